use super::*;

#[test]
fn arguments_are_matched_with_cpythons_refusals() {
    let signature = Signature::new("f", 1, &["a", "b"], Some("rest"), &["k"], Some("kw"));
    let defaults = Defaults { pos: vec![2.into()], kw: vec![Some(3.into())] };
    let f = Func::new(signature, defaults, None, |b| {
        let all: [Value; 5] = b.into_array();
        Ok(Value::Tuple(Tuple::from(all.to_vec())))
    });
    let run = || -> R { op::call(&f, args![1, 5, 6; "z" = 1]) };
    assert_eq!(show(&run().unwrap()), "(1, 5, (6,), 3, {'z': 1})");
    assert_eq!(show(&op::call(&f, [1.into()]).unwrap()), "(1, 2, (), 3, {})");
    assert_eq!(error(op::call(&f, ())), "TypeError: f() missing 1 required positional argument: 'a'");
    let g = function("g", &["a", "b"], |_| Ok(Value::None));
    let call = |n: usize| error(op::call(&g, vec![Value::None; n]));
    assert_eq!(call(3), "TypeError: g() takes 2 positional arguments but 3 were given");
    assert_eq!(call(0), "TypeError: g() missing 2 required positional arguments: 'a' and 'b'");
    let twice = || -> R { op::call(&g, args![1; "a" = 2]) };
    assert_eq!(error(twice()), "TypeError: g() got multiple values for argument 'a'");
    let unknown = || -> R { op::call(&g, args![1; "q" = 2]) };
    assert_eq!(error(unknown()), "TypeError: g() got an unexpected keyword argument 'q'");
}

#[test]
fn stars_spread_sequences_and_mappings() {
    let f = Func::builtin("f", |a| Ok(tuple![a.pos.len(), a.kw.len()]));
    let (seq, mapping) = (list![1, 2], dict! { "x" => 1 }.unwrap());
    let run = || -> R { op::call(&f, args![0, *seq, 3; "k" = 1, **mapping]) };
    assert_eq!(show(&run().unwrap()), "(4, 2)");
}

#[test]
fn unpacking_counts() {
    let [a, b] = op::unpack::<2>(&tuple![1, 2]).unwrap();
    assert_eq!((show(&a), show(&b)), ("1".into(), "2".into()));
    let short = op::unpack::<3>(&list![1, 2]).map(|_| Value::None);
    assert_eq!(error(short), "ValueError: not enough values to unpack (expected 3, got 2)");
    let long = op::unpack::<1>(&"ab".into()).map(|_| Value::None);
    assert_eq!(error(long), "ValueError: too many values to unpack (expected 1)");
    let star = op::unpack_star(&list![1, 2, 3, 4], 1, 1).unwrap();
    assert_eq!(show(&Value::Tuple(Tuple::from(star))), "(1, [2, 3], 4)");
    let not = op::unpack::<1>(&5.into()).map(|_| Value::None);
    assert_eq!(error(not), "TypeError: cannot unpack non-iterable int object");
}

#[test]
fn containers_that_change_while_iterated_are_noticed() {
    let d = dict! { 1 => 2 }.unwrap();
    let mut it = op::iter(&d).unwrap();
    it.next().unwrap();
    op::setitem(&d, &3.into(), 4.into()).unwrap();
    assert_eq!(error(it.next().map(Value::from)), "RuntimeError: dictionary changed size during iteration");
    let l = list![1];
    let mut it = op::iter(&l).unwrap();
    let mut seen = 0;
    while let Some(v) = it.next().unwrap() {
        seen += 1;
        if seen < 3 {
            op::call_method(&l, "append", [v]).unwrap();
        }
    }
    assert_eq!(seen, 3);
}

#[test]
fn sorting_that_changes_its_list_is_refused() {
    let l = list![2, 1];
    let own = l.clone();
    let key = function("key", &["v"], move |a| {
        op::call_method(&own, "append", [9.into()])?;
        Ok(a[0].clone())
    });
    let run = || -> R { op::call_method(&l, "sort", args![; "key" = key.clone()]) };
    assert_eq!(error(run()), "ValueError: list modified during sort");
    let failing = list![1, "a"];
    let text = "TypeError: '<' not supported between instances of 'str' and 'int'";
    assert_eq!(error(op::call_method(&failing, "sort", ())), text);
    assert_eq!(show(&failing), "[1, 'a']");
}

