// `--summarize`: everything about one run as JSON: of each action what its key is made of, hit or miss and why, times, outputs.
import { join } from 'node:path';
import { batutaVersion } from '#src/base/version.ts';
import { redactedJson, redactor } from '#src/base/redact.ts';
import type { Artifact } from '#src/model/artifact.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { KeyField } from '#src/model/store.ts';
import { Git } from '#src/process/git-changes.ts';
import type { CommandContext } from './command-context.ts';
import { writeReport } from './extra-reporters.ts';
import type { Session } from './session.ts';

/** `observed`: the fields of every key that the run computed. */
export function writeSummary(
  context: CommandContext,
  session: Session,
  record: RunRecord,
  observed: ReadonlyMap<string, readonly KeyField[]>,
): void {
  const { project, host } = session;
  const git = new Git(project.root, project.env);
  const commit = git.ask('rev-parse', 'HEAD')?.trim();
  const branch = git.ask('branch', '--show-current')?.trim();
  const { actions, ...head } = record;
  const summary = {
    type: 'run-summary',
    batuta: batutaVersion(),
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    ...head,
    schemaVersion: 1,
    ...(commit !== undefined && { git: { commit, ...(branch !== undefined && branch !== '' && { branch }) } }),
    actions: actions.map(({ outputs, miss, origin, savedMs, ...action }) => ({
      ...action,
      cache:
        action.outcome === 'hit' || action.outcome === 'failed-hit'
          ? { status: 'hit', origin, savedMs }
          : { status: 'miss', reason: miss },
      keyFields:
        observed.get(action.label) ??
        (action.key === undefined ? undefined : host.actions.get(action.key)?.keyFields) ??
        [],
      outputs: Object.entries(outputs ?? {}).map(([name, artifact]) => ({ name, ...outputOf(artifact) })),
    })),
  };
  const file =
    context.arguments.value('summarize') ?? join(project.root, '.batuta', 'summaries', `${record.runId}.json`);
  const clean = redactedJson(summary, redactor(project.settings.secrets, context.env));
  writeReport(context, file, `${JSON.stringify(clean, undefined, 2)}\n`);
  if (context.arguments.value('summarize') === undefined && !context.arguments.has('json'))
    context.output.err(`${context.messageStyle.dim(`summary: ${file}`)}\n`);
}

function outputOf(artifact: Artifact): { readonly [name: string]: unknown } {
  if (artifact.kind === 'file') return { ...artifact };
  const size = artifact.entries.reduce((sum, entry) => sum + entry.size, 0);
  return { kind: 'tree', digest: artifact.digest, size, files: artifact.entries.length };
}
