// Which token is which operator, and how tightly the binary ones bind.
import type { CmpOperator, Operator, UnaryOperator } from './ast.ts';
import { Tok } from './token.ts';

const KINDS = 128;
const binary: (Operator | undefined)[] = new Array<Operator | undefined>(KINDS).fill(undefined);
const precedence = new Uint8Array(KINDS);
const augmented: (Operator | undefined)[] = new Array<Operator | undefined>(KINDS).fill(undefined);

const table: readonly [number, Operator, number, number][] = [
  [Tok.Bar, 'BitOr', 1, Tok.BarEqual],
  [Tok.Caret, 'BitXor', 2, Tok.CaretEqual],
  [Tok.Ampersand, 'BitAnd', 3, Tok.AmpersandEqual],
  [Tok.LeftShift, 'LShift', 4, Tok.LeftShiftEqual],
  [Tok.RightShift, 'RShift', 4, Tok.RightShiftEqual],
  [Tok.Plus, 'Add', 5, Tok.PlusEqual],
  [Tok.Minus, 'Sub', 5, Tok.MinusEqual],
  [Tok.Star, 'Mult', 6, Tok.StarEqual],
  [Tok.Slash, 'Div', 6, Tok.SlashEqual],
  [Tok.DoubleSlash, 'FloorDiv', 6, Tok.DoubleSlashEqual],
  [Tok.Percent, 'Mod', 6, Tok.PercentEqual],
  [Tok.At, 'MatMult', 6, Tok.AtEqual],
  [Tok.DoubleStar, 'Pow', 0, Tok.DoubleStarEqual],
];
for (const [kind, operator, binds, assign] of table) {
  binary[kind] = operator;
  precedence[kind] = binds;
  augmented[assign] = operator;
}

// 0 for a token that is no left-associative binary operator.
export function binaryPrecedence(kind: number): number {
  return precedence[kind] as number;
}
export function binaryOperator(kind: number): Operator {
  return binary[kind] as Operator;
}
export function augmentedOperator(kind: number): Operator | undefined {
  return augmented[kind];
}

export function unaryOperator(kind: number): UnaryOperator | null {
  if (kind === Tok.Minus) return 'USub';
  if (kind === Tok.Plus) return 'UAdd';
  return kind === Tok.Tilde ? 'Invert' : null;
}

// The comparison that starts with `kind`; two-word ones are told by the token after it.
export function comparisonOperator(kind: number, next: number): CmpOperator | null {
  switch (kind) {
    case Tok.EqualEqual:
      return 'Eq';
    case Tok.NotEqual:
      return 'NotEq';
    case Tok.Less:
      return 'Lt';
    case Tok.LessEqual:
      return 'LtE';
    case Tok.Greater:
      return 'Gt';
    case Tok.GreaterEqual:
      return 'GtE';
    case Tok.In:
      return 'In';
    case Tok.Is:
      return next === Tok.Not ? 'IsNot' : 'Is';
    case Tok.Not:
      return next === Tok.In ? 'NotIn' : null;
    default:
      return null;
  }
}
