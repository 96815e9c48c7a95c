// The byte form of keys is pinned, and no two different descriptions share it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '#src/hash/hash.ts';
import type { KeyParts } from '#src/hash/key.ts';
import { encodeKeyFields, keyFields, keyOfFields } from '#src/hash/key.ts';
import type { KeyField } from '#src/model/store.ts';

const parts: KeyParts = {
  rule: 'python/parse#parse',
  ruleCode: hashBytes('code'),
  params: { level: 2, deep: { b: 1, a: [true, null] } },
  inputs: [
    { name: 'source', path: 'pkg/é.py', digest: hashBytes('source'), executable: true },
    { name: 'slice', digest: hashBytes('slice') },
    { name: 'maybe', path: 'setup.cfg', digest: undefined },
  ],
  env: [
    { name: 'HOME', digest: undefined },
    { name: 'LEVEL', digest: hashBytes('3') },
  ],
  tools: [
    { name: 'python3', identity: 'CPython 3.11.7' },
    { name: 'cc', identity: undefined },
  ],
  platform: 'linux-x64',
};

describe('the action key', () => {
  it('describes everything that may influence a result, by name', () => {
    expect(keyFields(parts)).toEqual([
      { name: 'env:HOME', value: 'unset' },
      { name: 'env:LEVEL', value: hashBytes('3') },
      { name: 'input:maybe:setup.cfg', value: 'absent' },
      { name: 'input:slice', value: hashBytes('slice') },
      { name: 'input:source:pkg/é.py', value: `${hashBytes('source')} x` },
      { name: 'param:deep', value: '{"a":[true,null],"b":1}' },
      { name: 'param:level', value: '2' },
      { name: 'platform', value: 'linux-x64' },
      { name: 'rule', value: 'python/parse#parse' },
      { name: 'rule-code', value: hashBytes('code') },
      { name: 'tool:cc', value: 'missing' },
      { name: 'tool:python3', value: 'CPython 3.11.7' },
    ]);
  });

  it('has pinned bytes: a change of form needs a new form version', () => {
    const bytes = encodeKeyFields([
      { name: 'rule', value: 'a#b' },
      { name: 'é', value: '' },
    ]);
    expect(Buffer.from(bytes).toString('hex')).toBe(
      '6261747574612d6b657900' +
        '01000000' +
        '02000000' +
        '0400000072756c65' +
        '03000000612362' +
        '02000000c3a9' +
        '00000000',
    );
  });

  it('has pinned digests', () => {
    expect(keyOfFields([])).toMatchInlineSnapshot(`"6f58777ecc412e04998077efab17b534e11c6029714bdf4cd3498989bac7e539"`);
    expect(keyOfFields(keyFields(parts))).toMatchInlineSnapshot(
      `"6df4da9ba1b60c30e0f56364f01061ab3b1ba3ef4c20ee0d96b8f5015d6ae726"`,
    );
  });

  const field = fc.record({ name: fc.string(), value: fc.string() });
  const fields = fc.uniqueArray(field, { selector: (each) => each.name });
  const canonical = (list: readonly KeyField[]): string =>
    JSON.stringify([...list].sort((a, b) => (a.name < b.name ? -1 : 1)).map((each) => [each.name, each.value]));

  it('does not depend on the order in which fields are given', () => {
    fc.assert(fc.property(fields, (list) => keyOfFields(list) === keyOfFields([...list].reverse())));
  });

  it('is equal exactly when the fields are', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => (keyOfFields(a) === keyOfFields(b)) === (canonical(a) === canonical(b))),
    );
  });

  it('does not let text move between a name and its value, or between fields', () => {
    const keys = [
      [{ name: 'ab', value: 'c' }],
      [{ name: 'a', value: 'bc' }],
      [
        { name: 'a', value: 'b' },
        { name: 'c', value: '' },
      ],
    ].map((list) => keyOfFields(list));
    expect(new Set(keys).size).toBe(3);
  });

  it('treats a field given twice as a bug', () => {
    expect(() =>
      keyOfFields([
        { name: 'a', value: '1' },
        { name: 'a', value: '2' },
      ]),
    ).toThrow('given twice');
  });
});
