// Standard modules that batuta's library does not have: what to do instead.
const advice: readonly (readonly [modules: string, advice: string])[] = [
  ['ctypes', 'Foreign functions need unsafe Rust: call the C library from a Rust crate of your own.'],
  [
    'tkinter turtle curses readline',
    'User interfaces are not migrated: keep the part that computes in a module of its own.',
  ],
  [
    'multiprocessing',
    'Use `concurrent.futures.ThreadPoolExecutor` or `threading` and `queue`; for separate processes start the program with `subprocess`.',
  ],
  [
    'smtplib imaplib poplib ftplib nntplib telnetlib ssl http.client http.server urllib.request urllib.error urllib.robotparser xmlrpc xmlrpc.client xmlrpc.server socketserver wsgiref',
    'Network protocols are not supported: use `socket`, or start a tool such as curl with `subprocess`.',
  ],
  [
    'pdb bdb trace cProfile profile pstats tracemalloc faulthandler',
    'Debug and measure the Rust program with the tools of Rust.',
  ],
  [
    'dis opcode code codeop py_compile compileall symtable tokenize token marshal imp runpy zipimport',
    'There is no Python at run time: do this before the migration.',
  ],
  [
    'distutils venv ensurepip site sysconfig zipapp pydoc lib2to3',
    'These serve Python installations; Cargo does that work for the migrated program.',
  ],
  [
    'email email.message email.mime email.mime.text email.mime.multipart email.utils mailbox',
    'Build the text of the message in the program itself.',
  ],
  [
    'fcntl termios tty pty mmap resource select selectors',
    'Use files, `subprocess`, `socket` and `threading`, which migrate.',
  ],
  ['pwd grp spwd crypt', 'Read what is needed from the environment (`os.environ`, `getpass.getuser`).'],
];

const byModule = new Map(advice.flatMap(([modules, text]) => modules.split(' ').map((name) => [name, text] as const)));

/** What to do about an import of a module that is not there. */
export function adviceOf(name: string): string {
  for (let at = name.length; at > 0; at = name.lastIndexOf('.', at - 1)) {
    const found = byModule.get(name.slice(0, at));
    if (found !== undefined) return found;
  }
  return `Replace \`${name}\` with code of the project or a supported standard module.`;
}
