// A member's configuration belongs to the workspace further up, however that is laid out.
import { expect, it } from 'vitest';
import { saysWorkspaces } from '#src/config/find-config.ts';

it.each([
  ['on a line of its own', `export default defineConfig({\n  workspaces: true,\n});`, true],
  [
    'after other keys of its line',
    `export default defineConfig({ targets: {}, workspaces: { members: ['a'] } });`,
    true,
  ],
  ['in quotes', `export default { "workspaces": true };`, true],
  ['as a shorthand, last of its line', `const workspaces = true;\nexport default { targets, workspaces };`, true],
  ['after an address', `export default { store: 'http://x', workspaces: true };`, true],
  ['only in a comment', `// workspaces: true\n/* workspaces: true */\nexport default { targets: {} };`, false],
  ['only in a text', `export default { targets: { a: task({ command: 'echo workspaces: x' }) } };`, false],
  ['as part of another name', `export default { myworkspaces: 1, a: b.workspaces };`, false],
])('%s', (_, config, says) => {
  expect(saysWorkspaces(config)).toBe(says);
});
