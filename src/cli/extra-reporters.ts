// The reporters that a run has only when asked: a trace with its hot list, a JUnit report, annotations on GitHub.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { chromeTraceReporter } from '#src/report/chrome-trace.ts';
import { githubReporter } from '#src/report/github-annotations.ts';
import { hotListReporter } from '#src/report/hot-list.ts';
import { junitReporter } from '#src/report/junit.ts';
import type { ReportContext, Reporter } from '#src/report/reporter.ts';
import type { CommandContext } from './command-context.ts';
import type { Session } from './session.ts';

export function extraReporters(context: CommandContext, session: Session, report: ReportContext): Reporter[] {
  const options = context.arguments;
  const reporters: Reporter[] = [];
  const write = (file: string) => (text: string) => writeReport(context, file, report.redact(text));
  const trace = options.value('profile');
  if (trace !== undefined) {
    reporters.push(chromeTraceReporter(write(trace)));
    reporters.push(hotListReporter(write(`${trace.slice(0, trace.length - extname(trace).length)}.md`)));
  }
  const junit = options.value('junit');
  if (junit !== undefined) reporters.push(junitReporter(report, write(junit)));
  if (context.env['GITHUB_ACTIONS'] === 'true') {
    const workspace = context.env['GITHUB_WORKSPACE'] ?? session.project.root;
    const folder = relative(workspace, session.project.root);
    reporters.push(githubReporter(report, folder === '' || folder.startsWith('..') ? '' : `${folder}/`));
  }
  return reporters;
}

/** A report that cannot be written is said; what the run did stands. */
export function writeReport(context: CommandContext, file: string, text: string): void {
  const path = resolve(context.cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    context.output.err(`${context.messageStyle.warn('warning')}: ${file} could not be written: ${said}\n`);
  }
}
