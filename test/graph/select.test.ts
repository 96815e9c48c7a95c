// What a request selects, and what it says of names it does not know.
import { describe, expect, it } from 'vitest';
import { ActionGraph } from '#src/graph/action-graph.ts';
import type { SelectRequest } from '#src/graph/select.ts';
import { select } from '#src/graph/select.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { ActionSpec, Phase } from '#src/model/action.ts';
import type { RuleInfo } from '#src/model/rule.ts';

/** A rule id is `phase` or `phase>kinds`. */
const info = (id: string): RuleInfo => ({
  id,
  phase: id.split('>')[0] as Phase,
  summary: id,
  outputs: [],
  kind: 'pure',
  tools: [],
  env: [],
  pool: 'cpu',
  expands: id.split('>')[1]?.split(',') ?? [],
  platform: false,
  codeDigest: hashBytes(id),
  module: '',
  exportName: '',
  assets: '',
});
const spec = (label: string, rule: string): ActionSpec => ({ label, rule, params: {}, inputs: {} });

const graph = new ActionGraph(info);
const targets = ['app', 'web'].map((name) => ({
  name,
  kind: 'migrate' as const,
  summary: name,
  actions: [
    spec(`${name}:detect`, 'detect'),
    spec(`${name}:parse:auth`, 'transpile>emit'),
    spec(`${name}:parse:api`, 'transpile'),
    spec(`${name}:compare:one`, 'validate'),
    spec('runtime:copy', 'transpile'),
  ],
}));
graph.add(targets.flatMap((target) => target.actions));

const selected = (request: Partial<SelectRequest>): string[] | string => {
  const found = select({ targets: [], ...request }, targets, graph);
  if (!found.ok) return `${found.failure.code} ${found.failure.message}`;
  return graph
    .actions()
    .filter((node) => found.value.isSelected(node))
    .map((node) => node.label)
    .sort();
};

describe('a selection', () => {
  it('without a name is everything', () => expect(selected({})).toHaveLength(9));

  it.each<[string, Partial<SelectRequest>, string[]]>([
    [
      'a target',
      { targets: ['app'] },
      ['app:compare:one', 'app:detect', 'app:parse:api', 'app:parse:auth', 'runtime:copy'],
    ],
    [
      'a phase and those before it',
      { targets: ['app:transpile'] },
      ['app:detect', 'app:parse:api', 'app:parse:auth', 'runtime:copy'],
    ],
    ['the first phase', { targets: ['app:detect'] }, ['app:detect']],
    ['a part up to a phase', { targets: ['app:transpile:auth'] }, ['app:parse:auth']],
    ['a label', { targets: ['app:parse:api'] }, ['app:parse:api']],
    [
      'a glob of labels',
      { targets: ['*:parse:a*'] },
      ['app:parse:api', 'app:parse:auth', 'web:parse:api', 'web:parse:auth'],
    ],
    ['a glob of targets', { targets: ['w*'], phase: 'detect' }, ['web:detect']],
    ['modules', { targets: ['app'], modules: ['auth', 'one'] }, ['app:compare:one', 'app:parse:auth']],
  ])('by %s', (_, request, labels) => expect(selected(request)).toEqual(labels));

  it.each([
    ['ap', 'app'],
    ['app:transpil', 'app:transpile'],
    ['app:parse:aut', 'app:parse:auth'],
  ])('of %s says that %s may be meant', (asked, meant) => {
    expect(selected({ targets: [asked] })).toMatch(new RegExp(`^BATUTA-E-001 .*did you mean ${meant}\\?`));
  });

  it('waits for what may still be added, and misses it only then', () => {
    const found = select({ targets: ['app:emit:nothing'] }, targets, graph);
    expect(
      found.ok &&
        graph
          .actions()
          .filter((node) => found.value.wants(node))
          .map((node) => node.label),
    ).toEqual(['app:parse:auth']);
    expect(found.ok && found.value.missing(graph)?.code).toBe('BATUTA-E-001');
  });
});
