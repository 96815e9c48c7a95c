// The way in: finds the command, gives it its arguments and what it may write to, and turns what it says into an exit status.
import { isAbsolute, resolve } from 'node:path';
import { statSync } from 'node:fs';
import type { Failure } from '#src/base/failure.ts';
import { redactor } from '#src/base/redact.ts';
import { diagnosticLines, shownFailure } from '#src/report/diagnostic-text.ts';
import type { Output } from '#src/report/reporter.ts';
import { styleOf } from '#src/report/style.ts';
import { terminalOf } from '#src/report/terminal.ts';
import { parseArguments, usage } from './argv.ts';
import type { CommandContext } from './command-context.ts';
import { commandNamed, commands } from './command-table.ts';
import { exit } from './exit-status.ts';
import { standardStream } from './standard-streams.ts';
import { suggest } from './suggest.ts';

declare const BATUTA_VERSION: string | undefined;
export const version = typeof BATUTA_VERSION === 'string' ? BATUTA_VERSION : '0.0.0-dev';

export async function main(argv: readonly string[]): Promise<number> {
  const env = process.env;
  let redact = (text: string): string => text;
  const [out, err] = [standardStream(1), standardStream(2)];
  const output: Output = {
    out: (text) => out.write(redact(text)),
    err: (text) => err.write(redact(text)),
  };
  const messages = terminalOf(err.terminal, env);
  const results = terminalOf(out.terminal, env);
  const messageStyle = styleOf(messages.color);
  const wrong = (failure: Failure): number => {
    output.err(`${diagnosticLines(shownFailure(failure), messageStyle, messages.width).join('\n')}\n`);
    return exit.usage;
  };

  // `batuta -C folder run` and `batuta run -C folder` are the same.
  const words = [...argv];
  const before: string[] = [];
  while (words[0] !== undefined && (words[0] === '-C' || words[0] === '--directory'))
    before.push(...words.splice(0, 2));
  const [name, ...rest] = words;

  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const { commandText, overviewText } = await import('./help.ts');
    const about = name === 'help' && rest[0] !== undefined ? commandNamed(rest[0]) : undefined;
    if (name === 'help' && rest[0] !== undefined && !about) return wrong(unknownCommand(rest[0]));
    const style = styleOf(results.color);
    output.out(about ? commandText(about, style, results.width) : overviewText(commands, style, results.width));
    return exit.ok;
  }
  if (name === '--version' || name === '-V' || name === 'version') {
    output.out(`batuta ${version}\n`);
    return exit.ok;
  }
  const command = commandNamed(name);
  if (!command) return wrong(unknownCommand(name));
  const parsed = parseArguments(command, [...before, ...rest]);
  if (!parsed.ok) return wrong(parsed.failure);
  if (parsed.value.has('help')) {
    const { commandText } = await import('./help.ts');
    output.out(commandText(command, styleOf(results.color), results.width));
    return exit.ok;
  }
  const folder = parsed.value.value('directory') ?? '.';
  const cwd = isAbsolute(folder) ? folder : resolve(process.cwd(), folder);
  if (folder !== '.' && statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return wrong(usage(`there is no folder \`${folder}\``, 'give `-C` a folder that exists'));
  }

  const interrupt = interruption();
  const context: CommandContext = {
    arguments: parsed.value,
    argv,
    cwd,
    env,
    output,
    hide: (secrets) => (redact = redactor(secrets, env)),
    messages,
    results,
    messageStyle,
    resultStyle: styleOf(results.color),
    signal: interrupt.signal,
    now: () => Date.now(),
  };
  try {
    const status = await (await command.load())(context);
    return interrupt.status() ?? status;
  } finally {
    interrupt.off();
  }
}

function unknownCommand(name: string): Failure {
  if (name.startsWith('-'))
    return usage(
      `\`${name}\` is not an option of batuta itself`,
      'options come after the command: `batuta run --force`; `batuta --help` lists the commands',
    );
  const likely = suggest(
    name,
    commands.map((command) => command.name),
  );
  return usage(
    `there is no command \`${name}\``,
    likely === undefined
      ? '`batuta --help` lists the commands; to run a target: `batuta run <target>`'
      : `did you mean \`batuta ${likely}\`?`,
  );
}

/** The first signal asks the command to stop and keep what is finished; the second ends the process at once. */
function interruption(): { signal: AbortSignal; status: () => number | undefined; off: () => void } {
  const controller = new AbortController();
  let status: number | undefined;
  const stop = (code: number) => (): void => {
    if (status !== undefined) process.exit(code);
    status = code;
    controller.abort(code);
  };
  const onInterrupt = stop(exit.interrupted);
  const onTerminate = stop(exit.terminated);
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  process.on('SIGHUP', onTerminate);
  return {
    signal: controller.signal,
    status: () => status,
    off: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      process.off('SIGHUP', onTerminate);
    },
  };
}
