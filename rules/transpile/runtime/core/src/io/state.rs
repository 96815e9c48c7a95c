//! The bytes side of a file: buffers, position, the descriptor. Knows nothing of text.
use super::from_io;
use crate::prelude::*;
use std::io::{Read, Seek, SeekFrom, Write};

const CHUNK: usize = 64 * 1024;
const BUFFER: usize = 8192;

#[derive(Default)]
pub enum Raw {
    #[default]
    Closed,
    Stdin,
    Stdout,
    Stderr,
    File(std::fs::File),
}

pub struct FileState {
    raw: Slot<Raw>,
    pub name: Value,
    pub mode: Str,
    pub readable: bool,
    pub writable: bool,
    pub closed: Cell<bool>,
    pub line_buffered: Cell<bool>,
    pub unbuffered: bool,
    input: Slot<Vec<u8>>,
    at: Cell<usize>,
    output: Slot<Vec<u8>>,
}

thread_local! {
    static OPEN: Slot<Vec<crate::shared::Weak<FileState>>> = const { Slot::new(Vec::new()) };
}

/// Flushes every file still open, as the interpreter does at exit.
pub(super) fn flush_open() {
    for weak in OPEN.with(Slot::take) {
        if let Some(state) = weak.upgrade() {
            let _ = state.flush();
        }
    }
}

/// Uses the file of that number, of those that files of the program hold.
pub(super) fn with_number<T>(number: i64, body: impl FnOnce(&std::fs::File) -> T) -> Option<T> {
    use std::os::fd::AsRawFd;
    let holds = |state: &Shared<FileState>| {
        state.raw.with(|raw| matches!(raw, Raw::File(file) if i64::from(file.as_raw_fd()) == number))
    };
    let open: Vec<_> = OPEN.with(|open| open.with(|all| all.iter().filter_map(|weak| weak.upgrade()).collect()));
    let state = open.into_iter().find(holds)?;
    state.raw.with(|raw| match raw {
        Raw::File(file) => Some(body(file)),
        _ => None,
    })
}

/// Bytes up to and with the first "\n", looked for a block at a time.
fn line_length(bytes: &[u8]) -> Option<usize> {
    const BLOCK: usize = 64;
    let blocks = bytes.chunks(BLOCK).take_while(|block| !block.contains(&b'\n')).count();
    let from = blocks * BLOCK;
    bytes.get(from..)?.iter().position(|b| *b == b'\n').map(|at| from + at + 1)
}

