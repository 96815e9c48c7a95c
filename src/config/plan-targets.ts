// From declared targets to target plans: names checked, references between targets resolved, migrate targets planned by injected code.
import { closest } from '#src/base/closest.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { ActionSpec, InputSource, Label } from '#src/model/action.ts';
import type {
  BatutaConfig,
  OutputReference,
  RuleTargetOptions,
  TargetDeclaration,
  ServiceOptions,
  TaskDeclaration,
} from '#src/model/config.ts';
import type { MigrateTarget, PlanContext, PlanMigrate, TargetPlan } from '#src/model/plan.ts';
import { declaresOutput, type RuleInfo, type RuleSpec } from '#src/model/rule.ts';
import type { SharedControl } from './plan-control.ts';
import { sharedControl, wrongPool } from './plan-control.ts';
import type { Workspace } from './workspace/workspace.ts';
import { noWorkspace } from './workspace/workspace.ts';
import { meant } from './workspace/names.ts';
import { lostFolder } from './lost-folder.ts';
import { planService } from './plan-service.ts';
import type { References } from './plan-task.ts';
import { cleanPath, outsideProject, planTask, sourcesOf, taskLabel } from './plan-task.ts';

export interface PlanTargetsOptions {
  readonly context: PlanContext;
  readonly planMigrate: PlanMigrate | undefined;
  /** The identity of a rule object of the configuration. */
  readonly ruleOf: (rule: RuleSpec, target: string) => Result<RuleInfo>;
  readonly placeOf: (name: string) => TargetPlan['place'];
  readonly workspace?: Workspace;
}

const nameForm = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const ruleLabel = (name: string): Label => `${name}:rule`;

export function planTargets(config: BatutaConfig, options: PlanTargetsOptions): Result<readonly TargetPlan[]> {
  const declared = config.targets ?? {};
  const plans = new Map<string, TargetPlan>();
  const migrated: [string, TargetDeclaration & { readonly kind: 'migrate' }][] = [];
  for (const [name, target] of Object.entries(declared)) {
    if (!nameForm.test(name)) return err(badName(name, options));
    if (target.kind === 'migrate') migrated.push([name, target]);
  }
  // Migrate targets first: others may name their actions.
  for (const [name, { kind: _kind, ...rest }] of migrated) {
    const planned = planOne({ name, options: config.out === undefined ? rest : { out: config.out, ...rest } }, options);
    if (!planned.ok) return planned;
    plans.set(name, planned.value);
  }
  const workspace = options.workspace ?? noWorkspace;
  const references = referencesOf(declared, plans, sharedControl(config), workspace);
  for (const [name, target] of Object.entries(declared)) {
    if (target.kind === 'migrate') continue;
    const place = options.placeOf(name);
    if (isService(target)) {
      const checked = planService(name, target, references);
      if (!checked.ok) return err(withPlace(checked.failure, place));
      const service = {
        name,
        kind: 'task',
        summary: commandText(target.command),
        actions: [],
        isService: true,
      } as const;
      plans.set(name, place === undefined ? service : { ...service, place });
      continue;
    }
    const lost = target.kind === 'task' ? lostFolder(name, target, declared, options.context.root) : undefined;
    if (lost !== undefined) return err(withPlace(lost, place));
    const planned =
      target.kind === 'task' ? planTask(name, target, references) : planRule(name, target, references, options);
    if (!planned.ok) return err(withPlace(planned.failure, place));
    const summary = target.kind === 'task' ? commandText(target.command) : planned.value.rule;
    const plan = { name, kind: target.kind, summary, actions: [planned.value] };
    plans.set(name, place === undefined ? plan : { ...plan, place });
  }
  return ok(Object.keys(declared).map((name) => plans.get(name) as TargetPlan));
}

