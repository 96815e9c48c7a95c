// The graph: order, cycles, fragments, conflicts.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ActionGraph } from '#src/graph/action-graph.ts';
import { criticalPaths, findCycle, topologicalOrder } from '#src/graph/cycle.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { ActionSpec } from '#src/model/action.ts';
import type { RuleInfo } from '#src/model/rule.ts';

const ruleInfo = (id: string, expands: readonly string[] = []): RuleInfo => ({
  id,
  phase: 'transpile',
  summary: id,
  outputs: ['out'],
  kind: 'pure',
  tools: [],
  env: [],
  pool: 'cpu',
  expands,
  platform: false,
  codeDigest: hashBytes(id),
  module: '',
  exportName: '',
  assets: '',
});

/** A rule id `x>a,b` may add kinds a and b. */
const graph = (): ActionGraph => new ActionGraph((id) => ruleInfo(id, id.split('>')[1]?.split(',') ?? []));

const spec = (
  label: string,
  needs: readonly string[] = [],
  rule = 'r',
  rest: Partial<ActionSpec> = {},
): ActionSpec => ({
  label,
  rule,
  params: {},
  inputs: Object.fromEntries(
    needs.map((need, index) => [
      `i${index}`,
      need.includes('*')
        ? { from: 'collect', pattern: need, output: 'out' }
        : { from: 'output', label: need, output: 'out' },
    ]),
  ),
  ...rest,
});

const labelsInOrder = (it: ActionGraph): string[] =>
  topologicalOrder(it.nodes).flatMap((id) => (it.nodes[id]?.action === undefined ? [] : [it.nodes[id].label]));

const codeOf = (result: ReturnType<ActionGraph['add']>): string => (result.ok ? 'ok' : result.failure.code);

describe('order', () => {
  it('puts every action after all that it needs, whatever the order they were added in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 20 }), { maxLength: 4 }), { minLength: 1, maxLength: 20 }),
        fc.integer(),
        (edges, seed) => {
          const specs = edges.map((needs, index) =>
            spec(
              `t:a:${index}`,
              [...new Set(needs.filter((need) => need < index))].map((need) => `t:a:${need}`),
            ),
          );
          const shuffled = [...specs].sort((a, b) =>
            hashBytes(`${a.label}${seed}`).localeCompare(hashBytes(`${b.label}${seed}`)),
          );
          const it = graph();
          expect(it.add(shuffled).ok).toBe(true);
          const order = labelsInOrder(it);
          for (const each of specs) {
            for (const input of Object.values(each.inputs)) {
              if (input.from === 'output') expect(order.indexOf(input.label)).toBeLessThan(order.indexOf(each.label));
            }
          }
        },
      ),
    );
  });

  it('takes the longest remaining path as the weight of an action', () => {
    const it = graph();
    it.add([spec('t:a'), spec('t:b', ['t:a']), spec('t:c', ['t:b']), spec('t:d', ['t:a'])]);
    expect([...criticalPaths(it.nodes, (id) => id + 1)]).toEqual([1 + 2 + 3, 2 + 3, 3, 4]);
  });
});

describe('cycles', () => {
  it('names every action along a cycle', () => {
    const result = graph().add([spec('t:a', ['t:c']), spec('t:b', ['t:a']), spec('t:c', ['t:b'])]);
    expect(result.ok ? '' : result.failure.message).toMatch(/t:\w needs t:\w needs t:\w needs t:\w$/);
    expect(codeOf(result)).toBe('BATUTA-E-002');
  });

  it('are found in a chain of 20,000', () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, index) => spec(`t:a:${index}`, [`t:a:${(index + 1) % length}`]));
    const result = graph().add(chain);
    expect(codeOf(result)).toBe('BATUTA-E-002');
    expect(result.ok ? '' : result.failure.message).toContain('19989 more');
  });

  it('agree with a search by brute force', () => {
    const edges = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(edges, (needs) => {
        const nodes = needs.map((each) => ({ needs: each }));
        const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
          (needs[from] ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
        const expected = nodes.some((_, id) => reaches(id, id));
        const found = findCycle(nodes, nodes.keys());
        expect(found !== undefined).toBe(expected);
        found?.forEach((id, index) => expect(needs[id]).toContain(found[(index + 1) % found.length]));
      }),
    );
  });

  it('through a collection say so', () => {
    const result = graph().add([spec('t:sum', ['t:part:*']), spec('t:more', ['t:sum'], 'r>part')]);
    expect(codeOf(result)).toBe('BATUTA-E-021');
  });
});

