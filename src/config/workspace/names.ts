// What a name in `dependsOn` or `output()` means inside a workspace: `^build` of the packages depended on, `build` of the own member, else as it is.
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { Workspace } from './workspace.ts';

/** Names of declared targets; those of `^name` with dependencies first. */
export function meant(
  name: string,
  from: string,
  workspace: Workspace,
  isDeclared: (target: string) => boolean,
): Result<readonly string[]> {
  const member = workspace.memberOf(from);
  if (!name.startsWith('^')) {
    const own = member === undefined ? name : `${member.name}.${name}`;
    return ok([isDeclared(own) ? own : name]);
  }
  if (member === undefined) {
    return err(
      failure(
        'BATUTA-C-021',
        `target ${from}: \`${name}\` means targets of packages, but ${from} belongs to no member`,
        {
          help: 'use it in a target of a workspace member, or name the targets',
        },
      ),
    );
  }
  const wanted: string[] = [];
  const seen = new Set<string>([member.name]);
  // A package without such a target passes the question on to what it depends on.
  const visit = (dependencies: readonly string[]): void => {
    for (const each of dependencies) {
      if (seen.has(each)) continue;
      seen.add(each);
      const target = `${each}.${name.slice(1)}`;
      if (isDeclared(target)) wanted.push(target);
      else visit(workspace.members.get(each)?.dependencies ?? []);
    }
  };
  visit(member.dependencies);
  return ok(wanted);
}
