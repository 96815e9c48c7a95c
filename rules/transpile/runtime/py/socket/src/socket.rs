// Written by batuta from python/socket.py, 0477a32bc3364b00.
//! Sockets: TCP, UDP and Unix streams. None of them waits in the system; whoever waits lets the other threads run.
use batuta_rt::prelude::*;

module_globals! {
    "socket", init;
    _SOCKET: "_socket", ENUM: "enum", IO: "io", OS: "os", PLATFORM: "platform", TIME: "time", __ALL_: "__all__",
    AF_UNSPEC: "AF_UNSPEC", AF_UNIX: "AF_UNIX", AF_INET: "AF_INET", AF_INET6: "AF_INET6",
    ADDRESS_FAMILY: "AddressFamily", SOCK_STREAM: "SOCK_STREAM", SOCK_DGRAM: "SOCK_DGRAM", SOCK_RAW: "SOCK_RAW",
    SOCKET_KIND: "SocketKind", SOL_SOCKET: "SOL_SOCKET", SO_REUSEADDR: "SO_REUSEADDR", SO_TYPE: "SO_TYPE",
    SO_BROADCAST: "SO_BROADCAST", SO_SNDBUF: "SO_SNDBUF", SO_RCVBUF: "SO_RCVBUF", SO_KEEPALIVE: "SO_KEEPALIVE",
    SO_REUSEPORT: "SO_REUSEPORT", SOL_TCP: "SOL_TCP", IPPROTO_TCP: "IPPROTO_TCP", IPPROTO_IP: "IPPROTO_IP",
    IPPROTO_UDP: "IPPROTO_UDP", TCP_NODELAY: "TCP_NODELAY", SHUT_RD: "SHUT_RD", SHUT_WR: "SHUT_WR",
    SHUT_RDWR: "SHUT_RDWR", SOMAXCONN: "SOMAXCONN", INADDR_ANY: "INADDR_ANY", INADDR_BROADCAST: "INADDR_BROADCAST",
    INADDR_LOOPBACK: "INADDR_LOOPBACK", HAS_IPV6: "has_ipv6", ERROR: "error", TIMEOUT: "timeout", HERROR: "herror",
    GAIERROR: "gaierror", _DEFAULT_TIMEOUT: "_default_timeout", _UNKNOWN: "_UNKNOWN", _ERROR: "_error",
    _RESOLVED: "_resolved", _IS_IP: "_is_ip", _TYPE_NAME: "_type_name", SOCKET: "socket", _OPTIONS: "_OPTIONS",
    _BOTH: "_Both", _READER: "_Reader", _WRITER: "_Writer", SOCKET_TYPE: "SocketType", _FILE: "_File",
    _BOTH_CLASS: "_Both.__class__", SOCKETPAIR: "socketpair", SETDEFAULTTIMEOUT: "setdefaulttimeout",
    GETDEFAULTTIMEOUT: "getdefaulttimeout", _UNSET: "_unset", CREATE_CONNECTION: "create_connection",
    CREATE_SERVER: "create_server", GETHOSTNAME: "gethostname", GETHOSTBYNAME: "gethostbyname",
    GETADDRINFO: "getaddrinfo", HTONS: "htons", HTONL: "htonl", NTOHS: "ntohs", NTOHL: "ntohl", INET_ATON: "inet_aton",
    INET_NTOA: "inet_ntoa", INET_PTON: "inet_pton", INET_NTOP: "inet_ntop",
}

fields! {
    ACCEPT: "accept", AF_INET: "AF_INET", AF_INET6: "AF_INET6", AF_UNIX: "AF_UNIX", AF_UNSPEC: "AF_UNSPEC",
    APPEND: "append", BIND: "bind", CLEAR: "clear", CLOSE: "close", CLOSED: "closed", CONNECT: "connect",
    DATAGRAMS: "datagrams", DECODE: "decode", DEFAULT_BUFFER_SIZE: "DEFAULT_BUFFER_SIZE", ENCODE: "encode",
    ENCODING: "encoding", ERRNO: "errno", ERRORS: "errors", FILENO: "fileno", FLUSH: "flush", FROM_BYTES: "from_bytes",
    FSPATH: "fspath", GETPEERNAME: "getpeername", GETSOCKNAME: "getsockname", INTENUM: "IntEnum", ISASCII: "isascii",
    JOIN: "join", LISTEN: "listen", MONOTONIC: "monotonic", NAME: "name", NODE: "node", OPTION: "option", PAIR: "pair",
    READ: "read", READLINE: "readline", RECV: "recv", RECVFROM: "recvfrom", REPLACE: "replace", RESOLVE: "resolve",
    SEND: "send", SENDALL: "sendall", SENDTO: "sendto", SETSOCKOPT: "setsockopt", SETTIMEOUT: "settimeout",
    SHUTDOWN: "shutdown", SLEEP: "sleep", SOCK_DGRAM: "SOCK_DGRAM", SOCK_RAW: "SOCK_RAW", SOCK_STREAM: "SOCK_STREAM",
    STRERROR: "strerror", TO_BYTES: "to_bytes", UNIX_CONNECT: "unix_connect", UNIX_LISTEN: "unix_listen",
    _APPLY: "_apply", _CHECK: "_check", _CLOSED: "_closed", _DATAGRAMS: "_datagrams", _FAMILY: "_family",
    _FILES: "_files", _FILE_CLOSED: "_file_closed", _HANDLE: "_handle", _HELD: "_held", _LISTENS: "_listens",
    _MADE: "_made", _MORE: "_more", _NEWLINE: "_newline", _OPEN: "_open", _OPTIONS: "_options", _PLACE: "_place",
    _PROTO: "_proto", _READER: "_reader", _SIZE: "_size", _SOCK: "_sock", _TIMEOUT: "_timeout", _TYPE: "_type",
    _WAIT: "_wait", _WRITER: "_writer", __INIT__: "__init__", __NAME__: "__name__",
}

pub struct AddressFamily;

pub struct SocketKind;

pub struct Herror;

pub struct Gaierror;

pub fn _error(number: &Value) -> R {
    call_guard!("_error");
    builtins::get("OSError").call(args![number, OS.get()?.invoke(&at::STRERROR, args![number])?])
}

pub fn _resolved(host: &Value, port: &Value) -> R {
    let found = _SOCKET.get()?.invoke(&at::RESOLVE, args![host, port])?;
    if op::isinstance(&found, &builtins::get("str"))? {
        return exc::throw(GAIERROR.get()?.call(args![_UNKNOWN.get()?.lookup_or(&found, -2)?, &found])?);
    }
    Ok(found)
}

pub fn _is_ip(text: &Value, version: &Value) -> R<bool> {
    if op::eq_bool(version, &Value::from(6))? {
        return op::contains(text, &Value::from(s!(":")));
    }
    let parts = text.split_on(s!("."))?;
    Ok(builtins::length_of(&parts)? == 4_i64
        && builtins::all(args![comprehension::list_of(&parts, |part: Value| {
            emitted::and(part.invoke(&at::ISASCII, ())?, || {
                emitted::and(part.isdigit()?, || Ok(Value::from(emitted::int_of(&part)? < 256)))
            })
        })?])
        .bool()?)
}

/// One end of a connection, or where connections or datagrams arrive.
pub struct Socket;

