// Written by batuta from python/xml/sax/saxutils.py, dda5d7a452ae9a70.
//! Text as it stands in XML.
use batuta_rt::prelude::*;

module_globals! {
    "xml.sax.saxutils", init, super;
    __ALL_: "__all__", _REPLACED: "_replaced", ESCAPE: "escape", UNESCAPE: "unescape", QUOTEATTR: "quoteattr",
}

pub fn _replaced(text: &Value, pairs: &Value) -> R {
    let mut text = text.clone();
    let mut it = op::iter(&pairs.items()?)?;
    while let Some([before, after]) = it.next_parts::<2>()? {
        text = text.replace(before, after)?;
    }
    Ok(text)
}

pub fn escape(data: &Value, entities: &Value) -> R {
    let mut data = data.clone();
    data = data.replace(s!("&"), s!("&amp;"))?.replace(s!(">"), s!("&gt;"))?.replace(s!("<"), s!("&lt;"))?;
    Ok(if entities.truthy()? { _replaced(&data, entities)? } else { data.clone() })
}

pub fn unescape(data: &Value, entities: &Value) -> R {
    let mut data = data.clone();
    data = data.replace(s!("&lt;"), s!("<"))?.replace(s!("&gt;"), s!(">"))?;
    if entities.truthy()? {
        data = _replaced(&data, entities)?;
    }
    data.replace(s!("&amp;"), s!("&"))
}

pub fn quoteattr(data: &Value, entities: &Value) -> R {
    let mut data = data.clone();
    data = escape(&data, &{
        let __items = Dict::new();
        emitted::merge(&__items, entities)?;
        __items.set(Value::from(s!("\n")), Value::from(s!("&#10;")))?;
        __items.set(Value::from(s!("\r")), Value::from(s!("&#13;")))?;
        __items.set(Value::from(s!("\t")), Value::from(s!("&#9;")))?;
        Value::Dict(__items)
    })?;
    if !op::contains(&data, &Value::from(s!("\"")))? {
        return op::modulo(&Value::from(s!("\"%s\"")), &data);
    }
    Ok(if !op::contains(&data, &Value::from(s!("'")))? {
        op::modulo(&Value::from(s!("'%s'")), &data)?
    } else {
        op::modulo(&Value::from(s!("\"%s\"")), &data.replace(s!("\""), s!("&quot;"))?)?
    })
}

fn init() -> R<()> {
    __ALL_.set(list![s!("escape"), s!("quoteattr"), s!("unescape")]);
    _REPLACED.set(function("_replaced(text, pairs)", [], _replaced));
    ESCAPE.set(function("escape(data, entities=)", vec![Value::Dict(Dict::new())], escape));
    UNESCAPE.set(function("unescape(data, entities=)", vec![Value::Dict(Dict::new())], unescape));
    QUOTEATTR.set(function("quoteattr(data, entities=)", vec![Value::Dict(Dict::new())], quoteattr));
    Ok(())
}
