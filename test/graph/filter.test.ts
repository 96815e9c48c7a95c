// `--filter`: what its words mean, and what is said of those that mean nothing.
import { describe, expect, it } from 'vitest';
import { err, ok } from '#src/base/result.ts';
import { failure } from '#src/base/failure.ts';
import { applyFilter } from '#src/graph/apply-filter.ts';
import { parseFilter } from '#src/graph/filter-syntax.ts';
import type { FilterTerm } from '#src/graph/filter-syntax.ts';
import { TargetGraph } from '#src/graph/target-graph.ts';
import type { ActionSpec } from '#src/model/action.ts';

const action = (name: string, ...needs: string[]): ActionSpec => ({
  label: `${name}:task`,
  rule: 'task#command',
  params: {},
  inputs: Object.fromEntries(
    needs.map((need, index) => [`i${index}`, { from: 'output', label: `${need}:task`, output: 'out' }]),
  ),
});
// base <- lib <- app <- e2e; base <- docs; tool alone.
const actions = [
  action('base'),
  action('lib', 'base'),
  action('app', 'lib'),
  action('e2e', 'app'),
  action('docs', 'base'),
  action('tool'),
];
const graph = new TargetGraph(
  actions.map((each) => each.label.split(':')[0] as string),
  actions,
);

const changed = { main: ['lib'], 'v1...v2': ['docs', 'tool'] };
const filtered = (...texts: string[]): readonly string[] | string => {
  const terms: FilterTerm[] = [];
  for (const text of texts) {
    const term = parseFilter(text);
    if (!term.ok) return `${term.failure.code} ${term.failure.message}; ${term.failure.help}`;
    terms.push(term.value);
  }
  const given = applyFilter(terms, graph, ({ from, to }) => {
    const names = changed[(to === undefined ? from : `${from}...${to}`) as keyof typeof changed] as
      string[] | undefined;
    return names === undefined ? err(failure('BATUTA-C-014', `git knows no commit ${from}`)) : ok(new Set(names));
  });
  return given.ok ? given.value : `${given.failure.code} ${given.failure.message}; ${given.failure.help}`;
};

describe('a filter gives', () => {
  it.each<[string, string[], string[]]>([
    ['a target', ['app'], ['app']],
    ['what a glob matches', ['*b*'], ['base', 'lib']],
    ['a target and all it needs', ['app...'], ['base', 'lib', 'app']],
    ['a target and all that needs it', ['...lib'], ['lib', 'app', 'e2e']],
    ['both sides', ['...lib...'], ['base', 'lib', 'app', 'e2e']],
    ['only what it needs', ['app^...'], ['base', 'lib']],
    ['only what needs it', ['...^lib'], ['app', 'e2e']],
    ['what changed', ['[main]'], ['lib']],
    ['what changed and what needs it', ['...[main]'], ['lib', 'app', 'e2e']],
    ['what changed and what it needs', ['[main]...'], ['base', 'lib']],
    ['what changed between two commits', ['[v1...v2]'], ['docs', 'tool']],
    ['of a glob what changed', ['d*[v1...v2]'], ['docs']],
    ['several united', ['tool', 'docs'], ['docs', 'tool']],
    ['without what is excluded', ['...base', '!e2e'], ['base', 'lib', 'app', 'docs']],
    ['without an excluded target and all that needs it', ['...base', '!...app'], ['base', 'lib', 'docs']],
    ['everything without what is excluded, when only that is named', ['!app...'], ['e2e', 'docs', 'tool']],
    ['nothing, when nothing of it changed', ['tool[main]'], []],
  ])('%s: %j', (_, texts, names) => expect(filtered(...texts)).toEqual(names));
});

describe('a filter that means nothing is an error that', () => {
  it.each([
    ['names the near target', 'ap...', /E-001 .*no `ap`; did you mean `--filter app\.\.\.`/],
    ['lists the targets for a glob', 'zz*', /E-001 .*matches no target; the targets are base, lib/],
    ['sends labels to the arguments', 'app:emit:*', /C-013 .*is a label; .*batuta run app:emit:\*/],
    ['says that folders are not known', './packages/app', /C-013 .*looks like a folder/],
    ['counts the dots', 'app..', /C-013 .*exactly three dots/],
    ['misses a commit', '[]', /C-013 .*no commit between its brackets/],
    ['misses a name', '!', /C-013 .*names nothing/],
    ['misses a bracket', '[main', /C-013 .*cannot be read/],
    ['repeats what git says', '[mian]', /C-014 git knows no commit mian/],
  ])('%s: %s', (_, text, says) => expect(filtered(text)).toMatch(says));
});
