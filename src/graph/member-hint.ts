// The pattern that is meant by the bare name of a workspace's member, or of a target that several members have.
import { closest } from '#src/base/closest.ts';

/** `api` -> `api.*`, `build` -> `*.build`, of targets called `<member>.<target>`; a near miss of either too. */
export function memberPattern(name: string, targets: Iterable<string>): string | undefined {
  const [members, own] = [new Set<string>(), new Set<string>()];
  for (const target of targets) {
    const dot = target.indexOf('.');
    if (dot <= 0) continue;
    members.add(target.slice(0, dot));
    own.add(target.slice(dot + 1));
  }
  if (members.has(name)) return `${name}.*`;
  if (own.has(name)) return `*.${name}`;
  const near = closest(name, [...members, ...own]);
  if (near === undefined) return undefined;
  return members.has(near) ? `${near}.*` : `*.${near}`;
}
