// Vectors made from what a program says of its own arguments: real Python describes and tries, the rest is pure.
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { candidatesOf } from '#rules/validate/generate/candidates.ts';
import type { Candidate, Reached } from '#rules/validate/generate/described.ts';
import { generate } from '#rules/validate/generate/generate.ts';
import type { GenerateSummary } from '#rules/validate/generate/generate.ts';
import { keep } from '#rules/validate/generate/keep.ts';
import { readVectors } from '#rules/validate/vector.ts';
import { runRule } from '../fake-context.ts';

const probe = readFileSync(new URL('../../../rules/validate/probe/probe.py', import.meta.url));

async function vectorsOf(source: string, most = 24) {
  const result = await runRule(generate, {
    params: {
      run: { mode: 'script', entry: 'main.py', sourceRoot: '.', program: 'main.py', timeoutMs: 10_000 },
      seed: 1,
      tries: 8 * most,
      least: 10,
      most,
    },
    inputs: { sources: { 'main.py': source }, probe },
  });
  if (result.failure !== undefined) throw new Error(result.failure.message);
  const read = readVectors('generated', result.text('vectors'));
  expect(read.failures).toEqual([]);
  return { vectors: read.vectors, summary: result.json('summary') as GenerateSummary, text: result.text('vectors') };
}

const calculator = `
import argparse, sys

def checked(text):
    if not text.startswith("#"):
        raise argparse.ArgumentTypeError("no colour")
    return text

parser = argparse.ArgumentParser()
parser.add_argument("--version", action="version", version="7")
commands = parser.add_subparsers(dest="command", required=True)
add = commands.add_parser("add")
add.add_argument("numbers", type=int, nargs="+")
paint = commands.add_parser("paint")
paint.add_argument("colour", type=checked)
paint.add_argument("--mode", choices=["flat", "shiny"], default="flat")
show = commands.add_parser("show")
show.add_argument("file")
options = parser.parse_args()
if options.command == "add":
    print(sum(options.numbers))
    if min(options.numbers) < 0:
        sys.exit("negative")
elif options.command == "paint":
    if options.mode == "shiny":
        print("*", options.colour)
    else:
        print(options.colour)
else:
    with open(options.file) as file:
        print(len(file.read()))
`;

test('every subcommand, choice, kind of error and help text is used, the same each time', async () => {
  const { vectors, summary, text } = await vectorsOf(calculator);
  const lines = vectors.map(({ argv }) => argv.join(' '));
  expect(lines).toContain('--version');
  for (const help of ['--help', 'add --help', 'paint --help', 'show --help']) expect(lines).toContain(help);
  expect(lines.some((line) => /^paint.*#ff8800.*--mode shiny/.test(line))).toBe(true);
  expect(lines.some((line) => /^add .*-\d/.test(line))).toBe(true);
  expect(vectors.some(({ argv, files }) => argv[0] === 'show' && files?.[argv[1] ?? ''] !== undefined)).toBe(true);
  expect(vectors.filter(({ bad }) => bad === true).length).toBeGreaterThanOrEqual(4);
  expect(summary).toMatchObject({ kept: vectors.length, unusable: 0, parser: true, problem: null });
  expect((await vectorsOf(calculator)).text).toBe(text);
});

test('a program without a parser is given the words it compares its arguments with', async () => {
  const source =
    'import sys\nword = sys.argv[1] if len(sys.argv) > 1 else ""\nif word == "sesame":\n    print("open")\n';
  const { vectors, summary } = await vectorsOf(source);
  expect(vectors.map(({ argv }) => argv)).toContainEqual(['sesame']);
  expect(summary.parser).toBe(false);
});

test('a use that does not end is left out and counted', async () => {
  const { vectors, summary } = await vectorsOf('import sys\nwhile sys.argv[1:] == ["--version"]:\n    pass\n', 2);
  expect(vectors.every(({ argv }) => argv[0] !== '--version')).toBe(true);
  expect(summary.unusable).toBe(1);
}, 60_000);

const reached = (lines: readonly number[], status = 0, stderr = ''): Reached => ({
  status,
  out: `${lines.join()} ${stderr}`,
  stderr,
  lines: lines.map((line) => ['a.py', line] as const),
});

test('kept are the uses that reach lines no other reaches, and one of each kind of error', () => {
  const candidates: Candidate[] = ['all', 'less', 'other', 'bad 1', 'bad 2', 'worse'].map((word) => ({ argv: [word] }));
  const choice = keep(
    candidates,
    [
      reached([1, 2, 3]),
      reached([1, 2]),
      reached([4]),
      reached([1], 1, "no file 'a'"),
      reached([1], 1, "no file 'b'"),
      reached([1], 2, 'usage'),
    ],
    1,
    10,
  );
  expect(choice.kept.map(({ candidate: { argv } }) => argv[0])).toEqual(['all', 'other', 'bad 1', 'worse']);
  expect(choice.lines).toBe(4);
});

test('a program that says one thing to all of them is asked in as many ways as wanted', () => {
  const candidates: Candidate[] = ['a', 'b', 'c', 'd'].map((word) => ({ argv: [word] }));
  const choice = keep(
    candidates,
    candidates.map(() => reached([1], 1, 'Unknown command')),
    3,
    10,
  );
  expect(choice.kept.map(({ candidate: { argv } }) => argv[0])).toEqual(['a', 'b', 'c']);
});

test('what cannot be imported here is not an error of the use', () => {
  const choice = keep([{ argv: [] }], [reached([1], 1, "ModuleNotFoundError: No module named 'x'")], 1, 5);
  expect(choice.kept.map(({ bad }) => bad)).toEqual([false]);
});

test('uses tried do not change with anything but the seed', () => {
  const described = { parser: null, problem: null, words: ['a', 'b'], stdin: true, argv: 2 };
  expect(candidatesOf(described, 1, 50)).toEqual(candidatesOf(described, 1, 50));
  expect(candidatesOf(described, 1, 50)).not.toEqual(candidatesOf(described, 2, 50));
});
