from blocks import blocks, lines
from literals import Maker

HAND = r"""
statistics.mean([1, 2, 3, 4]), statistics.mean([1, 2, 3]), statistics.mean([1.5, 2]), statistics.mean([True, False])
statistics.mean([])
statistics.mean(['a'])
statistics.mean([1, None])
statistics.mean(5)
statistics.mean([float('inf'), 1]), statistics.mean([1e300, -1e300, 1e-300])
statistics.mean([float('nan'), 1])
statistics.mean([2**100, 1])
statistics.fmean([1, 2, 3.5]), statistics.fmean([1, 2], weights=[3, 1])
statistics.fmean([])
statistics.fmean([1, 2], [1])
statistics.fmean([1, 2], [0, 0])
statistics.geometric_mean([54, 24, 36]), statistics.geometric_mean([0.5, 8])
statistics.geometric_mean([])
statistics.geometric_mean([-1, 2])
statistics.harmonic_mean([40, 60]), statistics.harmonic_mean([5]), statistics.harmonic_mean([0, 1]), statistics.harmonic_mean([2.5, 3, 10])
statistics.harmonic_mean([40, 60], weights=[5, 30])
statistics.harmonic_mean([])
statistics.harmonic_mean([-1, 2])
statistics.median([1, 3, 5]), statistics.median([1, 3, 5, 7]), statistics.median_low([1, 3]), statistics.median_high([1, 3])
statistics.median([])
statistics.median(['a', 'c', 'b'])
statistics.median(['a', 'b'])
statistics.median_grouped([52, 52, 53, 54]), statistics.median_grouped([1, 3, 3, 5, 7], interval=2)
statistics.mode([1, 1, 2]), statistics.mode('abbc'), statistics.mode(['x'])
statistics.mode([])
statistics.multimode('aabbc'), statistics.multimode([])
statistics.quantiles([1, 2, 3, 4, 5]), statistics.quantiles(range(1, 101), n=10), statistics.quantiles([1, 2, 3], method='inclusive')
statistics.quantiles([1])
statistics.quantiles([1, 2], n=0)
statistics.quantiles([1, 2], method='x')
statistics.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), statistics.pstdev([1.5, 2.5, 2.5, 2.75]), statistics.variance([1, 2, 3, 4]), statistics.pvariance([1, 2, 3, 4])
statistics.variance([1, 2, 3]), statistics.pvariance([1, 2, 3]), statistics.variance([1, 3]), statistics.variance([2, 2])
statistics.stdev([1])
statistics.pstdev([])
statistics.variance([1])
statistics.pvariance([])
statistics.variance([1, 2, 3], xbar=2), statistics.pvariance([1, 2, 3], 2)
statistics.stdev([2**60, 2**61, 1])
statistics.covariance([1, 2, 3], [2, 4, 7]), statistics.correlation([1, 2, 3], [2, 4, 7])
statistics.covariance([1], [2])
statistics.correlation([1, 2], [1])
statistics.correlation([1, 1], [1, 2])
statistics.linear_regression([1, 2, 3], [2, 4, 7])
statistics.linear_regression([1, 2, 3], [2, 4, 7], proportional=True)
statistics.linear_regression([1, 1], [2, 4])
statistics.StatisticsError, statistics.StatisticsError.__mro__
n = statistics.NormalDist(10, 2); (n, n.mean, n.stdev, n.variance, n.pdf(11), n.inv_cdf(0.9), n.inv_cdf(0.01), n.zscore(13), n.quantiles())
statistics.NormalDist(0, 1) + statistics.NormalDist(1, 2), statistics.NormalDist() * 3 + 1, -statistics.NormalDist(1), statistics.NormalDist(4, 2) / 2
statistics.NormalDist(1, -1)
statistics.NormalDist().inv_cdf(0)
statistics.NormalDist.from_samples([1, 2, 4])
statistics.NormalDist(5, 2).samples(3, seed=7)
round(statistics.NormalDist().cdf(1.96), 12), round(statistics.NormalDist(3, 2).cdf(-4), 12)
"""


def cases():
    make = Maker(23)
    pre = "import statistics\n"
    yield from (pre + case for case in lines(HAND))
    number = lambda: make.choice([lambda: str(make.randint(-50, 50)), lambda: repr(round(make.uniform(-100, 100), make.randint(0, 6))), lambda: repr(make.random() * 10 ** make.randint(-8, 8)), make.small])()
    for _ in range(400):
        name = make.choice("mean fmean median median_low median_high mode multimode stdev pstdev variance pvariance quantiles harmonic_mean median_grouped".split())
        yield f"{pre}statistics.{name}({make.list(number, 9)})"
    for _ in range(60):
        n = make.randint(2, 6)
        xs, ys = ([number() for _ in range(n)] for _ in range(2))
        yield f"{pre}statistics.{make.choice(['covariance', 'correlation', 'linear_regression'])}([{', '.join(xs)}], [{', '.join(ys)}])"
