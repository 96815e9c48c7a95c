// Written by batuta from python/reprlib.py, 12ad530445acd6fc.
//! Short representations of long objects.
use batuta_rt::prelude::*;

module_globals! {
    "reprlib", init;
    ISLICE: "islice", __ALL_: "__all__", REPR: "repr", _REPR: "_repr", RECURSIVE_REPR: "recursive_repr",
    _POSSIBLY_SORTED: "_possibly_sorted", REPR2: "Repr", A_REPR: "aRepr",
}

fields! {
    APPEND: "append", FILLVALUE: "fillvalue", MAXARRAY: "maxarray", MAXDEQUE: "maxdeque", MAXDICT: "maxdict",
    MAXFROZENSET: "maxfrozenset", MAXLEVEL: "maxlevel", MAXLIST: "maxlist", MAXLONG: "maxlong", MAXOTHER: "maxother",
    MAXSET: "maxset", MAXSTRING: "maxstring", MAXTUPLE: "maxtuple", REPR: "repr", REPR1: "repr1",
    REPR_INSTANCE: "repr_instance", TYPECODE: "typecode", _CUT: "_cut", _REPR_ITERABLE: "_repr_iterable",
    __CLASS__: "__class__", __DOC__: "__doc__", __MODULE__: "__module__", __NAME__: "__name__",
    __QUALNAME__: "__qualname__",
}

/// Makes a `__repr__` give `fillvalue` where an object contains itself.
pub fn recursive_repr(fillvalue: &Value) -> R {
    let fillvalue = fillvalue.clone();
    let decorating = {
        let fillvalue = fillvalue.clone();
        def("recursive_repr.<locals>.decorating(user_function)", [], move |[user_function]| {
            call_guard!("decorating");
            let running: Cellvar = Cellvar::unbound();
            running.set(builtins::set(Args::none())?);
            let wrapper = {
                let running = running.clone();
                let fillvalue = fillvalue.clone();
                let user_function = user_function.clone();
                def("recursive_repr.<locals>.decorating.<locals>.wrapper(self)", [], move |[self_]| {
                    call_guard!("wrapper");
                    let key = builtins::id(args![&self_]).int()?;
                    if op::holds(&running.get("running")?, key.clone())? {
                        return Ok(fillvalue.clone());
                    }
                    running.get("running")?.add(key.clone())?;
                    let outcome: R<Flow<Value>> = 'finally: {
                        break 'finally Ok(Flow::Return(tri!('finally, user_function.call(args![&self_]))));
                    };
                    let handling = exc::handling_outcome(&outcome);
                    running.get("running")?.discard(key.clone())?;
                    drop(handling);
                    if let Flow::Return(value) = outcome? {
                        return Ok(value);
                    }
                    Ok(Value::None)
                })
            };
            wrapper.put(&at::__MODULE__, builtins::getattr(args![&user_function, s!("__module__")])?)?;
            wrapper.put(&at::__DOC__, builtins::getattr(args![&user_function, s!("__doc__")])?)?;
            wrapper.put(&at::__NAME__, builtins::getattr(args![&user_function, s!("__name__")])?)?;
            wrapper.put(&at::__QUALNAME__, builtins::getattr(args![user_function, s!("__qualname__")])?)?;
            Ok(wrapper)
        })
    };
    Ok(decorating)
}

pub struct Repr;

impl Repr {
    pub fn __init__(self_: &Value) -> R {
        self_.put(&at::FILLVALUE, s!("..."))?;
        self_.put(&at::MAXLEVEL, 6)?;
        self_.put(&at::MAXTUPLE, 6)?;
        self_.put(&at::MAXLIST, 6)?;
        self_.put(&at::MAXARRAY, 5)?;
        self_.put(&at::MAXDICT, 4)?;
        self_.put(&at::MAXSET, 6)?;
        self_.put(&at::MAXFROZENSET, 6)?;
        self_.put(&at::MAXDEQUE, 6)?;
        self_.put(&at::MAXSTRING, 30)?;
        self_.put(&at::MAXLONG, 40)?;
        self_.put(&at::MAXOTHER, 30)?;
        Ok(Value::None)
    }

    pub fn repr(self_: &Value, x: &Value) -> R {
        call_guard!("repr");
        early!(self_.clone(), &at::REPR1, args![x, self_.get(&at::MAXLEVEL)?])
    }

    pub fn repr1(self_: &Value, x: &Value, level: &Value) -> R {
        call_guard!("repr1");
        let mut name = builtins::type_(args![x])?.get(&at::__NAME__)?;
        if op::contains(&name, &Value::from(s!(" ")))? {
            name = Value::from(s!("_").join_all(&name.split()?)?);
        }
        let special = builtins::getattr(args![self_, op::add(&Value::from(s!("repr_")), &name)?, Value::None])?;
        if !special.is_none() {
            return special.call(args![x, level]);
        }
        self_.invoke(&at::REPR_INSTANCE, args![x, level])
    }

