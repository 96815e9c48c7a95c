"""Looks at a Python program by running it: its argument parsers, the lines that each use of it reaches.

    probe.py describe <job.json> <answer.json>    one run without arguments: parsers, words of the source, what it reads
    probe.py cover <job.json> <answer.json>       each candidate in a process of its own: status, output, lines reached

A job is {"mode", "entry", "source", "program", "work", ...}; `mode` is script or module as for a golden. Knows nothing
of vectors or Rust; what it says is data for rules/validate/generate.ts.
"""

import argparse
import ast
import gc
import hashlib
import json
import os
import runpy
import signal
import sys
import threading
import traceback
import types


class Described(BaseException):
    """Ends the program at the moment its first parser is used; nothing in it can catch this by name."""


PROBES = [
    "5", "0", "-1", "3.5", "1e3", "abc", "a,b,c", "1,2,3", "key=value", "a:b", "1:2", "2024-01-15", "2024-01-15T10:30:00",
    "12:30", "true", "yes", "#ff8800", "1-5", "10x20", "[1, 2, 3]", '{"a": 1}', "user@example.com", "192.168.1.1",
    "http://example.com/a?b=c", "50%", "10MB", "1h30m", "3+4j", "1/3", "0xff", "UTF-8", "input.txt", "INFO", "x",
]


def type_name(kind):
    return getattr(kind, "__name__", type(kind).__name__)


def describe_type(kind):
    if kind is None:
        return {"name": "str", "accepts": None}
    if isinstance(kind, argparse.FileType):
        return {"name": "FileType", "accepts": None, "mode": getattr(kind, "_mode", "r")}
    if not callable(kind):
        return {"name": "str", "accepts": None}
    accepts = []
    rejects = []
    for probe in PROBES:
        try:
            kind(probe)
        except BaseException:
            rejects.append(probe)
        else:
            accepts.append(probe)
    return {"name": type_name(kind), "accepts": accepts, "rejects": rejects}


def words_of(choices):
    if choices is None:
        return None
    try:
        return [str(choice) for choice in list(choices)[:40]]
    except BaseException:
        return None


def describe_parser(parser, depth=0):
    actions = []
    for action in parser._actions:
        one = {
            "kind": type(action).__name__.strip("_"),
            "dest": str(action.dest),
            "options": list(action.option_strings),
            "nargs": action.nargs if isinstance(action.nargs, (int, str)) else None,
            "required": bool(action.required),
            "help": str(action.help or "") if action.help is not argparse.SUPPRESS else "",
            "metavar": str(action.metavar or ""),
            "hasDefault": action.default is not None,
            "default": str(action.default) if isinstance(action.default, (str, int, float)) else None,
        }
        if isinstance(action, argparse._SubParsersAction):
            one["kind"] = "SubParsersAction"
            parsers = {}
            for name, below in action.choices.items():
                if depth < 4:
                    parsers[name] = describe_parser(below, depth + 1)
            one["parsers"] = parsers
            one["choices"] = None
        else:
            one["choices"] = words_of(action.choices)
            one["type"] = describe_type(action.type)
        actions.append(one)
    groups = [
        {"required": bool(group.required), "dests": [str(action.dest) for action in group._group_actions]}
        for group in parser._mutually_exclusive_groups
    ]
    return {"prog": parser.prog, "prefix": parser.prefix_chars, "actions": actions, "groups": groups}


def words_in(tree):
    """Texts that the program compares with, looks up or matches: what its arguments may mean something as."""
    found = {}

    def note(node):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and 0 < len(node.value) <= 40:
            found.setdefault(node.value)
        elif isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            for item in node.elts:
                note(item)

    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            for side in [node.left, *node.comparators]:
                note(side)
        elif isinstance(node, ast.Dict):
            for key in node.keys:
                if key is not None:
                    note(key)
        elif isinstance(node, ast.MatchValue):
            note(node.value)
    return list(found)[:60]


def facts_of(path):
    try:
        with open(path, "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return {"words": [], "stdin": False, "argv": 0}
    stdin = False
    argv = 0
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "stdin":
            stdin = True
        elif isinstance(node, ast.Name) and node.id == "input":
            stdin = True
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "argv":
            argv = max(argv, 1)
            if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, int):
                argv = max(argv, node.slice.value)
    return {"words": words_in(tree), "stdin": stdin, "argv": argv}


class Program:
    def __init__(self, job):
        self.mode = job["mode"]
        self.entry = job["entry"]
        self.source = os.path.join(job["source"], "")
        self.program = job["program"]
        sys.path[0] = job["source"]
        self.code = None
        if self.mode == "script":
            with open(self.entry, "rb") as file:
                self.code = compile(file.read(), self.entry, "exec")

    def run(self, argv):
        if self.mode == "module":
            sys.argv = [self.entry, *argv]
            runpy.run_module(self.entry, run_name="__main__", alter_sys=True)
            return
        sys.argv = [self.entry, *argv]
        main = types.ModuleType("__main__")
        main.__file__ = self.entry
        main.__builtins__ = __builtins__
        sys.modules["__main__"] = main
        exec(self.code, main.__dict__)


