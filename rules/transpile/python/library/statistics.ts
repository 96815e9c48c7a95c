// statistics
import type { LibraryModule } from './library.ts';

export const statistics: LibraryModule = {
  name: 'statistics',
  path: 'batuta_std::statistics::module',
  members: {
    LinearRegression: { kind: 'class' },
    NormalDist: { kind: 'class' },
    StatisticsError: { kind: 'exception' },
    correlation: { kind: 'function', result: 'float' },
    covariance: { kind: 'function', result: 'float' },
    fmean: { kind: 'function', result: 'float' },
    geometric_mean: { kind: 'function', result: 'float' },
    harmonic_mean: { kind: 'function' },
    linear_regression: { kind: 'function' },
    mean: { kind: 'function' },
    median: { kind: 'function' },
    median_grouped: { kind: 'function', result: 'float' },
    median_high: { kind: 'function' },
    median_low: { kind: 'function' },
    mode: { kind: 'function' },
    multimode: { kind: 'function', result: 'list' },
    pstdev: { kind: 'function', result: 'float' },
    pvariance: { kind: 'function' },
    quantiles: { kind: 'function', result: 'list' },
    stdev: { kind: 'function', result: 'float' },
    variance: { kind: 'function' },
  },
};
