// Builds the native addon with the machine's C++ compiler; without one says so and goes on: everything works without it, slower.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = join(root, 'native', 'addon');
const place = join(root, 'native', 'build');
const includes = ['node_modules/node-api-headers/include', 'node_modules/node-addon-api'];

const flags = [
  ...['-std=c++20', '-O3', '-fPIC', '-shared', '-fvisibility=hidden', '-pthread', '-Wall', '-Wextra', '-Wno-psabi'],
  ...['-DNAPI_VERSION=8', '-DNODE_ADDON_API_CPP_EXCEPTIONS', '-DNDEBUG'],
  ...(process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : []),
];

function findCompiler() {
  for (const name of [process.env.CXX, 'c++', 'g++', 'clang++'].filter(Boolean)) {
    const run = spawnSync(name, ['--version'], { encoding: 'utf8' });
    if (run.status === 0) return { name, version: run.stdout.split('\n')[0] };
  }
  return undefined;
}

/** { built, notice }: the notice says why there is none. Nothing is compiled while sources, flags and compiler are as before. */
export function buildNative() {
  const file = join(place, `batuta-${process.platform}-${process.arch}.node`);
  const say = (notice) => ({ built: false, notice: `native addon: ${notice}; the TypeScript fallback is used` });
  if (process.env.BATUTA_NATIVE === '0') return say('switched off by BATUTA_NATIVE=0');
  const missing = includes.find((folder) => !existsSync(join(root, folder)));
  if (missing !== undefined) return say(`${missing} is missing`);
  const compiler = findCompiler();
  if (compiler === undefined) return say('no C++ compiler was found');
  const units = readdirSync(sources).filter((name) => name.endsWith('.cpp'));
  const hash = createHash('sha256').update(JSON.stringify([compiler, flags, process.platform, process.arch]));
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(join(sources, name)));
  const stamp = hash.digest('hex');
  const mark = `${file}.stamp`;
  if (existsSync(file) && existsSync(mark) && readFileSync(mark, 'utf8') === stamp) return { built: true };

  mkdirSync(place, { recursive: true });
  const fresh = `${file}.${process.pid}`;
  const args = [...flags, ...includes.flatMap((folder) => ['-isystem', join(root, folder)]), '-o', fresh];
  const run = spawnSync(compiler.name, [...args, ...units.map((name) => join(sources, name))], { encoding: 'utf8' });
  if (run.status !== 0) {
    rmSync(fresh, { force: true });
    return say(`${compiler.name} failed:\n${(run.stderr ?? run.error?.message ?? '').trim()}\n`);
  }
  if (process.env.BATUTA_NATIVE_STRICT === '1' && run.stderr !== '') return say(`warnings:\n${run.stderr}`);
  renameSync(fresh, file);
  writeFileSync(mark, stamp);
  return { built: true };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { built, notice } = buildNative();
  process.stderr.write(built ? `native/build: ready\n` : `${notice}\n`);
}
