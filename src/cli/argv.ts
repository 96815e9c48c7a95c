// Reads a command's arguments by its own description; whatever the description does not name is an error that says what was likely meant.
import { failure } from '#src/base/failure.ts';
import type { Failure } from '#src/base/failure.ts';
import { err, ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { suggest } from './suggest.ts';
import { unbuiltCode, usageCode } from './usage-code.ts';

/** Understood by every command. */
export const globalOptions: readonly OptionSpec[] = [
  { name: 'directory', short: 'C', value: 'FOLDER', summary: 'Work as if started in FOLDER' },
  { name: 'config', value: 'FILE', summary: 'The configuration file (default: the nearest batuta.config.* upwards)' },
  { name: 'help', short: 'h', summary: 'Show what the command does and its options' },
];

export class Arguments {
  readonly positionals: readonly string[];
  readonly #options: ReadonlyMap<string, string | true>;
  readonly #repeated: ReadonlyMap<string, readonly string[]>;

  constructor(
    positionals: readonly string[],
    options: ReadonlyMap<string, string | true>,
    repeated: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {
    this.positionals = positionals;
    this.#options = options;
    this.#repeated = repeated;
  }

  has(name: string): boolean {
    return this.#options.has(name);
  }

  /** The value given to an option; undefined when absent or given without one. */
  value(name: string): string | undefined {
    const value = this.#options.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** Every value of an option that may be given more than once, in order. */
  values(name: string): readonly string[] {
    return this.#repeated.get(name) ?? [];
  }

  /** `--modules a,b` as a list; empty when absent. */
  list(name: string): readonly string[] {
    return (this.value(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
}

export function parseArguments(spec: CommandSpec, argv: readonly string[]): Result<Arguments> {
  const known = [...spec.options, ...globalOptions];
  const positionals: string[] = [];
  const options = new Map<string, string | true>();
  const repeated = new Map<string, string[]>();
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] as string;
    if (word === '--') {
      positionals.push(...argv.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      positionals.push(word);
      continue;
    }
    const split = splitOption(word);
    // `-force` is the long option with a dash too few, not `-f` with a value.
    const single = !split.long && known.some((each) => each.name === word.slice(1));
    const option = known.find((each) => (split.long ? each.name === split.name : each.short === split.name && !single));
    if (!option) return err(unknownOption(spec, known, word, split));
    if (option.unbuilt !== undefined) return err(unbuiltOption(spec, option));
    if (option.value === undefined) {
      if (split.value !== undefined)
        return err(usage(`\`--${option.name}\` takes no value`, `write \`--${option.name}\` alone`));
      options.set(option.name, true);
      continue;
    }
    let value = split.value;
    if (value === undefined && option.valueOptional !== true) {
      index += 1;
      value = argv[index];
      if (value === undefined || (value.startsWith('--') && value !== '--')) {
        return err(usage(`\`--${option.name}\` needs a value`, `write \`--${option.name} ${option.value}\``));
      }
    }
    if (value !== undefined && option.choices && !option.choices.includes(value)) return err(badChoice(option, value));
    options.set(option.name, value ?? true);
    if (option.repeatable === true && value !== undefined)
      repeated.set(option.name, [...(repeated.get(option.name) ?? []), value]);
  }
  // Help is given whatever else is on the line.
  if (!options.has('help')) {
    const wrong = wrongArguments(spec, positionals);
    if (wrong) return err(wrong);
  }
  return ok(new Arguments(positionals, options, repeated));
}

interface SplitOption {
  readonly long: boolean;
  readonly name: string;
  readonly value: string | undefined;
}

function splitOption(word: string): SplitOption {
  const long = word.startsWith('--');
  const body = word.slice(long ? 2 : 1);
  const equals = body.indexOf('=');
  if (equals >= 0) return { long, name: body.slice(0, equals), value: body.slice(equals + 1) };
  if (!long && body.length > 1) return { long, name: body.slice(0, 1), value: body.slice(1) };
  return { long, name: body, value: undefined };
}

export const usage = (message: string, help: string): Failure => failure(usageCode, message, { help });

function unknownOption(spec: CommandSpec, known: readonly OptionSpec[], word: string, split: SplitOption): Failure {
  const likely = split.long
    ? suggest(
        split.name.replace(/^no-/, ''),
        known.map((option) => option.name),
      )
    : known.find((option) => option.name === word.slice(1))?.name;
  const shown = split.long ? `--${split.name}` : word;
  const help =
    likely === undefined ? `\`batuta ${spec.name} --help\` lists the options` : `did you mean \`--${likely}\`?`;
  return usage(`\`batuta ${spec.name}\` has no option \`${shown}\``, help);
}

function unbuiltOption(spec: CommandSpec, option: OptionSpec): Failure {
  return failure(unbuiltCode, `\`--${option.name}\` is not built yet: ${option.unbuilt ?? ''}`, {
    help: `run \`batuta ${spec.name}\` without it`,
  });
}

function badChoice(option: OptionSpec, value: string): Failure {
  const choices = option.choices ?? [];
  const likely = suggest(value, choices);
  const help =
    likely === undefined
      ? `one of: ${choices.join(', ')}`
      : `did you mean \`--${option.name}=${likely}\`? (one of: ${choices.join(', ')})`;
  return usage(`\`--${option.name}\` cannot be \`${value}\``, help);
}

function wrongArguments(spec: CommandSpec, positionals: readonly string[]): Failure | undefined {
  const needed = spec.arguments.filter((argument) => argument.required === true);
  const missing = needed[positionals.length];
  if (missing) return usage(`\`batuta ${spec.name}\` needs ${article(missing.name)}`, `write \`${usageLine(spec)}\``);
  const many = spec.arguments.some((argument) => argument.many === true);
  if (!many && positionals.length > spec.arguments.length) {
    return usage(
      `\`batuta ${spec.name}\` does not take \`${positionals[spec.arguments.length] ?? ''}\``,
      `write \`${usageLine(spec)}\``,
    );
  }
  return undefined;
}

const article = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

export function usageLine(spec: CommandSpec): string {
  const words = spec.arguments.map((argument) => {
    const name = `<${argument.name}>${argument.many === true ? '…' : ''}`;
    return argument.required === true ? name : `[${name}]`;
  });
  return ['batuta', spec.name, ...words, ...(spec.options.length > 0 ? ['[options]'] : [])].join(' ');
}
