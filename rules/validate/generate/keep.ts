// Chooses of the uses tried those worth keeping: all that reach lines no other reaches, every kind of error, then the different.
import type { Candidate, Reached } from './described.ts';

export interface Kept {
  readonly candidate: Candidate;
  readonly bad: boolean;
}

export interface Choice {
  readonly kept: readonly Kept[];
  /** Lines that the kept uses reach. */
  readonly lines: number;
  /** Uses that did not end in time, or ended the process that watched them. */
  readonly unusable: number;
}

interface Tried {
  readonly candidate: Candidate;
  readonly reached: Reached;
  readonly lines: readonly string[];
}

/**
 * `least` are kept even where they reach nothing new, those first that show something new; never more than `most`.
 * Programs that say one thing to whatever is wrong are asked in all ways.
 */
export function keep(
  candidates: readonly Candidate[],
  reached: readonly Reached[],
  least: number,
  most: number,
): Choice {
  const tried = candidates.flatMap((candidate, index): Tried[] => {
    const one = reached[index];
    if (one?.status === undefined) return [];
    return [{ candidate, reached: one, lines: (one.lines ?? []).map(([file, line]) => `${file}:${line}`) }];
  });
  const covered = new Set<string>();
  const chosen: Tried[] = [];
  const left = new Set(tried);
  const take = (one: Tried): void => {
    chosen.push(one);
    left.delete(one);
    for (const line of one.lines) covered.add(line);
  };
  for (const one of tried) if (one.candidate.always === true && chosen.length < most / 2) take(one);
  // Greedy: again and again the use that reaches most that is new; the first of equals.
  for (;;) {
    let best: Tried | undefined;
    let gain = 0;
    for (const one of left) {
      const adds = one.lines.reduce((sum, line) => (covered.has(line) ? sum : sum + 1), 0);
      if (adds > gain) [best, gain] = [one, adds];
    }
    if (best === undefined || chosen.length >= most) break;
    take(best);
  }
  const errors = new Set(chosen.map(errorKind));
  for (const one of [...left]) {
    if (chosen.length >= most) break;
    const kind = errorKind(one);
    if (kind === undefined || errors.has(kind)) continue;
    errors.add(kind);
    take(one);
  }
  const shown = new Set(chosen.map(shows));
  for (const wantsGood of [true, false])
    for (const one of [...left]) {
      if (chosen.length >= Math.min(least, most)) break;
      if ((one.reached.status === 0) !== wantsGood || shown.has(shows(one))) continue;
      shown.add(shows(one));
      take(one);
    }
  for (const one of left) {
    if (chosen.length >= Math.min(least, most)) break;
    take(one);
  }
  const order = new Map(candidates.map((candidate, index) => [candidate, index]));
  chosen.sort((a, b) => (order.get(a.candidate) as number) - (order.get(b.candidate) as number));
  return {
    kept: chosen.map(({ candidate, reached: { status, stderr } }) => ({
      candidate,
      // A module that python3 does not find says something of this machine, not of the use.
      bad: status !== 0 && !stderr.startsWith('ModuleNotFoundError'),
    })),
    lines: covered.size,
    unusable: candidates.length - tried.length,
  };
}

/** Errors of one kind say the same but for the values in them. */
function errorKind({ reached }: Tried): string | undefined {
  if (reached.status === 0) return undefined;
  return `${reached.status} ${reached.stderr.replace(/'[^']*'|"[^"]*"|\d+/g, '_').slice(0, 160)}`;
}

const shows = ({ reached }: Tried): string => `${reached.status} ${reached.out} ${reached.stderr}`;
