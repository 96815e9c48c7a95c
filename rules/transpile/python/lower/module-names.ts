// Names that every module has without binding them: `__name__`, `__file__`, `__doc__`.
import type { Expression } from '../../core/core.ts';
import { type Context, noneValue } from './context.ts';
import { constant, operation, text } from './operation.ts';

export function moduleConstant(name: string, cx: Context): Expression | null {
  if (!name.startsWith('__') || cx.scope.symbols.get(name)?.meaning !== 'global') return null;
  if (cx.module.scopes.module.symbols.get(name)?.bound) return null;
  switch (name) {
    case '__name__':
      return constant({ kind: 'str', value: runName(cx) }, 'str');
    case '__file__':
      return operation('source file', text(cx.module.file));
    case '__path__':
      return cx.module.program.modules.get(cx.module.name)?.isPackage === true
        ? operation('package path', text(cx.module.name))
        : null;
    case '__doc__':
      return cx.module.doc === null ? noneValue : constant({ kind: 'str', value: cx.module.doc }, 'str');
    case '__package__':
      return constant({ kind: 'str', value: packageOf(cx) }, 'str');
    case '__debug__':
      return constant({ kind: 'bool', value: true }, 'bool');
    default:
      return null;
  }
}

/** The value of `__name__`. */
export const runName = (cx: Context): string =>
  cx.module.program.entry === cx.module.name ? '__main__' : cx.module.name;

export function packageOf(cx: Context): string {
  const own = cx.module.program.modules.get(cx.module.name);
  if (own?.isPackage) return cx.module.name;
  return cx.module.name.split('.').slice(0, -1).join('.');
}
