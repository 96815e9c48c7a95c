// Written by batuta from python/ipaddress.py, c398c6fd386e02a2.
//! Addresses and networks of IPv4 and IPv6.
use batuta_rt::prelude::*;

module_globals! {
    "ipaddress", init;
    FUNCTOOLS: "functools", __ALL_: "__all__", IPV4_LENGTH: "IPV4LENGTH", IPV6_LENGTH: "IPV6LENGTH",
    ADDRESS_VALUE_ERROR: "AddressValueError", NETMASK_VALUE_ERROR: "NetmaskValueError", _EITHER: "_either",
    I_PV4_ADDRESS: "IPv4Address", I_PV6_ADDRESS: "IPv6Address", IP_ADDRESS: "ip_address", I_PV4_NETWORK: "IPv4Network",
    I_PV6_NETWORK: "IPv6Network", IP_NETWORK: "ip_network", I_PV4_INTERFACE: "IPv4Interface",
    I_PV6_INTERFACE: "IPv6Interface", IP_INTERFACE: "ip_interface", _NUMBER4: "_number4", _TEXT4: "_text4",
    _HEX: "_HEX", _HEXTET: "_hextet", _NUMBER6: "_number6", _TEXT6: "_text6", _ADDRESS: "_Address",
    _CONSTANTS: "_constants", I_PV6_ADDRESS_CLASS: "IPv6Address.__class__", _SPLIT: "_split", _PREFIX: "_prefix",
    _NETWORK: "_Network", _INTERFACE_CLASS: "_Interface.__class__", _INTERFACE: "_Interface", _TEXTS: "_TEXTS",
    _MADE: "_made", SUMMARIZE_ADDRESS_RANGE: "summarize_address_range", COLLAPSE_ADDRESSES: "collapse_addresses",
}

fields! {
    APPEND: "append", BIT_LENGTH: "bit_length", BROADCAST_ADDRESS: "broadcast_address", EXPLODED: "exploded",
    EXTEND: "extend", FROM_BYTES: "from_bytes", HOSTMASK: "hostmask", IP: "ip", IPV4_MAPPED: "ipv4_mapped",
    ISASCII: "isascii", ISSUPERSET: "issuperset", IS_PRIVATE: "is_private", MAX_PREFIXLEN: "max_prefixlen",
    NETMASK: "netmask", NETWORK: "network", NETWORK_ADDRESS: "network_address", PARTITION: "partition",
    PREFIXLEN: "prefixlen", SUBNETS: "subnets", SUBNET_OF: "subnet_of", TOTAL_ORDERING: "total_ordering",
    TO_BYTES: "to_bytes", VERSION: "version", _ADDRESS_CLASS: "_address_class", _ALL_ONES: "_ALL_ONES", _BOTH: "_both",
    _INSIDE: "_inside", _IP: "_ip", _JOIN: "_join", _KNOWN: "_known", _NETWORK_CLASS: "_network_class",
    _NUMBER: "_number", _PREFIXLEN: "_prefixlen", _SAME_VERSION: "_same_version", _SCOPE_ID: "_scope_id",
    _TAKE: "_take", _WITHIN: "_within", __CLASS__: "__class__", __EQ__: "__eq__", __INIT__: "__init__",
    __LT__: "__lt__", __NAME__: "__name__", __STR__: "__str__",
}

/// A Value Error related to the address.
pub struct AddressValueError;

/// A Value Error related to the netmask.
pub struct NetmaskValueError;

pub fn _either(first: &Value, second: &Value, given: &Value, what: &Value) -> R {
    let mut it = op::iter(&tuple![first, second])?;
    while let Some(cls) = it.next()? {
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, cls.call(args![given])));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![ADDRESS_VALUE_ERROR.get()?, NETMASK_VALUE_ERROR.get()?])? {
            } else {
                return Err(error);
            }
        }
    }
    Err(emitted::raised(
        "ValueError",
        args![f!("{} does not appear to be an IPv4 or IPv6 {}", fmt::repr(given)?, what)],
    ))
}

pub fn ip_address(address: &Value) -> R {
    _either(&I_PV4_ADDRESS.get()?, &I_PV6_ADDRESS.get()?, address, &Value::from(s!("address")))
}

pub fn ip_network(address: &Value, strict: &Value) -> R {
    let mut it = op::iter(&tuple![I_PV4_NETWORK.get()?, I_PV6_NETWORK.get()?])?;
    while let Some(cls) = it.next()? {
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, cls.call(args![address, strict])));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![ADDRESS_VALUE_ERROR.get()?, NETMASK_VALUE_ERROR.get()?])? {
            } else {
                return Err(error);
            }
        }
    }
    Err(emitted::raised(
        "ValueError",
        args![Str::from(format!("{} does not appear to be an IPv4 or IPv6 network", fmt::repr(address)?))],
    ))
}

pub fn ip_interface(address: &Value) -> R {
    _either(&I_PV4_INTERFACE.get()?, &I_PV6_INTERFACE.get()?, address, &Value::from(s!("interface")))
}

pub fn _number4(text: &Value) -> R<Int> {
    call_guard!("_number4");
    if !text.truthy()? {
        return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![s!("Address cannot be empty")])?);
    }
    let octets = text.split_on(s!("."))?;
    if builtins::length_of(&octets)? != 4_i64 {
        return exc::throw(
            ADDRESS_VALUE_ERROR.get()?.call(args![Str::from(format!("Expected 4 octets in {}", fmt::repr(text)?))])?,
        );
    }
    let mut value = Int::from(0);
    let mut number = Int::from(0);
    let mut it = op::iter(&octets)?;
    while let Some(octet) = it.next()? {
        let tried = attempt(|| {
            if !octet.truthy()? {
                return Err(emitted::raised("ValueError", args![s!("Empty octet not permitted")]));
            }
            if !(octet.invoke(&at::ISASCII, ())?.truthy()? && octet.isdigit()?.truthy()?) {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("Only decimal digits permitted in %r")), &octet)?],
                ));
            }
            if builtins::length_of(&octet)? > 3_i64 {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("At most 3 characters permitted in %r")), &octet)?],
                ));
            }
            if octet.differs("0")? && octet.at(0)?.equals("0")? {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("Leading zeros are not permitted in %r")), &octet)?],
                ));
            }
            number = emitted::int_of(&octet)?;
            if number > 255 {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(
                        &Value::from(s!("Octet %d (> 255) not permitted")),
                        &Value::from(number.clone())
                    )?],
                ));
            }
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("ValueError"))? {
                let exc = error.value();
                return Err(exc::raise(
                    ADDRESS_VALUE_ERROR.get()?.call(args![f!("{} in {}", exc, fmt::repr(text)?)])?,
                    Some(Value::None),
                ));
            } else {
                return Err(error);
            }
        }
        value = value.shl(&Int::from(8))? | &number;
    }
    Ok(value)
}

pub fn _text4(value: &Value) -> R<Str> {
    call_guard!("_text4");
    s!(".").join_all(&emitted::generated(|| {
        let out = comprehension::list();
        let mut it = op::iter(&fixed!(tuple![24, 16, 8, 0]))?;
        while let Some(shift) = it.take::<Int>()? {
            comprehension::push(
                &out,
                fmt::str(&op::bitand(&op::rshift(value, &Value::from(shift))?, &Value::from(255))?)?,
            );
        }
        Ok(out)
    })?)
}

pub fn _number6(text: &Value) -> R {
    call_guard!("_number6");
    if !text.truthy()? {
        return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![s!("Address cannot be empty")])?);
    }
    let parts = text.split_on(s!(":"))?;
    if builtins::length_of(&parts)? < 3_i64 {
        return exc::throw(
            ADDRESS_VALUE_ERROR
                .get()?
                .call(args![op::modulo(&Value::from(s!("At least %d parts expected in %r")), &tuple![3, text])?])?,
        );
    }
    let mut four = Value::None;
    if op::contains(&parts.at(-1)?, &Value::from(s!(".")))? {
        let tried = attempt(|| {
            four = Value::from(_number4(&parts.pop()?)?);
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&ADDRESS_VALUE_ERROR.get()?)? {
                let exc = error.value();
                return Err(exc::raise(
                    ADDRESS_VALUE_ERROR
                        .get()?
                        .call(args![op::modulo(&Value::from(s!("%s in %r")), &tuple![exc, text])?])?,
                    Some(Value::None),
                ));
            } else {
                return Err(error);
            }
        }
        early!(
            parts.clone(),
            &at::APPEND,
            append: op::modulo(
                &Value::from(s!("%x")),
                &op::bitand(&op::rshift(&four, &Value::from(16))?, &Value::from(65535))?,
            )?
        )?;
        early!(
            parts.clone(),
            &at::APPEND,
            append: op::modulo(&Value::from(s!("%x")), &op::bitand(&four, &Value::from(65535))?)?
        )?;
    }
    if builtins::length_of(&parts)? > 9_i64 {
        return exc::throw(
            ADDRESS_VALUE_ERROR
                .get()?
                .call(args![op::modulo(&Value::from(s!("At most %d colons permitted in %r")), &tuple![8, text])?])?,
        );
    }
    let mut gap = Value::None;
    for item in emitted::words(1_i64, builtins::length_of(&parts)? - 1_i64) {
        let at = Int::from(item);
        if !parts.at(&at)?.truthy()? {
            if !gap.is_none() {
                return exc::throw(
                    ADDRESS_VALUE_ERROR
                        .get()?
                        .call(args![op::modulo(&Value::from(s!("At most one '::' permitted in %r")), text)?])?,
                );
            }
            gap = Value::from(at.clone());
        }
    }
    let mut high;
    let mut low;
    let skipped;
    if !gap.is_none() {
        let value2 = gap.clone();
        let value3 = op::sub(&Value::from(builtins::length_of(&parts)?), &gap).int()? - 1;
        high = value2;
        low = value3;
        if !parts.at(0)?.truthy()? {
            high = op::isub(&high, &Value::from(1))?;
            if high.truthy()? {
                return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                    &Value::from(s!("Leading ':' only permitted as part of '::' in %r")),
                    text,
                )?])?);
            }
        }
        if !parts.at(-1)?.truthy()? {
            low -= 1;
            if !low.is_zero() {
                return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                    &Value::from(s!("Trailing ':' only permitted as part of '::' in %r")),
                    text,
                )?])?);
            }
        }
        skipped = Int::from(8) - op::add(&high, &Value::from(low.clone())).int()?;
        if skipped < 1 {
            return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                &Value::from(s!("Expected at most %d other parts with '::' in %r")),
                &tuple![7, text],
            )?])?);
        }
    } else {
        if builtins::length_of(&parts)? != 8_i64 {
            return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                &Value::from(s!("Exactly %d parts expected without '::' in %r")),
                &tuple![8, text],
            )?])?);
        }
        if !parts.at(0)?.truthy()? {
            return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                &Value::from(s!("Leading ':' only permitted as part of '::' in %r")),
                text
            )?])?);
        }
        if !parts.at(-1)?.truthy()? {
            return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                &Value::from(s!("Trailing ':' only permitted as part of '::' in %r")),
                text,
            )?])?);
        }
        let value4 = builtins::length_of(&parts)?;
        high = Value::from(value4);
        low = Int::from(0);
        skipped = Int::from(0);
    }
    let mut value = Value::from(0);
    let tried2 = attempt(|| {
        let mut it = op::iter(&builtins::range(args![&high])?)?;
        while let Some(at) = it.take::<Int>()? {
            value = op::bitor(&op::lshift(&value, &Value::from(16))?, &Value::from(_hextet(&parts.at(&at)?)?))?;
        }
        value = op::ilshift(&value, &Value::from(Int::from(16) * &skipped))?;
        for at in counting(-&low, 0) {
            value = op::bitor(&op::lshift(&value, &Value::from(16))?, &Value::from(_hextet(&parts.at(&at)?)?))?;
        }
        Ok(())
    });
    if let Err(error2) = tried2 {
        let _handling = exc::handling(&error2);
        if error2.matches(&builtins::get("ValueError"))? {
            let exc = error2.value();
            return Err(exc::raise(
                ADDRESS_VALUE_ERROR
                    .get()?
                    .call(args![op::modulo(&Value::from(s!("%s in %r")), &tuple![exc, text])?])?,
                Some(Value::None),
            ));
        } else {
            return Err(error2);
        }
    }
    Ok(value)
}

