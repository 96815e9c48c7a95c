//! Counting builds: how often each piece of the program's code ran, written to the file that `BATUTA_COUNTS` names.
use crate::shared::Slot;
use std::io::Write;

thread_local! {
    static TICKS: Slot<Vec<u64>> = const { Slot::new(Vec::new()) };
}

/// Counts one run of a piece. Only counting builds call it.
pub fn tick(piece: usize) {
    TICKS.with(|t| {
        t.with_mut(|ticks| {
            if ticks.len() <= piece {
                ticks.resize(piece + 1, 0);
            }
            ticks[piece] += 1;
        });
    });
}

/// Appends a line `piece count` for each piece that ran; nothing in other builds.
pub(crate) fn write_ticks() {
    let ticks = TICKS.with(Slot::take);
    let Some(path) = (!ticks.is_empty()).then(|| std::env::var_os("BATUTA_COUNTS")).flatten() else { return };
    let Ok(mut file) = std::fs::OpenOptions::new().create(true).append(true).open(path) else { return };
    let ran = ticks.iter().enumerate().filter(|(_, count)| **count > 0);
    let text: String = ran.map(|(piece, count)| format!("{piece} {count}\n")).collect();
    let _ = file.write_all(text.as_bytes());
}
