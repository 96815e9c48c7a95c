// One scope while it is being checked: what its names are, what kind of code it is, which blocks are open in it.
import type { Stmt } from './ast.ts';

export const Use = 1;
export const Local = 2;
export const Parameter = 4;
export const GlobalName = 8;
export const NonlocalName = 16;
export const Annotated = 32;
export const IterationVariable = 64;
export const Imported = 128;
export const Bound = Local | Parameter | Imported;

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'annotation';
export type BlockKind = 'loop' | 'except*' | 'other';

export class Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  readonly children: Scope[] = [];
  readonly names = new Map<string, number>();
  // The class whose `__names` are mangled here, or null.
  readonly className: string | null;
  readonly isAsync: boolean;
  // What kind of comprehension, in CPython's words.
  readonly comprehension: string | null;
  readonly blocks: BlockKind[] = [];
  readonly nonlocals: { readonly name: string; readonly statement: Stmt }[] = [];
  // The statement that first declared a name global or nonlocal.
  readonly declarations = new Map<string, Stmt>();
  // An await or async for makes a comprehension asynchronous.
  isCoroutine = false;
  isGenerator = false;
  returnWithValue: Stmt | null = null;
  // Above 0 inside the iterable of a comprehension.
  iterableDepth = 0;
  // Whether names now stored are iteration variables.
  inIterationTarget = false;

  constructor(
    kind: ScopeKind,
    parent: Scope | null,
    options: { className?: string; isAsync?: boolean; comprehension?: string } = {},
  ) {
    this.kind = kind;
    this.parent = parent;
    this.className = options.className ?? parent?.className ?? null;
    this.isAsync = options.isAsync ?? false;
    this.comprehension = options.comprehension ?? null;
    this.iterableDepth = parent?.iterableDepth ?? 0;
    parent?.children.push(this);
  }

  // Function-like: what has locals that inner scopes may bind with nonlocal.
  get isFunction(): boolean {
    return this.kind === 'function' || this.kind === 'lambda' || this.kind === 'comprehension';
  }

  mangle(name: string): string {
    if (this.className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
    const stripped = this.className.replace(/^_+/, '');
    return stripped === '' ? name : `_${stripped}${name}`;
  }

  flags(name: string): number {
    return this.names.get(this.mangle(name)) ?? 0;
  }

  add(name: string, flags: number): void {
    const key = this.mangle(name);
    this.names.set(key, (this.names.get(key) ?? 0) | flags);
  }
}

// The first nonlocal name that no enclosing function binds, or null. Scopes within scopes are at most 100 deep.
export function findUnboundNonlocal(
  scope: Scope,
  bound: ReadonlySet<string>,
): { name: string; statement: Stmt } | null {
  const own = new Set(bound);
  for (const [name, flags] of scope.names) if (flags & GlobalName) own.delete(name);
  for (const { name, statement } of scope.nonlocals) {
    if (!own.has(scope.mangle(name))) return { name, statement };
  }
  const inner = new Set(own);
  if (scope.kind === 'class') inner.add('__class__');
  if (scope.isFunction) {
    for (const [name, flags] of scope.names) {
      if (flags & Bound && !(flags & (GlobalName | NonlocalName))) inner.add(name);
    }
  }
  for (const child of scope.children) {
    const found = findUnboundNonlocal(child, inner);
    if (found !== null) return found;
  }
  return null;
}
