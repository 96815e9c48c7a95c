// What a counting build says of each Core expression that does work: its name, and how far it was decided at translation.
import type { Argument, Expression } from '../../core/core.ts';
import { builtinMethod } from '../builtin-methods.ts';
import type { OperationSheet } from './operation-sheet.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** Which operands an intrinsic looks at; all its values where it is not named here. */
const looksAt: { readonly [name: string]: readonly number[] } = {
  getattr: [0],
  setattr: [0],
  delattr: [0],
  'hasattr?': [0],
  setitem: [0, 1],
  setSlice: [0],
  setAdd: [1],
  dictSet: [1],
  sumAdd: [1],
  offer: [1],
  cut: [0],
  strided: [0],
  matchSequence: [0],
  matchMapping: [0],
  matchClass: [0],
  enter: [0],
  iterator: [0],
  asyncIterator: [0],
};

/** Those that look at no kind: they make something, compare identities, or are the question itself. */
const looksAtNothing = new Set([
  ...['slice', 'builtin', 'is?', 'none?', 'errorValue', 'matches?', 'builtin.isinstance', 'builtin.issubclass'],
  ...['listNew', 'setNew', 'dictNew', 'listPush', 'sumNew', 'sumFrom', 'sumEnd', 'least', 'greatest', 'extremeEnd'],
  ...[
    'annotate',
    'documented',
    'annotated',
    'module file',
    'moduleDoc',
    'package path',
    'source file',
    'table',
    'words',
    'counting',
    'countingSteps',
  ],
  ...['defers?', 'declined?', 'starBegin', 'starTake', 'starEnter', 'starNote', 'starEnd', 'superOf'],
]);

/** Taken from the place that it is known to have, after a look whether it is there. */
const byPlace = new Set(['importAt']);
/** Found by name whatever the operand is. */
const byName = new Set(['importFrom', 'importEither', 'delattr', 'hasattr?']);
/** What an attribute is found in without looking for it by name: at the place of its class, or where it stands in its module. */
const hasPlaces = (kind: string): boolean =>
  kind.split(' or ').every((one) => /^(none|objects?|class|library module|[\w.]+ object)$/.test(one));
/** Methods of these are found by name each time. */
const noMethods = new Set(['function', 'module', 'class']);

export function noteIntrinsic(e: Of<'intrinsic'>, sheet: OperationSheet): void {
  if (looksAtNothing.has(e.name)) return sheet.note(e.name, 'fixed');
  if (byPlace.has(e.name)) return sheet.note(e.name, 'checked');
  if (byName.has(e.name)) return sheet.note(e.name, 'dynamic', 'by name');
  const operands = (looksAt[e.name] ?? e.args.map((_, at) => at)).flatMap((at) => e.args[at] ?? []);
  if (e.name !== 'getattr' && e.name !== 'setattr') return sheet.look(e.name, operands);
  const [object, name] = e.args;
  const found = object ? sheet.known(object) : null;
  const attribute = name?.kind === 'text' ? name.text : '';
  if (found?.proved === true && hasPlaces(found.kind) && found.kind !== 'none')
    return sheet.note(`${e.name} .${attribute}`, 'checked');
  sheet.note(`${e.name} .${attribute}`, 'dynamic', found?.kind ?? 'unknown');
}

export function noteInvoke(
  callee: Expression,
  method: string | null,
  args: readonly Argument[],
  sheet: OperationSheet,
): void {
  if (callee.kind === 'named' && method === null) return sheet.note(`${callee.path}()`, 'fixed');
  const found = sheet.known(callee);
  const name = method === null ? 'call' : `.${method}()`;
  if (!found.proved) return sheet.note(name, 'dynamic', found.kind);
  const direct = method !== null && args.every((one) => one.kind === 'plain') && builtinMethod(method, args.length);
  if (method !== null && direct !== null && direct !== false) return sheet.note(name, 'checked');
  if (method !== null && noMethods.has(found.kind)) sheet.note(name, 'dynamic', `by name, of ${found.kind}`);
  else sheet.note(name, 'checked');
}

export function noteExpression(e: Expression, sheet: OperationSheet): void {
  switch (e.kind) {
    case 'intrinsic':
      return noteIntrinsic(e, sheet);
    case 'invoke':
      return noteInvoke(e.callee, e.method, e.args, sheet);
    case 'call':
      return sheet.note(`${e.target.path}()`, sheet.dispatchers.has(e.target.path) ? 'checked' : 'fixed');
    case 'display':
    case 'instance':
    case 'mapping':
    case 'join':
    case 'closure':
    case 'class':
    case 'generator':
    case 'yield':
      return sheet.note(e.kind, 'fixed');
    default:
  }
}
