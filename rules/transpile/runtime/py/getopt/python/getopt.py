"""Options of the command line, as the C function reads them."""
import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    found = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        if args[0].startswith('--'):
            args = _long(found, args[0][2:], longopts, args[1:])
        else:
            args = _short(found, args[0][1:], shortopts, args[1:])
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    found = []
    plain = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stop_at_plain = False
    if shortopts.startswith('+'):
        shortopts = shortopts[1:]
        stop_at_plain = True
    elif os.environ.get('POSIXLY_CORRECT'):
        stop_at_plain = True
    while args:
        if args[0] == '--':
            plain += args[1:]
            break
        if args[0][:2] == '--':
            args = _long(found, args[0][2:], longopts, args[1:])
        elif args[0][:1] == '-' and args[0] != '-':
            args = _short(found, args[0][1:], shortopts, args[1:])
        elif stop_at_plain:
            plain += args
            break
        else:
            plain.append(args[0])
            args = args[1:]
    return found, plain


def _long(found, opt, longopts, args):
    name, equals, value = opt.partition('=')
    if not equals:
        value = None
    takes, name = _known_long(name, longopts)
    if takes:
        if value is None:
            if not args:
                raise GetoptError('option --%s requires argument' % name, name)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError('option --%s must not have an argument' % name, name)
    found.append(('--' + name, value or ''))
    return args


def _known_long(opt, longopts):
    fits = [one for one in longopts if one.startswith(opt)]
    if not fits:
        raise GetoptError('option --%s not recognized' % opt, opt)
    if opt in fits:
        return False, opt
    if opt + '=' in fits:
        return True, opt
    if len(fits) > 1:
        raise GetoptError('option --%s not a unique prefix' % opt, opt)
    only = fits[0]
    if only.endswith('='):
        return True, only[:-1]
    return False, only


def _short(found, text, shortopts, args):
    while text != '':
        opt, text = text[0], text[1:]
        if _takes_argument(opt, shortopts):
            if text == '':
                if not args:
                    raise GetoptError('option -%s requires argument' % opt, opt)
                text, args = args[0], args[1:]
            value, text = text, ''
        else:
            value = ''
        found.append(('-' + opt, value))
    return args


def _takes_argument(opt, shortopts):
    for at in range(len(shortopts)):
        if opt == shortopts[at] != ':':
            return shortopts.startswith(':', at + 1)
    raise GetoptError('option -%s not recognized' % opt, opt)
