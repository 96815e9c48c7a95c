// Written by batuta from python/cmd.py, aaf206e841cdb7d9.
//! Line-oriented command interpreters.
use batuta_rt::prelude::*;

module_globals! {
    "cmd", init;
    STRING: "string", SYS: "sys", __ALL_: "__all__", PROMPT: "PROMPT", IDENTCHARS: "IDENTCHARS", CMD: "Cmd",
}

fields! {
    APPEND: "append", ASCII_LETTERS: "ascii_letters", CMDQUEUE: "cmdqueue", COLUMNIZE: "columnize",
    COMPLETEKEY: "completekey", DEFAULT: "default", DIGITS: "digits", DOC_HEADER: "doc_header",
    DOC_LEADER: "doc_leader", EMPTYLINE: "emptyline", FLUSH: "flush", GET_NAMES: "get_names", IDENTCHARS: "identchars",
    INTRO: "intro", LASTCMD: "lastcmd", LJUST: "ljust", MISC_HEADER: "misc_header", NOHELP: "nohelp", ONECMD: "onecmd",
    PARSELINE: "parseline", POSTCMD: "postcmd", POSTLOOP: "postloop", PRECMD: "precmd", PRELOOP: "preloop",
    PRINT_TOPICS: "print_topics", PROMPT: "prompt", READLINE: "readline", RULER: "ruler", STDIN: "stdin",
    STDOUT: "stdout", UNDOC_HEADER: "undoc_header", USE_RAWINPUT: "use_rawinput", WRITE: "write",
    __CLASS__: "__class__", __DOC__: "__doc__",
}

pub struct Cmd;

impl Cmd {
    pub fn __init__(self_: &Value, completekey: &Value, stdin: &Value, stdout: &Value) -> R {
        self_.put(&at::STDIN, if stdin.is_none() { SYS.get()?.get(&at::STDIN)? } else { stdin.clone() })?;
        self_.put(&at::STDOUT, if stdout.is_none() { SYS.get()?.get(&at::STDOUT)? } else { stdout.clone() })?;
        self_.put(&at::CMDQUEUE, list![])?;
        self_.put(&at::COMPLETEKEY, completekey)?;
        Ok(Value::None)
    }

