// `batuta graph`: the actions known now and what each waits for, as dot, mermaid or JSON.
import { inspectGraph } from '#src/engine/engine.ts';
import type { GraphNode } from '#src/engine/engine.ts';
import type { Label } from '#src/model/action.ts';
import { shortLabel, targetOf } from '#src/report/label-text.ts';
import type { Command } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { refuse, writeJson } from '../refuse.ts';
import { openTargets } from '../session.ts';

export const graph: Command = async (context) => {
  const session = await openTargets(context);
  if (!session.ok) return refuse(context, session.failure);
  const { project, host } = session.value;
  const nodes = await inspectGraph(project, host, context.arguments.positionals);
  if (!nodes.ok) return refuse(context, nodes.failure);
  const { rules } = session.value;
  const open = (node: GraphNode): readonly string[] =>
    unexpanded(node, nodes.value, rules.info(node.spec.rule)?.expands ?? []);
  const format = context.arguments.has('json') ? 'json' : (context.arguments.value('format') ?? 'dot');
  if (format === 'json') {
    const list = nodes.value.map((node) => ({
      label: node.spec.label,
      rule: node.spec.rule,
      phase: node.phase,
      dependencies: node.dependencies,
      expandedBy: node.expandedBy,
      unexpanded: open(node),
    }));
    writeJson(context, { type: 'graph', nodes: list });
  } else context.output.out(format === 'mermaid' ? mermaidText(nodes.value, open) : dotText(nodes.value, open));
  return exit.ok;
};

/** Kinds that this node's rule may still add: shown as dashed nodes, because only a run can know them. */
function unexpanded(node: GraphNode, nodes: readonly GraphNode[], expands: readonly string[]): readonly string[] {
  if (expands.length === 0 || nodes.some((other) => other.expandedBy === node.spec.label)) return [];
  return expands;
}

type Open = (node: GraphNode) => readonly string[];

export function dotText(nodes: readonly GraphNode[], open: Open): string {
  const lines = ['digraph batuta {', '  rankdir=LR;', '  node [shape=box, fontname="monospace", fontsize=10];'];
  const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  for (const [index, [target, own]] of [...byTarget(nodes)].entries()) {
    lines.push(`  subgraph cluster_${index} {`, `    label=${quote(target)};`);
    for (const node of own) {
      lines.push(`    ${quote(node.spec.label)} [label=${quote(shortLabel(node.spec.label, true))}];`);
      for (const kind of open(node)) {
        lines.push(`    ${quote(`${node.spec.label} ${kind}`)} [label=${quote(`${kind} …`)}, style=dashed];`);
        lines.push(`    ${quote(node.spec.label)} -> ${quote(`${node.spec.label} ${kind}`)} [style=dashed];`);
      }
    }
    lines.push('  }');
  }
  for (const node of nodes)
    for (const from of node.dependencies) lines.push(`  ${quote(from)} -> ${quote(node.spec.label)};`);
  return `${lines.join('\n')}\n}\n`;
}

export function mermaidText(nodes: readonly GraphNode[], open: Open): string {
  const names = new Map<Label, string>(nodes.map((node, index) => [node.spec.label, `n${index}`]));
  const text = (label: string): string => `"${label.replaceAll('"', '#quot;')}"`;
  const lines = ['flowchart LR'];
  for (const [index, [target, own]] of [...byTarget(nodes)].entries()) {
    lines.push(`  subgraph t${index}[${text(target)}]`);
    for (const node of own) {
      const name = names.get(node.spec.label) ?? '';
      lines.push(`    ${name}[${text(shortLabel(node.spec.label, true))}]`);
      open(node).forEach((kind, at) =>
        lines.push(`    ${name}x${at}(${text(`${kind} …`)})`, `    ${name} -.-> ${name}x${at}`),
      );
    }
    lines.push('  end');
  }
  for (const node of nodes) {
    for (const from of node.dependencies) {
      const source = names.get(from);
      if (source !== undefined) lines.push(`  ${source} --> ${names.get(node.spec.label) ?? ''}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function byTarget(nodes: readonly GraphNode[]): ReadonlyMap<string, readonly GraphNode[]> {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const target = targetOf(node.spec.label);
    groups.set(target, [...(groups.get(target) ?? []), node]);
  }
  return groups;
}
