//! Small forms that emitted code is written with.
mod callee;
mod class_body;
pub mod comprehension;
mod define;
mod displays;
mod forms;
pub mod generated;
mod items;
pub mod modules;
pub mod patterns;
mod show;
mod taken;
mod with;

pub use crate::async_gen::aiter;
pub use callee::{Callee, Outcome};
pub use class_body::{class_delete, class_name, Annotate, Define};
pub use define::{annotated, def, documented, function};
pub use displays::{list, merge, set, spread, tuple, unpack_star};
pub use forms::{and, attempt, imaginary, or, raised};
pub use items::Position;
pub use show::{shown, Show};
pub use taken::Taken;
pub use with::{leave, leave_async};
