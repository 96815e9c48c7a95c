"""Locales: C, POSIX and C.UTF-8. No other is known, as on a machine where none is installed."""
import os
import re

__all__ = ['CHAR_MAX', 'Error', 'LC_ALL', 'LC_COLLATE', 'LC_CTYPE', 'LC_MESSAGES', 'LC_MONETARY', 'LC_NUMERIC',
           'LC_TIME', 'CODESET', 'atof', 'atoi', 'currency', 'delocalize', 'format_string', 'getdefaultlocale',
           'getencoding', 'getlocale', 'getpreferredencoding', 'localeconv', 'localize', 'nl_langinfo', 'resetlocale',
           'setlocale', 'str', 'strcoll', 'strxfrm']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6
CHAR_MAX = 127
CODESET = 14


class Error(Exception):
    __module__ = 'locale'


_NAMES = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES')
_OTHERS = ('LC_PAPER', 'LC_NAME', 'LC_ADDRESS', 'LC_TELEPHONE', 'LC_MEASUREMENT', 'LC_IDENTIFICATION')
_text = str
_UTF = re.compile(r'C\.utf-?8$', re.IGNORECASE)


def _known(name):
    if name in ('C', 'POSIX'):
        return 'C'
    return name if _UTF.match(name) else None


def _wished(category):
    """What the environment says of a category."""
    for name in ('LC_ALL', _NAMES[category] if category < 6 else 'LANG', 'LANG'):
        found = os.environ.get(name)
        if found:
            return found
    return 'C'


# A program starts with the environment's kind of text and the C locale for all else.
_set = [_known(_wished(LC_CTYPE)) or 'C.UTF-8', 'C', 'C', 'C', 'C', 'C']
_rest = 'C'


def setlocale(category, locale=None):
    global _rest
    if not 0 <= category <= 12:
        raise Error('unsupported locale setting')
    if locale is not None and not isinstance(locale, _text):
        language, encoding = locale
        locale = normalize_parts(language, encoding)
    if locale is not None:
        if category > LC_ALL:
            raise NotImplementedError('batuta: this category of locales is not supported')
        places = range(6) if category == LC_ALL else (category,)
        wished = [locale or _wished(place) for place in places]
        found = [_known(one) for one in wished]
        if None in found:
            raise Error('unsupported locale setting')
        for place, one in zip(places, found):
            _set[place] = one
        if category == LC_ALL:
            _rest = found[0]
    if category == LC_ALL:
        if len(set(_set + [_rest])) == 1:
            return _rest
        return ';'.join(['%s=%s' % pair for pair in zip(_NAMES, _set)] + ['%s=%s' % (one, _rest) for one in _OTHERS])
    return _set[category]


def normalize_parts(language, encoding):
    if language is None:
        return 'C'
    return language if encoding is None else language + '.' + encoding


def resetlocale(category=LC_ALL):
    setlocale(category, '')


def getlocale(category=LC_CTYPE):
    if category == LC_ALL:
        if len(set(_set + [_rest])) != 1:
            raise TypeError('category LC_ALL is not supported')
        category = LC_CTYPE
    return (None, None) if _set[category] == 'C' else ('en_US', 'UTF-8')


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    for name in envvars:
        found = os.environ.get(name)
        if found:
            if name == 'LANGUAGE':
                found = found.split(':')[0]
            if _known(found) == 'C':
                return None, None
            if _known(found):
                return 'en_US', 'UTF-8'
            language, dot, encoding = found.partition('.')
            if re.fullmatch('[a-z][a-z]_[A-Z][A-Z]', language) and encoding.upper() in ('UTF-8', 'UTF8'):
                return language, 'UTF-8'
            raise NotImplementedError('batuta: the locale %r is not known' % found)
    return None, None


def getpreferredencoding(do_setlocale=True):
    if not do_setlocale:
        return getencoding()
    return 'ANSI_X3.4-1968' if _known(_wished(LC_CTYPE)) == 'C' else 'UTF-8'


def getencoding():
    return nl_langinfo(CODESET)


def nl_langinfo(key, /):
    if key != CODESET:
        raise NotImplementedError('batuta: locale.nl_langinfo knows CODESET only')
    return 'ANSI_X3.4-1968' if _set[LC_CTYPE] == 'C' else 'UTF-8'


def localeconv():
    made = {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '',
            'mon_grouping': [], 'positive_sign': '', 'negative_sign': ''}
    for name in ('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes',
                 'n_sep_by_space', 'p_sign_posn', 'n_sign_posn'):
        made[name] = CHAR_MAX
    made['decimal_point'] = '.'
    made['thousands_sep'] = ''
    made['grouping'] = []
    return made


def strcoll(os1, os2, /):
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    return string


_DIRECTIVE = re.compile(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]')


def format_string(f, val, grouping=False, monetary=False):
    """As `%`: these locales group no digits."""
    found = list(_DIRECTIVE.finditer(f))
    if isinstance(val, dict):
        return f % val
    if not isinstance(val, tuple):
        val = (val,)
    wanted = sum([0 if one.group()[-1] == '%' else 1 + one.group('modifiers').count('*') for one in found])
    return f % val if wanted <= len(val) else f % val[:wanted]


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return format_string('%.12g', val)


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))
