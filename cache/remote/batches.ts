// A list cut into parts of at most so many items and so many bytes; an item that is too large alone is a part of its own.
export function batches<T>(
  items: readonly T[],
  mostItems: number,
  sizeOf: (item: T) => number,
  mostBytes: number,
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let part: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (part.length > 0 && (part.length >= mostItems || bytes + size > mostBytes)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(item);
    bytes += size;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
