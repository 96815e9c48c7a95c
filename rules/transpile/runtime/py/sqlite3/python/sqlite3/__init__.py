"""Databases of SQLite."""
import _baton
import _sqlite
import datetime
import os
import re

__all__ = ['Binary', 'Connection', 'Cursor', 'DataError', 'DatabaseError', 'Date', 'DateFromTicks', 'Error',
           'IntegrityError', 'InterfaceError', 'InternalError', 'NotSupportedError', 'OperationalError',
           'PARSE_COLNAMES', 'PARSE_DECLTYPES', 'PrepareProtocol', 'ProgrammingError', 'Row', 'SQLITE_CONSTRAINT',
           'SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_NOTNULL', 'SQLITE_CONSTRAINT_PRIMARYKEY',
           'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_CHECK', 'SQLITE_ERROR', 'SQLITE_BUSY', 'SQLITE_LOCKED',
           'SQLITE_CANTOPEN', 'Time', 'TimeFromTicks', 'Timestamp', 'TimestampFromTicks', 'Warning', 'adapt',
           'adapters', 'apilevel', 'complete_statement', 'connect', 'converters', 'enable_callback_tracebacks',
           'paramstyle', 'register_adapter', 'register_converter', 'sqlite_version', 'sqlite_version_info',
           'threadsafety', 'version', 'version_info']

apilevel = '2.0'
paramstyle = 'qmark'
threadsafety = 3
version = '2.6.0'
version_info = (2, 6, 0)
sqlite_version = _sqlite.version
sqlite_version_info = tuple([int(part) for part in sqlite_version.split('.')])
PARSE_DECLTYPES = 1
PARSE_COLNAMES = 2
SQLITE_ERROR = 1
SQLITE_BUSY = 5
SQLITE_LOCKED = 6
SQLITE_CANTOPEN = 14
SQLITE_CONSTRAINT = 19
SQLITE_CONSTRAINT_CHECK = 275
SQLITE_CONSTRAINT_FOREIGNKEY = 787
SQLITE_CONSTRAINT_NOTNULL = 1299
SQLITE_CONSTRAINT_PRIMARYKEY = 1555
SQLITE_CONSTRAINT_UNIQUE = 2067

Binary = memoryview
Date = datetime.date
Time = datetime.time
Timestamp = datetime.datetime


def DateFromTicks(ticks):
    return datetime.date.fromtimestamp(ticks)


def TimeFromTicks(ticks):
    return datetime.datetime.fromtimestamp(ticks).time()


def TimestampFromTicks(ticks):
    return datetime.datetime.fromtimestamp(ticks)


class Warning(Exception):
    __module__ = 'sqlite3'


class Error(Exception):
    __module__ = 'sqlite3'


class InterfaceError(Error):
    __module__ = 'sqlite3'


class DatabaseError(Error):
    __module__ = 'sqlite3'


class InternalError(DatabaseError):
    __module__ = 'sqlite3'


class OperationalError(DatabaseError):
    __module__ = 'sqlite3'


class ProgrammingError(DatabaseError):
    __module__ = 'sqlite3'


class IntegrityError(DatabaseError):
    __module__ = 'sqlite3'


class DataError(DatabaseError):
    __module__ = 'sqlite3'


class NotSupportedError(DatabaseError):
    __module__ = 'sqlite3'


