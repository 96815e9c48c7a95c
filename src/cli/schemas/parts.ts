// The pieces that the JSON of several commands is made of, as zod schemas; loaded by docs and tests only, never by a command.
import { z } from 'zod';

export const phase = z.enum(['detect', 'transpile', 'optimize', 'validate', 'package', 'task']);
export const label = z.string().describe('`target:kind` or `target:kind:part`');
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('BLAKE3-256, 64 hexadecimal digits');
export const code = z.string().regex(/^BATUTA-[ATOVBQECS]-\d{3}$/);
export const outcome = z.enum(['executed', 'hit', 'failed', 'failed-hit', 'blocked', 'cancelled']);
export const milliseconds = z.number().nonnegative();
export const head = <T extends string>(type: T) => ({ schemaVersion: z.literal(1), type: z.literal(type) });

export const place = z
  .strictObject({
    file: z.string(),
    line: z.number().int().optional(),
    column: z.number().int().optional(),
    endLine: z.number().int().optional(),
    endColumn: z.number().int().optional(),
  })
  .describe('Lines and columns count from 1, columns in code points');

const nodePlace = z.strictObject({
  file: z.string(),
  node: z.number().int(),
  spans: z.strictObject({ label, output: z.string() }),
});

export const failure = z
  .strictObject({
    code,
    message: z.string(),
    place: place.optional(),
    excerpt: z.string().optional(),
    help: z.string().optional(),
    detail: z.string().optional(),
    get causes() {
      return z.array(failure).optional();
    },
    get also() {
      return z.array(failure).optional().describe('What else was found wrong at once');
    },
  })
  .meta({ id: 'failure' });

export const diagnostic = z.strictObject({
  code,
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  place: z.union([place, nodePlace]).optional(),
  advice: z.string().optional(),
  detail: z.string().optional(),
  excerpt: z.string().optional(),
});

export const missReason = z
  .strictObject({
    kind: z.enum(['new', 'input', 'param', 'env', 'tool', 'rule', 'platform', 'forced', 'corrupt', 'uncached-failure']),
    text: z.string(),
    field: z.string().optional().describe('The field of the key that differs'),
    from: label.optional().describe('For an output of another action: that action'),
  })
  .describe('Why an action had to execute');

export const difference = missReason.extend({
  before: z.string().optional(),
  after: z.string().optional(),
  place: place.optional().describe('Where in the configuration, or in which module of a rule, it is written'),
});

export const fileArtifact = z.strictObject({
  kind: z.literal('file'),
  digest,
  size: z.number().int(),
  executable: z.boolean(),
});
export const artifact = z.union([
  fileArtifact,
  z.strictObject({
    kind: z.literal('tree'),
    digest,
    entries: z.array(z.strictObject({ path: z.string(), digest, size: z.number().int(), executable: z.boolean() })),
  }),
]);

export const counts = z.strictObject({
  executed: z.number().int(),
  hit: z.number().int(),
  failed: z.number().int(),
  'failed-hit': z.number().int(),
  blocked: z.number().int(),
  cancelled: z.number().int(),
});

/** What went to and came from a remote cache in one run. */
export const remoteTraffic = z.strictObject({
  url: z.string(),
  lookups: z.number().int(),
  hits: z.number().int(),
  downloadedBlobs: z.number().int(),
  downloadedBytes: z.number().int(),
  uploadedResults: z.number().int(),
  uploadedBlobs: z.number().int(),
  uploadedBytes: z.number().int(),
  droppedResults: z.number().int(),
  rejected: z.number().int(),
  failedRequests: z.number().int(),
  waitedMs: milliseconds,
});
export const from = z.literal('remote').optional().describe('For a hit: it came from the remote cache in this run');

/** An action as a record of a run holds it. */
export const recorded = {
  label,
  phase,
  rule: z.string(),
  outcome,
  key: digest.optional(),
  startMs: milliseconds,
  durationMs: milliseconds,
  metrics: z.record(z.string(), z.number()).optional(),
  failure: failure.optional(),
  blockedBy: label.optional(),
  diagnostics: z.array(diagnostic).optional(),
  stdout: digest.optional(),
  stderr: digest.optional(),
  from,
};
export const actionRecord = z.strictObject({
  ...recorded,
  miss: missReason.optional(),
  outputs: z.record(z.string(), artifact).optional(),
  origin: z.string().optional(),
  savedMs: milliseconds.optional(),
  attempts: z.number().int().min(2).optional(),
});
