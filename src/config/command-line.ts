// A task's command as text: split into words when no shell is needed, else left to `sh -c`.

/** The words of a command that uses no shell syntax beyond quotes; undefined when it needs a shell. */
export function splitCommand(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === ' ' || char === '\t') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "'") {
      const end = text.indexOf("'", at + 1);
      if (end < 0) return undefined;
      word = (word ?? '') + text.slice(at + 1, end);
      at = end;
    } else if (char === '"') {
      const end = text.indexOf('"', at + 1);
      const inside = end < 0 ? '`' : text.slice(at + 1, end);
      if (/[$`\\!]/.test(inside)) return undefined;
      word = (word ?? '') + inside;
      at = end;
    } else if (/[|&;<>()$`\\*?[\]#~{}!\n]/.test(char)) return undefined;
    else word = (word ?? '') + char;
  }
  if (word !== undefined) words.push(word);
  const [first] = words;
  // `NAME=value command` and the words only a shell knows.
  if (first === undefined || /^[A-Za-z_]\w*=/.test(first) || builtins.has(first)) return undefined;
  return words;
}

const builtins = new Set(
  'cd exit export source . eval exec set unset alias ulimit umask trap wait read type command if for while case until'.split(
    ' ',
  ),
);

export interface CommandLine {
  readonly argv: readonly string[];
  /** Names looked up on PATH, whose identity enters the key. */
  readonly tools: readonly string[];
}

/** What is started for a task: directly where possible. */
export function commandLine(command: string | readonly string[], shell: boolean | undefined): CommandLine | undefined {
  if (typeof command !== 'string') {
    const [first] = command;
    return first === undefined ? undefined : { argv: command, tools: [first] };
  }
  const words = shell === true ? undefined : splitCommand(command);
  if (words !== undefined) return { argv: words, tools: [words[0] as string] };
  if (shell === false || command.trim() === '') return undefined;
  const first = /^\s*([\w./+-]+)(?=\s|$)/.exec(command)?.[1];
  return { argv: ['sh', '-c', command], tools: first === undefined || builtins.has(first) ? ['sh'] : ['sh', first] };
}
