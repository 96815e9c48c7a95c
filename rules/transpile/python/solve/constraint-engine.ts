// Applies a program's constraints to the network until nothing changes.
import {
  heads,
  type CallArguments,
  type ClassFact,
  type Constraint,
  type FunctionFact,
  type ModuleFacts,
  type Slot,
} from '../facts/facts.ts';
import { binaryMask, dunderOf, unaryMask } from './arithmetic.ts';
import { builtinFunctions } from './builtin-functions.ts';
import {
  bytesMethods,
  dictMethods,
  floatMethods,
  intMethods,
  listMethods,
  setMethods,
  strMethods,
  tupleMethods,
} from './builtin-methods.ts';
import { ClassTable } from './class-table.ts';
import { findBases } from './find-bases.ts';
import { Network, type Node } from './network.ts';

/** Head mask of a library member's result when it is called, or of the member itself, from the library tables. */
export interface LibraryTypes {
  resultOf(member: string): number | undefined;
  valueOf(member: string): number | undefined;
}

interface Call {
  readonly positional: readonly Node[];
  readonly keywords: ReadonlyMap<string, Node>;
  readonly spread: boolean;
  readonly out: Node;
}

/** Library members that only read the containers they are given (or copy their elements). */
const lendingMembers =
  /^(builtins|json|math|os\.path|textwrap|statistics|string|re|time|itertools|collections|bisect|sys|csv|operator)\.(?!setattr|exec|eval|vars|getattr|property)/;

const containerHeads = (node: Node): boolean =>
  node.list !== undefined ||
  node.set !== undefined ||
  node.key !== undefined ||
  node.tuple !== undefined ||
  node.tupleRest !== undefined ||
  node.iter !== undefined;

export class ConstraintEngine {
  readonly net: Network;
  readonly #slots = new Map<Slot, Node>();
  readonly #functions = new Map<string, FunctionFact>();
  readonly #classes: ClassTable;
  readonly #library: LibraryTypes;
  readonly #modules: ReadonlySet<string>;

  constructor(program: readonly ModuleFacts[], library: LibraryTypes) {
    this.#library = library;
    this.#modules = new Set(program.map((module) => module.module));
    this.net = new Network((kind, id) => this.#escapeKnown(kind, id));
    for (const module of program) for (const fact of module.functions) this.#functions.set(fact.id, fact);
    const facts: ClassFact[] = program.flatMap((module) => [...module.classes]);
    this.#classes = new ClassTable(this.net, facts, findBases(program), (slot) => this.slot(slot));
    for (const module of program) for (const constraint of module.constraints) this.#apply(constraint);
    for (const fact of this.#functions.values()) this.#declare(fact);
    this.net.run();
    for (const fact of facts) this.#declareClass(fact);
    this.net.run();
  }

  slot(name: Slot): Node {
    const present = this.#slots.get(name);
    if (present !== undefined) return this.net.find(present);
    const made = this.net.node();
    this.#slots.set(name, made);
    return made;
  }

  /** Every slot with what it was found to hold. */
  *slots(): Generator<readonly [Slot, Node]> {
    for (const [name, node] of this.#slots) yield [name, this.net.find(node)];
  }

  #watch(node: Node, react: () => void): void {
    this.net.watch(node, react);
    react();
  }

  /** Runs `effect` the first time `react` names `key`. */
  #once(): (key: string, effect: () => void) => void {
    const done = new Set<string>();
    return (key, effect) => {
      if (done.has(key)) return;
      done.add(key);
      effect();
    };
  }

  readonly escape = (node: Node): void => this.net.addMask(node, heads.any);
  /** A value that unknown code receives: the value's contents and code become open, the slot it came from keeps its heads. */
  #release(node: Node): void {
    const sink = this.net.node();
    this.net.addMask(sink, heads.any);
    this.net.flow(node, sink);
  }

