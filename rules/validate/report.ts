// validate/report#report: gathers verdicts and measures into a report for machines, reviewers and people.
import { defineRule } from '#src/index.ts';
import type { ModuleMetrics } from '../detect/metrics.ts';
import type { EmitMetrics } from '../transpile/python/emit-metrics.ts';
import type { Verdict } from './compare.ts';
import type { Vector } from './vector.ts';
import { renderHtml } from './report-html.ts';
import { renderMarkdown } from './report-markdown.ts';
import { makeValidation } from './validation.ts';

export type ReportParams = { readonly target: string; readonly source: string };

export const report = defineRule<ReportParams>({
  id: 'validate/report#report',
  phase: 'validate',
  summary: 'report verdicts and measures of the result',
  outputs: ['report.json', 'report.md', 'report.html'],
  kind: 'pure',
  run(context) {
    const all = <T>(input: string): T[] =>
      context.entries(input).map((entry) => JSON.parse(new TextDecoder().decode(entry.bytes)) as T);
    const validation = makeValidation(context.params.target, context.params.source, {
      vectors: all<readonly Vector[]>('vectors').flat().length,
      verdicts: all<Verdict>('verdicts'),
      rust: all<EmitMetrics>('rust'),
      python: all<ModuleMetrics>('python'),
    });
    const { counts } = validation;
    for (const [name, value] of Object.entries(counts)) context.metric(name, value);
    // Where there are vectors and what compares them could not run, the failure that blocks them says why.
    if (counts.ok + counts.mismatch === 0 && counts.dropped === validation.recorded)
      context.diagnostic({
        code: 'BATUTA-Q-002',
        severity: 'warning',
        message: 'no vector was compared: that the result behaves like the original is not shown',
        advice:
          counts.dropped > 0
            ? 'Every vector was dropped; the warning of each says why.'
            : `\`batuta vectors generate ${context.params.target}\` makes uses of it; \`batuta vectors record\` takes them from its tests.`,
      });
    context.output('report.json', `${JSON.stringify(validation, null, 2)}\n`);
    context.output('report.md', renderMarkdown(validation));
    context.output('report.html', renderHtml(validation));
  },
});
