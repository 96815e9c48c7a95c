// What computes BLAKE3: the native addon where it could be built, else blake3-wasm; loaded when first needed.
import { createRequire } from 'node:module';
import { addon, rethrow } from '#native/index.ts';

/** Incremental BLAKE3 over one message. `hex` ends it. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  hex(): string;
}

/** Any implementation gives the same 64 lower-case hex digits for the same bytes. */
export interface HashBackend {
  readonly name: string;
  hex(bytes: Uint8Array): string;
  hasher(): Hasher;
  /** BLAKE3 of a regular file's bytes where the backend can do it without passing them through JavaScript. Throws as `fs` does. */
  fileHex?(path: string): string;
}

interface WasmHash {
  update(bytes: Uint8Array): void;
  digest(out: Uint8Array): void;
  free(): void;
}

interface WasmModule {
  hash(bytes: Uint8Array, out: Uint8Array): void;
  create_hasher(): WasmHash;
}

// The package's public entry costs 13 ms to load (streams, base classes), the module below it, which does the work, 2 ms.
const wasmEntry = 'blake3-wasm/dist/wasm/nodejs/blake3_js.js';

/** The copy into the module's memory is made in pieces: its memory grows to the largest piece and never shrinks. */
const piece = 1 << 20;

function loadWasm(): HashBackend {
  const wasm = createRequire(import.meta.url)(wasmEntry) as WasmModule;
  const out = Buffer.alloc(32);
  const hasher = (): Hasher => {
    const state = wasm.create_hasher();
    return {
      update(bytes) {
        for (let at = 0; at < bytes.length; at += piece) state.update(bytes.subarray(at, at + piece));
      },
      hex() {
        state.digest(out);
        state.free();
        return out.toString('hex');
      },
    };
  };
  return {
    name: 'blake3-wasm',
    hasher,
    hex(bytes) {
      if (bytes.length > piece) {
        const long = hasher();
        long.update(bytes);
        return long.hex();
      }
      wasm.hash(bytes, out);
      return out.toString('hex');
    },
  };
}

function loadNative(): HashBackend | undefined {
  const native = addon();
  if (native === undefined) return undefined;
  return {
    name: `native (${native.level()})`,
    hex: (bytes) => native.hash(bytes),
    hasher: () => new native.Hasher(),
    fileHex(path) {
      try {
        return native.hashFile(path);
      } catch (error) {
        return rethrow(error);
      }
    },
  };
}

/** The fallback by itself, for tests and measurements. */
export const wasmBackend = loadWasm;

let current: HashBackend | undefined;

export function hashBackend(): HashBackend {
  current ??= loadNative() ?? loadWasm();
  return current;
}

/** Another implementation from now on; undefined: the best there is. */
export function useHashBackend(backend: HashBackend | undefined): void {
  current = backend;
}
