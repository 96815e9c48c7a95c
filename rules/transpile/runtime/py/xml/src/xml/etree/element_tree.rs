// Written by batuta from python/xml/etree/ElementTree.py, 414220924f458882.
//! Trees of XML elements: reading, searching, writing.
use batuta_rt::prelude::*;

module_globals! {
    "xml.etree.ElementTree", init, super;
    IO: "io", RE: "re", __ALL_: "__all__", HTML_EMPTY: "HTML_EMPTY", PARSE_ERROR: "ParseError", ELEMENT: "Element",
    _SELECT: "_select", ISELEMENT: "iselement", SUB_ELEMENT: "SubElement", COMMENT: "Comment",
    PROCESSING_INSTRUCTION: "ProcessingInstruction", PI: "PI", Q_NAME: "QName", _TOKENS: "_TOKENS",
    _TOKENS2: "_tokens", _FITS: "_fits", _SEARCH: "_Search", _STEP: "_step", _PREDICATE: "_predicate", _NAME: "_NAME",
    _SPACE: "_SPACE", _ENTITIES: "_ENTITIES", _XML: "_XML", TREE_BUILDER: "TreeBuilder", _READER: "_Reader",
    XML_PARSER: "XMLParser", _CODES: "_CODES", XML: "XML", FROMSTRING: "fromstring", FROMSTRINGLIST: "fromstringlist",
    XMLID: "XMLID", ELEMENT_TREE: "ElementTree", PARSE: "parse", _EVENTS_CLASS: "_Events.__class__",
    _EVENTS: "_Events", _CONTENTS: "_contents", ITERPARSE: "iterparse", _SERIALIZED: "_serialized",
    _NAMESPACE_MAP: "_namespace_map", _VOID: "_VOID", REGISTER_NAMESPACE: "register_namespace", _UNFIT: "_unfit",
    _PLAIN: "_plain", _DATA: "_data", _ATTRIBUTE: "_attribute", _HTML_ATTRIBUTE: "_html_attribute", _NAMES: "_names",
    _WRITE: "_write", _TEXT_OF: "_text_of", TOSTRING: "tostring", TOSTRINGLIST: "tostringlist", DUMP: "dump",
    _INDENT: "_indent", INDENT: "indent",
}

fields! {
    ADD: "add", APPEND: "append", ATTRIB: "attrib", BYTESIO: "BytesIO", CLEAR: "clear", CLOSE: "close", CODE: "code",
    COMMENT: "comment", COMPILE: "compile", COUNT: "count", DATA: "data", DECODE: "decode", DOCTYPE: "doctype",
    DOCUMENT: "document", ELEMENTS: "elements", ENCODE: "encode", END: "end", ENDSWITH: "endswith",
    ENTITIES: "entities", ENTITY: "entity", FAIL: "fail", FEED: "feed", FIND: "find", FINDALL: "findall",
    FINDITER: "finditer", FINDTEXT: "findtext", FULLMATCH: "fullmatch", GET: "get", GETROOT: "getroot",
    GETVALUE: "getvalue", GROUP: "group", INDEX: "index", INSERT: "insert", INSTRUCTION: "instruction", ITER: "iter",
    ITERFIND: "iterfind", ITERTEXT: "itertext", MAKEELEMENT: "makeelement", MATCH: "match", MET: "met", NAME: "name",
    PARENTS: "parents", PARENT_OF: "parent_of", PARSE: "parse", PARTITION: "partition", PI: "pi", POS: "pos",
    POSITION: "position", READ: "read", REFERENCES: "references", RESOLVED: "resolved", RFIND: "rfind", ROOT: "root",
    RSPLIT: "rsplit", S: "S", SCOPES: "scopes", SPACES: "spaces", SPLIT: "split", START: "start",
    STARTSWITH: "startswith", START_TAG: "start_tag", STRINGIO: "StringIO", SUB: "sub", TAG: "tag", TAIL: "tail",
    TARGET: "target", TEXT: "text", WANTED: "wanted", WRITE: "write", _CHECK: "_check", _CHILDREN: "_children",
    _COMMENTS: "_comments", _DATA: "_data", _DECODED: "_decoded", _ENCODING: "_encoding", _FACTORY: "_factory",
    _FLUSH: "_flush", _LAST: "_last", _OPEN: "_open", _PARTS: "_parts", _PATH: "_path", _PIS: "_pis", _ROOT: "_root",
    _SINGLE: "_single", _TAIL: "_tail", __CLASS__: "__class__", __INIT__: "__init__", __NAME__: "__name__",
}

/// The text is not well-formed.
pub struct ParseError;

/// An element: its tag, attributes, text, children, and the text behind it.
pub struct Element;

impl Element {
    pub fn __init__(self_: &Value, tag: &Value, attrib: &Value, extra: &Value) -> R {
        call_guard!("__init__");
        if !op::isinstance(attrib, &builtins::get("dict"))? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("attrib must be dict, not %s")),
                    &tuple![attrib.get(&at::__CLASS__)?.get(&at::__NAME__)?],
                )?],
            ));
        }
        self_.put(&at::TAG, tag)?;
        self_.put(&at::ATTRIB, {
            let __items = Dict::new();
            emitted::merge(&__items, attrib)?;
            emitted::merge(&__items, extra)?;
            Value::Dict(__items)
        })?;
        self_.put(&at::TEXT, Value::None)?;
        self_.put(&at::TAIL, Value::None)?;
        self_.put(&at::_CHILDREN, list![])?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s %r at %#x>")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, self_.get(&at::TAG)?, builtins::id(args![self_])?],
        )
    }

    pub fn makeelement(self_: &Value, tag: &Value, attrib: &Value) -> R {
        call_guard!("makeelement");
        self_.invoke(&at::__CLASS__, args![tag, attrib])
    }

    pub fn __copy__(self_: &Value) -> R {
        call_guard!("__copy__");
        let made = early!(self_.clone(), &at::MAKEELEMENT, args![self_.get(&at::TAG)?, self_.get(&at::ATTRIB)?])?;
        made.put(&at::TEXT, self_.get(&at::TEXT)?)?;
        made.put(&at::TAIL, self_.get(&at::TAIL)?)?;
        let value = self_.get(&at::_CHILDREN)?;
        made.get(&at::_CHILDREN)?.set_slice(Value::None, Value::None, Value::None, value)?;
        Ok(made)
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        Ok(Int::from(builtins::length_of(&self_.get(&at::_CHILDREN)?)?))
    }

    pub fn __bool__(self_: &Value) -> R<bool> {
        call_guard!("__bool__");
        Ok(builtins::length_of(&self_.get(&at::_CHILDREN)?)? != 0_i64)
    }

    pub fn __getitem__(self_: &Value, index: &Value) -> R {
        call_guard!("__getitem__");
        self_.get(&at::_CHILDREN)?.item(index)
    }

    pub fn __setitem__(self_: &Value, index: &Value, element: &Value) -> R {
        call_guard!("__setitem__");
        if !op::isinstance(index, &builtins::get("slice"))? {
            self_.invoke(&at::_CHECK, args![element])?;
        }
        self_.get(&at::_CHILDREN)?.set_item(index, element)?;
        Ok(Value::None)
    }

    pub fn __delitem__(self_: &Value, index: &Value) -> R {
        call_guard!("__delitem__");
        self_.get(&at::_CHILDREN)?.del_item(index)?;
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.get(&at::_CHILDREN)?])
    }

    pub fn _check(self_: &Value, e: &Value) -> R {
        call_guard!("_check");
        if !op::isinstance(e, &ELEMENT.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::modulo(
                    &Value::from(s!("expected an Element, not %s")),
                    &builtins::type_(args![e])?.get(&at::__NAME__)?,
                )?],
            ));
        }
        Ok(Value::None)
    }

    pub fn append(self_: &Value, subelement: &Value) -> R {
        call_guard!("append");
        self_.invoke(&at::_CHECK, args![subelement])?;
        self_.get(&at::_CHILDREN)?.append(subelement)?;
        Ok(Value::None)
    }

    pub fn extend(self_: &Value, elements: &Value) -> R {
        let mut it = op::iter(elements)?;
        while let Some(element) = it.next()? {
            self_.invoke(&at::_CHECK, args![&element])?;
            self_.get(&at::_CHILDREN)?.append(element)?;
        }
        Ok(Value::None)
    }

    pub fn insert(self_: &Value, index: &Value, subelement: &Value) -> R {
        call_guard!("insert");
        self_.invoke(&at::_CHECK, args![subelement])?;
        self_.get(&at::_CHILDREN)?.invoke(&at::INSERT, args![index, subelement])?;
        Ok(Value::None)
    }

    pub fn remove(self_: &Value, subelement: &Value) -> R {
        let mut index = 0_i64;
        let mut it = op::iter(&self_.get(&at::_CHILDREN)?)?;
        while let Some(item) = it.next()? {
            let at = index;
            index += 1_i64;
            let one = item;
            if op::is(&one, subelement) {
                self_.get(&at::_CHILDREN)?.del_item(&Value::from(at))?;
                return Ok(Value::None);
            }
        }
        Err(emitted::raised("ValueError", args![s!("list.remove(x): x not in list")]))
    }

    pub fn find(self_: &Value, path: &Value, namespaces: &Value) -> R {
        call_guard!("find");
        builtins::next(args![_SELECT.get()?.call(args![self_, path, namespaces])?, Value::None])
    }

    pub fn findtext(self_: &Value, path: &Value, default: &Value, namespaces: &Value) -> R {
        let found = self_.find_from(path, namespaces)?;
        if found.is_none() {
            return Ok(default.clone());
        }
        Ok(if found.lacks(&at::TEXT)? { Value::from(Str::default()) } else { found.get(&at::TEXT)? })
    }

    pub fn findall(self_: &Value, path: &Value, namespaces: &Value) -> R {
        call_guard!("findall");
        builtins::list_of(&_SELECT.get()?.call(args![self_, path, namespaces])?)
    }

    pub fn iterfind(self_: &Value, path: &Value, namespaces: &Value) -> R {
        _SELECT.get()?.call(args![self_, path, namespaces])
    }

    pub fn clear(self_: &Value) -> R {
        call_guard!("clear");
        self_.get(&at::ATTRIB)?.invoke(&at::CLEAR, ())?;
        self_.put(&at::_CHILDREN, list![])?;
        self_.put(&at::TEXT, Value::None)?;
        self_.put(&at::TAIL, Value::None)?;
        Ok(Value::None)
    }

    pub fn get(self_: &Value, key: &Value, default: &Value) -> R {
        call_guard!("get");
        self_.get(&at::ATTRIB)?.lookup_or(key, default)
    }

    pub fn set(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("set");
        self_.get(&at::ATTRIB)?.set_item(key, value)?;
        Ok(Value::None)
    }

    pub fn keys(self_: &Value) -> R {
        call_guard!("keys");
        builtins::list_of(&self_.get(&at::ATTRIB)?.keys()?)
    }

    pub fn items(self_: &Value) -> R {
        call_guard!("items");
        builtins::list_of(&self_.get(&at::ATTRIB)?.items()?)
    }

    pub fn iter(self_: &Value, tag: &Value) -> R {
        let self_ = self_.clone();
        let mut tag = tag.clone();
        Ok(Gen::new("Element.iter", move |co| async move {
            if tag.equals("*")? {
                tag = Value::None;
            }
            if tag.is_none() || op::eq_bool(&self_.get(&at::TAG)?, &tag)? {
                co.yield_(self_.clone()).await?;
            }
            let mut it = op::iter(&self_.get(&at::_CHILDREN)?)?;
            while let Some(child) = it.next()? {
                co.yield_from(&child.invoke(&at::ITER, args![&tag])?).await?;
            }
            Ok(Value::None)
        }))
    }

    pub fn itertext(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("Element.itertext", move |co| async move {
            if self_.get(&at::TEXT)?.truthy()? {
                co.yield_(self_.get(&at::TEXT)?).await?;
            }
            let mut it = op::iter(&self_.get(&at::_CHILDREN)?)?;
            while let Some(child) = it.next()? {
                co.yield_from(&child.invoke(&at::ITERTEXT, ())?).await?;
                if child.get(&at::TAIL)?.truthy()? {
                    co.yield_(child.get(&at::TAIL)?).await?;
                }
            }
            Ok(Value::None)
        }))
    }
}

pub fn iselement(element: &Value) -> R<bool> {
    builtins::hasattr(args![element, s!("tag")]).bool()
}

