// Written by batuta from python/shlex.py, 66a87bdcdac709b1.
//! Splitting and quoting words as a shell does.
use batuta_rt::prelude::*;

module_globals! {
    "shlex", init;
    OS: "os", RE: "re", DEQUE: "deque", STRING_IO: "StringIO", __ALL_: "__all__", _UNSAFE: "_UNSAFE", SHLEX: "shlex",
    SPLIT: "split", QUOTE: "quote", JOIN: "join",
}

/// Reads words of simple shell-like syntax from a stream.
pub struct Shlex;

impl Shlex {
    pub fn __init__(self_: &Value, instream: &Value, infile: &Value, posix: &Value, punctuation_chars: &Value) -> R {
        let mut instream = instream.clone();
        let punctuation_chars = Cellvar::new(punctuation_chars.clone());
        if op::isinstance(&instream, &builtins::get("str"))? {
            instream = STRING_IO.get()?.call(args![&instream])?;
        }
        if !instream.is_none() {
            self_.set_attr("instream", &instream)?;
            self_.set_attr("infile", infile)?;
        } else {
            let sys = Value::from(batuta_std::sys::module());
            self_.set_attr("instream", sys.attr("stdin")?)?;
            self_.set_attr("infile", Value::None)?;
        }
        self_.set_attr("posix", posix)?;
        self_.set_attr("eof", if posix.truthy()? { Value::None } else { Value::from(Str::default()) })?;
        self_.set_attr("commenters", s!("#"))?;
        self_.set_attr("wordchars", s!("abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"))?;
        if self_.attr("posix")?.truthy()? {
            self_.set_attr(
                "wordchars",
                op::iadd(
                    &self_.attr("wordchars")?,
                    &Value::from(s!("ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ")),
                )?,
            )?;
        }
        self_.set_attr("whitespace", s!(" \t\r\n"))?;
        self_.set_attr("whitespace_split", false)?;
        self_.set_attr("quotes", s!("'\""))?;
        self_.set_attr("escape", s!("\\"))?;
        self_.set_attr("escapedquotes", s!("\""))?;
        self_.set_attr("state", s!(" "))?;
        self_.set_attr("pushback", DEQUE.get()?.call(())?)?;
        self_.set_attr("lineno", 1)?;
        self_.set_attr("debug", 0)?;
        self_.set_attr("token", Str::default())?;
        self_.set_attr("filestack", DEQUE.get()?.call(())?)?;
        self_.set_attr("source", Value::None)?;
        if !punctuation_chars.get_own("punctuation_chars")?.truthy()? {
            punctuation_chars.set(Value::from(Str::default()));
        } else if op::is(&punctuation_chars.get_own("punctuation_chars")?, &Value::from(true)) {
            punctuation_chars.set(Value::from(s!("();<>|&")));
        }
        self_.set_attr("_punctuation_chars", punctuation_chars.get_own("punctuation_chars")?)?;
        if punctuation_chars.get_own("punctuation_chars")?.truthy()? {
            self_.set_attr("_pushback_chars", DEQUE.get()?.call(())?)?;
            self_.set_attr("wordchars", op::iadd(&self_.attr("wordchars")?, &Value::from(s!("~-./*?=")))?)?;
            self_.set_attr(
                "wordchars",
                Value::from(Str::default()).invoke(
                    "join",
                    args![{
                        let source = builtins::iter_value(&self_.attr("wordchars")?)?;
                        let punctuation_chars = punctuation_chars.clone();
                        Gen::new("shlex.__init__.<locals>.<genexpr>", move |co| async move {
                            let mut it = op::iter(&source)?;
                            while let Some(item) = it.next()? {
                                let c = item.as_str()?;
                                if !op::contains(&punctuation_chars.get("punctuation_chars")?, &Value::from(&c))? {
                                    co.yield_(Value::from(&c)).await?;
                                }
                            }
                            Ok(Value::None)
                        })
                    }],
                )?,
            )?;
        }
        Ok(Value::None)
    }

