// A corpus report for people: a summary with tables on the screen, and a Markdown page for a repository.
import type { CorpusReport, ProgramResult } from './corpus-report.ts';
import { tableLines } from './table.ts';

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

const perLine = (perHundred: number): string => (perHundred === 0 ? '-' : (perHundred / 100).toFixed(2));

function totals({ counts }: CorpusReport): readonly (readonly [name: string, count: string, share: string])[] {
  return [
    ['programs', `${counts.programs}`, ''],
    ['emit', `${counts.emits}`, share(counts.emits, counts.programs)],
    ['compile', `${counts.compiles}`, share(counts.compiles, counts.programs)],
    ['behave in all their uses', `${counts.behaves}`, share(counts.behaves, counts.programs)],
    ['wrong in some use', `${counts.wrong}`, share(counts.wrong, counts.programs)],
    ['uses compared', `${counts.uses}`, ''],
    ['uses right', `${counts.usesRight}`, share(counts.usesRight, counts.uses)],
    ['uses dropped (reasons below)', `${counts.usesDropped}`, ''],
    ['uses compared under a mask', `${counts.usesMasked}`, ''],
    ['static share of the Rust lines', `${(counts.staticPerMille / 10).toFixed(1)} %`, ''],
    ['Rust lines per Python line, median', perLine(counts.rustPerHundredMedian), ''],
    ['Rust lines per Python line, 90th percentile', perLine(counts.rustPerHundredNinetieth), ''],
  ];
}

/** Why uses are dropped, counted by reason. */
const reasons = (counts: { readonly [reason: string]: number }): readonly (readonly string[])[] =>
  Object.entries(counts).map(([reason, many]) => [`${many}`, reason]);

export function corpusText(report: CorpusReport, width: number): string {
  const lines = tableLines(totals(report), [{}, { align: 'right' }, { align: 'right' }], width);
  if (report.tallies.length > 0) {
    lines.push('', 'What stands in the way, by programs:');
    const rows = report.tallies
      .slice(0, 25)
      .map((row) => [`${row.programs}`, `${row.places}`, row.code, row.construct]);
    lines.push(...tableLines(rows, [{ align: 'right' }, { align: 'right' }, {}, {}], width));
    if (report.tallies.length > 25) lines.push(`  and ${report.tallies.length - 25} more`);
  }
  if (Object.keys(report.dropped).length > 0)
    lines.push(
      '',
      'Uses dropped:',
      ...tableLines(reasons(report.dropped).slice(0, 12), [{ align: 'right' }, {}], width),
    );
  const wrong = report.programs.filter((program) => program.uses.wrong > 0);
  if (wrong.length > 0)
    lines.push(
      '',
      'Wrong:',
      ...wrong.flatMap((program) => [
        `  ${program.name} (${program.file}): ${program.uses.wrong} of ${program.uses.right + program.uses.wrong} uses`,
        ...program.problems.slice(0, 2).map((problem) => `    ${problem.message.split('\n')[0] ?? ''}`),
      ]),
    );
  return `${lines.join('\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(...head),
  `|${head.map((name) => (name.startsWith('#') ? ' ---: ' : ' --- ')).join('|')}|`,
  ...rows.map((cells) => row(...cells)),
];

function stateOf(program: ProgramResult): string {
  if (program.uses.wrong > 0) return 'wrong';
  if (program.behaves) return 'behaves';
  if (program.compiles) return program.unjudged ? 'compiles, not judged' : 'compiles';
  return program.emits ? 'emits' : 'refused';
}

export function corpusMarkdown(report: CorpusReport, title: string): string {
  const shown = (program: ProgramResult): readonly string[] => {
    const { right, wrong, dropped } = program.uses;
    const [problem] = program.problems;
    const share =
      program.rustLines === 0
        ? ''
        : `${Math.floor((100 * (program.rustLines - program.dynamicLines)) / program.rustLines)} %`;
    return [
      program.name,
      stateOf(program),
      right + wrong === 0 ? '' : `${right}/${right + wrong}`,
      dropped === 0 ? '' : `${dropped}`,
      share,
      program.pythonLines === 0 || program.rustLines === 0 ? '' : (program.rustLines / program.pythonLines).toFixed(2),
      problem === undefined ? '' : `${problem.code} ${problem.construct}`,
    ];
  };
  return [
    `# ${title}`,
    '',
    'Made by `batuta corpus <folder> --markdown <file>`; not edited by hand. A *use* is one run of a program: arguments,',
    'standard input, files. Uses are generated from the arguments that the original describes and kept by the lines of it',
    'that they reach; each is run with CPython and with the compiled Rust. *Static share*: lines of emitted Rust without an',
    'operation that looks at the kinds of its operands when it runs. *Rust per Python line*: lines of code of the emitted',
    'modules (runtime aside) for one of the original; blank lines, comments and docstrings count on neither side.',
    '',
    ...table(['what', '# count', '# share'], totals(report)),
    '',
    '## What stands in the way',
    '',
    ...table(
      ['code', 'construct', '# programs', '# places', 'for example'],
      report.tallies.map((one) => [
        one.code,
        one.construct,
        `${one.programs}`,
        `${one.places}`,
        one.examples.join(', '),
      ]),
    ),
    '',
    '## Uses dropped and masked',
    '',
    ...table(
      ['# uses', 'reason'],
      [
        ...reasons(report.dropped),
        ...Object.entries(report.masks).map(([mask, many]) => [`${many}`, `compared under the mask ${mask}`]),
      ],
    ),
    '',
    '## Programs',
    '',
    ...table(
      ['program', 'state', '# right', '# dropped', '# static', '# Rust per Python line', 'first problem'],
      report.programs.map(shown),
    ),
    '',
  ].join('\n');
}