pub fn sub_element(parent: &Value, tag: &Value, attrib: &Value, extra: &Value) -> R {
    let made = parent.invoke(
        &at::MAKEELEMENT,
        args![tag, {
            let __items = Dict::new();
            emitted::merge(&__items, attrib)?;
            emitted::merge(&__items, extra)?;
            Value::Dict(__items)
        }],
    )?;
    parent.append(&made)?;
    Ok(made)
}

pub fn comment(text: &Value) -> R {
    call_guard!("Comment");
    let element = ELEMENT.get()?.call(args![COMMENT.get()?])?;
    element.put(&at::TEXT, text)?;
    Ok(element)
}

pub fn processing_instruction(target: &Value, text: &Value) -> R {
    call_guard!("ProcessingInstruction");
    let element = ELEMENT.get()?.call(args![PROCESSING_INSTRUCTION.get()?])?;
    element.put(&at::TEXT, target)?;
    if text.truthy()? {
        element.put(&at::TEXT, op::add(&op::add(&element.get(&at::TEXT)?, &Value::from(s!(" ")))?, text)?)?;
    }
    Ok(element)
}

/// A name with its namespace.
pub struct QName;

impl QName {
    pub fn __init__(self_: &Value, text_or_uri: &Value, tag: &Value) -> R {
        call_guard!("__init__");
        let mut text_or_uri = text_or_uri.clone();
        if tag.truthy()? {
            text_or_uri = op::modulo(&Value::from(s!("{%s}%s")), &tuple![&text_or_uri, tag])?;
        }
        self_.put(&at::TEXT, text_or_uri)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        self_.get(&at::TEXT)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s %r>")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, self_.get(&at::TEXT)?],
        )
    }

    pub fn __hash__(self_: &Value) -> R<Int> {
        call_guard!("__hash__");
        builtins::hash(args![self_.get(&at::TEXT)?]).int()
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        op::eq(
            &self_.get(&at::TEXT)?,
            &if op::isinstance(other, &Q_NAME.get()?)? { other.get(&at::TEXT)? } else { other.clone() },
        )
    }

    pub fn __lt__(self_: &Value, other: &Value) -> R {
        call_guard!("__lt__");
        op::lt(
            &self_.get(&at::TEXT)?,
            &if op::isinstance(other, &Q_NAME.get()?)? { other.get(&at::TEXT)? } else { other.clone() },
        )
    }
}

pub fn _tokens(pattern: &Value, namespaces: &Value) -> R {
    let pattern = pattern.clone();
    let namespaces = namespaces.clone();
    Ok(Gen::new("_tokens", move |co| async move {
        let default = if namespaces.truthy()? { namespaces.lookup(Str::default())? } else { Value::None };
        let mut in_attribute = Value::from(false);
        let mut it = op::iter(&_TOKENS.get()?.invoke(&at::FINDITER, args![pattern])?)?;
        while let Some(token) = it.next()? {
            let value = emitted::or(token.invoke(&at::GROUP, args![1])?, || Ok(Value::from(Str::default())))?;
            let value2 = emitted::or(token.invoke(&at::GROUP, args![2])?, || Ok(Value::from(Str::default())))?;
            let value3 = emitted::or(token.invoke(&at::GROUP, args![3])?, || Ok(Value::from(Str::default())))?;
            let text = value;
            let kind = value2;
            let mut tag = value3;
            if text.truthy()? || kind.truthy()? {
                in_attribute = op::eq(&kind, &Value::from(s!("@")))?;
                co.yield_(if kind.truthy()? { tuple![&kind, &text] } else { tuple![Str::default(), &text] }).await?;
            } else if tag.truthy()? {
                if tag.at(0)?.differs("{")? {
                    if op::contains(&tag, &Value::from(s!(":")))? {
                        let [prefix, name] = op::unpack::<2>(&tag.invoke(&at::SPLIT, args![s!(":"), 1])?)?;
                        if !namespaces.truthy()? || !op::contains(&namespaces, &prefix)? {
                            return Err(emitted::raised(
                                "SyntaxError",
                                args![op::modulo(&Value::from(s!("prefix %r not found in prefix map")), &prefix)?],
                            ));
                        }
                        tag = op::modulo(&Value::from(s!("{%s}%s")), &tuple![namespaces.item(&prefix)?, name])?;
                    } else if default.truthy()? && !in_attribute.truthy()? {
                        tag = op::modulo(&Value::from(s!("{%s}%s")), &tuple![&default, &tag])?;
                    }
                }
                in_attribute = Value::from(false);
                co.yield_(tuple![Str::default(), &tag]).await?;
            } else {
                co.yield_(tuple![Str::default(), Str::default()]).await?;
            }
        }
        Ok(Value::None)
    }))
}

pub fn _fits(tag: &Value, element: &Value) -> R {
    call_guard!("_fits");
    if !op::isinstance(&element.get(&at::TAG)?, &builtins::get("str"))? {
        return Ok(Value::from(false));
    }
    if tag.equals("*")? || tag.equals("{*}*")? {
        return Ok(Value::from(true));
    }
    if tag.cut(Value::None, 3)?.equals("{*}")? {
        return emitted::or(op::eq(&element.get(&at::TAG)?, &tag.cut(3, Value::None)?)?, || {
            early!(
                element.get(&at::TAG)?,
                &at::ENDSWITH,
                endswith: op::add(&Value::from(s!("}")), &tag.cut(3, Value::None)?)?
            )
        });
    }
    if tag.cut(Value::None, 2)?.equals("{}")? {
        return Ok(if tag.equals("{}*")? {
            op::ne(&element.get(&at::TAG)?.cut(Value::None, 1)?, &Value::from(s!("{")))?
        } else {
            op::eq(&element.get(&at::TAG)?, &tag.cut(2, Value::None)?)?
        });
    }
    if tag.cut(-2, Value::None)?.equals("}*")? {
        return early!(element.get(&at::TAG)?, &at::STARTSWITH, startswith: tag.cut(Value::None, -1)?);
    }
    op::eq(&element.get(&at::TAG)?, tag)
}

pub struct Search;

impl Search {
    pub fn __init__(self_: &Value, root: &Value) -> R {
        self_.put(&at::ROOT, root)?;
        self_.put(&at::PARENTS, Value::None)?;
        Ok(Value::None)
    }

    pub fn parent_of(self_: &Value, element: &Value) -> R {
        call_guard!("parent_of");
        if self_.lacks(&at::PARENTS)? {
            self_.put(&at::PARENTS, Value::Dict(Dict::new()))?;
            let mut it = op::iter(&self_.get(&at::ROOT)?.invoke(&at::ITER, ())?)?;
            while let Some(parent) = it.next()? {
                let mut it = op::iter(&parent)?;
                while let Some(child) = it.next()? {
                    self_.get(&at::PARENTS)?.set_at(&builtins::id(args![child]).int()?, &parent)?;
                }
            }
        }
        early!(self_.get(&at::PARENTS)?, &at::GET, lookup: builtins::id(args![element])?)
    }
}

pub fn _select(element: &Value, path: &Value, namespaces: &Value) -> R {
    call_guard!("_select");
    let mut path = path.clone();
    if namespaces.is_none()
        && !emitted::generated(|| {
            let mut found = false;
            'decided: {
                let mut it = op::iter(&RE.get()?.invoke(&at::SUB, args![s!("\\{[^}]*\\}"), Str::default(), &path])?)?;
                while let Some(char) = it.next()? {
                    if op::contains(&Value::from(s!("/*[@.")), &char)? {
                        found = true;
                        break 'decided;
                    }
                }
            }
            Ok(found)
        })?
        && !op::contains(&path, &Value::from(s!("{*}")))?
    {
        return builtins::iter(args![comprehension::list_if(element, |child: Value| {
            Ok(if op::eq_bool(&child.get(&at::TAG)?, &path)? { Some(child) } else { None })
        })?]);
    }
    if path.cut(-1, Value::None)?.equals("/")? {
        path = op::add(&path, &Value::from(s!("*")))?;
    }
    if path.cut(Value::None, 1)?.equals("/")? {
        return Err(emitted::raised("SyntaxError", args![s!("cannot use absolute path on element")]));
    }
    let tokens = comprehension::list_if(&_TOKENS2.get()?.call(args![path, namespaces])?, |one: Value| {
        Ok(if op::ne_bool(&one, &tuple![Str::default(), Str::default()])? { Some(one) } else { None })
    })?;
    let search = _SEARCH.get()?.call(args![element])?;
    let mut result = list![element];
    let mut at = Value::from(0);
    while op::lt_bool(&at, &Value::from(builtins::length_of(&tokens)?))? {
        [result, at] = op::unpack::<2>(&_STEP.get()?.call(args![&tokens, &at, &result, &search])?)?;
        if op::lt_bool(&at, &Value::from(builtins::length_of(&tokens)?))? {
            if tokens.item(&at)?.at(0)?.equals("/")? {
                at = op::iadd(&at, &Value::from(1))?;
            } else if !op::contains(&fixed!(tuple![s!("//"), s!("[")]), &tokens.item(&at)?.at(0)?)? {
                return Err(emitted::raised("SyntaxError", args![s!("invalid path")]));
            }
            if op::ge_bool(&at, &Value::from(builtins::length_of(&tokens)?))? {
                return Err(emitted::raised("SyntaxError", args![s!("invalid path")]));
            }
        }
    }
    builtins::iter(args![result])
}

pub fn _step(tokens: &Value, at: &Value, result: &Value, search: &Value) -> R {
    call_guard!("_step");
    let [mut kind, mut tag] = op::unpack::<2>(&tokens.item(at)?)?;
    if kind.equals(".")? {
        return Ok(tuple![result, op::add(at, &Value::from(1))?]);
    }
    if kind.equals("*")? {
        return Ok(tuple![
            {
                let out = comprehension::list();
                let mut it = op::iter(result)?;
                while let Some(one2) = it.next()? {
                    let mut it = op::iter(&one2)?;
                    while let Some(child) = it.next()? {
                        comprehension::push(&out, child);
                    }
                }
                out
            },
            op::add(at, &Value::from(1))?
        ]);
    }
    if kind.equals("")? {
        return Ok(tuple![
            {
                let out2 = comprehension::list();
                let mut it = op::iter(result)?;
                while let Some(one3) = it.next()? {
                    let mut it = op::iter(&one3)?;
                    while let Some(child2) = it.next()? {
                        if _FITS.get()?.call(args![&tag, &child2])?.truthy()? {
                            comprehension::push(&out2, &child2);
                        }
                    }
                }
                out2
            },
            op::add(at, &Value::from(1))?
        ]);
    }
    if kind.equals("//")? {
        if op::ge_bool(&op::add(at, &Value::from(1))?, &Value::from(builtins::length_of(tokens)?))? {
            return Err(emitted::raised("SyntaxError", args![s!("invalid descendant")]));
        }
        [kind, tag] = op::unpack::<2>(&tokens.item(&op::add(at, &Value::from(1))?)?)?;
        if kind.equals("*")? {
            tag = Value::from(s!("*"));
        } else if kind.truthy()? || !tag.truthy()? {
            return Err(emitted::raised("SyntaxError", args![s!("invalid descendant")]));
        }
        let found = list![];
        let mut it = op::iter(result)?;
        while let Some(one) = it.next()? {
            let mut it = op::iter(&one.invoke(&at::ITER, ())?)?;
            while let Some(below) = it.next()? {
                if !op::is(&below, &one) && (tag.equals("*")? || _FITS.get()?.call(args![&tag, &below])?.truthy()?) {
                    found.append(&below)?;
                }
            }
        }
        return Ok(tuple![found, op::add(at, &Value::from(2))?]);
    }
    if kind.equals("..")? {
        let found = list![];
        let seen = builtins::set(Args::none())?;
        let mut it = op::iter(result)?;
        while let Some(one) = it.next()? {
            let parent = search.invoke(&at::PARENT_OF, args![one])?;
            if !parent.is_none() && !op::holds(&seen, builtins::id(args![&parent]).int()?)? {
                early!(seen.clone(), &at::ADD, add: builtins::id(args![&parent])?)?;
                found.append(&parent)?;
            }
        }
        return Ok(tuple![found, op::add(at, &Value::from(1))?]);
    }
    if kind.equals("[")? {
        let mut end = op::add(at, &Value::from(1))?;
        while op::lt_bool(&end, &Value::from(builtins::length_of(tokens)?))?
            && tokens.item(&end)?.at(0)?.differs("]")?
        {
            end = op::iadd(&end, &Value::from(1))?;
        }
        if op::ge_bool(&end, &Value::from(builtins::length_of(tokens)?))? {
            return Err(emitted::raised("SyntaxError", args![s!("invalid path")]));
        }
        return Ok(tuple![
            _PREDICATE.get()?.call(args![tokens.cut(op::add(at, &Value::from(1))?, &end)?, result, search])?,
            op::add(&end, &Value::from(1))?
        ]);
    }
    Err(emitted::raised("SyntaxError", args![s!("invalid path")]))
}

