// The bytes of a remote record: what they are, what they are signed with, and that nothing tampered with is believed.
import { createPublicKey, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { actionMessage, actionName, blobNameOf } from '#cache/remote/blob-name.ts';
import { decodeRemoteEntry, encodeRemoteEntry } from '#cache/remote/entry-form.ts';
import { decodeResult, encodeResult, message } from '#cache/remote/messages.ts';
import { newKeyPair, readPrivateKey, readPublicKey } from '#cache/remote/signing.ts';
import { hashBytes } from '#src/hash/hash.ts';
import { makeTree } from '#src/hash/tree-digest.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { RemoteAliases } from '#src/model/remote.ts';
import type { CachedAction } from '#src/model/store.ts';

const key = hashBytes('a key');
const text = hashBytes('text');
const blobs: RemoteAliases = { [text]: [blobNameOf(Buffer.from('text')).hash, 4] };
const result: ActionResult = {
  outputs: { text: { kind: 'file', digest: text, size: 4, executable: false } },
  diagnostics: [],
  metrics: {},
};
const entry: CachedAction = { key, label: 'a:b', result, keyFields: [{ name: 'rule', value: 'r' }], durationMs: 7 };
const keys = newKeyPair();
const signer = readPrivateKey(keys.pem);

const decoded = (changed: unknown): unknown => {
  const payload = Buffer.from(JSON.stringify({ entry: changed, blobs }));
  return decodeRemoteEntry(Buffer.concat([Buffer.from('batuta-remote 1\n\n'), payload]), key, 'a:b', []);
};
const withResult = (changed: object): unknown => decoded({ ...entry, result: { ...result, ...changed } });

it('the action of a key is the message that a protobuf library writes', () => {
  const empty = { hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };
  const salt = Buffer.concat([Buffer.from('batuta 1\n'), Buffer.from(key, 'hex')]);
  const bytes = message('Action').serialize({ commandDigest: empty, inputRootDigest: empty, salt });
  expect(Buffer.from(actionMessage(key)).equals(bytes)).toBe(true);
});

it('the remote name of a key does not change', () => {
  expect(actionName(hashBytes('golden'))).toEqual({
    hash: '0cca5b9e0b5cbeeed3f3dbf540e896173d1ec1181376bbdb2e5eea8505cf7cd2',
    size: 179,
  });
});

it('an action result comes back from its bytes, and other bytes are none', () => {
  const files = [
    { path: 'record', name: blobNameOf(Buffer.from('x')), contents: Buffer.from('x') },
    { path: 'blob/y', name: blobNameOf(Buffer.from('y')) },
  ];
  expect(decodeResult(encodeResult(files))).toEqual(files);
  expect(decodeResult(Buffer.from('no protocol buffer'))).toBeUndefined();
});

it('a record comes back as it was, without where it came from', () => {
  const bytes = encodeRemoteEntry({ ...entry, remote: { url: 'http://x', blobs } }, blobs, undefined);
  expect(decodeRemoteEntry(bytes, key, 'a:b', [])).toEqual({ entry, blobs });
});

it('what is signed is the mark, the key and the digest of the payload', () => {
  const bytes = Buffer.from(encodeRemoteEntry(entry, blobs, signer));
  const cut = bytes.indexOf('\n\n');
  const [format, line = ''] = bytes.toString('latin1', 0, cut).split('\n');
  const [word, id, signature = ''] = line.split(' ');
  expect([format, word, id]).toEqual(['batuta-remote 1', 'signed', keys.publicKey.id]);
  const said = `batuta-remote-entry 1\n${key}\n${hashBytes(bytes.subarray(cut + 2))}\n`;
  const publicKey = createPublicKey(keys.pem);
  expect(verify(null, Buffer.from(said), publicKey, Buffer.from(signature, 'base64'))).toBe(true);
});

it('no byte of a signed record can be changed without it being noticed', () => {
  const bytes = encodeRemoteEntry(entry, blobs, signer);
  const trusted = [keys.publicKey];
  expect(decodeRemoteEntry(bytes, key, 'a:b', trusted)).toEqual({ entry, blobs });
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const other = Uint8Array.from(bytes);
      other[at] = (other[at] ?? 0) ^ change;
      const found = decodeRemoteEntry(other, key, 'a:b', trusted);
      // Base64 has bits that mean nothing: then the record is the same.
      if (typeof found !== 'string') expect(found).toEqual({ entry, blobs });
    }),
  );
});

it('a signature is of one key only', () => {
  const bytes = encodeRemoteEntry(entry, blobs, signer);
  expect(decodeRemoteEntry(bytes, hashBytes('other'), 'a:b', [keys.publicKey])).toBe('is wrongly signed');
});

it.each([
  ['another key', () => decoded({ ...entry, key: hashBytes('other') }), 'is of another key'],
  ['another action', () => decoded({ ...entry, label: 'a:c' }), 'is of another action'],
  ['no list of fields', () => decoded({ ...entry, keyFields: 3 }), 'is malformed'],
  [
    'a failure',
    () => withResult({ failure: { code: 'BATUTA-T-004', message: '' } }),
    'is a failure, which nobody uploads',
  ],
  ['a digest that is none', () => withResult({ stdout: '../x' }), 'is malformed'],
  [
    'a blob without a name at the server',
    () => withResult({ stdout: hashBytes('?') }),
    'does not say where its blobs are',
  ],
  ['a fragment that writes outside', () => withResult({ fragment: { actions: [spec('../x')] } }), 'is malformed'],
  ['a tree that climbs out', () => withResult({ outputs: { t: tree('../x') } }), 'is malformed'],
  ['a tree under a wrong digest', () => withResult({ outputs: { t: { ...tree('x'), digest: text } } }), 'is malformed'],
])('an entry with %s is not believed', (_what, found, why) => {
  expect(found()).toBe(why);
});

const spec = (place: string): object => ({ label: 'a:c', rule: 'r', params: {}, inputs: {}, places: { o: place } });
const tree = (path: string): object => makeTree([{ path, digest: text, size: 4, executable: false }]).tree;

it('keys are read as text and as PEM, and nothing else is a key', () => {
  const pem = createPublicKey(keys.pem).export({ type: 'spki', format: 'pem' });
  expect(readPublicKey(String(pem))?.text).toBe(keys.publicKey.text);
  expect(readPublicKey(keys.publicKey.text)?.id).toBe(keys.publicKey.id);
  expect(readPublicKey('ed25519:short')).toBeUndefined();
  expect(readPrivateKey('-----BEGIN PRIVATE KEY-----')).toBeUndefined();
});
