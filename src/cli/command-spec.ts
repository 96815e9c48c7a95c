// What a command says about itself: the one description that parsing, help, completions and docs/reference/cli.md come from.
import type { Command } from './command-context.ts';

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** Placeholder of its value; absent: a switch. */
  readonly value?: string;
  /** `--name` alone is allowed too; a value then needs `=`. */
  readonly valueOptional?: boolean;
  /** May be given more than once: every value counts. */
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
  readonly summary: string;
  /** The work behind it is not built: using it is an error that says this, never silence. */
  readonly unbuilt?: string;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly required?: boolean;
  readonly many?: boolean;
  readonly summary: string;
}

export interface Example {
  readonly line: string;
  readonly says: string;
}

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly group: 'work' | 'look' | 'keep';
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** Paragraphs after the summary. */
  readonly details?: string;
  readonly examples: readonly Example[];
  readonly load: () => Promise<Command>;
}
