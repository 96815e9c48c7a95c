"""Random parsers and command lines for argparse, and what CPython makes of them.

usage: argparse_model.py generate SEED COUNT > cases.jsonl
       argparse_model.py run < cases.jsonl > expected.txt
"""
import argparse
import contextlib
import io
import json
import os
import random
import sys


def even(text):
    value = int(text)
    if value % 2:
        raise argparse.ArgumentTypeError(f"{text!r} is odd (100%)")
    return value


def broken(text):
    raise KeyError(text)


class Recorder(argparse.Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        super().__init__(option_strings, dest, nargs=nargs, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [self.dest, values, option_string])


NAMED = {
    'SUPPRESS': argparse.SUPPRESS,
    'int': int,
    'float': float,
    'str': str,
    'even': even,
    'broken': broken,
    'Recorder': Recorder,
    'BooleanOptionalAction': argparse.BooleanOptionalAction,
    'HelpFormatter': argparse.HelpFormatter,
    'RawDescriptionHelpFormatter': argparse.RawDescriptionHelpFormatter,
    'RawTextHelpFormatter': argparse.RawTextHelpFormatter,
    'ArgumentDefaultsHelpFormatter': argparse.ArgumentDefaultsHelpFormatter,
    'MetavarTypeHelpFormatter': argparse.MetavarTypeHelpFormatter,
    'wide': lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=100),
    'narrow': lambda prog: argparse.RawTextHelpFormatter(prog, indent_increment=4, max_help_position=12, width=50),
}


def value(data, objects):
    if isinstance(data, list):
        return [value(one, objects) for one in data]
    if isinstance(data, dict):
        if '$' in data:
            return NAMED[data['$']]
        if '$range' in data:
            return range(*data['$range'])
        if '$tuple' in data:
            return tuple(value(data['$tuple'], objects))
        if '$object' in data:
            return objects[data['$object']]
        return {key: value(one, objects) for key, one in data.items()}
    return data


def build(spec):
    objects = {}
    for target, method, name, args, kwargs in spec:
        args, kwargs = value(args, objects), value(kwargs, objects)
        if target is None:
            made = argparse.ArgumentParser(*args, **kwargs)
        else:
            made = getattr(objects[target], method)(*args, **kwargs)
        if name is not None:
            objects[name] = made
    return objects['parser']


def run(case):
    os.environ['COLUMNS'] = str(case['columns'])
    out, err = io.StringIO(), io.StringIO()
    status, result = None, ''
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            parser = build(case['spec'])
            made = getattr(parser, case['method'])(*case['args'])
            result = made if isinstance(made, str) else repr(made)
        except SystemExit as error:
            status = error.code
        except Exception as error:
            result = f'{type(error).__name__}: {error}'
    return repr((result, out.getvalue(), err.getvalue(), status))


WORDS = ('input file output directory verbose mode the number of items to process, e.g. a-b or well-known--dash use %% '
         'of default=%(default)s prog %(prog)s long-option-name-here and/or something_else multi word text').split()


