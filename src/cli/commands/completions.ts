// `batuta completions <shell>`: a script that completes commands, options and target names; made from the command table.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from '#src/model/plan.ts';
import { globalOptions, usage } from '../argv.ts';
import type { Command } from '../command-context.ts';
import { commands } from '../command-table.ts';
import type { OptionSpec } from '../command-spec.ts';
import { exit } from '../exit-status.ts';
import { refuse } from '../refuse.ts';
import { suggest } from '../suggest.ts';

const shells = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

export const completions: Command = (context) => {
  const shell = context.arguments.positionals[0] as string;
  if (shell === 'targets') {
    context.output.out(
      targetNames(context.cwd)
        .map((name) => `${name}\n`)
        .join(''),
    );
    return Promise.resolve(exit.ok);
  }
  const script = Object.hasOwn(shells, shell) ? shells[shell as keyof typeof shells] : undefined;
  if (!script) {
    const likely = suggest(shell, Object.keys(shells));
    const help = likely === undefined ? 'bash, zsh or fish' : `did you mean \`${likely}\`?`;
    return Promise.resolve(refuse(context, usage(`there are no completions for \`${shell}\``, help)));
  }
  context.output.out(script());
  return Promise.resolve(exit.ok);
};

/** From the frozen plan of the nearest project: completing must not evaluate a configuration. */
function targetNames(cwd: string): readonly string[] {
  for (let folder = cwd; ; folder = dirname(folder)) {
    try {
      const plan = JSON.parse(readFileSync(join(folder, '.batuta', 'plan.json'), 'utf8')) as {
        readonly plan?: Plan;
      } & Partial<Plan>;
      return (plan.plan?.targets ?? plan.targets ?? []).map((target) => target.name);
    } catch {
      if (dirname(folder) === folder) return [];
    }
  }
}

const usable = (options: readonly OptionSpec[]): readonly OptionSpec[] =>
  [...options, ...globalOptions].filter((option) => option.unbuilt === undefined);
const takesTargets = (name: string): boolean =>
  commands.find((command) => command.name === name)?.arguments.some((argument) => argument.name === 'target') === true;

function bashScript(): string {
  const cases = commands.map(
    (command) =>
      `    ${command.name}) words="${usable(command.options)
        .map((option) => `--${option.name}`)
        .join(' ')}"${takesTargets(command.name) ? '; targets=1' : ''} ;;`,
  );
  return `# batuta completions bash >> ~/.bashrc
_batuta() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words="" targets=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map((command) => command.name).join(' ')} help" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [ -n "$targets" ] && [ "\${word#-}" = "$word" ]; then words="$(batuta completions targets 2>/dev/null)"; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _batuta batuta
`;
}

const single = (text: string): string =>
  text.replaceAll("'", '').replaceAll(':', ' -').replaceAll('[', '(').replaceAll(']', ')');

function zshScript(): string {
  const cases = commands.map((command) => {
    const options = usable(command.options).map(
      (option) =>
        `'--${option.name}${option.value === undefined ? '' : '='}[${single(option.summary)}]${option.value === undefined ? '' : `:${single(option.value)}:`}'`,
    );
    return `    ${command.name}) _arguments ${options.join(' ')}${takesTargets(command.name) ? " '*:target:_batuta_targets'" : ''} ;;`;
  });
  return `#compdef batuta
# batuta completions zsh > a folder of $fpath/_batuta
_batuta_targets() { compadd -- \${(f)"$(batuta completions targets 2>/dev/null)"} }
_batuta() {
  if (( CURRENT == 2 )); then
    local -a names=(${commands.map((command) => `'${command.name}:${single(command.summary)}'`).join(' ')})
    _describe command names
    return
  fi
  local name=$words[2]
  shift words; (( CURRENT-- ))
  case $name in
${cases.join('\n')}
  esac
}
_batuta "$@"
`;
}

function fishScript(): string {
  const lines = ['# batuta completions fish > ~/.config/fish/completions/batuta.fish', 'complete -c batuta -f'];
  for (const command of commands) {
    lines.push(`complete -c batuta -n __fish_use_subcommand -a ${command.name} -d '${single(command.summary)}'`);
    const here = `'__fish_seen_subcommand_from ${command.name}'`;
    for (const option of usable(command.options)) {
      const short = option.short === undefined ? '' : ` -s ${option.short}`;
      const value = option.value === undefined ? '' : ` -r${option.choices ? ` -a '${option.choices.join(' ')}'` : ''}`;
      lines.push(`complete -c batuta -n ${here} -l ${option.name}${short}${value} -d '${single(option.summary)}'`);
    }
    if (takesTargets(command.name))
      lines.push(`complete -c batuta -n ${here} -a '(batuta completions targets 2>/dev/null)'`);
  }
  return `${lines.join('\n')}\n`;
}
