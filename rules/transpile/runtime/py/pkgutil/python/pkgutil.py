# Packages as a program sees them: the modules that were migrated with it, and the files beside them.
import _library
import collections
import importlib
import importlib.resources
import os
import sys

__all__ = ['ModuleInfo', 'extend_path', 'get_data', 'iter_modules', 'resolve_name', 'walk_packages']

ModuleInfo = collections.namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__module__ = 'pkgutil'


class FileFinder:
    """Stands for what finds the modules of a folder; it finds none itself."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'FileFinder({self.path!r})'

    def __getattr__(self, name):
        raise NotImplementedError(f'batuta: {name} of the finder of a listed module is not supported; import_module takes its name')


def _package_in(folder):
    """The package whose sources lie in the folder; None where it is none of the program's, '' for the folder of the sources."""
    if folder == os.path.abspath(_library.folder('')):
        return ''
    seen = set()
    for module in _library.modules():
        parts = module.split('.')
        for end in range(1, len(parts) + 1):
            name = '.'.join(parts[:end])
            if name not in seen:
                seen.add(name)
                if os.path.abspath(_library.folder(name)) == folder:
                    return name
    return None


def iter_modules(path=None, prefix=''):
    """The modules right below the folders of a path, which are those of packages of the program."""
    if path is None:
        raise NotImplementedError('batuta: pkgutil.iter_modules() lists the folders of packages only, not all modules that there are')
    if isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    packages = _library.packages()
    yielded = set()
    for folder in path:
        package = _package_in(os.path.abspath(folder))
        if package is None:
            if os.path.isdir(folder):
                raise NotImplementedError(f'batuta: {folder} is no package of the program; its modules cannot be listed')
            continue
        start = package + '.' if package else ''
        found = []
        for module in _library.modules():
            name = module[len(start):]
            if module.startswith(start) and '.' not in name and name != '__main__':
                found.append((name if module in packages else name + '.py', name, module in packages))
        if package + '.__main__' in _library.modules():
            found.append(('__main__.py', '__main__', False))
        for _, name, is_package in sorted(found):
            if name not in yielded:
                yielded.add(name)
                yield ModuleInfo(FileFinder(folder), prefix + name, is_package)


def walk_packages(path=None, prefix='', onerror=None):
    """All modules below the folders of a path; packages are imported to look below them."""
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            package = importlib.import_module(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            below = getattr(package, '__path__', None) or []
            yield from walk_packages([each for each in below if each not in path], info.name + '.', onerror)


def get_data(package, resource):
    """The bytes of a file of the package; None when there is no such package."""
    try:
        folder = importlib.resources.files(package)
    except ModuleNotFoundError:
        return None
    for part in resource.split('/'):
        folder = folder / part
    return folder.read_bytes()


def extend_path(path, name):
    return path


def resolve_name(name):
    """The object that `package.module:attribute.path` or `package.module.attribute` means."""
    module, colon, rest = name.partition(':')
    if colon:
        found = importlib.import_module(module)
        parts = rest.split('.') if rest else []
    else:
        parts = name.split('.')
        if not all(part.isidentifier() for part in parts):
            raise ValueError(f'invalid format: {name!r}')
        module = parts.pop(0)
        found = importlib.import_module(module)
        while parts:
            try:
                found = importlib.import_module(f'{module}.{parts[0]}')
            except ImportError:
                break
            module = f'{module}.{parts.pop(0)}'
    for part in parts:
        found = getattr(found, part)
    return found
