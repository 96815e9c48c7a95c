// The remote cache of the project in the current folder, checked for `batuta doctor`; nothing when there is none.
import type { RemoteReport } from '#cache/remote/check-remote.ts';
import { openProject } from '#src/engine/engine.ts';
import { cacheUse } from './cache-use.ts';
import type { CommandContext } from './command-context.ts';
import { planHost } from './open-host.ts';

/** undefined: no project, no remote cache, or it is switched off. A project that cannot be opened is for other commands to tell. */
export async function remoteCheck(context: CommandContext): Promise<RemoteReport | undefined> {
  const config = context.arguments.value('config');
  const { cwd, env } = context;
  const project = await openProject({ cwd, env, ...(config !== undefined && { config }) }, planHost());
  if (!project.ok) return undefined;
  context.hide(project.value.settings.secrets);
  const use = cacheUse(project.value.settings, env);
  if (!use.ok || use.value.remote === undefined) return undefined;
  const { checkRemote } = await import('#cache/remote/check-remote.ts');
  return checkRemote({
    options: use.value.remote,
    root: project.value.root,
    env,
    mode: use.value.mode.remote,
  });
}

export function remoteCheckText(report: RemoteReport): string {
  const { url, state, problem, protocol, reads, writes, readOnlyBecause, signs, trustedKeys } = report;
  if (state !== 'ok') return `${url}: ${state}: ${problem ?? ''}; runs go on without it`;
  const rights = reads ? (writes ? 'reads and writes' : 'reads only') : writes ? 'writes only' : 'not used';
  const because = readOnlyBecause === undefined ? '' : ` (${readOnlyBecause})`;
  const signing =
    trustedKeys === 0
      ? 'not signed'
      : `entries of ${trustedKeys} trusted ${trustedKeys === 1 ? 'key' : 'keys'}${signs ? ', signs' : ''}`;
  return `${url}: ok, ${protocol ?? ''}, ${rights}${because}, ${signing}`;
}
