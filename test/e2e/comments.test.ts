// A comment changes nothing that is compiled: through the real command line, what it executes and where errors are then shown.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pythonProject } from './python-project.ts';
import { Rig } from './rig.ts';

let rig: Rig;
const words = pythonProject['shop/words.py'] as string;
const all = ['run', 'app:crate', 'app:golden:*', '--json'];

beforeAll(async () => {
  rig = await Rig.open();
  rig.write(pythonProject);
  expect((await rig.run(...all)).status).toBe(0);
});
afterAll(() => rig.close());

describe('an inserted comment line', () => {
  test('executes the parse and the emit of its module and the goldens, and nothing else', async () => {
    rig.write({ 'shop/words.py': `# how to shout\n${words}` });
    const ran = await rig.run(...all);
    expect(ran.labels('executed')).toEqual([
      'app:emit:shop.words',
      'app:golden:none',
      'app:golden:two',
      'app:parse:shop.words',
    ]);
    expect(rig.read('rust/app/src/shop/words.rs')).toContain('// how to shout');
    expect((await rig.run(...all)).labels('executed')).toEqual([]);
  });

  test('taken out again leaves nothing to do, and the delivered file is as it was', async () => {
    rig.write({ 'shop/words.py': words });
    expect((await rig.run(...all)).labels('executed')).toEqual([]);
    expect(rig.read('rust/app/src/shop/words.rs')).not.toContain('how to shout');
  });
});

test('a mark of debt is what detect reports: it executes too, and nothing that needs it', async () => {
  const wide = [...all.slice(0, -1), 'app:detect', '--json'];
  await rig.run(...wide);
  rig.write({ 'shop/words.py': `# a plain word\n${words}` });
  expect((await rig.run(...wide)).labels('executed')).not.toContain('app:detect');
  rig.write({ 'shop/words.py': `# TODO: shout less\n${words}` });
  const ran = (await rig.run(...wide)).labels('executed');
  expect(ran.filter((label) => !label.startsWith('app:golden:'))).toEqual([
    'app:detect',
    'app:emit:shop.words',
    'app:parse:shop.words',
  ]);
  expect(rig.read('rust/report/app/detect.json')).toContain('shout less');
  rig.write({ 'shop/words.py': words });
});

test('a changed body executes the crate too; facts that are equal leave the solve a hit', async () => {
  rig.write({ 'shop/words.py': words.replace('"!"', '"?"') });
  expect((await rig.run(...all)).labels('executed')).toEqual([
    'app:crate',
    'app:emit:shop.words',
    'app:golden:none',
    'app:golden:two',
    'app:parse:shop.words',
  ]);
});

test('an error that is known is shown at its new line, without anything of it being done again', async () => {
  const bad = 'low = 1\nhigh = eval(input())\n';
  const linesOf = async (): Promise<readonly (number | undefined)[]> => {
    const ran = await rig.run('run', 'app:emit:shop.words', '--json');
    return ran.events.flatMap((event) =>
      event.type === 'action-end'
        ? event.diagnostics.flatMap(({ code, place }) =>
            code === 'BATUTA-T-004' && place !== undefined && 'line' in place ? [place.line] : [],
          )
        : [],
    );
  };
  rig.write({ 'shop/words.py': `${words}\n\n${bad}` });
  expect(await linesOf()).toEqual([6]);
  rig.write({ 'shop/words.py': `# one more line\n${words}\n\n${bad}` });
  expect(await linesOf()).toEqual([7]);
  rig.write({ 'shop/words.py': `\n\n# one more line\n${words}\n\n${bad}` });
  const ran = await rig.run('run', 'app:emit:shop.words', '--json');
  expect([ran.labels('executed'), ran.labels('failed-hit')]).toEqual([
    ['app:parse:shop.words'],
    ['app:emit:shop.words'],
  ]);
  expect(await linesOf()).toEqual([9]);
});
