//! `DecimalTuple`.
use batuta_rt::prelude::*;

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

fn build() -> R<Class> {
    ClassBuilder::native("DecimalTuple", "decimal")
        .base(exc::class::Tuple())
        .constructor(|class, a| {
            let [sign, digits, exponent] = a.named("DecimalTuple.__new__", ["sign", "digits", "exponent"], 3)?;
            let items: Vec<Value> = [sign, digits, exponent].into_iter().map(Option::unwrap_or_default).collect();
            Ok(Value::Obj(Obj::with_payload(class.clone(), Payload::Value(Value::Tuple(Tuple::from(items))))))
        })
        .method("__repr__", |this, _| {
            let [sign, digits, exponent] = op::unpack::<3>(this.payload())?;
            let (sign, digits, exponent) = (fmt::repr(&sign)?, fmt::repr(&digits)?, fmt::repr(&exponent)?);
            Ok(format!("DecimalTuple(sign={sign}, digits={digits}, exponent={exponent})").into())
        })
        .getter("sign", |this| op::getitem(this.payload(), &0i64.into()))
        .getter("digits", |this| op::getitem(this.payload(), &1i64.into()))
        .getter("exponent", |this| op::getitem(this.payload(), &2i64.into()))
        .build()
}

pub fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build().unwrap_or_else(|_| exc::class::Tuple())).clone())
}

pub fn make(items: Vec<Value>) -> R {
    Ok(Value::Obj(Obj::with_payload(class(), Payload::Value(Value::Tuple(Tuple::from(items))))))
}
