// Chooses the reporters of a run by the options and by what the terminal can show, and gives each what it may use.
import { availableParallelism } from 'node:os';
import { readRecords } from '#src/engine/engine.ts';
import type { RunRequest } from '#src/engine/engine.ts';
import type { Event } from '#src/model/event.ts';
import { jsonLinesReporter } from '#src/report/json-lines.ts';
import { targetOf } from '#src/report/label-text.ts';
import { plainReporter } from '#src/report/plain.ts';
import { redactor } from '#src/base/redact.ts';
import type { LogOrder, OutputLogs, ReportContext, Reporter } from '#src/report/reporter.ts';
import { summaryReporter } from '#src/report/summary.ts';
import type { CommandContext } from './command-context.ts';
import type { Session } from './session.ts';

export async function openReporters(context: CommandContext, session: Session, request: RunRequest): Promise<Reporter> {
  const { project, host } = session;
  const options = context.arguments;
  const report: ReportContext = {
    output: context.output,
    style: context.messageStyle,
    width: context.messages.width,
    log: (digest) => {
      const bytes = host.blobs.get(digest);
      return bytes && new TextDecoder().decode(bytes);
    },
    redact: redactor(project.settings.secrets, context.env),
    logs: options.value('output-logs') as OutputLogs | undefined,
    order: (options.value('log-order') ?? 'grouped') as LogOrder,
    now: context.now,
  };
  const reporters: Reporter[] = [];
  if (options.has('json')) reporters.push(jsonLinesReporter(report));
  else {
    const targets = selectedTargets(session, request);
    if (context.messages.live && !options.has('plain')) {
      const [{ liveReporter }, { Progress }] = await Promise.all([
        import('#src/report/live.ts'),
        import('#src/report/progress.ts'),
      ]);
      const progress = new Progress({
        labels: project.plan.targets
          .filter((target) => targets.has(target.name))
          .flatMap((target) => target.actions.map((action) => action.label)),
        durations: lastDurations(project.root),
        concurrency: request.jobs ?? project.settings.jobs ?? availableParallelism(),
      });
      const width = (): number => process.stderr.columns || context.messages.width;
      reporters.push(liveReporter(report, { progress, oneTarget: targets.size === 1, width }));
    } else reporters.push(plainReporter(report, { grouped: context.env['GITHUB_ACTIONS'] === 'true' }));
    const summary = { ...report, style: context.resultStyle, width: context.results.tableWidth };
    reporters.push(summaryReporter(summary, summaryFacts(context, session, targets)));
  }
  if (options.has('profile') || options.has('junit') || context.env['GITHUB_ACTIONS'] === 'true') {
    const { extraReporters } = await import('./extra-reporters.ts');
    reporters.push(...extraReporters(context, session, report));
  }
  return {
    event: (event: Event) => reporters.forEach((reporter) => reporter.event(event)),
    close: () => reporters.forEach((reporter) => reporter.close()),
  };
}

function summaryFacts(
  context: CommandContext,
  session: Session,
  targets: ReadonlySet<string>,
): Parameters<typeof summaryReporter>[1] {
  const { plan } = session.project;
  const migrating = plan.targets.some((target) => target.kind === 'migrate' && targets.has(target.name));
  return {
    again: ['batuta', ...context.argv].join(' '),
    reasons: context.messages.live && !context.arguments.has('plain'),
    ...(migrating && {
      report: ['batuta', 'report', ...(targets.size === plan.targets.length ? [] : targets)].join(' '),
    }),
  };
}

/** The targets that the words on the command line are about; all when there are none, or when a word is a pattern. */
function selectedTargets(session: Session, request: RunRequest): ReadonlySet<string> {
  const all = session.project.plan.targets.map((target) => target.name);
  if (request.targets.length === 0 || request.targets.some((word) => word.includes('*'))) return new Set(all);
  const named = new Set(request.targets.map(targetOf));
  return new Set(all.filter((name) => named.has(name)));
}

/** How long each label took when it last executed, read only when the first time is asked for. */
function lastDurations(root: string): (label: string) => number | undefined {
  let durations: Map<string, number> | undefined;
  return (label) => {
    if (!durations) {
      durations = new Map();
      for (const record of readRecords(root, 5)) {
        for (const action of record.actions) {
          if (action.outcome === 'executed' && !durations.has(action.label))
            durations.set(action.label, action.durationMs);
        }
      }
    }
    return durations.get(label);
  };
}
