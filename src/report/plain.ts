// The reporter for CI and pipes: one line per action that ran, why it ran, failures and logs in full; nothing is redrawn.
import type { Event } from '#src/model/event.ts';
import { diagnosticsText, failed, keyText, logOf, streamedText } from './action-text.ts';
import type { ActionEnd } from './action-text.ts';
import { count, formatDuration } from './duration.ts';
import { logBlock } from './log-block.ts';
import { noticeText } from './notice-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { padEnd, padStart } from './text-width.ts';

const longestLabel = 48;

/** `grouped`: the log viewer folds `::group::` blocks (GitHub Actions). */
export function plainReporter(context: ReportContext, options: { readonly grouped: boolean }): Reporter {
  const { output, style } = context;
  const reasons = new Map<string, string>();
  let column = 24;

  const line = (verb: string, event: ActionEnd, rest: string): string => {
    column = Math.max(column, Math.min(longestLabel, event.label.length));
    const time = event.outcome === 'blocked' || event.outcome === 'cancelled' ? '' : formatDuration(event.durationMs);
    return `${verb}  ${padEnd(event.label, column)}  ${padStart(time, 8)}  ${style.dim(rest)}`.trimEnd() + '\n';
  };

  const log = (event: ActionEnd): void => {
    const shown = logOf(event, context);
    if (!shown) return;
    if (options.grouped) output.err(`::group::${shown.title}\n${shown.text}::endgroup::\n`);
    else output.err(logBlock(style.dim(shown.title), shown.text, style));
  };

  const ended = (event: ActionEnd): void => {
    const reason = reasons.get(event.label) ?? '';
    reasons.delete(event.label);
    const key = keyText(event, context);
    if (key !== '') {
      output.err(key);
      output.err(diagnosticsText(event, context));
      return;
    }
    switch (event.outcome) {
      case 'executed':
        output.err(line(style.good('ran    '), event, reason));
        break;
      case 'failed':
        output.err(line(style.bad('failed '), event, reason));
        break;
      case 'failed-hit':
        output.err(line(style.bad('failed '), event, 'nothing changed since it failed'));
        break;
      case 'blocked':
        output.err(line(style.warn('blocked'), event, `by ${event.blockedBy ?? 'a failure'}`));
        break;
      case 'cancelled':
        output.err(line(style.warn('stopped'), event, ''));
        break;
      case 'hit':
        break;
    }
    log(event);
    const text = diagnosticsText(event, context);
    if (text !== '') output.err(failed(event) ? `\n${text}` : text);
  };

  return {
    event(event: Event): void {
      switch (event.type) {
        case 'plan':
          output.err(style.dim(`${count(event.known, 'action')} known${event.frozen ? ', plan unchanged' : ''}\n`));
          break;
        case 'action-start':
          reasons.set(event.label, event.miss.text);
          break;
        case 'action-end':
          ended(event);
          break;
        case 'action-output':
          output.err(streamedText(event, context));
          break;
        default: {
          const text = noticeText(event, context);
          if (text !== '') output.err(text);
        }
      }
    },
    close: () => undefined,
  };
}