  /** A value that library code reads but neither keeps nor changes: only what is inside it becomes open. */
  #lend(node: Node): void {
    const once = this.#once();
    const sink = this.net.node();
    this.escape(sink);
    this.#watch(node, () => {
      const at = this.net.find(node);
      for (const name of ['list', 'set', 'iter', 'key', 'value'] as const) {
        if (at[name] !== undefined) once(name, () => this.net.flow(this.net.content(node, name), sink));
      }
      for (const element of at.tuple?.elements ?? []) this.net.flow(element, sink);
      if (at.tupleRest !== undefined) this.net.flow(at.tupleRest, sink);
      if (at.functions ?? at.classes ?? at.instances ?? at.modules) once('code', () => this.net.flow(node, sink));
    });
  }

  #escapeKnown(kind: string, id: string): void {
    if (kind === 'functions') this.#openFunction(id);
    if (kind === 'instances' || kind === 'classes') {
      for (const method of this.#classes.methodsOf(id)) this.#openFunction(method);
      this.#classes.markEscaped(id);
      for (const attribute of this.#classes.attributeNodes(id)) this.escape(attribute);
    }
    if (kind === 'modules') for (const [name, node] of this.#slots) if (name.startsWith(`${id}|:`)) this.escape(node);
  }

  #openFunction(id: string): void {
    const fact = this.#functions.get(id);
    if (fact === undefined) return;
    const bound = fact.binding === 'method' || fact.binding === 'class' ? 1 : 0;
    for (const [index, slot] of fact.positional.entries()) if (index >= bound) this.escape(this.slot(slot));
    for (const slot of fact.keywordOnly) this.escape(this.slot(slot));
    this.#release(this.slot(fact.result));
  }

  #declare(fact: FunctionFact): void {
    if (fact.varPositional !== undefined) {
      const element = this.net.node();
      this.escape(element);
      this.net.setVarTuple(this.slot(fact.varPositional), element);
    }
    if (fact.varKeyword !== undefined) {
      const node = this.slot(fact.varKeyword);
      this.net.addMask(this.net.content(node, 'key'), heads.str);
      this.escape(this.net.content(node, 'value'));
    }
    if (fact.opaque === true) this.escape(this.slot(fact.result));
    if (fact.yields !== undefined)
      this.net.flow(this.slot(fact.yields), this.net.content(this.slot(fact.result), 'iter'));
  }

  #declareClass(fact: ClassFact): void {
    if (!this.#classes.isClosed(fact.id)) for (const node of this.#classes.attributeNodes(fact.id)) this.escape(node);
    for (const id of this.#classes.methodsOf(fact.id)) {
      const method = this.#functions.get(id);
      if (method === undefined) continue;
      const name = id.slice(id.lastIndexOf('.') + 1);
      // Special methods are called by operators and the runtime, with operands nobody tracks.
      const special = name.startsWith('__') && name.endsWith('__') && name !== '__init__' && name !== '__call__';
      if (special || !this.#classes.isClosed(fact.id)) this.#openFunction(id);
      const [self] = method.positional;
      if (self === undefined) continue;
      if (method.binding === 'method' || method.binding === 'property')
        this.net.add(this.slot(self), 'instances', fact.id);
      if (method.binding === 'class') this.net.add(this.slot(self), 'classes', fact.id);
    }
  }

  #call(args: CallArguments, out: Slot): Call {
    return {
      positional: args.positional.map((slot) => this.slot(slot)),
      keywords: new Map(Object.entries(args.keywords).map(([name, slot]) => [name, this.slot(slot)])),
      spread: args.spread,
      out: this.slot(out),
    };
  }

  #apply(constraint: Constraint): void {
    const net = this.net;
    switch (constraint[0]) {
      case 'head':
        return net.addMask(this.slot(constraint[1]), constraint[2]);
      case 'flow':
        return net.flow(this.slot(constraint[1]), this.slot(constraint[2]));
      case 'new':
        return this.#new(this.slot(constraint[1]), constraint[2], constraint[3]);
      case 'vartuple':
        return net.setVarTuple(this.slot(constraint[1]), this.slot(constraint[2]));
      case 'escape':
        return this.#release(this.slot(constraint[1]));
      case 'binary':
        return this.#binary(
          constraint[1],
          this.slot(constraint[2]),
          this.slot(constraint[3]),
          this.slot(constraint[4]),
        );
      case 'unary':
        return this.#unary(constraint[1], this.slot(constraint[2]), this.slot(constraint[3]));
      case 'compare':
        return this.#compare(
          constraint[1],
          this.slot(constraint[2]),
          this.slot(constraint[3]),
          this.slot(constraint[4]),
        );
      case 'getitem':
        return this.#getitem(this.slot(constraint[1]), this.slot(constraint[3]), constraint[4]);
      case 'setitem':
        return this.#setitem(this.slot(constraint[1]), this.slot(constraint[2]), this.slot(constraint[3]));
      case 'slice':
        return this.#slice(this.slot(constraint[1]), this.slot(constraint[2]));
      case 'getattr':
        return this.#getattr(this.slot(constraint[1]), constraint[2], this.slot(constraint[3]));
      case 'setattr':
        return this.#setattr(this.slot(constraint[1]), constraint[2], this.slot(constraint[3]));
      case 'call':
        return this.#invoke(this.slot(constraint[1]), this.#call(constraint[2], constraint[3]));
      case 'method':
        return this.#method(this.slot(constraint[1]), constraint[2], this.#call(constraint[3], constraint[4]));
      case 'iterate':
        return this.#iterate(this.slot(constraint[1]), this.slot(constraint[2]));
      case 'enter':
        return this.#enter(this.slot(constraint[1]), this.slot(constraint[2]));
      case 'unpack':
        return this.#unpack(this.slot(constraint[1]), constraint[2], constraint[3]);
      case 'function':
        return net.add(this.slot(constraint[1]), 'functions', constraint[2]);
      case 'class':
        return net.add(this.slot(constraint[1]), 'classes', constraint[2]);
      case 'module':
        return this.#moduleValue(this.slot(constraint[1]), constraint[2]);
      case 'library':
        return this.#libraryValue(this.slot(constraint[1]), constraint[2]);
      case 'caught':
        return this.#caught(this.slot(constraint[1]), constraint[2] === null ? undefined : this.slot(constraint[2]));
      case 'super':
        return this.#super(constraint[1], constraint[2], this.#call(constraint[3], constraint[4]));
    }
  }

  #moduleValue(node: Node, name: string): void {
    if (this.#modules.has(name)) this.net.add(node, 'modules', name);
    else this.#libraryValue(node, name);
  }

  #moduleAttribute(module: string, name: string, out: Node): void {
    this.net.flow(this.slot(`${module}|:${name}`), out);
    if (this.#modules.has(`${module}.${name}`)) this.net.add(out, 'modules', `${module}.${name}`);
    if (name.startsWith('__')) this.escape(out);
  }

  #libraryValue(node: Node, member: string): void {
    this.net.add(node, 'library', member);
    const mask = this.#library.valueOf(member);
    if (mask !== undefined) this.net.addMask(node, mask);
  }

  #new(node: Node, kind: string, contents: readonly Slot[]): void {
    const content = (index: number): Node => this.slot(contents[index] as Slot);
    if (kind === 'tuple')
      this.net.setTuple(
        node,
        contents.map((slot) => this.slot(slot)),
      );
    else if (kind === 'dict') {
      this.net.flow(content(0), this.net.content(node, 'key'));
      this.net.flow(content(1), this.net.content(node, 'value'));
    } else this.net.flow(content(0), this.net.content(node, kind as 'list' | 'set' | 'iter'));
  }

  #binary(op: string, left: Node, right: Node, out: Node): void {
    const once = this.#once();
    const react = (): void => {
      const a = this.net.find(left);
      const b = this.net.find(right);
      const mask = binaryMask(op, a.mask, b.mask);
      if (mask !== 0) this.net.addMask(out, mask);
      const unknown = ((a.mask | b.mask) & heads.any) !== 0;
      if (op === 'Mod' && (a.mask & heads.str) !== 0) this.net.addMask(out, heads.str);
      // `xs + ys` and `xs * n` make a container with the contents of both; one content class is enough.
      if (containerHeads(a) || containerHeads(b)) {
        once('a', () => this.#sameContainer(left, out));
        once('b', () => this.#sameContainer(right, out));
      }
      if (a.instances !== undefined || b.instances !== undefined) {
        const name = dunderOf(op);
        for (const [object, other, prefix] of [
          [a, right, '__'],
          [a, right, '__i'],
          [b, left, '__r'],
        ] as const) {
          for (const id of object.instances ?? []) {
            if (name === undefined) continue;
            once(`${prefix}${id}`, () =>
              this.#callMethod(id, `${prefix}${name}__`, {
                positional: [other],
                keywords: new Map(),
                spread: false,
                out,
              }),
            );
          }
        }
        once('open', () => {
          if (![...(a.instances ?? []), ...(b.instances ?? [])].every((id) => this.#classes.isClosed(id)))
            this.escape(out);
        });
      }
      if (unknown)
        once('any', () => {
          this.#release(left);
          this.#release(right);
          this.escape(out);
        });
    };
    this.#watch(left, react);
    this.#watch(right, react);
  }

  #sameContainer(from: Node, out: Node): void {
    const made = this.net.node();
    this.net.flow(from, made);
    this.#watch(made, () => {
      const node = this.net.find(made);
      for (const name of ['list', 'set', 'iter', 'key', 'value'] as const) {
        const content = node[name];
        if (content !== undefined) this.net.unify(this.net.content(out, name), content);
      }
      for (const element of node.tuple?.elements ?? []) this.net.flow(element, this.#tupleElement(out));
      if (node.tupleRest !== undefined) this.net.flow(node.tupleRest, this.#tupleElement(out));
    });
  }

  #tupleElement(node: Node): Node {
    const at = this.net.find(node);
    if (at.tupleRest === undefined) this.net.setVarTuple(at, this.net.node());
    return this.net.find(this.net.find(node).tupleRest as Node);
  }

  #unary(op: string, operand: Node, out: Node): void {
    const once = this.#once();
    this.#watch(operand, () => {
      const { mask, instances } = this.net.find(operand);
      this.net.addMask(out, unaryMask(op, mask));
      const name = dunderOf(op);
      if (op === 'Not' || name === undefined) return;
      for (const id of instances ?? [])
        once(id, () =>
          this.#callMethod(id, `__${name}__`, { positional: [], keywords: new Map(), spread: false, out }),
        );
    });
  }

  #compare(op: string, left: Node, right: Node, out: Node): void {
    if (op === 'Is' || op === 'IsNot' || op === 'In' || op === 'NotIn') return this.net.addMask(out, heads.bool);
    const react = (): void => {
      const a = this.net.find(left);
      const b = this.net.find(right);
      this.net.addMask(out, heads.bool);
      // A user's comparison may give anything.
      if (a.instances !== undefined || b.instances !== undefined) {
        const name = dunderOf(op) ?? '';
        const defined = [...(a.instances ?? []), ...(b.instances ?? [])].some((id) =>
          this.#classes.definesComparison(id, name),
        );
        if (defined) this.escape(out);
      }
      if (((a.mask | b.mask) & (heads.any | heads.other)) !== 0) this.escape(out);
    };
    this.#watch(left, react);
    this.#watch(right, react);
  }

  #getitem(object: Node, out: Node, index: number | null): void {
    const once = this.#once();
    this.#watch(object, () => {
      const node = this.net.find(object);
      this.net.addMask(out, node.mask & heads.str);
      if ((node.mask & heads.bytes) !== 0) this.net.addMask(out, heads.int);
      if (node.list !== undefined) once('list', () => this.net.flow(this.net.content(object, 'list'), out));
      if (node.value !== undefined) once('dict', () => this.net.flow(this.net.content(object, 'value'), out));
      if (node.iter !== undefined) once('iter', () => this.net.flow(this.net.content(object, 'iter'), out));
      const elements = node.tuple?.elements ?? [];
      const chosen = index === null ? undefined : elements[index < 0 ? elements.length + index : index];
      for (const element of chosen === undefined ? elements : [chosen]) this.net.flow(element, out);
      if (node.tupleRest !== undefined) this.net.flow(node.tupleRest, out);
      this.#protocol(node, '__getitem__', [], out, once);
    });
  }

  #setitem(object: Node, key: Node, value: Node): void {
    const once = this.#once();
    this.#watch(object, () => {
      const node = this.net.find(object);
      if (node.list !== undefined) once('list', () => this.net.flow(value, this.net.content(object, 'list')));
      if (node.key !== undefined)
        once('dict', () => {
          this.net.flow(key, this.net.content(object, 'key'));
          this.net.flow(value, this.net.content(object, 'value'));
        });
      if ((node.mask & heads.any) !== 0 || node.instances !== undefined || node.library !== undefined)
        once('any', () => {
          this.#release(key);
          this.#release(value);
        });
    });
  }

  #slice(object: Node, out: Node): void {
    const once = this.#once();
    this.#watch(object, () => {
      const node = this.net.find(object);
      this.net.addMask(out, node.mask & (heads.str | heads.bytes));
      if (containerHeads(node)) once('container', () => this.#sameContainer(object, out));
      this.#protocol(node, '__getitem__', [], out, once);
    });
  }

  /** Calls a special method of the instances in a node; anything unknown makes the result unknown. */
  #protocol(
    node: Node,
    name: string,
    positional: readonly Node[],
    out: Node,
    once: (key: string, effect: () => void) => void,
  ): void {
    for (const id of node.instances ?? [])
      once(`${name} ${id}`, () => {
        if (!this.#callMethod(id, name, { positional, keywords: new Map(), spread: false, out })) this.escape(out);
      });
    if (node.classes !== undefined || node.library !== undefined || (node.mask & (heads.any | heads.other)) !== 0)
      this.escape(out);
  }

  #getattr(object: Node, name: string, out: Node): void {
    const once = this.#once();
    this.#watch(object, () => {
      const node = this.net.find(object);
      for (const id of [...(node.instances ?? []), ...(node.classes ?? [])])
        once(id, () => this.#readAttribute(id, name, out));
      for (const module of node.modules ?? []) once(`module ${module}`, () => this.#moduleAttribute(module, name, out));
      for (const member of node.library ?? [])
        once(`library ${member}`, () => this.#libraryValue(out, `${member}.${name}`));
      const opaque =
        heads.any | heads.other | heads.int | heads.float | heads.str | heads.bytes | heads.bool | heads.complex;
      if ((node.mask & opaque) !== 0 || containerHeads(node) || node.functions !== undefined) this.escape(out);
    });
  }

  #readAttribute(id: string, name: string, out: Node): void {
    const found = this.#classes.find(id, name);
    if (!this.#classes.isClosed(id)) this.escape(out);
    if (name === '__class__') return this.net.add(out, 'classes', id);
    if (name.startsWith('__') && name.endsWith('__')) return this.escape(out);
    for (const node of found) {
      this.#watch(node, () => {
        const { functions } = this.net.find(node);
        if (functions === undefined) return;
        for (const callee of functions) {
          const fact = this.#functions.get(callee);
          if (fact?.binding === 'property') this.net.flow(this.slot(fact.result), out);
          else if (fact !== undefined) {
            // A bound method used as a value may be called from anywhere.
            this.#openFunction(callee);
            this.escape(out);
          }
        }
      });
      this.net.flow(node, out);
    }
    if (found.length === 0) this.escape(out);
  }

  #setattr(object: Node, name: string, value: Node): void {
    const once = this.#once();
    this.#watch(object, () => {
      const node = this.net.find(object);
      for (const id of [...(node.instances ?? []), ...(node.classes ?? [])])
        once(id, () => {
          this.net.flow(value, this.#classes.attribute(id, name));
          for (const setter of this.#classes.settersOf(id, name)) this.#openFunction(setter);
        });
      for (const module of node.modules ?? [])
        once(`module ${module}`, () => this.net.flow(value, this.slot(`${module}|:${name}`)));
      if ((node.mask & heads.any) !== 0 || node.library !== undefined || node.functions !== undefined)
        once('any', () => this.#release(value));
    });
  }

  #invoke(callee: Node, call: Call): void {
    const once = this.#once();
    this.#watch(callee, () => {
      const node = this.net.find(callee);
      for (const id of node.functions ?? []) once(`f ${id}`, () => this.#enterFunction(id, call, 0));
      for (const id of node.classes ?? []) once(`c ${id}`, () => this.#construct(id, call));
      for (const id of node.instances ?? [])
        once(`i ${id}`, () => {
          if (!this.#callMethod(id, '__call__', call)) this.#unknownCall(call);
        });
      for (const member of node.library ?? []) once(`l ${member}`, () => this.#libraryCall(member, call));
      if ((node.mask & (heads.any | heads.other)) !== 0) once('any', () => this.#unknownCall(call));
    });
  }

  #unknownCall(call: Call): void {
    for (const value of [...call.positional, ...call.keywords.values()]) this.#release(value);
    this.escape(call.out);
  }

  #libraryCall(member: string, call: Call): void {
    const builtin = member.startsWith('builtins.') ? builtinFunctions.get(member.slice('builtins.'.length)) : undefined;
    if (builtin !== undefined && !call.spread) {
      builtin({
        net: this.net,
        positional: call.positional,
        keywords: call.keywords,
        out: call.out,
        escape: (node) => this.#release(node),
        iterate: (node, into) => this.#iterate(node, into),
        invoke: (callee, positional, out) =>
          this.#invoke(callee, { positional, keywords: new Map(), spread: false, out }),
        watch: (node, react) => this.#watch(node, react),
      });
      return;
    }
    const mask = this.#library.resultOf(member);
    const lends = lendingMembers.test(member);
    for (const value of [...call.positional, ...call.keywords.values()]) {
      if (lends) this.#lend(value);
      else this.#release(value);
    }
    if (mask === undefined) this.escape(call.out);
    else this.net.addMask(call.out, mask);
  }

  /** Passes arguments to a known function; `skip` parameters (self, cls) are already bound. */
  #enterFunction(id: string, call: Call, skip: number): void {
    const fact = this.#functions.get(id);
    if (fact === undefined) return this.#unknownCall(call);
    if (call.spread) {
      for (const slot of [...fact.positional.slice(skip), ...fact.keywordOnly]) this.escape(this.slot(slot));
      for (const value of [...call.positional, ...call.keywords.values()]) this.#release(value);
    } else {
      for (const [index, value] of call.positional.entries()) {
        const parameter = fact.positional[index + skip];
        if (parameter !== undefined) this.net.flow(value, this.slot(parameter));
        else this.#release(value);
      }
      const named = [...fact.positional, ...fact.keywordOnly];
      for (const [name, value] of call.keywords) {
        const parameter = named.find((slot) => slot.endsWith(`:${name}`));
        if (parameter !== undefined) this.net.flow(value, this.slot(parameter));
        else this.#release(value);
      }
    }
    this.net.flow(this.slot(fact.result), call.out);
  }

  #construct(id: string, call: Call): void {
    this.net.add(call.out, 'instances', id);
    if (!this.#classes.isClosed(id)) {
      this.#unknownCall(call);
      return;
    }
    if (this.#callMethod(id, '__init__', { ...call, out: this.net.node() })) return;
    const fields = this.#classes.fieldsOf(id);
    fields.forEach((field, index) => {
      const value = call.spread ? undefined : (call.keywords.get(field.name) ?? call.positional[index]);
      if (value !== undefined) this.net.flow(value, this.#classes.attribute(id, field.name));
      else if (call.spread) this.escape(this.#classes.attribute(id, field.name));
    });
    for (const value of fields.length === 0 || call.spread ? [...call.positional, ...call.keywords.values()] : [])
      this.#release(value);
  }

  /** Calls method `name` of class `id`, found along its bases; false when it has none. */
  #callMethod(id: string, name: string, call: Call): boolean {
    const found = this.#classes.find(id, name);
    for (const node of found) {
      const once = this.#once();
      this.#watch(node, () => {
        const { functions, mask, classes, library } = this.net.find(node);
        for (const callee of functions ?? [])
          once(callee, () => {
            const binding = this.#functions.get(callee)?.binding;
            if (binding === 'property') this.#unknownCall(call);
            else this.#enterFunction(callee, call, binding === 'static' || binding === 'function' ? 0 : 1);
          });
        if ((mask & (heads.any | heads.other)) !== 0 || classes !== undefined || library !== undefined)
          once('any', () => this.#unknownCall(call));
      });
    }
    return found.length > 0;
  }

  #super(classId: string, name: string, call: Call): void {
    const found = this.#classes.findAbove(classId, name);
    for (const node of found)
      this.#watch(node, () => {
        for (const callee of this.net.find(node).functions ?? []) this.#enterFunction(callee, call, 1);
      });
    if (found.length === 0 || !this.#classes.isClosed(classId)) this.#unknownCall(call);
  }

  #method(object: Node, name: string, call: Call): void {
    const once = this.#once();
    const tables = [
      ['str', (node: Node) => (node.mask & heads.str) !== 0, strMethods],
      ['bytes', (node: Node) => (node.mask & heads.bytes) !== 0, bytesMethods],
      ['int', (node: Node) => (node.mask & (heads.int | heads.bool)) !== 0, intMethods],
      ['float', (node: Node) => (node.mask & heads.float) !== 0, floatMethods],
      ['list', (node: Node) => node.list !== undefined, listMethods],
      ['set', (node: Node) => node.set !== undefined, setMethods],
      ['dict', (node: Node) => node.key !== undefined, dictMethods],
      ['tuple', (node: Node) => node.tuple !== undefined || node.tupleRest !== undefined, tupleMethods],
    ] as const;
    this.#watch(object, () => {
      const node = this.net.find(object);
      for (const [kind, holds, table] of tables) {
        if (!holds(node)) continue;
        once(kind, () => {
          const effect = call.spread ? undefined : table.get(name);
          if (kind === 'list' && name === 'sort') {
            const key = call.keywords.get('key');
            if (key !== undefined)
              this.#invoke(key, {
                positional: [this.net.content(object, 'list')],
                keywords: new Map(),
                spread: false,
                out: this.net.node(),
              });
            this.net.addMask(call.out, heads.none);
          } else if (effect === undefined) {
            this.#unknownCall(call);
            if (kind === 'list' || kind === 'set' || kind === 'dict') this.#release(object);
          } else
            effect({
              net: this.net,
              object,
              positional: call.positional,
              out: call.out,
              escape: (value) => this.#release(value),
              iterate: (value, into) => this.#iterate(value, into),
            });
        });
      }
      for (const id of node.instances ?? [])
        once(`i ${id}`, () => {
          if (!this.#classes.isClosed(id)) this.#unknownCall(call);
          if (!this.#callMethod(id, name, call)) this.#unknownCall(call);
        });
      for (const id of node.classes ?? []) once(`c ${id}`, () => this.#classMethod(id, name, call));
      for (const module of node.modules ?? [])
        once(`m ${module}`, () => {
          const callee = this.net.node();
          this.#moduleAttribute(module, name, callee);
          this.#invoke(callee, call);
        });
      for (const member of node.library ?? []) once(`l ${member}`, () => this.#libraryCall(`${member}.${name}`, call));
      if ((node.mask & (heads.any | heads.other | heads.complex)) !== 0 || node.functions !== undefined)
        once('any', () => this.#unknownCall(call));
      if (node.iter !== undefined) once('iter', () => this.#iteratorMethod(object, name, call));
    });
  }

  #iteratorMethod(object: Node, name: string, call: Call): void {
    if (name === '__next__' || name === 'send' || name === 'throw')
      this.net.flow(this.net.content(object, 'iter'), call.out);
    else if (name === 'close') this.net.addMask(call.out, heads.none);
    else this.#unknownCall(call);
    for (const value of call.positional) this.#release(value);
  }

  /** `C.name(...)`: static and class methods, or a plain function with an explicit self. */
  #classMethod(id: string, name: string, call: Call): void {
    const found = this.#classes.find(id, name);
    if (found.length === 0 || !this.#classes.isClosed(id)) this.#unknownCall(call);
    for (const node of found) {
      const once = this.#once();
      this.#watch(node, () => {
        const { functions, mask } = this.net.find(node);
        for (const callee of functions ?? [])
          once(callee, () => {
            const binding = this.#functions.get(callee)?.binding;
            this.#enterFunction(callee, call, binding === 'class' ? 1 : 0);
          });
        if ((mask & (heads.any | heads.other)) !== 0) once('any', () => this.#unknownCall(call));
      });
    }
  }

  #iterate(source: Node, into: Node): void {
    const once = this.#once();
    this.#watch(source, () => {
      const node = this.net.find(source);
      this.net.addMask(into, node.mask & heads.str);
      if ((node.mask & heads.bytes) !== 0) this.net.addMask(into, heads.int);
      for (const name of ['list', 'set', 'iter', 'key'] as const) {
        if (node[name] !== undefined) once(name, () => this.net.flow(this.net.content(source, name), into));
      }
      for (const element of node.tuple?.elements ?? []) this.net.flow(element, into);
      if (node.tupleRest !== undefined) this.net.flow(node.tupleRest, into);
      if (node.instances !== undefined) this.escape(into);
      this.#protocol(node, '__iter__', [], this.net.node(), once);
      if (node.classes !== undefined || node.library !== undefined || (node.mask & (heads.any | heads.other)) !== 0)
        this.escape(into);
    });
  }

  #enter(manager: Node, out: Node): void {
    const once = this.#once();
    this.#watch(manager, () => this.#protocol(this.net.find(manager), '__enter__', [], out, once));
  }

  #unpack(source: Node, targets: readonly Slot[], star: number): void {
    const nodes = targets.map((slot) => this.slot(slot));
    const rest = this.net.node();
    this.#watch(source, () => {
      const node = this.net.find(source);
      const elements = node.tuple?.elements;
      if (elements === undefined || star >= 0 || elements.length !== nodes.length) {
        for (const element of elements ?? []) this.net.flow(element, rest);
        return;
      }
      elements.forEach((element, index) => this.net.flow(element, nodes[index] as Node));
    });
    this.#iterateExceptTuples(source, rest);
    nodes.forEach((node, index) => this.net.flow(rest, index === star ? this.net.content(node, 'list') : node));
  }

  #iterateExceptTuples(source: Node, into: Node): void {
    const once = this.#once();
    this.#watch(source, () => {
      const node = this.net.find(source);
      const { tuple } = node;
      if (tuple === undefined) return once('iterate', () => this.#iterate(source, into));
      const others = node.list ?? node.set ?? node.iter ?? node.key ?? node.instances ?? node.library ?? node.classes;
      if (others !== undefined || (node.mask & ~heads.none) !== 0) once('iterate', () => this.#iterate(source, into));
    });
  }

  #caught(variable: Node, type: Node | undefined): void {
    if (type === undefined) return this.escape(variable);
    this.#watch(type, () => {
      const { classes, mask, library, tuple, tupleRest } = this.net.find(type);
      for (const id of classes ?? [])
        for (const below of this.#classes.belowOf(id)) this.net.add(variable, 'instances', below);
      if (mask !== 0 || library !== undefined || tuple !== undefined || tupleRest !== undefined) this.escape(variable);
    });
  }
}
