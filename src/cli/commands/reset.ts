// `batuta reset`: removes what batuta placed and nobody changed since; without `--yes` it only says so.
import { placedFilesOf, removeOutputs } from '#src/engine/engine.ts';
import { count } from '#src/report/duration.ts';
import { shownPlaces } from '#src/report/shown-places.ts';
import type { Command } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { pickTargets } from '../pick-targets.ts';
import { refuse, writeJson } from '../refuse.ts';
import { openSession } from '../session.ts';

export const reset: Command = async (context) => {
  const session = await openSession(context);
  if (!session.ok) return refuse(context, session.failure);
  const { project } = session.value;
  const picked = pickTargets(project, context.arguments.positionals);
  if (!picked.ok) return refuse(context, picked.failure);
  const names = picked.value.map((target) => target.name);
  if (!context.arguments.has('yes')) {
    const places = placedFilesOf(project, names);
    if (context.arguments.has('json')) writeJson(context, { type: 'reset', done: false, targets: names, places });
    else {
      const lines = shownPlaces(places).map(
        ({ path, places: of }) => `  ${path}${of.length === 1 ? '' : ` (${count(of.length, 'file')})`}`,
      );
      const what = places.length === 0 ? 'nothing is placed' : 'would remove what batuta placed';
      context.output.out(
        `${[`${what} for ${names.join(', ')}${lines.length === 0 ? '' : ':'}`, ...lines].join('\n')}\n`,
      );
      context.output.err('nothing was removed: add `--yes` to do it\n');
    }
    return exit.ok;
  }
  const removed = removeOutputs(project, names);
  if (!removed.ok) return refuse(context, removed.failure);
  if (context.arguments.has('json'))
    writeJson(context, { type: 'reset', done: true, targets: names, removed: removed.value.removed });
  else context.output.out(`removed ${count(removed.value.removed, 'file')}; the results stay in the store\n`);
  return exit.ok;
};