impl Socket {
    pub fn __init__(self_: &Value, family: &Value, type_: &Value, proto: &Value, fileno: &Value) -> R {
        let mut family = family.clone();
        let mut type_ = type_.clone();
        if !fileno.is_none() {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: sockets of file descriptors are not supported")],
            ));
        }
        family = if op::eq_bool(&family, &Value::from(-1))? { AF_INET.get()? } else { family.clone() };
        type_ = if op::eq_bool(&type_, &Value::from(-1))? { SOCK_STREAM.get()? } else { type_.clone() };
        if !op::contains(&tuple![AF_INET.get()?, AF_INET6.get()?, AF_UNIX.get()?], &family)?
            || !op::contains(&tuple![SOCK_STREAM.get()?, SOCK_DGRAM.get()?], &type_)?
            || op::eq_bool(&family, &AF_UNIX.get()?)? && op::ne_bool(&type_, &SOCK_STREAM.get()?)?
        {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: sockets are TCP, UDP or Unix streams")],
            ));
        }
        self_.put(&at::_FAMILY, ADDRESS_FAMILY.get()?.call(args![family])?)?;
        self_.put(&at::_TYPE, SOCKET_KIND.get()?.call(args![type_])?)?;
        self_.put(&at::_PROTO, if op::eq_bool(proto, &Value::from(-1))? { Value::from(0) } else { proto.clone() })?;
        self_.put(&at::_TIMEOUT, _DEFAULT_TIMEOUT.get()?)?;
        self_.put(&at::_HANDLE, Value::None)?;
        self_.put(&at::_OPTIONS, Value::Dict(Dict::new()))?;
        self_.put(&at::_CLOSED, false)?;
        self_.put(&at::_FILES, 0)?;
        self_.put(&at::_LISTENS, false)?;
        Ok(Value::None)
    }

    pub fn family(self_: &Value) -> R {
        self_.get(&at::_FAMILY)
    }

    pub fn type_(self_: &Value) -> R {
        self_.get(&at::_TYPE)
    }

    pub fn proto(self_: &Value) -> R {
        self_.get(&at::_PROTO)
    }

    pub fn timeout(self_: &Value) -> R {
        self_.get(&at::_TIMEOUT)
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, args: &Value) -> R {
        call_guard!("__exit__");
        if !self_.get_bool(&at::_CLOSED)? {
            self_.invoke(&at::CLOSE, ())?;
        }
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        let mut shown = op::modulo(
            &Value::from(s!("<socket.socket%s fd=%s, family=%s, type=%s, proto=%s")),
            &tuple![
                if self_.get_bool(&at::_CLOSED)? { Value::from(s!(" [closed]")) } else { Value::from(Str::default()) },
                if !self_.lacks(&at::_HANDLE)? || self_.get_bool(&at::_CLOSED)? {
                    self_.invoke(&at::FILENO, ())?
                } else {
                    Value::from(0)
                },
                self_.get(&at::_FAMILY)?,
                self_.get(&at::_TYPE)?,
                self_.get(&at::_PROTO)?
            ],
        )?;
        if !self_.lacks(&at::_HANDLE)? && !self_.get_bool(&at::_CLOSED)? {
            let tried = attempt(|| {
                shown = op::iadd(
                    &shown,
                    &op::modulo(&Value::from(s!(", laddr=%s")), &tuple![self_.invoke(&at::GETSOCKNAME, ())?])?,
                )?;
                shown = op::iadd(
                    &shown,
                    &op::modulo(&Value::from(s!(", raddr=%s")), &tuple![self_.invoke(&at::GETPEERNAME, ())?])?,
                )?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("OSError"))? {
                } else {
                    return Err(error);
                }
            }
        }
        op::add(&shown, &Value::from(s!(">")))
    }

    /// The handle; an error where there is none.
    pub fn _open(self_: &Value, number: &Value) -> R {
        call_guard!("_open");
        if self_.get_bool(&at::_CLOSED)? {
            return exc::throw(_error(&Value::from(9))?);
        }
        if self_.lacks(&at::_HANDLE)? {
            return exc::throw(_error(number)?);
        }
        self_.get(&at::_HANDLE)
    }

    /// Asks until there is an answer.
    pub fn _wait(self_: &Value, ask: &Value) -> R {
        call_guard!("_wait");
        let mut found = ask.call(())?;
        if !found.is_none() {
            return Ok(found);
        }
        if op::eq_bool(&self_.get(&at::_TIMEOUT)?, &Value::from(0))? {
            return Err(emitted::raised("BlockingIOError", args![11, OS.get()?.invoke(&at::STRERROR, args![11])?]));
        }
        let until = if self_.lacks(&at::_TIMEOUT)? {
            Value::None
        } else {
            op::add(&TIME.get()?.invoke(&at::MONOTONIC, ())?, &self_.get(&at::_TIMEOUT)?)?
        };
        let mut pause = 0.0002;
        loop {
            let rest = if until.is_none() {
                Value::from(pause)
            } else {
                builtins::min_of(&Value::from(pause), &op::sub(&until, &TIME.get()?.invoke(&at::MONOTONIC, ())?)?)?
            };
            if op::le_bool(&rest, &Value::from(0))? {
                return Err(emitted::raised("TimeoutError", args![s!("timed out")]));
            }
            TIME.get()?.invoke(&at::SLEEP, args![rest])?;
            if self_.get_bool(&at::_CLOSED)? {
                return exc::throw(_error(&Value::from(9))?);
            }
            found = ask.call(())?;
            if !found.is_none() {
                return Ok(found);
            }
            pause = builtins::min_float(pause * 1.5, 0.01);
        }
    }

    /// Number and port of an address.
    pub fn _place(self_: &Value, name: &Value, address: &Value) -> R {
        if !op::isinstance(address, &builtins::get("tuple"))? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("%s(): %s address must be tuple, not %s")),
                    &tuple![name, self_.get(&at::_FAMILY)?.get(&at::NAME)?, _TYPE_NAME.get()?.call(args![address])?],
                )?],
            ));
        }
        if op::eq_bool(&self_.get(&at::_FAMILY)?, &AF_INET.get()?)? && builtins::length_of(address)? != 2_i64 {
            return Err(emitted::raised("TypeError", args![s!("AF_INET address must be a pair (host, port)")]));
        }
        let value = address.at(0)?;
        let value2 = address.at(1)?;
        let host = value;
        let port = value2;
        if !op::isinstance(&port, &builtins::get("int"))? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("'%s' object cannot be interpreted as an integer")),
                    &_TYPE_NAME.get()?.call(args![&port])?,
                )?],
            ));
        }
        if !(op::le_bool(&Value::from(0), &port)? && op::le_bool(&port, &Value::from(65535))?) {
            return Err(emitted::raised(
                "OverflowError",
                args![op::modulo(&Value::from(s!("%s(): port must be 0-65535.")), name)?],
            ));
        }
        let version = if op::eq_bool(&self_.get(&at::_FAMILY)?, &AF_INET6.get()?)? { 6_i64 } else { 4_i64 };
        if host.equals("")? {
            return Ok(tuple![if version == 6_i64 { Value::from(s!("::")) } else { Value::from(s!("0.0.0.0")) }, port]);
        }
        if host.equals("<broadcast>")? {
            return Ok(tuple![s!("255.255.255.255"), port]);
        }
        let mut it = op::iter(&_resolved(&host, &port)?)?;
        while let Some([kind, ip]) = it.next_parts::<2>()? {
            if op::eq_bool(&kind, &Value::from(version))? {
                return Ok(tuple![ip, port]);
            }
        }
        exc::throw(GAIERROR.get()?.call(args![-9, s!("Address family for hostname not supported")])?)
    }

    pub fn bind(self_: &Value, address: &Value) -> R {
        call_guard!("bind");
        if self_.get_bool(&at::_CLOSED)? {
            return exc::throw(_error(&Value::from(9))?);
        }
        if !self_.lacks(&at::_HANDLE)? {
            return exc::throw(_error(&Value::from(22))?);
        }
        if op::eq_bool(&self_.get(&at::_FAMILY)?, &AF_UNIX.get()?)? {
            self_.put(
                &at::_HANDLE,
                early!(_SOCKET.get()?, &at::UNIX_LISTEN, args![OS.get()?.invoke(&at::FSPATH, args![address])?])?,
            )?;
            return Ok(Value::None);
        }
        let [ip, port] = op::unpack::<2>(&self_.invoke(&at::_PLACE, args![s!("bind"), address])?)?;
        self_.put(
            &at::_HANDLE,
            if op::eq_bool(&self_.get(&at::_TYPE)?, &SOCK_STREAM.get()?)? {
                _SOCKET.get()?.invoke(&at::LISTEN, args![&ip, &port])?
            } else {
                _SOCKET.get()?.invoke(&at::DATAGRAMS, args![&ip, &port])?
            },
        )?;
        self_.put(&at::_LISTENS, op::eq(&self_.get(&at::_TYPE)?, &SOCK_STREAM.get()?)?)?;
        self_.invoke(&at::_APPLY, ())?;
        Ok(Value::None)
    }

    pub fn _apply(self_: &Value) -> R {
        let mut it = op::iter(&self_.get(&at::_OPTIONS)?.items()?)?;
        while let Some([part, value]) = it.next_parts::<2>()? {
            let [level, name] = op::unpack::<2>(&part)?;
            if op::eq_bool(&name, &SO_BROADCAST.get()?)? && op::eq_bool(&level, &SOL_SOCKET.get()?)? {
                early!(_SOCKET.get()?, &at::OPTION, args![self_.get(&at::_HANDLE)?, s!("broadcast"), &value])?;
            } else if op::eq_bool(&level, &IPPROTO_TCP.get()?)? && op::eq_bool(&name, &TCP_NODELAY.get()?)? {
                early!(_SOCKET.get()?, &at::OPTION, args![self_.get(&at::_HANDLE)?, s!("nodelay"), &value])?;
            }
        }
        Ok(Value::None)
    }

    pub fn listen(self_: &Value, backlog: &Value) -> R {
        call_guard!("listen");
        if self_.lacks(&at::_HANDLE)? && !self_.get_bool(&at::_CLOSED)? {
            self_.invoke(&at::BIND, args![tuple![Str::default(), 0]])?;
        }
        self_.invoke(&at::_OPEN, args![22])?;
        Ok(Value::None)
    }

    pub fn accept(self_: &Value) -> R {
        call_guard!("accept");
        let self_ = self_.clone();
        let [handle, address] = op::unpack::<2>(&self_.invoke(
            &at::_WAIT,
            args![{
                let self_ = self_.clone();
                def("socket.accept.<locals>.<lambda>()", [], move |[]| {
                    early!(_SOCKET.get()?, &at::ACCEPT, args![self_.invoke(&at::_OPEN, args![22])?])
                })
            }],
        )?)?;
        let made =
            SOCKET.get()?.call(args![self_.get(&at::_FAMILY)?, self_.get(&at::_TYPE)?, self_.get(&at::_PROTO)?])?;
        made.put(&at::_HANDLE, handle)?;
        Ok(tuple![made, address])
    }

    pub fn connect(self_: &Value, address: &Value) -> R {
        call_guard!("connect");
        if self_.get_bool(&at::_CLOSED)? {
            return exc::throw(_error(&Value::from(9))?);
        }
        if op::eq_bool(&self_.get(&at::_FAMILY)?, &AF_UNIX.get()?)? {
            self_.put(
                &at::_HANDLE,
                early!(_SOCKET.get()?, &at::UNIX_CONNECT, args![OS.get()?.invoke(&at::FSPATH, args![address])?])?,
            )?;
            return Ok(Value::None);
        }
        let [ip, port] = op::unpack::<2>(&self_.invoke(&at::_PLACE, args![s!("connect"), address])?)?;
        if op::eq_bool(&self_.get(&at::_TYPE)?, &SOCK_DGRAM.get()?)? {
            self_.invoke(&at::_DATAGRAMS, ())?;
            early!(_SOCKET.get()?, &at::JOIN, args![self_.get(&at::_HANDLE)?, &ip, &port])?;
            return Ok(Value::None);
        }
        if !self_.lacks(&at::_HANDLE)? {
            if self_.get(&at::_LISTENS)?.truthy()? {
                return Err(emitted::raised("NotImplementedError", args![s!("batuta: a bound socket cannot connect")]));
            }
            return exc::throw(_error(&Value::from(106))?);
        }
        let made = early!(_SOCKET.get()?, &at::CONNECT, args![ip, port, self_.get(&at::_TIMEOUT)?])?;
        if made.is_none() {
            return Err(emitted::raised("TimeoutError", args![s!("timed out")]));
        }
        self_.put(&at::_HANDLE, made)?;
        self_.invoke(&at::_APPLY, ())?;
        Ok(Value::None)
    }

    pub fn connect_ex(self_: &Value, address: &Value) -> R {
        let tried = attempt(|| {
            self_.invoke(&at::CONNECT, args![address])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("TimeoutError"))? {
                let e = error.value();
                return emitted::or(e.get(&at::ERRNO)?, || Ok(Value::from(11)));
            } else if error.matches(&GAIERROR.get()?)? {
                return Err(exc::reraise());
            } else if error.matches(&builtins::get("OSError"))? {
                let e = error.value();
                return e.get(&at::ERRNO);
            } else {
                return Err(error);
            }
        }
        Ok(Value::from(0))
    }

    pub fn _datagrams(self_: &Value) -> R {
        if self_.lacks(&at::_HANDLE)? && !self_.get_bool(&at::_CLOSED)? {
            self_.put(
                &at::_HANDLE,
                early!(
                    _SOCKET.get()?,
                    &at::DATAGRAMS,
                    args![
                        if op::eq_bool(&self_.get(&at::_FAMILY)?, &AF_INET6.get()?)? {
                            Value::from(s!("::"))
                        } else {
                            Value::from(s!("0.0.0.0"))
                        },
                        0
                    ]
                )?,
            )?;
            self_.invoke(&at::_APPLY, ())?;
        }
        self_.invoke(&at::_OPEN, args![9])
    }

    pub fn recv(self_: &Value, bufsize: &Value, flags: &Value) -> R {
        call_guard!("recv");
        let self_ = self_.clone();
        let bufsize = bufsize.clone();
        if flags.truthy()? {
            return Err(emitted::raised("NotImplementedError", args![s!("batuta: flags of recv are not supported")]));
        }
        if op::lt_bool(&bufsize, &Value::from(0))? {
            return Err(emitted::raised("ValueError", args![s!("negative buffersize in recv")]));
        }
        self_.invoke(&at::_OPEN, args![107])?;
        self_.invoke(
            &at::_WAIT,
            args![{
                let self_ = self_.clone();
                let bufsize = bufsize.clone();
                def("socket.recv.<locals>.<lambda>()", [], move |[]| {
                    early!(_SOCKET.get()?, &at::RECV, args![self_.invoke(&at::_OPEN, args![107])?, &bufsize])
                })
            }],
        )
    }

    pub fn recv_into(self_: &Value, buffer: &Value, nbytes: &Value, flags: &Value) -> R<Int> {
        let view = builtins::memoryview(args![buffer])?;
        let found = early!(
            self_.clone(),
            &at::RECV,
            args![emitted::or(nbytes.clone(), || Ok(Value::from(builtins::length_of(&view)?)))?, flags]
        )?;
        view.set_slice(Value::None, builtins::length_of(&found)?, Value::None, &found)?;
        Ok(Int::from(builtins::length_of(&found)?))
    }

    pub fn recvfrom(self_: &Value, bufsize: &Value, flags: &Value) -> R {
        call_guard!("recvfrom");
        let self_ = self_.clone();
        let bufsize = bufsize.clone();
        if op::eq_bool(&self_.get(&at::_TYPE)?, &SOCK_STREAM.get()?)? {
            return Ok(tuple![self_.invoke(&at::RECV, args![bufsize, flags])?, Value::None]);
        }
        if flags.truthy()? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: flags of recvfrom are not supported")],
            ));
        }
        self_.invoke(&at::_DATAGRAMS, ())?;
        self_.invoke(
            &at::_WAIT,
            args![{
                let self_ = self_.clone();
                let bufsize = bufsize.clone();
                def("socket.recvfrom.<locals>.<lambda>()", [], move |[]| {
                    early!(_SOCKET.get()?, &at::RECVFROM, args![self_.invoke(&at::_OPEN, args![107])?, &bufsize])
                })
            }],
        )
    }

    pub fn send(self_: &Value, data: &Value, flags: &Value) -> R {
        call_guard!("send");
        let self_ = self_.clone();
        let data = data.clone();
        if flags.truthy()? {
            return Err(emitted::raised("NotImplementedError", args![s!("batuta: flags of send are not supported")]));
        }
        if op::isinstance(&data, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("a bytes-like object is required, not 'str'")]));
        }
        self_.invoke(&at::_OPEN, args![32])?;
        self_.invoke(
            &at::_WAIT,
            args![{
                let self_ = self_.clone();
                let data = data.clone();
                def("socket.send.<locals>.<lambda>()", [], move |[]| {
                    early!(_SOCKET.get()?, &at::SEND, args![self_.invoke(&at::_OPEN, args![32])?, &data])
                })
            }],
        )
    }

    pub fn sendall(self_: &Value, data: &Value, flags: &Value) -> R {
        call_guard!("sendall");
        if op::isinstance(data, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("a bytes-like object is required, not 'str'")]));
        }
        let mut rest = builtins::bytes(args![data])?;
        self_.invoke(&at::_OPEN, args![32])?;
        while rest.truthy()? {
            rest = rest.cut(self_.invoke(&at::SEND, args![&rest, flags])?, Value::None)?;
        }
        Ok(Value::None)
    }

    pub fn sendto(self_: &Value, data: &Value, rest: &Value) -> R {
        call_guard!("sendto");
        let self_ = self_.clone();
        let data = data.clone();
        let ip: Cellvar = Cellvar::unbound();
        let port: Cellvar = Cellvar::unbound();
        if op::isinstance(&data, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("a bytes-like object is required, not 'str'")]));
        }
        if builtins::length_of(rest)? == 2_i64 && rest.at(0)?.truthy()? {
            return Err(emitted::raised("NotImplementedError", args![s!("batuta: flags of sendto are not supported")]));
        }
        let [part, part2] = op::unpack::<2>(&early!(self_.clone(), &at::_PLACE, args![s!("sendto"), rest.at(-1)?])?)?;
        ip.set(part);
        port.set(part2);
        self_.invoke(&at::_DATAGRAMS, ())?;
        self_.invoke(
            &at::_WAIT,
            args![{
                let self_ = self_.clone();
                let data = data.clone();
                let ip = ip.clone();
                let port = port.clone();
                def("socket.sendto.<locals>.<lambda>()", [], move |[]| {
                    early!(
                        _SOCKET.get()?,
                        &at::SENDTO,
                        args![self_.invoke(&at::_OPEN, args![9])?, &data, ip.get("ip")?, port.get("port")?]
                    )
                })
            }],
        )
    }

    pub fn shutdown(self_: &Value, how: &Value) -> R {
        call_guard!("shutdown");
        early!(_SOCKET.get()?, &at::SHUTDOWN, args![self_.invoke(&at::_OPEN, args![107])?, how])?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        self_.put(&at::_CLOSED, true)?;
        if self_.get_int(&at::_FILES)? <= 0 && !self_.lacks(&at::_HANDLE)? {
            early!(_SOCKET.get()?, &at::CLOSE, args![self_.get(&at::_HANDLE)?])?;
            self_.put(&at::_HANDLE, Value::None)?;
        }
        Ok(Value::None)
    }

    pub fn _file_closed(self_: &Value) -> R {
        call_guard!("_file_closed");
        self_.put(&at::_FILES, self_.get_int(&at::_FILES)? - 1)?;
        if self_.get_bool(&at::_CLOSED)? {
            self_.invoke(&at::CLOSE, ())?;
        }
        Ok(Value::None)
    }

    pub fn detach(self_: &Value) -> R {
        Err(emitted::raised(
            "NotImplementedError",
            args![s!("batuta: sockets do not give their file descriptors away")],
        ))
    }

    pub fn fileno(self_: &Value) -> R {
        call_guard!("fileno");
        if self_.get_bool(&at::_CLOSED)? {
            return Ok(Value::from(-1));
        }
        if self_.lacks(&at::_HANDLE)? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: a socket has a file descriptor once it is bound or connected")],
            ));
        }
        early!(_SOCKET.get()?, &at::FILENO, args![self_.get(&at::_HANDLE)?])
    }

    pub fn getsockname(self_: &Value) -> R {
        call_guard!("getsockname");
        if self_.lacks(&at::_HANDLE)? && !self_.get_bool(&at::_CLOSED)? {
            return Ok(if op::eq_bool(&self_.get(&at::_FAMILY)?, &AF_UNIX.get()?)? {
                Value::from(Str::default())
            } else {
                if op::eq_bool(&self_.get(&at::_FAMILY)?, &AF_INET.get()?)? {
                    tuple![s!("0.0.0.0"), 0]
                } else {
                    tuple![s!("::"), 0, 0, 0]
                }
            });
        }
        early!(_SOCKET.get()?, &at::NAME, args![self_.invoke(&at::_OPEN, args![9])?, false])
    }

    pub fn getpeername(self_: &Value) -> R {
        call_guard!("getpeername");
        early!(_SOCKET.get()?, &at::NAME, args![self_.invoke(&at::_OPEN, args![107])?, true])
    }

    pub fn settimeout(self_: &Value, value: &Value) -> R {
        if !value.is_none() && op::lt_bool(value, &Value::from(0))? {
            return Err(emitted::raised("ValueError", args![s!("Timeout value out of range")]));
        }
        self_.put(&at::_TIMEOUT, if value.is_none() { Value::None } else { Value::from(emitted::float_of(value)?) })?;
        Ok(Value::None)
    }

    pub fn gettimeout(self_: &Value) -> R {
        self_.get(&at::_TIMEOUT)
    }

    pub fn setblocking(self_: &Value, flag: &Value) -> R {
        self_.put(&at::_TIMEOUT, if flag.truthy()? { Value::None } else { Value::from(0.0) })?;
        Ok(Value::None)
    }

    pub fn getblocking(self_: &Value) -> R {
        op::ne(&self_.get(&at::_TIMEOUT)?, &Value::from(0))
    }

    pub fn setsockopt(self_: &Value, level: &Value, optname: &Value, value: &Value) -> R {
        if !op::within(&tuple![level, optname], &_OPTIONS.get()?)? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![op::modulo(
                    &Value::from(s!("batuta: the socket option (%d, %d) is not supported")),
                    &tuple![level, optname],
                )?],
            ));
        }
        self_.get(&at::_OPTIONS)?.set_item(&tuple![level, optname], value)?;
        if !self_.lacks(&at::_HANDLE)? {
            self_.invoke(&at::_APPLY, ())?;
        }
        Ok(Value::None)
    }

    pub fn getsockopt(self_: &Value, level: &Value, optname: &Value, buflen: &Value) -> R<Int> {
        if op::eq_bool(&tuple![level, optname], &tuple![SOL_SOCKET.get()?, SO_TYPE.get()?])? {
            return emitted::int_of(&self_.get(&at::_TYPE)?);
        }
        if !op::within(&tuple![level, optname], &_OPTIONS.get()?)?
            || op::contains(&tuple![SO_SNDBUF.get()?, SO_RCVBUF.get()?], optname)?
                && op::eq_bool(level, &SOL_SOCKET.get()?)?
        {
            return Err(emitted::raised(
                "NotImplementedError",
                args![op::modulo(
                    &Value::from(s!("batuta: the socket option (%d, %d) is not supported")),
                    &tuple![level, optname],
                )?],
            ));
        }
        Ok(Int::from(if self_.get(&at::_OPTIONS)?.lookup(tuple![level, optname])?.truthy()? { 1_i64 } else { 0_i64 }))
    }

    pub fn makefile(
        self_: &Value,
        mode: &Value,
        buffering: &Value,
        encoding: &Value,
        errors: &Value,
        newline: &Value,
    ) -> R {
        if !op::le_bool(&builtins::set(args![mode])?, &set_const![s!("r"), s!("w"), s!("b")]?)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("invalid mode %r (only r, w, b allowed)")), &tuple![mode])?],
            ));
        }
        let reading = op::contains(mode, &Value::from(s!("r")))? || !op::contains(mode, &Value::from(s!("w")))?;
        let writing = op::contains(mode, &Value::from(s!("w")))?;
        self_.put(&at::_FILES, self_.get_int(&at::_FILES)? + 1)?;
        let size = if buffering.is_none() || op::lt_bool(buffering, &Value::from(0))? {
            IO.get()?.get(&at::DEFAULT_BUFFER_SIZE)?
        } else {
            buffering.clone()
        };
        if op::eq_bool(&size, &Value::from(0))? && !op::contains(mode, &Value::from(s!("b")))? {
            return Err(emitted::raised("ValueError", args![s!("unbuffered streams must be binary")]));
        }
        let kind = if reading && writing {
            _BOTH.get()?
        } else {
            if reading {
                _READER.get()?
            } else {
                _WRITER.get()?
            }
        };
        kind.call(args![
            self_,
            size,
            if op::contains(mode, &Value::from(s!("b")))? {
                Value::None
            } else {
                emitted::or(encoding.clone(), || Ok(Value::from(s!("utf-8"))))?
            },
            emitted::or(errors.clone(), || Ok(Value::from(s!("strict"))))?,
            newline
        ])
    }
}

