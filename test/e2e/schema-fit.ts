// Holds what a command wrote against the schema that it publishes.
import { expect } from 'vitest';
import { schemas } from '#src/cli/schemas/schema-table.ts';

/** What was written, as the schema of this name sees it; the message says where it does not fit. */
export function fits(name: string, text: string): unknown {
  const value: unknown = JSON.parse(text);
  const parsed = schemas[name]?.schema.safeParse(value);
  if (parsed === undefined) throw new Error(`there is no schema ${name}`);
  expect(parsed.error?.issues ?? [], `${name}: ${text.slice(0, 400)}`).toEqual([]);
  return value;
}
