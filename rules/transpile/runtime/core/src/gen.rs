//! Generators and coroutines: `async` blocks polled by hand; a yield is an await that gives what was sent.
use crate::prelude::*;
use crate::shared::{address, same};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

type Body = Pin<Box<dyn Future<Output = R<Value>>>>;

/// A generator object; clones are the same generator.
#[derive(Clone)]
pub struct Gen(Shared<GenData>);

struct GenData {
    /// Found in the qualified name when first asked for.
    name: OnceCell<Str>,
    qualname: Str,
    kind: GenKind,
    body: Slot<Option<Body>>,
    channel: Shared<Channel>,
    state: Cell<State>,
    /// The exceptions whose handlers it was suspended in.
    handling: Slot<exc::Suspended>,
    /// An asynchronous generator was stepped once; a step of it is under way.
    met: Cell<bool>,
    stepping: Cell<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum GenKind {
    Generator,
    Coroutine,
    AsyncGenerator,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Created,
    Suspended,
    Running,
    Finished,
}

#[derive(Default)]
struct Channel {
    out: Slot<Option<Value>>,
    sent: Slot<Option<R<Value>>>,
    delegate: Slot<Option<Value>>,
    /// What stands in `out` was yielded by an asynchronous generator, not awaited.
    product: Cell<bool>,
}

/// The body's side of a generator.
#[derive(Clone)]
pub struct Co(Shared<Channel>);

/// What resuming gave.
pub enum Step {
    Yielded(Value),
    Returned(Value),
}

struct Suspend<'co> {
    channel: &'co Channel,
    value: Option<Value>,
}
impl Future for Suspend<'_> {
    type Output = R<Value>;
    #[inline]
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<R<Value>> {
        match self.value.take() {
            Some(value) => {
                self.channel.out.set(Some(value));
                Poll::Pending
            }
            None => Poll::Ready(self.channel.sent.take().unwrap_or(Ok(Value::None))),
        }
    }
}

impl Co {
    /// `yield value`: gives what is sent; a thrown exception or GeneratorExit arrives as `Err`.
    #[inline]
    pub fn yield_(&self, value: Value) -> impl Future<Output = R<Value>> + '_ {
        Suspend { channel: &self.0, value: Some(value) }
    }
    /// `yield value` of an asynchronous generator.
    pub fn produce(&self, value: Value) -> impl Future<Output = R<Value>> + '_ {
        self.0.product.set(true);
        Suspend { channel: &self.0, value: Some(value) }
    }
    /// `yield from iterable`: delegates send, throw and close; gives the inner return value.
    pub async fn yield_from(&self, iterable: &Value) -> R<Value> {
        let inner = match iterable {
            Value::Gen(_) => iterable.clone(),
            other => builtins::iter_value(other)?,
        };
        self.delegate(inner).await
    }
    /// `await awaitable`.
    pub async fn await_(&self, awaitable: &Value) -> R<Value> {
        let inner = match awaitable {
            Value::Gen(g) if g.0.kind == GenKind::Coroutine => {
                if g.0.state.get() == State::Finished {
                    return Err(runtime_error("cannot reuse already awaited coroutine"));
                }
                awaitable.clone()
            }
            other => match class_of(other).lookup("__await__") {
                Some(_) => op::call_special(other, "__await__", Args::none())?,
                None => {
                    return Err(type_error(format!(
                        "object {} can't be used in 'await' expression",
                        other.type_name()
                    )));
                }
            },
        };
        self.delegate(inner).await
    }
    async fn delegate(&self, inner: Value) -> R<Value> {
        self.0.delegate.set(Some(inner.clone()));
        let found = self.hand_on(inner).await;
        self.0.delegate.set(None);
        found
    }
    async fn hand_on(&self, inner: Value) -> R<Value> {
        let mut sent: R<Value> = Ok(Value::None);
        loop {
            let step = match (sent, &inner) {
                (Ok(value), Value::Gen(g)) => g.resume(Ok(value)),
                (Err(e), Value::Gen(g)) if e.is(K::GeneratorExit) => {
                    g.close()?;
                    Err(e)
                }
                (Err(e), Value::Gen(g)) => g.resume(Err(e)),
                (sent, other) => resume_object(other, sent),
            };
            match step? {
                Step::Yielded(value) => sent = self.yield_(value).await,
                Step::Returned(value) => return Ok(value),
            }
        }
    }
}

/// What becomes of a StopIteration that leaves the body of a generator.
#[cold]
pub(crate) fn stopped(error: Exc) -> Exc {
    converted(error, "generator raised StopIteration".to_string())
}

