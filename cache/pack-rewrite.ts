// Replaces a pack's segments by one that holds only the records to keep; for the collector and repair, with the store unused.
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { removeQuietly } from '#src/fs/atomic-write.ts';
import { makeFolder } from '#src/fs/make-folder.ts';
import { fault } from './fault.ts';
import { segmentFiles } from './pack.ts';
import type { Pack } from './pack.ts';
import type { PackMagic, PackRecord } from './pack-record.ts';
import { encodeRecord } from './pack-record.ts';
import { storeFailure } from './store-failure.ts';

export interface PackPlace {
  /** The store's folder. */
  readonly folder: string;
  readonly name: 'blobs' | 'actions';
  readonly magic: PackMagic;
}

/**
 * Kept records stay in their order and keep their time. The new segment appears whole under the next number before the old
 * ones go, so a kill in between leaves records twice, never too few. The pack must be opened anew afterwards.
 */
export function rewritePack(place: PackPlace, pack: Pack, keep: (record: PackRecord) => boolean): Result<void> {
  const packs = join(place.folder, 'packs');
  const { records } = pack.contents();
  const old = segmentFiles(packs, place.name);
  const number = (old.at(-1)?.number ?? 0) + 1;
  const temporary = join(place.folder, 'tmp', `${place.name}-${process.pid}-${number}`);
  try {
    makeFolder(join(place.folder, 'tmp'));
    const file = openSync(temporary, 'w');
    try {
      for (const record of records) {
        if (!keep(record)) continue;
        const payload = pack.get(record.key);
        if (payload === undefined) continue;
        const bytes = encodeRecord(place.magic, record.key, record.tag, payload, record.writtenAt);
        let at = 0;
        while (at < bytes.length) at += writeSync(file, bytes, at);
      }
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(packs, `${place.name}-${String(number).padStart(6, '0')}.pack`));
    fault('gc-pack-rewritten');
    for (const segment of old) {
      rmSync(segment.path, { force: true });
      rmSync(segment.path.replace(/\.pack$/, '.idx'), { force: true });
    }
    return ok(undefined);
  } catch (error) {
    removeQuietly(temporary);
    return err(storeFailure(`rewrite ${packs}/${place.name}`, error));
  } finally {
    pack.close();
  }
}
