// What builtin functions and classes give, as far as the solver tracks it; the rest is `any` and their arguments escape.
import { heads } from '../facts/facts.ts';
import type { Call } from './solver-context.ts';
import type { ContentName, Network, Node } from './network.ts';

export interface FunctionCall {
  readonly net: Network;
  readonly positional: readonly Node[];
  readonly keywords: ReadonlyMap<string, Node>;
  readonly out: Node;
  readonly escape: (node: Node) => void;
  readonly iterate: (node: Node, into: Node) => void;
  /** All entries of a mapping, or pairs, become entries of a dict. */
  readonly merge: (node: Node, into: Node) => void;
  readonly derivesText: boolean;
  readonly constants: NonNullable<Call['constants']>;
  /** Calls `callee` with these arguments. */
  readonly invoke: (callee: Node, positional: readonly Node[], out: Node) => void;
  /** Runs `react` now and whenever `node` changes. */
  readonly watch: (node: Node, react: () => void) => void;
}

export type Effect = (call: FunctionCall) => void;

/** User code that a builtin may run on its arguments (`__len__`, `__str__`, `__lt__`, ...) takes `any`: see `special methods` in the solver. */
const gives =
  (mask: number): Effect =>
  ({ net, out }) =>
    net.addMask(out, mask);

const first = (call: FunctionCall): Node | undefined => call.positional[0];

/** What a method of the argument's class gives comes as it is, be it of a class derived from `str`. */
const shown: Effect = (call) => {
  const source = first(call);
  if (!call.derivesText || source === undefined) return call.net.addMask(call.out, heads.str);
  call.watch(source, () => {
    const { mask, instances } = call.net.find(source);
    const own = instances !== undefined || (mask & (heads.any | heads.other)) !== 0;
    call.net.addMask(call.out, own ? heads.any : heads.str);
  });
};

const collection =
  (content: ContentName): Effect =>
  (call) => {
    const made = call.net.content(call.out, content);
    const source = first(call);
    if (source !== undefined) call.iterate(source, made);
  };

const tupleOf: Effect = (call) => {
  const element = call.net.node();
  const source = first(call);
  if (source !== undefined) call.iterate(source, element);
  call.net.setVarTuple(call.out, element);
};

const pairsWithIndex: Effect = (call) => {
  const index = call.net.node();
  call.net.addMask(index, heads.int);
  const element = call.net.node();
  const pair = call.net.node();
  const source = first(call);
  if (source !== undefined) call.iterate(source, element);
  call.net.setTuple(pair, [index, element]);
  call.net.flow(pair, call.net.content(call.out, 'iter'));
};

const zipped: Effect = (call) => {
  const pair = call.net.node();
  const elements = call.positional.map((source) => {
    const element = call.net.node();
    call.iterate(source, element);
    return element;
  });
  call.net.setTuple(pair, elements);
  call.net.flow(pair, call.net.content(call.out, 'iter'));
};

const extremum: Effect = (call) => {
  const { net, positional, out, keywords } = call;
  const candidate = net.node();
  const [only] = positional;
  if (positional.length === 1 && only !== undefined) call.iterate(only, candidate);
  else for (const value of positional) net.flow(value, candidate);
  net.flow(candidate, out);
  const fallback = keywords.get('default');
  if (fallback !== undefined) net.flow(fallback, out);
  const key = keywords.get('key');
  if (key !== undefined) call.invoke(key, [candidate], net.node());
};

const sortedList: Effect = (call) => {
  collection('list')(call);
  const key = call.keywords.get('key');
  if (key !== undefined) call.invoke(key, [call.net.content(call.out, 'list')], call.net.node());
};

const mapped: Effect = (call) => {
  const [callee, ...sources] = call.positional;
  if (callee === undefined) return;
  const elements = sources.map((source) => {
    const element = call.net.node();
    call.iterate(source, element);
    return element;
  });
  call.invoke(callee, elements, call.net.content(call.out, 'iter'));
};

const filtered: Effect = (call) => {
  const [callee, source] = call.positional;
  if (callee === undefined || source === undefined) return;
  const element = call.net.node();
  call.iterate(source, element);
  call.invoke(callee, [element], call.net.node());
  call.net.flow(element, call.net.content(call.out, 'iter'));
};

const summed: Effect = (call) => {
  const element = call.net.node();
  const source = first(call);
  if (source !== undefined) call.iterate(source, element);
  const start = call.positional[1] ?? call.keywords.get('start');
  if (start === undefined) call.net.addMask(call.out, heads.int);
  else call.net.flow(start, call.out);
  call.watch(element, () => {
    const { mask, instances, list, tuple, tupleRest } = call.net.find(element);
    // The sum of no bools is the int 0, of some an int.
    call.net.addMask(call.out, (mask & ~heads.bool) | ((mask & heads.bool) !== 0 ? heads.int : 0));
    if (instances !== undefined || list !== undefined || tuple !== undefined || tupleRest !== undefined) {
      call.net.addMask(call.out, heads.any);
      // Their `__add__` gets operands that nobody tracks.
      call.escape(element);
      if (start !== undefined) call.escape(start);
    }
  });
};

