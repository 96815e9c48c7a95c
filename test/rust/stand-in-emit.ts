// Stands for the emitter where the flow around it is tested: every module becomes a Rust module that prints one line.
import { defineRule } from '#src/index.ts';

export const emit = defineRule({
  id: 'python/emit#emit',
  phase: 'transpile',
  summary: 'a stand-in',
  outputs: ['rust', 'text', 'map', 'metrics'],
  kind: 'pure',
  run(context) {
    const { module, file } = context.params;
    context.bytes('tree');
    const rust = 'pub fn import() -> Result<(), String> {\n    println!("hello");\n    Ok(())\n}\n';
    const comments = new TextDecoder().decode(context.bytes('comments'));
    context.output('rust', rust);
    context.output('text', `// ${JSON.stringify(comments)}\n${rust}`);
    context.output('map', JSON.stringify({ module, file, spans: { label: '', output: 'spans' }, lines: [] }));
    context.output(
      'metrics',
      JSON.stringify({ version: 1, module, rustLines: 4, handleTokens: 0, dynamicOperations: 0 }),
    );
  },
});