pub fn _predicate(tokens: &Value, result: &Value, search: &Value) -> R {
    call_guard!("_predicate");
    let mut signature = Value::from(Str::default());
    let values = list![];
    let mut it = op::iter(tokens)?;
    while let Some([mut kind, mut text]) = it.next_parts::<2>()? {
        if text.truthy()? && op::contains(&Value::from(s!("'\"")), &text.cut(Value::None, 1)?)? {
            let value2 = text.cut(1, -1)?;
            kind = Value::from(s!("'"));
            text = value2;
        }
        signature = op::iadd(&signature, &emitted::or(kind, || Ok(Value::from(s!("-"))))?)?;
        values.append(text)?;
    }
    if signature.equals("@-")? {
        return comprehension::list_if(result, |one2: Value| {
            Ok(if !early!(one2.clone(), &at::GET, lookup: values.at(1)?)?.is_none() { Some(one2) } else { None })
        });
    }
    if op::contains(&fixed!(tuple![s!("@-='"), s!("@-!='")]), &signature)? {
        let equal = op::eq(&signature, &Value::from(s!("@-='")))?;
        let found = list![];
        let mut it = op::iter(result)?;
        while let Some(one) = it.next()? {
            let value = early!(one.clone(), &at::GET, lookup: values.at(1)?)?;
            if !value.is_none() && op::eq_bool(&op::eq(&value, &values.at(-1)?)?, &equal)? {
                found.append(&one)?;
            }
        }
        return Ok(found);
    }
    if signature.equals("-")? && !early!(RE.get()?, &at::MATCH, args![s!("\\-?\\d+$"), values.at(0)?])?.truthy()? {
        return comprehension::list_if(result, |one3: Value| {
            Ok(if !early!(one3.clone(), &at::FIND, find: values.at(0)?)?.is_none() { Some(one3) } else { None })
        });
    }
    if op::contains(&fixed!(tuple![s!(".='"), s!(".!='")]), &signature)? {
        let equal = op::eq(&signature, &Value::from(s!(".='")))?;
        return comprehension::list_if(result, |one4: Value| {
            Ok(
                if op::eq_bool(
                    &op::eq(&Value::from(Str::default().join_all(&one4.invoke(&at::ITERTEXT, ())?)?), &values.at(-1)?)?,
                    &equal,
                )? {
                    Some(one4)
                } else {
                    None
                },
            )
        });
    }
    if op::contains(&fixed!(tuple![s!("-='"), s!("-!='")]), &signature)?
        && !early!(RE.get()?, &at::MATCH, args![s!("\\-?\\d+$"), values.at(0)?])?.truthy()?
    {
        let equal = op::eq(&signature, &Value::from(s!("-='")))?;
        let found = list![];
        let mut it = op::iter(result)?;
        while let Some(one) = it.next()? {
            let mut it = op::iter(&early!(one.clone(), &at::FINDALL, args![values.at(0)?])?)?;
            while let Some(child) = it.next()? {
                if op::eq_bool(
                    &op::eq(
                        &Value::from(Str::default().join_all(&child.invoke(&at::ITERTEXT, ())?)?),
                        &values.at(-1)?,
                    )?,
                    &equal,
                )? {
                    found.append(&one)?;
                    break;
                }
            }
            drop(it);
        }
        return Ok(found);
    }
    let mut index = Int::from(0);
    if op::contains(&fixed!(tuple![s!("-"), s!("-()"), s!("-()-")]), &signature)? {
        if signature.equals("-")? {
            index = emitted::int_of(&values.at(0)?)? - 1;
            if index < 0 {
                return Err(emitted::raised("SyntaxError", args![s!("XPath position >= 1 expected")]));
            }
        } else {
            if values.at(0)?.differs("last")? {
                return Err(emitted::raised("SyntaxError", args![s!("unsupported function")]));
            }
            index = Int::from(-1);
            if signature.equals("-()-")? {
                let tried = attempt(|| {
                    index = emitted::int_of(&values.at(2)?)? - 1;
                    Ok(())
                });
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&builtins::get("ValueError"))? {
                        return Err(emitted::raised("SyntaxError", args![s!("unsupported expression")]));
                    } else {
                        return Err(error);
                    }
                }
                if index > -2 {
                    return Err(emitted::raised("SyntaxError", args![s!("XPath offset from last() must be negative")]));
                }
            }
        }
        let found = list![];
        let mut it = op::iter(result)?;
        while let Some(one) = it.next()? {
            let parent = search.invoke(&at::PARENT_OF, args![&one])?;
            if parent.is_none() {
                continue;
            }
            let same = comprehension::list_if(&parent, |child2: Value| {
                Ok(if op::eq_bool(&child2.get(&at::TAG)?, &one.get(&at::TAG)?)? { Some(child2) } else { None })
            })?;
            if Int::from(-builtins::length_of(&same)?) <= index
                && index < Int::from(builtins::length_of(&same)?)
                && op::is(&same.at(&index)?, &one)
            {
                found.append(&one)?;
            }
        }
        return Ok(found);
    }
    Err(emitted::raised("SyntaxError", args![s!("invalid predicate")]))
}

/// Builds a tree from what a parser meets.
pub struct TreeBuilder;

impl TreeBuilder {
    pub fn __init__(
        self_: &Value,
        element_factory: &Value,
        comment_factory: &Value,
        pi_factory: &Value,
        insert_comments: &Value,
        insert_pis: &Value,
    ) -> R {
        call_guard!("__init__");
        self_.put(&at::_FACTORY, if element_factory.is_none() { ELEMENT.get()? } else { element_factory.clone() })?;
        self_.put(
            &at::_COMMENTS,
            if insert_comments.truthy()? {
                if comment_factory.is_none() {
                    COMMENT.get()?
                } else {
                    comment_factory.clone()
                }
            } else {
                Value::None
            },
        )?;
        self_.put(
            &at::_PIS,
            if insert_pis.truthy()? {
                if pi_factory.is_none() {
                    PROCESSING_INSTRUCTION.get()?
                } else {
                    pi_factory.clone()
                }
            } else {
                Value::None
            },
        )?;
        self_.put(&at::_DATA, list![])?;
        self_.put(&at::_OPEN, list![])?;
        self_.put(&at::_LAST, Value::None)?;
        self_.put(&at::_ROOT, Value::None)?;
        self_.put(&at::_TAIL, false)?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.get(&at::_OPEN)?.truthy()? {
            return Err(emitted::raised("AssertionError", args![s!("missing end tags")]));
        }
        if self_.lacks(&at::_ROOT)? {
            return Err(emitted::raised("AssertionError", args![s!("missing toplevel element")]));
        }
        self_.get(&at::_ROOT)
    }

    pub fn _flush(self_: &Value) -> R {
        call_guard!("_flush");
        if self_.get(&at::_DATA)?.truthy()? {
            if !self_.lacks(&at::_LAST)? {
                let text = Str::default().join_all(&self_.get(&at::_DATA)?)?;
                if self_.get_bool(&at::_TAIL)? {
                    self_.get(&at::_LAST)?.put(&at::TAIL, &text)?;
                } else {
                    self_.get(&at::_LAST)?.put(&at::TEXT, &text)?;
                }
            }
            self_.put(&at::_DATA, list![])?;
        }
        Ok(Value::None)
    }

    pub fn data(self_: &Value, data: &Value) -> R {
        call_guard!("data");
        self_.get(&at::_DATA)?.append(data)?;
        Ok(Value::None)
    }

    pub fn start(self_: &Value, tag: &Value, attrs: &Value) -> R {
        call_guard!("start");
        self_.invoke(&at::_FLUSH, ())?;
        let value = self_.invoke(&at::_FACTORY, args![tag, attrs])?;
        self_.put(&at::_LAST, &value)?;
        let made = value;
        if self_.get(&at::_OPEN)?.truthy()? {
            self_.get(&at::_OPEN)?.at(-1)?.append(&made)?;
        } else if self_.lacks(&at::_ROOT)? {
            self_.put(&at::_ROOT, &made)?;
        }
        self_.get(&at::_OPEN)?.append(&made)?;
        self_.put(&at::_TAIL, false)?;
        Ok(made)
    }

    pub fn end(self_: &Value, tag: &Value) -> R {
        call_guard!("end");
        self_.invoke(&at::_FLUSH, ())?;
        self_.put(&at::_LAST, self_.get(&at::_OPEN)?.pop()?)?;
        self_.put(&at::_TAIL, true)?;
        self_.get(&at::_LAST)
    }

    pub fn comment(self_: &Value, text: &Value) -> R {
        call_guard!("comment");
        early!(self_.clone(), &at::_SINGLE, args![self_.get(&at::_COMMENTS)?, text])
    }

    pub fn pi(self_: &Value, target: &Value, text: &Value) -> R {
        call_guard!("pi");
        early!(self_.clone(), &at::_SINGLE, args![self_.get(&at::_PIS)?, target, text])
    }

    pub fn _single(self_: &Value, factory: &Value, args: &Value) -> R {
        call_guard!("_single");
        if factory.is_none() {
            return Ok(Value::None);
        }
        let made = unpack!(factory => *args.clone())?;
        self_.invoke(&at::_FLUSH, ())?;
        self_.put(&at::_LAST, &made)?;
        if self_.get(&at::_OPEN)?.truthy()? {
            self_.get(&at::_OPEN)?.at(-1)?.append(&made)?;
        }
        self_.put(&at::_TAIL, true)?;
        Ok(made)
    }
}

/// Reads a document, all at its end, and tells a target of its parts.
pub struct XMLParser;

impl XMLParser {
    pub fn __init__(self_: &Value, target: &Value, encoding: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::TARGET, if target.is_none() { TREE_BUILDER.get()?.call(())? } else { target.clone() })?;
        self_.put(&at::ENTITY, Value::Dict(Dict::new()))?;
        self_.put(&at::_ENCODING, encoding)?;
        self_.put(&at::_PARTS, list![])?;
        Ok(Value::None)
    }

    pub fn feed(self_: &Value, data: &Value) -> R {
        call_guard!("feed");
        self_.get(&at::_PARTS)?.append(data)?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        let text;
        if emitted::generated(|| {
            let mut found = false;
            'decided: {
                let mut it = op::iter(&self_.get(&at::_PARTS)?)?;
                while let Some(part) = it.next()? {
                    if op::isinstance(&part, &tuple![builtins::get("bytes"), builtins::get("bytearray")])? {
                        found = true;
                        break 'decided;
                    }
                }
            }
            Ok(found)
        })? {
            text = early!(
                self_.clone(),
                &at::_DECODED,
                args![Value::from(b"".to_vec()).join({
                    let source = builtins::iter_value(&self_.get(&at::_PARTS)?)?;
                    Gen::new("XMLParser.close.<locals>.<genexpr>", move |co| async move {
                        let mut it = op::iter(&source)?;
                        while let Some(p) = it.next()? {
                            co.yield_(if !op::isinstance(&p, &builtins::get("str"))? {
                                builtins::bytes(args![&p])?
                            } else {
                                p.invoke(&at::ENCODE, ())?
                            })
                            .await?;
                        }
                        Ok(Value::None)
                    })
                })?]
            )?;
        } else {
            text = Value::from(Str::default().join_all(&self_.get(&at::_PARTS)?)?);
        }
        _READER
            .get()?
            .call(args![
                text.replace(s!("\r\n"), s!("\n"))?.replace(s!("\r"), s!("\n"))?,
                self_.get(&at::TARGET)?,
                self_.get(&at::ENTITY)?
            ])?
            .invoke(&at::DOCUMENT, ())?;
        Ok(if builtins::hasattr(args![self_.get(&at::TARGET)?, s!("close")]).bool()? {
            self_.get(&at::TARGET)?.invoke(&at::CLOSE, ())?
        } else {
            Value::None
        })
    }

    pub fn _decoded(self_: &Value, data: &Value) -> R {
        call_guard!("_decoded");
        if op::eq_bool(&data.cut(Value::None, 3)?, &Value::from(b"\xef\xbb\xbf".to_vec()))? {
            return data.cut(3, Value::None)?.invoke(&at::DECODE, args![s!("utf-8")]);
        }
        if op::contains(
            &fixed!(tuple![Value::from(b"\xff\xfe".to_vec()), Value::from(b"\xfe\xff".to_vec())]),
            &data.cut(Value::None, 2)?,
        )? {
            return data.invoke(&at::DECODE, args![s!("utf-16")]);
        }
        let mut encoding = self_.get(&at::_ENCODING)?;
        if encoding.is_none() {
            let found = RE.get()?.invoke(
                &at::MATCH,
                args![Value::from(b"<\\?xml[^>]*encoding=[\"\\']([A-Za-z0-9._-]+)[\"\\']".to_vec()), data],
            )?;
            encoding = if found.truthy()? {
                found.invoke(&at::GROUP, args![1])?.invoke(&at::DECODE, ())?
            } else {
                Value::from(s!("utf-8"))
            };
        }
        data.invoke(&at::DECODE, args![encoding])
    }
}