/// Drives an iterator that is not a generator of ours, by the methods it has.
fn resume_object(inner: &Value, sent: R<Value>) -> R<Step> {
    let stepped = match sent {
        Ok(Value::None) => match Iter::over(inner.clone()).next_or_return()? {
            Ok(value) => return Ok(Step::Yielded(value)),
            Err(returned) => return Ok(Step::Returned(returned)),
        },
        Ok(value) => op::call_method(inner, "send", [value]),
        Err(e) if e.is(K::GeneratorExit) => {
            if op::hasattr(inner, "close")? {
                op::call_method(inner, "close", Args::none())?;
            }
            return Err(e);
        }
        Err(e) if op::hasattr(inner, "throw")? => op::call_method(inner, "throw", [e.value()]),
        Err(e) => return Err(e),
    };
    match stepped {
        Ok(value) => Ok(Step::Yielded(value)),
        Err(e) if e.is(K::StopIteration) => {
            Ok(Step::Returned(e.data().and_then(|d| d.field("value")).unwrap_or_default()))
        }
        Err(e) => Err(e),
    }
}

/// A generator as long as others keep it.
#[derive(Clone)]
pub struct WeakGen(crate::shared::Weak<GenData>);

impl WeakGen {
    pub fn get(&self) -> Option<Gen> {
        self.0.upgrade().map(Gen)
    }
}

impl Gen {
    pub fn downgrade(&self) -> WeakGen {
        WeakGen(Shared::downgrade(&self.0))
    }
    #[allow(clippy::new_ret_no_self)] // emitted code wants the Value
    pub fn new<F: Future<Output = R<Value>> + 'static>(qualname: &str, body: impl FnOnce(Co) -> F) -> Value {
        Gen::of_kind(GenKind::Generator, qualname, body)
    }
    pub fn coroutine<F: Future<Output = R<Value>> + 'static>(qualname: &str, body: impl FnOnce(Co) -> F) -> Value {
        Gen::of_kind(GenKind::Coroutine, qualname, body)
    }
    pub fn asynchronous<F: Future<Output = R<Value>> + 'static>(qualname: &str, body: impl FnOnce(Co) -> F) -> Value {
        Gen::of_kind(GenKind::AsyncGenerator, qualname, body)
    }
    pub fn of_kind<F: Future<Output = R<Value>> + 'static>(
        kind: GenKind,
        qualname: &str,
        body: impl FnOnce(Co) -> F,
    ) -> Value {
        if kind == GenKind::Generator {
            crate::finalize::generator_made();
        }
        let channel = Shared::new(Channel::default());
        let body: Body = Box::pin(body(Co(channel.clone())));
        Value::Gen(Gen(Shared::new(GenData {
            name: OnceCell::new(),
            qualname: crate::text::intern(qualname),
            kind,
            body: Slot::new(Some(body)),
            channel,
            state: Cell::new(State::Created),
            handling: Slot::new(exc::Suspended::default()),
            met: Cell::new(false),
            stepping: Cell::new(false),
        })))
    }
    pub fn same(&self, other: &Gen) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    pub fn kind(&self) -> GenKind {
        self.0.kind
    }
    pub(crate) fn kind_class(&self) -> K {
        match self.0.kind {
            GenKind::Generator => K::Generator,
            GenKind::Coroutine => K::Coroutine,
            GenKind::AsyncGenerator => K::AsyncGenerator,
        }
    }
    pub fn name(&self) -> Str {
        let own = || crate::text::intern(self.0.qualname.rsplit('.').next().unwrap_or(""));
        self.0.name.get_or_init(own).clone()
    }
    pub fn qualname(&self) -> Str {
        self.0.qualname.clone()
    }
    pub fn running(&self) -> bool {
        self.0.state.get() == State::Running
    }
    pub fn finished(&self) -> bool {
        self.0.state.get() == State::Finished
    }
    pub fn suspended(&self) -> bool {
        self.0.state.get() == State::Suspended
    }
    /// What `yield from` is delegating to now.
    pub fn delegate(&self) -> Option<Value> {
        self.0.channel.delegate.get()
    }
    /// Whether what was yielded last is a product of an asynchronous generator; asking takes the mark away.
    pub(crate) fn took_product(&self) -> bool {
        self.0.channel.product.replace(false)
    }
    /// True the first time.
    pub(crate) fn meet(&self) -> bool {
        !self.0.met.replace(true)
    }
    pub(crate) fn stepping(&self) -> bool {
        self.0.stepping.get()
    }
    pub(crate) fn set_stepping(&self, stepping: bool) {
        self.0.stepping.set(stepping);
    }
    fn noun(&self) -> &'static str {
        match self.0.kind {
            GenKind::Generator => "generator",
            GenKind::Coroutine => "coroutine",
            GenKind::AsyncGenerator => "async generator",
        }
    }
    /// Sends a value or throws, and runs to the next yield or the end.
    pub fn resume(&self, sent: R<Value>) -> R<Step> {
        self.0.resume(sent, self.noun())
    }
    /// `next(g)`.
    pub fn next(&self) -> R<Option<Value>> {
        match self.resume(Ok(Value::None))? {
            Step::Yielded(value) => Ok(Some(value)),
            Step::Returned(_) => Ok(None),
        }
    }
    pub fn close(&self) -> R<()> {
        match self.0.state.get() {
            State::Created => {
                self.0.finish();
                return Ok(());
            }
            State::Finished => return Ok(()),
            State::Suspended | State::Running => {}
        }
        let exit = Exc::new(crate::class::builtin::get(K::GeneratorExit), &[]);
        match self.resume(Err(exit)) {
            Ok(Step::Yielded(_)) => Err(runtime_error(format!("{} ignored GeneratorExit", self.noun()))),
            Ok(Step::Returned(_)) => Ok(()),
            Err(e) if e.is(K::GeneratorExit) || e.is(K::StopIteration) => Ok(()),
            Err(e) => Err(e),
        }
    }
}

