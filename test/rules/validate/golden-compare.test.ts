// Goldens are recorded by running real Python; the migrated program of these tests is a shell or Python script.
import { expect, test } from 'vitest';
import type { Golden } from '#rules/validate/golden.ts';
import { golden } from '#rules/validate/golden.ts';
import { compare } from '#rules/validate/compare.ts';
import type { Verdict } from '#rules/validate/compare.ts';
import { runRule } from '../fake-context.ts';

const run = { mode: 'script', entry: 'main.py', sourceRoot: '.', program: 'main.py', timeoutMs: 10_000 };

async function record(
  sources: { [path: string]: string },
  vector: object = {},
  params: { [name: string]: string | number } = {},
) {
  const result = await runRule(golden, {
    params: { ...run, ...params },
    inputs: { sources, vector: JSON.stringify({ name: 'v', argv: [], ...vector }) },
  });
  return { golden: result.json('golden') as Golden, diagnostics: result.diagnostics };
}

async function observe(source: string, vector: object = {}) {
  const { golden } = await record({ 'main.py': source }, vector);
  if ('dropped' in golden) throw new Error(golden.dropped);
  return golden.observation;
}

test('stdout, status, the last line of a traceback and written files are recorded', async () => {
  const source = [
    'import sys',
    'print("hello", sys.argv[1:], input())',
    'open("out/log.txt", "w").write("x")',
    'raise ValueError("bad")',
  ].join('\n');
  expect(
    await observe(source, { argv: ['a b'], stdin: { text: 'line' }, files: { 'out/keep': { text: '' } } }),
  ).toEqual({
    status: 1,
    stdout: { text: "hello ['a b'] line\n" },
    stderr: 'ValueError: bad',
    files: { 'out/log.txt': { text: 'x' } },
  });
});

test('a usage error is recorded whole, with the name of the entry file', async () => {
  const source = 'import argparse\np = argparse.ArgumentParser()\np.add_argument("x", type=int)\np.parse_args()';
  expect((await observe(source)).stderr).toBe(
    'usage: main.py [-h] x\nmain.py: error: the following arguments are required: x\n',
  );
});

test('a file that the program removes is recorded as removed, one that it leaves is not recorded', async () => {
  const files = { a: { text: '1' }, b: { text: '2' } };
  expect((await observe('import os\nos.remove("a")', { files })).files).toEqual({ a: null });
});

test('folders that batuta chose do not show in a golden', async () => {
  const source = 'import os, sys\nprint(os.getcwd(), sys.argv[0], os.path.basename(__file__), os.environ["HOME"])';
  expect((await observe(source)).stdout).toEqual({ text: '<work> main.py main.py <home>\n' });
});

test('output that is not UTF-8 is kept byte for byte', async () => {
  const source = 'import sys\nsys.stdout.buffer.write(bytes([255, 0]))';
  expect((await observe(source)).stdout).toEqual({ base64: '/wA=' });
});

test('a package runs with -m, and a file of the vector does not shadow its modules', async () => {
  const { golden } = await record(
    {
      'src/pkg/__init__.py': '',
      'src/pkg/__main__.py': 'from . import helper\nimport json\nprint(helper.X, json.dumps(1))',
      'src/pkg/helper.py': 'X = 3',
    },
    { files: { 'json.py': { text: 'raise SystemExit(9)' } } },
    { mode: 'module', entry: 'pkg', sourceRoot: 'src', program: '__main__.py' },
  );
  expect(golden).toMatchObject({ observation: { status: 0, stdout: { text: '3 1\n' } } });
});

test('a console script runs from its text under its own name', async () => {
  const text = 'import sys\nfrom pkg.cli import main\nsys.exit(main())\n';
  const { golden } = await record(
    { 'pkg/__init__.py': '', 'pkg/cli.py': 'import sys\ndef main():\n    print(sys.argv[0])\n    return 4' },
    {},
    { mode: 'text', entry: text, program: 'tool' },
  );
  expect(golden).toMatchObject({ observation: { status: 4, stdout: { text: 'tool\n' } } });
});

test('a set of strings is compared under the named mask, and only that one', async () => {
  const { golden, diagnostics } = await record({ 'main.py': 'print({str(i) for i in range(12)})' });
  expect(golden).toMatchObject({ masks: ['set-order'] });
  expect(diagnostics[0]).toMatchObject({ severity: 'note' });
});

test('a vector that cannot be reproduced is dropped with a reason and named', async () => {
  const { golden, diagnostics } = await record({ 'main.py': 'import random\nprint(random.random())' });
  expect(golden).toEqual({ dropped: 'two runs of the original (other hash seed, other folder) differ in stdout' });
  expect(diagnostics[0]).toMatchObject({ code: 'BATUTA-V-005', severity: 'warning' });
  expect(diagnostics[0]?.message).toContain('vector v is dropped');
});

test('an original that does not end, or needs a module that is not there, is dropped', async () => {
  const endless = await record({ 'main.py': 'while True: pass' }, {}, { timeoutMs: 300 });
  expect(endless.golden).toEqual({ dropped: 'the original did not end within 0.3 s' });
  const needs = await record({ 'main.py': 'import no_such_module_here' });
  expect(needs.golden).toMatchObject({ dropped: expect.stringContaining('no_such_module_here') as string });
});

test('without python3 the failure says what to install and is not cached', async () => {
  const result = await runRule(golden, {
    params: run,
    inputs: { sources: {}, vector: '{"name":"v","argv":[]}' },
    missing: ['python3'],
  });
  expect(result.failure?.help).toContain('Install Python 3');
  expect(result.cached).toBe(false);
});

