// Written by batuta from python/graphlib.py, b43317aae5d6bd3e.
//! Orders in which everything comes after what it depends on.
use batuta_rt::prelude::*;

module_globals! {
    "graphlib", init;
    __ALL_: "__all__", _OUT: "_OUT", _DONE: "_DONE", CYCLE_ERROR: "CycleError", _NODE: "_Node",
    TOPOLOGICAL_SORTER: "TopologicalSorter",
}

fields! {
    ADD: "add", APPEND: "append", CLEAR: "clear", DONE: "done", GET_READY: "get_ready", IS_ACTIVE: "is_active",
    NODE: "node", PREPARE: "prepare", SUCCESSORS: "successors", WAITS: "waits", _FIND_CYCLE: "_find_cycle",
    _FINISHED: "_finished", _INFO: "_info", _NODES: "_nodes", _PASSED_OUT: "_passed_out", _READY: "_ready",
    __NEXT__: "__next__",
}

/// The graph has a cycle, which is the second argument.
pub struct CycleError;

pub struct Node;

impl Node {
    pub fn __init__(self_: &Value, node: &Value) -> R {
        self_.put(&at::NODE, node)?;
        self_.put(&at::WAITS, 0)?;
        self_.put(&at::SUCCESSORS, list![])?;
        Ok(Value::None)
    }
}

/// Gives nodes as soon as their predecessors are done.
pub struct TopologicalSorter;

impl TopologicalSorter {
    pub fn __init__(self_: &Value, graph: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_NODES, Value::Dict(Dict::new()))?;
        self_.put(&at::_READY, Value::None)?;
        self_.put(&at::_PASSED_OUT, 0)?;
        self_.put(&at::_FINISHED, 0)?;
        if !graph.is_none() {
            let mut it = op::iter(&graph.items()?)?;
            while let Some([node, predecessors]) = it.next_parts::<2>()? {
                early!(self_.clone(), &at::ADD => node, *predecessors)?;
            }
        }
        Ok(Value::None)
    }

    pub fn _info(self_: &Value, node: &Value) -> R {
        call_guard!("_info");
        let mut found = self_.get(&at::_NODES)?.lookup(node)?;
        if found.is_none() {
            let value = _NODE.get()?.call(args![node])?;
            found = value.clone();
            self_.get(&at::_NODES)?.set_item(node, value)?;
        }
        Ok(found)
    }

    pub fn add(self_: &Value, node: &Value, predecessors: &Value) -> R {
        call_guard!("add");
        if !self_.lacks(&at::_READY)? {
            return Err(emitted::raised("ValueError", args![s!("Nodes cannot be added after a call to prepare()")]));
        }
        let info = self_.invoke(&at::_INFO, args![node])?;
        info.put(&at::WAITS, op::iadd(&info.get(&at::WAITS)?, &Value::from(builtins::length_of(predecessors)?))?)?;
        let mut it = op::iter(predecessors)?;
        while let Some(one) = it.next()? {
            self_.invoke(&at::_INFO, args![one])?.get(&at::SUCCESSORS)?.append(node)?;
        }
        Ok(Value::None)
    }

    pub fn prepare(self_: &Value) -> R {
        if !self_.lacks(&at::_READY)? {
            return Err(emitted::raised("ValueError", args![s!("cannot prepare() more than once")]));
        }
        self_.put(
            &at::_READY,
            comprehension::list_if(&self_.get(&at::_NODES)?.values()?, |info: Value| {
                Ok(if op::eq_bool(&info.get(&at::WAITS)?, &Value::from(0))? {
                    Some(info.get(&at::NODE)?)
                } else {
                    None
                })
            })?,
        )?;
        let cycle = self_.invoke(&at::_FIND_CYCLE, ())?;
        if cycle.truthy()? {
            return exc::throw(CYCLE_ERROR.get()?.call(args![s!("nodes are in a cycle"), &cycle])?);
        }
        Ok(Value::None)
    }

    pub fn get_ready(self_: &Value) -> R {
        if self_.lacks(&at::_READY)? {
            return Err(emitted::raised("ValueError", args![s!("prepare() must be called first")]));
        }
        let result = builtins::tuple(args![self_.get(&at::_READY)?])?;
        let mut it = op::iter(&result)?;
        while let Some(node) = it.next()? {
            let value = _OUT.get()?;
            self_.get(&at::_NODES)?.item(&node)?.put(&at::WAITS, value)?;
        }
        self_.get(&at::_READY)?.invoke(&at::CLEAR, ())?;
        self_.put(&at::_PASSED_OUT, self_.get_int(&at::_PASSED_OUT)? + Int::from(builtins::length_of(&result)?))?;
        Ok(result)
    }

    pub fn is_active(self_: &Value) -> R<bool> {
        call_guard!("is_active");
        if self_.lacks(&at::_READY)? {
            return Err(emitted::raised("ValueError", args![s!("prepare() must be called first")]));
        }
        Ok(self_.get_int(&at::_FINISHED)? < self_.get_int(&at::_PASSED_OUT)? || self_.get(&at::_READY)?.truthy()?)
    }

    pub fn __bool__(self_: &Value) -> R<bool> {
        call_guard!("__bool__");
        self_.invoke(&at::IS_ACTIVE, ()).bool()
    }

    pub fn done(self_: &Value, nodes: &Value) -> R {
        if self_.lacks(&at::_READY)? {
            return Err(emitted::raised("ValueError", args![s!("prepare() must be called first")]));
        }
        let mut it = op::iter(nodes)?;
        while let Some(node) = it.next()? {
            let info = self_.get(&at::_NODES)?.lookup(&node)?;
            if info.is_none() {
                return Err(emitted::raised(
                    "ValueError",
                    args![Str::from(format!("node {} was not added using add()", fmt::repr(&node)?))],
                ));
            }
            if op::ne_bool(&info.get(&at::WAITS)?, &_OUT.get()?)? {
                if op::ge_bool(&info.get(&at::WAITS)?, &Value::from(0))? {
                    return Err(emitted::raised(
                        "ValueError",
                        args![Str::from(format!("node {} was not passed out (still not ready)", fmt::repr(&node)?))],
                    ));
                }
                return Err(emitted::raised(
                    "ValueError",
                    args![Str::from(format!("node {} was already marked done", fmt::repr(&node)?))],
                ));
            }
            info.put(&at::WAITS, _DONE.get()?)?;
            let mut it = op::iter(&info.get(&at::SUCCESSORS)?)?;
            while let Some(successor) = it.next()? {
                let after = self_.get(&at::_NODES)?.item(&successor)?;
                after.put(&at::WAITS, op::isub(&after.get(&at::WAITS)?, &Value::from(1))?)?;
                if op::eq_bool(&after.get(&at::WAITS)?, &Value::from(0))? {
                    self_.get(&at::_READY)?.append(&successor)?;
                }
            }
            self_.put(&at::_FINISHED, self_.get_int(&at::_FINISHED)? + 1)?;
        }
        Ok(Value::None)
    }

    pub fn _find_cycle(self_: &Value) -> R {
        let stack = list![];
        let iterators = list![];
        let seen = builtins::set(Args::none())?;
        let place = Value::Dict(Dict::new());
        let mut it = op::iter(&self_.get(&at::_NODES)?)?;
        while let Some(mut node) = it.next()? {
            if op::contains(&seen, &node)? {
                continue;
            }
            'again2: loop {
                if op::contains(&seen, &node)? {
                    if op::contains(&place, &node)? {
                        return op::add(&stack.cut(place.item(&node)?, Value::None)?, &list![&node]);
                    }
                } else {
                    seen.add(&node)?;
                    early!(
                        iterators.clone(),
                        &at::APPEND,
                        append: builtins::iter(args![self_.get(&at::_NODES)?.item(&node)?.get(&at::SUCCESSORS)?])?.get(
                            &at::__NEXT__,
                        )?
                    )?;
                    place.set_item(&node, builtins::length_of(&stack)?)?;
                    stack.append(&node)?;
                }
                'broken3: {
                    while stack.truthy()? {
                        let tried: R<()> = 'attempt: {
                            node = tri!('attempt, tri!('attempt, iterators.at(-1)).call(()));
                            break 'broken3;
                        };
                        if let Err(error) = tried {
                            let _handling = exc::handling(&error);
                            if error.matches(&builtins::get("StopIteration"))? {
                                place.del_item(&stack.pop()?)?;
                                iterators.pop()?;
                            } else {
                                return Err(error);
                            }
                        }
                    }
                    break 'again2;
                }
            }
        }
        Ok(Value::None)
    }

    pub fn static_order(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("TopologicalSorter.static_order", move |co| async move {
            self_.invoke(&at::PREPARE, ())?;
            while self_.invoke(&at::IS_ACTIVE, ()).bool()? {
                let group = self_.invoke(&at::GET_READY, ())?;
                co.yield_from(&group).await?;
                early!(self_.clone(), &at::DONE => *group)?;
            }
            Ok(Value::None)
        }))
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }
}