_CODES = {1: 'ERROR', 2: 'INTERNAL', 3: 'PERM', 4: 'ABORT', 5: 'BUSY', 6: 'LOCKED', 7: 'NOMEM', 8: 'READONLY',
          9: 'INTERRUPT', 10: 'IOERR', 11: 'CORRUPT', 12: 'NOTFOUND', 13: 'FULL', 14: 'CANTOPEN', 15: 'PROTOCOL',
          16: 'EMPTY', 17: 'SCHEMA', 18: 'TOOBIG', 19: 'CONSTRAINT', 20: 'MISMATCH', 21: 'MISUSE', 22: 'NOLFS',
          23: 'AUTH', 24: 'FORMAT', 25: 'RANGE', 26: 'NOTADB', 27: 'NOTICE', 28: 'WARNING',
          275: 'CONSTRAINT_CHECK', 531: 'CONSTRAINT_COMMITHOOK', 787: 'CONSTRAINT_FOREIGNKEY',
          1043: 'CONSTRAINT_FUNCTION', 1299: 'CONSTRAINT_NOTNULL', 1555: 'CONSTRAINT_PRIMARYKEY',
          1811: 'CONSTRAINT_TRIGGER', 2067: 'CONSTRAINT_UNIQUE', 2323: 'CONSTRAINT_VTAB', 2579: 'CONSTRAINT_ROWID',
          2835: 'CONSTRAINT_PINNED', 3091: 'CONSTRAINT_DATATYPE', 261: 'BUSY_RECOVERY', 517: 'BUSY_SNAPSHOT',
          262: 'LOCKED_SHAREDCACHE', 264: 'READONLY_RECOVERY', 776: 'READONLY_ROLLBACK', 1032: 'READONLY_DBMOVED',
          1288: 'READONLY_CANTINIT', 1544: 'READONLY_DIRECTORY'}


def _fail(code, text):
    """The exception of a failure: of SQLite's by its code, -1 for what the program did wrong."""
    if code == -1:
        return ProgrammingError(text)
    if code == -2:
        return OperationalError(text)
    basic = code & 255
    if basic == 7:
        return MemoryError()
    if basic in (2, 12):
        made = InternalError(text)
    elif basic == 11:
        made = DatabaseError(text)
    elif basic == 18:
        made = DataError(text)
    elif basic in (19, 20):
        made = IntegrityError(text)
    elif basic in (21, 25):
        made = InterfaceError(text)
    elif basic <= 17:
        made = OperationalError(text)
    else:
        made = DatabaseError(text)
    made.sqlite_errorcode = code
    made.sqlite_errorname = 'SQLITE_' + _CODES[code] if code in _CODES else 'unknown'
    return made


class PrepareProtocol(object):
    """What adapters are told."""


adapters = {}
converters = {}


def register_adapter(type, adapter, /):
    adapters[(type, PrepareProtocol)] = adapter


def register_converter(typename, converter, /):
    converters[typename.upper()] = converter


_missing = object()


def adapt(obj, proto=PrepareProtocol, alternate=_missing, /):
    found = adapters.get((type(obj), proto))
    if found is not None:
        return found(obj)
    conform = getattr(obj, '__conform__', None)
    if conform is not None:
        made = conform(proto)
        if made is not None:
            return made
    if alternate is not _missing:
        return alternate
    raise ProgrammingError("can't adapt")


def _adapt(value):
    return adapt(value, PrepareProtocol, value)


_sqlite.setup(_fail, _adapt)


def _timestamp(text):
    day, moment = text.split(b' ')
    year, month, date = map(int, day.split(b'-'))
    parts = moment.split(b'.')
    hours, minutes, seconds = map(int, parts[0].split(b':'))
    rest = int('{:0<6.6}'.format(parts[1].decode())) if len(parts) == 2 else 0
    return datetime.datetime(year, month, date, hours, minutes, seconds, rest)


register_adapter(datetime.date, lambda value: value.isoformat())
register_adapter(datetime.datetime, lambda value: value.isoformat(' '))
register_converter('date', lambda text: datetime.date(*map(int, text.split(b'-'))))
register_converter('timestamp', _timestamp)


def enable_callback_tracebacks(enable, /):
    if enable:
        raise NotImplementedError('batuta: the lines of tracebacks are not known')


_PIECES = re.compile(r"""('(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*(?:\n|$)|/\*.*?\*/|\s+|\w+|.)""", re.DOTALL)


