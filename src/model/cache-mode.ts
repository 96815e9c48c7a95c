// Which layers of the cache a run reads and writes, as a person writes it: `local:rw,remote:r`.
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';

export interface LayerMode {
  readonly read: boolean;
  readonly write: boolean;
}

export interface CacheMode {
  readonly local: LayerMode;
  readonly remote: LayerMode;
}

const both: LayerMode = { read: true, write: true };
const neither: LayerMode = { read: false, write: false };

export const defaultCacheMode: CacheMode = { local: both, remote: both };

const rights: { readonly [text: string]: LayerMode } = {
  rw: both,
  wr: both,
  r: { read: true, write: false },
  w: { read: false, write: true },
  none: neither,
};

/**
 * `none`, or a list of `local:` and `remote:` with `r`, `w`, `rw` or `none`; a layer that is not named is as in `base`.
 * Anything else is BATUTA-C-013.
 */
export function parseCacheMode(text: string, base: CacheMode = defaultCacheMode): Result<CacheMode> {
  if (text.trim() === 'none') return ok({ local: neither, remote: neither });
  let { local, remote } = base;
  for (const part of text.split(',')) {
    const [layer = '', right = ''] = part.trim().split(':');
    const mode = Object.hasOwn(rights, right) ? rights[right] : undefined;
    if (mode === undefined || (layer !== 'local' && layer !== 'remote')) {
      return err(
        failure('BATUTA-C-013', `\`${part.trim()}\` is no use of the cache`, {
          help: 'write `none`, or layers with what may be done: `local:rw,remote:r`',
        }),
      );
    }
    if (layer === 'local') local = mode;
    else remote = mode;
  }
  return ok({ local, remote });
}

const rightText = ({ read, write }: LayerMode): string => `${read ? 'r' : ''}${write ? 'w' : ''}` || 'none';

export const cacheModeText = ({ local, remote }: CacheMode): string =>
  `local:${rightText(local)},remote:${rightText(remote)}`;
