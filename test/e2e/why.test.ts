// `batuta why`: down to the line of the configuration, and back along outputs to what a person changed.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Rig } from './rig.ts';

let rig: Rig;
const config = (flags: string, mode: string): string => `import { defineConfig, output, task } from 'batuta';

export default defineConfig({
  targets: {
    one: task({ command: 'cp a.txt one.txt', inputs: ['a.txt'], outputs: ['one.txt'] }),
    two: task({
      command: 'cp ${flags}one.txt two.txt',
      inputs: [output('one')],
      outputs: ['two.txt'],
      env: { MODE: '${mode}', WHO: true },
    }),
    three: task({ command: 'cp two.txt three.txt', inputs: [output('two')], outputs: ['three.txt'] }),
  },
});
`;

beforeEach(async () => {
  rig = await Rig.open();
  rig.write({ 'a.txt': 'one\n', 'batuta.config.ts': config('', 'fast') });
  await rig.run('run');
});
afterEach(() => rig.close());

test('a changed option is shown with both values and its line, a changed variable with its own', async () => {
  rig.write({ 'batuta.config.ts': config('-p ', 'slow') });
  const why = await rig.start(['why', 'two'], { WHO: 'me' }).finished;
  expect(why.stdout).toMatch(/two:task {2}would run: command changed, env\.MODE changed and variable WHO changed/);
  expect(why.stdout).toMatch(
    /param +command changed +batuta\.config\.ts:7:7\n +\["cp","one\.txt","two\.txt"\] → \["cp","-p","one\.txt","two\.txt"\]/,
  );
  expect(why.stdout).toMatch(
    /param +env\.MODE changed +batuta\.config\.ts:10:14\n +\{"MODE":"fast"\} → \{"MODE":"slow"\}/,
  );
  expect(why.stdout).toMatch(/env +variable WHO changed +batuta\.config\.ts:10:28\n +unset → [0-9a-f]{12}/);
  // Of another target with the same options nothing is said: it would wait.
  expect((await rig.run('why', 'three')).stdout).toContain(
    'three:task  depends on what two:task gives, which would run',
  );
});

test('what ran because another output changed leads back to the file behind it', async () => {
  rig.write({ 'a.txt': 'two\n' });
  await rig.run('run');
  const why = await rig.run('why', 'three');
  expect(why.stdout).toContain('three:task  is up to date');
  expect(why.stdout).toMatch(
    /two\.txt of two:task changed\n {2}since two:task ran: one\.txt of one:task changed\n {2}since one:task ran: a\.txt changed\n/,
  );
  expect(why.stdout).toMatch(
    /its last two results, [0-9a-f]{12} and [0-9a-f]{12}, differ in\n +input +two\.txt of two:task changed/,
  );
});

test('a removed option is said at its target', async () => {
  rig.write({ 'batuta.config.ts': config('', 'fast').replace("MODE: 'fast', ", '') });
  const why = await rig.run('why', 'two');
  expect(why.stdout).toMatch(/param +env\.MODE changed +batuta\.config\.ts:10:7\n/);
});
