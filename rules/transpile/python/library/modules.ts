// The one table of standard modules: name -> its members (one file each).
import type { LibraryModule } from './library.ts';
import { abc } from './abc.ts';
import { argparse } from './argparse.ts';
import { contextlib } from './contextlib.ts';
import { dataclasses } from './dataclasses.ts';
import { enumeration } from './enum.ts';
import { math } from './math.ts';
import { shutil } from './shutil.ts';
import { stringModule } from './string.ts';
import { sys } from './sys.ts';
import { textwrap } from './textwrap.ts';
import { typesModule } from './types.ts';
import { typing } from './typing.ts';
import { warnings } from './warnings.ts';
import { pending } from './pending.ts';

export const libraryModules: readonly LibraryModule[] = [
  abc,
  argparse,
  contextlib,
  dataclasses,
  enumeration,
  math,
  shutil,
  stringModule,
  sys,
  textwrap,
  typesModule,
  typing,
  warnings,
  ...pending,
];
