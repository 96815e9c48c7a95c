// Every process group we started and that may still be alive, so that Ctrl-C or an exit can stop them all.

const groups = new Set<number>();
let hooked = false;

const signalGroup = (group: number, signal: NodeJS.Signals): boolean => {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
};

/** `group` is the process id of its leader. */
export function addGroup(group: number): void {
  if (!hooked) {
    hooked = true;
    // Whatever way this process ends short of SIGKILL, nothing it started outlives it.
    process.on('exit', () => signalAllGroups('SIGKILL'));
  }
  groups.add(group);
}

export function removeGroup(group: number): void {
  groups.delete(group);
}

export function signalOneGroup(group: number, signal: NodeJS.Signals): boolean {
  return signalGroup(group, signal);
}

export function signalAllGroups(signal: NodeJS.Signals): void {
  for (const group of groups) signalGroup(group, signal);
}

export const liveGroups = (): readonly number[] => [...groups];

/** Asks every group to end, then ends those that have not after `graceMs`. */
export async function stopAllGroups(graceMs = 2000): Promise<void> {
  signalAllGroups('SIGTERM');
  const end = Date.now() + graceMs;
  while (groups.size > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  signalAllGroups('SIGKILL');
}
