// The commands that the field knows, as thin forms of `run`: each runs the selected targets up to one phase.
import type { RunRecord } from '#src/model/run-record.ts';
import { analysisParts, analysisText, readAnalysis } from '#src/report/analysis-text.ts';
import type { Command, CommandContext } from '../command-context.ts';
import type { Session } from '../session.ts';
import { localBlob } from '../local-blob.ts';
import { runSelected } from './run.ts';

export const analyze: Command = (context) => runSelected(context, 'detect', showAnalysis);
export const transpile: Command = (context) => runSelected(context, 'transpile');
export const optimize: Command = (context) => runSelected(context, 'optimize');
export const validate: Command = (context) => runSelected(context, 'validate');
export const build: Command = (context) => runSelected(context, 'package');

/** The parts that were asked for, all of them when none was. */
async function showAnalysis(context: CommandContext, session: Session, record: RunRecord): Promise<void> {
  if (context.arguments.has('json')) return;
  const asked = analysisParts.filter((part) => context.arguments.has(part));
  for (const action of record.actions.filter((each) => each.phase === 'detect')) {
    for (const artifact of Object.values(action.outputs ?? {})) {
      const bytes = artifact.kind === 'file' ? await localBlob(session.host, action, artifact.digest) : undefined;
      const analysis = bytes && readAnalysis(new TextDecoder().decode(bytes));
      if (!analysis) continue;
      context.output.out(
        analysisText(analysis, asked.length > 0 ? asked : analysisParts, context.resultStyle, context.results.width),
      );
    }
  }
}
