// `--dry-run`: what a run would execute, as far as that is known without executing anything.
import { previewRun } from '#src/engine/engine.ts';
import type { RunRequest } from '#src/engine/engine.ts';
import { count } from '#src/report/duration.ts';
import { tableLines } from '#src/report/table.ts';
import type { CommandContext } from './command-context.ts';
import { exit } from './exit-status.ts';
import { refuse, writeJson } from './refuse.ts';
import type { Session } from './session.ts';

export async function previewText(context: CommandContext, session: Session, request: RunRequest): Promise<number> {
  const preview = await previewRun(session.project, session.host, request);
  if (!preview.ok) return refuse(context, preview.failure);
  const { actions, partial } = preview.value;
  if (context.arguments.has('json')) {
    writeJson(context, { type: 'preview', actions, partial });
    return exit.ok;
  }
  const style = context.resultStyle;
  const todo = actions.filter((action) => action.verdict !== 'up-to-date');
  const words = { 'would-execute': 'would run', unknown: 'depends', 'up-to-date': '' } as const;
  const rows = todo.map((action) => [
    words[action.verdict],
    action.label,
    action.reason?.text ?? 'on what runs before it',
  ]);
  const lines = tableLines(rows, [{ style: style.mark }, {}, { style: style.dim }], context.results.width);
  const hits = actions.length - todo.length;
  lines.push(`${count(todo.length, 'action')} would run or may have to, ${count(hits, 'hit')}; nothing was executed`);
  if (partial) lines.push(style.dim('some actions are known only when others have run'));
  context.output.out(`${lines.join('\n')}\n`);
  return exit.ok;
}
