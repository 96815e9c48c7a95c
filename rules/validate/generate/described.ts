// What the probe says of a program: its argument parser as data, and the words of its source.

export interface DescribedType {
  readonly name: string;
  /** Probe texts that the type takes; null when any text will do. */
  readonly accepts: readonly string[] | null;
  readonly rejects?: readonly string[];
  /** Of a FileType. */
  readonly mode?: string;
}

export interface DescribedAction {
  /** `StoreAction`, `StoreTrueAction`, `SubParsersAction`, ... */
  readonly kind: string;
  readonly dest: string;
  readonly options: readonly string[];
  readonly nargs: number | string | null;
  readonly required: boolean;
  readonly help: string;
  readonly metavar: string;
  readonly hasDefault: boolean;
  readonly default: string | null;
  readonly choices: readonly string[] | null;
  readonly type?: DescribedType;
  readonly parsers?: { readonly [name: string]: DescribedParser };
}

export interface DescribedParser {
  readonly prog: string;
  readonly actions: readonly DescribedAction[];
  readonly groups: readonly { readonly required: boolean; readonly dests: readonly string[] }[];
}

export interface Described {
  readonly parser: DescribedParser | null;
  /** Why the program ended before it used a parser. */
  readonly problem: string | null;
  /** Texts that the program compares with or looks up. */
  readonly words: readonly string[];
  readonly stdin: boolean;
  /** Highest constant index into `sys.argv`. */
  readonly argv: number;
}

/** One use to try. */
export interface Candidate {
  readonly argv: readonly string[];
  readonly stdin?: string;
  readonly files?: { readonly [path: string]: string };
  /** Kept whatever it reaches: a help text. */
  readonly always?: true;
}

/** What a use showed under the probe. */
export interface Reached {
  readonly status?: number;
  /** How it ended instead: by a signal (its time was up), or without an answer. */
  readonly ended?: string;
  /** Digest of standard output. */
  readonly out: string;
  /** Last line of standard error. */
  readonly stderr: string;
  readonly lines?: readonly (readonly [file: string, line: number])[];
}