/** One migrate target, declared or found. */
export function planOne(target: MigrateTarget, options: PlanTargetsOptions): Result<TargetPlan> {
  const place = options.placeOf(target.name);
  if (options.planMigrate === undefined) {
    return err(failure('BATUTA-E-099', `target ${target.name}: nothing here can plan a migration`));
  }
  const planned = options.planMigrate(target, options.context);
  if (!planned.ok) return err(withPlace(planned.failure, place));
  const { summary, actions } = planned.value;
  return ok({ name: target.name, kind: 'migrate', summary, actions, ...(place === undefined ? {} : { place }) });
}

const withPlace = (problem: Failure, place: TargetPlan['place']): Failure =>
  place === undefined || problem.place !== undefined ? problem : { ...problem, place };

function badName(name: string, options: PlanTargetsOptions): Failure {
  const place = options.placeOf(name);
  return failure('BATUTA-C-008', `"${name}" is not usable as the name of a target`, {
    help: 'use letters, digits, `.`, `-` and `_`',
    ...(place === undefined ? {} : { place }),
  });
}

type ServiceDeclaration = TaskDeclaration & { readonly service: ServiceOptions };

const isService = (target: TargetDeclaration | undefined): target is ServiceDeclaration =>
  target?.kind === 'task' && target.service !== undefined;

const commandText = (command: string | readonly string[]): string =>
  typeof command === 'string' ? command : command.join(' ');

function referencesOf(
  declared: { readonly [name: string]: TargetDeclaration },
  plans: ReadonlyMap<string, TargetPlan>,
  shared: SharedControl,
  workspace: Workspace,
): References {
  const unknown = (name: string, from: string): Result<never> => {
    const others = Object.keys(declared).filter((other) => other !== from);
    const near = closest(name, others);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    return err(failure('BATUTA-C-010', `target ${from} names the unknown target ${name}${hint}`));
  };
  const isDeclared = (target: string): boolean => Object.hasOwn(declared, target);
  const labelsOf = (name: string, from: string): Result<readonly Label[]> => {
    const target = declared[name];
    if (target === undefined) return unknown(name, from);
    if (isService(target)) {
      if (declared[from]?.kind === 'task') return ok([]);
      return err(failure('BATUTA-C-002', `target ${from}: ${name} is a service, which only tasks can depend on`));
    }
    if (target.kind === 'task') return ok([taskLabel(name)]);
    if (target.kind === 'rule') return ok([ruleLabel(name)]);
    return ok(
      (plans.get(name)?.actions ?? []).map((action) => action.label).filter((label) => label.startsWith(`${name}:`)),
    );
  };
  const hasNone = (name: string): boolean => {
    const target = declared[name];
    return target?.kind === 'task' && (target.outputs ?? []).length === 0;
  };
  const planning = new Set<string>();
  const references: References = {
    shared,
    labels(name, from) {
      if (name.includes(':')) return ok([name]);
      const names = meant(name, from, workspace, isDeclared);
      return names.ok ? each(names.value, (one) => labelsOf(one, from)) : names;
    },
    services(name, from) {
      if (name.includes(':')) return ok([]);
      const names = meant(name, from, workspace, isDeclared);
      if (!names.ok) return names;
      return each(names.value, (one) => {
        const target = declared[one];
        if (!isService(target)) return ok([]);
        if (planning.has(one)) {
          return err(failure('BATUTA-C-002', `services need each other: ${[...planning, one].join(' needs ')}`));
        }
        planning.add(one);
        const planned = planService(one, target, references);
        planning.delete(one);
        return planned;
      });
    },
    outputs(reference, from) {
      const { target: said, output } = reference;
      if (said.includes(':')) return ok([{ from: 'output', label: said, output: output ?? 'out' }]);
      const names = meant(said, from, workspace, isDeclared);
      if (!names.ok) return names;
      if (said.startsWith('^'))
        return each(names.value, (one) =>
          hasNone(one) ? ok([]) : references.outputs({ ...reference, target: one }, from),
        );
      const [name = said] = names.value;
      const target = declared[name];
      if (target === undefined) return unknown(name, from);
      if (target.kind === 'migrate') {
        return err(
          failure('BATUTA-C-010', `target ${from}: ${name} has many actions`, {
            help: `name one of them: \`output('${name}:compile', 'binary')\``,
          }),
        );
      }
      const outputs = target.kind === 'task' ? (target.outputs ?? []).map(cleanPath) : target.rule.outputs;
      const label = target.kind === 'task' ? taskLabel(name) : ruleLabel(name);
      const wanted = output === undefined ? undefined : cleanPath(output);
      if (outputs.length === 0 && output === undefined) {
        return err(
          failure('BATUTA-C-010', `target ${from}: ${name} has no outputs to take`, {
            help:
              name === from
                ? 'a target cannot need itself: take this out'
                : `declare the \`outputs\` of ${name}; or, to only run after it: \`dependsOn: ['${name}']\``,
          }),
        );
      }
      if (wanted === undefined) return ok(outputs.map((each) => ({ from: 'output', label, output: each })));
      if (outputs.includes(wanted)) return ok([{ from: 'output', label, output: wanted }]);
      const hint = outputs.length === 0 ? 'it has none' : `it has ${outputs.join(', ')}`;
      return err(failure('BATUTA-C-010', `target ${from}: ${name} has no output ${output}; ${hint}`));
    },
  };
  return references;
}

