# requires: wcwidth==0.9.4
"""Widths of characters, by the package wcwidth."""
from wcwidth import wcwidth, wcswidth
def main():
    for s in ("hello", "コンニチハ", "e\u0301", "\u200d", "👍🏽"):
        print(repr(s), wcswidth(s), [wcwidth(c) for c in s])
if __name__ == "__main__":
    main()
