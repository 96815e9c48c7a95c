// What of Python there is, for the reference page: asked of the tables that the emitter uses, and of the emitter itself by
// an example of each construct.
import { allIntrinsics } from '../core/intrinsics.ts';
import { constructExamples } from './construct-examples.ts';
import { buildFacts } from './facts/build-facts.ts';
import { builtinFunctions, builtinTypes, exceptionNames } from './library/builtins.ts';
import { libraryModules } from './library/modules.ts';
import type { LibraryMember } from './library/library.ts';
import { libraryTypes } from './library-types.ts';
import { emitModule } from './lower/emit-module.ts';
import { forbidden } from './lower/expr/forbidden.ts';
import { linkProgram } from './lower/link-program.ts';
import type { Program } from './lower/program.ts';
import { expressionTable, statementTable } from './lower/table.ts';
import { sliceTypes } from './lower/types.ts';
import { buildScopes } from './scope/build-scopes.ts';
import { solveProgram } from './solve/solve-program.ts';
import { parseModule } from './syntax/parse-module.ts';

export interface ConstructRow {
  readonly construct: string;
  readonly example: string;
  readonly way: 'static' | 'dynamic' | 'T-004';
  /** What it calls when it runs, or the advice of the refusal. */
  readonly detail: string;
}

/** Calls of emitted Rust that look at what they are given when they run. */
const looksAtKinds = /\bop::(?!iter\b)\w+|\.(?:invoke|call|item|set_item|del_item|truthy|attr)(?=\()/g;

/** One row for each construct of the emitter's tables. */
export function constructRows(): readonly ConstructRow[] {
  return [...Object.keys(statementTable), ...Object.keys(expressionTable)].map((construct): ConstructRow => {
    const example = constructExamples[construct as keyof typeof constructExamples];
    const { rust, refusals } = emitExample(example);
    if (refusals.length > 0) return { construct, example, way: 'T-004', detail: refusals.join(' ') };
    // Behind a guard that fails only where the class was changed.
    const usual = rust.replace(/if !\w+\.(?:makes|lays)\(\) \{[^}]*\}/g, '');
    const found = [...new Set(usual.match(looksAtKinds) ?? [])].map((one) => one.replace(/^\./, ''));
    return { construct, example, way: found.length === 0 ? 'static' : 'dynamic', detail: found.sort().join(', ') };
  });
}

function emitExample(source: string): { readonly rust: string; readonly refusals: readonly string[] } {
  const parsed = parseModule(new TextEncoder().encode(source));
  if (!parsed.ok) throw new Error(`${parsed.error.message}: ${source}`);
  const { programs } = linkProgram('m', [{ name: 'm', isPackage: false, tree: parsed.module }]);
  const { facts } = buildFacts(parsed.module, buildScopes(parsed.module), 'm', false);
  const made = emitModule({
    tree: parsed.module,
    comments: [],
    types: sliceTypes(solveProgram([facts], libraryTypes, true).get('m')),
    moduleName: 'm',
    file: 'm.py',
    program: programs.get('m') as Program,
  });
  return {
    rust: made.rust,
    refusals: made.diagnostics.map((one) => `${one.message} ${one.advice ?? ''}`.trim()),
  };
}

export interface OperationRow {
  readonly operation: string;
  /** `int int -> int`: forms on known representations. */
  readonly forms: readonly string[];
  /** Whether values of any kind are taken as well. */
  readonly any: boolean;
}

/** Operations and builtins with typed forms, from the table of intrinsics. */
export function operationRows(): readonly OperationRow[] {
  const rows = new Map<string, { forms: string[]; any: boolean }>();
  for (const { name, operands, result } of allIntrinsics()) {
    const row = rows.get(name) ?? { forms: [], any: false };
    rows.set(name, row);
    if (operands.every((rep) => rep === 'value')) row.any = true;
    else row.forms.push(`${operands.join(' ')} → ${result}`);
  }
  return [...rows].filter(([, { forms }]) => forms.length > 0).map(([operation, row]) => ({ operation, ...row }));
}

export interface BuiltinReference {
  readonly functions: readonly string[];
  readonly types: readonly string[];
  readonly exceptions: readonly string[];
  readonly refused: readonly { readonly name: string; readonly why: string; readonly advice: string }[];
}

export function builtinReference(): BuiltinReference {
  const refused = Object.entries(forbidden).map(([name, { why, advice }]) => ({ name, why, advice }));
  const out = new Set(Object.keys(forbidden));
  const kept = (names: Iterable<string>): string[] => [...names].filter((name) => !out.has(name)).sort();
  const types = kept(builtinTypes);
  return {
    functions: kept(builtinFunctions.keys()).filter((name) => !types.includes(name)),
    types,
    exceptions: kept(exceptionNames),
    refused,
  };
}

export interface ModuleRow {
  readonly name: string;
  /** Called as Rust functions where the arguments are of these representations. */
  readonly direct: readonly string[];
  /** Their result's type is known, so that what follows is static. */
  readonly typed: readonly string[];
  readonly other: readonly string[];
  /** Members beyond these are looked up when the program runs. */
  readonly open: boolean;
}

/** One row for each module that programs import; modules with a leading underscore are the library's own. */
export function moduleRows(): readonly ModuleRow[] {
  return libraryModules
    .filter(({ name }) => !name.startsWith('_'))
    .map(({ name, members, open }): ModuleRow => {
      const list = Object.entries(members).filter(([member]) => !member.startsWith('_'));
      const is = (test: (member: LibraryMember) => boolean): (readonly [string, LibraryMember])[] =>
        list.filter(([, member]) => test(member));
      const hasForms = (member: LibraryMember): boolean => (member.typed ?? []).length > 0;
      const hasType = (member: LibraryMember): boolean => (member.result ?? null) !== null && !hasForms(member);
      return {
        name,
        direct: is(hasForms).map(
          ([member, { typed }]) =>
            `${member} (${(typed ?? []).map((form) => `${form.params.join(' ')} → ${form.result}`).join('; ')})`,
        ),
        typed: is(hasType).map(([member, { result }]) => `${member}: ${String(result)}`),
        other: is((member) => !hasForms(member) && !hasType(member)).map(([member]) => member),
        open: open === true,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
