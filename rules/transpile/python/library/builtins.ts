// The builtin names of CPython 3.11, and the Rust functions of those that are functions.

const plain =
  'abs all any ascii bin callable chr delattr dir divmod format getattr hasattr hash hex id input isinstance issubclass iter len max ' +
  'min next oct open ord pow print repr round setattr sorted sum vars';

const types =
  'int float bool str bytes bytearray list tuple dict set frozenset complex object range slice property staticmethod classmethod memoryview ' +
  'enumerate filter map reversed zip';

/** Name in Python -> name in `batuta_rt::builtins`. */
export const builtinFunctions: ReadonlyMap<string, string> = new Map([
  ...`${plain} ${types}`.split(' ').map((name) => [name, name] as const),
  ['type', 'type_'],
  ['aiter', 'aiter'],
  ['anext', 'anext'],
]);

/** Builtins that are reached as values: types, and functions that need the program (`globals`) or are refused (`eval`). */
export const builtinTypes: ReadonlySet<string> = new Set(
  (
    'bool bytearray bytes classmethod complex dict enumerate filter float frozenset int list map memoryview object property range reversed ' +
    'set slice staticmethod str super tuple type zip breakpoint compile eval exec exit globals help locals quit __import__ ' +
    'copyright credits license'
  ).split(' '),
);

export const exceptionNames: ReadonlySet<string> = new Set(
  (
    'BaseException BaseExceptionGroup GeneratorExit KeyboardInterrupt SystemExit Exception ArithmeticError FloatingPointError OverflowError ' +
    'ZeroDivisionError AssertionError AttributeError BufferError EOFError ExceptionGroup ImportError ModuleNotFoundError LookupError ' +
    'IndexError KeyError MemoryError NameError UnboundLocalError OSError IOError EnvironmentError BlockingIOError ChildProcessError ' +
    'ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError ' +
    'InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError ReferenceError RuntimeError ' +
    'NotImplementedError RecursionError StopAsyncIteration StopIteration SyntaxError IndentationError TabError SystemError TypeError ' +
    'ValueError UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning BytesWarning DeprecationWarning ' +
    'EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning ' +
    'UserWarning'
  ).split(' '),
);
