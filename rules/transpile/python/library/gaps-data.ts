// The names that CPython 3.11's modules have and the tables lack, then those that came later (`write-library-gaps`). Any other is an AttributeError there too.
export const gapsData: { readonly [module: string]: readonly [string, string?] } = {
  abc: [
    '_abc_init _abc_instancecheck _abc_register _abc_subclasscheck _get_dump _reset_caches _reset_registry get_cache_token',
  ],
  argparse: ['_ _copy_items _get_action_name _os _re _sys ngettext warnings'],
  array: ['_array_reconstructor'],
  ast: [
    'IntEnum _ABC _ALL_QUOTES _INFSTR _MULTI_QUOTES _Precedence _SINGLE_QUOTES _Unparser _const_node_type_names _const_types _const_types_not _dims_getter _dims_setter _getter _new _pad_whitespace _setter _simple_enum _splitlines_no_ff auto contextmanager main nullcontext sys',
    'ParamSpec PyCF_OPTIMIZED_AST TypeAlias TypeVar TypeVarTuple re type_param',
  ],
  asyncio: [
    'AbstractChildWatcher AbstractEventLoopPolicy AbstractServer BaseProtocol BaseTransport BufferedProtocol DatagramProtocol DatagramTransport DefaultEventLoopPolicy FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher Protocol ReadTransport SafeChildWatcher SelectorEventLoop Server StreamReader StreamReaderProtocol StreamWriter SubprocessProtocol SubprocessTransport ThreadedChildWatcher Transport WriteTransport _enter_task _leave_task _register_task _unregister_task base_events base_futures base_subprocess base_tasks constants create_subprocess_exec create_subprocess_shell format_helpers get_child_watcher get_event_loop_policy log mixins open_connection open_unix_connection proactor_events protocols selector_events set_child_watcher set_event_loop_policy sslproto staggered start_server start_unix_server streams subprocess sys transports trsock unix_events windows_events windows_utils',
    'EventLoop QueueShutDown create_eager_task_factory eager_task_factory',
  ],
  'asyncio.coroutines': [
    '_COROUTINE_TYPES _format_coroutine _is_coroutine _is_debug_mode _iscoroutine_typecache collections inspect os sys traceback types',
  ],
  'asyncio.events': [
    'AbstractEventLoopPolicy AbstractServer BaseDefaultEventLoopPolicy _RunningLoop _c__get_event_loop _c__get_running_loop _c__set_running_loop _c_get_event_loop _c_get_running_loop _event_loop_policy _get_event_loop _init_event_loop_policy _lock _py__get_event_loop _py__get_running_loop _py__set_running_loop _py_get_event_loop _py_get_running_loop _running_loop contextvars format_helpers get_child_watcher get_event_loop_policy os set_child_watcher set_event_loop_policy socket subprocess sys threading',
    'on_fork signal',
  ],
  'asyncio.exceptions': [''],
  'asyncio.futures': [
    'GenericAlias STACK_DEBUG _CANCELLED _CFuture _FINISHED _PENDING _PyFuture _asyncio _chain_future _convert_future_exc _copy_future_state _get_loop _set_concurrent_future_state _set_result_unless_cancelled base_futures concurrent contextvars events exceptions format_helpers logging sys',
  ],
  'asyncio.locks': ['_BarrierState _ContextManagerMixin collections enum exceptions mixins tasks'],
  'asyncio.queues': ['GenericAlias collections heapq locks mixins', 'QueueShutDown'],
  'asyncio.runners': [
    '_State _cancel_all_tasks contextvars coroutines enum events exceptions functools signal sys tasks threading',
    'constants',
  ],
  'asyncio.taskgroups': ['events exceptions tasks'],
  'asyncio.tasks': [
    'GenericAlias _CTask _GatheringFuture _PyTask _all_tasks _asyncio _c_enter_task _c_leave_task _c_register_task _c_unregister_task _cancel_and_wait _current_tasks _ensure_future _enter_task _is_coroutine _leave_task _py_enter_task _py_leave_task _py_register_task _py_unregister_task _register_task _release_waiter _set_task_name _task_name_counter _unregister_task _wait _wrap_awaitable base_tasks concurrent contextvars coroutines events exceptions functools futures inspect itertools types warnings weakref',
    'create_eager_task_factory eager_task_factory math queues timeouts',
  ],
  'asyncio.threads': ['contextvars events functools'],
  'asyncio.timeouts': ['Optional TracebackType Type _State enum events exceptions final tasks'],
  atexit: ['_clear _ncallbacks _run_exitfuncs unregister'],
  base64: [
    'MAXBINSIZE MAXLINESIZE _85encode _A85END _A85START _B32_DECODE_DOCSTRING _B32_DECODE_MAP01_DOCSTRING _B32_ENCODE_DOCSTRING _a85chars _a85chars2 _b32alphabet _b32decode _b32encode _b32hexalphabet _b32rev _b32tab2 _b85alphabet _b85chars _b85chars2 _b85dec _bytes_from_decode_data _input_type_check _urlsafe_decode_translation _urlsafe_encode_translation bytes_types decode encode main re struct test',
    'z85decode z85encode',
  ],
  binascii: ['a2b_qp a2b_uu b2a_qp b2a_uu'],
  bisect: [''],
  calendar: [
    '_EPOCH_ORD _colwidth _get_default_locale _locale _localized_day _localized_month _monthlen _nextmonth _prevmonth _spacing c datetime different_locale main repeat sys',
    'APRIL AUGUST DECEMBER Day FEBRUARY IntEnum JANUARY JULY JUNE MARCH MAY Month NOVEMBER OCTOBER SEPTEMBER global_enum warnings',
  ],
  cmath: [''],
  cmd: ['string sys', 'inspect'],
  codecs: [
    'BOM32_BE BOM32_LE BOM64_BE BOM64_LE BufferedIncrementalDecoder BufferedIncrementalEncoder Codec EncodedFile IncrementalDecoder IncrementalEncoder StreamRecoder _false backslashreplace_errors builtins charmap_build charmap_decode charmap_encode escape_decode escape_encode ignore_errors lookup_error make_encoding_map make_identity_dict namereplace_errors raw_unicode_escape_decode raw_unicode_escape_encode readbuffer_encode register register_error replace_errors strict_errors sys unicode_escape_decode unicode_escape_encode unregister utf_16_be_decode utf_16_be_encode utf_16_decode utf_16_encode utf_16_ex_decode utf_16_le_decode utf_16_le_encode utf_32_be_decode utf_32_be_encode utf_32_decode utf_32_encode utf_32_ex_decode utf_32_le_decode utf_32_le_encode utf_7_decode utf_7_encode xmlcharrefreplace_errors',
  ],
  collections: [
    '_Link _OrderedDictItemsView _OrderedDictKeysView _OrderedDictValuesView _chain _collections_abc _count_elements _eq _iskeyword _itemgetter _proxy _recursive_repr _repeat _starmap _sys _tuplegetter',
  ],
  'collections.abc': [
    '_CallableGenericAlias',
    'ABCMeta Buffer EllipsisType FunctionType GenericAlias abstractmethod async_generator bytearray_iterator bytes_iterator coroutine dict_itemiterator dict_items dict_keyiterator dict_keys dict_valueiterator dict_values framelocalsproxy generator list_iterator list_reverseiterator longrange_iterator mappingproxy range_iterator set_iterator str_iterator sys tuple_iterator zip_iterator',
  ],
  colorsys: ['_v'],
  concurrent: [''],
  'concurrent.futures': ['_base process thread'],
  configparser: [
    'MutableMapping _ChainMap _UNSET _default_dict functools io itertools os re sys warnings',
    'Iterable MultilineContinuationError UNNAMED_SECTION contextlib types',
  ],
  contextlib: [
    'AsyncContextDecorator GenericAlias MethodType _AsyncGeneratorContextManager _BaseExitStack _GeneratorContextManager _GeneratorContextManagerBase _RedirectStream _collections_abc abc deque os sys wraps',
  ],
  contextvars: [''],
  copy: [
    '_copy_dispatch _copy_immutable _deepcopy_atomic _deepcopy_dict _deepcopy_dispatch _deepcopy_list _deepcopy_method _deepcopy_tuple _keep_alive _reconstruct dispatch_table',
    'replace',
  ],
  copyreg: ['_HEAPTYPE _extension_cache _new_type _reconstructor _reduce_ex _slotnames pickle_complex pickle_union'],
  csv: ['StringIO _Dialect re', 'QUOTE_NOTNULL QUOTE_STRINGS types'],
  dataclasses: [
    'FunctionType GenericAlias _DataclassParams _EMPTY_METADATA _FIELD _FIELDS _FIELD_BASE _FIELD_CLASSVAR _FIELD_INITVAR _HAS_DEFAULT_FACTORY _HAS_DEFAULT_FACTORY_CLASS _KW_ONLY_TYPE _MISSING_TYPE _MODULE_IDENTIFIER_RE _PARAMS _POST_INIT_NAME _add_slots _asdict_inner _astuple_inner _cmp_fn _create_fn _dataclass_getstate _dataclass_setstate _field_assign _field_init _fields_in_init_order _frozen_get_del_attr _get_field _get_slots _hash_action _hash_add _hash_exception _hash_fn _hash_set_none _init_fn _init_param _is_classvar _is_dataclass_instance _is_initvar _is_kw_only _is_type _process_class _recursive_repr _repr_fn _set_new_attribute _set_qualname _thread _tuple_str abc builtins copy functools inspect itertools keyword re sys types',
    'recursive_repr',
  ],
  datetime: ['datetime_CAPI sys'],
  dbm: ['_defaultmod _modules _names gnu io ndbm os struct sys', 'sqlite3'],
  'dbm.dumb': ['_BLOCKSIZE _Database _ast _io _os collections'],
  decimal: ['ConversionSyntax DivisionImpossible DivisionUndefined InvalidContext'],
  difflib: [
    'Differ GenericAlias HtmlDiff Match _calculate_ratio _check_types _file_template _format_range_context _format_range_unified _keep_original_ws _legend _mdiff _namedtuple _nlargest _styles _table_template _test diff_bytes restore',
  ],
  doctest: [
    'BLANKLINE_MARKER DebugRunner DocFileCase DocFileSuite DocFileTest DocTest DocTestCase DocTestFailure DocTestFinder DocTestParser DocTestRunner DocTestSuite ELLIPSIS_MARKER Example IncrementalNewlineDecoder OPTIONFLAGS_BY_NAME OutputChecker REPORTING_FLAGS SkipDocTestCase StringIO UnexpectedException _DocTestSuite _OutputRedirectingPdb _SpoofOut _TestClass _comment_line _ellipsis_match _exception_traceback _extract_future_flags _indent _load_testfile _module_relative_path _newline_convert _normalize_module _strip_exception_details _test _unittest_reportflags debug debug_script debug_src difflib inspect linecache master namedtuple os pdb re register_optionflag script_from_examples set_unittest_reportflags sys testfile testsource traceback unittest',
    'ANSIColors can_colorize',
  ],
  enum: [
    'CONTINUOUS DynamicClassAttribute EnumCheck MappingProxyType NAMED_FLAGS UNIQUE _EnumDict _auto_null _dedent _high_bit _is_descriptor _is_dunder _is_internal_class _is_private _is_single_bit _is_sunder _iter_bits_lsb _make_class_unpicklable _old_convert_ _or_ _power_of_two _proto_member _reduce_ex_by_global_name _simple_enum _stdlib_enums _test_simple_enum bin bltns global_enum_repr global_flag_repr global_str pickle_by_enum_name pickle_by_global_name reduce show_flag_values sys verify',
    'EnumDict',
  ],
  errno: [''],
  filecmp: ['BUFSIZE GenericAlias _cache _cmp _do_cmp _filter _sig demo filterfalse os stat'],
  fileinput: ['GenericAlias _state _test hook_compressed io os sys'],
  fnmatch: ['_compile_pattern functools os posixpath re'],
  fractions: ['Decimal _PyHASH_INF _PyHASH_MODULUS _RATIONAL_FORMAT math numbers operator re sys', 'functools'],
  functools: [
    'GenericAlias RLock _CacheInfo _HashedSeq _NOT_FOUND _c3_merge _c3_mro _compose_mro _convert _find_impl _ge_from_gt _ge_from_le _ge_from_lt _gt_from_ge _gt_from_le _gt_from_lt _initial_missing _le_from_ge _le_from_gt _le_from_lt _lru_cache_wrapper _lt_from_ge _lt_from_gt _lt_from_le _make_key _unwrap_partial get_cache_token namedtuple recursive_repr',
  ],
  gc: [
    'DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE callbacks garbage get_count get_debug get_freeze_count get_objects get_referents get_referrers get_stats is_finalized is_tracked set_debug',
  ],
  getopt: ['_ do_longs do_shorts long_has_args os short_has_arg'],
  getpass: ['_raw_input contextlib fallback_getpass io os sys termios unix_getpass warnings win_getpass'],
  gettext: [
    'GNUTranslations _as_int _binary_ops _c2py_ops _current_domain _default_localedir _error _expand_lang _localedirs _parse _token_pattern _tokenize _translations c2py operator os re sys',
  ],
  glob: [
    '_dir_open_flags _glob0 _glob1 _glob2 _iglob _isdir _ishidden _isrecursive _iterdir _join _lexists _listdir _rlistdir contextlib fnmatch glob0 glob1 itertools magic_check magic_check_bytes os re stat sys',
    'functools operator translate',
  ],
  graphlib: ['GenericAlias _NODE_DONE _NODE_OUT _NodeInfo'],
  gzip: [
    '_COMPRESS_LEVEL_BEST _COMPRESS_LEVEL_FAST _COMPRESS_LEVEL_TRADEOFF _GzipReader _PaddedFile _compression _create_simple_gzip_header _read_exact _read_gzip_header builtins io main os struct sys time write32u zlib',
    'READ_BUFFER_SIZE',
  ],
  hashlib: ['_hashlib scrypt'],
  heapq: ['_heapify_max _heappop_max _heapreplace_max _siftdown _siftdown_max _siftup _siftup_max'],
  hmac: ['_functype _hashlib _hashopenssl _warnings digest_size trans_36 trans_5C'],
  html: ['_html5 _invalid_charrefs _invalid_codepoints _re entities'],
  'html.parser': [
    '_markupbase attrfind_tolerant charref commentclose endendtag endtagfind entityref incomplete interesting_normal locatestarttagend_tolerant piclose re starttagopen tagfind_tolerant unescape',
  ],
  http: ['IntEnum StrEnum _simple_enum client cookiejar cookies server'],
  importlib: [
    '_RELOADING _abc _bootstrap _bootstrap_external _imp _pack_uint32 _unpack_uint32 abc find_loader invalidate_caches machinery metadata readers reload simple sys warnings',
  ],
  'importlib.resources': [
    'Package Resource ResourceReader _adapters _common _itertools _legacy abc contents open_binary open_text path readers simple',
    'Anchor',
  ],
  'importlib.util': [
    'LazyLoader Loader MAGIC_NUMBER _LazyModule _RAW_MAGIC_NUMBER _find_spec _find_spec_from_path _imp _module_to_load _resolve_name cache_from_source contextmanager decode_source functools module_for_loader resolve_name set_loader set_package source_from_cache source_hash spec_from_file_location sys types warnings',
  ],
  inspect: [
    'ArgInfo Arguments Attribute BlockFinder BoundArguments CORO_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS ClassFoundException ClosureVars EndOfBlock FrameInfo GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED OrderedDict TPFLAGS_IS_ABSTRACT Traceback _ClassFinder _FrameInfo _KEYWORD_ONLY _NonUserDefinedCallables _POSITIONAL_ONLY _POSITIONAL_OR_KEYWORD _ParameterKind _Traceback _VAR_KEYWORD _VAR_POSITIONAL _check_class _check_instance _empty _filesbymodname _findclass _finddoc _get_code_position _get_code_position_from_tb _getmembers _has_code_flag _is_type _main _missing_arguments _sentinel _shadowed_dict _signature_bound_method _signature_from_builtin _signature_from_callable _signature_from_function _signature_fromstr _signature_get_partial _signature_get_user_defined_method _signature_is_builtin _signature_is_functionlike _signature_strip_non_python_syntax _static_getmro _too_many _void abc ast attrgetter builtins classify_class_attrs collections currentframe dis enum findsource formatannotation formatannotationrelativeto formatargvalues functools get_annotations getabsfile getargs getargvalues getattr_static getblock getcallargs getclasstree getclosurevars getcomments getcoroutinelocals getcoroutinestate getfile getframeinfo getgeneratorlocals getgeneratorstate getinnerframes getlineno getmembers_static getmodule getmodulename getouterframes getsource getsourcefile getsourcelines importlib indentsize iscode isframe isgetsetdescriptor iskeyword ismemberdescriptor ismethoddescriptor ismethodwrapper istraceback itertools linecache modulesbyfile namedtuple os re stack sys token tokenize trace types unwrap walktree',
    'AGEN_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED BufferFlags getasyncgenlocals getasyncgenstate make_weakref markcoroutinefunction',
  ],
  io: ['BufferedRWPair IncrementalNewlineDecoder _io abc open_code text_encoding'],
  ipaddress: [
    '_BaseAddress _BaseConstants _BaseNetwork _BaseV4 _BaseV6 _IPAddressBase _IPv4Constants _IPv6Constants _address_fmt_re _collapse_addresses_internal _count_righthand_zero_bits _find_address_range _split_optional_netmask functools get_mixed_type_key v4_int_to_packed v6_int_to_packed',
  ],
  itertools: ['_tee _tee_dataobject', 'batched'],
  json: ['_default_decoder _default_encoder codecs scanner tool'],
  'json.decoder': [
    'BACKSLASH FLAGS JSONArray JSONObject NaN NegInf PosInf STRINGCHUNK WHITESPACE WHITESPACE_STR _CONSTANTS _decode_uXXXX c_scanstring py_scanstring re scanner ',
  ],
  'json.encoder': [
    'ESCAPE ESCAPE_ASCII ESCAPE_DCT HAS_UTF8 INFINITY _make_iterencode c_encode_basestring c_encode_basestring_ascii c_make_encoder encode_basestring encode_basestring_ascii py_encode_basestring py_encode_basestring_ascii re',
  ],
  keyword: [''],
  linecache: ['cache functools lazycache os sys tokenize updatecache'],
  logging: [
    'BASIC_FORMAT BufferingFormatter Filter Filterer GenericAlias LoggerAdapter Manager PercentStyle PlaceHolder RootLogger StrFormatStyle StringTemplateStyle Template _STYLES _StderrHandler _acquireLock _addHandlerRef _after_at_fork_child_reinit_locks _at_fork_reinit_lock_weakset _checkLevel _defaultFormatter _defaultLastResort _handlerList _handlers _is_internal_frame _levelToName _lock _logRecordFactory _loggerClass _nameToLevel _register_at_fork_reinit_lock _releaseLock _removeHandlerRef _showwarning _srcfile _startTime _str_formatter _warnings_showwarning addLevelName atexit captureWarnings collections config currentframe getLevelNamesMapping getLogRecordFactory getLoggerClass handlers io lastResort logMultiprocessing logProcesses logThreads makeLogRecord os raiseExceptions re root setLogRecordFactory setLoggerClass sys threading time traceback warnings weakref',
    'getHandlerByName getHandlerNames logAsyncioTasks',
  ],
  math: ['', 'fma sumprod'],
  numbers: ['ABCMeta abstractmethod'],
  operator: ['_abs iconcat ilshift imatmul irshift'],
  optparse: ['_ _builtin_cvt _match_abbrev _parse_int _parse_num _repr check_builtin gettext ngettext os sys textwrap'],
  os: [
    'CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM GenericAlias MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT Mapping MutableMapping NGROUPS_MAX O_ACCMODE O_ASYNC O_DIRECT O_DSYNC O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_PATH O_RSYNC POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_DATA SEEK_HOLE SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX _Environ _check_methods _execvpe _exists _fspath _fwalk _get_exports_list _spawnvef _walk _wrap_close abc abort chown chroot closerange confstr confstr_names copy_file_range ctermid device_encoding dup2 environb eventfd eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp execvpe fchdir fchmod fchown fdatasync fork forkpty fpathconf fstat fstatvfs ftruncate fwalk get_blocking get_exec_path get_inheritable getenvb getgrouplist getgroups getloadavg getlogin getpgid getpgrp getpriority getrandom getresgid getresuid getsid getxattr initgroups killpg lchown listxattr lockf login_tty major makedev memfd_create minor mkfifo mknod nice openpty pathconf pathconf_names pidfd_open pipe2 popen posix_fadvise posix_fallocate posix_spawn posix_spawnp pread preadv pwrite pwritev readv register_at_fork removexattr sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler sched_param sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile set_blocking set_inheritable setegid seteuid setgid setgroups setpgid setpgrp setpriority setregid setresgid setresuid setreuid setsid setuid setxattr spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe splice st stat_result statvfs statvfs_result supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd supports_follow_symlinks sync sys sysconf sysconf_names tcgetpgrp tcsetpgrp terminal_size times times_result ttyname umask uname uname_result wait wait3 wait4 waitid waitid_result waitpid waitstatus_to_exitcode writev',
    'CLONE_FILES CLONE_FS CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM CLONE_THREAD CLONE_VM POSIX_SPAWN_CLOSEFROM TFD_CLOEXEC TFD_NONBLOCK TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET grantpt posix_openpt process_cpu_count ptsname setns timerfd_create timerfd_gettime timerfd_gettime_ns timerfd_settime timerfd_settime_ns unlockpt unshare',
  ],
  'os.path': [
    '_get_sep _joinrealpath _path_normpath _varprog _varprogb genericpath os sameopenfile samestat stat sys',
    'isdevdrive isjunction splitroot',
  ],
  pathlib: [
    'EBADF ELOOP ENOENT ENOTDIR PureWindowsPath S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG S_ISSOCK Sequence WindowsPath _Flavour _IGNORED_ERRNOS _IGNORED_WINERRORS _PathParents _PosixFlavour _PreciseSelector _RecursiveWildcardSelector _Selector _TerminatingSelector _WINERROR_CANT_RESOLVE_FILENAME _WINERROR_INVALID_NAME _WINERROR_NOT_READY _WildcardSelector _WindowsFlavour _ignore_error _is_wildcard_pattern _make_selector _posix_flavour _windows_flavour attrgetter fnmatch functools io ntpath os posixpath re sys urlquote_from_bytes warnings',
    'UnsupportedOperation',
  ],
  pickle: [
    'ADDITEMS APPEND APPENDS BINBYTES BINBYTES8 BINFLOAT BINGET BININT BININT1 BININT2 BINPERSID BINPUT BINSTRING BINUNICODE BINUNICODE8 BUILD BYTEARRAY8 DICT DUP EMPTY_DICT EMPTY_LIST EMPTY_SET EMPTY_TUPLE EXT1 EXT2 EXT4 FALSE FLOAT FRAME FROZENSET FunctionType GET GLOBAL INST INT LIST LONG LONG1 LONG4 LONG_BINGET LONG_BINPUT MARK MEMOIZE NEWFALSE NEWOBJ NEWOBJ_EX NEWTRUE NEXT_BUFFER NONE OBJ PERSID POP POP_MARK PROTO PUT PyStringMap READONLY_BUFFER REDUCE SETITEM SETITEMS SHORT_BINBYTES SHORT_BINSTRING SHORT_BINUNICODE STACK_GLOBAL STOP STRING TRUE TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE _Framer _HAVE_PICKLE_BUFFER _Pickler _Stop _Unframer _Unpickler _compat_pickle _dump _dumps _extension_cache _extension_registry _getattribute _inverted_registry _load _loads _test _tuplesize2code codecs decode_long dispatch_table encode_long io islice maxsize pack partial re sys unpack whichmodule',
  ],
  platform: [
    '_Processor _WIN32_CLIENT_RELEASES _WIN32_SERVER_RELEASES _comparable_version _component_re _default_architecture _follow_symlinks _get_machine_win32 _ironpython26_sys_version_parser _ironpython_sys_version_parser _java_getprop _libc_search _mac_ver_xml _node _norm_version _os_release_cache _os_release_candidates _os_release_line _os_release_unescape _parse_os_release _platform _platform_cache _pypy_sys_version_parser _sys_version _sys_version_cache _sys_version_parser _syscmd_file _syscmd_ver _uname_cache _unknown_as_blank _ver_output _ver_stages architecture collections freedesktop_os_release functools itertools java_ver libc_ver mac_ver os platform python_branch python_build python_compiler python_revision re sys system_alias uname uname_result win32_edition win32_is_iot win32_ver',
    'AndroidVer IOSVersionInfo android_ver ios_ver',
  ],
  pprint: [
    '_StringIO _builtin_scalars _collections _dataclasses _perfcheck _recursion _safe_key _safe_tuple _sys _types _wrap_bytes_repr re',
  ],
  queue: ['_PySimpleQueue deque heappop heappush threading time types', 'ShutDown'],
  random: [
    'BPF LOG4 NV_MAGICCONST RECIP_BPF SG_MAGICCONST TWOPI _ONE _Sequence _Set _accumulate _acos _bisect _ceil _cos _e _exp _floor _index _inst _isfinite _log _os _pi _random _repeat _sha512 _sin _sqrt _test _test_generator _urandom _warn',
    'binomialvariate main',
  ],
  re: [
    '_MAXCACHE _cache _casefix _compile _compile_repl _compiler _expand _pickle _special_chars_map _subx copyreg enum functools template',
    'PatternError',
  ],
  reprlib: ['_possibly_sorted builtins get_ident islice'],
  sched: ['_sentinel _time count heapq namedtuple threading time'],
  secrets: ['DEFAULT_ENTROPY SystemRandom _sysrand base64 binascii'],
  shelve: ['BytesIO DEFAULT_PROTOCOL Pickler Unpickler _ClosedDict collections'],
  shlex: ['StringIO _find_unsafe _print_tokens deque os re sys'],
  shutil: [
    'COPY_BUFSIZE ExecError ReadError RegistryError SpecialFileError _ARCHIVE_FORMATS _BZ2_SUPPORTED _GiveupOnFastCopy _HAS_FCOPYFILE _LZMA_SUPPORTED _UNPACK_FORMATS _USE_CP_SENDFILE _WINDOWS _WIN_DEFAULT_PATHEXT _ZLIB_SUPPORTED _access_check _basename _check_unpack_options _copyfileobj_readinto _copytree _copyxattr _destinsrc _ensure_directory _fastcopy_fcopyfile _fastcopy_sendfile _find_unpack_format _get_gid _get_uid _is_immutable _islink _make_tarball _make_zipfile _ntuple_diskusage _rmtree_isdir _rmtree_islink _rmtree_safe_fd _rmtree_unsafe _samefile _stat _unpack_tarfile _unpack_zipfile _use_fd_functions chown collections disk_usage errno fnmatch get_archive_formats get_unpack_formats make_archive nt os posix register_archive_format register_unpack_format stat sys unpack_archive unregister_archive_format unregister_unpack_format',
    'warnings',
  ],
  signal: [
    'ItimerError SIG_BLOCK SIG_SETMASK SIG_UNBLOCK Sigmasks _IntEnum _enum_to_int _int_to_enum _signal alarm getitimer pause pidfd_send_signal pthread_kill pthread_sigmask set_wakeup_fd setitimer siginterrupt sigpending sigtimedwait sigwait sigwaitinfo struct_siginfo',
  ],
  stat: [
    'S_ISDOOR S_ISPORT S_ISWHT _filemode_table',
    'SF_DATALESS SF_FIRMLINK SF_RESTRICTED SF_SETTABLE UF_DATAVAULT UF_SETTABLE UF_TRACKED',
  ],
  statistics: [
    'Counter Decimal Fraction _SQRT2 _coerce _convert _decimal_sqrt_of_frac _exact_ratio _fail_neg _float_sqrt_of_frac _integer_sqrt_of_frac_rto _isfinite _mean_stdev _normal_dist_inv_cdf _sqrt_bit_width _ss _sum bisect_left bisect_right defaultdict erf exp fabs fsum groupby hypot log math mul namedtuple numbers random reduce repeat sqrt sys tau',
    'acos asin atan cos cosh count isfinite isinf itemgetter kde kde_random pi sin sumprod tan',
  ],
  string: ['_ChainMap _re _sentinel_dict _string'],
  struct: ['_clearcache'],
  subprocess: [
    '_PIPE_BUF _PopenSelector _USE_POSIX_SPAWN _USE_VFORK _WIFSTOPPED _WNOHANG _WSTOPSIG _active _args_from_interpreter_flags _can_fork_exec _cleanup _fork_exec _mswindows _optim_args_from_interpreter_flags _text_encoding _time _use_posix_spawn _waitpid _waitstatus_to_exitcode builtins contextlib errno fcntl io locale os select selectors signal sys threading time types warnings',
  ],
  sys: [
    '_base_executable _clear_type_cache _current_exceptions _current_frames _debugmallocstats _framework _getframe _getquickenedcount _git _home _stdlib_dir _xoptions abiflags addaudithook api_version audit base_exec_prefix breakpointhook call_tracing copyright displayhook exec_prefix float_repr_style get_coroutine_origin_tracking_depth getallocatedblocks getdlopenflags getprofile getswitchinterval hash_info is_finalizing orig_argv path_hooks path_importer_cache platlibdir pycache_prefix set_coroutine_origin_tracking_depth setdlopenflags setprofile setswitchinterval settrace stdlib_module_names thread_info unraisablehook',
  ],
  tempfile: [
    'TMP_MAX _O_TMPFILE_WORKS _Random _RandomNameSequence _TemporaryFileCloser _TemporaryFileWrapper _allocate_lock _bin_openflags _candidate_tempdir_list _errno _exists _functools _get_candidate_names _get_default_tempdir _gettempdir _infer_return_type _io _mkstemp_inner _name_sequence _once_lock _os _sanitize_params _shutil _sys _text_openflags _thread _types _warnings _weakref',
  ],
  textwrap: ['_leading_whitespace_re _whitespace _whitespace_only_re re'],
  threading: [
    'WeakSet _CRLock _DummyThread _HAVE_THREAD_NATIVE_ID _MainThread _PyRLock _RLock _SHUTTING_DOWN _active _active_limbo_lock _after_fork _allocate_lock _count _counter _dangling _deque _enumerate _islice _limbo _main_thread _maintain_shutdown_locks _make_invoke_excepthook _newname _os _profile_hook _register_atexit _set_sentinel _shutdown _shutdown_locks _shutdown_locks_lock _start_new_thread _sys _threading_atexits _time _trace_hook functools getprofile gettrace setprofile settrace',
    'setprofile_all_threads settrace_all_threads warnings',
  ],
  time: [
    'CLOCK_BOOTTIME CLOCK_MONOTONIC_RAW CLOCK_TAI _STRUCT_TM_ITEMS clock_getres clock_settime clock_settime_ns get_clock_info pthread_getcpuclockid',
  ],
  timeit: ['_globals dummy_src_name gc itertools main reindent sys template time'],
  tomllib: ['_parser _re _types'],
  traceback: [
    'FrameSummary StackSummary TracebackException _Anchors _ExceptionPrintContext _RECURSIVE_CUTOFF _Sentinel _WIDE_CHAR_SPECIFIERS _byte_offset_to_character_offset _cause_message _context_message _display_width _extract_caret_anchors_from_line_segment _format_final_exc_line _get_code_position _parse_value_tb _safe_string _sentinel _walk_tb_with_full_positions clear_frames collections extract_stack extract_tb format_exc format_exception format_list format_stack format_tb itertools linecache print_last print_list print_stack print_tb suppress sys textwrap walk_stack walk_tb',
    'ANSIColors BUILTIN_EXCEPTION_LIMIT warnings',
  ],
  types: [
    'CellType ClassMethodDescriptorType FrameType MemberDescriptorType MethodWrapperType WrapperDescriptorType _GeneratorWrapper _calculate_meta _cell_factory coroutine prepare_class resolve_bases',
    'CapsuleType get_original_bases',
  ],
  typing: [
    'ABCMeta CT_co EXCLUDED_ATTRIBUTES GenericAlias KT MethodDescriptorType MethodWrapperType NamedTupleMeta ParamSpecArgs ParamSpecKwargs T T_co T_contra VT VT_co V_co WrapperDescriptorType _ASSERT_NEVER_REPR_MAX_LENGTH _AnnotatedAlias _AnyMeta _BaseGenericAlias _BoundVarianceMixin _CallableGenericAlias _CallableType _ConcatenateGenericAlias _DeprecatedType _Final _GenericAlias _Immutable _LiteralGenericAlias _LiteralSpecialForm _NamedTuple _NotIterable _PROTO_ALLOWLIST _PickleUsingNameMixin _ProtocolMeta _SPECIAL_NAMES _SpecialForm _SpecialGenericAlias _TYPING_INTERNALS _TupleType _TypedDict _TypedDictMeta _TypingEllipsis _UnionGenericAlias _UnpackGenericAlias _alias _allow_reckless_class_checks _allowed_types _caller _check_generic _cleanups _collect_parameters _deduplicate _eval_type _flatten_literal_params _get_protocol_attrs _idfunc _is_callable_members_only _is_dunder _is_param_expr _is_typevar_like _is_unpacked_typevartuple _make_nmtuple _namedtuple_mro_entries _no_init_or_replace_init _overload_dummy _overload_registry _prohibited _remove_dups_flatten _should_unflatten_callable_args _special _strip_annotations _tp_cache _type_check _type_convert _type_repr _unpack_args _value_and_type_iter abstractmethod clear_overloads collections contextlib defaultdict functools get_overloads io no_type_check_decorator operator re stdlib_re sys types warnings',
    'NoDefault ReadOnly TypeAliasType TypeIs copyreg get_protocol_members is_protocol',
  ],
  unicodedata: ['UCD _ucnhash_CAPI decomposition ucd_3_2_0'],
  unittest: [
    'BaseTestSuite FunctionTestCase TestProgram _TextTestResult _log addModuleCleanup async_case case doModuleCleanups enterModuleContext findTestCases getTestCaseNames installHandler load_tests loader makeSuite mock registerResult removeHandler removeResult result runner signals suite test util',
  ],
  urllib: ['error request response robotparser'],
  'urllib.parse': [
    'DefragResult DefragResultBytes ParseResultBytes ResultBase SplitResultBytes _ALWAYS_SAFE _ALWAYS_SAFE_BYTES _DefragResultBase _NetlocResultMixinBase _NetlocResultMixinBytes _NetlocResultMixinStr _ParseResultBase _Quoter _ResultMixinBytes _ResultMixinStr _SplitResultBase _UNSAFE_URL_BYTES_TO_REMOVE _WHATWG_C0_CONTROL_OR_SPACE _asciire _byte_quoter_factory _check_bracketed_host _checknetloc _coerce_args _decode_args _encode_result _hexdig _hextobyte _hostprog _implicit_encoding _implicit_errors _noop _portprog _splitattr _splithost _splitnetloc _splitnport _splitparams _splitpasswd _splitport _splitquery _splittag _splittype _splituser _splitvalue _to_bytes _typeprog clear_cache functools ipaddress namedtuple non_hierarchical re scheme_chars splitattr splithost splitnport splitpasswd splitport splitquery splittag splittype splituser splitvalue sys to_bytes types unwrap uses_fragment uses_netloc uses_params uses_query uses_relative warnings',
    'math',
  ],
  uuid: [
    'Enum RESERVED_FUTURE RESERVED_MICROSOFT RESERVED_NCS RFC_4122 SafeUUID _AIX _GETTERS _LINUX _MAC_DELIM _MAC_OMITS_LEADING_ZEROES _OS_GETTERS _UuidCreate _arp_getnode _find_mac_near_keyword _find_mac_under_heading _generate_time_safe _get_command_stdout _has_uuid_generate_time_safe _ifconfig_getnode _ip_getnode _ipconfig_getnode _is_universal _lanscan_getnode _last_timestamp _load_system_functions _netbios_getnode _netstat_getnode _node _parse_mac _platform_system _random_getnode _simple_enum _unix_getnode _uuid _windll_getnode bytes_ getnode int_ os platform sys uuid1',
    'main',
  ],
  warnings: [
    'WarningMessage _DEPRECATED_MSG _OptionError _add_filter _defaultaction _deprecated _filters_mutated _formatwarning_orig _formatwarnmsg _formatwarnmsg_impl _getaction _getcategory _is_internal_frame _next_external_frame _onceregistry _processoptions _setoption _showwarning_orig _showwarnmsg _showwarnmsg_impl _warn_unawaited_coroutine defaultaction filters onceregistry showwarning sys warn_explicit',
    'deprecated',
  ],
  weakref: ['KeyedRef _IterationGuard _collections_abc _remove_dead_weakref itertools sys'],
  xml: ['dom parsers sax'],
  'xml.etree': ['ElementInclude ElementPath cElementTree'],
  'xml.etree.ElementTree': [
    'C14NWriterTarget ElementPath HTML_EMPTY VERSION XMLPullParser _Element_Py _ListDataStream _escape_attrib _escape_attrib_c14n _escape_attrib_html _escape_cdata _escape_cdata_c14n _get_writer _looks_like_prefix_name _namespace_map _namespaces _raise_serialization_error _serialize _serialize_html _serialize_text _serialize_xml _set_factories canonicalize collections contextlib io re sys warnings',
    'weakref',
  ],
  zipfile: [
    'BZIP2_VERSION CompleteDirs FastLookup LZMACompressor LZMADecompressor LZMA_VERSION MAX_EXTRACT_VERSION Path PyZipFile ZIP64_VERSION _CD64_CREATE_VERSION _CD64_DIRECTORY_RECSIZE _CD64_DIRECTORY_SIZE _CD64_DISK_NUMBER _CD64_DISK_NUMBER_START _CD64_EXTRACT_VERSION _CD64_NUMBER_ENTRIES_THIS_DISK _CD64_NUMBER_ENTRIES_TOTAL _CD64_OFFSET_START_CENTDIR _CD64_SIGNATURE _CD_COMMENT_LENGTH _CD_COMPRESSED_SIZE _CD_COMPRESS_TYPE _CD_CRC _CD_CREATE_SYSTEM _CD_CREATE_VERSION _CD_DATE _CD_DISK_NUMBER_START _CD_EXTERNAL_FILE_ATTRIBUTES _CD_EXTRACT_SYSTEM _CD_EXTRACT_VERSION _CD_EXTRA_FIELD_LENGTH _CD_FILENAME_LENGTH _CD_FLAG_BITS _CD_INTERNAL_FILE_ATTRIBUTES _CD_LOCAL_HEADER_OFFSET _CD_SIGNATURE _CD_TIME _CD_UNCOMPRESSED_SIZE _DD_SIGNATURE _ECD_COMMENT _ECD_COMMENT_SIZE _ECD_DISK_NUMBER _ECD_DISK_START _ECD_ENTRIES_THIS_DISK _ECD_ENTRIES_TOTAL _ECD_LOCATION _ECD_OFFSET _ECD_SIGNATURE _ECD_SIZE _EXTRA_FIELD_STRUCT _EndRecData _EndRecData64 _FH_COMPRESSED_SIZE _FH_COMPRESSION_METHOD _FH_CRC _FH_EXTRACT_SYSTEM _FH_EXTRACT_VERSION _FH_EXTRA_FIELD_LENGTH _FH_FILENAME_LENGTH _FH_GENERAL_PURPOSE_FLAG_BITS _FH_LAST_MOD_DATE _FH_LAST_MOD_TIME _FH_SIGNATURE _FH_UNCOMPRESSED_SIZE _MASK_COMPRESSED_PATCH _MASK_COMPRESS_OPTION_1 _MASK_ENCRYPTED _MASK_STRONG_ENCRYPTION _MASK_USE_DATA_DESCRIPTOR _MASK_UTF_FILENAME _SharedFile _Tellable _ZipDecrypter _ZipWriteFile _ancestry _check_compression _check_zipfile _crctable _dedupe _difference _extract_text_encoding _gen_crc _get_compressor _get_decompressor _parents _strip_extra binascii bz2 contextlib crc32 importlib io itertools lzma main os pathlib posixpath shutil sizeCentralDir sizeEndCentDir sizeEndCentDir64 sizeEndCentDir64Locator sizeFileHeader stat stringCentralDir stringEndArchive stringEndArchive64 stringEndArchive64Locator stringFileHeader struct structCentralDir structEndArchive structEndArchive64 structEndArchive64Locator structFileHeader sys threading time zlib',
  ],
  zlib: [''],
  zoneinfo: ['_common _tzpath _zoneinfo'],
};

/** The modules that come with CPython 3.11. */
export const standardModules =
  'abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo';
