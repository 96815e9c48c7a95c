// `batuta run`: config -> plan -> execute -> record, on one screen; the phases' own commands are the same with a limit.
import { runTargets } from '#src/engine/engine.ts';
import type { Phase } from '#src/model/action.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { previewText } from '../preview-text.ts';
import { refuse } from '../refuse.ts';
import { openReporters } from '../reporters.ts';
import { runRequest } from '../run-request.ts';
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
  const request = runRequest(context, phase);
  if (!request.ok) return refuse(context, request.failure);
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const { project, host } = session.value;
  if (context.arguments.has('dry-run')) return previewText(context, session.value, request.value);

  const use = useStore(project, context.env);
  if (!use.ok) return refuse(context, use.failure);
  const reporters = openReporters(context, session.value, request.value);
  const ran = await runTargets(project, host, request.value, (event) => reporters.event(event));
  reporters.close();
  use.value.end();
  if (!ran.ok) return refuse(context, ran.failure);
  if (ran.value.interrupted === true) return exit.interrupted;
  await show?.(context, session.value, ran.value);
  return ran.value.ok ? exit.ok : exit.failed;
}
