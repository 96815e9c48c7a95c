// The JSON of the commands about recorded uses: vectors, corpus.
import { z } from 'zod';
import { head } from './parts.ts';

const count = z.number().int().nonnegative();
const content = z.union([z.strictObject({ text: z.string() }), z.strictObject({ base64: z.string() })]);

export const vectors = z.strictObject({
  ...head('vectors'),
  targets: z.array(
    z.strictObject({
      target: z.string(),
      file: z.string(),
      vectors: z.array(
        z.strictObject({
          name: z.string(),
          argv: z.array(z.string()),
          stdin: content.optional(),
          files: z.record(z.string(), content).optional(),
          env: z.record(z.string(), z.string()).optional(),
          bad: z.literal(true).optional().describe('The original is expected to complain'),
        }),
      ),
    }),
  ),
});

export const vectorsKept = z.strictObject({
  ...head('vectors-kept'),
  starts: count.optional().describe('Of `record`: how often the command started the program'),
  unusable: z.array(z.string()).optional().describe('Of `record`: why starts were left out'),
  status: z.number().int().optional().describe('Of `record`: how the command ended'),
  targets: z.array(
    z.strictObject({
      target: z.string(),
      file: z.string(),
      added: count,
      known: count.describe('Uses that the file had already'),
      gone: count.describe('Of an earlier time, not given again'),
      masked: z.record(z.string(), count).describe('Names of masks that a comparison needs -> how many'),
      dropped: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
      summary: z
        .strictObject({
          tried: count,
          kept: count,
          unusable: count,
          lines: count.describe('Lines of the program that the kept uses reach'),
          parser: z.boolean(),
          problem: z.string().nullable(),
        })
        .optional()
        .describe('Of `generate`'),
    }),
  ),
});

const perMille = z.number().int().min(0).max(1000);

export const corpus = z.strictObject({
  ...head('corpus'),
  counts: z.strictObject({
    programs: count,
    modules: count,
    emits: count,
    compiles: count,
    behaves: count,
    wrong: count,
    uses: count,
    usesRight: count,
    usesDropped: count,
    usesMasked: count,
    staticPerMille: perMille.describe('Lines of emitted Rust without an operation that looks at kinds when it runs'),
    rustPerHundredMedian: count.describe('Lines of Rust for a hundred of Python, of the programs that emit'),
    rustPerHundredNinetieth: count,
  }),
  tallies: z.array(
    z.strictObject({
      code: z.string(),
      construct: z.string(),
      programs: count,
      places: count,
      examples: z.array(z.string()),
    }),
  ),
  dropped: z.record(z.string(), count).describe('Why uses were dropped'),
  masks: z.record(z.string(), count),
  programs: z.array(
    z.strictObject({
      name: z.string(),
      file: z.string(),
      modules: z.array(z.string()),
      emits: z.boolean(),
      compiles: z.boolean(),
      uses: z.strictObject({ right: count, wrong: count, dropped: count, masked: count }),
      behaves: z.boolean(),
      unjudged: z.boolean().describe('The original was run, but gave nothing to compare with'),
      pythonLines: count,
      rustLines: count,
      dynamicLines: count,
      problems: z.array(
        z.strictObject({
          code: z.string(),
          message: z.string(),
          construct: z.string(),
          file: z.string().optional(),
          line: z.number().int().optional(),
        }),
      ),
    }),
  ),
});
