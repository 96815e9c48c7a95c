// `batuta run --watch`: runs, waits until a run would see something else, runs again; ends only by a signal.
import { filesOutside } from '#src/engine/relevance.ts';
import type { Stale } from '#src/engine/engine.ts';
import type { Plan } from '#src/model/plan.ts';
import { findConfig } from '#src/config/find-config.ts';
import { changedSince, snapshot } from '#src/fs/snapshot.ts';
import { watchFolder } from '#src/fs/watch-folder.ts';

import type { CommandContext } from './command-context.ts';
import { exit } from './exit-status.ts';
import { refuse } from './refuse.ts';

/** What one run tells the watch; nothing of it when the configuration could not be read. */
export interface WatchedRun {
  readonly plan?: Plan;
  readonly stale?: Stale;
  readonly status: number;
}

/** An action that writes what it reads would keep us running for ever. */
const restlessLimit = 3;

export async function watchRuns(context: CommandContext, runOnce: () => Promise<WatchedRun>): Promise<number> {
  const found = findConfig(context.cwd, context.arguments.value('config'));
  if (!found.ok) return refuse(context, found.failure);
  const { root } = found.value;
  let watch = await watchFolder(root);
  if (!watch.ok) return refuse(context, watch.failure);
  let outside: readonly string[] = [];
  let restless = 0;
  const say = (text: string): void => {
    if (!context.arguments.has('json')) return context.output.err(`${text}\n`);
    context.output.out(`${JSON.stringify({ schemaVersion: 1, type: 'notice', level: 'info', text })}\n`);
  };
  try {
    while (!context.signal.aborted) {
      watch.value.take();
      // Of a run that cannot start nothing is known but the files: they are compared as a whole.
      const before = snapshot(root, outside);
      const ran = await runOnce();
      const more = ran.plan === undefined ? outside : filesOutside(ran.plan);
      if (more.join('\0') !== outside.join('\0')) {
        const wider = await watchFolder(root, more);
        if (!wider.ok) return refuse(context, wider.failure);
        await watch.value.close();
        watch = wider;
        outside = more;
      }
      if (context.signal.aborted) break;
      const { style, word } = shown(context, ran.status);
      // An edit that the run did not see: it is not waited for again. Events go before what they are about is compared.
      let edits = watch.value.take();
      const look = (): string | undefined =>
        ran.stale === undefined
          ? edits === 0
            ? undefined
            : changedSince(before, snapshot(root, outside))
          : ran.stale();
      let changed = look();
      if (changed !== undefined && restless < restlessLimit) {
        restless += 1;
        say(`${style.dim('changed:')} ${changed}, while the run went on`);
        continue;
      }
      if (changed !== undefined) {
        say(`${style.warn('note')}: ${changed} changes in every run: some action writes what it reads`);
      }
      restless = 0;
      const what = context.cwd === root ? 'this project' : root;
      say(`${style.bold('watching')} ${what}; the last run ${word}; edit a file to run again, Ctrl-C ends`);
      const restlessAt = changed;
      do {
        if (await watch.value.next(context.signal)) return exit.interrupted;
        edits = watch.value.take();
        changed = look();
      } while (changed === undefined || (restlessAt !== undefined && edits === 0));
      say(`${style.dim('changed:')} ${changed}`);
    }
    return exit.interrupted;
  } finally {
    await watch.value.close();
  }
}

function shown(context: CommandContext, status: number): { style: CommandContext['messageStyle']; word: string } {
  const style = context.messageStyle;
  if (status === exit.ok) return { style, word: style.good('was good') };
  return { style, word: style.bad(status === exit.failed ? 'failed' : 'could not start') };
}