#[test]
fn raising_sets_cause_and_context() {
    let first = value_error("first");
    let second = {
        let _handling = exc::handling(&first);
        exc::raise(runtime_error("second").value(), None)
    };
    assert_eq!(show(&op::getattr(&second.value(), "__context__").unwrap()), "ValueError('first')");
    let third = exc::raise(builtins::get("KeyError"), Some(first.value()));
    assert_eq!(show(&op::getattr(&third.value(), "__cause__").unwrap()), "ValueError('first')");
    assert_eq!(format!("{:?}", exc::reraise()), "RuntimeError: No active exception to reraise");
    assert_eq!(format!("{:?}", exc::raise(5.into(), None)), "TypeError: exceptions must derive from BaseException");
}

#[test]
fn a_labelled_block_leaves_with_its_error() {
    let r: R<i64> = 't: {
        let v = tri!('t, op::getitem(&list![1], &0.into()));
        tri!('t, op::getitem(&list![1], &v));
        Ok(1)
    };
    assert_eq!(format!("{:?}", r.unwrap_err()), "IndexError: list index out of range");
}

#[test]
fn unbound_names_have_their_texts() {
    globals! { NOWHERE: "nowhere", LEN: "len" }
    assert_eq!(error(NOWHERE.get()), "NameError: name 'nowhere' is not defined");
    assert_eq!(show(&LEN.get().unwrap()), "<built-in function len>");
    let local: Local = Local::unbound();
    let text = "UnboundLocalError: cannot access local variable 'x' where it is not associated with a value";
    assert_eq!(error(local.get("x")), text);
}

#[test]
fn builtin_types_show_and_union() {
    assert_eq!(show(&op::getitem(&builtins::get("list"), &builtins::get("int")).unwrap()), "list[int]");
    assert_eq!(show(&op::bitor(&builtins::get("int"), &Value::None).unwrap()), "int | None");
    assert_eq!(show(&builtins::get("ValueError")), "<class 'ValueError'>");
    let of = |v: Value| show(&builtins::type_(Args::of(vec![v])).unwrap());
    assert_eq!(of(iter_of("ab")), "<class 'str_ascii_iterator'>");
    assert_eq!(of(builtins::zip(Args::none()).unwrap()), "<class 'zip'>");
    assert_eq!(of(builtins::get("int")), "<class 'type'>");
}

fn iter_of(text: &str) -> Value {
    builtins::iter_value(&text.into()).unwrap()
}

#[test]
fn files_read_back_what_was_written() {
    let path = std::env::temp_dir().join(format!("batuta-rt-{}", std::process::id()));
    let name: Value = path.to_string_lossy().into_owned().into();
    let open = |mode: &str| builtins::open(Args::of(vec![name.clone(), mode.into()]));
    let f = open("w").unwrap();
    op::call_method(&f, "write", ["héllo\nworld\n".into()]).unwrap();
    assert!(!op::exit(&f, None).unwrap());
    let f = open("r").unwrap();
    assert_eq!(show(&List::from(collect(&f).unwrap()).into()), "['héllo\\n', 'world\\n']");
    op::call_method(&f, "seek", [0.into()]).unwrap();
    assert_eq!(show(&op::call_method(&f, "read", [3.into()]).unwrap()), "'hél'");
    assert_eq!(show(&op::call_method(&f, "tell", ()).unwrap()), "4");
    op::call_method(&f, "close", ()).unwrap();
    assert_eq!(error(op::call_method(&f, "read", ())), "ValueError: I/O operation on closed file.");
    std::fs::remove_file(&path).unwrap();
    let shown = fmt::repr(&name).unwrap();
    assert_eq!(error(open("r")), format!("FileNotFoundError: [Errno 2] No such file or directory: {shown}"));
}
