// Mutants of the front end and the emitter: each a text of a source file and what stands in its place.

export interface Mutant {
  readonly name: string;
  /** Below `rules/transpile`. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const mutant = (name: string, file: string, find: string, put: string): Mutant => ({ name, file, find, put });

export const emitterMutants: readonly Mutant[] = [
  mutant(
    'an operand that a later one assigns is not copied',
    'rust/from-core/expression.ts',
    'return overtaken ? owned',
    'return overtaken && false ? owned',
  ),
  mutant(
    '`in` evaluates the container first',
    'rust/from-core/membership.ts',
    'if (sources.some(isQuiet) && !entangled) return call',
    'if (sources.length > 0) return call',
  ),
  mutant(
    '`and` decides as `or`',
    'rust/from-core/expression.ts',
    'call(`emitted::${e.way}`',
    "call(`emitted::${e.way === 'and' ? 'or' : 'and'}`",
  ),
  mutant('`not (a == b)` is `a == b`', 'rust/make.ts', "{ '==': '!=', '!=': '==' }", "{ '==': '==', '!=': '==' }"),
  mutant('braces in texts are not doubled', 'rust/from-core/joined-text.ts', "part.replace(/[{}]/g, '$&$&')", 'part'),
  mutant(
    'what is being handled is not noted',
    'rust/from-core/try.ts',
    'block([handling, ...statements(s.handler.body, fx)], null)',
    'block([...statements(s.handler.body, fx)], null)',
  ),
  mutant(
    'an error raised in `finally` loses its context',
    'rust/from-core/try.ts',
    'if (!mayRaiseAnew(s.finally))',
    'if (s.finally.length > 0)',
  ),
  mutant(
    '`break` out of `finally` goes on as `continue`',
    'rust/from-core/try.ts',
    "body: leaveTo(fx, 'break', barrier.breaks)",
    "body: leaveTo(fx, 'continue', barrier.breaks)",
  ),
  mutant(
    'a generator left by `break` is not ended there',
    'rust/from-core/statement.ts',
    'leavesEarly(s.body, s.label) && !isRange(s.source)',
    'leavesEarly(s.body, s.label) && false',
  ),
  mutant(
    'a starred target takes one place too few',
    'rust/from-core/statement.ts',
    'path(String(s.star))',
    'path(String(Math.max(0, s.star - 1)))',
  ),
  mutant(
    'an item taken apart at once though it is still read',
    'rust/from-core/statement.ts',
    'return mentionsVariable(s.binds, others) ? null : first',
    'return mentionsVariable(s.binds, []) ? null : first',
  ),
  mutant(
    'the arguments after `*` keep no order',
    'rust/from-core/arguments.ts',
    'for (const arg of args) body.push(statementOf(push(arg, fx)))',
    'for (const arg of [...args].reverse()) body.push(statementOf(push(arg, fx)))',
  ),
  mutant(
    'a set of three constants is made in their order',
    'rust/from-core/arguments.ts',
    'items.length >= 3 && items.every',
    'items.length >= 99 && items.every',
  ),
  mutant(
    'a function with keyword-only parameters takes them by place',
    'rust/from-core/closure.ts',
    "if (!params.some((one) => one.kind === 'variadic')) parts.push('*')",
    "if (params.length === 0) parts.push('*')",
  ),
  mutant(
    'a counter that grows keeps its bounds',
    'core/passes/intervals.ts',
    'base[1] + steps * up',
    'base[1] + 0n * up',
  ),
  mutant(
    'a size has the bound of its number',
    'core/passes/interval-operations.ts',
    '-a[1] : 0n, size(a)]',
    '-a[1] : 0n, greatest(a[1], 0n)]',
  ),
  mutant(
    'functions that may raise give plain values',
    'core/passes/infallible.ts',
    'if (row === undefined || row.raises) return true;',
    'if (row === undefined) return true;',
  ),
  mutant(
    'a scalar `and` gives the other operand',
    'python/lower/expr/bool-op.ts',
    'then: and ? right : read, orelse: and ? read : right',
    'then: and ? read : right, orelse: and ? right : read',
  ),
  mutant(
    'an augmented target is evaluated twice',
    'python/lower/stmt/aug-assign.ts',
    'if (isStable(expression)) return expression;',
    'if (expression.rep === "value") return expression;'.replaceAll('"', "'"),
  ),
  mutant(
    '`x += y` is `x = x + y`',
    'python/lower/stmt/aug-assign.ts',
    'const name = `i${operatorNames[node.op]}`',
    'const name = `${operatorNames[node.op]}`',
  ),
  mutant(
    'decorators are applied from the top',
    'python/lower/stmt/function-def.ts',
    'decorators.reduceRight<Expression>',
    'decorators.reduce<Expression>',
  ),
  mutant(
    'decorators of classes are applied from the top',
    'python/lower/stmt/class-def.ts',
    'of decorators.reverse()',
    'of decorators',
  ),
  mutant(
    'the name of a handler stays bound',
    'python/lower/stmt/try.ts',
    "if (variable.storage === 'plain') cx.sink.push(...body);",
    "if (variable.storage !== 'free') cx.sink.push(...body);".replace("!== 'free'", "!== ('free' as string)"),
  ),
  mutant(
    'arguments out of order are evaluated by parameter',
    'python/lower/direct-call.ts',
    'if (inOrder || isStable(expression)) return expression;',
    'if (written.length > 0) return expression;',
  ),
  mutant(
    'the right operand of a subclass does not come first',
    'python/lower/operator-dispatch.ts',
    "op === null || given !== 'value'\n        ? made",
    "op === null || given !== 'none'\n        ? made",
  ),
  mutant(
    '`enumerate` counts after the body',
    'python/lower/stmt/each.ts',
    "value: operation('add', read, one) });",
    "value: operation('sub', read, one) });",
  ),
  mutant(
    '`range` with a step that may be zero does not fail',
    'python/lower/stmt/each.ts',
    "steady ? 'counting' : 'countingSteps'",
    "steady || true ? 'counting' : 'countingSteps'",
  ),
  mutant(
    '`del x` leaves it bound for the analysis',
    'python/scope/definite-assignment.ts',
    'flow.state = new Set([...flow.state].filter((other) => other !== name));',
    'flow.state = new Set(flow.state);',
  ),
  mutant(
    'a `bool` is taken for an `int`',
    'python/solve/solve-program.ts',
    "[heads.bool]: 'bool'",
    "[heads.bool]: 'int'",
  ),
  mutant(
    'what unknown operators give is taken for known',
    'python/solve/operators.ts',
    '        ctx.release(right);\n        ctx.escape(out);',
    '        ctx.release(right);',
  ),
  mutant(
    'arguments of unknown calls stay closed',
    'python/solve/calls.ts',
    'for (const value of [...call.positional, ...call.keywords.values()]) ctx.release(value);\n  ctx.escape(call.out);',
    'ctx.escape(call.out);',
  ),
  mutant(
    'a result of a property is not followed',
    'python/solve/attributes.ts',
    "if (fact?.binding === 'property') return ctx.net.flow(ctx.slot(fact.result), out);",
    "if (fact?.binding === 'property') return;",
  ),
  mutant(
    '`**` takes no sign on its right',
    'python/syntax/parse-expression.ts',
    'const right = parseUnary(p);\n  p.leave();',
    'const right = parseAwait(p);\n  p.leave();',
  ),
];
