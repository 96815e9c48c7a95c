// The JSON of the commands that keep house: init, doctor, cache, reset.
import { z } from 'zod';
import { digest, head, label } from './parts.ts';

const count = z.number().int();

export const init = z.strictObject({
  ...head('init'),
  file: z.string().optional().describe('Absent with --dry-run'),
  targets: z.array(z.looseObject({ name: z.string() })),
  text: z.string(),
});

export const doctor = z.strictObject({
  ...head('doctor'),
  ok: z.boolean(),
  tools: z.array(
    z.strictObject({
      tool: z.string(),
      state: z.enum(['ok', 'missing', 'too old', 'broken']),
      needed: z.boolean(),
      version: z.string().optional(),
      path: z.string().optional(),
      purpose: z.string(),
      get: z.string().optional(),
    }),
  ),
  tiers: z.array(z.looseObject({ what: z.string(), inUse: z.string(), note: z.string() })),
});

export const cacheStats = z.strictObject({
  ...head('cache-stats'),
  folder: z.string(),
  blobs: count,
  blobBytes: count,
  packedBlobs: count,
  entries: count,
  labels: count,
  totalBytes: count,
});

export const cacheGc = z.union([
  z.strictObject({ ...head('cache-gc'), kind: z.literal('skipped'), because: z.string() }),
  z.strictObject({
    ...head('cache-gc'),
    kind: z.literal('done'),
    keptEntries: count,
    droppedEntries: count,
    keptBlobs: count,
    droppedBlobs: count,
    freedBytes: count,
  }),
]);

export const cacheVerify = z.strictObject({
  ...head('cache-verify'),
  ok: z.boolean(),
  blobs: count,
  entries: count,
  corruptBlobs: z.array(digest),
  corruptEntries: z.array(digest),
  incomplete: z.array(z.strictObject({ label, key: digest, missing: z.array(digest) })),
  tornBytes: count,
  leftovers: z.array(z.string()),
  foreign: z.array(z.string()),
  repaired: z.boolean(),
});

export const cacheClean = z.strictObject({ ...head('cache-clean'), done: z.boolean(), folder: z.string() });

export const reset = z.union([
  z.strictObject({
    ...head('reset'),
    done: z.literal(false),
    targets: z.array(z.string()),
    places: z.array(z.string()),
  }),
  z.strictObject({ ...head('reset'), done: z.literal(true), targets: z.array(z.string()), removed: count }),
]);