pub fn _hextet(text: &Value) -> R<Int> {
    call_guard!("_hextet");
    if !_HEX.get()?.invoke(&at::ISSUPERSET, args![text])?.truthy()? {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(&Value::from(s!("Only hex digits permitted in %r")), text)?],
        ));
    }
    if builtins::length_of(text)? > 4_i64 {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(&Value::from(s!("At most 4 characters permitted in %r")), text)?],
        ));
    }
    builtins::int(args![text, 16]).int()
}

pub fn _text6(value: &Value) -> R<Str> {
    call_guard!("_text6");
    let mut hextets = {
        let out = comprehension::list();
        for shift in emitted::words_by(112_i64, -16_i64, -16_i64) {
            comprehension::push(
                &out,
                op::modulo(
                    &Value::from(s!("%x")),
                    &op::bitand(&op::rshift(value, &Value::from(shift))?, &Value::from(65535))?,
                )?,
            );
        }
        out
    };
    let mut best = -1_i64;
    let mut length = 0_i64;
    let mut start = -1_i64;
    let mut index = 0_i64;
    let mut it = op::iter(&op::add(&hextets, &list![Str::default()])?)?;
    while let Some(item2) = it.next()? {
        let at = index;
        index += 1_i64;
        let one = item2;
        if one.equals("0")? {
            if start < 0_i64 {
                start = at;
            }
        } else if start >= 0_i64 {
            if at - start > length {
                let value2 = start;
                let value3 = at - start;
                best = value2;
                length = value3;
            }
            start = -1_i64;
        }
    }
    if length > 1_i64 {
        let end = best + length;
        if end == 8_i64 {
            hextets.append(Str::default())?;
        }
        hextets.set_slice(best, end, Value::None, list![Str::default()])?;
        if best == 0_i64 {
            hextets = op::add(&list![Str::default()], &hextets)?;
        }
    }
    s!(":").join_all(&hextets)
}

/// A number of a fixed width.
pub struct Address;

impl Address {
    pub fn __int__(self_: &Value) -> R {
        self_.get(&at::_IP)
    }

    pub fn __index__(self_: &Value) -> R {
        self_.get(&at::_IP)
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        let tried: R<()> = 'attempt: {
            return Ok(tri!(
                'attempt,
                emitted::and(
                    tri!('attempt, op::eq(&tri!('attempt, self_.get(&at::_IP)), &tri!('attempt, other.get(&at::_IP)))),
                    || op::eq(&self_.get(&at::VERSION)?, &other.get(&at::VERSION)?),
                )
            ));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("AttributeError"))? {
                return Ok(builtins::get("NotImplemented"));
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn __lt__(self_: &Value, other: &Value) -> R {
        call_guard!("__lt__");
        if !op::isinstance(other, &_ADDRESS.get()?)? {
            return Ok(builtins::get("NotImplemented"));
        }
        if op::ne_bool(&self_.get(&at::VERSION)?, &other.get(&at::VERSION)?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("%s and %s are not of the same version")), &tuple![self_, other])?],
            ));
        }
        op::lt(&self_.get(&at::_IP)?, &other.get(&at::_IP)?)
    }

    pub fn __add__(self_: &Value, other: &Value) -> R {
        call_guard!("__add__");
        if !op::isinstance(other, &builtins::get("int"))? {
            return Ok(builtins::get("NotImplemented"));
        }
        early!(self_.clone(), &at::__CLASS__, args![op::add(&Value::from(emitted::int_of(self_)?), other)?])
    }

    pub fn __sub__(self_: &Value, other: &Value) -> R {
        call_guard!("__sub__");
        if !op::isinstance(other, &builtins::get("int"))? {
            return Ok(builtins::get("NotImplemented"));
        }
        early!(self_.clone(), &at::__CLASS__, args![op::sub(&Value::from(emitted::int_of(self_)?), other)?])
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("%s(%r)")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, fmt::str(self_)?],
        )
    }

    pub fn __hash__(self_: &Value) -> R<Int> {
        call_guard!("__hash__");
        builtins::hash(args![builtins::hex(args![emitted::int_of(&self_.get(&at::_IP)?)?])?]).int()
    }

    pub fn __format__(self_: &Value, fmt: &Value) -> R<Str> {
        call_guard!("__format__");
        if !fmt.truthy()? || fmt.at(-1)?.equals("s")? {
            return builtins::format(args![fmt::str(self_)?, fmt]).text();
        }
        let mut kind = fmt.at(-1)?;
        if !op::contains(&fixed!(tuple![Str::default(), s!("#"), s!("_"), s!("#_")]), &fmt.cut(Value::None, -1)?)?
            || !op::contains(&Value::from(s!("bnxX")), &kind)?
        {
            return Err(emitted::raised(
                "TypeError",
                args![f!(
                    "unsupported format string passed to {}.__format__",
                    builtins::type_(args![self_])?.get(&at::__NAME__)?
                )],
            ));
        }
        if kind.equals("n")? {
            kind = if self_.get_int(&at::VERSION)? == 4 { Value::from(s!("b")) } else { Value::from(s!("x")) };
        }
        let mut width = if kind.equals("b")? {
            self_.get_int(&at::MAX_PREFIXLEN)?
        } else {
            self_.get_int(&at::MAX_PREFIXLEN)?.quotient(4_i64)
        };
        let alternate = if op::contains(fmt, &Value::from(s!("#")))? { s!("#") } else { Str::default() };
        let grouping = if op::contains(fmt, &Value::from(s!("_")))? { s!("_") } else { Str::default() };
        if !grouping.is_empty() {
            width = &width + (width.quotient(4_i64) - 1);
        }
        if !alternate.is_empty() {
            width += 2;
        }
        builtins::format(args![emitted::int_of(self_)?, f!("{}0{}{}{}", alternate, width, grouping, kind)]).text()
    }

    pub fn _take(self_: &Value, address: &Value) -> R {
        call_guard!("_take");
        if op::isinstance(address, &builtins::get("int"))? {
            if op::lt_bool(address, &Value::from(0))? {
                return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                    &Value::from(s!("%d (< 0) is not permitted as an IPv%d address")),
                    &tuple![address, self_.get(&at::VERSION)?],
                )?])?);
            }
            if op::gt_bool(address, &self_.get(&at::_ALL_ONES)?)? {
                return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                    &Value::from(s!("%d (>= 2**%d) is not permitted as an IPv%d address")),
                    &tuple![address, self_.get(&at::MAX_PREFIXLEN)?, self_.get(&at::VERSION)?],
                )?])?);
            }
            self_.put(&at::_IP, address)?;
        } else if op::isinstance(address, &builtins::get("bytes"))? {
            if Int::from(builtins::length_of(address)?) != self_.get_int(&at::MAX_PREFIXLEN)?.quotient(8_i64) {
                return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![op::modulo(
                    &Value::from(s!("%r (len %d != %d) is not permitted as an IPv%d address")),
                    &tuple![
                        address,
                        builtins::length_of(address)?,
                        self_.get_int(&at::MAX_PREFIXLEN)?.quotient(8_i64),
                        self_.get(&at::VERSION)?
                    ],
                )?])?);
            }
            self_.put(&at::_IP, builtins::get("int").invoke(&at::FROM_BYTES, args![address, s!("big")])?)?;
        } else {
            let text = fmt::str(address)?;
            if Str::has(&text, &s!("/")) {
                return exc::throw(
                    ADDRESS_VALUE_ERROR
                        .get()?
                        .call(args![Str::from(format!("Unexpected '/' in {}", fmt::repr(&Value::from(&text))?))])?,
                );
            }
            self_.put(&at::_IP, self_.invoke(&at::_NUMBER, args![text])?)?;
        }
        Ok(Value::None)
    }

    pub fn packed(self_: &Value) -> R {
        call_guard!("packed");
        early!(
            self_.get(&at::_IP)?,
            &at::TO_BYTES,
            args![self_.get_int(&at::MAX_PREFIXLEN)?.quotient(8_i64), s!("big")]
        )
    }

    pub fn compressed(self_: &Value) -> R<Str> {
        call_guard!("compressed");
        fmt::str(self_)
    }

    pub fn _within(self_: &Value, networks: &Value) -> R<bool> {
        call_guard!("_within");
        emitted::generated(|| {
            let mut found = false;
            'decided: {
                let mut it = op::iter(networks)?;
                while let Some(network) = it.next()? {
                    if op::contains(&network, self_)? {
                        found = true;
                        break 'decided;
                    }
                }
            }
            Ok(found)
        })
    }

    pub fn is_multicast(self_: &Value) -> R<bool> {
        call_guard!("is_multicast");
        op::contains(&keyed!(&self_.invoke(&at::_KNOWN, ())?, "multicast")?, self_)
    }

    pub fn is_private(self_: &Value) -> R<bool> {
        call_guard!("is_private");
        early!(self_.clone(), &at::_WITHIN, args![keyed!(&self_.invoke(&at::_KNOWN, ())?, "private")?]).bool()
    }

    pub fn is_link_local(self_: &Value) -> R<bool> {
        call_guard!("is_link_local");
        op::contains(&keyed!(&self_.invoke(&at::_KNOWN, ())?, "link_local")?, self_)
    }

    pub fn is_reserved(self_: &Value) -> R<bool> {
        call_guard!("is_reserved");
        early!(self_.clone(), &at::_WITHIN, args![keyed!(&self_.invoke(&at::_KNOWN, ())?, "reserved")?]).bool()
    }
}

