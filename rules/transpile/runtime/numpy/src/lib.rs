//! `numpy` for migrated programs: arrays of floats, whole numbers and flags with numpy's order of sums and its texts.
mod arguments;
mod array;
mod blas;
mod classes;
mod convert;
mod create;
pub mod data;
mod dtype;
mod float_text;
mod fold;
mod histogram;
mod index;
pub mod linalg;
mod methods;
mod norm;
mod operators;
mod padding;
pub mod random;
mod reduce;
mod scalars;
mod shaping;
mod show;
mod sorting;
mod statistics;
mod ufunc;
mod unary;
mod warn;

use batuta_rt::prelude::*;
use batuta_std::define::function;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
    static LINALG: OnceCell<Module> = const { OnceCell::new() };
    static RANDOM: OnceCell<Module> = const { OnceCell::new() };
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(build).clone())
}

pub fn linalg_module() -> Module {
    LINALG.with(|m| m.get_or_init(linalg::module).clone())
}

pub fn random_module() -> Module {
    RANDOM.with(|m| m.get_or_init(random::module).clone())
}

fn build() -> Module {
    let all = classes::classes();
    let module = Module::new("numpy")
        .with("pi", std::f64::consts::PI)
        .with("e", std::f64::consts::E)
        .with("euler_gamma", 0.577_215_664_901_532_9)
        .with("inf", f64::INFINITY)
        .with("nan", f64::NAN)
        .with("newaxis", Value::None)
        .with("ndarray", &all.array)
        .with("dtype", &all.dtype)
        .with("generic", &all.generic)
        .with("number", &all.number)
        .with("integer", &all.integer)
        .with("signedinteger", &all.signed)
        .with("inexact", &all.inexact)
        .with("floating", &all.floating)
        .with("float64", &all.float)
        .with("double", &all.float)
        .with("int64", &all.int)
        .with("int_", &all.int)
        .with("intp", &all.int)
        .with("bool_", &all.bool)
        .with("bool", &all.bool)
        .with("True_", scalars::boolean(true))
        .with("False_", scalars::boolean(false));
    for (name, params, body) in methods::SHARED {
        module.set(name, function("numpy", name, &format!("a, {params}"), *body));
    }
    for (name, like) in [("amax", "max"), ("amin", "min"), ("around", "round")] {
        if let Ok(found) = module.get(like) {
            module.set(name, found);
        }
    }
    for (name, params, body) in methods::FUNCTIONS {
        module.set(name, function("numpy", name, params, *body));
    }
    let module = unary::add_to(module);
    let module = operators::functions(module);
    let module = create::add_to(module);
    let module = shaping::add_to(module);
    let module = sorting::add_to(module);
    let module = statistics::add_to(module);
    let module = linalg::add_to(module);
    let module = show::add_to(module);
    let module = warn::add_to(module);
    module.set("linalg", Value::Module(linalg_module()));
    module.set("random", Value::Module(random_module()));
    module
}
