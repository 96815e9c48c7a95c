// Instances made with all their attributes at once: where `__init__` does nothing but store what its layout has, in that order, the
// function that makes an instance needs not run it. Nobody else sees an instance while that `__init__` runs.
import type { CoreFunction, Expression, Statement, Variable } from '../../core/core.ts';
import { mapExpression } from '../../core/map.ts';
import { partsOf } from '../../core/visit.ts';
import { type KnownClass, type ModuleContext, globalVariable } from './context.ts';
import { methodOf } from './known-classes.ts';

interface Stored {
  readonly name: string;
  readonly value: Expression;
}

/** Rewrites the makers of the module's classes that such an `__init__` is all there is to. */
export function makeAtOnce(module: ModuleContext): void {
  const functions = new Map<string, CoreFunction>();
  for (const known of module.classes.values())
    for (const one of known.functions) functions.set(`${known.rust}::${one.rust}`, one);
  for (const known of module.classes.values()) {
    if (module.layouts.fieldsOf(known.name) !== null) continue;
    const init = functions.get(methodOf(module.classes, known.name, '__init__')?.path ?? '');
    const at = known.functions.findIndex((one) => one.rust === known.maker);
    const maker = known.functions[at];
    if (init === undefined || maker === undefined || hasFarewell(known, module)) continue;
    const body = bodyOf(known, init, maker, module);
    if (body !== null) known.functions[at] = { ...maker, body };
  }
}

// What `__del__` does shows how far an instance came.
const hasFarewell = (known: KnownClass, module: ModuleContext): boolean =>
  known.line.some((one) => module.classes.get(one)?.methods.has('__del__') === true);

function bodyOf(
  known: KnownClass,
  init: CoreFunction,
  maker: CoreFunction,
  module: ModuleContext,
): readonly Statement[] | null {
  const [test] = maker.body;
  const [general] = test?.kind === 'if' ? test.then : [];
  const called = general?.kind === 'return' && general.value.kind === 'invoke' ? general.value : null;
  if (called === null || init.guarded || init.generator !== null) return null;
  const stored = storesOf(init);
  const places = module.layouts.placesOf(known.name);
  if (stored === null || places === null || places.size !== stored.length) return null;
  const [self, ...params] = init.params.map((param) => param.variable);
  const given = new Map(params.map((param, at) => [param, maker.params[at]?.variable]));
  const values: Expression[] = [];
  const words: Expression[] = [];
  for (const [at, name] of [...places.keys()].entries()) {
    const one = stored[at];
    if (one?.name !== name || self === undefined) return null;
    const value = handedOver(one.value, given);
    if (value === null) return null;
    (places.get(name)?.kind === 'value' ? values : words).push(value);
  }
  // Values are evaluated before words.
  if (words.some((one) => !isQuiet(one))) return null;
  const made: Expression = {
    kind: 'instance',
    rep: 'value',
    class: globalVariable(module, known.name),
    values,
    words,
    otherwise: called.args,
  };
  return [{ kind: 'return', value: made, node: maker.node }];
}

/** What a function stores on its first parameter, where it does nothing else. */
function storesOf(init: CoreFunction): readonly Stored[] | null {
  const self = init.params[0]?.variable;
  const stored: Stored[] = [];
  for (const statement of init.body) {
    if (statement.kind === 'return') {
      const { value } = statement;
      if (value.kind !== 'constant' || value.value.kind !== 'none') return null;
      continue;
    }
    if (statement.kind !== 'do') return null;
    const { value } = statement;
    if (value.kind !== 'intrinsic' || value.name !== 'setattr') return null;
    const [object, name, what] = value.args;
    if (object?.kind !== 'read' || object.variable !== self || name?.kind !== 'text' || what === undefined) return null;
    stored.push({ name: name.text, value: what });
  }
  return stored;
}

/** The expression with the maker's parameters for those of `__init__`; null where it reads or does anything else of its own. */
function handedOver(e: Expression, given: ReadonlyMap<Variable, Variable | undefined>): Expression | null {
  let clear = true;
  const one = (part: Expression): Expression => {
    if (part.kind === 'read' && part.variable.storage !== 'global') {
      const variable = given.get(part.variable);
      if (variable === undefined || variable.rep !== part.variable.rep || part.variable.storage !== 'plain')
        clear = false;
      return variable === undefined ? part : { ...part, variable };
    }
    if (!plain.has(part.kind)) clear = false;
    return mapExpression(part, { expression: one, list: (list) => list });
  };
  const made = one(e);
  return clear ? made : null;
}

const plain: ReadonlySet<Expression['kind']> = new Set([
  'constant',
  'text',
  'read',
  'intrinsic',
  'convert',
  'display',
  'mapping',
  'choose',
  'logic',
  'not',
  'join',
  'invoke',
  'call',
]);

// Neither fails nor does anything that could be noticed.
const isQuiet = (e: Expression): boolean =>
  (e.kind === 'constant' || e.kind === 'convert' || (e.kind === 'read' && e.variable.storage === 'plain')) &&
  partsOf(e).every(isQuiet) &&
  (e.kind !== 'convert' || e.rep === 'value' || e.arg.rep === e.rep);
