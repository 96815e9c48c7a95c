//! Larger and smaller arrays: `pad`, `append`, `delete`, `broadcast_to`.
use crate::arguments::{axis_of, whole};
use crate::array::array;
use crate::classes::unsupported;
use crate::convert::block;
use crate::data::{broadcast, shown, Nd};
use crate::shaping::{along, concatenated};
use batuta_rt::prelude::*;

pub fn broadcast_to(b: Bound) -> R {
    let [a, shape] = b.into_array();
    let nd = block(&a)?;
    let shape = crate::arguments::shape(&shape)?;
    if broadcast(&[&nd.shape, &shape]).as_deref() != Some(&shape) {
        return Err(value_error(format!("operands could not be broadcast together with remapped shapes [original->remapped]: {}  and requested shape {}", shown(&nd.shape), shown(&shape))));
    }
    let data = nd.stretched(&shape);
    Ok(array(Nd::new(shape, data)))
}

pub fn pad(b: Bound) -> R {
    let [a, width, mode, constant] = b.into_array();
    let nd = block(&a)?;
    let mode = mode.as_str()?;
    if !matches!(&*mode, "constant" | "edge" | "reflect" | "wrap" | "symmetric") {
        return Err(unsupported(&format!("mode '{mode}' of pad()")));
    }
    let widths = block(&width)?;
    let pairs = crate::data::broadcast(&[&widths.shape, &[nd.ndim(), 2]])
        .filter(|s| *s == [nd.ndim(), 2])
        .map(|shape| widths.stretched(&shape).ints())
        .ok_or_else(|| unsupported("this 'pad_width'"))?;
    let fill = block(&constant)?.cast(nd.kind());
    if fill.ndim() > 0 {
        return Err(unsupported("several 'constant_values' of pad()"));
    }
    let mut made = nd;
    for axis in 0..made.ndim() {
        let (before, after, length) = (pairs[2 * axis], pairs[2 * axis + 1], made.shape[axis] as i64);
        if before < 0 || after < 0 {
            return Err(value_error("index can't contain negative values"));
        }
        if &*mode == "constant" {
            let block_of = |count: i64| {
                let mut shape = made.shape.clone();
                shape[axis] = count as usize;
                let data = fill.stretched(&shape);
                Nd::new(shape, data)
            };
            made = concatenated(&[block_of(before), made.clone(), block_of(after)], axis)?;
            continue;
        }
        if length == 0 || (length == 1 && &*mode == "reflect") {
            return Err(unsupported("pad() of so short an axis"));
        }
        let place = |n: i64| match &*mode {
            "edge" => n.clamp(0, length - 1),
            "wrap" => n.rem_euclid(length),
            "reflect" => {
                let at = n.rem_euclid(2 * (length - 1));
                at.min(2 * (length - 1) - at)
            }
            _ => {
                let at = n.rem_euclid(2 * length);
                at.min(2 * length - 1 - at)
            }
        };
        let indices: Vec<usize> = (-before..length + after).map(|n| place(n) as usize).collect();
        made = along(&made, axis, &indices);
    }
    Ok(array(made))
}

pub fn append(b: Bound) -> R {
    let [a, values, axis] = b.into_array();
    let (mut nd, mut more) = (block(&a)?, block(&values)?);
    let axis = if axis.is_none() {
        (nd, more) = (Nd::flat(nd.data), Nd::flat(more.data));
        0
    } else {
        axis_of(whole(&axis)?, nd.ndim())?
    };
    Ok(array(concatenated(&[nd, more], axis)?))
}

pub fn delete(b: Bound) -> R {
    let [a, which, axis] = b.into_array();
    let mut nd = block(&a)?;
    let axis = if axis.is_none() {
        nd = Nd::flat(nd.data);
        0
    } else {
        axis_of(whole(&axis)?, nd.ndim())?
    };
    let length = nd.shape[axis];
    let gone: Vec<usize> = match &which {
        Value::Slice(slice) => slice.positions(length)?,
        other => {
            block(other)?.data.ints().into_iter().map(|n| crate::index::place(n, length, axis)).collect::<R<_>>()?
        }
    };
    let kept: Vec<usize> = (0..length).filter(|n| !gone.contains(n)).collect();
    Ok(array(along(&nd, axis, &kept)))
}
