// The reporter for a screen: one calm status line at the bottom that is rewritten in place; what needs a reader is printed above it.
import type { Event } from '#src/model/event.ts';
import { diagnosticsText, failed, keyText, logOf, streamedText } from './action-text.ts';
import type { ActionEnd } from './action-text.ts';
import { formatDuration, formatSeconds } from './duration.ts';
import { shortLabel } from './label-text.ts';
import { logBlock } from './log-block.ts';
import { noticeText } from './notice-text.ts';
import type { Progress } from './progress.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import type { Style } from './style.ts';
import { padStart, textWidth, truncate } from './text-width.ts';

/** A run that is over sooner shows no status line at all: nothing flickers on a no-op. */
const quietMs = 120;
const redrawMs = 100;
/** Narrower screens have no room for a bar beside the words. */
const barredWidth = 72;

export interface LiveOptions {
  readonly progress: Progress;
  readonly oneTarget: boolean;
  /** The screen's width now: it may be resized. */
  readonly width: () => number;
}

export function liveReporter(context: ReportContext, options: LiveOptions): Reporter {
  const { output, style } = context;
  const { progress } = options;
  let drawn = '';
  let started: number | undefined;
  let stopped = false;
  const reasons = new Map<string, string>();

  /** On a screen made narrower since, the line has become several. */
  const clear = (): void => {
    if (drawn !== '') {
      const above = Math.ceil(textWidth(drawn) / Math.max(1, options.width())) - 1;
      output.err(above > 0 ? `\r\u001b[${above}A\u001b[J` : '\r\u001b[2K');
    }
    drawn = '';
  };
  const draw = (): void => {
    if (stopped || started === undefined || context.now() - started < quietMs) return;
    const width = options.width() - 1;
    const bar = width < barredWidth ? '' : `${progressBar(progress, style)} `;
    const text = bar + statusLine(progress, width - textWidth(bar), options.oneTarget, context.now());
    if (text === drawn) return;
    clear();
    output.err(text);
    drawn = text;
  };
  const print = (text: string): void => {
    if (text === '') return;
    clear();
    output.err(text);
    draw();
  };
  const timer = setInterval(draw, redrawMs);
  timer.unref();

  const ended = (event: ActionEnd): void => {
    const log = logOf(event, context);
    const bad = failed(event);
    let text = keyText(event, context);
    if (bad && text === '') {
      const when =
        event.outcome === 'failed-hit' ? 'nothing changed since it failed' : formatDuration(event.durationMs);
      text += `${style.bad('failed')}  ${style.bold(event.label)}  ${style.dim(when)}\n`;
    }
    if (log) {
      const why = reasons.get(event.label);
      const facts =
        bad || event.outcome === 'hit' ? [] : [formatDuration(event.durationMs), ...(why === undefined ? [] : [why])];
      const title = [log.title, ...facts.map((fact) => style.dim(fact))].join(style.dim(' · '));
      text += logBlock(title, log.text, style, options.width());
    }
    reasons.delete(event.label);
    const diagnostics = diagnosticsText(event, context);
    if (diagnostics !== '') text += log ? `\n${diagnostics}` : diagnostics;
    print(text);
  };

  return {
    event(event: Event): void {
      progress.event(event);
      switch (event.type) {
        case 'run-start':
          started = context.now();
          break;
        case 'action-start':
          reasons.set(event.label, event.miss.text);
          break;
        case 'action-end':
          ended(event);
          break;
        case 'run-end':
          stopped = true;
          clear();
          break;
        case 'action-output':
          print(streamedText(event, context));
          break;
        default:
          print(noticeText(event, context));
      }
    },
    close(): void {
      stopped = true;
      clearInterval(timer);
      clear();
    },
  };
}

const barCells = 14;

/** Done of known, as a line that fills. */
function progressBar(progress: Progress, style: Style): string {
  const share = progress.known === 0 ? 0 : progress.finished / progress.known;
  const full = Math.min(barCells, Math.floor(share * barCells));
  return style.good('━'.repeat(full)) + style.dim('━'.repeat(barCells - full));
}

/** `[37/120] emit auth, compile…  12 s left`, never wider than `width`. */
export function statusLine(progress: Progress, width: number, oneTarget: boolean, now: number): string {
  const known = String(progress.known);
  const head = `[${padStart(String(progress.finished), known.length)}/${known}] `;
  const seconds = progress.secondsLeft(now);
  const tail = seconds === undefined ? '' : `  ${formatSeconds(seconds)} left`;
  const running = progress.running;
  const room = width - textWidth(head) - textWidth(tail);
  if (room < 8) return truncate(`${head}${tail.trimStart()}`, width);
  if (running.length === 0)
    return `${head}${truncate(progress.finished < progress.known ? 'waiting' : 'finishing', room)}${tail}`;
  let names = '';
  let shown = 0;
  for (const { label, since } of running) {
    const elapsed = now - since;
    const name =
      shortLabel(label, oneTarget) + (elapsed >= 5000 ? ` (${formatSeconds(Math.floor(elapsed / 1000))})` : '');
    const next = names === '' ? name : `${names}, ${name}`;
    const rest = running.length - shown - 1;
    const more = rest > 0 ? ` +${rest}` : '';
    if (textWidth(next) + textWidth(more) > room) break;
    names = next;
    shown += 1;
  }
  const hidden = running.length - shown;
  if (shown === 0)
    return `${head}${truncate(shortLabel((running[0] as { label: string }).label, oneTarget), room)}${tail}`;
  return `${head}${names}${hidden > 0 ? ` +${hidden}` : ''}${tail}`;
}
