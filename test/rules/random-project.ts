// A Python project of five modules that changes at random: bodies, types, comments, blank lines, functions, imports, reverts.

interface Piece {
  readonly name: string;
  readonly comment: string;
  readonly gap: number;
  readonly operator: string;
  readonly literal: string;
  /** Another module's function that this one calls. */
  readonly calls: string | undefined;
}

type Modules = readonly (readonly Piece[])[];

const operators = ['+', '-', '*', '//', '%'];
const literals = ['1', '2', '7', '12', '2.5', '0.5'];
const comments = ['', '', '# counts things', '# kept for later', '# see the notes'];
const count = 5;

export class RandomProject {
  #state: number;
  #modules: Modules;
  readonly #past: Modules[] = [];

  constructor(seed: number) {
    this.#state = seed;
    this.#modules = Array.from({ length: count }, (_, at) =>
      Array.from({ length: 3 }, (__, piece) => this.#piece(at, `f${piece}`)),
    );
  }

  /** xorshift32: the same edits for the same seed. */
  #next(below: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % below;
  }

  #one<T>(from: readonly T[]): T {
    return from[this.#next(from.length)] as T;
  }

  #piece(module: number, name: string): Piece {
    return {
      name,
      comment: this.#one(comments),
      gap: 2,
      operator: this.#one(operators),
      literal: this.#one(literals),
      calls: this.#next(3) === 0 ? `m${this.#next(count)}.f0` : undefined,
    };
  }

  edit(): void {
    this.#past.push(this.#modules);
    if (this.#next(8) === 0) {
      this.#modules = this.#one(this.#past);
      return;
    }
    const at = this.#next(count);
    const module = [...(this.#modules[at] as readonly Piece[])];
    const place = this.#next(module.length);
    const piece = module[place] as Piece;
    const kind = this.#next(7);
    if (kind === 0) module[place] = { ...piece, comment: this.#one(comments) };
    else if (kind === 1) module[place] = { ...piece, gap: 2 + this.#next(3) };
    else if (kind === 2) module[place] = { ...piece, literal: this.#one(literals) };
    else if (kind === 3) module[place] = { ...piece, operator: this.#one(operators) };
    else if (kind === 4)
      module[place] = { ...piece, calls: this.#next(2) === 0 ? undefined : `m${this.#next(count)}.f0` };
    else if (kind === 5) module.push(this.#piece(at, `f${module.length}`));
    else if (module.length > 2) module.pop();
    this.#modules = this.#modules.map((pieces, index) => (index === at ? module : pieces));
  }

  files(): Map<string, string> {
    const files = new Map<string, string>();
    files.set(
      'main.py',
      `${this.#modules.map((_, at) => `import m${at}\n`).join('')}\n\n${this.#modules.map((_, at) => `print(m${at}.f1(${at + 1}))\n`).join('')}`,
    );
    this.#modules.forEach((pieces, at) => files.set(`m${at}.py`, moduleText(at, pieces)));
    return files;
  }
}

function moduleText(at: number, pieces: readonly Piece[]): string {
  const imports = [...new Set(pieces.flatMap((piece) => piece.calls?.split('.')[0] ?? []))]
    .filter((name) => name !== `m${at}`)
    .sort();
  const body = pieces.map((piece) => {
    const own =
      piece.calls?.startsWith(`m${at}.`) === true ? piece.calls.slice(piece.calls.indexOf('.') + 1) : piece.calls;
    const called = own === undefined ? 'x' : `${own}(x)`;
    const comment = piece.comment === '' ? '' : `${piece.comment}\n`;
    return `${'\n'.repeat(piece.gap)}${comment}def ${piece.name}(x):\n    return ${called} ${piece.operator} ${piece.literal}\n`;
  });
  return `"""Module ${at}."""\n${imports.map((name) => `import ${name}\n`).join('')}${body.join('')}`;
}
