//! Pancake flips over all permutations.

fn fannkuch(n: usize) -> (i64, i64) {
    let mut perm1: Vec<usize> = (0..n).collect();
    let mut count = vec![0; n];
    let (mut max_flips, mut checksum, mut index) = (0, 0, 0);
    let mut r = n;
    loop {
        while r != 1 {
            count[r - 1] = r;
            r -= 1;
        }
        if perm1[0] != 0 {
            let mut perm = perm1.clone();
            let mut flips = 0;
            while perm[0] != 0 {
                let k = perm[0];
                perm[..=k].reverse();
                flips += 1;
            }
            max_flips = max_flips.max(flips);
            checksum += if index % 2 == 0 { flips } else { -flips };
        }
        loop {
            if r == n {
                return (checksum, max_flips);
            }
            perm1[..=r].rotate_left(1);
            count[r] -= 1;
            if count[r] > 0 {
                break;
            }
            r += 1;
        }
        index += 1;
    }
}

fn main() {
    let n = std::env::args().nth(1).map_or(9, |text| text.parse().unwrap());
    let (checksum, flips) = fannkuch(n);
    println!("{checksum}\nPfannkuchen({n}) = {flips}");
}
