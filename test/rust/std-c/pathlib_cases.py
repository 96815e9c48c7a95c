"""Random paths and what they are asked."""


def cases(r, n):
    out = []
    def p(): return ''.join(r.choice(['a','b.txt','..','.','/','//','c.tar.gz','.hid','x.','é','d','*','a b']) + r.choice(['/','','/']) for _ in range(r.randint(0,4)))
    for _ in range(n):
        C=r.choice(['Path','PurePath','PurePosixPath'])
        x=f'pathlib.{C}({p()!r})'
        k=r.random()
        if k<.25: out.append(f'x = {x}; [x, str(x), x.parts, x.name, x.stem, x.suffix, x.suffixes, x.root, x.anchor, x.drive, x.is_absolute(), x.parent, list(x.parents), x.as_posix(), bytes(x), hash(x) == hash(x)]')
        elif k<.4: out.append(f'{x} / {p()!r}')
        elif k<.5: out.append(f'{x}.relative_to({p()!r})')
        elif k<.55: out.append(f'{x}.is_relative_to({p()!r})')
        elif k<.65: out.append(f'{x}.with_suffix({r.choice([".py","","x",".","./a"])!r})')
        elif k<.7: out.append(f'{x}.with_name({r.choice(["q","","a/b","."])!r})')
        elif k<.75: out.append(f'{x}.with_stem({r.choice(["q","z"])!r})')
        elif k<.85: out.append(f'{x}.match({r.choice(["*.txt","a/*","*","/a","b.[a-t]xt","","**/x"])!r})')
        elif k<.92: out.append(f'{x} {r.choice(["==","<",">="])} pathlib.{C}({p()!r})')
        else: out.append(r.choice([f'{x}.joinpath("q", {p()!r}, "z")',f'"a" / {x}',f'{x} / 3',f'{x}.as_uri()',f'pathlib.Path(3)',f'{x}.exists() == {x}.exists()',f'{x} + "a"']))
    return out
