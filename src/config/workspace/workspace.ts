// What the rest of planning knows of a workspace; how members are found is loaded only when there is one.

export interface Member {
  /** What its targets' names begin with: the package's name without its scope, or the folder's. */
  readonly name: string;
  /** Relative to the root. */
  readonly folder: string;
  /** Names of the members it depends on directly, in order. */
  readonly dependencies: readonly string[];
}

export interface Workspace {
  readonly members: ReadonlyMap<string, Member>;
  /** The member that a target belongs to, by the target's name. */
  memberOf(target: string): Member | undefined;
}

export const noWorkspace: Workspace = { members: new Map(), memberOf: () => undefined };
