// A plain configuration is evaluated without a compiler and gives what the compiler's way gives; whatever is not plain is left to it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateConfig } from '#src/config/evaluate.ts';
import { placeOfKey, placesBelow } from '#src/config/key-place.ts';
import { plainEvaluation } from '#src/config/plain-evaluation.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'batuta-plain-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (text: string): string => {
  const file = join(root, 'batuta.config.ts');
  writeFileSync(file, text);
  return file;
};
const body = `  targets: { a: task({ command: process.env.SAID ?? readFileSync('said', 'utf8') }) },`;
const source = (type: string): string =>
  `import { defineConfig, task } from 'batuta';\nimport { readFileSync } from 'node:fs';\n${type}export default defineConfig({\n${body}\n});\n`;

describe('a plain configuration', () => {
  it('gives the value and the reads that the compiled one gives', async () => {
    writeFileSync(join(root, 'said'), 'echo file');
    const plain = write(source(''));
    expect(plainEvaluation(plain)).toBeDefined();
    const one = await evaluateConfig(root, plain, {});
    const compiled = write(source('const typed: number = 1;\nvoid typed;\n'));
    expect(plainEvaluation(compiled)).toBeUndefined();
    const other = await evaluateConfig(root, compiled, {});
    if (!one.ok || !other.ok) throw new Error('not evaluated');
    expect(one.value.value).toEqual({ targets: { a: { kind: 'task', command: 'echo file' } } });
    expect(one.value.value).toEqual(other.value.value);
    expect([...one.value.reads.env]).toEqual(['SAID']);
    expect([...one.value.reads.paths].sort()).toEqual(['batuta.config.ts', 'said']);
    expect([...other.value.reads.paths]).toEqual(expect.arrayContaining(['batuta.config.ts', 'said']));
  });

  it('tells the place of what it throws', async () => {
    const file = write(`import { task } from 'batuta';\n\nexport default task(none);\n`);
    expect(plainEvaluation(file)).toBeDefined();
    const failed = await evaluateConfig(root, file, {});
    expect(failed).toMatchObject({ ok: false, failure: { place: { file: 'batuta.config.ts', line: 3 } } });
  });

  it('is left to the compiler when it imports what does more than declare, or what is not there', () => {
    expect(plainEvaluation(write(`import { run } from 'batuta';\nexport default run;\n`))).toBeUndefined();
    expect(plainEvaluation(write(`import { tsk } from 'batuta';\nexport default tsk;\n`))).toBeUndefined();
  });
});

describe('places of many names', () => {
  const text = `const a = { b: 1 };\nexport default {\n  targets: {\n    a: x, 'b-c': y,\n    "d/e": z, é: w, \n    f(g) {},\n    'h i': [a, 'j'],\n  },\n};\n`;
  it.each(['a', 'b-c', 'd/e', 'f', 'g', 'h i', 'j', 'none', 'é'])('of %s is that of one', (name) => {
    expect(placesBelow('c.ts', text, 'targets')(name)).toEqual(placeOfKey('c.ts', text, ['targets', name]));
  });
});
