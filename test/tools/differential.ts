// Developer tool: `differential <fixtures folder> [fixture ...]` compares the emitted programs with CPython over each vector.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { py2rust } from './py2rust.ts';

interface Vector {
  readonly name: string;
  readonly argv: readonly string[];
  readonly stdin?: string;
  readonly files?: { readonly [path: string]: string };
  readonly env?: { readonly [name: string]: string };
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function entryOf(folder: string): string | null {
  const config = join(folder, 'batuta.config.ts');
  const named = existsSync(config) ? /entry:\s*'([^']+)'/.exec(readFileSync(config, 'utf8'))?.[1] : undefined;
  if (named !== undefined) return join(folder, named);
  const found = readdirSync(folder).filter(
    (name) => name.endsWith('.py') && /^if __name__ == /m.test(readFileSync(join(folder, name), 'utf8')),
  );
  return found.length === 1 ? join(folder, found[0] ?? '') : null;
}

function filesUnder(folder: string, prefix = ''): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path, `${prefix}${name}/`) : [`${prefix}${name}`];
  });
}

function run(
  command: string,
  args: readonly string[],
  vector: Vector,
  folder: string,
): { code: number | null; out: string; err: string; files: string } {
  const home = mkdtempSync(join(tmpdir(), 'stage-'));
  const stage = join(home, 'work');
  mkdirSync(stage);
  for (const [name, text] of Object.entries(vector.files ?? {})) {
    mkdirSync(dirname(join(stage, name)), { recursive: true });
    writeFileSync(join(stage, name), text);
  }
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    COLUMNS: '80',
    PYTHONHASHSEED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONPATH: folder,
    ...vector.env,
  };
  const done = spawnSync(command, [...args, ...vector.argv], {
    cwd: stage,
    env,
    input: Buffer.from(vector.stdin ?? '', 'utf8'),
    encoding: 'latin1',
    timeout: 20_000,
  });
  const files = filesUnder(stage)
    .sort()
    .map((name) => `${name}\n${readFileSync(join(stage, name), 'latin1')}`)
    .join('\n');
  rmSync(home, { recursive: true });
  return { code: done.status, out: done.stdout, err: done.stderr.trimEnd().split('\n').at(-1) ?? '', files };
}

function compare(folder: string, entry: string, binary: string): void {
  const vectors = readFileSync(join(folder, 'vectors.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Vector);
  let same = 0;
  for (const vector of vectors) {
    const expected = run('python3', [entry], vector, folder);
    const actual = run(binary, [], vector, folder);
    const differing = (['code', 'out', 'err', 'files'] as const).filter((key) => expected[key] !== actual[key]);
    if (differing.length === 0) {
      same++;
      continue;
    }
    say(`  ${vector.name}: ${differing.join(', ')}`);
    const key = differing.includes('out') ? 'out' : (differing[0] ?? 'out');
    const wanted = String(expected[key]).split('\n');
    const got = String(actual[key]).split('\n');
    const at = wanted.findIndex((line, index) => line !== got[index]);
    say(
      `    expected: ${wanted[at] ?? '(nothing more)'}\n    actual:   ${got[at] ?? '(nothing more)'}${key === 'out' ? `\n    stderr:   ${actual.err}` : ''}`,
    );
  }
  say(`${basename(folder)}: ${String(same)}/${String(vectors.length)}`);
}

const [root, ...names] = process.argv.slice(2);
const target = process.env['CARGO_TARGET_DIR'] ?? join(tmpdir(), 'batuta-target');
const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
if (root !== undefined) {
  for (const name of names.length > 0 ? names : readdirSync(root)) {
    const folder = join(root, name);
    if (!existsSync(join(folder, 'vectors.jsonl'))) continue;
    const entry = entryOf(folder);
    if (entry === null) {
      say(`${name}: no entry`);
      continue;
    }
    const crate = join(target, 'emitted', name);
    const program = `fx_${name.replace(/\W/g, '_')}`;
    const ok = py2rust(entry, crate, runtime, { roots: [dirname(entry), folder], package: program });
    if (!ok) {
      say(`${name}: diagnostics`);
      continue;
    }
    const built = spawnSync('cargo', ['build', '--quiet', '-j1'], {
      cwd: crate,
      env: { ...process.env, CARGO_TARGET_DIR: target },
      encoding: 'utf8',
    });
    if (built.status !== 0) {
      say(
        `${name}: does not compile\n${built.stderr
          .split('\n')
          .filter((line) => /^error|-->/.test(line))
          .slice(0, 12)
          .join('\n')}`,
      );
      continue;
    }
    compare(folder, entry, join(target, 'debug', program));
  }
}
