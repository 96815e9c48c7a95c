"""Running other programs."""
import _process
import os
import sys
import time

__all__ = ['CalledProcessError', 'CompletedProcess', 'DEVNULL', 'PIPE', 'Popen', 'STDOUT', 'SubprocessError',
           'TimeoutExpired', 'call', 'check_call', 'check_output', 'getoutput', 'getstatusoutput', 'list2cmdline', 'run']

PIPE = -1
STDOUT = -2
DEVNULL = -3

_SIGNALS = {1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 4: 'SIGILL', 5: 'SIGTRAP', 6: 'SIGABRT', 7: 'SIGBUS', 8: 'SIGFPE',
            9: 'SIGKILL', 10: 'SIGUSR1', 11: 'SIGSEGV', 12: 'SIGUSR2', 13: 'SIGPIPE', 14: 'SIGALRM', 15: 'SIGTERM'}


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """A program ended with another status than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            name = _SIGNALS.get(-self.returncode)
            if name is None:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
            return "Command '%s' died with <Signals.%s: %d>." % (self.cmd, name, -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """How a program ended, and what it wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = ['args={!r}'.format(self.args), 'returncode={!r}'.format(self.returncode)]
        if self.stdout is not None:
            parts.append('stdout={!r}'.format(self.stdout))
        if self.stderr is not None:
            parts.append('stderr={!r}'.format(self.stderr))
        return '{}({})'.format(type(self).__name__, ', '.join(parts))

    def __class_getitem__(cls, item):
        return cls

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A running program."""

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if preexec_fn is not None:
            raise NotImplementedError('batuta: preexec_fn is not supported')
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but different. '
                                  'Pass one or the other.')
        self.args = args
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        if isinstance(args, (str, bytes)):
            words = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError('path-like args is not allowed when shell is true')
            words = [args]
        else:
            words = list(args)
        if shell:
            words = ['/bin/sh', '-c'] + words
            if executable:
                words[0] = executable
        opened = []
        numbers = []
        for stream in (stdin, stdout, stderr):
            if stream is None or isinstance(stream, int):
                numbers.append(stream)
            elif stream is sys.stdout:
                numbers.append(1)
            elif stream is sys.stderr:
                numbers.append(2)
            else:
                # The child gets a file of its own at the same place.
                if stream.writable():
                    stream.flush()
                    mode = os.O_WRONLY | os.O_APPEND
                else:
                    mode = os.O_RDONLY
                number = os.open(stream.name, mode) if isinstance(stream.name, (str, bytes)) else os.dup(stream.fileno())
                opened.append(number)
                numbers.append(number)
        try:
            self._process, to_child, from_child, errors_of_child = _process.start(
                words, executable, cwd, env, numbers[0], numbers[1], numbers[2], start_new_session)
        finally:
            for number in opened:
                os.close(number)
        self.pid = self._process.pid
        self._ends = [to_child, from_child, errors_of_child]
        self.stdin = self._file(to_child, 'w', bufsize)
        self.stdout = self._file(from_child, 'r', bufsize)
        self.stderr = self._file(errors_of_child, 'r', bufsize)

    def _file(self, number, mode, bufsize):
        if number is None:
            return None
        return _End(number, mode, bufsize, self.text_mode, self.encoding, self.errors)

    def __repr__(self):
        return f'<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>'

    def __class_getitem__(cls, item):
        return cls

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for one in (self.stdout, self.stderr, self.stdin):
            if one:
                one.close()
        self.wait()

    def poll(self):
        if self.returncode is None:
            self.returncode = self._process.poll()
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            self.returncode = self._process.wait(timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        if input is not None and self.stdin is None:
            raise ValueError('Cannot send input after starting communication')
        until = None if timeout is None else time.monotonic() + timeout
        if self.text_mode and isinstance(input, str):
            input = input.encode(self.encoding or 'utf-8', self.errors or 'strict')
        numbers = []
        for one in (self.stdin, self.stdout, self.stderr):
            numbers.append(None if one is None else one._hand_over())
        out, err, complete = _process.exchange(numbers[0], input or b'', numbers[1], numbers[2], timeout)
        out, err = self._told(self.stdout, out), self._told(self.stderr, err)
        if not complete:
            raise TimeoutExpired(self.args, timeout, out, err)
        self.wait(None if until is None else max(0.0, until - time.monotonic()))
        if self.text_mode:
            out = self._text(out)
            err = self._text(err)
        return out, err

    def _told(self, stream, data):
        if data is None or stream is None:
            return data
        return stream._read_before + data

    def _text(self, data):
        if data is None:
            return None
        text = data.decode(self.encoding or 'utf-8', self.errors or 'strict')
        return text.replace('\r\n', '\n').replace('\r', '\n')

    def send_signal(self, sig):
        self.poll()
        if self.returncode is None:
            self._process.kill(int(sig))

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)


class _End:
    """The program's end of a pipe, opened as a file when it is first used."""

    def __init__(self, number, mode, bufsize, text, encoding, errors):
        self._number = number
        self._mode = mode
        self._bufsize = bufsize
        self._text = text
        self._encoding = encoding
        self._errors = errors
        self._file = None
        self._handed = False
        self._read_before = b''

    def _opened(self):
        if self._handed:
            raise ValueError('I/O operation on closed file.')
        if self._file is None:
            if self._text:
                line = 1 if self._bufsize == 1 else -1
                self._file = open(self._number, self._mode, line, self._encoding, self._errors)
            else:
                self._file = open(self._number, self._mode + 'b', -1 if self._bufsize == 1 else self._bufsize)
        return self._file

    def _hand_over(self):
        if self._handed:
            return None
        if self._file is None:
            self._handed = True
            return self._number
        if self._mode == 'w':
            self._handed = True
            self._file.close()
            return None
        rest = self._file.read()
        self._handed = True
        self._file.close()
        self._read_before = rest.encode() if isinstance(rest, str) else rest
        return None

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'] or self._opened(), name)

    def __iter__(self):
        return iter(self._opened())

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        if not self._handed:
            if self._file is None:
                os.close(self._number)
                self._handed = True
            else:
                self._file.close()


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = PIPE
        kwargs['stderr'] = PIPE
    process = Popen(*popenargs, **kwargs)
    try:
        stdout, stderr = process.communicate(input, timeout)
    except BaseException:
        process.kill()
        process.wait()
        raise
    if check and process.returncode:
        raise CalledProcessError(process.returncode, process.args, stdout, stderr)
    return CompletedProcess(process.args, process.returncode, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    process = Popen(*popenargs, **kwargs)
    try:
        return process.wait(timeout)
    except BaseException:
        process.kill()
        raise


def check_call(*popenargs, **kwargs):
    status = call(*popenargs, **kwargs)
    if status:
        cmd = kwargs.get('args')
        if cmd is None:
            cmd = popenargs[0]
        raise CalledProcessError(status, cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ('stdout', 'check'):
        if name in kwargs:
            raise ValueError(f'{name} argument not allowed, it will be overridden.')
    if 'input' in kwargs and kwargs['input'] is None:
        if kwargs.get('universal_newlines') or kwargs.get('text') or kwargs.get('encoding') or kwargs.get('errors'):
            kwargs['input'] = ''
        else:
            kwargs['input'] = b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    done = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT, encoding=encoding, errors=errors)
    data = done.stdout
    if data[-1:] == '\n':
        data = data[:-1]
    return done.returncode, data


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """Words as one line, by the rules of the C runtime of Windows."""
    result = []
    for arg in map(os.fsdecode, seq):
        backslashes = []
        if result:
            result.append(' ')
        quoted = ' ' in arg or '\t' in arg or not arg
        if quoted:
            result.append('"')
        for c in arg:
            if c == '\\':
                backslashes.append(c)
            elif c == '"':
                result.append('\\' * len(backslashes) * 2)
                backslashes = []
                result.append('\\"')
            else:
                if backslashes:
                    result.extend(backslashes)
                    backslashes = []
                result.append(c)
        if backslashes:
            result.extend(backslashes)
        if quoted:
            result.extend(backslashes)
            result.append('"')
    return ''.join(result)
