"""Statistics of decimals, and the lines that say what an exception is."""
import statistics as st
from decimal import Decimal as D, getcontext
from fractions import Fraction as F
d = [D("1.10"), D("2.20"), D("3.3")]
print(st.mean(d), st.median(d + [D(4)]), st.variance(d), st.pvariance(d), st.stdev(d), st.pstdev(d), st.mode(d), st.median_low(d), st.mean([D(1), 2]), st.variance([D(1), D(2)], D("1.5")), st.stdev([D(1), D(1)]), st.fmean(d), st.harmonic_mean(d), st.quantiles(d))
for f in (lambda: st.mean([D(1), 1.5]), lambda: st.mean([D(1), F(1, 2)]), lambda: st.mean([D("NaN"), D(1)]), lambda: st.mean([D("inf"), D(1)])):
    try: print(f())
    except Exception as e: print(type(e).__name__)
getcontext().prec = 8
print(st.stdev([D(1), D(5), D(7)]), st.mean([D(1), D(1), D(2)]))
import traceback, sys, logging, asyncio, unittest, io
eg = ExceptionGroup("many", [ValueError("a"), ExceptionGroup("in", [KeyError("k")])])
print(traceback.format_exception_only(eg), traceback.format_exception_only(ValueError("two\nlines")), traceback.format_exception_only(SyntaxError, SyntaxError("bad")) if 0 else "")
e = ValueError("n"); e.add_note("note"); print(traceback.format_exception_only(e), traceback.format_exception_only(None, None))
log = logging.getLogger("x")
try: raise eg
except* ValueError as g: log.exception("logged")
except* KeyError as g: print(traceback.format_exception_only(type(g), g))
class E(Exception):
    def __str__(self): raise RuntimeError
print(traceback.format_exception_only(E()))
