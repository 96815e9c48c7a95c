// `batuta report`: what each target's migration came to, for people, programs, reviews or a browser.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspectGraph, readRecords } from '#src/engine/engine.ts';
import type { Label, Phase } from '#src/model/action.ts';
import { targetOf } from '#src/report/label-text.ts';
import { migrationReport, sizeFacts } from '#src/report/migration-report.ts';
import type { SizeFacts } from '#src/report/migration-report.ts';
import { reportDocument } from '#src/report/report-document.ts';
import { htmlDocument, markdownDocument, textDocument } from '#src/report/report-text.ts';
import type { Command } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { localBlob } from '../local-blob.ts';
import { pickTargets } from '../pick-targets.ts';
import { refuse } from '../refuse.ts';
import { openTargets } from '../session.ts';

const remembered = 20;

export const report: Command = async (context) => {
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const { project, host } = session.value;
  const picked = pickTargets(project, context.arguments.positionals);
  if (!picked.ok) return refuse(context, picked.failure);
  const graph = await inspectGraph(project, host, []);
  if (!graph.ok) return refuse(context, graph.failure);
  const records = readRecords(project.root, remembered);
  const sizeOf = async (target: string): Promise<SizeFacts | undefined> => {
    for (const record of records) {
      const actions = record.actions.filter((action) => targetOf(action.label) === target);
      const action = actions.find((each) => each.outputs?.['report.json']?.kind === 'file');
      const artifact = action?.outputs?.['report.json'];
      const bytes = action && artifact && (await localBlob(host, action, artifact.digest));
      if (bytes) return sizeFacts(new TextDecoder().decode(bytes));
    }
    return undefined;
  };
  const sizes = new Map<string, SizeFacts | undefined>();
  for (const { name } of picked.value) sizes.set(name, await sizeOf(name));
  const reports = picked.value.map((target) => {
    const nodes = graph.value.filter((node) => targetOf(node.spec.label) === target.name);
    const size = sizes.get(target.name);
    return migrationReport({
      ...(size && { size }),
      target: target.name,
      kind: target.kind,
      summary: target.summary,
      known: new Map<Label, Phase>(nodes.map((node) => [node.spec.label, node.phase])),
      records,
      running: false,
      places: nodes
        .flatMap((node) => Object.values(node.spec.places ?? {}))
        .filter((path) => existsSync(join(project.root, path))),
    });
  });
  const format = context.arguments.has('json') ? 'json' : (context.arguments.value('format') ?? 'text');
  const blocks = reportDocument(reports);
  const text = {
    json: () => `${JSON.stringify({ schemaVersion: 1, type: 'report', targets: reports }, undefined, 2)}\n`,
    markdown: () => markdownDocument(blocks),
    html: () => htmlDocument(blocks, `batuta: ${picked.value.map((target) => target.name).join(', ')}`),
    text: () => textDocument(blocks, context.resultStyle, context.results.width),
  }[format as 'json' | 'markdown' | 'html' | 'text'];
  context.output.out(text());
  return exit.ok;
};