pub struct Reader;

impl Reader {
    pub fn __init__(self_: &Value, text: &Value, target: &Value, entities: &Value) -> R {
        self_.put(&at::TEXT, text)?;
        self_.put(&at::TARGET, target)?;
        self_.put(&at::ENTITIES, entities)?;
        self_.put(&at::POS, 0)?;
        self_.put(&at::SCOPES, list![dict![s!("xml") => _XML.get()?]?])?;
        Ok(Value::None)
    }

    pub fn fail(self_: &Value, message: &Value, pos: &Value) -> R {
        call_guard!("fail");
        let at = if pos.is_none() { self_.get(&at::POS)? } else { pos.clone() };
        let line = op::add(&self_.get(&at::TEXT)?.invoke(&at::COUNT, args![s!("\n"), 0, &at])?, &Value::from(1))?;
        let column = op::sub(
            &at,
            &op::add(&self_.get(&at::TEXT)?.invoke(&at::RFIND, args![s!("\n"), 0, &at])?, &Value::from(1))?,
        )?;
        let error = PARSE_ERROR
            .get()?
            .call(args![op::modulo(&Value::from(s!("%s: line %d, column %d")), &tuple![message, &line, &column])?])?;
        error.put(&at::CODE, _CODES.get()?.lookup_or(message, 4)?)?;
        error.put(&at::POSITION, tuple![line, column])?;
        Ok(error)
    }

    pub fn spaces(self_: &Value) -> R<bool> {
        call_guard!("spaces");
        let found = early!(_SPACE.get()?, &at::MATCH, args![self_.get(&at::TEXT)?, self_.get(&at::POS)?])?;
        if found.truthy()? {
            self_.put(&at::POS, found.invoke(&at::END, ())?)?;
        }
        Ok(!found.is_none())
    }

