// `batuta why <action>`: what changed since it last ran, as a sentence and then field by field.
import { failure } from '#src/base/failure.ts';
import { err, ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import { explainAction, inspectGraph, readRecords } from '#src/engine/engine.ts';
import type { Explanation } from '#src/engine/engine.ts';
import type { ActionRecord, RunRecord } from '#src/model/run-record.ts';
import { formatAgo, formatDuration } from '#src/report/duration.ts';
import { tableLines } from '#src/report/table.ts';
import { placeText } from '#src/report/diagnostic-text.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { refuse, writeJson } from '../refuse.ts';
import { openTargets } from '../session.ts';
import { suggest } from '../suggest.ts';
import { causes, lastChange, placed, valueText } from '../why-view.ts';
import type { PlacedDifference } from '../why-view.ts';

const remembered = 50;

export const why: Command = async (context) => {
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const { project, host } = session.value;
  const graph = await inspectGraph(project, host, []);
  if (!graph.ok) return refuse(context, graph.failure);
  const records = readRecords(project.root, remembered);
  const labels = new Set(graph.value.map((node) => node.spec.label));
  for (const record of records) for (const action of record.actions) labels.add(action.label);
  const label = resolveLabel(context.arguments.positionals[0] as string, [...labels].sort());
  if (!label.ok) return refuse(context, label.failure);

  const explained = await explainAction(project, host, label.value);
  if (!explained.ok) return refuse(context, explained.failure);
  const { spec, ...explanation } = explained.value;
  const last = lastExecution(records, label.value);
  const reasons = placed(session.value, spec, explanation.verdict === 'up-to-date' ? [] : explanation.reasons);
  const change = lastChange(session.value, spec, records);
  const before = change && { ...change, differences: placed(session.value, spec, change.differences) };
  const chain = last ? causes(last.run, last.action) : [];
  if (context.arguments.has('json')) {
    writeJson(context, {
      type: 'why',
      ...explanation,
      reasons: explanation.verdict === 'up-to-date' ? explanation.reasons : reasons,
      lastExecuted: last && { runId: last.run.runId, startedAt: last.run.startedAt, ...last.action, causes: chain },
      lastChange: before,
    });
    return exit.ok;
  }
  const style = context.resultStyle;
  const lines = [`${style.bold(label.value)}  ${sentence(explained.value, last)}`, ...table(context, reasons)];
  if (last) {
    const when = formatAgo(Date.parse(last.run.startedAt), context.now());
    const because = last.action.miss === undefined ? '' : `: ${last.action.miss.text}`;
    lines.push(
      style.dim(`last ran ${when} in run ${last.run.runId} (${formatDuration(last.action.durationMs)})${because}`),
    );
    for (const cause of chain) lines.push(style.dim(`  since ${cause.label} ran: ${cause.text}`));
  } else lines.push(style.dim('no record of it having run here'));
  if (before && explanation.verdict !== 'would-execute') {
    lines.push(style.dim(`its last two results, ${before.from.slice(0, 12)} and ${before.to.slice(0, 12)}, differ in`));
    lines.push(...table(context, before.differences));
  }
  context.output.out(`${lines.join('\n')}\n`);
  return exit.ok;
};

/** What differs, from what to what, and where it is written. */
function table(context: CommandContext, differences: readonly PlacedDifference[]): string[] {
  const style = context.resultStyle;
  const rows = differences.map((each) => [each.kind, each.text, each.place === undefined ? '' : placeText(each.place)]);
  const lines = tableLines(rows, [{ style: style.mark }, {}, { style: style.mark }], context.results.width);
  return differences.flatMap((each, index) => {
    const line = lines[index] as string;
    if (each.field === undefined || each.before === each.after) return [line];
    return [line, style.dim(`          ${valueText(each.before)} → ${valueText(each.after)}`)];
  });
}

interface Execution {
  readonly run: RunRecord;
  readonly action: ActionRecord;
}

function lastExecution(records: readonly RunRecord[], label: string): Execution | undefined {
  for (const run of records) {
    const action = run.actions.find(
      (each) => each.label === label && (each.outcome === 'executed' || each.outcome === 'failed'),
    );
    if (action) return { run, action };
  }
  return undefined;
}

function sentence(explanation: Explanation, last: Execution | undefined): string {
  const reasons = explanation.reasons.map((reason) => reason.text);
  const listed =
    reasons.length > 1 ? `${reasons.slice(0, -1).join(', ')} and ${reasons.at(-1) ?? ''}` : (reasons[0] ?? '');
  switch (explanation.verdict) {
    case 'up-to-date':
      if (explanation.remote !== undefined) {
        const by = explanation.origin === undefined ? '' : `, made by run ${explanation.origin}`;
        return `is up to date: remote hit (${explanation.remote}${by})`;
      }
      return last || explanation.origin === undefined
        ? 'is up to date: nothing that goes into it changed'
        : `is up to date: its result is known from run ${explanation.origin}`;
    case 'would-execute':
      return `would run: ${listed || 'its result is not known'}`;
    case 'unknown':
      return explanation.waitsFor === undefined
        ? 'cannot be told before what it needs has run'
        : `depends on what ${explanation.waitsFor} gives, which would run first`;
  }
}

/** A full label, or the only one that begins with, ends with, or holds, this word. */
export function resolveLabel(word: string, labels: readonly string[]): Result<string> {
  if (labels.includes(word)) return ok(word);
  const fits = [
    (label: string): boolean => label.startsWith(`${word}:`),
    (label: string): boolean => label.endsWith(`:${word}`) || label.endsWith(`/${word}`),
    (label: string): boolean => label.includes(word),
  ];
  const holding = fits.map((fit) => labels.filter(fit)).find((found) => found.length > 0) ?? [];
  if (holding.length === 1) return ok(holding[0] as string);
  if (holding.length > 1) {
    const some = holding.slice(0, 6).join(', ');
    return err(
      failure('BATUTA-E-001', `\`${word}\` fits ${holding.length} actions`, {
        help: `name one: ${some}${holding.length > 6 ? ', …' : ''}`,
      }),
    );
  }
  const likely = suggest(word, [...labels, ...labels.flatMap((label) => label.split(':'))]);
  const help = likely === undefined ? '`batuta graph` shows the labels of all actions' : `did you mean \`${likely}\`?`;
  return err(failure('BATUTA-E-001', `there is no action \`${word}\``, { help }));
}
