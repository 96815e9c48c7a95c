// The graph of actions as text that other programs draw: dot for Graphviz, mermaid for Markdown.
import type { Label } from '#src/model/action.ts';
import { shortLabel, targetOf } from './label-text.ts';

export interface DrawnAction {
  readonly label: Label;
  readonly dependencies: readonly Label[];
  /** Kinds of actions that it may still add: dashed, because only a run can know them. */
  readonly opens: readonly string[];
}

export function dotText(actions: readonly DrawnAction[]): string {
  const lines = ['digraph batuta {', '  rankdir=LR;', '  node [shape=box, fontname="monospace", fontsize=10];'];
  const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  for (const [index, [target, own]] of [...byTarget(actions)].entries()) {
    lines.push(`  subgraph cluster_${index} {`, `    label=${quote(target)};`);
    for (const { label, opens } of own) {
      lines.push(`    ${quote(label)} [label=${quote(shortLabel(label, true))}];`);
      for (const kind of opens) {
        lines.push(`    ${quote(`${label} ${kind}`)} [label=${quote(`${kind} …`)}, style=dashed];`);
        lines.push(`    ${quote(label)} -> ${quote(`${label} ${kind}`)} [style=dashed];`);
      }
    }
    lines.push('  }');
  }
  for (const { label, dependencies } of actions)
    for (const from of dependencies) lines.push(`  ${quote(from)} -> ${quote(label)};`);
  return `${lines.join('\n')}\n}\n`;
}

export function mermaidText(actions: readonly DrawnAction[]): string {
  const names = new Map<Label, string>(actions.map(({ label }, index) => [label, `n${index}`]));
  const text = (label: string): string => `"${label.replaceAll('"', '#quot;')}"`;
  const lines = ['flowchart LR'];
  for (const [index, [target, own]] of [...byTarget(actions)].entries()) {
    lines.push(`  subgraph t${index}[${text(target)}]`);
    for (const { label, opens } of own) {
      const name = names.get(label) ?? '';
      lines.push(`    ${name}[${text(shortLabel(label, true))}]`);
      opens.forEach((kind, at) =>
        lines.push(`    ${name}x${at}(${text(`${kind} …`)})`, `    ${name} -.-> ${name}x${at}`),
      );
    }
    lines.push('  end');
  }
  for (const { label, dependencies } of actions) {
    for (const from of dependencies) {
      const source = names.get(from);
      if (source !== undefined) lines.push(`  ${source} --> ${names.get(label) ?? ''}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function byTarget(actions: readonly DrawnAction[]): ReadonlyMap<string, readonly DrawnAction[]> {
  const groups = new Map<string, DrawnAction[]>();
  for (const action of actions) {
    const target = targetOf(action.label);
    const group = groups.get(target);
    if (group === undefined) groups.set(target, [action]);
    else group.push(action);
  }
  return groups;
}
