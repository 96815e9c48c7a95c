// Where the time of a run went, as Markdown: the longest actions, sums by rule, what the store saved.
import type { Event, Outcome } from '#src/model/event.ts';
import type { ActionEnd } from './action-text.ts';
import { formatDuration } from './duration.ts';
import { byText } from './label-text.ts';
import type { Reporter } from './reporter.ts';

const mostActions = 30;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** `write` gets the whole file at the end. */
export function hotListReporter(write: (text: string) => void): Reporter {
  const reasons = new Map<string, string>();
  const executed: ActionEnd[] = [];
  const outcomes = new Map<Outcome, number>();
  let saved = 0;
  let runId = '';
  let durationMs = 0;
  return {
    event(event: Event): void {
      switch (event.type) {
        case 'run-start':
          runId = event.runId;
          break;
        case 'action-start':
          reasons.set(event.label, event.miss.text);
          break;
        case 'action-end':
          outcomes.set(event.outcome, (outcomes.get(event.outcome) ?? 0) + 1);
          if (event.outcome === 'executed' || event.outcome === 'failed') executed.push(event);
          saved += event.outcome === 'hit' ? (event.savedMs ?? 0) : 0;
          break;
        case 'run-end':
          durationMs = event.durationMs;
          break;
        default:
          break;
      }
    },
    close(): void {
      const work = executed.reduce((sum, event) => sum + event.durationMs, 0);
      const share = (ms: number): string => (work === 0 ? '' : `${((100 * ms) / work).toFixed(1)}%`);
      const counts = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
      const atOnce = durationMs === 0 ? '' : `, ${(work / durationMs).toFixed(1)} at once on average`;
      const lines = [
        `# Run ${runId}`,
        '',
        `${formatDuration(durationMs)} in all; ${formatDuration(work)} of work${atOnce}; ${formatDuration(saved)} saved by hits. Actions: ${counts === '' ? 'none' : counts}.`,
      ];
      const longest = [...executed].sort((a, b) => b.durationMs - a.durationMs || byText(a.label, b.label));
      if (longest.length > 0) {
        lines.push('', '## Longest actions', '', row('time', 'of the work', 'action', 'ran because'));
        lines.push(row('---:', '---:', '---', '---'));
        for (const event of longest.slice(0, mostActions)) {
          const reason = reasons.get(event.label) ?? '';
          lines.push(row(formatDuration(event.durationMs), share(event.durationMs), `\`${event.label}\``, reason));
        }
        if (longest.length > mostActions) lines.push('', `and ${longest.length - mostActions} more`);
        lines.push('', '## By rule', '', row('time', 'of the work', 'actions', 'mean', 'rule'));
        lines.push(row('---:', '---:', '---:', '---:', '---'));
        const rules = new Map<string, { count: number; ms: number }>();
        for (const { rule, durationMs: ms } of executed) {
          const sum = rules.get(rule) ?? { count: 0, ms: 0 };
          rules.set(rule, { count: sum.count + 1, ms: sum.ms + ms });
        }
        for (const [rule, { count, ms }] of [...rules].sort((a, b) => b[1].ms - a[1].ms || byText(a[0], b[0])))
          lines.push(row(formatDuration(ms), share(ms), String(count), formatDuration(ms / count), `\`${rule}\``));
      }
      write(`${lines.join('\n')}\n`);
    },
  };
}
