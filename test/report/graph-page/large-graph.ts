// A graph of any size in the shape of a migration: modules parsed, solved together, emitted, compiled, compared.
import type { PageAction, PageStatus } from '#src/report/graph-page/page-data.ts';

/** About `size` actions; every tenth module changed, one comparison fails. */
export function largeGraph(size: number): PageAction[] {
  const actions: PageAction[] = [];
  const add = (label: string, phase: string, needs: readonly number[], status: PageStatus, ms: number): number => {
    actions.push({
      label,
      phase,
      rule: `python/${label.split(':')[1]}#rule`,
      summary: 'a rule of the test',
      status,
      why: status === 'ran' ? 'ran: src/module.py changed' : 'nothing changed',
      ms,
      key: label.padEnd(64, '0'),
      fields: [
        ['rule', 'python'],
        ['input:source:src/module.py', '0123456789ab'],
      ],
      needs,
    });
    return actions.length - 1;
  };
  const modules = Math.floor((size - 6) / 4);
  const name = (index: number): string => `pkg${index % 17}.module_${index}`;
  const state = (index: number): PageStatus => (index % 10 === 0 ? 'ran' : 'hit');
  const parsed = Array.from({ length: modules }, (_, index) =>
    add(`app:parse:${name(index)}`, 'transpile', [], state(index), 12),
  );
  const solve = add('app:solve', 'transpile', parsed, 'ran', 640);
  const emitted = parsed.map((each, index) =>
    add(
      `app:emit:${name(index)}`,
      'transpile',
      [each, solve, ...(index > 3 ? [parsed[(index * 7) % index] as number] : [])],
      state(index),
      30,
    ),
  );
  const compile = add('app:compile', 'transpile', emitted, 'ran', 61_000);
  const goldens = Array.from({ length: modules }, (_, index) =>
    add(`app:golden:case-${index}`, 'validate', [], 'hit', 45),
  );
  const compared = goldens.map((golden, index) =>
    add(`app:compare:case-${index}`, 'validate', [golden, compile], index === 7 ? 'failed' : 'ran', 20),
  );
  const accept = add('app:accept', 'validate', compared, 'blocked', 1);
  add('app:package', 'package', [compile, accept], 'blocked', 1);
  add('app:detect', 'detect', parsed, 'hit', 200);
  return actions;
}
