// Written by batuta from python/html/parser.py, 82a998be707a9b02.
//! A tolerant parser of HTML that calls a method for each thing it meets.
use batuta_rt::prelude::*;

module_globals! {
    "html.parser", init, super;
    RE: "re", UNESCAPE: "unescape", __ALL_: "__all__", _NAME: "_NAME", _ATTRIBUTE: "_ATTRIBUTE",
    _WHOLE_TAG: "_WHOLE_TAG", _LETTER: "_LETTER", _ENTITY: "_ENTITY", _NUMBER: "_NUMBER", _BEGUN: "_BEGUN",
    _SPECIAL: "_SPECIAL", _OPEN_ENTITY: "_OPEN_ENTITY", _AFTER_END: "_AFTER_END", _COMMENT_END: "_COMMENT_END",
    HTML_PARSER: "HTMLParser",
}

fields! {
    APPEND: "append", CDATA_CONTENT_ELEMENTS: "CDATA_CONTENT_ELEMENTS", CDATA_ELEM: "cdata_elem",
    CHECK_FOR_WHOLE_START_TAG: "check_for_whole_start_tag", CLEAR_CDATA_MODE: "clear_cdata_mode", COMPILE: "compile",
    CONVERT_CHARREFS: "convert_charrefs", COUNT: "count", END: "end", FIND: "find", GOAHEAD: "goahead", GROUP: "group",
    HANDLE_CHARREF: "handle_charref", HANDLE_COMMENT: "handle_comment", HANDLE_DATA: "handle_data",
    HANDLE_DECL: "handle_decl", HANDLE_ENDTAG: "handle_endtag", HANDLE_ENTITYREF: "handle_entityref",
    HANDLE_PI: "handle_pi", HANDLE_STARTENDTAG: "handle_startendtag", HANDLE_STARTTAG: "handle_starttag", I: "I",
    LASTTAG: "lasttag", LINENO: "lineno", MATCH: "match", OFFSET: "offset", PARSE_BOGUS_COMMENT: "parse_bogus_comment",
    PARSE_ENDTAG: "parse_endtag", PARSE_HTML_DECLARATION: "parse_html_declaration",
    PARSE_MARKED_SECTION: "parse_marked_section", PARSE_PI: "parse_pi", PARSE_STARTTAG: "parse_starttag",
    RAWDATA: "rawdata", RESET: "reset", RFIND: "rfind", RINDEX: "rindex", SEARCH: "search",
    SET_CDATA_MODE: "set_cdata_mode", START: "start", STARTSWITH: "startswith", UNKNOWN_DECL: "unknown_decl",
    UPDATEPOS: "updatepos", _COMMENT: "_comment", _HTMLPARSER__STARTTAG_TEXT: "_HTMLParser__starttag_text",
    _MARKUP: "_markup", _RAW_END: "_raw_end", _REFERENCE: "_reference", _TEXT: "_text", _TEXT_END: "_text_end",
}

/// Subclasses say what is done with tags, text, comments, references and declarations.
pub struct HTMLParser;

impl HTMLParser {
    pub fn __init__(self_: &Value, convert_charrefs: &Value) -> R {
        self_.put(&at::CONVERT_CHARREFS, convert_charrefs)?;
        self_.invoke(&at::RESET, ())?;
        Ok(Value::None)
    }

    pub fn reset(self_: &Value) -> R {
        self_.put(&at::RAWDATA, Str::default())?;
        self_.put(&at::LASTTAG, s!("???"))?;
        self_.put(&at::CDATA_ELEM, Value::None)?;
        self_.put(&at::_RAW_END, Value::None)?;
        self_.put(&at::LINENO, 1)?;
        self_.put(&at::OFFSET, 0)?;
        self_.put(&at::_HTMLPARSER__STARTTAG_TEXT, Value::None)?;
        Ok(Value::None)
    }

    pub fn feed(self_: &Value, data: &Value) -> R {
        self_.put(&at::RAWDATA, op::add(&self_.get(&at::RAWDATA)?, data)?)?;
        self_.invoke(&at::GOAHEAD, args![0])?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        self_.invoke(&at::GOAHEAD, args![1])?;
        Ok(Value::None)
    }

    pub fn getpos(self_: &Value) -> R {
        Ok(tuple![self_.get(&at::LINENO)?, self_.get(&at::OFFSET)?])
    }

