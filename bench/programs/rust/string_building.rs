//! Words, joins, counts and formats.
use std::collections::BTreeMap;

fn words(count: usize) -> Vec<String> {
    let mut state: u64 = 1;
    (0..count)
        .map(|_| {
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
            (0..3 + state % 6).map(|k| char::from(97 + ((state >> k) % 26) as u8)).collect()
        })
        .collect()
}

fn histogram(items: &[String]) -> BTreeMap<String, Vec<&str>> {
    let mut counts = BTreeMap::new();
    for item in items {
        counts.entry(item[..1].to_uppercase()).or_insert_with(Vec::new).push(item.as_str());
    }
    counts
}

fn caesar(text: &str, shift: u8) -> String {
    text.chars()
        .map(|char| {
            if !char.is_alphabetic() {
                return char;
            }
            let base = if char.is_lowercase() { b'a' } else { b'A' };
            char::from((char as u8 - base + shift) % 26 + base)
        })
        .collect()
}

fn title(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn main() {
    let count = std::env::args().nth(1).map_or(30_000, |text| text.parse().unwrap());
    let items = words(count);
    for (key, words) in &histogram(&items) {
        let longest = words.iter().rev().max_by_key(|word| word.len()).unwrap();
        println!("{key}: {:>6} {longest}", words.len());
    }
    let text = items.join(" ");
    println!("{} {}", text.len(), &caesar(&text, 3)[..40]);
    println!("{}", text.split(' ').filter(|word| word.chars().eq(word.chars().rev())).count());
    let first: Vec<String> = items[..5].iter().enumerate().map(|(i, word)| format!("{i:04}={}", title(word))).collect();
    println!("{}", first.join(", "));
}
