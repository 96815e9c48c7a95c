// What parsed command lines hold: attributes of `argparse.Namespace` from the calls that describe them, as long as all are plain to see.
//
// All parsers of a program fill one abstract namespace. Whatever is not understood opens it: every attribute may then be anything.
import { heads } from '../facts/facts.ts';
import { invokeValue } from './calls.ts';
import type { Node } from './network.ts';
import type { Call, SolverContext } from './solver-context.ts';

const namespace = 'argparse.Namespace';
/** Keywords of parsers that change what every argument gives or is called. */
const unsettling = ['argument_default', 'prefix_chars', 'parents', 'fromfile_prefix_chars'];
/** Classes of parsers and what belongs to them; help texts and errors change nothing. */
const machinery =
  /^argparse\.(ArgumentParser|Namespace|_?\w*Action|_\w*Group|_ActionsContainer|_AttributeHolder|FileType)$/;

export class ParsedArguments {
  readonly #ctx: SolverContext;
  readonly #attributes = new Map<string, Node>();
  readonly #types: Node[] = [];
  #open = false;

  constructor(ctx: SolverContext) {
    this.#ctx = ctx;
  }

  /** True for the class whose attributes these are. */
  holds(path: string): boolean {
    return path === namespace;
  }

  /** Anything may be in any attribute. */
  open(): void {
    if (this.#open) return;
    this.#open = true;
    for (const node of this.#attributes.values()) this.#ctx.escape(node);
    for (const type of this.#types) this.#ctx.release(type);
  }

  /** A class of the program derives from these. */
  derived(bases: readonly string[]): void {
    if (bases.some((base) => machinery.test(base))) this.open();
  }

  read(name: string, out: Node): void {
    if (name.startsWith('__')) {
      this.open();
      return this.#ctx.escape(out);
    }
    this.#ctx.net.flow(this.#attribute(name), out);
  }

  store(name: string, value: Node): void {
    this.#ctx.net.flow(value, this.#attribute(name));
  }

  #attribute(name: string): Node {
    let node = this.#attributes.get(name);
    if (node === undefined) {
      this.#attributes.set(name, (node = this.#ctx.net.node()));
      if (this.#open) this.#ctx.escape(node);
    }
    return node;
  }

  /** A call of a library member; true when all that is to be said of its arguments and result was said. */
  call(member: string, call: Call): boolean {
    if (!member.startsWith('argparse.')) return false;
    const name = member.slice(member.lastIndexOf('.') + 1);
    switch (name) {
      case 'add_argument':
        this.#addArgument(call);
        for (const [key, value] of call.keywords)
          // The parser calls a type with text, and gives defaults on as they are.
          if (key !== 'type' && key !== 'default' && key !== 'const') this.#ctx.lend(value);
        if (!call.spread) return this.#givesObject(call, 'argparse.Action');
        break;
      case 'add_subparsers':
        this.#addSubparsers(call);
        break;
      case 'set_defaults':
        if (call.spread) this.open();
        for (const [key, value] of call.keywords) this.store(key, value);
        return this.#gives(call, heads.none);
      case 'Namespace':
        if (call.spread) this.open();
        for (const [key, value] of call.keywords) this.store(key, value);
        return this.#givesObject(call, namespace);
      case 'ArgumentParser':
      case 'add_parser':
        if (call.spread || unsettling.some((key) => call.keywords.has(key))) this.open();
        break;
      case 'parse_args':
      case 'parse_known_args':
      case 'parse_intermixed_args':
      case 'parse_known_intermixed_args':
        if (call.spread || call.positional.length > 1 || call.keywords.has('namespace')) this.open();
        break;
      case 'register':
        this.open();
    }
    return false;
  }

  #givesObject(call: Call, path: string): boolean {
    this.#ctx.net.add(call.out, 'objects', path);
    return true;
  }

  #gives(call: Call, mask: number): boolean {
    this.#ctx.net.addMask(call.out, mask);
    return true;
  }

  #addSubparsers(call: Call): void {
    const { keywords, constants = {} } = call;
    if (call.spread || call.positional.length > 0 || keywords.has('parser_class') || keywords.has('action'))
      return this.open();
    if (!keywords.has('dest')) return;
    const { dest } = constants;
    if (typeof dest !== 'string') return this.open();
    if (dest === '==SUPPRESS==') return;
    const required = constants['required'] === true;
    this.#ctx.net.addMask(this.#attribute(dest), heads.str | (required ? 0 : heads.none));
  }

