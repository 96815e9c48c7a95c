// Which modules of the target a module may import by a name that it makes when it runs: `importlib.import_module(f"{__package__}.{name}")`,
// and those that it lists: `pkgutil.iter_modules(__path__)`.
import { absoluteName } from './absolute-name.ts';
import { moduleNameOf } from './module-name.ts';
import type { ImportingModule } from './resolve-imports.ts';
import { walk } from './syntax/ast.ts';
import type { Call, Expr, Module } from './syntax/ast.ts';

/** What a text is known to start with; `whole` when it is known to its end. */
interface Known {
  readonly text: string;
  readonly whole: boolean;
  /** Any module of the target: a listing of folders that are not known. */
  readonly any?: boolean;
}

const unknown: Known = { text: '', whole: false };

/**
 * The modules of the target, sorted. A name whose beginning is known (`"plugins." + name`) may mean any module below it; one
 * that is not, any module below the package of the module that asks. A script's wholly unknown name means none.
 */
export function dynamicImports(tree: Module, from: ImportingModule): readonly string[] {
  const wanted: Known[] = [];
  const bound = boundModules(tree, from);
  walk(tree, (node) => {
    if (node.type === 'Call' && isListing(node.func)) wanted.push(listed(node, from, bound));
    if (node.type !== 'Call' || !isImport(node.func) || node.args[0] === undefined) return;
    const known = startOf(node.args[0], { ...from, bound });
    wanted.push(known.text.startsWith('.') ? { ...known, text: absolute(known.text, from) } : known);
  });
  if (wanted.length === 0) return [];
  const own = packageOf(from);
  const all = [...from.names].flatMap((file) => moduleNameOf(file, from.sourceRoot) ?? []);
  const matches = (module: string): boolean =>
    module !== from.module &&
    !module.endsWith('__main__') &&
    wanted.some(({ text, whole, any }) => {
      if (any) return true;
      if (whole) return module === text;
      const below = text.includes('.') ? text : own === '' ? undefined : `${own}.`;
      return below !== undefined && module.startsWith(below);
    });
  return all.filter(matches).sort();
}

const isImport = (callee: Expr): boolean =>
  (callee.type === 'Attribute' && callee.attr === 'import_module') ||
  (callee.type === 'Name' && (callee.name === 'import_module' || callee.name === '__import__'));

const isListing = (callee: Expr): boolean =>
  (callee.type === 'Attribute' || callee.type === 'Name') &&
  ['iter_modules', 'walk_packages'].includes(callee.type === 'Name' ? callee.name : callee.attr);

/** What a call lists: the modules below a package whose `__path__` is given; else any. */
function listed(call: Call, from: ImportingModule, bound: ReadonlyMap<string, string>): Known {
  const path = call.args[0] ?? call.keywords.find(({ arg }) => arg === 'path')?.value;
  const below = (module: string): Known => ({ text: `${module}.`, whole: false });
  if (path?.type === 'Name' && path.name === '__path__') return below(packageOf(from));
  const module = path?.type === 'Attribute' && path.attr === '__path__' ? dotted(path.value, bound) : undefined;
  return module === undefined ? { ...unknown, any: true } : below(module);
}

/** The modules that import statements bind to names; what else binds these names is not looked at. */
function boundModules(tree: Module, from: ImportingModule): ReadonlyMap<string, string> {
  const bound = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'Import')
      for (const { name, asname } of node.names) {
        const first = name.split('.')[0] as string;
        bound.set(asname ?? first, asname === null ? first : name);
      }
    if (node.type !== 'ImportFrom') return;
    const base = absoluteName(node, from);
    if (base === undefined) return;
    for (const { name, asname } of node.names) bound.set(asname ?? name, base === '' ? name : `${base}.${name}`);
  });
  return bound;
}

/** The dotted name of a module that an expression names. */
function dotted(expression: Expr, bound: ReadonlyMap<string, string>): string | undefined {
  if (expression.type === 'Name') return bound.get(expression.name);
  if (expression.type !== 'Attribute') return undefined;
  const above = dotted(expression.value, bound);
  return above === undefined ? undefined : `${above}.${expression.attr}`;
}

interface Asking extends ImportingModule {
  readonly bound: ReadonlyMap<string, string>;
}

const packageOf = ({ module, isPackage }: ImportingModule): string =>
  isPackage ? module : module.split('.').slice(0, -1).join('.');

/** `.name` and `..name` as seen from the module's package. */
function absolute(text: string, from: ImportingModule): string {
  const dots = /^\.+/.exec(text)?.[0].length ?? 0;
  const parts = packageOf(from).split('.');
  return [...parts.slice(0, parts.length - dots + 1), text.slice(dots)].join('.');
}

function startOf(expression: Expr, from: Asking): Known {
  switch (expression.type) {
    case 'Constant':
      return expression.value.kind === 'str' ? { text: expression.value.value, whole: true } : unknown;
    case 'Name':
      if (expression.name === '__package__') return { text: packageOf(from), whole: true };
      return expression.name === '__name__' ? { text: from.module, whole: true } : unknown;
    case 'Attribute': {
      const module = ['__name__', '__package__'].includes(expression.attr)
        ? dotted(expression.value, from.bound)
        : undefined;
      return module === undefined ? unknown : { text: module, whole: true };
    }
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

function joined(parts: readonly Expr[], from: Asking): Known {
  let known: Known = { text: '', whole: true };
  for (const part of parts) if (known.whole) known = appended(known, startOf(part, from));
  return known;
}

const appended = (left: Known, right: Known): Known => ({ text: left.text + right.text, whole: right.whole });
