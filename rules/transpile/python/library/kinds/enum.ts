// enum
import type { KindTable } from './kind-table.ts';

export const enumKinds: KindTable = { classes: { 'enum.auto': {} } };
