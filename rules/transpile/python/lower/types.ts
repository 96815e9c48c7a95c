// What the lowering asks of type inference: representations of slots. Answering `value` everywhere is always right.
import type { Rep } from '../../core/rep.ts';

/** A variable, parameter or result by scope path and name: `Account.deposit:amount`, `main:return`, `:LIMIT`. */
export type SlotId = `${string}:${string}`;

export interface Types {
  readonly repOf: (slot: SlotId) => Rep;
}

export const dynamicTypes: Types = { repOf: () => 'value' };
