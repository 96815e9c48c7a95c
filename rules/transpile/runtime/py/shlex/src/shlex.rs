// Written by batuta from python/shlex.py, 66a87bdcdac709b1.
//! Splitting and quoting words as a shell does.
use batuta_rt::prelude::*;

module_globals! {
    "shlex", init;
    OS: "os", RE: "re", DEQUE: "deque", STRING_IO: "StringIO", __ALL_: "__all__", _UNSAFE: "_UNSAFE", SHLEX: "shlex",
    SPLIT: "split", QUOTE: "quote", JOIN: "join",
}

fields! {
    ASCII: "ASCII", COMMENTERS: "commenters", COMPILE: "compile", DEBUG: "debug", EOF: "eof", ESCAPE: "escape",
    ESCAPEDQUOTES: "escapedquotes", FILESTACK: "filestack", GET_TOKEN: "get_token", INFILE: "infile",
    INSTREAM: "instream", LINENO: "lineno", POSIX: "posix", PUNCTUATION_CHARS: "punctuation_chars",
    PUSHBACK: "pushback", QUOTES: "quotes", READ: "read", READLINE: "readline", READ_TOKEN: "read_token",
    SEARCH: "search", SOURCE: "source", STATE: "state", STDIN: "stdin", TOKEN: "token", WARN: "warn",
    WHITESPACE: "whitespace", WHITESPACE_SPLIT: "whitespace_split", WORDCHARS: "wordchars", _NEXT_CHAR: "_next_char",
    _PUNCTUATION_CHARS: "_punctuation_chars", _PUSHBACK_CHARS: "_pushback_chars",
}

/// Reads words of simple shell-like syntax from a stream.
pub struct Shlex;

impl Shlex {
    pub fn __init__(self_: &Value, instream: &Value, infile: &Value, posix: &Value, punctuation_chars: &Value) -> R {
        let mut instream = instream.clone();
        let mut punctuation_chars = punctuation_chars.clone();
        if op::isinstance(&instream, &builtins::get("str"))? {
            instream = STRING_IO.get()?.call(args![&instream])?;
        }
        if !instream.is_none() {
            self_.put(&at::INSTREAM, &instream)?;
            self_.put(&at::INFILE, infile)?;
        } else {
            let sys = Value::from(batuta_std::sys::module());
            self_.put(&at::INSTREAM, sys.get(&at::STDIN)?)?;
            self_.put(&at::INFILE, Value::None)?;
        }
        self_.put(&at::POSIX, posix)?;
        self_.put(&at::EOF, if posix.truthy()? { Value::None } else { Value::from(Str::default()) })?;
        self_.put(&at::COMMENTERS, s!("#"))?;
        self_.put(&at::WORDCHARS, s!("abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"))?;
        if self_.get(&at::POSIX)?.truthy()? {
            self_.put(
                &at::WORDCHARS,
                &self_.get_str(&at::WORDCHARS)? + &s!("ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"),
            )?;
        }
        self_.put(&at::WHITESPACE, s!(" \t\r\n"))?;
        self_.put(&at::WHITESPACE_SPLIT, false)?;
        self_.put(&at::QUOTES, s!("'\""))?;
        self_.put(&at::ESCAPE, s!("\\"))?;
        self_.put(&at::ESCAPEDQUOTES, s!("\""))?;
        self_.put(&at::STATE, s!(" "))?;
        self_.put(&at::PUSHBACK, DEQUE.get()?.call(())?)?;
        self_.put(&at::LINENO, 1)?;
        self_.put(&at::DEBUG, 0)?;
        self_.put(&at::TOKEN, Str::default())?;
        self_.put(&at::FILESTACK, DEQUE.get()?.call(())?)?;
        self_.put(&at::SOURCE, Value::None)?;
        if !punctuation_chars.truthy()? {
            punctuation_chars = Value::from(Str::default());
        } else if op::is(&punctuation_chars, &Value::from(true)) {
            punctuation_chars = Value::from(s!("();<>|&"));
        }
        self_.put(&at::_PUNCTUATION_CHARS, &punctuation_chars)?;
        if punctuation_chars.truthy()? {
            self_.put(&at::_PUSHBACK_CHARS, DEQUE.get()?.call(())?)?;
            self_.put(&at::WORDCHARS, &self_.get_str(&at::WORDCHARS)? + &s!("~-./*?="))?;
            let value = Str::default().join_all(&emitted::generated(|| {
                let out = comprehension::list();
                let mut it = op::iter(&self_.get(&at::WORDCHARS)?)?;
                while let Some(c) = it.take::<Str>()? {
                    if !op::contains(&punctuation_chars, &Value::from(&c))? {
                        comprehension::push(&out, &c);
                    }
                }
                Ok(out)
            })?)?;
            self_.put(&at::WORDCHARS, value)?;
        }
        Ok(Value::None)
    }

