// What the place we write to can show: a screen that may be redrawn, colour, how many columns.

export interface Terminal {
  /** A screen whose last lines may be redrawn. */
  readonly live: boolean;
  readonly color: boolean;
  /** A person reads it, redrawn or not. */
  readonly isScreen: boolean;
  readonly width: number;
  /** Where rows are cut: nowhere when a program reads them. */
  readonly tableWidth: number;
}

export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = { readonly [name: string]: string | undefined };

/** `NO_COLOR` (no-color.org) wins over everything but an explicit `FORCE_COLOR`; CI and dumb terminals are never redrawn. */
export function terminalOf(stream: TerminalStream, env: Environment): Terminal {
  const tty = stream.isTTY === true;
  const dumb = env['TERM'] === 'dumb';
  const ci = isCi(env);
  const width = widthOf(stream, env);
  return {
    live: tty && !dumb && !ci,
    isScreen: tty,
    color: wantsColor(tty && !dumb, env),
    width,
    tableWidth: tty || namedWidth(env) !== undefined ? width : Infinity,
  };
}

export function isCi(env: Environment): boolean {
  const value = env['CI'];
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}

function wantsColor(capable: boolean, env: Environment): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  const no = env['NO_COLOR'];
  if (no !== undefined && no !== '') return false;
  return capable;
}

function widthOf(stream: TerminalStream, env: Environment): number {
  if (stream.columns !== undefined && stream.columns > 0) return stream.columns;
  return namedWidth(env) ?? 80;
}

function namedWidth(env: Environment): number | undefined {
  const named = Number(env['COLUMNS']);
  return Number.isInteger(named) && named >= 20 ? named : undefined;
}
