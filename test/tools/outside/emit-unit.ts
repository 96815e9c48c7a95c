// A program of several modules, emitted as modules of a crate that holds many programs.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import { libraryTypes } from '#rules/transpile/python/library-types.ts';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import { snakeCase } from '#rules/transpile/python/lower/names.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { sliceTypes } from '#rules/transpile/python/lower/types.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { solveProgram } from '#rules/transpile/python/solve/solve-program.ts';
import { parseProgram } from '#rules/transpile/python/literal-code/parse-program.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';
import type { EmittedModule } from '#rules/transpile/cargo/crate-files.ts';

export interface Unit {
  /** Name of the module that runs. */
  readonly entry: string;
  readonly modules: readonly EmittedModule[];
  /** `code message (line)`, one for each place that cannot be translated. */
  readonly refusals: readonly string[];
}

/** `files`: the entry first. The entry's module gets a name of its own, since many programs share the crate. */
export function emitUnit(files: readonly string[], index: number): Unit {
  const entry = snakeCase(`m${String(index)}_${basename(files[0] as string, '.py').replace(/\W/g, '_')}`);
  const refusals: string[] = [];
  const parsed = files.flatMap((file, at) => {
    const name = at === 0 ? entry : basename(file, '.py');
    const read = parseProgram(readFileSync(file));
    if (read.ok)
      return [{ file, name, isPackage: false, tree: read.module, comments: read.comments, spans: read.spans }];
    refusals.push(`BATUTA-T-002 ${read.error.message} (${basename(file)}:${String(read.error.line)})`);
    return [];
  });
  if (refusals.length > 0) return { entry, modules: [], refusals };
  const { programs, open } = linkProgram(entry, parsed);
  const facts = parsed.map(({ tree, name }) => buildFacts(tree, buildScopes(tree), name, false).facts);
  const slices = solveProgram(facts, libraryTypes, true, open);
  const modules = parsed.map(({ file, name, tree, comments, spans }) => {
    const made = emitModule({
      tree,
      comments,
      moduleName: name,
      file: basename(file),
      program: programs.get(name) as Program,
      types: sliceTypes(slices.get(name)),
    });
    for (const { place, code, message, severity } of made.diagnostics) {
      if (severity !== 'error') continue;
      const node = place && 'node' in place ? place.node : -1;
      const line = node < 0 ? 0 : spanOf(spans, node).line;
      refusals.push(`${code} ${message} (${basename(file)}:${String(line)})`);
    }
    return { name, rust: made.rust };
  });
  return { entry, modules: apart(entry, modules), refusals };
}

/** Modules beside the entry under names of their own in Rust: many programs bring a module of the same name. */
function apart(entry: string, modules: readonly EmittedModule[]): EmittedModule[] {
  const own = modules.map(({ name }) => name).filter((name) => name !== entry && !name.includes('.'));
  const renamed = (rust: string): string =>
    own.reduce((text, name) => text.replaceAll(`crate::${snakeCase(name)}::`, `crate::${entry}_${name}::`), rust);
  return modules.map(({ name, rust }) => ({
    name: own.includes(name) ? `${entry}_${name}` : name,
    rust: renamed(rust),
  }));
}
