// The one table of standard modules: name -> its members (one file each).
import type { LibraryModule } from './library.ts';
import { abc } from './abc.ts';
import { argparse } from './argparse.ts';
import { array } from './array.ts';
import { ast } from './ast.ts';
import { bisect } from './bisect.ts';
import { cmath } from './cmath.ts';
import { collections } from './collections.ts';
import { collectionsAbc } from './collections-abc.ts';
import { colorsys } from './colorsys.ts';
import { contextlib } from './contextlib.ts';
import { copy } from './copy.ts';
import { csv } from './csv.ts';
import { dataclasses } from './dataclasses.ts';
import { enumeration } from './enum.ts';
import { fnmatch } from './fnmatch.ts';
import { functools } from './functools.ts';
import { glob } from './glob.ts';
import { heapq } from './heapq.ts';
import { html } from './html.ts';
import { inspect } from './inspect.ts';
import { io } from './io.ts';
import { itertools } from './itertools.ts';
import { json } from './json.ts';
import { jsonDecoder } from './json-decoder.ts';
import { jsonEncoder } from './json-encoder.ts';
import { math } from './math.ts';
import { numbers } from './numbers.ts';
import { operator } from './operator.ts';
import { os } from './os.ts';
import { osPath } from './os-path.ts';
import { pending } from './pending.ts';
import { platform } from './platform.ts';
import { pprint } from './pprint.ts';
import { queue } from './queue.ts';
import { random } from './random.ts';
import { secrets } from './secrets.ts';
import { shutil } from './shutil.ts';
import { statistics } from './statistics.ts';
import { stringModule } from './string.ts';
import { sys } from './sys.ts';
import { textwrap } from './textwrap.ts';
import { time } from './time.ts';
import { typesModule } from './types.ts';
import { typing } from './typing.ts';
import { urllibParse } from './urllib-parse.ts';
import { urllib } from './urllib.ts';
import { warnings } from './warnings.ts';

export const libraryModules: readonly LibraryModule[] = [
  ...pending,
  abc,
  argparse,
  array,
  ast,
  bisect,
  cmath,
  collections,
  collectionsAbc,
  colorsys,
  contextlib,
  copy,
  csv,
  dataclasses,
  enumeration,
  fnmatch,
  functools,
  glob,
  heapq,
  html,
  inspect,
  io,
  itertools,
  json,
  jsonDecoder,
  jsonEncoder,
  math,
  numbers,
  operator,
  os,
  osPath,
  platform,
  pprint,
  queue,
  random,
  secrets,
  shutil,
  statistics,
  stringModule,
  sys,
  textwrap,
  time,
  typesModule,
  typing,
  urllib,
  urllibParse,
  warnings,
];
