// Methods of builtin types with a Rust method of their own (`runtime/core/src/emitted/calls.rs`), by name and number of arguments.

const table: { readonly [method: string]: readonly (string | null)[] } = {
  // Position in the list: the number of arguments.
  append: [null, 'append'],
  split: ['split', 'split_on'],
  splitlines: ['splitlines'],
  strip: ['strip', 'strip_of'],
  lstrip: ['lstrip', 'lstrip_of'],
  rstrip: ['rstrip', 'rstrip_of'],
  join: [null, 'join'],
  replace: [null, null, 'replace'],
  startswith: [null, 'startswith'],
  endswith: [null, 'endswith'],
  find: [null, 'find', 'find_from'],
  rfind: [null, 'rfind'],
  count: [null, 'count'],
  lower: ['lower'],
  upper: ['upper'],
  isdigit: ['isdigit'],
  isalpha: ['isalpha'],
  isalnum: ['isalnum'],
  isspace: ['isspace'],
  isupper: ['isupper'],
  islower: ['islower'],
  popleft: ['popleft'],
  appendleft: [null, 'appendleft'],
  pop: ['pop', 'pop_at', 'pop_or'],
  extend: [null, 'extend'],
  get: [null, 'lookup', 'lookup_or'],
  setdefault: [null, null, 'setdefault'],
  keys: ['keys'],
  values: ['values'],
  items: ['items'],
  write: [null, 'write'],
  add: [null, 'add'],
  remove: [null, 'remove_item'],
  discard: [null, 'discard'],
};

/** The Rust method that a call of `name` with this many plain arguments is written with; null for the uniform call. */
export const builtinMethod = (name: string, count: number): string | null =>
  Object.hasOwn(table, name) ? (table[name]?.[count] ?? null) : null;
