// Text put together from literals and values: `f!` where errors may leave, else `format!`.
import type { Expression } from '../../core/core.ts';
import { call, macro, path } from '../make.ts';
import { stringLiteral } from '../text-literal.ts';
import type { RustExpr } from '../tree.ts';
import { toRust } from './expression.ts';
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
  for (const part of parts) {
    if (typeof part === 'string') format += part.replace(/[{}]/g, '$&$&');
    else {
      const bare = shows ? bareOf(part) : part;
      if (bare !== part) fx.sheet?.look('format', [bare]);
      const made = toRust(bare, fx);
      if (!shows && made.form !== 'owned' && made.code.kind === 'path') format += `{${made.code.text}}`;
      else {
        format += '{}';
        values.push(made.code);
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
