// The command line is read by its own description, and what is not understood is explained.
import { describe, expect, test } from 'vitest';
import { parseArguments } from '#src/cli/argv.ts';
import type { Arguments } from '#src/cli/argv.ts';
import { commandNamed, commands } from '#src/cli/command-table.ts';
import type { CommandSpec } from '#src/cli/command-spec.ts';
import { parseConcurrency } from '#src/cli/run-request.ts';

const command = (name: string): CommandSpec => commandNamed(name) as CommandSpec;
const parse = (name: string, ...argv: string[]): Arguments => {
  const parsed = parseArguments(command(name), argv);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return parsed.value;
};
const refusal = (name: string, ...argv: string[]): string => {
  const parsed = parseArguments(command(name), argv);
  if (parsed.ok) throw new Error('was understood');
  return `${parsed.failure.message}; ${parsed.failure.help ?? ''}`;
};

describe('options', () => {
  test('may stand before, between and after targets', () => {
    const given = parse('run', '--force', 'app', '-j', '3', 'lib:transpile', '--output-logs=none');
    expect(given.positionals).toEqual(['app', 'lib:transpile']);
    expect(given.has('force')).toBe(true);
    expect(given.value('concurrency')).toBe('3');
    expect(given.value('output-logs')).toBe('none');
  });

  test('have short names whose value may be glued to them', () => {
    expect(parse('run', '-j3').value('concurrency')).toBe('3');
  });

  test('with an optional value take one only after =', () => {
    const given = parse('run', '--continue', 'never');
    expect(given.has('continue')).toBe(true);
    expect(given.value('continue')).toBeUndefined();
    expect(given.positionals).toEqual(['never']);
    for (const how of ['never', 'independent', 'always'])
      expect(parse('run', `--continue=${how}`).value('continue')).toBe(how);
  });

  test('end at --', () => {
    expect(parse('run', '--', '--force').positionals).toEqual(['--force']);
  });

  test('that are lists are split at commas', () => {
    expect(parse('transpile', '--modules', 'auth, api,').list('modules')).toEqual(['auth', 'api']);
  });
});

describe('what is not understood names the likely meaning', () => {
  test.each([
    ['a misspelt option', ['--forec'], 'did you mean `--force`'],
    ['a long option with one dash', ['-force'], 'did you mean `--force`'],
    ['the start of an option', ['--conc', '3'], 'did you mean `--concurrency`'],
    ['a value for a switch', ['--force=yes'], 'takes no value'],
    ['a missing value', ['--concurrency'], 'needs a value'],
    ['an option where a value should be', ['--concurrency', '--force'], 'needs a value'],
    ['a misspelt choice', ['--output-logs=ful'], 'did you mean `--output-logs=full`'],
    ['an option that is like no other', ['--zzzzzz'], '--help` lists the options'],
  ])('%s', (_, argv, says) => {
    expect(refusal('run', ...argv)).toContain(says);
  });

  test('a required argument is asked for with the whole usage', () => {
    expect(refusal('why')).toContain('batuta why <action>');
  });

  test('an argument too many is named', () => {
    expect(refusal('doctor', 'app')).toContain('`app`');
  });

  test('an option whose work is not built is refused, never ignored', () => {
    expect(refusal('validate', '--trace-syscalls')).toContain('not built yet');
  });

  test('but help is given whatever else is missing', () => {
    expect(parse('why', '--help').has('help')).toBe(true);
  });
});

describe('concurrency', () => {
  test.each([
    ['4', 8, 4],
    ['50%', 8, 4],
    ['1%', 8, 1],
    ['200%', 2, 4],
  ])('%s of %i processors is %i', (text, processors, expected) => {
    expect(parseConcurrency(text, processors)).toEqual({ ok: true, value: expected });
  });

  test.each(['0', '-1', '1.5', '0%', 'many', ''])('%j is refused', (text) => {
    expect(parseConcurrency(text, 8).ok).toBe(false);
  });
});

describe('the command table', () => {
  test('names every command once, with an example', () => {
    expect(new Set(commands.map((each) => each.name)).size).toBe(commands.length);
    for (const each of commands) expect(each.examples.length, each.name).toBeGreaterThan(0);
  });

  test.each(commands.map((each) => [each.name, each] as const))('%s has no two options of one name', (_, each) => {
    const names = each.options.flatMap((option) =>
      option.short === undefined ? [option.name] : [option.name, option.short],
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
