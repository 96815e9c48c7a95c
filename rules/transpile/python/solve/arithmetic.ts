// Result heads of operators on scalars: for each pair of operand heads what CPython gives, or nothing when it raises.
import { heads } from '../facts/facts.ts';

const numeric = heads.int | heads.float | heads.bool | heads.complex;

/** Heads of `a op b` for scalar operands; `undefined` when a pair's outcome depends on more than the heads. */
export function binaryMask(op: string, left: number, right: number): number {
  let mask = 0;
  for (const a of bits(left)) for (const b of bits(right)) mask |= pairMask(op, a, b);
  return mask;
}

function* bits(mask: number): Generator<number> {
  for (let bit = 1; bit <= heads.any; bit <<= 1) if ((mask & bit) !== 0) yield bit;
}

function pairMask(op: string, a: number, b: number): number {
  if (a === heads.any || b === heads.any || a === heads.other || b === heads.other) return heads.any;
  if (op === 'Mod' && (a === heads.str || a === heads.bytes)) return a;
  if ((a & numeric) !== 0 && (b & numeric) !== 0) return numberMask(op, a, b);
  if (op === 'Add' && a === b && (a === heads.str || a === heads.bytes)) return a;
  if (op === 'Mult') {
    const integral = heads.int | heads.bool;
    if ((a === heads.str || a === heads.bytes) && (b & integral) !== 0) return a;
    if ((b === heads.str || b === heads.bytes) && (a & integral) !== 0) return b;
  }
  return 0;
}

function numberMask(op: string, a: number, b: number): number {
  const floats = a === heads.float || b === heads.float;
  const complex = a === heads.complex || b === heads.complex;
  switch (op) {
    case 'Add':
    case 'Sub':
    case 'Mult':
      return complex ? heads.complex : floats ? heads.float : heads.int;
    case 'Div':
      return complex ? heads.complex : heads.float;
    case 'FloorDiv':
    case 'Mod':
      return complex ? 0 : floats ? heads.float : heads.int;
    case 'Pow':
      if (complex) return heads.complex;
      // A negative float to a fraction is complex, an int to a negative int is a float.
      if (floats) return b === heads.float ? heads.float | heads.complex : heads.float;
      return heads.int | heads.float;
    // The exponent is a whole number that is not negative.
    case 'PowWhole':
      return complex ? heads.complex : floats ? heads.float : heads.int;
    case 'LShift':
    case 'RShift':
      return floats || complex ? 0 : heads.int;
    case 'BitAnd':
    case 'BitOr':
    case 'BitXor':
      if (floats || complex) return 0;
      return a === heads.bool && b === heads.bool ? heads.bool : heads.int;
    default:
      return 0;
  }
}

export function unaryMask(op: string, operand: number): number {
  if (op === 'Not') return heads.bool;
  if ((operand & (heads.any | heads.other)) !== 0) return heads.any;
  let mask = 0;
  if ((operand & (heads.int | heads.bool)) !== 0) mask |= heads.int;
  if (op !== 'Invert') mask |= operand & (heads.float | heads.complex);
  return mask;
}

const dunders: { readonly [op: string]: string } = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  Div: 'truediv',
  FloorDiv: 'floordiv',
  Mod: 'mod',
  Pow: 'pow',
  PowWhole: 'pow',
  MatMult: 'matmul',
  LShift: 'lshift',
  RShift: 'rshift',
  BitAnd: 'and',
  BitOr: 'or',
  BitXor: 'xor',
  USub: 'neg',
  UAdd: 'pos',
  Invert: 'invert',
  Eq: 'eq',
  NotEq: 'ne',
  Lt: 'lt',
  LtE: 'le',
  Gt: 'gt',
  GtE: 'ge',
};

/** The bare name of an operator's special method: `Add` -> `add`. */
export const dunderOf = (op: string): string | undefined => dunders[op];
