// Library functions and methods that give an instance of a library class, whatever they are called with.
const own = (owner: string, names: string): readonly (readonly [string, string])[] =>
  names.split(' ').map((name) => [`${owner}.${name}`, owner]);

export const classResults: { readonly [called: string]: string } = Object.fromEntries([
  ...own('datetime.datetime', 'now utcnow today fromtimestamp utcfromtimestamp fromisoformat strptime combine replace'),
  ...own('datetime.datetime', 'astimezone fromordinal fromisocalendar'),
  ...own('datetime.date', 'today fromtimestamp fromisoformat fromordinal fromisocalendar replace'),
  ...own(
    'pathlib.Path',
    'cwd home resolve absolute expanduser joinpath with_suffix with_name with_stem rename replace',
  ),
  ...own('decimal.Decimal', 'from_float quantize normalize sqrt copy_abs'),
  ...own('fractions.Fraction', 'from_float from_decimal limit_denominator'),
  ...own('logging.Logger', 'getChild'),
  ...own('sqlite3.Cursor', 'execute executemany executescript'),
  ['asyncio.get_event_loop', 'asyncio.BaseEventLoop'],
  ['asyncio.get_running_loop', 'asyncio.BaseEventLoop'],
  ['asyncio.new_event_loop', 'asyncio.BaseEventLoop'],
  ['datetime.datetime.date', 'datetime.date'],
  ['datetime.datetime.time', 'datetime.time'],
  ['collections.Counter.copy', 'collections.Counter'],
  ['decimal.getcontext', 'decimal.Context'],
  ['logging.getLogger', 'logging.Logger'],
  ['re.compile', 're.Pattern'],
  ['sqlite3.connect', 'sqlite3.Connection'],
  ['sqlite3.Connection.cursor', 'sqlite3.Cursor'],
  ['sqlite3.Connection.execute', 'sqlite3.Cursor'],
  ['sqlite3.Connection.executemany', 'sqlite3.Cursor'],
  ['subprocess.run', 'subprocess.CompletedProcess'],
  ['uuid.uuid4', 'uuid.UUID'],
  ['uuid.uuid5', 'uuid.UUID'],
  ['xml.etree.ElementTree.parse', 'xml.etree.ElementTree.ElementTree'],
  ['xml.etree.ElementTree.fromstring', 'xml.etree.ElementTree.Element'],
  ['xml.etree.ElementTree.SubElement', 'xml.etree.ElementTree.Element'],
]);
