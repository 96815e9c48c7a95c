// The code of every wrong use of the command line.
import type { Code } from '#src/base/failure.ts';

export const usageCode: Code = 'BATUTA-C-001';