describe('fragments', () => {
  const opened = (): { it: ActionGraph; by: NonNullable<ReturnType<ActionGraph['find']>> } => {
    const it = graph();
    it.add([spec('t:root', [], 'r>part'), spec('t:sum', ['t:part:*'])]);
    return { it, by: it.find('t:root') as never };
  };

  it('make existing collectors wait for what they add', () => {
    const { it, by } = opened();
    const added = it.add([spec('t:part:1'), spec('t:part:2', ['t:root'])], by);
    expect(added.ok && added.value.added.map((node) => node.label)).toEqual(['t:part:1', 't:part:2']);
    expect(labelsInOrder(it).at(-1)).toBe('t:sum');
  });

  it('may repeat an action that exists, but not change it', () => {
    const { it, by } = opened();
    it.add([spec('t:part:1')], by);
    const again = it.add([spec('t:part:1')], by);
    expect(again.ok && again.value.added).toEqual([]);
    expect(codeOf(it.add([spec('t:part:1', ['t:root'])], by))).toBe('BATUTA-E-004');
  });

  it('add only kinds that their rule lists', () => {
    const { it, by } = opened();
    expect(codeOf(it.add([spec('t:other:1')], by))).toBe('BATUTA-E-005');
    expect(codeOf(it.add([spec('u:part:1')], by))).toBe('BATUTA-E-005');
  });

  it('add nothing that may add more than their rule lists', () => {
    const { it, by } = opened();
    expect(codeOf(it.add([spec('t:part:1', [], 'r>other')], by))).toBe('BATUTA-E-005');
    expect(codeOf(it.add([spec('t:part:1', [], 'r>part')], by))).toBe('ok');
  });

  it('that close a cycle are refused whole', () => {
    const { it, by } = opened();
    const before = it.nodes.length;
    const result = it.add([spec('t:part:ok'), spec('t:part:1', ['t:part:2']), spec('t:part:2', ['t:part:1'])], by);
    expect(codeOf(result)).toBe('BATUTA-E-002');
    expect(it.nodes).toHaveLength(before);
    expect(it.find('t:part:ok')).toBeUndefined();
    expect(codeOf(it.add([spec('t:part:ok')], by))).toBe('ok');
  });

  it('may be referred to before they exist, if something may add them', () => {
    const { it, by } = opened();
    expect(codeOf(it.add([spec('t:late', ['t:part:9'])]))).toBe('ok');
    it.add([spec('t:part:9')], by);
    const order = labelsInOrder(it);
    expect(order.indexOf('t:part:9')).toBeLessThan(order.indexOf('t:late'));
  });
});

describe('references', () => {
  it('to an unknown action say which one may be meant', () => {
    const result = graph().add([spec('app:parse:auth'), spec('app:emit', ['app:parse:auht'])]);
    expect(result.ok ? '' : result.failure.message).toContain('did you mean app:parse:auth?');
  });

  it('to an unknown output name the outputs there are', () => {
    const bad = spec('t:b', [], 'r', { inputs: { i: { from: 'output', label: 't:a', output: 'tree' } } });
    const result = graph().add([spec('t:a'), bad]);
    expect(codeOf(result)).toBe('BATUTA-E-003');
  });
});