    pub fn get_starttag_text(self_: &Value) -> R {
        self_.get(&at::_HTMLPARSER__STARTTAG_TEXT)
    }

    pub fn set_cdata_mode(self_: &Value, elem: &Value) -> R {
        self_.put(&at::CDATA_ELEM, elem.lower()?)?;
        self_.put(
            &at::_RAW_END,
            early!(
                RE.get()?,
                &at::COMPILE,
                args![
                    op::modulo(&Value::from(s!("</%s(?=[\\t\\n\\r\\f />])")), &self_.get(&at::CDATA_ELEM)?)?,
                    RE.get()?.get(&at::I)?
                ]
            )?,
        )?;
        Ok(Value::None)
    }

    pub fn clear_cdata_mode(self_: &Value) -> R {
        self_.put(&at::CDATA_ELEM, Value::None)?;
        self_.put(&at::_RAW_END, Value::None)?;
        Ok(Value::None)
    }

    pub fn updatepos(self_: &Value, i: &Value, j: &Value) -> R {
        if op::ge_bool(i, j)? {
            return Ok(j.clone());
        }
        let lines = self_.get(&at::RAWDATA)?.invoke(&at::COUNT, args![s!("\n"), i, j])?;
        if lines.truthy()? {
            self_.put(&at::LINENO, op::iadd(&self_.get(&at::LINENO)?, &lines)?)?;
            self_.put(
                &at::OFFSET,
                op::sub(
                    &op::sub(j, &self_.get(&at::RAWDATA)?.invoke(&at::RINDEX, args![s!("\n"), i, j])?)?,
                    &Value::from(1),
                )?,
            )?;
        } else {
            self_.put(&at::OFFSET, op::iadd(&self_.get(&at::OFFSET)?, &op::sub(j, i)?)?)?;
        }
        Ok(j.clone())
    }

    pub fn _text(self_: &Value, text: &Value) -> R {
        if text.truthy()? {
            early!(
                self_.clone(),
                &at::HANDLE_DATA,
                args![if self_.get(&at::CONVERT_CHARREFS)?.truthy()? && !self_.get(&at::CDATA_ELEM)?.truthy()? {
                    UNESCAPE.get()?.call(args![text])?
                } else {
                    text.clone()
                }]
            )?;
        }
        Ok(Value::None)
    }

    /// Where the text at a place ends; -1 where it must wait for more.
    pub fn _text_end(self_: &Value, data: &Value, at: &Value) -> R {
        if self_.get(&at::CDATA_ELEM)?.truthy()? {
            let found = self_.get(&at::_RAW_END)?.invoke(&at::SEARCH, args![data, at])?;
            return Ok(if found.is_none() { Value::from(-1) } else { found.invoke(&at::START, ())? });
        }
        if !self_.get(&at::CONVERT_CHARREFS)?.truthy()? {
            let found = _SPECIAL.get()?.invoke(&at::SEARCH, args![data, at])?;
            return Ok(if found.is_none() {
                Value::from(builtins::length_of(data)?)
            } else {
                found.invoke(&at::START, ())?
            });
        }
        let end = data.find_from(s!("<"), at)?;
        if op::ge_bool(&end, &Value::from(0))? {
            return Ok(end);
        }
        let ampersand = early!(
            data.clone(),
            &at::RFIND,
            args![s!("&"), builtins::max_of(at, &Value::from(builtins::length_of(data)? - 34_i64))?]
        )?;
        if op::ge_bool(&ampersand, &Value::from(0))?
            && early!(RE.get()?, &at::SEARCH, args![s!("[\\s;]"), data.cut(&ampersand, Value::None)?])?.is_none()
        {
            return Ok(Value::from(-1));
        }
        Ok(Value::from(builtins::length_of(data)?))
    }

