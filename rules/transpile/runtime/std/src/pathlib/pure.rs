//! The parts of a POSIX path, without a file system.

/// A path taken apart: its root (`""`, `/` or `//`) and its names.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Parts {
    pub root: String,
    pub names: Vec<String>,
}

impl Parts {
    pub fn parse(text: &str) -> Parts {
        let root = if text.starts_with("//") && !text.starts_with("///") {
            "//"
        } else if text.starts_with('/') {
            "/"
        } else {
            ""
        };
        let names = text.split('/').filter(|n| !n.is_empty() && *n != ".").map(String::from).collect();
        Parts { root: root.into(), names }
    }
    /// `self / other`.
    pub fn join(&self, other: &Parts) -> Parts {
        if !other.root.is_empty() {
            return other.clone();
        }
        let mut names = self.names.clone();
        names.extend(other.names.iter().cloned());
        Parts { root: self.root.clone(), names }
    }
    pub fn child(&self, name: &str) -> Parts {
        let mut made = self.clone();
        made.names.push(name.into());
        made
    }
    pub fn text(&self) -> String {
        if self.root.is_empty() && self.names.is_empty() {
            return ".".into();
        }
        format!("{}{}", self.root, self.names.join("/"))
    }
    /// The root, where there is one, and the names.
    pub fn listed(&self) -> Vec<String> {
        let mut out = Vec::new();
        if !self.root.is_empty() {
            out.push(self.root.clone());
        }
        out.extend(self.names.iter().cloned());
        out
    }
    pub fn name(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }
    pub fn parent(&self) -> Parts {
        let mut made = self.clone();
        made.names.pop();
        made
    }
    pub fn suffix(&self) -> &str {
        let name = self.name();
        match name.rfind('.') {
            Some(at) if at > 0 && at < name.len() - 1 => &name[at..],
            _ => "",
        }
    }
    pub fn stem(&self) -> &str {
        let name = self.name();
        &name[..name.len() - self.suffix().len()]
    }
    pub fn suffixes(&self) -> Vec<String> {
        let name = self.name();
        if name.ends_with('.') {
            return Vec::new();
        }
        name.trim_start_matches('.').split('.').skip(1).map(|s| format!(".{s}")).collect()
    }
    pub fn is_absolute(&self) -> bool {
        !self.root.is_empty()
    }
    /// The path from `base` to this one, where it is inside.
    pub fn relative_to(&self, base: &Parts) -> Option<Parts> {
        let (mine, other) = (self.listed(), base.listed());
        if !mine.starts_with(&other) {
            return None;
        }
        if base.root.is_empty() && !self.root.is_empty() {
            return None;
        }
        Some(Parts { root: String::new(), names: mine[other.len()..].to_vec() })
    }
}

/// `fnmatch.fnmatchcase`.
pub fn wild_match(name: &[char], pattern: &[char]) -> bool {
    let Some(first) = pattern.first() else { return name.is_empty() };
    match first {
        '*' => (0..=name.len()).any(|skip| wild_match(&name[skip..], &pattern[1..])),
        '?' => !name.is_empty() && wild_match(&name[1..], &pattern[1..]),
        '[' => {
            let mut end = 1;
            if pattern.get(end) == Some(&'!') {
                end += 1;
            }
            if pattern.get(end) == Some(&']') {
                end += 1;
            }
            while pattern.get(end).is_some_and(|c| *c != ']') {
                end += 1;
            }
            if end >= pattern.len() {
                return name.first() == Some(&'[') && wild_match(&name[1..], &pattern[1..]);
            }
            let negate = pattern.get(1) == Some(&'!');
            let set = &pattern[1 + usize::from(negate)..end];
            let Some(c) = name.first() else { return false };
            let mut found = false;
            let mut at = 0;
            while at < set.len() {
                if at + 2 < set.len() && set[at + 1] == '-' {
                    found |= (set[at]..=set[at + 2]).contains(c);
                    at += 3;
                } else {
                    found |= set[at] == *c;
                    at += 1;
                }
            }
            found != negate && wild_match(&name[1..], &pattern[end + 1..])
        }
        literal => name.first() == Some(literal) && wild_match(&name[1..], &pattern[1..]),
    }
}

pub fn matches(name: &str, pattern: &str) -> bool {
    let (name, pattern): (Vec<char>, Vec<char>) = (name.chars().collect(), pattern.chars().collect());
    wild_match(&name, &pattern)
}
