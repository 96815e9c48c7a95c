// Turns node places into lines: by the spans as they are in this run, so that a hit never shows an old line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, NodePlace } from '#src/base/diagnostic.ts';
import type { Place } from '#src/base/failure.ts';
import type { Digest } from '#src/model/digest.ts';
import { spanOf, spansMagic } from '#src/model/spans.ts';
import type { BlobStore } from '#src/model/store.ts';

const isNodePlace = (place: NodePlace | Place): place is NodePlace => 'node' in place;

/** Longest excerpt line shown. */
const excerptWidth = 200;

export class DiagnosticResolver {
  readonly #root: string;
  readonly #blobs: BlobStore;
  /** Digest of a named output in this run. */
  readonly #digestOf: (label: string, output: string) => Digest | undefined;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(root: string, blobs: BlobStore, digestOf: (label: string, output: string) => Digest | undefined) {
    this.#root = root;
    this.#blobs = blobs;
    this.#digestOf = digestOf;
  }

  resolve(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    return diagnostics.map((diagnostic) => this.#one(diagnostic));
  }

  #one(diagnostic: Diagnostic): Diagnostic {
    if (diagnostic.place === undefined) return diagnostic;
    const place = isNodePlace(diagnostic.place) ? this.#place(diagnostic.place) : diagnostic.place;
    const excerpt = place.line === undefined ? undefined : this.#line(place.file, place.line);
    return { ...diagnostic, place, ...(excerpt === undefined ? {} : { excerpt }) };
  }

  #place({ file, node, spans }: NodePlace): Place {
    const digest = this.#digestOf(spans.label, spans.output);
    const bytes = digest === undefined ? undefined : this.#blobs.get(digest);
    if (bytes === undefined || Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== spansMagic) return { file };
    const span = spanOf(bytes, node);
    if (span === undefined) return { file };
    return {
      file,
      line: span.line,
      column: this.#column(file, span.line, span.column),
      endLine: span.endLine,
      endColumn: this.#column(file, span.endLine, span.endColumn),
    };
  }

  /** From a 0-based column in UTF-8 bytes to a 1-based one in code points. */
  #column(file: string, line: number, bytes: number): number {
    const text = this.#read(file)[line - 1] ?? '';
    return [...Buffer.from(text, 'utf8').subarray(0, bytes).toString('utf8')].length + 1;
  }

  #line(file: string, line: number): string | undefined {
    return this.#read(file)[line - 1]?.trimEnd().slice(0, excerptWidth);
  }

  #read(file: string): readonly string[] {
    let lines = this.#lines.get(file);
    if (lines === undefined) {
      try {
        lines = readFileSync(join(this.#root, file), 'utf8').split(/\r?\n/);
      } catch {
        lines = [];
      }
      this.#lines.set(file, lines);
    }
    return lines;
  }
}
