// The reporter for programs: every event as one line of JSON on stdout, the first naming the schema.
import type { Event } from '#src/model/event.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/** Raised when a member is removed or changes its meaning; new members are no change. */
export const eventSchemaVersion = 1;

export function jsonLinesReporter(context: ReportContext): Reporter {
  let first = true;
  return {
    event(event: Event): void {
      const line = first ? { schemaVersion: eventSchemaVersion, ...event } : event;
      first = false;
      context.output.out(`${context.redact(JSON.stringify(line))}\n`);
    },
    close: () => undefined,
  };
}
