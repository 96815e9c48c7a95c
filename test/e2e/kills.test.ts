// The process is killed, at every named point of a store write and while any action is at work: the next run goes on and nothing is wrong.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { faultPoints } from '#cache/fault.ts';
import { isClean, verifyStore } from '#cache/verify.ts';
import { crateLabels, pythonProject } from './python-project.ts';
import type { Finished } from './rig.ts';
import { Rig, filesBelow, outputOf } from './rig.ts';

/** Labels that the killed run said were done. */
const finishedIn = (run: Finished): readonly string[] =>
  run.events.flatMap((event) =>
    event.type === 'action-end' && (event.outcome === 'executed' || event.outcome === 'hit') ? [event.label] : [],
  );

function expectClean(rig: Rig): void {
  const verified = verifyStore(join(rig.folder, '.batuta/store'));
  expect(verified.ok && isClean(verified.value), JSON.stringify(verified)).toBe(true);
}

describe('a migration killed', () => {
  let rig: Rig;
  let good: { readonly [path: string]: string };
  let edits = 0;
  beforeAll(async () => {
    rig = await Rig.open();
    edit();
    const run = await rig.run('run', 'app:crate', '--json');
    expect(run.labels('executed')).toEqual(crateLabels);
    good = filesBelow(join(rig.folder, 'rust'));
  });
  // Each test starts from a finished run and an edit of every module; the edits differ in one number.
  beforeEach(edit);
  afterAll(() => rig.close());

  const number = (): string => String(7_000_001 + edits);
  function edit(): void {
    edits += 1;
    const sources = Object.entries(pythonProject).filter(([path]) => path.endsWith('.py'));
    rig.write({
      ...pythonProject,
      ...Object.fromEntries(sources.map(([path, text]) => [path, `${text}\nSTAMP = ${number()}\n`])),
    });
  }

  async function expectToGoOn(killed: Finished): Promise<void> {
    expect(killed.signal).toBe('SIGKILL');
    const next = await rig.run('run', 'app:crate', '--json');
    expect(next.status, next.stdout + next.stderr).toBe(0);
    const finished = finishedIn(killed);
    expect(next.labels('executed').filter((label) => finished.includes(label))).toEqual([]);
    const expected = Object.entries(good).map(([path, text]) => [path, text.replaceAll('7000002', number())]);
    expect(filesBelow(join(rig.folder, 'rust'))).toEqual(Object.fromEntries(expected));
    expectClean(rig);
  }

  const ofRuns = faultPoints.filter((point) => !point.startsWith('gc-') && point !== 'pack-index-sealed');
  test.each(ofRuns.flatMap((point) => [`${point}:1`, `${point}:4`]))('at %s', async (point) => {
    // The runtime is made of files large enough for each point; restoring happens when what was placed is gone.
    if (point.startsWith('blob')) rmSync(join(rig.folder, '.batuta/store'), { recursive: true });
    if (point.startsWith('restore')) rmSync(join(rig.folder, 'rust'), { recursive: true });
    await expectToGoOn(await rig.start(['run', 'app:crate', '--json'], { BATUTA_FAULT: point }).finished);
  });

  const whole = ['run', 'app:crate', 'app:golden:*', '--json'];
  const edited = [...crateLabels.filter((label) => label !== 'runtime:copy'), 'app:golden:none', 'app:golden:two'];
  let killedAtWork = 0;
  const starts = edited.filter((label) => label !== 'app:solve').map((label) => ['start', label]);
  const ends = [...edited, 'runtime:copy', 'app:vectors'].map((label) => ['end', label]);
  const expanders = ['app:parse:app', 'app:solve', 'app:vectors'];
  const sayings = [
    '"run-start"',
    '"plan"',
    ...expanders.map((label) => `{"type":"expanded","by":"${label}"`),
    ...[...starts, ...ends].map(([moment, label]) => `{"type":"action-${moment}","label":"${label}"`),
  ];
  test.each(sayings)('when it said %s', async (said) => {
    const started = rig.start(whole);
    await started.says(said);
    started.kill('SIGKILL');
    const killed = await started.finished;
    // It may have got to its end before the signal.
    if (killed.signal !== 'SIGKILL') return;
    killedAtWork += 1;
    await expectToGoOn(killed);
  });

  test('most of these were really killed while they worked', () => {
    expect(killedAtWork).toBeGreaterThan(sayings.length / 2);
  });
});

describe('tasks killed while their commands are at work', () => {
  let rig: Rig;
  beforeEach(async () => void (rig = await Rig.open()));
  afterEach(() => rig.close());

  const steps = Array.from({ length: 11 }, (_, index) => `step${index}`);

  /** A chain: each step copies what the step before made. */
  function chain(): void {
    rig.write({ 'in.txt': 'zero\n' });
    const targets = steps.map((name, index) => [
      name,
      {
        command: rig.command(name).line,
        inputs: index === 0 ? ['in.txt'] : [outputOf(`step${index - 1}`)],
        outputs: [`out/${name}.txt`],
      },
    ]);
    rig.tasks(Object.fromEntries(targets));
  }

  const work = (index: number): { readonly copies: { readonly [to: string]: string } } => ({
    copies: { [`out/step${index}.txt`]: index === 0 ? 'in.txt' : `out/step${index - 1}.txt` },
  });

  test.each(['before it writes', 'after it has written'])(
    'one after the other, %s: none is done twice',
    async (when) => {
      chain();
      for (let index = 0; index < steps.length; index += 1) {
        const started = rig.start(['run', '--json']);
        // The step before was killed at its work, too, and is the first to run now.
        if (index > 0) (await rig.command(`step${index - 1}`).next()).end(work(index - 1));
        const invocation = await rig.command(`step${index}`).next();
        if (when === 'after it has written') rig.write({ [`out/step${index}.txt`]: 'half' });
        started.kill('SIGKILL');
        expect((await started.finished).signal).toBe('SIGKILL');
        invocation.end({ status: 1 });
        await invocation.gone;
      }
      for (const [index, name] of steps.entries()) rig.command(name).always(work(index));
      const before = steps.map((name) => rig.command(name).count);
      const last = await rig.run('run', '--json');
      expect(last.status, last.stdout + last.stderr).toBe(0);
      const ranInTheEnd = steps.filter((name, index) => rig.command(name).count > (before[index] as number));
      expect(ranInTheEnd).toEqual(['step10']);
      expect(rig.read('out/step10.txt')).toBe('zero\n');
      expectClean(rig);
    },
  );

  test("between placing and remembering, then edited: what batuta had placed is not taken for the user's", async () => {
    chain();
    for (const [index, name] of steps.entries()) rig.command(name).always(work(index));
    rig.command('step3').waits();
    const started = rig.start(['run', '--json']);
    const third = await rig.command('step3').next();
    started.kill('SIGKILL');
    await started.finished;
    third.end({ status: 1 });
    await third.gone;
    rig.command('step3').always(work(3));
    rig.write({ 'in.txt': 'one\n' });
    const next = await rig.run('run', '--json');
    expect(next.status, next.stdout + next.stderr).toBe(0);
    expect(rig.read('out/step10.txt')).toBe('one\n');
  });
});
