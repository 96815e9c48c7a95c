"""Logging: loggers, handlers, formats, files that are changed over."""
import io
import logging
import logging.config
import logging.handlers
import os
import queue
import sys
import tempfile

buf = io.StringIO()
logging.basicConfig(stream=buf, level='DEBUG',
                    format='%(levelname)-8s|%(name)s|%(message)s|%(threadName)s|%(processName)s', datefmt='%Y')
logging.debug('x %s %d', 'a', 3)
logging.info('%(k)s', {'k': 1})
logging.warning('no args %')
try:
    1 / 0
except ZeroDivisionError as err:
    logging.error('failed: %s', err)
    logging.error('boom %s', 1, extra={'more': 2})
print(buf.getvalue().splitlines()[:5], buf.getvalue().splitlines()[-1])
buf.truncate(0)
buf.seek(0)
log = logging.getLogger('a.b.c')
above = logging.getLogger('a')
log.info('hi')
above.setLevel(logging.ERROR)
log.info('no')
log.error('yes')
print(log, above, logging.getLogger(), log.parent is above, log.hasHandlers(), log.getEffectiveLevel())
print(logging.getLogger('a.b'), log.parent.name, above.getChild('q').name, logging.getLogger('a.b') is log.parent)
handler = logging.StreamHandler(buf)
handler.setFormatter(logging.Formatter('{levelname}-{message:>6}', style='{'))
above.addHandler(handler)
above.propagate = False
log.critical('abc')
log.log(45, 'lvl')
logging.addLevelName(45, 'HALF')
log.log(45, 'lvl')
print(logging.getLevelName(45), logging.getLevelName('HALF'), logging.getLevelName(7), logging.getLevelName('X'))
only = logging.Filter('a.b')
handler.addFilter(only)
log.error('passes')
above.error('stopped')
handler.removeFilter(only)
handler.addFilter(lambda record: 'z' in record.getMessage())
log.error('z')
log.error('y')
handler.setFormatter(logging.Formatter('$levelname ${message}', style='$'))
log.error('zz')
adapter = logging.LoggerAdapter(logging.getLogger('ad'), {'ip': '1.2'})
other = logging.StreamHandler(buf)
other.setFormatter(logging.Formatter('%(ip)s %(message)s'))
adapter.logger.addHandler(other)
adapter.logger.propagate = False
adapter.warning('w')
adapter.error('e %s', 1)


class Bracket(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f'[{self.extra["id"]}] {msg}', kwargs


Bracket(log, {'id': 7}).error('zip')
for bad in (lambda: logging.Formatter('x', style='?'), lambda: logging.Formatter('plain'),
            lambda: logging.getLogger('q').setLevel('NOPE'), lambda: logging.getLogger(3),
            lambda: logging.getLogger('q').log('x', 'y'), lambda: logging.basicConfig(force=True, foo=1),
            lambda: logging.basicConfig(force=True, stream=1, filename='x'),
            lambda: logging.getLogger('q').error('m', extra={'message': 1}),
            lambda: logging.Formatter('{x-y}', style='{'), lambda: logging.Formatter('$', style='$'),
            lambda: logging.Handler().emit(1), lambda: logging.getLogger('q').setLevel(3.5)):
    try:
        print(bad())
    except Exception as err:
        print(type(err).__name__, err)
print(logging.NullHandler(), logging.StreamHandler(sys.stdout))
logging.basicConfig(force=True, stream=buf, level=20)
logging.info('again')
logging.disable(30)
logging.warning('w')
logging.error('e2')
logging.disable(logging.NOTSET)
record = logging.makeLogRecord({'name': 'n', 'msg': 'm %s', 'args': ('a',), 'levelname': 'Q'})
print(record.getMessage(), logging.Formatter('%(name)s %(levelname)s %(message)s %(foo)s', defaults={'foo': 7}).format(record))
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'r.log')
rotating = logging.handlers.RotatingFileHandler(path, maxBytes=60, backupCount=2)
rotating.setFormatter(logging.Formatter('%(message)s'))
one = logging.getLogger('rot')
one.propagate = False
one.addHandler(rotating)
one.setLevel(10)
for number in range(12):
    one.info('message number %d', number)
