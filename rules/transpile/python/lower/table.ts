// The one table of constructs: which function lowers which node.
import type { Expr, Stmt } from '../syntax/ast.ts';
import type { Expression } from '../../core/core.ts';
import { type Context, noneValue, report } from './context.ts';
import { lowerAttribute } from './expr/attribute.ts';
import { lowerBinOp } from './expr/bin-op.ts';
import { lowerBoolOp } from './expr/bool-op.ts';
import { lowerCall } from './expr/call.ts';
import { lowerCompare } from './expr/compare.ts';
import { lowerDictComp, lowerGeneratorExp, lowerListComp } from './expr/comprehension.ts';
import { lowerConstant } from './expr/constant.ts';
import { lowerDict, lowerSequence } from './expr/display.ts';
import { lowerIfExp } from './expr/if-exp.ts';
import { lowerFormattedValue, lowerJoinedStr } from './expr/joined-str.ts';
import { lowerName } from './expr/name.ts';
import { lowerNamedExpr } from './expr/named-expr.ts';
import { lowerSlice, lowerSubscript } from './expr/subscript.ts';
import { lowerUnaryOp } from './expr/unary-op.ts';
import { lowerAwait, lowerYield, lowerYieldFrom } from './expr/yield.ts';
import { lowerLambda } from './function-value.ts';
import { lowerAnnAssign, lowerAssign } from './stmt/assign.ts';
import { lowerAugAssign } from './stmt/aug-assign.ts';
import { lowerClassDef } from './stmt/class-def.ts';
import { lowerAsyncFor, lowerFor, lowerIf, lowerWhile, lowerWith } from './stmt/control.ts';
import { lowerAsyncFunctionDef, lowerFunctionDef } from './stmt/function-def.ts';
import { lowerImport, lowerImportFrom } from './stmt/import.ts';
import { lowerMatch } from './stmt/match.ts';
import { lowerAssert, lowerDelete, lowerExprStmt, lowerLeave, lowerRaise, lowerReturn } from './stmt/simple.ts';
import { lowerTry, lowerTryStar } from './stmt/try.ts';

type ByType<N extends { readonly type: string }, R> = {
  readonly [T in N['type']]: (node: Extract<N, { type: T }>, cx: Context) => R;
};

const refuse =
  (what: string, advice: string) =>
  (node: { readonly id: number }, cx: Context): void => {
    report(cx, node.id, `${what} is not supported.`, advice);
  };
const nothing = (): void => undefined;

export const statementTable: ByType<Stmt, void> = {
  FunctionDef: lowerFunctionDef,
  AsyncFunctionDef: lowerAsyncFunctionDef,
  ClassDef: lowerClassDef,
  Return: lowerReturn,
  Delete: lowerDelete,
  Assign: lowerAssign,
  TypeAlias: refuse('`type X = ...`', 'Assign the type to a name.'),
  AugAssign: lowerAugAssign,
  AnnAssign: lowerAnnAssign,
  For: lowerFor,
  AsyncFor: lowerAsyncFor,
  While: lowerWhile,
  If: lowerIf,
  With: lowerWith,
  AsyncWith: lowerWith,
  Match: lowerMatch,
  Raise: lowerRaise,
  Try: lowerTry,
  TryStar: lowerTryStar,
  Assert: lowerAssert,
  Import: lowerImport,
  ImportFrom: lowerImportFrom,
  Global: nothing,
  Nonlocal: nothing,
  Expr: lowerExprStmt,
  Pass: nothing,
  Break: lowerLeave,
  Continue: lowerLeave,
};

const refuseValue =
  (what: string, advice: string) =>
  (node: { readonly id: number }, cx: Context): Expression => {
    report(cx, node.id, `${what} is not supported.`, advice);
    return noneValue;
  };

export const expressionTable: ByType<Expr, Expression> = {
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
  Starred: refuseValue('A starred expression here', 'Put it into a list or a call.'),
  Name: lowerName,
  List: lowerSequence,
  Tuple: lowerSequence,
  Slice: lowerSlice,
};
