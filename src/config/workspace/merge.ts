// The targets of a workspace's members as targets of the whole: names with the member's in front, paths from the root.
import { posix } from 'node:path';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { TargetDeclaration, TaskInput } from '#src/model/config.ts';
import type { Member } from './workspace.ts';

type Targets = { readonly [name: string]: TargetDeclaration };

/** A path of a member's configuration, from the root; a leading `!` stays. What leads out of the project is refused later. */
export function fromRoot(member: Member, path: string): string {
  if (path.startsWith('!')) return `!${fromRoot(member, path.slice(1))}`;
  if (path.startsWith('/')) return path;
  const joined = posix.join(member.folder, path);
  return path.endsWith('/') && !joined.endsWith('/') ? `${joined}/` : joined;
}

/** One target of a member; what it says of other targets is resolved with the member in mind. */
function moved(member: Member, target: TargetDeclaration): TargetDeclaration {
  const at = (path: string): string => fromRoot(member, path);
  switch (target.kind) {
    case 'migrate':
      return target;
    case 'task': {
      const input = (each: TaskInput): TaskInput => (typeof each === 'string' ? at(each) : each);
      return {
        ...target,
        cwd: at(target.cwd ?? '.'),
        ...(target.inputs === undefined ? {} : { inputs: target.inputs.map(input) }),
        ...(target.outputs === undefined ? {} : { outputs: target.outputs.map(at) }),
      };
    }
    case 'rule': {
      const inputs = Object.entries(target.inputs ?? {}).map(([name, source]) => {
        if (typeof source === 'string') return [name, at(source)] as const;
        if (source.from === 'file') return [name, { ...source, path: at(source.path) }] as const;
        if (source.from !== 'glob' && source.from !== 'listing') return [name, source] as const;
        const { include, exclude } = source;
        const globs = { include: include.map(at), ...(exclude === undefined ? {} : { exclude: exclude.map(at) }) };
        return [name, { ...source, ...globs }] as const;
      });
      const places = Object.entries(target.places ?? {}).map(([name, path]) => [name, at(path)] as const);
      return {
        ...target,
        ...(target.inputs === undefined ? {} : { inputs: Object.fromEntries(inputs) }),
        ...(target.places === undefined ? {} : { places: Object.fromEntries(places) }),
      };
    }
  }
}

/** All targets: the root's, then per member what every member has and what its own configuration declares. */
export function mergeTargets(
  own: Targets,
  shared: Targets,
  members: readonly { readonly member: Member; readonly targets: Targets }[],
): Result<Targets> {
  const merged: { [name: string]: TargetDeclaration } = { ...own };
  for (const { member, targets } of members) {
    for (const [name, target] of Object.entries({ ...shared, ...targets })) {
      const whole = `${member.name}.${name}`;
      if (Object.hasOwn(merged, whole)) {
        return err(
          failure('BATUTA-C-020', `the target ${whole} is declared by the root and by its member ${member.folder}`, {
            help: 'keep one of them',
          }),
        );
      }
      if (target.kind === 'migrate') {
        // Its name becomes a Cargo package's, which has no dot.
        return err(
          failure(
            'BATUTA-C-020',
            `${member.folder} declares the migration ${name}, which belongs into the root's configuration`,
            {
              help: `write there: \`${member.name}: migrate({ root: '${member.folder}', … })\``,
            },
          ),
        );
      }
      merged[whole] = moved(member, target);
    }
  }
  return ok(merged);
}
