"""Matrix product, transpose and determinant on nested lists."""
import sys


def build(n, seed):
    return [[(i * j + seed) % 17 - 8.5 for j in range(n)] for i in range(n)]


def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    result = [[0.0] * p for _ in range(n)]
    for i in range(n):
        row = result[i]
        for k in range(m):
            factor = a[i][k]
            other = b[k]
            for j in range(p):
                row[j] += factor * other[j]
    return result


def determinant(matrix):
    rows = [row[:] for row in matrix]
    n = len(rows)
    det = 1.0
    for c in range(n):
        pivot = max(range(c, n), key=lambda r: abs(rows[r][c]))
        if rows[pivot][c] == 0:
            return 0.0
        if pivot != c:
            rows[c], rows[pivot] = rows[pivot], rows[c]
            det = -det
        det *= rows[c][c]
        for r in range(c + 1, n):
            factor = rows[r][c] / rows[c][c]
            for k in range(c, n):
                rows[r][k] -= factor * rows[c][k]
    return det


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 80
    a = build(n, 3)
    b = build(n, 5)
    c = multiply(a, b)
    print(sum(sum(row) for row in c))
    print(f"{determinant(build(n // 2, 7)):.6e}")
    print(c[0][:3])


if __name__ == "__main__":
    main()
