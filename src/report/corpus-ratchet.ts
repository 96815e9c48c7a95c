// The ratchet of a corpus: counts that may only rise (and one that may only fall), kept in a file beside the code.
import type { CorpusCounts, CorpusReport } from './corpus-report.ts';

export interface Ratchet {
  readonly schemaVersion: 1;
  readonly counts: CorpusCounts;
}

const mayOnlyRise = [
  'emits',
  'compiles',
  'behaves',
  'usesRight',
  'staticPerMille',
] as const satisfies readonly (keyof CorpusCounts)[];
const mayOnlyFall = [
  'wrong',
  'rustPerHundredMedian',
  'rustPerHundredNinetieth',
] as const satisfies readonly (keyof CorpusCounts)[];

export const ratchetText = ({ counts }: CorpusReport): string =>
  `${JSON.stringify({ schemaVersion: 1, counts } satisfies Ratchet, undefined, 2)}\n`;

/** The counts of a ratchet file; undefined when it is none. */
export function readRatchet(text: string): CorpusCounts | undefined {
  try {
    const value = JSON.parse(text) as Partial<Ratchet> | null;
    return value?.schemaVersion === 1 && typeof value.counts === 'object' ? value.counts : undefined;
  } catch {
    return undefined;
  }
}

/** One line for each count that went the wrong way. Another number of programs is another corpus: that is said as well. */
export function fallen(before: CorpusCounts, { counts }: CorpusReport): readonly string[] {
  const lines: string[] = [];
  if (counts.programs !== before.programs) lines.push(`programs: ${before.programs} before, ${counts.programs} now`);
  for (const name of mayOnlyRise)
    if (counts[name] < before[name]) lines.push(`${name}: ${before[name]} before, ${counts[name]} now`);
  for (const name of mayOnlyFall)
    if (counts[name] > before[name]) lines.push(`${name}: ${before[name]} before, ${counts[name]} now`);
  return lines;
}
