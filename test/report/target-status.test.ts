// How far a target is comes from the newest record of each label that is still known.
import { describe, expect, test } from 'vitest';
import type { Phase } from '#src/model/action.ts';
import type { Digest } from '#src/model/digest.ts';
import type { Outcome } from '#src/model/event.ts';
import type { ActionRecord, RunRecord } from '#src/model/run-record.ts';
import { migrationReport, sizeFacts } from '#src/report/migration-report.ts';
import type { SizeFacts } from '#src/report/migration-report.ts';
import { reportDocument } from '#src/report/report-document.ts';
import { htmlDocument, markdownDocument, textDocument } from '#src/report/report-text.ts';
import { noStyle } from '#src/report/style.ts';
import { targetStatus } from '#src/report/target-status.ts';
import { noCounts } from './event-feed.ts';

const action = (label: string, phase: Phase, outcome: Outcome, rest: Partial<ActionRecord> = {}): ActionRecord => ({
  label,
  phase,
  rule: 'r#r',
  outcome,
  startMs: 0,
  durationMs: 1000,
  ...rest,
});
const record = (runId: string, ...actions: ActionRecord[]): RunRecord => ({
  schemaVersion: 1,
  runId,
  startedAt: '2026-01-02T03:04:05.000Z',
  durationMs: 1,
  argv: [],
  targets: [],
  ok: true,
  planDigest: '' as Digest,
  counts: noCounts,
  actions,
});
const known = new Map<string, Phase>([
  ['app:parse:a', 'transpile'],
  ['app:parse:b', 'transpile'],
  ['app:golden:x', 'validate'],
  ['app:compare:x', 'validate'],
  ['app:compare:y', 'validate'],
]);
const input = { target: 'app', kind: 'migrate' as const, known, running: false };
const states = (records: RunRecord[], running = false): { [phase: string]: string } =>
  Object.fromEntries(targetStatus({ ...input, records, running }).phases.map((phase) => [phase.phase, phase.state]));

describe('status', () => {
  test('of a migration shows all its phases before anything ran', () => {
    expect(states([])).toEqual({
      detect: 'not started',
      transpile: 'not started',
      optimize: 'not started',
      validate: 'not started',
      package: 'not started',
    });
  });

  test('is completed when every known action is done', () => {
    expect(
      states([record('1', action('app:parse:a', 'transpile', 'hit'), action('app:parse:b', 'transpile', 'executed'))]),
    ).toMatchObject({ transpile: 'completed', validate: 'not started' });
  });

  test('is in progress when only some are', () => {
    expect(states([record('1', action('app:parse:a', 'transpile', 'hit'))])).toMatchObject({
      transpile: 'in progress',
    });
  });

  test('takes the newest outcome of each label', () => {
    const older = record(
      '1',
      action('app:parse:a', 'transpile', 'failed'),
      action('app:parse:b', 'transpile', 'executed'),
    );
    const newer = record('2', action('app:parse:a', 'transpile', 'executed'));
    expect(states([newer, older])).toMatchObject({ transpile: 'completed' });
    expect(states([older, newer])).toMatchObject({ transpile: 'failed' });
  });

  test('forgets what is no longer known', () => {
    expect(
      targetStatus({ ...input, records: [record('1', action('app:parse:gone', 'transpile', 'failed'))] }).failures,
    ).toEqual([]);
  });

  test('counts time of what executed, also earlier', () => {
    const older = record('1', action('app:parse:a', 'transpile', 'executed', { durationMs: 2500 }));
    const newer = record('2', action('app:parse:a', 'transpile', 'hit', { durationMs: 1 }));
    const transpile = targetStatus({ ...input, records: [newer, older] }).phases.find(
      (phase) => phase.phase === 'transpile',
    );
    expect(transpile?.durationMs).toBe(2500);
  });
});

describe('report', () => {
  const mismatch = { code: 'BATUTA-V-001', message: 'stdout <differs>' } as const;
  const records = [
    record(
      'run-1',
      action('app:parse:a', 'transpile', 'executed', {
        metrics: { modules: 1 },
      }),
      action('app:golden:x', 'validate', 'hit', { metrics: { 'original-ms': 30 } }),
      action('app:compare:x', 'validate', 'executed', { metrics: { 'migrated-ms': 2 } }),
      action('app:compare:y', 'validate', 'failed', { failure: mismatch }),
    ),
  ];
  const artifact = JSON.stringify({
    total: { pythonLines: 100, rustLines: 150, ratio: 1.5, handlesPer100: 4, dynamicOperations: 2 },
  });
  const size = sizeFacts(artifact) as SizeFacts;
  const report = migrationReport({ ...input, records, summary: 'app.py to Rust', places: ['rust/app'], size });

  test('says how many recorded uses behave the same', () => {
    expect(report.uses).toEqual({ same: 1, different: 1, open: 0 });
  });

  test('says how fast the result is where both sides were measured', () => {
    expect(report.speed).toEqual({ uses: 1, originalMs: 30, migratedMs: 2, times: 15 });
  });

  test('says the size of the result against the source', () => {
    expect(report.size?.ratio).toBe(1.5);
  });

  test('lists failures as findings', () => {
    expect(report.findings.map((finding) => finding.diagnostic.code)).toEqual(['BATUTA-V-001']);
  });

  test('says the same as text, Markdown and HTML, where markup is escaped', () => {
    const blocks = reportDocument([report]);
    const forms = [textDocument(blocks, noStyle, 80), markdownDocument(blocks), htmlDocument(blocks, 'app')];
    for (const form of forms)
      for (const said of [
        '1 of 2 behave the same, 1 differ',
        '1.50 to 1',
        "15.0 times the original's",
        '4 clone and handle tokens',
        'rust/app',
        'BATUTA-V-001',
      ])
        expect(form).toContain(said);
    expect(forms[2]).toContain('stdout &lt;differs&gt;');
    expect(forms[2]).not.toContain('<differs>');
  });

  test('of a target that never ran says what to do', () => {
    const text = textDocument(
      reportDocument([migrationReport({ ...input, records: [], summary: 's', places: [] })]),
      noStyle,
      80,
    );
    expect(text).toContain('batuta run app');
  });
});
