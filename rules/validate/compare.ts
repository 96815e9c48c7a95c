// validate/compare#compare: runs the migrated binary on one vector and judges it against the golden.
import { join } from 'node:path';
import { canonicalJson, defineRule } from '#src/index.ts';
import type { Failure, RuleContext } from '#src/index.ts';
import type { Golden } from './golden.ts';
import { allDifferences } from './observation.ts';
import type { Difference } from './observation.ts';
import { observe } from './observe.ts';
import { placeBinary } from './place-binary.ts';
import type { Shipped } from './place-binary.ts';
import type { Vector } from './vector.ts';

export type CompareParams = { readonly program: string; readonly timeoutMs: number; readonly shipped: Shipped };

export type Verdict =
  | { readonly vector: string; readonly verdict: 'ok'; readonly masks: readonly string[] }
  | { readonly vector: string; readonly verdict: 'dropped'; readonly reason: string }
  | {
      readonly vector: string;
      readonly verdict: 'mismatch';
      readonly differences: readonly Difference[];
      readonly reproduce: string;
    };

/** A mismatch fails this action after its verdict was given: the report collects it (`includeFailed`), `package` is blocked. */
export const compare = defineRule<CompareParams>({
  id: 'validate/compare#compare',
  phase: 'validate',
  summary: 'compare the migrated program with the original on a vector',
  outputs: ['verdict'],
  kind: 'process',
  platform: true,
  async run(context) {
    const vector = JSON.parse(context.text('vector')) as Vector;
    const recorded = JSON.parse(context.text('golden')) as Golden;
    const judged = await judgeVector(context, vector, recorded);
    context.output('verdict', canonicalJson(judged.verdict));
    if (judged.ms !== undefined) context.metric('migrated-ms', judged.ms);
    if (judged.failure !== undefined) context.fail(judged.failure, { cache: !judged.timedOut });
  },
});

export interface Judged {
  readonly verdict: Verdict;
  /** How long the migrated program took; absent for a vector that was dropped. */
  readonly ms?: number;
  /** Of a mismatch. */
  readonly failure?: Failure;
  readonly timedOut: boolean;
}

/** Runs the input `binary` on the vector; `below`: folder for what the run works in. */
export async function judgeVector(
  context: RuleContext<CompareParams>,
  vector: Vector,
  recorded: Golden,
  below = 'run',
): Promise<Judged> {
  if ('dropped' in recorded)
    return { verdict: { vector: vector.name, verdict: 'dropped', reason: recorded.dropped }, timedOut: false };
  const { program, timeoutMs, shipped } = context.params;
  const { binary, source } = placeBinary(context, join(below, 'bin'), shipped);
  const run = await observe(context, { folder: below, command: binary, args: [], vector, source, timeoutMs });
  const differences = run.timedOut
    ? [{ stream: 'exit status', diff: `-${recorded.observation.status}\n+no end within ${timeoutMs / 1000} s` }]
    : allDifferences(recorded.observation, run.observation, recorded.masks);
  const { durationMs: ms, timedOut } = run;
  const [first] = differences;
  if (first === undefined)
    return { verdict: { vector: vector.name, verdict: 'ok', masks: recorded.masks }, ms, timedOut };
  const reproduce = commandLine(program, vector);
  return {
    verdict: { vector: vector.name, verdict: 'mismatch', differences, reproduce },
    ms,
    failure: refusal(vector.name, run.stderr) ?? mismatch(vector.name, first, reproduce, run.stderr),
    timedOut,
  };
}

/** The program came to something that could not be translated, and stopped there. */
function refusal(name: string, stderr: string): Failure | null {
  const reason = /^BATUTA-T-004: (.*)$/m.exec(stderr)?.[1];
  if (reason === undefined) return null;
  const message = `vector ${name}: the program came to a place that could not be translated: ${reason}`;
  return { code: 'BATUTA-T-004', message, help: 'Replace that place, or drop the vector if that part is not needed.' };
}

function mismatch(name: string, first: Difference, reproduce: string, stderr: string): Failure {
  const where = first.line === undefined ? first.stream : `${first.stream}, line ${first.line}`;
  const said = stderr.trim() === '' || first.stream === 'stderr' ? '' : `\nthe migrated program said:\n${tail(stderr)}`;
  return {
    code: 'BATUTA-V-001',
    message: `vector ${name}: the migrated program differs from the original in ${where}`,
    help: `To see it by hand, in a folder with the vector's files, run the original and then the migrated binary as: ${reproduce}`,
    detail: `--- original\n+++ migrated\n${first.diff}${said}`,
  };
}

const tail = (text: string): string => text.trimEnd().split('\n').slice(-8).join('\n');

/** The vector as a shell command line; `program` stands for either side. */
export function commandLine(program: string, vector: Vector): string {
  const assignments = Object.entries(vector.env ?? {}).map(([name, value]) => `${name}=${quote(value)}`);
  const words = [...assignments, program, ...vector.argv.map(quote)].join(' ');
  if (vector.stdin === undefined) return words;
  if ('text' in vector.stdin && vector.stdin.text.length <= 200)
    return `printf %s ${quote(vector.stdin.text)} | ${words}`;
  return `${words} < stdin`;
}

const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
