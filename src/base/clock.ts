// A clock for durations, in ms: the global `performance` would load a module of Node at every start.

export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;