pub fn _type_name(value: &Value) -> R {
    builtins::type_(args![value])?.get(&at::__NAME__)
}

/// A connection as a file: bytes, or text where there is an encoding.
pub struct File;

impl File {
    pub fn __init__(self_: &Value, sock: &Value, size: &Value, encoding: &Value, errors: &Value, newline: &Value) -> R {
        self_.put(&at::_SOCK, sock)?;
        self_.put(&at::_SIZE, size)?;
        self_.put(&at::ENCODING, encoding)?;
        self_.put(&at::ERRORS, errors)?;
        self_.put(&at::_NEWLINE, newline)?;
        self_.put(&at::_HELD, Value::from(b"".to_vec()))?;
        self_.put(&at::CLOSED, false)?;
        Ok(Value::None)
    }

    pub fn _check(self_: &Value) -> R {
        call_guard!("_check");
        if self_.get_bool(&at::CLOSED)? {
            return Err(emitted::raised("ValueError", args![s!("I/O operation on closed file.")]));
        }
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.invoke(&at::_CHECK, ())?;
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, args: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn fileno(self_: &Value) -> R {
        call_guard!("fileno");
        self_.get(&at::_SOCK)?.invoke(&at::FILENO, ())
    }

    pub fn isatty(self_: &Value) -> R<bool> {
        Ok(false)
    }

    pub fn seekable(self_: &Value) -> R<bool> {
        Ok(false)
    }

    pub fn readable(self_: &Value) -> R<bool> {
        op::isinstance(self_, &tuple![_READER.get()?, _BOTH.get()?])
    }

    pub fn writable(self_: &Value) -> R<bool> {
        op::isinstance(self_, &tuple![_WRITER.get()?, _BOTH.get()?])
    }

    pub fn flush(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if !self_.get_bool(&at::CLOSED)? {
            let outcome = attempt(|| {
                self_.invoke(&at::FLUSH, ())?;
                Ok(())
            });
            let handling = exc::handling_outcome(&outcome);
            self_.put(&at::CLOSED, true)?;
            self_.get(&at::_SOCK)?.invoke(&at::_FILE_CLOSED, ())?;
            drop(handling);
            outcome?;
        }
        Ok(Value::None)
    }
}

/// Reads what arrives.
pub struct Reader;

impl Reader {
    pub fn _made(self_: &Value, data: &Value) -> R {
        call_guard!("_made");
        if self_.lacks(&at::ENCODING)? {
            return Ok(data.clone());
        }
        let text = early!(data.clone(), &at::DECODE, args![self_.get(&at::ENCODING)?, self_.get(&at::ERRORS)?])?;
        Ok(if self_.lacks(&at::_NEWLINE)? {
            text.replace(s!("\r\n"), s!("\n"))?.replace(s!("\r"), s!("\n"))?
        } else {
            text.clone()
        })
    }

