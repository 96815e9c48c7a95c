// What the lowering asks of type inference: representations of slots. Answering `value` everywhere is always right.
import type { Rep } from '../../core/rep.ts';
import type { BuiltinKind } from '../solve/builtin-kinds.ts';
import type { FoundKind } from '../../rust/from-core/operation-sheet.ts';

/** A variable, parameter or result by scope path and name: `Account.deposit:amount`, `main:return`, `:LIMIT`; `main#7` an expression. */
export type SlotId = `${string}:${string}` | `${string}#${number}`;

export interface Types {
  readonly repOf: (slot: SlotId) => Rep;
  /** Classes of the module (by scope path) that an object in the slot may be of, or that a callee in it may be. */
  readonly classesOf: (slot: SlotId) => readonly string[];
  /** The builtin types of data that a receiver in the slot is of, where it is of no other; null else. */
  readonly builtinsOf?: (slot: SlotId) => readonly BuiltinKind[] | null;
  /** In a counting build: what inference found in a slot, in words. */
  readonly kindOf?: (slot: SlotId) => FoundKind | null;
}

export const dynamicTypes: Types = { repOf: () => 'value', classesOf: () => [] };

/** What a slice of the solver says. */
export const sliceTypes = (
  slice:
    | {
        readonly reps: { readonly [slot: string]: Rep };
        readonly classes: { readonly [slot: string]: readonly string[] };
        readonly builtins: { readonly [slot: string]: readonly BuiltinKind[] };
      }
    | undefined,
): Types => ({
  repOf: (slot) => slice?.reps[slot] ?? 'value',
  classesOf: (slot) => slice?.classes[slot] ?? [],
  builtinsOf: (slot) => slice?.builtins[slot] ?? null,
});
