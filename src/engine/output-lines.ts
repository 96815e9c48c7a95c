// Chunks of a command's two streams as whole lines, so that a line is never torn and no secret is split.
import { StringDecoder } from 'node:string_decoder';

type Stream = 'stdout' | 'stderr';

export function outputLines(say: (stream: Stream, text: string) => void): {
  readonly push: (stream: Stream, chunk: Uint8Array) => void;
  /** Says what is left of a last line without its break. */
  readonly end: () => void;
} {
  const open = { stdout: '', stderr: '' };
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  return {
    push(stream, chunk) {
      const text = open[stream] + decoders[stream].write(Buffer.from(chunk));
      const cut = text.lastIndexOf('\n') + 1;
      open[stream] = text.slice(cut);
      if (cut > 0) say(stream, text.slice(0, cut));
    },
    end() {
      for (const stream of ['stdout', 'stderr'] as const) {
        const rest = open[stream] + decoders[stream].end();
        open[stream] = '';
        if (rest !== '') say(stream, `${rest}\n`);
      }
    },
  };
}