    pub fn _more(self_: &Value) -> R<bool> {
        call_guard!("_more");
        let data = early!(
            self_.get(&at::_SOCK)?,
            &at::RECV,
            args![builtins::max_of(&self_.get(&at::_SIZE)?, &Value::from(1))?]
        )?;
        self_.put(&at::_HELD, op::iadd(&self_.get(&at::_HELD)?, &data)?)?;
        Ok(builtins::length_of(&data)? > 0_i64)
    }

    pub fn read(self_: &Value, size: &Value) -> R {
        let mut size = size.clone();
        self_.invoke(&at::_CHECK, ())?;
        if size.is_none() || op::lt_bool(&size, &Value::from(0))? {
            while self_.invoke(&at::_MORE, ()).bool()? {}
            size = Value::from(builtins::length_of(&self_.get(&at::_HELD)?)?);
        } else if !self_.lacks(&at::ENCODING)? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: reading so many characters of a connection is not supported: read lines")],
            ));
        }
        while op::lt_bool(&Value::from(builtins::length_of(&self_.get(&at::_HELD)?)?), &size)?
            && self_.invoke(&at::_MORE, ()).bool()?
        {}
        let value = self_.get(&at::_HELD)?.cut(Value::None, &size)?;
        let value2 = self_.get(&at::_HELD)?.cut(size, Value::None)?;
        let data = value;
        self_.put(&at::_HELD, value2)?;
        self_.invoke(&at::_MADE, args![data])
    }

    pub fn readline(self_: &Value, size: &Value) -> R {
        call_guard!("readline");
        self_.invoke(&at::_CHECK, ())?;
        let mut at = self_.get(&at::_HELD)?.find(Value::from(b"\n".to_vec()))?;
        while op::lt_bool(&at, &Value::from(0))? && self_.invoke(&at::_MORE, ()).bool()? {
            at = self_.get(&at::_HELD)?.find(Value::from(b"\n".to_vec()))?;
        }
        let mut end = if op::lt_bool(&at, &Value::from(0))? {
            Value::from(builtins::length_of(&self_.get(&at::_HELD)?)?)
        } else {
            op::add(&at, &Value::from(1))?
        };
        if op::le_bool(&Value::from(0), size)? && op::lt_bool(size, &end)? {
            end = size.clone();
        }
        let value = self_.get(&at::_HELD)?.cut(Value::None, &end)?;
        let value2 = self_.get(&at::_HELD)?.cut(end, Value::None)?;
        let data = value;
        self_.put(&at::_HELD, value2)?;
        self_.invoke(&at::_MADE, args![data])
    }

    pub fn readlines(self_: &Value, hint: &Value) -> R {
        builtins::list_of(self_)
    }

    pub fn __iter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        let line = self_.invoke(&at::READLINE, ())?;
        if !line.truthy()? {
            return exc::throw(builtins::get("StopIteration"));
        }
        Ok(line)
    }
}

