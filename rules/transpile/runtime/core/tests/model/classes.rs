use super::*;

#[test]
fn a_value_is_sixteen_bytes_and_an_error_eight() {
    assert_eq!(std::mem::size_of::<Value>(), 16);
    assert_eq!(std::mem::size_of::<Exc>(), 8);
    assert_eq!(std::mem::size_of::<R<Value>>(), 16);
}

#[test]
fn instances_take_attributes_and_methods_bind() {
    let init = function("P.__init__", &["self", "x"], |a| op::setattr(&a[0], "x", a[1].clone()).map(Value::from));
    let get = function("P.get", &["self"], |a| op::getattr(&a[0], "x"));
    let p = class("P", vec![], vec![("__init__", init), ("get", get)]);
    let made = op::call(&p, [5.into()]).unwrap();
    assert_eq!(show(&op::call_method(&made, "get", ()).unwrap()), "5");
    let bound = op::getattr(&made, "get").unwrap();
    assert_eq!(show(&op::call(&bound, ()).unwrap()), "5");
    assert_eq!(error(op::getattr(&made, "y")), "AttributeError: 'P' object has no attribute 'y'");
    assert_eq!(error(op::call(&p, ())), "TypeError: P.__init__() missing 1 required positional argument: 'x'");
    assert!(show(&made).starts_with("<__main__.P object at 0x"));
    assert_eq!(show(&op::getattr(&made, "__dict__").unwrap()), "{'x': 5}");
}

#[test]
fn the_method_resolution_order_is_c3() {
    let a = class("A", vec![], vec![]);
    let b = class("B", vec![a.clone()], vec![]);
    let c = class("C", vec![a.clone()], vec![]);
    let d = class("D", vec![b.clone(), c], vec![]);
    let mro = collect(&op::getattr(&d, "__mro__").unwrap()).unwrap();
    let names: Vec<String> =
        mro.iter().map(|c| op::getattr(c, "__name__").unwrap().as_str().unwrap().to_string()).collect();
    assert_eq!(names, ["D", "B", "C", "A", "object"]);
    let failed = build_class("X", "__main__", "X", vec![a, b], Dict::new(), Vec::new());
    assert!(error(failed)
        .starts_with("TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B"));
}

#[test]
fn reflected_operands_and_subclass_priority_decide_operators() {
    let add = function("N.__add__", &["self", "o"], |_| Ok(Value::NotImplemented));
    let radd = function("N.__radd__", &["self", "o"], |_| Ok("radd".into()));
    let n = class("N", vec![], vec![("__add__", add), ("__radd__", radd)]);
    let made = op::call(&n, ()).unwrap();
    assert_eq!(show(&op::add(&1.into(), &made).unwrap()), "'radd'");
    assert_eq!(error(op::add(&made, &1.into())), "TypeError: unsupported operand type(s) for +: 'N' and 'int'");
    let int = builtins::get("int");
    let radd = function("I.__radd__", &["self", "o"], |_| Ok("first".into()));
    let i = class("I", vec![int], vec![("__radd__", radd)]);
    let three = op::call(&i, [3.into()]).unwrap();
    assert_eq!(show(&op::add(&1.into(), &three).unwrap()), "'first'");
    assert_eq!(show(&op::add(&three, &1.into()).unwrap()), "4");
}

#[test]
fn defining_eq_kills_hash_and_a_kept_hash_makes_keys() {
    let eq = function("E.__eq__", &["self", "o"], |_| Ok(true.into()));
    let hash = function("H.__hash__", &["self"], |_| Ok(7.into()));
    let e = class("E", vec![], vec![("__eq__", eq.clone())]);
    let made = op::call(&e, ()).unwrap();
    assert_eq!(error(set![made]), "TypeError: unhashable type: 'E'");
    let h = class("H", vec![], vec![("__eq__", eq), ("__hash__", hash)]);
    let (x, y) = (op::call(&h, ()).unwrap(), op::call(&h, ()).unwrap());
    let d = dict! { x => 1, y => 2 }.unwrap();
    assert_eq!(op::len(&d).unwrap(), 1);
}

#[test]
fn properties_static_and_class_methods_and_slots_work() {
    let get = function("C.x", &["self"], |_| Ok(9.into()));
    let c = class(
        "C",
        vec![],
        vec![
            ("x", Descriptor::property(get)),
            ("s", Descriptor::static_method(function("C.s", &["a"], |a| Ok(a[0].clone())))),
            ("c", Descriptor::class_method(function("C.c", &["cls"], |a| op::getattr(&a[0], "__name__")))),
            ("__slots__", tuple!["a"]),
        ],
    );
    let made = op::call(&c, ()).unwrap();
    assert_eq!(show(&op::getattr(&made, "x").unwrap()), "9");
    assert_eq!(show(&op::call_method(&made, "s", [4.into()]).unwrap()), "4");
    assert_eq!(show(&op::call_method(&c, "c", ()).unwrap()), "'C'");
    let failed = op::setattr(&made, "x", 1.into()).map(Value::from);
    assert_eq!(error(failed), "AttributeError: property 'x' of 'C' object has no setter");
    op::setattr(&made, "a", 1.into()).unwrap();
    assert_eq!(
        error(op::setattr(&made, "z", 1.into()).map(Value::from)),
        "AttributeError: 'C' object has no attribute 'z'"
    );
}