pub struct IPv4Address;

impl IPv4Address {
    pub fn __init__(self_: &Value, address: &Value) -> R {
        call_guard!("__init__");
        self_.invoke(&at::_TAKE, args![address])?;
        Ok(Value::None)
    }

    pub fn _number(self_: &Value, text: &Value) -> R {
        call_guard!("_number");
        Ok(Value::from(_number4(text)?))
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        Ok(Value::from(_text4(&self_.get(&at::_IP)?)?))
    }

    pub fn exploded(self_: &Value) -> R<Str> {
        call_guard!("exploded");
        fmt::str(self_)
    }

    pub fn reverse_pointer(self_: &Value) -> R<Str> {
        call_guard!("reverse_pointer");
        Ok(&s!(".").join_all(&fmt::str(self_)?.split_on(&s!("."))?.strided(Value::None, Value::None, -1)?)?
            + &s!(".in-addr.arpa"))
    }

    pub fn _known(self_: &Value) -> R {
        call_guard!("_known");
        _CONSTANTS.get()?.call(args![4])
    }

    pub fn is_global(self_: &Value) -> R<bool> {
        call_guard!("is_global");
        Ok(!op::contains(&keyed!(&_CONSTANTS.get()?.call(args![4])?, "shared")?, self_)?
            && !self_.get_bool(&at::IS_PRIVATE)?)
    }

    pub fn is_unspecified(self_: &Value) -> R {
        call_guard!("is_unspecified");
        op::eq(&self_.get(&at::_IP)?, &Value::from(0))
    }

    pub fn is_loopback(self_: &Value) -> R<bool> {
        call_guard!("is_loopback");
        op::contains(&keyed!(&_CONSTANTS.get()?.call(args![4])?, "loopback")?, self_)
    }
}

pub struct IPv6Address;

impl IPv6Address {
    pub fn __init__(self_: &Value, address: &Value) -> R {
        call_guard!("__init__");
        let mut address = address.clone();
        self_.put(&at::_SCOPE_ID, Value::None)?;
        if !op::isinstance(&address, &tuple![builtins::get("int"), builtins::get("bytes")])? {
            let mut text = fmt::str(&address)?;
            let [part, part2, part3] = op::unpack::<3>(&Value::from(&text).invoke(&at::PARTITION, args![s!("%")])?)?;
            text = part.text()?;
            let percent = part2.text()?;
            let scope = part3.text()?;
            if !percent.is_empty() {
                if !!scope.is_empty() || Str::has(&scope, &s!("%")) {
                    return exc::throw(
                        ADDRESS_VALUE_ERROR
                            .get()?
                            .call(args![op::modulo(&Value::from(s!("Invalid IPv6 address: \"%r\"")), &address)?])?,
                    );
                }
                self_.put(&at::_SCOPE_ID, &scope)?;
            }
            address = Value::from(text);
        }
        self_.invoke(&at::_TAKE, args![address])?;
        Ok(Value::None)
    }

    pub fn _number(self_: &Value, text: &Value) -> R {
        call_guard!("_number");
        _number6(text)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        let text = Value::from(_text6(&self_.get(&at::_IP)?)?);
        Ok(if self_.get(&at::_SCOPE_ID)?.truthy()? {
            op::add(&op::add(&text, &Value::from(s!("%")))?, &self_.get(&at::_SCOPE_ID)?)?
        } else {
            text.clone()
        })
    }

    pub fn __hash__(self_: &Value) -> R<Int> {
        call_guard!("__hash__");
        builtins::hash(args![tuple![self_.get(&at::_IP)?, self_.get(&at::_SCOPE_ID)?]]).int()
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        let same = call_super___eq__(self_, other)?;
        if op::is(&same, &builtins::get("NotImplemented")) || !same.truthy()? {
            return Ok(same);
        }
        op::eq(&self_.get(&at::_SCOPE_ID)?, &builtins::getattr(args![other, s!("_scope_id"), Value::None])?)
    }

    pub fn scope_id(self_: &Value) -> R {
        self_.get(&at::_SCOPE_ID)
    }

    pub fn exploded(self_: &Value) -> R<Str> {
        call_guard!("exploded");
        s!(":").join_all(&emitted::generated(|| {
            let out = comprehension::list();
            for shift in emitted::words_by(112_i64, -16_i64, -16_i64) {
                comprehension::push(
                    &out,
                    op::modulo(
                        &Value::from(s!("%04x")),
                        &op::bitand(&op::rshift(&self_.get(&at::_IP)?, &Value::from(shift))?, &Value::from(65535))?,
                    )?,
                );
            }
            Ok(out)
        })?)
    }

    pub fn reverse_pointer(self_: &Value) -> R<Str> {
        call_guard!("reverse_pointer");
        Ok(&s!(".").join_all(&Value::from(
            self_
                .get(&at::EXPLODED)?
                .strided(Value::None, Value::None, -1)
                .text()?
                .replace_text(&s!(":"), &Str::default()),
        ))? + &s!(".ip6.arpa"))
    }

    pub fn _known(self_: &Value) -> R {
        call_guard!("_known");
        _CONSTANTS.get()?.call(args![6])
    }

    pub fn is_private(self_: &Value) -> R {
        call_guard!("is_private");
        let four = self_.get(&at::IPV4_MAPPED)?;
        if !four.is_none() {
            return four.get(&at::IS_PRIVATE);
        }
        early!(self_.clone(), &at::_WITHIN, args![keyed!(&_CONSTANTS.get()?.call(args![6])?, "private")?])
    }

    pub fn is_global(self_: &Value) -> R<bool> {
        call_guard!("is_global");
        Ok(!self_.get(&at::IS_PRIVATE)?.truthy()?)
    }

    pub fn is_site_local(self_: &Value) -> R<bool> {
        call_guard!("is_site_local");
        op::contains(&keyed!(&_CONSTANTS.get()?.call(args![6])?, "site_local")?, self_)
    }

    pub fn is_unspecified(self_: &Value) -> R {
        call_guard!("is_unspecified");
        op::eq(&self_.get(&at::_IP)?, &Value::from(0))
    }

    pub fn is_loopback(self_: &Value) -> R {
        call_guard!("is_loopback");
        op::eq(&self_.get(&at::_IP)?, &Value::from(1))
    }

    pub fn ipv4_mapped(self_: &Value) -> R {
        call_guard!("ipv4_mapped");
        if op::ne_bool(&op::rshift(&self_.get(&at::_IP)?, &Value::from(32))?, &Value::from(65535))? {
            return Ok(Value::None);
        }
        I_PV4_ADDRESS.get()?.call(args![op::bitand(&self_.get(&at::_IP)?, &Value::from(4294967295_i64))?])
    }

    pub fn sixtofour(self_: &Value) -> R {
        call_guard!("sixtofour");
        if op::ne_bool(&op::rshift(&self_.get(&at::_IP)?, &Value::from(112))?, &Value::from(8194))? {
            return Ok(Value::None);
        }
        I_PV4_ADDRESS.get()?.call(args![op::bitand(
            &op::rshift(&self_.get(&at::_IP)?, &Value::from(80))?,
            &Value::from(4294967295_i64),
        )?])
    }

    pub fn teredo(self_: &Value) -> R {
        call_guard!("teredo");
        if op::ne_bool(&op::rshift(&self_.get(&at::_IP)?, &Value::from(96))?, &Value::from(536936448))? {
            return Ok(Value::None);
        }
        Ok(tuple![
            I_PV4_ADDRESS.get()?.call(args![op::bitand(
                &op::rshift(&self_.get(&at::_IP)?, &Value::from(64))?,
                &Value::from(4294967295_i64),
            )?])?,
            I_PV4_ADDRESS
                .get()?
                .call(args![op::bitand(&op::invert(&self_.get(&at::_IP)?)?, &Value::from(4294967295_i64))?])?
        ])
    }
}

/// The address and what stands behind the slash.
pub fn _split(address: &Value) -> R {
    call_guard!("_split");
    if op::isinstance(address, &tuple![builtins::get("bytes"), builtins::get("int")])? {
        return Ok(tuple![address, Value::None]);
    }
    if op::isinstance(address, &builtins::get("tuple"))? {
        return Ok(if builtins::length_of(address)? > 1_i64 {
            tuple![address.at(0)?, address.at(1)?]
        } else {
            tuple![address.at(0)?, Value::None]
        });
    }
    let parts = fmt::str(address)?.split_on(&s!("/"))?;
    if builtins::length_of(&parts)? > 2_i64 {
        return exc::throw(ADDRESS_VALUE_ERROR.get()?.call(args![Str::from(format!(
            "Only one '/' permitted in {}",
            fmt::repr(&Value::from(fmt::str(address)?))?
        ))])?);
    }
    Ok(if builtins::length_of(&parts)? == 2_i64 {
        tuple![parts.at(0)?, parts.at(1)?]
    } else {
        tuple![parts.at(0)?, Value::None]
    })
}

