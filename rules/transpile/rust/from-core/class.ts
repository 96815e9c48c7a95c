// Classes as values: the body fills a namespace, then the runtime makes the class.
import type { Argument, ClassValue } from '../../core/core.ts';
import { binding, block, call, expression, macro, method, path } from '../make.ts';
import { stringLiteral } from '../text-literal.ts';
import type { RustExpr, RustStmt } from '../tree.ts';
import { own } from './expression.ts';
import { type Frame, orLeave } from './frame.ts';
import { statements } from './statement.ts';

export function classValue(make: ClassValue, fx: Frame): RustExpr {
  const space = make.namespace;
  const bases = own({ kind: 'display', rep: 'value', collection: 'tuple', items: make.bases.filter(isBase) }, fx);
  const keywords = make.bases.filter((one) => !isBase(one));
  const named = [path(stringLiteral(make.name)), path(stringLiteral(fx.module)), path(stringLiteral(make.qualname))];
  const kw = keywords.length === 0 ? path('Vec::new()') : keywordList(keywords, fx);
  const list = make.bases.every((one) => one.kind === 'plain' || one.kind === 'keyword')
    ? baseList(make.bases.filter(isBase), fx)
    : orLeave(fx, call('emitted::spread', { kind: 'unary', op: '&', arg: bases }));
  const { prepared } = make;
  const body: RustStmt[] = [];
  if (prepared === null) body.push(binding(space, path('Dict::new()')));
  else {
    body.push(binding(prepared.bases, list), binding(prepared.keywords, kw));
    const parts = [prepared.bases, prepared.keywords].map((arg): RustExpr => ({
      kind: 'unary',
      op: '&',
      arg: path(arg),
    }));
    const named = path(stringLiteral(make.name));
    body.push(binding(space, orLeave(fx, call('batuta_rt::class::user_meta::prepare_namespace', named, ...parts))));
  }
  // What a class body reads of the function around is free in it.
  body.push(...statements(make.body, { ...fx, cells: new Set() }));
  const last =
    prepared === null ? [list, path(space), kw] : [path(prepared.bases), path(space), path(prepared.keywords)];
  const build = prepared === null ? 'build_class' : 'batuta_rt::class::builder::build_prepared';
  const made = orLeave(fx, call(build, ...named, ...last));
  if (make.cell === null) return { kind: 'block', label: null, prefix: '', block: block(body, made) };
  if (make.cell.storage === 'global') fx.slots.add(make.cell);
  body.push(binding('class', made));
  body.push(expression(method(path(make.cell.rust), 'set', path('class.clone()'))));
  return { kind: 'block', label: null, prefix: '', block: block(body, path('class')) };
}

const isBase = (one: Argument): boolean => one.kind === 'plain' || one.kind === 'star';

const baseList = (bases: readonly Argument[], fx: Frame): RustExpr =>
  bases.length === 0
    ? path('Vec::new()')
    : macro(
        'vec',
        '[',
        bases.map((one) => own(one.value, fx)),
      );

function keywordList(keywords: readonly Argument[], fx: Frame): RustExpr {
  const pairs = keywords.flatMap((one): RustExpr[] =>
    one.kind === 'keyword'
      ? [{ kind: 'tuple', items: [path(`s!(${stringLiteral(one.name)})`), own(one.value, fx)] }]
      : [],
  );
  return macro('vec', '[', pairs);
}
