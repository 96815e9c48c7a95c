// Room for bytes that are made, used and forgotten within one call: a buffer of its own for each would stay until a full collection.

const largest = 1 << 20;
let room: Buffer<ArrayBuffer> | undefined;

/** `size` bytes of any content, whose next use is the next call's. Long ones get a buffer of their own. */
export function scratch(size: number): Buffer<ArrayBuffer> {
  if (size > largest) return Buffer.allocUnsafe(size);
  if (room === undefined || room.length < size) room = Buffer.allocUnsafeSlow(Math.max(size, 1 << 14));
  return room.subarray(0, size);
}
