// Places a graph in layers from left to right: what an action needs is left of it; alike actions of a layer stand together in a block. Pure, the same for the same graph.

export interface LayoutNode {
  /** Nodes of a layer with the same group stand in one block. */
  readonly group: string;
  readonly needs: readonly number[];
}

export interface LayoutBlock {
  readonly group: string;
  readonly nodes: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly blocks: readonly LayoutBlock[];
  readonly width: number;
  readonly height: number;
}

export interface LayoutSizes {
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  readonly gapX: number;
  readonly gapY: number;
  readonly layerGap: number;
  readonly blockGap: number;
  /** Room around the nodes of a block of several, and above them for its title. */
  readonly padding: number;
  readonly title: number;
  /** Width to height that the whole should come near. */
  readonly aspect: number;
}

export const pageSizes: LayoutSizes = {
  nodeWidth: 168,
  nodeHeight: 30,
  gapX: 14,
  gapY: 10,
  layerGap: 110,
  blockGap: 52,
  padding: 12,
  title: 22,
  aspect: 1.7,
};

interface Block {
  readonly group: string;
  nodes: number[];
  columns: number;
  width: number;
  height: number;
  y: number;
  wanted: number;
}

const sweeps = 8;

export function layeredLayout(nodes: readonly LayoutNode[], given: LayoutSizes = pageSizes): Layout {
  const ranks = layerOf(nodes);
  const neededBy: number[][] = nodes.map(() => []);
  for (const [id, node] of nodes.entries()) for (const need of node.needs) neededBy[need]?.push(id);
  const layers = blocksOf(nodes, ranks);
  wrap(layers, given);
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  // From afar titles need more room than from near.
  const tallest = layers.reduce((most, layer) => Math.max(most, layerHeight(layer, given)), 0);
  const sizes = { ...given, blockGap: Math.min(6 * given.blockGap, Math.max(given.blockGap, tallest * 0.06)) };
  for (const blocks of layers) stack(blocks, sizes, y);
  const around = (id: number): readonly number[] => [...(nodes[id]?.needs ?? []), ...(neededBy[id] ?? [])];
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = sweep % 2 === 0 ? layers : [...layers].reverse();
    for (const blocks of order) arrange(blocks, around, sizes, y);
  }
  return finish(layers, sizes, x, y);
}

/** Longest way from a node that needs nothing; such a node stands just left of the first that needs it. */
function layerOf(nodes: readonly LayoutNode[]): Int32Array {
  const ranks = new Int32Array(nodes.length);
  const missing = nodes.map((node) => node.needs.length);
  const neededBy: number[][] = nodes.map(() => []);
  for (const [id, node] of nodes.entries()) for (const need of node.needs) neededBy[need]?.push(id);
  const ready = missing.flatMap((count, id) => (count === 0 ? id : []));
  for (let at = 0; at < ready.length; at++) {
    const id = ready[at] as number;
    for (const next of neededBy[id] as number[]) {
      ranks[next] = Math.max(ranks[next] as number, (ranks[id] as number) + 1);
      missing[next] = (missing[next] as number) - 1;
      if (missing[next] === 0) ready.push(next);
    }
  }
  for (const [id, node] of nodes.entries()) {
    const next = neededBy[id] as number[];
    if (node.needs.length > 0 || next.length === 0) continue;
    ranks[id] = Math.max(0, Math.min(...next.map((each) => ranks[each] as number)) - 1);
  }
  return ranks;
}

function blocksOf(nodes: readonly LayoutNode[], ranks: Int32Array): Block[][] {
  const layers: Map<string, Block>[] = [];
  for (const [id, { group }] of nodes.entries()) {
    const layer = (layers[ranks[id] as number] ??= new Map());
    const block = layer.get(group);
    if (block === undefined) layer.set(group, { group, nodes: [id], columns: 1, width: 0, height: 0, y: 0, wanted: 0 });
    else block.nodes.push(id);
  }
  return [...layers].map((layer) => [...(layer ?? new Map<string, Block>()).values()]);
}

/** Breaks tall blocks into columns, at the height with which the whole comes nearest to the wanted shape. */
function wrap(layers: readonly (readonly Block[])[], sizes: LayoutSizes): void {
  const most = Math.max(1, ...layers.flat().map((block) => block.nodes.length));
  let best = most;
  let distance = Infinity;
  for (let rows = 4; rows < most * 2; rows = Math.ceil(rows * 1.3)) {
    shape(layers, sizes, Math.min(rows, most));
    const width = layers.reduce((sum, layer) => sum + layerWidth(layer) + sizes.layerGap, 0);
    const height = Math.max(1, ...layers.map((layer) => layerHeight(layer, sizes)));
    const off = Math.abs(Math.log(width / height / sizes.aspect));
    if (off >= distance) continue;
    distance = off;
    best = Math.min(rows, most);
  }
  shape(layers, sizes, best);
}

