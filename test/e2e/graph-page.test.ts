// The page of `batuta graph --format html` in a real browser: 2,000 actions, found by search, shown by a click, moved fluently.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphDocument } from '#src/report/graph-page/page-html.ts';
import { pageData } from '#src/report/graph-page/page-layout.ts';
import { largeGraph } from '../report/graph-page/large-graph.ts';
import { Rig, outputOf } from './rig.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (browserPath === undefined) process.stderr.write('graph page: skipped, no chromium (apt-get install chromium)\n');

/** Mean processor time of one frame on the page's main thread that still looks fluent at 60 a second. */
const mostFrameMs = 16;

describe.skipIf(browserPath === undefined)('the graph page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-graph-'));
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  async function open(file: string): Promise<void> {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    page.on(
      'request',
      (request) => void (request.url().startsWith('file:') || said.push(`asked for ${request.url()}`)),
    );
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('#shown:not(:empty)');
  }
  const details = (): Promise<string> => page.locator('#details').innerText();

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath as string, args: ['--no-sandbox', '--disable-gpu'] });
    const script = readFileSync(join(root, 'dist/graph-page.js'), 'utf8');
    const actions = largeGraph(2000);
    writeFileSync(join(folder, 'large.html'), graphDocument(pageData(actions, 'batuta graph: app', 'test'), script));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('of 2,000 actions finds, shows, filters, and is moved fluently', async () => {
    await open(join(folder, 'large.html'));
    expect(await page.locator('#shown').innerText()).toBe('1997 actions');

    // Search finds, and Enter goes there.
    await page.keyboard.press('/');
    await page.keyboard.type('emit module_40');
    expect(await page.locator('#results li .name').first().innerText()).toBe('app:emit:pkg6.module_40');
    await page.keyboard.press('Enter');
    expect(await details()).toContain('app:emit:pkg6.module_40');
    expect(await details()).toContain('ran: src/module.py changed');
    expect(await details()).toContain('input:source:src/module.py');

    // The arrow keys go along the lines: to what it needs, and back out.
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#panel-title').innerText()).toBe('app:compile');
    expect(await page.locator('#live').innerText()).toContain('app:compile: ran, 1 min 1 s');

    // A click on a box shows it, a click beside one closes the panel.
    await page.keyboard.press('Escape');
    expect(await page.locator('#details').isHidden()).toBe(true);
    const at = await page.evaluate(() => {
      const { view, model } = (globalThis as unknown as { batutaGraph: PageHandle }).batutaGraph;
      const id = model.actions.findIndex((action) => action.label === 'app:solve');
      view.show(id);
      return view.toScreen((model.x[id] as number) + 20, (model.y[id] as number) + 10);
    });
    await page.locator('#graph').click({ position: { x: at[0], y: at[1] } });
    expect(await page.locator('#panel-title').innerText()).toBe('app:solve');
    await page.keyboard.press('Escape');

    // Filters leave what they name.
    await page.locator('#statuses .chip', { hasText: 'failed' }).click();
    expect(await page.locator('#shown').innerText()).toBe('1 of 1997 actions');
    await page.locator('#statuses .chip', { hasText: 'failed' }).click();
    expect(await page.locator('#shown').innerText()).toBe('1997 actions');

    // Fluent: processor time of the page's main thread per frame, while everything is in sight and moves.
    await page.keyboard.press('0');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taken = async (): Promise<number> =>
      (await session.send('Performance.getMetrics')).metrics.find((each) => each.name === 'TaskDuration')?.value ?? NaN;
    const before = await taken();
    const frames = await page.evaluate(async () => {
      const { view } = (globalThis as unknown as { batutaGraph: PageHandle }).batutaGraph;
      const first = view.frames;
      for (let step = 0; step < 90; step++) {
        if (step % 3 === 0) view.zoom(step < 45 ? 1.03 : 1 / 1.03);
        else view.pan(step % 2 === 0 ? 9 : -9, 4);
        await new Promise((next) =>
          (globalThis as unknown as { requestAnimationFrame: (f: unknown) => void }).requestAnimationFrame(next),
        );
      }
      return view.frames - first;
    });
    const perFrame = (((await taken()) - before) * 1000) / frames;
    expect(frames).toBeGreaterThan(60);
    expect(perFrame).toBeLessThan(mostFrameMs);
    process.stdout.write(`graph page: ${perFrame.toFixed(2)} ms of main-thread time per frame, ${frames} frames\n`);
    expect(said).toEqual([]);
  });

  test('is what the command writes, with the status and reason of each action', async () => {
    const rig = await Rig.open();
    try {
      rig.write({ 'a.txt': 'one\n' });
      rig.tasks({
        compile: { command: rig.command('compile').line, inputs: ['a.txt'], outputs: ['out.txt'] },
        check: { command: rig.command('check').line, inputs: [outputOf('compile')] },
      });
      rig.command('compile').always({ copies: { 'out.txt': 'a.txt' } });
      rig.command('check').always({ status: 1 });
      await rig.run('run');
      const written = await rig.run('graph', '--format', 'html', '-o', 'graph.html');
      expect([written.status, written.stdout]).toEqual([0, '']);
      await open(join(rig.folder, 'graph.html'));
      await page.keyboard.press('/');
      await page.keyboard.type('check');
      await page.keyboard.press('Enter');
      expect(await details()).toMatch(/check:task[^]*failed[^]*BATUTA-E-011[^]*first time[^]*compile:task/);
      expect(said).toEqual([]);
    } finally {
      await rig.close();
    }
  });
});

interface PageHandle {
  readonly view: {
    readonly frames: number;
    show(id: number): void;
    pan(x: number, y: number): void;
    zoom(factor: number): void;
    toScreen(x: number, y: number): [number, number];
  };
  readonly model: {
    readonly actions: readonly { readonly label: string }[];
    readonly x: readonly number[];
    readonly y: readonly number[];
  };
}
