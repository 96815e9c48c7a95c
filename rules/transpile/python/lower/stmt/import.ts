// Imports: modules of the project run at their first import; library modules come from the tables.
import type { Import, ImportFrom } from '../../syntax/ast.ts';
import type { Expression, Variable } from '../../../core/core.ts';
import { type Context, emit, noneValue, report, temporary, warn } from '../context.ts';
import { checkProcesses } from '../expr/interpreter-only.ts';
import { noteImport, noteMember } from '../library-member.ts';
import { memberAdvice } from '../../library/member-advice.ts';
import { snakeCase } from '../names.ts';
import { packageOf } from '../module-names.ts';
import { missingModule } from '../missing-module.ts';
import { asValue, constant, operation, text } from '../operation.ts';
import { unsupportedImport } from '../refusal.ts';
import { act, assignName, storeVariable } from './assign-target.ts';

/** The Rust path of a project module. */
export const modulePath = (name: string): string => `crate::${name.split('.').map(snakeCase).join('::')}`;

export function lowerImport(node: Import, cx: Context): void {
  for (const alias of node.names) {
    const [first = ''] = alias.name.split('.');
    noteImport(alias.asname ?? first, alias.asname === null ? first : alias.name, cx);
    if (alias.asname !== null) assignName(alias.asname, importModule(alias.name, alias.id, cx) ?? noneValue, cx);
    else assignName(first, importedPackage(alias.name, alias.id, cx), cx);
  }
}

/** What `import a.b` binds: the module `a`, after `a.b` has run. */
export function importedPackage(name: string, node: number, cx: Context): Expression {
  const whole = importModule(name, node, cx);
  if (whole === null) return noneValue;
  const [first = name] = name.split('.');
  if (first === name) return whole;
  act(cx, whole);
  return importModule(first, node, cx) ?? whole;
}

export function lowerImportFrom(node: ImportFrom, cx: Context): void {
  if (node.level === 0 && node.module === '__future__') return;
  const name = absoluteName(node, cx);
  const whole = importModule(name, node.id, cx);
  if (whole === null) {
    for (const alias of node.names) if (alias.name !== '*') assignName(alias.asname ?? alias.name, noneValue, cx);
    return;
  }
  if (isRefused(whole)) {
    for (const alias of node.names) {
      if (alias.name === '*') act(cx, operation('importFrom', whole, text('*')));
      else assignName(alias.asname ?? alias.name, { ...whole, name: 'refusedMember' }, cx);
    }
    return;
  }
  for (const alias of node.names) {
    checkProcesses(alias.name, node.id, cx);
    noteMember(alias.asname ?? alias.name, name, alias.name, cx);
  }
  if (bringsGlobals(node, name, cx)) {
    const names: { variable: Variable; name: string; place?: number }[] = [];
    for (const alias of node.names) {
      const variable = storeVariable(alias.asname ?? alias.name, cx);
      const member = memberOf(name, alias.name, alias.id, whole, cx);
      if (isRefused(member)) assignName(alias.asname ?? alias.name, member, cx);
      else names.push({ variable, name: alias.name, ...placeOf(name, alias.name, cx) });
    }
    return emit(cx, { kind: 'bring', source: whole, names });
  }
  if (foundAtRun(name, cx)) {
    const source = temporary(cx, 'source');
    emit(cx, { kind: 'let', variable: source, value: whole });
    for (const alias of node.names) {
      if (alias.name === '*')
        report(cx, alias.id, `The names of \`${name}\` are not known at migration.`, 'Name them.');
      else {
        const member = constant({ kind: 'str', value: alias.name }, 'str');
        assignName(
          alias.asname ?? alias.name,
          hooked('member', { kind: 'read', rep: 'value', variable: source }, member),
          cx,
        );
      }
    }
    return;
  }
  const project = cx.module.program.modules.get(name);
  if (project && node.names[0]?.name === '*') {
    const names = project.exports.map((one) => ({ variable: storeVariable(one, cx), name: one }));
    if (names.every(({ variable }) => variable.storage === 'global'))
      return emit(cx, { kind: 'bring', source: whole, names, onlyBound: true });
  }
  const source = temporary(cx, 'source');
  const read: Expression = { kind: 'read', rep: 'value', variable: source };
  const single =
    node.names.length === 1 && node.names[0]?.name !== '*' && !isSubmodule(name, node.names[0]?.name ?? '', cx);
  if (!single) emit(cx, { kind: 'let', variable: source, value: whole });
  for (const alias of node.names) {
    if (alias.name === '*') {
      const all = project ? project.exports : cx.module.library.exportsOf(name);
      for (const one of all) assignName(one, operation('importFrom', read, text(one)), cx);
      continue;
    }
    const submodule = `${name}.${alias.name}`;
    const value = isSubmodule(name, alias.name, cx)
      ? (importModule(submodule, alias.id, cx) ?? read)
      : cx.module.program.modules.has(submodule)
        ? operation('importEither', single ? whole : read, text(alias.name), {
            kind: 'named',
            rep: 'value',
            path: `${modulePath(submodule)}::import`,
            raises: false,
          })
        : memberOf(name, alias.name, alias.id, single ? whole : read, cx);
    assignName(alias.asname ?? alias.name, value, cx);
  }
}

