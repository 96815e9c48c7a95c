// Python names as Rust names: snake case for variables and functions, capitals for globals and types; escaped, unique.

const keywords = new Set(
  (
    'as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return ' +
    'self Self static struct super trait true type unsafe use where while abstract become box do final macro override priv try typeof ' +
    'unsized virtual yield gen union'
  ).split(' '),
);
// Names that every emitted module uses: from the runtime's prelude and of the module itself.
const reservedTypes = new Set(
  (
    'Value Int Str Bytes ByteArray List Tuple Dict Set Range Slice Func Method Class Obj Module Iter IterObj Gen Exc Args Bound Signature ' +
    'Defaults Local Cellvar Namespace ClassBuilder Shared Slot Flow Option Some None Result Ok Err Vec String Box Default Clone Drop Fn FnMut ' +
    'FnOnce From Into Iterator Complex View Descriptor Native NativeObj Meta Weak Cell OnceCell Property Payload Self Send Sync Sized Copy ' +
    'Debug Display Eq Ord PartialEq PartialOrd Hash ToString K R Handling Co Step GenKind FuncKind'
  ).split(' '),
);
const reservedValues = new Set([
  'init',
  'import',
  'module',
  'new_module',
  'co',
  'def',
  'function',
  'counting',
  'counting_by',
  'attempt',
  'build_class',
  'drop',
  'counting',
  'counting_by',
]);

const ascii = (name: string): string =>
  name.replace(/[^A-Za-z0-9_]/gu, (char) => `u${char.codePointAt(0)?.toString(16) ?? ''}`);

export function snakeCase(name: string): string {
  const plain = ascii(name)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
  if (/^_+$/.test(plain)) return `${plain}unused`.replace(/^_+/, '_');
  return keywords.has(plain) || reservedValues.has(plain) ? `${plain}_` : plain;
}

export const screamingCase = (name: string): string => {
  const upper = snakeCase(name).replace(/_$/, '').toUpperCase();
  // The macro of a module's globals makes `UNIT`.
  if (upper === 'UNIT') return 'UNIT_';
  return upper === '' || /^\d/.test(upper) ? `G_${upper}` : upper;
};

export function camelCase(name: string): string {
  const parts = ascii(name)
    .split('_')
    .filter((part) => part !== '');
  const cased = parts.map(
    (part) => part.charAt(0).toUpperCase() + (/[a-z]/.test(part) ? part.slice(1) : part.slice(1).toLowerCase()),
  );
  const joined = cased.join('') || 'Class';
  return reservedTypes.has(joined) || /^\d/.test(joined) ? `Py${joined}` : joined;
}

// Names that the translation from Core makes itself.
const madeByTranslation = /^(it|co|class|outcome\d*|tried\d*|__args|__items|__item|_handling|_depth)$/;

/** Gives each wish a name that was not given before (nor by `outer`); deterministic in the order of the wishes. */
export class NameSource {
  private readonly given = new Set<string>();
  private readonly outer: NameSource | null;
  constructor(outer: NameSource | null = null) {
    this.outer = outer;
  }
  has(name: string): boolean {
    return this.given.has(name) || (this.outer?.has(name) ?? false);
  }
  take(plain: string): string {
    const wish = madeByTranslation.test(plain) ? `${plain}_` : plain;
    let name = wish;
    for (let n = 2; this.has(name); n++) name = /\d$/.test(wish) ? `${wish}_${n}` : `${wish}${n}`;
    this.given.add(name);
    return name;
  }
  reserve(name: string): void {
    this.given.add(name);
  }
}