/// Sends what is written, when there is enough of it.
pub struct Writer;

impl Writer {
    pub fn write(self_: &Value, data: &Value) -> R<Int> {
        let mut data = data.clone();
        self_.invoke(&at::_CHECK, ())?;
        let count = builtins::length_of(&data)?;
        if !self_.lacks(&at::ENCODING)? {
            if !op::isinstance(&data, &builtins::get("str"))? {
                return Err(emitted::raised(
                    "TypeError",
                    args![op::add(
                        &Value::from(s!("write() argument must be str, not ")),
                        &_TYPE_NAME.get()?.call(args![&data])?,
                    )?],
                ));
            }
            if !op::contains(&fixed!(tuple![Value::None, Str::default(), s!("\n")]), &self_.get(&at::_NEWLINE)?)? {
                data = early!(data.clone(), &at::REPLACE, replace: s!("\n"), self_.get(&at::_NEWLINE)?)?;
            }
            data = early!(data.clone(), &at::ENCODE, args![self_.get(&at::ENCODING)?, self_.get(&at::ERRORS)?])?;
        } else if op::isinstance(&data, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("a bytes-like object is required, not 'str'")]));
        }
        self_.put(&at::_HELD, op::iadd(&self_.get(&at::_HELD)?, &builtins::bytes(args![data])?)?)?;
        if op::ge_bool(&Value::from(builtins::length_of(&self_.get(&at::_HELD)?)?), &self_.get(&at::_SIZE)?)? {
            self_.invoke(&at::FLUSH, ())?;
        }
        Ok(Int::from(count))
    }

    pub fn writelines(self_: &Value, lines: &Value) -> R {
        let mut it = op::iter(lines)?;
        while let Some(line) = it.next()? {
            self_.write(line).int()?;
        }
        Ok(Value::None)
    }

    pub fn flush(self_: &Value) -> R {
        call_guard!("flush");
        self_.invoke(&at::_CHECK, ())?;
        let value = self_.get(&at::_HELD)?;
        let data = value;
        self_.put(&at::_HELD, Value::from(b"".to_vec()))?;
        self_.get(&at::_SOCK)?.invoke(&at::SENDALL, args![data])?;
        Ok(Value::None)
    }
}

/// Reads what arrives and sends what is written.
pub struct Both;

impl Both {
    pub fn __init__(self_: &Value, sock: &Value, size: &Value, encoding: &Value, errors: &Value, newline: &Value) -> R {
        call_guard!("__init__");
        call_super___init__(self_, sock, size, encoding, errors, newline)?;
        self_.put(&at::_READER, _READER.get()?.call(args![sock, size, encoding, errors, newline])?)?;
        self_.put(&at::_WRITER, _WRITER.get()?.call(args![sock, size, encoding, errors, newline])?)?;
        Ok(Value::None)
    }

    pub fn read(self_: &Value, size: &Value) -> R {
        call_guard!("read");
        self_.invoke(&at::_CHECK, ())?;
        self_.invoke(&at::FLUSH, ())?;
        self_.get(&at::_READER)?.invoke(&at::READ, args![size])
    }

    pub fn readline(self_: &Value, size: &Value) -> R {
        call_guard!("readline");
        self_.invoke(&at::_CHECK, ())?;
        self_.invoke(&at::FLUSH, ())?;
        self_.get(&at::_READER)?.invoke(&at::READLINE, args![size])
    }

    pub fn readlines(self_: &Value, hint: &Value) -> R {
        builtins::list_of(self_)
    }

    pub fn __iter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        let line = self_.invoke(&at::READLINE, ())?;
        if !line.truthy()? {
            return exc::throw(builtins::get("StopIteration"));
        }
        Ok(line)
    }

    pub fn write(self_: &Value, data: &Value) -> R {
        call_guard!("write");
        self_.invoke(&at::_CHECK, ())?;
        self_.get(&at::_WRITER)?.write(data)
    }

    pub fn writelines(self_: &Value, lines: &Value) -> R {
        let mut it = op::iter(lines)?;
        while let Some(line) = it.next()? {
            self_.write(line)?;
        }
        Ok(Value::None)
    }

    pub fn flush(self_: &Value) -> R {
        call_guard!("flush");
        self_.invoke(&at::_CHECK, ())?;
        self_.get(&at::_WRITER)?.invoke(&at::FLUSH, ())?;
        Ok(Value::None)
    }
}

pub fn socketpair(family: &Value, type_: &Value, proto: &Value) -> R {
    if !op::contains(&tuple![Value::None, AF_UNIX.get()?], family)? || op::ne_bool(type_, &SOCK_STREAM.get()?)? {
        return Err(emitted::raised("NotImplementedError", args![s!("batuta: socketpair makes Unix streams")]));
    }
    let made = list![];
    let mut it = op::iter(&_SOCKET.get()?.invoke(&at::PAIR, ())?)?;
    while let Some(handle) = it.next()? {
        let one = SOCKET.get()?.call(args![AF_UNIX.get()?, type_, proto])?;
        one.put(&at::_HANDLE, handle)?;
        made.append(one)?;
    }
    Ok(tuple![made.at(0)?, made.at(1)?])
}

pub fn setdefaulttimeout(timeout: &Value) -> R {
    if !timeout.is_none() && op::lt_bool(timeout, &Value::from(0))? {
        return Err(emitted::raised("ValueError", args![s!("Timeout value out of range")]));
    }
    _DEFAULT_TIMEOUT.set(if timeout.is_none() { Value::None } else { Value::from(emitted::float_of(timeout)?) });
    Ok(Value::None)
}

pub fn getdefaulttimeout() -> R {
    _DEFAULT_TIMEOUT.get()
}

