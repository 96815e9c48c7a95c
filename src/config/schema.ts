// Checks the shape of a configuration with zod, loaded only here: unknown keys, wrong values, each with its place.
import type { z } from 'zod';
import { closest } from '#src/base/closest.ts';
import type { Failure, Place } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { BatutaConfig } from '#src/model/config.ts';
import { cacheKeysAt, cacheProblem, cacheSchema } from './cache-schema.ts';
import { duplicateTarget } from './duplicate-keys.ts';
import type { Issue } from './issue-text.ts';
import { issueText } from './issue-text.ts';
import { placeOfExport, placeOfKey } from './key-place.ts';

const knownKeys: { readonly [kind: string]: readonly string[] } = {
  config: [
    'targets',
    'workspaces',
    'out',
    'store',
    'cache',
    'jobs',
    'pools',
    'passThroughEnv',
    'secrets',
    'keepRuns',
    'cacheLimit',
  ],
  migrate: ['root', 'entry', 'language', 'include', 'exclude', 'vectors', 'out', 'passes', 'tests', 'package'],
  task: [
    'command',
    'inputs',
    'outputs',
    'dependsOn',
    'env',
    'cwd',
    'shell',
    'isolation',
    'tools',
    'timeout',
    'retries',
    'pool',
    'passThroughEnv',
    'service',
  ],
  rule: ['rule', 'params', 'inputs', 'places', 'dependsOn'],
  workspaces: ['members', 'targets'],
};

type Zod = typeof z;

function schemaOf(z: Zod): ReturnType<Zod['object']> {
  const texts = z.array(z.string());
  const json = z.json();
  const reference = z.union([
    z.strictObject({ from: z.literal('output'), target: z.string(), output: z.string().optional() }),
    z.strictObject({
      from: z.literal('collect'),
      pattern: z.string(),
      output: z.string(),
      includeFailed: z.boolean().optional(),
    }),
  ]);
  const globbed = { include: texts, exclude: texts.optional() };
  const source = z.union([
    z.strictObject({ from: z.literal('file'), path: z.string(), optional: z.boolean().optional() }),
    z.strictObject({ from: z.literal('glob'), ...globbed }),
    z.strictObject({ from: z.literal('listing'), ...globbed }),
    z.strictObject({ from: z.literal('output'), label: z.string(), output: z.string() }),
    z.strictObject({ from: z.literal('asset'), path: z.string() }),
  ]);
  const migrate = z.strictObject({
    kind: z.literal('migrate'),
    root: z.string().optional(),
    entry: z.string().optional(),
    language: z.enum(['python', 'shell', 'c']).optional(),
    include: texts.optional(),
    exclude: texts.optional(),
    data: texts.optional(),
    vectors: z.union([z.string(), texts]).optional(),
    out: z.string().optional(),
    passes: z.strictObject({ narrow: z.union([z.boolean(), z.record(z.string(), z.boolean())]).optional() }).optional(),
    tests: z.union([z.string(), texts]).optional(),
    package: z.union([z.boolean(), z.record(z.string(), json)]).optional(),
  });
  const task = z.strictObject({
    kind: z.literal('task'),
    command: z.union([z.string().min(1), texts.min(1)]),
    inputs: z.array(z.union([z.string(), reference])).optional(),
    outputs: texts.optional(),
    dependsOn: texts.optional(),
    env: z.record(z.string().regex(/^[^=\0]+$/), z.union([z.string(), z.literal(true)])).optional(),
    cwd: z.string().optional(),
    shell: z.boolean().optional(),
    isolation: z.enum(['place', 'stage', 'namespace', 'trace']).optional(),
    tools: texts.optional(),
    timeout: z.union([z.string(), z.number().positive()]).optional(),
    retries: z.number().int().min(0).max(100).optional(),
    pool: z.string().optional(),
    passThroughEnv: texts.optional(),
    service: z
      .strictObject({
        ready: z.union([
          z.strictObject({ port: z.number().int().min(1).max(65_535) }),
          z.strictObject({ log: z.string().min(1) }),
          z.strictObject({ command: z.union([z.string().min(1), texts.min(1)]) }),
        ]),
        timeout: z.union([z.string(), z.number().positive()]).optional(),
      })
      .optional(),
  });
  const rule = z.strictObject({
    kind: z.literal('rule'),
    rule: z.looseObject({ outputs: texts }),
    params: z.record(z.string(), json).optional(),
    inputs: z.record(z.string(), z.union([z.string(), reference, source])).optional(),
    places: z.record(z.string(), z.string()).optional(),
    dependsOn: texts.optional(),
  });
  return z.strictObject({
    targets: z.record(z.string(), z.discriminatedUnion('kind', [migrate, task, rule])).optional(),
    workspaces: z
      .union([
        z.boolean(),
        z.strictObject({
          members: texts.min(1).optional(),
          targets: z.record(z.string(), z.discriminatedUnion('kind', [task, rule])).optional(),
        }),
      ])
      .optional(),
    out: z.string().optional(),
    store: z.string().optional(),
    cache: cacheSchema(z).optional(),
    jobs: z.number().int().positive().optional(),
    pools: z.record(z.string(), z.number().int().positive()).optional(),
    passThroughEnv: texts.optional(),
    secrets: texts.optional(),
    keepRuns: z.number().int().positive().optional(),
    cacheLimit: z.number().int().positive().optional(),
  }) as unknown as ReturnType<Zod['object']>;
}

