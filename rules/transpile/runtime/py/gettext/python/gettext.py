"""Messages in the user's language: no catalogs are read, so every message stays as it is."""
import errno
import os

__all__ = ['NullTranslations', 'bindtextdomain', 'find', 'translation', 'install', 'textdomain', 'dgettext',
           'dngettext', 'gettext', 'ngettext', 'pgettext', 'dpgettext', 'npgettext', 'dnpgettext', 'Catalog']

_domain = 'messages'
_folders = {}


class NullTranslations:
    """A catalog without messages."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        raise NotImplementedError('batuta: gettext.install() puts a name into builtins, which compiled code does not see')


def find(domain, localedir=None, languages=None, all=False):
    if localedir is None:
        localedir = '/usr/share/locale'
    if languages is None:
        languages = []
        for name in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'):
            value = os.environ.get(name)
            if value:
                languages = value.split(':')
                break
    found = []
    for language in languages:
        if language == 'C':
            break
        wanted = [language]
        for mark in ('.', '_'):
            if mark in wanted[-1]:
                wanted.append(wanted[-1].split(mark)[0])
        for one in wanted:
            path = os.path.join(localedir, one, 'LC_MESSAGES', '%s.mo' % domain)
            if os.path.exists(path):
                if not all:
                    return path
                found.append(path)
    return found if all else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    files = find(domain, localedir, languages, all=True)
    if files:
        raise NotImplementedError('batuta: message catalogs are not supported: %s' % files[0])
    if fallback:
        return NullTranslations()
    raise FileNotFoundError(errno.ENOENT, 'No translation file found for domain', domain)


def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    global _domain
    if domain is not None:
        _domain = domain
    return _domain


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain, '/usr/share/locale')


def _catalog(domain):
    return translation(domain, _folders.get(domain), fallback=True)


def dgettext(domain, message):
    return _catalog(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _catalog(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _catalog(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _catalog(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_domain, context, msgid1, msgid2, n)


Catalog = translation
