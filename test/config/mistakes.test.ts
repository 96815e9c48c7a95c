// Mistakes in a configuration: each with a code, a place and the likely meaning.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectRig } from '../engine/project-rig.ts';

describe('a configuration with', () => {
  let rig: ProjectRig;
  beforeEach(() => {
    rig = new ProjectRig();
  });
  afterEach(() => rig.dispose());

  const row = (code: string, targets: string, parts: readonly (string | RegExp)[], line?: number) =>
    [code, targets, parts, line] as const;

  it.each([
    row('BATUTA-C-001', `a: task({ comand: 'x', command: 'y' }),`, [/did you mean `command`/, /targets\.a/], 5),
    row('BATUTA-C-001', `a: migrate({ entry: 'a.py', vector: 'v' }),`, [/did you mean `vectors`/], 5),
    row('BATUTA-C-001', `\n\n  a: task({ command: 'y',\n zzzzz: 1 }),`, [/unknown key `zzzzz`/], 8),
    row('BATUTA-C-002', `a: task({ command: 3 }),`, [/targets\.a\.command/], 5),
    row('BATUTA-C-002', `a: task({ command: 'x', isolation: 'jail' }),`, [/isolation/], 5),
    row('BATUTA-C-002', `a: { command: 'x' },`, [/target a is neither/], 5),
    row('BATUTA-C-002', `a: task({ command: 'a | b', shell: false }),`, [/needs a shell/], 5),
    row('BATUTA-C-008', `'a b': task({ command: 'x' }),`, [/"a b"/], 5),
    row('BATUTA-C-009', `a: task({ command: 'x', inputs: ['../up'] }),`, [/\.\.\/up/], 5),
    row('BATUTA-C-009', `a: task({ command: 'x', outputs: ['/etc/x'] }),`, [/\/etc\/x/], 5),
    row(
      'BATUTA-C-010',
      `build: task({ command: 'x' }), a: task({ command: 'x', dependsOn: ['biuld'] }),`,
      [/did you mean build\?/],
      5,
    ),
    row(
      'BATUTA-C-010',
      `build: task({ command: 'x' }), a: task({ command: 'x', inputs: [output('build', 'o')] }),`,
      [/no output o/],
      5,
    ),
    row('BATUTA-C-003', `a: task({ command: missing.name }),`, [/missing is not defined/], 5),
    row(
      'BATUTA-C-005',
      `a: apply({ rule: defineRule({ phase: 'detect', summary: '', kind: 'pure', outputs: [], run() {} }) }),`,
      [/not an export/],
      5,
    ),
  ])('a mistake of kind %s: %s', async (code, targets, parts, line) => {
    rig.config(targets);
    const failure = await rig.openFailure();
    expect(failure.code).toBe(code);
    for (const part of parts) expect(failure.message).toMatch(part);
    expect(failure.place).toMatchObject({ file: 'batuta.config.ts', ...(line === undefined ? {} : { line }) });
  });

  it('no default export says so', async () => {
    rig.write('batuta.config.ts', 'export const config = {};\n');
    expect((await rig.openFailure()).code).toBe('BATUTA-C-006');
  });

  it('a syntax error shows its line', async () => {
    rig.write('batuta.config.ts', 'export default {\n  targets: {,\n};\n');
    const failure = await rig.openFailure();
    expect(failure).toMatchObject({ code: 'BATUTA-C-003', place: { file: 'batuta.config.ts', line: 2 } });
  });
});

describe("a project's own rules", () => {
  it('run, are keyed by their code and by what their modules import', async () => {
    const rig = new ProjectRig();
    rig.write(
      'rules/words.ts',
      `import { defineRule } from 'batuta';\nimport { word } from './word.ts';\nexport const words = defineRule({ phase: 'detect', summary: 'words', kind: 'pure', outputs: ['out'], run(context) { context.output('out', context.text('in') + word); } });\n`,
    );
    rig.write('rules/word.ts', `export const word = '!';\n`);
    rig.write('a.txt', 'a');
    rig.config(
      `a: apply({ rule: words, inputs: { in: 'a.txt' }, places: { out: 'out.txt' } }),`,
      `import { words } from './rules/words.ts';`,
    );
    const first = await rig.run();
    expect(first.failures).toEqual({});
    expect(rig.read('out.txt')).toBe('a!');
    expect((await rig.run()).outcomes).toEqual({ 'a:rule': 'hit' });
    rig.write('rules/word.ts', `export const word = '?';\n`);
    const { record } = await rig.run();
    expect(record.actions[0]).toMatchObject({
      outcome: 'executed',
      miss: { kind: 'rule' },
      rule: './rules/words.ts#words',
    });
    rig.dispose();
  });
});
