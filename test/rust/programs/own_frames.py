"""What a place asks of its own frame."""
import inspect
import sys

def where():
    return sys._getframe().f_code.co_name, inspect.currentframe().f_lineno

class Logger:
    made_in = sys._getframe(0).f_code.co_name
    def say(self, text, place=(lambda at=sys._getframe().f_code.co_name: at)):
        def inner():
            return inspect.currentframe().f_code.co_name
        return f"{sys._getframe().f_code.co_name}:{inner()}:{text}:{place()}:{sys._getframe().f_lineno}"

async def later():
    return sys._getframe().f_code.co_name

def many():
    yield sys._getframe().f_code.co_name

print(where(), Logger.made_in, Logger().say("x"))
print((lambda: sys._getframe().f_code.co_name)(), [sys._getframe().f_code.co_name for _ in (1,)], {sys._getframe().f_code.co_name for _ in (1,)})
print(list(sys._getframe().f_code.co_name for _ in (1,)), {1: sys._getframe().f_code.co_name for _ in (1,)}, list(many()))
print(sys._getframe().f_code.co_name, inspect.currentframe().f_lineno, sys._getframe().f_globals["Logger"] is Logger, sys._getframe().f_globals.get("__name__"))
try:
    later().send(None)
except StopIteration as e:
    print(e.value)
