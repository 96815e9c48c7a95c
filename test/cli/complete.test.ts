// Completion: what may stand next, from the command table and the names of the project.
import { describe, expect, test } from 'vitest';
import { commands } from '#src/cli/command-table.ts';
import { complete } from '#src/cli/complete.ts';
import type { KnownNames } from '#src/cli/complete.ts';

const names: KnownNames = {
  targets: () => [
    { text: 'app', summary: 'main.py to Rust' },
    { text: 'lint', summary: '' },
  ],
  labels: () => ['app:emit:api', 'app:emit:auth', 'app:solve', 'lint:task'],
};
const next = (...line: string[]): readonly string[] | string => {
  const found = complete(line, names);
  return found.kind === 'words' ? found.words.map((word) => word.text) : found.kind;
};

describe('completion offers', () => {
  test.each<[string, string[], readonly string[] | string]>([
    ['commands', ['re'], ['report', 'reset']],
    ['commands after help', ['help', 'wh'], ['why']],
    ['targets', ['run', ''], ['app', 'lint']],
    ['targets after others', ['run', 'app', 'l'], ['lint']],
    ['phases and labels of a target', ['run', 'app:e'], ['app:emit:api', 'app:emit:auth']],
    ['phases of a target', ['run', 'app:t'], ['app:transpile', 'app:task']],
    ['labels', ['why', 'app:s'], ['app:solve']],
    ['options', ['run', '--out'], ['--output-logs']],
    ['values after an option', ['run', '--output-logs', 'n'], ['new-only', 'none']],
    ['values after a sign', ['run', '--log-order=s'], ['--log-order=stream']],
    ['values that may be left out', ['run', '--dry-run'], ['--dry-run', '--dry-run=text', '--dry-run=json']],
    ['filters', ['run', '--filter', 'a'], ['app', 'app...']],
    ['filters of dependents', ['run', '--filter', '...l'], ['...lint', '...lint...']],
    ['filters that exclude', ['run', '--filter=!l'], ['--filter=!lint', '--filter=!lint...']],
    ['modules, also after a comma', ['transpile', '--modules', 'api,au'], ['api,auth']],
    ['what else there is', ['cache', 'v'], ['verify']],
    ['shells', ['completions', ''], ['bash', 'zsh', 'fish']],
    ['files', ['run', '--junit', ''], 'files'],
    ['folders', ['status', '-C', ''], 'folders'],
    ['folders before the command', ['-C', ''], 'folders'],
    ['commands after the folder', ['-C', 'x', 'sta'], ['status']],
    ['targets after two dashes', ['run', '--', 'a'], ['app']],
    ['nothing for what is not known', ['rnu', ''], []],
  ])('%s: %j', (_, line, words) => expect(next(...line)).toEqual(words));

  test('an option once, unless it may be repeated', () => {
    expect(next('run', '--force', '--f')).toEqual(['--filter']);
    expect(next('run', '--filter', 'app', '--f')).toEqual(['--filter', '--force']);
  });

  test('no option that is not built', () => {
    expect(next('optimize', '--enable')).toEqual([]);
  });

  test('every option of every command, with what it means', () => {
    for (const command of commands) {
      const found = complete([command.name, '--'], names);
      const texts = found.kind === 'words' ? found.words : [];
      for (const option of command.options.filter((each) => each.unbuilt === undefined))
        expect(texts).toContainEqual({ text: `--${option.name}`, summary: option.summary });
    }
  });
});
