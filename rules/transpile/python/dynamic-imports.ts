// Which modules of the target a module may import by a name that it makes when it runs: `importlib.import_module(f"{__package__}.{name}")`.
import { moduleNameOf } from './module-name.ts';
import type { ImportingModule } from './resolve-imports.ts';
import { walk } from './syntax/ast.ts';
import type { Expr, Module } from './syntax/ast.ts';

/** What a text is known to start with; `whole` when it is known to its end. */
interface Known {
  readonly text: string;
  readonly whole: boolean;
}

const unknown: Known = { text: '', whole: false };

/**
 * The modules of the target, sorted. A name whose beginning is known (`"plugins." + name`) may mean any module below it; one
 * that is not, any module below the package of the module that asks. A script's wholly unknown name means none.
 */
export function dynamicImports(tree: Module, from: ImportingModule): readonly string[] {
  const wanted: Known[] = [];
  walk(tree, (node) => {
    if (node.type !== 'Call' || !isImport(node.func) || node.args[0] === undefined) return;
    const known = startOf(node.args[0], from);
    wanted.push(known.text.startsWith('.') ? { ...known, text: absolute(known.text, from) } : known);
  });
  if (wanted.length === 0) return [];
  const own = packageOf(from);
  const all = [...from.names].flatMap((file) => moduleNameOf(file, from.sourceRoot) ?? []);
  const matches = (module: string): boolean =>
    module !== from.module &&
    !module.endsWith('__main__') &&
    wanted.some(({ text, whole }) => {
      if (whole) return module === text;
      const below = text.includes('.') ? text : own === '' ? undefined : `${own}.`;
      return below !== undefined && module.startsWith(below);
    });
  return all.filter(matches).sort();
}

const isImport = (callee: Expr): boolean =>
  (callee.type === 'Attribute' && callee.attr === 'import_module') ||
  (callee.type === 'Name' && (callee.name === 'import_module' || callee.name === '__import__'));

const packageOf = ({ module, isPackage }: ImportingModule): string =>
  isPackage ? module : module.split('.').slice(0, -1).join('.');

/** `.name` and `..name` as seen from the module's package. */
function absolute(text: string, from: ImportingModule): string {
  const dots = /^\.+/.exec(text)?.[0].length ?? 0;
  const parts = packageOf(from).split('.');
  return [...parts.slice(0, parts.length - dots + 1), text.slice(dots)].join('.');
}

function startOf(expression: Expr, from: ImportingModule): Known {
  switch (expression.type) {
    case 'Constant':
      return expression.value.kind === 'str' ? { text: expression.value.value, whole: true } : unknown;
    case 'Name':
      if (expression.name === '__package__') return { text: packageOf(from), whole: true };
      return expression.name === '__name__' ? { text: from.module, whole: true } : unknown;
    case 'JoinedStr':
      return joined(expression.values, from);
    case 'FormattedValue':
      return startOf(expression.value, from);
    case 'BinOp': {
      const left = startOf(expression.left, from);
      if (expression.op === 'Mod') return { text: left.text.replace(/%.*$/s, ''), whole: false };
      return expression.op === 'Add' && left.whole
        ? appended(left, startOf(expression.right, from))
        : { ...left, whole: false };
    }
    case 'Call': {
      const { func } = expression;
      if (func.type !== 'Attribute' || func.attr !== 'format') return unknown;
      return { text: startOf(func.value, from).text.replace(/\{.*$/s, ''), whole: false };
    }
    default:
      return unknown;
  }
}

function joined(parts: readonly Expr[], from: ImportingModule): Known {
  let known: Known = { text: '', whole: true };
  for (const part of parts) if (known.whole) known = appended(known, startOf(part, from));
  return known;
}

const appended = (left: Known, right: Known): Known => ({ text: left.text + right.text, whole: right.whole });
