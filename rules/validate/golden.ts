// validate/golden#golden: runs the original on one vector, twice under other hash seed and folder, and records what it showed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, defineRule } from '#src/index.ts';
import type { RuleContext } from '#src/index.ts';
import { showsClock } from './clock.ts';
import { masks } from './mask.ts';
import { numericLibraries } from './numeric-libraries.ts';
import { allDifferences, firstDifference } from './observation.ts';
import type { Observation } from './observation.ts';
import { observe } from './observe.ts';
import type { Run } from './observe.ts';
import type { Vector } from './vector.ts';

export type GoldenParams = {
  /** `script`: `python3 <file>`; `module`: `python3 -m <module>`; `text`: a console script, whose text is written to `<program>`. */
  readonly mode: 'script' | 'module' | 'text';
  /** Entry file, relative to the project root (`script`), module name (`module`) or source text (`text`). */
  readonly entry: string;
  /** Folder that imports start from, relative to the project root. */
  readonly sourceRoot: string;
  /** `sys.argv[0]` without folder. */
  readonly program: string;
  readonly timeoutMs: number;
};

/** What a comparison is made against. Deterministic bytes: equal behaviour gives an equal golden. */
export type Golden =
  { readonly observation: Observation; readonly masks: readonly string[] } | { readonly dropped: string };

const sides = [
  { folder: 'a', seed: '0' },
  { folder: join('b', 'other-folder'), seed: '4242' },
] as const;

export const golden = defineRule<GoldenParams>({
  id: 'validate/golden#golden',
  phase: 'validate',
  summary: 'record what the original does with a vector',
  outputs: ['golden'],
  kind: 'process',
  tools: ['python3'],
  async run(context) {
    const vector = JSON.parse(context.text('vector')) as Vector;
    const { golden: recorded, ms } = await recordVector(context, vector);
    context.output('golden', canonicalJson(recorded));
    // A time is no output: it differs from run to run, and what follows from an equal golden is not to be done again.
    context.metric('original-ms', ms);
  },
});

/** Runs the original twice, at two places and with two hash seeds; `below` is the folder of this vector's runs. */
export async function recordVector(
  context: RuleContext<GoldenParams>,
  vector: Vector,
  below = '.',
): Promise<{ readonly golden: Golden; readonly ms: number }> {
  if (context.tool('python3') === undefined)
    context.fail({
      code: 'BATUTA-E-013',
      message: 'the original cannot be run: python3 is not installed',
      help: 'Install Python 3 and put `python3` on PATH; goldens are recorded by running the original.',
    });
  const [a, b] = sides;
  const first = await runOriginal(context, vector, join(a.folder, below), a.seed);
  const second = await runOriginal(context, vector, join(b.folder, below), b.seed);
  const started = new Date();
  let recorded = judge(vector, first, second, context.params.timeoutMs);
  if (!('dropped' in recorded) && showsClock(recorded.observation, vector, started))
    recorded = { dropped: 'it shows the date on which it runs' };
  if (!('dropped' in recorded) && mentions(chance, context))
    recorded = await triedAgain(context, vector, below, first, recorded, drawn);
  else if (!('dropped' in recorded) && mentions(clocks, context))
    recorded = await triedAgain(context, vector, below, first, recorded, timed(vector, context.params.timeoutMs));
  say(context, vector.name, recorded);
  return { golden: recorded, ms: Math.min(first.durationMs, second.durationMs) };
}

const furtherRuns = 4;

type Recorded = Exclude<Golden, { readonly dropped: string }>;
/** What a further run that differs makes of what was recorded. */
type Varied = (first: Run, again: Run, recorded: Recorded) => Golden;

/** Two runs may agree by chance: a program that can draw numbers, or measures time, is run some more times. */
async function triedAgain(
  context: RuleContext<GoldenParams>,
  vector: Vector,
  below: string,
  first: Run,
  recorded: Recorded,
  varied: Varied,
): Promise<Golden> {
  let kept = recorded;
  for (let count = 1; count <= furtherRuns; count++) {
    const again = await runOriginal(context, vector, join(`again-${count}`, below), String(count));
    if (firstDifference(first.observation, again.observation, kept.masks) === undefined) continue;
    const made = varied(first, again, kept);
    if ('dropped' in made) return made;
    kept = made;
  }
  return kept;
}

