"""Comparing files and folders."""
import os
import stat

__all__ = ['DEFAULT_IGNORES', 'clear_cache', 'cmp', 'cmpfiles', 'dircmp']

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']
_cache = {}


def clear_cache():
    _cache.clear()


def _signature(st):
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def cmp(f1, f2, shallow=True):
    s1, s2 = _signature(os.stat(f1)), _signature(os.stat(f2))
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    known = _cache.get((f1, f2, s1, s2))
    if known is None:
        known = _same_bytes(f1, f2)
        _cache[f1, f2, s1, s2] = known
    return known


def _same_bytes(f1, f2):
    with open(f1, 'rb') as one, open(f2, 'rb') as other:
        while True:
            b1 = one.read(BUFSIZE)
            if b1 != other.read(BUFSIZE):
                return False
            if not b1:
                return True


def cmpfiles(a, b, common, shallow=True):
    match, mismatch, errors = [], [], []
    for name in common:
        try:
            same = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
        except (OSError, ValueError):
            errors.append(name)
        else:
            (match if same else mismatch).append(name)
    return match, mismatch, errors


class dircmp:
    def __init__(self, a, b, ignore=None, hide=None):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        skipped = self.hide + self.ignore
        self.left_list = sorted(n for n in os.listdir(a) if n not in skipped)
        self.right_list = sorted(n for n in os.listdir(b) if n not in skipped)
        self.common = [n for n in self.left_list if n in self.right_list]
        self.left_only = [n for n in self.left_list if n not in self.right_list]
        self.right_only = [n for n in self.right_list if n not in self.left_list]
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            self._sort_in(name)
        self.same_files, self.diff_files, self.funny_files = cmpfiles(a, b, self.common_files)
        self.subdirs = {}
        for name in self.common_dirs:
            self.subdirs[name] = self.__class__(os.path.join(a, name), os.path.join(b, name), self.ignore, self.hide)

    def _sort_in(self, name):
        try:
            left = stat.S_IFMT(os.stat(os.path.join(self.left, name)).st_mode)
            right = stat.S_IFMT(os.stat(os.path.join(self.right, name)).st_mode)
        except OSError:
            self.common_funny.append(name)
            return
        if left != right:
            self.common_funny.append(name)
        elif stat.S_ISDIR(left):
            self.common_dirs.append(name)
        elif stat.S_ISREG(left):
            self.common_files.append(name)
        else:
            self.common_funny.append(name)

    def report(self):
        print('diff', self.left, self.right)
        if self.left_only:
            print('Only in', self.left, ':', sorted(self.left_only))
        if self.right_only:
            print('Only in', self.right, ':', sorted(self.right_only))
        if self.same_files:
            print('Identical files :', sorted(self.same_files))
        if self.diff_files:
            print('Differing files :', sorted(self.diff_files))
        if self.funny_files:
            print('Trouble with common files :', sorted(self.funny_files))
        if self.common_dirs:
            print('Common subdirectories :', sorted(self.common_dirs))
        if self.common_funny:
            print('Common funny cases :', sorted(self.common_funny))

    def report_partial_closure(self):
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report()

    def report_full_closure(self):
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report_full_closure()
