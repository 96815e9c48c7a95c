// The identity of bytes: BLAKE3-256 as 64 lower-case hex digits.

export type Digest = string & { readonly __digest: true };

const form = /^[0-9a-f]{64}$/;
export const isDigest = (text: string): text is Digest => form.test(text);
