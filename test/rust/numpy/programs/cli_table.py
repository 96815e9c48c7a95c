"""A command-line tool: reads numbers, prints a summary."""
import argparse
import sys

import numpy as np


def summary(values, digits):
    arr = np.array(values, dtype=float)
    return {
        "count": arr.size,
        "mean": np.round(arr.mean(), digits),
        "std": np.round(arr.std(), digits),
        "min": arr.min(),
        "max": arr.max(),
        "median": np.median(arr),
    }


def main(argv=None):
    parser = argparse.ArgumentParser(description="Summary of numbers")
    parser.add_argument("numbers", nargs="*", type=float)
    parser.add_argument("--digits", type=int, default=3)
    args = parser.parse_args(argv)
    values = args.numbers or [3.5, 1.25, 9.0, -4.0]
    for key, value in summary(values, args.digits).items():
        print(f"{key:>8}: {value}")
    scaled = (np.array(values) - np.min(values)) / (np.max(values) - np.min(values))
    print(" ".join(str(round(v, 2)) for v in scaled))
    print(np.array(values).tolist(), scaled)
    return 0


if __name__ == "__main__":
    sys.exit(main())
