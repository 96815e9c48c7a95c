// One diagnostic or failure as text: what, where, the line with a caret under it, what to do next.
import type { Diagnostic, Severity } from '#src/base/diagnostic.ts';
import type { Failure, Place } from '#src/base/failure.ts';
import type { Style } from './style.ts';
import { padStart, textWidth, wrap } from './text-width.ts';

/** Ready to show: the place is a line of a file as it is now. */
export interface ShownDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  readonly excerpt?: string;
  readonly help?: string;
  readonly detail?: string;
  readonly causes?: readonly ShownDiagnostic[];
  readonly also?: readonly ShownDiagnostic[];
}

/** The engine resolves places before it says a diagnostic; one that could not be resolved still names its file. */
export function shownDiagnostic(diagnostic: Diagnostic): ShownDiagnostic {
  const { place } = diagnostic;
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    ...(place && { place: 'node' in place ? { file: place.file } : place }),
    ...(diagnostic.excerpt !== undefined && { excerpt: diagnostic.excerpt }),
    ...(diagnostic.advice !== undefined && { help: diagnostic.advice }),
    ...(diagnostic.detail !== undefined && { detail: diagnostic.detail }),
  };
}

export function shownFailure(failure: Failure): ShownDiagnostic {
  return {
    code: failure.code,
    severity: 'error',
    message: failure.message,
    ...(failure.place && { place: failure.place }),
    ...(failure.excerpt !== undefined && { excerpt: failure.excerpt }),
    ...(failure.help !== undefined && { help: failure.help }),
    ...(failure.detail !== undefined && { detail: failure.detail }),
    ...(failure.causes && { causes: failure.causes.map(shownFailure) }),
    ...(failure.also && { also: failure.also.map(shownFailure) }),
  };
}

export const placeText = (place: Place): string =>
  place.line === undefined
    ? place.file
    : place.column === undefined
      ? `${place.file}:${place.line}`
      : `${place.file}:${place.line}:${place.column}`;

const mostExcerptLines = 6;
const tab = '    ';

export function diagnosticLines(shown: ShownDiagnostic, style: Style, width: number): string[] {
  const paint = shown.severity === 'error' ? style.bad : shown.severity === 'warning' ? style.warn : style.mark;
  const lines: string[] = [];
  const head = `${shown.severity}[${shown.code}]`;
  const [first = '', ...rest] = wrap(`${head}: ${shown.message}`, width);
  lines.push(
    style.bold(paint(first.slice(0, head.length)) + first.slice(head.length)),
    ...rest.map((line) => style.bold(line)),
  );
  const excerpt = excerptLines(shown, style, width, paint);
  const gutter = ' '.repeat(excerpt.gutter);
  if (shown.place) lines.push(`${gutter}${style.mark('-->')} ${placeText(shown.place)}`);
  lines.push(...excerpt.lines);
  const bar = `${gutter} ${style.mark('=')} `;
  if (shown.help !== undefined && shown.help !== '')
    lines.push(...noted(bar, 'help: ', shown.help, gutter, style, width));
  if (shown.detail !== undefined && shown.detail !== '') {
    for (const line of shown.detail.replace(/\n+$/, '').split('\n'))
      lines.push(`${gutter}   ${line.replaceAll('\t', tab)}`);
  }
  for (const cause of shown.causes ?? []) {
    lines.push(`${bar}${style.bold('because:')}`);
    lines.push(...diagnosticLines(cause, style, width - 4).map((line) => `    ${line}`));
  }
  for (const other of shown.also ?? []) lines.push(...diagnosticLines(other, style, width));
  return lines;
}

function noted(bar: string, word: string, text: string, gutter: string, style: Style, width: number): string[] {
  const indent = gutter.length + 3 + word.length;
  const [first = '', ...rest] = wrap(text, Math.max(30, width - indent));
  return [`${bar}${style.bold(word)}${first}`, ...rest.map((line) => ' '.repeat(indent) + line)];
}

interface Excerpt {
  readonly lines: string[];
  readonly gutter: number;
}

function excerptLines(shown: ShownDiagnostic, style: Style, width: number, paint: (text: string) => string): Excerpt {
  const place = shown.place;
  if (!place || place.line === undefined || shown.excerpt === undefined || shown.excerpt === '')
    return { lines: [], gutter: 1 };
  const source = shown.excerpt.replace(/\n$/, '').split('\n');
  const kept = source.slice(0, mostExcerptLines);
  const gutter = String(place.line + kept.length - 1).length;
  const bar = style.mark('|');
  const blank = `${' '.repeat(gutter)} ${bar}`;
  const lines = [blank];
  const { line, endLine = line, endColumn } = place;
  // What ends where the next line starts is the end of this line.
  const single = endLine === line || (endLine === line + 1 && endColumn === 1);
  kept.forEach((text, index) => {
    const window = windowOf(text, single ? place.column : undefined, Math.max(20, width - gutter - 3));
    lines.push(`${style.mark(padStart(String((place.line as number) + index), gutter))} ${bar} ${window.text}`);
    if (single && index === 0 && place.column !== undefined) {
      const caret = caretOf(text, place, window);
      lines.push(`${blank} ${' '.repeat(caret.at)}${paint('^'.repeat(caret.length))}`);
    }
  });
  if (kept.length < source.length) lines.push(`${blank} ${style.dim('…')}`);
  return { lines, gutter };
}

interface Window {
  readonly text: string;
  /** Columns of the line that are cut off at its left, less the `…` that stands for them. */
  readonly dropped: number;
}

const expandTabs = (text: string): string => text.replaceAll('\t', tab);

/** A long line is cut around the place, so that the caret is always on the screen. */
function windowOf(line: string, column: number | undefined, room: number): Window {
  const text = expandTabs(line);
  const points = [...text];
  if (textWidth(text) <= room) return { text, dropped: 0 };
  const at = column === undefined ? 0 : [...expandTabs([...line].slice(0, column - 1).join(''))].length;
  const from = at < room * 0.7 ? 0 : Math.max(0, at - Math.floor(room / 3));
  let used = from > 0 ? 1 : 0;
  let kept = from > 0 ? '…' : '';
  let index = from;
  for (; index < points.length; index += 1) {
    const next = textWidth(points[index] as string);
    if (used + next > room - 1) break;
    used += next;
    kept += points[index];
  }
  if (index < points.length) kept += '…';
  return { text: kept, dropped: from > 0 ? textWidth(points.slice(0, from).join('')) - 1 : 0 };
}

function caretOf(line: string, place: Place, window: Window): { at: number; length: number } {
  const points = [...line];
  const from = (place.column as number) - 1;
  const isOnLine = place.endColumn !== undefined && (place.endLine ?? place.line) === place.line;
  const to = isOnLine ? Math.max(from + 1, (place.endColumn as number) - 1) : from + 1;
  const at = textWidth(expandTabs(points.slice(0, from).join('')));
  const length = textWidth(expandTabs(points.slice(from, to).join('')));
  const room = textWidth(window.text) - (at - window.dropped);
  return { at: at - window.dropped, length: Math.max(1, Math.min(length, Math.max(1, room))) };
}
