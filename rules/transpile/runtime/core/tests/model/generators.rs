use super::*;

fn counter(log: List) -> Value {
    Gen::new("counter", move |co| async move {
        let body = async || -> R {
            let got = co.yield_(1.into()).await?;
            log.push(got);
            co.yield_(2.into()).await?;
            Ok("done".into())
        };
        let result = body().await;
        log.push("finally".into());
        result
    })
}

#[test]
fn values_are_sent_and_the_end_carries_the_return_value() {
    let log = List::new();
    let g = counter(log.clone());
    assert_eq!(show(&op::call_method(&g, "send", [Value::None]).unwrap()), "1");
    assert_eq!(show(&op::call_method(&g, "send", ["x".into()]).unwrap()), "2");
    let end = op::call_method(&g, "__next__", ()).unwrap_err();
    assert_eq!(show(&end.value()), "StopIteration('done')");
    assert_eq!(show(&log.into()), "['x', 'finally']");
}

#[test]
fn closing_and_dropping_run_finally() {
    let log = List::new();
    let g = counter(log.clone());
    builtins::next(args_of(&g)).unwrap();
    op::call_method(&g, "close", ()).unwrap();
    assert_eq!(show(&log.clone().into()), "['finally']");
    let g = counter(log.clone());
    builtins::next(args_of(&g)).unwrap();
    drop(g);
    assert_eq!(show(&log.into()), "['finally', 'finally']");
}

fn args_of(v: &Value) -> Args {
    Args::of(vec![v.clone()])
}

#[test]
fn throwing_reaches_the_body_and_stop_iteration_is_converted() {
    let g = Gen::new("g", |co| async move {
        match co.yield_(1.into()).await {
            Err(e) if e.is(K::ValueError) => co.yield_("caught".into()).await?,
            other => other?,
        };
        Err(stop_iteration(None))
    });
    builtins::next(args_of(&g)).unwrap();
    let thrown = op::call_method(&g, "throw", [value_error("v").value()]).unwrap();
    assert_eq!(show(&thrown), "'caught'");
    assert_eq!(error(builtins::next(args_of(&g))), "RuntimeError: generator raised StopIteration");
    assert_eq!(show(&List::from(collect(&g).unwrap()).into()), "[]");
}

#[test]
fn yield_from_delegates_and_gives_the_inner_value() {
    let log = List::new();
    let inner = counter(log.clone());
    let g = Gen::new("outer", move |co| async move {
        let value = co.yield_from(&inner).await?;
        co.yield_(value).await?;
        co.yield_from(&list![7, 8]).await
    });
    assert_eq!(show(&List::from(collect(&g).unwrap()).into()), "[1, 2, 'done', 7, 8]");
}

#[test]
fn a_generator_cannot_resume_itself() {
    let cell: Cellvar = Cellvar::unbound();
    let own = cell.clone();
    let g = Gen::new("g", move |co| async move {
        let me = own.get("g")?;
        builtins::next(args_of(&me))?;
        co.yield_(1.into()).await
    });
    cell.set(g.clone());
    assert_eq!(error(builtins::next(args_of(&g))), "ValueError: generator already executing");
}
