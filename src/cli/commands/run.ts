// `batuta run`: config -> plan -> execute -> record, on one screen; the phases' own commands are the same with a limit.
import { failure } from '#src/base/failure.ts';
import type { Failure } from '#src/base/failure.ts';
import { runTargets } from '#src/engine/engine.ts';
import type { RunRequest, Stale } from '#src/engine/engine.ts';
import type { Phase } from '#src/model/action.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { KeyField } from '#src/model/store.ts';
import { count } from '#src/report/duration.ts';
import { usage } from '../argv.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { nothingToRun } from '../nothing-to-run.ts';
import { showPlan } from '../plan-view.ts';
import { refuse } from '../refuse.ts';
import { openReporters } from '../reporters.ts';
import { runRequest } from '../run-request.ts';
import { choose } from '../selection.ts';
import { openTargets } from '../session.ts';
import type { Session } from '../session.ts';
import { useStore } from '../store-use.ts';
import type { WatchedRun } from '../watch.ts';

export const run: Command = (context) => runSelected(context);

/** `show` prints what a command adds to a run that ended. */
export async function runSelected(
  context: CommandContext,
  phase?: Phase,
  show?: (context: CommandContext, session: Session, record: RunRecord) => Promise<void>,
): Promise<number> {
  if (!context.arguments.has('watch')) return (await runOnce(context, phase, show)).status;
  if (context.arguments.has('dry-run'))
    return refuse(context, usage('`--watch` executes, `--dry-run` does not', 'give one of them'));
  const { watchRuns } = await import('../watch.ts');
  let isFirst = true;
  return watchRuns(context, async () => {
    const ran = await runOnce(context, phase, show, isFirst ? {} : { force: false });
    isFirst = false;
    return ran;
  });
}

async function runOnce(
  context: CommandContext,
  phase?: Phase,
  show?: (context: CommandContext, session: Session, record: RunRecord) => Promise<void>,
  more: Partial<RunRequest> = {},
): Promise<WatchedRun> {
  const refused = (problem: Failure, seen: Partial<WatchedRun> = {}): WatchedRun => ({
    ...seen,
    status: refuse(context, problem),
  });
  const asked = runRequest(context, context.arguments.positionals, phase);
  if (!asked.ok) return refused(asked.failure);
  const session = await openTargets(context);
  if (!session.ok) return refused(session.failure);
  const { project, host } = session.value;
  const { plan } = project;
  const chosen = await choose(context, session.value);
  if (!chosen.ok) return refused(chosen.failure, { plan });
  const { words, isNothing, note } = chosen.value;

  let stale: Stale | undefined;
  const isWatching = context.arguments.has('watch');
  const watch = isWatching ? { watch: (found: Stale): void => void (stale = found) } : {};
  const request: RunRequest = { ...asked.value, targets: words, ...watch, ...more };
  if (context.arguments.has('dry-run')) return { status: await showPlan(context, session.value, request, isNothing) };
  if (isNothing) {
    const reporters = await openReporters(context, session.value, request);
    return { plan, status: nothingToRun(reporters, note ?? '', context.now()) };
  }
  const use = useStore(project, context.env);
  if (!use.ok) return refused(use.failure);
  const reporters = await openReporters(context, session.value, request);
  if (note !== undefined) reporters.event({ type: 'notice', level: 'info', text: note });
  const keys = new Map<string, readonly KeyField[]>();
  const summarize = context.arguments.has('summarize');
  const onKey = (label: string, fields: readonly KeyField[]): void => void keys.set(label, fields);
  let warnings = 0;
  const ran = await runTargets(project, host, { ...request, ...(summarize && { onKey }) }, (event) => {
    if (event.type === 'action-end') warnings += event.diagnostics.filter((one) => one.severity === 'warning').length;
    reporters.event(event);
  });
  reporters.close();
  await use.value.end();
  const seen = { plan, ...(stale === undefined ? {} : { stale }) };
  if (!ran.ok) return refused(ran.failure, seen);
  if (summarize) (await import('../run-summary.ts')).writeSummary(context, session.value, ran.value, keys);
  if (ran.value.interrupted === true) return { ...seen, status: exit.interrupted };
  await show?.(context, session.value, ran.value);
  if (ran.value.ok && warnings > 0 && context.arguments.has('deny-warnings')) {
    refuse(context, denied(warnings));
    return { ...seen, status: exit.failed };
  }
  return { ...seen, status: ran.value.ok ? exit.ok : exit.failed };
}

const denied = (warnings: number): Failure =>
  failure('BATUTA-E-022', `the run has ${count(warnings, 'warning')}, and \`--deny-warnings\` was given`, {
    help: 'The warnings above, and `batuta report`, name each place and what to do there.',
  });