pub fn _prefix(given: &Value, cls: &Value) -> R {
    call_guard!("_prefix");
    let width = cls.get(&at::MAX_PREFIXLEN)?;
    if given.is_none() {
        return Ok(width);
    }
    if op::isinstance(given, &builtins::get("int"))? {
        if !(op::le_bool(&Value::from(0), given)? && op::le_bool(given, &width)?) {
            return exc::throw(
                NETMASK_VALUE_ERROR
                    .get()?
                    .call(args![op::modulo(&Value::from(s!("%r is not a valid netmask")), given)?])?,
            );
        }
        return Ok(given.clone());
    }
    let text = fmt::str(given)?;
    if Value::from(&text).invoke(&at::ISASCII, ()).bool()? && text.isdigit() {
        if op::gt_bool(&Value::from(text.number()?), &width)? {
            return exc::throw(
                NETMASK_VALUE_ERROR
                    .get()?
                    .call(args![op::modulo(&Value::from(s!("%r is not a valid netmask")), &Value::from(&text))?])?,
            );
        }
        return Ok(Value::from(text.number()?));
    }
    let mut mask = Value::None;
    if op::eq_bool(&width, &Value::from(32))? {
        let tried = attempt(|| {
            mask = Value::from(_number4(&Value::from(&text))?);
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&ADDRESS_VALUE_ERROR.get()?)? {
                return Err(exc::raise(
                    NETMASK_VALUE_ERROR
                        .get()?
                        .call(args![op::modulo(&Value::from(s!("%r is not a valid netmask")), &Value::from(&text))?])?,
                    Some(Value::None),
                ));
            } else {
                return Err(error);
            }
        }
        let mut it = op::iter(&tuple![&mask, op::bitxor(&mask, &Value::from(4294967295_i64))?])?;
        while let Some(candidate) = it.next()? {
            let low = if candidate.truthy()? {
                op::sub(&op::bitand(&candidate, &op::neg(&candidate)?)?.invoke(&at::BIT_LENGTH, ())?, &Value::from(1))?
            } else {
                Value::from(32)
            };
            if op::eq_bool(&candidate, &op::lshift(&op::rshift(&Value::from(4294967295_i64), &low)?, &low)?)? {
                return op::sub(&Value::from(32), &low);
            }
        }
    }
    exc::throw(
        NETMASK_VALUE_ERROR
            .get()?
            .call(args![op::modulo(&Value::from(s!("%r is not a valid netmask")), &Value::from(text))?])?,
    )
}

/// All addresses that begin alike.
pub struct Network;

