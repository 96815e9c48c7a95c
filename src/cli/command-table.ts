// Every command, in the order that help shows them; a command's code is loaded only when it is called.
import { outputLogs } from '#src/report/reporter.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './command-spec.ts';

const targets: ArgumentSpec = {
  name: 'target',
  many: true,
  summary:
    'A target (`app`), one of its phases (`app:transpile`), one part (`app:transpile:auth`), a label or a label pattern; none: all targets',
};
const json: OptionSpec = { name: 'json', summary: 'Machine-readable output with a schemaVersion, on stdout' };
const modules: OptionSpec = { name: 'modules', value: 'A,B', summary: 'Only these modules, with what they need' };

export const runOptions: readonly OptionSpec[] = [
  { name: 'force', short: 'f', summary: 'Execute the selected actions even if nothing changed' },
  {
    name: 'continue',
    value: 'independent|never',
    valueOptional: true,
    choices: ['independent', 'never'],
    summary: 'After a failure: go on with all that does not depend on it (the default), or start nothing more',
  },
  {
    name: 'concurrency',
    short: 'j',
    value: 'N|50%',
    summary: 'Actions at the same time: a number, or a share of the cores',
  },
  { name: 'watch', short: 'w', summary: 'Run again whenever a file that matters changes, until Ctrl-C' },
  { name: 'dry-run', short: 'n', summary: 'Say what would be selected, execute nothing' },
  { name: 'adopt', summary: 'Move files that batuta did not make, but has to write, aside instead of stopping' },
  json,
  { name: 'profile', value: 'FILE', summary: 'Write a Chrome trace of the run to FILE' },
  {
    name: 'output-logs',
    value: 'WHICH',
    choices: outputLogs,
    summary:
      'Which action logs to show: full, new (of what ran now), errors, none; default: of tasks full, of rules errors',
  },
  {
    name: 'sandbox',
    value: 'HOW',
    choices: ['trace'],
    summary: 'trace: run `task` commands under a tracer that reports undeclared reads',
  },
  {
    name: 'verify-determinism',
    summary: 'Execute the selected actions twice; one that gives other bytes the second time fails and is not stored',
  },
  { name: 'plain', summary: 'One line per executed action instead of a status line, as in CI' },
];

/** A phase's own options, then those of `run`; where both have a name, the phase's meaning counts. */
const thin = (...own: OptionSpec[]): readonly OptionSpec[] => [
  ...own,
  ...runOptions.filter((option) => !own.some((each) => each.name === option.name)),
];

