// Names of the runtime that emitted code calls without a path are never names of the program.
import { expect, test } from 'vitest';
import { allIntrinsics } from '#rules/transpile/core/intrinsics.ts';
import { snakeCase } from '#rules/transpile/python/lower/names.ts';

test('a function of the program does not shadow one that an operation calls by its bare name', () => {
  const bare = [...allIntrinsics()].flatMap(({ shape }) => {
    const path = shape.kind === 'call' || shape.kind === 'swapped' ? shape.path : '::';
    return path.includes('::') ? [] : [path];
  });
  expect(bare.filter((name) => snakeCase(name) === name)).toEqual([]);
});
