// Actions that results add, and collections that wait for them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Rig, action, copyRule, file, out } from './rig.ts';

describe('expansion', () => {
  let rig: Rig;
  beforeEach(() => {
    rig = new Rig();
    // Each line of its input names a part to add.
    rig.rules['list#rule'] = {
      expands: ['part'],
      run(context) {
        const names = context
          .text('in')
          .split('\n')
          .filter((name) => name !== '');
        context.output('out', String(names.length));
        context.expand({
          actions: names.map((name) => action(`app:part:${name}`, 'copy#rule', { in: file(`${name}.txt`) })),
        });
      },
    };
    rig.rules['copy#rule'] = copyRule;
    rig.rules['sum#rule'] = {
      run: (context) =>
        context.output(
          'out',
          context
            .entries('parts')
            .map((each) => `${each.path}=${Buffer.from(each.bytes).toString()}`)
            .join('\n'),
        ),
    };
    rig.write('list.txt', 'b\na\n');
    rig.write('a.txt', 'A');
    rig.write('b.txt', 'B');
    rig.targets['app'] = [
      action(
        'app:sum',
        'sum#rule',
        { parts: { from: 'collect', pattern: 'app:part:*', output: 'out' } },
        { places: { out: 'sum.txt' } },
      ),
      action('app:list', 'list#rule', { in: file('list.txt') }),
    ];
  });
  afterEach(() => rig.dispose());

  it('is waited for by a collector, which sees the outputs ordered by label', async () => {
    const seen = await rig.run();
    expect(rig.read('sum.txt')).toBe('app:part:a=A\napp:part:b=B');
    expect(seen.executed.at(-1)).toBe('app:sum');
  });

  it('happens from a hit as well', async () => {
    await rig.run();
    rig.write('a.txt', 'AA');
    expect((await rig.run()).executed).toEqual(['app:part:a', 'app:sum']);
    expect(rig.read('sum.txt')).toBe('app:part:a=AA\napp:part:b=B');
  });

  it('of nothing is an empty collection', async () => {
    rig.write('list.txt', '');
    expect((await rig.run()).record.ok).toBe(true);
    expect(rig.read('sum.txt')).toBe('');
  });

  it('without a part changes the collector and nothing else', async () => {
    await rig.run();
    rig.write('list.txt', 'a\n');
    expect((await rig.run()).executed).toEqual(['app:list', 'app:sum']);
    expect(rig.read('sum.txt')).toBe('app:part:a=A');
  });

  it('selects one part, with what must run to find it', async () => {
    const seen = await rig.run({ targets: ['app:part:a'] });
    expect(seen.executed).toEqual(['app:list', 'app:part:a']);
  });

  it('that lacks the selected part is a failure that names close ones', async () => {
    const { result } = await rig.try({ targets: ['app:part:aa'] });
    expect(result.ok ? '' : `${result.failure.code} ${result.failure.message}`).toMatch(
      /E-001.*did you mean app:part:a\?/,
    );
  });

  it('with a conflicting spec fails the action that adds it, and what collects', async () => {
    rig.targets['app'] = [...(rig.targets['app'] ?? []), action('app:part:a', 'copy#rule', { in: file('b.txt') })];
    const seen = await rig.run();
    expect(seen.outcomes).toEqual({ 'app:list': 'failed', 'app:part:a': 'executed', 'app:sum': 'blocked' });
    expect(seen.record.actions.find((each) => each.label === 'app:list')?.failure?.code).toBe('BATUTA-E-004');
  });

  it('that closes a cycle fails the action that adds it, and the rest goes on', async () => {
    rig.rules['list#rule'] = {
      expands: ['part'],
      run(context) {
        context.output('out', '');
        context.expand({
          actions: [
            action('app:part:x', 'copy#rule', { in: out('app:part:y') }),
            action('app:part:y', 'copy#rule', { in: out('app:part:x') }),
          ],
        });
      },
    };
    rig.targets['other'] = [action('other:copy', 'copy#rule', { in: file('a.txt') })];
    const seen = await rig.run();
    expect(seen.outcomes).toEqual({ 'app:list': 'failed', 'app:sum': 'blocked', 'other:copy': 'executed' });
    expect(seen.record.actions.find((each) => each.label === 'app:list')?.failure?.code).toBe('BATUTA-E-002');
  });

  it('with a place that overlaps another fails the action that adds it', async () => {
    rig.rules['list#rule'] = {
      expands: ['part'],
      run(context) {
        context.output('out', '');
        context.expand({
          actions: [action('app:part:x', 'copy#rule', { in: file('a.txt') }, { places: { out: 'sum.txt' } })],
        });
      },
    };
    const seen = await rig.run();
    expect(seen.record.actions.find((each) => each.label === 'app:list')?.failure?.code).toBe('BATUTA-E-006');
    expect(seen.outcomes['app:sum']).toBe('blocked');
  });

  it('goes through several levels', async () => {
    rig.rules['nest#rule'] = {
      expands: ['nest'],
      run(context) {
        const left = Number(context.params['left']);
        context.output('out', String(left));
        if (left > 0) {
          const next = action(`app:nest:${left - 1}`, 'nest#rule', {}, { params: { left: left - 1 } });
          context.expand({ actions: [next] });
        }
      },
    };
    rig.targets['app'] = [
      action('app:nest:start', 'nest#rule', {}, { params: { left: 5 } }),
      action(
        'app:sum',
        'sum#rule',
        { parts: { from: 'collect', pattern: 'app:nest:*', output: 'out' } },
        { places: { out: 'sum.txt' } },
      ),
    ];
    await rig.run();
    expect(rig.read('sum.txt')?.split('\n')).toHaveLength(6);
  });
});
