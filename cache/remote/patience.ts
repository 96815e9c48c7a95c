// How long a run waits for a remote cache: a budget of time, spent while an answer is awaited, earned back by what hits save.

export interface PatienceOptions {
  readonly budgetMs: number;
  readonly now: () => number;
  /** Called once, at the moment the budget is spent. */
  readonly onSpent: () => void;
}

/** A prompt answer costs less than this, and so nothing: many quick answers never use up the budget. */
const earnedPerAnswerMs = 5;

export class Patience {
  readonly #options: PatienceOptions;
  #left: number;
  #waited = 0;
  #waiting = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  #isSpent = false;

  constructor(options: PatienceOptions) {
    this.#options = options;
    this.#left = options.budgetMs;
  }

  /** Time during which at least one answer was awaited. */
  get waitedMs(): number {
    return this.#waited + (this.#waiting > 0 ? this.#options.now() - this.#since : 0);
  }

  /** Time that overlapping waits have in common is spent once. */
  async while<T>(answer: Promise<T>): Promise<T> {
    if (this.#waiting === 0) this.#since = this.#options.now();
    this.#waiting += 1;
    this.#arm();
    try {
      return await answer;
    } finally {
      this.#settle();
      this.#waiting -= 1;
      this.earn(earnedPerAnswerMs);
    }
  }

  earn(ms: number): void {
    this.#settle();
    // Never more than the budget beyond what was waited: savings of one hour do not buy an hour of silence.
    this.#left = Math.min(this.#left + ms, this.#options.budgetMs * mostBudgets);
    this.#arm();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isSpent = true;
  }

  #settle(): void {
    if (this.#waiting === 0) return;
    const now = this.#options.now();
    this.#waited += now - this.#since;
    this.#left -= now - this.#since;
    this.#since = now;
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#isSpent || this.#waiting === 0) return;
    this.#timer = setTimeout(
      () => {
        this.#settle();
        if (this.#left > 0) return this.#arm();
        this.#isSpent = true;
        this.#options.onSpent();
      },
      Math.max(0, Math.ceil(this.#left)),
    );
  }
}

const mostBudgets = 6;
