// time
import type { LibraryModule } from './library.ts';

export const time: LibraryModule = {
  name: 'time',
  path: 'batuta_std::time_::module',
  members: {
    CLOCK_MONOTONIC: { kind: 'constant', result: 'int' },
    CLOCK_PROCESS_CPUTIME_ID: { kind: 'constant', result: 'int' },
    CLOCK_REALTIME: { kind: 'constant', result: 'int' },
    altzone: { kind: 'constant', result: 'int' },
    asctime: { kind: 'function', result: 'str' },
    ctime: { kind: 'function', result: 'str' },
    daylight: { kind: 'constant', result: 'int' },
    gmtime: { kind: 'function' },
    localtime: { kind: 'function' },
    mktime: { kind: 'function', result: 'float' },
    monotonic: { kind: 'function', result: 'float' },
    monotonic_ns: { kind: 'function', result: 'int' },
    perf_counter: {
      kind: 'function',
      result: 'float',
      typed: [{ path: 'batuta_std::time_::perf_counter_f64', params: [], result: 'float', raises: false }],
    },
    perf_counter_ns: { kind: 'function', result: 'int' },
    process_time: { kind: 'function', result: 'float' },
    process_time_ns: { kind: 'function', result: 'int' },
    sleep: { kind: 'function', result: 'none' },
    strftime: { kind: 'function', result: 'str' },
    struct_time: { kind: 'class' },
    thread_time: { kind: 'function', result: 'float' },
    thread_time_ns: { kind: 'function', result: 'int' },
    time: {
      kind: 'function',
      result: 'float',
      typed: [{ path: 'batuta_std::time_::time_f64', params: [], result: 'float', raises: false }],
    },
    time_ns: { kind: 'function', result: 'int' },
    timezone: { kind: 'constant', result: 'int' },
    tzname: { kind: 'constant', result: 'tuple' },
    tzset: { kind: 'function', result: 'none' },
  },
};
