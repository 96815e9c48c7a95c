// Written by test/tools/write-member-places.ts: the members of each module of the runtime in the order in which it holds them.
// Only a hint: code that was given a place looks whether the name stands there.
export const memberPlaces: { readonly [module: string]: string | undefined } = {
  _ast_literals: '__name__ __doc__ literal_eval walk_with',
  _baton: '__name__ __doc__ report current pause poll park unpark last_lines',
  _bisect: '__name__ __doc__ bisect_left bisect_right insort_left insort_right',
  _collections: '__name__ __doc__ OrderedDict defaultdict deque',
  _csv: '__name__ __doc__ Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC field_size_limit get_dialect list_dialects reader register_dialect unregister_dialect writer',
  _datetime: '__name__ __doc__ MAXYEAR MINYEAR UTC date datetime time timedelta timezone tzinfo',
  _decimal:
    '__name__ __doc__ BasicContext Clamped Context Decimal DecimalException DecimalTuple DefaultContext DivisionByZero ExtendedContext FloatOperation HAVE_CONTEXTVAR HAVE_THREADS Inexact InvalidOperation MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow ROUND_05UP ROUND_CEILING ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP ROUND_UP Rounded Subnormal Underflow getcontext localcontext setcontext',
  _functools: '__name__ __doc__ cmp_to_key partial reduce',
  _heapq: '__name__ __doc__ heapify heappop heappush heappushpop heapreplace',
  _io: '__name__ __doc__ BlockingIOError BufferedRandom BufferedReader BufferedWriter BytesIO DEFAULT_BUFFER_SIZE FileIO StringIO TextIOWrapper UnsupportedOperation open',
  _library: '__name__ __doc__ find folder modules packages',
  _locks: '__name__ __doc__ lock RLock Condition',
  _md5: '__name__ __doc__ md5',
  _operator:
    '__name__ __doc__ _compare_digest abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand ifloordiv imod imul index indexOf inv invert ior ipow is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor',
  _pickling: '__name__ __doc__ Writer Reader',
  _process: '__name__ __doc__ start exchange on_signal raise_signal',
  _sha1: '__name__ __doc__ sha1',
  _sha256: '__name__ __doc__ sha224 sha256',
  _sha512: '__name__ __doc__ sha384 sha512',
  _struct: '__name__ __doc__ Struct calcsize error iter_unpack pack pack_into unpack unpack_from',
  _warnings: '__name__ __doc__ warn',
  _weak: '__name__ __doc__ handle stray refuse watch',
  abc: '__name__ __doc__ ABCMeta ABC abstractmethod abstractproperty abstractclassmethod abstractstaticmethod update_abstractmethods',
  argparse:
    '__name__ __doc__ SUPPRESS OPTIONAL ZERO_OR_MORE ONE_OR_MORE PARSER REMAINDER _UNRECOGNIZED_ARGS_ATTR _AttributeHolder Namespace ArgumentError ArgumentTypeError HelpFormatter RawDescriptionHelpFormatter RawTextHelpFormatter ArgumentDefaultsHelpFormatter MetavarTypeHelpFormatter Action _SubParsersAction FileType _ActionsContainer _ArgumentGroup _MutuallyExclusiveGroup ArgumentParser _StoreAction _StoreConstAction _StoreTrueAction _StoreFalseAction _AppendAction _AppendConstAction _ExtendAction _CountAction _HelpAction _VersionAction BooleanOptionalAction',
  array: '__name__ __doc__ array ArrayType typecodes',
  atexit: '__name__ __doc__ register',
  base64:
    '__name__ __doc__ binascii b64encode b64decode standard_b64encode standard_b64decode urlsafe_b64encode urlsafe_b64decode encodebytes decodebytes b32encode b32hexencode b32decode b32hexdecode b16encode b16decode b85encode b85decode a85encode a85decode',
  binascii: '__name__ __doc__ Error Incomplete hexlify b2a_hex unhexlify a2b_hex b2a_base64 a2b_base64 crc32 crc_hqx',
  bisect: '__name__ __doc__ bisect_left bisect_right bisect insort_left insort_right insort',
  builtins:
    '__name__ __doc__ ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError __debug__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod complex delattr dict dir divmod enumerate exit filter float format frozenset getattr hasattr hash hex id input int isinstance issubclass iter len list map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip exec eval compile globals locals help',
  cmath:
    '__name__ __doc__ pi e tau inf nan infj nanj sqrt exp log10 sin cos tan sinh cosh tanh asin acos atan asinh acosh atanh isnan isinf isfinite phase polar rect log isclose',
  collections:
    '__name__ __doc__ namedtuple deque Counter OrderedDict defaultdict ChainMap UserDict UserList UserString abc',
  'collections.abc':
    '__name__ __doc__ Hashable Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Iterable Iterator Reversible Generator Sized Container Collection Callable Set MutableSet Mapping MutableMapping MappingView KeysView ItemsView ValuesView Sequence ByteString MutableSequence',
  colorsys:
    '__name__ __doc__ ONE_THIRD ONE_SIXTH TWO_THIRD rgb_to_yiq yiq_to_rgb rgb_to_hls hls_to_rgb rgb_to_hsv hsv_to_rgb',
  contextlib:
    '__name__ __doc__ contextmanager closing suppress nullcontext redirect_stdout redirect_stderr chdir ExitStack asynccontextmanager aclosing AsyncExitStack AbstractAsyncContextManager AbstractContextManager ContextDecorator',
  copy: '__name__ __doc__ copy deepcopy Error error',
  csv: '__name__ __doc__ reader writer register_dialect unregister_dialect get_dialect list_dialects field_size_limit Error Dialect excel excel_tab unix_dialect Sniffer __version__ QUOTE_MINIMAL QUOTE_ALL QUOTE_NONNUMERIC QUOTE_NONE DictReader DictWriter',
  dataclasses:
    '__name__ __doc__ MISSING KW_ONLY Field InitVar FrozenInstanceError field dataclass fields is_dataclass asdict astuple replace make_dataclass',
  datetime: '__name__ __doc__ MINYEAR MAXYEAR UTC date datetime time timedelta timezone tzinfo',
  decimal:
    '__name__ __doc__ DecimalException InvalidOperation FloatOperation DivisionByZero Inexact Rounded Subnormal Overflow Underflow Clamped Context DefaultContext BasicContext ExtendedContext MAX_PREC MAX_EMAX MIN_EMIN MIN_ETINY HAVE_THREADS HAVE_CONTEXTVAR ROUND_UP ROUND_DOWN ROUND_CEILING ROUND_FLOOR ROUND_HALF_UP ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_05UP getcontext setcontext localcontext Decimal DecimalTuple',
  difflib:
    '__name__ __doc__ SequenceMatcher unified_diff context_diff get_close_matches ndiff IS_LINE_JUNK IS_CHARACTER_JUNK',
  doctest:
    '__name__ __doc__ DONT_ACCEPT_TRUE_FOR_1 DONT_ACCEPT_BLANKLINE NORMALIZE_WHITESPACE ELLIPSIS SKIP IGNORE_EXCEPTION_DETAIL REPORT_UDIFF REPORT_CDIFF REPORT_NDIFF REPORT_ONLY_FIRST_FAILURE FAIL_FAST COMPARISON_FLAGS TestResults testmod run_docstring_examples',
  enum: '__name__ __doc__ Enum ReprEnum Flag auto member nonmember property EnumType EnumMeta IntEnum StrEnum STRICT CONFORM EJECT KEEP FlagBoundary IntFlag unique global_enum',
  fnmatch: '__name__ __doc__ fnmatch fnmatchcase filter translate',
  fractions: '__name__ __doc__ Fraction',
  functools:
    '__name__ __doc__ reduce cmp_to_key lru_cache cache wraps update_wrapper total_ordering singledispatch partial partialmethod cached_property singledispatchmethod WRAPPER_ASSIGNMENTS WRAPPER_UPDATES',
  glob: '__name__ __doc__ glob iglob escape has_magic',
  hashlib:
    '__name__ __doc__ blake2b blake2s md5 sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128 shake_256 algorithms_guaranteed algorithms_available new pbkdf2_hmac file_digest',
  heapq: '__name__ __doc__ heappush heappop heapify heappushpop heapreplace nlargest nsmallest merge',
  hmac: '__name__ __doc__ HMAC new digest compare_digest',
  html: '__name__ __doc__ escape unescape _replace_charref _charref _entities',
  importlib: '__name__ __doc__ util resources import_module',
  'importlib.resources': '__name__ __doc__ files as_file read_text read_binary is_resource',
  'importlib.util': '__name__ __doc__ find_spec spec_from_loader module_from_spec',
  inspect:
    '__name__ __doc__ Parameter Signature signature FullArgSpec getfullargspec isfunction isbuiltin ismethod isclass ismodule isgenerator iscoroutine isasyncgen isawaitable isgeneratorfunction iscoroutinefunction isasyncgenfunction isroutine isabstract isdatadescriptor getmembers getmro getdoc cleandoc',
  io: '__name__ __doc__ StringIO BytesIO IOBase RawIOBase BufferedIOBase TextIOBase TextIOWrapper BufferedReader BufferedWriter BufferedRandom FileIO UnsupportedOperation BlockingIOError open DEFAULT_BUFFER_SIZE SEEK_SET SEEK_CUR SEEK_END',
  itertools:
    '__name__ __doc__ count cycle repeat accumulate chain compress dropwhile filterfalse islice pairwise starmap takewhile zip_longest groupby _grouper product permutations combinations combinations_with_replacement tee',
  json: '__name__ __doc__ dumps dump loads load JSONDecodeError JSONDecoder JSONEncoder decoder encoder detect_encoding',
  'json.decoder': '__name__ __doc__ JSONDecodeError JSONDecoder scanstring',
  'json.encoder': '__name__ __doc__ JSONEncoder',
  math: '__name__ __doc__ sqrt sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh exp exp2 expm1 log1p fabs cbrt erf erfc degrees radians isnan isinf isfinite log log2 log10 pow fmod remainder atan2 copysign nextafter ulp gamma lgamma isclose floor ceil trunc ldexp frexp modf factorial gcd lcm isqrt comb perm fsum prod hypot dist pi e tau inf nan',
  numbers: '__name__ __doc__ Number Complex Real Rational Integral',
  operator:
    '__name__ __doc__ add __add__ sub __sub__ mul __mul__ truediv __truediv__ floordiv __floordiv__ mod __mod__ pow __pow__ matmul __matmul__ lshift __lshift__ rshift __rshift__ and_ __and__ or_ __or__ xor __xor__ eq __eq__ ne __ne__ lt __lt__ le __le__ gt __gt__ ge __ge__ getitem __getitem__ concat __concat__ is_ __is__ is_not __is_not__ contains __contains__ iadd __iadd__ isub __isub__ imul __imul__ itruediv __itruediv__ ifloordiv __ifloordiv__ imod __imod__ ipow __ipow__ iand __iand__ ior __ior__ ixor __ixor__ countOf __countOf__ indexOf __indexOf__ neg pos inv invert abs index not_ truth setitem length_hint call delitem itemgetter attrgetter methodcaller',
  os: '__name__ __doc__ listdir mkdir rmdir remove unlink rename replace link symlink readlink access chmod stat lstat chdir truncate utime getpid getppid getuid geteuid getgid getegid cpu_count urandom system getcwd getcwdb _exit strerror isatty fspath O_RDONLY O_WRONLY O_RDWR O_CREAT O_EXCL O_NOCTTY O_TRUNC O_APPEND O_NONBLOCK O_SYNC O_DIRECTORY O_NOFOLLOW O_CLOEXEC O_TMPFILE open read write lseek pipe close dup fsync fdopen kill sep curdir pardir extsep pathsep linesep name devnull defpath F_OK R_OK W_OK X_OK SEEK_SET SEEK_CUR SEEK_END EX_OK altsep path error PathLike environ getenv putenv unsetenv DirEntry scandir walk makedirs removedirs renames fsencode fsdecode get_terminal_size',
  'os.path':
    '__name__ __doc__ sep curdir pardir extsep pathsep defpath devnull altsep supports_unicode_filenames join split splitext splitdrive basename dirname normpath normcase abspath expanduser expandvars isabs realpath relpath commonpath commonprefix exists lexists isfile isdir islink ismount getsize getmtime getatime getctime samefile',
  pathlib: '__name__ __doc__ PurePath PurePosixPath Path PosixPath',
  platform:
    '__name__ __doc__ system machine processor node release version python_version python_version_tuple python_implementation',
  posixpath:
    '__name__ __doc__ sep curdir pardir extsep pathsep defpath devnull altsep supports_unicode_filenames join split splitext splitdrive basename dirname normpath normcase abspath expanduser expandvars isabs realpath relpath commonpath commonprefix exists lexists isfile isdir islink ismount getsize getmtime getatime getctime samefile',
  pprint: '__name__ __doc__ PrettyPrinter pformat pprint pp saferepr isreadable isrecursive',
  random:
    '__name__ __doc__ Random SystemRandom seed randrange randint choice choices shuffle sample getstate setstate randbytes uniform triangular normalvariate gauss lognormvariate expovariate vonmisesvariate gammavariate betavariate paretovariate weibullvariate random getrandbits',
  re: '__name__ __doc__ TEMPLATE T IGNORECASE I LOCALE L MULTILINE M DOTALL S UNICODE U VERBOSE X DEBUG ASCII A NOFLAG RegexFlag match fullmatch search findall finditer sub subn split compile escape purge Scanner error _parser _constants Pattern Match',
  're._constants': '__name__ __doc__ MAXREPEAT MAXGROUPS MAGIC error',
  're._parser': '__name__ __doc__ MAXWIDTH error SubPattern parse',
  secrets: '__name__ __doc__ token_bytes token_hex token_urlsafe randbelow randbits choice compare_digest',
  shutil:
    '__name__ __doc__ Error SameFileError copyfile copymode copystat copy copy2 copyfileobj which copytree rmtree move ignore_patterns get_terminal_size',
  statistics:
    '__name__ __doc__ StatisticsError mean fmean geometric_mean harmonic_mean median median_low median_high median_grouped mode multimode quantiles variance pvariance stdev pstdev covariance correlation LinearRegression linear_regression NormalDist',
  string:
    '__name__ __doc__ ascii_lowercase ascii_uppercase ascii_letters digits hexdigits octdigits punctuation whitespace printable capwords Template Formatter',
  struct: '__name__ __doc__ error Struct calcsize pack pack_into unpack unpack_from iter_unpack',
  sys: '__name__ __doc__ exit exc_info exception getrecursionlimit setrecursionlimit intern getsizeof getdefaultencoding getfilesystemencoding getfilesystemencodeerrors getrefcount set_int_max_str_digits get_int_max_str_digits get_asyncgen_hooks set_asyncgen_hooks excepthook gettrace __excepthook__ argv maxsize maxunicode byteorder platform version hexversion executable prefix base_prefix warnoptions path meta_path modules builtin_module_names dont_write_bytecode version_info float_info int_info flags implementation __stdin__ __stdout__ __stderr__ stdin stdout stderr',
  textwrap: '__name__ __doc__ TextWrapper wrap fill shorten dedent indent',
  time: '__name__ __doc__ time time_ns perf_counter perf_counter_ns monotonic monotonic_ns process_time process_time_ns thread_time thread_time_ns sleep gmtime localtime ctime asctime mktime strftime strptime clock_gettime clock_gettime_ns tzset struct_time timezone altzone daylight tzname CLOCK_REALTIME CLOCK_MONOTONIC CLOCK_PROCESS_CPUTIME_ID CLOCK_THREAD_CPUTIME_ID',
  types:
    '__name__ __doc__ FunctionType LambdaType BuiltinFunctionType BuiltinMethodType MethodType MethodDescriptorType GetSetDescriptorType ModuleType GeneratorType CoroutineType AsyncGeneratorType CodeType TracebackType NoneType NotImplementedType EllipsisType GenericAlias UnionType SimpleNamespace MappingProxyType DynamicClassAttribute new_class',
  typing:
    '__name__ __doc__ Any Union Optional Callable Literal Final ClassVar Annotated NoReturn Never Self LiteralString TypeAlias Concatenate TypeGuard Required NotRequired Unpack List Dict Set FrozenSet Tuple Type DefaultDict OrderedDict Counter Deque ChainMap Iterable Iterator Generator Reversible Container Collection Sequence MutableSequence Mapping MutableMapping AbstractSet MutableSet MappingView KeysView ItemsView ValuesView Hashable Sized ByteString Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator ContextManager AsyncContextManager Pattern Match IO TextIO BinaryIO Generic Protocol SupportsInt SupportsFloat SupportsComplex SupportsBytes SupportsIndex SupportsAbs SupportsRound NamedTuple TypedDict NewType TypeVar ParamSpec TypeVarTuple ForwardRef AnyStr Text TYPE_CHECKING cast assert_type assert_never overload final override no_type_check reveal_type runtime_checkable dataclass_transform get_type_hints get_origin get_args is_typeddict',
  unicodedata:
    '__name__ __doc__ category combining decimal digit numeric east_asian_width bidirectional mirrored is_normalized unidata_version name lookup normalize',
  unittest:
    '__name__ __doc__ SkipTest TestCase IsolatedAsyncioTestCase TestSuite TestResult TextTestResult TestLoader TextTestRunner defaultTestLoader main skip skipIf skipUnless expectedFailure',
  urllib: '__name__ __doc__ parse',
  'urllib.parse':
    '__name__ __doc__ SplitResult ParseResult urlsplit urlparse urlunsplit urlunparse urljoin urldefrag quote quote_plus quote_from_bytes unquote unquote_plus unquote_to_bytes parse_qsl parse_qs urlencode',
  uuid: '__name__ __doc__ UUID NAMESPACE_DNS NAMESPACE_URL NAMESPACE_OID NAMESPACE_X500 uuid4 uuid3 uuid5',
  warnings: '__name__ __doc__ warn filterwarnings simplefilter resetwarnings formatwarning catch_warnings',
  zlib: '__name__ __doc__ error MAX_WBITS DEFLATED Z_BEST_COMPRESSION Z_BEST_SPEED Z_DEFAULT_COMPRESSION Z_NO_COMPRESSION Z_DEFAULT_STRATEGY Z_FILTERED Z_HUFFMAN_ONLY Z_RLE Z_FIXED Z_NO_FLUSH Z_PARTIAL_FLUSH Z_SYNC_FLUSH Z_FULL_FLUSH Z_FINISH Z_BLOCK Z_TREES DEF_BUF_SIZE DEF_MEM_LEVEL ZLIB_VERSION ZLIB_RUNTIME_VERSION compressobj decompressobj crc32 adler32 compress decompress',
};