impl Network {
    pub fn __init__(self_: &Value, address: &Value, strict: &Value) -> R {
        call_guard!("__init__");
        let [given, mask] = op::unpack::<2>(&_SPLIT.get()?.call(args![address])?)?;
        let cls = self_.get(&at::_ADDRESS_CLASS)?;
        self_.put(&at::NETWORK_ADDRESS, cls.call(args![given])?)?;
        self_.put(&at::_PREFIXLEN, _PREFIX.get()?.call(args![mask, &cls])?)?;
        self_.put(
            &at::NETMASK,
            cls.call(args![op::bitxor(
                &cls.get(&at::_ALL_ONES)?,
                &op::rshift(&cls.get(&at::_ALL_ONES)?, &self_.get(&at::_PREFIXLEN)?)?,
            )?])?,
        )?;
        let low = emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)? & emitted::int_of(&self_.get(&at::NETMASK)?)?;
        if low != emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)? {
            if strict.truthy()? {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("%s has host bits set")), self_)?],
                ));
            }
            self_.put(&at::NETWORK_ADDRESS, cls.call(args![low.clone()])?)?;
        }
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("%s(%r)")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, fmt::str(self_)?],
        )
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        op::modulo(&Value::from(s!("%s/%d")), &tuple![self_.get(&at::NETWORK_ADDRESS)?, self_.get(&at::_PREFIXLEN)?])
    }

    pub fn __hash__(self_: &Value) -> R<Int> {
        call_guard!("__hash__");
        builtins::hash(args![
            emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)? ^ emitted::int_of(&self_.get(&at::NETMASK)?)?
        ])
        .int()
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        if !op::isinstance(other, &_NETWORK.get()?)? {
            return Ok(builtins::get("NotImplemented"));
        }
        emitted::and(op::eq(&self_.get(&at::VERSION)?, &other.get(&at::VERSION)?)?, || {
            emitted::and(op::eq(&self_.get(&at::NETWORK_ADDRESS)?, &other.get(&at::NETWORK_ADDRESS)?)?, || {
                op::eq(&self_.get(&at::_PREFIXLEN)?, &other.get(&at::_PREFIXLEN)?)
            })
        })
    }

    pub fn __lt__(self_: &Value, other: &Value) -> R {
        call_guard!("__lt__");
        if !op::isinstance(other, &_NETWORK.get()?)? {
            return Ok(builtins::get("NotImplemented"));
        }
        if op::ne_bool(&self_.get(&at::VERSION)?, &other.get(&at::VERSION)?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("%s and %s are not of the same version")), &tuple![self_, other])?],
            ));
        }
        if op::ne_bool(&self_.get(&at::NETWORK_ADDRESS)?, &other.get(&at::NETWORK_ADDRESS)?)? {
            return op::lt(&self_.get(&at::NETWORK_ADDRESS)?, &other.get(&at::NETWORK_ADDRESS)?);
        }
        op::lt(&self_.get(&at::NETMASK)?, &other.get(&at::NETMASK)?)
    }

    pub fn __iter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("Network.__iter__", move |co| async move {
            for value in counting(
                emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)?,
                emitted::int_of(&self_.get(&at::BROADCAST_ADDRESS)?)? + 1,
            ) {
                co.yield_(self_.invoke(&at::_ADDRESS_CLASS, args![value])?).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn __getitem__(self_: &Value, n: &Value) -> R {
        call_guard!("__getitem__");
        let value = emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)?;
        let value2 = emitted::int_of(&self_.get(&at::BROADCAST_ADDRESS)?)?;
        let low = value;
        let high = value2;
        if op::ge_bool(n, &Value::from(0))? {
            if op::gt_bool(&op::add(&Value::from(low.clone()), n)?, &Value::from(high.clone()))? {
                return Err(emitted::raised("IndexError", args![s!("address out of range")]));
            }
            return early!(self_.clone(), &at::_ADDRESS_CLASS, args![op::add(&Value::from(low), n)?]);
        }
        if op::lt_bool(&op::add(&op::add(&Value::from(high.clone()), n)?, &Value::from(1))?, &Value::from(low))? {
            return Err(emitted::raised("IndexError", args![s!("address out of range")]));
        }
        early!(self_.clone(), &at::_ADDRESS_CLASS, args![op::add(&op::add(&Value::from(high), n)?, &Value::from(1))?])
    }

    pub fn __contains__(self_: &Value, other: &Value) -> R {
        call_guard!("__contains__");
        if op::isinstance(other, &_NETWORK.get()?)?
            || op::ne_bool(&self_.get(&at::VERSION)?, &other.get(&at::VERSION)?)?
        {
            return Ok(Value::from(false));
        }
        op::eq(
            &op::bitand(&other.get(&at::_IP)?, &Value::from(emitted::int_of(&self_.get(&at::NETMASK)?)?))?,
            &Value::from(emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)?),
        )
    }

    pub fn hosts(self_: &Value) -> R {
        let self_ = self_.clone();
        let value = emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)?;
        let value2 = emitted::int_of(&self_.get(&at::BROADCAST_ADDRESS)?)?;
        let low = value;
        let high = value2;
        let left = op::sub(&self_.get(&at::MAX_PREFIXLEN)?, &self_.get(&at::_PREFIXLEN)?)?;
        if op::eq_bool(&left, &Value::from(0))? {
            return Ok(list![self_.get(&at::NETWORK_ADDRESS)?]);
        }
        if op::eq_bool(&left, &Value::from(1))? {
            return builtins::list_of(&self_);
        }
        let first = &low + 1;
        let last = if op::eq_bool(&self_.get(&at::VERSION)?, &Value::from(4))? { &high - 1 } else { high.clone() };
        let source = builtins::iter_value(&builtins::range(args![first, &last + 1])?)?;
        let self_ = self_.clone();
        Ok(Gen::new("_Network.hosts.<locals>.<genexpr>", move |co| async move {
            let mut it = op::iter(&source)?;
            while let Some(value3) = it.take::<Int>()? {
                co.yield_(self_.invoke(&at::_ADDRESS_CLASS, args![value3])?).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn version(self_: &Value) -> R {
        call_guard!("version");
        self_.get(&at::_ADDRESS_CLASS)?.get(&at::VERSION)
    }

    pub fn max_prefixlen(self_: &Value) -> R {
        call_guard!("max_prefixlen");
        self_.get(&at::_ADDRESS_CLASS)?.get(&at::MAX_PREFIXLEN)
    }

    pub fn prefixlen(self_: &Value) -> R {
        self_.get(&at::_PREFIXLEN)
    }

    pub fn broadcast_address(self_: &Value) -> R {
        call_guard!("broadcast_address");
        early!(
            self_.clone(),
            &at::_ADDRESS_CLASS,
            args![emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)? | emitted::int_of(&self_.get(&at::HOSTMASK)?)?]
        )
    }

    pub fn hostmask(self_: &Value) -> R {
        call_guard!("hostmask");
        early!(
            self_.clone(),
            &at::_ADDRESS_CLASS,
            args![op::bitxor(
                &Value::from(emitted::int_of(&self_.get(&at::NETMASK)?)?),
                &self_.get(&at::_ADDRESS_CLASS)?.get(&at::_ALL_ONES)?,
            )?]
        )
    }

    pub fn with_prefixlen(self_: &Value) -> R {
        call_guard!("with_prefixlen");
        op::modulo(&Value::from(s!("%s/%d")), &tuple![self_.get(&at::NETWORK_ADDRESS)?, self_.get(&at::_PREFIXLEN)?])
    }

    pub fn with_netmask(self_: &Value) -> R {
        call_guard!("with_netmask");
        op::modulo(&Value::from(s!("%s/%s")), &tuple![self_.get(&at::NETWORK_ADDRESS)?, self_.get(&at::NETMASK)?])
    }

    pub fn with_hostmask(self_: &Value) -> R {
        call_guard!("with_hostmask");
        op::modulo(&Value::from(s!("%s/%s")), &tuple![self_.get(&at::NETWORK_ADDRESS)?, self_.get(&at::HOSTMASK)?])
    }

    pub fn compressed(self_: &Value) -> R<Str> {
        call_guard!("compressed");
        fmt::str(self_)
    }

    pub fn exploded(self_: &Value) -> R {
        call_guard!("exploded");
        op::modulo(
            &Value::from(s!("%s/%d")),
            &tuple![self_.get(&at::NETWORK_ADDRESS)?.get(&at::EXPLODED)?, self_.get(&at::_PREFIXLEN)?],
        )
    }

    pub fn num_addresses(self_: &Value) -> R<Int> {
        call_guard!("num_addresses");
        Ok(emitted::int_of(&self_.get(&at::BROADCAST_ADDRESS)?)? - emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)?
            + 1)
    }

    pub fn overlaps(self_: &Value, other: &Value) -> R<bool> {
        Ok(op::contains(other, &self_.get(&at::NETWORK_ADDRESS)?)?
            || (op::contains(other, &self_.get(&at::BROADCAST_ADDRESS)?)?
                || (op::contains(self_, &other.get(&at::NETWORK_ADDRESS)?)?
                    || op::contains(self_, &other.get(&at::BROADCAST_ADDRESS)?)?)))
    }

    pub fn _same_version(self_: &Value, other: &Value) -> R {
        if op::ne_bool(&self_.get(&at::VERSION)?, &other.get(&at::VERSION)?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("%s and %s are not of the same version")), &tuple![self_, other])?],
            ));
        }
        Ok(Value::None)
    }

    pub fn subnet_of(self_: &Value, other: &Value) -> R {
        self_.invoke(&at::_INSIDE, args![self_, other])
    }

    pub fn supernet_of(self_: &Value, other: &Value) -> R {
        self_.invoke(&at::_INSIDE, args![other, self_])
    }

    pub fn _inside(self_: &Value, a: &Value, b: &Value) -> R {
        a.invoke(&at::_SAME_VERSION, args![b])?;
        emitted::and(op::le(&b.get(&at::NETWORK_ADDRESS)?, &a.get(&at::NETWORK_ADDRESS)?)?, || {
            op::ge(&b.get(&at::BROADCAST_ADDRESS)?, &a.get(&at::BROADCAST_ADDRESS)?)
        })
    }

    pub fn subnets(self_: &Value, prefixlen_diff: &Value, new_prefix: &Value) -> R {
        let self_ = self_.clone();
        let mut prefixlen_diff = prefixlen_diff.clone();
        let new_prefix = new_prefix.clone();
        Ok(Gen::new("Network.subnets", move |co| async move {
            if op::eq_bool(&self_.get(&at::_PREFIXLEN)?, &self_.get(&at::MAX_PREFIXLEN)?)? {
                co.yield_(self_.clone()).await?;
                return Ok(Value::None);
            }
            if !new_prefix.is_none() {
                if op::lt_bool(&new_prefix, &self_.get(&at::_PREFIXLEN)?)? {
                    return Err(emitted::raised("ValueError", args![s!("new prefix must be longer")]));
                }
                if op::ne_bool(&prefixlen_diff, &Value::from(1))? {
                    return Err(emitted::raised("ValueError", args![s!("cannot set prefixlen_diff and new_prefix")]));
                }
                prefixlen_diff = op::sub(&new_prefix, &self_.get(&at::_PREFIXLEN)?)?;
            }
            if op::lt_bool(&prefixlen_diff, &Value::from(0))? {
                return Err(emitted::raised("ValueError", args![s!("prefix length diff must be > 0")]));
            }
            let new = op::add(&self_.get(&at::_PREFIXLEN)?, &prefixlen_diff)?;
            if op::gt_bool(&new, &self_.get(&at::MAX_PREFIXLEN)?)? {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(
                        &Value::from(s!("prefix length diff %d is invalid for netblock %s")),
                        &tuple![&new, &self_],
                    )?],
                ));
            }
            let step = op::rshift(&Value::from(emitted::int_of(&self_.get(&at::HOSTMASK)?)? + 1), &prefixlen_diff)?;
            let mut it = op::iter(&builtins::range(args![
                emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)?,
                emitted::int_of(&self_.get(&at::BROADCAST_ADDRESS)?)? + 1,
                step
            ])?)?;
            while let Some(start) = it.take::<Int>()? {
                co.yield_(self_.invoke(&at::__CLASS__, args![tuple![start, &new]])?).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn supernet(self_: &Value, prefixlen_diff: &Value, new_prefix: &Value) -> R {
        let mut prefixlen_diff = prefixlen_diff.clone();
        if op::eq_bool(&self_.get(&at::_PREFIXLEN)?, &Value::from(0))? {
            return Ok(self_.clone());
        }
        if !new_prefix.is_none() {
            if op::gt_bool(new_prefix, &self_.get(&at::_PREFIXLEN)?)? {
                return Err(emitted::raised("ValueError", args![s!("new prefix must be shorter")]));
            }
            if op::ne_bool(&prefixlen_diff, &Value::from(1))? {
                return Err(emitted::raised("ValueError", args![s!("cannot set prefixlen_diff and new_prefix")]));
            }
            prefixlen_diff = op::sub(&self_.get(&at::_PREFIXLEN)?, new_prefix)?;
        }
        let new = op::sub(&self_.get(&at::_PREFIXLEN)?, &prefixlen_diff)?;
        if op::lt_bool(&new, &Value::from(0))? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(
                    &Value::from(s!("current prefixlen is %d, cannot have a prefixlen_diff of %d")),
                    &tuple![self_.get(&at::_PREFIXLEN)?, &prefixlen_diff],
                )?],
            ));
        }
        early!(
            self_.clone(),
            &at::__CLASS__,
            args![tuple![
                op::bitand(
                    &Value::from(emitted::int_of(&self_.get(&at::NETWORK_ADDRESS)?)?),
                    &op::lshift(&Value::from(emitted::int_of(&self_.get(&at::NETMASK)?)?), &prefixlen_diff)?,
                )?,
                new
            ]]
        )
    }

    pub fn address_exclude(self_: &Value, other: &Value) -> R {
        let self_ = self_.clone();
        let other = other.clone();
        Ok(Gen::new("Network.address_exclude", move |co| async move {
            self_.invoke(&at::_SAME_VERSION, args![&other])?;
            if !op::isinstance(&other, &_NETWORK.get()?)? {
                return Err(emitted::raised(
                    "TypeError",
                    args![op::modulo(&Value::from(s!("%s is not a network object")), &other)?],
                ));
            }
            if !other.invoke(&at::SUBNET_OF, args![&self_])?.truthy()? {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("%s not contained in %s")), &tuple![&other, &self_])?],
                ));
            }
            if op::eq_bool(&other, &self_)? {
                return Ok(Value::None);
            }
            let [mut first, mut second] = op::unpack::<2>(&self_.invoke(&at::SUBNETS, ())?)?;
            while op::ne_bool(&first, &other)? && op::ne_bool(&second, &other)? {
                if other.invoke(&at::SUBNET_OF, args![&first])?.truthy()? {
                    co.yield_(second.clone()).await?;
                    [first, second] = op::unpack::<2>(&first.invoke(&at::SUBNETS, ())?)?;
                } else {
                    co.yield_(first.clone()).await?;
                    [first, second] = op::unpack::<2>(&second.invoke(&at::SUBNETS, ())?)?;
                }
            }
            co.yield_(if op::eq_bool(&first, &other)? { second.clone() } else { first.clone() }).await?;
            Ok(Value::None)
        }))
    }

    pub fn _both(self_: &Value, name: &Value) -> R {
        call_guard!("_both");
        emitted::and(builtins::getattr(args![self_.get(&at::NETWORK_ADDRESS)?, name])?, || {
            builtins::getattr(args![self_.get(&at::BROADCAST_ADDRESS)?, name])
        })
    }

    pub fn is_private(self_: &Value) -> R<bool> {
        call_guard!("is_private");
        emitted::generated(|| {
            let mut found = false;
            'decided: {
                let mut it = op::iter(&keyed!(&_CONSTANTS.get()?.call(args![self_.get(&at::VERSION)?])?, "private")?)?;
                while let Some(one) = it.next()? {
                    if op::contains(&one, &self_.get(&at::NETWORK_ADDRESS)?)?
                        && op::contains(&one, &self_.get(&at::BROADCAST_ADDRESS)?)?
                    {
                        found = true;
                        break 'decided;
                    }
                }
            }
            Ok(found)
        })
    }

    pub fn is_global(self_: &Value) -> R<bool> {
        call_guard!("is_global");
        if op::eq_bool(&self_.get(&at::VERSION)?, &Value::from(4))? {
            let shared = keyed!(&_CONSTANTS.get()?.call(args![4])?, "shared")?;
            return Ok(!(op::contains(&shared, &self_.get(&at::NETWORK_ADDRESS)?)?
                && op::contains(&shared, &self_.get(&at::BROADCAST_ADDRESS)?)?)
                && !self_.get_bool(&at::IS_PRIVATE)?);
        }
        Ok(!self_.get_bool(&at::IS_PRIVATE)?)
    }

    pub fn is_multicast(self_: &Value) -> R {
        call_guard!("is_multicast");
        self_.invoke(&at::_BOTH, args![s!("is_multicast")])
    }

    pub fn is_reserved(self_: &Value) -> R {
        call_guard!("is_reserved");
        self_.invoke(&at::_BOTH, args![s!("is_reserved")])
    }

    pub fn is_link_local(self_: &Value) -> R {
        call_guard!("is_link_local");
        self_.invoke(&at::_BOTH, args![s!("is_link_local")])
    }

    pub fn is_unspecified(self_: &Value) -> R {
        call_guard!("is_unspecified");
        self_.invoke(&at::_BOTH, args![s!("is_unspecified")])
    }

    pub fn is_loopback(self_: &Value) -> R {
        call_guard!("is_loopback");
        self_.invoke(&at::_BOTH, args![s!("is_loopback")])
    }
}

pub struct IPv4Network;

pub struct IPv6Network;

impl IPv6Network {
    pub fn is_site_local(self_: &Value) -> R {
        call_guard!("is_site_local");
        self_.invoke(&at::_BOTH, args![s!("is_site_local")])
    }
}

/// An address with its network.
pub struct Interface;

