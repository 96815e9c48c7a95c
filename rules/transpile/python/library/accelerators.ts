// The C modules that modules of the library are made of: parts of these under their own names (`std/src/accelerators.rs`).
import type { LibraryMember, LibraryModule } from './library.ts';

const parts: readonly (readonly [name: string, base: string, members: string])[] = [
  [
    '_operator',
    'operator',
    '_compare_digest abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand ifloordiv imod imul index indexOf inv invert ior ipow is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor',
  ],
  [
    '_csv',
    'csv',
    'Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC field_size_limit get_dialect list_dialects reader register_dialect unregister_dialect writer',
  ],
  [
    '_io',
    'io',
    'BlockingIOError BufferedRandom BufferedReader BufferedWriter BytesIO DEFAULT_BUFFER_SIZE FileIO StringIO TextIOWrapper UnsupportedOperation open',
  ],
  ['_warnings', 'warnings', 'warn'],
  ['_collections', 'collections', 'OrderedDict defaultdict deque'],
  ['_functools', 'functools', 'cmp_to_key partial reduce'],
  ['_bisect', 'bisect', 'bisect_left bisect_right insort_left insort_right'],
  ['_heapq', 'heapq', 'heapify heappop heappush heappushpop heapreplace'],
  ['_struct', 'struct', 'Struct calcsize error iter_unpack pack pack_into unpack unpack_from'],
  ['_datetime', 'datetime', 'MAXYEAR MINYEAR UTC date datetime time timedelta timezone tzinfo'],
  ['_md5', 'hashlib', 'md5'],
  ['_sha1', 'hashlib', 'sha1'],
  ['_sha256', 'hashlib', 'sha224 sha256'],
  ['_sha512', 'hashlib', 'sha384 sha512'],
  [
    '_decimal',
    'decimal',
    'BasicContext Clamped Context Decimal DecimalException DecimalTuple DefaultContext DivisionByZero ExtendedContext FloatOperation HAVE_CONTEXTVAR HAVE_THREADS Inexact InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow ROUND_05UP ROUND_CEILING ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP Rounded Subnormal Underflow getcontext localcontext setcontext',
  ],
];

/** They have the members' rows of the modules that `modules` names. */
export function accelerators(modules: readonly LibraryModule[]): readonly LibraryModule[] {
  return parts.map(([name, base, members]) => {
    const table = modules.find((one) => one.name === base)?.members ?? {};
    const row = (member: string): LibraryMember => table[member] ?? { kind: 'function' };
    return {
      name,
      path: `batuta_std::accelerators::${name.slice(1)}_`,
      members: Object.fromEntries(members.split(' ').map((member) => [member, row(member)])),
    };
  });
}
