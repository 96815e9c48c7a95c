// Text put together from literals and values: `f!` where errors may leave, else `format!`.
import type { Expression } from '../../core/core.ts';
import { call, macro, path } from '../make.ts';
import { stringLiteral } from '../text-literal.ts';
import type { RustExpr } from '../tree.ts';
import { codes } from './expression.ts';
import { type Frame, catches } from './frame.ts';

// The part as it is, where `f!` formats it.
function bareOf(part: Expression): Expression {
  if (part.kind !== 'intrinsic' || part.name !== 'format') return part;
  const [value, spec] = part.args;
  if (value === undefined || spec?.kind !== 'text' || spec.text !== '') return part;
  if (value.kind !== 'convert' || value.rep !== 'value' || value.arg.rep === 'none') return value;
  return value.arg.rep === 'word' ? { kind: 'convert', rep: 'int', arg: value.arg } : value.arg;
}

export function join(parts: readonly (string | Expression)[], fx: Frame): RustExpr {
  const shows = !catches(fx) && parts.some((part) => typeof part !== 'string' && bareOf(part) !== part);
  const values: RustExpr[] = [];
  let format = '';
  const shown = parts.filter((part) => typeof part !== 'string').map((part) => (shows ? bareOf(part) : part));
  const made = codes(shown, fx);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') format += part.replace(/[{}]/g, '$&$&');
    else {
      const [bare, one] = [shown[at], made[at]];
      at++;
      if (bare === undefined || one === undefined) continue;
      if (bare !== part) fx.sheet?.look('format', [bare]);
      if (!shows && one.form !== 'owned' && one.code.kind === 'path') format += `{${one.code.text}}`;
      else {
        format += '{}';
        values.push(one.code);
      }
    }
  }
  const texts = parts.filter((part) => typeof part === 'string');
  if (texts.length === parts.length) {
    const text = texts.join('');
    return text === '' ? path('Str::default()') : path(`s!(${stringLiteral(text)})`);
  }
  if (shows) return macro('f', '(', [path(stringLiteral(format)), ...values]);
  return call('Str::from', macro('format', '(', [path(stringLiteral(format)), ...values]));
}
