// Checks statements in the order of CPython's symbol table: names and their declarations, and what may stand where.
import type { Arg, Arguments, ExceptHandler, Expr, Module, Node, Stmt, Try, TryStar, TypeParam } from './ast.ts';
import { ExpressionChecker } from './check-expressions.ts';
import { checkCases } from './check-patterns.ts';
import {
  Annotated,
  findUnboundNonlocal,
  GlobalName,
  Imported,
  Local,
  NonlocalName,
  Parameter,
  Scope,
  Use,
} from './scope.ts';
import type { BlockKind } from './scope.ts';
import type { SyntaxFailure } from './syntax-failure.ts';

const MAX_BLOCKS = 20;

type Function = Extract<Stmt, { type: 'FunctionDef' | 'AsyncFunctionDef' }>;

export class StatementChecker extends ExpressionChecker {
  private readonly futureImports: ReadonlySet<Node>;
  private readonly lazyAnnotations: boolean;

  constructor(
    fail: (message: string, node: Node) => SyntaxFailure,
    futureImports: ReadonlySet<Node>,
    lazyAnnotations: boolean,
  ) {
    super(fail);
    this.futureImports = futureImports;
    this.lazyAnnotations = lazyAnnotations;
  }

  run(module: Module): SyntaxFailure | null {
    this.statements(module.body);
    if (this.resolution !== null) return this.resolution;
    if (this.hasNonlocal) {
      const unbound = findUnboundNonlocal(this.scope, new Set());
      if (unbound !== null) return this.fail(`no binding for nonlocal '${unbound.name}' found`, unbound.statement);
    }
    return this.deferred;
  }

  private hasNonlocal = false;
  // The first error of the stage that resolves names, which runs once all scopes are known.
  private resolution: SyntaxFailure | null = null;

  private statements(body: readonly Stmt[]): void {
    for (const stmt of body) this.statement(stmt);
  }

