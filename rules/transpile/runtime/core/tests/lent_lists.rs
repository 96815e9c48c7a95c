//! Lists lent to loops: both copies of a loop do the same, and a list is whole again when its loop ends, however it ends.
use batuta_rt::prelude::*;

fn shown(value: &Value) -> String {
    fmt::repr(value).map(|text| text.to_string()).unwrap_or_default()
}

/// `for i in range(start, count): to[i] = source[i - 1] + by`.
fn shift(to: &Value, source: &Value, start: i64, count: i64, by: i64) -> R<()> {
    lent!([source: ints, to: ints_mut], {
        for i in start..count {
            to.set_at(i, source.int_at(i - 1)? + by)?;
        }
    });
    Ok(())
}

#[test]
fn items_are_stored_at_places_from_either_end() -> R<()> {
    let to = list![0, 0, 0];
    shift(&to, &list![1, 2, 3], -1, 2, 10)?;
    assert_eq!(shown(&to), "[13, 11, 12]");
    Ok(())
}

#[test]
fn one_list_under_two_names_is_one_list() -> R<()> {
    let both = list![1, 0, 0, 0];
    shift(&both, &both, 1, 4, 1)?;
    assert_eq!(shown(&both), "[1, 2, 3, 4]");
    Ok(())
}

#[test]
fn what_was_stored_before_an_error_stays() {
    let to = list![0, 0, 0, 0];
    let failed = shift(&to, &list![5, 6], 0, 4, 0).map_err(|error| error.value());
    assert_eq!(failed.map_err(|error| shown(&error)), Err("IndexError('list index out of range')".to_string()));
    assert_eq!(shown(&to), "[6, 5, 6, 0]");
}

#[test]
fn an_integer_beyond_words_ends_the_form_when_the_loop_ends() -> R<()> {
    let items = list![i64::MAX, 1];
    lent!([items: ints_mut], {
        for i in 0..2_i64 {
            items.set_at(i, items.int_at(i)? + items.int_at(i - 1)?)?;
        }
    });
    assert_eq!(shown(&items), "[9223372036854775808, 9223372036854775809]");
    // From then on the loop takes the list as it is.
    shift(&items, &list![1, 2], 1, 2, 0)?;
    assert_eq!(shown(&items), "[9223372036854775808, 1]");
    Ok(())
}

#[test]
fn lists_of_other_things_and_what_is_no_list_are_taken_as_they_are() -> R<()> {
    let mixed = list![1, "a", 2.5];
    shift(&mixed, &tuple![7, 8, 9], 1, 3, 0)?;
    assert_eq!(shown(&mixed), "[1, 7, 8]");
    Ok(())
}

/// `for k in range(n): rows[0][k] = rows[k][0] + rows[0][k]`, of floats.
fn fold(rows: &Value, n: i64) -> R<()> {
    lent!([first = rows[0]: floats_mut, rows: rows], {
        for k in 0..n {
            first.set_at(k, rows.float_at2(k, 0)? + first.float_at(k)?)?;
        }
    });
    Ok(())
}

#[test]
fn a_row_that_is_stored_into_is_read_as_it_is_by_then() -> R<()> {
    let rows = list![list![1.0, 2.0], list![4.0, 8.0]];
    fold(&rows, 2)?;
    assert_eq!(shown(&rows), "[[2.0, 6.0], [4.0, 8.0]]");
    let one = list![0.5, -0.0];
    let same = list![one.clone(), one];
    fold(&same, 2)?;
    assert_eq!(shown(&same), "[[1.0, 1.0], [1.0, 1.0]]");
    assert!(fold(&rows, 3).is_err());
    Ok(())
}

#[test]
fn a_loop_over_items_sees_what_it_stores() -> R<()> {
    let items = list![1, 2, 3];
    let mut seen = Vec::new();
    lent!([items: ints_mut], {
        let mut it = items.steps()?;
        while let Some(item) = it.take::<Int>()? {
            seen.push(item.to_string());
            items.set_at(-1, item * 10)?;
        }
    });
    assert_eq!(seen, ["1", "2", "20"]);
    assert_eq!(shown(&items), "[1, 2, 200]");
    Ok(())
}
