"""Compound interest, present values, portfolios."""
import numpy as np

rates = np.array([0.01, 0.03, 0.05, 0.08])
years = np.arange(1, 6)
growth = (1 + rates[:, None]) ** years
print(growth)
print(np.round(1000 * growth, 2))
flows = np.array([-1000, 200, 300, 400, 500.0])
for rate in (0.0, 0.05, 0.1):
    print(f"{rate:.2f} {np.sum(flows / (1 + rate) ** np.arange(flows.size)):.6f}")
weights = np.array([0.5, 0.3, 0.2])
returns = np.array([[0.01, -0.02, 0.03], [0.02, 0.01, -0.01], [-0.01, 0.03, 0.02], [0.005, 0.0, 0.01]])
portfolio = returns @ weights
print(portfolio, portfolio.mean(), portfolio.std(ddof=1))
print(np.cumprod(1 + portfolio) - 1)
print(np.average(returns, axis=0, weights=[1, 2, 3, 4]), np.cumsum(returns, axis=0)[-1])
table = np.vstack([years, 100 * 1.05**years]).T
for year, value in table:
    print(f"{int(year)}: {value:10.2f}")
