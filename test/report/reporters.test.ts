// Each reporter says what its reader needs: people on a screen, CI logs, programs, profilers.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Event } from '#src/model/event.ts';
import { chromeTraceReporter } from '#src/report/chrome-trace.ts';
import { jsonLinesReporter } from '#src/report/json-lines.ts';
import { liveReporter, statusLine } from '#src/report/live.ts';
import { plainReporter } from '#src/report/plain.ts';
import { Progress } from '#src/report/progress.ts';
import { redactor } from '#src/base/redact.ts';
import { summaryReporter } from '#src/report/summary.ts';
import { textWidth } from '#src/report/text-width.ts';
import { digest, end, feed, runEnd, runStart, start } from './event-feed.ts';

const unsupported = { code: 'BATUTA-T-004', message: 'no eval' } as const;

describe('plain', () => {
  const plain = (events: Event[], change = {}, logs = {}, grouped = false): string => {
    const { context, err } = feed(change, logs);
    const reporter = plainReporter(context, { grouped });
    events.forEach((event) => reporter.event(event));
    reporter.close();
    return err();
  };

  test('says one line per executed action, with the reason, and nothing of hits', () => {
    const text = plain([
      start('app:emit:auth', 0, 'auth.py changed'),
      end('app:emit:auth', 'executed'),
      end('app:emit:api', 'hit'),
    ]);
    expect(text.split('\n').filter(Boolean)).toHaveLength(1);
    expect(text).toMatch(/ran\s+app:emit:auth\s+10 ms\s+auth\.py changed/);
  });

  test('says a failure with its diagnostic once', () => {
    const diagnostics = [{ ...unsupported, severity: 'error' as const }];
    const text = plain([end('app:emit:a', 'failed', { diagnostics, failure: unsupported })]);
    expect(text.match(/no eval/g)).toHaveLength(1);
  });

  test('says who blocked what', () => {
    expect(plain([end('app:compile', 'blocked', { blockedBy: 'app:emit:a' })])).toContain('by app:emit:a');
  });

  test('folds logs into groups where the viewer can', () => {
    const text = plain(
      [end('app:lint', 'executed', { phase: 'task', stdout: digest('a') })],
      {},
      { a: 'fine\n' },
      true,
    );
    expect(text).toContain('::group::app:lint\nfine\n::endgroup::\n');
  });

  test.each([
    ['a cached task is replayed and names the run it is from', 'task' as const, undefined, true],
    ['a cached rule is not', 'transpile' as const, undefined, false],
    ['but is when all logs are wanted', 'transpile' as const, 'full' as const, true],
    ['nothing is shown when none is wanted', 'task' as const, 'none' as const, false],
  ])('%s', (_, phase, logs, shown) => {
    const text = plain(
      [end('lint', 'hit', { phase, stdout: digest('a'), origin: 'run-7' })],
      { logs },
      { a: 'fine\n' },
    );
    expect(text.includes('fine')).toBe(shown);
    expect(text.includes('run-7')).toBe(shown);
  });

  test('a log that the store lost is said, not invented', () => {
    expect(plain([end('lint', 'executed', { phase: 'task', stdout: digest('gone') })])).toContain(
      'no longer in the store',
    );
  });

  test('never shows a declared secret', () => {
    const redact = redactor(['TOKEN'], { TOKEN: 'hunter2!' });
    const text = plain(
      [end('lint', 'executed', { phase: 'task', stdout: digest('a') })],
      { redact },
      { a: 'using hunter2!\n' },
    );
    expect(text).toContain('[secret TOKEN]');
    expect(text).not.toContain('hunter2');
  });
});

