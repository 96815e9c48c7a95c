// The stored form of a module's tree: compact, deterministic, without places; and its reader.
//
// magic, version; strings in order of first use; number of nodes; per node in preorder its tag and its
// fields (tree-schema.ts): names as string numbers, lists as lengths, optional nodes as a flag, nodes themselves not at all,
// since they follow. Reading builds from the last record back, so that neither way recurses.
import type { Arguments, Module, Node, PyConstant } from './ast.ts';
import { ByteReader, ByteWriter } from './byte-codec.ts';
import { argumentFields, schema } from './tree-schema.ts';
import type { Field } from './tree-schema.ts';
import { pushChildrenReversed } from './walk.ts';

export { decodeComments, decodeSpans, encodeComments, encodeSpans } from './encode-places.ts';

const MAGIC = 0xb7;
const VERSION = 1;
const CONSTANT_KINDS: readonly PyConstant['kind'][] = [
  'none',
  'ellipsis',
  'bool',
  'int',
  'float',
  'complex',
  'str',
  'bytes',
];

type Fields = Readonly<Record<string, unknown>>;

const tags: ReadonlyMap<string, number> = new Map(schema.map(([type], tag) => [type, tag]));

export function encodeTree(module: Module): Uint8Array {
  return new TreeWriter().run(module);
}

class TreeWriter {
  private readonly records = new ByteWriter(1 << 14);
  private readonly strings = new Map<string, number>();

  run(module: Module): Uint8Array {
    let count = 0;
    const stack: (Node | Module)[] = [module];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      const tag = tags.get(node.type) as number;
      this.records.byte(tag);
      this.fields(node as unknown as Fields, (schema[tag] as (typeof schema)[number])[1]);
      pushChildrenReversed(node, stack as Node[]);
      count++;
    }
    const records = this.records.finish();
    const out = new ByteWriter(records.length + this.strings.size * 12);
    out.byte(MAGIC);
    out.byte(VERSION);
    out.texts([...this.strings.keys()]);
    out.unsigned(count);
    out.append(records);
    return out.finish();
  }

  private fields(node: Fields, fields: readonly Field[]): void {
    const { records } = this;
    for (let i = 0; i < fields.length; i++) {
      const [name, kind] = fields[i] as Field;
      const value = node[name];
      switch (kind) {
        case 'child':
          break;
        case 'maybe':
          records.byte(value === null ? 0 : 1);
          break;
        case 'list':
          records.unsigned((value as readonly Node[]).length);
          break;
        case 'holes':
          records.unsigned((value as readonly (Node | null)[]).length);
          for (const item of value as readonly (Node | null)[]) records.byte(item === null ? 0 : 1);
          break;
        case 'text':
        case 'word':
          this.string(value as string, 0);
          break;
        case 'maybeText':
          if (value === null) records.byte(0);
          else this.string(value as string, 1);
          break;
        case 'texts':
        case 'words':
          records.unsigned((value as readonly string[]).length);
          for (const text of value as readonly string[]) this.string(text, 0);
          break;
        case 'number':
          records.signed(value as number);
          break;
        case 'constant':
          this.constant(value as PyConstant);
          break;
        case 'arguments':
          this.fields(value as Fields, argumentFields);
          break;
      }
    }
  }

  private string(text: string, offset: number): void {
    let index = this.strings.get(text);
    if (index === undefined) {
      index = this.strings.size;
      this.strings.set(text, index);
    }
    this.records.unsigned(index + offset);
  }

  private constant(value: PyConstant): void {
    const { records } = this;
    records.byte(CONSTANT_KINDS.indexOf(value.kind));
    switch (value.kind) {
      case 'none':
      case 'ellipsis':
        return;
      case 'bool':
        return records.byte(value.value ? 1 : 0);
      case 'int':
      case 'bytes':
        return this.string(value.value, 0);
      case 'float':
        return records.float(value.value);
      case 'complex':
        return records.float(value.imag);
      case 'str':
        this.string(value.value, 0);
        records.byte((value.u ? 1 : 0) + (value.codePoints ? 2 : 0));
        if (!value.codePoints) return;
        records.unsigned(value.codePoints.length);
        for (const code of value.codePoints) records.unsigned(code);
    }
  }
}

