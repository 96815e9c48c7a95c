# Packages as a program sees them: the modules that were migrated with it, and the files beside them.
import importlib
import importlib.resources
import sys

__all__ = ['extend_path', 'get_data', 'resolve_name']


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
