//! C3 linearisation.
use crate::prelude::*;

/// The method resolution order of a class whose bases are complete.
pub(super) fn linearize(class: &Class) -> R<Vec<Class>> {
    let bases = class.bases();
    let mut rows: Vec<Vec<Class>> = bases.iter().map(Class::mro).collect();
    rows.push(bases);
    let mut order = vec![class.clone()];
    loop {
        rows.retain(|row| !row.is_empty());
        if rows.is_empty() {
            return Ok(order);
        }
        let good = rows
            .iter()
            .map(|row| row[0].clone())
            .find(|head| !rows.iter().any(|row| row[1..].iter().any(|c| c.same(head))));
        let Some(head) = good else {
            let names: Vec<String> = remaining(&rows);
            return Err(type_error(format!(
                "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                names.join(", ")
            )));
        };
        for row in &mut rows {
            if row[0].same(&head) {
                row.remove(0);
            }
        }
        order.push(head);
    }
}

fn remaining(rows: &[Vec<Class>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for row in rows {
        let name = row[0].name().to_string();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