rotating.close()
print([(name, open(os.path.join(folder, name)).read()) for name in sorted(os.listdir(folder))])
one.removeHandler(rotating)
timed = logging.handlers.TimedRotatingFileHandler(os.path.join(folder, 't.log'), when='H', backupCount=1)
print(timed.computeRollover(1700000000), timed.interval, timed.suffix)
timed.close()
memory = logging.handlers.MemoryHandler(3, target=logging.StreamHandler(buf))
one.addHandler(memory)
one.info('m1')
one.info('m2')
print(buf.getvalue()[-5:])
one.error('m3')
one.removeHandler(memory)
items = queue.Queue()
one.addHandler(logging.handlers.QueueHandler(items))
one.info('q %s', 1)
print(items.get().msg)


class Loud(logging.Logger):
    def info(self, msg, *args, **kwargs):
        super().info('LOUD ' + msg, *args, **kwargs)


logging.setLoggerClass(Loud)
loud = logging.getLogger('loud')
loud.info('i')
print(loud)
logging.setLoggerClass(logging.Logger)


class Own(logging.Handler):
    def emit(self, record):
        buf.write('own ' + self.format(record) + '\n')


own = logging.getLogger('own')
own.addHandler(Own())
own.error('last')
logging.config.dictConfig({
    'version': 1, 'disable_existing_loggers': False,
    'formatters': {'short': {'format': '%(levelname)s~%(message)s'}},
    'filters': {'some': {'name': 'conf'}},
    'handlers': {'console': {'class': 'logging.StreamHandler', 'formatter': 'short', 'stream': 'ext://sys.stdout',
                             'level': 'INFO', 'filters': ['some']},
                 'file': {'class': 'logging.handlers.RotatingFileHandler', 'filename': os.path.join(folder, 'c.log'),
                          'formatter': 'short', 'maxBytes': 1000}},
    'loggers': {'conf': {'level': 'DEBUG', 'handlers': ['console', 'file'], 'propagate': False}},
    'root': {'level': 'WARNING', 'handlers': ['console']},
})
conf = logging.getLogger('conf.sub')
conf.debug('only in the file')
conf.warning('in both')
print(open(os.path.join(folder, 'c.log')).read())
for wrong in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'logging.Nothing'}}},
              {'version': 1, 'root': {'handlers': ['none']}}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as err:
        print(err, '|', err.__cause__)
print(buf.getvalue())
with open(os.path.join(folder, 'log.ini'), 'w') as ini:
    ini.write('''[loggers]
keys=root,app

[handlers]
keys=out,kept

[formatters]
keys=plain

[logger_root]
level=WARNING
handlers=out

[logger_app]
level=DEBUG
handlers=kept
qualname=app.part
propagate=1

[handler_out]
class=StreamHandler
level=NOTSET
formatter=plain
args=(sys.stdout,)

[handler_kept]
class=handlers.RotatingFileHandler
formatter=plain
args=('%(where)s', 'a', 1000, 3)

[formatter_plain]
format=%(levelname)s/%(name)s/%(message)s
''')
logging.config.fileConfig(os.path.join(folder, 'log.ini'), {'where': os.path.join(folder, 'ini.log')})
app = logging.getLogger('app.part')
app.info('to both')
logging.getLogger('app.other').info('to none')
logging.getLogger('app.other').error('to one')
with open(os.path.join(folder, 'ini.log')) as kept:
    print(kept.read())
for wrong in ('none.ini', folder + '/empty.ini'):
    if wrong != 'none.ini':
        open(wrong, 'w').close()
    try:
        logging.config.fileConfig(wrong)
    except (OSError, RuntimeError) as err:
        print(type(err).__name__, str(err).replace(folder, 'F'))
