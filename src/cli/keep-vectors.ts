// Puts new vectors into a target's file, records what the original does with them, and takes out again what it does not do twice.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import { runTargets } from '#src/engine/engine.ts';
import { count } from '#src/report/duration.ts';
import type { Golden } from '#rules/validate/golden.ts';
import type { NewVector } from '#rules/validate/vector-line.ts';
import type { CommandContext } from './command-context.ts';
import { quietProgress } from './quiet-progress.ts';
import { openTargets } from './session.ts';
import { useStore } from './store-use.ts';
import { textOf } from './vector-targets.ts';
import type { VectorTarget } from './vector-targets.ts';

export interface KeptVectors {
  readonly target: string;
  readonly file: string;
  readonly added: number;
  /** Uses that the file had already. */
  readonly known: number;
  /** Of an earlier time, not given again. */
  readonly gone: number;
  /** Names of masks that their comparison needs -> how many. */
  readonly masked: { readonly [mask: string]: number };
  readonly dropped: readonly { readonly name: string; readonly reason: string }[];
}

export async function keepVectors(
  context: CommandContext,
  root: string,
  target: VectorTarget,
  vectors: readonly NewVector[],
  replaced?: (name: string) => boolean,
): Promise<Result<KeptVectors>> {
  const { mergeVectors, withoutVectors } = await import('#rules/validate/vectors-file.ts');
  const path = join(root, target.file);
  const merged = mergeVectors(textOf(root, target.file), vectors, replaced);
  writeFileSync(path, merged.text);
  const goldens =
    merged.added.length === 0 ? ok(new Map<string, Golden>()) : await recordGoldens(context, target.plan.name);
  if (!goldens.ok) return goldens;
  const masked: { [mask: string]: number } = {};
  const dropped: { name: string; reason: string }[] = [];
  for (const name of merged.added) {
    const golden = goldens.value.get(name);
    if (golden === undefined) dropped.push({ name, reason: 'the original could not be run with it' });
    else if ('dropped' in golden) dropped.push({ name, reason: golden.dropped });
    else for (const mask of golden.masks) masked[mask] = (masked[mask] ?? 0) + 1;
  }
  if (dropped.length > 0) writeFileSync(path, withoutVectors(merged.text, new Set(dropped.map(({ name }) => name))));
  return ok({
    target: target.plan.name,
    file: target.file,
    added: merged.added.length - dropped.length,
    known: merged.known,
    gone: merged.gone,
    masked,
    dropped,
  });
}

/** The goldens of a target by vector, as a run of it makes and keeps them. */
async function recordGoldens(context: CommandContext, target: string): Promise<Result<ReadonlyMap<string, Golden>>> {
  // Opened again: the plan reads the vectors file.
  const session = await openTargets(context);
  if (!session.ok) return session;
  const { project, host } = session.value;
  const use = useStore(project, context.env);
  if (!use.ok) return use;
  const progress = quietProgress(context);
  const label = `${target}:golden:`;
  const ran = await runTargets(
    project,
    host,
    { targets: [`${label}*`], argv: context.argv, signal: context.signal },
    (event) => progress.event(event),
  );
  progress.close();
  await use.value.end();
  if (!ran.ok) return ran;
  const goldens = new Map<string, Golden>();
  for (const record of ran.value.actions) {
    const output = record.outputs?.['golden'];
    const bytes = record.label.startsWith(label) && output?.kind === 'file' ? host.blobs.get(output.digest) : undefined;
    if (bytes !== undefined)
      goldens.set(record.label.slice(label.length), JSON.parse(new TextDecoder().decode(bytes)) as Golden);
  }
  return ok(goldens);
}

/** What was kept, as lines for people. */
export function keptText(kept: KeptVectors): string {
  const parts = [
    `${kept.added} added`,
    ...(kept.known > 0 ? [`${kept.known} known already`] : []),
    ...(kept.gone > 0 ? [`${kept.gone} of an earlier time removed`] : []),
    ...Object.entries(kept.masked).map(([mask, many]) => `${many} compared under the mask ${mask}`),
  ];
  const reasons = new Map<string, number>();
  for (const { reason } of kept.dropped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [
    `${kept.file}: ${parts.join(', ')}`,
    ...[...reasons].map(([reason, many]) => `  ${count(many, 'use')} dropped: ${reason}`),
    '',
  ].join('\n');
}
