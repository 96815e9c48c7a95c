// Incremental equals clean: on random graphs under random edits, the same bytes as from scratch, and the executed set of a naive oracle.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ActionSpec } from '#src/model/action.ts';
import { Rig, action, file, out } from './rig.ts';

/** Node `n` reads one file and earlier nodes; `firstWord` nodes forget most of what they read, so that cut-off happens. */
interface Shape {
  readonly nodes: readonly { readonly source: number; readonly needs: readonly number[]; readonly forgets: boolean }[];
}

const files = 3;
const shape: fc.Arbitrary<Shape> = fc.record({
  nodes: fc.array(
    fc.record({
      source: fc.nat({ max: files - 1 }),
      needs: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
      forgets: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

type Edit =
  | { readonly type: 'file'; readonly file: number; readonly text: string }
  | { readonly type: 'rule'; readonly forgets: boolean; readonly version: number }
  | { readonly type: 'place'; readonly node: number }
  | { readonly type: 'nothing' };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    type: fc.constant('file' as const),
    file: fc.nat({ max: files - 1 }),
    text: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
  }),
  fc.record({ type: fc.constant('rule' as const), forgets: fc.boolean(), version: fc.nat({ max: 2 }) }),
  fc.record({ type: fc.constant('place' as const), node: fc.nat({ max: 7 }) }),
  fc.constant({ type: 'nothing' as const }),
);

const label = (index: number): string => `t:node:${index}`;
const needsOf = (it: Shape, index: number): number[] => [
  ...new Set((it.nodes[index]?.needs ?? []).filter((need) => need < index)),
];

function specs(it: Shape): ActionSpec[] {
  return it.nodes.map((node, index) => {
    const inputs: { [name: string]: ActionSpec['inputs'][string] } = { source: file(`${node.source}.txt`) };
    for (const need of needsOf(it, index)) inputs[`n${need}`] = out(label(need));
    const rule = node.forgets ? 'forgets#rule' : 'joins#rule';
    return action(label(index), rule, inputs, {
      params: { names: Object.keys(inputs) },
      places: { out: `out/${index}` },
    });
  });
}

/** What a node gives, from the texts it reads. */
const meaning = (forgets: boolean, texts: readonly string[], version: number): string =>
  forgets ? (texts.join(' ').split(' ')[0] ?? '') : `${texts.join(' ')} v${version}`;

/** The naive oracle: remembers every (action, code, inputs) ever executed, and executes what it has never seen. */
class Oracle {
  readonly #seen = new Set<string>();
  run(
    it: Shape,
    texts: readonly string[],
    versions: { readonly [forgets: string]: number },
  ): { executed: string[]; outputs: string[] } {
    const outputs: string[] = [];
    const executed: string[] = [];
    it.nodes.forEach((node, index) => {
      const version = versions[String(node.forgets)] ?? 0;
      const inputs = [texts[node.source] as string, ...needsOf(it, index).map((need) => outputs[need] as string)];
      const key = JSON.stringify([index, node.forgets, version, inputs]);
      if (!this.#seen.has(key)) executed.push(label(index));
      this.#seen.add(key);
      outputs.push(meaning(node.forgets, inputs, version));
    });
    return { executed, outputs };
  }
}

describe('an incremental run', () => {
  it('gives what a clean run gives, and executes exactly what a naive oracle would', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(shape, fc.array(edit, { maxLength: 6 }), fc.integer(), async (it, edits, seed) => {
        const rig = new Rig();
        try {
          rig.env = { ...rig.env, BATUTA_SHUFFLE: String(seed) };
          const versions: { [forgets: string]: number } = {};
          const oracle = new Oracle();
          const texts = Array.from({ length: files }, (_, index) => `${index}`);
          texts.forEach((text, index) => rig.write(`${index}.txt`, text));
          for (const forgets of [true, false]) {
            rig.rules[forgets ? 'forgets#rule' : 'joins#rule'] = {
              run(context) {
                const read = (context.params['names'] as string[]).map((name) => context.text(name));
                context.output('out', meaning(forgets, read, versions[String(forgets)] ?? 0));
              },
            };
          }
          rig.targets['t'] = specs(it);
          for (const each of [{ type: 'nothing' } as Edit, ...edits]) {
            if (each.type === 'file') {
              texts[each.file] = each.text;
              rig.write(`${each.file}.txt`, each.text);
            } else if (each.type === 'rule') {
              versions[String(each.forgets)] = each.version;
              rig.versions[each.forgets ? 'forgets#rule' : 'joins#rule'] = each.version;
            } else if (each.type === 'place') rig.remove(`out/${each.node}`);
            const expected = oracle.run(it, texts, versions);
            const seen = await rig.run();
            expect(seen.executed.sort()).toEqual(expected.executed.sort());
            expect(it.nodes.map((_, index) => rig.read(`out/${index}`))).toEqual(expected.outputs);
          }
        } finally {
          rig.dispose();
        }
      }),
      { numRuns: 60 },
    );
  });
});
