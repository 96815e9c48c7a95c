// A machine of the tests: a local store in memory and its use of a remote cache, with what it was told.
import { MemoryActionCache, MemoryStore } from '#cache/memory-store.ts';
import { openRemote } from '#cache/remote/open-remote.ts';
import type { RemoteUse } from '#cache/remote/remote-use.ts';
import type { Result } from '#src/base/result.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { RemoteOptions } from '#src/model/config.ts';
import type { LayerMode } from '#src/model/cache-mode.ts';
import type { CachedAction } from '#src/model/store.ts';

export interface Machine {
  readonly blobs: MemoryStore;
  readonly actions: MemoryActionCache;
  readonly remote: RemoteUse;
  readonly notices: string[];
  readonly stop: AbortController;
}

export interface MachineOptions extends RemoteOptions {
  readonly mode?: LayerMode;
  readonly env?: { readonly [name: string]: string };
}

export function machine({ mode, env = {}, ...options }: MachineOptions): Machine {
  const [blobs, actions, notices, stop] = [
    new MemoryStore(),
    new MemoryActionCache(),
    [] as string[],
    new AbortController(),
  ];
  const setup = { options, root: '/', env, mode: mode ?? { read: true, write: true } };
  const remote = openRemote(
    setup,
    { blobs, actions },
    {
      notice: (_level, text) => notices.push(text),
      signal: stop.signal,
    },
  );
  if (remote === undefined) throw new Error(notices.join('\n'));
  return { blobs, actions, remote, notices, stop };
}

const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

/** A result with these outputs, stored on the machine as an execution would. */
export function executed(
  on: Machine,
  label: string,
  outputs: { readonly [name: string]: string | Uint8Array },
  more: Partial<CachedAction['result']> = {},
): CachedAction {
  const artifacts = Object.entries(outputs).map(([name, content]) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const digest = unwrap(on.blobs.put(bytes));
    return [name, { kind: 'file', digest, size: bytes.length, executable: false }] as const;
  });
  const entry: CachedAction = {
    key: hashBytes(label),
    label,
    result: { outputs: Object.fromEntries(artifacts), diagnostics: [], metrics: {}, ...more },
    keyFields: [{ name: 'rule', value: 'test' }],
    durationMs: 40,
    runId: 'run-1',
  };
  unwrap(on.actions.put(entry));
  return entry;
}

export const outputOf = (entry: CachedAction | undefined, name: string): ReturnType<typeof hashBytes> => {
  const artifact = entry?.result.outputs[name];
  if (artifact === undefined) throw new Error(`there is no output ${name}`);
  return artifact.digest;
};
