// `batuta plan`: the targets and the actions the configuration comes to; what only a run can know is shown as such.
import type { TargetPlan } from '#src/model/plan.ts';
import { kindOf } from '#src/report/label-text.ts';
import { tableLines } from '#src/report/table.ts';
import type { Command } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { refuse, writeJson } from '../refuse.ts';
import { pickTargets } from '../pick-targets.ts';
import { openTargets } from '../session.ts';
import type { Session } from '../session.ts';

export const plan: Command = async (context) => {
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const picked = pickTargets(session.value.project, context.arguments.positionals);
  if (!picked.ok) return refuse(context, picked.failure);
  const loaded = await session.value.rules.load(
    picked.value.flatMap((target) => target.actions.map((action) => action.rule)),
  );
  if (!loaded.ok) return refuse(context, loaded.failure);
  const targets = picked.value.map((target) => describe(target, session.value));
  if (context.arguments.has('json')) {
    writeJson(context, {
      type: 'plan',
      root: session.value.project.root,
      digest: session.value.project.plan.digest,
      targets,
    });
    return exit.ok;
  }
  const style = context.resultStyle;
  for (const target of targets) {
    const place =
      target.place === undefined
        ? ''
        : style.dim(`  ${target.place.file}${target.place.line === undefined ? '' : `:${target.place.line}`}`);
    const rows = target.actions.flatMap((action) => [
      [action.phase, action.label, action.summary],
      ...(action.mayAdd.length > 0
        ? [['', `  └ adds ${action.mayAdd.map((kind) => `${kind} …`).join(', ')}`, 'known when it has run']]
        : []),
    ]);
    const lines = tableLines(rows, [{ style: style.dim }, {}, { style: style.dim }], context.results.width);
    context.output.out(`${style.bold(target.name)}  ${target.summary}${place}\n${lines.join('\n')}\n`);
  }
  return exit.ok;
};

function describe(target: TargetPlan, session: Session) {
  const actions = target.actions.map((action) => {
    const info = session.rules.info(action.rule);
    return {
      label: action.label,
      kind: kindOf(action.label),
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
