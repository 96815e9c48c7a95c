//! `doctest`: runs the examples of the program's docstrings, which the migration compiled to functions.
use crate::define::{call, function, get, set, text, ClassDef};
use batuta_rt::emitted::modules::main_module;
use batuta_rt::exc::class;
use batuta_rt::io::{set_stream, stream, Stream};
use batuta_rt::prelude::*;

const FLAGS: [(&str, i64); 12] = [
    ("DONT_ACCEPT_TRUE_FOR_1", 1),
    ("DONT_ACCEPT_BLANKLINE", 2),
    ("NORMALIZE_WHITESPACE", 4),
    ("ELLIPSIS", 8),
    ("SKIP", 16),
    ("IGNORE_EXCEPTION_DETAIL", 32),
    ("REPORT_UDIFF", 64),
    ("REPORT_CDIFF", 128),
    ("REPORT_NDIFF", 256),
    ("REPORT_ONLY_FIRST_FAILURE", 512),
    ("FAIL_FAST", 1024),
    ("COMPARISON_FLAGS", 63),
];
const ONLY_FIRST: i64 = 512;
const FAIL_FAST: i64 = 1024;

fn flag(name: &str) -> i64 {
    FLAGS.iter().find(|(one, _)| *one == name).map_or(0, |(_, value)| *value)
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("doctest", build))
}

fn build() -> R<Module> {
    let module = Module::new("doctest");
    for (name, value) in FLAGS {
        module.set(name, value);
    }
    let results =
        op::call(&crate::define::library("collections", "namedtuple")?, args!["TestResults", "failed attempted"])?;
    module.set("TestResults", &results);
    const TESTMOD: &str = "m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False, exclude_empty=False";
    module.set(
        "testmod",
        function("doctest", "testmod", TESTMOD, move |mut b| {
            let given: Vec<Value> = (0..9).map(|_| b.next()).collect();
            let program = match &given[0] {
                Value::Module(m) => m.clone(),
                _ => main_module().ok_or_else(|| runtime_error("batuta: there is no program"))?,
            };
            let verbose = match &given[3] {
                Value::None => {
                    collect(&batuta_rt::program::argv())?.iter().any(|arg| matches!(arg, Value::Str(s) if &**s == "-v"))
                }
                wish => op::truthy(wish)?,
            };
            let flags = crate::define::number(&given[5])?;
            let shown = match &given[1] {
                Value::None => program.name(),
                name => text(name)?,
            };
            let mut tests = tests_of(&program, &shown)?;
            tests.sort_by(|a, b| a.name.cmp(&b.name));
            let mut runner = Runner { flags, verbose, ..Runner::default() };
            for test in &tests {
                runner.run(test)?;
            }
            if op::truthy(&given[4])? {
                runner.summarize()?;
            }
            let (failed, tried) = runner.totals();
            op::call(&results, args![failed, tried])
        }),
    );
    const EXAMPLES: &str = "f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0";
    module.set(
        "run_docstring_examples",
        function("doctest", "run_docstring_examples", EXAMPLES, |b| {
            let [object, _, verbose, name, _, flags] = b.into_array();
            let wanted = text(&get(&object, "__qualname__")?)?;
            let program = main_module().ok_or_else(|| runtime_error("batuta: there is no program"))?;
            let flags = crate::define::number(&flags)?;
            let mut runner = Runner { flags, verbose: op::truthy(&verbose)?, ..Runner::default() };
            for mut test in tests_of(&program, &program.name())? {
                if test.qualname == *wanted {
                    test.name = text(&name)?.to_string();
                    runner.run(&test)?;
                }
            }
            Ok(Value::None)
        }),
    );
    Ok(module)
}

struct Test {
    name: String,
    qualname: String,
    line: i64,
    examples: Vec<Example>,
    run: Value,
}

struct Example {
    source: String,
    want: String,
    line: i64,
    options: Vec<(String, bool)>,
}

