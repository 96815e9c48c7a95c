// One module: tree, comments and types in; Rust with and without the comments, source map and diagnostics out. Pure.
import type { Diagnostic } from '#src/index.ts';
import { infallibleFunctions } from '../../core/passes/infallible.ts';
import { moduleFile } from '../../rust/from-core/module.ts';
import { type LineMap, type PrintedFile, printFile } from '../../rust/print-file.ts';
import { libraryFor } from '../library/parts.ts';
import type { Comment } from '../syntax/comments.ts';
import { walk } from '../syntax/ast.ts';
import type { Module } from '../syntax/ast.ts';
import { commentTable } from './comment-table.ts';
import { type Comments, noComments } from './comments.ts';
import { docLines } from './docstring.ts';
import { lowerModule } from './lower-module.ts';
import { snakeCase } from './names.ts';
import type { OperationSheet } from '../../rust/from-core/operation-sheet.ts';
import { passIsOn, type PassSwitches } from '../passes.ts';
import { type Program, submodulesOf } from './program.ts';
import { type Types, dynamicTypes } from './types.ts';

export interface EmitInput {
  readonly tree: Module;
  readonly comments: readonly Comment[];
  readonly types?: Types;
  readonly moduleName: string;
  /** The source file as diagnostics and `__file__` name it. */
  readonly file: string;
  readonly program: Program;
  readonly passes?: PassSwitches;
  /** Makes a counting build of it: where its operations are noted. */
  readonly sheet?: OperationSheet;
}

export interface Emitted {
  /** What is compiled: no comment of the source is in it, so that a comment changes nothing that follows from it. */
  readonly rust: string;
  /** The same code for people, with the comments of the source. */
  readonly text: string;
  /** [line of `rust`, node id] for each line that begins a statement or function. */
  readonly map: LineMap;
  readonly diagnostics: readonly Diagnostic[];
  readonly metrics: { readonly rustLines: number; readonly clones: number; readonly dynamicCalls: number };
}

export function emitModule(input: EmitInput): Emitted {
  const { text: rust, map, diagnostics } = printed(input, noComments);
  const comments = commentTable(input.comments);
  const text = comments.count > 0 ? printed(input, comments).text : rust;
  const count = (pattern: RegExp): number => rust.match(pattern)?.length ?? 0;
  const metrics = {
    rustLines: rust.split('\n').filter((line) => line.trim() !== '').length,
    clones: count(/\.clone\(\)/g),
    dynamicCalls: count(/\bop::(call|call_method|getattr)\(/g),
  };
  return { rust, text, map, diagnostics, metrics };
}

/** A module that imports `pkgutil` may ask which modules there are and which of them are packages. */
const listsModules = (tree: Module): boolean => {
  let found = false;
  walk(tree, (node) => {
    if (node.type === 'Import') found ||= node.names.some(({ name }) => name === 'pkgutil');
    else if (node.type === 'ImportFrom') found ||= node.module === 'pkgutil' && node.level === 0;
  });
  return found;
};

const regularPackages = ({ modules }: Program): readonly string[] =>
  [...modules].flatMap(([name, one]) => (one.isPackage && one.isFolder !== true ? [name] : [])).sort();

/** Lowered anew for each form: what is compiled is made without knowing that there are comments. */
function printed(input: EmitInput, comments: Comments): PrintedFile & Pick<Emitted, 'diagnostics'> {
  const { program, passes = {}, sheet } = input;
  if (sheet) sheet.module = input.moduleName;
  const { core, diagnostics } = lowerModule({
    tree: input.tree,
    name: input.moduleName,
    file: input.file,
    comments,
    types: input.types ?? dynamicTypes,
    program,
    library: libraryFor(input.tree, program.wanted),
    passes,
    ...(sheet && { sheet }),
  });
  const file = moduleFile(core, {
    name: input.moduleName,
    runName: program.entry === input.moduleName ? '__main__' : input.moduleName,
    submodules: submodulesOf(input.moduleName, program.modules.keys()).map(snakeCase),
    docLines,
    head: [],
    packages: listsModules(input.tree) ? regularPackages(program) : null,
    infallible: passIsOn(passes, 'infallible') ? infallibleFunctions(core) : new Set(),
    ...(sheet && { sheet }),
  });
  return { ...printFile(file), diagnostics };
}
