// Failures: what they block, which are kept, what a collection makes of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Rig, action, copyRule, file, out } from './rig.ts';

describe('a failure', () => {
  let rig: Rig;
  beforeEach(() => {
    rig = new Rig();
    rig.rules['copy#rule'] = copyRule;
    // Fails when its input says so; `sure` failures are deterministic.
    rig.rules['check#rule'] = {
      run(context) {
        const text = context.text('in');
        context.output('out', text);
        if (text.includes('bad')) {
          context.fail({ code: 'BATUTA-T-004', message: text }, { cache: text.includes('sure') });
        }
      },
    };
    rig.rules['sum#rule'] = {
      run: (context) =>
        context.output(
          'out',
          context
            .entries('parts')
            .map((each) => each.path)
            .join(' '),
        ),
    };
    rig.write('a.txt', 'bad');
    rig.write('b.txt', 'good');
    rig.targets['app'] = [
      action('app:check:a', 'check#rule', { in: file('a.txt') }),
      action('app:check:b', 'check#rule', { in: file('b.txt') }),
      action('app:next:a', 'copy#rule', { in: out('app:check:a') }),
      action('app:last:a', 'copy#rule', { in: out('app:next:a') }),
      action('app:next:b', 'copy#rule', { in: out('app:check:b') }),
    ];
  });
  afterEach(() => rig.dispose());

  it('blocks what depends on it, at any distance, and nothing else', async () => {
    const seen = await rig.run();
    expect(seen.record.ok).toBe(false);
    expect(seen.outcomes).toEqual({
      'app:check:a': 'failed',
      'app:next:a': 'blocked',
      'app:last:a': 'blocked',
      'app:check:b': 'executed',
      'app:next:b': 'executed',
    });
    expect(seen.record.actions.find((each) => each.label === 'app:last:a')?.blockedBy).toBe('app:check:a');
  });

  it('executes again when it is not deterministic', async () => {
    await rig.run();
    expect((await rig.run()).executed).toEqual(['app:check:a']);
  });

  it('is known from the cache when it is', async () => {
    rig.write('a.txt', 'sure bad');
    await rig.run();
    const seen = await rig.run();
    expect(seen.executed).toEqual([]);
    expect(seen.outcomes['app:check:a']).toBe('failed-hit');
    expect(seen.record.ok).toBe(false);
  });

  it('blocks a collector, unless that includes failed ones', async () => {
    const parts = { from: 'collect', pattern: 'app:check:*', output: 'out' } as const;
    rig.targets['app'] = [
      ...(rig.targets['app'] ?? []),
      action('app:strict', 'sum#rule', { parts }),
      action('app:report', 'sum#rule', { parts: { ...parts, includeFailed: true } }, { places: { out: 'report.txt' } }),
    ];
    const seen = await rig.run();
    expect(seen.outcomes['app:strict']).toBe('blocked');
    expect(rig.read('report.txt')).toBe('app:check:a app:check:b');
  });

  it('with --continue never starts nothing new', async () => {
    const seen = await rig.run({ jobs: 1, continue: 'never' });
    expect(seen.outcomes['app:check:a']).toBe('failed');
    expect(seen.record.counts.executed).toBe(0);
    expect(seen.record.counts.cancelled + seen.record.counts.blocked).toBe(4);
  });

  it('of what merely comes before does not block with --continue always', async () => {
    rig.targets['app'] = [
      action('app:check:a', 'check#rule', { in: file('a.txt') }),
      action('app:after', 'copy#rule', { in: file('b.txt') }, { after: ['app:check:a'] }),
    ];
    expect((await rig.run()).outcomes['app:after']).toBe('blocked');
    expect((await rig.run({ continue: 'always' })).outcomes['app:after']).toBe('executed');
  });

  it('is a missing input, named', async () => {
    rig.remove('b.txt');
    const seen = await rig.run();
    expect(seen.record.actions.find((each) => each.label === 'app:check:b')?.failure).toMatchObject({
      code: 'BATUTA-E-008',
      place: { file: 'b.txt' },
    });
  });

  it('of a rule that throws is never kept', async () => {
    rig.rules['check#rule'] = {
      run() {
        throw new Error('defect');
      },
    };
    await rig.run();
    expect((await rig.run()).executed.sort()).toEqual(['app:check:a', 'app:check:b']);
  });
});

describe('a stopped run', () => {
  it('keeps what finished and says that it was interrupted', async () => {
    const rig = new Rig();
    const controller = new AbortController();
    rig.rules['copy#rule'] = copyRule;
    rig.rules['stop#rule'] = {
      run(context) {
        controller.abort();
        context.output('out', context.text('in'));
      },
    };
    rig.write('a.txt', 'a');
    rig.targets['app'] = [
      action('app:first', 'copy#rule', { in: file('a.txt') }),
      action('app:stop', 'stop#rule', { in: out('app:first') }),
      action('app:last', 'copy#rule', { in: out('app:stop') }),
    ];
    const stopped = await rig.run({ signal: controller.signal });
    expect(stopped.record).toMatchObject({ ok: false, interrupted: true });
    expect(stopped.outcomes).toEqual({ 'app:first': 'executed', 'app:stop': 'cancelled', 'app:last': 'cancelled' });
    rig.rules['stop#rule'] = copyRule;
    expect((await rig.run()).executed).toEqual(['app:stop', 'app:last']);
    rig.dispose();
  });
});
