//! `hashlib`: message digests.
use batuta_rt::bytes::bytes_like;
use batuta_rt::prelude::*;
use blake2::digest::{ExtendableOutput, Update, VariableOutput, XofReader};
use digest::DynDigest;
use std::any::Any;

#[derive(Clone)]
enum State {
    Fixed(Box<dyn DynDigest>),
    Shake128(sha3::Shake128),
    Shake256(sha3::Shake256),
    /// Blake2 with another size than its greatest.
    Blake {
        small: bool,
        size: usize,
        data: Vec<u8>,
    },
}

pub struct Hash {
    name: &'static str,
    block: usize,
    state: Slot<State>,
}

impl Native for Hash {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

pub fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build_class().unwrap_or_else(|_| exc::class::Object())).clone())
}

const GUARANTEED: [&str; 14] = [
    "blake2b",
    "blake2s",
    "md5",
    "sha1",
    "sha224",
    "sha256",
    "sha384",
    "sha3_224",
    "sha3_256",
    "sha3_384",
    "sha3_512",
    "sha512",
    "shake_128",
    "shake_256",
];

fn start(name: &str) -> Option<Hash> {
    let fixed = |name, block, digest: Box<dyn DynDigest>| (name, block, State::Fixed(digest));
    let (name, block, state) = match name.to_lowercase().replace('-', "_").as_str() {
        "md5" => fixed("md5", 64, Box::<md5::Md5>::default()),
        "sha1" => fixed("sha1", 64, Box::<sha1::Sha1>::default()),
        "sha224" | "sha2_224" => fixed("sha224", 64, Box::<sha2::Sha224>::default()),
        "sha256" | "sha2_256" => fixed("sha256", 64, Box::<sha2::Sha256>::default()),
        "sha384" | "sha2_384" => fixed("sha384", 128, Box::<sha2::Sha384>::default()),
        "sha512" | "sha2_512" => fixed("sha512", 128, Box::<sha2::Sha512>::default()),
        "sha3_224" => fixed("sha3_224", 144, Box::<sha3::Sha3_224>::default()),
        "sha3_256" => fixed("sha3_256", 136, Box::<sha3::Sha3_256>::default()),
        "sha3_384" => fixed("sha3_384", 104, Box::<sha3::Sha3_384>::default()),
        "sha3_512" => fixed("sha3_512", 72, Box::<sha3::Sha3_512>::default()),
        "blake2b" => fixed("blake2b", 128, Box::<blake2::Blake2b512>::default()),
        "blake2s" => fixed("blake2s", 64, Box::<blake2::Blake2s256>::default()),
        "shake_128" => ("shake_128", 168, State::Shake128(Default::default())),
        "shake_256" => ("shake_256", 136, State::Shake256(Default::default())),
        _ => return None,
    };
    Some(Hash { name, block, state: Slot::new(state) })
}

impl Hash {
    fn of(value: &Value) -> R<&Hash> {
        value.downcast::<Hash>().ok_or_else(|| type_error("expected a hash object"))
    }
    fn update(&self, bytes: &[u8]) {
        self.state.with_mut(|state| match state {
            State::Fixed(digest) => digest.update(bytes),
            State::Shake128(digest) => digest.update(bytes),
            State::Shake256(digest) => digest.update(bytes),
            State::Blake { data, .. } => data.extend(bytes),
        });
    }
    fn size(&self) -> usize {
        self.state.with(|state| match state {
            State::Fixed(digest) => digest.output_size(),
            State::Blake { size, .. } => *size,
            _ => 0,
        })
    }
    /// The digest; `length` is for those that have any.
    fn digest(&self, length: usize) -> Vec<u8> {
        let mut out = vec![0; length];
        match self.state.get() {
            State::Fixed(digest) => return digest.finalize().to_vec(),
            State::Shake128(digest) => digest.finalize_xof().read(&mut out),
            State::Shake256(digest) => digest.finalize_xof().read(&mut out),
            State::Blake { small, size, data } => {
                out = vec![0; size];
                if small {
                    if let Ok(mut digest) = blake2::Blake2sVar::new(size) {
                        digest.update(&data);
                        let _ = digest.finalize_variable(&mut out);
                    }
                } else if let Ok(mut digest) = blake2::Blake2bVar::new(size) {
                    digest.update(&data);
                    let _ = digest.finalize_variable(&mut out);
                }
            }
        }
        out
    }
    fn is_shake(&self) -> bool {
        self.name.starts_with("shake")
    }
}

/// The bytes that a hash function takes.
fn data_of(value: &Value) -> R<Vec<u8>> {
    if let Value::Str(_) = value.payload() {
        return Err(type_error("Strings must be encoded before hashing"));
    }
    bytes_like(value).ok_or_else(|| type_error("object supporting the buffer API required"))
}

