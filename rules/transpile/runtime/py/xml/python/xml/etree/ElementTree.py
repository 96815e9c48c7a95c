"""Trees of XML elements: reading, searching, writing."""
import io
import re

__all__ = ['Comment', 'Element', 'ElementTree', 'ParseError', 'ProcessingInstruction', 'QName', 'SubElement',
           'TreeBuilder', 'XML', 'XMLParser', 'dump', 'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse',
           'parse', 'register_namespace', 'tostring', 'tostringlist', 'PI', 'XMLID']

# Elements of HTML without an end tag.
HTML_EMPTY = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta',
              'param', 'source', 'track', 'wbr'}


class ParseError(SyntaxError):
    """The text is not well-formed."""


class Element:
    """An element: its tag, attributes, text, children, and the text behind it."""

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError('attrib must be dict, not %s' % (attrib.__class__.__name__,))
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = None
        self.tail = None
        self._children = []

    def __repr__(self):
        return '<%s %r at %#x>' % (self.__class__.__name__, self.tag, id(self))

    def makeelement(self, tag, attrib):
        return self.__class__(tag, attrib)

    def __copy__(self):
        made = self.makeelement(self.tag, self.attrib)
        made.text = self.text
        made.tail = self.tail
        made._children[:] = self._children
        return made

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        return len(self._children) != 0

    def __getitem__(self, index):
        return self._children[index]

    def __setitem__(self, index, element):
        if not isinstance(index, slice):
            self._check(element)
        self._children[index] = element

    def __delitem__(self, index):
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    def _check(self, e):
        if not isinstance(e, Element):
            raise TypeError('expected an Element, not %s' % type(e).__name__)

    def append(self, subelement):
        self._check(subelement)
        self._children.append(subelement)

    def extend(self, elements):
        for element in elements:
            self._check(element)
            self._children.append(element)

    def insert(self, index, subelement):
        self._check(subelement)
        self._children.insert(index, subelement)

    def remove(self, subelement):
        for at, one in enumerate(self._children):
            if one is subelement:
                del self._children[at]
                return
        raise ValueError('list.remove(x): x not in list')

    def find(self, path, namespaces=None):
        return next(_select(self, path, namespaces), None)

    def findtext(self, path, default=None, namespaces=None):
        found = self.find(path, namespaces)
        if found is None:
            return default
        return '' if found.text is None else found.text

    def findall(self, path, namespaces=None):
        return list(_select(self, path, namespaces))

    def iterfind(self, path, namespaces=None):
        return _select(self, path, namespaces)

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib.keys())

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        if tag == '*':
            tag = None
        if tag is None or self.tag == tag:
            yield self
        for child in self._children:
            yield from child.iter(tag)

    def itertext(self):
        if self.text:
            yield self.text
        for child in self._children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def iselement(element):
    return hasattr(element, 'tag')


def SubElement(parent, tag, attrib={}, **extra):
    made = parent.makeelement(tag, {**attrib, **extra})
    parent.append(made)
    return made


def Comment(text=None):
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    element = Element(ProcessingInstruction)
    element.text = target
    if text:
        element.text = element.text + ' ' + text
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        if tag:
            text_or_uri = '{%s}%s' % (text_or_uri, tag)
        self.text = text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return '<%s %r>' % (self.__class__.__name__, self.text)

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)

    def __lt__(self, other):
        return self.text < (other.text if isinstance(other, QName) else other)


# Paths.

