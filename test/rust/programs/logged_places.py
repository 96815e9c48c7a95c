"""Messages that say where they come from, and an uncaught group of errors."""
import json, logging, sys
class JsonFormatter(logging.Formatter):
    def format(self, record):
        return json.dumps({"level": record.levelname, "func": record.funcName, "line": record.lineno, "file": record.filename, "mod": record.module, "msg": record.getMessage()})
class Add(logging.Filter):
    def filter(self, record):
        record.where = "%s:%d" % (record.funcName, record.lineno)
        return True
h = logging.StreamHandler(sys.stdout)
h.setFormatter(JsonFormatter())
log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
log.addHandler(h)
def work(n):
    log.info("working on %d", n)
    try:
        1 / n
    except ZeroDivisionError:
        log.error("bad")
class A:
    def __init__(self):
        self.log = logging.LoggerAdapter(log, {"k": 1})
    def go(self):
        self.log.warning("adapter",
                         extra={})
        (lambda: log.debug("in lambda"))()
        [log.info("x%d", i) for i in range(2)]
work(0)
A().go()
log.warning("top")
h2 = logging.StreamHandler(sys.stdout)
h2.addFilter(Add())
h2.setFormatter(logging.Formatter("%(where)s %(message)s [%(filename)s:%(lineno)d %(funcName)-8s %(module)s]"))
log.handlers = [h2]
work(1)
logging.getLogger("app.sub").critical("sub")
logging.basicConfig(stream=sys.stdout, format="%(name)s %(lineno)03d %(message)s", force=True)
def outer():
    logging.warning("module level %s", "w")
    def inner(): logging.getLogger().error("root")
    inner()
outer()
def info(x): print("own", x)
class Mine:
    def info(self, x): logging.error("via mine " + x)
Mine().info("a")
log.log(logging.CRITICAL, "by log")


class Loud(logging.Logger):
    def warning(self, msg, *args, **kwargs):
        super().warning("loud " + msg, *args, **kwargs)


loud = Loud("loud")
loud.handlers = [h2]
loud.warning("own class")
try:
    zip([1], start=1)
except TypeError as e:
    print(e)
raise ExceptionGroup("final", [ValueError("a"), ExceptionGroup("inner", [KeyError("k"), OSError(2, "o")])])