export const commands: readonly CommandSpec[] = [
  {
    name: 'run',
    group: 'work',
    summary: 'Bring targets up to date: execute what changed, reuse the rest',
    arguments: [targets],
    options: runOptions,
    details:
      'An action is executed only if something that may influence its result changed since any earlier run; otherwise its stored result is used. A failure blocks only what depends on it.',
    examples: [
      { line: 'batuta run', says: 'everything' },
      { line: 'batuta run app', says: 'every phase of the target `app`' },
      { line: 'batuta run app:transpile:auth', says: 'redo one module, with what it needs' },
      { line: 'batuta run app --watch', says: 'again at every edit' },
      { line: 'batuta run app --json | jq .type', says: 'events for programs' },
    ],
    load: async () => (await import('./commands/run.ts')).run,
  },
  {
    name: 'analyze',
    group: 'work',
    summary: 'Find languages, dependencies, technical debt (phase detect)',
    arguments: [targets],
    options: thin(
      { name: 'languages', summary: 'Show the language map' },
      { name: 'dependencies', summary: 'Show the dependency graph' },
      { name: 'tdg', summary: 'Show the technical-debt grade' },
    ),
    examples: [{ line: 'batuta analyze app', says: 'the detect phase of `app`' }],
    load: async () => (await import('./commands/phases.ts')).analyze,
  },
  {
    name: 'transpile',
    group: 'work',
    summary: 'Translate to Rust (up to phase transpile)',
    arguments: [targets],
    options: thin(modules, { name: 'incremental', summary: 'Accepted for habit: every run is incremental' }),
    examples: [{ line: 'batuta transpile app --modules auth,api', says: 'two modules, with what they need' }],
    load: async () => (await import('./commands/phases.ts')).transpile,
  },
  {
    name: 'optimize',
    group: 'work',
    summary: 'Make the Rust faster (up to phase optimize)',
    arguments: [targets],
    options: thin(
      { name: 'enable-gpu', summary: 'Allow GPU kernels', unbuilt: 'no rule emits GPU kernels' },
      {
        name: 'profile',
        value: 'LEVEL',
        choices: ['fast', 'balanced', 'aggressive'],
        summary: 'How much to try',
        unbuilt: 'no rule has levels of optimisation',
      },
    ),
    examples: [{ line: 'batuta optimize app', says: 'the optimize phase of `app`' }],
    load: async () => (await import('./commands/phases.ts')).optimize,
  },
  {
    name: 'validate',
    group: 'work',
    summary: 'Compare the result with the original (up to validate)',
    arguments: [targets],
    options: thin(
      { name: 'trace-syscalls', summary: 'Compare system calls too', unbuilt: 'no rule records system calls' },
      { name: 'benchmark', summary: 'Compare time and memory too', unbuilt: 'no rule measures time and memory' },
      { name: 'fault-localize', summary: 'Rank suspicious lines of a mismatch', unbuilt: 'no rule ranks lines' },
    ),
    examples: [{ line: 'batuta validate app', says: 'all vectors of `app`; what is unchanged is not compared again' }],
    load: async () => (await import('./commands/phases.ts')).validate,
  },
  {
    name: 'build',
    group: 'work',
    summary: 'Build and package the binary (up to package)',
    arguments: [targets],
    options: thin(
      { name: 'release', summary: 'Accepted for habit: packages are always release builds' },
      {
        name: 'target',
        value: 'TRIPLE|wasm',
        summary: 'Build for another platform',
        unbuilt: 'no rule builds for another platform',
      },
    ),
    examples: [{ line: 'batuta build app', says: 'the shipped files of `app`' }],
    load: async () => (await import('./commands/phases.ts')).build,
  },
  {
    name: 'plan',
    group: 'look',
    summary: 'Show what the configuration comes to: targets and their actions',
    arguments: [targets],
    options: [json],
    details: 'Actions that only a run can know (one per module, one per vector) are shown as such.',
    examples: [{ line: 'batuta plan', says: 'all targets' }],
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  {
    name: 'graph',
    group: 'look',
    summary: 'Draw the graph of actions',
    arguments: [targets],
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['dot', 'mermaid', 'json'],
        summary: 'dot (default), mermaid or json',
      },
      json,
    ],
    examples: [{ line: 'batuta graph app | dot -Tsvg > app.svg', says: 'a picture' }],
    load: async () => (await import('./commands/graph.ts')).graph,
  },
  {
    name: 'why',
    group: 'look',
    summary: 'Explain why an action ran, or did not have to',
    arguments: [{ name: 'action', required: true, summary: 'Its label, or the part of it that is unique' }],
    options: [json],
    details:
      'Compares what went into its last two results: files, other actions, parameters, environment, tools, rule code.',
    examples: [{ line: 'batuta why app:emit:auth', says: 'what changed since it last ran' }],
    load: async () => (await import('./commands/why.ts')).why,
  },
  {
    name: 'status',
    group: 'look',
    summary: 'Show how far each target is, phase by phase',
    arguments: [targets],
    options: [json],
    examples: [{ line: 'batuta status', says: 'all targets; also while a run goes on' }],
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    name: 'report',
    group: 'look',
    summary: "Show what a target's migration came to",
    arguments: [{ name: 'target', many: true, summary: 'A target; none: all' }],
    options: [
      {
        name: 'format',
        value: 'FORMAT',
        choices: ['text', 'json', 'markdown', 'html'],
        summary: 'text (default), json, markdown or html',
      },
      json,
    ],
    examples: [{ line: 'batuta report app --format html > app.html', says: 'one self-contained page' }],
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'init',
    group: 'keep',
    summary: 'Write a commented batuta.config.ts for what is found here',
    arguments: [],
    options: [{ name: 'dry-run', short: 'n', summary: 'Print the file instead of writing it' }, json],
    details:
      'Never overwrites. Without a configuration batuta finds Python programs by itself; write one to name targets, options and tasks.',
    examples: [{ line: 'batuta init', says: 'then edit and `batuta run`' }],
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    name: 'doctor',
    group: 'keep',
    summary: 'Check the tools batuta uses; say how to get them',
    arguments: [],
    options: [json],
    examples: [{ line: 'batuta doctor', says: 'versions, paths, what each is for' }],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'cache',
    group: 'keep',
    summary: 'The store of results: its size, upkeep, integrity',
    arguments: [
      {
        name: 'stats|gc|verify|clean',
        required: true,
        summary:
          'stats: size; gc: drop what was not used for long; verify: check all bytes, with --repair remove what is damaged; clean: empty it',
      },
    ],
    options: [
      { name: 'max-size', value: 'SIZE', summary: 'gc: keep at most this much, e.g. 2GB' },
      { name: 'repair', summary: 'verify: remove what is damaged, so that it is made again' },
      { name: 'yes', short: 'y', summary: 'clean: do it' },
      json,
    ],
    examples: [
      { line: 'batuta cache stats', says: 'how much is kept and where' },
      { line: 'batuta cache gc --max-size 2GB', says: 'drop the least recently used results' },
    ],
    load: async () => (await import('./commands/cache.ts')).cache,
  },
  {
    name: 'reset',
    group: 'keep',
    summary: 'Remove the files that batuta placed; results stay stored',
    arguments: [targets],
    options: [{ name: 'yes', short: 'y', summary: 'Do it; without, only say what would go' }, json],
    details: 'Only files that batuta made and nobody changed since are removed.',
    examples: [{ line: 'batuta reset app --yes', says: 'the next run puts everything back from the store' }],
    load: async () => (await import('./commands/reset.ts')).reset,
  },
  {
    name: 'completions',
    group: 'keep',
    summary: 'Print a completion script for your shell',
    arguments: [
      { name: 'bash|zsh|fish', required: true, summary: 'The shell; the first line of the script says where it goes' },
    ],
    options: [],
    examples: [{ line: 'batuta completions bash >> ~/.bashrc', says: 'then open a new shell' }],
    load: async () => (await import('./commands/completions.ts')).completions,
  },
];

export const commandNamed = (name: string): CommandSpec | undefined =>
  commands.find((command) => command.name === name);
