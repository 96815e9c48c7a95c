"""Asking for a password, and the name of the user."""
import os
import sys

__all__ = ['GetPassWarning', 'getpass', 'getuser']


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    out = sys.stderr if stream is None else stream
    out.write('Warning: Password input may be echoed.\n')
    if prompt:
        out.write(str(prompt))
        out.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line[:-1] if line[-1] == '\n' else line


def getuser():
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    with open('/etc/passwd') as file:
        for line in file:
            parts = line.split(':')
            if len(parts) > 2 and parts[2] == str(os.getuid()):
                return parts[0]
    raise KeyError('getpwuid(): uid not found: %d' % os.getuid())
