// The time that is left: said only when nearly all that is left is known.
import { describe, expect, it } from 'vitest';
import { Progress } from '#src/report/progress.ts';
import { end, start } from './event-feed.ts';

describe('the time left', () => {
  it('is the recorded durations of what is left, shared by those that run at a time', () => {
    const progress = new Progress({ labels: ['a:emit:1', 'a:emit:2'], durations: () => 10_000, concurrency: 2 });
    progress.event({ type: 'plan', known: 2, frozen: false });
    progress.event(start('a:emit:1', 0));
    expect(progress.secondsLeft(4000)).toBe(10);
  });

  it('is not guessed from what runs when only the number of the rest is known', () => {
    const progress = new Progress({ labels: [], durations: () => undefined, concurrency: 1 });
    progress.event({ type: 'plan', known: 100, frozen: false });
    progress.event(start('a:compile:1', 0));
    progress.event(end('a:compile:1', 'executed', { durationMs: 20_000 }));
    progress.event(start('a:compile:2', 20_000));
    expect(progress.secondsLeft(25_000)).toBeUndefined();
  });

  it('learns of labels never seen from others of their kind', () => {
    const progress = new Progress({ labels: ['a:emit:1', 'a:emit:2'], durations: () => undefined, concurrency: 1 });
    progress.event({ type: 'plan', known: 2, frozen: false });
    progress.event(start('a:emit:1', 0));
    expect(progress.secondsLeft(1000)).toBeUndefined();
    progress.event(end('a:emit:1', 'executed', { durationMs: 4000 }));
    expect(progress.secondsLeft(4000)).toBe(4);
  });
});
