//! The assertions of `TestCase`.
use super::messages::{difference, failure, shortened};
use crate::define::{call, get, library, text, ClassDef};
use batuta_rt::prelude::*;

/// An assertion over two values: when it holds, and the words between them when it does not.
type Relation = (&'static str, fn(&Value, &Value) -> R<bool>, &'static str);

const RELATIONS: &[Relation] = &[
    ("assertIs", |a, b| Ok(op::is(a, b)), "is not"),
    ("assertGreater", op::gt_bool, "not greater than"),
    ("assertGreaterEqual", op::ge_bool, "not greater than or equal to"),
    ("assertLess", op::lt_bool, "not less than"),
    ("assertLessEqual", op::le_bool, "not less than or equal to"),
    ("assertIn", |a, b| op::contains(b, a), "not found in"),
    ("assertNotIn", |a, b| op::contains(b, a).map(|found| !found), "unexpectedly found in"),
    ("assertNotEqual", op::ne_bool, "=="),
];

pub(super) fn add(def: ClassDef) -> ClassDef {
    collections(numbers(simple(def)))
}

fn simple(mut def: ClassDef) -> ClassDef {
    for (name, holds, words) in RELATIONS {
        let params = match *name {
            "assertIs" => "self, expr1, expr2, msg=None",
            "assertIn" | "assertNotIn" => "self, member, container, msg=None",
            "assertNotEqual" => "self, first, second, msg=None",
            _ => "self, a, b, msg=None",
        };
        def = def.def(name, params, move |b| {
            let [this, a, b, msg] = b.into_array();
            if holds(&a, &b)? {
                return Ok(Value::None);
            }
            Err(failure(&this, &msg, &format!("{} {words} {}", fmt::repr(&a)?, fmt::repr(&b)?))?)
        });
    }
    def.def("assertIsNot", "self, expr1, expr2, msg=None", |b| {
        let [this, a, b, msg] = b.into_array();
        check(&this, &msg, !op::is(&a, &b), || Ok(format!("unexpectedly identical: {}", fmt::repr(&a)?)))
    })
    .def("assertTrue", "self, expr, msg=None", |b| {
        let [this, expr, msg] = b.into_array();
        check(&this, &msg, op::truthy(&expr)?, || Ok(format!("{} is not true", fmt::repr(&expr)?)))
    })
    .def("assertFalse", "self, expr, msg=None", |b| {
        let [this, expr, msg] = b.into_array();
        check(&this, &msg, !op::truthy(&expr)?, || Ok(format!("{} is not false", fmt::repr(&expr)?)))
    })
    .def("assertIsNone", "self, obj, msg=None", |b| {
        let [this, obj, msg] = b.into_array();
        check(&this, &msg, obj.is_none(), || Ok(format!("{} is not None", fmt::repr(&obj)?)))
    })
    .def("assertIsNotNone", "self, obj, msg=None", |b| {
        let [this, obj, msg] = b.into_array();
        check(&this, &msg, !obj.is_none(), || Ok("unexpectedly None".into()))
    })
    .def("assertIsInstance", "self, obj, cls, msg=None", |b| {
        let [this, obj, cls, msg] = b.into_array();
        check(&this, &msg, op::isinstance(&obj, &cls)?, || {
            Ok(format!("{} is not an instance of {}", fmt::repr(&obj)?, fmt::repr(&cls)?))
        })
    })
    .def("assertNotIsInstance", "self, obj, cls, msg=None", |b| {
        let [this, obj, cls, msg] = b.into_array();
        check(&this, &msg, !op::isinstance(&obj, &cls)?, || {
            Ok(format!("{} is an instance of {}", fmt::repr(&obj)?, fmt::repr(&cls)?))
        })
    })
    .def("fail", "self, msg=None", |b| {
        let [this, msg] = b.into_array();
        let said = fmt::str(&msg)?;
        Err(match get(&this, "failureException")? {
            Value::Class(kind) => Exc::new(kind, &[said.into()]),
            _ => runtime_error("failureException is not a class"),
        })
    })
    .def("assertRegex", "self, text, expected_regex, msg=None", |b| matching(b, true))
    .def("assertNotRegex", "self, text, unexpected_regex, msg=None", |b| matching(b, false))
}

fn check(this: &Value, msg: &Value, holds: bool, standard: impl FnOnce() -> R<String>) -> R {
    match holds {
        true => Ok(Value::None),
        false => Err(failure(this, msg, &standard()?)?),
    }
}

fn matching(b: Bound, wanted: bool) -> R {
    let [this, said, regex, msg] = b.into_array();
    let pattern = op::call(&library("re", "compile")?, args![&regex])?;
    let found = call(&pattern, "search", [said.clone()])?;
    check(&this, &msg, found.is_none() != wanted, || {
        let shown = text(&get(&pattern, "pattern")?)?;
        if wanted {
            return Ok(format!("Regex didn't match: {} not found in {}", fmt::repr(&shown.into())?, fmt::repr(&said)?));
        }
        let part = fmt::repr(&call(&found, "group", [])?)?;
        Ok(format!("Regex matched: {part} matches {} in {}", fmt::repr(&shown.into())?, fmt::repr(&said)?))
    })
}