    pub fn name(self_: &Value) -> R {
        call_guard!("name");
        let found = early!(_NAME.get()?, &at::MATCH, args![self_.get(&at::TEXT)?, self_.get(&at::POS)?])?;
        if !found.truthy()? {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("not well-formed (invalid token)")])?);
        }
        self_.put(&at::POS, found.invoke(&at::END, ())?)?;
        found.invoke(&at::GROUP, ())
    }

    pub fn document(self_: &Value) -> R {
        call_guard!("document");
        let text = self_.get(&at::TEXT)?;
        if text.startswith(s!("\u{feff}"))?.truthy()? {
            self_.put(&at::POS, 1)?;
        }
        if early!(text.clone(), &at::STARTSWITH, args![s!("<?xml"), self_.get(&at::POS)?])?.truthy()?
            && op::contains(
                &fixed!(tuple![s!(" "), s!("\t"), s!("\n")]),
                &text.cut(
                    op::add(&self_.get(&at::POS)?, &Value::from(5))?,
                    op::add(&self_.get(&at::POS)?, &Value::from(6))?,
                )?,
            )?
        {
            let end = early!(text.clone(), &at::FIND, find_from: s!("?>"), self_.get(&at::POS)?)?;
            if op::lt_bool(&end, &Value::from(0))? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("unclosed token")])?);
            }
            self_.put(&at::POS, op::add(&end, &Value::from(2))?)?;
        }
        let mut met = false;
        loop {
            self_.invoke(&at::SPACES, ()).bool()?;
            if op::ge_bool(&self_.get(&at::POS)?, &Value::from(builtins::length_of(&text)?))? {
                break;
            }
            if early!(text.clone(), &at::STARTSWITH, args![s!("<!--"), self_.get(&at::POS)?])?.truthy()? {
                self_.invoke(&at::COMMENT, ())?;
            } else if early!(text.clone(), &at::STARTSWITH, args![s!("<?"), self_.get(&at::POS)?])?.truthy()? {
                self_.invoke(&at::INSTRUCTION, ())?;
            } else if early!(text.clone(), &at::STARTSWITH, args![s!("<!DOCTYPE"), self_.get(&at::POS)?])?.truthy()?
                && !met
            {
                self_.invoke(&at::DOCTYPE, ())?;
            } else if text.item(&self_.get(&at::POS)?)?.equals("<")?
                && !met
                && early!(_NAME.get()?, &at::MATCH, args![&text, op::add(&self_.get(&at::POS)?, &Value::from(1))?])?
                    .truthy()?
            {
                met = true;
                self_.invoke(&at::ELEMENTS, ())?;
            } else if met {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("junk after document element")])?);
            } else if text.item(&self_.get(&at::POS)?)?.equals("<")? {
                return exc::throw(early!(
                    self_.clone(),
                    &at::FAIL,
                    args![s!("not well-formed (invalid token)"), op::add(&self_.get(&at::POS)?, &Value::from(1))?]
                )?);
            } else {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("syntax error")])?);
            }
        }
        if !met {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("no element found")])?);
        }
        Ok(Value::None)
    }

    pub fn doctype(self_: &Value) -> R {
        call_guard!("doctype");
        let mut depth = 0_i64;
        let mut at = self_.get(&at::POS)?;
        let text = self_.get(&at::TEXT)?;
        while op::lt_bool(&at, &Value::from(builtins::length_of(&text)?))? {
            let char = text.item(&at)?;
            if op::contains(&Value::from(s!("\"'")), &char)? {
                at = early!(text.clone(), &at::FIND, find_from: &char, op::add(&at, &Value::from(1))?)?;
                if op::lt_bool(&at, &Value::from(0))? {
                    return exc::throw(self_.invoke(&at::FAIL, args![s!("unclosed token")])?);
                }
            } else if char.equals("[")? {
                depth += 1_i64;
            } else if char.equals("]")? {
                depth -= 1_i64;
            } else if char.equals(">")? && depth == 0_i64 {
                let mut it = op::iter(&early!(
                    RE.get()?,
                    &at::FINDALL,
                    args![
                        s!("<!ENTITY\\s+([^\\s%]+)\\s+([\"\\'])(.*?)\\2\\s*>"),
                        text.cut(self_.get(&at::POS)?, &at)?,
                        RE.get()?.get(&at::S)?
                    ]
                )?)?;
                while let Some([name, _unused, value]) = it.next_parts::<3>()? {
                    self_.get(&at::ENTITIES)?.set_item(&name, value)?;
                }
                self_.put(&at::POS, op::add(&at, &Value::from(1))?)?;
                return Ok(Value::None);
            }
            at = op::iadd(&at, &Value::from(1))?;
        }
        exc::throw(self_.invoke(&at::FAIL, args![s!("unclosed token")])?)
    }

    pub fn comment(self_: &Value) -> R {
        call_guard!("comment");
        let end = early!(
            self_.get(&at::TEXT)?,
            &at::FIND,
            find_from: s!("--"),
            op::add(&self_.get(&at::POS)?, &Value::from(4))?
        )?;
        if op::lt_bool(&end, &Value::from(0))? {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("unclosed token")])?);
        }
        if self_.get(&at::TEXT)?.cut(op::add(&end, &Value::from(2))?, op::add(&end, &Value::from(3))?)?.differs(">")? {
            return exc::throw(early!(
                self_.clone(),
                &at::FAIL,
                args![s!("not well-formed (invalid token)"), op::add(&end, &Value::from(2))?]
            )?);
        }
        if builtins::hasattr(args![self_.get(&at::TARGET)?, s!("comment")]).bool()? {
            early!(
                self_.get(&at::TARGET)?,
                &at::COMMENT,
                args![self_.get(&at::TEXT)?.cut(op::add(&self_.get(&at::POS)?, &Value::from(4))?, &end)?]
            )?;
        }
        self_.put(&at::POS, op::add(&end, &Value::from(3))?)?;
        Ok(Value::None)
    }

    pub fn instruction(self_: &Value) -> R {
        call_guard!("instruction");
        let start = self_.get(&at::POS)?;
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
        let name = self_.invoke(&at::NAME, ())?;
        if name.lower()?.equals("xml")? {
            return exc::throw(
                self_.invoke(&at::FAIL, args![s!("XML or text declaration not at start of entity"), &start])?,
            );
        }
        let end = early!(self_.get(&at::TEXT)?, &at::FIND, find_from: s!("?>"), self_.get(&at::POS)?)?;
        if op::lt_bool(&end, &Value::from(0))? {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("unclosed token"), &start])?);
        }
        if builtins::hasattr(args![self_.get(&at::TARGET)?, s!("pi")]).bool()? {
            early!(
                self_.get(&at::TARGET)?,
                &at::PI,
                args![
                    &name,
                    emitted::or(self_.get(&at::TEXT)?.cut(self_.get(&at::POS)?, &end)?.strip()?, || Ok(Value::None))?
                ]
            )?;
        }
        self_.put(&at::POS, op::add(&end, &Value::from(2))?)?;
        Ok(Value::None)
    }

    /// The document's element with all in it.
    pub fn elements(self_: &Value) -> R {
        call_guard!("elements");
        let text = self_.get(&at::TEXT)?;
        let open_names = list![];
        loop {
            if early!(text.clone(), &at::STARTSWITH, args![s!("</"), self_.get(&at::POS)?])?.truthy()? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
                let start = self_.get(&at::POS)?;
                let raw = self_.invoke(&at::NAME, ())?;
                self_.invoke(&at::SPACES, ()).bool()?;
                if text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.differs(">")? {
                    return exc::throw(self_.invoke(&at::FAIL, args![s!("not well-formed (invalid token)")])?);
                }
                if op::ne_bool(&raw, &open_names.at2(-1, 0)?)? {
                    return exc::throw(self_.invoke(&at::FAIL, args![s!("mismatched tag"), start])?);
                }
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                early!(self_.get(&at::TARGET)?, &at::END, args![open_names.pop()?.at(1)?])?;
                self_.get(&at::SCOPES)?.pop()?;
                if !open_names.truthy()? {
                    return Ok(Value::None);
                }
            } else if early!(text.clone(), &at::STARTSWITH, args![s!("<!--"), self_.get(&at::POS)?])?.truthy()? {
                self_.invoke(&at::COMMENT, ())?;
            } else if early!(text.clone(), &at::STARTSWITH, args![s!("<![CDATA["), self_.get(&at::POS)?])?.truthy()? {
                let end = early!(text.clone(), &at::FIND, find_from: s!("]]>"), self_.get(&at::POS)?)?;
                if op::lt_bool(&end, &Value::from(0))? {
                    return exc::throw(self_.invoke(&at::FAIL, args![s!("unclosed CDATA section")])?);
                }
                early!(
                    self_.get(&at::TARGET)?,
                    &at::DATA,
                    args![text.cut(op::add(&self_.get(&at::POS)?, &Value::from(9))?, &end)?]
                )?;
                self_.put(&at::POS, op::add(&end, &Value::from(3))?)?;
            } else if early!(text.clone(), &at::STARTSWITH, args![s!("<?"), self_.get(&at::POS)?])?.truthy()? {
                self_.invoke(&at::INSTRUCTION, ())?;
            } else if early!(text.clone(), &at::STARTSWITH, args![s!("<"), self_.get(&at::POS)?])?.truthy()? {
                let [raw, tag, closed] = op::unpack::<3>(&self_.invoke(&at::START_TAG, ())?)?;
                if closed.truthy()? {
                    self_.get(&at::TARGET)?.invoke(&at::END, args![&tag])?;
                    self_.get(&at::SCOPES)?.pop()?;
                    if !open_names.truthy()? {
                        return Ok(Value::None);
                    }
                } else {
                    open_names.append(tuple![&raw, &tag])?;
                }
            } else {
                let end = early!(text.clone(), &at::FIND, find_from: s!("<"), self_.get(&at::POS)?)?;
                if op::lt_bool(&end, &Value::from(0))? {
                    if op::ge_bool(&text.cut(self_.get(&at::POS)?, Value::None)?.find(s!("&"))?, &Value::from(0))? {
                        early!(
                            self_.clone(),
                            &at::REFERENCES,
                            args![text.cut(self_.get(&at::POS)?, Value::None)?, self_.get(&at::POS)?]
                        )?;
                    }
                    self_.put(&at::POS, builtins::length_of(&text)?)?;
                    return exc::throw(self_.invoke(&at::FAIL, args![s!("no element found")])?);
                }
                let data = text.cut(self_.get(&at::POS)?, &end)?;
                let bad = data.find(s!("]]>"))?;
                if op::ge_bool(&bad, &Value::from(0))? {
                    return exc::throw(early!(
                        self_.clone(),
                        &at::FAIL,
                        args![s!("not well-formed (invalid token)"), op::add(&self_.get(&at::POS)?, &bad)?]
                    )?);
                }
                early!(
                    self_.get(&at::TARGET)?,
                    &at::DATA,
                    args![early!(self_.clone(), &at::REFERENCES, args![data, self_.get(&at::POS)?])?]
                )?;
                self_.put(&at::POS, end)?;
            }
        }
    }

    pub fn start_tag(self_: &Value) -> R {
        call_guard!("start_tag");
        let text = self_.get(&at::TEXT)?;
        let start = self_.get(&at::POS)?;
        self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
        let raw = self_.invoke(&at::NAME, ())?;
        let raws = Value::Dict(Dict::new());
        let mut scope = Value::None;
        let mut closed = false;
        loop {
            let spaced = self_.invoke(&at::SPACES, ()).bool()?;
            let char = text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if char.equals(">")? {
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
                closed = false;
                break;
            }
            if char.equals("/")? {
                if text
                    .cut(
                        op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                        op::add(&self_.get(&at::POS)?, &Value::from(2))?,
                    )?
                    .differs(">")?
                {
                    return exc::throw(early!(
                        self_.clone(),
                        &at::FAIL,
                        args![s!("not well-formed (invalid token)"), op::add(&self_.get(&at::POS)?, &Value::from(1))?]
                    )?);
                }
                self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(2))?)?;
                closed = true;
                break;
            }
            if !char.truthy()? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("unclosed token"), &start])?);
            }
            if !spaced {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("not well-formed (invalid token)")])?);
            }
            let at = self_.get(&at::POS)?;
            let key = self_.invoke(&at::NAME, ())?;
            self_.invoke(&at::SPACES, ()).bool()?;
            if text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?.differs("=")? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("not well-formed (invalid token)")])?);
            }
            self_.put(&at::POS, op::iadd(&self_.get(&at::POS)?, &Value::from(1))?)?;
            self_.invoke(&at::SPACES, ()).bool()?;
            let quote = text.cut(self_.get(&at::POS)?, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if !op::contains(&fixed!(tuple![s!("\""), s!("'")]), &quote)? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("not well-formed (invalid token)")])?);
            }
            let end =
                early!(text.clone(), &at::FIND, find_from: quote, op::add(&self_.get(&at::POS)?, &Value::from(1))?)?;
            if op::lt_bool(&end, &Value::from(0))? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("unclosed token"), &start])?);
            }
            let mut value = text.cut(op::add(&self_.get(&at::POS)?, &Value::from(1))?, &end)?;
            if op::contains(&value, &Value::from(s!("<")))? {
                return exc::throw(early!(
                    self_.clone(),
                    &at::FAIL,
                    args![
                        s!("not well-formed (invalid token)"),
                        op::add(
                            &op::add(&self_.get(&at::POS)?, &Value::from(1))?,
                            &value.invoke(&at::INDEX, args![s!("<")])?,
                        )?
                    ]
                )?);
            }
            value = early!(
                self_.clone(),
                &at::REFERENCES,
                args![
                    value.replace(s!("\n"), s!(" "))?.replace(s!("\t"), s!(" "))?,
                    op::add(&self_.get(&at::POS)?, &Value::from(1))?
                ]
            )?;
            self_.put(&at::POS, op::add(&end, &Value::from(1))?)?;
            if op::contains(&raws, &key)? {
                return exc::throw(self_.invoke(&at::FAIL, args![s!("duplicate attribute"), at])?);
            }
            raws.set_item(&key, &value)?;
            if key.equals("xmlns")? || key.startswith(s!("xmlns:"))?.truthy()? {
                scope = if scope.is_none() {
                    builtins::dict(args![self_.get(&at::SCOPES)?.at(-1)?])?
                } else {
                    scope.clone()
                };
                scope.set_item(&key.cut(6, Value::None)?, &value)?;
            }
        }
        early!(
            self_.get(&at::SCOPES)?,
            &at::APPEND,
            append: if scope.is_none() { self_.get(&at::SCOPES)?.at(-1)? } else { scope.clone() }
        )?;
        let attributes = Value::Dict(Dict::new());
        let mut it = op::iter(&raws.items()?)?;
        while let Some([key, mut value]) = it.next_parts::<2>()? {
            if key.differs("xmlns")? && !key.startswith(s!("xmlns:"))?.truthy()? {
                attributes.set_item(&self_.invoke(&at::RESOLVED, args![&key, false, &start])?, &value)?;
            }
        }
        let tag = self_.invoke(&at::RESOLVED, args![&raw, true, start])?;
        self_.get(&at::TARGET)?.invoke(&at::START, args![&tag, attributes])?;
        Ok(tuple![raw, tag, closed])
    }

    pub fn resolved(self_: &Value, name: &Value, is_tag: &Value, start: &Value) -> R {
        call_guard!("resolved");
        let [prefix, colon, local] = op::unpack::<3>(&name.invoke(&at::PARTITION, args![s!(":")])?)?;
        let mut space;
        if !colon.truthy()? {
            space =
                if is_tag.truthy()? { self_.get(&at::SCOPES)?.at(-1)?.lookup(Str::default())? } else { Value::None };
            return Ok(if space.truthy()? {
                op::modulo(&Value::from(s!("{%s}%s")), &tuple![&space, name])?
            } else {
                name.clone()
            });
        }
        space = self_.get(&at::SCOPES)?.at(-1)?.lookup(prefix)?;
        if space.is_none() {
            return exc::throw(self_.invoke(&at::FAIL, args![s!("unbound prefix"), start])?);
        }
        op::modulo(&Value::from(s!("{%s}%s")), &tuple![space, local])
    }

    pub fn references(self_: &Value, text: &Value, start: &Value) -> R {
        call_guard!("references");
        if !op::contains(text, &Value::from(s!("&")))? {
            return Ok(text.clone());
        }
        let out = list![];
        let mut at = Value::from(0);
        loop {
            let found = text.find_from(s!("&"), &at)?;
            if op::lt_bool(&found, &Value::from(0))? {
                early!(out.clone(), &at::APPEND, append: text.cut(&at, Value::None)?)?;
                return Ok(Value::from(Str::default().join_all(&out)?));
            }
            early!(out.clone(), &at::APPEND, append: text.cut(&at, &found)?)?;
            let end = text.find_from(s!(";"), &found)?;
            let name = if op::ge_bool(&end, &Value::from(0))? {
                text.cut(op::add(&found, &Value::from(1))?, &end)?
            } else {
                Value::from(Str::default())
            };
            if name.cut(Value::None, 2)?.equals("#x")? {
                early!(
                    out.clone(),
                    &at::APPEND,
                    append: emitted::character(&builtins::int(args![name.cut(2, Value::None)?, 16]).int()?)?
                )?;
            } else if name.cut(Value::None, 1)?.equals("#")? {
                early!(
                    out.clone(),
                    &at::APPEND,
                    append: emitted::character(&emitted::int_of(&name.cut(1, Value::None)?)?)?
                )?;
            } else if op::contains(&_ENTITIES.get()?, &name)? {
                early!(out.clone(), &at::APPEND, append: _ENTITIES.get()?.item(&name)?)?;
            } else if op::contains(&self_.get(&at::ENTITIES)?, &name)? {
                early!(
                    out.clone(),
                    &at::APPEND,
                    append: early!(
                        self_.clone(),
                        &at::REFERENCES,
                        args![self_.get(&at::ENTITIES)?.item(&name)?, start]
                    )?
                )?;
            } else if op::ge_bool(&end, &Value::from(0))?
                && _NAME.get()?.invoke(&at::FULLMATCH, args![&name])?.truthy()?
            {
                return exc::throw(early!(
                    self_.clone(),
                    &at::FAIL,
                    args![s!("undefined entity"), op::add(start, &found)?]
                )?);
            } else {
                let match_ = early!(_NAME.get()?, &at::MATCH, args![text, op::add(&found, &Value::from(1))?])?;
                return exc::throw(early!(
                    self_.clone(),
                    &at::FAIL,
                    args![
                        s!("not well-formed (invalid token)"),
                        op::add(
                            start,
                            &if match_.truthy()? {
                                match_.invoke(&at::END, ())?
                            } else {
                                op::add(&found, &Value::from(1))?
                            },
                        )?
                    ]
                )?);
            }
            at = op::add(&end, &Value::from(1))?;
        }
    }
}

pub fn xml(text: &Value, parser: &Value) -> R {
    call_guard!("XML");
    let mut parser = parser.clone();
    if !parser.truthy()? {
        parser = XML_PARSER.get()?.call(args![; "target" = TREE_BUILDER.get()?.call(())?])?;
    }
    parser.invoke(&at::FEED, args![text])?;
    parser.invoke(&at::CLOSE, ())
}

pub fn fromstringlist(sequence: &Value, parser: &Value) -> R {
    let mut parser = parser.clone();
    if !parser.truthy()? {
        parser = XML_PARSER.get()?.call(args![; "target" = TREE_BUILDER.get()?.call(())?])?;
    }
    let mut it = op::iter(sequence)?;
    while let Some(text) = it.next()? {
        parser.invoke(&at::FEED, args![text])?;
    }
    parser.invoke(&at::CLOSE, ())
}

pub fn xmlid(text: &Value, parser: &Value) -> R {
    let tree = xml(text, parser)?;
    let ids = Value::Dict(Dict::new());
    let mut it = op::iter(&tree.invoke(&at::ITER, ())?)?;
    while let Some(element) = it.next()? {
        let found = element.lookup(s!("id"))?;
        if found.truthy()? {
            ids.set_item(&found, &element)?;
        }
    }
    Ok(tuple![tree, ids])
}

pub fn parse(source: &Value, parser: &Value) -> R {
    call_guard!("parse");
    let tree = ELEMENT_TREE.get()?.call(())?;
    tree.invoke(&at::PARSE, args![source, parser])?;
    Ok(tree)
}

pub struct Events;

impl Events {
    pub fn __init__(self_: &Value, events: &Value) -> R {
        call_guard!("__init__");
        call_super___init__(self_)?;
        self_.put(&at::WANTED, events)?;
        self_.put(&at::MET, list![])?;
        Ok(Value::None)
    }

    pub fn start(self_: &Value, tag: &Value, attrs: &Value) -> R {
        call_guard!("start");
        let made = call_super_start(self_, tag, attrs)?;
        if op::contains(&self_.get(&at::WANTED)?, &Value::from(s!("start")))? {
            self_.get(&at::MET)?.append(tuple![s!("start"), &made])?;
        }
        Ok(made)
    }

    pub fn end(self_: &Value, tag: &Value) -> R {
        call_guard!("end");
        let made = call_super_end(self_, tag)?;
        if op::contains(&self_.get(&at::WANTED)?, &Value::from(s!("end")))? {
            self_.get(&at::MET)?.append(tuple![s!("end"), &made])?;
        }
        Ok(made)
    }
}