    pub fn goahead(self_: &Value, end: &Value) -> R {
        let data = self_.get(&at::RAWDATA)?;
        let mut at = Value::from(0);
        let size = builtins::length_of(&data)?;
        while op::lt_bool(&at, &Value::from(size))? {
            let mut stop = self_.invoke(&at::_TEXT_END, args![&data, &at])?;
            if op::lt_bool(&stop, &Value::from(0))? {
                break;
            }
            early!(self_.clone(), &at::_TEXT, args![data.cut(&at, &stop)?])?;
            at = self_.invoke(&at::UPDATEPOS, args![&at, &stop])?;
            if op::eq_bool(&at, &Value::from(size))? {
                break;
            }
            if data.item(&at)?.equals("<")? {
                stop = self_.invoke(&at::_MARKUP, args![&data, &at])?;
                if stop.is_none() {
                    break;
                }
                if op::lt_bool(&stop, &Value::from(0))? {
                    if !end.truthy()? {
                        break;
                    }
                    stop = early!(data.clone(), &at::FIND, find_from: s!(">"), op::add(&at, &Value::from(1))?)?;
                    if op::lt_bool(&stop, &Value::from(0))? {
                        stop = early!(data.clone(), &at::FIND, find_from: s!("<"), op::add(&at, &Value::from(1))?)?;
                        if op::lt_bool(&stop, &Value::from(0))? {
                            stop = op::add(&at, &Value::from(1))?;
                        }
                    } else {
                        stop = op::iadd(&stop, &Value::from(1))?;
                    }
                    early!(self_.clone(), &at::_TEXT, args![data.cut(&at, &stop)?])?;
                }
                at = self_.invoke(&at::UPDATEPOS, args![&at, &stop])?;
            } else {
                stop = self_.invoke(&at::_REFERENCE, args![&data, &at, end])?;
                if op::lt_bool(&stop, &Value::from(0))? {
                    at = op::sub(&op::neg(&stop)?, &Value::from(1))?;
                    break;
                }
                at = stop.clone();
            }
        }
        if end.truthy()? && op::lt_bool(&at, &Value::from(size))? && !self_.get(&at::CDATA_ELEM)?.truthy()? {
            early!(self_.clone(), &at::_TEXT, args![data.cut(&at, size)?])?;
            at = self_.invoke(&at::UPDATEPOS, args![&at, size])?;
        }
        self_.put(&at::RAWDATA, data.cut(at, Value::None)?)?;
        Ok(Value::None)
    }

    pub fn _markup(self_: &Value, data: &Value, at: &Value) -> R {
        if _LETTER.get()?.invoke(&at::MATCH, args![data, at])?.truthy()? {
            return self_.invoke(&at::PARSE_STARTTAG, args![at]);
        }
        if data.invoke(&at::STARTSWITH, args![s!("</"), at])?.truthy()? {
            return self_.invoke(&at::PARSE_ENDTAG, args![at]);
        }
        if data.invoke(&at::STARTSWITH, args![s!("<!--"), at])?.truthy()? {
            return self_.invoke(&at::_COMMENT, args![at]);
        }
        if data.invoke(&at::STARTSWITH, args![s!("<?"), at])?.truthy()? {
            return self_.invoke(&at::PARSE_PI, args![at]);
        }
        if data.invoke(&at::STARTSWITH, args![s!("<!"), at])?.truthy()? {
            return self_.invoke(&at::PARSE_HTML_DECLARATION, args![at]);
        }
        if op::lt_bool(&op::add(at, &Value::from(1))?, &Value::from(builtins::length_of(data)?))? {
            self_.invoke(&at::HANDLE_DATA, args![s!("<")])?;
            return op::add(at, &Value::from(1));
        }
        Ok(Value::None)
    }