function shape(layers: readonly (readonly Block[])[], sizes: LayoutSizes, rows: number): void {
  for (const block of layers.flat()) {
    const count = block.nodes.length;
    block.columns = Math.ceil(count / rows);
    const high = Math.ceil(count / block.columns);
    const frame = count === 1 ? 0 : 2 * sizes.padding;
    block.width = block.columns * (sizes.nodeWidth + sizes.gapX) - sizes.gapX + frame;
    block.height = high * (sizes.nodeHeight + sizes.gapY) - sizes.gapY + frame + (count === 1 ? 0 : sizes.title);
  }
}

const layerWidth = (layer: readonly Block[]): number => Math.max(0, ...layer.map((block) => block.width));
const layerHeight = (layer: readonly Block[], { blockGap }: LayoutSizes): number =>
  layer.reduce((sum, block) => sum + block.height + blockGap, -blockGap);

/** One below the other, centred at 0. */
function stack(blocks: readonly Block[], sizes: LayoutSizes, y: Float64Array): void {
  let at = -layerHeight(blocks, sizes) / 2;
  for (const block of blocks) {
    block.y = at;
    at += block.height + sizes.blockGap;
    placeNodes(block, sizes, y);
  }
}

function placeNodes(block: Block, sizes: LayoutSizes, y: Float64Array): void {
  const top = block.nodes.length === 1 ? 0 : sizes.padding + sizes.title;
  for (const [at, id] of block.nodes.entries())
    y[id] = block.y + top + Math.floor(at / block.columns) * (sizes.nodeHeight + sizes.gapY);
}

/** Orders nodes and blocks by where their neighbours are, and puts each block as near to its wish as the others allow. */
function arrange(
  blocks: Block[],
  around: (id: number) => readonly number[],
  sizes: LayoutSizes,
  y: Float64Array,
): void {
  const wanted = new Map<number, number>();
  for (const block of blocks) {
    let sum = 0;
    for (const id of block.nodes) {
      const near = around(id);
      const mean =
        near.length === 0 ? (y[id] as number) : near.reduce((all, each) => all + (y[each] as number), 0) / near.length;
      wanted.set(id, mean);
      sum += mean;
    }
    block.nodes.sort((a, b) => (wanted.get(a) as number) - (wanted.get(b) as number) || a - b);
    block.wanted = sum / block.nodes.length - block.height / 2;
  }
  blocks.sort((a, b) => a.wanted + a.height / 2 - (b.wanted + b.height / 2) || (a.group < b.group ? -1 : 1));
  settle(blocks, sizes.blockGap);
  for (const block of blocks) placeNodes(block, sizes, y);
}

/** Least-squares positions that keep order and gaps: neighbours that would overlap are pooled and share their wish. */
function settle(blocks: readonly Block[], gap: number): void {
  const pools: { first: number; count: number; sum: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const [index, block] of blocks.entries()) {
    offsets.push(offset);
    pools.push({ first: index, count: 1, sum: block.wanted - offset });
    offset += block.height + gap;
    for (let last = pools.length - 1; last > 0; last--) {
      const right = pools[last] as (typeof pools)[number];
      const left = pools[last - 1] as (typeof pools)[number];
      if (left.sum / left.count <= right.sum / right.count) break;
      left.count += right.count;
      left.sum += right.sum;
      pools.pop();
    }
  }
  for (const { first, count, sum } of pools)
    for (let index = first; index < first + count; index++)
      (blocks[index] as Block).y = sum / count + (offsets[index] as number);
}

function finish(layers: readonly Block[][], sizes: LayoutSizes, x: Float64Array, y: Float64Array): Layout {
  const tops = layers.flat().map((block) => block.y);
  const top = tops.reduce((least, each) => Math.min(least, each), tops[0] ?? 0);
  const blocks: LayoutBlock[] = [];
  let left = 0;
  let height = 0;
  for (const layer of layers) {
    const width = layerWidth(layer);
    for (const block of layer) {
      const inset = left + (width - block.width) / 2;
      const frame = block.nodes.length === 1 ? 0 : sizes.padding;
      for (const [at, id] of block.nodes.entries()) {
        x[id] = inset + frame + (at % block.columns) * (sizes.nodeWidth + sizes.gapX);
        y[id] = (y[id] as number) - top;
      }
      height = Math.max(height, block.y - top + block.height);
      blocks.push({
        group: block.group,
        nodes: block.nodes,
        x: inset,
        y: block.y - top,
        width: block.width,
        height: block.height,
      });
    }
    left += width + sizes.layerGap;
  }
  return { x, y, blocks, width: Math.max(0, left - sizes.layerGap), height };
}
