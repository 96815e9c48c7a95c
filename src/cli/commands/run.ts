// `batuta run`: config -> plan -> execute -> record, on one screen; the phases' own commands are the same with a limit.
import { runTargets } from '#src/engine/engine.ts';
import type { Phase } from '#src/model/action.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { KeyField } from '#src/model/store.ts';
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

export const run: Command = (context) => runSelected(context);

/** `show` prints what a command adds to a run that ended. */
export async function runSelected(
  context: CommandContext,
  phase?: Phase,
  show?: (context: CommandContext, session: Session, record: RunRecord) => Promise<void>,
): Promise<number> {
  const asked = runRequest(context, context.arguments.positionals, phase);
  if (!asked.ok) return refuse(context, asked.failure);
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const { project, host } = session.value;
  const chosen = await choose(context, session.value);
  if (!chosen.ok) return refuse(context, chosen.failure);
  const { words, isNothing, note } = chosen.value;
  const request = { ...asked.value, targets: words };
  if (context.arguments.has('dry-run')) return showPlan(context, session.value, request, isNothing);

  if (isNothing) return nothingToRun(context, note ?? '');
  const use = useStore(project, context.env);
  if (!use.ok) return refuse(context, use.failure);
  const reporters = await openReporters(context, session.value, request);
  if (note !== undefined) reporters.event({ type: 'notice', level: 'info', text: note });
  const keys = new Map<string, readonly KeyField[]>();
  const summarize = context.arguments.has('summarize');
  const onKey = (label: string, fields: readonly KeyField[]): void => void keys.set(label, fields);
  const ran = await runTargets(project, host, { ...request, ...(summarize && { onKey }) }, (event) =>
    reporters.event(event),
  );
  reporters.close();
  use.value.end();
  if (!ran.ok) return refuse(context, ran.failure);
  if (summarize) (await import('../run-summary.ts')).writeSummary(context, session.value, ran.value, keys);
  if (ran.value.interrupted === true) return exit.interrupted;
  await show?.(context, session.value, ran.value);
  return ran.value.ok ? exit.ok : exit.failed;
}