def complete_statement(statement):
    """Whether a text ends a statement: with a semicolon, in a trigger's definition with `END;`."""
    words = [one for one in _PIECES.findall(statement) if not one.isspace() and one[:2] not in ('--', '/*')]
    if not words or words[-1] != ';':
        return False
    begun = [word.upper() for word in words[:6]]
    while begun and begun[0] == ';':
        begun.pop(0)
    if begun[:1] == ['EXPLAIN']:
        begun.pop(0)
    if begun[:1] == ['CREATE'] and 'TRIGGER' in begun[1:3]:
        return len(words) > 2 and words[-2].upper() == 'END' and words[-3] == ';'
    return True


# A statement that changes rows; such ones begin transactions.
_CHANGES = re.compile(r'(?:\s|--[^\n]*(?:\n|$)|/\*.*?\*/)*(?:insert|update|delete|replace)', re.IGNORECASE | re.DOTALL)
_LEVELS = ('', 'DEFERRED', 'IMMEDIATE', 'EXCLUSIVE')


class Row(object):
    """A row whose values are found by place and by name."""

    __module__ = 'sqlite3'

    def __init__(self, cursor, data, /):
        if not isinstance(cursor, Cursor):
            raise TypeError('Row() argument 1 must be sqlite3.Cursor, not ' + type(cursor).__name__)
        if not isinstance(data, tuple):
            raise TypeError('Row() argument 2 must be tuple, not ' + type(data).__name__)
        self._data = data
        self._names = cursor.description

    def keys(self):
        return [one[0] for one in self._names] if self._names else []

    def __getitem__(self, key, /):
        if isinstance(key, int):
            return self._data[key]
        if isinstance(key, str):
            wanted = key.lower()
            for place, one in enumerate(self._names or ()):
                if one[0] == key or one[0].lower() == wanted:
                    return self._data[place]
            raise IndexError('No item with that key')
        if isinstance(key, slice):
            return self._data[key]
        raise IndexError('Index must be int or string')

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __hash__(self):
        return hash(self._names) ^ hash(self._data)

    def __eq__(self, other, /):
        if not isinstance(other, Row):
            return NotImplemented
        return self._names == other._names and self._data == other._data

    def __ne__(self, other, /):
        if not isinstance(other, Row):
            return NotImplemented
        return not (self._names == other._names and self._data == other._data)


