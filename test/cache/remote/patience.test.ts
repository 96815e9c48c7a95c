// The budget of waiting: spent by waits, shared waits once, earned back by what hits save.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Patience } from '#cache/remote/patience.ts';
import { batches } from '#cache/remote/batches.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function patience(budgetMs: number): { readonly of: Patience; readonly spentAt: number[] } {
  const spentAt: number[] = [];
  const start = Date.now();
  const now = (): number => Date.now() - start;
  return { of: new Patience({ budgetMs, now, onSpent: () => spentAt.push(now()) }), spentAt };
}

it('is spent at once when the budget is, not when an answer comes', async () => {
  const { of, spentAt } = patience(100);
  void of.while(after(5000));
  await vi.advanceTimersByTimeAsync(101);
  expect(spentAt).toEqual([100]);
});

it('counts waits at the same time once', async () => {
  const { of, spentAt } = patience(100);
  for (let index = 0; index < 50; index++) void of.while(after(80));
  await vi.advanceTimersByTimeAsync(500);
  expect(spentAt).toEqual([]);
  expect(of.waitedMs).toBe(80);
});

it('is kept by quick answers however many, and by answers that save more than they cost', async () => {
  const { of, spentAt } = patience(100);
  for (let index = 0; index < 200; index++) {
    void of.while(after(4));
    await vi.advanceTimersByTimeAsync(5);
  }
  expect(spentAt).toEqual([]);
  for (let index = 0; index < 20; index++) {
    void of.while(after(60));
    await vi.advanceTimersByTimeAsync(61);
    of.earn(70);
  }
  expect(spentAt).toEqual([]);
});

it('buys no silence with what was saved long ago', async () => {
  const { of, spentAt } = patience(100);
  of.earn(3_600_000);
  void of.while(after(10_000));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(spentAt).toEqual([600]);
});

it('cuts lists by number and by bytes', () => {
  expect(batches([1, 2, 3, 9, 1, 1, 1], 3, (size) => size, 5)).toEqual([[1, 2], [3], [9], [1, 1, 1]]);
  expect(batches([], 3, () => 1, 5)).toEqual([]);
});