_TOKENS = re.compile(
    r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+")


def _tokens(pattern, namespaces):
    default = namespaces.get('') if namespaces else None
    in_attribute = False
    for token in _TOKENS.finditer(pattern):
        text, kind, tag = token.group(1) or '', token.group(2) or '', token.group(3) or ''
        if text or kind:
            in_attribute = kind == '@'
            yield (kind, text) if kind else ('', text)
        elif tag:
            if tag[0] != '{':
                if ':' in tag:
                    prefix, name = tag.split(':', 1)
                    if not namespaces or prefix not in namespaces:
                        raise SyntaxError('prefix %r not found in prefix map' % prefix)
                    tag = '{%s}%s' % (namespaces[prefix], name)
                elif default and not in_attribute:
                    tag = '{%s}%s' % (default, tag)
            in_attribute = False
            yield '', tag
        else:
            yield '', ''


def _fits(tag, element):
    if not isinstance(element.tag, str):
        return False
    if tag == '*' or tag == '{*}*':
        return True
    if tag[:3] == '{*}':
        return element.tag == tag[3:] or element.tag.endswith('}' + tag[3:])
    if tag[:2] == '{}':
        return (element.tag[:1] != '{') if tag == '{}*' else element.tag == tag[2:]
    if tag[-2:] == '}*':
        return element.tag.startswith(tag[:-1])
    return element.tag == tag


class _Search:
    def __init__(self, root):
        self.root = root
        self.parents = None

    def parent_of(self, element):
        if self.parents is None:
            self.parents = {}
            for parent in self.root.iter():
                for child in parent:
                    self.parents[id(child)] = parent
        return self.parents.get(id(element))


def _select(element, path, namespaces):
    if namespaces is None and not any(char in '/*[@.' for char in re.sub(r'\{[^}]*\}', '', path)) and '{*}' not in path:
        return iter([child for child in element if child.tag == path])
    if path[-1:] == '/':
        path = path + '*'
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    tokens = [one for one in _tokens(path, namespaces) if one != ('', '')]
    search = _Search(element)
    result = [element]
    at = 0
    while at < len(tokens):
        result, at = _step(tokens, at, result, search)
        if at < len(tokens):
            if tokens[at][0] == '/':
                at += 1
            elif tokens[at][0] not in ('//', '['):
                raise SyntaxError('invalid path')
            if at >= len(tokens):
                raise SyntaxError('invalid path')
    return iter(result)


def _step(tokens, at, result, search):
    kind, tag = tokens[at]
    if kind == '.':
        return result, at + 1
    if kind == '*':
        return [child for one in result for child in one], at + 1
    if kind == '':
        return [child for one in result for child in one if _fits(tag, child)], at + 1
    if kind == '//':
        if at + 1 >= len(tokens):
            raise SyntaxError('invalid descendant')
        kind, tag = tokens[at + 1]
        if kind == '*':
            tag = '*'
        elif kind or not tag:
            raise SyntaxError('invalid descendant')
        found = []
        for one in result:
            for below in one.iter():
                if below is not one and (tag == '*' or _fits(tag, below)):
                    found.append(below)
        return found, at + 2
    if kind == '..':
        found = []
        seen = set()
        for one in result:
            parent = search.parent_of(one)
            if parent is not None and id(parent) not in seen:
                seen.add(id(parent))
                found.append(parent)
        return found, at + 1
    if kind == '[':
        end = at + 1
        while end < len(tokens) and tokens[end][0] != ']':
            end += 1
        if end >= len(tokens):
            raise SyntaxError('invalid path')
        return _predicate(tokens[at + 1:end], result, search), end + 1
    raise SyntaxError('invalid path')


def _predicate(tokens, result, search):
    signature = ''
    values = []
    for kind, text in tokens:
        if text and text[:1] in '\'"':
            kind, text = "'", text[1:-1]
        signature += kind or '-'
        values.append(text)
    if signature == '@-':
        return [one for one in result if one.get(values[1]) is not None]
    if signature in ("@-='", "@-!='"):
        equal = signature == "@-='"
        found = []
        for one in result:
            value = one.get(values[1])
            if value is not None and (value == values[-1]) == equal:
                found.append(one)
        return found
    if signature == '-' and not re.match(r'\-?\d+$', values[0]):
        return [one for one in result if one.find(values[0]) is not None]
    if signature in (".='", ".!='"):
        equal = signature == ".='"
        return [one for one in result if (''.join(one.itertext()) == values[-1]) == equal]
    if signature in ("-='", "-!='") and not re.match(r'\-?\d+$', values[0]):
        equal = signature == "-='"
        found = []
        for one in result:
            for child in one.findall(values[0]):
                if (''.join(child.itertext()) == values[-1]) == equal:
                    found.append(one)
                    break
        return found
    if signature in ('-', '-()', '-()-'):
        if signature == '-':
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError('XPath position >= 1 expected')
        else:
            if values[0] != 'last':
                raise SyntaxError('unsupported function')
            index = -1
            if signature == '-()-':
                try:
                    index = int(values[2]) - 1
                except ValueError:
                    raise SyntaxError('unsupported expression')
                if index > -2:
                    raise SyntaxError('XPath offset from last() must be negative')
        found = []
        for one in result:
            parent = search.parent_of(one)
            if parent is None:
                continue
            same = [child for child in parent if child.tag == one.tag]
            if -len(same) <= index < len(same) and same[index] is one:
                found.append(one)
        return found
    raise SyntaxError('invalid predicate')


# Reading.

_NAME = re.compile(r'[A-Za-z_:\u00b7-\U0010ffff][-A-Za-z0-9._:\u00b7-\U0010ffff]*')
_SPACE = re.compile(r'[ \t\r\n]+')
_ENTITIES = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}
_XML = 'http://www.w3.org/XML/1998/namespace'


