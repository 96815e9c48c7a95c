// What a configuration is written with: functions that give data and do nothing. `src/index.ts` is their public door.
import type { JsonObject } from '../base/json.ts';
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
} from './config.ts';
import type { RuleSpec } from './rule.ts';

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