fn tests_of(program: &Module, module: &str) -> R<Vec<Test>> {
    let Some(table) = program.find("__doctests__")? else {
        return Err(not_implemented_error(
            "batuta: the examples of a module that does not import doctest were not migrated",
        ));
    };
    let mut tests = Vec::new();
    for row in collect(&table)? {
        let [name, line, examples, run] = op::unpack::<4>(&row)?;
        let qualname = text(&name)?.to_string();
        if is_wrapped(program, &qualname)? {
            continue;
        }
        let name = if qualname.is_empty() { module.to_string() } else { format!("{module}.{}", mangled(&qualname)) };
        let mut test = Test { name, qualname, line: crate::define::number(&line)?, examples: Vec::new(), run };
        for example in collect(&examples)? {
            let [source, want, line, options] = op::unpack::<4>(&example)?;
            let mut read = Vec::new();
            for option in collect(&options)? {
                let [name, on] = op::unpack::<2>(&option)?;
                read.push((text(&name)?.to_string(), op::truthy(&on)?));
            }
            let (source, want) = (text(&source)?.to_string(), text(&want)?.to_string());
            test.examples.push(Example { source, want, line: crate::define::number(&line)?, options: read });
        }
        tests.push(test);
    }
    let more = made_at_run_time(program, &tests)?;
    let line = 0;
    tests.extend(more.into_iter().map(|qualname| Test {
        name: format!("{module}.{qualname}"),
        qualname,
        line,
        examples: Vec::new(),
        run: Value::None,
    }));
    Ok(tests)
}

/// Classes that no class statement makes (`namedtuple`), and the methods that a data class gets: items without examples.
fn made_at_run_time(program: &Module, known: &[Test]) -> R<Vec<String>> {
    let mut more = Vec::new();
    let is_known = |name: &str| known.iter().any(|test| test.qualname == name);
    for name in program.names() {
        let Some(Value::Class(class)) = program.find(&name)? else { continue };
        if class.module() != program.name() || class.qualname() != name {
            continue;
        }
        if !is_known(&name) {
            more.push(name.to_string());
        }
        for (key, value) in class.dict().items() {
            let (Value::Str(key), Value::Func(method)) = (key, value) else { continue };
            let qualname = format!("{name}.{key}");
            if !method.is_builtin() && *method.qualname() == *qualname && !is_known(&qualname) {
                more.push(qualname);
            }
        }
    }
    Ok(more)
}

/// The name under which the class holds it: that of a private method has the class's in it.
fn mangled(qualname: &str) -> String {
    let Some((around, name)) = qualname.rsplit_once('.') else { return qualname.to_string() };
    let class = around.rsplit('.').next().unwrap_or_default().trim_start_matches('_');
    match name.starts_with("__") && !name.ends_with("__") && !class.is_empty() {
        true => format!("{around}._{class}{name}"),
        false => qualname.to_string(),
    }
}

/// Whether another function stands under the name: a decorator's, which has not the docstring of the one it replaced.
fn is_wrapped(program: &Module, qualname: &str) -> R<bool> {
    let mut found = Value::Module(program.clone());
    for part in qualname.split('.').filter(|part| !part.is_empty()) {
        match op::getattr_opt(&found, part)? {
            Some(next) => found = next,
            None => return Ok(false),
        }
    }
    Ok(matches!(found, Value::Func(_)) && *text(&get(&found, "__qualname__")?)? != *qualname)
}

#[derive(Default)]
struct Runner {
    flags: i64,
    verbose: bool,
    /// Name, failures, examples.
    done: Vec<(String, usize, usize)>,
}

fn say(words: &str) -> R<()> {
    batuta_rt::io::write_out(&Str::from(words))
}

fn indent(words: &str) -> String {
    words.lines().map(|line| if line.is_empty() { "\n".to_string() } else { format!("    {line}\n") }).collect()
}

const STARS: usize = 70;

impl Runner {
    fn totals(&self) -> (usize, usize) {
        self.done.iter().fold((0, 0), |(f, t), one| (f + one.1, t + one.2))
    }

    fn run(&mut self, test: &Test) -> R<()> {
        if test.run.is_none() {
            self.done.push((test.name.clone(), 0, 0));
            return Ok(());
        }
        let seen: Shared<Slot<Vec<Outcome>>> = Shared::new(Slot::new(Vec::new()));
        let skips: Vec<bool> = test.examples.iter().map(|one| self.flags_of(one) & flag("SKIP") != 0).collect();
        let judge = op::call(&Value::from(&judge_class(seen.clone(), skips)?), ())?;
        op::call(&test.run, args![judge])?;
        let outcomes = seen.get();
        let (mut failures, mut tried) = (0, 0);
        for (number, outcome) in &outcomes {
            let example = &test.examples[*number];
            let flags = self.flags_of(example);
            tried += 1;
            let quiet = failures > 0 && flags & ONLY_FIRST != 0;
            if self.verbose && !quiet {
                let expecting = match example.want.is_empty() {
                    true => "Expecting nothing\n".to_string(),
                    false => format!("Expecting:\n{}", indent(&example.want)),
                };
                say(&format!("Trying:\n{}{expecting}", indent(&example.source)))?;
            }
            let said = verdict(example, flags, &outcome.printed, outcome.error.as_ref())?;
            match said {
                None if self.verbose && !quiet => say("ok\n")?,
                None => {}
                Some(said) => {
                    if !quiet {
                        self.report(test, example, &said)?;
                    }
                    failures += 1;
                    if flags & FAIL_FAST != 0 {
                        break;
                    }
                }
            }
        }
        self.done.push((test.name.clone(), failures, tried));
        Ok(())
    }