/** `file`: shown in places; `text`: its source, where the keys are looked for. */
export async function checkConfig(value: unknown, file: string, text: string): Promise<Result<BatutaConfig>> {
  if (value instanceof Promise) {
    // What it comes to is not waited for; nor is its failure one that nobody handles.
    value.catch(() => undefined);
    return err(
      failure('BATUTA-C-006', `${file} exports a promise, not a configuration`, {
        place: placeOfExport(file, text),
        help: 'await what it needs at the top of the file, and export the configuration itself',
      }),
    );
  }
  const twice = duplicateTarget(file, text);
  if (twice !== undefined) return err(twice);
  if (typeof value !== 'object' || value === null) {
    return err(
      failure('BATUTA-C-006', `${file} does not export a configuration as default`, {
        place: placeOfExport(file, text),
        help: 'write `export default defineConfig({ … })`',
      }),
    );
  }
  const { z } = await import('zod');
  const checked = schemaOf(z).safeParse(value);
  if (checked.success) {
    const config = value as BatutaConfig;
    const problem = cacheProblem(config.cache, (path) => placeOfKey(file, text, ['cache', ...path]));
    return problem === undefined ? ok(config) : err(problem);
  }
  const failures = checked.error.issues.flatMap((issue) => toFailures(issue, value, file, text));
  const [first, ...rest] = failures;
  if (first === undefined) throw new Error('zod refused without an issue');
  return err(rest.length === 0 ? first : { ...first, also: rest });
}

function toFailures(issue: unknown, value: unknown, file: string, text: string): Failure[] {
  const { code, path, keys, errors } = issue as Issue;
  const names = path.map(String);
  const place = (key?: string): { readonly place: Place } => ({
    place: placeOfKey(file, text, key === undefined ? names : [...names, key]),
  });
  if (code === 'unrecognized_keys' && keys !== undefined) {
    const known = keysAt(names, value);
    return keys.map((key) => {
      if (key === 'remote' && names.length === 0) {
        return failure('BATUTA-C-001', 'the remote cache is set under `cache`', {
          ...place(key),
          help: "write `cache: { remote: 'grpc://host:9092' }`",
        });
      }
      const near = closest(key, known);
      const where = names.length === 0 ? 'the configuration' : names.join('.');
      const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
      return failure('BATUTA-C-001', `${where} has the unknown key \`${key}\`${hint}`, {
        ...place(key),
        help: near === undefined ? `known keys: ${known.join(', ')}` : `write \`${near}\``,
      });
    });
  }
  // Of a union, the branch that went furthest says what is wrong.
  const deepest = (errors ?? []).flat().sort((a, b) => b.path.length - a.path.length)[0];
  if (names[0] === 'targets' && (names[2] === 'kind' || (names.length === 2 && errors === undefined))) {
    return [
      failure('BATUTA-C-002', `target ${names[1]} is neither a migration nor a task nor a rule`, {
        ...place(),
        help: 'write `migrate({ … })`, `task({ … })` or `apply({ … })`',
      }),
    ];
  }
  const inside = deepest === undefined || deepest.path.length === 0 ? [] : deepest.path;
  const wrong = { ...(inside.length === 0 ? (issue as Issue) : (deepest as Issue)), path: [...path, ...inside] };
  const { message, help } = issueText(wrong, value);
  const shown = wrong.path.map(String).join('.');
  return [failure('BATUTA-C-002', `${shown} ${message}`, { ...place(), ...(help === undefined ? {} : { help }) })];
}

function keysAt(path: readonly string[], value: unknown): readonly string[] {
  if (path.length === 0) return knownKeys['config'] ?? [];
  let at = value;
  for (const name of path)
    at = typeof at === 'object' && at !== null ? (at as { [name: string]: unknown })[name] : undefined;
  if (path.length === 2 && path[0] === 'targets') {
    const kind = typeof at === 'object' && at !== null && 'kind' in at ? String(at.kind) : '';
    return knownKeys[kind] ?? [];
  }
  if (path.length === 1 && path[0] === 'workspaces') return knownKeys['workspaces'] ?? [];
  return cacheKeysAt(path);
}