    /// A reference that is handed on as it is; gives the place after it, `-1 - place` where reading stops.
    pub fn _reference(self_: &Value, data: &Value, at: &Value, end: &Value) -> R {
        let mut at = at.clone();
        let mut found;
        if data.invoke(&at::STARTSWITH, args![s!("&#"), &at])?.truthy()? {
            found = _NUMBER.get()?.invoke(&at::MATCH, args![data, &at])?;
            if found.truthy()? {
                early!(self_.clone(), &at::HANDLE_CHARREF, args![found.invoke(&at::GROUP, ())?.cut(2, -1)?])?;
                let stop = found.invoke(&at::END, ())?;
                return early!(
                    self_.clone(),
                    &at::UPDATEPOS,
                    args![
                        at,
                        if data.item(&op::sub(&stop, &Value::from(1))?)?.equals(";")? {
                            stop.clone()
                        } else {
                            op::sub(&stop, &Value::from(1))?
                        }
                    ]
                );
            }
            if op::contains(&data.cut(&at, Value::None)?, &Value::from(s!(";")))? {
                early!(self_.clone(), &at::HANDLE_DATA, args![data.cut(&at, op::add(&at, &Value::from(2))?)?])?;
                at = early!(self_.clone(), &at::UPDATEPOS, args![&at, op::add(&at, &Value::from(2))?])?;
            }
            return op::sub(&Value::from(-1), &at);
        }
        found = _ENTITY.get()?.invoke(&at::MATCH, args![data, &at])?;
        if found.truthy()? {
            early!(self_.clone(), &at::HANDLE_ENTITYREF, args![found.invoke(&at::GROUP, args![1])?])?;
            let stop = found.invoke(&at::END, ())?;
            return early!(
                self_.clone(),
                &at::UPDATEPOS,
                args![
                    at,
                    if data.item(&op::sub(&stop, &Value::from(1))?)?.equals(";")? {
                        stop.clone()
                    } else {
                        op::sub(&stop, &Value::from(1))?
                    }
                ]
            );
        }
        if _OPEN_ENTITY.get()?.invoke(&at::MATCH, args![data, &at])?.truthy()? {
            let begun =
                early!(RE.get()?, &at::MATCH, args![s!("&[a-zA-Z#][-.a-zA-Z0-9]*"), data.cut(&at, Value::None)?])?;
            if begun.truthy()? && op::eq_bool(&begun.invoke(&at::GROUP, ())?, &data.cut(&at, Value::None)?)? {
                return op::sub(&Value::from(-1), &at);
            }
            if begun.truthy()? {
                self_.invoke(&at::HANDLE_DATA, args![s!("&")])?;
                return early!(self_.clone(), &at::UPDATEPOS, args![&at, op::add(&at, &Value::from(1))?]);
            }
            return op::sub(&Value::from(-1), &at);
        }
        if op::lt_bool(&op::add(&at, &Value::from(1))?, &Value::from(builtins::length_of(data)?))? {
            self_.invoke(&at::HANDLE_DATA, args![s!("&")])?;
            return early!(self_.clone(), &at::UPDATEPOS, args![&at, op::add(&at, &Value::from(1))?]);
        }
        op::sub(&Value::from(-1), &at)
    }

    pub fn _comment(self_: &Value, i: &Value, report: &Value) -> R {
        let found =
            early!(_COMMENT_END.get()?, &at::SEARCH, args![self_.get(&at::RAWDATA)?, op::add(i, &Value::from(4))?])?;
        if found.is_none() {
            return Ok(Value::from(-1));
        }
        if report.truthy()? {
            early!(
                self_.clone(),
                &at::HANDLE_COMMENT,
                args![self_.get(&at::RAWDATA)?.cut(op::add(i, &Value::from(4))?, found.invoke(&at::START, ())?)?]
            )?;
        }
        found.invoke(&at::END, ())
    }

    pub fn parse_comment(self_: &Value, i: &Value, report: &Value) -> R {
        self_.invoke(&at::_COMMENT, args![i, report])
    }

    pub fn parse_html_declaration(self_: &Value, i: &Value) -> R {
        let data = self_.get(&at::RAWDATA)?;
        if data.cut(i, op::add(i, &Value::from(3))?)?.equals("<![")? {
            return self_.invoke(&at::PARSE_MARKED_SECTION, args![i]);
        }
        if data.cut(i, op::add(i, &Value::from(9))?)?.lower()?.equals("<!doctype")? {
            let stop = early!(data.clone(), &at::FIND, find_from: s!(">"), op::add(i, &Value::from(9))?)?;
            if op::lt_bool(&stop, &Value::from(0))? {
                return Ok(Value::from(-1));
            }
            early!(self_.clone(), &at::HANDLE_DECL, args![data.cut(op::add(i, &Value::from(2))?, &stop)?])?;
            return op::add(&stop, &Value::from(1));
        }
        self_.invoke(&at::PARSE_BOGUS_COMMENT, args![i])
    }

