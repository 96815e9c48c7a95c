// The options of `run` and its thin forms as the engine's request.
import { availableParallelism } from 'node:os';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { RunRequest } from '#src/engine/engine.ts';
import type { Phase } from '#src/model/action.ts';
import { usage } from './argv.ts';
import type { CommandContext } from './command-context.ts';

/** `words`: the targets asked for, where filters have narrowed them. */
export function runRequest(context: CommandContext, words: readonly string[], phase?: Phase): Result<RunRequest> {
  const given = context.arguments;
  const jobs =
    given.value('concurrency') === undefined
      ? ok(undefined)
      : parseConcurrency(given.value('concurrency') as string, availableParallelism());
  if (!jobs.ok) return jobs;
  const modules = given.list('modules');
  const sandbox = given.value('sandbox');
  return ok({
    targets: words,
    argv: context.argv,
    signal: context.signal,
    ...(phase !== undefined && { phase }),
    ...(modules.length > 0 && { modules }),
    ...(given.has('force') && { force: true }),
    ...(given.has('adopt') && { adopt: true }),
    ...(jobs.value !== undefined && { jobs: jobs.value }),
    ...(given.has('continue') && {
      continue: (given.value('continue') ?? 'independent') as NonNullable<RunRequest['continue']>,
    }),
    ...(sandbox === 'trace' && { sandbox }),
    ...(given.value('log-order') === 'stream' && { streamLogs: true }),
  });
}

/** `4`, or `50%` of the processors, at least one. */
export function parseConcurrency(text: string, processors: number): Result<number> {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  const value = match ? Number(match[1]) : NaN;
  if (match && match[2] === '%' && value > 0) return ok(Math.max(1, Math.round((processors * value) / 100)));
  if (match && match[2] === '' && Number.isInteger(value) && value >= 1) return ok(value);
  return err(
    usage(
      `\`--concurrency\` cannot be \`${text}\``,
      'give a number of actions from 1 (`--concurrency 4`) or a share of the processors (`--concurrency 50%`)',
    ),
  );
}
