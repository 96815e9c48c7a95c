// Ed25519 keys and signatures of remote entries. What is signed, byte by byte, is in cache/README.md.
import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';

const textMark = 'ed25519:';
/** Before the 32 bytes of a raw public key this makes its DER form. */
const derHead = Buffer.from('302a300506032b6570032100', 'hex');

export interface PublicKey {
  /** First 16 hex digits of the BLAKE3 of the 32 bytes of the key. */
  readonly id: string;
  readonly key: KeyObject;
  readonly text: string;
}

export interface PrivateKey {
  readonly key: KeyObject;
  readonly publicKey: PublicKey;
}

const isEd25519 = (key: KeyObject): boolean => key.asymmetricKeyType === 'ed25519';

function described(key: KeyObject): PublicKey {
  const raw = key.export({ type: 'spki', format: 'der' }).subarray(derHead.length);
  return { id: hashBytes(raw).slice(0, 16), key, text: textMark + raw.toString('base64') };
}

/** `ed25519:` with the base64 of 32 bytes, or PEM. undefined: neither. */
export function readPublicKey(text: string): PublicKey | undefined {
  try {
    const line = text.trim();
    if (line.startsWith(textMark)) {
      const raw = Buffer.from(line.slice(textMark.length), 'base64');
      if (raw.length !== 32) return undefined;
      return described(createPublicKey({ key: Buffer.concat([derHead, raw]), type: 'spki', format: 'der' }));
    }
    const key = createPublicKey(text);
    return isEd25519(key) ? described(key) : undefined;
  } catch {
    return undefined;
  }
}

/** PKCS#8 PEM. undefined: it is not an Ed25519 private key. */
export function readPrivateKey(pem: string): PrivateKey | undefined {
  try {
    const key = createPrivateKey(pem);
    return isEd25519(key) ? { key, publicKey: described(createPublicKey(key)) } : undefined;
  } catch {
    return undefined;
  }
}

export function newKeyPair(): { readonly pem: string; readonly publicKey: PublicKey } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { pem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })), publicKey: described(publicKey) };
}

/** The key and the payload's digest under a mark of their own: a signature says nothing about anything else. */
const signedBytes = (key: Digest, payload: Uint8Array): Buffer =>
  Buffer.from(`batuta-remote-entry 1\n${key}\n${hashBytes(payload)}\n`, 'latin1');

export const signEntry = ({ key: privateKey }: PrivateKey, key: Digest, payload: Uint8Array): Uint8Array =>
  sign(null, signedBytes(key, payload), privateKey);

export const isSignedBy = (
  { key: publicKey }: PublicKey,
  signature: Uint8Array,
  key: Digest,
  payload: Uint8Array,
): boolean => verify(null, signedBytes(key, payload), publicKey, signature);