async function judge(
  original: string,
  migrated: string,
  vector: object = {},
  data?: { readonly [path: string]: string },
) {
  const recorded = await record({ 'main.py': original, ...data }, vector);
  const result = await runRule(compare, {
    params: {
      program: 'app',
      timeoutMs: 10_000,
      shipped: { folder: 'app-files', sourceRoot: '.', data: data !== undefined },
    },
    inputs: {
      golden: JSON.stringify(recorded.golden),
      vector: JSON.stringify({ name: 'v', argv: [], ...vector }),
      binary: `#!/bin/sh\n${migrated}\n`,
      ...(data === undefined ? {} : { data }),
    },
    executable: ['binary'],
  });
  return { verdict: result.json('verdict') as Verdict, failure: result.failure, cached: result.cached };
}

const beside = 'import os\nbeside = lambda name: os.path.join(os.path.dirname(os.path.abspath(__file__)), name)\n';

test('files beside the source are there for both; what is written there is compared', async () => {
  const original = `${beside}print(open(beside("d/words.txt")).read())\nopen(beside("log"), "w").write("1")`;
  const files = 'files="$(dirname "$0")/app-files"; cat "$files/d/words.txt"; echo';
  const data = { 'd/words.txt': 'some words' };
  const equal = await judge(original, `${files}; printf 1 > "$files/log"`, {}, data);
  expect(equal.failure).toBeUndefined();
  const other = await judge(original, `${files}; printf 2 > "$files/log"`, {}, data);
  expect(other.failure?.message).toContain('in file <source>/log');
});

test('without files of its own, the folder of the binary stands for that of the script', async () => {
  const original = `${beside}open(beside("db"), "w").write("1")`;
  expect((await judge(original, 'printf 1 > "$(dirname "$0")/db"')).failure).toBeUndefined();
  expect((await judge(original, 'printf 1 > db')).failure?.message).toContain('in file');
});

test('equal behaviour is an ok verdict', async () => {
  const { verdict, failure } = await judge('print(input())\nopen("f","w").write("1")', 'cat; printf 1 > f', {
    stdin: { text: 'x\n' },
  });
  expect(verdict).toEqual({ vector: 'v', verdict: 'ok', masks: [] });
  expect(failure).toBeUndefined();
});

test('a mismatch fails with stream, line, minimal diff and how to reproduce it', async () => {
  const { verdict, failure, cached } = await judge('print("a\\nb\\nc")', 'printf "a\\nB\\nc\\n"', { argv: ["it's"] });
  expect(failure).toMatchObject({
    code: 'BATUTA-V-001',
    message: 'vector v: the migrated program differs from the original in stdout, line 2',
    detail: '--- original\n+++ migrated\n@@ -1 +1 @@\n a\n-b\n+B\n c',
  });
  expect(failure?.help).toContain(`app 'it'\\''s'`);
  expect(cached).toBe(true);
  expect(verdict.verdict).toBe('mismatch');
});

test.each([
  ['exit status', 'raise SystemExit(3)', 'exit 4'],
  ['stderr', 'raise SystemExit("no")', 'echo yes >&2; exit 1'],
  ['file f', 'open("f","w").write("1")', 'printf 2 > f'],
  ['file g', 'pass', 'printf 2 > g'],
])('a difference in %s alone is found', async (stream, original, migrated) => {
  const { verdict } = await judge(original, migrated);
  expect(verdict).toMatchObject({ verdict: 'mismatch', differences: [{ stream }] });
});

test('a dropped golden gives a dropped verdict without running the binary', async () => {
  const { verdict } = await judge('import random\nprint(random.random())', 'exit 1');
  expect(verdict.verdict).toBe('dropped');
});

test('a vector that shows the day it runs on is dropped, unless it names that day itself', async () => {
  const source = 'import sys, time\nprint(sys.argv[1] if sys.argv[1:] else time.strftime("%d.%m.%Y"))';
  const { golden } = await record({ 'main.py': source });
  expect(golden).toEqual({ dropped: 'it shows the date on which it runs' });
  const day = new Date().toISOString().slice(0, 10);
  expect((await observe(source, { argv: [day] })).stdout).toEqual({ text: `${day}\n` });
});

test('a program that draws numbers is run more than twice before it is believed', async () => {
  const draws = (source: string) => record({ 'main.py': `import random\nprint(${source})` });
  // Ten values: six runs agree by chance once in 100,000 times.
  expect((await draws('random.randrange(10)')).golden).toHaveProperty('dropped');
  expect((await draws('random.Random(5).randrange(10)')).golden).not.toHaveProperty('dropped');
});

test('PATH is the same wherever the tools are', async () => {
  expect((await observe('import os\nprint(os.environ["PATH"])')).stdout).toEqual({
    text: '/usr/local/bin:/usr/bin:/bin\n',
  });
});

test('how long something took is masked where a unit says so, even when the first two runs agree', async () => {
  // Three digits of the clock beyond the point: about one run in a thousand agrees with another.
  const source = 'import time\nprint(f"took {time.perf_counter() % 1:.3f}s, 3 items")';
  const { golden: recorded } = await record({ 'main.py': source });
  if ('dropped' in recorded) throw new Error(recorded.dropped);
  expect(recorded.masks).toEqual(['elapsed-time']);
});

test('how long something took without a unit drops the vector, with the reason', async () => {
  const source = 'import os, time\nprint(time.perf_counter() > 0 and os.environ["PYTHONHASHSEED"] in "23")';
  const { golden: recorded } = await record({ 'main.py': source });
  expect(recorded).toEqual({ dropped: 'it differs from run to run: it shows how long something took' });
});
