// Finds each class's bases before inference: follows names, imports and module attributes, nothing else.
import type { ClassFact, Constraint, ModuleFacts, Slot } from '../facts/facts.ts';

export interface Bases {
  readonly classes: readonly string[];
  /** True when a base is not a class of the program nor one that is known to leave instances alone. */
  readonly open: boolean;
  /** True when instances get attributes from a base outside the program. */
  readonly inherits: boolean;
  /** A plain enumeration: `enum.Enum` above it, nothing of its own about how members are made. */
  readonly enumeration: boolean;
  /** Library classes it derives from. */
  readonly library: readonly string[];
}

type Meaning = { readonly kind: 'class' | 'module' | 'library'; readonly id: string } | { readonly kind: 'unknown' };

/** Bases that neither call methods of their own accord with tracked values nor add tracked attributes. */
const harmless =
  /^(builtins\.(object|\w*(Error|Exception|Exit|Interrupt|Warning|Iteration))|abc\.ABC|typing\.(Generic|Protocol))$/;

/** Bases that give instances no attributes of their own. */
const bare = new Set(['builtins.object', 'abc.ABC', 'typing.Generic', 'typing.Protocol']);

/** The module whose facts define the slot. */
const moduleOf = (slot: Slot): string => /^[^|#]*/.exec(slot)?.[0] ?? '';

function indexOf(module: ModuleFacts | undefined): ReadonlyMap<Slot, readonly Constraint[]> {
  const sources = new Map<Slot, Constraint[]>();
  for (const constraint of module?.constraints ?? []) {
    const target =
      constraint[0] === 'flow'
        ? constraint[2]
        : constraint[0] === 'getattr'
          ? constraint[3]
          : constraint[0] === 'call'
            ? constraint[3]
            : constraint[1];
    const present = sources.get(target);
    if (present === undefined) sources.set(target, [constraint]);
    else present.push(constraint);
  }
  return sources;
}

/** How members are made by the program itself. */
const making = ['__new__', '__init__', '_missing_', '_generate_next_value_', '_value_', '_ignore_', '__call__'];

const isEnumeration = (fact: ClassFact, bases: readonly Meaning[]): boolean =>
  bases.length === 1 &&
  bases[0]?.kind === 'library' &&
  bases[0].id === 'enum.Enum' &&
  !making.some((name) => Object.hasOwn(fact.attributes, name));

export function findBases(program: readonly ModuleFacts[]): ReadonlyMap<string, Bases> {
  const modules = new Set(program.map((module) => module.module));
  const byName = new Map(program.map((module) => [module.module, module]));
  const indexes = new Map<string, ReadonlyMap<Slot, readonly Constraint[]>>();
  /** What flows into a slot; only the modules that bases lead into are looked through. */
  const sourcesOf = (slot: Slot): readonly Constraint[] => {
    const module = moduleOf(slot);
    let index = indexes.get(module);
    if (index === undefined) indexes.set(module, (index = indexOf(byName.get(module))));
    return index.get(slot) ?? [];
  };

  const meanings = (slot: Slot, seen: Set<Slot>): Meaning[] => {
    if (seen.has(slot)) return [];
    seen.add(slot);
    return sourcesOf(slot).flatMap((constraint): Meaning[] => {
      switch (constraint[0]) {
        case 'class':
          return [{ kind: 'class', id: constraint[2] }];
        case 'module':
          return [{ kind: modules.has(constraint[2]) ? 'module' : 'library', id: constraint[2] }];
        case 'library':
          return [{ kind: 'library', id: constraint[2] }];
        case 'flow':
          return meanings(constraint[1], seen);
        case 'getattr':
          return meanings(constraint[1], seen).flatMap((object) => attribute(object, constraint[2], seen));
        default:
          return [{ kind: 'unknown' }];
      }
    });
  };

  const attribute = (object: Meaning, name: string, seen: Set<Slot>): Meaning[] => {
    if (object.kind === 'library') return [{ kind: 'library', id: `${object.id}.${name}` }];
    if (object.kind !== 'module') return [{ kind: 'unknown' }];
    if (modules.has(`${object.id}.${name}`)) return [{ kind: 'module', id: `${object.id}.${name}` }];
    return meanings(`${object.id}|:${name}`, seen);
  };

  const bases = new Map<string, Bases>();
  for (const module of program)
    for (const fact of module.classes) {
      const found = fact.bases.map((slot) => meanings(slot, new Set()));
      const flat = found.flat();
      const enumeration = isEnumeration(fact, flat);
      bases.set(fact.id, {
        enumeration,
        inherits: flat.some((one) => one.kind !== 'class' && !(one.kind === 'library' && bare.has(one.id))),
        library: flat.flatMap((meaning) => (meaning.kind === 'library' ? [meaning.id] : [])),
        classes: flat.flatMap((meaning) => (meaning.kind === 'class' ? [meaning.id] : [])),
        open:
          !enumeration &&
          (found.some((one) => one.length === 0) ||
            flat.some(
              (one) =>
                one.kind === 'unknown' || one.kind === 'module' || (one.kind === 'library' && !harmless.test(one.id)),
            )),
      });
    }
  return bases;
}
