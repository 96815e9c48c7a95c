// A run of no target: filters left nothing, which is fine, and is said in the form that a run is reported in.
import type { Event } from '#src/model/event.ts';
import { eventSchemaVersion } from '#src/report/json-lines.ts';
import type { CommandContext } from './command-context.ts';
import { exit } from './exit-status.ts';

export function nothingToRun(context: CommandContext, note: string): number {
  if (context.arguments.has('json')) {
    const at = context.now();
    const counts = { executed: 0, hit: 0, failed: 0, 'failed-hit': 0, blocked: 0, cancelled: 0 };
    const events: readonly Event[] = [
      { type: 'run-start', runId: 'none', targets: [], at },
      { type: 'notice', level: 'info', text: note },
      { type: 'run-end', ok: true, counts, durationMs: 0, at },
    ];
    const [first, ...rest] = events;
    const lines = [{ schemaVersion: eventSchemaVersion, ...first }, ...rest].map((event) => JSON.stringify(event));
    context.output.out(`${lines.join('\n')}\n`);
  } else context.output.out(`${context.resultStyle.bold(context.resultStyle.good('done'))}  nothing to do: ${note}\n`);
  return exit.ok;
}
