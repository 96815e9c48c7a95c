// Modules of which little is to say: hashlib, os, threading, time, string, decimal, fractions, struct, uuid, zlib.
import type { KindTable } from './kind-table.ts';

const digest = {
  gives: { str: 'hexdigest', bytes: 'digest', none: 'update', self: 'copy' },
  holds: { str: 'name', int: 'digest_size block_size' },
};

export const miscKinds: KindTable = {
  gives: {
    'hashlib._Digest':
      'hashlib.md5 hashlib.sha1 hashlib.sha224 hashlib.sha256 hashlib.sha384 hashlib.sha512 hashlib.blake2b hashlib.blake2s hashlib.new hashlib.sha3_256 hashlib.sha3_512',
    'threading._Lock': 'threading.Lock',
    'threading._RLock': 'threading.RLock',
    'list[str]': 'os.listdir',
    'tuple[str, str]': 'os.path.split os.path.splitext',
    'tuple[any, ...]': 'struct.unpack struct.unpack_from',
    'list[int | float]': 'statistics.quantiles',
  },
  holds: { 'os._Environ': 'os.environ' },
  classes: {
    'os._Environ': {
      each: 'str',
      item: 'str',
      gives: { 'iter[str]': 'keys values', 'iter[tuple[str, str]]': 'items' },
    },
    'hashlib._Digest': digest,
    'threading._Lock': { gives: { bool: 'acquire locked', none: 'release' }, entered: 'bool' },
    'threading._RLock': { gives: { bool: 'acquire', none: 'release' }, entered: 'bool' },
    'threading.Event': { gives: { bool: 'is_set wait', none: 'set clear' } },
    'threading.Thread': { gives: { none: 'start join', bool: 'is_alive' }, holds: { str: 'name', bool: 'daemon' } },
    'threading.Condition': { gives: { bool: 'acquire wait', none: 'release notify notify_all' }, entered: 'bool' },
    'random.Random': {
      gives: {
        float: 'random uniform gauss betavariate expovariate',
        int: 'randint randrange getrandbits',
        none: 'seed shuffle',
      },
    },
  },
};