  #addArgument(call: Call): void {
    const { keywords, constants = {} } = call;
    const names = call.positional.map((_, at) => constants[String(at)]);
    const dest = destOf(names, keywords.has('dest') ? (constants['dest'] ?? null) : undefined);
    const action = keywords.has('action') ? constants['action'] : 'store';
    if (call.spread || dest === null) return this.open();
    const out = this.#attribute(dest);
    const given = this.#converted(keywords.get('type'));
    const isOption = typeof names[0] === 'string' && names[0].startsWith('-');
    const nargs = constants['nargs'];
    if (keywords.has('nargs') && nargs === undefined) this.open();
    const { net } = this.#ctx;
    const many = nargs !== undefined && nargs !== '?';
    const one = (): Node => {
      if (!many) return given;
      const list = net.node();
      net.flow(given, net.content(list, 'list'));
      return list;
    };
    const isOmitted = isOption ? constants['required'] !== true : nargs === '?';
    const fallback = keywords.get('default');
    const otherwise = (mask: number): void => {
      if (fallback === undefined) net.addMask(out, mask);
      else this.#fallback(fallback, keywords.has('type') ? given : null, out);
    };
    switch (action) {
      case 'store':
        net.flow(one(), out);
        if (nargs === '?') this.#constant(call, out);
        return otherwise(isOmitted ? heads.none : 0);
      case 'append':
        net.flow(one(), net.content(out, 'list'));
        return otherwise(heads.none);
      case 'extend':
        net.flow(given, net.content(out, 'list'));
        return otherwise(heads.none);
      case 'store_true':
      case 'store_false':
        net.addMask(out, heads.bool);
        return otherwise(0);
      case 'store_const':
        this.#constant(call, out);
        return otherwise(heads.none);
      case 'append_const': {
        this.#constant(call, net.content(out, 'list'));
        return otherwise(heads.none);
      }
      case 'count':
        net.addMask(out, heads.int);
        return otherwise(heads.none);
      case 'help':
      case 'version':
        return;
      default:
        return this.open();
    }
  }

  #constant({ keywords }: Call, out: Node): void {
    const constant = keywords.get('const');
    if (constant === undefined) this.#ctx.net.addMask(out, heads.none);
    else this.#ctx.net.flow(constant, out);
  }

  /** What the argument's `type` makes of its text. */
  #converted(type: Node | undefined): Node {
    const { net } = this.#ctx;
    if (type !== undefined) this.#types.push(type);
    if (this.#open && type !== undefined) this.#ctx.release(type);
    const text = net.node();
    net.addMask(text, heads.str);
    if (type === undefined) return text;
    const made = net.node();
    // `type=None` is no conversion.
    this.#ctx.watch(type, () => {
      if ((net.find(type).mask & heads.none) !== 0) net.flow(text, made);
    });
    invokeValue(this.#ctx, type, { positional: [text], keywords: new Map(), spread: false, out: made });
    return made;
  }

  /** A default that is text is converted like an argument. */
  #fallback(value: Node, converted: Node | null, out: Node): void {
    const { net } = this.#ctx;
    if (converted === null) return net.flow(value, out);
    this.#ctx.watch(value, () => {
      const { mask, instances, objects, classes, functions, library, modules } = net.find(value);
      if ((mask & heads.str) !== 0) net.flow(converted, out);
      net.addMask(out, mask & ~heads.str);
      const handles = instances ?? objects ?? classes ?? functions ?? library ?? modules;
      if (handles !== undefined || hasContents(net.find(value))) net.flow(value, out);
    });
  }
}

const hasContents = (node: Node): boolean =>
  (node.list ?? node.set ?? node.iter ?? node.key ?? node.tuple ?? node.tupleRest) !== undefined;

type Constant = string | number | boolean | undefined;

/** The attribute that an argument goes to; null where that is not plain to see. */
function destOf(names: readonly Constant[], dest: Constant | null): string | null {
  if (names.some((name) => typeof name !== 'string')) return null;
  const texts = names as readonly string[];
  if (dest !== undefined) return typeof dest === 'string' ? dest : null;
  const [first] = texts;
  if (first === undefined) return null;
  if (!first.startsWith('-')) return texts.length === 1 ? first : null;
  const long = texts.find((name) => name.startsWith('--')) ?? first;
  return long.replace(/^-+/, '').replaceAll('-', '_');
}
