// Blobs that the store lost: their producers run again, and no one notices otherwise.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '#src/model/digest.ts';
import { Rig, action, copyRule, file, out } from './rig.ts';

describe('a lost blob', () => {
  let rig: Rig;
  beforeEach(() => {
    rig = new Rig();
    rig.rules['copy#rule'] = copyRule;
    rig.write('a.txt', 'a');
    rig.write('b.txt', 'b');
    rig.rules['pair#rule'] = {
      run: (context) => context.output('out', context.text('one') + context.text('two')),
    };
    rig.targets['app'] = [
      action('app:one', 'copy#rule', { in: file('a.txt') }),
      action('app:two', 'copy#rule', { in: out('app:one') }),
      action('app:pair', 'pair#rule', { one: out('app:two'), two: file('b.txt') }, { places: { out: 'pair.txt' } }),
    ];
  });
  afterEach(() => rig.dispose());

  const digestOf = (seen: Awaited<ReturnType<Rig['run']>>, label: string): Digest =>
    seen.record.actions.find((each) => each.label === label)?.outputs?.['out']?.digest as Digest;

  it('is not missed while nobody needs it', async () => {
    rig.blobs.lost.add(digestOf(await rig.run(), 'app:one'));
    expect((await rig.run()).executed).toEqual([]);
  });

  it('makes its producers run again, as far back as blobs are missing, and says so once for each', async () => {
    const seen = await rig.run();
    // The same bytes: one blob for both.
    rig.blobs.lost.add(digestOf(seen, 'app:two'));
    rig.write('b.txt', 'bb');
    const again = await rig.run();
    expect(again.executed).toContain('app:two');
    expect(again.record.ok).toBe(true);
    expect(rig.read('pair.txt')).toBe('abb');
    const corrupt = again.events.filter((event) => event.type === 'corrupt');
    expect(corrupt.map((event) => event.type === 'corrupt' && event.label)).toContain('app:two');
    expect(new Set(corrupt.map((event) => JSON.stringify(event))).size).toBe(corrupt.length);
  });

  it('of a placed output is made again when the place is wrong', async () => {
    const seen = await rig.run();
    rig.blobs.lost.add(digestOf(seen, 'app:pair'));
    rig.remove('pair.txt');
    const again = await rig.run();
    expect(again.executed).toContain('app:pair');
    expect(rig.read('pair.txt')).toBe('ab');
  });

  it('whose producer now gives other bytes makes dependents run with those', async () => {
    let count = 0;
    rig.rules['random#rule'] = {
      run: (context) => context.output('out', `${context.text('in')}${(count += 1)}`),
    };
    rig.targets['app'] = [
      action('app:one', 'random#rule', { in: file('a.txt') }),
      action('app:early', 'copy#rule', { in: out('app:one') }, { places: { out: 'early.txt' } }),
      action('app:late', 'copy#rule', { in: out('app:early') }, { places: { out: 'late.txt' } }),
      action('app:pair', 'pair#rule', { one: out('app:one'), two: file('b.txt') }, { places: { out: 'pair.txt' } }),
    ];
    const seen = await rig.run();
    rig.blobs.lost.add(digestOf(seen, 'app:one'));
    rig.write('b.txt', 'bb');
    const again = await rig.run();
    expect(again.record.ok).toBe(true);
    expect([rig.read('pair.txt'), rig.read('early.txt'), rig.read('late.txt')]).toEqual(['a2bb', 'a2', 'a2']);
  });

  it('that is lost again and again ends in a failure, not in a loop', async () => {
    const seen = await rig.run();
    const digest = digestOf(seen, 'app:two');
    rig.blobs.lost.add(digest);
    rig.blobs.lost.delete = () => false;
    rig.write('b.txt', 'bb');
    const again = await rig.run();
    expect(again.record.ok).toBe(false);
    expect(again.record.actions.some((each) => each.failure?.code === 'BATUTA-S-003')).toBe(true);
  });
});