    pub fn parse_marked_section(self_: &Value, i: &Value, report: &Value) -> R {
        let data = self_.get(&at::RAWDATA)?;
        let name = early!(
            RE.get()?,
            &at::MATCH,
            args![s!("([a-zA-Z][-_.a-zA-Z0-9]*)\\s*"), data.cut(op::add(i, &Value::from(3))?, Value::None)?]
        )?;
        if name.is_none()
            || op::eq_bool(
                &Value::from(builtins::length_of(&name.invoke(&at::GROUP, ())?)?),
                &op::sub(&op::sub(&Value::from(builtins::length_of(&data)?), i)?, &Value::from(3))?,
            )?
        {
            return Ok(
                if op::le_bool(
                    &op::sub(&op::sub(&Value::from(builtins::length_of(&data)?), i)?, &Value::from(3))?,
                    &if name.truthy()? {
                        Value::from(builtins::length_of(&name.invoke(&at::GROUP, ())?)?)
                    } else {
                        Value::from(0)
                    },
                )? {
                    Value::from(-1)
                } else {
                    self_.invoke(&at::PARSE_BOGUS_COMMENT, args![i])?
                },
            );
        }
        let kind = name.invoke(&at::GROUP, args![1])?.lower()?;
        let found;
        if op::contains(&fixed!(tuple![s!("temp"), s!("cdata"), s!("ignore"), s!("include"), s!("rcdata")]), &kind)? {
            found = early!(
                RE.get()?.invoke(&at::COMPILE, args![s!("]\\s*]\\s*>")])?,
                &at::SEARCH,
                args![&data, op::add(i, &Value::from(3))?]
            )?;
        } else if op::contains(&fixed!(tuple![s!("if"), s!("else"), s!("endif")]), &kind)? {
            found = early!(
                RE.get()?.invoke(&at::COMPILE, args![s!("]\\s*>")])?,
                &at::SEARCH,
                args![&data, op::add(i, &Value::from(3))?]
            )?;
        } else {
            return Err(emitted::raised(
                "AssertionError",
                args![op::modulo(
                    &Value::from(s!("unknown status keyword %r in marked section")),
                    &data.cut(
                        op::add(i, &Value::from(3))?,
                        op::add(&op::add(i, &Value::from(3))?, &name.invoke(&at::END, ())?)?,
                    )?,
                )?],
            ));
        }
        if !found.truthy()? {
            return Ok(Value::from(-1));
        }
        if report.truthy()? {
            early!(
                self_.clone(),
                &at::UNKNOWN_DECL,
                args![data.cut(op::add(i, &Value::from(3))?, found.invoke(&at::START, ())?)?]
            )?;
        }
        found.invoke(&at::END, ())
    }

    pub fn parse_bogus_comment(self_: &Value, i: &Value, report: &Value) -> R {
        let stop = early!(self_.get(&at::RAWDATA)?, &at::FIND, find_from: s!(">"), op::add(i, &Value::from(2))?)?;
        if op::lt_bool(&stop, &Value::from(0))? {
            return Ok(Value::from(-1));
        }
        if report.truthy()? {
            early!(
                self_.clone(),
                &at::HANDLE_COMMENT,
                args![self_.get(&at::RAWDATA)?.cut(op::add(i, &Value::from(2))?, &stop)?]
            )?;
        }
        op::add(&stop, &Value::from(1))
    }

    pub fn parse_pi(self_: &Value, i: &Value) -> R {
        let stop = early!(self_.get(&at::RAWDATA)?, &at::FIND, find_from: s!(">"), op::add(i, &Value::from(2))?)?;
        if op::lt_bool(&stop, &Value::from(0))? {
            return Ok(Value::from(-1));
        }
        early!(
            self_.clone(),
            &at::HANDLE_PI,
            args![self_.get(&at::RAWDATA)?.cut(op::add(i, &Value::from(2))?, &stop)?]
        )?;
        op::add(&stop, &Value::from(1))
    }

    pub fn check_for_whole_start_tag(self_: &Value, i: &Value) -> R {
        let data = self_.get(&at::RAWDATA)?;
        let stop = _WHOLE_TAG.get()?.invoke(&at::MATCH, args![&data, i])?.invoke(&at::END, ())?;
        let follows = data.cut(&stop, op::add(&stop, &Value::from(1))?)?;
        if follows.equals(">")? {
            return op::add(&stop, &Value::from(1));
        }
        if follows.equals("/")? {
            if data.invoke(&at::STARTSWITH, args![s!("/>"), &stop])?.truthy()? {
                return op::add(&stop, &Value::from(2));
            }
            if data.invoke(&at::STARTSWITH, args![s!("/"), &stop])?.truthy()? {
                return Ok(Value::from(-1));
            }
        }
        if follows.equals("")?
            || op::contains(&Value::from(s!("abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ")), &follows)?
        {
            return Ok(Value::from(-1));
        }
        Ok(if op::gt_bool(&stop, i)? { stop.clone() } else { op::add(i, &Value::from(1))? })
    }