class TreeBuilder:
    """Builds a tree from what a parser meets."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._factory = Element if element_factory is None else element_factory
        self._comments = (Comment if comment_factory is None else comment_factory) if insert_comments else None
        self._pis = (ProcessingInstruction if pi_factory is None else pi_factory) if insert_pis else None
        self._data = []
        self._open = []
        self._last = None
        self._root = None
        self._tail = False

    def close(self):
        if self._open:
            raise AssertionError('missing end tags')
        if self._root is None:
            raise AssertionError('missing toplevel element')
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = ''.join(self._data)
                if self._tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data):
        self._data.append(data)

    def start(self, tag, attrs):
        self._flush()
        self._last = made = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(made)
        elif self._root is None:
            self._root = made
        self._open.append(made)
        self._tail = False
        return made

    def end(self, tag):
        self._flush()
        self._last = self._open.pop()
        self._tail = True
        return self._last

    def comment(self, text):
        return self._single(self._comments, text)

    def pi(self, target, text=None):
        return self._single(self._pis, target, text)

    def _single(self, factory, *args):
        if factory is None:
            return None
        made = factory(*args)
        self._flush()
        self._last = made
        if self._open:
            self._open[-1].append(made)
        self._tail = True
        return made


class XMLParser:
    """Reads a document, all at its end, and tells a target of its parts."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self._encoding = encoding
        self._parts = []

    def feed(self, data):
        self._parts.append(data)

    def close(self):
        if any(isinstance(part, (bytes, bytearray)) for part in self._parts):
            text = self._decoded(b''.join(bytes(p) if not isinstance(p, str) else p.encode() for p in self._parts))
        else:
            text = ''.join(self._parts)
        _Reader(text.replace('\r\n', '\n').replace('\r', '\n'), self.target, self.entity).document()
        return self.target.close() if hasattr(self.target, 'close') else None

    def _decoded(self, data):
        if data[:3] == b'\xef\xbb\xbf':
            return data[3:].decode('utf-8')
        if data[:2] in (b'\xff\xfe', b'\xfe\xff'):
            return data.decode('utf-16')
        encoding = self._encoding
        if encoding is None:
            found = re.match(rb'<\?xml[^>]*encoding=["\']([A-Za-z0-9._-]+)["\']', data)
            encoding = found.group(1).decode() if found else 'utf-8'
        return data.decode(encoding)


