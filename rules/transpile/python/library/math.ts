// math
import type { LibraryMember, LibraryModule, TypedForm } from './library.ts';

const onFloat = (name: string): LibraryMember => {
  const typed: TypedForm = { path: `batuta_std::math::${name}_f64`, params: ['float'], result: 'float', raises: true };
  return { kind: 'function', result: 'float', typed: [typed] };
};
const gives = (result: string | null): LibraryMember => ({ kind: 'function', result });
const constant: LibraryMember = { kind: 'constant', result: 'float' };

export const math: LibraryModule = {
  name: 'math',
  path: 'batuta_std::math::module',
  members: {
    pi: constant,
    e: constant,
    tau: constant,
    inf: constant,
    nan: constant,
    sqrt: onFloat('sqrt'),
    sin: onFloat('sin'),
    cos: onFloat('cos'),
    tan: onFloat('tan'),
    exp: onFloat('exp'),
    floor: gives(null),
    ceil: gives(null),
    trunc: gives(null),
    log: gives('float'),
    log2: gives('float'),
    log10: gives('float'),
    log1p: gives('float'),
    expm1: gives('float'),
    pow: gives('float'),
    fabs: gives('float'),
    fmod: gives('float'),
    hypot: gives('float'),
    asin: gives('float'),
    acos: gives('float'),
    atan: gives('float'),
    atan2: gives('float'),
    sinh: gives('float'),
    cosh: gives('float'),
    tanh: gives('float'),
    degrees: gives('float'),
    radians: gives('float'),
    factorial: gives('int'),
    gcd: gives('int'),
    lcm: gives('int'),
    comb: gives('int'),
    perm: gives('int'),
    isqrt: gives('int'),
    isnan: gives('bool'),
    isinf: gives('bool'),
    isfinite: gives('bool'),
    isclose: gives('bool'),
    copysign: gives('float'),
    fsum: gives('float'),
    prod: gives(null),
    dist: gives('float'),
    modf: gives('tuple'),
    frexp: gives('tuple'),
    ldexp: gives('float'),
    erf: gives('float'),
    erfc: gives('float'),
    gamma: gives('float'),
    lgamma: gives('float'),
  },
};
