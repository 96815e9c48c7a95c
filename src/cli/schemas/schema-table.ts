// Every JSON that batuta writes, with the schema it keeps to: docs/reference/schemas is made from this table, tests hold real output against it.
import { z } from 'zod';
import { cacheClean, cacheGc, cacheKeygen, cacheStats, cacheVerify, doctor, init, reset } from './keep-schemas.ts';
import { graph, plan, report, status, why } from './look-schemas.ts';
import { event, refusal, runSummary } from './run-schemas.ts';
import { corpus, vectors, vectorsKept } from './vector-schemas.ts';

export interface JsonSchema {
  readonly schema: z.ZodType;
  /** What writes it. */
  readonly from: string;
}

/** File name -> schema. Raised versions get a file of their own. */
export const schemas: { readonly [name: string]: JsonSchema } = {
  event: { schema: event, from: '`batuta run --json` and the commands of the phases: one object a line' },
  failure: { schema: refusal, from: 'every command with `--json` that could not start: exit status 2' },
  'run-summary': { schema: runSummary, from: 'the file of `batuta run --summarize`' },
  plan: { schema: plan, from: '`batuta plan --json`, `batuta run --dry-run=json`' },
  graph: { schema: graph, from: '`batuta graph --json`' },
  why: { schema: why, from: '`batuta why <action> --json`' },
  status: { schema: status, from: '`batuta status --json`' },
  report: { schema: report, from: '`batuta report --json`' },
  init: { schema: init, from: '`batuta init --json`' },
  doctor: { schema: doctor, from: '`batuta doctor --json`' },
  'cache-stats': { schema: cacheStats, from: '`batuta cache stats --json`' },
  'cache-gc': { schema: cacheGc, from: '`batuta cache gc --json`' },
  'cache-verify': { schema: cacheVerify, from: '`batuta cache verify --json`' },
  'cache-keygen': { schema: cacheKeygen, from: '`batuta cache keygen --json`' },
  'cache-clean': { schema: cacheClean, from: '`batuta cache clean --json`' },
  reset: { schema: reset, from: '`batuta reset --json`' },
  vectors: { schema: vectors, from: '`batuta vectors list --json`' },
  'vectors-kept': { schema: vectorsKept, from: '`batuta vectors add`, `generate` and `record` with `--json`' },
  corpus: { schema: corpus, from: '`batuta corpus <folder> --json`' },
};

/** As published: unknown members are allowed, because new ones are no change of the version. */
export function publishedSchema(name: string): { readonly [key: string]: unknown } {
  const known = schemas[name];
  if (known === undefined) throw new Error(`there is no schema ${name}`);
  return {
    ...z.toJSONSchema(known.schema, {
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    }),
    title: `batuta ${name}`,
    description: `Written by ${known.from}. A reader ignores members it does not know.`,
  };
}