    pub fn cmdloop(self_: &Value, intro: &Value) -> R {
        self_.invoke(&at::PRELOOP, ())?;
        if !intro.is_none() {
            self_.put(&at::INTRO, intro)?;
        }
        if self_.get(&at::INTRO)?.truthy()? {
            early!(self_.get(&at::STDOUT)?, &at::WRITE, write: &fmt::str(&self_.get(&at::INTRO)?)? + &s!("\n"))?;
        }
        let mut stop = Value::None;
        let mut line = Value::None;
        while !stop.truthy()? {
            if self_.get(&at::CMDQUEUE)?.truthy()? {
                line = self_.get(&at::CMDQUEUE)?.pop_at(0)?;
            } else if !self_.get_int(&at::USE_RAWINPUT)?.is_zero() {
                let tried = attempt(|| {
                    line = builtins::input(args![self_.get(&at::PROMPT)?])?;
                    Ok(())
                });
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&builtins::get("EOFError"))? {
                        line = Value::from(s!("EOF"));
                    } else {
                        return Err(error);
                    }
                }
            } else {
                early!(self_.get(&at::STDOUT)?, &at::WRITE, write: self_.get(&at::PROMPT)?)?;
                self_.get(&at::STDOUT)?.invoke(&at::FLUSH, ())?;
                line = self_.get(&at::STDIN)?.invoke(&at::READLINE, ())?;
                if !line.truthy()? {
                    line = Value::from(s!("EOF"));
                } else {
                    line = line.rstrip_of(s!("\r\n"))?;
                }
            }
            line = self_.invoke(&at::PRECMD, args![&line])?;
            stop = self_.invoke(&at::ONECMD, args![&line])?;
            stop = self_.invoke(&at::POSTCMD, args![&stop, &line])?;
        }
        self_.invoke(&at::POSTLOOP, ())?;
        Ok(Value::None)
    }

    pub fn precmd(self_: &Value, line: &Value) -> R {
        Ok(line.clone())
    }

    pub fn postcmd(self_: &Value, stop: &Value, line: &Value) -> R {
        Ok(stop.clone())
    }

    pub fn preloop(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn postloop(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn parseline(self_: &Value, line: &Value) -> R {
        let mut line = line.clone();
        line = line.strip()?;
        if !line.truthy()? {
            return Ok(tuple![Value::None, Value::None, line]);
        }
        if line.at(0)?.equals("?")? {
            line = op::add(&Value::from(s!("help ")), &line.cut(1, Value::None)?)?;
        } else if line.at(0)?.equals("!")? {
            if builtins::hasattr(args![self_, s!("do_shell")]).bool()? {
                line = op::add(&Value::from(s!("shell ")), &line.cut(1, Value::None)?)?;
            } else {
                return Ok(tuple![Value::None, Value::None, line]);
            }
        }
        let value = builtins::length_of(&line)?;
        let mut i = 0_i64;
        let n = value;
        while i < n && op::within(&line.at(i)?, &self_.get(&at::IDENTCHARS)?)? {
            i += 1_i64;
        }
        Ok(tuple![line.cut(Value::None, i)?, line.cut(i, Value::None)?.strip()?, &line])
    }

    pub fn onecmd(self_: &Value, line: &Value) -> R {
        call_guard!("onecmd");
        let mut line = line.clone();
        let cmd;
        let arg;
        [cmd, arg, line] = op::unpack::<3>(&self_.invoke(&at::PARSELINE, args![&line])?)?;
        if !line.truthy()? {
            return self_.invoke(&at::EMPTYLINE, ());
        }
        if cmd.is_none() {
            return self_.invoke(&at::DEFAULT, args![line]);
        }
        self_.put(&at::LASTCMD, &line)?;
        if line.equals("EOF")? {
            self_.put(&at::LASTCMD, Str::default())?;
        }
        if cmd.equals("")? {
            return self_.invoke(&at::DEFAULT, args![line]);
        }
        let func = builtins::getattr(args![self_, op::add(&Value::from(s!("do_")), &cmd)?, Value::None])?;
        if func.is_none() {
            return self_.invoke(&at::DEFAULT, args![line]);
        }
        func.call(args![arg])
    }

    pub fn emptyline(self_: &Value) -> R {
        call_guard!("emptyline");
        if self_.get(&at::LASTCMD)?.truthy()? {
            return early!(self_.clone(), &at::ONECMD, args![self_.get(&at::LASTCMD)?]);
        }
        Ok(Value::None)
    }

    pub fn default(self_: &Value, line: &Value) -> R {
        early!(
            self_.get(&at::STDOUT)?,
            &at::WRITE,
            write: op::modulo(&Value::from(s!("*** Unknown syntax: %s\n")), line)?
        )?;
        Ok(Value::None)
    }

    pub fn completedefault(self_: &Value, ignored: &Value) -> R {
        Ok(list![])
    }

    pub fn completenames(self_: &Value, text: &Value, ignored: &Value) -> R {
        let start = op::add(&Value::from(s!("do_")), text)?;
        comprehension::list_if(&self_.invoke(&at::GET_NAMES, ())?, |a: Value| {
            Ok(if a.startswith(&start)?.truthy()? { Some(a.cut(3, Value::None)?) } else { None })
        })
    }

    pub fn get_names(self_: &Value) -> R {
        builtins::dir(args![self_.get(&at::__CLASS__)?])
    }

    /// List available commands with "help" or detailed help with "help cmd".
    pub fn do_help(self_: &Value, arg: &Value) -> R {
        if arg.truthy()? {
            let func = builtins::getattr(args![self_, op::add(&Value::from(s!("help_")), arg)?, Value::None])?;
            if func.is_none() {
                let doc = builtins::getattr(args![
                    builtins::getattr(args![self_, op::add(&Value::from(s!("do_")), arg)?, Value::None])?,
                    s!("__doc__"),
                    Value::None
                ])?;
                if doc.truthy()? {
                    early!(
                        self_.get(&at::STDOUT)?,
                        &at::WRITE,
                        write: op::modulo(&Value::from(s!("%s\n")), &Value::from(fmt::str(&doc)?))?
                    )?;
                } else {
                    early!(
                        self_.get(&at::STDOUT)?,
                        &at::WRITE,
                        write: op::modulo(
                            &Value::from(s!("%s\n")),
                            &Value::from(fmt::str(&op::modulo(&self_.get(&at::NOHELP)?, &tuple![arg])?)?),
                        )?
                    )?;
                }
                return Ok(Value::None);
            }
            func.call(())?;
            return Ok(Value::None);
        }
        let names = self_.invoke(&at::GET_NAMES, ())?;
        let documented = list![];
        let undocumented = list![];
        let topics = comprehension::set_if(&names, |name2: Value| {
            Ok(if name2.cut(Value::None, 5)?.equals("help_")? { Some(name2.cut(5, Value::None)?) } else { None })
        })?;
        let mut before = Value::from(Str::default());
        let mut it = op::iter(&builtins::sorted(args![names])?)?;
        while let Some(name) = it.next()? {
            if name.cut(Value::None, 3)?.equals("do_")? && op::ne_bool(&name, &before)? {
                before = name.clone();
                let command = name.cut(3, Value::None)?;
                if op::contains(&topics, &command)? {
                    documented.append(&command)?;
                    topics.remove_item(&command)?;
                } else if builtins::getattr(args![self_, &name])?.get(&at::__DOC__)?.truthy()? {
                    documented.append(&command)?;
                } else {
                    undocumented.append(&command)?;
                }
            }
        }
        early!(
            self_.get(&at::STDOUT)?,
            &at::WRITE,
            write: op::modulo(&Value::from(s!("%s\n")), &Value::from(self_.get_str(&at::DOC_LEADER)?))?
        )?;
        early!(self_.clone(), &at::PRINT_TOPICS, args![self_.get(&at::DOC_HEADER)?, documented, 15, 80])?;
        early!(
            self_.clone(),
            &at::PRINT_TOPICS,
            args![self_.get(&at::MISC_HEADER)?, builtins::sorted(args![topics])?, 15, 80]
        )?;
        early!(self_.clone(), &at::PRINT_TOPICS, args![self_.get(&at::UNDOC_HEADER)?, undocumented, 15, 80])?;
        Ok(Value::None)
    }

    pub fn print_topics(self_: &Value, header: &Value, cmds: &Value, cmdlen: &Value, maxcol: &Value) -> R {
        if cmds.truthy()? {
            early!(
                self_.get(&at::STDOUT)?,
                &at::WRITE,
                write: op::modulo(&Value::from(s!("%s\n")), &Value::from(fmt::str(header)?))?
            )?;
            if !self_.get_str(&at::RULER)?.is_empty() {
                early!(
                    self_.get(&at::STDOUT)?,
                    &at::WRITE,
                    write: op::modulo(
                        &Value::from(s!("%s\n")),
                        &Value::from(op::mul(&self_.get(&at::RULER)?, &Value::from(builtins::length_of(header)?)).text(
                        )?),
                    )?
                )?;
            }
            early!(self_.clone(), &at::COLUMNIZE, args![cmds, op::sub(maxcol, &Value::from(1))?])?;
            self_.get(&at::STDOUT)?.write(s!("\n"))?;
        }
        Ok(Value::None)
    }

    pub fn columnize(self_: &Value, list: &Value, displaywidth: &Value) -> R {
        if !list.truthy()? {
            self_.get(&at::STDOUT)?.write(s!("<empty>\n"))?;
            return Ok(Value::None);
        }
        let wrong = {
            let out = comprehension::list();
            for i2 in emitted::words(0_i64, builtins::length_of(list)?) {
                if !op::isinstance(&list.at(i2)?, &builtins::get("str"))? {
                    comprehension::push(&out, i2);
                }
            }
            out
        };
        if wrong.truthy()? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("list[i] not a string for i in %s")),
                    &Value::from(s!(", ").join_all(&builtins::map(args![builtins::get("str"), &wrong])?)?),
                )?],
            ));
        }
        let size = builtins::length_of(list)?;
        if size == 1_i64 {
            early!(
                self_.get(&at::STDOUT)?,
                &at::WRITE,
                write: op::modulo(&Value::from(s!("%s\n")), &Value::from(fmt::str(&list.at(0)?)?))?
            )?;
            return Ok(Value::None);
        }
        let mut rows = 0_i64;
        let mut columns = 0_i64;
        let mut widths = Value::None;
        'broken2: {
            for item2 in emitted::words(1_i64, size) {
                rows = item2;
                columns = emitted::floor_div(size + rows - 1_i64, rows)?;
                widths = list![];
                let mut total = Int::from(-2);
                for column in emitted::words(0_i64, columns) {
                    let width = builtins::max(args![emitted::or(
                        {
                            let out2 = comprehension::list();
                            for row2 in emitted::words(0_i64, rows) {
                                if i128::from(row2) + i128::from(rows) * i128::from(column) < i128::from(size) {
                                    comprehension::push(
                                        &out2,
                                        builtins::length_of(&list.at(&Int::from(
                                            i128::from(row2) + i128::from(rows) * i128::from(column),
                                        ))?)?,
                                    );
                                }
                            }
                            out2
                        },
                        || Ok(list![0]),
                    )?])
                    .int()?;
                    widths.append(width.clone())?;
                    total += &width + 2;
                    if op::gt_bool(&Value::from(total.clone()), displaywidth)? {
                        break;
                    }
                }
                if op::le_bool(&Value::from(total), displaywidth)? {
                    break 'broken2;
                }
            }
            rows = size;
            columns = 1_i64;
            widths = list![0];
        }
        for row in emitted::words(0_i64, rows) {
            let texts = list![];
            for column in emitted::words(0_i64, columns) {
                let i = Int::from(i128::from(row) + i128::from(rows) * i128::from(column));
                early!(
                    texts.clone(),
                    &at::APPEND,
                    append: if i < Int::from(size) { list.at(&i)? } else { Value::from(Str::default()) }
                )?;
            }
            while texts.truthy()? && !texts.at(-1)?.truthy()? {
                texts.del_item(&Value::from(-1))?;
            }
            for column in emitted::words(0_i64, builtins::length_of(&texts)?) {
                texts.set_at(column, early!(texts.at(column)?, &at::LJUST, args![widths.at(column)?])?)?;
            }
            early!(
                self_.get(&at::STDOUT)?,
                &at::WRITE,
                write: op::modulo(&Value::from(s!("%s\n")), &Value::from(s!("  ").join_all(&texts)?))?
            )?;
        }
        Ok(Value::None)
    }
}

