//! Who runs next: a queue of threads that are ready, a list of those that wait for a time.
use crate::stack;
use batuta_rt::exc::Suspended;
use batuta_rt::prelude::*;
use batuta_std::baton::Hooks;
use generator::{Generator, Gn};
use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

pub static HOOKS: Hooks = Hooks { current, park, unpark, pause, poll };

/// How long a thread that asks often keeps the baton, as in CPython.
const SLICE: Duration = Duration::from_millis(5);
const FIRST: i64 = 0;

struct Thread {
    /// None for the program's first thread, which is no generator, and for the one that runs.
    stack: Option<Generator<'static, (), ()>>,
    body: Option<Value>,
    waits: bool,
    woken: bool,
    ended: bool,
}

struct Scheduler {
    threads: HashMap<i64, Thread>,
    ready: VecDeque<i64>,
    /// Until when, and which thread; in the order in which they began to wait.
    timed: Vec<(Instant, i64)>,
    current: i64,
    last: i64,
    since: Instant,
    stuck: bool,
}

thread_local! {
    static SCHEDULER: Slot<Scheduler> = Slot::new(Scheduler::new());
}

fn with<T>(body: impl FnOnce(&mut Scheduler) -> T) -> T {
    SCHEDULER.with(|s| s.with_mut(body))
}

impl Scheduler {
    fn new() -> Scheduler {
        let first = Thread { stack: None, body: None, waits: false, woken: false, ended: false };
        Scheduler {
            threads: HashMap::from([(FIRST, first)]),
            ready: VecDeque::new(),
            timed: Vec::new(),
            current: FIRST,
            last: FIRST,
            since: Instant::now(),
            stuck: false,
        }
    }
    /// Threads whose time has come are ready, those first whose time came first.
    fn wake_timed(&mut self) {
        let now = Instant::now();
        let mut due: Vec<(Instant, i64)> = self.timed.iter().filter(|(at, _)| *at <= now).copied().collect();
        due.sort_by_key(|(at, _)| *at);
        for (_, id) in due {
            self.make_ready(id);
        }
    }
    fn make_ready(&mut self, id: i64) {
        self.timed.retain(|(_, other)| *other != id);
        if let Some(thread) = self.threads.get_mut(&id) {
            thread.waits = false;
            self.ready.push_back(id);
        }
    }
}

fn current() -> i64 {
    with(|s| s.current)
}

/// What belongs to the thread that runs and not to the program.
struct Held(Suspended, usize);

fn hold() -> Held {
    Held(exc::suspend(0), batuta_rt::depth::swap(0))
}

fn regain(held: Held) {
    exc::resume(held.0);
    batuta_rt::depth::swap(held.1);
}

/// Hands the baton on; returns when it comes back.
fn hand_on() {
    let me = current();
    let held = hold();
    if me == FIRST {
        run_others();
    } else {
        give_up_stack();
    }
    with(|s| {
        s.current = me;
        s.since = Instant::now();
    });
    regain(held);
}

/// Back to `run_others`, on the first thread's stack.
#[allow(deprecated)] // the scoped form needs a handle that the caller of `park` does not have
fn give_up_stack() {
    generator::yield_with(());
}

/// On the first thread's stack: resumes one thread after the other until the first's turn comes.
fn run_others() {
    loop {
        let next = with(|s| {
            s.wake_timed();
            s.ready.pop_front()
        });
        match next {
            Some(FIRST) => return,
            Some(id) => resume(id),
            None => match with(|s| s.timed.iter().map(|(at, _)| *at).min()) {
                Some(at) => std::thread::sleep(at.saturating_duration_since(Instant::now())),
                None => {
                    with(|s| {
                        s.stuck = true;
                        s.make_ready(FIRST);
                    });
                }
            },
        }
    }
}

fn resume(id: i64) {
    let stack = with(|s| {
        s.current = id;
        s.since = Instant::now();
        s.threads.get_mut(&id).and_then(|thread| thread.stack.take())
    });
    let Some(mut stack) = stack else { return };
    stack.resume();
    let ended = with(|s| match s.threads.get_mut(&id) {
        Some(thread) if !thread.ended => {
            thread.stack = Some(stack);
            None
        }
        _ => {
            s.threads.remove(&id);
            Some(stack)
        }
    });
    drop(ended);
}

/// Waits until `unpark`, or for so many seconds. True when it was woken.
fn park(seconds: Option<f64>) -> R<bool> {
    let until = seconds.map(|s| Instant::now() + Duration::try_from_secs_f64(s).unwrap_or_default());
    let was_woken = with(|s| {
        let me = s.current;
        let thread = s.threads.get_mut(&me)?;
        if std::mem::take(&mut thread.woken) {
            return Some(true);
        }
        thread.waits = true;
        if let Some(until) = until {
            s.timed.push((until, me));
        }
        None
    });
    if was_woken.is_some() {
        return Ok(true);
    }
    hand_on();
    with(|s| {
        if std::mem::take(&mut s.stuck) {
            return Err(runtime_error("batuta: every thread waits for something that nothing will bring"));
        }
        let me = s.current;
        Ok(s.threads.get_mut(&me).is_some_and(|thread| std::mem::take(&mut thread.woken)))
    })
}

fn unpark(id: i64) {
    with(|s| {
        let Some(thread) = s.threads.get_mut(&id) else { return };
        let waits = thread.waits;
        thread.woken = true;
        if waits {
            s.make_ready(id);
        }
    });
}

/// A turn for those that are ready.
fn pause() {
    let others = with(|s| {
        s.wake_timed();
        let me = s.current;
        let others = !s.ready.is_empty();
        if others {
            s.ready.push_back(me);
        }
        others
    });
    if others {
        hand_on();
    }
}

/// Like `pause`, when this thread has had the baton long enough.
fn poll() {
    if with(|s| s.since.elapsed() >= SLICE) {
        pause();
        with(|s| s.since = Instant::now());
    }
}

/// Makes a thread and runs it until it first waits.
pub fn spawn(body: Value) -> R<i64> {
    let id = with(|s| {
        s.last += 1;
        s.last
    });
    let stack = Gn::<()>::new_opt(stack::words(), move || {
        run(id);
        with(|s| {
            if let Some(thread) = s.threads.get_mut(&id) {
                thread.ended = true;
            }
        });
    });
    with(|s| {
        let thread = Thread { stack: Some(stack), body: Some(body), waits: false, woken: false, ended: false };
        s.threads.insert(id, thread);
        let me = s.current;
        s.ready.push_front(me);
        s.ready.push_front(id);
    });
    hand_on();
    Ok(id)
}

/// The body sees to its own errors; what still comes out of it is said and lost.
fn run(id: i64) {
    let body = with(|s| s.threads.get_mut(&id).and_then(|thread| thread.body.take()));
    let Some(body) = body else { return };
    if let Err(error) = op::call(&body, ()) {
        eprintln!("batuta: a thread ended with {}: {}", error.class().full_name(), error.message());
    }
}