#[test]
fn subclasses_of_builtins_hold_a_value_and_reach_its_methods_by_super() {
    let list = builtins::get("list");
    let cell: Cellvar = Cellvar::unbound();
    let own = cell.clone();
    let append = function("L.append", &["self", "v"], move |a| {
        let parent = op::super_(&own.get("L")?, &a[0])?;
        op::call_method(&parent, "append", [op::mul(&a[1], &2.into())?])
    });
    let l = class("L", vec![list], vec![("append", append)]);
    cell.set(l.clone());
    let made = op::call(&l, [list![1]]).unwrap();
    op::call_method(&made, "append", [5.into()]).unwrap();
    assert_eq!(show(&made), "[1, 10]");
    assert_eq!(op::len(&made).unwrap(), 2);
    assert!(op::isinstance(&made, &builtins::get("list")).unwrap());
    assert!(op::eq_bool(&made, &list![1, 10]).unwrap());
    let missing = function("D.__missing__", &["self", "k"], |a| Ok(a[1].clone()));
    let d = class("D", vec![builtins::get("dict")], vec![("__missing__", missing)]);
    let made = op::call(&d, ()).unwrap();
    assert_eq!(show(&op::getitem(&made, &"k".into()).unwrap()), "'k'");
    let s = class("S", vec![builtins::get("str")], vec![]);
    let made = op::call(&s, ["ab".into()]).unwrap();
    assert_eq!(show(&op::call_method(&made, "upper", ()).unwrap()), "'AB'");
    assert_eq!(show(&op::getitem(&dict! { "ab" => 1 }.unwrap(), &made).unwrap()), "1");
}

#[test]
fn getattr_hooks_and_dunder_new_and_init_subclass_run() {
    let hook = function("G.__getattr__", &["self", "name"], |a| Ok(a[1].clone()));
    let g = class("G", vec![], vec![("__getattr__", hook)]);
    let made = op::call(&g, ()).unwrap();
    assert_eq!(show(&op::getattr(&made, "anything").unwrap()), "'anything'");
    let seen = List::new();
    let log = seen.clone();
    let sub = function("B.__init_subclass__", &["cls"], move |a| {
        log.push(op::getattr(&a[0], "__name__")?);
        Ok(Value::None)
    });
    let base = class("B", vec![], vec![("__init_subclass__", sub)]);
    class("K", vec![base], vec![]);
    assert_eq!(show(&seen.into()), "['K']");
    let new = function("N.__new__", &["cls", "v"], |a| {
        let parent = op::super_(&a[0], &a[0])?;
        let made = op::call_method(&parent, "__new__", [a[0].clone()])?;
        op::setattr(&made, "v", a[1].clone())?;
        Ok(made)
    });
    let n = class("N", vec![], vec![("__new__", new)]);
    let made = op::call(&n, [3.into()]).unwrap();
    assert_eq!(show(&op::getattr(&made, "v").unwrap()), "3");
}

#[test]
fn exceptions_are_objects_with_fields_and_texts() {
    let e = class("E", vec![builtins::get("Exception")], vec![]);
    let raised = exc::raise(op::call(&e, ["a".into(), 1.into()]).unwrap(), None);
    assert_eq!(show(&raised.value()), "E('a', 1)");
    assert_eq!(format!("{raised:?}"), "E: ('a', 1)");
    assert!(raised.matches(&builtins::get("Exception")).unwrap());
    assert!(!raised.matches(&tuple![builtins::get("KeyError"), builtins::get("ValueError")]).unwrap());
    let os = op::call(&builtins::get("OSError"), [2.into(), "No such file or directory".into(), "x".into()]).unwrap();
    assert_eq!(&*class_of(&os).name(), "FileNotFoundError");
    assert_eq!(&*fmt::str(&os).unwrap(), "[Errno 2] No such file or directory: 'x'");
    assert_eq!(&*fmt::str(&key_error("k").value()).unwrap(), "'k'");
    let group =
        op::call(&builtins::get("ExceptionGroup"), ["g".into(), list![value_error("v"), key_error(1)]]).unwrap();
    let (yes, no) = exc::group::split(&group, &builtins::get("ValueError")).unwrap();
    assert_eq!(show(&yes), "ExceptionGroup('g', [ValueError('v')])");
    assert_eq!(show(&no), "ExceptionGroup('g', [KeyError(1)])");
}

#[test]
fn a_suggestion_follows_an_uncaught_attribute_error() {
    let c = class("C", vec![], vec![]);
    let made = op::call(&c, ()).unwrap();
    op::setattr(&made, "balance", 1.into()).unwrap();
    let failed = op::getattr(&made, "balence").unwrap_err();
    assert_eq!(
        exc::uncaught::last_lines(&failed).join("\n"),
        "AttributeError: 'C' object has no attribute 'balence'. Did you mean: 'balance'?"
    );
    assert_eq!(
        exc::uncaught::last_lines(&undefined("prnt")).join("\n"),
        "NameError: name 'prnt' is not defined. Did you mean: 'print'?"
    );
}
