// The longest operator at a place in the text.
import { Tok } from './token.ts';

// 0 if there is none. `code` is the character at `at`.
export function operatorAt(text: string, at: number, code: number): number {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case 40:
      return Tok.LeftParen;
    case 41:
      return Tok.RightParen;
    case 91:
      return Tok.LeftBracket;
    case 93:
      return Tok.RightBracket;
    case 123:
      return Tok.LeftBrace;
    case 125:
      return Tok.RightBrace;
    case 44:
      return Tok.Comma;
    case 59:
      return Tok.Semicolon;
    case 126:
      return Tok.Tilde;
    case 46:
      return next === 46 && text.charCodeAt(at + 2) === 46 ? Tok.Ellipsis : Tok.Dot;
    case 58:
      return next === 61 ? Tok.ColonEqual : Tok.Colon;
    case 61:
      return next === 61 ? Tok.EqualEqual : Tok.Equal;
    case 33:
      return next === 61 ? Tok.NotEqual : 0;
    case 43:
      return next === 61 ? Tok.PlusEqual : Tok.Plus;
    case 45:
      return next === 61 ? Tok.MinusEqual : next === 62 ? Tok.Arrow : Tok.Minus;
    case 37:
      return next === 61 ? Tok.PercentEqual : Tok.Percent;
    case 38:
      return next === 61 ? Tok.AmpersandEqual : Tok.Ampersand;
    case 124:
      return next === 61 ? Tok.BarEqual : Tok.Bar;
    case 94:
      return next === 61 ? Tok.CaretEqual : Tok.Caret;
    case 64:
      return next === 61 ? Tok.AtEqual : Tok.At;
    case 42:
      if (next !== 42) return next === 61 ? Tok.StarEqual : Tok.Star;
      return text.charCodeAt(at + 2) === 61 ? Tok.DoubleStarEqual : Tok.DoubleStar;
    case 47:
      if (next !== 47) return next === 61 ? Tok.SlashEqual : Tok.Slash;
      return text.charCodeAt(at + 2) === 61 ? Tok.DoubleSlashEqual : Tok.DoubleSlash;
    case 60:
      if (next === 60) return text.charCodeAt(at + 2) === 61 ? Tok.LeftShiftEqual : Tok.LeftShift;
      return next === 61 ? Tok.LessEqual : Tok.Less;
    case 62:
      if (next === 62) return text.charCodeAt(at + 2) === 61 ? Tok.RightShiftEqual : Tok.RightShift;
      return next === 61 ? Tok.GreaterEqual : Tok.Greater;
    default:
      return 0;
  }
}

const lengths = new Uint8Array(64).fill(1);
for (const kind of [
  Tok.Arrow,
  Tok.ColonEqual,
  Tok.DoubleSlash,
  Tok.DoubleStar,
  Tok.LeftShift,
  Tok.RightShift,
  Tok.EqualEqual,
  Tok.NotEqual,
  Tok.LessEqual,
  Tok.GreaterEqual,
  Tok.PlusEqual,
  Tok.MinusEqual,
  Tok.StarEqual,
  Tok.SlashEqual,
  Tok.PercentEqual,
  Tok.AmpersandEqual,
  Tok.BarEqual,
  Tok.CaretEqual,
  Tok.AtEqual,
])
  lengths[kind] = 2;
for (const kind of [Tok.Ellipsis, Tok.DoubleSlashEqual, Tok.DoubleStarEqual, Tok.LeftShiftEqual, Tok.RightShiftEqual])
  lengths[kind] = 3;

export function operatorLength(kind: number): number {
  return lengths[kind] ?? 1;
}
