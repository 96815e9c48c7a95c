// validate/goldens#goldens: the goldens of all vectors of a program in one action, for corpora, where one action each would be many.
import { canonicalJson, defineRule } from '#src/index.ts';
import { recordVector } from './golden.ts';
import type { Golden, GoldenParams } from './golden.ts';
import { readVectors } from './vector.ts';
import type { Vector } from './vector.ts';

/** The `goldens` output: in the order of the vectors file. */
export interface RecordedVector {
  readonly vector: Vector;
  readonly golden: Golden;
}

export const goldens = defineRule<GoldenParams>({
  id: 'validate/goldens#goldens',
  phase: 'validate',
  summary: 'record what the original does with all vectors of a program',
  outputs: ['goldens'],
  kind: 'process',
  tools: ['python3'],
  async run(context) {
    const recorded: RecordedVector[] = [];
    let ms = 0;
    for (const [index, vector] of readVectors('vectors', context.text('vectors')).vectors.entries()) {
      const one = await recordVector(context, vector, String(index));
      recorded.push({ vector, golden: one.golden });
      ms += one.ms;
    }
    context.output('goldens', canonicalJson(recorded));
    context.metric('vectors', recorded.length);
    context.metric('dropped', recorded.filter(({ golden }) => 'dropped' in golden).length);
    context.metric('original-ms', ms);
  },
});
