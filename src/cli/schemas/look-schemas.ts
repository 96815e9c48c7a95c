// The JSON of the commands that look: plan, graph, why, status, report.
import { z } from 'zod';
import {
  actionRecord,
  diagnostic,
  difference,
  digest,
  head,
  label,
  milliseconds,
  missReason,
  phase,
  place,
} from './parts.ts';

const verdict = z
  .enum(['up-to-date', 'would-execute', 'unknown'])
  .describe('unknown: something that it needs would run first');
const kind = z.enum(['migrate', 'task', 'rule']);

export const plan = z.strictObject({
  ...head('plan'),
  root: z.string(),
  digest,
  targets: z.array(
    z.strictObject({
      name: z.string(),
      kind,
      summary: z.string(),
      place: place.optional(),
      actions: z.array(
        z.strictObject({
          label,
          rule: z.string(),
          phase,
          summary: z.string(),
          mayAdd: z.array(z.string()).describe('Kinds of the actions that a run of it may add'),
          inputs: z.array(z.string()),
          places: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
  actions: z.array(
    z.strictObject({
      label,
      phase,
      rule: z.string(),
      verdict,
      reason: missReason.optional(),
      key: digest.optional(),
      origin: z.string().optional(),
      savedMs: milliseconds.optional(),
      waitsFor: label.optional(),
      fails: z.literal(true).optional().describe('Its known result is a failure'),
      mayAdd: z.array(z.string()).optional(),
    }),
  ),
  partial: z.boolean().describe('Some actions are known only when others have run'),
});

export const graph = z.strictObject({
  ...head('graph'),
  nodes: z.array(
    z.strictObject({
      label,
      rule: z.string(),
      phase,
      dependencies: z.array(label),
      expandedBy: label.optional(),
      unexpanded: z.array(z.string()).describe('Kinds of the actions that it may still add'),
      verdict,
      reason: missReason.optional(),
      origin: z.string().optional(),
    }),
  ),
});

export const why = z.strictObject({
  ...head('why'),
  label,
  verdict,
  reasons: z.array(difference).describe('Every difference between the newest result and now'),
  origin: z.string().optional(),
  waitsFor: label.optional(),
  lastExecuted: actionRecord
    .extend({
      runId: z.string(),
      startedAt: z.iso.datetime(),
      causes: z
        .array(z.strictObject({ label, text: z.string() }))
        .describe('Back along changed outputs to what a person changed'),
    })
    .optional(),
  lastChange: z
    .strictObject({ from: digest, to: digest, differences: z.array(difference) })
    .optional()
    .describe('The two newest different keys, compared'),
});

const phaseStatus = z.strictObject({
  phase,
  state: z.enum(['completed', 'in progress', 'failed', 'not started']),
  done: z.number().int(),
  failed: z.number().int(),
  blocked: z.number().int(),
  known: z.number().int(),
  durationMs: milliseconds,
});

export const status = z.strictObject({
  ...head('status'),
  running: z.boolean(),
  percent: z.number().int(),
  lastRun: z.string().optional(),
  targets: z.array(
    z.strictObject({
      target: z.string(),
      phases: z.array(phaseStatus),
      percent: z.number().int(),
      failures: z.array(actionRecord),
      at: z.iso.datetime().optional(),
    }),
  ),
});

export const report = z.strictObject({
  ...head('report'),
  targets: z.array(
    z.strictObject({
      target: z.string(),
      summary: z.string(),
      at: z.iso.datetime().optional(),
      runId: z.string().optional(),
      percent: z.number().int(),
      phases: z.array(phaseStatus),
      uses: z.strictObject({ same: z.number().int(), different: z.number().int(), open: z.number().int() }).optional(),
      size: z
        .strictObject({
          pythonLines: z.number(),
          rustLines: z.number(),
          ratio: z.number(),
          handlesPer100: z.number(),
          dynamicOperations: z.number(),
        })
        .optional(),
      findings: z.array(z.strictObject({ label, diagnostic })),
      metrics: z.record(z.string(), z.number()),
      places: z.array(z.string()),
    }),
  ),
});
