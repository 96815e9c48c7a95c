// Whether a service is ready: a port that accepts, a line of output, a command that succeeds; asked until it is, or is told to stop.
import { connect } from 'node:net';

export const pollMs = 50;

/** True when something accepts TCP connections on this port of this machine. */
export async function isListening(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) if (await accepts(host, port)) return true;
  return false;
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (accepted: boolean) => (): void => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', end(true));
    socket.once('error', end(false));
  });
}

/** Asks again and again; false when the signal came first. */
export async function until(isReady: () => Promise<boolean>, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if (await isReady()) return true;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, pollMs);
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done);
    });
  }
  return false;
}

/** Lines of a growing output, tested once each. */
export class LogWatch {
  readonly #form: RegExp;
  readonly #decoder = new TextDecoder();
  #rest = '';
  #found = false;

  constructor(expression: string) {
    this.#form = new RegExp(expression);
  }

  get found(): boolean {
    return this.#found;
  }

  push(chunk: Uint8Array): void {
    if (this.#found) return;
    const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split('\n');
    // The last line may still grow, but a prompt without a line break counts as well.
    this.#found = lines.some((line) => this.#form.test(line));
    this.#rest = (lines.at(-1) ?? '').slice(-65_536);
  }
}