// Throws if the bytes are not `encodeTree`'s of this version.
export function decodeTree(bytes: Uint8Array): Module {
  const reader = new ByteReader(bytes);
  if (reader.byte() !== MAGIC || reader.byte() !== VERSION) throw new Error('not a syntax tree of this version');
  return new TreeReader(reader).run();
}

// A node being read; until it is filled, a field of nodes holds how many there are (or which of them are there).
type Row = Record<string, unknown>;

class TreeReader {
  private readonly reader: ByteReader;
  private readonly strings: readonly string[];

  constructor(reader: ByteReader) {
    this.reader = reader;
    this.strings = reader.texts();
  }

  run(): Module {
    const { reader } = this;
    const count = reader.unsigned();
    const records: Row[] = [];
    const forms: (readonly Field[])[] = [];
    // The module comes first and has no number.
    for (let id = -1; id < count - 1; id++) {
      const [type, fields] = schema[reader.byte()] as (typeof schema)[number];
      const record: Row = id < 0 ? { type } : { type, id };
      this.read(record, fields);
      records.push(record);
      forms.push(fields);
    }
    if (!reader.isAtEnd) throw new Error('bytes left behind a syntax tree');
    const built: Row[] = [];
    for (let i = records.length - 1; i >= 0; i--) {
      const record = records[i] as Row;
      fill(record, forms[i] as readonly Field[], built);
      built.push(record);
    }
    return built[0] as unknown as Module;
  }

  private read(record: Row, fields: readonly Field[]): void {
    for (let i = 0; i < fields.length; i++) {
      const [name, kind] = fields[i] as Field;
      record[name] = this.readField(kind);
    }
  }

  private readField(kind: Field[1]): unknown {
    const { reader } = this;
    switch (kind) {
      case 'child':
        return true;
      case 'maybe':
        return reader.byte() === 0 ? null : true;
      case 'list':
        return reader.unsigned();
      case 'holes':
        return reader.many(() => reader.byte() !== 0);
      case 'text':
      case 'word':
        return this.string(0);
      case 'maybeText':
        return this.string(1);
      case 'texts':
      case 'words':
        return this.reader.many(() => this.string(0));
      case 'number':
        return reader.signed();
      case 'constant':
        return this.constant();
      case 'arguments': {
        const args: Row = { type: 'arguments' satisfies Arguments['type'] };
        this.read(args, argumentFields);
        return args;
      }
    }
  }

  private string(offset: number): string | null {
    const index = this.reader.unsigned();
    return index < offset ? null : (this.strings[index - offset] as string);
  }

  private constant(): PyConstant {
    const { reader } = this;
    const kind = CONSTANT_KINDS[reader.byte()] as PyConstant['kind'];
    switch (kind) {
      case 'none':
      case 'ellipsis':
        return { kind };
      case 'bool':
        return { kind, value: reader.byte() === 1 };
      case 'int':
      case 'bytes':
        return { kind, value: this.string(0) as string };
      case 'float':
        return { kind, value: reader.float() };
      case 'complex':
        return { kind, imag: reader.float() };
      case 'str': {
        const value = this.string(0) as string;
        const flags = reader.byte();
        const unicode = flags & 1 ? { u: true as const } : {};
        return flags & 2
          ? { kind, value, ...unicode, codePoints: this.reader.many(() => reader.unsigned()) }
          : { kind, value, ...unicode };
      }
    }
  }
}

// Takes the record's nodes from `built`, whose last is the first of them.
function fill(record: Row, fields: readonly Field[], built: Row[]): void {
  for (let i = 0; i < fields.length; i++) {
    const [name, kind] = fields[i] as Field;
    const value = record[name];
    switch (kind) {
      case 'child':
      case 'maybe':
        if (value !== null) record[name] = built.pop();
        break;
      case 'list': {
        const items: unknown[] = [];
        for (let left = value as number; left > 0; left--) items.push(built.pop());
        record[name] = items;
        break;
      }
      case 'holes':
        record[name] = (value as boolean[]).map((filled) => (filled ? built.pop() : null));
        break;
      case 'arguments':
        fill(value as Row, argumentFields, built);
        break;
      default:
    }
  }
}
