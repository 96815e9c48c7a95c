// A random graph of actions as data, what each of its actions gives, and a naive oracle of what a run of it executes. Knows no engine.
import fc from 'fast-check';
import type { ActionSpec } from '#src/model/action.ts';
import { action, file, out } from './rig.ts';

/** Does it fail on texts with the word `x`, and is that failure a function of its key? */
export type Fails = 'never' | 'kept' | 'tried-again';

export interface GraphNode {
  readonly source: number;
  readonly needs: readonly number[];
  /** In the first half `fans` adds an action per word of its source; in the second half it collects those. */
  readonly kind: 'joins' | 'forgets' | 'fans';
  readonly fails: Fails;
  readonly includeFailed: boolean;
}

export interface State {
  readonly nodes: readonly GraphNode[];
  /** Texts of the files that nodes read. */
  readonly sources: string[];
  /** Texts of the files that added actions read, by word. */
  readonly words: { [word: string]: string };
  /** Version of the rules' code, by rule. */
  readonly versions: { [rule: string]: number };
}

export const sourceCount = 3;
export const wordList = ['a', 'b', 'c'] as const;

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'a', 'b', 'x'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));

export const nodes: fc.Arbitrary<readonly GraphNode[]> = fc.array(
  fc.record({
    source: fc.nat({ max: sourceCount - 1 }),
    needs: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
    kind: fc.constantFrom('joins' as const, 'forgets' as const, 'fans' as const),
    fails: fc.constantFrom(
      'never' as const,
      'never' as const,
      'never' as const,
      'kept' as const,
      'tried-again' as const,
    ),
    includeFailed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

export type Edit =
  | { readonly type: 'source'; readonly at: number; readonly text: string }
  | { readonly type: 'word'; readonly word: string; readonly text: string }
  | { readonly type: 'rule'; readonly rule: string; readonly version: number }
  | { readonly type: 'unplace'; readonly at: number }
  /** Back to what it was before the last edit of a file. */
  | { readonly type: 'revert' }
  /** All sources change, and the process dies when so many rules have run; then the next run comes, or the next edit first. */
  | { readonly type: 'kill'; readonly runNext: boolean; readonly after: number; readonly texts: readonly string[] };

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('source' as const), at: fc.nat({ max: 2 }), text }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('word' as const), word: fc.constantFrom(...wordList), text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('rule' as const),
      rule: fc.constantFrom('joins', 'forgets', 'lists', 'sums', 'part'),
      version: fc.nat({ max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('unplace' as const), at: fc.nat({ max: 7 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('revert' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('kill' as const),
      runNext: fc.boolean(),
      after: fc.integer({ min: 1, max: 6 }),
      texts: fc.array(text, { minLength: sourceCount, maxLength: sourceCount }),
    }),
  },
);

export const labelOf = (index: number): string => `t:node:${index}`;
export const partLabel = (word: string): string => `t:part:${word}`;
const isFirstHalf = (state: Pick<State, 'nodes'>, index: number): boolean => index < state.nodes.length / 2;

export const ruleOf = (state: Pick<State, 'nodes'>, index: number): string => {
  const { kind } = state.nodes[index] as GraphNode;
  if (kind !== 'fans') return kind;
  return isFirstHalf(state, index) ? 'lists' : 'sums';
};

const needsOf = (state: Pick<State, 'nodes'>, index: number): number[] => [
  ...new Set((state.nodes[index]?.needs ?? []).filter((need) => need < index)),
];

/** What a rule says of the texts it reads: what it gives, or that it fails. */
export function meaning(rule: string, texts: readonly string[], version: number, fails: Fails): string | undefined {
  if (fails !== 'never' && texts.some((each) => each.split(/[^a-z]/).includes('x'))) return undefined;
  const all = texts.join(' ');
  return rule === 'forgets' ? (all.split(' ')[0] ?? '') : `${rule} ${version}: ${all}`;
}

export const partsOf = (source: string): string[] => wordList.filter((word) => source.split(' ').includes(word));
export const failsOfPart = (word: string): Fails => (word === 'a' ? 'kept' : word === 'b' ? 'tried-again' : 'never');

export const partSpec = (word: string): ActionSpec =>
  action(
    partLabel(word),
    'part#rule',
    { source: file(`${word}.txt`) },
    {
      params: { names: ['source'], fails: failsOfPart(word) },
      places: { out: `out/part/${word}` },
    },
  );

export function specsOf(state: Pick<State, 'nodes'>): ActionSpec[] {
  return state.nodes.map((node, index) => {
    const inputs: { [name: string]: ActionSpec['inputs'][string] } = { source: file(`${node.source}.txt`) };
    for (const need of needsOf(state, index)) inputs[`n${need}`] = out(labelOf(need));
    const names = Object.keys(inputs);
    const rule = ruleOf(state, index);
    if (rule === 'sums')
      inputs['parts'] = {
        from: 'collect',
        pattern: 't:part:*',
        output: 'out',
        ...(node.includeFailed ? { includeFailed: true } : {}),
      };
    return action(labelOf(index), `${rule}#rule`, inputs, {
      params: { names, fails: node.fails },
      places: { out: `out/${index}` },
    });
  });
}

export interface Expected {
  readonly executed: readonly string[];
  /** Label -> what it gives; of failed and blocked actions nothing. */
  readonly outputs: ReadonlyMap<string, string>;
  readonly failed: readonly string[];
  readonly blocked: readonly string[];
  /** Label -> all that its execution depends on, of those that are not blocked. */
  readonly keys: ReadonlyMap<string, string>;
  /** Labels whose failure is remembered. */
  readonly kept: ReadonlySet<string>;
}

/** Remembers every (action, code, inputs) ever finished and executes what it has never seen: nothing cleverer than that. */
export class Oracle {
  readonly #seen = new Set<string>();

  evaluate(state: State): Expected {
    const outputs = new Map<string, string>();
    const keys = new Map<string, string>();
    const failed: string[] = [];
    const blocked: string[] = [];
    const kept = new Set<string>();
    const parts = new Set<string>();
    let listsAreGood = true;
    const run = (label: string, rule: string, texts: readonly string[], fails: Fails): void => {
      const version = state.versions[rule] ?? 0;
      keys.set(label, JSON.stringify([label, rule, version, fails, texts]));
      const given = meaning(rule, texts, version, fails);
      if (given !== undefined) outputs.set(label, given);
      else failed.push(label);
      if (given === undefined && fails === 'kept') kept.add(label);
    };
    const node = (index: number): void => {
      const label = labelOf(index);
      const { source, fails, includeFailed } = state.nodes[index] as GraphNode;
      const rule = ruleOf(state, index);
      const read = needsOf(state, index).map((need) => outputs.get(labelOf(need)));
      let isBlocked = read.includes(undefined);
      const texts = [state.sources[source] as string, ...(read as string[])];
      if (rule === 'sums') {
        const collected = [...parts].sort().map((word) => [partLabel(word), outputs.get(partLabel(word))] as const);
        if (!includeFailed) isBlocked ||= !listsAreGood || collected.some(([, given]) => given === undefined);
        texts.push(...collected.flatMap(([part, given]) => (given === undefined ? [] : [`${part}=${given}`])));
      }
      if (isBlocked) blocked.push(label);
      else run(label, rule, texts, fails);
      if (rule !== 'lists') return;
      if (outputs.has(label)) for (const word of partsOf(state.sources[source] as string)) parts.add(word);
      else listsAreGood = false;
    };
    const half = state.nodes.findIndex((_, index) => !isFirstHalf(state, index));
    const first = half < 0 ? state.nodes.length : half;
    for (let index = 0; index < first; index++) node(index);
    for (const word of parts) run(partLabel(word), 'part', [state.words[word] as string], failsOfPart(word));
    for (let index = first; index < state.nodes.length; index++) node(index);
    const executed = [...keys].flatMap(([label, key]) => (this.#seen.has(key) ? [] : [label]));
    return { executed: executed.sort(), outputs, failed: failed.sort(), blocked: blocked.sort(), keys, kept };
  }

  /** These labels have been executed to their end. */
  finish(expected: Expected, labels: Iterable<string>): void {
    for (const label of labels) {
      const key = expected.keys.get(label);
      if (key !== undefined && (expected.outputs.has(label) || expected.kept.has(label))) this.#seen.add(key);
    }
  }
}