impl FileState {
    pub fn new(raw: Raw, name: Value, mode: &str, readable: bool, writable: bool) -> Shared<FileState> {
        let unbuffered = matches!(raw, Raw::Stderr);
        let made = Shared::new(FileState {
            raw: Slot::new(raw),
            name,
            mode: mode.into(),
            readable,
            writable,
            closed: Cell::new(false),
            line_buffered: Cell::new(false),
            unbuffered,
            input: Slot::default(),
            at: Cell::new(0),
            output: Slot::default(),
        });
        OPEN.with(|o| {
            o.with_mut(|v| {
                if v.len() > 64 {
                    v.retain(|w| w.strong_count() > 0);
                }
                v.push(Shared::downgrade(&made));
            })
        });
        made
    }
    fn failed(&self, error: &std::io::Error) -> Exc {
        from_io(error, None)
    }
    /// Reads more into the buffer; false at the end.
    fn fill(&self) -> R<bool> {
        self.flush()?;
        let mut chunk = vec![0; CHUNK];
        let got = self.raw.with_mut(|raw| loop {
            let result = match raw {
                Raw::Stdin => std::io::stdin().lock().read(&mut chunk),
                Raw::File(f) => f.read(&mut chunk),
                _ => Ok(0),
            };
            match result {
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                other => break other,
            }
        });
        let got = got.map_err(|e| self.failed(&e))?;
        let at = self.at.replace(0);
        self.input.with_mut(|buffer| {
            buffer.drain(..at);
            buffer.extend_from_slice(&chunk[..got]);
        });
        Ok(got > 0)
    }
    /// Takes up to `n` bytes (all when `None`).
    pub fn read(&self, n: Option<usize>) -> R<Vec<u8>> {
        while n.is_none_or(|n| self.available() < n) {
            if !self.fill()? {
                break;
            }
        }
        Ok(self.take(n.unwrap_or(usize::MAX)))
    }
    fn available(&self) -> usize {
        self.input.with(Vec::len) - self.at.get()
    }
    fn take(&self, n: usize) -> Vec<u8> {
        let at = self.at.get();
        let out = self.input.with(|b| b[at..(at.saturating_add(n)).min(b.len())].to_vec());
        self.at.set(at + out.len());
        out
    }
    /// Takes bytes up to and with the first place where `find` says a line ends.
    /// `find` gets the unread bytes and whether more may come; it gives the length of the line.
    pub fn read_line(&self, find: &dyn Fn(&[u8], bool) -> Option<usize>) -> R<Vec<u8>> {
        let mut more = true;
        loop {
            let at = self.at.get();
            if let Some(n) = self.input.with(|b| find(&b[at..], more)) {
                return Ok(self.take(n));
            }
            if !more {
                return Ok(self.take(usize::MAX));
            }
            more = self.fill()?;
        }
    }
    /// What `take` makes of the next line, if the buffer holds it to its "\n"; it is passed when `take` gives something.
    pub fn buffered_line<T>(&self, take: impl FnOnce(&[u8]) -> Option<T>) -> Option<T> {
        let at = self.at.get();
        let (length, found) = self.input.with(|buffer| {
            let rest = &buffer[at..];
            let length = line_length(rest)?;
            Some((length, take(&rest[..length])?))
        })?;
        self.at.set(at + length);
        Some(found)
    }
    pub fn write(&self, bytes: &[u8]) -> R<()> {
        if self.available() > 0 {
            // Writing after reading goes on at the logical position.
            let back = self.available() as i64;
            self.input.set(Vec::new());
            self.at.set(0);
            self.raw
                .with_mut(|raw| match raw {
                    Raw::File(f) => f.seek(SeekFrom::Current(-back)).map(drop),
                    _ => Ok(()),
                })
                .map_err(|e| self.failed(&e))?;
        }
        let full = self.output.with_mut(|out| {
            out.extend_from_slice(bytes);
            out.len() > BUFFER
        });
        if full || self.unbuffered || (self.line_buffered.get() && bytes.contains(&b'\n')) {
            self.flush()?;
        }
        Ok(())
    }
    pub fn flush(&self) -> R<()> {
        let pending = self.output.take();
        if pending.is_empty() {
            return Ok(());
        }
        let result = self.raw.with_mut(|raw| match raw {
            Raw::Stdout => {
                let mut out = std::io::stdout().lock();
                out.write_all(&pending).and_then(|()| out.flush())
            }
            Raw::Stderr => std::io::stderr().lock().write_all(&pending),
            Raw::File(f) => f.write_all(&pending),
            Raw::Stdin | Raw::Closed => Ok(()),
        });
        result.map_err(|e| self.failed(&e))
    }
    pub fn seek(&self, offset: i64, whence: i64) -> R<u64> {
        self.flush()?;
        let place = match whence {
            0 => SeekFrom::Start(offset.max(0) as u64),
            1 => SeekFrom::Current(offset - self.available() as i64),
            _ => SeekFrom::End(offset),
        };
        self.input.set(Vec::new());
        self.at.set(0);
        self.on_file(|f| f.seek(place))
    }
    pub fn tell(&self) -> R<u64> {
        let pending = self.output.with(Vec::len) as u64;
        let unread = self.available() as u64;
        Ok((self.on_file(|f| f.stream_position())? + pending).saturating_sub(unread))
    }
    pub fn truncate(&self, size: u64) -> R<()> {
        self.flush()?;
        self.on_file(|f| f.set_len(size))
    }
    fn on_file<T>(&self, f: impl FnOnce(&mut std::fs::File) -> std::io::Result<T>) -> R<T> {
        let result = self.raw.with_mut(|raw| match raw {
            Raw::File(file) => Some(f(file)),
            _ => None,
        });
        match result {
            Some(result) => result.map_err(|e| self.failed(&e)),
            None => Err(os_error(29, "Illegal seek", None)),
        }
    }
    pub fn seekable(&self) -> bool {
        self.on_file(|f| f.stream_position()).is_ok()
    }
    pub fn close(&self) -> R<()> {
        if self.closed.replace(true) {
            return Ok(());
        }
        let flushed = self.flush();
        self.raw.set(Raw::Closed);
        flushed
    }
    pub fn fileno(&self) -> R<i32> {
        use std::os::fd::AsRawFd;
        Ok(self.raw.with(|raw| match raw {
            Raw::Stdin => 0,
            Raw::Stdout => 1,
            Raw::Stderr => 2,
            Raw::File(f) => f.as_raw_fd(),
            Raw::Closed => -1,
        }))
    }
    pub fn is_terminal(&self) -> bool {
        use std::io::IsTerminal;
        self.raw.with(|raw| match raw {
            Raw::Stdin => std::io::stdin().is_terminal(),
            Raw::Stdout => std::io::stdout().is_terminal(),
            Raw::Stderr => std::io::stderr().is_terminal(),
            Raw::File(f) => f.is_terminal(),
            Raw::Closed => false,
        })
    }
}

impl Drop for FileState {
    fn drop(&mut self) {
        if !self.closed.get() {
            let _ = self.flush();
        }
    }
}
