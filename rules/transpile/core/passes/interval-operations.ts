// Bounds of what an operation on whole numbers gives, from the bounds of its operands.

type Interval = readonly [low: bigint, high: bigint];
/** Null where an operand is not reached yet, undefined where it has no bounds. */
type Found = Interval | null | undefined;

const word = 1n << 62n;
/** What parts of an expression may come to on the way. */
const widest = 1n << 120n;

export const isWord = (found: Interval): boolean => found[0] >= -word && found[1] <= word;

export const fits = (found: Interval): Interval | undefined =>
  found[0] >= -widest && found[1] <= widest ? found : undefined;

const least = (...all: readonly bigint[]): bigint => all.reduce((x, y) => (y < x ? y : x));
const greatest = (...all: readonly bigint[]): bigint => all.reduce((x, y) => (y > x ? y : x));
const size = (a: Interval): bigint => greatest(-a[0], a[1]);

/** The operation that `x op= y` does. */
export const plainName = (name: string): string =>
  name.replace(/^i(?=(?:add|sub|mul|modulo|floordiv|bitand|bitor|bitxor|lshift|rshift)$)/, '');

/** Bounds by operation's name; undefined where the result may leave a machine word. */
export function ofOperation(name: string, args: readonly Found[]): Found {
  const plain = plainName(name);
  const [a, b] = args;
  if (args.length === 1) return one[plain] === undefined ? undefined : a && fits(one[plain](a));
  if (args.length !== 2) return undefined;
  // A positive divisor, or a mask, bounds what has no bounds itself.
  if (a === undefined && b && plain === 'modulo' && b[0] > 0n && b[0] === b[1]) return [0n, b[1] - 1n];
  if (a === undefined && b && plain === 'bitand' && b[0] >= 0n && b[0] === b[1]) return [0n, b[1]];
  const made = two[plain];
  if (a === undefined || b === undefined || made === undefined) return undefined;
  if (a === null || b === null) return null;
  const found = made(a, b);
  return found && fits(found);
}

const one: { readonly [name: string]: (a: Interval) => Interval } = {
  neg: (a) => [-a[1], -a[0]],
  'builtin.abs': (a) => [a[0] > 0n ? a[0] : a[1] < 0n ? -a[1] : 0n, size(a)],
};

const two: { readonly [name: string]: (a: Interval, b: Interval) => Interval | undefined } = {
  add: (a, b) => [a[0] + b[0], a[1] + b[1]],
  sub: (a, b) => [a[0] - b[1], a[1] - b[0]],
  mul: (a, b) => {
    const all = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]];
    return [least(...all), greatest(...all)];
  },
  // The result has the divisor's sign and is nearer to zero.
  modulo: (a, b) => [least(b[0] + 1n, 0n), greatest(b[1] - 1n, 0n)],
  floordiv: (a, b) => {
    if (b[0] <= 0n) return [-size(a), size(a)];
    // Toward zero; a little wider than need be below it.
    const all = [a[0] / b[0], a[0] / b[1], a[1] / b[0], a[1] / b[1]];
    return [least(...all) - (a[0] < 0n ? 1n : 0n), greatest(...all)];
  },
  bitand: (a, b) =>
    b[0] >= 0n ? [0n, b[1]] : a[0] >= 0n ? [0n, a[1]] : [-powerAbove(greatest(size(a), size(b))), greatest(a[1], b[1])],
  bitor: bits,
  bitxor: bits,
  rshift: (a, b) => (b[0] >= 0n && b[1] < 64n ? [a[0] < 0n ? a[0] : 0n, a[1] >= 0n ? a[1] : -1n] : undefined),
  lshift: (a, b) =>
    b[0] >= 0n && b[1] < 63n ? [a[0] < 0n ? a[0] << b[1] : 0n, a[1] > 0n ? a[1] << b[1] : 0n] : undefined,
  'builtin.min': (a, b) => [least(a[0], b[0]), least(a[1], b[1])],
  'builtin.max': (a, b) => [greatest(a[0], b[0]), greatest(a[1], b[1])],
};

function bits(a: Interval, b: Interval): Interval {
  const power = powerAbove(greatest(size(a), size(b)));
  return [a[0] >= 0n && b[0] >= 0n ? 0n : -power, power - 1n];
}

/** The least power of two above a number. */
function powerAbove(value: bigint): bigint {
  let power = 1n;
  while (power <= value) power <<= 1n;
  return power;
}
