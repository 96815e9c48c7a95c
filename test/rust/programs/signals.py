import signal, os, sys, gc, time
def handler(signum, frame):
    print("got", signal.Signals(signum).name)
old = signal.signal(signal.SIGUSR1, handler)
print(old, signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
class Stop(Exception): pass
def stop(n, f): raise Stop(n)
signal.signal(signal.SIGTERM, stop)
try:
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(0.01)
except Stop as e:
    print("stopped", e.args[0] == signal.SIGTERM)
try:
    signal.raise_signal(signal.SIGINT)
    time.sleep(0.01)
except KeyboardInterrupt:
    print("interrupted")
print(signal.strsignal(15), signal.Signals.SIGHUP.value, signal.SIGCHLD in signal.valid_signals())
signal.signal(signal.SIGTERM, signal.SIG_DFL)
sys.stdout.flush()
signal.raise_signal(signal.SIGTERM)
print("never")
