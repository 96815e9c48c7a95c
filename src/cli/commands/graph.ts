// `batuta graph`: the actions known now and what each waits for, as dot, mermaid, JSON or one page to explore.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '#src/base/failure.ts';
import { inspectGraph } from '#src/engine/engine.ts';
import type { GraphNode } from '#src/engine/engine.ts';
import { dotText, mermaidText } from '#src/report/graph-text.ts';
import type { DrawnAction } from '#src/report/graph-text.ts';
import type { Command, CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { refuse } from '../refuse.ts';
import { choose } from '../selection.ts';
import { openTargets } from '../session.ts';
import type { Session } from '../session.ts';

export const graph: Command = async (context) => {
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const { project, host } = session.value;
  const chosen = await choose(context, session.value);
  if (!chosen.ok) return refuse(context, chosen.failure);
  const { words, isNothing, note } = chosen.value;
  if (note !== undefined) context.output.err(`${context.messageStyle.dim(`note: ${note}`)}\n`);
  const format = context.arguments.has('json') ? 'json' : (context.arguments.value('format') ?? 'dot');
  const nodes = isNothing
    ? ({ ok: true, value: [] } as const)
    : await inspectGraph(project, host, words, { fields: format === 'html' });
  if (!nodes.ok) return refuse(context, nodes.failure);
  const text = await drawing(format, context, session.value, nodes.value);
  const file = context.arguments.value('output');
  if (file === undefined) {
    context.output.out(text);
    // On a screen nobody draws it.
    if (context.results.isScreen && format === 'dot')
      context.output.err(
        context.messageStyle.dim('to look at it: `batuta graph --format html -o graph.html`, one page for a browser\n'),
      );
  } else {
    try {
      writeFileSync(resolve(context.cwd, file), text);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return refuse(
        context,
        failure('BATUTA-C-011', `cannot write \`${file}\`: ${said}`, { help: 'name another file' }),
      );
    }
    context.output.err(`wrote ${file}\n`);
  }
  return exit.ok;
};

async function drawing(
  format: string,
  context: CommandContext,
  session: Session,
  nodes: readonly GraphNode[],
): Promise<string> {
  const opens = (node: GraphNode): readonly string[] =>
    node.isOpen ? (session.rules.info(node.spec.rule)?.expands ?? []) : [];
  if (format === 'html') {
    const { graphPage } = await import('../graph-page.ts');
    return graphPage(context, session, nodes, opens);
  }
  if (format === 'json') {
    const list = nodes.map((node) => ({
      label: node.spec.label,
      rule: node.spec.rule,
      phase: node.phase,
      dependencies: node.dependencies,
      expandedBy: node.expandedBy,
      unexpanded: opens(node),
      verdict: node.verdict,
      reason: node.reason,
      origin: node.origin,
    }));
    return `${JSON.stringify({ schemaVersion: 1, type: 'graph', nodes: list }, undefined, 2)}\n`;
  }
  const drawn = nodes.map((node): DrawnAction => ({
    label: node.spec.label,
    dependencies: node.dependencies,
    opens: opens(node),
  }));
  return format === 'mermaid' ? mermaidText(drawn) : dotText(drawn);
}
