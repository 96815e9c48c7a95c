// Zero configuration: finds the programs of a project and gives them as migrate targets.
import { parse as parseToml } from 'smol-toml';
import { err, failure, ok } from '#src/index.ts';
import { sourceRootOf } from './transpile/python/module-name.ts';
import type { MigrateTarget, PlanContext, Result } from '#src/index.ts';

/** Folders that hold no programs to migrate. */
export const neverSources: readonly string[] = [
  '**/.*/**',
  '**/node_modules/**',
  '**/__pycache__/**',
  '**/venv/**',
  '**/site-packages/**',
  '**/target/**',
];

const isTest = (path: string): boolean =>
  /(^|\/)(tests?|testing|docs?|examples?\/tests)\//.test(path) ||
  /(^|\/)(test_[^/]*|[^/]*_test|conftest|setup)\.py$/.test(path);
const guard = /^if\s+(?:__name__\s*==\s*(['"])__main__\1|(['"])__main__\2\s*==\s*__name__)\s*:/m;
const hasGuard = (text: string): boolean => guard.test(text);
const longString = /("""|\'\'\')[^]*?\1/g;
/** A call as a statement of its own, or a question to the command line or the user, not indented. */
const action = /^#!.*python|^(?:[A-Za-z_][\w.]*\(|[A-Za-z_][\w., ]*=.*\b(?:parse_args|parse_known_args|input)\()/m;
const importing = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?([^#\n]*)|import[ \t]+([^#\n]*))/gm;

export function discover(context: PlanContext): Result<readonly MigrateTarget[]> {
  const names = context.names(['**/*.py'], neverSources);
  const scripts = consoleScripts(context, names);
  const found: { readonly name: string; readonly entry: string; readonly vectors: string }[] = [];
  const taken = new Set<string>();
  for (const script of scripts) {
    found.push({ name: script.name, entry: script.entry, vectors: script.file });
    taken.add(script.file);
  }
  const isScript = scriptTest(context, names);
  for (const file of names) {
    if (taken.has(file) || isTest(file)) continue;
    const isMain = file.endsWith('/__main__.py') || file === '__main__.py';
    if (!isMain && !hasGuard(context.text(file) ?? '') && !isScript(file)) continue;
    found.push({ name: programName(file, context.root), entry: file, vectors: file });
  }
  if (found.length === 0) return err(nothingFound(names));
  const given = uniqueNames(found.map(({ name, entry }) => ({ name: validName(name), path: entry })));
  const files = found.map(({ vectors }, index) => vectorsBeside(vectors, given[index] as string, context));
  return ok(
    found.map(({ entry }, index) => {
      // One file that several programs could claim belongs to none of them.
      const file = files.filter((other) => other === files[index]).length === 1 ? files[index] : undefined;
      return {
        name: given[index] as string,
        options: { entry, ...(file === undefined ? {} : { vectors: file }) },
      };
    }),
  );
}

/** A script without a guard: a file outside packages that no file here imports and that does something when it is run. */
function scriptTest(context: PlanContext, names: readonly string[]): (file: string) => boolean {
  const listing = new Set(names);
  let imported: Set<string> | undefined;
  return (file) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const stem = file.slice(folder.length).replace(/\.py$/, '');
    if (listing.has(`${folder}__init__.py`)) return false;
    if (!action.test((context.text(file) ?? '').replace(longString, '""'))) return false;
    imported ??= importedNames(names.map((name) => context.text(name) ?? ''));
    return !imported.has(stem);
  };
}

/** Every part of every dotted name that one of the texts imports. */
function importedNames(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [, from = '', members = '', modules = ''] of text.matchAll(importing))
      for (const word of `${from} ${members} ${modules}`.match(/\w+/g) ?? []) found.add(word);
  return found;
}

/**
 * The vectors file of an entry: `<file>.vectors.jsonl` or `<target>.vectors.jsonl` before `vectors.jsonl`, beside it or,
 * for a module of a package, beside the package.
 */
export function vectorsBeside(entry: string, target: string, context: PlanContext): string | undefined {
  const inPackage = new Set(context.names(['**/__init__.py'], neverSources));
  const top = sourceRootOf(entry, inPackage);
  const own = entry.includes('/') ? entry.slice(0, entry.lastIndexOf('/')) : '.';
  const stem = (entry.split('/').at(-1) as string).replace(/\.py$/, '');
  const candidates = [...new Set([own, top])].flatMap((folder) =>
    [`${stem}.vectors.jsonl`, `${target}.vectors.jsonl`, 'vectors.jsonl'].map((file) =>
      folder === '.' ? file : `${folder}/${file}`,
    ),
  );
  const names = new Set(context.names(candidates));
  return candidates.find((candidate) => names.has(candidate));
}

interface ConsoleScript {
  readonly name: string;
  /** `<module>:<function>`, or the module's file when running it does the same. */
  readonly entry: string;
  readonly file: string;
}

function consoleScripts(context: PlanContext, names: readonly string[]): ConsoleScript[] {
  const listing = new Set(names);
  const scripts: ConsoleScript[] = [];
  for (const [name, target] of Object.entries(projectScripts(context.text('pyproject.toml')))) {
    const [module = '', callable = ''] = target.split(':').map((part) => part.trim());
    const path = module.replaceAll('.', '/');
    const file = ['', 'src/', 'lib/']
      .flatMap((folder) => [`${folder}${path}/__init__.py`, `${folder}${path}.py`])
      .find((candidate) => listing.has(candidate));
    if (file === undefined || !/^\w+$/.test(callable)) continue;
    scripts.push({ name, entry: `${module}:${callable}`, file });
  }
  return scripts;
}

function projectScripts(text: string | undefined): { [name: string]: string } {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = parseToml(text);
  } catch {
    // A pyproject that does not parse declares nothing; detect reports it.
    return {};
  }
  const tables = value as {
    project?: { scripts?: Record<string, unknown> };
    tool?: { poetry?: { scripts?: Record<string, unknown> } };
  };
  const all = { ...tables.tool?.poetry?.scripts, ...tables.project?.scripts };
  return Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** The file's name; for `pkg/__main__.py` and `pkg/__init__.py` the package's, for `main.py` and the like the folder's. */
function programName(file: string, root: string): string {
  const parts = file.replace(/\.py$/, '').split('/');
  const last = parts.pop() as string;
  const above = parts.filter((part) => part !== 'src').at(-1) ?? root.split('/').at(-1) ?? '';
  if (last === '__main__' || last === '__init__') return above || 'main';
  if (['main', 'app', 'cli', 'run'].includes(last) && parts.length > 0) return above || last;
  return last;
}

/** A target name: letters, digits, `-`, `_`; starts with a letter; good as a Cargo package name. */
export function validName(name: string): string {
  const clean = name
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .replace(/-+$/, '');
  return clean === '' ? 'program' : clean;
}

/** Names that clash are told apart by the folders above, then by a number; the order of `items` decides, not chance. */
function uniqueNames(items: readonly { readonly name: string; readonly path: string }[]): string[] {
  const count = new Map<string, number>();
  for (const item of items) count.set(item.name.toLowerCase(), (count.get(item.name.toLowerCase()) ?? 0) + 1);
  const used = new Set<string>();
  return items.map(({ name, path }) => {
    let candidate = name;
    const folders = path.split(/[/:]/).slice(0, -1);
    if ((count.get(name.toLowerCase()) ?? 0) > 1 && folders.length > 0)
      candidate = validName([...folders.filter((folder) => folder !== 'src' && folder !== name), name].join('-'));
    let result = candidate;
    for (let number = 2; used.has(result.toLowerCase()); number++) result = `${candidate}-${number}`;
    used.add(result.toLowerCase());
    return result;
  });
}

const nothingFound = (names: readonly string[]) =>
  failure(
    'BATUTA-C-007',
    names.length === 0
      ? 'nothing to migrate was found: there is no Python file here'
      : `nothing to migrate was found: none of the ${names.length} Python files here is a program`,
    {
      help:
        'A program is a file with `if __name__ == "__main__":`, a `__main__.py`, a script in pyproject.toml ' +
        '([project.scripts]), or a file that nothing imports and that calls something at its top level. If yours is none of these, name its main file in batuta.config.ts: ' +
        "`targets: { app: migrate({ entry: 'main.py' }) }` (`batuta init` writes one).",
    },
  );
