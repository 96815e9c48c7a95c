// From a described parser to the uses to try: every subcommand, option, choice, count of values, and the wrong of each.
import { Chance } from './chance.ts';
import type { Candidate, Described, DescribedAction, DescribedParser } from './described.ts';
import {
  acceptedBy,
  contentOf,
  filesFor,
  namesInput,
  namesNumber,
  namesOutput,
  partsFor,
  refusedBy,
  stdinSamples,
  texts,
} from './samples.ts';

interface Words {
  readonly argv: readonly string[];
  readonly files: readonly string[];
}

const noWords: Words = { argv: [], files: [] };
const together = (...parts: readonly Words[]): Words => ({
  argv: parts.flatMap((part) => part.argv),
  files: parts.flatMap((part) => part.files),
});
const word = (...argv: readonly string[]): Words => ({ argv, files: [] });

/** How many uses with chosen values are tried for each parser, beside those that have a reason of their own. */
const mixed = 24;

export function candidatesOf(described: Described, seed: number, most: number): readonly Candidate[] {
  const made = new Maker(described, new Chance(seed));
  if (described.parser === null) made.withoutParser();
  else made.parser(described.parser, noWords, true);
  return made.take(most);
}

class Maker {
  readonly #described: Described;
  readonly #chance: Chance;
  readonly #words: readonly string[];
  /** By round: what matters most of every parser comes before the further mixes of any. */
  readonly #rounds: Candidate[][] = [[], [], []];

  constructor(described: Described, chance: Chance) {
    this.#described = described;
    this.#chance = chance;
    this.#words = described.words;
  }