    pub fn punctuation_chars(self_: &Value) -> R {
        self_.get(&at::_PUNCTUATION_CHARS)
    }

    pub fn push_token(self_: &Value, tok: &Value) -> R {
        self_.get(&at::PUSHBACK)?.appendleft(tok)?;
        Ok(Value::None)
    }

    pub fn get_token(self_: &Value) -> R {
        call_guard!("get_token");
        if self_.get(&at::PUSHBACK)?.truthy()? {
            return self_.get(&at::PUSHBACK)?.popleft();
        }
        self_.invoke(&at::READ_TOKEN, ())
    }

    pub fn _next_char(self_: &Value) -> R {
        call_guard!("_next_char");
        if self_.get(&at::PUNCTUATION_CHARS)?.truthy()? && self_.get(&at::_PUSHBACK_CHARS)?.truthy()? {
            return self_.get(&at::_PUSHBACK_CHARS)?.pop();
        }
        self_.get(&at::INSTREAM)?.invoke(&at::READ, args![1])
    }

    pub fn read_token(self_: &Value) -> R {
        call_guard!("read_token");
        let mut quoted = false;
        let mut escaped_in = Value::from(s!(" "));
        loop {
            let char = self_.invoke(&at::_NEXT_CHAR, ())?;
            if char.equals("\n")? {
                self_.put(&at::LINENO, self_.get_int(&at::LINENO)? + 1)?;
            }
            if self_.lacks(&at::STATE)? {
                self_.put(&at::TOKEN, Str::default())?;
                break;
            } else if self_.get(&at::STATE)?.equals(" ")? {
                if !char.truthy()? {
                    self_.put(&at::STATE, Value::None)?;
                    break;
                } else if op::contains(&self_.get(&at::WHITESPACE)?, &char)? {
                    if self_.get(&at::TOKEN)?.truthy()? || self_.get(&at::POSIX)?.truthy()? && quoted {
                        break;
                    }
                } else if op::contains(&self_.get(&at::COMMENTERS)?, &char)? {
                    self_.get(&at::INSTREAM)?.invoke(&at::READLINE, ())?;
                    self_.put(&at::LINENO, self_.get_int(&at::LINENO)? + 1)?;
                } else if self_.get(&at::POSIX)?.truthy()? && op::contains(&self_.get(&at::ESCAPE)?, &char)? {
                    escaped_in = Value::from(s!("a"));
                    self_.put(&at::STATE, &char)?;
                } else if op::contains(&self_.get(&at::WORDCHARS)?, &char)? {
                    self_.put(&at::TOKEN, &char)?;
                    self_.put(&at::STATE, s!("a"))?;
                } else if op::contains(&self_.get(&at::PUNCTUATION_CHARS)?, &char)? {
                    self_.put(&at::TOKEN, &char)?;
                    self_.put(&at::STATE, s!("c"))?;
                } else if op::contains(&self_.get(&at::QUOTES)?, &char)? {
                    if !self_.get(&at::POSIX)?.truthy()? {
                        self_.put(&at::TOKEN, &char)?;
                    }
                    self_.put(&at::STATE, &char)?;
                } else if self_.get_bool(&at::WHITESPACE_SPLIT)? {
                    self_.put(&at::TOKEN, &char)?;
                    self_.put(&at::STATE, s!("a"))?;
                } else {
                    self_.put(&at::TOKEN, &char)?;
                    if self_.get(&at::TOKEN)?.truthy()? || self_.get(&at::POSIX)?.truthy()? && quoted {
                        break;
                    }
                }
            } else if op::within(&self_.get(&at::STATE)?, &self_.get(&at::QUOTES)?)? {
                quoted = true;
                if !char.truthy()? {
                    return Err(emitted::raised("ValueError", args![s!("No closing quotation")]));
                }
                if op::eq_bool(&char, &self_.get(&at::STATE)?)? {
                    if !self_.get(&at::POSIX)?.truthy()? {
                        self_.put(&at::TOKEN, op::iadd(&self_.get(&at::TOKEN)?, &char)?)?;
                        self_.put(&at::STATE, s!(" "))?;
                        break;
                    }
                    self_.put(&at::STATE, s!("a"))?;
                } else if self_.get(&at::POSIX)?.truthy()?
                    && op::contains(&self_.get(&at::ESCAPE)?, &char)?
                    && op::within(&self_.get(&at::STATE)?, &self_.get(&at::ESCAPEDQUOTES)?)?
                {
                    escaped_in = self_.get(&at::STATE)?;
                    self_.put(&at::STATE, &char)?;
                } else {
                    self_.put(&at::TOKEN, op::iadd(&self_.get(&at::TOKEN)?, &char)?)?;
                }
            } else if op::within(&self_.get(&at::STATE)?, &self_.get(&at::ESCAPE)?)? {
                if !char.truthy()? {
                    return Err(emitted::raised("ValueError", args![s!("No escaped character")]));
                }
                if op::contains(&self_.get(&at::QUOTES)?, &escaped_in)?
                    && op::ne_bool(&char, &self_.get(&at::STATE)?)?
                    && op::ne_bool(&char, &escaped_in)?
                {
                    self_.put(&at::TOKEN, op::iadd(&self_.get(&at::TOKEN)?, &self_.get(&at::STATE)?)?)?;
                }
                self_.put(&at::TOKEN, op::iadd(&self_.get(&at::TOKEN)?, &char)?)?;
                self_.put(&at::STATE, &escaped_in)?;
            } else if op::contains(&fixed!(tuple![s!("a"), s!("c")]), &self_.get(&at::STATE)?)? {
                if !char.truthy()? {
                    self_.put(&at::STATE, Value::None)?;
                    break;
                } else if op::contains(&self_.get(&at::WHITESPACE)?, &char)? {
                    self_.put(&at::STATE, s!(" "))?;
                    if self_.get(&at::TOKEN)?.truthy()? || self_.get(&at::POSIX)?.truthy()? && quoted {
                        break;
                    }
                } else if op::contains(&self_.get(&at::COMMENTERS)?, &char)? {
                    self_.get(&at::INSTREAM)?.invoke(&at::READLINE, ())?;
                    self_.put(&at::LINENO, self_.get_int(&at::LINENO)? + 1)?;
                    if self_.get(&at::POSIX)?.truthy()? {
                        self_.put(&at::STATE, s!(" "))?;
                        if self_.get(&at::TOKEN)?.truthy()? || self_.get(&at::POSIX)?.truthy()? && quoted {
                            break;
                        }
                    }
                } else if self_.get(&at::STATE)?.equals("c")? {
                    if op::contains(&self_.get(&at::PUNCTUATION_CHARS)?, &char)? {
                        self_.put(&at::TOKEN, op::iadd(&self_.get(&at::TOKEN)?, &char)?)?;
                    } else {
                        if !op::contains(&self_.get(&at::WHITESPACE)?, &char)? {
                            self_.get(&at::_PUSHBACK_CHARS)?.append(&char)?;
                        }
                        self_.put(&at::STATE, s!(" "))?;
                        break;
                    }
                } else if self_.get(&at::POSIX)?.truthy()? && op::contains(&self_.get(&at::QUOTES)?, &char)? {
                    self_.put(&at::STATE, &char)?;
                } else if self_.get(&at::POSIX)?.truthy()? && op::contains(&self_.get(&at::ESCAPE)?, &char)? {
                    escaped_in = Value::from(s!("a"));
                    self_.put(&at::STATE, &char)?;
                } else if op::contains(&self_.get(&at::WORDCHARS)?, &char)?
                    || op::contains(&self_.get(&at::QUOTES)?, &char)?
                    || self_.get_bool(&at::WHITESPACE_SPLIT)?
                        && !op::contains(&self_.get(&at::PUNCTUATION_CHARS)?, &char)?
                {
                    self_.put(&at::TOKEN, op::iadd(&self_.get(&at::TOKEN)?, &char)?)?;
                } else {
                    if self_.get(&at::PUNCTUATION_CHARS)?.truthy()? {
                        self_.get(&at::_PUSHBACK_CHARS)?.append(&char)?;
                    } else {
                        self_.get(&at::PUSHBACK)?.appendleft(&char)?;
                    }
                    self_.put(&at::STATE, s!(" "))?;
                    if self_.get(&at::TOKEN)?.truthy()? || self_.get(&at::POSIX)?.truthy()? && quoted {
                        break;
                    }
                }
            }
        }
        let mut result = self_.get(&at::TOKEN)?;
        self_.put(&at::TOKEN, Str::default())?;
        if self_.get(&at::POSIX)?.truthy()? && !quoted && result.equals("")? {
            result = Value::None;
        }
        Ok(result)
    }

