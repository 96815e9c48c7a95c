//! The Python object model in safe Rust, exact to CPython 3.11. `prelude` is what programs import.
#[macro_use]
mod macros;

pub mod args;
pub mod async_gen;
pub mod attribute;
pub mod builtins;
pub mod bytes;
pub mod class;
pub mod complex;
pub mod counting;
pub mod depth;
pub mod dict;
pub mod emitted;
pub mod exc;
pub mod finalize;
pub mod float;
pub mod flow;
pub mod func;
pub mod gen;
pub mod generic;
pub mod hash;
pub mod int;
pub mod io;
pub mod iters;
pub mod list;
pub mod local;
pub mod module;
pub mod ops;
pub mod prelude;
pub mod program;
pub mod range;
pub mod set;
pub mod shared;
pub mod slice;
pub mod text;
mod trash;
pub mod value;