pub fn iterparse(source: &Value, events: &Value, parser: &Value) -> R {
    let mut parser = parser.clone();
    let builder = _EVENTS.get()?.call(args![if events.is_none() {
        tuple![s!("end")]
    } else {
        builtins::tuple(args![events])?
    }])?;
    parser = XML_PARSER.get()?.call(args![; "target" = &builder])?;
    early!(parser.clone(), &at::FEED, args![_contents(source)?])?;
    parser.invoke(&at::CLOSE, ())?;
    builtins::iter(args![builder.get(&at::MET)?])
}

pub fn _contents(source: &Value) -> R {
    call_guard!("_contents");
    if builtins::hasattr(args![source, s!("read")]).bool()? {
        return source.invoke(&at::READ, ());
    }
    let manager = builtins::open(args![source, s!("rb")])?;
    let entered = op::enter(&manager)?;
    let outcome: R<Flow<Value>> = 'with: {
        let file = entered;
        break 'with Ok(Flow::Return(tri!('with, file.invoke(&at::READ, ()))));
    };
    if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
        return Ok(value);
    }
    Ok(Value::None)
}

/// A document.
pub struct ElementTree;

impl ElementTree {
    pub fn __init__(self_: &Value, element: &Value, file: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_ROOT, element)?;
        if file.truthy()? {
            self_.invoke(&at::PARSE, args![file])?;
        }
        Ok(Value::None)
    }

    pub fn getroot(self_: &Value) -> R {
        self_.get(&at::_ROOT)
    }

    pub fn _setroot(self_: &Value, element: &Value) -> R {
        self_.put(&at::_ROOT, element)?;
        Ok(Value::None)
    }

    pub fn parse(self_: &Value, source: &Value, parser: &Value) -> R {
        call_guard!("parse");
        let mut parser = parser.clone();
        if parser.is_none() {
            parser = XML_PARSER.get()?.call(())?;
        }
        early!(parser.clone(), &at::FEED, args![_contents(source)?])?;
        self_.put(&at::_ROOT, parser.invoke(&at::CLOSE, ())?)?;
        self_.get(&at::_ROOT)
    }

    pub fn iter(self_: &Value, tag: &Value) -> R {
        call_guard!("iter");
        self_.get(&at::_ROOT)?.invoke(&at::ITER, args![tag])
    }

    pub fn _path(self_: &Value, path: &Value) -> R {
        call_guard!("_path");
        Ok(if path.cut(Value::None, 1)?.equals("/")? { op::add(&Value::from(s!(".")), path)? } else { path.clone() })
    }

    pub fn find(self_: &Value, path: &Value, namespaces: &Value) -> R {
        call_guard!("find");
        early!(self_.get(&at::_ROOT)?, &at::FIND, find_from: self_.invoke(&at::_PATH, args![path])?, namespaces)
    }

    pub fn findtext(self_: &Value, path: &Value, default: &Value, namespaces: &Value) -> R {
        call_guard!("findtext");
        early!(
            self_.get(&at::_ROOT)?,
            &at::FINDTEXT,
            args![self_.invoke(&at::_PATH, args![path])?, default, namespaces]
        )
    }

    pub fn findall(self_: &Value, path: &Value, namespaces: &Value) -> R {
        call_guard!("findall");
        early!(self_.get(&at::_ROOT)?, &at::FINDALL, args![self_.invoke(&at::_PATH, args![path])?, namespaces])
    }

    pub fn iterfind(self_: &Value, path: &Value, namespaces: &Value) -> R {
        call_guard!("iterfind");
        early!(self_.get(&at::_ROOT)?, &at::ITERFIND, args![self_.invoke(&at::_PATH, args![path])?, namespaces])
    }

    pub fn write(
        self_: &Value,
        file_or_filename: &Value,
        encoding: &Value,
        xml_declaration: &Value,
        default_namespace: &Value,
        method: &Value,
        short_empty_elements: &Value,
    ) -> R {
        call_guard!("write");
        let mut encoding = encoding.clone();
        let mut method = method.clone();
        method = emitted::or(method.clone(), || Ok(Value::from(s!("xml"))))?;
        if !op::contains(&fixed!(tuple![s!("xml"), s!("html"), s!("text")]), &method)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("unknown method %r")), &method)?],
            ));
        }
        encoding = emitted::or(encoding.clone(), || Ok(Value::from(s!("us-ascii"))))?;
        let unicode = op::eq(&encoding.lower()?, &Value::from(s!("unicode")))?;
        let mut text = Value::from(Str::default());
        let declared = !op::contains(&fixed!(tuple![s!("utf-8"), s!("us-ascii"), s!("unicode")]), &encoding.lower()?)?;
        if method.equals("xml")? && (xml_declaration.truthy()? || xml_declaration.is_none() && declared) {
            text = op::modulo(
                &Value::from(s!("<?xml version='1.0' encoding='%s'?>\n")),
                &if unicode.truthy()? { Value::from(s!("utf-8")) } else { encoding.clone() },
            )?;
        }
        text = op::iadd(
            &text,
            &_SERIALIZED.get()?.call(args![self_.get(&at::_ROOT)?, method, default_namespace, short_empty_elements])?,
        )?;
        if unicode.truthy()? {
            if builtins::hasattr(args![file_or_filename, s!("write")]).bool()? {
                file_or_filename.write(&text)?;
            } else {
                let manager = builtins::open(args![
                    file_or_filename,
                    s!("w");
                    "encoding" = s!("utf-8"),
                    "errors" = s!("xmlcharrefreplace")
                ])?;
                let entered = op::enter(&manager)?;
                let outcome = attempt(|| {
                    let file = entered;
                    file.write(&text).int()?;
                    Ok(())
                });
                emitted::leave(&manager, outcome)?;
            }
            return Ok(Value::None);
        }
        let data = text.invoke(&at::ENCODE, args![encoding, s!("xmlcharrefreplace")])?;
        if builtins::hasattr(args![file_or_filename, s!("write")]).bool()? {
            file_or_filename.write(&data)?;
        } else {
            let manager2 = builtins::open(args![file_or_filename, s!("wb")])?;
            let entered2 = op::enter(&manager2)?;
            let outcome2 = attempt(|| {
                let file = entered2;
                file.write(&data).int()?;
                Ok(())
            });
            emitted::leave(&manager2, outcome2)?;
        }
        Ok(Value::None)
    }
}

pub fn register_namespace(prefix: &Value, uri: &Value) -> R {
    if RE.get()?.invoke(&at::MATCH, args![s!("ns\\d+$"), prefix])?.truthy()? {
        return Err(emitted::raised("ValueError", args![s!("Prefix format reserved for internal use")]));
    }
    let mut it = op::iter(&builtins::list_of(&_NAMESPACE_MAP.get()?.items()?)?)?;
    while let Some([space, known]) = it.next_parts::<2>()? {
        if op::eq_bool(&space, uri)? || op::eq_bool(&known, prefix)? {
            _NAMESPACE_MAP.get()?.del_item(&space)?;
        }
    }
    _NAMESPACE_MAP.get()?.set_item(uri, prefix)?;
    Ok(Value::None)
}

pub fn _unfit(text: &Value) -> R {
    call_guard!("_unfit");
    Err(emitted::raised(
        "TypeError",
        args![op::modulo(
            &Value::from(s!("cannot serialize %r (type %s)")),
            &tuple![text, builtins::type_(args![text])?.get(&at::__NAME__)?],
        )?],
    ))
}

pub fn _plain(text: &Value) -> R {
    call_guard!("_plain");
    if !op::isinstance(text, &builtins::get("str"))? {
        _UNFIT.get()?.call(args![text])?;
    }
    Ok(text.clone())
}

pub fn _data(text: &Value) -> R {
    call_guard!("_data");
    _PLAIN
        .get()?
        .call(args![text])?
        .replace(s!("&"), s!("&amp;"))?
        .replace(s!("<"), s!("&lt;"))?
        .replace(s!(">"), s!("&gt;"))
}

pub fn _attribute(text: &Value) -> R {
    call_guard!("_attribute");
    let mut text = text.clone();
    text = _DATA.get()?.call(args![&text])?.replace(s!("\""), s!("&quot;"))?;
    text.replace(s!("\r"), s!("&#13;"))?.replace(s!("\n"), s!("&#10;"))?.replace(s!("\t"), s!("&#09;"))
}

pub fn _html_attribute(text: &Value) -> R {
    call_guard!("_html_attribute");
    _PLAIN
        .get()?
        .call(args![text])?
        .replace(s!("&"), s!("&amp;"))?
        .replace(s!(">"), s!("&gt;"))?
        .replace(s!("\""), s!("&quot;"))
}

/// What each tag and attribute is written as, and the prefixes that are needed.
pub fn _names(root: &Value, default: &Value) -> R {
    call_guard!("_names");
    let default = default.clone();
    let names: Cellvar = Cellvar::unbound();
    let spaces: Cellvar = Cellvar::unbound();
    names.set(dict![Value::None => Value::None]?);
    spaces.set(Value::Dict(Dict::new()));
    if default.truthy()? {
        spaces.get_own("spaces")?.set_item(&default, Str::default())?;
    }
    let add = {
        let names = names.clone();
        let spaces = spaces.clone();
        let default = default.clone();
        def("_names.<locals>.add(name)", [], move |[name]| {
            call_guard!("add");
            let text = if op::isinstance(&name, &Q_NAME.get()?)? { name.get(&at::TEXT)? } else { name.clone() };
            if !op::isinstance(&text, &builtins::get("str"))? {
                _UNFIT.get()?.call(args![&text])?;
            }
            if op::contains(&names.get("names")?, &text)? {
                return Ok(Value::None);
            }
            if text.cut(Value::None, 1)?.equals("{")? {
                let [uri, tag] = op::unpack::<2>(&text.cut(1, Value::None)?.invoke(&at::RSPLIT, args![s!("}"), 1])?)?;
                let mut prefix = spaces.get("spaces")?.lookup(&uri)?;
                if prefix.is_none() {
                    prefix = _NAMESPACE_MAP.get()?.lookup(&uri)?;
                    if prefix.is_none() {
                        prefix = op::modulo(
                            &Value::from(s!("ns%d")),
                            &Value::from(builtins::length_of(&spaces.get("spaces")?)?),
                        )?;
                    }
                    if prefix.differs("xml")? {
                        spaces.get("spaces")?.set_item(&uri, &prefix)?;
                    }
                }
                let value2 = if prefix.truthy()? {
                    op::modulo(&Value::from(s!("%s:%s")), &tuple![&prefix, &tag])?
                } else {
                    tag.clone()
                };
                names.get("names")?.set_item(&text, value2)?;
            } else {
                if default.truthy()? {
                    return Err(emitted::raised(
                        "ValueError",
                        args![s!("cannot use non-qualified names with default_namespace option")],
                    ));
                }
                names.get("names")?.set_item(&text, &text)?;
            }
            Ok(Value::None)
        })
    };
    let mut it = op::iter(&root.invoke(&at::ITER, ())?)?;
    while let Some(element) = it.next()? {
        if op::isinstance(&element.get(&at::TAG)?, &tuple![builtins::get("str"), Q_NAME.get()?])? {
            add.call(args![element.get(&at::TAG)?])?;
        } else if !element.lacks(&at::TAG)?
            && !op::is(&element.get(&at::TAG)?, &COMMENT.get()?)
            && !op::is(&element.get(&at::TAG)?, &PI.get()?)
        {
            _UNFIT.get()?.call(args![element.get(&at::TAG)?])?;
        }
        let mut it = op::iter(&element.items()?)?;
        while let Some([key, value]) = it.next_parts::<2>()? {
            add.call(args![key])?;
            if op::isinstance(&value, &Q_NAME.get()?)? {
                add.call(args![value.get(&at::TEXT)?])?;
            }
        }
        if op::isinstance(&element.get(&at::TEXT)?, &Q_NAME.get()?)? {
            add.call(args![element.get(&at::TEXT)?.get(&at::TEXT)?])?;
        }
    }
    Ok(tuple![names.get_own("names")?, spaces.get_own("spaces")?])
}

pub fn _serialized(root: &Value, method: &Value, default: &Value, short: &Value) -> R {
    call_guard!("_serialized");
    if method.equals("text")? {
        return op::add(
            &Value::from(Str::default().join_all(&root.invoke(&at::ITERTEXT, ())?)?),
            &emitted::or(root.get(&at::TAIL)?, || Ok(Value::from(Str::default())))?,
        );
    }
    let [names, spaces] = op::unpack::<2>(&_NAMES.get()?.call(args![root, default])?)?;
    let out = list![];
    _WRITE.get()?.call(args![out.get(&at::APPEND)?, root, names, spaces, short, method])?;
    Ok(Value::from(Str::default().join_all(&out)?))
}

