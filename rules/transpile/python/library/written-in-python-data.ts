// The library modules that are written in Python (rules/transpile/runtime/py) and their members, from their `__all__`.
import type { LibraryModule } from './library.ts';
import { namedMembers } from './named-members.ts';

export const writtenInPython: readonly LibraryModule[] = [
  {
    name: 'ast',
    path: 'batuta_py_ast::ast::import',
    runs: true,
    members: namedMembers({
      class:
        'AST Add And AnnAssign Assert Assign AsyncFor AsyncFunctionDef AsyncWith Attribute AugAssign AugLoad ' +
        'AugStore Await BinOp BitAnd BitOr BitXor BoolOp Break Bytes Call ClassDef Compare Constant Continue ' +
        'Del Delete Dict DictComp Div Ellipsis Eq ExceptHandler Expr Expression ExtSlice FloorDiv For ' +
        'FormattedValue FunctionDef FunctionType GeneratorExp Global Gt GtE If IfExp Import ImportFrom In ' +
        'Index Interactive Invert Is IsNot JoinedStr LShift Lambda List ListComp Load Lt LtE MatMult Match ' +
        'MatchAs MatchClass MatchMapping MatchOr MatchSequence MatchSingleton MatchStar MatchValue Mod Module ' +
        'Mult Name NameConstant NamedExpr NodeTransformer NodeVisitor Nonlocal Not NotEq NotIn Num Or Param ' +
        'Pass Pow RShift Raise Return Set SetComp Slice Starred Store Str Sub Subscript Suite Try TryStar ' +
        'Tuple TypeIgnore UAdd USub UnaryOp While With Yield YieldFrom alias arg arguments boolop cmpop ' +
        'comprehension excepthandler expr expr_context keyword match_case mod operator pattern slice stmt ' +
        'type_ignore unaryop withitem',
      constant: 'PyCF_ALLOW_TOP_LEVEL_AWAIT PyCF_ONLY_AST PyCF_TYPE_COMMENTS',
      function:
        'copy_location dump fix_missing_locations get_docstring get_source_segment increment_lineno ' +
        'iter_child_nodes iter_fields literal_eval parse unparse walk',
    }),
  },
  {
    name: 'asyncio.coroutines',
    path: 'batuta_py_asyncio::asyncio::coroutines::import',
    runs: true,
    members: namedMembers({ function: 'iscoroutine iscoroutinefunction' }),
  },
  {
    name: 'asyncio.events',
    path: 'batuta_py_asyncio::asyncio::events::import',
    runs: true,
    members: namedMembers({
      class: 'AbstractEventLoop BaseEventLoop Handle TimerHandle',
      function: '_get_running_loop _set_running_loop get_event_loop get_running_loop new_event_loop set_event_loop',
    }),
  },
  {
    name: 'asyncio.exceptions',
    path: 'batuta_py_asyncio::asyncio::exceptions::import',
    runs: true,
    members: namedMembers({
      constant: 'TimeoutError',
      exception:
        'BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError ' +
        'SendfileNotAvailableError',
    }),
  },
  {
    name: 'asyncio.futures',
    path: 'batuta_py_asyncio::asyncio::futures::import',
    runs: true,
    members: namedMembers({ class: 'Future', function: 'isfuture wrap_future' }),
  },
  {
    name: 'asyncio.locks',
    path: 'batuta_py_asyncio::asyncio::locks::import',
    runs: true,
    members: namedMembers({ class: 'Barrier BoundedSemaphore Condition Event Lock Semaphore' }),
  },
  {
    name: 'asyncio.queues',
    path: 'batuta_py_asyncio::asyncio::queues::import',
    runs: true,
    members: namedMembers({ class: 'LifoQueue PriorityQueue Queue', exception: 'QueueEmpty QueueFull' }),
  },
  {
    name: 'asyncio.runners',
    path: 'batuta_py_asyncio::asyncio::runners::import',
    runs: true,
    members: namedMembers({ class: 'Runner', function: 'run' }),
  },
  {
    name: 'asyncio.taskgroups',
    path: 'batuta_py_asyncio::asyncio::taskgroups::import',
    runs: true,
    members: namedMembers({ class: 'TaskGroup' }),
  },
  {
    name: 'asyncio.tasks',
    path: 'batuta_py_asyncio::asyncio::tasks::import',
    runs: true,
    members: namedMembers({
      class: 'Task',
      constant: 'ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION',
      function:
        'all_tasks as_completed create_task current_task ensure_future gather run_coroutine_threadsafe shield ' +
        'sleep wait wait_for',
    }),
  },
  {
    name: 'asyncio.threads',
    path: 'batuta_py_asyncio::asyncio::threads::import',
    runs: true,
    members: namedMembers({ function: 'to_thread' }),
  },
  {
    name: 'asyncio.timeouts',
    path: 'batuta_py_asyncio::asyncio::timeouts::import',
    runs: true,
    members: namedMembers({ class: 'Timeout', function: 'timeout timeout_at' }),
  },
  {
    name: 'asyncio',
    path: 'batuta_py_asyncio::asyncio::import',
    runs: true,
    members: namedMembers({
      class:
        'AbstractEventLoop Barrier BaseEventLoop BoundedSemaphore Condition Event Future Handle LifoQueue ' +
        'Lock PriorityQueue Queue Runner Semaphore Task TaskGroup Timeout TimerHandle',
      constant: 'ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION TimeoutError',
      exception:
        'BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError QueueEmpty ' +
        'QueueFull SendfileNotAvailableError',
      function:
        '_get_running_loop _set_running_loop all_tasks as_completed create_task current_task ensure_future ' +
        'gather get_event_loop get_running_loop iscoroutine iscoroutinefunction isfuture new_event_loop run ' +
        'run_coroutine_threadsafe set_event_loop shield sleep timeout timeout_at to_thread wait wait_for ' +
        'wrap_future',
    }),
  },
  {
    name: 'bz2',
    path: 'batuta_py_bz2::bz2::import',
    runs: true,
    members: namedMembers({ class: 'BZ2Compressor BZ2Decompressor BZ2File', function: 'compress decompress open' }),
  },
  {
    name: 'calendar',
    path: 'batuta_py_calendar::calendar::import',
    runs: true,
    members: namedMembers({
      class: 'Calendar HTMLCalendar LocaleHTMLCalendar LocaleTextCalendar TextCalendar',
      constant:
        'EPOCH FRIDAY February January MONDAY SATURDAY SUNDAY THURSDAY TUESDAY WEDNESDAY calendar day_abbr ' +
        'day_name error firstweekday mdays month month_abbr month_name monthcalendar prcal prmonth prweek ' +
        'week weekheader',
      exception: 'IllegalMonthError IllegalWeekdayError',
      function: 'format formatstring isleap leapdays monthrange setfirstweekday timegm weekday',
    }),
  },
  {
    name: 'cmd',
    path: 'batuta_py_cmd::cmd::import',
    runs: true,
    members: namedMembers({ class: 'Cmd', constant: 'IDENTCHARS PROMPT' }),
  },
  {
    name: 'codecs',
    path: 'batuta_py_codecs::codecs::import',
    runs: true,
    members: namedMembers({
      class: 'CodecInfo StreamReader StreamReaderWriter StreamWriter',
      constant: 'BOM BOM_BE BOM_LE BOM_UTF16 BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE BOM_UTF32_LE BOM_UTF8',
      function:
        'ascii_decode ascii_encode decode encode getdecoder getencoder getincrementaldecoder ' +
        'getincrementalencoder getreader getwriter iterdecode iterencode latin_1_decode latin_1_encode lookup ' +
        'open utf_8_decode utf_8_encode',
    }),
  },
  {
    name: 'concurrent.futures',
    path: 'batuta_py_concurrent::concurrent::futures::import',
    runs: true,
    members: namedMembers({
      class: 'BrokenExecutor Executor Future ProcessPoolExecutor ThreadPoolExecutor',
      constant: 'ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION TimeoutError',
      exception: 'CancelledError InvalidStateError',
      function: 'as_completed wait',
    }),
  },
  {
    name: 'concurrent',
    path: 'batuta_py_concurrent::concurrent::import',
    runs: true,
    members: namedMembers({}),
  },
  {
    name: 'configparser',
    path: 'batuta_py_configparser::configparser::import',
    runs: true,
    members: namedMembers({
      class:
        'BasicInterpolation ConfigParser ConverterMapping ExtendedInterpolation Interpolation ' +
        'LegacyInterpolation RawConfigParser SafeConfigParser SectionProxy',
      constant: 'DEFAULTSECT MAX_INTERPOLATION_DEPTH',
      exception:
        'DuplicateOptionError DuplicateSectionError Error InterpolationDepthError InterpolationError ' +
        'InterpolationMissingOptionError InterpolationSyntaxError MissingSectionHeaderError NoOptionError ' +
        'NoSectionError ParsingError',
    }),
  },
  {
    name: 'contextvars',
    path: 'batuta_py_contextvars::contextvars::import',
    runs: true,
    members: namedMembers({ class: 'Context ContextVar Token', function: 'copy_context' }),
  },
  {
    name: 'copyreg',
    path: 'batuta_py_copyreg::copyreg::import',
    runs: true,
    members: namedMembers({
      constant: '_extension_registry _inverted_registry dispatch_table',
      function: 'add_extension clear_extension_cache constructor pickle remove_extension',
    }),
  },
  {
    name: 'dbm.dumb',
    path: 'batuta_py_dbm::dbm::dumb::import',
    runs: true,
    members: namedMembers({ constant: 'error', function: 'open' }),
  },
  {
    name: 'dbm',
    path: 'batuta_py_dbm::dbm::import',
    runs: true,
    members: namedMembers({ constant: 'error', function: 'open whichdb' }),
  },
  {
    name: 'errno',
    path: 'batuta_py_errno::errno::import',
    runs: true,
    members: namedMembers({
      constant:
        'E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG ' +
        'EBADR EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ' +
        'ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN ' +
        'EHOSTUNREACH EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED ' +
        'EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ' +
        'ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ' +
        'ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ' +
        'ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ' +
        'ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP ' +
        'EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG ' +
        'EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ' +
        'ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL ' +
        'errorcode',
    }),
  },
  {
    name: 'filecmp',
    path: 'batuta_py_filecmp::filecmp::import',
    runs: true,
    members: namedMembers({ class: 'dircmp', constant: 'DEFAULT_IGNORES', function: 'clear_cache cmp cmpfiles' }),
  },
  {
    name: 'fileinput',
    path: 'batuta_py_fileinput::fileinput::import',
    runs: true,
    members: namedMembers({
      class: 'FileInput',
      function: 'close filelineno filename fileno hook_encoded input isfirstline isstdin lineno nextfile',
    }),
  },
  {
    name: 'gc',
    path: 'batuta_py_gc::gc::import',
    runs: true,
    members: namedMembers({ function: 'collect disable enable freeze get_threshold isenabled set_threshold unfreeze' }),
  },
  {
    name: 'getopt',
    path: 'batuta_py_getopt::getopt::import',
    runs: true,
    members: namedMembers({ constant: 'error', exception: 'GetoptError', function: 'getopt gnu_getopt' }),
  },
  {
    name: 'getpass',
    path: 'batuta_py_getpass::getpass::import',
    runs: true,
    members: namedMembers({ exception: 'GetPassWarning', function: 'getpass getuser' }),
  },
  {
    name: 'gettext',
    path: 'batuta_py_gettext::gettext::import',
    runs: true,
    members: namedMembers({
      class: 'NullTranslations',
      constant: 'Catalog',
      function:
        'bindtextdomain dgettext dngettext dnpgettext dpgettext find gettext install ngettext npgettext ' +
        'pgettext textdomain translation',
    }),
  },
  {
    name: 'graphlib',
    path: 'batuta_py_graphlib::graphlib::import',
    runs: true,
    members: namedMembers({ class: 'TopologicalSorter', exception: 'CycleError' }),
  },
  {
    name: 'gzip',
    path: 'batuta_py_gzip::gzip::import',
    runs: true,
    members: namedMembers({
      class: 'BadGzipFile GzipFile',
      constant: 'FCOMMENT FEXTRA FHCRC FNAME FTEXT READ WRITE',
      function: 'compress decompress open',
    }),
  },
  {
    name: 'html.entities',
    path: 'batuta_py_html::html::entities::import',
    runs: true,
    members: namedMembers({ constant: 'codepoint2name entitydefs html5 name2codepoint' }),
  },
  {
    name: 'html.parser',
    path: 'batuta_py_html::html::parser::import',
    runs: true,
    members: namedMembers({ class: 'HTMLParser' }),
  },
  {
    name: 'http',
    path: 'batuta_py_http::http::import',
    runs: true,
    members: namedMembers({ class: 'HTTPMethod HTTPStatus' }),
  },
  {
    name: 'importlib.metadata',
    path: 'batuta_py_importlib_metadata::importlib::metadata::import',
    runs: true,
    members: namedMembers({
      exception: 'PackageNotFoundError',
      function: 'distribution distributions entry_points files metadata packages_distributions requires version',
    }),
  },
  {
    name: 'ipaddress',
    path: 'batuta_py_ipaddress::ipaddress::import',
    runs: true,
    members: namedMembers({
      class: 'IPv4Address IPv4Interface IPv4Network IPv6Address IPv6Interface IPv6Network',
      constant: 'IPV4LENGTH IPV6LENGTH',
      exception: 'AddressValueError NetmaskValueError',
      function: 'collapse_addresses ip_address ip_interface ip_network summarize_address_range',
    }),
  },
  {
    name: 'keyword',
    path: 'batuta_py_keyword::keyword::import',
    runs: true,
    members: namedMembers({ constant: 'iskeyword issoftkeyword kwlist softkwlist' }),
  },
  {
    name: 'linecache',
    path: 'batuta_py_linecache::linecache::import',
    runs: true,
    members: namedMembers({ function: 'checkcache clearcache getline getlines' }),
  },
  {
    name: 'locale',
    path: 'batuta_py_locale::locale::import',
    runs: true,
    members: namedMembers({
      constant: 'CHAR_MAX CODESET LC_ALL LC_COLLATE LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME',
      exception: 'Error',
      function:
        'atof atoi currency delocalize format_string getdefaultlocale getencoding getlocale ' +
        'getpreferredencoding localeconv localize nl_langinfo resetlocale setlocale str strcoll strxfrm',
    }),
  },
  {
    name: 'logging',
    path: 'batuta_py_logging::logging::import',
    runs: true,
    members: namedMembers({
      class:
        'BufferingFormatter FileHandler Filter Filterer Formatter Handler LogRecord Logger LoggerAdapter ' +
        'Manager NullHandler PercentStyle PlaceHolder RootLogger StrFormatStyle StreamHandler ' +
        'StringTemplateStyle',
      constant:
        'BASIC_FORMAT CRITICAL DEBUG ERROR FATAL INFO NOTSET WARN WARNING lastResort logMultiprocessing ' +
        'logProcesses logThreads raiseExceptions root',
      function:
        'addLevelName basicConfig captureWarnings critical debug disable error exception fatal getLevelName ' +
        'getLevelNamesMapping getLogRecordFactory getLogger getLoggerClass info log makeLogRecord ' +
        'setLogRecordFactory setLoggerClass shutdown warn warning',
    }),
  },
  {
    name: 'logging.config',
    path: 'batuta_py_logging_config::logging::config::import',
    runs: true,
    members: namedMembers({
      class: 'DictConfigurator',
      constant: 'IDENTIFIER dictConfigClass',
      function: 'dictConfig fileConfig valid_ident',
    }),
  },
  {
    name: 'logging.handlers',
    path: 'batuta_py_logging_handlers::logging::handlers::import',
    runs: true,
    members: namedMembers({
      class:
        'BaseRotatingHandler BufferingHandler MemoryHandler QueueHandler QueueListener RotatingFileHandler ' +
        'TimedRotatingFileHandler WatchedFileHandler',
    }),
  },
  {
    name: 'mimetypes',
    path: 'batuta_py_mimetypes::mimetypes::import',
    runs: true,
    members: namedMembers({
      class: 'MimeTypes',
      constant: 'common_types encodings_map inited knownfiles suffix_map types_map',
      function: 'add_type guess_all_extensions guess_extension guess_type init read_mime_types',
    }),
  },
  {
    name: 'optparse',
    path: 'batuta_py_optparse::optparse::import',
    runs: true,
    members: namedMembers({
      class:
        'HelpFormatter IndentedHelpFormatter Option OptionContainer OptionGroup OptionParser ' +
        'TitledHelpFormatter Values',
      constant: 'NO_DEFAULT SUPPRESS_HELP SUPPRESS_USAGE make_option',
      exception: 'AmbiguousOptionError BadOptionError OptParseError OptionConflictError OptionError OptionValueError',
      function: 'check_choice',
    }),
  },
  {
    name: 'pickle',
    path: 'batuta_py_pickle::pickle::import',
    runs: true,
    members: namedMembers({
      class: 'PickleBuffer Pickler Unpickler',
      constant: 'DEFAULT_PROTOCOL HIGHEST_PROTOCOL bytes_types compatible_formats format_version',
      exception: 'PickleError PicklingError UnpicklingError',
      function: 'dump dumps load loads',
    }),
  },
  {
    name: 'pkgutil',
    path: 'batuta_py_pkgutil::pkgutil::import',
    runs: true,
    members: namedMembers({
      constant: 'ModuleInfo',
      function: 'extend_path get_data iter_modules resolve_name walk_packages',
    }),
  },
  {
    name: 'queue',
    path: 'batuta_py_queue::queue::import',
    runs: true,
    members: namedMembers({ class: 'LifoQueue PriorityQueue Queue SimpleQueue', exception: 'Empty Full' }),
  },
  {
    name: 'reprlib',
    path: 'batuta_py_reprlib::reprlib::import',
    runs: true,
    members: namedMembers({ class: 'Repr', constant: 'aRepr repr', function: 'recursive_repr' }),
  },
  {
    name: 'sched',
    path: 'batuta_py_sched::sched::import',
    runs: true,
    members: namedMembers({ class: 'Event scheduler' }),
  },
  {
    name: 'shelve',
    path: 'batuta_py_shelve::shelve::import',
    runs: true,
    members: namedMembers({ class: 'BsdDbShelf DbfilenameShelf Shelf', function: 'open' }),
  },
  {
    name: 'shlex',
    path: 'batuta_py_shlex::shlex::import',
    runs: true,
    members: namedMembers({ class: 'shlex', function: 'join quote split' }),
  },
  {
    name: 'signal',
    path: 'batuta_py_signal::signal::import',
    runs: true,
    members: namedMembers({
      class: 'Handlers Signals',
      constant:
        'ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL NSIG SIGABRT SIGALRM SIGBUS SIGCHLD SIGCLD SIGCONT SIGFPE ' +
        'SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL SIGPIPE SIGPOLL SIGPROF SIGPWR SIGQUIT SIGRTMAX SIGRTMIN ' +
        'SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 ' +
        'SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIG_DFL SIG_IGN',
      function: 'default_int_handler getsignal raise_signal signal strsignal valid_signals',
    }),
  },
  {
    name: 'socket',
    path: 'batuta_py_socket::socket::import',
    runs: true,
    members: namedMembers({
      class: 'AddressFamily SocketKind gaierror herror socket',
      constant:
        'AF_INET AF_INET6 AF_UNIX AF_UNSPEC INADDR_ANY INADDR_BROADCAST INADDR_LOOPBACK IPPROTO_IP ' +
        'IPPROTO_TCP IPPROTO_UDP SHUT_RD SHUT_RDWR SHUT_WR SOCK_DGRAM SOCK_RAW SOCK_STREAM SOL_SOCKET SOL_TCP ' +
        'SOMAXCONN SO_BROADCAST SO_KEEPALIVE SO_RCVBUF SO_REUSEADDR SO_REUSEPORT SO_SNDBUF SO_TYPE SocketType ' +
        'TCP_NODELAY error has_ipv6 ntohl ntohs timeout',
      function:
        'create_connection create_server getaddrinfo getdefaulttimeout gethostbyname gethostname htonl htons ' +
        'inet_aton inet_ntoa inet_ntop inet_pton setdefaulttimeout socketpair',
    }),
  },
  {
    name: 'sqlite3',
    path: 'batuta_py_sqlite3::sqlite3::import',
    runs: true,
    members: namedMembers({
      class: 'Connection Cursor PrepareProtocol Row',
      constant:
        'Binary Date PARSE_COLNAMES PARSE_DECLTYPES SQLITE_BUSY SQLITE_CANTOPEN SQLITE_CONSTRAINT ' +
        'SQLITE_CONSTRAINT_CHECK SQLITE_CONSTRAINT_FOREIGNKEY SQLITE_CONSTRAINT_NOTNULL ' +
        'SQLITE_CONSTRAINT_PRIMARYKEY SQLITE_CONSTRAINT_UNIQUE SQLITE_ERROR SQLITE_LOCKED Time Timestamp ' +
        'adapters apilevel converters paramstyle sqlite_version sqlite_version_info threadsafety version ' +
        'version_info',
      exception:
        'DataError DatabaseError Error IntegrityError InterfaceError InternalError NotSupportedError ' +
        'OperationalError ProgrammingError Warning',
      function:
        'DateFromTicks TimeFromTicks TimestampFromTicks adapt complete_statement connect ' +
        'enable_callback_tracebacks register_adapter register_converter',
    }),
  },
  {
    name: 'stat',
    path: 'batuta_py_stat::stat::import',
    runs: true,
    members: namedMembers({
      constant:
        'FILE_ATTRIBUTE_ARCHIVE FILE_ATTRIBUTE_COMPRESSED FILE_ATTRIBUTE_DEVICE FILE_ATTRIBUTE_DIRECTORY ' +
        'FILE_ATTRIBUTE_ENCRYPTED FILE_ATTRIBUTE_HIDDEN FILE_ATTRIBUTE_INTEGRITY_STREAM FILE_ATTRIBUTE_NORMAL ' +
        'FILE_ATTRIBUTE_NOT_CONTENT_INDEXED FILE_ATTRIBUTE_NO_SCRUB_DATA FILE_ATTRIBUTE_OFFLINE ' +
        'FILE_ATTRIBUTE_READONLY FILE_ATTRIBUTE_REPARSE_POINT FILE_ATTRIBUTE_SPARSE_FILE ' +
        'FILE_ATTRIBUTE_SYSTEM FILE_ATTRIBUTE_TEMPORARY FILE_ATTRIBUTE_VIRTUAL SF_APPEND SF_ARCHIVED ' +
        'SF_IMMUTABLE SF_NOUNLINK SF_SNAPSHOT ST_ATIME ST_CTIME ST_DEV ST_GID ST_INO ST_MODE ST_MTIME ' +
        'ST_NLINK ST_SIZE ST_UID S_ENFMT S_IEXEC S_IFBLK S_IFCHR S_IFDIR S_IFDOOR S_IFIFO S_IFLNK S_IFPORT ' +
        'S_IFREG S_IFSOCK S_IFWHT S_IREAD S_IRGRP S_IROTH S_IRUSR S_IRWXG S_IRWXO S_IRWXU S_ISGID S_ISUID ' +
        'S_ISVTX S_IWGRP S_IWOTH S_IWRITE S_IWUSR S_IXGRP S_IXOTH S_IXUSR UF_APPEND UF_COMPRESSED UF_HIDDEN ' +
        'UF_IMMUTABLE UF_NODUMP UF_NOUNLINK UF_OPAQUE',
      function: 'S_IFMT S_IMODE S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG S_ISSOCK filemode',
    }),
  },
  {
    name: 'subprocess',
    path: 'batuta_py_subprocess::subprocess::import',
    runs: true,
    members: namedMembers({
      class: 'CompletedProcess Popen TimeoutExpired',
      constant: 'DEVNULL PIPE STDOUT',
      exception: 'CalledProcessError SubprocessError',
      function: 'call check_call check_output getoutput getstatusoutput list2cmdline run',
    }),
  },
  {
    name: 'tarfile',
    path: 'batuta_py_tarfile::tarfile::import',
    runs: true,
    members: namedMembers({
      class: 'ExFileObject TarFile TarInfo',
      constant:
        'AREGTYPE BLKTYPE BLOCKSIZE CHRTYPE CONTTYPE DEFAULT_FORMAT DIRTYPE ENCODING FIFOTYPE GNU_FORMAT ' +
        'LNKTYPE PAX_FORMAT RECORDSIZE REGTYPE SYMTYPE USTAR_FORMAT open',
      exception:
        'AbsoluteLinkError AbsolutePathError CompressionError EOFHeaderError EmptyHeaderError ExtractError ' +
        'FilterError HeaderError InvalidHeaderError LinkOutsideDestinationError OutsideDestinationError ' +
        'ReadError SpecialFileError StreamError SubsequentHeaderError TarError TruncatedHeaderError',
      function: 'data_filter fully_trusted_filter is_tarfile tar_filter',
    }),
  },
  {
    name: 'tempfile',
    path: 'batuta_py_tempfile::tempfile::import',
    runs: true,
    members: namedMembers({
      class: 'SpooledTemporaryFile TemporaryDirectory',
      constant: 'tempdir template',
      function:
        'NamedTemporaryFile TemporaryFile gettempdir gettempdirb gettempprefix gettempprefixb mkdtemp mkstemp ' +
        'mktemp',
    }),
  },
  {
    name: '_thread',
    path: 'batuta_py_threading::_thread::import',
    runs: true,
    members: namedMembers({
      constant: 'LockType RLock TIMEOUT_MAX error exit_thread get_ident get_native_id stack_size start_new',
      function: 'allocate_lock exit start_new_thread',
    }),
  },
  {
    name: 'threading',
    path: 'batuta_py_threading::threading::import',
    runs: true,
    members: namedMembers({
      class: 'Barrier BoundedSemaphore Condition Event ExceptHookArgs Semaphore Thread Timer local',
      constant: 'TIMEOUT_MAX ThreadError activeCount currentThread get_native_id stack_size',
      exception: 'BrokenBarrierError',
      function: 'Lock RLock active_count current_thread enumerate excepthook get_ident main_thread',
    }),
  },
  {
    name: 'timeit',
    path: 'batuta_py_timeit::timeit::import',
    runs: true,
    members: namedMembers({
      class: 'Timer',
      constant: 'default_number default_repeat default_timer',
      function: 'repeat timeit',
    }),
  },
  {
    name: 'tomllib',
    path: 'batuta_py_tomllib::tomllib::import',
    runs: true,
    members: namedMembers({ exception: 'TOMLDecodeError', function: 'load loads' }),
  },
  {
    name: 'traceback',
    path: 'batuta_py_traceback::traceback::import',
    runs: true,
    members: namedMembers({ function: 'format_exception_only print_exc print_exception' }),
  },
  {
    name: 'unittest.mock',
    path: 'batuta_py_unittest_mock::unittest::mock::import',
    runs: true,
    members: namedMembers({
      class: 'AsyncMock MagicMock Mock NonCallableMagicMock NonCallableMock PropertyMock',
      constant: 'ANY DEFAULT FILTER_DIR call patch sentinel',
      exception: 'InvalidSpecError',
      function: 'create_autospec mock_open seal',
    }),
  },
  {
    name: 'weakref',
    path: 'batuta_py_weakref::weakref::import',
    runs: true,
    members: namedMembers({
      class: 'WeakKeyDictionary WeakMethod WeakSet WeakValueDictionary finalize ref',
      constant: 'CallableProxyType ProxyType ProxyTypes ReferenceError ReferenceType',
      function: 'getweakrefcount getweakrefs proxy',
    }),
  },
  {
    name: 'xml.etree.ElementTree',
    path: 'batuta_py_xml::xml::etree::element_tree::import',
    runs: true,
    members: namedMembers({
      class: 'Element ElementTree QName TreeBuilder XMLParser',
      constant: 'PI fromstring',
      exception: 'ParseError',
      function:
        'Comment ProcessingInstruction SubElement XML XMLID dump fromstringlist indent iselement iterparse ' +
        'parse register_namespace tostring tostringlist',
    }),
  },
  {
    name: 'xml',
    path: 'batuta_py_xml::xml::import',
    runs: true,
    members: namedMembers({}),
  },
  {
    name: 'xml.etree',
    path: 'batuta_py_xml::xml::etree::import',
    runs: true,
    members: namedMembers({}),
  },
  {
    name: 'xml.sax.saxutils',
    path: 'batuta_py_xml_sax::xml::sax::saxutils::import',
    runs: true,
    members: namedMembers({ function: 'escape quoteattr unescape' }),
  },
  {
    name: 'xml.sax',
    path: 'batuta_py_xml_sax::xml::sax::import',
    runs: true,
    members: namedMembers({}),
  },
  {
    name: 'zipfile',
    path: 'batuta_py_zipfile::zipfile::import',
    runs: true,
    members: namedMembers({
      class: 'BadZipFile LargeZipFile ZipExtFile ZipFile ZipInfo',
      constant:
        'BadZipfile DEFAULT_VERSION ZIP64_LIMIT ZIP_BZIP2 ZIP_DEFLATED ZIP_FILECOUNT_LIMIT ZIP_LZMA ' +
        'ZIP_MAX_COMMENT ZIP_STORED compressor_names error',
      function: 'is_zipfile',
    }),
  },
  {
    name: 'zoneinfo',
    path: 'batuta_py_zoneinfo::zoneinfo::import',
    runs: true,
    members: namedMembers({
      class: 'ZoneInfo',
      constant: 'TZPATH',
      exception: 'InvalidTZPathWarning ZoneInfoNotFoundError',
      function: 'available_timezones reset_tzpath',
    }),
  },
];
