// `batuta vectors generate|record|list|add`: gets the recorded uses that a migration is judged by.
import type { Command, CommandContext } from '../command-context.ts';
import { usage } from '../argv.ts';
import { refuse } from '../refuse.ts';
import { suggest } from '../suggest.ts';

const actions: { readonly [name: string]: () => Promise<Command> } = {
  generate: async () => (await import('./vectors-generate.ts')).generateVectors,
  record: async () => (await import('./vectors-record.ts')).recordVectors,
  list: async () => (await import('./vectors-edit.ts')).listVectors,
  add: async () => (await import('./vectors-edit.ts')).addVector,
};

export const vectors: Command = async (context: CommandContext) => {
  const word = context.arguments.positionals[0] as string;
  const action = Object.hasOwn(actions, word) ? actions[word] : undefined;
  if (action === undefined) {
    const names = Object.keys(actions);
    const likely = suggest(word, names);
    const help = likely === undefined ? `one of: ${names.join(', ')}` : `did you mean \`batuta vectors ${likely}\`?`;
    return refuse(context, usage(`\`batuta vectors\` cannot \`${word}\``, help));
  }
  return (await action())(context);
};
