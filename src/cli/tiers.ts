// Which tier of what is in use: the hash backend and the native addon, with the reason where it is not.
import { addonState } from '#native/index.ts';
import { hashBackend } from '#src/hash/hash-backend.ts';

export const hashBackendName = (): Promise<string> => Promise.resolve(hashBackend().name);

export function nativeAddonState(): Promise<string> {
  const state = addonState();
  return Promise.resolve(state.kind === 'loaded' ? `in use, ${state.level}` : state.reason);
}
