// Written by batuta from python/keyword.py, db02d247da559387.
//! The keywords of Python.
use batuta_rt::prelude::*;

module_globals! {
    "keyword", init;
    __ALL_: "__all__", KWLIST: "kwlist", SOFTKWLIST: "softkwlist", ISKEYWORD: "iskeyword",
    ISSOFTKEYWORD: "issoftkeyword",
}

fields! {
    __CONTAINS__: "__contains__",
}

fn init() -> R<()> {
    __ALL_.set(list![s!("iskeyword"), s!("issoftkeyword"), s!("kwlist"), s!("softkwlist")]);
    KWLIST.set(list![
        s!("False"),
        s!("None"),
        s!("True"),
        s!("and"),
        s!("as"),
        s!("assert"),
        s!("async"),
        s!("await"),
        s!("break"),
        s!("class"),
        s!("continue"),
        s!("def"),
        s!("del"),
        s!("elif"),
        s!("else"),
        s!("except"),
        s!("finally"),
        s!("for"),
        s!("from"),
        s!("global"),
        s!("if"),
        s!("import"),
        s!("in"),
        s!("is"),
        s!("lambda"),
        s!("nonlocal"),
        s!("not"),
        s!("or"),
        s!("pass"),
        s!("raise"),
        s!("return"),
        s!("try"),
        s!("while"),
        s!("with"),
        s!("yield")
    ]);
    SOFTKWLIST.set(list![s!("_"), s!("case"), s!("match")]);
    ISKEYWORD.set(builtins::frozenset(args![KWLIST.get()?])?.get(&at::__CONTAINS__)?);
    ISSOFTKEYWORD.set(builtins::frozenset(args![SOFTKWLIST.get()?])?.get(&at::__CONTAINS__)?);
    Ok(())
}
