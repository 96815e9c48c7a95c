// Twenty thousand actions, in a chain and in a fan: no overflow, little memory, little time.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionSpec } from '#src/model/action.ts';
import { Rig, action, out } from './rig.ts';

const size = 20_000;

const shapes: { readonly [name: string]: () => ActionSpec[] } = {
  chain: () =>
    Array.from({ length: size }, (_, index) =>
      action(`app:step:${index}`, 'link#rule', index === 0 ? {} : { in: out(`app:step:${index - 1}`) }),
    ),
  fan: () => [
    action('app:start', 'link#rule'),
    ...Array.from({ length: size - 2 }, (_, index) =>
      action(`app:leaf:${index}`, 'link#rule', { in: out('app:start') }),
    ),
    action('app:end', 'link#rule', { in: { from: 'collect', pattern: 'app:leaf:*', output: 'out' } }),
  ],
};

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const used = process.cpuUsage(since);
  return (used.user + used.system) / 1e6;
};

describe.each(Object.keys(shapes))('20,000 trivial actions in a %s', (shape) => {
  let rig: Rig;
  beforeEach(() => {
    rig = new Rig();
    rig.rules['link#rule'] = {
      run: (context) => context.output('out', context.label),
    };
    rig.targets['app'] = (shapes[shape] as () => ActionSpec[])();
  });
  afterEach(() => rig.dispose());

  it('run cold, and again with nothing to do', { timeout: 120_000 }, async () => {
    let start = process.cpuUsage();
    const cold = await rig.run({ jobs: 2 });
    expect(cpuSeconds(start)).toBeLessThan(3);
    expect(cold.record.counts.executed).toBe(size);
    start = process.cpuUsage();
    const warm = await rig.run({ jobs: 2 });
    expect(cpuSeconds(start)).toBeLessThan(0.5);
    expect(warm.record.counts.hit).toBe(size);
    expect(process.memoryUsage().rss).toBeLessThan(500 * 2 ** 20);
  });
});
