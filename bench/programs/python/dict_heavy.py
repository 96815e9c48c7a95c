"""Graph search, memo tables and grouping with dicts."""
import heapq
import sys
from collections import Counter, defaultdict, deque


def grid_graph(n):
    graph = {}
    for x in range(n):
        for y in range(n):
            edges = []
            for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
                nx, ny = x + dx, y + dy
                if 0 <= nx < n and 0 <= ny < n:
                    edges.append(((nx, ny), (x * 7 + y * 13 + nx + ny) % 10 + 1))
            graph[(x, y)] = edges
    return graph


def dijkstra(graph, start):
    distances = {start: 0}
    heap = [(0, start)]
    while heap:
        dist, node = heapq.heappop(heap)
        if dist > distances[node]:
            continue
        for other, weight in graph[node]:
            candidate = dist + weight
            if other not in distances or candidate < distances[other]:
                distances[other] = candidate
                heapq.heappush(heap, (candidate, other))
    return distances


def bfs(graph, start):
    seen = {start}
    queue = deque([start])
    order = 0
    while queue:
        node = queue.popleft()
        order += 1
        for other, _ in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


def change(coins, amount):
    memo = {}

    def ways(i, rest):
        if rest == 0:
            return 1
        if i == len(coins) or rest < 0:
            return 0
        key = (i, rest)
        if key not in memo:
            memo[key] = ways(i, rest - coins[i]) + ways(i + 1, rest)
        return memo[key]

    return ways(0, amount)


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    graph = grid_graph(n)
    distances = dijkstra(graph, (0, 0))
    print(distances[(n - 1, n - 1)], bfs(graph, (0, 0)))
    groups = defaultdict(list)
    for node, distance in distances.items():
        groups[distance % 7].append(node)
    print({key: len(value) for key, value in sorted(groups.items())})
    print(Counter(str(d % 10) for d in distances.values()).most_common(3))
    print(change([1, 2, 5, 10, 20, 50], 300))


if __name__ == "__main__":
    main()
