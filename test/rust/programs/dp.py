from functools import lru_cache, cache


def knapsack(capacity, weights, values, counter):
    if counter == 0 or capacity == 0:
        return 0
    if weights[counter - 1] > capacity:
        return knapsack(capacity, weights, values, counter - 1)
    left_capacity = capacity - weights[counter - 1]
    new_value_included = values[counter - 1] + knapsack(left_capacity, weights, values, counter - 1)
    without_new_value = knapsack(capacity, weights, values, counter - 1)
    return max(new_value_included, without_new_value)


def knapsack_table(W, wt, val, n):
    K = [[0 for x in range(W + 1)] for x in range(n + 1)]
    for i in range(n + 1):
        for w in range(W + 1):
            if i == 0 or w == 0:
                K[i][w] = 0
            elif wt[i - 1] <= w:
                K[i][w] = max(val[i - 1] + K[i - 1][w - wt[i - 1]], K[i - 1][w])
            else:
                K[i][w] = K[i - 1][w]
    return K[n][W], K


def fractional(items, capacity):
    total = 0
    for value, weight in sorted(items, key=lambda x: x[0] / x[1], reverse=True):
        if capacity == 0:
            break
        take = min(weight, capacity)
        total += value * take / weight
        capacity -= take
    return total


def edit_distance(a, b):
    m, n = len(a), len(b)
    d = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(m + 1):
        d[i][0] = i
    for j in range(n + 1):
        d[0][j] = j
    for i in range(1, m + 1):
        for j in range(1, n + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost)
    return d[m][n]


@lru_cache(maxsize=None)
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


@cache
def catalan(n):
    return 1 if n == 0 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))


def lcs(x, y):
    m, n = len(x), len(y)
    l = [[0] * (n + 1) for _ in range(m + 1)]
    for i in range(1, m + 1):
        for j in range(1, n + 1):
            match = 1 if x[i - 1] == y[j - 1] else 0
            l[i][j] = max(l[i - 1][j], l[i][j - 1], l[i - 1][j - 1] + match)
    seq = ""
    i, j = m, n
    while i > 0 and j > 0:
        match = 1 if x[i - 1] == y[j - 1] else 0
        if l[i][j] == l[i - 1][j - 1] + match:
            if match == 1:
                seq = x[i - 1] + seq
            i -= 1
            j -= 1
        elif l[i][j] == l[i - 1][j]:
            i -= 1
        else:
            j -= 1
    return l[m][n], seq


def lis(array):
    array_length = len(array)
    if array_length <= 1:
        return array
    pivot = array[0]
    is_found = False
    i = 1
    longest_subseq = []
    while not is_found and i < array_length:
        if array[i] < pivot:
            is_found = True
            temp_array = [element for element in array[i:] if element >= array[i]]
            temp_array = lis(temp_array)
            if len(temp_array) > len(longest_subseq):
                longest_subseq = temp_array
        else:
            i += 1
    temp_array = [element for element in array[1:] if element >= pivot]
    temp_array = [pivot, *lis(temp_array)]
    if len(temp_array) > len(longest_subseq):
        return temp_array
    else:
        return longest_subseq


def coins(denoms, n):
    table = [0] * (n + 1)
    table[0] = 1
    for c in denoms:
        for j in range(c, n + 1):
            table[j] += table[j - c]
    return table[n]


def max_subarray(arr, allow_empty=False):
    if not arr:
        return 0
    max_sum = 0 if allow_empty else float("-inf")
    curr_sum = 0.0
    for num in arr:
        curr_sum = max(0 if allow_empty else num, curr_sum + num)
        max_sum = max(max_sum, curr_sum)
    return max_sum


def partitions(n, I=1):
    yield (n,)
    for i in range(I, n // 2 + 1):
        for p in partitions(n - i, i):
            yield (i,) + p


def matrix_chain(p):
    n = len(p) - 1
    m = [[0] * n for _ in range(n)]
    s = [[None] * n for _ in range(n)]
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length - 1
            m[i][j] = float("inf")
            for k in range(i, j):
                q = m[i][k] + m[k + 1][j] + p[i] * p[k + 1] * p[j + 1]
                if q < m[i][j]:
                    m[i][j] = q
                    s[i][j] = k

    def order(i, j):
        return f"A{i + 1}" if i == j else "(" + order(i, s[i][j]) + order(s[i][j] + 1, j) + ")"

    return m[0][n - 1], order(0, n - 1)


def word_break(s, words):
    memo = {}

    def go(i):
        if i == len(s):
            return [[]]
        if i in memo:
            return memo[i]
        memo[i] = res = []
        for w in words:
            if s.startswith(w, i):
                for rest in go(i + len(w)):
                    res.append([w] + rest)
        return res

    return [" ".join(r) for r in go(0)]


if __name__ == "__main__":
    print(knapsack(50, [10, 20, 30], [60, 100, 120], 3))
    best, table = knapsack_table(6, [4, 3, 2, 3], [3, 2, 4, 4], 4)
    print(best)
    for row in table:
        print(*row)
    print(fractional([(60, 10), (100, 20), (120, 30)], 50))
    print(edit_distance("intention", "execution"), edit_distance("", "abc"))
    print(fib(100), fib.cache_info(), catalan(20))
    print(lcs("AGGTAB", "GXTXAYB"))
    print(lis([10, 22, 9, 33, 21, 50, 41, 60, 80]), lis([9, 8, 7, 6, 5, 7]))
    print(coins([1, 2, 5, 10, 20, 50, 100, 200], 200))
    print(max_subarray([2, 8, 9]), max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-2, -3], allow_empty=True), max_subarray([]), max_subarray([-1, -2, -3]))
    print(list(partitions(6)))
    print(matrix_chain([40, 20, 30, 10, 30]))
    print(word_break("catsanddog", ["cat", "cats", "and", "sand", "dog"]))
