// `batuta corpus <folder>`: every program of a folder as one graph, judged on generated uses; a matrix of how far each is.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { failure } from '#src/base/failure.ts';
import { canonicalJson } from '#src/base/json.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { runTargets } from '#src/engine/engine.ts';
import type { Project } from '#src/engine/project.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { TargetPlan } from '#src/model/plan.ts';
import { corpusReport } from '#src/report/corpus-report.ts';
import type { CorpusReport, VerdictFacts } from '#src/report/corpus-report.ts';
import { fallen, ratchetText, readRatchet } from '#src/report/corpus-ratchet.ts';
import { corpusMarkdown, corpusText } from '#src/report/corpus-text.ts';
import { formatDuration } from '#src/report/duration.ts';
import type { CorpusOptions, CorpusPlan } from '#rules/corpus/plan-corpus.ts';
import { usage } from '../argv.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { lookAt } from '../look-at.ts';
import { openHost } from '../open-host.ts';
import { quietProgress } from '../quiet-progress.ts';
import { refuse } from '../refuse.ts';
import { parseConcurrency } from '../run-request.ts';
import { useStore } from '../store-use.ts';

export const corpus: Command = async (context) => {
  const given = context.arguments;
  const root = resolve(context.cwd, given.positionals[0] as string);
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    return refuse(context, usage(`there is no folder ${given.positionals[0] ?? ''}`, 'name a folder of programs'));
  const { planCorpus, defaultUses } = await import('#rules/corpus/plan-corpus.ts');
  const options = optionsOf(context, defaultUses);
  if (!options.ok) return refuse(context, options.failure);
  const jobs =
    given.value('concurrency') === undefined
      ? ok(undefined)
      : parseConcurrency(given.value('concurrency') as string, 2);
  if (!jobs.ok) return refuse(context, jobs.failure);
  const before = ratchetOf(context);
  if (!before.ok) return refuse(context, before.failure);
  const planned = planCorpus(lookAt(root), options.value);
  if (!planned.ok) return refuse(context, planned.failure);

  const project = projectOf(root, planned.value, context.env);
  const host = openHost(project, context.env);
  if (!host.ok) return refuse(context, host.failure);
  const use = useStore(project, context.env);
  if (!use.ok) return refuse(context, use.failure);
  const progress = quietProgress(context);
  const started = context.now();
  const ran = await runTargets(
    project,
    host.value,
    {
      targets: [],
      // Bounded by a phase a run is never of the whole project: what other runs placed here stays.
      phase: 'validate',
      argv: context.argv,
      signal: context.signal,
      ...(jobs.value === undefined ? {} : { jobs: jobs.value }),
    },
    (event) => progress.event(event),
  );
  progress.close();
  await use.value.end();
  if (!ran.ok) return refuse(context, ran.failure);
  const entries = planned.value.programs.map(({ name, file, crate }) => ({ name, file, crate }));
  const report = corpusReport(entries, ran.value.actions, (record) => {
    const output = record.outputs?.['verdicts'];
    const bytes = output?.kind === 'file' ? host.value.blobs.get(output.digest) : undefined;
    return bytes === undefined ? [] : (JSON.parse(new TextDecoder().decode(bytes)) as VerdictFacts[]);
  });
  if (ran.value.interrupted === true) return exit.interrupted;
  write(context, report, basename(root));
  if (!given.has('json')) {
    const { counts } = ran.value;
    const time = formatDuration(context.now() - started);
    context.output.err(
      `${counts.executed + counts.failed} actions executed, ${counts.hit + counts['failed-hit']} known · ${time}\n`,
    );
  }
  const lost = before.value === undefined ? [] : fallen(before.value, report);
  for (const line of lost) context.output.err(`the ratchet: ${line}\n`);
  return report.counts.wrong > 0 || lost.length > 0 ? exit.failed : exit.ok;
};

function optionsOf(context: CommandContext, defaultUses: number): Result<CorpusOptions> {
  const given = context.arguments;
  const number = (name: string): Result<number | undefined> => {
    const text = given.value(name);
    if (text === undefined) return ok(undefined);
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1) return ok(value);
    return err(usage(`\`--${name}\` cannot be \`${text}\``, 'give a whole number from 1'));
  };
  const limit = number('limit');
  if (!limit.ok) return limit;
  const uses = number('uses');
  if (!uses.ok) return uses;
  const filter = given.value('filter');
  return ok({
    compile: !given.has('no-compile'),
    uses: uses.value ?? defaultUses,
    ...(limit.value === undefined ? {} : { limit: limit.value }),
    ...(filter === undefined ? {} : { filter }),
  });
}

function ratchetOf(context: CommandContext): Result<ReturnType<typeof readRatchet>> {
  const file = context.arguments.value('ratchet');
  if (file === undefined) return ok(undefined);
  try {
    const counts = readRatchet(readFileSync(resolve(context.cwd, file), 'utf8'));
    if (counts !== undefined) return ok(counts);
  } catch {
    // Said below.
  }
  return err(
    failure('BATUTA-C-002', `${file} is no ratchet file`, {
      help: 'Make one with `batuta corpus <folder> --write-ratchet <file>`.',
    }),
  );
}

function projectOf(root: string, plan: CorpusPlan, env: Project['env']): Project {
  const targets: TargetPlan[] = plan.programs.map(({ name, file, actions }) => ({
    name,
    kind: 'migrate',
    summary: `${file} to Rust`,
    actions,
  }));
  if (plan.shared.length > 0)
    targets.push({ name: 'corpus', kind: 'migrate', summary: 'what the programs share', actions: plan.shared });
  return {
    root,
    configFile: undefined,
    plan: { schemaVersion: 1, root, targets, inputs: [], digest: hashBytes(canonicalJson(targets)) },
    frozen: false,
    settings: { out: 'rust', secrets: [] },
    rules: [],
    env,
  };
}

function write(context: CommandContext, report: CorpusReport, name: string): void {
  const given = context.arguments;
  const markdown = given.value('markdown');
  if (markdown !== undefined) writeFileSync(resolve(context.cwd, markdown), corpusMarkdown(report, `Corpus: ${name}`));
  const ratchet = given.value('write-ratchet');
  if (ratchet !== undefined) writeFileSync(resolve(context.cwd, ratchet), ratchetText(report));
  if (given.has('json')) context.output.out(`${JSON.stringify(report, undefined, 2)}\n`);
  else context.output.out(corpusText(report, context.results.width));
}
