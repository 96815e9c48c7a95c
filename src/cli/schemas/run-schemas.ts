// The JSON of runs: the lines of `run --json`, the file of `--summarize`, the one object of a command that could not start.
import { z } from 'zod';
import {
  code,
  counts,
  diagnostic,
  digest,
  failure,
  head,
  label,
  milliseconds,
  missReason,
  outcome,
  phase,
  recorded,
} from './parts.ts';

const at = z.number().describe('Milliseconds since 1970');
/** The first line of a run names the schema; the others are known by it. */
const version = { schemaVersion: z.literal(1).optional() };

export const event = z.discriminatedUnion('type', [
  z.strictObject({ ...version, type: z.literal('run-start'), runId: z.string(), targets: z.array(z.string()), at }),
  z.strictObject({ ...version, type: z.literal('plan'), known: z.number().int(), frozen: z.boolean() }),
  z.strictObject({
    ...version,
    type: z.literal('expanded'),
    by: label,
    added: z.array(label),
    known: z.number().int(),
  }),
  z.strictObject({
    ...version,
    type: z.literal('action-start'),
    label,
    phase,
    rule: z.string(),
    miss: missReason,
    at,
  }),
  z.strictObject({
    ...version,
    type: z.literal('action-end'),
    label,
    phase,
    rule: z.string(),
    outcome,
    key: digest.optional(),
    durationMs: milliseconds,
    at,
    diagnostics: z.array(diagnostic),
    failure: failure.optional(),
    blockedBy: label.optional(),
    stdout: digest.optional(),
    stderr: digest.optional(),
    origin: z.string().optional(),
    savedMs: milliseconds.optional(),
    places: z.array(z.string()).optional(),
  }),
  z.strictObject({
    ...version,
    type: z.literal('action-output'),
    label,
    stream: z.enum(['stdout', 'stderr']),
    text: z.string(),
  }),
  z.strictObject({ ...version, type: z.literal('corrupt'), digest, label, output: z.string() }),
  z.strictObject({
    ...version,
    type: z.literal('notice'),
    level: z.enum(['info', 'warning']),
    text: z.string(),
    failure: failure.optional(),
  }),
  z.strictObject({ ...version, type: z.literal('run-end'), ok: z.boolean(), counts, durationMs: milliseconds, at }),
]);

export const refusal = z.strictObject({ ...head('failure'), failure: failure.extend({ code }) });

export const runSummary = z.strictObject({
  ...head('run-summary'),
  batuta: z.string(),
  node: z.string(),
  platform: z.string(),
  runId: z.string(),
  startedAt: z.iso.datetime(),
  durationMs: milliseconds,
  argv: z.array(z.string()),
  targets: z.array(z.string()),
  ok: z.boolean(),
  interrupted: z.boolean().optional(),
  planDigest: digest,
  counts,
  git: z.strictObject({ commit: z.string(), branch: z.string().optional() }).optional(),
  actions: z.array(
    z.strictObject({
      ...recorded,
      cache: z.discriminatedUnion('status', [
        z.strictObject({
          status: z.literal('hit'),
          origin: z.string().optional().describe('The run that made the result'),
          savedMs: milliseconds.optional(),
        }),
        z.strictObject({ status: z.literal('miss'), reason: missReason.optional() }),
      ]),
      keyFields: z
        .array(z.strictObject({ name: z.string(), value: z.string() }))
        .describe('Everything that the key is made of'),
      outputs: z.array(
        z.strictObject({
          name: z.string(),
          kind: z.enum(['file', 'tree']),
          digest,
          size: z.number().int(),
          executable: z.boolean().optional(),
          files: z.number().int().optional(),
        }),
      ),
    }),
  ),
});