pub fn create_connection(address: &Value, timeout: &Value, source_address: &Value, all_errors: &Value) -> R {
    if source_address.truthy()? {
        return Err(emitted::raised(
            "NotImplementedError",
            args![s!("batuta: create_connection with a source address is not supported")],
        ));
    }
    let [host, port] = op::unpack::<2>(address)?;
    let failures = list![];
    let mut it = op::iter(&_resolved(&host, &port)?)?;
    while let Some([kind, ip]) = it.next_parts::<2>()? {
        let made = SOCKET.get()?.call(args![
            if op::eq_bool(&kind, &Value::from(6))? { AF_INET6.get()? } else { AF_INET.get()? },
            SOCK_STREAM.get()?
        ])?;
        let tried: R<()> = 'attempt: {
            if !op::is(timeout, &tri!('attempt, _UNSET.get())) {
                tri!('attempt, made.invoke(&at::SETTIMEOUT, args![timeout]));
            }
            tri!('attempt, made.invoke(&at::CONNECT, args![tuple![ip, &port]]));
            return Ok(made.clone());
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("OSError"))? {
                let e = error.value();
                if !all_errors.truthy()? {
                    failures.invoke(&at::CLEAR, ())?;
                }
                failures.append(e)?;
                made.invoke(&at::CLOSE, ())?;
            } else {
                return Err(error);
            }
        }
    }
    if all_errors.truthy()? {
        return exc::throw(builtins::get("ExceptionGroup").call(args![s!("create_connection failed"), &failures])?);
    }
    if failures.truthy()? {
        return exc::throw(failures.at(0)?);
    }
    Err(emitted::raised("OSError", args![s!("getaddrinfo returns an empty list")]))
}

pub fn create_server(
    address: &Value,
    family: &Value,
    backlog: &Value,
    reuse_port: &Value,
    dualstack_ipv6: &Value,
) -> R {
    if dualstack_ipv6.truthy()? {
        return Err(emitted::raised(
            "NotImplementedError",
            args![s!("batuta: create_server for both families at once is not supported")],
        ));
    }
    let made = SOCKET.get()?.call(args![family, SOCK_STREAM.get()?])?;
    let tried: R<()> = 'attempt: {
        tri!(
            'attempt,
            made.invoke(
                &at::SETSOCKOPT,
                args![tri!('attempt, SOL_SOCKET.get()), tri!('attempt, SO_REUSEADDR.get()), 1],
            )
        );
        let tried2 = attempt(|| {
            made.invoke(&at::BIND, args![address])?;
            Ok(())
        });
        if let Err(error) = tried2 {
            let _handling = exc::handling(&error);
            if tri!('attempt, error.matches(&builtins::get("OSError"))) {
                let e = error.value();
                break 'attempt Err(exc::raise(
                    tri!(
                        'attempt,
                        builtins::get("OSError").call(args![
                            tri!('attempt, e.get(&at::ERRNO)),
                            tri!(
                                'attempt,
                                op::modulo(
                                    &Value::from(s!("%s (while attempting to bind on address %r)")),
                                    &tuple![tri!('attempt, e.get(&at::STRERROR)), address],
                                )
                            )
                        ])
                    ),
                    Some(Value::None),
                ));
            } else {
                break 'attempt Err(error);
            }
        }
        tri!('attempt, made.invoke(&at::LISTEN, ()));
        return Ok(made.clone());
    };
    if let Err(error2) = tried {
        let _handling = exc::handling(&error2);
        if error2.matches(&builtins::get("OSError"))? {
            made.invoke(&at::CLOSE, ())?;
            return Err(exc::reraise());
        } else {
            return Err(error2);
        }
    }
    Ok(Value::None)
}

pub fn gethostname() -> R {
    PLATFORM.get()?.invoke(&at::NODE, ())
}

pub fn gethostbyname(hostname: &Value) -> R {
    let mut it = op::iter(&_resolved(hostname, &Value::from(0))?)?;
    while let Some([kind, ip]) = it.next_parts::<2>()? {
        if op::eq_bool(&kind, &Value::from(4))? {
            return Ok(ip);
        }
    }
    exc::throw(GAIERROR.get()?.call(args![-5, s!("No address associated with hostname")])?)
}

pub fn getaddrinfo(host: &Value, port: &Value, family: &Value, type_: &Value, proto: &Value, flags: &Value) -> R {
    let mut port = port.clone();
    if op::isinstance(&port, &builtins::get("str"))? {
        if !port.isdigit()?.truthy()? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: names of services are not known: give the number of the port")],
            ));
        }
        port = Value::from(emitted::int_of(&port)?);
    }
    let found;
    if host.is_none() {
        found = list![tuple![6, s!("::1")], tuple![4, s!("127.0.0.1")]];
    } else {
        found = _resolved(host, &emitted::or(port.clone(), || Ok(Value::from(0)))?)?;
    }
    let made = list![];
    let mut it = op::iter(&found)?;
    while let Some([kind, ip]) = it.next_parts::<2>()? {
        if !op::contains(
            &tuple![0, if op::eq_bool(&kind, &Value::from(6))? { AF_INET6.get()? } else { AF_INET.get()? }],
            family,
        )? {
            continue;
        }
        let address = if op::eq_bool(&kind, &Value::from(6))? {
            tuple![&ip, emitted::or(port.clone(), || Ok(Value::from(0)))?, 0, 0]
        } else {
            tuple![&ip, emitted::or(port.clone(), || Ok(Value::from(0)))?]
        };
        let mut it = op::iter(&tuple![
            tuple![SOCK_STREAM.get()?, 6],
            tuple![SOCK_DGRAM.get()?, 17],
            tuple![SOCK_RAW.get()?, 0]
        ])?;
        while let Some([sort, part]) = it.next_parts::<2>()? {
            let protocol = part.int()?;
            if op::contains(&tuple![0, &sort], type_)? && op::contains(&tuple![0, protocol.clone()], proto)? {
                early!(
                    made.clone(),
                    &at::APPEND,
                    append: tuple![
                        if op::eq_bool(&kind, &Value::from(6))? { AF_INET6.get()? } else { AF_INET.get()? },
                        &sort,
                        protocol.clone(),
                        Str::default(),
                        &address
                    ]
                )?;
            }
        }
    }
    if !made.truthy()? {
        return exc::throw(GAIERROR.get()?.call(args![-2, s!("Name or service not known")])?);
    }
    Ok(made)
}

pub fn htons(x: &Value) -> R {
    call_guard!("htons");
    if !(op::le_bool(&Value::from(0), x)? && op::lt_bool(x, &Value::from(1_i64 << 16_i64))?) {
        return Err(emitted::raised(
            "OverflowError",
            args![op::modulo(
                &Value::from(s!("htons: %s")),
                &if op::lt_bool(x, &Value::from(0))? {
                    Value::from(s!("can't convert negative Python int to C 16-bit unsigned integer"))
                } else {
                    Value::from(s!("Python int too large to convert to C 16-bit unsigned integer"))
                },
            )?],
        ));
    }
    op::bitor(&op::rshift(x, &Value::from(8))?, &op::lshift(&op::bitand(x, &Value::from(255))?, &Value::from(8))?)
}

pub fn htonl(x: &Value) -> R<Int> {
    call_guard!("htonl");
    if op::lt_bool(x, &Value::from(0))? {
        return Err(emitted::raised("OverflowError", args![s!("can't convert negative value to unsigned int")]));
    }
    if op::ge_bool(x, &Value::from(1_i64 << 32_i64))? {
        return Err(emitted::raised("OverflowError", args![s!("int larger than 32 bits")]));
    }
    early!(builtins::get("int"), &at::FROM_BYTES, args![x.invoke(&at::TO_BYTES, args![4, s!("big")])?, s!("little")])
        .int()
}

pub fn inet_aton(ip_string: &Value) -> R {
    let parts = ip_string.split_on(s!("."))?;
    let mut numbers = Value::None;
    let tried = attempt(|| {
        if !{
            let middle = builtins::length_of(&parts)?;
            1_i64 <= middle && middle <= 4_i64
        } {
            return exc::throw(builtins::get("ValueError"));
        }
        numbers = comprehension::list_of(&parts, |part: Value| {
            Ok(if part.cut(Value::None, 2)?.lower()?.equals("0x")? {
                builtins::int(args![&part, 0])?
            } else {
                builtins::int(args![
                    &part,
                    if part.cut(Value::None, 1)?.equals("0")? && part.differs("0")? {
                        Value::from(8)
                    } else {
                        Value::from(10)
                    }
                ])?
            })
        })?;
        if builtins::max(args![op::add(&list![0], &numbers.cut(Value::None, -1)?)?]).int()? > 255
            || numbers.int_at(-1)? >= Int::from(1).shl(&Int::from(8_i64 * (5_i64 - builtins::length_of(&parts)?)))?
            || builtins::min(args![&numbers]).int()? < 0
        {
            return exc::throw(builtins::get("ValueError"));
        }
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("ValueError"))? {
            return Err(exc::raise(
                builtins::get("OSError").call(args![s!("illegal IP address string passed to inet_aton")])?,
                Some(Value::None),
            ));
        } else {
            return Err(error);
        }
    }
    op::add(
        &builtins::bytes(args![numbers.cut(Value::None, -1)?])?,
        &early!(numbers.at(-1)?, &at::TO_BYTES, args![5_i64 - builtins::length_of(&parts)?, s!("big")])?,
    )
}

