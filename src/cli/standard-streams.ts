// Standard output and error without Node's streams where they lead to a file or a pipe: loading those costs more than a run with nothing to do.
import { fstatSync, writeSync } from 'node:fs';
import { errorCode } from '#src/fs/io-failure.ts';
import type { TerminalStream } from '#src/report/terminal.ts';
import { exit } from './exit-status.ts';

const streamOf = { 1: () => process.stdout, 2: () => process.stderr } as const;

export interface StandardStream {
  write(text: string): void;
  /** What it can show, as `terminalOf` asks it. */
  readonly terminal: TerminalStream;
}

/** `batuta run --json | head` closes our output early: nobody reads on, so stop as other programs do, without a word. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exit.closedPipe);
  throw error;
}

export function standardStream(descriptor: 1 | 2): StandardStream {
  let stream: NodeJS.WriteStream | undefined;
  const open = (): NodeJS.WriteStream => {
    if (stream === undefined) stream = streamOf[descriptor]().on('error', ignoreClosedPipe);
    return stream;
  };
  // A character device may be a terminal.
  const isPlain = isFileOrPipe(descriptor);
  return {
    terminal: isPlain ? {} : open(),
    write(text) {
      const left = isPlain && stream === undefined ? writeNow(descriptor, Buffer.from(text)) : Buffer.from(text);
      if (left.length > 0) open().write(left);
    },
  };
}

function isFileOrPipe(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || stat.isFIFO();
  } catch {
    return false;
  }
}

/** Gives what could not be written now: the other end of the pipe does not wait for its reader. */
function writeNow(descriptor: number, bytes: Buffer): Buffer {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (errorCode(error) === 'EPIPE') process.exit(exit.closedPipe);
      if (errorCode(error) === 'EAGAIN') break;
      throw error;
    }
  }
  return bytes.subarray(at);
}
