// What is measured of one emitted module: how close its Rust is to what a person would write.

export interface EmitMetrics {
  readonly version: 1;
  readonly module: string;
  /** Lines with code: neither blank nor only a comment. */
  readonly rustLines: number;
  /** `.clone()` and names of handle types: each is a cost that a later pass may take away. */
  readonly handleTokens: number;
  /** Operations that look at the kind of their operands when they run. */
  readonly dynamicOperations: number;
}

const handles = /\.clone\(\)|\b(?:Shared|Slot|Rc|RefCell|Cellvar)\b/g;
const dynamic = /\bop::\w+/g;

export function measureRust(module: string, text: string): EmitMetrics {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*\/\//.test(line));
  const code = lines.join('\n');
  return {
    version: 1,
    module,
    rustLines: lines.length,
    handleTokens: code.match(handles)?.length ?? 0,
    dynamicOperations: code.match(dynamic)?.length ?? 0,
  };
}

/** Lines of code with at least one such operation: what is left of them is the static share of a corpus report. */
export const dynamicLines = (text: string): number =>
  text.split('\n').filter((line) => !/^\s*\/\//.test(line) && /\bop::\w+/.test(line)).length;
