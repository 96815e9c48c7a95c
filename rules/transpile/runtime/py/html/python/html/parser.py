"""A tolerant parser of HTML that calls a method for each thing it meets."""
import re
from html import unescape

__all__ = ['HTMLParser']

_NAME = re.compile(r'([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*')
_ATTRIBUTE = re.compile(r'((?<=[\'"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*))?(?:\s|/(?!>))*')
_WHOLE_TAG = re.compile(r'<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:(?<=[\'"\s/])[^\s/>][^\s/=>]*'
                        r'(?:\s*=+\s*(?:\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*)(?:\s*,)*)?(?:\s|/(?!>))*)*)?\s*')
_LETTER = re.compile('<[a-zA-Z]')
_ENTITY = re.compile('&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
_NUMBER = re.compile('&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
_BEGUN = re.compile('&[a-zA-Z#]')
_SPECIAL = re.compile('[&<]')
_OPEN_ENTITY = re.compile('&[a-zA-Z#]')
_AFTER_END = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>')
_COMMENT_END = re.compile(r'--\s*>')


class HTMLParser:
    """Subclasses say what is done with tags, text, comments, references and declarations."""

    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self._raw_end = None
        self.lineno = 1
        self.offset = 0
        self.__starttag_text = None

    def feed(self, data):
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        self.goahead(1)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()
        self._raw_end = re.compile(r'</%s(?=[\t\n\r\f />])' % self.cdata_elem, re.I)

    def clear_cdata_mode(self):
        self.cdata_elem = None
        self._raw_end = None

    def updatepos(self, i, j):
        if i >= j:
            return j
        lines = self.rawdata.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex('\n', i, j) - 1
        else:
            self.offset += j - i
        return j

    def _text(self, text):
        if text:
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _text_end(self, data, at):
        """Where the text at a place ends; -1 where it must wait for more."""
        if self.cdata_elem:
            found = self._raw_end.search(data, at)
            return -1 if found is None else found.start()
        if not self.convert_charrefs:
            found = _SPECIAL.search(data, at)
            return len(data) if found is None else found.start()
        end = data.find('<', at)
        if end >= 0:
            return end
        # A reference at the end may go on in what is fed next.
        ampersand = data.rfind('&', max(at, len(data) - 34))
        if ampersand >= 0 and re.search(r'[\s;]', data[ampersand:]) is None:
            return -1
        return len(data)

    def goahead(self, end):
        data = self.rawdata
        at = 0
        size = len(data)
        while at < size:
            stop = self._text_end(data, at)
            if stop < 0:
                break
            self._text(data[at:stop])
            at = self.updatepos(at, stop)
            if at == size:
                break
            if data[at] == '<':
                stop = self._markup(data, at)
                if stop is None:
                    break
                if stop < 0:
                    if not end:
                        break
                    stop = data.find('>', at + 1)
                    if stop < 0:
                        stop = data.find('<', at + 1)
                        if stop < 0:
                            stop = at + 1
                    else:
                        stop += 1
                    self._text(data[at:stop])
                at = self.updatepos(at, stop)
            else:
                stop = self._reference(data, at, end)
                if stop < 0:
                    at = -stop - 1
                    break
                at = stop
        if end and at < size and not self.cdata_elem:
            self._text(data[at:size])
            at = self.updatepos(at, size)
        self.rawdata = data[at:]

    def _markup(self, data, at):
        if _LETTER.match(data, at):
            return self.parse_starttag(at)
        if data.startswith('</', at):
            return self.parse_endtag(at)
        if data.startswith('<!--', at):
            return self._comment(at)
        if data.startswith('<?', at):
            return self.parse_pi(at)
        if data.startswith('<!', at):
            return self.parse_html_declaration(at)
        if at + 1 < len(data):
            self.handle_data('<')
            return at + 1
        return None

    def _reference(self, data, at, end):
        """A reference that is handed on as it is; gives the place after it, `-1 - place` where reading stops."""
        if data.startswith('&#', at):
            found = _NUMBER.match(data, at)
            if found:
                self.handle_charref(found.group()[2:-1])
                stop = found.end()
                return self.updatepos(at, stop if data[stop - 1] == ';' else stop - 1)
            if ';' in data[at:]:
                self.handle_data(data[at:at + 2])
                at = self.updatepos(at, at + 2)
            return -1 - at
        found = _ENTITY.match(data, at)
        if found:
            self.handle_entityref(found.group(1))
            stop = found.end()
            return self.updatepos(at, stop if data[stop - 1] == ';' else stop - 1)
        if _OPEN_ENTITY.match(data, at):
            begun = re.match('&[a-zA-Z#][-.a-zA-Z0-9]*', data[at:])
            if begun and begun.group() == data[at:]:
                return -1 - at
            if begun:
                self.handle_data('&')
                return self.updatepos(at, at + 1)
            return -1 - at
        if at + 1 < len(data):
            self.handle_data('&')
            return self.updatepos(at, at + 1)
        return -1 - at

    def _comment(self, i, report=1):
        found = _COMMENT_END.search(self.rawdata, i + 4)
        if found is None:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:found.start()])
        return found.end()

    def parse_comment(self, i, report=1):
        return self._comment(i, report)

    def parse_html_declaration(self, i):
        data = self.rawdata
        if data[i:i + 3] == '<![':
            return self.parse_marked_section(i)
        if data[i:i + 9].lower() == '<!doctype':
            stop = data.find('>', i + 9)
            if stop < 0:
                return -1
            self.handle_decl(data[i + 2:stop])
            return stop + 1
        return self.parse_bogus_comment(i)

    def parse_marked_section(self, i, report=1):
        data = self.rawdata
        name = re.match(r'([a-zA-Z][-_.a-zA-Z0-9]*)\s*', data[i + 3:])
        if name is None or len(name.group()) == len(data) - i - 3:
            return -1 if len(data) - i - 3 <= (len(name.group()) if name else 0) else self.parse_bogus_comment(i)
        kind = name.group(1).lower()
        if kind in ('temp', 'cdata', 'ignore', 'include', 'rcdata'):
            found = re.compile(r']\s*]\s*>').search(data, i + 3)
        elif kind in ('if', 'else', 'endif'):
            found = re.compile(r']\s*>').search(data, i + 3)
        else:
            raise AssertionError('unknown status keyword %r in marked section' % data[i + 3:i + 3 + name.end()])
        if not found:
            return -1
        if report:
            self.unknown_decl(data[i + 3:found.start()])
        return found.end()

    def parse_bogus_comment(self, i, report=1):
        stop = self.rawdata.find('>', i + 2)
        if stop < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:stop])
        return stop + 1

    def parse_pi(self, i):
        stop = self.rawdata.find('>', i + 2)
        if stop < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:stop])
        return stop + 1

    def check_for_whole_start_tag(self, i):
        data = self.rawdata
        stop = _WHOLE_TAG.match(data, i).end()
        follows = data[stop:stop + 1]
        if follows == '>':
            return stop + 1
        if follows == '/':
            if data.startswith('/>', stop):
                return stop + 2
            if data.startswith('/', stop):
                return -1
        if follows == '' or follows in 'abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ':
            return -1
        return stop if stop > i else i + 1

    def parse_starttag(self, i):
        self.__starttag_text = None
        stop = self.check_for_whole_start_tag(i)
        if stop < 0:
            return stop
        data = self.rawdata
        self.__starttag_text = data[i:stop]
        attrs = []
        found = _NAME.match(data, i + 1)
        at = found.end()
        self.lasttag = tag = found.group(1).lower()
        while at < stop:
            found = _ATTRIBUTE.match(data, at)
            if not found:
                break
            name, rest, value = found.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == '\'' == value[-1:] or value[:1] == '"' == value[-1:]:
                value = value[1:-1]
            if value:
                value = unescape(value)
            attrs.append((name.lower(), value))
            at = found.end()
        rest = data[at:stop].strip()
        if rest not in ('>', '/>'):
            self.handle_data(data[i:stop])
            return stop
        if rest.endswith('/>'):
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return stop

    def parse_endtag(self, i):
        data = self.rawdata
        closing = data.find('>', i + 1)
        if closing < 0:
            return -1
        stop = closing + 1
        found = _AFTER_END.match(data, i)
        if not found:
            if self.cdata_elem is not None:
                self.handle_data(data[i:stop])
                return stop
            named = _NAME.match(data, i + 2)
            if not named:
                if data[i:i + 3] == '</>':
                    return i + 3
                return self.parse_bogus_comment(i)
            closing = data.find('>', named.end())
            self.handle_endtag(named.group(1).lower())
            return closing + 1
        tag = found.group(1).lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(data[i:stop])
            return stop
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return stop

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
