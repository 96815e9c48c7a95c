// `batuta vectors generate`: uses made from the arguments that each program describes, kept by the lines of it they reach.
import { canonicalJson } from '#src/base/json.ts';
import { ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import { runTargets } from '#src/engine/engine.ts';
import type { Project } from '#src/engine/project.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { ActionSpec } from '#src/model/action.ts';
import { count } from '#src/report/duration.ts';
import { diagnosticLines, shownFailure } from '#src/report/diagnostic-text.ts';
import type { GenerateParams, GenerateSummary } from '#rules/validate/generate/generate.ts';
import type { Vector } from '#rules/validate/vector.ts';
import { usage } from '../argv.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { keepVectors, keptText } from '../keep-vectors.ts';
import type { KeptVectors } from '../keep-vectors.ts';
import { quietProgress } from '../quiet-progress.ts';
import { refuse, writeJson } from '../refuse.ts';
import { useStore } from '../store-use.ts';
import { openVectors } from '../vector-targets.ts';
import type { VectorSession, VectorTarget } from '../vector-targets.ts';

/** Names of generated vectors begin so: they are made anew the next time, others are left alone. */
const prefix = 'gen-';
const defaultUses = 24;

export const generateVectors: Command = async (context) => {
  const given = context.arguments.value('uses');
  const uses = given === undefined ? defaultUses : Number(given);
  if (!Number.isInteger(uses) || uses < 1)
    return refuse(context, usage(`\`--uses\` cannot be \`${given ?? ''}\``, 'give a whole number from 1'));
  const opened = await openVectors(context, context.arguments.positionals.slice(1));
  if (!opened.ok) return refuse(context, opened.failure);
  const made = await generated(context, opened.value, uses);
  if (!made.ok) return refuse(context, made.failure);
  const results: (KeptVectors & { readonly summary: GenerateSummary })[] = [];
  let failed = 0;
  const { root } = opened.value.session.project;
  for (const target of opened.value.targets) {
    const one = made.value.get(target.plan.name);
    if (one === undefined) {
      failed += 1;
      continue;
    }
    const kept = await keepVectors(
      context,
      root,
      target,
      one.vectors.map((vector) => ({ ...vector, name: `${prefix}${vector.name}` })),
      (name) => name.startsWith(prefix),
    );
    if (!kept.ok) return refuse(context, kept.failure);
    results.push({ ...kept.value, summary: one.summary });
  }
  if (context.arguments.has('json')) writeJson(context, { type: 'vectors-kept', targets: results });
  else
    for (const { summary, ...kept } of results) {
      const how = summary.parser
        ? 'its argument parser'
        : 'its use of sys.argv and standard input: it has no argument parser';
      const unusable = summary.unusable === 0 ? '' : `, ${summary.unusable} did not end in time`;
      context.output.out(
        `${kept.target}: ${count(summary.tried, 'use')} tried from ${how}${unusable}; ${summary.kept} kept, which reach ${count(summary.lines, 'line')}\n${keptText(kept)}`,
      );
    }
  return failed > 0 ? exit.failed : exit.ok;
};

interface Generated {
  readonly vectors: readonly Writable[];
  readonly summary: GenerateSummary;
}
type Writable = { readonly name: string; readonly argv: readonly string[] };

/** One run that generates for all targets; what is unchanged since the last time is not tried again. */
async function generated(
  context: CommandContext,
  { session, targets }: VectorSession,
  uses: number,
): Promise<Result<ReadonlyMap<string, Generated>>> {
  const { project, host } = session;
  const { readVectors, bytesOf } = await import('#rules/validate/vector.ts');
  const use = useStore(project, context.env);
  if (!use.ok) return use;
  const progress = quietProgress(context);
  const ran = await runTargets(
    planOf(project, targets, uses),
    host,
    // Bounded by a phase a run is never of the whole project: what other runs placed stays.
    { targets: [], phase: 'validate', argv: context.argv, signal: context.signal },
    (event) => progress.event(event),
  );
  progress.close();
  await use.value.end();
  if (!ran.ok) return ran;
  const made = new Map<string, Generated>();
  for (const record of ran.value.actions) {
    const text = (name: string): string => {
      const output = record.outputs?.[name];
      const bytes = output?.kind === 'file' ? host.blobs.get(output.digest) : undefined;
      return new TextDecoder().decode(bytes);
    };
    if (record.failure !== undefined) {
      const lines = diagnosticLines(shownFailure(record.failure), context.messageStyle, context.messages.width);
      context.output.err(`${lines.join('\n')}\n`);
      continue;
    }
    const asBytes = ({ stdin, files, ...rest }: Vector) => ({
      ...rest,
      ...(stdin === undefined ? {} : { stdin: bytesOf(stdin) }),
      ...(files === undefined
        ? {}
        : { files: Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytesOf(content)])) }),
    });
    made.set(record.label.split(':')[0] as string, {
      vectors: readVectors('generated', text('vectors')).vectors.map(asBytes),
      summary: JSON.parse(text('summary')) as GenerateSummary,
    });
  }
  return ok(made);
}

function planOf(project: Project, targets: readonly VectorTarget[], uses: number): Project {
  const plans = targets.map(({ plan, original }) => {
    const params: GenerateParams = {
      run: original.run,
      seed: 1,
      tries: 8 * uses,
      least: Math.min(10, uses),
      most: uses,
    };
    const action: ActionSpec = {
      label: `${plan.name}:generate`,
      rule: 'validate/generate#generate',
      params,
      inputs: {
        sources: { from: 'glob', ...original.sources },
        probe: { from: 'asset', path: 'validate/probe/probe.py' },
      },
    };
    return { ...plan, actions: [action] };
  });
  return {
    ...project,
    frozen: false,
    plan: { ...project.plan, targets: plans, digest: hashBytes(canonicalJson(plans)) },
  };
}
