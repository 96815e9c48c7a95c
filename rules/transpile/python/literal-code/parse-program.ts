// A module of a program as it is migrated: parsed, with its doctests and the code of its literals in it.
import { parseWithDoctests } from '../doctest/with-doctests.ts';
import type { ParseResult } from '../syntax/parse-module.ts';
import { holdSurrogates } from './held-surrogates.ts';
import { withLiteralCode } from './with-literal-code.ts';

export function parseProgram(source: string | Uint8Array): ParseResult {
  const parsed = parseWithDoctests(source);
  if (!parsed.ok) return parsed;
  const made = withLiteralCode(parsed);
  holdSurrogates(made.module);
  return made;
}