class Cursor(object):
    """Carries out statements and holds their rows."""

    __module__ = 'sqlite3'

    def __init__(self, connection, /):
        if not isinstance(connection, Connection):
            raise TypeError('Cursor() argument 1 must be sqlite3.Connection, not ' + type(connection).__name__)
        self.connection = connection
        self.description = None
        self.rowcount = -1
        self.lastrowid = None
        self.arraysize = 1
        self.row_factory = connection.row_factory
        self._rows = iter(())
        self._closed = False

    def _check(self):
        if self._closed:
            raise ProgrammingError('Cannot operate on a closed cursor.')
        self.connection._check()

    def execute(self, sql, parameters=(), /):
        return self._run('execute', sql, parameters, False)

    def executemany(self, sql, seq_of_parameters, /):
        return self._run('executemany', sql, seq_of_parameters, True)

    def _run(self, name, sql, sets, many):
        if not isinstance(sql, str):
            raise TypeError('%s() argument 1 must be str, not %s' % (name, 'None' if sql is None else type(sql).__name__))
        self._check()
        connection = self.connection
        if '\0' in sql:
            raise ProgrammingError('the query contains a null character')
        changes = _CHANGES.match(sql) is not None
        if many and not changes:
            _sqlite.run(connection._handle, 'explain ' + sql, sets, True, None, None, None)
            raise ProgrammingError('executemany() can only execute DML statements.')
        self._rows = iter(())
        self.description = None
        self.rowcount = 0 if changes else -1
        level = connection._level
        begin = 'BEGIN ' + level if changes and level is not None else None
        plan = _Plan(connection._detect) if connection._detect else None
        factory = connection.text_factory
        texts = None if factory is str else True if factory is bytes else factory
        try:
            columns, rows, count, last = _sqlite.run(connection._handle, sql, sets, many, begin, plan, texts)
        except BaseException:
            self.rowcount = -1
            raise
        if columns is not None and not many:
            if connection._detect & PARSE_COLNAMES:
                columns = [one.split('[')[0].rstrip() if '[' in one else one for one in columns]
            self.description = tuple([(one, None, None, None, None, None, None) for one in columns])
        if changes:
            self.rowcount = count
        if not many:
            self.lastrowid = last
            self._rows = iter(rows)
        return self

    def executescript(self, sql_script, /):
        if not isinstance(sql_script, str):
            raise TypeError('executescript() argument must be str, not %s'
                            % ('None' if sql_script is None else type(sql_script).__name__))
        self._check()
        if '\0' in sql_script:
            raise ValueError('embedded null character')
        connection = self.connection
        if connection.in_transaction:
            _sqlite.script(connection._handle, 'COMMIT')
        _sqlite.script(connection._handle, sql_script)
        return self

    def _made(self, row):
        return row if self.row_factory is None else self.row_factory(self, row)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        self._check()
        row = next(self._rows)
        return row if self.row_factory is None else self.row_factory(self, row)

    def fetchone(self):
        self._check()
        for row in self._rows:
            return self._made(row)
        return None

    def fetchmany(self, size=None):
        self._check()
        if size is None:
            size = self.arraysize
        made = []
        # As in SQLite's own reading, a negative size is no limit.
        while size != 0:
            row = next(self._rows, None)
            if row is None:
                break
            made.append(self._made(row))
            size -= 1
        return made

    def fetchall(self):
        self._check()
        if self.row_factory is None:
            return list(self._rows)
        return [self.row_factory(self, row) for row in self._rows]

    def close(self):
        self.connection._check_thread()
        self._rows = iter(())
        self._closed = True

    def setinputsizes(self, sizes, /):
        pass

    def setoutputsize(self, size, column=None, /):
        pass


class _Plan(object):
    """Which converter a column has: by its name, then by its declared kind."""

    def __init__(self, detect):
        self.detect = detect

    def __call__(self, names, kinds):
        made = []
        for name, kind in zip(names or (), kinds):
            found = None
            if self.detect & PARSE_COLNAMES and '[' in name and ']' in name:
                begun = name.index('[') + 1
                found = converters.get(name[begun:name.index(']', begun)].upper())
            if found is None and self.detect & PARSE_DECLTYPES and kind:
                found = converters.get(re.split(r'[ (]', kind)[0].upper())
            made.append(found)
        return made


def _quoted(text):
    return '"' + text.replace('"', '""') + '"'


