import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['dev', 'node', 'import', 'default'] };
const project = (name: string, include: string[], timeout: number, exclude: string[] = []) => ({
  resolve,
  ssr: { resolve },
  test: { name, include, exclude, testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    projects: [
      project('unit', ['test/**/*.test.ts'], 60_000, ['test/e2e/**', 'test/rust/**']),
      // Spawns the built command line; needs `npm run build`.
      project('e2e', ['test/e2e/**/*.test.ts'], 180_000),
      // Compiles Rust or runs CPython in bulk.
      project('rust', ['test/rust/**/*.test.ts'], 900_000),
    ],
  },
});
