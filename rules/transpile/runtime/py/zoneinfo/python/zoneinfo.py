"""Time zones of the system's database."""
import bisect
import os
import re
import struct
from datetime import datetime, timedelta, tzinfo

__all__ = ['InvalidTZPathWarning', 'TZPATH', 'ZoneInfo', 'ZoneInfoNotFoundError', 'available_timezones', 'reset_tzpath']

TZPATH = ('/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo')
_EPOCH = datetime(1970, 1, 1)
_ZERO = timedelta(0)


class ZoneInfoNotFoundError(KeyError):
    """Exception raised when a ZoneInfo key is not found."""

    __module__ = 'zoneinfo._common'


class InvalidTZPathWarning(RuntimeWarning):
    """Warning raised if an invalid path is specified in PYTHONTZPATH."""


def reset_tzpath(to=None):
    global TZPATH
    if to is not None:
        TZPATH = tuple(to)


def _find(key):
    parts = key.split('/')
    if os.path.isabs(key):
        raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}')
    if '..' in parts:
        raise ValueError(f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')
    if os.path.normpath(key) != key:
        raise ValueError(f'ZoneInfo keys must be normalized relative paths, got: {key}')
    for folder in TZPATH:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            return path
    raise ZoneInfoNotFoundError(f'No time zone found with key {key}')


def available_timezones():
    found = set()
    for folder in TZPATH:
        if not os.path.exists(folder):
            continue
        for root, folders, files in os.walk(folder):
            if root == folder:
                for skipped in ('right', 'posix'):
                    if skipped in folders:
                        folders.remove(skipped)
            for name in files:
                path = os.path.join(root, name)
                try:
                    with open(path, 'rb') as file:
                        if file.read(4) == b'TZif':
                            found.add(os.path.relpath(path, folder))
                except OSError:
                    pass
    found.discard('posixrules')
    return found


class _Offset:
    """An offset from UTC: how much, how much of it is summer time, and its abbreviation."""

    def __init__(self, seconds, summer, name):
        self.utcoff = timedelta(seconds=seconds)
        self.seconds = seconds
        self.is_summer = summer
        self.dst = _ZERO
        self.name = name


def _read(data):
    """The transitions of a TZif file, their offsets, the offset before them, and the rule after them."""

    def header(at):
        if data[at:at + 4] != b'TZif':
            raise ValueError('Invalid TZif file: magic not found')
        return struct.unpack('>6l', data[at + 20:at + 44])

    isgmt, isstd, leap, times, types, chars = header(0)
    at, width, code = 44, 4, 'l'
    if data[4:5] >= b'2':
        at += times * 5 + types * 6 + chars + leap * 8 + isstd + isgmt
        isgmt, isstd, leap, times, types, chars = header(at)
        at, width, code = at + 44, 8, 'q'
    moments = list(struct.unpack(f'>{times}{code}', data[at:at + times * width]))
    at += times * width
    indices = list(data[at:at + times])
    at += times
    rows = [struct.unpack('>lbb', data[at + 6 * i:at + 6 * i + 6]) for i in range(types)]
    at += 6 * types
    letters = data[at:at + chars]
    at += chars + leap * (width + 4) + isstd + isgmt
    rule = ''
    if width == 8:
        rule = data[at:].strip(b'\n').decode()
    offsets = []
    for seconds, summer, place in rows:
        offsets.append(_Offset(seconds, summer != 0, letters[place:letters.index(b'\0', place)].decode()))
    _fill_summer(indices, offsets)
    return moments, [offsets[i] for i in indices], offsets, rule


def _fill_summer(indices, offsets):
    """How much summer time adds is seen from the standard time beside it."""
    known = [not one.is_summer for one in offsets]
    for at in range(1, len(indices)):
        before, here = offsets[indices[at - 1]], offsets[indices[at]]
        if here.is_summer and not known[indices[at]] and not before.is_summer:
            here.dst = timedelta(seconds=here.seconds - before.seconds)
            known[indices[at]] = here.dst != _ZERO
    for at in range(len(indices) - 2, -1, -1):
        after, here = offsets[indices[at + 1]], offsets[indices[at]]
        if here.is_summer and not known[indices[at]] and not after.is_summer:
            here.dst = timedelta(seconds=here.seconds - after.seconds)
            known[indices[at]] = here.dst != _ZERO
    for done, one in zip(known, offsets):
        if not done:
            one.dst = timedelta(hours=1)


_RULE = re.compile(
    r'(?P<std>[^<0-9:.+-]+|<[a-zA-Z0-9+-]+>)(?P<stdoff>[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)'
    r'(?:(?P<dst>[^0-9:.+-]+?|<[a-zA-Z0-9+-]+>)(?P<dstoff>[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)?)?(?:,(?P<start>[^,]+),(?P<end>[^,]+))?$')


def _seconds(text):
    sign = -1 if text[:1] == '-' else 1
    parts = [int(part) for part in text.lstrip('+-').split(':')] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


class _Rule:
    """What holds for ever after the last transition: one offset, or two that change by the calendar."""

    def __init__(self, text):
        found = _RULE.match(text)
        if not found:
            raise ValueError(f'{text} is not a valid TZ string')
        standard = -_seconds(found['stdoff'])
        self.standard = _Offset(standard, False, found['std'].strip('<>'))
        self.summer = None
        if found['dst']:
            summer = -_seconds(found['dstoff']) if found['dstoff'] else standard + 3600
            self.summer = _Offset(summer, True, found['dst'].strip('<>'))
            self.summer.dst = timedelta(seconds=summer - standard)
            self.start, self.end = found['start'], found['end']

    def _moment(self, text, year):
        """Local seconds since 1970 at which a change falls in a year."""
        day, _, hour = text.partition('/')
        seconds = _seconds(hour) if hour else 7200
        if day[0] == 'M':
            month, week, weekday = (int(part) for part in day[1:].split('.'))
            first = (datetime(year, month, 1).weekday() + 1) % 7
            number = (weekday - first) % 7 + 1 + (week - 1) * 7
            following = datetime(year + month // 12, month % 12 + 1, 1)
            if number > (following - datetime(year, month, 1)).days:
                number -= 7
            date = datetime(year, month, number)
        elif day[0] == 'J':
            number = int(day[1:])
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            date = datetime(year, 1, 1) + timedelta(days=number - 1 + (1 if leap and number >= 60 else 0))
        else:
            date = datetime(year, 1, 1) + timedelta(days=int(day))
        return (date - _EPOCH).days * 86400 + seconds

    def local(self, seconds, year, fold):
        if self.summer is None:
            return self.standard
        start, end = self._moment(self.start, year), self._moment(self.end, year)
        gain = self.summer.seconds - self.standard.seconds
        # In the hour that is left out or met twice, fold tells.
        if fold == (gain >= 0):
            end -= gain
        else:
            start += gain
        inside = start <= seconds < end if start < end else not end <= seconds < start
        return self.summer if inside else self.standard

    def utc(self, seconds, year):
        """The offset at a moment, and whether its local time was met before."""
        if self.summer is None:
            return self.standard, False
        start = self._moment(self.start, year) - self.standard.seconds
        end = self._moment(self.end, year) - self.summer.seconds
        inside = start <= seconds < end if start < end else not end <= seconds < start
        gain = self.summer.seconds - self.standard.seconds
        again = end if gain > 0 else start
        return self.summer if inside else self.standard, again <= seconds < again + abs(gain)


class ZoneInfo(tzinfo):
    """A time zone."""

    _cache = {}

    def __new__(cls, key):
        found = cls._cache.get(key)
        if found is None:
            found = cls._cache[key] = cls.no_cache(key)
        return found

    @classmethod
    def no_cache(cls, key):
        if not isinstance(key, str):
            raise TypeError(f'expected str, bytes or os.PathLike object, not {type(key).__name__}')
        with open(_find(key), 'rb') as file:
            data = file.read()
        made = tzinfo.__new__(cls)
        made._load(key, data)
        return made

    @classmethod
    def from_file(cls, fobj, /, key=None):
        made = tzinfo.__new__(cls)
        made._load(key, fobj.read())
        return made

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for key in list(cls._cache) if only_keys is None else only_keys:
            cls._cache.pop(key, None)

    def _load(self, key, data):
        self._key = key
        self._utc, self._offsets, known, rule = _read(data)
        first = next((one for one in known if not one.is_summer), known[0] if known else None)
        self._before = first
        self._after = _Rule(rule) if rule else None
        # Local times of the transitions: by fold, the earlier and the later reading.
        self._local = [[], []]
        before = first
        for moment, after in zip(self._utc, self._offsets):
            low, high = sorted((before.seconds, after.seconds))
            self._local[0].append(moment + high)
            self._local[1].append(moment + low)
            before = after

    @property
    def key(self):
        return self._key

    def __repr__(self):
        if self._key is not None:
            return f'{self.__class__.__module__}.{self.__class__.__qualname__}(key={self._key!r})'
        return f'{self.__class__.__module__}.{self.__class__.__qualname__}.from_file({self!s})'

    def __str__(self):
        return self._key if self._key is not None else repr(self)

    def _at(self, dt):
        if dt is None:
            if self._after is not None and self._after.summer is None and not self._utc:
                return self._after.standard
            if self._after is None and not self._utc:
                return self._before
            return None
        seconds = (dt.toordinal() - 719163) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        local = self._local[dt.fold]
        if not local or seconds > local[-1]:
            if self._after is not None:
                return self._after.local(seconds, dt.year, dt.fold)
            return self._offsets[-1] if self._offsets else self._before
        at = bisect.bisect_right(local, seconds)
        return self._offsets[at - 1] if at else self._before

    def utcoffset(self, dt):
        found = self._at(dt)
        return None if found is None else found.utcoff

    def dst(self, dt):
        found = self._at(dt)
        return None if found is None else found.dst

    def tzname(self, dt):
        found = self._at(dt)
        return None if found is None else found.name

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc() requires a datetime argument')
        if dt.tzinfo is not self:
            raise ValueError('dt.tzinfo is not self')
        seconds = (dt.toordinal() - 719163) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        utc = self._utc
        if not utc or seconds > utc[-1] and self._after is not None:
            if self._after is not None:
                found, again = self._after.utc(seconds, dt.year)
            else:
                found, again = self._before, False
        else:
            at = bisect.bisect_right(utc, seconds)
            if at == 0:
                found, again = self._before, False
            else:
                found = self._offsets[at - 1]
                before = self._offsets[at - 2] if at > 1 else self._before
                lost = before.seconds - found.seconds
                again = lost > 0 and seconds - utc[at - 1] < lost
        dt += found.utcoff
        return dt.replace(fold=1) if again else dt
