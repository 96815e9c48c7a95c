// Guards places: no two actions write the same path or one inside the other, and nothing reads a path inside a place.
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { ActionSpec, Label } from '#src/model/action.ts';

/** The fixed folder a glob starts in: `src/gen/*.rs` -> `src/gen`; empty when the first name already varies. */
export function globBase(pattern: string): string {
  const names = pattern.replace(/^\.\//, '').split('/');
  const varying = names.findIndex((name) => /[*?[{]/.test(name));
  return (varying < 0 ? names : names.slice(0, varying)).filter((name) => name !== '').join('/');
}

function* ancestors(path: string): Iterable<string> {
  for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) yield path.slice(0, cut);
}

const clean = (path: string): string => path.replace(/^\.\//, '').replace(/\/+$/, '');

interface Claim {
  readonly label: Label;
  readonly path: string;
}

/** Knows every place and every named input of the run; each action is checked once, when it is added. */
export class PlaceGuard {
  readonly #places = new Map<string, Claim>();
  readonly #abovePlaces = new Map<string, Claim>();
  readonly #inputs = new Map<string, Claim>();
  readonly #aboveInputs = new Map<string, Claim>();

  /** Whether a path is a place or inside one. */
  owner(path: string): Label | undefined {
    const own = this.#places.get(path);
    if (own !== undefined) return own.label;
    for (const above of ancestors(path)) {
      const claim = this.#places.get(above);
      if (claim !== undefined) return claim.label;
    }
    return undefined;
  }

  places(): string[] {
    return [...this.#places.keys()];
  }

  /** Adds what the actions claim; the first conflict is the failure. */
  add(specs: Iterable<ActionSpec>): Failure | undefined {
    for (const spec of specs) {
      const problem = this.#add(spec);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  #add(spec: ActionSpec): Failure | undefined {
    for (const [output, place] of Object.entries(spec.places ?? {})) {
      const path = clean(place);
      const claim = { label: spec.label, path };
      const other = this.#places.get(path) ?? this.#above(path, this.#places) ?? this.#abovePlaces.get(path);
      if (other !== undefined && !(other.label === spec.label && other.path === path)) {
        const how = other.path === path ? path : `${path} and ${other.path}, one inside the other`;
        return failure('BATUTA-E-006', `${spec.label} (${output}) and ${other.label} both write ${how}`, {
          help: 'give each action its own place',
        });
      }
      const reader = this.#inputs.get(path) ?? this.#aboveInputs.get(path);
      if (reader !== undefined) return contains(spec.label, path, reader);
      this.#places.set(path, claim);
      for (const above of ancestors(path)) this.#abovePlaces.set(above, claim);
    }
    for (const path of readPaths(spec)) {
      const claim = { label: spec.label, path };
      const writer = this.#places.get(path) ?? this.#above(path, this.#places);
      if (writer !== undefined) return contains(writer.label, writer.path, claim);
      this.#inputs.set(path, claim);
      for (const above of ancestors(path)) this.#aboveInputs.set(above, claim);
    }
    return undefined;
  }

  #above(path: string, map: ReadonlyMap<string, Claim>): Claim | undefined {
    for (const above of ancestors(path)) {
      const claim = map.get(above);
      if (claim !== undefined) return claim;
    }
    return undefined;
  }
}

function readPaths(spec: ActionSpec): string[] {
  const paths: string[] = [];
  for (const input of Object.values(spec.inputs)) {
    if (input.from === 'file') paths.push(clean(input.path));
    if (input.from === 'glob') paths.push(...input.include.map(globBase).filter((base) => base !== ''));
  }
  return paths;
}

const contains = (writer: Label, place: string, reader: Claim): Failure =>
  failure('BATUTA-E-007', `${writer} writes ${place}, and ${reader.label} reads ${reader.path} there as a source`, {
    help: `read it as an output: \`output('${writer.split(':')[0]}')\`, or move the place`,
  });
