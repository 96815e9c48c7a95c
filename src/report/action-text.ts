// What is said of one ended action that needs a reader: its failure, its diagnostics, its log; the same words for every text reporter.
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { Failure } from '#src/base/failure.ts';
import type { Event } from '#src/model/event.ts';
import { diagnosticLines, shownDiagnostic, shownFailure } from './diagnostic-text.ts';
import type { ShownDiagnostic } from './diagnostic-text.ts';
import { byText } from './label-text.ts';
import type { ReportContext } from './reporter.ts';

export type ActionEnd = Extract<Event, { type: 'action-end' }>;

export const failed = (event: ActionEnd): boolean => event.outcome === 'failed' || event.outcome === 'failed-hit';

/** Diagnostics that stop or worry; notes are for `batuta report`. The failure itself comes last unless a diagnostic already says it. */
export function shownOf(event: ActionEnd): ShownDiagnostic[] {
  const shown = event.diagnostics
    .filter((diagnostic) => diagnostic.severity !== 'note')
    .map(shownDiagnostic)
    .sort(byPlace);
  const failure = event.failure;
  if (failure && !event.diagnostics.some((diagnostic) => tells(diagnostic, failure))) {
    shown.push(shownFailure(failure));
  }
  return shown;
}

/** Whether a diagnostic has told it already: the same words, or the finding of which the failure is only the sum. */
function tells(diagnostic: Diagnostic, failure: Failure): boolean {
  if (diagnostic.code !== failure.code) return false;
  if (diagnostic.message === failure.message) return true;
  return diagnostic.severity === 'error' && failure.place === undefined && failure.detail === undefined;
}

function byPlace(left: ShownDiagnostic, right: ShownDiagnostic): number {
  return (
    byText(left.place?.file ?? '', right.place?.file ?? '') ||
    (left.place?.line ?? 0) - (right.place?.line ?? 0) ||
    (left.place?.column ?? 0) - (right.place?.column ?? 0) ||
    byText(left.message, right.message)
  );
}

export function diagnosticsText(event: ActionEnd, context: ReportContext): string {
  const log = logOf(event, context)?.text;
  const blocks = shownOf(event).map(({ detail, ...shown }) => {
    // The tail of a log that stands just above is not said again.
    const isSaid = detail === undefined || log?.includes(context.redact(detail.trim())) === true;
    return diagnosticLines({ ...shown, ...(isSaid ? {} : { detail }) }, context.style, context.width).join('\n');
  });
  return blocks.length === 0 ? '' : context.redact(`${blocks.join('\n\n')}\n\n`);
}

function wantsLog(event: ActionEnd, context: ReportContext): boolean {
  if (context.logs === 'none' || context.logs === 'hash-only') return false;
  // What was streamed was seen; a replayed log never was.
  if (context.order === 'stream' && event.phase === 'task' && !isReplayed(event)) return false;
  if (failed(event)) return true;
  if (context.logs === 'errors-only') return false;
  if (context.logs === 'full') return true;
  // What a task says is for its user, cached or not; what a rule's tools say is of interest only when they fail.
  return context.logs === undefined ? event.phase === 'task' : event.outcome === 'executed';
}

const isReplayed = (event: ActionEnd): boolean => event.outcome === 'hit' || event.outcome === 'failed-hit';

/** Lines of an action that runs, each with its label, where streams are wanted; empty otherwise. */
export function streamedText(event: Event, context: ReportContext): string {
  if (event.type !== 'action-output' || context.order !== 'stream') return '';
  if (context.logs === 'none' || context.logs === 'hash-only' || context.logs === 'errors-only') return '';
  const prefix = context.style.dim(`${event.label} │ `);
  return context.redact(event.text.replace(/^(?=[^\n]|\n)/gm, prefix));
}

/** With `hash-only`: that an action is up to date too, and every key. */
export function keyText(event: ActionEnd, context: ReportContext): string {
  if (context.logs !== 'hash-only' || event.key === undefined) return '';
  const word = event.outcome === 'hit' ? 'hit' : failed(event) ? 'failed' : 'ran';
  return `${context.style.dim(event.key.slice(0, 16))}  ${word.padEnd(6)}  ${event.label}\n`;
}

export interface LogText {
  /** `app:lint`, or for a hit where the log comes from. */
  readonly title: string;
  /** Ends with a line break. */
  readonly text: string;
}

/** The captured output of an action, as far as it is wanted: of a hit it is replayed and says which run made it. */
export function logOf(event: ActionEnd, context: ReportContext): LogText | undefined {
  if (!wantsLog(event, context)) return undefined;
  const parts: string[] = [];
  let lost = false;
  for (const digest of [event.stdout, event.stderr]) {
    if (digest === undefined) continue;
    const text = context.log(digest);
    if (text === undefined) lost = true;
    else if (text !== '') parts.push(text.endsWith('\n') ? text : `${text}\n`);
  }
  if (lost) parts.push('(its log is no longer in the store)\n');
  if (parts.length === 0) return undefined;
  const title = isReplayed(event) ? `${event.label} (log of run ${event.origin ?? 'unknown'}, replayed)` : event.label;
  return { title, text: context.redact(parts.join('')) };
}
