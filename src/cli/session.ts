// A project opened for one command: its plan, and the concrete store, rules and executor that the engine works with.
import { relative } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { failure } from '#src/base/failure.ts';
import { err, ok } from '#src/base/result.ts';
import { openProject } from '#src/engine/engine.ts';
import type { Project } from '#src/engine/project.ts';
import type { EngineHost, RuleTable } from '#src/engine/host.ts';
import { rulesOf } from '#src/engine/rule-table.ts';
import type { CommandContext } from './command-context.ts';
import { openHost, planHost } from './open-host.ts';

export interface Session {
  readonly project: Project;
  readonly host: EngineHost;
  /** Tasks, the user's own rules, then batuta's. */
  readonly rules: RuleTable;
}

/** For commands that are about targets: a project without any is refused, with how to get one. */
export async function openTargets(context: CommandContext): Promise<Result<Session>> {
  const session = await openSession(context);
  if (!session.ok || session.value.project.plan.targets.length > 0) return session;
  const { root, configFile } = session.value.project;
  const file = configFile === undefined ? 'the configuration' : relative(root, configFile);
  return err(
    failure('BATUTA-C-007', `${file} names no targets`, {
      ...(configFile === undefined ? {} : { place: { file } }),
      help: "add one to `targets`, such as `app: migrate({ entry: 'main.py' })`; or remove the file: then batuta looks for programs itself",
    }),
  );
}

export async function openSession(context: CommandContext): Promise<Result<Session>> {
  const config = context.arguments.value('config');
  const project = await openProject(
    { cwd: context.cwd, env: context.env, ...(config !== undefined && { config }) },
    planHost(),
  );
  if (!project.ok) return project;
  context.hide(project.value.settings.secrets);
  const host = openHost(project.value, context.env, context.arguments.value('cache'));
  return host.ok ? ok({ project: project.value, host: host.value, rules: rulesOf(project.value, host.value) }) : host;
}