  take(most: number): readonly Candidate[] {
    const seen = new Set<string>();
    const all = this.#rounds.flat().filter(({ always: _always, ...use }) => {
      const form = JSON.stringify(use);
      return !seen.has(form) && seen.add(form) !== undefined;
    });
    return all.slice(0, most);
  }

  #add(round: 0 | 1 | 2, words: Words, stdin?: string, always?: true): void {
    const files = Object.fromEntries(words.files.map((file) => [file, contentOf(file)]));
    const input = stdin ?? (this.#described.stdin ? stdinSamples[0] : undefined);
    (this.#rounds[round] as Candidate[]).push({
      argv: words.argv,
      ...(input === undefined ? {} : { stdin: input }),
      ...(words.files.length === 0 ? {} : { files }),
      ...(always === undefined ? {} : { always }),
    });
  }

  withoutParser(): void {
    this.#add(0, noWords);
    for (const sample of this.#described.stdin ? stdinSamples : []) this.#add(0, noWords, sample);
    for (const flag of ['--help', '-h', '--version', '--no-such-option']) this.#add(0, word(flag));
    const most = Math.max(this.#described.argv, this.#described.words.length > 0 ? 1 : 0);
    for (let count = 1; count <= Math.min(most + 1, 4); count++)
      for (let at = 0; at < 12; at++)
        this.#add(1, word(...Array.from({ length: count }, (_, index) => this.#text(at + index, index === 0))));
    for (const known of this.#words) {
      this.#add(1, word(known));
      for (let count = 1; count < most; count++)
        this.#add(2, word(known, ...Array.from({ length: count }, (_, index) => this.#text(index, false))));
    }
  }

  #text(at: number, leading: boolean): string {
    if (leading && this.#words.length > 0 && this.#chance.below(3) > 0) return this.#chance.pick(this.#words);
    return this.#chance.below(2) === 0 ? (texts[at % texts.length] as string) : String(this.#chance.below(40) - 5);
  }

  parser(parser: DescribedParser, before: Words, isTop: boolean): void {
    const { actions } = parser;
    const below = actions.find((action) => action.parsers !== undefined);
    const positionals = actions.filter((action) => action.options.length === 0 && action !== below);
    const options = actions.filter(
      (action) => action.options.length > 0 && !['HelpAction', 'VersionAction'].includes(action.kind),
    );
    const use = (round: 0 | 1 | 2, ...parts: readonly Words[]): void => this.#add(round, together(before, ...parts));
    this.#add(0, together(before, word('--help')), undefined, true);
    use(0);
    if (isTop) {
      for (const action of actions)
        if (action.kind === 'VersionAction') this.#add(0, word(action.options.at(-1) ?? '--version'), undefined, true);
      use(0, word('--no-such-option'));
    } else use(1, word('--no-such-option'));
    if (below !== undefined) {
      use(0, word('no-such-command'));
      const required = this.#required(parser, options, 0);
      for (const [name, each] of Object.entries(below.parsers ?? {}))
        this.parser(
          each,
          together(before, ...required, ...positionals.map((one) => this.#values(one, 0)), word(name)),
          false,
        );
      for (const option of options)
        for (const name of Object.keys(below.parsers ?? {}).slice(0, 2)) use(2, this.#given(option, 0), word(name));
      return;
    }
    const whole = (at: number, change?: DescribedAction, words?: Words): Words[] => {
      const rest = positionals.map((one) => (one === change ? (words as Words) : this.#values(one, at)));
      const needed = this.#required(parser, options, at, change);
      return change === undefined || positionals.includes(change)
        ? [...rest, ...needed]
        : [...rest, ...needed, words as Words];
    };
    for (let at = 0; at < 3; at++) use(at === 0 ? 0 : 1, ...whole(at));
    for (const action of [...positionals, ...options]) this.#variations(action, whole, use);
    const inOneGroup = parser.groups.find((group) => group.dests.length > 1);
    if (inOneGroup !== undefined) {
      const both = options.filter((option) => inOneGroup.dests.includes(option.dest)).slice(0, 2);
      use(1, ...positionals.map((one) => this.#values(one, 0)), ...both.map((option) => this.#given(option, 0)));
    }
    use(1, ...whole(0), word('one-too-many'));
    for (const sample of this.#described.stdin ? stdinSamples : []) this.#add(1, together(before, ...whole(0)), sample);
    for (let count = 0; count < mixed; count++) {
      const at = this.#chance.below(50);
      const optional = options.filter((option) => !option.required && this.#chance.below(3) === 0);
      const chosen = optional.filter((option) => !this.#excluded(parser, option, optional));
      use(2, ...whole(at), ...chosen.map((option) => this.#given(option, this.#chance.below(50))));
    }
    if (positionals.length > 0 && this.#words.length > 0)
      for (const known of this.#words.slice(0, 30)) {
        const target = positionals.find((one) => takesText(one));
        if (target !== undefined) use(2, ...whole(this.#chance.below(20), target, word(known)));
      }
  }

  /** Each choice, kind of value, count and wrong form of one argument. */
  #variations(
    action: DescribedAction,
    whole: (at: number, change?: DescribedAction, words?: Words) => Words[],
    use: (round: 0 | 1 | 2, ...parts: readonly Words[]) => void,
  ): void {
    const name = action.options.at(-1);
    const named = (words: Words): Words => (name === undefined ? words : together(word(name), words));
    if (takesNothing(action)) {
      use(0, ...whole(0, action, word(name ?? '')));
      const short = action.options[0];
      if (short !== undefined && short !== name) use(2, ...whole(1, action, word(short)));
      return;
    }
    for (const [index, choice] of (action.choices ?? []).entries())
      use(index < 12 ? 0 : 1, ...whole(index, action, named(word(...this.#counted(action, [choice])))));
    if (action.choices === null) {
      const isPlain = !namesInput(action) && !namesOutput(action);
      const many = isPlain ? Math.min(acceptedBy(action.type).length, 10) : 2;
      for (let at = 0; at < many; at++)
        use(at < 3 ? 0 : 1, ...whole(at % 3, action, named(this.#values(action, at, false))));
      if (namesInput(action)) use(0, ...whole(0, action, named(word(...this.#counted(action, ['no-such-file.txt'])))));
    } else use(0, ...whole(0, action, named(word(...this.#counted(action, ['no-such-choice'])))));
    const refused = refusedBy(action.type);
    if (refused !== undefined) use(0, ...whole(0, action, named(word(...this.#counted(action, [refused])))));
    if (name !== undefined) {
      use(1, ...whole(0, action, word(name)));
      const value = this.#values(action, 0, false);
      const [short] = action.options;
      if (short !== undefined && short !== name) use(1, ...whole(1, action, together(word(short), value)));
      if (name.startsWith('--') && value.argv.length === 1)
        use(2, ...whole(1, action, { argv: [`${name}=${value.argv[0] ?? ''}`], files: value.files }));
    }
    if (action.required) use(1, ...whole(0, action, noWords));
    if (action.nargs === '*' || action.nargs === '+' || action.nargs === '?') {
      use(1, ...whole(0, action, named(noWords)));
      if (action.nargs !== '?')
        for (const count of [1, 2, 5, 8])
          use(
            1,
            ...whole(0, action, named(together(...Array.from({ length: count }, (_, at) => this.#one(action, at))))),
          );
    }
  }

  /** Required options, and one of each required group, without `change`. */
  #required(
    parser: DescribedParser,
    options: readonly DescribedAction[],
    at: number,
    change?: DescribedAction,
  ): Words[] {
    const given = options.filter((option) => option.required && option !== change);
    for (const group of parser.groups) {
      if (!group.required || (change !== undefined && group.dests.includes(change.dest))) continue;
      const members = options.filter((option) => group.dests.includes(option.dest));
      const member = members[at % Math.max(1, members.length)];
      if (member !== undefined) given.push(member);
    }
    return given.map((option) => this.#given(option, at));
  }

  #excluded(parser: DescribedParser, option: DescribedAction, chosen: readonly DescribedAction[]): boolean {
    return parser.groups.some(
      (group) =>
        group.dests.includes(option.dest) &&
        (group.required || chosen.find((other) => group.dests.includes(other.dest)) !== option),
    );
  }

  #given(option: DescribedAction, at: number): Words {
    const name = option.options.at(-1) ?? '';
    return takesNothing(option) ? word(name) : together(word(name), this.#values(option, at, false));
  }

  /** As many values as the argument wants. */
  #values(action: DescribedAction, at: number, mayBeAbsent = true): Words {
    const { nargs } = action;
    if (nargs === 'A...' || nargs === '...') return this.#one(action, at);
    if (nargs === '?') return mayBeAbsent && at % 4 === 3 ? noWords : this.#one(action, at);
    const count = typeof nargs === 'number' ? nargs : nargs === '*' || nargs === '+' ? 1 + ((at + 2) % 4) : 1;
    return together(...Array.from({ length: count }, (_, index) => this.#one(action, at + index)));
  }

  #counted(action: DescribedAction, first: readonly string[]): readonly string[] {
    const count = typeof action.nargs === 'number' ? action.nargs : 1;
    const others = Array.from({ length: Math.max(0, count - 1) }, (_, index) => this.#one(action, index).argv).flat();
    return [...first, ...others];
  }

  #one(action: DescribedAction, at: number): Words {
    if (action.choices !== null && action.choices.length > 0)
      return word(action.choices[at % action.choices.length] as string);
    if (namesOutput(action) && takesText(action)) return word('out.txt');
    if (namesInput(action)) {
      const files = filesFor(action);
      const file = files[at % Math.min(3, files.length)] as string;
      return { argv: [file], files: [file] };
    }
    if (takesText(action)) {
      if (namesNumber(action)) return word(String(at + 2));
      const parts = partsFor(action);
      if (parts.length > 0 && at % 4 !== 3) return word(parts[at % parts.length] as string);
      // The words of the program mean something to it more often than any other text.
      if (this.#words.length > 0 && at % 3 === 2) return word(this.#words[at % this.#words.length] as string);
    }
    const accepted = acceptedBy(action.type);
    return word(accepted[at % accepted.length] as string);
  }
}

const takesNothing = (action: DescribedAction): boolean =>
  action.nargs === 0 ||
  [
    'StoreTrueAction',
    'StoreFalseAction',
    'StoreConstAction',
    'AppendConstAction',
    'CountAction',
    'BooleanOptionalAction',
  ].includes(action.kind);

const takesText = (action: DescribedAction): boolean => action.type === undefined || action.type.accepts === null;
