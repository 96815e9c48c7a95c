// Library functions whose results follow from their arguments, as far as the solver tracks it.
import { heads } from '../facts/facts.ts';
import type { Effect, FunctionCall } from './builtin-functions.ts';
import type { Node } from './network.ts';

const numbers = heads.int | heads.float | heads.bool;

const isNumber = (node: Node): boolean =>
  (node.mask & ~numbers) === 0 && (node.instances ?? node.objects ?? node.library) === undefined;

/** Reacts to what is known of a node: numbers alone give `mask`, all else anything. */
function ofNumbers(call: FunctionCall, node: Node, mask: (given: number) => number): void {
  call.watch(node, () => {
    const found = call.net.find(node);
    call.net.addMask(call.out, isNumber(found) ? (found.mask === 0 ? 0 : mask(found.mask)) : heads.any);
  });
}

const first = (call: FunctionCall): Node | undefined => call.positional[0];

/** The elements of an argument. */
function elementsOf(call: FunctionCall, source: Node | undefined): Node {
  const element = call.net.node();
  if (source !== undefined) call.iterate(source, element);
  return element;
}

const wholeOf: Effect = (call) => {
  const given = first(call);
  if (given !== undefined) ofNumbers(call, given, () => heads.int);
};

/** Of whole numbers a whole number or a float, of others a float. */
const averageOf: Effect = (call) =>
  ofNumbers(call, elementsOf(call, first(call)), (mask) =>
    (mask & heads.float) !== 0 ? heads.float | (mask & heads.int) : heads.int | heads.float,
  );
const floatOf: Effect = (call) => ofNumbers(call, elementsOf(call, first(call)), () => heads.float);

const elementOf: Effect = (call) => {
  const source = first(call);
  if (source !== undefined) call.iterate(source, call.out);
};
const listOf: Effect = (call) => {
  call.net.flow(elementsOf(call, first(call)), call.net.content(call.out, 'list'));
};
const iterOf: Effect = (call) => {
  const into = call.net.content(call.out, 'iter');
  for (const source of call.positional) call.iterate(source, into);
};
const sliceOf: Effect = (call) => {
  call.net.flow(elementsOf(call, first(call)), call.net.content(call.out, 'iter'));
};
const same: Effect = (call) => {
  const source = first(call);
  if (source !== undefined) call.net.flow(source, call.out);
};
const nothing: Effect = (call) => call.net.addMask(call.out, heads.none);

const pushed: Effect = (call) => {
  const [heap, item] = call.positional;
  if (heap === undefined || item === undefined) return;
  call.net.flow(item, call.net.content(heap, 'list'));
  call.net.addMask(call.out, heads.none);
};
/** Puts one in and takes one out. */
const exchanged: Effect = (call) => {
  const [heap, item] = call.positional;
  if (heap === undefined || item === undefined) return;
  call.net.flow(item, call.net.content(heap, 'list'));
  call.iterate(heap, call.out);
};
const nearest: Effect = (call) => {
  const [, source] = call.positional;
  const element = elementsOf(call, source);
  call.net.flow(element, call.net.content(call.out, 'list'));
  const key = call.keywords.get('key');
  if (key !== undefined) call.invoke(key, [element], call.net.node());
};

const field: Effect = (call) => {
  const fallback = call.keywords.get('default');
  if (fallback !== undefined) call.net.flow(fallback, call.out);
  const factory = call.keywords.get('default_factory');
  if (factory !== undefined) call.invoke(factory, [], call.out);
};

const tuplesOf: Effect = (call) => {
  const element = elementsOf(call, first(call));
  const tuple = call.net.node();
  call.net.setVarTuple(tuple, element);
  call.net.flow(tuple, call.net.content(call.out, 'iter'));
};
const productOf: Effect = (call) => {
  const element = call.net.node();
  for (const source of call.positional) call.iterate(source, element);
  const tuple = call.net.node();
  call.net.setVarTuple(tuple, element);
  call.net.flow(tuple, call.net.content(call.out, 'iter'));
};
const reduced: Effect = (call) => {
  const [callee, source, start] = call.positional;
  if (callee === undefined || source === undefined) return;
  const element = elementsOf(call, source);
  if (start === undefined) call.net.flow(element, call.out);
  else call.net.flow(start, call.out);
  call.invoke(callee, [call.out, element], call.out);
};
const keysOf: Effect = (call) => {
  const [source, value] = call.positional;
  call.net.flow(elementsOf(call, source), call.net.content(call.out, 'key'));
  const content = call.net.content(call.out, 'value');
  if (value === undefined) call.net.addMask(content, heads.none);
  else call.net.flow(value, content);
};

export const libraryEffects: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['math.floor', wholeOf],
  ['math.ceil', wholeOf],
  ['math.trunc', wholeOf],
  ['statistics.mean', averageOf],
  ['statistics.median', averageOf],
  ['statistics.fmean', floatOf],
  ['statistics.stdev', floatOf],
  ['statistics.pstdev', floatOf],
  ['statistics.mode', elementOf],
  ['random.choice', elementOf],
  ['random.sample', listOf],
  ['random.choices', listOf],
  ['random.shuffle', nothing],
  ['copy.copy', same],
  ['copy.deepcopy', same],
  ['heapq.heappush', pushed],
  ['heapq.heappop', elementOf],
  ['heapq.heapify', nothing],
  ['heapq.heappushpop', exchanged],
  ['heapq.heapreplace', exchanged],
  ['heapq.nlargest', nearest],
  ['heapq.nsmallest', nearest],
  ['dataclasses.field', field],
  ['itertools.chain', iterOf],
  ['itertools.islice', sliceOf],
  ['itertools.cycle', sliceOf],
  ['itertools.permutations', tuplesOf],
  ['itertools.combinations', tuplesOf],
  ['itertools.combinations_with_replacement', tuplesOf],
  ['itertools.product', productOf],
  ['functools.reduce', reduced],
  ['builtins.dict.fromkeys', keysOf],
]);
