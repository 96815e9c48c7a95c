// Cycles of the import graph: strongly connected components (Tarjan 1972), without recursion.

/** Groups of two or more modules that import each other, and modules that import themselves; sorted. */
export function importCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cycles: string[][] = [];
  for (const root of [...imports.keys()].sort()) {
    if (index.has(root)) continue;
    const stack: { readonly name: string; readonly next: Iterator<string> }[] = [];
    const enter = (name: string): void => {
      index.set(name, index.size);
      low.set(name, index.get(name) as number);
      open.push(name);
      isOpen.add(name);
      stack.push({ name, next: [...(imports.get(name) ?? [])].filter((other) => imports.has(other)).values() });
    };
    enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const step = top.next.next();
      if (!step.done) {
        if (!index.has(step.value)) enter(step.value);
        else if (isOpen.has(step.value)) lower(low, top.name, index.get(step.value) as number);
        continue;
      }
      stack.pop();
      const parent = stack.at(-1);
      if (parent !== undefined) lower(low, parent.name, low.get(top.name) as number);
      if (low.get(top.name) !== index.get(top.name)) continue;
      const group = open.splice(open.indexOf(top.name));
      for (const name of group) isOpen.delete(name);
      if (group.length > 1 || imports.get(top.name)?.includes(top.name)) cycles.push(group.sort());
    }
  }
  return cycles.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}

const lower = (low: Map<string, number>, name: string, value: number): void => {
  low.set(name, Math.min(low.get(name) as number, value));
};
