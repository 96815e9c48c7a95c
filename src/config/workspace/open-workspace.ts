// Finds the members of a workspace, evaluates their own configurations, and gives one configuration with all targets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { BatutaConfig, TargetDeclaration, WorkspaceOptions } from '#src/model/config.ts';
import type { PlanContext, TargetPlan } from '#src/model/plan.ts';
import type { Evaluated } from '../evaluate.ts';
import { evaluateConfig } from '../evaluate.ts';
import { configNames } from '../find-config.ts';
import { placeOfKey } from '../key-place.ts';
import { checkConfig } from '../schema.ts';
import { findMembers } from './members.ts';
import type { Member, Workspace } from './workspace.ts';
import { mergeTargets } from './merge.ts';

export interface OpenWorkspace {
  readonly workspace: Workspace;
  readonly config: BatutaConfig;
  /** The evaluations of members' configurations. */
  readonly evaluated: readonly Evaluated[];
  /** Where a member's configuration declares a target, if one does. */
  readonly placeOf: (target: string) => TargetPlan['place'];
}

interface MemberConfig {
  readonly member: Member;
  readonly targets: { readonly [name: string]: TargetDeclaration };
  readonly file?: string;
  readonly text?: string;
}

export async function openWorkspace(
  config: BatutaConfig,
  options: WorkspaceOptions,
  context: PlanContext,
  env: { readonly [name: string]: string | undefined },
): Promise<Result<OpenWorkspace>> {
  const found = findMembers(options, context);
  if (!found.ok) return found;
  const members = [...found.value.members.values()];
  const files = context.names(members.flatMap(({ folder }) => configNames.map((name) => `${folder}/${name}`)));
  const evaluated: Evaluated[] = [];
  const configs: MemberConfig[] = [];
  for (const member of members) {
    const file = configNames.map((name) => `${member.folder}/${name}`).find((each) => files.includes(each));
    if (file === undefined) {
      configs.push({ member, targets: {} });
      continue;
    }
    const read = await evaluateConfig(context.root, join(context.root, file), env);
    if (!read.ok) return read;
    const text = readFileSync(join(context.root, file), 'utf8');
    const checked = await checkConfig(read.value.value, file, text);
    if (!checked.ok) return checked;
    const other = Object.keys(checked.value).find((key) => key !== 'targets');
    if (other !== undefined) {
      return err(
        failure('BATUTA-C-020', `${file}: the configuration of a member has targets only, not \`${other}\``, {
          place: placeOfKey(file, text, [other]),
          help: "move it to the root's configuration",
        }),
      );
    }
    evaluated.push(read.value);
    configs.push({ member, targets: checked.value.targets ?? {}, file, text });
  }
  const merged = mergeTargets(config.targets ?? {}, options.targets ?? {}, configs);
  if (!merged.ok) return merged;
  const byMember = new Map(configs.map((each) => [each.member.name, each]));
  return ok({
    workspace: found.value,
    config: { ...config, targets: merged.value },
    evaluated,
    placeOf(target) {
      const member = found.value.memberOf(target);
      const own = member === undefined ? undefined : byMember.get(member.name);
      const name = target.slice((member?.name.length ?? 0) + 1);
      if (own?.file === undefined || !Object.hasOwn(own.targets, name)) return undefined;
      return placeOfKey(own.file, own.text ?? '', ['targets', name]);
    },
  });
}