pub fn inet_ntoa(packed_ip: &Value) -> R<Str> {
    if builtins::length_of(packed_ip)? != 4_i64 {
        return Err(emitted::raised("OSError", args![s!("packed IP wrong length")]));
    }
    s!(".").join_all(&comprehension::list_of(packed_ip, |one: Value| fmt::str(&one))?)
}

pub fn inet_pton(address_family: &Value, ip_string: &Value) -> R {
    if op::eq_bool(address_family, &AF_INET.get()?)? {
        if !_is_ip(ip_string, &Value::from(4))? {
            return Err(emitted::raised("OSError", args![s!("illegal IP address string passed to inet_pton")]));
        }
        return builtins::bytes(args![comprehension::list_of(&ip_string.split_on(s!("."))?, |part: Value| {
            emitted::int_of(&part)
        })?]);
    }
    Err(emitted::raised(
        "NotImplementedError",
        args![s!("batuta: socket.inet_pton knows IPv4; use ipaddress.IPv6Address(text).packed")],
    ))
}

pub fn inet_ntop(address_family: &Value, packed_ip: &Value) -> R {
    if op::eq_bool(address_family, &AF_INET.get()?)? {
        if builtins::length_of(packed_ip)? != 4_i64 {
            return Err(emitted::raised("ValueError", args![s!("invalid length of packed IP address string")]));
        }
        return Ok(Value::from(inet_ntoa(packed_ip)?));
    }
    Err(emitted::raised(
        "NotImplementedError",
        args![s!("batuta: socket.inet_ntop knows IPv4; use str(ipaddress.IPv6Address(data))")],
    ))
}

pub fn call_super___init__(self_: &Value, arg1: &Value, arg2: &Value, arg3: &Value, arg4: &Value, arg5: &Value) -> R {
    if _BOTH.made(self_) {
        return File::__init__(self_, arg1, arg2, arg3, arg4, arg5);
    }
    op::super_(&_BOTH_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![arg1, arg2, arg3, arg4, arg5])
}

