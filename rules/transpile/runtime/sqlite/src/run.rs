//! One statement, carried out for one set of parameters or for many.
use crate::connection::opened;
use crate::values::{parameter, raw, read, Texts};
use crate::{failed, failure};
use batuta_rt::prelude::*;
use rusqlite::fallible_iterator::FallibleIterator;
use rusqlite::{Batch, Connection, Statement};

/// Rows are read at once; a query that never ends must not fill the memory.
const MOST_ROWS: usize = 20_000_000;

/// What is asked: `run(handle, text, sets, many, begin, plan, texts)`.
struct Question {
    /// The parameters of one statement, or an iterable of such.
    sets: Value,
    many: bool,
    /// The statement that begins a transaction where the statement needs one, or None.
    begin: Value,
    /// Called with the columns' names and declared kinds; gives a converter or None for each.
    plan: Value,
    texts: Texts,
}

/// Gives (columns or None, rows, changes, last row's number).
pub fn run(a: Args) -> R {
    let [handle, text, sets, many, begin, plan, texts] = a.exactly::<7>("run")?;
    let db = opened(&handle)?;
    let asked = Question { sets, many: op::truthy(&many)?, begin, plan, texts: Texts::of(&texts) };
    let text = text.as_str()?;
    let mut batch = Batch::new(&db, &text);
    let Some(mut statement) = batch.next().map_err(|error| failure(&error))? else {
        return Ok(tuple![Value::None, list![], 0i64, db.last_insert_rowid()]);
    };
    if !matches!(batch.next(), Ok(None)) {
        return Err(failed(-1, "You can only execute one statement at a time."));
    }
    if !asked.begin.is_none() && db.is_autocommit() {
        db.execute_batch(&asked.begin.as_str()?).map_err(|error| failure(&error))?;
    }
    carry_out(&db, &mut statement, &asked)
}

fn carry_out(db: &Connection, statement: &mut Statement<'_>, asked: &Question) -> R {
    let names: Vec<String> = statement.columns().map(|column| column.name().to_string()).collect();
    let columns: Vec<Value> = names.iter().map(|name| name.as_str().into()).collect();
    let columns = if columns.is_empty() { Value::None } else { Value::Tuple(columns.into()) };
    let converters = match &asked.plan {
        Value::None => Vec::new(),
        plan => {
            let kinds: Vec<Value> =
                statement.columns().map(|one| Value::from(one.decl_type().map(Value::from))).collect();
            collect(&op::call(plan, [columns.clone(), Value::Tuple(kinds.into())])?)?
        }
    };
    let (mut rows, mut changes) = (Vec::new(), 0);
    if asked.many {
        let mut sets = op::iter(&asked.sets)?;
        while let Some(set) = sets.next()? {
            bind(statement, &set)?;
            step(statement, &names, &converters, &asked.texts, &mut rows)?;
            changes += db.changes();
        }
    } else {
        bind(statement, &asked.sets)?;
        step(statement, &names, &converters, &asked.texts, &mut rows)?;
        changes = db.changes();
    }
    Ok(tuple![columns, List::from(rows), changes, db.last_insert_rowid()])
}

fn bind(statement: &mut Statement<'_>, set: &Value) -> R<()> {
    let count = statement.parameter_count();
    let named = matches!(set.payload(), Value::Dict(_)) || (!is_sequence(set)? && op::hasattr(set, "keys")?);
    if named {
        for at in 1..=count {
            let Some(name) = statement.parameter_name(at).map(str::to_string) else {
                return Err(failed(
                    -1,
                    &format!("Binding {at} has no name, but you supplied a dictionary (which has only names)."),
                ));
            };
            let found = match op::getitem(set, &name.get(1..).unwrap_or_default().into()) {
                Err(error) if error.is(K::KeyError) => {
                    return Err(failed(-1, &format!("You did not supply a value for binding parameter {name}.")));
                }
                found => found?,
            };
            put(statement, at, &found)?;
        }
        return Ok(());
    }
    if !is_sequence(set)? {
        return Err(failed(-1, "parameters are of unsupported type"));
    }
    let given = op::len(set)?;
    if given != count {
        return Err(failed(
            -1,
            &format!(
                "Incorrect number of bindings supplied. The current statement uses {count}, and there are {given} supplied."
            ),
        ));
    }
    for at in 1..=count {
        put(statement, at, &op::getitem(set, &(at - 1).into())?)?;
    }
    Ok(())
}

fn is_sequence(set: &Value) -> R<bool> {
    Ok(match set.payload() {
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_) => true,
        Value::Dict(_) | Value::Set(_) | Value::FrozenSet(_) => false,
        other => op::hasattr(other, "__getitem__")? && op::hasattr(other, "__len__")? && !op::hasattr(other, "keys")?,
    })
}

fn put(statement: &mut Statement<'_>, at: usize, value: &Value) -> R<()> {
    let stored = parameter(value, at)?;
    statement.raw_bind_parameter(at, stored).map_err(|error| failure(&error))
}

fn step(
    statement: &mut Statement<'_>,
    names: &[String],
    converters: &[Value],
    texts: &Texts,
    out: &mut Vec<Value>,
) -> R<()> {
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(|error| failure(&error))? {
        let mut made = Vec::with_capacity(names.len());
        for (at, name) in names.iter().enumerate() {
            let column = row.get_ref(at).map_err(|error| failure(&error))?;
            made.push(match converters.get(at) {
                Some(converter) if !converter.is_none() => match raw(column) {
                    Some(bytes) => op::call(converter, [Value::from(bytes)])?,
                    None => Value::None,
                },
                _ => read(column, name, texts)?,
            });
        }
        out.push(Value::Tuple(made.into()));
        if out.len() > MOST_ROWS {
            return Err(not_implemented_error(
                "batuta: a query of more than 20000000 rows is not supported: add a LIMIT",
            ));
        }
    }
    Ok(())
}
