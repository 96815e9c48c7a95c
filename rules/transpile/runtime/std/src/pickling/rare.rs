//! The codes of pickles that are met less often; what is no builtin value is asked of the unpickler.
use super::reader::Run;
use batuta_rt::prelude::*;

impl Run<'_> {
    pub(super) fn load_other(&mut self, code: u8) -> R<()> {
        match code {
            b'R' => {
                let args = self.pop()?;
                let func = self.pop()?;
                self.ask("_reduce", [func, args])
            }
            0x81 => {
                let args = self.pop()?;
                let kind = self.pop()?;
                self.ask("_newobj", [kind, args])
            }
            0x92 => {
                let kwargs = self.pop()?;
                let args = self.pop()?;
                let kind = self.pop()?;
                self.ask("_newobj_ex", [kind, args, kwargs])
            }
            b'b' => self.build(),
            0x93 => {
                let name = self.pop()?;
                let module = self.pop()?;
                if !matches!((&module, &name), (Value::Str(_), Value::Str(_))) {
                    return Err(self.refuse("STACK_GLOBAL requires str"));
                }
                self.ask("find_class", [module, name])
            }
            b'c' => {
                let module = self.name("utf-8")?;
                let name = self.name("utf-8")?;
                self.ask("find_class", [module, name])
            }
            b'0' => {
                if self.marks.last() == Some(&self.stack.len()) {
                    self.marks.pop();
                    return Ok(());
                }
                self.pop().map(drop)
            }
            b'1' => self.since_mark().map(drop),
            b'2' => {
                let top = self.top()?;
                self.push(top);
                Ok(())
            }
            b'l' => {
                let items = self.since_mark()?;
                self.push(items.into_iter().collect::<List>());
                Ok(())
            }
            b'd' => {
                let items = self.since_mark()?;
                if items.len() % 2 == 1 {
                    return Err(self.refuse("odd number of items for DICT"));
                }
                let dict = Value::from(Dict::new());
                self.store_pairs(&dict, items)?;
                self.push(dict);
                Ok(())
            }
            b'g' => {
                let at = self.place()?;
                self.recall(at)
            }
            b'p' => {
                let at = self.place()?;
                self.remember(at)
            }
            b'I' | b'L' | b'F' | b'S' | b'V' => {
                let line = self.line()?;
                self.ask("_old", [Str::from(code as char).into(), line.into()])
            }
            b'T' | b'U' => {
                let data = self.bytes(if code == b'T' { 4 } else { 1 })?;
                self.ask("_text_of", [data.into()])
            }
            b'P' => {
                let name = self.name("ascii")?;
                self.ask("persistent_load", [name])
            }
            b'Q' => {
                let name = self.pop()?;
                self.ask("persistent_load", [name])
            }
            b'i' => {
                let module = self.name("ascii")?;
                let name = self.name("ascii")?;
                let kind = op::call_method(self.owner, "find_class", [module, name])?;
                let args = self.since_mark()?;
                self.ask("_made", [kind, List::from(args).into()])
            }
            b'o' => {
                let mut args = self.since_mark()?;
                if args.is_empty() {
                    return Err(self.underflow());
                }
                let kind = args.remove(0);
                self.ask("_made", [kind, List::from(args).into()])
            }
            0x82..=0x84 => {
                let number = self.count(1 << (code - 0x82))?;
                self.ask("_extension", [number.into()])
            }
            0x97 | 0x98 => {
                Err(self.refuse("pickle stream refers to out-of-band data but no *buffers* argument was given"))
            }
            other => {
                let shown = fmt::repr(&Value::from(vec![other]))?;
                Err(self.refuse(format!("invalid load key, {}.", &shown[1..])))
            }
        }
    }
}