function each<T>(names: readonly string[], of: (name: string) => Result<readonly T[]>): Result<readonly T[]> {
  const all: T[] = [];
  for (const name of names) {
    const one = of(name);
    if (!one.ok) return one;
    all.push(...one.value);
  }
  return ok(all);
}

function planRule(
  name: string,
  target: RuleTargetOptions,
  references: References,
  options: PlanTargetsOptions,
): Result<ActionSpec> {
  const rule = options.ruleOf(target.rule, name);
  if (!rule.ok) return rule;
  const pool = wrongPool(name, rule.value.pool, references.shared.pools);
  if (pool !== undefined) return err(pool);
  const inputs: { [name: string]: InputSource } = {};
  for (const [input, source] of Object.entries(target.inputs ?? {})) {
    const resolved = inputOf(name, input, source, references);
    if (!resolved.ok) return resolved;
    inputs[input] = resolved.value;
  }
  const after: Label[] = [];
  for (const other of target.dependsOn ?? []) {
    const labels = references.labels(other, name);
    if (!labels.ok) return labels;
    after.push(...labels.value);
  }
  for (const [output, place] of Object.entries(target.places ?? {})) {
    const outside = outsideProject(name, cleanPath(place));
    if (outside !== undefined) return outside;
    if (!declaresOutput(rule.value.outputs, output)) {
      const hint = rule.value.outputs.join(', ');
      return err(failure('BATUTA-C-002', `target ${name}: ${rule.value.id} has no output ${output}; it has ${hint}`));
    }
  }
  return ok({
    label: ruleLabel(name),
    rule: rule.value.id,
    params: target.params ?? {},
    inputs,
    ...(target.places === undefined ? {} : { places: target.places }),
    ...(after.length === 0 ? {} : { after }),
  });
}

type RuleInput = NonNullable<RuleTargetOptions['inputs']>[string];

function inputOf(name: string, input: string, source: RuleInput, references: References): Result<InputSource> {
  if (typeof source === 'string') {
    const path = cleanPath(source);
    const outside = outsideProject(name, path);
    if (outside !== undefined) return outside;
    return ok(/[*?[{]/.test(path) ? { from: 'glob', include: [path] } : { from: 'file', path });
  }
  if (isReference(source)) {
    const sources = sourcesOf(source, name, references);
    if (!sources.ok) return sources;
    const [only] = sources.value;
    if (only !== undefined && sources.value.length === 1) return ok(only);
    return err(failure('BATUTA-C-002', `target ${name}: input ${input} must name one output of ${source.target}`));
  }
  return ok(source);
}

const isReference = (source: Exclude<RuleInput, string>): source is OutputReference =>
  source.from === 'output' && 'target' in source;
