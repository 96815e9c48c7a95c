// Times as people say them: `8 ms`, `1.4 s`, `2 min 5 s`, `1 h 3 min`; sizes likewise.

export function formatDuration(ms: number): string {
  if (ms < 0.5) return '0 ms';
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  return formatSeconds(Math.round(ms / 1000));
}

/** For time left: whole seconds, because a tenth would only flicker. */
export function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) {
    const rest = seconds % 60;
    return rest === 0 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
  }
  const minutes = Math.floor((seconds % 3600) / 60);
  const hours = Math.floor(seconds / 3600);
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 9.95 ? value.toFixed(1) : String(Math.round(value))} ${units[unit] as string}`;
}

/** `1 action`, `2 actions`; `plural` where adding an s is wrong. */
export const count = (n: number, singular: string, plural = `${singular}s`): string =>
  `${n} ${n === 1 ? singular : plural}`;

const minute = 60_000;

/** `just now`, `5 min ago`, `3 h ago`, `2 days ago`. */
export function formatAgo(then: number, now: number): string {
  const ms = now - then;
  if (ms < minute) return 'just now';
  if (ms < 60 * minute) return `${Math.floor(ms / minute)} min ago`;
  if (ms < 24 * 60 * minute) return `${Math.floor(ms / (60 * minute))} h ago`;
  return `${count(Math.floor(ms / (24 * 60 * minute)), 'day')} ago`;
}
