//! `_socket`: sockets that never wait, for the library module `socket`, which is written in Python (../py/socket): what
//! would have to wait gives None there, and the thread of the program that asked lets others run meanwhile.
mod endpoint;

use batuta_rt::prelude::*;
use endpoint::{Endpoint, Handle};
use std::io::{Error, ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs, UdpSocket};
use std::os::fd::AsRawFd;
use std::os::unix::net::{UnixListener, UnixStream};
use std::time::Duration;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

fn failed(error: &Error) -> Exc {
    batuta_rt::io::from_io(error, None)
}

/// The outcome, or None where it would have to wait.
fn ready<T>(outcome: std::io::Result<T>) -> R<Option<T>> {
    match outcome {
        Ok(made) => Ok(Some(made)),
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => Ok(None),
        Err(error) => Err(failed(&error)),
    }
}

fn address(address: SocketAddr) -> Value {
    match address {
        SocketAddr::V4(one) => tuple![one.ip().to_string(), i64::from(one.port())],
        SocketAddr::V6(one) => {
            tuple![one.ip().to_string(), i64::from(one.port()), i64::from(one.flowinfo()), i64::from(one.scope_id())]
        }
    }
}

fn target(ip: &Value, port: &Value) -> R<SocketAddr> {
    let ip = ip.as_str()?.parse().map_err(|_| value_error("not an address"))?;
    let port = op::index(port)?.to_index()?;
    let port = u16::try_from(port).map_err(|_| overflow_error("port must be 0-65535."))?;
    Ok(SocketAddr::new(ip, port))
}

/// `resolve(host, port) -> [(version, ip)] or the text of the failure`
fn resolve(a: Args) -> R {
    let [host, port] = a.exactly::<2>("resolve")?;
    let port = u16::try_from(op::index(&port)?.to_index()?).unwrap_or_default();
    match (&*host.as_str()?, port).to_socket_addrs() {
        Ok(found) => {
            let all = found.map(|one| tuple![if one.is_ipv4() { 4i64 } else { 6i64 }, one.ip().to_string()]);
            Ok(List::from(all.collect::<Vec<Value>>()).into())
        }
        Err(error) => {
            let text = error.to_string();
            Ok(text.rsplit(": ").next().unwrap_or(&text).into())
        }
    }
}

/// `listen(ip, port) -> handle`
fn listen(a: Args) -> R {
    let [ip, port] = a.exactly::<2>("listen")?;
    Handle::of(TcpListener::bind(target(&ip, &port)?).map_err(|e| failed(&e))?.into())
}

/// `connect(ip, port, seconds or None) -> handle`
fn connect(a: Args) -> R {
    let [ip, port, seconds] = a.exactly::<3>("connect")?;
    let at = target(&ip, &port)?;
    let made = match seconds {
        Value::None => TcpStream::connect(at),
        seconds => {
            let limit = Duration::try_from_secs_f64(seconds.as_float()?.max(0.000_001)).unwrap_or(Duration::MAX);
            TcpStream::connect_timeout(&at, limit)
        }
    };
    match made {
        Ok(stream) => Handle::of(stream.into()),
        Err(error) if matches!(error.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock) => Ok(Value::None),
        Err(error) => Err(failed(&error)),
    }
}

fn datagrams(a: Args) -> R {
    let [ip, port] = a.exactly::<2>("datagrams")?;
    Handle::of(UdpSocket::bind(target(&ip, &port)?).map_err(|e| failed(&e))?.into())
}

fn unix_listen(a: Args) -> R {
    let path = a.one("unix_listen")?;
    Handle::of(UnixListener::bind(&*path.as_str()?).map_err(|e| failed(&e))?.into())
}

fn unix_connect(a: Args) -> R {
    let path = a.one("unix_connect")?;
    Handle::of(UnixStream::connect(&*path.as_str()?).map_err(|e| failed(&e))?.into())
}

fn pair(a: Args) -> R {
    a.empty("pair")?;
    let (one, other) = UnixStream::pair().map_err(|e| failed(&e))?;
    Ok(tuple![Handle::of(one.into())?, Handle::of(other.into())?])
}

/// `accept(handle) -> (handle, address) or None`
fn accept(a: Args) -> R {
    let handle = a.one("accept")?;
    match &*Handle::endpoint(&handle)? {
        Endpoint::Listener(listener) => match ready(listener.accept())? {
            Some((stream, from)) => Ok(tuple![Handle::of(stream.into())?, address(from)]),
            None => Ok(Value::None),
        },
        Endpoint::UnixListener(listener) => match ready(listener.accept())? {
            Some((stream, _)) => Ok(tuple![Handle::of(stream.into())?, ""]),
            None => Ok(Value::None),
        },
        _ => Err(failed(&Error::from_raw_os_error(22))),
    }
}

/// `recv(handle, most) -> bytes or None`
fn recv(a: Args) -> R {
    let [handle, most] = a.exactly::<2>("recv")?;
    let mut room = vec![0; op::index(&most)?.to_index()?.max(0) as usize];
    let read = match &*Handle::endpoint(&handle)? {
        Endpoint::Stream(stream) => (&*stream).read(&mut room),
        Endpoint::Unix(stream) => (&*stream).read(&mut room),
        Endpoint::Datagrams(socket) => socket.recv(&mut room),
        _ => return Err(failed(&Error::from_raw_os_error(107))),
    };
    Ok(match ready(read)? {
        Some(count) => {
            room.truncate(count);
            room.into()
        }
        None => Value::None,
    })
}

