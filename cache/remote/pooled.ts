// A list of requests with so many at once; the first problem ends it.
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';

export async function pooled<T, F>(
  items: readonly T[],
  atOnce: number,
  act: (item: T) => Promise<Result<void, F>>,
): Promise<Result<void, F>> {
  let next = 0;
  let problem: Result<void, F> = ok(undefined);
  const work = async (): Promise<void> => {
    while (problem.ok && next < items.length) {
      const done = await act(items[next++] as T);
      if (!done.ok) problem = done;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return problem;
}
