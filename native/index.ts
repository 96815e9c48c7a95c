// Loads the compiled addon once per thread; absent, switched off or broken it is undefined, and why can be asked.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getSystemErrorName } from 'node:util';
import { packageRoot } from '#src/base/version.ts';
import type { Addon } from './addon.ts';

export type AddonState =
  | { readonly kind: 'loaded'; readonly level: string; readonly file: string }
  /** `cause`: what the loader threw, for people who want to know. */
  | { readonly kind: 'absent'; readonly reason: string; readonly cause?: unknown };

interface Tried {
  readonly addon: Addon | undefined;
  readonly state: AddonState;
}

let tried: Tried | undefined;

/** The addon, or undefined: then the callers' own TypeScript gives the same bytes. */
export const addon = (): Addon | undefined => (tried ??= load()).addon;

export const addonState = (): AddonState => (tried ??= load()).state;

export const addonFile = (): string =>
  join(packageRoot(), 'native', 'build', `batuta-${process.platform}-${process.arch}.node`);

/** `BATUTA_NATIVE`: 0 switches it off, the name of a SIMD level (`portable`, `avx2`, …) chooses that. */
function load(): Tried {
  const wish = process.env['BATUTA_NATIVE'] ?? '';
  const absent = (reason: string, cause?: unknown): Tried => ({
    addon: undefined,
    state: { kind: 'absent', reason, ...(cause === undefined ? {} : { cause }) },
  });
  if (wish === '0') return absent('switched off by BATUTA_NATIVE=0');
  let file: string;
  try {
    file = addonFile();
  } catch (error) {
    return absent('not looked for: this program is not in the folder of batuta', error);
  }
  const holder = { exports: {} as Addon };
  try {
    process.dlopen(holder, file);
  } catch (error) {
    if (!existsSync(file)) return absent('not built: the set-up found no C++ compiler, or has not run');
    return absent(`${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`, error);
  }
  const loaded = holder.exports;
  if (wish !== '' && wish !== '1' && !loaded.useLevel(wish)) {
    return absent(`BATUTA_NATIVE=${wish} is no level of this CPU (${loaded.levels().join(', ')})`);
  }
  return { addon: loaded, state: { kind: 'loaded', level: loaded.level(), file } };
}

/** Gives a system error of the addon the `code` that Node's own have, and throws it. */
export function rethrow(error: unknown): never {
  const { errno } = error as { readonly errno?: number };
  if (error instanceof Error && errno !== undefined) {
    const code = getSystemErrorName(errno);
    throw Object.assign(error, { code, message: `${code}: ${error.message}` });
  }
  throw error;
}
