// Developer tool: how many programs of a public repository, met for the first time, are migrated right. `scripts/outside.mjs` starts it.
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hashBytes } from '#src/hash/hash.ts';
import { type Unit, emitUnit } from './emit-unit.ts';
import { compileUnits, grouped } from './compile-units.ts';
import { type Original, type Seen, masked, original, runOnce, same } from './original.ts';
import { outsidePage, summary } from './outside-page.ts';
import { openRepository } from './repository.ts';
import { type OutsideProgram, chosen, sources } from './sources.ts';

/** What became of one program. */
export type Outcome =
  | { readonly kind: 'left-out' | 'refused' | 'not-compiled'; readonly why: string; readonly all?: readonly string[] }
  | { readonly kind: 'wrong'; readonly why: string; readonly difference: string }
  | { readonly kind: 'right' };

export interface Judged {
  readonly source: string;
  readonly title: string;
  readonly commit: string;
  readonly from: number;
  readonly programs: readonly { readonly path: string; readonly outcome: Outcome }[];
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const usage = `node scripts/outside.mjs <${Object.keys(sources).join('|')}> <checkout or git mirror>
    [--from k] [--count n] [--every k]   which programs, in the order of the BLAKE3 of their paths; the judged set without these
    [--only text]                        those whose path has the text
    [--out folder]                       where programs, crates and result.json go; outside the repository
    [--emit]                             only what is refused, without cargo
    [--originals]                        only what CPython does: it is remembered for the next call
node scripts/outside.mjs page <result.json...>   writes docs/reference/outside.md`;

/** What was expected of a program and what came. */
function difference(expected: Seen, actual: Seen | undefined): string {
  if (actual === undefined) return 'runs too long';
  const first = (a: string, b: string): string => {
    const [wanted, got] = [a.split('\n'), b.split('\n')];
    const at = wanted.findIndex((line, index) => line !== got[index]);
    const line = at < 0 ? wanted.length : at;
    return `line ${String(line + 1)}: expected ${JSON.stringify(wanted[line] ?? null)}, got ${JSON.stringify(got[line] ?? null)}`;
  };
  return [
    ...(expected.code === actual.code ? [] : [`status: expected ${String(expected.code)}, got ${String(actual.code)}`]),
    ...(expected.out === actual.out ? [] : [`stdout ${first(expected.out, actual.out)}`]),
    ...(expected.err === actual.err ? [] : [`stderr ${first(expected.err, actual.err)}`]),
  ].join('\n        ');
}

/** The kind of difference, for a page that quotes nothing. */
function kindOf(expected: Seen, actual: Seen | undefined): string {
  if (actual === undefined) return 'runs longer than allowed';
  if (actual.code === null || actual.code < 0 || actual.code === 101) return 'crashes';
  if (expected.code === 0 && actual.code !== 0) return 'ends with an error';
  return expected.code !== actual.code
    ? 'other exit status'
    : expected.out !== actual.out
      ? 'other output'
      : 'other stderr';
}

function judge(
  unit: Unit,
  entry: string,
  folder: string,
  binary: string,
  wanted: Extract<Original, { kind: 'expected' }>,
): Outcome {
  const env = { OUTSIDE_PROGRAM: unit.entry, OUTSIDE_SCRIPT: entry };
  // The folder of the binary stands for the folder of the sources.
  const placed = join(folder, 'outside-program');
  if (typeof attempt(() => linkSync(binary, placed)) === 'string') copyFileSync(binary, placed);
  const seen = runOnce(placed, [], env, folder, Math.round(Math.max(60_000, wanted.ms * 40)));
  rmSync(placed);
  const expected = masked(wanted.seen, wanted.masks);
  const actual = seen && masked(seen, wanted.masks);
  if (actual && same(expected, actual)) return { kind: 'right' };
  // The program came to something that could not be translated, and stopped there.
  const stopped = /^BATUTA-T-004: .*$/m.exec(seen?.err ?? '')?.[0];
  if (stopped !== undefined) return { kind: 'refused', why: stopped, all: [stopped] };
  return { kind: 'wrong', why: kindOf(expected, actual), difference: difference(expected, actual) };
}

function main(): void {
  const root = process.env['BATUTA_ROOT'] ?? process.cwd();
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      count: { type: 'string' },
      every: { type: 'string' },
      only: { type: 'string' },
      out: { type: 'string' },
      emit: { type: 'boolean' },
      originals: { type: 'boolean' },
    },
  });
  const [name = '', ...places] = positionals;
  if (name === 'page') {
    const all = merged(places.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Judged));
    writeFileSync(join(root, 'docs/reference/outside.md'), outsidePage(all));
    return;
  }
  const source = sources[name];
  if (!source || places[0] === undefined) return say(usage);
  const repository = openRepository(places[0]);
  const from = Number(values.from ?? 0);
  const every = Number(values.every ?? 1);
  const paths = chosen(repository, source, from, Number(values.count ?? source.judged) * every).filter(
    (path, index) => index % every === 0 && path.includes(values.only ?? ''),
  );
  const out = resolve(values.out ?? join(tmpdir(), 'batuta-outside'), name);
  const outcomes = new Map<string, Outcome>();
  const ready: { path: string; entry: string; unit: Unit; wanted: Extract<Original, { kind: 'expected' }> }[] = [];
  for (const [index, path] of paths.entries()) {
    const folder = join(out, 'programs', `${String(from + index)}_${path.replace(/\W/g, '_')}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const { files } = source.take(repository, path);
    for (const file of files) {
      mkdirSync(dirname(join(folder, file.name)), { recursive: true });
      writeFileSync(join(folder, file.name), file.bytes);
    }
    const entry = join(folder, (files[0] as { name: string }).name);
    if (values.originals === true) {
      remembered(`${folder}.json`, files, () => original(entry));
      continue;
    }
    const modules = files.filter((file) => file.name.endsWith('.py')).map((file) => join(folder, file.name));
    const made = attempt(() => emitUnit(modules, index));
    if (values.emit === true && typeof made !== 'string' && made.refusals.length === 0) {
      outcomes.set(path, { kind: 'right' });
      continue;
    }
    const wanted = remembered(`${folder}.json`, files, () => original(entry));
    if (wanted.kind === 'left-out') outcomes.set(path, wanted);
    else if (typeof made === 'string') outcomes.set(path, { kind: 'refused', why: 'the front end fails', all: [made] });
    else if (made.refusals.length > 0)
      outcomes.set(path, { kind: 'refused', why: reasonOf(made.refusals[0] as string), all: made.refusals });
    else ready.push({ path, entry, unit: made, wanted });
  }
  if (values.originals === true) return;
  const runtime = join(root, 'rules/transpile/runtime');
  for (const [number, group] of grouped(
    ready.map(({ unit }) => unit),
    40,
  ).entries()) {
    const built = compileUnits(group, join(out, `${name}_${String(from)}_${String(number)}`), runtime);
    if (built.problem !== undefined) say(built.problem);
    for (const unit of group) {
      const { path, entry, wanted } = ready.find((one) => one.unit === unit) as (typeof ready)[number];
      const broken = built.broken.get(unit.entry) ?? (built.problem === undefined ? undefined : 'unknown');
      outcomes.set(
        path,
        broken === undefined
          ? judge(unit, entry, dirname(entry), built.binary, wanted)
          : { kind: 'not-compiled', why: broken },
      );
    }
  }
  const judged: Judged = {
    source: name,
    title: source.title,
    commit: repository.commit,
    from,
    programs: paths.map((path) => ({ path, outcome: outcomes.get(path) as Outcome })),
  };
  writeFileSync(join(out, 'result.json'), JSON.stringify(judged, null, 1));
  for (const { path, outcome } of judged.programs) {
    if (outcome.kind === 'refused') for (const one of outcome.all ?? []) say(`refused       ${path}: ${one}`);
    if (outcome.kind === 'not-compiled') say(`not compiled  ${path}: ${outcome.why}`);
    if (outcome.kind === 'wrong') say(`wrong         ${path}: ${outcome.why}\n        ${outcome.difference}`);
    if (outcome.kind === 'left-out' && values.emit !== true) say(`left out      ${path}: ${outcome.why}`);
  }
  say(summary([judged]));
  say(join(out, 'result.json'));
}

/** A later result of a source stands for the programs that it has. */
function merged(all: readonly Judged[]): Judged[] {
  const found = new Map<string, Judged>();
  for (const one of all) {
    const before = found.get(one.source);
    const later = new Map(one.programs.map(({ path, outcome }) => [path, outcome]));
    const programs = before?.programs.map(({ path, outcome }) => ({ path, outcome: later.get(path) ?? outcome }));
    found.set(one.source, { ...(before ?? one), programs: programs ?? one.programs });
  }
  return [...found.values()];
}

/** What CPython did is asked once for the same files. */
function remembered(place: string, files: OutsideProgram['files'], ask: () => Original): Original {
  const key = files.map(({ name, bytes }) => `${name} ${hashBytes(bytes)}`).join(' ');
  const kept = existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as { key: string; value: Original }) : null;
  if (kept?.key === key) return kept.value;
  const value = ask();
  writeFileSync(place, JSON.stringify({ key, value }));
  return value;
}

/** A refusal without its place. */
const reasonOf = (refusal: string): string => refusal.replace(/ \([^()]*:\d+\)$/, '');

function attempt<T>(run: () => T): T | string {
  try {
    return run();
  } catch (thrown) {
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
}

main();
