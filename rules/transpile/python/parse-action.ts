// The parse action of one module: made by migrate for the entry and by parse itself for what a module imports.
import type { ActionSpec } from '#src/index.ts';

export type ParseTarget = {
  readonly target: string;
  /** Folder that imports start from, relative to the project root. */
  readonly sourceRoot: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
};

export type ParseParams = ParseTarget & {
  /** Dotted name; the entry keeps its own (`main`), although it runs as `__main__`. */
  readonly module: string;
  readonly file: string;
  /** The source itself, for a console script that is no file. */
  readonly text?: string;
};

export const parseLabel = (target: string, module: string): string =>
  `${target}:parse:${module.replace(/[^\p{L}\p{N}._-]/gu, '_')}`;

export function parseAction(target: ParseTarget, module: string, file: string, text?: string): ActionSpec {
  return {
    label: parseLabel(target.target, module),
    rule: 'python/parse#parse',
    params: { ...target, module, file, ...(text === undefined ? {} : { text }) },
    inputs: {
      ...(text === undefined ? { source: { from: 'file', path: file } as const } : {}),
      listing: { from: 'listing', include: target.include, exclude: target.exclude },
    },
  };
}