    pub fn punctuation_chars(self_: &Value) -> R {
        self_.attr("_punctuation_chars")
    }

    pub fn push_token(self_: &Value, tok: &Value) -> R {
        self_.attr("pushback")?.invoke("appendleft", args![tok])?;
        Ok(Value::None)
    }

    pub fn get_token(self_: &Value) -> R {
        call_guard!("get_token");
        if self_.attr("pushback")?.truthy()? {
            return self_.attr("pushback")?.invoke("popleft", ());
        }
        self_.invoke("read_token", ())
    }

    pub fn _next_char(self_: &Value) -> R {
        call_guard!("_next_char");
        if self_.attr("punctuation_chars")?.truthy()? && self_.attr("_pushback_chars")?.truthy()? {
            return self_.attr("_pushback_chars")?.invoke("pop", ());
        }
        self_.attr("instream")?.invoke("read", args![1])
    }

    pub fn read_token(self_: &Value) -> R {
        call_guard!("read_token");
        let mut quoted = false;
        let mut escaped_in = Value::from(s!(" "));
        loop {
            let char = self_.invoke("_next_char", ())?;
            if op::eq_bool(&char, &Value::from(s!("\n")))? {
                self_.set_attr("lineno", op::iadd(&self_.attr("lineno")?, &Value::from(1))?)?;
            }
            if self_.attr("state")?.is_none() {
                self_.set_attr("token", Str::default())?;
                break;
            } else if op::eq_bool(&self_.attr("state")?, &Value::from(s!(" ")))? {
                if !char.truthy()? {
                    self_.set_attr("state", Value::None)?;
                    break;
                } else if op::contains(&self_.attr("whitespace")?, &char)? {
                    if self_.attr("token")?.truthy()? || self_.attr("posix")?.truthy()? && quoted {
                        break;
                    }
                } else if op::contains(&self_.attr("commenters")?, &char)? {
                    self_.attr("instream")?.invoke("readline", ())?;
                    self_.set_attr("lineno", op::iadd(&self_.attr("lineno")?, &Value::from(1))?)?;
                } else if self_.attr("posix")?.truthy()? && op::contains(&self_.attr("escape")?, &char)? {
                    escaped_in = Value::from(s!("a"));
                    self_.set_attr("state", &char)?;
                } else if op::contains(&self_.attr("wordchars")?, &char)? {
                    self_.set_attr("token", &char)?;
                    self_.set_attr("state", s!("a"))?;
                } else if op::contains(&self_.attr("punctuation_chars")?, &char)? {
                    self_.set_attr("token", &char)?;
                    self_.set_attr("state", s!("c"))?;
                } else if op::contains(&self_.attr("quotes")?, &char)? {
                    if !self_.attr("posix")?.truthy()? {
                        self_.set_attr("token", &char)?;
                    }
                    self_.set_attr("state", &char)?;
                } else if self_.attr("whitespace_split")?.truthy()? {
                    self_.set_attr("token", &char)?;
                    self_.set_attr("state", s!("a"))?;
                } else {
                    self_.set_attr("token", &char)?;
                    if self_.attr("token")?.truthy()? || self_.attr("posix")?.truthy()? && quoted {
                        break;
                    }
                }
            } else if {
                let __item = self_.attr("state")?;
                op::contains(&self_.attr("quotes")?, &__item)
            }? {
                quoted = true;
                if !char.truthy()? {
                    return Err(emitted::raised("ValueError", args![s!("No closing quotation")]));
                }
                if op::eq_bool(&char, &self_.attr("state")?)? {
                    if !self_.attr("posix")?.truthy()? {
                        self_.set_attr("token", op::iadd(&self_.attr("token")?, &char)?)?;
                        self_.set_attr("state", s!(" "))?;
                        break;
                    }
                    self_.set_attr("state", s!("a"))?;
                } else if self_.attr("posix")?.truthy()? && op::contains(&self_.attr("escape")?, &char)? && {
                    let __item = self_.attr("state")?;
                    op::contains(&self_.attr("escapedquotes")?, &__item)
                }? {
                    escaped_in = self_.attr("state")?;
                    self_.set_attr("state", &char)?;
                } else {
                    self_.set_attr("token", op::iadd(&self_.attr("token")?, &char)?)?;
                }
            } else if {
                let __item = self_.attr("state")?;
                op::contains(&self_.attr("escape")?, &__item)
            }? {
                if !char.truthy()? {
                    return Err(emitted::raised("ValueError", args![s!("No escaped character")]));
                }
                // In quotes only the quote itself and the escape are escaped.
                if op::contains(&self_.attr("quotes")?, &escaped_in)?
                    && op::ne_bool(&char, &self_.attr("state")?)?
                    && op::ne_bool(&char, &escaped_in)?
                {
                    self_.set_attr("token", op::iadd(&self_.attr("token")?, &self_.attr("state")?)?)?;
                }
                self_.set_attr("token", op::iadd(&self_.attr("token")?, &char)?)?;
                self_.set_attr("state", &escaped_in)?;
            } else if {
                let __item = self_.attr("state")?;
                op::contains(&tuple![s!("a"), s!("c")], &__item)
            }? {
                if !char.truthy()? {
                    self_.set_attr("state", Value::None)?;
                    break;
                } else if op::contains(&self_.attr("whitespace")?, &char)? {
                    self_.set_attr("state", s!(" "))?;
                    if self_.attr("token")?.truthy()? || self_.attr("posix")?.truthy()? && quoted {
                        break;
                    }
                } else if op::contains(&self_.attr("commenters")?, &char)? {
                    self_.attr("instream")?.invoke("readline", ())?;
                    self_.set_attr("lineno", op::iadd(&self_.attr("lineno")?, &Value::from(1))?)?;
                    if self_.attr("posix")?.truthy()? {
                        self_.set_attr("state", s!(" "))?;
                        if self_.attr("token")?.truthy()? || self_.attr("posix")?.truthy()? && quoted {
                            break;
                        }
                    }
                } else if op::eq_bool(&self_.attr("state")?, &Value::from(s!("c")))? {
                    if op::contains(&self_.attr("punctuation_chars")?, &char)? {
                        self_.set_attr("token", op::iadd(&self_.attr("token")?, &char)?)?;
                    } else {
                        if !op::contains(&self_.attr("whitespace")?, &char)? {
                            self_.attr("_pushback_chars")?.invoke("append", args![&char])?;
                        }
                        self_.set_attr("state", s!(" "))?;
                        break;
                    }
                } else if self_.attr("posix")?.truthy()? && op::contains(&self_.attr("quotes")?, &char)? {
                    self_.set_attr("state", &char)?;
                } else if self_.attr("posix")?.truthy()? && op::contains(&self_.attr("escape")?, &char)? {
                    escaped_in = Value::from(s!("a"));
                    self_.set_attr("state", &char)?;
                } else if op::contains(&self_.attr("wordchars")?, &char)?
                    || op::contains(&self_.attr("quotes")?, &char)?
                    || self_.attr("whitespace_split")?.truthy()?
                        && !op::contains(&self_.attr("punctuation_chars")?, &char)?
                {
                    self_.set_attr("token", op::iadd(&self_.attr("token")?, &char)?)?;
                } else {
                    if self_.attr("punctuation_chars")?.truthy()? {
                        self_.attr("_pushback_chars")?.invoke("append", args![&char])?;
                    } else {
                        self_.attr("pushback")?.invoke("appendleft", args![&char])?;
                    }
                    self_.set_attr("state", s!(" "))?;
                    if self_.attr("token")?.truthy()? || self_.attr("posix")?.truthy()? && quoted {
                        break;
                    }
                }
            }
        }
        let mut result = self_.attr("token")?;
        self_.set_attr("token", Str::default())?;
        if self_.attr("posix")?.truthy()? && !quoted && op::eq_bool(&result, &Value::from(Str::default()))? {
            result = Value::None;
        }
        Ok(result.clone())
    }

