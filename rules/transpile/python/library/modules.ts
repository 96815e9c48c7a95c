// The one table of standard modules: name -> its members (one file each).
import type { LibraryModule } from './library.ts';
import { abc } from './abc.ts';
import { accelerators } from './accelerators.ts';
import { argparse } from './argparse.ts';
import { array } from './array.ts';
import { astLiterals } from './ast.ts';
import { atexit } from './atexit.ts';
import { base64 } from './base64.ts';
import { binascii } from './binascii.ts';
import { baton, locks, threads, weak } from './baton.ts';
import { bisect } from './bisect.ts';
import { builtinsModule } from './builtins-module.ts';
import { libraryModule } from './by-name.ts';
import { cmath } from './cmath.ts';
import { collectionsAbc } from './collections-abc.ts';
import { collections } from './collections.ts';
import { colorsys } from './colorsys.ts';
import { contextlib } from './contextlib.ts';
import { copy } from './copy.ts';
import { csv } from './csv.ts';
import { dataclasses } from './dataclasses.ts';
import { datetime } from './datetime.ts';
import { decimal } from './decimal.ts';
import { difflib } from './difflib.ts';
import { doctest } from './doctest.ts';
import { enumeration } from './enum.ts';
import { fnmatch } from './fnmatch.ts';
import { fractions } from './fractions.ts';
import { functools } from './functools.ts';
import { glob } from './glob.ts';
import { hashlib } from './hashlib.ts';
import { heapq } from './heapq.ts';
import { hmac } from './hmac.ts';
import { html } from './html.ts';
import { importlib, importlibResources, importlibUtil } from './importlib.ts';
import { inspect } from './inspect.ts';
import { io } from './io.ts';
import { itertools } from './itertools.ts';
import { jsonDecoder } from './json-decoder.ts';
import { jsonEncoder } from './json-encoder.ts';
import { json } from './json.ts';
import { math } from './math.ts';
import { numbers } from './numbers.ts';
import { numpy, numpyLinalg, numpyRandom } from './numpy.ts';
import { operator } from './operator.ts';
import { osPath, posixpath } from './os-path.ts';
import { os } from './os.ts';
import { pathlib } from './pathlib.ts';
import { picklingModule } from './pickling.ts';
import { platform } from './platform.ts';
import { pprint } from './pprint.ts';
import { processModule } from './process.ts';
import { random } from './random.ts';
import { re, reConstants, reParser } from './re.ts';
import { secrets } from './secrets.ts';
import { shutil } from './shutil.ts';
import { socket } from './socket.ts';
import { bz2 } from './bz2.ts';
import { sqlite } from './sqlite.ts';
import { statistics } from './statistics.ts';
import { stringModule } from './string.ts';
import { structModule } from './struct.ts';
import { sys } from './sys.ts';
import { textwrap } from './textwrap.ts';
import { time } from './time.ts';
import { typesModule } from './types.ts';
import { typing } from './typing.ts';
import { unicodedata } from './unicodedata.ts';
import { unittest } from './unittest.ts';
import { urllibParse } from './urllib-parse.ts';
import { urllib } from './urllib.ts';
import { uuid } from './uuid.ts';
import { warnings } from './warnings.ts';
import { writtenInPython } from './written-in-python-data.ts';
import { zlib } from './zlib.ts';

const modules: readonly LibraryModule[] = [
  abc,
  argparse,
  array,
  astLiterals,
  atexit,
  base64,
  baton,
  binascii,
  bisect,
  builtinsModule,
  cmath,
  collections,
  collectionsAbc,
  colorsys,
  contextlib,
  copy,
  csv,
  dataclasses,
  datetime,
  decimal,
  difflib,
  doctest,
  enumeration,
  fnmatch,
  fractions,
  functools,
  glob,
  hashlib,
  heapq,
  hmac,
  html,
  importlib,
  importlibResources,
  importlibUtil,
  inspect,
  io,
  itertools,
  json,
  jsonDecoder,
  jsonEncoder,
  libraryModule,
  locks,
  math,
  numbers,
  numpy,
  numpyLinalg,
  numpyRandom,
  operator,
  os,
  osPath,
  pathlib,
  picklingModule,
  platform,
  posixpath,
  pprint,
  processModule,
  random,
  re,
  reParser,
  reConstants,
  secrets,
  shutil,
  socket,
  bz2,
  sqlite,
  statistics,
  stringModule,
  structModule,
  sys,
  textwrap,
  threads,
  time,
  typesModule,
  typing,
  unicodedata,
  unittest,
  urllib,
  urllibParse,
  uuid,
  warnings,
  zlib,
  weak,
  ...writtenInPython,
];

export const libraryModules: readonly LibraryModule[] = [...modules, ...accelerators(modules)];
