// random
import type { LibraryModule } from './library.ts';

export const random: LibraryModule = {
  name: 'random',
  path: 'batuta_std::random::module',
  members: {
    Random: { kind: 'class' },
    SystemRandom: { kind: 'class' },
    betavariate: { kind: 'function', result: 'float' },
    choice: { kind: 'function' },
    choices: { kind: 'function', result: 'list' },
    expovariate: { kind: 'function', result: 'float' },
    gammavariate: { kind: 'function', result: 'float' },
    gauss: { kind: 'function', result: 'float' },
    getrandbits: { kind: 'function', result: 'int' },
    getstate: { kind: 'function', result: 'tuple' },
    lognormvariate: { kind: 'function', result: 'float' },
    normalvariate: { kind: 'function', result: 'float' },
    paretovariate: { kind: 'function', result: 'float' },
    randbytes: { kind: 'function', result: 'bytes' },
    randint: {
      kind: 'function',
      result: 'int',
      typed: [{ path: 'batuta_std::random::randint_int', params: ['int', 'int'], result: 'int', raises: true }],
    },
    random: {
      kind: 'function',
      result: 'float',
      typed: [{ path: 'batuta_std::random::random_f64', params: [], result: 'float', raises: true }],
    },
    randrange: { kind: 'function', result: 'int' },
    sample: { kind: 'function', result: 'list' },
    seed: { kind: 'function', result: 'none' },
    setstate: { kind: 'function', result: 'none' },
    shuffle: { kind: 'function', result: 'none' },
    triangular: { kind: 'function' },
    uniform: {
      kind: 'function',
      result: 'float',
      typed: [{ path: 'batuta_std::random::uniform_f64', params: ['float', 'float'], result: 'float', raises: true }],
    },
    vonmisesvariate: { kind: 'function', result: 'float' },
    weibullvariate: { kind: 'function', result: 'float' },
  },
};
