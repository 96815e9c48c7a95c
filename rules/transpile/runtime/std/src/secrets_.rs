//! `secrets`: random bytes from the operating system.
use crate::binascii_::encode64;
use crate::declare::Declare;
use batuta_rt::prelude::*;
use num_bigint::BigUint;
use std::io::Read;

/// Bytes of `/dev/urandom`.
pub fn random_bytes(count: usize) -> R<Vec<u8>> {
    let mut out = vec![0; count];
    let read = std::fs::File::open("/dev/urandom").and_then(|mut f| f.read_exact(&mut out));
    read.map_err(|e| batuta_rt::io::from_io(&e, None))?;
    Ok(out)
}

fn size(value: &Value) -> R<usize> {
    Ok(if value.is_none() {
        32
    } else {
        op::index(value)?.to_usize().ok_or_else(|| value_error("negative argument not allowed"))?
    })
}

/// A number below `limit`, by rejection.
fn below(limit: &Int) -> R<Int> {
    let bits = limit.bit_length();
    loop {
        let drawn =
            BigUint::from_bytes_le(&random_bytes(bits.div_ceil(8) as usize)?) & ((BigUint::from(1u32) << bits) - 1u32);
        let drawn = Int::big(drawn.into());
        if drawn < *limit {
            return Ok(drawn);
        }
    }
}

pub fn module() -> Module {
    crate::module_once!(Module::new("secrets")
        .def("token_bytes", "nbytes=None", |bound| Ok(random_bytes(size(&bound.into_array::<1>()[0])?)?.into()))
        .def("token_hex", "nbytes=None", |bound| {
            Ok(crate::hashlib_::hex(&random_bytes(size(&bound.into_array::<1>()[0])?)?).into())
        })
        .def("token_urlsafe", "nbytes=None", |bound| {
            let text = encode64(&random_bytes(size(&bound.into_array::<1>()[0])?)?);
            let text: String = text.into_iter().map(char::from).collect();
            Ok(text.trim_end_matches('=').replace('+', "-").replace('/', "_").into())
        })
        .def("randbelow", "exclusive_upper_bound", |bound| {
            let limit = op::index(&bound.into_array::<1>()[0])?;
            if limit <= Int::from(0) {
                return Err(value_error("Upper bound must be positive."));
            }
            Ok(below(&limit)?.into())
        })
        .def("randbits", "k", |bound| {
            let bits = op::index(&bound.into_array::<1>()[0])?.to_index()?.max(0);
            Ok(below(&Int::from(1).shl(&Int::from(bits))?)?.into())
        })
        .def("choice", "sequence", |bound| {
            let [items] = bound.into_array();
            let length = op::len(&items)?;
            if length == 0 {
                return Err(index_error("Cannot choose from an empty sequence"));
            }
            op::getitem(&items, &below(&Int::from(length as i64))?.into())
        })
        .function("compare_digest", crate::hmac_::compare))
}
