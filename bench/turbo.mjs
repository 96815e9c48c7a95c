// Gets turbo's native binary with npm into a cache folder, and the stand-in for npm that it starts tasks through.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { command } from './project.mjs';

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'batuta', 'bench');

/** { path, version } of the binary, or { problem } in one line. */
export function findTurbo(version = process.env.TURBO_VERSION ?? '2.11.11') {
  const system = { linux: 'linux', darwin: 'darwin' }[process.platform];
  const machine = { x64: '64', arm64: 'arm64' }[process.arch];
  if (system === undefined || machine === undefined) return { problem: 'no turbo for this platform' };
  const place = join(cache, `turbo-${version}`);
  if (!existsSync(join(place, 'turbo'))) {
    const problem = fetchTurbo(`@turbo/${system}-${machine}@${version}`, place);
    if (problem !== undefined) return { problem };
  }
  return { path: join(place, 'turbo'), version };
}

function fetchTurbo(spec, place) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'get-'));
  try {
    const got = spawnSync('npm', ['pack', spec, '--silent', '--pack-destination', folder], { encoding: 'utf8' });
    const name = readdirSync(folder).find((each) => each.endsWith('.tgz'));
    if (got.status !== 0 || name === undefined) return `npm pack ${spec} gave nothing`;
    const unpacked = spawnSync('tar', ['xzf', name, '--strip-components=1'], { cwd: folder, encoding: 'utf8' });
    const binary = join(folder, 'bin', 'turbo');
    if (unpacked.status !== 0 || !existsSync(binary)) return `${spec} holds no bin/turbo`;
    chmodSync(binary, 0o755);
    mkdirSync(place, { recursive: true });
    renameSync(binary, join(place, 'turbo'));
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * turbo starts every task as `npm run build`. npm itself would cost 0.3 s of CPU per task; what is compared is the engines,
 * so a stand-in runs the script at once, as batuta does.
 */
export function writeNpmStandIn(folder) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'npm');
  writeFileSync(path, `#!/bin/sh\n${command}\n`);
  chmodSync(path, 0o755);
}
