// `batuta why <action>`: what changed since it last ran, as a sentence and then field by field.
import { failure } from '#src/base/failure.ts';
import { err, ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import { explainAction, inspectGraph, readRecords } from '#src/engine/engine.ts';
import type { Explanation } from '#src/engine/engine.ts';
import type { ActionRecord, RunRecord } from '#src/model/run-record.ts';
import { formatAgo, formatDuration } from '#src/report/duration.ts';
import { padEnd, textWidth, wrapIndented } from '#src/report/text-width.ts';
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
  const width = context.results.tableWidth;
  const said = wrapIndented(`${label.value}  ${sentence(explained.value, last)}`, width, 2).join('\n');
  const lines = [said.replace(label.value, style.bold(label.value)), ...table(context, reasons)];
  if (last) {
    const when = formatAgo(Date.parse(last.run.startedAt), context.now());
    const because = last.action.miss === undefined ? '' : `: ${last.action.miss.text}`;
    const ran = `last ran ${when} in run ${last.run.runId} (${formatDuration(last.action.durationMs)})${because}`;
    lines.push(...wrapIndented(ran, width, 2).map(style.dim));
    for (const cause of chain)
      lines.push(
        ...wrapIndented(`since ${cause.label} ran: ${cause.text}`, width - 2, 2).map((line) => style.dim(`  ${line}`)),
      );
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
  const width = context.results.tableWidth;
  const kinds = Math.max(0, ...differences.map(({ kind }) => textWidth(kind)));
  const indent = kinds + 4;
  return differences.flatMap((each) => {
    const place = each.place === undefined ? '' : placeText(each.place);
    const lines = wrapIndented(`${each.text}${place === '' ? '' : `  ${place}`}`, width - indent, 0);
    const values =
      each.field === undefined || each.before === each.after
        ? []
        : wrapIndented(`${valueText(each.before)} → ${valueText(each.after)}`, width - indent, 2).map(style.dim);
    const shown = [...lines.map((line) => line.replace(place, style.mark(place))), ...values];
    const [first = '', ...rest] = shown;
    return [
      `  ${style.mark(padEnd(each.kind, kinds))}  ${first}`,
      ...rest.map((line) => `${' '.repeat(indent)}${line}`),
    ];
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
