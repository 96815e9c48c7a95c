// Whether a pattern is one: an open bracket would match nothing, silently.

/** What is wrong with it, in words that follow "the pattern"; undefined when nothing is. */
export function wrongGlob(pattern: string): string | undefined {
  for (const [open, close] of [
    ['[', ']'],
    ['{', '}'],
  ] as const) {
    let depth = 0;
    for (let at = 0; at < pattern.length; at++) {
      if (pattern[at] === '\\') at++;
      else if (pattern[at] === open) depth++;
      else if (pattern[at] === close && --depth < 0) return `closes a \`${close}\` that it never opens`;
    }
    if (depth > 0) return `never closes its \`${open}\``;
  }
  return pattern === '' ? 'is empty' : undefined;
}
