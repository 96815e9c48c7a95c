#!/usr/bin/env node
// Starts the built command line. Linux and macOS only; on Windows it says how.
import module from 'node:module';

if (process.platform === 'win32') {
  process.stderr.write(
    'batuta runs on Linux and macOS. On Windows, run it inside WSL: https://learn.microsoft.com/windows/wsl/install\n',
  );
  process.exit(2);
}
module.enableCompileCache?.();
try {
  await import('../dist/cli.js');
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.message).includes('dist/cli.js')) throw error;
  process.stderr.write('batuta is not built here: run `npm run build` in its folder first\n');
  process.exit(3);
}