impl GenData {
    fn finish(&self) {
        self.state.set(State::Finished);
        let body = self.body.take();
        crate::trash::bury(body);
    }
    fn resume(&self, sent: R<Value>, noun: &str) -> R<Step> {
        match self.state.get() {
            State::Running => return Err(value_error(format!("{noun} already executing"))),
            State::Finished => {
                if self.kind == GenKind::Coroutine {
                    return Err(runtime_error("cannot reuse already awaited coroutine"));
                }
                return sent.map(|_| Step::Returned(Value::None));
            }
            State::Created => match sent {
                Ok(Value::None) => {}
                Ok(_) => return Err(type_error(format!("can't send non-None value to a just-started {noun}"))),
                Err(e) => {
                    self.finish();
                    return Err(e);
                }
            },
            State::Suspended => {
                if let Err(thrown) = &sent {
                    // What is thrown into a body is raised there: its context is what the body is handling.
                    self.handling.with(|held| thrown.set_context(held.last()));
                }
                self.channel.sent.set(Some(sent));
            }
        }
        // Each running generator is a level of recursion.
        let _depth = crate::depth::enter(noun)?;
        let Some(mut body) = self.body.take() else {
            return Ok(Step::Returned(Value::None));
        };
        self.state.set(State::Running);
        let mark =
            if self.handling.with(exc::Suspended::is_empty) { exc::mark() } else { exc::resume(self.handling.take()) };
        let polled = body.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        match polled {
            Poll::Pending => {
                if exc::mark() != mark {
                    self.handling.set(exc::suspend(mark));
                }
                self.body.set(Some(body));
                self.state.set(State::Suspended);
                Ok(Step::Yielded(self.channel.out.take().unwrap_or_default()))
            }
            Poll::Ready(result) => {
                self.state.set(State::Finished);
                drop(body);
                match result {
                    Ok(value) => Ok(Step::Returned(value)),
                    Err(e) if e.is(K::StopIteration) => Err(converted(e, format!("{noun} raised StopIteration"))),
                    Err(e) if self.kind == GenKind::AsyncGenerator && e.is(K::StopAsyncIteration) => {
                        Err(converted(e, format!("{noun} raised StopAsyncIteration")))
                    }
                    Err(e) => Err(e),
                }
            }
        }
    }
}

fn converted(cause: Exc, text: String) -> Exc {
    let made = runtime_error(text);
    if let Some(data) = made.data() {
        data.cause.set(cause.value());
        data.context.set(cause.value());
        data.suppress.set(true);
    }
    made
}

impl Drop for GenData {
    fn drop(&mut self) {
        if self.kind == GenKind::Generator {
            crate::finalize::generator_gone();
        }
        if self.state.get() == State::Suspended && self.kind == GenKind::AsyncGenerator {
            if let Some(hook) = crate::async_gen::finalizer() {
                // The hook gets the generator itself, moved to a new handle; it closes it on its loop.
                let revived = Value::Gen(Gen(Shared::new(GenData {
                    name: self.name.clone(),
                    qualname: self.qualname.clone(),
                    kind: self.kind,
                    body: Slot::new(self.body.take()),
                    channel: self.channel.clone(),
                    state: Cell::new(State::Suspended),
                    handling: Slot::new(self.handling.take()),
                    met: Cell::new(true),
                    stepping: Cell::new(false),
                })));
                self.state.set(State::Finished);
                let _ = op::call(&hook, [revived]);
            }
        }
        if self.state.get() == State::Suspended {
            // As when CPython collects a suspended generator: its `finally` blocks run, what they raise is lost.
            let exit = Exc::new(crate::class::builtin::get(K::GeneratorExit), &[]);
            let _ = self.resume(Err(exit), "generator");
        }
        crate::trash::bury(self.body.take());
    }
}
