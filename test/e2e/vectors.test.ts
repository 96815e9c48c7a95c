// `batuta vectors` and `batuta corpus` as a user meets them: uses are made, recorded from tests, listed, added, and never lost.
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Rig } from './rig.ts';
import { fits } from './schema-fit.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await Rig.open();
});
afterEach(() => rig.close());

const calculator = `import argparse, os, random, sys


def main(words=None):
    parser = argparse.ArgumentParser(prog="calc")
    commands = parser.add_subparsers(dest="command", required=True)
    add = commands.add_parser("add")
    add.add_argument("x", type=int)
    add.add_argument("y", type=int)
    commands.add_parser("back")
    commands.add_parser("dice")
    options = parser.parse_args(words)
    if options.command == "add":
        print(options.x + options.y, os.environ.get("UNIT", ""))
    elif options.command == "back":
        print(sys.stdin.read()[::-1])
    else:
        print(random.random())


if __name__ == "__main__":
    main()
`;

/** A test runner of its own: what is recorded is what it starts, whatever it is called. */
const runner = `import os, subprocess, sys
import calc

calc.main(["add", "1", "2"])
start = [sys.executable, "calc.py"]
subprocess.run([*start, "add", "3", "4"], env={**os.environ, "UNIT": "m"})
subprocess.run([*start, "back"], input="abc", text=True)
subprocess.run([*start, "back"], input="abc", text=True)
`;

interface Line {
  readonly name: string;
  readonly argv: readonly string[];
  readonly stdin?: string;
  readonly env?: { readonly [name: string]: string };
}
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

describe('batuta vectors', () => {
  test('generate keeps lines of others, drops what the original does not do twice, and finds nothing new the next time', async () => {
    rig.write({ 'calc.py': calculator, 'calc.vectors.jsonl': '{"name":"mine","argv":["add","20","3"]}\n' });
    const first = await rig.run('vectors', 'generate');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/\d+ uses tried from its argument parser/);
    expect(first.stdout).toMatch(/dropped: two runs of the original .* differ in stdout/);
    const lines = linesOf(rig.read('calc.vectors.jsonl'));
    expect(lines[0]).toEqual({ name: 'mine', argv: ['add', '20', '3'] });
    expect(lines.some(({ argv }) => argv.join(' ') === 'add --help')).toBe(true);
    expect(lines.some(({ argv }) => argv.join(' ') === 'dice')).toBe(false);
    const again = await rig.run('vectors', 'generate', '--json');
    const said = fits('vectors-kept', again.stdout) as { targets: readonly { gone: number; known: number }[] };
    expect(said.targets[0]).toMatchObject({ gone: 0, known: lines.length - 1 });
    expect(linesOf(rig.read('calc.vectors.jsonl'))).toEqual(lines);
    fits('vectors', (await rig.run('vectors', 'list', '--json')).stdout);
  });

  test('record keeps every different start that a command makes: arguments, input, environment, calls of the parser', async () => {
    rig.write({ 'calc.py': calculator, 'check.py': runner });
    const recorded = await rig.run('vectors', 'record', 'calc', '--json', '--', 'python3', 'check.py');
    expect(fits('vectors-kept', recorded.stdout)).toMatchObject({ starts: 4, status: 0, targets: [{ added: 3 }] });
    const uses = linesOf(rig.read('calc.vectors.jsonl')).map(({ argv, stdin, env }) => ({ argv, stdin, env }));
    expect(uses).toEqual([
      { argv: ['add', '3', '4'], stdin: undefined, env: { UNIT: 'm' } },
      { argv: ['back'], stdin: 'abc', env: undefined },
      { argv: ['add', '1', '2'], stdin: undefined, env: undefined },
    ]);
  });

  test('a command that never starts the program is said to be none', async () => {
    rig.write({ 'calc.py': calculator });
    const recorded = await rig.run('vectors', 'record', '--', 'python3', '-c', 'print(1)');
    expect(recorded.status).toBe(2);
    expect(recorded.stderr).toContain('never started calc');
  });

  test('add puts in one use with its input, list shows it', async () => {
    rig.write({ 'calc.py': calculator, 'in.txt': 'xyz' });
    const added = await rig.run('vectors', 'add', 'calc', '--name', 'turned', '--stdin-file', 'in.txt', '--', 'back');
    expect(added).toMatchObject({ status: 0, stdout: 'calc.vectors.jsonl: 1 added\n' });
    expect(rig.read('calc.vectors.jsonl')).toBe('{"name":"turned","argv":["back"],"stdin":"xyz"}\n');
    expect((await rig.run('vectors', 'list')).stdout).toMatch(
      /1 vector in calc.vectors.jsonl\n {2}turned +stdin +back/,
    );
  });
});

describe('batuta corpus', () => {
  const programs = {
    'one/calc.py': calculator,
    'two/numbers.py': 'import pandas\n\nif __name__ == "__main__":\n    print(pandas.NA)\n',
    'three/broken.py': 'def x(:\n    pass\n\nif __name__ == "__main__":\n    x()\n',
  };

  test('every program is counted, and what stands in the way of the others is tallied; the next time nothing is done', async () => {
    rig.write(programs);
    const first = await rig.run('corpus', '.', '--no-compile', '--json');
    expect(first.status).toBe(0);
    const report = fits('corpus', first.stdout) as { counts: object; tallies: readonly { code: string }[] };
    expect(report.counts).toMatchObject({ programs: 3, emits: 1 });
    expect(report.tallies.map(({ code }) => code).sort()).toEqual(['BATUTA-T-002', 'BATUTA-T-004']);
    const again = await rig.run('corpus', '.', '--no-compile');
    expect(again.stderr).toMatch(/^0 actions executed/);
    expect(readdirSync(rig.folder).sort()).toEqual(['.batuta', 'one', 'three', 'two']);
  });

  test('a filter leaves the others alone; the ratchet fails when a count falls', async () => {
    rig.write(programs);
    const one = await rig.run('corpus', '.', '--no-compile', '--filter', 'calc', '--write-ratchet', 'ratchet.json');
    expect(one.stdout).toMatch(/programs +1\n +emit +1/);
    expect((await rig.run('corpus', '.', '--no-compile', '--filter', 'calc', '--ratchet', 'ratchet.json')).status).toBe(
      0,
    );
    rig.write({ 'one/calc.py': `${calculator}\nimport pandas\n` });
    const fallen = await rig.run('corpus', '.', '--no-compile', '--filter', 'calc', '--ratchet', 'ratchet.json');
    expect(fallen.status).toBe(1);
    expect(fallen.stderr).toContain('emits: 1 before, 0 now');
  });
});
