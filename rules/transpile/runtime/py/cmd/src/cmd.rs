// Written by batuta from python/cmd.py, aaf206e841cdb7d9.
//! Line-oriented command interpreters.
use batuta_rt::prelude::*;

module_globals! {
    "cmd", init;
    STRING: "string", SYS: "sys", __ALL_: "__all__", PROMPT: "PROMPT", IDENTCHARS: "IDENTCHARS", CMD: "Cmd",
}

pub struct Cmd;

impl Cmd {
    pub fn __init__(self_: &Value, completekey: &Value, stdin: &Value, stdout: &Value) -> R {
        self_.set_attr("stdin", if stdin.is_none() { SYS.get()?.attr("stdin")? } else { stdin.clone() })?;
        self_.set_attr("stdout", if stdout.is_none() { SYS.get()?.attr("stdout")? } else { stdout.clone() })?;
        self_.set_attr("cmdqueue", list![])?;
        self_.set_attr("completekey", completekey)?;
        Ok(Value::None)
    }

    pub fn cmdloop(self_: &Value, intro: &Value) -> R {
        self_.invoke("preloop", ())?;
        if !intro.is_none() {
            self_.set_attr("intro", intro)?;
        }
        if self_.attr("intro")?.truthy()? {
            self_.attr("stdout")?.invoke("write", args![&fmt::str(&self_.attr("intro")?)? + &s!("\n")])?;
        }
        let mut stop = Value::None;
        let mut line = Value::None;
        while !stop.truthy()? {
            if self_.attr("cmdqueue")?.truthy()? {
                line = self_.attr("cmdqueue")?.invoke("pop", args![0])?;
            } else if self_.attr("use_rawinput")?.truthy()? {
                let tried = attempt(|| {
                    line = builtins::input(args![self_.attr("prompt")?])?;
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
                self_.attr("stdout")?.invoke("write", args![self_.attr("prompt")?])?;
                self_.attr("stdout")?.invoke("flush", ())?;
                line = self_.attr("stdin")?.invoke("readline", ())?;
                if !line.truthy()? {
                    line = Value::from(s!("EOF"));
                } else {
                    line = line.invoke("rstrip", args![s!("\r\n")])?;
                }
            }
            line = self_.invoke("precmd", args![&line])?;
            stop = self_.invoke("onecmd", args![&line])?;
            stop = self_.invoke("postcmd", args![&stop, &line])?;
        }
        self_.invoke("postloop", ())?;
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
        line = line.invoke("strip", ())?;
        if !line.truthy()? {
            return Ok(tuple![Value::None, Value::None, &line]);
        }
        if op::eq_bool(&line.item(&Value::from(0))?, &Value::from(s!("?")))? {
            line =
                op::add(&Value::from(s!("help ")), &line.item(&op::slice(Value::from(1), Value::None, Value::None))?)?;
        } else if op::eq_bool(&line.item(&Value::from(0))?, &Value::from(s!("!")))? {
            if builtins::hasattr(args![self_, s!("do_shell")])?.truthy()? {
                line = op::add(
                    &Value::from(s!("shell ")),
                    &line.item(&op::slice(Value::from(1), Value::None, Value::None))?,
                )?;
            } else {
                return Ok(tuple![Value::None, Value::None, &line]);
            }
        }
        let value = builtins::len_of(&line)?;
        let mut i = Int::from(0);
        let n = value;
        while i < n && {
            let __item = line.item(&Value::from(i.clone()))?;
            op::contains(&self_.attr("identchars")?, &__item)
        }? {
            i = &i + Int::from(1);
        }
        Ok(tuple![
            line.item(&op::slice(Value::None, Value::from(i.clone()), Value::None))?,
            line.item(&op::slice(Value::from(i.clone()), Value::None, Value::None))?.invoke("strip", ())?,
            &line
        ])
    }

    pub fn onecmd(self_: &Value, line: &Value) -> R {
        call_guard!("onecmd");
        let mut line = line.clone();
        let cmd;
        let arg;
        [cmd, arg, line] = op::unpack::<3>(&self_.invoke("parseline", args![&line])?)?;
        if !line.truthy()? {
            return self_.invoke("emptyline", ());
        }
        if cmd.is_none() {
            return self_.invoke("default", args![&line]);
        }
        self_.set_attr("lastcmd", &line)?;
        if op::eq_bool(&line, &Value::from(s!("EOF")))? {
            self_.set_attr("lastcmd", Str::default())?;
        }
        if op::eq_bool(&cmd, &Value::from(Str::default()))? {
            return self_.invoke("default", args![&line]);
        }
        let func = builtins::getattr(args![self_, op::add(&Value::from(s!("do_")), &cmd)?, Value::None])?;
        if func.is_none() {
            return self_.invoke("default", args![&line]);
        }
        func.call(args![arg])
    }

    pub fn emptyline(self_: &Value) -> R {
        call_guard!("emptyline");
        if self_.attr("lastcmd")?.truthy()? {
            return self_.invoke("onecmd", args![self_.attr("lastcmd")?]);
        }
        Ok(Value::None)
    }

    pub fn default(self_: &Value, line: &Value) -> R {
        self_
            .attr("stdout")?
            .invoke("write", args![op::modulo(&Value::from(s!("*** Unknown syntax: %s\n")), line)?])?;
        Ok(Value::None)
    }

    pub fn completedefault(self_: &Value, ignored: &Value) -> R {
        Ok(list![])
    }

    pub fn completenames(self_: &Value, text: &Value, ignored: &Value) -> R {
        let start = op::add(&Value::from(s!("do_")), text)?;
        comprehension::list_if(&self_.invoke("get_names", ())?, |a| {
            Ok(if a.invoke("startswith", args![&start])?.truthy()? {
                Some(a.item(&op::slice(Value::from(3), Value::None, Value::None))?)
            } else {
                None
            })
        })
    }

    pub fn get_names(self_: &Value) -> R {
        builtins::dir(args![self_.attr("__class__")?])
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
                    self_
                        .attr("stdout")?
                        .invoke("write", args![op::modulo(&Value::from(s!("%s\n")), &Value::from(fmt::str(&doc)?))?])?;
                } else {
                    self_.attr("stdout")?.invoke(
                        "write",
                        args![op::modulo(
                            &Value::from(s!("%s\n")),
                            &Value::from(fmt::str(&op::modulo(&self_.attr("nohelp")?, &tuple![arg])?)?),
                        )?],
                    )?;
                }
                return Ok(Value::None);
            }
            func.call(())?;
            return Ok(Value::None);
        }
        let names = self_.invoke("get_names", ())?;
        let documented = list![];
        let undocumented = list![];
        let topics = comprehension::set_if(&names, |name2| {
            Ok(
                if op::eq_bool(
                    &name2.item(&op::slice(Value::None, Value::from(5), Value::None))?,
                    &Value::from(s!("help_")),
                )? {
                    Some(name2.item(&op::slice(Value::from(5), Value::None, Value::None))?)
                } else {
                    None
                },
            )
        })?;
        let mut before = Value::from(Str::default());
        let mut it = op::iter(&builtins::sorted(args![&names])?)?;
        while let Some(name) = it.next()? {
            if op::eq_bool(&name.item(&op::slice(Value::None, Value::from(3), Value::None))?, &Value::from(s!("do_")))?
                && op::ne_bool(&name, &before)?
            {
                before = name.clone();
                let command = name.item(&op::slice(Value::from(3), Value::None, Value::None))?;
                if op::contains(&topics, &command)? {
                    documented.invoke("append", args![&command])?;
                    topics.invoke("remove", args![&command])?;
                } else if builtins::getattr(args![self_, &name])?.attr("__doc__")?.truthy()? {
                    documented.invoke("append", args![&command])?;
                } else {
                    undocumented.invoke("append", args![&command])?;
                }
            }
        }
        self_.attr("stdout")?.invoke(
            "write",
            args![op::modulo(&Value::from(s!("%s\n")), &Value::from(fmt::str(&self_.attr("doc_leader")?)?))?],
        )?;
        self_.invoke("print_topics", args![self_.attr("doc_header")?, &documented, 15, 80])?;
        self_.invoke("print_topics", args![self_.attr("misc_header")?, builtins::sorted(args![&topics])?, 15, 80])?;
        self_.invoke("print_topics", args![self_.attr("undoc_header")?, &undocumented, 15, 80])?;
        Ok(Value::None)
    }

    pub fn print_topics(self_: &Value, header: &Value, cmds: &Value, cmdlen: &Value, maxcol: &Value) -> R {
        if cmds.truthy()? {
            self_
                .attr("stdout")?
                .invoke("write", args![op::modulo(&Value::from(s!("%s\n")), &Value::from(fmt::str(header)?))?])?;
            if self_.attr("ruler")?.truthy()? {
                self_.attr("stdout")?.invoke(
                    "write",
                    args![op::modulo(
                        &Value::from(s!("%s\n")),
                        &Value::from(fmt::str(&op::mul(
                            &self_.attr("ruler")?,
                            &Value::from(builtins::len_of(header)?)
                        )?,)?),
                    )?],
                )?;
            }
            self_.invoke("columnize", args![cmds, op::sub(maxcol, &Value::from(1))?])?;
            self_.attr("stdout")?.invoke("write", args![s!("\n")])?;
        }
        Ok(Value::None)
    }

    pub fn columnize(self_: &Value, list: &Value, displaywidth: &Value) -> R {
        if !list.truthy()? {
            self_.attr("stdout")?.invoke("write", args![s!("<empty>\n")])?;
            return Ok(Value::None);
        }
        let wrong = comprehension::list_if(&builtins::range(args![builtins::len_of(list)?])?, |item| {
            let i2 = item.as_int()?;
            Ok(if !op::isinstance(&list.item(&Value::from(i2.clone()))?, &builtins::get("str"))? {
                Some(Value::from(i2.clone()))
            } else {
                None
            })
        })?;
        if wrong.truthy()? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("list[i] not a string for i in %s")),
                    &Value::from(s!(", "))
                        .invoke("join", args![builtins::map(args![builtins::get("str"), &wrong])?])?,
                )?],
            ));
        }
        let size = builtins::len_of(list)?;
        if size == Int::from(1) {
            self_.attr("stdout")?.invoke(
                "write",
                args![op::modulo(&Value::from(s!("%s\n")), &Value::from(fmt::str(&list.item(&Value::from(0))?)?))?],
            )?;
            return Ok(Value::None);
        }
        let mut rows = Int::from(0);
        let mut columns = Int::from(0);
        let mut widths = Value::None;
        'broken: {
            for item2 in counting(1, size.clone()) {
                rows = item2;
                columns = (&size + &rows - Int::from(1)).floor_div(&rows)?;
                widths = list![];
                let mut total = Int::from(-2);
                for column in counting(0, columns.clone()) {
                    let width = builtins::max(args![emitted::or(
                        comprehension::list_if(&builtins::range(args![rows.clone()])?, |item4| {
                            let row2 = item4.as_int()?;
                            Ok(if &row2 + &rows * &column < size {
                                Some(Value::from(builtins::len_of(&list.item(&Value::from(&row2 + &rows * &column))?)?))
                            } else {
                                None
                            })
                        })?,
                        || Ok(list![0]),
                    )?])?
                    .as_int()?;
                    widths.invoke("append", args![width.clone()])?;
                    total = &total + (&width + Int::from(2));
                    if op::gt_bool(&Value::from(total.clone()), displaywidth)? {
                        break;
                    }
                }
                if op::le_bool(&Value::from(total.clone()), displaywidth)? {
                    break 'broken;
                }
            }
            rows = size.clone();
            columns = Int::from(1);
            widths = list![0];
        }
        for row in counting(0, rows.clone()) {
            let texts = list![];
            for column in counting(0, columns.clone()) {
                let i = &row + &rows * &column;
                texts.invoke(
                    "append",
                    args![if i < size { list.item(&Value::from(i.clone()))? } else { Value::from(Str::default()) }],
                )?;
            }
            while texts.truthy()? && !texts.item(&Value::from(-1))?.truthy()? {
                texts.del_item(&Value::from(-1))?;
            }
            for column in counting(0, builtins::len_of(&texts)?) {
                texts.set_item(
                    &Value::from(column.clone()),
                    texts
                        .item(&Value::from(column.clone()))?
                        .invoke("ljust", args![widths.item(&Value::from(column.clone()))?])?,
                )?;
            }
            self_.attr("stdout")?.invoke(
                "write",
                args![op::modulo(
                    &Value::from(s!("%s\n")),
                    &Value::from(fmt::str(&Value::from(s!("  ")).invoke("join", args![&texts])?)?),
                )?],
            )?;
        }
        Ok(Value::None)
    }
}

fn init() -> R<()> {
    STRING.set(batuta_std::string_::module());
    SYS.set(batuta_std::sys::module());
    __ALL_.set(list![s!("Cmd"), s!("IDENTCHARS"), s!("PROMPT")]);
    PROMPT.set(s!("(Cmd) "));
    IDENTCHARS.set(op::add(
        &op::add(&STRING.get()?.attr("ascii_letters")?, &STRING.get()?.attr("digits")?)?,
        &Value::from(s!("_")),
    )?);
    CMD.set({
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