fn init() -> R<()> {
    __ALL_.set(list![s!("CycleError"), s!("TopologicalSorter")]);
    _OUT.set(-1);
    _DONE.set(-2);
    CYCLE_ERROR.define({
        let ns = Dict::new();
        ns.doc("The graph has a cycle, which is the second argument.");
        build_class("CycleError", "graphlib", "CycleError", vec![builtins::get("ValueError")], ns, Vec::new())?
    });
    _NODE.define({
        let ns2 = Dict::new();
        ns2.method("_Node.__init__(self, node)", [], Node::__init__);
        build_class("_Node", "graphlib", "_Node", Vec::new(), ns2, Vec::new())?
    });
    TOPOLOGICAL_SORTER.define({
        let ns3 = Dict::new();
        ns3.doc("Gives nodes as soon as their predecessors are done.");
        ns3.method("TopologicalSorter.__init__(self, graph=)", vec![Value::None], TopologicalSorter::__init__);
        ns3.method("TopologicalSorter._info(self, node)", [], TopologicalSorter::_info);
        ns3.method("TopologicalSorter.add(self, node, *predecessors)", [], TopologicalSorter::add);
        ns3.method("TopologicalSorter.prepare(self)", [], TopologicalSorter::prepare);
        ns3.method("TopologicalSorter.get_ready(self)", [], TopologicalSorter::get_ready);
        ns3.method("TopologicalSorter.is_active(self)", [], TopologicalSorter::is_active);
        ns3.method("TopologicalSorter.__bool__(self)", [], TopologicalSorter::__bool__);
        ns3.method("TopologicalSorter.done(self, *nodes)", [], TopologicalSorter::done);
        ns3.method("TopologicalSorter._find_cycle(self)", [], TopologicalSorter::_find_cycle);
        ns3.method("gen TopologicalSorter.static_order(self)", [], TopologicalSorter::static_order);
        ns3.method("TopologicalSorter.__class_getitem__(cls, item)", [], TopologicalSorter::__class_getitem__);
        build_class("TopologicalSorter", "graphlib", "TopologicalSorter", Vec::new(), ns3, Vec::new())?
    });
    Ok(())
}