def describe(job, answer):
    made = []
    used = []
    original = argparse.ArgumentParser.__init__

    def noted(self, *args, **kwargs):
        original(self, *args, **kwargs)
        made.append(self)

    def stop(self, args=None, namespace=None):
        used.append(self)
        raise Described

    argparse.ArgumentParser.__init__ = noted
    argparse.ArgumentParser.parse_args = stop
    argparse.ArgumentParser.parse_known_args = stop
    program = Program(job)
    os.chdir(job["work"])
    problem = None
    try:
        program.run([])
    except Described:
        pass
    except SystemExit:
        pass
    except BaseException as error:
        problem = f"{type(error).__name__}: {error}"
    below = set()
    for parser in made:
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                below.update(id(each) for each in action.choices.values())
    roots = [parser for parser in made if id(parser) not in below]
    parser = used[0] if used else (roots[-1] if roots else None)
    facts = facts_of(job["file"])
    answer["parser"] = None if parser is None else describe_parser(parser)
    answer["problem"] = problem
    answer.update(facts)


class Collector:
    """Lines reached in files below the program's sources."""

    def __init__(self, source):
        self.source = source
        self.lines = set()
        self.wanted = {}

    def call(self, frame, event, argument):
        code = frame.f_code
        name = code.co_filename
        wanted = self.wanted.get(name)
        if wanted is None:
            wanted = self.wanted[name] = name.startswith(self.source)
        if not wanted:
            return None
        key = name[len(self.source):]
        lines = self.lines

        def line(frame, event, argument):
            if event == "line":
                lines.add((key, frame.f_lineno))
            return line

        lines.add((key, frame.f_lineno))
        return line


def one(program, job, candidate, folder, answer_file):
    """In the child: the use itself, then its lines into a file."""
    work = os.path.join(folder, "work")
    os.makedirs(work)
    for name, text in candidate.get("files", {}).items():
        path = os.path.join(work, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    with open(os.path.join(folder, "stdin"), "w", encoding="utf-8", newline="") as file:
        file.write(candidate.get("stdin") or "")
    for number, name, flags in (
        (0, "stdin", os.O_RDONLY),
        (1, "stdout", os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        (2, "stderr", os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
    ):
        opened = os.open(os.path.join(folder, name), flags, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, encoding="utf-8", closefd=False)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)
    os.chdir(work)
    os.environ.update({"HOME": folder, "PWD": work, "TMPDIR": folder})
    os.environ.update(candidate.get("env", {}))
    collector = Collector(program.source)
    status = 0
    sys.settrace(collector.call)
    threading.settrace(collector.call)
    try:
        program.run(candidate["argv"])
    except SystemExit as error:
        code = error.code
        if code is None:
            status = 0
        elif isinstance(code, int):
            status = code & 255
        else:
            print(code, file=sys.stderr)
            status = 1
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        status = 1
    finally:
        sys.settrace(None)
        threading.settrace(None)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            pass
    with open(answer_file, "w", encoding="utf-8") as file:
        json.dump({"status": status, "lines": sorted(collector.lines)}, file)


def read(path, limit=1 << 20):
    try:
        with open(path, "rb") as file:
            return file.read(limit)
    except OSError:
        return b""


def import_ahead(path):
    """Library modules that each use would import again: a child that has them starts sooner."""
    try:
        with open(path, "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module]
        for name in names:
            if name.split(".")[0] in sys.stdlib_module_names - {"antigravity", "this", "idlelib", "turtle", "tkinter"}:
                try:
                    __import__(name)
                except BaseException:
                    pass


def cover(job, answer):
    program = Program(job)
    import_ahead(job["file"])
    gc.freeze()
    results = []
    seconds = job["seconds"]
    for number, candidate in enumerate(job["candidates"]):
        folder = os.path.join(job["work"], str(number))
        os.makedirs(folder)
        answer_file = os.path.join(folder, "answer")
        child = os.fork()
        if child == 0:
            ended = 70
            try:
                os.setsid()
                signal.signal(signal.SIGALRM, signal.SIG_DFL)
                signal.alarm(seconds)
                one(program, job, candidate, folder, answer_file)
                ended = 0
            except BaseException:
                with open(answer_file + ".problem", "w", encoding="utf-8") as file:
                    traceback.print_exc(file=file)
            finally:
                os._exit(ended)
        _, code = os.waitpid(child, 0)
        try:
            os.killpg(child, signal.SIGKILL)
        except OSError:
            pass
        out = read(os.path.join(folder, "stdout"))
        err = read(os.path.join(folder, "stderr"))
        said = json.loads(read(answer_file, 1 << 26) or b"null")
        last = err.decode("utf-8", "replace").strip().split("\n")[-1]
        result = {"out": hashlib.blake2b(out, digest_size=12).hexdigest(), "stderr": last[:300]}
        if said is None:
            result.update({"ended": f"signal {os.WTERMSIG(code)}" if os.WIFSIGNALED(code) else "without an answer"})
        else:
            result.update(said)
        results.append(result)
    answer["results"] = results


def main():
    what, job_file, answer_file = sys.argv[1:4]
    with open(job_file, encoding="utf-8") as file:
        job = json.load(file)
    sys.dont_write_bytecode = True
    answer = {}
    try:
        {"describe": describe, "cover": cover}[what](job, answer)
    finally:
        with open(answer_file, "w", encoding="utf-8") as file:
            json.dump(answer, file)


main()
