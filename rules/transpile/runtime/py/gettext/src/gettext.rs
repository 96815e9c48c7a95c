// Written by batuta from python/gettext.py, 6f46045fbfe150a4.
//! Messages in the user's language: no catalogs are read, so every message stays as it is.
use batuta_rt::prelude::*;

module_globals! {
    "gettext", init;
    ERRNO: "errno", OS: "os", __ALL_: "__all__", _DOMAIN: "_domain", _FOLDERS: "_folders", GETTEXT: "gettext",
    NGETTEXT: "ngettext", PGETTEXT: "pgettext", NPGETTEXT: "npgettext", INSTALL: "install",
    NULL_TRANSLATIONS: "NullTranslations", FIND: "find", TRANSLATION: "translation", TEXTDOMAIN: "textdomain",
    BINDTEXTDOMAIN: "bindtextdomain", _CATALOG: "_catalog", DGETTEXT: "dgettext", DNGETTEXT: "dngettext",
    DPGETTEXT: "dpgettext", DNPGETTEXT: "dnpgettext", CATALOG: "Catalog",
}

fields! {
    ADD_FALLBACK: "add_fallback", APPEND: "append", ENOENT: "ENOENT", ENVIRON: "environ", EXISTS: "exists",
    GETTEXT: "gettext", INSTALL: "install", JOIN: "join", NGETTEXT: "ngettext", NPGETTEXT: "npgettext", PATH: "path",
    PGETTEXT: "pgettext", _CHARSET: "_charset", _FALLBACK: "_fallback", _INFO: "_info",
}

/// A catalog without messages.
pub struct NullTranslations;

impl NullTranslations {
    pub fn __init__(self_: &Value, fp: &Value) -> R {
        self_.put(&at::_INFO, Value::Dict(Dict::new()))?;
        self_.put(&at::_CHARSET, Value::None)?;
        self_.put(&at::_FALLBACK, Value::None)?;
        Ok(Value::None)
    }

    pub fn add_fallback(self_: &Value, fallback: &Value) -> R {
        call_guard!("add_fallback");
        if self_.get(&at::_FALLBACK)?.truthy()? {
            self_.get(&at::_FALLBACK)?.invoke(&at::ADD_FALLBACK, args![fallback])?;
        } else {
            self_.put(&at::_FALLBACK, fallback)?;
        }
        Ok(Value::None)
    }

    pub fn gettext(self_: &Value, message: &Value) -> R {
        call_guard!("gettext");
        Ok(if self_.get(&at::_FALLBACK)?.truthy()? {
            self_.get(&at::_FALLBACK)?.invoke(&at::GETTEXT, args![message])?
        } else {
            message.clone()
        })
    }

    pub fn ngettext(self_: &Value, msgid1: &Value, msgid2: &Value, n: &Value) -> R {
        call_guard!("ngettext");
        if self_.get(&at::_FALLBACK)?.truthy()? {
            return self_.get(&at::_FALLBACK)?.invoke(&at::NGETTEXT, args![msgid1, msgid2, n]);
        }
        Ok(if op::eq_bool(n, &Value::from(1))? { msgid1.clone() } else { msgid2.clone() })
    }

    pub fn pgettext(self_: &Value, context: &Value, message: &Value) -> R {
        call_guard!("pgettext");
        Ok(if self_.get(&at::_FALLBACK)?.truthy()? {
            self_.get(&at::_FALLBACK)?.invoke(&at::PGETTEXT, args![context, message])?
        } else {
            message.clone()
        })
    }

    pub fn npgettext(self_: &Value, context: &Value, msgid1: &Value, msgid2: &Value, n: &Value) -> R {
        call_guard!("npgettext");
        if self_.get(&at::_FALLBACK)?.truthy()? {
            return self_.get(&at::_FALLBACK)?.invoke(&at::NPGETTEXT, args![context, msgid1, msgid2, n]);
        }
        Ok(if op::eq_bool(n, &Value::from(1))? { msgid1.clone() } else { msgid2.clone() })
    }

    pub fn info(self_: &Value) -> R {
        self_.get(&at::_INFO)
    }

    pub fn charset(self_: &Value) -> R {
        self_.get(&at::_CHARSET)
    }

    pub fn install(self_: &Value, names: &Value) -> R {
        Err(emitted::raised(
            "NotImplementedError",
            args![s!("batuta: gettext.install() puts a name into builtins, which compiled code does not see")],
        ))
    }
}

