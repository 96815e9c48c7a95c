// Sources edited while a run is going on.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Rig, action, copyRule, file, out } from './rig.ts';

describe('an edit during a run', () => {
  let rig: Rig;
  beforeEach(() => {
    rig = new Rig();
    rig.rules['copy#rule'] = copyRule;
    rig.write('a.txt', 'a');
  });
  afterEach(() => rig.dispose());

  it('of an input its own action used: the result is used nowhere and not stored', async () => {
    rig.rules['edit#rule'] = {
      run(context) {
        const text = context.text('in');
        if (!text.includes('!')) rig.write('a.txt', `${text}!`);
        context.output('out', text);
      },
    };
    rig.targets['app'] = [
      action('app:edit', 'edit#rule', { in: file('a.txt') }),
      action('app:next', 'copy#rule', { in: out('app:edit') }),
    ];
    const seen = await rig.run();
    expect(seen.record.actions.find((each) => each.label === 'app:edit')?.failure?.code).toBe('BATUTA-E-009');
    expect(seen.outcomes['app:next']).toBe('blocked');
    rig.write('a.txt', 'a');
    rig.rules['edit#rule'] = copyRule;
    expect((await rig.run()).executed).toEqual(['app:edit', 'app:next']);
  });

  it('between two actions: the second refuses bytes that are not those of its key', async () => {
    rig.rules['edit#rule'] = {
      run(context) {
        rig.write('b.txt', 'edited');
        context.output('out', '');
      },
    };
    rig.write('b.txt', 'b');
    rig.targets['app'] = [
      action('app:b', 'copy#rule', { in: file('b.txt') }, { after: ['app:edit'] }),
      action('app:b2', 'copy#rule', { in: file('b.txt') }),
      action('app:edit', 'edit#rule', { in: file('a.txt') }, { after: ['app:b2'] }),
    ];
    const seen = await rig.run({ jobs: 1 });
    expect(seen.outcomes).toMatchObject({ 'app:b2': 'executed', 'app:edit': 'executed', 'app:b': 'failed' });
    const again = await rig.run();
    expect(again.record.ok).toBe(true);
    expect(again.executed.sort()).toEqual(['app:b', 'app:b2']);
  });
});
