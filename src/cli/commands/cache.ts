// `batuta cache`: size, upkeep and integrity of the store of results.
import { rmSync } from 'node:fs';
import { usersOf } from '#cache/users.ts';
import { collectGarbage } from '#cache/gc.ts';
import { otherLeases } from '#cache/lease.ts';
import { storeStats } from '#cache/stats.ts';
import { readRecords } from '#src/engine/engine.ts';
import { isClean, verifyStore } from '#cache/verify.ts';
import { failure } from '#src/base/failure.ts';
import { count, formatBytes } from '#src/report/duration.ts';
import { tableLines } from '#src/report/table.ts';
import { usage } from '../argv.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { refuse, writeJson } from '../refuse.ts';
import { openSession } from '../session.ts';
import type { Session } from '../session.ts';
import { storeFolder } from '../store-folder.ts';
import { lastKeys, lastUses } from '../store-use.ts';
import { keygen } from './cache-keygen.ts';
import { trafficRows } from '../traffic-text.ts';
import { suggest } from '../suggest.ts';

const actions = { stats, gc, verify, clean } as const;
const words = [...Object.keys(actions), 'keygen'];

export const cache: Command = async (context) => {
  const word = context.arguments.positionals[0] as string;
  if (word === 'keygen') return keygen(context);
  const action = Object.hasOwn(actions, word) ? actions[word as keyof typeof actions] : undefined;
  if (!action) {
    const likely = suggest(word, words);
    const help = likely === undefined ? `one of: ${words.join(', ')}` : `did you mean \`batuta cache ${likely}\`?`;
    return refuse(context, usage(`\`batuta cache\` cannot \`${word}\``, help));
  }
  const session = await openSession(context);
  if (!session.ok) return refuse(context, session.failure);
  return action(context, storeFolder(session.value.project, context.env), session.value);
};

function stats(context: CommandContext, folder: string, session: Session): number {
  const traffic = readRecords(session.project.root).find((run) => run.remote !== undefined)?.remote;
  const found = storeStats(folder);
  if (!found.ok) return refuse(context, found.failure);
  const { value } = found;
  if (context.arguments.has('json'))
    writeJson(context, { type: 'cache-stats', ...value, ...(traffic && { remote: traffic }) });
  else {
    const rows = [
      ['folder', value.folder],
      ['results', `${value.entries} of ${count(value.labels, 'action')}`],
      ['files', `${value.blobs}, ${formatBytes(value.blobBytes)} (${value.packedBlobs} packed)`],
      ['on disk', formatBytes(value.totalBytes)],
      ...trafficRows(traffic),
    ];
    context.output.out(
      `${tableLines(rows, [{ style: context.resultStyle.dim }, {}], context.results.tableWidth).join('\n')}\n`,
    );
  }
  return exit.ok;
}

function gc(context: CommandContext, folder: string, session: Session): number {
  const text = context.arguments.value('max-size');
  const maxBytes = text === undefined ? session.project.settings.cacheLimit : parseSize(text);
  if (text !== undefined && maxBytes === undefined) {
    return refuse(context, usage(`\`--max-size\` cannot be \`${text}\``, 'write a size such as `500MB` or `2GB`'));
  }
  const done = collectGarbage(folder, {
    lastUsed: lastUses(new Set([session.project.root, ...usersOf(folder)])),
    usedBy: lastKeys,
    ...(maxBytes !== undefined && { maxBytes }),
  });
  if (!done.ok) return refuse(context, done.failure);
  const { value } = done;
  if (context.arguments.has('json')) writeJson(context, { type: 'cache-gc', ...value });
  else if (value.kind === 'skipped') context.output.out(`nothing was dropped: ${value.because}\n`);
  else {
    const dropped = `dropped ${count(value.droppedEntries, 'result')} and ${count(value.droppedBlobs, 'file')}`;
    context.output.out(
      `${dropped}, ${formatBytes(value.freedBytes)} freed; kept ${count(value.keptEntries, 'result')} and ${count(value.keptBlobs, 'file')}\n`,
    );
  }
  return exit.ok;
}

function verify(context: CommandContext, folder: string): number {
  const repair = context.arguments.has('repair');
  const checked = verifyStore(folder, { repair });
  if (!checked.ok) return refuse(context, checked.failure);
  const { value } = checked;
  const clean = isClean(value);
  if (context.arguments.has('json')) writeJson(context, { type: 'cache-verify', ok: clean || repair, ...value });
  else {
    const gone = repair ? ' removed' : '';
    const lines = [
      `checked ${count(value.blobs, 'file')} and ${count(value.entries, 'result')}: ${clean ? 'all are whole' : 'damage was found'}`,
    ];
    if (value.corruptBlobs.length > 0) lines.push(`  ${count(value.corruptBlobs.length, 'damaged file')}${gone}`);
    if (value.corruptEntries.length > 0) lines.push(`  ${count(value.corruptEntries.length, 'damaged result')}${gone}`);
    for (const each of value.incomplete.slice(0, 10))
      lines.push(`  ${each.label}: a result was not whole; it is made again when needed`);
    context.output.out(`${lines.join('\n')}\n`);
    if (!clean && !repair) {
      context.output.err(
        'nothing was changed: a run makes again what it needs of these; `--repair` removes them all\n',
      );
    }
  }
  return clean || repair ? exit.ok : exit.failed;
}

function clean(context: CommandContext, folder: string): number {
  const done = context.arguments.has('yes');
  const user = otherLeases(folder)[0];
  if (done && user) {
    return refuse(
      context,
      failure('BATUTA-S-010', `the store is in use by process ${user.pid}`, { help: 'wait for that run to end' }),
    );
  }
  if (done) rmSync(folder, { recursive: true, force: true });
  if (context.arguments.has('json')) writeJson(context, { type: 'cache-clean', done, folder });
  else if (done) context.output.out(`removed ${folder}; the next run does everything again\n`);
  else {
    context.output.out(`would remove ${folder}: the next run would do everything again\n`);
    context.output.err('nothing was removed: add `--yes` to do it\n');
  }
  return exit.ok;
}

const units: { readonly [unit: string]: number } = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** `500MB`, `2GB`, `1.5GiB`, plain bytes. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text);
  const unit = match ? units[(match[2] as string).toLowerCase()] : undefined;
  return match && unit !== undefined ? Math.floor(Number(match[1]) * unit) : undefined;
}
