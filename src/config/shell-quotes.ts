// What a shell command leaves open: a quote, `$(`, `${` or a backquote. Reads as POSIX sh does; where that needs more than this it says nothing.

type Context = '"' | '`' | '$(' | '${';

interface Open {
  readonly what: Context;
  readonly at: number;
  /** Of `$(`: parentheses that are open within. */
  depth: number;
}

export interface Unclosed {
  readonly what: Context | "'";
  /** Where it stands in the text. */
  readonly at: number;
}

/** Here-documents, and the quotes that only some shells know. */
const beyond = /<<|\$'/;

/** What stands in `${…}` where a shell does not give up. */
const parameter = /^(?:#?(?:\w+|[@*#?$!-])(?:[}:%#?=+-]|$))/;

/** The last thing that is open when the text ends; undefined: none is, or it is not certain. */
export function unclosedIn(text: string): Unclosed | undefined {
  if (beyond.test(text)) return undefined;
  const open: Open[] = [];
  const enter = (what: Context, at: number): void => {
    open.push({ what, at, depth: 0 });
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const inner = open.at(-1);
    const isText = inner?.what === '"';
    // Within a `${…}` that stands in double quotes a single quote is a character.
    const isLiteral = isText || (inner?.what === '${' && open.some(({ what }) => what === '"'));
    // An escape, or a parameter of one sign.
    if (char === '\\' || (char === '$' && /[$!?@*#]/.test(text.charAt(at + 1)))) at += 1;
    else if (char === "'" && !isLiteral) {
      const end = text.indexOf("'", at + 1);
      if (end < 0) return { what: "'", at };
      at = end;
    } else if (char === '"' && isText) open.pop();
    else if (char === '"') enter('"', at);
    else if (char === '`' && open.some(({ what }) => what === '`')) {
      if (inner?.what !== '`') return undefined;
      open.pop();
    } else if (char === '`') enter('`', at);
    else if (char === '$' && /[({]/.test(text.charAt(at + 1))) {
      const isGroup = text.charAt(at + 1) === '(';
      if (!isGroup && !parameter.test(text.slice(at + 2))) return undefined;
      enter(isGroup ? '$(' : '${', at);
      at += 1;
    } else if (inner?.what === '${' && char === '}') open.pop();
    else if (inner?.what === '$(' && char === '(') inner.depth += 1;
    else if (inner?.what === '$(' && char === ')') {
      if (inner.depth === 0) open.pop();
      else inner.depth -= 1;
    } else if (char === '#' && !isText && inner?.what !== '${' && /^$|[\s;&|()`]/.test(text.charAt(at - 1))) {
      const end = text.indexOf('\n', at);
      if (open.some(({ what }) => what === '`')) return undefined;
      at = end < 0 ? text.length : end;
    }
  }
  const last = open.at(-1);
  return last && { what: last.what, at: last.at };
}

const advice: { readonly [what in Unclosed['what']]: string } = {
  "'": "close it; for an apostrophe write `\\'` outside of quotes, or put the text into double quotes",
  '"': 'close it, or write `\\"` for the character',
  '`': 'close it, or write `\\`` for the character',
  '$(': 'close it with `)`',
  '${': 'close it with `}`',
};

/** What is wrong with it as a shell's command, in words. */
export function wrongCommand(command: string | readonly string[]): { message: string; help: string } | undefined {
  const unclosed = typeof command === 'string' ? unclosedIn(command) : undefined;
  if (unclosed === undefined || typeof command !== 'string') return undefined;
  const { what, at } = unclosed;
  const rest = command.slice(at).split('\n')[0] ?? '';
  const shown = rest.length > 30 ? `${rest.slice(0, 30)}…` : rest;
  const quoted = what === '`' ? 'a backquote' : `\`${what}\``;
  return { message: `${quoted} is never closed in its command: ${shown}`, help: advice[what] };
}
