// The table of all rules: module of a rule id (`<module>#<export>`) -> its source and how it is loaded.
import type { RuleModules } from '#src/index.ts';

export const rules: RuleModules = {
  'python/parse': { source: 'transpile/python/parse.ts', load: () => import('./transpile/python/parse.ts') },
  'python/solve': { source: 'transpile/python/solve.ts', load: () => import('./transpile/python/solve.ts') },
  'python/emit': { source: 'transpile/python/emit.ts', load: () => import('./transpile/python/emit.ts') },
  'python/namespace': {
    source: 'transpile/python/namespace.ts',
    load: () => import('./transpile/python/namespace.ts'),
  },
  'rust/runtime': { source: 'transpile/cargo/runtime.ts', load: () => import('./transpile/cargo/runtime.ts') },
  'rust/vendor': { source: 'transpile/cargo/vendor.ts', load: () => import('./transpile/cargo/vendor.ts') },
  'rust/crate': { source: 'transpile/cargo/crate.ts', load: () => import('./transpile/cargo/crate.ts') },
  'rust/compile-many': {
    source: 'transpile/cargo/compile-many.ts',
    load: () => import('./transpile/cargo/compile-many.ts'),
  },
  'rust/compile': { source: 'transpile/cargo/compile.ts', load: () => import('./transpile/cargo/compile.ts') },
  'detect/report': { source: 'detect/report.ts', load: () => import('./detect/report.ts') },
  'validate/vectors': { source: 'validate/vectors.ts', load: () => import('./validate/vectors.ts') },
  'validate/generate': {
    source: 'validate/generate/generate.ts',
    load: () => import('./validate/generate/generate.ts'),
  },
  'validate/goldens': { source: 'validate/goldens.ts', load: () => import('./validate/goldens.ts') },
  'validate/compares': { source: 'validate/compares.ts', load: () => import('./validate/compares.ts') },
  'validate/golden': { source: 'validate/golden.ts', load: () => import('./validate/golden.ts') },
  'validate/compare': { source: 'validate/compare.ts', load: () => import('./validate/compare.ts') },
  'validate/report': { source: 'validate/report.ts', load: () => import('./validate/report.ts') },
  'validate/accept': { source: 'validate/accept.ts', load: () => import('./validate/accept.ts') },
  'package/archive': { source: 'package/archive.ts', load: () => import('./package/archive.ts') },
  'package/release': { source: 'package/release.ts', load: () => import('./package/release.ts') },
};
