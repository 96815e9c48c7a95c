// What a task of the test rig runs: says over a socket that it started, then does what the test answers; nothing sleeps.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';

const [socketPath, name] = process.argv.slice(2);
const socket = connect(socketPath);
let text = '';
socket.on('connect', () => socket.write(`${JSON.stringify({ name, pid: process.pid, cwd: process.cwd() })}\n`));
socket.on('data', (bytes) => {
  text += bytes;
  if (!text.includes('\n')) return;
  const { writes = {}, copies = {}, stdout = '', stderr = '', status = 0 } = JSON.parse(text);
  for (const [path, content] of Object.entries(writes)) put(path, content);
  for (const [to, from] of Object.entries(copies)) put(to, readFileSync(from));
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  socket.end();
  process.exitCode = status;
});
socket.on('error', () => process.exit(97));
socket.on('close', () => text.includes('\n') || process.exit(97));

function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
