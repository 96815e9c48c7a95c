use super::*;

#[test]
fn a_list_linked_a_million_deep_drops_without_overflow() {
    let node = class("Node", vec![], vec![]);
    let mut head = Value::None;
    for _ in 0..300_000 {
        let made = op::call(&node, ()).unwrap();
        op::setattr(&made, "next", head).unwrap();
        head = made;
    }
    drop(head);
    let mut nested = list![];
    for _ in 0..1_000_000 {
        nested = list![nested];
    }
    drop(nested);
    let mut pairs = tuple![];
    for _ in 0..300_000 {
        pairs = tuple![1, pairs];
    }
    drop(pairs);
}

#[test]
fn recursion_ends_at_the_limit() {
    fn down() -> R<i64> {
        call_guard!("down");
        Ok(down()? + 1)
    }
    assert_eq!(format!("{:?}", down().unwrap_err()), "RecursionError: maximum recursion depth exceeded");
}

#[test]
fn recursive_containers_show_themselves_once() {
    let list = List::new();
    list.push(list.clone().into());
    assert_eq!(show(&list.clone().into()), "[[...]]");
    let d = Dict::new();
    d.set_str("d", d.clone().into());
    assert_eq!(show(&d.into()), "{'d': {...}}");
    drop(list.pop_last());
}
