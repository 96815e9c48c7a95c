// The one table of standard modules: name -> its members (one file each).
import type { LibraryModule } from './library.ts';
import { abc } from './abc.ts';
import { argparse } from './argparse.ts';
import { ast } from './ast.ts';
import { colorsys } from './colorsys.ts';
import { contextlib } from './contextlib.ts';
import { dataclasses } from './dataclasses.ts';
import { enumeration } from './enum.ts';
import { html } from './html.ts';
import { inspect } from './inspect.ts';
import { math } from './math.ts';
import { platform } from './platform.ts';
import { secrets } from './secrets.ts';
import { shutil } from './shutil.ts';
import { stringModule } from './string.ts';
import { sys } from './sys.ts';
import { textwrap } from './textwrap.ts';
import { typesModule } from './types.ts';
import { typing } from './typing.ts';
import { urllibParse } from './urllib-parse.ts';
import { urllib } from './urllib.ts';
import { warnings } from './warnings.ts';
import { pending } from './pending.ts';

export const libraryModules: readonly LibraryModule[] = [
  abc,
  argparse,
  ast,
  colorsys,
  contextlib,
  dataclasses,
  enumeration,
  html,
  inspect,
  math,
  platform,
  secrets,
  shutil,
  stringModule,
  sys,
  textwrap,
  typesModule,
  typing,
  urllib,
  urllibParse,
  warnings,
  ...pending,
];
