"""Loggers and handlers as a dictionary says."""
import configparser
import logging
import logging.handlers
import os
import re
import sys
from ast import literal_eval
from _library import find as _module

__all__ = ['dictConfig', 'dictConfigClass', 'DictConfigurator', 'valid_ident', 'IDENTIFIER', 'fileConfig']

IDENTIFIER = re.compile('^[a-z_][a-z0-9_]*$', re.I)


def valid_ident(s):
    if not IDENTIFIER.match(s):
        raise ValueError('Not a valid Python identifier: %r' % s)
    return True


def _resolve(text):
    """What a dotted name stands for: modules first, then attributes."""
    parts = text.split('.')
    name = parts[0]
    found = _find(name)
    if found is None:
        raise ValueError('Cannot resolve %r: No module named %r' % (text, name))
    above = name
    for part in parts[1:]:
        above, name = name, name + '.' + part
        next = getattr(found, part, None)
        if next is None:
            next = _find(name)
        if next is None:
            package = '' if hasattr(found, '__path__') or above in _PACKAGES else "; %r is not a package" % above
            raise ValueError('Cannot resolve %r: No module named %r%s' % (text, name, package))
        found = next
    return found


_PACKAGES = ('logging', 'os', 'concurrent', 'urllib', 'html', 'http', 'xml', 'json', 'asyncio')


def _find(name):
    if name == 'logging':
        return logging
    return logging.handlers if name == 'logging.handlers' else _module(name)


def _own_name(text, inside):
    """A class by its name: one of `inside`, or one with dots."""
    found = getattr(inside, text, None)
    if found is None and text.startswith('handlers.'):
        found = getattr(logging.handlers, text[9:], None)
    return _resolve(text) if found is None else found


def _arguments(text, brackets):
    """The values of a tuple or dict as it is written in a file: literals, and the streams by name."""
    streams = {'sys.stdout': sys.stdout, 'sys.stderr': sys.stderr}
    marked = text
    for name in streams:
        marked = marked.replace(name, repr('\0' + name))
    try:
        made = literal_eval(marked)
    except ValueError:
        raise NotImplementedError('batuta: logging.config.fileConfig reads literals, sys.stdout and sys.stderr in args; '
                                  'not %r' % text) from None

    def put(one):
        return streams[one[1:]] if isinstance(one, str) and one[:1] == '\0' else one
    return tuple([put(one) for one in made]) if brackets == '()' else {key: put(one) for key, one in made.items()}


def _listed(text):
    return [one.strip() for one in text.split(',')]


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError('%s doesn\'t exist' % fname)
        if not os.path.getsize(fname):
            raise RuntimeError('%s is an empty file' % fname)
    if isinstance(fname, configparser.RawConfigParser):
        file = fname
    else:
        try:
            file = configparser.ConfigParser(defaults)
            if hasattr(fname, 'readline'):
                file.read_file(fname)
            else:
                file.read(fname, encoding=encoding)
        except configparser.ParsingError as e:
            raise RuntimeError('%s is invalid: %s' % (fname, e))
    formatters = {}
    names = file['formatters']['keys']
    for name in _listed(names) if len(names) else []:
        section = file['formatter_' + name]
        kind = section.get('class')
        kind = logging.Formatter if not kind else _resolve(kind)
        formatters[name] = kind(file.get('formatter_' + name, 'format', raw=True, fallback=None),
                                file.get('formatter_' + name, 'datefmt', raw=True, fallback=None),
                                file.get('formatter_' + name, 'style', raw=True, fallback='%'))
    logging._named.clear()
    logging._made.clear()
    handlers = {}
    waiting = []
    names = file['handlers']['keys']
    for name in _listed(names) if len(names) else []:
        section = file['handler_' + name]
        kind = _own_name(section['class'], logging)
        args = _arguments(section.get('args', '()'), '()')
        handler = kind(*args, **_arguments(section.get('kwargs', '{}'), '{}'))
        handler.name = name
        if 'level' in section:
            handler.setLevel(section['level'])
        if len(section.get('formatter', '')):
            handler.setFormatter(formatters[section['formatter']])
        if issubclass(kind, logging.handlers.MemoryHandler) and len(section.get('target', '')):
            waiting.append((handler, section['target']))
        handlers[name] = handler
    for handler, target in waiting:
        handler.setTarget(handlers[target])
    names = _listed(file['loggers']['keys'])
    names.remove('root')
    section = file['logger_root']
    if 'level' in section:
        logging.root.setLevel(section['level'])
    _replace_handlers(logging.root, section['handlers'], handlers)
    known = [name for name, one in logging.root.manager.loggerDict.items() if isinstance(one, logging.Logger)]
    wanted = []
    for name in names:
        section = file['logger_' + name]
        wanted.append(section['qualname'])
        logger = logging.getLogger(section['qualname'])
        if 'level' in section:
            logger.setLevel(section['level'])
        _replace_handlers(logger, section['handlers'], handlers)
        logger.propagate = section.getint('propagate', fallback=1)
        logger.disabled = 0
    _leave(known, wanted, disable_existing_loggers)


def _replace_handlers(logger, names, handlers):
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _listed(names) if len(names) else []:
        logger.addHandler(handlers[name])


def _leave(known, wanted, disable):
    """Loggers that were there and are not named: those below named ones follow them, the others may be disabled."""
    for name in known:
        if name in wanted:
            continue
        logger = logging.getLogger(name)
        if [above for above in wanted if name.startswith(above + '.')]:
            logger.setLevel(logging.NOTSET)
            logger.handlers = []
            logger.propagate = True
        else:
            logger.disabled = disable