    pub fn _repr_iterable(
        self_: &Value,
        x: &Value,
        level: &Value,
        left: &Value,
        right: &Value,
        maxiter: &Value,
        trail: &Value,
    ) -> R<Str> {
        let mut right = right.clone();
        let n = builtins::length_of(x)?;
        let s;
        if op::le_bool(level, &Value::from(0))? && !emitted::is_zero(n) {
            s = self_.get_str(&at::FILLVALUE)?;
        } else {
            let pieces = comprehension::list_of(&ISLICE.get()?.call(args![x, maxiter])?, |elem: Value| {
                early!(self_.clone(), &at::REPR1, args![elem, op::sub(level, &Value::from(1))?])
            })?;
            if op::gt_bool(&Value::from(n), maxiter)? {
                early!(pieces.clone(), &at::APPEND, append: self_.get(&at::FILLVALUE)?)?;
            }
            s = s!(", ").join_all(&pieces)?;
            if n == 1_i64 && trail.truthy()? {
                right = op::add(trail, &right)?;
            }
        }
        Ok(f!("{}{}{}", left, s, right))
    }

    pub fn repr_tuple(self_: &Value, x: &Value, level: &Value) -> R<Str> {
        early!(
            self_.clone(),
            &at::_REPR_ITERABLE,
            args![x, level, s!("("), s!(")"), self_.get(&at::MAXTUPLE)?, s!(",")]
        )
        .text()
    }

    pub fn repr_list(self_: &Value, x: &Value, level: &Value) -> R<Str> {
        early!(self_.clone(), &at::_REPR_ITERABLE, args![x, level, s!("["), s!("]"), self_.get(&at::MAXLIST)?]).text()
    }

    pub fn repr_array(self_: &Value, x: &Value, level: &Value) -> R {
        if !x.truthy()? {
            return op::modulo(&Value::from(s!("array('%s')")), &x.get(&at::TYPECODE)?);
        }
        early!(
            self_.clone(),
            &at::_REPR_ITERABLE,
            args![
                x,
                level,
                op::modulo(&Value::from(s!("array('%s', [")), &x.get(&at::TYPECODE)?)?,
                s!("])"),
                self_.get(&at::MAXARRAY)?
            ]
        )
    }

    pub fn repr_set(self_: &Value, x: &Value, level: &Value) -> R<Str> {
        if !x.truthy()? {
            return Ok(s!("set()"));
        }
        early!(
            self_.clone(),
            &at::_REPR_ITERABLE,
            args![_POSSIBLY_SORTED.get()?.call(args![x])?, level, s!("{"), s!("}"), self_.get(&at::MAXSET)?]
        )
        .text()
    }

    pub fn repr_frozenset(self_: &Value, x: &Value, level: &Value) -> R<Str> {
        if !x.truthy()? {
            return Ok(s!("frozenset()"));
        }
        early!(
            self_.clone(),
            &at::_REPR_ITERABLE,
            args![
                _POSSIBLY_SORTED.get()?.call(args![x])?,
                level,
                s!("frozenset({"),
                s!("})"),
                self_.get(&at::MAXFROZENSET)?
            ]
        )
        .text()
    }

    pub fn repr_deque(self_: &Value, x: &Value, level: &Value) -> R<Str> {
        early!(self_.clone(), &at::_REPR_ITERABLE, args![x, level, s!("deque(["), s!("])"), self_.get(&at::MAXDEQUE)?])
            .text()
    }

    pub fn repr_dict(self_: &Value, x: &Value, level: &Value) -> R {
        let n = builtins::length_of(x)?;
        if n == 0_i64 {
            return Ok(Value::from(s!("{}")));
        }
        if op::le_bool(level, &Value::from(0))? {
            return Ok(Value::from(&(&s!("{") + &self_.get_str(&at::FILLVALUE)?) + &s!("}")));
        }
        let pieces = list![];
        let mut it =
            op::iter(&ISLICE.get()?.call(args![_POSSIBLY_SORTED.get()?.call(args![x])?, self_.get(&at::MAXDICT)?])?)?;
        while let Some(key) = it.next()? {
            early!(
                pieces.clone(),
                &at::APPEND,
                append: op::modulo(
                    &Value::from(s!("%s: %s")),
                    &tuple![
                        early!(self_.clone(), &at::REPR1, args![&key, op::sub(level, &Value::from(1))?])?,
                        early!(self_.clone(), &at::REPR1, args![x.item(&key)?, op::sub(level, &Value::from(1))?])?
                    ],
                )?
            )?;
        }
        if Int::from(n) > self_.get_int(&at::MAXDICT)? {
            early!(pieces.clone(), &at::APPEND, append: self_.get(&at::FILLVALUE)?)?;
        }
        op::modulo(&Value::from(s!("{%s}")), &tuple![s!(", ").join_all(&pieces)?])
    }

