// What re-executes after an edit, and what does not.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Rig, action, copyRule, file, firstWord, out } from './rig.ts';

describe('early cutoff', () => {
  let rig: Rig;
  beforeEach(() => {
    rig = new Rig();
    rig.rules['first#rule'] = firstWord;
    rig.rules['copy#rule'] = copyRule;
    rig.write('a.txt', 'one two');
    rig.targets['app'] = [
      action('app:first', 'first#rule', { in: file('a.txt') }),
      action('app:copy', 'copy#rule', { in: out('app:first') }, { places: { out: 'made/copy.txt' } }),
    ];
  });
  afterEach(() => rig.dispose());

  it('executes everything the first time and places the result', async () => {
    const seen = await rig.run();
    expect(seen.executed).toEqual(['app:first', 'app:copy']);
    expect(rig.read('made/copy.txt')).toBe('one');
    expect(seen.record.ok).toBe(true);
  });

  it('executes nothing when nothing changed', async () => {
    await rig.run();
    const seen = await rig.run();
    expect(seen.executed).toEqual([]);
    expect(seen.outcomes).toEqual({ 'app:first': 'hit', 'app:copy': 'hit' });
  });

  it('stops at an output whose bytes are the same as before', async () => {
    await rig.run();
    rig.write('a.txt', 'one three');
    expect((await rig.run()).executed).toEqual(['app:first']);
  });

  it('finds an earlier result again after a revert', async () => {
    await rig.run();
    rig.write('a.txt', 'two');
    expect((await rig.run()).executed).toEqual(['app:first', 'app:copy']);
    rig.write('a.txt', 'one two');
    const seen = await rig.run();
    expect(seen.executed).toEqual([]);
    expect(rig.read('made/copy.txt')).toBe('one');
  });

  it('says in one line why an action executes', async () => {
    const reasons = (seen: Awaited<ReturnType<Rig['run']>>): string[] =>
      seen.events.flatMap((event) => (event.type === 'action-start' ? [`${event.label}: ${event.miss.text}`] : []));
    expect(reasons(await rig.run())).toEqual(['app:first: first time', 'app:copy: first time']);
    rig.write('a.txt', 'two');
    expect(reasons(await rig.run())).toEqual(['app:first: a.txt changed', 'app:copy: out of app:first changed']);
    rig.versions['copy#rule'] = 1;
    expect(reasons(await rig.run())).toEqual(['app:copy: rule code changed']);
  });
});
