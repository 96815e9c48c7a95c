// A module that only a name made at run time may import: it need not migrate, and the program stops where it comes to what could not be.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Rig } from './rig.ts';

let rig: Rig;
const config = `import { defineConfig, migrate } from 'batuta';
export default defineConfig({ targets: { app: migrate({ entry: 'app.py' }) } });
`;
beforeAll(async () => {
  rig = await Rig.open();
  rig.write({
    'batuta.config.ts': config,
    'app.py': 'import sys\nimport plugins\nprint(plugins.load(sys.argv[1]))\n',
    'plugins/__init__.py':
      'from importlib import import_module\n\n\ndef load(name):\n    return import_module("plugins." + name).VALUE\n',
    'plugins/good.py': 'VALUE = 1\n',
    'plugins/bad.py': 'VALUE = eval(input())\n',
  });
});
afterAll(() => rig.close());

test('is migrated but for that, with a warning that names the place', async () => {
  const ran = await rig.run('run', 'app:emit:*');
  expect(ran.stderr).toContain('warning[BATUTA-T-004]');
  expect(ran.stderr).toContain('plugins/bad.py:1');
  expect(ran.status).toBe(0);
  expect(rig.read('rust/app/src/plugins/bad.rs')).toContain('emitted::refused');
  expect(rig.read('rust/app/src/plugins/good.rs')).toContain('VALUE');
});

test('fails the run where warnings are denied, hits included', async () => {
  const ran = await rig.run('run', 'app:emit:*', '--deny-warnings');
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('BATUTA-E-022');
  expect((await rig.run('run', 'app:emit:plugins.good', '--deny-warnings')).status).toBe(0);
});

test('is refused once an import statement leads to it', async () => {
  rig.write({ 'app.py': 'import sys\nimport plugins.bad\nprint(plugins.load(sys.argv[1]))\n' });
  const ran = await rig.run('run', 'app:emit:*');
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('BATUTA-T-004');
});