const drawn: Varied = () => ({ dropped: 'it differs from run to run: it draws numbers without a seed' });

/** Times that a program shows are masked where nothing else differs. */
const timed =
  (vector: Vector, timeoutMs: number): Varied =>
  (first, again, recorded) => {
    const made = judge(vector, first, again, timeoutMs);
    if ('dropped' in made) return { dropped: 'it differs from run to run: it shows how long something took' };
    const names = new Set([...recorded.masks, ...made.masks]);
    return { ...made, masks: masks.map((mask) => mask.name).filter((name) => names.has(name)) };
  };

const chance = /^\s*(?:import|from)\s+(?:[\w., ]*\b)?(?:random|secrets|uuid)\b|\burandom\b/m;
const clocks =
  /\b(?:perf_counter|process_time|thread_time|monotonic|default_timer|timeit|time\.time|getrusage)(?:_ns)?\b/;
const mentions = (what: RegExp, context: RuleContext<GoldenParams>): boolean =>
  context
    .entries('sources')
    .some(({ path, bytes }) => path.endsWith('.py') && what.test(new TextDecoder().decode(bytes)));

function say(context: RuleContext<GoldenParams>, name: string, recorded: Golden): void {
  if ('dropped' in recorded)
    context.diagnostic({
      code: 'BATUTA-V-005',
      severity: 'warning',
      message: `vector ${name} is dropped: ${recorded.dropped}`,
      advice: 'Make the vector reproducible (fixed seeds, no clock, no network), or remove it.',
    });
  else if (recorded.masks.length > 0)
    context.diagnostic({
      code: 'BATUTA-V-005',
      severity: 'note',
      message: `vector ${name} is compared under the mask ${recorded.masks.join(', ')}: the original itself varies`,
    });
}

async function runOriginal(
  context: RuleContext<GoldenParams>,
  vector: Vector,
  folder: string,
  seed: string,
): Promise<Run> {
  const { mode, entry, sourceRoot, program, timeoutMs } = context.params;
  const staged = join(folder, 'source');
  context.stageInput('sources', staged);
  const source = join(context.stage, staged, sourceRoot);
  let args: string[];
  if (mode === 'module') args = ['-m', entry];
  else if (mode === 'script') args = [join(context.stage, staged, entry)];
  else {
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, program), entry);
    args = [join(source, program)];
  }
  return observe(context, {
    folder,
    command: 'python3',
    args,
    vector,
    source,
    timeoutMs,
    env: {
      PYTHONHASHSEED: seed,
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONNOUSERSITE: '1',
      PYTHONPATH: source,
      ...numericLibraries,
      // With -m, python would put the working folder, which holds the vector's files, before the sources.
      ...(mode === 'module' ? { PYTHONSAFEPATH: '1' } : {}),
    },
  });
}

function judge(vector: Vector, first: Run, second: Run, timeoutMs: number): Golden {
  if (first.timedOut || second.timedOut) return { dropped: `the original did not end within ${timeoutMs / 1000} s` };
  const missing = /^ModuleNotFoundError: No module named '([^']+)'/.exec(first.observation.stderr);
  if (missing !== null && vector.bad !== true)
    return {
      dropped: `the original needs the module ${missing[1]}, which python3 does not find: install it there or in the project's .venv`,
    };
  for (let count = 0; count <= masks.length; count++) {
    const names = masks.slice(0, count).map((mask) => mask.name);
    if (firstDifference(first.observation, second.observation, names) !== undefined) continue;
    return { observation: first.observation, masks: needed(first, second, names) };
  }
  const streams = allDifferences(first.observation, second.observation).map((difference) => difference.stream);
  return { dropped: `two runs of the original (other hash seed, other folder) differ in ${streams.join(', ')}` };
}

/** Leaves out masks of the list that are not needed for the two runs to be equal. */
function needed(first: Run, second: Run, names: readonly string[]): readonly string[] {
  let kept = names;
  for (const name of names) {
    const without = kept.filter((other) => other !== name);
    if (firstDifference(first.observation, second.observation, without) === undefined) kept = without;
  }
  return kept;
}
