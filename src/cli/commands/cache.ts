// `batuta cache`: size, upkeep and integrity of the store of results.
import type { Command } from '../command-context.ts';

export const cache: Command = () => {
  throw new Error('not yet');
};