    fn flags_of(&self, example: &Example) -> i64 {
        example.options.iter().fold(
            self.flags,
            |flags, (name, on)| {
                if *on {
                    flags | flag(name)
                } else {
                    flags & !flag(name)
                }
            },
        )
    }

    fn report(&self, test: &Test, example: &Example, said: &str) -> R<()> {
        let program = fmt::str(&op::getitem(&batuta_rt::program::argv(), &Value::from(0))?)?;
        let line = test.line + example.line;
        say(&format!(
            "{}\nFile \"{program}\", line {line}, in {}\nFailed example:\n{}{said}",
            "*".repeat(STARS),
            test.name,
            indent(&example.source)
        ))?;
        Ok(())
    }

    fn summarize(&self) -> R<()> {
        let (failed, tried) = self.totals();
        let (mut none, mut passed, mut broken) = (Vec::new(), Vec::new(), Vec::new());
        for (name, failures, count) in &self.done {
            if *count == 0 {
                none.push(format!("    {name}\n"));
            } else if *failures == 0 {
                passed.push(format!(" {count:3} tests in {name}\n"));
            } else {
                broken.push(format!(" {failures:3} of {count:3} in {name}\n"));
            }
        }
        if self.verbose {
            if !none.is_empty() {
                say(&format!("{} items had no tests:\n{}", none.len(), none.concat()))?;
            }
            if !passed.is_empty() {
                say(&format!("{} items passed all tests:\n{}", passed.len(), passed.concat()))?;
            }
        }
        if !broken.is_empty() {
            say(&format!("{}\n{} items had failures:\n{}", "*".repeat(STARS), broken.len(), broken.concat()))?;
        }
        if self.verbose {
            say(&format!(
                "{tried} tests in {} items.\n{} passed and {failed} failed.\n",
                self.done.len(),
                tried - failed
            ))?;
        }
        if failed > 0 {
            say(&format!("***Test Failed*** {failed} failures.\n"))?;
        } else if self.verbose {
            say("Test passed.\n")?;
        }
        Ok(())
    }
}

#[derive(Clone)]
struct Seen {
    printed: String,
    error: Option<Exc>,
}
type Outcome = (usize, Seen);

/// What the compiled examples talk to: `example(n)` is a context manager around one, `show(value)` what a prompt shows.
fn judge_class(seen: Shared<Slot<Vec<Outcome>>>, skips: Vec<bool>) -> R<Class> {
    let keeper = seen.clone();
    let context = ClassDef::new("doctest", "_Example", &[&class::Object()])
        .def("__enter__", "self", |b| {
            let [this] = b.into_array();
            set(&this, "kept", stream(Stream::Out))?;
            let captured = op::call(&crate::define::library("io", "StringIO")?, ())?;
            set(&this, "captured", captured.clone())?;
            set_stream(Stream::Out, captured);
            Ok(Value::None)
        })
        .def("__exit__", "self, exc_type, exc_value, tb", move |b| {
            let [this, _, value, _] = b.into_array();
            set_stream(Stream::Out, get(&this, "kept")?);
            let error = (!value.is_none()).then(|| Exc::from_value(value));
            if error.as_ref().is_some_and(|e| e.is(K::KeyboardInterrupt)) {
                return Ok(false.into());
            }
            if op::truthy(&get(&this, "skipped")?)? {
                return Ok(true.into());
            }
            let mut printed = text(&call(&get(&this, "captured")?, "getvalue", [])?)?.to_string();
            // An expected output cannot say that its last line is not ended.
            if !printed.is_empty() && !printed.ends_with('\n') {
                printed.push('\n');
            }
            let number = crate::define::number(&get(&this, "number")?)? as usize;
            keeper.with_mut(|all| all.push((number, Seen { printed, error })));
            Ok(true.into())
        })
        .build()?;
    ClassDef::new("doctest", "_Judge", &[&class::Object()])
        .def("example", "self, number", move |b| {
            let [_, number] = b.into_array();
            let made = op::call(&Value::from(&context), ())?;
            let skipped = skips.get(crate::define::number(&number)? as usize).copied().unwrap_or(false);
            set(&made, "number", number)?;
            set(&made, "skipped", skipped)?;
            Ok(made)
        })
        .def("show", "self, value", |b| {
            let [_, value] = b.into_array();
            if !value.is_none() {
                builtins::print(args![fmt::repr(&value)?])?;
            }
            Ok(Value::None)
        })
        .build()
}

