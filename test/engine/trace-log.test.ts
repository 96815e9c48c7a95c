// What an strace log says a command looked at, row by row; the rows are as strace 6.1 writes them.
import { expect, it } from 'vitest';
import { looksOf } from '#src/engine/trace-log.ts';

const looks = (log: string): readonly string[] => [...looksOf(log, '/p')].map(({ kind, path }) => `${kind} ${path}`);

it.each<[string, string, readonly string[]]>([
  ['a file opened to be read', '1 openat(AT_FDCWD</p>, "a", O_RDONLY) = 3</p/a>', ['read /p/a']],
  ['a file opened to be read and written', '1 openat(AT_FDCWD</p>, "a", O_RDWR) = 3</p/a>', ['read /p/a']],
  ['a file that is only written', '1 openat(AT_FDCWD</p>, "a", O_WRONLY|O_APPEND) = 3</p/a>', []],
  ['a file that is not there', '1 access("a", R_OK) = -1 ENOENT (No such file or directory)', ['probe /p/a']],
  ['what a file is', '1 newfstatat(AT_FDCWD</p>, "a", {st_mode=S_IFREG|0644, st_size=3, ...}, 0) = 0', ['look /p/a']],
  ['a program that is started', '1 execve("./a", ["a"], 0x7ffe /* 3 vars */) = 0', ['read /p/a']],
  ['the names in a folder', '1 getdents64(3</p/d>, 0x5581 /* 3 entries */, 32768) = 72', ['listing /p/d']],
  ['a name with escapes', '1 access("a\\303\\266\\"b", R_OK) = 0', ['look /p/aö"b']],
  ['a path relative to a descriptor', '1 openat(4</p/d>, "a", O_RDONLY|O_CLOEXEC) = 5</p/d/a>', ['read /p/d/a']],
  ['a local socket', '1 connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/x/s"}, 12) = 0', ['socket /x/s']],
  [
    'a connection that is being made',
    '1 connect(4<socket:[1]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("10.0.0.1")}, 16) = -1 EINPROGRESS (Operation now in progress)',
    ['socket 10.0.0.1 port 80'],
  ],
  [
    'a name service of the system',
    '1 connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = 0',
    [],
  ],
  [
    'reads that cannot be traced',
    '1 io_uring_setup(8, {flags=0}) = 4<anon_inode:[io_uring]>',
    ['unknown reads by io_uring'],
  ],
  ['a row that cannot be read', '1 openat(AT_FDCWD</p>, "a"', ['unknown 1 openat(AT_FDCWD</p>, "a"']],
  ['what a descriptor is', '1 newfstatat(1<socket:[9]>, "", {st_mode=S_IFSOCK|0777}, AT_EMPTY_PATH) = 0', []],
  ['the end of a process', '1 +++ exited with 0 +++', []],
])('%s', (_, log, expected) => {
  expect(looks(log)).toEqual(expected);
});

it('a file that the command made itself is not looked at, wherever it is moved', () => {
  expect(
    looks(
      [
        '1 openat(AT_FDCWD</p>, "t", O_RDWR|O_CREAT|O_EXCL, 0600) = 3</p/t>',
        '1 rename("t", "u") = 0',
        '1 openat(AT_FDCWD</p>, "u", O_RDONLY) = 3</p/u>',
        '1 mkdir("d", 0777) = 0',
        '1 getdents64(3</p/d>, 0x5581 /* 2 entries */, 32768) = 48',
        '1 access("d/x", R_OK) = -1 ENOENT (No such file or directory)',
      ].join('\n'),
    ),
  ).toEqual([]);
});

it('a file that was there and is moved was read', () => {
  expect(looks('1 rename("a", "b") = 0')).toEqual(['read /p/a']);
});

it('paths are relative to the folder of their process, which a child has from its parent', () => {
  expect(
    looks(
      [
        '1 chdir("d") = 0',
        '1 vfork( <unfinished ...>',
        '2 access("a", R_OK) = 0',
        '2 chdir("e") = 0',
        '2 access("b", R_OK) = 0',
        '1 <... vfork resumed>) = 2',
        '1 access("c", R_OK) = 0',
        '1 fchdir(3</p/f>) = 0',
        '1 access("g", R_OK) = 0',
      ].join('\n'),
    ),
  ).toEqual(['look /p/d/a', 'look /p/d/e/b', 'look /p/d/c', 'look /p/f/g']);
});
