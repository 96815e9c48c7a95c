// Looking without doing: previews, explanations, the graph; and two runs at once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainAction, inspectGraph, previewRun, readRecords } from '#src/engine/engine.ts';
import { spansMagic } from '#src/model/spans.ts';
import { Rig, action, copyRule, file, firstWord, out } from './rig.ts';

describe('a look at a project', () => {
  let rig: Rig;
  beforeEach(() => {
    rig = new Rig();
    rig.rules['first#rule'] = firstWord;
    rig.rules['copy#rule'] = copyRule;
    rig.write('a.txt', 'one two');
    rig.targets['app'] = [
      action('app:first', 'first#rule', { in: file('a.txt') }),
      action('app:copy', 'copy#rule', { in: out('app:first') }, { places: { out: 'copy.txt' } }),
    ];
  });
  afterEach(() => rig.dispose());

  const verdicts = async (): Promise<{ [label: string]: string }> => {
    const preview = await previewRun(rig.project(), rig.host(), { targets: [] });
    if (!preview.ok) throw new Error(preview.failure.message);
    return Object.fromEntries(preview.value.actions.map((each) => [each.label, each.verdict]));
  };

  it('tells what would execute and what cannot be known yet, and executes nothing', async () => {
    expect(await verdicts()).toEqual({ 'app:first': 'would-execute', 'app:copy': 'unknown' });
    expect(rig.read('copy.txt')).toBeUndefined();
    await rig.run();
    expect(await verdicts()).toEqual({ 'app:first': 'up-to-date', 'app:copy': 'up-to-date' });
  });

  it('explains an action by what changed', async () => {
    const { record } = await rig.run();
    const explain = async (label: string): Promise<unknown> => {
      const explained = await explainAction(rig.project(), rig.host(), label);
      return explained.ok ? explained.value : explained.failure;
    };
    expect(await explain('app:first')).toMatchObject({ verdict: 'up-to-date', origin: record.runId });
    rig.write('a.txt', 'two');
    expect(await explain('app:first')).toMatchObject({
      verdict: 'would-execute',
      reasons: [{ kind: 'input', text: 'a.txt changed' }],
    });
    expect(await explain('app:copy')).toMatchObject({ verdict: 'unknown', waitsFor: 'app:first' });
    expect(await explain('app:cop')).toMatchObject({ code: 'BATUTA-E-001' });
  });

  it('shows the graph in order', async () => {
    const graph = await inspectGraph(rig.project(), rig.host(), []);
    expect(graph.ok && graph.value.map((node) => [node.spec.label, node.dependencies])).toEqual([
      ['app:first', []],
      ['app:copy', ['app:first']],
    ]);
  });

  it('finds the records of past runs, newest first', async () => {
    const first = await rig.run();
    rig.write('a.txt', 'other');
    const second = await rig.run();
    expect(readRecords(rig.root).map((record) => record.runId)).toEqual([second.record.runId, first.record.runId]);
  });

  it('makes a second run wait for the first and say so', async () => {
    const [one, two] = await Promise.all([rig.try(), rig.try()]);
    expect([one.result.ok, two.result.ok]).toEqual([true, true]);
    const waits = [...one.events, ...two.events].filter((event) => event.type === 'notice');
    expect(waits).toMatchObject([{ text: expect.stringContaining('waiting for process') as string }]);
  });
});

describe('a diagnostic of a hit', () => {
  it('shows the line where its node is now', async () => {
    const rig = new Rig();
    /** One node: the first line that holds `bad`. */
    rig.rules['spans#rule'] = {
      outputs: ['tree', 'spans'],
      run(context) {
        const lines = context.text('in').split('\n');
        const line = lines.findIndex((each) => each.includes('bad'));
        const bytes = Buffer.alloc(20);
        bytes.write(spansMagic, 0);
        const at = Buffer.from(lines[line]?.split('bad')[0] ?? '').length;
        [line + 1, at, line + 1, at + 3].forEach((value, index) => bytes.writeInt32LE(value, 4 + 4 * index));
        context.output('spans', bytes);
        context.output('tree', lines.filter((each) => !each.startsWith('#')).join('\n'));
      },
    };
    rig.rules['check#rule'] = {
      run(context) {
        context.output('out', '');
        context.diagnostic({
          code: 'BATUTA-T-004',
          severity: 'warning',
          message: 'bad',
          place: { file: 'a.py', node: 0, spans: { label: 'app:spans', output: 'spans' } },
        });
      },
    };
    rig.targets['app'] = [
      action('app:spans', 'spans#rule', { in: file('a.py') }),
      action('app:check', 'check#rule', { in: out('app:spans', 'tree') }),
    ];
    rig.write('a.py', 'é = bad\n');
    const shown = async (): Promise<unknown> => {
      const seen = await rig.run();
      return seen.record.actions.find((each) => each.label === 'app:check');
    };
    expect(await shown()).toMatchObject({
      outcome: 'executed',
      diagnostics: [{ place: { file: 'a.py', line: 1, column: 5 }, excerpt: 'é = bad' }],
    });
    rig.write('a.py', '# a comment\n# another\né = bad\n');
    const place = { file: 'a.py', line: 3, column: 5 };
    expect(await shown()).toMatchObject({ outcome: 'hit', diagnostics: [{ place }] });
    expect(await shown()).toMatchObject({ outcome: 'hit', diagnostics: [{ place }] });
    rig.dispose();
  });
});
