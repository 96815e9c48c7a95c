"""All placements of queens, by backtracking over sets of attacked lines."""
import sys


def solve(n, row, columns, rising, falling):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        if column in columns or row + column in rising or row - column in falling:
            continue
        columns.add(column)
        rising.add(row + column)
        falling.add(row - column)
        found += solve(n, row + 1, columns, rising, falling)
        columns.remove(column)
        rising.remove(row + column)
        falling.remove(row - column)
    return found


def safe(board, row, column):
    for r in range(row):
        c = board[r]
        if c == column or abs(c - column) == row - r:
            return False
    return True


def place(board, row, n):
    if row == n:
        return 1
    total = 0
    for column in range(n):
        if safe(board, row, column):
            board[row] = column
            total += place(board, row + 1, n)
    return total


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 8
    print(solve(n, 0, set(), set(), set()))
    print(place([0] * n, 0, n))


if __name__ == "__main__":
    main()