class Connection(object):
    """An open database."""

    __module__ = 'sqlite3'
    Warning = Warning
    Error = Error
    InterfaceError = InterfaceError
    DatabaseError = DatabaseError
    InternalError = InternalError
    OperationalError = OperationalError
    ProgrammingError = ProgrammingError
    IntegrityError = IntegrityError
    DataError = DataError
    NotSupportedError = NotSupportedError

    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level='', check_same_thread=True, factory=None,
                 cached_statements=128, uri=False):
        path = os.fsdecode(os.fspath(database))
        if '\0' in path:
            raise ValueError('embedded null byte')
        self._thread = _baton.current() if check_same_thread else None
        self._level = _level(isolation_level)
        self._detect = detect_types
        self.row_factory = None
        self.text_factory = str
        self._handle = None
        self._handle = _sqlite.connect(path, timeout, uri)

    def _check_thread(self):
        if self._thread is not None and self._thread != _baton.current():
            raise ProgrammingError('SQLite objects created in a thread can only be used in that same thread. '
                                   'The object was created in thread id %d and this is thread id %d.'
                                   % (self._thread, _baton.current()))

    def _check(self):
        self._check_thread()
        if self._handle is None:
            raise ProgrammingError('Cannot operate on a closed database.')

    @property
    def isolation_level(self):
        self._check()
        return self._level

    @isolation_level.setter
    def isolation_level(self, value):
        if value is None:
            self._level = None
            self.commit()
        else:
            self._level = _level(value)

    @property
    def total_changes(self):
        self._check()
        return _sqlite.state(self._handle)[0]

    @property
    def in_transaction(self):
        self._check()
        return _sqlite.state(self._handle)[1]

    def cursor(self, factory=Cursor):
        self._check()
        made = factory(self)
        if not isinstance(made, Cursor):
            raise TypeError('factory must return a cursor, not ' + type(made).__name__)
        if self.row_factory is not None:
            made.row_factory = self.row_factory
        return made

    def execute(self, sql, parameters=(), /):
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        return self.cursor().executescript(sql_script)

    def commit(self):
        self._check()
        if self.in_transaction:
            _sqlite.script(self._handle, 'COMMIT')

    def rollback(self):
        self._check()
        if self.in_transaction:
            _sqlite.script(self._handle, 'ROLLBACK')

    def close(self):
        self._check_thread()
        if self._handle is not None:
            _sqlite.close(self._handle)
            self._handle = None

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback, /):
        if type is None and value is None and traceback is None:
            try:
                self.commit()
            except Error:
                self.rollback()
                raise
        else:
            self.rollback()
        return False

    def create_function(self, name, narg, func, *, deterministic=False):
        self._check()
        _sqlite.create_function(self._handle, name, narg, func, deterministic)

    def create_aggregate(self, name, n_arg, aggregate_class):
        self._check()
        _sqlite.create_aggregate(self._handle, name, n_arg, aggregate_class)

    def create_collation(self, name, callable, /):
        self._check()
        _sqlite.create_collation(self._handle, name, callable)

    def iterdump(self):
        """The statements that make the same database."""
        cursor = self.cursor()
        cursor.row_factory = None
        yield 'BEGIN TRANSACTION;'
        cursor.execute('SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" == \'table\' '
                       'ORDER BY "name"')
        for name, _, text in cursor.fetchall():
            if name == 'sqlite_sequence':
                yield 'DELETE FROM "sqlite_sequence";'
            elif name == 'sqlite_stat1':
                yield 'ANALYZE "sqlite_master";'
            elif name.startswith('sqlite_'):
                continue
            else:
                yield text + ';'
            columns = [str(one[1]) for one in cursor.execute('PRAGMA table_info(%s)' % _quoted(name)).fetchall()]
            shown = ','.join(["'||quote(%s)||'" % _quoted(one) for one in columns])
            into = _quoted(name).replace("'", "''")
            cursor.execute("SELECT 'INSERT INTO %s VALUES(%s)' FROM %s;" % (into, shown, _quoted(name)))
            for one, in cursor.fetchall():
                yield one + ';'
        cursor.execute('SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" IN '
                       "('index', 'trigger', 'view')")
        for _, _, text in cursor.fetchall():
            yield text + ';'
        yield 'COMMIT;'

    def backup(self, target, *, pages=-1, progress=None, name='main', sleep=0.250):
        if progress is not None or name != 'main':
            raise NotImplementedError('batuta: sqlite3 backup with progress or of attached databases is not supported')
        self._check()
        if target is self:
            raise ValueError('target cannot be the same connection instance')
        target._check()
        script = '\n'.join(self.iterdump())
        names = [one for one in target.cursor().execute("SELECT name, type FROM sqlite_master WHERE type IN "
                                                        "('table', 'view') AND name NOT LIKE 'sqlite_%'")]
        for one in names:
            target.cursor().execute('DROP %s %s' % (one[1], _quoted(one[0])))
        target.executescript(script)


def _level(value):
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError('isolation_level must be str or None')
    if value.upper() not in _LEVELS:
        raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
    return value.upper()


def connect(database, timeout=5.0, detect_types=0, isolation_level='', check_same_thread=True, factory=Connection,
            cached_statements=128, uri=False):
    return factory(database, timeout, detect_types, isolation_level, check_same_thread, factory, cached_statements, uri)
