// Mutants of the front end and the emitter: the suite's programs are emitted with each; only what it changes is compiled, the
// changed programs of all mutants as one crate. What these do not notice is left to the unit tests.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BatchProgram } from '../batch.ts';
import type { Mutant } from './emitter-mutants.ts';
import {
  type Probe,
  type Verdict,
  build,
  nameOf,
  patch,
  python,
  run,
  same,
  say,
  sh,
  translatorOf,
  tree,
} from './workbench.ts';

interface Suspect {
  readonly verdict: Verdict;
  /** Programs that the mutant emits otherwise, the shortest first. */
  readonly changed: { readonly probe: Probe; readonly program: BatchProgram }[];
}

/** Emits until `enough` programs are changed. */
async function suspect(verdict: Verdict, number: number, probes: readonly Probe[], enough: number): Promise<Suspect> {
  const { mutant } = verdict;
  const changed: Suspect['changed'] = [];
  const before = patch(join(tree, 'rules/transpile'), mutant);
  try {
    const batch = await translatorOf(`mutant_${String(number)}`);
    for (const [at, probe] of probes.entries()) {
      const program = batch.emitProgram(probe.file, 1000 * (number + 1) + at);
      if (program.complaints.length > 0) verdict.by = `refuses ${nameOf(probe.file)}`;
      else if (program.rust.replaceAll(program.module, probe.program.module) !== probe.program.rust)
        changed.push({ probe, program });
      if (verdict.by !== null || changed.length >= enough) break;
    }
  } catch (thrown) {
    verdict.by = `the emitter fails: ${thrown instanceof Error ? thrown.message.slice(0, 60) : String(thrown)}`;
  } finally {
    writeFileSync(join(tree, 'rules/transpile', mutant.file), before);
  }
  say(`${mutant.name}: ${verdict.by ?? `${String(changed.length)} programs to compile`}`);
  return { verdict, changed };
}

/** Compiles and runs `many` more of each suspect's programs. */
function tryPrograms(suspects: readonly Suspect[], from: number, many: number): void {
  let left = suspects.flatMap(({ verdict, changed }) =>
    changed.slice(from, from + many).map((one) => ({ verdict, ...one })),
  );
  const compiles = (check: boolean): boolean => {
    left = left.filter((one) => one.verdict.by === null);
    if (left.length === 0) return true;
    const refused = build(
      left.map((one) => one.program),
      check,
    );
    for (const { program, verdict } of left)
      if (refused?.includes(program.module) === true) verdict.by ??= `rustc refuses ${nameOf(program.file)}`;
    return refused === null;
  };
  // Checking costs a third of building, and a crate that is refused is checked again.
  for (const check of [true, false]) while (!compiles(check)) continue;
  for (const { verdict, probe, program } of left)
    if (verdict.by === null && !same(python(probe), run(program, 0))) verdict.by = `differs: ${nameOf(probe.file)}`;
}

/** The first unit test of the translation that fails with the mutant. */
function unitTests(mutant: Mutant | null): string | null {
  const before = mutant && patch(join(tree, 'rules/transpile'), mutant);
  const folders = ['test/rules/python/', 'test/rules/core/', 'test/rules/rust/'];
  const done = sh('npx', ['vitest', 'run', '--project', 'unit', ...folders, '--bail', '1'], tree);
  if (mutant && before !== null) writeFileSync(join(tree, 'rules/transpile', mutant.file), before);
  if (done.code === 0) return null;
  const failed = /(?:FAIL|❯|×)\s+\W*unit\W+(\S+\.test\.ts)/.exec(
    (done.out + done.err).replace(/\u001b\[[0-9;]*m/g, ''),
  );
  return `unit test ${basename(failed?.[1] ?? 'unknown')}`;
}

export async function judgeEmitter(probes: readonly Probe[], mutants: readonly Mutant[]): Promise<Verdict[]> {
  const verdicts = mutants.map((mutant): Verdict => ({ mutant, by: null }));
  const open = (): Verdict[] => verdicts.filter((one) => one.by === null);
  // Most are noticed by the first programs that they change; the others are tried on more, and at last on all.
  for (const [from, many] of [
    [0, 3],
    [3, 12],
    [15, Infinity],
  ] as const) {
    if (open().length === 0) break;
    const suspects: Suspect[] = [];
    for (const verdict of open())
      suspects.push(await suspect(verdict, mutants.indexOf(verdict.mutant), probes, from + many));
    tryPrograms(suspects, from, many);
    say(`${String(open().length)} mutants left`);
  }
  if (open().length > 0) {
    const fault = unitTests(null);
    if (fault !== null) throw new Error(`without a mutant: ${fault}`);
  }
  for (const verdict of open()) {
    verdict.by = unitTests(verdict.mutant);
    say(`${verdict.mutant.name}: ${verdict.by ?? 'survives'}`);
  }
  return verdicts;
}
