// Which tier of what is in use: the hash backend and the native addon.
import { hashBackend } from '#src/hash/hash-backend.ts';

export const hashBackendName = (): Promise<string> => Promise.resolve(hashBackend().name);

export const nativeAddonState = (): Promise<string> =>
  Promise.resolve(hashBackend().name === 'blake3-wasm' ? 'not in use' : 'in use');