describe('live', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const progress = (labels: string[] = [], durations: { [label: string]: number } = {}): Progress =>
    new Progress({ labels, durations: (label) => durations[label], concurrency: 2 });

  test('a short run draws no status line at all', () => {
    const { context, err, clock } = feed();
    const reporter = liveReporter(context, { progress: progress(), oneTarget: true, width: () => 80 });
    [runStart, { type: 'plan', known: 3, frozen: true } as const, end('app:a', 'hit')].forEach((event) =>
      reporter.event(event),
    );
    clock.now = 50;
    vi.advanceTimersByTime(110);
    reporter.event(runEnd(true, { hit: 1 }));
    reporter.close();
    expect(err()).toBe('');
  });

  test('a long run shows what runs, and leaves the screen clean', () => {
    const { context, err, clock } = feed();
    const reporter = liveReporter(context, { progress: progress(), oneTarget: true, width: () => 80 });
    [runStart, { type: 'plan', known: 3, frozen: true } as const, start('app:emit:auth')].forEach((event) =>
      reporter.event(event),
    );
    clock.now = 500;
    vi.advanceTimersByTime(110);
    expect(err()).toContain('[0/3] emit auth');
    reporter.event(runEnd(true, { executed: 1 }));
    reporter.close();
    expect(err().endsWith('\r\u001b[2K')).toBe(true);
  });

  test('a failure is printed above the status line as soon as it is known', () => {
    const { context, err, clock } = feed();
    const reporter = liveReporter(context, { progress: progress(), oneTarget: true, width: () => 80 });
    [
      runStart,
      { type: 'plan', known: 3, frozen: true } as const,
      start('app:emit:auth'),
      start('app:emit:api'),
    ].forEach((event) => reporter.event(event));
    clock.now = 500;
    reporter.event(end('app:emit:api', 'failed', { failure: unsupported }));
    reporter.close();
    expect(err()).toMatch(/failed {2}app:emit:api[^]*no eval[^]*\[1\/3\] emit auth/);
  });

  test('time left comes from recorded durations, shared by the actions that run at once', () => {
    const line = progress(['app:emit:a', 'app:emit:b', 'app:compile'], {
      'app:emit:a': 4000,
      'app:emit:b': 4000,
      'app:compile': 16_000,
    });
    line.event({ type: 'plan', known: 3, frozen: true });
    line.event(start('app:emit:a', 0));
    expect(statusLine(line, 79, true, 2000)).toBe('[0/3] emit a  16 s left');
  });

  test('no time is said when too little is known', () => {
    const line = progress(['app:emit:a', 'app:emit:b'], {});
    line.event({ type: 'plan', known: 2, frozen: true });
    line.event(start('app:emit:a', 0));
    expect(statusLine(line, 79, true, 2000)).toBe('[0/2] emit a');
  });

  test.each([20, 40, 79, 199])('fits %i columns whatever runs', (width) => {
    const line = progress();
    line.event({ type: 'plan', known: 1200, frozen: true });
    for (let index = 0; index < 12; index += 1) line.event(start(`app:emit:package/モジュール_${index}`, index));
    expect(textWidth(statusLine(line, width, true, 100))).toBeLessThanOrEqual(width);
  });
});

describe('json', () => {
  test('is one line per event, the first with the schema version', () => {
    const { context, out } = feed();
    const reporter = jsonLinesReporter(context);
    [runStart, end('a', 'hit'), runEnd(true, { hit: 1 })].forEach((event) => reporter.event(event));
    const lines = out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; schemaVersion?: number });
    expect(lines.map((line) => line.type)).toEqual(['run-start', 'action-end', 'run-end']);
    expect(lines[0]?.schemaVersion).toBe(1);
  });
});

describe('chrome trace', () => {
  test('puts actions that overlap on different rows', () => {
    let text = '';
    const reporter = chromeTraceReporter((whole) => void (text = whole));
    [
      runStart,
      start('a', 0),
      start('b', 5),
      end('a', 'executed', { at: 10 }),
      end('b', 'executed', { at: 20 }),
    ].forEach((event) => reporter.event(event));
    reporter.close();
    const { traceEvents } = JSON.parse(text) as {
      traceEvents: { name: string; ph: string; tid: number; dur: number }[];
    };
    const bars = traceEvents.filter((event) => event.ph === 'X');
    expect(bars.map((event) => [event.name, event.dur])).toEqual([
      ['a', 10_000],
      ['b', 15_000],
    ]);
    expect(bars[0]?.tid).not.toBe(bars[1]?.tid);
  });
});

describe('summary', () => {
  const summary = (events: Event[]): string => {
    const { context, out } = feed();
    const reporter = summaryReporter(context, {
      again: 'batuta run app',
      report: 'batuta report app',
    });
    events.forEach((event) => reporter.event(event));
    return out();
  };

  test('of a good run says what ran, what was saved, where the results are, what to do next', () => {
    const text = summary([
      end('app:crate', 'executed', { places: ['rust/app'] }),
      end('app:b', 'hit', { savedMs: 41_000 }),
      runEnd(true, { executed: 1, hit: 1 }),
    ]);
    expect(text).toContain('1 ran, 1 hit · 1.5 s (41.0 s saved)');
    expect(text).toContain('rust/app');
    expect(text).toContain('batuta report app');
  });

  test('of many files in one folder names the folder', () => {
    const modules = ['a', 'b', 'c', 'd'].map((name) =>
      end(`app:emit:${name}`, 'executed', { places: [`rust/app/src/${name}.rs`] }),
    );
    const text = summary([
      ...modules,
      end('app:crate', 'executed', { places: ['rust/app/Cargo.toml', 'rust/app/src/main.rs'] }),
      end('app:validate', 'executed', { places: ['rust/report/app/report.html'] }),
      runEnd(true, { executed: 6 }),
    ]);
    expect(text).toMatch(/^ {2}rust\/app +6 files\n {2}rust\/report\/app\/report.html +app:validate$/m);
  });

  test('of a failed run lists the failures in order, and how to go on', () => {
    const text = summary([
      end('app:b', 'failed', { failure: unsupported }),
      end('app:a', 'failed-hit', { failure: unsupported }),
      runEnd(false, { failed: 1, 'failed-hit': 1, blocked: 2 }),
    ]);
    expect(text).toMatch(/2 failed, 2 blocked[^]*app:a[^]*app:b[^]*then `batuta run app`/);
    expect(text).not.toContain('rust/app');
  });

  test('of a stopped run says that it goes on from there', () => {
    expect(summary([runEnd(false, { cancelled: 1 })])).toContain('goes on where this stopped');
  });
});
