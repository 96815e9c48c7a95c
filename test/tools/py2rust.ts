// Developer tool: `py2rust <entry.py> <outdir> [runtime]` parses all modules reachable from the entry, emits, writes the crate.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import { libraryTypes } from '#rules/transpile/python/library-types.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { solveProgram } from '#rules/transpile/python/solve/solve-program.ts';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { snakeCase } from '#rules/transpile/python/lower/names.ts';
import { type SourceModule, linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import { type Program, submodulesOf } from '#rules/transpile/python/lower/program.ts';
import { sliceTypes } from '#rules/transpile/python/lower/types.ts';
import { passIsOn, type PassSwitches } from '#rules/transpile/python/passes.ts';
import { walk } from '#rules/transpile/python/syntax/ast.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';
import { parseProgram } from '#rules/transpile/python/literal-code/parse-program.ts';
import { namespacePackages } from '#rules/transpile/cargo/module-path.ts';
import { namespaceText } from '#rules/transpile/python/namespace.ts';
import { crateFiles } from '#rules/transpile/cargo/crate-files.ts';

interface Loaded extends SourceModule {
  readonly file: string;
  readonly comments: Extract<ReturnType<typeof parseProgram>, { ok: true }>['comments'];
  readonly spans: Extract<ReturnType<typeof parseProgram>, { ok: true }>['spans'];
}

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

function find(root: string, name: string): { file: string; isPackage: boolean } | null {
  const base = join(root, ...name.split('.'));
  if (existsSync(join(base, '__init__.py'))) return { file: join(base, '__init__.py'), isPackage: true };
  return existsSync(`${base}.py`) ? { file: `${base}.py`, isPackage: false } : null;
}

function load(roots: readonly string[], entryFile: string): Loaded[] | null {
  const entry = basename(entryFile, '.py');
  const loaded = new Map<string, Loaded>();
  const queue: { name: string; file: string; isPackage: boolean }[] = [
    { name: entry, file: entryFile, isPackage: false },
  ];
  for (let one = queue.shift(); one; one = queue.shift()) {
    if (loaded.has(one.name)) continue;
    const parsed = parseProgram(readFileSync(one.file));
    if (!parsed.ok) {
      complain(`${one.file}:${String(parsed.error.line)}: BATUTA-T-002 ${parsed.error.message}`);
      return null;
    }
    loaded.set(one.name, { ...one, tree: parsed.module, comments: parsed.comments, spans: parsed.spans });
    const wanted = new Set<string>();
    const base = one.isPackage ? one.name.split('.') : one.name.split('.').slice(0, -1);
    walk(parsed.module, (node) => {
      if (node.type === 'Import') for (const alias of node.names) wanted.add(alias.name);
      if (node.type !== 'ImportFrom') return;
      const from = node.level === 0 ? [] : base.slice(0, base.length - (node.level - 1));
      const module = [...from, ...(node.module ? node.module.split('.') : [])].join('.');
      wanted.add(module);
      for (const alias of node.names) wanted.add(`${module}.${alias.name}`);
    });
    for (const name of wanted) {
      const parts = name.split('.');
      for (let at = 1; at <= parts.length; at++) {
        const prefix = parts.slice(0, at).join('.');
        const found = prefix === '' ? null : roots.map((root) => find(root, prefix)).find((one) => one !== null);
        if (found && !loaded.has(prefix)) queue.push({ name: prefix, ...found });
      }
    }
  }
  return [...loaded.values()];
}

export interface Options {
  /** Folders that imports are looked for in; the entry's by default. */
  readonly roots?: readonly string[];
  readonly package?: string;
  /** Switches of the narrowing passes. */
  readonly passes?: PassSwitches;
  /** Gets what is wrong instead of stderr: the file, the line, the text. */
  readonly complain?: (file: string, line: number, text: string) => void;
}

export function py2rust(entryFile: string, out: string, runtime: string, options: Options = {}): boolean {
  const file = resolve(entryFile);
  const root = dirname(file);
  const modules = load(options.roots ?? [root], file);
  if (!modules) return false;
  const entry = basename(file, '.py');
  const { programs, open } = linkProgram(entry, modules);
  const facts = modules.map(
    (module) => buildFacts(module.tree, buildScopes(module.tree), module.name, module.isPackage).facts,
  );
  const passes = options.passes ?? {};
  const slices = solveProgram(facts, libraryTypes, passIsOn(passes, 'types'), open);
  let failed = false;
  const emitted = modules.map((module) => {
    const made = emitModule({
      tree: module.tree,
      comments: module.comments,
      moduleName: module.name,
      file: relative(root, module.file),
      program: programs.get(module.name) as Program,
      passes,
      types: sliceTypes(slices.get(module.name)),
    });
    for (const diagnostic of made.diagnostics) {
      failed = true;
      const place = diagnostic.place && 'node' in diagnostic.place ? diagnostic.place.node : -1;
      const line = place >= 0 ? spanOf(module.spans, place).line : 0;
      const text = `${diagnostic.code} ${diagnostic.message} ${diagnostic.advice ?? ''}`;
      if (options.complain) options.complain(module.file, line, text);
      else complain(`${module.file}:${String(line)}: ${text}`);
    }
    return { name: module.name, rust: made.text };
  });
  const folders = namespacePackages(emitted.map((one) => one.name));
  const names = [...emitted.map((one) => one.name), ...folders];
  for (const name of folders) {
    const below = submodulesOf(name, names).map((last) => `${name}.${last}`);
    emitted.push({ name, rust: namespaceText(name, below) });
  }
  const files = crateFiles({
    target: options.package ?? snakeCase(entry).replace(/[^a-z0-9_]/g, '_'),
    entry,
    program: basename(file),
    source: basename(file),
    lock: readFileSync(join(runtime, 'Cargo.lock'), 'utf8'),
    modules: emitted,
    runtime: relative(resolve(out), resolve(runtime)),
  });
  for (const one of files) {
    const path = join(out, one.path);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path) || readFileSync(path, 'utf8') !== one.bytes) writeFileSync(path, one.bytes);
  }
  return !failed;
}

const [entry, out, runtime] = process.argv.slice(2);
if (entry !== undefined && out !== undefined && process.argv[1]?.includes('py2rust')) {
  const options = process.env['DYNAMIC'] === undefined ? {} : { passes: { narrow: false } };
  const ok = py2rust(entry, out, runtime ?? join(import.meta.dirname, '../../rules/transpile/runtime'), options);
  process.exitCode = ok ? 0 : 1;
}
