//! The ends of `with` blocks.
use crate::prelude::*;

/// The end of a `with` block, however its body ended: an error that the manager swallows becomes the plain way on.
pub fn leave<T: Default>(manager: &Value, outcome: R<T>) -> R<T> {
    match outcome {
        Ok(way) => {
            op::exit(manager, None)?;
            Ok(way)
        }
        Err(error) => {
            if op::exit(manager, Some(&error))? {
                Ok(T::default())
            } else {
                Err(error)
            }
        }
    }
}

/// The end of an `async with` block.
pub async fn leave_async<T: Default>(co: &Co, manager: &Value, outcome: R<T>) -> R<T> {
    let none = || vec![Value::None; 3];
    match outcome {
        Ok(way) => {
            co.await_(&op::call_special(manager, "__aexit__", none())?).await?;
            Ok(way)
        }
        Err(error) => {
            let details = vec![error.class().into(), error.value(), error.traceback()];
            let left = co.await_(&op::call_special(manager, "__aexit__", details)?).await?;
            if op::truthy(&left)? {
                Ok(T::default())
            } else {
                Err(error)
            }
        }
    }
}
