// Mutants of the runtime: all of them are put into one copy, each behind a number that the environment gives, so that the copy and
// the suite's programs are compiled once and a mutant costs only runs.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Mutant } from './emitter-mutants.ts';
import { runtimeMutants } from './runtime-mutants.ts';
import {
  type Probe,
  type Verdict,
  build,
  mutatedRuntime,
  nameOf,
  patched,
  python,
  run,
  same,
  say,
  sh,
  target,
  tree,
} from './workbench.ts';

/** A copy of the runtime with every mutant; number 0 is none. Files that stay as they were are not written, for cargo's sake. */
export function writeMutatedRuntime(): void {
  const from = join(tree, 'rules/transpile/runtime');
  const texts = new Map<string, string>();
  for (const [index, mutant] of runtimeMutants.entries()) {
    const at = mutant.file.startsWith('core/') ? 'crate' : 'batuta_rt';
    const put = mutant.put.replaceAll('mutant!()', `${at}::mutant(${String(index + 1)})`);
    texts.set(
      mutant.file,
      patched(texts.get(mutant.file) ?? readFileSync(join(from, mutant.file), 'utf8'), mutant, put),
    );
  }
  const asked =
    '\n/// Which mutant runs.\npub fn mutant(n: u32) -> bool {\n    static ONE: std::sync::OnceLock<u32> = std::sync::OnceLock::new();\n    *ONE.get_or_init(|| std::env::var("BATUTA_MUTANT").ok().and_then(|n| n.parse().ok()).unwrap_or(0)) == n\n}\n';
  texts.set('core/src/lib.rs', readFileSync(join(from, 'core/src/lib.rs'), 'utf8') + asked);
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const to = join(mutatedRuntime, relative(from, source));
    const bytes = Buffer.from(texts.get(relative(from, source)) ?? readFileSync(source));
    if (existsSync(to) && readFileSync(to).equals(bytes)) continue;
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
  }
}

interface Judge {
  readonly name: string;
  readonly agrees: (mutant: number) => boolean;
}

/** The programs that behave as under CPython without a mutant, within seconds. */
export function soundProbes(probes: readonly Probe[]): readonly Probe[] {
  const refused = build(
    probes.map((one) => one.program),
    false,
  );
  if (refused !== null) throw new Error(`refused without a mutant: ${refused.join(', ')}`);
  return probes.filter((probe) => {
    const expected = python(probe);
    const actual = run(probe.program, 0);
    if (!same(expected, actual)) say(`left out, since it differs without a mutant: ${nameOf(probe.file)}`);
    else if (actual.seconds > 8) say(`left out, since it takes long: ${nameOf(probe.file)}`);
    else return true;
    return false;
  });
}

function oracleJudges(): Judge[] {
  const script = join(tree, 'test/rust/runtime_oracle.py');
  const families = ['ints', 'floats', 'formats', 'templates', 'texts', 'binaries', 'lists', 'sets', 'dicts', 'mixed'];
  return families.map((family) => {
    const cases = sh('python3', [script, family, '3000', '7'], tree).out.split('\n').filter(Boolean);
    const parts = cases.map((line) => line.split('\t'));
    const questions = parts.map(([name, args]) => `${name ?? ''}\t${args ?? ''}\n`).join('');
    const wanted = parts.map(([, , answer]) => answer).join('\n');
    const agrees = (mutant: number): boolean =>
      sh(join(target, 'debug/examples/oracle'), [], tree, questions, { BATUTA_MUTANT: mutant }).out.trimEnd() ===
      wanted;
    return { name: `oracle: ${family}`, agrees };
  });
}

function argparseJudge(): Judge {
  const model = join(tree, 'test/rust/std/argparse_model.py');
  const input = sh('python3', [model, 'generate', '1', '150'], tree).out;
  const wanted = sh('python3', [model, 'run'], tree, input).out;
  const agrees = (mutant: number): boolean =>
    sh(join(target, 'debug/examples/argparse_driver'), [], tree, input, { BATUTA_MUTANT: mutant }).out === wanted;
  return { name: 'random parsers', agrees };
}

export function judgeRuntime(probes: readonly Probe[], chosen: readonly Mutant[]): Verdict[] {
  for (const [name, example] of [
    ['batuta_rt', 'oracle'],
    ['batuta_std', 'argparse_driver'],
  ] as const) {
    const built = sh('cargo', ['build', '--quiet', '-j1', '-p', name, '--example', example], mutatedRuntime);
    if (built.code !== 0) throw new Error(built.err.slice(0, 4000));
  }
  const programs = probes.map((probe): Judge => ({
    name: `differs: ${nameOf(probe.file)}`,
    agrees: (mutant) => same(python(probe), run(probe.program, mutant)),
  }));
  const judges = [...programs, ...[...oracleJudges(), argparseJudge()].filter((judge) => judge.agrees(0))];
  return chosen.map((mutant) => {
    const number = runtimeMutants.indexOf(mutant) + 1;
    const by = judges.find((judge) => !judge.agrees(number))?.name ?? null;
    say(`${mutant.name}: ${by ?? 'survives'}`);
    return { mutant, by };
  });
}
