// `batuta graph --format html`: the known actions with status, times, reasons and key inputs, laid out as one page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#src/base/version.ts';
import { readRecords } from '#src/engine/engine.ts';
import type { GraphNode } from '#src/engine/engine.ts';
import type { ActionRecord } from '#src/model/run-record.ts';
import { count, formatAgo } from '#src/report/duration.ts';
import { targetOf } from '#src/report/label-text.ts';
import type { PageAction, PageStatus } from '#src/report/graph-page/page-data.ts';
import { pageData } from '#src/report/graph-page/page-layout.ts';
import { graphDocument } from '#src/report/graph-page/page-html.ts';
import type { CommandContext } from './command-context.ts';
import type { Session } from './session.ts';

const remembered = 20;
export function graphPage(
  context: CommandContext,
  session: Session,
  nodes: readonly GraphNode[],
  opens: (node: GraphNode) => readonly string[],
): string {
  const { project } = session;
  const records = readRecords(project.root, remembered);
  const last = new Map<string, ActionRecord>();
  const times = new Map<string, number>();
  const reasons = new Map<string, string>();
  for (const record of records) {
    for (const action of record.actions) {
      if (!last.has(action.label)) last.set(action.label, action);
      if (action.outcome !== 'executed' && action.outcome !== 'failed') continue;
      if (!times.has(action.label)) times.set(action.label, action.durationMs);
      if (!reasons.has(action.label) && action.miss) reasons.set(action.label, action.miss.text);
    }
  }
  const ids = new Map(nodes.map((node, id) => [node.spec.label, id]));
  const actions = nodes.map((node): PageAction => {
    const { label } = node.spec;
    const status = statusOf(node, last.get(label));
    const ms = times.get(label) ?? node.savedMs;
    const failure = last.get(label)?.failure;
    const kinds = opens(node);
    const places = Object.values(node.spec.places ?? {});
    return {
      label,
      phase: node.phase,
      rule: node.spec.rule,
      summary: session.rules.info(node.spec.rule)?.summary ?? '',
      status,
      why: whyText(node, status, reasons.get(label)),
      ...(ms !== undefined && { ms: Math.round(ms * 10) / 10 }),
      ...(node.key !== undefined && { key: node.key }),
      ...(node.fields && { fields: node.fields.map(({ name, value }) => [name, shortValue(value)] as const) }),
      ...(places.length > 0 && { places }),
      ...(failure !== undefined && status === 'failed' && { failure: `${failure.code} ${failure.message}` }),
      ...(kinds.length > 0 && { opens: kinds }),
      needs: node.dependencies.flatMap((each) => ids.get(each) ?? []),
    };
  });
  const data = pageData(actions, titleOf(session, nodes), subtitleOf(context, records[0]?.startedAt, actions));
  return graphDocument(data, readFileSync(join(packageRoot(), 'dist', 'graph-page.js'), 'utf8'));
}

function statusOf(node: GraphNode, record: ActionRecord | undefined): PageStatus {
  if (node.verdict === 'would-execute') {
    // What failed and was not stored would be tried again: that it failed is the news.
    return record?.outcome === 'failed' ? 'failed' : 'would run';
  }
  if (record?.outcome === 'blocked') return 'blocked';
  if (node.verdict === 'unknown') return 'unknown';
  if (record?.outcome === 'failed' || record?.outcome === 'failed-hit') return 'failed';
  return record?.outcome === 'executed' ? 'ran' : 'hit';
}

function whyText(node: GraphNode, status: PageStatus, before: string | undefined): string {
  if (status === 'would run' || (status === 'failed' && node.verdict === 'would-execute'))
    return `would run: ${node.reason?.text ?? 'its result is not known'}`;
  if (status === 'ran') return `ran: ${before ?? 'its result was not known'}`;
  if (status === 'failed') return `${before === undefined ? '' : `ran: ${before}; `}failed, and nothing changed since`;
  if (status === 'blocked') return 'something it needs failed';
  if (status === 'unknown') return 'cannot be told before what it needs has run';
  return `nothing changed${node.origin === undefined ? '' : ` since run ${node.origin}`}`;
}

/** Digests are told apart by their first digits; texts are cut. */
function shortValue(value: string): string {
  if (/^[0-9a-f]{64}( x)?$/.test(value)) return `${value.slice(0, 12)}${value.endsWith(' x') ? ' executable' : ''}`;
  return value.length > 90 ? `${value.slice(0, 89)}…` : value;
}

function titleOf({ project }: Session, nodes: readonly GraphNode[]): string {
  const names = new Set(nodes.map((node) => targetOf(node.spec.label)));
  const known = project.plan.targets.map((target) => target.name).filter((name) => names.has(name));
  const shown = known.length > 3 ? `${known.slice(0, 3).join(', ')} and ${known.length - 3} more` : known.join(', ');
  return `batuta graph${shown === '' ? '' : `: ${shown}`}`;
}

function subtitleOf(context: CommandContext, startedAt: string | undefined, actions: readonly PageAction[]): string {
  const ran = startedAt === undefined ? 'never run' : `last run ${formatAgo(Date.parse(startedAt), context.now())}`;
  const bad = actions.filter((action) => action.status === 'failed').length;
  return bad === 0 ? ran : `${ran}, ${count(bad, 'failure')}`;
}
