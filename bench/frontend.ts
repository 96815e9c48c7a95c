// Measures the front end: CPU from Python text to Rust text over every program of a folder, by stage; `--program` times edits of one.
//
//   npm run bench:frontend -- <folder> [--repeat N]      each program of the folder, cold, in one process
//   npm run bench:frontend -- --program                   a generated program of 50 modules and 20,000 lines: whole, then one edit
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sliceTypes } from '#rules/transpile/python/lower/types.ts';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import { libraryTypes } from '#rules/transpile/python/library-types.ts';
import { linkFacts, linkSlices, programOf, reboundSlots } from '#rules/transpile/python/link-facts.ts';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { solveProgram } from '#rules/transpile/python/solve/solve-program.ts';
import { decodeTree, encodeTree } from '#rules/transpile/python/syntax/encode-tree.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import { generatedProgram } from './generated-program.ts';

interface Source {
  readonly module: string;
  readonly bytes: Uint8Array;
}

type Stage = 'parse' | 'encode' | 'scopes' | 'facts' | 'link' | 'solve' | 'decode' | 'emit';
const spent = new Map<Stage, number>();
let lines = 0;

/** CPU, not wall: other work on the machine is not ours. */
function timed<T>(stage: Stage, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1000);
  return result;
}

function analyse({ module, bytes }: Source) {
  const parsed = timed('parse', () => parseModule(bytes));
  if (!parsed.ok) return undefined;
  const encoded = timed('encode', () => encodeTree(parsed.module));
  const scopes = timed('scopes', () => buildScopes(parsed.module));
  const facts = timed('facts', () => buildFacts(parsed.module, scopes, module, false).facts);
  const link = timed('link', () => linkFacts(parsed.module, scopes, module, false));
  return { module, encoded, comments: parsed.comments, facts, link };
}
type Analysed = NonNullable<ReturnType<typeof analyse>>;

function solve(modules: readonly Analysed[], entry: string) {
  const links = timed('link', () =>
    linkSlices(
      entry,
      modules.map((one) => one.link),
    ),
  );
  const slices = timed('solve', () =>
    solveProgram(
      modules.map((one) => one.facts),
      libraryTypes,
      true,
      reboundSlots(links),
    ),
  );
  return { links, slices };
}

function emit({ module, encoded, comments }: Analysed, { links, slices }: ReturnType<typeof solve>): string {
  const link = links.get(module);
  if (link === undefined) return '';
  const tree = timed('decode', () => decodeTree(encoded));
  return timed('emit', () =>
    emitModule({
      tree,
      comments,
      moduleName: module,
      file: `${module}.py`,
      program: programOf(link),
      types: sliceTypes(slices.get(module)),
    }),
  ).rust;
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      if (name.startsWith('.') || name === 'node_modules' || /^(test_|conftest)/.test(name)) return [];
      const path = join(folder, name);
      return statSync(path).isDirectory() ? pythonFiles(path) : name.endsWith('.py') ? [path] : [];
    });
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function table(title: string): void {
  const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  const shares = [...spent].map(([stage, ms]) => `${stage} ${(ms / 1000).toFixed(2)}`).join('  ');
  say(`${title}: ${(total / 1000).toFixed(2)} s CPU for ${lines} lines  (${shares})`);
  spent.clear();
}

function folder(path: string, repeat: number): void {
  const files = pythonFiles(path);
  for (let round = 1; round <= repeat; round++) {
    lines = 0;
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const byte of bytes) if (byte === 10) lines++;
      const one = analyse({ module: basename(file, '.py').replace(/\W/g, '_'), bytes });
      if (one !== undefined) emit(one, solve([one], one.module));
    }
    table(`${files.length} programs, round ${round}${round === 1 ? ' (cold)' : ''}`);
  }
}

function program(): void {
  const made = generatedProgram(50, 400);
  const sources = Object.entries(made).map(([file, text]) => ({
    module: file.replace(/\.py$/, ''),
    bytes: Buffer.from(text),
    text,
  }));
  lines = sources.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
  const modules = sources.map((source) => analyse(source) as Analysed);
  const solved = solve(modules, 'main');
  for (const one of modules) emit(one, solved);
  table(`generated program of ${sources.length} modules, whole (cold)`);
  const at = sources.findIndex(({ module }) => module === 'part_07');
  const edited = (sources[at] as (typeof sources)[number]).text.replace('total = 0', 'total = 0\n    total += 1');
  const changed = modules.map((one, index) =>
    index === at ? (analyse({ module: one.module, bytes: Buffer.from(edited) }) as Analysed) : one,
  );
  emit(changed[at] as Analysed, solve(changed, 'main'));
  table('one function edited: its parse, the solve of all, its emit');
}

const words = process.argv.slice(2);
const repeat = Number(words[words.indexOf('--repeat') + 1] ?? 1);
if (words.includes('--program')) program();
else if (words[0] === undefined) say('npm run bench:frontend -- <folder> | --program');
else folder(words[0], words.includes('--repeat') ? repeat : 1);
