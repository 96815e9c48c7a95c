// The one table of standard modules: name -> its members (one file each).
import type { LibraryModule } from './library.ts';
import { math } from './math.ts';
import { sys } from './sys.ts';

export const libraryModules: readonly LibraryModule[] = [math, sys];
