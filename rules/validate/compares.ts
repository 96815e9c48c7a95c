// validate/compares#compares: judges the migrated program on all vectors of a program in one action; see goldens.ts.
import { canonicalJson, defineRule } from '#src/index.ts';
import { judgeVector } from './compare.ts';
import type { CompareParams, Judged, Verdict } from './compare.ts';
import type { RecordedVector } from './goldens.ts';
import type { CrateOutcome } from '../transpile/cargo/compile-many.ts';

/** The `verdicts` output. */
export type Verdicts = readonly Verdict[];

const shownMismatches = 5;

export const compares = defineRule<CompareParams>({
  id: 'validate/compares#compares',
  phase: 'validate',
  summary: 'compare the migrated program with the original on all vectors',
  outputs: ['verdicts'],
  kind: 'process',
  platform: true,
  async run(context) {
    const outcome = JSON.parse(context.text('outcome')) as CrateOutcome;
    if (!outcome.compiled)
      context.fail(
        {
          code: 'BATUTA-B-001',
          message: outcome.errors[0] ?? 'rustc refuses the emitted code',
          help: 'This is a defect of batuta: valid Python must give Rust that compiles.',
          ...(outcome.errors.length < 2 ? {} : { detail: outcome.errors.slice(0, 20).join('\n') }),
        },
        { cache: true },
      );
    const recorded = JSON.parse(context.text('goldens')) as readonly RecordedVector[];
    const judged: Judged[] = [];
    for (const [index, { vector, golden }] of recorded.entries())
      judged.push(await judgeVector(context, vector, golden, `run-${index}`));
    context.output('verdicts', canonicalJson(judged.map((one) => one.verdict)));
    for (const kind of ['ok', 'mismatch', 'dropped'] as const)
      context.metric(kind, judged.filter((one) => one.verdict.verdict === kind).length);
    context.metric(
      'migrated-ms',
      judged.reduce((sum, one) => sum + (one.ms ?? 0), 0),
    );
    const failures = judged.flatMap((one) => (one.failure === undefined ? [] : [one.failure]));
    const [first] = failures;
    if (first === undefined) return;
    for (const failure of failures.slice(0, shownMismatches))
      context.diagnostic({
        code: failure.code,
        severity: 'error',
        message: failure.message,
        ...(failure.help === undefined ? {} : { advice: failure.help }),
        ...(failure.detail === undefined ? {} : { detail: failure.detail }),
      });
    context.fail(
      { ...first, message: `${failures.length} of ${judged.length} vectors: ${first.message}` },
      { cache: !judged.some((one) => one.timedOut) },
    );
  },
});
