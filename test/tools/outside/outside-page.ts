// The figures on programs from outside as text: no line of theirs is in it, only paths, counts and reasons.
import type { Judged, Outcome } from './outside.ts';

const count = (judged: Judged, ...kinds: readonly Outcome['kind'][]): number =>
  judged.programs.filter(({ outcome }) => kinds.includes(outcome.kind)).length;

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

/** One line for each source. */
export function summary(all: readonly Judged[]): string {
  const lines = all.map((judged) => {
    const taken = judged.programs.length;
    const leftOut = count(judged, 'left-out');
    const [refused, broken] = [count(judged, 'refused'), count(judged, 'not-compiled')];
    const [right, wrong] = [count(judged, 'right'), count(judged, 'wrong')];
    const run = taken - leftOut;
    return row(
      judged.source,
      taken,
      leftOut,
      run,
      run - refused,
      right + wrong,
      right,
      share(right, run),
      refused,
      broken,
      wrong,
    );
  });
  return [
    row(
      'programs',
      'taken',
      'left out',
      'judged',
      'emitted',
      'compiled',
      'right',
      'share',
      'refused',
      'not compiled',
      'wrong',
    ),
    row(...Array.from({ length: 11 }, () => '---')),
    ...lines,
  ].join('\n');
}

function reasons(judged: Judged, kind: 'left-out' | 'refused' | 'not-compiled'): string[] {
  const found = new Map<string, number>();
  for (const { outcome } of judged.programs)
    if (outcome.kind === kind) found.set(outcome.why, (found.get(outcome.why) ?? 0) + 1);
  return [...found]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([why, times]) => row(times, why.replaceAll('|', '\\|')));
}

function table(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : ['', `${title}:`, '', row('programs', 'reason'), row('---', '---'), ...rows];
}

export function outsidePage(all: readonly Judged[]): string {
  const sections = all.flatMap((judged) => [
    '',
    `## ${judged.title}`,
    '',
    `Commit \`${judged.commit}\`; the ${String(judged.programs.length)} programs from number ${String(judged.from)} on by the BLAKE3 of their path.`,
    ...table('Left out', reasons(judged, 'left-out')),
    ...table('Refused, by the first reason', reasons(judged, 'refused')),
    ...table('Not compiled', reasons(judged, 'not-compiled')),
    ...table(
      'Wrong',
      judged.programs.flatMap(({ path, outcome }) =>
        outcome.kind === 'wrong' ? [row(`\`${path}\``, outcome.why)] : [],
      ),
    ),
  ]);
  return `${[
    '# Programs nobody prepared',
    '',
    '<!-- Made by `node scripts/outside.mjs page`: do not edit. -->',
    '',
    'Each program is run under CPython 3.11 and as the Rust that batuta makes of it; exit status, stdout and stderr (of a traceback its last line) must be equal.',
    '"Left out" are programs that CPython itself does not run here, or not twice the same; "refused" are those that batuta says it cannot translate. `node scripts/outside.mjs <name> <git mirror>` does it again.',
    '',
    summary(all),
    ...sections,
  ].join('\n')}\n`;
}
