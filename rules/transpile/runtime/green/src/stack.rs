//! The stacks of threads: mapped lazily, so that a large one costs only what is used of it.
use batuta_rt::prelude::*;

const WORD: usize = std::mem::size_of::<usize>();
const USUAL: usize = 64 << 20;
/// For programs that set a recursion limit or a stack size of their own.
const DEEP: usize = 1 << 30;
const USUAL_LIMIT: usize = 3000;

thread_local!(static ASKED: Cell<usize> = const { Cell::new(0) });

/// What `threading.stack_size(n)` asked for, 0 at first.
pub fn asked() -> usize {
    ASKED.with(Cell::get)
}

pub fn ask(bytes: usize) {
    ASKED.with(|asked| asked.set(bytes));
}

/// The size of the next thread's stack, in words.
pub fn words() -> usize {
    let deep = asked() > 0 || batuta_rt::depth::limit() > USUAL_LIMIT;
    if deep {
        DEEP / WORD
    } else {
        USUAL / WORD
    }
}
