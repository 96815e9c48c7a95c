// The codes of a wrong use of the command line.
import type { Code } from '#src/base/failure.ts';

export const usageCode: Code = 'BATUTA-C-011';
export const unbuiltCode: Code = 'BATUTA-C-012';
