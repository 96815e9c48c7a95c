// Gives each symbol its meaning, once all scopes are known.
import { isClosure, type Scope, type ScopeError, type Symbol } from './scope.ts';

export function resolveScopes(module: Scope, errors: ScopeError[]): void {
  bindClassCells(module);
  resolve(module, errors);
}

// A method that uses `super()` or `__class__` makes its class keep a cell of that name.
function bindClassCells(scope: Scope): void {
  for (const child of scope.children) bindClassCells(child);
  if (!isClosure(scope) || !scope.symbols.get('__class__')?.used) return;
  for (let at = scope.parent; at; at = at.parent) {
    if (at.kind === 'class') {
      at.classCell = true;
      return;
    }
  }
}

function resolve(scope: Scope, errors: ScopeError[]): void {
  for (const symbol of [...scope.symbols.values()]) resolveSymbol(scope, symbol, errors);
  for (const child of scope.children) resolve(child, errors);
}

function resolveSymbol(scope: Scope, symbol: Symbol, errors: ScopeError[]): void {
  if (symbol.owner !== null) return;
  const node = scope.node?.id ?? 0;
  if (scope.kind === 'module' || symbol.declared === 'global') {
    symbol.meaning = 'global';
    if (scope.kind !== 'module' && symbol.bound) bindGlobal(scope, symbol);
    return;
  }
  if (symbol.declared !== 'nonlocal' && symbol.bound) {
    if (scope.kind === 'class') symbol.meaning = 'namespace';
    else if (symbol.meaning !== 'cell') symbol.meaning = 'local';
    symbol.owner = scope;
    return;
  }
  const owner = ownerOf(scope, symbol.name);
  if (owner === null) {
    if (symbol.declared === 'nonlocal')
      errors.push({ node, message: `no binding for nonlocal '${symbol.name}' found` });
    symbol.meaning = 'global';
    return;
  }
  symbol.owner = owner;
  symbol.meaning = 'free';
  const held = owner.symbols.get(symbol.name);
  if (held && crossesClosure(scope, owner)) held.meaning = 'cell';
  if (held && symbol.declared === 'nonlocal' && symbol.bound) held.bindings += symbol.bindings;
  if (held && symbol.deleted) held.deleted = true;
}

function bindGlobal(scope: Scope, symbol: Symbol): void {
  let module = scope;
  while (module.parent) module = module.parent;
  const held = module.symbols.get(symbol.name);
  if (held) {
    held.bound = true;
    held.bindings += symbol.bindings;
    held.deleted ||= symbol.deleted;
  } else module.symbols.set(symbol.name, { ...symbol, declared: null });
}

function ownerOf(scope: Scope, name: string): Scope | null {
  if (name === '__class__') {
    for (let at: Scope | null = scope.parent; at; at = at.parent) if (at.kind === 'class') return at;
  }
  for (let at: Scope | null = scope.parent; at && at.kind !== 'module'; at = at.parent) {
    if (at.kind === 'class') continue;
    const symbol = at.symbols.get(name);
    if (symbol?.declared === 'global') return null;
    if (symbol?.bound && symbol.declared === null) return at;
  }
  return null;
}

function crossesClosure(inner: Scope, owner: Scope): boolean {
  for (let at: Scope | null = inner; at && at !== owner; at = at.parent) if (isClosure(at)) return true;
  return false;
}
