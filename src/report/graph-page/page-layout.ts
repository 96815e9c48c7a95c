// Actions as the page holds them, laid out: which stand in one block, and where.
import { kindOf, targetOf } from '../label-text.ts';
import { layeredLayout, pageSizes } from './layered-layout.ts';
import type { PageAction, PageData } from './page-data.ts';

/** Targets with fewer actions of a kind share one block with the others of that kind. */
const ownBlock = 6;

/** Lays the actions out; those of one kind stand together, apart by target where a target has many. */
export function pageData(actions: readonly PageAction[], title: string, subtitle: string): PageData {
  const counts = new Map<string, number>();
  const own = (label: string): string => `${targetOf(label)} · ${kindOf(label)}`;
  for (const { label } of actions) counts.set(own(label), (counts.get(own(label)) ?? 0) + 1);
  const targets = new Set(actions.map(({ label }) => targetOf(label)));
  const groups = actions.map(({ label }) => {
    if (targets.size === 1) return kindOf(label) || label;
    return (counts.get(own(label)) ?? 0) >= ownBlock ? own(label) : kindOf(label) || 'targets';
  });
  const layout = layeredLayout(actions.map((action, id) => ({ group: groups[id] as string, needs: action.needs })));
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return {
    title,
    subtitle,
    actions,
    positions: actions.map((_, id) => [tenth(layout.x[id] as number), tenth(layout.y[id] as number)] as const),
    blocks: layout.blocks.map(({ group, nodes, x, y, width, height }) => ({
      title: group,
      nodes,
      x: tenth(x),
      y: tenth(y),
      width: tenth(width),
      height: tenth(height),
    })),
    nodeWidth: pageSizes.nodeWidth,
    nodeHeight: pageSizes.nodeHeight,
  };
}
