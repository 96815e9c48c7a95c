// Evaluates a configuration file, with jiti (loaded only here) where it has to be compiled, and notes all it read; finds the rules its modules export.
import { createRequire } from 'node:module';
import { accessSync, constants, existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TransformOptions, TransformResult } from 'jiti';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { packageRoot } from '#src/base/version.ts';
import type { Failure } from '#src/base/failure.ts';
import { ioFailure } from '#src/fs/io-failure.ts';
import type { RuleSpec } from '#src/model/rule.ts';
import { isRule } from './describe-rule.ts';
import { evaluationFailure } from './evaluation-failure.ts';
import { importClosure } from './import-closure.ts';
import { plainEvaluation } from './plain-evaluation.ts';
import type { Reads, Unwatched } from './recorder.ts';
import { recording } from './recorder.ts';
import { simpleModule } from './simple-module.ts';

export interface ExportedRule {
  readonly rule: RuleSpec;
  readonly module: string;
  readonly exportName: string;
}

export interface Evaluated {
  readonly value: unknown;
  readonly reads: Reads;
  /** Rules that are exports of the project's modules. */
  readonly rules: readonly ExportedRule[];
}

/** What `import 'batuta'` means in a configuration and in a user's rules: this very batuta. */
export function batutaEntry(): string {
  const built = join(packageRoot(), 'dist', 'index.js');
  const source = join(packageRoot(), 'src', 'index.ts');
  return import.meta.url.endsWith('.ts') || !existsSync(built) ? source : built;
}

export async function evaluateConfig(
  root: string,
  file: string,
  env: { readonly [name: string]: string | undefined },
): Promise<Result<Evaluated>> {
  const unread = unreadableConfig(root, file);
  if (unread !== undefined) return err(unread);
  const plain = plainEvaluation(file);
  const cache = createRequire(import.meta.url).cache;
  // What an earlier evaluation or a rule's run in this process loaded may be out of date.
  forgetModules(Object.keys(cache).filter((path) => path.startsWith(`${root}/`) && !path.includes('/node_modules/')));
  const before = new Set(Object.keys(cache));
  try {
    const byJiti = plain === undefined ? await jitiEvaluation(file) : undefined;
    const { value, reads } = await recording(root, env, (unwatched) =>
      byJiti === undefined ? Promise.resolve(plain?.()) : byJiti(unwatched),
    );
    const rules: ExportedRule[] = [];
    for (const [path, module] of Object.entries(cache)) {
      if (
        before.has(path) ||
        module === undefined ||
        relative(root, path).startsWith('..') ||
        path.includes('/node_modules/')
      )
        continue;
      rules.push(...exportedRules(path, module.exports));
    }
    rules.push(...exportedRules(file, value));
    const paths = new Set([...reads.paths, ...importClosure(file, root).files.map((path) => relative(root, path))]);
    const own = relative(root, packageRoot());
    const kept = [...paths].filter((path) => path !== '.batuta' && !path.startsWith('.batuta/') && !isOurs(path, own));
    return ok({ value: defaultOf(value), reads: { env: reads.env, paths: new Set(kept) }, rules });
  } catch (error) {
    return err(evaluationFailure(root, file, error));
  } finally {
    forgetModules(Object.keys(cache).filter((path) => !before.has(path)));
  }
}

function unreadableConfig(root: string, file: string): Failure | undefined {
  try {
    accessSync(file, constants.R_OK);
    return undefined;
  } catch (error) {
    const shown = relative(root, file);
    return { ...ioFailure('BATUTA-C-003', `read ${shown}`, error), place: { file: shown } };
  }
}

async function jitiEvaluation(file: string): Promise<(unwatched: Unwatched) => Promise<unknown>> {
  const { createJiti } = await import('jiti');
  const options = { fsCache: false, moduleCache: true, interopDefault: false, alias: { batuta: batutaEntry() } };
  const transformer = createJiti(file, options);
  return (unwatched) => {
    // The transformer reads variables of its own, which are no input of the configuration.
    const transform = (source: TransformOptions): TransformResult => ({
      code: simpleModule(source.source, source.async === true) ?? unwatched(() => transformer.transform(source)),
    });
    return unwatched(() => createJiti(file, { ...options, transform })).import(file);
  };
}

/** Takes modules out of the process's cache: they are read again when next imported. */
export function forgetModules(paths: readonly string[]): void {
  const { cache } = createRequire(import.meta.url);
  for (const path of paths) Reflect.deleteProperty(cache, path);
}

/** Files of batuta itself are covered by its version. */
const isOurs = (path: string, own: string): boolean =>
  own !== '' &&
  (path.startsWith(`${own}/src/`) ||
    path.startsWith(`${own}/native/`) ||
    path.startsWith(`${own}/dist/`) ||
    path === `${own}/package.json` ||
    path.startsWith(`${own}/node_modules/`));

const defaultOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'default' in value ? value.default : undefined;

function exportedRules(module: string, exports: unknown): ExportedRule[] {
  if (typeof exports !== 'object' || exports === null) return [];
  return Object.entries(exports).flatMap(([exportName, rule]) => (isRule(rule) ? [{ rule, module, exportName }] : []));
}
