// Class definitions: the body runs in order and fills a namespace; methods of module-level classes become Rust functions.
import type { ClassDef } from '../../syntax/ast.ts';
import type { Argument, ClassValue, CoreFunction, Expression, Statement } from '../../../core/core.ts';
import type { Scope } from '../../scope/scope.ts';
import {
  type Context,
  type Hoist,
  type KnownClass,
  classCell,
  collect,
  emit,
  globalVariable,
  temporary,
} from '../context.ts';
import { docOf } from '../docstring.ts';
import { lowerItems } from '../expr/display.ts';
import { lowerValue } from '../expressions.ts';
import { NameSource, camelCase } from '../names.ts';
import { lowerBody } from '../statements.ts';
import { stringLiteral } from '../../../rust/text-literal.ts';
import { assignName, storeVariable } from './assign-target.ts';

export function lowerClassDef(node: ClassDef, cx: Context): void {
  const decorators = node.decorator_list.map((one) => {
    const variable = temporary(cx, 'decorator');
    emit(cx, { kind: 'let', variable, value: lowerValue(one, cx) });
    return variable;
  });
  let value: Expression = makeClass(node, cx);
  for (const decorator of decorators.reverse()) {
    const callee: Expression = { kind: 'read', rep: 'value', variable: decorator };
    value = { kind: 'invoke', rep: 'value', callee, method: null, args: [{ kind: 'plain', value }] };
  }
  const known = hoistedClass(node, cx);
  const laid = cx.module.layouts.textOf(node.name);
  const above = laid?.above ?? null;
  const layout = laid && { text: laid.text, above: above === null ? null : globalVariable(cx.module, above) };
  if (!known) return assignName(node.name, value, cx);
  const variable = storeVariable(node.name, cx);
  // What a decorator gives is bound first, as its text is no block that a last argument could be.
  const apart = layout !== null && node.decorator_list.length > 0;
  emit(cx, { kind: 'assign', variable, value, defines: true, layout: apart ? null : layout });
  if (apart) {
    const base = layout.above === null ? '' : `&${layout.above.rust}, `;
    const path = `${variable.rust}.lay${base === '' ? '' : '_below'}(${base}${stringLiteral(layout.text)})`;
    emit(cx, { kind: 'do', value: { kind: 'named', rep: 'none', path, raises: false } });
  }
}

const hoistedClass = (node: ClassDef, cx: Context): KnownClass | undefined =>
  cx.hoist?.owner === null && cx.scope === cx.module.scopes.module && cx.namespace === null
    ? cx.module.classes.get(node.name)
    : undefined;

function lowerBases(node: ClassDef, cx: Context): Argument[] {
  const bases = lowerItems(node.bases, cx);
  for (const keyword of node.keywords) {
    const value = lowerValue(keyword.value, cx);
    bases.push(keyword.arg === null ? { kind: 'doubleStar', value } : { kind: 'keyword', name: keyword.arg, value });
  }
  return bases;
}

const isAbcMeta = (node: ClassDef['keywords'][number]['value']): boolean =>
  (node.type === 'Name' && node.name === 'ABCMeta') || (node.type === 'Attribute' && node.attr === 'ABCMeta');

function makeClass(node: ClassDef, cx: Context): Expression {
  const scope = cx.module.scopes.byNode.get(node.id) as Scope;
  const cell = classCell(scope, cx);
  const doc = docOf(node.body);
  const bases = lowerBases(node, cx);
  const hoisted = cx.hoist !== null;
  const known = hoistedClass(node, cx);
  const rust = known
    ? known.rust
    : hoisted
      ? cx.module.names.take(camelCase(`${cx.hoist?.owner ?? ''}${camelCase(node.name)}`))
      : '';
  const functions: CoreFunction[] = known?.functions ?? [];
  const names = new NameSource();
  const hoist: Hoist | null = hoisted ? { owner: rust, names, functions } : null;
  const namespace = cx.frame.names.take('ns');
  // A metaclass may prepare the namespace, so it and the bases are known before the body runs.
  const named = node.keywords.some((one) => one.arg === 'metaclass' && !isAbcMeta(one.value));
  const own = named || (cx.module.prepares && node.bases.length > 0);
  const prepared = own ? { bases: cx.frame.names.take('bases'), keywords: cx.frame.names.take('keywords') } : null;
  const body: Statement[] = collect(
    { ...cx, scope, namespace, hoist, loops: [], guards: [], prepared: prepared !== null },
    (inner) => {
      if (cell?.storage === 'cell') inner.sink.push({ kind: 'let', variable: cell, value: null, node: node.id });
      if (doc !== null) assignName('__doc__', documentation(doc), { ...inner, scope: withDoc(scope) });
      lowerBody(doc === null ? node.body : node.body.slice(1), inner);
    },
  );
  const make: ClassValue = { name: node.name, qualname: scope.qualname, doc, namespace, bases, body, cell, prepared };
  if (hoisted) {
    cx.module.items.push({
      kind: 'class',
      rust,
      doc,
      node: node.id,
      comments: cx.module.comments.before(node.id),
      methods: functions,
      define: null,
    });
  }
  return { kind: 'class', rep: 'value', make };
}

function documentation(doc: string): Expression {
  return { kind: 'convert', rep: 'value', arg: { kind: 'constant', rep: 'str', value: { kind: 'str', value: doc } } };
}

// `__doc__` is bound in the namespace without being written there.
function withDoc(scope: Scope): Scope {
  const symbols = new Map(scope.symbols);
  symbols.set('__doc__', {
    name: '__doc__',
    bound: true,
    parameter: false,
    declared: null,
    bindings: 1,
    used: false,
    deleted: false,
    meaning: 'namespace',
    owner: scope,
    maybeUnbound: false,
  });
  return { ...scope, symbols };
}
