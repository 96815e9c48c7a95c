from __future__ import annotations

import heapq
import sys
from collections import defaultdict, deque


class Graph:
    def __init__(self, directed=False):
        self.adj = defaultdict(list)
        self.directed = directed

    def add_edge(self, u, v, w=1):
        self.adj[u].append((v, w))
        if not self.directed:
            self.adj[v].append((u, w))
        else:
            self.adj[v]

    def bfs(self, start):
        seen = {start}
        order = []
        q = deque([start])
        while q:
            v = q.popleft()
            order.append(v)
            for n, _ in self.adj[v]:
                if n not in seen:
                    seen.add(n)
                    q.append(n)
        return order

    def dfs(self, v, seen=None):
        if seen is None:
            seen = []
        seen.append(v)
        for n, _ in self.adj[v]:
            if n not in seen:
                self.dfs(n, seen)
        return seen

    def dijkstra(self, src):
        dist = {v: float("inf") for v in self.adj}
        prev = {}
        dist[src] = 0
        heap = [(0, src)]
        while heap:
            d, u = heapq.heappop(heap)
            if d > dist[u]:
                continue
            for v, w in self.adj[u]:
                alt = d + w
                if alt < dist[v]:
                    dist[v] = alt
                    prev[v] = u
                    heapq.heappush(heap, (alt, v))
        return dist, prev

    def topo(self):
        indeg = {v: 0 for v in self.adj}
        for u in self.adj:
            for v, _ in self.adj[u]:
                indeg[v] += 1
        q = [v for v, d in indeg.items() if d == 0]
        out = []
        while q:
            u = q.pop(0)
            out.append(u)
            for v, _ in self.adj[u]:
                indeg[v] -= 1
                if not indeg[v]:
                    q.append(v)
        if len(out) != len(self.adj):
            raise RuntimeError("graph has a cycle")
        return out


def bellman_ford(edges, n, src):
    distance = [float("inf")] * n
    distance[src] = 0.0
    for _ in range(n - 1):
        for u, v, w in edges:
            if distance[u] != float("inf") and distance[u] + w < distance[v]:
                distance[v] = distance[u] + w
    for u, v, w in edges:
        if distance[u] != float("inf") and distance[u] + w < distance[v]:
            raise Exception("Negative cycle found")
    return distance


def floyd_warshall(graph, v):
    dist = [[float("inf") for _ in range(v)] for _ in range(v)]
    for i in range(v):
        for j in range(v):
            dist[i][j] = graph[i][j]
    for k in range(v):
        for i in range(v):
            for j in range(v):
                if (
                    dist[i][k] < float("inf")
                    and dist[k][j] < float("inf")
                    and dist[i][k] + dist[k][j] < dist[i][j]
                ):
                    dist[i][j] = dist[i][k] + dist[k][j]
    return dist


def print_dist(dist, v):
    for i in range(v):
        for j in range(v):
            if dist[i][j] != float("inf"):
                print(int(dist[i][j]), end="\t")
            else:
                print("INF", end="\t")
        print()


class DisjointSet:
    def __init__(self, n):
        self.parent = list(range(n))
        self.rank = [0] * n

    def find(self, x):
        if self.parent[x] != x:
            self.parent[x] = self.find(self.parent[x])
        return self.parent[x]

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank[a] < self.rank[b]:
            a, b = b, a
        self.parent[b] = a
        if self.rank[a] == self.rank[b]:
            self.rank[a] += 1
        return True


def kruskal(n, edges):
    edges = sorted(edges, key=lambda edge: edge[2])
    ds = DisjointSet(n)
    return [e for e in edges if ds.union(e[0], e[1])]


def prim(graph, start):
    mst, visited = [], {start}
    edges = [(cost, start, to) for to, cost in graph[start].items()]
    heapq.heapify(edges)
    while edges:
        cost, frm, to = heapq.heappop(edges)
        if to not in visited:
            visited.add(to)
            mst.append((frm, to, cost))
            for nxt, c in graph[to].items():
                if nxt not in visited:
                    heapq.heappush(edges, (c, to, nxt))
    return mst


