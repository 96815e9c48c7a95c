// A reported place is where the construct stands now, also when the action that found it did not have to run again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pythonProject } from './python-project.ts';
import type { Finished } from './rig.ts';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await Rig.open();
  rig.write({ ...pythonProject, 'shop/words.py': '# It asks.\nLIMIT = eval(input())\n' });
});
afterEach(() => rig.close());

const linesOf = (run: Finished): readonly unknown[] =>
  run.events.flatMap((event) =>
    event.type === 'action-end' && event.label === 'app:emit:shop.words'
      ? event.diagnostics.map(({ place }) => (place !== undefined && 'line' in place ? place.line : 'no line'))
      : [],
  );

test('a comment line above moves it', async () => {
  const first = await rig.run('run', 'app:crate', '--json');
  expect(first.status).toBe(1);
  expect(linesOf(first)).toEqual([2]);
  rig.write({ 'shop/words.py': '# A comment.\n# Another.\n# It asks.\nLIMIT = eval(input())\n' });
  const second = await rig.run('run', 'app:crate', '--json');
  expect(second.status).toBe(1);
  expect(linesOf(second)).toEqual([4]);
});

test('a blank line above moves it, and emitting is a hit', async () => {
  await rig.run('run', 'app:crate');
  rig.write({ 'shop/words.py': '\n\n\n# It asks.\nLIMIT = eval(input())\n' });
  const second = await rig.run('run', 'app:crate', '--json');
  expect(second.labels('failed-hit')).toEqual(['app:emit:shop.words']);
  expect(linesOf(second)).toEqual([5]);
  const shown = await rig.run('run', 'app:crate');
  expect(shown.stderr).toContain('shop/words.py:5:9');
  expect(shown.stderr).toContain('5 | LIMIT = eval(input())');
});