class Maker:
    def __init__(self, rng):
        self.rng = rng
        self.spec = []
        self.options = []
        self.names = 0

    def name(self, prefix):
        self.names += 1
        return f'{prefix}{self.names}'

    def chance(self, percent):
        return self.rng.random() * 100 < percent

    def words(self, most, plain=False):
        pool = [w for w in WORDS if '%' not in w] if plain else WORDS
        text = ' '.join(self.rng.choice(pool) for _ in range(self.rng.randint(1, most)))
        if self.chance(15):
            text = text.replace(' ', '\n', 2).replace('\n', '\n  ', 1)
        return text

    def kind(self, kwargs):
        roll = self.rng.randint(0, 9)
        if roll < 3:
            kwargs['type'] = {'$': 'int'}
        elif roll == 3:
            kwargs['type'] = {'$': 'float'}
        elif roll == 4:
            kwargs['type'] = {'$': self.rng.choice(['even', 'str', 'even', 'broken'] if self.chance(20) else ['even', 'str'])}
        if self.chance(20):
            if kwargs.get('type', {}).get('$') in ('int', 'even'):
                kwargs['choices'] = self.rng.choice([[1, 2, 3], {'$range': [1, 6]}])
            elif 'type' not in kwargs:
                kwargs['choices'] = self.rng.choice([['red', 'green', 'blue'], {'$tuple': ['a', 'b']}, ['x']])

    def default(self, kwargs):
        kind = kwargs.get('type', {}).get('$')
        pool = {'int': [0, 7, '5', 'bad', 1000], 'float': [1.5, '2.5', 0.0], 'even': [2, '4', '3']}.get(kind, ['text', '', 'red', 3])
        kwargs['default'] = self.rng.choice(pool + [None, {'$': 'SUPPRESS'}] if self.chance(15) else pool)

    def metavar(self, kwargs):
        if self.chance(25):
            nargs = kwargs.get('nargs')
            if self.chance(25) and nargs in ('*', '+', 2, 3):
                count = nargs if isinstance(nargs, int) else 2
                kwargs['metavar'] = {'$tuple': ['X', 'Y', 'ZED'][:count if self.chance(90) else 1]}
            else:
                kwargs['metavar'] = self.rng.choice(['FILE', 'N', 'a-b', 'LONG_METAVAR_NAME', '<name>', ''] if self.chance(90) else ['[x]', 'A B', '(y)'])

    def help(self, kwargs):
        if self.chance(75):
            kwargs['help'] = self.words(14) if self.chance(90) else self.rng.choice([{'$': 'SUPPRESS'}, '', 'type %(type)s', 'of %(choices)s', '%(dest)s %(nargs)r'])

    def positional(self, target, allow_required=True):
        kwargs = {}
        roll = self.rng.randint(0, 9)
        if not allow_required:
            kwargs['nargs'] = self.rng.choice(['?', '*'])
            if kwargs['nargs'] == '*':
                kwargs['default'] = None if self.chance(10) else ['d']
        elif roll < 5:
            pass
        else:
            kwargs['nargs'] = self.rng.choice(['?', '*', '+', 1, 2, '...', '?', '*', '+'])
        self.kind(kwargs)
        if kwargs.get('nargs') == '?' or (kwargs.get('nargs') == '*' and self.chance(30)):
            if self.chance(60):
                self.default(kwargs)
        if 'choices' in kwargs and kwargs.get('nargs') == '*' and 'default' not in kwargs and self.chance(80):
            del kwargs['choices']
        self.metavar(kwargs)
        self.help(kwargs)
        if self.chance(5):
            kwargs['action'] = self.rng.choice(['append', {'$': 'Recorder'}])
        dest = self.name('pos')
        if self.chance(15):
            dest = dest + '-dashed'
        self.spec.append([target, 'add_argument', None, [dest], kwargs])

    def optional(self, target, prefix='-'):
        long = self.name(self.rng.choice(['alpha', 'beta', 'verbose', 'output-file', 'al', 'level-of-detail']))
        flags = []
        if self.chance(60):
            letters = 'abcdefgijklmnopqrstuvwxyzABC12'
            free = [c for c in letters if prefix + c not in self.options]
            flags.append(prefix + self.rng.choice(free if free and self.chance(97) else letters))
        if self.chance(80) or not flags:
            flags.append(prefix * 2 + long)
        if self.chance(6):
            more = [w for w in ('xy', 'foo', 'verb') if prefix + w not in self.options]
            flags.extend(prefix + w for w in more[:1])
        kwargs = {}
        action = self.rng.choice(['store'] * 6 + ['store_true'] * 3 + ['store_false', 'store_const', 'append', 'append', 'append_const', 'count', 'extend', 'version', 'boolean', 'custom'])
        if action in ('store', 'append', 'extend', 'custom'):
            if action != 'store':
                kwargs['action'] = {'$': 'Recorder'} if action == 'custom' else action
            if action == 'extend':
                kwargs['nargs'] = self.rng.choice(['+', '*', 2])
            elif self.chance(35):
                kwargs['nargs'] = self.rng.choice(['?', '*', '+', 1, 2, 3, '...'] if self.chance(60) else ['?', '*', '+'])
            self.kind(kwargs)
            if kwargs.get('nargs') == '?' and self.chance(60):
                kwargs['const'] = self.rng.choice([9, 'konst', None, '4'])
            if self.chance(40):
                if action in ('append', 'extend'):
                    kwargs['default'] = self.rng.choice([None, [], ['d']])
                else:
                    self.default(kwargs)
            self.metavar(kwargs)
        elif action == 'version':
            kwargs = {'action': 'version', 'version': self.rng.choice(['%(prog)s 1.0', 'tool 2\nline two'])}
        elif action == 'boolean':
            kwargs['action'] = {'$': 'BooleanOptionalAction'}
            if self.chance(50):
                kwargs['default'] = self.rng.choice([True, False])
        else:
            kwargs['action'] = action
            if action in ('store_const', 'append_const'):
                kwargs['const'] = self.rng.choice([42, 'k', None])
            if action == 'count' and self.chance(50):
                kwargs['default'] = 0
        if self.chance(12) and action not in ('version',):
            kwargs['required'] = True
        if self.chance(20) and action != 'version':
            kwargs['dest'] = self.rng.choice(['shared', self.name('dest')])
        self.help(kwargs)
        self.spec.append([target, 'add_argument', None, flags, kwargs])
        self.options.extend(flags)

    def parser_kwargs(self):
        kwargs = {'prog': self.rng.choice(['prog', 'tool.py', 'a', 'a-rather-long-program-name-for-usage-lines'])}
        if self.chance(50):
            kwargs['description'] = self.words(30)
        if self.chance(30):
            kwargs['epilog'] = self.words(25)
        if self.chance(10):
            kwargs['usage'] = self.rng.choice(['%(prog)s [options] thing', {'$': 'SUPPRESS'}, 'custom usage\n  second'])
        if self.chance(45):
            kwargs['formatter_class'] = {'$': self.rng.choice(['RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'ArgumentDefaultsHelpFormatter', 'wide', 'narrow', 'HelpFormatter', 'MetavarTypeHelpFormatter'])}
        if self.chance(8):
            kwargs['add_help'] = False
        if self.chance(10):
            kwargs['allow_abbrev'] = False
        if self.chance(6):
            kwargs['argument_default'] = self.rng.choice([{'$': 'SUPPRESS'}, 'general'])
        if self.chance(25):
            kwargs['conflict_handler'] = 'resolve'
        if self.chance(6):
            kwargs['exit_on_error'] = False
        if self.chance(8):
            kwargs['prefix_chars'] = self.rng.choice(['-+', '+', '/'])
        return kwargs

    def fill(self, target, depth, kwargs):
        prefix = kwargs.get('prefix_chars', '-')[-1] if self.chance(40) else kwargs.get('prefix_chars', '-')[0]
        for _ in range(self.rng.choice([0, 1, 1, 2, 2, 3])):
            self.positional(target)
        for _ in range(self.rng.choice([0, 1, 2, 3, 4, 6])):
            self.optional(target, prefix)
        if self.chance(25):
            group = self.name('group')
            extra = {'title': self.words(2, True)}
            if self.chance(50):
                extra['description'] = self.words(12)
            self.spec.append([target, 'add_argument_group', group, [], extra])
            for _ in range(self.rng.randint(0, 3)):
                self.optional(group, prefix)
            if self.chance(30):
                self.positional(group)
        if self.chance(35):
            group = self.name('mutex')
            self.spec.append([target, 'add_mutually_exclusive_group', group, [], {'required': True} if self.chance(40) else {}])
            for _ in range(self.rng.randint(1, 4)):
                at = len(self.spec)
                self.optional(group, prefix)
                self.spec[at][4].pop('required', None)
            if self.chance(25):
                self.positional(group, allow_required=False)
        if self.chance(10):
            self.spec.append([target, 'set_defaults', None, [], {'shared': 'sd', 'extra': 1}])
        if depth < 2 and self.chance(25 if depth == 0 else 15):
            self.subparsers(target, depth)

    def subparsers(self, target, depth):
        sub = self.name('sub')
        kwargs = {}
        if self.chance(60):
            kwargs['dest'] = 'command'
        if self.chance(40):
            kwargs['required'] = True
        if self.chance(30):
            kwargs['title'] = 'commands'
        if self.chance(20):
            kwargs['description'] = self.words(10)
        if self.chance(30):
            kwargs['metavar'] = 'CMD'
        if self.chance(40):
            kwargs['help'] = self.words(8, True)
        self.spec.append([target, 'add_subparsers', sub, [], kwargs])
        for command in self.rng.sample(['add', 'remove', 'list', 'show-all', 'init'], self.rng.randint(1, 4)):
            own = {}
            if self.chance(70):
                own['help'] = self.words(12)
            if self.chance(30):
                own['description'] = self.words(12)
            if self.chance(20):
                own['aliases'] = [command[0], command + 's']
            name = self.name('parser')
            self.spec.append([sub, 'add_parser', name, [command], own])
            self.fill(name, depth + 1, {})

    def argv(self):
        out = []
        for _ in range(self.rng.choice([0, 0, 1, 1, 2, 3, 4, 6, 8])):
            roll = self.rng.randint(0, 99)
            if roll < 45 and self.options:
                flag = self.rng.choice(self.options)
                style = self.rng.randint(0, 9)
                if style == 0:
                    flag += '=' + self.rng.choice(['5', 'x', '', 'red', 'a=b'])
                elif style == 1:
                    flag += self.rng.choice(['5', 'x', 'ab', '-3'])
                elif style == 2 and len(flag) > 4:
                    flag = flag[:self.rng.randint(3, len(flag))]
                elif style == 3 and flag.startswith('--'):
                    flag = '--no-' + flag[2:]
                out.append(flag)
                if self.chance(60):
                    out.append(self.word())
            elif roll < 50:
                out.append(self.rng.choice(['-h', '--help', '--he', '--unknown', '-Z', '--', '-', '-1', '-1.5', '--alpha', '-ab', '-x5', '+b', '-1e5', 'a b', '--a b', '']))
            elif roll < 62:
                out.append(self.rng.choice(['add', 'remove', 'list', 'show-all', 'init', 'a', 'lists']))
            else:
                out.append(self.word())
        return out

    def word(self):
        return self.rng.choice(['1', '2', '5', '4', '10', '1.5', 'red', 'blue', 'a', 'x', 'foo', 'file.txt', '-1', '-2.5', '1000', 'two words', 'naïve', '5 ', '0x10', '1_000'])


def generate(seed, count):
    for number in range(count):
        rng = random.Random(seed * 1000003 + number)
        maker = Maker(rng)
        kwargs = maker.parser_kwargs()
        maker.spec.append([None, None, 'parser', [], kwargs])
        maker.fill('parser', 0, kwargs)
        yield {'columns': rng.choice([80, 80, 40, 60, 100, 132, 25]), 'spec': maker.spec, 'method': 'format_help', 'args': []}
        yield {'columns': rng.choice([80, 30, 55, 120]), 'spec': maker.spec, 'method': 'format_usage', 'args': []}
        for _ in range(8):
            method = rng.choice(['parse_args'] * 5 + ['parse_known_args'] * 2 + ['parse_intermixed_args'])
            yield {'columns': rng.choice([80, 80, 50, 110]), 'spec': maker.spec, 'method': method, 'args': [maker.argv()]}


if __name__ == '__main__':
    if sys.argv[1] == 'generate':
        for one in generate(int(sys.argv[2]), int(sys.argv[3])):
            print(json.dumps(one))
    else:
        for line in sys.stdin:
            sys.__stdout__.write(run(json.loads(line)) + '\n')
