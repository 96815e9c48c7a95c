// Evaluates a configuration that is plain JavaScript and imports only what declares things: without jiti, whose loading costs more than the evaluation.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import * as declarations from '#src/model/declare.ts';
import { simpleModule } from './simple-module.ts';

const importOf = /\bimport\s*\{([^}]*)\}\s*from\s*(['"])batuta\2/g;

/** Runs the module and gives its exports, or throws what it throws; undefined: it is for jiti. */
export function plainEvaluation(file: string): (() => unknown) | undefined {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const isKnown = [...source.matchAll(importOf)].every(([, names = '']) =>
    names
      .split(',')
      .map((name) => (name.trim().split(/\s+/)[0] ?? '').trim())
      .every((name) => name === '' || Object.hasOwn(declarations, name)),
  );
  const code = isKnown ? simpleModule(source, false) : undefined;
  if (code === undefined) return undefined;
  return () => {
    const module = { exports: {} };
    const nodes = createRequire(file);
    const require = (name: string): unknown => (name === 'batuta' ? declarations : nodes(name));
    const wrapped = new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
      filename: file,
    });
    const run = wrapped.runInThisContext() as (...values: unknown[]) => unknown;
    run.call(module.exports, module.exports, require, module, file, dirname(file));
    return module.exports;
  };
}
