// A vector: one observed use of a program, as a JSONL line says it, checked.
import { failure } from '#src/index.ts';
import type { Failure } from '#src/index.ts';

/** Bytes in JSON: readable where they are UTF-8. */
export type Content = { readonly text: string } | { readonly base64: string };

export interface Vector {
  readonly name: string;
  readonly argv: readonly string[];
  readonly stdin?: Content;
  /** Files put into the empty working folder before the run, by relative path. */
  readonly files?: { readonly [path: string]: Content };
  readonly env?: { readonly [name: string]: string };
  /** The original is expected to complain; kept for reports. */
  readonly bad?: true;
}

const known = new Set(['name', 'argv', 'stdin', 'files', 'env', 'bad']);
const nameForm = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

export function contentOf(bytes: Uint8Array): Content {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

export const bytesOf = (content: Content): Uint8Array =>
  'text' in content ? Buffer.from(content.text, 'utf8') : Buffer.from(content.base64, 'base64');

/** Reads one vectors file. Blank lines are skipped; every bad line is reported with its number. */
export function readVectors(file: string, text: string): { vectors: Vector[]; failures: Failure[] } {
  const vectors: Vector[] = [];
  const failures: Failure[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const checked = readVector(line);
    if (typeof checked === 'string') {
      failures.push(
        failure('BATUTA-V-004', checked, {
          place: { file, line: index + 1 },
          excerpt: line.length > 120 ? `${line.slice(0, 117)}...` : line,
          help: 'A vector is one JSON object per line: {"name", "argv", "stdin"?, "files"?, "env"?, "bad"?}.',
        }),
      );
    } else vectors.push(checked);
  });
  return { vectors, failures };
}

function readVector(line: string): Vector | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not JSON: ${(error as Error).message}`;
  }
  if (!isRecord(value)) return 'not a JSON object';
  const unknown = Object.keys(value).filter((key) => !known.has(key));
  if (unknown.length > 0) return `unknown field ${unknown.map((key) => `"${key}"`).join(', ')}`;
  const { name, argv, stdin, files, env, bad } = value;
  if (typeof name !== 'string' || !nameForm.test(name))
    return '"name" must be letters, digits, ".", "_" or "-", and start with a letter or digit';
  if (!Array.isArray(argv) || !argv.every((word) => typeof word === 'string'))
    return '"argv" must be a list of strings';
  if (argv.some((word) => word.includes('\0'))) return '"argv" holds a NUL character, which no command line can';
  if (bad !== undefined && typeof bad !== 'boolean') return '"bad" must be true or false';
  const input = stdin === undefined ? undefined : readContent(stdin);
  if (stdin !== undefined && input === undefined) return '"stdin" must be a string or {"base64": "..."}';
  const placed = readFiles(files);
  if (typeof placed === 'string') return placed;
  if (env !== undefined && (!isRecord(env) || !Object.values(env).every((item) => typeof item === 'string')))
    return '"env" must be an object of strings';
  return {
    name,
    argv: argv as string[],
    ...(input === undefined ? {} : { stdin: input }),
    ...(placed === undefined ? {} : { files: placed }),
    ...(env === undefined ? {} : { env: env as { [name: string]: string } }),
    ...(bad === true ? { bad } : {}),
  };
}

function readFiles(value: unknown): { [path: string]: Content } | string | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) return '"files" must be an object: path -> content';
  const files: { [path: string]: Content } = {};
  for (const [path, item] of Object.entries(value)) {
    const content = readContent(item);
    if (content === undefined) return `"files": content of ${path} must be a string or {"base64": "..."}`;
    const parts = path.split('/');
    if (path === '' || path.includes('\\') || parts.some((part) => part === '' || part === '.' || part === '..'))
      return `"files": "${path}" must be a path below the working folder`;
    files[path] = content;
  }
  return files;
}

function readContent(value: unknown): Content | undefined {
  if (typeof value === 'string') return { text: value };
  if (isRecord(value) && typeof value['base64'] === 'string' && Object.keys(value).length === 1)
    return { base64: value['base64'] };
  if (isRecord(value) && typeof value['text'] === 'string' && Object.keys(value).length === 1)
    return { text: value['text'] };
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
