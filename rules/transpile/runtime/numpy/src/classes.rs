//! The classes of numpy: the scalar types in their hierarchy, `ndarray`, `dtype`, and the exceptions.
use crate::data::Kind;
use batuta_rt::prelude::*;

#[derive(Clone)]
pub struct Classes {
    pub array: Class,
    pub dtype: Class,
    pub generic: Class,
    pub number: Class,
    pub integer: Class,
    pub signed: Class,
    pub inexact: Class,
    pub floating: Class,
    pub float: Class,
    pub int: Class,
    pub bool: Class,
    pub axis_error: Class,
    pub linalg_error: Class,
    pub casting_error: Class,
    pub no_loop_error: Class,
}

thread_local! {
    static CLASSES: OnceCell<Classes> = const { OnceCell::new() };
}

pub fn classes() -> Classes {
    CLASSES.with(|cell| {
        cell.get_or_init(|| match build() {
            Ok(made) => made,
            Err(_) => {
                let object = exc::class::Object();
                Classes {
                    array: object.clone(),
                    dtype: object.clone(),
                    generic: object.clone(),
                    number: object.clone(),
                    integer: object.clone(),
                    signed: object.clone(),
                    inexact: object.clone(),
                    floating: object.clone(),
                    float: object.clone(),
                    int: object.clone(),
                    bool: object.clone(),
                    axis_error: exc::class::ValueError(),
                    linalg_error: exc::class::ValueError(),
                    casting_error: exc::class::TypeError(),
                    no_loop_error: exc::class::TypeError(),
                }
            }
        })
        .clone()
    })
}

fn build() -> R<Classes> {
    let plain = |name: &str, base: &Class| ClassBuilder::native(name, "numpy").base(base.clone());
    let generic = crate::scalars::common(ClassBuilder::native("generic", "numpy")).build()?;
    let number = plain("number", &generic).build()?;
    let integer = plain("integer", &number).build()?;
    let signed = plain("signedinteger", &integer).build()?;
    let inexact = plain("inexact", &number).build()?;
    let floating = plain("floating", &inexact).build()?;
    let float = crate::scalars::float_class(plain("float64", &floating).base(exc::class::Float())).build()?;
    let int = crate::scalars::int_class(plain("int64", &signed)).build()?;
    let bool = crate::scalars::bool_class(plain("bool", &generic)).build()?;
    let error = |name: &str, module: &str, bases: &[Class]| {
        let builder = ClassBuilder::native(name, module);
        bases.iter().fold(builder, |b, base| b.base(base.clone())).build()
    };
    let ufunc_error = error("UFuncTypeError", "numpy._core._exceptions", &[exc::class::TypeError()])?;
    Ok(Classes {
        array: crate::methods::array_class(ClassBuilder::native("ndarray", "numpy")).build()?,
        dtype: crate::dtype::class()?,
        axis_error: error("AxisError", "numpy.exceptions", &[exc::class::ValueError(), exc::class::IndexError()])?,
        linalg_error: error("LinAlgError", "numpy.linalg", &[exc::class::ValueError()])?,
        casting_error: disguised("_UFuncOutputCastingError", &ufunc_error)?,
        no_loop_error: disguised("_UFuncNoLoopError", &ufunc_error)?,
        generic,
        number,
        integer,
        signed,
        inexact,
        floating,
        float,
        int,
        bool,
    })
}

/// A class whose `__name__` is its base's, as numpy shows these errors.
fn disguised(qualname: &str, base: &Class) -> R<Class> {
    let module = "numpy._core._exceptions";
    let bases = vec![base.clone()];
    batuta_rt::class::builder::make(&base.name(), module, qualname, bases, Dict::new(), Vec::new(), None)
}

pub fn class_of_kind(kind: Kind) -> Class {
    let all = classes();
    match kind {
        Kind::Bool => all.bool,
        Kind::Int => all.int,
        Kind::Float => all.float,
    }
}

pub fn axis_error(axis: i64, ndim: usize) -> Exc {
    let text = format!("axis {axis} is out of bounds for array of dimension {ndim}");
    Exc::new(classes().axis_error, &[Value::from(text)])
}

pub fn linalg_error(text: &str) -> Exc {
    Exc::new(classes().linalg_error, &[Value::str(text)])
}

/// What numpy can do and this runtime cannot: never a wrong number instead.
pub fn unsupported(what: &str) -> Exc {
    not_implemented_error(format!("batuta: {what} is not supported in numpy programs"))
}