pub fn find(domain: &Value, localedir: &Value, languages: &Value, all: &Value) -> R {
    call_guard!("find");
    let mut localedir = localedir.clone();
    let mut languages = languages.clone();
    if localedir.is_none() {
        localedir = Value::from(s!("/usr/share/locale"));
    }
    if languages.is_none() {
        languages = list![];
        let mut it = op::iter(&fixed!(tuple![s!("LANGUAGE"), s!("LC_ALL"), s!("LC_MESSAGES"), s!("LANG")]))?;
        while let Some(name) = it.take::<Str>()? {
            let value = OS.get()?.get(&at::ENVIRON)?.lookup(name)?;
            if value.truthy()? {
                languages = value.split_on(s!(":"))?;
                break;
            }
        }
        drop(it);
    }
    let found = list![];
    let mut it = op::iter(&languages)?;
    while let Some(language) = it.next()? {
        if language.equals("C")? {
            break;
        }
        let wanted = list![language];
        let mut it = op::iter(&fixed!(tuple![s!("."), s!("_")]))?;
        while let Some(mark) = it.take::<Str>()? {
            if op::contains(&wanted.at(-1)?, &Value::from(&mark))? {
                early!(wanted.clone(), &at::APPEND, append: wanted.at(-1)?.split_on(&mark)?.at(0)?)?;
            }
        }
        let mut it = op::iter(&wanted)?;
        while let Some(one) = it.next()? {
            let path = early!(
                OS.get()?.get(&at::PATH)?,
                &at::JOIN,
                args![&localedir, one, s!("LC_MESSAGES"), op::modulo(&Value::from(s!("%s.mo")), domain)?]
            )?;
            if OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![&path])?.truthy()? {
                if !all.truthy()? {
                    return Ok(path);
                }
                found.append(&path)?;
            }
        }
    }
    drop(it);
    Ok(if all.truthy()? { found.clone() } else { Value::None })
}

pub fn translation(domain: &Value, localedir: &Value, languages: &Value, class_: &Value, fallback: &Value) -> R {
    call_guard!("translation");
    let files = find(domain, localedir, languages, &Value::from(true))?;
    if files.truthy()? {
        return Err(emitted::raised(
            "NotImplementedError",
            args![op::modulo(&Value::from(s!("batuta: message catalogs are not supported: %s")), &files.at(0)?)?],
        ));
    }
    if fallback.truthy()? {
        return NULL_TRANSLATIONS.get()?.call(());
    }
    Err(emitted::raised(
        "FileNotFoundError",
        args![ERRNO.get()?.get(&at::ENOENT)?, s!("No translation file found for domain"), domain],
    ))
}

pub fn install(domain: &Value, localedir: &Value, names: &Value) -> R {
    call_guard!("install");
    translation(domain, localedir, &Value::None, &Value::None, &Value::from(true))?
        .invoke(&at::INSTALL, args![names])?;
    Ok(Value::None)
}

pub fn textdomain(domain: &Value) -> R {
    if !domain.is_none() {
        _DOMAIN.set(domain);
    }
    _DOMAIN.get()
}

pub fn bindtextdomain(domain: &Value, localedir: &Value) -> R {
    if !localedir.is_none() {
        _FOLDERS.get()?.set_item(domain, localedir)?;
    }
    _FOLDERS.get()?.lookup_or(domain, s!("/usr/share/locale"))
}

pub fn _catalog(domain: &Value) -> R {
    translation(domain, &_FOLDERS.get()?.lookup(domain)?, &Value::None, &Value::None, &Value::from(true))
}

pub fn dgettext(domain: &Value, message: &Value) -> R {
    call_guard!("dgettext");
    _catalog(domain)?.invoke(&at::GETTEXT, args![message])
}

pub fn dngettext(domain: &Value, msgid1: &Value, msgid2: &Value, n: &Value) -> R {
    call_guard!("dngettext");
    _catalog(domain)?.invoke(&at::NGETTEXT, args![msgid1, msgid2, n])
}

pub fn dpgettext(domain: &Value, context: &Value, message: &Value) -> R {
    call_guard!("dpgettext");
    _catalog(domain)?.invoke(&at::PGETTEXT, args![context, message])
}

