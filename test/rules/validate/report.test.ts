// The validation report: counts, measures, and an HTML file that is safe and needs nothing else.
import { expect, test } from 'vitest';
import { report } from '#rules/validate/report.ts';
import type { Verdict } from '#rules/validate/compare.ts';
import type { Validation } from '#rules/validate/validation.ts';
import { measureRust } from '#rules/transpile/python/emit-metrics.ts';
import { measureSource } from '../detect/measure-source.ts';
import { runRule } from '../fake-context.ts';

const rust = '// note\n\npub fn f(a: &Value) -> R<Value> {\n    op::add(&a.clone(), &s)\n}\n';

async function render(verdicts: Verdict[], recorded = verdicts.length) {
  const label = (kind: string, items: readonly object[]): { [label: string]: string } =>
    Object.fromEntries(items.map((item, index) => [`app:${kind}:${index}`, JSON.stringify(item)]));
  return runRule(report, {
    params: { target: 'app', source: 'main.py' },
    inputs: {
      vectors: recorded === 0 ? {} : { 'app:vectors': JSON.stringify(Array.from({ length: recorded }, () => ({}))) },
      verdicts: label('compare', verdicts),
      rust: label('emit', [measureRust('m', rust)]),
      python: label('parse', [measureSource('def f(a):\n    return a + s\n')]),
    },
  });
}

const wrong: Verdict = {
  vector: 'b',
  verdict: 'mismatch',
  differences: [{ stream: 'stdout', line: 1, diff: '@@ -1 +1 @@\n-<b>\n+<script>alert(1)</script>' }],
  reproduce: "app '<x>'",
};

test('verdicts are counted, lines and handles measured', async () => {
  const result = await render([
    { vector: 'a', verdict: 'ok', masks: [] },
    wrong,
    { vector: 'c', verdict: 'dropped', reason: 'r' },
  ]);
  const validation = result.json('report.json') as Validation;
  expect(validation.counts).toEqual({ ok: 1, mismatch: 1, dropped: 1 });
  expect(validation.total).toEqual({
    pythonLines: 2,
    rustLines: 3,
    ratio: 1.5,
    handlesPer100: 33.33,
    dynamicOperations: 1,
  });
  const markdown = result.text('report.md');
  expect(markdown).toContain('1 of 2 vectors behave differently from the original; 1 dropped');
  expect(markdown).toContain('```diff\n@@ -1 +1 @@\n-<b>');
});

test('what a program printed cannot become markup of the HTML report', async () => {
  const html = (await render([wrong])).text('report.html');
  expect(html).not.toContain('<script');
  expect(html).toContain('&#60;script&#62;');
  expect(html).not.toMatch(/(?:src|href)=/);
});

test('no vectors is said in the report and as a warning', async () => {
  const result = await render([]);
  expect(result.diagnostics[0]).toMatchObject({ code: 'BATUTA-Q-002', severity: 'warning' });
  expect(result.text('report.html')).toContain('is not shown');
});

test('vectors that only could not be compared, because something before failed, are no missing vectors', async () => {
  const result = await render([], 3);
  expect(result.diagnostics).toEqual([]);
  expect(result.text('report.md')).toContain('None of 3 vectors could be compared: something before failed.');
});

test('vectors that all were dropped are said with the reason of each to look at', async () => {
  const result = await render([{ vector: 'c', verdict: 'dropped', reason: 'r' }]);
  expect(result.diagnostics[0]).toMatchObject({ code: 'BATUTA-Q-002' });
  expect(result.diagnostics[0]?.advice).toContain('Every vector was dropped');
});
