// Builtins whose meaning depends on names or code that only the running interpreter has: refused with a place and advice.
import { type Context, report } from '../context.ts';

interface Refusal {
  readonly why: string;
  readonly advice: string;
}

const runsCode = 'runs code that is not known at migration';
const looksUpNames = 'reaches variables by names that are not known at migration';

/** The builtins that are refused, and what to do instead. */
export const forbidden: { readonly [name: string]: Refusal } = {
  eval: { why: runsCode, advice: 'Parse the text yourself, or call `ast.literal_eval` for literals.' },
  exec: { why: runsCode, advice: 'Put the code into a function.' },
  compile: { why: runsCode, advice: 'Put the code into a function.' },
  __import__: { why: runsCode, advice: 'Use an import statement, or name the module by a literal.' },
  globals: { why: looksUpNames, advice: 'Keep what is looked up by name in a dict of your own.' },
  locals: { why: looksUpNames, advice: 'Name the variables, or keep them in a dict of your own.' },
  __annotations__: {
    why: 'is a table that only the interpreter keeps',
    advice: 'Keep the types in a dict of your own.',
  },
  __builtins__: { why: looksUpNames, advice: 'Import `builtins` and name the member.' },
  __cached__: { why: 'is about files of the interpreter', advice: 'Take it out of the program.' },
  breakpoint: { why: 'starts the interpreter’s debugger', advice: 'Take it out of the program.' },
  help: { why: 'starts the interpreter’s help', advice: 'Print the text that is wanted.' },
};

/** Says BATUTA-T-004 for a use of such a builtin; nothing for any other name. */
export function reportForbidden(name: string, node: number, cx: Context): void {
  const refusal = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined;
  if (refusal !== undefined) report(cx, node, `\`${name}\` ${refusal.why}.`, refusal.advice);
}
