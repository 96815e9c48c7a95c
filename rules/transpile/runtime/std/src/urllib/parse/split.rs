//! The parts of a URL, and joining a relative one to its base (RFC 3986).
use batuta_rt::prelude::*;

pub struct Url {
    pub scheme: String,
    pub netloc: String,
    pub path: String,
    pub query: String,
    pub fragment: String,
}

const RELATIVE: &str =
    " ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn svn+ssh ws wss ";
const NETLOC: &str =
    " ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu rsync svn svn+ssh sftp nfs git git+ssh ws wss ";
const PARAMS: &str = " ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel ";

fn among(scheme: &str, list: &str) -> bool {
    scheme.is_empty() || list.contains(&format!(" {scheme} "))
}

impl Url {
    pub fn from_text(url: &str, scheme: &str, fragments: bool) -> R<Url> {
        let blank = |c: char| c <= ' ';
        let unsafe_char = ['\t', '\r', '\n'];
        let url = url.trim_start_matches(blank).replace(unsafe_char, "");
        let mut scheme = scheme.trim_matches(blank).replace(unsafe_char, "");
        let mut rest = url.as_str();
        if let Some((before, after)) = url.split_once(':') {
            let fits = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
            if before.starts_with(|c: char| c.is_ascii_alphabetic()) && before.chars().all(fits) {
                scheme = before.to_lowercase();
                rest = after;
            }
        }
        let mut netloc = "";
        if let Some(after) = rest.strip_prefix("//") {
            let end = after.find(['/', '?', '#']).unwrap_or(after.len());
            (netloc, rest) = after.split_at(end);
            if netloc.contains('[') != netloc.contains(']') {
                return Err(value_error("Invalid IPv6 URL"));
            }
        }
        let (mut query, mut fragment) = ("", "");
        if fragments {
            if let Some((before, after)) = rest.split_once('#') {
                (rest, fragment) = (before, after);
            }
        }
        if let Some((before, after)) = rest.split_once('?') {
            (rest, query) = (before, after);
        }
        let [netloc, path, query, fragment] = [netloc, rest, query, fragment].map(String::from);
        Ok(Url { scheme, netloc, path, query, fragment })
    }

    pub fn parts(self) -> [String; 5] {
        [self.scheme, self.netloc, self.path, self.query, self.fragment]
    }

    /// The parameters of the last segment, split off where the scheme has such.
    pub fn path_and_params(&self) -> (String, String) {
        let path = &self.path;
        if among(&self.scheme, PARAMS) {
            let from = path.rfind('/').unwrap_or(0);
            if let Some(at) = path[from..].find(';') {
                return (path[..from + at].into(), path[from + at + 1..].into());
            }
        }
        (path.clone(), String::new())
    }

    pub fn joined(&self) -> String {
        let mut url = self.path.clone();
        let rooted = !self.scheme.is_empty() && among(&self.scheme, NETLOC) && !url.starts_with("//");
        if !self.netloc.is_empty() || rooted {
            if !url.is_empty() && !url.starts_with('/') {
                url.insert(0, '/');
            }
            url = format!("//{}{url}", self.netloc);
        }
        if !self.scheme.is_empty() {
            url = format!("{}:{url}", self.scheme);
        }
        for (sign, part) in [('?', &self.query), ('#', &self.fragment)] {
            if !part.is_empty() {
                url.push(sign);
                url.push_str(part);
            }
        }
        url
    }
}

fn with_params(path: String, params: &str) -> String {
    if params.is_empty() {
        path
    } else {
        format!("{path};{params}")
    }
}

pub fn join(base: &str, url: &str, fragments: bool) -> R<String> {
    if base.is_empty() || url.is_empty() {
        return Ok(if base.is_empty() { url } else { base }.into());
    }
    let below = Url::from_text(base, "", fragments)?;
    let mut found = Url::from_text(url, &below.scheme, fragments)?;
    if found.scheme != below.scheme || !among(&found.scheme, RELATIVE) {
        return Ok(url.into());
    }
    if among(&found.scheme, NETLOC) {
        if !found.netloc.is_empty() {
            return Ok(found.joined());
        }
        found.netloc = below.netloc.clone();
    }
    let (path, params) = found.path_and_params();
    let (base_path, _) = below.path_and_params();
    if path.is_empty() && params.is_empty() {
        found.path = below.path.clone();
        if found.query.is_empty() {
            found.query = below.query;
        }
        return Ok(found.joined());
    }
    found.path = with_params(resolve(&base_path, &path), &params);
    Ok(found.joined())
}

fn resolve(base: &str, path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    if !path.starts_with('/') {
        segments.extend(base.split('/'));
        if segments.last().is_some_and(|last| !last.is_empty()) {
            segments.pop();
        }
    }
    let relative = !path.starts_with('/');
    segments.extend(path.split('/'));
    let last = segments.len() - 1;
    let mut out: Vec<&str> = Vec::new();
    for (at, segment) in segments.iter().enumerate() {
        if relative && at > 0 && at < last && segment.is_empty() {
            continue;
        }
        match *segment {
            ".." => drop(out.pop()),
            "." => {}
            segment => out.push(segment),
        }
    }
    if matches!(segments[last], "." | "..") {
        out.push("");
    }
    let joined = out.join("/");
    if joined.is_empty() {
        "/".into()
    } else {
        joined
    }
}

pub fn user(netloc: &str) -> (Option<&str>, Option<&str>) {
    match netloc.rsplit_once('@') {
        None => (None, None),
        Some((info, _)) => match info.split_once(':') {
            Some((name, password)) => (Some(name), Some(password)),
            None => (Some(info), None),
        },
    }
}

fn host(netloc: &str) -> (&str, Option<&str>) {
    let info = netloc.rsplit_once('@').map_or(netloc, |(_, info)| info);
    let (name, port) = match info.split_once('[') {
        Some((_, bracketed)) => {
            let (name, after) = bracketed.split_once(']').unwrap_or((bracketed, ""));
            (name, after.split_once(':').map_or("", |(_, port)| port))
        }
        None => info.split_once(':').unwrap_or((info, "")),
    };
    (name, Some(port).filter(|port| !port.is_empty()))
}

pub fn host_name(netloc: &str) -> Option<String> {
    let (name, _) = host(netloc);
    if name.is_empty() {
        return None;
    }
    Some(match name.split_once('%') {
        Some((name, zone)) => format!("{}%{zone}", name.to_lowercase()),
        None => name.to_lowercase(),
    })
}

pub fn port(netloc: &str) -> R {
    let Some(port) = host(netloc).1 else { return Ok(Value::None) };
    if !port.bytes().all(|b| b.is_ascii_digit()) {
        let shown = fmt::repr(&Value::str(port))?;
        return Err(value_error(format!("Port could not be cast to integer value as {shown}")));
    }
    match port.parse::<u64>() {
        Ok(number @ 0..=65535) => Ok(Value::from(number)),
        _ => Err(value_error("Port out of range 0-65535")),
    }
}