class _Reader:
    def __init__(self, text, target, entities):
        self.text = text
        self.target = target
        self.entities = entities
        self.pos = 0
        self.scopes = [{'xml': _XML}]

    def fail(self, message, pos=None):
        at = self.pos if pos is None else pos
        line = self.text.count('\n', 0, at) + 1
        column = at - (self.text.rfind('\n', 0, at) + 1)
        error = ParseError('%s: line %d, column %d' % (message, line, column))
        error.code = _CODES.get(message, 4)
        error.position = line, column
        return error

    def spaces(self):
        found = _SPACE.match(self.text, self.pos)
        if found:
            self.pos = found.end()
        return found is not None

    def name(self):
        found = _NAME.match(self.text, self.pos)
        if not found:
            raise self.fail('not well-formed (invalid token)')
        self.pos = found.end()
        return found.group()

    def document(self):
        text = self.text
        if text.startswith('\ufeff'):
            self.pos = 1
        if text.startswith('<?xml', self.pos) and text[self.pos + 5:self.pos + 6] in (' ', '\t', '\n'):
            end = text.find('?>', self.pos)
            if end < 0:
                raise self.fail('unclosed token')
            self.pos = end + 2
        met = False
        while True:
            self.spaces()
            if self.pos >= len(text):
                break
            if text.startswith('<!--', self.pos):
                self.comment()
            elif text.startswith('<?', self.pos):
                self.instruction()
            elif text.startswith('<!DOCTYPE', self.pos) and not met:
                self.doctype()
            elif text[self.pos] == '<' and not met and _NAME.match(text, self.pos + 1):
                met = True
                self.elements()
            elif met:
                raise self.fail('junk after document element')
            elif text[self.pos] == '<':
                raise self.fail('not well-formed (invalid token)', self.pos + 1)
            else:
                raise self.fail('syntax error')
        if not met:
            raise self.fail('no element found')

    def doctype(self):
        depth = 0
        at = self.pos
        text = self.text
        while at < len(text):
            char = text[at]
            if char in '"\'':
                at = text.find(char, at + 1)
                if at < 0:
                    raise self.fail('unclosed token')
            elif char == '[':
                depth += 1
            elif char == ']':
                depth -= 1
            elif char == '>' and depth == 0:
                for name, _, value in re.findall(r'<!ENTITY\s+([^\s%]+)\s+(["\'])(.*?)\2\s*>', text[self.pos:at], re.S):
                    self.entities[name] = value
                self.pos = at + 1
                return
            at += 1
        raise self.fail('unclosed token')

    def comment(self):
        end = self.text.find('--', self.pos + 4)
        if end < 0:
            raise self.fail('unclosed token')
        if self.text[end + 2:end + 3] != '>':
            raise self.fail('not well-formed (invalid token)', end + 2)
        if hasattr(self.target, 'comment'):
            self.target.comment(self.text[self.pos + 4:end])
        self.pos = end + 3

    def instruction(self):
        start = self.pos
        self.pos += 2
        name = self.name()
        if name.lower() == 'xml':
            raise self.fail('XML or text declaration not at start of entity', start)
        end = self.text.find('?>', self.pos)
        if end < 0:
            raise self.fail('unclosed token', start)
        if hasattr(self.target, 'pi'):
            self.target.pi(name, self.text[self.pos:end].strip() or None)
        self.pos = end + 2

    def elements(self):
        """The document's element with all in it."""
        text = self.text
        open_names = []
        while True:
            if text.startswith('</', self.pos):
                self.pos += 2
                start = self.pos
                raw = self.name()
                self.spaces()
                if text[self.pos:self.pos + 1] != '>':
                    raise self.fail('not well-formed (invalid token)')
                if raw != open_names[-1][0]:
                    raise self.fail('mismatched tag', start)
                self.pos += 1
                self.target.end(open_names.pop()[1])
                self.scopes.pop()
                if not open_names:
                    return
            elif text.startswith('<!--', self.pos):
                self.comment()
            elif text.startswith('<![CDATA[', self.pos):
                end = text.find(']]>', self.pos)
                if end < 0:
                    raise self.fail('unclosed CDATA section')
                self.target.data(text[self.pos + 9:end])
                self.pos = end + 3
            elif text.startswith('<?', self.pos):
                self.instruction()
            elif text.startswith('<', self.pos):
                raw, tag, closed = self.start_tag()
                if closed:
                    self.target.end(tag)
                    self.scopes.pop()
                    if not open_names:
                        return
                else:
                    open_names.append((raw, tag))
            else:
                end = text.find('<', self.pos)
                if end < 0:
                    if text[self.pos:].find('&') >= 0:
                        self.references(text[self.pos:], self.pos)
                    self.pos = len(text)
                    raise self.fail('no element found')
                data = text[self.pos:end]
                bad = data.find(']]>')
                if bad >= 0:
                    raise self.fail('not well-formed (invalid token)', self.pos + bad)
                self.target.data(self.references(data, self.pos))
                self.pos = end

    def start_tag(self):
        text = self.text
        start = self.pos
        self.pos += 1
        raw = self.name()
        raws = {}
        scope = None
        while True:
            spaced = self.spaces()
            char = text[self.pos:self.pos + 1]
            if char == '>':
                self.pos += 1
                closed = False
                break
            if char == '/':
                if text[self.pos + 1:self.pos + 2] != '>':
                    raise self.fail('not well-formed (invalid token)', self.pos + 1)
                self.pos += 2
                closed = True
                break
            if not char:
                raise self.fail('unclosed token', start)
            if not spaced:
                raise self.fail('not well-formed (invalid token)')
            at = self.pos
            key = self.name()
            self.spaces()
            if text[self.pos:self.pos + 1] != '=':
                raise self.fail('not well-formed (invalid token)')
            self.pos += 1
            self.spaces()
            quote = text[self.pos:self.pos + 1]
            if quote not in ('"', "'"):
                raise self.fail('not well-formed (invalid token)')
            end = text.find(quote, self.pos + 1)
            if end < 0:
                raise self.fail('unclosed token', start)
            value = text[self.pos + 1:end]
            if '<' in value:
                raise self.fail('not well-formed (invalid token)', self.pos + 1 + value.index('<'))
            value = self.references(value.replace('\n', ' ').replace('\t', ' '), self.pos + 1)
            self.pos = end + 1
            if key in raws:
                raise self.fail('duplicate attribute', at)
            raws[key] = value
            if key == 'xmlns' or key.startswith('xmlns:'):
                scope = dict(self.scopes[-1]) if scope is None else scope
                scope[key[6:]] = value
        self.scopes.append(self.scopes[-1] if scope is None else scope)
        attributes = {}
        for key, value in raws.items():
            if key != 'xmlns' and not key.startswith('xmlns:'):
                attributes[self.resolved(key, False, start)] = value
        tag = self.resolved(raw, True, start)
        self.target.start(tag, attributes)
        return raw, tag, closed

    def resolved(self, name, is_tag, start):
        prefix, colon, local = name.partition(':')
        if not colon:
            space = self.scopes[-1].get('') if is_tag else None
            return '{%s}%s' % (space, name) if space else name
        space = self.scopes[-1].get(prefix)
        if space is None:
            raise self.fail('unbound prefix', start)
        return '{%s}%s' % (space, local)

    def references(self, text, start):
        if '&' not in text:
            return text
        out = []
        at = 0
        while True:
            found = text.find('&', at)
            if found < 0:
                out.append(text[at:])
                return ''.join(out)
            out.append(text[at:found])
            end = text.find(';', found)
            name = text[found + 1:end] if end >= 0 else ''
            if name[:2] == '#x':
                out.append(chr(int(name[2:], 16)))
            elif name[:1] == '#':
                out.append(chr(int(name[1:])))
            elif name in _ENTITIES:
                out.append(_ENTITIES[name])
            elif name in self.entities:
                out.append(self.references(self.entities[name], start))
            elif end >= 0 and _NAME.fullmatch(name):
                raise self.fail('undefined entity', start + found)
            else:
                match = _NAME.match(text, found + 1)
                raise self.fail('not well-formed (invalid token)', start + (match.end() if match else found + 1))
            at = end + 1