  private statement(stmt: Stmt): void {
    switch (stmt.type) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return this.functionDef(stmt);
      case 'ClassDef':
        return this.classDef(stmt);
      case 'Return':
        return this.returnStatement(stmt, stmt.value);
      case 'Expr':
        return this.expression(stmt.value);
      case 'Assign':
        for (const target of stmt.targets) this.target(target);
        return this.expression(stmt.value);
      case 'AugAssign':
        this.expression(stmt.target);
        return this.expression(stmt.value);
      case 'AnnAssign':
        return this.annotated(stmt);
      case 'TypeAlias':
        this.expression(stmt.name);
        return this.inScope(new Scope('function', this.scope), () => {
          this.typeParams(stmt.type_params);
          this.expression(stmt.value);
        });
      case 'Delete':
        for (const target of stmt.targets) this.expression(target);
        return;
      case 'For':
      case 'AsyncFor':
        if (stmt.type === 'AsyncFor') this.requireAsync('async for', stmt);
        this.target(stmt.target);
        this.expression(stmt.iter);
        this.block('loop', stmt, stmt.body);
        return this.statements(stmt.orelse);
      case 'While':
        this.expression(stmt.test);
        this.block('loop', stmt, stmt.body);
        return this.statements(stmt.orelse);
      case 'If':
        return this.ifStatement(stmt);
      case 'With':
      case 'AsyncWith':
        return this.withStatement(stmt);
      case 'Match':
        this.expression(stmt.subject);
        checkCases(this, stmt.cases);
        for (const block of stmt.cases) {
          if (block.guard !== null) this.expression(block.guard);
          this.statements(block.body);
        }
        return;
      case 'Raise':
        if (stmt.exc !== null) this.expression(stmt.exc);
        if (stmt.cause !== null) this.expression(stmt.cause);
        return;
      case 'Try':
      case 'TryStar':
        return this.tryStatement(stmt);
      case 'Assert':
        this.expression(stmt.test);
        if (stmt.msg !== null) this.expression(stmt.msg);
        return;
      case 'Import':
      case 'ImportFrom':
        return this.importStatement(stmt);
      case 'Global':
        return this.globalStatement(stmt, stmt.names);
      case 'Nonlocal':
        return this.nonlocalStatement(stmt, stmt.names);
      case 'Break':
      case 'Continue':
        return this.leaveLoop(stmt);
      case 'Pass':
        return;
    }
  }

  private functionDef(node: Function): void {
    this.store(node.name, node, Local);
    const generic = node.type_params.length > 0 ? new Scope('function', this.scope) : this.scope;
    for (const decorator of node.decorator_list) this.expression(decorator);
    this.defaults(node.args);
    this.inScope(generic, () => {
      this.typeParams(node.type_params);
      this.annotations(node.args, node.returns);
      const inner = new Scope('function', this.scope, { isAsync: node.type === 'AsyncFunctionDef' });
      this.inScope(inner, () => {
        this.parameters(node.args);
        this.statements(node.body);
      });
      if (inner.isAsync && inner.isGenerator && inner.returnWithValue !== null) {
        this.defer("'return' with value in async generator", inner.returnWithValue);
      }
    });
  }

  private annotations(args: Arguments, returns: Expr | null): void {
    const annotate = (arg: Arg | null): void => {
      if (arg?.annotation) this.annotation(arg.annotation);
    };
    args.posonlyargs.forEach(annotate);
    args.args.forEach(annotate);
    annotate(args.vararg);
    args.kwonlyargs.forEach(annotate);
    annotate(args.kwarg);
    if (returns !== null) this.annotation(returns);
  }

  private annotation(annotation: Expr): void {
    const value = annotation.type === 'Starred' ? annotation.value : annotation;
    if (!this.lazyAnnotations) return this.expression(value);
    this.inScope(new Scope('annotation', this.scope), () => this.expression(value));
  }

  private typeParams(params: readonly TypeParam[]): void {
    for (const param of params) {
      if (this.scope.flags(param.name) & Local) throw this.fail(`duplicate type parameter '${param.name}'`, param);
      this.store(param.name, param, Local);
      if (param.type === 'TypeVar' && param.bound !== null) this.expression(param.bound);
    }
  }

  private classDef(node: Extract<Stmt, { type: 'ClassDef' }>): void {
    this.store(node.name, node, Local);
    for (const decorator of node.decorator_list) this.expression(decorator);
    const generic = node.type_params.length > 0 ? new Scope('function', this.scope) : this.scope;
    this.inScope(generic, () => {
      this.typeParams(node.type_params);
      this.checkKeywords(node.keywords);
      for (const base of node.bases) this.expression(base.type === 'Starred' ? base.value : base);
      for (const keyword of node.keywords) this.expression(keyword.value);
      this.inScope(new Scope('class', this.scope, { className: node.name }), () => this.statements(node.body));
    });
  }

  private returnStatement(stmt: Stmt, value: Expr | null): void {
    const { scope } = this;
    if (scope.kind !== 'function') this.defer("'return' outside function", stmt);
    if (scope.blocks.includes('except*')) this.defer(EXCEPT_STAR, stmt);
    if (value === null) return;
    scope.returnWithValue ??= stmt;
    this.expression(value);
  }

  private annotated(stmt: Extract<Stmt, { type: 'AnnAssign' }>): void {
    const { target, simple, value } = stmt;
    if (target.type === 'Name') {
      const flags = this.scope.flags(target.name);
      if (flags & (GlobalName | NonlocalName) && this.scope.kind !== 'module' && simple) {
        const kind = flags & GlobalName ? 'global' : 'nonlocal';
        throw this.fail(`annotated name '${target.name}' can't be ${kind}`, stmt);
      }
      if (simple || value !== null) this.store(target.name, target, simple ? Local | Annotated : Local);
    } else this.expression(target);
    this.annotation(stmt.annotation);
    if (value !== null) this.expression(value);
  }

  // A chain of `elif` is walked, not recursed into.
  private ifStatement(stmt: Extract<Stmt, { type: 'If' }>): void {
    for (let clause = stmt; ;) {
      this.expression(clause.test);
      this.statements(clause.body);
      const [next] = clause.orelse;
      if (clause.orelse.length !== 1 || next?.type !== 'If') return this.statements(clause.orelse);
      clause = next;
    }
  }

  private withStatement(stmt: Extract<Stmt, { type: 'With' | 'AsyncWith' }>): void {
    if (stmt.type === 'AsyncWith') this.requireAsync('async with', stmt);
    for (const { context_expr, optional_vars } of stmt.items) {
      this.expression(context_expr);
      if (optional_vars !== null) this.target(optional_vars);
      this.push('other', stmt);
    }
    this.statements(stmt.body);
    this.scope.blocks.length -= stmt.items.length;
  }

  private tryStatement(stmt: Try | TryStar): void {
    const hasFinally = stmt.finalbody.length > 0;
    const hasHandlers = stmt.handlers.length > 0;
    if (hasFinally) this.push('other', stmt);
    if (hasHandlers) this.block('other', stmt, stmt.body);
    else this.statements(stmt.body);
    this.statements(stmt.orelse);
    for (const [index, handler] of stmt.handlers.entries()) {
      if (handler.exc_type === null && index < stmt.handlers.length - 1) {
        this.defer("default 'except:' must be last", handler);
      }
      this.handler(handler, stmt.type === 'TryStar' ? 'except*' : 'other');
    }
    if (!hasFinally) return;
    this.scope.blocks.pop();
    this.block('other', stmt, stmt.finalbody);
  }

  private handler(handler: ExceptHandler, kind: BlockKind): void {
    this.push(kind, handler);
    if (handler.exc_type !== null) this.expression(handler.exc_type);
    if (handler.name !== null) this.store(handler.name, handler, Local);
    this.block('other', handler, handler.body);
    this.scope.blocks.pop();
  }

  private importStatement(stmt: Extract<Stmt, { type: 'Import' | 'ImportFrom' }>): void {
    if (stmt.type === 'ImportFrom' && stmt.module === '__future__' && !this.futureImports.has(stmt)) {
      this.defer('from __future__ imports must occur at the beginning of the file', stmt);
    }
    for (const alias of stmt.names) {
      if (alias.name === '*') {
        if (this.scope.kind !== 'module') throw this.fail('import * only allowed at module level', stmt);
        continue;
      }
      const dot = stmt.type === 'Import' ? alias.name.indexOf('.') : -1;
      this.store(alias.asname ?? (dot < 0 ? alias.name : alias.name.slice(0, dot)), alias, Imported);
    }
  }

  private globalStatement(stmt: Stmt, names: readonly string[]): void {
    for (const name of names) {
      this.checkDeclaration(stmt, name, 'global');
      if (this.scope.flags(name) & NonlocalName) this.bothGlobalAndNonlocal(name);
      this.scope.add(name, GlobalName);
      this.declared(name, stmt);
    }
  }

  private nonlocalStatement(stmt: Stmt, names: readonly string[]): void {
    for (const name of names) {
      this.checkDeclaration(stmt, name, 'nonlocal');
      if (this.scope.kind === 'module') {
        this.resolution ??= this.fail('nonlocal declaration not allowed at module level', stmt);
      }
      if (this.scope.flags(name) & GlobalName) this.bothGlobalAndNonlocal(name);
      this.scope.add(name, NonlocalName);
      this.declared(name, stmt);
      this.scope.nonlocals.push({ name, statement: stmt });
      this.hasNonlocal = true;
    }
  }

  private declared(name: string, stmt: Stmt): void {
    if (!this.scope.declarations.has(name)) this.scope.declarations.set(name, stmt);
  }

  private bothGlobalAndNonlocal(name: string): void {
    this.resolution ??= this.fail(`name '${name}' is nonlocal and global`, this.scope.declarations.get(name) as Stmt);
  }

  private checkDeclaration(stmt: Stmt, name: string, kind: 'global' | 'nonlocal'): void {
    const flags = this.scope.flags(name);
    if (flags & Parameter) throw this.fail(`name '${name}' is parameter and ${kind}`, stmt);
    if (flags & Use) throw this.fail(`name '${name}' is used prior to ${kind} declaration`, stmt);
    if (flags & Annotated) throw this.fail(`annotated name '${name}' can't be ${kind}`, stmt);
    if (flags & Local) throw this.fail(`name '${name}' is assigned to before ${kind} declaration`, stmt);
  }

  private leaveLoop(stmt: Extract<Stmt, { type: 'Break' | 'Continue' }>): void {
    const { blocks } = this.scope;
    for (let i = blocks.length - 1; i >= 0; i--) {
      if (blocks[i] === 'loop') return;
      if (blocks[i] === 'except*') return this.defer(EXCEPT_STAR, stmt);
    }
    this.defer(stmt.type === 'Break' ? "'break' outside loop" : "'continue' not properly in loop", stmt);
  }

  private block(kind: BlockKind, owner: Node, body: readonly Stmt[]): void {
    this.push(kind, owner);
    this.statements(body);
    this.scope.blocks.pop();
  }

  private push(kind: BlockKind, owner: Node): void {
    if (this.scope.blocks.length >= MAX_BLOCKS) this.defer('too many statically nested blocks', owner);
    this.scope.blocks.push(kind);
  }

  private requireAsync(what: string, stmt: Stmt): void {
    if (!this.scope.isAsync) this.defer(`'${what}' outside async function`, stmt);
  }
}

const EXCEPT_STAR = "'break', 'continue' and 'return' cannot appear in an except* block";
