//! `_process`: starting programs and talking to them; what `subprocess` is made of.
use batuta_rt::io::{descriptors, from_io};
use batuta_rt::prelude::*;
use std::fs::File;
use std::io::{IsTerminal, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// A child process; its number and, once it ended, how.
struct Running {
    class: Class,
    child: Slot<Option<Child>>,
    pid: u32,
    status: Cell<Option<i64>>,
}

impl Native for Running {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn running(value: &Value) -> R<&Running> {
    value.downcast::<Running>().ok_or_else(|| type_error("expected a process"))
}

/// As Python counts: the exit status, or minus the signal that ended it.
fn code(status: ExitStatus) -> i64 {
    match (status.code(), status.signal()) {
        (Some(code), _) => code.into(),
        (None, signal) => -i64::from(signal.unwrap_or(0)),
    }
}

thread_local! {
    static HANDLERS: Slot<std::collections::HashMap<i64, Value>> = Slot::new(std::collections::HashMap::new());
}

/// Notes what the program does with a signal: a function, or 0 and 1 for the default and for nothing.
fn on_signal(number: i64, handler: Value) {
    let old = HANDLERS.with(|h| h.with_mut(|h| h.insert(number, handler)));
    drop(old);
}

/// A signal that the program sends itself: its handler runs here and now.
fn deliver(number: i64) -> R<()> {
    const IGNORED: [i64; 6] = [13, 17, 18, 23, 25, 28];
    let handler = HANDLERS.with(|h| h.with(|h| h.get(&number).cloned()));
    match handler {
        Some(handler) => match handler.payload() {
            Value::Int(one) if one.is_zero() => {}
            Value::Int(_) => return Ok(()),
            _ => return op::call(&handler, [Value::from(number), Value::None]).map(drop),
        },
        None if number == 2 => return Err(Exc::new(exc::class::KeyboardInterrupt(), &[])),
        None => {}
    }
    if IGNORED.contains(&number) {
        return Ok(());
    }
    send(std::process::id().into(), number)?;
    // What ends the program comes before anything it would do next.
    std::thread::sleep(Duration::from_millis(100));
    Ok(())
}

/// `os.kill(pid, signal)`.
pub fn kill(pid: i64, signal: i64) -> R<()> {
    if pid == i64::from(std::process::id()) && signal != 0 {
        return deliver(signal);
    }
    send(pid, signal)
}

/// Sends a signal, by the shell: what has no safe call in Rust.
fn send(pid: i64, signal: i64) -> R<()> {
    let script = format!("kill -{signal} {pid}");
    let done = Command::new("/bin/sh").arg("-c").arg(script).stderr(Stdio::null()).status();
    match done.map_err(|e| from_io(&e, None))?.success() {
        true => Ok(()),
        false => Err(Exc::new(exc::class::ProcessLookupError(), &[Value::from(3), "No such process".into()])),
    }
}

/// What the program wrote so far comes before what a child writes only where people watch.
pub fn show_written() -> R<()> {
    if std::io::stdout().is_terminal() {
        batuta_rt::io::flush_stdout()?;
    }
    Ok(())
}

/// One end of a standard stream: None inherits, -1 a pipe, -3 nothing, else an open file's number.
fn end(value: &Value, fallback: impl FnOnce() -> Stdio) -> R<Stdio> {
    if value.is_none() {
        return Ok(fallback());
    }
    match op::index(value)?.to_index()? {
        -1 => Ok(Stdio::piped()),
        -3 => Ok(Stdio::null()),
        1 => Ok(std::io::stdout().into()),
        2 => Ok(std::io::stderr().into()),
        fd => Ok(descriptors::with(fd, File::try_clone)?.map_err(|e| from_io(&e, None))?.into()),
    }
}

fn texts(value: &Value) -> R<Vec<std::ffi::OsString>> {
    use std::os::unix::ffi::OsStringExt;
    let one = |v: &Value| match v.payload() {
        Value::Bytes(b) => Ok(std::ffi::OsString::from_vec(b.to_vec())),
        _ => Ok(std::ffi::OsString::from(batuta_rt::io::open::path_text(v)?.as_str())),
    };
    collect(value)?.iter().map(one).collect()
}

fn kept(owned: Option<OwnedFd>) -> Value {
    owned.map_or(Value::None, |fd| descriptors::keep(fd.into()).into())
}

/// `start(args, executable, cwd, env, stdin, stdout, stderr, new_session)`: the process and its ends of pipes.
fn start(class: &Class, a: Args) -> R {
    let [args, executable, cwd, env, stdin, stdout, stderr, session] = a.exactly::<8>("start")?;
    let words = texts(&args)?;
    let Some((first, rest)) = words.split_first() else { return Err(index_error("list index out of range")) };
    let program = if executable.is_none() { first.clone() } else { texts(&list![executable])?.remove(0) };
    let mut command = Command::new(&program);
    command.arg0(first).args(rest);
    if op::truthy(&session)? {
        command.process_group(0);
    }
    if !cwd.is_none() {
        let folder = batuta_rt::io::open::path_text(&cwd)?;
        if let Err(error) = std::fs::read_dir(folder.as_str()) {
            return Err(from_io(&error, Some(cwd)));
        }
        command.current_dir(folder.as_str());
    }
    if !env.is_none() {
        command.env_clear();
        for pair in collect(&op::call_method(&env, "items", ())?)? {
            let pair = texts(&pair)?;
            command.env(&pair[0], &pair[1]);
        }
    }
    command.stdin(end(&stdin, Stdio::inherit)?);
    let merged = !stderr.is_none() && op::index(&stderr)?.to_i64() == Some(-2);
    let mut both = None;
    if merged && !stdout.is_none() && op::index(&stdout)?.to_i64() == Some(-1) {
        let failed = |e: std::io::Error| from_io(&e, None);
        let (from, to) = std::io::pipe().map_err(failed)?;
        command.stdout(to.try_clone().map_err(failed)?).stderr(to);
        both = Some(OwnedFd::from(from));
    } else {
        command.stdout(end(&stdout, Stdio::inherit)?);
        let target = if merged { &stdout } else { &stderr };
        command.stderr(match merged && target.is_none() {
            true => std::io::stdout().into(),
            false => end(target, Stdio::inherit)?,
        });
    }
    show_written()?;
    let started = command.spawn();
    drop(command);
    let mut child = started.map_err(|e| from_io(&e, Some(Value::from(program.to_string_lossy().into_owned()))))?;
    let input = kept(child.stdin.take().map(OwnedFd::from));
    let output = kept(both.or_else(|| child.stdout.take().map(OwnedFd::from)));
    let errors = kept(child.stderr.take().map(OwnedFd::from));
    let pid = child.id();
    let made = Running { class: class.clone(), child: Slot::new(Some(child)), pid, status: Cell::new(None) };
    Ok(tuple![Value::native(made), input, output, errors])
}

fn poll(process: &Running) -> R<Option<i64>> {
    if let Some(known) = process.status.get() {
        return Ok(Some(known));
    }
    let ended = process.child.with_mut(|child| child.as_mut().map(Child::try_wait));
    let status = match ended {
        Some(Ok(status)) => status.map(code),
        Some(Err(e)) => return Err(from_io(&e, None)),
        None => None,
    };
    process.status.set(status);
    Ok(status)
}

/// Waits for the end, at most so long; other threads run meanwhile.
fn wait(process: &Running, limit: Option<Duration>) -> R<Option<i64>> {
    let began = Instant::now();
    let mut pause = Duration::from_micros(500);
    loop {
        if let Some(status) = poll(process)? {
            return Ok(Some(status));
        }
        if limit.is_some_and(|limit| began.elapsed() >= limit) {
            return Ok(None);
        }
        crate::baton::sleep(pause)?;
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

fn seconds(value: &Value) -> R<Option<Duration>> {
    if value.is_none() {
        return Ok(None);
    }
    Ok(Some(Duration::try_from_secs_f64(op::to_float(value)?.max(0.0)).unwrap_or(Duration::MAX)))
}

/// `exchange(stdin, input, stdout, stderr, seconds)`: writes and reads at once; what came, and whether all came in time.
fn exchange(a: Args) -> R {
    let [stdin, input, stdout, stderr, limit] = a.exactly::<5>("exchange")?;
    let file = |value: &Value| -> R<Option<File>> {
        Ok(if value.is_none() { None } else { descriptors::take(op::index(value)?.to_index()?) })
    };
    let (to, out, err) = (file(&stdin)?, file(&stdout)?, file(&stderr)?);
    let bytes = match input.payload() {
        Value::Bytes(b) => b.to_vec(),
        _ => Vec::new(),
    };
    if let Some(mut to) = to {
        // A child that does not read on is no error.
        std::thread::spawn(move || drop(to.write_all(&bytes)));
    }
    let limit = seconds(&limit)?;
    let began = Instant::now();
    let readers = [out, err].map(|from| {
        from.map(|mut from| {
            let (send, receive) = mpsc::channel();
            std::thread::spawn(move || {
                let mut buffer = [0; 65536];
                while let Ok(count @ 1..) = from.read(&mut buffer) {
                    if send.send(buffer[..count].to_vec()).is_err() {
                        return;
                    }
                }
            });
            receive
        })
    });
    let mut complete = true;
    let parts = readers.map(|receive| {
        let Some(receive) = receive else { return Value::None };
        let mut all = Vec::new();
        loop {
            let got = match limit {
                None => receive.recv().map_err(|_| mpsc::RecvTimeoutError::Disconnected),
                Some(limit) => receive.recv_timeout(limit.saturating_sub(began.elapsed())),
            };
            match got {
                Ok(part) => all.extend(part),
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
                Err(mpsc::RecvTimeoutError::Timeout) => {
                    complete = false;
                    break;
                }
            }
        }
        all.into()
    });
    let [out, err] = parts;
    Ok(tuple![out, err, complete])
}

fn build() -> R<Module> {
    let class = ClassBuilder::native("process", "_process")
        .method("poll", |this, _| Ok(poll(running(this)?)?.into()))
        .method("wait", |this, a| {
            let limit = seconds(&a.one("wait")?)?;
            Ok(wait(running(this)?, limit)?.into())
        })
        .method("kill", |this, a| {
            let signal = op::index(&a.one("kill")?)?.to_index()?;
            let process = running(this)?;
            if poll(process)?.is_none() {
                kill(process.pid.into(), signal)?;
            }
            Ok(Value::None)
        })
        .getter("pid", |this| Ok(running(this)?.pid.into()))
        .build()?;
    Ok(Module::new("_process")
        .function("start", move |a| start(&class, a))
        .function("exchange", exchange)
        .function("on_signal", |a| {
            let [number, handler] = a.exactly("on_signal")?;
            on_signal(op::index(&number)?.to_index()?, handler);
            Ok(Value::None)
        })
        .function("raise_signal", |a| {
            deliver(op::index(&a.one("raise_signal")?)?.to_index()?)?;
            Ok(Value::None)
        }))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("_process", build))
}
