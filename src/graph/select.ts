// Turns what was asked for (targets, phases, parts, labels, globs) into tests on actions; the graph may still grow.
import { closest } from '#src/base/closest.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { Phase } from '#src/model/action.ts';
import { phases } from '#src/model/action.ts';
import type { TargetPlan } from '#src/model/plan.ts';
import type { ActionGraph, ActionNode } from './action-graph.ts';
import { expandedGroup, groupOf, hasWildcard, labelMatcher, partOf, targetOf } from './label.ts';
import { memberPattern } from './member-hint.ts';

/** One thing asked for. */
interface Selector {
  readonly text: string;
  /** Names the only actions that it can match or wait for: those of a target, and further labels. */
  readonly within: { readonly target: string; readonly labels: ReadonlySet<string> } | undefined;
  readonly matches: (node: ActionNode) => boolean;
  /** Whether this action may add one that matches. */
  readonly mayAdd: (node: ActionNode) => boolean;
  /** A target may have nothing in a phase; a label or part that is named must be there. */
  readonly mayBeEmpty?: boolean;
}

export interface SelectRequest {
  readonly targets: readonly string[];
  readonly modules?: readonly string[];
  readonly phase?: Phase;
}

export class SelectedActions {
  readonly #selectors: readonly Selector[];
  /** Selectors by the target or the label they are about, so that many targets do not cost their square. */
  readonly #about = new Map<string, Selector[]>();
  readonly #others: readonly Selector[];
  /** Every target in every phase: only then are vanished outputs removed. */
  readonly isWhole: boolean;

  constructor(selectors: readonly Selector[], isWhole: boolean) {
    this.#selectors = selectors;
    this.#others = selectors.filter((each) => each.within === undefined);
    for (const each of selectors) {
      if (each.within === undefined) continue;
      const { target, labels } = each.within;
      for (const name of [target, ...[...labels].filter((label) => targetOf(label) !== target)]) {
        const known = this.#about.get(name);
        if (known === undefined) this.#about.set(name, [each]);
        else known.push(each);
      }
    }
    this.isWhole = isWhole;
  }

  #some(node: ActionNode, test: (selector: Selector) => boolean): boolean {
    return (
      this.#about.get(targetOf(node.label))?.some(test) === true ||
      this.#about.get(node.label)?.some(test) === true ||
      this.#others.some(test)
    );
  }

  /** Selected itself, or needed to find out what else is. */
  wants(node: ActionNode): boolean {
    if (this.isWhole) return true;
    return this.#some(node, (each) => each.matches(node) || (node.rule.expands.length > 0 && each.mayAdd(node)));
  }

  isSelected(node: ActionNode): boolean {
    if (this.isWhole) return true;
    return this.#some(node, (each) => each.matches(node));
  }

  /** After expansion: what was asked for but is not there. */
  missing(graph: ActionGraph): Failure | undefined {
    for (const selector of this.#selectors) {
      if (selector.mayBeEmpty === true) continue;
      if (graph.nodes.some((node) => node.action !== undefined && selector.matches(node as ActionNode))) continue;
      return unknown(selector.text, graph.labels());
    }
    return undefined;
  }
}

const isPhase = (text: string): text is Phase => (phases as readonly string[]).includes(text);
const upTo = (phase: Phase): ReadonlySet<Phase> =>
  new Set(phase === 'task' ? (['task'] as const) : phases.slice(0, phases.indexOf(phase) + 1));

function unknown(text: string, known: Iterable<string>): Failure {
  const names = [...known];
  const near = closest(text, names) ?? memberPattern(text, new Set(names.map(targetOf)));
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  const word = near?.includes('*') === true ? `'${near}'` : near;
  return failure('BATUTA-E-001', `nothing is called ${text}${hint}`, {
    help: word === undefined ? 'run `batuta graph` to see targets and labels' : `run \`batuta run ${word}\``,
  });
}

