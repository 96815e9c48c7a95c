// Every error code: what it means and what to do; the reference page is generated from this table. A code never changes its meaning.
import type { Code } from './failure.ts';

export interface CodeInfo {
  readonly code: Code;
  readonly title: string;
  readonly meaning: string;
  /** What to do, in the imperative. */
  readonly help: string;
}

const rows: readonly (readonly [code: Code, title: string, meaning: string, help: string])[] = [
  [
    'BATUTA-A-001',
    'language detection failed',
    'No file of the target is in a language batuta knows.',
    'Name the entry in `migrate({ entry, language })`, or check `include` and `exclude`.',
  ],
  [
    'BATUTA-A-002',
    'dependency analysis timeout',
    'Finding the dependencies of the target took too long.',
    'Exclude generated and vendored folders with `exclude`, then run again.',
  ],
  [
    'BATUTA-A-003',
    'debt-grade calculation error',
    'The technical-debt grade of a module could not be computed.',
    'See the detail; a module that does not parse has no grade: fix its syntax first.',
  ],
  [
    'BATUTA-A-004',
    'ML framework not recognised',
    'The target imports a numeric library that batuta has no mapping for.',
    'See the list of recognised libraries; keep this module in Python or replace the library.',
  ],
  [
    'BATUTA-T-001',
    'transpiler not found',
    'No transpiler is known for the language of this file, or the named one is not on PATH.',
    'Install the transpiler named in the message, or exclude the file.',
  ],
  [
    'BATUTA-T-002',
    'syntax error in source',
    'The source file is not valid in its language.',
    'Fix the place shown; the original interpreter reports it too.',
  ],
  [
    'BATUTA-T-003',
    'type inference failed',
    'A type needed for the translation could not be found.',
    'Add the annotation that the advice names.',
  ],
  [
    'BATUTA-T-004',
    'unsupported construct',
    'The program uses a construct that batuta does not translate; it never guesses.',
    'Rewrite the place shown as the advice says.',
  ],
  [
    'BATUTA-O-001',
    'SIMD not available (fallback used)',
    'The machine has no instruction set that the kernel wants; the scalar form is used.',
    'Nothing needs to be done; choose another target CPU for more speed.',
  ],
  [
    'BATUTA-O-002',
    'GPU memory exhausted',
    'The data of a GPU kernel does not fit the memory of the device.',
    'Use smaller batches, or run without `--enable-gpu`.',
  ],
  [
    'BATUTA-O-003',
    'backend selection failed',
    'No backend could be chosen for a numeric site.',
    'Run `batuta doctor`; name the backend by hand in the target options.',
  ],
  [
    'BATUTA-V-001',
    'output mismatch',
    'The Rust program behaved differently from the original for a recorded use.',
    'See the difference and the likely source lines; report it if the original is deterministic.',
  ],
  [
    'BATUTA-V-002',
    'test suite failed',
    'The tests of the project fail against the result.',
    'See the failing test; run it against the original to be sure that it passes there.',
  ],
  [
    'BATUTA-V-003',
    'syscall trace divergence',
    'Original and result make different system calls that matter.',
    'See the table; mask a harmless difference by a named rule.',
  ],
  [
    'BATUTA-V-004',
    'vectors file is malformed',
    'A line of a vectors file is no vector, or two vectors have one name.',
    'Write one JSON object per line: {"name", "argv", "stdin"?, "files"?, "env"?, "bad"?}.',
  ],
  [
    'BATUTA-V-005',
    'vector is not reproducible',
    'Two runs of the original under another hash seed and folder differ, or the original cannot run here.',
    'Fix seeds, clock and network in the vector, or remove it; a mask is named where the comparison goes on.',
  ],
  [
    'BATUTA-B-001',
    'compilation failed',
    'rustc refused the emitted code.',
    'See the mapped source place; this is a defect of batuta unless a pass was written by you.',
  ],
  [
    'BATUTA-B-002',
    'linking error',
    'The linker failed.',
    'Install the C tool chain (`cc`) and the libraries named in the detail.',
  ],
  [
    'BATUTA-B-003',
    'cross-compilation unsupported',
    'The target triple is not installed or not supported.',
    'Run `rustup target add <triple>`, or choose another triple.',
  ],
  [
    'BATUTA-B-004',
    'crates cannot be fetched',
    'cargo could not fetch the crates that the runtime needs.',
    'Check the network and the proxy settings, then run again; once fetched, nothing else needs the network.',
  ],
  [
    'BATUTA-Q-001',
    'quality score below threshold',
    'The quality score of the result is below the demanded one.',
    'See the report for the modules that cost most.',
  ],
  [
    'BATUTA-Q-002',
    'coverage insufficient',
    'The recorded uses do not cover enough of the program.',
    'Record more vectors for the functions listed.',
  ],
  [
    'BATUTA-Q-003',
    'lint warnings present',
    'Clippy has warnings outside the allow-list.',
    'See the warnings; report them as defects of batuta.',
  ],
  [
    'BATUTA-E-001',
    'nothing matches the selection',
    'A name given to the command is neither a target nor a label, part or phase of one.',
    'Run `batuta graph` to see targets and labels.',
  ],
  [
    'BATUTA-E-002',
    'cycle of actions',
    'Actions wait for each other, so none of them can ever start.',
    'Remove one of the inputs along the cycle shown.',
  ],
  [
    'BATUTA-E-003',
    'unknown action or output',
    'An input names an action, or an output of one, that does not exist.',
    'Correct the label or the output; the message names close ones.',
  ],
  [
    'BATUTA-E-004',
    'label added twice',
    'Two actions with the same label have different specs.',
    'Give the actions different labels, or the same rule, params and inputs.',
  ],
  [
    'BATUTA-E-005',
    'undeclared expansion',
    'A rule added an action of a kind that its `expands` does not list.',
    'List the kind in `expands` of the rule (also the kinds those actions may add).',
  ],
  [
    'BATUTA-E-006',
    'overlapping outputs',
    'Two actions put outputs at the same place, or one inside the other.',
    'Give each action its own place.',
  ],
  [
    'BATUTA-E-007',
    'output contains an input',
    'An input lies inside a place that an action writes.',
    'Use `output(target)` for what another action makes, or move the output elsewhere.',
  ],
  [
    'BATUTA-E-008',
    'input is missing',
    'A declared input file does not exist.',
    'Create the file, correct the path, or mark the input optional.',
  ],
  [
    'BATUTA-E-009',
    'input changed during the run',
    'A file that the action used was edited while it ran; its result was used nowhere.',
    'Run again.',
  ],
  [
    'BATUTA-E-010',
    'foreign file in the way',
    'A file that batuta did not make stands where an output belongs.',
    'Move it, or run with `--adopt`, which moves it to `.batuta/adopted/`.',
  ],
  [
    'BATUTA-E-011',
    'command failed',
    'The command of a task ended with a status other than 0.',
    'See its output above; run the command by hand in the same folder.',
  ],
  [
    'BATUTA-E-012',
    'output is missing',
    'The action ended well but did not make an output that it declares.',
    'Correct `outputs`, or make the command write them.',
  ],
  [
    'BATUTA-E-013',
    'tool not found',
    'An external program that the action needs is not on PATH.',
    'Install it; `batuta doctor` lists what is needed.',
  ],
  [
    'BATUTA-E-014',
    'undeclared read',
    'The action read a file that is not among its inputs; its result was not stored.',
    'Declare the file as an input.',
  ],
  [
    'BATUTA-E-015',
    'isolation not available',
    'The machine cannot give the isolation that the task asks for.',
    "Use `isolation: 'stage'` or `'place'`, or enable what the message names.",
  ],
  [
    'BATUTA-E-016',
    'unknown rule',
    'An action names a rule that does not exist.',
    'Correct the rule id; the message names close ones.',
  ],
  [
    'BATUTA-E-017',
    'rule broke its contract',
    'A rule threw, gave an undeclared output, or read an undeclared input.',
    'Fix the rule; this is a defect of batuta if the rule is not yours.',
  ],
  [
    'BATUTA-E-018',
    'time limit reached',
    'The command ran longer than its `timeoutMs` and was stopped.',
    'Raise `timeoutMs`, or find out why it hangs.',
  ],
  [
    'BATUTA-E-019',
    'another run is at work',
    'Another batuta process is writing in this checkout.',
    'Wait for it to end, or stop it.',
  ],
  [
    'BATUTA-E-020',
    'output could not be placed',
    'Writing an output to its place failed.',
    'Check free space and permissions of the folder named.',
  ],
  [
    'BATUTA-E-021',
    'collects what it adds',
    'An action waits for all actions of a kind that only itself, or something waiting for it, may still add.',
    'Let another action collect, or take the kind out of `expands`.',
  ],
  [
    'BATUTA-E-022',
    'paths differ only by case',
    'Two paths differ only in upper and lower case; they cannot both exist on every system.',
    'Rename one of them.',
  ],
  ['BATUTA-E-099', 'internal failure', 'batuta itself has a defect.', 'Report it with the detail shown.'],
  [
    'BATUTA-C-001',
    'unknown configuration key',
    'The configuration has a key that batuta does not know.',
    'Correct the spelling; the message names the likely key.',
  ],
  [
    'BATUTA-C-002',
    'wrong configuration value',
    'A value in the configuration has the wrong type or form.',
    'Correct the value as the message says.',
  ],
  [
    'BATUTA-C-003',
    'configuration cannot be evaluated',
    'The configuration file throws or does not parse.',
    'Fix the place shown; the file must run in Node.',
  ],
  ['BATUTA-C-004', 'configuration not found', 'The file named with `--config` does not exist.', 'Correct the path.'],
  [
    'BATUTA-C-005',
    'rule is not exported',
    'A rule of the configuration is not an export of a module, so its code has no identity; it may capture values that no key would see.',
    'Put the rule into a module and export it: `export const lint = defineRule({ … })`.',
  ],
  [
    'BATUTA-C-006',
    'no default export',
    'The configuration file does not export a configuration as default.',
    'Write `export default defineConfig({ … })`.',
  ],
  [
    'BATUTA-C-007',
    'no target found',
    'There is no configuration, and nothing in the folder looks like a program to migrate.',
    'Run `batuta init`, or name an entry in `batuta.config.ts`.',
  ],
  [
    'BATUTA-C-008',
    'target name is not usable',
    'A target name may hold letters, digits, `.`, `-` and `_` only, and no other target may have it.',
    'Rename the target.',
  ],
  [
    'BATUTA-C-009',
    'path leaves the project',
    'An input or output path is absolute or climbs out of the project.',
    'Use a path relative to the configuration, inside its folder.',
  ],
  [
    'BATUTA-C-010',
    'unknown target',
    '`dependsOn` or `output()` names a target that does not exist.',
    'Correct the name; the message names close ones.',
  ],
  [
    'BATUTA-C-011',
    'wrong use of the command line',
    'A command, option or argument is not what batuta understands.',
    'Do what the message says; `batuta <command> --help` lists the options.',
  ],
  [
    'BATUTA-C-012',
    'not built yet',
    'The option is part of the design, but no rule does its work in this version; it is refused rather than ignored.',
    'Run the command without it.',
  ],
  [
    'BATUTA-S-001',
    'store cannot be written',
    'A blob or an action result could not be written.',
    'Check free space and permissions of the store folder.',
  ],
  [
    'BATUTA-S-002',
    'store cannot be read',
    'The store exists but cannot be read.',
    'Check permissions, or move the store with `BATUTA_STORE`.',
  ],
  [
    'BATUTA-S-003',
    'corrupt blob',
    'Bytes in the store do not have the digest of their name.',
    'Nothing needs to be done: the action that made them runs again. `batuta cache verify` checks all.',
  ],
  [
    'BATUTA-S-004',
    'remote cache not reachable',
    'The remote cache does not answer; the run goes on without it.',
    'Check the address and the network.',
  ],
  [
    'BATUTA-S-005',
    'remote cache refused',
    'The remote cache refused a request.',
    'Check credentials and permissions at the server.',
  ],
  [
    'BATUTA-S-006',
    'remote cache gave wrong bytes',
    'What the remote cache sent does not have the digest asked for; it was not used.',
    'Tell the keeper of the server; local results are not touched.',
  ],
  [
    'BATUTA-S-007',
    'store of a newer batuta',
    'The store has a format that this version does not know.',
    'Update batuta, or use another store folder.',
  ],
];

/** By code, in the order of the table. */
export const codes: ReadonlyMap<Code, CodeInfo> = new Map(
  rows.map(([code, title, meaning, help]) => [code, { code, title, meaning, help }]),
);
