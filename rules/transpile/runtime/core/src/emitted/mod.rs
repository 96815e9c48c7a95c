//! Small forms that emitted code is written with.
mod callee;
mod calls;
mod class_body;
pub mod comprehension;
mod define;
mod displays;
mod early;
mod forms;
mod items;
mod keyed;
mod lent;
pub mod modules;
pub mod patterns;
mod refused;
mod show;
mod slices;
mod table;
mod taken;
mod tally;
mod ticks;
mod with;
mod words;

pub use crate::async_gen::aiter;
pub use crate::class::{seated, unseated};
pub use crate::counting::{counting_steps, words, words_by};
pub use callee::{Callee, Outcome};
pub use class_body::{class_delete, class_name, class_namespace, Annotate, Define};
pub use define::{annotated, def, documented, function, of_module};
pub use displays::{list, merge, set, spread, tuple, unpack_star};
pub use early::{early, early_direct, Early};
pub use forms::{
    and, attempt, declined, generated, imaginary, is_zero, or, pairing, raised, to_f64, together, Called, Gives,
    Pairing, Together,
};
pub use items::Position;
pub use keyed::TextKey;
pub use lent::{asked, asked_row, lent, AskedFor, Beheld, Source};
pub use refused::{refused, refused_member, refused_module};
pub use show::{shown, Show};
pub use slices::Part;
pub use table::table;
pub use taken::{Narrow, Taken};
pub use ticks::tick;
pub(crate) use ticks::write_ticks;
pub use with::{leave, leave_async};
pub use words::{character, float_of, floor_div, int_of, modulo, quotient, remainder};
