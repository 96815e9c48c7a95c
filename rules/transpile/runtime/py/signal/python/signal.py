"""Signals: handlers are kept; what would need a signal to arrive is refused."""
import enum

__all__ = ['Handlers', 'SIGABRT', 'SIGALRM', 'SIGCHLD', 'SIGCONT', 'SIGHUP', 'SIGINT', 'SIGKILL', 'SIGPIPE', 'SIGQUIT',
           'SIGSEGV', 'SIGSTOP', 'SIGTERM', 'SIGTSTP', 'SIGUSR1', 'SIGUSR2', 'SIG_DFL', 'SIG_IGN', 'Signals',
           'default_int_handler', 'getsignal', 'signal', 'strsignal']


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


SIGHUP = Signals.SIGHUP
SIGINT = Signals.SIGINT
SIGQUIT = Signals.SIGQUIT
SIGABRT = Signals.SIGABRT
SIGKILL = Signals.SIGKILL
SIGUSR1 = Signals.SIGUSR1
SIGSEGV = Signals.SIGSEGV
SIGUSR2 = Signals.SIGUSR2
SIGPIPE = Signals.SIGPIPE
SIGALRM = Signals.SIGALRM
SIGTERM = Signals.SIGTERM
SIGCHLD = Signals.SIGCHLD
SIGCONT = Signals.SIGCONT
SIGSTOP = Signals.SIGSTOP
SIGTSTP = Signals.SIGTSTP
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN

_TEXTS = {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 6: 'Aborted', 9: 'Killed', 11: 'Segmentation fault', 13: 'Broken pipe',
          14: 'Alarm clock', 15: 'Terminated'}
_handlers = {}


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


def _known(signalnum):
    if not 1 <= int(signalnum) <= 64:
        raise ValueError('signal number out of range')
    return int(signalnum)


def getsignal(signalnum):
    number = _known(signalnum)
    return _handlers.get(number, default_int_handler if number == 2 else SIG_IGN if number == 13 else SIG_DFL)


def signal(signalnum, handler):
    number = _known(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (9, 19):
        raise OSError(22, 'Invalid argument')
    before = getsignal(number)
    _handlers[number] = handler
    return before


def strsignal(signalnum):
    return _TEXTS.get(_known(signalnum))