pub fn _text_of(name: &Value) -> R {
    call_guard!("_text_of");
    Ok(if op::isinstance(name, &Q_NAME.get()?)? { name.get(&at::TEXT)? } else { name.clone() })
}

pub fn _write(write: &Value, element: &Value, names: &Value, spaces: &Value, short: &Value, method: &Value) -> R {
    call_guard!("_write");
    let value2 = element.get(&at::TAG)?;
    let value3 = element.get(&at::TEXT)?;
    let tag = value2;
    let text = value3;
    if op::is(&tag, &COMMENT.get()?) {
        write.call(args![op::modulo(
            &Value::from(s!("<!--%s-->")),
            &if method.equals("xml")? { text.clone() } else { _DATA.get()?.call(args![&text])? },
        )?])?;
    } else if op::is(&tag, &PROCESSING_INSTRUCTION.get()?) {
        write.call(args![op::modulo(
            &Value::from(s!("<?%s?>")),
            &if method.equals("xml")? { text.clone() } else { _DATA.get()?.call(args![&text])? },
        )?])?;
    } else {
        let name = names.item(&_TEXT_OF.get()?.call(args![&tag])?)?;
        if name.is_none() {
            if text.truthy()? {
                write.call(args![_DATA.get()?.call(args![&text])?])?;
            }
            let mut it = op::iter(element)?;
            while let Some(child) = it.next()? {
                _WRITE.get()?.call(args![write, child, names, Value::None, short, method])?;
            }
        } else {
            write.call(args![op::add(&Value::from(s!("<")), &name)?])?;
            if spaces.truthy()? {
                let mut it = op::iter(&builtins::sorted(args![
                    spaces.items()?;
                    "key" = def("_write.<locals>.<lambda>(pair)", [], move |[pair]| pair.at(1))
                ])?)?;
                while let Some([uri, prefix]) = it.next_parts::<2>()? {
                    write.call(args![op::modulo(
                        &Value::from(s!(" xmlns%s=\"%s\"")),
                        &tuple![
                            if prefix.truthy()? {
                                op::add(&Value::from(s!(":")), &prefix)?
                            } else {
                                Value::from(Str::default())
                            },
                            _ATTRIBUTE.get()?.call(args![uri])?
                        ],
                    )?])?;
                }
            }
            let mut it = op::iter(&element.items()?)?;
            while let Some([mut key, mut value]) = it.next_parts::<2>()? {
                key = names.item(&_TEXT_OF.get()?.call(args![&key])?)?;
                if op::isinstance(&value, &Q_NAME.get()?)? {
                    value = names.item(&value.get(&at::TEXT)?)?;
                } else if method.equals("html")? {
                    value = _HTML_ATTRIBUTE.get()?.call(args![&value])?;
                } else {
                    value = _ATTRIBUTE.get()?.call(args![&value])?;
                }
                write.call(args![op::modulo(&Value::from(s!(" %s=\"%s\"")), &tuple![key, value])?])?;
            }
            if method.equals("html")? {
                write.call(args![s!(">")])?;
                let lower = name.lower()?;
                if text.truthy()? {
                    write.call(args![if op::contains(&fixed!(tuple![s!("script"), s!("style")]), &lower)? {
                        _PLAIN.get()?.call(args![&text])?
                    } else {
                        _DATA.get()?.call(args![&text])?
                    }])?;
                }
                let mut it = op::iter(element)?;
                while let Some(child) = it.next()? {
                    _WRITE.get()?.call(args![write, child, names, Value::None, short, method])?;
                }
                if !op::contains(&_VOID.get()?, &lower)? {
                    write.call(args![op::add(&op::add(&Value::from(s!("</")), &name)?, &Value::from(s!(">")))?])?;
                }
            } else if text.truthy()? || !emitted::is_zero(builtins::length_of(element)?) || !short.truthy()? {
                write.call(args![s!(">")])?;
                if text.truthy()? {
                    write.call(args![if op::isinstance(&text, &Q_NAME.get()?)? {
                        names.item(&text.get(&at::TEXT)?)?
                    } else {
                        _DATA.get()?.call(args![&text])?
                    }])?;
                }
                let mut it = op::iter(element)?;
                while let Some(child) = it.next()? {
                    _WRITE.get()?.call(args![write, child, names, Value::None, short, method])?;
                }
                write.call(args![op::add(&op::add(&Value::from(s!("</")), &name)?, &Value::from(s!(">")))?])?;
            } else {
                write.call(args![s!(" />")])?;
            }
        }
    }
    if element.get(&at::TAIL)?.truthy()? {
        write.call(args![_DATA.get()?.call(args![element.get(&at::TAIL)?])?])?;
    }
    Ok(Value::None)
}

pub fn tostring(
    element: &Value,
    encoding: &Value,
    method: &Value,
    xml_declaration: &Value,
    default_namespace: &Value,
    short_empty_elements: &Value,
) -> R {
    let stream = if encoding.equals("unicode")? {
        IO.get()?.invoke(&at::STRINGIO, ())?
    } else {
        IO.get()?.invoke(&at::BYTESIO, ())?
    };
    ELEMENT_TREE.get()?.call(args![element])?.invoke(
        &at::WRITE,
        args![
            &stream,
            encoding,
            xml_declaration,
            default_namespace,
            method;
            "short_empty_elements" = short_empty_elements
        ],
    )?;
    stream.invoke(&at::GETVALUE, ())
}

pub fn tostringlist(
    element: &Value,
    encoding: &Value,
    method: &Value,
    xml_declaration: &Value,
    default_namespace: &Value,
    short_empty_elements: &Value,
) -> R {
    Ok(list![tostring(element, encoding, method, xml_declaration, default_namespace, short_empty_elements)?])
}

pub fn dump(elem: &Value) -> R {
    let mut elem = elem.clone();
    if !op::isinstance(&elem, &ELEMENT_TREE.get()?)? {
        elem = ELEMENT_TREE.get()?.call(args![&elem])?;
    }
    let text = tostring(
        &elem.invoke(&at::GETROOT, ())?,
        &Value::from(s!("unicode")),
        &Value::None,
        &Value::None,
        &Value::None,
        &Value::from(true),
    )?;
    let tail = elem.invoke(&at::GETROOT, ())?.get(&at::TAIL)?;
    builtins::print(args![
        text;
        "end" = if tail.truthy()? && tail.at(-1)?.equals("\n")? {
            Value::from(Str::default())
        } else {
            Value::from(s!("\n"))
        }
    ])?;
    Ok(Value::None)
}

pub fn indent(tree: &Value, space: &Value, level: &Value) -> R {
    let mut tree = tree.clone();
    if op::isinstance(&tree, &ELEMENT_TREE.get()?)? {
        tree = tree.invoke(&at::GETROOT, ())?;
    }
    if op::lt_bool(level, &Value::from(0))? {
        return Err(emitted::raised("ValueError", args![f!("Initial indentation level must be >= 0, got {}", level)]));
    }
    if !emitted::is_zero(builtins::length_of(&tree)?) {
        _indent(&tree, space, &op::add(&Value::from(s!("\n")), &op::mul(level, space)?)?)?;
    }
    Ok(Value::None)
}

pub fn _indent(element: &Value, space: &Value, outer: &Value) -> R {
    call_guard!("_indent");
    let inner = op::add(outer, space)?;
    if !element.get(&at::TEXT)?.truthy()? || !element.get(&at::TEXT)?.strip()?.truthy()? {
        element.put(&at::TEXT, &inner)?;
    }
    let mut child = Value::None;
    let mut it = op::iter(element)?;
    while let Some(item) = it.next()? {
        child = item;
        if !emitted::is_zero(builtins::length_of(&child)?) {
            _indent(&child, space, &inner)?;
        }
        if !child.get(&at::TAIL)?.truthy()? || !child.get(&at::TAIL)?.strip()?.truthy()? {
            child.put(&at::TAIL, &inner)?;
        }
    }
    if !child.get(&at::TAIL)?.strip()?.truthy()? {
        child.put(&at::TAIL, outer)?;
    }
    Ok(Value::None)
}

pub fn call_super___init__(self_: &Value) -> R {
    if _EVENTS.made(self_) {
        return TreeBuilder::__init__(
            self_,
            &Value::None,
            &Value::None,
            &Value::None,
            &Value::from(false),
            &Value::from(false),
        );
    }
    op::super_(&_EVENTS_CLASS.get()?, self_)?.invoke(&at::__INIT__, ())
}

pub fn call_super_start(self_: &Value, arg1: &Value, arg2: &Value) -> R {
    if _EVENTS.made(self_) {
        return TreeBuilder::start(self_, arg1, arg2);
    }
    op::super_(&_EVENTS_CLASS.get()?, self_)?.invoke(&at::START, args![arg1, arg2])
}

pub fn call_super_end(self_: &Value, arg1: &Value) -> R {
    if _EVENTS.made(self_) {
        return TreeBuilder::end(self_, arg1);
    }
    op::super_(&_EVENTS_CLASS.get()?, self_)?.invoke(&at::END, args![arg1])
}