fn init() -> R<()> {
    _SOCKET.set(batuta_socket::module());
    ENUM.set(batuta_std::enums::module());
    IO.set(batuta_std::io_::module());
    OS.set(batuta_std::os::module());
    PLATFORM.set(batuta_std::platform::module());
    TIME.set(batuta_std::time_::module());
    __ALL_.set(list![
        s!("AF_INET"),
        s!("AF_INET6"),
        s!("AF_UNIX"),
        s!("AF_UNSPEC"),
        s!("AddressFamily"),
        s!("INADDR_ANY"),
        s!("INADDR_BROADCAST"),
        s!("INADDR_LOOPBACK"),
        s!("IPPROTO_IP"),
        s!("IPPROTO_TCP"),
        s!("IPPROTO_UDP"),
        s!("SHUT_RD"),
        s!("SHUT_RDWR"),
        s!("SHUT_WR"),
        s!("SOCK_DGRAM"),
        s!("SOCK_RAW"),
        s!("SOCK_STREAM"),
        s!("SOL_SOCKET"),
        s!("SOL_TCP"),
        s!("SOMAXCONN"),
        s!("SO_BROADCAST"),
        s!("SO_KEEPALIVE"),
        s!("SO_RCVBUF"),
        s!("SO_REUSEADDR"),
        s!("SO_REUSEPORT"),
        s!("SO_SNDBUF"),
        s!("SO_TYPE"),
        s!("SocketKind"),
        s!("SocketType"),
        s!("TCP_NODELAY"),
        s!("create_connection"),
        s!("create_server"),
        s!("error"),
        s!("gaierror"),
        s!("getaddrinfo"),
        s!("getdefaulttimeout"),
        s!("gethostbyname"),
        s!("gethostname"),
        s!("has_ipv6"),
        s!("herror"),
        s!("htonl"),
        s!("htons"),
        s!("inet_aton"),
        s!("inet_ntoa"),
        s!("inet_ntop"),
        s!("inet_pton"),
        s!("ntohl"),
        s!("ntohs"),
        s!("setdefaulttimeout"),
        s!("socket"),
        s!("socketpair"),
        s!("timeout")
    ]);
    ADDRESS_FAMILY.define({
        let ns = Dict::new();
        ns.set_str("__module__", Value::from(s!("socket")));
        ns.set_str("AF_UNSPEC", Value::from(0));
        ns.set_str("AF_UNIX", Value::from(1));
        ns.set_str("AF_INET", Value::from(2));
        ns.set_str("AF_INET6", Value::from(10));
        build_class("AddressFamily", "socket", "AddressFamily", vec![ENUM.get()?.get(&at::INTENUM)?], ns, Vec::new())?
    });
    SOCKET_KIND.define({
        let ns2 = Dict::new();
        ns2.set_str("__module__", Value::from(s!("socket")));
        ns2.set_str("SOCK_STREAM", Value::from(1));
        ns2.set_str("SOCK_DGRAM", Value::from(2));
        ns2.set_str("SOCK_RAW", Value::from(3));
        build_class("SocketKind", "socket", "SocketKind", vec![ENUM.get()?.get(&at::INTENUM)?], ns2, Vec::new())?
    });
    AF_UNSPEC.set(ADDRESS_FAMILY.get()?.get(&at::AF_UNSPEC)?);
    AF_UNIX.set(ADDRESS_FAMILY.get()?.get(&at::AF_UNIX)?);
    AF_INET.set(ADDRESS_FAMILY.get()?.get(&at::AF_INET)?);
    AF_INET6.set(ADDRESS_FAMILY.get()?.get(&at::AF_INET6)?);
    SOCK_STREAM.set(SOCKET_KIND.get()?.get(&at::SOCK_STREAM)?);
    SOCK_DGRAM.set(SOCKET_KIND.get()?.get(&at::SOCK_DGRAM)?);
    SOCK_RAW.set(SOCKET_KIND.get()?.get(&at::SOCK_RAW)?);
    SOL_SOCKET.set(1);
    SO_REUSEADDR.set(2);
    SO_TYPE.set(3);
    SO_BROADCAST.set(6);
    SO_SNDBUF.set(7);
    SO_RCVBUF.set(8);
    SO_KEEPALIVE.set(9);
    SO_REUSEPORT.set(15);
    SOL_TCP.set(6);
    IPPROTO_TCP.set(6);
    IPPROTO_IP.set(0);
    IPPROTO_UDP.set(17);
    TCP_NODELAY.set(1);
    SHUT_RD.set(0);
    SHUT_WR.set(1);
    SHUT_RDWR.set(2);
    SOMAXCONN.set(4096);
    INADDR_ANY.set(0);
    INADDR_BROADCAST.set(4294967295_i64);
    INADDR_LOOPBACK.set(2130706433);
    HAS_IPV6.set(true);
    ERROR.set(builtins::get("OSError"));
    TIMEOUT.set(builtins::get("TimeoutError"));
    HERROR.define({
        let ns3 = Dict::new();
        ns3.set_str("__module__", Value::from(s!("socket")));
        build_class("herror", "socket", "herror", vec![builtins::get("OSError")], ns3, Vec::new())?
    });
    GAIERROR.define({
        let ns4 = Dict::new();
        ns4.set_str("__module__", Value::from(s!("socket")));
        build_class("gaierror", "socket", "gaierror", vec![builtins::get("OSError")], ns4, Vec::new())?
    });
    _DEFAULT_TIMEOUT.set(Value::None);
    _UNKNOWN.set(dict![
        s!("Name or service not known") => -2,
        s!("Temporary failure in name resolution") => -3,
        s!("No address associated with hostname") => -5
    ]?);
    _ERROR.set(function("_error(number)", [], _error));
    _RESOLVED.set(function("_resolved(host, port=)", vec![Value::from(0)], _resolved));
    _IS_IP.set(function("_is_ip(text, version=)", vec![Value::from(4)], _is_ip));
    SOCKET.define({
        let ns5 = Dict::new();
        ns5.doc("One end of a connection, or where connections or datagrams arrive.");
        ns5.set_str("__module__", Value::from(s!("socket")));
        ns5.method(
            "socket.__init__(self, family=, type=, proto=, fileno=)",
            vec![Value::from(-1), Value::from(-1), Value::from(-1), Value::None],
            Socket::__init__,
        );
        let decorator = builtins::get("property");
        ns5.set_str("family", decorator.call(args![function("socket.family(self)", [], Socket::family)])?);
        let decorator2 = builtins::get("property");
        ns5.set_str("type", decorator2.call(args![function("socket.type(self)", [], Socket::type_)])?);
        let decorator3 = builtins::get("property");
        ns5.set_str("proto", decorator3.call(args![function("socket.proto(self)", [], Socket::proto)])?);
        let decorator4 = builtins::get("property");
        ns5.set_str("timeout", decorator4.call(args![function("socket.timeout(self)", [], Socket::timeout)])?);
        ns5.method("socket.__enter__(self)", [], Socket::__enter__);
        ns5.method("socket.__exit__(self, *args)", [], Socket::__exit__);
        ns5.method("socket.__repr__(self)", [], Socket::__repr__);
        ns5.method("socket._open(self, number)", [], Socket::_open);
        ns5.method("socket._wait(self, ask)", [], Socket::_wait);
        ns5.method("socket._place(self, name, address)", [], Socket::_place);
        ns5.method("socket.bind(self, address, /)", [], Socket::bind);
        ns5.method("socket._apply(self)", [], Socket::_apply);
        ns5.method("socket.listen(self, backlog=, /)", vec![Value::None], Socket::listen);
        ns5.method("socket.accept(self)", [], Socket::accept);
        ns5.method("socket.connect(self, address, /)", [], Socket::connect);
        ns5.method("socket.connect_ex(self, address, /)", [], Socket::connect_ex);
        ns5.method("socket._datagrams(self)", [], Socket::_datagrams);
        ns5.method("socket.recv(self, bufsize, flags=, /)", vec![Value::from(0)], Socket::recv);
        ns5.method(
            "socket.recv_into(self, buffer, nbytes=, flags=)",
            vec![Value::from(0), Value::from(0)],
            Socket::recv_into,
        );
        ns5.method("socket.recvfrom(self, bufsize, flags=, /)", vec![Value::from(0)], Socket::recvfrom);
        ns5.method("socket.send(self, data, flags=, /)", vec![Value::from(0)], Socket::send);
        ns5.method("socket.sendall(self, data, flags=, /)", vec![Value::from(0)], Socket::sendall);
        ns5.method("socket.sendto(self, data, *rest)", [], Socket::sendto);
        ns5.method("socket.shutdown(self, how, /)", [], Socket::shutdown);
        ns5.method("socket.close(self)", [], Socket::close);
        ns5.method("socket._file_closed(self)", [], Socket::_file_closed);
        ns5.method("socket.detach(self)", [], Socket::detach);
        ns5.method("socket.fileno(self)", [], Socket::fileno);
        ns5.method("socket.getsockname(self)", [], Socket::getsockname);
        ns5.method("socket.getpeername(self)", [], Socket::getpeername);
        ns5.method("socket.settimeout(self, value, /)", [], Socket::settimeout);
        ns5.method("socket.gettimeout(self)", [], Socket::gettimeout);
        ns5.method("socket.setblocking(self, flag, /)", [], Socket::setblocking);
        ns5.method("socket.getblocking(self)", [], Socket::getblocking);
        ns5.method("socket.setsockopt(self, level, optname, value, /)", [], Socket::setsockopt);
        ns5.method("socket.getsockopt(self, level, optname, buflen=, /)", vec![Value::None], Socket::getsockopt);
        ns5.method(
            "socket.makefile(self, mode=, buffering=, *, encoding=, errors=, newline=)",
            vec![Value::from(s!("r")), Value::None, Value::None, Value::None, Value::None],
            Socket::makefile,
        );
        build_class("socket", "socket", "socket", vec![builtins::get("object")], ns5, Vec::new())?
    });
    _OPTIONS.set(tuple![
        tuple![SOL_SOCKET.get()?, SO_REUSEADDR.get()?],
        tuple![SOL_SOCKET.get()?, SO_REUSEPORT.get()?],
        tuple![SOL_SOCKET.get()?, SO_BROADCAST.get()?],
        tuple![SOL_SOCKET.get()?, SO_KEEPALIVE.get()?],
        tuple![SOL_SOCKET.get()?, SO_SNDBUF.get()?],
        tuple![SOL_SOCKET.get()?, SO_RCVBUF.get()?],
        tuple![IPPROTO_TCP.get()?, TCP_NODELAY.get()?]
    ]);
    SOCKET_TYPE.set(SOCKET.get()?);
    _TYPE_NAME.set(function("_type_name(value)", [], _type_name));
    _FILE.define({
        let ns6 = Dict::new();
        ns6.doc("A connection as a file: bytes, or text where there is an encoding.");
        ns6.method("_File.__init__(self, sock, size, encoding, errors, newline)", [], File::__init__);
        ns6.method("_File._check(self)", [], File::_check);
        ns6.method("_File.__enter__(self)", [], File::__enter__);
        ns6.method("_File.__exit__(self, *args)", [], File::__exit__);
        ns6.method("_File.fileno(self)", [], File::fileno);
        ns6.method("_File.isatty(self)", [], File::isatty);
        ns6.method("_File.seekable(self)", [], File::seekable);
        ns6.method("_File.readable(self)", [], File::readable);
        ns6.method("_File.writable(self)", [], File::writable);
        ns6.method("_File.flush(self)", [], File::flush);
        ns6.method("_File.close(self)", [], File::close);
        build_class("_File", "socket", "_File", vec![builtins::get("object")], ns6, Vec::new())?
    });
    _READER.define({
        let ns7 = Dict::new();
        ns7.doc("Reads what arrives.");
        ns7.method("_Reader._made(self, data)", [], Reader::_made);
        ns7.method("_Reader._more(self)", [], Reader::_more);
        ns7.method("_Reader.read(self, size=)", vec![Value::from(-1)], Reader::read);
        ns7.method("_Reader.readline(self, size=)", vec![Value::from(-1)], Reader::readline);
        ns7.method("_Reader.readlines(self, hint=)", vec![Value::from(-1)], Reader::readlines);
        ns7.method("_Reader.__iter__(self)", [], Reader::__iter__);
        ns7.method("_Reader.__next__(self)", [], Reader::__next__);
        build_class("_Reader", "socket", "_Reader", vec![_FILE.get()?], ns7, Vec::new())?
    });
    _WRITER.define({
        let ns8 = Dict::new();
        ns8.doc("Sends what is written, when there is enough of it.");
        ns8.method("_Writer.write(self, data, /)", [], Writer::write);
        ns8.method("_Writer.writelines(self, lines, /)", [], Writer::writelines);
        ns8.method("_Writer.flush(self)", [], Writer::flush);
        build_class("_Writer", "socket", "_Writer", vec![_FILE.get()?], ns8, Vec::new())?
    });
    _BOTH.define({
        let ns9 = Dict::new();
        ns9.doc("Reads what arrives and sends what is written.");
        ns9.method("_Both.__init__(self, sock, size, encoding, errors, newline)", [], Both::__init__);
        ns9.method("_Both.read(self, size=)", vec![Value::from(-1)], Both::read);
        ns9.method("_Both.readline(self, size=)", vec![Value::from(-1)], Both::readline);
        ns9.method("_Both.readlines(self, hint=)", vec![Value::from(-1)], Both::readlines);
        ns9.method("_Both.__iter__(self)", [], Both::__iter__);
        ns9.method("_Both.__next__(self)", [], Both::__next__);
        ns9.method("_Both.write(self, data, /)", [], Both::write);
        ns9.method("_Both.writelines(self, lines, /)", [], Both::writelines);
        ns9.method("_Both.flush(self)", [], Both::flush);
        let class = build_class("_Both", "socket", "_Both", vec![_FILE.get()?], ns9, Vec::new())?;
        _BOTH_CLASS.set(class.clone());
        class
    });
    SOCKETPAIR.set(function(
        "socketpair(family=, type=, proto=)",
        vec![Value::None, SOCK_STREAM.get()?, Value::from(0)],
        socketpair,
    ));
    SETDEFAULTTIMEOUT.set(function("setdefaulttimeout(timeout, /)", [], setdefaulttimeout));
    GETDEFAULTTIMEOUT.set(function("getdefaulttimeout()", [], getdefaulttimeout));
    _UNSET.set(builtins::object(Args::none())?);
    CREATE_CONNECTION.set(function(
        "create_connection(address, timeout=, source_address=, *, all_errors=)",
        vec![_UNSET.get()?, Value::None, Value::from(false)],
        create_connection,
    ));
    CREATE_SERVER.set(function(
        "create_server(address, *, family=, backlog=, reuse_port=, dualstack_ipv6=)",
        vec![AF_INET.get()?, Value::None, Value::from(false), Value::from(false)],
        create_server,
    ));
    GETHOSTNAME.set(function("gethostname()", [], gethostname));
    GETHOSTBYNAME.set(function("gethostbyname(hostname, /)", [], gethostbyname));
    GETADDRINFO.set(function(
        "getaddrinfo(host, port, family=, type=, proto=, flags=)",
        vec![Value::from(0), Value::from(0), Value::from(0), Value::from(0)],
        getaddrinfo,
    ));
    HTONS.set(function("htons(x, /)", [], htons));
    HTONL.set(function("htonl(x, /)", [], htonl));
    NTOHS.set(HTONS.get()?);
    NTOHL.set(HTONL.get()?);
    INET_ATON.set(function("inet_aton(ip_string, /)", [], inet_aton));
    INET_NTOA.set(function("inet_ntoa(packed_ip, /)", [], inet_ntoa));
    INET_PTON.set(function("inet_pton(address_family, ip_string, /)", [], inet_pton));
    INET_NTOP.set(function("inet_ntop(address_family, packed_ip, /)", [], inet_ntop));
    Ok(())
}
