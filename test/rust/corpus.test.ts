// `batuta corpus` over a folder of programs, compiled: what behaves, what is refused, what one edit does again.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CorpusReport } from '#src/report/corpus-report.ts';

const binary = fileURLToPath(new URL('../../bin/batuta.js', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'batuta-corpus-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function corpus(): { readonly report: CorpusReport; readonly status: number | null } {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const ran = spawnSync(process.execPath, [binary, 'corpus', folder, '--uses', '6', '--json'], {
    env,
    encoding: 'utf8',
  });
  return { report: JSON.parse(ran.stdout) as CorpusReport, status: ran.status };
}

const adder = `import argparse

parser = argparse.ArgumentParser()
parser.add_argument("numbers", type=int, nargs="+")
if __name__ == "__main__":
    print(sum(parser.parse_args().numbers))
`;

let first: ReturnType<typeof corpus>;
beforeAll(() => {
  write('adder/adder.py', adder);
  write('words/helper.py', 'def loud(text):\n    return text.upper()\n');
  write(
    'words/main.py',
    'import sys\nimport helper\n\nif __name__ == "__main__":\n    print(helper.loud("-".join(sys.argv[1:])))\n',
  );
  write('away/away.py', 'import pandas\n\nif __name__ == "__main__":\n    print(pandas.NA)\n');
  first = corpus();
}, 900_000);

test('programs behave in every generated use, one that is refused is no failure of the run', () => {
  expect(first.status).toBe(0);
  expect(first.report.counts).toMatchObject({ programs: 3, emits: 2, compiles: 2, behaves: 2, wrong: 0 });
  expect(first.report.counts.usesRight).toBeGreaterThanOrEqual(8);
  expect(first.report.programs.find(({ name }) => name === 'words')?.modules).toEqual(['helper', 'main']);
  expect(first.report.tallies).toMatchObject([{ code: 'BATUTA-T-004', programs: 1, examples: ['away'] }]);
});

test('an edit is judged again, and what is as before gives the same report', () => {
  expect(corpus().report).toEqual(first.report);
  write('adder/adder.py', adder.replace('sum(', 'max('));
  const { report } = corpus();
  expect(report.counts).toMatchObject({ behaves: 2, wrong: 0 });
}, 300_000);
