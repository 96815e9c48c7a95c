// The calls under way on one channel, so that all can be given up at once: closing a channel alone lets them run on.
export interface Cancellable {
  cancel(): void;
}

export class OpenCalls {
  readonly #calls = new Set<Cancellable>();
  #isClosed = false;

  add<T extends Cancellable>(call: T): T {
    this.#calls.add(call);
    if (this.#isClosed) call.cancel();
    return call;
  }

  delete(call: Cancellable): void {
    this.#calls.delete(call);
  }

  close(): void {
    this.#isClosed = true;
    for (const call of this.#calls) call.cancel();
  }
}
