// The whole-program solve: facts of all modules in, one slice of representations per module out.
import type { Rep } from '../../core/rep.ts';
import { type Constraint, heads, type ModuleFacts, type Slot } from '../facts/facts.ts';
import { type BuiltinKind, builtinKinds } from './builtin-kinds.ts';
import { inferProgram } from './infer-program.ts';
import type { Node } from './network.ts';
import type { LibraryTypes, SolverContext } from './solver-context.ts';

/** What inference found for one module. Names are slots without the module's prefix, so nothing elsewhere renames them. */
export interface Slice {
  readonly version: 1;
  readonly module: string;
  /** Slot -> representation, for those that are not `value`; sorted by name. */
  readonly reps: { readonly [slot: string]: Rep };
  /** Slot of an object whose method or attribute is asked for or which is an operator's left operand, or of a class that is called -> the module's own classes it may be of. */
  readonly classes: { readonly [slot: string]: readonly string[] };
  /** Slot of an object whose method is called, and which is a builtin container or text whatever happens -> which ones. */
  readonly builtins: { readonly [slot: string]: readonly BuiltinKind[] };
}

const scalars: { readonly [mask: number]: Rep | undefined } = {
  [heads.int]: 'int',
  [heads.float]: 'float',
  [heads.bool]: 'bool',
  [heads.str]: 'str',
};

function repOf(node: Node): Rep {
  const rep = scalars[node.mask];
  if (rep === undefined) return 'value';
  const handles =
    node.list ??
    node.set ??
    node.iter ??
    node.key ??
    node.tuple ??
    node.tupleRest ??
    node.functions ??
    node.classes ??
    node.instances ??
    node.modules ??
    node.library ??
    node.objects;
  return handles === undefined ? rep : 'value';
}

/** Slots whose representation the emitter can choose: variables, results and expressions, not attributes. */
const chosen = (slot: Slot): boolean => !slot.includes('@');

/** `open`: slots that code may store into unseen; `dynamic`: modules that unknown code may get hold of. */
export function solveProgram(
  program: readonly ModuleFacts[],
  library: LibraryTypes,
  narrow: boolean,
  open: readonly Slot[] = [],
  dynamic: Iterable<string> = [],
): ReadonlyMap<string, Slice> {
  const slices = new Map<string, Slice>();
  const engine = narrow ? inferProgram(program, library, open, dynamic) : undefined;
  const found = engine === undefined ? undefined : repsOf(engine);
  for (const facts of program) {
    slices.set(facts.module, {
      version: 1,
      module: facts.module,
      reps: sorted(found?.get(facts.module)),
      classes: engine === undefined ? {} : classesOf(engine, facts),
      builtins: engine === undefined ? {} : builtinsOf(engine, facts),
    });
  }
  return slices;
}

/** What is no `value`, by module, in one pass over the slots of all. */
function repsOf(engine: SolverContext): ReadonlyMap<string, Map<string, Rep>> {
  const found = new Map<string, Map<string, Rep>>();
  engine.eachSlot((slot, node) => {
    const rep = repOf(node);
    if (rep === 'value' || !chosen(slot)) return;
    const bar = slot.indexOf('|');
    const module = slot.slice(0, bar);
    let own = found.get(module);
    if (own === undefined) found.set(module, (own = new Map()));
    own.set(slot.slice(bar + 1), rep);
  });
  return found;
}

const sorted = (reps: ReadonlyMap<string, Rep> | undefined): { readonly [slot: string]: Rep } =>
  Object.fromEntries([...(reps?.keys() ?? [])].sort().map((slot) => [slot, reps?.get(slot) as Rep]));

/** More candidates than these are not told apart by comparing classes. */
const mostClasses = 8;

/** The slot of what a method, an attribute, an operator or a class is asked of. */
function asked(constraint: Constraint): Slot | null {
  switch (constraint[0]) {
    case 'method':
    case 'call':
    case 'getitem':
    case 'getattr':
    case 'setattr':
      return constraint[1];
    case 'binary':
      return constraint[2];
    default:
      return null;
  }
}

function classesOf(engine: SolverContext, module: ModuleFacts): { readonly [slot: string]: readonly string[] } {
  const prefix = `${module.module}|`;
  const found: [string, readonly string[]][] = [];
  for (const constraint of module.constraints) {
    const slot = asked(constraint);
    if (slot === null) continue;
    const node = engine.slot(slot);
    const ids = constraint[0] === 'call' ? node.classes : node.instances;
    if (ids === undefined || ids.size > mostClasses || !slot.startsWith(prefix)) continue;
    const own = [...ids].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
    if (own.length > 0) found.push([slot.slice(prefix.length), own.sort()]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function builtinsOf(engine: SolverContext, module: ModuleFacts): Slice['builtins'] {
  const prefix = `${module.module}|`;
  const found: [string, readonly BuiltinKind[]][] = [];
  for (const constraint of module.constraints) {
    if (constraint[0] !== 'method' || !constraint[1].startsWith(prefix)) continue;
    const kinds = builtinKinds(engine.slot(constraint[1]));
    if (kinds !== null) found.push([constraint[1].slice(prefix.length), kinds]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
