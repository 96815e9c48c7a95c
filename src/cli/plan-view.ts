// `batuta plan` and `run --dry-run`: what a run would execute and why, what it would reuse, as far as that is known without executing anything.
import { previewRun } from '#src/engine/engine.ts';
import type { PreviewedAction, RunRequest } from '#src/engine/engine.ts';
import type { TargetPlan } from '#src/model/plan.ts';
import { count, formatDuration } from '#src/report/duration.ts';
import { targetOf } from '#src/report/label-text.ts';
import { tableLines } from '#src/report/table.ts';
import type { CommandContext } from './command-context.ts';
import { exit } from './exit-status.ts';
import { refuse, writeJson } from './refuse.ts';
import type { Session } from './session.ts';

export const wantsJson = (context: CommandContext): boolean =>
  context.arguments.has('json') || context.arguments.value('dry-run') === 'json';

export async function showPlan(
  context: CommandContext,
  session: Session,
  request: RunRequest,
  isNothing: boolean,
): Promise<number> {
  const { project, host } = session;
  const preview = isNothing
    ? ({ ok: true, value: { actions: [], partial: false } } as const)
    : await previewRun(project, host, request);
  if (!preview.ok) return refuse(context, preview.failure);
  const { actions, partial } = preview.value;
  const concerned = new Set(actions.map((action) => targetOf(action.label)));
  const targets = project.plan.targets.filter((target) => concerned.has(target.name));
  if (wantsJson(context)) {
    writeJson(context, {
      type: 'plan',
      root: project.root,
      digest: project.plan.digest,
      targets: targets.map((target) => describe(target, session)),
      actions: actions.map((action) => ({ ...action, ...openKinds(action, session) })),
      partial,
    });
    return exit.ok;
  }
  context.output.out(`${[...lines(context, session, targets, actions), ending(actions, partial)].join('\n')}\n`);
  return exit.ok;
}

const words = { 'would-execute': 'would run', unknown: 'depends', 'up-to-date': 'hit' } as const;

function lines(
  context: CommandContext,
  session: Session,
  targets: readonly TargetPlan[],
  actions: readonly PreviewedAction[],
): string[] {
  const { resultStyle: style, results } = context;
  const byTarget = new Map<string, PreviewedAction[]>();
  const shared: PreviewedAction[] = [];
  for (const action of actions) {
    const name = targetOf(action.label);
    const list = targets.some((target) => target.name === name) ? byTarget.get(name) : shared;
    if (list === undefined) byTarget.set(name, [action]);
    else list.push(action);
  }
  const failing = new Set(actions.flatMap((action) => (action.fails === true ? action.label : [])));
  const rows = (list: readonly PreviewedAction[]): string[] => {
    const shown = list.filter((action) => action.verdict !== 'up-to-date' || action.fails === true);
    const cells = shown.flatMap((action) => {
      const { mayAdd } = openKinds(action, session);
      const isBlocked = action.waitsFor !== undefined && failing.has(action.waitsFor);
      const word = action.fails === true ? 'fails' : isBlocked ? 'blocked' : words[action.verdict];
      const row = [word, action.label, isBlocked ? `by ${action.waitsFor}` : reasonOf(action)];
      return mayAdd === undefined ? [row] : [row, ['', `  adds ${mayAdd.join(', ')} …`, 'known when it has run']];
    });
    const hits = list.length - shown.length;
    if (hits > 0) cells.push(['hit', shown.length === 0 ? count(hits, 'action') : `${count(hits, 'more action')}`, '']);
    return tableLines(cells, [{ style: style.mark }, {}, { style: style.dim }], results.width);
  };
  const text = targets.flatMap((target) => {
    const { file, line } = target.place ?? { file: '' };
    const place = file === '' ? '' : style.dim(`  ${file}${line === undefined ? '' : `:${line}`}`);
    return [`${style.bold(target.name)}  ${target.summary}${place}`, ...rows(byTarget.get(target.name) ?? [])];
  });
  return shared.length === 0 ? text : [...text, style.bold('shared'), ...rows(shared)];
}

const reasonOf = (action: PreviewedAction): string =>
  (action.fails === true ? 'nothing changed since it failed' : action.reason?.text) ??
  (action.waitsFor === undefined ? 'on what runs before it' : `on ${action.waitsFor}`);

function ending(actions: readonly PreviewedAction[], partial: boolean): string {
  const todo = actions.filter((action) => action.verdict !== 'up-to-date');
  const saved = actions.reduce((sum, action) => sum + (action.savedMs ?? 0), 0);
  const hits = count(actions.length - todo.length, 'hit') + (saved >= 1000 ? ` (${formatDuration(saved)} saved)` : '');
  const more = partial ? '; some actions are known only when others have run' : '';
  return `${count(todo.length, 'action')} would run or may have to, ${hits}; nothing was executed${more}`;
}

/** What an action that must run first may add. */
function openKinds(action: PreviewedAction, session: Session): { readonly mayAdd?: readonly string[] } {
  const kinds = action.verdict === 'up-to-date' ? [] : (session.rules.info(action.rule)?.expands ?? []);
  return kinds.length === 0 ? {} : { mayAdd: kinds };
}

function describe(target: TargetPlan, session: Session) {
  const actions = target.actions.map((action) => {
    const info = session.rules.info(action.rule);
    return {
      label: action.label,
      rule: action.rule,
      phase: info?.phase ?? 'task',
      summary: info?.summary ?? '',
      mayAdd: info?.expands ?? [],
      inputs: Object.keys(action.inputs),
      places: action.places ?? {},
    };
  });
  return { name: target.name, kind: target.kind, summary: target.summary, place: target.place, actions };
}
