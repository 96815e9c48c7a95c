// contextlib
import type { LibraryModule } from './library.ts';

export const contextlib: LibraryModule = {
  name: 'contextlib',
  path: 'batuta_std::contextlib::module',
  members: {
    contextmanager: { kind: 'function' },
    closing: { kind: 'class' },
    suppress: { kind: 'class' },
    nullcontext: { kind: 'class' },
    redirect_stdout: { kind: 'class' },
    redirect_stderr: { kind: 'class' },
    chdir: { kind: 'class' },
    ExitStack: { kind: 'class' },
    AbstractAsyncContextManager: { kind: 'class' },
    AsyncExitStack: { kind: 'class' },
    aclosing: { kind: 'class' },
    asynccontextmanager: { kind: 'function' },
    AbstractContextManager: { kind: 'class' },
    ContextDecorator: { kind: 'class' },
  },
};