/// `recvfrom(handle, most) -> (bytes, address) or None`
fn recvfrom(a: Args) -> R {
    let [handle, most] = a.exactly::<2>("recvfrom")?;
    let mut room = vec![0; op::index(&most)?.to_index()?.max(0) as usize];
    let endpoint = Handle::endpoint(&handle)?;
    let Endpoint::Datagrams(socket) = &*endpoint else { return Ok(Value::NotImplemented) };
    Ok(match ready(socket.recv_from(&mut room))? {
        Some((count, from)) => {
            room.truncate(count);
            tuple![room, address(from)]
        }
        None => Value::None,
    })
}

/// `send(handle, bytes) -> count or None`
fn send(a: Args) -> R {
    let [handle, data] = a.exactly::<2>("send")?;
    let data = batuta_std::binascii_::bytes(&data)?;
    let sent = match &*Handle::endpoint(&handle)? {
        Endpoint::Stream(stream) => (&*stream).write(&data),
        Endpoint::Unix(stream) => (&*stream).write(&data),
        Endpoint::Datagrams(socket) => socket.send(&data),
        _ => return Err(failed(&Error::from_raw_os_error(32))),
    };
    Ok(ready(sent)?.map(Value::from).into())
}

/// `sendto(handle, bytes, ip, port) -> count or None`
fn sendto(a: Args) -> R {
    let [handle, data, ip, port] = a.exactly::<4>("sendto")?;
    let data = batuta_std::binascii_::bytes(&data)?;
    let endpoint = Handle::endpoint(&handle)?;
    let Endpoint::Datagrams(socket) = &*endpoint else { return Err(failed(&Error::from_raw_os_error(106))) };
    Ok(ready(socket.send_to(&data, target(&ip, &port)?))?.map(Value::from).into())
}

/// `join(handle, ip, port)`: from now on datagrams go there.
fn join(a: Args) -> R {
    let [handle, ip, port] = a.exactly::<3>("join")?;
    let endpoint = Handle::endpoint(&handle)?;
    let Endpoint::Datagrams(socket) = &*endpoint else { return Err(failed(&Error::from_raw_os_error(106))) };
    socket.connect(target(&ip, &port)?).map_err(|e| failed(&e))?;
    Ok(Value::None)
}

fn shutdown(a: Args) -> R {
    let [handle, how] = a.exactly::<2>("shutdown")?;
    let how = match op::index(&how)?.to_index()? {
        0 => Shutdown::Read,
        1 => Shutdown::Write,
        2 => Shutdown::Both,
        _ => return Err(failed(&Error::from_raw_os_error(22))),
    };
    match &*Handle::endpoint(&handle)? {
        Endpoint::Stream(stream) => stream.shutdown(how),
        Endpoint::Unix(stream) => stream.shutdown(how),
        _ => Err(Error::from_raw_os_error(107)),
    }
    .map_err(|e| failed(&e))?;
    Ok(Value::None)
}

fn close(a: Args) -> R {
    Handle::close(&a.one("close")?);
    Ok(Value::None)
}

/// `name(handle, peer) -> address`
fn name(a: Args) -> R {
    let [handle, peer] = a.exactly::<2>("name")?;
    let peer = op::truthy(&peer)?;
    let found = match &*Handle::endpoint(&handle)? {
        Endpoint::Stream(stream) if peer => stream.peer_addr(),
        Endpoint::Datagrams(socket) if peer => socket.peer_addr(),
        Endpoint::Unix(_) | Endpoint::UnixListener(_) => return Ok("".into()),
        Endpoint::Listener(_) if peer => Err(Error::from_raw_os_error(107)),
        Endpoint::Stream(stream) => stream.local_addr(),
        Endpoint::Datagrams(socket) => socket.local_addr(),
        Endpoint::Listener(listener) => listener.local_addr(),
    };
    Ok(address(found.map_err(|e| failed(&e))?))
}

fn fileno(a: Args) -> R {
    let handle = a.one("fileno")?;
    let number = match &*Handle::endpoint(&handle)? {
        Endpoint::Stream(one) => one.as_raw_fd(),
        Endpoint::Unix(one) => one.as_raw_fd(),
        Endpoint::Datagrams(one) => one.as_raw_fd(),
        Endpoint::Listener(one) => one.as_raw_fd(),
        Endpoint::UnixListener(one) => one.as_raw_fd(),
    };
    Ok(i64::from(number).into())
}

/// `option(handle, "nodelay" or "broadcast", whether)`
fn option(a: Args) -> R {
    let [handle, name, whether] = a.exactly::<3>("option")?;
    let whether = op::truthy(&whether)?;
    match (&*Handle::endpoint(&handle)?, &*name.as_str()?) {
        (Endpoint::Stream(stream), "nodelay") => stream.set_nodelay(whether),
        (Endpoint::Datagrams(socket), "broadcast") => socket.set_broadcast(whether),
        _ => Ok(()),
    }
    .map_err(|e| failed(&e))?;
    Ok(Value::None)
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(build).clone())
}

fn build() -> Module {
    Module::new("_socket")
        .function("accept", accept)
        .function("close", close)
        .function("connect", connect)
        .function("datagrams", datagrams)
        .function("fileno", fileno)
        .function("join", join)
        .function("listen", listen)
        .function("name", name)
        .function("option", option)
        .function("pair", pair)
        .function("recv", recv)
        .function("recvfrom", recvfrom)
        .function("resolve", resolve)
        .function("send", send)
        .function("sendto", sendto)
        .function("shutdown", shutdown)
        .function("unix_connect", unix_connect)
        .function("unix_listen", unix_listen)
}