impl Interface {
    pub fn _join(self_: &Value, address: &Value) -> R {
        call_guard!("_join");
        let [given, mask] = op::unpack::<2>(&_SPLIT.get()?.call(args![address])?)?;
        op::super_(&_INTERFACE_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![given])?;
        self_.put(
            &at::NETWORK,
            early!(
                self_.clone(),
                &at::_NETWORK_CLASS,
                args![
                    tuple![
                        self_.get(&at::_IP)?,
                        _PREFIX.get()?.call(args![mask, self_.get(&at::_NETWORK_CLASS)?.get(&at::_ADDRESS_CLASS)?])?
                    ];
                    "strict" = false
                ]
            )?,
        )?;
        self_.put(&at::NETMASK, self_.get(&at::NETWORK)?.get(&at::NETMASK)?)?;
        self_.put(&at::HOSTMASK, self_.get(&at::NETWORK)?.get(&at::HOSTMASK)?)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        op::modulo(
            &Value::from(s!("%s/%d")),
            &tuple![
                op::super_(&_INTERFACE_CLASS.get()?, self_)?.invoke(&at::__STR__, ())?,
                self_.get(&at::NETWORK)?.get(&at::PREFIXLEN)?
            ],
        )
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        let same = op::super_(&_INTERFACE_CLASS.get()?, self_)?.invoke(&at::__EQ__, args![other])?;
        if op::is(&same, &builtins::get("NotImplemented")) || !same.truthy()? {
            return Ok(same);
        }
        let tried: R<()> = 'attempt: {
            return Ok(tri!(
                'attempt,
                op::eq(&tri!('attempt, self_.get(&at::NETWORK)), &tri!('attempt, other.get(&at::NETWORK)))
            ));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("AttributeError"))? {
                return Ok(Value::from(false));
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn __lt__(self_: &Value, other: &Value) -> R {
        call_guard!("__lt__");
        let less = op::super_(&_INTERFACE_CLASS.get()?, self_)?.invoke(&at::__LT__, args![other])?;
        if op::is(&less, &builtins::get("NotImplemented")) {
            return Ok(builtins::get("NotImplemented"));
        }
        let tried: R<()> = 'attempt: {
            return Ok(tri!(
                'attempt,
                emitted::or(
                    tri!(
                        'attempt,
                        op::lt(&tri!('attempt, self_.get(&at::NETWORK)), &tri!('attempt, other.get(&at::NETWORK)))
                    ),
                    || emitted::and(op::eq(&self_.get(&at::NETWORK)?, &other.get(&at::NETWORK)?)?, || Ok(less.clone())),
                )
            ));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("AttributeError"))? {
                return Ok(Value::from(false));
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn __hash__(self_: &Value) -> R<Int> {
        call_guard!("__hash__");
        builtins::hash(args![tuple![
            self_.get(&at::_IP)?,
            self_.get(&at::NETWORK)?.get(&at::PREFIXLEN)?,
            emitted::int_of(&self_.get(&at::NETWORK)?.get(&at::NETWORK_ADDRESS)?)?
        ]])
        .int()
    }

    pub fn with_prefixlen(self_: &Value) -> R {
        call_guard!("with_prefixlen");
        op::modulo(
            &Value::from(s!("%s/%s")),
            &tuple![self_.get(&at::IP)?, self_.get(&at::NETWORK)?.get(&at::PREFIXLEN)?],
        )
    }

    pub fn with_netmask(self_: &Value) -> R {
        call_guard!("with_netmask");
        op::modulo(&Value::from(s!("%s/%s")), &tuple![self_.get(&at::IP)?, self_.get(&at::NETMASK)?])
    }

    pub fn with_hostmask(self_: &Value) -> R {
        call_guard!("with_hostmask");
        op::modulo(&Value::from(s!("%s/%s")), &tuple![self_.get(&at::IP)?, self_.get(&at::HOSTMASK)?])
    }
}

pub struct IPv4Interface;

impl IPv4Interface {
    pub fn __init__(self_: &Value, address: &Value) -> R {
        call_guard!("__init__");
        self_.invoke(&at::_JOIN, args![address])?;
        Ok(Value::None)
    }

    pub fn ip(self_: &Value) -> R {
        call_guard!("ip");
        I_PV4_ADDRESS.get()?.call(args![self_.get(&at::_IP)?])
    }
}

pub struct IPv6Interface;

impl IPv6Interface {
    pub fn __init__(self_: &Value, address: &Value) -> R {
        call_guard!("__init__");
        self_.invoke(&at::_JOIN, args![address])?;
        Ok(Value::None)
    }

    pub fn ip(self_: &Value) -> R {
        call_guard!("ip");
        I_PV6_ADDRESS.get()?.call(args![self_.get(&at::_IP)?])
    }
}

pub fn _constants(version: &Value) -> R {
    call_guard!("_constants");
    if !op::contains(&_MADE.get()?, version)? {
        let cls = if op::eq_bool(version, &Value::from(4))? { I_PV4_NETWORK.get()? } else { I_PV6_NETWORK.get()? };
        let table = Value::Dict(Dict::new());
        let mut it = op::iter(&_TEXTS.get()?.item(version)?.items()?)?;
        while let Some([name, value]) = it.next_parts::<2>()? {
            table.set_item(
                &name,
                if op::isinstance(&value, &builtins::get("str"))? {
                    cls.call(args![&value])?
                } else {
                    comprehension::list_of(&value, |one: Value| cls.call(args![one]))?
                },
            )?;
        }
        _MADE.get()?.set_item(version, table)?;
    }
    _MADE.get()?.item(version)
}

pub fn summarize_address_range(first: &Value, last: &Value) -> R {
    let first = first.clone();
    let last = last.clone();
    Ok(Gen::new("summarize_address_range", move |co| async move {
        if !(op::isinstance(&first, &_ADDRESS.get()?)? && op::isinstance(&last, &_ADDRESS.get()?)?) {
            return Err(emitted::raised("TypeError", args![s!("first and last must be IP addresses, not networks")]));
        }
        if op::ne_bool(&first.get(&at::VERSION)?, &last.get(&at::VERSION)?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(&Value::from(s!("%s and %s are not of the same version")), &tuple![&first, &last])?],
            ));
        }
        if op::gt_bool(&first, &last)? {
            return Err(emitted::raised("ValueError", args![s!("last IP address must be greater than first")]));
        }
        let cls = if op::eq_bool(&first.get(&at::VERSION)?, &Value::from(4))? {
            I_PV4_NETWORK.get()?
        } else {
            I_PV6_NETWORK.get()?
        };
        let width = first.get(&at::MAX_PREFIXLEN)?;
        let value = emitted::int_of(&first)?;
        let value2 = emitted::int_of(&last)?;
        let mut low = Value::from(value);
        let high = value2;
        while op::le_bool(&low, &Value::from(high.clone()))? {
            let bits = builtins::min_of(
                &if low.truthy()? {
                    op::sub(&op::bitand(&low, &op::neg(&low)?)?.invoke(&at::BIT_LENGTH, ())?, &Value::from(1))?
                } else {
                    width.clone()
                },
                &op::sub(
                    &op::add(&op::sub(&Value::from(high.clone()), &low)?, &Value::from(1))?
                        .invoke(&at::BIT_LENGTH, ())?,
                    &Value::from(1),
                )?,
            )?;
            co.yield_(cls.call(args![tuple![&low, op::sub(&width, &bits)?]])?).await?;
            low = op::iadd(&low, &op::lshift(&Value::from(1), &bits)?)?;
        }
        Ok(Value::None)
    }))
}

pub fn collapse_addresses(addresses: &Value) -> R {
    let value = list![];
    let value2 = list![];
    let singles = value;
    let networks = value2;
    let mut it = op::iter(addresses)?;
    while let Some(one) = it.next()? {
        let kept = if op::isinstance(&one, &_ADDRESS.get()?)? { singles.clone() } else { networks.clone() };
        if kept.truthy()? && op::ne_bool(&kept.at(-1)?.get(&at::VERSION)?, &one.get(&at::VERSION)?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("%s and %s are not of the same version")),
                    &tuple![&one, kept.at(-1)?],
                )?],
            ));
        }
        early!(
            kept,
            &at::APPEND,
            append: if op::isinstance(&one, &_INTERFACE.get()?)? { one.get(&at::IP)? } else { one.clone() }
        )?;
    }
    let ranges = list![];
    let mut it = op::iter(&singles)?;
    while let Some(one) = it.next()? {
        early!(ranges.clone(), &at::APPEND, append: tuple![emitted::int_of(&one)?, emitted::int_of(&one)?])?;
    }
    let mut it = op::iter(&networks)?;
    while let Some(one) = it.next()? {
        early!(
            ranges.clone(),
            &at::APPEND,
            append: tuple![
                emitted::int_of(&one.get(&at::NETWORK_ADDRESS)?)?,
                emitted::int_of(&one.get(&at::BROADCAST_ADDRESS)?)?
            ]
        )?;
    }
    if !ranges.truthy()? {
        return builtins::iter(args![list![]]);
    }
    let version = op::add(&singles, &networks)?.at(0)?.get(&at::VERSION)?;
    let make = if op::eq_bool(&version, &Value::from(4))? { I_PV4_ADDRESS.get()? } else { I_PV6_ADDRESS.get()? };
    let joined = list![];
    let mut it = op::iter(&builtins::sorted(args![ranges])?)?;
    while let Some([part, part2]) = it.next_parts::<2>()? {
        let low = part.int()?;
        let high = part2.int()?;
        if joined.truthy()? && low <= joined.int_at2(-1, 1)? + 1 {
            let value3 = joined.int_at2(-1, 1)?.max(high.clone());
            joined.set_at2(-1, 1, value3)?;
        } else {
            joined.append(list![low.clone(), high.clone()])?;
        }
    }
    let found = list![];
    let mut it = op::iter(&joined)?;
    while let Some([part3, part4]) = it.next_parts::<2>()? {
        let low = part3.int()?;
        let high = part4.int()?;
        early!(
            found.clone(),
            &at::EXTEND,
            extend: summarize_address_range(&make.call(args![low])?, &make.call(args![high])?)?
        )?;
    }
    builtins::iter(args![found])
}

pub fn call_super___eq__(self_: &Value, arg1: &Value) -> R {
    if I_PV6_ADDRESS.made(self_) {
        return Address::__eq__(self_, arg1);
    }
    op::super_(&I_PV6_ADDRESS_CLASS.get()?, self_)?.invoke(&at::__EQ__, args![arg1])
}

