// What may stand next on a command line: one implementation for all shells, from the command table and the frozen plan.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plan } from '#src/model/plan.ts';
import { phases } from '#src/model/action.ts';
import { globalOptions } from './argv.ts';
import { commandNamed, commands } from './command-table.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';

export interface Candidate {
  readonly text: string;
  readonly summary: string;
}
/** Words that fit, or that the shell itself knows best. */
export type Completion =
  { readonly kind: 'words'; readonly words: readonly Candidate[] } | { readonly kind: 'files' | 'folders' };

/** What is known of the project without evaluating anything. */
export interface KnownNames {
  readonly targets: () => readonly Candidate[];
  readonly labels: () => readonly string[];
}

const words = (candidates: readonly Candidate[], current: string): Completion => ({
  kind: 'words',
  words: candidates.filter(({ text }) => text.startsWith(current)),
});
const plain = (texts: readonly string[]): readonly Candidate[] => texts.map((text) => ({ text, summary: '' }));

/** `line`: the words after `batuta`, the last one as far as it is typed. */
export function complete(line: readonly string[], names: KnownNames): Completion {
  const current = line.at(-1) ?? '';
  const before = line.slice(0, -1);
  while (before[0] === '-C' || before[0] === '--directory') before.splice(0, 2);
  if (line.length > 1 && before.length === 0 && line.at(-2)?.match(/^(-C|--directory)$/)) return { kind: 'folders' };
  const list = commands.map(({ name, summary }) => ({ text: name, summary }));
  const [name] = before;
  if (name === undefined) {
    const more = [
      { text: 'help', summary: 'Show help for a command' },
      { text: '--help', summary: 'Show the commands' },
      { text: '--version', summary: 'Show the version' },
      { text: '-C', summary: 'Work as if started in a folder' },
    ];
    return words([...list, ...more.filter(({ text }) => current.startsWith('-') || !text.startsWith('-'))], current);
  }
  if (name === 'help') return words(before.length === 1 ? list : [], current);
  const command = commandNamed(name);
  if (command === undefined) return words([], current);
  const usable = [...command.options, ...globalOptions].filter((option) => option.unbuilt === undefined);
  if (before.includes('--')) return argument(command, before, current, names);
  const equals = /^(--[^=]+=)(.*)$/.exec(current);
  if (equals) {
    const [, head = '', typed = ''] = equals;
    const option = usable.find((each) => `--${each.name}=` === head);
    return option?.value === undefined ? words([], current) : valueOf(option, typed, names, head);
  }
  const waiting = optionNamed(before.at(-1) ?? '', usable);
  if (waiting?.value !== undefined && waiting.valueOptional !== true) return valueOf(waiting, current, names, '');
  if (current.startsWith('-')) return words(optionsLeft(usable, before), current);
  return argument(command, before.slice(1), current, names);
}

const optionNamed = (word: string, options: readonly OptionSpec[]): OptionSpec | undefined =>
  options.find((option) => word === `--${option.name}` || (option.short !== undefined && word === `-${option.short}`));

function optionsLeft(options: readonly OptionSpec[], before: readonly string[]): readonly Candidate[] {
  const isUsed = (option: OptionSpec): boolean =>
    option.repeatable !== true &&
    before.some((word) => word.split('=')[0] === `--${option.name}` || word === `-${option.short ?? ''}`);
  return options
    .filter((option) => !isUsed(option))
    .flatMap((option) => [
      { text: `--${option.name}`, summary: option.summary },
      ...(option.valueOptional === true
        ? (option.choices ?? []).map((choice) => ({ text: `--${option.name}=${choice}`, summary: option.summary }))
        : []),
    ]);
}

function valueOf(option: OptionSpec, typed: string, names: KnownNames, head: string): Completion {
  const offer = (candidates: readonly Candidate[]): Completion =>
    words(
      candidates.map((each) => ({ ...each, text: head + each.text })),
      head + typed,
    );
  if (option.choices !== undefined) return offer(plain(option.choices));
  if (option.name === 'filter') {
    const [, lead = ''] = /^(!?(?:\.\.\.\^?)?)/.exec(typed) ?? [];
    return offer(
      names.targets().flatMap(({ text, summary }) => [
        { text: `${lead}${text}`, summary },
        { text: `${lead}${text}...`, summary: 'and what it needs' },
      ]),
    );
  }
  if (option.name === 'modules') {
    const done = typed.slice(0, typed.lastIndexOf(',') + 1);
    const parts = new Set(names.labels().map((label) => label.split(':').slice(2).join(':')));
    return offer(plain([...parts].filter((part) => part !== '').map((part) => done + part)));
  }
  if (option.value === 'FOLDER') return head === '' ? { kind: 'folders' } : words([], typed);
  if (option.value?.includes('FILE') === true) return head === '' ? { kind: 'files' } : words([], typed);
  return words([], typed);
}

function argument(command: CommandSpec, given: readonly string[], current: string, names: KnownNames): Completion {
  const at = given.filter((word) => !word.startsWith('-')).length;
  const spec = command.arguments[at] ?? command.arguments.find((each) => each.many === true);
  if (spec === undefined) return words([], current);
  if (spec.name.includes('|')) return words(at === 0 ? plain(spec.name.split('|')) : [], current);
  if (spec.name === 'action') return words(plain(names.labels()), current);
  if (!current.includes(':')) return words(names.targets(), current);
  const target = current.slice(0, current.indexOf(':'));
  const inPhases = phases.map((phase) => ({ text: `${target}:${phase}`, summary: 'up to this phase' }));
  return words([...inPhases, ...plain(names.labels())], current);
}

/** From the frozen plan and the last run of the nearest project: completing must not evaluate a configuration. */
export function knownNames(cwd: string, line: readonly string[]): KnownNames {
  const at = line.findIndex((word) => word === '-C' || word === '--directory');
  const start = at < 0 || line[at + 1] === undefined ? cwd : resolve(cwd, line[at + 1] as string);
  const found = planOf(start);
  return {
    targets: () => found?.plan.targets.map(({ name, summary }) => ({ text: name, summary })) ?? [],
    labels: () => {
      const labels = new Set(found?.plan.targets.flatMap((target) => target.actions.map((action) => action.label)));
      for (const label of lastLabels(found?.folder)) labels.add(label);
      return [...labels].sort();
    },
  };
}

function planOf(start: string): { readonly folder: string; readonly plan: Plan } | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    try {
      const text = readFileSync(join(folder, '.batuta', 'plan.json'), 'utf8');
      const read = JSON.parse(text) as { readonly plan?: Plan } & Partial<Plan>;
      const plan = read.plan ?? (read.targets === undefined ? undefined : (read as Plan));
      if (plan !== undefined) return { folder, plan };
    } catch {
      // Not here: the folder above may be the project.
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function lastLabels(folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  try {
    const runs = join(folder, '.batuta', 'runs');
    const latest = readFileSync(join(runs, 'latest'), 'utf8').trim();
    const record = JSON.parse(readFileSync(join(runs, `${latest}.json`), 'utf8')) as {
      readonly actions: readonly { readonly label: string }[];
    };
    return record.actions.map((action) => action.label);
  } catch {
    return [];
  }
}