    pub fn __iter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        let token = self_.invoke("get_token", ())?;
        if op::eq_bool(&token, &self_.attr("eof")?)? {
            return exc::throw(builtins::get("StopIteration"));
        }
        Ok(token.clone())
    }
}

pub fn split(s: &Value, comments: &Value, posix: &Value) -> R {
    if s.is_none() {
        let warnings = Value::from(batuta_std::warnings::module());
        warnings.invoke(
            "warn",
            args![
                s!("Passing None for 's' to shlex.split() is deprecated."),
                builtins::get("DeprecationWarning");
                "stacklevel" = 2
            ],
        )?;
    }
    let reader = SHLEX.get()?.call(args![s; "posix" = posix])?;
    reader.set_attr("whitespace_split", true)?;
    if !comments.truthy()? {
        reader.set_attr("commenters", Str::default())?;
    }
    builtins::list(args![&reader])
}

pub fn join(split_command: &Value) -> R<Str> {
    call_guard!("join");
    Value::from(s!(" "))
        .invoke(
            "join",
            args![{
                let source = builtins::iter_value(split_command)?;
                Gen::new("join.<locals>.<genexpr>", move |co| async move {
                    let mut it = op::iter(&source)?;
                    while let Some(arg) = it.next()? {
                        co.yield_(quote(&arg)?).await?;
                    }
                    Ok(Value::None)
                })
            }],
        )?
        .as_str()
}