    pub fn parse_starttag(self_: &Value, i: &Value) -> R {
        self_.put(&at::_HTMLPARSER__STARTTAG_TEXT, Value::None)?;
        let stop = self_.invoke(&at::CHECK_FOR_WHOLE_START_TAG, args![i])?;
        if op::lt_bool(&stop, &Value::from(0))? {
            return Ok(stop);
        }
        let data = self_.get(&at::RAWDATA)?;
        self_.put(&at::_HTMLPARSER__STARTTAG_TEXT, data.cut(i, &stop)?)?;
        let attrs = list![];
        let mut found = early!(_NAME.get()?, &at::MATCH, args![&data, op::add(i, &Value::from(1))?])?;
        let mut at = found.invoke(&at::END, ())?;
        let value2 = found.invoke(&at::GROUP, args![1])?.lower()?;
        self_.put(&at::LASTTAG, &value2)?;
        let tag = value2;
        let mut rest = Value::None;
        while op::lt_bool(&at, &stop)? {
            found = _ATTRIBUTE.get()?.invoke(&at::MATCH, args![&data, &at])?;
            if !found.truthy()? {
                break;
            }
            let name;
            let mut value;
            [name, rest, value] = op::unpack::<3>(&found.invoke(&at::GROUP, args![1, 2, 3])?)?;
            if !rest.truthy()? {
                value = Value::None;
            } else if value.cut(Value::None, 1)?.equals("'")?
                && op::eq_bool(&Value::from(s!("'")), &value.cut(-1, Value::None)?)?
                || value.cut(Value::None, 1)?.equals("\"")?
                    && op::eq_bool(&Value::from(s!("\"")), &value.cut(-1, Value::None)?)?
            {
                value = value.cut(1, -1)?;
            }
            if value.truthy()? {
                value = UNESCAPE.get()?.call(args![&value])?;
            }
            early!(attrs.clone(), &at::APPEND, append: tuple![name.lower()?, value])?;
            at = found.invoke(&at::END, ())?;
        }
        rest = data.cut(at, &stop)?.strip()?;
        if !op::contains(&fixed!(tuple![s!(">"), s!("/>")]), &rest)? {
            early!(self_.clone(), &at::HANDLE_DATA, args![data.cut(i, &stop)?])?;
            return Ok(stop);
        }
        if rest.endswith(s!("/>"))?.truthy()? {
            self_.invoke(&at::HANDLE_STARTENDTAG, args![&tag, &attrs])?;
        } else {
            self_.invoke(&at::HANDLE_STARTTAG, args![&tag, &attrs])?;
            if op::contains(&self_.get(&at::CDATA_CONTENT_ELEMENTS)?, &tag)? {
                self_.invoke(&at::SET_CDATA_MODE, args![&tag])?;
            }
        }
        Ok(stop)
    }

    pub fn parse_endtag(self_: &Value, i: &Value) -> R {
        let data = self_.get(&at::RAWDATA)?;
        let mut closing = early!(data.clone(), &at::FIND, find_from: s!(">"), op::add(i, &Value::from(1))?)?;
        if op::lt_bool(&closing, &Value::from(0))? {
            return Ok(Value::from(-1));
        }
        let stop = op::add(&closing, &Value::from(1))?;
        let found = _AFTER_END.get()?.invoke(&at::MATCH, args![&data, i])?;
        if !found.truthy()? {
            if !self_.lacks(&at::CDATA_ELEM)? {
                early!(self_.clone(), &at::HANDLE_DATA, args![data.cut(i, &stop)?])?;
                return Ok(stop);
            }
            let named = early!(_NAME.get()?, &at::MATCH, args![&data, op::add(i, &Value::from(2))?])?;
            if !named.truthy()? {
                if data.cut(i, op::add(i, &Value::from(3))?)?.equals("</>")? {
                    return op::add(i, &Value::from(3));
                }
                return self_.invoke(&at::PARSE_BOGUS_COMMENT, args![i]);
            }
            closing = early!(data.clone(), &at::FIND, find_from: s!(">"), named.invoke(&at::END, ())?)?;
            early!(self_.clone(), &at::HANDLE_ENDTAG, args![named.invoke(&at::GROUP, args![1])?.lower()?])?;
            return op::add(&closing, &Value::from(1));
        }
        let tag = found.invoke(&at::GROUP, args![1])?.lower()?;
        if !self_.lacks(&at::CDATA_ELEM)? && op::ne_bool(&tag, &self_.get(&at::CDATA_ELEM)?)? {
            early!(self_.clone(), &at::HANDLE_DATA, args![data.cut(i, &stop)?])?;
            return Ok(stop);
        }
        self_.invoke(&at::HANDLE_ENDTAG, args![tag])?;
        self_.invoke(&at::CLEAR_CDATA_MODE, ())?;
        Ok(stop)
    }

