# requires: tabulate==0.10.0
"""Tables in every format, by the package tabulate."""
import sys
from tabulate import tabulate

def main():
    rows = [["Sun", 696000, 1989100000], ["Earth", 6371, 5973.6], ["Moon", 1737, 73.5], ["Mars", 3390, 641.85]]
    for fmt in sys.argv[1:] or ["plain", "simple", "github", "grid", "fancy_grid", "pipe", "orgtbl", "rst", "html", "latex", "tsv"]:
        print(fmt)
        print(tabulate(rows, headers=["Planet", "R (km)", "mass"], tablefmt=fmt))
    print(tabulate([{"a": 1, "b": None}, {"a": 2.5, "b": "x"}], headers="keys", missingval="?"))
    print(tabulate([["a", "b"], [1, 2]], headers="firstrow", numalign="left", stralign="center", showindex=True))

if __name__ == "__main__":
    main()
