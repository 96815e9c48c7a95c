// Notices and corruption, as text: the same words in every text reporter.
import type { Event } from '#src/model/event.ts';
import { diagnosticLines, shownFailure } from './diagnostic-text.ts';
import type { ReportContext } from './reporter.ts';

/** Empty for events that are not notices. */
export function noticeText(event: Event, context: ReportContext): string {
  const { style } = context;
  if (event.type === 'corrupt') {
    return `${style.warn('damaged')}  ${event.label}: its stored output \`${event.output}\` was damaged; it is made again\n`;
  }
  if (event.type === 'retry') {
    const said = event.failure.message.split('\n')[0] ?? '';
    return context.redact(
      `${style.warn('retry')}  ${event.label}: attempt ${event.attempt} of ${event.of} failed (${event.failure.code} ${said}); trying again\n`,
    );
  }
  if (event.type !== 'notice') return '';
  const word = event.level === 'warning' ? style.warn('warning') : style.dim('note');
  const lines = [`${word}: ${event.text}`];
  if (event.failure) lines.push(...diagnosticLines(shownFailure(event.failure), style, context.width));
  return context.redact(`${lines.join('\n')}\n`);
}
