// Checks expressions: scopes of lambdas and comprehensions, yield and await, stars, walrus, keyword arguments.
import type { Arg, Arguments, Comprehension, Expr, Keyword, Name, NamedExpr, Node } from './ast.ts';
import { GlobalName, IterationVariable, Local, NonlocalName, Parameter, Scope, Use } from './scope.ts';
import type { SyntaxFailure } from './syntax-failure.ts';
import { pushChildrenReversed } from './walk.ts';

type Comprehended = Extract<Expr, { type: 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' }>;

const COMPREHENSION_NAMES: Readonly<Record<Comprehended['type'], string>> = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
};

export class ExpressionChecker {
  readonly fail: (message: string, node: Node) => SyntaxFailure;
  protected scope = new Scope('module', null);
  // The first error that CPython would only find in its compiler, once its symbol table is content.
  protected deferred: SyntaxFailure | null = null;

  constructor(fail: (message: string, node: Node) => SyntaxFailure) {
    this.fail = fail;
  }

  defer(message: string, node: Node): void {
    this.deferred ??= this.fail(message, node);
  }

  // Binds a name in the scope at hand.
  store(name: string, node: Node, flags: number): void {
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

  checkForbidden(name: string, node: Node, verb = 'assign to'): void {
    if (name === '__debug__') this.defer(`cannot ${verb} __debug__`, node);
  }

  protected inScope(scope: Scope, body: () => void): void {
    const outer = this.scope;
    this.scope = scope;
    body();
    this.scope = outer;
  }

  // An assignment target: a bare star is told apart from one in a list.
  protected target(node: Expr): void {
    if (node.type === 'Starred') this.defer('starred assignment target must be in a list or tuple', node);
    this.expression(node);
  }

  expression(root: Expr): void {
    const stack: Node[] = [root];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      switch (node.type) {
        case 'Name':
          this.name(node);
          break;
        case 'Constant':
          break;
        case 'Starred':
          if (node.ctx === 'Load') this.defer("can't use starred expression here", node);
          stack.push(node.value);
          break;
        case 'List':
        case 'Tuple':
        case 'Set':
          if (node.type !== 'Set' && node.ctx === 'Store') this.checkStars(node.elts, node);
          pushUnstarred(node.elts, stack);
          break;
        case 'Call':
          this.checkKeywords(node.keywords);
          for (let i = node.keywords.length - 1; i >= 0; i--) stack.push((node.keywords[i] as Keyword).value);
          pushUnstarred(node.args, stack);
          stack.push(node.func);
          break;
        case 'Attribute':
          if (node.ctx !== 'Load') this.checkForbidden(node.attr, node, node.ctx === 'Del' ? 'delete' : 'assign to');
          stack.push(node.value);
          break;
        case 'Lambda':
          this.lambda(node.args, node.body);
          break;
        case 'ListComp':
        case 'SetComp':
        case 'DictComp':
        case 'GeneratorExp':
          this.comprehension(node);
          break;
        case 'NamedExpr':
          this.walrus(node);
          stack.push(node.value);
          break;
        case 'Yield':
        case 'YieldFrom':
          this.yieldExpression(node);
          if (node.value !== null) stack.push(node.value);
          break;
        case 'Await':
          this.awaitExpression(node);
          stack.push(node.value);
          break;
        case 'BinOp':
          stack.push(node.right, node.left);
          break;
        default:
          pushChildrenReversed(node, stack);
      }
    }
  }

  private name(node: Name): void {
    const { name, ctx } = node;
    if (ctx === 'Load') this.scope.add(name, Use);
    else if (ctx === 'Store') this.store(name, node, Local);
    else {
      this.checkForbidden(name, node, 'delete');
      this.scope.add(name, Local);
    }
  }

  private checkStars(elts: readonly Expr[], node: Node): void {
    let seen = false;
    for (const [index, element] of elts.entries()) {
      if (element.type !== 'Starred') continue;
      if (seen) return this.defer('multiple starred expressions in assignment', node);
      if (index >= 256) return this.defer('too many expressions in star-unpacking assignment', node);
      seen = true;
    }
  }

  protected checkKeywords(keywords: readonly Keyword[]): void {
    const seen = new Set<string>();
    for (const keyword of keywords) {
      if (keyword.arg === null) continue;
      this.checkForbidden(keyword.arg, keyword);
      if (seen.has(keyword.arg)) this.defer(`keyword argument repeated: ${keyword.arg}`, keyword);
      seen.add(keyword.arg);
    }
  }

  protected defaults(args: Arguments): void {
    for (const value of args.defaults) this.expression(value);
    for (const value of args.kw_defaults) if (value !== null) this.expression(value);
  }

