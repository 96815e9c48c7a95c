// Whether what a program showed holds the date on which it ran: two runs of one day agree on it, a run of another day does not.
import type { Observation } from './observation.ts';
import type { Vector } from './vector.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** The usual ways to write a day (UTC), and the first digits of its seconds since 1970. */
export function formsOfDay(time: Date): readonly RegExp[] {
  const [year = '', month = '', day = ''] = time.toISOString().slice(0, 10).split('-');
  const full = months[time.getUTCMonth()] as string;
  const name = `(?:${full}|${full.slice(0, 3)})`;
  const number = `0?${time.getUTCDate()}`;
  return [
    `${year}([-/._ ]?)${month}\\1${day}`,
    `(?:${day}([-/. ])${month}|${month}([-/. ])${day})[-/. ](?:${year}|${year.slice(2)})`,
    `${name}\\s+${number}(?:st|nd|rd|th)?,?\\s`,
    `${number}(?:st|nd|rd|th)?[ -]${name}[ -]${year}`,
    `${String(Math.floor(time.getTime() / 1000)).slice(0, 6)}\\d{4}(?:\\d{3}|\\d{9})?(?:\\.\\d+)?`,
  ].map((form) => new RegExp(`(?<![\\d.])${form}`));
}

/** A day that the vector itself names is no sign of the clock. */
export function showsClock({ stdout, stderr, files }: Observation, vector: Vector, time: Date): boolean {
  const shown = [
    stderr,
    ...[stdout, ...Object.values(files)].map((one) => (one !== null && 'text' in one ? one.text : '')),
  ];
  const given = JSON.stringify(vector);
  return formsOfDay(time).some((form) => shown.some((text) => form.test(text)) && !form.test(given));
}