fn init() -> R<()> {
    FUNCTOOLS.set(batuta_std::functools::module());
    __ALL_.set(list![
        s!("AddressValueError"),
        s!("IPV4LENGTH"),
        s!("IPV6LENGTH"),
        s!("IPv4Address"),
        s!("IPv4Interface"),
        s!("IPv4Network"),
        s!("IPv6Address"),
        s!("IPv6Interface"),
        s!("IPv6Network"),
        s!("NetmaskValueError"),
        s!("collapse_addresses"),
        s!("ip_address"),
        s!("ip_interface"),
        s!("ip_network"),
        s!("summarize_address_range")
    ]);
    IPV4_LENGTH.set(32);
    IPV6_LENGTH.set(128);
    ADDRESS_VALUE_ERROR.define({
        let ns = Dict::new();
        ns.doc("A Value Error related to the address.");
        build_class(
            "AddressValueError",
            "ipaddress",
            "AddressValueError",
            vec![builtins::get("ValueError")],
            ns,
            Vec::new(),
        )?
    });
    NETMASK_VALUE_ERROR.define({
        let ns2 = Dict::new();
        ns2.doc("A Value Error related to the netmask.");
        build_class(
            "NetmaskValueError",
            "ipaddress",
            "NetmaskValueError",
            vec![builtins::get("ValueError")],
            ns2,
            Vec::new(),
        )?
    });
    _EITHER.set(function("_either(first, second, given, what)", [], _either));
    IP_ADDRESS.set(function("ip_address(address)", [], ip_address));
    IP_NETWORK.set(function("ip_network(address, strict=)", vec![Value::from(true)], ip_network));
    IP_INTERFACE.set(function("ip_interface(address)", [], ip_interface));
    _NUMBER4.set(function("_number4(text)", [], _number4));
    _TEXT4.set(function("_text4(value)", [], _text4));
    _HEX.set(builtins::frozenset(args![s!("0123456789ABCDEFabcdef")])?);
    _NUMBER6.set(function("_number6(text)", [], _number6));
    _HEXTET.set(function("_hextet(text)", [], _hextet));
    _TEXT6.set(function("_text6(value)", [], _text6));
    let decorator = FUNCTOOLS.get()?.get(&at::TOTAL_ORDERING)?;
    _ADDRESS.define(decorator.call(args![{
        let ns3 = Dict::new();
        ns3.doc("A number of a fixed width.");
        ns3.method("_Address.__int__(self)", [], Address::__int__);
        ns3.method("_Address.__index__(self)", [], Address::__index__);
        ns3.method("_Address.__eq__(self, other)", [], Address::__eq__);
        ns3.method("_Address.__lt__(self, other)", [], Address::__lt__);
        ns3.method("_Address.__add__(self, other)", [], Address::__add__);
        ns3.method("_Address.__sub__(self, other)", [], Address::__sub__);
        ns3.method("_Address.__repr__(self)", [], Address::__repr__);
        ns3.method("_Address.__hash__(self)", [], Address::__hash__);
        ns3.method("_Address.__format__(self, fmt)", [], Address::__format__);
        ns3.method("_Address._take(self, address)", [], Address::_take);
        let decorator2 = builtins::get("property");
        ns3.set_str("packed", decorator2.call(args![function("_Address.packed(self)", [], Address::packed)])?);
        let decorator3 = builtins::get("property");
        ns3.set_str(
            "compressed",
            decorator3.call(args![function("_Address.compressed(self)", [], Address::compressed)])?,
        );
        ns3.method("_Address._within(self, networks)", [], Address::_within);
        let decorator4 = builtins::get("property");
        ns3.set_str(
            "is_multicast",
            decorator4.call(args![function("_Address.is_multicast(self)", [], Address::is_multicast)])?,
        );
        let decorator5 = builtins::get("property");
        ns3.set_str(
            "is_private",
            decorator5.call(args![function("_Address.is_private(self)", [], Address::is_private)])?,
        );
        let decorator6 = builtins::get("property");
        ns3.set_str(
            "is_link_local",
            decorator6.call(args![function("_Address.is_link_local(self)", [], Address::is_link_local)])?,
        );
        let decorator7 = builtins::get("property");
        ns3.set_str(
            "is_reserved",
            decorator7.call(args![function("_Address.is_reserved(self)", [], Address::is_reserved)])?,
        );
        build_class("_Address", "ipaddress", "_Address", Vec::new(), ns3, Vec::new())?
    }])?);
    I_PV4_ADDRESS.define({
        let ns4 = Dict::new();
        ns4.set_str("version", Value::from(4));
        ns4.set_str("max_prefixlen", Value::from(32));
        ns4.set_str("_ALL_ONES", Value::from(Int::from(2).pow_whole(32_i64)? - 1));
        ns4.method("IPv4Address.__init__(self, address)", [], IPv4Address::__init__);
        ns4.method("IPv4Address._number(self, text)", [], IPv4Address::_number);
        ns4.method("IPv4Address.__str__(self)", [], IPv4Address::__str__);
        let decorator8 = builtins::get("property");
        ns4.set_str(
            "exploded",
            decorator8.call(args![function("IPv4Address.exploded(self)", [], IPv4Address::exploded)])?,
        );
        let decorator9 = builtins::get("property");
        ns4.set_str(
            "reverse_pointer",
            decorator9.call(args![function("IPv4Address.reverse_pointer(self)", [], IPv4Address::reverse_pointer)])?,
        );
        ns4.method("IPv4Address._known(self)", [], IPv4Address::_known);
        let decorator10 = builtins::get("property");
        ns4.set_str(
            "is_global",
            decorator10.call(args![function("IPv4Address.is_global(self)", [], IPv4Address::is_global)])?,
        );
        let decorator11 = builtins::get("property");
        ns4.set_str(
            "is_unspecified",
            decorator11.call(args![function("IPv4Address.is_unspecified(self)", [], IPv4Address::is_unspecified)])?,
        );
        let decorator12 = builtins::get("property");
        ns4.set_str(
            "is_loopback",
            decorator12.call(args![function("IPv4Address.is_loopback(self)", [], IPv4Address::is_loopback)])?,
        );
        build_class("IPv4Address", "ipaddress", "IPv4Address", vec![_ADDRESS.get()?], ns4, Vec::new())?
    });
    I_PV6_ADDRESS.define({
        let ns5 = Dict::new();
        ns5.set_str("version", Value::from(6));
        ns5.set_str("max_prefixlen", Value::from(128));
        ns5.set_str("_ALL_ONES", Value::from(Int::from(2).pow_whole(128_i64)? - 1));
        ns5.method("IPv6Address.__init__(self, address)", [], IPv6Address::__init__);
        ns5.method("IPv6Address._number(self, text)", [], IPv6Address::_number);
        ns5.method("IPv6Address.__str__(self)", [], IPv6Address::__str__);
        ns5.method("IPv6Address.__hash__(self)", [], IPv6Address::__hash__);
        ns5.method("IPv6Address.__eq__(self, other)", [], IPv6Address::__eq__);
        let decorator13 = builtins::get("property");
        ns5.set_str(
            "scope_id",
            decorator13.call(args![function("IPv6Address.scope_id(self)", [], IPv6Address::scope_id)])?,
        );
        let decorator14 = builtins::get("property");
        ns5.set_str(
            "exploded",
            decorator14.call(args![function("IPv6Address.exploded(self)", [], IPv6Address::exploded)])?,
        );
        let decorator15 = builtins::get("property");
        ns5.set_str(
            "reverse_pointer",
            decorator15.call(args![function("IPv6Address.reverse_pointer(self)", [], IPv6Address::reverse_pointer)])?,
        );
        ns5.method("IPv6Address._known(self)", [], IPv6Address::_known);
        let decorator16 = builtins::get("property");
        ns5.set_str(
            "is_private",
            decorator16.call(args![function("IPv6Address.is_private(self)", [], IPv6Address::is_private)])?,
        );
        let decorator17 = builtins::get("property");
        ns5.set_str(
            "is_global",
            decorator17.call(args![function("IPv6Address.is_global(self)", [], IPv6Address::is_global)])?,
        );
        let decorator18 = builtins::get("property");
        ns5.set_str(
            "is_site_local",
            decorator18.call(args![function("IPv6Address.is_site_local(self)", [], IPv6Address::is_site_local)])?,
        );
        let decorator19 = builtins::get("property");
        ns5.set_str(
            "is_unspecified",
            decorator19.call(args![function("IPv6Address.is_unspecified(self)", [], IPv6Address::is_unspecified)])?,
        );
        let decorator20 = builtins::get("property");
        ns5.set_str(
            "is_loopback",
            decorator20.call(args![function("IPv6Address.is_loopback(self)", [], IPv6Address::is_loopback)])?,
        );
        let decorator21 = builtins::get("property");
        ns5.set_str(
            "ipv4_mapped",
            decorator21.call(args![function("IPv6Address.ipv4_mapped(self)", [], IPv6Address::ipv4_mapped)])?,
        );
        let decorator22 = builtins::get("property");
        ns5.set_str(
            "sixtofour",
            decorator22.call(args![function("IPv6Address.sixtofour(self)", [], IPv6Address::sixtofour)])?,
        );
        let decorator23 = builtins::get("property");
        ns5.set_str("teredo", decorator23.call(args![function("IPv6Address.teredo(self)", [], IPv6Address::teredo)])?);
        let class = build_class("IPv6Address", "ipaddress", "IPv6Address", vec![_ADDRESS.get()?], ns5, Vec::new())?;
        I_PV6_ADDRESS_CLASS.set(class.clone());
        class
    });
    _SPLIT.set(function("_split(address)", [], _split));
    _PREFIX.set(function("_prefix(given, cls)", [], _prefix));
    let decorator24 = FUNCTOOLS.get()?.get(&at::TOTAL_ORDERING)?;
    _NETWORK.define(decorator24.call(args![{
        let ns6 = Dict::new();
        ns6.doc("All addresses that begin alike.");
        ns6.method("_Network.__init__(self, address, strict=)", vec![Value::from(true)], Network::__init__);
        ns6.method("_Network.__repr__(self)", [], Network::__repr__);
        ns6.method("_Network.__str__(self)", [], Network::__str__);
        ns6.method("_Network.__hash__(self)", [], Network::__hash__);
        ns6.method("_Network.__eq__(self, other)", [], Network::__eq__);
        ns6.method("_Network.__lt__(self, other)", [], Network::__lt__);
        ns6.method("gen _Network.__iter__(self)", [], Network::__iter__);
        ns6.method("_Network.__getitem__(self, n)", [], Network::__getitem__);
        ns6.method("_Network.__contains__(self, other)", [], Network::__contains__);
        ns6.method("_Network.hosts(self)", [], Network::hosts);
        let decorator25 = builtins::get("property");
        ns6.set_str("version", decorator25.call(args![function("_Network.version(self)", [], Network::version)])?);
        let decorator26 = builtins::get("property");
        ns6.set_str(
            "max_prefixlen",
            decorator26.call(args![function("_Network.max_prefixlen(self)", [], Network::max_prefixlen)])?,
        );
        let decorator27 = builtins::get("property");
        ns6.set_str(
            "prefixlen",
            decorator27.call(args![function("_Network.prefixlen(self)", [], Network::prefixlen)])?,
        );
        let decorator28 = builtins::get("property");
        ns6.set_str(
            "broadcast_address",
            decorator28.call(args![function("_Network.broadcast_address(self)", [], Network::broadcast_address)])?,
        );
        let decorator29 = builtins::get("property");
        ns6.set_str("hostmask", decorator29.call(args![function("_Network.hostmask(self)", [], Network::hostmask)])?);
        let decorator30 = builtins::get("property");
        ns6.set_str(
            "with_prefixlen",
            decorator30.call(args![function("_Network.with_prefixlen(self)", [], Network::with_prefixlen)])?,
        );
        let decorator31 = builtins::get("property");
        ns6.set_str(
            "with_netmask",
            decorator31.call(args![function("_Network.with_netmask(self)", [], Network::with_netmask)])?,
        );
        let decorator32 = builtins::get("property");
        ns6.set_str(
            "with_hostmask",
            decorator32.call(args![function("_Network.with_hostmask(self)", [], Network::with_hostmask)])?,
        );
        let decorator33 = builtins::get("property");
        ns6.set_str(
            "compressed",
            decorator33.call(args![function("_Network.compressed(self)", [], Network::compressed)])?,
        );
        let decorator34 = builtins::get("property");
        ns6.set_str("exploded", decorator34.call(args![function("_Network.exploded(self)", [], Network::exploded)])?);
        let decorator35 = builtins::get("property");
        ns6.set_str(
            "num_addresses",
            decorator35.call(args![function("_Network.num_addresses(self)", [], Network::num_addresses)])?,
        );
        ns6.method("_Network.overlaps(self, other)", [], Network::overlaps);
        ns6.method("_Network._same_version(self, other)", [], Network::_same_version);
        ns6.method("_Network.subnet_of(self, other)", [], Network::subnet_of);
        ns6.method("_Network.supernet_of(self, other)", [], Network::supernet_of);
        ns6.method("_Network._inside(self, a, b)", [], Network::_inside);
        ns6.method(
            "gen _Network.subnets(self, prefixlen_diff=, new_prefix=)",
            vec![Value::from(1), Value::None],
            Network::subnets,
        );
        ns6.method(
            "_Network.supernet(self, prefixlen_diff=, new_prefix=)",
            vec![Value::from(1), Value::None],
            Network::supernet,
        );
        ns6.method("gen _Network.address_exclude(self, other)", [], Network::address_exclude);
        ns6.method("_Network._both(self, name)", [], Network::_both);
        let decorator36 = builtins::get("property");
        ns6.set_str(
            "is_private",
            decorator36.call(args![function("_Network.is_private(self)", [], Network::is_private)])?,
        );
        let decorator37 = builtins::get("property");
        ns6.set_str(
            "is_global",
            decorator37.call(args![function("_Network.is_global(self)", [], Network::is_global)])?,
        );
        let decorator38 = builtins::get("property");
        ns6.set_str(
            "is_multicast",
            decorator38.call(args![function("_Network.is_multicast(self)", [], Network::is_multicast)])?,
        );
        let decorator39 = builtins::get("property");
        ns6.set_str(
            "is_reserved",
            decorator39.call(args![function("_Network.is_reserved(self)", [], Network::is_reserved)])?,
        );
        let decorator40 = builtins::get("property");
        ns6.set_str(
            "is_link_local",
            decorator40.call(args![function("_Network.is_link_local(self)", [], Network::is_link_local)])?,
        );
        let decorator41 = builtins::get("property");
        ns6.set_str(
            "is_unspecified",
            decorator41.call(args![function("_Network.is_unspecified(self)", [], Network::is_unspecified)])?,
        );
        let decorator42 = builtins::get("property");
        ns6.set_str(
            "is_loopback",
            decorator42.call(args![function("_Network.is_loopback(self)", [], Network::is_loopback)])?,
        );
        build_class("_Network", "ipaddress", "_Network", Vec::new(), ns6, Vec::new())?
    }])?);
    I_PV4_NETWORK.define({
        let ns7 = Dict::new();
        ns7.set_str("_address_class", I_PV4_ADDRESS.get()?);
        build_class("IPv4Network", "ipaddress", "IPv4Network", vec![_NETWORK.get()?], ns7, Vec::new())?
    });
    I_PV6_NETWORK.define({
        let ns8 = Dict::new();
        ns8.set_str("_address_class", I_PV6_ADDRESS.get()?);
        let decorator43 = builtins::get("property");
        ns8.set_str(
            "is_site_local",
            decorator43.call(args![function("IPv6Network.is_site_local(self)", [], IPv6Network::is_site_local)])?,
        );
        build_class("IPv6Network", "ipaddress", "IPv6Network", vec![_NETWORK.get()?], ns8, Vec::new())?
    });
    _INTERFACE.define({
        let ns9 = Dict::new();
        ns9.doc("An address with its network.");
        ns9.method("_Interface._join(self, address)", [], Interface::_join);
        ns9.method("_Interface.__str__(self)", [], Interface::__str__);
        ns9.method("_Interface.__eq__(self, other)", [], Interface::__eq__);
        ns9.method("_Interface.__lt__(self, other)", [], Interface::__lt__);
        ns9.method("_Interface.__hash__(self)", [], Interface::__hash__);
        let decorator44 = builtins::get("property");
        ns9.set_str(
            "with_prefixlen",
            decorator44.call(args![function("_Interface.with_prefixlen(self)", [], Interface::with_prefixlen)])?,
        );
        let decorator45 = builtins::get("property");
        ns9.set_str(
            "with_netmask",
            decorator45.call(args![function("_Interface.with_netmask(self)", [], Interface::with_netmask)])?,
        );
        let decorator46 = builtins::get("property");
        ns9.set_str(
            "with_hostmask",
            decorator46.call(args![function("_Interface.with_hostmask(self)", [], Interface::with_hostmask)])?,
        );
        let class = build_class("_Interface", "ipaddress", "_Interface", Vec::new(), ns9, Vec::new())?;
        _INTERFACE_CLASS.set(class.clone());
        class
    });
    I_PV4_INTERFACE.define({
        let ns10 = Dict::new();
        ns10.set_str("_network_class", I_PV4_NETWORK.get()?);
        ns10.method("IPv4Interface.__init__(self, address)", [], IPv4Interface::__init__);
        let decorator47 = builtins::get("property");
        ns10.set_str("ip", decorator47.call(args![function("IPv4Interface.ip(self)", [], IPv4Interface::ip)])?);
        build_class(
            "IPv4Interface",
            "ipaddress",
            "IPv4Interface",
            vec![_INTERFACE.get()?, I_PV4_ADDRESS.get()?],
            ns10,
            Vec::new(),
        )?
    });
    I_PV6_INTERFACE.define({
        let ns11 = Dict::new();
        ns11.set_str("_network_class", I_PV6_NETWORK.get()?);
        ns11.method("IPv6Interface.__init__(self, address)", [], IPv6Interface::__init__);
        let decorator48 = builtins::get("property");
        ns11.set_str("ip", decorator48.call(args![function("IPv6Interface.ip(self)", [], IPv6Interface::ip)])?);
        build_class(
            "IPv6Interface",
            "ipaddress",
            "IPv6Interface",
            vec![_INTERFACE.get()?, I_PV6_ADDRESS.get()?],
            ns11,
            Vec::new(),
        )?
    });
    _TEXTS.set(dict![
        4
            => dict![
                s!("multicast") => s!("224.0.0.0/4"),
                s!("link_local") => s!("169.254.0.0/16"),
                s!("loopback") => s!("127.0.0.0/8"),
                s!("shared") => s!("100.64.0.0/10"),
                s!("reserved") => list![s!("240.0.0.0/4")],
                s!("private")
                    => list![
                        s!("0.0.0.0/8"),
                        s!("10.0.0.0/8"),
                        s!("127.0.0.0/8"),
                        s!("169.254.0.0/16"),
                        s!("172.16.0.0/12"),
                        s!("192.0.0.0/29"),
                        s!("192.0.0.170/31"),
                        s!("192.0.2.0/24"),
                        s!("192.168.0.0/16"),
                        s!("198.18.0.0/15"),
                        s!("198.51.100.0/24"),
                        s!("203.0.113.0/24"),
                        s!("240.0.0.0/4"),
                        s!("255.255.255.255/32")
                    ]
            ]?,
        6
            => dict![
                s!("multicast") => s!("ff00::/8"),
                s!("link_local") => s!("fe80::/10"),
                s!("site_local") => s!("fec0::/10"),
                s!("reserved")
                    => list![
                        s!("::/8"),
                        s!("100::/8"),
                        s!("200::/7"),
                        s!("400::/6"),
                        s!("800::/5"),
                        s!("1000::/4"),
                        s!("4000::/3"),
                        s!("6000::/3"),
                        s!("8000::/3"),
                        s!("A000::/3"),
                        s!("C000::/3"),
                        s!("E000::/4"),
                        s!("F000::/5"),
                        s!("F800::/6"),
                        s!("FE00::/9")
                    ],
                s!("private")
                    => list![
                        s!("::1/128"),
                        s!("::/128"),
                        s!("::ffff:0:0/96"),
                        s!("100::/64"),
                        s!("2001::/23"),
                        s!("2001:2::/48"),
                        s!("2001:db8::/32"),
                        s!("2001:10::/28"),
                        s!("fc00::/7"),
                        s!("fe80::/10")
                    ]
            ]?
    ]?);
    _MADE.set(Value::Dict(Dict::new()));
    _CONSTANTS.set(function("_constants(version)", [], _constants));
    SUMMARIZE_ADDRESS_RANGE.set(function("gen summarize_address_range(first, last)", [], summarize_address_range));
    COLLAPSE_ADDRESSES.set(function("collapse_addresses(addresses)", [], collapse_addresses));
    Ok(())
}
