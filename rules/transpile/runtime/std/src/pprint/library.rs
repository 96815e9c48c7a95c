//! Wide forms of library containers, dataclasses and namespaces.
use super::printer::{is_container, length, Open, Printer};
use batuta_rt::prelude::*;

impl Printer {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn collection(
        &self,
        value: &Value,
        payload: &Value,
        owner: &str,
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<bool> {
        let name = class_of(value).name();
        let shift = length(&name) + 1;
        let empty = op::len(value)? == 0;
        match (owner, payload) {
            ("OrderedDict" | "Counter" | "deque", _) if empty => out.push_str(&fmt::repr(value)?),
            ("OrderedDict", Value::Dict(dict)) => {
                out.push_str(&format!("{name}("));
                let pairs: Vec<Value> = dict.items().into_iter().map(|(k, v)| tuple![k, v]).collect();
                self.write(&List::from(pairs).into(), out, indent + shift, allowance + 1, open, level)?;
                out.push(')');
            }
            ("defaultdict", Value::Dict(dict)) => {
                let factory = fmt::repr(&op::getattr(value, "default_factory")?)?;
                let inner = indent + shift;
                out.push_str(&format!("{name}({factory},\n{}", " ".repeat(inner)));
                self.dict(dict, out, inner, allowance + 1, open, level)?;
                out.push(')');
            }
            ("Counter", Value::Dict(dict)) => {
                out.push_str(&format!("{name}({{"));
                if self.indent > 1 {
                    out.push_str(&" ".repeat(self.indent - 1));
                }
                let counted = op::call_method(value, "most_common", ())?;
                let pairs =
                    collect(&counted)?.iter().map(|p| op::unpack::<2>(p).map(|[k, v]| (k, v))).collect::<R<Vec<_>>>();
                let pairs = pairs.unwrap_or_else(|_| dict.items());
                self.pairs(&pairs, out, indent + shift, allowance + 2, open, level)?;
                out.push_str("})");
            }
            ("ChainMap", _) => {
                out.push_str(&format!("{name}("));
                let inner = indent + shift;
                let maps = collect(&op::getattr(value, "maps")?)?;
                for (at, map) in maps.iter().enumerate() {
                    let last = at + 1 == maps.len();
                    self.write(map, out, inner, if last { allowance + 1 } else { 1 }, open, level)?;
                    out.push_str(&if last { ")".to_string() } else { format!(",\n{}", " ".repeat(inner)) });
                }
            }
            ("deque", _) => {
                let inner = indent + shift;
                out.push_str(&format!("{name}(["));
                let limit = op::getattr(value, "maxlen")?;
                if limit.is_none() {
                    self.items(&collect(value)?, out, inner, allowance + 2, open, level)?;
                    out.push_str("])");
                } else {
                    self.items(&collect(value)?, out, inner, 2, open, level)?;
                    out.push_str(&format!("],\n{}maxlen={})", " ".repeat(inner), self.line(&limit, open, level)?.text));
                }
            }
            ("UserDict" | "UserList" | "UserString", _) => {
                self.write(&op::getattr(value, "data")?, out, indent, allowance, open, level - 1)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
    /// Dataclasses with their generated `__repr__`, and simple namespaces.
    pub(super) fn data_object(
        &self,
        value: &Value,
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<bool> {
        let class = class_of(value);
        let mut fields: Vec<(String, Value)> = Vec::new();
        let name = class.name();
        let own_repr = class.lookup("__repr__").map(|f| op::getattr_opt(&f, "__wrapped__")).transpose()?.flatten();
        if &*class.module() == "types" && &*name == "SimpleNamespace" {
            for (key, item) in op::getattr(value, "__dict__")?.as_dict()?.items() {
                fields.push((key.as_str()?.to_string(), item));
            }
            return self.fields("namespace", &fields, out, indent, allowance, open, level);
        }
        let Some(declared) = class.lookup("__dataclass_fields__") else { return Ok(false) };
        if own_repr.is_none() && !generated_repr(&class) {
            return Ok(false);
        }
        for (key, field) in declared.as_dict()?.items() {
            let is_field = op::getattr_opt(&field, "_field_type")?.map_or(Ok("_FIELD".into()), |t| fmt::str(&t))?;
            if &*is_field == "_FIELD" && op::truthy(&op::getattr(&field, "repr")?)? {
                let key = key.as_str()?;
                fields.push((key.to_string(), op::getattr(value, &key)?));
            }
        }
        self.fields(&class.qualname(), &fields, out, indent, allowance, open, level)
    }
    #[allow(clippy::too_many_arguments)]
    pub(super) fn fields(
        &self,
        name: &str,
        fields: &[(String, Value)],
        out: &mut String,
        indent: usize,
        allowance: usize,
        open: &mut Open,
        level: i64,
    ) -> R<bool> {
        let inner = indent + length(name) + 1;
        out.push_str(&format!("{name}("));
        for (at, (key, value)) in fields.iter().enumerate() {
            let last = at + 1 == fields.len();
            out.push_str(&format!("{key}="));
            if open.contains(&value.id()) && is_container(value) {
                out.push_str("...");
            } else {
                self.write(value, out, inner + length(key) + 1, if last { allowance + 1 } else { 1 }, open, level)?;
            }
            if !last {
                out.push_str(&format!(",\n{}", " ".repeat(inner)));
            }
        }
        out.push(')');
        Ok(true)
    }
}

fn generated_repr(class: &Class) -> bool {
    let Some(params) = class.lookup("__dataclass_params__") else { return false };
    let asked = op::getattr(&params, "repr").and_then(|r| op::truthy(&r)).unwrap_or(false);
    asked && class.owner_of("__repr__").is_some_and(|owner| owner.lookup("__dataclass_fields__").is_some())
}