    pub fn __iter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __next__(self_: &Value) -> R {
        call_guard!("__next__");
        let token = self_.invoke(&at::GET_TOKEN, ())?;
        if op::eq_bool(&token, &self_.get(&at::EOF)?)? {
            return exc::throw(builtins::get("StopIteration"));
        }
        Ok(token)
    }
}

pub fn split(s: &Value, comments: &Value, posix: &Value) -> R {
    if s.is_none() {
        let warnings = Value::from(batuta_std::warnings::module());
        warnings.invoke(
            &at::WARN,
            args![
                s!("Passing None for 's' to shlex.split() is deprecated."),
                builtins::get("DeprecationWarning");
                "stacklevel" = 2
            ],
        )?;
    }
    let reader = SHLEX.get()?.call(args![s; "posix" = posix])?;
    reader.put(&at::WHITESPACE_SPLIT, true)?;
    if !comments.truthy()? {
        reader.put(&at::COMMENTERS, Str::default())?;
    }
    builtins::list_of(&reader)
}

pub fn join(split_command: &Value) -> R<Str> {
    call_guard!("join");
    s!(" ").join_all(&emitted::generated(|| {
        let out = comprehension::list();
        let mut it = op::iter(split_command)?;
        while let Some(arg) = it.next()? {
            comprehension::push(&out, quote(&arg)?);
        }
        Ok(out)
    })?)
}

pub fn quote(s: &Value) -> R {
    if !s.truthy()? {
        return Ok(Value::from(s!("''")));
    }
    if _UNSAFE.get()?.invoke(&at::SEARCH, args![s])?.is_none() {
        return Ok(s.clone());
    }
    op::add(&op::add(&Value::from(s!("'")), &s.replace(s!("'"), s!("'\"'\"'"))?)?, &Value::from(s!("'")))
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    DEQUE.set(modules::member_at(&Value::from(batuta_std::collections::module()), "deque", 3)?);
    STRING_IO.set(modules::member_at(&Value::from(batuta_std::io_::module()), "StringIO", 2)?);
    __ALL_.set(list![s!("join"), s!("quote"), s!("shlex"), s!("split")]);
    _UNSAFE.set(early!(RE.get()?, &at::COMPILE, args![s!("[^\\w@%+=:,./-]"), RE.get()?.get(&at::ASCII)?])?);
    SHLEX.define({
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