fn numbers(def: ClassDef) -> ClassDef {
    const PARAMS: &str = "self, first, second, places=None, msg=None, delta=None";
    def.def("assertAlmostEqual", PARAMS, |b| almost(b, true)).def("assertNotAlmostEqual", PARAMS, |b| almost(b, false))
}

fn almost(b: Bound, wanted: bool) -> R {
    let [this, first, second, places, msg, delta] = b.into_array();
    if op::eq_bool(&first, &second)? && (wanted || delta.is_none()) {
        let holds = wanted;
        return check(&this, &msg, holds, || {
            Ok(format!("{} == {} within 7 places", fmt::repr(&first)?, fmt::repr(&second)?))
        });
    }
    if !places.is_none() && !delta.is_none() {
        return Err(type_error("specify delta or places not both"));
    }
    let apart = op::abs(&op::sub(&first, &second)?)?;
    let sign = if wanted { "!=" } else { "==" };
    let (near, measure) = if delta.is_none() {
        let places = if places.is_none() { Value::from(7) } else { places };
        let rounded = builtins::round(args![&apart, &places])?;
        (op::eq_bool(&rounded, &Value::from(0))?, format!("{} places", fmt::str(&places)?))
    } else {
        (op::le_bool(&apart, &delta)?, format!("{} delta", fmt::repr(&delta)?))
    };
    check(&this, &msg, near == wanted, || {
        let tail = if wanted { format!(" ({} difference)", fmt::repr(&apart)?) } else { String::new() };
        Ok(format!("{} {sign} {} within {measure}{tail}", fmt::repr(&first)?, fmt::repr(&second)?))
    })
}

fn collections(mut def: ClassDef) -> ClassDef {
    def = def.def("assertEqual", "self, first, second, msg=None", |b| {
        let [this, first, second, msg] = b.into_array();
        if op::eq_bool(&first, &second)? {
            return Ok(Value::None);
        }
        let standard = match class_of(&first).same(&class_of(&second)) {
            true => difference(&this, &first, &second)?,
            false => {
                let [a, b] = shortened(&first, &second)?;
                format!("{a} != {b}")
            }
        };
        Err(failure(&this, &msg, &standard)?)
    });
    for (name, params, kind) in [
        ("assertListEqual", "self, list1, list2, msg=None", "list"),
        ("assertTupleEqual", "self, tuple1, tuple2, msg=None", "tuple"),
        ("assertSetEqual", "self, set1, set2, msg=None", ""),
        ("assertDictEqual", "self, d1, d2, msg=None", "dict"),
        ("assertMultiLineEqual", "self, first, second, msg=None", "str"),
        ("assertSequenceEqual", "self, seq1, seq2, msg=None, seq_type=None", ""),
    ] {
        def = def.def(name, params, move |mut b| {
            let (this, first, second, msg) = (b.next(), b.next(), b.next(), b.next());
            if kind == "list" || kind == "tuple" || kind == "dict" || kind == "str" {
                for (place, one) in [("First", &first), ("Second", &second)] {
                    if !op::isinstance(one, &Value::from(&builtins::class(kind)))? {
                        let shown = fmt::repr(one)?;
                        let standard = match kind {
                            "list" | "tuple" => format!("{place} sequence is not a {kind}: {shown}"),
                            "dict" => format!(
                                "{shown} is not an instance of <class 'dict'> : {place} argument is not a dictionary"
                            ),
                            _ => format!(
                                "{shown} is not an instance of <class 'str'> : {place} argument is not a string"
                            ),
                        };
                        return Err(failure(&this, &msg, &standard)?);
                    }
                }
            }
            check(&this, &msg, op::eq_bool(&first, &second)?, || difference(&this, &first, &second))
        });
    }
    def.def("assertCountEqual", "self, first, second, msg=None", |b| {
        let [this, first, second, msg] = b.into_array();
        let mut rest = collect(&second)?;
        let mut missing = Vec::new();
        for item in collect(&first)? {
            let mut at = None;
            for (index, other) in rest.iter().enumerate() {
                if op::eq_bool(&item, other)? {
                    at = Some(index);
                    break;
                }
            }
            match at {
                Some(index) => drop(rest.remove(index)),
                None => missing.push((1, 0, item)),
            }
        }
        missing.extend(rest.into_iter().map(|item| (0, 1, item)));
        check(&this, &msg, missing.is_empty(), || {
            let mut said = String::from("Element counts were not equal:");
            for (mine, other, item) in &missing {
                said.push_str(&format!("\nFirst has {mine}, Second has {other}:  {}", fmt::repr(item)?));
            }
            Ok(said)
        })
    })
}
