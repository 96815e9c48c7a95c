"""Options of the older style."""
import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from optparse import OptionGroup, OptionParser, OptionValueError, TitledHelpFormatter, make_option


def check(option, opt, value, parser):
    if value < 0:
        raise OptionValueError('%s must not be negative' % opt)
    setattr(parser.values, option.dest, value * 2)


def parser_of(**kwargs):
    parser = OptionParser(usage='usage: %prog [options] file', version='%prog 1.2', prog='tool',
                          description='A tool that does a few things, described by a text that is longer than a line '
                                      'of the terminal can be.', epilog='The end.', **kwargs)
    parser.add_option('-v', '--verbose', action='count', default=0, help='say more')
    parser.add_option('-q', action='store_false', dest='loud', default=True, help='say nothing')
    parser.add_option('-o', '--output', metavar='FILE', help='where to write [default: %default]', default='out.txt')
    parser.add_option('-n', '--number', type='int', help='a number')
    parser.add_option('-f', '--factor', type='float', default=1.5)
    parser.add_option('-c', '--color', type='choice', choices=['red', 'green'], help='one of some')
    parser.add_option('-p', '--pair', nargs=2, type='int')
    parser.add_option('-i', '--include', action='append', dest='includes')
    parser.add_option('--const', action='store_const', const=42, dest='answer')
    parser.add_option('--twice', action='callback', callback=check, type='int', dest='doubled', help='twice the value')
    group = OptionGroup(parser, 'More options', 'Rarely needed ones.')
    group.add_option('--dry-run', action='store_true', help='change nothing')
    group.add_option('--very-long-option-name', help='its help stands below it')
    parser.add_option_group(group)
    return parser


def run(args, **kwargs):
    out, err = io.StringIO(), io.StringIO()
    parser = parser_of(**kwargs)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            options, rest = parser.parse_args(args)
        print(sorted(vars(options).items()), rest)
    except SystemExit as end:
        print('exit', end.code)
    print(out.getvalue(), end='')
    print(err.getvalue(), end='')


for line in ('', '-h', '--version', '-vv -v x', '-o a -q b -n 5 c', '--output=z --number=0x1f', '--num 7', '-n x', '-f y',
             '-c blue', '-c red -p 1 2', '-p 1', '-i a -ib --include c', '--const', '--twice 4', '--twice -4', '--dry-run',
             '--ver', '--o', '--nope', '-z', '-n', '-- -n 3', '-', 'a --factor 2.5 b', '--dry-run=3', '-vqn3 -f1e3'):
    print('$', line)
    run(line.split())
run(['-h'], formatter=TitledHelpFormatter())
parser = OptionParser(option_list=[make_option('-a', default='1', type='int'), make_option('--bee', help='b')])
parser.prog = 'small'
parser.disable_interspersed_args()
print(vars(parser.parse_args(['-a', '3', 'x', '--bee', 'y'])[0]), parser.get_usage(), parser.has_option('--bee'))
parser.set_defaults(a=9)
print(parser.parse_args([])[0].a, parser.format_help())
for wrong in (lambda: parser.add_option('-a'), lambda: parser.add_option('x'), lambda: parser.add_option('-b', action='no'),
              lambda: parser.add_option('-b', type='no'), lambda: parser.add_option('-b', choices=[1]),
              lambda: parser.add_option('-b', nothing=1), lambda: parser.remove_option('-y')):
    try:
        wrong()
    except Exception as err:
        print(type(err).__name__, err)
sys.stdout.flush()