/// The digest of `data` by an algorithm, and the size of its block.
pub fn digest_of(name: &str, data: &[u8]) -> Option<(Vec<u8>, usize)> {
    let hash = start(name)?;
    hash.update(data);
    Some((hash.digest(0), hash.block))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn output(this: &Value, a: Args, name: &str) -> R<Vec<u8>> {
    let hash = Hash::of(this)?;
    if hash.is_shake() {
        let [length] = a.named(name, ["length"], 1)?;
        let length = op::index(&length.unwrap_or_default())?.to_index()?;
        if length < 0 {
            return Err(value_error("value must be positive"));
        }
        return Ok(hash.digest(length as usize));
    }
    a.empty(&format!("HASH.{name}"))?;
    Ok(hash.digest(0))
}

fn build_class() -> R<Class> {
    ClassBuilder::native("HASH", "_hashlib")
        .method("update", |this, a| {
            Hash::of(this)?.update(&data_of(&a.one("HASH.update")?)?);
            Ok(Value::None)
        })
        .method("digest", |this, a| Ok(output(this, a, "digest")?.into()))
        .method("hexdigest", |this, a| Ok(hex(&output(this, a, "hexdigest")?).into()))
        .method("copy", |this, _| {
            let hash = Hash::of(this)?;
            Ok(Value::native(Hash { name: hash.name, block: hash.block, state: Slot::new(hash.state.get()) }))
        })
        .method("__repr__", |this, _| {
            Ok(format!("<{} _hashlib.HASH object @ {:#x}>", Hash::of(this)?.name, this.id()).into())
        })
        .getter("name", |this| Ok(Hash::of(this)?.name.into()))
        .getter("digest_size", |this| Ok(Hash::of(this)?.size().into()))
        .getter("block_size", |this| Ok(Hash::of(this)?.block.into()))
        .build()
}

/// A new hash object over first data.
pub fn create(name: &str, data: Option<Value>) -> R {
    let Some(hash) = start(name) else {
        return Err(value_error(format!("unsupported hash type {name}")));
    };
    if let Some(data) = data {
        hash.update(&data_of(&data)?);
    }
    Ok(Value::native(hash))
}

fn blake(name: &'static str, mut a: Args) -> R {
    let size = a.take_kw("digest_size");
    for unsupported in ["key", "salt", "person"] {
        if a.kw.iter().any(|(k, v)| &**k == unsupported && bytes_like(v).is_some_and(|b| !b.is_empty())) {
            return Err(not_implemented_error(format!("batuta: {name} with {unsupported} is not supported")));
        }
    }
    a.take_kw("usedforsecurity");
    let data = a.pos.first().cloned();
    let most = if name == "blake2b" { 64 } else { 32 };
    let size = match size {
        Some(size) => op::index(&size)?.to_index()?,
        None => most,
    };
    if size == most {
        return create(name, data);
    }
    if !(1..=most).contains(&size) {
        return Err(value_error(format!("digest_size must be between 1 and {most} bytes")));
    }
    let small = name == "blake2s";
    let state = State::Blake { small, size: size as usize, data: Vec::new() };
    let hash = Hash { name, block: if small { 64 } else { 128 }, state: Slot::new(state) };
    if let Some(data) = data {
        hash.update(&data_of(&data)?);
    }
    Ok(Value::native(hash))
}

/// HMAC of a message.
pub fn hmac(name: &str, key: &[u8], message: &[u8]) -> Option<Vec<u8>> {
    let (_, block) = digest_of(name, &[])?;
    let mut key = if key.len() > block { digest_of(name, key)?.0 } else { key.to_vec() };
    key.resize(block, 0);
    let pad = |with: u8| key.iter().map(|b| b ^ with).collect::<Vec<u8>>();
    let inner = digest_of(name, &[pad(0x36).as_slice(), message].concat())?.0;
    Some(digest_of(name, &[pad(0x5c), inner].concat())?.0)
}

fn pbkdf2(a: Args) -> R {
    let names = ["hash_name", "password", "salt", "iterations", "dklen"];
    let [name, password, salt, rounds, length] = a.named("pbkdf2_hmac", names, 4)?;
    let name = name.unwrap_or_default().as_str()?;
    let (password, salt) = (data_of(&password.unwrap_or_default())?, data_of(&salt.unwrap_or_default())?);
    let rounds = op::index(&rounds.unwrap_or_default())?.to_index()?;
    let unsupported = || value_error(format!("unsupported hash type {name}"));
    let size = digest_of(&name, &[]).ok_or_else(unsupported)?.0.len();
    if rounds < 1 {
        return Err(value_error("iteration value must be greater than 0."));
    }
    let length = match length {
        Some(value) if !value.is_none() => op::index(&value)?.to_index()?.max(0) as usize,
        _ => size,
    };
    let mut out: Vec<u8> = Vec::new();
    let mut block = 1u32;
    while out.len() < length {
        let first = [salt.as_slice(), &block.to_be_bytes()].concat();
        let mut last = hmac(&name, &password, &first).ok_or_else(unsupported)?;
        let mut sum = last.clone();
        for _ in 1..rounds {
            last = hmac(&name, &password, &last).ok_or_else(unsupported)?;
            sum.iter_mut().zip(&last).for_each(|(a, b)| *a ^= b);
        }
        out.extend(sum);
        block += 1;
    }
    out.truncate(length);
    Ok(out.into())
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    let mut module = Module::new("hashlib");
    for name in GUARANTEED {
        if name.starts_with("blake") {
            module = module.function(name, move |a| blake(name, a));
            continue;
        }
        module = module.function(name, move |mut a| {
            a.take_kw("usedforsecurity");
            let [data] = a.named(&format!("openssl_{name}"), ["string"], 0)?;
            create(name, data)
        });
    }
    let names = || Set::from_values(GUARANTEED.map(Value::from).to_vec()).unwrap_or_else(|_| Set::default());
    module
        .with("algorithms_guaranteed", names())
        .with("algorithms_available", names())
        .function("new", |mut a| {
            a.take_kw("usedforsecurity");
            let [name, data] = a.named("new", ["name", "data"], 1)?;
            create(&name.unwrap_or_default().as_str()?, data)
        })
        .function("pbkdf2_hmac", pbkdf2)
        .function("file_digest", |a| {
            let [file, kind] = a.exactly::<2>("file_digest")?;
            let hash = match kind.payload() {
                Value::Str(name) => create(name, None)?,
                _ => op::call(&kind, Args::none())?,
            };
            let data = op::call_method(&file, "read", Args::none())?;
            op::call_method(&hash, "update", [data])?;
            Ok(hash)
        })
}
