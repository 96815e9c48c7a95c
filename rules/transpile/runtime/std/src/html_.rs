//! `html`: escaping of markup. (`unescape` knows the numeric and the common named references.)
use crate::declare::Declare;
use batuta_rt::prelude::*;

fn escape(bound: Bound) -> R {
    let [text, quote] = bound.into_array();
    let mut out = text.as_str()?.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if op::truthy(&quote)? {
        out = out.replace('"', "&quot;").replace('\'', "&#x27;");
    }
    Ok(out.into())
}

pub fn module() -> Module {
    crate::module_once!(Module::new("html").def("escape", "s, quote=True", escape))
}
