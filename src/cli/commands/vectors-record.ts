// `batuta vectors record <target> -- <command>`: runs the project's own tests, or any command, and keeps each start of the program as a use.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { failure } from '#src/base/failure.ts';
import { packageRoot } from '#src/base/version.ts';
import { count } from '#src/report/duration.ts';
import type { NewVector } from '#rules/validate/vector-line.ts';
import { usage } from '../argv.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { keepVectors, keptText } from '../keep-vectors.ts';
import { refuse, writeJson } from '../refuse.ts';
import { onlyOne, openVectors } from '../vector-targets.ts';
import type { VectorTarget } from '../vector-targets.ts';
import { wordsAfterDashes } from '../words-after-dashes.ts';

type Bytes = string | { readonly base64: string };

/** What `rules/validate/probe/record/sitecustomize.py` writes for each start. */
interface Note {
  readonly how: 'start' | 'call';
  readonly test: string;
  readonly argv: readonly string[];
  readonly stdin?: Bytes;
  readonly files: { readonly [path: string]: Bytes };
  readonly env: { readonly [name: string]: string };
  readonly problems: readonly string[];
}

export const recordVectors: Command = async (context) => {
  const { before, after } = wordsAfterDashes(context);
  const [program, ...args] = after;
  if (program === undefined)
    return refuse(context, usage('there is no command to record', 'write `batuta vectors record <target> -- pytest`'));
  const opened = await openVectors(context, before.slice(1));
  if (!opened.ok) return refuse(context, opened.failure);
  const target = onlyOne(opened.value, 'write `batuta vectors record <target> -- <command>`');
  if (!target.ok) return refuse(context, target.failure);
  const { root } = opened.value.session.project;
  const folder = mkdtempSync(join(tmpdir(), 'batuta-record-'));
  try {
    const status = await recorded(context, root, target.value, folder, program, args);
    if (typeof status !== 'number')
      return refuse(
        context,
        failure('BATUTA-E-110', `cannot start ${program}: ${status.message}`, {
          help: 'check that the program exists and may be executed',
        }),
      );
    const notes = readNotes(join(folder, 'notes'));
    if (notes.length === 0)
      return refuse(
        context,
        failure('BATUTA-Q-002', `the command ended with status ${status} and never started ${target.value.plan.name}`, {
          help: `Only starts of ${target.value.original.file} by Python are seen. \`batuta vectors generate\` needs no tests.`,
        }),
      );
    const usable = notes.filter(({ problems }) => problems.length === 0);
    const names = new Set<string>();
    const kept = await keepVectors(
      context,
      root,
      target.value,
      distinct(usable).map((note) => vectorOf(note, names)),
    );
    if (!kept.ok) return refuse(context, kept.failure);
    const unusable = notes.flatMap(({ problems }) => problems);
    if (context.arguments.has('json'))
      writeJson(context, { type: 'vectors-kept', starts: notes.length, unusable, status, targets: [kept.value] });
    else
      context.output.out(
        [
          `${count(notes.length, 'start')} of ${target.value.plan.name} recorded, ${distinct(usable).length} different; the command ended with status ${status}`,
          ...[...new Set(unusable)].map(
            (problem) => `  ${count(unusable.filter((each) => each === problem).length, 'start')} left out: ${problem}`,
          ),
          keptText(kept.value),
        ].join('\n'),
      );
    return exit.ok;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Runs the command as it is, with our `sitecustomize` in front of whatever Python it starts; gives its exit status. */
function recorded(
  context: CommandContext,
  root: string,
  { original, plan }: VectorTarget,
  folder: string,
  program: string,
  args: readonly string[],
): Promise<number | Error> {
  const hook = join(folder, 'python');
  cpSync(join(packageRoot(), 'rules/validate/probe/record'), hook, { recursive: true });
  mkdirSync(join(folder, 'notes'));
  const base = Object.fromEntries(
    Object.entries(context.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const wanted = {
    file: resolve(root, original.file),
    module:
      original.run.mode === 'script'
        ? original.module
        : original.run.mode === 'module'
          ? original.run.entry
          : original.module,
    source: resolve(root, original.run.sourceRoot),
    ...(original.run.mode === 'text' ? { script: plan.name } : {}),
    env: base,
  };
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: context.cwd,
      // Where our own output is JSON, that of the command is none of it.
      stdio: ['ignore', context.arguments.has('json') ? 2 : 'inherit', 'inherit'],
      env: {
        ...base,
        PYTHONPATH: [hook, base['PYTHONPATH']].filter((each) => each !== undefined && each !== '').join(delimiter),
        BATUTA_RECORD: join(folder, 'notes'),
        BATUTA_RECORD_TARGET: JSON.stringify(wanted),
      },
    });
    const stop = (): void => void child.kill('SIGINT');
    context.signal.addEventListener('abort', stop, { once: true });
    child.on('error', (error) => done(error));
    child.on('close', (status, signal) => done(status ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

const readNotes = (folder: string): Note[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Note);

/** A start in full beats a call of the parser within a test that says the same. */
function distinct(notes: readonly Note[]): readonly Note[] {
  const found = new Map<string, Note>();
  for (const note of [...notes].sort((a, b) => Number(a.how === 'call') - Number(b.how === 'call'))) {
    const { argv, stdin, files, env } = note;
    const key = JSON.stringify([argv, stdin, files, env]);
    if (!found.has(key)) found.set(key, note);
  }
  return [...found.values()];
}

function vectorOf(note: Note, names: Set<string>): NewVector {
  const test = /::(\w+)(?:\[(.*)\])?(?: \(\w+\))?$/.exec(note.test);
  const said = test === null ? note.argv.join('-') : `${test[1] ?? ''}${test[2] === undefined ? '' : `-${test[2]}`}`;
  const clean = said
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 60);
  const base = clean === '' ? 'use' : clean;
  let name = base;
  for (let number = 2; names.has(name); number++) name = `${base}-${number}`;
  names.add(name);
  const bytes = (data: Bytes): string | Uint8Array =>
    typeof data === 'string' ? data : Buffer.from(data.base64, 'base64');
  return {
    name,
    argv: note.argv,
    env: note.env,
    files: Object.fromEntries(Object.entries(note.files).map(([path, data]) => [path, bytes(data)])),
    ...(note.stdin === undefined ? {} : { stdin: bytes(note.stdin) }),
  };
}
