// Changed files to targets: by declared inputs, and rather one target too many than one too few.
import { describe, expect, it } from 'vitest';
import { changedTargets } from '#src/graph/changed-targets.ts';
import type { ChangedFile, KnownTarget } from '#src/graph/changed-targets.ts';
import type { ActionSpec, InputSource } from '#src/model/action.ts';

const target = (name: string, inputs: readonly InputSource[], isPartial = false): KnownTarget => ({
  name,
  isPartial,
  actions: [
    {
      label: `${name}:task`,
      rule: 'r',
      params: {},
      inputs: Object.fromEntries(inputs.map((each, index) => [`i${index}`, each])),
    } satisfies ActionSpec,
  ],
});
const file = (path: string, how: ChangedFile['how'] = 'modified'): ChangedFile => ({ path, how });

const names = (files: ChangedFile[], targets: KnownTarget[], plan: string[] = []): string[] => [
  ...changedTargets(files, targets, new Set(plan)).targets.keys(),
];

const lib = target('lib', [{ from: 'glob', include: ['lib/**'], exclude: ['lib/gen/**'] }]);
const app = target('app', [{ from: 'file', path: './app.py' }]);
const list = target('list', [{ from: 'listing', include: ['**/*.py'] }]);

describe('a changed file concerns a target', () => {
  it('whose glob selects it', () => expect(names([file('lib/a/b.c')], [lib, app])).toEqual(['lib']));
  it('but not where the glob excludes it', () => expect(names([file('lib/gen/b.c')], [lib, app])).toEqual([]));
  it('that names it', () => expect(names([file('app.py', 'deleted')], [lib, app])).toEqual(['app']));
  it('that lists names, if it came or went', () => {
    expect(names([file('x/y.py', 'added')], [list])).toEqual(['list']);
    expect(names([file('x/y.py')], [list])).toEqual([]);
  });
  it('that lists names and may still add actions that read it', () => {
    const partial = target('list', [{ from: 'listing', include: ['**/*.py'] }], true);
    expect(names([file('x/y.py')], [partial])).toEqual(['list']);
  });
});

describe('a file that the configuration was made of', () => {
  it('concerns every target', () => {
    expect(names([file('batuta.config.ts')], [lib, app], ['batuta.config.ts'])).toEqual(['lib', 'app']);
  });
  it('unless a target reads it: then that one only', () => {
    expect(names([file('app.py')], [lib, app], ['app.py'])).toEqual(['app']);
  });
});

it('a file nobody reads concerns none, and is told', () => {
  const found = changedTargets([file('README.md')], [lib, app], new Set());
  expect([found.targets.size, found.unread]).toEqual([0, ['README.md']]);
});
