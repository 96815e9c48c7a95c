// doctest: the examples are compiled with the program (`doctest/with-doctests.ts`).
import type { LibraryModule } from './library.ts';

export const doctest: LibraryModule = {
  name: 'doctest',
  path: 'batuta_std::doctest_::module',
  members: {
    COMPARISON_FLAGS: { kind: 'constant', result: 'int' },
    DONT_ACCEPT_BLANKLINE: { kind: 'constant', result: 'int' },
    DONT_ACCEPT_TRUE_FOR_1: { kind: 'constant', result: 'int' },
    ELLIPSIS: { kind: 'constant', result: 'int' },
    FAIL_FAST: { kind: 'constant', result: 'int' },
    IGNORE_EXCEPTION_DETAIL: { kind: 'constant', result: 'int' },
    NORMALIZE_WHITESPACE: { kind: 'constant', result: 'int' },
    REPORT_CDIFF: { kind: 'constant', result: 'int' },
    REPORT_NDIFF: { kind: 'constant', result: 'int' },
    REPORT_ONLY_FIRST_FAILURE: { kind: 'constant', result: 'int' },
    REPORT_UDIFF: { kind: 'constant', result: 'int' },
    SKIP: { kind: 'constant', result: 'int' },
    TestResults: { kind: 'class' },
    run_docstring_examples: { kind: 'function' },
    testmod: { kind: 'function' },
  },
};
