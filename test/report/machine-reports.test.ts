// Reports that other programs read: JUnit XML, annotations on GitHub, the list of where the time went; and the kinds of logs.
import { describe, expect, test } from 'vitest';
import type { Event } from '#src/model/event.ts';
import { githubReporter } from '#src/report/github-annotations.ts';
import { hotListReporter } from '#src/report/hot-list.ts';
import { junitReporter } from '#src/report/junit.ts';
import { plainReporter } from '#src/report/plain.ts';
import { digest, end, feed, runEnd, runStart, start } from './event-feed.ts';
import type { Feed } from './event-feed.ts';

const failure = {
  code: 'BATUTA-T-004',
  message: 'no eval: <not> "here"',
  place: { file: 'src/a,b.py', line: 3, column: 5, endLine: 3, endColumn: 9 },
  help: 'write it out\nby hand, 100%',
} as const;
const events: readonly Event[] = [
  runStart,
  start('app:emit:a', 0, 'a.py changed'),
  end('app:emit:a', 'failed', { failure, stderr: digest('log'), durationMs: 2500 }),
  start('app:parse:b'),
  end('app:parse:b', 'executed', { durationMs: 500 }),
  end('app:emit:c', 'blocked', { blockedBy: 'app:emit:a' }),
  end('lib:task', 'hit', { origin: 'r0', savedMs: 4000 }),
  runEnd(false, { failed: 1, executed: 1, blocked: 1, hit: 1 }),
];

function written(
  make: (given: Feed, write: (text: string) => void) => { event(e: Event): void; close(): void },
): string {
  const given = feed({}, { log: 'it said \u001b[31mthis\u001b[0m & that\u0007\n' });
  let text = '';
  const reporter = make(given, (whole) => void (text = whole));
  events.forEach((event) => reporter.event(event));
  reporter.close();
  return text + given.err();
}

describe('JUnit', () => {
  const xml = written((given, write) => junitReporter(given.context, write));

  test('has a suite per target and a case per action, with counts and times', () => {
    expect(xml).toContain('<testsuites name="batuta" tests="4" failures="1" errors="0" skipped="1" time="1.500">');
    expect(xml).toContain('<testsuite name="app" tests="3" failures="1" errors="0" skipped="1" time="3.010"');
    expect(xml).toContain('<testcase classname="app.parse" name="app:parse:b" time="0.500"/>');
  });
  test('says why an action failed, was skipped, or came from the store', () => {
    expect(xml).toContain(
      '<failure type="BATUTA-T-004" message="no eval: &lt;not&gt; &quot;here&quot;">error[BATUTA-T-004]',
    );
    expect(xml).toContain('<skipped message="blocked by app:emit:a"/>');
    expect(xml).toContain('<property name="batuta.hit" value="r0"/>');
  });
  test('holds logs without what XML cannot hold', () => {
    expect(xml).toContain('<system-err>it said this &amp; that\ufffd\n</system-err>');
  });
});

describe('on GitHub', () => {
  test('an error stands beside its line of the repository, escaped', () => {
    const text = written(({ context }) => githubReporter(context, 'sub/'));
    expect(text).toBe(
      '::error file=sub/src/a%2Cb.py,line=3,endLine=3,col=5,endColumn=8,title=BATUTA-T-004 app%3Aemit%3Aa::no eval: <not> "here"%0Awrite it out%0Aby hand, 100%25\n',
    );
  });
  test('a place outside of the project gives no file', () => {
    const { context, err } = feed();
    const away = { ...failure, place: { file: '/usr/lib/x.py', line: 1 } };
    githubReporter(context, '').event(end('app:emit:a', 'failed', { failure: away }));
    expect(err()).toMatch(/^::error title=/);
  });
});

test('the hot list orders actions and rules by time', () => {
  const text = written((_, write) => hotListReporter(write));
  expect(text).toContain('1.5 s in all; 3.0 s of work, 2.0 at once on average; 4.0 s saved by hits');
  expect(text).toMatch(/\| 2\.5 s \| 83\.3% \| `app:emit:a` \| a\.py changed \|\n\| 500 ms \| 16\.7% \| `app:parse:b`/);
  expect(text).toContain('| 3.0 s | 100.0% | 2 | 1.5 s | `python/emit#emit` |');
});

describe('logs', () => {
  const said = (change: Parameters<typeof feed>[0], ...more: Event[]): string => {
    const given = feed(change, { log: 'hello\n', old: 'again\n' });
    const reporter = plainReporter(given.context, { grouped: false });
    const task = { phase: 'task', stdout: digest('log'), key: digest('k'.repeat(64)) } as const;
    [
      ...more,
      start('a:task'),
      end('a:task', 'executed', task),
      end('b:task', 'hit', { ...task, stdout: digest('old'), origin: 'r0' }),
    ].forEach((event) => reporter.event(event));
    return given.err();
  };
  const streamed: Event = { type: 'action-output', label: 'a:task', stream: 'stdout', text: 'one\n\ntwo\n' };

  test('full shows what ran and replays hits, saying which run made them', () => {
    expect(said({ logs: 'full' })).toMatch(
      /┌ a:task\n {2}└ hello[^]*┌ b:task \(log of run r0, replayed\)\n {2}└ again/,
    );
  });
  test('new-only shows only what ran', () => {
    expect(said({ logs: 'new-only' })).toMatch(/hello/);
    expect(said({ logs: 'new-only' })).not.toMatch(/again/);
  });
  test('errors-only and none show neither', () => {
    for (const logs of ['errors-only', 'none'] as const) expect(said({ logs })).not.toMatch(/hello|again/);
  });
  test('hash-only shows the keys of all, hits too', () => {
    expect(said({ logs: 'hash-only' })).toBe(`${'k'.repeat(16)}  ran     a:task\n${'k'.repeat(16)}  hit     b:task\n`);
  });
  test('streamed, come line by line with their action, and not again at its end', () => {
    const text = said({ logs: 'full', order: 'stream' }, streamed);
    expect(text).toContain('a:task │ one\na:task │ \na:task │ two\n');
    expect(text).not.toContain('hello');
    expect(text).toContain('again');
  });
});
