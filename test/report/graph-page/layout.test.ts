// The layout of the graph page: nothing overlaps, what is needed is left, alike actions stand together, the same graph gives the same picture.
import { describe, expect, it } from 'vitest';
import { layeredLayout, pageSizes } from '#src/report/graph-page/layered-layout.ts';
import type { PageAction } from '#src/report/graph-page/page-data.ts';
import { graphDocument } from '#src/report/graph-page/page-html.ts';
import { pageData } from '#src/report/graph-page/page-layout.ts';
import { largeGraph } from './large-graph.ts';

const data = pageData(largeGraph(2000), 'batuta graph: app', 'test');
const { nodeWidth, nodeHeight } = pageSizes;

describe('a layout of 2,000 actions', () => {
  it('puts each action right of all it needs', () => {
    const wrong = data.actions.flatMap((action, id) =>
      action.needs.filter((need) => (data.positions[need]?.[0] ?? 0) + nodeWidth > (data.positions[id]?.[0] ?? 0)),
    );
    expect(wrong).toEqual([]);
  });

  it('lets no two boxes overlap', () => {
    const boxes = [...data.positions].sort((a, b) => a[1] - b[1]);
    const overlaps = boxes.filter((box, index) => {
      for (let other = index + 1; other < boxes.length; other++) {
        const [x, y] = boxes[other] as (typeof boxes)[number];
        if (y >= box[1] + nodeHeight) return false;
        if (Math.abs(x - box[0]) < nodeWidth) return true;
      }
      return false;
    });
    expect(overlaps).toEqual([]);
  });

  it('holds the actions of one kind in one block', () => {
    const emit = data.blocks.filter((block) => block.title === 'emit');
    expect(emit.map((block) => block.nodes.length)).toEqual([498]);
  });

  it('is about as wide as a screen for its height', () => {
    const width = Math.max(...data.positions.map(([x]) => x));
    const height = Math.max(...data.positions.map(([, y]) => y));
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(3);
  });

  it('is the same each time', () => {
    expect(pageData(largeGraph(2000), '', '').positions).toEqual(data.positions);
  });
});

it('an empty graph has no size', () => {
  expect(layeredLayout([])).toMatchObject({ width: 0, height: 0, blocks: [] });
});

it('a document cannot be broken out of by a label, and forbids every request', () => {
  const html = graphDocument({ ...data, title: '<b>', actions: [], positions: [], blocks: [] }, 'x = "</script>";');
  const evil = graphDocument(
    pageData([{ ...(largeGraph(10)[0] as PageAction), label: 'a:</script><script>x', needs: [] }], '', ''),
    '',
  );
  expect(html).toContain('<title>&lt;b&gt;</title>');
  expect(html).toContain('x = "<\\/script>";');
  expect(evil).not.toContain('a:</script>');
  expect(html).toContain("default-src 'none'");
});
