// validate/accept#accept: done when every vector agrees; what is shipped comes after it, without its result in any key.
import { canonicalJson, defineRule } from '#src/index.ts';
import type { Verdict } from './compare.ts';

/** A comparison that failed blocks this action, because its verdicts are collected without the failed ones. */
export const accept = defineRule({
  id: 'validate/accept#accept',
  phase: 'validate',
  summary: 'every vector behaves as the original does',
  outputs: ['accepted'],
  kind: 'pure',
  run(context) {
    const verdicts = context
      .entries('verdicts')
      .map((entry) => JSON.parse(new TextDecoder().decode(entry.bytes)) as Verdict);
    const ok = verdicts.filter((one) => one.verdict === 'ok').length;
    context.metric('accepted', ok);
    context.output('accepted', canonicalJson({ vectors: ok }));
  },
});