/** The tests for a request; a name that certainly means nothing is a failure with the likely meaning. */
export function select(
  request: SelectRequest,
  targets: readonly TargetPlan[],
  graph: ActionGraph,
): Result<SelectedActions> {
  const owners = new Map(targets.map((target) => [target.name, new Set(target.actions.map((each) => each.label))]));
  const bounded = request.phase === undefined ? undefined : upTo(request.phase);
  const modules = request.modules ?? [];
  const narrow = (selector: Selector): Selector => {
    if (bounded === undefined && modules.length === 0) return selector;
    const parts = modules.map((each) => labelMatcher(each));
    const inPhase = (node: ActionNode): boolean => bounded === undefined || bounded.has(node.rule.phase);
    return {
      within: selector.within,
      mayBeEmpty: selector.mayBeEmpty === true && modules.length === 0,
      text: modules.length === 0 ? selector.text : `${selector.text} (modules ${modules.join(', ')})`,
      matches: (node) =>
        selector.matches(node) &&
        inPhase(node) &&
        (parts.length === 0 || parts.some((part) => part(partOf(node.label)))),
      mayAdd: (node) => (selector.matches(node) || selector.mayAdd(node)) && inPhase(node),
    };
  };
  const asked = request.targets.length === 0 ? [...owners.keys()] : request.targets;
  const selectors: Selector[] = [];
  for (const text of asked) {
    const found = selectorFor(text, owners, graph);
    if (!found.ok) return found;
    selectors.push(...found.value.map(narrow));
  }
  const names = new Set(asked);
  const every = targets.every((target) => names.has(target.name));
  return ok(new SelectedActions(selectors, every && bounded === undefined && modules.length === 0));
}

type Owners = ReadonlyMap<string, ReadonlySet<string>>;

const wholeTarget = (name: string, owners: Owners): Selector => {
  const own = owners.get(name);
  const matches = (node: ActionNode): boolean => targetOf(node.label) === name || own?.has(node.label) === true;
  return { text: name, within: { target: name, labels: own ?? new Set() }, matches, mayAdd: matches, mayBeEmpty: true };
};

function selectorFor(text: string, owners: Owners, graph: ActionGraph): Result<readonly Selector[]> {
  if (owners.has(text)) return ok([wholeTarget(text, owners)]);
  if (!text.includes(':')) {
    const matches = labelMatcher(text);
    const names = hasWildcard(text) ? [...owners.keys()].filter(matches) : [];
    if (names.length > 0) return ok(names.map((name) => wholeTarget(name, owners)));
    return err(unknown(text, [...owners.keys(), ...graph.labels()]));
  }
  const [target = '', second = ''] = text.split(':');
  if (owners.has(target) && isPhase(second)) return ok([inPhases(text, target, second, owners)]);
  const group = groupOf(text);
  if (graph.matching(text).length === 0 && !graph.mayGrow(group)) {
    const near = owners.has(target) ? phases.map((phase) => `${target}:${phase}`) : [...owners.keys()];
    return err(unknown(text, [...near, ...graph.labels()]));
  }
  const matches = labelMatcher(text);
  const groups = labelMatcher(group);
  return ok([
    {
      text,
      within: undefined,
      matches: (node) => matches(node.label),
      mayAdd: (node) => node.rule.expands.some((entry) => groups(expandedGroup(targetOf(node.label), entry))),
    },
  ]);
}

function inPhases(text: string, target: string, phase: Phase, owners: Owners): Selector {
  const whole = wholeTarget(target, owners);
  const allowed = upTo(phase);
  const part = text.slice(target.length + phase.length + 2);
  const { within } = whole;
  const inPhase = (node: ActionNode): boolean => whole.matches(node) && allowed.has(node.rule.phase);
  if (part === '') return { text, within, matches: inPhase, mayAdd: inPhase, mayBeEmpty: true };
  const matches = labelMatcher(part);
  return { text, within, matches: (node) => inPhase(node) && matches(partOf(node.label)), mayAdd: inPhase };
}
