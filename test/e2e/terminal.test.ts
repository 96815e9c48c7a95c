// The command line on a screen: a pseudo-terminal of a given width, and what was written to it.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stripStyle, textWidth } from '#src/report/text-width.ts';
import { Rig, outputOf } from './rig.ts';

const binary = fileURLToPath(new URL('../../bin/batuta.js', import.meta.url));
const hasPython = spawnSync('python3', ['-c', 'import pty']).status === 0;
if (!hasPython) process.stderr.write('terminal: skipped, python3 has no pty here\n');

// Runs its arguments on a pseudo-terminal of $PTY_COLUMNS columns and copies what is written there.
const onScreen = `
import fcntl, os, pty, struct, sys, termios
pid, master = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack('HHHH', 40, int(os.environ['PTY_COLUMNS']), 0, 0))
while True:
    try:
        data = os.read(master, 65536)
    except OSError:
        break
    if not data: break
    os.write(1, data)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
  rig.write({ 'a.txt': 'one\n' });
  writeFileSync(rig.beside('screen.py'), onScreen);
  const long = 'a message that is much too long for a screen of eighty columns, so that it has to be broken somewhere';
  rig.tasks({
    'compile-with-a-long-name': { command: rig.command('compile').line, inputs: ['a.txt'], outputs: ['out.txt'] },
    check: {
      command: ['sh', '-c', `echo '${long}' >&2; printf '10%%\\r99%%\\n' >&2; exit 1`],
      inputs: [outputOf('compile-with-a-long-name')],
    },
  });
});
afterAll(() => rig.close());

interface Screen {
  /** All that was written. */
  readonly finished: Promise<string>;
  /** Settles when this is on it. */
  says(form: RegExp): Promise<void>;
}

/** A screen that is `columns` wide, with batuta running on it. */
function open(columns: number, args: readonly string[], env: { readonly [name: string]: string } = {}): Screen {
  const { NODE_EXTRA_CA_CERTS: _, CI: _ci, NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  const child = spawn('python3', [rig.beside('screen.py'), process.execPath, binary, ...args], {
    cwd: rig.folder,
    env: { ...inherited, TERM: 'xterm-256color', PTY_COLUMNS: String(columns), GITHUB_ACTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const listeners: (() => void)[] = [];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    for (const listener of listeners) listener();
  });
  return {
    finished: new Promise((resolve) => child.on('close', () => resolve(text))),
    says: (form) =>
      new Promise((resolve) => {
        const look = (): void => void (form.test(stripStyle(text)) && resolve());
        listeners.push(look);
        look();
      }),
  };
}
const screen = (...given: Parameters<typeof open>): Promise<string> => open(...given).finished;

/** Lines as they were drawn, those that were drawn over too. */
const lines = (text: string): string[] =>
  stripStyle(text)
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/\u001b\[[0-9]*[AJK]/g, ''));

describe.skipIf(!hasPython)('on a screen', () => {
  test('of 80 columns no line is wider, the status line is drawn and gone, and logs are blocks', async () => {
    const running = open(80, ['run', '--force']);
    const compile = await rig.command('compile').next();
    await running.says(/━{14} \[0\/2\] compile-with-a-long-name/);
    compile.end({ copies: { 'out.txt': 'a.txt' } });
    const text = await running.finished;
    expect(lines(text).filter((line) => textWidth(line) > 80)).toEqual([]);
    expect(text).toContain('\r\u001b[2K');
    expect(stripStyle(text)).toMatch(/│ a message that is much too long[^]*│ [^]*└ 99%/);
    expect(stripStyle(text)).toMatch(/failed {2}1 ran, 1 failed/);
  });

  test('with NO_COLOR nothing is coloured, and in CI nothing is drawn over', async () => {
    rig.command('compile').always({ copies: { 'out.txt': 'a.txt' } });
    expect(await screen(80, ['run', '--force'], { NO_COLOR: '1' })).not.toMatch(/\u001b\[[0-9;]+m/);
    const inCi = await screen(80, ['run', '--force'], { CI: 'true' });
    expect(inCi).not.toContain('\u001b[2K');
    expect(stripStyle(inCi)).toMatch(/ran {6}compile-with-a-long-name:task +\d+ m?s {2}forced/);
  });

  const views = [
    ...['plan', 'run --dry-run', 'status', 'why check', 'why compile-with-a-long-name', 'graph', 'doctor'],
    ...['run', 'run compile-with-a-long-name', 'run chekc', 'run --config none.ts', 'run --help', 'help'],
  ];
  test.each([80, 200].flatMap((columns) => views.map((args) => [columns, args] as const)))(
    'of %i columns `batuta %s` has no wider line',
    async (columns, args) => {
      const wide = lines(await screen(columns, args.split(' '))).filter((line) => textWidth(line) > columns);
      // Paths and commands to copy are never broken.
      expect(wide.filter((line) => line.trim().includes(' ') && !/`|https?:/.test(line))).toEqual([]);
    },
  );
});

describe.skipIf(!hasPython)('what is too long for a screen of 80 columns', () => {
  const lost = (text: string): string => lines(text).join(' ').replace(/\s+/g, ' ');

  test('goes on below in `why`, cut nowhere', async () => {
    const long = 'a-file-whose-name-is-long-enough-to-leave-no-room-beside-it.txt';
    rig.command('compile').always({ copies: { 'out.txt': 'a.txt' } });
    rig.write({ 'batuta.config.ts': rig.read('batuta.config.ts').replaceAll('a.txt', `{a.txt,${long}}`) });
    for (const text of ['one', 'two']) {
      rig.write({ [long]: text });
      await rig.run('run', 'compile-with-a-long-name');
    }
    const said = await screen(80, ['why', 'compile-with-a-long-name']);
    expect(lines(said).filter((line) => textWidth(line) > 80)).toEqual([]);
    expect(lost(said)).toMatch(new RegExp(`last ran .* in run .*: ${long} changed`));
  });

  test('goes on below in `doctor`', async () => {
    const said = await screen(80, ['doctor']);
    expect(lost(said)).toContain('makes scanning and hashing faster, never different');
  });
});

test('a program that reads gets rows in full', () => {
  const { NODE_EXTRA_CA_CERTS: _, COLUMNS: _columns, ...env } = process.env;
  rig.write({
    'batuta.config.ts': rig
      .read('batuta.config.ts')
      .replaceAll('compile-with-a-long-name', `compile-${'x'.repeat(90)}`),
  });
  const text = execFileSync(process.execPath, [binary, 'plan'], { cwd: rig.folder, env, encoding: 'utf8' });
  expect(text).toContain(`on compile-${'x'.repeat(90)}:task\n`);
});