    pub fn _cut(self_: &Value, s: &Value, most: &Value) -> R {
        call_guard!("_cut");
        if op::le_bool(&Value::from(builtins::length_of(s)?), most)? {
            return Ok(s.clone());
        }
        let i = builtins::max_of(&Value::from(0), &op::floordiv(&op::sub(most, &Value::from(3))?, &Value::from(2))?)?;
        let j = builtins::max_of(&Value::from(0), &op::sub(&op::sub(most, &Value::from(3))?, &i)?)?;
        op::add(
            &op::add(&s.cut(Value::None, i)?, &self_.get(&at::FILLVALUE)?)?,
            &s.cut(op::sub(&Value::from(builtins::length_of(s)?), &j)?, Value::None)?,
        )
    }

    pub fn repr_str(self_: &Value, x: &Value, level: &Value) -> R {
        let mut s = _REPR.get()?.call(args![x.cut(Value::None, self_.get(&at::MAXSTRING)?)?])?;
        if Int::from(builtins::length_of(&s)?) > self_.get_int(&at::MAXSTRING)? {
            let i = Int::from(0).max((self_.get_int(&at::MAXSTRING)? - 3).quotient(2_i64));
            let j = Int::from(0).max(self_.get_int(&at::MAXSTRING)? - 3 - &i);
            s = _REPR.get()?.call(args![op::add(
                &x.cut(Value::None, i.clone())?,
                &x.cut(Int::from(builtins::length_of(x)?) - &j, Value::None)?,
            )?])?;
            s = op::add(
                &op::add(&s.cut(Value::None, i)?, &self_.get(&at::FILLVALUE)?)?,
                &s.cut(Int::from(builtins::length_of(&s)?) - &j, Value::None)?,
            )?;
        }
        Ok(s)
    }

    pub fn repr_int(self_: &Value, x: &Value, level: &Value) -> R {
        early!(self_.clone(), &at::_CUT, args![_REPR.get()?.call(args![x])?, self_.get(&at::MAXLONG)?])
    }

    pub fn repr_instance(self_: &Value, x: &Value, level: &Value) -> R {
        call_guard!("repr_instance");
        let mut s = Value::None;
        let tried = attempt(|| {
            s = _REPR.get()?.call(args![x])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("Exception"))? {
                return op::modulo(
                    &Value::from(s!("<%s instance at %#x>")),
                    &tuple![x.get(&at::__CLASS__)?.get(&at::__NAME__)?, builtins::id(args![x])?],
                );
            } else {
                return Err(error);
            }
        }
        early!(self_.clone(), &at::_CUT, args![s, self_.get(&at::MAXOTHER)?])
    }
}

pub fn _possibly_sorted(x: &Value) -> R {
    let tried: R<()> = 'attempt: {
        return Ok(tri!('attempt, builtins::sorted(args![x])));
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("Exception"))? {
            return builtins::list_of(x);
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

fn init() -> R<()> {
    modules::document("reprlib", "Short representations of long objects.");
    ISLICE.set(modules::member_at(&Value::from(batuta_std::itertools::module()), "islice", 10)?);
    __ALL_.set(list![s!("Repr"), s!("aRepr"), s!("recursive_repr"), s!("repr")]);
    _REPR.set(REPR.get()?);
    RECURSIVE_REPR.set(emitted::documented(
        function("recursive_repr(fillvalue=)", vec![Value::from(s!("..."))], recursive_repr),
        "Makes a `__repr__` give `fillvalue` where an object contains itself.",
    ));
    REPR2.define({
        let ns = Dict::new();
        ns.method("Repr.__init__(self)", [], Repr::__init__);
        ns.method("Repr.repr(self, x)", [], Repr::repr);
        ns.method("Repr.repr1(self, x, level)", [], Repr::repr1);
        ns.method(
            "Repr._repr_iterable(self, x, level, left, right, maxiter, trail=)",
            vec![Value::from(Str::default())],
            Repr::_repr_iterable,
        );
        ns.method("Repr.repr_tuple(self, x, level)", [], Repr::repr_tuple);
        ns.method("Repr.repr_list(self, x, level)", [], Repr::repr_list);
        ns.method("Repr.repr_array(self, x, level)", [], Repr::repr_array);
        ns.method("Repr.repr_set(self, x, level)", [], Repr::repr_set);
        ns.method("Repr.repr_frozenset(self, x, level)", [], Repr::repr_frozenset);
        ns.method("Repr.repr_deque(self, x, level)", [], Repr::repr_deque);
        ns.method("Repr.repr_dict(self, x, level)", [], Repr::repr_dict);
        ns.method("Repr._cut(self, s, most)", [], Repr::_cut);
        ns.method("Repr.repr_str(self, x, level)", [], Repr::repr_str);
        ns.method("Repr.repr_int(self, x, level)", [], Repr::repr_int);
        ns.method("Repr.repr_instance(self, x, level)", [], Repr::repr_instance);
        build_class("Repr", "reprlib", "Repr", Vec::new(), ns, Vec::new())?
    });
    _POSSIBLY_SORTED.set(function("_possibly_sorted(x)", [], _possibly_sorted));
    A_REPR.set(REPR2.get()?.call(())?);
    REPR.set(A_REPR.get()?.get(&at::REPR)?);
    Ok(())
}