fn described(error: &Exc) -> R<String> {
    let name = error.class().full_name();
    let said = fmt::str(&error.value())?;
    Ok(if said.is_empty() { format!("{name}\n") } else { format!("{name}: {said}\n") })
}

// What is wrong with an example's outcome; None when it is as it should be.
fn verdict(example: &Example, flags: i64, printed: &str, error: Option<&Exc>) -> R<Option<String>> {
    let want = if example.want.is_empty() { String::new() } else { format!("{}\n", example.want) };
    let expected = message_of(&want);
    let Some(error) = error else {
        return Ok((!agrees(&want, printed, flags)).then(|| difference(&want, printed)));
    };
    let got = described(error)?;
    let Some(expected) = expected else {
        let traceback = format!("Traceback (most recent call last):\n{got}");
        return Ok(Some(format!("Exception raised:\n{}", indent(&traceback))));
    };
    let plain = |message: &str| -> String {
        let head = message.split('\n').next().unwrap_or("");
        let name = head.split(':').next().unwrap_or("");
        name.rsplit('.').next().unwrap_or("").to_string()
    };
    let detail_ignored = flags & flag("IGNORE_EXCEPTION_DETAIL") != 0 && plain(&expected) == plain(&got);
    if agrees(&expected, &got, flags) || detail_ignored {
        return Ok(None);
    }
    Ok(Some(difference(&want, &format!("{printed}Traceback (most recent call last):\n{got}"))))
}

// The message of an expected traceback: from the first line that is not indented.
fn message_of(want: &str) -> Option<String> {
    let mut lines = want.split_inclusive('\n');
    let head = lines.next()?.trim_end();
    if head != "Traceback (most recent call last):" && head != "Traceback (innermost last):" {
        return None;
    }
    let rest: Vec<&str> = lines.collect();
    let at = rest.iter().position(|line| line.starts_with(|c: char| c.is_alphanumeric() || c == '_'))?;
    Some(rest[at..].concat())
}

fn difference(want: &str, got: &str) -> String {
    let marked: String = got
        .split_inclusive('\n')
        .map(|line| if line.trim_matches(' ') == "\n" { "<BLANKLINE>\n".to_string() } else { line.to_string() })
        .collect();
    match (want.is_empty(), marked.is_empty()) {
        (false, false) => format!("Expected:\n{}Got:\n{}", indent(want), indent(&marked)),
        (false, true) => format!("Expected:\n{}Got nothing\n", indent(want)),
        (true, false) => format!("Expected nothing\nGot:\n{}", indent(&marked)),
        (true, true) => "Expected nothing\nGot nothing\n".into(),
    }
}

fn agrees(want: &str, got: &str, flags: i64) -> bool {
    if want == got {
        return true;
    }
    if flags & 1 == 0 && matches!((got, want), ("True\n", "1\n") | ("False\n", "0\n")) {
        return true;
    }
    let mut want = want.to_string();
    let mut got = got.to_string();
    if flags & 2 == 0 {
        let unmarked = |line: &str| if line.trim_end() == "<BLANKLINE>" { "\n".to_string() } else { line.to_string() };
        want = want.split_inclusive('\n').map(unmarked).collect();
        got = got.split_inclusive('\n').map(|line| if line.trim() == "" { "\n" } else { line }).collect();
        if want == got {
            return true;
        }
    }
    if flags & 4 != 0 {
        let spaced = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        (want, got) = (spaced(&want), spaced(&got));
        if want == got {
            return true;
        }
    }
    flags & 8 != 0 && elided(&want, &got)
}

// `...` stands for any text.
fn elided(want: &str, got: &str) -> bool {
    let pieces: Vec<&str> = want.split("...").collect();
    let [first, middle @ .., last] = &pieces[..] else { return want == got };
    let Some(mut rest) = got.strip_prefix(first) else { return false };
    let Some(shorter) = rest.strip_suffix(last) else { return false };
    rest = shorter;
    for piece in middle {
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    true
}
