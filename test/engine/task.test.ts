// Commands with declared inputs and outputs.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectRig } from './project-rig.ts';

describe('tasks', () => {
  let rig: ProjectRig;
  beforeEach(() => {
    rig = new ProjectRig();
    rig.write('src/a.txt', 'a\n');
    rig.write('src/b.txt', 'b\n');
  });
  afterEach(() => rig.dispose());

  it('runs a command once and restores its output afterwards', async () => {
    rig.config(
      `join: task({ command: 'echo x >> ran; cat src/*.txt > out/all.txt', inputs: ['src'], outputs: ['out/all.txt'] }),`,
    );
    const first = await rig.run();
    expect(first.failures).toEqual({});
    expect(rig.read('out/all.txt')).toBe('a\nb\n');
    rig.remove('out');
    const second = await rig.run();
    expect(second.outcomes).toEqual({ 'join:task': 'hit' });
    expect(rig.read('out/all.txt')).toBe('a\nb\n');
    expect(rig.count('ran')).toBe(1);
  });

  it('runs again when an input changes, and takes a folder as output', async () => {
    rig.config(`copy: task({ command: 'cp src/a.txt src/b.txt out/', inputs: ['src/**'], outputs: ['out/'] }),`);
    rig.write('out/.keep', '');
    rig.remove('out');
    rig.config(`copy: task({ command: 'mkdir -p out && cp src/*.txt out/', inputs: ['src/**'], outputs: ['out/'] }),`);
    await rig.run();
    expect(rig.read('out/b.txt')).toBe('b\n');
    rig.remove('src/b.txt');
    expect((await rig.run()).outcomes).toEqual({ 'copy:task': 'executed' });
    expect(rig.read('out/b.txt')).toBeUndefined();
  });

  it('feeds one task from another', async () => {
    rig.config(`
      one: task({ command: 'sh -c "cat src/a.txt > one.txt"', inputs: ['src/a.txt'], outputs: ['one.txt'] }),
      two: task({ command: 'echo x >> ran; cat one.txt one.txt > two.txt', inputs: [output('one')], outputs: ['two.txt'] }),`);
    const first = await rig.run();
    expect(first.failures).toEqual({});
    expect(rig.read('two.txt')).toBe('a\na\n');
    rig.write('src/a.txt', 'c\n');
    await rig.run({ targets: ['two'] });
    expect(rig.read('two.txt')).toBe('c\nc\n');
    expect(rig.count('ran')).toBe(2);
  });

  it('keeps what a command printed, also for hits', async () => {
    rig.config(`hello: task({ command: 'echo hello' }),`);
    await rig.run();
    const { events } = await rig.run();
    const end = events.find((event) => event.type === 'action-end');
    const digest = end?.type === 'action-end' ? end.stdout : undefined;
    expect(digest && Buffer.from(rig.blobs.get(digest) ?? []).toString()).toBe('hello\n');
  });

  it('never keeps a failed command', async () => {
    rig.config(
      `bad: task({ command: 'echo x >> ran; echo no >&2; exit 3' }), next: task({ command: 'true', dependsOn: ['bad'] }),`,
    );
    for (const count of [1, 2]) {
      const seen = await rig.run();
      expect(seen.outcomes).toEqual({ 'bad:task': 'failed', 'next:task': 'blocked' });
      expect(seen.failures['bad:task']).toMatchObject({ code: 'BATUTA-E-011', detail: 'no' });
      expect(rig.count('ran')).toBe(count);
    }
  });

  it('fails when a declared output was not made', async () => {
    rig.config(`bad: task({ command: 'true', outputs: ['missing.txt'] }),`);
    expect((await rig.run()).failures['bad:task']?.code).toBe('BATUTA-E-012');
  });

  it('says which program is missing', async () => {
    rig.config(`bad: task({ command: 'no-such-program here' }),`);
    expect((await rig.run()).failures['bad:task']?.message).toContain('no-such-program');
  });

  it('runs again when the value of a declared variable changes, and passes only declared ones', async () => {
    rig.env['SHOWN'] = 'one';
    rig.env['HIDDEN'] = 'secret';
    rig.config(
      `env: task({ command: 'echo "$SHOWN/$HIDDEN" > env.txt', env: { SHOWN: true }, outputs: ['env.txt'] }),`,
    );
    await rig.run();
    expect(rig.read('env.txt')).toBe('one/\n');
    rig.env['HIDDEN'] = 'other';
    expect((await rig.run()).outcomes).toEqual({ 'env:task': 'hit' });
    rig.env['SHOWN'] = 'two';
    await rig.run();
    expect(rig.read('env.txt')).toBe('two/\n');
  });

  it('uses the result of a command nowhere when its input was edited meanwhile', async () => {
    rig.config(`
      edit: task({ command: 'cat src/a.txt > out.txt; echo changed >> src/a.txt', inputs: ['src/a.txt'], outputs: ['out.txt'] }),
      next: task({ command: 'cat out.txt', inputs: [output('edit')] }),`);
    const seen = await rig.run();
    expect(seen.failures['edit:task']?.code).toBe('BATUTA-E-009');
    expect(seen.outcomes['next:task']).toBe('blocked');
    expect((await rig.run()).outcomes['edit:task']).toBe('failed');
  });
});
