//! `difflib`: comparing sequences.
mod differ;
mod matcher;

use crate::declare::{ClassDef, Declare};
use batuta_rt::prelude::*;
use matcher::{Change, Matcher, Numbers};
use std::collections::HashSet;

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build_class().unwrap_or_else(|_| exc::class::Object())).clone())
}

fn matcher(a: &[Value], b: &[Value], is_junk: &Value, autojunk: bool) -> R<Matcher> {
    let numbers = Numbers::default();
    let (x, y) = (numbers.of(a)?, numbers.of(b)?);
    let mut junk = HashSet::new();
    if !is_junk.is_none() {
        for (item, number) in b.iter().zip(&y) {
            if op::truthy(&op::call(is_junk, [item.clone()])?)? {
                junk.insert(*number);
            }
        }
    }
    Ok(Matcher::new(x, y, junk, autojunk))
}

/// The matcher of a SequenceMatcher's present attributes.
fn of(this: &Value) -> R<Matcher> {
    let get = |name: &str| op::getattr(this, name);
    matcher(&collect(&get("a")?)?, &collect(&get("b")?)?, &get("isjunk")?, op::truthy(&get("autojunk")?)?)
}

fn named(name: &'static str, module_fields: &'static [&'static str], items: Vec<Value>) -> R {
    thread_local!(static KNOWN: Slot<Vec<(&'static str, Class)>> = const { Slot::new(Vec::new()) });
    let known = KNOWN.with(Slot::get).into_iter().find(|row| row.0 == name).map(|row| row.1);
    let class = match known {
        Some(class) => class,
        None => {
            let getters: [fn(&Value) -> R; 3] = [
                |t| op::getitem(t.payload(), &0i64.into()),
                |t| op::getitem(t.payload(), &1i64.into()),
                |t| op::getitem(t.payload(), &2i64.into()),
            ];
            let mut made =
                ClassBuilder::native(name, "difflib").base(exc::class::Tuple()).method("__repr__", |t, _| {
                    let parts = collect(t.payload())?;
                    let [a, b, size] = parts.as_slice() else { return Ok("Match()".into()) };
                    Ok(format!("Match(a={}, b={}, size={})", fmt::repr(a)?, fmt::repr(b)?, fmt::repr(size)?).into())
                });
            for (field, getter) in module_fields.iter().zip(getters) {
                made = made.getter(field, getter);
            }
            let class = made.build()?;
            KNOWN.with(|k| k.with_mut(|k| k.push((name, class.clone()))));
            class
        }
    };
    Ok(Value::Obj(Obj::with_payload(class, Payload::Value(Value::Tuple(Tuple::from(items))))))
}

fn block((i, j, k): matcher::Block) -> R {
    named("Match", &["a", "b", "size"], vec![i.into(), j.into(), k.into()])
}

fn code(c: &Change) -> Value {
    tuple![c.tag, c.a.0, c.a.1, c.b.0, c.b.1]
}

fn build_class() -> R<Class> {
    ClassDef::new("difflib", "SequenceMatcher")
        .method("__init__", "self, isjunk=None, a='', b='', autojunk=True", |bound| {
            let [this, is_junk, a, b, auto] = bound.into_array();
            for (name, value) in [("isjunk", is_junk), ("a", a), ("b", b), ("autojunk", auto)] {
                op::setattr(&this, name, value)?;
            }
            of(&this).map(|_| Value::None)
        })
        .method("set_seqs", "self, a, b", |bound| {
            let [this, a, b] = bound.into_array();
            op::setattr(&this, "a", a)?;
            op::setattr(&this, "b", b)?;
            Ok(Value::None)
        })
        .method("set_seq1", "self, a", |bound| {
            let [this, a] = bound.into_array();
            op::setattr(&this, "a", a).map(Value::from)
        })
        .method("set_seq2", "self, b", |bound| {
            let [this, b] = bound.into_array();
            op::setattr(&this, "b", b).map(Value::from)
        })
        .method("find_longest_match", "self, alo=0, ahi=None, blo=0, bhi=None", |bound| {
            let [this, alo, ahi, blo, bhi] = bound.into_array();
            let found = of(&this)?;
            let at = |v: &Value, default: usize| match v {
                Value::None => Ok(default),
                v => Ok(op::index(v)?.to_usize().unwrap_or(0)),
            };
            let (ahi, bhi) = (at(&ahi, found.a.len())?, at(&bhi, found.b.len())?);
            block(found.longest(at(&alo, 0)?, ahi, at(&blo, 0)?, bhi))
        })
        .method("get_matching_blocks", "self", |bound| {
            let [this] = bound.into_array();
            Ok(Value::List(List::from(of(&this)?.blocks().into_iter().map(block).collect::<R<Vec<_>>>()?)))
        })
        .method("get_opcodes", "self", |bound| {
            let [this] = bound.into_array();
            Ok(Value::List(of(&this)?.changes().iter().map(code).collect()))
        })
        .method("get_grouped_opcodes", "self, n=3", |bound| {
            let [this, n] = bound.into_array();
            let groups = of(&this)?.grouped(op::index(&n)?.to_usize().unwrap_or(0));
            let lists: Vec<Value> = groups.iter().map(|g| Value::List(g.iter().map(code).collect())).collect();
            builtins::iter_value(&Value::List(List::from(lists)))
        })
        .method("ratio", "self", |bound| Ok(of(&bound.into_array::<1>()[0])?.ratio().into()))
        .method("quick_ratio", "self", |bound| Ok(of(&bound.into_array::<1>()[0])?.quick_ratio().into()))
        .method("real_quick_ratio", "self", |bound| Ok(of(&bound.into_array::<1>()[0])?.real_quick_ratio().into()))
        .build()
}

fn unified_range(from: usize, to: usize) -> String {
    match to - from {
        1 => (from + 1).to_string(),
        0 => format!("{from},0"),
        n => format!("{},{n}", from + 1),
    }
}

fn context_range(from: usize, to: usize) -> String {
    match to - from {
        0 => from.to_string(),
        1 => (from + 1).to_string(),
        _ => format!("{},{to}", from + 1),
    }
}

struct Request {
    a: Vec<Value>,
    b: Vec<Value>,
    texts: [Str; 5],
    n: usize,
}

fn request(bound: Bound) -> R<Request> {
    let [a, b, from, to, from_date, to_date, n, end] = bound.into_array();
    let text = |v: &Value| fmt::str(v);
    let lines = |v: &Value| -> R<Vec<Value>> {
        let items = collect(v)?;
        if let Some(other) = items.iter().find(|i| !matches!(i.payload(), Value::Str(_))) {
            let shown = fmt::repr(other)?;
            return Err(type_error(format!("lines to compare must be str, not {} ({shown})", other.type_name())));
        }
        Ok(items)
    };
    Ok(Request {
        a: lines(&a)?,
        b: lines(&b)?,
        texts: [text(&from)?, text(&to)?, text(&from_date)?, text(&to_date)?, text(&end)?],
        n: op::index(&n)?.to_usize().unwrap_or(0),
    })
}

fn dated(date: &str) -> String {
    if date.is_empty() {
        String::new()
    } else {
        format!("\t{date}")
    }
}

fn lines_of(out: Vec<String>) -> R {
    let mut items = out.into_iter();
    Ok(batuta_rt::iters::make::stepping(K::Generator, move || Ok(items.next().map(Value::from))))
}

fn unified(bound: Bound) -> R {
    let Request { a, b, texts: [from, to, from_date, to_date, end], n } = request(bound)?;
    let mut out = Vec::new();
    for group in matcher(&a, &b, &Value::None, true)?.grouped(n) {
        if out.is_empty() {
            out.push(format!("--- {from}{}{end}", dated(&from_date)));
            out.push(format!("+++ {to}{}{end}", dated(&to_date)));
        }
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let (one, two) = (unified_range(first.a.0, last.a.1), unified_range(first.b.0, last.b.1));
        out.push(format!("@@ -{one} +{two} @@{end}"));
        for change in &group {
            if change.tag == "equal" {
                for line in &a[change.a.0..change.a.1] {
                    out.push(format!(" {}", line.as_str()?));
                }
                continue;
            }
            if change.tag != "insert" {
                for line in &a[change.a.0..change.a.1] {
                    out.push(format!("-{}", line.as_str()?));
                }
            }
            if change.tag != "delete" {
                for line in &b[change.b.0..change.b.1] {
                    out.push(format!("+{}", line.as_str()?));
                }
            }
        }
    }
    lines_of(out)
}

fn context(bound: Bound) -> R {
    let Request { a, b, texts: [from, to, from_date, to_date, end], n } = request(bound)?;
    let mut out = Vec::new();
    let prefix = |tag: &str| match tag {
        "insert" => "+ ",
        "delete" => "- ",
        "replace" => "! ",
        _ => "  ",
    };
    for group in matcher(&a, &b, &Value::None, true)?.grouped(n) {
        if out.is_empty() {
            out.push(format!("*** {from}{}{end}", dated(&from_date)));
            out.push(format!("--- {to}{}{end}", dated(&to_date)));
        }
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        out.push(format!("***************{end}"));
        out.push(format!("*** {} ****{end}", context_range(first.a.0, last.a.1)));
        if group.iter().any(|c| matches!(c.tag, "replace" | "delete")) {
            for change in group.iter().filter(|c| c.tag != "insert") {
                for line in &a[change.a.0..change.a.1] {
                    out.push(format!("{}{}", prefix(change.tag), line.as_str()?));
                }
            }
        }
        out.push(format!("--- {} ----{end}", context_range(first.b.0, last.b.1)));
        if group.iter().any(|c| matches!(c.tag, "replace" | "insert")) {
            for change in group.iter().filter(|c| c.tag != "delete") {
                for line in &b[change.b.0..change.b.1] {
                    out.push(format!("{}{}", prefix(change.tag), line.as_str()?));
                }
            }
        }
    }
    lines_of(out)
}

fn close_matches(bound: Bound) -> R {
    let [word, possibilities, n, cutoff] = bound.into_array();
    let count = op::index(&n)?;
    if count <= Int::from(0) {
        return Err(value_error(format!("n must be > 0: {}", fmt::repr(&n)?)));
    }
    let limit = op::to_float(&cutoff)?;
    if !(0.0..=1.0).contains(&limit) {
        return Err(value_error(format!("cutoff must be in [0.0, 1.0]: {}", fmt::repr(&cutoff)?)));
    }
    let target = collect(&word)?;
    let mut found: Vec<(f64, Value)> = Vec::new();
    for candidate in collect(&possibilities)? {
        let matcher = matcher(&collect(&candidate)?, &target, &Value::None, true)?;
        if matcher.real_quick_ratio() >= limit && matcher.quick_ratio() >= limit {
            let ratio = matcher.ratio();
            if ratio >= limit {
                found.push((ratio, candidate));
            }
        }
    }
    // The best first; equal scores by the greater value, as a heap of (score, value) gives them.
    let mut failed = None;
    found.sort_by(|x, y| {
        y.0.total_cmp(&x.0).then_with(|| match op::lt_bool(&y.1, &x.1) {
            Ok(true) => std::cmp::Ordering::Less,
            Ok(false) => match op::lt_bool(&x.1, &y.1) {
                Ok(true) => std::cmp::Ordering::Greater,
                _ => std::cmp::Ordering::Equal,
            },
            Err(e) => {
                failed = Some(e);
                std::cmp::Ordering::Equal
            }
        })
    });
    if let Some(e) = failed {
        return Err(e);
    }
    found.truncate(count.to_usize().unwrap_or(usize::MAX));
    Ok(Value::List(found.into_iter().map(|f| f.1).collect()))
}

pub fn module() -> Module {
    crate::module_once!({
        let files = "a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm=";
        let module = Module::new("difflib").with("SequenceMatcher", class());
        module
            .def("unified_diff", &format!("{files}'\n'"), unified)
            .def("context_diff", &format!("{files}'\n'"), context)
            .def("get_close_matches", "word, possibilities, n=3, cutoff=0.6", close_matches)
            .def("ndiff", "a, b, linejunk=None, charjunk=None", differ::ndiff)
            .def("IS_LINE_JUNK", "line", |bound| {
                let [line] = bound.into_array();
                let text = line.as_str()?;
                let rest = text.trim();
                Ok((rest.is_empty() || rest == "#").into())
            })
            .def("IS_CHARACTER_JUNK", "ch, ws=' \t'", |bound| {
                let [c, spaces] = bound.into_array();
                op::contains(&spaces, &c).map(Value::from)
            })
    })
}