    pub fn handle_startendtag(self_: &Value, tag: &Value, attrs: &Value) -> R {
        self_.invoke(&at::HANDLE_STARTTAG, args![tag, attrs])?;
        self_.invoke(&at::HANDLE_ENDTAG, args![tag])?;
        Ok(Value::None)
    }

    pub fn handle_starttag(self_: &Value, tag: &Value, attrs: &Value) -> R {
        Ok(Value::None)
    }

    pub fn handle_endtag(self_: &Value, tag: &Value) -> R {
        Ok(Value::None)
    }

    pub fn handle_charref(self_: &Value, name: &Value) -> R {
        Ok(Value::None)
    }

    pub fn handle_entityref(self_: &Value, name: &Value) -> R {
        Ok(Value::None)
    }

    pub fn handle_data(self_: &Value, data: &Value) -> R {
        Ok(Value::None)
    }

    pub fn handle_comment(self_: &Value, data: &Value) -> R {
        Ok(Value::None)
    }

    pub fn handle_decl(self_: &Value, decl: &Value) -> R {
        Ok(Value::None)
    }

    pub fn handle_pi(self_: &Value, data: &Value) -> R {
        Ok(Value::None)
    }

    pub fn unknown_decl(self_: &Value, data: &Value) -> R {
        Ok(Value::None)
    }
}

