// A misspelt name is reported where it is imported, whatever fails because of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '#src/engine/engine.ts';

describe('a name that batuta does not export', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'batuta-misspelt-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ['called', `taks({ command: 'true' })`],
    ['used as a value', `taks`],
    ['asked for something of its own', `taks.of.something`],
  ])('%s, is shown at the import', async (_, used) => {
    const text = `import {\n  defineConfig,\n  taks,\n} from 'batuta';\nexport default defineConfig({ targets: { app: ${used} } });\n`;
    writeFileSync(join(root, 'batuta.config.ts'), text);
    const opened = await openProject({ cwd: root }, {});
    expect(opened).toMatchObject({
      ok: false,
      failure: {
        code: 'BATUTA-C-003',
        message: 'batuta exports no `taks`; did you mean `task`?',
        place: { file: 'batuta.config.ts', line: 3, column: 3 },
      },
    });
  });
});
