// unittest
import type { LibraryModule } from './library.ts';

export const unittest: LibraryModule = {
  name: 'unittest',
  path: 'batuta_std::unittest::module',
  members: {
    TestCase: { kind: 'class' },
    IsolatedAsyncioTestCase: { kind: 'class' },
    TestSuite: { kind: 'class' },
    TestLoader: { kind: 'class' },
    TestResult: { kind: 'class' },
    TextTestResult: { kind: 'class' },
    TextTestRunner: { kind: 'class' },
    SkipTest: { kind: 'exception' },
    defaultTestLoader: { kind: 'constant' },
    main: { kind: 'function' },
    skip: { kind: 'function' },
    skipIf: { kind: 'function' },
    skipUnless: { kind: 'function' },
    expectedFailure: { kind: 'function' },
  },
};
