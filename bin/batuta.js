#!/usr/bin/env node
// Starts the built command line with the code V8 compiled the last time. Linux and macOS only; on Windows it says how.
'use strict';
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');

if (process.platform === 'win32') {
  process.stderr.write(
    'batuta runs on Linux and macOS. On Windows, run it inside WSL: https://learn.microsoft.com/windows/wsl/install\n',
  );
  process.exit(2);
}

const dist = join(__dirname, '..', 'dist');

/** The build is ASCII: read byte by byte it is one-byte text, which V8 takes as it is. */
function readBuild(file) {
  try {
    return { file, text: readFileSync(file, 'latin1'), mtimeMs: statSync(file).mtimeMs };
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    process.stderr.write('batuta is not built here: run `npm run build` in its folder first\n');
    process.exit(3);
  }
}

/** Compiled code for this build, this Node and this machine; one file per part and place of batuta, replaced when any of them changes. */
function codeCache({ file, text, mtimeMs }) {
  if (process.env.NODE_DISABLE_COMPILE_CACHE !== undefined) return undefined;
  const base = process.env.XDG_CACHE_HOME || (process.env.HOME && join(process.env.HOME, '.cache'));
  if (!base) return undefined;
  const key = Buffer.from(`batuta code 3 ${process.version} ${process.arch} ${text.length} ${mtimeMs} ${file}\n`);
  let name = 0;
  for (let at = 0; at < file.length; at++) name = (Math.imul(name, 31) + file.charCodeAt(at)) >>> 0;
  const path = join(base, 'batuta', 'code', `${name.toString(16)}.bin`);
  let data;
  let isOfLongRun = false;
  try {
    const bytes = readFileSync(path);
    if (bytes.subarray(0, key.length).equals(key)) {
      isOfLongRun = bytes[key.length] === 1;
      data = bytes.subarray(key.length + 8);
    }
  } catch {
    // None yet.
  }
  return { key, path, data, isOfLongRun };
}

/** A run that did more than look whether something is to be done. */
const isLongRun = () => {
  const { user, system } = process.cpuUsage();
  return user + system > 500_000;
};

/** At the end of a run, when the functions it needed are compiled. */
function keepCode({ key, path }, script) {
  const fresh = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const kind = Buffer.alloc(8);
    kind[0] = isLongRun() ? 1 : 0;
    writeFileSync(fresh, Buffer.concat([key, kind, script.createCachedData()]));
    renameSync(fresh, path);
  } catch {
    // It only costs time.
  }
}

/** Whether this run may keep its code at the end: then no function may be forgotten that was needed only at its start. */
let mayKeepCode = false;

/** The modules of one part of the build: name -> function, as CommonJS has it. */
function openPart(name) {
  const build = readBuild(join(dist, name));
  const cache = codeCache(build);
  const script = new vm.Script(build.text, { filename: build.file, cachedData: cache?.data });
  const isMissing = cache?.data === undefined || script.cachedDataRejected;
  if (cache !== undefined) cache.data = undefined;
  // The code of a run that had nothing to do is not all that one needs which executes: the first such run keeps its own.
  if (cache !== undefined) {
    mayKeepCode ||= isMissing || !cache.isOfLongRun;
    process.once('exit', () => {
      if (isMissing || (!cache.isOfLongRun && isLongRun())) keepCode(cache, script);
    });
  }
  return script.runInThisContext();
}

const start = openPart('start.cjs');
let rest;

/** What only a run needs that has something to do. */
function openRest() {
  // A run lives shortly and keeps little: the space for new objects does not grow, that of old ones slowly, and only what is
  // called very often is worth an optimizing compiler. Threads, which may work for minutes, get V8's own numbers back (`src/engine/executor-worker.ts`).
  const { setFlagsFromString } = require('node:v8');
  if (Number.parseInt(process.versions.v8, 10) <= 13) {
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--interrupt-budget=600000');
    setFlagsFromString('--heap-growing-percent=50');
  }
  const part = openPart('rest.cjs');
  if (mayKeepCode) setFlagsFromString('--no-flush-bytecode');
  return part;
}

const loaded = new Map();
const url = pathToFileURL(join(dist, 'start.cjs')).href;

function load(name) {
  if (!name.startsWith('./')) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const run = start[name] ?? (rest ??= openRest())[name];
  run(module.exports, load, module, url);
  return module.exports;
}

/** A module of Node that is loaded when something of it is first used. */
load.late = (name) => new Proxy({}, { get: (_, key) => require(name)[key] });

void load('./entry.js').start();
