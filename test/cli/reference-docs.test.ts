// docs/reference says what the sources say now.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Generator {
  readonly referencePages: () => Promise<{ readonly [path: string]: string }>;
}

const generator = '../../scripts/docs.mjs';
const { referencePages } = (await import(generator)) as Generator;

test.each(Object.entries(await referencePages()))('%s is current (else: node scripts/docs.mjs)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
