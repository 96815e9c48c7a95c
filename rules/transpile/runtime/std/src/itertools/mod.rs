//! `itertools`: lazy building blocks; each is a class whose instances are iterator objects.
mod combinatoric;
mod grouping;
mod infinite;
mod selecting;
mod tee;

use batuta_rt::prelude::*;

type Constructor = fn(&Class, Args) -> R;

/// A class of iterators: what CPython's C types of this module are.
fn iterator_class(name: &str, constructor: Constructor) -> R<ClassBuilder> {
    Ok(ClassBuilder::native(name, "itertools")
        .constructor(constructor)
        .method("__iter__", |this, _| Ok(this.clone()))
        .method("__next__", |this, _| match this {
            Value::Iter(object) => object.next()?.ok_or_else(|| stop_iteration(None)),
            other => Err(type_error(format!("'{}' object is not an iterator", other.type_name()))),
        }))
}

/// An instance of `class` that runs `step`.
fn stepping(class: &Class, step: impl FnMut() -> R<Option<Value>> + 'static) -> R {
    Ok(Value::Iter(IterObj::new(class.clone(), Iter::from_fn(step))))
}

fn pair(first: Value, second: Value) -> Value {
    Value::Tuple(Tuple::of([first, second]))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("itertools", build))
}

fn build() -> R<Module> {
    let module = Module::new("itertools");
    let rows: [(&str, Constructor); 19] = [
        ("count", infinite::count),
        ("cycle", infinite::cycle),
        ("repeat", infinite::repeat),
        ("accumulate", selecting::accumulate),
        ("chain", selecting::chain),
        ("compress", selecting::compress),
        ("dropwhile", selecting::dropwhile),
        ("filterfalse", selecting::filterfalse),
        ("islice", selecting::islice),
        ("pairwise", selecting::pairwise),
        ("starmap", selecting::starmap),
        ("takewhile", selecting::takewhile),
        ("zip_longest", selecting::zip_longest),
        ("groupby", grouping::groupby),
        ("_grouper", grouping::no_grouper),
        ("product", combinatoric::product),
        ("permutations", combinatoric::permutations),
        ("combinations", combinatoric::combinations),
        ("combinations_with_replacement", combinatoric::combinations_with_replacement),
    ];
    for (name, constructor) in rows {
        let mut builder = iterator_class(name, constructor)?;
        if name == "count" || name == "repeat" {
            builder = builder.methods(if name == "count" { infinite::COUNT } else { infinite::REPEAT });
        }
        if name == "chain" {
            builder = builder
                .class_method("from_iterable", |class, a| selecting::chain_from(class, a.one("chain.from_iterable")?));
        }
        module.set(name, Value::Class(builder.build()?));
    }
    Ok(module.function("tee", tee::tee))
}
