// Makes a plan by evaluating the configuration, or by looking around where there is none.
import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { closest } from '#src/base/closest.ts';
import { failure } from '#src/base/failure.ts';
import { canonicalJson } from '#src/base/json.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { BatutaConfig, ProjectSettings, RemoteOptions } from '#src/model/config.ts';
import type { Plan, PlanInput, TargetPlan } from '#src/model/plan.ts';
import type { RuleInfo, RuleSpec } from '#src/model/rule.ts';
import { wrongWordOf } from './check-rule.ts';
import { describeRule } from './describe-rule.ts';
import type { Evaluated } from './evaluate.ts';
import { evaluateConfig } from './evaluate.ts';
import type { FrozenPlan } from './frozen-plan.ts';
import { importClosure } from './import-closure.ts';
import { placeOfKey, placesBelow } from './key-place.ts';
import type { LoadPlanOptions } from './load-plan.ts';
import { NotingContext, envDigest, pathDigest, versionInputs } from './plan-inputs.ts';
import { planOne, planTargets } from './plan-targets.ts';
import { misspeltImport } from './misspelt-import.ts';
import { checkConfig } from './schema.ts';
import type { OpenWorkspace } from './workspace/open-workspace.ts';
import { noWorkspace } from './workspace/workspace.ts';

/** The host's plan code is loaded. */
export async function makePlan(options: LoadPlanOptions): Promise<Result<FrozenPlan>> {
  return options.configFile === undefined ? discoverPlan(options) : evaluatePlan(options, options.configFile);
}

function finish(
  options: LoadPlanOptions,
  targets: readonly TargetPlan[],
  inputs: readonly PlanInput[],
  settings: ProjectSettings,
  rules: readonly RuleInfo[],
): FrozenPlan {
  const { root, configFile } = options;
  const all = [...inputs, ...versionInputs(options.host.planCode)];
  const digest = hashBytes(canonicalJson({ targets, rules: rules.map(({ id, codeDigest }) => ({ id, codeDigest })) }));
  const plan: Plan = { schemaVersion: 1, root, targets, inputs: all, digest };
  return { plan, settings, rules, configFile: configFile === undefined ? null : relative(root, configFile) };
}

const defaults: ProjectSettings = { out: 'rust', secrets: [] };

function discoverPlan(options: LoadPlanOptions): Result<FrozenPlan> {
  const context = new NotingContext(options.root, options.index, options.isPlaced);
  const found = options.host.discover?.(context) ?? ok([]);
  if (!found.ok) return found;
  if (found.value.length === 0) {
    return err(
      failure('BATUTA-C-007', 'there is no batuta.config.ts here, and nothing looks like a program to migrate', {
        help: 'run `batuta init`, or write a batuta.config.ts',
      }),
    );
  }
  const targets: TargetPlan[] = [];
  const ruleOf = (): Result<never> => err(failure('BATUTA-C-005', 'there is no configuration'));
  for (const target of found.value) {
    const { planMigrate } = options.host;
    const planned = planOne(target, { context, planMigrate, ruleOf, placeOf: () => undefined });
    if (!planned.ok) return planned;
    targets.push(planned.value);
  }
  return ok(finish(options, targets, context.inputs(), defaults, []));
}