fn init() -> R<()> {
    IO.set(batuta_std::io_::module());
    RE.set(batuta_std::re::module());
    __ALL_.set(list![
        s!("Comment"),
        s!("Element"),
        s!("ElementTree"),
        s!("ParseError"),
        s!("ProcessingInstruction"),
        s!("QName"),
        s!("SubElement"),
        s!("TreeBuilder"),
        s!("XML"),
        s!("XMLParser"),
        s!("dump"),
        s!("fromstring"),
        s!("fromstringlist"),
        s!("indent"),
        s!("iselement"),
        s!("iterparse"),
        s!("parse"),
        s!("register_namespace"),
        s!("tostring"),
        s!("tostringlist"),
        s!("PI"),
        s!("XMLID")
    ]);
    HTML_EMPTY.set(set_const![
        s!("area"),
        s!("base"),
        s!("basefont"),
        s!("br"),
        s!("col"),
        s!("embed"),
        s!("frame"),
        s!("hr"),
        s!("img"),
        s!("input"),
        s!("isindex"),
        s!("link"),
        s!("meta"),
        s!("param"),
        s!("source"),
        s!("track"),
        s!("wbr")
    ]?);
    PARSE_ERROR.define({
        let ns = Dict::new();
        ns.doc("The text is not well-formed.");
        build_class(
            "ParseError",
            "xml.etree.ElementTree",
            "ParseError",
            vec![builtins::get("SyntaxError")],
            ns,
            Vec::new(),
        )?
    });
    ELEMENT.define({
        let ns2 = Dict::new();
        ns2.doc("An element: its tag, attributes, text, children, and the text behind it.");
        ns2.method("Element.__init__(self, tag, attrib=, **extra)", vec![Value::Dict(Dict::new())], Element::__init__);
        ns2.method("Element.__repr__(self)", [], Element::__repr__);
        ns2.method("Element.makeelement(self, tag, attrib)", [], Element::makeelement);
        ns2.method("Element.__copy__(self)", [], Element::__copy__);
        ns2.method("Element.__len__(self)", [], Element::__len__);
        ns2.method("Element.__bool__(self)", [], Element::__bool__);
        ns2.method("Element.__getitem__(self, index)", [], Element::__getitem__);
        ns2.method("Element.__setitem__(self, index, element)", [], Element::__setitem__);
        ns2.method("Element.__delitem__(self, index)", [], Element::__delitem__);
        ns2.method("Element.__iter__(self)", [], Element::__iter__);
        ns2.method("Element._check(self, e)", [], Element::_check);
        ns2.method("Element.append(self, subelement)", [], Element::append);
        ns2.method("Element.extend(self, elements)", [], Element::extend);
        ns2.method("Element.insert(self, index, subelement)", [], Element::insert);
        ns2.method("Element.remove(self, subelement)", [], Element::remove);
        ns2.method("Element.find(self, path, namespaces=)", vec![Value::None], Element::find);
        ns2.method(
            "Element.findtext(self, path, default=, namespaces=)",
            vec![Value::None, Value::None],
            Element::findtext,
        );
        ns2.method("Element.findall(self, path, namespaces=)", vec![Value::None], Element::findall);
        ns2.method("Element.iterfind(self, path, namespaces=)", vec![Value::None], Element::iterfind);
        ns2.method("Element.clear(self)", [], Element::clear);
        ns2.method("Element.get(self, key, default=)", vec![Value::None], Element::get);
        ns2.method("Element.set(self, key, value)", [], Element::set);
        ns2.method("Element.keys(self)", [], Element::keys);
        ns2.method("Element.items(self)", [], Element::items);
        ns2.method("gen Element.iter(self, tag=)", vec![Value::None], Element::iter);
        ns2.method("gen Element.itertext(self)", [], Element::itertext);
        build_class("Element", "xml.etree.ElementTree", "Element", Vec::new(), ns2, Vec::new())?
    });
    ISELEMENT.set(function("iselement(element)", [], iselement));
    SUB_ELEMENT.set(function("SubElement(parent, tag, attrib=, **extra)", vec![Value::Dict(Dict::new())], sub_element));
    COMMENT.set(function("Comment(text=)", vec![Value::None], comment));
    PROCESSING_INSTRUCTION.set(function(
        "ProcessingInstruction(target, text=)",
        vec![Value::None],
        processing_instruction,
    ));
    PI.set(PROCESSING_INSTRUCTION.get()?);
    Q_NAME.define({
        let ns3 = Dict::new();
        ns3.doc("A name with its namespace.");
        ns3.method("QName.__init__(self, text_or_uri, tag=)", vec![Value::None], QName::__init__);
        ns3.method("QName.__str__(self)", [], QName::__str__);
        ns3.method("QName.__repr__(self)", [], QName::__repr__);
        ns3.method("QName.__hash__(self)", [], QName::__hash__);
        ns3.method("QName.__eq__(self, other)", [], QName::__eq__);
        ns3.method("QName.__lt__(self, other)", [], QName::__lt__);
        build_class("QName", "xml.etree.ElementTree", "QName", Vec::new(), ns3, Vec::new())?
    });
    _TOKENS.set(RE.get()?.invoke(
        &at::COMPILE,
        args![
            s!("('[^']*'|\\\"[^\\\"]*\\\")|(::|//?|\\.\\.|\\(\\)|!=|[/.*:\\[\\]\\(\\)@=])|((?:\\{[^}]+\\})?[^/\\[\\]\\(\\)@!=\\s]+)|\\s+")
        ],
    )?);
    _TOKENS2.set(function("gen _tokens(pattern, namespaces)", [], _tokens));
    _FITS.set(function("_fits(tag, element)", [], _fits));
    _SEARCH.define({
        let ns4 = Dict::new();
        ns4.method("_Search.__init__(self, root)", [], Search::__init__);
        ns4.method("_Search.parent_of(self, element)", [], Search::parent_of);
        build_class("_Search", "xml.etree.ElementTree", "_Search", Vec::new(), ns4, Vec::new())?
    });
    _SELECT.set(function("_select(element, path, namespaces)", [], _select));
    _STEP.set(function("_step(tokens, at, result, search)", [], _step));
    _PREDICATE.set(function("_predicate(tokens, result, search)", [], _predicate));
    _NAME.set(
        RE.get()?
            .invoke(&at::COMPILE, args![s!("[A-Za-z_:\\u00b7-\\U0010ffff][-A-Za-z0-9._:\\u00b7-\\U0010ffff]*")])?,
    );
    _SPACE.set(RE.get()?.invoke(&at::COMPILE, args![s!("[ \\t\\r\\n]+")])?);
    _ENTITIES.set(dict![
        s!("lt") => s!("<"),
        s!("gt") => s!(">"),
        s!("amp") => s!("&"),
        s!("quot") => s!("\""),
        s!("apos") => s!("'")
    ]?);
    _XML.set(s!("http://www.w3.org/XML/1998/namespace"));
    TREE_BUILDER.define({
        let ns5 = Dict::new();
        ns5.doc("Builds a tree from what a parser meets.");
        ns5.method(
            "TreeBuilder.__init__(self, element_factory=, *, comment_factory=, pi_factory=, insert_comments=, insert_pis=)",
            vec![Value::None, Value::None, Value::None, Value::from(false), Value::from(false)],
            TreeBuilder::__init__,
        );
        ns5.method("TreeBuilder.close(self)", [], TreeBuilder::close);
        ns5.method("TreeBuilder._flush(self)", [], TreeBuilder::_flush);
        ns5.method("TreeBuilder.data(self, data)", [], TreeBuilder::data);
        ns5.method("TreeBuilder.start(self, tag, attrs)", [], TreeBuilder::start);
        ns5.method("TreeBuilder.end(self, tag)", [], TreeBuilder::end);
        ns5.method("TreeBuilder.comment(self, text)", [], TreeBuilder::comment);
        ns5.method("TreeBuilder.pi(self, target, text=)", vec![Value::None], TreeBuilder::pi);
        ns5.method("TreeBuilder._single(self, factory, *args)", [], TreeBuilder::_single);
        build_class("TreeBuilder", "xml.etree.ElementTree", "TreeBuilder", Vec::new(), ns5, Vec::new())?
    });
    XML_PARSER.define({
        let ns6 = Dict::new();
        ns6.doc("Reads a document, all at its end, and tells a target of its parts.");
        ns6.method(
            "XMLParser.__init__(self, *, target=, encoding=)",
            vec![Value::None, Value::None],
            XMLParser::__init__,
        );
        ns6.method("XMLParser.feed(self, data)", [], XMLParser::feed);
        ns6.method("XMLParser.close(self)", [], XMLParser::close);
        ns6.method("XMLParser._decoded(self, data)", [], XMLParser::_decoded);
        build_class("XMLParser", "xml.etree.ElementTree", "XMLParser", Vec::new(), ns6, Vec::new())?
    });
    _READER.define({
        let ns7 = Dict::new();
        ns7.method("_Reader.__init__(self, text, target, entities)", [], Reader::__init__);
        ns7.method("_Reader.fail(self, message, pos=)", vec![Value::None], Reader::fail);
        ns7.method("_Reader.spaces(self)", [], Reader::spaces);
        ns7.method("_Reader.name(self)", [], Reader::name);
        ns7.method("_Reader.document(self)", [], Reader::document);
        ns7.method("_Reader.doctype(self)", [], Reader::doctype);
        ns7.method("_Reader.comment(self)", [], Reader::comment);
        ns7.method("_Reader.instruction(self)", [], Reader::instruction);
        ns7.method("_Reader.elements(self)", [], Reader::elements);
        ns7.method("_Reader.start_tag(self)", [], Reader::start_tag);
        ns7.method("_Reader.resolved(self, name, is_tag, start)", [], Reader::resolved);
        ns7.method("_Reader.references(self, text, start)", [], Reader::references);
        build_class("_Reader", "xml.etree.ElementTree", "_Reader", Vec::new(), ns7, Vec::new())?
    });
    _CODES.set(dict![
        s!("syntax error") => 2,
        s!("no element found") => 3,
        s!("not well-formed (invalid token)") => 4,
        s!("unclosed token") => 5,
        s!("mismatched tag") => 7,
        s!("duplicate attribute") => 8,
        s!("junk after document element") => 9,
        s!("undefined entity") => 11,
        s!("unclosed CDATA section") => 20,
        s!("unbound prefix") => 27
    ]?);
    XML.set(function("XML(text, parser=)", vec![Value::None], xml));
    FROMSTRING.set(XML.get()?);
    FROMSTRINGLIST.set(function("fromstringlist(sequence, parser=)", vec![Value::None], fromstringlist));
    XMLID.set(function("XMLID(text, parser=)", vec![Value::None], xmlid));
    PARSE.set(function("parse(source, parser=)", vec![Value::None], parse));
    _EVENTS.define({
        let ns8 = Dict::new();
        ns8.method("_Events.__init__(self, events)", [], Events::__init__);
        ns8.method("_Events.start(self, tag, attrs)", [], Events::start);
        ns8.method("_Events.end(self, tag)", [], Events::end);
        let class =
            build_class("_Events", "xml.etree.ElementTree", "_Events", vec![TREE_BUILDER.get()?], ns8, Vec::new())?;
        _EVENTS_CLASS.set(class.clone());
        class
    });
    ITERPARSE.set(function("iterparse(source, events=, parser=)", vec![Value::None, Value::None], iterparse));
    _CONTENTS.set(function("_contents(source)", [], _contents));
    ELEMENT_TREE.define({
        let ns9 = Dict::new();
        ns9.doc("A document.");
        ns9.method(
            "ElementTree.__init__(self, element=, file=)",
            vec![Value::None, Value::None],
            ElementTree::__init__,
        );
        ns9.method("ElementTree.getroot(self)", [], ElementTree::getroot);
        ns9.method("ElementTree._setroot(self, element)", [], ElementTree::_setroot);
        ns9.method("ElementTree.parse(self, source, parser=)", vec![Value::None], ElementTree::parse);
        ns9.method("ElementTree.iter(self, tag=)", vec![Value::None], ElementTree::iter);
        ns9.method("ElementTree._path(self, path)", [], ElementTree::_path);
        ns9.method("ElementTree.find(self, path, namespaces=)", vec![Value::None], ElementTree::find);
        ns9.method(
            "ElementTree.findtext(self, path, default=, namespaces=)",
            vec![Value::None, Value::None],
            ElementTree::findtext,
        );
        ns9.method("ElementTree.findall(self, path, namespaces=)", vec![Value::None], ElementTree::findall);
        ns9.method("ElementTree.iterfind(self, path, namespaces=)", vec![Value::None], ElementTree::iterfind);
        ns9.method(
            "ElementTree.write(self, file_or_filename, encoding=, xml_declaration=, default_namespace=, method=, *, short_empty_elements=)",
            vec![Value::None, Value::None, Value::None, Value::None, Value::from(true)],
            ElementTree::write,
        );
        build_class("ElementTree", "xml.etree.ElementTree", "ElementTree", Vec::new(), ns9, Vec::new())?
    });
    _NAMESPACE_MAP.set(dict![
        _XML.get()? => s!("xml"),
        s!("http://www.w3.org/1999/xhtml") => s!("html"),
        s!("http://www.w3.org/1999/02/22-rdf-syntax-ns#") => s!("rdf"),
        s!("http://schemas.xmlsoap.org/wsdl/") => s!("wsdl"),
        s!("http://www.w3.org/2001/XMLSchema") => s!("xs"),
        s!("http://www.w3.org/2001/XMLSchema-instance") => s!("xsi"),
        s!("http://purl.org/dc/elements/1.1/") => s!("dc")
    ]?);
    _VOID.set(set_const![
        s!("area"),
        s!("base"),
        s!("basefont"),
        s!("br"),
        s!("col"),
        s!("embed"),
        s!("frame"),
        s!("hr"),
        s!("img"),
        s!("input"),
        s!("isindex"),
        s!("link"),
        s!("meta"),
        s!("param"),
        s!("source"),
        s!("track"),
        s!("wbr")
    ]?);
    REGISTER_NAMESPACE.set(function("register_namespace(prefix, uri)", [], register_namespace));
    _UNFIT.set(function("_unfit(text)", [], _unfit));
    _PLAIN.set(function("_plain(text)", [], _plain));
    _DATA.set(function("_data(text)", [], _data));
    _ATTRIBUTE.set(function("_attribute(text)", [], _attribute));
    _HTML_ATTRIBUTE.set(function("_html_attribute(text)", [], _html_attribute));
    _NAMES.set(function("_names(root, default)", [], _names));
    _SERIALIZED.set(function("_serialized(root, method, default, short)", [], _serialized));
    _TEXT_OF.set(function("_text_of(name)", [], _text_of));
    _WRITE.set(function("_write(write, element, names, spaces, short, method)", [], _write));
    TOSTRING.set(function(
        "tostring(element, encoding=, method=, *, xml_declaration=, default_namespace=, short_empty_elements=)",
        vec![Value::None, Value::None, Value::None, Value::None, Value::from(true)],
        tostring,
    ));
    TOSTRINGLIST.set(function(
        "tostringlist(element, encoding=, method=, *, xml_declaration=, default_namespace=, short_empty_elements=)",
        vec![Value::None, Value::None, Value::None, Value::None, Value::from(true)],
        tostringlist,
    ));
    DUMP.set(function("dump(elem)", [], dump));
    INDENT.set(function("indent(tree, space=, level=)", vec![Value::from(s!("  ")), Value::from(0)], indent));
    _INDENT.set(function("_indent(element, space, outer)", [], _indent));
    Ok(())
}