fn init() -> R<()> {
    modules::document("cmd", "Line-oriented command interpreters.");
    STRING.set(batuta_std::string_::module());
    SYS.set(batuta_std::sys::module());
    __ALL_.set(list![s!("Cmd"), s!("IDENTCHARS"), s!("PROMPT")]);
    PROMPT.set(s!("(Cmd) "));
    IDENTCHARS.set(op::add(
        &op::add(&STRING.get()?.get(&at::ASCII_LETTERS)?, &STRING.get()?.get(&at::DIGITS)?)?,
        &Value::from(s!("_")),
    )?);
    CMD.define({
        let ns = Dict::new();
        ns.set_str("prompt", PROMPT.get()?);
        ns.set_str("identchars", IDENTCHARS.get()?);
        ns.set_str("ruler", Value::from(s!("=")));
        ns.set_str("lastcmd", Value::from(Str::default()));
        ns.set_str("intro", Value::None);
        ns.set_str("doc_leader", Value::from(Str::default()));
        ns.set_str("doc_header", Value::from(s!("Documented commands (type help <topic>):")));
        ns.set_str("misc_header", Value::from(s!("Miscellaneous help topics:")));
        ns.set_str("undoc_header", Value::from(s!("Undocumented commands:")));
        ns.set_str("nohelp", Value::from(s!("*** No help on %s")));
        ns.set_str("use_rawinput", Value::from(1));
        ns.method(
            "Cmd.__init__(self, completekey=, stdin=, stdout=)",
            vec![Value::from(s!("tab")), Value::None, Value::None],
            Cmd::__init__,
        );
        ns.method("Cmd.cmdloop(self, intro=)", vec![Value::None], Cmd::cmdloop);
        ns.method("Cmd.precmd(self, line)", [], Cmd::precmd);
        ns.method("Cmd.postcmd(self, stop, line)", [], Cmd::postcmd);
        ns.method("Cmd.preloop(self)", [], Cmd::preloop);
        ns.method("Cmd.postloop(self)", [], Cmd::postloop);
        ns.method("Cmd.parseline(self, line)", [], Cmd::parseline);
        ns.method("Cmd.onecmd(self, line)", [], Cmd::onecmd);
        ns.method("Cmd.emptyline(self)", [], Cmd::emptyline);
        ns.method("Cmd.default(self, line)", [], Cmd::default);
        ns.method("Cmd.completedefault(self, *ignored)", [], Cmd::completedefault);
        ns.method("Cmd.completenames(self, text, *ignored)", [], Cmd::completenames);
        ns.method("Cmd.get_names(self)", [], Cmd::get_names);
        ns.set_str(
            "do_help",
            emitted::documented(
                function("Cmd.do_help(self, arg)", [], Cmd::do_help),
                "List available commands with \"help\" or detailed help with \"help cmd\".",
            ),
        );
        ns.method("Cmd.print_topics(self, header, cmds, cmdlen, maxcol)", [], Cmd::print_topics);
        ns.method("Cmd.columnize(self, list, displaywidth=)", vec![Value::from(80)], Cmd::columnize);
        build_class("Cmd", "cmd", "Cmd", Vec::new(), ns, Vec::new())?
    });
    Ok(())
}