pub fn quote(s: &Value) -> R {
    if !s.truthy()? {
        return Ok(Value::from(s!("''")));
    }
    if _UNSAFE.get()?.invoke("search", args![s])?.is_none() {
        return Ok(s.clone());
    }
    op::add(
        &op::add(&Value::from(s!("'")), &s.invoke("replace", args![s!("'"), s!("'\"'\"'")])?)?,
        &Value::from(s!("'")),
    )
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    DEQUE.set(modules::member(&Value::from(batuta_std::collections::module()), "deque")?);
    STRING_IO.set(modules::member(&Value::from(batuta_std::io_::module()), "StringIO")?);
    __ALL_.set(list![s!("join"), s!("quote"), s!("shlex"), s!("split")]);
    _UNSAFE.set(RE.get()?.invoke("compile", args![s!("[^\\w@%+=:,./-]"), RE.get()?.attr("ASCII")?])?);
    SHLEX.set({
        let ns = Dict::new();
        ns.doc("Reads words of simple shell-like syntax from a stream.");
        ns.method(
            "shlex.__init__(self, instream=, infile=, posix=, punctuation_chars=)",
            vec![Value::None, Value::None, Value::from(false), Value::from(false)],
            Shlex::__init__,
        );
        let decorator = builtins::get("property");
        ns.set_str(
            "punctuation_chars",
            decorator.call(args![function("shlex.punctuation_chars(self)", [], Shlex::punctuation_chars)])?,
        );
        ns.method("shlex.push_token(self, tok)", [], Shlex::push_token);
        ns.method("shlex.get_token(self)", [], Shlex::get_token);
        ns.method("shlex._next_char(self)", [], Shlex::_next_char);
        ns.method("shlex.read_token(self)", [], Shlex::read_token);
        ns.method("shlex.__iter__(self)", [], Shlex::__iter__);
        ns.method("shlex.__next__(self)", [], Shlex::__next__);
        build_class("shlex", "shlex", "shlex", Vec::new(), ns, Vec::new())?
    });
    SPLIT.set(function("split(s, comments=, posix=)", vec![Value::from(false), Value::from(true)], split));
    JOIN.set(function("join(split_command)", [], join));
    QUOTE.set(function("quote(s)", [], quote));
    Ok(())
}
