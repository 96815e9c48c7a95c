// What GitHub Actions shows beside the lines of a change: every error and warning as a workflow command.
import type { Event } from '#src/model/event.ts';
import { shownOf } from './action-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `prefix`: the project's folder in the repository, empty or ending in `/`. */
export function githubReporter(context: ReportContext, prefix: string): Reporter {
  const told = new Set<string>();
  return {
    event(event: Event): void {
      if (event.type !== 'action-end') return;
      for (const shown of shownOf(event)) {
        const { place } = shown;
        const inside = place !== undefined && !place.file.startsWith('/') && !place.file.startsWith('..');
        const places = !inside
          ? []
          : [
              `file=${property(prefix + place.file)}`,
              ...(place.line === undefined ? [] : [`line=${place.line}`]),
              ...(place.endLine === undefined ? [] : [`endLine=${place.endLine}`]),
              // GitHub takes columns only for places on one line.
              ...(place.column === undefined || (place.endLine ?? place.line) !== place.line
                ? []
                : [
                    `col=${place.column}`,
                    ...(place.endColumn === undefined
                      ? []
                      : [`endColumn=${Math.max(place.column, place.endColumn - 1)}`]),
                  ]),
            ];
        const title = `title=${property(`${shown.code} ${event.label}`)}`;
        const help = shown.help === undefined || shown.help === '' ? '' : `\n${shown.help}`;
        const command = shown.severity === 'error' ? 'error' : 'warning';
        const line = `::${command} ${[...places, title].join(',')}::${data(context.redact(shown.message + help))}`;
        if (told.has(line)) continue;
        told.add(line);
        context.output.err(`${line}\n`);
      }
    },
    close: () => undefined,
  };
}