_CODES = {'syntax error': 2, 'no element found': 3, 'not well-formed (invalid token)': 4, 'unclosed token': 5,
          'mismatched tag': 7, 'duplicate attribute': 8, 'junk after document element': 9, 'undefined entity': 11,
          'unclosed CDATA section': 20, 'unbound prefix': 27}


def XML(text, parser=None):
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    tree = XML(text, parser)
    ids = {}
    for element in tree.iter():
        found = element.get('id')
        if found:
            ids[found] = element
    return tree, ids


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class _Events(TreeBuilder):
    def __init__(self, events):
        super().__init__()
        self.wanted = events
        self.met = []

    def start(self, tag, attrs):
        made = super().start(tag, attrs)
        if 'start' in self.wanted:
            self.met.append(('start', made))
        return made

    def end(self, tag):
        made = super().end(tag)
        if 'end' in self.wanted:
            self.met.append(('end', made))
        return made


def iterparse(source, events=None, parser=None):
    builder = _Events(('end',) if events is None else tuple(events))
    parser = XMLParser(target=builder)
    parser.feed(_contents(source))
    parser.close()
    return iter(builder.met)


def _contents(source):
    if hasattr(source, 'read'):
        return source.read()
    with open(source, 'rb') as file:
        return file.read()


class ElementTree:
    """A document."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        if parser is None:
            parser = XMLParser()
        parser.feed(_contents(source))
        self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _path(self, path):
        return '.' + path if path[:1] == '/' else path

    def find(self, path, namespaces=None):
        return self._root.find(self._path(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._path(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._path(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._path(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        method = method or 'xml'
        if method not in ('xml', 'html', 'text'):
            raise ValueError('unknown method %r' % method)
        encoding = encoding or 'us-ascii'
        unicode = encoding.lower() == 'unicode'
        text = ''
        declared = encoding.lower() not in ('utf-8', 'us-ascii', 'unicode')
        if method == 'xml' and (xml_declaration or (xml_declaration is None and declared)):
            text = "<?xml version='1.0' encoding='%s'?>\n" % ('utf-8' if unicode else encoding)
        text += _serialized(self._root, method, default_namespace, short_empty_elements)
        if unicode:
            if hasattr(file_or_filename, 'write'):
                file_or_filename.write(text)
            else:
                with open(file_or_filename, 'w', encoding='utf-8', errors='xmlcharrefreplace') as file:
                    file.write(text)
            return
        data = text.encode(encoding, 'xmlcharrefreplace')
        if hasattr(file_or_filename, 'write'):
            file_or_filename.write(data)
        else:
            with open(file_or_filename, 'wb') as file:
                file.write(data)


# Writing.

_namespace_map = {
    _XML: 'xml',
    'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs',
    'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc',
}
_VOID = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta',
         'param', 'source', 'track', 'wbr'}


def register_namespace(prefix, uri):
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for space, known in list(_namespace_map.items()):
        if space == uri or known == prefix:
            del _namespace_map[space]
    _namespace_map[uri] = prefix


def _unfit(text):
    raise TypeError('cannot serialize %r (type %s)' % (text, type(text).__name__))


def _plain(text):
    if not isinstance(text, str):
        _unfit(text)
    return text


def _data(text):
    return _plain(text).replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def _attribute(text):
    text = _data(text).replace('"', '&quot;')
    return text.replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#09;')


def _html_attribute(text):
    return _plain(text).replace('&', '&amp;').replace('>', '&gt;').replace('"', '&quot;')


def _names(root, default):
    """What each tag and attribute is written as, and the prefixes that are needed."""
    names = {None: None}
    spaces = {}
    if default:
        spaces[default] = ''

    def add(name):
        text = name.text if isinstance(name, QName) else name
        if not isinstance(text, str):
            _unfit(text)
        if text in names:
            return
        if text[:1] == '{':
            uri, tag = text[1:].rsplit('}', 1)
            prefix = spaces.get(uri)
            if prefix is None:
                prefix = _namespace_map.get(uri)
                if prefix is None:
                    prefix = 'ns%d' % len(spaces)
                if prefix != 'xml':
                    spaces[uri] = prefix
            names[text] = '%s:%s' % (prefix, tag) if prefix else tag
        else:
            if default:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            names[text] = text

    for element in root.iter():
        if isinstance(element.tag, (str, QName)):
            add(element.tag)
        elif element.tag is not None and element.tag is not Comment and element.tag is not PI:
            _unfit(element.tag)
        for key, value in element.items():
            add(key)
            if isinstance(value, QName):
                add(value.text)
        if isinstance(element.text, QName):
            add(element.text.text)
    return names, spaces


def _serialized(root, method, default, short):
    if method == 'text':
        return ''.join(root.itertext()) + (root.tail or '')
    names, spaces = _names(root, default)
    out = []
    _write(out.append, root, names, spaces, short, method)
    return ''.join(out)


def _text_of(name):
    return name.text if isinstance(name, QName) else name


def _write(write, element, names, spaces, short, method):
    tag, text = element.tag, element.text
    if tag is Comment:
        write('<!--%s-->' % (text if method == 'xml' else _data(text)))
    elif tag is ProcessingInstruction:
        write('<?%s?>' % (text if method == 'xml' else _data(text)))
    else:
        name = names[_text_of(tag)]
        if name is None:
            if text:
                write(_data(text))
            for child in element:
                _write(write, child, names, None, short, method)
        else:
            write('<' + name)
            if spaces:
                for uri, prefix in sorted(spaces.items(), key=lambda pair: pair[1]):
                    write(' xmlns%s="%s"' % (':' + prefix if prefix else '', _attribute(uri)))
            for key, value in element.items():
                key = names[_text_of(key)]
                if isinstance(value, QName):
                    value = names[value.text]
                elif method == 'html':
                    value = _html_attribute(value)
                else:
                    value = _attribute(value)
                write(' %s="%s"' % (key, value))
            if method == 'html':
                write('>')
                lower = name.lower()
                if text:
                    write(_plain(text) if lower in ('script', 'style') else _data(text))
                for child in element:
                    _write(write, child, names, None, short, method)
                if lower not in _VOID:
                    write('</' + name + '>')
            elif text or len(element) or not short:
                write('>')
                if text:
                    write(names[text.text] if isinstance(text, QName) else _data(text))
                for child in element:
                    _write(write, child, names, None, short, method)
                write('</' + name + '>')
            else:
                write(' />')
    if element.tail:
        write(_data(element.tail))


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    stream = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration, default_namespace, method,
                               short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
                 short_empty_elements=True):
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    text = tostring(elem.getroot(), 'unicode')
    tail = elem.getroot().tail
    print(text, end='' if tail and tail[-1] == '\n' else '\n')


def indent(tree, space='  ', level=0):
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if len(tree):
        _indent(tree, space, '\n' + level * space)


def _indent(element, space, outer):
    inner = outer + space
    if not element.text or not element.text.strip():
        element.text = inner
    child = None
    for child in element:
        if len(child):
            _indent(child, space, inner)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = outer