fn init() -> R<()> {
    RE.set(batuta_std::re::module());
    UNESCAPE.set(modules::member(&crate::html::import()?, "unescape")?);
    __ALL_.set(list![s!("HTMLParser")]);
    _NAME.set(RE.get()?.invoke(&at::COMPILE, args![s!("([a-zA-Z][^\\t\\n\\r\\f />\\x00]*)(?:\\s|/(?!>))*")])?);
    _ATTRIBUTE.set(RE.get()?.invoke(
        &at::COMPILE,
        args![
            s!("((?<=[\\'\"\\s/])[^\\s/>][^\\s/=>]*)(\\s*=+\\s*(\\'[^\\']*\\'|\"[^\"]*\"|(?![\\'\"])[^>\\s]*))?(?:\\s|/(?!>))*")
        ],
    )?);
    _WHOLE_TAG.set(RE.get()?.invoke(
        &at::COMPILE,
        args![
            s!("<[a-zA-Z][^\\t\\n\\r\\f />\\x00]*(?:[\\s/]*(?:(?<=[\\'\"\\s/])[^\\s/>][^\\s/=>]*(?:\\s*=+\\s*(?:\\'[^\\']*\\'|\"[^\"]*\"|(?![\\'\"])[^>\\s]*)(?:\\s*,)*)?(?:\\s|/(?!>))*)*)?\\s*")
        ],
    )?);
    _LETTER.set(RE.get()?.invoke(&at::COMPILE, args![s!("<[a-zA-Z]")])?);
    _ENTITY.set(RE.get()?.invoke(&at::COMPILE, args![s!("&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")])?);
    _NUMBER.set(RE.get()?.invoke(&at::COMPILE, args![s!("&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")])?);
    _BEGUN.set(RE.get()?.invoke(&at::COMPILE, args![s!("&[a-zA-Z#]")])?);
    _SPECIAL.set(RE.get()?.invoke(&at::COMPILE, args![s!("[&<]")])?);
    _OPEN_ENTITY.set(RE.get()?.invoke(&at::COMPILE, args![s!("&[a-zA-Z#]")])?);
    _AFTER_END.set(RE.get()?.invoke(&at::COMPILE, args![s!("</\\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\\s*>")])?);
    _COMMENT_END.set(RE.get()?.invoke(&at::COMPILE, args![s!("--\\s*>")])?);
    HTML_PARSER.define({
        let ns = Dict::new();
        ns.doc("Subclasses say what is done with tags, text, comments, references and declarations.");
        ns.set_str("CDATA_CONTENT_ELEMENTS", tuple![s!("script"), s!("style")]);
        ns.method("HTMLParser.__init__(self, *, convert_charrefs=)", vec![Value::from(true)], HTMLParser::__init__);
        ns.method("HTMLParser.reset(self)", [], HTMLParser::reset);
        ns.method("HTMLParser.feed(self, data)", [], HTMLParser::feed);
        ns.method("HTMLParser.close(self)", [], HTMLParser::close);
        ns.method("HTMLParser.getpos(self)", [], HTMLParser::getpos);
        ns.method("HTMLParser.get_starttag_text(self)", [], HTMLParser::get_starttag_text);
        ns.method("HTMLParser.set_cdata_mode(self, elem)", [], HTMLParser::set_cdata_mode);
        ns.method("HTMLParser.clear_cdata_mode(self)", [], HTMLParser::clear_cdata_mode);
        ns.method("HTMLParser.updatepos(self, i, j)", [], HTMLParser::updatepos);
        ns.method("HTMLParser._text(self, text)", [], HTMLParser::_text);
        ns.method("HTMLParser._text_end(self, data, at)", [], HTMLParser::_text_end);
        ns.method("HTMLParser.goahead(self, end)", [], HTMLParser::goahead);
        ns.method("HTMLParser._markup(self, data, at)", [], HTMLParser::_markup);
        ns.method("HTMLParser._reference(self, data, at, end)", [], HTMLParser::_reference);
        ns.method("HTMLParser._comment(self, i, report=)", vec![Value::from(1)], HTMLParser::_comment);
        ns.method("HTMLParser.parse_comment(self, i, report=)", vec![Value::from(1)], HTMLParser::parse_comment);
        ns.method("HTMLParser.parse_html_declaration(self, i)", [], HTMLParser::parse_html_declaration);
        ns.method(
            "HTMLParser.parse_marked_section(self, i, report=)",
            vec![Value::from(1)],
            HTMLParser::parse_marked_section,
        );
        ns.method(
            "HTMLParser.parse_bogus_comment(self, i, report=)",
            vec![Value::from(1)],
            HTMLParser::parse_bogus_comment,
        );
        ns.method("HTMLParser.parse_pi(self, i)", [], HTMLParser::parse_pi);
        ns.method("HTMLParser.check_for_whole_start_tag(self, i)", [], HTMLParser::check_for_whole_start_tag);
        ns.method("HTMLParser.parse_starttag(self, i)", [], HTMLParser::parse_starttag);
        ns.method("HTMLParser.parse_endtag(self, i)", [], HTMLParser::parse_endtag);
        ns.method("HTMLParser.handle_startendtag(self, tag, attrs)", [], HTMLParser::handle_startendtag);
        ns.method("HTMLParser.handle_starttag(self, tag, attrs)", [], HTMLParser::handle_starttag);
        ns.method("HTMLParser.handle_endtag(self, tag)", [], HTMLParser::handle_endtag);
        ns.method("HTMLParser.handle_charref(self, name)", [], HTMLParser::handle_charref);
        ns.method("HTMLParser.handle_entityref(self, name)", [], HTMLParser::handle_entityref);
        ns.method("HTMLParser.handle_data(self, data)", [], HTMLParser::handle_data);
        ns.method("HTMLParser.handle_comment(self, data)", [], HTMLParser::handle_comment);
        ns.method("HTMLParser.handle_decl(self, decl)", [], HTMLParser::handle_decl);
        ns.method("HTMLParser.handle_pi(self, data)", [], HTMLParser::handle_pi);
        ns.method("HTMLParser.unknown_decl(self, data)", [], HTMLParser::unknown_decl);
        build_class("HTMLParser", "html.parser", "HTMLParser", Vec::new(), ns, Vec::new())?
    });
    Ok(())
}
