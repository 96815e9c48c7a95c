//! `_baton`: threads that hand one baton on. One of them runs; the others wait to be woken, or for a time.
//!
//! Alone, the program's first thread waits by sleeping; the crate of threads installs how several take turns.
use batuta_rt::prelude::*;
use std::time::Duration;

/// How several threads take turns.
pub struct Hooks {
    pub current: fn() -> i64,
    pub park: fn(Option<f64>) -> R<bool>,
    pub unpark: fn(i64),
    pub pause: fn(),
    pub poll: fn(),
}

thread_local! {
    static HOOKS: Cell<Option<&'static Hooks>> = const { Cell::new(None) };
    static WOKEN: Cell<bool> = const { Cell::new(false) };
}

/// From now on there may be several threads.
pub fn install(hooks: &'static Hooks) {
    HOOKS.with(|h| h.set(Some(hooks)));
}

fn hooks() -> Option<&'static Hooks> {
    HOOKS.with(Cell::get)
}

/// The number of the thread that runs; the program's first is 0.
pub fn current() -> i64 {
    hooks().map_or(0, |hooks| (hooks.current)())
}

/// Waits until another thread calls `unpark`, or for so many seconds. True when it was woken.
pub fn park(seconds: Option<f64>) -> R<bool> {
    if let Some(hooks) = hooks() {
        return (hooks.park)(seconds);
    }
    if WOKEN.with(|w| w.replace(false)) {
        return Ok(true);
    }
    match seconds {
        Some(seconds) => {
            std::thread::sleep(Duration::try_from_secs_f64(seconds).unwrap_or_default());
            Ok(false)
        }
        None => Err(runtime_error("batuta: everything waits for something that nothing will bring")),
    }
}

/// Wakes a thread, now or (when it is not waiting) at its next `park`.
pub fn unpark(thread: i64) {
    match hooks() {
        Some(hooks) => (hooks.unpark)(thread),
        None => WOKEN.with(|w| w.set(true)),
    }
}

/// Sleeps for so long, whatever wakes the thread meanwhile; the others run.
pub fn sleep(duration: Duration) -> R<()> {
    let Some(hooks) = hooks() else {
        std::thread::sleep(duration);
        return Ok(());
    };
    let until = std::time::Instant::now() + duration;
    let mut woken = false;
    (hooks.pause)();
    loop {
        let left = until.saturating_duration_since(std::time::Instant::now());
        if left.is_zero() {
            break;
        }
        woken |= (hooks.park)(Some(left.as_secs_f64()))?;
    }
    if woken {
        // Not meant for this wait: the next one gets it.
        (hooks.unpark)((hooks.current)());
    }
    Ok(())
}

/// Gives the others a turn.
pub fn pause() {
    if let Some(hooks) = hooks() {
        (hooks.pause)();
    }
}

/// Gives the others a turn when this thread has run for long: for what programs ask again and again while they wait.
pub fn poll() {
    if let Some(hooks) = hooks() {
        (hooks.poll)();
    }
}

/// What the end of the program prints of an exception that nothing caught, without the lines of its calls.
fn report(a: Args) -> R {
    let exception = a.one("report")?;
    Ok(exc::uncaught::report(&Exc::from_value(exception)).into())
}

/// The lines of such a report that say the class and the text.
fn last_lines(a: Args) -> R {
    let exception = a.one("last_lines")?;
    let lines = exc::uncaught::last_lines(&Exc::from_value(exception));
    Ok(Value::List(lines.iter().map(|line| Value::from(format!("{line}\n"))).collect()))
}

fn build() -> Module {
    Module::new("_baton")
        .function("report", report)
        .function("current", |_| Ok(current().into()))
        .function("pause", |_| {
            pause();
            Ok(Value::None)
        })
        .function("poll", |_| {
            poll();
            Ok(Value::None)
        })
        .function("park", |a| {
            let seconds = a.one("park")?;
            let limit = if seconds.is_none() { None } else { Some(op::to_float(&seconds)?) };
            park(limit).map(Value::from)
        })
        .function("unpark", |a| {
            unpark(op::index(&a.one("unpark")?)?.to_index()?);
            Ok(Value::None)
        })
        .function("last_lines", last_lines)
}

pub fn module() -> Module {
    crate::module_once!(build())
}
