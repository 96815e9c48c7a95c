// python/solve#solve: one inference over the facts of all modules; gives each module its slice and adds its emit action.
import { canonicalJson, defineRule } from '#src/index.ts';
import type { ActionSpec, JsonObject } from '#src/index.ts';
import { hasChildren, namespacePackages, rustModuleFile } from '../cargo/module-path.ts';
import type { ModuleFacts } from './facts/facts.ts';
import type { LibraryTypes } from './solve/solver-context.ts';
import { libraryTypes } from './library-types.ts';
import { linkSlices, reboundSlots } from './link-facts.ts';
import type { LinkFacts, LinkSlice } from './link-facts.ts';
import { parseLabel } from './parse-action.ts';
import { passIsOn, type PassSwitches } from './passes.ts';
import { submodulesOf } from './lower/program.ts';
import { solveProgram } from './solve/solve-program.ts';
import type { Slice } from './solve/solve-program.ts';

export type SolveParams = {
  readonly target: string;
  /** Module that runs as `__main__`. */
  readonly entry: string;
  /** Folder of the Cargo package, relative to the project root: where each emitted module is put; null: nowhere. */
  readonly crate: string | null;
  readonly passes: PassSwitches;
};

/** The `facts` output of parse. */
export interface ParsedFacts {
  readonly file: string;
  /** Modules that it may import by a name that only the run knows. */
  readonly dynamic: readonly string[];
  /** Modules of the target that its import statements name, with the packages on the way. */
  readonly imports: readonly string[];
  readonly types: ModuleFacts;
  readonly link: LinkFacts;
}

/** The `slice/<module>` output: all that emit learns of the rest of the program. */
export interface EmitSlice {
  readonly types: Slice;
  readonly link: LinkSlice;
  /** No import statement leads here, only a name made at run time may. */
  readonly aside?: true;
}

export const solve = defineRule<SolveParams>({
  id: 'python/solve#solve',
  phase: 'transpile',
  summary: 'infer types over all modules',
  outputs: ['program', 'slice/*'],
  kind: 'pure',
  expands: ['emit'],
  run(context) {
    const { target, entry, crate, passes } = context.params;
    const all = context.entries('facts').map((one) => JSON.parse(new TextDecoder().decode(one.bytes)) as ParsedFacts);
    const narrow = passIsOn(passes, 'types');
    const dynamic = new Set(all.flatMap((one) => one.dynamic));
    const links = linkSlices(
      entry,
      all.map((one) => one.link),
      dynamic,
    );
    const types = solveProgram(
      all.map((one) => one.types),
      libraryTypes satisfies LibraryTypes,
      narrow,
      reboundSlots(links),
      dynamic,
    );
    const reached = reachedFrom(entry, all);
    const actions: ActionSpec[] = [];
    const own = all.map((one) => one.link.module);
    const folders = namespacePackages(own);
    const names = [...own, ...folders];
    const placeOf = (module: string): Pick<ActionSpec, 'places'> =>
      crate === null ? {} : { places: { text: `${crate}/${rustModuleFile(module, hasChildren(module, names))}` } };
    const belowOf = (module: string): string[] => submodulesOf(module, names).map((last) => `${module}.${last}`);
    for (const { file, link } of all) {
      const module = link.module;
      const part = parseLabel(target, module).slice(`${target}:parse:`.length);
      const slice: EmitSlice = {
        types: types.get(module) as Slice,
        link: links.get(module) as LinkSlice,
        ...(reached.has(module) ? {} : { aside: true }),
      };
      context.output(`slice/${part}`, canonicalJson(slice));
      actions.push({ ...emitAction(target, part, module, file, passes), ...placeOf(module) });
    }
    for (const module of folders) {
      const label = `${target}:emit:${parseLabel(target, module).slice(`${target}:parse:`.length)}`;
      actions.push({
        label,
        rule: 'python/namespace#namespace',
        params: { module, below: belowOf(module) },
        inputs: {},
        ...placeOf(module),
      });
    }
    context.output('program', canonicalJson({ entry, modules: all.map((one) => one.link.module).sort() }));
    context.metric('modules', all.length);
    context.expand({ actions });
  },
});

/** The modules that import statements lead to from the entry. */
function reachedFrom(entry: string, all: readonly ParsedFacts[]): ReadonlySet<string> {
  const importsOf = new Map(all.map((one) => [one.link.module, one.imports]));
  const reached = new Set([entry]);
  for (const module of reached) for (const next of importsOf.get(module) ?? []) reached.add(next);
  return reached;
}

function emitAction(target: string, part: string, module: string, file: string, passes: JsonObject): ActionSpec {
  const parsed = `${target}:parse:${part}`;
  return {
    label: `${target}:emit:${part}`,
    rule: 'python/emit#emit',
    params: { target, module, file, passes },
    inputs: {
      tree: { from: 'output', label: parsed, output: 'tree' },
      comments: { from: 'output', label: parsed, output: 'comments' },
      slice: { from: 'output', label: `${target}:solve`, output: `slice/${part}` },
    },
  };
}
