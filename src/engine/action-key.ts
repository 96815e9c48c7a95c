// From an action with resolved inputs to its key and the fields that explain it.
import { taskRule } from '#src/config/plan-task.ts';
import { hashBytes } from '#src/hash/hash.ts';
import { keyFields, keyOfFields } from '#src/hash/key.ts';
import type { ActionSpec } from '#src/model/action.ts';
import type { Digest } from '#src/model/digest.ts';
import type { RuleInfo } from '#src/model/rule.ts';
import type { KeyField } from '#src/model/store.ts';
import type { ResolvedInputs } from './resolve-inputs.ts';

/** Values outside the project that some actions declare. */
export interface Machine {
  readonly platform: string;
  env(name: string): string | undefined;
  /** Path and identity of a tool, resolved once per run; undefined when it is not installed. */
  tool(name: string): { readonly path: string; readonly identity: string } | undefined;
  /** As `tool`, for the programs of tasks. */
  program(name: string): { readonly path: string; readonly identity: string } | undefined;
}

export interface ActionKey {
  readonly key: Digest;
  readonly fields: readonly KeyField[];
}

/** Tools and variables an action declares: its rule's, and for tasks those of its params. */
export function declared(
  spec: ActionSpec,
  rule: RuleInfo,
): { readonly tools: readonly string[]; readonly env: readonly string[] } {
  const more = (name: string): readonly string[] => {
    const value = spec.rule === taskRule ? spec.params[name] : undefined;
    return Array.isArray(value) ? (value as string[]) : [];
  };
  return { tools: [...rule.tools, ...more('tools')], env: [...rule.env, ...more('passEnv')] };
}

/** The label is in the key because a rule sees it; the input kinds are, so that an empty collection differs from none. */
export function actionKey(spec: ActionSpec, rule: RuleInfo, inputs: ResolvedInputs, machine: Machine): ActionKey {
  const { tools, env } = declared(spec, rule);
  const fields = keyFields({
    rule: spec.rule,
    ruleCode: rule.codeDigest,
    params: spec.params,
    inputs: inputs.key,
    env: env.map((name) => {
      const value = machine.env(name);
      return { name, digest: value === undefined ? undefined : hashBytes(value) };
    }),
    tools: tools.map((name) => ({
      name,
      identity: (spec.rule === taskRule ? machine.program(name) : machine.tool(name))?.identity,
    })),
    ...(rule.platform ? { platform: machine.platform } : {}),
  });
  const kinds = Object.keys(spec.inputs).sort();
  fields.push({ name: 'label', value: spec.label });
  fields.push({ name: 'inputs', value: kinds.map((name) => `${name}=${spec.inputs[name]?.from ?? ''}`).join(' ') });
  return { key: keyOfFields(fields), fields };
}