def tarjan(g):
    n = len(g)
    stack = deque()
    on_stack = [False for _ in range(n)]
    index_of = [-1 for _ in range(n)]
    lowlink_of = index_of[:]

    def strong_connect(v, index, components):
        index_of[v] = index
        lowlink_of[v] = index
        index += 1
        stack.append(v)
        on_stack[v] = True
        for w in g[v]:
            if index_of[w] == -1:
                index = strong_connect(w, index, components)
                lowlink_of[v] = lowlink_of[w] if lowlink_of[w] < lowlink_of[v] else lowlink_of[v]
            elif on_stack[w]:
                lowlink_of[v] = lowlink_of[w] if lowlink_of[w] < lowlink_of[v] else lowlink_of[v]
        if lowlink_of[v] == index_of[v]:
            component = []
            w = stack.pop()
            on_stack[w] = False
            component.append(w)
            while w != v:
                w = stack.pop()
                on_stack[w] = False
                component.append(w)
            components.append(component)
        return index

    components = []
    for v in range(n):
        if index_of[v] == -1:
            strong_connect(v, 0, components)
    return components


def create_graph(n, edges):
    g = [[] for _ in range(n)]
    for u, v in edges:
        g[u].append(v)
    return g


def astar(grid, start, goal):
    def h(p):
        return abs(p[0] - goal[0]) + abs(p[1] - goal[1])

    rows, cols = len(grid), len(grid[0])
    open_set = [(h(start), 0, start)]
    came = {}
    g = {start: 0}
    while open_set:
        _, cost, cur = heapq.heappop(open_set)
        if cur == goal:
            path = [cur]
            while cur in came:
                cur = came[cur]
                path.append(cur)
            return path[::-1]
        x, y = cur
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < rows and 0 <= ny < cols and grid[nx][ny] == 0:
                ng = cost + 1
                if ng < g.get((nx, ny), sys.maxsize):
                    g[nx, ny] = ng
                    came[nx, ny] = cur
                    heapq.heappush(open_set, (ng + h((nx, ny)), ng, (nx, ny)))
    return None


if __name__ == "__main__":
    g = Graph()
    for e in "AB4 AC2 BC5 BD10 CE3 ED4 DF11".split():
        g.add_edge(e[0], e[1], int(e[2:]))
    print(g.bfs("A"), g.dfs("A"))
    dist, prev = g.dijkstra("A")
    print(dist, prev, sep="\n")
    d = Graph(directed=True)
    for a, b in [("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket")]:
        d.add_edge(a, b)
    print(d.topo())
    d.add_edge("jacket", "shirt")
    try:
        d.topo()
    except RuntimeError as err:
        print("RuntimeError:", err)
    print(bellman_ford([(2, 1, -10), (3, 2, 3), (0, 3, 5), (0, 1, 4)], 4, 0))
    try:
        bellman_ford([(2, 1, -10), (3, 2, 3), (0, 3, 5), (0, 1, 4), (1, 3, 5)], 4, 0)
    except Exception as e:
        print(e)
    INF = float("inf")
    m = [[0, 3, INF, 7], [8, 0, 2, INF], [5, INF, 0, 1], [2, INF, INF, 0]]
    print_dist(floyd_warshall(m, 4), 4)
    print(kruskal(4, [(0, 1, 10), (0, 2, 6), (0, 3, 5), (1, 3, 15), (2, 3, 4)]))
    print(prim({"A": {"B": 2, "C": 3}, "B": {"A": 2, "C": 1, "D": 1}, "C": {"A": 3, "B": 1, "D": 4}, "D": {"B": 1, "C": 4}}, "A"))
    print(tarjan(create_graph(7, list(zip([0, 0, 1, 2, 3, 3, 4, 4, 6], [1, 3, 2, 0, 1, 4, 5, 6, 5])))))
    grid = [[0, 1, 0, 0], [0, 0, 0, 1], [1, 1, 0, 0], [0, 0, 0, 0]]
    print(astar(grid, (0, 0), (3, 0)))
