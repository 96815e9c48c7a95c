// rustc's JSON messages as diagnostics at Python places: each error is traced back through the source maps.
import type { Diagnostic } from '#src/index.ts';
import { rustModuleFile } from './module-path.ts';
import { nodeAt } from './source-map.ts';
import type { SourceMap } from './source-map.ts';

interface RustcSpan {
  readonly file_name: string;
  readonly line_start: number;
  readonly column_start: number;
  readonly is_primary: boolean;
}
interface RustcMessage {
  readonly level: string;
  readonly message: string;
  readonly code: { readonly code: string } | null;
  readonly spans: readonly RustcSpan[];
  readonly rendered: string | null;
}
interface CargoLine {
  readonly reason: string;
  readonly message?: RustcMessage;
  readonly executable?: string | null;
  readonly target?: { readonly kind: readonly string[] };
}

export interface CargoReport {
  readonly errors: readonly RustcMessage[];
  readonly warnings: number;
  /** Absolute path of the binary, when one was made. */
  readonly executable?: string;
}

export function readCargoMessages(stdout: Uint8Array): CargoReport {
  const errors: RustcMessage[] = [];
  let warnings = 0;
  let executable: string | undefined;
  for (const text of new TextDecoder().decode(stdout).split('\n')) {
    if (!text.startsWith('{')) continue;
    const line = JSON.parse(text) as CargoLine;
    if (line.reason === 'compiler-message' && line.message !== undefined) {
      const { level, spans, code } = line.message;
      if (level === 'warning') warnings++;
      // "aborting due to n errors" has neither code nor place.
      else if (level.startsWith('error') && (spans.length > 0 || code !== null || isLinking(line.message)))
        errors.push(line.message);
    }
    if (line.reason === 'compiler-artifact' && typeof line.executable === 'string') executable = line.executable;
  }
  return { errors, warnings, ...(executable === undefined ? {} : { executable }) };
}

export const isLinking = (message: RustcMessage): boolean => message.message.startsWith('linking with ');

const linesNote = '(lines as compiled: without the comments that the delivered files have)';

export function toDiagnostic(message: RustcMessage, crate: string, maps: readonly SourceMap[]): Diagnostic {
  const span = message.spans.find((one) => one.is_primary) ?? message.spans[0];
  const path = span?.file_name.replace(new RegExp(`^(.*/)?${crate}/`), '');
  const map = maps.find((one) => [true, false].some((below) => rustModuleFile(one.module, below) === path));
  const place = map === undefined || span === undefined ? undefined : nodeAt(map, span.line_start);
  const where = span === undefined ? '' : ` (${path})`;
  return {
    code: isLinking(message) ? 'BATUTA-B-002' : 'BATUTA-B-001',
    severity: 'error',
    message: `rustc${message.code === null ? '' : ` ${message.code.code}`}: ${message.message.split('\n')[0]}${where}`,
    ...(place === undefined ? {} : { place }),
    advice:
      'This is a defect of batuta: valid Python must give Rust that compiles. Please report it with the place shown.',
    ...(message.rendered === null ? {} : { detail: `${message.rendered.trimEnd()}\n${linesNote}` }),
  };
}
