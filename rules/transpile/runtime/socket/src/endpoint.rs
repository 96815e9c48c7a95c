//! Handles of open sockets.
use batuta_rt::prelude::*;
use std::io::Error;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::{UnixListener, UnixStream};

pub enum Endpoint {
    Listener(TcpListener),
    Stream(TcpStream),
    Datagrams(UdpSocket),
    Unix(UnixStream),
    UnixListener(UnixListener),
}

impl From<TcpListener> for Endpoint {
    fn from(one: TcpListener) -> Endpoint {
        Endpoint::Listener(one)
    }
}
impl From<TcpStream> for Endpoint {
    fn from(one: TcpStream) -> Endpoint {
        Endpoint::Stream(one)
    }
}
impl From<UdpSocket> for Endpoint {
    fn from(one: UdpSocket) -> Endpoint {
        Endpoint::Datagrams(one)
    }
}
impl From<UnixStream> for Endpoint {
    fn from(one: UnixStream) -> Endpoint {
        Endpoint::Unix(one)
    }
}
impl From<UnixListener> for Endpoint {
    fn from(one: UnixListener) -> Endpoint {
        Endpoint::UnixListener(one)
    }
}

pub struct Handle {
    class: Class,
    endpoint: Slot<Option<Shared<Endpoint>>>,
}

impl Native for Handle {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Handle {
    /// A handle of a socket, which from now on never waits.
    pub fn of(endpoint: Endpoint) -> R {
        match &endpoint {
            Endpoint::Listener(one) => one.set_nonblocking(true),
            Endpoint::Stream(one) => one.set_nonblocking(true),
            Endpoint::Datagrams(one) => one.set_nonblocking(true),
            Endpoint::Unix(one) => one.set_nonblocking(true),
            Endpoint::UnixListener(one) => one.set_nonblocking(true),
        }
        .map_err(|error| batuta_rt::io::from_io(&error, None))?;
        let class = ClassBuilder::native("Handle", "_socket").build()?;
        Ok(Value::native(Handle { class, endpoint: Slot::new(Some(Shared::new(endpoint))) }))
    }

    pub fn endpoint(handle: &Value) -> R<Shared<Endpoint>> {
        let found = handle.downcast::<Handle>().and_then(|handle| handle.endpoint.get());
        found.ok_or_else(|| batuta_rt::io::from_io(&Error::from_raw_os_error(9), None))
    }

    pub fn close(handle: &Value) {
        if let Some(handle) = handle.downcast::<Handle>() {
            drop(handle.endpoint.take());
        }
    }
}
