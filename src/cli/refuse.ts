// How a command ends that could not start: the failure on stderr, or as one JSON object on stdout; exit status 2.
import type { Failure } from '#src/base/failure.ts';
import { diagnosticLines, shownFailure } from '#src/report/diagnostic-text.ts';
import type { CommandContext } from './command-context.ts';
import { exit } from './exit-status.ts';

export function refuse(context: CommandContext, failure: Failure): number {
  if (context.arguments.has('json')) {
    context.output.out(`${JSON.stringify({ schemaVersion: 1, type: 'failure', failure })}\n`);
  } else {
    const lines = diagnosticLines(shownFailure(failure), context.messageStyle, context.messages.width);
    context.output.err(`${lines.join('\n')}\n`);
  }
  return failure.code === 'BATUTA-E-099' ? exit.internal : exit.usage;
}

/** A command's result for programs: one JSON object. */
export function writeJson(context: CommandContext, value: { readonly [name: string]: unknown }): void {
  context.output.out(`${JSON.stringify({ schemaVersion: 1, ...value }, undefined, 2)}\n`);
}
