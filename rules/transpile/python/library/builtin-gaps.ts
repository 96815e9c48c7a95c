// Members of CPython's builtin types that no object has here (`runtime/core/src/gaps.rs` says the same of each type at run time).
const why: readonly (readonly [names: string, advice: string])[] = [
  [
    '__closure__ __globals__ __text_signature__ __objclass__ gi_code cr_code cr_await cr_origin cr_suspended ag_await ag_code ag_frame',
    'Take it out: a translated function has no code object and no namespace to look into.',
  ],
  [
    'co_cellvars co_code co_consts co_exceptiontable co_filename co_firstlineno co_flags co_freevars co_lines co_linetable co_lnotab co_names co_nlocals co_positions co_qualname co_stacksize',
    'Take it out: of a translated function only the name and the parameters are known.',
  ],
  ['__basicsize__ __itemsize__ __dictoffset__ __weakrefoffset__', 'Take it out: it is about CPython’s memory.'],
  ['__cached__ __loader__ __spec__', 'Take it out: translated modules are not loaded by an import system.'],
];

/** Name of a member -> what to do instead. */
export const builtinGaps: ReadonlyMap<string, string> = new Map(
  why.flatMap(([names, advice]) => names.split(' ').map((name) => [name, advice] as const)),
);
