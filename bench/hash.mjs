// `npm run bench:hash`: scanning and hashing 20,000 files of 4 KiB, and long buffers, natively at each SIMD level and without the addon.
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, table } from './measure.mjs';

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wasm = require('blake3-wasm/dist/wasm/nodejs/blake3_js.js');
const files = 20_000;
const rounds = 5;

function loadAddon() {
  const holder = { exports: {} };
  try {
    process.dlopen(holder, join(root, 'native', 'build', `batuta-${process.platform}-${process.arch}.node`));
    return holder.exports;
  } catch (error) {
    process.stderr.write(`without the native addon: ${error.message}\n`);
    return undefined;
  }
}

/** Median CPU and wall milliseconds. */
function timed(work) {
  const [cpu, wall] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const [used, started] = [process.cpuUsage(), performance.now()];
    work();
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
    wall.push(performance.now() - started);
  }
  return { cpu: median(cpu), wall: median(wall) };
}

function writeTree(folder) {
  const bytes = Buffer.alloc(4096);
  for (let index = 0; index < files; index++) {
    const below = join(folder, `d${String(index % 200).padStart(3, '0')}`);
    if (index < 200) mkdirSync(below);
    bytes.fill(index % 251).writeUInt32LE(index);
    writeFileSync(join(below, `f${index}`), bytes);
  }
}

function nativeTree(addon, folder) {
  const names = addon.walk(folder, ['.git'], [], ['CACHEDIR.TAG'], []).files;
  const block = Buffer.from(`${names}\0`, 'utf8');
  const rows = new Float64Array(files * 6);
  addon.statAll(folder, block, rows);
  const digests = Buffer.alloc(files * 32);
  const errors = new Int32Array(files);
  addon.hashAll(folder, block, digests, errors);
  if (errors.some((error) => error !== 0)) throw new Error('a file could not be read');
}

function fallbackTree(folder) {
  const [out, bytes] = [Buffer.alloc(32), Buffer.alloc(1 << 17)];
  for (const below of readdirSync(folder)) {
    for (const name of readdirSync(join(folder, below))) {
      const path = join(folder, below, name);
      statSync(path);
      const file = openSync(path, 'r');
      const size = readSync(file, bytes, 0, bytes.length, null);
      closeSync(file);
      wasm.hash(bytes.subarray(0, size), out);
    }
  }
}

const addon = loadAddon();
const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'batuta-hash-'));
try {
  writeTree(folder);
  const long = Buffer.alloc(64 << 20, 7);
  const piece = long.subarray(0, 1 << 20);
  const out = Buffer.alloc(32);
  const speed = (bytes, ms) => `${(bytes / ms / 1e6).toFixed(2)} GB/s`;
  const ms = ({ cpu, wall }) => [`${cpu.toFixed(0)} ms`, `${wall.toFixed(0)} ms`];
  const rows = [];
  for (const level of addon?.levels() ?? []) {
    addon.useLevel(level);
    nativeTree(addon, folder);
    rows.push([
      `native, ${level}`,
      ...ms(timed(() => nativeTree(addon, folder))),
      speed(long.length, timed(() => addon.hash(long)).cpu),
    ]);
  }
  rows.push([
    'Node and WebAssembly',
    ...ms(timed(() => fallbackTree(folder))),
    speed(piece.length * 16, timed(() => Array.from({ length: 16 }, () => wasm.hash(piece, out))).cpu),
  ]);
  process.stdout.write(
    `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}; medians of ${rounds}\n\n` +
      `${table(['how', '20,000 x 4 KiB, CPU', 'wall', 'long buffer, one thread'], rows)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
