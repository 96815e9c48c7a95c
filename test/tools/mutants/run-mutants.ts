// Developer tool: `npm run mutants -- [emitter|runtime] [mutant ...]` changes one thing at a time in a copy of the translation and of
// the runtime and says what of the suite notices: its programs (they no longer print what CPython prints, are refused, or rustc
// refuses them), the oracle of random calls, the random parsers of argparse, the unit tests. Ends with a table.
import { mkdirSync } from 'node:fs';
import { type Mutant, emitterMutants } from './emitter-mutants.ts';
import { judgeEmitter } from './judge-emitter.ts';
import { judgeRuntime, soundProbes, writeMutatedRuntime } from './judge-runtime.ts';
import { runtimeMutants } from './runtime-mutants.ts';
import { type Verdict, probes, say, scratch, writeTree } from './workbench.ts';

function table(verdicts: readonly Verdict[]): void {
  say('\n| mutant | of | noticed by |\n| --- | --- | --- |');
  for (const { mutant, by } of verdicts) say(`| ${mutant.name} | ${mutant.file} | ${by ?? '**survives**'} |`);
  const killed = verdicts.filter((one) => one.by !== null).length;
  say(`\n${String(killed)} of ${String(verdicts.length)} mutants killed`);
  process.exitCode = killed === verdicts.length ? 0 : 1;
}

const [what, ...names] = process.argv.slice(2);
const chosen = (list: readonly Mutant[], kind: string): readonly Mutant[] =>
  what !== undefined && what !== kind
    ? []
    : list.filter((one) => names.length === 0 || names.some((name) => one.name.includes(name)));

mkdirSync(scratch, { recursive: true });
writeTree();
writeMutatedRuntime();
const sound = soundProbes(await probes());
say(`${String(sound.length)} programs of the suite behave as under CPython without a mutant`);
const runtime = chosen(runtimeMutants, 'runtime');
const emitter = chosen(emitterMutants, 'emitter');
table([
  ...(runtime.length > 0 ? judgeRuntime(sound, runtime) : []),
  ...(emitter.length > 0 ? await judgeEmitter(sound, emitter) : []),
]);
