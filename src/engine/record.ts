// Run records on disk: one file per run under `.batuta/runs/`, the newest named by `latest`.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import type { RunRecord } from '#src/model/run-record.ts';

const folderOf = (root: string): string => join(root, '.batuta', 'runs');

/** Runs kept unless the configuration says otherwise (`keepRuns`); older records are removed when one is written. */
export const keptRuns = 50;

/** Sorts by time, and tells runs of one millisecond apart. */
export function newRunId(at: Date): string {
  const stamp = at.toISOString().replace(/[-:]/g, '').replace('T', '-').replace('Z', '').replace('.', '-');
  return `${stamp}-${process.pid.toString(36)}`;
}

export function writeRecord(root: string, record: RunRecord, kept?: number): Result<void> {
  return writeRecordText(root, record.runId, JSON.stringify(record), kept);
}

/** For a caller that has the text already. */
export function writeRecordText(root: string, runId: string, text: string, kept = keptRuns): Result<void> {
  const folder = folderOf(root);
  const written = atomicWrite(join(folder, `${runId}.json`), text);
  if (!written.ok) return written;
  const latest = atomicWrite(join(folder, 'latest'), `${runId}\n`);
  for (const id of recordIds(root).slice(kept)) rmSync(join(folder, `${id}.json`), { force: true });
  return latest;
}

/** Newest first. */
export function recordIds(root: string): string[] {
  try {
    return readdirSync(folderOf(root))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

/** undefined: no such run, or its file is damaged or of a later version. */
export function readRecord(root: string, runId: string): RunRecord | undefined {
  try {
    const value = JSON.parse(readFileSync(join(folderOf(root), `${runId}.json`), 'utf8')) as RunRecord;
    return value.schemaVersion === 1 ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Newest first; damaged files are skipped. */
export function readRecords(root: string, limit = keptRuns): readonly RunRecord[] {
  const records: RunRecord[] = [];
  for (const id of recordIds(root)) {
    if (records.length >= limit) break;
    const record = readRecord(root, id);
    if (record !== undefined) records.push(record);
  }
  return records;
}
