//! `Match` objects.
use super::machine::NONE;
use super::pattern::Pattern;
use super::subject::{Marks, Subject};
use batuta_rt::prelude::*;
use std::any::Any;

pub struct Match {
    pub pattern: Value,
    pub subject: Subject,
    marks: Marks,
    pos: usize,
    endpos: usize,
}

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

pub fn class() -> Class {
    let made = || {
        let class = build().unwrap_or_else(|_| exc::class::Object());
        class.show_as("re.Match");
        class
    };
    CLASS.with(|cell| cell.get_or_init(made).clone())
}

impl Native for Match {
    fn class(&self) -> Class {
        class()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Match {
    pub fn make(pattern: &Value, subject: &Subject, marks: Marks, pos: usize, endpos: usize) -> Value {
        Value::native(Match { pattern: pattern.clone(), subject: subject.clone(), marks, pos, endpos })
    }
    fn of(value: &Value) -> R<&Match> {
        value.downcast::<Match>().ok_or_else(|| type_error("expected a re.Match object"))
    }
    fn regex(&self) -> R<&Pattern> {
        Pattern::of(&self.pattern)
    }
    /// Start and end of a group, when it matched.
    pub fn range(&self, group: usize) -> Option<(usize, usize)> {
        range(&self.marks, group)
    }
    pub fn group(&self, group: usize) -> Option<Value> {
        self.range(group).map(|(from, to)| self.subject.slice(from, to))
    }
    /// The number of a group given by number or name.
    fn index(&self, key: &Value) -> R<usize> {
        let regex = self.regex()?;
        let found = match op::try_index(key)? {
            Some(number) => number.to_usize().filter(|n| *n <= regex.groups),
            None => match key.payload() {
                Value::Str(name) => regex.group_named(name),
                _ => None,
            },
        };
        found.ok_or_else(|| index_error("no such group"))
    }
}

pub fn range(marks: &[usize], group: usize) -> Option<(usize, usize)> {
    let (from, to) = (*marks.get(group * 2)?, *marks.get(group * 2 + 1)?);
    (from != NONE && to != NONE).then_some((from, to))
}

fn group(this: &Value, a: Args) -> R {
    a.no_keywords("group")?;
    let found = Match::of(this)?;
    let get = |key: &Value| -> R { Ok(found.group(found.index(key)?).unwrap_or_default()) };
    match a.pos.as_slice() {
        [] => Ok(found.group(0).unwrap_or_default()),
        [one] => get(one),
        many => Ok(Value::Tuple(Tuple::from(many.iter().map(get).collect::<R<Vec<_>>>()?))),
    }
}

fn groups(this: &Value, a: Args) -> R {
    let [default] = a.named("groups", ["default"], 0)?;
    let default = default.unwrap_or_default();
    let found = Match::of(this)?;
    let all = (1..=found.regex()?.groups).map(|g| found.group(g).unwrap_or_else(|| default.clone()));
    Ok(Value::Tuple(all.collect()))
}

fn groupdict(this: &Value, a: Args) -> R {
    let [default] = a.named("groupdict", ["default"], 0)?;
    let default = default.unwrap_or_default();
    let found = Match::of(this)?;
    let dict = Dict::new();
    for (name, group) in &found.regex()?.names {
        dict.set_str(name, found.group(*group).unwrap_or_else(|| default.clone()));
    }
    Ok(Value::Dict(dict))
}

fn position(this: &Value, a: Args, name: &str) -> R<Option<(usize, usize)>> {
    let [key] = a.between::<1>(name, 0)?;
    let found = Match::of(this)?;
    Ok(found.range(found.index(&key.unwrap_or_else(|| 0i64.into()))?))
}

fn or_minus(value: Option<usize>) -> Value {
    value.map_or_else(|| (-1i64).into(), Value::from)
}

fn pair(range: Option<(usize, usize)>) -> Value {
    tuple![or_minus(range.map(|r| r.0)), or_minus(range.map(|r| r.1))]
}

fn repr(this: &Value) -> R {
    let found = Match::of(this)?;
    let (from, to) = found.range(0).unwrap_or((0, 0));
    let text = fmt::repr(&found.subject.slice(from, to))?;
    let text: String = text.chars().take(50).collect();
    Ok(format!("<re.Match object; span=({from}, {to}), match={text}>").into())
}

fn last(found: &Match) -> R<Option<usize>> {
    let last = found.marks.last().copied().unwrap_or(NONE);
    Ok((last != NONE).then_some(last))
}

fn build() -> R<Class> {
    ClassBuilder::native("Match", "re")
        .constructor(|_, _| Err(type_error("cannot create 're.Match' instances")))
        .method("group", group)
        .method("__getitem__", |this, a| {
            let key = a.one("__getitem__")?;
            let found = Match::of(this)?;
            Ok(found.group(found.index(&key)?).unwrap_or_default())
        })
        .method("groups", groups)
        .method("groupdict", groupdict)
        .method("start", |this, a| Ok(or_minus(position(this, a, "start")?.map(|r| r.0))))
        .method("end", |this, a| Ok(or_minus(position(this, a, "end")?.map(|r| r.1))))
        .method("span", |this, a| Ok(pair(position(this, a, "span")?)))
        .method("expand", |this, a| {
            let [template] = a.named("expand", ["template"], 1)?;
            let found = Match::of(this)?;
            let template = template.unwrap_or_default();
            let parts = found.regex()?.template(&template)?;
            super::pattern::expand(&parts, &found.marks, &found.subject)
        })
        .method("__repr__", |this, _| repr(this))
        .method("__copy__", |this, _| Ok(this.clone()))
        .method("__deepcopy__", |this, _| Ok(this.clone()))
        .getter("string", |this| Ok(Match::of(this)?.subject.original.clone()))
        .getter("re", |this| Ok(Match::of(this)?.pattern.clone()))
        .getter("pos", |this| Ok(Match::of(this)?.pos.into()))
        .getter("endpos", |this| Ok(Match::of(this)?.endpos.into()))
        .getter("lastindex", |this| Ok(last(Match::of(this)?)?.into()))
        .getter("lastgroup", |this| {
            let found = Match::of(this)?;
            let index = last(found)?;
            let names = &found.regex()?.names;
            Ok(names.iter().find(|(_, g)| Some(*g) == index).map(|(n, _)| n.clone()).into())
        })
        .getter("regs", |this| {
            let found = Match::of(this)?;
            Ok(Value::Tuple((0..=found.regex()?.groups).map(|g| pair(found.range(g))).collect()))
        })
        .class_method("__class_getitem__", |class, a| {
            Ok(batuta_rt::generic::alias(class, &a.one("__class_getitem__")?))
        })
        .build()
}
