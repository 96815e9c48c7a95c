// The mutants of `npm run mutants` still have a place in the sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Mutant, emitterMutants } from '../../tools/mutants/emitter-mutants.ts';
import { runtimeMutants } from '../../tools/mutants/runtime-mutants.ts';

const transpile = join(import.meta.dirname, '../../../rules/transpile');

function misplaced(folder: string, mutants: readonly Mutant[]): string[] {
  return mutants
    .filter((one) => readFileSync(join(folder, one.file), 'utf8').split(one.find).length !== 2)
    .map((one) => `${one.file}: ${one.find}`);
}

describe('mutants', () => {
  it('each change one place of the translation', () => {
    expect(misplaced(transpile, emitterMutants)).toEqual([]);
  });

  it('each change one place of the runtime', () => {
    expect(misplaced(join(transpile, 'runtime'), runtimeMutants)).toEqual([]);
  });

  it('are at least fifty', () => {
    expect(emitterMutants.length + runtimeMutants.length).toBeGreaterThanOrEqual(50);
  });
});
