var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err2) => function __init() {
  if (err2) throw err2[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err2 = [e], e;
  }
};

// rules/transpile/python/lower/names.ts
function snakeCase(name) {
  const plain2 = ascii(name).replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2").toLowerCase();
  if (/^_+$/.test(plain2)) return `${plain2}unused`.replace(/^_+/, "_");
  return keywords.has(plain2) || reservedValues.has(plain2) ? `${plain2}_` : plain2;
}
function camelCase(name) {
  const parts2 = ascii(name).split("_").filter((part) => part !== "");
  const cased = parts2.map(
    (part) => part.charAt(0).toUpperCase() + (/[a-z]/.test(part) ? part.slice(1) : part.slice(1).toLowerCase())
  );
  const joined = cased.join("") || "Class";
  return reservedTypes.has(joined) || /^\d/.test(joined) ? `Py${joined}` : joined;
}
var keywords, reservedTypes, reservedValues, ascii, screamingCase, madeByTranslation, NameSource;
var init_names = __esm({
  "rules/transpile/python/lower/names.ts"() {
    "use strict";
    keywords = new Set(
      "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while abstract become box do final macro override priv try typeof unsized virtual yield gen union".split(" ")
    );
    reservedTypes = new Set(
      "Value Int Str Bytes ByteArray List Tuple Dict Set Range Slice Func Method Class Obj Module Iter IterObj Gen Exc Args Bound Signature Defaults Local Cellvar Namespace ClassBuilder Shared Slot Flow Option Some None Result Ok Err Vec String Box Default Clone Drop Fn FnMut FnOnce From Into Iterator Complex View Descriptor Native NativeObj Meta Weak Cell OnceCell Property Payload Self Send Sync Sized Copy Debug Display Eq Ord PartialEq PartialOrd Hash ToString K R Handling Co Step GenKind FuncKind".split(" ")
    );
    reservedValues = /* @__PURE__ */ new Set([
      "init",
      "import",
      "module",
      "new_module",
      "co",
      "def",
      "function",
      "counting",
      "counting_by",
      "attempt",
      "build_class",
      "drop",
      "counting",
      "counting_by"
    ]);
    ascii = (name) => name.replace(/[^A-Za-z0-9_]/gu, (char) => `u${char.codePointAt(0)?.toString(16) ?? ""}`);
    screamingCase = (name) => {
      const upper = snakeCase(name).replace(/_$/, "").toUpperCase();
      return upper === "" || /^\d/.test(upper) ? `G_${upper}` : upper;
    };
    madeByTranslation = /^(it|co|class|outcome\d*|tried\d*|__args|__items|__item|_handling|_depth)$/;
    NameSource = class {
      given = /* @__PURE__ */ new Set();
      outer;
      constructor(outer = null) {
        this.outer = outer;
      }
      has(name) {
        return this.given.has(name) || (this.outer?.has(name) ?? false);
      }
      take(plain2) {
        const wish = madeByTranslation.test(plain2) ? `${plain2}_` : plain2;
        let name = wish;
        for (let n = 2; this.has(name); n++) name = /\d$/.test(wish) ? `${wish}_${n}` : `${wish}${n}`;
        this.given.add(name);
        return name;
      }
      reserve(name) {
        this.given.add(name);
      }
    };
  }
});

// rules/transpile/python/passes.ts
var passIsOn;
var init_passes = __esm({
  "rules/transpile/python/passes.ts"() {
    "use strict";
    passIsOn = (passes, pass) => passes["narrow"] !== false && passes[pass] !== false;
  }
});

// rules/transpile/cargo/module-path.ts
function namespacePackages(names3) {
  const present = new Set(names3);
  const added = [];
  for (const name of [...present])
    for (let at = name.lastIndexOf("."); at > 0; at = name.lastIndexOf(".", at - 1)) {
      const parent = name.slice(0, at);
      if (present.has(parent)) continue;
      present.add(parent);
      added.push(parent);
    }
  return added;
}
function rustModuleFile(module, isFolder) {
  const path2 = module.split(".").map(snakeCase).join("/");
  return `src/${path2}${isFolder ? "/mod" : hasOwnFile(module) ? "" : "_module"}.rs`;
}
var rustModulePath, reservedFiles, hasOwnFile, hasChildren, lastOf, badPackageNames, packageName;
var init_module_path = __esm({
  "rules/transpile/cargo/module-path.ts"() {
    "use strict";
    init_names();
    rustModulePath = (module) => module.split(".").map(snakeCase).join("::");
    reservedFiles = /* @__PURE__ */ new Set(["main", "lib"]);
    hasOwnFile = (module) => !reservedFiles.has(snakeCase(module));
    hasChildren = (module, all2) => {
      for (const other of all2) if (other.startsWith(`${module}.`)) return true;
      return false;
    };
    lastOf = (module) => rustModulePath(module).split("::").at(-1);
    badPackageNames = new Set("std core alloc test proc_macro batuta_rt batuta_std".split(" "));
    packageName = (target) => badPackageNames.has(target.replaceAll("-", "_")) || snakeCase(target) === `${target}_` ? `${target}-program` : target;
  }
});

// src/base/json.ts
var init_json = __esm({
  "src/base/json.ts"() {
    "use strict";
  }
});

// src/base/result.ts
var init_result = __esm({
  "src/base/result.ts"() {
    "use strict";
  }
});

// src/base/failure.ts
var init_failure = __esm({
  "src/base/failure.ts"() {
    "use strict";
  }
});

// src/model/spans.ts
var init_spans = __esm({
  "src/model/spans.ts"() {
    "use strict";
  }
});

// src/base/version.ts
var init_version = __esm({
  "src/base/version.ts"() {
    "use strict";
  }
});

// native/index.ts
var init_native = __esm({
  "native/index.ts"() {
    "use strict";
    init_version();
  }
});

// src/hash/hash-backend.ts
var piece;
var init_hash_backend = __esm({
  "src/hash/hash-backend.ts"() {
    "use strict";
    init_native();
    piece = 1 << 20;
  }
});

// src/hash/hash.ts
var bufferSize;
var init_hash = __esm({
  "src/hash/hash.ts"() {
    "use strict";
    init_failure();
    init_result();
    init_hash_backend();
    bufferSize = 1 << 17;
  }
});

// src/index.ts
var defineRule;
var init_src = __esm({
  "src/index.ts"() {
    "use strict";
    init_json();
    init_result();
    init_failure();
    init_spans();
    init_hash();
    defineRule = (rule) => ({
      id: "",
      ...rule
    });
  }
});

// rules/transpile/rust/clippy-allow.ts
var allowed;
var init_clippy_allow = __esm({
  "rules/transpile/rust/clippy-allow.ts"() {
    "use strict";
    allowed = [
      { lint: "dead_code", why: "a program may define what it never uses" },
      { lint: "unused_variables", why: "assigning a name that is never read is plain Python" },
      { lint: "unused_assignments", why: "locals that only some paths assign start with a blank" },
      { lint: "unused_mut", why: "whether a local changes is judged per path, as rustc does, but more carefully" },
      { lint: "unused_imports", why: "every module takes the prelude" },
      { lint: "unreachable_code", why: "Python code behind a return stays where it was" },
      { lint: "clippy::blocks_in_conditions", why: "a test with a walrus or a chained comparison is a block" },
      { lint: "clippy::collapsible_if", why: "nesting is kept as written" },
      { lint: "clippy::collapsible_else_if", why: "nesting is kept as written" },
      { lint: "clippy::too_many_arguments", why: "functions keep their parameters" },
      { lint: "clippy::needless_return", why: "a return inside nested ends of a function stays" },
      { lint: "clippy::let_and_return", why: "values get names where order of evaluation asks for it" },
      { lint: "clippy::redundant_closure", why: "the closure converts arguments" },
      { lint: "clippy::while_let_loop", why: "loops keep their form" },
      { lint: "clippy::never_loop", why: "a loop that always leaves is plain Python" },
      { lint: "clippy::single_match", why: "the ways out of a block are matched alike" },
      { lint: "clippy::diverging_sub_expression", why: "a guarded call whose value is returned at once" },
      { lint: "clippy::cloned_ref_to_slice_refs", why: "arguments are values" },
      { lint: "clippy::approx_constant", why: "numbers stay as the program wrote them" },
      { lint: "clippy::excessive_precision", why: "numbers stay as the program wrote them" },
      { lint: "clippy::nonminimal_bool", why: "tests stay as the program wrote them" },
      { lint: "clippy::eq_op", why: "comparing a thing with itself may be false, or call the program" },
      { lint: "non_snake_case", why: "special methods keep their Python names, numbered where a class defines one twice" },
      { lint: "clippy::module_inception", why: "a package may have a module of its own name" },
      { lint: "clippy::large_const_arrays", why: "tables stay as the program wrote them" },
      { lint: "clippy::needless_late_init", why: "a local that several branches assign is declared before them" }
    ];
  }
});

// rules/transpile/cargo/crate-files.ts
function usedCrates(spec) {
  const named2 = new Set(spec.modules.flatMap(({ rust }) => rust.match(/\bbatuta_py_[a-z0-9_]+(?=::)/g) ?? []));
  const known = packageNames(spec.lock);
  const own2 = [...named2].filter((name) => known.includes(name)).sort();
  return [
    ...runtimeCrates,
    ...own2.map((name) => [name, `py/${name.slice(libraryCrate("").length)}`])
  ];
}
function crateFiles(spec) {
  const names3 = spec.modules.map((module) => module.name);
  const modules = spec.modules.map(({ name, rust }) => ({
    path: rustModuleFile(name, hasChildren(name, names3)),
    bytes: rust
  }));
  return [...frameFiles(spec), ...modules].sort((a, b) => a.path < b.path ? -1 : 1);
}
function frameFiles(spec) {
  const names3 = spec.modules.map((module) => module.name).sort();
  const used = usedCrates(spec);
  const crates = used.map(([name]) => name);
  const lock = lockWith(spec.lock, packageName(spec.target), crates);
  return [
    { path: "Cargo.toml", bytes: manifest(spec, used, patchesOf(lock)) },
    { path: "Cargo.lock", bytes: lock },
    { path: "rustfmt.toml", bytes: 'max_width = 120\nuse_small_heuristics = "Max"\n' },
    { path: "src/main.rs", bytes: mainFile(spec, names3) }
  ];
}
function mainFile(spec, all2) {
  const roots = all2.filter((name) => !name.includes("."));
  return [
    `//! ${spec.target}: migrated from ${spec.source} by batuta.`,
    "#![allow(",
    ...allowed.map(({ lint }) => `    ${lint},`),
    ")]",
    "",
    ...roots.flatMap((name) => [
      ...hasOwnFile(name) || hasChildren(name, all2) ? [] : [`#[path = "${lastOf(name)}_module.rs"]`],
      `mod ${lastOf(name)};`
    ]),
    "",
    "use batuta_rt::prelude::*;",
    "",
    "fn main() {",
    "    program::run(start, &[])",
    "}",
    "",
    "fn start() -> R<()> {",
    `    program::set_script(${JSON.stringify(spec.program)});`,
    `    ${rustModulePath(spec.entry)}::import().map(drop)`,
    "}",
    ""
  ].join("\n");
}
function lockWith(lock, name, uses = runtimeCrates.map(([crate]) => crate)) {
  const [head = "", ...all2] = lock.trimEnd().split(/\n*\[\[package\]\]\n/);
  const own2 = [
    `name = "${name}"`,
    `version = "${crateVersion}"`,
    "dependencies = [",
    ...uses.map((crate) => ` "${crate}",`),
    "]"
  ];
  const packages = all2.some((block2) => isLibraryCrate(nameOf(block2))) ? needed(all2, uses) : all2;
  const at = packages.findIndex((block2) => nameOf(block2) > name);
  packages.splice(at === -1 ? packages.length : at, 0, own2.join("\n"));
  return `${head}

${packages.map((block2) => `[[package]]
${block2.trimEnd()}
`).join("\n")}`;
}
function needed(packages, uses) {
  const found = /* @__PURE__ */ new Set();
  const queue = [...uses];
  for (let one = queue.pop(); one !== void 0; one = queue.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    for (const block2 of packages)
      if (nameOf(block2) === one) queue.push(...[...block2.matchAll(/^ "([^" ]+)/gm)].map((match2) => match2[1]));
  }
  return packages.filter((block2) => found.has(nameOf(block2)));
}
var crateVersion, runtimeCrates, libraryCrate, isLibraryCrate, manifest, patchesOf, nameOf, packageNames;
var init_crate_files = __esm({
  "rules/transpile/cargo/crate-files.ts"() {
    "use strict";
    init_clippy_allow();
    init_module_path();
    crateVersion = "0.1.0";
    runtimeCrates = [
      ["batuta_rt", "core"],
      ["batuta_std", "std"]
    ];
    libraryCrate = (top) => `batuta_py_${top}`;
    isLibraryCrate = (name) => name.startsWith(libraryCrate(""));
    manifest = ({ target, runtime: runtime2 = "../runtime" }, used, patches) => `[package]
name = "${packageName(target)}"
version = "${crateVersion}"
edition = "2021"
publish = false
autobins = false

[[bin]]
name = "${packageName(target)}"
path = "src/main.rs"

[dependencies]
${used.map(([name, folder]) => `${name} = { path = "${runtime2}/${folder}" }`).join("\n")}

[profile.release]
opt-level = 3
strip = true

# Its own workspace, whatever lies in the folders above.
[workspace]
${patches.length === 0 ? "" : `
# Crates for Windows, which batuta does not build for, would be most of what is fetched.
[patch.crates-io]
${patches.map((name) => `${name} = { path = "${runtime2}/stubs/${name}" }
`).join("")}`}`;
    patchesOf = (lock) => packageNames(lock).filter((name) => name.startsWith("windows-"));
    nameOf = (block2) => /^name = "(.*)"$/m.exec(block2)?.[1] ?? "";
    packageNames = (lock) => lock.split(/\n*\[\[package\]\]\n/).slice(1).map(nameOf);
  }
});

// test/tools/py2rust.ts
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join as join3, relative, resolve as resolve3 } from "node:path";

// rules/transpile/python/syntax/walk.ts
function childrenOf(node) {
  const children = [];
  pushChildrenReversed(node, children);
  return children.reverse();
}
function walk(root, visit3) {
  const stack = [];
  if (root.type === "Module") pushAll(root.body, stack);
  else stack.push(root);
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    if (visit3(node) !== "skip") pushChildrenReversed(node, stack);
  }
}
function push(node, stack) {
  if (node !== null) stack.push(node);
}
function pushAll(nodes, stack) {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    if (node) stack.push(node);
  }
}
function pushArguments(args, stack) {
  pushAll(args.defaults, stack);
  push(args.kwarg, stack);
  pushAll(args.kw_defaults, stack);
  pushAll(args.kwonlyargs, stack);
  push(args.vararg, stack);
  pushAll(args.args, stack);
  pushAll(args.posonlyargs, stack);
}
function pushChildrenReversed(node, stack) {
  switch (node.type) {
    case "Name":
    case "Constant":
    case "alias":
    case "Global":
    case "Nonlocal":
    case "Pass":
    case "Break":
    case "Continue":
    case "MatchSingleton":
    case "MatchStar":
    case "ParamSpec":
    case "TypeVarTuple":
      return;
    case "Module":
      return pushAll(node.body, stack);
    case "FunctionDef":
    case "AsyncFunctionDef":
      pushAll(node.type_params, stack);
      push(node.returns, stack);
      pushAll(node.decorator_list, stack);
      pushAll(node.body, stack);
      return pushArguments(node.args, stack);
    case "ClassDef":
      pushAll(node.type_params, stack);
      pushAll(node.decorator_list, stack);
      pushAll(node.body, stack);
      pushAll(node.keywords, stack);
      return pushAll(node.bases, stack);
    case "Return":
    case "Expr":
    case "Await":
    case "Yield":
    case "YieldFrom":
    case "Attribute":
    case "Starred":
    case "keyword":
    case "MatchValue":
      return push(node.value, stack);
    case "Delete":
      return pushAll(node.targets, stack);
    case "Assign":
      push(node.value, stack);
      return pushAll(node.targets, stack);
    case "TypeAlias":
      push(node.value, stack);
      pushAll(node.type_params, stack);
      return push(node.name, stack);
    case "AugAssign":
    case "NamedExpr":
      push(node.value, stack);
      return push(node.target, stack);
    case "AnnAssign":
      push(node.value, stack);
      push(node.annotation, stack);
      return push(node.target, stack);
    case "For":
    case "AsyncFor":
      pushAll(node.orelse, stack);
      pushAll(node.body, stack);
      push(node.iter, stack);
      return push(node.target, stack);
    case "While":
    case "If":
      pushAll(node.orelse, stack);
      pushAll(node.body, stack);
      return push(node.test, stack);
    case "With":
    case "AsyncWith":
      pushAll(node.body, stack);
      return pushAll(node.items, stack);
    case "Match":
      pushAll(node.cases, stack);
      return push(node.subject, stack);
    case "Raise":
      push(node.cause, stack);
      return push(node.exc, stack);
    case "Try":
    case "TryStar":
      pushAll(node.finalbody, stack);
      pushAll(node.orelse, stack);
      pushAll(node.handlers, stack);
      return pushAll(node.body, stack);
    case "Assert":
      push(node.msg, stack);
      return push(node.test, stack);
    case "Import":
    case "ImportFrom":
      return pushAll(node.names, stack);
    case "BoolOp":
    case "JoinedStr":
      return pushAll(node.values, stack);
    case "BinOp":
      push(node.right, stack);
      return push(node.left, stack);
    case "UnaryOp":
      return push(node.operand, stack);
    case "Lambda":
      push(node.body, stack);
      return pushArguments(node.args, stack);
    case "IfExp":
      push(node.orelse, stack);
      push(node.body, stack);
      return push(node.test, stack);
    case "Dict":
      pushAll(node.values, stack);
      return pushAll(node.keys, stack);
    case "Set":
    case "List":
    case "Tuple":
      return pushAll(node.elts, stack);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      pushAll(node.generators, stack);
      return push(node.elt, stack);
    case "DictComp":
      pushAll(node.generators, stack);
      push(node.value, stack);
      return push(node.key, stack);
    case "Compare":
      pushAll(node.comparators, stack);
      return push(node.left, stack);
    case "Call":
      pushAll(node.keywords, stack);
      pushAll(node.args, stack);
      return push(node.func, stack);
    case "FormattedValue":
      push(node.format_spec, stack);
      return push(node.value, stack);
    case "Subscript":
      push(node.slice, stack);
      return push(node.value, stack);
    case "Slice":
      push(node.step, stack);
      push(node.upper, stack);
      return push(node.lower, stack);
    case "arg":
      return push(node.annotation, stack);
    case "withitem":
      push(node.optional_vars, stack);
      return push(node.context_expr, stack);
    case "comprehension":
      pushAll(node.ifs, stack);
      push(node.iter, stack);
      return push(node.target, stack);
    case "ExceptHandler":
      pushAll(node.body, stack);
      return push(node.exc_type, stack);
    case "match_case":
      pushAll(node.body, stack);
      push(node.guard, stack);
      return push(node.pattern, stack);
    case "MatchSequence":
    case "MatchOr":
      return pushAll(node.patterns, stack);
    case "MatchMapping":
      pushAll(node.patterns, stack);
      return pushAll(node.keys, stack);
    case "MatchClass":
      pushAll(node.kwd_patterns, stack);
      pushAll(node.patterns, stack);
      return push(node.cls, stack);
    case "MatchAs":
      return push(node.pattern, stack);
    case "TypeVar":
      return push(node.bound, stack);
  }
}

// rules/transpile/python/scope/scope.ts
function mangle(name, className) {
  if (className === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const bare2 = className.replace(/^_+/, "");
  return bare2 === "" ? name : `_${bare2}${name}`;
}
var isClosure = (scope) => scope.kind === "function" || scope.kind === "lambda" || scope.kind === "generator";

// rules/transpile/python/facts/facts.ts
var heads = {
  int: 1,
  float: 2,
  bool: 4,
  str: 8,
  none: 16,
  bytes: 32,
  complex: 64,
  other: 128,
  any: 256
};

// rules/transpile/python/facts/facts-builder.ts
var FactsBuilder = class {
  module;
  /** True when the module is a package's `__init__`. */
  isPackage;
  scopes;
  constraints = [];
  functions = [];
  classes = [];
  /** The slot that holds an expression's value, by node id: only for this walk, never stored. */
  slotOfNode = /* @__PURE__ */ new Map();
  /** `from x import *` somewhere: a name that nothing binds may come from there. */
  hasStarImport = false;
  #counters = /* @__PURE__ */ new Map();
  constructor(module, isPackage, scopes) {
    this.module = module;
    this.isPackage = isPackage;
    this.scopes = scopes;
  }
  facts() {
    return {
      version: 1,
      module: this.module,
      functions: this.functions,
      classes: this.classes,
      constraints: this.constraints
    };
  }
  say(constraint) {
    this.constraints.push(constraint);
  }
  idOf(scope) {
    return `${this.module}|${scope.path}`;
  }
  /** A fresh slot, numbered within its scope so that an edit elsewhere renames nothing here. */
  fresh(scope) {
    const count = (this.#counters.get(scope.path) ?? 0) + 1;
    this.#counters.set(scope.path, count);
    return `${this.module}|${scope.path}#${count}`;
  }
  slotFor(node, scope) {
    const slot = this.fresh(scope);
    this.slotOfNode.set(node.id, slot);
    return slot;
  }
  scopeOf(node) {
    const scope = this.scopes.byNode.get(node.id);
    if (scope === void 0) throw new Error(`no scope for node ${node.id}`);
    return scope;
  }
  /** The slot of a name used or bound in `scope`; a builtin has one of its own. */
  variable(scope, name) {
    const mangled = mangle(name, scope.className);
    const symbol = scope.symbols.get(mangled);
    switch (symbol?.meaning) {
      case "local":
      case "cell":
        return `${this.idOf(symbol.meaning === "cell" ? symbol.owner ?? scope : scope)}:${mangled}`;
      case "free":
        return `${this.idOf(symbol.owner ?? scope)}:${mangled}`;
      case "namespace":
        return `${this.idOf(scope)}@${mangled}`;
      case "global":
      case void 0:
        return `${this.module}|:${mangled}`;
    }
  }
  /** True when the module itself never binds the name, so that it means the builtin. */
  isBuiltin(scope, name) {
    const symbol = scope.symbols.get(mangle(name, scope.className));
    if (symbol !== void 0 && symbol.meaning !== "global") return false;
    if (this.hasStarImport) return false;
    return this.scopes.module.symbols.get(name)?.bound !== true;
  }
  head(slot, head) {
    this.say(["head", slot, heads[head]]);
  }
  unknown(slot) {
    this.say(["head", slot, heads.any]);
  }
};

// rules/transpile/python/facts/function-facts.ts
function parameterFacts(builder, outer, inner, args) {
  const slot = (name) => builder.variable(inner, name);
  const positional = [...args.posonlyargs, ...args.args].map((arg2) => slot(arg2.arg));
  const keywordOnly = args.kwonlyargs.map((arg2) => slot(arg2.arg));
  args.defaults.forEach((value, index) => {
    const target = positional[positional.length - args.defaults.length + index];
    if (target !== void 0) builder.say(["flow", exprFacts(builder, outer, value), target]);
  });
  args.kw_defaults.forEach((value, index) => {
    const target = keywordOnly[index];
    if (value !== null && target !== void 0) builder.say(["flow", exprFacts(builder, outer, value), target]);
  });
  return {
    positional,
    keywordOnly,
    ...args.vararg === null ? {} : { varPositional: slot(args.vararg.arg) },
    ...args.kwarg === null ? {} : { varKeyword: slot(args.kwarg.arg) }
  };
}
var builtinDecorators = {
  staticmethod: "static",
  classmethod: "class",
  property: "property"
};
function functionFacts(builder, scope, node) {
  const inner = builder.scopeOf(node);
  const id = builder.idOf(inner);
  const result = `${id}:return`;
  const inClass = scope.kind === "class";
  let binding2 = inClass ? "method" : "function";
  if (inClass && (node.name === "__init_subclass__" || node.name === "__class_getitem__")) binding2 = "class";
  if (inClass && node.name === "__new__") binding2 = "static";
  const unknown = [];
  let setter = false;
  for (const decorator of node.decorator_list) {
    const name = decorator.type === "Name" && builder.isBuiltin(scope, decorator.name) ? decorator.name : void 0;
    const known = name === void 0 ? void 0 : builtinDecorators[name];
    if (inClass && known !== void 0) binding2 = known;
    else if (decorator.type === "Attribute" && (decorator.attr === "setter" || decorator.attr === "deleter"))
      setter = true;
    else if (!isHarmlessDecorator(decorator)) unknown.push(decorator);
  }
  const isAsync = node.type === "AsyncFunctionDef";
  builder.functions.push({
    ...parameterFacts(builder, scope, inner, node.args),
    id,
    result,
    binding: binding2,
    ...isAsync ? { opaque: true } : inner.yields ? { yields: `${id}:yield` } : {}
  });
  const target = builder.variable(scope, node.name);
  if (unknown.length > 0) {
    const plain2 = builder.fresh(scope);
    builder.say(["function", plain2, id]);
    builder.say(["escape", plain2]);
    for (const decorator of unknown) builder.say(["escape", exprFacts(builder, scope, decorator)]);
    builder.unknown(target);
  } else if (setter) {
    const plain2 = builder.fresh(scope);
    builder.say(["function", plain2, id]);
    builder.say(["escape", plain2]);
    builder.unknown(target);
  } else builder.say(["function", target, id]);
  bodyFacts(builder, inner, node.body);
  if (!inner.yields && !isAsync && fallsOff(node)) builder.head(result, "none");
}
var isHarmlessDecorator = (node) => {
  const name = node.type === "Attribute" ? node.attr : node.type === "Name" ? node.name : "";
  return name === "abstractmethod" || name === "override" || name === "final";
};
function fallsOff(node) {
  return !ends(node.body);
}
function ends(body2) {
  const last = body2[body2.length - 1];
  switch (last?.type) {
    case "Return":
    case "Raise":
      return true;
    case "If":
      return last.orelse.length > 0 && ends(last.body) && ends(last.orelse);
    case "Try":
      if (last.finalbody.length > 0 && ends(last.finalbody)) return true;
      return (last.orelse.length > 0 ? ends(last.orelse) : ends(last.body)) && last.handlers.every((handler) => ends(handler.body));
    case void 0:
    default:
      return false;
  }
}
function classFacts(builder, scope, node) {
  const inner = builder.scopeOf(node);
  const id = builder.idOf(inner);
  const bases = node.bases.map((base) => exprFacts(builder, scope, base.type === "Subscript" ? base.value : base));
  const dataclass = node.decorator_list.some((decorator) => decoratorName(decorator) === "dataclass");
  const strange = node.keywords.length > 0 || node.bases.some((base) => base.type === "Starred") || node.decorator_list.some(
    (decorator) => !["dataclass", "total_ordering", "final", "runtime_checkable"].includes(decoratorName(decorator))
  );
  const attributes = {};
  for (const symbol of inner.symbols.values()) if (symbol.bound) attributes[symbol.name] = `${id}@${symbol.name}`;
  for (const name of instanceAttributes(node, inner)) attributes[name] ??= `${id}@${name}`;
  const fields = [];
  for (const statement2 of node.body) {
    if (statement2.type !== "AnnAssign" || statement2.target.type !== "Name") continue;
    const slot = `${id}@${statement2.target.name}`;
    attributes[statement2.target.name] ??= slot;
    fields.push({ name: statement2.target.name });
  }
  const fact = {
    id,
    bases,
    attributes,
    ...dataclass ? { fields } : {},
    ...strange ? { opaque: true } : {}
  };
  builder.classes.push(fact);
  for (const decorator of node.decorator_list) exprFacts(builder, scope, decorator);
  for (const keyword of node.keywords) builder.say(["escape", exprFacts(builder, scope, keyword.value)]);
  const target = builder.variable(scope, node.name);
  builder.say(["class", target, id]);
  if (strange) builder.unknown(target);
  bodyFacts(builder, inner, node.body);
}
function decoratorName(node) {
  if (node.type === "Call") return decoratorName(node.func);
  return node.type === "Attribute" ? node.attr : node.type === "Name" ? node.name : "";
}
function instanceAttributes(node, inner) {
  const found = /* @__PURE__ */ new Set();
  for (const method2 of node.body) {
    if (method2.type !== "FunctionDef" && method2.type !== "AsyncFunctionDef") continue;
    const self = [...method2.args.posonlyargs, ...method2.args.args][0]?.arg;
    walk(method2, (at) => {
      if (at.type === "Attribute" && at.ctx === "Store" && at.value.type === "Name" && at.value.name === self)
        found.add(mangle(at.attr, inner.className));
    });
  }
  return [...found];
}

// rules/transpile/python/facts/expression-facts.ts
function exprFacts(builder, scope, node) {
  const handler = table[node.type];
  const out2 = builder.slotFor(node, scope);
  handler(builder, scope, node, out2);
  return out2;
}
var constantHead = (constant4) => constant4.value.kind === "ellipsis" ? "other" : constant4.value.kind;
var table = {
  Constant: (builder, _scope, node, out2) => builder.head(out2, constantHead(node)),
  Name: (builder, scope, node, out2) => {
    if (builder.isBuiltin(scope, node.name)) builder.say(["library", out2, `builtins.${node.name}`]);
    else {
      builder.say(["flow", builder.variable(scope, node.name), out2]);
      if (scope.symbols.get(mangle(node.name, scope.className))?.meaning === "namespace")
        builder.say(["flow", `${builder.module}|:${node.name}`, out2]);
    }
  },
  NamedExpr: (builder, scope, node, out2) => {
    const value = exprFacts(builder, scope, node.value);
    builder.say(["flow", value, builder.variable(scope, node.target.name)]);
    builder.say(["flow", value, out2]);
  },
  BoolOp: (builder, scope, node, out2) => {
    for (const value of node.values) builder.say(["flow", exprFacts(builder, scope, value), out2]);
  },
  BinOp: (builder, scope, node, out2) => {
    const chain2 = [];
    let at = node;
    while (at.type === "BinOp") {
      chain2.push(at);
      at = at.left;
    }
    let left = exprFacts(builder, scope, at);
    for (const link of chain2.reverse()) {
      const right = exprFacts(builder, scope, link.right);
      const result = link === node ? out2 : builder.slotFor(link, scope);
      builder.say(["binary", link.op, left, right, result]);
      left = result;
    }
  },
  UnaryOp: (builder, scope, node, out2) => builder.say(["unary", node.op, exprFacts(builder, scope, node.operand), out2]),
  Compare: (builder, scope, node, out2) => {
    let left = exprFacts(builder, scope, node.left);
    node.comparators.forEach((comparator, index) => {
      const right = exprFacts(builder, scope, comparator);
      builder.say(["compare", node.ops[index] ?? "Eq", left, right, out2]);
      left = right;
    });
  },
  IfExp: (builder, scope, node, out2) => {
    exprFacts(builder, scope, node.test);
    builder.say(["flow", exprFacts(builder, scope, node.body), out2]);
    builder.say(["flow", exprFacts(builder, scope, node.orelse), out2]);
  },
  Lambda: (builder, scope, node, out2) => {
    const inner = builder.scopeOf(node);
    const result = `${builder.idOf(inner)}:return`;
    builder.functions.push({
      ...parameterFacts(builder, scope, inner, node.args),
      id: builder.idOf(inner),
      result,
      binding: "function",
      ...inner.yields ? { opaque: true } : {}
    });
    builder.say(["flow", exprFacts(builder, inner, node.body), result]);
    builder.say(["function", out2, builder.idOf(inner)]);
  },
  Dict: (builder, scope, node, out2) => {
    const key = builder.fresh(scope);
    const value = builder.fresh(scope);
    node.values.forEach((item2, index) => {
      const at = node.keys[index] ?? null;
      const from = at === null ? void 0 : exprFacts(builder, scope, at);
      const given = exprFacts(builder, scope, item2);
      if (from === void 0) {
        const pairs = builder.fresh(scope);
        builder.say(["method", given, "items", noArguments, pairs]);
        const pair = builder.fresh(scope);
        builder.say(["iterate", pairs, pair]);
        builder.say(["unpack", pair, [key, value], -1]);
      } else {
        builder.say(["flow", from, key]);
        builder.say(["flow", given, value]);
      }
    });
    builder.say(["new", out2, "dict", [key, value]]);
  },
  List: (builder, scope, node, out2) => displayFacts(builder, scope, "list", node.elts, out2),
  Set: (builder, scope, node, out2) => displayFacts(builder, scope, "set", node.elts, out2),
  Tuple: (builder, scope, node, out2) => {
    if (node.elts.some((element2) => element2.type === "Starred")) {
      const element2 = builder.fresh(scope);
      elementsFacts(builder, scope, node.elts, element2);
      builder.say(["vartuple", out2, element2]);
    } else builder.say(["new", out2, "tuple", node.elts.map((element2) => exprFacts(builder, scope, element2))]);
  },
  ListComp: (builder, scope, node, out2) => comprehensionFacts(builder, scope, node, "list", [node.elt], out2),
  SetComp: (builder, scope, node, out2) => comprehensionFacts(builder, scope, node, "set", [node.elt], out2),
  DictComp: (builder, scope, node, out2) => comprehensionFacts(builder, scope, node, "dict", [node.key, node.value], out2),
  GeneratorExp: (builder, scope, node, out2) => comprehensionFacts(builder, scope, node, "iter", [node.elt], out2),
  Await: (builder, scope, node, out2) => {
    builder.say(["escape", exprFacts(builder, scope, node.value)]);
    builder.unknown(out2);
  },
  Yield: (builder, scope, node, out2) => {
    const yields2 = `${builder.idOf(scope)}:yield`;
    if (node.value === null) builder.head(yields2, "none");
    else {
      const value = exprFacts(builder, scope, node.value);
      builder.say(["flow", value, yields2]);
      if (scope.node?.type === "AsyncFunctionDef") builder.say(["escape", value]);
    }
    builder.unknown(out2);
  },
  YieldFrom: (builder, scope, node, out2) => {
    builder.say(["iterate", exprFacts(builder, scope, node.value), `${builder.idOf(scope)}:yield`]);
    builder.unknown(out2);
  },
  Call: (builder, scope, node, out2) => {
    const { func } = node;
    const isSuper = func.type === "Attribute" && func.value.type === "Call" && func.value.func.type === "Name" && func.value.func.name === "super" && func.value.args.length === 0;
    if (isSuper && builder.isBuiltin(scope, "super")) {
      const args = argumentsOf(builder, scope, node);
      const owner = classAround(scope);
      if (owner === void 0) builder.unknown(out2);
      else builder.say(["super", builder.idOf(owner), mangle(func.attr, scope.className), args, out2]);
      return;
    }
    if (func.type === "Attribute") {
      const object = exprFacts(builder, scope, func.value);
      builder.say(["method", object, mangle(func.attr, scope.className), argumentsOf(builder, scope, node), out2]);
    } else builder.say(["call", exprFacts(builder, scope, func), argumentsOf(builder, scope, node), out2]);
  },
  JoinedStr: (builder, scope, node, out2) => {
    formattedFacts(builder, scope, node);
    builder.head(out2, "str");
  },
  FormattedValue: (builder, scope, node, out2) => {
    exprFacts(builder, scope, node.value);
    if (node.format_spec !== null) formattedFacts(builder, scope, node.format_spec);
    builder.head(out2, "str");
  },
  Attribute: (builder, scope, node, out2) => builder.say(["getattr", exprFacts(builder, scope, node.value), mangle(node.attr, scope.className), out2]),
  Subscript: (builder, scope, node, out2) => {
    const object = exprFacts(builder, scope, node.value);
    if (node.slice.type === "Slice") {
      sliceFacts(builder, scope, node.slice);
      builder.say(["slice", object, out2]);
    } else builder.say(["getitem", object, exprFacts(builder, scope, node.slice), out2, constantIndex(node.slice)]);
  },
  Slice: (builder, scope, node, out2) => {
    sliceFacts(builder, scope, node);
    builder.head(out2, "other");
  },
  Starred: (builder, scope, node, out2) => builder.say(["iterate", exprFacts(builder, scope, node.value), out2])
};
var noArguments = { positional: [], keywords: {}, spread: false };
function classAround(scope) {
  let at = scope.parent;
  while (at !== null && at.kind !== "class") at = at.parent;
  return at ?? void 0;
}
function constantIndex(node) {
  if (node.type === "Constant" && node.value.kind === "int") return Number(node.value.value);
  if (node.type === "UnaryOp" && node.op === "USub") {
    const inner = constantIndex(node.operand);
    return inner === null ? null : -inner;
  }
  return null;
}
function sliceFacts(builder, scope, node) {
  for (const part of [node.lower, node.upper, node.step]) if (part !== null) exprFacts(builder, scope, part);
}
function formattedFacts(builder, scope, node) {
  for (const value of node.values) exprFacts(builder, scope, value);
}
function argumentsOf(builder, scope, node) {
  const positional = [];
  const keywords2 = {};
  let spread = false;
  for (const argument of node.args) {
    if (argument.type === "Starred") {
      spread = true;
      positional.push(exprFacts(builder, scope, argument.value));
    } else positional.push(exprFacts(builder, scope, argument));
  }
  for (const keyword of node.keywords) {
    const value = exprFacts(builder, scope, keyword.value);
    if (keyword.arg === null) {
      spread = true;
      positional.push(value);
    } else keywords2[keyword.arg] = value;
  }
  return { positional, keywords: keywords2, spread };
}
function elementsFacts(builder, scope, elements, into2) {
  for (const element2 of elements) {
    if (element2.type === "Starred") builder.say(["iterate", exprFacts(builder, scope, element2.value), into2]);
    else builder.say(["flow", exprFacts(builder, scope, element2), into2]);
  }
}
function displayFacts(builder, scope, kind, elements, out2) {
  const element2 = builder.fresh(scope);
  elementsFacts(builder, scope, elements, element2);
  builder.say(["new", out2, kind, [element2]]);
}
function comprehensionFacts(builder, scope, node, kind, elements, out2) {
  const inner = builder.scopes.byNode.get(node.id) ?? scope;
  node.generators.forEach((generator, index) => {
    const source = exprFacts(builder, index === 0 ? scope : inner, generator.iter);
    const item2 = builder.fresh(inner);
    if (generator.is_async === 1) builder.unknown(item2);
    else builder.say(["iterate", source, item2]);
    targetFacts(builder, inner, generator.target, item2);
    for (const condition of generator.ifs) exprFacts(builder, inner, condition);
  });
  builder.say(["new", out2, kind, elements.map((element2) => exprFacts(builder, inner, element2))]);
}
function targetFacts(builder, scope, target, from) {
  switch (target.type) {
    case "Name":
      builder.say(["flow", from, builder.variable(scope, target.name)]);
      return;
    case "Attribute":
      builder.say(["setattr", exprFacts(builder, scope, target.value), mangle(target.attr, scope.className), from]);
      return;
    case "Subscript": {
      const object = exprFacts(builder, scope, target.value);
      if (target.slice.type === "Slice") {
        sliceFacts(builder, scope, target.slice);
        const element2 = builder.fresh(scope);
        builder.say(["iterate", from, element2]);
        builder.say(["setitem", object, element2, element2]);
      } else builder.say(["setitem", object, exprFacts(builder, scope, target.slice), from]);
      return;
    }
    case "Tuple":
    case "List": {
      const slots = target.elts.map(() => builder.fresh(scope));
      const star = target.elts.findIndex((element2) => element2.type === "Starred");
      builder.say(["unpack", from, slots, star]);
      target.elts.forEach(
        (element2, index) => targetFacts(builder, scope, element2.type === "Starred" ? element2.value : element2, slots[index] ?? from)
      );
      return;
    }
    default:
      builder.say(["escape", from]);
  }
}

// rules/transpile/python/facts/statement-facts.ts
function bodyFacts(builder, scope, body2) {
  for (const statement2 of body2) {
    const handler = table2[statement2.type];
    handler(builder, scope, statement2);
  }
}
var nothing = () => void 0;
var loop = (builder, scope, node) => {
  const item2 = builder.fresh(scope);
  builder.say(["iterate", exprFacts(builder, scope, node.iter), item2]);
  targetFacts(builder, scope, node.target, item2);
  bodyFacts(builder, scope, node.body);
  bodyFacts(builder, scope, node.orelse);
};
var guarded = (builder, scope, node) => {
  bodyFacts(builder, scope, node.body);
  for (const handler of node.handlers) {
    const type = handler.exc_type === null ? null : exprFacts(builder, scope, handler.exc_type);
    if (handler.name !== null) builder.say(["caught", builder.variable(scope, handler.name), type]);
    bodyFacts(builder, scope, handler.body);
  }
  bodyFacts(builder, scope, node.orelse);
  bodyFacts(builder, scope, node.finalbody);
};
var managed = (builder, scope, node) => {
  for (const item2 of node.items) {
    const entered = builder.fresh(scope);
    builder.say(["enter", exprFacts(builder, scope, item2.context_expr), entered]);
    if (item2.optional_vars !== null) targetFacts(builder, scope, item2.optional_vars, entered);
  }
  bodyFacts(builder, scope, node.body);
};
var table2 = {
  FunctionDef: (builder, scope, node) => functionFacts(builder, scope, node),
  AsyncFunctionDef: (builder, scope, node) => functionFacts(builder, scope, node),
  ClassDef: (builder, scope, node) => classFacts(builder, scope, node),
  Return: (builder, scope, node) => {
    const result = `${builder.idOf(scope)}:return`;
    if (scope.yields) {
      if (node.value !== null) builder.say(["escape", exprFacts(builder, scope, node.value)]);
    } else if (node.value === null) builder.head(result, "none");
    else builder.say(["flow", exprFacts(builder, scope, node.value), result]);
  },
  Delete: (builder, scope, node) => {
    for (const target of node.targets)
      if (target.type === "Subscript" || target.type === "Attribute") exprFacts(builder, scope, target.value);
  },
  Assign: (builder, scope, node) => {
    const value = exprFacts(builder, scope, node.value);
    for (const target of node.targets) targetFacts(builder, scope, target, value);
  },
  TypeAlias: (builder, scope, node) => builder.unknown(builder.variable(scope, node.name.name)),
  AugAssign: (builder, scope, node) => {
    const value = exprFacts(builder, scope, node.value);
    const result = builder.fresh(scope);
    builder.say(["binary", node.op, readTarget(builder, scope, node.target), value, result]);
    targetFacts(builder, scope, node.target, result);
  },
  AnnAssign: (builder, scope, node) => {
    if (node.value !== null) targetFacts(builder, scope, node.target, exprFacts(builder, scope, node.value));
  },
  For: loop,
  AsyncFor: (builder, scope, node) => {
    builder.say(["escape", exprFacts(builder, scope, node.iter)]);
    const item2 = builder.fresh(scope);
    builder.unknown(item2);
    targetFacts(builder, scope, node.target, item2);
    bodyFacts(builder, scope, node.body);
    bodyFacts(builder, scope, node.orelse);
  },
  While: (builder, scope, node) => {
    exprFacts(builder, scope, node.test);
    bodyFacts(builder, scope, node.body);
    bodyFacts(builder, scope, node.orelse);
  },
  If: (builder, scope, node) => {
    exprFacts(builder, scope, node.test);
    bodyFacts(builder, scope, node.body);
    bodyFacts(builder, scope, node.orelse);
  },
  With: managed,
  AsyncWith: (builder, scope, node) => {
    for (const item2 of node.items) {
      builder.say(["escape", exprFacts(builder, scope, item2.context_expr)]);
      const entered = builder.fresh(scope);
      builder.unknown(entered);
      if (item2.optional_vars !== null) targetFacts(builder, scope, item2.optional_vars, entered);
    }
    bodyFacts(builder, scope, node.body);
  },
  Match: (builder, scope, node) => {
    const subject = exprFacts(builder, scope, node.subject);
    for (const one of node.cases) {
      patternFacts(builder, scope, one.pattern, subject);
      if (one.guard !== null) exprFacts(builder, scope, one.guard);
      bodyFacts(builder, scope, one.body);
    }
  },
  Raise: (builder, scope, node) => {
    for (const part of [node.exc, node.cause]) if (part !== null) exprFacts(builder, scope, part);
  },
  Try: guarded,
  TryStar: (builder, scope, node) => {
    for (const handler of node.handlers) {
      if (handler.exc_type !== null) exprFacts(builder, scope, handler.exc_type);
      if (handler.name !== null) builder.unknown(builder.variable(scope, handler.name));
    }
    for (const body2 of [node.body, ...node.handlers.map((handler) => handler.body), node.orelse, node.finalbody])
      bodyFacts(builder, scope, body2);
  },
  Assert: (builder, scope, node) => {
    exprFacts(builder, scope, node.test);
    if (node.msg !== null) exprFacts(builder, scope, node.msg);
  },
  Import: (builder, scope, node) => {
    for (const alias of node.names) {
      const bound = alias.asname ?? alias.name.split(".")[0] ?? alias.name;
      builder.say(["module", builder.variable(scope, bound), alias.asname === null ? bound : alias.name]);
    }
  },
  ImportFrom: (builder, scope, node) => {
    const from = absoluteModule(builder, node.level, node.module);
    for (const alias of node.names) {
      if (alias.name === "*") continue;
      const holder2 = builder.fresh(scope);
      builder.say(["module", holder2, from]);
      builder.say(["getattr", holder2, alias.name, builder.variable(scope, alias.asname ?? alias.name)]);
    }
  },
  Global: nothing,
  Nonlocal: nothing,
  Expr: (builder, scope, node) => void exprFacts(builder, scope, node.value),
  Pass: nothing,
  Break: nothing,
  Continue: nothing
};
function readTarget(builder, scope, target) {
  if (target.type === "Name" && !builder.isBuiltin(scope, target.name)) {
    const slot = builder.variable(scope, target.name);
    builder.slotOfNode.set(target.id, slot);
    return slot;
  }
  return exprFacts(builder, scope, target);
}
function absoluteModule(builder, level2, module) {
  if (level2 === 0) return module ?? "";
  const parts2 = builder.module.split(".");
  const kept = parts2.slice(0, parts2.length - level2 + (builder.isPackage ? 1 : 0));
  return [...kept, ...module === null ? [] : [module]].join(".");
}
function patternFacts(builder, scope, pattern2, subject) {
  const capture2 = (name, from) => {
    if (name !== null) builder.say(["flow", from, builder.variable(scope, mangle(name, scope.className))]);
  };
  const open = () => {
    const slot = builder.fresh(scope);
    builder.unknown(slot);
    return slot;
  };
  switch (pattern2.type) {
    case "MatchValue":
      exprFacts(builder, scope, pattern2.value);
      return;
    case "MatchSingleton":
      return;
    case "MatchAs":
      if (pattern2.pattern !== null) patternFacts(builder, scope, pattern2.pattern, subject);
      return capture2(pattern2.name, subject);
    case "MatchOr":
      for (const one of pattern2.patterns) patternFacts(builder, scope, one, subject);
      return;
    case "MatchStar":
      return capture2(pattern2.name, open());
    case "MatchSequence":
      builder.say(["escape", subject]);
      for (const one of pattern2.patterns) patternFacts(builder, scope, one, open());
      return;
    case "MatchMapping":
      builder.say(["escape", subject]);
      for (const key of pattern2.keys) exprFacts(builder, scope, key);
      for (const one of pattern2.patterns) patternFacts(builder, scope, one, open());
      return capture2(pattern2.rest, open());
    case "MatchClass": {
      builder.say(["escape", subject]);
      exprFacts(builder, scope, pattern2.cls);
      for (const one of [...pattern2.patterns, ...pattern2.kwd_patterns]) patternFacts(builder, scope, one, open());
    }
  }
}

// rules/transpile/python/facts/build-facts.ts
function buildFacts(tree, scopes, module, isPackage) {
  const builder = new FactsBuilder(module, isPackage, scopes);
  walk(tree, (node) => {
    if (node.type === "ImportFrom" && node.names.some((alias) => alias.name === "*")) builder.hasStarImport = true;
  });
  if (builder.hasStarImport) {
    for (const symbol of scopes.module.symbols.values()) builder.unknown(builder.variable(scopes.module, symbol.name));
    for (const scope of scopes.byNode.values())
      for (const symbol of scope.symbols.values())
        if (symbol.meaning === "global") builder.unknown(builder.variable(scope, symbol.name));
  }
  bodyFacts(builder, scopes.module, tree.body);
  return { facts: builder.facts(), slotOfNode: builder.slotOfNode };
}

// rules/transpile/python/library/builtins.ts
var plain = "abs all any ascii bin callable chr delattr dir divmod format getattr hasattr hash hex id input isinstance issubclass iter len max min next oct open ord pow print repr round setattr sorted sum vars";
var types = "int float bool str bytes bytearray list tuple dict set frozenset complex object range slice property staticmethod classmethod memoryview enumerate filter map reversed zip";
var builtinFunctions = new Map([
  ...`${plain} ${types}`.split(" ").map((name) => [name, name]),
  ["type", "type_"],
  ["aiter", "aiter"],
  ["anext", "anext"]
]);
var builtinTypes = new Set(
  "bool bytearray bytes classmethod complex dict enumerate filter float frozenset int list map memoryview object property range reversed set slice staticmethod str super tuple type zip breakpoint compile eval exec exit globals help locals quit __import__ copyright credits license".split(" ")
);
var exceptionNames = new Set(
  "BaseException BaseExceptionGroup GeneratorExit KeyboardInterrupt SystemExit Exception ArithmeticError FloatingPointError OverflowError ZeroDivisionError AssertionError AttributeError BufferError EOFError ExceptionGroup ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError UnboundLocalError OSError IOError EnvironmentError BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError ReferenceError RuntimeError NotImplementedError RecursionError StopAsyncIteration StopIteration SyntaxError IndentationError TabError SystemError TypeError ValueError UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning".split(" ")
);

// rules/transpile/python/library/abc.ts
var abc = {
  name: "abc",
  path: "batuta_std::abc::module",
  members: {
    ABC: { kind: "class" },
    ABCMeta: { kind: "class" },
    abstractmethod: { kind: "function" },
    abstractproperty: { kind: "function" },
    abstractclassmethod: { kind: "function" },
    abstractstaticmethod: { kind: "function" },
    update_abstractmethods: { kind: "function" }
  }
};

// rules/transpile/python/library/argparse.ts
var argparse = {
  name: "argparse",
  path: "batuta_std::argparse::module",
  members: {
    SUPPRESS: { kind: "constant", result: "str" },
    OPTIONAL: { kind: "constant", result: "str" },
    ZERO_OR_MORE: { kind: "constant", result: "str" },
    ONE_OR_MORE: { kind: "constant", result: "str" },
    PARSER: { kind: "constant", result: "str" },
    REMAINDER: { kind: "constant", result: "str" },
    ArgumentParser: { kind: "class" },
    Namespace: { kind: "class" },
    Action: { kind: "class" },
    BooleanOptionalAction: { kind: "class" },
    FileType: { kind: "class" },
    HelpFormatter: { kind: "class" },
    RawDescriptionHelpFormatter: { kind: "class" },
    RawTextHelpFormatter: { kind: "class" },
    ArgumentDefaultsHelpFormatter: { kind: "class" },
    MetavarTypeHelpFormatter: { kind: "class" },
    _AttributeHolder: { kind: "class" },
    _StoreAction: { kind: "class" },
    _StoreConstAction: { kind: "class" },
    _StoreTrueAction: { kind: "class" },
    _StoreFalseAction: { kind: "class" },
    _AppendAction: { kind: "class" },
    _AppendConstAction: { kind: "class" },
    _ExtendAction: { kind: "class" },
    _CountAction: { kind: "class" },
    _HelpAction: { kind: "class" },
    _VersionAction: { kind: "class" },
    _SubParsersAction: { kind: "class" },
    _ActionsContainer: { kind: "class" },
    _ArgumentGroup: { kind: "class" },
    _MutuallyExclusiveGroup: { kind: "class" },
    ArgumentError: { kind: "exception" },
    ArgumentTypeError: { kind: "exception" },
    _UNRECOGNIZED_ARGS_ATTR: { kind: "constant", result: "str" }
  }
};

// rules/transpile/python/library/array.ts
var array = {
  name: "array",
  path: "batuta_std::array_::module",
  members: {
    ArrayType: { kind: "class" },
    array: { kind: "class" },
    typecodes: { kind: "constant", result: "str" }
  }
};

// rules/transpile/python/library/ast.ts
var ast = {
  name: "ast",
  path: "batuta_std::ast_::module",
  members: {
    literal_eval: { kind: "function", result: null }
  }
};

// rules/transpile/python/library/atexit.ts
var atexit = {
  name: "atexit",
  path: "batuta_std::atexit_::module",
  members: {
    register: { kind: "function" }
  }
};

// rules/transpile/python/library/base64.ts
var base64 = {
  name: "base64",
  path: "batuta_std::base64_::module",
  members: {
    a85decode: { kind: "function", result: "bytes" },
    a85encode: { kind: "function", result: "bytes" },
    b16decode: { kind: "function", result: "bytes" },
    b16encode: { kind: "function", result: "bytes" },
    b32decode: { kind: "function", result: "bytes" },
    b32encode: { kind: "function", result: "bytes" },
    b32hexdecode: { kind: "function", result: "bytes" },
    b32hexencode: { kind: "function", result: "bytes" },
    b64decode: { kind: "function", result: "bytes" },
    b64encode: { kind: "function", result: "bytes" },
    b85decode: { kind: "function", result: "bytes" },
    b85encode: { kind: "function", result: "bytes" },
    binascii: { kind: "module" },
    decodebytes: { kind: "function", result: "bytes" },
    encodebytes: { kind: "function", result: "bytes" },
    standard_b64decode: { kind: "function", result: "bytes" },
    standard_b64encode: { kind: "function", result: "bytes" },
    urlsafe_b64decode: { kind: "function", result: "bytes" },
    urlsafe_b64encode: { kind: "function", result: "bytes" }
  }
};

// rules/transpile/python/library/binascii.ts
var binascii = {
  name: "binascii",
  path: "batuta_std::binascii_::module",
  members: {
    Error: { kind: "exception" },
    a2b_base64: { kind: "function", result: "bytes" },
    a2b_hex: { kind: "function", result: "bytes" },
    b2a_base64: { kind: "function", result: "bytes" },
    b2a_hex: { kind: "function", result: "bytes" },
    crc32: { kind: "function", result: "int" },
    crc_hqx: { kind: "function", result: "int" },
    hexlify: { kind: "function", result: "bytes" },
    unhexlify: { kind: "function", result: "bytes" }
  }
};

// rules/transpile/python/library/baton.ts
var threads = {
  name: "_threads",
  path: "batuta_green::module",
  members: {
    at_shutdown: { kind: "function" },
    spawn: { kind: "function" },
    stack_size: { kind: "function" }
  }
};
var baton = {
  name: "_baton",
  path: "batuta_std::baton::module",
  members: {
    current: { kind: "function" },
    park: { kind: "function" },
    pause: { kind: "function" },
    poll: { kind: "function" },
    report: { kind: "function", result: "str" },
    unpark: { kind: "function" }
  }
};
var weak = {
  name: "_weak",
  path: "batuta_std::weak::module",
  members: {
    handle: { kind: "function" },
    watch: { kind: "function" }
  }
};

// rules/transpile/python/library/bisect.ts
var bisect = {
  name: "bisect",
  path: "batuta_std::bisect::module",
  members: {
    bisect: { kind: "function", result: "int" },
    bisect_left: { kind: "function", result: "int" },
    bisect_right: { kind: "function", result: "int" },
    insort: { kind: "function", result: "none" },
    insort_left: { kind: "function", result: "none" },
    insort_right: { kind: "function", result: "none" }
  }
};

// rules/transpile/python/library/builtins-module.ts
var builtinsModule = {
  name: "builtins",
  path: "batuta_std::builtins_::module",
  open: true,
  members: {}
};

// rules/transpile/python/library/calendar.ts
var calendar = {
  name: "calendar",
  path: "batuta_std::calendar::module",
  members: {
    Calendar: { kind: "class" },
    FRIDAY: { kind: "constant", result: "int" },
    IllegalMonthError: { kind: "exception" },
    IllegalWeekdayError: { kind: "exception" },
    MONDAY: { kind: "constant", result: "int" },
    SATURDAY: { kind: "constant", result: "int" },
    SUNDAY: { kind: "constant", result: "int" },
    THURSDAY: { kind: "constant", result: "int" },
    TUESDAY: { kind: "constant", result: "int" },
    TextCalendar: { kind: "class" },
    WEDNESDAY: { kind: "constant", result: "int" },
    calendar: { kind: "function", result: "str" },
    day_abbr: { kind: "constant" },
    day_name: { kind: "constant" },
    firstweekday: { kind: "function", result: "int" },
    isleap: { kind: "function", result: "bool" },
    leapdays: { kind: "function", result: "int" },
    month: { kind: "function", result: "str" },
    month_abbr: { kind: "constant" },
    month_name: { kind: "constant" },
    monthcalendar: { kind: "function", result: "list" },
    monthrange: { kind: "function", result: "tuple" },
    setfirstweekday: { kind: "function", result: "none" },
    weekday: { kind: "function", result: "int" }
  }
};

// rules/transpile/python/library/cmath.ts
var cmath = {
  name: "cmath",
  path: "batuta_std::cmath_::module",
  members: {
    acos: { kind: "function" },
    acosh: { kind: "function" },
    asin: { kind: "function" },
    asinh: { kind: "function" },
    atan: { kind: "function" },
    atanh: { kind: "function" },
    cos: { kind: "function" },
    cosh: { kind: "function" },
    e: { kind: "constant", result: "float" },
    exp: { kind: "function" },
    inf: { kind: "constant", result: "float" },
    infj: { kind: "constant" },
    isclose: { kind: "function", result: "bool" },
    isfinite: { kind: "function", result: "bool" },
    isinf: { kind: "function", result: "bool" },
    isnan: { kind: "function", result: "bool" },
    log: { kind: "function" },
    log10: { kind: "function" },
    nan: { kind: "constant", result: "float" },
    nanj: { kind: "constant" },
    phase: { kind: "function", result: "float" },
    pi: { kind: "constant", result: "float" },
    polar: { kind: "function", result: "tuple" },
    rect: { kind: "function" },
    sin: { kind: "function" },
    sinh: { kind: "function" },
    sqrt: { kind: "function" },
    tan: { kind: "function" },
    tanh: { kind: "function" },
    tau: { kind: "constant", result: "float" }
  }
};

// rules/transpile/python/library/collections-abc.ts
var collectionsAbc = {
  name: "collections.abc",
  path: "batuta_std::collections::abc_module",
  members: {
    AsyncGenerator: { kind: "class" },
    AsyncIterable: { kind: "class" },
    AsyncIterator: { kind: "class" },
    Awaitable: { kind: "class" },
    ByteString: { kind: "class" },
    Callable: { kind: "class" },
    Collection: { kind: "class" },
    Container: { kind: "class" },
    Coroutine: { kind: "class" },
    Generator: { kind: "class" },
    Hashable: { kind: "class" },
    ItemsView: { kind: "class" },
    Iterable: { kind: "class" },
    Iterator: { kind: "class" },
    KeysView: { kind: "class" },
    Mapping: { kind: "class" },
    MappingView: { kind: "class" },
    MutableMapping: { kind: "class" },
    MutableSequence: { kind: "class" },
    MutableSet: { kind: "class" },
    Reversible: { kind: "class" },
    Sequence: { kind: "class" },
    Set: { kind: "class" },
    Sized: { kind: "class" },
    ValuesView: { kind: "class" }
  }
};

// rules/transpile/python/library/collections.ts
var collections = {
  name: "collections",
  path: "batuta_std::collections::module",
  members: {
    ChainMap: { kind: "class" },
    Counter: { kind: "class" },
    OrderedDict: { kind: "class" },
    UserDict: { kind: "class" },
    UserList: { kind: "class" },
    UserString: { kind: "class" },
    abc: { kind: "module" },
    defaultdict: { kind: "class" },
    deque: { kind: "class" },
    namedtuple: { kind: "function" }
  }
};

// rules/transpile/python/library/colorsys.ts
var colorsys = {
  name: "colorsys",
  path: "batuta_std::colorsys::module",
  members: {
    ONE_THIRD: { kind: "constant", result: "float" },
    ONE_SIXTH: { kind: "constant", result: "float" },
    TWO_THIRD: { kind: "constant", result: "float" },
    hls_to_rgb: { kind: "function", result: "tuple" },
    hsv_to_rgb: { kind: "function", result: "tuple" },
    rgb_to_hls: { kind: "function", result: "tuple" },
    rgb_to_hsv: { kind: "function", result: "tuple" },
    rgb_to_yiq: { kind: "function", result: "tuple" },
    yiq_to_rgb: { kind: "function", result: "tuple" }
  }
};

// rules/transpile/python/library/contextlib.ts
var contextlib = {
  name: "contextlib",
  path: "batuta_std::contextlib::module",
  members: {
    contextmanager: { kind: "function" },
    closing: { kind: "class" },
    suppress: { kind: "class" },
    nullcontext: { kind: "class" },
    redirect_stdout: { kind: "class" },
    redirect_stderr: { kind: "class" },
    chdir: { kind: "class" },
    ExitStack: { kind: "class" },
    AbstractAsyncContextManager: { kind: "class" },
    AsyncExitStack: { kind: "class" },
    aclosing: { kind: "class" },
    asynccontextmanager: { kind: "function" },
    AbstractContextManager: { kind: "class" },
    ContextDecorator: { kind: "class" }
  }
};

// rules/transpile/python/library/copy.ts
var copy = {
  name: "copy",
  path: "batuta_std::copying::module",
  members: {
    Error: { kind: "exception" },
    copy: { kind: "function" },
    deepcopy: { kind: "function" },
    error: { kind: "exception" }
  }
};

// rules/transpile/python/library/csv.ts
var csv = {
  name: "csv",
  path: "batuta_std::csv::module",
  members: {
    Dialect: { kind: "class" },
    DictReader: { kind: "class" },
    DictWriter: { kind: "class" },
    Error: { kind: "exception" },
    QUOTE_ALL: { kind: "constant", result: "int" },
    QUOTE_MINIMAL: { kind: "constant", result: "int" },
    QUOTE_NONE: { kind: "constant", result: "int" },
    QUOTE_NONNUMERIC: { kind: "constant", result: "int" },
    excel: { kind: "class" },
    excel_tab: { kind: "class" },
    field_size_limit: { kind: "function", result: "int" },
    get_dialect: { kind: "function" },
    list_dialects: { kind: "function", result: "list" },
    reader: { kind: "function" },
    register_dialect: { kind: "function", result: "none" },
    unix_dialect: { kind: "class" },
    unregister_dialect: { kind: "function", result: "none" },
    writer: { kind: "function" }
  }
};

// rules/transpile/python/library/dataclasses.ts
var dataclasses = {
  name: "dataclasses",
  path: "batuta_std::dataclasses::module",
  members: {
    dataclass: { kind: "function" },
    field: { kind: "function" },
    make_dataclass: { kind: "function" },
    replace: { kind: "function" },
    asdict: { kind: "function" },
    fields: { kind: "function", result: "tuple" },
    astuple: { kind: "function" },
    is_dataclass: { kind: "function", result: "bool" },
    Field: { kind: "class" },
    InitVar: { kind: "class" },
    MISSING: { kind: "constant" },
    KW_ONLY: { kind: "constant" },
    FrozenInstanceError: { kind: "exception" }
  }
};

// rules/transpile/python/library/datetime.ts
var datetime = {
  name: "datetime",
  path: "batuta_std::datetime::module",
  members: {
    MAXYEAR: { kind: "constant", result: "int" },
    MINYEAR: { kind: "constant", result: "int" },
    UTC: { kind: "constant" },
    date: { kind: "class" },
    datetime: { kind: "class" },
    time: { kind: "class" },
    timedelta: { kind: "class" },
    timezone: { kind: "class" },
    tzinfo: { kind: "class" }
  }
};

// rules/transpile/python/library/decimal.ts
var decimal = {
  name: "decimal",
  path: "batuta_std::decimal::module",
  members: {
    BasicContext: { kind: "constant" },
    Clamped: { kind: "exception" },
    Context: { kind: "class" },
    Decimal: { kind: "class" },
    DecimalException: { kind: "exception" },
    DecimalTuple: { kind: "class" },
    DefaultContext: { kind: "constant" },
    DivisionByZero: { kind: "exception" },
    ExtendedContext: { kind: "constant" },
    FloatOperation: { kind: "exception" },
    HAVE_CONTEXTVAR: { kind: "constant", result: "bool" },
    HAVE_THREADS: { kind: "constant", result: "bool" },
    Inexact: { kind: "exception" },
    InvalidOperation: { kind: "exception" },
    MAX_EMAX: { kind: "constant", result: "int" },
    MAX_PREC: { kind: "constant", result: "int" },
    MIN_EMIN: { kind: "constant", result: "int" },
    MIN_ETINY: { kind: "constant", result: "int" },
    Overflow: { kind: "exception" },
    ROUND_05UP: { kind: "constant", result: "str" },
    ROUND_CEILING: { kind: "constant", result: "str" },
    ROUND_DOWN: { kind: "constant", result: "str" },
    ROUND_FLOOR: { kind: "constant", result: "str" },
    ROUND_HALF_DOWN: { kind: "constant", result: "str" },
    ROUND_HALF_EVEN: { kind: "constant", result: "str" },
    ROUND_HALF_UP: { kind: "constant", result: "str" },
    ROUND_UP: { kind: "constant", result: "str" },
    Rounded: { kind: "exception" },
    Subnormal: { kind: "exception" },
    Underflow: { kind: "exception" },
    getcontext: { kind: "function" },
    localcontext: { kind: "function" },
    setcontext: { kind: "function", result: "none" }
  }
};

// rules/transpile/python/library/difflib.ts
var difflib = {
  name: "difflib",
  path: "batuta_std::difflib::module",
  members: {
    IS_CHARACTER_JUNK: { kind: "function", result: "bool" },
    IS_LINE_JUNK: { kind: "function", result: "bool" },
    SequenceMatcher: { kind: "class" },
    context_diff: { kind: "function" },
    get_close_matches: { kind: "function", result: "list" },
    ndiff: { kind: "function" },
    unified_diff: { kind: "function" }
  }
};

// rules/transpile/python/library/doctest.ts
var doctest = {
  name: "doctest",
  path: "batuta_std::doctest_::module",
  members: {
    COMPARISON_FLAGS: { kind: "constant", result: "int" },
    DONT_ACCEPT_BLANKLINE: { kind: "constant", result: "int" },
    DONT_ACCEPT_TRUE_FOR_1: { kind: "constant", result: "int" },
    ELLIPSIS: { kind: "constant", result: "int" },
    FAIL_FAST: { kind: "constant", result: "int" },
    IGNORE_EXCEPTION_DETAIL: { kind: "constant", result: "int" },
    NORMALIZE_WHITESPACE: { kind: "constant", result: "int" },
    REPORT_CDIFF: { kind: "constant", result: "int" },
    REPORT_NDIFF: { kind: "constant", result: "int" },
    REPORT_ONLY_FIRST_FAILURE: { kind: "constant", result: "int" },
    REPORT_UDIFF: { kind: "constant", result: "int" },
    SKIP: { kind: "constant", result: "int" },
    TestResults: { kind: "class" },
    run_docstring_examples: { kind: "function" },
    testmod: { kind: "function" }
  }
};

// rules/transpile/python/library/enum.ts
var enumeration = {
  name: "enum",
  path: "batuta_std::enums::module",
  members: {
    Enum: { kind: "class" },
    IntEnum: { kind: "class" },
    StrEnum: { kind: "class" },
    Flag: { kind: "class" },
    IntFlag: { kind: "class" },
    ReprEnum: { kind: "class" },
    EnumType: { kind: "class" },
    EnumMeta: { kind: "class" },
    auto: { kind: "class" },
    member: { kind: "class" },
    nonmember: { kind: "class" },
    property: { kind: "class" },
    FlagBoundary: { kind: "class" },
    unique: { kind: "function" },
    global_enum: { kind: "function" },
    STRICT: { kind: "constant" },
    CONFORM: { kind: "constant" },
    EJECT: { kind: "constant" },
    KEEP: { kind: "constant" }
  }
};

// rules/transpile/python/library/fnmatch.ts
var fnmatch = {
  name: "fnmatch",
  path: "batuta_std::fnmatch_::module",
  members: {
    filter: { kind: "function", result: "list" },
    fnmatch: { kind: "function", result: "bool" },
    fnmatchcase: { kind: "function", result: "bool" },
    translate: { kind: "function", result: "str" }
  }
};

// rules/transpile/python/library/fractions.ts
var fractions = {
  name: "fractions",
  path: "batuta_std::fractions::module",
  members: {
    Fraction: { kind: "class" }
  }
};

// rules/transpile/python/library/functools.ts
var functools = {
  name: "functools",
  path: "batuta_std::functools::module",
  members: {
    WRAPPER_ASSIGNMENTS: { kind: "constant", result: "tuple" },
    WRAPPER_UPDATES: { kind: "constant", result: "tuple" },
    cache: { kind: "function" },
    cached_property: { kind: "class" },
    cmp_to_key: { kind: "function" },
    lru_cache: { kind: "function" },
    partial: { kind: "class" },
    partialmethod: { kind: "class" },
    reduce: { kind: "function" },
    singledispatch: { kind: "function" },
    singledispatchmethod: { kind: "class" },
    total_ordering: { kind: "function" },
    update_wrapper: { kind: "function" },
    wraps: { kind: "function" }
  }
};

// rules/transpile/python/library/glob.ts
var glob = {
  name: "glob",
  path: "batuta_std::glob_::module",
  members: {
    escape: { kind: "function", result: "str" },
    glob: { kind: "function", result: "list" },
    has_magic: { kind: "function", result: "bool" },
    iglob: { kind: "function" }
  }
};

// rules/transpile/python/library/hashlib.ts
var hashlib = {
  name: "hashlib",
  path: "batuta_std::hashlib_::module",
  members: {
    algorithms_available: { kind: "constant" },
    algorithms_guaranteed: { kind: "constant" },
    blake2b: { kind: "class" },
    blake2s: { kind: "class" },
    file_digest: { kind: "function" },
    md5: { kind: "function" },
    new: { kind: "function" },
    pbkdf2_hmac: { kind: "function", result: "bytes" },
    sha1: { kind: "function" },
    sha224: { kind: "function" },
    sha256: { kind: "function" },
    sha384: { kind: "function" },
    sha3_224: { kind: "function" },
    sha3_256: { kind: "function" },
    sha3_384: { kind: "function" },
    sha3_512: { kind: "function" },
    sha512: { kind: "function" },
    shake_128: { kind: "function" },
    shake_256: { kind: "function" }
  }
};

// rules/transpile/python/library/heapq.ts
var heapq = {
  name: "heapq",
  path: "batuta_std::heapq::module",
  members: {
    heapify: { kind: "function", result: "none" },
    heappop: { kind: "function" },
    heappush: { kind: "function", result: "none" },
    heappushpop: { kind: "function" },
    heapreplace: { kind: "function" },
    merge: { kind: "function" },
    nlargest: { kind: "function", result: "list" },
    nsmallest: { kind: "function", result: "list" }
  }
};

// rules/transpile/python/library/hmac.ts
var hmac = {
  name: "hmac",
  path: "batuta_std::hmac_::module",
  members: {
    HMAC: { kind: "class" },
    compare_digest: { kind: "function", result: "bool" },
    digest: { kind: "function", result: "bytes" },
    new: { kind: "function" }
  }
};

// rules/transpile/python/library/html.ts
var html = {
  name: "html",
  path: "batuta_std::html_::module",
  members: {
    escape: { kind: "function", result: "str" },
    unescape: { kind: "function", result: "str" }
  }
};

// rules/transpile/python/library/inspect.ts
var inspect = {
  name: "inspect",
  path: "batuta_std::inspect_::module",
  members: {
    Parameter: { kind: "class" },
    Signature: { kind: "class" },
    signature: { kind: "function", result: null },
    isfunction: { kind: "function", result: "bool" },
    isbuiltin: { kind: "function", result: "bool" },
    ismethod: { kind: "function", result: "bool" },
    isclass: { kind: "function", result: "bool" },
    ismodule: { kind: "function", result: "bool" },
    isgenerator: { kind: "function", result: "bool" },
    iscoroutine: { kind: "function", result: "bool" },
    isasyncgen: { kind: "function", result: "bool" },
    isawaitable: { kind: "function", result: "bool" },
    isgeneratorfunction: { kind: "function", result: "bool" },
    iscoroutinefunction: { kind: "function", result: "bool" },
    isasyncgenfunction: { kind: "function", result: "bool" },
    isroutine: { kind: "function", result: "bool" },
    isabstract: { kind: "function", result: "bool" },
    isdatadescriptor: { kind: "function", result: "bool" },
    getmembers: { kind: "function", result: "list" },
    getmro: { kind: "function", result: "tuple" },
    getdoc: { kind: "function", result: null },
    cleandoc: { kind: "function", result: null }
  }
};

// rules/transpile/python/library/io.ts
var io = {
  name: "io",
  path: "batuta_std::io_::module",
  members: {
    BlockingIOError: { kind: "exception" },
    BufferedIOBase: { kind: "class" },
    BufferedRandom: { kind: "class" },
    BufferedReader: { kind: "class" },
    BufferedWriter: { kind: "class" },
    BytesIO: { kind: "class" },
    DEFAULT_BUFFER_SIZE: { kind: "constant", result: "int" },
    FileIO: { kind: "class" },
    IOBase: { kind: "class" },
    RawIOBase: { kind: "class" },
    SEEK_CUR: { kind: "constant", result: "int" },
    SEEK_END: { kind: "constant", result: "int" },
    SEEK_SET: { kind: "constant", result: "int" },
    StringIO: { kind: "class" },
    TextIOBase: { kind: "class" },
    TextIOWrapper: { kind: "class" },
    UnsupportedOperation: { kind: "exception" },
    open: { kind: "function" }
  }
};

// rules/transpile/python/library/itertools.ts
var itertools = {
  name: "itertools",
  path: "batuta_std::itertools::module",
  members: {
    _grouper: { kind: "class" },
    accumulate: { kind: "class" },
    chain: { kind: "class" },
    combinations: { kind: "class" },
    combinations_with_replacement: { kind: "class" },
    compress: { kind: "class" },
    count: { kind: "class" },
    cycle: { kind: "class" },
    dropwhile: { kind: "class" },
    filterfalse: { kind: "class" },
    groupby: { kind: "class" },
    islice: { kind: "class" },
    pairwise: { kind: "class" },
    permutations: { kind: "class" },
    product: { kind: "class" },
    repeat: { kind: "class" },
    starmap: { kind: "class" },
    takewhile: { kind: "class" },
    tee: { kind: "function", result: "tuple" },
    zip_longest: { kind: "class" }
  }
};

// rules/transpile/python/library/json-decoder.ts
var jsonDecoder = {
  name: "json.decoder",
  path: "batuta_std::json::decoder_module",
  members: {
    JSONDecodeError: { kind: "exception" },
    JSONDecoder: { kind: "class" }
  }
};

// rules/transpile/python/library/json-encoder.ts
var jsonEncoder = {
  name: "json.encoder",
  path: "batuta_std::json::encoder_module",
  members: {
    JSONEncoder: { kind: "class" }
  }
};

// rules/transpile/python/library/json.ts
var json = {
  name: "json",
  path: "batuta_std::json::module",
  members: {
    JSONDecodeError: { kind: "exception" },
    JSONDecoder: { kind: "class" },
    JSONEncoder: { kind: "class" },
    decoder: { kind: "module" },
    detect_encoding: { kind: "function", result: "str" },
    dump: { kind: "function", result: "none" },
    dumps: { kind: "function", result: "str" },
    encoder: { kind: "module" },
    load: { kind: "function" },
    loads: { kind: "function" }
  }
};

// rules/transpile/python/library/logging.ts
var logging = {
  name: "logging",
  path: "batuta_std::logging::module",
  members: {
    CRITICAL: { kind: "constant", result: "int" },
    DEBUG: { kind: "constant", result: "int" },
    ERROR: { kind: "constant", result: "int" },
    FATAL: { kind: "constant", result: "int" },
    FileHandler: { kind: "class" },
    Formatter: { kind: "class" },
    Handler: { kind: "class" },
    INFO: { kind: "constant", result: "int" },
    LogRecord: { kind: "class" },
    Logger: { kind: "class" },
    NOTSET: { kind: "constant", result: "int" },
    NullHandler: { kind: "class" },
    StreamHandler: { kind: "class" },
    WARN: { kind: "constant", result: "int" },
    WARNING: { kind: "constant", result: "int" },
    basicConfig: { kind: "function", result: "none" },
    critical: { kind: "function", result: "none" },
    debug: { kind: "function", result: "none" },
    disable: { kind: "function", result: "none" },
    error: { kind: "function", result: "none" },
    exception: { kind: "function", result: "none" },
    fatal: { kind: "function", result: "none" },
    getLevelName: { kind: "function" },
    getLogger: { kind: "function" },
    info: { kind: "function", result: "none" },
    log: { kind: "function", result: "none" },
    shutdown: { kind: "function", result: "none" },
    warn: { kind: "function", result: "none" },
    warning: { kind: "function", result: "none" }
  }
};

// rules/transpile/python/library/math.ts
var onFloat = (name) => {
  const typed = {
    path: `batuta_std::math::${name}_f64`,
    params: ["float"],
    result: "float",
    raises: true,
    real: true
  };
  return { kind: "function", result: "float", typed: [typed] };
};
var gives = (result) => ({ kind: "function", result });
var constant = { kind: "constant", result: "float" };
var math = {
  name: "math",
  path: "batuta_std::math::module",
  members: {
    pi: constant,
    e: constant,
    tau: constant,
    inf: constant,
    nan: constant,
    sqrt: onFloat("sqrt"),
    sin: onFloat("sin"),
    cos: onFloat("cos"),
    tan: onFloat("tan"),
    exp: onFloat("exp"),
    floor: gives(null),
    ceil: gives(null),
    trunc: gives(null),
    log: gives("float"),
    log2: gives("float"),
    log10: gives("float"),
    log1p: gives("float"),
    expm1: onFloat("expm1"),
    pow: gives("float"),
    fabs: gives("float"),
    fmod: gives("float"),
    hypot: gives("float"),
    asin: onFloat("asin"),
    acos: onFloat("acos"),
    atan: onFloat("atan"),
    atan2: gives("float"),
    sinh: onFloat("sinh"),
    cosh: onFloat("cosh"),
    tanh: onFloat("tanh"),
    asinh: onFloat("asinh"),
    acosh: onFloat("acosh"),
    atanh: onFloat("atanh"),
    cbrt: gives("float"),
    exp2: gives("float"),
    nextafter: gives("float"),
    remainder: gives("float"),
    ulp: gives("float"),
    degrees: gives("float"),
    radians: gives("float"),
    factorial: gives("int"),
    gcd: gives("int"),
    lcm: gives("int"),
    comb: gives("int"),
    perm: gives("int"),
    isqrt: gives("int"),
    isnan: gives("bool"),
    isinf: gives("bool"),
    isfinite: gives("bool"),
    isclose: gives("bool"),
    copysign: gives("float"),
    fsum: gives("float"),
    prod: gives(null),
    dist: gives("float"),
    modf: gives("tuple"),
    frexp: gives("tuple"),
    ldexp: gives("float"),
    erf: gives("float"),
    erfc: gives("float"),
    gamma: gives("float"),
    lgamma: gives("float")
  }
};

// rules/transpile/python/library/numbers.ts
var numbers = {
  name: "numbers",
  path: "batuta_std::numbers::module",
  members: {
    Complex: { kind: "class" },
    Integral: { kind: "class" },
    Number: { kind: "class" },
    Rational: { kind: "class" },
    Real: { kind: "class" }
  }
};

// rules/transpile/python/library/operator.ts
var operator = {
  name: "operator",
  path: "batuta_std::operator::module",
  members: {
    abs: { kind: "function" },
    add: { kind: "function" },
    and_: { kind: "function" },
    attrgetter: { kind: "class" },
    call: { kind: "function" },
    concat: { kind: "function" },
    contains: { kind: "function", result: "bool" },
    countOf: { kind: "function", result: "int" },
    delitem: { kind: "function", result: "none" },
    eq: { kind: "function" },
    floordiv: { kind: "function" },
    ge: { kind: "function" },
    getitem: { kind: "function" },
    gt: { kind: "function" },
    iadd: { kind: "function" },
    iand: { kind: "function" },
    ifloordiv: { kind: "function" },
    imod: { kind: "function" },
    imul: { kind: "function" },
    index: { kind: "function", result: "int" },
    indexOf: { kind: "function", result: "int" },
    inv: { kind: "function" },
    invert: { kind: "function" },
    ior: { kind: "function" },
    ipow: { kind: "function" },
    is_: { kind: "function", result: "bool" },
    is_not: { kind: "function", result: "bool" },
    isub: { kind: "function" },
    itemgetter: { kind: "class" },
    itruediv: { kind: "function" },
    ixor: { kind: "function" },
    le: { kind: "function" },
    length_hint: { kind: "function", result: "int" },
    lshift: { kind: "function" },
    lt: { kind: "function" },
    matmul: { kind: "function" },
    methodcaller: { kind: "class" },
    mod: { kind: "function" },
    mul: { kind: "function" },
    ne: { kind: "function" },
    neg: { kind: "function" },
    not_: { kind: "function", result: "bool" },
    or_: { kind: "function" },
    pos: { kind: "function" },
    pow: { kind: "function" },
    rshift: { kind: "function" },
    setitem: { kind: "function", result: "none" },
    sub: { kind: "function" },
    truediv: { kind: "function" },
    truth: { kind: "function", result: "bool" },
    xor: { kind: "function" }
  }
};

// rules/transpile/python/library/os-path.ts
var osPath = {
  name: "os.path",
  path: "batuta_std::os::path::module",
  members: {
    abspath: { kind: "function", result: "str" },
    altsep: { kind: "constant" },
    basename: { kind: "function", result: "str" },
    commonpath: { kind: "function", result: "str" },
    commonprefix: { kind: "function" },
    curdir: { kind: "constant", result: "str" },
    defpath: { kind: "constant", result: "str" },
    devnull: { kind: "constant", result: "str" },
    dirname: { kind: "function", result: "str" },
    exists: { kind: "function", result: "bool" },
    expanduser: { kind: "function", result: "str" },
    expandvars: { kind: "function", result: "str" },
    extsep: { kind: "constant", result: "str" },
    getatime: { kind: "function", result: "float" },
    getctime: { kind: "function", result: "float" },
    getmtime: { kind: "function", result: "float" },
    getsize: { kind: "function", result: "int" },
    isabs: { kind: "function", result: "bool" },
    isdir: { kind: "function", result: "bool" },
    isfile: { kind: "function", result: "bool" },
    islink: { kind: "function", result: "bool" },
    ismount: { kind: "function", result: "bool" },
    join: { kind: "function", result: "str" },
    lexists: { kind: "function", result: "bool" },
    normcase: { kind: "function", result: "str" },
    normpath: { kind: "function", result: "str" },
    pardir: { kind: "constant", result: "str" },
    pathsep: { kind: "constant", result: "str" },
    realpath: { kind: "function", result: "str" },
    relpath: { kind: "function", result: "str" },
    samefile: { kind: "function", result: "bool" },
    sep: { kind: "constant", result: "str" },
    split: { kind: "function", result: "tuple" },
    splitdrive: { kind: "function", result: "tuple" },
    splitext: { kind: "function", result: "tuple" },
    supports_unicode_filenames: { kind: "constant", result: "bool" }
  }
};

// rules/transpile/python/library/os.ts
var os = {
  name: "os",
  path: "batuta_std::os::module",
  members: {
    O_RDONLY: { kind: "constant", result: "int" },
    O_WRONLY: { kind: "constant", result: "int" },
    O_RDWR: { kind: "constant", result: "int" },
    O_CREAT: { kind: "constant", result: "int" },
    O_EXCL: { kind: "constant", result: "int" },
    O_NOCTTY: { kind: "constant", result: "int" },
    O_TRUNC: { kind: "constant", result: "int" },
    O_APPEND: { kind: "constant", result: "int" },
    O_NONBLOCK: { kind: "constant", result: "int" },
    O_SYNC: { kind: "constant", result: "int" },
    O_DIRECTORY: { kind: "constant", result: "int" },
    O_NOFOLLOW: { kind: "constant", result: "int" },
    O_CLOEXEC: { kind: "constant", result: "int" },
    O_TMPFILE: { kind: "constant", result: "int" },
    open: { kind: "function" },
    read: { kind: "function" },
    write: { kind: "function" },
    lseek: { kind: "function" },
    pipe: { kind: "function" },
    close: { kind: "function" },
    dup: { kind: "function" },
    fsync: { kind: "function" },
    fdopen: { kind: "function" },
    kill: { kind: "function" },
    DirEntry: { kind: "class" },
    EX_OK: { kind: "constant", result: "int" },
    F_OK: { kind: "constant", result: "int" },
    PathLike: { kind: "class" },
    R_OK: { kind: "constant", result: "int" },
    SEEK_CUR: { kind: "constant", result: "int" },
    SEEK_END: { kind: "constant", result: "int" },
    SEEK_SET: { kind: "constant", result: "int" },
    W_OK: { kind: "constant", result: "int" },
    X_OK: { kind: "constant", result: "int" },
    _exit: { kind: "function" },
    access: { kind: "function", result: "bool" },
    altsep: { kind: "constant" },
    chdir: { kind: "function", result: "none" },
    chmod: { kind: "function", result: "none" },
    cpu_count: { kind: "function" },
    curdir: { kind: "constant", result: "str" },
    defpath: { kind: "constant", result: "str" },
    devnull: { kind: "constant", result: "str" },
    environ: { kind: "constant" },
    error: { kind: "exception" },
    extsep: { kind: "constant", result: "str" },
    fsdecode: { kind: "function", result: "str" },
    fsencode: { kind: "function", result: "bytes" },
    fspath: { kind: "function" },
    get_terminal_size: { kind: "function" },
    getcwd: { kind: "function", result: "str" },
    getcwdb: { kind: "function", result: "bytes" },
    getegid: { kind: "function", result: "int" },
    getenv: { kind: "function" },
    geteuid: { kind: "function", result: "int" },
    getgid: { kind: "function", result: "int" },
    getpid: { kind: "function", result: "int" },
    getppid: { kind: "function", result: "int" },
    getuid: { kind: "function", result: "int" },
    isatty: { kind: "function", result: "bool" },
    linesep: { kind: "constant", result: "str" },
    link: { kind: "function", result: "none" },
    listdir: { kind: "function", result: "list" },
    lstat: { kind: "function" },
    makedirs: { kind: "function", result: "none" },
    mkdir: { kind: "function", result: "none" },
    name: { kind: "constant", result: "str" },
    pardir: { kind: "constant", result: "str" },
    path: { kind: "module" },
    pathsep: { kind: "constant", result: "str" },
    putenv: { kind: "function", result: "none" },
    readlink: { kind: "function", result: "str" },
    remove: { kind: "function", result: "none" },
    removedirs: { kind: "function", result: "none" },
    rename: { kind: "function", result: "none" },
    renames: { kind: "function", result: "none" },
    replace: { kind: "function", result: "none" },
    rmdir: { kind: "function", result: "none" },
    scandir: { kind: "function" },
    sep: { kind: "constant", result: "str" },
    stat: { kind: "function" },
    strerror: { kind: "function", result: "str" },
    symlink: { kind: "function", result: "none" },
    system: { kind: "function", result: "int" },
    truncate: { kind: "function", result: "none" },
    unlink: { kind: "function", result: "none" },
    unsetenv: { kind: "function", result: "none" },
    urandom: { kind: "function", result: "bytes" },
    utime: { kind: "function", result: "none" },
    walk: { kind: "function" }
  }
};

// rules/transpile/python/library/pathlib.ts
var pathlib = {
  name: "pathlib",
  path: "batuta_std::pathlib::module",
  members: {
    Path: { kind: "class" },
    PosixPath: { kind: "class" },
    PurePath: { kind: "class" },
    PurePosixPath: { kind: "class" }
  }
};

// rules/transpile/python/library/platform.ts
var platform = {
  name: "platform",
  path: "batuta_std::platform::module",
  members: {
    system: { kind: "function", result: "str" },
    machine: { kind: "function", result: "str" },
    processor: { kind: "function", result: "str" },
    node: { kind: "function", result: "str" },
    release: { kind: "function", result: "str" },
    version: { kind: "function", result: "str" },
    python_version: { kind: "function", result: "str" },
    python_implementation: { kind: "function", result: "str" },
    python_version_tuple: { kind: "function", result: "tuple" }
  }
};

// rules/transpile/python/library/pprint.ts
var pprint = {
  name: "pprint",
  path: "batuta_std::pprint::module",
  members: {
    PrettyPrinter: { kind: "class" },
    isreadable: { kind: "function", result: "bool" },
    isrecursive: { kind: "function", result: "bool" },
    pformat: { kind: "function", result: "str" },
    pp: { kind: "function", result: "none" },
    pprint: { kind: "function", result: "none" },
    saferepr: { kind: "function", result: "str" }
  }
};

// rules/transpile/python/library/process.ts
var processModule = {
  name: "_process",
  path: "batuta_std::process_::module",
  members: {
    exchange: { kind: "function" },
    start: { kind: "function" }
  }
};

// rules/transpile/python/library/random.ts
var random = {
  name: "random",
  path: "batuta_std::random::module",
  members: {
    Random: { kind: "class" },
    SystemRandom: { kind: "class" },
    betavariate: { kind: "function", result: "float" },
    choice: { kind: "function" },
    choices: { kind: "function", result: "list" },
    expovariate: { kind: "function", result: "float" },
    gammavariate: { kind: "function", result: "float" },
    gauss: { kind: "function", result: "float" },
    getrandbits: { kind: "function", result: "int" },
    getstate: { kind: "function", result: "tuple" },
    lognormvariate: { kind: "function", result: "float" },
    normalvariate: { kind: "function", result: "float" },
    paretovariate: { kind: "function", result: "float" },
    randbytes: { kind: "function", result: "bytes" },
    randint: {
      kind: "function",
      result: "int",
      typed: [{ path: "batuta_std::random::randint_int", params: ["int", "int"], result: "int", raises: true }]
    },
    random: {
      kind: "function",
      result: "float",
      typed: [{ path: "batuta_std::random::random_f64", params: [], result: "float", raises: true }]
    },
    randrange: { kind: "function", result: "int" },
    sample: { kind: "function", result: "list" },
    seed: { kind: "function", result: "none" },
    setstate: { kind: "function", result: "none" },
    shuffle: { kind: "function", result: "none" },
    triangular: { kind: "function" },
    uniform: {
      kind: "function",
      result: "float",
      typed: [{ path: "batuta_std::random::uniform_f64", params: ["float", "float"], result: "float", raises: true }]
    },
    vonmisesvariate: { kind: "function", result: "float" },
    weibullvariate: { kind: "function", result: "float" }
  }
};

// rules/transpile/python/library/re.ts
var re = {
  name: "re",
  path: "batuta_std::re::module",
  members: {
    A: { kind: "constant" },
    ASCII: { kind: "constant" },
    DEBUG: { kind: "constant" },
    DOTALL: { kind: "constant" },
    I: { kind: "constant" },
    IGNORECASE: { kind: "constant" },
    L: { kind: "constant" },
    LOCALE: { kind: "constant" },
    M: { kind: "constant" },
    MULTILINE: { kind: "constant" },
    Match: { kind: "class" },
    NOFLAG: { kind: "constant" },
    Pattern: { kind: "class" },
    RegexFlag: { kind: "class" },
    S: { kind: "constant" },
    T: { kind: "constant" },
    TEMPLATE: { kind: "constant" },
    U: { kind: "constant" },
    UNICODE: { kind: "constant" },
    VERBOSE: { kind: "constant" },
    X: { kind: "constant" },
    compile: { kind: "function" },
    error: { kind: "exception" },
    escape: { kind: "function" },
    findall: { kind: "function", result: "list" },
    finditer: { kind: "function" },
    fullmatch: { kind: "function" },
    match: { kind: "function" },
    purge: { kind: "function", result: "none" },
    search: { kind: "function" },
    split: { kind: "function", result: "list" },
    sub: { kind: "function" },
    subn: { kind: "function", result: "tuple" }
  }
};

// rules/transpile/python/library/secrets.ts
var secrets = {
  name: "secrets",
  path: "batuta_std::secrets_::module",
  members: {
    choice: { kind: "function" },
    compare_digest: { kind: "function", result: "bool" },
    randbelow: { kind: "function", result: "int" },
    randbits: { kind: "function", result: "int" },
    token_bytes: { kind: "function", result: "bytes" },
    token_hex: { kind: "function", result: "str" },
    token_urlsafe: { kind: "function", result: "str" }
  }
};

// rules/transpile/python/library/shutil.ts
var shutil = {
  name: "shutil",
  path: "batuta_std::shutil::module",
  members: {
    get_terminal_size: { kind: "function" },
    copyfile: { kind: "function" },
    copy: { kind: "function" },
    copy2: { kind: "function" },
    copytree: { kind: "function" },
    move: { kind: "function" },
    which: { kind: "function" },
    ignore_patterns: { kind: "function" },
    copymode: { kind: "function", result: "none" },
    copystat: { kind: "function", result: "none" },
    copyfileobj: { kind: "function", result: "none" },
    rmtree: { kind: "function", result: "none" },
    Error: { kind: "exception" },
    SameFileError: { kind: "exception" }
  }
};

// rules/transpile/python/library/statistics.ts
var statistics = {
  name: "statistics",
  path: "batuta_std::statistics::module",
  members: {
    LinearRegression: { kind: "class" },
    NormalDist: { kind: "class" },
    StatisticsError: { kind: "exception" },
    correlation: { kind: "function", result: "float" },
    covariance: { kind: "function", result: "float" },
    fmean: { kind: "function", result: "float" },
    geometric_mean: { kind: "function", result: "float" },
    harmonic_mean: { kind: "function" },
    linear_regression: { kind: "function" },
    mean: { kind: "function" },
    median: { kind: "function" },
    median_grouped: { kind: "function", result: "float" },
    median_high: { kind: "function" },
    median_low: { kind: "function" },
    mode: { kind: "function" },
    multimode: { kind: "function", result: "list" },
    pstdev: { kind: "function", result: "float" },
    pvariance: { kind: "function" },
    quantiles: { kind: "function", result: "list" },
    stdev: { kind: "function", result: "float" },
    variance: { kind: "function" }
  }
};

// rules/transpile/python/library/string.ts
var stringModule = {
  name: "string",
  path: "batuta_std::string_::module",
  members: {
    ascii_lowercase: { kind: "constant", result: "str" },
    ascii_uppercase: { kind: "constant", result: "str" },
    ascii_letters: { kind: "constant", result: "str" },
    digits: { kind: "constant", result: "str" },
    hexdigits: { kind: "constant", result: "str" },
    octdigits: { kind: "constant", result: "str" },
    punctuation: { kind: "constant", result: "str" },
    whitespace: { kind: "constant", result: "str" },
    printable: { kind: "constant", result: "str" },
    capwords: { kind: "function", result: "str" },
    Template: { kind: "class" },
    Formatter: { kind: "class" }
  }
};

// rules/transpile/python/library/struct.ts
var structModule = {
  name: "struct",
  path: "batuta_std::struct_::module",
  members: {
    Struct: { kind: "class" },
    calcsize: { kind: "function", result: "int" },
    error: { kind: "exception" },
    iter_unpack: { kind: "function" },
    pack: { kind: "function", result: "bytes" },
    pack_into: { kind: "function", result: "none" },
    unpack: { kind: "function", result: "tuple" },
    unpack_from: { kind: "function", result: "tuple" }
  }
};

// rules/transpile/python/library/sys.ts
var gives2 = (result) => ({ kind: "function", result });
var holds = (result) => ({ kind: "constant", result });
var sys = {
  name: "sys",
  path: "batuta_std::sys::module",
  open: true,
  members: {
    argv: holds("list"),
    stdin: holds(null),
    stdout: holds(null),
    stderr: holds(null),
    exit: gives2(null),
    maxsize: holds("int"),
    version: holds("str"),
    version_info: holds(null),
    platform: holds("str"),
    byteorder: holds("str"),
    executable: holds("str"),
    path: holds("list"),
    modules: holds("dict"),
    exc_info: gives2("tuple"),
    getrecursionlimit: gives2("int"),
    setrecursionlimit: gives2("none"),
    getsizeof: gives2("int"),
    intern: gives2("str"),
    float_info: holds(null),
    getdefaultencoding: gives2("str"),
    getfilesystemencoding: gives2("str")
  }
};

// rules/transpile/python/library/textwrap.ts
var textwrap = {
  name: "textwrap",
  path: "batuta_std::textwrap::module",
  members: {
    TextWrapper: { kind: "class" },
    wrap: { kind: "function", result: "list" },
    fill: { kind: "function", result: "str" },
    shorten: { kind: "function", result: "str" },
    dedent: { kind: "function", result: "str" },
    indent: { kind: "function", result: "str" }
  }
};

// rules/transpile/python/library/time.ts
var time = {
  name: "time",
  path: "batuta_std::time_::module",
  members: {
    CLOCK_MONOTONIC: { kind: "constant", result: "int" },
    CLOCK_PROCESS_CPUTIME_ID: { kind: "constant", result: "int" },
    CLOCK_REALTIME: { kind: "constant", result: "int" },
    altzone: { kind: "constant", result: "int" },
    asctime: { kind: "function", result: "str" },
    ctime: { kind: "function", result: "str" },
    daylight: { kind: "constant", result: "int" },
    gmtime: { kind: "function" },
    localtime: { kind: "function" },
    mktime: { kind: "function", result: "float" },
    monotonic: { kind: "function", result: "float" },
    monotonic_ns: { kind: "function", result: "int" },
    perf_counter: {
      kind: "function",
      result: "float",
      typed: [{ path: "batuta_std::time_::perf_counter_f64", params: [], result: "float", raises: false }]
    },
    perf_counter_ns: { kind: "function", result: "int" },
    process_time: { kind: "function", result: "float" },
    process_time_ns: { kind: "function", result: "int" },
    sleep: { kind: "function", result: "none" },
    strftime: { kind: "function", result: "str" },
    struct_time: { kind: "class" },
    thread_time: { kind: "function", result: "float" },
    thread_time_ns: { kind: "function", result: "int" },
    time: {
      kind: "function",
      result: "float",
      typed: [{ path: "batuta_std::time_::time_f64", params: [], result: "float", raises: false }]
    },
    time_ns: { kind: "function", result: "int" },
    timezone: { kind: "constant", result: "int" },
    tzname: { kind: "constant", result: "tuple" },
    tzset: { kind: "function", result: "none" }
  }
};

// rules/transpile/python/library/types.ts
var typesModule = {
  name: "types",
  path: "batuta_std::types_::module",
  members: {
    FunctionType: { kind: "class" },
    LambdaType: { kind: "class" },
    BuiltinFunctionType: { kind: "class" },
    BuiltinMethodType: { kind: "class" },
    MethodType: { kind: "class" },
    MethodDescriptorType: { kind: "class" },
    GetSetDescriptorType: { kind: "class" },
    ModuleType: { kind: "class" },
    GeneratorType: { kind: "class" },
    CoroutineType: { kind: "class" },
    AsyncGeneratorType: { kind: "class" },
    CodeType: { kind: "class" },
    TracebackType: { kind: "class" },
    NoneType: { kind: "class" },
    NotImplementedType: { kind: "class" },
    EllipsisType: { kind: "class" },
    GenericAlias: { kind: "class" },
    UnionType: { kind: "class" },
    SimpleNamespace: { kind: "class" },
    MappingProxyType: { kind: "class" },
    DynamicClassAttribute: { kind: "class" },
    new_class: { kind: "function" }
  }
};

// rules/transpile/python/library/typing.ts
var typing = {
  name: "typing",
  path: "batuta_std::typing::module",
  members: {
    Any: { kind: "constant" },
    Union: { kind: "constant" },
    Optional: { kind: "constant" },
    Callable: { kind: "constant" },
    Literal: { kind: "constant" },
    Final: { kind: "constant" },
    ClassVar: { kind: "constant" },
    Annotated: { kind: "constant" },
    NoReturn: { kind: "constant" },
    Never: { kind: "constant" },
    Self: { kind: "constant" },
    LiteralString: { kind: "constant" },
    TypeAlias: { kind: "constant" },
    Concatenate: { kind: "constant" },
    TypeGuard: { kind: "constant" },
    Required: { kind: "constant" },
    NotRequired: { kind: "constant" },
    Unpack: { kind: "constant" },
    List: { kind: "constant" },
    Dict: { kind: "constant" },
    Set: { kind: "constant" },
    FrozenSet: { kind: "constant" },
    Tuple: { kind: "constant" },
    Type: { kind: "constant" },
    DefaultDict: { kind: "constant" },
    OrderedDict: { kind: "constant" },
    Counter: { kind: "constant" },
    Deque: { kind: "constant" },
    ChainMap: { kind: "constant" },
    Iterable: { kind: "constant" },
    Iterator: { kind: "constant" },
    Generator: { kind: "constant" },
    Reversible: { kind: "constant" },
    Container: { kind: "constant" },
    Collection: { kind: "constant" },
    Sequence: { kind: "constant" },
    MutableSequence: { kind: "constant" },
    Mapping: { kind: "constant" },
    MutableMapping: { kind: "constant" },
    AbstractSet: { kind: "constant" },
    MutableSet: { kind: "constant" },
    MappingView: { kind: "constant" },
    KeysView: { kind: "constant" },
    ItemsView: { kind: "constant" },
    ValuesView: { kind: "constant" },
    Hashable: { kind: "constant" },
    Sized: { kind: "constant" },
    ByteString: { kind: "constant" },
    Awaitable: { kind: "constant" },
    Coroutine: { kind: "constant" },
    AsyncIterable: { kind: "constant" },
    AsyncIterator: { kind: "constant" },
    AsyncGenerator: { kind: "constant" },
    ContextManager: { kind: "constant" },
    AsyncContextManager: { kind: "constant" },
    Pattern: { kind: "constant" },
    Match: { kind: "constant" },
    IO: { kind: "constant" },
    TextIO: { kind: "constant" },
    BinaryIO: { kind: "constant" },
    NamedTuple: { kind: "constant" },
    TypedDict: { kind: "constant" },
    AnyStr: { kind: "constant" },
    TYPE_CHECKING: { kind: "constant", result: "bool" },
    Generic: { kind: "class" },
    Protocol: { kind: "class" },
    SupportsInt: { kind: "class" },
    SupportsFloat: { kind: "class" },
    SupportsComplex: { kind: "class" },
    SupportsBytes: { kind: "class" },
    SupportsIndex: { kind: "class" },
    SupportsAbs: { kind: "class" },
    SupportsRound: { kind: "class" },
    NewType: { kind: "class" },
    TypeVar: { kind: "class" },
    ParamSpec: { kind: "class" },
    TypeVarTuple: { kind: "class" },
    ForwardRef: { kind: "class" },
    Text: { kind: "class" },
    cast: { kind: "function" },
    assert_type: { kind: "function" },
    overload: { kind: "function" },
    final: { kind: "function" },
    override: { kind: "function" },
    no_type_check: { kind: "function" },
    reveal_type: { kind: "function" },
    runtime_checkable: { kind: "function" },
    dataclass_transform: { kind: "function" },
    get_origin: { kind: "function" },
    get_type_hints: { kind: "function", result: "dict" },
    get_args: { kind: "function" },
    is_typeddict: { kind: "function", result: "bool" }
  }
};

// rules/transpile/python/library/unicodedata.ts
var unicodedata = {
  name: "unicodedata",
  path: "batuta_std::unicodedata_::module",
  members: {
    category: { kind: "function" },
    combining: { kind: "function" },
    decimal: { kind: "function" },
    lookup: { kind: "function" },
    name: { kind: "function" },
    normalize: { kind: "function" }
  }
};

// rules/transpile/python/library/unittest.ts
var unittest = {
  name: "unittest",
  path: "batuta_std::unittest::module",
  members: {
    TestCase: { kind: "class" },
    TestSuite: { kind: "class" },
    TestLoader: { kind: "class" },
    TestResult: { kind: "class" },
    TextTestResult: { kind: "class" },
    TextTestRunner: { kind: "class" },
    SkipTest: { kind: "exception" },
    defaultTestLoader: { kind: "constant" },
    main: { kind: "function" },
    skip: { kind: "function" },
    skipIf: { kind: "function" },
    skipUnless: { kind: "function" },
    expectedFailure: { kind: "function" }
  }
};

// rules/transpile/python/library/urllib-parse.ts
var urllibParse = {
  name: "urllib.parse",
  path: "batuta_std::urllib::parse::module",
  members: {
    SplitResult: { kind: "class" },
    ParseResult: { kind: "class" },
    urlsplit: { kind: "function", result: null },
    urlparse: { kind: "function", result: null },
    urlunsplit: { kind: "function", result: "str" },
    urlunparse: { kind: "function", result: "str" },
    urljoin: { kind: "function", result: "str" },
    urldefrag: { kind: "function", result: null },
    quote: { kind: "function", result: "str" },
    quote_plus: { kind: "function", result: "str" },
    quote_from_bytes: { kind: "function", result: "str" },
    unquote: { kind: "function", result: "str" },
    unquote_plus: { kind: "function", result: "str" },
    unquote_to_bytes: { kind: "function", result: "bytes" },
    parse_qsl: { kind: "function", result: "list" },
    parse_qs: { kind: "function", result: "dict" },
    urlencode: { kind: "function", result: "str" }
  }
};

// rules/transpile/python/library/urllib.ts
var urllib = {
  name: "urllib",
  path: "batuta_std::urllib::module",
  members: {
    parse: { kind: "module" }
  }
};

// rules/transpile/python/library/uuid.ts
var uuid = {
  name: "uuid",
  path: "batuta_std::uuid_::module",
  members: {
    NAMESPACE_DNS: { kind: "constant" },
    NAMESPACE_OID: { kind: "constant" },
    NAMESPACE_URL: { kind: "constant" },
    NAMESPACE_X500: { kind: "constant" },
    UUID: { kind: "class" },
    uuid3: { kind: "function" },
    uuid4: { kind: "function" },
    uuid5: { kind: "function" }
  }
};

// rules/transpile/python/library/warnings.ts
var warnings = {
  name: "warnings",
  path: "batuta_std::warnings::module",
  members: {
    warn: { kind: "function", result: "none" },
    filterwarnings: { kind: "function", result: "none" },
    simplefilter: { kind: "function", result: "none" },
    resetwarnings: { kind: "function", result: "none" },
    formatwarning: { kind: "function", result: "str" },
    catch_warnings: { kind: "class" }
  }
};

// rules/transpile/python/library/named-members.ts
var namedMembers = (names3) => Object.fromEntries(
  Object.entries(names3).flatMap(
    ([kind, list2]) => list2.split(" ").map((name) => [name, { kind }])
  )
);

// rules/transpile/python/library/written-in-python.ts
var writtenInPython = [
  {
    name: "asyncio.coroutines",
    path: "batuta_py_asyncio::asyncio::coroutines::import",
    runs: true,
    members: namedMembers({ function: "iscoroutine iscoroutinefunction" })
  },
  {
    name: "asyncio.events",
    path: "batuta_py_asyncio::asyncio::events::import",
    runs: true,
    members: namedMembers({
      class: "AbstractEventLoop BaseEventLoop Handle TimerHandle",
      function: "_get_running_loop _set_running_loop get_event_loop get_running_loop new_event_loop set_event_loop"
    })
  },
  {
    name: "asyncio.exceptions",
    path: "batuta_py_asyncio::asyncio::exceptions::import",
    runs: true,
    members: namedMembers({
      constant: "TimeoutError",
      exception: "BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError SendfileNotAvailableError"
    })
  },
  {
    name: "asyncio.futures",
    path: "batuta_py_asyncio::asyncio::futures::import",
    runs: true,
    members: namedMembers({ class: "Future", function: "isfuture wrap_future" })
  },
  {
    name: "asyncio.locks",
    path: "batuta_py_asyncio::asyncio::locks::import",
    runs: true,
    members: namedMembers({ class: "Barrier BoundedSemaphore Condition Event Lock Semaphore" })
  },
  {
    name: "asyncio.queues",
    path: "batuta_py_asyncio::asyncio::queues::import",
    runs: true,
    members: namedMembers({ class: "LifoQueue PriorityQueue Queue", exception: "QueueEmpty QueueFull" })
  },
  {
    name: "asyncio.runners",
    path: "batuta_py_asyncio::asyncio::runners::import",
    runs: true,
    members: namedMembers({ class: "Runner", function: "run" })
  },
  {
    name: "asyncio.taskgroups",
    path: "batuta_py_asyncio::asyncio::taskgroups::import",
    runs: true,
    members: namedMembers({ class: "TaskGroup" })
  },
  {
    name: "asyncio.tasks",
    path: "batuta_py_asyncio::asyncio::tasks::import",
    runs: true,
    members: namedMembers({
      class: "Task",
      constant: "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION",
      function: "all_tasks as_completed create_task current_task ensure_future gather run_coroutine_threadsafe shield sleep wait wait_for"
    })
  },
  {
    name: "asyncio.threads",
    path: "batuta_py_asyncio::asyncio::threads::import",
    runs: true,
    members: namedMembers({ function: "to_thread" })
  },
  {
    name: "asyncio.timeouts",
    path: "batuta_py_asyncio::asyncio::timeouts::import",
    runs: true,
    members: namedMembers({ class: "Timeout", function: "timeout timeout_at" })
  },
  {
    name: "asyncio",
    path: "batuta_py_asyncio::asyncio::import",
    runs: true,
    members: namedMembers({
      class: "AbstractEventLoop Barrier BaseEventLoop BoundedSemaphore Condition Event Future Handle LifoQueue Lock PriorityQueue Queue Runner Semaphore Task TaskGroup Timeout TimerHandle",
      constant: "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION TimeoutError",
      exception: "BrokenBarrierError CancelledError IncompleteReadError InvalidStateError LimitOverrunError QueueEmpty QueueFull SendfileNotAvailableError",
      function: "_get_running_loop _set_running_loop all_tasks as_completed create_task current_task ensure_future gather get_event_loop get_running_loop iscoroutine iscoroutinefunction isfuture new_event_loop run run_coroutine_threadsafe set_event_loop shield sleep timeout timeout_at to_thread wait wait_for wrap_future"
    })
  },
  {
    name: "cmd",
    path: "batuta_py_cmd::cmd::import",
    runs: true,
    members: namedMembers({ class: "Cmd", constant: "IDENTCHARS PROMPT" })
  },
  {
    name: "concurrent.futures",
    path: "batuta_py_concurrent::concurrent::futures::import",
    runs: true,
    members: namedMembers({
      class: "BrokenExecutor Executor Future ProcessPoolExecutor ThreadPoolExecutor",
      constant: "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION TimeoutError",
      exception: "CancelledError InvalidStateError",
      function: "as_completed wait"
    })
  },
  {
    name: "concurrent",
    path: "batuta_py_concurrent::concurrent::import",
    runs: true,
    members: namedMembers({})
  },
  {
    name: "configparser",
    path: "batuta_py_configparser::configparser::import",
    runs: true,
    members: namedMembers({
      class: "BasicInterpolation ConfigParser ConverterMapping ExtendedInterpolation Interpolation LegacyInterpolation RawConfigParser SafeConfigParser SectionProxy",
      constant: "DEFAULTSECT MAX_INTERPOLATION_DEPTH",
      exception: "DuplicateOptionError DuplicateSectionError Error InterpolationDepthError InterpolationError InterpolationMissingOptionError InterpolationSyntaxError MissingSectionHeaderError NoOptionError NoSectionError ParsingError"
    })
  },
  {
    name: "contextvars",
    path: "batuta_py_contextvars::contextvars::import",
    runs: true,
    members: namedMembers({ class: "Context ContextVar Token", function: "copy_context" })
  },
  {
    name: "errno",
    path: "batuta_py_errno::errno::import",
    runs: true,
    members: namedMembers({
      constant: "E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD EBADMSG EBADR EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL errorcode"
    })
  },
  {
    name: "filecmp",
    path: "batuta_py_filecmp::filecmp::import",
    runs: true,
    members: namedMembers({ class: "dircmp", constant: "DEFAULT_IGNORES", function: "clear_cache cmp cmpfiles" })
  },
  {
    name: "fileinput",
    path: "batuta_py_fileinput::fileinput::import",
    runs: true,
    members: namedMembers({
      class: "FileInput",
      function: "close filelineno filename fileno hook_encoded input isfirstline isstdin lineno nextfile"
    })
  },
  {
    name: "gc",
    path: "batuta_py_gc::gc::import",
    runs: true,
    members: namedMembers({ function: "collect disable enable freeze get_threshold isenabled set_threshold unfreeze" })
  },
  {
    name: "getopt",
    path: "batuta_py_getopt::getopt::import",
    runs: true,
    members: namedMembers({ constant: "error", exception: "GetoptError", function: "getopt gnu_getopt" })
  },
  {
    name: "getpass",
    path: "batuta_py_getpass::getpass::import",
    runs: true,
    members: namedMembers({ exception: "GetPassWarning", function: "getpass getuser" })
  },
  {
    name: "graphlib",
    path: "batuta_py_graphlib::graphlib::import",
    runs: true,
    members: namedMembers({ class: "TopologicalSorter", exception: "CycleError" })
  },
  {
    name: "http",
    path: "batuta_py_http::http::import",
    runs: true,
    members: namedMembers({ class: "HTTPMethod HTTPStatus" })
  },
  {
    name: "ipaddress",
    path: "batuta_py_ipaddress::ipaddress::import",
    runs: true,
    members: namedMembers({
      class: "IPv4Address IPv4Interface IPv4Network IPv6Address IPv6Interface IPv6Network",
      constant: "IPV4LENGTH IPV6LENGTH",
      exception: "AddressValueError NetmaskValueError",
      function: "collapse_addresses ip_address ip_interface ip_network summarize_address_range"
    })
  },
  {
    name: "keyword",
    path: "batuta_py_keyword::keyword::import",
    runs: true,
    members: namedMembers({ constant: "iskeyword issoftkeyword kwlist softkwlist" })
  },
  {
    name: "linecache",
    path: "batuta_py_linecache::linecache::import",
    runs: true,
    members: namedMembers({ function: "checkcache clearcache getline getlines" })
  },
  {
    name: "queue",
    path: "batuta_py_queue::queue::import",
    runs: true,
    members: namedMembers({ class: "LifoQueue PriorityQueue Queue SimpleQueue", exception: "Empty Full" })
  },
  {
    name: "reprlib",
    path: "batuta_py_reprlib::reprlib::import",
    runs: true,
    members: namedMembers({ class: "Repr", constant: "aRepr repr", function: "recursive_repr" })
  },
  {
    name: "sched",
    path: "batuta_py_sched::sched::import",
    runs: true,
    members: namedMembers({ class: "Event scheduler" })
  },
  {
    name: "shlex",
    path: "batuta_py_shlex::shlex::import",
    runs: true,
    members: namedMembers({ class: "shlex", function: "join quote split" })
  },
  {
    name: "signal",
    path: "batuta_py_signal::signal::import",
    runs: true,
    members: namedMembers({
      class: "Handlers Signals",
      constant: "SIGABRT SIGALRM SIGCHLD SIGCONT SIGHUP SIGINT SIGKILL SIGPIPE SIGQUIT SIGSEGV SIGSTOP SIGTERM SIGTSTP SIGUSR1 SIGUSR2 SIG_DFL SIG_IGN",
      function: "default_int_handler getsignal signal strsignal"
    })
  },
  {
    name: "stat",
    path: "batuta_py_stat::stat::import",
    runs: true,
    members: namedMembers({
      constant: "FILE_ATTRIBUTE_ARCHIVE FILE_ATTRIBUTE_COMPRESSED FILE_ATTRIBUTE_DEVICE FILE_ATTRIBUTE_DIRECTORY FILE_ATTRIBUTE_ENCRYPTED FILE_ATTRIBUTE_HIDDEN FILE_ATTRIBUTE_INTEGRITY_STREAM FILE_ATTRIBUTE_NORMAL FILE_ATTRIBUTE_NOT_CONTENT_INDEXED FILE_ATTRIBUTE_NO_SCRUB_DATA FILE_ATTRIBUTE_OFFLINE FILE_ATTRIBUTE_READONLY FILE_ATTRIBUTE_REPARSE_POINT FILE_ATTRIBUTE_SPARSE_FILE FILE_ATTRIBUTE_SYSTEM FILE_ATTRIBUTE_TEMPORARY FILE_ATTRIBUTE_VIRTUAL SF_APPEND SF_ARCHIVED SF_IMMUTABLE SF_NOUNLINK SF_SNAPSHOT ST_ATIME ST_CTIME ST_DEV ST_GID ST_INO ST_MODE ST_MTIME ST_NLINK ST_SIZE ST_UID S_ENFMT S_IEXEC S_IFBLK S_IFCHR S_IFDIR S_IFDOOR S_IFIFO S_IFLNK S_IFPORT S_IFREG S_IFSOCK S_IFWHT S_IREAD S_IRGRP S_IROTH S_IRUSR S_IRWXG S_IRWXO S_IRWXU S_ISGID S_ISUID S_ISVTX S_IWGRP S_IWOTH S_IWRITE S_IWUSR S_IXGRP S_IXOTH S_IXUSR UF_APPEND UF_COMPRESSED UF_HIDDEN UF_IMMUTABLE UF_NODUMP UF_NOUNLINK UF_OPAQUE",
      function: "S_IFMT S_IMODE S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG S_ISSOCK filemode"
    })
  },
  {
    name: "subprocess",
    path: "batuta_py_subprocess::subprocess::import",
    runs: true,
    members: namedMembers({
      class: "CompletedProcess Popen TimeoutExpired",
      constant: "DEVNULL PIPE STDOUT",
      exception: "CalledProcessError SubprocessError",
      function: "call check_call check_output getoutput getstatusoutput list2cmdline run"
    })
  },
  {
    name: "tempfile",
    path: "batuta_py_tempfile::tempfile::import",
    runs: true,
    members: namedMembers({
      class: "SpooledTemporaryFile TemporaryDirectory",
      constant: "tempdir template",
      function: "NamedTemporaryFile TemporaryFile gettempdir gettempdirb gettempprefix gettempprefixb mkdtemp mkstemp mktemp"
    })
  },
  {
    name: "threading",
    path: "batuta_py_threading::threading::import",
    runs: true,
    members: namedMembers({
      class: "Barrier BoundedSemaphore Condition Event ExceptHookArgs Semaphore Thread Timer local",
      constant: "TIMEOUT_MAX ThreadError activeCount currentThread get_native_id stack_size",
      exception: "BrokenBarrierError",
      function: "Lock RLock active_count current_thread enumerate excepthook get_ident main_thread"
    })
  },
  {
    name: "timeit",
    path: "batuta_py_timeit::timeit::import",
    runs: true,
    members: namedMembers({
      class: "Timer",
      constant: "default_number default_repeat default_timer",
      function: "repeat timeit"
    })
  },
  {
    name: "tomllib",
    path: "batuta_py_tomllib::tomllib::import",
    runs: true,
    members: namedMembers({ exception: "TOMLDecodeError", function: "load loads" })
  },
  {
    name: "traceback",
    path: "batuta_py_traceback::traceback::import",
    runs: true,
    members: namedMembers({ function: "format_exception_only print_exc print_exception" })
  },
  {
    name: "weakref",
    path: "batuta_py_weakref::weakref::import",
    runs: true,
    members: namedMembers({
      class: "WeakKeyDictionary WeakMethod WeakSet WeakValueDictionary finalize ref",
      constant: "ReferenceError ReferenceType",
      function: "getweakrefcount getweakrefs proxy"
    })
  },
  {
    name: "xml.etree.ElementTree",
    path: "batuta_py_xml::xml::etree::element_tree::import",
    runs: true,
    members: namedMembers({
      class: "Element ElementTree QName TreeBuilder XMLParser",
      constant: "PI fromstring",
      exception: "ParseError",
      function: "Comment ProcessingInstruction SubElement XML XMLID dump fromstringlist indent iselement iterparse parse register_namespace tostring tostringlist"
    })
  },
  {
    name: "xml",
    path: "batuta_py_xml::xml::import",
    runs: true,
    members: namedMembers({})
  },
  {
    name: "xml.etree",
    path: "batuta_py_xml::xml::etree::import",
    runs: true,
    members: namedMembers({})
  },
  {
    name: "zoneinfo",
    path: "batuta_py_zoneinfo::zoneinfo::import",
    runs: true,
    members: namedMembers({
      class: "ZoneInfo",
      constant: "TZPATH",
      exception: "InvalidTZPathWarning ZoneInfoNotFoundError",
      function: "available_timezones reset_tzpath"
    })
  }
];

// rules/transpile/python/library/zlib.ts
var zlib = {
  name: "zlib",
  path: "batuta_std::zlib_::module",
  members: {
    DEFLATED: { kind: "constant", result: "int" },
    MAX_WBITS: { kind: "constant", result: "int" },
    Z_BEST_COMPRESSION: { kind: "constant", result: "int" },
    Z_BEST_SPEED: { kind: "constant", result: "int" },
    Z_DEFAULT_COMPRESSION: { kind: "constant", result: "int" },
    adler32: { kind: "function", result: "int" },
    compress: { kind: "function", result: "bytes" },
    crc32: { kind: "function", result: "int" },
    decompress: { kind: "function", result: "bytes" },
    error: { kind: "exception" }
  }
};

// rules/transpile/python/library/modules.ts
var libraryModules = [
  abc,
  argparse,
  array,
  ast,
  atexit,
  base64,
  baton,
  binascii,
  bisect,
  builtinsModule,
  calendar,
  cmath,
  collections,
  collectionsAbc,
  colorsys,
  contextlib,
  copy,
  csv,
  dataclasses,
  datetime,
  decimal,
  difflib,
  doctest,
  enumeration,
  fnmatch,
  fractions,
  functools,
  glob,
  hashlib,
  heapq,
  hmac,
  html,
  inspect,
  io,
  itertools,
  json,
  jsonDecoder,
  jsonEncoder,
  logging,
  math,
  numbers,
  operator,
  os,
  osPath,
  pathlib,
  platform,
  pprint,
  processModule,
  random,
  re,
  secrets,
  shutil,
  statistics,
  stringModule,
  structModule,
  sys,
  textwrap,
  threads,
  time,
  typesModule,
  typing,
  unicodedata,
  unittest,
  urllib,
  urllibParse,
  uuid,
  warnings,
  zlib,
  weak,
  ...writtenInPython
];

// rules/transpile/python/library/index.ts
var byName = new Map(libraryModules.map((one) => [one.name, one]));
var library = {
  isBuiltin: (name) => builtinFunctions.has(name) || builtinTypes.has(name) || exceptionNames.has(name) || constants.has(name),
  builtinPath: (name) => builtinFunctions.has(name) ? `builtins::${builtinFunctions.get(name) ?? name}` : null,
  moduleOf: (name) => byName.get(name),
  exportsOf: (name) => Object.keys(byName.get(name)?.members ?? {}).filter((member) => !member.startsWith("_"))
};
var constants = /* @__PURE__ */ new Set(["NotImplemented", "Ellipsis", "__debug__"]);

// rules/transpile/python/library-types.ts
var isHead = (name) => name in heads;
function memberOf(path2) {
  const at = path2.lastIndexOf(".");
  return library.moduleOf(path2.slice(0, at))?.members[path2.slice(at + 1)];
}
var maskOf = (member) => typeof member?.result === "string" && isHead(member.result) ? heads[member.result] : void 0;
var libraryTypes = {
  resultOf: (path2) => {
    const member = memberOf(path2);
    return member?.kind === "function" ? maskOf(member) : void 0;
  },
  valueOf: (path2) => {
    const member = memberOf(path2);
    return member?.kind === "constant" ? maskOf(member) : void 0;
  }
};

// rules/transpile/python/scope/consumed-generators.ts
var consumers = /* @__PURE__ */ new Set(["sum", "any", "all", "min", "max", "list", "tuple", "set", "sorted"]);
var withMore = /* @__PURE__ */ new Set(["sum", "sorted"]);
function consumedGenerators(tree) {
  const found = /* @__PURE__ */ new Map();
  const candidates = [];
  walk(tree, (node) => {
    if (node.type !== "Call") return;
    const name = consumerOf(node);
    const [first2] = node.args;
    if (name !== null && first2?.type === "GeneratorExp" && !awaits(first2)) candidates.push([name, first2]);
  });
  if (candidates.length === 0) return found;
  const bound = boundNames(tree);
  for (const [name, node] of candidates)
    if (name === "join" || !bound.has(name) && !bound.has("*")) found.set(node.id, name);
  return found;
}
function consumerOf(node) {
  const { func } = node;
  const rest = [...node.args.slice(1), ...node.keywords.map((keyword) => keyword.value)];
  if (func.type === "Name" && consumers.has(func.name)) {
    if (node.keywords.some((keyword) => keyword.arg === null)) return null;
    return rest.length === 0 || withMore.has(func.name) && rest.every(isIdle) ? func.name : null;
  }
  const text2 = func.type === "Attribute" && func.attr === "join" && func.value.type === "Constant" ? func.value : null;
  return text2?.value.kind === "str" && rest.length === 0 ? "join" : null;
}
var isIdle = (node) => node.type === "Constant" || node.type === "Lambda" && node.args.defaults.length === 0 && node.args.kw_defaults.every((one) => one === null);
function awaits(node) {
  let found = false;
  walk(node, (inner) => {
    if (inner.type === "Await" || "is_async" in inner && inner.is_async === 1) found = true;
  });
  return found || node.generators.some((generator) => generator.is_async);
}
function boundNames(tree) {
  const bound = /* @__PURE__ */ new Set();
  const add = (name) => {
    if (name !== null && name !== void 0) bound.add(name);
  };
  walk(tree, (node) => {
    switch (node.type) {
      case "Name":
        if (node.ctx !== "Load") add(node.name);
        return;
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "ClassDef":
      case "ExceptHandler":
      case "MatchAs":
      case "MatchStar":
        return add(node.name);
      case "MatchMapping":
        return add(node.rest);
      case "arg":
        return add(node.arg);
      case "NamedExpr":
        return add(node.target.name);
      case "Global":
      case "Nonlocal":
        for (const name of node.names) add(name);
        return;
      case "Import":
      case "ImportFrom":
        for (const alias of node.names) add(alias.asname ?? alias.name.split(".")[0]);
        return;
      default:
        return;
    }
  });
  return bound;
}

// rules/transpile/python/scope/resolve-scopes.ts
function resolveScopes(module, errors) {
  bindClassCells(module);
  resolve(module, errors);
}
function bindClassCells(scope) {
  for (const child of scope.children) bindClassCells(child);
  if (!isClosure(scope) || !scope.symbols.get("__class__")?.used) return;
  for (let at = scope.parent; at; at = at.parent) {
    if (at.kind === "class") {
      at.classCell = true;
      return;
    }
  }
}
function resolve(scope, errors) {
  for (const symbol of [...scope.symbols.values()]) resolveSymbol(scope, symbol, errors);
  for (const child of scope.children) resolve(child, errors);
}
function resolveSymbol(scope, symbol, errors) {
  if (symbol.owner !== null) return;
  const node = scope.node?.id ?? 0;
  if (scope.kind === "module" || symbol.declared === "global") {
    symbol.meaning = "global";
    if (scope.kind !== "module" && symbol.bound) bindGlobal(scope, symbol);
    return;
  }
  if (symbol.declared !== "nonlocal" && symbol.bound) {
    if (scope.kind === "class") symbol.meaning = "namespace";
    else if (symbol.meaning !== "cell") symbol.meaning = "local";
    symbol.owner = scope;
    return;
  }
  const owner = ownerOf(scope, symbol.name);
  if (owner === null) {
    if (symbol.declared === "nonlocal")
      errors.push({ node, message: `no binding for nonlocal '${symbol.name}' found` });
    symbol.meaning = "global";
    return;
  }
  symbol.owner = owner;
  symbol.meaning = "free";
  const held = owner.symbols.get(symbol.name);
  if (held && crossesClosure(scope, owner)) held.meaning = "cell";
  if (held && symbol.declared === "nonlocal" && symbol.bound) held.bindings += symbol.bindings;
  if (held && symbol.deleted) held.deleted = true;
}
function bindGlobal(scope, symbol) {
  let module = scope;
  while (module.parent) module = module.parent;
  const held = module.symbols.get(symbol.name);
  if (held) {
    held.bound = true;
    held.bindings += symbol.bindings;
    held.deleted ||= symbol.deleted;
  } else module.symbols.set(symbol.name, { ...symbol, declared: null });
}
function ownerOf(scope, name) {
  if (name === "__class__") {
    for (let at = scope.parent; at; at = at.parent) if (at.kind === "class") return at;
  }
  for (let at = scope.parent; at && at.kind !== "module"; at = at.parent) {
    if (at.kind === "class") continue;
    const symbol = at.symbols.get(name);
    if (symbol?.declared === "global") return null;
    if (symbol?.bound && symbol.declared === null) return at;
  }
  return null;
}
function crossesClosure(inner, owner) {
  for (let at = inner; at && at !== owner; at = at.parent) if (isClosure(at)) return true;
  return false;
}

// rules/transpile/python/scope/build-scopes.ts
function buildScopes(tree) {
  const builder = {
    byNode: /* @__PURE__ */ new Map(),
    errors: [],
    paths: /* @__PURE__ */ new Map(),
    consumed: consumedGenerators(tree)
  };
  const module = makeScope(builder, "module", "", null, null);
  for (const statement2 of tree.body) visit(builder, module, statement2);
  resolveScopes(module, builder.errors);
  return { module, byNode: builder.byNode, consumed: builder.consumed, errors: builder.errors };
}
function makeScope(builder, kind, name, node, parent) {
  const inside2 = parent === null || parent.kind === "module" ? "" : `${parent.path}.`;
  const base = inside2 + name;
  const count = (builder.paths.get(base) ?? 0) + 1;
  builder.paths.set(base, count);
  const path2 = count === 1 ? base : `${base}#${count}`;
  const scope = {
    kind,
    name,
    path: path2,
    qualname: qualify(name, parent),
    node,
    parent,
    children: [],
    symbols: /* @__PURE__ */ new Map(),
    className: kind === "class" ? name : parent?.className ?? null,
    yields: false,
    classCell: false
  };
  parent?.children.push(scope);
  if (node) builder.byNode.set(node.id, scope);
  return scope;
}
function qualify(name, parent) {
  if (parent === null || parent.kind === "module") return name;
  if (parent.symbols.get(name)?.declared === "global") return name;
  return parent.kind === "class" ? `${parent.qualname}.${name}` : `${parent.qualname}.<locals>.${name}`;
}
function symbolOf(scope, name) {
  let symbol = scope.symbols.get(name);
  if (symbol === void 0) {
    symbol = {
      name,
      bound: false,
      parameter: false,
      declared: null,
      bindings: 0,
      used: false,
      deleted: false,
      meaning: "global",
      owner: null,
      maybeUnbound: false
    };
    scope.symbols.set(name, symbol);
  }
  return symbol;
}
function bind(scope, name) {
  const symbol = symbolOf(scope, mangle(name, scope.className));
  symbol.bound = true;
  symbol.bindings++;
  return symbol;
}
function use(scope, name) {
  symbolOf(scope, mangle(name, scope.className)).used = true;
  if (name === "super" && scope.kind !== "module" && scope.kind !== "class") use(scope, "__class__");
}
function visitAll(builder, scope, nodes) {
  for (const node of nodes) if (node) visit(builder, scope, node);
}
function walrusScope(scope) {
  let at = scope;
  while ((at.kind === "comprehension" || at.kind === "generator") && at.parent) at = at.parent;
  return at;
}
function visit(builder, scope, node) {
  switch (node.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      bind(scope, node.name);
      visitAll(builder, scope, node.decorator_list);
      visitSignature(builder, scope, node.args, node.returns);
      return visitFunction(builder, scope, node, node.name, node.args, node.body);
    case "Lambda":
      visitSignature(builder, scope, node.args, null);
      return visitFunction(builder, scope, node, "<lambda>", node.args, [node.body]);
    case "ClassDef": {
      bind(scope, node.name);
      visitAll(builder, scope, [...node.decorator_list, ...node.bases, ...node.keywords]);
      const inner = makeScope(builder, "class", node.name, node, scope);
      return visitAll(builder, inner, node.body);
    }
    case "ListComp":
    case "SetComp":
      return visitComprehension(builder, scope, node, "comprehension", [node.elt], node.generators);
    case "DictComp":
      return visitComprehension(builder, scope, node, "comprehension", [node.key, node.value], node.generators);
    case "GeneratorExp":
      return visitComprehension(
        builder,
        scope,
        node,
        builder.consumed.has(node.id) ? "comprehension" : "generator",
        [node.elt],
        node.generators
      );
    case "Name":
      if (node.ctx === "Load") use(scope, node.name);
      else {
        const symbol = bind(scope, node.name);
        if (node.ctx === "Del") symbol.deleted = true;
      }
      return;
    case "NamedExpr": {
      visit(builder, scope, node.value);
      const holder2 = walrusScope(scope);
      bind(holder2, node.target.name);
      if (holder2 !== scope) {
        const name = mangle(node.target.name, scope.className);
        const symbol = symbolOf(scope, name);
        symbol.used = true;
        if (symbol.bound)
          builder.errors.push({
            node: node.id,
            message: `assignment expression cannot rebind comprehension iteration variable '${name}'`
          });
      }
      return;
    }
    case "AnnAssign":
      if (node.target.type === "Name") {
        const symbol = symbolOf(scope, mangle(node.target.name, scope.className));
        symbol.bound = true;
        if (node.value) symbol.bindings++;
      } else visit(builder, scope, node.target);
      if (scope.kind === "module" || scope.kind === "class") visit(builder, scope, node.annotation);
      if (node.value) visit(builder, scope, node.value);
      return;
    case "Global":
    case "Nonlocal":
      for (const name of node.names) {
        const symbol = symbolOf(scope, mangle(name, scope.className));
        symbol.declared = node.type === "Global" ? "global" : "nonlocal";
      }
      return;
    case "Import":
      for (const alias of node.names) bind(scope, alias.asname ?? alias.name.split(".")[0] ?? alias.name);
      return;
    case "ImportFrom":
      for (const alias of node.names) if (alias.name !== "*") bind(scope, alias.asname ?? alias.name);
      return;
    case "ExceptHandler":
      if (node.exc_type) visit(builder, scope, node.exc_type);
      if (node.name !== null) bind(scope, node.name);
      return visitAll(builder, scope, node.body);
    case "MatchAs":
    case "MatchStar":
    case "MatchMapping":
      return visitPattern(builder, scope, node);
    case "Yield":
    case "YieldFrom":
      scope.yields = true;
      if (node.value) visit(builder, scope, node.value);
      return;
    case "TypeAlias":
      bind(scope, node.name.name);
      return visit(builder, scope, node.value);
    default:
      return visitAll(builder, scope, childrenOf(node));
  }
}
function visitPattern(builder, scope, node) {
  if (node.type === "MatchAs" || node.type === "MatchStar") {
    if (node.type === "MatchAs" && node.pattern) visit(builder, scope, node.pattern);
    if (node.name !== null) bind(scope, node.name);
    return;
  }
  if (node.type === "MatchMapping" && node.rest !== null) bind(scope, node.rest);
  visitAll(builder, scope, childrenOf(node));
}
function visitSignature(builder, scope, args, returns) {
  visitAll(builder, scope, [...args.defaults, ...args.kw_defaults]);
  for (const arg2 of parametersOf(args)) if (arg2.annotation) visit(builder, scope, arg2.annotation);
  if (returns) visit(builder, scope, returns);
}
function parametersOf(args) {
  const all2 = [...args.posonlyargs, ...args.args];
  if (args.vararg) all2.push(args.vararg);
  all2.push(...args.kwonlyargs);
  if (args.kwarg) all2.push(args.kwarg);
  return all2;
}
function visitFunction(builder, scope, node, name, args, body2) {
  const inner = makeScope(builder, name === "<lambda>" ? "lambda" : "function", name, node, scope);
  for (const arg2 of parametersOf(args)) bind(inner, arg2.arg).parameter = true;
  visitAll(builder, inner, body2);
}
var comprehensionNames = {
  ListComp: "<listcomp>",
  SetComp: "<setcomp>",
  DictComp: "<dictcomp>",
  GeneratorExp: "<genexpr>"
};
function visitComprehension(builder, scope, node, kind, results, generators) {
  const [first2] = generators;
  if (first2) visit(builder, scope, first2.iter);
  const inner = makeScope(builder, kind, comprehensionNames[node.type], node, scope);
  for (const generator of generators) {
    if (generator !== first2) visit(builder, inner, generator.iter);
    visit(builder, inner, generator.target);
    visitAll(builder, inner, generator.ifs);
  }
  visitAll(builder, inner, results);
}

// rules/transpile/python/solve/class-table.ts
var comparisons = ["eq", "ne", "lt", "le", "gt", "ge"];
var ClassTable = class {
  #net;
  #facts = /* @__PURE__ */ new Map();
  #attributes = /* @__PURE__ */ new Map();
  #slot;
  /** Class -> classes it derives from. */
  #bases = /* @__PURE__ */ new Map();
  #open = /* @__PURE__ */ new Set();
  #escaped = /* @__PURE__ */ new Set();
  #inherits = /* @__PURE__ */ new Set();
  /** Attributes that something writes; the others are only asked for. */
  #written = /* @__PURE__ */ new Set();
  #release;
  /** Attributes are written by computed names, so any may hold anything. */
  #dynamic;
  constructor(net, facts, bases, slot, release, dynamic2) {
    this.#release = release;
    this.#dynamic = dynamic2;
    this.#net = net;
    this.#slot = slot;
    for (const fact of facts) {
      this.#facts.set(fact.id, fact);
      for (const name of Object.keys(fact.attributes)) this.#written.add(`${fact.id}@${name}`);
      const found = bases.get(fact.id);
      this.#bases.set(fact.id, new Set(found?.classes ?? []));
      if (found?.open !== false) this.#open.add(fact.id);
      if (found?.inherits !== false) this.#inherits.add(fact.id);
      this.#attributes.set(fact.id, new Map(Object.entries(fact.attributes).map(([name, at]) => [name, slot(at)])));
      if (dynamic2) for (const at of Object.values(fact.attributes)) net.addMask(slot(at), heads.any);
      if (fact.opaque === true) this.#open.add(fact.id);
    }
  }
  *#line(id, seen = /* @__PURE__ */ new Set()) {
    if (seen.has(id)) return;
    seen.add(id);
    yield id;
    for (const base of this.#bases.get(id) ?? []) yield* this.#line(base, seen);
  }
  ids() {
    return this.#facts.keys();
  }
  has(id, name) {
    for (const at of this.#line(id)) if (this.#written.has(`${at}@${name}`)) return true;
    return false;
  }
  /** Nodes of an attribute along the class's line; those of bases count too, since instances share them. */
  find(id, name) {
    return [...this.#line(id)].filter((at) => this.#facts.has(at)).map((at) => this.#own(at, name));
  }
  #own(id, name) {
    const attributes = this.#attributes.get(id);
    const present = attributes?.get(name);
    if (present !== void 0) return present;
    const made = this.#slot(`${id}@${name}`);
    attributes?.set(name, made);
    if (this.#escaped.has(id)) this.#release(made);
    if (this.#dynamic) this.#net.addMask(made, heads.any);
    return made;
  }
  /** True when instances have attributes that the program does not write: those of a library base, or `__getattr__`. */
  inherits(id) {
    for (const at of this.#line(id))
      if (this.#inherits.has(at) || this.has(at, "__getattr__") || this.has(at, "__getattribute__")) return true;
    return !this.isClosed(id);
  }
  findAbove(id, name) {
    return [...this.#line(id)].filter((at) => at !== id && this.#written.has(`${at}@${name}`)).map((at) => this.#own(at, name));
  }
  /** The slot an instance of `id` keeps `name` in: that of the base which has it, else its own. */
  attribute(id, name) {
    for (const at of this.#line(id)) if (this.#written.has(`${at}@${name}`)) return this.#own(at, name);
    this.#written.add(`${id}@${name}`);
    return this.#own(id, name);
  }
  /** Instances reached unknown code, which may set attributes of any name. */
  markEscaped(id) {
    this.#escaped.add(id);
  }
  /** False when something outside the program may add attributes or call methods. */
  isClosed(id) {
    for (const at of this.#line(id)) if (this.#open.has(at) || !this.#facts.has(at)) return false;
    return true;
  }
  definesComparison(id, name) {
    return comparisons.some((one) => (one === name || name === "") && this.has(id, `__${one}__`));
  }
  fieldsOf(id) {
    const fields = /* @__PURE__ */ new Map();
    for (const at of [...this.#line(id)].reverse())
      for (const field of this.#facts.get(at)?.fields ?? []) fields.set(field.name, field);
    return [...fields.values()];
  }
  methodsOf(id) {
    const methods = [];
    for (const at of this.#line(id)) {
      for (const node of this.#attributes.get(at)?.values() ?? [])
        methods.push(...this.#net.find(node).functions ?? []);
    }
    return methods;
  }
  settersOf(id, name) {
    if (!this.has(id, `${name}.setter`)) return [];
    return this.find(id, `${name}.setter`).flatMap((node) => [...this.#net.find(node).functions ?? []]);
  }
  attributeNodes(id) {
    return [...this.#line(id)].flatMap((at) => [...this.#attributes.get(at)?.values() ?? []]);
  }
  /** The class and all that derive from it. */
  belowOf(id) {
    return [...this.#facts.keys()].filter((other) => [...this.#line(other)].includes(id));
  }
};

// rules/transpile/python/solve/dynamic-attributes.ts
var writers = /^builtins\.(setattr|exec|eval)$/;
function writesAttributesByName(program) {
  const namespaces = /* @__PURE__ */ new Set();
  const dataclasses2 = /* @__PURE__ */ new Set();
  let replaces = false;
  let spreads = false;
  const libraries = /* @__PURE__ */ new Map();
  for (const { constraints } of program)
    for (const constraint of constraints) {
      if (constraint[0] === "library") {
        if (writers.test(constraint[2])) return true;
        libraries.set(constraint[1], constraint[2]);
      }
      if (constraint[0] === "getattr" && constraint[2] === "__dict__") namespaces.add(constraint[3]);
      if (constraint[0] === "call" && libraries.get(constraint[1]) === "builtins.vars") namespaces.add(constraint[3]);
      if (constraint[0] === "module" && constraint[2] === "dataclasses") dataclasses2.add(constraint[1]);
      if (constraint[0] === "getattr" && constraint[2] === "replace" && dataclasses2.has(constraint[1])) replaces = true;
      if (constraint[0] === "method" && constraint[2] === "replace" && dataclasses2.has(constraint[1])) replaces = true;
      if (constraint[0] === "call" && constraint[2].spread || constraint[0] === "method" && constraint[3].spread)
        spreads = true;
      if (constraint[0] === "method" && constraint[2] === "__setattr__") return true;
      if (constraint[0] === "super" && constraint[2] === "__setattr__") return true;
    }
  if (replaces && spreads) return true;
  return program.some(
    ({ constraints }) => constraints.some(
      (constraint) => constraint[0] === "setitem" && namespaces.has(constraint[1]) || constraint[0] === "method" && namespaces.has(constraint[1]) && !readers.has(constraint[2])
    )
  );
}
var readers = /* @__PURE__ */ new Set(["get", "items", "keys", "values", "copy"]);

// rules/transpile/python/solve/find-bases.ts
var harmless = /^(builtins\.(object|\w*(Error|Exception|Exit|Interrupt|Warning|Iteration))|abc\.ABC|typing\.(Generic|Protocol))$/;
var bare = /* @__PURE__ */ new Set(["builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol"]);
function findBases(program) {
  const modules = new Set(program.map((module) => module.module));
  const sources = /* @__PURE__ */ new Map();
  for (const module of program)
    for (const constraint of module.constraints) {
      const target = constraint[0] === "flow" ? constraint[2] : constraint[0] === "getattr" ? constraint[3] : constraint[0] === "call" ? constraint[3] : constraint[1];
      if (typeof target === "string") {
        const present = sources.get(target);
        if (present === void 0) sources.set(target, [constraint]);
        else present.push(constraint);
      }
    }
  const meanings = (slot, seen) => {
    if (seen.has(slot)) return [];
    seen.add(slot);
    return (sources.get(slot) ?? []).flatMap((constraint) => {
      switch (constraint[0]) {
        case "class":
          return [{ kind: "class", id: constraint[2] }];
        case "module":
          return [{ kind: modules.has(constraint[2]) ? "module" : "library", id: constraint[2] }];
        case "library":
          return [{ kind: "library", id: constraint[2] }];
        case "flow":
          return meanings(constraint[1], seen);
        case "getattr":
          return meanings(constraint[1], seen).flatMap((object) => attribute2(object, constraint[2], seen));
        default:
          return [{ kind: "unknown" }];
      }
    });
  };
  const attribute2 = (object, name, seen) => {
    if (object.kind === "library") return [{ kind: "library", id: `${object.id}.${name}` }];
    if (object.kind !== "module") return [{ kind: "unknown" }];
    if (modules.has(`${object.id}.${name}`)) return [{ kind: "module", id: `${object.id}.${name}` }];
    return meanings(`${object.id}|:${name}`, seen);
  };
  const bases = /* @__PURE__ */ new Map();
  for (const module of program)
    for (const fact of module.classes) {
      const found = fact.bases.map((slot) => meanings(slot, /* @__PURE__ */ new Set()));
      const flat = found.flat();
      bases.set(fact.id, {
        inherits: flat.some((one) => one.kind !== "class" && !(one.kind === "library" && bare.has(one.id))),
        classes: flat.flatMap((meaning) => meaning.kind === "class" ? [meaning.id] : []),
        open: found.some((one) => one.length === 0) || flat.some(
          (one) => one.kind === "unknown" || one.kind === "module" || one.kind === "library" && !harmless.test(one.id)
        )
      });
    }
  return bases;
}

// rules/transpile/python/solve/network.ts
var setNames = ["functions", "classes", "instances", "modules", "library"];
var contentNames = ["list", "set", "iter", "key", "value"];
var Network = class {
  #queue = [];
  /** Called once for every function or class that reaches an unknown place. */
  #onEscape;
  #escaped = /* @__PURE__ */ new Set();
  constructor(onEscape) {
    this.#onEscape = onEscape;
  }
  node() {
    return {
      parent: void 0,
      mask: 0,
      list: void 0,
      set: void 0,
      iter: void 0,
      key: void 0,
      value: void 0,
      tuple: void 0,
      tupleRest: void 0,
      functions: void 0,
      classes: void 0,
      instances: void 0,
      modules: void 0,
      library: void 0,
      out: /* @__PURE__ */ new Set(),
      watchers: [],
      queued: false
    };
  }
  /** The representative of a node's alias class, with path halving. */
  find(node) {
    let at = node;
    while (at.parent !== void 0) {
      if (at.parent.parent !== void 0) at.parent = at.parent.parent;
      at = at.parent;
    }
    return at;
  }
  #touch(node) {
    if (node.queued) return;
    node.queued = true;
    this.#queue.push(node);
  }
  watch(node, watcher) {
    this.find(node).watchers.push(watcher);
  }
  addMask(target, mask) {
    const node = this.find(target);
    if ((node.mask | mask) === node.mask) return;
    node.mask |= mask;
    if ((mask & heads.any) !== 0) this.#spread(node);
    this.#touch(node);
  }
  add(target, name, id) {
    const node = this.find(target);
    const present = node[name] ??= /* @__PURE__ */ new Set();
    if (present.has(id)) return;
    present.add(id);
    if ((node.mask & heads.any) !== 0) this.#escape(name, id);
    this.#touch(node);
  }
  /** The content node of a container kind, made on demand: after this the node is known to hold such a container. */
  content(target, name) {
    const node = this.find(target);
    const present = node[name];
    if (present !== void 0) return this.find(present);
    const made = this.node();
    node[name] = made;
    if ((node.mask & heads.any) !== 0) this.addMask(made, heads.any);
    this.#touch(node);
    return made;
  }
  setTuple(target, elements) {
    const node = this.find(target);
    if (node.tupleRest !== void 0) {
      for (const element2 of elements) this.flow(element2, node.tupleRest);
      return;
    }
    if (node.tuple === void 0) {
      node.tuple = { elements };
      if ((node.mask & heads.any) !== 0) for (const element2 of elements) this.addMask(element2, heads.any);
      this.#touch(node);
      return;
    }
    const present = node.tuple.elements;
    if (present === elements) return;
    if (present.length === elements.length) {
      elements.forEach((element2, index) => this.unify(present[index], element2));
      return;
    }
    const rest = this.node();
    node.tuple = void 0;
    node.tupleRest = rest;
    if ((node.mask & heads.any) !== 0) this.addMask(rest, heads.any);
    for (const element2 of [...present, ...elements]) this.flow(element2, rest);
    this.#touch(node);
  }
  setVarTuple(target, element2) {
    const node = this.find(target);
    if (node.tupleRest !== void 0) {
      this.unify(node.tupleRest, element2);
      return;
    }
    node.tupleRest = element2;
    for (const present of node.tuple?.elements ?? []) this.flow(present, element2);
    node.tuple = void 0;
    if ((node.mask & heads.any) !== 0) this.addMask(element2, heads.any);
    this.#touch(node);
  }
  flow(source, target) {
    const from = this.find(source);
    const to = this.find(target);
    if (from === to || from.out.has(to)) return;
    from.out.add(to);
    this.#merge(from, to);
  }
  unify(first2, second) {
    const a = this.find(first2);
    const b = this.find(second);
    if (a === b) return;
    b.parent = a;
    for (const watcher of b.watchers) a.watchers.push(watcher);
    for (const next of b.out) if (this.find(next) !== a) a.out.add(next);
    b.watchers = [];
    b.out = /* @__PURE__ */ new Set();
    this.#merge(b, a);
    this.#touch(a);
  }
  /** Everything that `from` may hold, `to` may hold. */
  #merge(from, to) {
    this.addMask(to, from.mask);
    for (const name of setNames) for (const id of from[name] ?? []) this.add(to, name, id);
    for (const name of contentNames) {
      const mine = from[name];
      if (mine === void 0) continue;
      const target = this.find(to);
      const theirs = target[name];
      if (theirs === void 0) {
        target[name] = mine;
        if ((target.mask & heads.any) !== 0) this.addMask(mine, heads.any);
        this.#touch(target);
      } else this.unify(theirs, mine);
    }
    if (from.tuple !== void 0) this.setTuple(to, from.tuple.elements);
    if (from.tupleRest !== void 0) this.setVarTuple(to, from.tupleRest);
  }
  /** `any` is contagious to contents, and whatever reaches it may be used by unknown code. */
  #spread(node) {
    for (const name of contentNames) {
      const content = node[name];
      if (content !== void 0) this.addMask(content, heads.any);
    }
    for (const element2 of node.tuple?.elements ?? []) this.addMask(element2, heads.any);
    if (node.tupleRest !== void 0) this.addMask(node.tupleRest, heads.any);
    for (const name of setNames) for (const id of node[name] ?? []) this.#escape(name, id);
  }
  #escape(kind, id) {
    const key = `${kind} ${id}`;
    if (this.#escaped.has(key)) return;
    this.#escaped.add(key);
    this.#onEscape(kind, id);
  }
  /** Runs until nothing changes; every step only adds, so it ends. */
  run() {
    for (let node = this.#queue.pop(); node !== void 0; node = this.#queue.pop()) {
      node.queued = false;
      const at = this.find(node);
      if (at !== node) continue;
      for (const target of [...at.out]) {
        const to = this.find(target);
        if (to !== target) {
          at.out.delete(target);
          if (to !== at) at.out.add(to);
        }
        if (to !== at) this.#merge(at, to);
      }
      for (const watcher of [...at.watchers]) watcher();
    }
  }
};

// rules/transpile/python/solve/solver-context.ts
var lendingMembers = /^(builtins|json|math|os\.path|textwrap|statistics|string|re|time|itertools|collections|bisect|sys|csv|operator)\.(?!setattr|exec|eval|vars|getattr|property)/;
var containerHeads = (node) => node.list !== void 0 || node.set !== void 0 || node.key !== void 0 || node.tuple !== void 0 || node.tupleRest !== void 0 || node.iter !== void 0;
var SolverContext = class {
  net;
  functions = /* @__PURE__ */ new Map();
  classes;
  library;
  modules;
  #slots = /* @__PURE__ */ new Map();
  #selfBound = /* @__PURE__ */ new Set();
  constructor(program, library2) {
    this.library = library2;
    this.modules = new Set(program.map((module) => module.module));
    this.net = new Network((kind, id) => this.escapeKnown(kind, id));
    for (const module of program) for (const fact of module.functions) this.functions.set(fact.id, fact);
    this.classes = new ClassTable(
      this.net,
      program.flatMap((module) => [...module.classes]),
      findBases(program),
      (slot) => this.slot(slot),
      (node) => this.release(node),
      writesAttributesByName(program)
    );
  }
  slot(name) {
    const present = this.#slots.get(name);
    if (present !== void 0) return this.net.find(present);
    const made = this.net.node();
    this.#slots.set(name, made);
    return made;
  }
  watch(node, react) {
    this.net.watch(node, react);
    react();
  }
  /** Runs `effect` the first time `react` names `key`. */
  once() {
    const done = /* @__PURE__ */ new Set();
    return (key, effect2) => {
      if (done.has(key)) return;
      done.add(key);
      effect2();
    };
  }
  escape = (node) => this.net.addMask(node, heads.any);
  /** A value that unknown code receives: the value's contents and code become open, the slot it came from keeps its heads. */
  release(node) {
    const sink = this.net.node();
    this.net.addMask(sink, heads.any);
    this.net.flow(node, sink);
  }
  /** A value that library code reads but neither keeps nor changes: only what is inside it becomes open. */
  lend(node) {
    const once2 = this.once();
    const sink = this.net.node();
    this.escape(sink);
    this.watch(node, () => {
      const at = this.net.find(node);
      for (const name of ["list", "set", "iter", "key", "value"]) {
        if (at[name] !== void 0) once2(name, () => this.net.flow(this.net.content(node, name), sink));
      }
      for (const element2 of at.tuple?.elements ?? []) this.net.flow(element2, sink);
      if (at.tupleRest !== void 0) this.net.flow(at.tupleRest, sink);
      if (at.functions ?? at.classes ?? at.instances ?? at.modules) once2("code", () => this.net.flow(node, sink));
    });
  }
  escapeKnown(kind, id) {
    if (kind === "functions") this.openFunction(id);
    if (kind === "instances" || kind === "classes") {
      for (const method2 of this.classes.methodsOf(id)) this.openFunction(method2);
      this.classes.markEscaped(id);
      for (const attribute2 of this.classes.attributeNodes(id)) this.release(attribute2);
    }
    if (kind === "modules") {
      for (const [name, node] of this.#slots) if (name.startsWith(`${id}|:`)) this.escape(node);
    }
  }
  /** `o.name = value` where `o` may be an instance of any class. */
  setEverywhere(name, value) {
    for (const id of this.classes.ids())
      if (this.classes.has(id, name)) this.net.flow(value, this.classes.attribute(id, name));
  }
  openFunction(id) {
    const fact = this.functions.get(id);
    if (fact === void 0) return;
    const bound = fact.binding === "function" || fact.binding === "static" ? 0 : 1;
    for (const [index, slot] of fact.positional.entries()) if (index >= bound) this.escape(this.slot(slot));
    for (const slot of fact.keywordOnly) this.escape(this.slot(slot));
    this.release(this.slot(fact.result));
    this.#bindSelf(fact);
  }
  // A decorated method or a setter is no attribute of its class; `self` is an instance of that class all the same.
  #bindSelf(fact) {
    const [self] = fact.positional;
    const kind = fact.binding === "class" ? "classes" : "instances";
    if (self === void 0 || fact.binding === "function" || fact.binding === "static" || this.#selfBound.has(fact.id))
      return;
    this.#selfBound.add(fact.id);
    for (const id of this.classes.belowOf(fact.id.slice(0, fact.id.lastIndexOf("."))))
      this.net.add(this.slot(self), kind, id);
  }
  /** Every slot with what it was found to hold. */
  *slots() {
    for (const [name, node] of this.#slots) yield [name, this.net.find(node)];
  }
};

// rules/transpile/python/solve/attributes.ts
function moduleValue(ctx, node, name) {
  if (ctx.modules.has(name)) ctx.net.add(node, "modules", name);
  else libraryValue(ctx, node, name);
}
function moduleAttribute(ctx, module, name, out2) {
  ctx.net.flow(ctx.slot(`${module}|:${name}`), out2);
  if (ctx.modules.has(`${module}.${name}`)) ctx.net.add(out2, "modules", `${module}.${name}`);
  if (name.startsWith("__")) ctx.escape(out2);
}
var deepest = 6;
function libraryValue(ctx, node, member) {
  if (member.split(".").length > deepest) return ctx.escape(node);
  ctx.net.add(node, "library", member);
  const mask = ctx.library.valueOf(member);
  if (mask !== void 0) ctx.net.addMask(node, mask);
}
function getAttribute(ctx, object, name, out2) {
  const once2 = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    for (const id of [...node.instances ?? [], ...node.classes ?? []])
      once2(id, () => readAttribute(ctx, id, name, out2));
    for (const module of node.modules ?? []) once2(`module ${module}`, () => moduleAttribute(ctx, module, name, out2));
    for (const member of node.library ?? [])
      once2(`library ${member}`, () => libraryValue(ctx, out2, `${member}.${name}`));
    const opaque = heads.any | heads.other | heads.int | heads.float | heads.str | heads.bytes | heads.bool | heads.complex;
    if ((node.mask & opaque) !== 0 || containerHeads(node) || node.functions !== void 0) ctx.escape(out2);
  });
}
function readAttribute(ctx, id, name, out2) {
  const found = ctx.classes.find(id, name);
  if (!ctx.classes.isClosed(id)) ctx.escape(out2);
  if (name === "__class__") return ctx.net.add(out2, "classes", id);
  if (name.startsWith("__") && name.endsWith("__")) return ctx.escape(out2);
  for (const node of found) {
    const once2 = ctx.once();
    ctx.watch(node, () => {
      const at = ctx.net.find(node);
      for (const callee of at.functions ?? [])
        once2(callee, () => {
          const fact = ctx.functions.get(callee);
          if (fact?.binding === "property") return ctx.net.flow(ctx.slot(fact.result), out2);
          ctx.openFunction(callee);
          ctx.escape(out2);
        });
      const other = at.classes ?? at.instances ?? at.modules ?? at.library;
      if (at.functions === void 0 || at.mask !== 0 || other !== void 0 || containerHeads(at))
        once2("flow", () => ctx.net.flow(node, out2));
    });
  }
  if (!ctx.classes.has(id, name) && ctx.classes.inherits(id)) ctx.escape(out2);
}
function setAttribute(ctx, object, name, value) {
  const once2 = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    for (const id of [...node.instances ?? [], ...node.classes ?? []])
      once2(id, () => {
        ctx.net.flow(value, ctx.classes.attribute(id, name));
        for (const setter of ctx.classes.settersOf(id, name)) ctx.openFunction(setter);
      });
    for (const module of node.modules ?? [])
      once2(`module ${module}`, () => ctx.net.flow(value, ctx.slot(`${module}|:${name}`)));
    if ((node.mask & heads.any) !== 0 || node.library !== void 0 || node.functions !== void 0)
      once2("any", () => {
        ctx.release(value);
        ctx.setEverywhere(name, value);
      });
  });
}

// rules/transpile/python/solve/builtin-functions.ts
var gives3 = (mask) => ({ net, out: out2 }) => net.addMask(out2, mask);
var first = (call2) => call2.positional[0];
var collection = (content) => (call2) => {
  const made = call2.net.content(call2.out, content);
  const source = first(call2);
  if (source !== void 0) call2.iterate(source, made);
};
var tupleOf = (call2) => {
  const element2 = call2.net.node();
  const source = first(call2);
  if (source !== void 0) call2.iterate(source, element2);
  call2.net.setVarTuple(call2.out, element2);
};
var pairsWithIndex = (call2) => {
  const index = call2.net.node();
  call2.net.addMask(index, heads.int);
  const element2 = call2.net.node();
  const pair = call2.net.node();
  const source = first(call2);
  if (source !== void 0) call2.iterate(source, element2);
  call2.net.setTuple(pair, [index, element2]);
  call2.net.flow(pair, call2.net.content(call2.out, "iter"));
};
var zipped = (call2) => {
  const pair = call2.net.node();
  const elements = call2.positional.map((source) => {
    const element2 = call2.net.node();
    call2.iterate(source, element2);
    return element2;
  });
  call2.net.setTuple(pair, elements);
  call2.net.flow(pair, call2.net.content(call2.out, "iter"));
};
var extremum = (call2) => {
  const { net, positional, out: out2, keywords: keywords2 } = call2;
  const candidate = net.node();
  const [only] = positional;
  if (positional.length === 1 && only !== void 0) call2.iterate(only, candidate);
  else for (const value of positional) net.flow(value, candidate);
  net.flow(candidate, out2);
  const fallback = keywords2.get("default");
  if (fallback !== void 0) net.flow(fallback, out2);
  const key = keywords2.get("key");
  if (key !== void 0) call2.invoke(key, [candidate], net.node());
};
var sortedList = (call2) => {
  collection("list")(call2);
  const key = call2.keywords.get("key");
  if (key !== void 0) call2.invoke(key, [call2.net.content(call2.out, "list")], call2.net.node());
};
var mapped = (call2) => {
  const [callee, ...sources] = call2.positional;
  if (callee === void 0) return;
  const elements = sources.map((source) => {
    const element2 = call2.net.node();
    call2.iterate(source, element2);
    return element2;
  });
  call2.invoke(callee, elements, call2.net.content(call2.out, "iter"));
};
var filtered = (call2) => {
  const [callee, source] = call2.positional;
  if (callee === void 0 || source === void 0) return;
  const element2 = call2.net.node();
  call2.iterate(source, element2);
  call2.invoke(callee, [element2], call2.net.node());
  call2.net.flow(element2, call2.net.content(call2.out, "iter"));
};
var summed = (call2) => {
  const element2 = call2.net.node();
  const source = first(call2);
  if (source !== void 0) call2.iterate(source, element2);
  const start = call2.positional[1] ?? call2.keywords.get("start");
  if (start === void 0) call2.net.addMask(call2.out, heads.int);
  else call2.net.flow(start, call2.out);
  call2.watch(element2, () => {
    const { mask, instances, list: list2, tuple, tupleRest } = call2.net.find(element2);
    call2.net.addMask(call2.out, mask & ~heads.bool | ((mask & heads.bool) !== 0 ? heads.int : 0));
    if (instances !== void 0 || list2 !== void 0 || tuple !== void 0 || tupleRest !== void 0)
      call2.net.addMask(call2.out, heads.any);
  });
};
var sameNumber = (call2) => {
  const source = first(call2);
  if (source === void 0) return;
  call2.watch(source, () => {
    const { mask, instances } = call2.net.find(source);
    const absolute = (mask & heads.complex) !== 0 ? heads.float : 0;
    call2.net.addMask(
      call2.out,
      mask & (heads.int | heads.float | heads.any) | ((mask & heads.bool) !== 0 ? heads.int : 0) | absolute
    );
    if (instances !== void 0) call2.net.addMask(call2.out, heads.any);
  });
};
var rounded = (call2) => {
  const source = first(call2);
  if (source === void 0) return;
  const digits = call2.positional[1] ?? call2.keywords.get("ndigits");
  if (digits !== void 0) {
    sameNumber(call2);
    call2.watch(digits, () => {
      if ((call2.net.find(digits).mask & ~heads.int) !== 0) call2.net.addMask(call2.out, heads.int);
    });
    return;
  }
  call2.watch(source, () => {
    const { mask, instances } = call2.net.find(source);
    call2.net.addMask(call2.out, instances !== void 0 || (mask & heads.any) !== 0 ? heads.any : heads.int);
  });
};
var divided = (call2) => {
  const [a, b] = call2.positional;
  if (a === void 0 || b === void 0) return;
  const quotient = call2.net.node();
  call2.net.setTuple(call2.out, [quotient, quotient]);
  const react = () => {
    const mask = call2.net.find(a).mask | call2.net.find(b).mask;
    const plain2 = heads.int | heads.bool | heads.float;
    if ((mask & ~plain2) !== 0 || call2.net.find(a).instances !== void 0) call2.net.addMask(quotient, heads.any);
    else if ((mask & heads.float) !== 0) call2.net.addMask(quotient, heads.float | mask & heads.int);
    else if (mask !== 0) call2.net.addMask(quotient, heads.int);
  };
  call2.watch(a, react);
  call2.watch(b, react);
};
var nextOf = (call2) => {
  const [source, fallback] = call2.positional;
  if (source !== void 0) call2.iterate(source, call2.out);
  if (fallback !== void 0) call2.net.flow(fallback, call2.out);
};
var range = ({ net, out: out2 }) => net.addMask(net.content(out2, "iter"), heads.int);
var builtinFunctions2 = /* @__PURE__ */ new Map([
  ["len", gives3(heads.int)],
  ["int", gives3(heads.int)],
  ["float", gives3(heads.float)],
  ["str", gives3(heads.str)],
  ["bool", gives3(heads.bool)],
  ["bytes", gives3(heads.bytes)],
  ["repr", gives3(heads.str)],
  ["ascii", gives3(heads.str)],
  ["format", gives3(heads.str)],
  ["input", gives3(heads.str)],
  ["chr", gives3(heads.str)],
  ["hex", gives3(heads.str)],
  ["oct", gives3(heads.str)],
  ["bin", gives3(heads.str)],
  ["ord", gives3(heads.int)],
  ["hash", gives3(heads.int)],
  ["id", gives3(heads.int)],
  ["isinstance", gives3(heads.bool)],
  ["issubclass", gives3(heads.bool)],
  ["callable", gives3(heads.bool)],
  ["hasattr", gives3(heads.bool)],
  ["all", gives3(heads.bool)],
  ["any", gives3(heads.bool)],
  ["print", gives3(heads.none)],
  ["range", range],
  ["list", collection("list")],
  ["set", collection("set")],
  ["iter", collection("iter")],
  ["reversed", collection("iter")],
  ["tuple", tupleOf],
  ["sorted", sortedList],
  ["enumerate", pairsWithIndex],
  ["zip", zipped],
  ["map", mapped],
  ["filter", filtered],
  ["min", extremum],
  ["max", extremum],
  ["sum", summed],
  ["abs", sameNumber],
  ["round", rounded],
  ["divmod", divided],
  ["next", nextOf]
]);

// rules/transpile/python/solve/iteration.ts
function iterateOver(ctx, source, into2) {
  const once2 = ctx.once();
  ctx.watch(source, () => {
    const node = ctx.net.find(source);
    ctx.net.addMask(into2, node.mask & heads.str);
    if ((node.mask & heads.bytes) !== 0) ctx.net.addMask(into2, heads.int);
    for (const name of ["list", "set", "iter", "key"]) {
      if (node[name] !== void 0) once2(name, () => ctx.net.flow(ctx.net.content(source, name), into2));
    }
    for (const element2 of node.tuple?.elements ?? []) ctx.net.flow(element2, into2);
    if (node.tupleRest !== void 0) ctx.net.flow(node.tupleRest, into2);
    if (node.instances !== void 0) ctx.escape(into2);
    callSpecial(ctx, node, "__iter__", [], ctx.net.node(), once2);
    if (node.classes !== void 0 || node.library !== void 0 || (node.mask & (heads.any | heads.other)) !== 0)
      ctx.escape(into2);
  });
}
function enterManager(ctx, manager, out2) {
  const once2 = ctx.once();
  ctx.watch(manager, () => callSpecial(ctx, ctx.net.find(manager), "__enter__", [], out2, once2));
}
function unpackInto(ctx, source, targets, star) {
  const nodes = targets.map((slot) => ctx.slot(slot));
  const rest = ctx.net.node();
  ctx.watch(source, () => {
    const node = ctx.net.find(source);
    const elements = node.tuple?.elements;
    if (elements === void 0 || star >= 0 || elements.length !== nodes.length) {
      for (const element2 of elements ?? []) ctx.net.flow(element2, rest);
      return;
    }
    elements.forEach((element2, index) => ctx.net.flow(element2, nodes[index]));
  });
  iterateExceptTuples(ctx, source, rest);
  nodes.forEach((node, index) => ctx.net.flow(rest, index === star ? ctx.net.content(node, "list") : node));
}
function iterateExceptTuples(ctx, source, into2) {
  const once2 = ctx.once();
  ctx.watch(source, () => {
    const node = ctx.net.find(source);
    const others = node.tupleRest ?? node.list ?? node.set ?? node.iter ?? node.key ?? node.instances ?? node.library ?? node.classes;
    if (others !== void 0 || (node.mask & ~heads.none) !== 0) once2("iterate", () => iterateOver(ctx, source, into2));
  });
}
function caught(ctx, variable, type) {
  if (type === void 0) return ctx.escape(variable);
  ctx.watch(type, () => {
    const { classes, mask, library: library2, tuple, tupleRest } = ctx.net.find(type);
    for (const id of classes ?? [])
      for (const below of ctx.classes.belowOf(id)) ctx.net.add(variable, "instances", below);
    if (mask !== 0 || library2 !== void 0 || tuple !== void 0 || tupleRest !== void 0) ctx.escape(variable);
  });
}

// rules/transpile/python/solve/calls.ts
function invokeValue(ctx, callee, call2) {
  const once2 = ctx.once();
  ctx.watch(callee, () => {
    const node = ctx.net.find(callee);
    for (const id of node.functions ?? []) once2(`f ${id}`, () => enterFunction(ctx, id, call2, 0));
    for (const id of node.classes ?? []) once2(`c ${id}`, () => construct(ctx, id, call2));
    for (const id of node.instances ?? [])
      once2(`i ${id}`, () => {
        if (!callMethod(ctx, id, "__call__", call2)) unknownCall(ctx, call2);
      });
    for (const member of node.library ?? []) once2(`l ${member}`, () => libraryCall(ctx, member, call2));
    if ((node.mask & (heads.any | heads.other)) !== 0) once2("any", () => unknownCall(ctx, call2));
  });
}
function unknownCall(ctx, call2) {
  for (const value of [...call2.positional, ...call2.keywords.values()]) ctx.release(value);
  ctx.escape(call2.out);
}
var attributeWriters = /^(dataclasses|copy)\.replace$/;
function libraryCall(ctx, member, call2) {
  const builtin = member.startsWith("builtins.") ? builtinFunctions2.get(member.slice("builtins.".length)) : void 0;
  if (builtin !== void 0 && !call2.spread) {
    builtin({
      net: ctx.net,
      positional: call2.positional,
      keywords: call2.keywords,
      out: call2.out,
      escape: (node) => ctx.release(node),
      iterate: (node, into2) => iterateOver(ctx, node, into2),
      invoke: (callee, positional, out2) => invokeValue(ctx, callee, { positional, keywords: /* @__PURE__ */ new Map(), spread: false, out: out2 }),
      watch: (node, react) => ctx.watch(node, react)
    });
    return;
  }
  if (attributeWriters.test(member)) {
    for (const [name, value] of call2.keywords) ctx.setEverywhere(name, value);
    if (call2.spread) for (const value of call2.positional) ctx.release(value);
  }
  const mask = ctx.library.resultOf(member);
  const lends = lendingMembers.test(member);
  for (const value of [...call2.positional, ...call2.keywords.values()]) {
    if (lends) ctx.lend(value);
    else ctx.release(value);
  }
  if (mask === void 0) ctx.escape(call2.out);
  else ctx.net.addMask(call2.out, mask);
}
function enterFunction(ctx, id, call2, skip) {
  const fact = ctx.functions.get(id);
  if (fact === void 0) return unknownCall(ctx, call2);
  if (call2.spread) {
    for (const slot of [...fact.positional.slice(skip), ...fact.keywordOnly]) ctx.escape(ctx.slot(slot));
    for (const value of [...call2.positional, ...call2.keywords.values()]) ctx.release(value);
  } else {
    for (const [index, value] of call2.positional.entries()) {
      const parameter = fact.positional[index + skip];
      if (parameter !== void 0) ctx.net.flow(value, ctx.slot(parameter));
      else ctx.release(value);
    }
    const named2 = [...fact.positional, ...fact.keywordOnly];
    for (const [name, value] of call2.keywords) {
      const parameter = named2.find((slot) => slot.endsWith(`:${name}`));
      if (parameter !== void 0) ctx.net.flow(value, ctx.slot(parameter));
      else ctx.release(value);
    }
  }
  ctx.net.flow(ctx.slot(fact.result), call2.out);
}
function construct(ctx, id, call2) {
  ctx.net.add(call2.out, "instances", id);
  if (!ctx.classes.isClosed(id)) {
    unknownCall(ctx, call2);
    return;
  }
  if (callMethod(ctx, id, "__init__", { ...call2, out: ctx.net.node() })) return;
  const fields = ctx.classes.fieldsOf(id);
  fields.forEach((field, index) => {
    const value = call2.spread ? void 0 : call2.keywords.get(field.name) ?? call2.positional[index];
    if (value !== void 0) ctx.net.flow(value, ctx.classes.attribute(id, field.name));
    else if (call2.spread) ctx.escape(ctx.classes.attribute(id, field.name));
  });
  for (const value of fields.length === 0 || call2.spread ? [...call2.positional, ...call2.keywords.values()] : [])
    ctx.release(value);
}
function callMethod(ctx, id, name, call2) {
  const found = ctx.classes.find(id, name);
  for (const node of found) {
    const once2 = ctx.once();
    ctx.watch(node, () => {
      const { functions, mask, classes, library: library2 } = ctx.net.find(node);
      for (const callee of functions ?? [])
        once2(callee, () => {
          const binding2 = ctx.functions.get(callee)?.binding;
          if (binding2 === "property") unknownCall(ctx, call2);
          else enterFunction(ctx, callee, call2, binding2 === "static" || binding2 === "function" ? 0 : 1);
        });
      if ((mask & (heads.any | heads.other)) !== 0 || classes !== void 0 || library2 !== void 0)
        once2("any", () => unknownCall(ctx, call2));
    });
  }
  return ctx.classes.has(id, name);
}
function superCall(ctx, classId, name, call2) {
  const found = ctx.classes.findAbove(classId, name);
  for (const node of found)
    ctx.watch(node, () => {
      for (const callee of ctx.net.find(node).functions ?? []) enterFunction(ctx, callee, call2, 1);
    });
  if (found.length === 0 || !ctx.classes.isClosed(classId)) unknownCall(ctx, call2);
}
function callSpecial(ctx, node, name, positional, out2, once2) {
  for (const id of node.instances ?? [])
    once2(`${name} ${id}`, () => {
      if (!callMethod(ctx, id, name, { positional, keywords: /* @__PURE__ */ new Map(), spread: false, out: out2 })) ctx.escape(out2);
    });
  if (node.classes !== void 0 || node.library !== void 0 || (node.mask & (heads.any | heads.other)) !== 0)
    ctx.escape(out2);
}

// rules/transpile/python/solve/builtin-methods.ts
var gives4 = (mask) => ({ net, out: out2 }) => net.addMask(out2, mask);
var strToStr = "capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title translate upper zfill";
var strToBool = "endswith isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper startswith";
var strToInt = "count find index rfind rindex";
var words = (text2) => text2.split(" ");
var listOfStr = ({ net, out: out2 }) => net.addMask(net.content(out2, "list"), heads.str);
var listOfBytes = ({ net, out: out2 }) => net.addMask(net.content(out2, "list"), heads.bytes);
var strMethods = new Map([
  ...words(strToStr).map((name) => [name, gives4(heads.str)]),
  ...words(strToBool).map((name) => [name, gives4(heads.bool)]),
  ...words(strToInt).map((name) => [name, gives4(heads.int)]),
  ...words("split rsplit splitlines").map((name) => [name, listOfStr]),
  ...words("partition rpartition").map(
    (name) => [
      name,
      ({ net, out: out2 }) => {
        const part = () => {
          const node = net.node();
          net.addMask(node, heads.str);
          return node;
        };
        net.setTuple(out2, [part(), part(), part()]);
      }
    ]
  ),
  ["encode", gives4(heads.bytes)]
]);
var bytesMethods = new Map([
  ["decode", gives4(heads.str)],
  ["hex", gives4(heads.str)],
  ...words("split rsplit splitlines").map((name) => [name, listOfBytes]),
  ...words(strToBool).map((name) => [name, gives4(heads.bool)]),
  ...words(strToInt).map((name) => [name, gives4(heads.int)])
]);
var intMethods = /* @__PURE__ */ new Map([
  ["bit_length", gives4(heads.int)],
  ["bit_count", gives4(heads.int)],
  ["conjugate", gives4(heads.int)],
  ["to_bytes", gives4(heads.bytes)]
]);
var floatMethods = /* @__PURE__ */ new Map([
  ["is_integer", gives4(heads.bool)],
  ["hex", gives4(heads.str)]
]);
var arg = (call2, index) => call2.positional[index];
var into = (content, index) => (call2) => {
  const value = arg(call2, index);
  if (value !== void 0) call2.net.flow(value, call2.net.content(call2.object, content));
  call2.net.addMask(call2.out, heads.none);
};
var extend = (content) => (call2) => {
  for (const source of call2.positional) call2.iterate(source, call2.net.content(call2.object, content));
  call2.net.addMask(call2.out, heads.none);
};
var same = ({ net, object, out: out2 }) => net.flow(object, out2);
var element = (content) => ({ net, object, out: out2 }) => net.flow(net.content(object, content), out2);
var listMethods = /* @__PURE__ */ new Map([
  ["append", into("list", 0)],
  ["insert", into("list", 1)],
  ["extend", extend("list")],
  ["pop", element("list")],
  ["remove", gives4(heads.none)],
  ["clear", gives4(heads.none)],
  ["reverse", gives4(heads.none)],
  ["index", gives4(heads.int)],
  ["count", gives4(heads.int)],
  ["copy", same]
]);
var tupleMethods = /* @__PURE__ */ new Map([
  ["index", gives4(heads.int)],
  ["count", gives4(heads.int)]
]);
var setOperation = (call2) => {
  for (const source of call2.positional) call2.iterate(source, call2.net.content(call2.object, "set"));
  call2.net.flow(call2.object, call2.out);
};
var setMethods = new Map([
  ["add", into("set", 0)],
  ["discard", gives4(heads.none)],
  ["remove", gives4(heads.none)],
  ["clear", gives4(heads.none)],
  ["pop", element("set")],
  ["update", extend("set")],
  ["copy", same],
  ...words("union intersection difference symmetric_difference").map((name) => [name, setOperation]),
  ...words("issubset issuperset isdisjoint").map((name) => [name, gives4(heads.bool)])
]);
var view = (content) => ({ net, object, out: out2 }) => net.flow(net.content(object, content), net.content(out2, "iter"));
var withDefault = (stores) => (call2) => {
  const { net, object, out: out2 } = call2;
  const fallback = arg(call2, 1);
  net.flow(net.content(object, "value"), out2);
  if (fallback === void 0) net.addMask(out2, heads.none);
  else net.flow(fallback, stores ? net.content(object, "value") : out2);
  const key = arg(call2, 0);
  if (stores && key !== void 0) net.flow(key, net.content(object, "key"));
  if (stores && fallback === void 0) net.addMask(net.content(object, "value"), heads.none);
};
var dictMethods = /* @__PURE__ */ new Map([
  ["keys", view("key")],
  ["values", view("value")],
  [
    "items",
    ({ net, object, out: out2 }) => {
      const pair = net.node();
      const key = net.node();
      const value = net.node();
      net.flow(net.content(object, "key"), key);
      net.flow(net.content(object, "value"), value);
      net.setTuple(pair, [key, value]);
      net.flow(pair, net.content(out2, "iter"));
    }
  ],
  ["get", withDefault(false)],
  ["setdefault", withDefault(true)],
  [
    "pop",
    (call2) => {
      const fallback = arg(call2, 1);
      call2.net.flow(call2.net.content(call2.object, "value"), call2.out);
      if (fallback !== void 0) call2.net.flow(fallback, call2.out);
    }
  ],
  ["clear", gives4(heads.none)],
  ["copy", same]
]);

// rules/transpile/python/solve/method-calls.ts
function methodCall(ctx, object, name, call2) {
  const once2 = ctx.once();
  const tables = [
    ["str", (node) => (node.mask & heads.str) !== 0, strMethods],
    ["bytes", (node) => (node.mask & heads.bytes) !== 0, bytesMethods],
    ["int", (node) => (node.mask & (heads.int | heads.bool)) !== 0, intMethods],
    ["float", (node) => (node.mask & heads.float) !== 0, floatMethods],
    ["list", (node) => node.list !== void 0, listMethods],
    ["set", (node) => node.set !== void 0, setMethods],
    ["dict", (node) => node.key !== void 0, dictMethods],
    ["tuple", (node) => node.tuple !== void 0 || node.tupleRest !== void 0, tupleMethods]
  ];
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    for (const [kind, holds2, table7] of tables) {
      if (!holds2(node)) continue;
      once2(kind, () => {
        const effect2 = call2.spread ? void 0 : table7.get(name);
        if (kind === "list" && name === "sort") {
          const key = call2.keywords.get("key");
          if (key !== void 0)
            invokeValue(ctx, key, {
              positional: [ctx.net.content(object, "list")],
              keywords: /* @__PURE__ */ new Map(),
              spread: false,
              out: ctx.net.node()
            });
          ctx.net.addMask(call2.out, heads.none);
        } else if (effect2 === void 0) {
          unknownCall(ctx, call2);
          if (kind === "list" || kind === "set" || kind === "dict") ctx.release(object);
        } else
          effect2({
            net: ctx.net,
            object,
            positional: call2.positional,
            out: call2.out,
            escape: (value) => ctx.release(value),
            iterate: (value, into2) => iterateOver(ctx, value, into2)
          });
      });
    }
    for (const id of node.instances ?? [])
      once2(`i ${id}`, () => {
        if (!ctx.classes.isClosed(id)) unknownCall(ctx, call2);
        if (!callMethod(ctx, id, name, call2)) unknownCall(ctx, call2);
      });
    for (const id of node.classes ?? []) once2(`c ${id}`, () => classMethod(ctx, id, name, call2));
    for (const module of node.modules ?? [])
      once2(`m ${module}`, () => {
        const callee = ctx.net.node();
        moduleAttribute(ctx, module, name, callee);
        invokeValue(ctx, callee, call2);
      });
    for (const member of node.library ?? []) once2(`l ${member}`, () => libraryCall(ctx, `${member}.${name}`, call2));
    if ((node.mask & (heads.any | heads.other | heads.complex)) !== 0 || node.functions !== void 0)
      once2("any", () => unknownCall(ctx, call2));
    if (node.iter !== void 0) once2("iter", () => iteratorMethod(ctx, object, name, call2));
  });
}
function iteratorMethod(ctx, object, name, call2) {
  if (name === "__next__" || name === "send" || name === "throw")
    ctx.net.flow(ctx.net.content(object, "iter"), call2.out);
  else if (name === "close") ctx.net.addMask(call2.out, heads.none);
  else unknownCall(ctx, call2);
  for (const value of call2.positional) ctx.release(value);
}
function classMethod(ctx, id, name, call2) {
  const found = ctx.classes.find(id, name);
  if (found.length === 0 || !ctx.classes.isClosed(id)) unknownCall(ctx, call2);
  for (const node of found) {
    const once2 = ctx.once();
    ctx.watch(node, () => {
      const { functions, mask } = ctx.net.find(node);
      for (const callee of functions ?? [])
        once2(callee, () => {
          const binding2 = ctx.functions.get(callee)?.binding;
          enterFunction(ctx, callee, call2, binding2 === "class" ? 1 : 0);
        });
      if ((mask & (heads.any | heads.other)) !== 0) once2("any", () => unknownCall(ctx, call2));
    });
  }
}

// rules/transpile/python/solve/arithmetic.ts
var numeric = heads.int | heads.float | heads.bool | heads.complex;
function binaryMask(op, left, right) {
  let mask = 0;
  for (const a of bits(left)) for (const b of bits(right)) mask |= pairMask(op, a, b);
  return mask;
}
function* bits(mask) {
  for (let bit = 1; bit <= heads.any; bit <<= 1) if ((mask & bit) !== 0) yield bit;
}
function pairMask(op, a, b) {
  if (a === heads.any || b === heads.any || a === heads.other || b === heads.other) return heads.any;
  if (op === "Mod" && (a === heads.str || a === heads.bytes)) return a;
  if ((a & numeric) !== 0 && (b & numeric) !== 0) return numberMask(op, a, b);
  if (op === "Add" && a === b && (a === heads.str || a === heads.bytes)) return a;
  if (op === "Mult") {
    const integral = heads.int | heads.bool;
    if ((a === heads.str || a === heads.bytes) && (b & integral) !== 0) return a;
    if ((b === heads.str || b === heads.bytes) && (a & integral) !== 0) return b;
  }
  return 0;
}
function numberMask(op, a, b) {
  const floats = a === heads.float || b === heads.float;
  const complex = a === heads.complex || b === heads.complex;
  switch (op) {
    case "Add":
    case "Sub":
    case "Mult":
      return complex ? heads.complex : floats ? heads.float : heads.int;
    case "Div":
      return complex ? heads.complex : heads.float;
    case "FloorDiv":
    case "Mod":
      return complex ? 0 : floats ? heads.float : heads.int;
    case "Pow":
      if (complex) return heads.complex;
      return floats ? heads.float | heads.complex : heads.int | heads.float;
    case "LShift":
    case "RShift":
      return floats || complex ? 0 : heads.int;
    case "BitAnd":
    case "BitOr":
    case "BitXor":
      if (floats || complex) return 0;
      return a === heads.bool && b === heads.bool ? heads.bool : heads.int;
    default:
      return 0;
  }
}
function unaryMask(op, operand2) {
  if (op === "Not") return heads.bool;
  if ((operand2 & (heads.any | heads.other)) !== 0) return heads.any;
  let mask = 0;
  if ((operand2 & (heads.int | heads.bool)) !== 0) mask |= heads.int;
  if (op !== "Invert") mask |= operand2 & (heads.float | heads.complex);
  return mask;
}
var dunders = {
  Add: "add",
  Sub: "sub",
  Mult: "mul",
  Div: "truediv",
  FloorDiv: "floordiv",
  Mod: "mod",
  Pow: "pow",
  MatMult: "matmul",
  LShift: "lshift",
  RShift: "rshift",
  BitAnd: "and",
  BitOr: "or",
  BitXor: "xor",
  USub: "neg",
  UAdd: "pos",
  Invert: "invert",
  Eq: "eq",
  NotEq: "ne",
  Lt: "lt",
  LtE: "le",
  Gt: "gt",
  GtE: "ge"
};
var dunderOf = (op) => dunders[op];

// rules/transpile/python/solve/operators.ts
function binaryOperator(ctx, op, left, right, out2) {
  const once2 = ctx.once();
  const react = () => {
    const a = ctx.net.find(left);
    const b = ctx.net.find(right);
    const mask = binaryMask(op, a.mask, b.mask);
    if (mask !== 0) ctx.net.addMask(out2, mask);
    const unknown = ((a.mask | b.mask) & heads.any) !== 0;
    if (op === "Mod" && (a.mask & heads.str) !== 0) ctx.net.addMask(out2, heads.str);
    if (containerHeads(a) || containerHeads(b)) {
      once2("a", () => sameContainer(ctx, left, out2));
      once2("b", () => sameContainer(ctx, right, out2));
    }
    if (a.instances !== void 0 || b.instances !== void 0) {
      const name = dunderOf(op);
      for (const [object, other, prefix] of [
        [a, right, "__"],
        [a, right, "__i"],
        [b, left, "__r"]
      ]) {
        for (const id of object.instances ?? []) {
          if (name === void 0) continue;
          once2(
            `${prefix}${id}`,
            () => callMethod(ctx, id, `${prefix}${name}__`, {
              positional: [other],
              keywords: /* @__PURE__ */ new Map(),
              spread: false,
              out: out2
            })
          );
        }
      }
      once2("open", () => {
        if (![...a.instances ?? [], ...b.instances ?? []].every((id) => ctx.classes.isClosed(id))) ctx.escape(out2);
      });
    }
    if (unknown)
      once2("any", () => {
        ctx.release(left);
        ctx.release(right);
        ctx.escape(out2);
      });
  };
  ctx.watch(left, react);
  ctx.watch(right, react);
}
function sameContainer(ctx, from, out2) {
  const made = ctx.net.node();
  ctx.net.flow(from, made);
  ctx.watch(made, () => {
    const node = ctx.net.find(made);
    for (const name of ["list", "set", "iter", "key", "value"]) {
      const content = node[name];
      if (content !== void 0) ctx.net.unify(ctx.net.content(out2, name), content);
    }
    for (const element2 of node.tuple?.elements ?? []) ctx.net.flow(element2, tupleElement(ctx, out2));
    if (node.tupleRest !== void 0) ctx.net.flow(node.tupleRest, tupleElement(ctx, out2));
  });
}
function tupleElement(ctx, node) {
  const at = ctx.net.find(node);
  if (at.tupleRest === void 0) ctx.net.setVarTuple(at, ctx.net.node());
  return ctx.net.find(ctx.net.find(node).tupleRest);
}
function unaryOperator(ctx, op, operand2, out2) {
  const once2 = ctx.once();
  ctx.watch(operand2, () => {
    const { mask, instances } = ctx.net.find(operand2);
    ctx.net.addMask(out2, unaryMask(op, mask));
    const name = dunderOf(op);
    if (op === "Not" || name === void 0) return;
    for (const id of instances ?? [])
      once2(id, () => callMethod(ctx, id, `__${name}__`, { positional: [], keywords: /* @__PURE__ */ new Map(), spread: false, out: out2 }));
  });
}
function compareOperator(ctx, op, left, right, out2) {
  if (op === "Is" || op === "IsNot" || op === "In" || op === "NotIn") return ctx.net.addMask(out2, heads.bool);
  const react = () => {
    const a = ctx.net.find(left);
    const b = ctx.net.find(right);
    ctx.net.addMask(out2, heads.bool);
    if (a.instances !== void 0 || b.instances !== void 0) {
      const name = dunderOf(op) ?? "";
      const defined2 = [...a.instances ?? [], ...b.instances ?? []].some(
        (id) => ctx.classes.definesComparison(id, name)
      );
      if (defined2) ctx.escape(out2);
    }
    if (((a.mask | b.mask) & (heads.any | heads.other)) !== 0) ctx.escape(out2);
  };
  ctx.watch(left, react);
  ctx.watch(right, react);
}
function getItem(ctx, object, out2, index) {
  const once2 = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    ctx.net.addMask(out2, node.mask & heads.str);
    if ((node.mask & heads.bytes) !== 0) ctx.net.addMask(out2, heads.int);
    if (node.list !== void 0) once2("list", () => ctx.net.flow(ctx.net.content(object, "list"), out2));
    if (node.value !== void 0) once2("dict", () => ctx.net.flow(ctx.net.content(object, "value"), out2));
    if (node.iter !== void 0) once2("iter", () => ctx.net.flow(ctx.net.content(object, "iter"), out2));
    const elements = node.tuple?.elements ?? [];
    const chosen2 = index === null ? void 0 : elements[index < 0 ? elements.length + index : index];
    for (const element2 of chosen2 === void 0 ? elements : [chosen2]) ctx.net.flow(element2, out2);
    if (node.tupleRest !== void 0) ctx.net.flow(node.tupleRest, out2);
    callSpecial(ctx, node, "__getitem__", [], out2, once2);
  });
}
function setItem(ctx, object, key, value) {
  const once2 = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    if (node.list !== void 0) once2("list", () => ctx.net.flow(value, ctx.net.content(object, "list")));
    if (node.key !== void 0)
      once2("dict", () => {
        ctx.net.flow(key, ctx.net.content(object, "key"));
        ctx.net.flow(value, ctx.net.content(object, "value"));
      });
    if ((node.mask & heads.any) !== 0 || node.instances !== void 0 || node.library !== void 0)
      once2("any", () => {
        ctx.release(key);
        ctx.release(value);
      });
  });
}
function sliceOf(ctx, object, out2) {
  const once2 = ctx.once();
  ctx.watch(object, () => {
    const node = ctx.net.find(object);
    ctx.net.addMask(out2, node.mask & (heads.str | heads.bytes));
    if (containerHeads(node)) once2("container", () => sameContainer(ctx, object, out2));
    callSpecial(ctx, node, "__getitem__", [], out2, once2);
  });
}

// rules/transpile/python/solve/declarations.ts
function declareFunction(ctx, fact) {
  if (fact.varPositional !== void 0) {
    const element2 = ctx.net.node();
    ctx.escape(element2);
    ctx.net.setVarTuple(ctx.slot(fact.varPositional), element2);
  }
  if (fact.varKeyword !== void 0) {
    const node = ctx.slot(fact.varKeyword);
    ctx.net.addMask(ctx.net.content(node, "key"), heads.str);
    ctx.escape(ctx.net.content(node, "value"));
  }
  if (fact.opaque === true) ctx.escape(ctx.slot(fact.result));
  if (fact.yields !== void 0) ctx.net.flow(ctx.slot(fact.yields), ctx.net.content(ctx.slot(fact.result), "iter"));
}
function declareClass(ctx, fact) {
  if (!ctx.classes.isClosed(fact.id)) for (const node of ctx.classes.attributeNodes(fact.id)) ctx.escape(node);
  for (const id of ctx.classes.methodsOf(fact.id)) {
    const method2 = ctx.functions.get(id);
    if (method2 === void 0) continue;
    const name = id.slice(id.lastIndexOf(".") + 1);
    const special = name.startsWith("__") && name.endsWith("__") && name !== "__init__" && name !== "__call__";
    if (special || !ctx.classes.isClosed(fact.id)) ctx.openFunction(id);
    const [self] = method2.positional;
    if (self === void 0) continue;
    if (method2.binding === "method" || method2.binding === "property") ctx.net.add(ctx.slot(self), "instances", fact.id);
    if (method2.binding === "class") ctx.net.add(ctx.slot(self), "classes", fact.id);
  }
}

// rules/transpile/python/solve/infer-program.ts
function inferProgram(program, library2, open = []) {
  const ctx = new SolverContext(program, library2);
  for (const slot of open) ctx.escape(ctx.slot(slot));
  for (const module of program) for (const constraint of module.constraints) applyConstraint(ctx, constraint);
  for (const fact of ctx.functions.values()) declareFunction(ctx, fact);
  ctx.net.run();
  for (const module of program) for (const fact of module.classes) declareClass(ctx, fact);
  ctx.net.run();
  return ctx;
}
function applyConstraint(ctx, constraint) {
  const { net } = ctx;
  switch (constraint[0]) {
    case "head":
      return net.addMask(ctx.slot(constraint[1]), constraint[2]);
    case "flow":
      return net.flow(ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case "new":
      return newContainer(ctx, ctx.slot(constraint[1]), constraint[2], constraint[3]);
    case "vartuple":
      return net.setVarTuple(ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case "escape":
      return ctx.release(ctx.slot(constraint[1]));
    case "binary":
      return binaryOperator(
        ctx,
        constraint[1],
        ctx.slot(constraint[2]),
        ctx.slot(constraint[3]),
        ctx.slot(constraint[4])
      );
    case "unary":
      return unaryOperator(ctx, constraint[1], ctx.slot(constraint[2]), ctx.slot(constraint[3]));
    case "compare":
      return compareOperator(
        ctx,
        constraint[1],
        ctx.slot(constraint[2]),
        ctx.slot(constraint[3]),
        ctx.slot(constraint[4])
      );
    case "getitem":
      return getItem(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[3]), constraint[4]);
    case "setitem":
      return setItem(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[2]), ctx.slot(constraint[3]));
    case "slice":
      return sliceOf(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case "getattr":
      return getAttribute(ctx, ctx.slot(constraint[1]), constraint[2], ctx.slot(constraint[3]));
    case "setattr":
      return setAttribute(ctx, ctx.slot(constraint[1]), constraint[2], ctx.slot(constraint[3]));
    case "call":
      return invokeValue(ctx, ctx.slot(constraint[1]), argumentsOf2(ctx, constraint[2], constraint[3]));
    case "method":
      return methodCall(ctx, ctx.slot(constraint[1]), constraint[2], argumentsOf2(ctx, constraint[3], constraint[4]));
    case "iterate":
      return iterateOver(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case "enter":
      return enterManager(ctx, ctx.slot(constraint[1]), ctx.slot(constraint[2]));
    case "unpack":
      return unpackInto(ctx, ctx.slot(constraint[1]), constraint[2], constraint[3]);
    case "function":
      return net.add(ctx.slot(constraint[1]), "functions", constraint[2]);
    case "class":
      return net.add(ctx.slot(constraint[1]), "classes", constraint[2]);
    case "module":
      return moduleValue(ctx, ctx.slot(constraint[1]), constraint[2]);
    case "library":
      return libraryValue(ctx, ctx.slot(constraint[1]), constraint[2]);
    case "caught":
      return caught(ctx, ctx.slot(constraint[1]), constraint[2] === null ? void 0 : ctx.slot(constraint[2]));
    case "super":
      return superCall(ctx, constraint[1], constraint[2], argumentsOf2(ctx, constraint[3], constraint[4]));
  }
}
function newContainer(ctx, node, kind, contents) {
  const content = (index) => ctx.slot(contents[index]);
  if (kind === "tuple")
    ctx.net.setTuple(
      node,
      contents.map((slot) => ctx.slot(slot))
    );
  else if (kind === "dict") {
    ctx.net.flow(content(0), ctx.net.content(node, "key"));
    ctx.net.flow(content(1), ctx.net.content(node, "value"));
  } else ctx.net.flow(content(0), ctx.net.content(node, kind));
}
function argumentsOf2(ctx, args, out2) {
  return {
    positional: args.positional.map((slot) => ctx.slot(slot)),
    keywords: new Map(Object.entries(args.keywords).map(([name, slot]) => [name, ctx.slot(slot)])),
    spread: args.spread,
    out: ctx.slot(out2)
  };
}

// rules/transpile/python/solve/solve-program.ts
var scalars = [
  [heads.int, "int"],
  [heads.float, "float"],
  [heads.bool, "bool"],
  [heads.str, "str"]
];
function repOf(node) {
  const handles2 = node.list ?? node.set ?? node.iter ?? node.key ?? node.tuple ?? node.tupleRest ?? node.functions ?? node.classes ?? node.instances ?? node.modules ?? node.library;
  if (handles2 !== void 0) return "value";
  return scalars.find(([mask]) => mask === node.mask)?.[1] ?? "value";
}
var chosen = (slot) => !slot.includes("@");
function solveProgram(program, library2, narrow, open = []) {
  const slices = /* @__PURE__ */ new Map();
  const engine = narrow ? inferProgram(program, library2, open) : void 0;
  const found = engine === void 0 ? void 0 : repsOf(engine);
  for (const facts of program) {
    const own2 = (found?.get(facts.module) ?? []).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
    slices.set(facts.module, {
      version: 1,
      module: facts.module,
      reps: Object.fromEntries(own2),
      classes: engine === void 0 ? {} : classesOf(engine, facts)
    });
  }
  return slices;
}
function repsOf(engine) {
  const found = /* @__PURE__ */ new Map();
  for (const [slot, node] of engine.slots()) {
    const rep = repOf(node);
    if (rep === "value" || !chosen(slot)) continue;
    const bar = slot.indexOf("|");
    const module = slot.slice(0, bar);
    let own2 = found.get(module);
    if (own2 === void 0) found.set(module, own2 = []);
    own2.push([slot.slice(bar + 1), rep]);
  }
  return found;
}
var mostClasses = 4;
function asked(constraint) {
  if (constraint[0] === "method" || constraint[0] === "call" || constraint[0] === "getitem") return constraint[1];
  return constraint[0] === "binary" ? constraint[2] : null;
}
function classesOf(engine, module) {
  const prefix = `${module.module}|`;
  const found = [];
  for (const constraint of module.constraints) {
    const slot = asked(constraint);
    if (slot === null) continue;
    const node = engine.slot(slot);
    const ids = constraint[0] === "call" ? node.classes : node.instances;
    if (ids === void 0 || ids.size > mostClasses || !slot.startsWith(prefix)) continue;
    const own2 = [...ids].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
    if (own2.length > 0) found.push([slot.slice(prefix.length), own2.sort()]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
}

// rules/transpile/core/intrinsics.ts
var table3 = /* @__PURE__ */ new Map();
var byName2 = /* @__PURE__ */ new Map();
var keyOf = (name, operands2) => `${name}(${operands2.join(",")})`;
var intrinsicOf = (name, operands2) => table3.get(keyOf(name, operands2));
function closestIntrinsic(name, operands2) {
  let best;
  let least = Infinity;
  for (const one of byName2.get(name) ?? []) {
    if (one.operands.length !== operands2.length) continue;
    const changes = one.operands.filter((rep, at) => rep !== operands2[at]);
    if (changes.some((rep) => rep !== "value") || changes.length >= least) continue;
    best = one;
    least = changes.length;
  }
  return best;
}
function row(name, operands2, result, raises, shape, modes) {
  const list2 = operands2 === "" ? [] : operands2.split(" ");
  const ways = modes === "" ? [] : modes.split(" ");
  const intrinsic2 = {
    name,
    operands: list2,
    modes: list2.map((_, at) => ways[at] ?? ways.at(-1) ?? "lend"),
    result,
    raises,
    shape
  };
  table3.set(keyOf(name, list2), intrinsic2);
  byName2.set(name, [...byName2.get(name) ?? [], intrinsic2]);
}
var calls = (path2) => ({ kind: "call", path: path2 });
var does = (name) => ({ kind: "method", name });
var operator2 = (op) => ({ kind: "operator", op });
var binary = [
  "add",
  "sub",
  "mul",
  "truediv",
  "floordiv",
  "modulo",
  "pow",
  "matmul",
  "lshift",
  "rshift",
  "bitand",
  "bitor",
  "bitxor"
];
for (const name of binary) {
  row(name, "value value", "value", true, calls(`op::${name}`), "lend");
  row(`i${name}`, "value value", "value", true, calls(`op::i${name}`), "lend");
}
for (const name of ["neg", "pos", "invert"]) row(name, "value", "value", true, calls(`op::${name}`), "lend");
for (const name of ["eq", "ne", "lt", "le", "gt", "ge"]) {
  row(name, "value value", "value", true, calls(`op::${name}`), "lend");
  row(`${name}?`, "value value", "bool", true, calls(`op::${name}_bool`), "lend");
}
row("is?", "value value", "bool", false, calls("op::is"), "lend");
row("none?", "value", "bool", false, does("is_none"), "lend");
row("in?", "value value", "bool", true, { kind: "swapped", path: "op::contains" }, "lend");
row("truth", "value", "bool", true, does("truthy"), "lend");
row("getitem", "value value", "value", true, does("item"), "lend");
row("getitem", "value int", "value", true, does("at"), "lend index");
row("strided", "value value value value", "value", true, does("strided"), "lend into");
row("setSlice", "value value value value value", "none", true, does("set_slice"), "lend into");
row("setitem", "value value value", "none", true, does("set_item"), "lend lend into");
row("setitem", "value int value", "none", true, does("set_at"), "lend index into");
row("delitem", "value value", "none", true, does("del_item"), "lend");
row("slice", "value value value", "value", false, calls("op::slice"), "give");
row("getattr", "value value", "value", true, does("attr"), "lend text");
row("setattr", "value value value", "none", true, does("set_attr"), "lend text into");
row("delattr", "value value", "none", true, does("del_attr"), "lend text");
row("hasattr?", "value value", "bool", true, calls("op::hasattr"), "lend text");
for (const [name, op] of [
  ["add", "+"],
  ["sub", "-"],
  ["mul", "*"]
]) {
  for (const way of [name, `i${name}`]) {
    row(way, "int int", "int", false, operator2(op), "plain");
    row(way, "float float", "float", false, operator2(op), "plain");
  }
}
for (const [name, op] of [
  ["bitand", "&"],
  ["bitor", "|"],
  ["bitxor", "^"]
]) {
  for (const way of [name, `i${name}`]) {
    row(way, "int int", "int", false, operator2(op), "plain");
    row(way, "bool bool", "bool", false, operator2(op), "plain");
  }
}
for (const [name, int, float] of [
  ["truediv", "true_div", "true_div"],
  ["floordiv", "floor_div", "floor_div"],
  ["modulo", "modulo", "modulo"]
]) {
  for (const way of [name, `i${name}`]) {
    row(way, "int int", name === "truediv" ? "float" : "int", true, does(int), "lend");
    row(way, "float float", "float", true, calls(`float::${float}`), "plain");
  }
}
for (const way of ["pow", "ipow"]) {
  row(way, "int int", "value", true, does("pow"), "lend");
}
for (const [name, method2] of [
  ["lshift", "shl"],
  ["rshift", "shr"]
]) {
  for (const way of [name, `i${name}`]) row(way, "int int", "int", true, does(method2), "lend");
}
row("neg", "int", "int", false, { kind: "prefix", op: "-" }, "plain");
row("neg", "float", "float", false, { kind: "prefix", op: "-" }, "plain");
row("invert", "int", "int", false, { kind: "prefix", op: "!" }, "plain");
for (const [name, op] of [
  ["eq", "=="],
  ["ne", "!="],
  ["lt", "<"],
  ["le", "<="],
  ["gt", ">"],
  ["ge", ">="]
]) {
  for (const rep of ["int", "float", "str", "bool"]) {
    row(`${name}?`, `${rep} ${rep}`, "bool", false, operator2(op), "compare");
  }
}
for (const way of ["add", "iadd"]) row(way, "str str", "str", false, operator2("+"), "lend");
row("zero?", "int", "bool", false, does("is_zero"), "lend");
row("empty?", "str", "bool", false, does("is_empty"), "lend");
row("format", "value value", "str", true, calls("fmt::format"), "lend text");
row("formatWith", "value str", "str", true, calls("fmt::format"), "lend");
row("percent", "str value", "value", true, calls("fmt::percent"), "lend");
row("str", "value", "str", true, calls("fmt::str"), "lend");
row("repr", "value", "str", true, calls("fmt::repr"), "lend");
row("ascii", "value", "str", true, calls("fmt::ascii"), "lend");
row("builtin", "value", "value", false, calls("builtins::get"), "text");
row("errorValue", "value", "value", false, does("value"), "lend");
row("matches?", "value value", "bool", true, does("matches"), "lend");
row("starBegin", "value", "value", false, calls("exc::star::begin"), "lend");
row("starTake", "value value", "value", true, calls("exc::star::take"), "lend");
row("starEnter", "value", "value", true, calls("exc::star::enter"), "lend");
row("starNote", "value value", "value", true, calls("exc::star::note"), "lend");
row("starEnd", "value", "value", true, calls("exc::star::end"), "lend");
row("enter", "value", "value", true, calls("op::enter"), "lend");
row("asyncIterator", "value", "value", true, calls("emitted::aiter"), "lend");
row("iterator", "value", "value", true, calls("builtins::iter_value"), "lend");
row("defers?", "value value", "bool", false, calls("op::defers"), "lend");
row("declined?", "value", "bool", false, does("is_declined"), "lend");
row("declined", "value value value", "value", true, calls("emitted::declined"), "text lend lend");
row("toFloat", "value", "float", true, calls("op::to_float"), "lend");
row("superOf", "value value", "value", true, calls("op::super_"), "lend");
row("counting", "int int", "int", false, calls("counting"), "into");
row("counting", "int int int", "int", false, calls("counting_by"), "into");
row("countingSteps", "int int int", "int", true, calls("counting_steps"), "into");
row("sumNew", "", "value", false, calls("builtins::Sum::new"), "");
row("sumFrom", "value", "value", false, calls("builtins::Sum::from"), "into");
row("sumAdd", "value value", "none", true, does("add"), "lend");
row("sumAdd", "value int", "none", true, does("add_int"), "lend");
row("sumAdd", "value float", "none", true, does("add_float"), "lend plain");
row("sumAdd", "value bool", "none", true, does("add_bool"), "lend plain");
row("sumEnd", "value", "value", false, does("finish"), "lend");
row("least", "", "value", false, calls("builtins::Extreme::least"), "");
row("greatest", "", "value", false, calls("builtins::Extreme::greatest"), "");
row("offer", "value value", "none", true, does("offer"), "lend into");
row("extremeEnd", "value", "value", true, does("finish"), "lend");
row("listNew", "", "value", false, calls("comprehension::list"), "");
row("setNew", "", "value", false, calls("comprehension::set"), "");
row("dictNew", "", "value", false, calls("comprehension::dict"), "");
row("listPush", "value value", "none", false, calls("comprehension::push"), "lend into");
row("setAdd", "value value", "none", true, calls("comprehension::add"), "lend into");
row("dictSet", "value value value", "none", true, calls("comprehension::insert"), "lend into into");
row("importFrom", "value value", "value", true, calls("modules::member"), "lend text");
row("matchSequence", "value int int", "value", true, calls("patterns::sequence"), "lend literal literal");
row("matchMapping", "value value bool", "value", true, calls("patterns::mapping"), "lend lend plain");
row("matchClass", "value value int value", "value", true, calls("patterns::class"), "lend lend literal lend");
row("annotate", "value str value", "none", false, does("annotate"), "place literal give");
row("builtin.len", "value", "int", true, calls("builtins::len_of"), "lend");
row("builtin.isinstance", "value value", "bool", true, calls("op::isinstance"), "lend");
row("builtin.issubclass", "value value", "bool", true, calls("op::issubclass"), "lend");
row("builtin.str", "value", "str", true, calls("fmt::str"), "lend");
row("builtin.repr", "value", "str", true, calls("fmt::repr"), "lend");
row("builtin.ascii", "value", "str", true, calls("fmt::ascii"), "lend");
row("builtin.abs", "int", "int", false, does("abs"), "lend");
row("builtin.abs", "float", "float", false, calls("f64::abs"), "plain");
row("builtin.abs", "value", "value", true, calls("op::abs"), "lend");
row("builtin.sum", "value", "value", true, calls("builtins::sum_of"), "lend");
row("builtin.list", "value", "value", true, calls("builtins::list_of"), "lend");
row("builtin.float", "int", "float", true, does("to_f64"), "lend");
row("builtin.float", "float", "float", false, { kind: "same" }, "plain");
row("builtin.int", "int", "int", false, { kind: "same" }, "give");
row("builtin.int", "float", "int", true, calls("float::to_int"), "plain");
row("builtin.str", "str", "str", false, { kind: "same" }, "give");
for (const [name, method2] of [
  ["min", "min"],
  ["max", "max"]
]) {
  row(`builtin.${name}`, "int int", "int", false, does(method2), "give");
  row(`builtin.${name}`, "float float", "float", false, calls(`builtins::${name}_float`), "plain");
  row(`builtin.${name}`, "value value", "value", true, calls(`builtins::${name}_of`), "lend");
}
row("importEither", "value value value", "value", true, calls("modules::member_or"), "lend text place");
row("documented", "value str", "value", false, calls("emitted::documented"), "give literal");
row("annotated", "value value", "value", false, calls("emitted::annotated"), "give lend");

// rules/transpile/core/visit.ts
function expressionsOf(statement2) {
  switch (statement2.kind) {
    case "let":
      return statement2.value ? [statement2.value] : [];
    case "assign":
    case "do":
    case "return":
    case "unpack":
      return [statement2.value];
    case "if":
      return [statement2.test];
    case "loop":
      return statement2.test ? [statement2.test] : [];
    case "each":
      return [statement2.source, ...(statement2.also ?? []).map((one) => one.source)];
    case "bring":
      return [statement2.source];
    case "raise":
      return [statement2.value, statement2.cause].filter((one) => one !== null);
    case "assertion":
      return statement2.message ? [statement2.message] : [];
    default:
      return [];
  }
}
function listsOf(statement2) {
  switch (statement2.kind) {
    case "if":
      return [statement2.then, statement2.orelse];
    case "loop":
    case "each":
    case "scope":
    case "with":
      return [statement2.body];
    case "try":
      return [statement2.body, statement2.handler?.body ?? [], statement2.orelse, statement2.finally ?? []];
    default:
      return [];
  }
}
function partsOf(expression2) {
  switch (expression2.kind) {
    case "read":
      return expression2.otherwise ? [expression2.otherwise] : [];
    case "intrinsic":
    case "call":
    case "logic":
      return expression2.args;
    case "invoke":
      return [expression2.callee, ...expression2.args.map((arg2) => arg2.value)];
    case "display":
      return expression2.items.map((item2) => item2.value);
    case "mapping":
      return expression2.entries.flatMap((entry2) => entry2.key ? [entry2.key, entry2.value] : [entry2.value]);
    case "decide":
      return [expression2.left, expression2.right];
    case "collect":
      return [expression2.source];
    case "convert":
    case "not":
      return [expression2.arg];
    case "choose":
      return [expression2.test, expression2.then, expression2.orelse];
    case "join":
      return expression2.parts.filter((part) => typeof part !== "string");
    case "closure":
      return [...expression2.make.defaults, ...expression2.make.keywordDefaults.map((one) => one.value)];
    case "generator":
      return [expression2.source];
    case "class":
      return expression2.make.bases.map((base) => base.value);
    case "yield":
      return [expression2.value];
    case "block":
    case "constant":
    case "text":
    case "named":
      return [];
  }
}
function lookInto(expression2, onRead, onBlock) {
  if (expression2.kind === "read") onRead(expression2.variable);
  if (expression2.kind === "block") {
    onBlock({ list: expression2.body, values: [expression2.value], repeats: false });
    return;
  }
  if (expression2.kind === "class") onBlock({ list: expression2.make.body, values: [], repeats: false });
  if (expression2.kind === "collect") onBlock({ list: expression2.body, values: endOf(expression2), repeats: true });
  for (const part of partsOf(expression2)) lookInto(part, onRead, onBlock);
}
var endOf = (expression2) => expression2.test ? [expression2.test, ...expression2.values] : expression2.values;

// rules/transpile/core/passes/infallible.ts
function infallibleFunctions(module) {
  const candidates = module.items.flatMap(
    (item2) => item2.kind === "function" && item2.function.generator === null && !item2.function.guarded ? [item2.function] : []
  );
  const safe = new Set(candidates.map((one) => one.rust));
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of candidates)
      if (safe.has(one.rust) && bodyRaises(one, safe)) {
        safe.delete(one.rust);
        changed = true;
      }
  }
  return safe;
}
var bodyRaises = (f, safe) => f.params.some((param) => param.variable.storage !== "plain") || f.body.some((one) => statementRaises(one, safe));
function statementRaises(s, safe) {
  switch (s.kind) {
    case "assign":
    case "let":
      if (s.variable.storage !== "plain") return true;
      break;
    case "each":
      if (!s.counts) return true;
      break;
    case "do":
    case "if":
    case "loop":
    case "scope":
    case "leave":
    case "return":
    case "comment":
    case "blank":
      break;
    default:
      return true;
  }
  return expressionsOf(s).some((one) => expressionRaises(one, safe)) || listsOf(s).some((list2) => list2.some((one) => statementRaises(one, safe)));
}
function expressionRaises(e, safe) {
  switch (e.kind) {
    case "read":
      return e.variable.storage !== "plain" || e.otherwise !== void 0;
    case "intrinsic": {
      const row2 = intrinsicOf(
        e.name,
        e.args.map((arg2) => arg2.rep)
      );
      if (row2 === void 0 || row2.raises) return true;
      break;
    }
    case "call":
      if (e.target.raises && !safe.has(e.target.path)) return true;
      break;
    case "convert":
      if (e.rep !== "value" && !(e.arg.rep === "bool" && e.rep === "int")) return true;
      break;
    case "block":
      if (e.generated === true) return true;
      if (e.body.some((one) => statementRaises(one, safe)) || expressionRaises(e.value, safe)) return true;
      break;
    case "constant":
    case "text":
    case "choose":
    case "logic":
    case "not":
    case "join":
      break;
    default:
      return true;
  }
  return partsOf(e).some((part) => expressionRaises(part, safe));
}

// rules/transpile/core/passes/place-lets.ts
function placeLets(body2, params) {
  const pass = { declared: new Set(params.map((param) => param.variable)), memo: /* @__PURE__ */ new Map(), mutable: /* @__PURE__ */ new Set() };
  const explicit = [];
  findDeclared(body2, pass.declared, explicit);
  const all2 = /* @__PURE__ */ new Set();
  for (const statement2 of body2) for (const variable of usesOf(statement2, pass)) all2.add(variable);
  for (const param of params) if (assignments(body2, param.variable) > 0) pass.mutable.add(param.variable);
  for (const [variable, list2] of explicit) if (assignments(list2, variable) > 1) pass.mutable.add(variable);
  return { body: place(body2, all2, pass), mutable: pass.mutable };
}
function findDeclared(list2, declared, explicit) {
  for (const statement2 of list2) {
    if (statement2.kind === "let") {
      declared.add(statement2.variable);
      explicit.push([statement2.variable, list2]);
    }
    if (statement2.kind === "each")
      for (const binds of [statement2.binds, ...(statement2.also ?? []).map((one) => one.binds)]) declared.add(binds);
    for (const inner of listsOf(statement2)) findDeclared(inner, declared, explicit);
    for (const expression2 of expressionsOf(statement2)) findInExpression(expression2, declared, explicit);
  }
}
function findInExpression(expression2, declared, explicit) {
  if (expression2.kind === "class") findDeclared(expression2.make.body, declared, explicit);
  if (expression2.kind === "block") {
    findDeclared(expression2.body, declared, explicit);
    findInExpression(expression2.value, declared, explicit);
  }
  if (expression2.kind === "collect") {
    declared.add(expression2.binds);
    findDeclared(expression2.body, declared, explicit);
    for (const value of endOf(expression2)) findInExpression(value, declared, explicit);
  }
  for (const part of partsOf(expression2)) findInExpression(part, declared, explicit);
}
function usesOf(statement2, pass) {
  const found = pass.memo.get(statement2);
  if (found) return found;
  const uses = /* @__PURE__ */ new Set();
  const add = (variable) => {
    if (variable.storage === "plain" && !pass.declared.has(variable)) uses.add(variable);
  };
  for (const target of targetsOf(statement2)) add(target);
  for (const expression2 of expressionsOf(statement2)) usesIn(expression2, add, pass);
  for (const list2 of listsOf(statement2))
    for (const inner of list2) for (const variable of usesOf(inner, pass)) uses.add(variable);
  pass.memo.set(statement2, uses);
  return uses;
}
function usesIn(expression2, add, pass) {
  lookInto(expression2, add, (nested) => {
    for (const inner of nested.list) for (const variable of usesOf(inner, pass)) add(variable);
    for (const value of nested.values) usesIn(value, add, pass);
  });
}
function targetsOf(statement2) {
  if (statement2.kind === "assign" || statement2.kind === "unset") return [statement2.variable];
  return statement2.kind === "unpack" ? statement2.targets : [];
}
function place(list2, wanted, pass, values = []) {
  const here = /* @__PURE__ */ new Map();
  const below = /* @__PURE__ */ new Map();
  for (const variable of wanted) {
    const at = list2.map((statement2, index) => usesOf(statement2, pass).has(variable) ? index : -1).filter((index) => index >= 0);
    const [first2] = at;
    if (first2 === void 0) continue;
    const inValue = values.some((value) => readsVariable(value, variable, pass));
    if (!inValue && at.every((index) => isContained(list2[index], variable, pass))) {
      for (const index of at) below.set(index, (below.get(index) ?? /* @__PURE__ */ new Set()).add(variable));
      continue;
    }
    here.set(first2, [...here.get(first2) ?? [], variable]);
    if (assignments(list2, variable) > 1) pass.mutable.add(variable);
  }
  const out2 = [];
  list2.forEach((statement2, index) => {
    const mine = here.get(index) ?? [];
    const inner = rewrite(statement2, below.get(index) ?? /* @__PURE__ */ new Set(), pass);
    const direct = directTargets(inner, mine, pass);
    for (const variable of mine) {
      if (direct.has(variable)) continue;
      const simple2 = onlyInBranches(list2.slice(index), variable);
      if (!simple2) pass.mutable.add(variable);
      out2.push({ kind: "let", variable, value: simple2 ? null : blank(variable.rep), node: statement2.node });
    }
    if (inner.kind === "assign" && direct.has(inner.variable)) out2.push({ ...inner, kind: "let" });
    else if (inner.kind === "unpack" && direct.size > 0) out2.push({ ...inner, declares: true });
    else out2.push(inner);
  });
  return out2;
}
function readsVariable(expression2, variable, pass) {
  let found = false;
  usesIn(expression2, (other) => found ||= other === variable, pass);
  return found;
}
function directTargets(statement2, mine, pass) {
  if (statement2.kind === "assign" && mine.includes(statement2.variable) && !readsVariable(statement2.value, statement2.variable, pass)) {
    return /* @__PURE__ */ new Set([statement2.variable]);
  }
  if (statement2.kind === "unpack" && statement2.targets.every((target) => mine.includes(target)))
    return new Set(statement2.targets);
  return /* @__PURE__ */ new Set();
}
function blank(rep) {
  switch (rep) {
    case "int":
      return { kind: "constant", rep, value: { kind: "int", value: "0" } };
    case "float":
      return { kind: "constant", rep, value: { kind: "float", value: 0 } };
    case "bool":
      return { kind: "constant", rep, value: { kind: "bool", value: false } };
    case "str":
      return { kind: "constant", rep, value: { kind: "str", value: "" } };
    default:
      return { kind: "constant", rep, value: { kind: "none" } };
  }
}
function isContained(statement2, variable, pass) {
  if (targetsOf(statement2).includes(variable)) return false;
  let contained = true;
  const look = (expression2) => {
    lookInto(
      expression2,
      (read3) => {
        if (read3 === variable) contained = false;
      },
      (nested) => {
        contained &&= startsAnew(nested.list, nested.values, variable, pass);
      }
    );
  };
  for (const expression2 of expressionsOf(statement2)) look(expression2);
  return contained && listsOf(statement2).every((list2) => startsAnew(list2, [], variable, pass));
}
function startsAnew(list2, values, variable, pass) {
  const using = list2.filter((statement2) => usesOf(statement2, pass).has(variable));
  const [first2] = using;
  const inValue = values.some((value) => readsVariable(value, variable, pass));
  if (!first2) return !inValue;
  if (targetsOf(first2).includes(variable))
    return !expressionsOf(first2).some((expression2) => readsVariable(expression2, variable, pass));
  return !inValue && using.every((statement2) => isContained(statement2, variable, pass));
}
function rewrite(statement2, below, pass) {
  const inner = (list2) => place(list2, usedIn(list2, below, pass), pass);
  const within2 = (expression2) => rewriteExpression(expression2, below, pass);
  switch (statement2.kind) {
    case "let":
      return { ...statement2, value: statement2.value && within2(statement2.value) };
    case "assign":
    case "do":
    case "return":
    case "unpack":
      return { ...statement2, value: within2(statement2.value) };
    case "if":
      return {
        ...statement2,
        test: within2(statement2.test),
        then: inner(statement2.then),
        orelse: inner(statement2.orelse)
      };
    case "loop":
      return { ...statement2, test: statement2.test && within2(statement2.test), body: inner(statement2.body) };
    case "bring":
      return { ...statement2, source: within2(statement2.source) };
    case "each":
      return bindDirectly({
        ...statement2,
        source: within2(statement2.source),
        ...statement2.also && {
          also: statement2.also.map((one) => ({ ...one, source: within2(one.source) }))
        },
        body: inner(statement2.body)
      });
    case "scope":
    case "with":
      return { ...statement2, body: inner(statement2.body) };
    case "try":
      return {
        ...statement2,
        body: inner(statement2.body),
        handler: statement2.handler && { ...statement2.handler, body: inner(statement2.handler.body) },
        orelse: inner(statement2.orelse),
        finally: statement2.finally && inner(statement2.finally)
      };
    case "raise":
      return {
        ...statement2,
        value: statement2.value && within2(statement2.value),
        cause: statement2.cause && within2(statement2.cause)
      };
    case "assertion":
      return { ...statement2, message: statement2.message && within2(statement2.message) };
    default:
      return statement2;
  }
}
var usedIn = (list2, below, pass) => new Set([...below].filter((variable) => list2.some((statement2) => usesOf(statement2, pass).has(variable))));
function bindDirectly(loop3) {
  const [first2, ...rest] = loop3.body;
  if (first2?.kind !== "let" || first2.value?.kind !== "read" || first2.value.variable !== loop3.binds) return loop3;
  return { ...loop3, binds: first2.variable, body: rest };
}
var without = (all2, some) => new Set([...all2].filter((variable) => !some.has(variable)));
function rewriteExpression(expression2, below, pass) {
  const again = (part) => rewriteExpression(part, below, pass);
  switch (expression2.kind) {
    case "block": {
      const mine = new Set(
        [...below].filter((variable) => expression2.body.some((inner) => usesOf(inner, pass).has(variable)))
      );
      return {
        ...expression2,
        body: place(expression2.body, mine, pass, [expression2.value]),
        value: rewriteExpression(expression2.value, without(below, mine), pass)
      };
    }
    case "collect": {
      const mine = usedIn(expression2.body, below, pass);
      const body2 = place(expression2.body, mine, pass, endOf(expression2));
      const [first2, ...rest] = body2;
      const direct = first2?.kind === "let" && first2.value?.kind === "read" && first2.value.variable === expression2.binds ? first2.variable : null;
      return {
        ...expression2,
        source: again(expression2.source),
        binds: direct ?? expression2.binds,
        body: direct ? rest : body2,
        test: expression2.test && rewriteExpression(expression2.test, without(below, mine), pass),
        values: expression2.values.map((value) => rewriteExpression(value, without(below, mine), pass))
      };
    }
    case "decide":
      return { ...expression2, left: again(expression2.left), right: again(expression2.right) };
    case "class":
      return {
        ...expression2,
        make: {
          ...expression2.make,
          body: place(expression2.make.body, usedIn(expression2.make.body, below, pass), pass)
        }
      };
    case "intrinsic":
    case "call":
    case "logic":
      return { ...expression2, args: expression2.args.map(again) };
    case "invoke":
      return {
        ...expression2,
        callee: again(expression2.callee),
        args: expression2.args.map((arg2) => ({ ...arg2, value: again(arg2.value) }))
      };
    case "display":
      return { ...expression2, items: expression2.items.map((item2) => ({ ...item2, value: again(item2.value) })) };
    case "mapping":
      return {
        ...expression2,
        entries: expression2.entries.map((entry2) => ({ key: entry2.key && again(entry2.key), value: again(entry2.value) }))
      };
    case "convert":
    case "not":
      return { ...expression2, arg: again(expression2.arg) };
    case "choose":
      return {
        ...expression2,
        test: again(expression2.test),
        then: again(expression2.then),
        orelse: again(expression2.orelse)
      };
    case "join":
      return { ...expression2, parts: expression2.parts.map((part) => typeof part === "string" ? part : again(part)) };
    case "closure":
      return {
        ...expression2,
        make: {
          ...expression2.make,
          defaults: expression2.make.defaults.map(again),
          keywordDefaults: expression2.make.keywordDefaults.map((one) => ({ ...one, value: again(one.value) }))
        }
      };
    case "generator":
      return { ...expression2, source: again(expression2.source) };
    case "yield":
      return { ...expression2, value: again(expression2.value) };
    default:
      return expression2;
  }
}
function assignments(list2, variable) {
  let count = 0;
  for (const statement2 of list2) {
    if (targetsOf(statement2).includes(variable) || statement2.kind === "let" && statement2.variable === variable)
      count++;
    const lists = listsOf(statement2).map((inner) => assignments(inner, variable));
    if (statement2.kind === "if") count += Math.max(...lists);
    else if (statement2.kind === "loop" || statement2.kind === "each") count += 2 * (lists[0] ?? 0);
    else for (const times of lists) count += times;
    for (const expression2 of expressionsOf(statement2)) {
      const times = assignmentsIn(expression2, variable);
      count += statement2.kind === "loop" ? 2 * times : times;
    }
  }
  return count;
}
function assignmentsIn(expression2, variable) {
  let count = 0;
  lookInto(
    expression2,
    () => void 0,
    (nested) => {
      const times = nested.values.reduce(
        (sum, value) => sum + assignmentsIn(value, variable),
        assignments(nested.list, variable)
      );
      count += nested.repeats ? 2 * times : times;
    }
  );
  return count;
}
function onlyInBranches(list2, variable) {
  return list2.every((statement2) => {
    if (targetsOf(statement2).includes(variable)) return true;
    if (expressionsOf(statement2).some((expression2) => assignmentsIn(expression2, variable) > 0)) return false;
    const lists = listsOf(statement2);
    if (statement2.kind === "if") return lists.every((inner) => onlyInBranches(inner, variable));
    return lists.every((inner) => assignments(inner, variable) === 0);
  });
}

// rules/transpile/core/rep.ts
var reps = {
  value: { rust: "Value", copy: false, param: "&Value", lent: true },
  int: { rust: "Int", copy: false, param: "Int", lent: false },
  float: { rust: "f64", copy: true, param: "f64", lent: false },
  bool: { rust: "bool", copy: true, param: "bool", lent: false },
  str: { rust: "Str", copy: false, param: "&Str", lent: true },
  module: { rust: "Module", copy: false, param: "&Module", lent: true },
  none: { rust: "()", copy: true, param: "()", lent: false }
};

// rules/transpile/rust/make.ts
var path = (text2) => ({ kind: "path", text: text2 });
var call = (callee, ...args) => ({
  kind: "call",
  callee: path(callee),
  args
});
var method = (on, name, ...args) => ({
  kind: "method",
  on: typedFloat(on),
  name,
  args
});
var macro = (name, open, args) => ({
  kind: "macro",
  name,
  open,
  args: args.map((value) => ({ prefix: "", value }))
});
var lend = (arg2) => ({ kind: "unary", op: "&", arg: arg2 });
var question = (arg2) => ({ kind: "question", arg: arg2 });
var jump = (word, label2, value) => ({
  kind: "jump",
  word,
  label: label2,
  value
});
var block = (body2, value) => ({ body: body2, value });
var expression = (value, node = -1) => ({ kind: "expr", value, node });
var binding = (pattern2, value, node = -1, type = null) => ({
  kind: "let",
  pattern: pattern2,
  type,
  value,
  node
});
function typedFloat(on) {
  if (on.kind === "path")
    return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(on.text) && /[.e]/.test(on.text) ? path(`${on.text}_f64`) : on;
  if (on.kind === "unary") return { ...on, arg: typedFloat(on.arg) };
  return on.kind === "binary" ? { ...on, left: typedFloat(on.left) } : on;
}

// rules/transpile/rust/text-literal.ts
var named = {
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t",
  "\0": "\\0",
  "\\": "\\\\",
  '"': '\\"'
};
function stringLiteral(text2) {
  let out2 = '"';
  for (const char of text2) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 55296 && code <= 57343) out2 += "\\u{fffd}";
    else if (named[char] !== void 0) out2 += named[char];
    else if (code < 32 || code === 127 || code >= 128 && code < 160 || invisible(code))
      out2 += `\\u{${code.toString(16)}}`;
    else out2 += char;
  }
  return `${out2}"`;
}
var invisible = (code) => code === 173 || code >= 8203 && code <= 8207 || code >= 8232 && code <= 8238 || code >= 8288 && code <= 8297 || code === 65279 || code === 63742 || code === 63743;
function bytesLiteral(text2) {
  let out2 = 'b"';
  for (const char of text2) {
    const code = char.charCodeAt(0);
    if (char !== "\0" && named[char] !== void 0) out2 += named[char];
    else if (code < 32 || code >= 127) out2 += `\\x${code.toString(16).padStart(2, "0")}`;
    else out2 += char;
  }
  return `${out2}"`;
}
function floatLiteral(value) {
  if (value === Infinity) return "f64::INFINITY";
  if (Number.isNaN(value)) return "f64::NAN";
  if (Object.is(value, -0)) return "-0.0";
  const text2 = String(value).replace("e+", "e");
  return /^-?\d+$/.test(text2) ? `${text2}.0` : text2;
}

// rules/transpile/rust/from-core/frame.ts
var FieldNames = class {
  #names = /* @__PURE__ */ new Map();
  #taken = /* @__PURE__ */ new Set();
  rustOf(name) {
    let rust = this.#names.get(name);
    if (rust === void 0) {
      const wish = name.replace(/[^A-Za-z0-9_]/gu, (char) => `u${char.codePointAt(0)?.toString(16) ?? ""}`).toUpperCase();
      rust = wish;
      for (let count = 2; this.#taken.has(rust) || /^(_*|SELF)$/.test(rust); count++) rust = `${wish}_${String(count)}`;
      this.#taken.add(rust);
      this.#names.set(name, rust);
    }
    return rust;
  }
  /** Rust name and text, in order of the Rust names. */
  entries() {
    return [...this.#names].map(([name, rust]) => [rust, name]).sort(([a], [b]) => a < b ? -1 : 1);
  }
};
function freshLabel(fx, wish) {
  const count = (fx.labels.get(wish) ?? 0) + 1;
  fx.labels.set(wish, count);
  return count === 1 ? wish : `${wish}${String(count)}`;
}
var enter = (fx, kind, label2) => {
  const barrier = { kind, label: label2, used: false, returns: false, breaks: null, continues: null };
  return { fx: { ...fx, barriers: [...fx.barriers, barrier] }, barrier };
};
function catcher(fx) {
  const found = fx.barriers.findLast((one) => one.kind === "catch" || one.kind === "flow" || one.kind === "closure");
  return found?.kind === "closure" ? void 0 : found;
}
function orLeave(fx, result) {
  const target = catcher(fx);
  if (!target) return question(result);
  target.used = true;
  return macro("tri", "(", [path(`'${target.label}`), result]);
}
function leaveWith(fx, error) {
  return leaveFailing(fx, { kind: "call", callee: path("Err"), args: [error] });
}
function leaveFailing(fx, failed) {
  const target = catcher(fx);
  if (!target) return jump("return", null, failed);
  target.used = true;
  return jump("break", target.label, failed);
}
var catches = (fx) => catcher(fx) !== void 0;
function leaveReturning(fx, value) {
  const flow = fx.barriers.findLast((one) => one.kind === "flow");
  if (!flow && !fx.raises) return jump("return", null, value);
  if (!flow && value.kind === "question") return jump("return", null, value.arg);
  if (!flow) return jump("return", null, { kind: "call", callee: path("Ok"), args: [value] });
  flow.used = true;
  flow.returns = true;
  const leaving = { kind: "call", callee: path("Flow::Return"), args: [value] };
  return jump("break", flow.label, { kind: "call", callee: path("Ok"), args: [leaving] });
}
function leaveTo(fx, how, label2) {
  let plain2 = true;
  for (const barrier of [...fx.barriers].reverse()) {
    if (barrier.label === label2 && (barrier.kind === "loop" || barrier.kind === "scope")) {
      if (barrier.kind === "loop" && plain2) return jump(how, null, null);
      barrier.used = true;
      return jump(how, label2, null);
    }
    if (barrier.kind === "flow") {
      barrier.used = true;
      if (how === "break") barrier.breaks = label2;
      else barrier.continues = label2;
      const leaving = path(how === "break" ? "Flow::Break" : "Flow::Continue");
      return jump("break", barrier.label, { kind: "call", callee: path("Ok"), args: [leaving] });
    }
    plain2 = false;
  }
  return jump(how, label2, null);
}
function movableVariables(body2, params) {
  const reads = /* @__PURE__ */ new Map();
  const declared = /* @__PURE__ */ new Map();
  for (const param of params) declared.set(param, 0);
  const expression2 = (one, depth) => {
    if (one.kind === "read") reads.set(one.variable, [...reads.get(one.variable) ?? [], depth]);
    if (one.kind === "closure" || one.kind === "generator") {
      const captures2 = one.kind === "closure" ? one.make.captures : one.captures;
      for (const kept of captures2) reads.set(kept, [...reads.get(kept) ?? [], depth, depth]);
    }
    if (one.kind === "block") {
      for (const inner of one.body) statement2(inner, depth);
      expression2(one.value, depth);
    }
    if (one.kind === "collect") {
      declared.set(one.binds, depth + 1);
      for (const inner of one.body) statement2(inner, depth + 1);
      for (const value of endOf(one)) expression2(value, depth + 1);
    }
    if (one.kind === "class") for (const inner of one.make.body) statement2(inner, depth);
    for (const part of partsOf(one)) expression2(part, depth);
  };
  const statement2 = (one, depth) => {
    if (one.kind === "let") declared.set(one.variable, depth);
    if (one.kind === "unpack") {
      for (const target of one.targets) if (!declared.has(target)) declared.set(target, depth);
    }
    if (one.kind === "with") reads.set(one.manager, [depth, depth]);
    if (one.kind === "rethrow") reads.set(one.error, [...reads.get(one.error) ?? [], depth]);
    const deeper = one.kind === "loop" || one.kind === "each" ? depth + 1 : depth;
    if (one.kind === "each") {
      declared.set(one.binds, deeper);
      for (const other of one.also ?? []) declared.set(other.binds, deeper);
    }
    for (const inner of expressionsOf(one)) expression2(inner, one.kind === "loop" ? deeper : depth);
    for (const list2 of listsOf(one)) for (const inner of list2) statement2(inner, deeper);
  };
  for (const one of body2) statement2(one, 0);
  const movable = /* @__PURE__ */ new Set();
  for (const [variable, depths] of reads) {
    const [only] = depths;
    const free = !variable.lent && variable.keeps !== true && variable.storage === "plain";
    if (depths.length === 1 && declared.get(variable) === only && free) movable.add(variable);
  }
  return movable;
}

// rules/transpile/rust/from-core/arguments.ts
var plainOnly = (args) => args.every((arg2) => arg2.kind === "plain");
function invoke(callee, name, args, fx) {
  if (callee.kind === "named" && name === null) {
    return orLeave(fx, { kind: "call", callee: path(callee.path), args: [argumentsOf3(args, fx, true)] });
  }
  const target = toRust(callee, fx).code;
  const given = argumentsOf3(args, fx, false);
  if (name === null) return orLeave(fx, method(target, "call", given));
  return orLeave(fx, method(target, "invoke", path(stringLiteral(name)), given));
}
function argumentsOf3(args, fx, exact) {
  if (plainOnly(args) && args.length <= mostInMacro) {
    if (args.length === 0) return exact ? path("Args::none()") : path("()");
    return macro(
      "args",
      "[",
      args.map((arg2) => item(arg2.value, fx))
    );
  }
  const sorted = args.findIndex((arg2) => arg2.kind === "keyword" || arg2.kind === "doubleStar");
  const ordered = sorted < 0 || args.slice(sorted).every((arg2) => arg2.kind === "keyword" || arg2.kind === "doubleStar");
  if (!catches(fx) && ordered && args.length <= mostInMacro) return argumentsMacro(args, sorted, fx);
  const body2 = [binding("mut __args", path("Args::none()"))];
  for (const arg2 of args) body2.push(expression(push2(arg2, fx)));
  return { kind: "block", label: null, prefix: "", block: block(body2, path("__args")) };
}
function argumentsMacro(args, firstKeyword, fx) {
  const list2 = args.map((arg2, at) => {
    const prefix = arg2.kind === "star" ? "*" : arg2.kind === "doubleStar" ? "**" : arg2.kind === "keyword" ? `${stringLiteral(arg2.name)} = ` : "";
    const value = arg2.kind === "star" || arg2.kind === "doubleStar" ? own(arg2.value, fx) : item(arg2.value, fx);
    return at === firstKeyword - 1 ? { prefix, value, separator: ";" } : { prefix, value };
  });
  const made = firstKeyword === 0 ? [{ prefix: "; ", value: list2[0]?.value ?? path(""), ...{} }] : [];
  if (firstKeyword === 0 && list2[0]) made[0] = { ...list2[0], prefix: `; ${list2[0].prefix}` };
  return { kind: "macro", name: "args", open: "[", args: firstKeyword === 0 ? [...made, ...list2.slice(1)] : list2 };
}
function push2(arg2, fx) {
  const args = path("__args");
  switch (arg2.kind) {
    case "plain":
      return method(args, "push", own(arg2.value, fx));
    case "star":
      return orLeave(fx, method(args, "extend", lent(arg2.value, fx)));
    case "doubleStar":
      return orLeave(fx, method(args, "extend_keywords", lent(arg2.value, fx)));
    case "keyword":
      return orLeave(fx, method(args, "keyword", path(`s!(${stringLiteral(arg2.name)})`), own(arg2.value, fx)));
  }
}
function display(collection2, items, fx) {
  if (plainOnly(items) && inOnePiece(items.map((one) => one.value))) {
    const constants2 = collection2 === "set" && items.length >= 3 && items.every((one) => isConstant(one.value));
    const made2 = macro(
      constants2 ? "set_const" : collection2,
      "[",
      items.map((one) => item(one.value, fx))
    );
    return collection2 === "set" ? orLeave(fx, made2) : made2;
  }
  const body2 = [binding("mut __items", path("Vec::new()"))];
  for (const one of items) {
    const added = one.kind === "star" ? method(
      path("__items"),
      "extend",
      orLeave(fx, call(collection2 === "set" ? "collect" : "emitted::spread", lent(one.value, fx)))
    ) : method(path("__items"), "push", own(one.value, fx));
    body2.push(expression(added));
  }
  const made = call(`emitted::${collection2}`, path("__items"));
  return {
    kind: "block",
    label: null,
    prefix: "",
    block: block(body2, collection2 === "set" ? orLeave(fx, made) : made)
  };
}
var mostInMacro = 32;
var inOnePiece = (items) => items.length <= mostInMacro || items.every(isSettled);
var isSettled = (e) => isConstant(e) || e.kind === "display" && e.collection !== "set" && e.items.every((one) => isSettled(one.value));
var isConstant = (e) => e.kind === "constant" || e.kind === "convert" && isConstant(e.arg);
function mapping(entries, fx) {
  if (entries.length === 0) return path("Value::Dict(Dict::new())");
  const parts2 = entries.flatMap((entry2) => entry2.key ? [entry2.key, entry2.value] : [entry2.value]);
  if (entries.every((entry2) => entry2.key !== null) && inOnePiece(parts2)) {
    const args = entries.map((entry2) => {
      const key = item(entry2.key, fx);
      return { prefix: "", value: { kind: "binary", op: "=>", left: key, right: item(entry2.value, fx) } };
    });
    return orLeave(fx, { kind: "macro", name: "dict", open: "[", args });
  }
  const body2 = [binding("__items", path("Dict::new()"))];
  for (const entry2 of entries) {
    const added = entry2.key ? method(path("__items"), "set", own(entry2.key, fx), own(entry2.value, fx)) : call("emitted::merge", path("&__items"), lent(entry2.value, fx));
    body2.push(expression(orLeave(fx, added)));
  }
  return { kind: "block", label: null, prefix: "", block: block(body2, call("Value::Dict", path("__items"))) };
}

// rules/transpile/rust/print-item.ts
var pad = (indent) => " ".repeat(indent);
var docLine = (indent, sign, line) => `${pad(indent)}${sign}${line === "" ? "" : ` ${line}`}
`;
function printItem(item2, indent) {
  switch (item2.kind) {
    case "fn": {
      const docs = item2.docs.map((line) => docLine(indent, "///", line)).join("");
      const attributes = item2.attributes.map((line) => `${pad(indent)}${line}
`).join("");
      const head = `${pad(indent)}${item2.public ? "pub " : ""}fn ${item2.name}`;
      const result = item2.result === null ? "" : ` -> ${item2.result}`;
      const flat = `${head}(${item2.params.join(", ")})${result}`;
      const signature = flat.length + 2 <= lineWidth ? flat : `${head}(
${item2.params.map((param) => `${pad(indent + 4)}${param},
`).join("")}${pad(indent)})${result}`;
      return `${docs}${attributes}${mark(item2.node)}${signature} ${printBlock(item2.body, indent)}
`;
    }
    case "impl": {
      const docs = item2.docs.map((line) => docLine(indent, "///", line)).join("");
      const items = item2.items.map((inner) => printItem(inner, indent + 4)).join("");
      return `${docs}${mark(item2.node)}${pad(indent)}impl ${item2.target} {
${items}${pad(indent)}}
`;
    }
    case "line":
      return `${pad(indent)}${item2.text}
`;
    case "macro": {
      const lines = item2.lines.map((line) => `${pad(indent + 4)}${line}
`).join("");
      return `${pad(indent)}${item2.name}! {
${lines}${pad(indent)}}
`;
    }
    case "comment":
      return item2.lines.map((line) => docLine(indent, "//", line)).join("");
    case "blank":
      return "\n";
  }
}

// rules/transpile/rust/print-block.ts
var pad2 = (indent) => " ".repeat(indent);
var mark = (node) => node < 0 ? "" : `\uF8FE${node}\uF8FF`;
function printBlock(block2, indent) {
  if (block2.body.length === 0 && block2.value === null) return "{}";
  return `{
${printBody(block2, indent + 4)}${pad2(indent)}}`;
}
function printBody(block2, indent) {
  let out2 = "";
  for (const statement2 of block2.body) out2 += printStmt(statement2, indent);
  if (block2.value) {
    const text2 = block2.value.kind === "if" ? printBroken(block2.value, indent) : printExpr(block2.value, indent, indent);
    out2 += `${pad2(indent)}${beginsWithBlock(block2.value) ? parenthesised(text2) : text2}
`;
  }
  return out2;
}
var parenthesised = (text2) => `(${text2})`;
function printStmt(statement2, indent) {
  switch (statement2.kind) {
    case "let": {
      const head = `let ${statement2.pattern}${statement2.type ? `: ${statement2.type}` : ""}`;
      if (statement2.value === null) return `${mark(statement2.node)}${pad2(indent)}${head};
`;
      const text2 = afterEquals(statement2.value, indent, indent + head.length + 3, 1);
      return `${mark(statement2.node)}${pad2(indent)}${head} =${text2.startsWith("\n") ? "" : " "}${text2};
`;
    }
    case "expr": {
      const text2 = printExpr(statement2.value, indent, indent, 1);
      const bare2 = isBlockLike(statement2.value) && !(statement2.value.kind === "block" && statement2.value.prefix !== "");
      const semicolon = bare2 || statement2.value.kind === "macro" && statement2.value.open === "{" ? "" : ";";
      const body2 = beginsWithBlock(statement2.value) ? parenthesised(text2) : text2;
      return `${mark(statement2.node)}${pad2(indent)}${body2}${semicolon}
`;
    }
    case "item":
      return printItem(statement2.item, indent);
    case "comment":
      return statement2.lines.map((line) => `${pad2(indent)}//${line === "" ? "" : ` ${line}`}
`).join("");
    case "blank":
      return "\n";
  }
}

// rules/transpile/rust/print-expr.ts
var lineWidth = 120;
var argsWidth = 120;
var chainWidth = 120;
var ifWidth = 120;
var binaryLevel = {
  "*": 13,
  "/": 13,
  "%": 13,
  "+": 12,
  "-": 12,
  "<<": 11,
  ">>": 11,
  "&": 10,
  "^": 9,
  "|": 8,
  "==": 7,
  "!=": 7,
  "<": 7,
  "<=": 7,
  ">": 7,
  ">=": 7,
  "&&": 6,
  "||": 5,
  "..": 4,
  "..=": 4
};
function level(expr) {
  switch (expr.kind) {
    case "binary":
      return binaryLevel[expr.op] ?? 3;
    case "cast":
      return 14;
    case "unary":
      return 15;
    case "assign":
      return 2;
    case "closure":
    case "jump":
      return 1;
    case "path":
      return expr.text.startsWith("-") ? 15 : 20;
    default:
      return 20;
  }
}
var clear = (op, operand2, least) => /^(&|\||\^|<<|>>)$/.test(op) && operand2.kind === "binary" && operand2.op !== op ? 15 : least;
var isBlockLike = (expr) => ["if", "ifLet", "match", "block", "loop", "while", "whileLet", "for"].includes(expr.kind);
function beginsWithBlock(expr) {
  switch (expr.kind) {
    case "method":
      return isBlockLike(expr.on) || beginsWithBlock(expr.on);
    case "question":
    case "await":
    case "cast":
      return isBlockLike(expr.arg) || beginsWithBlock(expr.arg);
    case "binary":
      return isBlockLike(expr.left) || beginsWithBlock(expr.left);
    case "assign":
      return isBlockLike(expr.place) || beginsWithBlock(expr.place);
    default:
      return false;
  }
}
function printExpr(expr, indent, column, tail2 = 0) {
  const flat = flatten(expr);
  if (flat !== null && column + flat.length + tail2 <= lineWidth) return flat;
  return broken(expr, indent, column, tail2) ?? flat ?? "";
}
var printBroken = (expr, indent) => broken(expr, indent, indent, 0) ?? printExpr(expr, indent, indent);
function opened(head, indent) {
  const last = head.lastIndexOf("\n");
  if (last < 0 || /^[\s)\]}?>]*$/.test(head.slice(last + 1))) return " ";
  return `
${" ".repeat(indent)}`;
}
function wrapped(expr, least, indent, column, tail2) {
  if (level(expr) >= least) return printExpr(expr, indent, column, tail2);
  return `(${printExpr(expr, indent, column + 1, tail2 + 1)})`;
}
var memo = /* @__PURE__ */ new WeakMap();
function flatten(expr) {
  let found = memo.get(expr);
  if (found === void 0) {
    found = { text: flattenNow(expr) };
    memo.set(expr, found);
  }
  return found.text;
}
function flatWrapped(expr, least) {
  const text2 = flatten(expr);
  return text2 === null ? null : level(expr) >= least ? text2 : `(${text2})`;
}
function flatList(items, width) {
  let out2 = "";
  for (let at = 0; at < items.length; at++) {
    const item2 = items[at];
    if (!item2) continue;
    const argument = "kind" in item2 ? { prefix: "", value: item2 } : item2;
    const text2 = flatten(argument.value);
    if (text2 === null) return null;
    out2 += argument.prefix + text2;
    if (at + 1 < items.length) out2 += `${argument.separator ?? ","} `;
    else if (argument.separator) out2 += argument.separator;
  }
  return out2.length <= width ? out2 : null;
}
var closers = { "(": ")", "[": "]", "{": "}" };
function flattenNow(expr) {
  switch (expr.kind) {
    case "path":
      return expr.text;
    case "call": {
      const callee = flatWrapped(expr.callee, 16);
      const args = flatList(expr.args, argsWidth);
      return callee === null || args === null ? null : `${callee}(${args})`;
    }
    case "method": {
      const on = flatWrapped(expr.on, 16);
      const args = flatList(expr.args, argsWidth);
      if (on === null || args === null) return null;
      const text2 = `${on}.${expr.name}(${args})`;
      return chainLength(expr) > 1 && text2.length > chainWidth ? null : text2;
    }
    case "macro": {
      const args = flatList(expr.args, argsWidth);
      return args === null ? null : expr.open === "{" ? `${expr.name}! { ${args} }` : `${expr.name}!${expr.open}${args}${closers[expr.open]}`;
    }
    case "binary": {
      const own2 = level(expr);
      const left = flatWrapped(expr.left, clear(expr.op, expr.left, own2 === 7 ? 8 : own2));
      const right = flatWrapped(expr.right, clear(expr.op, expr.right, own2 + 1));
      const space = expr.op.startsWith("..") ? "" : " ";
      return left === null || right === null ? null : `${left}${space}${expr.op}${space}${right}`;
    }
    case "unary": {
      const arg2 = flatWrapped(expr.arg, 15);
      return arg2 === null ? null : expr.op + arg2;
    }
    case "question": {
      const arg2 = flatWrapped(expr.arg, 16);
      return arg2 === null ? null : `${arg2}?`;
    }
    case "await": {
      const arg2 = flatWrapped(expr.arg, 16);
      return arg2 === null ? null : `${arg2}.await`;
    }
    case "cast": {
      const arg2 = flatWrapped(expr.arg, 14);
      return arg2 === null ? null : `${arg2} as ${expr.type}`;
    }
    case "if": {
      if (expr.orelse === null || "kind" in expr.orelse || !simple(expr.then) || !simple(expr.orelse)) return null;
      const test2 = flatten(expr.test);
      const then = flatBlock(expr.then);
      const orelse = flatBlock(expr.orelse);
      if (test2 === null || then === null || orelse === null) return null;
      const text2 = `if ${test2} ${then} else ${orelse}`;
      return text2.length <= ifWidth ? text2 : null;
    }
    case "block":
      return expr.block.body.length === 0 && expr.block.value === null && expr.label === null ? `${expr.prefix}{}` : null;
    case "closure": {
      const body2 = flatten(expr.body);
      return body2 === null ? null : `${expr.move ? "move " : ""}|${expr.params.join(", ")}| ${body2}`;
    }
    case "jump": {
      const value = expr.value ? flatten(expr.value) : "";
      if (value === null) return null;
      return [expr.word, expr.label ? `'${expr.label}` : "", value].filter((part) => part !== "").join(" ");
    }
    case "assign": {
      const value = flatten(expr.value);
      const place2 = flatten(expr.place);
      return value === null || place2 === null ? null : `${place2} ${expr.op} ${value}`;
    }
    case "tuple": {
      const items = flatList(expr.items, argsWidth);
      return items === null ? null : `(${items}${expr.items.length === 1 ? "," : ""})`;
    }
    case "array": {
      const items = flatList(expr.items, argsWidth);
      return items === null ? null : `[${items}]`;
    }
    default:
      return null;
  }
}
var simple = (block2) => block2.body.length === 0 && block2.value !== null;
function flatBlock(block2) {
  const text2 = block2.value ? flatten(block2.value) : "";
  return text2 === null ? null : `{ ${text2} }`;
}
function chainLength(expr) {
  let at = expr;
  let count = 0;
  for (; ; ) {
    if (at.kind === "method") {
      count++;
      at = at.on;
    } else if (at.kind === "question" || at.kind === "await") at = at.arg;
    else return count;
  }
}
var pad3 = (indent) => " ".repeat(indent);
function columnAfter(text2, column) {
  const line = text2.lastIndexOf("\n");
  return line < 0 ? column + text2.length : text2.length - line - 1;
}
function broken(expr, indent, column, tail2) {
  switch (expr.kind) {
    case "call": {
      const callee = wrapped(expr.callee, 16, indent, column, 1);
      return `${callee}(${list(expr.args, indent, columnAfter(callee, column) + 1, tail2, ")", argsWidth)}`;
    }
    case "method": {
      if (chainLength(expr) > 1) {
        const chain2 = brokenChain(expr, indent, column, tail2);
        if (chain2 !== null) return chain2;
      }
      const on = wrapped(expr.on, 16, indent, column, 1);
      const head = `${on}.${expr.name}(`;
      return head + list(expr.args, indent, columnAfter(head, column), tail2, ")", argsWidth);
    }
    case "macro": {
      const head = `${expr.name}!${expr.open === "{" ? " {" : expr.open}`;
      const text2 = head + list(expr.args, indent, column + head.length, tail2, closers[expr.open], argsWidth);
      return expr.name === "vec" ? text2 : text2.replace(/,\n( *)([)\]])$/, "\n$1$2");
    }
    case "binary": {
      const own2 = level(expr);
      const parts2 = [];
      let at = expr;
      while (at.kind === "binary" && level(at) === own2) {
        parts2.unshift({ op: at.op, value: at.right });
        at = at.left;
      }
      let out2 = wrapped(at, clear(expr.op, at, own2), indent, column, 0);
      for (const part of parts2) {
        const head = `
${pad3(indent + 4)}${part.op} `;
        const least = clear(part.op, part.value, own2 + 1);
        out2 += head + wrapped(part.value, least, indent + 4, head.length - 1, tail2);
      }
      return out2;
    }
    case "unary":
      return expr.op + wrapped(expr.arg, 15, indent, column + expr.op.length, tail2);
    case "question":
      if (expr.arg.kind === "method" && chainLength(expr.arg) > 1) {
        const chain2 = brokenChain(expr, indent, column, tail2);
        if (chain2 !== null) return chain2;
      }
      return `${wrapped(expr.arg, 16, indent, column, tail2 + 1)}?`;
    case "await":
      return `${wrapped(expr.arg, 16, indent, column, tail2 + 6)}.await`;
    case "cast":
      return `${wrapped(expr.arg, 14, indent, column, tail2)} as ${expr.type}`;
    case "if": {
      const test2 = printExpr(expr.test, indent, column + 3, 2);
      return `if ${test2}${opened(test2, indent)}${printBlock(expr.then, indent)}${orElse(expr.orelse, indent)}`;
    }
    case "ifLet": {
      const head = `if let ${expr.pattern} = `;
      return `${head}${printExpr(expr.value, indent, column + head.length, 2)} ${printBlock(expr.then, indent)}${orElse(expr.orelse, indent)}`;
    }
    case "match": {
      const arms = expr.arms.map((arm) => {
        const guard = arm.guard ? ` if ${printExpr(arm.guard, indent + 4, indent + 4 + arm.pattern.length + 4)}` : "";
        const head = `${pad3(indent + 4)}${arm.pattern}${guard} => `;
        const body2 = printExpr(arm.body, indent + 4, columnAfter(head, 0), 1);
        return `${head}${body2}${arm.body.kind === "block" ? "" : ","}
`;
      });
      return `match ${printExpr(expr.subject, indent, column + 6, 2)} {
${arms.join("")}${pad3(indent)}}`;
    }
    case "block":
      return `${expr.label ? `'${expr.label}: ` : ""}${expr.prefix}${printBlock(expr.block, indent)}`;
    case "closure": {
      const head = `${expr.move ? "move " : ""}|${expr.params.join(", ")}| `;
      if (isBlockLike(expr.body)) return head + printExpr(expr.body, indent, column + head.length, tail2);
      return head + printBlock({ body: [], value: expr.body }, indent);
    }
    case "loop":
      return `${labelled(expr.label)}loop ${printBlock(expr.body, indent)}`;
    case "while": {
      const head = `${labelled(expr.label)}while `;
      const test2 = printExpr(expr.test, indent, column + head.length, 2);
      return `${head}${test2}${opened(test2, indent)}${printBlock(expr.body, indent)}`;
    }
    case "whileLet": {
      const head = `${labelled(expr.label)}while let ${expr.pattern} = `;
      return `${head}${printExpr(expr.value, indent, column + head.length, 2)} ${printBlock(expr.body, indent)}`;
    }
    case "for": {
      const head = `${labelled(expr.label)}for ${expr.pattern} in `;
      return `${head}${printExpr(expr.source, indent, column + head.length, 2)} ${printBlock(expr.body, indent)}`;
    }
    case "jump": {
      const head = `${expr.word}${expr.label ? ` '${expr.label}` : ""}${expr.value ? " " : ""}`;
      return expr.value ? head + printExpr(expr.value, indent, column + head.length, tail2) : head;
    }
    case "assign": {
      const head = `${printExpr(expr.place, indent, column)} ${expr.op} `;
      return head + afterEquals(expr.value, indent, columnAfter(head, column), tail2);
    }
    case "tuple":
      return `(${list(expr.items, indent, column + 1, tail2, ")", argsWidth)}`;
    case "array":
      return `[${list(expr.items, indent, column + 1, tail2, "]", argsWidth)}`;
    case "path":
      return null;
  }
}
var labelled = (label2) => label2 === null ? "" : `'${label2}: `;
function orElse(orelse, indent) {
  if (orelse === null) return "";
  return "kind" in orelse ? ` else ${printExpr(orelse, indent, indent + 7)}` : ` else ${printBlock(orelse, indent)}`;
}
function afterEquals(value, indent, column, tail2) {
  const flat = flatten(value);
  if (flat !== null && column + flat.length + tail2 > lineWidth && indent + 4 + flat.length + tail2 <= lineWidth) {
    return `
${pad3(indent + 4)}${flat}`;
  }
  return printExpr(value, indent, column, tail2);
}
function list(items, indent, column, tail2, close, width) {
  const flat = flatList(items, width);
  if (flat !== null && column + flat.length + 1 + tail2 <= lineWidth) return flat + close;
  const overflowing = overflowLast(items, indent, column, close, tail2);
  if (overflowing !== null) return overflowing;
  let out2 = "\n";
  for (const item2 of items) {
    const argument = "kind" in item2 ? { prefix: "", value: item2 } : item2;
    const separator = argument.separator ?? ",";
    out2 += `${pad3(indent + 4)}${argument.prefix}${printExpr(argument.value, indent + 4, indent + 4 + argument.prefix.length, 1)}${separator}
`;
  }
  return `${out2}${pad3(indent)}${close}`;
}
function overflowLast(items, indent, column, close, tail2) {
  const last = items.at(-1);
  if (!last) return null;
  const value = "kind" in last ? last : last.value;
  if (!("kind" in last) && last.prefix !== "") return null;
  if (!canHang(value, items.length)) return null;
  const before2 = items.slice(0, -1);
  const head = before2.length === 0 ? "" : flatList(before2, argsWidth);
  if (head === null) return null;
  const lead = before2.length === 0 ? "" : `${head}, `;
  if (column + lead.length > lineWidth - 10) return null;
  const text2 = printExpr(value, indent, column + lead.length, 1);
  const [first2, second] = text2.split("\n", 2);
  if (second === void 0 && column + lead.length + text2.length + close.length + tail2 > lineWidth) return null;
  if (second?.trimStart().startsWith(".") === true) return null;
  if (first2 !== void 0 && column + lead.length + first2.length > lineWidth) return null;
  return `${lead}${text2}${close}`;
}
function canHang(expr, count) {
  switch (expr.kind) {
    case "closure":
      return true;
    case "block":
    case "match":
    case "if":
      return expr.kind === "block" || count === 1;
    case "call":
    case "method":
    case "macro":
    case "tuple":
    case "array":
      return count === 1;
    case "question":
    case "unary":
      return canHang(expr.arg, count);
    default:
      return false;
  }
}
function brokenChain(expr, indent, column, tail2) {
  const links = [];
  let at = expr;
  let suffix = "";
  for (; ; ) {
    if (at.kind === "question") {
      suffix = `?${suffix}`;
      at = at.arg;
    } else if (at.kind === "await") {
      suffix = `.await${suffix}`;
      at = at.arg;
    } else if (at.kind === "method") {
      const head = `.${at.name}(`;
      links.unshift({ head, args: at.args, suffix });
      suffix = "";
      at = at.on;
    } else break;
  }
  const root = wrapped(at, 16, indent, column, 0) + suffix;
  if (root.includes("\n")) return null;
  const own2 = (link) => `${link.head}${list(link.args, indent + 4, indent + 4 + link.head.length, tail2, ")", argsWidth)}${link.suffix}`;
  const hanging = hangingChain(root, links, indent, column, tail2, own2);
  return hanging ?? root + links.map((link) => `
${pad3(indent + 4)}${own2(link)}`).join("");
}
function hangingChain(root, links, indent, column, tail2, own2) {
  const last = links.at(-1);
  if (last === void 0 || links.length < 2) return null;
  let lead = root;
  for (const link of links.slice(0, -1)) {
    const args = flatList(link.args, argsWidth);
    if (args === null) return null;
    lead += `${link.head}${args})${link.suffix}`;
  }
  const budget = Math.min(lineWidth - column, chainWidth) - lead.length;
  if (budget <= 0) return null;
  const start = column + lead.length + last.head.length;
  const made = `${last.head}${list(last.args, indent, start, tail2, ")", argsWidth)}${last.suffix}`;
  const lines = made.split("\n");
  if ((lines[0] ?? "").length > budget) return null;
  return lines.length >= 5 || own2(last).split("\n").length >= lines.length ? lead + made : null;
}

// rules/transpile/core/leaves.ts
function leavesOtherwise(list2, labels = /* @__PURE__ */ new Set()) {
  return list2.some((one) => {
    if (one.kind === "return") return true;
    if (one.kind === "leave") return !labels.has(one.label);
    const own2 = one.kind === "loop" || one.kind === "each" || one.kind === "scope" ? /* @__PURE__ */ new Set([...labels, one.label]) : labels;
    return expressionsOf(one).some(yields) || listsOf(one).some((inner) => leavesOtherwise(inner, own2));
  });
}
function yields(e) {
  if (e.kind === "yield") return true;
  if (e.kind === "block" && (leavesOtherwise(e.body) || yields(e.value))) return true;
  if (e.kind === "collect" && (leavesOtherwise(e.body) || endOf(e).some(yields))) return true;
  if (e.kind === "class" && leavesOtherwise(e.make.body)) return true;
  return partsOf(e).some(yields);
}

// rules/transpile/rust/from-core/try.ts
function lowerTry(s, fx) {
  if (s.finally === null) return attempt(s, fx);
  const inside2 = s.handler === null && s.orelse.length === 0 ? s.body : [{ ...s, finally: null }];
  const outcome = freshLabel(fx, "outcome");
  const { value, barrier, type } = protect(inside2, "flow", "finally", fx);
  const last = statements(s.finally, fx);
  const after = diverges(last) ? [] : goOn(path(outcome), barrier, s.node, fx);
  if (!mayRaiseAnew(s.finally)) return [binding(outcome, value, s.node, type), ...last, ...after];
  const handling = freshLabel(fx, "handling");
  const onTheWay = binding(handling, call("exc::handling_outcome", lend(path(outcome))));
  const over2 = diverges(last) ? [] : [expression(call("drop", path(handling)))];
  return [binding(outcome, value, s.node, type), onTheWay, ...last, ...over2, ...after];
}
var mayRaiseAnew = (list2) => list2.some(
  (one) => one.kind === "raise" || one.kind === "assertion" || one.kind === "try" || listsOf(one).some(mayRaiseAnew)
);
function lowerWith(s, fx) {
  const outcome = freshLabel(fx, "outcome");
  const { value, barrier, type } = protect(s.body, "flow", "with", fx);
  const manager = lend(path(s.manager.rust));
  const left = s.awaits ? { kind: "await", arg: call("emitted::leave_async", path("&co"), manager, path(outcome)) } : call("emitted::leave", manager, path(outcome));
  return [binding(outcome, value, s.node, type), ...goOn(left, barrier, s.node, fx)];
}
var escapes = (barrier) => barrier.returns || barrier.breaks !== null || barrier.continues !== null;
function diverges(list2) {
  const last = list2.findLast((one) => one.kind !== "comment" && one.kind !== "blank");
  return last?.kind === "expr" && last.value.kind === "jump";
}
function protect(list2, kind, wish, fx) {
  if (!leavesOtherwise(list2)) {
    const { fx: inner2, barrier: barrier2 } = enter(fx, "closure", "");
    const made2 = statements(list2, inner2);
    const body3 = block(made2, diverges(made2) ? null : path("Ok(())"));
    const closure = {
      kind: "closure",
      move: false,
      params: [],
      body: { kind: "block", label: null, prefix: "", block: body3 }
    };
    return { value: call("attempt", closure), barrier: barrier2, type: null };
  }
  const label2 = freshLabel(fx, wish);
  const { fx: inner, barrier } = enter(fx, kind, label2);
  const made = statements(list2, inner);
  const flows = escapes(barrier);
  const body2 = block(made, diverges(made) ? null : path(flows ? "Ok(Flow::Next)" : "Ok(())"));
  const value = { kind: "block", label: barrier.used ? label2 : null, prefix: "", block: body2 };
  return { value, barrier, type: flows ? `R<Flow<${reps[fx.result].rust}>>` : "R<()>" };
}
function goOn(outcome, barrier, node, fx) {
  const ended = orLeave(fx, outcome);
  if (!escapes(barrier)) return [expression(ended, node)];
  const arms = [];
  if (barrier.returns)
    arms.push({ pattern: "Flow::Return(value)", guard: null, body: leaveReturning(fx, path("value")) });
  if (barrier.breaks !== null)
    arms.push({ pattern: "Flow::Break", guard: null, body: leaveTo(fx, "break", barrier.breaks) });
  if (barrier.continues !== null)
    arms.push({ pattern: "Flow::Continue", guard: null, body: leaveTo(fx, "continue", barrier.continues) });
  const [only] = arms;
  if (arms.length === 1 && only) {
    const then = block([expression(only.body, node)], null);
    return [expression({ kind: "ifLet", pattern: only.pattern, value: ended, then, orelse: null }, node)];
  }
  arms.push({ pattern: "_", guard: null, body: { kind: "block", label: null, prefix: "", block: block([], null) } });
  return [expression({ kind: "match", subject: ended, arms }, node)];
}
function attempt(s, fx) {
  if (s.handler === null) return [...statements(s.body, fx), ...statements(s.orelse, fx)];
  const label2 = freshLabel(fx, "tried");
  const { value, type } = protect(s.body, "catch", "attempt", fx);
  const tried = binding(label2, value, s.node, type);
  const error = s.handler.error.rust;
  const handling = binding("_handling", call("exc::handling", lend(path(error))));
  const handled = block([handling, ...statements(s.handler.body, fx)], null);
  if (s.orelse.length === 0)
    return [
      tried,
      expression({ kind: "ifLet", pattern: `Err(${error})`, value: path(label2), then: handled, orelse: null }, s.node)
    ];
  const arms = [
    { pattern: "Ok(())", guard: null, body: { kind: "block", label: null, prefix: "", block: body(s.orelse, fx) } },
    { pattern: `Err(${error})`, guard: null, body: { kind: "block", label: null, prefix: "", block: handled } }
  ];
  return [tried, expression({ kind: "match", subject: path(label2), arms }, s.node)];
}

// rules/transpile/rust/from-core/statement.ts
function statements(list2, fx) {
  const cells = list2.flatMap((one) => one.kind === "let" && one.variable.storage === "cell" ? [one.variable] : []);
  const inner = cells.length === 0 ? fx : { ...fx, cells: /* @__PURE__ */ new Set([...fx.cells, ...cells]) };
  return list2.flatMap((one) => statement(one, inner));
}
var body = (list2, fx) => block(statements(list2, fx), null);
function declare(variable, fx) {
  return fx.mutable.has(variable) ? `mut ${variable.rust}` : variable.rust;
}
function statement(s, fx) {
  const one = (value) => [expression(value, s.node)];
  switch (s.kind) {
    case "let":
      return [letOf(s.variable, s.value, s.node, fx)];
    case "assign":
      return one(store(s.variable, s.value, fx, s.defines === true));
    case "unset":
    case "forget":
      return unset(s.variable, s.kind === "forget", s.node, fx);
    case "do":
      return effect(s.value, s.node, fx);
    case "if":
      return one(branch(s, fx));
    case "loop": {
      const { fx: inner, barrier } = enter(fx, "loop", s.label);
      const test2 = s.test ? own(s.test, fx) : null;
      const made = body(s.body, inner);
      const label2 = barrier.used ? s.label : null;
      return one(test2 ? { kind: "while", label: label2, test: test2, body: made } : { kind: "loop", label: label2, body: made });
    }
    case "each":
      return each(s, fx);
    case "scope": {
      const { fx: inner, barrier } = enter(fx, "scope", s.label);
      const made = body(s.body, inner);
      return barrier.used ? one({ kind: "block", label: s.label, prefix: "", block: made }) : [...made.body];
    }
    case "leave":
      return one(leaveTo(fx, s.how, s.label));
    case "return":
      return one(leaveReturning(fx, returned(s.value, fx)));
    case "raise": {
      const known = s.cause === null ? builtinError(s.value, fx) : null;
      if (known) return one(leaveWith(fx, known));
      const cause = s.cause ? call("Some", own(s.cause, fx)) : path("None");
      if (s.value && !s.cause) return one(leaveFailing(fx, call("exc::throw", own(s.value, fx))));
      return one(leaveWith(fx, s.value ? call("exc::raise", own(s.value, fx), cause) : call("exc::reraise")));
    }
    case "assertion":
      return one(leaveWith(fx, call("op::assertion", s.message ? call("Some", own(s.message, fx)) : path("None"))));
    case "rethrow":
      return one(leaveWith(fx, path(s.error.rust)));
    case "unpack":
      return unpack(s, fx);
    case "bring": {
      const names3 = s.names.map(({ variable, name }) => {
        fx.slots.add(variable);
        return { kind: "tuple", items: [lend(path(variable.rust)), path(stringLiteral(name))] };
      });
      return one(orLeave(fx, call("modules::bring", lent(s.source, fx), lend({ kind: "array", items: names3 }))));
    }
    case "with":
      return lowerWith(s, fx);
    case "try":
      return lowerTry(s, fx);
    case "nested":
      return [];
    case "comment":
      return [{ kind: "comment", lines: s.lines }];
    case "blank":
      return [{ kind: "blank" }];
  }
}
function returned(value, fx) {
  const local = value.kind === "read" && value.variable.storage === "plain" ? value.variable : null;
  const free = local !== null && !local.lent && local.keeps !== true;
  const last = fx.barriers.every((one) => one.kind === "loop" || one.kind === "scope");
  return free && last ? own(value, { ...fx, movable: /* @__PURE__ */ new Set([local]) }) : own(value, fx);
}
function builtinError(value, fx) {
  if (value?.kind !== "invoke" || value.method !== null) return null;
  const [name] = value.callee.kind === "intrinsic" && value.callee.name === "builtin" ? value.callee.args : [];
  if (name?.kind !== "text" || !/(Error|Exception|Exit|Interrupt|Iteration|Warning)$/.test(name.text)) return null;
  return call("emitted::raised", path(stringLiteral(name.text)), argumentsOf3(value.args, fx, false));
}
function letOf(variable, value, node, fx) {
  if (variable.storage === "cell")
    return binding(
      variable.rust,
      value ? call("Cellvar::new", own(value, fx)) : path("Cellvar::unbound()"),
      node,
      value ? null : "Cellvar"
    );
  if (variable.storage === "maybe")
    return binding(
      `mut ${variable.rust}`,
      value ? call("Local::new", own(value, fx)) : path("Local::unbound()"),
      node,
      value ? null : "Local"
    );
  if (value === null) return binding(declare(variable, fx), null, node);
  return binding(declare(variable, fx), own(value, fx), node);
}
function inPlace(variable, value) {
  if (variable.rep !== "float" && variable.rep !== "int") return null;
  if (value.kind !== "binary" || !["+", "-", "*"].includes(value.op)) return null;
  const left = value.left.kind === "unary" && value.left.op === "&" ? value.left.arg : value.left;
  if (left.kind !== "path" || left.text !== variable.rust || mentions(value.right, variable.rust)) return null;
  return { kind: "assign", place: left, op: `${value.op}=`, value: value.right };
}
var mentions = (value, name) => new RegExp(`\\b${name}\\b`).test(flatten(value) ?? name);
function store(variable, value, fx, defines) {
  if (variable.storage === "global") {
    fx.slots.add(variable);
    return method(path(variable.rust), defines ? "define" : "set", item(value, fx));
  }
  const made = own(value, fx);
  switch (variable.storage) {
    case "plain":
    case "error":
      return inPlace(variable, made) ?? { kind: "assign", place: path(variable.rust), op: "=", value: made };
    case "maybe":
    case "cell":
      return method(path(variable.rust), "set", made);
    case "namespace":
      return defined(variable, value, made) ?? method(path(variable.rust), "set_str", path(stringLiteral(variable.name)), made);
  }
}
function defined(variable, value, made) {
  if (value.kind === "closure" && made.kind === "call" && made.callee.kind === "path" && made.callee.text === "function")
    return value.make.qualname.endsWith(`.${variable.name}`) ? method(path(variable.rust), "method", ...made.args) : null;
  const text2 = value.kind === "convert" && value.arg.kind === "constant" ? value.arg.value : null;
  return variable.name === "__doc__" && text2?.kind === "str" && text2.codePoints === void 0 ? method(path(variable.rust), "doc", path(stringLiteral(text2.value))) : null;
}
function unset(variable, quietly, node, fx) {
  const name = path(stringLiteral(variable.name));
  const target = path(variable.rust);
  if (variable.storage === "global") fx.slots.add(variable);
  const removed = variable.storage === "namespace" ? call("emitted::class_delete", lend(target), name) : variable.storage === "global" ? method(target, "del") : method(target, "del", name);
  if (variable.storage === "plain") return [];
  return quietly ? [binding("_", removed, node)] : [expression(orLeave(fx, removed), node)];
}
function effect(value, node, fx) {
  if (value.kind === "read" && value.variable.storage === "plain") return [];
  if (value.kind === "convert" && value.rep === "value") return effect(value.arg, node, fx);
  if (value.kind === "constant") return [];
  const made = own(value, fx);
  const calls2 = made.kind === "question" || made.kind === "call" || made.kind === "method" || made.kind === "macro";
  return calls2 ? [expression(made, node)] : [binding("_", made, node)];
}
function branch(s, fx) {
  const test2 = own(s.test, fx);
  const then = body(s.then, fx);
  if (s.orelse.length === 0) return { kind: "if", test: test2, then, orelse: null };
  const [only] = s.orelse;
  const orelse = s.orelse.length === 1 && only?.kind === "if" ? branch(only, fx) : body(s.orelse, fx);
  return { kind: "if", test: test2, then, orelse };
}
function each(s, fx) {
  const iterator = "it";
  if (s.counts === true) return counted(s, fx);
  const { fx: inner, barrier } = enter(fx, "loop", s.label);
  const also = s.also ?? [];
  const iterate = (source) => orLeave(fx, call("op::iter", lent(source, fx)));
  const first2 = iterate(s.source);
  const begun = also.length === 0 ? first2 : call("emitted::together", { kind: "array", items: [first2, ...also.map((one) => iterate(one.source))] });
  const start = binding(`mut ${iterator}`, begun, s.node);
  const next = orLeave(fx, method(path(iterator), "next"));
  const made = body(s.body, inner);
  const names3 = [s.binds, ...also.map((one) => one.binds)].map((one) => declare(one, fx));
  const pattern2 = also.length === 0 ? `Some(${names3.join("")})` : `Some([${names3.join(", ")}])`;
  const bound = s.binds.rep === "value" ? [] : [binding(declare(s.binds, fx), orLeave(fx, method(path(s.binds.rust), `as_${s.binds.rep}`)))];
  const loop3 = {
    kind: "whileLet",
    label: barrier.used ? s.label : null,
    pattern: pattern2,
    value: next,
    body: { ...made, body: [...bound, ...made.body] }
  };
  const ended = leavesEarly(s.body, s.label) && !isRange(s.source) ? [expression(call("drop", path(iterator)))] : [];
  return [start, expression(loop3, s.node), ...ended];
}
function counted(s, fx) {
  const { fx: inner, barrier } = enter(fx, "loop", s.label);
  const made = body(s.body, inner);
  const source = own(s.source, fx);
  const pattern2 = declare(s.binds, fx);
  return [expression({ kind: "for", label: barrier.used ? s.label : null, pattern: pattern2, source, body: made }, s.node)];
}
var isRange = (source) => source.kind === "invoke" && source.callee.kind === "named" && source.callee.path === "builtins::range";
function leavesEarly(list2, label2) {
  return list2.some((one) => {
    if (one.kind === "leave") return one.how === "break" && one.label === label2;
    return listsOf(one).some((inner) => leavesEarly(inner, label2));
  });
}
function unpack(s, fx) {
  const names3 = s.targets.map((target) => s.declares === true ? declare(target, fx) : target.rust);
  const pattern2 = `[${names3.join(", ")}]`;
  const count = s.targets.length;
  const made = s.star === null ? call(`op::unpack::<${String(count)}>`, lent(s.value, fx)) : call(`emitted::unpack_star::<${String(count)}>`, lent(s.value, fx), path(String(s.star)));
  const value = orLeave(fx, made);
  const declares = s.declares === true;
  if (declares) return [binding(pattern2, value, s.node)];
  return [expression({ kind: "assign", place: path(pattern2), op: "=", value }, s.node)];
}

// rules/transpile/rust/from-core/class.ts
function classValue(make, fx) {
  const space = make.namespace;
  const bases = own({ kind: "display", rep: "value", collection: "tuple", items: make.bases.filter(isBase) }, fx);
  const keywords2 = make.bases.filter((one) => !isBase(one));
  const body2 = [binding(space, path("Dict::new()")), ...statements(make.body, fx)];
  const named2 = [path(stringLiteral(make.name)), path(stringLiteral(fx.module)), path(stringLiteral(make.qualname))];
  const kw = keywords2.length === 0 ? path("Vec::new()") : keywordList(keywords2, fx);
  const list2 = make.bases.every((one) => one.kind === "plain" || one.kind === "keyword") ? baseList(make.bases.filter(isBase), fx) : orLeave(fx, call("emitted::spread", { kind: "unary", op: "&", arg: bases }));
  const made = orLeave(fx, call("build_class", ...named2, list2, path(space), kw));
  if (make.cell === null) return { kind: "block", label: null, prefix: "", block: block(body2, made) };
  if (make.cell.storage === "global") fx.slots.add(make.cell);
  body2.push(binding("class", made));
  body2.push(expression(method(path(make.cell.rust), "set", path("class.clone()"))));
  return { kind: "block", label: null, prefix: "", block: block(body2, path("class")) };
}
var isBase = (one) => one.kind === "plain" || one.kind === "star";
var baseList = (bases, fx) => bases.length === 0 ? path("Vec::new()") : macro(
  "vec",
  "[",
  bases.map((one) => own(one.value, fx))
);
function keywordList(keywords2, fx) {
  const pairs = keywords2.flatMap(
    (one) => one.kind === "keyword" ? [{ kind: "tuple", items: [path(`s!(${stringLiteral(one.name)})`), own(one.value, fx)] }] : []
  );
  return macro("vec", "[", pairs);
}

// rules/transpile/rust/from-core/expression.ts
var owned = (code) => ({ code, form: "owned" });
function toRust(e, fx) {
  switch (e.kind) {
    case "constant":
      return owned(constantOf(e.value, e.rep));
    case "text":
      return owned(path(stringLiteral(e.text)));
    case "read":
      return read(e.variable, e.otherwise ?? null, fx);
    case "named":
      return owned(e.raises ? orLeave(fx, path(e.path)) : path(e.path));
    case "intrinsic":
      return owned(attribute(e, fx) ?? intrinsic(e, fx));
    case "call": {
      const modes = e.target.params.map((rep) => reps[rep].lent ? "lend" : "give");
      const made = { kind: "call", callee: path(e.target.path), args: operands(e.args, modes, fx) };
      return owned(e.target.raises && !fx.infallible.has(e.target.path) ? orLeave(fx, made) : made);
    }
    case "invoke":
      return owned(invoke(e.callee, e.method, e.args, fx));
    case "display":
      return owned(display(e.collection, e.items, fx));
    case "mapping":
      return owned(mapping(e.entries, fx));
    case "convert":
      return owned(convert(e, fx));
    case "choose":
      return owned({
        kind: "if",
        test: own(e.test, fx),
        then: block([], own(e.then, fx)),
        orelse: block([], own(e.orelse, fx))
      });
    case "logic":
      return owned(
        e.args.map((arg2) => own(arg2, fx)).reduce((left, right) => ({ kind: "binary", op: e.op, left, right }))
      );
    case "decide":
      return owned(decide(e, fx));
    case "collect":
      return owned(collect(e, fx));
    case "not":
      return owned(negate(own(e.arg, fx)));
    case "block":
      if (e.generated === true) return owned(generated(e, fx));
      return owned({ kind: "block", label: null, prefix: "", block: block(statements(e.body, fx), lastValue(e, fx)) });
    case "closure":
      return owned(closureValue(e.make, fx));
    case "generator":
      return owned(generatorValue(e, fx));
    case "class":
      return owned(classValue(e.make, fx));
    case "join":
      return owned(join(e.parts, fx));
    case "yield":
      return owned(orLeave(fx, { kind: "await", arg: suspension(e.way, e.value, fx) }));
  }
}
function suspension(way, value, fx) {
  if (way === "yield") return method(path("co"), "yield_", own(value, fx));
  if (way === "produce") return method(path("co"), "produce", own(value, fx));
  return method(path("co"), way === "from" ? "yield_from" : "await_", lent(value, fx));
}
function decide(e, fx) {
  const inner = enter(fx, "closure", "").fx;
  const right = own(e.right, inner);
  const body2 = right.kind === "question" ? right.arg : call("Ok", right);
  return orLeave(fx, call(`emitted::${e.way}`, own(e.left, fx), { kind: "closure", move: false, params: [], body: body2 }));
}
function collect(e, fx) {
  const inner = enter(fx, "closure", "").fx;
  const body2 = statements(e.body, inner);
  const values = e.values.map((value) => own(value, inner));
  const [first2, second] = values;
  const kept = second && first2 ? { kind: "tuple", items: [first2, second] } : first2 ?? path("()");
  const ok2 = (value) => value.kind === "question" ? value.arg : call("Ok", value);
  const end = e.test ? call("Ok", {
    kind: "if",
    test: own(e.test, inner),
    then: block([], call("Some", kept)),
    orelse: block([], path("None"))
  }) : ok2(kept);
  const made = body2.length === 0 ? end : { kind: "block", label: null, prefix: "", block: block(body2, end) };
  const closure = {
    kind: "closure",
    move: false,
    params: [fx.mutable.has(e.binds) ? `mut ${e.binds.rust}` : e.binds.rust],
    body: made
  };
  return orLeave(fx, call(`comprehension::${e.collection}_${e.test ? "if" : "of"}`, lent(e.source, fx), closure));
}
function generated(e, fx) {
  const inner = enter(fx, "closure", "").fx;
  const value = lastValue(e, inner);
  const made = block(statements(e.body, inner), value.kind === "question" ? value.arg : call("Ok", value));
  const body2 = { kind: "block", label: null, prefix: "", block: made };
  return orLeave(fx, call("emitted::generated", { kind: "closure", move: false, params: [], body: body2 }));
}
var opposite = { "==": "!=", "!=": "==" };
function negate(arg2) {
  const op = arg2.kind === "binary" ? opposite[arg2.op] : void 0;
  return arg2.kind === "binary" && op !== void 0 ? { ...arg2, op } : { kind: "unary", op: "!", arg: arg2 };
}
var own = (e, fx) => ownCode(e, toRust(e, fx), fx);
function ownCode(e, made, fx) {
  if (made.form === "owned") return made.code;
  if (e.kind === "read" && made.form === "place" && (reps[e.rep].copy || fx.movable.has(e.variable))) return made.code;
  if (made.form === "ref" && reps[e.rep].copy) return { kind: "unary", op: "*", arg: made.code };
  return method(made.code, "clone");
}
function lastValue(e, fx) {
  const declared = new Set(
    e.body.flatMap((one) => one.kind === "let" && one.variable.storage === "plain" ? [one.variable] : [])
  );
  if (declared.size === 0) return own(e.value, fx);
  const moving = { ...fx, movable: /* @__PURE__ */ new Set([...fx.movable, ...declared]) };
  const last = (value) => {
    if (value.kind === "read") return own(value, moving);
    if (value.kind !== "choose") return own(value, fx);
    return {
      kind: "if",
      test: own(value.test, fx),
      then: block([], last(value.then)),
      orelse: block([], last(value.orelse))
    };
  };
  return last(e.value);
}
var lent = (e, fx) => lentCode(toRust(e, fx));
var lentCode = (made) => made.form === "ref" ? made.code : lend(made.code);
function item(e, fx) {
  if (e.kind === "convert" && e.rep === "value") return item(e.arg, fx);
  if (e.kind === "constant") {
    if (e.value.kind === "int") return integer(e.value.value, false);
    if (e.value.kind === "float") return path(floatLiteral(e.value.value));
    if (e.value.kind === "bool") return path(String(e.value.value));
  }
  const made = toRust(e, fx);
  if (made.form === "ref") return made.code;
  if (made.form === "place" && e.kind === "read" && !fx.movable.has(e.variable) && (e.rep === "value" || e.rep === "str"))
    return lend(made.code);
  return own(e, fx);
}
function integer(digits, exact) {
  const value = BigInt(digits);
  if (value >= -(2n ** 31n) && value < 2n ** 31n) return path(digits);
  if (value >= -(2n ** 63n) && value < 2n ** 63n) return path(`${digits}_i64`);
  return exact ? path(`int!("${digits}")`) : path(`int!("${digits}")`);
}
function constantOf(value, rep) {
  switch (value.kind) {
    case "none":
      return path(rep === "none" ? "()" : "Value::None");
    case "ellipsis":
      return path("Value::Ellipsis");
    case "notImplemented":
      return path("Value::NotImplemented");
    case "bool":
      return path(String(value.value));
    case "int": {
      const literal3 = integer(value.value, true);
      return literal3.kind === "path" && literal3.text.startsWith("int!") ? literal3 : call("Int::from", literal3);
    }
    case "float":
      return path(floatLiteral(value.value));
    case "str":
      return value.value === "" ? path("Str::default()") : path(`s!(${stringLiteral(value.value)})`);
    case "bytes":
      return call("Value::from", path(`${bytesLiteral(value.value)}.to_vec()`));
    case "complex":
      return call("emitted::imaginary", path(floatLiteral(value.imag)));
  }
}
function read(variable, otherwise, fx) {
  const name = path(stringLiteral(variable.name));
  switch (variable.storage) {
    case "plain":
      return { code: path(variable.rust), form: variable.lent ? "ref" : "place" };
    case "error":
      return { code: path(variable.rust), form: "place" };
    case "maybe":
      return owned(orLeave(fx, method(path(variable.rust), "get", name)));
    case "cell":
      return owned(orLeave(fx, method(path(variable.rust), fx.cells.has(variable) ? "get_own" : "get", name)));
    case "global":
      fx.slots.add(variable);
      return owned(orLeave(fx, method(path(variable.rust), "get")));
    case "namespace": {
      const found = call("emitted::class_name", lend(path(variable.rust)), name);
      if (!otherwise) return owned(orLeave(fx, found));
      const arm = { pattern: "Ok(found)", guard: null, body: path("found") };
      return owned({
        kind: "match",
        subject: found,
        arms: [arm, { pattern: "Err(_)", guard: null, body: own(otherwise, fx) }]
      });
    }
  }
}
function codes(args, fx) {
  return args.map((arg2, at) => {
    const made = toRust(arg2, fx);
    const overtaken = arg2.kind === "read" && made.form === "place" && args.slice(at + 1).some((later) => assigns(later, arg2.variable));
    return overtaken ? owned(method(made.code, "clone")) : made;
  });
}
var operands = (args, modes, fx) => codes(args, fx).map((made, at) => operand(args[at], made, modes[at] ?? "lend", fx));
function operand(arg2, made, mode, fx) {
  switch (mode) {
    case "text":
    case "place":
    case "compare":
      return made.code;
    case "literal":
      return arg2.kind === "constant" && (arg2.value.kind === "int" || arg2.value.kind === "str") ? path(arg2.value.kind === "int" ? arg2.value.value : stringLiteral(arg2.value.value)) : ownCode(arg2, made, fx);
    case "give":
      return ownCode(arg2, made, fx);
    case "into":
      return item(arg2, fx);
    case "lend":
      return lentCode(made);
    case "index":
      return arg2.kind === "constant" && arg2.value.kind === "int" && smallEnough(arg2.value.value) ? path(arg2.value.value) : lentCode(made);
    case "plain":
      return reps[arg2.rep].copy || made.form !== "place" ? made.code : lend(made.code);
  }
}
var smallEnough = (digits) => Math.abs(Number(digits)) < 2 ** 31;
function assigns(e, variable) {
  let found = false;
  lookInto(
    e,
    () => void 0,
    (nested) => {
      const visit3 = (list2) => list2.some((one) => one.kind === "assign" && one.variable === variable || "body" in one && visit3(one.body));
      found ||= visit3(nested.list) || nested.values.some((value) => assigns(value, variable));
    }
  );
  return found;
}
function intrinsic(e, fx) {
  const row2 = intrinsicOf(
    e.name,
    e.args.map((arg2) => arg2.rep)
  );
  if (!row2) throw new Error(`no row for ${e.name}`);
  const made = perform(row2, e.args, fx);
  return row2.raises ? orLeave(fx, made) : made;
}
function perform(row2, sources, fx) {
  const made = codes(sources, fx);
  const args = made.map((one, at) => operand(sources[at], one, row2.modes[at] ?? "lend", fx));
  const [first2, second] = args;
  const { shape } = row2;
  switch (shape.kind) {
    case "call":
      return { kind: "call", callee: path(shape.path), args };
    case "swapped":
      return swapped(shape.path, sources, args);
    case "method":
      return method((row2.modes[0] === "give" ? first2 : made[0]?.code) ?? path("()"), shape.name, ...args.slice(1));
    case "operator": {
      if (!first2 || !second) throw new Error(`operator ${row2.name} needs two operands`);
      const bothLent = row2.modes[0] === "compare" && made.some((one) => one.form === "ref");
      const [left, right] = made;
      if (bothLent && left && right)
        return { kind: "binary", op: shape.op, left: lentCode(left), right: lentCode(right) };
      return { kind: "binary", op: shape.op, left: first2, right: plainLiteral(sources, shape.op) ?? second };
    }
    case "same":
      return first2 ?? path("()");
    case "prefix":
      return { kind: "unary", op: shape.op, arg: first2 ?? path("()") };
    case "macro":
      return macro(shape.name, "(", args);
    case "cast":
      return { kind: "cast", arg: first2 ?? path("()"), type: shape.type };
  }
}
function plainLiteral(sources, op) {
  const [left, right] = sources;
  if (left?.rep !== "int" || left.kind === "constant" || right?.kind !== "constant" || right.value.kind !== "int")
    return null;
  return ["+", "-", "*", "==", "!=", "<", "<=", ">", ">="].includes(op) && smallEnough(right.value.value) ? path(right.value.value) : null;
}
function swapped(callee, sources, args) {
  const [left, right] = args;
  if (sources.some(isQuiet)) return call(callee, right, left);
  const kept = left.kind === "unary" && left.op === "&" ? left.arg : left;
  const inner = call(callee, right, path(kept === left ? "__item" : "&__item"));
  return { kind: "block", label: null, prefix: "", block: block([binding("__item", kept)], inner) };
}
var isQuiet = (e) => e.kind === "constant" || e.kind === "read" && e.variable.storage === "plain" || e.kind === "convert" && e.rep === "value" && isQuiet(e.arg);
var narrowings = { int: "int", float: "float", bool: "bool", str: "text", none: "as_none" };
function narrowedRead(e, rep, fx) {
  if (rep === "none" || e.kind !== "intrinsic") return null;
  const [object, key] = e.args;
  if (object === void 0 || key === void 0) return null;
  if (e.name === "getattr" && key.kind === "text")
    return method(toRust(object, fx).code, `get_${rep}`, fieldOf(key.text, fx));
  if (e.name !== "getitem" || key.rep !== "int") return null;
  const [made, place2] = codes([object, key], fx);
  return made && place2 ? method(made.code, `${rep}_at`, operand(key, place2, "index", fx)) : null;
}
var fieldOf = (name, fx) => path(`&at::${fx.fields.rustOf(name)}`);
function attribute(e, fx) {
  const [object, name, stored] = e.args;
  if (object === void 0 || name?.kind !== "text") return null;
  if (e.name === "getattr") return orLeave(fx, method(toRust(object, fx).code, "get", fieldOf(name.text, fx)));
  if (e.name !== "setattr" || stored === void 0) return null;
  const [made, value] = codes([object, stored], fx);
  if (!made || !value) return null;
  return orLeave(fx, method(made.code, "put", fieldOf(name.text, fx), operand(stored, value, "into", fx)));
}
function convert(e, fx) {
  const from = e.arg.rep;
  if (e.rep === "value") {
    if (from === "none")
      return {
        kind: "block",
        label: null,
        prefix: "",
        block: block([expression(own(e.arg, fx))], path("Value::None"))
      };
    return call("Value::from", item(e.arg, fx));
  }
  if (e.rep === "module") return own(e.arg, fx);
  if (from === "value") {
    const global = e.arg.kind === "read" && e.arg.variable.storage === "global" ? e.arg.variable : null;
    if (global !== null && (e.rep === "int" || e.rep === "float" || e.rep === "bool")) {
      fx.slots.add(global);
      return orLeave(fx, method(path(global.rust), e.rep));
    }
    return orLeave(fx, narrowedRead(e.arg, e.rep, fx) ?? method(toRust(e.arg, fx).code, narrowings[e.rep]));
  }
  if (from === "int" && e.rep === "float") return orLeave(fx, method(toRust(e.arg, fx).code, "to_f64"));
  if (from === "bool" && e.rep === "int") return call("Int::from", { kind: "cast", arg: own(e.arg, fx), type: "i64" });
  throw new Error(`no conversion from ${from} to ${e.rep}`);
}
function bareOf(part) {
  if (part.kind !== "intrinsic" || part.name !== "format") return part;
  const [value, spec] = part.args;
  if (value === void 0 || spec?.kind !== "text" || spec.text !== "") return part;
  return value.kind === "convert" && value.rep === "value" && value.arg.rep !== "none" ? value.arg : value;
}
function join(parts2, fx) {
  const shows = !catches(fx) && parts2.some((part) => typeof part !== "string" && bareOf(part) !== part);
  const values = [];
  let format = "";
  for (const part of parts2) {
    if (typeof part === "string") format += part.replace(/[{}]/g, "$&$&");
    else {
      const made = toRust(shows ? bareOf(part) : part, fx);
      if (!shows && made.form !== "owned" && made.code.kind === "path") format += `{${made.code.text}}`;
      else {
        format += "{}";
        values.push(made.code);
      }
    }
  }
  if (values.length === 0 && !format.includes("{"))
    return format === "" ? path("Str::default()") : path(`s!(${stringLiteral(format)})`);
  if (shows) return macro("f", "(", [path(stringLiteral(format)), ...values]);
  return call("Str::from", macro("format", "(", [path(stringLiteral(format)), ...values]));
}

// rules/transpile/rust/from-core/tail.ts
function tailReturns(body2) {
  const last = body2.at(-1);
  if (last?.kind !== "expr") return block(body2, null);
  const value = tail(last.value);
  if (value === null) return block(body2, null);
  return block(body2.slice(0, -1), value);
}
function tail(expression2) {
  if (expression2.kind === "jump" && expression2.word === "return") return expression2.value;
  if (expression2.kind === "if" || expression2.kind === "ifLet") {
    if (expression2.orelse === null) return null;
    const then = tailReturns(expression2.then.body);
    if (expression2.then.value !== null || then.value === null) return null;
    if ("kind" in expression2.orelse) {
      const orelse2 = tail(expression2.orelse);
      return orelse2 === null ? null : { ...expression2, then, orelse: orelse2 };
    }
    const orelse = tailReturns(expression2.orelse.body);
    if (expression2.orelse.value !== null || orelse.value === null) return null;
    return { ...expression2, then, orelse };
  }
  return null;
}

// rules/transpile/rust/from-core/closure.ts
function signatureText(qualname, params) {
  const parts2 = [];
  let positionalOnly = false;
  let keywordOnly = false;
  for (const param of params) {
    if (positionalOnly && param.kind !== "positionalOnly") {
      parts2.push("/");
      positionalOnly = false;
    }
    if (param.kind === "positionalOnly") positionalOnly = true;
    if (param.kind === "keywordOnly" && !keywordOnly) {
      if (!params.some((one) => one.kind === "variadic")) parts2.push("*");
      keywordOnly = true;
    }
    const star = param.kind === "variadic" ? "*" : param.kind === "keywords" ? "**" : "";
    parts2.push(`${star}${param.variable.name}${param.hasDefault ? "=" : ""}`);
  }
  if (positionalOnly) parts2.push("/");
  return `${qualname}(${parts2.join(", ")})`;
}
function closureValue(make, fx) {
  const defaults = [...make.defaults, ...make.keywordDefaults.map((one) => one.value)].map((value) => own(value, fx));
  const { generator } = make.function;
  const kind = generator === null ? "" : `${generatorWords[generator]} `;
  const head = [
    path(stringLiteral(kind + signatureText(make.qualname, make.function.params))),
    defaults.length === 0 ? path("[]") : macro("vec", "[", defaults)
  ];
  if (make.path !== null && isLentOnly(make.function)) return call("function", ...head, path(make.path));
  if (make.path !== null) return call("def", ...head, forward(make.function, make.path, fx));
  const closure = inPlace2(make.function, fx, make.qualname, make.captures);
  return keeping(make.captures, call("def", ...head, closure));
}
function keeping(captures2, value) {
  if (captures2.length === 0) return value;
  const clones = captures2.map((one) => binding(one.rust, method(path(one.rust), "clone")));
  return { kind: "block", label: null, prefix: "", block: block(clones, value) };
}
var isLentOnly = (f) => f.params.length <= 8 && f.params.every((param) => param.variable.rep === "value");
function forward(f, target, fx) {
  const names3 = f.params.map((param) => param.variable.rust);
  const args = f.params.map((param) => {
    const { rep, rust } = param.variable;
    if (rep === "value") return path(`&${rust}`);
    if (rep === "module") return path(rust);
    const narrowed2 = { kind: "question", arg: method(path(rust), narrowings[rep]) };
    return reps[rep].lent ? { kind: "unary", op: "&", arg: narrowed2 } : narrowed2;
  });
  const made = { kind: "call", callee: path(target), args };
  const plain2 = fx.infallible.has(target);
  const value = plain2 ? made : { kind: "question", arg: made };
  const direct = plain2 ? call("Ok", made) : made;
  const result = f.result === "value" ? direct : call("Ok", call("Value::from", value));
  return { kind: "closure", move: false, params: [`[${names3.join(", ")}]`], body: result };
}
function inPlace2(f, fx, qualname, captures2) {
  const made = functionBody(f, fx, qualname, captures2);
  const params = f.params.map(
    (param) => made.mutable.has(param.variable) && f.generator === null && param.variable.rep === "value" ? `mut ${param.variable.rust}` : param.variable.rust
  );
  const only = made.block.body.length === 0 ? made.block.value : null;
  const body2 = only ?? { kind: "block", label: null, prefix: "", block: made.block };
  return { kind: "closure", move: true, params: [`[${params.join(", ")}]`], body: body2 };
}
var generatorWords = { generator: "gen", coroutine: "async", asyncGenerator: "async gen" };
var makers = { generator: "Gen::new", coroutine: "Gen::coroutine", asyncGenerator: "Gen::asynchronous" };
function functionBody(f, around, qualname, captures2 = []) {
  const placed = placeLets(f.body, f.params);
  const variables = f.params.map((param) => param.variable);
  const cells = new Set(variables.filter((one) => one.storage === "cell"));
  const fx = {
    mutable: placed.mutable,
    movable: movableVariables(placed.body, variables),
    cells,
    barriers: [],
    result: f.result,
    labels: /* @__PURE__ */ new Map(),
    slots: around.slots,
    fields: around.fields,
    module: around.module,
    infallible: around.infallible,
    raises: f.raises
  };
  const prologue = variables.flatMap((variable) => prepare(variable, f, placed.mutable));
  const guard = f.guarded && f.generator === null ? [{ kind: "expr", value: macro("call_guard", "(", [path(stringLiteral(f.name))]), node: -1 }] : [];
  const inner = tailReturns(statements(placed.body, fx));
  if (f.generator === null)
    return { block: { ...inner, body: [...guard, ...prologue, ...inner.body] }, mutable: placed.mutable };
  const coroutine = { kind: "block", label: null, prefix: "async move ", block: inner };
  const kept = captures2.map((one) => binding(one.rust, method(path(one.rust), "clone")));
  const maker2 = makers[f.generator];
  const generator = call(maker2, path(stringLiteral(qualname)), {
    kind: "closure",
    move: true,
    params: ["co"],
    body: coroutine
  });
  return { block: block([...kept, ...prologue], call("Ok", generator)), mutable: placed.mutable };
}
function prepare(variable, f, mutable) {
  const { rust, rep } = variable;
  if (!f.standalone && rep !== "value") {
    const narrowed2 = { kind: "question", arg: method(path(rust), `as_${rep}`) };
    return [binding(mutable.has(variable) ? `mut ${rust}` : rust, narrowed2)];
  }
  const isLent = f.standalone && reps[rep].lent;
  const value = isLent ? method(path(rust), "clone") : path(rust);
  if (variable.storage === "cell") return [binding(rust, call("Cellvar::new", value))];
  if (variable.storage === "maybe") return [binding(`mut ${rust}`, call("Local::new", value))];
  if (isLent && !variable.lent) return [binding(mutable.has(variable) ? `mut ${rust}` : rust, value)];
  return mutable.has(variable) && (f.standalone || f.generator !== null) ? [binding(`mut ${rust}`, path(rust))] : [];
}
function generatorValue(e, fx) {
  const [param] = e.function.params;
  const made = functionBody(e.function, fx, e.qualname);
  const start = binding(param?.variable.rust ?? "source", own(e.source, fx));
  const clones = e.captures.map((one) => binding(one.rust, method(path(one.rust), "clone")));
  const value = made.block.value;
  const generator = value?.kind === "call" && value.args[0] ? value.args[0] : path("Value::None");
  return { kind: "block", label: null, prefix: "", block: block([start, ...clones, ...made.block.body], generator) };
}

// rules/transpile/rust/from-core/module.ts
function moduleFile(module, facts) {
  const items = facts.submodules.map((name) => ({ kind: "line", text: `pub mod ${name};` }));
  if (items.length > 0) items.push({ kind: "blank" });
  items.push({ kind: "line", text: "use batuta_rt::prelude::*;" }, { kind: "blank" });
  const used = { slots: /* @__PURE__ */ new Set(), fields: new FieldNames() };
  const defined2 = module.items.flatMap((item2) => [{ kind: "blank" }, ...itemOf(item2, facts, used)]);
  const init = initFunction(module, facts, used);
  const slots = filled(
    module.globals.filter((one) => used.slots.has(one)).map((one) => `${one.rust}: ${stringLiteral(one.name)},`)
  );
  items.push({
    kind: "macro",
    name: "module_globals",
    lines: [`${stringLiteral(facts.runName)}, init${facts.name.includes(".") ? ", super" : ""};`, ...slots]
  });
  const fields = filled(used.fields.entries().map(([rust, name]) => `${rust}: ${stringLiteral(name)},`));
  if (fields.length > 0) items.push({ kind: "blank" }, { kind: "macro", name: "fields", lines: fields });
  items.push(...defined2, { kind: "blank" }, init);
  return { docs: [...facts.head, ...facts.docLines(module.doc)], items };
}
function filled(slots) {
  const lines = [];
  for (const slot of slots) {
    const last = lines.at(-1);
    if (last !== void 0 && last.length + slot.length < 115) lines[lines.length - 1] = `${last} ${slot}`;
    else lines.push(slot);
  }
  return lines;
}
function itemOf(item2, facts, slots) {
  const comments = item2.comments.length === 0 ? [] : [{ kind: "comment", lines: item2.comments }];
  if (item2.kind === "function")
    return [...comments, functionItem(raising(item2.function, facts), facts, item2.function.name, slots)];
  const struct = [
    ...facts.docLines(item2.doc).map((line) => ({ kind: "line", text: line === "" ? "///" : `/// ${line}` })),
    { kind: "line", text: `pub struct ${item2.rust};` }
  ];
  if (item2.methods.length === 0) return [...comments, ...struct];
  const methods = item2.methods.flatMap((one, at) => {
    const made = functionItem(one, facts, `${item2.rust}.${one.name}`, slots);
    return at === 0 ? [made] : [{ kind: "blank" }, made];
  });
  return [
    ...comments,
    ...struct,
    { kind: "blank" },
    { kind: "impl", target: item2.rust, docs: [], items: methods, node: item2.node }
  ];
}
var raising = (f, facts) => facts.infallible.has(f.rust) ? { ...f, raises: false } : f;
function functionItem(f, facts, qualname, slots) {
  const made = functionBody(f, { module: facts.runName, ...slots, infallible: facts.infallible }, qualname);
  const params = f.params.map((param) => `${param.variable.rust}: ${reps[param.variable.rep].param}`);
  const type = reps[f.result].rust;
  const result = f.raises ? type === "Value" ? "R" : `R<${type}>` : type;
  return {
    kind: "fn",
    name: f.rust,
    public: true,
    docs: facts.docLines(f.doc),
    attributes: [],
    params,
    result,
    body: made.block,
    node: f.node
  };
}
function initFunction(module, facts, slots) {
  const placed = placeLets(module.init, []);
  const fx = {
    mutable: placed.mutable,
    movable: movableVariables(placed.body, []),
    cells: /* @__PURE__ */ new Set(),
    barriers: [],
    result: "none",
    labels: /* @__PURE__ */ new Map(),
    ...slots,
    module: facts.runName,
    infallible: facts.infallible,
    raises: true
  };
  return {
    kind: "fn",
    name: "init",
    public: false,
    docs: [],
    attributes: [],
    params: [],
    result: "R<()>",
    body: block(statements(placed.body, fx), path("Ok(())")),
    node: -1
  };
}

// rules/transpile/rust/print-file.ts
function printFile(file) {
  const docs = file.docs.map((line) => `//!${line === "" ? "" : ` ${line}`}
`).join("");
  const marked = docs + file.items.map((item2) => printItem(item2, 0)).join("");
  const map = [];
  const lines = marked.split("\n").map((line, index) => {
    if (!line.includes("\uF8FE")) return line;
    return line.replace(/\u{f8fe}(\d+)\u{f8ff}/gu, (_all, node) => {
      if (map.at(-1)?.[0] !== index + 1) map.push([index + 1, Number(node)]);
      return "";
    });
  });
  return { text: tidy(lines).join("\n"), map };
}
function tidy(lines) {
  const out2 = [...lines];
  while (out2.length > 0 && out2.at(-1) === "") out2.pop();
  return [...out2, ""];
}

// rules/transpile/python/lower/comment-table.ts
var textOf = (comment) => comment.text.replace(/^#+!? ?/, "").trimEnd();
function commentTable(comments) {
  const before2 = /* @__PURE__ */ new Map();
  for (const comment of comments) {
    if (comment.line <= 2 && /^#!|coding[:=]/.test(comment.text)) continue;
    if (comment.position !== "before" && comment.position !== "trailing") continue;
    const list2 = before2.get(comment.anchor) ?? [];
    list2.push(textOf(comment));
    before2.set(comment.anchor, list2);
  }
  return { before: (node) => before2.get(node) ?? [], apart: () => false, count: before2.size };
}

// rules/transpile/python/lower/comments.ts
var noComments = { before: () => [], apart: () => false };

// rules/transpile/python/lower/docstring.ts
function docOf(body2) {
  const [first2] = body2;
  if (first2?.type !== "Expr" || first2.value.type !== "Constant" || first2.value.value.kind !== "str") return null;
  return first2.value.value.value;
}
function docLines(doc) {
  if (doc === null) return [];
  const lines = doc.replace(/\t/g, "        ").split(/\r?\n/);
  const indents = lines.slice(1).filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const margin = indents.length === 0 ? 0 : Math.min(...indents);
  const cut = lines.map((line, at) => at === 0 ? line.trim() : line.slice(margin).trimEnd());
  while (cut.length > 0 && cut[0] === "") cut.shift();
  while (cut.length > 0 && cut.at(-1) === "") cut.pop();
  return cut.map((line) => line.replace(/\r/g, " "));
}

// rules/transpile/python/lower/context.ts
init_names();
function emit(cx, statement2) {
  cx.sink.push({ node: cx.node, ...statement2 });
}
function collect2(cx, fill) {
  const sink = [];
  fill({ ...cx, sink });
  return sink;
}
function temporary(cx, wish, rep = "value", storage = "plain") {
  return { name: wish, rust: cx.frame.names.take(wish), rep, storage, lent: false };
}
var label = (cx, wish) => {
  cx.frame.labels++;
  return cx.frame.labels === 1 ? wish : `${wish}${cx.frame.labels}`;
};
var slotOf = (scope, name) => `${scope.path}:${name}`;
function globalVariable(module, name, key = name, wish = name) {
  let variable = module.globals.get(key);
  if (variable === void 0) {
    variable = { name, rust: module.names.take(screamingCase(wish)), rep: "value", storage: "global", lent: false };
    module.globals.set(key, variable);
  }
  return variable;
}
function localVariable(cx, owner, name) {
  const key = slotOf(owner, name);
  for (let frame = cx.frame; frame; frame = frame.outer) {
    const found = frame.variables.get(key);
    if (found) return found;
  }
  return declareLocal(cx.module, cx.frame, owner, name);
}
function declareLocal(module, frame, owner, name) {
  const key = slotOf(owner, name);
  const symbol = owner.symbols.get(name);
  const storage = symbol?.meaning === "cell" ? "cell" : symbol?.maybeUnbound || symbol?.deleted ? "maybe" : "plain";
  const rep = storage === "plain" ? module.types.repOf(key) : "value";
  const keeps = module.program.watchesLifetimes && owner.kind !== "comprehension";
  const variable = { name, rust: frame.names.take(snakeCase(name)), rep, storage, lent: false, keeps };
  frame.variables.set(key, variable);
  return variable;
}
function declareAll(cx, scope) {
  for (const symbol of scope.symbols.values()) {
    if (symbol.owner !== scope || symbol.meaning !== "local" && symbol.meaning !== "cell") continue;
    if (scope.kind !== "comprehension" && cx.frame.variables.has(slotOf(scope, symbol.name))) continue;
    const variable = declareLocal(cx.module, cx.frame, scope, symbol.name);
    if (variable.storage !== "plain") emit(cx, { kind: "let", variable, value: null });
  }
}
function resolve2(cx, plain2) {
  const name = mangle(plain2, cx.scope.className);
  const symbol = cx.scope.symbols.get(name);
  if (symbol && symbol.owner && (symbol.meaning === "local" || symbol.meaning === "cell")) {
    return { kind: "variable", variable: localVariable(cx, cx.scope, name) };
  }
  if (symbol?.meaning === "free" && symbol.owner) {
    const cell = symbol.owner.kind === "class" ? classCell(symbol.owner, cx) : null;
    return { kind: "variable", variable: cell ?? localVariable(cx, symbol.owner, name) };
  }
  if (symbol?.meaning === "namespace" && cx.namespace !== null) {
    const variable = { name, rust: cx.namespace, rep: "value", storage: "namespace", lent: false };
    return { kind: "namespace", variable, otherwise: resolveGlobal(cx, name) };
  }
  return resolveGlobal(cx, name) ?? { kind: "variable", variable: globalVariable(cx.module, name) };
}
function resolveGlobal(cx, name) {
  const bound = cx.module.scopes.module.symbols.get(name)?.bound || cx.module.globals.has(name);
  if (bound) return { kind: "variable", variable: globalVariable(cx.module, name) };
  return cx.module.library.isBuiltin(name) ? { kind: "builtin", name } : null;
}
function classCell(owner, cx) {
  if (!owner.classCell) return null;
  const key = slotOf(owner, "__class__");
  for (let frame = cx.frame; frame; frame = frame.outer) {
    const found = frame.variables.get(key);
    if (found) return found;
  }
  let inFunction = false;
  for (let at = owner.parent; at; at = at.parent) inFunction ||= isClosure(at);
  const variable = inFunction ? { name: "__class__", rust: cx.frame.names.take("class_cell"), rep: "value", storage: "cell", lent: false } : globalVariable(cx.module, `${owner.path}.__class__`, key, `${owner.path.replace(/\W/g, "_")}_CLASS`);
  if (inFunction) cx.frame.variables.set(key, variable);
  return variable;
}
function report(cx, node, message, advice) {
  cx.module.diagnostics.push(unsupported(cx.module, node, message, advice));
}
function unsupported(module, node, message, advice) {
  return {
    code: "BATUTA-T-004",
    severity: "error",
    message,
    advice,
    place: { file: module.file, node, spans: { label: `parse:${module.name}`, output: "spans" } }
  };
}
var noneValue = { kind: "constant", rep: "value", value: { kind: "none" } };

// rules/transpile/python/lower/operation.ts
var constant2 = (value, rep) => ({ kind: "constant", rep, value });
var text = (value) => ({ kind: "text", rep: "value", text: value });
var truth = (value) => constant2({ kind: "bool", value }, "bool");
function asRep(expression2, rep) {
  if (expression2.rep === rep) return expression2;
  if (expression2.kind === "convert" && expression2.arg.rep === rep) return expression2.arg;
  if (expression2.kind === "constant" && expression2.value.kind === "int" && rep === "float") {
    return constant2({ kind: "float", value: Number(expression2.value.value) }, "float");
  }
  if (expression2.kind === "choose") {
    return { ...expression2, rep, then: asRep(expression2.then, rep), orelse: asRep(expression2.orelse, rep) };
  }
  if (expression2.kind === "block") return { ...expression2, rep, value: asRep(expression2.value, rep) };
  return { kind: "convert", rep, arg: expression2 };
}
var asValue = (expression2) => asRep(expression2, "value");
var mixes = new Set(["add", "sub", "mul", "truediv", "floordiv", "modulo"].flatMap((name) => [name, `i${name}`]));
function operation(name, ...args) {
  const reps2 = args.map((arg2) => arg2.rep);
  const exact = intrinsicOf(name, reps2);
  if (exact) return { kind: "intrinsic", rep: exact.result, name, args };
  if (mixes.has(name) && reps2.includes("float") && reps2.every((rep) => rep === "float" || rep === "int")) {
    return operation(name, ...args.map((arg2) => asRep(arg2, "float")));
  }
  const closest = closestIntrinsic(name, reps2);
  if (closest)
    return {
      kind: "intrinsic",
      rep: closest.result,
      name,
      args: args.map((arg2, at) => asRep(arg2, closest.operands[at] ?? "value"))
    };
  throw new Error(`no intrinsic ${name}/${String(args.length)}`);
}
function asTest(expression2) {
  switch (expression2.rep) {
    case "bool":
      return expression2;
    case "none":
      return { kind: "block", rep: "bool", body: [{ kind: "do", value: expression2, node: -1 }], value: truth(false) };
    case "int":
      return { kind: "not", rep: "bool", arg: operation("zero?", expression2) };
    case "str":
      return { kind: "not", rep: "bool", arg: operation("empty?", expression2) };
    case "float":
      return operation("ne?", expression2, constant2({ kind: "float", value: 0 }, "float"));
    case "module":
      return asTest(asValue(expression2));
    case "value":
      if (expression2.kind === "convert") return asTest(expression2.arg);
      return operation("truth", expression2);
  }
}
function isStable(expression2) {
  if (expression2.kind === "constant" || expression2.kind === "text") return true;
  if (expression2.kind === "convert") return expression2.rep === "value" && isStable(expression2.arg);
  return expression2.kind === "read" && (expression2.variable.storage === "plain" || expression2.variable.storage === "error");
}

// rules/transpile/python/lower/expr/bool-op.ts
function lowerBoolOp(node, cx) {
  const values = node.values.map((value) => lower(value, cx));
  return values.reduceRight((rest, value) => decide2(node, value, rest, cx));
}
function decide2(node, left, right, cx) {
  const and = node.op === "And";
  if (left.rep === "bool") {
    if (right.rep === "bool") return { kind: "logic", rep: "bool", op: and ? "&&" : "||", args: [left, right] };
    const known = asValue(truth(!and));
    return {
      kind: "choose",
      rep: "value",
      test: left,
      then: and ? asValue(right) : known,
      orelse: and ? known : asValue(right)
    };
  }
  if (left.rep === right.rep && left.rep !== "value") return keptScalar(node, left, right, cx);
  if (yields(right)) return keptScalar(node, asValue(left), asValue(right), cx);
  return { kind: "decide", rep: "value", way: and ? "and" : "or", left: asValue(left), right: asValue(right) };
}
function keptScalar(node, left, right, cx) {
  const { rep } = left;
  const kept = temporary(cx, "first", rep);
  const read3 = { kind: "read", rep, variable: kept };
  const and = node.op === "And";
  return {
    kind: "block",
    rep,
    body: [{ kind: "let", variable: kept, value: left, node: node.id }],
    value: { kind: "choose", rep, test: asTest(read3), then: and ? right : read3, orelse: and ? read3 : right }
  };
}
function lowerAndOr(node, cx) {
  return {
    kind: "logic",
    rep: "bool",
    op: node.op === "And" ? "&&" : "||",
    args: node.values.map((value) => lowerTest(value, cx))
  };
}

// rules/transpile/python/lower/expr/compare.ts
var names = { Eq: "eq", NotEq: "ne", Lt: "lt", LtE: "le", Gt: "gt", GtE: "ge" };
var inverted = (arg2) => ({ kind: "not", rep: "bool", arg: arg2 });
function identity(left, right) {
  if (right.kind === "constant" && right.value.kind === "none" && left.rep === "value") return operation("none?", left);
  return operation("is?", left, right);
}
function compareTest(op, left, right) {
  switch (op) {
    case "Is":
      return identity(left, right);
    case "IsNot":
      return inverted(identity(left, right));
    case "In":
      return containment(left, right);
    case "NotIn":
      return inverted(containment(left, right));
    default:
      return operation(`${names[op] ?? ""}?`, left, right);
  }
}
function containment(item2, container) {
  return operation("in?", item2, container);
}
function compareValue(op, left, right) {
  const name = names[op];
  if (name === void 0 || left.rep !== "value" && right.rep !== "value") return compareTest(op, left, right);
  return operation(name, left, right);
}
function lowerCompareTest(node, cx) {
  return chain(node, cx, (op, left, right) => compareTest(op, left, right));
}
function lowerCompare(node, cx) {
  return chain(node, cx, compareValue);
}
function chain(node, cx, make) {
  const operands2 = [node.left, ...node.comparators].map((operand2) => lower(operand2, cx));
  const [only] = node.ops;
  if (node.ops.length === 1 && only) return make(only, operands2[0], operands2[1]);
  const results = build(node, cx, operands2, 0, operands2[0], make);
  return results;
}
function build(node, cx, operands2, at, left, make) {
  const op = node.ops[at];
  const written = operands2[at + 1];
  if (at === node.ops.length - 1) return make(op, left, written);
  const body2 = [];
  const keep2 = (expression2, wish) => {
    if (isStable(expression2)) return expression2;
    const variable = temporary(cx, wish, expression2.rep);
    body2.push({ kind: "let", variable, value: expression2, node: node.id });
    return { kind: "read", rep: expression2.rep, variable };
  };
  const first2 = at === 0 && !isStable(written) ? keep2(left, "low") : left;
  const middle = keep2(written, "middle");
  const here = make(op, first2, middle);
  const rest = build(node, cx, operands2, at + 1, middle, make);
  const both = join2(cx, node.id, here, rest);
  return body2.length === 0 ? both : { kind: "block", rep: both.rep, body: body2, value: both };
}
function join2(cx, node, here, rest) {
  if (here.rep === "bool" && rest.rep === "bool") {
    const args = rest.kind === "logic" && rest.op === "&&" ? [here, ...rest.args] : [here, rest];
    return { kind: "logic", rep: "bool", op: "&&", args };
  }
  const kept = temporary(cx, "first", "value");
  const read3 = { kind: "read", rep: "value", variable: kept };
  const value = (expression2) => expression2.rep === "value" ? expression2 : { kind: "convert", rep: "value", arg: expression2 };
  return {
    kind: "block",
    rep: "value",
    body: [{ kind: "let", variable: kept, value: value(here), node }],
    value: { kind: "choose", rep: "value", test: asTest(read3), then: value(rest), orelse: read3 }
  };
}

// rules/transpile/python/lower/library-member.ts
function noteImport(name, module, cx) {
  const symbol = cx.scope.symbols.get(name);
  if (symbol?.bindings !== 1 || symbol.deleted || cx.module.program.modules.has(module)) return;
  if (cx.scope === cx.module.scopes.module && cx.scope.children.some((child) => rebinds(child, name))) return;
  if (cx.module.library.moduleOf(module)) cx.module.imported.set(slotOf(cx.scope, name), module);
}
var rebinds = (scope, name) => (scope.symbols.get(name)?.declared ?? null) !== null || scope.children.some((child) => rebinds(child, name));
function noteMember(name, module, member, cx) {
  const symbol = cx.scope.symbols.get(name);
  if (symbol?.bindings !== 1 || symbol.deleted || cx.module.program.modules.has(module)) return;
  if (cx.scope === cx.module.scopes.module && cx.scope.children.some((child) => rebinds(child, name))) return;
  if (cx.module.library.moduleOf(module)) cx.module.importedMembers.set(slotOf(cx.scope, name), { module, member });
}
function typedLibraryCall(node, cx) {
  const callee = memberOf2(node.func, cx);
  if (callee === null || node.keywords.length > 0 || node.args.some((arg2) => arg2.type === "Starred")) return null;
  const { stored } = cx.module.program;
  if (stored.has(callee.member) || stored.has("*")) return null;
  const forms = cx.module.library.moduleOf(callee.module)?.members[callee.member]?.typed ?? [];
  const fitting = forms.filter((form) => form.params.length === node.args.length);
  if (fitting.length === 0) return null;
  const reps2 = node.args.map((arg2) => repOf2(arg2, cx));
  for (const form of fitting) {
    const real = (rep) => form.real === true && (rep === "value" || rep === "bool");
    if (!form.params.every((rep, at) => reps2[at] === rep || rep === "float" && (reps2[at] === "int" || real(reps2[at]))))
      continue;
    const args = node.args.map((arg2, at) => {
      const made = lower(arg2, cx);
      return real(made.rep) ? operation("toFloat", made) : asRep(made, form.params[at] ?? "value");
    });
    return { kind: "call", rep: form.result, target: form, args };
  }
  return null;
}
var repOf2 = (node, cx) => cx.module.repOfNode(node.id);
function memberOf2(func, cx) {
  if (func.type === "Attribute") {
    const module = moduleOf(func.value, cx);
    return module === null ? null : { module, member: func.attr };
  }
  return func.type === "Name" ? cx.module.importedMembers.get(ownerSlot(func.name, cx)) ?? null : null;
}
function ownerSlot(name, cx) {
  const symbol = cx.scope.symbols.get(name);
  const owner = symbol?.meaning === "global" ? cx.module.scopes.module : symbol?.owner ?? cx.module.scopes.module;
  return slotOf(owner, name);
}
function moduleOf(node, cx) {
  if (node.type === "Name") {
    return cx.module.imported.get(ownerSlot(node.name, cx)) ?? null;
  }
  if (node.type !== "Attribute") return null;
  const outer = moduleOf(node.value, cx);
  const inner = `${outer ?? ""}.${node.attr}`;
  return outer !== null && cx.module.library.moduleOf(inner) ? inner : null;
}
function checkMember(value, member, node, cx) {
  if (member.startsWith("__") || cx.guards.length > 0) return;
  const module = moduleOf(value, cx);
  if (module === null) return;
  const table7 = cx.module.library.moduleOf(module);
  if (!table7 || table7.open || member in table7.members || cx.module.library.moduleOf(`${module}.${member}`)) return;
  report(cx, node, `\`${module}.${member}\` is not supported.`, `Write what \`${member}\` does in the program itself.`);
}

// rules/transpile/python/lower/expr/attribute.ts
function lowerAttribute(node, cx) {
  checkMember(node.value, node.attr, node.id, cx);
  return operation("getattr", lowerValue(node.value, cx), text(mangle(node.attr, cx.scope.className)));
}

// rules/transpile/python/lower/known-classes.ts
init_names();

// rules/transpile/python/lower/parameters.ts
init_names();
function makeParameters(args, scope, frame, module, lent2) {
  const out2 = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  const add = (kind, plain2, fallback) => {
    const name = mangle(plain2, scope.className);
    const symbol = scope.symbols.get(name);
    const slot = slotOf(scope, name);
    const storage = symbol?.meaning === "cell" ? "cell" : symbol?.maybeUnbound || symbol?.deleted ? "maybe" : "plain";
    const rep = storage === "plain" && (kind === "plain" || kind === "positionalOnly" || kind === "keywordOnly") ? module.types.repOf(slot) : "value";
    const variable = {
      name,
      rust: frame.names.take(snakeCase(name)),
      rep,
      storage,
      lent: lent2 && storage === "plain" && reps[rep].lent && (symbol?.bindings ?? 0) <= 1
    };
    frame.variables.set(slot, variable);
    out2.push({ kind, variable, constantDefault: fallback ? literal(fallback) : null, hasDefault: fallback !== null });
  };
  positional.forEach((arg2, at) => {
    const fallback = at >= firstDefault ? args.defaults[at - firstDefault] ?? null : null;
    add(at < args.posonlyargs.length ? "positionalOnly" : "plain", arg2.arg, fallback);
  });
  if (args.vararg) add("variadic", args.vararg.arg, null);
  args.kwonlyargs.forEach((arg2, at) => add("keywordOnly", arg2.arg, args.kw_defaults[at] ?? null));
  if (args.kwarg) add("keywords", args.kwarg.arg, null);
  return out2;
}
function literal(node) {
  if (node.type === "UnaryOp" && node.op === "USub" && node.operand.type === "Constant") {
    const inner = node.operand.value;
    if (inner.kind === "int" && inner.value !== "0") return constant2({ kind: "int", value: `-${inner.value}` }, "int");
    if (inner.kind === "float") return constant2({ kind: "float", value: -inner.value }, "float");
    return null;
  }
  if (node.type !== "Constant") return null;
  switch (node.value.kind) {
    case "int":
      return constant2(node.value, "int");
    case "float":
      return constant2(node.value, "float");
    case "bool":
      return constant2(node.value, "bool");
    case "str":
      return constant2({ kind: "str", value: node.value.value }, "str");
    case "none":
      return constant2(node.value, "value");
    default:
      return null;
  }
}

// rules/transpile/python/lower/known-classes.ts
function findClasses(input, scopes, names3) {
  const found = /* @__PURE__ */ new Map();
  for (const node of definitionsOf(input.tree)) {
    const symbol = scopes.module.symbols.get(node.name);
    if (symbol?.bindings !== 1 || symbol.deleted) continue;
    const line = [node.name, ...found.get(onlyBase(node) ?? "")?.line ?? []];
    found.set(node.name, {
      name: node.name,
      rust: names3.take(camelCase(camelCase(node.name))),
      line,
      methods: methodsOf(node, input, scopes),
      functions: [],
      maker: null
    });
  }
  return found;
}
var definitionsOf = (tree) => tree.body.filter((node) => node.type === "ClassDef");
var harmlessBases = /* @__PURE__ */ new Set(["object", "ABC", "Protocol", "Generic"]);
var baseName = (node) => {
  const plain2 = node.type === "Subscript" ? node.value : node;
  return plain2.type === "Name" ? plain2.name : plain2.type === "Attribute" ? plain2.attr : null;
};
function onlyBase(node) {
  const bases = node.bases.filter((base) => !harmlessBases.has(baseName(base) ?? ""));
  const [only] = bases;
  return bases.length === 1 && only?.type === "Name" ? only.name : null;
}
function methodsOf(node, input, scopes) {
  const scope = scopes.byNode.get(node.id);
  const methods = /* @__PURE__ */ new Map();
  const definitions = node.body.filter((one) => one.type === "FunctionDef");
  const spelt = (name) => snakeCase(mangle(name, null));
  for (const symbol of scope?.symbols.values() ?? []) if (symbol.bound) methods.set(symbol.name, null);
  for (const one of definitions) {
    const name = mangle(one.name, node.name);
    const symbol = scope?.symbols.get(name);
    const alone = definitions.filter((other) => spelt(other.name) === spelt(one.name)).length === 1;
    if (symbol?.bindings !== 1 || symbol.deleted || !alone || one.decorator_list.length > 0) continue;
    if (name === "__new__" || name === "__init_subclass__" || name === "__class_getitem__") continue;
    const inner = scopes.byNode.get(one.id);
    if (!inner) continue;
    const frame = {
      names: new NameSource(),
      variables: /* @__PURE__ */ new Map(),
      result: "value",
      produces: false,
      outer: null,
      labels: 0
    };
    const params = makeParameters(one.args, inner, frame, { types: input.types }, true);
    if (params.length === 0 || params[0]?.variable.rep !== "value") continue;
    const result = inner.yields ? "value" : input.types.repOf(slotOf(inner, "return"));
    methods.set(name, { path: spelt(one.name), params, result, raises: true });
  }
  return methods;
}
function methodOf(classes, name, method2, after = null) {
  const line = classes.get(name)?.line ?? [];
  const from = after === null ? 0 : line.indexOf(after) + 1;
  if (after !== null && from === 0) return null;
  for (const at of line.slice(from)) {
    const owner = classes.get(at);
    const found = owner?.methods.get(method2);
    if (found === void 0) continue;
    return found === null || !owner ? null : { ...found, path: `${owner.rust}::${found.path}` };
  }
  return null;
}

// rules/transpile/python/lower/operator-dispatch.ts
var specials = {
  Add: "__add__",
  Sub: "__sub__",
  Mult: "__mul__",
  MatMult: "__matmul__",
  Div: "__truediv__",
  Mod: "__mod__",
  FloorDiv: "__floordiv__"
};
function operatorCall(op, name, left, right, nodes, cx) {
  const special = specials[op];
  if (special === void 0 || left.rep !== "value") return null;
  return specialCall(special, name, op, left, right, nodes.left, nodes.whole, cx);
}
function itemCall(object, key, node, whole, cx) {
  return object.rep === "value" ? specialCall("__getitem__", "getitem", null, object, key, node, whole, cx) : null;
}
function specialCall(special, name, op, object, operand2, node, whole, cx) {
  const arms = /* @__PURE__ */ new Map();
  for (const one of cx.module.classesOfNode(node.id)) {
    const target2 = methodOf(cx.module.classes, one, special);
    if (target2?.params.length !== 2 || target2.params.some((param) => param.kind !== "plain")) continue;
    const arm = arms.get(target2.path) ?? { target: target2, classes: [] };
    arm.classes.push(one);
    arms.set(target2.path, arm);
  }
  if (arms.size === 0) return null;
  const all2 = [...arms.values()];
  const found = cx.module.repOfNode(whole.id);
  const result = all2.every((arm) => arm.target.result === found) ? found : "value";
  const given = argumentRep(all2.map((arm) => arm.target.params[1]?.variable.rep ?? "value"));
  const key = [name, ...all2.flatMap((arm) => arm.classes), given, result].join(" ");
  let made = cx.module.dispatchers.get(key);
  if (made === void 0) {
    made = dispatcher(name, op, all2, given, result, whole.id, cx);
    cx.module.dispatchers.set(key, made);
  }
  const target = { path: made.rust, params: ["value", given], result, raises: true };
  return { kind: "call", rep: result, target, args: [object, asRep(operand2, given)] };
}
var argumentRep = (reps2) => {
  const [first2] = reps2;
  return first2 !== void 0 && reps2.every((rep) => rep === first2) ? first2 : "value";
};
function dispatcher(name, op, arms, given, result, node, cx) {
  const self = variableOf("self_", "value");
  const other = variableOf("other", given);
  const right = asValue(readOf(other));
  const body2 = arms.map((arm) => {
    const tests = arm.classes.map((one) => isMade(one, self, cx.module));
    const [only] = tests;
    const made = tests.length === 1 && only ? only : { kind: "logic", rep: "bool", op: "||", args: tests };
    const test2 = op === null || given !== "value" ? made : { kind: "logic", rep: "bool", op: "&&", args: [made, operation("defers?", readOf(self), right)] };
    const params = arm.target.params.map((param) => param.variable.rep);
    const target = { path: arm.target.path, params, result: arm.target.result, raises: true };
    const call2 = {
      kind: "call",
      rep: target.result,
      target,
      args: [readOf(self), asRep(readOf(other), params[1] ?? "value")]
    };
    return { kind: "if", test: test2, then: answer(call2, op, self, right, result, node), orelse: [], node };
  });
  const general = operation(name, readOf(self), op === null ? readOf(other) : right);
  body2.push({ kind: "return", value: asRep(general, result), node });
  return plainFunction(cx.module.names.take(`${name}_of`), [self, other], result, body2, node);
}
function answer(call2, op, self, right, result, node) {
  if (op === null || call2.rep !== "value") return [{ kind: "return", value: asRep(call2, result), node }];
  const answered = { ...variableOf("answered", "value"), lent: false };
  const declined = operation("declined", text(op), readOf(self), right);
  return [
    { kind: "let", variable: answered, value: call2, node },
    {
      kind: "if",
      test: operation("declined?", readOf(answered)),
      then: [{ kind: "return", value: asRep(declined, result), node }],
      orelse: [],
      node
    },
    { kind: "return", value: asRep(readOf(answered), result), node }
  ];
}

// rules/transpile/python/lower/expr/bin-op.ts
var operatorNames = {
  Add: "add",
  Sub: "sub",
  Mult: "mul",
  MatMult: "matmul",
  Div: "truediv",
  Mod: "modulo",
  Pow: "pow",
  LShift: "lshift",
  RShift: "rshift",
  BitOr: "bitor",
  BitXor: "bitxor",
  BitAnd: "bitand",
  FloorDiv: "floordiv"
};
function lowerBinOp(node, cx) {
  const [left, right] = [lower(node.left, cx), lower(node.right, cx)];
  const name = operatorNames[node.op];
  return operatorCall(node.op, name, left, right, { left: node.left, whole: node }, cx) ?? operation(name, left, right);
}

// rules/transpile/python/lower/function-value.ts
init_names();

// rules/transpile/python/lower/statements.ts
function lowerBody(body2, cx) {
  for (const statement2 of body2) lowerStatement(statement2, cx);
}
function lowerStatement(node, cx) {
  const hoisted = cx.hoist !== null && (node.type === "FunctionDef" || node.type === "ClassDef");
  const lines = hoisted ? [] : cx.module.comments.before(node.id);
  if (lines.length > 0) cx.sink.push({ kind: "comment", lines, node: node.id });
  const construct2 = statementTable[node.type];
  if (construct2) construct2(node, { ...cx, node: node.id });
  else
    report(
      cx,
      node.id,
      `The construct ${node.type} is not supported.`,
      "Write it in another way."
    );
}

// rules/transpile/python/lower/function-value.ts
function newFrame(cx, result, outer, produces = false) {
  const names3 = new NameSource(outer ? outer.names : cx.module.names);
  return { names: names3, variables: /* @__PURE__ */ new Map(), result, outer, produces, labels: 0 };
}
function bodyContext(cx, frame, scope, sink, node) {
  return { ...cx, frame, scope, sink, node, loops: [], guards: [], namespace: null, hoist: null };
}
function ends2(body2) {
  const last = body2.at(-1);
  if (!last) return false;
  switch (last.kind) {
    case "return":
    case "raise":
    case "rethrow":
    case "assertion":
    case "leave":
      return true;
    case "if":
      return ends2(last.then) && ends2(last.orelse);
    case "loop":
      return last.test === null && !breaks(last.body, last.label);
    case "try":
      return last.finally !== null && ends2(last.finally);
    case "comment":
    case "blank":
      return ends2(body2.slice(0, -1));
    default:
      return false;
  }
}
function fallOff(cx, result) {
  if (result === "value") return emit(cx, { kind: "return", value: noneValue });
  if (result === "none")
    return emit(cx, { kind: "return", value: { kind: "constant", rep: "none", value: { kind: "none" } } });
  const args = [
    {
      kind: "plain",
      value: asValue(constant2({ kind: "str", value: "the end of a function that always returns" }, "str"))
    }
  ];
  const value = {
    kind: "invoke",
    rep: "value",
    callee: operation("builtin", text("SystemError")),
    method: null,
    args
  };
  emit(cx, { kind: "raise", value, cause: null });
}
var breaks = (list2, label2) => list2.some(
  (one) => one.kind === "leave" ? one.how === "break" && one.label === label2 : listsOf(one).some((inner) => breaks(inner, label2))
);
function lowerFunction(node, cx, rust, lent2) {
  const scope = cx.module.scopes.byNode.get(node.id);
  const outer = lent2 ? null : cx.frame;
  const isAsync = node.type === "AsyncFunctionDef";
  const generator = scope.yields ? isAsync ? "asyncGenerator" : "generator" : isAsync ? "coroutine" : null;
  const result = generator !== null || !lent2 ? "value" : cx.module.types.repOf(slotOf(scope, "return"));
  const frame = newFrame(cx, result, outer, generator === "asyncGenerator");
  const params = makeParameters(node.args, scope, frame, cx.module, lent2 && generator === null);
  const body2 = [];
  const inner = bodyContext(cx, frame, scope, body2, node.id);
  const doc = node.type === "Lambda" ? null : docOf(node.body);
  declareAll(inner, scope);
  if (node.type === "Lambda") emit(inner, { kind: "return", value: asRep(lower(node.body, inner), result) });
  else {
    lowerBody(doc === null ? node.body : node.body.slice(1), inner);
    if (!ends2(body2)) fallOff(inner, result);
  }
  const name = node.type === "Lambda" ? "<lambda>" : node.name;
  return {
    name,
    rust,
    doc,
    node: node.id,
    params,
    result,
    raises: true,
    generator,
    guarded: node.type !== "Lambda" && cx.module.program.guarded.has(scope.path),
    standalone: lent2,
    body: body2
  };
}
function functionValue(node, made, path2, cx) {
  const scope = cx.module.scopes.byNode.get(node.id);
  const make = {
    function: made,
    path: path2,
    qualname: scope.qualname,
    defaults: node.args.defaults.map((value) => lowerValue(value, cx)),
    keywordDefaults: keywordDefaults(node.args, cx),
    annotations: [],
    captures: path2 === null ? capturesOf(scope, cx) : []
  };
  return { kind: "closure", rep: "value", make };
}
function keywordDefaults(args, cx) {
  return args.kwonlyargs.flatMap((arg2, at) => {
    const value = args.kw_defaults[at];
    return value ? [{ name: arg2.arg, value: lowerValue(value, cx) }] : [];
  });
}
function lowerLambda(node, cx) {
  return functionValue(node, lowerFunction(node, cx, "lambda", false), null, cx);
}
function generatorExpression(node, source, cx, fill) {
  const scope = cx.module.scopes.byNode.get(node.id);
  const produces = isAsynchronous(node);
  const frame = newFrame(cx, "value", cx.frame, produces);
  const variable = {
    name: ".0",
    rust: frame.names.take("source"),
    rep: "value",
    storage: "plain",
    lent: false
  };
  const body2 = [];
  const inner = bodyContext(cx, frame, scope, body2, node.id);
  declareAll(inner, scope);
  fill(inner, { kind: "read", rep: "value", variable });
  emit(inner, { kind: "return", value: noneValue });
  const param = { kind: "positionalOnly", variable, constantDefault: null, hasDefault: false };
  const made = {
    name: "<genexpr>",
    rust: "genexpr",
    doc: null,
    node: node.id,
    params: [param],
    result: "value",
    raises: true,
    generator: produces ? "asyncGenerator" : "generator",
    guarded: false,
    standalone: false,
    body: body2
  };
  const way = node.generators[0]?.is_async ? "asyncIterator" : "iterator";
  const iterator = { kind: "intrinsic", rep: "value", name: way, args: [asValue(source)] };
  return {
    kind: "generator",
    rep: "value",
    function: made,
    qualname: scope.qualname,
    source: iterator,
    captures: capturesOf(scope, cx)
  };
}
function isAsynchronous(node) {
  const [first2, ...rest] = node.generators;
  if (node.generators.some((generator) => generator.is_async)) return true;
  return [node.elt, ...first2?.ifs ?? [], ...rest.flatMap((one) => [one.iter, ...one.ifs])].some(awaits2);
}
function awaits2(node) {
  let found = false;
  walk(node, (inner) => {
    found ||= inner.type === "Await";
  });
  return found;
}
function capturesOf(scope, cx) {
  const found = /* @__PURE__ */ new Map();
  const visit3 = (at) => {
    for (const symbol of at.symbols.values()) {
      const { owner } = symbol;
      if (symbol.meaning !== "free" || owner === null || within(owner, scope)) continue;
      const key = slotOf(owner, symbol.name);
      if (found.has(key)) continue;
      if (owner.kind === "class") {
        const cell = classCell(owner, cx);
        if (cell?.storage === "cell") found.set(key, cell);
      } else found.set(key, localVariable(cx, owner, symbol.name));
    }
    at.children.forEach(visit3);
  };
  visit3(scope);
  return [...found.values()];
}
function within(owner, scope) {
  for (let at = owner; at; at = at.parent) if (at === scope) return true;
  return false;
}

// rules/transpile/python/lower/stmt/async-each.ts
function asyncEach(source, own2, node, cx, fill) {
  const iterator = temporary(cx, "source");
  emit(cx, { kind: "let", variable: iterator, value: operation("asyncIterator", asValue(source)) });
  const item2 = temporary(cx, "item");
  const error = temporary(cx, "error", "value", "error");
  const next = {
    kind: "yield",
    rep: "value",
    way: "await",
    value: {
      kind: "invoke",
      rep: "value",
      callee: { kind: "read", rep: "value", variable: iterator },
      method: "__anext__",
      args: []
    }
  };
  const ended = operation(
    "matches?",
    { kind: "read", rep: "value", variable: error },
    operation("builtin", text("StopAsyncIteration"))
  );
  const stop = { kind: "leave", how: "break", label: own2, node };
  const body2 = collect2(cx, (loop3) => {
    emit(loop3, {
      kind: "try",
      body: [{ kind: "assign", variable: item2, value: next, node }],
      handler: {
        error,
        body: [{ kind: "if", test: ended, then: [stop], orelse: [{ kind: "rethrow", error, node }], node }]
      },
      orelse: [],
      finally: null
    });
    fill({ kind: "read", rep: "value", variable: item2 }, loop3);
  });
  emit(cx, { kind: "loop", label: own2, test: null, body: body2 });
  emit(cx, { kind: "assign", variable: iterator, value: noneValue });
}

// rules/transpile/python/lower/expr/subscript.ts
function lowerSubscript(node, cx) {
  const { slice } = node;
  if (slice.type !== "Slice" || slice.step === null) return getItem2(node, lower(node.value, cx), lower(slice, cx), cx);
  return operation("strided", lower(node.value, cx), ...boundsOf(slice, cx));
}
var getItem2 = (node, object, key, cx) => itemCall(object, key, node.value, node, cx) ?? operation("getitem", object, key);
var boundsOf = (slice, cx) => [slice.lower, slice.upper, slice.step].map((part) => part ? lowerValue(part, cx) : noneValue);
function lowerSlice(node, cx) {
  const part = (bound) => bound ? lowerValue(bound, cx) : noneValue;
  return operation("slice", part(node.lower), part(node.upper), part(node.step));
}

// rules/transpile/python/lower/stmt/assign-target.ts
function assignTarget(target, value, cx) {
  switch (target.type) {
    case "Name":
      return assignName(target.name, value, cx);
    case "Attribute": {
      const object = lowerValue(target.value, cx);
      const first2 = before([object], value, cx);
      return act(cx, operation("setattr", object, text(mangle(target.attr, cx.scope.className)), asValue(first2)));
    }
    case "Subscript": {
      const { slice } = target;
      if (slice.type === "Slice") {
        const bounds = [lowerValue(target.value, cx), ...boundsOf(slice, cx)];
        return act(cx, operation("setSlice", ...bounds, asValue(before(bounds, value, cx))));
      }
      const parts2 = [lowerValue(target.value, cx), indexOf(slice, cx)];
      const first2 = before(parts2, value, cx);
      return act(cx, operation("setitem", ...parts2, asValue(first2)));
    }
    case "Tuple":
    case "List":
      return unpackInto2(target.elts, value, cx);
    case "Starred":
      return assignTarget(target.value, value, cx);
    default:
      report(cx, target.id, `Cannot assign to ${target.type}.`, "Assign to a name, an attribute or an item.");
  }
}
function before(parts2, value, cx) {
  if (isStable(value) || parts2.every(isStable) && !assignsInside(value)) return value;
  const variable = temporary(cx, "value", value.rep);
  emit(cx, { kind: "let", variable, value });
  return { kind: "read", rep: value.rep, variable };
}
var assignsInside = (value) => value.kind === "block" || partsOf(value).some(assignsInside);
function act(cx, value) {
  emit(cx, { kind: "do", value });
}
function storeVariable(name, cx) {
  const resolved = resolve2(cx, name);
  if (resolved.kind !== "builtin") return resolved.variable;
  return globalVariable(cx.module, mangle(name, cx.scope.className));
}
function assignName(name, value, cx) {
  const variable = storeVariable(name, cx);
  emit(cx, { kind: "assign", variable, value: asRep(value, variable.rep) });
}
function unpackInto2(targets, value, cx) {
  const star = targets.findIndex((target) => target.type === "Starred");
  const variables = targets.map((written) => {
    const target = written.type === "Starred" ? written.value : written;
    if (target.type === "Name") {
      const variable = storeVariable(target.name, cx);
      const once2 = targets.filter((other) => other.type === "Name" && other.name === target.name).length === 1;
      if (variable.storage === "plain" && variable.rep === "value" && !variable.lent && once2)
        return { variable, own: true };
    }
    return { variable: temporary(cx, "part"), own: false };
  });
  emit(cx, {
    kind: "unpack",
    value: asValue(value),
    targets: variables.map((one) => one.variable),
    star: star < 0 ? null : star
  });
  targets.forEach((target, at) => {
    const one = variables[at];
    if (one && !one.own) assignTarget(target, { kind: "read", rep: "value", variable: one.variable }, cx);
  });
}

// rules/transpile/python/lower/stmt/each.ts
function loopsByItself(target, iter, cx) {
  return isRange2(iter, cx) || isEnumerate(target, iter, cx) || isZip(target, iter, cx);
}
function eachOver(target, iter, label2, cx, fill, outer = cx) {
  if (isEnumerate(target, iter, outer)) return enumerated(target, iter, label2, cx, fill, outer);
  if (isZip(target, iter, outer)) return zipped2(target, iter, label2, cx, fill, outer);
  const counting = isRange2(iter, outer) ? countingSource(iter, outer) : null;
  const counts = counting?.rep === "int";
  const source = counting ?? lowerValue(iter, outer);
  over(source, counts, target, label2, cx, fill);
}
function over(source, counts, target, label2, cx, fill) {
  const binds = temporary(cx, "item", counts ? "int" : "value");
  const assign = collect2(cx, (first2) => assignTarget(target, { kind: "read", rep: binds.rep, variable: binds }, first2));
  emit(cx, { kind: "each", label: label2, source, binds, body: [...assign, ...fill(cx)], counts });
}
function callOf(iter, name, cx) {
  return cx.module.counts && iter.type === "Call" && iter.func.type === "Name" && iter.func.name === name && iter.keywords.length === 0 && iter.args.every((arg2) => arg2.type !== "Starred") && isBuiltinName(name, cx);
}
var isRange2 = (iter, cx) => callOf(iter, "range", cx) && iter.args.length >= 1 && iter.args.length <= 3;
var isRow = (target) => (target.type === "Tuple" || target.type === "List") && target.elts.every((one) => one.type !== "Starred");
function isEnumerate(target, iter, cx) {
  if (!isRow(target) || target.elts.length !== 2 || !callOf(iter, "enumerate", cx)) return false;
  const [, start] = iter.args;
  return iter.args.length === 1 || iter.args.length === 2 && start?.type === "Constant" && start.value.kind === "int";
}
var isZip = (target, iter, cx) => isRow(target) && callOf(iter, "zip", cx) && iter.args.length >= 2 && iter.args.length === target.elts.length;
function countingSource(node, cx) {
  const args = node.args.map((arg2) => lower(arg2, cx));
  if (args.some((arg2) => arg2.rep !== "int")) return rangeOf(args);
  const [, , step] = args;
  const steady = step === void 0 || step.kind === "constant" && step.value.kind === "int" && step.value.value !== "0";
  const zero = constant2({ kind: "int", value: "0" }, "int");
  return operation(steady ? "counting" : "countingSteps", ...args.length === 1 ? [zero, ...args] : args);
}
var rangeOf = (args) => ({
  kind: "invoke",
  rep: "value",
  callee: { kind: "named", rep: "value", path: "builtins::range", raises: false },
  method: null,
  args: args.map((arg2) => ({ kind: "plain", value: asValue(arg2) }))
});
function enumerated(target, iter, label2, cx, fill, outer) {
  const [source, start] = iter.args;
  const [place2, item2] = target.elts;
  const index = temporary(cx, "index", "int");
  const read3 = { kind: "read", rep: "int", variable: index };
  const value = lowerValue(source, outer);
  const begin = start === void 0 ? constant2({ kind: "int", value: "0" }, "int") : lower(start, outer);
  const one = constant2({ kind: "int", value: "1" }, "int");
  emit(cx, { kind: "let", variable: index, value: begin });
  const binds = temporary(cx, "item");
  const assign = collect2(cx, (first2) => {
    assignTarget(place2, read3, first2);
    emit(first2, { kind: "assign", variable: index, value: operation("add", read3, one) });
    assignTarget(item2, { kind: "read", rep: "value", variable: binds }, first2);
  });
  emit(cx, { kind: "each", label: label2, source: value, binds, body: [...assign, ...fill(cx)] });
}
function zipped2(target, iter, label2, cx, fill, outer) {
  const sources = iter.args.map((arg2, at, all2) => {
    const value = lowerValue(arg2, outer);
    if (at === all2.length - 1 || isStable(value)) return value;
    const variable = temporary(cx, "source");
    emit(cx, { kind: "let", variable, value });
    return { kind: "read", rep: "value", variable };
  });
  const rows = sources.map((source) => ({ source, binds: temporary(cx, "item") }));
  const assign = collect2(
    cx,
    (first2) => rows.forEach(
      ({ binds }, at) => assignTarget(target.elts[at], { kind: "read", rep: "value", variable: binds }, first2)
    )
  );
  const [head, ...also] = rows;
  if (!head) return;
  emit(cx, { kind: "each", label: label2, ...head, also, body: [...assign, ...fill(cx)] });
}

// rules/transpile/python/lower/expr/comprehension.ts
function lowerListComp(node, cx) {
  const list2 = node.type === "ListComp";
  const simple2 = overOneSource(node, list2 ? "list" : "set", [node.elt], cx);
  return simple2 ?? collected(node, cx, list2 ? "listNew" : "setNew", list2 ? "listPush" : "setAdd");
}
function lowerDictComp(node, cx) {
  const simple2 = overOneSource(node, "dict", [node.key, node.value], cx);
  if (simple2) return simple2;
  const out2 = temporary(cx, "out");
  return inPlace3(node, cx, out2, operation("dictNew"), null, (inner) => {
    const key = lowerValue(node.key, inner);
    put(inner, operation("dictSet", { kind: "read", rep: "value", variable: out2 }, key, lowerValue(node.value, inner)));
  });
}
function collected(node, cx, make, add) {
  const out2 = temporary(cx, "out");
  return inPlace3(node, cx, out2, operation(make), null, (inner) => {
    put(inner, operation(add, { kind: "read", rep: "value", variable: out2 }, lowerValue(node.elt, inner)));
  });
}
function lowerGeneratorExp(node, cx) {
  const [first2] = node.generators;
  if (cx.module.scopes.consumed.has(node.id)) return collected(node, cx, "listNew", "listPush");
  const source = lowerValue(first2.iter, cx);
  return generatorExpression(node, source, cx, (inner, iterated) => {
    nest(node.generators, 0, iterated, inner, (innermost) => {
      emit(innermost, {
        kind: "do",
        value: {
          kind: "yield",
          rep: "value",
          way: innermost.frame.produces ? "produce" : "yield",
          value: lowerValue(node.elt, innermost)
        }
      });
    });
  });
}
function consumed(name, node, start, cx) {
  if (cx.module.scopes.consumed.get(node.id) !== name) return null;
  switch (name) {
    case "sum": {
      const begin = start === null ? null : lower(start, cx);
      if (begin !== null && begin.rep !== "int" && begin.rep !== "float") return null;
      const total = begin === null ? operation("sumNew") : operation("sumFrom", begin);
      return running(node, total, "value", cx, (out2, inner) => {
        put(inner, operation("sumAdd", out2, lower(node.elt, inner)));
        return operation("sumEnd", out2);
      });
    }
    case "min":
    case "max":
      return running(node, operation(name === "min" ? "least" : "greatest"), "value", cx, (out2, inner) => {
        put(inner, operation("offer", out2, lower(node.elt, inner)));
        return operation("extremeEnd", out2);
      });
    case "any":
    case "all":
      return decided(node, name === "any", cx);
    case "list":
      return lowerGeneratorExp(node, cx);
    case "set":
      return collected(node, cx, "setNew", "setAdd");
    default:
      return null;
  }
}
function decided(node, wanted, cx) {
  const around = label(cx, "decided");
  const found = temporary(cx, "found", "bool");
  return inPlace3(node, cx, found, truth(!wanted), around, (inner) => {
    const test2 = lowerTest(node.elt, inner);
    emit(inner, {
      kind: "if",
      test: wanted ? test2 : { kind: "not", rep: "bool", arg: test2 },
      then: [
        { kind: "assign", variable: found, value: truth(wanted), node: node.id },
        { kind: "leave", how: "break", label: around, node: node.id }
      ],
      orelse: []
    });
  });
}
function running(node, begin, rep, cx, add) {
  const out2 = temporary(cx, "running");
  const read3 = { kind: "read", rep: "value", variable: out2 };
  let end = read3;
  const made = inPlace3(node, cx, out2, begin, null, (inner) => {
    end = add(read3, inner);
  });
  return { ...made, rep, value: end };
}
function overOneSource(node, collection2, results, cx) {
  const scope = cx.module.scopes.byNode.get(node.id);
  const [generator] = node.generators;
  if (!scope || !generator || node.generators.length > 1 || generator.is_async) return null;
  if (loopsByItself(generator.target, generator.iter, cx)) return null;
  if ([...scope.symbols.values()].some(
    (symbol) => symbol.owner === scope && (symbol.meaning === "cell" || symbol.maybeUnbound)
  ))
    return null;
  const source = lowerValue(generator.iter, cx);
  const binds = temporary(cx, "item");
  const inner = { ...cx, scope, node: node.id, loops: [] };
  const body2 = collect2(
    inner,
    (first2) => assignTarget(generator.target, { kind: "read", rep: "value", variable: binds }, first2)
  );
  const tests = generator.ifs.map((condition) => lowerTest(condition, inner));
  const test2 = tests.length === 0 ? null : tests.length === 1 ? tests[0] : { kind: "logic", rep: "bool", op: "&&", args: tests };
  const values = results.map((result) => lowerValue(result, inner));
  if (leavesOtherwise(body2) || [...tests, ...values].some(yields)) return null;
  return { kind: "collect", rep: "value", collection: collection2, source, binds, body: body2, test: test2, values };
}
function put(cx, value) {
  emit(cx, { kind: "do", value });
}
function inPlace3(node, cx, out2, begin, around, add) {
  const scope = cx.module.scopes.byNode.get(node.id) ?? cx.scope;
  const body2 = [];
  const inner = { ...cx, scope, sink: body2, node: node.id, loops: [] };
  const outer = { ...cx, sink: body2, node: node.id };
  body2.push({ kind: "let", variable: out2, value: begin, node: node.id });
  declareAll(inner, scope);
  const loops = collect2(
    inner,
    (deeper) => nest(node.generators, 0, null, deeper, add, { ...outer, sink: deeper.sink })
  );
  if (around === null) body2.push(...loops);
  else body2.push({ kind: "scope", label: around, body: loops, node: node.id });
  const value = { kind: "read", rep: out2.rep, variable: out2 };
  return { kind: "block", rep: out2.rep, body: body2, value, ...node.type === "GeneratorExp" && { generated: true } };
}
function nest(generators, at, source, cx, innermost, outer = cx) {
  const generator = generators[at];
  const rest = (inner) => filter(generator.ifs, inner, (deeper) => {
    if (at + 1 < generators.length) nest(generators, at + 1, null, deeper, innermost);
    else innermost(deeper);
  });
  if (generator.is_async) {
    const lowered = source ?? lowerValue(generator.iter, outer);
    asyncEach(lowered, label(cx, "each"), generator.id, cx, (item2, inner) => {
      assignTarget(generator.target, item2, inner);
      rest(inner);
    });
    return;
  }
  const own2 = label(cx, "each");
  const fill = (inner) => collect2(inner, rest);
  if (source !== null) over(source, false, generator.target, own2, cx, fill);
  else eachOver(generator.target, generator.iter, own2, cx, fill, outer);
}
function filter(conditions, cx, then) {
  const [first2, ...rest] = conditions;
  if (!first2) return then(cx);
  const test2 = lowerTest(first2, cx);
  emit(cx, { kind: "if", test: test2, then: collect2(cx, (inner) => filter(rest, inner, then)), orelse: [] });
}

// rules/transpile/python/lower/builtin-call.ts
var isBuiltinName = (name, cx) => resolve2(cx, name).kind === "builtin";
function builtinCall(name, node, cx) {
  const plain2 = node.keywords.length === 0 && node.args.every((arg2) => arg2.type !== "Starred");
  const [first2] = node.args;
  if (plain2 && name === "bool" && first2 && node.args.length === 1) return lowerTest(first2, cx);
  if (first2?.type === "GeneratorExp" && node.keywords.length === 0) {
    const made = consumed(name, first2, node.args[1] ?? null, cx);
    if (made !== null) return made;
  }
  const lowered = plain2 ? node.args.map((arg2) => lower(arg2, cx)) : null;
  if (lowered !== null && lowered.length > 0) {
    const row2 = `builtin.${name}`;
    if (closestIntrinsic(
      row2,
      lowered.map((arg2) => arg2.rep)
    ))
      return operation(row2, ...lowered);
  }
  const path2 = cx.module.library.builtinPath(name);
  const callee = path2 === null ? operation("builtin", text(name)) : { kind: "named", rep: "value", path: path2, raises: false };
  const args = lowered?.map((arg2) => ({ kind: "plain", value: asValue(arg2) })) ?? lowerArguments(node, cx);
  return { kind: "invoke", rep: "value", callee, method: null, args };
}

// rules/transpile/python/lower/stmt/import.ts
init_names();

// rules/transpile/python/lower/module-names.ts
function moduleConstant(name, cx) {
  if (!name.startsWith("__") || cx.scope.symbols.get(name)?.meaning !== "global") return null;
  if (cx.module.scopes.module.symbols.get(name)?.bound) return null;
  switch (name) {
    case "__name__":
      return constant2({ kind: "str", value: runName(cx) }, "str");
    case "__file__":
      return constant2({ kind: "str", value: cx.module.file }, "str");
    case "__doc__":
      return cx.module.doc === null ? noneValue : constant2({ kind: "str", value: cx.module.doc }, "str");
    case "__package__":
      return constant2({ kind: "str", value: packageOf(cx) }, "str");
    case "__debug__":
      return constant2({ kind: "bool", value: true }, "bool");
    default:
      return null;
  }
}
var runName = (cx) => cx.module.program.entry === cx.module.name ? "__main__" : cx.module.name;
function packageOf(cx) {
  const own2 = cx.module.program.modules.get(cx.module.name);
  if (own2?.isPackage) return cx.module.name;
  return cx.module.name.split(".").slice(0, -1).join(".");
}

// rules/transpile/python/lower/stmt/import.ts
var modulePath = (name) => `crate::${name.split(".").map(snakeCase).join("::")}`;
function lowerImport(node, cx) {
  for (const alias of node.names) {
    const [first2 = ""] = alias.name.split(".");
    noteImport(alias.asname ?? first2, alias.asname === null ? first2 : alias.name, cx);
    if (alias.asname !== null) assignName(alias.asname, importModule(alias.name, alias.id, cx) ?? noneValue, cx);
    else assignName(first2, importedPackage(alias.name, alias.id, cx), cx);
  }
}
function importedPackage(name, node, cx) {
  const whole = importModule(name, node, cx);
  if (whole === null) return noneValue;
  const [first2 = name] = name.split(".");
  if (first2 === name) return whole;
  act(cx, whole);
  return importModule(first2, node, cx) ?? whole;
}
function lowerImportFrom(node, cx) {
  if (node.level === 0 && node.module === "__future__") return;
  const name = absoluteName(node, cx);
  const whole = importModule(name, node.id, cx);
  if (whole === null) {
    for (const alias of node.names) if (alias.name !== "*") assignName(alias.asname ?? alias.name, noneValue, cx);
    return;
  }
  for (const alias of node.names) noteMember(alias.asname ?? alias.name, name, alias.name, cx);
  if (bringsGlobals(node, name, cx)) {
    const names3 = node.names.map((alias) => ({
      variable: storeVariable(alias.asname ?? alias.name, cx),
      name: alias.name
    }));
    for (const alias of node.names) memberOf3(name, alias.name, alias.id, whole, cx);
    return emit(cx, { kind: "bring", source: whole, names: names3 });
  }
  const project = cx.module.program.modules.get(name);
  const source = temporary(cx, "source");
  const read3 = { kind: "read", rep: "value", variable: source };
  const single = node.names.length === 1 && node.names[0]?.name !== "*" && !isSubmodule(name, node.names[0]?.name ?? "", cx);
  if (!single) emit(cx, { kind: "let", variable: source, value: whole });
  for (const alias of node.names) {
    if (alias.name === "*") {
      const all2 = project ? project.exports : cx.module.library.exportsOf(name);
      for (const one of all2) assignName(one, operation("importFrom", read3, text(one)), cx);
      continue;
    }
    const submodule = `${name}.${alias.name}`;
    const value = isSubmodule(name, alias.name, cx) ? importModule(submodule, alias.id, cx) ?? read3 : cx.module.program.modules.has(submodule) ? operation("importEither", single ? whole : read3, text(alias.name), {
      kind: "named",
      rep: "value",
      path: `${modulePath(submodule)}::import`,
      raises: false
    }) : memberOf3(name, alias.name, alias.id, single ? whole : read3, cx);
    assignName(alias.asname ?? alias.name, value, cx);
  }
}
function bringsGlobals(node, module, cx) {
  return node.names.length > 1 && node.names.every(
    ({ name, asname }) => name !== "*" && !isSubmodule(module, name, cx) && !cx.module.program.modules.has(`${module}.${name}`) && storeVariable(asname ?? name, cx).storage === "global"
  );
}
function memberOf3(module, member, node, source, cx) {
  const table7 = cx.module.library.moduleOf(module);
  if (table7 && !cx.module.program.modules.has(module) && !table7.open && !(member in table7.members) && cx.guards.length === 0) {
    report(
      cx,
      node,
      `\`${module}.${member}\` is not supported.`,
      `Write what \`${member}\` does in the program itself.`
    );
  }
  return operation("importFrom", source, text(member));
}
function isSubmodule(module, name, cx) {
  const project = cx.module.program.modules.get(module);
  if (module !== cx.module.name && project?.exports.includes(name)) return false;
  return cx.module.program.modules.has(`${module}.${name}`) || !project && cx.module.library.moduleOf(`${module}.${name}`) !== void 0;
}
function absoluteName(node, cx) {
  if (node.level === 0) return node.module ?? "";
  const base = packageOf(cx).split(".");
  const kept = base.slice(0, base.length - (node.level - 1));
  return [...kept, ...node.module ? [node.module] : []].filter((part) => part !== "").join(".");
}
function importModule(name, node, cx) {
  const { program, library: library2 } = cx.module;
  if (program.modules.has(name)) {
    return { kind: "named", rep: "value", path: `${modulePath(name)}::import()`, raises: true };
  }
  const table7 = library2.moduleOf(name);
  if (table7?.runs === true) return { kind: "named", rep: "value", path: `${table7.path}()`, raises: true };
  if (table7)
    return {
      kind: "convert",
      rep: "value",
      arg: { kind: "named", rep: "module", path: `${table7.path}()`, raises: false }
    };
  if (cx.guards.some((guard) => guard.handlers.length > 0)) {
    const message = constant2({ kind: "str", value: `No module named '${name}'` }, "str");
    const callee = operation("builtin", text("ModuleNotFoundError"));
    const value = {
      kind: "invoke",
      rep: "value",
      callee,
      method: null,
      args: [{ kind: "plain", value: { kind: "convert", rep: "value", arg: message } }]
    };
    emit(cx, { kind: "raise", value, cause: null });
    return null;
  }
  report(
    cx,
    node,
    `The module \`${name}\` is neither in the project nor in batuta's library.`,
    `Replace \`${name}\` with code of the project or a supported standard module.`
  );
  return null;
}

// rules/transpile/python/lower/expr/forbidden.ts
var runsCode = "runs code that is not known at migration";
var looksUpNames = "reaches variables by names that are not known at migration";
var forbidden = {
  eval: { why: runsCode, advice: "Parse the text yourself, or call `ast.literal_eval` for literals." },
  exec: { why: runsCode, advice: "Put the code into a function." },
  compile: { why: runsCode, advice: "Put the code into a function." },
  __import__: { why: runsCode, advice: "Use an import statement, or name the module by a literal." },
  globals: { why: looksUpNames, advice: "Keep what is looked up by name in a dict of your own." },
  locals: { why: looksUpNames, advice: "Name the variables, or keep them in a dict of your own." },
  breakpoint: { why: "starts the interpreter\u2019s debugger", advice: "Take it out of the program." },
  help: { why: "starts the interpreter\u2019s help", advice: "Print the text that is wanted." }
};
function reportForbidden(name, node, cx) {
  const refusal = Object.hasOwn(forbidden, name) ? forbidden[name] : void 0;
  if (refusal !== void 0) report(cx, node, `\`${name}\` ${refusal.why}.`, refusal.advice);
}

// rules/transpile/python/lower/expr/name.ts
function lowerName(node, cx) {
  const known = moduleConstant(node.name, cx);
  if (known !== null && known !== void 0) return known;
  const resolved = resolve2(cx, node.name);
  if (resolved.kind === "builtin") reportForbidden(resolved.name, node.id, cx);
  return readResolved(resolved);
}
function readResolved(resolved) {
  switch (resolved.kind) {
    case "variable":
      return { kind: "read", rep: resolved.variable.rep, variable: resolved.variable };
    case "builtin":
      return operation("builtin", text(resolved.name));
    case "namespace":
      return {
        kind: "read",
        rep: "value",
        variable: resolved.variable,
        ...resolved.otherwise ? { otherwise: readResolved(resolved.otherwise) } : {}
      };
  }
}

// rules/transpile/python/lower/expr/super.ts
function superCall2(node, cx) {
  if (node.args.length > 0 || node.keywords.length > 0) return null;
  const method2 = methodScope(cx.scope);
  const definition = method2?.node;
  const parameters = definition && "args" in definition && !Array.isArray(definition.args) ? parametersOf(definition.args) : [];
  const [self] = parameters;
  if (!method2 || !self) {
    report(cx, node.id, "`super()` stands outside a method.", "Write `super(Class, instance)`.");
    return null;
  }
  const cell = lowerName({ type: "Name", id: node.id, name: "__class__", ctx: "Load" }, cx);
  const variable = localVariable(cx, method2, self.arg);
  return operation("superOf", cell, asValue({ kind: "read", rep: variable.rep, variable }));
}
function superReceiver(node, cx) {
  if (node.type !== "Call" || node.func.type !== "Name" || node.func.name !== "super") return null;
  if (node.args.length > 0 || node.keywords.length > 0 || !isBuiltinName("super", cx)) return null;
  const method2 = cx.scope;
  const around = method2.parent;
  const definition = method2.node;
  if (around?.kind !== "class" || !definition || !("args" in definition) || Array.isArray(definition.args)) return null;
  const [self] = parametersOf(definition.args);
  if (!self || !cx.module.classes.has(around.path)) return null;
  const cell = lowerName({ type: "Name", id: node.id, name: "__class__", ctx: "Load" }, cx);
  const variable = localVariable(cx, method2, self.arg);
  if (variable.storage !== "plain") return null;
  return { around: around.path, self: { kind: "read", rep: variable.rep, variable }, cell };
}
function methodScope(scope) {
  for (let at = scope; at; at = at.parent) if (at.parent?.kind === "class") return at;
  return null;
}

// rules/transpile/python/lower/expr/display.ts
var lowerItems = (nodes, cx) => nodes.map(
  (node) => node.type === "Starred" ? { kind: "star", value: lowerValue(node.value, cx) } : { kind: "plain", value: lowerValue(node, cx) }
);
var lowerSequence = (node, cx) => ({
  kind: "display",
  rep: "value",
  collection: node.type === "List" ? "list" : node.type === "Tuple" ? "tuple" : "set",
  items: lowerItems(node.elts, cx)
});
var lowerDict = (node, cx) => ({
  kind: "mapping",
  rep: "value",
  entries: node.values.map((value, at) => {
    const key = node.keys[at];
    return { key: key ? lowerValue(key, cx) : null, value: lowerValue(value, cx) };
  })
});

// rules/transpile/python/lower/expr/call.ts
function lowerArguments(node, cx) {
  const args = lowerItems(node.args, cx);
  for (const keyword of node.keywords) {
    const value = lowerValue(keyword.value, cx);
    args.push(keyword.arg === null ? { kind: "doubleStar", value } : { kind: "keyword", name: keyword.arg, value });
  }
  return args;
}
function importOf(node) {
  const [name] = node.args;
  const certain = node.args.length === 1 && node.keywords.length === 0 && name?.type === "Constant";
  return certain && name.value.kind === "str" && /^[\w.]+$/.test(name.value.value) ? name.value.value : null;
}
function lowerCall(node, cx) {
  const { func } = node;
  const typed = typedLibraryCall(node, cx);
  if (typed) return typed;
  if (func.type === "Name") {
    if (isBuiltinName(func.name, cx)) {
      const imported = func.name === "__import__" ? importOf(node) : null;
      if (imported !== null) return importedPackage(imported, node.id, cx);
      reportForbidden(func.name, node.id, cx);
      return (func.name === "super" ? superCall2(node, cx) : null) ?? builtinCall(func.name, node, cx);
    }
    const resolved = resolve2(cx, func.name);
    const known = resolved.kind === "variable" && resolved.variable.storage === "global" ? cx.module.known.get(resolved.variable.name) : void 0;
    const made = (known ? directCall(known, node, cx) : null) ?? instanceCall(node, cx);
    if (made) return made;
  }
  if (func.type === "Attribute") {
    checkMember(func.value, func.attr, func.id, cx);
    const method2 = mangle(func.attr, cx.scope.className);
    const above = superReceiver(func.value, cx);
    const known = above && superMethodCall(above.around, above.self, above.cell, node, cx);
    if (known) return known;
    const callee = lowerValue(func.value, cx);
    return methodCall2(callee, method2, node, cx) ?? {
      kind: "invoke",
      rep: "value",
      callee,
      method: method2,
      args: lowerArguments(node, cx)
    };
  }
  return { kind: "invoke", rep: "value", callee: lowerValue(func, cx), method: null, args: lowerArguments(node, cx) };
}

// rules/transpile/python/lower/expr/constant.ts
function lowerConstant(node, cx) {
  const value = node.value;
  switch (value.kind) {
    case "int":
      return constant2(value, "int");
    case "float":
      return constant2(value, "float");
    case "bool":
      return constant2(value, "bool");
    case "str":
      if (/[\ud800-\udfff]/u.test(value.value) || value.codePoints !== void 0) {
        report(
          cx,
          node.id,
          "A string literal with lone surrogates is not supported.",
          "Use characters that UTF-8 can hold, or bytes."
        );
      }
      return constant2({ kind: "str", value: value.value }, "str");
    case "none":
    case "ellipsis":
    case "bytes":
    case "complex":
      return constant2(value, "value");
  }
}

// rules/transpile/python/lower/expr/if-exp.ts
function lowerIfExp(node, cx) {
  const test2 = lowerTest(node.test, cx);
  const then = lower(node.body, cx);
  const orelse = lower(node.orelse, cx);
  const rep = then.rep === orelse.rep ? then.rep : "value";
  return { kind: "choose", rep, test: test2, then: asRep(then, rep), orelse: asRep(orelse, rep) };
}

// rules/transpile/python/lower/expr/joined-str.ts
var conversions = { 115: "str", 114: "repr", 97: "ascii" };
function lowerJoinedStr(node, cx) {
  const parts2 = node.values.map((value) => {
    if (value.type === "Constant" && value.value.kind === "str") return value.value.value;
    if (value.type === "FormattedValue") return lowerFormattedValue(value, cx);
    return operation("str", lowerValue(value, cx));
  });
  return { kind: "join", rep: "str", parts: parts2 };
}
function lowerFormattedValue(node, cx) {
  const conversion = conversions[node.conversion];
  const bare2 = lower(node.value, cx);
  const spec = node.format_spec;
  if (conversion === void 0 && spec === null) return bare2.rep === "str" ? bare2 : operation("format", bare2, text(""));
  const value = conversion === void 0 ? bare2 : conversion === "str" && bare2.rep === "str" ? bare2 : operation(conversion, bare2);
  if (spec === null || spec.values.length === 0)
    return value.rep === "str" ? value : operation("format", value, text(""));
  const [only] = spec.values;
  if (spec.values.length === 1 && only?.type === "Constant" && only.value.kind === "str") {
    return operation("format", value, text(only.value.value));
  }
  return operation("formatWith", value, lowerJoinedStr(spec, cx));
}

// rules/transpile/python/lower/expr/named-expr.ts
function lowerNamedExpr(node, cx) {
  const value = lower(node.value, cx);
  const kept = temporary(cx, "value", value.rep);
  const read3 = { kind: "read", rep: value.rep, variable: kept };
  const body2 = collect2(cx, (inner) => {
    inner.sink.push({ kind: "let", variable: kept, value, node: node.id });
    assignName(node.target.name, read3, walrusContext(inner));
  });
  return { kind: "block", rep: value.rep, body: body2, value: read3 };
}
function walrusContext(cx) {
  let scope = cx.scope;
  while ((scope.kind === "comprehension" || scope.kind === "generator") && scope.parent) scope = scope.parent;
  return scope === cx.scope ? cx : { ...cx, scope };
}

// rules/transpile/python/lower/expr/unary-op.ts
function lowerUnaryOp(node, cx) {
  if (node.op === "Not") return { kind: "not", rep: "bool", arg: lowerTest(node.operand, cx) };
  const operand2 = lower(node.operand, cx);
  if (node.op === "USub" && operand2.kind === "constant") {
    if (operand2.value.kind === "int") {
      const digits = operand2.value.value;
      return constant2(
        { kind: "int", value: digits === "0" ? "0" : digits.startsWith("-") ? digits.slice(1) : `-${digits}` },
        "int"
      );
    }
    if (operand2.value.kind === "float") return constant2({ kind: "float", value: -operand2.value.value }, "float");
  }
  if (node.op === "UAdd" && (operand2.rep === "int" || operand2.rep === "float")) return operand2;
  return operation({ USub: "neg", UAdd: "pos", Invert: "invert" }[node.op], operand2);
}

// rules/transpile/python/lower/expr/yield.ts
var lowerYield = (node, cx) => ({
  kind: "yield",
  rep: "value",
  way: cx.frame.produces ? "produce" : "yield",
  value: node.value ? lowerValue(node.value, cx) : noneValue
});
var lowerYieldFrom = (node, cx) => ({
  kind: "yield",
  rep: "value",
  way: "from",
  value: lowerValue(node.value, cx)
});
var lowerAwait = (node, cx) => ({
  kind: "yield",
  rep: "value",
  way: "await",
  value: lowerValue(node.value, cx)
});

// rules/transpile/python/lower/source-text.ts
function sourceText(node) {
  switch (node.type) {
    case "Name":
      return node.name;
    case "Attribute":
      return `${sourceText(node.value)}.${node.attr}`;
    case "Subscript":
      return `${sourceText(node.value)}[${node.slice.type === "Tuple" ? node.slice.elts.map(sourceText).join(", ") : sourceText(node.slice)}]`;
    case "Tuple":
      return `(${node.elts.map(sourceText).join(", ")})`;
    case "List":
      return `[${node.elts.map(sourceText).join(", ")}]`;
    case "BinOp":
      return `${sourceText(node.left)} ${node.op === "BitOr" ? "|" : "?"} ${sourceText(node.right)}`;
    case "Constant":
      switch (node.value.kind) {
        case "str":
          return node.value.value;
        case "int":
          return node.value.value;
        case "none":
          return "None";
        case "ellipsis":
          return "...";
        case "bool":
          return node.value.value ? "True" : "False";
        default:
          return "?";
      }
    case "Call":
      return `${sourceText(node.func)}(${node.args.map(sourceText).join(", ")})`;
    default:
      return "?";
  }
}

// rules/transpile/python/lower/annotation.ts
var annotationValue = (node, cx) => cx.module.futureAnnotations ? asValue(constant2({ kind: "str", value: sourceText(node) }, "str")) : lowerValue(node, cx);
function isPlainAnnotation(node, cx) {
  switch (node.type) {
    case "Constant":
      return true;
    case "Name":
      return resolve2(cx, node.name).kind === "builtin";
    case "Subscript":
      return isGeneric(node.value, cx) && isPlainAnnotation(node.slice, cx);
    case "Tuple":
    case "List":
      return node.elts.every((one) => isPlainAnnotation(one, cx));
    case "BinOp":
      return node.op === "BitOr" && [node.left, node.right].every((one) => isUnionPart(one, cx));
    default:
      return false;
  }
}
var generics = /* @__PURE__ */ new Set(["list", "dict", "tuple", "set", "frozenset", "type"]);
var isGeneric = (node, cx) => node.type === "Name" && generics.has(node.name) && isPlainAnnotation(node, cx);
var isUnionPart = (node, cx) => node.type === "Constant" ? node.value.kind === "none" : isPlainAnnotation(node, cx);

// rules/transpile/python/lower/stmt/assign.ts
function lowerAssign(node, cx) {
  const [first2] = node.targets;
  if (node.targets.length === 1 && first2 && pairwise(first2, node.value, cx)) return;
  const value = lower(node.value, cx);
  if (node.targets.length === 1 && first2) return assignTarget(first2, value, cx);
  const kept = keep(value, cx);
  for (const target of node.targets) assignTarget(target, kept, cx);
}
function keep(value, cx) {
  if (value.kind === "constant") return value;
  const variable = temporary(cx, "value", value.rep);
  emit(cx, { kind: "let", variable, value });
  return { kind: "read", rep: value.rep, variable };
}
function pairwise(target, value, cx) {
  if (target.type !== "Tuple" && target.type !== "List") return false;
  if (value.type !== "Tuple" && value.type !== "List") return false;
  if (target.elts.length !== value.elts.length) return false;
  if ([...target.elts, ...value.elts].some((one) => one.type === "Starred")) return false;
  const values = value.elts.map((one) => lower(one, cx));
  const fresh = target.elts.every((one) => one.type === "Name" && storeVariable(one.name, cx).storage === "plain");
  const independent = fresh && values.every((one) => one.kind === "constant" || one.kind === "convert" && one.arg.kind === "constant");
  const kept = independent ? values : values.map((one) => one.kind === "constant" ? one : keep(one, cx));
  target.elts.forEach((one, at) => assignTarget(one, kept[at], cx));
  return true;
}
function annotate(node, cx) {
  if (cx.namespace !== null && node.simple === 1 && node.target.type === "Name") {
    const name = mangle(node.target.name, cx.scope.className);
    const space = { kind: "named", rep: "value", path: cx.namespace, raises: false };
    act(
      cx,
      operation("annotate", space, constant2({ kind: "str", value: name }, "str"), annotationValue(node.annotation, cx))
    );
  } else if (cx.scope.kind === "module" || cx.scope.kind === "class") {
    if (!cx.module.futureAnnotations && !isPlainAnnotation(node.annotation, cx))
      act(cx, lowerValue(node.annotation, cx));
  }
}
function lowerAnnAssign(node, cx) {
  if (node.value) assignTarget(node.target, lower(node.value, cx), cx);
  annotate(node, cx);
}

// rules/transpile/python/lower/stmt/aug-assign.ts
function lowerAugAssign(node, cx) {
  const name = `i${operatorNames[node.op]}`;
  const { target } = node;
  if (target.type === "Name") {
    const read4 = narrowed(readResolved(resolve2(cx, target.name)), target, cx);
    return assignName(target.name, operation(name, read4, lower(node.value, cx)), cx);
  }
  const object = once(lowerValue(target.value, cx), cx);
  if (target.type === "Attribute") {
    const attribute2 = text(mangle(target.attr, cx.scope.className));
    const read4 = narrowed(operation("getattr", object, attribute2), target, cx);
    const changed2 = operation(name, read4, lower(node.value, cx));
    return act(cx, operation("setattr", object, attribute2, asValue(changed2)));
  }
  const key = once(indexOf(target.slice, cx), cx);
  const read3 = narrowed(operation("getitem", object, key), target, cx);
  const changed = operation(name, read3, lower(node.value, cx));
  return act(cx, operation("setitem", object, key, asValue(changed)));
}
function once(expression2, cx) {
  if (isStable(expression2)) return expression2;
  const variable = temporary(cx, "target", expression2.rep);
  emit(cx, { kind: "let", variable, value: expression2 });
  return { kind: "read", rep: expression2.rep, variable };
}

// rules/transpile/python/lower/stmt/class-def.ts
init_names();
function lowerClassDef(node, cx) {
  const decorators = node.decorator_list.map((one) => {
    const variable = temporary(cx, "decorator");
    emit(cx, { kind: "let", variable, value: lowerValue(one, cx) });
    return variable;
  });
  let value = makeClass(node, cx);
  for (const decorator of decorators.reverse()) {
    const callee = { kind: "read", rep: "value", variable: decorator };
    value = { kind: "invoke", rep: "value", callee, method: null, args: [{ kind: "plain", value }] };
  }
  const known = hoistedClass(node, cx);
  if (known) emit(cx, { kind: "assign", variable: storeVariable(node.name, cx), value, defines: true });
  else assignName(node.name, value, cx);
}
var hoistedClass = (node, cx) => cx.hoist?.owner === null && cx.scope === cx.module.scopes.module && cx.namespace === null ? cx.module.classes.get(node.name) : void 0;
function lowerBases(node, cx) {
  const bases = lowerItems(node.bases, cx);
  for (const keyword of node.keywords) {
    if (keyword.arg === "metaclass" && !isAbcMeta(keyword.value)) {
      report(cx, keyword.id, "A metaclass is not supported.", "Use a class decorator or `__init_subclass__`.");
      continue;
    }
    const value = lowerValue(keyword.value, cx);
    bases.push(keyword.arg === null ? { kind: "doubleStar", value } : { kind: "keyword", name: keyword.arg, value });
  }
  return bases;
}
var isAbcMeta = (node) => node.type === "Name" && node.name === "ABCMeta" || node.type === "Attribute" && node.attr === "ABCMeta";
function makeClass(node, cx) {
  const scope = cx.module.scopes.byNode.get(node.id);
  const cell = classCell(scope, cx);
  const doc = docOf(node.body);
  const bases = lowerBases(node, cx);
  const hoisted = cx.hoist !== null;
  const known = hoistedClass(node, cx);
  const rust = known ? known.rust : hoisted ? cx.module.names.take(camelCase(`${cx.hoist?.owner ?? ""}${camelCase(node.name)}`)) : "";
  const functions = known?.functions ?? [];
  const names3 = new NameSource();
  const hoist = hoisted ? { owner: rust, names: names3, functions } : null;
  const namespace2 = cx.frame.names.take("ns");
  const body2 = collect2({ ...cx, scope, namespace: namespace2, hoist, loops: [], guards: [] }, (inner) => {
    if (cell?.storage === "cell") inner.sink.push({ kind: "let", variable: cell, value: null, node: node.id });
    if (doc !== null) assignName("__doc__", documentation(doc), { ...inner, scope: withDoc(scope) });
    lowerBody(doc === null ? node.body : node.body.slice(1), inner);
  });
  const make = { name: node.name, qualname: scope.qualname, doc, namespace: namespace2, bases, body: body2, cell };
  if (hoisted) {
    cx.module.items.push({
      kind: "class",
      rust,
      doc,
      node: node.id,
      comments: cx.module.comments.before(node.id),
      methods: functions,
      define: null
    });
  }
  return { kind: "class", rep: "value", make };
}
function documentation(doc) {
  return { kind: "convert", rep: "value", arg: { kind: "constant", rep: "str", value: { kind: "str", value: doc } } };
}
function withDoc(scope) {
  const symbols = new Map(scope.symbols);
  symbols.set("__doc__", {
    name: "__doc__",
    bound: true,
    parameter: false,
    declared: null,
    bindings: 1,
    used: false,
    deleted: false,
    meaning: "namespace",
    owner: scope,
    maybeUnbound: false
  });
  return { ...scope, symbols };
}

// rules/transpile/python/scope/definite-assignment.ts
function markUnbound(tree, table7) {
  walk(tree, (node) => {
    const scope = table7.byNode.get(node.id);
    if (!scope) return;
    if (node.type === "FunctionDef" || node.type === "AsyncFunctionDef") analyse(scope, table7, node.body);
    if (node.type === "Lambda") analyse(scope, table7, [node.body]);
    if (node.type === "GeneratorExp" && scope.kind === "generator") {
      const flow = { scope, table: table7, loops: [], state: /* @__PURE__ */ new Set() };
      comprehension(flow, scope, node.generators, [node.elt], false);
    }
  });
}
function analyse(scope, table7, body2) {
  const bound = /* @__PURE__ */ new Set();
  for (const symbol of scope.symbols.values()) if (symbol.parameter) bound.add(symbol.name);
  const flow = { scope, table: table7, loops: [], state: bound };
  for (const node of body2) visit2(flow, node);
}
function meet(a, b) {
  if (a === null) return b;
  if (b === null) return a;
  return a === b ? a : new Set([...a].filter((name) => b.has(name)));
}
function holder(scope, name) {
  const symbol = scope.symbols.get(name);
  return symbol?.meaning === "local" ? scope : symbol?.meaning === "free" ? symbol.owner : null;
}
var keyOf2 = (flow, scope, name) => scope === flow.scope ? name : `${scope.path}:${name}`;
function bind2(flow, scope, plain2) {
  const name = mangle(plain2, scope.className);
  const owner = holder(scope, name) ?? scope;
  if (flow.state) flow.state = new Set(flow.state).add(keyOf2(flow, owner, name));
}
function unbind(flow, scope, plain2) {
  const name = keyOf2(flow, scope, mangle(plain2, scope.className));
  if (flow.state?.has(name)) flow.state = new Set([...flow.state].filter((other) => other !== name));
}
function use2(flow, scope, plain2) {
  const name = mangle(plain2, scope.className);
  const owner = holder(scope, name);
  if (owner === null || !inside(flow.scope, owner)) return;
  if (flow.state && !flow.state.has(keyOf2(flow, owner, name))) {
    const symbol = owner.symbols.get(name);
    if (symbol) symbol.maybeUnbound = true;
  }
}
function inside(root, owner) {
  for (let at = owner; at; at = at.parent) {
    if (at === root) return true;
    if (at.kind !== "comprehension") return false;
  }
  return false;
}
function visitAll2(flow, nodes, scope = flow.scope) {
  for (const node of nodes) if (node) visit2(flow, node, scope);
}
function branch2(flow, start, run) {
  flow.state = start;
  run();
  return flow.state;
}
function visit2(flow, node, scope = flow.scope) {
  switch (node.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      visitAll2(flow, [...node.decorator_list, ...node.args.defaults, ...node.args.kw_defaults], scope);
      return bind2(flow, scope, node.name);
    case "Lambda":
      return visitAll2(flow, [...node.args.defaults, ...node.args.kw_defaults], scope);
    case "ClassDef": {
      visitAll2(flow, [...node.decorator_list, ...node.bases, ...node.keywords], scope);
      const inner = flow.table.byNode.get(node.id);
      if (inner) visitAll2(flow, node.body, inner);
      return bind2(flow, scope, node.name);
    }
    case "Name":
      if (node.ctx === "Load") return use2(flow, scope, node.name);
      if (node.ctx === "Store") return bind2(flow, scope, node.name);
      use2(flow, scope, node.name);
      return unbind(flow, scope, node.name);
    case "NamedExpr":
      visit2(flow, node.value, scope);
      return bind2(flow, scope, node.target.name);
    case "AugAssign":
      if (node.target.type === "Name") use2(flow, scope, node.target.name);
      visit2(flow, node.value, scope);
      return visit2(flow, node.target, scope);
    case "Assign":
      visit2(flow, node.value, scope);
      return visitAll2(flow, node.targets, scope);
    case "AnnAssign":
      if (node.value === null) return;
      visit2(flow, node.value, scope);
      return visit2(flow, node.target, scope);
    case "Import":
      for (const alias of node.names) bind2(flow, scope, alias.asname ?? alias.name.split(".")[0] ?? "");
      return;
    case "ImportFrom":
      for (const alias of node.names) bind2(flow, scope, alias.asname ?? alias.name);
      return;
    case "Return":
      if (node.value) visit2(flow, node.value, scope);
      flow.state = null;
      return;
    case "Raise":
      visitAll2(flow, [node.exc, node.cause], scope);
      flow.state = null;
      return;
    case "Break":
    case "Continue": {
      const loop3 = flow.loops.at(-1);
      if (loop3) {
        if (node.type === "Break") loop3.breaks = meet(loop3.breaks, flow.state);
        else loop3.continues = meet(loop3.continues, flow.state);
      }
      flow.state = null;
      return;
    }
    case "Assert": {
      const [yes, no] = test(flow, node.test, scope);
      if (node.msg) branch2(flow, no, () => visit2(flow, node.msg, scope));
      flow.state = yes;
      return;
    }
    case "If": {
      const [yes, no] = test(flow, node.test, scope);
      const then = branch2(flow, yes, () => visitAll2(flow, node.body, scope));
      flow.state = meet(
        then,
        branch2(flow, no, () => visitAll2(flow, node.orelse, scope))
      );
      return;
    }
    case "IfExp": {
      const [yes, no] = test(flow, node.test, scope);
      const then = branch2(flow, yes, () => visit2(flow, node.body, scope));
      flow.state = meet(
        then,
        branch2(flow, no, () => visit2(flow, node.orelse, scope))
      );
      return;
    }
    case "BoolOp": {
      const [first2, ...rest] = node.values;
      if (first2) visit2(flow, first2, scope);
      const after = flow.state;
      visitAll2(flow, rest, scope);
      flow.state = after;
      return;
    }
    case "Compare": {
      const [first2, ...rest] = node.comparators;
      visitAll2(flow, [node.left, first2 ?? null], scope);
      const after = flow.state;
      visitAll2(flow, rest, scope);
      flow.state = after;
      return;
    }
    case "While":
      return loop2(flow, scope, node.body, node.orelse, () => {
        const [yes, no] = test(flow, node.test, scope);
        flow.state = yes;
        return no;
      });
    case "For":
    case "AsyncFor":
      visit2(flow, node.iter, scope);
      return loop2(flow, scope, node.body, node.orelse, () => {
        const done = flow.state;
        visit2(flow, node.target, scope);
        return done;
      });
    case "With":
    case "AsyncWith": {
      for (const item2 of node.items) {
        visit2(flow, item2.context_expr, scope);
        if (item2.optional_vars) visit2(flow, item2.optional_vars, scope);
      }
      const entered = flow.state;
      visitAll2(flow, node.body, scope);
      if (!node.items.every((item2) => neverSuppresses(flow, item2.context_expr))) flow.state = meet(flow.state, entered);
      return;
    }
    case "Try":
    case "TryStar":
      return attempt2(flow, scope, node);
    case "Match": {
      visit2(flow, node.subject, scope);
      let fallen = flow.state;
      let after = null;
      for (const one of node.cases) {
        flow.state = fallen;
        pattern(flow, scope, one.pattern);
        if (one.guard) flow.state = test(flow, one.guard, scope)[0];
        visitAll2(flow, one.body, scope);
        after = meet(after, flow.state);
        if (one.guard === null && irrefutable(one.pattern)) fallen = null;
      }
      flow.state = meet(after, fallen);
      return;
    }
    case "ListComp":
    case "SetComp":
      return comprehension(flow, scopeOf(flow, node, scope), node.generators, [node.elt], true, scope);
    case "DictComp":
      return comprehension(flow, scopeOf(flow, node, scope), node.generators, [node.key, node.value], true, scope);
    case "GeneratorExp": {
      const own2 = scopeOf(flow, node, scope);
      if (own2.kind === "comprehension") return comprehension(flow, own2, node.generators, [node.elt], true, scope);
      if (node.generators[0]) visit2(flow, node.generators[0].iter, scope);
      return;
    }
    default:
      return visitAll2(flow, childrenOf(node), scope);
  }
}
var scopeOf = (flow, node, otherwise) => flow.table.byNode.get(node.id) ?? otherwise;
function irrefutable(node) {
  if (node.type === "MatchAs") return node.pattern === null || irrefutable(node.pattern);
  return node.type === "MatchOr" && node.patterns.some(irrefutable);
}
function pattern(flow, scope, node) {
  if (node.type === "MatchOr") {
    const start = flow.state;
    let after = null;
    for (const one of node.patterns)
      after = meet(
        after,
        branch2(flow, start, () => pattern(flow, scope, one))
      );
    flow.state = after;
    return;
  }
  for (const child of childrenOf(node)) {
    if (child.type.startsWith("Match")) pattern(flow, scope, child);
    else visit2(flow, child, scope);
  }
  if ((node.type === "MatchAs" || node.type === "MatchStar") && node.name !== null) bind2(flow, scope, node.name);
  if (node.type === "MatchMapping" && node.rest !== null) bind2(flow, scope, node.rest);
}
function test(flow, node, scope) {
  if (node.type === "UnaryOp" && node.op === "Not") {
    const [yes, no] = test(flow, node.operand, scope);
    return [no, yes];
  }
  if (node.type === "BoolOp") {
    let going = flow.state;
    let left = null;
    for (const value of node.values) {
      flow.state = going;
      const [yes, no] = test(flow, value, scope);
      left = meet(left, node.op === "And" ? no : yes);
      going = node.op === "And" ? yes : no;
    }
    return node.op === "And" ? [going, left] : [left, going];
  }
  visit2(flow, node, scope);
  const constant4 = truthOf(node);
  return [constant4 === false ? null : flow.state, constant4 === true ? null : flow.state];
}
function truthOf(node) {
  if (node.type !== "Constant") return void 0;
  if (node.value.kind === "bool") return node.value.value;
  if (node.value.kind === "int") return node.value.value !== "0";
  return node.value.kind === "none" ? false : void 0;
}
function loop2(flow, scope, body2, orelse, head) {
  let entry2 = flow.state;
  for (; ; ) {
    const frame = { breaks: null, continues: null };
    flow.loops.push(frame);
    flow.state = entry2;
    const done = head();
    visitAll2(flow, body2, scope);
    flow.loops.pop();
    const again = meet(meet(entry2, flow.state), frame.continues);
    if (entry2 !== null && again !== null && again.size < entry2.size) {
      entry2 = again;
      continue;
    }
    flow.state = done;
    visitAll2(flow, orelse, scope);
    flow.state = meet(flow.state, frame.breaks);
    return;
  }
}
function attempt2(flow, scope, node) {
  const entry2 = flow.state;
  visitAll2(flow, node.body, scope);
  const raised = meet(entry2, flow.state ?? entry2);
  visitAll2(flow, node.orelse, scope);
  let after = flow.state;
  for (const handler of node.handlers)
    after = meet(
      after,
      branch2(flow, raised, () => handle(flow, scope, handler))
    );
  if (node.finalbody.length === 0) {
    flow.state = after;
    return;
  }
  branch2(flow, meet(raised, after), () => visitAll2(flow, node.finalbody, scope));
  flow.state = after;
  if (after !== null) visitAll2(flow, node.finalbody, scope);
}
function handle(flow, scope, handler) {
  if (handler.exc_type) visit2(flow, handler.exc_type, scope);
  if (handler.name !== null) bind2(flow, scope, handler.name);
  visitAll2(flow, handler.body, scope);
  if (handler.name !== null) unbind(flow, scope, handler.name);
}
function neverSuppresses(flow, node) {
  if (node.type !== "Call" || node.func.type !== "Name" || node.func.name !== "open") return false;
  const symbol = flow.scope.symbols.get("open");
  return symbol?.meaning === "global" && !flow.table.module.symbols.get("open")?.bound;
}
function comprehension(flow, inner, generators, results, visitFirst, outer = inner) {
  const before2 = { state: flow.state };
  generators.forEach((generator, index) => {
    if (index > 0) visit2(flow, generator.iter, inner);
    else if (visitFirst) {
      visit2(flow, generator.iter, outer);
      before2.state = flow.state;
    }
    visit2(flow, generator.target, inner);
    for (const condition of generator.ifs) flow.state = test(flow, condition, inner)[0];
  });
  visitAll2(flow, results, inner);
  flow.state = before2.state;
}

// rules/transpile/python/lower/fold-test.ts
function foldTest(node, cx) {
  if (node.type === "UnaryOp" && node.op === "Not") {
    const inner = foldTest(node.operand, cx);
    return inner === void 0 ? void 0 : !inner;
  }
  if (isTypeChecking(node, cx)) return false;
  if (node.type === "Compare" && node.ops.length === 1 && (node.ops[0] === "Eq" || node.ops[0] === "NotEq")) {
    const sides = [node.left, node.comparators[0]];
    const name = sides.find((side) => side?.type === "Name" && side.name === "__name__");
    const text2 = sides.find((side) => side?.type === "Constant");
    if (!name || text2?.type !== "Constant" || text2.value.kind !== "str") return void 0;
    if (cx.module.scopes.module.symbols.get("__name__")?.bound || cx.scope.symbols.get("__name__")?.meaning !== "global")
      return void 0;
    return runName(cx) === text2.value.value === (node.ops[0] === "Eq");
  }
  return truthOf(node);
}
function isTypeChecking(node, cx) {
  if (node.type === "Attribute")
    return node.attr === "TYPE_CHECKING" && node.value.type === "Name" && node.value.name === "typing";
  return node.type === "Name" && node.name === "TYPE_CHECKING" && cx.scope.symbols.get(node.name)?.meaning === "global";
}

// rules/transpile/python/lower/stmt/control.ts
function lowerIf(node, cx) {
  const known = foldTest(node.test, cx);
  if (known !== void 0) return lowerBody(known ? node.body : node.orelse, cx);
  const test2 = lowerTest(node.test, cx);
  const then = collect2(cx, (inner) => lowerBody(node.body, inner));
  const orelse = collect2(cx, (inner) => lowerBody(node.orelse, inner));
  emit(cx, { kind: "if", test: test2, then, orelse });
}
function withElse(cx, orelse, fill) {
  if (orelse.length === 0) return fill(cx, "");
  const around = label(cx, "broken");
  const body2 = collect2(cx, (inner) => {
    fill(inner, around);
    lowerBody(orelse, inner);
  });
  emit(cx, { kind: "scope", label: around, body: body2 });
}
function loopBody(body2, cx, own2, onBreak) {
  const loops = [...cx.loops, { onBreak: onBreak === "" ? own2 : onBreak, onContinue: own2 }];
  return collect2({ ...cx, loops }, (inner) => lowerBody(body2, inner));
}
function lowerWhile(node, cx) {
  withElse(cx, node.orelse, (inner, onBreak) => {
    const own2 = label(inner, "again");
    const test2 = truthOf(node.test) === true ? null : lowerTest(node.test, inner);
    emit(inner, { kind: "loop", label: own2, test: test2, body: loopBody(node.body, inner, own2, onBreak) });
  });
}
function lowerFor(node, cx) {
  withElse(cx, node.orelse, (inner, onBreak) => {
    const own2 = label(inner, "each");
    eachOver(node.target, node.iter, own2, inner, (deeper) => loopBody(node.body, deeper, own2, onBreak));
  });
}
function lowerAsyncFor(node, cx) {
  withElse(cx, node.orelse, (inner, onBreak) => {
    const own2 = label(inner, "each");
    asyncEach(lowerValue(node.iter, inner), own2, node.id, inner, (item2, loop3) => {
      assignTarget(node.target, item2, loop3);
      for (const statement2 of loopBody(node.body, loop3, own2, onBreak)) loop3.sink.push(statement2);
    });
  });
}
function lowerWith2(node, cx) {
  enter2(node.items, node.body, node.type === "AsyncWith", cx);
}
function enter2(items, body2, awaits3, cx) {
  const [first2, ...rest] = items;
  if (!first2) return lowerBody(body2, cx);
  const manager = temporary(cx, "manager");
  emit(cx, { kind: "let", variable: manager, value: lowerValue(first2.context_expr, cx) });
  const managed2 = { kind: "read", rep: "value", variable: manager };
  const entered = awaits3 ? {
    kind: "yield",
    rep: "value",
    way: "await",
    value: { kind: "invoke", rep: "value", callee: managed2, method: "__aenter__", args: [] }
  } : operation("enter", managed2);
  let value = null;
  if (first2.optional_vars) {
    const kept = temporary(cx, "entered");
    emit(cx, { kind: "let", variable: kept, value: entered });
    value = { kind: "read", rep: "value", variable: kept };
  } else emit(cx, { kind: "do", value: entered });
  const inside2 = collect2(cx, (inner) => {
    if (first2.optional_vars && value) assignTarget(first2.optional_vars, value, inner);
    enter2(rest, body2, awaits3, inner);
  });
  emit(cx, { kind: "with", manager, awaits: awaits3, body: inside2 });
}

// rules/transpile/python/lower/stmt/function-def.ts
init_names();
var lowerFunctionDef = (node, cx) => lowerDefinition(node, cx);
function lowerDefinition(node, cx) {
  const decorators = node.decorator_list.map((one) => {
    const variable = temporary(cx, "decorator");
    emit(cx, { kind: "let", variable, value: lowerValue(one, cx) });
    return variable;
  });
  const { made, path: path2 } = define(node, cx);
  if (decorators.length === 0 && path2 !== null && cx.module.unseen.has(node.id)) return;
  const value = annotated(node, documented(made, functionValue(node, made, path2, cx), cx), cx);
  const decorated = decorators.reduceRight(
    (inner, decorator) => ({
      kind: "invoke",
      rep: "value",
      callee: { kind: "read", rep: "value", variable: decorator },
      method: null,
      args: [{ kind: "plain", value: inner }]
    }),
    value
  );
  assignName(node.name, decorated, cx);
}
function documented(made, value, cx) {
  if (made.doc === null || !cx.module.program.readsDocs) return value;
  return operation("documented", value, constant2({ kind: "str", value: made.doc }, "str"));
}
function annotated(node, value, cx) {
  if (!cx.module.program.readsAnnotations) return value;
  const pairs = [];
  for (const arg2 of parametersOf(node.args))
    if (arg2.annotation) pairs.push({ name: arg2.arg, annotation: arg2.annotation });
  if (node.returns) pairs.push({ name: "return", annotation: node.returns });
  if (pairs.length === 0) return value;
  const str = (text2) => asValue(constant2({ kind: "str", value: text2 }, "str"));
  const entries = pairs.map((one) => ({
    key: str(one.name),
    value: annotationValue(one.annotation, cx)
  }));
  return operation("annotated", value, { kind: "mapping", rep: "value", entries });
}
function define(node, cx) {
  if (cx.hoist === null) return { made: lowerFunction(node, cx, snakeCase(node.name), false), path: null };
  const known = cx.module.known.get(node.name);
  const planned = cx.hoist.owner === null && known ? known.path : null;
  const rust = planned ?? cx.hoist.names.take(snakeCase(mangle(node.name, null)));
  const made = lowerFunction(node, cx, rust, true);
  if (cx.hoist.owner === null)
    cx.module.items.push({ kind: "function", function: made, comments: cx.module.comments.before(node.id) });
  else cx.hoist.functions.push(made);
  return { made, path: cx.hoist.owner === null ? rust : `${cx.hoist.owner}::${rust}` };
}
var lowerAsyncFunctionDef = (node, cx) => lowerDefinition(node, cx);

// rules/transpile/python/lower/stmt/match.ts
function lowerMatch(node, cx) {
  let subject = lowerValue(node.subject, cx);
  if (!isStable(subject)) {
    const variable = temporary(cx, "subject");
    emit(cx, { kind: "let", variable, value: subject });
    subject = { kind: "read", rep: "value", variable };
  }
  cases(node, 0, subject, cx);
}
function cases(node, at, subject, cx) {
  const one = node.cases[at];
  if (!one) return;
  const here = { ...cx, node: one.id };
  if (one.guard === null && irrefutable(one.pattern)) {
    bindIrrefutable(one.pattern, subject, here);
    return lowerBody(one.body, here);
  }
  const tests = [...caseTests(one.pattern, subject, here), ...one.guard ? [lowerTest(one.guard, here)] : []];
  const then = collect2(here, (inner) => lowerBody(one.body, inner));
  emit(here, {
    kind: "if",
    test: all(tests),
    then,
    orelse: collect2(cx, (inner) => cases(node, at + 1, subject, inner))
  });
}
function caseTests(pattern2, subject, cx) {
  if (capturesLast(pattern2)) return patternTests(pattern2, subject, cx);
  const captured = /* @__PURE__ */ new Map();
  const tests = patternTests(pattern2, subject, { ...cx, captured });
  const body2 = collect2(cx, (inner) => {
    for (const [name, variable] of captured) assignName(name, { kind: "read", rep: "value", variable }, inner);
  });
  return [...tests, doing(body2, truth(true))];
}
var isSimple = (node) => node.type === "MatchStar" || node.type === "MatchAs" && node.pattern === null;
function childrenOf2(node) {
  switch (node.type) {
    case "MatchSequence":
    case "MatchMapping":
    case "MatchOr":
      return node.patterns;
    case "MatchClass":
      return [...node.patterns, ...node.kwd_patterns];
    case "MatchAs":
      return node.pattern ? [node.pattern] : [];
    default:
      return [];
  }
}
var captures = (node) => (node.type === "MatchAs" || node.type === "MatchStar") && node.name !== null || node.type === "MatchMapping" && node.rest !== null || childrenOf2(node).some(captures);
function capturesLast(node) {
  const deep = childrenOf2(node).filter((one) => !isSimple(one));
  if (node.type === "MatchOr") return deep.every(capturesLast);
  return deep.every((one, at) => !captures(one) || at === deep.length - 1 && capturesLast(one));
}
function bindCapture(name, subject, cx) {
  const { captured } = cx;
  if (!captured) {
    return doing(
      collect2(cx, (inner) => assignName(name, subject, inner)),
      truth(true)
    );
  }
  const variable = captured.get(name) ?? temporary(cx, "captured");
  captured.set(name, variable);
  const waits = { kind: "assign", variable, value: asValue(subject), node: cx.node };
  return doing([waits], truth(true));
}
function all(tests) {
  const real = tests.filter((test2) => !(test2.kind === "constant" && test2.value.kind === "bool" && test2.value.value));
  const [only] = real;
  if (!only) return truth(true);
  return real.length === 1 ? only : { kind: "logic", rep: "bool", op: "&&", args: real };
}
function bindIrrefutable(node, subject, cx) {
  if (node.type === "MatchOr") {
    const first2 = node.patterns.find(irrefutable);
    if (first2) bindIrrefutable(first2, subject, cx);
  } else if (node.type === "MatchAs") {
    if (node.pattern) bindIrrefutable(node.pattern, subject, cx);
    if (node.name !== null) assignName(node.name, subject, cx);
  }
}
function doing(body2, value) {
  return body2.length === 0 ? value : { kind: "block", rep: "bool", body: body2, value };
}
function patternTests(node, subject, cx) {
  switch (node.type) {
    case "MatchValue":
      return [operation("eq?", subject, lower(node.value, cx))];
    case "MatchSingleton":
      return [
        node.value.kind === "none" ? operation("none?", subject) : operation("is?", subject, constant2(node.value, "bool"))
      ];
    case "MatchAs": {
      const tests = node.pattern ? patternTests(node.pattern, subject, cx) : [];
      return node.name === null ? tests : [...tests, bindCapture(node.name, subject, cx)];
    }
    case "MatchOr":
      return [
        { kind: "logic", rep: "bool", op: "||", args: node.patterns.map((one) => all(patternTests(one, subject, cx))) }
      ];
    case "MatchStar":
      return [];
    case "MatchSequence":
      return sequence(node, subject, cx);
    case "MatchMapping":
      return mapping2(node, subject, cx);
    case "MatchClass":
      return ofClass(node, subject, cx);
  }
}
function parts(found, patterns, cx) {
  const variable = temporary(cx, "parts");
  const read3 = { kind: "read", rep: "value", variable };
  const body2 = [{ kind: "let", variable, value: found, node: cx.node }];
  const tests = [{ kind: "not", rep: "bool", arg: operation("none?", read3) }];
  const bindings = [];
  patterns.forEach((pattern2, at) => {
    const part = operation("getitem", read3, constant2({ kind: "int", value: String(at) }, "int"));
    if (pattern2 === null) return;
    if (typeof pattern2 === "string") {
      bindings.push(bindCapture(pattern2, part, cx));
      return;
    }
    if (pattern2.type === "MatchAs" && pattern2.pattern === null && pattern2.name === null) return;
    const simple2 = pattern2.type === "MatchAs" && pattern2.pattern === null;
    if (simple2 || pattern2.type === "MatchSingleton" || pattern2.type === "MatchValue") {
      (simple2 ? bindings : tests).push(...patternTests(pattern2, part, cx));
      return;
    }
    const kept = temporary(cx, "part");
    const inner = all(patternTests(pattern2, { kind: "read", rep: "value", variable: kept }, cx));
    tests.push(doing([{ kind: "let", variable: kept, value: part, node: cx.node }], inner));
  });
  return [{ kind: "block", rep: "bool", body: body2, value: all([...tests, ...bindings]) }];
}
function sequence(node, subject, cx) {
  const star = node.patterns.findIndex((one) => one.type === "MatchStar");
  const number = (value) => constant2({ kind: "int", value: String(value) }, "int");
  const before2 = star < 0 ? node.patterns.length : star;
  const after = star < 0 ? -1 : node.patterns.length - star - 1;
  const found = operation("matchSequence", subject, number(before2), number(after));
  return parts(
    found,
    node.patterns.map((one) => one.type === "MatchStar" ? one.name : one),
    cx
  );
}
function mapping2(node, subject, cx) {
  const keys = {
    kind: "display",
    rep: "value",
    collection: "tuple",
    items: node.keys.map((key) => ({ kind: "plain", value: lowerValue(key, cx) }))
  };
  const found = operation("matchMapping", subject, keys, truth(node.rest !== null));
  return parts(found, node.rest === null ? node.patterns : [...node.patterns, node.rest], cx);
}
function ofClass(node, subject, cx) {
  const text2 = (value) => asValue(constant2({ kind: "str", value }, "str"));
  const names3 = {
    kind: "display",
    rep: "value",
    collection: "tuple",
    items: node.kwd_attrs.map((name) => ({ kind: "plain", value: text2(name) }))
  };
  const count = constant2({ kind: "int", value: String(node.patterns.length) }, "int");
  const found = operation("matchClass", subject, lowerValue(node.cls, cx), count, names3);
  return parts(found, [...node.patterns, ...node.kwd_patterns], cx);
}

// rules/transpile/python/lower/stmt/simple.ts
function lowerExprStmt(node, cx) {
  if (node.value.type === "Constant") return;
  act(cx, lower(node.value, cx));
}
function lowerReturn(node, cx) {
  emit(cx, { kind: "return", value: node.value ? lowerAs(node.value, cx.frame.result, cx) : noneValue });
}
function lowerRaise(node, cx) {
  const value = node.exc ? lowerValue(node.exc, cx) : null;
  emit(cx, { kind: "raise", value, cause: node.cause ? lowerValue(node.cause, cx) : null });
}
function lowerAssert(node, cx) {
  const test2 = lowerTest(node.test, cx);
  const then = collect2(cx, (inner) => {
    emit(inner, { kind: "assertion", message: node.msg ? lowerValue(node.msg, inner) : null });
  });
  emit(cx, { kind: "if", test: { kind: "not", rep: "bool", arg: test2 }, then, orelse: [] });
}
function lowerDelete(node, cx) {
  for (const target of node.targets) deleteTarget(target, cx);
}
function deleteTarget(target, cx) {
  if (target.type === "Name") emit(cx, { kind: "unset", variable: storeVariable(target.name, cx) });
  else if (target.type === "Attribute")
    act(cx, operation("delattr", lowerValue(target.value, cx), text(mangle(target.attr, cx.scope.className))));
  else if (target.type === "Subscript")
    act(cx, operation("delitem", lowerValue(target.value, cx), lowerValue(target.slice, cx)));
  else if (target.type === "Tuple" || target.type === "List") for (const one of target.elts) deleteTarget(one, cx);
}
function lowerLeave(node, cx) {
  const loop3 = cx.loops.at(-1);
  if (!loop3) return;
  const how = node.type === "Break" ? "break" : "continue";
  emit(cx, { kind: "leave", how, label: how === "break" ? loop3.onBreak : loop3.onContinue });
}

// rules/transpile/python/lower/stmt/try.ts
function lowerTry2(node, cx) {
  const body2 = collect2({ ...cx, guards: [...cx.guards, node] }, (inner) => lowerBody(node.body, inner));
  const orelse = collect2(cx, (inner) => lowerBody(node.orelse, inner));
  const last = node.finalbody.length === 0 ? null : collect2(cx, (inner) => lowerBody(node.finalbody, inner));
  const handler = node.handlers.length === 0 ? null : handlers(node.handlers, cx);
  emit(cx, { kind: "try", body: body2, handler, orelse, finally: last });
}
function handlers(list2, cx) {
  const error = temporary(cx, "error", "value", "error");
  const choose = (at, inner) => {
    const handler = list2[at];
    if (!handler) return emit(inner, { kind: "rethrow", error });
    const here = { ...inner, node: handler.id };
    const then = collect2(here, (deeper) => handle2(handler, error, deeper));
    if (handler.exc_type === null) {
      here.sink.push(...then);
      return;
    }
    const test2 = operation(
      "matches?",
      { kind: "read", rep: "value", variable: error },
      lowerValue(handler.exc_type, here)
    );
    emit(here, { kind: "if", test: test2, then, orelse: collect2(here, (deeper) => choose(at + 1, deeper)) });
  };
  return { error, body: collect2(cx, (inner) => choose(0, inner)) };
}
function handle2(handler, error, cx) {
  if (handler.name === null) return lowerBody(handler.body, cx);
  const value = operation("errorValue", { kind: "read", rep: "value", variable: error });
  assignName(handler.name, value, cx);
  const variable = storeVariable(handler.name, cx);
  const body2 = collect2(cx, (inner) => lowerBody(handler.body, inner));
  if (variable.storage === "plain") cx.sink.push(...body2);
  else {
    const unset2 = { kind: "forget", variable, node: handler.id };
    emit(cx, { kind: "try", body: body2, handler: null, orelse: [], finally: [unset2] });
  }
}
function lowerTryStar(node, cx) {
  const body2 = collect2(cx, (inner) => lowerBody(node.body, inner));
  const orelse = collect2(cx, (inner) => lowerBody(node.orelse, inner));
  const last = node.finalbody.length === 0 ? null : collect2(cx, (inner) => lowerBody(node.finalbody, inner));
  const error = temporary(cx, "error", "value", "error");
  const handled = collect2(cx, (inner) => {
    const star = temporary(inner, "star");
    emit(inner, { kind: "let", variable: star, value: operation("starBegin", read2(error)) });
    for (const handler of node.handlers) starHandler(handler, star, { ...inner, node: handler.id });
    emit(inner, { kind: "do", value: operation("starEnd", read2(star)) });
  });
  emit(cx, { kind: "try", body: body2, handler: { error, body: handled }, orelse, finally: last });
}
var read2 = (variable) => ({ kind: "read", rep: "value", variable });
function starHandler(handler, star, cx) {
  const part = temporary(cx, "part");
  const types2 = handler.exc_type === null ? noneValue : lowerValue(handler.exc_type, cx);
  emit(cx, { kind: "let", variable: part, value: operation("starTake", read2(star), types2) });
  const error = temporary(cx, "error", "value", "error");
  const raised = temporary(cx, "error", "value", "error");
  const guarded2 = collect2(cx, (inner) => {
    const begin = collect2(inner, (deeper) => {
      emit(deeper, { kind: "do", value: operation("starEnter", read2(part)) });
    });
    const then2 = collect2(inner, (deeper) => handle2(handler, error, deeper));
    emit(inner, { kind: "try", body: begin, handler: { error, body: then2 }, orelse: [], finally: null });
  });
  const noted = collect2(cx, (inner) => {
    emit(inner, { kind: "do", value: operation("starNote", read2(star), read2(raised)) });
  });
  const then = collect2(cx, (inner) => {
    emit(inner, { kind: "try", body: guarded2, handler: { error: raised, body: noted }, orelse: [], finally: null });
  });
  emit(cx, { kind: "if", test: { kind: "not", rep: "bool", arg: operation("none?", read2(part)) }, then, orelse: [] });
}

// rules/transpile/python/lower/table.ts
var refuse = (what, advice) => (node, cx) => {
  report(cx, node.id, `${what} is not supported.`, advice);
};
var nothing2 = () => void 0;
var statementTable = {
  FunctionDef: lowerFunctionDef,
  AsyncFunctionDef: lowerAsyncFunctionDef,
  ClassDef: lowerClassDef,
  Return: lowerReturn,
  Delete: lowerDelete,
  Assign: lowerAssign,
  TypeAlias: refuse("`type X = ...`", "Assign the type to a name."),
  AugAssign: lowerAugAssign,
  AnnAssign: lowerAnnAssign,
  For: lowerFor,
  AsyncFor: lowerAsyncFor,
  While: lowerWhile,
  If: lowerIf,
  With: lowerWith2,
  AsyncWith: lowerWith2,
  Match: lowerMatch,
  Raise: lowerRaise,
  Try: lowerTry2,
  TryStar: lowerTryStar,
  Assert: lowerAssert,
  Import: lowerImport,
  ImportFrom: lowerImportFrom,
  Global: nothing2,
  Nonlocal: nothing2,
  Expr: lowerExprStmt,
  Pass: nothing2,
  Break: lowerLeave,
  Continue: lowerLeave
};
var refuseValue = (what, advice) => (node, cx) => {
  report(cx, node.id, `${what} is not supported.`, advice);
  return noneValue;
};
var expressionTable = {
  BoolOp: lowerBoolOp,
  NamedExpr: lowerNamedExpr,
  BinOp: lowerBinOp,
  UnaryOp: lowerUnaryOp,
  Lambda: lowerLambda,
  IfExp: lowerIfExp,
  Dict: lowerDict,
  Set: lowerSequence,
  ListComp: lowerListComp,
  SetComp: lowerListComp,
  DictComp: lowerDictComp,
  GeneratorExp: lowerGeneratorExp,
  Await: lowerAwait,
  Yield: lowerYield,
  YieldFrom: lowerYieldFrom,
  Compare: lowerCompare,
  Call: lowerCall,
  FormattedValue: lowerFormattedValue,
  JoinedStr: lowerJoinedStr,
  Constant: lowerConstant,
  Attribute: lowerAttribute,
  Subscript: lowerSubscript,
  Starred: refuseValue("A starred expression here", "Put it into a list or a call."),
  Name: lowerName,
  List: lowerSequence,
  Tuple: lowerSequence,
  Slice: lowerSlice
};

// rules/transpile/python/lower/expressions.ts
function lower(node, cx) {
  const construct2 = expressionTable[node.type];
  return narrowed(construct2(node, { ...cx, node: node.id }), node, cx);
}
function narrowed(made, node, cx) {
  return made.rep === "value" ? asRep(made, cx.module.repOfNode(node.id)) : made;
}
var lowerValue = (node, cx) => asValue(lower(node, cx));
function indexOf(node, cx) {
  const made = lower(node, cx);
  return made.rep === "int" ? made : asValue(made);
}
var lowerAs = (node, rep, cx) => asRep(lower(node, cx), rep);
function lowerTest(node, cx) {
  if (node.type === "UnaryOp" && node.op === "Not")
    return { kind: "not", rep: "bool", arg: lowerTest(node.operand, cx) };
  if (node.type === "BoolOp") return lowerAndOr(node, cx);
  if (node.type === "Compare") return lowerCompareTest(node, cx);
  return asTest(lower(node, cx));
}

// rules/transpile/python/lower/direct-call.ts
function matchArguments(params, node) {
  if (node.args.some((arg2) => arg2.type === "Starred") || node.keywords.some((keyword) => keyword.arg === null))
    return null;
  const taken = /* @__PURE__ */ new Map();
  node.keywords.forEach((keyword, at) => taken.set(keyword.arg ?? "", node.args.length + at));
  if (taken.size !== node.keywords.length) return null;
  let next = 0;
  const matching = [];
  for (const param of params) {
    const name = param.variable.name;
    if (param.kind === "variadic") {
      matching.push({ kind: "rest", at: node.args.slice(next).map((_, at) => next + at) });
      next = node.args.length;
      continue;
    }
    if (param.kind === "keywords") {
      matching.push({ kind: "named", at: [...taken].map(([key, at]) => ({ name: key, at })) });
      taken.clear();
      continue;
    }
    const positional = param.kind !== "keywordOnly" && next < node.args.length;
    const byName3 = param.kind === "positionalOnly" ? void 0 : taken.get(name);
    if (positional) {
      if (byName3 !== void 0) return null;
      matching.push({ kind: "argument", at: next++ });
    } else if (byName3 !== void 0) {
      matching.push({ kind: "argument", at: byName3 });
      taken.delete(name);
    } else if (param.constantDefault) matching.push({ kind: "default", value: param.constantDefault });
    else return null;
  }
  return next === node.args.length && taken.size === 0 ? matching : null;
}
function directCall(known, node, cx) {
  const matching = matchArguments(known.params, node);
  if (matching === null) return null;
  const written = [...node.args, ...node.keywords.map((keyword) => keyword.value)].map((arg2) => lower(arg2, cx));
  const order = matching.flatMap(
    (match2) => match2.kind === "argument" ? [match2.at] : match2.kind === "rest" ? match2.at : match2.kind === "named" ? match2.at.map((one) => one.at) : []
  );
  const body2 = [];
  const inOrder = order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0));
  const given = written.map((expression2) => {
    if (inOrder || isStable(expression2)) return expression2;
    const variable = temporary(cx, "argument", expression2.rep);
    body2.push({ kind: "let", variable, value: expression2, node: node.id });
    return { kind: "read", rep: expression2.rep, variable };
  });
  const argument = (at) => given[at];
  const args = matching.map((match2, at) => {
    const rep = known.params[at]?.variable.rep ?? "value";
    if (match2.kind === "argument") return asRep(argument(match2.at), rep);
    if (match2.kind === "default") return asRep(match2.value, rep);
    if (match2.kind === "rest") {
      const items = match2.at.map((one) => ({ kind: "plain", value: asValue(argument(one)) }));
      return { kind: "display", rep: "value", collection: "tuple", items };
    }
    const entries = match2.at.map((one) => ({
      key: asValue({ kind: "constant", rep: "str", value: { kind: "str", value: one.name } }),
      value: asValue(argument(one.at))
    }));
    return { kind: "mapping", rep: "value", entries };
  });
  const target = {
    path: known.path,
    params: known.params.map((param) => param.variable.rep),
    result: known.result,
    raises: known.raises
  };
  const call2 = { kind: "call", rep: known.result, target, args };
  return body2.length === 0 ? call2 : { kind: "block", rep: call2.rep, body: body2, value: call2 };
}

// rules/transpile/python/lower/dispatch.ts
init_names();
var plainArguments = (node) => node.args.every((arg2) => arg2.type !== "Starred") && node.keywords.every((keyword) => keyword.arg !== null);
function methodCall2(receiver, method2, node, cx) {
  const { func } = node;
  if (func.type !== "Attribute" || receiver.rep !== "value" || !plainArguments(node)) return null;
  const arms = armsOf(cx.module.classesOfNode(func.value.id), method2, null, node, cx);
  if (arms.length === 0) return null;
  const invoke2 = (self, args) => ({
    kind: "invoke",
    rep: "value",
    callee: self,
    method: method2,
    args
  });
  return dispatch(receiver, method2, method2, arms, node, invoke2, cx);
}
function superMethodCall(around, self, cell, node, cx) {
  const { func } = node;
  if (func.type !== "Attribute" || self.rep !== "value" || !plainArguments(node)) return null;
  const below = [...cx.module.classes.values()].filter((one) => one.line.includes(around)).map((one) => one.name);
  const arms = armsOf(below, func.attr, around, node, cx);
  if (arms.length !== 1 || cell.kind !== "read" || cell.variable.storage !== "global") return null;
  const invoke2 = (object, args) => ({
    kind: "invoke",
    rep: "value",
    callee: operation("superOf", cell, object),
    method: func.attr,
    args
  });
  return dispatch(self, `${around} super ${func.attr}`, `super_${func.attr}`, arms, node, invoke2, cx);
}
function armsOf(names3, method2, after, node, cx) {
  const arms = /* @__PURE__ */ new Map();
  for (const name of names3) {
    const target = methodOf(cx.module.classes, name, method2, after);
    const matching = target && matchArguments(target.params.slice(1), node);
    if (!target || !matching || matching.some((one) => one.kind === "rest" || one.kind === "named")) continue;
    const present = arms.get(target.path);
    arms.set(target.path, { target, matching, classes: [...present?.classes ?? [], name] });
  }
  return [...arms.values()];
}
function argumentRep2(arms, at) {
  const wanted = arms.map((arm) => {
    const index = arm.matching.findIndex((one) => one.kind === "argument" && one.at === at);
    return arm.target.params[index + 1]?.variable.rep ?? "value";
  });
  const [first2] = wanted;
  return first2 !== void 0 && wanted.every((rep) => rep === first2) ? first2 : "value";
}
function dispatch(receiver, key, wish, arms, node, invoke2, cx) {
  const found = cx.module.repOfNode(node.id);
  const agreed = arms.every((arm) => arm.target.result === found);
  const result = agreed ? found : "value";
  const written = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
  const reps2 = written.map((_, at) => argumentRep2(arms, at));
  const named2 = node.keywords.map((keyword) => keyword.arg ?? "");
  const shape = [key, String(node.args.length), ...named2, ...arms.flatMap((arm) => arm.classes), result].join(" ");
  let made = cx.module.dispatchers.get(shape);
  if (made === void 0) {
    made = dispatcher2(wish, arms, reps2, node, named2, result, invoke2, cx);
    cx.module.dispatchers.set(shape, made);
  }
  const args = written.map((arg2, at) => asRep(lower(arg2, cx), reps2[at] ?? "value"));
  const target = { path: made.rust, params: ["value", ...reps2], result, raises: true };
  return { kind: "call", rep: result, target, args: [receiver, ...args] };
}
var variableOf = (rust, rep) => ({
  name: rust,
  rust,
  rep,
  storage: "plain",
  lent: rep === "value" || rep === "str"
});
var readOf = (variable) => ({ kind: "read", rep: variable.rep, variable });
function dispatcher2(wish, arms, reps2, node, named2, result, invoke2, cx) {
  const self = variableOf("self_", "value");
  const given = reps2.map((rep, at) => variableOf(`arg${String(at + 1)}`, rep));
  const body2 = arms.map((arm) => {
    const tests = arm.classes.map((name) => isMade(name, self, cx.module));
    const [first2] = tests;
    const test2 = tests.length === 1 && first2 ? first2 : { kind: "logic", rep: "bool", op: "||", args: tests };
    const args2 = arm.matching.map((one, at) => {
      const rep = arm.target.params[at + 1]?.variable.rep ?? "value";
      if (one.kind === "default") return asRep(one.value, rep);
      const variable = one.kind === "argument" ? given[one.at] : void 0;
      return variable ? asRep(readOf(variable), rep) : noneValue;
    });
    const target = {
      path: arm.target.path,
      params: arm.target.params.map((param) => param.variable.rep),
      result: arm.target.result,
      raises: true
    };
    const call2 = { kind: "call", rep: target.result, target, args: [readOf(self), ...args2] };
    return {
      kind: "if",
      test: test2,
      then: [{ kind: "return", value: asRep(call2, result), node: node.id }],
      orelse: [],
      node: node.id
    };
  });
  const positional = given.slice(0, node.args.length);
  const args = positional.map((variable) => ({ kind: "plain", value: asValue(readOf(variable)) }));
  named2.forEach((name, at) => {
    const variable = given[node.args.length + at];
    if (variable) args.push({ kind: "keyword", name, value: asValue(readOf(variable)) });
  });
  body2.push({ kind: "return", value: asRep(invoke2(readOf(self), args), result), node: node.id });
  return plainFunction(cx.module.names.take(`call_${snakeCase(wish)}`), [self, ...given], result, body2, node.id);
}
function isMade(name, self, module) {
  const variable = globalVariable(module, name);
  const target = { path: `${variable.rust}.made`, params: ["value"], result: "bool", raises: false };
  return { kind: "call", rep: "bool", target, args: [readOf(self)] };
}
function plainFunction(rust, variables, result, body2, node) {
  const params = variables.map((variable) => ({
    kind: "plain",
    variable,
    constantDefault: null,
    hasDefault: false
  }));
  return {
    name: rust,
    rust,
    doc: null,
    node,
    params,
    result,
    raises: true,
    generator: null,
    guarded: false,
    standalone: true,
    body: body2
  };
}
function instanceCall(node, cx) {
  if (node.func.type !== "Name" || !plainArguments(node)) return null;
  const names3 = cx.module.classesOfNode(node.func.id);
  const [name] = names3;
  const known = name === void 0 ? void 0 : cx.module.classes.get(name);
  if (names3.length !== 1 || !known || node.func.name !== known.name) return null;
  const init = methodOf(cx.module.classes, known.name, "__init__");
  const matching = init && matchArguments(init.params.slice(1), node);
  if (!init || !matching || matching.some((one) => one.kind === "rest" || one.kind === "named")) return null;
  if (init.params.some((param) => param.kind === "variadic" || param.kind === "keywords")) return null;
  const order = matching.flatMap((one) => one.kind === "argument" ? [one.at] : []);
  if (!order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0))) return null;
  const written = [...node.args, ...node.keywords.map((keyword) => keyword.value)].map((arg2) => lower(arg2, cx));
  const params = init.params.slice(1).map((param) => param.variable.rep);
  const args = matching.map((one, at) => {
    const rep = params[at] ?? "value";
    if (one.kind === "default") return asRep(one.value, rep);
    return one.kind === "argument" ? asRep(written[one.at] ?? noneValue, rep) : noneValue;
  });
  known.maker ??= maker(known, init, cx.module);
  const target = { path: `${known.rust}::${known.maker}`, params, result: "value", raises: true };
  return { kind: "call", rep: "value", target, args };
}
function maker(known, init, module) {
  const taken = [...known.methods.values()].map((method2) => method2?.path);
  const rust = taken.includes("make") ? "make_instance" : "make";
  const variable = globalVariable(module, known.name);
  const given = init.params.slice(1);
  const variables = given.map((param) => ({ ...variableOf(param.variable.rust, param.variable.rep) }));
  const self = { ...variableOf("self_", "value"), lent: false };
  const node = -1;
  const makes = { kind: "named", rep: "bool", path: `${variable.rust}.makes()`, raises: false };
  const made = { kind: "named", rep: "value", path: `${variable.rust}.new_instance()`, raises: false };
  const general = {
    kind: "invoke",
    rep: "value",
    callee: { kind: "read", rep: "value", variable },
    method: null,
    args: variables.map((one, at) => {
      const value = asValue(readOf(one));
      const param = given[at];
      return param?.kind === "keywordOnly" ? { kind: "keyword", name: param.variable.name, value } : { kind: "plain", value };
    })
  };
  const target = {
    path: init.path,
    params: init.params.map((param) => param.variable.rep),
    result: init.result,
    raises: true
  };
  const call2 = { kind: "call", rep: init.result, target, args: [readOf(self), ...variables.map(readOf)] };
  const body2 = [
    {
      kind: "if",
      test: { kind: "not", rep: "bool", arg: makes },
      then: [{ kind: "return", value: general, node }],
      orelse: [],
      node
    },
    { kind: "let", variable: self, value: made, node },
    { kind: "do", value: call2, node },
    { kind: "return", value: readOf(self), node }
  ];
  known.functions.push(plainFunction(rust, variables, "value", body2, node));
  return rust;
}
function emitDispatchers(module) {
  for (const made of module.dispatchers.values()) module.items.push({ kind: "function", function: made, comments: [] });
}

// rules/transpile/python/lower/known-functions.ts
init_names();

// rules/transpile/python/link/imported-from.ts
function importedFrom(node, module, isPackage) {
  const base = isPackage ? module.split(".") : module.split(".").slice(0, -1);
  const start = node.level === 0 ? [] : base.slice(0, base.length - (node.level - 1));
  return [...start, ...node.module === null ? [] : [node.module]].join(".");
}

// rules/transpile/python/lower/known-functions.ts
function findKnown(input, scopes, names3) {
  const known = /* @__PURE__ */ new Map();
  const nodes = /* @__PURE__ */ new Map();
  const starred = starNames(input);
  const early = reachableEarly(input.tree);
  for (const node of input.tree.body) {
    if (node.type !== "FunctionDef" || node.decorator_list.length > 0) continue;
    const symbol = scopes.module.symbols.get(node.name);
    if (symbol?.bindings !== 1 || symbol.deleted || early.get(node.name)?.has(node.id)) continue;
    if (input.program.rebound.has(node.name) || starred(node.name)) continue;
    const scope = scopes.byNode.get(node.id);
    if (!scope) continue;
    const frame = {
      names: new NameSource(),
      variables: /* @__PURE__ */ new Map(),
      result: "value",
      outer: null,
      produces: false,
      labels: 0
    };
    const params = makeParameters(node.args, scope, frame, { types: input.types }, true);
    const result = scope.yields ? "value" : input.types.repOf(slotOf(scope, "return"));
    known.set(node.name, { path: names3.take(snakeCase(node.name)), params, result, raises: true });
    nodes.set(node.name, node);
  }
  const seen = seenAsValues(input.tree, known);
  const { wanted } = input.program;
  const unseen = /* @__PURE__ */ new Set();
  for (const [name, node] of nodes) {
    if (!seen.has(name) && !wanted.has(name) && !wanted.has("*") && !isDunder(name)) unseen.add(node.id);
  }
  return { known, unseen };
}
function starNames(input) {
  const sources = [];
  const own2 = input.program.modules.get(input.name);
  walk(input.tree, (node) => {
    if (node.type === "ImportFrom" && node.names.some((alias) => alias.name === "*"))
      sources.push(importedFrom(node, input.name, own2?.isPackage ?? false));
  });
  return (name) => sources.some(
    (source) => (input.program.modules.get(source)?.exports ?? input.library.exportsOf(source)).includes(name)
  );
}
var isDunder = (name) => name.startsWith("__") && name.endsWith("__");
function reachableEarly(tree) {
  const definitions = /* @__PURE__ */ new Map();
  for (const node of tree.body)
    if (node.type === "FunctionDef" || node.type === "ClassDef") definitions.set(node.name, node);
  const mentioned = /* @__PURE__ */ new Map();
  const mentions2 = (node) => {
    let found = mentioned.get(node);
    if (!found) {
      found = /* @__PURE__ */ new Set();
      const names3 = found;
      walk(node, (inner) => {
        if (inner.type === "Name") names3.add(inner.name);
      });
      mentioned.set(node, found);
    }
    return found;
  };
  const reached = /* @__PURE__ */ new Set();
  const reach = (names3) => {
    const stack = [...names3];
    for (let name = stack.pop(); name !== void 0; name = stack.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      const definition = definitions.get(name);
      if (definition) stack.push(...mentions2(definition));
    }
  };
  const early = /* @__PURE__ */ new Map();
  for (const node of tree.body) {
    if (node.type === "FunctionDef") {
      if (reached.has(node.name)) early.set(node.name, (early.get(node.name) ?? /* @__PURE__ */ new Set()).add(node.id));
      for (const part of [...node.decorator_list, ...node.args.defaults, ...node.args.kw_defaults])
        if (part) reach(mentions2(part));
    } else reach(mentions2(node));
  }
  return early;
}
function seenAsValues(tree, known) {
  const seen = /* @__PURE__ */ new Set();
  const direct = /* @__PURE__ */ new Set();
  walk(tree, (node) => {
    if (node.type === "Call" && node.func.type === "Name") {
      const target = known.get(node.func.name);
      if (target && matches(target, node)) direct.add(node.func);
    }
    if (node.type === "Name" && node.ctx === "Load" && known.has(node.name) && !direct.has(node)) seen.add(node.name);
  });
  return seen;
}
var matches = (target, node) => matchArguments(target.params, node) !== null;

// rules/transpile/python/lower/lower-module.ts
init_names();
init_passes();

// rules/transpile/python/lower/program.ts
function submodulesOf(name, modules) {
  const found = /* @__PURE__ */ new Set();
  for (const one of modules)
    if (one.startsWith(`${name}.`)) found.add(one.slice(name.length + 1).split(".")[0]);
  return [...found].sort();
}

// rules/transpile/python/lower/lower-module.ts
function inferredOf(input, scopes) {
  if (!passIsOn(input.passes, "types")) return { repOfNode: () => "value", classesOfNode: () => [] };
  const isPackage = input.program.modules.get(input.name)?.isPackage ?? false;
  const { slotOfNode } = buildFacts(input.tree, scopes, input.name, isPackage);
  const prefix = input.name.length + 1;
  const slotOf2 = (node) => slotOfNode.get(node)?.slice(prefix);
  const ask = (node, answer2, otherwise) => {
    const slot = slotOf2(node);
    return slot === void 0 ? otherwise : answer2(slot);
  };
  return {
    repOfNode: (node) => ask(node, input.types.repOf, "value"),
    classesOfNode: (node) => ask(node, input.types.classesOf, [])
  };
}
function lowerModule(input) {
  const scopes = buildScopes(input.tree);
  markUnbound(input.tree, scopes);
  const diagnostics = scopes.errors.map((error) => ({
    code: "BATUTA-T-002",
    severity: "error",
    message: error.message,
    place: { file: input.file, node: error.node, spans: { label: `parse:${input.name}`, output: "spans" } }
  }));
  const names3 = new NameSource();
  for (const reserved of ["init", "import"]) names3.reserve(reserved);
  for (const below of submodulesOf(input.name, input.program.modules.keys())) names3.reserve(below);
  const globals = /* @__PURE__ */ new Map();
  const items = [];
  const doc = docOf(input.tree.body);
  const found = passIsOn(input.passes, "direct") ? findKnown(input, scopes, names3) : { known: /* @__PURE__ */ new Map(), unseen: /* @__PURE__ */ new Set() };
  const module = {
    name: input.name,
    file: input.file,
    doc,
    scopes,
    types: input.types,
    ...inferredOf(input, scopes),
    program: input.program,
    futureAnnotations: input.tree.body.some(
      (one) => one.type === "ImportFrom" && one.module === "__future__" && one.names.some((alias) => alias.name === "annotations")
    ),
    library: input.library,
    comments: input.comments,
    names: names3,
    globals,
    imported: /* @__PURE__ */ new Map(),
    importedMembers: /* @__PURE__ */ new Map(),
    known: found.known,
    unseen: found.unseen,
    classes: passIsOn(input.passes, "direct") ? findClasses(input, scopes, names3) : /* @__PURE__ */ new Map(),
    dispatchers: /* @__PURE__ */ new Map(),
    counts: passIsOn(input.passes, "intervals"),
    items,
    diagnostics
  };
  const frame = {
    names: new NameSource(names3),
    variables: /* @__PURE__ */ new Map(),
    result: "none",
    outer: null,
    produces: false,
    labels: 0
  };
  const init = [];
  const cx = {
    module,
    frame,
    scope: scopes.module,
    loops: [],
    guards: [],
    sink: init,
    node: -1,
    namespace: null,
    hoist: { owner: null, names: names3, functions: [] }
  };
  lowerBody(doc === null ? input.tree.body : input.tree.body.slice(1), cx);
  emitDispatchers(module);
  return { core: { name: input.name, doc, globals: [...globals.values()], items, init }, diagnostics };
}

// rules/transpile/python/lower/emit-module.ts
init_names();
init_passes();

// rules/transpile/python/lower/types.ts
var dynamicTypes = { repOf: () => "value", classesOf: () => [] };
var sliceTypes = (slice) => ({
  repOf: (slot) => slice?.reps[slot] ?? "value",
  classesOf: (slot) => slice?.classes[slot] ?? []
});

// rules/transpile/python/lower/emit-module.ts
function emitModule(input) {
  const { text: rust, map, diagnostics } = printed(input, noComments);
  const comments = commentTable(input.comments);
  const text2 = comments.count > 0 ? printed(input, comments).text : rust;
  const count = (pattern2) => rust.match(pattern2)?.length ?? 0;
  const metrics = {
    rustLines: rust.split("\n").filter((line) => line.trim() !== "").length,
    clones: count(/\.clone\(\)/g),
    dynamicCalls: count(/\bop::(call|call_method|getattr)\(/g)
  };
  return { rust, text: text2, map, diagnostics, metrics };
}
function printed(input, comments) {
  const { program, passes = {} } = input;
  const { core, diagnostics } = lowerModule({
    tree: input.tree,
    name: input.moduleName,
    file: input.file,
    comments,
    types: input.types ?? dynamicTypes,
    program,
    library,
    passes
  });
  const file = moduleFile(core, {
    name: input.moduleName,
    runName: program.entry === input.moduleName ? "__main__" : input.moduleName,
    submodules: submodulesOf(input.moduleName, program.modules.keys()).map(snakeCase),
    docLines,
    head: [],
    infallible: passIsOn(passes, "infallible") ? infallibleFunctions(core) : /* @__PURE__ */ new Set()
  });
  return { ...printFile(file), diagnostics };
}

// test/tools/py2rust.ts
init_names();

// rules/transpile/python/link-facts.ts
init_module_path();

// rules/transpile/python/link/rebinding.ts
var reflections = /* @__PURE__ */ new Set([
  "modules",
  "import_module",
  "getmodule",
  "reload",
  "__loader__",
  "__spec__",
  "__import__"
]);
var anyStores = /* @__PURE__ */ new Set(["__setattr__", "__delattr__", "__dict__", "vars"]);
var spaces = /* @__PURE__ */ new Set(["__globals__", "f_globals", "f_back", "__builtins__", "_getframe", "currentframe"]);
function rebindingFacts(tree, module, isPackage) {
  const imported = /* @__PURE__ */ new Map();
  const stars = /* @__PURE__ */ new Set();
  let reflects = bindInClass(tree);
  walk(tree, (node) => {
    const bind3 = (name, target) => {
      imported.set(name, (imported.get(name) ?? /* @__PURE__ */ new Set()).add(target));
    };
    if (node.type === "Import")
      for (const { name, asname } of node.names)
        bind3(asname ?? name.split(".", 1)[0] ?? "", asname === null ? name.split(".", 1)[0] ?? "" : name);
    if (node.type === "ImportFrom") {
      const source = importedFrom(node, module, isPackage);
      for (const { name, asname } of node.names)
        if (name === "*") stars.add(source);
        else bind3(asname ?? name, `${source}.${name}`);
    }
  });
  const patched = /* @__PURE__ */ new Set();
  const stored = /* @__PURE__ */ new Set();
  const values = /* @__PURE__ */ new Set();
  let storesAny = false;
  let namespaces = "none";
  const bases = /* @__PURE__ */ new Set();
  const rooted = (node) => node.type === "Name" ? imported.has(node.name) : node.type === "Attribute" && rooted(node.value);
  const mention = (name) => {
    if (reflections.has(name)) reflects = true;
    if (anyStores.has(name)) storesAny = true;
    if (spaces.has(name)) namespaces = "all";
  };
  walk(tree, (node) => {
    if (node.type === "Attribute") {
      bases.add(node.value);
      mention(node.attr);
      const known = rooted(node.value);
      if (node.ctx !== "Load") (known ? patched : stored).add(node.attr);
      else if (known && !bases.has(node)) values.add(node.attr);
      if (node.attr === "__dict__" && known) namespaces = "all";
    } else if (node.type === "Name" && node.ctx === "Load") {
      mention(node.name);
      if (node.name === "globals" && namespaces === "none") namespaces = "own";
      if ((imported.has(node.name) || stars.size > 0) && !bases.has(node)) values.add(node.name);
    } else if (node.type === "Call" && node.func.type === "Name" && /^(set|del)attr$/.test(node.func.name)) {
      const [, name] = node.args;
      if (name?.type === "Constant" && name.value.kind === "str") stored.add(name.value.value);
      else storesAny = true;
      bases.add(node.func);
    } else if (node.type === "ImportFrom") for (const { name } of node.names) mention(name);
    if (node.type === "Name" && /^(set|del)attr$/.test(node.name) && !bases.has(node)) storesAny = true;
  });
  const sorted = (names3) => [...names3].sort();
  return {
    patched: sorted(patched),
    stored: sorted(stored),
    imported: sorted(imported.keys()).map((name) => [name, sorted(imported.get(name) ?? [])]),
    stars: sorted(stars),
    values: sorted(values),
    reflects,
    storesAny,
    namespaces
  };
}
function bindInClass(tree) {
  const imports = (node) => node.type === "Import" || node.type === "ImportFrom";
  const within2 = (node) => childrenOf(node).some(
    (child) => imports(child) || child.type !== "FunctionDef" && child.type !== "AsyncFunctionDef" && within2(child)
  );
  let found = false;
  walk(tree, (node) => {
    if (node.type === "ClassDef") found ||= within2(node);
  });
  return found;
}
function joinRebinding(all2) {
  const modules = /* @__PURE__ */ new Set([...all2.map((one) => one.module), "__main__"]);
  const held = modulesHeld(all2, modules);
  const loose = all2.some(
    ({ module, rebinding }) => rebinding.reflects || rebinding.values.some(
      (name) => held.get(module)?.has(name) || !rebinding.imported.some(([own3]) => own3 === name) && anyHolds(held, name)
    )
  );
  const patched = new Set(all2.flatMap(({ rebinding }) => [...rebinding.patched, ...loose ? rebinding.stored : []]));
  const everything = all2.some(({ rebinding }) => rebinding.namespaces === "all" || loose && rebinding.storesAny);
  const own2 = new Set(all2.filter(({ rebinding }) => rebinding.namespaces !== "none").map((one) => one.module));
  return {
    loose,
    of: (module, names3) => everything || own2.has(module) ? names3 : names3.filter((name) => patched.has(name))
  };
}
var anyHolds = (held, name) => [...held.values()].some((names3) => names3.has(name));
function modulesHeld(all2, modules) {
  const held = new Map(all2.map((one) => [one.module, /* @__PURE__ */ new Set()]));
  const isModule = (path2) => {
    if (modules.has(path2)) return true;
    const dot = path2.lastIndexOf(".");
    return dot > 0 && (held.get(path2.slice(0, dot))?.has(path2.slice(dot + 1)) ?? false);
  };
  for (const name of modules)
    held.get(name.slice(0, name.lastIndexOf(".")))?.add(name.slice(name.lastIndexOf(".") + 1));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { module, rebinding } of all2) {
      const own2 = held.get(module);
      const size = own2.size;
      for (const [name, targets] of rebinding.imported) if (targets.some(isModule)) own2.add(name);
      for (const star of rebinding.stars) for (const name of held.get(star) ?? []) own2.add(name);
      changed ||= own2.size > size;
    }
  }
  return held;
}

// rules/transpile/python/link/recursion.ts
var operations = new Set(
  "BinOp Compare Subscript For FormattedValue AugAssign With AsyncWith AsyncFor comprehension UnaryOp If While IfExp BoolOp Assert Starred".split(
    " "
  )
);
var anyValue = "(value)";
var anySpecial = "(special)";
var isSpecial = (name) => name.startsWith("__") && name.endsWith("__");
var makers2 = /* @__PURE__ */ new Set(["__init__", "__new__", "__post_init__"]);
var isDefinition = (node) => node.type === "FunctionDef" || node.type === "AsyncFunctionDef";
function callFacts(tree, scopes) {
  const functions = [];
  const classes = [];
  const renamed = [];
  const values = /* @__PURE__ */ new Set();
  const called = /* @__PURE__ */ new Set();
  walk(tree, (node) => {
    if (node.type === "Call") called.add(node.func);
    if (node.type === "Name" && node.ctx === "Load" && !called.has(node)) values.add(node.name);
    if (node.type === "Attribute" && node.ctx === "Load" && !called.has(node)) values.add(node.attr);
    if (node.type === "ImportFrom") {
      for (const { name, asname } of node.names) if (asname !== null) renamed.push([asname, name]);
    }
    if (node.type === "ClassDef") classes.push([node.name, makersOf(node)]);
    if (!isDefinition(node)) return;
    const path2 = scopes.byNode.get(node.id)?.path ?? node.name;
    functions.push({ path: path2, name: node.name, calls: [...callsOf(node)].sort() });
    if (node.decorator_list.length > 0) values.add(node.name);
  });
  return { functions, classes, values: [...values].sort(), renamed };
}
function makersOf(node) {
  const own2 = node.body.filter(isDefinition).map((one) => one.name).filter((name) => makers2.has(name));
  const bases = node.bases.flatMap(
    (base) => base.type === "Name" ? [base.name] : base.type === "Attribute" ? [base.attr] : []
  );
  return [...own2, ...bases];
}
function callsOf(node) {
  const calls2 = /* @__PURE__ */ new Set();
  const visit3 = (inner) => {
    if (inner.type === "Call") {
      if (inner.func.type === "Name") calls2.add(inner.func.name);
      else if (inner.func.type === "Attribute") calls2.add(`.${inner.func.attr}`);
      else calls2.add(anyValue);
    } else if (inner.type === "Attribute") {
      calls2.add(`=${inner.attr}`);
    } else if (operations.has(inner.type)) calls2.add(anySpecial);
  };
  for (const child of childrenOf(node)) walk(child, visit3);
  return calls2;
}
var attributeHooks = "__getattr__ __getattribute__ __setattr__ __delattr__ __get__ __set__ __delete__".split(" ");
function guardedPaths(all2) {
  const defined2 = new Set(all2.flatMap(({ calls: calls2 }) => calls2.functions.map((one) => one.name)));
  const classes = new Set(all2.flatMap(({ calls: calls2 }) => calls2.classes.map(([name]) => name)));
  const edges = /* @__PURE__ */ new Map();
  const edge = (from, to) => {
    const targets = edges.get(from);
    if (targets === void 0) edges.set(from, /* @__PURE__ */ new Set([to]));
    else targets.add(to);
  };
  for (const { module, calls: calls2 } of all2) {
    const own2 = new Set(calls2.functions.map((one) => one.name));
    const renamed = new Map(calls2.renamed);
    const original = (name) => renamed.get(name) ?? name;
    for (const name of calls2.values) if (defined2.has(original(name))) edge(anyValue, original(name));
    for (const [name, makes] of calls2.classes)
      for (const made of makes) edge(`class ${name}`, isSpecial(made) ? made : `class ${original(made)}`);
    for (const { path: path2, name, calls: list2 } of calls2.functions) {
      const node = `${module}:${path2}`;
      edge(name, node);
      edge(`${module}|${name}`, node);
      if (isSpecial(name) && !makers2.has(name)) edge(anySpecial, node);
      for (const call2 of list2) {
        const plain2 = call2.startsWith(".") || call2.startsWith("=") ? call2.slice(1) : original(call2);
        if (call2.startsWith("=")) {
          if (defined2.has(plain2)) edge(node, plain2);
          for (const hook of attributeHooks) if (defined2.has(hook)) edge(node, hook);
          continue;
        }
        if (call2 === anyValue || call2 === anySpecial) {
          edge(node, call2);
          continue;
        }
        if (classes.has(plain2)) edge(node, `class ${plain2}`);
        if (!call2.startsWith(".") && own2.has(plain2) && plain2 === call2) edge(node, `${module}|${plain2}`);
        else if (defined2.has(plain2)) edge(node, plain2);
        if (call2.startsWith(".") || !defined2.has(plain2) && !classes.has(plain2)) edge(node, anyValue);
        edge(node, anySpecial);
      }
    }
  }
  const cyclic = onCycles(edges);
  return new Map(
    all2.map(({ module, calls: calls2 }) => [
      module,
      [...new Set(calls2.functions.map(({ path: path2 }) => path2))].filter((path2) => cyclic.has(`${module}:${path2}`)).sort()
    ])
  );
}
function onCycles(edges) {
  const index = /* @__PURE__ */ new Map();
  const low = /* @__PURE__ */ new Map();
  const open = [];
  const isOpen = /* @__PURE__ */ new Set();
  const cyclic = /* @__PURE__ */ new Set();
  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const path2 = [];
    const enter3 = (node) => {
      low.set(node, index.size);
      index.set(node, index.size);
      open.push(node);
      isOpen.add(node);
      path2.push({ node, rest: (edges.get(node) ?? /* @__PURE__ */ new Set()).values() });
    };
    enter3(root);
    for (let top = path2.at(-1); top !== void 0; top = path2.at(-1)) {
      const { node, rest } = top;
      const next = rest.next();
      if (next.done !== true) {
        if (!index.has(next.value)) enter3(next.value);
        else if (isOpen.has(next.value))
          low.set(node, Math.min(low.get(node), index.get(next.value)));
        continue;
      }
      path2.pop();
      const above = path2.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node), low.get(node)));
      if (low.get(node) !== index.get(node)) continue;
      const start = open.lastIndexOf(node);
      const component = open.splice(start);
      for (const one of component) isOpen.delete(one);
      if (component.length > 1 || edges.get(node)?.has(node)) for (const one of component) cyclic.add(one);
    }
  }
  return cyclic;
}

// rules/transpile/python/link-facts.ts
function linkFacts(tree, scopes, module, isPackage) {
  const attributes = /* @__PURE__ */ new Set();
  const from = /* @__PURE__ */ new Map();
  walk(tree, (node) => {
    if (node.type === "Attribute") attributes.add(node.attr);
    if (node.type !== "ImportFrom") return;
    const source = importedFrom(node, module, isPackage);
    const names3 = from.get(source) ?? /* @__PURE__ */ new Set();
    for (const alias of node.names) names3.add(alias.name);
    from.set(source, names3);
  });
  const symbols = [...scopes.module.symbols.values()];
  return {
    module,
    isPackage,
    exports: symbols.filter((symbol) => symbol.bound).map((symbol) => symbol.name),
    attributes: [...attributes].sort(),
    stored: storedIn(tree),
    readers: readersIn(tree),
    from: Object.fromEntries([...from].map(([name, names3]) => [name, [...names3].sort()])),
    rebinding: rebindingFacts(tree, module, isPackage),
    calls: callFacts(tree, scopes)
  };
}
var docReaders = ["__doc__", "getdoc", "help", "TestCase"];
var annotationReaders = ["__annotations__", "register", "get_type_hints", "signature", "get_annotations"];
var lifetimeReaders = ["__del__", "weakref"];
var readers2 = /* @__PURE__ */ new Set([...docReaders, ...annotationReaders, ...lifetimeReaders]);
function readersIn(tree) {
  const found = /* @__PURE__ */ new Set();
  walk(tree, (node) => {
    if (node.type === "Attribute") found.add(node.attr);
    else if (node.type === "Name" && node.name !== "__doc__") found.add(node.name);
    else if (node.type === "FunctionDef") found.add(node.name);
    else if (node.type === "Import") for (const { name } of node.names) found.add(name);
    else if (node.type === "ImportFrom")
      for (const name of [node.module ?? "", ...node.names.map((one) => one.name)]) found.add(name);
    else if (node.type === "Constant" && node.value.kind === "str") found.add(node.value.value);
  });
  return [...found].filter((name) => readers2.has(name)).sort();
}
function storedIn(tree) {
  const found = /* @__PURE__ */ new Set();
  walk(tree, (node) => {
    if (node.type === "Attribute" && node.ctx !== "Load") found.add(node.attr);
    if (node.type !== "Call" || node.func.type !== "Name" || node.func.name !== "setattr") return;
    const name = node.args[1];
    found.add(name?.type === "Constant" && name.value.kind === "str" ? name.value.value : "*");
  });
  return [...found].sort();
}
function linkSlices(entry2, all2) {
  const attributes = new Set(all2.flatMap((one) => one.attributes));
  const own2 = all2.map((one) => [one.module, one.isPackage]);
  const folders = namespacePackages(all2.map((one) => one.module)).map((name) => [name, true]);
  const modules = Object.fromEntries([...own2, ...folders]);
  const byName3 = new Map(all2.map((one) => [one.module, one]));
  const publicOf = (one) => one.exports.filter((name) => !name.startsWith("_"));
  const rebinding = joinRebinding(all2);
  const guarded2 = guardedPaths(all2);
  const mentioned = new Set(all2.flatMap((one) => one.readers));
  const readsDocs = docReaders.some((name) => mentioned.has(name));
  const readsAnnotations = annotationReaders.some((name) => mentioned.has(name));
  const watchesLifetimes = lifetimeReaders.some((name) => mentioned.has(name));
  const stored = new Set(all2.flatMap((one) => one.stored));
  return new Map(
    all2.map((one) => {
      const imported = all2.flatMap((other) => other.from[one.module] ?? []);
      const held = one.module !== entry2 || rebinding.loose;
      const read3 = held ? one.exports.filter((name) => attributes.has(name) || rebinding.loose) : [];
      const exports = Object.entries(one.from).flatMap(([name, names3]) => {
        const source = byName3.get(name);
        if (source === void 0) return [];
        const kept = publicOf(source).filter((bound) => names3.includes("*") || names3.includes(bound));
        return [[name, kept]];
      });
      const slice = {
        entry: entry2,
        modules,
        wanted: [.../* @__PURE__ */ new Set([...imported, ...read3])].sort(),
        rebound: [...rebinding.of(one.module, one.exports)].sort(),
        guarded: guarded2.get(one.module) ?? [],
        readsDocs,
        readsAnnotations,
        watchesLifetimes,
        stored: noticed(one, stored),
        exports: Object.fromEntries(exports)
      };
      return [one.module, slice];
    })
  );
}
function noticed(one, stored) {
  const used = /* @__PURE__ */ new Set([...one.attributes, ...Object.values(one.from).flat(), "*"]);
  return [...used].filter((name) => stored.has(name)).sort();
}
var reboundSlots = (slices) => [...slices].flatMap(([module, slice]) => slice.rebound.map((name) => `${module}|:${name}`));
function programOf(slice) {
  const modules = Object.entries(slice.modules).map(([name, isPackage]) => [
    name,
    { isPackage, exports: slice.exports[name] ?? [] }
  ]);
  return {
    entry: slice.entry,
    modules: new Map(modules),
    wanted: new Set(slice.wanted),
    rebound: new Set(slice.rebound),
    guarded: new Set(slice.guarded),
    readsDocs: slice.readsDocs,
    readsAnnotations: slice.readsAnnotations,
    watchesLifetimes: slice.watchesLifetimes,
    stored: new Set(slice.stored)
  };
}

// rules/transpile/python/lower/link-program.ts
function linkProgram(entry2, modules) {
  const facts = modules.map((one) => linkFacts(one.tree, buildScopes(one.tree), one.name, one.isPackage));
  const slices = linkSlices(entry2, facts);
  const programs = new Map([...slices].map(([name, slice]) => [name, programOf(slice)]));
  return { programs, open: reboundSlots(slices) };
}

// test/tools/py2rust.ts
init_passes();

// rules/transpile/python/syntax/spans.ts
function spanOf(spans, id) {
  const [line, col, endLine, endCol] = spans.table.subarray(id * 4, id * 4 + 4);
  return { line, col, endLine, endCol };
}
function numberNodes(module, p) {
  const { places } = p;
  const offsets = new Int32Array(p.placeCount * 2);
  const locate = makeLocator(p);
  let table7 = new Int32Array(p.placeCount * 4);
  let count = 0;
  const stack = [];
  pushChildrenReversed(module, stack);
  for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
    const old = node.id;
    const start = places[old * 2];
    const end = places[old * 2 + 1];
    node.id = count;
    offsets[count * 2] = start;
    offsets[count * 2 + 1] = end;
    locate(start, table7, count * 4);
    locate(end, table7, count * 4 + 2);
    count++;
    pushChildrenReversed(node, stack);
  }
  table7 = table7.slice(0, count * 4);
  return { spans: { count, table: table7 }, offsets };
}
function makeLocator(p) {
  const { text: text2, isAscii: isAscii2 } = p;
  const { lineStarts } = p.tokens;
  const last = lineStarts.length - 1;
  let line = 0;
  return (offset, table7, at) => {
    while (line > 0 && lineStarts[line] > offset) line--;
    while (line < last && lineStarts[line + 1] <= offset) line++;
    const start = lineStarts[line];
    table7[at] = line + 1;
    table7[at + 1] = isAscii2 ? offset - start : byteLength(text2, start, offset);
  };
}
function byteLength(text2, start, end) {
  let bytes = 0;
  for (let i = start; i < end; i++) {
    const code = text2.charCodeAt(i);
    if (code < 128) bytes++;
    else if (code < 2048 || code >= 55296 && code <= 57343) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

// rules/transpile/python/syntax/scope.ts
var Use = 1;
var Local = 2;
var Parameter = 4;
var GlobalName = 8;
var NonlocalName = 16;
var Annotated = 32;
var IterationVariable = 64;
var Imported = 128;
var Bound = Local | Parameter | Imported;
var Scope = class {
  kind;
  parent;
  children = [];
  names = /* @__PURE__ */ new Map();
  // The class whose `__names` are mangled here, or null.
  className;
  isAsync;
  // What kind of comprehension, in CPython's words.
  comprehension;
  blocks = [];
  nonlocals = [];
  // The statement that first declared a name global or nonlocal.
  declarations = /* @__PURE__ */ new Map();
  // An await or async for makes a comprehension asynchronous.
  isCoroutine = false;
  isGenerator = false;
  returnWithValue = null;
  // Above 0 inside the iterable of a comprehension.
  iterableDepth = 0;
  // Whether names now stored are iteration variables.
  inIterationTarget = false;
  constructor(kind, parent, options = {}) {
    this.kind = kind;
    this.parent = parent;
    this.className = options.className ?? parent?.className ?? null;
    this.isAsync = options.isAsync ?? false;
    this.comprehension = options.comprehension ?? null;
    this.iterableDepth = parent?.iterableDepth ?? 0;
    parent?.children.push(this);
  }
  // Function-like: what has locals that inner scopes may bind with nonlocal.
  get isFunction() {
    return this.kind === "function" || this.kind === "lambda" || this.kind === "comprehension";
  }
  mangle(name) {
    if (this.className === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
    const stripped = this.className.replace(/^_+/, "");
    return stripped === "" ? name : `_${stripped}${name}`;
  }
  flags(name) {
    return this.names.get(this.mangle(name)) ?? 0;
  }
  add(name, flags) {
    const key = this.mangle(name);
    this.names.set(key, (this.names.get(key) ?? 0) | flags);
  }
};
function findUnboundNonlocal(scope, bound) {
  const own2 = new Set(bound);
  for (const [name, flags] of scope.names) if (flags & GlobalName) own2.delete(name);
  for (const { name, statement: statement2 } of scope.nonlocals) {
    if (!own2.has(scope.mangle(name))) return { name, statement: statement2 };
  }
  const inner = new Set(own2);
  if (scope.kind === "class") inner.add("__class__");
  if (scope.isFunction) {
    for (const [name, flags] of scope.names) {
      if (flags & Bound && !(flags & (GlobalName | NonlocalName))) inner.add(name);
    }
  }
  for (const child of scope.children) {
    const found = findUnboundNonlocal(child, inner);
    if (found !== null) return found;
  }
  return null;
}

// rules/transpile/python/syntax/check-expressions.ts
var COMPREHENSION_NAMES = {
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  GeneratorExp: "generator expression"
};
var ExpressionChecker = class {
  fail;
  scope = new Scope("module", null);
  // The first error that CPython would only find in its compiler, once its symbol table is content.
  deferred = null;
  constructor(fail) {
    this.fail = fail;
  }
  defer(message, node) {
    this.deferred ??= this.fail(message, node);
  }
  // Binds a name in the scope at hand.
  store(name, node, flags) {
    this.checkForbidden(name, node);
    const { scope } = this;
    if (scope.inIterationTarget) {
      if (scope.flags(name) & (GlobalName | NonlocalName)) {
        throw this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, node);
      }
      flags |= IterationVariable;
    }
    scope.add(name, flags);
  }
  checkForbidden(name, node, verb = "assign to") {
    if (name === "__debug__") this.defer(`cannot ${verb} __debug__`, node);
  }
  inScope(scope, body2) {
    const outer = this.scope;
    this.scope = scope;
    body2();
    this.scope = outer;
  }
  // An assignment target: a bare star is told apart from one in a list.
  target(node) {
    if (node.type === "Starred") this.defer("starred assignment target must be in a list or tuple", node);
    this.expression(node);
  }
  expression(root) {
    const stack = [root];
    for (let node = stack.pop(); node !== void 0; node = stack.pop()) {
      switch (node.type) {
        case "Name":
          this.name(node);
          break;
        case "Constant":
          break;
        case "Starred":
          if (node.ctx === "Load") this.defer("can't use starred expression here", node);
          stack.push(node.value);
          break;
        case "List":
        case "Tuple":
        case "Set":
          if (node.type !== "Set" && node.ctx === "Store") this.checkStars(node.elts, node);
          pushUnstarred(node.elts, stack);
          break;
        case "Call":
          this.checkKeywords(node.keywords);
          for (let i = node.keywords.length - 1; i >= 0; i--) stack.push(node.keywords[i].value);
          pushUnstarred(node.args, stack);
          stack.push(node.func);
          break;
        case "Attribute":
          if (node.ctx !== "Load") this.checkForbidden(node.attr, node, node.ctx === "Del" ? "delete" : "assign to");
          stack.push(node.value);
          break;
        case "Lambda":
          this.lambda(node.args, node.body);
          break;
        case "ListComp":
        case "SetComp":
        case "DictComp":
        case "GeneratorExp":
          this.comprehension(node);
          break;
        case "NamedExpr":
          this.walrus(node);
          stack.push(node.value);
          break;
        case "Yield":
        case "YieldFrom":
          this.yieldExpression(node);
          if (node.value !== null) stack.push(node.value);
          break;
        case "Await":
          this.awaitExpression(node);
          stack.push(node.value);
          break;
        case "BinOp":
          stack.push(node.right, node.left);
          break;
        default:
          pushChildrenReversed(node, stack);
      }
    }
  }
  name(node) {
    const { name, ctx } = node;
    if (ctx === "Load") this.scope.add(name, Use);
    else if (ctx === "Store") this.store(name, node, Local);
    else {
      this.checkForbidden(name, node, "delete");
      this.scope.add(name, Local);
    }
  }
  checkStars(elts, node) {
    let seen = false;
    for (const [index, element2] of elts.entries()) {
      if (element2.type !== "Starred") continue;
      if (seen) return this.defer("multiple starred expressions in assignment", node);
      if (index >= 256) return this.defer("too many expressions in star-unpacking assignment", node);
      seen = true;
    }
  }
  checkKeywords(keywords2) {
    const seen = /* @__PURE__ */ new Set();
    for (const keyword of keywords2) {
      if (keyword.arg === null) continue;
      this.checkForbidden(keyword.arg, keyword);
      if (seen.has(keyword.arg)) this.defer(`keyword argument repeated: ${keyword.arg}`, keyword);
      seen.add(keyword.arg);
    }
  }
  defaults(args) {
    for (const value of args.defaults) this.expression(value);
    for (const value of args.kw_defaults) if (value !== null) this.expression(value);
  }
  parameters(args) {
    const declare2 = (arg2) => {
      if (this.scope.flags(arg2.arg) & Parameter) {
        throw this.fail(`duplicate argument '${arg2.arg}' in function definition`, arg2);
      }
      this.store(arg2.arg, arg2, Parameter);
    };
    args.posonlyargs.forEach(declare2);
    args.args.forEach(declare2);
    args.kwonlyargs.forEach(declare2);
    if (args.vararg !== null) declare2(args.vararg);
    if (args.kwarg !== null) declare2(args.kwarg);
  }
  lambda(args, body2) {
    this.defaults(args);
    this.inScope(new Scope("lambda", this.scope), () => {
      this.parameters(args);
      this.expression(body2);
    });
  }
  comprehension(node) {
    const outer = this.scope;
    const [first2] = node.generators;
    this.iterable(first2.iter);
    const inner = new Scope("comprehension", outer, { comprehension: COMPREHENSION_NAMES[node.type] });
    this.inScope(inner, () => {
      for (const { target, iter, ifs, is_async } of node.generators) {
        if (is_async) inner.isCoroutine = true;
        inner.inIterationTarget = true;
        this.target(target);
        inner.inIterationTarget = false;
        if (iter !== first2.iter) this.iterable(iter);
        for (const condition of ifs) this.expression(condition);
      }
      if (node.type === "DictComp") {
        this.expression(node.value);
        this.expression(node.key);
      } else this.expression(node.elt);
    });
    if (!inner.isCoroutine || node.type === "GeneratorExp") return;
    if (!outer.isAsync && outer.kind !== "comprehension") {
      this.defer("asynchronous comprehension outside of an asynchronous function", node);
    }
    outer.isCoroutine = true;
  }
  iterable(iter) {
    this.scope.iterableDepth++;
    this.expression(iter);
    this.scope.iterableDepth--;
  }
  walrus(node) {
    const { scope } = this;
    const { name } = node.target;
    if (scope.kind === "annotation") throw this.fail("'named expression' can not be used within an annotation", node);
    if (scope.iterableDepth > 0) {
      throw this.fail("assignment expression cannot be used in a comprehension iterable expression", node);
    }
    if (scope.comprehension !== null) this.walrusInComprehension(node, name);
    this.store(name, node.target, Local);
  }
  // The name belongs to the nearest scope that is no comprehension.
  walrusInComprehension(node, name) {
    for (let owner = this.scope; owner !== null; owner = owner.parent) {
      if (owner.comprehension !== null) {
        if (owner.flags(name) & IterationVariable) {
          throw this.fail(
            `assignment expression cannot rebind comprehension iteration variable '${name}'`,
            node.target
          );
        }
      } else if (owner.kind === "class") {
        throw this.fail("assignment expression within a comprehension cannot be used in a class body", node.target);
      } else {
        const isGlobal = owner.kind === "module" || (owner.flags(name) & GlobalName) !== 0;
        this.scope.add(name, isGlobal ? GlobalName : NonlocalName);
        owner.add(name, owner.kind === "module" ? GlobalName : Local);
        return;
      }
    }
  }
  yieldExpression(node) {
    const { scope } = this;
    if (scope.kind === "annotation") throw this.fail("'yield expression' can not be used within an annotation", node);
    if (scope.comprehension !== null) throw this.fail(`'yield' inside ${scope.comprehension}`, node);
    if (scope.kind !== "function" && scope.kind !== "lambda") this.defer("'yield' outside function", node);
    if (scope.isAsync && node.type === "YieldFrom") this.defer("'yield from' inside async function", node);
    scope.isGenerator = true;
  }
  awaitExpression(node) {
    const { scope } = this;
    if (scope.kind === "annotation") throw this.fail("'await expression' can not be used within an annotation", node);
    if (!scope.isFunction) this.defer("'await' outside function", node);
    else if (!scope.isAsync && scope.comprehension === null) this.defer("'await' outside async function", node);
    scope.isCoroutine = true;
  }
};
function pushUnstarred(elements, stack) {
  for (let i = elements.length - 1; i >= 0; i--) {
    const element2 = elements[i];
    stack.push(element2.type === "Starred" ? element2.value : element2);
  }
}

// rules/transpile/python/syntax/check-patterns.ts
function checkCases(checker, cases2) {
  for (const [index, { pattern: pattern2, guard }] of cases2.entries()) {
    const irrefutable2 = guard !== null || index === cases2.length - 1;
    checkPattern(checker, pattern2, irrefutable2, /* @__PURE__ */ new Set());
  }
}
function checkPattern(checker, pattern2, irrefutable2, bound) {
  switch (pattern2.type) {
    case "MatchValue":
      if (pattern2.value.type === "JoinedStr") {
        checker.defer("patterns may only match literals and attribute lookups", pattern2);
      }
      return checker.expression(pattern2.value);
    case "MatchSingleton":
      return;
    case "MatchStar":
      return capture(checker, pattern2, pattern2.name, bound);
    case "MatchAs":
      if (pattern2.pattern !== null) checkPattern(checker, pattern2.pattern, irrefutable2, bound);
      else if (!irrefutable2) {
        const what = pattern2.name === null ? "wildcard" : `name capture '${pattern2.name}'`;
        checker.defer(`${what} makes remaining patterns unreachable`, pattern2);
      }
      return capture(checker, pattern2, pattern2.name, bound);
    case "MatchOr":
      return checkAlternatives(checker, pattern2, irrefutable2, bound);
    case "MatchSequence": {
      const stars = pattern2.patterns.filter(({ type }) => type === "MatchStar");
      if (stars.length > 1) checker.defer("multiple starred names in sequence pattern", pattern2);
      for (const part of pattern2.patterns) checkPattern(checker, part, true, bound);
      return;
    }
    case "MatchMapping":
      return checkMapping(checker, pattern2, bound);
    case "MatchClass":
      return checkClass(checker, pattern2, bound);
  }
}
function capture(checker, pattern2, name, bound) {
  if (name === null) return;
  checker.store(name, pattern2, Local);
  if (bound.has(name)) checker.defer(`multiple assignments to name '${name}' in pattern`, pattern2);
  bound.add(name);
}
function checkAlternatives(checker, pattern2, irrefutable2, bound) {
  let first2 = null;
  for (const [index, alternative] of pattern2.patterns.entries()) {
    const names3 = /* @__PURE__ */ new Set();
    checkPattern(checker, alternative, irrefutable2 && index === pattern2.patterns.length - 1, names3);
    if (first2 === null) first2 = names3;
    else if (names3.size !== first2.size || [...names3].some((name) => !first2?.has(name))) {
      checker.defer("alternative patterns bind different names", pattern2);
    }
  }
  for (const name of first2 ?? []) {
    if (bound.has(name)) checker.defer(`multiple assignments to name '${name}' in pattern`, pattern2);
    bound.add(name);
  }
}
function checkMapping(checker, pattern2, bound) {
  const seen = /* @__PURE__ */ new Set();
  for (const key of pattern2.keys) {
    if (key.type === "JoinedStr") {
      checker.defer("mapping pattern keys may only match literals and attribute lookups", pattern2);
    }
    checker.expression(key);
    const literal3 = literalKey(key);
    if (literal3 === null) continue;
    if (seen.has(literal3.key)) checker.defer(`mapping pattern checks duplicate key (${literal3.shown})`, pattern2);
    seen.add(literal3.key);
  }
  for (const part of pattern2.patterns) checkPattern(checker, part, true, bound);
  capture(checker, pattern2, pattern2.rest, bound);
}
function literalKey(key) {
  if (key.type === "UnaryOp") {
    const inner = literalKey(key.operand);
    return inner === null ? null : { key: negated(inner.key), shown: `-${inner.shown}` };
  }
  if (key.type !== "Constant") return null;
  const { value } = key;
  switch (value.kind) {
    case "int":
      return { key: `n${value.value}`, shown: value.value };
    case "float": {
      const whole = Number.isInteger(value.value);
      const text2 = whole ? BigInt(value.value).toString() : String(value.value);
      return { key: `n${text2}`, shown: whole ? `${value.value}.0` : text2 };
    }
    case "bool":
      return { key: value.value ? "n1" : "n0", shown: value.value ? "True" : "False" };
    case "complex":
      return { key: value.imag === 0 ? "n0" : `j${value.imag}`, shown: `${value.imag}j` };
    case "str":
      return { key: `s${value.value}`, shown: `'${value.value}'` };
    case "bytes":
      return { key: `b${value.value}`, shown: `b'${value.value}'` };
    case "none":
      return { key: "none", shown: "None" };
    case "ellipsis":
      return { key: "ellipsis", shown: "Ellipsis" };
  }
}
function negated(key) {
  return key === "n0" ? key : `${key.charAt(0)}-${key.slice(1)}`;
}
function checkClass(checker, pattern2, bound) {
  checker.expression(pattern2.cls);
  const seen = /* @__PURE__ */ new Set();
  for (const name of pattern2.kwd_attrs) {
    checker.checkForbidden(name, pattern2);
    if (seen.has(name)) checker.defer(`attribute name repeated in class pattern: ${name}`, pattern2);
    seen.add(name);
  }
  for (const part of pattern2.patterns) checkPattern(checker, part, true, bound);
  for (const part of pattern2.kwd_patterns) checkPattern(checker, part, true, bound);
}

// rules/transpile/python/syntax/check-statements.ts
var MAX_BLOCKS = 20;
var StatementChecker = class extends ExpressionChecker {
  futureImports;
  lazyAnnotations;
  constructor(fail, futureImports, lazyAnnotations) {
    super(fail);
    this.futureImports = futureImports;
    this.lazyAnnotations = lazyAnnotations;
  }
  run(module) {
    this.statements(module.body);
    if (this.resolution !== null) return this.resolution;
    if (this.hasNonlocal) {
      const unbound = findUnboundNonlocal(this.scope, /* @__PURE__ */ new Set());
      if (unbound !== null) return this.fail(`no binding for nonlocal '${unbound.name}' found`, unbound.statement);
    }
    return this.deferred;
  }
  hasNonlocal = false;
  // The first error of the stage that resolves names, which runs once all scopes are known.
  resolution = null;
  statements(body2) {
    for (const stmt of body2) this.statement(stmt);
  }
  statement(stmt) {
    switch (stmt.type) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        return this.functionDef(stmt);
      case "ClassDef":
        return this.classDef(stmt);
      case "Return":
        return this.returnStatement(stmt, stmt.value);
      case "Expr":
        return this.expression(stmt.value);
      case "Assign":
        for (const target of stmt.targets) this.target(target);
        return this.expression(stmt.value);
      case "AugAssign":
        this.expression(stmt.target);
        return this.expression(stmt.value);
      case "AnnAssign":
        return this.annotated(stmt);
      case "TypeAlias":
        this.expression(stmt.name);
        return this.inScope(new Scope("function", this.scope), () => {
          this.typeParams(stmt.type_params);
          this.expression(stmt.value);
        });
      case "Delete":
        for (const target of stmt.targets) this.expression(target);
        return;
      case "For":
      case "AsyncFor":
        if (stmt.type === "AsyncFor") this.requireAsync("async for", stmt);
        this.target(stmt.target);
        this.expression(stmt.iter);
        this.block("loop", stmt, stmt.body);
        return this.statements(stmt.orelse);
      case "While":
        this.expression(stmt.test);
        this.block("loop", stmt, stmt.body);
        return this.statements(stmt.orelse);
      case "If":
        return this.ifStatement(stmt);
      case "With":
      case "AsyncWith":
        return this.withStatement(stmt);
      case "Match":
        this.expression(stmt.subject);
        checkCases(this, stmt.cases);
        for (const block2 of stmt.cases) {
          if (block2.guard !== null) this.expression(block2.guard);
          this.statements(block2.body);
        }
        return;
      case "Raise":
        if (stmt.exc !== null) this.expression(stmt.exc);
        if (stmt.cause !== null) this.expression(stmt.cause);
        return;
      case "Try":
      case "TryStar":
        return this.tryStatement(stmt);
      case "Assert":
        this.expression(stmt.test);
        if (stmt.msg !== null) this.expression(stmt.msg);
        return;
      case "Import":
      case "ImportFrom":
        return this.importStatement(stmt);
      case "Global":
        return this.globalStatement(stmt, stmt.names);
      case "Nonlocal":
        return this.nonlocalStatement(stmt, stmt.names);
      case "Break":
      case "Continue":
        return this.leaveLoop(stmt);
      case "Pass":
        return;
    }
  }
  functionDef(node) {
    this.store(node.name, node, Local);
    const generic = node.type_params.length > 0 ? new Scope("function", this.scope) : this.scope;
    for (const decorator of node.decorator_list) this.expression(decorator);
    this.defaults(node.args);
    this.inScope(generic, () => {
      this.typeParams(node.type_params);
      this.annotations(node.args, node.returns);
      const inner = new Scope("function", this.scope, { isAsync: node.type === "AsyncFunctionDef" });
      this.inScope(inner, () => {
        this.parameters(node.args);
        this.statements(node.body);
      });
      if (inner.isAsync && inner.isGenerator && inner.returnWithValue !== null) {
        this.defer("'return' with value in async generator", inner.returnWithValue);
      }
    });
  }
  annotations(args, returns) {
    const annotate2 = (arg2) => {
      if (arg2?.annotation) this.annotation(arg2.annotation);
    };
    args.posonlyargs.forEach(annotate2);
    args.args.forEach(annotate2);
    annotate2(args.vararg);
    args.kwonlyargs.forEach(annotate2);
    annotate2(args.kwarg);
    if (returns !== null) this.annotation(returns);
  }
  annotation(annotation) {
    const value = annotation.type === "Starred" ? annotation.value : annotation;
    if (!this.lazyAnnotations) return this.expression(value);
    this.inScope(new Scope("annotation", this.scope), () => this.expression(value));
  }
  typeParams(params) {
    for (const param of params) {
      if (this.scope.flags(param.name) & Local) throw this.fail(`duplicate type parameter '${param.name}'`, param);
      this.store(param.name, param, Local);
      if (param.type === "TypeVar" && param.bound !== null) this.expression(param.bound);
    }
  }
  classDef(node) {
    this.store(node.name, node, Local);
    for (const decorator of node.decorator_list) this.expression(decorator);
    const generic = node.type_params.length > 0 ? new Scope("function", this.scope) : this.scope;
    this.inScope(generic, () => {
      this.typeParams(node.type_params);
      this.checkKeywords(node.keywords);
      for (const base of node.bases) this.expression(base.type === "Starred" ? base.value : base);
      for (const keyword of node.keywords) this.expression(keyword.value);
      this.inScope(new Scope("class", this.scope, { className: node.name }), () => this.statements(node.body));
    });
  }
  returnStatement(stmt, value) {
    const { scope } = this;
    if (scope.kind !== "function") this.defer("'return' outside function", stmt);
    if (scope.blocks.includes("except*")) this.defer(EXCEPT_STAR, stmt);
    if (value === null) return;
    scope.returnWithValue ??= stmt;
    this.expression(value);
  }
  annotated(stmt) {
    const { target, simple: simple2, value } = stmt;
    if (target.type === "Name") {
      const flags = this.scope.flags(target.name);
      if (flags & (GlobalName | NonlocalName) && this.scope.kind !== "module" && simple2) {
        const kind = flags & GlobalName ? "global" : "nonlocal";
        throw this.fail(`annotated name '${target.name}' can't be ${kind}`, stmt);
      }
      if (simple2 || value !== null) this.store(target.name, target, simple2 ? Local | Annotated : Local);
    } else this.expression(target);
    this.annotation(stmt.annotation);
    if (value !== null) this.expression(value);
  }
  // A chain of `elif` is walked, not recursed into.
  ifStatement(stmt) {
    for (let clause = stmt; ; ) {
      this.expression(clause.test);
      this.statements(clause.body);
      const [next] = clause.orelse;
      if (clause.orelse.length !== 1 || next?.type !== "If") return this.statements(clause.orelse);
      clause = next;
    }
  }
  withStatement(stmt) {
    if (stmt.type === "AsyncWith") this.requireAsync("async with", stmt);
    for (const { context_expr, optional_vars } of stmt.items) {
      this.expression(context_expr);
      if (optional_vars !== null) this.target(optional_vars);
      this.push("other", stmt);
    }
    this.statements(stmt.body);
    this.scope.blocks.length -= stmt.items.length;
  }
  tryStatement(stmt) {
    const hasFinally = stmt.finalbody.length > 0;
    const hasHandlers = stmt.handlers.length > 0;
    if (hasFinally) this.push("other", stmt);
    if (hasHandlers) this.block("other", stmt, stmt.body);
    else this.statements(stmt.body);
    this.statements(stmt.orelse);
    for (const [index, handler] of stmt.handlers.entries()) {
      if (handler.exc_type === null && index < stmt.handlers.length - 1) {
        this.defer("default 'except:' must be last", handler);
      }
      this.handler(handler, stmt.type === "TryStar" ? "except*" : "other");
    }
    if (!hasFinally) return;
    this.scope.blocks.pop();
    this.block("other", stmt, stmt.finalbody);
  }
  handler(handler, kind) {
    this.push(kind, handler);
    if (handler.exc_type !== null) this.expression(handler.exc_type);
    if (handler.name !== null) this.store(handler.name, handler, Local);
    this.block("other", handler, handler.body);
    this.scope.blocks.pop();
  }
  importStatement(stmt) {
    if (stmt.type === "ImportFrom" && stmt.module === "__future__" && !this.futureImports.has(stmt)) {
      this.defer("from __future__ imports must occur at the beginning of the file", stmt);
    }
    for (const alias of stmt.names) {
      if (alias.name === "*") {
        if (this.scope.kind !== "module") throw this.fail("import * only allowed at module level", stmt);
        continue;
      }
      const dot = stmt.type === "Import" ? alias.name.indexOf(".") : -1;
      this.store(alias.asname ?? (dot < 0 ? alias.name : alias.name.slice(0, dot)), alias, Imported);
    }
  }
  globalStatement(stmt, names3) {
    for (const name of names3) {
      this.checkDeclaration(stmt, name, "global");
      if (this.scope.flags(name) & NonlocalName) this.bothGlobalAndNonlocal(name);
      this.scope.add(name, GlobalName);
      this.declared(name, stmt);
    }
  }
  nonlocalStatement(stmt, names3) {
    for (const name of names3) {
      this.checkDeclaration(stmt, name, "nonlocal");
      if (this.scope.kind === "module") {
        this.resolution ??= this.fail("nonlocal declaration not allowed at module level", stmt);
      }
      if (this.scope.flags(name) & GlobalName) this.bothGlobalAndNonlocal(name);
      this.scope.add(name, NonlocalName);
      this.declared(name, stmt);
      this.scope.nonlocals.push({ name, statement: stmt });
      this.hasNonlocal = true;
    }
  }
  declared(name, stmt) {
    if (!this.scope.declarations.has(name)) this.scope.declarations.set(name, stmt);
  }
  bothGlobalAndNonlocal(name) {
    this.resolution ??= this.fail(`name '${name}' is nonlocal and global`, this.scope.declarations.get(name));
  }
  checkDeclaration(stmt, name, kind) {
    const flags = this.scope.flags(name);
    if (flags & Parameter) throw this.fail(`name '${name}' is parameter and ${kind}`, stmt);
    if (flags & Use) throw this.fail(`name '${name}' is used prior to ${kind} declaration`, stmt);
    if (flags & Annotated) throw this.fail(`annotated name '${name}' can't be ${kind}`, stmt);
    if (flags & Local) throw this.fail(`name '${name}' is assigned to before ${kind} declaration`, stmt);
  }
  leaveLoop(stmt) {
    const { blocks } = this.scope;
    for (let i = blocks.length - 1; i >= 0; i--) {
      if (blocks[i] === "loop") return;
      if (blocks[i] === "except*") return this.defer(EXCEPT_STAR, stmt);
    }
    this.defer(stmt.type === "Break" ? "'break' outside loop" : "'continue' not properly in loop", stmt);
  }
  block(kind, owner, body2) {
    this.push(kind, owner);
    this.statements(body2);
    this.scope.blocks.pop();
  }
  push(kind, owner) {
    if (this.scope.blocks.length >= MAX_BLOCKS) this.defer("too many statically nested blocks", owner);
    this.scope.blocks.push(kind);
  }
  requireAsync(what, stmt) {
    if (!this.scope.isAsync) this.defer(`'${what}' outside async function`, stmt);
  }
};
var EXCEPT_STAR = "'break', 'continue' and 'return' cannot appear in an except* block";

// rules/transpile/python/syntax/syntax-failure.ts
var SyntaxFailure = class {
  message;
  start;
  end;
  constructor(message, start, end = start) {
    this.message = message;
    this.start = start;
    this.end = end;
  }
};

// rules/transpile/python/syntax/check-module.ts
var FEATURES = /* @__PURE__ */ new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations"
]);
function checkModule(module, offsets) {
  const fail = (message, node) => new SyntaxFailure(message, offsets[node.id * 2], offsets[node.id * 2 + 1]);
  try {
    const futures = checkFutures(module, fail);
    return new StatementChecker(fail, futures.imports, futures.annotations).run(module);
  } catch (failure2) {
    if (failure2 instanceof SyntaxFailure) return failure2;
    throw failure2;
  }
}
function checkFutures(module, fail) {
  const imports = /* @__PURE__ */ new Set();
  let annotations = false;
  for (const [index, stmt] of module.body.entries()) {
    if (stmt.type === "ImportFrom" && stmt.module === "__future__" && stmt.level === 0) {
      imports.add(stmt);
      if (checkFeatures(stmt, fail)) annotations = true;
    } else if (index > 0 || stmt.type !== "Expr" || stmt.value.type !== "Constant" || stmt.value.value.kind !== "str") {
      break;
    }
  }
  return { imports, annotations };
}
function checkFeatures(stmt, fail) {
  for (const { name } of stmt.names) {
    if (name === "braces") throw fail("not a chance", stmt);
    if (!FEATURES.has(name)) throw fail(`future feature ${name} is not defined`, stmt);
  }
  return stmt.names.some(({ name }) => name === "annotations");
}

// rules/transpile/python/syntax/comments.ts
function attachComments(p, module, offsets) {
  const raw = p.tokens.comments;
  if (raw.length === 0) return [];
  const places = statementPlaces(p, module, offsets);
  const comments = [];
  let next = 0;
  for (const { start, end, ownLine, inBrackets } of raw) {
    while (next < places.length && places[next].start < start) next++;
    const line = p.lineOf(start);
    const col = start - p.tokens.lineStarts[line - 1];
    const decorated = places[next - 1];
    const { anchor, position } = ownLine && decorated !== void 0 && start < decorated.head ? { anchor: decorated.id, position: "before" } : anchorOf(places, next, col, ownLine, inBrackets);
    comments.push({ text: p.text.slice(start, end), line, col, ownLine, anchor, position });
  }
  return comments;
}
function anchorOf(places, next, col, ownLine, inBrackets) {
  const previous = places[next - 1];
  const following = places[next];
  if (previous !== void 0 && inBrackets) {
    return { anchor: previous.id, position: ownLine ? "before" : "trailing" };
  }
  if (!ownLine && previous !== void 0) return { anchor: previous.id, position: "trailing" };
  if (following !== void 0 && (col <= following.column || following.parent === next - 1)) {
    return { anchor: following.id, position: "before" };
  }
  if (previous === void 0) return { anchor: following?.id ?? -1, position: following ? "before" : "end-of-module" };
  let owner = previous;
  while (owner.column > col && owner.parent >= 0) owner = places[owner.parent];
  if (following === void 0 && owner.parent < 0) return { anchor: owner.id, position: "end-of-module" };
  return { anchor: owner.id, position: "end-of-block" };
}
function statementPlaces(p, module, offsets) {
  const places = [];
  const stack = [];
  const pushBlock = (block2, parent) => {
    for (let i = block2.length - 1; i >= 0; i--) stack.push({ node: block2[i], parent });
  };
  pushBlock(module.body, -1);
  for (let item2 = stack.pop(); item2 !== void 0; item2 = stack.pop()) {
    const { node, parent } = item2;
    const index = places.length;
    const start = startOf(p, node, offsets);
    const column = start - p.tokens.lineStarts[p.lineOf(start) - 1];
    places.push({ id: node.id, start, head: offsets[node.id * 2], column, parent });
    for (const block2 of blocksOf(node).reverse()) pushBlock(block2, index);
  }
  return places;
}
function startOf(p, node, offsets) {
  if (node.type === "FunctionDef" || node.type === "AsyncFunctionDef" || node.type === "ClassDef") {
    const [decorator] = node.decorator_list;
    if (decorator !== void 0) return p.text.lastIndexOf("@", offsets[decorator.id * 2]);
  }
  return offsets[node.id * 2];
}
function blocksOf(node) {
  switch (node.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "With":
    case "AsyncWith":
      return [node.body];
    case "If":
    case "For":
    case "AsyncFor":
    case "While":
      return [node.body, node.orelse];
    case "Try":
    case "TryStar":
      return [node.body, ...node.handlers.map((handler) => handler.body), node.orelse, node.finalbody];
    case "Match":
      return node.cases.map((block2) => block2.body);
    default:
      return [];
  }
}

// rules/transpile/python/syntax/token.ts
var Tok = {
  End: 0,
  Newline: 1,
  Indent: 2,
  Dedent: 3,
  Error: 4,
  Name: 5,
  Number: 6,
  String: 7,
  FStringStart: 8,
  FStringMiddle: 9,
  FStringEnd: 10,
  LeftParen: 11,
  RightParen: 12,
  LeftBracket: 13,
  RightBracket: 14,
  LeftBrace: 15,
  RightBrace: 16,
  Colon: 17,
  Comma: 18,
  Semicolon: 19,
  Dot: 20,
  Ellipsis: 21,
  Arrow: 22,
  At: 23,
  Equal: 24,
  Exclamation: 25,
  ColonEqual: 26,
  Plus: 27,
  Minus: 28,
  Star: 29,
  Slash: 30,
  DoubleSlash: 31,
  Percent: 32,
  DoubleStar: 33,
  LeftShift: 34,
  RightShift: 35,
  Ampersand: 36,
  Bar: 37,
  Caret: 38,
  Tilde: 39,
  EqualEqual: 40,
  NotEqual: 41,
  Less: 42,
  LessEqual: 43,
  Greater: 44,
  GreaterEqual: 45,
  // Augmented assignment: the binary operator's kind is found through `augmentedOperator`.
  PlusEqual: 46,
  MinusEqual: 47,
  StarEqual: 48,
  SlashEqual: 49,
  DoubleSlashEqual: 50,
  PercentEqual: 51,
  DoubleStarEqual: 52,
  LeftShiftEqual: 53,
  RightShiftEqual: 54,
  AmpersandEqual: 55,
  BarEqual: 56,
  CaretEqual: 57,
  AtEqual: 58,
  // A character that is in no token.
  Stray: 59,
  // Keywords.
  False: 64,
  None: 65,
  True: 66,
  And: 67,
  As: 68,
  Assert: 69,
  Async: 70,
  Await: 71,
  Break: 72,
  Class: 73,
  Continue: 74,
  Def: 75,
  Del: 76,
  Elif: 77,
  Else: 78,
  Except: 79,
  Finally: 80,
  For: 81,
  From: 82,
  Global: 83,
  If: 84,
  Import: 85,
  In: 86,
  Is: 87,
  Lambda: 88,
  Nonlocal: 89,
  Not: 90,
  Or: 91,
  Pass: 92,
  Raise: 93,
  Return: 94,
  Try: 95,
  While: 96,
  With: 97,
  Yield: 98
};
var FIRST_KEYWORD = Tok.False;
var keywordKinds = /* @__PURE__ */ new Map([
  ["False", Tok.False],
  ["None", Tok.None],
  ["True", Tok.True],
  ["and", Tok.And],
  ["as", Tok.As],
  ["assert", Tok.Assert],
  ["async", Tok.Async],
  ["await", Tok.Await],
  ["break", Tok.Break],
  ["class", Tok.Class],
  ["continue", Tok.Continue],
  ["def", Tok.Def],
  ["del", Tok.Del],
  ["elif", Tok.Elif],
  ["else", Tok.Else],
  ["except", Tok.Except],
  ["finally", Tok.Finally],
  ["for", Tok.For],
  ["from", Tok.From],
  ["global", Tok.Global],
  ["if", Tok.If],
  ["import", Tok.Import],
  ["in", Tok.In],
  ["is", Tok.Is],
  ["lambda", Tok.Lambda],
  ["nonlocal", Tok.Nonlocal],
  ["not", Tok.Not],
  ["or", Tok.Or],
  ["pass", Tok.Pass],
  ["raise", Tok.Raise],
  ["return", Tok.Return],
  ["try", Tok.Try],
  ["while", Tok.While],
  ["with", Tok.With],
  ["yield", Tok.Yield]
]);

// rules/transpile/python/syntax/operators.ts
var KINDS = 128;
var binary2 = new Array(KINDS).fill(void 0);
var precedence = new Uint8Array(KINDS);
var augmented = new Array(KINDS).fill(void 0);
var table4 = [
  [Tok.Bar, "BitOr", 1, Tok.BarEqual],
  [Tok.Caret, "BitXor", 2, Tok.CaretEqual],
  [Tok.Ampersand, "BitAnd", 3, Tok.AmpersandEqual],
  [Tok.LeftShift, "LShift", 4, Tok.LeftShiftEqual],
  [Tok.RightShift, "RShift", 4, Tok.RightShiftEqual],
  [Tok.Plus, "Add", 5, Tok.PlusEqual],
  [Tok.Minus, "Sub", 5, Tok.MinusEqual],
  [Tok.Star, "Mult", 6, Tok.StarEqual],
  [Tok.Slash, "Div", 6, Tok.SlashEqual],
  [Tok.DoubleSlash, "FloorDiv", 6, Tok.DoubleSlashEqual],
  [Tok.Percent, "Mod", 6, Tok.PercentEqual],
  [Tok.At, "MatMult", 6, Tok.AtEqual],
  [Tok.DoubleStar, "Pow", 0, Tok.DoubleStarEqual]
];
for (const [kind, operator3, binds, assign] of table4) {
  binary2[kind] = operator3;
  precedence[kind] = binds;
  augmented[assign] = operator3;
}
function binaryPrecedence(kind) {
  return precedence[kind];
}
function binaryOperator2(kind) {
  return binary2[kind];
}
function augmentedOperator(kind) {
  return augmented[kind];
}
function unaryOperator2(kind) {
  if (kind === Tok.Minus) return "USub";
  if (kind === Tok.Plus) return "UAdd";
  return kind === Tok.Tilde ? "Invert" : null;
}
function comparisonOperator(kind, next) {
  switch (kind) {
    case Tok.EqualEqual:
      return "Eq";
    case Tok.NotEqual:
      return "NotEq";
    case Tok.Less:
      return "Lt";
    case Tok.LessEqual:
      return "LtE";
    case Tok.Greater:
      return "Gt";
    case Tok.GreaterEqual:
      return "GtE";
    case Tok.In:
      return "In";
    case Tok.Is:
      return next === Tok.Not ? "IsNot" : "Is";
    case Tok.Not:
      return next === Tok.In ? "NotIn" : null;
    default:
      return null;
  }
}

// rules/transpile/python/syntax/parse-arguments.ts
function parseArgumentList(p, allowGenerator = true) {
  const open = p.start();
  p.pos++;
  const args = [];
  const keywords2 = [];
  while (p.kind() !== Tok.RightParen) {
    const start = p.start();
    const kind = p.kind();
    if (kind === Tok.DoubleStar) {
      p.pos++;
      const value = parseExpression(p);
      keywords2.push({ type: "keyword", id: p.placeFrom(start), arg: null, value });
    } else if (kind === Tok.Star) {
      args.push(parseStarArgument(p, keywords2));
    } else if (p.peek(1) === Tok.Equal && (kind === Tok.Name || isConstantWord(kind))) {
      keywords2.push(parseKeyword(p));
    } else {
      const value = parseNamedExpression(p);
      if (p.kind() === Tok.For || p.kind() === Tok.Async && p.peek(1) === Tok.For) {
        args.push(parseBareGenerator(p, open, value, args.length + keywords2.length === 0, allowGenerator));
        return { args, keywords: keywords2 };
      }
      if (p.kind() === Tok.Equal) {
        throw p.fail('expression cannot contain assignment, perhaps you meant "=="?', start, p.end());
      }
      if (keywords2.length > 0) throw positionalAfterKeyword(p, keywords2);
      args.push(value);
    }
    if (!p.accept(Tok.Comma)) break;
  }
  p.expect(Tok.RightParen);
  return { args, keywords: keywords2 };
}
function isConstantWord(kind) {
  return kind === Tok.True || kind === Tok.False || kind === Tok.None;
}
function parseKeyword(p) {
  const start = p.start();
  if (p.kind() !== Tok.Name) {
    throw p.fail(`cannot assign to ${p.source(p.pos)}`, start, p.endAt(p.pos + 1));
  }
  const arg2 = p.takeName();
  p.pos++;
  const value = parseExpression(p);
  if (p.kind() === Tok.For || p.kind() === Tok.Async && p.peek(1) === Tok.For) {
    throw p.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, p.startAt(p.pos));
  }
  return { type: "keyword", id: p.placeFrom(start), arg: arg2, value };
}
function parseStarArgument(p, keywords2) {
  const start = p.start();
  p.pos++;
  const value = parseExpression(p);
  if (p.kind() === Tok.For) throw p.fail("iterable unpacking cannot be used in comprehension", start, p.lastEnd());
  if (keywords2.some((keyword) => keyword.arg === null)) {
    throw p.fail("iterable argument unpacking follows keyword argument unpacking", start, p.lastEnd());
  }
  return { type: "Starred", id: p.placeFrom(start), value, ctx: "Load" };
}
function parseBareGenerator(p, open, elt, first2, allowed2) {
  const start = p.startOf(elt);
  const generators = parseGenerators(p, elt);
  if (!first2 || !allowed2 || p.kind() !== Tok.RightParen) {
    if (p.kind() !== Tok.RightParen && p.kind() !== Tok.Comma) throw p.unexpected();
    if (!allowed2) throw p.unexpected();
    throw p.fail("Generator expression must be parenthesized", start, p.lastEnd());
  }
  p.pos++;
  return { type: "GeneratorExp", id: p.placeFrom(open), elt, generators };
}
function positionalAfterKeyword(p, keywords2) {
  const unpacking = keywords2.at(-1)?.arg === null;
  const message = `positional argument follows keyword argument${unpacking ? " unpacking" : ""}`;
  return p.fail(message, p.startAt(p.pos - 1), p.endAt(p.pos - 1));
}

// rules/transpile/python/syntax/number-value.ts
var MAX_DECIMAL_DIGITS = 4300;
function parseNumber(literal3) {
  const value = numberValue(literal3);
  if (value.kind !== "int" || value.value.length <= MAX_DECIMAL_DIGITS || !isDecimal(literal3))
    return { ok: true, value };
  const message = `Exceeds the limit (${MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has ${value.value.length} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`;
  return { ok: false, message };
}
function isDecimal(literal3) {
  const marker = literal3.charCodeAt(1) | 32;
  return marker !== 120 && marker !== 111 && marker !== 98;
}
function numberValue(literal3) {
  const text2 = literal3.includes("_") ? literal3.replaceAll("_", "") : literal3;
  const first2 = text2.charCodeAt(0);
  const marker = text2.charCodeAt(1) | 32;
  if (first2 === 48 && (marker === 120 || marker === 111 || marker === 98)) {
    return { kind: "int", value: BigInt(text2).toString() };
  }
  const last = text2.charCodeAt(text2.length - 1) | 32;
  if (last === 106) return { kind: "complex", imag: Number(text2.slice(0, -1)) };
  for (let i = 0; i < text2.length; i++) {
    const code = text2.charCodeAt(i);
    if (code < 48 || code > 57) return { kind: "float", value: Number(text2) };
  }
  return { kind: "int", value: first2 === 48 ? text2.replace(/^0+(?=.)/, "") : text2 };
}

// rules/transpile/python/syntax/parse-field.ts
function parseFieldExpression(p) {
  const open = p.start();
  p.pos++;
  const kind = p.kind();
  if (kind === Tok.RightBrace || kind === Tok.Colon || kind === Tok.Exclamation || kind === Tok.Equal) {
    const mark2 = p.text.charAt(p.start());
    throw p.failHere(
      `f-string: ${mark2 === "}" ? "empty expression not allowed" : `expression required before '${mark2}'`}`
    );
  }
  let value;
  if (kind === Tok.Yield) value = parseYield(p);
  else {
    const first2 = p.kind() === Tok.Star ? parseStarred(p) : parseExpression(p);
    if (p.kind() === Tok.For || p.kind() === Tok.Async && p.peek(1) === Tok.For) {
      const generators = parseGenerators(p, first2);
      return { type: "GeneratorExp", id: p.place(open, p.start() + 1), elt: first2, generators };
    }
    if (p.kind() === Tok.Comma) {
      const elts = parseTupleElements(p, first2);
      value = { type: "Tuple", id: p.place(open, p.start() + 1), elts, ctx: "Load" };
    } else if (first2.type === "Starred") {
      throw p.failAtNode("f-string: cannot use starred expression here", first2);
    } else value = first2;
  }
  switch (p.kind()) {
    case Tok.RightBrace:
    case Tok.Colon:
    case Tok.Exclamation:
    case Tok.Equal:
    case Tok.Error:
      return value;
    default:
      throw p.unexpected();
  }
}

// rules/transpile/python/syntax/scan-string.ts
function isStringPrefix(text2, start, end) {
  const first2 = text2.charCodeAt(start) | 32;
  if (end - start === 1) return first2 === 98 || first2 === 114 || first2 === 117 || first2 === 102;
  const second = text2.charCodeAt(start + 1) | 32;
  if (first2 === 114) return second === 98 || second === 102;
  return second === 114 && (first2 === 98 || first2 === 102);
}
function isTripleQuote(text2, at) {
  const code = text2.charCodeAt(at);
  return text2.charCodeAt(at + 1) === code && text2.charCodeAt(at + 2) === code;
}
function scanString(source, start, quote) {
  const { text: text2, length } = source;
  const mark2 = text2.charCodeAt(quote);
  const triple = isTripleQuote(text2, quote);
  let at = quote + (triple ? 3 : 1);
  while (at < length) {
    const code = text2.charCodeAt(at);
    if (code === 92) at += 2;
    else if (code === mark2) {
      if (!triple) return at + 1;
      if (isTripleQuote(text2, at)) return at + 3;
      at++;
    } else if (code === 10 && !triple) break;
    else at++;
  }
  throw unterminated(source, start, Math.min(at, length), triple);
}
function unterminated(source, start, at, triple) {
  const last = triple && source.text.endsWith("\n") && at >= source.length ? at - 1 : at;
  const kind = triple ? "triple-quoted string" : "string";
  return new SyntaxFailure(`unterminated ${kind} literal (detected at line ${source.lineOf(last)})`, start);
}

// rules/transpile/python/syntax/unicode-names.ts
import { inflateSync } from "node:zlib";

// rules/transpile/python/syntax/unicode-name-data.ts
var numberedNames = [
  [
    "CJK COMPATIBILITY IDEOGRAPH",
    [
      [63744, 64109],
      [64112, 64217],
      [194560, 195101]
    ]
  ],
  [
    "CJK UNIFIED IDEOGRAPH",
    [
      [13312, 19903],
      [19968, 40959],
      [131072, 173791],
      [173824, 177976],
      [177984, 178205],
      [178208, 183969],
      [183984, 191456],
      [196608, 201546]
    ]
  ],
  ["KHITAN SMALL SCRIPT CHARACTER", [[101120, 101589]]],
  ["NUSHU CHARACTER", [[110960, 111355]]]
];
var packedNames = "eNqsfdty7CoS5bu/on7AEX1u3T37jZIoCeuCrIvL8v9/yABSSUCuBO2eiejex1orgQSSJEEU6pe2ffvXr35p36ZZjPNNP261FKXqKwNPuj7hWX7PFpu/32Rfeoj0kFH0U6emSeneMno2zOeixtU+9Z9vomh6/WxlWUmDmKc30crR5nKX7dvdANMgCsvdp7eiFqMoZjneZnFfWjFvudZ6VD+6n0Ub4TYbg7y1qpe3h5SlrZl83uyzK9/p+HrStuLtw8q0W5Igty+jliriMr7mt4ceu1fuj8dbIcZRiUreRjkvo5UpxrepVg/TaIvVqNVFY5rzfcdc4ZPeRVRPJH7kqK2IeivFLKy6zU1OhRhswrKVb6X8UoW8FaYJRt3uOZbFHzExP7Uj/iREPcotzV8x9dDL6Ji/33pZmVp/yVvYZ71o3qa1L+pR93qZbsqqZNRde2QEt7utnDOSu2mqvpC21c0fL+FOlmrpXH90b9Nyn2Y1L7PLcbm/HfU2f7yp3ja964nbJAdjG7MeXxo/VCtP1AITk+BV+2rUyxAkqdgkriVHWeixDFKMXIqtU5ZezYH8Mr297Hsa3uR30Yo9aSfG5u1z0bP32C/d3Rj/pKr+rdRtK/a/BzkWsp+3B9GZx0n05ZsY9GQ6cajlWyuNIZlijVQtJzW9jaqqQ0RMZmCpqXkbWtOLLqtCd514q1eTQ//eqd5o+zD+4TbNenibdKtKg5SqUruRbn/aqm5/2Wba/3JtvP3tOmj/05jT/uekvl9/yS/Z739Lq+b+d2/HaaFbM+4m2antr1ZO0/tci37TWH4uot21r0YpTJU89nOR09matnam4ZQZ0mJ+syO6vxnrUtaPtHK2bkZg+I7hAsMlhiWGHxiuMFxjWGH4A8MNhlsMdxjuMawxPGD4E8MjhicMM325YPgLw08Mf2N4xfDPNu4mY5SjvN3N3NXI+W009j1OxjntA2gbipFQocZi6R6t/Dbu1g7ut1bvE1c1CueEN9SVO3WiJUYbgHcEFggsESgR+EBghcAagQqBHwhsENgisENgj0CNwAGBnwgcETghEPbRgsAvBD4R+I3AFYG7CRbL2K6HcR2hjLOnzf5CiVm1pQ0sTC4uMDCz9CBKGwXejiDM4AZ7q03ymzaAmU5GOcnZRWTD29243+Zm5qJOGU1KE0WOLowb6rde3zZ2x/p7babNUn6bv81/TaTxPb/Csl56kehkFCpsZmaoCDtnTuIVN8SUNBSKF28vDUHM+OJmHGrenmqubx+LmUMepvlS0ScjOn/EgeVeJAguX4xRxkzTs9q7y0yf41OMpWt9Dy710xYxtGUobkNoJL8MTno53JEfJL+wV6eM6m0yfW8jKheSbvHPBm1R6vufrjv+jOT20CqQ/MtJkkjThCrbIqMsTI1H9WUm79tilNhCJw95/8M+L38EUptKvtSfTspoZCxzD0GNmzXxlNPI9rELPwODLor6rTMhhY3fn0LNm0bd8zTByrjp0rPAFz6Meg5tczhsM0qzoySFiQs9U381x6SnV6Mazz/Uqjg1Nh1k2q5cCqf8VBUvSU6iUG9He5tYSZoGCCUKs8zYijarOTN0+z1QneY3bcaydTDVbVpNrNjdXHjYW3vRJhp3TV+st735bON3JgQd2t3+bX1NBfxkYiiML3jffMErDu7vJhJWvR0RpmlISHwGuoNeTENugeoymkDWFO6eVrnHe/dRN+bvuzALMNPSblC52FkJ43hs0FvoYd3nX0s8TFxpw8ybietN1Vs7AKz6pgmsG30ftGks2wKlXu6mmYVr7DhK13tukzZDYIuebQvWqxlrlbJhttz17kRhVk1mJJhYVe61MtH3FmvvmSw2nC9GNWzDLnh2w0sUZn30igdMXDzqPSfVmr+fe0mqNOsyo7cJLcwKy6wdgpzsGOvEVCwtrr1ro2vV/1rayixMHtb+LGiyvtnYxg4wxNXCrLljwtXslWw6zSGM4HHMvvleFyUlJVy7JSXOICwptk2WKYnT4FJSbtSJu2b1ZvBi13bvV7zayLaKzLaKvNYq8lKdVVYhlVVIXVNIXVJIzsxiqs/2ss7WRWfroq/VRV9V5qxtt7SzOt2wcweplHbPoGEyX7I1XbI1Xa7VdLnUa2u2uNkEaHAFMJk5csAxO/AhiPdLRTypIhLyuxLxcQMgGeI5QiGIQq8RLvoyrSAzrSCvtIK8UEuVUURlFFFXFFEXFDl9RLjAzPSkzuivM/rrK/rra0qc9SvVl5oij4BSBP4gXMVm6rVk6rVcqddyoV/WTEGsD1h/Z37eozV+GAYCOI+7XVolsvB5nIOuTNTUJLIIBHCowDZUkXWnxZU+K665+F3MBKW882JkGK0E00GAj3dpMzmUV3Pgh0uZn19lztJk3tJkxtJk1tLkhX6Rl/pF5mxW5m1WZnpGZnumumKz1TWbrTKtW2Vbt7rQutWl1q2yU3h1YWlQX2md+lrr1LkxUOfHgMpMZCobAqvcKFL5UaQy/ayy/axytq/ytq8u2Ioh7Vsw+tJHVWJeRnlT0aY6wePXRFcM4uOaQTRZE70gMTKW22ZmszY7m7XZwtsLI6jNeKg266F2CW+Xhs+GCOG8+DHY5sdgn2nZPtuyfbZl+wst22daNs8PozQlyPJ2X2/+C3E40/Tw7dUJ4wUz72d03s/ojJ/RWT/zCuz3PbnMIgKIEYehJXYYmtFgzFjLmLWWMWst4wVrGTPWMGbH4ZSpyZStyXTFeU7XnOeUbZXpQqtMmVaZsq0yZ/WYL+gxZ/SYr+rBe7b58g4WG10s2ehiyY36JT/ql8yoX7Kjfrmy87Nc21hernmQJe9BAkE+8lnykc/zyjh6XhtH65W81t/KK7Nj8JPxIz9ZP/JzIfL7ubRK+MmMuxzfavvKDx4qyQ+3XaTWukkKzHqwr+n4QgKB2C/Y90j2ABlyCSEXz52D7LkzSgVRHW0p8DUTj1EVoufOf5W59GWuZbIC9vypiXxK2c7cjLm96C+502hTUT9Foum4Q2zppnvkql5lBYQ9mYjWl8x5LqW5JlB5I27S1cnQe7jN9FErunsp8jrsfdkl42R31ofT4yVjh/P2zruVmcB2W2nkXzZx26uUjtMre9wZ9nAN+9dLEG501Ez3DunOofTLz6d8jX0Rz/mak4tXF1MdFnEOvsl2ix4SIc0gDGfy4ofEnK7onBtSu8AojRG6c4e86JLu9SXX68swqZYLjb5yiq7piq659D+5KPLnwj7tT80SR7/CteQFfvPqQrWhuRjDuuAmrAm6Y9WcfXrkywO+TldUrZ5tXvZ8NyjqFXStfR8ipXTH34pWFdEoau0JbEyJ9ktqe4QdcKcR+mQ8P/5c3pL/nXDnQrbtR3rnJXuglcug/0i693zGXAYiU2mRrbPK5KCyOehMDjqbw5LJYbmawxG930Rf5ldyCfEr+WcXVKz0ldxzrcFLX8k99273ovQevVw8JZXpFfG7vSKiddLF/HlxcjAr+4L4wnu7KjcvVXn3X2VGSJUdIU0mh+bqOOdX/zq/+g9EMt2VkQUTdOZ9YlbiIz/x/PzGhIRnoWQHsy6lym4smAWdYmJbb2bHExA7vvurhy7Prai0a8yLM2OQz1FePYO3DbC0fmlRzv+4jbPcqTIghvM74rbcoRIoyL3zT+sor+oor+oor+uorumoruqoruqoruuor+mor+qor+qor+s4XtNxvKrjeFXH8bqOyzUdl6s6Lld1XK7r+HpzYn/QcLvLVj9T71eIFPN+JJ3bfDG3VVfwrKKHM+dAuFmvzs56qR0meJhqGZkfmWr4Azm9JFf03I7AT3an9sJeu/id8075Q7XJN2X69+Jh/bvxsH9U9FrejCjn+xLtqC+1o/69iF3/bsS+5gL2rEBLTBgeTGDoOU2/jvTANX55N13tfgoGf606RCy29dQiosgtRIp8HmTTGzs7Y7MmbHdbTlxhu/ucnmIKdsXgll0sFEfP3gYXjJ4pj19Xpd8w87XelsFfSefBN4XMF/6Ry+Mjn8cm/3l6TbbZGRkcHvA6jXmd1lweWYG97aFTFu2AXze8EnH8PT3zBK8X4YFkzgGQTWBEc8WSt3rhgPLe6VHiQoVksszLIpnXq622oheyPZzlxf0TrsT9p5BVuBW9ibysEUYz7MvIUXQT+5ZkN606EWpxmtayz9RF5drCex8KK6ryBxDZIzQv3y/b1DFG+KIpFDzfsqCW61KcF4kyMWiXbsHfeKMKawJbFRqCmS3sD4J1KqGWiTGiO1lB+xtqlWij1JGBMd9+oSTrivIZjWlft9MPNdVZf4dlYYuOSet/Lf7GRETCaXO+5827KReosg7pcxFz8JaYKS4Ta24dNSfi0PxYXLjzC+G73PA+k8wb6TAYQtwzwa2pDlwTQWK+sj/pBmXc0rlvfKbj48pjiIpx7StpyC+tzKrw5k4Nzdde0kZNMJuqFbWRKULirlpxV/g1bNhu95Sb8WdgPDtyhylCsTq1pz7qyRT2znmDvfOT+edCVb5v+JfexyjMiMevkhMrtdIaTIo/UmfG95TKZbb+IcUX10p52JgjkU+b1KKNWyK2THuF3TJNxOzvaj9cQARgMJWfK7Ck88PO5jpdqody0YdnWjWHe1aFJT4YfGTwY3JO09lywVSGBZ8MvhJ8GFUnCbpvvWJyV3e7SDAmvZ9jxNQx3HDKbXPR3hzi3hARfovaWDpwoWzRSSlXggnc9NPejsooyPPLkCDtVU4Jml4Nt23JxnLhLV8xu+9skT4JLpOJ282/eY60iH5mirQSTLGWyuae1G0eleirxR0ocjdDxgLOHLJSNm8bjecs7CWXsTTTz7O91BZ2MWTO2zdJj52XAm3vJM49VO+A//5WffcW2zVu3oF9rvnGWpueww7Fzclcwq2gbQmMOc6nTgz+zXnMSwNTfs+jeHeX0rnjbjZsJaaQZM3ylietHbLkVnZSZDXzUSndTWz2ii0r5q4yInLCTrcXBG3UCC2vF9OgRmFcP+eyE/7X1iHjhqxI0o25CyvTbtKK5FzlJgNquG9DJN3G8VvJ8/XgNdHkYHE97IYWGUZCbbMW8i13WZneP4yPmo9dC7LslvplXDAxS061bB8EdQE9psK+s1fl3u3FaFXYhCccNNcJg6nq4LYGPJ/3meEEjDcb2+3O3xe0+b3z+fSAHuZd7vbCthAvEvScpp8j7X6vPiJUMZjvuLwuCTHtWpi4dDQRcl8uHhq9m/ba1Au3SEkYDSOtVKJtpDK2sL+KxhZBSGdadvojzOYNILXZo7tyLtbS7bFGksekTDLaJ2WCH5MyYY5JmTDnpEwTbUf21Y/ctnhoXYONCKAObbjzHS9tOFBT/5SAh+7vnr2htgUNnGHHGdxHVVYUPszyNYjGoqaF2yFE0dhRgDKNofJFYnp7bU36zHkaal+vC5bJ4ATMlrNzUWL18MmY4vza3KP09ls6jt0Tb/dCs6lZOopZU40F++91BXUMS1HZW99j/JsMw/MW28i37+0IPPrmQ87wJnYgiLGXZbqbhdU06E72inCNNh0czAAbboZPu86qETZfTfl10JW0l5RGue4NFtfXu20ejF7g/BMuLabsLaL7qQvi7Do919KG6zEl2s6EdJtepoqEd+V5ARdwjfau4Ilh3QaO7OTtQ5vauOtiqw9igEcoh4s/7TOmH9J+N0EEJoZb7CgBTx/Xebvt4wexTAJe5/PISTw7vr6nwFkGHKI/qvoRbFSCnZxPUpiEVQHOZcYMYDbwOOpk2iBlQfC6+iQt07RK0zpNL2m6SNNlmq7TdJemxzQ9p+mvNP39tvm7+ASgNKNvY6L3zQcenyYyU7wwjmgS3aBQUiTQL537UdjrKx0GMlZi36dSIv41p8mmXltlf1attk0HUCiQ+usX8vB+2iMQbs3SeXa3MZvYaVq7u24DQTPk5wtiR35Z+fBSY1jvVc9v/+xV2KYuPKHhTrKnV16/FT+lRK9vs2ylYvpWbm/2aEJyca7IytjjBr7Qn7+gmHbXV/cXJJeLyrl341SKnIU4jqPtzeneB2SaFFN3drD49hr/LsT9RD/VDZj8YQtjiZkfze5QCGQaMQwM1YquZKhuwXjP4N/qLWUWjEtgEo215ozHjUGmdQSj25LqBnvQAhIFR5jcEgabG0SHnb7lB0csSw++ZYYH6weiq3GvDzNWBCtOBiM4uweIOzObsdOGPwhRCyDqhymEgWduivWGXvhzO2/gxfdGlJA4Bl14VAmi33DODodbOLPCBHaoAfjhPiLgD7bweAtHnGMQnjRBatVQrwLD59iLqn2OvNz8cN14Ew38O4OBlWImuJdHaIQKgw07KkLE2WQIBUW7zSme3jf69nNMCcHw9wlU2HRiBETPpC5RjNloZqwggePMDGuePvPyEHzMGVKv0ctphDThQuiNKPRgV/zxTFbLg4out5dcmgeT5MGmaLhSGr4U+1kkmMYnSIDUV0rAVCFFWkF1gmkGjyExF1bQ4i+DM70UmpxxdZENsmG9F7qHYxIMuD2X11QbFhktTKAQaRHokU/4kGfVj3MUPTbO3msZ/2QjzOzCIuslml02kTwTKYp1VG1LbUAF3zhgpTRLlR98sirBLc0ozPLcrFAVL1T+8Nx9la0e7Yko0b97ubEJVp5K6NkmuD7BzcYBsWSTSKiudMi2Ub4kGi5RuuDblE+UUKZKlFUmKspTKe0TJqEy7cXzDd8mkh88suOpnqX4sTTwVZMjT028ESbGH5/fg6VqkbB3vqyiTlmySHBFgq3F+Pr6GTfi5chX032cLJmcV3rls109heNtXoj7Yy7cwuSIYLxFMzdDKI74YfP6YfNicDLGonUcQ/jjKyQ6jugZQjP4wFXFH1XRbwoYYuayWricHgxRcw0SjKRoOSfZthcsU7AcGEHhTwqD8RNmS0dP/NYCZ8llyI4bJkKJFqjcgPhgBxHL4MgkOpnOMfmoJKw1R7DatSzTs0wYi4TDkk2k8s1OopCokRJuf9trYIZxyBEHO7MmNCciWPshWveLUM6EqEAcCqp5bqUxYc45IAFOj2xmSck4blNVIifCcjqls+HF4mBqYieBiQ/BBjbVkEj1UDNnRiEV1/mnVvPE+pyYxanp1SvHAbZUtheSkcUS66vYNKP7OmxqnEGJxOsjNbc6NWShWJwf1zaar/22V8RYVMjNtV7Mirzcj4l756sOiU09Shyn1baPVQOJUhivfht6uUSnNM48JtWqtIRuxnVWEnG16Q57pD5fic7+R/dTOn7dAzLv16XJwA3JxTnKTuVmfkaGrGde1lI0bHCGROjac5NaBnv2k4+YsRSX2/6TtkxusRSX236y2v22IJMlFKWr492FyMm4jZKNYlOCZFV9McvLOTbiWo4JOSbH40hZspey0kzulzLN5HUXU92oxKIHCZAdhGvtl5Aj37UxsmjxyNFke+KqOQ+/Yc3i3tTWsfb8igiLkG2Qi+01XbW3+eKYmC+PCWM2wp2nY5dVQIDN44K95oTJlsq1Gtfius3ZM6wTb3MxTbeOrqlUXPd1h+g1R5IXJ/NuYjWesODTzPmFPiOTyula+11Lcpwva3VRJ5zXMfPs5yTT01MkxDjmhL/BImQjNxsJYRHGMSf0wSJMPil9+gv6mH5rxJSxG06I7GjndcqLZM1D5I1DXDEN8oXwZF5AjHgrgTZ9MMm8SUtVSl0y+O1+KsaBhBxKea1N0qJsxJnJNSXIRZy5LC/neLowfn+OkUl+PzW5PxbLMDf2ZiqprtZRX8tPX83vuHuJi1Njmkl/Ta2sNHMncybbyxayXOjX5VK/Ltc0W35Ts+DTcuksoSQbPWX0LK6P2+pqRFFdj8jsi4ZriiYl06v586qpS8t6IM5Ey4k86yuBSX1l5VlfW3k2ulP8a0DCwtQf6eQfmfQ/6fQ/ufRlJoMym0ObzqDNpe/T6ftc+imdfsqln9Pp50T64ywQOwNCCSZUToW47QXLbtmFUJtYB41sqrFOvRdi3zkKvqafXFGffElPrqBnIlJt5TLz+0GUZnokv/eSlGSWIBdy7a/nOlycIIbr+yb11Z2JpCRT+/OKy3TdgRw5dsWfp4i4OCW/dCuTC7b24q4Xkfvzlxjtb8AEvSF7vb9x3F32LFepjuVKwVKyqFnuJ5GMTyVnlpo1X5ZpZo5TvWK5Vj35NvlOqFnwlWsSzVzzVfjgc6xqUfKa1Ak1u4QuK98svX6ynD2uwnFfOqEmn2xI1OAjVb2Rz3NKJPuSfPXmlEWMKYvQiZZO5Dmo55iwJb5AzVMPk+yv00dkbpg75Lw7lQ5MdoNddE/b7ztP+LtoRSfOX36eqrhL747H8PehZ1F3u4+iUAbwDnPfrYWzL8sE7i5cLfjOLvTXgiECRxfucbBJuBS+i4s+ccmV4fdIuPngO7foQMuTq/83q1rBVaZhG7PmlP7g8grdWbyW5VTrWA1WrgkCN0bO3GHmS7OqcUkGVucPvjojl9vEJgncVmg4fF+PfF9rtj3Z3EJnFVkIV5DmiAdIcrzPLOqUImt4Sfwh9LCXvbi79Q6oXo1D640/dBc8vD9E4W64ODyZya5X87qdebCuMSNywOUoug3681ctjT97vu7/kXMv6lm8hegkK93GmHHD9hYz4xNC4kd8yodZycyih0wlSpLZrIwpxqU6N0uyGD9jbBATVXmVs/qKSzEZjhFW2e2cGoK3bvksRUc5U/VVxfinMP5+NcqMghTbKpPEpDQVp8r/yFgnYTvBTHOPpYk16xZDxZioxSCoqBwb0qYbaEzemFvMlWKsBKlV2XH1+ZSmi2m7j8JeP9XfVt3piNStjBDVLmushqxV3Ouq10cj2TnX/DPpUbgLrM48B62cYcovEUK1McZHaMU+MZh/a0R82kBhihg1qs8QmidjL5EStCxQCszf2EgHIKPSZD2PNu5UfEX5LPclzqcUlbVhbe+cHWKNO+MYqgNa+mJeXgHNp3iEsqN4SCRqhp38jJve3rOp5wiNQC+PSdvWn5bPoHOXYdhu7g/Q7bISJqN+6fcBI1AT7+7o/7y83bkBclT2/Pl6hJiYS7YRVoqWyNUyArxuOiKuVfUkWZzRTJBVlxGy/ci7EbH6FDGmI3HqTnYRTpFN0rRuhFNkMuWcPuiIcUl9txyHuLEIsMnNkyhV3D4A+9RxvX23fv4sNdZmNn30z8sqTDPvVxWfPuWY1ldVlmo6XoH4nRuLGC7oMiYLT8Q35XBGiph96vnD7qOIuyrs5T337Vf9dn53kLsYbRJ2otiRh9Zzr+ftSjc5RoIPFx/6SPcl5rewADcEtwuyNuJd9aXdGVru8jaa/EP4oZfRfvThJIwfWUOZwV3/2rbS197jZjOJvE6l7iIPE4H3Kqjta9XmHkr3E1R7f6+Y9VHPQbtr29wONG2pTk1j3ABta/9nyjYuQqz2FY2YHNoFgjsJOTMNGs+z2Gx2uYgu1e0opK+XgJ3NdG7IZTrQ7d57d03t2a8eeh4XMD5t3zkU+6GJVaIUP0L1IfwQs2cK261LwmvdDWqE316yU9u1uztw3HNuFsb/+iXao1HsTbnG28/ye34tmx1uBtzgLgCeo4noFIlX4n5BRpu6M1OyX8nj5VX3IyLsbJ1OlKUILJrKuBygzFM8cyJxNtulbKGMUfpKNhF0J1Wdpa3QaKIAQZkYqQn0IWVHGi8WaihkpkGSOYFGUpxvecfaURKoBphbf4cqxMgsaHkxQhUwjoVgZmH46p/5qa2JTrCLfLl6lHKTRP39EOOkzl4/Lvb7SsslS49lTw0C6VnMTynjznmQzrHxXzzEYsTzdUfkQCyo18QrUMsz4wgNm0400zIKOlqOGc26KhvSHY6/6/xn56S858C1BU4tdGe19QrH09IsRw7OX9Rhm4JRC8b6tNz3j9z5Y/m8ttfXxk2ztuWMQS59f+A/T/NHc8ygty8TDLf7bOW88leohscfBeUEz5uPXzP2ccWDr6JrytAuX9RTfK2gBfY5vVSVMms5OWqE2wvUAWyKgLC1ckTYwAPi6gvKT+obwqbqPSKku28UEL06KuC+muP2SLxYo5SF6uwx3jg68X54E1NW6W0dY7tvFmPs/PaPm9EJ4cXQ0TwtRjtgj8GsJaaWnzm9Xk7Pe4w5BN+DQJP0SSANPZZ6jyU3nXqpacQwzxAi4F3CGXj7ztn2YgJysW92d5+7i1ujFAPKH6hRg6AnG1EcIse0cpwxR+I9bady5cvl5p/jw1dUZ4fRQmh0YRC2kQ+OuDFWwB222j/ZAmIbGsqUEFxYNS/395HCui++8UYaS40v29q9O0eDFjs4rsXivNNCYbOe34hgxJMxzQdfz3QL2Tjyd9Q55TORGy+43ZOYtnoTt0a1hmUcUpkxdHGsmYj2ktxrsqDB4MPv3M6kLHFYm7OkLz7nTLsPwDOYSS3+nD0jkKl4AzLfPmbeoCiYHUlNTiE+Rab6FdGjSujRV5rU55BPml61JBKmG/HYZsAe6KC5tjkErpaTaTIXPSetEcTXLy8DFi1nfqjFDzKjvV0hlloUtd2vkHBWTDfTIWBXepxApcn09IJzUYG3hYCyOTY8kPmrsarVj/1cckgQYIlXdAuTFSGO8pPzBr845jZe3A+KGA4b9KEJ11OSLSttuFbO/VZBsgTbif7b42AKkKm9wmPCOcYWWn2jlIeHvZrSbhDYMx+z/ezoQ48dyt3k5Qf8HuXvUPl7oUeLAtLfU9p3H8XqbZ6a9dRswXG525OKxuzuIBd3X4U7uHysW316GbZvVYyymF/fOGREX9Os++KFKdffUCMtNenWfkQONJUNOfyq+UmD3YvtO6PnEmn/wCjcDMao7w2HVhTSqj2Jj/JUXHbDvO7fZdxU84wwILc+8dhXyx7E6+OwbWs/jOVS0aqDnaYjemb300aw4ya/Z+nK5zYpUgJ2tyLF222LJO/2L1ISbiMjKWB3NFICdmsjybs9jpTEttmRkvB3Pfx929xSrEwLuN1YRmTb9DJK1OomOruZYQJwRNozgeb/ant1IHtuQvVsYlpHJQ5vYXdjtq8n7/hkRruwnxQyg/z0uAd556kz3fa2hKQJYHtZ7492H2AOcPdwmxr53L+BContkzhc0Sh5pEaY0b9+paVCPcygFYW7y+ZVFzE2rRT9TZteXCYCd3JmmP1TPsViP0exk/T05U4cm09ed8EdL8rf5RxDlTD+BmHm33EykaOKyNLe4xPn8nL4G2mac4olahkB1l2HiHtZEqciRc0Y4tRdl7IGENWnoc1lT8+S1J3qIsSeEIj6QXYNbaT9unrIxdoMMXDsUBPGhDakMp+0MqBP3CmBqClJr1iLsifp7qAvXpxxYtSKXmRZBxYzzCYYeMV0IbY5vxDb7lx+gT+2YlHiHQsS71iYeLyLKUq7QUHS/ZLnH9v5nnuC9B4GHeOZFlDTAhz0LidLhApuWJB+g4L049O0y+vhITt7d5WLDF/Y5zLV9vTEITQuTWNfs7+e7cLi2Aj1VhgsHZRPln8UD+S18aWfi/S/ToqYIE23TKp4PbgFQWNPy0fmq6vSGthPTR3HizO1pl5y5x6S7jKT5ctpAe0KJ/A73hXMLJJRUe71h/+RvGRx2YSbGqk15J3sUOa3Ee8klkhtmd7TC0y6P5/exf/Ntjp3p+Pt/1dfZvbF29+o6rmF/DrujDdV07u650ZmqkXQdufRIsfO+8UCvDaBL92xkVzY5LzUR96JAs7k8KGD65KX9HBr0aQaoUR6Py7ZVqcYZ3mxBLvTeCcvSulbh0z/jvmDOd4bgYuZHkN2059u6sO3pLlEvkNjVfwfEkdvf34rbV7p5IvjzMr6/yW1GwAXjtH8Lyr8Thb/P/RwThPZzLFF+b/U4lpiVv94s/J/UeG38mA1OYzwf2rDc+xkk6e9A7sp1ZA3M1tGJsQXvThrISLERLFfahVmURfi1j8uETaS1HeCtEx+jRCPOD/RKoJ9CfEVY3ZaiLEHyM8sg0QbgzOtcysEya8C+VU9rovtDlI2Fv3B8Izhlag6YMEPDBdM488zybimzdJQaEYt+gOMCLTIJMyqmTYTAGcdlxADJqQinVMD8BP04tO3KHEXD9Ue7SPMcwCou/IfpbxL6QPLffEftb5rHSS4B+Jyvcs1SHAPxLUZpEH52ynBaCia9v7jn199o/0N5fPRbh+fT3az2HtyW8Pns9sI9h7ttu/5aDd5vSe3pXs+bxu457PbrrWPx+dBvAcZUCqg/IfFf9A6ePIfSlGZRb2yb1k9tPcf7gE1BE9z8PQRPNmftAYl+U9j+BQ+TsFTFSrwCJ6a4KkNayFuT93qKahwF4qsUQr/KdT/GTytcTagqA9tNAjbxEFRwzhsb4DzRu/t6u3tBdrLEmPWLgNZclSTfQB8q+1aa7vuIyXCFe5IpmzH8UX3YjouUt+2hkN+/9XNuZCx9KGHf4WAa8BdhxjfvmxmzN7Usu/3wbaDxpqaZVxe6PbLFPsXuXPAlSA+hOncVthf+LohKvpZbIB71KPu9t+r2OfZ5NBvj5P5c1SzeTy3vR8UvauZgnYbG+Tg9qgprFaQrXFuBPyRIFNU/ozAdQGgjT8o2hr/D4TdBnQMuj3oGLT2I2BdgfBDgRrYaRI1zOcC9N12mIkSNeqEOayxOwweaLUj71F/O1gXRbtM7s1LSGy/BPXR6FYNOcjefh3RhKZhR7jkLOsdHXdDU2KOgc0IHF2ywJriPDmSw89cU5kyeSaaaPN7TMIk6UpcMLckSlSJ7BiOgTWjtYtbos7u5ediAj67q3wQwe9sdx6z4mGGxidH9pXd1IfcXSxcqrkTLDnVajUBeBsoBF4RwsSdWfTZhdyn++gKlvlRn2xlk+mEfDDUbGYIrq6jcXk9W1ltz9dM9SN0XmET97ax/vxlXHwp/JVw+yneIlDcCVIRpCRIHSOLWUrYGC8W/IkR4/hjmZlCzUSzagjSEqQjSE+QiahEZQaaitTE2HiMjDRZTasbIyXTeA1oeE9X8XiMqvAs/EV86SKKgV5MZV+Jefhfh414BnS+Zz8i2tZFJN3NzJlvHPfBU/3Kc2aJy6frU1yCvNc8N/JU26a4BDkZc/33L24r0hi4KGp7jMv//RkvZg9BbefJ0gk2mf1aRPhqxfsZsL0z65rooUfwozhe7K7nWXe7NhfTbN9/4l4noATb+bpXsnwCV+HfkD81QvuAZ4Lf0Dnqx+S7w2SvXkyZ6JHfzQGpvrUoPfibVz2fMqf6b+SwJU3/7Du0kkB2/4XsJmcDSVOPpWiuCXnnLAOR5Duv2d6X4h29vItJutf+xHpHoSbfVNlXY/FbWW5P/NLb2+OHJtzgQL9EybzPZN86H79IfR2ycEezj4suBld1cg3FbVBissdLPeY/v+hR1qceS2MG7x/LDz1T6kizTjOhZsexnY0zGXIWdju1DX4qbDcxP9R5ojj62aWJ9+03ASZxvDrb9ifK8BCvu+twy88aW0gyxwnSZw74F5ofx6vc5Gv2+dLxhMf/dAAk+GUPqob3axK3m0Nf9Z4vpDNlrYlzHnwjrf/D6ZDjTWqryQH94NcE9g9yC8GoDVat6PeqrmD6C1n0+8OrvzdjfoQUOw14muP12Sf6s9yf44DF+Tbs8hkO6FByhkItyXVRf+XgzzaOnCEhueGi3BzKzczvdqL37M6V/67lZZIKt1zowQ/8Xgz9nfiLAb+IGtLnl+YMnePP30JhAW8ywQLe6fHcLyTP6l+S/7jqXKBg0qH9zkmJahSP+Oqe6HdO3tSX4uI37ThciefRSeALhU7rEmMl2VA/IqPLMpqlj1rKyW9X/SHmzEn1kyqxqDdjC7ZeYnwfF/QjIO/eGQ8lFyg59FM8mJ/SbE0cXjhyqJUU8FSc6/d5OzvMy0zv7kc6LN+/92p68L3bzGzaT8Wme4rPB0rH3T7mNS+5iKxU07DYaQL8cGu/WdldShJ2crGMJpoMls4bFFxgskFBK3sJvUtjvLQEjS+Yce+KdC+puTsGx0qOskEBgF95BRUM86KUyyuA9SB7UjEHxvVyYFwtv4/PceNdAeOvzDyYtMK2oOOmbLMUM05IP91P44J025qOIaOE4eU1UcKA3KPHZOYpmaMiSTWJ1GayMepWLtZxPcU6BT9OLuWX6EUlRhVd5WPmrNIm7suFCKU40S/Tl72hNia+1ORuf/Xw6M0HZSCGQIUwBC4IQ+C2z2maPcG1gNva5ibZeiIGYULxuWs2d8QgTKA6N6hp7e8XKAo7soKiPZQtIAgz+IAgLmtFqN0GRijMwq5+EYrL62HOEMSlQRCXhRWA8ABBmO0dglC0QyBs8RGCEG0hyKAQ/sJOBaITRBEYpvdfdkqOCBmH9UszU18ovuyvPtkSBEcoDueIhcM5Aro9xHMCyP+RF9kcy+FCpUvTydI4lsPFAiavUXRcrwz2AMZsf4o3J2puYhuP0F1QxjzaX3FuXVOKyF/5rJleCW9M6UvuF5n7uPuGIsBp++2HKxhbYYkFzVufeBLBswiGf7AHxm5xhOgDuiroq7BJx1N9mxkQWT4QKO2b0QDYj44R/DzbSVB7QI2A9qQnBd2BTwK7c58Utcc/CWpPgVLQHQYl8HYmlMDuaKhvn/4xCnfqLB5229Jt2D45YeNZNiJCHauReWqIhoPzFRdKGCxKODOOT1dROJ//QBM1UfzXiqfPCoZMHzAQqlo9z2K/DQAOGzjBm2n/Lk1o1pp+6D/U8UAC/IA4ovsAfYX2f/56wUf8HgMEUQQgyEIAgpzTFkO0b3/FykminKJCmgiRshtSJxsyR1BFESrUU6mCIjTdB0VA5iuB7DxCIJrSWhCBQAE9zY0iIHuKgMyBdQ1EaqAJ7xShQh1BaGONQAMTjv4dYxPN3kadMUSQWnjW58WO4fh7BY4vNIwaAaogCNEFghCl4w3HiGeNgigPaa+wsIbCS+yAXHhGh6GZTa0R/p8jZ7EYtq/c7exj8/ZP3HvjSDu+Bj2/UgPxqs05oTbVXGnSd2BeUBBCNiIIERsORIiLBULMBQIRZKOAELIhQIS4+T/Etsk/xNzMT8ZT8OXVUolK96LlxPZvs8RS4zLIbds3glw88YKKZRxlX6z2UxPS3X8cNBWg/XZDdNCIQCBoUVz8zd3cYhyi/QaFtIf9tTtAp0FCj7TdMEuv2dVkXM6ZpnJGH7TIcXWdPYxKpnAahh1jS7hbjvbTfNUydktTvzxRKZqbjRDUW0gg7AwQDvyIEAhCIUURCi0UWcz4jkHTbaRE5dfu/NURkaNFNFRZO/nHWAUgINYDuQJAIOkHgFAJK8VsFEAxkNjGARRDpfQgRwChMgCESkC2NFC5AaS9AwiIdRQCjTciRVoqZ3euqOAXFZxqJDhRQRcvhMNsCxi81GF0gGCFUQwvGA2GmT/PSygfDrdg/wzLL8SbuNn+76j29lcD89t/f9EBiUYkAn9A/8IOfgi/HG86jjA7yUSQnVhiyE0mEegmkBizc3KE2Uk5htysHIHbtByBbl4+sFkNg9fx9hxYcz6q0ePsDZzHg2xMRRsxRt20CvvlHC8/Ms/88YdpxA/7QQKw7gyZY9YKYX9i2XFvYokQCimKUGihCIXOgJhj2pPZjPvYKaXKS6q8YpJrkFzT5FTjhjbHNnWFWAUgINYDuQJAIOkHgFAJK8W2qSvGQOJt6ooxVEoPcgQQKgNAqARkrQOVG0DaO4CAWEch0HgjUqSlcq+pKzJrKjgBVaYJYBTaJzN/aG+TWeQFXsvfaCycMxyFFUYxvGAUw2DM41UwotHoD9bIsIoqlZdm8tI4r4X4Ujetev2gu7c//v2LdXUJX9cmmyTDtr4OweQaYNvkGkDb5BpC++QagPvkGmLb5Bpg2+QaQvvkGoCvyTUA98l1x+jsd1DegvW/pLV/6ngQbL+qjLDtq1IhuH1PKgJde7zbAzJugO0HUqJpeDvdxguYdn4HQn/+0qNaBZ3LPfiYyD3snMU38JjCw8foWUWP0fMSPUbP5+CFsLXBgJCRMioW0JFAVF4TaW/n2gCo4udYoI8livg5TvERP5Ms1wiwE2oExGmsnUUAybaPc4mfSabxM8mSWMcQSQxxknv8HAt00XPcGCMps40ktqkxNKBIZIpLtTNiCETPbi70Rsc2EfpD6DULblg4BRJMAQhgC4AAFg8bbtuXsBJoq5CgBoJL6C3cPPVfv43cj/Ktv90woYJd3h2Mt37Dzh7j3q9J366xhXhVxl6k5ZspRZ3ex5v+fEAfVT0nvuDZzXo+4qa8ALDznQ/YyS54djOdj2zTnI/0Z5vv25BBOzxf7fXYr+x2+56fixgNiyj7Y6QY346374kmlGrfEZ1rRDqla5zpkXCya9FZdKqNZikPO2epDTxmqfAxelbRY/S8RI/L299h9jIUkNGzGUORPjoU0NGziEpsRFyinWcCoCB1/iCInUkCwM4kccZ9LENFIomepBlImi6SiDUZ4+cYaONnCsTIV/RsvXwITDEQPZsE/+z1CB04wRSAALYA6LSmwBNTCGCeZQXemUIAO6wsXFlsmFlW/Gf/M/LJf7yaxHN7PmDdnv9s3V7w7Nyejzi3FwDW7fmAdXvBs3N7PrK5PR9xbm8D9o+Xz0eaHXDebDEhsCwp8fog5ytTsW7h//bY6X6ufWC1X0Twnkt5V7MPFKaUEBGv7wF6mLfOCDRyyL9/zbJdqmUP3o87rbww/nV5pC/nBfk+fvpPD3w5UFzQK0lYyulkw+cYUPFzDCzxcwyckQ3G7Q+FQyZWUhKtFUmjIxEdAyLWq4mralcOIVIRgIj0RKYgAEn0QQCa7xoj1vHHCElmFxExQvPuSU4EoDkTgOYrSLcMscxAUt0JQES6GCCNMxKAIC0BAEKgrxiYiHZuSgqRGHBLD394bmuPYGS/Fh87GE1eBFQIQ+CCMASSgYrXIEcXh1MfxRDoj9xw9qMYAsUSeb59yXI09znn7VC0ZIkNdCZ9Vf5QWxq9/juMvRHWqw66bRfCeu3FeL020cpJrj0L82dzH3HTuQ+4+TwAtgndh7YZPUDUVyTj5vQA2CZ1H9pndR9y0/p/gwEwKeuYupfcsX44q2S/n3bTZWla+GnWJ/anhL6KUQo7+/9WAvtTvN9L4FY2/5NStpF+T6vfSHGolUizbS4uS7e8NfamsXJf3r+OAPvhRiDAEkcgEqCvSCQsZO/qF3iEHjFAEEUAgiwEIMjp1xjCRiARJWNZSRDnyiJMx0KaIILo15B620gkgiqKUKGeShUUoek+KAIyXwlkQxIC0ZQ2KCEQKKCnuVEEZE8RkLmgvTUQqYEmvFOECnUEoY01UoRCLUVaoPkXEZuoUjYuiSGCuMgkGK5baBIO9lds8kLD4ASgCoIQXSAIUTqSuRAF8BIlkhANhnYQpiAQomKJPeMeqZztfwYlLyyKVf7zixixH3NE5EO8/esXMR5oPWdLcR6xTbVwmmw9g/IClBCyEUqI2BAlQlyMEmJuUosgG6WEkA1TIsTFKSG2BSoh5iKVP8MB8aHqL9EtrVqjYbEMoqw70Vvij79/eTcLJlfgsZw3xUbUMclG+Gua9S46hCdRCY8ggCkAAWwBEMDOUctSrbv4NCIllZcAc4OVoJoKaoAJoG8DWsTOyAREPVAhwR5JFghDqT8QBotZAWjnaACi9HaeBiAsqke5IgwWhDBYDCwaoQPCUJZ3hCHBDmCogdE4GxHYIgyDCP0C2IQUnyYEAqyGljFTd/O61u8uxtdEFjsxNRbuA9qYPgKIEw9DCIgrBmbwhYEZHLklLpyAEhInlAwe+akgrMAwg4uFzgdRo59fsb2Ncqhjeft15Ld/fgH3o0xgceveOGZlGWOzHhe9fjiJ4A2i+f/7vpX/bibBd/vWUNmPsjLyZpHL8tsy2E3pVmTi8pifsk8WMrv3nWwJR3q2hId6BBkc10wb527sCU2knq3xU2SbttMc3bp7o18SXmAWgzY0izEbnBHMhWcx6gI0AqovKmmDNIK5MC1Gt0AtRl2o5l0tfb4vIqD/zgiSx3sjpk9fb9YZ2r1dZ03meMPOpD7fsjMC+5t2tgDvbbvXSGK/tosdsn3PUyyDTPTlAhLOgaXsjuykenstGg2HA+IV1dpryX18D4ZX4eX0GnOrcBeORygDSwbGuMIohheMYliNLM4QLYtjAteIqajAVdIYxbDY9fib9FA7iGF0399qcLd0JmzIiHiZVPlMGJHGfsLnQ9jvf02qWX0zO0Ko3v70gsvA06LIa1FkM/nIZ8KIzPYzcsmqvCRslbSunGiTqfZHVuN5zqvMyXjZmGVINhtWZllGs5JwlYcCr9pwGfjVuVCbfGUu1AWLlIdBbjTxbkdVskoMeSWGbCb3fCasCM67u7NJVgyPXFu8GqvdBf6KBb7SQ2XKmdOU7iSGrnPZtljgIWJ/uU2B7XsrmqW3wfuL8BcGshXvg3LfvKBsY7JWRqZMyJjISmREtmzUlMkkJbBlMYhXKX/+4nLJyFTC5JTSVXf35YtXMsE76lbKJpWx/cJrrtU9yb11r4q7eWZplPvYCqr8Sf/nNHd3Q+UZ3QPcBvgAtjE+gl2YDwgX6SPcBvsAt/E+gl3ID4gt6geEC/z/Ym0mZxS7EG1b/3NMZpCZGcJt+f7x16/ZrNzs3pwNu22ooE204D4iGqC1ttuEDG7yxcSTS6F7hI/C3r5RxVRfafP/JYYLk6Kw36uDuKL5vBIQYtLmf1hayxhf9W0FmZcu71LE+KzNQJ9FQ3CT/Qy0t3hvdHTn+TRih3oxKKF6k072QC0zzoFSs9BYpYXWbdeV0db8H/SZ0Yb02F2bKVF11CgGU6uWNN2wVZZm/tD2hRCUpio64R5JT6IbQEN22p3Jor1OO3E0NrsQ2ZFUvNVmjNN6tETwqW9PQXvRGqigDTTZ4ieFpKlWtf2q6AA0K+qFZq1vYJxY09RmuJN2GLZ1lKaquDdDpIXNk+mpdxPgzTiFwHAHYVyqwvAiGZjBMbpQe1JmvNpLDTbidQfL/gnWu6hxTXGpAsMaC9vLVlS3UCP3aWM+pEFMvOUc7goGge3RTjcAn4Vq6gX1qUTiN+DGHDwqBJsnM289qR81ipr/G31JQ/ZGH1ErgpsKmAoij2Dc6wv2j5mdz+6Q2fnojph5j9sBsxPYjiN5z+5w2fnsjpZ5j9vBshPYj5WdwHZWPFTbdJTtLdD2Zu7slvntr//+asX5mWj95j9Zf2dd6Z+/InQ2oyoAB3chUC385GYK9h+L4MklKMIEE5fxR5TxSrOyr/pizMYyFKspaN/zUQwI2iWIh5WBHnP49Gq8CLM1JGVF9QsyuoeVDZ9AIY+tjH/9CjFjwHHKSJXHnhdJKVai8T3UuAu0CrvnNY8F2Y467GYrpPUcCrWR0DPI16z2p2a0IyOyogOfYuuKmwq0nqudDZQ9TEdpXu0m21YNk5rcQ/Dx3QiwPsr6lFiOCO4ZB6/8YoAgKwEIshBgQ/aXX/YmuO2NGVJ8N5xJdir4eC9C7dD861eUi4yzlaQOmrQEqYN7XWgx973x/W/3pYh9Ggme7QQSAip8LoSbMSxWiL4wfel9UdSivaoqO0OIvUKe0z8frc8/n+anz20e/3x2Dt97tP7+fLTu3nty3v583pz9+bwv+SzgAqy3/a8ucuDdcqso5HrJrOLUXdrP7k6rqby9FFibWGnH3IccKjeaVXXrzGpqHs1yUNgvNoiE1PvS3cbefry0EKWLiZOi1XbkvJYVkVW9mpVoD/GuXHoiVLTafgP9EJoqcadCYpTzIWJWB+6cANXuqKnTB4pM93FpHRXi96lZjppFVCPe7f3gFaZNCCjHrQfsl09s0aFAKVvVqbOd7tMsxkgrok+/qgnAZ82AOEeOqjcztbSHo42zRNmO9pNu1WjfphNua/z38mcpb+MsTPpObteAFzacItYRtkCrKz2vg9xfhdkucZkwAm0tqkjAflFRGyl3XmM7fm00vVX2U1nvNhzKyr839WqUH0Qqz9LWyOi+eFk5ZjT9dysbU05VqIrlbA+w5LR0gOtNXZk8HZXK8iV18H5IG0Auqg0QF9iGyBbbBtgW3oaQi3ADyAW5IbLFuQG2h7oBtkW7AeQ+MKkxTJXeYKC5I4D6G07r4HBakQ0GtXEEqpIjuHoFXbP7nHKZIuvdRnMlptv9xwxWO7BvP63IDcn7j719U4Ex6eU1VXpExRnfQN3aPInb+1DbbY1giC/7+LxVq+55TkRlmHWMu2W3Aul8TkQWv4rNo0RwR2DvN5ARUhOooggV6qlUQRGabvvFe5TXSsTcjx9jiObmfv4YQ0DZnuZGEZA9RUDmBBkoQpPdKUKFOqrlBCCg+Q+AqNiTIECIZvVOENqDI0FaggDFJ1o/itBk1K5BRg/1Lcv3hx47oF1Dx8boTs29wOgHmhRVEIToAkGIer/STJBJtk2SkJUQhKiGoI6m5g9pIqvFuo3bGHOveBplNEr74W4Tlas0q8I894nBnnPwR/EWzPTi1pbxTGBfCfVzNJWYteMyR8nbQkXTxO6K+wrhbSHdbOFPPZuTLuqFotXoQBtzmsB/omRnvy2OyOOLczTj5f6hlf0QI69RKJLL4kpZdMqhXJ0gqxSXStinUhYpLpVrMHHRMtdEUn8yA2SqVH+CA2SyGfpUqSkuqVCKS6qT4IYUl8r0nuJSCbtU/ackmWydnySZSvpMcMmEqSLfE1zKYscE1ya4ZONMqXZNcalMU94lWaAXDDyvia3XxEbfUTTLzfhs388dCF6VmL9n9dqs277d5D5vdJdiTgi17qOmGaHCTlGzfF8SMtN9ubuNgzMs2N/XlaNqb/clhsdS29k9hgdRduJW+dNsmODcVSFJ7Q6W7xI2uDfLM1r8hm47PHYnQ7WMhN1lSEu4/tglPFcf7DocWwzcroS/l/HaOnttkFXK7b/Zivdv//rFbKMFUoFMZ2aZzm2z8TLnVhfebryPpYnA+tXfVUxuPaIEr21I9ynd98d2p8D0Jab9XtM3+7VfhHMJjg/tTlxSTyJQs5WitKKdPcWClu/zKFQbS/z131+daTq7TvZ+BBghNYEqilChnkoVFKHpPigCMl8pBDD3o64Yorm5HwDGECi0p7lRBGRPEZA5QQaK0GR3ilChjiC0qUaCtAR5EmQiCC29pRnRfKxNElQRgCALAQgiSXPonoKa6Hhm5K20ZvtxcSEQhVEFQYjCAheISqgAzNXWVrGMhrm/frG9U9GPsn30/DJ6AB+/1A7B7ed6Qa6TmapfSKH7SfdmLt71k6V7MyQyAmNO4JkTAC5uNDGEb97+L8cCyP1uLEDcr8ZCZPvNWIBtvxgLIfUVS7lfi4XI9luxANt/KRZg2+/E/LZu1Ty30mTgfkQVcgTcQoJWFyYo8k1hwwvdDaal7O/KQkKY2E929reCpl0IW0k7/X5JMPwJRF2L98tVhmCZliVaNABoSXizKcEm821b5JPAjGlhMP1Z+H5nYMkauz4MvhcXhLorQtS5m6joaeKIUfZBv/qfUT4l5One9nf29kXnyddirlVapJH2mAuZq+Rk/tPfhqfe5cDMTIWGJ9SYCsrlmtwSDUKgl/098B+XpP68JPXXJam/L0n9Q2ZTEcuBsIgKrc8LQlWNW7+Sd7GLwInM/j6utp/nZbmFp6SEwUiDYxQQDTu8wnCB4R8MgwjW4SUjjuGBUfGB4TuGZyaXmnUKjqYzbvD5dMGFSY6SPBNFJDH/UL2NFKI5zdUDjJuT+Isj/uGIfwOi0EtfqJYvKxD4KyEg7bHz2Z4Q8cOKV4i+2BNNg2iFfU/7iCKpkI0rUYcv/wHuF+jBfjDjw0FE4xFBWOPjQRRRB0cDEBxEOR4RhjoeQeMdM1Y7s2xG/tWn/sKxtOFuIkGpOLhxugSt6OHyu2hN8OtirErqsVLOOwzKfmr7teLgqXuCqxJcmShO8tSX4rmfRLo5oUoiyyaRrBUTy3WJdL39fhzDJRplSCT7qRPkKCTLTSLVZHyeS0LPlC5NiqzqhDafiYRTnejCIkkmSvxQLZ8uxaXq+J0qMFX/OtGLdYJSPPdMJEtUwf687M9fHLvaC9ZZP2JG6F8nC7wL8irImyAvArwH8hrIWyAvAbwD8grIGyAvgEY/GPVotMNRjkY3GtVoNINRDEcvHLVwtKJRCkcnHJVoNKJRiEYfHHVotMFRhkYXGFVoNIFRhEaPN2pi7KEItAJ7bhUQnJfRvt1Cg0L4TWtvlqpGMdQmcLF/249ud7o0WcpzS+kljIxTSNRcY7l/2o0Mg7vaz6S+2SNxS2t/jzpJezq1UavUDYGnyf5ICHO9kgvNaFaNXGacEcONJqOWoJ1BO4IOBh1w7gyl9ITlIWPrVBG0MHCBc8GUGUIGrmkzW7yh+GzxmeKDxQeKW7jGPfKe6krcZ1s6pnc2EjfuloQr0fXrOy7SaYM7fkuGa9iIwRS19AmTYVR9pUyYFVePjcT12Dim6TYS2tlJpUt1EtnsmTrvAqyxexlgM94Ekhxj6Hu7cGbtWM64X12V7sjMmGeHgeUYm0y0teOw1TkKm1Wib04qqSnfeY7G7irRoxvFdNrWboyL2lqH6dCtNkx/OhKPZ6PJvJiWgzU8SLYNCvuvq02X5flRIHp+KuA6ZyMZY9lIbBIbh21i4xLKcKq6ymFb2BJiY9g5xhr2KjI9vivEdPkqp8RMypjtq7/ZKfW0Bkbk7O6sQH7yZkfCi0+bNNesvpKc89xaNTOTscPN1gzrZtKNqmemVmfo6SgAGt9G4abcOFzgHjxgp/pQbSvHF/xhf1uWxAWAJMVWgTAgKDXAQFoktwJBIPYUCENpUcEgwwXkh/R7gvyeCpQBMpQAW0FaAIl3jUCUIRQ1KKq11O8YXSAKK4DzWHEmJg8NUQRCW3iH6ZFiJgPBwBLj0CBx9fQ76KXlXUBQIpRpzwVWe4E1hOWtC2xjC0N0ZaRXLI71UMjaoRUt2IoUElaofgp2q0K9xGQqcVGjkMgTJmDY0BuzcARoKTfpcOXg5sJDX2KT59Gzi/ULDmO2Ewe7GXGiYIo7yWDBEMHh1BeTwdx3kuE0e+LBbBjB75zqGxvEmzEZhBIxieu8cVH8R/INg5CYZmrPqMooSZfRXpdiNA72TyoIPU+Y6cMoQvOsJYwNvY7l2ottKaaNdntkDMKzVtYs0HZQzHJ2SOO9mIvWIiRjrh3gnhGhL4yDpNkyA3a36dTg21nOdOnGFRyHV8ZqsgIpo/clGDX3hkI7KWT084NlL4jr6b0QbihsNFhzRI6AbauNZRobbPbFJNZ65/ha7zlztd5o1jNsNDeo0S5k7OmYCsNNs5jOlMs0V9KNgG2xiGQUprtfnrZc6wa7Lv/6RfjXzgKr7r6J4k31qVySIYG3rQLycGy80UEqsg+OZE24AcRnfuoPG/Gg2WaGWwzAXpKTFudlN5Kxio1kBsBGMkolPck+JzAa7SxX243lJ/uNZ/tp51MzxqaXNLOiHlRx3qpUCwQuCFQwOUwvJUQRqCGIcm0hiFRtFUwO00NVWwgiVdsnbADcrLhdccMyLcs0LW5b3Lg1VLmDIFK4UzA5TA+17SCIdO2gqtMPRheIKpwDzgLqa2CIaohClUcIIoVHBZPD9FDbEYJI1xG3LgRh28KmxS2LGxaCsFmxqjVGobJwmE14mE14mE01RqHGeJh9QhAp/KlgcpgeavsJQQ1BmOvT/hYa4QpL40ywbk97QyDAYY9+wh79hD36iXv0E/foZ41RjWtec01S4zapmUapmVapmWa5o1zuqFHuSI871OIOdbhDEFnNHRr4FwSRql8KJofpoapfEESqfkFVZwgiVWcFk8P0UNUZgkjVGapaQBCpWiiYHKaHqhYQRKoWUNVvCCJVvxVMDtNDVb8hqCEIc2WG8zcczd94MH/jsfzNDOUe5dGj5umREj3UoYcq9BBEzdPDnrQ/7EEoVHZVOAecBdZ3xSjUeIUqV62e7ZniFLckOJXKM5UprNBBJjid4GAVGwiiSjUKJofpof4NBDUEYa7M+Grg+Grw+Grw+GqY8dVA/9NAB9RAD9RgF9RgH9R8YxRHEA3nchrscxrG6TSM12k4twNN6YkaBeqBtcA6PCGoIYhytcfM176SzDD26CVNq0zmmdxh5Xw+TWMDgEtXuHKFC1e8bsXLVrhqhYtWvGb9qTEKlYWx+A+OxX9wLP5TYxRqjFdXcMKC8xWcrvBshScrOFfBqWqFVl5CEKlaKpgcpoeqlhBEqpawVUusK1YWa8uoy+iLFcYaY5U/IIgU/lAwOUwPtf2AINL1A4csEIRBCoxOcFiC4xEIwggE2mzFTF4VnDMqPGlUeNaomImrwu2DGwi3ENNETBvhRsKtxFRxrjEKl5bQc841kzFeXdYYhetL7DmLGqNwiQlVLrDKBVa5qDEK15lY5aHGKI4KmGAAZ8FM/RjVEMU7DhNGoWHA7dUZ76/OeIN1njAKDQPvsc4/GIUqw5hlxkHLjKOW+QejGqMo5wcEkcIPBZPD9FDbBwSRrg9swxCEFgwNGNsvNl8IQuPFrzBgcNVB9LEK35kXurur3l7jV8lO9duFlaIv9/sJWtlXc7193AakuSTkZRyK7FdERehTj+U0CH+v67G07W2a9RBkH7wWM2UUutW9LxE8DqN8mExj+HORE1AC/fzyIM/rLSJo9pdS/rUWEeiutIgx9UXk7FUWMeSusYjA7QqLCHTXVxxYv3R3+/NTP/ELe8p+XilcqxHADw1R9QCo0R+htgoAd7WgsK0HgOulL0dZohra6XWZjBG//f0Lvdm6i/kuTQvhV5gdjJg6HBp1T/zy7FUE3oi/wyLuuIh7pgjsvR6wiAcu4pEpAnudARYx4CIGv4hZ9+42MPftpB85Q6aUI8OMqjH/g9RUG/NMCZTqIXCujewZxgRVnCq1KlPqv/N8s4zz239+mWBr1I2U50WWMSIJogiiCbIQ5IsgFS2soVBFFaioBhVVoaI6VFSJmpZY0xJrWmJNS6xpiTUtsaUltrTElpbY0hJbWmJLS+xoiR0tsaMldrTEjpbYgyYEWC9qilE1eqpGT9XogRq04p+LAJgEmAKYBtgCMFruRIudKEL1mKgaE9ViokpMVIeS6jBTqKRKzBQqqV4zhUqqaklVLYGqYEjMEAPagoEyg5Eyg6Eyg7Eyg76bQVfNoK9m0Fkz6K0ZdNeTFvukpT5poU9a5pMW+aQlrrTElZa40hJXWuJKS1yBH/oyof8BTp29ehiUHBKKIzRHLBzxxRCbXqIXpTo+K6mK6VavZmHfvwFGIlAIhWAMQlRDEKLre2Eie4YsxDjai1qkTLFQBYFrhtCnxOg0b7oxvMqkwrzKJsMCOpMM8zqbDAr0YmrEoNj0IpMr5kU2mUgqg2lsrLtZPRH3evfsVsKA3+6sFMUyS542q9qvBH03Rehu+3TgaD+/zEoaJa6IuS8TXBNMsaVe7DIiU7ldalsF2C8pbV/anK3PmfhknSpL995l5mW2PM0/6kf385Ern2Bolyml6dPe/V400LtBn6cgqiEqIDpAdQfGbw4MimGN0ZTvHNLOs057zxrrIZgqQjjnQRmBIedDGYEh60U5iSHnRxmBIetJOYkh5ywZgSHrLjmJNU0PmVyTtoJI7EhmZjTMDIphjdHUaJjTo6FMj4YS6yGYKkI4NxoYgTk3GhiBOTsaOIk5NxoYgTk7GjiJOTcaGIE5OxrmTPTA8XCqmhmbZoyXMVNsNXiua5jh0jAohjVGU8OFYRvBaAnhnMUzAk3O4hmBJmvxnESTs3hGoMlaPCfR5CyeEWiyFt9kLJ7jG1wcQie9zPX71JpQdzWGW+dl1AUZfUFGQJmC8d147BQMimE8ayTHTsFNNYyWEM6NHUagyI0dRqDIjh1OosiNHUagyI4dTqLIjR1GoMiOnSIzdji+gJYrVjWZGQaabAd7r2NMtmNQDGuMpkyWYTvBaAnhnMkyAl3OZBmBLmuynESXM1lGoMuaLCfR5UyWEeiyJttlTJbju0y2MA00ZTHXYhCT/fpzlxgHkOsl1h0Pg55BMYy3sJLDoOf2vRgtIZwbBoxAnzMRRqDPmkifMRGWT62I8G5SDy2khRVumV5uGRTDGqOpXmbYVjBaQjjXy4xAm3N2jECbdXacRJtzdoxAm3V2nESbs2RGoM1aMifRZpLhGXj7Hhp0WRI7MmywE4NiWGM0ZbAMOwlGSwjnDJYRmHIGywhMWYPlJKacwTICU9ZgOYkpZ7CMwJQ12Cnjejl+yky0E1YHofdWFM1D6xknMpHfJHdlm6SqeC140O9pmtnPPPg5wzcZnon57cUFEFYMzOCagRmc0YXp7Do7NhmJqc6OTkbC4heScml1NqnmUl5IyqUV2aRc+4oLSZm00C/D3liZ+WFlUAzjiSA5P3CsYLSEcM4GGYE1Z4GMwJq1P05izVkfI7BmbY+TWHOWxwisWbtbM/MDx6/Q06t7u7vyNVNsYp2GrXWEnT9u2Y25WBgnZobLyKAY1hjNha44mWD0zGSGk2U7n5MYM8kS0SzkHvg1OtP8DwbFsMYohgWjB4SzzcdJPOBbFxwH9PtbIszOOEo4EikmUSYVk0wzMIMLBmbw/JsyTgRvYM5cm3HNwlWQqwlTLJ56Z+y1Zjybznhm7JdefKnmxpjKi1VpNk3rNJum01qLNM2Sy4zJGi4HPhm38cmgGNYYxbBg9IAw7O+WsdWWsdWWsdW2zrn0zEw4ZmKeMTNv4Rmqr7gN04qDGVwzMIOz2mAcohjegxFu+fZiVZLVSVYwRyPLKTkpBBIqK6GzEnk94JYXLrtlHBBj0S3jchhDbxkn02JfXWdm18w8mpswk03s0RleZOgMjw+ffqnWON17ekNGpmmVpnWaFmn6mSn8mSn9mSn+mSm/z5TfZ8rvM+X3mfKbTPlNpvwmU34jEs4n6dWSTi3p02qRemNT2d9vpWidpmWGzvAqTSdVH5Oaj0nFR5lm03RS6zGp9DOp9DOp9FOm2TSdVPqZVLpOa12n1a7TetcZxeu05nVa9Tlt33Pavue0fc8Z+57T9j2n7Xue06rPadVnmaEzfFr1Oan6kNR8SCo+yDSbppNaD2mlk74o7SbTXjLtBDM+Mu0ikzVq0sbfpI2/SRt/kzH+Jm38Tdr4myatepNWvZEZOsOnVW8yqiePSCTr1Ser1cs0m6aTdeqTVeqSSndJpTuZZtN0UukuqfSaVHpNKr3KNJumk0qvSaU/lkQo95Gs0UeyRh8yzabpVPT5kazuR7q6mSpl6pSpVK5WGc3TqrdJzduk4q1Ms2k6qXWbVLpMa12m1S7TepcZxcu05mVa9TY9mbXpyaxNT2ZtZjJr05NZm4nkMrrPGeXnjPZzTv05o/+crUBG/4z6GeVyymd0T6r+k9T8J6n4j0yzaTqp9U9a6eRP2Hs129d6SaEyXe8yXfEyXfMyU/UyXfcyXfkpqfmUVHySaTZNJ7We0kqnR/iUHuBTenxPmeE9pUf3VGdUTw6vdHfM6f6Y0x0yZ3pkTnfJnO6TIt0nRbpPinSfFJk+KdJ9UuTW/plmz7V7ruGzLZ9req7ta2XGUQVPiZ9XCsJXd8zbJwbn3mKxr7G491jsiyzuTRb3Kit4O8NsaoUy6oLIBRl9QeSCzIVKZSu+X1NRZ14DvOmqFt3NXTm53QK5AfvdNPYCvDqE2kVNIfKQYuxDaBKqDZFe6UhmEXHWpVBjiMyqN0vtACp0G2VdSDXOIdQtKiqt0rGMvQ2/FFFe0zwK9QixkdTY1K4LEd3HtYtqYsqqzf9CUGkASnGnoI6yW1TbShEXqh5xtaXoatEbBxs32uD1rOnAuXar+KP/R/klx0mWIff3r3HpVXF2fL2Yf3Rt/rk93gLuK3xcxuXH/HNbQngdo+fw8Rk+zvUyqkn8uD/c4Rtjd4GENHUKANFPpmARgtredRSKFbGMkFMRIq3uq/f7aFvzXU8kC3dFyvv8VBVi40cZPUf1MEZYavNvaTpCmX9CthFLH6lbyJ7K3JoQq6LG6iOgknd9q9bHEktWItLgufQf+vZc+z7uo1pUremhOkZl1cag36Ammb0Sq2bbFAv0YinVz61fS/fnrWfTI7rU5j/le4Q6C1OT+Z+9PStssfDxQxrlbx9xI458NYU1LFZHy0a6PI0uZoCF6CBHY/vmPyZlfRsiw20rZdO09XdUkH6qVt+mCFWVvcTY03HSLRE6dQRsNE5+okHr6jAr89dq/s9mDNgyfLzLsTGTWW/+0GNxu38I+3y7s1kyEnu3R+2mB9nHmKxd+9dxx3fG8xqic7+pZDu7E+UY8552iG7F0piMW1EtJqvKAFD1CFV9ZfQkWJTUDKAf86+s4nbVcy1aUxXjPGUbeyoZD32lI6B4OjuMQNEWsYci0DSLnm++eG7wmi6mVCFNBUpVEOYzfHwNick0j7vQvC/mxd3OvRPd0s5qgFQxWr9OcTGaXqtMeNXd9atj5i9lutfMdwF6l21lJ60QfTnsuLZRJ0X98jCN1NhVwNTI2cxoKVYlWVmnWFEkWTtL/vfXbJ2zrs5rfCNAxcASAw1JUxGkp9BMkJImI8hAkDtBOoKsBBkJ0hLkSZCJIPWJbHfK23Wb12geeDace/xSo/A0ddgguqUcdPn2x79Ix4xmtWv60ihuosKl1/rssghQMbDEQEPSVATpKTQTpKTJCDIQ5E6QjiArQWjNW4I8CTIRpD6RoMsAeDZc2D1DrVo1DKqXyB157H6vn8+arr0vtYkMj+4LHlX4uISPTSRdRc99DMzRcxkniJ6H6PkePXfR8xo9j9FzGz0/o+cpeq5fz0HXEGh5++MvO0Luon+KwHcFiCLIQpCGJqso1ANsplAJUlJooNCdQh2FVvutpBhsqdyTQlOQNPZVBHUN3NSde5P2aqfwuY4BHQtEgN08CoAiyqGIsyziBCTLNQLKKAf3I4hQQhOJONM+FokzjfOc4wQky+j5HmUwxDkOOhaIgC56jhtijJ7b6Pkrep5iDaYplogE4gRt9Pz5elZ9KU2EXsp+3k3sU3wmuEQ6laAS3JKgmgSXSrd8seS4Jiiea1MUz33KRFsmGsXMavM6SPc9mKyQvZiQL+XVTtuz6ms5Wvro5RgXAe4cDsIUgAC2AghgC4AQBhTREhSBFAZyABIIAxXTGsi9VHZPvWpErWYfGqWou8OqN1UXszRtpTAhyRwk75ZlMjnM2izmPHgelZrE4ENmgph1EZSj7yIo2OZSiqZWIdyIRkSSop4OP+2ASXSrbsx/+n4NCBMkK9H5SKHt3legmXHHnZiiUuuwSncxqlXrKUQL0fVLYa8GvjXLUvtUKxt3s6mfh1xX0frIUPfCyHVLmG2jtWnZlz7FMhqrL9Z96XgblQwyEV+iGUVtahBVXtjJqzBZv2bi7ftIP/Lw7ecHnfznc6z6n3LyEfcdpwCwH3HyAfsFp+DZfb7JR7ZvN/mI+3DTf3Zd98raZjT1EKZz9dFGMdUteuW44RjxhLpLnlr40obxtCjEvSfVsQIJnRyfUGzjrXb/+dVpExG19v3OXY0mvjyfZWsWEJNZ+5/Q9t2w8/l8D+jL2E+EeTKmm+2+k5/PrEuzmtGP+fWRgpOa1F16n2/SixnO4+peH8jRk+vsHs9CNNphpFivxqVafM3se64vMya3z6tNspXFrEdnyv/69fia/rggbO3cCf95RdgNAif+lye+e9bjW2n/+tV9TReycyPI5fa3J+0N0Bi0NYsxWwGCOT1j1BVHQDtoY9AOXIK5wRuj2wCO0X0Qn/CxuCKQpJCikKbQAqRAZgvAJMB6oJswkwQB70BwANgnwCqAdQBrATYhrAbgDLASYAVK/AGwFWAjwJ4AewCsQRisCarzD8DsrwCpINKxReXYj4SD5gGgc3x2k9qLphgpyeBcrprBF06eK2DhCGjOjkE27YiBIz45ouKIjiNmjig5AlquYz7YQiaOWTniyRENX3eOqVnmQ3FMzzIlGgNu4pUMrjh8ZYiFy2lhcGhcjmk4ZSuOqDli4IiJTTJzRMkRHxzx4CvC14TVa+IYtnNHNrOCrf5PDaccF2Qplmn4RCNPPXgKqmG0vj3VXNsQZosw/wtChlaZ9jX/iH6ZTAwloiAoFvsyi04TB2ekSrPYG5eEwHIXViYhoXr7iR1ZXhC9i3YpUwIuXsuLJdVJcE0qYV+l2CKp9pxm6xRdJqva98mskxmnyCFJJhWephT7k0z7k+zWmpuwU/UNJVLj/BCqrgj11QWh4oLMx5XSoAnFQmV5KasrOV3JCHY0aYH1gtClXknahvt02JITuKLLPT0a7YviKz1vA+h/o88VanhrncAohp8YHnDWAyP9xOIzFm8YmNGlw3CPy+yxdIvhSXMX/zG3mzI4J880zMrAOJuRaQB8hFp/qLtpSY7umVPVXjImnU4n00yqXDJ87yBzhHzElRoZpccnkztXqkgpO6TIOUU2KbJIkV2y9VLklCThIXUpJuN/evwxSHvlFkvunyx031jNfHVRKHvGmfn04ev6zOxd8tnrLNlb/yR3GyBz596Tu9RPs7f3CeaqtCd355pO38v1TF/5lUxdp7/yVqVvNyllL7OXNIj0JTtPkfxVd/o30MylSVJ8vbRrcwJjpoLu25pvf/zxq1Xdfdl2md7PnyPbKflto87NtPC5joAqfo4F+liiiJ/jFB/xcyywij4E5khgjlOU8TPRMnoe4uc4wT1+jgU6onT4PEbPbfT8jJ6nuAAbR4ZA9Ey6irbbaE/ceLawv9R7I5Ci0EIhM3hoZiCpGadUDuUHku7QtNw/tOplSdqXMCPLmDb+Z69+8M3sw+oD9LTkAH7tHCBuxhlBdIBoB1Fc2mFC+4vzZjALfzNBeWAjOwpO4l2dDeHeLJse+nsH5HfRim57t+R+prPBn4uZgCLMe7fkA3azxH+275SCZ/c+yUfcu6QAsO+RfMC+Qwqe3fsjH9neHfmIe280C7PKkMHJOh/4joHtVJ2PzFOMEGAlaQhQx0gbAwMBSJouBh4x8BUDJI/PGGhqWmMC9TEQP6voWcZNL+sIWKJnY4MRECcgWcY6EQnjjeyhzKByxjzf/3wD4F8I/BuB/yDw329//Pmrl8+b45azB4xh2lYHVKufDOMSNTz1zVPWgpmyGpb5ZhkmO1eUHRocl6BWtjAmQ0vxzJpQMEHViSbkFeSZmm9CvqQhQSUU7NiyBp7hFez4kh489cVTLVvUg2W+WKblC0q0UclTd7Yovo1KlrknRnCijb75Cjc89Z3IcVr40bPY2McnvSBr/9P+IsqsKsY3RkwIjlGKYxaWYBnJls8ymiVYlRe+mJVvAJZaWEbzTCI7yVJqRX287UB88ZQJAXmOpzqeaniq5Kl7QNmJ00WU738w+J9v/wnM1os5KWwjT4ra+BOgLgqluItFAWwjUgrbuBSgLjql+BajUtxFqkH97a/mzzr9HTTBFrJHo+EFfoXH/AZyFHXD7YHCW6NlBLtjpwS9S4guukdZjEZ1DL9zpe4nGDkKl3+cWwRcKQaMcipYCmtgGayAY9jy35mGmJdZrkyHjOd55rM/CGi1oaBVhKa3OkD0nSnw1RWYgUWfHUEo2w8IZEp/9QIkYNlHH+C8XtW/L5UZYpMMfrQWQhWFeoiBtAOF7hTqAARSzhQqgR4AGilWUOgDpFwRBtICOVBoS6EvCk0UokjtQdHv7yi6QFRCVEPUONW/fh3EINpWPD0NZF/e9MO498L9btL63tm7BeW1aMN4zRHflNgXaxDmxEH+r80MUmbB4TXOvMDwxEgjVVaKjWJm9BjFDPIocXFYeBQ9kzlX6MxUfmZgVEsK3ZnSBg7n7OSB1RgwzEmD3DssujJ6wI6k0L4XE+QKCgJiT6bgiWuZaeIIBkcdDZTD7QISK4pQaKEIhSRtjn1fLGxIKlaNUsxBjQvdT7oX/bxvEO9fjctKtLxEK8xo6CvzX69+W1phT4bFVJT8tRRJFBBZdESfzuGmx5xwx1N3ntp/lezXbRKNns8EwasThNq2sAEeTIGTzHZfn+EURjHsj6dguc3gjDSENUaFvYpEPzG5QhgrIzCscbkCN4B7ZjijqrjrL8nYbgS7Xd0/EPhnBDb1Int/ExlSf/PUPxE1CnvYtwN6TgR12bzbNWAjRvfTPM+0u7syi8vqVozrMOvKxMOdKtwRhUOo1qY0b1mNCN1LiNulNcTd4hoxbnkNCfWFU9glNsTdIhsx2zIbMftPiQ7KW2eHdY8W4AgP6u7jYd09Jqy7TwR194ig7j4e1t1jorp7TFx3ZzxPRe3eYU8hmrfYDT5FHxuf9Af+5qP9Me+QUjcdmTCOOwFHPQt78jkM2A6DX0WnY00aQRUxUOP7rV3lGcjuKBWvaWMUwmJ//TqH0naBSnkr1Fgs3aOV3zdRFLKf3zwZJeQoJzW9b0eGDkL1D3vP8+rL6mf/FGM53cQ4mtY8mXl0l0e5A0UH+P3+vfvbE3uqqmrXW2vvd4k5exOZ20ojzH4TDC/QWluylwHOo2jVz/57w3nUDS3GwtbPXBIehP3RfW2WVNPukIlWKRGfS2VtUo3udORZI6NWH75Ff9JqU6F5Ge05AiArH/NZptp1dbAnNbqGpGIOT+XmisvntonFuU2fi5G53UdRNHKmzdgv3f34YXfEHb9H2LvD3vVE+6FdJpz81YnXBeKG3W1fFMss6fgCXaT6aWmFvZbykth4TWx+++dfv+6i3db/W3DULqapC9m9UbwQfWk3RAKikIVsImxaRutXQvCuJlGf2GsVYqd1jN5MDy1+Ni/tYRKVSrLAJEsqiWFGOQgO55K19gIgt7XGEFxCiRsCV1bzKJd/IwBkPGMtBjc3xWSFIHs1MMVRdQsEmUYA+AeC3IWhtKSVYrNwJt4golvGMlXJ8iUi2iEnwufSG5MQnb1zg6qAtJrdthspBxYtygWUR6ABQaaDB9ES4i4AZA9T3QWwm45Kr2hUAIMnEKj2JMz/KgYfEE6gOnZJo4lOzIrnRP0FVDQ6/HVhu3C4KXZUkJyWZmGJm2qXGbLEu1AupSr1MoBMZTBbLEXx6u18NvNsJQY5yJlnSFJRysr9AxzZw/TQJKgPaGo9M9T8o0aGklx2JqrBxI89iwwZMa1mNuTI/ZLJD+vY/j6nYm/RFmF2vRZBdqkWQ26VFoFugRZjdm0WYXZZFkNuRRaB22IsAt067MAG0c/KfzT+zLOqp+p991aYQda4Sx/te6g6JibVKCpsB3sfFCF76ZtNt0yqsN2zvznTKTKZckmRIkOSoCiWUckMkorJtGYqp1olS8lKeFGrrGR9Qc5eVjZckLPnd5f2omCrLgh+yEpXvufPlL39pvr3UrXqd1PdbYNckKtSpunWP+9mDV9ua9py+Q1ZcUm2aP8vaV+65EiqM/rfT1EvUBHnVM/MuV//w2nspJ1b51Iu1/s/yEVsCUgicU9ER5dTEkIIAWITIyxZrNv9FWrBU8PULhJjKtl/TrtV0Tohpq5KikC91cucNB7Tn+kBdlhFCoZ+LcA/fi4Qyml3SHSyp5kmYfhNT+HFTCEeer50iRBh2waBFAZtREKJYSMGEVSS4HYn5PhNwG4EbKCADQH7RcC+KYZPArgSsAuVmIBNBOxKwD4J2JmA9QSMknkmYB0BexCwhYB9EbA2hmXbQ9qQFYy9XYlEa/s+izKFusc2E7t22rJb8LQ57HMrJBWyMyMhh4d4bCy2N/4ml1RunRlGUUvshdCjXgZ2wcQLOlh0QU2QtgoiqjrvLVXHidFEXmIOBDcxh4GfiGDGUcyhxlNEQHAVcyD4ighmnMUcar3FHGrcxR0oPsUNQjMSLYPqhDoKeKaS+0OdDAJWuyBa4H5SJ/5cVC86bRvbkGNanjJH9RCsU5mJUY46Z993MY8IOPFZ5aiBzzpHPXiuDyTAXf9D4BvPIUf9yr4v2ffMs5pRkVhShBo3eJVpsIsxsZrgKQ4KsfDMF161OerJc8lRQ66pjk+bo4acWZMT5Gruc9NS6efmPt2OcD95fHrsLAc5+yAwkoARPI3ZE/CRISXgGwHSvRldhVlvbBw6At46MIxcY2cW+dwnxP/QdKf/++kU5g6rwqwWFgV7uZqlcYTTTqWYz+MsFgr7a7uYWRFO5iXo5AQBoaILnimgQ5A2h9wQACUaEE2DAIjvL8TlmUNWBEBcLohLDpgQAMk/IbZXBECJzgiASHoEQCRw0yuH4EJ+5xCkqjkHoJwQ1xaRfOYAJByW7ZEDwjd5V5lB7eKnZ4QwUBGwkYJRwI2CUUDpYVkTvzPwnoF3DHxg4BMDnxn4yvF/quH9MnKlgLmnrwq7kDwk38N2X2GZ0cGiR1J0m3yfx1CsGKNnruAmPsexL1A1cn7fbSbhDHEu7ocEHhPfuo4h5tp1DDD3rhOAvXgdg+zN6wRirl7HEHP3OgHYy9cxyN2+jkHGcQ2qDE9boGZP9G26c4Nln1bdVVzcDAYFzkBQ5BxkCp0BTbFzGBQ8g0HRc5ApfAa0xc+ARgEBtndPOUisGHTDoIGAdQR/IgNxJ2C/CFhPwB44D4VA8KZpDmoxaHhi2Iz5bwi0NRh0waBhwDCcZYerRU4YdMEZSMxfzkQBRgQaV1zL4xmDPjEo0mO/6fayXS6xfdyE0COacIgY02/vPHKWialoVwCeN4wgepIZKSDuj/qtERzOHexwJM1zVl0HT+Ql4SwgjrseA+FECElgHu7r5O0GB1A4osEcl9JjII1+qIt8kwuDNedtV4616TO8ADyVeUJUzBf3MjZP9NRNnEZvg9aWUcZ2P/2/nzc5zjcTuX4Vn/NmYiNOCsL4hF7gdEhzriG61RBdxgoiWUHzqSqIvms4rTVy1+R2r2HU6fnHIVFfw0lb6zFRjbqnGkbfbQ3VLOQx0SKqaqUiu62mdFWC36uobm2N6L9rWC1tjUk1dVQ1Uv1SXQWnKqIqXX1VCVWl0LbGqtoaGlVB9KhhVKOBdqzgdFXHNM+aPrNTNazcsdOqvlooOPp/TCarqtAPahU95BnuDBnifek49gjsysyyzcnKPKYwW33p5gRBpDWSbitgmibbfMEUnYTzSrATWaa7iyqySx3ZeSf7v5+f8gIv+0Kcg7uYlxZOzUUwDZgTwDTLAdaoLMi9tNUu7adYEuBT/Npm+92rizkRDuHKdJXF3CIqcbvN4tOcwI/fUSsnqqe8w2UtrceDFPbgrDsF/DKnt6Vp51Fe5Bynda4okZs7XExgfCZi2C7wPFLKb8UC+mjzBMaEYadxs7r5Qi1tr2Z1pB8Qa/4UR9p3O282aH0BlRQuvY7Bk3hMphs6OUWUsnbR+oUexAqZ0FQhfD+cJ5hvY79lbSMQnEWrigSfujupxNOyrEr3bPcY0sovdR3n3r7tEgIGRhQsYl5bc4mSwwextnMr9LRifMOSz5dWODUmrN09GwIfN0F7Uj9K90vpTqbXXf8zYbdN4tJq1zcDwzljs/GbWDuUJuIbN0+EdFeG7LUDsp7/+WlP7HvnzEyo/LgkTiWkPPG3OwKSTHrW001NdC7RNCXkpYSUa1tEF8Q2h3BKBKrE+VcJeS8h3dEwe8WnRNiXkKHjGEpUYxEJChgpBSzqIh/iuRxhKxgQhSUro6iJcSOTjpMNvE+KcB7XdexTApL5VKXmuUTlClGmKSG3ohLLWH9n7hsWQ4qUTsyiXX2WkI8S8rvYEL+zdvo5qga2c8T8HG4SPOFJzbq3SqnAOb9pd+BOc70JeLewQNCJ/lIkmFQJO7djMfGi9uUputjdqR8ves4Sv5Tt+1sWI1nUmcf4bpYjuLAYPrtg/TzJjcW0LEaxmF8s5s5ieBX3LGY4LjJPMvKYjUVNfI4sZmUxfD4PhLEWKRi4H8O5ZJ19jqeUVDL4MwO/MHCOj56kPDgZ3CBeFLBIcyunVQz6zsB7rmwDl9FYKhmHjIY+RvfJ6EfTTBxzBr5x9bOPU0Vdcrr55GxPDVzp5MoZhO2u7cDAmJ/sDlJPLVft8BylG2G389Lo6fCa3X8to+cyeiujP91gxKCNVooU8XjJSRiGPIYAlFMkiHSUlI10/87WP+zV5aKnLavqLiTZpY7sWkfW15ENdWRTHdn8EtlVLa053QDXBY7SLHWs1zqy70pubo0Vj0TeI5LDqXjfnGLahvmCuuu53TxutzYhzHesjuYXavRrITzNxBLkOzFHnDbtEnbjcETmrH4SGgeekjmlwlr9Edm1juxWR3avI+vqyPo6sqGObKojm+vIljoyubR1hJ91ZF91ZN91ZM64Z6mNzcRUYQnBk6sldpYXeiCzdkfpppah9cFqqYMT/loy4yjWEquXRB9rqYO1HJNu1Ty/aZ5lt7zguTcc3GbTbHPH+bFry2CyOmOorpxTNq6dXJa3X0nXyc0HjNNx4LlzcqqKHGDQ4FTEzmEzfEU2rrDNPC5ace+mkdGU3Qv1T/XMZVm5XPu9Fzjw7C2hWX3vJFcxrpM3wXoKPIcXysrP591Ewa6KsDMg1tFfDouuGzqnlOoKgL3NmcNZV+Kg4NyU67O26rjJ1zcHf6F2vo+7k29WiS3MZuLARytswsCeKxHXyGGZqEfLIKjIW9uie6olvM20Y3qhm+TwbrhFYJP3u0ViaoONwCY1prZMLJJOElGUYy3NqEhn6IRZCQ0Wx5KK47Fl0abG2zjoiV4O/la3b3FDuSscVWybUeINB9SifFoNg0c13HAiatKII/x4gP8s45u3Rl4UBLytCoF1KZPBSFokwAG56DXwMpd7Gd3VZVJJ1pczG+q4VJLNR61jHlc4VVImWw70A0PaAc33gVkZR6xIcj5Ap10h5/ketKiDgtq+2h9Djif/xXTOMS6EPCynnw5ayXLQSrZ/mf9BAEM3nQhxKauUUUm98dTbpKdcDe557+LzeRdMFMQEmcU+hDM4JMIc9w5RC8+zutwkEfFypUMqXqQuCzGCOjOK+OqhB7EVXT8u65v8vcFmx0gHiTSn1VspLkgZNp5jhB8uJihoBLIcre7zA33OkbFhVHYycnadE+Unx33jcUourPnkNDwnViiGhuYUxTblWSGi/Cysc+Ts8GcUbf0TcpQs0uYn5Ss0d6nS3KVCc5cqzV1qNHep09wl0UaBUUrBcNk9tSO5GNL8OK1b6jX+oakq65LyKz0M6SFf1lzKpDTfGj3IP9CDGe4OWWIqRsqoBVjXuyAmQ5sfo65oLdeq1nKL1V5YLU4I8tPOFdK0VdK0FW23rWq7bT6mFjhlNDSnQsttK1quo4nHP54TpqJ3Ow7sVFXaqcr0UG6oh9T5XRNLz/Ij8DSHolXcq6ziXtOj3+t69K5Cqq5KqpzK7vWxLfKYnOZfLnX3Uqlret7ulZ63P7CS/tBK+opeqK/qhfqKmu2ranaokGmokmmokGl4RaayNQx11jDUW8PwijWMcc9V7I2KlEdci6PDITXNvcaHGl/xocZ6H2p8xYeaDlrcdNjipgrrnqqse67gNL/KiTXFuaqdzK/1yvOrvfJc0w7nuna4VOhvqdLfUqG/pUp/S2Q/bkp+LB1PTXNvhLf0Gu489YEWqnMop8hvJ1bU2lpVa2tFra1VtbbWWOVaZ5Vr/eiwvjI65OtlPNsiJc31wKfeKn3qrb7s2x+UvWJk3F4YGTc0cBSHxmPyPHxBJEvhxEyMpzkULfyzysIfloodnAk8zYHV/ONw5HxUzE4fVbPTR0Uf8qjqQx4VGn5UafirQqavKpm+KvT0VaWnZ4VMzyqZvvPmWji0hYhoXkWdf1fp/Lum364ial8YAWoMOLqfyOu8TBRW32Gd3xxlN6+Csdt0FXWdECoBURa7wkHNmNy+jBqTomAXYp7eSJ3YM+elfYiiLYgqWxDxob0DnSIimld8NqA06ByTV/FnO+dj8ir+Vao5SlOVEzvkHZNX8a8xl4MkdD52DbKmsmnKI65HVUxTHnGtqtgC+RH/o+qkKY+41lQiT03vOhR5yqp+RNb0I7KuH5EHHqA89ADlaz2RfLUnkq/1RPLVnkj+QU8k/6gnkq/1RPLVnki+3hPJP+mJVI39qTr7UxWtQlW1irGC0/gKp3L5xrryja+1jvHV1jG+1jrGV1vH+AetY/yj1jG+1jrGV1vH+HrrGP+kdQTDmOtWhUnCA55H9UsSHvCsNHeO+oD7UT2ShAc8a+qOJWbWrkost6reY6vpPba63mOrtaWt3pa2Wlva6m1pe8mWthdtaau1pa3elrZXbGl7zZaeBytZz8OVrGeFNT6rrPFZY43POmt8HviKz0Nf0R5bfX/IbmnfOvLGGk1S4vN5yOazWJ5uHKdCcQzaXahm7uvBTRB1QHMRixI1fIyFQYQzUcOxmnrnPX69wLqCeOc8yVkt09jLQVVngNPkszJazzxVrOkDXkh7B1xfoCf1XcO+iryk85pMDmpKxtekWetOqFj7xrzKNou5vkB/bOUMe0P+4yepQVYbJbqCFVZo5JDzSylqbLFGL9n9mKPeL1DwtrHW93wpt0raCntYq/s8gutRO1pf7+9IvXI0JStbX+npDrR7zLtgWesLfVyVjo8zOKiXPegEa7w7CWu9GZeySWb8aomPDZhifExbbcIU+8MaofXLEhWs+EjHZZ715DWGfKDpCt4vKK7alsdeme3+sjknVKxFY15lO8VcX6A/Nm2GfWmsZrVRoivYX4VGDjm/lKLGEGv0woe9YW1kq/Lnthf9ue1Ff257zZ/bCn5LPfeDNsZkEqf6oO2R0Gk1ZaSn19KYwr+W5LCTkTdx2MUEmkIHk/I56i5SjtXUNV0LwbqCuNpkyAwO+39GzzxVses60PUB1xfo6zqtssZruL+iv2rbjibINQspVRPLutnq4UTjeIJz7OlVOJlV42/doF7V79b1/RWtsaYv4EdFcj3lOY03eZtF/9Iq1iupssb4L3L9s/RpY/0X2f9RcrIx/wsharhUraPN4/JCwkiA1xJStf/Hef8xC8IG/liIP+XAW8Kf10UNo6M1nUM7JNYb6tP8UevnVmf+OO/6psus3vxxzi+3+vLqTm2bpySpsDIq81eS/WlrL1b4H0rwUjstVfsf5v8nrbyi8o/bOOlKHtod6Uq+kuqPWjrvhP+L/OsbLOuk/4vcX27xR058bZunpamwOlqA1xL+acs/MIA/luKl1ls2gz+W4U96gCpjOO4D4kneLJr2eUDkbohWTBdf9l1foWWa3sfRdKZ6xvvv3OdElTxZoswCt6qN9br9ccog7qOWQi3uiySJF12wEi9KdM9V3cVLe39/4qnVU75iIfugXCn6nzha3ES/RFexH1izG1mzrcjWOlruIhe1/mDfjO9vdhq+u4l2hBLrq9loTBLw6yDRTlX1XuBBS2C3tUo9BqMOnlfNxl6yFk6va5LLkdXLh+nKFlvXCRlf3enyfF2NF9Jwa2hzOx6s5geKyo2gVzZQXjMeXsElwpIJbZV91FbXR5Gq4uuOrSFLRDbRfM3zZUf6FdpXhpTYz6vfQvoTX55Zii7RVe0u1O1w1G1UUINL3qdoPcrh7fcmLifZu7/D2zKJRgLA/jBv7L5rPb0H0HXc5hSyqK+MRN22WbqP+J1mz1T5n61Qs/v5LWcw3wsEwzeA//z8fixTDB/G4f3XqAY5G+TwK0ZGiF8niAj6vo7v9kqwCTr6n5/d3J8MADAmZqhDzF1/ap9TK4fTYONfiztcOHYwVxyttRZUZP/29m87zup7HNzLeicXzxSimaoG6kbL5IEmLCp8m6wXnYEG/t7g1dgQGdXKS+McVLN5/z8GB1eP3/0DC5jKZOykITOmcbv8mKXDHWR8EbebDNpxX+et06Z7WrXZDzcTCdtB/FvQnRTw4rR7Adp/RhqXXacmuF1uK8pmOGk7WE/2YW45iVms43yCv7o9TG0ES21E9md5ucC1cTAUmRlKjJ07bdTjpPvPWTaQpZYEXiMW62oJpss1Yz5qxczqIg3vMeMdIeduPA0mKq22dWuHoTEMw1m3hsmcKe/gcW14ER4+V22TaztuC3RhFjqrPpid/XAvctuP8ARH9pmkCNAkaSNmXUPeFKGQRt/men7BaG2Jy6SzvMpZDo1MLEt+NZ3oIzLNQutrPGseJ1CdaVLbcIEmp+WDd90bE4JAOWkh0Dogg22IZYWO37d5b3ZXSGh6qQ5atm2lul/UTf+sUXfpghr83rT+fUtl8aEpyWWXPXyhUsWANM2qYLYoBvtus5Zzrz3VNWAqps7PHcSBBqEfYr4svlAWbIRN4CYEkdXDfee4SD1sjfCaRNONi9SOh2l9nnDRU1udF7wG4Tq47glxlns5NwrCuqthW6w4y2OD8M6gyBDcOVTSVecOsb+ikcEW1b/oHqNOMDTN226CMAAhoqv6xCl9z5EQ+tTOyMx7EOZlFWgjtvCh+/bEy6mXF7X1OtHaSqimxrxEa1tm3+uG+Rjnyz4G6SHoCplC0cQ0dZre5K51oRZ1NiHTe7lE33u/tMOmblv0MJ32JWoZO7HarkRlXcmO081C62ReVhOJwjy64FHXRaH+a8dOF6UlaNVZ6aRPXbWglbfloUsBvRs0kU9NSeF8Ml2Os4abF9qXVqTpKKTtueHtWXWDbDVY62bQPhQCLpvu8tzDPjD4JwDqzq72Y2MSqNEkDRhOAtDeTPqtG8eQQKSJpx5DBuiDYgDUnGsIEdS0j5QVhDQnKE1taoOQg7Y3GOFipLUDDku+p7A/weiU5j9HI7j/0g0m/oLmGH073Z1TzZ0TvZ0zrZ0znZ1TjZ0JfZ0zbZ1JXZ15TZ1ZPX38LL6bKcrPasoyeiyjv8po+zJDkaQto+9ldFdG92X0UEZPB4Uro9fTXz/lNo/vzTaDB/C0lWw6Y/dz3r6lHgjt1xWI2jc9YA+NhXRqFvYXOEf21yACUPccsPJmfuuhRDrv6eHZD1KPoq38LV3SiwnnA79ALPvrrib7Y91us7o7QlgG6B1n7dT2epye5DA8Q74u9U37CUJPM82H2BZ4fsJ+tPPzU4/vrpx6mPEl+tSOxaqb3DAqb/Wany6fY6n9vpsriBou4CFERVu3+a7g5mLQwaAHKN3xwrDnNCV0v+t1cvYepfbDnQS6K29G5TS0jL398d9/fmYPL0A0oxHGOfLZBQ5rIiYl8yTjCHfiGT+9pJ399ZBKaKdS+yvN/aEWaR91QNkd4fcnJErPRxA4eP0ISbTnxhCkIjNEwR3CLyEFxwRhdMvQrpsRQs1NR6Os20qitCH143ApcNQT3eZufeRMfyVNRZk3ulgDibrLZyMmErVN4L++hSmEnTYm5XNu7Jv2ZdRFjydYo/n03EbpIutn2NT6BC/nPMaPGrnJkHFltf7zB1LcuyiUdVn32yoHZ2iagxOPlz/y4327ssF/xHw2T5oYHJlxPb2TMX9kJa5c9ECLmyC4gus+QjTNuA3av7iexOUyy8XMJEd4rg1GgV/a83RTpHddCVuzL2c1p4uEZaq3RnaL0h6AeaxH2sbv6wMmXZp1Iy5C14XQ3XQHT4qMw7LqpnXSJgYTBs/pKnRLGlqpDGYffm7+0+fd2vnSu3+iJIBpUdvT1Okh6L5nnH2bKgSvSs/V8rwUnRei61KZ9TD+doYK9LqgRdP9/dZLP3Ytui4uun00MAZAQx6np30VKMtsgrmLVLoZ6QFqWewKywr+upvNMNlNDPx3nsFMl3pm0s+nSduOYQFTqVXcYWFimbR+tfso50/llwtW2cmphaUjO/7N4iKjwQ56BgXdIZ3P90lrqHFpx7b3w6qbuQYIKfz3yb9xTW9Vne6y+/QDqe60oNdx/DLtnOkMmhMsCOhpJ0zRba0nNiFzPghw9SLugIyiT1mOJ6H7Ap/bWa7+503PW7tge5ooYNRgV8HMEooen/TceIYFnijX36eraBalfRjpHa24Ntxjm4oE2zfp6eor4RC74V3Mumff+t6tEljNLGJY3rVJqWv0ZB6P66JVEwrLp3xm8gBQtzCPvtBo9/xtCSlLSFVC/tLNbNRTSD3imeU0/zRwD9NKob0BWGe05ntflXamu+UuzqGM7sVeawcwtdfF1k1PZxEs4XPrbrrPCmtspqHCHHFtSZweVhjMyqZZWzVfEAZ6X4NZyERXdSXYQSKDwYmsV8YgjV/G4Gzf9EXkZhavDIpOZSbPLSOJRS40Uw5pVB+wAWzGDFiEMusCupcSHtYREFgtyCBmxSCFmVWDDAQrBykIVg8yiFlBSGF2FSGFmZWETAycsCO4rQ/dLyNxdeU9cdHfWj2CzvJClIRBWYu0y/In9/Q1UigFN4swFNwuxxAYuzBDIcwSDYEwizUU3C7bEBi3gENg7FIOJTDHqmNzcVVClwUqhlFkqANOC0WCpKp41FvzRtY/kzTel8lQ+xvokeil9+0b3FxgoU+adVTKgt+kmLsnjy4U18mzk+Sdh9l0dV2qGwLsGi1YbgowJvv3z2z+c7KTOf8VzWosIMxM3Hc+udTpowccYWVDz2ke2kdKAFIEgB6EKECUJJ+hxY+y5/IlyD3hw7w4nZcogu6kMLzAu5MwxiYKQYiIE8LtakIosjjm3Xi6MAaVJ7qCmwq72kl17WDEKmCyCow5RRXn56KLpOU1L4bT8hoUmciEyaIT2QBbuy1lVZPMcOMq3kvjHrQmjNiHHJv2KTdHsAuH9EQwYUkiNnRx9WRvgJDiYZpPsnJUe4bp0tQ6TnZX0C792JIfoPP2CPN+s74BFpBXGjznqjsXM1FG5bDITCTz0DcjD8aVVkBcBZ3qVkl8dWKaqCp4ol3DxVUcL1PlUs9ep0WxSmSkYPs61Vux846w4/WN6rgRP9Td71STULPvw3ZdptAoeYrYM0/huHZzMRyc0nmmAU+5Q9yaHT0wvCXHaoojS5EPJgnKSYAMv0g1CZgRMfTSCTBq1QTcjK0JPBpzCTjmE42Odo0VD4AxfCdffm/qdqMSZBiiP/YrrnlHz5JEtSGWFo3fCTCujRge1UYMpnvGE9cpRo5Hq9a8jDEs9kYi8C7GAQPsCMRIOFYjL7o6RXeED+FL4yNzVWnCij1OQbYKjErkpDViy/nQ/jc5hNmREvmSEcq3G6T8pFkbB99tzuQWl/SmqZdsZ/u5NSy0F5TtcDAeQk5Fe0EUFddK6vJliOnsC8ROU3rMf+ecZoyMcsFIWLuC+m/GXnc1vYQlfaEzNsdQruZ8GnzoytA/3+SXWtbFfVxGubwN42qhJ9lPsH8k15MamtmyGsS5EydpGcP+BZDr2VcEcSt5O6CBlqIGrb/lrYdjiOBdu5wcLkI548JpJBzxvsLJYMjWrIDq35etWd1XM6bf+/podKrL/Hwf5/f9vIY5XwXnlC4Kji2F43O65O4ER9gcghVGc8LJ7nf6L3sibf92Z+q0pOup2c7uF6xxwBs/8BsWK8fZnRlaR1h5VoOCZRtrPGZf0P7f64a6GWfAfC6TritjRvYbhNZ9wq5SCzDnRbVUhjuA4+9uvDkOl/DbHNtaYa5ud0m2wZ72WuEUdjgMGL7dSBa+ocJg5TAAtMxX0UQUn2Onp+hRiuDyEiDELnWgEdoYsDZ9eTrLRmx6PjZD1Ud6NtVsq1N+NXJZTjc5uvNfEVU79qNmpjM72Xfl9ioPp0lNVOaws9KJb21rcExUmvnY6TFLYY+wW2PU+dok1gztb7E8dfMa3RFEezLIVxWHE5Pm+WV2UXjweVuNGQg4L5iylgrU9JbSD9BfIFrR9eOyZmJlsORbcwkIZxuuoNAZeIz+oT5FBx2D/goV4POOcL6vauCJrvUB2+1GbtG02s5hD7ZTvVoxj5KqQEpIquE3s/vqfwCC0a49wmNPbp3cAS57xtL0AWrYSQ0gSjjbfT7w+8aw/2WYhPPiGqGH89nzN49nJeqycp+fbxdpegjTnfke4fwM53H1V1JZ4UP3BYMddhwmASyguhVpv9Pt431tdcce1+sNDFvOGBGRw2SDSZCg9iTeYOlUCNtvTfsWUtvPOMXJm4tLFZVqMEfwfUr4ShL69rGLNsSF9OhEvIFRw5xlTaguFozLmaChsudqLileLkKkCTJ7Ujco953LNMsGvFPd8zeNlHoy7iGJrXhsAswoo/Jk5HEP4Qc8l3gHuDTmHKW0Pok5XSp3j+Vtx/nvnSLgMsEDxRtlFxFP2nCSTFKSPaVxGBODjxNhbL91qwIfzf94Mz/289oBbgd055qEHtB96wnNzRxV3kFx37gLg8gpNJyA8j+36WRnChfrZPkPOxT7L3uW3H9ljlgAj5GP5YGpJ+ah2GPzGNfTBp7G0zOyOgH9hzu8676sgP4rkcS6bKto3PUk88vMoswvPaUyf8Xi7nCc+lH383BYf4OrALN2RvyQGU8SnYcPuxG6hw/nPlIaB8OkoW3AaSbjgkBuAW6y1ZZ5M4cbXuAcWqo5P/Y2y86aWWinGXyAAxUdNI3bPGpVZPOBDE2QJ/ZVSJrQxeYcTN20hF6bpm6M2nWA46aa368NdADXImb1ZV1grQK4SfCl63YAF3kIlWxv/di3b+fG17w/x2enHbFznUKAnwEkjrYF2dbpji7utpUYmvEUdpRvJNY0z+MDLqYYC3Sq0f43bITD6ra9KRF8Uiv4IZm9QMQlpxCJjxza2gYbeZEWUgAoyi9RmX5w/7I9Xzz5CGpzMKu3Sa1Nq2367lwmcxs6nvCEkc2/9JIOhwGqxX++ZS7GDkuGxJ1n7F7yQ25MtTM/hiYcY0QYcGNgGHzz4TG0DzRO7hgDLPT+Ef5gBIiTp6MZmTwhIV1DzpeiSUIvRaNDZ0WjAUL0W9SiBe6/qKSJhirY7DUSuuRwUVS3OXOOlLpEuk1+Ldy/9xtQZjzikPtijd9mhKvDewZuwSonS8YLobVoV2hwwnxJ6MXkecL92eMcA3MMWF+lM/TYHG6GLAphNqVzcZZ9FCopKyV6UVV/mDhNliqDxn2DJdoDj2dxc0ttS6smMxTJ1R+a05ppzFKJXWSEcxUSzM18wvrjad8UN596RIAT0nB6Bzrxyf1+iM9ndIW8kaqD63PWMP2XQV27MQy79vd5XNexd0bczOPkIZYVAGAzN8LD544Mg5PpxszZVdsZdeM3XEQ5wZC+yJtZ6IRhRue5n8m1R4/lfJrGxUzD3+DKSmOG4k8lHxcB13PsrYSpg5UvXUVmxIIleH+jZYizfwg9aoEu55v2c5dIXLsYH5XGApLyJqCEDNKZN8TD8pijSoFXXVdwhgncurgq/YJLbv7aXpbTaI8x3+XzpP0Qs39ullTsWewvWA8RoKvVukrn8eukac+jmC8n6rK1u3d8Iq9Xe2SSE3DRk/xB15m9d3JqntpsLto6YQEVbF3McFr8XdvgFQrnLno+tWLMiextGDftVGi3aTAOlB2MoPXYZRExwTp0pz2tk7kCoJvKOIffixq0Mz914UC58IeJ39T7WYqeQcJW3tLaMBU0BaBcv18gcOu7RQp7AaZA8kv7OgW029uhKdzhBDsfKJLwuZiJnT0ZQeLDBZ0CjZHUzhALBPtVnwLR7nkViBJHjKbbt3Q+xcApJ9rbKVA5udKDCwVSdCahWDNHWgnT131wZAjNimXJFqxJAj8beaFEBcwOJeKtym83Hqk13ZbkeNnc/EjJFv+48JpVTdEPBOGLvW/BHhU8P93CkY6rrKv4IyI3nz0g00U7InF2e0CldbW0oyx2b1C2Qiccerdyv2O3AMo1pksPo792sHnjOaIxc/4jol9m269M48p1KBM0M6PDklnbhYEjKrsIcJRjMp07LMXY9+Kt3B7dvhOJ/y7gTFGKqUNwkSM7NCYSJrUlIr9/U6oOGwOmJJjvYYpE5iIXMyS1I4MxMbkYnI0SeqAKH53ygMyEGTygsfHBDoiMUGYe3rRSN8IoNlS0escciNUmvWkFwhKvOYcJ7utZduG2WHqP20bHM8/jmsWjPUpPuHQL3uymJ0tW6vgC6EUtJbTsdTEWuDYf7u+GiYcD2TM6bg5jT8Lae6Zp7C45mFmcTSM6/QHBSj4l+PAe3MquDzm5lfHU8w9bD82+Hu8XPo02T2eYgoajq458XtvoiLou5eiz0ePCqDs3s87nhHguq238HmJOt5g349X6rn32aVvf2vf1OckSRZdQTHpmpUv7Pm1d9w6CejIKv00Z1q1v2qgOHmpDv5hLLqPxz+R7CJXj9cy2+NNFNsos9vhwOXFFTHqSqsAgJnGD9fmv1f6a9ERndffOQ0V1Eu7QJrA8lojuGeDiWzhsnuA0dzsDwigb3mg/vs7xxMidKcZFXKnYVJavm8RSBJnAGdZyd8nJ4FZJBiRFLn0pCzsNN0vZaQZ7AVOs6yomJRtJ4SP1pIhcKjZTCp3kShFE2fq1gSjHqBsw/dOOsfnaAHCz40LxDyeKDL07t+YTEGrw9OH8FpzRj77sYoZZ5Uirxy9z1EDdvXbMYxYXe0jPTURtZkbMfR1u/LJ9qy0MhsdLc412awD4/l8a/IMG/48G/9/JHN9Y1vkZnLFUCNj7CCtHVdTxGtJhAjvQuLOfNK1dChySIaQiGaxBvZwolStsxb0q2VFCRrajZImazeGwVwUrJWKEejGfau7VlmdW6F4wPEPvmuEVTkdqT3abw5gmYSGZ9sD2zsgfAtPtWH7K/dOszpu2biLx7AgbmMdejtA0VApY/zRky47dYVTaCGsC6V0i1Kz09CGSbJUQoCIBaWdmtSA9sq+w3wjrmKcrLLaDYuNAYE53MQhIkq7UE6VAINNuxzrCScqlBfc2o2ew1uHUUk/yW219sgibtFUIvQG1PcAxy2sn7A/ReD8qbCdAtJBkU9f5RvJrGofd4YpjQO5rxG4HOLTBPX7kEY128w4ojKN4QFMWhzj1XyEgmyrLLKUnzm9oT19oJ9UcmdX1MU52swHOCswOGjYeLBMIaWmCG8F+vM3UhYxMJc604GgY+VKiWO80Rar3vXslCmjThW5DN3BwEyzUTUIAavdtTpPxNryXbT5GPRW4XnNY+r10Uk5hsnGGeC1wivEZphdRxIhBzyCSCBKrmM1eImyqwD4FhVt1FxYj3N4eB57FsPRqMV1egv69qfkZg7QahvGhp2k3GYNhNpt8w0KwjYG9A6MRRc/QNn/EZycwne/VnLHbgaF26DRm0pSnafTEUMFRAdvlJypqFXiW24qBKiE0O29aovub1H7SlJTkIk18HZhpz6MLWMBizYyOx9rgBSzehjCIzAEOV8E8m6mJ5Tk07axnwXq2py6dPKjut7NtyrHuhkZ2RDLblpK8tvOyqnVb01yQuq4qieMaYey5BBJlWxiN2wYIfEphkNFd9KCwmu5A12Q0vTeLMIleH8bHRkmjaTlV8h398c/PsXEzHvjRQAx388scIYIf4XR/gOiGs76dt+aua8p8w70p5X5DGEfYqtKS2+PVV3/8EtCid4HE7JKUgZlzh//5CTH2odPZ9jUPEGjTfRl01D4G2bCZKzCOHtLG5K533Pd0Pj5+7kcpIYoB2H0KAT1kEGPfKczYdAaCbfwUBKE4MogJj5HCbPiNFGYCb3iQLaSJuZGBXLiNnNBG2sihrdIVh6nN7RsKrjsUAgyxbCiwCfhDIEzpCDiUkIJr4Yf1edrdt++ksig4VBkJNxVHYUz1kQhzLoNAQFWScFMBFMZWK4UxlZsioiomEa6i6US2ummcr3QSG6qexjoDIJHeDGhkMAa6MN4kSGwwDK6wYB7BIN6uG6xCg4cTjAHDbFynDGoDOuVAGJhyIIRkQTATZimHSnssJ4MOKhF0r2wMtBVNEJtKJuCugjHGVy6BsRWLEa5SCYSvUEJgV5kY4yuSLIyuxAieVjURLUcck5yPSZpjkssxiTwmuR6T3I5J2mMSdUzy65jkfkzSHZP0xyTDMcl4TFJhL7+PSeZjkuWYZD0m2Y5JPo9JHsckX8ckz2OS7zAiW2T+AmIZfS6jmzL6UkbLMvpaRt/K6LaMVmX0rzL6XkZ3ZXRfRg9l9FhGT2X07zJ6LqOXMnoto7cy+rOMfpTRX2X0s4zOW0k2WhWQ5xKyKSEvJaQsIa8l5K2EbEtIVUL+KiHvJWRXQvYl5FBCjiXkVEL+LiHnEnIpIdcScishP0vIRwn5VUI+S8jvbIpqXhsJazn0xJRDuykLi/azFo4gTFxYAjd34fB++sLiwwyGLaGfxHAEYR5TUIKZythFCrwuQSJgrksjzGSXRJnZLo2B6S6JgfkujTAVS6LsjJdEDQoXKJrzIhVFJgZ7x5dZwBL84vbKoq23BNtKuEXBYdN9Nioljev8Zcapsy8FHuRfQ4l5luQ6prP89ue0KsSsJCY5l4StIs02Xe0Oe0JhcJ07nnbxL45ADgSdzXmn6zA/S1LKMZPJXqcoiGRfSDmUyJAdC4SzS3abCXk1pkI/mqpaO3xeiSxY1EQUTi+JJGWtsBkRe+WEtNFe+J/oZ6/nClPzRWckqNA9aelerMMq34Uq9Wjlek2osNIJddbXcaUyDW21LjnroVpohSZ3QesUydkldYgkJQtqqzC3yGQr1bmXKNqoPO6hkpNsjBiVytorptpEj5XGnLo51ixtT6ReadLESso6TSz/DzRKmympT5o06TnrfKDXNZp2BRV6LSUg+pUXdGytqqjozM4heZGe6GnKCZKaq27S9Z1k1tYqTbu+a816jVRBR71mXgEEPWnpqZYr7L2UgOidy7YfHqo+dJBrKDHPkmt8TOff3Gayy477EJXpHmWOTRGSEJQ+gmqgtEnJDA8d9Sjb6CXycq7RW+nlTEl/s6qgJmprfTGLvnZNEdP8jgrIerl7QNSaQgbqV4pa7ULXFJuS4KjwBw5VblVRP1NjW/ER8QoL49pbWu0HMqSVXyfBwXBN1cKBFFRd1MnyQicq5qZiKp1QcT4zEB1M9yISftruY7fElynM4wT+MkVFKhulbIyvbBRT2bfFCQp+Mk9Bi2sR1DiC2Xvnj4LOpbUHTnprBFz61CVnmO2y2trlyppO+feCu+s7EJrDHvHr3ElU//YVAsORV7PFEsGTl7QSDOIcP6tF8HDcU1Ty2pbDmHMNjsgGCsM01tRIvibICyGKfZB3l3nnQBAS6vDgRHn+Jd+drR05WgFxee3ZY/txMQ8ump+2ZhheCGwWBOHFzKgtZjBrFQG4t0YKZu1kvyS1f7Jsqmni3iPN5sUkZDY88CAzigZlFp/7Tu7AEhdizf0JeHzK3NhbUgoXEQkOmjueZh/IMYvZRAPLVcH56QgXhhOEgcuvY9SDtnACH5OxfTJHSnT6mDTtvKOsiaI6rcQgd+nAx/FxJPu3xYey54QEwqbwQfnG2yx6R5zC8A2NcAvAkhcuEcQoW5xC2oygeM3Cl794ySHDkgKUaUg+5oecaQYeSd1aybJmkFRKUvQiCXW1JUtfvEWSIsn8iyQUl1RxNM6V3gVMcgWlvrjewhNf1dLKpzz5WGI2cXgjYzVvyLrnzKMb8mnvAe8ILMAlvsWS0MejIwSVjXHJGJcjE18gRyYuCI2c9/0x6K8xGSgDwilG3VlGncnui5eL7eHmCP4i3+zjCuEzUWwkOImPSl1InwproglAbHYIB0cWPqGIO+wSxWEmRkost4M4A48yy21/zwX1ilMRk7GzCnJaj4eU3PaSgTa3PWaEC8MSQxoXkKLFQ/x+J0yZW4TwBDzswvODxR7tlcfmZeUpUcl1rd6CgWF5CZMjqAibYalS22OzJMlwQ6fyxB1JHVVllhkZZa+kpVImb/PwHn3szKSwlA67PhSm0PqWzQURnsVzgXdMtstp68+z7DpxWobx0QsIMNjL4L9CfClXVfDTzEdgdDmtrQkGs6zw8KnmexJLIwfz6P0wwgRFpt8mhrV72n6cfJAYl02IX+kv74bvsy7YuNoIN+Gnu8Vrbinl0K/TIrpVaT34gvkSq0HPcsdpObVAD1E2RRgBF+0CKxd8wpU8gmjHtJ/NnMrH5vTvrV+7cbZL4fPqO6N9kH8LjVFpXX3FjlOO2kd/GqMn5CS8wMws9mSY5Q6zYfPELjjcZ61ibQdis0FhINonBJYYhQmDagFnNbbiW8DVOfhsxGVrJLw2NNzbk5k8XLTu7eJL0yoTpMl8wU0yrR5QvNwhv+S86RqSvY0TbkUxtrKermJeVIhNc1Ewwb2v6qTVb66ZDSCDudo2SQhd6iifumafAmxSa0M75/ZyqBRwNCoGdeIuE8AVzCQGOKNOYA+tuRQAccASiLk4p4uZAM3deF0VUprw0ZdWzL1wVWNimkKtwNtDYWJjwspakPfdIpCjSlqwLsCyhpWF3jyYKHKIVl2zzc/TVepewlWqFW7//rVNCkq1CHO/ddM9nK7iQU7rBrejug0eq5kVPAEgNl2Bp5vstZd5Mpc7IcbMePpU823UHcR51l2JnslOCt4lEDe16nqG342YZgVT3JMA+QA0qQWeFXA9biu1idyhc4kBvzc4thdDZrgRGQP0mNqOU8pmMLPwGDSJh+9voqxigM0qhpisYoDLKmEzRBN+lNUyiQtUm/LC2L4iAnjX3YAcl247xyQRE0sQMUnmBnGinQl0eAvEZrotJ28aw7jKk1sZMr8hJiw8PLGDFg9z5zMDuN90M3yDiAnutTLzPYDtmEXtAFrgGU8XRdjEF37q8ahxnYV52S+BbIOC/tVOyJ+NsX3XxnOAba7PSb7/920Cm1fNUiD6qCH6UUP0Vw3R3zVE/9QQ/e+A6CYHeGcNHobQf+EZA+czH6kS3hGBCMJ7gDHz+l73fGfwUndfJtiFA5tKhd7N3EveI5FJ0129/3f/+bH//LH//Gv/+ff+8x/C/YJA6nPcnCMcXDDU+CWNqGADzLhRcE1W5PLEgWoxsd5C920GlBSi4OWL8OkCQlrCCA5BeiWi9tCMODBRvovTrcp3SuZnNPZNCt5nGZoW3qaABgNN8zHCg8J6LL1eYZgReijVMzbb+er5hm6tMNieVXO6GsdQ99xi3unhkRGgMaGnbBVeO7nN7xf53qnlNG4rzFMub5ETaJe5AQxvjMGE9QbmZbXMIM066kPMZtQzttNq8rfPsVshroJ74RB2vrRTFQ1UHrZDzIoILGXvlKCcnSCAYj7mV/TaLwMNnPL0Yf5GM4qWXpmcrKOeTOsdLFlOSBz6lNrHoAgt7RNex/Gf22AITLOd18GGx9/DMl6v2sKuejCHHhqG+EFuMOA3EMpQN37tJy/aCxj0OA4vt4InNwf3HNwIXaWdLtRpkV8mlioEGfW/f29qaLZBu5cSwofbKRIEcRibBnY84KFPeH3e/PCPE0Fsdtf4ZrFp01neYPaRgaIxOiHLQIbMTWCM8kcIjjhArEztMJ1lq8DPNPMd8Ef92OxmPM7tswR2Z9N4czYQPp4hOASeKKQDOtzZsFMy01pNMxDgcF/UIoxVN7o1jVOrtqY13hAsVkGwxE6ZSCwQ71KucW/m3Gx3Lj9jCx3xoL228Q0CbD5DFE0Ju0DvD+G2/+DHOuv2r/sEN/16jDTazcY4dDTTAQn0bHS+xeugMfQymxmF7oNcizH7jMU1Xxt0rxuhn7Ml8rbjp3hXbVAmPJFfg1FD0mjgO9mIceWdNzOZs88KSnc8wmShxy0a/gHPq0IclD6Ou2eCh1hn2RYoHl6iPsUPU+5BEBNBy+wj2IXyVpj9H9u16WHw8rZTmBXhEkEIArKDXJdi51wQKFnJ7qKnsTo9RP6azYys3WaIkqqLpXXdKpjJg8umtWfGiNCM2u28A95AEhhVejG9JaF2wG00722E2VCYgGsRfIwwj4OxDWqnHXXmVzlD5QrVnUcRxVjb5rAlttyV7q0gkM1yh64FXusY3VTIdCsrTCB/iQlagrQxTkLUWHHRhdOWqHXzKZ9mKuuGuk1Pzqatn04NPGeTGcs+IKP9NRet0i+SzGoKczZxlfAecaOWZZwXtySkceDAe6Aj9Z92xSajcd1O+umMbA8ZvL/8oYdEsU/j4XWIN9PmTto7m6AhnqQ2FPNchO7doE1d4flk9xuqVU/h4DWRp/14zMo0x9Y+v7uvKWkzaxQ4hOZPvOTlQFbUQZ1dOeFXJDIqQ/oU4NuXo0Bgt9Tj8eEz+Cjam5LO7B1NDDFRelzs4ZgGw90dU/Mb9th14f0wEKNCvjGwh1538ZzsW2h69i8+lbF+uGGlDXAep/dlGu/RG4AWawo1DghpRS2S2PaiJ30I49xJwNsdpUu8sIfhero536GRa8uG6SzlBPoxKALFioyWD11nZOExueca0boaITCTGuxaipUwrZUobSh0LE0A2ogguX7kvoiWZpoiMhHU13ES2FiGNRzoPlExq0hdqBEiJx8fxKNCcVgLi1XCErlLbhzaFFuusBXupTFRQ11fOc5wPzVMYNxnhnUF91yy6g5k3sRisVOdRcrMBQ6VtUuuvb2rXQP0a+PXsVPgH+2o0Dl9ztCVBrhrEg7vv7imaKVEIunfejyE2Vyq7GpyO6KbTjNrAW6SEK5uek8pSpFsWpl8skZkR724Qy+QxdyOGdEUtr792wJGyjc93gvztJWlLCLlV9MJF245xaeLYvZFc5vGjx4orQ9NnsVK1gbm5mQJLDvpvoPc2VA3RbAPQcBrHpSUSYoaUh+Gs565v+VbQWpd82pZgLyKe7PNn6atShMHFjzUqTVeSs6Sr093l9iseh5RRSukJ79PgzB+sybewDmVdnWiIKNJsPiQeRxhtEgB66baW/XTizrSY7aFZ8toIQ+J9yOjOWnZMkjuB8ZUI3yBO6KNzs7SYYJzUn9crUwbW0EaDp62A4YGZvdnsb4xN+1NvIEyiYk8cEBiYxCUiWw0ggMaE5egTGMiFByQ2FgFZSIXtaBMZOMXcDRRJANP41GLGJb3RY+lV0LTLFGsa54o0TZLluibp4o1zlLFOueJEq2zZKneWbJE8wQVoXtUP8VKOKYuWv5BtRzTl9tDuaKOyYut5KDqjukP2k65MkvkUa26ZTt1ke+wriKJF/0sCTxSH6/0WR8sAoSHwSPYoqcC7ZvZGIx5MVmYd3ti6sssrvu5SS6ZfXVzVdo9JaT3q48HxTskg2uF0eNDB+xqqaMTJInQYOXv5lmDdzOcEWnNe7ee0EbQL9PSeRlU7E459y56s29gi5mkCM8bUvQwQ3AnMjlmzTg0Ap5ESqbGiNj6C+aqhJ9+IBrjfpRJIGyxNprOTDvT2Qyiveq541pLHLxpP1l6r0sRTa8OU5gHseTlpVys66Knt1NI/kqW4X2uaJ0fERnw+1UK7dPOrL1HBKiDyAkOOaBOI7LMUkY0WcnOS5mGub6eOJ4LvUxYEmjFcKfoHhCv/X0VquO5lGnM22RhCQb3Y26Kt1uD3eEN7xKbK4r7mcZw7DQ6iR7vZobdHW1KExwQNAeM7dIUREHXUy33G5b49Ze9tAUagP4anv++yE715riSW1ygkeO8Hx9QWtSL9Of3dO126gLPl82ykeaMosva5xpjLO0ped483w9wL5v3UOEwNTWXStQS702dzIstftRLSfN9rLDR1Y03fwkUwcY522+MHte7mIPDwgPhI3o1HhQM2bkeOFnLsRsu8eHjcMw1R9k7bJsJL6j7YH/jbAeYq3fRtz1z7N4ddV/hwdxTuEYVX642ax329c4Mv6cxGwW9mKyGY+zoTh7YT//gafQGjNuPc9ch3KPV2pDiuGVv8xas2485iyFLr2CQuP2ctm1UqwrHwwv0USuMEuSn3IsEOYvE3uxObpzGP56TWTCo8pjO1Uz8FjrBp0AQ3WU/5nNMFxWPeSOILWYNvb3KFpZm4reNCL40oXd+9vhsvrv1blSOEYPmCudeHiDeTRj31VuxHXKLWFcJ8DtuARfjqe9NJXGLQntCUKODiGXOwFcSyQcjI3Y0MhIATs/2ZsWVlC9D0yLxPOqo4JjL7RbE1GaiOni9EKp6NtvIwx1B4QDA+39p8AdDzcB/MOQM/IOj5xB/MfQM/IOj5xA/uAQc4oNNwWL+ZhIw8A+OnkP84BJwiA82BYv5i0vBIT7YFCzmB5uExXzwaXjUP0wKBv7B0XOIH1wCDvHBpmAxf3EpOMQHm4LF/GCTsJgPPg2P+ptLwiE+2BQs5gebhMV88Gl41F9sGhbzwafhUT/4RDzqo5CqgPsfk4SBf3D0HOIHl4BDfLApWMxfXAoO8cGmYDE/2CQs5oNPw6P+5pJwiA82BYv5wSZhMR98Gh71F5uGxXzwaXjUDz4Rj/oopCrg/uHScIgPNgWL+cEmYTEffBoe9RebhsV88Gl41A8+EY/6KKQq4P5mE7GYDz4Nj/rBJ+JRH4VUBdxffCoe9VFIVcD9KCQr4D5K6UrI/8ekYeAfHD2H+MEl4BAfbAoW8xeXgkN8sClYzA82CYv54NPwqL+5JBzig03BYn6wSVjMB5+GR/3FpmExH3waHvWDT8SjPgqpCrh/uDQc4oNNwWJ+sElYzAefhkf9xaZhMR98Gh71g0/Eoz4KqQq4v9lELOaDT8OjfvCJeNRHIVUB9xefikd9FFIVcD8KyQq4j1K6EvJ/XCIO8cGmYDE/2CQs5oNPw6P+YtOwmA8+DY/6wSfiUR+FVAXc32wiFvPBp+FRP/hEPOqjkKqA+4tPxaM+CqkKuB+FZAXcRyldCfkPm4rFfPBpeNQPPhGP+iikKuD+4lPxqI9CqgLuRyFZAfdRSldC/s0n41EfhVQF3I9CsgLuo5SuhPyrkK6A+yilKyF/lBKWkB/FlB4bb7Y+Rn96K9pr20NH24MChwnyKNAuHbObdZTHMTGzAfe69PuW2cHG2+GeW3SibBcFn7kIx8hqiNzbXfleawJGgpsXAqJNVA4Z7clHT4ShhGXkrs8iXWIq6+ruV2TKWEdSkQ5Mc4NjQoe1TtIzJnto6sChjuoP29KhiNkG83suUQSlrRqlwMh8ExsqIYnqidSLKLh98ApePKk9mmai85j4Wvm5t/joWsBb8gi/A3wLHO+n/NRbhMqzQagCwwgFEqGzdShbslxIArJ0SJg9x4gqO+m1x2VA57pQwIJAmp8WQ/IFyuMCB1JUaj5/xJUtVNFEKFFL1sLn/xCffkgIl30uCm7Jdj4KfoaNO4IWroxu82d8zK2SPHSXeYJovIjpQ7OspN/z9WeT1UWaZxX2AzzxsWSPTQ8AuXOk48Ti7Bnvw6QZ3DY3c1q/xN2SuaND0U1Q2asQNBYVZw+EmdBR0qUwFwSEOe1EYVEPaA76QbCWecXnnLKONabFJ9NJsEuTc6bHTHM34iw7Iuscj0eFdh63G8S5zI9gBZQ9bhtiB5cctYTUMIQDyXBE0zI2X/ZpKTFPJr5gIDLgiAzeq3JE+qcBRS9gmW8XrzYl2p/VitLg7FKZKjLjGOVyJ8VjhEoE3+vMQXwYEisXdq9KZL5+ME0IoJ/6cAeEJeHsWdsK8WJCXkD/GMCRfDHdge6o2UGZ8Eh/xHTikPRQh3VipqQHeqySM6U80GXeI9ECHsl1lmYAOlDzYX1ZYQ7VdVx6J89hbdZp50DsY0uoLVedfsoyV1hbZZ3XWY65r6Bnn8daMGNVlKCytHX0ZA51VntsJbX2VmX/xNKJf9rFXJuTvzfR2UuQ2HCcV6Y6nds4yVms48xR0Q5LmpZzgeqoRNeP2hU3Euu++wTxK9/XVgyMo4Omt84XCelOLtRlzAT7VuYWTm2pg7+T3d3hJYSQV/GCQ/QNY0r4sD13+HQrMckNoP2e0TdExXWht6Zxjb8hhOtbM3be/3AXP+KgAKf49kGKiZLEVwfiBDE8ytekVD1Ei/TMIqxlwKKt2Ssbu51NnhNYtz65JOKC50NoxTBWlklYJnCFBcLFwYzEXkMqsPPEbgLk6A95p+TH7CNZ8AWY/ZYUcfklu0IFU6y9faV2Abik5Xi062oCgxLRzgpnY2vbhkWk7764+i6RuCXIqxwauV+U+1a3b+Heuej1zH6De2lWEf4GmgkLG2voU8D9QKchFyYopI0Jgwqjz8Xf8xPNtrobQqdlaiFCsr+mmGbNIfVg64LsWCYh8L/9jPLczTshyZDjuVO/N4lzoRFmkM5UZh/rgquRYu7f3NMKasiXSJKnGf8VC6OgP+OQvUb5L5n8C0Hm6DXlP2QRPS33r4X4F/UaxLDupDc22U8QbVK3wfDLcfy0lpeB4wm/u/yYUcQrCiSB63J2fBzzNNp6OUdRApNAWeHimXtRLQCy67k7YXJV2GVH39U8uzcloHM2r91EZIQQTingOah+MstIXyHbZA3q3QeHSuNWQFtJnJHkNSx/O97FkPLA7HP3kTwk7sxTSePq01NqPfS7NpbHNUd7YEtK728T58u8Swfutcei9eIUvcfW84F54/WkALTdOEgF14ADZDmht46cRaXw0IsuZtj1F8hTIhOpRPt6qxvHT+kDOJFTmAUYDhTO00+sJHH5HEH+ss74WBXzHlOMQy8w2RHVkmi/v9c1RDKJUIiHiwo7bvNNV4wPLLt/WxcSrio+3ejsvMcYFN++JWgpjBqasdc+8Qohlq9qUOvzBCWFXmeH+B82uIy85E9hmdUOYP4uzSQpXOSOLzJDHIHR9JcuSAFkrtvHopUiID7rdr3Cxvw8XrZmTedYsKXTCRu803c2RwTeyYNZkrVGXemDlVi3IJKntgPVtCYcpa4viKk/Xp6D6FVzomNb0zVdomXMJ7k2bkfMKFAM9cwfQ8ogpf5/higVcx68McEkcZOJNH63kUhEopKglkQi/yjfpm1Hz8TEU15QcIcwxfWAZFzMqZmDA2e1R4CA3/kQ5RqH2Qhx00S7KZIEtHMRb9Ir61kgO5JGY56nHv4b3sX83OOg6a4ylC9Fmc0DBme7kgy5DTCahSWH4FjzWFNCi3Yt1QQmNw/bRcQpScrIjAZRdAsaoTPMmGUl0O1s60Yz4C0bvEPWu8CQRk6Q6qab6Gm/S+9BOwvTRZmZ9LonCGTxsQFnEgEn7BNibvwxA6Pb0zIiXP1zZ+lelktuMNCdxQDX1O1rtGZvbBLwaKVZRdK+IIxZZJJkP+04zWBCojTdZpxNcAoM3V4ym1i4QFpBVxCUSc6mIrEiU52RG1tmFz+lsxUaXvbYEbFJZShjShnMt+uc0rkOUfyRdNQP4sfLOA0EcYCwpuGdOoyd1ARvNBCIefzlxA5B0FjnO6Mwddjr8ezrTTQQyoUmi0enDHUxj9vB1iGZhkTBAlqjOy8bXC9D+icTnLuzx3HzwzPEfrWi5LhdlhwT/Erz7k6G9C4p4HZh1BCNl67/T7DRCOnQnxLi2UMvYsMgex8hiyyfCuyKwpHszqhucvY8gufr9OWWkcym9ElX+dIWM6bKxdDhEvqOnRUXGRTH28d5Svmmk51E3ZRFJGA6n4A37VvpuvHKMaWD1wbeECpefZS2e4UTKVH7FLpp3XxUYKjw0adNhqY9rNEQPqPIhBE07k/S5DwmjtYUsYoCNlmonYugDi4ws3jby8UpzOS2Ku1OGXNxExhQsZuIZd1p4MJQJtm6YxdRQe0czCOwfhzeD6fYdchQVjAuH+uKJ+0rdiiyBh25FBnGr6RGlZeBnFeySwrrMRE5iwTnsxsn+0QPjD0IYB/X2L2dT3jfZZryHFDB3AMk5tBnXjQKFxJGLq7d28sSc/hIpUY3vhUg/L6Yz6Tce1AzHH5KySTcq4rMMUOH5FFncRl7ePYVHDD/qk82mM9iMLWQEsRzxGwk2yeDeM0CHMxsLap07LSQIt9x8inS3cFcAgIbj6WL6hX4h77DM1/wMO9t3uSw5uycEuyz6X6hJ9sX5AYZbcLz+KXgVcLu6ajhTVS/nYh3Qvd4sfsoYzERLZEu284MEek7XbmG2rROXUjdNjcT4DbisbhghiwaGUL6kFP6tpM1EJ1EfYouKNQ8rxK9/bRvwcRx6NzGRbKLQ+CzxOnrCJY/ZkFR7YzGOaxnhOpJeFAExeQo7OIRO5Sgkj1R4Ar6V5i7xdIXs7A7Fkk+UYNA3GJctM9uXjs20YDN/A3mbHQFFSlThoBiRaEI8n1/t15n8rF5WHiyYk1s9XPp9rXvPCffW/lug+KKaDgmdUKm1LxoNeWj+B8qE8ufGBqbe0J2OiJgpEmZIBN3j5hajVDYRLvF5Ki9H7FDCbA55RJyFImUMVG5wEeUaeF3s4xUtgNJYrpS4sGPN2aC2A2Eg+76ky2mFE5oAyXJvLO094r9Vfqoj5tKUK3Jefbnp138TNPlSDbZcRuoSWCcUQhyb0QE39z9jhGJDxMRsb6NXRHY+unpV2tMXGG5hB5n77aTqt60HyUvR2QFbskgUGCX0GX8ChIVpCjlXMotP3KWJc3RRK4HHCgSv37vmIUJqEvpT6SFdYNwyCyC7BS762p9wZQaY/eU1GoJxaNEZ7hBeOeZ9X0CsyMyz4syhJ0FhU1TZu45TowI0vS4SnMGmCLlkJljnjxF23UHG9gajmScx69INot1Ya4R2vUy7jRi+HJhzBNs0l9klAkuORAZeGUnHcP5xzMByyhzDq53zsnx+s/ZPlKxLxhLMqT4fnlqUmvTXsfZxdteJRxYmPSkVwyLe5o+WfoBUlhQH8bB/9xv69gA3vZ7jxhuv3088eSUiJMz3cB3s2q3gR8Ci+fTcyC1mQaS9OhndPSuzIWmDKeY7VF+G8NcmidW4KnQlE9e6HQNMtFAvkCd4OI7TbsG/SXmHOB1mux8mbZiWnk4fsTgL6Pul+HLnr7x21oukX1qBnovs2cWNGbGIxycncfbji9TTYJLN/Xx9i616b/vRBLHfs9qgG1IvwpN0jB5OVK7NJFngvy0FH7otSaTzWx0Synz2Wcgdjn6DfG8pHa9kipvvviCNuDtbn5y7sPu5lKI/R6oxaKLozE4uouKwYg6ujGXg+1WpXvP1ED9if8Ytt8WiKGRyBhshIjBkcgYjKgjkVPh3LWICMbcz1dT1CnzNOEtCGrfNmXCknge8fGdcBDPnlqJUW6njMEm75D642cMbXSzlCJFbzGwSHTKJsFmZUlwuDA+LkP81qltRMn74gnIUukG8XSbxQkphlt6+/C7bqPuUkD62cov8+Vfv7Rf8apzgogFdbuBFuQeNkwfvciACWV6+igDuhNDpjBpagtLE6cwf8otlEB2nZoWGY7DIUTQq+1oUnoEjk64on17t2KctYEFpSm9rpC9HhDFDakKHnNEfxjloiZoSzEQCdkDxHFI6C6CDeFxQP56gfbAIjVEf6bmV8OKRFe3i7ENzOIx3uhAV8vdSTTyxljdDXfPIp9CsZfOEzeEpUqebqIfM4nSIlSpXPTrbvUl+xfKwjfiSiqtu2XHUCeBiZIHAd2VmjgSgffrrLsRY+DJOo+17kX06prvj80T6nHHawBxrxtRZEcWs4GGw7oX7uIRxYLGz/30lpkOmrVd97pfdB413QOL8ckHvFnZwUbuidDJfgDN38Zk1JMQmi6kwC0MNIbwgGNGbE53FSOG7I6lr9GX0iTxqBIzSj1cGptGrCIIeCtFriuXv5t4ktjIfS4RGEeaJog87RJBIQteg+7BzrIiE6KCPhM6Xq0J2X6gNCczK1NJMJT0AOox/YHh5JEhikRHZoQDSBTJfvw8sgtPeWQenu7ISlK643yPlBd7DHiR4D8/X0mfexzlGinnfFhRR4K/xCCX/Kj6y5knfev57S6f+6qRBxzp1VxdOez0yhre8zALeeX+8VBfRqKjTvxIcYlI5R6fz2oSavZkC6uDlKpQvJSQL0FKly/TpFfsqEUbiiISiyfK13komnKnase9zb9MWpPErSC8lMaMsS+lgDWMLMEsYW3a3cW2v+2xl0E+zNKhwfgPizKnmtyDoLZ+rJLAI0kEwAq3mX78XJ79eezertoPN3EShJ5/6xnQPA6qWcgnrXcLgENWHUxFzGWF/HVr64j6VN4mymmYp7PLicwtH59qNxo6kVtYOSiDpSrLjF66LpEdiVXV85oFDFji24PdvZYuCnpXMUgR2b2SKsqsajQNCf0CZt1QhpK9lhm5KvtawsIL7Pmk9pXH2tln2otMi++5J5QRmyFKhwljNmXKlGUW8bbINKed1fk8+uv3Zn7iglTkYB/4J4JvE0HsA9elUNtzTynQjRoTQeqiSCHiJIZXND7tIV+pe/n+2jpYmQk24C+dwc7Z+HWKz/XEtz4XAgNKjO9/pjQp5iy6Do5Sj1/Opk0Z9iv3+y89NMBnnNy/bZ1dffVQF7AjWxJH69xjs0br3OmXWxPZJuIWbpq5X/emb+yStOmV0DJttpSCiAc5rZsejPXg2ZtLW+nWRFi4zzclQqhHG/0IBnGTyX6xdlu09blQB2UqW/sJNknN4V1l+qs7bxBIqDHrXtvQaK9daNqn3Ue+zaO2VDi2DKfC9QQrlDf+hME4BkCWybcyx/PFsBjgaZrHRc7aOsVJz/pmIcWpfd6U/jO1o7naKpdF/3HrZBDua9GuiSZPDU/Dzb0yzXuTTlmGWuhCnJptUpfx1Ao4VvQtNb+7dm3G5SSmsYOIUOLSy1V/f25dIyDcKsSf0ElcrKio0swKXL41ZaHwH72vtWPQptbhynYImuD7iIWPI8qmOI7LTSSKvIrqNHAzwdb0OMjoC+xkkRddb/O2LAqOScJ80d8fcf7np7pBKzO3yXmqYfw8ItHe1TGfs6rgtPjOq0QE/YBsgBU6cBjiLthDEBtccL64dFojcOghAthZdficxLLsX+HQRhR76QSxn5ZGNzsFZ1YmscGFeEt/67TgnW7YzVsjJrWa59LhyYQ38b0VsOft/iyg9bgtC2iHKVBcxvM8FvBPuawl+b5b3YmsJRku31rZJQ6y736JAoH6bkv8oUYVrJIfkJVE/CXnzxLBXdxLReh+bRf1q5R7/1w0vEQxiKUtiTAOpWqYxvv4q5R8VutSwi/d+Fkq4vo5Q6/NE2z3knxXnX8J38q5hB6LiaeSXpd2LRlXWSu6LauiYSytKDaeYqk0usT7KdZi1noYhXMPZQlK+dttrKceYStooq3jQnYlC1HO/6nJFkKKlCk8t2PKq1oPuhfdNsSBCU2qKVnRPN63VY9G6q3ECE6MDQJ8p8PuoBHbBSixBbojH+TgkeDyoSNB5gNHgiSGjQSPBo0Ei4aMBEsMGCnvfLhIU6PBIkHnY0CKZAaKlIgXDA0SCTofIhIkMUAkeMIeEjwaHBJsNjQkODwwJGg0LCRYNCgkWDwkJOhsQEhwaDhIsPlgkBa2kHDiNZgPA2lJCjo4aIDZAJA1hEI58s4/RWZdf5ol2fGn6fl8yd6XpqC7/DQjvv6L3X3aUeEunOR0RJd39HnXkHfzyECyTj61EaaLT9t5oYNPrSrt3k06NFokm3tmC9WQpTkyRDQvFwHBHKuhCSd3ss+d1KJI5vgUGZZIEBxSTTqRQ+jEQl7uXsVFLg2EwiNVwNDkLnwFp3sVp+8KTt9VnEQ36UZMovooMBRJ4MPwlrFRBunwn6yAsJk8kBQJlwO0ywSCdzO1C0svLVmnLGY17w1C0KJWUXh3NGoY14ZObzVzYMRjOD+tdWTiztr794Yy6Sd9kRzfYPEhdFTC9xdEZlNXZTawXU9g03/SKnKd8PIQSyItbZMRWTNO1GJDdxUelbbaCJGvMagLnSZG5AsPou/pRAkmn4eLjskqwWSppJJkmgieK3XcyBQRPNevWGnBYgSy7pUWLEbk7baV+h+ZKkXlkxgYT8hkCQYta0x0ohiB5jBbRydKMHl3psgkOzhfDaHpB47+vtAJIni+pEDSjwz1RLOfOO4zzX7m+C+KaS4xIrcVQVtxBM/XaOg8Ni6HK13qK1sLLVMLLZdiYupt4uuNabsj23a1owHnJ94n3cnJK929kCR5zt3lzWGEGmghSJJ8aj8/p3W8zboj1Eiu92Kp2NKxrZkmYfkwbY8iKJaM4cMR8dpmq5wkyVuW6JnGm2BQSUa72t9KrhSYgC8By4ah4TlJCKZaZhSR5KP/ve0VaP3OyUNSsJYCe8gHthKT8KViGTE0BU7ikA87svnTXwwPAl+Q47jCq+pb+wrHBVqP+dzEcFOHukmpeG6XX4esIpJSu+DGPY6I4DVsZ9gLLPOiiHheWgtHnCKSAp/nMZ9nBZ+H2I74xCR2I/QuVAbpVeyYWNhEwBbtQuj+LYNqICbVQzuRHrRccl3SMaDQyXJkRX4FWy8RNmN/ViZYw6D8Cx45ZpkULF1ChP1JzgV8Jwe1MNKex1ZoskI3nFL889OPcnt1XzdzA2mcThjnou8m4e0IMjhfUkVo72LZkAWhzNdZuKjmgzTT9YDIJevHGc6PuF16z+Ymx/lmmmQy/gwM4sxibiwGjozQGMkhPhWH+WbTrKwALLM7m6QTC4Pp2TSD4NTJKmBik3y3LGoWksEsglcOx21jZeMluPOoW8vK8JtNpDsqLlFTQLE5/YKlcjoNj+HL9MVnxJe2ZWupZRGKwzzYJKzQ7ShPHz9p3HPQnRnT8nX7+vFzVVc1CPM+otsIOWHQmYK1BPBGwVpMeZYzHNgRjbjI/qmJfhEJKdiFglGSXEhKilQ+CcorAbsj2ArnB28kSsNaSq4KXbR8PiRHCihIgQoFoJj85ukxSntVmMM3ZitacbsJBhn4f1PydASsJ2ADz/dWwA2U9U4YthFkMwWbydZQEI7Q1pNL9dTjFgEjgVTqlYJRhA2Zmkr+ScAeBIxqcN9YLeIhO4jrtZJoDSOAEoPG0//be7l8M6AT2uHq1LfY3bFA684njrOF//fvnQ2EaR4HeB7SBCWbT3Jt1TgZh7zTPE3IdkFAexI6k9CFhrYk+ExCVxLakNCBhj5J8K0bV3CwSeQ3Cb3QUBr8iy4OXfaGBk8MmC7Q7cGAFQ2WkoGf/vufn0S1LWRlLhsJVSRU0CxISTSYhI7aVSA02JB6bTYSqkiooFmQ0mkwCaWl+/4mrex7I6GKhAqaBSmdBpNQTnctXfKW1l5Lq69l9NcyCmwZMC3k7yfF/fdzI6GKhAqaBSmfBpNQWro7Kd2dlO5OSnenpbvT0t2fNJSW7ouU7ouU7ouU7ouW7ouW7utJQ2npbqR0N1K6GyndjZbuRkt3e9JQkG5flmmes+o61exO7olHfpaQt7aEvZSQ38Wk3yXkXRSQ8FAsj+xLyKGAHAu4qSSsWSNikUsBuZbYtiUdrEspaVPU/FLkvLRNEW8OnZXK+14sVSmtKpoaHEct4PtxgHXOqX3b7gWyp9k8YLFbSbwRHFBzBokn6tS66gYJx/YKzdEd7KvIy5PGT57DWZtVrVtwmsMz9RbvA7ARZOZyWIJIX3cnUe7eKWaapi1SCBWegprGTiSiW5xLTpI4nL275+8LxkVKMalcDM7m6uIn2hhFFjT2alkwGw4rL0pPUpR5hwxiFiwmmKwxxXEx0YzdC7EeFK5SEbj2OekpkljW0UQSNqUe4fZWfCNODDoncdrvWZtPR53dGLUXtfzLSe6ReZ1LK+GlLwiO4nU+j2eYg0+i66Fsg554WrpwfFHOclGLi53mztNBFu41Fa1BOD8GxZnaWSzZC6ccMmKXP2GUPblkssARdiGaQefy4LBwLTa6GOmzHqfkUqQDu9uymN4hiCS2XamLfIjn8rblrQoj4reWtVLksLZGuclTyzEivC5kosHAJgQoZoK3RTcbmNfDDEEgjynCa97uKaIECbdjDdBMt4ORppslezQdc6TW1L+xtdNjnC/xnN2evIXA+O6koHkgMmrs/qeFOyLzfikERj5dxA1eVdivtN607JcEbHVl4S69Re+3oP2zc+YWMdwklb19zsxG7vBfyyrd6JFs6OzBidSXfTrLPX6dhKI+me2urdt6385c+wo6tEUMj8k93j3m/f+0fv0TZEbBe2x1FxgACra/RrBMclgCcWjA0LTu4vOp/SYCZvm53/4VvJAgp4OqCeG8wVh3+W3/7l48DtFAjcbhvrr8tI8xatrQp22Lu7ZtLG2B0C6fYvVQCByjljbfcbOPdIp1fcYVbcBw4hvhjaoCelXQDQv3KILfi9RtLsgov5rOvxFp5AiY1Nptq7bX1F3DTQ57u9bNE7AM0peEeT4pXTBrwzfpHTzGsopR8d1/lC5G4qTZePHj75/Nr7seCC/G9mc5SfCmIlDTqes1gegGaK/ISwoMN7MpsLnJHyMgkCg8ARmBIDxF/L3CTCiB3Ad1lShrC81zBtsbbEeYCiS6FGD2cFBxDDTnqW0MZ2+AJCUutQGbKAZJZoO4p3SQUlwyonFbsZwGmufeSnjzOqe1UEQLr1AmViAmmHrGRtCOmXzLlmoVgiOk2pew+J2SaBtMy93oKup0u06AD2H3fSUBzWW/QkjQxKrEAyUFGDJL1U+d9cdNS1kh8vM6b8M9FRDCMcalGm/J9y9xkZkJd+bRjKYbs+LLZ6ZBc84C16cF5/KeRX8e8yJ0mbDvUakQdpA4M4DlORkYsluAIrPtzTm9WKRWyimzpT7VwiPlO3ap7Z3nTQ8euZwWmkva531VP86wWR+D9IilB5acn4Xm/BwUlX1Vt9xuoXZhHSA2UAgfiazWxJTM8knrKcssNkw9lKYtNQeknCYpm7aAh9gOaesZx5Wnb3RnwYn2EJl1AYBosxqISq/WJ5/pLTcIExoL9bgmXlZJrUBRyMVcX0gsZyOGNAvN85nNuejYOrtN8nmtYhhMFCuBu79EYimuPPahsk46wV67VKU6L1QYgOVFMTBk7wnrvI21+bCUUGsLXfIOMW97elJcsLqrWgo2fFZzIXeIEc1abJuXJEI+dcvIevpUqDnv9xMVfcpCs0TYJO065uNEU0YnqS+ziSXDJifwevKxZk5VKhDGNwT+vz9+3sVw+1J7T67rOQOZqVQGg7lIBrJvBeVA4zfmUHNPL4OBUaOMUUo4e5ZTyduSwySsmyCgifGGCvIwr4Tl8AYm6zlQNUgR1rnNleieHsvhxsPNgRM8jZIDH+C95bqcwDvLgOlbZ0jR6gILAXKAJ8y2GUsvEcPI30Z1qV3uXE1mXpGXaFaf0DVnYHGDLjevUAjajKuPkRc8X2xj2q+Fd7Iz8G3EEAgk8NC9bM7207yNloPPCoEeI2GBTas6ZKnzOCLFKFi7y6WHGQqyaT2/wBY5w9MnyChmrUFCq8NKaFtXDGFr44xao+4GFtmhAuhu44zLf5mRRm00fDf9wX2HCTVHmY5xCeCZ94skOggzyVmIvHBvdNYDQU43EJo6z2pZcQteVonan5l3IaDoznImyjjOmBT3hG49N68movGbO7y4scIbTKihfeHy2NX0DDoQvfiG2714YvvC3QPMvbAdN3es2hGVzk4zc7uUYsLZXEZK7GbsJ6KA123GPRY2YF3beoKTZy+IMcTMVDFHZGtX6yYi2c2i0RdhRMncFY2sxMBzFbjDarDRw1QXdc/jFVziHG5mwXlFy46oaUU0mIeUKx7A8XC34T5MeyS4/0yn4HluqrlDDEima9HDGpLFxIpEfO6KGACxGwOzftTxSjzm2AC12OAHIjksEOA2RDSY20z05I34JDotqoexSw5oIMAWZdYakE2gMg64nu2CQV6rkmwDI65qQuqpw3ok9G1WFLDNCjwgqkH381gaapDTlaiwct2qRF5herzaCP8PIoVii8ZyQWc4Kaold3gAMSsbuDHeCEd1gP0VJEA3jhfczenZPetw+SUS1DUvuCi4+zcrHbjdSDzifcIjn2iYOUvcV0/YKTuLC6EDu1CS273Ejhoe8a6kQ3F54kaIHYKzWgk762E/BVezWYDJmcLKSk5HTcG0QWuWG9FdfaquEzeJ/V/c9swKS05HOO89NWLoKR/RC1nXT6jOz/SRd4O7M7P4guZAhGxXgTuuju5psiUblEjigZYqpFnRwfWB6K7EvAI3+JZwiK9mSw4PWXYZBtnhQExCsaXDvT080BIz4EVo1/KqGsXYWSO27jJjL8CuAKEcsDVSNmDWeJATSMxNWlKHPRpt3NoP6vZ1t0L0g8QoK/vzPJp4Zrh6sA8Fe6y4L73MW4+tfcVuN65Ws76EBhfC9XGLQXhiRsxirt2mW/LH/37qcoVddAgFBXMJ2EyFK1+iWf3TrOvoAuEf07u34Ud3AqQ+A3f+ILxB8EpeUdrabO2ZgU37ZdC0j+k9qY3Ob/fkX01VK1uayrxL8Goi+wbvv0haWweZrOE534qk9rEBdTn9ndjhMkFXHkPsCYUYsp/4uOhhdbSb/7/EJGB5Au4Nb7BW4F1fMYeo2DETBQ+q7GcHkhy11wMLZAgxbOa19285j+7hWPvyQnJ6KIXFB4coahJlD0jYV3pS8gxoCG28e5KcRJlE/lUbePNn60SekEVrF3Y1K65aNTe5iujkxapH+BHeLjI+Vn6qj0ZGBWBlYdFR4mLeRZKISXqiI0mcocxDsOYoUjg05M+AzaqX6JRQAdeZd0l4fKRw6+a02la+23EDazRvAsHQj4CwcI6BZjsIgc3eL4bCdAdBF/VFAM04hcB2aR2BB3An4mbV6eRm0iRxk5uVaYo08gLn11Yebxb8UzRIs0Ex/NFbjHO1keIe8F6pqfFwmEwPq8KdqslO28UY+0bxqGfWF+tJFmhNJdse2IQseIHhYTJDZHtoGw7BP3QdNehYd6vspD2gbZ4Pu0oZnxd0HSq2MMoO1oeuiCdljmpeoyf/Ct1zL5bNtQc45qL9RDkPTPf9KXTnnz1REuPNutpVwRhiBpuPn1oOcQNdJaETxSmHY4ilVAiuGMoNwTeGUiK4ZChHBMeQOxb9hkF3LPYNg+5Y5BsG3bG4Nwy6Y1FvGLRgUb+JusCifhP1gEX9JuoAi/pN6B+L+o1BKxb1gkErFvXCWdGKBSZAF4IKl+GCQSsuwwWDBlyGAQs8YCEGnOOA2beY/RmDJgxqsRBnDJowqMWinjFowqAWF+iMQRMGtbjYZwyaMKjHxe5xgXosao+F6EfGyp44kyfXAz5xVk+uZ3viDAnQjLOacRFnnMmMizhzRXzgTCgQzveBM3kQTQRBPjml3DnN6n70R3RV8C5WAcP6e6DGvkWJGk7sv+MkNWyrmQV8NojnvDn0RVnH4wkh9XCu6al9j8/H7hwuGEqF4Iqh3BB8YyglgkuGckRwDLlj0W8YdMdi3zDojkW+YdAdi3vDoDsW9YZBCxb1m6gLLOo3UQ9Y1G+iDrCo34T+sajfGLRiUS8YtGJRL5wVrVhgAnQhqHAZLhi04jJcMGjAZRiwwAMWYsA5Dph9i9mfMWjCoBYLccagCYNaLOoZgyYManGBzhg0YVCLi33GoAmDelzsHheox6L2WIh+ZKzsiTN5cj3gE2f15Hq2J86QAM04qxkXccaZzLiIM1fEB86EAuF8HziTB9FEEOSTU8qd0yzRj35i2k8s4ieRMBIxuq2Hh8cJnhwcbvTYnY+5AU4PyQHth+T7qDuYf36ex2nsx+sYLP+UQyYE6RHkiiAXBFkRZECQDkFuCHJHkBZBfiHIbwT5QpBvzKjBoAWDZswKc8KMEEQgyIggEkOwQEJhKgwSG84PgwSuJjkQVDeCjIBhXWHBsBAKgz6xPeHsblhShdU15regEecB1pbsomLw0p5yDCuNvkoX/UliLPB9UXDXPMEMSm4DBXtv9P8NiWn1/22GWdVdbislEImZNYuOgr2T8ltUr//vScyk/59IDFFki1ihFGtLswPcROOowlOCUSIZfVAIA6NkpUDAhIBD1dwyGFWHJj2FaKBoTV62O0DvqLpJ7dF6ozQm8m+ZAZ4CAXISOeaAPAmieOYkOcFDIABKgrLJmWw5DyTHI+cBSwMp05yJzAHPPEn4hjVpOVPVzrd2spVaFNdrvE9iYJsX3+O45sf2Cu9sY3DoQq46z1kNbBMl+wmLIVi6JGR2dzHpvLaBbfl0P2ZRZNn3UpeSGnwhPdWuXaZki/XloBTjcWyvxQtrMJSx8fIbDJsLWS6yZoy0VF/4lEsJTFlAwJWNgO72jCCUKfJG+hzfcb8HMNzlvOMO453o7wCIYXlaMQspKBhsasVbXmIY/KZyp4Y7ebghonGb2kUacsM1wsPFjCIe9qKLFCbsSZHFOBXxbppUInEBFYpiqHlZixQuDEK5tGq+HJYWnkAskLRSfMqhSGKuQpWVIhwHNIfDzvI3drJ/YdANJ5TEfGPATvWIJyojQaZmYuJAkBGwjaLriTnAjZgNEWkFxVBghiMBIiYaOouIHYTL7YgJdAJfGfidgeN5yw2DOgz6fjIMienSA0+3MWjENiHs9VcbLuVtjT8et/jrK/k6p5/LI/5qv7/Tz4S2nVJkms2Sfbffa8Y6TT7l5LkkiShDgkzyjT+SLJbk65KyT76ygqQKSj+TQi1JwinJYkrSrUOaRZZHqoqvXDXfaUVMyddve+eYXEPjVt0WboV94VKs3FLiwKVouZW9lsu8ZVlxW0AtJ1XPsZo5qWZOqpllxUk1j6c9tNC3iaRivAznNpI46ziSKOc6kji7pkCirJtOoqzLSaKMy0dirCNJoqynSqPcBJtWiJtn08V2zjtdAud+kkjrZhaq4E0UKoFD2mrgsKYiOKSpCg5pKoNDQnVwOFMhHNJUCYu0lcKhXbWwirAVw5bHVg2HNpVTlnrLkPdxliI5//xLjsMhEfQnHz9TquDYmZOfHA4OgLI4cw6Uw5rjoCwSToVySDgcyuLMGVEOa4+KclhzYpQtTIGtuZHMF2Xmudp7viwWrsyxmcpVdHxJTbACVksbL++yjs2dxbaiVDGjtsr1ySsYIguwiScJ14AKehzEUKTQ0yP9Y91slFiWrBPnkdf5LKdZLnCHl80GLjzx2tsuz4LeJzl/qoXXgjlLPM0lEi2ebjoNT6DlU1pVhaYH4Qw/C5qc4Yol38S6ayElvE3iT/3ucB9CkUDdFbwNf9MGKyk0RNgYOyodbBJ6sLszoVm8wXzb3CtwcQdyEnNM+JDKHBo+orqONUTqekyk+7QKIujcjslML4ep4EjzIOelVZONfMophlOZCf1EY2wAKBJnQ77RKOjlaRT08QzGRkMicbZ/p3Gmdydrma17ziooRTgMqQiLIxXhULEiUhc4g1rnNwM6tzeDWoc3A1pXNwNaJzcDGvc2g1nHNgNalzYHOmc2L5RzY/MCOAc2l8u5rhnYOq2kuiAKO6EwDA4uKqU0DPZuKaU4DHauKKU8DPbuJ61AjNhdTlqJhJTBzaQUGYGRY6h/9feRx//a5KbocuqpoKXOb8fhjjxuaKlnSUCTBpZ5kwQ4blipB0lAk54l9xoxPOlRUk8RQ210U0LAmeJh/UICDh4hwdz4goTkxgskSrqRI63x/DDc+HwEufP2CMWAn0ckcB4epQXv22Fc5tVhAuvPUdXZzJKqt150pAlJBrFsyoURxgr+auA9tIHKRntxJFysECKGLotaZU+AjT9GqWZ6kuAZXrSlalJbMpVAy0OaoYloiKFw9ZYQkmkmEEa7oZvKLDt1ozVhHWmqMrwLTdTG7jyTOrRuM1Ej3mGm2jjlUdhRm/JRHIb0USxOFjhSPorxMTnHk/FICQfFISj/xKIo98RhCDfNYggNOASlAIsiy29RZPHBe2auDLqHtnXit19i0E5uBeFVnuc6yl7M2oE5JBPa4LoabjWl2LI7qwxVV8FLbLdtWY/pFjnpTker+ph0bNaxinAYPytZXmRjKd3V5/bmf+kpYfj5eepUr8z7BUqcVaeM7UVTmLC6LDBIYdCGQRKDRgy6E/zvRAZ3Ioc7kcWdyGMh8liIPBYij4XIYyHyWIk8ViKPlchjJfJYiTwGIo+ByGMg8hiIPAYij5bIoyXyaIk8WiKPlsijJ/LoiTx6Io+eyKMn8ngSeTwJfk8i7UyknQn5ZoLfTMg3E3k8iDweRB4Pgp8ei0KTFsY31NkqzdFBxSTEGmjEvLXbjhsmuX9onP9tLp5FX9p43e8tPGnzJpftvm2XPX95F4HbOCwh/Tj24fddqFntH9r13IXTn+OsAvYm5j2zmxj6wPymbtHvYU9yf24xAzVvl12ku5rH+Pdtm0UkmIb0Uq7jnIAesYBpCvu17jLet3n7lnEu2zyCF+E/pdyVoudv27DLNo5TSLYIBaz2T61/tee7qDmuHVhNVfFH4KPLvud3kUugukSFjOTXs4SQdhijcrdCrSGBtqckF7CvgDxrK5I780lpCWKVTknJ9Fdgc1Y7XJvoLC67ZbWbUnuG521ZnjKmnkUoQyvv2xqb8qQd0/33oFq1k85bVCwZWewk5XegO2urCBVlHl7aRdFFi9S0q3Iah0j8MdJAO+5UvanoMfrc6XrRtmL/mHVb27+G5RlxMUyiz72Bwe9zrI1e7i0Hfke1nxn/U4i9BM+Yx3Pb1T1D7J4dNas5sJ+3aW+K87ado4qfZR/91gq9ycDStrhD16aFg2UmiE8d6Vjj+xlKcO8rKY2/X0f7/0m7suxWdSX6n1F4AlnrOI6d3PzJIBsCCEJjB89/IE8CN7CrSsJ5a92bY+1qVKqSShKdhg3AQtb0tFSr2yIs5Bz2DMt4NflylMxLPgTjcddyA/InrG3POl/ssGErqBfrHh7oe4LdbqeWc7u7Ek9wD7cn9HNBXM7u4vgE+/VzMM8wvz4zBAeBJ0biVeCJAXkVGcblLTdX6jF33tdFk8ntzlme7pk+uosUj1/Xu0LxBIm6/aOcdmTVlui00SmBbabvHqu5O9yq1FEIXuj0MXO578qX9fQcQjtbr1RRNY8p/57+u9Vkunksye6/9nfq/dfx/itS+Z1x8rs63Cs6TCqa/r5vQ4v7r+z+K7ncscfP4vHz+PjZThi61d2C4v4rflh4/3W4h8wUE+nH7/uv6P4rm1AxzBFBCJBRFugbEZShmBHycPhkg2Ws5tG3s8fP4vHz+PhpF1+Tn6D/gZAaHt2qmXjz8fv+q7oPH3OacD5+339lE2y2eqnOdxXniYrH7/uvbILNVGSrMikmbnsU1P3X/ucelvtAjx6hGj3x6LDRY/H9GCX9Yx39yDSPzdXdnGwa4vEIxTvS3n7ld9Pyu2Re3g3Ifx/D9HoAxX0t+PhZPkZocv91V1xNft4zXvP4dQ/J+d7G0+iIhwNv5fAlKtUvW5s5xkUTwsC4bCJwrMsWZgPnonWZ41y0LBsYl61zHOvCRZljXbYmG/y0uPZ8uaVLF2RjoJaux26xeoJ76WrsGrInmJevxe6hW8y9fCV2dfaihdiD9/WJ4bZ8GTblXz74pouwpwQWD8WrwOIReeN/qrs7iSfG51XiiWE6PknzBO/r5LrT0c4ju+1/m69E/7rPkRcDb5vY6arWdnV40te3kl4IQ60jXQ0c483uGUOcHg7ua65tvxqOqXOXSo6pGb6GP2Ps3UlQB/dybJnn/Zx2VmlLBKLSHPI0aqlBqi5AQVLm8fh50KMevgY/o15fGlAFqaN1BxgRtNLD51lnKtwjFk3rjjSf4Yfhu+Tuga85fnROdZ/kbPRwav2cWpSxblpog3vYr2tS1RRQRemqIEa6Y51Wwwtp7rpepHq7BpsxqKqqS/eoIHq11UV1vdU/I+3T8QusSV12xwTbQ11S5Wk7nnXvnnubE2s9nJ89w2yvKCNtUM/oKi46w+Fh148eN6x/a+0usulaEa1DP9n3LvTXRz1ox89tjc7+4QkRMPWQd9TUuKsZv9m2Omv4DnDGmm1QLK2B9sSqzoZDytyZOM64fPzkLtp8sG7C0TMcR5JSu8p909ZdRAmxzt1BYdRpsXueQzXEGRy6t1jG9pWoLMaxOFxOBLcMhzXIQ7Xq7FhyzzZVZ3e6PLaz5kaT88tZ48is9anMu5blvp95wKSWshu/U5x0rmNRjkxrd6LLakgGj5PYwI8nnZdV4Z5aIQoKVdf9+OKuzeUgqfa2Wr43n5UziDPpaOvJ9XhqBSF+lzbzNqvcnV0Nmbtxp3sTBw33gZluboeve4yi7nAKGNOrZyyqw/CkW2nTjmbSjrZ/9ZT89u8/O1H1qZ3V8tw9FrRK25dZ8XdenJeqeVGDrAZhDcW5uJpLq7mwmpfmol35C2UoztnLeU0gPJcFUWjSvEXn7uUfOHP2aagpaQ+O3oOn9ykUKyhrlNeoQGMZVIDD9+DxvYIiiKPT9+D1Pbp9D37fowKQR3FsILQPm9dBbR2aC0UUr5G/npd70N8Dfw9F0N+j/n6uv4IOUkEHqVIoVlDWyK+xDBLQHyroD5WCIohjf6igP1TYHyroDxUqAHkUhwBXHdYPRRSvkR8CAAGuIMBVD0XQjwGuIMB7kgJIDsAkQLIATQM0D5BEQDMBSQUkF2AyINmApgOSD2hCIBmBpATMCSQpkKyAaYHkBZIYSGbA1EByA00OJDuQ9EDyAyYIzBAG+4fB/mGgfxjsH4b0BoO9wZDeYLA3GOwNBnqDwd5gMLAGA2sgsAYDazBMBsNkIEwGw2RImAyGyWCYDIbJQJgMDVNPaoGRnhQQSQv8IoDlCgFNRDQBUEhhvQqVKCyjChzXDiEACpVYL1GCOoiKDlV0xA4sExU1EcHA9MjRYxmV9kQpRBuDjbGGUGOkSaAxziTMGGUMMsQYQ2zD1yLwiwCWQQVqQAUgj+LYYmhwh/aheVDE9tXIDwGDHICdAvoEdokDxPsA8T6kUARxiN4BondQUARxcPWhhCKwgy8P4MtDB0UUr5F/7ssD+PIAvjz0UJzrP4EvT+DLUwpFFNcor1GBxjKogHCcIBwnBUUQh5FwgvCcSiiCOJqL1kH4ThC+UwdFFK+Rfx6+E4TvBOE79VAE/ZgcT5AbY4hvDPGNUyhWUNbIr7EMEhDOGMIZKyiCOKbCGFJhDPGOkR/ZQT+2B5qDrYHwxx1aB0UUr5F/Hp4WwtNCeNoUihWUNfJrLIMEhKeF8LQKiiCOU1eL8WohXi1OXS1qQAUgj+LYYmgwtrdDe9FcKKJ4jfwwvsgAIyMMhxgZY3SQkVFGhxkZZ2Sg4UgjQ42ONTLYYoxeTMYfGYA4AskQJGMQByEZhWQYknGIA5GMRDoUcSwaDKXBUBoIpcFQGhJKg6E0GDiDgTMQOIOBMxgDgzEwEAODMTAxsRPNxE0qxsBgDAzEwGAMDImBwRgkBjduBjduJsVyhYAmOjRRogmAanArZ3ArZxSWUQXZyhncyhncuBkighs1QxqDbSFNwdBhR8d+Dt0ceznp5NjHyRUO7OLQw7GDo9/QbQbTEroRvWhAHsWxQdAebA76E0cCDAQcB2QY4CjIcRTkOAryFMsVApqIaAKgEPb5HPt8rrCMKkifz7HP5+TyRU5kUIRIkNZh40jb8PpG3hFDsUxU1EQEI9djLXjBI++xjLWQCx45LOqxe2DvgM6BfSPHBEn6CnYV0lOwo2A/gW6CvSTHZSTpNdhpSJ/JUQMqAHkUxxZDg7G9HdqL5kIRxWvkh4hCt8FeA50G+wzpMthjjtBjjtBjjikUKyhrlNeoQGMZVECPOUKPOSoogjj2mCP2mCP0mCP2mCNqQAUgj+LoAvQAOADb36H9aD4UUbxG/nmEM4hwBhHOUihWUNbIr7EMEhDQDAKaKSiCOMYvg/hlGL8M4pehApBHcYhfhg2G9mJzIX5Zh+ZDEcVr5IcRSoYoGaM4SOkgJKOQDkMyDslAxJFIhiIdi3QwktFIhyMZj2RA4ogkQ5KMSTIocVSSYUnGJRmYODLJ0KRjEwdnQUJVYKgKDEyBgSkgMAUGpiBhKDAMBQlDgWEojkQJ6iAqSOOwbZpYipV2xHIsExU1EYHF2C8uo39xGf2bYrlCQBMdmijRBEA1uLD+xYX1r8IyqsBR55BfghAA1RAtRAnqICqIA7D9uF8i3d9g9zckUxkcEAYHhIEBYXBAGJKpDBkiBoeIORIZIkIksF7SXGwtdhDsqaSTYR/DDoX9CboT9ibSmUhfwq5EehJqQAUgj+LYQGgfOOgM7T1De88KiiCOzTtD887YvDMKAD+yQ3PO8KAiNOcC8b5AYrqkUERxjfwayyAB/ruA/y4KiiCO/ruA/y7ovwt0jwsqAHkUxwZC+7B5MJ9cOjQXiiheI/98KrnA/uwC+7NLD0XQj/uzC+zPIugPEfSHKIViBWWN8hoVaCyDCuggEXSQSEERxLGDRNBBIuwgEXSQCBWAPIpjA6F92DzoIFGH5kIRxWvkhwBCB4mgg0Q9FEE/dpAIOsiFZAySMjBnkKRxwV5yoXmEJBKaSUgqIbkEkwnJJiQZYDYg6YDkA0wIJCOQFIA5gCQBmgVIGiB5gCQCzAQkFdBcgMnAYKwNxtpArA3G2pDIGoysIZE1GFmDkTUQWYORNWSiMDhTmAvhwOXThdiOpnekEiwTu2oigl7HJxMxtgZiazC2hsTWYGwbCG0DkW1SKFZQ1sivsQwSENMGQtooKII4xrOBcDaY1xvI6w0qAHkUxwZC+7B5kNebDs2FIorXyA/xgk7RQJ9oeiiCfuwQDfYH0iFIj8AuQfoE7RSkV9BuQfoF6RjYM0jXIJEmocZYk2CTaGO4SbxJwEnEMeQk5iSmJKgYVRJWGlcM7AV3aBfcol1gj3bBTdqFbMouuCu7kG3ZBfdll4QoQR1EBa4TcLN2gd3aBbdr1i5U0ZGmYJmoqIkI+hin4wSn46THMtZCpuME1+YYyQgjGUEkI4xkRPbbEYlthLGNSGyjhGghSlAHUYE7BYxtBLGNMLYRhjKCUEYYyoiEMsJQRhjKCEMZQSgjDGVEQhlhKOsaImcBKGNYHAIABMECKEIkKgA0qtCoQmMZVXSooiOGY5moqIkI+qvHWnoU6bGMtfSkFlzv1rjuxDAZCJMtw8oLY2AgBgZjYDAGBmNgIAYGY2AwBgZjYCAGBmNgSAwMxsBgDAzGwEAMDMbAkBgYjEGDSa7BJNdAkmswyTUkpTWY0hqS0hpMaU1ClKAOokKjClxVQEprMKU1OF01mOMayHEN5riG5LgGc1yDOa7BHNdAjmswxzUkxzUkx0EgScqDjAdRpAkQ8x+GkORDVADyKI6pDzIfJj7Me5j2IOth0iM5D1MeZjxMeJDvMN2RbAfh+Yb1/jcs979TKFZQ1iivUYHGMqjAtcg3hvwbQv6NIf9GDagA5FG8QwOwfiiieI384GOI4TfE8LuHIujHGH5DDH8ghj8Qw58UihWUNcprVKCxDCowhj8Ywx+I4Q/G8Ac1oAKQR/EODcD6oYjiNfKDjyGGPxDDnx6KoB9j+IPjkAxEMhJxKJKxSAcjHY1kONLxSMcfGYB0BJIhSMYgDkIyCskwJOMQByIZiXQokrFIBiMZjTgccTwaDJXBUBkIlcFQGRIqQ0JlMFSGhMqQUBkMlcHAmG8iQiRILaQSLBOJmojAMhLjYDAOBuJgaBzIMhIzo+kxVD2Gqk+xXCGgiQ5NlGgCoBoSqh5D1ZPHyHsMXk+UoA6iAjcFfUfswPJcBT62gk+twEMr+MwKeWSFPLGCD6yQ51XIkyX4YAk+RYIPkfwiO+iHvvgLXfG3hyKK18g/74bYC7ETQh/ELkh6IOmA2P9I9+txgibdEXsj6YzYF7ErQk/Ejoj9ELsh9ELshD1mlB4SSg8x7CGGfQ9F0I8xtMDLu/uYU63iNFL5bYFyK44Ptd9K18ddb8VbFrmVr/dXb8XrNfRb8fYg4b2sZ8Vixnx7iuxux9jXbsXb103uwnPVY5BupWrOe3te61a+vpx5N0tNS9dbWo8Wznhvb7PdzZoXb89jPvw1N3N8DfJWmtNu64S7IfO4VHNDrh+auLd/7rzT3KzrfvdOncfhMmv/97wB4I7rIuLe3rmNt1XYrXye6Yq7uU1zG/O5aDSr5/ZUw70874a3Z+ceuucRvqA7QFsyq/p+A//uhP3ctky/rP995WnTrXLdug/T7dXLtFhBMZmX43mxhSJwH+fFDIrA/T0vRlBESy5Qd4NlECjmRTMv5vMiKLuALqjbQEOB+xeoQD7Mi2ewBLh7cDGQoaRnRSh1s2I6K5Wz0pyzm+vpkrnknNqWxn2fYzj+jeBGuS+KsewRNPRO2AsCRuD/vrWz6kzUduO3/6KyuPWHKXzo8twdU1u9nNT0k4Iay2YOJMhxZgCQqZBlT7TsESgIkhE1xZEwUeSAwAmBlgDEvJhBCJQjUBMhBAxBGgKQei4EICwRAt+kZoL0xOFE5ngk/iYxIUIEIBWlUMQul2IZGM4plrEDptj/EEix96XY+VLS91LsegAcoHyCcotltCqmACI5lGuUSLHDAdBgGWu4YBkZIih/Y5UI9OjblHQzdC06HyWwjFUoKBqsEZFEYRn7nMIy9jmFfQ4BhX1OYZ+jgCG9UGEvBOAA5ROUWyyjnTEFEMmhXKOEwl4IQINlrOGCZWSIoPyNVSLQo3NJmXSSI/oaI4h1YhnrLEssYzdEjjMDYMdDlj3RskegIEhG1Ni+hhBFDgicEGgJQMyLGYRAOQI1EULAEKQhAKnnQgDCEiHwTWomSE8cTmTszhz9TWJChAhAKuqgiF2uwzJmvg7L2AE77H8IdNj7Oux8Hel7HXY9AA5QPkG5xTJaFVMAkRzKNUp02OEAaLCMNVywjAwRlL+xSgR69G1Huhm6Fp2PEljGKjCrkURK0xyWsc+RrEeSHsl5mPJIxiMJj+Y7ku4IYDD/YfrD7EeSH8l9NPVh5sPEh3mPpD3MeiTpYc4jKQ8zHiY8ku8w3WG2o8kOcx2mOsx0JNHB1hWKpBfSrS2WsReSnS7Z6JJ9Lm5zyS6XbHIJQNd8dNNLAOyXZBOMe2CyBSY7YLoBxv0vbn9x90s2v7j3JVtf3PmSjS/ue3HbS3a9uOnFPS/d8lLE4CYYyxgysicmW2KsBF1rjjYkRtcDPl7Tcb/ml3F+Ot08DnzAJMBsBkY0Y9HH2mg8ckrru1UDkCEwHO00Kbuz2ifFvZqTD0rNpOfFGLjt0g2q76D2EgVeZ/Z/3+hxekzb8TTpR7G8hmQstecpbTzi7FEeDjCbFNPTlOpeWZiUhqPFHuXx4LBHeTgWjHF+wYbEJvK39VfU12mep9Ht3Mj7pVpd5HaHcSeP57UIRJCNL9pOK7wo0ECyti2sGx07NkEBzwJ60rKVbJ+T0PJvXZ8ky+c0kCxKM56wtuoyQQHPAnr2demOSR1OG+XVsBygxeiurd1NIjvGeS0sB2ixtG51TtvEDrco8yjzMdLIpIfUhq9XrRwhhkXqKXa9GOgoUw7JGhWyRfZ1lJeuFneu2bBCbgRVHj7sAzZDx4Phki6WQ2rbUgOXCGAPMVKPMOHItU1wjM9YQE9THlq3DOBVEConrXOf9JTKShde6cKbK6IuV+52kZwqCAf2kjSkheXAjFd244I4pMzHeLO6y+2C4U4tC2uAO7Pszne6FLrlCK027pjh3C43GjvpHQ3H5A5Xq22nCDLafVDXKIOcTa5OpbF01Vhr0ybjZG8357JaWYoy7qgvmS310HofsfPQElXHYtsmGddDHnpgQMV1BqH0TJ36jKVUytZbTiavG6vIgL3tLI3XGYWsJ2Sxi0fukohycxJmdPd4gJDEZyRi50W207NaafU4eRZpHI/XaaUlhJcTtYqNbz1tbxtZrPHKNbKcJ4u3sq9bn6/l0Poi28hijU/umvwCuVHOslHtDnWNRQUPelHGbhKu75R79rtnBZFlyajXB186u60A9MteFV3xeDpiVsyg3AEZyhq01Qi0CoByXnR34GYAFHOwp4JynaYIoAm51ggVFHLbyrllMUG+lZ3554rmxaYD/xRQbhK0t8FyortfgAiS9Wi++1Dj3NgOPW86bA5h6csftAaE+g44enSSuyUHpqH5FUGGpwzmSItI1QFwRqBCkQPpn9CcHOMF0TDYu4jltSKRMKDjmJ0VBY/oOATc1VZwANZ1APMPJXTIM1YC5RzaV+Hwww6RgU3FHltWI1AQAIxoodIMygWpE0dmi70/qwgHBqDFsdood2d97k+lChLf8oSSWXlM7p5/pGB3cc3SfkxcGp7Ydpk79T1truQhw9xj8rhmdxPOp4rubmx0kU5p86t7/32RSSVJjW70+DxYn5qVO7/4xc+lrMkL2KwyO/4XaVvCZ9X9dAt0BZmsonqJIoZJ/7a1ek3SY+KO0WndztWx71VNWBcx2fVdkCcvz0Ge0a7lnFPjcn1oX+1OqVjWlgXsk1Yt4J5YvYCbtHSxzNCIpY1d2MqFzXuqXQuYbdNXJ12344PqAoPdBjcJS0nKOr2UphWEc3cuvV07HZPWppbaHexth0OuCaPdOrvFbFetVF2XZ4kel2fj59C/UW6T6yNPCXypca1eIuAcuZy7ad3Z8St3KWGIvnO8j8lpH3hyq9TgJkAf+6q1Kfg4hEfZeF75ZlsBkcuvLTULlN2ZcDPlbr4w4hMct20Xjv+OIrf1kN1olKzMnIYbp061tSSKREl23DNfn132qKF8txAP7Df1Bx+x4W1RbM13FLnZ5iqhnapjuTuB+8RynyTu0SmQGlgNHk7U2rMaep77fjU4GmtwhzQx4jIb6MtGuh23ZaY5TRwDryNO1bE0LuwhZTynz7IhoyyvIChEbzTZXcgq51QCDSTza6BdRpTNErlA23XU2ZXp8daG0gYy5/tIkFvSbhfIPnV3MsqzI7EURmI1C0Wb1GXnFki6idztGnbYLBPh6znkZVendjKX9QKLYO9Pl9a1drfN09xnJMMHGn+e98DPXzzws3j8/Twx/mr3yZXOPVDM5RcgoqzdVPmkCRnkT4tbdHqiRSd2FJ2E0XJKm/RYtkkardj5naHjTG/TvwnlV4kppGtZf1ouhq23NLbVDxzXYOxEpIV5J2047lRYMUQlu6JzMK5AO1Zx3BVsXubhgocND9d3mF0E1bxUy8N3FP1lmuFWIhsUJAqyB5/swS8rLX07u/WJCRe0lOXhNeUeDbnfxNrXvNov2/hkG79s65Nt2V1XlNZRVxxy/btSkR2GlGu8PEW2V3Y4tyv906n8eh+XtaxReSvtE4DGRyHxLGJqbRPJYLq74zassfY6b2EIpOa+0xLXntfE5E1gAg/mh9sDN6yORdRKWZp7mdrdRuS2fyIbriXD65H9kvXIITRzHMKzxqnMVdVlwzu8TC5HqiBdeqXLgHTnle4E6ePYuHKfpz+d9njBx8jvKMI6s+U6zVKdZrnOeqnOernOZqnOZrnO5LbJlYbCfRdaVnYHJVkW1WnVStPCNelMMgyKzybb1DcT/3hzXualCrV/Xy+TjLesX+W9QJSkQrrQLbtGnuC4DRueVeF2YhMCyHShZNKFk8kxL1tXZOtGoiCb+mRTv2znkxUu8JR5vKrK3CbZFb95pXS8PGOOuZ3GjFqd2es0hMxPTeF5owmNpstSTfE1lsNiIXwZIczOW7pUv49998U7bXzo0rusJDxvX1zjxqdRhn2Ql+PcG2E1dX2+qInKtuEXiiwHOi09FmUa8woexLctvft4VRS9SJSDSPkJJOZE5Qd+tcez6CodntqePF2Xxvqs+saOXsmIZJZbyJp2rDU9Kptq9WM5wabwazYuRHPuZh/CLJXIcr8rIleUDtfdlEhXdZQoWyxemt7mqHRl1LFOHw8RcWg6R90CfxWf0uakal6gY1HNoiWjPFGNMi2vOyt5OOHxowAnXL3KdHKjIl5TJFT8LcACe9tKuCAQxxIu1SDAkn4BFtgND1cCLGjZC7DAXvBwzcO5wC2wNzyMppzKs86v3UekpCKlEylapJRgQlXavW8/3B59XcukN5m0kUnv3DjJrSeMavV9pL5/GTuNJjZDxTa5HGoVDXds3U3wn07ZnFW/iAwuk/PU4UWsm4JG1tCkv63Wpk1kluE9rMRXzV3JvKJr7ePN5ymhylWkE7tS44h1V2lNYavMtGk7uvbl46tK1LF5rdTkqU0CJRQ7UsgwWMRAjLZvRltPsZaBGG0xo41CFQMxyvYUKhgzGg7jbLtQ7EyhCyPKSI5LAIozvqsplDMKmXqZpjFcFEkJ0hFEE6QkyA9V/UuhA9NHmQ6pJzU23f67TIfrpzQQhMj1R65Dsj2S65JMn3xkNaa2U5lGOncPkXBRGqgxG5mmSmvl1mwHX/vqGbHS9SH95an3sW3iWu1T98WJh2TqnvVZJVrFY4a5U667CYYyPL9o2xQDdJUYKP99NaqrVZO0tcKVEhDsslDVxxn+WFtSjANTDuPAjsM48FRGyj1CX/toPmLuo3FEzWEcqLiGlRzGgYprbcY51U0jFGUDdWRZDcsbsSCr4JsF+bp6DnUDnkNZFW7Qcyhfn2E1syBfGwvydXFgxYKs/J4FWdaCA1nX1hyYc+CJAxu2eneGHoNyICufzw2IStOUxq6fbntEVc96/3QhrgRCKuESQaqhkwhsquHoIYY8RJcYtIRLBCU1vpRwiTBPR9f5oFYFnSam09dsdomVmQ+m6zxE8cdXHQjqHu8koPvGAwWHTz0QePjiA0Xdhx8I6r7/QMHhMxAEHr8GQeDhoxAfX4+XCmJ9Una/perZ1ys8dNdiD9m13UcevOBhGPzhozvPeOjORz7y4C0Pw+g3D8PgQZZ+X334qJ2XmvmFjZ9c+cm1n3xKefI43k52T65s8kRCU6loeHlwMsyQZ0K7jVJkuY69BZxTFtfZvPSht/k4xHZVXZNUaTYjHFVl+1+e63qKRsodcTcB3NL3eqmXeCt164Jiin+r1Oa5GfR4AnYCTpNf/5KpXiWrfDZoAXMDFSDnL4QGFwE4DELE3MADzA02hIYBBuA4qAAcBtIdewwAAiUUO1LIMFjDQIy2C6Otp1hLoYTBDIUqBmLsKCgUU2hPoZpCjP05hc5MKxnDGOhEoYhCFClpzFPKNOmmY7/vNCIE6AgHYZmoHd6aqfKySjoA7aJn6rwHRtjHbHJOAWkSK1/rb/d22KNbz4EjAoYgLQIxkUGgQmCPQIFAhMA3qYW0pkGgRiBHgOg4I5AQU/fUR9Rt1Ck9acG9PFufU6xjMM1gihMuOUZWIwvebYTNhzlKBAGvBTy51zrOq+u3ryvQ6Ojx0pN7xbJzR2KUjXaP1bdpprv2tUh1V0jEyhIridikZSPRIisYEWJt0fw1S3tdZgLRbvjM0csx1uAT93Lw7R1pfHMnmn0Mmaqs1Z3xKuFcNpK8HkvsP1lCqENbJH+ORMEXI5E1Z7B/IL22rt42EVgkq0aqI1La4MVBN+8mC5rj69BqgebRO7jQxyC2x+FVIogOKO+rQav1fp2aUfb969suPIcXicfFpjLuXWKb3eZ4pCOVAZbbuaYG7Gz/WAUP9J74EEntVGQnLAJThEIdQSplTax1Rgh2NrM/bUGm2EmjOauYVqNpMyhTSZBMMZCdqhqVcYSiq2MqceQggdcwzBEHCfLfjMpeZrbpOVFVbbcDnBjB3CVMBvNoiWMW89UrWcvVLfGykLdSphtyPZOvbs9BAm9BIcbTNQet1NF9RBQJOeU9U6iRDGp8jmkolLAJZdXqfDKWJ6uQVtUzq6ck9zg+Tzp3gjpHWBU6TzOW3HRZJxLcN0DirhXMzFPBljitxwGrWXKlq2lOgiVSpmsPtdJ2yaFykW49O+0KlVuhlLOcfLBJz1bhEv0EH1+hZwiVsgPBXYysACtU3CvA8s6dpzbHzsPVmDk2mKValLb+bKhKNwmjPbE+MhCHV2ljE33yQK/Prs2Ib18zj9XOPD1p8OT6BmDu+gZA7voGQsP1DQCH6xuIuesbgLnrGwgN1zcAHK9vADhc39h+zX3SprXNhG1X6FY34C/rEfPq/rwUdjK3q/HJNQsz3Cvj8EjAvwXc3YHi8P2E/7qNtWijzneUvotjGWodd5V7ANhtIVBxq+yWXrnLg26KEokHD+3ooyUe4reP5hN086CH6BOd+nYi8+jCEnH4koRAc51apA29W6IO3Vwkuv4uEV3HF2nDCJCo41CQqMOYEN3nbsPJnvfRfEHZ+2hW8O3LDqHJx+2mpXRW6mYlPSupOWs5K2Vzre6K5rR8hCKQ7WZCAzBniBIsA/ANRawgwQoIA2hooQj8MRRRHVYH7CBeQRHLoH0PRSAXUHkB7CDez4v1vJjPi6d50d2WnpXnxZth89vJCKUUoZCmUEeQUlOIWkA1Karq5kNYAt2chZekeDjnYbsgXv+bjclD6l5sz14odmQwc2TVzokziShhwJZTzWAVg/UMVjNYzmBN4zG/8NCSl83otel93Ed5uG/7KA73aSfF8b7sAxjvw07Kw33XR3m4zzopjvdVH8D1PuoDGFL/1cLpaaHDU2tXR0zx8TY8hac36Qm1rdPqToWsb7Nu0abMguJKiERCIlG+RYIowiyErhS3Y5cooro4limykGydRGgkgqjKzUH/vngaM9FfKZOlIC43rxzeBeeV51dSf5EI9YRQHt3BDMWNVKpepP0YkZQUj+X0eEyISlvbRSefGeMZpmvBGWG6ELyvOhyhhpV7pUq75LD7yesnyqa0x9rH0V7fvNQt3Smc9fD+XeduMHA7jAnd3Wp1Ck+pbqfv/mclgYfvAjH4wJ5I/IkkIEsIIkdB4MizG4nfCAKRwB8J7FIDIsH+RuBvBPt7yf6eF4gF/phnbwX2VmCXmtsKzTWS+Tz7XmDf8+yVwF4J7JL1lWD9QeA/8OyFwF7w7FJohcjWAnvNs+cCe86znwT2E88ueVJwpMA9gQvlbnjYRd8dGRexSiGSImCXuIggQDiw5iRtST2KVkQhgihqjp2WEDEEKR7IeJa7LemMAe2ebOqmOz4bgne0cdeC37Zfd8rt5KxyYsLtrK655ivaTE27Yklp/0tfqNLU/f9SaN3q1Nbf6+yxCefQkkWH+YrBhyUZgw8LMhYXFA2LMRaXajY83gj8bkM5w+e7QonUdSJJKVlM+cSAFiU6zdxJ1jNUuTuhdhh0sY32nOKO7p4hk7P9Kt2mk8+wTrnOZR37OaYPMF/fEJnTr48/rL90m6Rl5U5KuB9N6E5uZeGUh20eYXG7l+JxHi7txogS4pi1Jo5Za1wnUzzOWuNwHhasubDGXFhbLrwpF96SC4+W7joAJUTD5S0e7wQ8FXAlKWINHQgCXr68Mba6q0kc2rFoyqKKV8FaaGEWLfkvP+xV7Y5QUrm7hsZ92+P+qYDXJkrO/GdachVl92wsV8LSdPhTUbk2acN/ue324RzxEzTc17vuXzbI1aXnP0aR3z4ZO55xNX7bok3z2Pdp0ytbnfIfTy6WGWmWsdkZdRnjNDplkCH0jZzhK0ZBrruH+c9mXe8Cljr4Ycg54+RTwmGZwdTXcgFLyIqmTeu6q+7fz+M/cXj9MtxwKzfXR/lbVWXXruysaLvKi/wpltrzratQxG8qlnFfh1Dto93axnfsvWp0nrr33vnx200/fuN1UOdSxXLu1BNcnng1ZbgRL33l7vGZKoRvHwc+3+7YCw6ZsQ51NbpO2QT2u1Tn7+RDx4NKwSkc3/1b9M9XcQ2GZH7PB+t+4W7vZg/IugMmfAJn+MC88HUcPnl7mWeJm+dc0iMaZRe2w+mjXK57nJEl5kv+c2OlN3WOU/Kx1pPF/yzjiN9Aiy/ugvtwsCzztUp2zDRPS4yjrF7s56sAPdph8HxrpyB6mMPQnwbS9stuL1x+1rA8eeFxLeCpgJcC3gn4ScCPkkGZRDhKph4lW4+SsUfJ2qNkbiJZlUhWJZJViWRVIlmVSFblklW5ZFUuWZVLVuWSVblkVSFZVUhWFZJVhWRVIVllxECJFKMSiSIZbCSDjWSwEQ2W3PjTKZGiRUoqUkqR0okUybZGMq2RcMniRjK4kextJHMbydpYsraVCLFkbisRYqkdrUSIpQbGUgNjsYFiImg9FLGNYpJoxSzRimmiFfNEK/aiVuwurdhfWrHDtGKPacUuc5ZMO0uWnSXDzpJdZ8mss2SVcPE1KzP+EiheSbxPG/wF4iJtWbwSrsgq4dKx3T6x14IFPLMbPb6Co0BoJYmz0LJ+OAyPISQd77rOsDCvvUoER9vVoBCyoxCyb0lVLbRsz+v/FnwdC/hR8mgsEfaSpbY3up1R04mdz0e2fdBHdp9akqnGS7X9zytse5uPzps9fUDMqEq+5eAjKh+x1z5qU3Y+spfobkT46KbDUTPeutDYFbtildofcNui6swIb75mhOkzvhQfnsKg8PBABwOPD/VSwvg8L4MPj/JSfHiKl4HHB3gp4frsLiUMz26t1+v/1l/Xd9u+3bsBw8tt5WuvyxcGLl9TCvflq+JRzcKc6o6vsXtN2Ro7Xnf3yujQHWeeRTXPrFmU4U1feyXhmoU1z80ys662zLyKjkMZBapWWnH+GAnu5YYbqbyRjHv9cv5mJhIj9w5klFAy81YuS5y/FPpgWUSdvqDJEuFFWcIzewOXUqXGXenwbumDLr7XjCwjdf4SKriJfR0Y9Yzv9gpqJi86v0oRmfJcX42VmHrdDK/lyvT7u7GSRbf3poWuNbZm6GAScXCNwDHQZu98o/TjfWeJQ+gYfieO1KsrJSeOTIJ59I1zFBxf0vYa4LVdHrBOsWTWMJS4l93BdO+Ye3CIeWF4S1wZPjIDVWjcSPO2TRytA1XoqVdjpDx0Iwd8cxsykn/vdMGK8S13QflI9PWcx5vyTAuu78HzLr9Rb777/G+3nd97vn3o/gA3Fe54KuC5gIsCksR4YCSeW3WjNu3LevOl6kKbVBGqRVemPL/46Nr2KB89NalIP+lzUP+vTl52X4ne1/p83w6W8e2MzTr9ebkSqzI1rZ26Y12+NrbruXM+Tqp2H7a6id8U92kcO7JT5P6vVKuSl3kltw/X2gXnSvWpAfI5jfV4SDGDx8p9D4AhJJpDM8VqyVWhY45wfUFCFxyxdjcnGbxVJ08Lq7y7HjI252mS9HakoPvljvcSGQL0WB2tacMtuqCuKS/L6jx/OyKFi92N+uOeP29EcqGqRwd6HMYzNQKox7TQuYc+hN5DT7Rc8+l2lDAreXG9cEZ/g3HRemu+jxqWen3xSB08PH7q0F299tke66XbDatHf2P1Z4lXwfU1Je3RAkTiwkbFqUf8p/S5wI09XwugfwO59Yb/9Dhn2npa6rO1Omgpagzt5o0Z6ZYlh2EyJiHlPiIYzcePanL3Ire1ZvgQd1kXMtsYGIZnr3XiVTIwBMRN2qYeum2AQK4ClVe+uit/1ZW35r1Ogg1P/C1PQk1PvBbYPyETriyiDTcVshFXDo8VYSMCNgRNWOCHoBf8Pgh5wFP7KVD5yVf3yV/1KdT3w70/0P+DI8BrQdwHDBgYxPpHcbn6gS7XbkK1G2/tJlC78dfeRsF+H/n7fRTq91EStmCJDUErFtjh7wexStyJgL6eMLLIfSGsIaCgC4h3PuE4bL5H/DsQhW9fBOo6ID0wiOJZsA9k/h6QheKfBaJ/tMsTX/2OLtY+CMt1O7Kn5i7Q9IFBrrvzN3yge/LPsQwloIFDzkCjAk8KGhg8FpSl+9ZOZ4x/HTflk/vhwOXtiANHSIHcnJFBbo7rZsNi1mVetS/trtZnDsMu2uZ4j2VgkN+ZFqiRW3nn8Tc0LlWUqCYpdLiVU16vbTOlfhOnrLKlzrXDOxF+Iydson0TnnEXpIqLWhBmnxyt7PoaXly2IwuD73U+XLKa4u25dLSGFboTWcnhlDRZ9kEOSA9Xv4YPBJVnc1Z1HFTISHB1uDuxsoEPKid7fUDfPeg7nA7vHnr3+u/Gmfd+V074OH3Dg99z6PpwrkpYxQ8qp27cw45y648vzLKBJO7L4P707RlZnbfSTq6z9A+X0jcE/ZX2nlq75wZtmCyvR9L6mKSXUDsnbEFVgXZP2ERVfmO0V1DuIb7U26V2xnYXfy4qS+42DpdkCpU1Xa18mhdIc1Xfr6/f5tZpwAdgUMH7YqEw46oFkvrvleq/VXlW5z/X6WT/VGn35yq7v1VY/t2x5R8d2/+9kf0fW/n3Ruo/V8gNzpvgbXjeMo9/xNzHu7cNf9Ppad0fjZST0kHVTboKXbZ5cIlJdaJoSW1/y3TfWhd/7jaJSv4sW/w/FT/RYTzDTIes399kF3hp/6hnsdrsCd7iCROecM9+ur/0s7ZPeKNd7o32CW+0T3ij/YM32ie8kTzjjuQZw5O/WJ4sN30weGF0HrwLLHfqlrrkzrtAb/aM4gdzuHXZM1Y0WpvFVjyYw1Y8eLNnmJeYrOLFRtxYF6iNb7zfT/CGTbizZk/wLhlQyztE+0R/uDzBq9LlXefOu0DvMXlG84R7ge7DEwnusDzfH57I94cn0ubhD1nzsDxp/tyeTwhbfWddYPWd9wmr7zJhq7OZ+oW8S5Lscm/cWbMneHO12ILiCWufcHK23MnO2KWOu/OGnXFnzZ7gLZ4w4Qlv3GXC3ijuK4YF7iieWIo8eLNnmItnrHjCJQ+hsE+Ge0JLffJgDjfzwZs9w1w8Y8UTPnkIhX3yzPr5meXzX1bPTyye+yfM7pfPiv0Ts2L/hDf6P3ijf2YXpK6PmTZdpevrB4oWTDb1rY4n5WbN+IuCJlFxrG5PMBaFapV5QiRTTf2kyEFZLz1r1bMmPcH/pMPkCyjCIxthwYtbhv5Jcujxf5KUbus/ebHpb9eC/Y66X4OpF/KF/De/aLSEMeQd/tLSEoFA29uFbW+Xtr1d2vZ2advbZ9veLm17srTxyeLWJ4ubnyxuf/K0A5KFHjg8q/mwUDG/rVoiEFA830osYXRL5yV8oYBlzzYpW9ik+d5hCeNSC2a7Bg8frL8XcYaMfSxFA4PrwRgaXLB+XsQZGlzCMnuRRMCrC5ZKS2azpbP84kl98Ry+eMp+eobu/7pyGRf9vpuegbtlfxPN/g/Z4v8xWQeqhTtki1iDbYH7Y4tYiyfqDzWqXd6odnGj2uWNapc3ql3eqGS5VrhBtIw1rBbu4ixiDWvNnlCbPaEXb/cs4w06DG/2LONdYO7sPssizmw5a7h+uCe0iDVYf7zc1Hi5qfP7QT7Oy/LuAvdhFrGGtZL7OwuZw5oPy5PcYXGSOyxPcofl6Wh+62UR54K0Mb/bsYg1WD/c61jEOtzqWMQZbhTciVjEGrQU7kMsYn3C1ODMhTcUlvEGbcXbCct4ww3Da/3LeIMm4JX+ZbzPmBsMRLI8ZTyx2EjkK8GLFq1PLcmXrqKfWHA/s77W/98q/m+P+CWBhwPna+hFnCGV7WKV7WKVyXKdyVKlsMBaxhpUmjyhNVmsdjZhLGIM1j5P1z5OyCjLWJOlT6U+0bmDvsf7Lku5x7suS7nHey7eTqj+8BCfWnzj7b7Se0L9XSasfrKUfKKCiVS4iseAeqKGh9CCCpI/1ZA8UUXyhyAn6g8Paj6h//uJ5xKyvzQge6IF9w3kMxG4yYTVx39QHy9XP+kLSx75TJ555jN56qHP5KmnPh/c9RPDsF4ezXp5ZMKsfKb03V5Syy7j8ilsiUBAsZQdl4kElAt5cZFESHXyvO5kqfLk2TAmC8MoZMFFEqG7eU8bnS21ms98SwQCiuNnFccLFWO2W8bq/LGMM1vOWiyvv146muqF8aoXur9+zpv+66zJExeQk2euICfPXEKe7UUWGxy88/Dna+4L92Nq6SYvC7ImTxiQLLcgWW7C3Fs+zstizseXJIc9kXt8LXTfeM49n8BL9zlOPZ4UVqlaG7vhbtLmho/nhE0J5OE/laSFSjpbVa5UwtDj9EqzPCbMoFSQpSsWsCzR446IpsnDMtx4ctW7AwfVq1J5mjDuHeiqebVSShUCQxHmUCrIc2doO/d9CIn5p3NfmlWrJq1rJh635k1bNzTOfa5EvQ5kwQKvja3aK4tlymlpnUo2AGNnKaTeMr9d+/SN09ndwyVPdT1xv5HKPGFZ9hehZy6WM0JP3pteOAtBYJasGySRJ+4aP7VoLZ5eZM4noKdvFD9xj50Tet7Kxa6XRJ65Vf20O5Y/2CXKLL89vsgLrMATd8ufXcjOu+JfZJau2BZvj3D1+Kdl/B9Xqs+64pnOEJPYPr2XyhaHSxJ5Ys28pL8KEs/W8ifTll6H+V4c2PmDDP+XyBOPYvz1is5yI1mh5VebnrfyIKwm/iDyxJMXSzosI7H4AeTFbaESSx+Gfjo1zJ+9ePYpDBBaUk/2vBeeiej85uCSiAoSTzyw8aenPBa2hxFa/Fj6918a9Mx2BGbKp/3gC+zma4mN4Rk6+csegxEqnnws5u9Czz9S//2H9wu+//5w0B+tXDx1cCJPPyy/PD/3fwn2nk43S98ZW7yQZSSefpnrefOev7vA7K6XVlb8H3dJFtf2TXPo/1Pb85vY511K93HLNz1LReJn62Cm/ade0nryJZYn33r5frqKxUYVz/c5Zp24OOstbbqwel3+AO3ftxtL3zf8Q+u///ww7B/78BNPXf9h0f//zc2Lrzcubf98nfbX9eTSF2QXh3//7LCXQvLE2w7PXoN76sIdk/v/MAJA5POLucehVNFdb3EYpV42my/2Rsiqa3S8Us0qK2tl3Pe327K6nr8d+G7T/yE83H8J8WTu0+WBz9aUiXvSMQ4+6hP+BFOtmlI8kGR2Fyj0ZdqzGu8hhY3K1RIe56uyu9V9004HvYPtH5WXnTuBvna9cDhekIyqtCnSIQKqfq1VUihz/WV7GLWh2ydKGXe/7KxW0o0tdbm4G1+DFS/uCEjVprbjNjrXUVvWr+uXf1+nZs2R3gbSG0faDKQNR3ofSO8caTuQthxpN5B2HOljIH1wpM+B9MmR/htI/7FN/je2+R9LvDqE9ch6dMma9cl6dMqa9cp6dMua9ct6dMya9cx6dI39p6p1o0070l23dH8eBwpEpR1xIaY01uWxVlVi+8jTAocuz4dUEjYlL02IqdFFuohR/0a5O7rSUQtVZyH+n043i5mH5wvOSTo8amAs1uXuYIZaRZluQ8LjQwicdBZZ6X9ff5ZfUntS1umltHTrojxPK/cQxMeXjereznXmOFncuDYmKj+8MMTRBqBeD6to0zzmxWcMrIpCRbU1mxO+klixqDTf5ZTtxdeg6xEV3mYRHmiVQPcowKZJDB4VpJmUo6/tXGBHXZu2ecn6EVgm/gz0nOvZIVapinUdHH+F3Xs2SZDNLGKzrbRRMjrEd1anfjEzeUpo0cB7QmCoIOpqd8jKM7nhKZGhEpvz2zJthksENt0+VdvfZIdq97nl/XMK/Kv0UPU1lyhztH+fqvYvkkOVf6jr+Uqisjb6SUc+JzOZvP5SGSvZaHe48HDM9EifAEvMaX46VT/pW5BxacSuvEvLNQz+yCqotfv5wIb0cC9dOwKAo5p7DpmouWPzLDMefTSui8bfdL004o+l0NvXiDyWMzctj9/zFcmIkVXNFb4m2+vx75jXRpimrwn7POVMBTiKL+dMZb0spiv27kxnt6kZEVW412yViW/lptV12txa+ThifSwnfZVo81qkpnu0pWle28RugSZ8x1rbTVlNcG07UH7VeAtIrW1HcAaXeRrf1cZl7vLTRNYa6nrGFHKRtqjbqKn2ZXvboQtPql6pto+f9e089Dvr7IQt/6cgW5XajlWrY2HNuYHCpyDfZjbx+sRXEz3ffhRfUPR8/1F8TfH6LiMrdKVxUl3WCR4aSZ7TAIe3ksPncI+Hzrv6w+dv8RLieSoP9qUHfPESYgXuPKSn9LMCi+0flqVP2T9KeA8vfPrUwuX28+rlo21YfrmHeT5lOmHwnVQeOug8IOw95Nx/uLibZvZdq0JHjN/5fAeNB5X4hb1nlPuaETym2X9Gc+iAZv/5vJ73MycMnsONpevQE7ovu/mbLtx8mAh7zjFVvnZnoaozb91ZoPLMX3vwRGnfObNt6DDs1nsWdvBEaV9vGz5W6JOWvmY4UoebEj7xgSEgLnt9oMteH+9Qe6tP/PUnIQOSgAXi/YMHXa7dCXvqtmRfj4sDPS72nb/urTn21twGBlrrG2etf5i13lF2CdR8Ud6e7q354q05NEq8g2QQlmt2ZM+p50mo7pFDPvc8CdQ/MsgWHEIn+HnP7guc2uedy34CZ83/+M6a//GfNf/jPWs+C9Sc+WrO/DVn3prlm38Puliz+Am1B1muuQitHArvyqEIrBwK/8oheB69/zj60Gn0Cw6jD53L7j2LPXD+ulyzfO7sg+7fCfm/9sEwejcmoW2OX9i/iVn0CaZntr8LhRd/ynvhpm+h8F+q9e1lFwovrvaZWiZKN18XXZeWFg+fpn7d11plq6ZSkX7597XvW70q69iNeHfJ0CJlYf9ezmbfuEuR7rLkKEsuLz5IP13ZsoTpZbwHOr1i9kBnV80e8OO63wSryqatyyrRE5Bc2XyQ6NXNia7bdcSJJfdriQ9svFT7KM+uLz7gx1XcB3a7XDhxQHpM25WLCwFLownWnilfm9Sach7KrqZgeqKcTfpLMX3ShqDaOY+gJp0ZOl6bnrT5fu16GqDZ9ddJz5pca32g9MrstMNNL3/Po/S4zDqp2vZOs4pUlbbDXYUxy4YY9iGGKMQQhxh0iOEQYjiGGJIQQxpi+A4xZCGGPMRQhBhMiKEMMVQhhp8QQx1iaEIMwT7ZhRhOIYZziOE3xNCHGC6YdeFu2yTxwh0TTMmiYJTWUVcccv27UpGbFqZV3m6uTXOFsjM45Rysv939EQb9jLz3kyM/OfaTtZ988JOPfnLiJ6d+8refnPnJuZ9c+MnGTy795MpP/vGTaz+58ZMDfa3zk09+8tlP/vWTez+ZDOH5ndwH8XErfj7iuPu/D+rwwBNWMd78963QKId79mjk4B8bfNC5ByQeVPZZCF75uNJ70DLVqkwZtSrSOM7HxxYY6i1qpYd4vXMd5EiDHF2QQwc5wpb2YVP7sCV9uKKW0/KapLU6Ot6qdkvJo937NGVn4nHVJ+v0We1zra8pPnf62pf5jMl81mQ+czKfPZnX4d6YenueN9Te/uYzqPUZ1PoMan0GtT6DWp9BxmeQ8RlkfAYZn0HGZ1DiMyjxGZT4DEp8BiU+gwqfQYXPoMJnUOEzqPAZ5E1U3hTlTU61T23ta2ftq7P2tbP2GXT2dk2OdirTKJg33W791cdpt+DHzt3UzHNdU/yeznpdZiK5aWwxwDOSX5u0bEQek+rO+Kmvkf0bBXgS+zcRedo0013rb0yAp7YV5H7qa8AfI1Nh/xYBnsr+rQI8XreOLK3zSpuEKnNcVYjL72B/o/zNGbzvZxmo/hb7ia4KL4frREeR6u+Bg3Y/S+TcF8n+yxw983TgQCRDMRyj9/4l0ZUoqbRI6pWHJIvpUia9bEQTe49cL9cmC52Vh+RR6DVSrq6Ta/O07Cwbck5lf3QeG7VsSS+rTG3vmVzSYS7uV8NkA6ApCd/1xZ0HsK/LTJvVXk038L0mF4rPpbk9w/uw0t0XadytE7slvO1vYSd5VnXcrFRdl+cJpat4fNhd8qS4PBueMr7hMF4Bm8DXR+jTOsr1y3r9lZp2fPpc2YFlzO1GizJRUtYvArXRdhOtWpnBgkVqBo5y/62j1i5KKmuQdk8K29RjpSPL88Kjm6+rxv2q6fNcuSfl9//+fdqcwBE2n3aUcoS3T9tHOMJubQchR1j/s4OCrXy9ivna37ermK/+38cq5utfv9vAsZStrYe3YPux+hYs2K2+te2BrG8sja9pt1198zV9fLhtJVvTu9sZsto+3G6T1fbPbRg5yufabUJZyj+3B2A9t3HLeLaejdsasDJbt7pnO8jG7RjY2O3cPo2VeXdbLdbX/9z2jY3dm9uBsZSt29WxFmxWFW/Bx9uqEiz4z65LeB+sbTLkLfi3qngL1rvVj2DB5+pHGHLr1Q9vweZt9VMKvXT3z+2FWH0fbjvD2r1xWyTWc29ul8Nq27mdE2vd2l25YLX95y4+sKNh7S5osJ57c9ckWKs/3XUOlvKfu1TBWvDurjawVn+4KxiszNZdhGB9/Z+7sMFa8O4WIGy8t27WZ33wz036LOXNXazk473+WF2Emt5XFymXvf1bXYS4blfqjbdis1IbPsdYGSH/2RwsNPe/f5bE2/D+uTKC+97ssOx4+3Z2LAvB/bCdVWjVxvZ9oVm7T9v5hbp2tofxpE/bkaQmr4cHBGZzcrEvcxfGzxcG/I8B394YcPPOgO8fHMjp3O4YcLfhQK6iD07nJ2fnJ6fzk6v987+XzfbhqOtl/2K1X/9zM5p5YUluoIhEu1LQdknE0rbu0YY0FojuEa9p7pwRi1XTqjy3azWeYXdY6bMgvCts7yt42sfBPSX9eixVKzAUKy/90yqw61ieZv+WSnDGf4dVJAn+Z//aNTtLtFnlnGjBHDud2T1Arnue+rYqc/f0C0vcrJoqjQTidhX1la675kEuSnMnuxXYdL6e0j5X7qLadE01UWzXIGXKN9ROcefU8PZs3ti6bJ6xXWi6DJkS7bJKT6fgiT47LdgtlLnwtdmJ81jmfL99f+NhOwOVJd+w9x0Lb//x8Np9h4Lv9lu+8u2Gh99Zv2xtmu1mOXgq88HDnzz83yrKyzZhiTu+fbs1D7+tjqoeXtRkyS7ShXu8i6W+8/CWh/l47Pim7/im7/5j4Q++0R98oz/4ILitQmkEt37wbbWzceseiWNpfMs++JZ98C375Fv2ybfsk2/ZJ99TP/k2ffLx++QN/I830K4PEp0Xmu1Xbza7HsqybVph8L7ZTLhXbdJ2e5Zs81lTaT7nv9mMNl71YIlvPGzT8rmsY574zsNsh357H2YOnet4uHaRlrwLbLbzkt9uZPcqdaF5ps1YFU/c8vCOS09v7+6qxGzNOZX55GG2R7xt1zzMe57Pom921xGrmvfNlm/Zlo8Hn1vf+Nz6tuXadNJNo3OXebce6tu/f17q2kt981I3Xuq7l+q3eeelfnipn16qz5Nva6+v1l5frb2+Wnt9tfb6au311drrq7XXV2uvr9ZeX715vfHm9cab1+Y3r81vXpvfvDZvffHd2D65+1L6qJVZubT7uHQ8PvHFk9wzUFdKlOgoG+8Xb2+Kro/9lw/5K+I2qoAMz7HPseEpdoDcKn4OuSfYARmeX59j49Prc8yk1DAiaLfbpu2JtWlNwEPJYOmBYNZgijmTCToY3TNWE9C6eJV0Jq51TF0tUZzLBZpzvUSyIRBItmUSxbVPoOnx62IszTVWILkmt0nZDe+E0DZLpKHRAnFotURzzRZort0SaWi4QBxbLhCHpkutkHWO/VVuvuu4cvt9RNeVPR7wEMfO7fVC73PDlPp+z1Kj9/aq0avOpPfBfcUPad207lOmDK3RUenuN7JE5yKJ5jqIe6tlTozr3u6wVTN88ZirNk/d5R8/z43I23ajzo072r6crdw90Sop3dd4Vdvav25kuNuJ7hadh2X4np+HHtcqSgolsQypWKS5tOcRvI9pH8895r5aFnA5Vcp9Qq6ReIbx5Ge5VuZnmqThsL7TYt5pqluk9ynmpnXvV3l9E2AZfRNgmvomqO+0mHfmmwVNWco771xLNBdGMfRE10p3xWBnlWs7/5SGcrnH3KvUDnS3VuJ0FKn9JdF1lcbKpgdLdysrWTtLjfpaG+XY3Mc7x0HfhCrxMLZ1qS96sJbPERMGt94K0Fcqt54fjuYdXmT1eYdVV7g1rqe2u3P81HHJ52/tYQnHMw2SVN6sCtGn60Jf26YrQV/k/bkbIr+gZj9bpOq+acN8Rv0+Ueds4RgwTeaLdT6+g+LY+KHftHaX9Aj7hOk2/Y7PJDEY30fGdW3qniKaCI7Ru074M0qvb69XXzmH2WCKXEfxzA53i2wqZCt1GFMngYcFNEWdiwha6LbWrZ5hWa+sx5txUTfB89S6cmZkZ7J0hvzqBpRZf6i9niNlN9fjNsHz5rd1v3e324gNw+vzEK+r06dw494EL9N4iqUmTqPxgSwHmrJIm1utb1+1u6lo132/rTLXBoxQZ6JbG288BYP9tl0+g+K0SGPHRUlN6taic26b/Ou0m9Vsl6sUbJyH6xbQuKvsehVANSu5J/66yeEEzdCE4V6sXc5f3Tbemm1Vt6qT8uX986tKVNq0tjPEaRONg6LSsbXBajIvHDXvCrteSLSKObKdwNuy9DBEqmrdfMWRkjRnZcYbwgzheqmdoRxVZ9qcp9lsUSuOMF4+Zwh7Hm6SVPMWR3m353DbDhXluuFp1nVRxlak2PrzNOatLQu7HjJH3v915T6k29tIKsPGIS7ztCtY4bJgm9XkqVBbabsLG7q91onQD6xbKzba7kYlh6cxq8fd5G5WuRb8wPYNdyufgbU65oKv+Da0nTG90G5+WCk3YdY89ZTykapU1bu75lxDysY9F8x3m5w1rfy16ZjvgIe843XZ1O42wFwU7WRizeZp46uZv6zK4ZvOe7ccEHrg+PX8cu+SrNtYuaeTX9ab9VfeR24hcH9kfl7WUN5jOQHgCOUYyimUz1C+QLnFCr6hnEH5B8o5lAsoG6QTBuTooFyhRWhSDeUG24hlBBSaoBFAL/3a6StyB6tMIjsvV28AxFDOodx1HSA1SqAKhXX8QHkP5QLKJdqIClsoNwkBUKSBcvS6/sSmQtl2gTnwiwxoVou1VmgFmpFCWVP3o1kZlrFSExMlAByxTLxFPEyaZlBJmhIXb/4jHqLtQ8U1drCC9Jf9G0E2BHkn/RSl9Bu1ZvOy3n1FZdUO+0wVPS6HN+PNpBnt8W0kBnYXNzh4uLPEEIbbSxzuJn8GdzeaOHi428QQxltODGG47zTDJ3efWHy8B8WSxssSHGm8H8VShqsGHGW8N8VSrneoONr1PhVHut6t4kjTaxN8q0s/fXbVgvfA5C4W74iTX8P0jpboFS/H/O6W5KI7w/arzOOV+8rO5DOALxTbawbMODDmQA47ceCFAxMObFk05czkGqRzDiw40HCgnZMoWjJYxZnZsMZnHVdTzVbPeYTTyarMOPGKt4lF9YG1lFMb8XHiAtWxxjYzrbYT2x1dPiRlBh6SKYO38yg+2F1mWv9jRkHPmW1sjkt0bXc1DRvWsnuQj2WbTAZV0iiA9iqtM7sKnKPHdI+MsTo2qC5NTh2CP1ahzVIonnbfCCV2FweQ/e1e252DOsU6sq4pUFuujsQWu783yGeUrQEZv91dwxnS1URbxbfsmu3noN1sxcjYqC4lDdbpGes5p4b46mB93aFLj0cim5ytkYCV7qPsjNH3/Lsbel7lrsBHk40BBfddzaBHlTJoXHKoZrBLwrLGAn5RrWLZUxbnVGRlxhmSa4650KbkuI2An0rW7Eqz2msWbVIObVlHdwxm813dc3oT3rgmiQRKz+rpdc1VW3IYB15T9xxMuPC1TcrVdNI1bxaPsi1TLddduJD2HSvPiavJiYLsqPKR3Zjx0Yeu72MY+6SPw/Ws3Vd3tHuSdvrR5Uq9ILjXLQWPqsgpmiUUi3XOyCclgc4UumhWlAFb3RKsL2NqoToQrElSQ8BcFTGtprCrMtJAl1YRNB1Veelo1arIaC2KsafihO36FsGfkglhrRomMu6rsoYJbcLV39LopARhbGy6l7dHPxueoYzTUxo/hmiTXj9uu1IUSinUUShjJDOG78jwHRm+X4YvYrBvDmNMbhm+lqk3ZvhiRl/MyLYJI1wx2J7BDgxmOIypuGD4CsbogpHtGdkThzH6aoavZurIGb6GwS4cH+fUhpO2jNsv2qO7WhXqEitG4kF7ffNRORN+rWHK3TBOOQ/GKumV6q7bQp7E1blX3ADZd12Rgi5xHE8ee2Zgd5mKg7XhuYerLgzltmJ933zFutG1bsnXlks77aUvPqr2UpWfmnjJpZ8qku26rG5ls0ey9pNVgJz46QHbZNtVL1HKs0Q5dxKl12IzxQZUssxeJrUyKZZJdmUt0r5lUiZ76SiT7DJZoJzkqnQrOqr1GK8biXLxCYl1XXx11SIlFymFSDEy5Sj2TXGw6UevnX/oeZ5ZKE17aMpHSzzE0kcTiJhNGKL2EZWXmPioXoskeycDYP71ayESk+wx/+6zFpolmFxJ/HuJ0EqEWCLM8sX8s+MSIZP8cZQIkzwx/8q2VMU0R8wbKJo7yQ/zr2nLAkIdF7mOWsBzAS8E3Ej4UehpwmCxucAuuE7Tu61aV4i1ZYtQlkYZYgfbbJRM0mOCYFMSpKuJaJR0dURke60QStyXGgHbp3uEYveEGGBHRSRP5Zk2QveIXUrSiOvrHAh/d/GRgOeSQIl6TUjb8jLPST1pQYTTAyL6SJo2HBQOUEya4Y4hR2NLYkTZkS6hiPbafS8EMHf9AE1VVBd1mfuaB0Ad6amlIr2yLC9E0H2lA2s8Ey5Fg1mS9rjL0diemnLVteppuwmfewqS9PjzS2kHrenV9AgxxNzmd460BPkmyC9B3JUugGL37jtgNeFqKJKkqSHKqP5I9YTtSLgOBPlRirghY7BcKaK/YEwzXUewsyLepw3oCUIAjUCKQIlAR5RSrURt6T4WdcMmR1HNoWEXO0OGDewcGR6xmGPD0xUADfcCZ5B7pgKQ4XGKOTY+STHHhocoPqz9dvzTE514OJVwIxASHt/XQg1RIhB0IpMEWDJK0pP0AkFodSaaKlEyqYZcwAsBNwJeCrDkikpsgkRpJFzyaitWIVHaRhZpRBmp/lgidDx8lmIn6TlKhIuEj1f5BhIcqcSBKY8aFk449DHaYDfBwtORBqcucSBvCK/hMcLgSCUGzATjeDzjNecsWrCoYdGSBflGV4LJPN7wKO+5VlDN420jsTcCP19rzMMdB575uPAajjx84dFhvOh8r5rpc8IA7DUiEUUSAsUEMRSKqZxOCYLAgSBHinwTiNZFqqJCGUFyilCooK2nCHG1ofWXCFSE5YcgNUUo1FCEeqilCGXqEDgRll+C9AhcCMuFVnXkIPeiHImbZfzvK1JdpIZbE8qSzXQvk7sHkCXqXvuox7TwUGPlk9V7D/Gi6twn2xufcJL6hFvVeKhuZpKpfXmOvTX7hNPa1+TGK5srX4tTu+b2kH/9/op7r/JI1R7qd1L+esiZVzjvU18XSXTvI//YPbinX5e1N8xl7yWnPmrvrblQP16rfXaZ8hz5QnXxV207UeYLlvJ2hNJHbP01H5Q3FVyU393eVFFpn2E2E/a+EV17dTe693nspPuLzynpufaGw9vL0rPx97Kzd1h6Y2mj5ctUld/wLD2/rN+4WSNKp8eHn9I2ybqflO7uJcrerqJEmkyKPKREpsUekkfMLr1Ekkg5yKSjenn7koiJ7KzEQ5NNTL9lSzykTK4r95A8tEKuzHhIHhtLkVLJQj+yhbX2BKaRVTaeztN6SB6xTqScZKFfn/29KHaZicEVAh6fjVu4+ygQIpGQSJRYJIgi07EKFxN4/CAR5qMULzYIBJEimTUbnXCHVSBkUh25SBAphVSJEQmiXaWAV5LAj2RVLXfIRlLWiF2iFQmiSCfgJ0ngV7a4F0TsqNt93k40UNfH59xxSC8Ue2OwDYO9M9iWwXYM9sFgnwz2H8UeH6KdYEw71ozNa8aWNWPLG1PH25rDDhxYMOAbh3HSb5z0hsM4RiYob0yj37hGkwBYaM/wMUHZMA7bMA7bMPZtGFs2TGfYMPW+M/W+M/W+M/W+M531nfHVO2PfO2PfO2PflrFvy9i3ZQK8ZWzeMjZvGZu3jM1bxuYtY/OOsXnH2LxjbNkxtuwYW3ZMvR9MvR+MXz4Yv3ww9X4w9X4wPvhgbPlkbPlkfPDJDOtPxi+fjH2fxL71v3+vayb/rtfU7DXNURbaM3yMPiafrDdrxYFEo8UiyrijQZmc5vDAGMeuP5nW/UdkN/8Y6I1CGwq9U2hLoR2FPij0SaH/FIPtGYz4bUMnsw2dyzZr2sz1RjHYnsGYSqk/1tQfdK7c0KlyQ3vmZk3G04b21Q2dTje0p25oR93QKW7zRq2nk96GznkbOuVt6Oy2oZPbhs5tmw21fkOtpxPgZkOt31Dr6Sy5oZPkhs6RGzpFbugMuXmn1r9T6+k0uqGz6IZOohs6h27oFLqhM+iGTqAbOn9uttR6OqNu6IS6ofPphk6nGzqbbuhkuqFz6YZOpRs6k2521PodtZ5m2A2dgTd0At7Q+Xezo9bTGXlDJ+QNTenvds46qYbCax5+4+END7/z8JaHdzz8wcOfPPwfC6/5Vq75Vq75Vq75Vq75Vq75Vq75Vq75Vq7ZVm7pXLqlc+mWzqVbOpdu6Vy6pXPplk6cW7q729L5cEvnwy2dD7d0t7elc9qWzmlbOjVt6dS0pfPQls5DWzoPbd+YGj8oRJ1D56EtnYe2dB7a0nloSyedLZ10tnTS2dJJZ0snnS2ddLZ00tnSSWdLJ50tnU62dO7Y0rljS+eOLZ07tnTu2NK5Y0vnji2dO7Z07tjSuWNL544tnSi2NN9vab7f0ny/pfl+S5P7lib3LU3uW5rctx/UOXRLtqU7su0HNZXu0bZ0i7alO7Qt3aBt6TZiS7dnW7o7235S6z+p9XQLt6U7uC3dwG3pVmb7Sa2nm5vtf9TU/6hd/1G7/qN2/UeM2P37R6E1hd4otKHQO4V2FGKMIJ7Y0Xy/o/l+R/P9jub7Hd3W7OgUsKNTwI5ua3Z0W7Oj25odnTt2dO7Y0W3Njk4nOzqd7OjcsaNzx47OHTs6d+zoFLCjyX1Hk/uOZvIdTds7ulfY0b3Cjib3Hd0r7N4ZI2iDaCbf0Uy+o5l8RzP5jmbyHc3kO5rJd3QXsKPJfUd3ATu6C9jRXcCOzgo7Oyus/+GF/I9/6xW5HPDx7221p+BmFVPwfaUpuF0dKLhbJRT8cB+ERfDTfRUWwf9WOQO+vq3yNw7frPINh7+v8ncO361yEreP9b/VmYLr1S8F31Y9BTerstBH6t/1+0rtqYfX2xWHfqxi6vi33Ur3Pa1z8+buyK3XGOhPmsc/aR7/pHn8k+bxT5rHP+lS/pOm9s9/Hy9v26+ijNNDOjyLOd4TG+433e72KvVCGDr3iYKoTqt2NXyl/djlVm1U5qXxMg/HHoQlxk8z6xe/YXuBvl+d0zZZJWWZvbwJjYsv7u2SWlXJS4hh1Fbrti4Puf4d9S4Tiro6l1j1JQmZMCppVZr7OXwWPThW4zFBorJan2ycdLwS/Z6XjnznKyttROaDNsdA+2pVNOMH1f1xPgr0Y7D1dw1BzmvArh/y9muT2pO4JgcDUra5bprV97TCITQeobwJuDIPded8rG6v8zbQujBnzo2IoQk+IdvfPaQnBlnb1cb2vj5ADjajfCLkZWBMjNMKz/LjN7QezRi+beDOCXiGeXD6IqfVwVxy5TikTbJgRNWSndHiDNiGOvWD4ZneoZtQXm2fUHe68o7f9vXNKDfP0H55zMvWUZq2rLx97p5ZF0vs01zt3XkrUe7evUdyrE0rEnN3aoJIVflJl8MUzZIfzhvoT3i0mXSMj39fUV8NJ203fW6bkmv3YX2ENIVSCpUU6ij0rV42tNLv0saVoBljS8YYkzHWZIw5GWNPztSRM3XkTB05U0fO1FEwdRRMHQVTR8HUUTB1GKYOw9RhmDoMU4dh6qiYOiqmjoqpo2LqqJg6aqaOmqmjZuqomTpqpo6GqaNh6miYOhqmjoapo2XqaJk6WqaOlqmjZeo4M3WcmTrOTB1ndsT9Mhp/tTt8A9ELO44v5Uta2O2GS4nKfVJu+rVPbWcEibp3H4eRiMe00LlIjVXuE060SHLfEZBoF9WnxqPUU2PrI/ZlLBMz5XFRrgrtkXUfC5Vo7vseEq2xajNZrdcNlfaojT2e/yk9Da3dR3xEvYnHntYG9O2LUBs9OROOUCcfEZRo7kMMIm34JINI1cajdfjioMeg+6cHfTz3kxM9NjyYKpUX7hhSPR+XBB4GJEHHkUjg6xAkuO0BBHODjoDjaGPkOa0tiw4Di6DDiCLodSgR3I0hAh5SY33qhhAhseB1QFFHs02sNKch5jw3DBqCDqOFqki4ylrw/aF9rcrUtO6rzXbd2LkTcx/0YdHtY5iMHAK6IUPBYawQePiCCUWHo+GICm24yoaRZNRetUpPXmcbQjf2cEIU4FFm6P6ExqPjoCDwdVAIFdgAEwqHueFCwHG4MPJcfa3HimHQEBqPjhLDgCI0Hh0lroONUCV8lHJDkZBY8DE+CYkFr+OT9gfWp5XmNMRcqIbxSdBhfApGD6OUqmdRN3b/+3rAk8FHQDf4KDgMPgIPg++BRnUXpe4kXIE+HZy0Cm04Y2BwMvPb+39fiWprHJxzbBh9c2gcenNsHHevg9/nFBu0OeAG1xy5uPcxUYpU21JoGDNzaBgUc+ja5+eg69VzxPXbOXLttOAkYmuliVxMWj300zdw+NDpoJXWO7sb26S7zZGhJ8wh1w0AGfsA0XXvAFVSapPODgnMDwy6H45zRdSdD8DA7jAABnZzKwHPqmPQi0pZBZzalkXdsQAUdQcDUNSdAsDAw6qEoMPag6CNLjLOmSnHXHGOGL7zT+GfkrO4Lt3ig+pI2PrauY+nyweCDvM8Rcd+xCrh+tJ0MULRISG+f00ow5fGG13ZFXRbunMuYzhMNIbDQ2M4KzSGs0JjOHx0Wj5BOYVyD+UMyjmUCygbKJdQxvY1DQAtlDsoH6D8gwpRHypUaKJGIEcnGOSIbI66IpMbm8N77bvtV6HrcjgLIkntr2PeV9OjpF68ZO0np35y6Sf3gcrPAfo+SH9983NUAQ1FgG6C9JAFRofoIQ21CtFDGvKABvdhKi9DEmJogvSQjU3AT1mghp8AvQ3SQxa2OkQPagiMl1iy8Xqe/SmNv8McUyuirm7cqZQ0GQBFi5RUpJQipZcrOsukvUyqZFIhk4yHJDe4lqVymTQbQ0BLPLRGJqk6SoZLex5puRmZLPUjk1oPSa6rlbtC7L5XR4iHWo2XK3U+nHlq1zz5wZ0eKHMOqx+3YKY1lcfyWKtiVReth5oWhlIn6zOJ5hZWIm1YXknUYVspEt2eQiK6L9mKtOGbthJ1/LqtRB2+cys2xqP2uiiV/TAcHCw7wksdjun0uMJHvR4kvPnyhPa+avaEOMwzOyDYF/Iw0/SgYE+7wzyzA4O9XSLINTu40ufM+2V2nzfDTIM7g2yDP8Nc7neQy3k0zDTmoxDb6NMg2+DUsC+W1DiOwCWOdUNxiWeXsbnBuci3i9jG4brQv/0yBy/hm2SBZR14OfM0Lyzs0Mu5J5liWQdfzjzNHUs7/GL2aTbxcM9m9+siwMM1ZJbwUuGaW8KMY3ZZwDfklzDfkGEWsC1d81yzTJhxzDMLPDOt1y5Z3bUtmzAe+4MJdiot4+3MSB7vBPxURsPB2fXL2xfPoQXJ8mVHJXJtjm0yXu+YEMfj98pufFTGHN2DmOWZcCjTNSdVK0I4pY2qj4rxQ8aCCYey8u6TzrOW37+EyDBHrN5vXoP7fCpF25ZHWc1xzKMsszvOlNHMgnxtLMjXxYEVC7LyexZkWQsOZF1bc2DOgScObNjq3XmXDMqBFw5klWYZ3wn4uLR8nzkl7pknHCl79z7HvjxpMoYi1cWKGZTtdTBuZ6M5dQ9tTLkfp4IQ0G27KDjstwg8bLQm6GRDw6DjVoYSpjsFnnqfyCZkukH9nLa56kzUduOHSK1bXgTS9fnetI5yLfEEqLVuItsyFyyJp1DmqHJVSPS8bLtGIsa24UokjmnYy+NeDGqsd9zxo03Z2Yxus/J+ftNKpF3vKnpkWw/V3V4SicO9QpE6HMQjEYebQCJ1uD0rUvdei1tvtdcT1lnicEtWpLpbarKo34vjjVYPebh/K9IPHtnxZCmR2nuMtpOJ16zx/rksPj7CIosn3tpbr/AlZLm/7uGGu1x14usjrRBLOE+YJY5XZFiyru26LjVxGg13Dx2PsTtJZjwmMtGlIFlSeSQLrT2iP+ogE28DmSXq5np8M0utfY3Z+4itj2grXcvUzNcYU5bGI+r1oR3GXps2MvXga859DPPU1GNw7DPp6I25Hb8e0cRbbetz08Uvmvjq7b19wjs2LqxNMGpZ4u3Qb544rno2my+7CEjtnoM8JUjxYYZi4ITHx0TL4IlAuKZeSrDpnIJu/E7QcQMaM4zjk4MMngiEbwmXBAQHtDw8ZHEKD/M0hX952A5pFr+uixjnJhKlFSlumURRt2Sg6HW2Z3oT7zMl4BUX64Nma4zZjjGs3xhH8vBPwuPDYo2pNGGtbgS8nXdStd/X+pQ+ziG4bqO8LLed04RpepuKoOOdJAIPt3Moer2Rw+l+XP5/UGeblNZuLQTa7clpgXzbH5Tji5HpuBkSmRdySSR3ndCSG4nudiLWbXmua/d9DHXStmmTZ6AQoEhJeShkKBOFNEUIRAGCkNpLgqQEIEhHAIJkpOpfivQUOhHoSBEGSggUEeSbIC1FqKKYIpSppaoqghwIsqcI1W2ODNQzGHWeoQgjSLkKgiQU6qkqilCbaoLkBGkIcqE81FOXhOGiNjWMaOKef7xhJNu+tKnp7wljZZPzmApdDpqkjJfra91BvlzVR72Y70YZ2O5CvD53iXuicLjizWscSHeVo9yUMzXjp1Lsb5WvKmWXiymuBv0846uMXpbrC41enttrjV4m94qdl2F4xdHLcX3RMVBN0JI2zDK++uhlGV+A9LLcXoP0Mg0vQ3o5hlcivRy3FyP9HSLsvEoHK4qDcRxfmPSyjK9N+mtKgta6RdrmS+CZvirp5RhemPRzjK9NenmGS9cBNdoETRnfsgy16PGuZZDz8cYlsCa5OqX+XDFjYVPFjIPPFDMWIVHMeJj+NaPbNPHquvIr24lmrHy+gNpC9rRBDjZZzDjYXDHjEFLFjMdmild2cM24uGwxYxCSxYyn0iEdcShO7ACee3Z4aYdn8QzfGQM3eucM7OCdsbBjd65Em5AZ7MjFtogDlzA+XoJuVD7eQGVGrEAcX4jmadfXonni7eVonupeRuIp8zEpMF1fnJZ0y/WOr0vztPGlaZ52e3Wap95Hk0AfXlriSbfXpnlqpWW5WPbh+CIST3Mj5fMLibdvBQzrXyRevwLl5RmemxmWquN3duqyaUJMbru+3hBbpi9I8aThxSaBNL5rzRPHN64FQW3k6sbXr0Q772Pxcz3cyrQOyyavxNRZYt2mXiip1yZtdOqn6RdRZ+qR89E8KksPSXtUlh6dau9r394jqL2S2id69EkefXV6JbVPNPZJxr46PUR98UXy4tHa+8zpfeZ4JbVXNPOKZr7ulXn7l0f0euNFqDT3meshuvdoZWLh0Wp8NRqvgzyiNgv5eoLxWWsir2jkE+29ot6uYo4+xf6B5pWtPP3IQ0t9DfW6yCOofnzt+PFY4xNMPYKlT7D0CKraZ2rt67Y+YuMT9BGvT8MI9rDUW7S8otonqnzDSLW+tngltUe09ND2rqHb3bB0sCuJo6qHw6rxVGo/OUC/TpWyfBFguA4AmW5CDFETYIgDJpoAg/aTh4+mhph0iH4I0I8heh9gSPz0NEAO0PV3gJ4FghCgdybAcJ1wPfSQg4pQRwzRAxWUAXKAbtKszJt9Vx9va2KRte5iu4U2rQpylsF+WYW8FmKo/fQmKes2yKVDY7y5BBjaUPRCDG2o/0SBEdYFyN3i+HeL4x/i1KcAPeTWSxP062uTqMrt8933Av0uaF7W7zBdwUHsPqKXSiaquWzhJZNJak41fjKZoObk2GuY8ZK1j8hPTHN5P/XgpR791N5LTnzU1Ev0UslENKdmXmd7qXQKmqvO/VS/Owp/B/NTvapLL9FL9U0586Pq5QlnXl2gv1V+H/nJtY8qTDNzDf5xSqaYObn1x8hPbv29I/KOls5L7BZGuFsYYT8fmVDmVL8LL03Ah56pZN7o28sfDzo81koIw6NtLKUlw488u85Vc794KzLcb6AkyqSHdFWXSWqOvXrMdgJhL1IqkdLKFJn0P9KubbtRXVu+91fkB3qMRgKc5A0bYoi5uLnE7fz/hxwJbIM0q+SsfcbZp1eomrrMqVsJZPikzIEyJWVOnPqgTM4ZTvWc4dQ3ZQbOBLylzJEyNWUayrSUufC6VW2bBfjrk5Scb7lzLU/1JZnl97gMrwg+EbwgeCfw+VzskJ3m9zcCynhvb66AqM/HxMus32dldsXsaKg6Y1xLmWGoftl3errk8ovE76KXXqy/dsSMfdJFmPlBF+bm51yEWt5biSj7hhnCzO+XwdzydhnMze+WUW/Jez812192bi6tg9vL2asNMLuyvbb131zbSm8v55pugKV6G2Cu03y9WTac6+VpnwMt77LZQsv7axxkXmW2yPKeGge5vZtmiy3vtXCg5RUWDrRdqNzadhh33k3j1nzzPhrXgS+cYvveGeENZNz3y/iuuYT8tayE/05Zb+YfwNim8TNa3jZj8OGXer8W31VerfK++vjlQvvCA84CKH1kFMjgA4eq8ZESQBKzrwZzkX8+YH/g5CLfAun9RL3I99sHPn1gMLOrh5QSynJRPx8ZRdl+vIqrn++/UmIffj5fEniZH9O32VjYUeqH1/4g0EVOEikFdBSI/cWiizSiLe3BDxeZfBN7VNVFOh8ofMCuWy5y7UY/0bh2/kPX7KvWHgEus+Z7WSB/Ca7JjFJzuPJqun67ORmt30UMHkc5br9jEfW6HQip+sPUzF9pWux2b7dffR9zcdIYENt32gN688tpkIyx298BO8Tjx8MgM8ytvwl34OWgEiwBV2nz+14H3/yE28GdH8E7zPoDdwdef+0NfHtGLm35VfRjdTDI/F03YO/87NttXxKOdcgyi3OBS8pDbfUT+oc+2eNoy8E05+fhbm1KXPcRd46lEs/IZ/UTv952YKuvEDzrLEDMegvh9223n1HR4mJnnQNLnrUU9sDZi99pKRCccFXHbJz6pePc2+btHc4raNKAU4KcDsBwh0MdDXM0xNHwxkMbDGswpPEIRKNPjis4plj3/4X6POjvfncGgajtU/o7VrV5cS5a++1AN891gVrfISO5xy9lmMG6QgUSM4PD1BttHGZZwctnSknSmWQp5+9tBi1sq1Dy9pFXl97MFmAk41EcGKd3yv+p5WO62mf98DOrh5DA9surbtaDoyzPxe5ZbvMXof0slZ4lyXQ9llMvFYmLPzSFC8/zx+8Sk3eR4KKrRnDxu9yAWT10ggs/ZIILb1SCS9xFgoveZYCLblZ1l7gtzb71fel18ccbcDzzEsZghBGrvTzQKKf0Mh4g7c0DYRuRz7Z/7W9nqQBlM5hHRYCf+y3hH4eof+m390PZ9dnQiJVO4revmxN27s0SXlZDid+WWUmYJpeg7fYStZ9iLXJCLmMC5Q+LnUeDhOfRIOHbaJCEHQ0StaMBxHMZDaABcM3PKDLzYAB5lzCL0Q3VZiqXqNV9AJ1ln8Rn1QfMixZmPa8KsCaPhUFF70V9lV/C9MC533nY0uk88NbjPNR0Nw+x3cmDlr4kUsrcRoDNPcvD5m7lYbc+5aG2Q3mQ7U0edOtKfrxArc+FTJvLIMy/RfGwuav5iUtZxLgN4F1bzyH8Pcci+vO+77Oyebztz7R3ZubGfPq1xR+v2NyC99drbrHPqvzKmqmuri4+nY1n9mUNK/543OZd+0DlX/vA5F/7wPq2UoIzoma4TxS+E34dO9/Ar+PJd9s+tnORowCESStsDgIQiT4FIPMVzWYfX/qISGafFfqIzLsVOQlA5iwAma8PnAUg0uwFIEwaHxCh6X2g9oEvHxhEMfYNoh7iAyJNLQqaDylnTVUbLkD2PefaTfts3uObIdBEaxyrc9/VEzaoEIbACWEIFGMbcSGyDnGILFA0kA8dMlx9WN6Verta3qt5v9i+a/OG+S/GgfD9FTyIta/EQbjzWlGUbn5laHJfJjYyxUWsRPGQWZ642CxNPMjei3Ih+xjQQ+YngS62PAx0sbaSFRMJb5LHr+18J8uvLsDmJ4OiwhK7PR0Elb6CWgtwq78k8zjFcu8z61NpB9k01PqI1gW2zbR5TOsim0ZaH9W6wLaJto9rHWjbQMsoecw07ogQE9HtLNkTHg06mkfApgvMpNlGNt2a5LMzfvW/Tlm1eXPyqqW2+Pq68g34eFX5gq2va3evfaDyr31g8q99oPCL8HPofAM/h5Nfqfk96g4iHDsKk1bYHAQgEn0KQOZ79ZH5vdgeIpLN71D3kBxYCaiXNWhFeQKQOQtA5usDZwGINHsBCJPGB0QAex+ofeDLBwZRzPyGdBfxgTWNqzskWCEMgRPCEFigolGOHTKcvLG9vBV9A7XTae0Eziur5jOWN6KYX8cr8ceis0LOr/lv2E0PQGp5jbdj52BQYUXRu6zB7e6afh+6PnsZuuZc2Jvd9za1jwQkPhJ8T/ADwXOCHwneELxlCWqWgOBfBD8T/ErwnuAlwU8E/2T1ZwUTuCgwXmF4wnBHMmeNVfx6dbvVRuUAfHkMImCreBA86x5AzOoH4dUXtLdKCMGzHgLEoooAMWuj3btZ505NJkXEFn+IiC14FxE3bBUNLlB515N3XXjXJ5GDWeF96CgRadRKq4NEZLpPiYDMrwIyS72EZEqz2EsIFNDK3CQCspcIyFwgZ4nIZHuJSKNGIFcZK4n0AqkFchHIIJBNhbaLJMAqhCFwQhgCC1QyyrFDhijH7pG6W5bU21U2OZe3Rf92ZVpgDrm6D+7NROYgy+3/DbDc+d8Ct5v+G+h2v3+L2KnKQewk5QLz9ORAy8TkQPOUdJ9jtkLibjWLhvvFVkjcsL9TMYhU9+5EegYCC3/W+jJmb+9mQc8+s3azY/KRSiCTQAqBdAI5yaznT8J62BFAwOwAIGD2CSBgZjc5Pma3ORIDie1WR2KolBbkCCBUBoBQCRI6Awik3AMImDUS6iVUS+hLQoOEQIn9Nv+N9n9gUv2v5tsBt2Z8f4wzlH1l70SYzVWf5UAwOMRDMTjoXTLcwccw8gGBVAIQyCQAgaybC0ZQpqaEYArhjqhrJ0xEXU8iBnYC8CAZy6M0aqXVQSIy3adEQOZXAdm5QEAypZ0JBAQKaGVuEgHZSwRkLpCzRGSyvUSkUSMQGapeILVEJPQlkEGWb+95+JBANsncNRGgFQQhOkEQonJM4mcqAbYOkpAtoNvQlw6aTv7MNgswdw78yo5mZ+2h22fWDrF9aH0nuubx56JzHldb8XMH5eT+KKA4mz/sF5YeiElZVstk71RjWTBcl5surz6quU9vzIt/o91Uzjewb3ZObpOlHWgTwHNf2U+6maBZq8KtQ9Xa031FDteX7a7cgeYNuYPMe3EXWbbhDrbswF1o3nw70LzvdpFly+1gt922g82q9hG0U9a4zg6VnfZWsCyyfDl++YAOXTtW7QQbdl20f0cYVmYjMFSt/VXiS9abid6Mik3EIDNHDjNLBCG3RBJTc0QhNUcWM0uEIXeLNOSWiHvU9qgqoW5HVgm7PLIj7PLsjpHzQzxCLk/zGHl7rEfo2/M9wt4e9BHWOYrLTR6P/iL7Adnu8+R83te59oHKu56868LPwE/Q+QZ+Die/yOWrulvkKACJiEStsDkIQCT6FMDtq7tOzlffavlyqouIvJev7LqIrHUrchKAzFlmLCFZlA+cBSDS7AUgEZGo8QERv94Hah/48oHBB0Sx9ZqJ9zhIgBXCEDgBrECloMQdMnzk6H+ZegUfH8ldodvjoA1ilo1No9+/urpcuF9inbFL1+cbSXHPyXny46RGFHgOta3RdJraX2n6bpTS6N5xcYHKByYfKHzgJDKZb6240NEOXR8rAXgQSQ8yt0+JfIK85jsrLjTfWPEhWcB8W8WHECaTzjdavBIkAoqUCMhcIGeJyGR7EJy9NGsEIgPYC6QWyJdABoHI0nuZdb+xcjr9ziwDU55dstxZPn0IYBWAADYBCGAFKBTk1gEzkNsJ1HdZgT3wiDAIotQtsjwgDKX+RBgEYdlXAC5LtgBR+mVeFSBC+x6awlq1qAIIg3VCGCwGYGeEocR7hEEQpW4AhpoCxawG2BfABlTwADDHzl9r77ivEwBeEZjgE4EJXpDKkNw7Yj75vt71ggPedEW6mdc2G3MftBtNH7NbTIHNm0sfnbeVArQbSh+0W0mBzZtIH122jz56eyZ+7LPWjJzbPe7Hz7fujX47hOJabe5UOMSjpzjo/U64epT1WBV8QCCVAAQyCUAg6303QtS/tF+5ohC1q6RV1wkrUfpJeGXXDQ86SkQatdLqIBGZ7lMiIPOrgOzcLyCZ0s7wAgIFtDI3iYDsJQIyB/3rLKzOMuFeItKoEYgMVg9qUAsru9kSZl/CbJB1sPe4fUggs2pfR/E8Rm+/wHTG5DLPuYP3fgv3jrqTPEArCEJ0giBE5WDFN8nXsbhdFwpY/Qpbb0avuyp489c8/a85dM1m3swmE/v2OJaL+E3dCfVcT7KPfxW5cUFMlg57201SozUObEqrQ/ELk3Y6XDvR3XJ7soKQ8yELws3nLRi3HL0g7HIKg5HzgQxC2jUyBq48FiBKnQJcG+C+Ks6Z+SiK/7y3xWVTA+fKvazcK/dycq/cy3UMQRTDNUZduHAr7Napc0m3TifXObsGbq+P3qVHt0f/2jM4eJce/eld+tlf/WvPwC6F7rVnYBdB99ovovVy8C79/LxLPzfv0qPP3qVH771Lj268S4/2YtV7l5517V169MW9HDzarnrOtXt5t3bXKh+qJCKhSSIS8gYWXpkYVXNGUoV0TNa5k0a3Om9XrhXYKvcVfSwy25SLZl+RRTFsEt3lwgrd3j3m5GbWypuBGRA3B5YbrMuf21uuM2Jmz3uVj9n5/qn5+VreRl3yWNelzbVdijaXdvXZXs4LzgaY15jttV1WNtd2JdlezhutDbDssTbAvL3a+rhx7Fxnh6Ls6vz+mFkti0LVDvZNL45324fXzvzsioi1FbYP3Vd0+8RdR+9j1ZdGmZj0n9Wv+8VjTfIBgYg0lUAmAQhkHUyMoExNCcEUwh1R106YiLqeRAzsAuZBR4lIo1ZaHSQi031KBGR+FZBduQQkU9r1S0CggFbmJhGQvURA5gI5S0Qm20tEGjUCkaHqBVIL5EsggyzMrlo+JJBNMnf5AmgFQYhOEISoHIB4QQuwdZCEbIHA++9HUUSgmx3PBVKbIS2WQod4TKkOel8QPXBeXx1sWSfdHO9L5R09ftkP/j3mYLGs3RmzeL49purNMudCdqVzEbvYeci83rnYvOR5kF31XMgufB4yr30utix/LjavgFG6e7+d+tkcgfUAgVQCEMgkAIFsjtsRgjI1JQRTCHdEXTthIup6EjGYj8C60FEi0qiVVgeJyHSfEgGZXwU0H4H1IZlyPgLrQ6CAVuYmEZC9REDmAjlLRCbbS0QaNQKRoeoFUgvkSyCDLGw+7+pBAtkk8867SrSCIEQnCEJUDkB2Kw/wBaw9rFIHTdcqyfP7W2I9v79FH+f3XXA5+rrFbodIt9DjmOMNvB1dvV8551nv6e5HTJaXNgrUvkPkjvbFuRgr5ywkYRRl9IMp2vyl+3gZi3/j7QTro/D1of7y8sexr+b3jpqav0z3b9d0fZvZL+kMP0xo/JuPu97ejhJK1mfX4f+b5r77+h+Smlqfnye9FdBXZkl/ZrCWE6jGf6jxz2o4m/6dsryffmptOt74Y+P7q0Rt6J74tjW1L3AsWvtRt8kU8sNE81sdQarHymB0zu/bC0vXl2WLFdmU/T9bCbOVg7Pgz+npl07e7QH0zRGwzjkys72s3Cv3cnKv3Mt1XoYohmuMunDhVtitU+eSbp1OrnPzMbXOOVXjXHp06/EH79Iz//Qu/dyu7vV8MK3zjr9sgfn4WeedZHFybL0cvEs/P+/Sz829PHuXnvXeu/Toxr30XO/dy9q9/HIvBy9rK1Oca/fSs67vmbtqxYcqiUhokoiEvGGAtQmjas5IqpCOyTp30uhWZ1emrNBdo2yRWaBsUvWm8yzSZ0EX2bH8uRUiMwJ+MvnIqZxMa0dqmZ82m9HNtd2Jbi7tNnR7Oe9BN8C8Ad1e293n5tpuPbeX875zAyybzg1wO9LSdO2xq+0LV/eVCc+yiNxlyq+V7bsxs+v8bLXBb3EJJ74tvWGjDXvL9Fk1flbZZ1k+flTku+YSz7IZLlVfizw2KK2tsOGFjFPf2k8gPkuh/ryP2anfrI3upXddeZfe9eRdeteFl7mXuvNoL/XJq8t8q3gLHP1r36D1LQ7+tZ/i078WWV49YL4x7AJ+mvmmsAuIbFs/F/9aZOpfiyy967N/7SfY+9e+QeNd+6Hovevau/7yrge/gMG79vn+UYJ3j3HFHncYZ8i7I+xjFYAANgEIYAUoFOTWAbPJdWG5H7oit7uhzmC5/e5qHRRy1dndhvr2nucGmO94bq7n+53b6+Vu5wZZ7nVugflO5waY73Nur5e7nBvkdo9zg8zrTZK8Z2W3vZHnXJbutR3YzrV7ObqX697AI87epVfK3r1s3MtP9/LgJR696969rN3LwfPn6l57eblXuXfpGR9ZMDzi6HvvXX+WLKO9PdY1U4euHbo2sx9Vsf22KfLKfsf9lhCzfZCd3yYxf3zkZua8okcgEqokIqFJIhIqZHEXAXXSSBaXNQs0X5yWZ/O3/r8Zq5trO1Q3l3akbi/ngboB5nG6vbbDdHNtR+n2ch6kG2AZoxtgHqLz9eY3sc718kPY1avlAxC3uxBbXCD9VN9DNFybfWdftOqOLG9gjf611zFzf0D4I6L1pov5jamv6XveHfvN83v30ruuvEvvevIuvevCy9xL3Xm0l/rk1cXOjg5w9K99g9a3OPjXfopP/1pkefUA204e4KexLeUBItvWz8W/Fpn61yJL7/rsX/sJ9v61b9B4134oeu+69q6/vOvBL8DeAnAB79pP0D+KdGdHgVUAAtgEIICt9wI4BbgC1BVUogNm90q4gnCD3QWhA80Ca4MsAmsBpI6K/kTvF5Ot/fhWNVZmsJyrMaudtwYG+CB5qULsdQqywZyvXYitguVOwXKLEBks1T6wD9DHoEOnYNZFew1H8jPo8CGcdxt0Oc9DtPknRLdTOCh5uHONQbYJsftgK5+DbFmF+1fZ1U94MxGE+CxID0O4iw7h/v3l136RK2xAO2yA8gazw3lD2eUCeYYqWgXKmwLlFZwKlOYPXoc8Blw4BTL1h60Xs8+Ag4dQrm3ARW+4OqQ/WN2OMYVCkIc6zRjgGs7tA614DnBlsIOLwemx3tB02SxAimHpsqH+KobkZickYbshkqjdFwF03h5JfN4lAdhuliRs90wAnbdOEl92UBKfN1JbeLOfQvCyrULM8m4hwCzvFULE/E4hQCzvE0LE7V1CgLq9Rwgwt3cIRdrRTF3zKzeBHV6y09RPm00WACFaQRCiEwQhal8MD+AOwydYs3n7JeEjRrFxi60PGMV5zO8HQXlfobndn0H7eVeGYFL1FmePUZwHKZEUCNEzRnEWe4xi4waiOKhXDPcQrSH6BdEB123eGAIYojiLGlfj20W9bSRmKkpQZqIEZQqv23q7Rsz4I9rbL/rM9pibIO2Lz1qvf9/3lBvo3Bcf1b8iNx12yJZqOPztDqfXY6rWTJfLbVFgjOp627xuYOeR9JbY/BZoC4vDa9EfJ1ibpVjCdimWqF2KATovxRKfl2IA26VYwnYpBui8FEt8WYolvjzmjt5bE6WqzY7Z9qEoAiFaQRCiEwQhuvmBXIC0Rz4BX8Dawyp10BRW6QTdn39/KuEjRrFxi60PGMV5fGKUFHiF8PzjVATjXOafqiKYFNri3DFKisQoKRCiZ4ziLPYYxcYNRHGoe4jWEP2C6IArMf/QFcAQxVnUuBq9V2fvt7KYqShBmYkSlMGzBTskTmwK6h2takeTuFX1fh7rM49fyUpi+eGtyOrxo1mfuR8Z3xKbt+OS6vpvFlav799Zm+2z78x0nb9T1hfryiAYp7lD7FSE6SAbTts9oYNsFq52Fq5Yb5bdfjAqh+ayfbEHi+sp41TJuWOACiRrA+kOASqQ5WegtCvn7JrDuUB5dvXhXMj3NlBigArVJUCFasKpc4AK5LgPUIFkTcDtIcSFYvId4gIJgxynfnMq0P16TtWc+uJUKCRDIJYBKpDjCWa5vEBhPU6CJ57tCoPJ7R7wqYV3hjNk/yPTx3LJKr6smYI91NNgQvP7vo0MNPTddIlXoLNAwx/nWP/UEHWruxt2EScNaX/EYg8IBUzmH8GY4VocCWdfZ0yo+wuJuUXdmdJJ7vf6L7n8th+5zn/izE/th2l/+7Tv2/vQXbtm321+IHwD3F8oSnAqIIpAaNlBEJpmsAIZLGvzu0dO1h65FRteQE6ZQEoBHSUijVppdZCITPcpEZD5VUDzj4N9SKacfxzsQ6CAVuYmEZC9REDmAjlLRCbbS0QaNbKWA4BAzb8F9C2tpNFvgci26QVSC+RLIKCSg/RFIjLZaZtOfi9mSzjfi7kRfL14YlE/tdj6yExWC3/Vnmt8DNOnMN0+SZ4/SR6m92G6CdN9mK7D9FA+4cP0b69jrL/d3qKP327fwGPRmMzWN5Q/jB9r0B3ZrLcONC+iDrJdXR1ieeXjHXqsgIt2arqunX/HOkzLf28/I/qojaT6caIfWz9sTJdt5njefzAOcfUrit+N1Mvy+Tc817o2EvEwmKlxHKu6Or2U1a8w/YTvntBP+OwJHebnr/o9M3hq0T01eGrxtJrYkeFcYLjCcIfh7Nc5m14OlX0atH0GCdATRGuINhDNIfoN0S+IWsUC4BKi2PaEjQeI7iF6gOiIUVxciwOPjXuIfuC64SwgWCCwQmCHwAmCsKQKezBPNmdOnTg1cqrhVMupmlOXQIZHzl0dqq/mHdFoPy1lt1qMdPDb+/6OdTfaY3/D2J2DmS4lUxPJggK4Fa77hgwmepKvZJsq/10XX2Y3JPJ26muWfDOtjYG0rHzPShrU3eX3R1bXvOV8C1rN5/n+pHxpAppOpfG72XdUp2HafrRMQgCrAASwCUAAW/e+nApwxhXpSAEcATXsgBmo4QnEwC4RAjwiDBm2yPKAMJT6E2GwmCsA7Q4bgCi93WUDEBbVolwRBgtCGCwGYGeEocR7hCHDBmAolD3AaoB9AWxABdsNrgQB5iR2n89CvCIwwScCExwNYfxMNsi7Q9m5FYedJbXviPm29uK2t0c99okeft8pCni+u+5ncn96u+LLQaXN9fb80gp7X5FbifVYk9mUQdjsyaJNGDcHmnzQLkU+Zg8zCWw+yuSj80EmAdpjTD5oDzEJbD7C5KPLASYfnY8vreD6/U0JutV/HCB26/84Pew48Dg6/AVsXRe2Z4Yl7DuxOSwM6oZyuJ2FBo7MJ6GBJxieT0EjXyB8OwGN/blihxz89sHU4WVqq9uzqPi9sT/fL9rNnf07st4nuSObNzt5SCmgo0BaCR0kInP6lDldBTRKROaUy5wEcpaIzGgvkEaWPwAI1OlbQBeBfMt0Mtlvgcgw9QKpBQIqKV2RNvaX93fofh8uB11GcmWAPAa4NkQeQlyoxM9QidcAOYa4UIl5qMQAdw5xoQL3Aa4JeTEEyaCP3wHyEuC+Q7l+z5/aZGyosfoAVwe4oJOh8ITSrZT3pjSJVgicEFggsFsr4b6CbItuZdfOrhBGUmXNy7FrnRcZQpjgFYEJPhGY4MXcC1B1SP4dTUBKOBG/lrkLEEeGswQtS3FgOMvpk+G06Csh5tckYoLlNb84ERO0+JaVwnBaOMNp0QQ/M5xltGc4S9AQnDVFT/Ca4F8EH1iF5lc7QoLgLKOaVelEi/jkPVD47c+QhKsCVICbAlSAWzfY/nTp/ViI+xKoVBdM6FfLn9gF93jJpKSW3+8A4v7CScncf4HkVfD22koH7As5fvrs98nW883zcPs+SkDML6YE+PyGSoQvr6oEzPLOSkTML68ExPwWS4Qvr7MEzO29loC5f7N1aj9NHP0lFsMErwhM8InAk/2aJWLslxhhfSqWwn6NEaYgZV+JZ18E3zO8JERD8BPDWUYjw1mCmuBHhrOMcoazBC3BDwynPlOnudfM7U+GU7ep39xxFtszw1lODO8JPvi49+FVxlUBKsBNAUqOZu/bqrSeVSilGNne11YdzvuStOTuC5KX5bKEuGDX/Hr1qrVZKRBhVwqE25UC4vNKgZh5pYCEXSkQYVcKiM8rBWKWlQIx80qho8iskye7kDg7Ewc5CqSV0Fkge4E0AhkFksvCBHIQyKdMdRWQRHqB1AL5EsggkBXI2uMmgJ5+FOCEwAKB3QM8Z8NQNXv7xpo7dPuN8/39g9Fr/F5Xw/rDfTPfROn7mDVV/fLRZ8vXE+yT4+VjCLfbuL+NJPs934muirH8BczN/zvG9sYys507HiPnO9K/bf/HvL2/zdIu98R/G2dNZ/YNZofWsgfMb4sfYBmhKNjUheHL31GYVjBrS9GAlbjCj/oEHJrLhN7YxwKwSHvO3nQQRBkV/oH9mxmF63HLUNQi7y7tYHc09kCDwTozzVTV971Sy1ahqLeXh+KrGqctkmXfZZadTg44GcyDmmn6ArD9eXxbbZFzNoLEJ2l4yrLD5KZss8YBunZ7aRcmMzZbN40V626NvkunnK+ivl9fivHlMNVj9bX96ttM5f2VUfV8qnO9HrJ6tJXdYmYHnM+f+bFnZ81IrkbGPh4fPdjD1PdF6ySwJXa5W+rZsxm78f6SiAWobMSGoTAzmevAMJoONPeS/vYOVbdxTIPNZ7+dWJ8yA9kjkVF8m+TOU3sYpyU8mxdA/DpMbVGZyeX+XScBvIxVY9+lwIh9ljPqmLXKju6JGZQ0V7MeM6q2v+h9Mes3zbaZhpJxQ3YUlBLIXiL3OAylomQ+tRrXbP8ISR3gWLj2PF77NWDhkqumailpY8p9HsoCBPTOTvb09vofYIfrBcKoHn2qBs30oAOBups0xVKdouU2Q5lpzo7ZKRas7OonidwyKPqqVZQdymrMljoeKxBd2U3qew/kVF41ipK4GN6z7tQpyzUnK0qZXkM5NEDNTC2x4iwNm6xHWKBYmbFZuL/mlxwC5iYwbG6AnZvMvlXgpTufl5/vbdFgiuVnfLITtajSZzBee9ADDXZvjEkGpj+BgW0WQdlPQJMM5ct3lWd4rBnS5M3JJcDmj3E6quVq/su7PGfnYOr7Hz8yMsu3WUTnNvlhHigOYC7cZxLJJXTUEiuzXkm0BtBST8zJ+XAvh4GB5GK2ryTCFvUHcwSZV0+Wmj1Abi5NYEndkFMLyEdTonzr6QjBe5aQ7wEkwpVnEjkCyEx9ZtOZ3CO5jPIGdDJpCyYwYQSbXFpVT02O2Q9M/kPtjz8oskJh9Y2m/KlN+bzuVf8Dk8W9enpqepLrubCpn1fqByXV0xpz9QPr5qlNWzw1MXPtUiqYdIXx8LyhkUYSRpO6y5wf9IoJ9UDgO2j1Xqo5C8oKSr+qvYQaAHGJgZRXLhdwA5k+NpzMXD/Nc6hBgMcIk13qNn9CBs3PBp6VfCXnlWkPoLuORR102gMM5ItG+QScawGkEUY8uxGMlZ0AzPyiUYt12Ehqjn1hXxK9/NlKHwpZhHLXi/L2X7noFIqvxA+uqSg1SBWxcrL/PjgRvQJ04+Iop91ClifTtZsdXJCEqvJh0RSAeugFWO5DrEOWCPOiB9ZoW4fGSPENEn8/fMhC3G3BAm2IjB4LU9A8VBkgZjcsHXfI5plhmQXJZ8mZ+NyYLBPsUwPa6BvDSQfYOguSP2uWugqRITcnFSKFW1IHHnGwj3ILYSC30+WP+eup6Q9MwM2+jc1+mQwW01HuIzambYCTS6pD3kWKbKzVDIySLXmTmX3AYbAHccjnOeQhrgpxAfWyMZsC8S3qEHefjgI2bYh7Nvuvtj8yCQQ61N2OVRwkFy+zkE1/60tDoH73hf++DUALyNa6DpLPQ19WN5uA6yUQdSvLJt6NxVDehvzNqeCYA1utLYmm8A1f5UGSrp8bq0nfahnolaGQ8lvMG5tAuIFgdEgqK1erc6B6Q8j5ITQ8ghOEIW8z8RTMItRAg9zNriTaU65soPtNeYi7rVsw/RxouOztM4StUhNbgIrk90JyOzXdL0AEQaPV/yl9BmILINCrWoUwMtG2j7CRZJsYIQtQ9V5LbChBTc1kOVYM5vfCwbR/v6VZUGYCzOoayDEG0C1UmNvkBnhwIwLdSJlXHTg9VyCsBnuuwFYj3g1Wm3AO92UubAWmswpNY+D2iMW2kSQWXMetLJyAZhpFACCbegBWASiwJG7JZyvxFFpaps3CcJ/Bj7AyOO8cQG4nQkNuCjybsuQyMMwf9YTmvglADYACKxcqt98BDMWsB/cj5YamxA/ByGYWiLmykgjft2w5RUnQyR8cusFYro9+eMKTnHYfHOh0Dw40TEln2BIgUplajO77NiQK98piobkxqFGoVloOi3KSz1ZF81ZyByHvQaO532LLoJn/AvtJz4Lc5JD3gMHUbCcacG/cwj00Xoo1fxj9dxMp81/3gT7lKBUaJFUtkWerUQUCLwPYBKZ5Qz7mbpj0cRcRsizW4OQNQGRLyp53yiTC7ieuTB6g7lO35jZgljkFTn9tOPAIc8P2nKsoBW+/rmyorscsQNUBjvS3jUUf4m53A8pMk5sHq3EVoPqAZ4+t9xCqylONtJoGnAWr5ylwbG/lGkoB4bNyVYDina/myWrunHywsKHYFlKYBIJwNxkDBQVS3+7imKV2+qZWLc8brNEP7szL7bnPQxageF8cykC6sghwgTYfykA9Kz4VDVM58aqOATd4eRMfrRP3YGoeWvbMAzQFRu43aEVQlc3+HPJ7CeXALAfLRh4DLEHYIgowCyaEZ/ufE5rE69BCVW+jABI3wOUGuDfA1PNDpvlk7eOk7OywA5Fkt8j8b1nAVVD2i8BO4UTF+cqARACS8w3a0p/QYjSfC8HoLT7YQtb5FjVn44RRmVT28CkG0P31mvaHOnKhm+SSKbe2BsL9GkzaYL6a+lWeQt5Mj9K/y6SjVx+Vt73hAfFtL8yC5LOnhsAYiCpgBW7xO1Zhtg2yodOvW0Mwfhy6CrF52M0iWMVjFmaDWYNbOh59a4iwXbgxy3ALhG4ebO3YlO/YNGH2J33vblUHSzpVYTboCphRXLp+Qt/8qMhmYmv9dNSiuxsOP4XZYF2lmHZZ9vjMsZrCFWyDZTweVoEnTq6d82OMW8XQTjOU6tk8geZfn7/vFZ9Yht0Z5bbbpeWdD4e/BS27x+7+C4ZQoqDn0w/66pOfETmmij5fdsyC8xbtWOQuzvyzMwjybYtHB/tiTye4hVmF3+0alleCPRBcIwOnk8AjRAPx+/gOeTvBIish50x5j6+umgb0fDRJyQKmwHIMMn08DwEBmFQwr8DNJpfFU8L09BzLahK6nb9agaVv89woV0FWh1k+1FazinN19oMM8Do1PT9psdqAhWDzOIxzQ/WD+g3V6Tbl7ANZoedpM0ta+LH3JN3zoeYJzyYqS+Fz3jXQHui52wzeJpwAv9aP2tCKgGiDLEC/bu71CnLBUxJNJpHA2tjg53iNvG/SZKWEQPFDiTCZXSER8ZNEebsQPG5oZO1vCwpijgDCIZjaQR4YbKYePOZGSs5ibP+44cCas2G/cdKbd6TQB+tuJ1uc12Oksvw0BEOueQcw5NHNrRFjUZtIF1rZUdEvVedfqFatCcwoJ5WZfMhUOKW5v4llJfQSbMwEPVZ1DXJsACSdKSTCQv9gpDi0LyrBs1VbSYQdHGorWT+5PLePx5BUA2xN+vstEWrb5qCRZ5Te63Bp2a99nq6TjiG4W+Dwj2ckYV/oqu7SU9grIJF9/r7VydofWj7xf2v4sxSB3Yxrh3jwOgsQ0imKJNYCyNmxoMHqmaClzLcBt3uByeO0639NO+EawK4VOFRrucc0/wP+Vod1UwYSyGd0M7h5yQT+sblvJe8g+hbgt3e+CRqYngm7y+bboU2DbyNvIfsWYGx7FkNVZ08LkkpjsXjyO2loJG87yKdwZ7kRO8vJA/xk8Iz2i/Kh65n+OH9l9pTa8/zk1uVMV7EHw7OreCV4QRMIwDqsUDB6uRzP4KMr1iFa9vkt+51h9iFiYPHy1zm9bBB5PkreEpGPzs1szrQQmOitNekqK5VPIW7PyTKQKXg8uyGlWl9JsG1bSbmVWTkwJa8kWCY2JDgysLLgB2UrKbvrhgulCzgZig5Yyyy5HKTDHQDN1zActf9wC/jWgh9BgFMc4PAGepfSfOKJddCVA3e2Niw6prSh5SKyIdFt9A0NfsGyYacQR+5nG5MUYHsE9qBqwJkCHIe16O1wZfHz34Y4qUy3v72Dx76fK5zq+AbAFmCopdCiN6PgLjMcqQbjnejBVSgziAUya9aDiyEWvVxmw4Pfy29YGOIHC87PuSwe76sJfsq/MQC32TZsE/RsgHFpK5QGedkvqvzPO9ifQMHuHSO2P5C9vd+nJ7nc5L35yzGW+Y6gA4Dyb3fJ7rdFiBEI+ISKlY1LGhSEtDrGCLuFx/4FK1KdAAZktfyx6nDzHTE5gGQ56FgdePplILCNHFDaXkxFsh1Hs5kfxqKvhhOg7o9VKNUgCjUSUA7OrNrezsO31fx7i9vLWsByNvKHjuBJ7vhQC/uKc2C3N24UUREiJ06iRxwri8qUt9PBeUp5GnYscMylyxWcOUb5cHGUc9JY9YH7/uN98iEp79zPl+BR1hMFdJIdV44aoF7G+5Rn//jOlr/lJkdUYkLdZbL/J8Hldxxmf7v8Zf4bcvhhP9yrBob1w2h66Qvz11Dcfy7yuBZJRNCkHAcu5WR9fPxKDWjRBycnhgf15OwCs4Nd3BgTmNydXpmQE3Jhl13qcfYYPo99sI+T8Bk1QduBByl9a/ZSM9mj0AgL/nAreH5a7iCnFsdadtF+vUsBWdY2UuUb6NkLUoRJGzKpORfKGmyoV3JSIY7er5ZGco2a+lhCwKqSHagHLTUxPb+h4E3WlQe/RFrJHIVpoucvt1wdIsnTj61JoFbHQMIyUCmwv9iQTYBDjT3R8x8rB274rCR4Ur2S54AfQMFsSCCVV3YMhG6iJ143NiGun3JUawLS+RAEmz8o3z4nD3E9J5H6Mew/gCmATY20NCJG9opvDaDwhP4tfJKC5huf0f5+vHCZx+BbCuzvTLrzLV/lJ39o830T/IjREtoDiL9R+VsuLt/Vt6yVTDglAGKd6RvtW78n8NO980tRZ00lpft6NncKvHw9C7zC+zQdf/xWUfLOWo3eqfk4XMtfdolejbi+VQ1MDBs2+N6c+3vA7c+Ynr1CCt2cPRYKvPTjKH99HvhtGHzP+PZ3vjr429HAT0L5L9rCv67J+Cqx/i4x9EvBif9udwz8OK8PHq8+VoEzdT89Gcp/n7IeK5Q9sSnIASP6yKqVb7htK3SY4S14ugDc83TPdVToVMFL342ZvS9mP501Xl/y4tgX8oza/OiT3pU5g582r89E2E3PUR602exQwG72V/RHb+4ZtlNjanO4ZXbpPD3r0vMXAQIG9sNJQb76CqYfqn9B2n7MLGQwfykpZGDb57mH3t0p6WLQwPoYMrBOBvnZy5DF4mbIYvbzqRtT0Icp5MAUrv0UrvoUrDdl7Uemjt6TFNF/wwZz+wZN5siELWx0ghY2QmGDOUpBkyVSQZM5WkGLe8SmZxGbnkdsehqx6WnEgvXwnwaCevzUhP0MVdY7mONc76CFbemwwdzSQZOlpYMmc0sHLbqbwdMIT8/D9xOT/xbh6WmE+YQyt+fjZsL9nHBg/kQJ3C22iNx+CgcuyM9B+ZnFz6MWym8O2vMCt2VZLRal/81eRcEaOubzT5b+o3n8H+2dvcKPEuxDw9axN5rgLTyEHXP7LiP9H+159VmCfXjGcBJMwzD9R3MdnG3c6gTbl9n/5wLi/5qAx/QmZf2bCFjPBq3uojZsdFO2QaObvA3azLOR+6pQORuF+GWuCVgs08tPDH42W82TUSi7u8GPsmvNRifPAtP1YlDw+X/+ZKrZpepQCIMG94/J5sF1xmYzWw3P9wP2M6xl2G4t1J2YflD8zxKsn5IN7YA2X38NmtW5oYerLfjxcdufW9+/L/uDSrhvrhRm9qOzIZvb3bk1vM8M17g+s7TfIr4+Nao+uNGyC/v5MPuZ6bw/+5nlsln7ke1t5/bDQdyKyqrNTYftV1hlB7l088j7qnKnh4hE9ixSdbBvL+rqrg1Z5lV2XD5r+2PL0TjzY2PTV/PFOlLvgfvA4c+aokfyj48aogOE+websxcvLN/dW78hEeTlD7wcWt5023y77pZDBr5t9eQrWfShRB46D7iS8ISG/RAVfVKVT8fQreANjT5AtSFfsvGlLj5GboQ+frWSU4CE791YafA9u5WrQhx5Q/bWJOR2GSi4DBTMbmCuFvjR14YHXWRDouHj8/eHD+GC6uz0+4/6EzJoguRPKlxPJf/u7WrWBPsg+CH0hgy0RhvgzgEuOFzIMc5C8XgUKvBxMTsCXv6hj0xtvnJFPjnlPacAUQRWZfUDo+Cnl1xT8mkk36j+gVVT/Mho+IHVEPqcUuhrLfgjru7HdcLfRnk+HSDbZ59BQd8n234DJ/h9HPbDc2DUFs+/ZJOFPrXybArafnGlCZKB18mvZlPguzPoJ/zHwA+Ot9ztNSTquU3oE0Polwkri57qzx8d+dmjNvcrGFPgOwc/+GTC9PTjP4+XxIW/n3B7Qz5+H/7mCbF8IyN/R/QUeJ0wf/KLNNPmuXDosfD3TfR9gzcsmXXzj4awijCcQFj/gXBCYJx3qiC8e7v/XHm5wO+bMtwrLu012qR/xUW/waIj7FYUQ2sV/cHwG4QVtsYBVuoVwhrDKc4kTRGsY43hHYZhkfoVZ/IaQ/gNOh/HEYbfCEyPFbo82I64Bo8PDKM3DWHLnyd5nCnNoB0eI3ECox/vsDWOfkzCjHt7/EYygZ0pwfVO/8DukUY7AvMp0zWAbyvdGoS/5OnannCbrQZ1FuZH9E49x6AI85N6wj/xFp7OnE00HOQpHrYG5j+qdg2OWZgng8wx4E3zsGqf5PLjAbgmmdX0TcY9yZ2EfeVZ2HcKTnQ7MHXdPlUU6PiTCnzwZvOSvdAhLbA/c8gfBHEKfdvu/k7/72z3ozdVHbMfmYGf6DvnudiWxTv09fRtP+FTY2UVpOGbyh0Lon7cVwo9e3NO6LP37it2wiz5eY9rhDr2/Yf6P3i1QhF6zUFZsBtv2xcayD5mf5dOfmC7/iYccbfPee4VJdELudZXnaIfO9+X8dA9mdWq4C+wGqrQj/cMdq/EEfyc7tkPMVYTeDTu8XMX9sK0zU9hAj8YyLM+04EfT9g5M30N/bpCHiyX88i6caHNsh4JX91d4qJSvXs/XM9997up2i67PQI4NH/+GJEJcUXwmOAJwVOC7wj+SvA3jNttBsSJX5Fi+J4QmuDE4Yg4FhEHFKmoIuUq0gCK1EeRBlCknoo0gCL116QBNKm/JvXXpP6a1F+T+mtSf03qH5P6x6RdYlL/mNQzJvWMSX0SUp+E1CchHToh8U9I/RMS/4T4lZA4J8SvlPiVEr9S4ldK/EqJXympf0raJSV+pcSvHfFrR/zaEb92xK8d8WuXMJxMZDsSiB1xeEccfiUOvxKHX4nDr8ThV+LwK3H4lfj1Shr4lfj7Svx9I/6+EX/fiL9vxK834tcb8euN+PVG/HrDfkV//hA8IrgiuCZ4TPCE4DuCvxKc+EUUQURW/ijC9dQkDtrEIYrfi+P1PNrzHmVV9N2xvp7Ll8yqKUIoRmhGxIxIKJExJqUET7JnzI4Rr4x4I4RpKkKwOEYsjhGLYxRTgvkesQhHLI7RjhK0EBatiEVLsWgpFi3FoqVYtBSLlmIxUSwmisVEMc8V81wzzzXzXCtKsAbRLCaaxUSzmGgWE81iollMNItJ/IcSzMOYRStWlKB5aUrQJCyOcUIJmheLcMwiHLMIxyzCCYtwwuKYsDgmLFoJi0nCYpIwzxPmecI8T5jnKfM8ZZ6nzPOUeZ4yz1Pmeco8T5nnKfM8ZZ7vsOd7trLv2cq+Zyv7nq3se7ay7+nKvmcr+56t0nu2Su/ZKn1grh+Y65bIKLOnzIExmhExIxJGpIzYMeKVESxcRNRYgkUlYhGOWIQjFpOIxSRiMYlYTCIWk4jFJGIxUSwminmumOeKeU6kS876b876b856XM56XM56XM56XM56XM56nCUyxrwRgvTFnPW4nPW4nPW4nPW4nPW4nPW4nPW4nPW4nPW4nPW4nPW4nPW4nPW4nPc4xTxXzHO1owRrdMViolhMNIuJjijBStcsWppFS8eUoIWwOGoWR83iqFm0NItWzKIVs2jFLCYxi0nMYhIzz+OUEiyKMYtJ/EoJmheLVvKHEhll9pQ5UCanTEGZD8ocKVNSpmIM6xeJogSNDesxSUwJmhfrSwnrSwnrMQnrMQnrFynrFymLVsqilbKYpCwmKfM8ZZ6nO0pklNlT5kCZnDIFZT4oc6QM7sYFE0UFE0UFE0UFE0UFE0UFE0UFE0UFE0UFFUUFE0WWYEmIXCqYXCqYXCqYXCqYXCqYXCqYXLIEdWRHCZqERThicVR/KMEKUSyOisVRsTgqFkfF4qhYHBWLlnqlBPWQRUuzaGkWE81iollMdEwJVl/NgqJZUIiS+mBTiiUyxihGaEbEjEgYkTJixwjq4RshyMTxwSaODzZxfLCJwxIsihGLScRiErGYRCwmEYtJxGKiWExURAnmoWLRUixaisVEsZgoFhPFYqJYTBSLiWYx0RElWEw0i4lmMdEsJprFRLOY6B0laH1fKUGTsDjGLI4xi2PMohWzaMUsWnFCCeZInFKCJtlRgiZhEY5ZHBMWxySiREaZPWUOjGGtQvY/R7bIHNlScmRLyZEtJUe2lBzZUnKkz9GPbJGxBE+yZ8wrI94IQRamI1uYLMHqFbEIRyzCEYtwxCIcsQhHLI4Ri0nEYqL+UIK5rli0FIuJYjFRLCaKxUSllKD1ZdFSLFqKRUuzaGkWE81iollMNIuJZjHRKSVYTPSOEjQJi5Zm0YpZtGIWrZhFK9aUYPWNWRzjhBI0LxbhmMUxZtGKWbQSFq2ERSth0aILBrlhVrKVpGQrSclWkpKtJCVbSUq2kpR0JSnZSlKyVaFiHlbMw4p5WDEPK+ZhRZ9ZV8z3inlYBTx8owQrnayIFX08W7G1sqJrZcXWyoqtlRVbKyu2Vp5Y855Y855Y855Y855Y855YI55YI55YI9bMj5r5UdPzBTXzsGYe1szDmnlY0yFaM99r5nvDfG/oPRPL7BmjGKEpQUuJGZEwImXEjhE0Km+EIIO3oYO3YYO3YUPUEjQvtafMgTI5ZQrKfFDmSJmSMaz1I9bGUUIJGpqUEjTJjhI0CesxEesxivUYxfqFUpRg1VIswiqmBM2LxV6xCCsWR/VKCVo6i6NmcdQRJVghmkVYa0rQvDQbkprFXrMIaxZhzSKsWYQ1i2P8hxLMxZhFOGZxjFkcyQahZetQy9aUlq0pLVs5WrZytGzlaNnK0bKVo2UrR8tWjpatDy1bH1o2n7ZsPm3ZfNqyWbNlc2PLZkBLZJTZM4ZFS7FoKRYtxaKlWLQUi5ZKKMFcVCyOisVRsTgqFhPNYqJZTDSLidaUYB7qmBI0SUIJmoTFUe8oQfNiEdYswjGLcMwiTGbAlm4qWrqraOnmoaW7h5ZuH2Ymo1RKmR1lXinzxhg26dV01qvptFfTea+mE19NZ76aTn01nftqKgwtRcMT0fCwWW6ivWeivWeivWeivWeivWeiXWSiXWSiXWSiXWSiXWSiWypLRZzhiWjkIhq5iEYuopGLaOQiGrnolTPcIRpU3rEUjZxSnMFV6Fg37ejdg471345134713o513o7OfB3r1R29p9LRH6Ja5kCZnDIFZT4Ys2PEKyPeCEFGW0cHm2X2lGH+R6xfRKz1I9b6EWv9iLV+xNo4YnGMWBwjGsc3Fi71hxI0CYuWYtFSLFoqpgQtPaEETcIirFiEFYuweqMEK13/oQRNwiKsWYS1pgQthMVeswjrlBK0EDobaTobaTobadZemrWXZu0Vs1aJWexjFvuYxT5mEY5ZhGMW4Zh5HjPPY+Z58ocSGWVYK5IHj2e21J7pUntmS+2ZLbVnejv+zBbhM1uEz2ypPbPl7MyWszNbzs5sOTuzBegvC+NfFqy/LFh/WUj+spD8ZSH5y0LSs+r2rLo9fTTVM0d62uqW2TMmZkTCiJQR1PlXRrwRgvSHnsqbnvWUnkmVnkmVnkmVnkmVnkmVnj606JmI6ZmI6ZmI6ZlU6Zkg6Zkg6Zkg6Zkg6Zns6Jm46Jm46Jm46Jm4GNiwGtiwGuiwGtiwGtgQGdgQGdgQGejuZGCDZ2CDZ2CDZ2CDZ2BDZGBDZGBDZGBDZKAvw7HMnjEsjhGLY7SjBC2exTFicVQsjorFUbE4KhZHxeKoWExUSomMMizyisVRsWjRoahZtDSLlmbR0ixamkVLJ5RgQdEsjprFRLOYaBaTmMUkZjGJWUxiFpOYxSRmMSFaemSz6chm05HNmSOVIiObTUc2m45sNh3ZnDnSI9Ejm01H+vO/kc2zIz0aNrIZeGQz8Ehvd45sbh7Z3DyyuXlk8+zI5tmRypeRzcAjm2dHNs+ObJ4d2Tw7snl2ZPPsyObZkc2zI5tnRzZnjmzOHNmcObI5c2Rz5sjmzJG+jmxks+lI74CMbJ4d2Tw7stmUPgChzz/o4w/69IM+/KDPPiaqwyZ6l5g+LqFPS+jDEvqshD4Poc886CMP+sSDPvCgzzvo4w76tIM+0aAPNOjzDPo4Y2Jj3RKscRWLiWIxUSwmisVEsZgoGpM3Vl/NoqVZtLSiBC2ExVGzaGkWLToLaBYtzaKlWbRiFpOYxYRoqi82N33RW3Ff9MysZQ6UySlTUOaDMkfKlJSpGENjo2gINCNiRiSMSBmxowSt1o62zCsj3ghB5ucvNj9/Uf1mmT1lWI+JFCVoMYoWw9orYu0VsfaKWHtFrL0iFvuIxV79oURGmT1lDpTJKVNQ5oMyR8qUlKko80mZE2VqxrA+q1gvU5oStAlYX1KsLynWlxTrS+qVErRatJe9sST6DyVokogSNAmLvdaUoHmx2GsWe81ir3eUoKWzVtEs9vEfSuBCLmylvrD168JWqQu9M3Fh69eFrV8Xtn5d2Pp1YWvRha1FF3qX4cJWqQt9SHJh69eFrTgXtnpc2OpxoXeAL2xdubB15cLWlQu9z3thK86FHsC6sLXowtaiC5tTL2xOvbA59cJmzgs96XFhc+o/Nkz+sWHyjw2Tf2wwWCKjzJ4xtMIpJWgpO0a8UgLndWXxutINwJVF8soieWWRvLKoXFlUrsz3K/P9m3n4zfz4psL/m75y+Zu+ctkyOWM0JWgFNK1ATAmaWUIJmiRlxI4RtF3eCEEm9W82dX+zqfubTd3fbOr+ZhP0N/25nmX2lDlQJqdMQZkPyhwpU1KmYkxKCRqClIYgpSFIaQhSGoKUhiClIUhxCDL+iRn+jRn+kRn+lRn+mRn+NRn+aZiM3gCYqT2lXinzxhj2TRn+URn+VRn+WRn+XRn++Rj+/Rj+ARn+nRj+oRj+pRj+qRj+rRj+sRj+tRj+uRj+vRj+wRj+xRj+yRj+zRj+0Zj5qzEKftnJfh60OmT1y2dXtUWPX8TR9dV3145hq6odTF72C7Bjd34Zxqwfn9jtu3Hsmh+Z2iyLNv9ZhszQfmW0zq4vTZXnNZ7U9sWxal+G4tgULa6TyfzBx2aH+J612djV6INZjFGU0ZSJKZNQJqXMjjKvlHljjJmXKJNRioYnouGJaHgiGp6Ihiei4YloeCIanoiGR9HwKBoDRWOgaAwUjYGiMVApZ2jTKRoeRcOjaHg0DY+m4dE0PJqGR9PwaBoeTcOjaQw0jYHmMXijwY5peOKIMzw7GrmYRi6mkYsTzvAqpJwJJNpTijZFTJsipk2R0HgnNN4JDWpCg5rQoCY0qAmNXEJjkNAYJDQGKY1BSmOQ0hikNAYpjUFKY5CmnMk4tefUgVI0qCkNakqDuqNB3dGg7mhQdzSoOxrUHQ3qjgZ1R2OwozHY0Ri80hi80hi80hi80hi80hi80hi80hi80hi80hi80hi80Ri80Ri80Ri80Ri80Ri80Ri80Ri87ThDh93bK2d4IhY5+1lfymSUijjDEynO8ESaMjFneHbxnlMHSiWc4UUlvKiUMjvO8JJ2vKQdd+qVMrSz0E1JxDclkf1FMqNoP6L7lYjuVyK6X4nofiWKeAPSrUxEtzIR3cpEdCsT0a1MRLcyEd3KRHQrE9GtTES3MpHi4aG7nIhuZSK6lYnoViaiW5mIbmUiupWJ6FYmoluZiG5lIs3DQ3c5Ed3lRHSXE9FdTkS3MhHdykR0vxLR/UpE9ysR3a9EdFMS0e1FRLcXEd1eRHR7EdHtRUS3FxHdXkR0exHR7UVEtxcR3V5EdHsR0e1FRLcXEd1eRHR7EdHtRUS3FxHdXkR0exHR3UBEdwMR3Q1EdDcQ0d1ARHcDEd0NRHQ3ENHdQER3AxHdDUR0NxDR3UBEdwMR3Q1EdDcQ0d1ARHcDEd0NRHQ3ENHdQER3AxHdDUR0NxDR3UBEdwMR3Q1EdDcQ0d1ARHcDEd0NRFTyR1TXK6rrFRXviip0xRW6sucFGKUpE1MmoUxKmR1neL1fKcODSm8pKiqNFRW5iopcRUWuoiJXUZGruMhVVOSqKOWJaLyp/lVU/yqqfxXVv4rqX0X1r6L6V1H9q6jIVVTkKsX7HNW/iupfRfWvovpXUf2rqP5VVP8qqn8VFbmKilxFRa6iIldRkauoyFVU5CoqchUVuYqKXEVFrqIiV1GRq6jIVVTkKipyFRW5iopcRUWuoiJXUZGrqMhVVOQqKnIVFbmKilxFRa6iIldRkauoyFVU5CoqclXKpwqqfxXVv4rqX0X1r6L6V1H9q6j+VVT/Kqp/FdW/iupfRfWvovpXUf2rqP5VVP8qqn8V1b+K6l9F9a+i+le98hhwmUKlsaLSWFFprKg0VlQaG4ZXjkaOqmZFVbOiqllx1fxGI6epoNZUUGsqqDWVxppKY02lsabSWFNprKn+1VT/aq5/NdW/mupfTfWvpvpXU/2rqf7VVORqqmQ1VbKaKllNlaymSlZTJaupktVUyWqqZDVVspoqWU3lqlY8BryLUCWrqZLVWvHs6MbTUAdK0ahSAaypANZUAGud8oqnvOIprzhtJqqoNVXUmipqTRW1popaU0WtqaLWVFFrqqg1VdSaKmpNFbWmilpTRa2potZUUWuqqDVV1Joqak0VtaaKWic8Bny4UrGtqdjWVGxrKrY1FduG4ZWjkaM6XFMdrqnYNgyvAg0q1eGa6nDD0IKoRNdUomsq0TWV6JpKdE0luqYSXVOJrqlE11SiG4aGh6p3/apf+uyl61/6ipvwfGkIqcLXVOEbhhdEo0vFv6biX1OFr6nC11Th6zf9UlTHcqQ8DRIV85qKeU3FvKZiXlMxH1PFHlPFHlPFHlPFHlPFHlPFHlPFHlPFHlPFHlPFHkd/bqfv6+7YHfuseWmy/sSts/ko/s+MaRCpro+pro+pro+pro+pro+pro+pro+pro+pro+pro+pro+pro+pro+pro+pro+pro+pro+pro+peI+peI/pbeiYqvCYqvCYqvCYqvCYiuaYiuaYiuaYiuaYiuaYiuaYiuaYiuaYiuaYiuaYiuaYiuaYiuaYiuY4oUfAYqqnY6qnY6qnY6qnY6qnY6qnY6qnDcMdopGjUjumejqmejqmejqmejqmejqmojmmojmmojmmojmmyjimyjimyjim8jem8jem8jem8jem8jem8jem8jem8jem8jem8jemGjemd6hjql9jql9jql9jKlJjKlJjKlJjKlJjKlJjKlJjehs6pvI0pvI0pvI0pvI0oYIyoYIyoYIyoYIyoYIyoYIy+cNr/UoZ1nIJvc+bUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YUD2YGD34mur4fZ81U/NSF+NY9C/nMhuK39lLezxNxUvz0bW/IH/cV0XxQulz186JX87VOSua2fpHlvsMm7VZFqjNUE5Fa/8ZMT9WYyh5+x3OvGpzU1Fj91lxJxb+Zw47tszlxnKBjMZpMWERO2btceJZfxXTP8a2w5SRUm26rDCZNyRaxdReGdmO3d9zQeJ8Kibzv9HEmiQ+mXYgDTBM0y/ej9vvYiI1qrNz9pdQxfhymkbmSXY2fSbjbWd8OZMekA0lC++xtOHtGX3OGp62MT2rPR5tBqzW35MZbQVzanq5Tn/NUAvWbfk3EBXzD4nKUA0sXsd9RjnToz67ps2L6S9zvGvOjDxlHxkLpkFsrC+sx+XPLM4s0naEnWhXb6sTy5B1mtEEnVA1p4au/WSDcTT9oJgurI7Gg/ZasaE60ohl4S54mrpAK9KuaSZ3NoK7pmH98aPqiQd9R7I7nVn9Blpx0+nPZpqmVa/60IBhqTozFI3boxmUbDq9VqMd9ceTDfhf1sszXvwpQE7tqe0urAebRuYdZyBR553RLGO0t7VXuq7PaxFrrpEGhMXTNBVbbe2Apq3AZp6/tBwy/L9Y8TVb3+gUwwo3kYbM/oUrqP1dbFA5sjeTO2XMQjpOmDOj1wwCsjzvbWVtuTXL+mQKJUmvxUS69pxtRslTRnI8F4XpIKS07GMKrhXG1ay5DWgmkEwTjFZWD2aJ7Vgj5ZMdRqQMuzgvCzTzoeIN3AaasDRtaIr9S2k7AbFGnvX9SOco2x52IjONcmL9zwyyUD+xYmv6G4xJS1NeiRK2TZa1rJucs57V5ovW00zVVsQaFd2dmYVZPU0sSCgvbGU1jZCdmDIzzZuxLtcULHCmKrwbzpwJUH9kY+yjutL+MtGBaUYtGWJmobOjo2UdxPR52laT2bAEAjDOYWeB/aD9wzQTC9AHnbICo7OxS+S8pmUBg+kvm2Ho6Dly99uBhbTJ2KRLOwVWVYf77QS6XT3YPTgmiPo5vFwymyuO/4ELFEPl8x4LN9Bc14xkeizZsnGwXdfs+XALmJT7DMuEg53a+hezWTBZ/503O8TMLsH7aqSlszidjQgueCw6Mtcc5gn55ZDt99mx+D3SeJkOvcz/Zxq0M01JQ3013k5dw6JNt/S22hNLNFC9eAjE9kpmSOPA3GiEy0iHHsh0YhujykkiM3+zjf/BTgkFqcV85+vKAjKw1WQePzZWVKscXr64H1k7ZC0LTJMtc2DPxsPIIjcvOqT5atbJTLsG+v9y44HNIUZwtEc2Yy3753+8qiRuH7R75mT7a3suC4npFaT2e1N32nJmtPKBUNBJrp9YDyRrmm2YhnZNPmm0w9SNoQXlsyj4hBTo06xPkj3rPJ1w30h2J9qOnxldIZmrl+nM3aELTjvQ0I2s5c1qeg7dE5ibhS4kzDOrWdjOwkyudLDnbETbbepfNreOHx2f4GnjU1nC70ssCx+dAOyC/I+mawIr7rk60B58nS5U8HzyutDoNxNrabPTZQubWRXq7MLJj2ysjnSSO9LZlhE1q8m5Ik1N57YRBzaflTxmLrgb5uxpUE4fJc1JcEvkxknG2IYltTazP001S/6MsWRVz+cNJqu9kduECtXjxAI4q4CRKd58XmBpcRN17ZOVR3adOVsw8he7p6QxNLMlieHAatB88KbMyfA1qTJ7Y4l1Nh4kesPFOEbb+JNuT+cG68ZlQaSNzfbvObkFmNv9QUazu7J+ZSL5QR8zzOEkCY3i6z4m4mFN9zE2Szasm66taGG0e58n1nL8Nus8uZCqM5/mxZd1yD2L/enCY3tlDL8fn7P78Tlf03K6UuYvPe2kIxOGt+5Jx0TzEZhUBvZ8Z64kie65YoQZtHxqZtNUTRuE3t6xXlWBJeJCm+tKZ7czm91MEjp0WPXoPd38ZZj4zEtXqCOdRe2tVxaJcWKdk69Op+kv6ysT7ZosM/uw9TPUvGc6XzU0EW3B+SkEm/8nNj6OgUX3ROb23sjBrs5JOFhuI5sPiBQ35VQVCxCdDZoAxXokcbOZmE5h9bIKhnRUvua1tJiJjq6CzUCsDFph1ihnNhDYQw7765S/vL8006Ek/aJibtKGsRuqofiii1JGKkJO9hR0W1qYXov1QcFvzhbstlXx8tWxFLSYM6vzwPIiNy+LeYboziwCE6sAmR9MbDJSA7s9wMzpTEZIYfYoHXG0KFgx/ExKQU8EzG1KakfDU7Ng89MFtn4sO3buoFjUzD+aX6BlSSX6qiE3Owt+d6GwUwmp4UAHkVmcetZXeCWOZcBh/lytWG5P1hWLMG3JbuTdqaBtmVd/2SiwN9RHOhkMtIOyFPa8lRneH2NbDAOPdVbYhwd011+8XGnPtDEnw32kw/1aUOrcscwaluTEcxvYfqMInDcolhvgZG6hXayms8R5Yu3N5le756X+tmau6sm2vriftaBjp+CLECvvmy4DJzaZmXJG2pBsymRJrmwE2lMfh7rIvoqe9VuSpd3M/aXjk/lrT/ER6joxpg5MPB9srj3uQ1PZdGYjYaSrBF9fs6aiY5vk98Embtq6Z9phr3S+u63KvO1NJ7sUrEO336yFz1yJ0Xnug/bOli5UtO58q2QLemEL0VdFddVf3lfocBtpJ2eejmwgXgPqyS4wZyasTL/ozjUPxSGra0JSHfXJ2jBjIo5EjyxFFZv//3Iva6NnaroKMOJvYFVvri9lNw1s4SuZyLgGJha+YPN19Nr9fRkuVdNU+HHyYnHo+Bw90Sm1pQs+1ZrUOdMrXopzh/eOdgyxBZ8RH6ybfTGintisQwQ39abn83loILL9X9lR4i8dmn3RFPmVzYlsbmFSmpRzIjVrqIzJGP6X6kBSNJuGO6ooW7ZaUpmHJ7GPF7zr/XiZiDnBcU/8eOkZQe65fbBbax9m2iNFVBUjWOH0jtsHmyQ/5rmQMOzMyccLgcn9uw96n84wDCdD94Pevvtg6s14MtFWmZjvNMkVD7UPdpfQpGABJj9T+KDT8Ae94/jB5tkPdivygxw2+iC3KD/odGoj35Ksjif2CORjvu/OQtkRX2izfLCZ4ELKqNl4ZO17InVq9szBnhENqVNDi2CDdGR9/nRmsc3IYZyPly+7B3t9b/ruzozZr81Ve6y2l9due9VUzfZy76TMnSvn4lw6mZ7KzLkus87NyGEPZsxtExeZ6R8boKudKtoJbetP1To1cerVOeU6F71zNbgOjGXh5ONeXVzOqbyTa5217qUbFKfI3q1Acfql5kbMq2M1vnwXt/oul11bbK7Gy5YbS7uwrdcf3dRvL6uvLTtU/7ZX81OA9Xp5Kdp6bYJd/EqWemXtrUPk3bSvixswZu1xyB4R//aBgw/89YF/HpD5eWR+HpmfR+bn8eXn8eXn8eXn8eXnUfh5FH4ehZ9H4edR+XlUfh6Vn0fl5zH5eUx+HpOfxyRiehFBvYioXkRYL6IuwqFJeDQJlybh00fVZrWZmjy47trjyySiaFaWfjT4N8RBLUVLybSTaDxZ7lTJ2Fcy+pWMfyVaoPFzavx8Gj+Xxs/j5A83M+96yNEHWoEMPnD1gYsPnEWuIs1ZVGXvA43IxQdEHrWwGH1EAGJS6kW5opxBIAdRjojbsZS1k9UTRv984EN4IGsjkO/MrBc3aLNkOIhdNRzALhwuMK8dDjQvHy5iVxAHGdYBvV1HHGhZShxoXk127/tsMNBXVj6mzXZWrx467wY9bL7z42EfwM7IOwleKwAes1KC+bL18St0RrafncTKC7K8gIp+g9TH+bdHfpWA4QH4M11A4hEk3oPafIG012I+UOyh5wz5l+cABhCoTgcwUJsCuAyg6pfedLND1+wr0/mOL6XplCYa7TbJytbdhZNNlQdT/g4a2IJ/g/w/prp+Gcbu/CuK3k3/yi7lS2nfXvDy1V2K2ojjYv8L418Qr7B5ha2zaU9wbE/MiTWrOqkLqXpG6t51e4KT/C8k/wvxNSPOZqQ+pDqknUjuFcmdmBNr4irxNGOZ+7kfunbo2qwdTd+dGNWalZKSNafKQJaBZH0g2YlzfwPFXQOVDNSk4dQh5FyILFvOnetQrmOI5BRn/gXc8yn7guWXQ9W8jP6M8WCGjhCnYmBM6XfINbcpawhlbzeTymWTRw3VsTW9fzDCqKOUEYt7s/b6s9tsYLM9lPbwD8tXDPwH94GT/bsa3LTnP38e3LB92VFu7Hi6DzHpPmoziBVmppqi+LTRZsnafsoAVdm3gUDvsmkgcRyH7uul745iadzoXYDbBRbAVvsieFbAgJh1MMKtGga41cQInpUxIBZ9DIhZJSvX43ayP0C1D1u8YN2IcmrzvsgxaVLZ/jwNWUssmqquqy6cd9jIlrEPGvR31nPt0XPqaQ/7aYe6dllXADWjq89/D2N2LIjF9+XTbsk+UZYtrED7tzqieuFx3I4TyjtDQ2n8V9rBdAgMtHHA08zoT7gzWndoKDV0gJVZZcM+2FcQHud/2IxmZlc773XdJxur/y5fAcrMiZQ/T3uzZ7+w2bTtCzNtGs9St98c6qy9BcP+0M6r2Mqaee7IuLoaKJVNNEvbJyl58vvrShmQJmumjNbFDF6azoitPePOJedOAa70Z+qV+spoTT44dc0C9b/wOl54PUwk09e396bIC7OI5X1lekt2rsasftwD+BUghxD5FSIvITIbqynEf4fI0znEBskxRB5D5EeIrILVDQYiRH6GyCJE7kPkIUQGm+UaZOsQ+TdEludff0JdtAwlbq/hxG2wXf+FyDxEdsEWaENkH8w32F+CXe3qkEOT1WSUO9TAqS9OXTglRrfDfnPKG9kOF6BGTh059cGpKlDFgNuc+uRUwak9pw6cCoT+GuBqTv3llBi5LssTilHrsoF2+8epnFNdIM4tp/pAjoGeEOhA7hjdPsUW8Pw0W6DzU22JLk+3Bb485Zbw/LRbwPNTb4kuT78FfnsKLvB5Z7aF180Pgota5H9PcCnqL5yV2cGMBU5lXaZc9cEo4zulbAUZOUeBcDYSgns07ktWmx7RZqM9sNw3uK1/YGSbPmR2sG85dpD1drrTT6/NvqtN7/1yrYt/RlA2Zlbv2peu/BX9Ue9NlTlHSzaXe/fyWvkG59q9brzL0r3O+oPZgB18sw/38su79OjRvcxFHcdRQl4Wfh5eJq13WYoM2xZ75qcU115WXvzqq3ftm5eewehb5D4wijS5QE7u5VG46xn89S69BK24Jv3AN/TM/nnVKv1r39Vh8Dz9/vZqcvWvRRZ+PL9l4wsjgwm7vrCDt8iltbj2au3n9D2ISvp1BFX0yvCy9Evwrn3eN7g3oDS8ipQecvFyKt0e4Lm6t2fGtn5cK891DxgLL1TutVlN7OEuiyy3W9ZHGV1efVTzpNd7k8GQ1dX3PGf+WlNmw7nqffDR6F9ddbA/lACUn3B58rTkKREAlaXEQF730jdYJxEJXQAkkEIiLYBAFYqrwCqJZABqESZLqGT9K1ndChQ6SQjkL62mDEAtwkBuILtC1m0CSWUgrzJhVgAItF7fC6zvpjY3HRZxRchclijrBXzMZCg6Ccm4oqh2IFyTLLJDHVTW/0sOgEqmLECn7VDlKnt42YL2ZMRLv0jvx7WRcgLL9t1XsbneF3V3cSc6A/9WEtISiiWUSCiV0E5Cr2TNs1wU4FSAiwNcEuDSAPf6K03ms2PT+FIZelHA80dx22koJx/s6vzlUBrJPxQvZdedJOolOJXVmN33h8Ohr852Z1bXpjdF6v2rKsY2a2y6Vdz3RZZXj4ez2a/nRkY9Xn+lUfJ2d8VsB87GvXb8/edP9AuACoEagTECEwSmCNwh8BWBbwCM/iAQeRQhjyLkUYQ8ipBHEfIoQh5FyKMIeaSQRwp5pJBHCnmkkEcKeaSQRwp5pJBHCnmkkUcaeaSRRxp5pJFHGnmkkUcaeaSRRxp5FCOPYuRRjDyKkUcx8ihGHsXIoxh5FCOPYuRRgjxKkEcJ8ihBHiXIowR5lCCPEuRRgjxKkEcp8ihFHqXIoxR5lCKPUuRRijxKkUcp8ihFHu2QRzvk0Q55tEMe7ZBHO+TRDnm0Qx7tkEc75NEr8ugVefSKPHpFHr0ij16RR6/Io1fk0Svy6BV59IY8ekMevSGP3pBHb8ijN+TRG/LoDXn0hjx6Ax5Ff/4gMEKgQqBGYIzABIEpAncIfEUg8ghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghphghpBoU0g0KaQSHNoJBmUEgzKKQZFNIMCmkGhTSDQppBIc2gkGZQSDMopBkU0gwKaQaFNINCmkEhzaCQZlBIMyikGRTSDAppBoU0g0KaQSHNoJBmUEgzKKQZFNIMCmkGhTSDQppBIc2gkGZQSDMopBkU0gwKaQaFNINCmkEhzaCQZlBIMyikGRTSDAppBoU0g0KaQSHNoJBmUEgzKKQZFNIMCmkGhTSDQppBIc2gkGZQSDMopBkU0gwKaQaFNINCmkEhzaCQZlBIMyikGRTSDAppBoU0g0KaQSHNoJBmUEgzKKQZFNIMCmkGhTSDQppBIc2gkGZQSDMopBkU0gwKaQaFNINCmkEhzaCQZlBIMyikGRTSDAppBoU0g0KaQSHNoJBm0EgzaKQZNNIMGmkGjTSDRppBI82gkWbQSDNopBk00gwaaQaNNINGmkEjzaCRZtBIM2ikGTTSDBppBo00g0aaQSPNoJFm0EgzaKQZNNIMGmkGjTSDRppBI82gkWbQSDNopBk00gwaaQaNNINGmkEjzaCRZtBIM2ikGTTSDBppBo00g0aaQSPNoJFm0EgzaKQZNNIMGmkGjTSDRppBI82gkWbQSDNopBk00gwaaQaNNINGmkEjzaCRZtBIM2ikGTTSDBppBo00g0aaQSPNoJFm0EgzaKQZNNIMGmkGjTSDRppBI82gkWbQSDNopBk00gwaaQaNNINGmkEjzaCRZtBIM2ikGTTSDBppBo00g0aaQSPNoJFm0EgzaKQZNNIMGmmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGGGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGBGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGFGmGHdIMO6QZdkgz7JBm2CHNsEOaYYc0ww5phh3SDDukGXZIM+yQZtghzbBDmmGHNMMOaYYd0gw7pBl2SDPskGbYIc2wQ5phhzTDDmmGHdIMO6QZdkgz7JBm2CHNsEOaYYc0ww5phh3SDDukGXZIM+yQZtghzbBDmmGHNMMOaYYd0gw7pBl2SDPskGbYIc2wQ5phhzTDDmmGHdIMO6QZdkgz7JBm2CHNsEOaYYc0ww5phh3SDDukGXZIM+yQZtghzbBDmmGHNMMOaYYd0gw7pBl2SDPskGbYGc3wFie791M2ZqesXb+2U7Vt1t5fMBBidZCNg2zySwVL3gVTvzL29pqZ9eUJP7NTP7TTP7SLf2gXiIJnufthjq8gx/t7hopfZdVnR8Bci19/3kvTLbJqS9sASjQjqIKohuilA3AFM65gxhXMuDKRl+gE851gvhPMdyL5Jr9Q0BRENURjiOJ8U4B20LcO1qGDdTjh9jzhBj1lLJMYwwmGUwzvMPyK4Tfizh+CEz9PBcJxbzzh7njC/fGEO6SBEwynGN5hGIYF9/YT7u4n3N9PuMOfcI83cIphWG88q5zwuDnhgXPCI+eEh84Jj50THjwnPHpOZPh0v08VwAc8rAY8rAY8rAY8rAY8rAY8rAY8rAY8rAbc7wfc7wfc7wfc7wfc7wfc7wfckwfckwfckwfckwfck4eJ1WSHYRhB3MEH3MEH3MEH3MEH3MEH3JMH3JMH3JMNHGOYFJliGIVqxKNhxKNhxKNhxKNhxD12xD12xD12rFjeCYZTDEPncUcecUcecUcecUc28Ii01Ig74Yg74Yg74Yg74Yg74Yhn2bHAQSng4DEwWtVH3MFH3MFH3MFH3MFH3MFH3MEN3GcAb3EPb3EPb3EPb3EPb/F83+L5vsXzfYvn+xbLqBYPqhYPqhYPqhYPqhYPqhYPqhYPKgOPSLe1eLC1eLC1eLC1ePS0ePS0BcskxnCC4RTDJzS+WzwgWjwgWjwgWjwgWjwgStzDS9zDS9zDS9zDy4wVmWJ4h+FXDL8Rd/4QHPqJR0SJR0SJR0SJR0SJR0SJR0SJR0SJe36Je36Je36Je/7/sXZlW46zOvc+T5EX6LU6NfVwR2wSU7GN20NSrvd/kF8CHA8Igb/zr3XO1xX2BoQQQgy2C9ryCxkq5I1OfqeTP+hkspW04Re04Re04Re04RcBw6dngkKHBKSssKJHT0WPnooePRU9eip69FT06Kno0VPR9l3R9l3R9l3R9l3R9l3R9l3R9l3R9l3R9l3R9l3RYVRFm31Fmz0kV1QMUNG2WdG2WdG2WdG2WdG2WdG2OdLWNtLWNtLWNtLWNtLWBskjNVONdLeNdLeNdLeNdLeNtMJHWuEjrfBRh8p+p5Mphbe0wlta4S2t8JZWeEuPzJYemS09MlsVKvudTv6gk6mR2dJd3NJd3NJd3NJd3NIr9ZZeqbf0OG7pcdzS01dLT18tbWwtbWwtbWytDpX9TidTrXzQxvagje1BG9uDNrYHPboftA0+aBt80Db4oG3wQdvgg+7LB92XD7ovH3RfPui+fNB9+aD78qFDZb/TyR90Mrm8+QEzVWA+mbCX4HnOYziEDoFGFYZkEIIC3z7+bquz7+l+qEMAkCFAH06/vWOqZ2kBQIYAHQDqw8uv0+vffGhKPYp6/gjXNuXLS2m8lN5LuXgpNy+l9FLOXkrupdy9lKuX0voyQ4O9so+dLzfBux0rvwYib+8rrys1/Mh9gEi63QLZP730wldd6RfY+kl+Q/zm+tX5Ta2IfDVR+ieR1hE1VGDafXHMdU8UG4Q+U6DuqOpO5fIo6tx95cCXKFjODLkvIviSd4TIHSFQRxROapYssSLLrMhSP+n6OW3VVBpZOKWjnhhxHeEnII1g9tRYIkeYr/6Hb+MPUpiaSKuIoU5VeyVTO8KldViClyoCA5swJ+1ztV+eHrw05aX4dq4I0y902xOZB6I8GWiGJFyPrkStRE2U7PL4hZX4MWKfP/pMv/XST/rylTsQVmBqHcIN8KEh5OZ9qtY+l+p0P+fDt4OHbwgPX10PSaQRdZqrMYTINl0H0lUg3Ze2kW2tzGejQkgVMo06AIgQoH3grjNR4ncADx9zjCMuF/UFjEt/BLNX37rGz+F2MhP1wqtZVqXyOMl8RCdOg3njeJdtrzK2ugilgMpiHNH3IitkHoNRBz/wtMY0IELG63GSxVUZBO3HbYKw4mFXtSW9/aU0IrKhl6SuetO4MH5txZ1GjFMIw6spdJGeqTYrAyXiV04p4BGqZOrpw++/hDmRrUKAaTTCZKMQCDcZUaLFmEw32BRHtBfTH4EKnq2l2tq24MAWaxX7FS0bzmSt7hZzc1+o7DZfCChl1uvFhJzr4VxK+z2lZ2Iz1Fk/2C8t4beX8GNM8zdPzQxZYPCIX3sS/dNpg8ilIPAMXIGqB/ykUpCT6wc0o5cENDQWePv18/T3G7/WVNcj3k09q/r5maarbsV3ro+1+r5pjDra8buQFXhCM7QPoXx7+X0Hi8coay1NmgwxVtfKvJZRGqxl9bHR97Er4uRUHrB0goirukGnhb4Vpa6SxdiRxUm0IwdjIfbTbztMhM/wtBGe5hlJihhR2mwmPG9rJzw7mThbyo7q172YJsmePKSxpPThs9OT2xGhd30r6lqvsqU0NVLsk2mLT1DErmZFSp0M2ZYepH3LMgxCxBqCYApmKu/VrRCjCOJn3X5z+JDDfwWj2RxnYoYB5sSgt6GpuepvENYx2b/lHeK8oDXd9FkwevvuJCca2sDTbb5SU2uva4isW4w5nV20IC/dGx63u8u+TKP2rQyzrSJELttvTlW5rGTX3w0UZ+seYvyC7/isEF2hZALFRl7zUqRv9S2cz2RiqnY4lF+ytqPPJVpPWGmdbnVWjOJYa1YZvWZVkd+1RAqtCrs0wb+e7deVDHvWbGjvsJBhOcY0KRSiX/sZ1Kf9qDqHOjGmfdIbWH3W4jZ/XrqUd1n+eIkyXhlGrloInTEivpSqYYgb2T281dfD6ec82mo5VBJzDYuBvkg0Hm7cQo1oxa1U/TY9v4vjHSxIlvXgFVeOQ1ZsU78FWof0KsdYX+E3zQPpMIug2ejKE0224LXymwgC8LvRUA6sNdYGvqnBjKqgEVsyNnUcup6oTpR+4rdoRpjZ/UqvuhzOYMd2xhjDMNkdM2w9JEMwjo4r3/lCj3KHHi8UKKKBFR7VhCfBysAxTA0cYZKC41h7kneRItOSHJdvyd4lByO3W+oGLQCMU7adzBmTglnlTI0JCEEqtZy9JtvcOHpnmMTU4iz/Bj9HNP2gimZKqJ0zg1HGgrQNoKamztMp7TjmIlJ6y2NHfABZeEDWmYxTlXF+nE0G6HHJV/RU+VeZFo3xcpTg31RPGMUEgMe1xqvHMOdbwKzRa7YUL/p/TjffXi/jdLVJuqjeHwH6PJa+t7U68B286MdAKtfIiRCQ3yvgqKLUaVGvYrVavYqg2E88pQGgVB2WKb8PlSkRSxkrldLO2af487Eub0OpvquQPLHZuJUlM5gs7BYGoQFqSVbZd6YSmAVh1alzTpAIntQaNw5jZaW5Kst1TT82Q8+wlt4gRtFRfc3UWEuSvVCw4IRc11ZXhmoDNwjYufl2kWlRy96sdWrJO6qPRQrLrNE+2rDC9ltJjP/oVJdrDKBT1+gIIamUhbWPIVtvR9Hpayk6bkAYUkz/lmV+UCzd6RudGJyvLcrEPpZgFleajVkcMSG68ZlpbugpQ5QQ9XsL6n8ah5v8/3FIElLsre+/yZc4ZrelRIdvOMOeHjFW7hvybbiorvKt6VyKm7eayIfcY9ayoha+w+3wcfp7HmFt36saBvjQ2Y2psTrr8th0qlSHIJyLTioRxmEdr7pGQ5VMIfoLyjjK20XXEHXedB2j5qrhhLqLNrlAx42UeBN9obqeYXQjHkCqG0OZ9mFY0tiA2ahOdQmUqNStrAQrtWhkp9MUJb8Sib0sWZO4SUgGXQlOLPTy+qK7FE5MDd1Yy3vFVAd9y0mjS3XVtbuxzLX8qts0Ig4qDs/sHgFrtn0xhmHVJcnhuiKd2adwO/EV6V8YCSor2DJ6cYdVBPZyLr84czIeQSWIZUd6CtNU2ibpBag9rAk5c4fIh8Nb3jYbhdkTJIE0ceVKErXoUe2KFQfcOY+PppoUM3DMSuLpqOnPgenGsRW1Smwqr/FSVpqbskbNFN1yttbLrpMt19mtiPs243LBm9aSEeTSF7pNUYaqlOVyjdIV+uyUcQ6y38UzBzexg133EScHEQtLgRp63vzBS5gBkiB6KxredM38K0qZZmSL2TqlF4CQK4ZQw/DjtNnzXmLS1FGUpU7paZaGp/TXK2qLs1SIYeu+iLHMVMOasps/eY6J61iK0REXzNy0C5EjReg40Y5jnVKiHQa86PPsCTRwxHFqnDhGIvNFfMTK9uQp9Ng5jI5YDog/21arqPYsj40pS3Fp44EQUxVYOxRgjDAa4/PWZedZnjN5tIgt440YLmaAVOhmzc5h4zXBmTn3xAu98HosUfYSVbngMz08lrx4UxujxKfH4mW74Tq56VPiDbYgs0xLmG54aRp5lW08iuJL+VKo7lh46PSTMJlOlKjpuCJTeUkGMVWeRHYFuw6LFxolmoUXsCAwZFUk0mhuJCSy58iV7W4TtPbKuFeIABOJXzEi+O9SD3yw3EFYp9xSpYvFfmzPyTqHmaLm1DFeZI1F6QiFndzc8i+2quILMdsCKTGvDdr3MNnoamLFpl27xoyw2M03ft8D1jI8LiEM5DeQNIwDbiuqlKqCNoCj78B3Aplb4jkyrL8ct45yoQnmuYJENizPRLsjA6ydOpkiutvZiQZljgdeUEKoeq1AMehHwImxy0YyW2TfI1c2V5wRECcySGO5I0PvvzQJejvWJsHD0KG5EjG1RAjiqq94Sm6cx1XFiFgaaCSFF+VUkt+AmFhdtCRUZBIpSXajjEiRlWj7EaTH43+Ys3FJzHnwJx2cqdqbJ5cjztE7K9mdCzqj30fH/XGRxIWlaLur8ClDCcHnnox7+U0prirOV524GbEg/DBkXOAmbdirHZkuosYeU52drWLqnekVOPR0dp7ecbCYHHcoE+16Zxan/1QLueIzcG4NFY0GV2SMH1i2rEX7pWz46DYk79w0iXuR/MQ77VZynM3W5zRsB6OIIZoP/DvE67gubsQOMr9B5+i1iPeHV3KuouQOlvIYuNhM5o8dFdzkDvK33qMUFYkSqBxsZOAyVAKPrW2khjFhdPzR+ZJGedEvVexywkIHAtuff1N7ZpVtZyZcv17iHVrDcONUh6WJ4/d45azPknBniN9XQ1bX4LF2VC6FCzbngsEjqUq3KmH8ovOA/kFXhjzTTeya0FQBM260glzt56aJ7ti4KjLrlBwWaTd2+9vlQEO8tqKqjOM2p0TpmSFadlnlV3oujJZdNn3rU2R1Ot7ROpfjv7XOZd7ZutkQdrbuKp23lewQdTRbDbtKwL00ZbWF28wqmSyvokxhR9bvTx5u20hu0HcQRtVGa3uZUAkkcbOql6Nv92fB2C01k2gTm2CJO1rgMuxowJQjQX5n5uJ4vXKkS6+vVzRqrnpcMHOrwPaGd3DY+GbisPHaRLomFMRFJBOHC0QmDhd/TBzustj6LK1it1KXh2lJTFcqH/MsS40w7S4lT1rsLRni6fTXM0dzn/IsWvNmkK1N2duMAfSi8PnHAOgeY+JJuejwbTIB1L4DKwCatwW1spGiN+8d8eo371vhCBbCN9H5YuExyxUCJg84ZrDW9ASluJnOBV0ntPiiroN57WuE8BIjvHqdgju/vQgku5flbcBzC2UW9u0r21YI2Q2t8HOITFKJN9lvk/ELb9iDuPN+uWzR/qE5tGgll/uih5aD1Z3L3amvCNqBQ6+vx0sr+7MWbU7WHyNdjxlYK5161L25FSNKv8/WjLPoOo+SkUVfmFSuwku8wrwdKsPybXeGXg6vWz9TDWUPIQle8hdgUPiYY9cH3E1XiLYJYJdSeNkw7Tg0ZDK+0Ofg3ZfpwaRLIsuEULmMVEQem07l+DfAusA+Jx5o1IpBNS3TEKbWR5gTvNGWDT2ZzvQv17H/BvMIu+zsIVTPE8giTB+THfsodEl3eSHKCwlMqqEwib69ICEYtL2ESZRGYUna9uOPTma6zoP5xx84rANFYE8VQ523+Ba0B9Q0/mDE+TrWupeFFJ5TaMqhC4L2/V1M7g7VI58wKFj1MkbC9zR4Dh4PBUwI8KQNDV0cyUws08zWiaUabmK5dpZPLNiSE0s2bwJLLNhw07W7S+gnnyy/0hjesVawprBS/mg1WPYeHZA5yDrwtA7vO+DSJ2TVd63yIMg3ocb3wgWHE4w1+40gTlEei6zojIEt7d8wI+nfKGDybxTmHAoFzf6NQtf+LZT/6d8oQti/Uez5lSiguopBm1ZmxVV2IkrtW1npUvvxhU95iVNeiUXLVZrGherxGC9RxmtYEDHgAXVv32KIr2sMMmH+v3KtNvhLBH+N4G8R/N2zd3lVMKSl8LpMgolR6TYHvkGAyEAkW35XDi2VgUq3OZqiFR1ZCY0s+iTL8L2pjC0DA9fLYfOS9cDhrgTV4c5OmAYrLr4eR/gRl8i2KYFYwtj3dAOxqbxe8aSFiHAXIBXmzkXnWjFabVXDGR+HdrBqaMPwGTqdk8qsHCDGvg6S8xhmfULTYIF3wTe41bm/+B/Oytf398G/BOzvEVTy+1v7a8qWcLQQXWaSqD6XQeiKi3TjtmEUia5g8FrTlN7TOiyQPAtQNb5zC/0hAWJaoHBEfHPTrXmOtHfvL/Nd4pbwEiO8xghvMcJ7jPARI/yKEX7HCH+iivoZZZz8+GRo+g7Wkf5CspYwrmgInay+HGkwl9dWBkxuOSoxUvT3omYGri44vLBngBnjNmrRwMD7/laUS2wk7vNRm14Wgfop0ER04bzXEpw++gnCsmeM8qPm+XEbWtRClcSuZNVQaXgByXMs5jlJb88UfJugAlrV+VualbJIYG054/TCBHrAF8Cm0jmwRIcHa+TyX4YukNMgZB6jEHyQ/CKzXpAreEtRFUtymiA3FGZFUbBrUSgnA0MQ3QzdJDxuvcH/m1aXJtSUz1btzTc39b/WeMxR7gETfeftCnnWsltwJmdU9KS8/6P4dEEv/18F+QF+q9WXP7XLq8Y1emCHeMbpvWK3dXT2Vuiq9T1Io3PRD52/nlaUY8kEbiOS9EoQ6b1us6H00/EJMNRbGICgUn4NYQkC+FQhjrqhAb37NcgOwz7zfnq/hTcl70HFO9BNoI2S/jGKo9iDM2rR7QjQSIXryrskJyLHCm9NOEJwh8Lhy40Ks3QnJ68g2Z8FJxXMuwrRYj1usFSz6U8d93Vg7gfqGYTDy8tfDFhu9tskWIldrFsSuAAOfWHRVxZ9Y9F3Fv1g0V8s+ptF/7AoxJgszGvrxKvrxOvrxCvsxGvsxKvsxOvsxCvtxGvthdfaS8TGeK298Fp7iZgZL9o7L9o7L9o7L9r7JJqCdUY7mH2y8ABkSS8ppKTq3lNIv1JIv5Nal9S8U1L7nuOHZ6VpPamJp7Q2/knqwiTpX5Kkf0nqxZePJFaSJl6S2vj6M4mV1NuvSdK/Jkn/mtSPr0ltfEtq41vaiE2yibek3n5L0sRbkibekjTxnqSJ9yQP8J6kr/ckfYHfnTdJLH+KjPACo6xkGDfXFTlGg3UaxjrdPhd5OL2//60Eft6pBvHwssW3bPVhnaTxvtcqpX9sOeZq0CYNz7W2Seq+ZXW4XlqnyLusN2km5tyk1coXzM9YEqX1D1l6gpjjOulxzekckawuRKo7EKQaRKSbRvnJ2C6TfHr9O13Ixn3oo4RwvjjY+6cmoZACSi5HAhkqjNS3ySYB+DYjiWBGDzgYS3um4eFGKzeJ5mNg7ltna6RSrcw3aWfRtkq2m9SblI09YsBttE2lGioVkKkfN4jozAnSOlE3je4UDrRtza2o7bcp9LDNlEtc4oOR1rLrjpiAryVoiVJyILVXWWfbxo5QagG6wBI2kKqzVuJZ2DoZxij+JioBdlYQahDZVnBYV+bm8AX31dbQQ4AW6uu2t3RZ6oefLnJYuHmNamEY+YK3eH+gJ+gE91OPREPwgq3XaliOg3mi89iofOiV3Oo0K/CLH143ZqpzvbjtfVAUCq7Lgai6AfX5Oinl1admpe6oCiB/V6hmk3oVfSFbv2h820l99QZYM7TKM3McYESF2As5YYileKAFVzqXpZ+l0bXXR1dtP8RzrKTsvU7J9AAd1nZeC/Bj0ZuC8AorISr4KgGDpvJHayPwc4Ge/at+EFvhL6WZC9aJd9H105h94NujPE2DuRlb3WrVXYHcSorS+F0wEGlmO1B1BdEqYyM5dMHg9fB1EG2OX2XzlPQ0FfAXW1lF1xFDNsuGaigpByKrsyxLWjg8ie09X9F7DgdqJMaEqmvPe+eygcnCVyZ+TUvWfhmgucpPlV+FGDqiMTiNtoS3wbfRNMJzAgUomFAvREpNKXt6QPuyX4Qq/VRxxY+AUho3xStCSrw4WsijmTU8PVwuKsP7mp57K8UZHCHlvvF2FKaffv41I9Mc6uvcmCg+owL/xcAthGEIF8RMMBdCTVgXBDHAC4EY6gUxE6aFUBv+hVATCK5AmFi6kBIWmKeEJeYrYYH6SliCnhIWoKeEJeYrYYESSligRgkwEWC42BQqO8JaA+I59yG9IIQqCEFGAwHQKCCEYfs31W/h0+sHrDzcK5BwRWIm5kw0qjdfyg5jZwbLGCxnMMlgFwa7MljBYIrBPhnsxmAlg1UMVjOYZrCGwf4xWMtgHYP1DDYw2J3BHgz2xWAjg30TmFnPkFZtkXMQyYJIHkRkELkEkWsQKYKICiKfQeQWRMogUgWROojoINIEkX9BpA0iXRDpg8gQRO5B5BFEvoLIGEQ2Nop2Cy484H036JlFMxbNWVSy6IVFryxasKhi0U8WvbFoyaIVi9Ysqlm0YdF/LNqyaMeiPYsOLHpn0QeLfrHoyKL0WCA99go7M1jGYDmDSQa7MNj18PI3jCom5yeD3RisZLCKwWoG0wzWMNg/BmsZrGOwnsEGBrsz2IPBvhhsZDAq2uDdOUU5xylZnJLHKTJOucQp1ziliFNUnPIZp9zilDJOqeKUOk7RcUoTp/yLU9o4pYtT+jhliFPuccojTvmKU8Y4hRmN4SUAN6v4hCxGyGMEGSNcYoRrjFDECCpG+IwRbjFCGSNUMUIdI+gYoYkR/sUIbYzQxQh9jDDECPcY4REjfMUIY4ywGVld1qqmX0xxm/hng2ds7hzfkMDg1wj+yZZ+i+Su2dyaRRsW/RfRSsfm7ll0YNE7iz5Y9ItFRxalrYR0vSvszGAZg+UBDU9+lEMLplzFYJ8MdmOwksEqBqvZVjRMzn8M1jJYx2A9gw0MdmewB4N9MdjIYOQu4NZpRSnnOCWLU/I4RcYplzjlGqcUcYqKUz7jlFucUsYpVZxSxyk6TmnilH9xShundHFKH6cMcco9TnnEKV9xyhinMKOR2ZpnZgifkMUIeYwgY4RLjHCNEYoYQcUInzHCLUYoY4QqRqhjBB0jNDHCvxihjRG6GKGPEYYY4R4jPGKErxhhjBE2I+vSils/tKE5bguft7HFlpDz+SUPX3jYi+u3hE8+/42HSx6ueLjmYc3DDQ//i+m94/P3PDzw8J2HHzz8xcNjqGmko1+DZw7MODDnQMmBFw68cmDBgYoDPznwxoElB1YcWHOg5sCGA/9xYMuBHQf2HDhw4J0DHxz4xYEjB26csH3HCr4Jc8huIVdMkzyHTNPylLJkCumSQrqmSaVSyvpMId1SSGUKqUoTXR/eUmhdSpV9CmlIId1TSI8U0lcKaeR1RTpwinKOU7I4JY9TZJxyiVOucUoRp6g45TNOucUpZZxSxSl1nKLjlCZO+RentHFKF6f0ccoQp9zjlEec8hWnjHEKtWqOBPgk55zAyRI4eQJHJnAuCZxrAqdI4KgEzmcC55bAKRM4VQKnTuDoBE6TwPmXwGkTOF0Cp0/gDAmcewLnkcD5SuCMCRxunIa3t9ilD8HIoow8ypBRxiXKuEYZRZShoozPKOMWZZRRRhVl1FGGjjKaKONflNFGGV2U0UcZQ5RxjzIeUcZXlDFGGduTRlF3PzrZqktoZiQY5ygjizLyKENGGZco4xplFFGGijI+o4xblFFGGVWUUUcZOspooox/UUYbZXRRRh9lDFHGPcp4RBlfUcYYZYTHHH3Cv8XPETyL4HkElxH8EsGvEbyI4CqCf0bwWwQvI3gVwesIriN4E8H/RfA2gncRvI/gQwS/R/BHBP+K4GMED48f7uG7EO2cRsvSaHkaTabRLmm0axqtSKOpNNpnGu2WRivTaFUarU6j6TRak0b7l0Zr02hdGq1Pow1ptHsa7ZFG+0qjjWm0yKiPTZ3hpxRpUpZCylNIMoV0SSFdU0hFCkmlkD5TSLcUUplCqlJIdQpJp5CaFNK/FFKbQupSSH0KaUgh3VNIjxTSVwppTCGFRzD/pE+YeE4lZqnEPJUoU4mXVOI1lVikElUq8TOVeEsllqnEKpVYpxJ1KrFJJf5LJbapxC6V2KcSh1TiPZX4SCV+pRLHVGLUU8Rme+5ZpBAtS6PlaTSZRruk0a5ptCKNptJon2m0WxqtTKNVabQ6jabTaE0a7V8arU2jdWm0Po02pNHuabRHGu0rjTam0SIRfnKQkPBkcISd7WLnu9hyF/uyi33dxS52sdUu9ucu9m0Xu9zFrnax611svYvd7GL/28Vud7G7Xex+F3vYxb7vYj92sb92scdd7DRflbQpkRirRB+hZrn5Dq7cwb3s4F53cIsdXLWD+7mDe9vBLXdwqx3cegdX7+A2O7j/dnDbHdxuB7ffwR12cO87uI8d3K8d3HEHd+N38L3aXYNfXAyERT7hHCNkMUIeI8gY4RIjXGOEIkZQMcJnjHCLEcoYoYoR6hhBxwhNjPAvRmhjhC5G6GOEIUa4xwiPGOErRhhjhODIIifxLXzm4YyHcx6WPHzh4SsPFzysePiTh288XPJwxcM1D2sebnj4Hw+3PNzxcM/DAw/fefjBw188PPIw95a5XPclvrtcJXA+t88sro/uy6Zg350rew6+CvwoCPMKXVmy+WXTqVJzL5T95gXgUUhncaVZ+CaahsNLUeUcXnFvma058It736+uVNaySmu47G2hYypzX5rh3rurrmzH94Jr3hDt9qbgmpCxKBTOak9eKclrcS7D79sNjRM3J9Fm5maFwBhxwzQwQtx8FFSUcxJcxRwWGhluKtIMGBoVbqIJjAk3z4TfZFuHoa/we4PDY8HNPeGs9DhwE735emfIyN3Mw6L0AHCzTqRXaeN38Q2D0YY/KYo2e/wAg0JPrS4X2eLnVQQ17p0hhh1DxG8YownD0OIwCB3F5KQzbrew/eG73bb2xsN2x9cfxtvdaX8ob3ekqY7f7nfFBInhxNDebjDrCIEY4tudYX+Yb3eD+Zf31jz8xb9imRz2201gvghv+FNqTLEtwg9sixJ8Y4cEs/B8wvYgJYJ7vsHTqOcfHIOYGNebrsGxFZoc13uVwXEVnCDXe6iM8kKT5LoAFg2PptBUud7ZDI6k4HS53sHkXh1cc+AXtzjgxg89ca73HgvuzcvByXO9JxnBQ4OGmULXDSi4FmQsGhoswanU4fHJ1BG56dRRov4nPKVO0hTs3BiaVqfczIwcn13Jk2E65IzPs+RRcCBuTplxyWOmJOGSSKHYOjoLkwe2gWg7Ph+TR7QJr0euEzhfCa/CDofmkYmaPHUtdKLik602FL/HJm/yKDbVzOjQPjaXkyV1SX1AR/3hqZ04VOVHN7sCjs30xPEpP65jy+LIxE8UFadExjO7ZI4FA8T5Jj+SmXU0GxsQB2fRV2pHRzCzxubjBeJ4m11xxyIHotNEVAFDmhWxQ5ZblPMhBaVudrAmrtQTIowlL81nRpbvkYBjyWEX83zoEXz8zHdQwUfQvJEcfNLLd1bBJ9F8lxV8Go0yueBzOMnCJhMJVxZ8OE2nMgm3Fnz4zHduwQfQEp+kqhN5X4lP25FOL/jAWmKhngNkO2iX9RPeMFi4SNTVsMdMPf8YfLAzlej5ynBfeR5zSyVCnMADbXEvEgp1As+QxT1IMOQJPN+W0i2h0CdQZBotwW+EwqDAw2xxnxEMhwIPtSU9rVUnsb6SntpL8hR0iBR4vK1Iep4uGCoFnodLJUbdAxM2BZpdJLU7S6NF3UIwjNoS46HUNgcXTm256T48HFZ5EhdpMVEovPLKSysuvtETexog6jfi2z+xhwLi7jNlUyh2DXlvQ/byE1xsdAMpdvk/7nTj20qxhwD23Uqv99G/9j0bkeShI7tRsccBCr2/m//L2Etw47Gdq9jzBP9hWEQ9fGxrK1Z+t7fHo84/vPfFP1uQ7PtSw8TY5hj/mEGy19sRO0Z2z/gKdrHTvV1qXBnbaeMfKkj2c2nBJrsVx19n3/OMxR7/lhaI8tt2/AMqqWFpbDOPNxyxR5vDbqtPdWiJkSu/Bxjp3FRXtj+cTdgkDGTZPX+lx7iRXcQAPTXiTTjWfEaUKnJnz+HUxVrAVA++s6V2vC2oaxnE+kc4X1+0Mpzzooc2DKp7OGenvsKYvMs6iEp1LfogWquafd95SFUUS6cU5SmPJPlapGi+OkmWp1eK5SmYJPmapmiEyimar/vFeAgp3qPoaCGeyn2Gr2+P4yvbp3ia9iiemn2Gr2OPQyjY47DaZd0AzdNpxXHK5v0ETWTVznoPmsd1AO9TaCLfFaynmZ+mCPXElqFjRXja9wi+3rcUX+Mew9P1luFp2SP4+t1SCM1uKUanEJ3Vj1b1qr4eC1HnPy6q64+qzuWXj2WqzUoZRIcmBOk77mbQWAF/BcsU9TVc4SwqrMXqnpc3QDFl9MVQnY8D0No42RJaoTqZH281eOSSVeMR9NLInKUYHaRQjqV+RNppiGxRlcpzSuZVMSGSV05cV463VlmXkiVBL2B06WSnRJdhaFJkyHT9qWGo5LvIqXbk5dup1Dljgpl5eRJUNuVpdddRVMJowmRT7qKFR32fhlx0eFtuulmaQZ0mb4DqlwkRmEDH6jxGaicZ8W2WqYTkFiRX4my7a1op8qk2lctdo+d/zJc2VrajMLXSOcOqkRfdPkSbp2s0faQ4vjGZHRkKrW+7+NwwnKygf0hZ0+a4b9Dv0zaV77/6xEUJjFUTqnxaHVvfKsd/8/E7h8Ha3/2Pmt1hx1uvn1QCMQb26NXliOmVGjmxapg8CTOUzWYixfyohz6x61fZVL0r1yTjLiPbuMgdk++2hXvzpKh9ob89veVlS5r7N7r/j2M7qMBS2IUY7lhfZdslUEIOyeMlV8o6yTAZ5rZSUWuZUjzSy0fFBcqnG2pXYfvkh4Xsk2xn5ACzkLLcQSeYVjKmj0JVRDNSef5LPTuriDhsXEsnKSxAPOpG1sFeTuabdfv/1nH8eAlm4OfSSN5aB0N6yBkob4qwGlFWx4vIAO0YIwhAUbGNAUVZbOg/E8ITPnKMJ1n5T6ZGS86gxjaFsq/AhMhvzgL/78ntCfCAAb/ICWMIYYtY5A9qE6cdiH/aUmWDpGF6ZNKjKqPmuonOtyWyWHoWwrQXKDy6kIL1T1GK1VdQCSF12uCKdkYBF8XpxBDCLV7kD/e/cZucS03RWWBjzhZgzh0TSqfbaGlxRsQ2LCmGL8Zyr4cME/m93fUKdtoNBCiw35u0mUhmpzZ3aOZi1zlBovQSQ86LbkH63iliTEAWaE40RrTiHnP9qOMMKLJp4tsORA4Y7PcUGY66L0zoye64uAzBFcNyO5/hOmNhGMY3MLi1jZg4Dk86MXBcxiwcw4w82bFblxOVG8w8Z1nMIo6IFMYyVzpbxibLv8k1bkrOhCbEDIF1ZTzHlzBlbAfjHcKZhbjE+Oepyc4u3aGZlf+u1vA5TA3Gi9HuaW6I9R3bjYLgWYFt5ZxxtSmx2MXgRAqOdoMmjXXDjKiL5Rj3xDIWLY1rmT1aWTCik8qSm3bo1zIxxEwI+R7sa46wPLZN0HkKc4ptPe5R1wEJCSrl5QJclV6smfiY43m+aUtPkmBbia0KkPldQm7Ys8bKbMu6Pk7cxU4ax2nnWAuPxNrpyhmlaCmFk2L2SdTJ7n0yafjZfE6YYHQpTGtIVPVhsyPY1HAKkXdoLHQPBfcYCDbjSKNZEsyMzhf2Omy2oAPa166le0k+2+GWtAnbW1Rx7s9ciauuqX0FLlfa8aeXLbrYW+RIvD6y3FeDtdN/qCJ+XWi1reHSkk6eqYyJAtJbasSZZGgTiaLe5xiP2Srcm4mtKTAXBw4UuUmb2bBbrZyYTar/witFe00Ze0nDk97jWsYG0eXfet2XwOL2CNj9g8Am/0wwgyjiQHbcmUi7HJFy0B++MZKUgd3lIvjxeG65IdM/NHMsO7PNba9Usisar+fu4EeOiDeyGHbSciZQlmdQZg8Hetzb87RANZS9akjIqX6FXFvRNVRpFiBLsxBVGjh4dZNUcQ4hy3MYVeC5HTqysRYgi7MQVVo7nKmyMJksCQGymUN7MW/kN08MdSRG5vs3SPktrXskteQI0zNwQYItgdbmqgyeIuEP+1jYEr7A7HgLC2nhoIjL3GTty/wcgRZukt2SRNnLthb91utUMPgqyO3mE5juzJ6NPy8FiP6k4xMDAm6Itrgk6lT5olHpEi8zRaV3xzD23y5TXac3zuyZ4QFFNaWoJxeJM1Ivsp5mX0qt23T6XLg1pPmqLNOEcKZK5mqo9uZiVBzJ1KU2Cxh4tabc7FQRGexDW3SkHKbvLj86brgcO6rzd0QJErj/ZtWNjpKYL10al2FH4/0cO6qDgCxPM2TDTLNeQ00y2Uy3NQzAJAEcN00ER94jRKt70N5ms4eiF3KaG9KoiRIbbpLAZ/2V2GdATOwyYCbV/a2u3+KaVr3jpkngyElCNFLcujQZLDVNBMv1JYBBf5flgjiZiudFd2eznmt3tpB7COddzHq7RF3k2yXrIl+ysF0hblGSaKtj16hWlEkNWdBT5F/QrV+lbWZaHB/FQ4ycIa6JnBmumcwwIIihSf5J7TWuqrskSSdukrATOUXeFTcq8rQIT9bwKkOS8KscKS3wMyQ3Y08PbPPsasyeHiHzdPG4eUckzOTimsVkYxoWy5XetFgE5bnFSDjs8/fXEI0J2Sx7KmRC4gVrX0zsZ9whEBHj7q3tP6oCY9m4vqJhrE9OtP54ILskYwwZbxIfPm6YiXJGAsgFMx5B+uREIeIx5IIcDSI9bqIUkTBywdwXnUUyhsObSMZIfEblTol7+Xz7pE2OfJeKJKJJat1lDrX+DaLtk1eiqyyJy7tVnrR1qZ8lvptjMxWivEyH+TuatMy2p1nLfDua5mVLbZ45D/kxaWZ/O8n8aQ0uhqpJq8owdxSapDgw78TqDTOtekPdWT01gIkMDxiVTulTnJQivJ8trSV+vqRmLbJNQc1OKV223VK6fDsGTV9AwJ6692qvp7vrqOkDZMpBNCdtCkhz+Ix7j2927/HuhertqU2r6/74SB28+7OZ8bE/mzGISLag4v9DRjc29mdcBtH7m7nuDLzl3+/qh6Qcqy5IyrHSvp8jrvikPBudJ+Wh1J3epOcyvxF9scOjrfPtcGnrjIlLlrVNSFVGTgejedPqXRvWslp2ZouVYM+U/5cS3Ltimc3HNBkSS1gPl5UMhF9PLiF4Mr9ThkRNMjIklrB2ArvMkMzqW2F4sbfNHM229SWJ2Uh3QuSNjzUD/KdRanP+hzG6qPI/ja9Fxf9D/mV4+J8G6aqY/z5Sl9r4L6NsqY3/nv+/j9H/0BvrIGmHARIZ/9PoNMjesZmWiYyrvJzh0bVnJKZuPBrynkk8dYvdsjNdnb1Lo8Hhk9bA2Op4axRdLW6Jhrej1D3GlWhOewwofsRhl0747nVok4wGhXgmutxjYR0Gmc2a3P58e3Ya/OoS/coi4zT0HqaVe5xrqJCElieUsstP8+35H5Xy/6PauN9frCzMWY0rxa410+yIyJg60yxzrnWY1gXhAtLaPN1LNAV0ie3dZEps6ybXf2ktVwQhRT7WolIZGEerHwW+3Mj3rT7Hd6oT5yI2c84EdNtXCk9AL+uOLquVpfjazEnP4hTeBIYG66GLEoIOeSLLu2xH+1aIY68qWpxrK/Jh+wiG95YqVE+rKj+R2jYjH28KkHtVcsTllLKnWDP/p5UboVJPF13se8BbmeEceWx0p8wfte7k85EtbNm2Z9iM+Pag1n9uNzEPWZ8c5Rmsu5sP0DcP7fqEWg7wZxlheVLmrRTVODNdMXGikZ2qdEvEVy8l0KaKNw2FXpGmX6kyniB1S/sJQkJ9275YBert/OfBTKq7ok/ws1J3fvrxDKvkG+URZ5B8UMCUiQddAUEeeL2dhkwuWhybrw7eg0ChHiDTNrEUHb5bxTc0B3gWMUOXcujBpRFWfBXfMuZiwjRqimDYIb86ZYk5JYbHSULRY6JsD1ViBTOsRVHo8bY1ZoWUt+7YDJfLpgCHUAPLQd2QbV/pbObHCS+grWGUePpuhW+nYCk2D3EYT0mJZwBqzBvAjXeirIe6XreAUC2MUf3Av7ePYCKGOrAv6iCzTd8Uc+uujszPks7gCPsCyocxLSlEfnlIBZIWbvyTGloRqAcnVwT6IZfBnAwosmqTTnvWJcFzXhaEiPsRTOdKtYRAqeY9b8Ssv0DDmjAwU7PBvZfxbbCkAo6jeATFx2hBEJG1T4jWNTMDFd6Ud5FvSmYUZWCmbj+AXqQz5Vqc8DilasB9tdK+bFxfJcbFWwY6E4iWzTOr+Mpun2BSLcFwqdFg7tNROplcCr3sWTGoy0u6vg44OSjrSvC90RfRUpzSUbDRFA5BxPNmLsdZvKPQPCRnhKTIS5xc4jgehhKwcrkKyNBbD07R3JtPl01laGHhpKRS6IDGQrp2hXNYpABfo0uEy3xWvfSzEwucz83rXKmVzZZTb29uFjCxrKfOrwwE8GTrCj2U+NB3ofDzEdtPH63gaX2ybsHyUsWCjFJvnnldbCFyxCfqlj3o0iuoZvsEea/bTlNBHvwh+6xgye6iinc/1/KW938fUO82YrKe4qzzcS0ktgdfZtB3G+diXo6CO9b+M2IGLGV97YsfpyDyEkReg8hbEHkPIh9B5Ne6N82uzZqsM++mA35WiyYtzSHIgvW6F4I/MVjDbDzAE8plE4LcSnEzXJ6w6X8aQmV09hth6+6Fnq3EWjsD7n/1er1Q6mSlMl1u+t9PaQR+yhRWTao7nD7+rtWOu6g6Vxcl241RrLFXBntjsHcG+zi8/KWOEkIS+fhrBH+L4O8R/COC/4rgvyP4nwh++hkjnGKEmApPMR2eYko8xbR4+jicTj/f/5a4Op0+FC1x/X68SNyYUddWNBDRKIzKWrCRA0FtcZMSI7Iua1XTH6+O5GD3HeHpk+1Di2/TurIF3bgSSivOWZY9VUgpv53AMDm0Gp/esG9TIrhOmJEv8SkWqIQppbWlwCAHXyJhxVfnKSLYXOZNYsEcT0EmLDOvjEhspeycQtyZ8xnizTSakQjfMcU02zVgwXK4qkFtPfZ1qXvsOPSTIbKbynEBGqRQdkQ22FnIRXVFSCc5WsnKvBsBNCg4lGNhdkYtMT6On6SC1+YTY7frtiWJ0mPX7mrscwzFiL4e4/aoLBG6XN9k4jDRyUPaa2s8T5ZK7Ba2+fLy8deGeuZFQqW46hL8bDZxxfdw4PDzcBtZAoStkiW4FJaT63OrWcYou56X9LtQd9lLiAlYlqzKT8EWpL4LvkWQbj7zHifyjf6U7Z2n3MSNV0v5OeTqk5eiGjv4zXNq0RW8KLrm1d/om/7ki4AJvuMZXanvfIP7e6tynjLceEkvIAfPKGQ7HF5ZO+qKnreiWFOzolWR3u8KERkT7RAj8DWM4DwiA2bkq7COZxy6WDF8nykM+mS+KI51Suoa5UwlpnAvMFcfXk5vf+tRiRtOic0gsmKQx6KycZIdSOLAE/ouxqj7aBkxQhGtI0b4ipZwizGyGKGMEaKq+o5KmcW1Ha0l2tI8WskYZbQxxj3ekminxRmXGCEq578YIa6LaBFN1HzjlUTLyMt4GWV8JBYRRhUtI17LNdpr0W6L4jGCiuBDBNcxPEaQMTxGeByC3r3XtfxxPnBoxaKfLHpn0Y5Fryyah1DcTsGDq2Mj207XUVqPBy9R1rTzGCWKWsE0HqW5lfe5xQckOfLXA/4XZIxlKcyzsWZfWNayhdAtQDa7pbAGaIP2ZhmgXZ7QPyIlmIeyeQq+qTbCgBUNz+jUV4Qg77LmKXZPm6XUeBDzHgyP9FXDSrbCqTA4FqZv8cKk/fpy+tvrXi88/vLnef2zX//M1z9v65/X9c9q/bPe/Nywu/XPrFj/Htc/H+ufn+ufm7zt+me5/qnW7TeXKMZNqhpo0jp5/UuSWdapUtOkdfL6l6AL3iS7Npoh3KrOHabKw+n334eos0Ivpp9Nwub3eZuQbRPybcJ1mzBuE5pim1JuE2ovzzah9xK8Ui/bhM5L8PJ8bhO+twmPbcJ9m3DbJuitlodNQrvNUXllepJ6CXLzW2116vXMVoyy9ArtPZ31nrDgZLYNFH6Sl6K8FJjhNk2q/YK3rfLMa/ByjaqYUnAcHPuh2f6u1Srlpr3fM2Mxl61ScIitEnCuWieYuWmVZOaidQrOPasUnGvWCWZuWSXZuWSVZOaOj2nI19ehNi7hcHp5+/NXQuihG7xuPk3jRQGqJJMHOlnRySJQCrScTqeT9eGFEPI6tOKK+IOu5UEL9QhU/pBcLRVZ2hOUbOZ/XOZ/tEAzGgbPXLlnttwbl/UWycqAV67cK1vulSv3wpV7YcttuKyN7bpK1jm0TN3EbVAzqfr58wSphzD8gi4+DL8eb0MY/ng/3qD6IP4H8TD86wOckQ7jb78BD8KnX39AOE74t+ODa/o7zn9h+OP4CDf99AIw0/TT6TfgDAyysU0H4Zim/4HsQ7htp7dXqJ1p+8fp+Lgz+NsfwMPKOb0izvTsz1/HStUM/hvCAg7/c6wGBn8HXDI46AfWC2H53wEfGAFOv1EArobTz+OZUeDphPFmGH45nhnjeofC2XH1C/Bwdhi1Z8a4Tq+/AWeEez1yLXs7cg17PzLt+ng9cmPm588jg4Kz4Rr19uvINfnXkRkPp9fTkTHX0+s7C4Ob42zp1+8ja0l/IJQJwy8/MdYPw6djx2n8BQIszg99AM40HGDOTYEL7jg3BdkVJ/z7seSa/oGrqTD861gyk9PvN4iZudnnFXDGxbzhs/PMGIXsDAz+wd2OYXr+A6JbBv6FK9Iw/PuYc83/c8y5nv/985hz7ft9ApxR/sux57ruFVe1YfgNFiqMfzvh/WKmb94BZ/wIlM5Z7ccfwBnhfh8/uab9wZV1EH79efzkXPuv4yc7IF8BZ8YzlM42DbJzIdO7tUqG8xN84cg0//UFd0HC8Cse9oa75s9x5HoWrHJkmv8GsnFG+4I4I9wbrEgZ+B33WcLwx/HCGC24+Qvrb6B0ztW+wvqZkf03FM+52l8gHBOxwTrgwkVcMEHWXMQGMUPN5v9zrJmI7QTOrGZmwROMyZqL2GCtUHAB6wk3kcLODHIzXff2Ez/YxvgjyM7Aby94i4qxWiie69lXrJ2JTsAhQfmM/DAXFWz88hM/TcdI8AvUw4Xb0ECu8/5A/Uzn/XxD9XMC/Pl5rK9Xrn9fkcAMzt8vSGA8D0SmQOBcL0iJDMZ3GwLrf0w7uKjhj2kHY6oQ1WBDuKZ+WCfOC/tzZrHT/OtMY8R+PzK9c4LVDtM3p4/fR65noPPZfvn4gOzc+Pj4BQR2NfcG7eNi8HdUOut+kMCaMDSyYQz4zx/c9w8L8PPYcMHc6diwARHijC28HBs2avgAnBkY78eKW+zCIqM6cyaNOOd+fwHOxqq/ecLPX1gDU4DBuWHw6w0JjAQo4sAttE52HLFi/HyfSOx08fJkMS795Xhj7Q1xxuCgwTfO4t4QZxfrv5HA+AQUgF1AYQGcL307XjmrA2985azuDbwOZ3UwaV1Zq/v5CwmMCsHrndnV8U8kMEZ3wtOysAJgzsu5sADmkpzLDzNezvndE+DsWgQrYBQAfrfOWb/yhgTGBGDSZtZSpz+IMy14AwHZ1RQE/PUnO/29HJl90NPv9yO3DQpu986I9+v1eGcXO1A6F4+8He+sef0CnPFI0PaRC+lhANYju3EF0czIxYV/sARuXv3AEmBefd0cUMyHjFR67219L48cKcScPJKAutM58BySTDfHkRRiTyUpxBxOroH5onA9wJSAz2rIuouT4hwI1PNW5vGyCj10os5TKk0nu9rTM1SqLM3j1W8vf0Veimp+ts0dg5fqciCRXABGQ6UQFY1USgUQmCvI9E7VME7UCCs8Em8C6edQhjZQUYB+CdADTdcBZRWBYoLteogHDeA6ngRuItBTY6DugU7+DPZRVgRaHWrdPxGS6RrIUYeE7QPS1qG674H0WygDRhMk8C3KQFFNoLu7Zx2rh7YWg2n96NpiKK2f9JsH0ip9MYxW6WeyWm8IrdCGTD3T5JasgKReSCrZTE0qhdZhoBXzcFklz4NllTwPlXXZZI0DlfgZ6IF5iKyS6bYshscq/Uqya1q8npSvpmu8k6k3mjwPiFXyPBzWhTRkN85DAa1/eYPXpt71Q5Z+8lVW7s0Vx0q0N5daiOr7OXph2tK1qPvnQ+TrrDLMqIdbPxVTiw4E+15U9e5mwsXlq2UChkXL3xgOrX6bMGiZYsKfVQKGPcsEDHdWv02Ys0yx4c0yxd3XtUnT44ryK4Ofnt4m+N8guxn79fvjr4I1DL4IdBT/ppgAG0gkYzupZNNcAjCtptKx8UQ66oBKNqogAKsRAjCKoSSly+kfsu5HummqpZGLDgHqQgPQugCA7aMh08Ix1EQa0eb94yYKDHQiC2NncgTsVBZXdzY/qIGFURkcwaiEI6BmONxcwnTRcUhBLG40xDGMiliCuvMloJJY3GiJY1g1cQyjJ7ahkSrssInoCsdPRFlRBo6omLpiDDvG4iobozqLUEpxK0LpYu1+MMn6YYJ/E61ug4AgHVnTyov6gtVfwIE/8YAnn/GQS38yQr59JgSc/JMQ8PYzHnL7T0bQ/z8Z3kTQlCKThcY3fa3SL62wr0NG7+A+shgm4FtuadQ6B1dAt+K0QwNQqLufH5EL9d1MCHTeghAauDNlNr1fv/7qvteVqP0YgASwehowRkNCxlpoBM2ERNA+aMAYBglZiyAhYwq03KHSXFwQaKyJDAKtDUMmOgi1Nwi5CCHc5jHc6BC2jBNCHR0hrGKFYMdHGMt4IaSYCGEVM4SVxFNWcUNQY89xFVRZhLGOHsJKi1BWEURQbRHGOopgFMdz1pFEaIxFVbeeoJlRF1VfAmcdU4QHZIoKo6xtZMGM1RAJfHUrerH1VLNHD3pnn0L4aY9EeGyf4/tuj+N7cZ9C+HOPRHl2j0T4eL/18boYp0W1L5XKOAdKyhDXj0QYHG24OJz+vP8VrThDIFCJvpC4PZCJEqqVlwMFnGVBpn9KWZFALsrDC1mH2ZYj0r+FqkkA37dApfeB9DEgq9nhI9JLQTehCrWt1pqWtJOSBkJNuwRE7UROpv8LNKENlVOEJOoDOeDPgPaC3VDg5h9pAnmgo+mCrkVITbnuS9l1QSuc8GDHTIRLpADUL22103ZZSIQJNwOCLwI1/MozQEN8GWNEjJCtT3jI5ic8aPsTIajqiRAcCxMh1NkTfok0MTRGnhub0b4Mj46J0UdkCI6WZz/EuxKHCc+wA+PXX9oJKny9gjG7d44RFsQR0KRYAtoMSwjahMODJuFwbCVbQajLHRzu8Sm/6fBXjnKL6incX45gu4svY+mwkpjhts0vJw35ppnBeKeZFPZPC46IVdVHGWNU3FtCo4OeaqaE5+snJWiaMyXkr2bGJdqgkAHPjJR+DvuthfqjsgR910L/4cEwk/Jom76jphCe+hf1LIKAqEyL+Z7m4ldWsVNDAa/DQ0PKwcHw1+F5IDRycMGXHoqUHRwMmKfSBVt6z8NjTHWhEMLBVUQ1wUHp8OCInHqOb/yFV21oIDo4FGc7uI0UXkRk7/n8fcQubrGeLXizy/nGf/Ol27H68ZeOo/Hl3D9gIOLHpMLh+pIVXkKuaOEF5ZoXGjRr1nd4qbGkhRS9ZvVJrPCAWvNC42rNqtK0xqyIlrTgYFvT0pR2Ser20Ahcs0IDcc1q02os0lrZJ5UWHKRr2i3RhIKL6M0gyJOMO6VKO47f6UgPRnoret0aO3MfARDTpxYEftaJFveZ78k24/bX6W8lik/zCkP83JoUHb6Zv84Pq+TOfqHKS39Ikl7rlqTjdde8FebxoGX6tcWvUVHIo8DPIlEI7pnpC74UDnfR8AhvBeMWHgebzX2GYHYWORy39Rkcdxs52GzoMwS7m88QzFY+gzv9nAU+IUMrh8YmzZDopBYadDohQacQGpu0QaJPVZDopAcSnIzEfjyathASe5oHhT5tgwQnw6DAySpI7GkSFDrbA4U+jYECm3KoNmpps0JtxqbV3zotK9qxE/itoWpbRNeYj7Wu04aqku06TQz9UG0Htar7Le9T37ZJZ5HhBb9cV6rWNqnQrfrGT02WFqWxHz9/wv848MSBLxz4yoFvHPjOgR9B8MQ15cQ15cQ15cQ15cQ15cQ15cQ15YVrygvXlBeuKS9cU164prxwTXnhmvLKNeWVa8or15RXrimvXFNeuaa8ck1545ryxjXljWvKG9eUN64pb1xT3rimvHNNeeea8s415Z1ryjvXlHeuKe9cUz64pnxwTfngmvLBNeWDa8oH15SPbVPwTdL2fHLrpieEcNIr6BSGXsLQaxh6C0PvYegjAJ3Cwp/Cwp/Cwp/Cwp/Cwp/Cwp/Cwr+EhX8JC/8SFv4lLPxLWPiXsPAvYeFfw8K/hoV/DQv/Ghb+NSz8a1j417Dwb2Hh38LCv4WFfwsL/xYW/i0s/FtY+Pew8O9h4d/Dwr+HhX8PC/8eFv49LPxHWPiPsPAfYeE/wsJ/hIX/CAtvnOjp9W9TitF8+VO0ufWfqxSRmVC/a0QOkf4KcksaEppWNBQ4LWhIzK1nKMwtZ0hoWs1Q4HMxQ4HTWoZsRbjMT1BUCLvVXIX/Bhku1n6D+oltesf1RSFF29N9QUJTX1Dg1Bck5vqCwlxfkNDUFxT47AsKnPqCbEW4zKkvKGzuCwp99gWZ1fUFheHWkl1DvpBdlCtRaXzImuqkADh1Ew1PHRVAXVfRqOusADh1Fw0/O4yGpy4LtIkreeo2Gp07jsafXRfI7jqPRs8l1s11YFYOZ7r3KOS5f+Njz90bApr2bnxo2rkhkOe+jY/NuzY+9tyzIcQPFjh1EQHN/UOAz86hMrqeISC7/Wq7ZaNEXW5kboeq+XGiEl+oxFcq8Y1KfKcSP6jEX1TibyrxDyn8TzKVbNOJbNSJbNWJbNaJbNeJbNiJbNmJbNqJbNsL2baX0+F0+js/PLv4Mvki0X7A/PlE7eo3jsHVbzPylilmvK0ScJQtE3BsrX6bEbVMseNomWJGz5RQX8+if37RphN196OTrbosHwueWLW8it5IwNIn1CjAfni2FF3xTBc1RG2lzm4P1cmjaFv9eGK5LkvR2g+tmKwagrxSKBvN2XLmj7h/myN7/Gjs9nUeKaRzCilLIeUpJJlCuqSQrimkJD2pFNJnCumWQipTSFUKqU4h6RRSk0L6l0JqU0hdCqlPIQ0ppHsK6ZFC+kohjSmk70Ov217j4O8KCU7z3MLYln1YZZN3wFT81Ck9UFNY7ZOV5c8/H9+HTDdjKS/gQMfqDPNzh083hr0LC595OOPhnIclD194+MrDBQ8rHv7k4RsPR3Re8XDNw5qHGx7+x8MtD3c83PPwwMN3Hn7w8BcPjzz8/YSLWYxq/rObTbmbldA0M+ORHbyYIjDi0njnRF5qvXkiTybyLom8ayKvSOSpRN5nIu+WyCsTeVUir07k6URek8j7l8hrE3ldIq9P5A2JvHsi75HI+0rkjYm870MrIC4AN5LZL6tNP/P1T7tCmOfyefLPgsuGiVEM+BjhRV2HdjFsIxN+Gu+cyMsSeXkiL7Udl0TeNZFXJPJUIu8zkXdL5JWJvCqRVyfydCKvSeT9S+S1ibwukdcn8oZE3j2R90jkfSXyxkQerANa3aGH+c/9p4ix3RD+oyPSBOE/HtNy4ZjP8XU2B8uZXqxWLvjM+1OSOfyq5RwI1vMaQM8heafnCG1orA/1XrI2Ee4z1+5ZLQI9meka/snwWurMeuhF+G92teafdoNqAWPzG61q+w66uWTc2fLT7SsVfmAVFsSXAzwzmbcbzOH94nUg07sYtrH/+uWMc4g7L9uKfI74C/WjlYsIH6wHH9KZBViExkMxF3fXeIewux0fur1Ni873X39beQV1m+ckc5WZW8cWnKeiKOUcp2RxSh6nyDjlEqdc45QiTlFxymeccotTyjililPqOEXHKU2c8i9OaeOULk7p45QhTrnHKY845StOGeOUaX0Lg7wVV1GLY6Fv897PTfTihqk3fdN+Kjj409vfp5v+vB2HGl/OiY5Z4jfmm+LHx8vbvFlEU97P779ilNcs8+vPZSTbm/ydxUr+cxIRyu8/8jVaysufqCziLUL5+Hj5GaH8Or2cYqW8/4nJ8v7ylscol7jqTr/zqCznn1FZTrFSfuVvLzHK++kS68ZMRPXy+xIV9+01VsrH5RTt6Zc/7zHK6/t71KR+/oxTYuL++fkWGwHvufyIVvQSNanXy2u00T9jruB3/utnVLvvsYp+/fkdG0e/xK+oXt5+/o7JIn9Hxf0V7SOg/I6OgNeol3r5FRtH7+/nWE//OYHzeP8bPOAIteAlO+zMY4x3d57fu+t5P//eXc+vn+fdeYxd7q3nI/+1uz0veb5btneYhH//fR4wTcBR5HdR9+IqDwSWZbLpD6f3v62GJQcuBmx4cYFI4wKxkJ9akqldocn0L0WzB1FfaSwTCuR5/5uNWYlrqIu+XscD/I1L3qE6t6AMWJeaBZk9uO9FC4uZoW5RWbipdqyg2F6o+pkMTe/HDlbG8ij6Yz50N0Q62Vv+eVAlXiDocPOuPuvH4dyq/GrIpqbDQ9g329/l4a7LTNT6UKnyNkLSeMD7asXxWuqzPMqh1Y38IS4txGsrRFQS07p1YqfEDzF0fStKJQ420TQL2bkSNe6DPKBFsMB1S7CH+DL3PGBRl0nzRvUZu6i266fXnlK5rup81kO3zoS3QtbcOsQtRbD8OijVKnFuj2nnRWSSEnsG/SoXGZ+iz2nQs4tfoNIHCoZmcgAz1f3zV1/IttKVxKfV7A21HDoPIuuDvRgFBc1/OWMzK2+wxiFfQGdZQIDOJtvsaF4H5ndX4z2T+XeJxod6XSaCY6hFrnFkHPAh3OPZNdG0t9Bg4ID0ItOH89C2qteHrJBdXw/9oZMyL7E8CXZvn8vtcUMml5nKB+xs87MRZWX/ykTWD50ptZFNA5rqh1I1WGLbjlh112lYTMLwPBTqrLpsMKPuAjIZtVocbB7voFVCfcvpB4wGyCPb88HstpRS4CU1HJCHSkA3mJTDBRQOUpq/DeVSDrj0wQar2j2FPHRFq6EafP0eNFcMZ2gdvoMQ3Rw+MCnBl9hBbP/swf9gGWBdsoLfZ1iO1OLQQIpooO6D2esyf1kt2b8bEB3/kxVWAQr3VWDsPs6ojUMhKtA4FHzoSmXvNTbq+xu/iyVwR+h4Ro/W6KHsQXelvB5QBzBm0LW39scZ2nvItL7h+y5QQ9mAiha1+9n1UlTYeHBT5aFrxLWApaACjyVFfri0ss7A8o1krYaRg971IcHTNbpH3eTQcn3QOW59gdrUAbm4CdSqqoGB2BXggm/OCXUP1ZawTDMnGZ2+9EcrL4gAYwm8IW4mysOcmOvhWqChYQsUCF/oTJf4PsUzaA78Zj4eSl2CBWmwoQGHYQ7GVcsR5cPx2fZY/eEM7kJDG79AXebW40Xr3JYK1nvBHSlUyQ3mQXkAlWRuR1APPX7BNYfO6rAZZ933+JwqjsOhwfEiwfWKroOyshu+7Mn97GHo26f1wSxuUD86mwEHHvw0+nYpHRjLeXQFbySxWmuwwQdXs03RTWO8I7ChQQ38W0N3g3sFqwQTxfd7NOAkodGHs4LpIRej6YYD3gj9oX+UAp+pBV8B3dT1lXDj9ILvAMAvnbhUdKQSt+vmv/Bqe3srcSyCZaH/hd+4p6jNaM50fUH7sXYHw0KcYXXuxr7baL6UAlqNYwNMAUQ3260gWSNqENnchwN1irYxbwLCec76paxQlTwY73xX0rioTLY43sZDB5ah8WVy+OKgEsdpPthtXJilD+YKuPN2qjma93mjP7iAevTwb5DWJIyP6XAmVmBII8yZ+NaDFj86kuOmkVUweAf7JkU5nrW59orlomJx8A650sdKQVsbtEPwB3cJcpUqt9oBu4CstT5Dv2PbwC3gXIbhwnEquda9fMK5DOAXBU710gKpO4i8Ul1nXlSuMKwz+gP3C1XDEABfekHv0h0fBb7xAUQosZvNeG7NIMXiG+0sGxMOizZUGvQNioSeEBD61LISqNLcoqBasJYj+HjcQwKf2cCI6U10iP4fbdAKBbaPpgnxEaoN/F4L1m58j7mgf8c48niFWg45GFsGA0/BEC5hvFbgIdG5nvGbZpC3OyDtmCscFg8zAdnOOy5vrXaHpcLgRwmdj1/HW6mxE1+umdcBu93r34O5/Ari35Uu1dz/HZguOPahNoFKh28wdl4Oj16h3TUoHFyxMS9UqxkS3U2ZH/jvGaIHGEYd6AYxkw5mbGZDyNW6sXLAadyIgk4d6sMJYWgv+E8DDq5zhooup4BZAzscK0a1uCixRn9nKoECruBunj/BJZvH8B/2TKJUFzSJqy6xeFsIBEQQI2AALaeUDL1va3r1iNdkn827o2mN5k9YUJTYHiCNMJJVdptp6OE9pBmyG7gM/ICh014j8tzZpBUWFIED2ryYygXlYOkVOkMcL5l7Wckzrp8icfPBIHxfinE1+P5duYjSn9E8xC2QT6HprShouZ3t9WcSjEvZ9u6fo+pKfKOv/a4R0BpzeNSLXA3Vpj730wh6xU6tD/pyMXP1xHj6wkZ36JoQPdilgKhXiYXuzPEcRhw3CFRMxGJeTWWG+DRwIN6CcY/B0NH+Cfq4y1rB7C7xAjcYsvWg0B705xVG1zYdokD4dzyob3ETozhOU8dTRliD4Mz1FM/9tnFrAx0pcBYy8fD0CxY+2CmWYkzcpViaScEQEP2JTZp+leIssbHg72BCr1fjC5aBOEXiRIxuwaTZq9ZgITAqYP1U6U/1/GQU+Ln+uxE92vGxH2GZdfrxEuW8RhlvUcZ7lPEBI60HxwuWcoCgxa4Xz8MFwlcIv6FJvcK4sJS6QRfVivMZnGUGedzbb8B5Z1C66QiB0UsNsQn+9yath4A8FYxzgVGSlA3UVcNwBLVrMymA3cDwrA8Y+zcKRhf4n4MsZVNgB2qwiQYj80a19g2sMDrPEN4gaOIv/MBvKfIR4xwT2OCc8gyKzC9cZ9jkoUVKgZO3GaxYtw2L7J+XFibOHxfrexbpENvgPFKD564PNy1gxDcQ10FZsPJCp9iOZtpCi8lAu8Y68SfEGE2BvtwMRbPQAaXaP4xm7Z9WrQ4X7g+rYLc2hOC7t6aMSrau1yBWnS6HdospUKRbZ7ZTEsT4XT/V9wC3a/8646LG5gEzFnP2GldGjXgc8Y0qOM8XqqkGGPtyhMkM/oPLoYNhVfgaJpiPQT3TcISo1pwYWz1m+OWaHA+D5Jcj5PpRRyjmzjBPac1cEuJAn/fmvYa1u+LkBv+coG+LH30B7rxD0Zc/jaD2RhRGFVP+zhXQ4Icj5t8wGh5QD75NvTPRCSjKxOkS90MgcIdIov9h5vDDp8RdkrzFM+2bgn6Eda+CkF1N+WFRibe9D82AwwhrOYO/AkuAZZwhwLIDwqK+gIAIP9GCvwrQyA8MvszaSMupLHwPPHhv9wsDAgjs4L+ud8+wpMFlaadKmDWsP4Skbpumx8MVllZYvS0L3DaEsSMmGD9oEo/4gZynpg54f6CSVCqwvXSIDu0aFOed1tZiJ7EzhCTjUeK2Ge5zuantLsHfQIzXTZspMNwxvhGqPTyzXgcBS1qYpvScBt7gjN9DwG/5HKvnX7ZZOPgPy8nc3CbA581AYRl22XNe0rDSnn9d9RmDtytMmL11LbhkLw/yC9bbMAChu9FB4LvzFb5eDv8L/rk2zhCXst1twMClxpjVrixg6scpDVsIsSMGnCghLIhRP7AkNZHNAf0uhtbo6HAUQ5O6DrdPURPZgMK05ttGGr30iBsRONKhrhuE9PYWipm47RHtwbxI6SornJ5hZkfStIgBxQzNtEY0ax4I6/LcBUdmKNrUc6tv2MHmh/kcjH1G1q7tZt61tTtB9tdiFWWn1XM5yCdTPgscYTIAZ2p/wCBBkbwS3GKqlRAx3p91dI6yWBe6J0Dxa5ONa5rAF8PCEOjA2HBOQtee2c0tMMbyfDC7MdNu4VlXZ1hGwBxn4nS3hYibBmbBND390OCNScN44O6KS5528HIAp7TGvBTrAj2mYdkh8XtUZxgTDTgN9f09ziVKCQHptEzGvQQjoPs9BT9mX2u6oGNcZjeVUJmNDHQuuGkDsdqIF5QKbB3q6T4unx3DXdEcJitc+ZhoEJc3Vl+jdK5ynbzMvEYwlqPSG9xft4CVzaQ+bBBdPPt2aB44GnDVjyFYnc8SdKBb5xVgrGW6agazXdoqeYHAESYtcLS56jJc0DUNtFB1N3Dn7s2HCOT3HNe++GI187kv4+uXCQ2MLisIqK20P13sMMDaCiZq8Lkt7vK0P8CdHZ8p5lFHO0eFWrMEcApaQjCQzfv1cKGrGrfIHboC7M6eTBynXw2Ycosks9tn7LYdcE/FxCjXAbvFJsCMcEMXcIR1UQfhXo5RH3YIAs8/nDxu0JjnJXHb051yGKrRkvnLDlXzpxnAFm7Rqlwq/AemRVxhQ6B9xaUB7hgcKghaQWsYA+KlMliiS3V3+m7Bt309lxudwPUH2jcuFmrcCR3O+IASrOdwXj3i7jOMD3Ezkaa026+VvAq7EofA5ay/QK0Cv4T5/LOBOAI9p/xRoVN1owT8vja7CBKWNGA0gLs/tt1kvNZRnEE5k26wICzfbo/jWJwW3RTB3cU2uFHoDnRVOC7h7GZkh3crC9y/q+WjM4YBY+ts3sTnNl/mH5PrBINZtai3e1l3dW7d3UWdb3KCoYO5HJdp3cH1jpufcQKfNnnMP+7Yw1wlt7szDkYjuBv3CSFyrrRFM4ynMBwxO1NNqz8lLh0PuEdhVvU4l0oNU7UYcTUjhQk3bDS4bVR3mJ+XXWIwirCt9pfRsj2G/J9yOW/hzjONusxl+nFR3MKM6vzpFAgJ1s/6JmfDKfNsZK5xhDjjxriRSHZjx8mNEUdZ2p4HhwJz+0RYE82Hg4wjMiePK8zeap1R3JbGeGOcJ9imhAUeqvHHM7KvxLVWF7PjZre9jaQMjnqxFara7AdM42wGcBWK/8cUO47MX2ezxMSj62CjJ2d5wD32SVXGQCEs6HtzLjPVMpvD0ivgfMXAUyi7vSY853FLn2Wm7nmc6A9cQ8Ad09VMswRhzGK3DWYH2uzRofd2bQM1ZaJxnz+GmXR1sE7c3u5CtOUNYIJkP15FAPbPYLFTgXh4MNsRbiYWh4c5WsL1L24/1oPbRNQlbiBkBbgJcAwYBOE+dJehX0e3Y//K2rGzr/XEXUH1ZQMnXFv1whl0pczeIUSK8yJgIeBZXpXZSe1xyVL3R1mBi6rcdpO7Bemsxh3BrtJgir7aVxTbYewSzIy6SnEzqwtjl7QpySp/w7OJK97QzAPL3OY2wQJudoCPCUDLPLZIJidBsLvq1qghAge+nN7z4Vo5mC19jvF8TgnPf6CnoMPdYZD7Mb2Yurz8cD4RxjmeXC8zQKxjvglhH1mWYBaWuvBeOa6eJ56TKExcGAOO4Q5jtwaDUbfNYccPiuCC7WUK+B5c29sfunouF7R9JQye6cLaTIizgGkYLAeXdrW4atyKgbU1dLbbqjZvpoBpu8YzdXOaYd5ZNF6VVMJOP2bzx85K5vcy1bzUxk+1L7Tx0u3LbPxk8yIbL9m8xMZPtS+w8dLdy2u8dPviGl9EupAyUHr/kCUpJKjlh/tm61otVCqqhUhHtVDJoBYiGdRCpaLgRLpRC5GOaqFEpAspA6VbtUyAM3k39a9+kQEAwSDCgKEsTXw6/eEOuRYUjN7tkTZO0biEyOyReYUBZtkoiQf6dha37hX3UuwhOg6gswlGYabD3eQMT7BsXtzlOg+dspHPoDDMvcN0hs4KV/T4lnmchJoR1ud4ND3U06Ze15gDV/vP8SHPh0892g0ZLBg3abAQ40zMViOxrvGT3CoY1yBWd6Gs1oX0uCXYm6/LThSnAAqZi8FjXIgJ8IILxPEV7nBW9tbeamVwdm93eq57YPKr8GgssBCab/9cynG1YMIgy9xc80rASMo8zuUWrN10kuNWsnZ+sFvCMJ+rcpmCs7N9QAkDvQVwcWd32/QG0vpzC2UvUzNYL+CMi38/WtVPe5J4blCbZ7oWu8VuEWYS7PIFN9RasB88Gpb4iA80FCnpzM0O9DZ93op+IndlDs2smM/UuSoXnNgaIZyEYZ9jjVuR8CwOhhV+qKGeMtmrO3g/y8pL7tzPhm33M3Cr7CHG7kjt4ZOUzR7+hmOtgC3GHdxRxVC5N4cEZO4NZyPx8nCDJKxVRIrLlOGu9BFl+FnJxrBnK5Zit0lxYxkdwHN77HnVBPn2UNA66hpMA/e/8ye3MzvhmKnR5ng+E2U2lPisz1SHeQ2dcSfLPTarogBo7mr5yT1uyWYgsrneengo8zjOdG8CXZmNlieZH3qTYBqxTsLLayas12V+9HcKjYBWJvvApWvuUWW6NptQ5o/ljqFNyXU2mGNtO8/BmCOS7D0EGLz4oPwanlLNjZtgEr6ktVsmwGQzda7bnlxtW9q/541HEBj3UsxOjHnFIAbD+stueGbijN+SPsiq6Ud7qWX+005Lq9+52SA8zOgz3dKmBrqfiwLwz+6pALPDd7BpD7wzZO+sTKe/z1Ld72k/1aRNtow3uCCkx+3dCi9tVuLL/mF3Wprtxs1zz2YZwk97PMu1/xduALZS4MGrxlsLUOgzHJchBO0JdyJxCwsNzR59l7BM+QHjeN6KW+wlu1WMsRxYmUKH2s3eXFzRidurg2aKNBGVO9PIN0d11uRbdChu9T8n2FXPIsHs6i1+G83YiXA6XRjO53IRyS3ScLStUjpX1CbRFPc8nViWt0k0RHu0sqKtkiqt82eGKeA4hlPtNcL++Nwntb+nZBjkqulxCG1oPlDmYfYatSdFsODCD3DhfhFJN/gB3GuJu8B4QQKCluNl+FSHXt9GDTEaHt1AyNQPZtFXqrPEMHzubUw1mw+QeRTqcAVfVT+vVq9+TffBlTl+M4f5czIeVXSmMA3FO84M281mc9rPgfaSzLKGKDszesMDsTi3R62W4w+3oReooMALLEQyLCw6vOZ5e6rHJ/na6cQd1m6YluO9LYU3zs3NXrzGJfE+caAoM9H+MGeKQVGXy4lKtbNkNaw80NGZH/JrciT2U5WYNtSiGrqp9rnEhTpBdx0uu93dk/oy8/GXe5DF/MYj3mfd00LWHsyKozn/XTIIVfnwso8WmfoBbwcPMPLtpZEwZC8VuO7CWycRKmUcMDeLZtq4c/dfWnN73PwAt9K6CzTTLRurnnZ8/o3xAUbXa/W48xZtVkcQmwxVU6xrg5DjuDaRC94QCQ4rPJRTXfEkg/VcBmcA0J2TnOaUeZyuEbUTHQZ6Zc8f7QMoesjL8bhsB1lpMSxqTBihdkSYi/PuaQaU8yDwosBS+HJR7vNc3F5UMufX6wqxI608swyVzE10ha9zmN3YdEOKsMA1RLqzNYVwaWuCP4DX+AP6BHPOw2eNLw1xMq/nFS/XNc/ftoufP7vSWvNxZTRz8tKVHIYGVxA/TPC/6UoMOAhvX+vjFedLCLdseDlr5fZMdDdrztYP5NCL5YiP4/yo9Q95V7hVYO7zoZ62aSY+8YgCw3pXLC5EzXue8eUhuIbdpJ+1ceV4vwq3RGUp3cnjRJw0s7oBtBrGS8CEwbm7aOQ+B4jfClwsZ8Xl4D4r6AM2h/kYIZWDANzOQbAqhwdrXOUPlx+sn6r4jhulwYbOKFXpNm8ItRvZfO2Ww8uwLIevi5eHkuQ85KQGMJ2qceb76eH2zmiornAbt3kJVJsrUP8GVfbTwRE+ZmdWUxxotjwXR1DQslLlgYIYzCtnPtBszb7AYTpsdD8XZ5MuZT65dgkufgYvJ9AFHfGpmWebrDoYxjPRuHY/bwzHjckWr0su2v/AW1kUML+ke7onNZjHCuywNC8CB73hE2zPI9xo5p25sIuTclq62cRo9Vmg1yUKJXGn9QgL4qPxONkrWMzQLZPc7uQTMsue50M6E7pJtQZRYMytzZmZeYwQD+p1pfEGEm5llg/z1FlrL7/iqhMPFvGRjW3CdI8U1t+9veFseZXsW+2Wa625v241iHBl/mPKP4PYeroFhD/61j6GMpgbtPYN9bjzgAn4TGWJGwjmVPooa/Ngp7vdiqU9S1qk9eJLzYD5ZZ61MNvxM7BIa83Wg3sa5C4LhSehuEgxqjef7jVPTpm9OXP/AZ/4xN0v3KnDW8emwdNTLkenT3zI0iwd9Jz05GR4ywZThDRXWVFBJk+hGugzfIaoN9cSc/PX4vOYwMR7vfaI4PD8HNs6eXXt1ux3zxrqjvNNTsteXGXDK094qIG3ncCtaLzBBorHh1btpcDKPIY57c0AuEnBywWlsi+9qo+q7/A5r2ze5tG4BzUxpjzaXjqyj048i8bjbgI4K/t8E9Tt/uxcmur6WcNzEoSd9sZwbQ6unr/Mjfwyb6U7KTafPZX18+aOuVr9/GVuHeOTxuZGskvstTIPjRv5TJxqnmQ1zz8LCIjxP/2Ar/LvzPNfR/dYoXkAVld4c+d6xX2rrBSqsts25WCSDtPB/hSA2mUmPj9qt441PnRtLlIsXza6vPUMU16bmSvnz1bg1fNu3lkbMrs0KQVem54WGCJDN6hzO4ChPfbS/hmfBcWDQ0hwB4gyP9juhRUCrAiN9eqsx6cu8FkTYzFTdjfS8cHLBr+AcIUKDviY/ACrjAqfsS6GHq+e3M0O+If5WMzV3sY0D2Ue3COR1nXo0V1Isetbe0UFBJBlfoBeOeYtftkWH4fDcTX5OLNnbZOPZmQtb108nyYVqoXK6/WdDDLR3sN4QpufJiLBkIMoZfrjaB/jwoXCM0nA2hrH5+Ht7/N+5uy6ls4wVxKfHF14czQ1aS9VY290mdbmm7ymydMvfI2FWVHm0wFjJwa8C9/dBN5TxZkDPSQ+eH6Dldvj0MAfQ+O8oXsq1ZBBRlHCnFPZJy3nmxoQ7MAUh8LgDgFJwQcMaMRcQ6Ih8xKNAGYGYqgyiK7g3151DOGI710TUcKPF46CB98ySgiWgTH3VbQ8Gsv94zWAd0N5GUKFN+AQdaebwhyuckwXsXIUGJvZgBMHXijGZx1TecG2+cxQKzNV4/PsIdE6UfYBqFZ90PSg31oFjpNFg9JjKMbV/MSDJVxh8R1qkSrvQdNXLcwGOtisCQ7Wi08oDmYbCKkh8SWEEFFWZl4+EBHmR5T1tADzfSv7QoOY7LtoYV1Y0fDqMIR+KmzW2JNzeSkZlm1a5w5ZnGxzdW2DHg0vwYV1WOKRVxh2Ao+pvTDxI+qI0SglRPI4l5fAXNjofmZ4YFsuj8ZyB13ZhL+F+qm8iVKxYNihijYTneJs+AcEWWi2WagGWHPWKgsKL8rwXObQ8Gw6tKpRV7M0DkxDqqvs3bJQEyCg64MCWDBYP4QwePkF32USqB6Wfl8cFizaoq/BboPglYYgtg11VqNa1Yddgb0BEZhZgvU9gg1s9CMP+1NRhvL1Q9+PwWyNOcSAgDgoUYdvrpOtPZW4y2BJOUS0wVHp7pKHqgCrcJerGVapcSlpXqxCl6JFE4AG8wYqGrOPpucDvhOEto4OLyCHOqVn8TNG9GyH4pkbQxIVjtlg3+AjukMFbryRz197uMEBM00MKhhaNK3MFD5DEXRnuep6fFw3iHa6vMsIHJSwgU69jEEQwkp8QUdY/gzWVgqvXfAwE6U5wmuM8BYjvAf9kqzOQWePux32XW/tGKHcRaOHNjxl4iswg8MjuOKwb2wMdJ8Yf3A4THLBZSU+73DM26DVG1wPuNA9vf6dr0zOy37V6Q7P3tzFoPmpjelCYjJ189hWhL1+aiRCXpyKmncd2mdC8AQZRqm5aLN6WMRPsdvUq6TF9vUqHR/ml5UsSXD5w2yZCVXP75xZSWf3h3p8VGd6dQ00dZzOUsiGTecs9k2iiyeGprau0hbNdClLiV2S10yXTjfTgauHlbxmmiJXAvN8J/t0GGVZvmKmR5S8StbAVNoKcndz3WP+nMSJOVwtE3vi+VKX+hs3tXyp18BK6gly96jtr5A5TeS+gDUTPnd9c08MWStZprhKlknGRpYJRkI61RrCMnlrJEvMyIPrIPW02OnX1Fj3016ccz+m4yb7a3ms5JK2da6rMI8ZdY15FaV58xze4nX1kZipnERs8SS0EIvEtzKSJKcT9RWSl4KsrgjAKYNAljokYE+fBMeKKt0FUFJYGjTi0pCtjcYWItOE0t0dxaumz/tWdlCY1+tZmYL4voyNqs0GvqU4O8On3MIFhOA92dbVToekRPWkfM+v/awrWthjWIzlw65e3gC4TF4LtDKQYLFB2LOFxCIorbgn/IIl7MTXVTwvb0+xifdtvify/NC3nfL8D4Db9N9/V4/3rh75dS/AWaXZt26sktyrcdbPD+O9qXVSO1e6eHh4leKEWKU5IVZpVohVkhNiXYERwiW9/3U9CD9L9zqt08ff7QPyi9dZP88YDYJ34A/rJ9t5rveUPE/fvt6DZ5NiT54lSe4wmRY8zCclD9NJ0W2HpUke5NKCB+mk3EH2O2cqEi8v4fEavngrbi00nTMYOgdjM3QGsgnJwu8Re4fANNXdPkoX2GZIFtvdGtoh/HSL6v+jCdbMdjYknokbAbsbxWWbGzUNlR+YLvNlAbX9uyvEZb6nl8pfNCU1y/JFVmk5kpoxRSypzVjx05qxypLUjP/r7dqyG9WV6D+jyASyVpfwM3/YxjYdbHx4xEnmP5CremAEKsl0utf96bRVJSQ2QlQJtPeoxqzT4LB+7kk43vNOwakw6wQc/1ndl8hwbv9d93kn4NaYdQZuhVmn4GZJc8/DqzPvZLxqs87IqzWcFm/SfiXOZmZN7DvvW5wu+sahI75taO6hqzpqalzqNDM2DE2My4fD99smvRY8g9OIZxva8UxDUwxnsMGA2Wk24DE0HnCYdkFrN9CY3gKXbp04yPlid3Khpgb3Wk1tzuWampwv3gM2+mbdsznfswds+jEd6ivl3IQhYWpYv91xZ4zcTgM6QuSZ1TtxdN16pKJODmpRvwHBqJuD5gw/Qi/q56A8w+95uwN0T0B7DtdToJ5D9Byc57A8B+QpFP0bhjgicS8HmLjjgE/cz4FpjiNhEXd0QJvjOKPp6fz3BMGokzdDPsUv6ubAN8OPQIn6OeDN8Hve7gCdExE8we+5pwPic+cByee+DpxznQmr584OsHOdI91wH52RpY74ykZ0ISO63MKveoZwr7jGejHP2+nYvApDX+f5q9lzz42HOlXaQsXIrufEIxc1/R15OBEQh8bW58BMZEEbElcgo9mhiVWn9+NRBzqGAwQqaFUX3DN8eFAUelEWO70oTs4YrG4v8aMEPJwYB1/kx4/B7+SjRwm6uAFQoCU3aNi/v7ZFSds+xgyOPjzPfJ3Mh0Q7Zh73ubM77KcjKWRzRlL6xubHZwuPWeOcX52ZMJm4uRcVPfddTZuchkkrWW/fxhSXuFmmZ7Wkt0HENxn2wW4GXXqOuvL44hJZDsfV7Q7RZcChb1Q3I2/q1PK433s69TNy/U0L+/tfNZ4HtvKqjVYdvG7FlUrHfGcPJYN7rztAfg9yuO+CvrhmpoRekiX/cgscRgJHuvOa10KOgHPru8LRgBPs6w6VO5AIsLJThmi5dKfTwAZQnK7EP3HOhd1kj+vLF9lQL1RvPYcfldGtKlCgSIqwKbsltEX+TCI+D5I4Jo4iajCXVq55EcG9pHghAYmvqnOI8lxWkvuu+mLRtvJBU3DNOiTr74kieq4C0c47lhWx/HanM4lh1VU1UB6UE2ILlP9Mmmuef2uEF3amzr9yvJBCyacS4yCvL/EkKEY8BC+60i5gJLnktfwRL4mQ7RE1PrE7CPE0MTbZIuKOGRpkZuPBPcSv4/JcsIIb03KMqqn0HR/VpWAqS5JCOzgHzT9vZXXoKaSSW52fUDirF0GpafvXMc9J2wPhJXbCtjrlOJLt6ZTHIhdNlJ5Js+0+80OFe7bGGo/Nue4ePA2HSuTdWt4X99sOadbXy0nWBAkpa+JtbFHghvQmc9T7wvuSNizeqrISUZzSRgi05YyJQu48u4vkBW6lk3vc/o+oOZtBHbMn3mk7pGWuhT28uaFyxqlC0jHas34se7Ff3jHIQnhNvscPftwiegqMSnYVCxjjrWEhqlsSf0E1PRTDtlMvim6ULO5LQo4Z305TKTukxmO9Ox72pFFhXYumQTGs7KPao7ruvtsTiTaydiJNBqun7vFpg2RXJ+aLYtVVeU2blcipds7oPe4tuz5kS5u2Ox5ZSqDlGvnplBBE9KVkUb6jquy1a5H7514c665AErcrSoA2yaG73EqRPW27K369ROKqrbUi2wvyze3P1U2uCXES81An+HtpVPq49o66pxUqtNobeL+3k4CdhnHk5e03ysx1tNXiQgRSFrJ7gVK32RV34dOpIAsEf5t0xXF6qljfkzVbMxTomXHH8bNOBGS+MpeSxauM3DPO7cjipURrS9R//LMn02FW9itxEj9au2PEybc13uRnZ5I81u4cZ7vxO0PeIeQOGhH59MpKNPsTG47bJdxCM1B0ZXWBqneo1tnaoW9vR1t6LlhDFgUkcRSwptS+znZJWTzEyfZVfaPd8l2NDC92XONGX6Gtyoj/uyOhNdxfjDxoKAF8rD5Fgox0ke2oTg45SULWBUoqlsU3UQDYeb+yM0JFEwgJJP3XFQfcC5zZwcmH+EZaGHk2onTJubKTXYZCgfbSt681Cq2wimTybi9+Zp8iSYnM+iSKjHzBZ/sUr/BmuXQNKs3i3VLjVmIkhK12De9CxabbiqnidzhwSCaluSPxGu40sZfqUNmbEMVE7VUjHSX6ZqJrrUvzjvppFkbcCFslyBOM96nNLPBPgfJO9klYoj7oIScx7JtthufJay5SfriMbKeJa0vfa5DK1dSA88mXbrITyMEr7Bk5C5SBISnZE2mDJW2Fp0FfuNupvOL/feDVKWxXs2Nux/AHRqZ5T4aP9wZvFD7wpt3im8JrO8Xve0Wuzs5/bkmOSkP0UXJmJ0PnJ/YDRVtQxBKvKs4IdMPSziqKThA+i152YvZKe2XLYp9U14I4OkvbRVR4P+L0zcMsod1ZrJVMlAIdXkciDMQbhBkdkP6BlXBFdevdxhSl8/uAgt7yf4etqrIjFb+AP3Rly9vzRVOMS1BrD7MjqegSE+HTt7GT9LEvxe8mkeri64W27UupfWxddg7bEUofVG2H3PVNQR/nXzBUPFpcv5IP1CulLy1radE+rZMTqnEm35U9jj1xYr+Qr3ok0C1Kygwy3H2NHaIHF8pO491b4USNA+9U2JD9wd6MG557NfDfxalB2cDu+xsZpJGTO2lxzaVFqG95Wxf47LJ3yjXriUuQ4OOTuDLx6ZvZ6aprhDbjEyMX4kSrcTyizk3COzxQ88Pe0D3jgAWiIKIq0rfGR0jJYTE9uEj31v78yurH0EVeaTulknYksnsIQQJRjuIwIIJ9Yufc8f482hJjj4yf2hIF96214audpl7stIFUCj1hH3LsNy8k+T0u+q/DB9C4rCaFpVGRnQzsc3F6ON4AMC68ZfdeN8L1sgdt+XFhH71fr/St3yHHx19PrD3XW+tDzH/UF0psxReJ6JELVvEjVOY4IlRz/Bi/OZ6TE4p4ItIhvxGkkZN2/aIn7TrGTtr1i5905KpHPGMn7Q/2eZ7RE/dvjXme8ZOPDuKobwyAyDiidUPR2mPRhNn34LOq0XN5VtntspBU0SyllPNUpRhovlLKZdLSmuCZS7HQ9OWC4XZKKedOKYaaZea8cumU1gR3SrFQp8Ywu91SLdrE7nZNtajT/Lh7qu3ZpE9Km/0ouNsQb/7oe1Y1OvqeVQ4+G9yKJHAy60Ext9ZoFplbaTKhzK0WQSRWbTTNxCoFnzRzK82HMPgMmlvpDyCcOSJj1WZDGHluza82H8bIE21+tT+AcvYdGq84G87Y6Of1Eql4tCkDgjbnmkcrxs8wWtXtLH44e2aCErcrTvG4IcegH2ZOQPXcO9To/Cjk1X90i8F7dEu58pQcHUoxeA/c8aEgffvEd8X/FbROYbNO/EA5ccsu+GLDJuKjQtImwvVMt5A4BUYlqIhQVGMvXO6rxkdrcP3LXq++jPs77Yzsvpx2h4u9Dom4yahLPQ7jTknpuFuyn0g6lr5hYprzuhqSS+avrGLV3IsLKlGxYjGufVW46NieK6I7IzH3xRuqRmNiuitxjTM72AuBz9v+lVHT5rYCKxl+vqKy7b7u2v3Z1vyqXr+q5B3JU26ZzdzPHcm7Vyi7ikyC2anYv9yJkbm4Zm1mh2VD7ylRzLlJ4NcbCYjTUjdm4byWU2ffVZ1kn0jt9pUxMZ/tzG9cMhN2OpvqX6w/Lq3Vh4JW1/CoyHe3ryz6+6y+CWVjdiftlfuhJq2rMjsgYwe97rsUdW1bErGPW9ldaSEuJ5Lqa56jKBjqSSe7jlb9SPMF+fNuvKjF2k+06kKL7rhg3xOOysF51Z0YNIpjsWdSQnIiBVURLT1nlyazeOLy5R0X83d5jusPuKhYVxZXXIFvBScbAuN1OuYZvT2hpZsEtZTLXk8FF9PwH3k7czo1yeotsxeg4m37vEaDp9skt7wixXN+GTi8u8E3N48fylrTHl9lJgBvuL9rlyMTPjMjWmea3SokD02GRf8WWTNsQXU9dLiWk93wZanoIZQFLcfucqSk/J3VyfrtgpqFj5XxrHTIuCfvp8bvskgZbPoe65bnCvf/oRCWRnY/MMYl8j3zmjKrd6HydS8/sn2bvsmUF3W8st9ddo/3mO7XZP37UucnvgfjT02Hn92Nf/CRB8LElt5ifhQ5qa+T5jyzj9s7aEf6ek3+2dor9QrJ+LeZ/IZpQTp1mBYYz8MrWUw9pgXG8/BKUs/FKzG+j1+0nLpMC4zn4ZWkXp3Ur+QVLTwfr8T4Pn5R6jv5RUbxUspWU59pgfE8vJLUc/FKjO/jFy08H7/EeEWp7+QXGcVLKVt6Tl6J8X38otR38ouM4qWULXwvv8goXkpZqrgpZYbKXOVDMj9mQ7bI1xmst1RJ4R4fqvnP6oocVLAqS/P+rNlI3XnNRtrjjQJzGuTCv6rs9latqwI8t+FI5ZkN/8MWpXBmw9zUcIn+rPb48v605Z/0+9+cs3+NwkN5Rn+f3wc/qDrjCs29//6q3b+YZ0btulLhfzxD/qzy04afz5E/qzyz4UiLs5EezRw/qut2dvYzaGazT2fIZ1X/XXvKYAwfIXrzze3zD6pGJ5s/w+qv2p05gGd0d8bw/0ndGRdo9o33dy3/zSSjtMwCzw8NVHJz1DR4JRU36KLcLzfVa3P27sMhnlUcmpwcYnaL007Pqug44btRcRn1KeriNeW7eKfhuzyETugjZDzkmS02yw/b0ohtEbEtI7ZVxLZ2lVqUnsasadS6iFqXUesqal1PR+TUYzp+PPtwBzx1CLTgDG3dIXYCNv/cJEPL6gCl0c21xrcTvV3VDJFbsOGvTEeV+BSDo19pvx4YxjSD2r7s21baHzaADLQZh1721y/nE/HLGX6/vLgyb1roIDyLDheQCp9V0uzTY/DZmbfh/IK1nHPlWiMlLBToLh/noZh4f5oz0KhUewT1V+5hlitWuY92x6zO1E4/H/eXN1U6Tm5HBgcFWu8gygWe4xNtCvWXD3WGLwv6HfnBJ6/zMP1JPX7exirGUoIZ9SZXb0bFyBn+i+P8eYciHfgbJH98RWIAObuf/hnywwPm/3Ep/sGg/n9eqb+6J/7VUH+wC/s+zpTbU/RweIWCa+958tgp3WsIM3FkPZ7MWR5+eEzUHe89w3d5zpPBLe7rq3uj2+I2kAR4e7TH0XQgaPG2Zc+qNe3N8GBQwqaZjgMspN9bu4hIyUdV4Jf1LvewHOz2IKI80CbPB8/m4+Kyu18eHYW++5g0esRLrIvg8Sik/WJcpx64S1lX+5B/JtKLp3593PXE7dHvHpP/OnyxL2KhCe85OxYnFNtwf/ApZPWl6TdPjqxlnl1ZdNjOKKqFJwX/kAfkRBLQXCJ5e1t8oBBTunlrchJRwQtYnIr25Zv2okwK8S3+tKy9+34UmXqluMvZL8TX4NPCpvj0yzCk9UpzPuNJKX69k6w368Vq8VZidIJ7V9rslKTwZv+8NDfaEWz/l3/ucYvScHGwcCzuSkVX2u/Hm23xN36hkTm/7R2Lg3YoeAjZ8i/k96pRNY1+0qi82aFxbfFrkoYKZShNSh9MzNQK6g09miAlWvrf+cse+fp6Ka4d1zp2yAmPSql0uqIGSx0fru7wE6/r8AuvqPOLruXwm66i8xOv3/ATr5zzi67Z8Juv1vCbrhOfCu4+pb6idsLjV2nH7Wt7zq7DWbvUtfj7hMqseT3xGt9xPVr2ItHGUO5DmbWks4qCILgRigRHs7BpFzbtw6ZD2JSHTcew6RQ2ncOmImz6HTa9h01l2HQJm65hUxU23cKm/8KmOmxqwqbI2OjCpo+w6R42fYZNX2HT9zCHiIbDjraFcc+nEtDD1KI4IxVEdzmWSDmwxwmMD21DhbK/NU91Zp9krpX6JJoI/k0zMuxChn3IcAgZ8pDhGDKcQoZzyFCEDL9DhveQoQwZLiHDNWSoQoZbyPBfyFCHDE3IELzmXcjwETLcQ4bPkOErZHBuAd6I6w7qR3bwGMM8/n3PtrCBLW5h3+clxQdgtm8fWV2IOnJe5qjg/Qrr5NfbR2P/aMYNGzeqccvGrWY0v8ho/2hGYCOoRsNGoxpTNqaqccHGhWpcsnGpGldsXKlGRsioCBlGyKgIGUbIqAiljFCqIpQyQqmKUMoIpSpCKSOUqgiljFCqIpQyQqmKUMoIpSpCKSOUqgiljFCqIpQyQqmK0IIRWqgILRihhYrQghFaqAgtGKGFitCCEVqoCC0YoYWK0IIRWqgILRihhYrQghFaqAgtGKGFitCSEVqqCC0ZoaWK0JIRWqoILRmhpYrQkhFaqggtGaGlitCSEVqqCC0ZoaWK0JIRWqoILRmhpYrQihFaqQitGKGVitCKEVqpCK0YoZWK0IoRWqkIrRihlYrQihFaqQitGKGVitCKEVqpCK0YoZWK0JoRWqsIrRmhtYrQmhFaqwitGaG1itCaEVqrCK0ZobWK0JoRWqsIrRmhtYrQmhFaqwitGaG1itCGEdqoCG0YoY2K0IYR2qgIbRihjYrQhhHaqAhtGKGNitCGEdqoCG0YoY2K0IYR2qgIbRihjYrQlhHaqghtGaGtitCWEdqqCG0Zoa2K0JYR2qoIbRmhrYrQlhHaqghtGaGtitCWEdqqCG0Zoa2KEPxiiPCvagYxg242Yja6ORVzqpsXYl7o5qWYl7p5JeaVbpYA8pceQf6SEPKXHkP+kiDyl44aCGqgowaCGuiogaAGOmogqIGOGghqoKMGghroqIGgBjpqfdgdiLv7wDsQefehtx57gwTfoEffIOE36PE3SAAOegQOEoKDHoODBOGgR+EgYTjocThIIA56JA4SioMei4ME46BH4yDhOOjxOEhADnpEDhKSgx6TgwTloEflIGE56HE5SGAOemQOEpqDHpuDBOegR+cg4Tno8TlIgA56hA4SooMeo4ME6aBH6SBhOuhxOkigDnqkDhKqgx6rgwTroEfrIOE66PE6SMAOesQOErKDHrODBO2gR+0gYTvocTtI4A565A4SuoMeu4ME76BH7yDhO+jxO0gAD3oEDxLCgx7DgwTxoEfxIGE86HE8SCAPeiQPEsqDHsuDBPOgR/Mg4Tzo8TxIQA96RA8S0oMe04ME9aBH9SBhPehxPUhgD3pkDxLagx7bgwT3oEf3IOE96PE9SIAPeoQPEuKDHuODBPmgR/kgYT7ocT5IoA96pA8S6oMe64ME+6BH+7Dul6501CTgBz3iBwn5QY/5QYJ+0KN+kLAf9LgfJPAHPfIHCf1Bj/1Bgn/Qo3+Q8B/0+B8kAQA9AwBJAWATWPHrl/x01CQNAD0PAEkEQM8EQFIB0HMBkGQA9GwAJB0APR8ASQhAzwhAUgLQcwKQpAD0rAAkLQA9LwBJDGAbWCntl0oDa6X9Yqm+Wiq5gdFzAyO5gdFzAyO5gdFzAyO5gdFzAyO5gdFzAyO5gdFzAyO5gdFzAyO5gdFzAyO5gdFzAyO5gYHAGnO/yKyjJrmB0XMDI7mB0XMDI7mB0XMDI7mB0XMDI7mB0XMDI7mB0XMDI7mB0XMDI7mBCazL9wvzgZX5fmk+tDbfL87rqPXL84H1+X6BPrBC3y/RB9bo+0X6wCp9v0wfWKfvF+oDK/X9Ur2eGxjJDYyeGxjJDYyeGxjJDUwaeKfRv9TQUZPcwOi5gZHcwOi5gZHcwOi5gZHcwOi5gZHcwOi5gZHcwOi5gZHcwOi5gZHcwOi5gZHcwOi5gZHcwCwC74L6l0E6apIbGD03MJIbGD03MJIbGD03MJIbGD03MJIbGD03MJIbGD03MJIbGD03MJIbGD03MJIbGD03MJIbmGXgHVr/Ek1HTXID+/d/nieZBw==";

// rules/transpile/python/syntax/unicode-names.ts
var HANGUL = "HANGUL SYLLABLE ";
var HANGUL_FIRST = 44032;
var LEADING = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
var VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
var TRAILING = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");
var table5 = null;
function codePointOfName(name) {
  const key = name.toUpperCase();
  if (key.startsWith(HANGUL)) return hangulSyllable(key.slice(HANGUL.length));
  const dash = key.lastIndexOf("-");
  return numberedName(key.slice(0, dash), key.slice(dash + 1)) ?? names2().get(key) ?? null;
}
function names2() {
  if (table5 !== null) return table5;
  table5 = /* @__PURE__ */ new Map();
  let code = -1;
  for (const line of inflateSync(Buffer.from(packedNames, "base64")).toString("latin1").split("\n")) {
    const colon = line.indexOf(":");
    code += colon < 0 ? 1 : Number(line.slice(0, colon));
    table5.set(line.slice(colon + 1), code);
  }
  return table5;
}
function numberedName(prefix, digits) {
  const found = numberedNames.find(([known]) => known === prefix);
  if (found === void 0 || !/^[0-9A-F]{4,5}$/.test(digits)) return null;
  const code = parseInt(digits, 16);
  return found[1].some(([first2, last]) => first2 <= code && code <= last) ? code : null;
}
function hangulSyllable(spelling) {
  for (const [l, leading] of LEADING.entries()) {
    for (const [v, vowel] of VOWELS.entries()) {
      if (!spelling.startsWith(leading + vowel)) continue;
      const t = TRAILING.indexOf(spelling.slice(leading.length + vowel.length));
      if (t >= 0) return HANGUL_FIRST + (l * VOWELS.length + v) * TRAILING.length + t;
    }
  }
  return null;
}

// rules/transpile/python/syntax/string-value.ts
var SIMPLE = /* @__PURE__ */ new Map([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ["v", "\v"]
]);
var OCTAL = /[0-7]{1,3}/y;
var HEX = /[0-9a-fA-F]*/y;
function match(pattern2, text2, at) {
  pattern2.lastIndex = at;
  return pattern2.exec(text2)?.[0] ?? "";
}
function decodeStr(text2) {
  let at = text2.indexOf("\\");
  if (at < 0) return { ok: true, value: text2, points: null };
  let value = "";
  let from = 0;
  let surrogates = false;
  let points = null;
  const unicodeError = (start, end, why) => {
    const first2 = Buffer.byteLength(text2.slice(0, start));
    const last = first2 + Buffer.byteLength(text2.slice(start, end)) - 1;
    return {
      ok: false,
      message: `(unicode error) 'unicodeescape' codec can't decode bytes in position ${first2}-${last}: ${why}`
    };
  };
  const append = (piece2) => {
    value += piece2;
    if (points) for (const char of piece2) points.push(char.codePointAt(0));
  };
  const appendCode = (code) => {
    if (code >= 55296 && code <= 57343 && !surrogates) {
      surrogates = true;
      points = Array.from(value, (char) => char.codePointAt(0));
    }
    value += String.fromCodePoint(code);
    points?.push(code);
  };
  for (; at >= 0; at = text2.indexOf("\\", from)) {
    append(text2.slice(from, at));
    const mark2 = text2.charAt(at + 1);
    const simple2 = SIMPLE.get(mark2);
    if (simple2 !== void 0) {
      append(simple2);
      from = at + 2;
    } else if (mark2 >= "0" && mark2 <= "7") {
      const digits = match(OCTAL, text2, at + 1);
      appendCode(parseInt(digits, 8));
      from = at + 1 + digits.length;
    } else if (mark2 === "x" || mark2 === "u" || mark2 === "U") {
      const size = mark2 === "x" ? 2 : mark2 === "u" ? 4 : 8;
      const digits = match(HEX, text2, at + 2).slice(0, size);
      if (digits.length < size) {
        return unicodeError(at, at + 2 + digits.length, `truncated \\${mark2}${"X".repeat(size)} escape`);
      }
      const code = parseInt(digits, 16);
      if (code > 1114111) return unicodeError(at, at + 2 + size, "illegal Unicode character");
      appendCode(code);
      from = at + 2 + size;
    } else if (mark2 === "N") {
      const close = text2.charAt(at + 2) === "{" ? text2.indexOf("}", at + 3) : -1;
      if (close <= at + 3) {
        const end = text2.charAt(at + 2) === "{" ? close < 0 ? text2.length : close + 1 : at + 2;
        return unicodeError(at, end, "malformed \\N character escape");
      }
      const code = codePointOfName(text2.slice(at + 3, close));
      if (code === null) return unicodeError(at, close + 1, "unknown Unicode character name");
      appendCode(code);
      from = close + 1;
    } else {
      append("\\");
      from = at + 1;
    }
  }
  append(text2.slice(from));
  return { ok: true, value, points };
}
function decodeBytes(text2) {
  let value = "";
  let from = 0;
  for (let at = text2.indexOf("\\"); at >= 0; at = text2.indexOf("\\", from)) {
    value += text2.slice(from, at);
    const mark2 = text2.charAt(at + 1);
    const simple2 = SIMPLE.get(mark2);
    if (simple2 !== void 0) {
      value += simple2;
      from = at + 2;
    } else if (mark2 >= "0" && mark2 <= "7") {
      const digits = match(OCTAL, text2, at + 1);
      value += String.fromCharCode(parseInt(digits, 8) & 255);
      from = at + 1 + digits.length;
    } else if (mark2 === "x") {
      const digits = match(HEX, text2, at + 2).slice(0, 2);
      if (digits.length < 2) return { ok: false, message: `(value error) invalid \\x escape at position ${at}` };
      value += String.fromCharCode(parseInt(digits, 16));
      from = at + 4;
    } else {
      value += "\\";
      from = at + 1;
    }
  }
  return { ok: true, value: value + text2.slice(from), points: null };
}

// rules/transpile/python/syntax/parse-string.ts
function prefixAt(text2, start) {
  let bytes = false;
  let raw = false;
  let unicode = false;
  let at = start;
  for (; ; at++) {
    const code = text2.charCodeAt(at);
    if (code === 34 || code === 39) return { bytes, raw, unicode, quote: at };
    if ((code | 32) === 98) bytes = true;
    else if ((code | 32) === 114) raw = true;
    else if (code === 117) unicode = true;
  }
}
var Pieces = class {
  values = [];
  value = "";
  points = null;
  p;
  start;
  end;
  unicode;
  constructor(p, start, end, unicode) {
    this.p = p;
    this.start = start;
    this.end = end;
    this.unicode = unicode;
  }
  add(value, points) {
    if (points !== null || this.points !== null) {
      this.points ??= codePointsOf(this.value);
      this.points.push(...points ?? codePointsOf(value));
    }
    this.value += value;
  }
  field(node) {
    this.flush();
    this.values.push(node);
  }
  // Text so far as a value; CPython places what ends a format spec at its own literal, not at the whole run.
  flush(own2 = this) {
    if (this.value !== "") this.values.push(this.constant(own2));
  }
  constant({ start, end, unicode } = this) {
    const { value, points } = this;
    const ambiguous = points !== null && points.length !== codePointsOf(value).length;
    const constant4 = {
      kind: "str",
      value,
      ...unicode ? { u: true } : {},
      ...ambiguous ? { codePoints: points } : {}
    };
    this.value = "";
    this.points = null;
    return { type: "Constant", id: this.p.place(start, end), value: constant4 };
  }
};
function codePointsOf(text2) {
  return Array.from(text2, (char) => char.codePointAt(0));
}
function parseStrings(p) {
  const first2 = p.pos;
  const after = endOfStrings(p);
  const start = p.startAt(first2);
  const end = p.endAt(after - 1);
  const prefix = prefixAt(p.text, start);
  if (prefix.bytes) return parseBytes(p, first2, after);
  const pieces = new Pieces(p, start, end, prefix.unicode);
  let formatted = false;
  while (p.pos < after) {
    if (p.kind() === Tok.FStringStart) {
      formatted = true;
      parseFString(p, pieces);
    } else {
      const at = p.pos++;
      const own2 = prefixAt(p.text, p.startAt(at));
      if (own2.bytes) throw p.fail("cannot mix bytes and nonbytes literals", start, p.endAt(first2));
      const margin = isTripleQuote(p.text, own2.quote) && p.endAt(at) - own2.quote >= 6 ? 3 : 1;
      addText(p, pieces, own2.quote + margin, p.endAt(at) - margin, own2.raw, at);
    }
  }
  if (!formatted) return pieces.constant();
  pieces.flush();
  return { type: "JoinedStr", id: p.place(start, end), values: pieces.values };
}
function endOfStrings(p) {
  let at = p.pos;
  while (p.kindAt(at) === Tok.String || p.kindAt(at) === Tok.FStringStart) at = endOfStringAt(p, at);
  return at;
}
function endOfStringAt(p, at) {
  if (p.kindAt(at) === Tok.String) return at + 1;
  for (let level2 = 0; ; at++) {
    const kind = p.kindAt(at);
    if (kind === Tok.Error || kind === Tok.End) {
      p.pos = at;
      throw p.unexpected();
    }
    if (kind === Tok.FStringStart) level2++;
    else if (kind === Tok.FStringEnd && --level2 === 0) return at + 1;
  }
}
function addText(p, pieces, from, to, raw, token) {
  const text2 = p.text.slice(from, to);
  if (raw) return pieces.add(text2, null);
  const decoded = decodeStr(text2);
  if (!decoded.ok) throw p.fail(decoded.message, p.startAt(token), p.endAt(token));
  pieces.add(decoded.value, decoded.points);
}
function parseBytes(p, first2, after) {
  const start = p.startAt(first2);
  let value = "";
  for (; p.pos < after; p.pos++) {
    const { bytes, raw, quote } = prefixAt(p.text, p.start());
    if (p.kind() !== Tok.String || !bytes) {
      throw p.fail("cannot mix bytes and nonbytes literals", start, p.endAt(first2));
    }
    const margin = isTripleQuote(p.text, quote) && p.end() - quote >= 6 ? 3 : 1;
    const text2 = p.text.slice(quote + margin, p.end() - margin);
    if (!isAscii(text2)) throw p.failHere("bytes can only contain ASCII literal characters");
    const decoded = raw ? { ok: true, value: text2 } : decodeBytes(text2);
    if (!decoded.ok) throw p.failHere(decoded.message);
    value += decoded.value;
  }
  return { type: "Constant", id: p.place(start, p.endAt(after - 1)), value: { kind: "bytes", value } };
}
function isAscii(text2) {
  for (let i = 0; i < text2.length; i++) if (text2.charCodeAt(i) > 127) return false;
  return true;
}
function parseFString(p, pieces) {
  const at = p.pos++;
  const { raw } = prefixAt(p.text, p.startAt(at));
  const own2 = { start: p.startAt(at), end: p.endAt(endOfStringAt(p, at) - 1), unicode: false };
  p.enter();
  for (; ; ) {
    const kind = p.kind();
    if (kind === Tok.FStringMiddle) {
      const middle = p.pos++;
      addText(p, pieces, p.startAt(middle), p.endAt(middle), raw, at);
    } else if (kind === Tok.LeftBrace) parseField(p, pieces, own2, raw);
    else break;
  }
  p.leave();
  p.expect(Tok.FStringEnd);
}
function parseField(p, pieces, own2, raw) {
  const open = p.start();
  const value = parseFieldExpression(p);
  const debug = p.accept(Tok.Equal);
  if (debug) pieces.add(p.text.slice(open + 1, p.start()), null);
  let conversion = p.kind() === Tok.Exclamation ? parseConversion(p) : -1;
  const spec = p.accept(Tok.Colon) ? parseFormatSpec(p, pieces, own2, raw) : null;
  if (p.kind() !== Tok.RightBrace) {
    throw p.kind() === Tok.Error ? p.unexpected() : p.failHere("f-string: expecting '}'");
  }
  p.pos++;
  if (debug && conversion === -1 && spec === null) conversion = 114;
  const id = p.place(pieces.start, pieces.end);
  pieces.field({ type: "FormattedValue", id, value, conversion, format_spec: spec });
}
function parseConversion(p) {
  p.pos++;
  const name = p.kind() === Tok.Name && p.start() === p.endAt(p.pos - 1) ? p.source(p.pos) : "";
  if (name !== "s" && name !== "r" && name !== "a") {
    throw p.failHere("f-string: invalid conversion character: expected 's', 'r', or 'a'");
  }
  p.pos++;
  if (p.start() !== p.endAt(p.pos - 1)) throw p.failHere("f-string: expecting '}'");
  return name.charCodeAt(0);
}
function parseFormatSpec(p, outer, own2, raw) {
  const pieces = new Pieces(p, outer.start, outer.end, outer.unicode);
  for (; ; ) {
    if (p.kind() === Tok.FStringMiddle) {
      const middle = p.pos++;
      addText(p, pieces, p.startAt(middle), p.endAt(middle), raw, middle);
    } else if (p.kind() === Tok.LeftBrace) parseField(p, pieces, own2, raw);
    else break;
  }
  pieces.flush(own2);
  return { type: "JoinedStr", id: p.place(own2.start, own2.end), values: pieces.values };
}

// rules/transpile/python/syntax/target.ts
function expressionName(node) {
  switch (node.type) {
    case "Attribute":
      return "attribute";
    case "Subscript":
      return "subscript";
    case "Starred":
      return "starred";
    case "Name":
      return "name";
    case "List":
      return "list";
    case "Tuple":
      return "tuple";
    case "Lambda":
      return "lambda";
    case "Call":
      return "function call";
    case "BoolOp":
    case "BinOp":
    case "UnaryOp":
      return "expression";
    case "GeneratorExp":
      return "generator expression";
    case "Yield":
    case "YieldFrom":
      return "yield expression";
    case "Await":
      return "await expression";
    case "ListComp":
      return "list comprehension";
    case "SetComp":
      return "set comprehension";
    case "DictComp":
      return "dict comprehension";
    case "Dict":
      return "dict literal";
    case "Set":
      return "set display";
    case "JoinedStr":
    case "FormattedValue":
      return "f-string expression";
    case "Compare":
      return "comparison";
    case "IfExp":
      return "conditional expression";
    case "NamedExpr":
      return "named expression";
    case "Slice":
      return "slice";
    case "Constant":
      if (node.value.kind === "none") return "None";
      if (node.value.kind === "bool") return node.value.value ? "True" : "False";
      return node.value.kind === "ellipsis" ? "ellipsis" : "literal";
  }
}
function invalidTarget(node, use3) {
  switch (node.type) {
    case "Name":
    case "Attribute":
    case "Subscript":
      return null;
    case "List":
    case "Tuple":
      for (const element2 of node.elts) {
        const invalid = invalidTarget(element2, use3);
        if (invalid !== null) return invalid;
      }
      return null;
    case "Starred":
      return use3 === "delete" ? node : invalidTarget(node.value, use3);
    default:
      return node;
  }
}
function isComparableTarget(node, parenthesized) {
  if (!parenthesized) {
    switch (node.type) {
      case "Starred":
      case "Compare":
      case "BoolOp":
      case "IfExp":
      case "Lambda":
      case "NamedExpr":
      case "Yield":
      case "YieldFrom":
        return false;
      case "UnaryOp":
        if (node.op === "Not") return false;
        break;
      default:
    }
  }
  const atom = firstAtom(node);
  if (atom.type === "Constant") return atom.value.kind !== "bool" && atom.value.kind !== "none";
  return atom.type !== "Tuple" && atom.type !== "List" && atom.type !== "GeneratorExp";
}
function firstAtom(node) {
  let atom = node;
  for (; ; ) {
    if (atom.type === "Call") atom = atom.func;
    else if (atom.type === "Attribute" || atom.type === "Subscript") atom = atom.value;
    else if (atom.type === "BinOp") atom = atom.left;
    else return atom;
  }
}
function setContext(node, ctx) {
  const stack = [node];
  for (let next = stack.pop(); next !== void 0; next = stack.pop()) {
    switch (next.type) {
      case "Name":
      case "Attribute":
      case "Subscript":
        next.ctx = ctx;
        break;
      case "List":
      case "Tuple":
        next.ctx = ctx;
        stack.push(...next.elts);
        break;
      case "Starred":
        next.ctx = ctx;
        stack.push(next.value);
        break;
      default:
    }
  }
}
function parseTargetList(p) {
  const start = p.start();
  const first2 = parseTargetElement(p);
  let target = first2;
  if (p.kind() === Tok.Comma) {
    const elts = [first2];
    while (p.accept(Tok.Comma)) {
      if (p.kind() === Tok.In) break;
      elts.push(parseTargetElement(p));
    }
    target = { type: "Tuple", id: p.placeFrom(start), elts, ctx: "Store" };
  }
  const invalid = invalidTarget(target, "for");
  if (invalid !== null) throw p.failAtNode(`cannot assign to ${expressionName(invalid)}`, invalid);
  if (p.kind() !== Tok.In) throw p.unexpected();
  setContext(target, "Store");
  return target;
}
function parseTargetElement(p) {
  const start = p.start();
  if (!p.accept(Tok.Star)) return parseBitwiseOr(p);
  const value = parseBitwiseOr(p);
  return { type: "Starred", id: p.placeFrom(start), value, ctx: "Store" };
}
function parseWithTarget(p) {
  const target = parseTargetElement(p);
  const invalid = invalidTarget(target, "with");
  if (invalid !== null) throw p.failAtNode(`cannot assign to ${expressionName(invalid)}`, invalid);
  setContext(target, "Store");
  return target;
}
function cannotUseWalrusWith(p, target) {
  if (target.type === "Name" || !startsExpression(p.peek(1))) return p.unexpected();
  return p.failAtNode(`cannot use assignment expressions with ${expressionName(target)}`, target);
}

// rules/transpile/python/syntax/parse-atom.ts
function parsePrimary(p) {
  const start = p.start();
  let value = parseAtom(p);
  for (; ; ) {
    switch (p.kind()) {
      case Tok.Dot: {
        p.pos++;
        const attr = p.takeName();
        value = { type: "Attribute", id: p.placeFrom(start), value, attr, ctx: "Load" };
        break;
      }
      case Tok.LeftParen: {
        const { args, keywords: keywords2 } = parseArgumentList(p);
        value = { type: "Call", id: p.placeFrom(start), func: value, args, keywords: keywords2 };
        break;
      }
      case Tok.LeftBracket: {
        p.pos++;
        const slice = parseSlices(p);
        p.expect(Tok.RightBracket);
        value = { type: "Subscript", id: p.placeFrom(start), value, slice, ctx: "Load" };
        break;
      }
      default:
        return value;
    }
  }
}
function parseAtom(p) {
  const start = p.start();
  const end = p.end();
  switch (p.kind()) {
    case Tok.Name: {
      const name = p.identifierAt(p.pos++);
      return { type: "Name", id: p.place(start, end), name, ctx: "Load" };
    }
    case Tok.Number: {
      const number = parseNumber(p.source(p.pos));
      if (!number.ok) throw p.fail(number.message, start, end);
      p.pos++;
      return { type: "Constant", id: p.place(start, end), value: number.value };
    }
    case Tok.String:
    case Tok.FStringStart:
      return parseStrings(p);
    case Tok.LeftParen:
      return parseParenthesized(p);
    case Tok.LeftBracket:
      return parseList(p);
    case Tok.LeftBrace:
      return parseBraces(p);
    case Tok.True:
      return constant3(p, { kind: "bool", value: true });
    case Tok.False:
      return constant3(p, { kind: "bool", value: false });
    case Tok.None:
      return constant3(p, { kind: "none" });
    case Tok.Ellipsis:
      return constant3(p, { kind: "ellipsis" });
    default:
      throw p.unexpected();
  }
}
function constant3(p, value) {
  const id = p.place(p.start(), p.end());
  p.pos++;
  return { type: "Constant", id, value };
}
function startsComprehension(p) {
  return p.kind() === Tok.For || p.kind() === Tok.Async && p.peek(1) === Tok.For;
}
function parseParenthesized(p) {
  const start = p.start();
  p.pos++;
  if (p.accept(Tok.RightParen)) return { type: "Tuple", id: p.placeFrom(start), elts: [], ctx: "Load" };
  if (p.kind() === Tok.Yield) {
    const value = parseYield(p);
    p.expect(Tok.RightParen);
    return value;
  }
  const first2 = parseStarNamedExpression(p);
  if (p.kind() === Tok.Comma) {
    const elts = parseElements(p, first2, Tok.RightParen);
    return { type: "Tuple", id: p.placeFrom(start), elts, ctx: "Load" };
  }
  if (startsComprehension(p)) {
    const generators = parseGenerators(p, first2);
    p.expect(Tok.RightParen);
    return { type: "GeneratorExp", id: p.placeFrom(start), elt: first2, generators };
  }
  p.expect(Tok.RightParen);
  if (first2.type === "Starred") throw p.failAtNode("cannot use starred expression here", first2);
  return first2;
}
function parseElements(p, first2, close) {
  const elts = [first2];
  while (p.accept(Tok.Comma)) {
    if (p.kind() === close) break;
    elts.push(parseStarNamedExpression(p));
  }
  if (startsComprehension(p) && close !== Tok.RightParen) {
    throw p.fail("did you forget parentheses around the comprehension target?", p.startOf(first2), p.lastEnd());
  }
  p.expect(close);
  return elts;
}
function parseList(p) {
  const start = p.start();
  p.pos++;
  if (p.accept(Tok.RightBracket)) return { type: "List", id: p.placeFrom(start), elts: [], ctx: "Load" };
  const first2 = parseStarNamedExpression(p);
  if (startsComprehension(p)) {
    const generators = parseGenerators(p, first2);
    p.expect(Tok.RightBracket);
    return { type: "ListComp", id: p.placeFrom(start), elt: first2, generators };
  }
  const elts = parseElements(p, first2, Tok.RightBracket);
  return { type: "List", id: p.placeFrom(start), elts, ctx: "Load" };
}
function parseBraces(p) {
  const start = p.start();
  p.pos++;
  if (p.accept(Tok.RightBrace)) return { type: "Dict", id: p.placeFrom(start), keys: [], values: [] };
  if (p.kind() === Tok.DoubleStar) return parseDict(p, start, null);
  const first2 = parseStarNamedExpression(p);
  if (p.kind() === Tok.Colon && first2.type !== "Starred" && first2.type !== "NamedExpr") {
    return parseDict(p, start, first2);
  }
  if (p.kind() === Tok.Colon && first2.type === "NamedExpr" && p.text.charAt(p.startOf(first2) - 1) === "(") {
    return parseDict(p, start, first2);
  }
  if (startsComprehension(p)) {
    const generators = parseGenerators(p, first2);
    p.expect(Tok.RightBrace);
    return { type: "SetComp", id: p.placeFrom(start), elt: first2, generators };
  }
  const elts = parseElements(p, first2, Tok.RightBrace);
  return { type: "Set", id: p.placeFrom(start), elts };
}
function parseDict(p, start, first2) {
  const keys = [];
  const values = [];
  let key = first2;
  for (; ; ) {
    if (key === null) {
      p.expect(Tok.DoubleStar);
      values.push(parseBitwiseOr(p));
    } else {
      p.expect(Tok.Colon);
      if (p.kind() === Tok.RightBrace || p.kind() === Tok.Comma) {
        throw p.fail("expression expected after dictionary key and ':'", p.startAt(p.pos - 1), p.endAt(p.pos - 1));
      }
      if (p.kind() === Tok.Star) throw p.failHere("cannot use a starred expression in a dictionary value");
      values.push(parseExpression(p));
    }
    keys.push(key);
    if (startsComprehension(p) && keys.length === 1) {
      const value = values[0];
      if (key === null || value === void 0) {
        throw p.fail("dict unpacking cannot be used in dict comprehension", start + 1, start + 3);
      }
      const generators = parseGenerators(p, key);
      p.expect(Tok.RightBrace);
      return { type: "DictComp", id: p.placeFrom(start), key, value, generators };
    }
    if (!p.accept(Tok.Comma) || p.kind() === Tok.RightBrace) break;
    if (p.kind() === Tok.DoubleStar) key = null;
    else {
      key = parseExpression(p);
      if (p.kind() !== Tok.Colon && (p.kind() === Tok.Comma || p.kind() === Tok.RightBrace)) {
        throw p.fail("':' expected after dictionary key", p.startAt(p.pos - 1), p.endAt(p.pos - 1));
      }
    }
  }
  p.expect(Tok.RightBrace);
  return { type: "Dict", id: p.placeFrom(start), keys, values };
}
function parseGenerators(p, element2) {
  if (element2.type === "Starred") {
    throw p.failAtNode("iterable unpacking cannot be used in comprehension", element2);
  }
  const generators = [];
  while (startsComprehension(p)) {
    const start = p.start();
    const isAsync = p.accept(Tok.Async) ? 1 : 0;
    p.pos++;
    const target = parseTargetList(p);
    p.expect(Tok.In);
    const iter = parseDisjunction(p);
    const ifs = [];
    while (p.accept(Tok.If)) ifs.push(parseDisjunction(p));
    generators.push({ type: "comprehension", id: p.placeFrom(start), target, iter, ifs, is_async: isAsync });
  }
  return generators;
}
function parseSlices(p) {
  const start = p.start();
  const first2 = parseSlice(p);
  if (p.kind() !== Tok.Comma && first2.type !== "Starred") return first2;
  const elts = [first2];
  while (p.accept(Tok.Comma)) {
    if (p.kind() === Tok.RightBracket) break;
    elts.push(parseSlice(p));
  }
  return { type: "Tuple", id: p.placeFrom(start), elts, ctx: "Load" };
}
function parseSlice(p) {
  const start = p.start();
  if (p.kind() === Tok.Star) {
    p.pos++;
    const value = parseExpression(p);
    return { type: "Starred", id: p.placeFrom(start), value, ctx: "Load" };
  }
  const lower2 = p.kind() === Tok.Colon ? null : parseNamedExpression(p);
  if (p.kind() !== Tok.Colon) {
    if (lower2 === null) throw p.unexpected();
    return lower2;
  }
  if (lower2?.type === "NamedExpr" && p.startOf(lower2) === start) throw p.unexpected();
  p.pos++;
  const upper = startsSlicePart(p) ? parseExpression(p) : null;
  let step = null;
  if (p.accept(Tok.Colon) && startsSlicePart(p)) step = parseExpression(p);
  return { type: "Slice", id: p.placeFrom(start), lower: lower2, upper, step };
}
function startsSlicePart(p) {
  return p.kind() !== Tok.Star && startsExpression(p.kind());
}

// rules/transpile/python/syntax/parse-parameters.ts
function parseLambda(p) {
  const start = p.start();
  p.pos++;
  const args = parseParameters(p, Tok.Colon, false);
  if (p.kind() !== Tok.Colon) throw p.unexpected();
  p.pos++;
  const body2 = parseExpression(p);
  return { type: "Lambda", id: p.placeFrom(start), args, body: body2 };
}
function parseParameters(p, close, annotated2) {
  const found = {
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: []
  };
  let starred = false;
  let slashed = false;
  while (p.kind() !== close) {
    const kind = p.kind();
    if (kind === Tok.Slash) {
      checkSlash(p, found, slashed, starred);
      slashed = true;
      p.pos++;
      found.posonlyargs = found.args;
      found.args = [];
    } else if (kind === Tok.Star) {
      if (starred) throw p.failHere("* argument may appear only once");
      starred = true;
      parseStarParameter(p, found, close, annotated2);
    } else if (kind === Tok.DoubleStar) {
      parseDoubleStarParameter(p, found, close, annotated2);
      return { type: "arguments", ...found };
    } else parsePlainParameter(p, found, starred, annotated2);
    if (p.kind() !== close) p.expect(Tok.Comma);
  }
  return { type: "arguments", ...found };
}
function checkSlash(p, found, slashed, starred) {
  if (slashed) throw p.failHere("/ may appear only once");
  if (starred) throw p.failHere("/ must be ahead of *");
  if (found.args.length > 0) return;
  throw p.peek(1) === Tok.Comma ? p.failHere("at least one argument must precede /") : p.unexpected();
}
function parseArg(p, annotated2, starAnnotation = false) {
  const start = p.start();
  if (p.kind() === Tok.LeftParen) {
    const what = annotated2 ? "Function" : "Lambda expression";
    throw p.failHere(`${what} parameters cannot be parenthesized`);
  }
  const arg2 = p.takeName();
  let annotation = null;
  if (annotated2 && p.accept(Tok.Colon)) {
    annotation = starAnnotation && p.kind() === Tok.Star ? parseStarred(p) : parseExpression(p);
  }
  return { type: "arg", id: p.placeFrom(start), arg: arg2, annotation };
}
function parseDefault(p, close) {
  p.pos++;
  if (p.kind() === close || p.kind() === Tok.Comma) {
    throw p.fail("expected default value expression", p.startAt(p.pos - 1), p.endAt(p.pos - 1));
  }
  return parseExpression(p);
}
function parsePlainParameter(p, found, starred, annotated2) {
  const arg2 = parseArg(p, annotated2);
  const value = p.kind() === Tok.Equal ? parseDefault(p, annotated2 ? Tok.RightParen : Tok.Colon) : null;
  if (starred) {
    found.kwonlyargs.push(arg2);
    found.kw_defaults.push(value);
    return;
  }
  if (value !== null) found.defaults.push(value);
  else if (found.defaults.length > 0) throw p.failAtNode("non-default argument follows default argument", arg2);
  found.args.push(arg2);
}
function parseStarParameter(p, found, close, annotated2) {
  const at = p.pos;
  p.pos++;
  if (p.kind() === Tok.Comma) {
    const next = p.peek(1);
    if (next === close || next === Tok.DoubleStar) {
      throw p.fail("named arguments must follow bare *", p.startAt(at), p.endAt(at));
    }
    return;
  }
  if (p.kind() === close) throw p.fail("named arguments must follow bare *", p.startAt(at), p.endAt(at));
  found.vararg = parseArg(p, annotated2, true);
  if (p.kind() === Tok.Equal) throw p.failHere("var-positional argument cannot have default value");
}
function parseDoubleStarParameter(p, found, close, annotated2) {
  p.pos++;
  found.kwarg = parseArg(p, annotated2);
  if (p.kind() === Tok.Equal) throw p.failHere("var-keyword argument cannot have default value");
  if (p.kind() !== close) p.expect(Tok.Comma);
  if (p.kind() === close) return;
  const kind = p.kind();
  if (kind === Tok.Name || kind === Tok.Star || kind === Tok.DoubleStar || kind === Tok.Slash) {
    throw p.failHere("arguments cannot follow var-keyword argument");
  }
  throw p.unexpected();
}

// rules/transpile/python/syntax/parse-expression.ts
function parseExpression(p) {
  p.enter();
  const start = p.start();
  const first2 = p.pos;
  let result;
  if (p.kind() === Tok.Lambda) result = parseLambda(p);
  else {
    result = parseDisjunction(p);
    p.disjunctionFirst = first2;
    p.disjunctionEnd = p.pos;
    if (p.kind() === Tok.If) {
      p.pos++;
      const test2 = parseDisjunction(p);
      if (p.kind() !== Tok.Else) {
        if (p.kind() === Tok.Colon) throw p.unexpected();
        throw p.fail("expected 'else' after 'if' expression", start, p.lastEnd());
      }
      p.pos++;
      const orelse = parseExpression(p);
      result = { type: "IfExp", id: p.placeFrom(start), test: test2, body: result, orelse };
    }
  }
  p.leave();
  return result;
}
function parseNamedExpression(p) {
  if (p.kind() === Tok.Name && p.peek(1) === Tok.ColonEqual) return parseWalrus(p);
  const start = p.start();
  const value = parseExpression(p);
  if (p.kind() === Tok.ColonEqual) throw cannotUseWalrusWith(p, value);
  p.named = value;
  p.namedStart = start;
  p.namedEnd = p.pos;
  return value;
}
function parseWalrus(p) {
  const start = p.start();
  const name = p.takeName();
  const id = p.placeFrom(start);
  p.pos++;
  const value = parseExpression(p);
  return { type: "NamedExpr", id: p.placeFrom(start), target: { type: "Name", id, name, ctx: "Store" }, value };
}
function parseStarred(p) {
  const start = p.start();
  p.pos++;
  const value = parseBitwiseOr(p);
  return { type: "Starred", id: p.placeFrom(start), value, ctx: "Load" };
}
function parseStarNamedExpression(p) {
  return p.kind() === Tok.Star ? parseStarred(p) : parseNamedExpression(p);
}
function parseStarExpression(p) {
  return p.kind() === Tok.Star ? parseStarred(p) : parseExpression(p);
}
function parseStarExpressions(p) {
  const start = p.start();
  const first2 = parseStarExpression(p);
  return p.kind() === Tok.Comma ? parseTupleTail(p, start, first2, parseStarExpression) : first2;
}
function parseStarNamedExpressions(p) {
  const start = p.start();
  const first2 = parseStarNamedExpression(p);
  return p.kind() === Tok.Comma ? parseTupleTail(p, start, first2, parseStarNamedExpression) : first2;
}
function parseTupleTail(p, start, first2, element2) {
  const elts = parseTupleElements(p, first2, element2);
  return { type: "Tuple", id: p.placeFrom(start), elts, ctx: "Load" };
}
function parseTupleElements(p, first2, element2 = parseStarExpression) {
  const elts = [first2];
  while (p.accept(Tok.Comma)) {
    if (!startsExpression(p.kind())) break;
    elts.push(element2(p));
  }
  return elts;
}
function parseYield(p) {
  const start = p.start();
  p.pos++;
  if (p.accept(Tok.From)) {
    const value2 = parseExpression(p);
    return { type: "YieldFrom", id: p.placeFrom(start), value: value2 };
  }
  const value = startsExpression(p.kind()) ? parseStarExpressions(p) : null;
  return { type: "Yield", id: p.placeFrom(start), value };
}
function parseYieldOrStarExpressions(p) {
  return p.kind() === Tok.Yield ? parseYield(p) : parseStarExpressions(p);
}
function startsExpression(kind) {
  switch (kind) {
    case Tok.Name:
    case Tok.Number:
    case Tok.String:
    case Tok.FStringStart:
    case Tok.LeftParen:
    case Tok.LeftBracket:
    case Tok.LeftBrace:
    case Tok.Ellipsis:
    case Tok.Minus:
    case Tok.Plus:
    case Tok.Tilde:
    case Tok.Star:
    case Tok.Not:
    case Tok.Lambda:
    case Tok.Await:
    case Tok.None:
    case Tok.True:
    case Tok.False:
      return true;
    default:
      return false;
  }
}
function parseDisjunction(p) {
  const start = p.start();
  const first2 = parseConjunction(p);
  if (p.kind() !== Tok.Or) return first2;
  const values = [first2];
  while (p.accept(Tok.Or)) values.push(parseConjunction(p));
  return { type: "BoolOp", id: p.placeFrom(start), op: "Or", values };
}
function parseConjunction(p) {
  const start = p.start();
  const first2 = parseInversion(p);
  if (p.kind() !== Tok.And) return first2;
  const values = [first2];
  while (p.accept(Tok.And)) values.push(parseInversion(p));
  return { type: "BoolOp", id: p.placeFrom(start), op: "And", values };
}
function parseInversion(p) {
  if (p.kind() !== Tok.Not) return parseComparison(p);
  const first2 = p.pos;
  while (p.kind() === Tok.Not) p.pos++;
  const last = p.pos - 1;
  let operand2 = parseComparison(p);
  for (let at = last; at >= first2; at--) {
    operand2 = { type: "UnaryOp", id: p.placeFrom(p.startAt(at)), op: "Not", operand: operand2 };
  }
  return operand2;
}
function parseComparison(p) {
  const start = p.start();
  const left = parseBitwiseOr(p);
  let op = comparisonOperator(p.kind(), p.peek(1));
  if (op === null) return left;
  const ops = [];
  const comparators = [];
  for (; op !== null; op = comparisonOperator(p.kind(), p.peek(1))) {
    p.pos += op === "IsNot" || op === "NotIn" ? 2 : 1;
    ops.push(op);
    comparators.push(parseBitwiseOr(p));
  }
  return { type: "Compare", id: p.placeFrom(start), left, ops, comparators };
}
function parseBitwiseOr(p) {
  return parseBinary(p, 1);
}
function parseBinary(p, minimum) {
  const start = p.start();
  let left = parseUnary(p);
  for (; ; ) {
    const kind = p.kind();
    const binds = binaryPrecedence(kind);
    if (binds < minimum || binds === 0) return left;
    p.pos++;
    const right = parseBinary(p, binds + 1);
    left = { type: "BinOp", id: p.placeFrom(start), left, op: binaryOperator2(kind), right };
  }
}
function parseUnary(p) {
  if (unaryOperator2(p.kind()) === null) return parsePower(p);
  const first2 = p.pos;
  while (unaryOperator2(p.kind()) !== null) p.pos++;
  const last = p.pos - 1;
  let operand2 = parsePower(p);
  for (let at = last; at >= first2; at--) {
    const op = unaryOperator2(p.kindAt(at));
    if (op !== null) operand2 = { type: "UnaryOp", id: p.placeFrom(p.startAt(at)), op, operand: operand2 };
  }
  return operand2;
}
function parsePower(p) {
  const start = p.start();
  const left = parseAwait(p);
  if (p.kind() !== Tok.DoubleStar) return left;
  p.pos++;
  p.enter();
  const right = parseUnary(p);
  p.leave();
  return { type: "BinOp", id: p.placeFrom(start), left, op: "Pow", right };
}
function parseAwait(p) {
  if (p.kind() !== Tok.Await) return parsePrimary(p);
  const start = p.start();
  p.pos++;
  const value = parsePrimary(p);
  return { type: "Await", id: p.placeFrom(start), value };
}

// rules/transpile/python/syntax/parse-definition.ts
function parseDecorated(p) {
  const decorators = [];
  while (p.accept(Tok.At)) {
    decorators.push(parseNamedExpression(p));
    p.expect(Tok.Newline);
  }
  const start = p.start();
  if (p.kind() === Tok.Class) return parseClassDef(p, decorators);
  const isAsync = p.accept(Tok.Async);
  if (p.kind() !== Tok.Def) throw p.unexpected();
  return parseFunctionDef(p, decorators, start, isAsync);
}
function parseFunctionDef(p, decorator_list, start, isAsync) {
  p.pos++;
  const name = p.takeName();
  const type_params = parseTypeParameters(p);
  if (p.kind() !== Tok.LeftParen) {
    throw p.kind() === Tok.Error ? p.unexpected() : p.failHere("expected '('");
  }
  p.pos++;
  const args = parseParameters(p, Tok.RightParen, true);
  p.pos++;
  if (p.kind() === Tok.Arrow && !startsExpression(p.peek(1))) throw p.failHere("expected ':'");
  const returns = p.accept(Tok.Arrow) ? parseExpression(p) : null;
  expectColon(p, true);
  const body2 = parseBlock(p, "function definition", start);
  const type = isAsync ? "AsyncFunctionDef" : "FunctionDef";
  return { type, id: p.placeFrom(start), name, args, body: body2, decorator_list, returns, type_params };
}
function parseClassDef(p, decorator_list) {
  const start = p.start();
  p.pos++;
  const name = p.takeName();
  const type_params = parseTypeParameters(p);
  const { args, keywords: keywords2 } = p.kind() === Tok.LeftParen ? parseArgumentList(p, false) : { args: [], keywords: [] };
  expectColon(p, false);
  const body2 = parseBlock(p, "class definition", start);
  return { type: "ClassDef", id: p.placeFrom(start), name, bases: args, keywords: keywords2, body: body2, decorator_list, type_params };
}
function parseTypeParameters(p) {
  const params = [];
  if (!p.accept(Tok.LeftBracket)) return params;
  do {
    if (params.length > 0 && p.kind() === Tok.RightBracket) break;
    const start = p.start();
    if (p.accept(Tok.Star)) {
      const name = p.takeName();
      params.push({ type: "TypeVarTuple", id: p.placeFrom(start), name });
    } else if (p.accept(Tok.DoubleStar)) {
      const name = p.takeName();
      params.push({ type: "ParamSpec", id: p.placeFrom(start), name });
    } else {
      const name = p.takeName();
      const bound = p.accept(Tok.Colon) ? parseExpression(p) : null;
      params.push({ type: "TypeVar", id: p.placeFrom(start), name, bound });
    }
  } while (p.accept(Tok.Comma));
  p.expect(Tok.RightBracket);
  return params;
}

// rules/transpile/python/syntax/parse-simple.ts
function parseWord(p, type) {
  const id = p.place(p.start(), p.end());
  p.pos++;
  return { type, id };
}
function parseReturn(p) {
  const start = p.start();
  p.pos++;
  const value = startsExpression(p.kind()) ? parseStarExpressions(p) : null;
  return { type: "Return", id: p.placeFrom(start), value };
}
function parseRaise(p) {
  const start = p.start();
  p.pos++;
  let exc = null;
  let cause = null;
  if (startsExpression(p.kind())) {
    exc = parseExpression(p);
    if (p.accept(Tok.From)) cause = parseExpression(p);
  }
  return { type: "Raise", id: p.placeFrom(start), exc, cause };
}
function parseAssert(p) {
  const start = p.start();
  p.pos++;
  const test2 = parseExpression(p);
  const msg = p.accept(Tok.Comma) ? parseExpression(p) : null;
  return { type: "Assert", id: p.placeFrom(start), test: test2, msg };
}
function parseNameList(p, type) {
  const start = p.start();
  p.pos++;
  const names3 = [p.takeName()];
  while (p.accept(Tok.Comma)) names3.push(p.takeName());
  return { type, id: p.placeFrom(start), names: names3 };
}
function parseDelete(p) {
  const start = p.start();
  p.pos++;
  const targets = [];
  do {
    if (targets.length > 0 && !startsExpression(p.kind())) break;
    const first2 = p.start();
    if (p.accept(Tok.Star)) {
      parseExpression(p);
      throw p.fail("cannot delete starred", first2, p.lastEnd());
    }
    targets.push(parseExpression(p));
  } while (p.accept(Tok.Comma));
  for (const target of targets) {
    const invalid = invalidTarget(target, "delete");
    if (invalid !== null) throw p.failAtNode(`cannot delete ${expressionName(invalid)}`, invalid);
    setContext(target, "Del");
  }
  if (p.kind() !== Tok.Newline && p.kind() !== Tok.Semicolon) throw p.unexpected();
  return { type: "Delete", id: p.placeFrom(start), targets };
}
function parseTypeAlias(p) {
  const start = p.start();
  p.pos++;
  const nameStart = p.start();
  const text2 = p.takeName();
  const name = { type: "Name", id: p.placeFrom(nameStart), name: text2, ctx: "Store" };
  const type_params = parseTypeParameters(p);
  p.expect(Tok.Equal);
  const value = parseExpression(p);
  return { type: "TypeAlias", id: p.placeFrom(start), name, type_params, value };
}
function parseExpressionStatement(p) {
  const start = p.start();
  const first2 = parseYieldOrStarExpressions(p);
  const kind = p.kind();
  if (kind === Tok.Newline || kind === Tok.Semicolon) return { type: "Expr", id: p.placeFrom(start), value: first2 };
  if (kind === Tok.Equal) return parseAssignment(p, start, first2);
  if (kind === Tok.Colon) return parseAnnotated(p, start, first2);
  const op = augmentedOperator(kind);
  if (op === void 0) {
    throw kind === Tok.ColonEqual && first2.type !== "Tuple" ? cannotUseWalrusWith(p, first2) : p.unexpected();
  }
  if (first2.type !== "Name" && first2.type !== "Attribute" && first2.type !== "Subscript") {
    throw p.failAtNode(`'${expressionName(first2)}' is an illegal expression for augmented assignment`, first2);
  }
  p.pos++;
  setContext(first2, "Store");
  const value = parseYieldOrStarExpressions(p);
  return { type: "AugAssign", id: p.placeFrom(start), target: first2, op, value };
}
function parseAssignment(p, start, first2) {
  const targets = [];
  let value = first2;
  let valueStart = start;
  while (p.kind() === Tok.Equal) {
    checkAssignable(p, value, valueStart, targets.length === 0);
    setContext(value, "Store");
    targets.push(value);
    p.pos++;
    valueStart = p.start();
    value = parseYieldOrStarExpressions(p);
  }
  return { type: "Assign", id: p.placeFrom(start), targets, value };
}
function checkAssignable(p, target, start, isFirst) {
  const invalid = invalidTarget(target, "assign");
  if (invalid === null) return;
  if ((invalid.type === "Yield" || invalid.type === "YieldFrom") && p.startOf(invalid) === start) {
    throw p.failAtNode("assignment to yield expression not possible", invalid);
  }
  if (isFirst) {
    const bareLast = target.type === "Tuple" && target.elts.at(-1) === invalid && p.endOf(target) === p.endOf(invalid);
    const advice = invalid === target || bareLast ? comparisonAdvice(p, invalid, bareLast ? p.startOf(invalid) : start) : null;
    if (advice !== null) throw advice;
  }
  throw p.failAtNode(`cannot assign to ${expressionName(invalid)}`, invalid);
}
function parseAnnotated(p, start, target) {
  if (target.type !== "Name" && target.type !== "Attribute" && target.type !== "Subscript") {
    if (!startsExpression(p.peek(1))) throw p.unexpected();
    if (target.type === "Tuple" || target.type === "List") {
      throw p.failAtNode(`only single target (not ${expressionName(target)}) can be annotated`, target);
    }
    throw p.failAtNode("illegal target for annotation", target);
  }
  p.pos++;
  setContext(target, "Store");
  const annotation = parseExpression(p);
  const value = p.accept(Tok.Equal) ? parseYieldOrStarExpressions(p) : null;
  const simple2 = target.type === "Name" && p.startOf(target) === start ? 1 : 0;
  return { type: "AnnAssign", id: p.placeFrom(start), target, annotation, value, simple: simple2 };
}

// rules/transpile/python/syntax/parse-compound.ts
function parseIf(p) {
  const clauses = [];
  let orelse = [];
  for (; ; ) {
    const start = p.start();
    const word = p.source(p.pos);
    p.pos++;
    const test2 = parseNamedExpression(p);
    expectColon(p, false);
    const body2 = parseBlock(p, `'${word}' statement`, start);
    clauses.push({ start, test: test2, body: body2 });
    if (p.kind() === Tok.Elif) continue;
    orelse = parseElse(p);
    break;
  }
  const end = p.lastEnd();
  let result = null;
  for (let i = clauses.length - 1; i >= 0; i--) {
    const { start, test: test2, body: body2 } = clauses[i];
    result = { type: "If", id: p.place(start, end), test: test2, body: body2, orelse: result === null ? orelse : [result] };
  }
  return result;
}
function parseElse(p) {
  if (p.kind() !== Tok.Else) return [];
  const start = p.start();
  p.pos++;
  expectColon(p, true);
  return parseBlock(p, "'else' statement", start);
}
function parseWhile(p) {
  const start = p.start();
  p.pos++;
  const test2 = parseNamedExpression(p);
  expectColon(p, false);
  const body2 = parseBlock(p, "'while' statement", start);
  const orelse = parseElse(p);
  return { type: "While", id: p.placeFrom(start), test: test2, body: body2, orelse };
}
function parseFor(p, start, isAsync) {
  const at = p.start();
  p.pos++;
  const target = parseTargetList(p);
  p.expect(Tok.In);
  const iter = parseStarExpressions(p);
  expectColon(p, false);
  const body2 = parseBlock(p, "'for' statement", at);
  const orelse = parseElse(p);
  return { type: isAsync ? "AsyncFor" : "For", id: p.placeFrom(start), target, iter, body: body2, orelse };
}
function parseWith(p, start, isAsync) {
  const at = p.start();
  p.pos++;
  const items = parseBracketedItems(p) ?? parseItems(p, Tok.Colon);
  expectColon(p, false);
  const body2 = parseBlock(p, "'with' statement", at);
  return { type: isAsync ? "AsyncWith" : "With", id: p.placeFrom(start), items, body: body2 };
}
function parseItems(p, close) {
  const items = [];
  do {
    if (close === Tok.RightParen && items.length > 0 && p.kind() === close) break;
    const start = p.start();
    const context_expr = parseExpression(p);
    const optional_vars = p.accept(Tok.As) ? parseWithTarget(p) : null;
    items.push({ type: "withitem", id: p.placeFrom(start), context_expr, optional_vars });
  } while (p.accept(Tok.Comma));
  return items;
}
function parseBracketedItems(p) {
  if (p.kind() !== Tok.LeftParen) return null;
  const close = matchingParen(p);
  if (p.kindAt(close + 1) !== Tok.Colon || close === p.pos + 1) return null;
  const { pos, placeCount, depth } = p;
  try {
    p.pos++;
    const items = parseItems(p, Tok.RightParen);
    p.expect(Tok.RightParen);
    return items;
  } catch (failure2) {
    if (!(failure2 instanceof SyntaxFailure)) throw failure2;
    if (hasAsBetween(p, pos, close)) throw failure2;
    p.pos = pos;
    p.placeCount = placeCount;
    p.depth = depth;
    return null;
  }
}
function matchingParen(p) {
  let level2 = 0;
  for (let at = p.pos; ; at++) {
    switch (p.kindAt(at)) {
      case Tok.LeftParen:
      case Tok.LeftBracket:
      case Tok.LeftBrace:
        level2++;
        break;
      case Tok.RightParen:
      case Tok.RightBracket:
      case Tok.RightBrace:
        if (--level2 === 0) return at;
        break;
      case Tok.End:
      case Tok.Error:
        return at;
      default:
    }
  }
}
function hasAsBetween(p, from, to) {
  for (let at = from; at < to; at++) if (p.kindAt(at) === Tok.As) return true;
  return false;
}
function parseTry(p) {
  const start = p.start();
  p.pos++;
  expectColon(p, true);
  const body2 = parseBlock(p, "'try' statement", start);
  const handlers2 = [];
  let star = null;
  while (p.kind() === Tok.Except) {
    const starred = p.peek(1) === Tok.Star;
    if (star !== null && star !== starred) {
      throw p.failHere("cannot have both 'except' and 'except*' on the same 'try'");
    }
    star = starred;
    handlers2.push(parseHandler(p, starred));
  }
  const orelse = handlers2.length > 0 ? parseElse(p) : [];
  let finalbody = [];
  if (p.kind() === Tok.Finally) {
    const at = p.start();
    p.pos++;
    expectColon(p, true);
    finalbody = parseBlock(p, "'finally' statement", at);
  } else if (handlers2.length === 0) {
    throw p.kind() === Tok.Error || p.kind() === Tok.Indent ? p.unexpected() : p.failHere("expected 'except' or 'finally' block");
  }
  return { type: star ? "TryStar" : "Try", id: p.placeFrom(start), body: body2, handlers: handlers2, orelse, finalbody };
}
function parseHandler(p, star) {
  const start = p.start();
  p.pos += star ? 2 : 1;
  let exc_type = null;
  let name = null;
  if (p.kind() === Tok.Colon || p.kind() === Tok.Newline) {
    if (star) throw p.failHere("expected one or more exception types");
  } else {
    exc_type = parseExpression(p);
    if (p.accept(Tok.As)) name = p.takeName();
    else if (p.kind() === Tok.Comma) {
      throw p.fail("multiple exception types must be parenthesized", p.startOf(exc_type), p.end());
    }
  }
  expectColon(p, false);
  const body2 = parseBlock(p, star ? "'except*' statement" : "'except' statement", start);
  return { type: "ExceptHandler", id: p.placeFrom(start), exc_type, name, body: body2 };
}

// rules/transpile/python/syntax/parse-import.ts
function parseImport(p) {
  const start = p.start();
  p.pos++;
  const names3 = [];
  do {
    const at = p.start();
    const name = parseDottedName(p);
    names3.push(finishAlias(p, at, name));
  } while (p.accept(Tok.Comma));
  return { type: "Import", id: p.placeFrom(start), names: names3 };
}
function parseDottedName(p) {
  let name = p.takeName();
  while (p.accept(Tok.Dot)) name += `.${p.takeName()}`;
  return name;
}
function finishAlias(p, start, name) {
  const asname = p.accept(Tok.As) ? p.takeName() : null;
  return { type: "alias", id: p.placeFrom(start), name, asname };
}
function parseFromImport(p) {
  const start = p.start();
  p.pos++;
  let level2 = 0;
  for (; p.kind() === Tok.Dot || p.kind() === Tok.Ellipsis; p.pos++) level2 += p.kind() === Tok.Dot ? 1 : 3;
  const module = p.kind() === Tok.Name || level2 === 0 ? parseDottedName(p) : null;
  p.expect(Tok.Import);
  const names3 = parseImportedNames(p);
  return { type: "ImportFrom", id: p.placeFrom(start), module, names: names3, level: level2 };
}
function parseImportedNames(p) {
  if (p.kind() === Tok.Star) {
    const id = p.place(p.start(), p.end());
    p.pos++;
    return [{ type: "alias", id, name: "*", asname: null }];
  }
  const names3 = [];
  const bracketed = p.accept(Tok.LeftParen);
  do {
    if (bracketed && names3.length > 0 && p.kind() === Tok.RightParen) break;
    if (!bracketed && names3.length > 0 && p.kind() === Tok.Newline) {
      throw p.failHere("trailing comma not allowed without surrounding parentheses");
    }
    const at = p.start();
    names3.push(finishAlias(p, at, p.takeName()));
  } while (p.accept(Tok.Comma));
  if (bracketed) p.expect(Tok.RightParen);
  return names3;
}

// rules/transpile/python/syntax/parse-statement.ts
function parseStatements(p) {
  const body2 = [];
  for (; ; ) {
    const kind = p.kind();
    if (kind === Tok.End || kind === Tok.Dedent) return body2;
    parseStatement(p, body2);
  }
}
function parseStatement(p, into2) {
  const compound = parseCompound(p);
  if (compound !== null) into2.push(compound);
  else parseSimpleStatements(p, into2);
}
function parseCompound(p) {
  switch (p.kind()) {
    case Tok.If:
      return parseIf(p);
    case Tok.Def:
      return parseFunctionDef(p, [], p.start(), false);
    case Tok.Class:
      return parseClassDef(p, []);
    case Tok.For:
      return parseFor(p, p.start(), false);
    case Tok.While:
      return parseWhile(p);
    case Tok.With:
      return parseWith(p, p.start(), false);
    case Tok.Try:
      return parseTry(p);
    case Tok.At:
      return parseDecorated(p);
    case Tok.Async:
      return parseAsync(p);
    case Tok.Name:
      return p.isSoftKeyword(p.pos, "match") && startsMatch(p) ? parseMatch(p) : null;
    default:
      return null;
  }
}
function parseAsync(p) {
  const start = p.start();
  p.pos++;
  switch (p.kind()) {
    case Tok.Def:
      return parseFunctionDef(p, [], start, true);
    case Tok.For:
      return parseFor(p, start, true);
    case Tok.With:
      return parseWith(p, start, true);
    default:
      throw p.unexpected();
  }
}
function parseSimpleStatements(p, into2) {
  for (; ; ) {
    into2.push(parseSimple(p));
    if (!p.accept(Tok.Semicolon)) break;
    if (p.kind() === Tok.Newline) break;
  }
  p.expect(Tok.Newline);
}
function parseSimple(p) {
  switch (p.kind()) {
    case Tok.Return:
      return parseReturn(p);
    case Tok.Import:
      return parseImport(p);
    case Tok.From:
      return parseFromImport(p);
    case Tok.Raise:
      return parseRaise(p);
    case Tok.Pass:
      return parseWord(p, "Pass");
    case Tok.Break:
      return parseWord(p, "Break");
    case Tok.Continue:
      return parseWord(p, "Continue");
    case Tok.Del:
      return parseDelete(p);
    case Tok.Assert:
      return parseAssert(p);
    case Tok.Global:
      return parseNameList(p, "Global");
    case Tok.Nonlocal:
      return parseNameList(p, "Nonlocal");
    case Tok.Name:
      if (p.peek(1) === Tok.Name && p.isSoftKeyword(p.pos, "type")) return parseTypeAlias(p);
      return parseExpressionStatement(p);
    default:
      return parseExpressionStatement(p);
  }
}

// rules/transpile/python/syntax/parse-block.ts
function parseBlock(p, what, at) {
  if (!p.accept(Tok.Newline)) {
    const body3 = [];
    if (startsCompound(p.kind())) throw p.unexpected();
    parseSimpleStatements(p, body3);
    return body3;
  }
  if (!p.accept(Tok.Indent)) {
    if (p.kind() === Tok.Error) throw p.unexpected();
    throw p.failHere(`expected an indented block after ${what} on line ${p.lineOf(at)}`);
  }
  const body2 = parseStatements(p);
  p.expect(Tok.Dedent);
  return body2;
}
function expectColon(p, forced) {
  if (p.accept(Tok.Colon)) return;
  if (p.kind() === Tok.Newline || forced && p.kind() !== Tok.Error) throw p.failHere("expected ':'");
  throw p.unexpected();
}
function startsCompound(kind) {
  switch (kind) {
    case Tok.If:
    case Tok.For:
    case Tok.While:
    case Tok.Def:
    case Tok.Class:
    case Tok.With:
    case Tok.Try:
    case Tok.Async:
    case Tok.At:
      return true;
    default:
      return false;
  }
}

// rules/transpile/python/syntax/parse-pattern.ts
function parseCasePatterns(p) {
  const start = p.start();
  const first2 = parseMaybeStar(p);
  if (p.kind() !== Tok.Comma) {
    if (first2.type === "MatchStar") throw p.unexpected();
    return first2;
  }
  const patterns = [first2];
  while (p.accept(Tok.Comma)) {
    if (p.kind() === Tok.Colon || p.kind() === Tok.If) break;
    patterns.push(parseMaybeStar(p));
  }
  return { type: "MatchSequence", id: p.placeFrom(start), patterns };
}
function parseMaybeStar(p) {
  if (p.kind() !== Tok.Star) return parsePattern(p);
  const start = p.start();
  p.pos++;
  const name = p.takeName();
  return { type: "MatchStar", id: p.placeFrom(start), name: name === "_" ? null : name };
}
function parsePattern(p) {
  p.enter();
  const start = p.start();
  let pattern2 = parseClosed(p);
  if (p.kind() === Tok.Bar) {
    const patterns = [pattern2];
    while (p.accept(Tok.Bar)) patterns.push(parseClosed(p));
    pattern2 = { type: "MatchOr", id: p.placeFrom(start), patterns };
  }
  if (p.accept(Tok.As)) {
    if (p.kind() !== Tok.Name) throw p.failHere("invalid pattern target");
    if (p.isSoftKeyword(p.pos, "_")) throw p.failHere("cannot use '_' as a target");
    const name = p.takeName();
    pattern2 = { type: "MatchAs", id: p.placeFrom(start), pattern: pattern2, name };
  }
  p.leave();
  return pattern2;
}
function parseClosed(p) {
  const start = p.start();
  switch (p.kind()) {
    case Tok.Number:
    case Tok.Minus: {
      const value = parseNumberLiteral(p);
      return { type: "MatchValue", id: p.placeFrom(start), value };
    }
    case Tok.String:
    case Tok.FStringStart: {
      const value = parseStrings(p);
      return { type: "MatchValue", id: p.placeFrom(start), value };
    }
    case Tok.None:
    case Tok.True:
    case Tok.False: {
      const value = singleton(p.kind());
      p.pos++;
      return { type: "MatchSingleton", id: p.placeFrom(start), value };
    }
    case Tok.Name:
      return parseNamePattern(p);
    case Tok.LeftParen:
      return parseSequence(p, Tok.RightParen);
    case Tok.LeftBracket:
      return parseSequence(p, Tok.RightBracket);
    case Tok.LeftBrace:
      return parseMapping(p);
    default:
      throw p.unexpected();
  }
}
function singleton(kind) {
  return kind === Tok.None ? { kind: "none" } : { kind: "bool", value: kind === Tok.True };
}
function parseNumberLiteral(p) {
  const start = p.start();
  const left = parseSigned(p);
  const kind = p.kind();
  if (kind !== Tok.Plus && kind !== Tok.Minus) return left;
  const isImaginary = (node) => node.type === "Constant" && node.value.kind === "complex";
  const real = left.type === "UnaryOp" ? left.operand : left;
  if (isImaginary(real)) throw p.failAtNode("real number required in complex literal", left);
  p.pos++;
  const right = parsePlainNumber(p);
  if (!isImaginary(right)) throw p.failAtNode("imaginary number required in complex literal", right);
  return { type: "BinOp", id: p.placeFrom(start), left, op: kind === Tok.Plus ? "Add" : "Sub", right };
}
function parseSigned(p) {
  const start = p.start();
  if (!p.accept(Tok.Minus)) return parsePlainNumber(p);
  const operand2 = parsePlainNumber(p);
  return { type: "UnaryOp", id: p.placeFrom(start), op: "USub", operand: operand2 };
}
function parsePlainNumber(p) {
  if (p.kind() !== Tok.Number) throw p.unexpected();
  const number = parseNumber(p.source(p.pos));
  if (!number.ok) throw p.failHere(number.message);
  const id = p.place(p.start(), p.end());
  p.pos++;
  return { type: "Constant", id, value: number.value };
}
function parseNamePattern(p) {
  const start = p.start();
  const next = p.peek(1);
  if (next !== Tok.Dot && next !== Tok.LeftParen) {
    const name = p.takeName();
    return { type: "MatchAs", id: p.placeFrom(start), pattern: null, name: name === "_" ? null : name };
  }
  const value = parseDotted(p);
  if (p.kind() === Tok.LeftParen) return parseClass(p, start, value);
  return { type: "MatchValue", id: p.placeFrom(start), value };
}
function parseDotted(p) {
  const start = p.start();
  const name = p.takeName();
  const first2 = { type: "Name", id: p.placeFrom(start), name, ctx: "Load" };
  let value = first2;
  while (p.accept(Tok.Dot)) {
    const attr = p.takeName();
    value = { type: "Attribute", id: p.placeFrom(start), value, attr, ctx: "Load" };
  }
  return value;
}
function parseSequence(p, close) {
  const start = p.start();
  p.pos++;
  const patterns = [];
  let comma = false;
  while (p.kind() !== close) {
    patterns.push(parseMaybeStar(p));
    comma = p.accept(Tok.Comma);
    if (!comma) break;
  }
  p.expect(close);
  const [only] = patterns;
  if (close === Tok.RightParen && patterns.length === 1 && !comma && only !== void 0) {
    if (only.type !== "MatchStar") return only;
    throw p.fail("invalid syntax", start + 1, p.lastEnd());
  }
  return { type: "MatchSequence", id: p.placeFrom(start), patterns };
}
function parseMapping(p) {
  const start = p.start();
  p.pos++;
  const keys = [];
  const patterns = [];
  let rest = null;
  while (p.kind() !== Tok.RightBrace) {
    if (rest !== null) throw p.unexpected();
    if (p.accept(Tok.DoubleStar)) {
      if (p.isSoftKeyword(p.pos, "_")) throw p.failHere("invalid syntax");
      rest = p.takeName();
    } else {
      keys.push(parseMappingKey(p));
      p.expect(Tok.Colon);
      patterns.push(parsePattern(p));
    }
    if (!p.accept(Tok.Comma)) break;
  }
  p.expect(Tok.RightBrace);
  return { type: "MatchMapping", id: p.placeFrom(start), keys, patterns, rest };
}
function parseMappingKey(p) {
  const start = p.start();
  switch (p.kind()) {
    case Tok.Number:
    case Tok.Minus:
      return parseNumberLiteral(p);
    case Tok.String:
    case Tok.FStringStart:
      return parseStrings(p);
    case Tok.None:
    case Tok.True:
    case Tok.False: {
      const value = singleton(p.kind());
      p.pos++;
      return { type: "Constant", id: p.placeFrom(start), value };
    }
    default:
      if (p.kind() !== Tok.Name || p.peek(1) !== Tok.Dot) throw p.unexpected();
      return parseDotted(p);
  }
}
function parseClass(p, start, cls) {
  p.pos++;
  const patterns = [];
  const kwd_attrs = [];
  const kwd_patterns = [];
  while (p.kind() !== Tok.RightParen) {
    if (p.kind() === Tok.Name && p.peek(1) === Tok.Equal) {
      kwd_attrs.push(p.takeName());
      p.pos++;
      kwd_patterns.push(parsePattern(p));
    } else {
      const pattern2 = parsePattern(p);
      if (kwd_attrs.length > 0) throw p.failAtNode("positional patterns follow keyword patterns", pattern2);
      patterns.push(pattern2);
    }
    if (!p.accept(Tok.Comma)) break;
  }
  p.expect(Tok.RightParen);
  return { type: "MatchClass", id: p.placeFrom(start), cls, patterns, kwd_attrs, kwd_patterns };
}

// rules/transpile/python/syntax/parse-match.ts
function startsMatch(p) {
  const first2 = p.peek(1);
  if (first2 === Tok.Equal || first2 === Tok.Dot || first2 === Tok.Newline || first2 === Tok.Colon) return false;
  let at = p.pos + 1;
  for (; p.kindAt(at) !== Tok.Newline; at++) {
    if (p.kindAt(at) === Tok.End || p.kindAt(at) === Tok.Error) return false;
  }
  return p.kindAt(at - 1) === Tok.Colon && p.kindAt(at + 1) === Tok.Indent && p.isSoftKeyword(at + 2, "case");
}
function parseMatch(p) {
  const start = p.start();
  p.pos++;
  const subject = parseMatchSubject(p);
  expectColon(p, false);
  p.expect(Tok.Newline);
  p.expect(Tok.Indent);
  const cases2 = [];
  while (p.isSoftKeyword(p.pos, "case")) cases2.push(parseCase(p));
  p.expect(Tok.Dedent);
  return { type: "Match", id: p.placeFrom(start), subject, cases: cases2 };
}
function parseMatchSubject(p) {
  const subject = parseStarNamedExpressions(p);
  if (subject.type === "Starred") throw p.failAtNode("invalid syntax", subject);
  return subject;
}
function parseCase(p) {
  const start = p.start();
  p.pos++;
  const pattern2 = parseCasePatterns(p);
  const guard = p.accept(Tok.If) ? parseNamedExpression(p) : null;
  expectColon(p, false);
  const body2 = parseBlock(p, "'case' statement", start);
  return { type: "match_case", id: p.placeFrom(start), pattern: pattern2, guard, body: body2 };
}

// rules/transpile/python/syntax/explain-failure.ts
function explainFailure(p, failure2) {
  if (failure2.message !== "invalid syntax") return failure2;
  return missingComma(p) ?? mistakenAssignment(p) ?? brokenMatch(p) ?? failure2;
}
function isInField(p, pos) {
  let level2 = 0;
  for (let at = lineStart(p, pos); at < pos; at++) {
    if (p.kindAt(at) === Tok.FStringStart) level2++;
    else if (p.kindAt(at) === Tok.FStringEnd) level2--;
  }
  return level2 > 0;
}
function lineStart(p, pos) {
  let at = pos;
  while (at > 0 && p.kindAt(at - 1) > Tok.Dedent) at--;
  return at;
}
function attempt3(p, parse) {
  const { pos, depth } = p;
  try {
    return parse();
  } catch (failure2) {
    if (!(failure2 instanceof SyntaxFailure)) throw failure2;
    p.furthest = Math.max(p.furthest, p.pos);
    p.pos = pos;
    return null;
  } finally {
    p.furthest = Math.max(p.furthest, p.pos);
    p.depth = depth;
  }
}
function missingComma(p) {
  const { pos, disjunctionFirst: first2 } = p;
  if (p.disjunctionEnd !== pos || !startsExpression(p.kind())) return null;
  const start = p.startAt(first2);
  const word = p.source(first2);
  const isName = p.kindAt(first2) === Tok.Name;
  if (isName && first2 === pos - 1 && (word === "print" || word === "exec")) {
    const read4 = attempt3(p, () => parseStarExpressions(p));
    const end2 = p.lastEnd();
    p.pos = pos;
    const message = `Missing parentheses in call to '${word}'. Did you mean ${word}(...)?`;
    return read4 === null ? null : new SyntaxFailure(message, start, end2);
  }
  if (isName && (isStringStart(p.kindAt(first2 + 1)) || word === "_" || word === "match" || word === "case"))
    return null;
  const read3 = attempt3(p, () => parseExpression(p));
  const end = p.lastEnd();
  const inBrackets = read3 !== null && bracketLevel(p, p.pos) > 0;
  p.pos = pos;
  return inBrackets ? new SyntaxFailure("invalid syntax. Perhaps you forgot a comma?", start, end) : null;
}
function isStringStart(kind) {
  return kind === Tok.String || kind === Tok.FStringStart;
}
function bracketLevel(p, pos) {
  let level2 = 0;
  for (let at = lineStart(p, pos - 1); at < pos; at++) {
    const kind = p.kindAt(at);
    if (kind === Tok.LeftParen || kind === Tok.LeftBracket || kind === Tok.LeftBrace) level2++;
    else if (kind === Tok.RightParen || kind === Tok.RightBracket || kind === Tok.RightBrace) level2--;
  }
  return level2;
}
function mistakenAssignment(p) {
  const { pos, named: named2 } = p;
  if (p.kind() !== Tok.Equal || p.namedEnd !== pos || named2 === null) return null;
  return comparisonAdvice(p, named2, p.namedStart);
}
function comparisonAdvice(p, target, start) {
  const { pos } = p;
  p.pos++;
  const read3 = attempt3(p, () => parseBitwiseOr(p));
  const end = p.lastEnd();
  const goesOn = p.kind() === Tok.Equal || p.kind() === Tok.ColonEqual;
  p.pos = pos;
  if (read3 === null || goesOn) return null;
  if (target.type === "Name" && p.startOf(target) === start) {
    return new SyntaxFailure("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, end);
  }
  if (!isComparableTarget(target, p.startOf(target) !== start)) return null;
  const message = `cannot assign to ${expressionName(target)} here. Maybe you meant '==' instead of '='?`;
  return new SyntaxFailure(message, p.startOf(target), p.endOf(target));
}
function brokenMatch(p) {
  const { pos } = p;
  const first2 = lineStart(p, pos);
  if (!p.isSoftKeyword(first2, "match")) return null;
  p.pos = first2 + 1;
  const subject = attempt3(p, () => parseMatchSubject(p));
  const found = subject === null ? null : afterSubject(p, p.startAt(first2));
  p.pos = pos;
  return found;
}
function afterSubject(p, start) {
  if (p.kind() === Tok.Newline) return p.failHere("expected ':'");
  if (!p.accept(Tok.Colon) || !p.accept(Tok.Newline)) return null;
  if (p.accept(Tok.Indent)) return p.failHere("invalid syntax");
  return p.failHere(`expected an indented block after 'match' statement on line ${p.lineOf(start)}`);
}

// rules/transpile/python/syntax/token-sink.ts
var TokenSink = class {
  kinds;
  starts;
  ends;
  count = 0;
  comments = [];
  constructor(textLength) {
    const capacity = 64 + (textLength >> 2);
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }
  add(kind, start, end) {
    const at = this.count++;
    if (at === this.kinds.length) this.grow();
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
  }
  finish(lineStarts, error, unclosed) {
    const { kinds, starts, ends: ends3, count, comments } = this;
    return { kinds, starts, ends: ends3, count, lineStarts, comments, error, unclosed };
  }
  grow() {
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    const starts = new Int32Array(capacity);
    const ends3 = new Int32Array(capacity);
    kinds.set(this.kinds);
    starts.set(this.starts);
    ends3.set(this.ends);
    this.kinds = kinds;
    this.starts = starts;
    this.ends = ends3;
  }
};
function findLineStarts(text2) {
  let count = 1;
  for (let at = text2.indexOf("\n"); at >= 0; at = text2.indexOf("\n", at + 1)) count++;
  const starts = new Int32Array(count);
  let line = 1;
  for (let at = text2.indexOf("\n"); at >= 0; at = text2.indexOf("\n", at + 1)) starts[line++] = at + 1;
  return starts;
}
function lineIndexOf(lineStarts, offset) {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// rules/transpile/python/syntax/parser.ts
var MAX_DEPTH = 900;
var NON_ASCII = /[^\0-\x7f]/;
var Parser = class {
  text;
  tokens;
  isAscii;
  pos = 0;
  depth = 0;
  // What was read last, for better words on failure: the operand of an expression by its tokens, and an expression that
  // might have been a `:=`.
  disjunctionFirst = 0;
  disjunctionEnd = -1;
  named = null;
  namedStart = 0;
  namedEnd = -1;
  // The last token looked at while trying to explain a failure.
  furthest = 0;
  // Start and end offset of node `n` at 2n and 2n + 1.
  places;
  placeCount = 0;
  kinds;
  starts;
  ends;
  constructor(text2, tokens) {
    this.text = text2;
    this.tokens = tokens;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.isAscii = !NON_ASCII.test(text2);
    this.places = new Int32Array(256 + tokens.count * 2);
  }
  // The kind of the current token, or of the one `ahead` tokens on (the last token repeats).
  kind() {
    return this.kinds[this.pos];
  }
  peek(ahead) {
    return this.kindAt(this.pos + ahead);
  }
  kindAt(index) {
    const { count } = this.tokens;
    return this.kinds[index < count ? index : count - 1];
  }
  start() {
    return this.starts[this.pos];
  }
  end() {
    return this.ends[this.pos];
  }
  startAt(index) {
    return this.starts[index];
  }
  endAt(index) {
    return this.ends[index];
  }
  // The end of the last token before the cursor that is not white space.
  lastEnd() {
    let index = this.pos - 1;
    while (index > 0 && this.kinds[index] <= Tok.Dedent) index--;
    return this.ends[index];
  }
  accept(kind) {
    if (this.kinds[this.pos] !== kind) return false;
    this.pos++;
    return true;
  }
  expect(kind) {
    if (this.kinds[this.pos] !== kind) throw this.unexpected();
    this.pos++;
  }
  // Names a new node that covers start..end; its final number comes later.
  place(start, end) {
    const id = this.placeCount++;
    if (id * 2 >= this.places.length) {
      const bigger = new Int32Array(this.places.length * 2);
      bigger.set(this.places);
      this.places = bigger;
    }
    this.places[id * 2] = start;
    this.places[id * 2 + 1] = end;
    return id;
  }
  // A node from `start` to the end of what has been read.
  placeFrom(start) {
    return this.place(start, this.lastEnd());
  }
  startOf(node) {
    return this.places[node.id * 2];
  }
  endOf(node) {
    return this.places[node.id * 2 + 1];
  }
  source(index) {
    return this.text.slice(this.starts[index], this.ends[index]);
  }
  // The identifier in a token, in the form that Python compares (NFKC).
  identifierAt(index) {
    const name = this.source(index);
    return this.isAscii || !NON_ASCII.test(name) ? name : name.normalize("NFKC");
  }
  takeName() {
    if (this.kinds[this.pos] !== Tok.Name) throw this.unexpected();
    return this.identifierAt(this.pos++);
  }
  isSoftKeyword(index, word) {
    return this.kinds[index] === Tok.Name && this.ends[index] - this.starts[index] === word.length && this.text.startsWith(word, this.starts[index]);
  }
  lineOf(offset) {
    return lineIndexOf(this.tokens.lineStarts, offset) + 1;
  }
  enter() {
    if (++this.depth > MAX_DEPTH) throw new SyntaxFailure("too many nested expressions", this.start());
  }
  leave() {
    this.depth--;
  }
  fail(message, start, end) {
    return new SyntaxFailure(message, start, end);
  }
  failAtNode(message, node) {
    return new SyntaxFailure(message, this.startOf(node), this.endOf(node));
  }
  failHere(message) {
    return new SyntaxFailure(message, this.start(), this.end());
  }
  // The current token fits no rule.
  unexpected() {
    const kind = this.kind();
    if (kind === Tok.Error && this.tokens.error) {
      const { message, start, end } = this.tokens.error;
      return new SyntaxFailure(message, start, end);
    }
    if (kind === Tok.Indent) return this.failHere("unexpected indent");
    if (kind === Tok.Dedent) return this.failHere("unexpected unindent");
    return this.failHere("invalid syntax");
  }
};

// rules/transpile/python/syntax/source-text.ts
var COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
var BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;
function readSource(source) {
  const decoded = typeof source === "string" ? { ok: true, text: source } : decode(source);
  if (!decoded.ok) return decoded;
  let text2 = decoded.text;
  if (text2.charCodeAt(0) === 65279) text2 = text2.slice(1);
  if (text2.includes("\r")) text2 = text2.replace(/\r\n?/g, "\n");
  const nul = text2.indexOf("\0");
  if (nul >= 0) {
    return { ok: false, message: "source code cannot contain null bytes", line: text2.slice(0, nul).split("\n").length };
  }
  return { ok: true, text: text2 };
}
function decode(bytes) {
  const hasBom = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
  const cookie = declaredEncoding(bytes);
  const encoding = cookie === null ? "utf-8" : normaliseEncoding(cookie.name);
  if (encoding === null) return { ok: false, message: `unknown encoding: ${cookie?.name}`, line: cookie?.line ?? 1 };
  if (hasBom && cookie !== null && !/^utf[-_]8(?:[-_]|$)/i.test(cookie.name)) {
    return { ok: false, message: `encoding problem: ${cookie?.name} with BOM`, line: cookie?.line ?? 1 };
  }
  if (encoding === "latin-1") return { ok: true, text: Buffer.from(bytes).toString("latin1") };
  if (encoding === "ascii") {
    const at = bytes.findIndex((byte) => byte > 127);
    if (at >= 0) {
      const message = `(unicode error) 'ascii' codec can't decode byte ${hexByte(bytes[at] ?? 0, "0x")} in position ${at}: ordinal not in range(128)`;
      return { ok: false, message, line: lineOfByte(bytes, at) };
    }
  }
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = firstInvalidByte(bytes);
    const line = lineOfByte(bytes, at);
    const byte = hexByte(bytes[at] ?? 0, "\\x");
    return {
      ok: false,
      message: `Non-UTF-8 code starting with '${byte}' on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`,
      line
    };
  }
}
function hexByte(byte, prefix) {
  return prefix + byte.toString(16).padStart(2, "0");
}
function declaredEncoding(bytes) {
  const head = Buffer.from(bytes.subarray(0, 1e3)).toString("latin1").replace(/^\xef\xbb\xbf/, "");
  const lines = head.split(/\r\n?|\n/);
  for (let i = 0; i < 2; i++) {
    const line = lines[i] ?? "";
    const name = COOKIE.exec(line)?.[1];
    if (name !== void 0) return { name, line: i + 1 };
    if (!BLANK_OR_COMMENT.test(line)) return null;
  }
  return null;
}
function normaliseEncoding(name) {
  const key = name.toLowerCase().replace(/_/g, "-");
  if (key === "utf8" || key === "u8" || key === "utf" || key === "utf-8" || key.startsWith("utf-8-")) return "utf-8";
  if (/^(latin-?1|l1|iso-?8859-1|iso-latin-1|8859|cp819)(-|$)/.test(key)) return "latin-1";
  if (key === "ascii" || key === "us-ascii" || key === "646") return "ascii";
  return null;
}
function lineOfByte(bytes, at) {
  let line = 1;
  for (let i = 0; i < at; i++) {
    const byte = bytes[i];
    if (byte === 10 || byte === 13 && bytes[i + 1] !== 10) line++;
  }
  return line;
}
function firstInvalidByte(bytes) {
  const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
  const lossy = decoder.decode(bytes);
  let at = 0;
  for (const char of lossy) {
    const size = Buffer.byteLength(char);
    if (char === "\uFFFD" && !(bytes[at] === 239 && bytes[at + 1] === 191 && bytes[at + 2] === 189)) return at;
    at += size;
  }
  return at;
}

// rules/transpile/python/syntax/scan-fstring.ts
var MAX_NESTING = 60;
var BACKSLASH = 92;
var OPEN = 123;
var CLOSE = 125;
var FStringScanner = class {
  host;
  nesting = 0;
  constructor(host) {
    this.host = host;
  }
  scan(start, quoteAt) {
    const { host } = this;
    const { text: text2, sink } = host;
    const triple = isTripleQuote(text2, quoteAt);
    const raw = /r/i.test(text2.slice(start, quoteAt));
    const quote = { start, mark: text2.charCodeAt(quoteAt), triple, raw };
    if (++this.nesting > MAX_NESTING) throw new SyntaxFailure("f-string: expressions nested too deeply", start);
    host.at = quoteAt + (triple ? 3 : 1);
    sink.add(Tok.FStringStart, start, host.at);
    for (; ; ) {
      this.scanMiddle(quote, 0);
      const code = text2.charCodeAt(host.at);
      if (code === OPEN) this.scanField(quote, 0);
      else break;
    }
    const end = host.at + (triple ? 3 : 1);
    sink.add(Tok.FStringEnd, host.at, end);
    host.at = end;
    this.nesting--;
  }
  // Literal text up to a field, the closing quote, or (in a format spec) the closing brace.
  scanMiddle(quote, level2) {
    const { host } = this;
    const { text: text2, length, sink } = host;
    let start = host.at;
    let at = start;
    const flush = (end) => {
      if (end > start) sink.add(Tok.FStringMiddle, start, end);
    };
    for (; ; ) {
      if (at >= length) throw unterminated(host, quote.start, length, quote.triple);
      const code = text2.charCodeAt(at);
      if (code === BACKSLASH) {
        const next = text2.charCodeAt(at + 1);
        if (!quote.raw && next === 78 && text2.charCodeAt(at + 2) === OPEN) at = this.skipNamedEscape(at, quote);
        else if (next === OPEN || next === CLOSE) at++;
        else at += 2;
      } else if (code === quote.mark && (!quote.triple || isTripleQuote(text2, at))) {
        if (level2 > 0) throw new SyntaxFailure("f-string: expecting '}'", quote.start, at);
        break;
      } else if (code === 10 && !quote.triple) throw unterminated(host, quote.start, at, false);
      else if (code === OPEN || code === CLOSE) {
        if (level2 > 0) break;
        if (text2.charCodeAt(at + 1) === code) {
          flush(at + 1);
          at += 2;
          start = at;
        } else if (code === OPEN) break;
        else throw new SyntaxFailure("f-string: single '}' is not allowed", quote.start, at + 1);
      } else at++;
    }
    flush(at);
    host.at = at;
  }
  skipNamedEscape(at, quote) {
    const { text: text2, length } = this.host;
    for (let i = at + 3; i < length; i++) {
      const code = text2.charCodeAt(i);
      if (code === CLOSE) return i + 1;
      if (code === quote.mark || code === 10) break;
    }
    return at + 3;
  }
  scanField(quote, level2) {
    const { host } = this;
    const { text: text2, sink } = host;
    if (level2 >= 2) throw new SyntaxFailure("f-string: expressions nested too deeply", quote.start);
    const depth = host.brackets.length;
    host.brackets.push(host.at);
    sink.add(Tok.LeftBrace, host.at, host.at + 1);
    host.at++;
    this.scanExpression(quote, depth + 1);
    if (text2.charCodeAt(host.at) === 58) {
      sink.add(Tok.Colon, host.at, host.at + 1);
      host.at++;
      for (; ; ) {
        this.scanMiddle(quote, level2 + 1);
        if (text2.charCodeAt(host.at) !== OPEN) break;
        this.scanField(quote, level2 + 1);
      }
    }
    host.brackets.length = depth;
    sink.add(Tok.RightBrace, host.at, host.at + 1);
    host.at++;
  }
  // The tokens of the expression, `=` and `!conversion`; stops on the `:` or `}` of the field.
  scanExpression(quote, depth) {
    const { host } = this;
    const { text: text2, length, sink, brackets } = host;
    for (; ; ) {
      if (host.at >= length) throw unterminated(host, quote.start, length, quote.triple);
      const code = text2.charCodeAt(host.at);
      if (code === 32 || code === 9 || code === 12) {
        host.at++;
        continue;
      }
      if (code === 10) {
        if (!quote.triple) throw unterminated(host, quote.start, host.at, false);
        host.at++;
        continue;
      }
      if (code === 35) {
        if (!quote.triple) throw new SyntaxFailure("f-string expression part cannot include '#'", quote.start);
        host.scanComment(false);
        continue;
      }
      if (brackets.length === depth) {
        if (code === 41 || code === 93) {
          throw new SyntaxFailure(`f-string: unmatched '${text2.charAt(host.at)}'`, quote.start);
        }
        const next = text2.charCodeAt(host.at + 1);
        if (code === CLOSE || code === 58) return;
        if (code === 33 && next !== 61) {
          sink.add(Tok.Exclamation, host.at, host.at + 1);
          host.at++;
          continue;
        }
      }
      if (code === quote.mark && this.endsHere(quote)) throw new SyntaxFailure("f-string: expecting '}'", quote.start);
      host.scanToken(code);
    }
  }
  // A quote of the same kind inside a field: the start of a nested string, unless nothing closes it.
  endsHere(quote) {
    const { text: text2, at } = this.host;
    if (quote.triple) return isTripleQuote(text2, at);
    const newline = text2.indexOf("\n", at);
    const close = text2.indexOf(String.fromCharCode(quote.mark), at + 1);
    return close < 0 || newline >= 0 && close > newline;
  }
};

// rules/transpile/python/syntax/scan-number.ts
var ZERO = 48;
var UNDERSCORE = 95;
var DOT = 46;
var isDigit = (code) => code >= 48 && code <= 57;
var isHexDigit = (code) => isDigit(code) || code >= 97 && code <= 102 || code >= 65 && code <= 70;
var isOctalDigit = (code) => code >= 48 && code <= 55;
var isBinaryDigit = (code) => code === 48 || code === 49;
var isNameStart = (code) => code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === UNDERSCORE || code >= 128;
function scanNumber(text2, start) {
  let at = start;
  const first2 = text2.charCodeAt(at);
  if (first2 === ZERO) {
    const marker = text2.charCodeAt(at + 1) | 32;
    if (marker === 120) return radixNumber(text2, at + 2, isHexDigit, "hexadecimal");
    if (marker === 111) return radixNumber(text2, at + 2, isOctalDigit, "octal");
    if (marker === 98) return radixNumber(text2, at + 2, isBinaryDigit, "binary");
    return zeroNumber(text2, start);
  }
  if (first2 !== DOT) at = decimalTail(text2, at);
  return fractionTail(text2, at);
}
function decimalTail(text2, at) {
  for (; ; ) {
    while (isDigit(text2.charCodeAt(at))) at++;
    if (text2.charCodeAt(at) !== UNDERSCORE) return at;
    at++;
    if (!isDigit(text2.charCodeAt(at))) throw new SyntaxFailure("invalid decimal literal", at - 1);
  }
}
function fractionTail(text2, at) {
  if (text2.charCodeAt(at) === DOT) {
    at++;
    if (isDigit(text2.charCodeAt(at))) at = decimalTail(text2, at);
  }
  if ((text2.charCodeAt(at) | 32) === 101) {
    let exponent = at + 1;
    const sign = text2.charCodeAt(exponent);
    if (sign === 43 || sign === 45) {
      exponent++;
      if (!isDigit(text2.charCodeAt(exponent))) throw new SyntaxFailure("invalid decimal literal", exponent);
    }
    if (isDigit(text2.charCodeAt(exponent))) at = decimalTail(text2, exponent);
    else return endOfNumber(text2, at, "decimal");
  }
  if ((text2.charCodeAt(at) | 32) === 106) return endOfNumber(text2, at + 1, "imaginary");
  return endOfNumber(text2, at, "decimal");
}
function zeroNumber(text2, start) {
  let at = start;
  for (; ; ) {
    if (text2.charCodeAt(at) === UNDERSCORE) {
      at++;
      if (!isDigit(text2.charCodeAt(at))) throw new SyntaxFailure("invalid decimal literal", at - 1);
    }
    if (text2.charCodeAt(at) !== ZERO) break;
    at++;
  }
  const zeros = at;
  if (isDigit(text2.charCodeAt(at))) at = decimalTail(text2, at);
  const next = text2.charCodeAt(at);
  if (next === DOT || (next | 32) === 101 || (next | 32) === 106) return fractionTail(text2, at);
  if (at !== zeros) {
    const message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
    throw new SyntaxFailure(message, start, at);
  }
  return endOfNumber(text2, at, "decimal");
}
function radixNumber(text2, from, isRadixDigit, kind) {
  let at = from;
  do {
    if (text2.charCodeAt(at) === UNDERSCORE) at++;
    const code = text2.charCodeAt(at);
    if (!isRadixDigit(code)) {
      if (isDigit(code)) throw new SyntaxFailure(`invalid digit '${text2[at]}' in ${kind} literal`, at);
      throw new SyntaxFailure(`invalid ${kind} literal`, at - 1);
    }
    while (isRadixDigit(text2.charCodeAt(at))) at++;
  } while (text2.charCodeAt(at) === UNDERSCORE);
  if (isDigit(text2.charCodeAt(at))) throw new SyntaxFailure(`invalid digit '${text2[at]}' in ${kind} literal`, at);
  return endOfNumber(text2, at, kind);
}
var KEYWORD_AFTER_NUMBER = /(?:and|else|for|if|in|is|not|or)/y;
function endOfNumber(text2, at, kind) {
  if (!isNameStart(text2.charCodeAt(at))) return at;
  KEYWORD_AFTER_NUMBER.lastIndex = at;
  if (KEYWORD_AFTER_NUMBER.test(text2)) return at;
  throw new SyntaxFailure(`invalid ${kind} literal`, at - 1, at);
}

// rules/transpile/python/syntax/scan-operator.ts
function operatorAt(text2, at, code) {
  const next = text2.charCodeAt(at + 1);
  switch (code) {
    case 40:
      return Tok.LeftParen;
    case 41:
      return Tok.RightParen;
    case 91:
      return Tok.LeftBracket;
    case 93:
      return Tok.RightBracket;
    case 123:
      return Tok.LeftBrace;
    case 125:
      return Tok.RightBrace;
    case 44:
      return Tok.Comma;
    case 59:
      return Tok.Semicolon;
    case 126:
      return Tok.Tilde;
    case 46:
      return next === 46 && text2.charCodeAt(at + 2) === 46 ? Tok.Ellipsis : Tok.Dot;
    case 58:
      return next === 61 ? Tok.ColonEqual : Tok.Colon;
    case 61:
      return next === 61 ? Tok.EqualEqual : Tok.Equal;
    case 33:
      return next === 61 ? Tok.NotEqual : 0;
    case 43:
      return next === 61 ? Tok.PlusEqual : Tok.Plus;
    case 45:
      return next === 61 ? Tok.MinusEqual : next === 62 ? Tok.Arrow : Tok.Minus;
    case 37:
      return next === 61 ? Tok.PercentEqual : Tok.Percent;
    case 38:
      return next === 61 ? Tok.AmpersandEqual : Tok.Ampersand;
    case 124:
      return next === 61 ? Tok.BarEqual : Tok.Bar;
    case 94:
      return next === 61 ? Tok.CaretEqual : Tok.Caret;
    case 64:
      return next === 61 ? Tok.AtEqual : Tok.At;
    case 42:
      if (next !== 42) return next === 61 ? Tok.StarEqual : Tok.Star;
      return text2.charCodeAt(at + 2) === 61 ? Tok.DoubleStarEqual : Tok.DoubleStar;
    case 47:
      if (next !== 47) return next === 61 ? Tok.SlashEqual : Tok.Slash;
      return text2.charCodeAt(at + 2) === 61 ? Tok.DoubleSlashEqual : Tok.DoubleSlash;
    case 60:
      if (next === 60) return text2.charCodeAt(at + 2) === 61 ? Tok.LeftShiftEqual : Tok.LeftShift;
      return next === 61 ? Tok.LessEqual : Tok.Less;
    case 62:
      if (next === 62) return text2.charCodeAt(at + 2) === 61 ? Tok.RightShiftEqual : Tok.RightShift;
      return next === 61 ? Tok.GreaterEqual : Tok.Greater;
    default:
      return 0;
  }
}
var lengths = new Uint8Array(64).fill(1);
for (const kind of [
  Tok.Arrow,
  Tok.ColonEqual,
  Tok.DoubleSlash,
  Tok.DoubleStar,
  Tok.LeftShift,
  Tok.RightShift,
  Tok.EqualEqual,
  Tok.NotEqual,
  Tok.LessEqual,
  Tok.GreaterEqual,
  Tok.PlusEqual,
  Tok.MinusEqual,
  Tok.StarEqual,
  Tok.SlashEqual,
  Tok.PercentEqual,
  Tok.AmpersandEqual,
  Tok.BarEqual,
  Tok.CaretEqual,
  Tok.AtEqual
])
  lengths[kind] = 2;
for (const kind of [Tok.Ellipsis, Tok.DoubleSlashEqual, Tok.DoubleStarEqual, Tok.LeftShiftEqual, Tok.RightShiftEqual])
  lengths[kind] = 3;
function operatorLength(kind) {
  return lengths[kind] ?? 1;
}

// rules/transpile/python/syntax/tokenizer.ts
var MAX_BRACKETS = 200;
var MAX_INDENTS = 100;
var TAB_SIZE = 8;
var ASCII_NAME_START = 1;
var NAME_PART = 2;
var charClass = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const isLetter = code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95;
  if (isLetter) charClass[code] = ASCII_NAME_START | NAME_PART;
  if (code >= 48 && code <= 57) charClass[code] = NAME_PART;
}
function tokenize(text2) {
  return new Tokenizer(text2).run();
}
var Tokenizer = class {
  text;
  length;
  sink;
  lineStarts;
  at = 0;
  // Offsets of the brackets that are open.
  brackets = [];
  indents = [0];
  altIndents = [0];
  fstrings;
  constructor(text2) {
    this.text = text2;
    this.length = text2.length;
    this.sink = new TokenSink(text2.length);
    this.lineStarts = findLineStarts(text2);
    this.fstrings = new FStringScanner(this);
  }
  run() {
    try {
      this.scanLines();
    } catch (failure2) {
      if (!(failure2 instanceof SyntaxFailure)) throw failure2;
      this.sink.add(Tok.Error, failure2.start, failure2.end);
      return this.sink.finish(this.lineStarts, failure2, this.brackets.at(-1) ?? null);
    }
    return this.sink.finish(this.lineStarts, null, this.brackets.at(-1) ?? null);
  }
  lineOf(offset) {
    return lineIndexOf(this.lineStarts, offset) + 1;
  }
  scanLines() {
    const { text: text2, sink } = this;
    while (this.at < this.length) {
      if (!this.scanIndentation()) continue;
      this.scanLogicalLine();
    }
    if (this.brackets.length === 0) {
      const last = sink.count - 1;
      if (last >= 0 && sink.kinds[last] !== Tok.Newline && sink.kinds[last] !== Tok.Dedent) {
        sink.add(Tok.Newline, text2.length, text2.length);
      }
      for (let level2 = this.indents.length; level2 > 1; level2--) sink.add(Tok.Dedent, text2.length, text2.length);
    }
    sink.add(Tok.End, text2.length, text2.length);
  }
  // Reads the indentation of a line; false if the line is blank or a comment (then it is passed over).
  scanIndentation() {
    const { text: text2 } = this;
    let column = 0;
    let altColumn = 0;
    let continued = -1;
    let continuedAlt = -1;
    for (; ; ) {
      const code2 = text2.charCodeAt(this.at);
      if (code2 === 32) {
        column++;
        altColumn++;
      } else if (code2 === 9) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        altColumn++;
      } else if (code2 === 12) {
        column = altColumn = 0;
      } else if (code2 === 92) {
        if (continued < 1) {
          continued = column;
          continuedAlt = altColumn;
        }
        this.skipContinuation();
        continue;
      } else break;
      this.at++;
    }
    if (continued > 0) {
      column = continued;
      altColumn = continuedAlt;
    }
    if (this.at >= this.length) return false;
    const code = text2.charCodeAt(this.at);
    if (code === 10) {
      this.at++;
      return false;
    }
    if (code === 35) {
      this.scanComment(true);
      if (text2.charCodeAt(this.at) === 10) this.at++;
      return false;
    }
    this.applyIndentation(column, altColumn);
    return true;
  }
  applyIndentation(column, altColumn) {
    const { indents, altIndents, at } = this;
    const top = indents[indents.length - 1] ?? 0;
    const altTop = altIndents[altIndents.length - 1] ?? 0;
    if (column === top) {
      if (altColumn !== altTop) throw this.tabFailure();
    } else if (column > top) {
      if (indents.length >= MAX_INDENTS) throw new SyntaxFailure("too many levels of indentation", at);
      if (altColumn <= altTop) throw this.tabFailure();
      indents.push(column);
      altIndents.push(altColumn);
      this.sink.add(Tok.Indent, at, at);
    } else {
      let dedents = 0;
      while (indents.length > 1 && column < (indents[indents.length - 1] ?? 0)) {
        indents.pop();
        altIndents.pop();
        dedents++;
      }
      if (column !== indents[indents.length - 1]) {
        throw new SyntaxFailure("unindent does not match any outer indentation level", at);
      }
      if (altColumn !== altIndents[altIndents.length - 1]) throw this.tabFailure();
      for (; dedents > 0; dedents--) this.sink.add(Tok.Dedent, at, at);
    }
  }
  tabFailure() {
    return new SyntaxFailure("inconsistent use of tabs and spaces in indentation", this.at);
  }
  scanLogicalLine() {
    const { text: text2, brackets, sink } = this;
    while (this.at < this.length) {
      const code = text2.charCodeAt(this.at);
      if (code === 32 || code === 9 || code === 12) this.at++;
      else if (code === 10) {
        if (brackets.length === 0) {
          sink.add(Tok.Newline, this.at, this.at + 1);
          this.at++;
          return;
        }
        this.at++;
      } else if (code === 35) this.scanComment(this.isFirstOnLine());
      else this.scanToken(code);
    }
  }
  isFirstOnLine() {
    for (let i = this.at - 1; i >= 0; i--) {
      const code = this.text.charCodeAt(i);
      if (code === 10) return true;
      if (code !== 32 && code !== 9 && code !== 12) return false;
    }
    return true;
  }
  scanComment(ownLine) {
    const newline = this.text.indexOf("\n", this.at);
    const end = newline < 0 ? this.length : newline;
    this.sink.comments.push({ start: this.at, end, ownLine, inBrackets: this.brackets.length > 0 });
    this.at = end;
  }
  skipContinuation() {
    if (this.at + 1 >= this.length) throw new SyntaxFailure("unexpected EOF while parsing", this.at + 1);
    if (this.text.charCodeAt(this.at + 1) !== 10) {
      throw new SyntaxFailure("unexpected character after line continuation character", this.at + 1);
    }
    this.at += 2;
    if (this.at >= this.length) throw new SyntaxFailure("unexpected EOF while parsing", this.at);
  }
  // Scans one token that starts with `code` at `at`; the caller has dealt with white space, newlines and comments.
  scanToken(code) {
    const { text: text2, at: start, sink } = this;
    if (code >= 128 || (charClass[code] ?? 0) & ASCII_NAME_START) return this.scanName(start);
    if (code >= 48 && code <= 57) {
      this.at = scanNumber(text2, start);
      return sink.add(Tok.Number, start, this.at);
    }
    if (code === 46) {
      const next = text2.charCodeAt(start + 1);
      if (next >= 48 && next <= 57) {
        this.at = scanNumber(text2, start);
        return sink.add(Tok.Number, start, this.at);
      }
    }
    if (code === 34 || code === 39) {
      this.at = scanString(this, start, start);
      return sink.add(Tok.String, start, this.at);
    }
    if (code === 92) return this.skipContinuation();
    const kind = operatorAt(text2, start, code);
    if (kind === 0) {
      if (code < 32 || code === 127) throw unprintable(code, start);
      this.at++;
      return sink.add(Tok.Stray, start, this.at);
    }
    if (kind >= Tok.LeftParen && kind <= Tok.RightBrace) this.trackBracket(kind, start);
    this.at = start + operatorLength(kind);
    sink.add(kind, start, this.at);
  }
  trackBracket(kind, at) {
    const { brackets, text: text2 } = this;
    if (kind === Tok.LeftParen || kind === Tok.LeftBracket || kind === Tok.LeftBrace) {
      if (brackets.length >= MAX_BRACKETS) throw new SyntaxFailure("too many nested parentheses", at);
      brackets.push(at);
      return;
    }
    const open = brackets.pop();
    const close = text2.charAt(at);
    if (open === void 0) throw new SyntaxFailure(`unmatched '${close}'`, at, at + 1);
    const opening = text2.charAt(open);
    if ("([{".indexOf(opening) !== ")]}".indexOf(close)) {
      const place2 = this.lineOf(open) === this.lineOf(at) ? "" : ` on line ${this.lineOf(open)}`;
      const message = `closing parenthesis '${close}' does not match opening parenthesis '${opening}'${place2}`;
      throw new SyntaxFailure(message, at, at + 1);
    }
  }
  scanName(start) {
    const { text: text2 } = this;
    let at = start;
    let code = text2.charCodeAt(at);
    let ascii2 = true;
    for (; ; ) {
      if (code >= 128) ascii2 = false;
      else if (!((charClass[code] ?? 0) & NAME_PART)) break;
      code = text2.charCodeAt(++at);
      if (code !== code) break;
    }
    if ((code === 34 || code === 39) && at - start <= 2 && isStringPrefix(text2, start, at)) {
      return this.scanPrefixedString(start, at);
    }
    if (!ascii2) checkIdentifier(text2, start, at);
    this.at = at;
    const length = at - start;
    let kind = Tok.Name;
    if (ascii2 && length >= 2 && length <= 8) kind = keywordKinds.get(text2.slice(start, at)) ?? Tok.Name;
    this.sink.add(kind, start, at);
  }
  scanPrefixedString(start, quote) {
    const { text: text2 } = this;
    if ((text2.charCodeAt(start) | 32) === 102 || quote - start === 2 && (text2.charCodeAt(start + 1) | 32) === 102) {
      return this.fstrings.scan(start, quote);
    }
    this.at = scanString(this, start, quote);
    this.sink.add(Tok.String, start, this.at);
  }
};
function unprintable(code, at) {
  return new SyntaxFailure(`invalid non-printable character U+${code.toString(16).toUpperCase().padStart(4, "0")}`, at);
}
var IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
var IDENTIFIER_PREFIX = /^(?:[\p{XID_Start}_]\p{XID_Continue}*)?/u;
var UNPRINTABLE = /^[\p{C}\p{Z}]$/u;
function checkIdentifier(text2, start, end) {
  const name = text2.slice(start, end);
  if (IDENTIFIER.test(name)) return;
  const good = IDENTIFIER_PREFIX.exec(name)?.[0].length ?? 0;
  const code = name.codePointAt(good) ?? 0;
  const char = String.fromCodePoint(code);
  const hex = code.toString(16).toUpperCase().padStart(4, "0");
  const message = UNPRINTABLE.test(char) ? `invalid non-printable character U+${hex}` : `invalid character '${char}' (U+${hex})`;
  throw new SyntaxFailure(message, start + good, start + good + char.length);
}

// rules/transpile/python/syntax/parse-module.ts
function parseModule(source) {
  const read3 = readSource(source);
  if (!read3.ok) return { ok: false, error: { message: read3.message, line: read3.line, col: 0 } };
  const p = new Parser(read3.text, tokenize(read3.text));
  try {
    const body2 = parseStatements(p);
    if (p.kind() !== Tok.End) throw p.unexpected();
    const module = { type: "Module", body: body2 };
    const { spans, offsets } = numberNodes(module, p);
    const error = checkModule(module, offsets);
    if (error !== null) return { ok: false, error: describe(p, error) };
    return { ok: true, module, spans, comments: attachComments(p, module, offsets) };
  } catch (failure2) {
    if (!(failure2 instanceof SyntaxFailure)) throw failure2;
    return { ok: false, error: describe(p, inFString(p, chooseError(p, failure2))) };
  }
}
function chooseError(p, failure2) {
  const { error, unclosed } = p.tokens;
  const isIndent = p.kind() === Tok.Indent || p.kind() === Tok.Dedent;
  if (isIndent && /^unexpected (?:un)?indent$/.test(failure2.message)) return failure2;
  if (error !== null && (p.kind() === Tok.Error || !isFoundOnlyInPlace(error))) return error;
  const explained = explainFailure(p, failure2);
  const last = Math.min(Math.max(p.pos, p.furthest), p.tokens.count - 1);
  if (unclosed !== null && (p.kind() === Tok.End || p.lineOf(p.startAt(last)) > p.lineOf(unclosed))) {
    const message = `'${p.text.charAt(unclosed)}' was never closed`;
    return { message, start: unclosed, end: unclosed };
  }
  return explained;
}
function isFoundOnlyInPlace({ message }) {
  return /^(?:unindent does not|inconsistent use of|too many levels|unexpected (?:EOF|character))/.test(message);
}
function inFString(p, error) {
  const pos = p.tokens.error === null ? p.pos : p.tokens.count - 1;
  if (/^(?:f-string|unterminated|\()/.test(error.message) || !isInField(p, pos)) return error;
  return { ...error, message: `f-string: ${error.message}` };
}
function describe(p, error) {
  const last = p.text.endsWith("\n") ? p.text.length - 1 : p.text.length;
  const place2 = (at) => {
    const offset = Math.min(at, last);
    const line = p.lineOf(offset);
    return { line, col: [...p.text.slice(p.tokens.lineStarts[line - 1], offset)].length };
  };
  const start = place2(error.start);
  const end = place2(error.end);
  return { message: error.message, ...start, endLine: end.line, endCol: end.col };
}

// rules/transpile/python/doctest/examples.ts
var prompt = /^( *)>>> .*$|^( *)>>>$/;
var directive = /#\s*doctest:\s*([^\n'"]*)$/gm;
function examplesOf(docstring) {
  const lines = dedented(expandTabs(docstring).split("\n"));
  const examples = [];
  for (let at = 0; at < lines.length; at++) {
    const found = prompt.exec(lines[at]);
    if (!found) continue;
    const indent = (found[1] ?? found[2] ?? "").length;
    const first2 = at;
    const source = [lines[at].slice(indent + 4)];
    while (/^ *\.\.\./.test(lines[at + 1] ?? "")) source.push(lines[++at].slice(indent + 4));
    const want = [];
    for (let next = lines[at + 1]; next !== void 0; next = lines[at + 1]) {
      if (/^ *$/.test(next) || /^ *>>>/.test(next)) break;
      want.push(next.slice(indent));
      at++;
    }
    const text2 = source.join("\n");
    if (source.every((line) => /^ *(?:#.*)?$/.test(line))) continue;
    examples.push({ source: text2, want: want.join("\n"), line: first2, options: optionsOf(text2) });
  }
  return examples;
}
function optionsOf(source) {
  return [...source.matchAll(directive)].flatMap(
    (found) => (found[1] ?? "").replaceAll(",", " ").split(/\s+/).filter((option) => option !== "").map((option) => [option.slice(1), option.startsWith("+")])
  );
}
var expandTabs = (text2) => text2.split("\n").map((line) => {
  let column = "";
  for (const char of line) column += char === "	" ? " ".repeat(8 - column.length % 8) : char;
  return column;
}).join("\n");
function dedented(lines) {
  const widths = lines.filter((line) => /\S/.test(line)).map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const least = widths.length === 0 ? 0 : Math.min(...widths);
  return least === 0 ? lines : lines.map((line) => line.slice(least));
}

// rules/transpile/python/doctest/with-doctests.ts
var table6 = "__doctests__";
function parseWithDoctests(source) {
  const parsed = parseModule(source);
  const read3 = readSource(source);
  if (!parsed.ok || !read3.ok || !importsDoctest(parsed.module)) return parsed;
  const documented2 = documentedOf(parsed.module, parsed.spans);
  const { text: text2, lineOf } = generated2(documented2);
  const lines = read3.text.split("\n");
  const at = placeIn(parsed.module, parsed.spans, lines);
  const extended = parseModule([...lines.slice(0, at), ...text2, ...lines.slice(at)].join("\n"));
  if (!extended.ok) return parsed;
  return { ...extended, spans: shifted(extended.spans, at, text2.length, lineOf) };
}
function importsDoctest(module) {
  let found = false;
  walk(module, (node) => {
    if (node.type === "Import") found ||= node.names.some((alias) => alias.name === "doctest");
    if (node.type === "ImportFrom") found ||= node.module === "doctest" && node.level === 0;
  });
  return found;
}
function documentedOf(module, spans) {
  const found = [];
  const add = (name, body2) => {
    const [first2] = body2;
    const doc = first2?.type === "Expr" && first2.value.type === "Constant" ? first2.value : null;
    const text2 = doc?.value.kind === "str" ? doc.value.value : "";
    found.push({ name, line: doc ? spanOf(spans, doc.id).line : 0, examples: examplesOf(text2) });
  };
  const members = (prefix, body2) => {
    for (const one of body2) {
      if (one.type === "If" || one.type === "Try") members(prefix, one.body);
      if (one.type !== "FunctionDef" && one.type !== "AsyncFunctionDef" && one.type !== "ClassDef") continue;
      const name = `${prefix}${one.name}`;
      const at = found.findIndex((other) => other.name === name);
      if (at >= 0) found.splice(at, 1);
      add(name, one.body);
      if (one.type === "ClassDef") members(`${name}.`, one.body);
    }
  };
  add("", module.body);
  members("", module.body);
  return found;
}
function generated2(documented2) {
  const text2 = [];
  const lineOf = [];
  const put2 = (line, from) => {
    text2.push(line);
    lineOf.push(Math.max(from, 1));
  };
  const rows = [];
  for (const [index, one] of documented2.entries()) {
    const run = `__doctest_${String(index)}`;
    const given = one.examples.map(({ source, want, line, options }) => {
      const flags = options.map(([name, on]) => `(${literal2(name)}, ${on ? "True" : "False"}), `).join("");
      return `(${literal2(source)}, ${literal2(want)}, ${String(line)}, (${flags})), `;
    });
    const examples = one.examples.length === 0 ? "None" : run;
    rows.push(`(${literal2(one.name)}, ${String(one.line)}, (${given.join("")}), ${examples}), `);
    if (one.examples.length === 0) continue;
    put2(`def ${run}(__run):`, one.line);
    for (const [number, example] of one.examples.entries()) {
      put2(`    with __run.example(${String(number)}):`, one.line + example.line);
      for (const line of bodyOf(example.source)) put2(line, one.line + example.line);
    }
  }
  put2(`${table6} = (${rows.join("")})`, 1);
  return { text: text2, lineOf };
}
function bodyOf(source) {
  const parsed = parseModule(`${source}
`);
  if (!parsed.ok) return [`        raise SyntaxError(${literal2(parsed.error.message)})`];
  let stars = false;
  const shown = [];
  const lines = source.split("\n").map((line) => Buffer.from(line));
  const inText = /* @__PURE__ */ new Set();
  walk(parsed.module, (node) => {
    if (node.type === "ImportFrom") stars ||= node.names.some((alias) => alias.name === "*");
    const span = spanOf(parsed.spans, node.id);
    if (node.type === "Constant" || node.type === "JoinedStr")
      for (let line = span.line + 1; line <= span.endLine; line++) inText.add(line - 1);
    if (node.type === "Expr") shown.push(span);
    return node.type === "FunctionDef" || node.type === "AsyncFunctionDef" || node.type === "ClassDef" ? "skip" : void 0;
  });
  if (stars) return ['        raise SyntaxError("import * only allowed at module level")'];
  for (const { line, col, endLine, endCol } of shown.reverse()) {
    insert(lines, endLine - 1, endCol, "))");
    insert(lines, line - 1, col, "__run.show((");
  }
  return lines.map((line, at) => (inText.has(at) || line.length === 0 ? "" : "        ") + line.toString("utf8"));
}
function insert(lines, at, column, text2) {
  const line = lines[at];
  lines[at] = Buffer.concat([line.subarray(0, column), Buffer.from(text2), line.subarray(column)]);
}
var literal2 = (text2) => {
  const escaped = text2.replace(/[\\"\n\r\t\0]/g, (char) => escapes2[char]);
  return `"${escaped}"`;
};
var escapes2 = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t",
  "\0": "\\0"
};
function placeIn(module, spans, lines) {
  let at = 0;
  while (lines[at]?.startsWith("#") === true) at++;
  for (const [index, one] of module.body.entries()) {
    const isDoc = index === 0 && one.type === "Expr" && one.value.type === "Constant" && one.value.value.kind === "str";
    const isFuture = one.type === "ImportFrom" && one.module === "__future__";
    if (!isDoc && !isFuture) break;
    at = spanOf(spans, one.id).endLine;
  }
  return at;
}
function shifted(spans, at, count, lineOf) {
  const made = spans.table.slice();
  for (let node = 0; node < spans.count; node++)
    for (const part of [0, 2]) {
      const line = made[node * 4 + part];
      if (line > at + count) made[node * 4 + part] = line - count;
      else if (line > at) made[node * 4 + part] = lineOf[line - at - 1] ?? 1;
    }
  return { count: spans.count, table: made };
}

// test/tools/py2rust.ts
init_module_path();

// rules/transpile/python/namespace.ts
init_src();
init_module_path();

// rules/transpile/python/emit-metrics.ts
var handles = /\.clone\(\)|\b(?:Shared|Slot|Rc|RefCell|Cellvar)\b/g;
var dynamic = /\bop::\w+/g;
function measureRust(module, text2) {
  const lines = text2.split("\n").filter((line) => line.trim() !== "" && !/^\s*\/\//.test(line));
  const code = lines.join("\n");
  return {
    version: 1,
    module,
    rustLines: lines.length,
    handleTokens: code.match(handles)?.length ?? 0,
    dynamicOperations: code.match(dynamic)?.length ?? 0
  };
}

// rules/transpile/python/namespace.ts
function namespaceText(module, below) {
  const ties = below.map((one) => `pub mod ${lastOf(one)};
`).join("");
  const above = module.includes(".") ? ", super" : "";
  return `${ties}
use batuta_rt::prelude::*;

module_globals! {
    ${JSON.stringify(module)}, init${above};
}

fn init() -> R<()> {
    Ok(())
}
`;
}
var namespace = defineRule({
  id: "python/namespace#namespace",
  phase: "transpile",
  summary: "name the modules of a folder",
  outputs: ["rust", "text", "map", "metrics"],
  kind: "pure",
  run(context) {
    const { module, below } = context.params;
    const rust = namespaceText(module, below);
    const map = { module, file: "", spans: { label: "", output: "" }, lines: [] };
    context.output("rust", rust);
    context.output("text", rust);
    context.output("map", JSON.stringify(map));
    context.output("metrics", JSON.stringify(measureRust(module, rust)));
  }
});

// test/tools/py2rust.ts
init_crate_files();
var complain = (text2) => {
  process.stderr.write(`${text2}
`);
};
function find(root, name) {
  const base = join3(root, ...name.split("."));
  if (existsSync(join3(base, "__init__.py"))) return { file: join3(base, "__init__.py"), isPackage: true };
  return existsSync(`${base}.py`) ? { file: `${base}.py`, isPackage: false } : null;
}
function load(roots, entryFile) {
  const entry2 = basename(entryFile, ".py");
  const loaded = /* @__PURE__ */ new Map();
  const queue = [
    { name: entry2, file: entryFile, isPackage: false }
  ];
  for (let one = queue.shift(); one; one = queue.shift()) {
    if (loaded.has(one.name)) continue;
    const parsed = parseWithDoctests(readFileSync(one.file));
    if (!parsed.ok) {
      complain(`${one.file}:${String(parsed.error.line)}: BATUTA-T-002 ${parsed.error.message}`);
      return null;
    }
    loaded.set(one.name, { ...one, tree: parsed.module, comments: parsed.comments, spans: parsed.spans });
    const wanted = /* @__PURE__ */ new Set();
    const base = one.isPackage ? one.name.split(".") : one.name.split(".").slice(0, -1);
    walk(parsed.module, (node) => {
      if (node.type === "Import") for (const alias of node.names) wanted.add(alias.name);
      if (node.type !== "ImportFrom") return;
      const from = node.level === 0 ? [] : base.slice(0, base.length - (node.level - 1));
      const module = [...from, ...node.module ? node.module.split(".") : []].join(".");
      wanted.add(module);
      for (const alias of node.names) wanted.add(`${module}.${alias.name}`);
    });
    for (const name of wanted) {
      const parts2 = name.split(".");
      for (let at = 1; at <= parts2.length; at++) {
        const prefix = parts2.slice(0, at).join(".");
        const found = prefix === "" ? null : roots.map((root) => find(root, prefix)).find((one2) => one2 !== null);
        if (found && !loaded.has(prefix)) queue.push({ name: prefix, ...found });
      }
    }
  }
  return [...loaded.values()];
}
function py2rust(entryFile, out2, runtime2, options = {}) {
  const file = resolve3(entryFile);
  const root = dirname(file);
  const modules = load(options.roots ?? [root], file);
  if (!modules) return false;
  const entry2 = basename(file, ".py");
  const { programs, open } = linkProgram(entry2, modules);
  const facts = modules.map(
    (module) => buildFacts(module.tree, buildScopes(module.tree), module.name, module.isPackage).facts
  );
  const passes = options.passes ?? {};
  const slices = solveProgram(facts, libraryTypes, passIsOn(passes, "types"), open);
  let failed = false;
  const emitted = modules.map((module) => {
    const made = emitModule({
      tree: module.tree,
      comments: module.comments,
      moduleName: module.name,
      file: relative(root, module.file),
      program: programs.get(module.name),
      passes,
      types: sliceTypes(slices.get(module.name))
    });
    for (const diagnostic of made.diagnostics) {
      failed = true;
      const place2 = diagnostic.place && "node" in diagnostic.place ? diagnostic.place.node : -1;
      const line = place2 >= 0 ? spanOf(module.spans, place2).line : 0;
      const text2 = `${diagnostic.code} ${diagnostic.message} ${diagnostic.advice ?? ""}`;
      if (options.complain) options.complain(module.file, line, text2);
      else complain(`${module.file}:${String(line)}: ${text2}`);
    }
    return { name: module.name, rust: made.text };
  });
  const folders = namespacePackages(emitted.map((one) => one.name));
  const names3 = [...emitted.map((one) => one.name), ...folders];
  for (const name of folders) {
    const below = submodulesOf(name, names3).map((last) => `${name}.${last}`);
    emitted.push({ name, rust: namespaceText(name, below) });
  }
  const files = crateFiles({
    target: options.package ?? snakeCase(entry2).replace(/[^a-z0-9_]/g, "_"),
    entry: entry2,
    program: basename(file),
    source: basename(file),
    lock: readFileSync(join3(runtime2, "Cargo.lock"), "utf8"),
    modules: emitted,
    runtime: relative(resolve3(out2), resolve3(runtime2))
  });
  for (const one of files) {
    const path2 = join3(out2, one.path);
    mkdirSync(dirname(path2), { recursive: true });
    if (!existsSync(path2) || readFileSync(path2, "utf8") !== one.bytes) writeFileSync(path2, one.bytes);
  }
  return !failed;
}
var [entry, out, runtime] = process.argv.slice(2);
if (entry !== void 0 && out !== void 0 && process.argv[1]?.includes("py2rust")) {
  const options = process.env["DYNAMIC"] === void 0 ? {} : { passes: { narrow: false } };
  const ok2 = py2rust(entry, out, runtime ?? join3(import.meta.dirname, "../../rules/transpile/runtime"), options);
  process.exitCode = ok2 ? 0 : 1;
}
export {
  py2rust
};
