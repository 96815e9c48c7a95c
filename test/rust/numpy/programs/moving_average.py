"""Moving averages and smoothing of a series."""
import numpy as np




def exponential(values, alpha):
    out = np.empty_like(values)
    out[0] = values[0]
    for i in range(1, len(values)):
        out[i] = alpha * values[i] + (1 - alpha) * out[i - 1]
    return out


prices = np.array([22.27, 22.19, 22.08, 22.17, 22.18, 22.13, 22.23, 22.43, 22.24, 22.29, 22.15, 22.39, 22.38, 22.61, 23.36])
print(np.convolve(prices, np.ones(5) / 5, mode="valid"))
print(exponential(prices, 0.3))
print(np.diff(prices), np.diff(prices, n=2)[:3])
returns = np.log(prices[1:] / prices[:-1])
print(returns)
print(f"volatility {returns.std(ddof=1) * np.sqrt(252):.6f}")
print(np.gradient(prices)[:4])
peaks = np.where((prices[1:-1] > prices[:-2]) & (prices[1:-1] > prices[2:]))[0] + 1
print("peaks", peaks, prices[peaks])
drawdown = prices - np.maximum.accumulate(prices)
print(drawdown.min(), drawdown.argmin())
print(np.interp(np.linspace(0, 14, 5), np.arange(15), prices))
