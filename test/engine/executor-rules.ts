// Rules that the executor contract runs; a module of its own, since worker threads import it.
import { defineRule } from '#src/index.ts';

export const upper = defineRule({
  phase: 'transpile',
  summary: 'upper case',
  kind: 'pure',
  outputs: ['out'],
  run: (context) => context.output('out', context.text('in').toUpperCase()),
});

export const wants = defineRule({
  phase: 'transpile',
  summary: 'reads the input its params name',
  kind: 'pure',
  outputs: ['out'],
  run: (context) => context.output('out', context.text(String(context.params['input']))),
});

export const gives = defineRule({
  phase: 'transpile',
  summary: 'gives the output its params name',
  kind: 'pure',
  outputs: ['out'],
  run: (context) => context.output(String(context.params['output']), 'x'),
});

export const throws = defineRule({
  phase: 'transpile',
  summary: 'has a defect',
  kind: 'pure',
  outputs: ['out'],
  run() {
    throw new Error('a defect');
  },
});

export const refuses = defineRule({
  phase: 'transpile',
  summary: 'fails as rules do',
  kind: 'pure',
  outputs: ['out'],
  run(context) {
    context.output('out', 'half');
    context.fail({ code: 'BATUTA-T-004', message: 'no' }, { cache: context.params['cache'] === true });
  },
});

export const stages = defineRule({
  phase: 'validate',
  summary: 'runs a program in its stage',
  kind: 'process',
  tools: ['sh'],
  outputs: ['out', 'tree'],
  async run(context) {
    context.stageInput('in', 'given/in.txt');
    const done = await context.exec({ command: 'sh', args: ['-c', String(context.params['script'])] });
    context.output('out', done.stdout);
    context.outputFile('tree', '.');
  },
});

export const waits = defineRule({
  phase: 'validate',
  summary: 'never ends by itself',
  kind: 'process',
  tools: ['sh'],
  outputs: ['out'],
  async run(context) {
    await context.exec({ command: 'sh', args: ['-c', 'echo $$ > ../pid; while :; do :; done'] });
  },
});