pub fn dnpgettext(domain: &Value, context: &Value, msgid1: &Value, msgid2: &Value, n: &Value) -> R {
    call_guard!("dnpgettext");
    _catalog(domain)?.invoke(&at::NPGETTEXT, args![context, msgid1, msgid2, n])
}

pub fn gettext(message: &Value) -> R {
    call_guard!("gettext");
    dgettext(&_DOMAIN.get()?, message)
}

pub fn ngettext(msgid1: &Value, msgid2: &Value, n: &Value) -> R {
    call_guard!("ngettext");
    dngettext(&_DOMAIN.get()?, msgid1, msgid2, n)
}

pub fn pgettext(context: &Value, message: &Value) -> R {
    call_guard!("pgettext");
    dpgettext(&_DOMAIN.get()?, context, message)
}

pub fn npgettext(context: &Value, msgid1: &Value, msgid2: &Value, n: &Value) -> R {
    call_guard!("npgettext");
    dnpgettext(&_DOMAIN.get()?, context, msgid1, msgid2, n)
}

fn init() -> R<()> {
    ERRNO.set(batuta_py_errno::errno::import()?);
    OS.set(batuta_std::os::module());
    __ALL_.set(list![
        s!("NullTranslations"),
        s!("bindtextdomain"),
        s!("find"),
        s!("translation"),
        s!("install"),
        s!("textdomain"),
        s!("dgettext"),
        s!("dngettext"),
        s!("gettext"),
        s!("ngettext"),
        s!("pgettext"),
        s!("dpgettext"),
        s!("npgettext"),
        s!("dnpgettext"),
        s!("Catalog")
    ]);
    _DOMAIN.set(s!("messages"));
    _FOLDERS.set(Value::Dict(Dict::new()));
    NULL_TRANSLATIONS.define({
        let ns = Dict::new();
        ns.doc("A catalog without messages.");
        ns.method("NullTranslations.__init__(self, fp=)", vec![Value::None], NullTranslations::__init__);
        ns.method("NullTranslations.add_fallback(self, fallback)", [], NullTranslations::add_fallback);
        ns.method("NullTranslations.gettext(self, message)", [], NullTranslations::gettext);
        ns.method("NullTranslations.ngettext(self, msgid1, msgid2, n)", [], NullTranslations::ngettext);
        ns.method("NullTranslations.pgettext(self, context, message)", [], NullTranslations::pgettext);
        ns.method("NullTranslations.npgettext(self, context, msgid1, msgid2, n)", [], NullTranslations::npgettext);
        ns.method("NullTranslations.info(self)", [], NullTranslations::info);
        ns.method("NullTranslations.charset(self)", [], NullTranslations::charset);
        ns.method("NullTranslations.install(self, names=)", vec![Value::None], NullTranslations::install);
        build_class("NullTranslations", "gettext", "NullTranslations", Vec::new(), ns, Vec::new())?
    });
    FIND.set(function(
        "find(domain, localedir=, languages=, all=)",
        vec![Value::None, Value::None, Value::from(false)],
        find,
    ));
    TRANSLATION.set(function(
        "translation(domain, localedir=, languages=, class_=, fallback=)",
        vec![Value::None, Value::None, Value::None, Value::from(false)],
        translation,
    ));
    INSTALL.set(function("install(domain, localedir=, *, names=)", vec![Value::None, Value::None], install));
    TEXTDOMAIN.set(function("textdomain(domain=)", vec![Value::None], textdomain));
    BINDTEXTDOMAIN.set(function("bindtextdomain(domain, localedir=)", vec![Value::None], bindtextdomain));
    _CATALOG.set(function("_catalog(domain)", [], _catalog));
    DGETTEXT.set(function("dgettext(domain, message)", [], dgettext));
    DNGETTEXT.set(function("dngettext(domain, msgid1, msgid2, n)", [], dngettext));
    DPGETTEXT.set(function("dpgettext(domain, context, message)", [], dpgettext));
    DNPGETTEXT.set(function("dnpgettext(domain, context, msgid1, msgid2, n)", [], dnpgettext));
    GETTEXT.set(function("gettext(message)", [], gettext));
    NGETTEXT.set(function("ngettext(msgid1, msgid2, n)", [], ngettext));
    PGETTEXT.set(function("pgettext(context, message)", [], pgettext));
    NPGETTEXT.set(function("npgettext(context, msgid1, msgid2, n)", [], npgettext));
    CATALOG.set(TRANSLATION.get()?);
    Ok(())
}
