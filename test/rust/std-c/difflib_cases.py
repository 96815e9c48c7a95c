"""Random sequences compared."""


def cases(r, n):
    out = []
    def w(k=8): return ''.join(r.choice('abcd ') for _ in range(r.randint(0,k)))
    def ls(): return [r.choice(['a\n','b\n','c\n','x','y y\n','d\n']) for _ in range(r.randint(0,14))]
    for _ in range(n):
        k=r.random()
        if k<.4: out.append('s = difflib.SequenceMatcher(None, %r, %r); [s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_opcodes(), s.get_matching_blocks()]'%(w(12),w(12)))
        elif k<.5: out.append('difflib.SequenceMatcher(lambda x: x == " ", %r, %r).get_opcodes()'%(w(12),w(12)))
        elif k<.7: out.append('list(difflib.unified_diff(%r, %r, "a", "b", n=%d, lineterm=""))'%(ls(),ls(),r.randint(0,3)))
        elif k<.8: out.append('list(difflib.context_diff(%r, %r, fromfile="p", tofile="q"))'%(ls(),ls()))
        else: out.append('difflib.get_close_matches(%r, %r, %d, %s)'%(w(5),[w(5) for _ in range(6)],r.randint(0,4),r.choice(['0.6','0.3','0.8','2'])))
    return out
