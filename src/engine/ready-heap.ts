// A heap of ready actions: the one with the greatest priority first, ties in order of number.

export class ReadyHeap {
  readonly #ids: number[] = [];
  readonly #before: (a: number, b: number) => boolean;

  constructor(priorityOf: (id: number) => number) {
    this.#before = (a, b) => {
      const difference = priorityOf(a) - priorityOf(b);
      return difference === 0 ? a < b : difference > 0;
    };
  }

  get size(): number {
    return this.#ids.length;
  }

  peek(): number | undefined {
    return this.#ids[0];
  }

  push(id: number): void {
    const ids = this.#ids;
    let at = ids.length;
    ids.push(id);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(id, ids[parent] as number)) break;
      ids[at] = ids[parent] as number;
      at = parent;
    }
    ids[at] = id;
  }

  pop(): number | undefined {
    const ids = this.#ids;
    const top = ids[0];
    const last = ids.pop();
    if (top === undefined || last === undefined || ids.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= ids.length) break;
      if (child + 1 < ids.length && this.#before(ids[child + 1] as number, ids[child] as number)) child += 1;
      if (!this.#before(ids[child] as number, last)) break;
      ids[at] = ids[child] as number;
      at = child;
    }
    ids[at] = last;
    return top;
  }
}
