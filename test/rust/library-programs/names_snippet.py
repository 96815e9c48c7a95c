"""mimetypes, locale, xml.sax.saxutils."""
import locale
import mimetypes
import posixpath
from collections import UserString
from xml.sax.saxutils import escape, quoteattr, unescape


def tried(what):
    try:
        print(repr(what()))
    except Exception as e:
        print(type(e).__name__, e)


mimetypes.init([])
for name in ('a.txt', 'b.tar.gz', 'c.JPEG', 'x.svgz', 'none', 'http://h/p/q.html', 'data:text/css,x', 'data:,x', 'e.rtf',
             'f.py', 'g.json', 'h.tgz', 'i.xyz', '/a/b.c/d', 'j.webp', 'k.PDF', 'l.bz2'):
    print(name, mimetypes.guess_type(name), mimetypes.guess_type(name, strict=False))
print(mimetypes.guess_extension('image/jpeg'), mimetypes.guess_all_extensions('text/plain'), mimetypes.guess_extension('x/y'))
mimetypes.add_type('x/y', '.yy')
print(mimetypes.guess_type('q.yy'), mimetypes.guess_extension('x/y'), len(mimetypes.types_map) > 100)
locale.setlocale(locale.LC_ALL, 'C')
tried(lambda: locale.format_string('%d %.2f %s', (1234567, 1234.5, 'x'), grouping=True))
for one in (lambda: locale.currency(12.5), lambda: locale.str(1.5), lambda: locale.atof('1,234.5'), lambda: locale.atoi('12'),
            lambda: locale.strcoll('a', 'b'), lambda: locale.strxfrm('abc'), lambda: locale.setlocale(99, 'C'),
            lambda: locale.delocalize('1.5'), lambda: locale.localize('1.5'), lambda: locale.localeconv(),
            lambda: locale.format_string('%%%(a)d', {'a': 5}), lambda: locale.format_string('%*d', (5, 3)),
            lambda: locale.setlocale(locale.LC_CTYPE), lambda: locale.setlocale(locale.LC_ALL, 'xx_YY.UTF-8'),
            lambda: locale.setlocale(locale.LC_NUMERIC, 'C.UTF-8'), lambda: locale.setlocale(locale.LC_ALL),
            lambda: locale.getlocale(), lambda: locale.getpreferredencoding(False), lambda: locale.getencoding(),
            lambda: locale.setlocale(locale.LC_ALL, 'C.UTF-8'), lambda: locale.getlocale(locale.LC_ALL)):
    tried(one)
for text in ('a < b & c > "d"', "it's", 'both \' and "', 'line\n\ttab', '&amp;lt;'):
    print(escape(text), unescape(text), quoteattr(text), escape(text, {'a': 'b'}), unescape(text, {'b': 'c'}))


class Title(UserString):
    pass


title = Title('  straße 12 ')
for made in (title.lstrip(), title.rstrip(), title.casefold(), title.center(20, '*'), title.swapcase(), title.strip().ljust(12, '-'),
             title.strip().rjust(12), title.zfill(14), title.removeprefix('  '), title.removesuffix(' '), title.expandtabs()):
    print(type(made).__name__, repr(made.data))
print(title.isascii(), title.isprintable(), title.rsplit(), title.rpartition('a'), title.istitle(), Title('{}-{a}').format(1, a=2))
print(posixpath.join('a', 'b'), posixpath.splitext('x.tar.gz'), posixpath.sep)
