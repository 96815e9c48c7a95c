// `batuta status`: per target and phase how far it is, from the records; also while another run is at work.
import { join } from 'node:path';
import { inspectGraph, readRecords } from '#src/engine/engine.ts';
import { lockHolder } from '#src/fs/lock.ts';
import { phases } from '#src/model/action.ts';
import type { Label, Phase } from '#src/model/action.ts';
import { formatAgo, formatDuration } from '#src/report/duration.ts';
import { targetOf } from '#src/report/label-text.ts';
import type { Style } from '#src/report/style.ts';
import { tableLines } from '#src/report/table.ts';
import { targetStatus } from '#src/report/target-status.ts';
import type { PhaseStatus, TargetStatus } from '#src/report/target-status.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { pickTargets } from '../pick-targets.ts';
import { refuse, writeJson } from '../refuse.ts';
import { choose } from '../selection.ts';
import { openTargets } from '../session.ts';

const remembered = 20;

export const status: Command = async (context) => {
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const { project, host } = session.value;
  const chosen = await choose(context, session.value);
  if (!chosen.ok) return refuse(context, chosen.failure);
  const { words, isNothing, note } = chosen.value;
  const picked = isNothing ? ({ ok: true, value: [] } as const) : pickTargets(project, words);
  if (!picked.ok) return refuse(context, picked.failure);
  if (note !== undefined) context.output.err(`${context.messageStyle.dim(`note: ${note}`)}\n`);
  const graph = await inspectGraph(project, host, []);
  if (!graph.ok) return refuse(context, graph.failure);
  const records = readRecords(project.root, remembered);
  const running = lockHolder(join(project.root, '.batuta', 'lock')) !== undefined;
  const targets = picked.value.map((target) => {
    const known = new Map<Label, Phase>(
      graph.value
        .filter((node) => targetOf(node.spec.label) === target.name)
        .map((node) => [node.spec.label, node.phase]),
    );
    return targetStatus({ target: target.name, kind: target.kind, known, records, running });
  });
  const percent = overall(targets);
  if (context.arguments.has('json'))
    writeJson(context, { type: 'status', running, percent, lastRun: records[0]?.runId, targets });
  else context.output.out(text(context, targets, percent, running));
  return exit.ok;
};

function overall(targets: readonly TargetStatus[]): number {
  const sum = (pick: (phase: PhaseStatus) => number): number =>
    targets.flatMap((target) => target.phases).reduce((total, phase) => total + pick(phase), 0);
  const known = sum((phase) => phase.known);
  return known === 0 ? 0 : Math.floor((100 * sum((phase) => phase.done)) / known);
}

/** More targets than this are shown as one line each. */
const mostDetailed = 6;

function text(context: CommandContext, targets: readonly TargetStatus[], percent: number, running: boolean): string {
  const lines =
    targets.length > mostDetailed ? matrix(context, targets) : targets.flatMap((target) => detailed(context, target));
  lines.push(`${percent}% of all known actions are done${running ? '; a run is at work now' : ''}`);
  return `${lines.join('\n')}\n`;
}

function detailed(context: CommandContext, target: TargetStatus): string[] {
  const style = context.resultStyle;
  const when = target.at === undefined ? 'never run' : `last run ${formatAgo(Date.parse(target.at), context.now())}`;
  const lines = [`${style.bold(target.target)}  ${target.percent}%  ${style.dim(when)}`];
  const rows = target.phases.map((phase) => [
    phase.phase,
    phase.state,
    countsOf(phase),
    phase.durationMs > 0 ? formatDuration(phase.durationMs) : '',
  ]);
  const table = tableLines(rows, [{}, {}, {}, { style: style.dim }], context.results.width);
  lines.push(...table.map((line, index) => painted(line, target.phases[index] as PhaseStatus, style)));
  for (const failed of target.failures.slice(0, 5)) {
    lines.push(
      `    ${style.bad(failed.label)}  ${failed.failure?.code ?? ''} ${failed.failure?.message.split('\n')[0] ?? ''}`.trimEnd(),
    );
  }
  if (target.failures.length > 5) lines.push(`    and ${target.failures.length - 5} more`);
  return [...lines, ''];
}

/** One line per target, one column per phase. */
function matrix(context: CommandContext, targets: readonly TargetStatus[]): string[] {
  const style = context.resultStyle;
  const shown = phases.filter((phase) => targets.some((target) => target.phases.some((each) => each.phase === phase)));
  const words = { completed: 'done', failed: 'failed', 'in progress': '', 'not started': '-' } as const;
  const rows = targets.map((target) => {
    const cells = shown.map((name) => {
      const phase = target.phases.find((each) => each.phase === name);
      return phase === undefined ? '' : words[phase.state] || `${phase.done}/${phase.known}`;
    });
    return [target.target, `${target.percent}%`, ...cells];
  });
  const columns = [{ style: style.bold }, { align: 'right' as const }, ...shown.map(() => ({}))];
  return [...tableLines([['target', 'done', ...shown], ...rows], columns, context.results.width), ''];
}

function countsOf(phase: PhaseStatus): string {
  if (phase.known === 0) return '';
  const parts = [`${phase.done}/${phase.known}`];
  if (phase.failed > 0) parts.push(`${phase.failed} failed`);
  if (phase.blocked > 0) parts.push(`${phase.blocked} blocked`);
  return parts.join(', ');
}

function painted(line: string, phase: PhaseStatus, style: Style): string {
  const paint = { completed: style.good, failed: style.bad, 'in progress': style.warn, 'not started': style.dim }[
    phase.state
  ];
  return line.replace(phase.state, paint(phase.state));
}