  protected parameters(args: Arguments): void {
    const declare = (arg: Arg): void => {
      if (this.scope.flags(arg.arg) & Parameter) {
        throw this.fail(`duplicate argument '${arg.arg}' in function definition`, arg);
      }
      this.store(arg.arg, arg, Parameter);
    };
    args.posonlyargs.forEach(declare);
    args.args.forEach(declare);
    args.kwonlyargs.forEach(declare);
    if (args.vararg !== null) declare(args.vararg);
    if (args.kwarg !== null) declare(args.kwarg);
  }

  private lambda(args: Arguments, body: Expr): void {
    this.defaults(args);
    this.inScope(new Scope('lambda', this.scope), () => {
      this.parameters(args);
      this.expression(body);
    });
  }

  private comprehension(node: Comprehended): void {
    const outer = this.scope;
    const [first] = node.generators as [Comprehension, ...Comprehension[]];
    this.iterable(first.iter);
    const inner = new Scope('comprehension', outer, { comprehension: COMPREHENSION_NAMES[node.type] });
    this.inScope(inner, () => {
      for (const { target, iter, ifs, is_async } of node.generators) {
        if (is_async) inner.isCoroutine = true;
        inner.inIterationTarget = true;
        this.target(target);
        inner.inIterationTarget = false;
        if (iter !== first.iter) this.iterable(iter);
        for (const condition of ifs) this.expression(condition);
      }
      if (node.type === 'DictComp') {
        this.expression(node.value);
        this.expression(node.key);
      } else this.expression(node.elt);
    });
    if (!inner.isCoroutine || node.type === 'GeneratorExp') return;
    if (!outer.isAsync && outer.kind !== 'comprehension') {
      this.defer('asynchronous comprehension outside of an asynchronous function', node);
    }
    outer.isCoroutine = true;
  }

  private iterable(iter: Expr): void {
    this.scope.iterableDepth++;
    this.expression(iter);
    this.scope.iterableDepth--;
  }

  private walrus(node: NamedExpr): void {
    const { scope } = this;
    const { name } = node.target;
    if (scope.kind === 'annotation') throw this.fail("'named expression' can not be used within an annotation", node);
    if (scope.iterableDepth > 0) {
      throw this.fail('assignment expression cannot be used in a comprehension iterable expression', node);
    }
    if (scope.comprehension !== null) this.walrusInComprehension(node, name);
    this.store(name, node.target, Local);
  }

  // The name belongs to the nearest scope that is no comprehension.
  private walrusInComprehension(node: NamedExpr, name: string): void {
    for (let owner: Scope | null = this.scope; owner !== null; owner = owner.parent) {
      if (owner.comprehension !== null) {
        if (owner.flags(name) & IterationVariable) {
          throw this.fail(
            `assignment expression cannot rebind comprehension iteration variable '${name}'`,
            node.target,
          );
        }
      } else if (owner.kind === 'class') {
        throw this.fail('assignment expression within a comprehension cannot be used in a class body', node.target);
      } else {
        const isGlobal = owner.kind === 'module' || (owner.flags(name) & GlobalName) !== 0;
        this.scope.add(name, isGlobal ? GlobalName : NonlocalName);
        owner.add(name, owner.kind === 'module' ? GlobalName : Local);
        return;
      }
    }
  }

  private yieldExpression(node: Expr): void {
    const { scope } = this;
    if (scope.kind === 'annotation') throw this.fail("'yield expression' can not be used within an annotation", node);
    if (scope.comprehension !== null) throw this.fail(`'yield' inside ${scope.comprehension}`, node);
    if (scope.kind !== 'function' && scope.kind !== 'lambda') this.defer("'yield' outside function", node);
    if (scope.isAsync && node.type === 'YieldFrom') this.defer("'yield from' inside async function", node);
    scope.isGenerator = true;
  }

  private awaitExpression(node: Expr): void {
    const { scope } = this;
    if (scope.kind === 'annotation') throw this.fail("'await expression' can not be used within an annotation", node);
    if (!scope.isFunction) this.defer("'await' outside function", node);
    else if (!scope.isAsync && scope.comprehension === null) this.defer("'await' outside async function", node);
    scope.isCoroutine = true;
  }
}

// Elements of a display or call, for which a star is allowed.
function pushUnstarred(elements: readonly Expr[], stack: Node[]): void {
  for (let i = elements.length - 1; i >= 0; i--) {
    const element = elements[i] as Expr;
    stack.push(element.type === 'Starred' ? element.value : element);
  }
}
