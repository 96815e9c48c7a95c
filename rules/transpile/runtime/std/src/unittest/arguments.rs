//! The command line of `unittest.main`, read by `argparse` as CPython has it read.
use crate::define::{call, get, library, set};
use batuta_rt::prelude::*;

pub(super) struct Wishes {
    pub names: Vec<Value>,
    pub patterns: Vec<Value>,
    pub verbosity: Value,
    pub failfast: Value,
}

const EXAMPLES: &str = "\
Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
";

/// What the command line asks for; `given` are the arguments of `main`, which leave out the options they answer.
pub(super) fn read(argv: &Value, given: &[Value]) -> R<Wishes> {
    let [_, _, _, _, _, _, verbosity, failfast, catch, buffer] = given else {
        return Err(type_error("main() takes more arguments"));
    };
    let parser = library("argparse", "ArgumentParser")?;
    let script = argv_name(argv)?;
    let parser = op::call(&parser, args![; "prog" = &script, "add_help" = false])?;
    let add = op::getattr(&parser, "add_argument")?;
    let show = Func::builtin("print_help", {
        let parser = parser.clone();
        move |_| {
            let usage = fmt::str(&call(&parser, "format_help", [])?)?;
            let examples = EXAMPLES.replace("%(prog)s", &fmt::str(&script)?);
            builtins::print(args![format!("{usage}\n{examples}")])
        }
    });
    set(&parser, "print_help", show)?;
    op::call(
        &add,
        args!["-h", "--help"; "action" = "help", "default" = "==SUPPRESS==", "help" = "show this help message and exit"],
    )?;
    op::call(
        &add,
        args!["-v", "--verbose"; "dest" = "verbosity", "action" = "store_const", "const" = 2, "help" = "Verbose output"],
    )?;
    op::call(
        &add,
        args!["-q", "--quiet"; "dest" = "verbosity", "action" = "store_const", "const" = 0, "help" = "Quiet output"],
    )?;
    op::call(
        &add,
        args!["--locals"; "dest" = "tb_locals", "action" = "store_true", "help" = "Show local variables in tracebacks"],
    )?;
    for (answer, short, long, dest, help) in [
        (failfast, "-f", "--failfast", "failfast", "Stop on first fail or error"),
        (catch, "-c", "--catch", "catchbreak", "Catch Ctrl-C and display results so far"),
        (buffer, "-b", "--buffer", "buffer", "Buffer stdout and stderr during tests"),
    ] {
        if answer.is_none() {
            op::call(&add, args![short, long; "dest" = dest, "action" = "store_true", "help" = help])?;
        }
    }
    op::call(
        &add,
        args!["-k"; "dest" = "testNamePatterns", "action" = "append", "help" = "Only run tests which match the given substring"],
    )?;
    op::call(
        &add,
        args!["tests"; "nargs" = "*", "help" = "a list of any number of test modules, classes and test methods."],
    )?;
    let words: Vec<Value> = collect(argv)?.into_iter().skip(1).collect();
    let found = call(&parser, "parse_args", [List::from(words).into()])?;
    let or = |name: &str, other: &Value| -> R {
        Ok(match get(&found, name)? {
            Value::None => other.clone(),
            told => told,
        })
    };
    let mut patterns = Vec::new();
    if let list @ Value::List(_) = get(&found, "testNamePatterns")? {
        for one in collect(&list)? {
            let one = fmt::str(&one)?;
            patterns.push(if one.contains('*') { Value::from(one) } else { Value::from(format!("*{one}*")) });
        }
    }
    Ok(Wishes {
        names: collect(&get(&found, "tests")?)?,
        patterns,
        verbosity: or("verbosity", verbosity)?,
        failfast: if failfast.is_none() { get(&found, "failfast")? } else { failfast.clone() },
    })
}

fn argv_name(argv: &Value) -> R {
    let first = fmt::str(&op::getitem(argv, &Value::from(0))?)?;
    Ok(Value::str(first.rsplit('/').next().unwrap_or_default()))
}
