// A migration report as a document of headings, facts, tables and findings: one shape for text, Markdown and HTML.
import { shownDiagnostic } from './diagnostic-text.ts';
import type { ShownDiagnostic } from './diagnostic-text.ts';
import { count, formatDuration } from './duration.ts';
import type { MigrationReport } from './migration-report.ts';

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly note: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'finding'; readonly label: string; readonly shown: ShownDiagnostic }
  | { readonly kind: 'text'; readonly text: string };

/** Notes beyond this many are counted, not listed: all of them are in the JSON form. */
const mostNotes = 30;

export function reportDocument(reports: readonly MigrationReport[]): readonly Block[] {
  return reports.flatMap(reportBlocks);
}

function reportBlocks(report: MigrationReport): Block[] {
  const blocks: Block[] = [{ kind: 'title', text: report.target, note: report.summary }];
  if (report.at === undefined) return [...blocks, { kind: 'text', text: `never run: \`batuta run ${report.target}\`` }];
  const facts: (readonly [string, string])[] = [['done', `${report.percent}%`]];
  if (report.uses) {
    const { same, different, open } = report.uses;
    facts.push([
      'recorded uses',
      `${same} of ${same + different + open} behave the same${different > 0 ? `, ${different} differ` : ''}${open > 0 ? `, ${open} not compared` : ''}`,
    ]);
  }
  if (report.size) {
    const { pythonLines, rustLines, ratio, handlesPer100, dynamicOperations } = report.size;
    facts.push(['lines', `${pythonLines} of source, ${rustLines} of Rust: ${ratio.toFixed(2)} to 1`]);
    facts.push(['per 100 lines of Rust', `${handlesPer100} clone and handle tokens`]);
    facts.push(['dynamic operations', String(dynamicOperations)]);
  }
  if (report.speed) {
    const { uses, originalMs, migratedMs, times } = report.speed;
    facts.push([
      'speed',
      `${times.toFixed(1)} times the original's (median of ${count(uses, 'use')}, start included, debug build): ${formatDuration(migratedMs)} for ${formatDuration(originalMs)}`,
    ]);
  }
  for (const place of report.places) facts.push(['output', place]);
  facts.push(['last run', `${report.at} (${report.runId ?? ''})`]);
  blocks.push({ kind: 'facts', rows: facts }, { kind: 'heading', text: 'Phases' });
  blocks.push({
    kind: 'table',
    head: ['phase', 'state', 'done', 'failed', 'blocked', 'time'],
    rows: report.phases.map((phase) => [
      phase.phase,
      phase.state,
      `${phase.done}/${phase.known}`,
      String(phase.failed),
      String(phase.blocked),
      formatDuration(phase.durationMs),
    ]),
  });
  const loud = report.findings.filter((finding) => finding.diagnostic.severity !== 'note');
  const notes = report.findings.filter((finding) => finding.diagnostic.severity === 'note');
  if (loud.length > 0) blocks.push({ kind: 'heading', text: `Errors and warnings (${loud.length})` });
  for (const finding of loud)
    blocks.push({ kind: 'finding', label: finding.label, shown: shownDiagnostic(finding.diagnostic) });
  if (notes.length > 0) blocks.push({ kind: 'heading', text: `Notes (${notes.length})` });
  for (const finding of notes.slice(0, mostNotes))
    blocks.push({ kind: 'finding', label: finding.label, shown: shownDiagnostic(finding.diagnostic) });
  if (notes.length > mostNotes)
    blocks.push({
      kind: 'text',
      text: `and ${count(notes.length - mostNotes, 'more note')}: \`batuta report ${report.target} --json\``,
    });
  if (report.findings.length === 0) blocks.push({ kind: 'text', text: 'No findings.' });
  return blocks;
}
