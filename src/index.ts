// The only public door: what a `batuta.config.ts` and a rule are written with. Loads neither the engine nor the command line until `run` or `plan` is called.
import type { JsonObject } from './base/json.ts';
import type {
  BatutaConfig,
  CollectReference,
  MigrateDeclaration,
  MigrateOptions,
  OutputReference,
  RuleDeclaration,
  RuleTargetOptions,
  TaskDeclaration,
  TaskOptions,
} from './model/config.ts';
import type { RuleSpec } from './model/rule.ts';

/** The configuration: named targets and options. */
export const defineConfig = (config: BatutaConfig): BatutaConfig => config;

/** What the author of a rule writes; `id` is `<module>#<export>` and is filled in for a rule of a project. */
export type RuleDefinition<P extends JsonObject> = Omit<RuleSpec<P>, 'id'> & { readonly id?: string };

/**
 * A rule. It must be exported by its module and captures nothing: all it knows is its params and its inputs, so that its
 * code has a digest.
 */
export const defineRule = <P extends JsonObject = JsonObject>(rule: RuleDefinition<P>): RuleSpec<P> => ({
  id: '',
  ...rule,
});

/** A program of the source tree to migrate to Rust. */
export const migrate = (options: MigrateOptions = {}): MigrateDeclaration => ({ kind: 'migrate', ...options });

/** A command with declared inputs and outputs. */
export const task = (options: TaskOptions): TaskDeclaration => ({ kind: 'task', ...options });

/** A target that applies a rule of the project. */
export const apply = (options: RuleTargetOptions): RuleDeclaration => ({ kind: 'rule', ...options });

/** Another target's output as an input; all of them without `name`. */
export const output = (target: string, name?: string): OutputReference => ({
  from: 'output',
  target,
  ...(name === undefined ? {} : { output: name }),
});

/** That output of every action whose label matches, ordered by label. */
export const collect = (
  pattern: string,
  name: string,
  options: { readonly includeFailed?: boolean } = {},
): CollectReference => ({ from: 'collect', pattern, output: name, ...options });

export type * from './base/diagnostic.ts';
export type * from './base/failure.ts';
export type * from './base/json.ts';
export type * from './base/result.ts';
export type * from './model/action.ts';
export type * from './model/action-result.ts';
export type * from './model/artifact.ts';
export type * from './model/config.ts';
export type * from './model/digest.ts';
export type * from './model/event.ts';
export type * from './model/plan.ts';
export type * from './model/rule.ts';
export type * from './model/run-record.ts';
export { canonicalJson } from './base/json.ts';
export { err, ok } from './base/result.ts';
export { failure } from './base/failure.ts';
export { spansMagic, spanOf } from './model/spans.ts';
export { hashBytes } from './hash/hash.ts';
export type { RuleModules } from './engine/host.ts';
