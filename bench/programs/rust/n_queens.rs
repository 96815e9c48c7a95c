//! All placements of queens, by backtracking over sets of attacked lines.
use std::collections::HashSet;

fn solve(n: i64, row: i64, columns: &mut HashSet<i64>, rising: &mut HashSet<i64>, falling: &mut HashSet<i64>) -> u64 {
    if row == n {
        return 1;
    }
    let mut found = 0;
    for column in 0..n {
        if columns.contains(&column) || rising.contains(&(row + column)) || falling.contains(&(row - column)) {
            continue;
        }
        columns.insert(column);
        rising.insert(row + column);
        falling.insert(row - column);
        found += solve(n, row + 1, columns, rising, falling);
        columns.remove(&column);
        rising.remove(&(row + column));
        falling.remove(&(row - column));
    }
    found
}

fn safe(board: &[usize], row: usize, column: usize) -> bool {
    board[..row].iter().enumerate().all(|(r, &c)| c != column && c.abs_diff(column) != row - r)
}

fn place(board: &mut [usize], row: usize) -> u64 {
    let n = board.len();
    if row == n {
        return 1;
    }
    let mut total = 0;
    for column in 0..n {
        if safe(board, row, column) {
            board[row] = column;
            total += place(board, row + 1);
        }
    }
    total
}

fn main() {
    let n: usize = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(8);
    println!("{}", solve(n as i64, 0, &mut HashSet::new(), &mut HashSet::new(), &mut HashSet::new()));
    println!("{}", place(&mut vec![0; n], 0));
}
