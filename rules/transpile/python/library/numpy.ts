// numpy, numpy.linalg, numpy.random: what the runtime's crate has; any other member is refused by name.
import type { LibraryModule } from './library.ts';
import { namedMembers } from './named-members.ts';

export const numpy: LibraryModule = {
  name: 'numpy',
  path: 'batuta_numpy::module',
  members: namedMembers({
    class:
      'bool bool_ double dtype float64 floating generic inexact int64 int_ integer intp ndarray number ' +
      'signedinteger',
    constant: 'False_ True_ e euler_gamma inf nan newaxis pi',
    module: 'linalg random',
    function:
      'abs absolute acos acosh add all allclose amax amin any append arange arccos arccosh arcsin arcsinh ' +
      'arctan arctan2 arctanh argmax argmin argsort argwhere around array array2string array_equal array_equiv ' +
      'array_repr array_split array_str asanyarray asarray ascontiguousarray asin asinh atan atan2 atanh ' +
      'atleast_1d atleast_2d average bincount bitwise_and bitwise_not bitwise_or bitwise_xor broadcast_to cbrt ' +
      'ceil clip column_stack compress concatenate conj conjugate convolve copy copysign corrcoef cos cosh ' +
      'count_nonzero cov cross cumprod cumsum deg2rad degrees delete diag diagonal diff digitize divide divmod ' +
      'dot ediff1d empty empty_like equal errstate exp exp2 expand_dims expm1 extract eye fabs flatnonzero flip ' +
      'fliplr flipud floor floor_divide fmax fmin fmod format_float_positional fromfunction fromiter fromstring ' +
      'full full_like gcd geterr gradient greater greater_equal histogram hstack hypot identity inner interp ' +
      'intersect1d invert isclose isfinite isin isinf isnan isneginf isposinf isscalar kron lcm left_shift less ' +
      'less_equal lexsort linspace log log10 log1p log2 logaddexp logical_and logical_not logical_or ' +
      'logical_xor logspace matmul max maximum mean median meshgrid min minimum mod multiply nan_to_num nanmax ' +
      'nanmean nanmin nanprod nanstd nansum nanvar ndim negative nonzero not_equal ones ones_like outer pad ' +
      'percentile polyval positive pow power printoptions prod ptp quantile rad2deg radians ravel reciprocal ' +
      'remainder repeat reshape right_shift rint roll rot90 round searchsorted select set_printoptions ' +
      'setdiff1d seterr setxor1d shape sign signbit sin sinh size sort split sqrt square squeeze stack std ' +
      'subtract sum swapaxes take tan tanh tile trace transpose trapezoid tri tril triu true_divide trunc ' +
      'union1d unique var vdot vstack where zeros zeros_like',
  }),
};

export const numpyLinalg: LibraryModule = {
  name: 'numpy.linalg',
  path: 'batuta_numpy::linalg_module',
  members: namedMembers({
    exception: 'LinAlgError',
    function: 'det inv matrix_power norm solve',
  }),
};

export const numpyRandom: LibraryModule = {
  name: 'numpy.random',
  path: 'batuta_numpy::random_module',
  members: namedMembers({
    class: 'Generator RandomState',
    function:
      'choice default_rng exponential normal permutation poisson rand randint randn random random_sample ranf ' +
      'sample seed shuffle standard_normal uniform',
  }),
};
