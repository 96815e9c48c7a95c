// Help texts, made from the commands' descriptions.
import type { Style } from '#src/report/style.ts';
import { padEnd, textWidth, wrap } from '#src/report/text-width.ts';
import { globalOptions, usageLine } from './argv.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';

const groups: readonly { readonly name: CommandSpec['group']; readonly title: string }[] = [
  { name: 'work', title: 'Work' },
  { name: 'look', title: 'Look' },
  { name: 'keep', title: 'Keep' },
];

export function overviewText(commands: readonly CommandSpec[], style: Style, width: number): string {
  const lines = [
    ...wrap('batuta migrates Python, shell and C to Rust as an incremental build: right or loud, never twice.', width),
    '',
    `${style.bold('Usage:')} batuta <command> [arguments] [options]`,
  ];
  for (const group of groups) {
    lines.push('', style.bold(group.title));
    for (const command of commands.filter((each) => each.group === group.name)) {
      lines.push(...row(style.mark(command.name), command.name, command.summary, 11, width));
    }
  }
  const more = '`batuta <command> --help` says more. First time: `batuta doctor`, then `batuta run`.';
  lines.push('', ...wrap(more, width));
  return `${lines.join('\n')}\n`;
}

export function commandText(command: CommandSpec, style: Style, width: number): string {
  const lines = [...wrap(command.summary, width), '', `${style.bold('Usage:')} ${usageLine(command)}`];
  if (command.details !== undefined) lines.push('', ...wrap(command.details, Math.min(width, 100)));
  if (command.arguments.length > 0) {
    lines.push('', style.bold('Arguments'));
    for (const argument of command.arguments) {
      lines.push(...row(style.mark(`<${argument.name}>`), `<${argument.name}>`, argument.summary, 24, width));
    }
  }
  lines.push('', style.bold('Options'));
  for (const option of [...command.options, ...globalOptions]) {
    const names = optionNames(option);
    const summary = option.unbuilt === undefined ? option.summary : `${option.summary} (not built yet)`;
    lines.push(...row(style.mark(names), names, summary, 24, width));
  }
  lines.push('', style.bold('Examples'));
  for (const example of command.examples)
    lines.push(`  ${style.mark(example.line)}`, `      ${style.dim(example.says)}`);
  return `${lines.join('\n')}\n`;
}

export function optionNames(option: OptionSpec): string {
  const value =
    option.value === undefined ? '' : option.valueOptional === true ? `[=${option.value}]` : ` ${option.value}`;
  return `${option.short === undefined ? '' : `-${option.short}, `}--${option.name}${value}`;
}

function row(styled: string, bare: string, summary: string, column: number, width: number): string[] {
  const indent = column + 4;
  const [first = '', ...rest] = wrap(summary, Math.max(24, width - indent));
  const tail = rest.map((line) => ' '.repeat(indent) + line);
  if (textWidth(bare) > column) return [`  ${styled}`, ' '.repeat(indent) + first, ...tail];
  return [`  ${styled}${' '.repeat(column - textWidth(bare))}  ${first}`, ...tail].map((line) => padEnd(line, 0));
}
