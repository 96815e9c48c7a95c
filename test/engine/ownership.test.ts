// Files at places: whose they are, and what may happen to them.
import { statSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeOutputs } from '#src/engine/engine.ts';
import { Rig, action, copyRule, file } from './rig.ts';

describe('ownership', () => {
  let rig: Rig;
  beforeEach(() => {
    rig = new Rig();
    rig.rules['copy#rule'] = copyRule;
    // A tree with a file per word of the input.
    rig.rules['tree#rule'] = {
      run: (context) =>
        context.outputTree(
          'out',
          context
            .text('in')
            .split(' ')
            .map((path) => ({ path, bytes: `<${path}>` })),
        ),
    };
    rig.write('a.txt', 'x.rs deep/y.rs');
    rig.targets['app'] = [action('app:tree', 'tree#rule', { in: file('a.txt') }, { places: { out: 'made' } })];
  });
  afterEach(() => rig.dispose());

  const failureOf = (seen: Awaited<ReturnType<Rig['run']>>): string | undefined =>
    seen.record.actions.find((each) => each.failure !== undefined)?.failure?.code;

  it('leaves right files untouched', async () => {
    await rig.run();
    const before = statSync(join(rig.root, 'made/x.rs'));
    rig.write('a.txt', 'x.rs z.rs');
    await rig.run();
    const after = statSync(join(rig.root, 'made/x.rs'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('removes what an action no longer makes, and folders that this empties', async () => {
    await rig.run();
    rig.write('a.txt', 'x.rs');
    await rig.run();
    expect(rig.read('made/x.rs')).toBe('<x.rs>');
    expect(() => statSync(join(rig.root, 'made/deep'))).toThrow();
  });

  it('never deletes a file it did not make', async () => {
    await rig.run();
    rig.write('made/deep/mine.txt', 'mine');
    rig.write('a.txt', 'x.rs');
    await rig.run();
    expect(rig.read('made/deep/mine.txt')).toBe('mine');
  });

  it('refuses to write over a foreign file, and writes nothing then', async () => {
    rig.write('made/deep/y.rs', 'mine');
    const seen = await rig.run();
    expect(failureOf(seen)).toBe('BATUTA-E-010');
    expect(rig.read('made/x.rs')).toBeUndefined();
    expect(rig.read('made/deep/y.rs')).toBe('mine');
  });

  it('moves a foreign file aside with --adopt', async () => {
    rig.write('made/x.rs', 'mine');
    expect((await rig.run({ adopt: true })).record.ok).toBe(true);
    expect(rig.read('made/x.rs')).toBe('<x.rs>');
    expect(rig.read('.batuta/adopted/made/x.rs')).toBe('mine');
  });

  it('puts back an edited file and keeps the edit aside', async () => {
    await rig.run();
    rig.write('made/x.rs', 'edited');
    const seen = await rig.run();
    expect(rig.read('made/x.rs')).toBe('<x.rs>');
    expect(rig.read('.batuta/adopted/made/x.rs')).toBe('edited');
    expect(seen.events.some((event) => event.type === 'notice' && event.text.includes('edited by hand'))).toBe(true);
  });

  it('keeps an edited file that is no longer made', async () => {
    await rig.run();
    rig.write('made/x.rs', 'edited');
    rig.write('a.txt', 'deep/y.rs');
    await rig.run();
    expect(rig.read('made/x.rs')).toBe('edited');
  });

  it('takes a file as its own that already is what it would write', async () => {
    rig.write('made/x.rs', '<x.rs>');
    expect((await rig.run()).record.ok).toBe(true);
  });

  it('refuses a foreign link above a place', async () => {
    mkdirSync(join(rig.root, 'elsewhere'));
    symlinkSync('elsewhere', join(rig.root, 'made'));
    expect(failureOf(await rig.run())).toBe('BATUTA-E-010');
    expect(rig.read('elsewhere/x.rs')).toBeUndefined();
  });

  it('forgets a vanished target only in a whole, good run', async () => {
    rig.targets['other'] = [action('other:copy', 'copy#rule', { in: file('a.txt') }, { places: { out: 'other.txt' } })];
    await rig.run();
    delete rig.targets['other'];
    await rig.run({ targets: ['app'], phase: 'detect' });
    expect(rig.read('other.txt')).toBeDefined();
    await rig.run();
    expect(rig.read('other.txt')).toBeUndefined();
  });

  it('is given up by a reset, which removes only unedited files', async () => {
    await rig.run();
    rig.write('made/x.rs', 'edited');
    const removed = removeOutputs(rig.project(), ['app']);
    expect(removed).toEqual({ ok: true, value: { removed: 1 } });
    expect(rig.read('made/x.rs')).toBe('edited');
    expect(rig.read('made/deep/y.rs')).toBeUndefined();
  });

  it('is no source: a glob does not match what batuta placed', async () => {
    rig.rules['names#rule'] = { run: (context) => context.output('out', context.names('all').join(' ')) };
    rig.targets['app'] = [
      ...(rig.targets['app'] ?? []),
      action(
        'app:names',
        'names#rule',
        { all: { from: 'listing', include: ['**/*.rs', '**/*.txt'] } },
        { places: { out: 'names' } },
      ),
    ];
    await rig.run();
    expect((await rig.run()).executed).toEqual([]);
    expect(rig.read('names')).toBe('a.txt');
  });
});
