// What a command does with the layers of the cache: `--cache`, else `BATUTA_CACHE`, else the configuration's `mode`; and which remote.
import type { Failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { remoteAddress } from '#src/config/cache-schema.ts';
import type { ProjectSettings, RemoteOptions } from '#src/model/config.ts';
import type { CacheMode } from '#src/model/cache-mode.ts';
import { defaultCacheMode, parseCacheMode } from '#src/model/cache-mode.ts';

type Environment = { readonly [name: string]: string | undefined };

export interface CacheUse {
  readonly mode: CacheMode;
  /** undefined: none is configured, or it was switched off. */
  readonly remote: RemoteOptions | undefined;
}

const named = (problem: Failure, where: string): Failure => ({ ...problem, message: `${where}: ${problem.message}` });

/** `option`: what was given to `--cache`. A wrong value is BATUTA-C-013. */
export function cacheUse(settings: ProjectSettings, env: Environment, option?: string): Result<CacheUse> {
  let mode = defaultCacheMode;
  const given: readonly (readonly [where: string, text: string | undefined])[] = [
    ['cache.mode', settings.cache?.mode],
    ['BATUTA_CACHE', env['BATUTA_CACHE']],
    ['--cache', option],
  ];
  for (const [where, text] of given) {
    if (text === undefined || text === '') continue;
    const parsed = parseCacheMode(text, mode);
    if (!parsed.ok) return err(named(parsed.failure, where));
    mode = parsed.value;
  }
  const configured = settings.cache?.remote;
  const other = env['BATUTA_REMOTE'];
  if (other === undefined || other === '') return ok({ mode, remote: configured });
  if (other === 'none') return ok({ mode, remote: undefined });
  const address = remoteAddress(other);
  if ('code' in address) return err(named(address, 'BATUTA_REMOTE'));
  return ok({ mode, remote: { ...configured, url: other } });
}
