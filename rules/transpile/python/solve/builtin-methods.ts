// What methods of builtin types give and where their arguments go, as far as the solver tracks it; the rest is `any`.
import { heads } from '../facts/facts.ts';
import type { Network, Node } from './network.ts';

export interface MethodCall {
  readonly net: Network;
  readonly object: Node;
  readonly positional: readonly Node[];
  readonly out: Node;
  /** Lets a value go where nothing is known of it. */
  readonly escape: (node: Node) => void;
  /** All entries of `node` become entries of the object. */
  readonly update: (node: Node) => void;
  /** The element node of whatever iterating over `node` gives. */
  readonly iterate: (node: Node, into: Node) => void;
}

type Effect = (call: MethodCall) => void;
const gives =
  (mask: number): Effect =>
  ({ net, out }) =>
    net.addMask(out, mask);

const strToStr =
  'capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper zfill';
const strToBool =
  'endswith isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper startswith';
const strToInt = 'count find index rfind rindex';
const words = (text: string): readonly string[] => text.split(' ');

const listOfStr: Effect = ({ net, out }) => net.addMask(net.content(out, 'list'), heads.str);
const listOfBytes: Effect = ({ net, out }) => net.addMask(net.content(out, 'list'), heads.bytes);

export const strMethods: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...words(strToStr).map((name) => [name, gives(heads.str)] as const),
  ...words(strToBool).map((name) => [name, gives(heads.bool)] as const),
  ...words(strToInt).map((name) => [name, gives(heads.int)] as const),
  ...words('split rsplit splitlines').map((name) => [name, listOfStr] as const),
  ...words('partition rpartition').map(
    (name) =>
      [
        name,
        ({ net, out }: MethodCall): void => {
          const part = (): Node => {
            const node = net.node();
            net.addMask(node, heads.str);
            return node;
          };
          net.setTuple(out, [part(), part(), part()]);
        },
      ] as const,
  ),
  ['encode', gives(heads.bytes)],
]);

export const bytesMethods: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['decode', gives(heads.str)],
  ['hex', gives(heads.str)],
  ...words('split rsplit splitlines').map((name) => [name, listOfBytes] as const),
  ...words(strToBool).map((name) => [name, gives(heads.bool)] as const),
  ...words(strToInt).map((name) => [name, gives(heads.int)] as const),
]);

export const intMethods: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['bit_length', gives(heads.int)],
  ['bit_count', gives(heads.int)],
  ['conjugate', gives(heads.int)],
  ['to_bytes', gives(heads.bytes)],
]);

export const floatMethods: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['is_integer', gives(heads.bool)],
  ['hex', gives(heads.str)],
]);

const arg = (call: MethodCall, index: number): Node | undefined => call.positional[index];
const into =
  (content: 'list' | 'set' | 'value', index: number): Effect =>
  (call) => {
    const value = arg(call, index);
    if (value !== undefined) call.net.flow(value, call.net.content(call.object, content));
    call.net.addMask(call.out, heads.none);
  };
const extend =
  (content: 'list' | 'set'): Effect =>
  (call) => {
    for (const source of call.positional) call.iterate(source, call.net.content(call.object, content));
    call.net.addMask(call.out, heads.none);
  };
const same: Effect = ({ net, object, out }) => net.flow(object, out);
const element =
  (content: 'list' | 'set' | 'value' | 'key'): Effect =>
  ({ net, object, out }) =>
    net.flow(net.content(object, content), out);

export const listMethods: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['append', into('list', 0)],
  ['insert', into('list', 1)],
  ['extend', extend('list')],
  ['pop', element('list')],
  ['remove', gives(heads.none)],
  ['clear', gives(heads.none)],
  ['reverse', gives(heads.none)],
  ['index', gives(heads.int)],
  ['count', gives(heads.int)],
  ['copy', same],
]);

export const tupleMethods: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['index', gives(heads.int)],
  ['count', gives(heads.int)],
]);

const setOperation: Effect = (call) => {
  for (const source of call.positional) call.iterate(source, call.net.content(call.object, 'set'));
  call.net.flow(call.object, call.out);
};

export const setMethods: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['add', into('set', 0)],
  ['discard', gives(heads.none)],
  ['remove', gives(heads.none)],
  ['clear', gives(heads.none)],
  ['pop', element('set')],
  ['update', extend('set')],
  ['copy', same],
  ...words('union intersection difference symmetric_difference').map((name) => [name, setOperation] as const),
  ...words('issubset issuperset isdisjoint').map((name) => [name, gives(heads.bool)] as const),
]);

const view =
  (content: 'key' | 'value'): Effect =>
  ({ net, object, out }) =>
    net.flow(net.content(object, content), net.content(out, 'iter'));
const withDefault =
  (stores: boolean): Effect =>
  (call) => {
    const { net, object, out } = call;
    const fallback = arg(call, 1);
    net.flow(net.content(object, 'value'), out);
    if (fallback === undefined) net.addMask(out, heads.none);
    else net.flow(fallback, stores ? net.content(object, 'value') : out);
    const key = arg(call, 0);
    if (stores && key !== undefined) net.flow(key, net.content(object, 'key'));
    if (stores && fallback === undefined) net.addMask(net.content(object, 'value'), heads.none);
  };

export const dictMethods: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['keys', view('key')],
  ['values', view('value')],
  [
    'items',
    ({ net, object, out }) => {
      const pair = net.node();
      const key = net.node();
      const value = net.node();
      net.flow(net.content(object, 'key'), key);
      net.flow(net.content(object, 'value'), value);
      net.setTuple(pair, [key, value]);
      net.flow(pair, net.content(out, 'iter'));
    },
  ],
  [
    'update',
    (call) => {
      // From a mapping its keys and values, from anything else pairs of them.
      for (const source of call.positional) call.update(source);
      call.net.addMask(call.out, heads.none);
    },
  ],
  [
    'popitem',
    ({ net, object, out }) => {
      const [key, value] = [net.node(), net.node()];
      net.flow(net.content(object, 'key'), key);
      net.flow(net.content(object, 'value'), value);
      net.setTuple(out, [key, value]);
    },
  ],
  ['get', withDefault(false)],
  ['setdefault', withDefault(true)],
  [
    'pop',
    (call) => {
      const fallback = arg(call, 1);
      call.net.flow(call.net.content(call.object, 'value'), call.out);
      if (fallback !== undefined) call.net.flow(fallback, call.out);
    },
  ],
  ['clear', gives(heads.none)],
  ['copy', same],
]);
