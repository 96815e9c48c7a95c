// The action key: BLAKE3 over tagged, length-prefixed fields in canonical order; `docs/design/engine.md` says what goes in.
import type { JsonObject } from '#src/base/json.ts';
import { canonicalJson } from '#src/base/json.ts';
import { scratch } from '#src/base/scratch.ts';
import type { Digest } from '#src/model/digest.ts';
import type { KeyField } from '#src/model/store.ts';
import { hashBytes } from './hash.ts';

/** Raised when the byte form below, or the meaning of a field, changes: every key then differs. */
export const keyFormVersion = 1;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The bytes hashed: ASCII `batuta-key`, u8 0, u32 form version, u32 number of fields, then per field in code-unit order of
 * name: u32 length and UTF-8 of the name, u32 length and UTF-8 of the value. Integers are little-endian. A name given
 * twice is a bug of the caller.
 */
export function encodeKeyFields(fields: readonly KeyField[], room = Buffer.allocUnsafe): Uint8Array {
  const sorted = [...fields].sort((a, b) => compare(a.name, b.name));
  const magic = 'batuta-key\0';
  let size = magic.length + 8;
  for (const field of sorted) size += 8 + Buffer.byteLength(field.name) + Buffer.byteLength(field.value);
  const bytes = room(size);
  let at = bytes.write(magic, 0, 'latin1');
  at = bytes.writeUInt32LE(keyFormVersion, at);
  at = bytes.writeUInt32LE(sorted.length, at);
  let previous: string | undefined;
  const text = (value: string): void => {
    const length = bytes.write(value, at + 4);
    bytes.writeUInt32LE(length, at);
    at += 4 + length;
  };
  for (const field of sorted) {
    if (field.name === previous) throw new Error(`key field given twice: ${field.name}`);
    previous = field.name;
    text(field.name);
    text(field.value);
  }
  return bytes;
}

export const keyOfFields = (fields: readonly KeyField[]): Digest => hashBytes(encodeKeyFields(fields, scratch));

/** One input of an action as it enters the key. `path` is relative to the project; absent optional files have no digest. */
export interface KeyInput {
  readonly name: string;
  /** File and tree outputs of other actions have no path: the label that made them does not influence the result. */
  readonly path?: string;
  readonly digest: Digest | undefined;
  readonly executable?: boolean;
}

export interface KeyParts {
  readonly rule: string;
  readonly ruleCode: Digest;
  readonly params: JsonObject;
  readonly inputs: readonly KeyInput[];
  /** Declared variables: BLAKE3 of the value, undefined when unset. */
  readonly env?: readonly { readonly name: string; readonly digest: Digest | undefined }[];
  readonly tools?: readonly { readonly name: string; readonly identity: string | undefined }[];
  /** Given for rules whose result depends on the machine. */
  readonly platform?: string;
}

/** Everything that may influence an action's result, by name: what `keyOfFields` hashes and what `why` compares. */
export function keyFields(parts: KeyParts): KeyField[] {
  const fields: KeyField[] = [
    { name: 'rule', value: parts.rule },
    { name: 'rule-code', value: parts.ruleCode },
  ];
  // One field per parameter, so that `why` can name the one that changed.
  for (const name of Object.keys(parts.params)) {
    const value = parts.params[name];
    if (value !== undefined) fields.push({ name: `param:${name}`, value: canonicalJson(value) });
  }
  for (const input of parts.inputs) {
    if (input.name.includes(':')) throw new Error(`an input name may not hold ':': ${input.name}`);
    fields.push({
      name: input.path === undefined ? `input:${input.name}` : `input:${input.name}:${input.path}`,
      value: input.digest === undefined ? 'absent' : input.executable === true ? `${input.digest} x` : input.digest,
    });
  }
  for (const variable of parts.env ?? [])
    fields.push({ name: `env:${variable.name}`, value: variable.digest ?? 'unset' });
  for (const tool of parts.tools ?? []) fields.push({ name: `tool:${tool.name}`, value: tool.identity ?? 'missing' });
  if (parts.platform !== undefined) fields.push({ name: 'platform', value: parts.platform });
  return fields.sort((a, b) => compare(a.name, b.name));
}
