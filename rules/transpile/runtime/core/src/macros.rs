//! The macros that emitted code uses.

/// A large integer literal: `int!("123456789012345678901234567890")`, made once per thread.
#[macro_export]
macro_rules! int {
    ($text:literal) => {{
        thread_local!(static LITERAL: $crate::prelude::Int = $crate::int::literal($text));
        LITERAL.with(Clone::clone)
    }};
}
/// A text literal, made once per thread: `s!("text")` is a `Str`.
#[macro_export]
macro_rules! s {
    ($text:literal) => {{
        thread_local!(static LITERAL: $crate::prelude::Str = $crate::text::intern($text));
        LITERAL.with(Clone::clone)
    }};
}
/// A value of constants that nobody can tell from a new one, made once per thread.
#[macro_export]
macro_rules! fixed {
    ($made:expr) => {{
        thread_local!(static MADE: $crate::prelude::Value = $made);
        MADE.with(Clone::clone)
    }};
}
/// Arguments of a call: `args![a, *seq, b; "key" = v, **mapping]`.
#[macro_export]
macro_rules! args {
    () => { $crate::prelude::Args::none() };
    ($($rest:tt)+) => {{
        #[allow(unused_mut)]
        let mut made = $crate::prelude::Args::none();
        $crate::args_pos!(made, $($rest)+);
        made
    }};
}
#[doc(hidden)]
#[macro_export]
macro_rules! args_pos {
    ($made:ident,) => {};
    ($made:ident, ; $($rest:tt)*) => { $crate::args_kw!($made, $($rest)*) };
    ($made:ident, *$value:expr) => { $made.extend(&$value)? };
    ($made:ident, *$value:expr, $($rest:tt)*) => { $made.extend(&$value)?; $crate::args_pos!($made, $($rest)*) };
    ($made:ident, *$value:expr; $($rest:tt)*) => { $made.extend(&$value)?; $crate::args_kw!($made, $($rest)*) };
    ($made:ident, $value:expr) => { $made.push($crate::prelude::Value::from($value)) };
    ($made:ident, $value:expr, $($rest:tt)*) => {
        $made.push($crate::prelude::Value::from($value));
        $crate::args_pos!($made, $($rest)*)
    };
    ($made:ident, $value:expr; $($rest:tt)*) => {
        $made.push($crate::prelude::Value::from($value));
        $crate::args_kw!($made, $($rest)*)
    };
}
#[doc(hidden)]
#[macro_export]
macro_rules! args_kw {
    ($made:ident,) => {};
    ($made:ident, ** $value:expr) => { $made.extend_keywords(&$value)? };
    ($made:ident, ** $value:expr, $($rest:tt)*) => {
        $made.extend_keywords(&$value)?;
        $crate::args_kw!($made, $($rest)*)
    };
    ($made:ident, $name:literal = $value:expr) => { $made.keyword($crate::s!($name), $crate::prelude::Value::from($value))? };
    ($made:ident, $name:literal = $value:expr, $($rest:tt)*) => {
        $made.keyword($crate::s!($name), $crate::prelude::Value::from($value))?;
        $crate::args_kw!($made, $($rest)*)
    };
}
/// A list display.
#[macro_export]
macro_rules! list {
    ($($item:expr),* $(,)?) => {
        $crate::prelude::Value::List($crate::prelude::List::of([$($crate::prelude::Value::from($item)),*]))
    };
}
/// A tuple display.
#[macro_export]
macro_rules! tuple {
    ($($item:expr),* $(,)?) => {
        $crate::prelude::Value::Tuple($crate::prelude::Tuple::of([$($crate::prelude::Value::from($item)),*]))
    };
}
/// `laid!(NODE, args![left, right], values![left, right], values![])`: a call of a class whose instances follow its layout, at
/// once; of one that was changed, a call like any other. An `R`.
#[macro_export]
macro_rules! laid {
    ($class:expr, $args:expr, $values:expr, $words:expr) => {
        if $class.lays() {
            Ok($class.instance($values, $words))
        } else {
            match $class.get() {
                Ok(class) => class.call($args),
                Err(error) => Err(error),
            }
        }
    };
}
/// An array of values.
#[macro_export]
macro_rules! values {
    ($($item:expr),* $(,)?) => {
        [$($crate::prelude::Value::from($item)),*]
    };
}
/// A set display: an `R`, since hashing may raise.
#[macro_export]
macro_rules! set {
    ($($item:expr),* $(,)?) => {
        $crate::prelude::Set::from_values(vec![$($crate::prelude::Value::from($item)),*]).map($crate::prelude::Value::Set)
    };
}
/// A set display of three or more constants, in the order CPython gives it.
#[macro_export]
macro_rules! set_const {
    ($($item:expr),* $(,)?) => {
        $crate::prelude::Set::from_constants(vec![$($crate::prelude::Value::from($item)),*]).map($crate::prelude::Value::Set)
    };
}
/// A dict display: an `R`, since hashing may raise.
#[macro_export]
macro_rules! dict {
    ($($key:expr => $value:expr),* $(,)?) => {
        $crate::prelude::Dict::from_pairs(vec![
            $(($crate::prelude::Value::from($key), $crate::prelude::Value::from($value))),*
        ]).map($crate::prelude::Value::Dict)
    };
}
/// Thread-local module slots: `globals! { COUNTER: "counter", ... }`, used through `GlobalExt`.
#[macro_export]
macro_rules! globals {
    ($($name:ident : $text:literal),* $(,)?) => {
        // One by one: `thread_local!` recurses over a list, up to the compiler's limit.
        $(thread_local!(pub static $name: $crate::prelude::Global = const { $crate::prelude::Global::new($text) });)*
    };
}
/// Attribute names where a module mentions them: `fields! { X: "x", ... }`, used as `&at::X`.
#[macro_export]
macro_rules! fields {
    ($($name:ident : $text:literal),* $(,)?) => {
        mod at {
            $(pub static $name: $crate::prelude::Field = $crate::prelude::Field::new($text);)*
        }
    };
}
/// Inside a `try` body that is a labelled block: leaves the block with the error.
#[macro_export]
macro_rules! tri {
    ($label:lifetime, $result:expr) => {
        match $result {
            Ok(value) => value,
            Err(error) => break $label Err($crate::prelude::Exc::from(error)),
        }
    };
}
/// Counts a level of recursion until the end of the function.
#[macro_export]
macro_rules! call_guard {
    ($what:expr) => {
        let _around = $crate::depth::around($what)?;
        let _depth = $crate::depth::enter($what)?;
    };
}
