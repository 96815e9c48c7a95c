// Numbers that are at hand: reckoning them out earlier or later than the program says makes no difference to anybody.
import type { Expression } from '../../core/core.ts';
import { intrinsicOf } from '../../core/intrinsics.ts';

const isWhole = (e: Expression): boolean => e.rep === 'int' || e.rep === 'word' || e.rep === 'wide';

/** Numbers that are written out or in locals, and what whole ones come to without fail. */
export function isAtHand(e: Expression): boolean {
  switch (e.kind) {
    case 'constant':
      return true;
    case 'read':
      return e.variable.storage === 'plain';
    case 'convert':
      return isWhole(e) && isWhole(e.arg) && isAtHand(e.arg);
    case 'intrinsic': {
      if (!isWhole(e) || !e.args.every((arg) => isWhole(arg) && isAtHand(arg))) return false;
      const row = intrinsicOf(
        e.name,
        e.args.map((arg) => arg.rep),
      );
      return row?.raises === false;
    }
    default:
      return false;
  }
}
