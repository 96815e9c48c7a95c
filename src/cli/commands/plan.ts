// `batuta plan`: the same as `run --dry-run`, under the name one looks for.
import type { Command } from '../command-context.ts';
import { showPlan } from '../plan-view.ts';
import { refuse } from '../refuse.ts';
import { runRequest } from '../run-request.ts';
import { choose } from '../selection.ts';
import { openTargets } from '../session.ts';

export const plan: Command = async (context) => {
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const chosen = await choose(context, session.value);
  if (!chosen.ok) return refuse(context, chosen.failure);
  const request = runRequest(context, chosen.value.words);
  if (!request.ok) return refuse(context, request.failure);
  const { note } = chosen.value;
  if (note !== undefined) context.output.err(`${context.messageStyle.dim(`note: ${note}`)}\n`);
  return showPlan(context, session.value, request.value, chosen.value.isNothing);
};
