// Developer tool: `run-mutants <root> <scratch> emitter|runtime [mutant ...]` changes one thing at a time in a copy and says which
// of the suite's programs and tests notice: the snippets of `test/rust/semantics` and `std/programs`, random programs, the oracle,
// the random parsers of argparse, the unit tests. What no one notices is listed as a survivor.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Batch from '../batch.ts';
import type * as Generator from '../random-programs.ts';
import { type Mutant, emitterMutants } from './emitter-mutants.ts';
import { runtimeMutants } from './runtime-mutants.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const target = process.env['CARGO_TARGET_DIR'] ?? '/tmp/batuta-mutants';

function sh(
  command: string,
  args: readonly string[],
  cwd: string,
  input = '',
): { code: number | null; out: string; err: string } {
  const env = { ...process.env, CARGO_TARGET_DIR: target };
  const done = spawnSync(command, args, { cwd, env, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function patch(root: string, mutant: Mutant, put: string): string {
  const path = join(root, mutant.file);
  const before = readFileSync(path, 'utf8');
  if (before.split(mutant.find).length !== 2) throw new Error(`${mutant.file}: not found once: ${mutant.find}`);
  writeFileSync(
    path,
    before.replace(mutant.find, () => put),
  );
  return before;
}

async function load<M>(tree: string, tool: string, out: string): Promise<M> {
  const flags = ['--bundle', '--platform=node', '--format=esm', '--conditions=dev', '--packages=external'];
  const made = sh(
    'npx',
    ['esbuild', join(tree, 'test/tools', tool), ...flags, `--outfile=${out}`, '--log-level=error'],
    tree,
  );
  if (made.code !== 0) throw new Error(made.err);
  return (await import(pathToFileURL(out).href)) as M;
}

/** Programs of the suite, each a file of its own. */
function probes(root: string, scratch: string, random: typeof Generator.randomPrograms): string[] {
  const files: string[] = [];
  for (const folder of ['semantics', 'std/programs'])
    for (const name of readdirSync(join(root, 'test/rust', folder)))
      if (name.endsWith('.py') && name !== 'main.py' && name !== 'modules_snippet.py')
        files.push(join(root, 'test/rust', folder, name));
  // The sample that the suite runs, in parts, so that little is compiled for each mutant.
  for (let at = 0; at < 4; at++) {
    const file = join(scratch, `random_${String(at)}.py`);
    const seeds = Array.from({ length: 10 }, (_, more) => 20261121 + 10 * at + more);
    writeFileSync(file, random(seeds).source);
    files.push(file);
  }
  return files;
}

const same = (a: Batch.Observed, b: Batch.Observed): boolean => a.code === b.code && a.out === b.out && a.err === b.err;

interface Verdict {
  readonly mutant: Mutant;
  by: string | null;
}

function table(verdicts: readonly Verdict[], from: string): void {
  for (const { mutant, by } of verdicts) say(`| ${mutant.name} | ${from}${mutant.file} | ${by ?? '**survived**'} |`);
  const killed = verdicts.filter((one) => one.by !== null).length;
  say(`\n${String(killed)} of ${String(verdicts.length)} killed`);
}

async function emitter(root: string, scratch: string, mutants: readonly Mutant[]): Promise<void> {
  const tree = join(scratch, 'tree');
  if (!existsSync(tree)) {
    for (const folder of ['rules', 'src', 'cache', 'test', 'fixtures', 'native']) {
      const skips = (path: string): boolean => !/\/(target|node_modules)$/.test(path);
      if (existsSync(join(root, folder)))
        cpSync(join(root, folder), join(tree, folder), { recursive: true, filter: skips });
    }
    for (const file of ['package.json', 'tsconfig.json', 'vitest.config.ts'])
      cpSync(join(root, file), join(tree, file));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  }
  const { randomPrograms } = await load<typeof Generator>(
    tree,
    'random-programs.ts',
    join(scratch, 'js', 'random.mjs'),
  );
  const base = await load<typeof Batch>(tree, 'batch.ts', join(scratch, 'js', 'base.mjs'));
  const files = probes(root, scratch, randomPrograms);
  const plain = new Map(files.map((file) => [file, base.emitProgram(file, 0).rust]));
  const fault = unitTests(tree);
  if (fault !== null) throw new Error(`without a mutant: ${fault}`);
  const verdicts: Verdict[] = mutants.map((mutant) => ({ mutant, by: null }));
  const changed: (Batch.BatchProgram & { readonly verdict: Verdict })[] = [];
  for (const [number, verdict] of verdicts.entries()) {
    const { mutant } = verdict;
    const before = patch(join(tree, 'rules/transpile'), mutant, mutant.put);
    try {
      const batch = await load<typeof Batch>(tree, 'batch.ts', join(scratch, 'js', `mutant_${String(number)}.mjs`));
      const made = files.flatMap((file, at) => {
        const one = batch.emitProgram(file, 1000 * (number + 1) + at);
        if (one.complaints.length > 0) verdict.by ??= `refused: ${basename(file)}`;
        return one.complaints.length === 0 && one.rust !== plain.get(file) ? [{ ...one, verdict }] : [];
      });
      // Text is judged in seconds, programs must be compiled: first what is cheap.
      verdict.by ??= unitTests(tree);
      if (verdict.by === null) changed.push(...made.sort((a, b) => a.rust.length - b.rust.length).slice(0, 4));
    } catch (thrown) {
      verdict.by ??= `the emitter fails: ${thrown instanceof Error ? thrown.message.slice(0, 60) : String(thrown)}`;
    } finally {
      writeFileSync(join(tree, 'rules/transpile', mutant.file), before);
    }
    say(
      `${mutant.name}: ${verdict.by ?? `${String(changed.filter((one) => one.verdict === verdict).length)} programs to compile`}`,
    );
  }
  compileAndRun(root, scratch, changed, base);
  table(verdicts, '');
}

function compileAndRun(
  root: string,
  scratch: string,
  changed: readonly (Batch.BatchProgram & { readonly verdict: Verdict })[],
  base: typeof Batch,
): void {
  const crate = join(scratch, 'crate');
  let left = [...changed];
  for (;;) {
    left = left.filter((one) => one.verdict.by === null);
    rmSync(join(crate, 'src'), { recursive: true, force: true });
    base.writeBatch(crate, left, join(root, 'rules/transpile/runtime'));
    const built = sh('cargo', ['build', '--quiet', '-j1', '--message-format=short'], crate);
    if (built.code === 0) break;
    const failing = new Set([...built.err.matchAll(/src\/(m\d+_\w+)\.rs:\d+:\d+: error/g)].map((match) => match[1]));
    const found = left.filter((one) => failing.has(one.module));
    if (found.length === 0) return say(built.err.slice(0, 4000));
    for (const one of found) one.verdict.by ??= `rustc refuses ${basename(one.file)}`;
  }
  for (const one of left) {
    if (one.verdict.by !== null) continue;
    const expected = base.observe('python3', [one.file], one.file, one.module);
    const actual = base.observe(join(target, 'debug', 'batch'), [], one.file, one.module);
    if (!same(expected, actual)) one.verdict.by = `differs: ${basename(one.file)}`;
  }
}

/** The first unit test of the translation that fails in `tree` as it stands. */
function unitTests(tree: string): string | null {
  const done = sh(
    'npx',
    ['vitest', 'run', '--project', 'unit', 'test/rules/python/', 'test/rules/core/', 'test/rules/rust/', '--bail', '1'],
    tree,
  );
  if (done.code === 0) return null;
  const failed = /FAIL\S*\s+\S*unit\S*\s+(\S+\.test\.ts)/.exec(done.out.replace(/\u001b\[[0-9;]*m/g, ''));
  return `unit test ${basename(failed?.[1] ?? 'unknown')}`;
}

async function runtime(root: string, scratch: string, mutants: readonly Mutant[]): Promise<void> {
  const copy = join(scratch, 'runtime');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, 'rules/transpile/runtime'), copy, { recursive: true, filter: (path) => !path.endsWith('/target') });
  for (const [index, mutant] of mutants.entries()) {
    const at = mutant.file.startsWith('core/') ? 'crate' : 'batuta_rt';
    patch(copy, mutant, mutant.put.replaceAll('mutant!()', `${at}::mutant(${String(index + 1)})`));
  }
  const lib = join(copy, 'core/src/lib.rs');
  const asked =
    '\n/// Which mutant runs.\npub fn mutant(n: u32) -> bool {\n    static ONE: std::sync::OnceLock<u32> = std::sync::OnceLock::new();\n    *ONE.get_or_init(|| std::env::var("BATUTA_MUTANT").ok().and_then(|n| n.parse().ok()).unwrap_or(0)) == n\n}\n';
  writeFileSync(lib, readFileSync(lib, 'utf8') + asked);
  const { randomPrograms } = await load<typeof Generator>(
    root,
    'random-programs.ts',
    join(scratch, 'js', 'random.mjs'),
  );
  const batch = await load<typeof Batch>(root, 'batch.ts', join(scratch, 'js', 'batch.mjs'));
  const programs = probes(root, scratch, randomPrograms).map((file, at) => batch.emitProgram(file, at));
  const crate = join(scratch, 'crate');
  rmSync(join(crate, 'src'), { recursive: true, force: true });
  batch.writeBatch(crate, programs, copy);
  for (const [cwd, args] of [
    [crate, ['build', '--quiet', '-j1']],
    [copy, ['build', '--quiet', '-j1', '-p', 'batuta_rt', '--example', 'oracle']],
    [copy, ['build', '--quiet', '-j1', '-p', 'batuta_std', '--example', 'argparse_driver']],
  ] as const) {
    const built = sh('cargo', args, cwd);
    if (built.code !== 0) return say(built.err.slice(0, 6000));
  }
  const judges = [...programJudges(batch, programs), ...oracleJudges(root), argparseJudge(root)].filter((judge) => {
    process.env['BATUTA_MUTANT'] = '0';
    const agrees = judge.agrees();
    if (!agrees) say(`left out, since it differs without a mutant: ${judge.name}`);
    return agrees;
  });
  const verdicts: Verdict[] = mutants.map((mutant, index) => {
    process.env['BATUTA_MUTANT'] = String(index + 1);
    const by = judges.find((judge) => !judge.agrees())?.name ?? null;
    say(`${mutant.name}: ${by ?? 'survives'}`);
    return { mutant, by };
  });
  table(verdicts, 'runtime/');
}

interface Judge {
  readonly name: string;
  readonly agrees: () => boolean;
}

function programJudges(batch: typeof Batch, programs: readonly Batch.BatchProgram[]): Judge[] {
  const binary = join(target, 'debug', 'batch');
  return programs.map(({ file, module }) => {
    const expected = batch.observe('python3', [file], file, module);
    // The wrapper hands the mutant on: `observe` gives programs a strict environment.
    const agrees = (): boolean =>
      same(
        expected,
        batch.observe('env', [`BATUTA_MUTANT=${process.env['BATUTA_MUTANT'] ?? ''}`, binary], file, module),
      );
    return { name: `differs: ${basename(file)}`, agrees };
  });
}

function oracleJudges(root: string): Judge[] {
  const script = join(root, 'test/rust/runtime_oracle.py');
  const families = ['ints', 'floats', 'formats', 'templates', 'texts', 'binaries', 'lists', 'sets', 'dicts', 'mixed'];
  return families.map((family) => {
    const cases = sh('python3', [script, family, '3000', '7'], root)
      .out.split('\n')
      .filter((line) => line !== '');
    const parts = cases.map((line) => line.split('\t'));
    const questions = parts.map(([name, args]) => `${name ?? ''}\t${args ?? ''}\n`).join('');
    const wanted = parts.map(([, , answer]) => answer).join('\n');
    const agrees = (): boolean =>
      sh(join(target, 'debug/examples/oracle'), [], root, questions).out.trimEnd() === wanted;
    return { name: `oracle: ${family}`, agrees };
  });
}

function argparseJudge(root: string): Judge {
  const model = join(root, 'test/rust/std/argparse_model.py');
  const input = sh('python3', [model, 'generate', '1', '150'], root).out;
  const wanted = sh('python3', [model, 'run'], root, input).out;
  const agrees = (): boolean => sh(join(target, 'debug/examples/argparse_driver'), [], root, input).out === wanted;
  return { name: 'random parsers', agrees };
}

async function main(root: string, scratch: string, what: string, names: readonly string[]): Promise<void> {
  mkdirSync(join(scratch, 'js'), { recursive: true });
  const chosen = (list: readonly Mutant[]): readonly Mutant[] =>
    names.length === 0 ? list : list.filter((one) => names.some((name) => one.name.includes(name)));
  // Bundles look for packages from where they lie.
  if (!existsSync(join(scratch, 'node_modules')))
    symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
  await (what === 'emitter'
    ? emitter(root, scratch, chosen(emitterMutants))
    : runtime(root, scratch, chosen(runtimeMutants)));
}

const [root, scratch, what, ...names] = process.argv.slice(2);
if (root !== undefined && scratch !== undefined && what !== undefined && dirname(process.argv[1] ?? '') !== '')
  await main(root, scratch, what, names);
