// What must be on the machine before anything else: names each missing tool and how to get it. Node built-ins only.
import { spawnSync } from 'node:child_process';

/** Runs `command args`, giving its first output line, or undefined when it cannot be started or fails. */
export function versionOf(command, args = ['--version']) {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: 30_000 });
  if (run.error || run.status !== 0) return undefined;
  return `${run.stdout}${run.stderr}`.trim().split('\n')[0];
}

const atLeast = (text, major, minor) => {
  const match = /(\d+)\.(\d+)/.exec(text ?? '');
  return match !== null && (Number(match[1]) > major || (Number(match[1]) === major && Number(match[2]) >= minor));
};

/** Each tool: what it is for, how it is probed, what is too old, how to get it. */
export const tools = [
  {
    name: 'Node.js >= 20.19',
    why: 'runs batuta',
    find: () => (atLeast(process.versions.node, 20, 19) ? `v${process.versions.node}` : undefined),
    get: 'https://nodejs.org, or your package manager',
  },
  {
    name: 'Python >= 3.11',
    why: 'runs the original program, which judges the migrated one',
    find: () => {
      const text = versionOf('python3');
      return atLeast(text, 3, 11) ? text : undefined;
    },
    get: 'Debian/Ubuntu: apt-get install python3 · macOS: brew install python@3.11',
  },
  {
    name: 'a C++ compiler (c++, g++ or clang++)',
    why: 'links Rust programs and builds the native addon',
    find: () => versionOf('c++') ?? versionOf('g++') ?? versionOf('clang++'),
    get: 'Debian/Ubuntu: apt-get install g++ · macOS: xcode-select --install',
  },
  {
    name: 'Rust >= 1.87 (cargo and rustc)',
    why: 'compiles what batuta emits',
    find: () => {
      const text = versionOf('rustc');
      return versionOf('cargo') && atLeast(text, 1, 87) ? text : undefined;
    },
    get: 'https://rustup.rs',
  },
];

/** Prints what is missing and ends the process with status 1, or returns the versions found. */
export function requireTools() {
  const found = tools.map((tool) => ({ ...tool, version: tool.find() }));
  const missing = found.filter((tool) => tool.version === undefined);
  if (missing.length > 0) {
    for (const tool of missing) process.stderr.write(`missing: ${tool.name}: ${tool.why}\n    get it: ${tool.get}\n`);
    process.exit(1);
  }
  return found;
}
