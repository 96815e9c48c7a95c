// Members of standard modules that batuta's library does not have: what to do instead.
const lines =
  'The lines of a traceback are not known at run time: `traceback.print_exc()` reports an exception to people, and its class and text make a line of your own.';
const frames = 'Compiled code has neither frames nor source text: pass on what is needed as an argument.';
const advice: { readonly [member: string]: string | undefined } = {
  ...Object.fromEntries(
    'format_exc format_exception format_list format_tb print_tb extract_tb walk_tb TracebackException'
      .split(' ')
      .map((name) => [`traceback.${name}`, lines]),
  ),
  ...Object.fromEntries(
    'traceback.extract_stack traceback.format_stack traceback.print_stack traceback.walk_stack inspect.stack inspect.getsource inspect.getsourcelines inspect.getsourcefile inspect.getframeinfo inspect.getouterframes inspect.getinnerframes sys._getframe'
      .split(' ')
      .map((name) => [name, frames]),
  ),
  'shutil.make_archive': 'Write the archive with `zipfile` or `tarfile`.',
  'shutil.unpack_archive': 'Read the archive with `zipfile` or `tarfile`.',
  'types.coroutine': 'Write it as `async def`, and what it waits for as a class with `__await__`.',
};

/** What to do where a program asks a standard module for a member that is not there. */
export const memberAdvice = (module: string, member: string): string =>
  advice[`${module}.${member}`] ?? `Write what \`${member}\` does in the program itself.`;