async function evaluatePlan(options: LoadPlanOptions, file: string): Promise<Result<FrozenPlan>> {
  const { root, env, index } = options;
  const shown = relative(root, file);
  const evaluated = await evaluateConfig(root, file, env);
  if (!evaluated.ok) return evaluated;
  const text = readFileSync(file, 'utf8');
  const checked = await checkConfig(evaluated.value.value, shown, text);
  if (!checked.ok) return err(misspeltImport(root, file) ?? checked.failure);
  const context = new NotingContext(root, index, options.isPlaced);
  const opened = await membersToo(checked.value, context, env);
  if (!opened.ok) return opened;
  const { config, workspace } = opened.value;
  const rules = new Map<string, RuleInfo>();
  const identified = new Map<RuleSpec, RuleInfo>();
  const all = joined([evaluated.value, ...opened.value.evaluated]);
  const reads = readInputs(all, options);
  const placeOf = placesBelow(shown, text, 'targets');
  const planned = planTargets(config, {
    context,
    planMigrate: options.host.planMigrate,
    placeOf: (name) => opened.value.placeOf(name) ?? placeOf(name),
    workspace,
    ruleOf: (rule, target) => {
      const before = identified.get(rule);
      if (before !== undefined) return ok(before);
      const known = identify(rule, target, all, root, env, shown, text);
      if (!known.ok) return known;
      identified.set(rule, known.value);
      rules.set(known.value.id, known.value);
      return known;
    },
  });
  if (!planned.ok) return planned;
  // Rules that are exported but named by no target may be named by fragments.
  for (const { rule } of all.rules) {
    const known = identify(rule, '', all, root, env, shown, text);
    if (known.ok) rules.set(known.value.id, known.value);
  }
  const inputs = mergeInputs([...reads, ...context.inputs()]);
  const sorted = [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return ok(finish(options, planned.value, inputs, settingsOf(config), sorted));
}

function readInputs(evaluated: Evaluated, { root, env, index }: LoadPlanOptions): PlanInput[] {
  const files = [...evaluated.reads.paths]
    .sort()
    .map((path): PlanInput => ({ kind: 'file', path, digest: pathDigest(root, index, path) }));
  const names = [...evaluated.reads.env]
    .sort()
    .map((name): PlanInput => ({ kind: 'env', name, digest: envDigest(env, name) }));
  return [...files, ...names];
}

async function membersToo(
  config: BatutaConfig,
  context: NotingContext,
  env: LoadPlanOptions['env'],
): Promise<Result<OpenWorkspace>> {
  const { workspaces = false } = config;
  if (workspaces === false) return ok({ workspace: noWorkspace, config, evaluated: [], placeOf: () => undefined });
  const { openWorkspace } = await import('./workspace/open-workspace.ts');
  return openWorkspace(config, workspaces === true ? {} : workspaces, context, env);
}

/** Several evaluations as one. */
const joined = ([first, ...rest]: readonly [Evaluated, ...Evaluated[]]): Evaluated => ({
  ...first,
  reads: {
    env: new Set([first, ...rest].flatMap(({ reads }) => [...reads.env])),
    paths: new Set([first, ...rest].flatMap(({ reads }) => [...reads.paths])),
  },
  rules: [first, ...rest].flatMap(({ rules }) => rules),
});

function mergeInputs(inputs: readonly PlanInput[]): PlanInput[] {
  const seen = new Map(inputs.map((input) => [JSON.stringify({ ...input, digest: undefined }), input]));
  return [...seen.values()];
}

/** A rule is the module and name it is exported by; what its module read when evaluated is part of its code. */
function identify(
  rule: RuleSpec,
  target: string,
  evaluated: Evaluated,
  root: string,
  env: LoadPlanOptions['env'],
  file: string,
  text: string,
): Result<RuleInfo> {
  const found = evaluated.rules.find((each) => each.rule === rule);
  if (found === undefined) {
    const near = closest(
      rule.id,
      evaluated.rules.map((each) => each.exportName),
    );
    return err(
      failure('BATUTA-C-005', `target ${target}: its rule is not an export of a module of this project`, {
        place: placeOfKey(file, text, ['targets', target]),
        help: `put it into a module and export it${near === undefined ? '' : ` (is it ${near}?)`}: \`export const lint = defineRule({ … })\``,
      }),
    );
  }
  const wrong = wrongWordOf(rule, target, found.exportName);
  if (wrong !== undefined) return err({ ...wrong, place: placeOfKey(file, text, ['targets', target]) });
  const values = [...evaluated.reads.env].sort().map((name) => `${name}=${envDigest(env, name)}`);
  const code = importClosure(found.module, root).digest;
  const id = `./${relative(root, found.module)}#${found.exportName}`;
  return ok(
    describeRule(
      { ...rule, id },
      {
        codeDigest: values.length === 0 ? code : hashBytes([code, ...values].join('\n')),
        module: found.module,
        exportName: found.exportName,
        assets: dirname(found.module),
      },
    ),
  );
}

function settingsOf(config: BatutaConfig): ProjectSettings {
  const { remote, mode } = config.cache ?? {};
  const whole = typeof remote === 'string' ? { url: remote } : remote;
  const cache = { ...(whole === undefined ? {} : { remote: whole }), ...(mode === undefined ? {} : { mode }) };
  return {
    out: config.out ?? defaults.out,
    secrets: [...(config.secrets ?? []), ...remoteSecrets(whole)],
    ...(config.store === undefined ? {} : { store: config.store }),
    ...(config.jobs === undefined ? {} : { jobs: config.jobs }),
    ...(config.pools === undefined ? {} : { pools: config.pools }),
    ...(config.keepRuns === undefined ? {} : { keepRuns: config.keepRuns }),
    ...(config.cacheLimit === undefined ? {} : { cacheLimit: config.cacheLimit }),
    ...(config.cache === undefined ? {} : { cache }),
  };
}

/** Variables whose values go to the remote cache or sign for it: redacted like declared secrets. */
function remoteSecrets(remote: RemoteOptions | undefined): string[] {
  const { auth, headers = {}, sign } = remote ?? {};
  const named = [auth?.tokenEnv, auth?.passwordEnv, sign?.privateKeyEnv];
  for (const value of Object.values(headers)) if (typeof value !== 'string') named.push(value.env);
  return named.filter((name) => name !== undefined);
}
