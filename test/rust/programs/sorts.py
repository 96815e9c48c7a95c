"""A pile of sorting algorithms."""
import random


def bubble_sort(collection):
    n = len(collection)
    for i in range(n):
        swapped = False
        for j in range(0, n - i - 1):
            if collection[j] > collection[j + 1]:
                collection[j], collection[j + 1] = collection[j + 1], collection[j]
                swapped = True
        if not swapped:
            break
    return collection


def insertion_sort(a):
    for i in range(1, len(a)):
        key = a[i]
        j = i - 1
        while j >= 0 and a[j] > key:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = key
    return a


def selection_sort(a):
    for i in range(len(a)):
        least = i
        for k in range(i + 1, len(a)):
            if a[k] < a[least]:
                least = k
        if least != i:
            a[i], a[least] = (a[least], a[i])
    return a


def merge_sort(a):
    def merge(left, right):
        result = []
        while left and right:
            result.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
        result.extend(left)
        result.extend(right)
        return result

    if len(a) <= 1:
        return a
    mid = len(a) // 2
    return merge(merge_sort(a[:mid]), merge_sort(a[mid:]))


def quick_sort(a):
    if len(a) < 2:
        return a
    pivot, *rest = a
    return quick_sort([x for x in rest if x < pivot]) + [pivot] + quick_sort([x for x in rest if x >= pivot])


def heapify(arr, n, i):
    largest = i
    l = 2 * i + 1
    r = 2 * i + 2
    if l < n and arr[i] < arr[l]:
        largest = l
    if r < n and arr[largest] < arr[r]:
        largest = r
    if largest != i:
        arr[i], arr[largest] = arr[largest], arr[i]
        heapify(arr, n, largest)


def heap_sort(arr):
    n = len(arr)
    for i in range(n // 2 - 1, -1, -1):
        heapify(arr, n, i)
    for i in range(n - 1, 0, -1):
        arr[i], arr[0] = arr[0], arr[i]
        heapify(arr, i, 0)
    return arr


def shell_sort(a):
    gaps = [701, 301, 132, 57, 23, 10, 4, 1]
    for gap in gaps:
        for i in range(gap, len(a)):
            temp = a[i]
            j = i
            while j >= gap and a[j - gap] > temp:
                a[j] = a[j - gap]
                j -= gap
            a[j] = temp
    return a


def counting_sort(a):
    if a == []:
        return []
    coll_len = len(a)
    coll_max, coll_min = max(a), min(a)
    counting = [0] * (coll_max + 1 - coll_min)
    for number in a:
        counting[number - coll_min] += 1
    for i in range(1, len(counting)):
        counting[i] = counting[i] + counting[i - 1]
    ordered = [0] * coll_len
    for i in reversed(range(0, coll_len)):
        ordered[counting[a[i] - coll_min] - 1] = a[i]
        counting[a[i] - coll_min] -= 1
    return ordered


def radix_sort(list_of_ints):
    RADIX = 10
    placement = 1
    max_digit = max(list_of_ints)
    while placement <= max_digit:
        buckets = [list() for _ in range(RADIX)]
        for i in list_of_ints:
            tmp = int((i / placement) % RADIX)
            buckets[tmp].append(i)
        a = 0
        for b in range(RADIX):
            for i in buckets[b]:
                list_of_ints[a] = i
                a += 1
        placement *= RADIX
    return list_of_ints


def bucket_sort(my_list):
    if len(my_list) == 0:
        return []
    lo, hi = min(my_list), max(my_list)
    bucket_count = int(hi - lo) + 1
    buckets = [[] for _ in range(bucket_count)]
    for i in my_list:
        buckets[int(i - lo)].append(i)
    return [v for bucket in buckets for v in sorted(bucket)]


def cocktail(unsorted):
    for i in range(len(unsorted) - 1, 0, -1):
        swapped = False
        for j in range(i, 0, -1):
            if unsorted[j] < unsorted[j - 1]:
                unsorted[j], unsorted[j - 1] = unsorted[j - 1], unsorted[j]
                swapped = True
        for j in range(i):
            if unsorted[j] > unsorted[j + 1]:
                unsorted[j], unsorted[j + 1] = unsorted[j + 1], unsorted[j]
                swapped = True
        if not swapped:
            break
    return unsorted


def gnome(lst):
    if len(lst) <= 1:
        return lst
    i = 1
    while i < len(lst):
        if lst[i - 1] <= lst[i]:
            i += 1
        else:
            lst[i - 1], lst[i] = lst[i], lst[i - 1]
            i -= 1
            if i == 0:
                i = 1
    return lst


def comb(data):
    shrink = 1.3
    gap = len(data)
    done = False
    while not done:
        gap = int(gap / shrink)
        if gap <= 1:
            done = True
        index = 0
        while index + gap < len(data):
            if data[index] > data[index + gap]:
                data[index], data[index + gap] = data[index + gap], data[index]
                done = False
            index += 1
    return data


if __name__ == "__main__":
    random.seed(42)
    base = [random.randint(0, 999) for _ in range(60)]
    expected = sorted(base)
    for f in (bubble_sort, insertion_sort, selection_sort, merge_sort, quick_sort, heap_sort, shell_sort,
              counting_sort, radix_sort, bucket_sort, cocktail, gnome, comb):
        got = f(base[:])
        print(f.__name__, got == expected, got[:5])
    for f in (bubble_sort, insertion_sort, quick_sort, heap_sort, merge_sort):
        print(f([0.5, -2, 3, -2.25, 1e3]), f(["pear", "apple", "fig"]), f([]), f([(2, "b"), (1, "z"), (2, "a")]))
    try:
        bubble_sort([1, "a"])
    except TypeError as e:
        print("error:", e)
