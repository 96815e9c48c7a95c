//! Allocates and walks many perfect trees.
struct Node {
    children: Option<(Box<Node>, Box<Node>)>,
}

impl Node {
    fn check(&self) -> u64 {
        match &self.children {
            None => 1,
            Some((left, right)) => 1 + left.check() + right.check(),
        }
    }
}

fn make(depth: u32) -> Box<Node> {
    let children = if depth == 0 { None } else { Some((make(depth - 1), make(depth - 1))) };
    Box::new(Node { children })
}

fn main() {
    let n: u32 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(13);
    let stretch = n + 1;
    println!("stretch tree of depth {stretch}\t check: {}", make(stretch).check());
    let long_lived = make(n);
    for depth in (4..=n).step_by(4) {
        let rounds = 1_u64 << (n - depth + 4);
        let total: u64 = (0..rounds).map(|_| make(depth).check()).sum();
        println!("{rounds}\t trees of depth {depth}\t check: {total}");
    }
    println!("long lived tree of depth {n}\t check: {}", long_lived.check());
}
