//! Reverse complements of generated sequences.

const LETTERS: &[u8; 16] = b"ACGTUMRWSYKVHDBN";
const COMPLEMENTS: &[u8; 16] = b"TGCAAKYWSRMBDHVN";

fn generate(length: usize) -> Vec<u8> {
    let mut seed = 7;
    (0..length)
        .map(|_| {
            seed = (seed * 3877 + 29573) % 139_968;
            LETTERS[seed * 16 / 139_968]
        })
        .collect()
}

fn main() {
    let length = std::env::args().nth(1).map_or(200_000, |text| text.parse().unwrap());
    let mut table: [u8; 256] = std::array::from_fn(|code| code as u8);
    for (from, to) in LETTERS.iter().zip(COMPLEMENTS) {
        table[usize::from(*from)] = *to;
    }
    for round in 0..5 {
        let result: Vec<u8> = generate(length).iter().rev().map(|letter| table[usize::from(*letter)]).collect();
        let lines: Vec<&[u8]> = result.chunks(60).collect();
        println!(">{round} {}", lines.len());
        for line in &lines[..3] {
            println!("{}", String::from_utf8_lossy(line));
        }
    }
}
