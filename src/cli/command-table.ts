// Every command, in the order that help shows them; a command's code is loaded only when it is called.
import { logOrders, outputLogs } from '#src/report/reporter.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './command-spec.ts';

const targets: ArgumentSpec = {
  name: 'target',
  many: true,
  summary:
    'A target (`app`), one of its phases (`app:transpile`), one part (`app:transpile:auth`), a label or a label pattern; none: all targets',
};
const json: OptionSpec = { name: 'json', summary: 'Machine-readable output with a schemaVersion, on stdout' };
const modules: OptionSpec = { name: 'modules', value: 'A,B', summary: 'Only these modules, with what they need' };

/** Which targets, for the commands that are about several. */
const selection: readonly OptionSpec[] = [
  {
    name: 'filter',
    value: 'FILTER',
    repeatable: true,
    summary:
      'Only these targets: `app`, `app-*`, `app...` and what it needs, `...app` and what needs it, `[main]` what changed since main, `!app` not it; several are united (docs/guide/selection.md)',
  },
  {
    name: 'affected',
    summary:
      'Only targets that changed since this branch left the default branch (in CI: the branch a pull request goes to), and what needs them',
  },
];

export const runOptions: readonly OptionSpec[] = [
  ...selection,
  { name: 'force', short: 'f', summary: 'Execute the selected actions even if nothing changed' },
  {
    name: 'continue',
    value: 'never|independent|always',
    valueOptional: true,
    choices: ['never', 'independent', 'always'],
    summary:
      'After a failure: start nothing more (never), go on with all that does not depend on it (independent, the default), or also with what merely comes after it (always)',
  },
  {
    name: 'concurrency',
    short: 'j',
    value: 'N|50%',
    summary: 'Actions at the same time: a number, or a share of the cores',
  },
  { name: 'watch', short: 'w', summary: 'Run again whenever a file that matters changes, until Ctrl-C' },
  {
    name: 'cache',
    value: 'LAYERS',
    summary: 'What is read and written of results: local:rw,remote:r (also w, none); none: nothing is reused or kept',
  },
  {
    name: 'dry-run',
    short: 'n',
    value: 'text|json',
    valueOptional: true,
    choices: ['text', 'json'],
    summary: 'Say what would run and why, and what would be reused; execute nothing (as `batuta plan`)',
  },
  {
    name: 'deny-warnings',
    summary: 'End with exit status 1 when an action of the run has a warning: a place that is not migrated, for one',
  },
  { name: 'adopt', summary: 'Move files that batuta did not make, but has to write, aside instead of stopping' },
  json,
  {
    name: 'profile',
    value: 'FILE',
    summary: 'Write a Chrome trace of the run to FILE, and beside it a Markdown list of where the time went',
  },
  {
    name: 'summarize',
    value: 'FILE',
    valueOptional: true,
    summary:
      'Write all about the run as JSON: key inputs, hit or miss and why, times, outputs (default: .batuta/summaries/<run>.json)',
  },
  { name: 'junit', value: 'FILE', summary: 'Write a JUnit XML report to FILE: a suite per target, a case per action' },
  {
    name: 'output-logs',
    value: 'WHICH',
    choices: outputLogs,
    summary:
      'Which action logs to show: full, new-only (of what ran now), errors-only, hash-only (keys instead), none; default: of tasks full, of rules errors-only',
  },
  {
    name: 'log-order',
    value: 'ORDER',
    choices: logOrders,
    summary: 'grouped (default): the log of an action when it has ended; stream: line by line while it runs',
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
      { line: "batuta run --filter 'app...' --filter '!docs'", says: '`app` and what it needs, without `docs`' },
      { line: 'batuta run --affected', says: 'what this branch changed, and what needs it' },
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
    name: 'vectors',
    group: 'work',
    summary: 'Get the recorded uses that a migration is judged by',
    arguments: [
      {
        name: 'generate|record|list|add',
        required: true,
        summary:
          "generate: from the arguments that the program describes; record: from a command, such as the project's tests; list; add: one by hand",
      },
      { name: 'target', many: true, summary: 'A program; none: all, or the only one' },
    ],
    options: [
      { name: 'uses', value: 'N', summary: 'generate: at most N for each program (default: 24)' },
      { name: 'name', value: 'NAME', summary: 'add: what the vector is called' },
      { name: 'stdin-file', value: 'FILE', summary: 'add: what the program reads from standard input' },
      { name: 'file', value: 'NAME=FILE,…', summary: 'add: files that lie in the working folder, with their contents' },
      json,
    ],
    details:
      'Each new use is run twice with CPython, under other hash seeds and folders. What differs is masked by a named rule or dropped with its reason. Generated uses are called `gen-…` and made anew by the next `generate`; others are never touched.',
    examples: [
      { line: 'batuta vectors generate', says: 'for every program here' },
      { line: 'batuta vectors record app -- pytest -q', says: 'what the tests of `app` do with it' },
      { line: 'batuta vectors add app --file in.csv=samples/a.csv -- load in.csv', says: 'one use' },
    ],
    load: async () => (await import('./commands/vectors.ts')).vectors,
  },
  {
    name: 'corpus',
    group: 'work',
    summary: 'Judge every program of a folder: emits, compiles, behaves',
    arguments: [
      { name: 'folder', required: true, summary: 'A folder of programs; nothing is written beside them but .batuta/' },
    ],
    options: [
      {
        name: 'filter',
        value: 'TEXT,…',
        summary: 'Only programs whose name or file holds a TEXT; `*` stands for anything',
      },
      { name: 'limit', value: 'N', summary: 'Only the first N programs' },
      { name: 'no-compile', summary: 'Stop at the emitted Rust' },
      { name: 'uses', value: 'N', summary: 'Generate and judge at most N uses of each program (default: 24)' },
      { name: 'markdown', value: 'FILE', summary: 'Write the tables to FILE' },
      { name: 'ratchet', value: 'FILE', summary: 'Exit 1 when a count of FILE has fallen' },
      { name: 'write-ratchet', value: 'FILE', summary: 'Write the counts to FILE' },
      {
        name: 'concurrency',
        short: 'j',
        value: 'N|50%',
        summary: 'Actions at the same time: a number, or a share of the cores',
      },
      json,
    ],
    details:
      'Uses are generated from the arguments that each original describes, and judged against CPython. Stopped, it goes on where it was; what did not change is not done again. Exit status 1: a program is wrong in a use, or the ratchet fell; programs that are refused are counted, not a failure.',
    examples: [
      { line: 'batuta corpus examples', says: 'how far every program is, and what stands in the way' },
      { line: 'batuta corpus examples --filter json --uses 40', says: 'some programs, more uses' },
    ],
    load: async () => (await import('./commands/corpus.ts')).corpus,
  },
  {
    name: 'plan',
    group: 'look',
    summary: 'Show what a run would do: what would run and why, what is reused',
    arguments: [targets],
    options: [...selection, modules, json],
    details:
      'Executes nothing. Actions that only a run can know (one per module, one per vector) are shown as such. The same as `batuta run --dry-run`.',
    examples: [
      { line: 'batuta plan', says: 'all targets' },
      { line: 'batuta plan --affected', says: 'what this branch would make run' },
      { line: 'batuta plan app --json | jq .actions', says: 'each action with its verdict, key and reason' },
    ],
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
        choices: ['dot', 'mermaid', 'json', 'html'],
        summary: 'dot (default), mermaid, json, or html: one self-contained page to explore it in',
      },
      { name: 'output', short: 'o', value: 'FILE', summary: 'Write to FILE instead of stdout' },
      ...selection,
      json,
    ],
    examples: [
      { line: 'batuta graph --format html -o graph.html', says: 'search, zoom, see keys, status, times and reasons' },
      { line: 'batuta graph app | dot -Tsvg > app.svg', says: 'a picture' },
    ],
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
    options: [...selection, json],
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
    summary: 'Check the tools batuta uses, and the remote cache; say how to get what is missing',
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
        name: 'stats|gc|verify|clean|keygen',
        required: true,
        summary:
          'stats: size, and the traffic of the last run; gc: drop what was not used for long; verify: check all bytes, with --repair remove what is damaged; clean: empty it; keygen: a key that signs what is shared',
      },
    ],
    options: [
      { name: 'max-size', value: 'SIZE', summary: 'gc: keep at most this much, e.g. 2GB' },
      { name: 'repair', summary: 'verify: remove what is damaged, so that it is made again' },
      { name: 'yes', short: 'y', summary: 'clean: do it' },
      { name: 'out', value: 'FILE', summary: 'keygen: where the private key goes (default: batuta-cache.key)' },
      json,
    ],
    examples: [
      { line: 'batuta cache stats', says: 'how much is kept and where' },
      { line: 'batuta cache keygen', says: 'a key pair for the remote cache' },
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
      {
        name: 'bash|zsh|fish',
        required: true,
        many: true,
        summary: 'The shell; the first lines of the script say where it goes',
      },
    ],
    options: [],
    details:
      'Completes commands, options and their values, targets, phases, labels, filters and modules; targets and labels are known once the project was planned or run.',
    examples: [
      { line: 'batuta completions bash >> ~/.bashrc', says: 'then open a new shell' },
      { line: 'batuta completions fish > ~/.config/fish/completions/batuta.fish', says: 'at once' },
    ],
    load: async () => (await import('./commands/completions.ts')).completions,
  },
];

export const commandNamed = (name: string): CommandSpec | undefined =>
  commands.find((command) => command.name === name);
