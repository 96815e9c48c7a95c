//! Small forms that emitted code is written with.
mod class_body;
pub mod comprehension;
mod define;
mod displays;
mod forms;
pub mod modules;
pub mod patterns;
mod with;

pub use class_body::{class_delete, class_name, Annotate};
pub use define::{annotated, def, documented};
pub use displays::{list, merge, set, spread, tuple, unpack_star};
pub use forms::{and, attempt, imaginary, or, raised};
pub use with::{leave, leave_async};
