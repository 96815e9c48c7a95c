"""Lines of files, read once."""

__all__ = ['checkcache', 'clearcache', 'getline', 'getlines']

_cache = {}


def clearcache():
    _cache.clear()


def checkcache(filename=None):
    if filename is None:
        _cache.clear()
    else:
        _cache.pop(filename, None)


def getlines(filename, module_globals=None):
    if filename in _cache:
        return _cache[filename]
    try:
        with open(filename, encoding='utf-8') as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    _cache[filename] = lines
    return lines


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ''
