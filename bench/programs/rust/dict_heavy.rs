//! Graph search, memo tables and grouping with hash maps.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet, VecDeque};

type Node = (i64, i64);
type Graph = HashMap<Node, Vec<(Node, i64)>>;

fn grid_graph(n: i64) -> Graph {
    let mut graph = HashMap::new();
    for x in 0..n {
        for y in 0..n {
            let mut edges = Vec::new();
            for (dx, dy) in [(1, 0), (0, 1), (-1, 0), (0, -1)] {
                let (nx, ny) = (x + dx, y + dy);
                if (0..n).contains(&nx) && (0..n).contains(&ny) {
                    edges.push(((nx, ny), (x * 7 + y * 13 + nx + ny) % 10 + 1));
                }
            }
            graph.insert((x, y), edges);
        }
    }
    graph
}

/// The distances, and the nodes in the order they were found in.
fn dijkstra(graph: &Graph, start: Node) -> (HashMap<Node, i64>, Vec<Node>) {
    let mut distances = HashMap::from([(start, 0)]);
    let mut order = vec![start];
    let mut heap = BinaryHeap::from([Reverse((0, start))]);
    while let Some(Reverse((dist, node))) = heap.pop() {
        if dist > distances[&node] {
            continue;
        }
        for &(other, weight) in &graph[&node] {
            let candidate = dist + weight;
            let known = distances.get(&other).copied();
            if known.is_none_or(|known| candidate < known) {
                if known.is_none() {
                    order.push(other);
                }
                distances.insert(other, candidate);
                heap.push(Reverse((candidate, other)));
            }
        }
    }
    (distances, order)
}

fn bfs(graph: &Graph, start: Node) -> usize {
    let mut seen = HashSet::from([start]);
    let mut queue = VecDeque::from([start]);
    let mut order = 0;
    while let Some(node) = queue.pop_front() {
        order += 1;
        for &(other, _) in &graph[&node] {
            if seen.insert(other) {
                queue.push_back(other);
            }
        }
    }
    order
}

fn ways(coins: &[i64], i: usize, rest: i64, memo: &mut HashMap<(usize, i64), u64>) -> u64 {
    if rest == 0 {
        return 1;
    }
    if i == coins.len() || rest < 0 {
        return 0;
    }
    if let Some(&known) = memo.get(&(i, rest)) {
        return known;
    }
    let found = ways(coins, i, rest - coins[i], memo) + ways(coins, i + 1, rest, memo);
    memo.insert((i, rest), found);
    found
}

fn main() {
    let n = std::env::args().nth(1).map_or(60, |text| text.parse().unwrap());
    let graph = grid_graph(n);
    let (distances, order) = dijkstra(&graph, (0, 0));
    println!("{} {}", distances[&(n - 1, n - 1)], bfs(&graph, (0, 0)));
    let mut groups: BTreeMap<i64, Vec<Node>> = BTreeMap::new();
    for node in &order {
        groups.entry(distances[node] % 7).or_default().push(*node);
    }
    let sizes: Vec<String> = groups.iter().map(|(key, nodes)| format!("{key}: {}", nodes.len())).collect();
    println!("{{{}}}", sizes.join(", "));
    let mut counts: Vec<(String, usize)> = Vec::new();
    for node in &order {
        let digit = (distances[node] % 10).to_string();
        match counts.iter_mut().find(|(known, _)| *known == digit) {
            Some((_, count)) => *count += 1,
            None => counts.push((digit, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| Reverse(*count));
    let common: Vec<String> = counts[..3].iter().map(|(digit, count)| format!("('{digit}', {count})")).collect();
    println!("[{}]", common.join(", "));
    println!("{}", ways(&[1, 2, 5, 10, 20, 50], 0, 300, &mut HashMap::new()));
}
