//! `urllib.parse`: taking URLs apart and together, and percent-encoding.
mod quoting;
mod split;

use crate::collections::namedtuple;
use crate::define::function;
use batuta_rt::prelude::*;
use split::Url;

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("urllib.parse", build))
}

fn build() -> R<Module> {
    let split_result = result_class("SplitResult", &["scheme", "netloc", "path", "query", "fragment"])?;
    let parse_result = result_class("ParseResult", &["scheme", "netloc", "path", "params", "query", "fragment"])?;
    let module =
        Module::new("urllib.parse").with("SplitResult", split_result.clone()).with("ParseResult", parse_result.clone());
    let add = |name: &'static str, params: &str, body: fn(Bound) -> R| {
        module.set(name, function("urllib.parse", name, params, body))
    };
    module.set(
        "urlsplit",
        function("urllib.parse", "urlsplit", "url, scheme='', allow_fragments=True", move |b| {
            let [scheme, netloc, path, query, fragment] = taken_apart(b)?.parts();
            op::call(&split_result, [scheme, netloc, path, query, fragment].map(Value::from))
        }),
    );
    module.set(
        "urlparse",
        function("urllib.parse", "urlparse", "url, scheme='', allow_fragments=True", move |b| {
            let url = taken_apart(b)?;
            let (path, params) = url.path_and_params();
            op::call(&parse_result, [url.scheme, url.netloc, path, params, url.query, url.fragment].map(Value::from))
        }),
    );
    add("urlunsplit", "components", |b| Ok(components::<5>(b)?.joined().into()));
    add("urlunparse", "components", |b| Ok(components::<6>(b)?.joined().into()));
    add("urljoin", "base, url, allow_fragments=True", |b| {
        let [base, url, fragments] = b.into_array();
        let (base, url) = (base.as_str()?, url.as_str()?);
        Ok(split::join(&base, &url, op::truthy(&fragments)?)?.into())
    });
    add("urldefrag", "url", |b| {
        let [url] = b.into_array();
        let mut url = Url::from_text(&url.as_str()?, "", true)?;
        let fragment = std::mem::take(&mut url.fragment);
        op::call(
            &namedtuple::plain("DefragResult", "urllib.parse", &["url", "fragment"])?,
            [url.joined().into(), fragment.into()],
        )
    });
    add("quote", "string, safe='/', encoding=None, errors=None", quoting::quote);
    add("quote_plus", "string, safe='', encoding=None, errors=None", quoting::quote_plus);
    add("quote_from_bytes", "bs, safe='/'", quoting::quote_from_bytes);
    add("unquote", "string, encoding='utf-8', errors='replace'", |b| {
        let [text, ..] = b.into_array::<3>();
        Ok(quoting::unquote(&text.as_str()?).into())
    });
    add("unquote_plus", "string, encoding='utf-8', errors='replace'", |b| {
        let [text, ..] = b.into_array::<3>();
        Ok(quoting::unquote(&text.as_str()?.replace('+', " ")).into())
    });
    add("unquote_to_bytes", "string", |b| {
        let [text] = b.into_array();
        let bytes = match batuta_rt::bytes::bytes_like(&text) {
            Some(bytes) => bytes,
            None => text.as_str()?.as_bytes().to_vec(),
        };
        Ok(Value::from(quoting::unquote_to_bytes(&bytes)))
    });
    const QUERY: &str = "qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'";
    add("parse_qsl", QUERY, |b| {
        let pairs = quoting::parse_query(b)?;
        Ok(Value::List(pairs.into_iter().map(|(k, v)| tuple![k, v]).collect()))
    });
    add("parse_qs", QUERY, |b| {
        let dict = Dict::new();
        for (key, value) in quoting::parse_query(b)? {
            match dict.get_str(&key) {
                Some(Value::List(list)) => list.push(value.into()),
                _ => dict.set_str(&key, list![value]),
            }
        }
        Ok(Value::Dict(dict))
    });
    add("urlencode", "query, doseq=False, safe='', encoding=None, errors=None, quote_via=None", quoting::urlencode);
    Ok(module)
}

fn taken_apart(b: Bound) -> R<Url> {
    let [url, scheme, fragments] = b.into_array();
    Url::from_text(&url.as_str()?, &scheme.as_str()?, op::truthy(&fragments)?)
}

fn components<const N: usize>(b: Bound) -> R<Url> {
    let [parts] = b.into_array();
    let parts = op::unpack::<N>(&parts)?;
    let mut texts =
        parts.iter().map(|part| if part.is_none() { Ok(String::new()) } else { Ok(part.as_str()?.to_string()) });
    let mut next = || texts.next().unwrap_or(Ok(String::new()));
    let (scheme, netloc, mut path) = (next()?, next()?, next()?);
    if N == 6 {
        let params = next()?;
        if !params.is_empty() {
            path = format!("{path};{params}");
        }
    }
    Ok(Url { scheme, netloc, path, query: next()?, fragment: next()? })
}

/// A tuple of parts that also knows what is inside the network location.
fn result_class(name: &str, fields: &[&str]) -> R {
    let texts = fields.iter().map(|field| Str::from(*field)).collect();
    let own = Dict::new();
    let property = |name: &str, get: fn(&str) -> R| {
        let read = move |mut b: Bound| get(&op::getattr(&b.next(), "netloc")?.as_str()?);
        own.set_str(name, Descriptor::property(function("urllib.parse", name, "self", read)));
    };
    property("username", |netloc| Ok(split::user(netloc).0.map_or(Value::None, Value::str)));
    property("password", |netloc| Ok(split::user(netloc).1.map_or(Value::None, Value::str)));
    property("hostname", |netloc| Ok(split::host_name(netloc).map_or(Value::None, Value::from)));
    property("port", split::port);
    let unite = |mut b: Bound| {
        let this = b.next();
        let parts = collect(&this)?;
        let text = |at: usize| parts[at].as_str().map(|s| s.to_string());
        let last = parts.len() - 1;
        let mut path = text(2)?;
        if last == 5 && !text(3)?.is_empty() {
            path = format!("{path};{}", text(3)?);
        }
        Ok(Url { scheme: text(0)?, netloc: text(1)?, path, query: text(last - 1)?, fragment: text(last)? }
            .joined()
            .into())
    };
    own.set_str("geturl", function("urllib.parse", &format!("{name}.geturl"), "self", unite));
    namedtuple::make(name, "urllib.parse", texts, Vec::new(), own)
}
