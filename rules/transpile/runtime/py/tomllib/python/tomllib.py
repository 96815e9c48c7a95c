"""Reading TOML."""
import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ['TOMLDecodeError', 'load', 'loads']

_BARE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_')
_HEX = frozenset('0123456789abcdefABCDEF')
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}
_ILLEGAL = frozenset(chr(i) for i in range(32)) | frozenset(chr(127))
_NUMBER = re.compile(
    r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
    r'|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<floatpart>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)')
_LOCALTIME = re.compile(r'([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?')
_DATETIME = re.compile(
    r'([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
    r'(?:[Tt ]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?'
    r'(?:(Z|z)|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?')


class TOMLDecodeError(ValueError):
    """The document is not valid TOML."""


def load(fp, /, *, parse_float=float):
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    return _Parser(s.replace('\r\n', '\n'), parse_float).document()


class _Table:
    """A table with what may still be done to it and what is below it."""

    def __init__(self):
        self.values = {}
        self.below = {}
        # Defined by a header, by dotted keys, or closed for good (inline tables, arrays).
        self.explicit = False
        self.dotted = False
        self.frozen = False
        self.array = None


class _Parser:
    def __init__(self, text, parse_float):
        self.text = text
        self.pos = 0
        self.parse_float = parse_float

    def fail(self, message, pos=None):
        at = self.pos if pos is None else pos
        if at >= len(self.text):
            where = 'end of document'
        else:
            line = self.text.count('\n', 0, at) + 1
            column = at + 1 if line == 1 else at - self.text.rindex('\n', 0, at)
            where = f'line {line}, column {column}'
        return TOMLDecodeError(f'{message} (at {where})')

    def peek(self):
        return self.text[self.pos:self.pos + 1]

    def blanks(self):
        while self.peek() in (' ', '\t'):
            self.pos += 1

    def comment(self):
        if self.peek() == '#':
            end = self.text.find('\n', self.pos)
            if end == -1:
                end = len(self.text)
            for at in range(self.pos + 1, end):
                if self.text[at] in _ILLEGAL and self.text[at] != '\t':
                    raise self.fail(f'Found invalid character {self.text[at]!r}', at)
            self.pos = end

    def between(self):
        """Blanks, newlines and comments of arrays."""
        while True:
            before = self.pos
            while self.peek() in (' ', '\t', '\n'):
                self.pos += 1
            self.comment()
            if self.pos == before:
                return

    def document(self):
        root = _Table()
        current = root
        while True:
            self.blanks()
            char = self.peek()
            if not char:
                break
            if char == '\n':
                self.pos += 1
                continue
            if char == '[':
                if self.text[self.pos + 1:self.pos + 2] == '[':
                    current = self.array_header(root)
                else:
                    current = self.table_header(root)
                self.blanks()
            elif char in _BARE or char in '"\'':
                self.assignment(current)
                self.blanks()
            elif char != '#':
                raise self.fail('Invalid statement')
            self.comment()
            char = self.peek()
            if not char:
                break
            if char != '\n':
                raise self.fail('Expected newline or end of document after a statement')
            self.pos += 1
        return root.values

    def table_header(self, root):
        self.pos += 1
        self.blanks()
        key = self.key()
        table = self.descend(root, key[:-1], 'declare')
        last = key[-1]
        below = table.below.get(last)
        if below is None:
            if last in table.values:
                raise self.fail('Cannot overwrite a value')
            below = _Table()
            table.below[last] = below
            table.values[last] = below.values
        elif below.array is not None or below.frozen or below.explicit or below.dotted:
            raise self.fail(f'Cannot declare {key} twice')
        below.explicit = True
        if self.peek() != ']':
            raise self.fail("Expected ']' at the end of a table declaration")
        self.pos += 1
        return below

    def array_header(self, root):
        self.pos += 2
        self.blanks()
        key = self.key()
        table = self.descend(root, key[:-1], 'declare')
        last = key[-1]
        holder = table.below.get(last)
        if holder is None:
            if last in table.values:
                raise self.fail('Cannot overwrite a value')
            holder = _Table()
            holder.array = []
            table.below[last] = holder
            table.values[last] = holder.array
            holder.tables = []
        elif holder.array is None:
            raise self.fail(f'Cannot mutate immutable namespace {key}' if holder.frozen else 'Cannot overwrite a value')
        made = _Table()
        made.explicit = True
        holder.array.append(made.values)
        holder.tables.append(made)
        if self.text[self.pos:self.pos + 2] != ']]':
            raise self.fail("Expected ']]' at the end of an array declaration")
        self.pos += 2
        return made

    def descend(self, table, key, why):
        for part in key:
            below = table.below.get(part)
            if below is None:
                if part in table.values:
                    raise self.fail('Cannot overwrite a value')
                below = _Table()
                table.below[part] = below
                table.values[part] = below.values
            if below.array is not None:
                below = below.tables[-1]
            if below.frozen:
                raise self.fail('Cannot overwrite a value')
            table = below
        return table

    def assignment(self, table):
        key, value, frozen = self.pair()
        for at, part in enumerate(key[:-1]):
            below = table.below.get(part)
            if below is None:
                if part in table.values:
                    raise self.fail('Cannot overwrite a value')
                below = _Table()
                below.dotted = True
                table.below[part] = below
                table.values[part] = below.values
            elif below.array is not None or below.frozen:
                raise self.fail('Cannot mutate immutable namespace ' + repr(key[:-1]))
            elif below.explicit:
                raise self.fail(f'Cannot redefine namespace {key[:at + 1]}')
            else:
                below.dotted = True
            table = below
        last = key[-1]
        if last in table.values:
            raise self.fail('Cannot overwrite a value')
        table.values[last] = value
        if frozen:
            closed = _Table()
            closed.frozen = True
            table.below[last] = closed

    def pair(self):
        key = self.key()
        if self.peek() != '=':
            raise self.fail("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.blanks()
        value = self.value()
        return key, value, isinstance(value, (dict, list))

    def key(self):
        parts = [self.key_part()]
        self.blanks()
        while self.peek() == '.':
            self.pos += 1
            self.blanks()
            parts.append(self.key_part())
            self.blanks()
        return tuple(parts)

    def key_part(self):
        char = self.peek()
        if char and char in _BARE:
            start = self.pos
            while self.peek() and self.peek() in _BARE:
                self.pos += 1
            return self.text[start:self.pos]
        if char == "'":
            return self.literal()
        if char == '"':
            self.pos += 1
            return self.basic(False)
        raise self.fail('Invalid initial character for a key part')

    def literal(self):
        self.pos += 1
        start = self.pos
        while self.peek() != "'":
            self.plain("'", False)
        text = self.text[start:self.pos]
        self.pos += 1
        return text

    def plain(self, end, multiline):
        char = self.peek()
        if not char:
            raise self.fail('Unterminated string' if multiline else f'Expected {end!r}')
        if char in _ILLEGAL and char != '\t' and not (multiline and char == '\n'):
            raise self.fail(f'Found invalid character {char!r}')
        self.pos += 1
        return char

    def basic(self, multiline):
        out = []
        while True:
            char = self.peek()
            if not char:
                raise self.fail('Unterminated string')
            if char == '"':
                if not multiline:
                    self.pos += 1
                    return ''.join(out)
                if self.text.startswith('"""', self.pos):
                    self.pos += 3
                    for _ in range(2):
                        if self.peek() == '"':
                            out.append('"')
                            self.pos += 1
                    return ''.join(out)
                out.append(char)
                self.pos += 1
            elif char == '\\':
                out.append(self.escape(multiline))
            elif char in _ILLEGAL and char != '\t' and not (multiline and char == '\n'):
                raise self.fail(f'Illegal character {char!r}')
            else:
                out.append(char)
                self.pos += 1

    def escape(self, multiline):
        follows = self.text[self.pos + 1:self.pos + 2]
        start = self.pos
        self.pos += 2
        if multiline and follows in (' ', '\t', '\n'):
            if follows != '\n':
                self.blanks()
                if not self.peek():
                    return ''
                if self.peek() != '\n':
                    raise self.fail("Unescaped '\\' in a string", start)
                self.pos += 1
            while self.peek() in (' ', '\t', '\n') and self.peek():
                self.pos += 1
            return ''
        if follows in ('u', 'U'):
            width = 4 if follows == 'u' else 8
            digits = self.text[self.pos:self.pos + width]
            if len(digits) != width or any(c not in _HEX for c in digits):
                raise self.fail('Invalid hex value')
            number = int(digits, 16)
            if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
                raise self.fail('Escaped character is not a Unicode scalar value')
            self.pos += width
            return chr(number)
        if follows not in _ESCAPES:
            if not follows:
                raise self.fail('Unterminated string')
            raise self.fail("Unescaped '\\' in a string")
        return _ESCAPES[follows]

    def value(self):
        text, char = self.text, self.peek()
        if char == '"':
            if text.startswith('"""', self.pos):
                self.pos += 3
                if self.peek() == '\n':
                    self.pos += 1
                return self.basic(True)
            self.pos += 1
            return self.basic(False)
        if char == "'":
            if text.startswith("'''", self.pos):
                return self.multiline_literal()
            return self.literal()
        if text.startswith('true', self.pos):
            self.pos += 4
            return True
        if text.startswith('false', self.pos):
            self.pos += 5
            return False
        if char == '[':
            return self.array()
        if char == '{':
            return self.inline_table()
        found = _DATETIME.match(text, self.pos)
        if found:
            try:
                value = _moment(found)
            except ValueError as e:
                raise self.fail('Invalid date or datetime') from e
            self.pos = found.end()
            return value
        found = _LOCALTIME.match(text, self.pos)
        if found:
            self.pos = found.end()
            hour, minute, second, micro = found.groups()
            return time(int(hour), int(minute), int(second), int(micro.ljust(6, '0')) if micro else 0)
        found = _NUMBER.match(text, self.pos)
        if found:
            self.pos = found.end()
            if found.group('floatpart'):
                return self.parse_float(found.group())
            return int(found.group(), 0)
        for special in ('inf', 'nan'):
            if text.startswith(special, self.pos):
                self.pos += 3
                return self.parse_float(special)
            if text.startswith('+' + special, self.pos) or text.startswith('-' + special, self.pos):
                self.pos += 4
                return self.parse_float(text[self.pos - 4:self.pos])
        raise self.fail('Invalid value')

    def multiline_literal(self):
        self.pos += 3
        if self.peek() == '\n':
            self.pos += 1
        start = self.pos
        while not self.text.startswith("'''", self.pos):
            self.plain("'''", True)
        self.pos += 3
        end = self.pos - 3
        for _ in range(2):
            if self.peek() == "'":
                self.pos += 1
                end += 1
        return self.text[start:end]

    def array(self):
        self.pos += 1
        out = []
        self.between()
        while self.peek() != ']':
            out.append(self.value())
            self.between()
            if self.peek() == ']':
                break
            if self.peek() != ',':
                raise self.fail('Unclosed array')
            self.pos += 1
            self.between()
        self.pos += 1
        return out

    def inline_table(self):
        self.pos += 1
        table = _Table()
        self.blanks()
        if self.peek() == '}':
            self.pos += 1
            return table.values
        while True:
            key, value, frozen = self.pair()
            at = table
            for part in key[:-1]:
                below = at.below.get(part)
                if below is None:
                    if part in at.values:
                        raise self.fail('Cannot overwrite a value')
                    below = _Table()
                    at.below[part] = below
                    at.values[part] = below.values
                elif below.frozen:
                    raise self.fail(f'Cannot mutate immutable namespace {key[:-1]}')
                at = below
            if key[-1] in at.values:
                raise self.fail(f'Duplicate inline table key {key[-1]!r}')
            at.values[key[-1]] = value
            if frozen:
                closed = _Table()
                closed.frozen = True
                at.below[key[-1]] = closed
            self.blanks()
            if self.peek() == '}':
                self.pos += 1
                return table.values
            if self.peek() != ',':
                raise self.fail('Unclosed inline table')
            self.pos += 1
            self.blanks()


def _moment(found):
    year, month, day, hour, minute, second, micro, zulu, sign, zone_hour, zone_minute = found.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    micros = int(micro.ljust(6, '0')) if micro else 0
    zone = None
    if sign:
        offset = timedelta(hours=int(zone_hour), minutes=int(zone_minute))
        zone = timezone(offset if sign == '+' else -offset)
    elif zulu:
        zone = timezone.utc
    return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second), micros, zone)
