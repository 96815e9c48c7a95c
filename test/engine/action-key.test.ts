// The key of an action: any difference in anything that may influence its result changes it.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Machine } from '#src/engine/action-key.ts';
import { actionKey } from '#src/engine/action-key.ts';
import { describeRule } from '#src/config/describe-rule.ts';
import { hashBytes } from '#src/hash/hash.ts';

const machine = (env: string, tool: string, platform: string): Machine => ({
  platform,
  env: () => env,
  tool: () => ({ path: `/somewhere/${Math.random()}`, identity: tool }),
  program: () => undefined,
});

/** Everything that goes into a key, as a flat record of texts. */
const base = {
  label: 'app:parse:a',
  rule: 'r#r',
  code: 'code',
  param: 'p',
  nested: 'n',
  inputName: 'in',
  inputPath: 'a.py',
  inputBytes: 'bytes',
  executable: '',
  kind: 'file',
  variable: 'NAME',
  value: 'v',
  tool: 'cc',
  toolIdentity: 'cc 12',
  platform: 'linux-x64',
};
type Parts = typeof base;

function keyOf(parts: Parts): string {
  const rule = describeRule(
    {
      id: parts.rule,
      phase: 'transpile',
      summary: '',
      outputs: [],
      kind: 'pure',
      env: [parts.variable],
      tools: [parts.tool],
      platform: true,
      run: () => undefined,
    },
    { codeDigest: hashBytes(parts.code), module: `/${Math.random()}`, exportName: 'x', assets: '' },
  );
  const from = parts.kind === 'file' ? { from: 'file', path: parts.inputPath } : { from: 'glob', include: [] };
  const spec = {
    label: parts.label,
    rule: parts.rule,
    params: { value: parts.param, deep: { list: [parts.nested] } },
    inputs: { [parts.inputName]: from as never },
  };
  const input = {
    name: parts.inputName,
    path: parts.inputPath,
    digest: hashBytes(parts.inputBytes),
    executable: parts.executable !== '',
  };
  const inputs = { job: {}, key: [input], sources: [] };
  return actionKey(spec, rule, inputs, machine(parts.value, parts.toolIdentity, parts.platform)).key;
}

describe('a key', () => {
  it('does not depend on where anything lies or when it is computed', () =>
    expect(keyOf(base)).toBe(keyOf({ ...base })));

  it.each(Object.keys(base) as (keyof Parts)[])('changes with %s', (field) => {
    expect(keyOf({ ...base, [field]: `${base[field]}x` })).not.toBe(keyOf(base));
  });

  it('differs for any two different descriptions', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '/'), minLength: 1, maxLength: 3 });
    const parts = fc.record({
      ...Object.fromEntries(Object.keys(base).map((name) => [name, text])),
    }) as unknown as fc.Arbitrary<Parts>;
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const flat = (it: Parts): string =>
          JSON.stringify({ ...it, kind: it.kind === 'file', executable: it.executable !== '' });
        expect(keyOf(a) === keyOf(b)).toBe(flat(a) === flat(b));
      }),
    );
  });
});
