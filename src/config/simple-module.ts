// A configuration that needs no compiler: plain JavaScript but for its imports and exports is turned into what jiti runs by itself. Babel takes a second for a long one.
import { Script } from 'node:vm';

/** Forms this file does not know, and `f<T>(x)`, which is a comparison in JavaScript. */
const unsure = /\bimport\s*[(.]|<[^<>()]*>\s*\(|^#!|^\s*@|\bawait\b|\busing\b/m;
const header =
  /(?:[ \t]*(?:\/\/[^\n]*)?\n)*import\s*\{([\w$\s,]*)\}\s*from\s*(['"])(batuta|node:[\w/]+)\2[ \t]*;?[ \t]*(?=\n)/y;
const specifier = /^([\w$]+)(?:\s+as\s+([\w$]+))?$/;
const statement = /^([ \t]*)(import|export)\b([^\n]*)/gm;

/** The module's code for jiti, line by line where it was; undefined when a compiler must see it. */
export function simpleModule(source: string, isAsync: boolean): string | undefined {
  const bare = withoutText(source);
  if (bare === undefined || unsure.test(bare)) return undefined;
  let code = '"use strict";Object.defineProperty(exports,"__esModule",{value:true});';
  let at = 0;
  for (;;) {
    header.lastIndex = at;
    const found = header.exec(source);
    if (found === null) break;
    const names = bindings(found[1] ?? '');
    if (names === undefined) return undefined;
    const lines = found[0].split('\n').length - 1;
    const from = JSON.stringify(found[3]);
    code += `${'\n'.repeat(lines)}const {${names}} = ${isAsync ? `await jitiImport(${from})` : `require(${from})`};`;
    at = header.lastIndex;
  }
  const body = exported(source.slice(at));
  if (body === undefined) return undefined;
  code += body;
  return isJavaScript(code) ? code : undefined;
}

const piece = /'(?:[^'\\\n]|\\[^\n])*'|"(?:[^"\\\n]|\\[^\n])*"|\/\/[^\n]*|['"`/]/g;

/** The source without its strings and line comments; undefined where something could span lines or be a regular expression. */
function withoutText(source: string): string | undefined {
  let isPlain = true;
  const bare = source.replace(piece, (text) => {
    if (text.length === 1) isPlain = false;
    return text.startsWith('//') ? '' : "''";
  });
  return isPlain ? bare : undefined;
}

function bindings(list: string): string | undefined {
  const names: string[] = [];
  for (const each of list.split(',').map((text) => text.trim())) {
    if (each === '') continue;
    const found = specifier.exec(each);
    if (found === null) return undefined;
    names.push(found[2] === undefined ? each : `${found[1]}: ${found[2]}`);
  }
  return names.join(', ');
}

/** The rest of the module with its exports as assignments; undefined when one is of another kind, or an import comes late. */
function exported(body: string): string | undefined {
  let isPlain = true;
  const code = body.replace(statement, (whole, indent: string, word: string, rest: string) => {
    const value = /^ default (?!(?:function|class|async|abstract|interface|enum|type)\b)(.*)$/s.exec(rest);
    if (indent === '' && word === 'export' && value !== null) return `exports.default = ${value[1]}`;
    const named = /^ const ([\w$]+) = (.*)$/s.exec(rest);
    if (indent === '' && word === 'export' && named !== null)
      return `const ${named[1]} = exports.${named[1]} = ${named[2]}`;
    isPlain = false;
    return whole;
  });
  return isPlain ? code : undefined;
}

function isJavaScript(code: string): boolean {
  try {
    new Script(`(async function (exports, require, module, __filename, __dirname, jitiImport) {${code}\n})`);
    return true;
  } catch {
    return false;
  }
}
