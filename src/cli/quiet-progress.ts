// Progress of a run of very many actions: a status line on a screen, a line now and then elsewhere; failures are the report's.
import type { Event } from '#src/model/event.ts';
import { Progress } from '#src/report/progress.ts';
import { statusLine } from '#src/report/live.ts';
import type { CommandContext } from './command-context.ts';

export interface QuietProgress {
  event(event: Event): void;
  close(): void;
}

const redrawMs = 200;
const lineMs = 30_000;

export function quietProgress(context: CommandContext): QuietProgress {
  const { output, messages } = context;
  const progress = new Progress({ labels: [], durations: () => undefined, concurrency: 1 });
  let last = context.now();
  let drawn = false;
  const show = (): void => {
    const now = context.now();
    if (now - last < (messages.live ? redrawMs : lineMs)) return;
    last = now;
    const text = statusLine(progress, messages.width - 1, false, now);
    output.err(messages.live ? `\r\u001b[2K${text}` : `${text}\n`);
    drawn = messages.live;
  };
  return {
    event(event) {
      progress.event(event);
      if (event.type === 'notice') output.err(`${event.text}\n`);
      if (event.type === 'action-end' || event.type === 'action-start') show();
    },
    close() {
      if (drawn) output.err('\r\u001b[2K');
    },
  };
}