class DictConfigurator(object):
    """Carries out what one dictionary says."""

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        return _resolve(s)

    def convert(self, value):
        if isinstance(value, str):
            if value.startswith('ext://'):
                return _resolve(value[6:])
            if value.startswith('cfg://'):
                return self._own(value[6:])
            return value
        if isinstance(value, dict):
            return {key: self.convert(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self.convert(one) for one in value]
        if isinstance(value, tuple) and not hasattr(value, '_fields'):
            return tuple([self.convert(one) for one in value])
        return value

    def _own(self, path):
        at = self.config
        for name, index in re.findall(r'([\w-]+)|\[\s*([\w-]+)\s*\]', path):
            if name:
                at = at[name]
            else:
                at = at[int(index)] if index.isdigit() and not isinstance(at, dict) else at[index]
        return self.convert(at)

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError('Unsupported version: %s' % config['version'])
        if config.get('incremental', False):
            self._incremental(config)
            return
        logging._named.clear()
        logging._made.clear()
        formatters = self._all(config, 'formatters', 'formatter', self._formatter)
        filters = self._all(config, 'filters', 'filter', self._filter)
        self._formatters = formatters
        self._filters = filters
        self._handlers = {}
        waiting = []
        known = config.get('handlers', {})
        for name in sorted(known):
            try:
                self._handlers[name] = self._handler(name, known[name])
            except _Later:
                waiting.append(name)
            except Exception as e:
                raise ValueError('Unable to configure handler %r' % name) from e
        for name in waiting:
            try:
                self._handlers[name] = self._handler(name, known[name])
            except Exception as e:
                raise ValueError('Unable to configure handler %r' % name) from e
        self._loggers(config)
        root = config.get('root', None)
        if root:
            try:
                self._logger(logging.root, root, True)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def _incremental(self, config):
        for name, one in config.get('handlers', {}).items():
            if name not in logging._named:
                raise ValueError('No handler found with name %r' % name)
            level = one.get('level', None)
            if level:
                logging._named[name].setLevel(logging._checkLevel(level))
        for name, one in config.get('loggers', {}).items():
            self._common(logging.getLogger(name), one)
        if config.get('root', None):
            self._common(logging.root, config['root'])

    def _all(self, config, plural, single, make):
        made = {}
        for name, one in config.get(plural, {}).items():
            try:
                made[name] = make(one)
            except Exception as e:
                raise ValueError('Unable to configure %s %r' % (single, name)) from e
        return made

    def _custom(self, config):
        kwargs = {key: self.convert(value) for key, value in config.items() if key not in ('()', '.')}
        factory = config['()']
        if not callable(factory):
            factory = _resolve(factory)
        made = factory(**kwargs)
        for name, value in (config.get('.') or {}).items():
            setattr(made, name, value)
        return made

    def _formatter(self, config):
        if '()' in config:
            return self._custom(config)
        kind = logging.Formatter if not config.get('class') else _resolve(config['class'])
        args = [config.get('format', None), config.get('datefmt', None), config.get('style', '%')]
        if 'validate' in config:
            return kind(*args, config['validate'])
        return kind(*args)

    def _filter(self, config):
        return self._custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def _add_filters(self, target, names):
        for name in names:
            if callable(name) or hasattr(name, 'filter'):
                target.addFilter(name)
            elif name in self._filters:
                target.addFilter(self._filters[name])
            else:
                raise ValueError('Unable to add filter %r' % name)

    def _handler(self, name, config):
        config = dict(config)
        formatter = config.pop('formatter', None)
        if formatter:
            if formatter not in self._formatters:
                raise ValueError('Unable to set formatter %r' % formatter)
            formatter = self._formatters[formatter]
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        if '()' in config:
            made = self._custom(config)
        else:
            kind = config.pop('class')
            if not callable(kind):
                kind = _resolve(kind)
            if issubclass(kind, logging.handlers.MemoryHandler) and 'target' in config:
                if config['target'] not in self._handlers:
                    raise _Later
                config['target'] = self._handlers[config['target']]
            more = config.pop('.', None)
            made = kind(**{key: self.convert(value) for key, value in config.items()})
            for key, value in (more or {}).items():
                setattr(made, key, value)
        made.name = name
        if formatter:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(logging._checkLevel(level))
        if filters:
            self._add_filters(made, filters)
        return made

    def _loggers(self, config):
        disable = config.get('disable_existing_loggers', True)
        known = [name for name, one in logging.root.manager.loggerDict.items() if isinstance(one, logging.Logger)]
        wanted = config.get('loggers', {})
        for name in wanted:
            try:
                logger = logging.getLogger(name)
                logger.disabled = False
                self._logger(logger, wanted[name], False)
            except Exception as e:
                raise ValueError('Unable to configure logger %r' % name) from e
        _leave(known, wanted, disable)

    def _logger(self, logger, config, is_root):
        self._common(logger, config)
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get('handlers', None) or ():
            if name not in self._handlers:
                raise ValueError('Unable to add handler %r' % name)
            logger.addHandler(self._handlers[name])
        self._add_filters(logger, config.get('filters', None) or ())
        if not is_root and config.get('propagate', None) is not None:
            logger.propagate = config['propagate']

    def _common(self, logger, config):
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))


class _Later(Exception):
    """A handler needs another that is not made yet."""


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
