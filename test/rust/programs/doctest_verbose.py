"""
Project Euler style module docstring.

>>> solution(10)
23
"""
from __future__ import annotations

from collections.abc import Sequence


def solution(n: int = 1000) -> int:
    """
    Returns the sum of all the multiples of 3 or 5 below n.

    >>> solution(3)
    0
    >>> solution(4)
    3
    >>> solution(10)
    23
    >>> solution(600)
    83700
    """
    return sum(e for e in range(3, n) if e % 3 == 0 or e % 5 == 0)


def binary_search(sorted_collection: list[int], item: int) -> int:
    """Pure implementation of a binary search algorithm in Python

    :param sorted_collection: some ascending sorted collection with comparable items
    :return: index of the found item or -1 if the item is not found

    Examples:
    >>> binary_search([0, 5, 7, 10, 15], 0)
    0
    >>> binary_search([0, 5, 7, 10, 15], 15)
    4
    >>> binary_search([0, 5, 7, 10, 15], 6)
    -1
    >>> binary_search([5, 0], 1)
    Traceback (most recent call last):
        ...
    ValueError: sorted_collection must be sorted in ascending order
    """
    if list(sorted_collection) != sorted(sorted_collection):
        raise ValueError("sorted_collection must be sorted in ascending order")
    left = 0
    right = len(sorted_collection) - 1
    while left <= right:
        midpoint = left + (right - left) // 2
        current_item = sorted_collection[midpoint]
        if current_item == item:
            return midpoint
        elif item < current_item:
            right = midpoint - 1
        else:
            left = midpoint + 1
    return -1


class Matrix:
    """
    >>> a = Matrix(2, 3, 1)
    >>> a
    Matrix consist of 2 rows and 3 columns
    [1, 1, 1]
    [1, 1, 1]
    >>> a[1, 2] = 51
    >>> a[1, 2]
    51
    >>> for row in a.array:
    ...     print(row)
    [1, 1, 1]
    [1, 1, 51]
    """

    def __init__(self, row: int, column: int, default_value: float = 0) -> None:
        self.row, self.column = row, column
        self.array = [[default_value for _ in range(column)] for _ in range(row)]

    def __str__(self) -> str:
        s = f"Matrix consist of {self.row} rows and {self.column} columns\n"
        return s + "\n".join(str(r) for r in self.array)

    __repr__ = __str__

    def validate_indices(self, loc: tuple[int, int]) -> bool:
        """
        >>> a = Matrix(2, 6, 0)
        >>> a.validate_indices((2, 7))
        False
        >>> a.validate_indices((0, 0))
        True
        """
        if not (isinstance(loc, (list, tuple)) and len(loc) == 2):
            return False
        return 0 <= loc[0] < self.row and 0 <= loc[1] < self.column

    def __getitem__(self, loc):
        assert self.validate_indices(loc)
        return self.array[loc[0]][loc[1]]

    def __setitem__(self, loc, value):
        assert self.validate_indices(loc)
        self.array[loc[0]][loc[1]] = value

    def __add__(self, another):
        """
        >>> Matrix(2, 1, -4) + Matrix(2, 1, 3)
        Matrix consist of 2 rows and 1 columns
        [-1]
        [-1]
        >>> Matrix(1, 1) + 5
        Traceback (most recent call last):
            ...
        AssertionError
        """
        assert isinstance(another, Matrix)
        result = Matrix(self.row, self.column)
        for r in range(self.row):
            for c in range(self.column):
                result[r, c] = self[r, c] + another[r, c]
        return result

    @staticmethod
    def identity(n):
        """
        >>> Matrix.identity(2)   # doctest: +NORMALIZE_WHITESPACE
        Matrix consist of 2 rows   and 2 columns
        [1, 0]
        [0, 1]
        """
        m = Matrix(n, n)
        for i in range(n):
            m[i, i] = 1
        return m


def blank():
    r"""
    >>> print("a\n\nb")
    a
    <BLANKLINE>
    b
    >>> x = 3
    >>> if x > 2:
    ...     print("big")
    ... else:
    ...     print("small")
    big
    >>> for i in range(3): i
    0
    1
    2
    >>> '''two
    ... lines'''
    'two\nlines'
    >>> {"a": [1, 2],
    ...  "b": 3}
    {'a': [1, 2], 'b': 3}
    >>> None
    >>> object()  # doctest: +ELLIPSIS
    <object object at 0x...>
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 18, 19]
    >>> 1 / 0
    Traceback (most recent call last):
    ZeroDivisionError: division by zero
    >>> def helper(v):
    ...     return v * 2
    >>> helper(helper(x))
    12
    >>> _hidden = [helper(i) for i in range(x)]; _hidden
    [0, 2, 4]
    """


def no_doc(x):
    return x


if __name__ == "__main__":
    import doctest

    print(doctest.testmod())
    doctest.testmod(verbose=True)

