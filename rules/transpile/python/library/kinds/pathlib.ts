// pathlib
import type { KindTable } from './kind-table.ts';

export const pathlibKinds: KindTable = {
  classes: {
    'pathlib.PurePath': {
      gives: {
        self: 'with_suffix with_name with_stem joinpath relative_to',
        str: 'as_posix as_uri',
        bool: 'is_absolute match is_relative_to',
      },
      holds: {
        str: 'name stem suffix root anchor drive',
        'list[str]': 'suffixes',
        'tuple[str, ...]': 'parts',
        self: 'parent',
      },
    },
    'pathlib.Path': {
      base: 'pathlib.PurePath',
      gives: {
        self: 'cwd home resolve absolute expanduser rename replace',
        str: 'read_text owner group',
        bytes: 'read_bytes',
        int: 'write_text write_bytes',
        bool: 'exists is_file is_dir is_symlink',
        none: 'mkdir rmdir unlink touch chmod',
        'iter[pathlib.Path]': 'iterdir glob rglob',
      },
    },
  },
};
