// Colour, or none: the few text styles that batuta uses, each with one meaning.

export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** Failures. */
  readonly bad: (text: string) => string;
  /** Success. */
  readonly good: (text: string) => string;
  /** Warnings. */
  readonly warn: (text: string) => string;
  /** Places, line numbers, things to type. */
  readonly mark: (text: string) => string;
}

const plain = (text: string): string => text;
const ansi =
  (open: number, close: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${open}m${text}\u001b[${close}m`;

export const noStyle: Style = { bold: plain, dim: plain, bad: plain, good: plain, warn: plain, mark: plain };

const colored: Style = {
  bold: ansi(1, 22),
  dim: ansi(2, 22),
  bad: ansi(31, 39),
  good: ansi(32, 39),
  warn: ansi(33, 39),
  mark: ansi(36, 39),
};

export const styleOf = (color: boolean): Style => (color ? colored : noStyle);
