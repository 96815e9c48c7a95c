//! A whole program by hand, as the emitter writes them: its first argument picks how it ends.
use batuta_rt::prelude::*;

fn main_module() -> R<()> {
    let sys = batuta_std::sys::module();
    builtins::print(args!["start", 1, 2.5, list![1, "a"]; "sep" = "-"])?;
    let way = op::getitem(&sys.get("argv")?, &1.into())?.as_str()?;
    match &*way {
        "exit" => op::call(&sys.get("exit")?, [3.into()]).map(drop),
        "text" => op::call(&sys.get("exit")?, ["a message".into()]).map(drop),
        "raise" => Err(exc::raise(value_error("bad").value(), Some(key_error("k").value()))),
        "echo" => {
            let mut it = op::iter(&sys.get("stdin")?)?;
            while let Some(line) = it.next()? {
                builtins::print(args![op::call_method(&line, "rstrip", ())?])?;
            }
            op::call_method(&sys.get("stderr")?, "write", ["done\n".into()]).map(drop)
        }
        "deep" => {
            fn down(n: Int) -> R<Int> {
                call_guard!("down");
                down(n + Int::ONE)
            }
            let failed = down(Int::ZERO).err();
            builtins::print(args![failed.map(|e| e.message())]).map(drop)
        }
        _ => Ok(()),
    }
}

fn main() {
    program::run(main_module, &[])
}