const sameNumber: Effect = (call) => {
  const source = first(call);
  if (source === undefined) return;
  call.watch(source, () => {
    const { mask, instances } = call.net.find(source);
    const absolute = (mask & heads.complex) !== 0 ? heads.float : 0;
    call.net.addMask(
      call.out,
      (mask & (heads.int | heads.float | heads.any)) | ((mask & heads.bool) !== 0 ? heads.int : 0) | absolute,
    );
    if (instances !== undefined) call.net.addMask(call.out, heads.any);
  });
};

const rounded: Effect = (call) => {
  const source = first(call);
  if (source === undefined) return;
  const digits = call.positional[1] ?? call.keywords.get('ndigits');
  if (digits !== undefined) {
    sameNumber(call);
    // `round(x, None)` gives an int.
    call.watch(digits, () => {
      if ((call.net.find(digits).mask & ~heads.int) !== 0) call.net.addMask(call.out, heads.int);
    });
    return;
  }
  call.watch(source, () => {
    const { mask, instances } = call.net.find(source);
    call.net.addMask(call.out, instances !== undefined || (mask & heads.any) !== 0 ? heads.any : heads.int);
  });
};

const divided: Effect = (call) => {
  const [a, b] = call.positional;
  if (a === undefined || b === undefined) return;
  const quotient = call.net.node();
  call.net.setTuple(call.out, [quotient, quotient]);
  const react = (): void => {
    const mask = call.net.find(a).mask | call.net.find(b).mask;
    const plain = heads.int | heads.bool | heads.float;
    if ((mask & ~plain) !== 0 || call.net.find(a).instances !== undefined) call.net.addMask(quotient, heads.any);
    else if ((mask & heads.float) !== 0) call.net.addMask(quotient, heads.float | (mask & heads.int));
    else if (mask !== 0) call.net.addMask(quotient, heads.int);
  };
  call.watch(a, react);
  call.watch(b, react);
};

const nextOf: Effect = (call) => {
  const [source, fallback] = call.positional;
  if (source !== undefined) call.iterate(source, call.out);
  if (fallback !== undefined) call.net.flow(fallback, call.out);
};

const entries: Effect = (call) => {
  const [key, value] = [call.net.content(call.out, 'key'), call.net.content(call.out, 'value')];
  for (const source of call.positional) call.merge(source, call.out);
  for (const given of call.keywords.values()) {
    call.net.addMask(key, heads.str);
    call.net.flow(given, value);
  }
};

/** What a file's mode says of it, where it stands in the program. */
const opened: Effect = ({ net, positional, keywords, constants, out }) => {
  const mode = positional.length > 1 ? constants['1'] : keywords.has('mode') ? constants['mode'] : 'r';
  if (typeof mode !== 'string') net.addMask(out, heads.any);
  else if (!mode.includes('b')) net.add(out, 'objects', 'io.TextIOWrapper');
  else
    net.add(
      out,
      'objects',
      mode.includes('+') ? 'io.BufferedRandom' : mode.includes('r') ? 'io.BufferedReader' : 'io.BufferedWriter',
    );
};

const range: Effect = ({ net, out }) => net.addMask(net.content(out, 'iter'), heads.int);

export const builtinFunctions: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['len', gives(heads.int)],
  ['int', gives(heads.int)],
  ['float', gives(heads.float)],
  ['str', shown],
  ['bool', gives(heads.bool)],
  ['bytes', gives(heads.bytes)],
  ['repr', shown],
  ['ascii', shown],
  ['format', shown],
  ['input', gives(heads.str)],
  ['chr', gives(heads.str)],
  ['hex', gives(heads.str)],
  ['oct', gives(heads.str)],
  ['bin', gives(heads.str)],
  ['ord', gives(heads.int)],
  ['hash', gives(heads.int)],
  ['id', gives(heads.int)],
  ['isinstance', gives(heads.bool)],
  ['issubclass', gives(heads.bool)],
  ['callable', gives(heads.bool)],
  ['hasattr', gives(heads.bool)],
  ['all', gives(heads.bool)],
  ['any', gives(heads.bool)],
  ['print', gives(heads.none)],
  ['range', range],
  ['list', collection('list')],
  ['set', collection('set')],
  ['iter', collection('iter')],
  ['reversed', collection('iter')],
  ['tuple', tupleOf],
  ['sorted', sortedList],
  ['enumerate', pairsWithIndex],
  ['zip', zipped],
  ['map', mapped],
  ['filter', filtered],
  ['min', extremum],
  ['max', extremum],
  ['sum', summed],
  ['abs', sameNumber],
  ['round', rounded],
  ['divmod', divided],
  ['next', nextOf],
  ['dict', entries],
  ['frozenset', collection('set')],
  ['bytearray', ({ net, out }) => net.add(out, 'objects', 'builtins.bytearray')],
  ['memoryview', ({ net, out }) => net.add(out, 'objects', 'builtins.memoryview')],
  ['open', opened],
]);
