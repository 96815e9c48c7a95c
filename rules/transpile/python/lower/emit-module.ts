// One module: tree, comments and types in; Rust text, source map and diagnostics out. Pure.
import type { Diagnostic } from '#src/index.ts';
import { infallibleFunctions } from '../../core/passes/infallible.ts';
import { moduleFile } from '../../rust/from-core/module.ts';
import { type LineMap, printFile } from '../../rust/print-file.ts';
import { library } from '../library/index.ts';
import type { Comment } from '../syntax/comments.ts';
import type { Module } from '../syntax/ast.ts';
import { commentTable } from './comment-table.ts';
import { docLines } from './docstring.ts';
import { lowerModule } from './lower-module.ts';
import { snakeCase } from './names.ts';
import { passIsOn, type PassSwitches } from '../passes.ts';
import type { Program } from './program.ts';
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
}

export interface Emitted {
  readonly rust: string;
  /** [Rust line, node id] for each line that begins a statement or function. */
  readonly map: LineMap;
  readonly diagnostics: readonly Diagnostic[];
  readonly metrics: { readonly rustLines: number; readonly clones: number; readonly dynamicCalls: number };
}

export function emitModule(input: EmitInput): Emitted {
  const passes = input.passes ?? {};
  const { core, diagnostics } = lowerModule({
    tree: input.tree,
    name: input.moduleName,
    file: input.file,
    comments: commentTable(input.comments),
    types: input.types ?? dynamicTypes,
    program: input.program,
    library,
    passes,
  });
  const file = moduleFile(core, {
    name: input.moduleName,
    runName: input.program.entry === input.moduleName ? '__main__' : input.moduleName,
    submodules: submodulesOf(input.moduleName, input.program),
    docLines,
    head: [],
    infallible: passIsOn(passes, 'infallible') ? infallibleFunctions(core) : new Set(),
  });
  const { text, map } = printFile(file);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const metrics = {
    rustLines: text.split('\n').filter((line) => line.trim() !== '').length,
    clones: count(/\.clone\(\)/g),
    dynamicCalls: count(/\bop::(call|call_method|getattr)\(/g),
  };
  return { rust: text, map, diagnostics, metrics };
}

function submodulesOf(name: string, program: Program): string[] {
  const out: string[] = [];
  for (const one of program.modules.keys()) {
    const parent = one.split('.').slice(0, -1).join('.');
    if (parent === name) out.push(snakeCase(one.split('.').at(-1) ?? ''));
  }
  return out.sort();
}
