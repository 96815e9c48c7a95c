// The end of a run, in a few lines: what ran and what did not have to, what failed, where the results are, what to do next.
import type { Label } from '#src/model/action.ts';
import type { Event, Outcome } from '#src/model/event.ts';
import { failed } from './action-text.ts';
import type { ActionEnd } from './action-text.ts';
import { count, formatDuration } from './duration.ts';
import { byText } from './label-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { shownPlaces } from './shown-places.ts';
import { padEnd, textWidth, truncate } from './text-width.ts';

export interface SummaryFacts {
  /** What the user would type to run this again, and to see its report (when there is one). */
  readonly again: string;
  readonly report?: string;
  /** Says why things ran: where no line per action does. */
  readonly reasons?: boolean;
}

const mostFailures = 10;
const mostPlaces = 8;

export function summaryReporter(context: ReportContext, facts: SummaryFacts): Reporter {
  const failures: ActionEnd[] = [];
  /** Place -> who put it there. */
  const made = new Map<string, Label>();
  const reasons = new Map<string, number>();
  let warnings = 0;
  let saved = 0;
  let remote = 0;

  const finish = (end: Extract<Event, { type: 'run-end' }>): void => {
    const { style, output } = context;
    const { counts } = end;
    const lines: string[] = [];
    const bad = counts.failed + counts['failed-hit'];
    const stopped = counts.cancelled > 0 && bad === 0;
    const word = end.ok ? style.good('done') : stopped ? style.warn('stopped') : style.bad('failed');
    const time = formatDuration(end.durationMs) + (saved >= 1000 ? ` (${formatDuration(saved)} saved)` : '');
    const idle = end.ok && counts.executed === 0 ? 'nothing to do: ' : '';
    const shared = remote > 0 ? ` (${remote} from the remote cache)` : '';
    lines.push(`${style.bold(word)}  ${idle}${countsText(counts)}${shared} · ${time}`);
    const because = reasonsText(reasons, context.width);
    if (facts.reasons === true && counts.executed > 0 && because !== '') lines.push(`  ${style.dim(because)}`);
    failures.sort((left, right) => byText(left.label, right.label));
    for (const event of failures.slice(0, mostFailures)) lines.push(failureLine(event, context));
    if (failures.length > mostFailures) lines.push(`  and ${failures.length - mostFailures} more`);
    if (end.ok && counts.executed > 0) {
      const places = shownPlaces(made.keys());
      for (const { path, places: of } of places.slice(0, mostPlaces)) {
        const by = of.length === 1 ? (made.get(of[0] as string) as Label) : count(of.length, 'file');
        lines.push(`  ${style.mark(padEnd(path, 28))}  ${style.dim(by)}`.trimEnd());
      }
      if (places.length > mostPlaces) lines.push(style.dim(`  and ${places.length - mostPlaces} more places`));
    }
    if (warnings > 0) lines.push(`  ${style.warn(count(warnings, 'warning'))}`);
    const next = nextStep(end.ok, stopped, facts);
    if (next !== '') lines.push(`${style.dim('next:')} ${next}`);
    output.out(`${context.redact(lines.join('\n'))}\n`);
  };

  return {
    event(event: Event): void {
      // What ran because another's output changed is a consequence: the reason is that other's.
      if (event.type === 'action-start' && event.miss.from === undefined)
        reasons.set(event.miss.text, (reasons.get(event.miss.text) ?? 0) + 1);
      if (event.type === 'action-end') {
        if (failed(event)) failures.push(event);
        if (event.outcome === 'executed' || event.outcome === 'hit')
          for (const path of event.places ?? []) made.set(path, event.label);
        if (event.outcome === 'hit') saved += event.savedMs ?? 0;
        if (event.from === 'remote') remote += 1;
        warnings += event.diagnostics.filter((diagnostic) => diagnostic.severity === 'warning').length;
      } else if (event.type === 'run-end') finish(event);
    },
    close: () => undefined,
  };
}

const mostReasons = 3;

/** `because auth.py changed, first time (12)`: the most frequent first. */
function reasonsText(reasons: ReadonlyMap<string, number>, width: number): string {
  if (reasons.size === 0) return '';
  const sorted = [...reasons].sort((left, right) => right[1] - left[1] || byText(left[0], right[0]));
  const shown = sorted.slice(0, mostReasons).map(([text, count]) => (count === 1 ? text : `${text} (${count})`));
  const more = sorted.length > mostReasons ? `, and ${sorted.length - mostReasons} more` : '';
  return truncate(`because ${shown.join(', ')}`, Math.max(20, width - 2 - more.length)) + more;
}

export function countsText(counts: { readonly [outcome in Outcome]: number }): string {
  const bad = counts.failed + counts['failed-hit'];
  const parts: string[] = [];
  if (counts.executed > 0) parts.push(`${counts.executed} ran`);
  if (counts.hit > 0) parts.push(count(counts.hit, 'hit'));
  if (bad > 0) parts.push(`${bad} failed`);
  if (counts.blocked > 0) parts.push(`${counts.blocked} blocked`);
  if (counts.cancelled > 0) parts.push(`${counts.cancelled} stopped`);
  return parts.length === 0 ? 'nothing ran' : parts.join(', ');
}

function failureLine(event: ActionEnd, context: ReportContext): string {
  const first = event.failure?.message.split('\n')[0] ?? '';
  const message = first.startsWith(`${event.label}: `) ? first.slice(event.label.length + 2) : first;
  const said = event.failure ? `${event.failure.code} ${message}` : '';
  const label = padEnd(event.label, 24);
  return `  ${context.style.bad(label)}  ${truncate(said, Math.max(20, context.width - textWidth(label) - 4))}`;
}

function nextStep(good: boolean, stopped: boolean, facts: SummaryFacts): string {
  if (stopped) return `\`${facts.again}\` goes on where this stopped`;
  if (!good) return `fix it, then \`${facts.again}\`: only what changed is done again`;
  return facts.report === undefined ? '' : `\`${facts.report}\``;
}
