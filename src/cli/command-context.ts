// What a command is given: its arguments, the place it works in, where it may write; nothing global.
import type { Output } from '#src/report/reporter.ts';
import type { Style } from '#src/report/style.ts';
import type { Terminal } from '#src/report/terminal.ts';
import type { Arguments } from './argv.ts';

export interface CommandContext {
  readonly arguments: Arguments;
  /** The words after `batuta`, for the record. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly output: Output;
  /** From now on the values of these variables are shown by their names only. */
  readonly hide: (secrets: readonly string[]) => void;
  /** What stderr can show (messages) and what stdout can (results). */
  readonly messages: Terminal;
  readonly results: Terminal;
  readonly messageStyle: Style;
  readonly resultStyle: Style;
  /** Aborted by the first Ctrl-C or SIGTERM; its reason is the exit status. */
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** Gives the exit status. */
export type Command = (context: CommandContext) => Promise<number>;
