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
import { base64 } from './base64.ts';
import { binascii } from './binascii.ts';
import { calendar } from './calendar.ts';
import { colorsys } from './colorsys.ts';
import { datetime } from './datetime.ts';
import { decimal } from './decimal.ts';
import { difflib } from './difflib.ts';
import { fractions } from './fractions.ts';
import { hashlib } from './hashlib.ts';
import { hmac } from './hmac.ts';
import { html } from './html.ts';
import { logging } from './logging.ts';
import { pathlib } from './pathlib.ts';
import { re } from './re.ts';
import { structModule } from './struct.ts';
import { zlib } from './zlib.ts';
import { atexit } from './atexit.ts';
import { secrets } from './secrets.ts';
import { threading } from './threading.ts';
import { unicodedata } from './unicodedata.ts';
import { uuid } from './uuid.ts';
import { pending } from './pending.ts';

export const libraryModules: readonly LibraryModule[] = [
  abc,
  uuid,
  unicodedata,
  threading,
  secrets,
  atexit,
  zlib,
  structModule,
  re,
  pathlib,
  logging,
  html,
  hmac,
  hashlib,
  fractions,
  difflib,
  decimal,
  datetime,
  colorsys,
  calendar,
  binascii,
  base64,
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
