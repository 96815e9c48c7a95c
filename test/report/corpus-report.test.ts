// The matrix of a corpus run, its tallies and its ratchet, from records as a run writes them.
import { expect, test } from 'vitest';
import type { ActionRecord } from '#src/model/run-record.ts';
import { fallen, ratchetText, readRatchet } from '#src/report/corpus-ratchet.ts';
import { corpusReport } from '#src/report/corpus-report.ts';
import type { VerdictFacts } from '#src/report/corpus-report.ts';
import { corpusMarkdown, corpusText } from '#src/report/corpus-text.ts';

const record = (label: string, more: Partial<ActionRecord> = {}): ActionRecord => ({
  label,
  phase: 'transpile',
  rule: 'x#x',
  outcome: 'executed',
  startMs: 0,
  durationMs: 0,
  ...more,
});
const refused = { code: 'BATUTA-T-004', message: 'The module `numpy` is not there.' } as const;
const entries = ['good', 'bad', 'away'].map((name) => ({ name, file: `${name}.py`, crate: `corpus:crate:0/${name}` }));
const verdicts: { readonly [label: string]: readonly VerdictFacts[] } = {
  'good:compares': [
    { vector: 'a', verdict: 'ok', masks: ['set-order'] },
    { vector: 'b', verdict: 'dropped', reason: 'it needs a clock' },
  ],
  'bad:compares': [
    { vector: 'a', verdict: 'ok' },
    { vector: 'b', verdict: 'mismatch' },
  ],
};
const records = [
  record('good:parse:good', { metrics: { 'python-lines': 30 } }),
  record('good:emit:good', { metrics: { 'code-lines': 60, 'dynamic-lines': 10 } }),
  record('corpus:crate:0/good'),
  record('good:compares'),
  record('bad:parse:bad', { metrics: { 'python-lines': 32 } }),
  record('bad:emit:bad', { metrics: { 'code-lines': 40, 'dynamic-lines': 10 } }),
  record('corpus:crate:0/bad', { outcome: 'hit' }),
  record('bad:compares', {
    outcome: 'failed',
    failure: {
      code: 'BATUTA-V-001',
      message: 'vector b: the migrated program differs from the original in stdout, line 3',
    },
  }),
  record('away:parse:away'),
  record('away:emit:away', {
    outcome: 'failed',
    failure: refused,
    diagnostics: [{ ...refused, severity: 'error', place: { file: 'away.py', line: 2 } }],
  }),
  record('corpus:crate:0/away', { outcome: 'blocked' }),
  record('away:compares', { outcome: 'blocked' }),
];
const report = corpusReport(entries, records, ({ label }) => verdicts[label] ?? []);

test('a program emits, compiles and behaves only if the step before did', () => {
  expect(report.counts).toEqual({
    programs: 3,
    modules: 3,
    emits: 2,
    compiles: 2,
    behaves: 1,
    wrong: 1,
    uses: 3,
    usesRight: 2,
    usesDropped: 1,
    usesMasked: 1,
    staticPerMille: 800,
    rustPerHundredMedian: 125,
    rustPerHundredNinetieth: 200,
  });
});

test('problems are tallied by code and construct, with their places', () => {
  expect(report.tallies.map(({ code, construct, programs }) => [code, construct, programs])).toEqual([
    ['BATUTA-T-004', refused.message, 1],
    ['BATUTA-V-001', 'stdout', 1],
  ]);
  expect(report.programs[2]?.problems[0]).toMatchObject({ file: 'away.py', line: 2 });
});

test('both texts name what is wrong and why uses are dropped', () => {
  expect(corpusText(report, 120)).toContain('bad (bad.py): 1 of 2 uses');
  const page = corpusMarkdown(report, 'Three');
  expect(page).toContain('| bad | wrong | 1/2 |');
  expect(page).toContain('| 1 | it needs a clock |');
});

test('lines of Rust are set against lines of Python', () => {
  expect(corpusMarkdown(report, 'Three')).toContain('| Rust lines per Python line, median | 1.25 |');
  expect(corpusMarkdown(report, 'Three')).toContain('| good | behaves | 1/1 | 1 | 83 % | 2.00 |');
});

test('the ratchet holds what may not fall', () => {
  const before = readRatchet(ratchetText(report));
  if (before === undefined) throw new Error('its own text is no ratchet');
  expect(fallen(before, report)).toEqual([]);
  expect(fallen({ ...before, behaves: 2, wrong: 0 }, report)).toEqual([
    'behaves: 2 before, 1 now',
    'wrong: 0 before, 1 now',
  ]);
  expect(readRatchet('{}')).toBeUndefined();
});
