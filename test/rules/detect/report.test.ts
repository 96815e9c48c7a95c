// The detect report of a small project.
import { expect, test } from 'vitest';
import { dependenciesOf } from '#rules/detect/dependencies.ts';
import { letterOf } from '#rules/detect/grade.ts';
import { importCycles } from '#rules/detect/import-cycles.ts';
import { report } from '#rules/detect/report.ts';
import type { DetectReport } from '#rules/detect/report.ts';
import { runRule } from '../fake-context.ts';
import { measureSource } from './measure-source.ts';

async function detect(
  modules: ReturnType<typeof measureSource>[],
  names: string[],
  manifests: { [path: string]: string } = {},
) {
  const entries = (part: (one: ReturnType<typeof measureSource>) => object): { [label: string]: string } =>
    Object.fromEntries(modules.map((one) => [`app:parse:${one.module}`, JSON.stringify(part(one))]));
  const result = await runRule(report, {
    params: { target: 'app', root: '.', entry: 'main.py' },
    inputs: {
      metrics: entries(({ debt: _debt, ...metrics }) => metrics),
      debt: entries(({ module, debt }) => ({ module, debt })),
      listing: { names },
      manifests,
    },
  });
  return { report: result.json('report') as DetectReport, diagnostics: result.diagnostics };
}

test('languages, imports, libraries and what is not resolved', async () => {
  const modules = [
    measureSource('import a', { module: 'main', imports: ['a'], external: ['json', 'numpy', 'mystery'] }),
    measureSource('x = 1', { module: 'a', imports: ['b'], external: ['tensorflow', 'PIL'] }),
    measureSource('x = 1', { module: 'b', imports: ['a'], external: ['yaml_next'] }),
  ];
  const names = ['main.py', 'a.py', 'b.py', 'run.sh', 'README.md'];
  const { report, diagnostics } = await detect(modules, names, { 'requirements.txt': 'yaml-next>=1\n' });
  expect(report.languages).toEqual([
    { name: 'Python', files: 3, percent: 75, migrates: true },
    { name: 'Shell', files: 1, percent: 25, migrates: false },
  ]);
  expect(report.imports.cycles).toEqual([['a', 'b']]);
  expect(report.numericLibraries).toEqual(['numpy', 'tensorflow']);
  expect(report.standardLibrary).toEqual(['json']);
  expect(report.unresolved).toEqual([{ name: 'mystery', importedBy: ['main'] }]);
  expect(diagnostics.map((one) => [one.code, one.message])).toEqual([
    ['BATUTA-A-004', 'tensorflow is not mapped to Rust (used by a)'],
  ]);
});

test('a clean, documented and tested module is graded A+, one without tests and docstrings lower', async () => {
  const clean = measureSource('"""Doc."""\n\n\ndef f(a):\n    """Doc."""\n    return a\n', { module: 'good' });
  const plain = measureSource('def f(a):\n    return a\n', { module: 'plain' });
  const { report } = await detect([clean, plain], ['good.py', 'plain.py', 'tests/test_good.py']);
  expect(report.modules.map((one) => one.tdg.grade)).toEqual(['A+', 'C']);
  expect(report.tdg.how.tests).toContain('not measured coverage');
});

test('code repeated in two modules is reported and costs maintainability', async () => {
  const run = 'a = compute(1, 2, key=3)\nb = compute(a, 2, key=3)\nc = a + b * compute(b)\nprint(a, b, c)\n';
  const { report } = await detect([measureSource(run, { module: 'a' }), measureSource(run, { module: 'b' })], []);
  expect(report.duplicates).toEqual([{ modules: ['a', 'b'], times: 2 }]);
  expect(report.modules[0]?.tdg.parts.maintainability).toBeLessThan(100);
});

test('grades begin at the scores that the field knows', () => {
  expect([95, 94.9, 90, 85, 80, 70, 69.9, 60, 50, 49].map(letterOf)).toEqual([
    'A+',
    'A',
    'A',
    'A-',
    'B+',
    'B-',
    'C',
    'C',
    'D',
    'F',
  ]);
});

test('dependencies are read from every kind of manifest', () => {
  const { dependencies, broken } = dependenciesOf([
    {
      path: 'pyproject.toml',
      text: '[project]\ndependencies = ["Typing_Extensions>=4; python_version<\'3.9\'", "requests[socks]==2"]\n[project.optional-dependencies]\ndev = ["pytest"]\n',
    },
    { path: 'requirements-dev.txt', text: '# x\nblack==24.1 # fmt\n-r other.txt\n' },
    { path: 'setup.cfg', text: '[options]\ninstall_requires =\n  click>=8\n  rich\n[other]\nx = 1\n' },
    { path: 'setup.py', text: 'setup(install_requires=["attrs>=1", \'six\'])' },
    { path: 'sub/pyproject.toml', text: 'not = toml = at all' },
  ]);
  expect(dependencies.map((one) => `${one.name} ${one.versions}${one.optional ? ' optional' : ''}`)).toEqual([
    'attrs >=1',
    'black ==24.1 optional',
    'click >=8',
    'pytest  optional',
    'requests ==2',
    'rich ',
    'six ',
    'typing-extensions >=4',
  ]);
  expect(broken).toEqual(['sub/pyproject.toml']);
});

test('two cycles that touch are one group; a chain is none', () => {
  const graph = (edges: string): Map<string, string[]> =>
    new Map(edges.split(' ').map((edge) => [edge.slice(0, 1), edge.slice(2).split('').filter(Boolean)]));
  expect(importCycles(graph('a>b b>c c>ad d>c e>a'))).toEqual([['a', 'b', 'c', 'd']]);
  expect(importCycles(graph('a>b b>c c>'))).toEqual([]);
  expect(importCycles(graph('a>a'))).toEqual([['a']]);
});