/** What stands for something that only CPython has. */
const isRefused = (made: Expression): made is Extract<Expression, { kind: 'intrinsic' }> =>
  made.kind === 'intrinsic' && (made.name === 'refusedModule' || made.name === 'refusedMember');

// Two or more plain members into variables of the module: one statement of Rust.
function bringsGlobals(node: ImportFrom, module: string, cx: Context): boolean {
  return (
    !foundAtRun(module, cx) &&
    node.names.length > 1 &&
    node.names.every(
      ({ name, asname }) =>
        name !== '*' &&
        !isSubmodule(module, name, cx) &&
        !cx.module.program.modules.has(`${module}.${name}`) &&
        storeVariable(asname ?? name, cx).storage === 'global',
    )
  );
}

function memberOf(module: string, member: string, node: number, source: Expression, cx: Context): Expression {
  const { library, program } = cx.module;
  if (
    !program.modules.has(module) &&
    cx.standsIn !== true &&
    library.lacks(module, member, cx.asked === true || cx.guards.length > 0)
  ) {
    const advice = memberAdvice(module, member);
    const message = `\`${module}.${member}\` is not supported.`;
    if (cx.guards.length > 0) warn(cx, node, message, advice);
    else {
      const kept = unsupportedImport(`${module}.${member}`, 'member', node, message, advice, cx);
      if (kept !== null) return kept;
      report(cx, node, message, advice);
    }
  }
  const { place } = placeOf(module, member, cx);
  if (place === undefined) return operation('importFrom', source, text(member));
  return operation('importAt', source, text(member), constant({ kind: 'int', value: String(place) }, 'int'));
}

/** Where the runtime's module holds a member. */
function placeOf(module: string, member: string, cx: Context): { readonly place?: number } {
  const place = cx.module.program.modules.has(module) ? null : cx.module.library.placeOf(module, member);
  return place === null ? {} : { place };
}

// A name bound by the package's own body wins over a submodule of that name.
function isSubmodule(module: string, name: string, cx: Context): boolean {
  const project = cx.module.program.modules.get(module);
  if (module !== cx.module.name && project?.exports.includes(name)) return false;
  return (
    cx.module.program.modules.has(`${module}.${name}`) ||
    (!project && cx.module.library.moduleOf(`${module}.${name}`) !== undefined)
  );
}

function absoluteName(node: ImportFrom, cx: Context): string {
  if (node.level === 0) return node.module ?? '';
  const base = packageOf(cx).split('.');
  const kept = base.slice(0, base.length - (node.level - 1));
  return [...kept, ...(node.module ? [node.module] : [])].filter((part) => part !== '').join('.');
}

/** The module as a value, its body run; null when there is none (reported, or raised where the program is ready for it). */
function importModule(name: string, node: number, cx: Context): Expression | null {
  const { program, library } = cx.module;
  if (program.modules.has(name)) {
    return { kind: 'named', rep: 'value', path: `${modulePath(name)}::import()`, raises: true };
  }
  const table = library.moduleOf(name);
  if (table?.runs === true) return { kind: 'named', rep: 'value', path: `${table.path}()`, raises: true };
  if (table)
    return {
      kind: 'convert',
      rep: 'value',
      arg: { kind: 'named', rep: 'module', path: `${table.path}()`, raises: false },
    };
  return foundAtRun(name, cx)
    ? hooked('import', constant({ kind: 'str', value: name }, 'str'))
    : missingModule(name, node, cx);
}

/** Below a module that is no package only a finder of the program, or what it puts into `sys.modules`, can give modules. */
function foundAtRun(name: string, cx: Context): boolean {
  const parts = name.split('.');
  const above = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('.'));
  return above.some((one) => cx.module.program.modules.get(one)?.isPackage === false);
}

function hooked(what: 'import' | 'member', ...operands: readonly Expression[]): Expression {
  const path = `batuta_std::importlib::hooks::${what}`;
  return {
    kind: 'invoke',
    rep: 'value',
    callee: { kind: 'named', rep: 'value', path, raises: false },
    method: null,
    args: operands.map((value) => ({ kind: 'plain', value: asValue(value) })),
  };
}
