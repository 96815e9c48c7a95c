"""Notes each start of a program: what Python imports first in every process that `batuta vectors record` starts.

BATUTA_RECORD names a folder for the notes, one JSON file per start; BATUTA_RECORD_TARGET says which program is meant:
{"file", "module", "source", "env"}. Also noted: argument lists that code of the program hands to argparse in a process of
another program, as tests do that call its main function. Changes nothing that the program can see.
"""

import json
import os
import sys

LIMIT_FILES = 50
LIMIT_BYTES = 1 << 20
PATIENCE = 5.0


def notes_folder():
    return os.environ.get("BATUTA_RECORD", "")


def target():
    return json.loads(os.environ["BATUTA_RECORD_TARGET"])


def text_or_bytes(data):
    import base64

    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode("ascii")}


def started_program(words):
    """(kind, name, arguments) of a command line of Python."""
    at = 1
    while at < len(words):
        word = words[at]
        if word == "-m":
            return ("module", words[at + 1] if at + 1 < len(words) else "", words[at + 2:])
        if word.startswith("-m") and len(word) > 2:
            return ("module", word[2:], words[at + 1:])
        if word == "-c" or word == "-":
            return ("text", "", words[at + 1:])
        if word in ("-W", "-X", "--check-hash-based-pycs"):
            at += 2
            continue
        if not word.startswith("-"):
            return ("script", word, words[at + 1:])
        at += 1
    return ("text", "", [])


def is_target(kind, name, wanted):
    if kind == "module":
        return name == wanted["module"] or f"{name}.__main__" == wanted["module"]
    if kind != "script":
        return False
    path = os.path.realpath(name)
    if path == os.path.realpath(wanted["file"]):
        return True
    # A console script that was installed: its name is the program's.
    return wanted.get("script") is not None and os.path.basename(path) == wanted["script"]


class Note:
    """One start, written when it is complete: at its first moment, and again at exit with the files that were read."""

    def __init__(self, argv, wanted, how):
        self.wanted = wanted
        self.folder = os.getcwd()
        self.files = {}
        self.skipped = 0
        self.bytes = 0
        self.written = set()
        self.closed = False
        self.data = {"how": how, "test": os.environ.get("PYTEST_CURRENT_TEST", ""), "problems": []}
        self.base = self.base_of(argv)
        self.data["argv"] = [self.relative(word) for word in argv]
        self.data["env"] = self.changed_env()
        import time

        self.name = os.path.join(notes_folder(), f"{time.time_ns():020d}-{os.getpid()}-{id(self)}.json")
        # The project's own folder says nothing of a use: of it only what is opened is taken.
        if not os.path.join(os.path.realpath(wanted["source"]), "").startswith(os.path.join(os.path.realpath(self.folder), "")):
            self.take_small_folder(self.folder)
        for word in argv:
            for part in (word, word.split("=", 1)[-1]):
                if part and os.path.exists(part):
                    self.take(part)

    def base_of(self, argv):
        """Absolute paths of one use lie in one folder, which the vector's working folder stands for."""
        import tempfile

        places = [os.path.realpath(tempfile.gettempdir()), os.path.realpath(self.folder)]
        paths = []
        for word in argv:
            part = word.split("=", 1)[-1] if word.startswith("-") else word
            if os.path.isabs(part):
                real = os.path.realpath(part)
                if any(real.startswith(os.path.join(place, "")) for place in places):
                    paths.append(real if os.path.isdir(real) else os.path.dirname(real))
        inside = [path for path in paths if not path.startswith(os.path.join(os.path.realpath(self.folder), ""))]
        if not inside:
            return None
        return os.path.commonpath(inside)

    def relative(self, word):
        for base in (self.base, self.folder):
            if base is None:
                continue
            for form in (base, os.path.realpath(base)):
                word = word.replace(os.path.join(form, ""), "")
                if word == form:
                    word = "."
        return word

    def changed_env(self):
        before = json.loads(os.environ.get("BATUTA_RECORD_ENV") or "null") or self.wanted["env"]
        own = ("BATUTA_", "PYTEST", "PYTHON", "COVERAGE", "COV_", "PYENV", "_PYENV")
        never = {"PATH", "PWD", "OLDPWD", "SHLVL", "_", "COLUMNS", "LINES", "HOME", "TMPDIR", "LC_CTYPE", "VIRTUAL_ENV"}
        return {
            name: value
            for name, value in os.environ.items()
            if before.get(name) != value and name not in never and not name.startswith(own)
        }

    def place_of(self, path):
        """Where a file stands in the vector's working folder; None for files of elsewhere."""
        real = os.path.realpath(path)
        for base in (self.base, self.folder):
            if base is None:
                continue
            inside = os.path.join(os.path.realpath(base), "")
            if real.startswith(inside):
                return real, real[len(inside):]
        return None

    def take(self, path):
        found = self.place_of(path)
        if found is None:
            return
        real, name = found
        if os.path.isdir(real):
            self.take_small_folder(real)
            return
        if name in self.files or name in self.written or not os.path.isfile(real):
            return
        if real.endswith((".py", ".pyc")) and real.startswith(os.path.join(os.path.realpath(self.wanted["source"]), "")):
            return
        size = os.path.getsize(real)
        if len(self.files) >= LIMIT_FILES or self.bytes + size > LIMIT_BYTES:
            self.skipped += 1
            return
        self.bytes += size
        self.files[name] = None
        with open(real, "rb") as file:
            self.files[name] = text_or_bytes(file.read())

    def take_small_folder(self, folder):
        """A folder with few files is taken whole: that a file is not there is part of a use as well."""
        found = []
        for place, folders, names in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
            found.extend(os.path.join(place, name) for name in names)
            if len(found) > LIMIT_FILES:
                return
        if sum(os.path.getsize(path) for path in found if os.path.isfile(path)) <= LIMIT_BYTES:
            for path in found:
                self.take(path)

    def opened(self, path, mode, flags):
        if self.closed or not isinstance(path, (str, bytes)):
            return
        path = os.fsdecode(path)
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        found = self.place_of(path)
        if found is None:
            return
        if writes and not os.path.exists(path):
            self.written.add(found[1])
        elif os.path.isfile(path):
            self.take(path)

    def write(self):
        self.data["files"] = {name: data for name, data in self.files.items() if data is not None}
        if self.skipped:
            self.data["problems"].append(f"{self.skipped} files that it may read are too many or too large")
        partial = self.name + ".partial"
        with open(partial, "w", encoding="utf-8") as file:
            json.dump(self.data, file)
        os.replace(partial, self.name)


def taken_stdin(note):
    """All of standard input, which the program then reads from a file; None for a terminal or for none."""
    import select
    import stat
    import tempfile

    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return None
    if stat.S_ISCHR(mode):
        return None
    data = b""
    if not stat.S_ISREG(mode):
        while True:
            ready, _, _ = select.select([0], [], [], PATIENCE)
            if not ready:
                note.data["problems"].append("it talks with what started it: standard input was still open")
                return None
            part = os.read(0, 1 << 16)
            if not part:
                break
            data += part
    else:
        while part := os.read(0, 1 << 16):
            data += part
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        os.dup2(file.fileno(), 0)
        os.lseek(0, 0, os.SEEK_SET)
    return data


def watch_start(arguments, wanted):
    note = Note(arguments, wanted, "start")
    data = taken_stdin(note)
    if data:
        note.data["stdin"] = text_or_bytes(data)
    note.write()
    busy = []

    def hook(event, values):
        if event == "open" and not busy and not note.closed:
            busy.append(True)
            try:
                before = len(note.files)
                note.opened(*values)
                if len(note.files) != before:
                    note.closed = True
                    note.write()
                    note.closed = False
            except BaseException:
                pass
            finally:
                busy.clear()

    sys.addaudithook(hook)


def watch_calls(wanted):
    """Argument lists given to argparse by code of the program, in a process that is another program: a test."""
    import argparse

    original = argparse.ArgumentParser.parse_known_args
    inside = os.path.join(os.path.realpath(wanted["source"]), "")

    def parse_known_args(self, args=None, namespace=None):
        try:
            frame = sys._getframe(1)
            while frame is not None and frame.f_code.co_filename == argparse.__file__:
                frame = frame.f_back
            mine = frame is not None and os.path.realpath(frame.f_code.co_filename).startswith(inside)
            if mine:
                words = list(sys.argv[1:] if args is None else args)
                note = Note([str(word) for word in words], wanted, "call")
                value = getattr(sys.stdin, "getvalue", None)
                if value is not None and value():
                    note.data["stdin"] = value()
                note.write()
        except BaseException:
            pass
        return original(self, args, namespace)

    argparse.ArgumentParser.parse_known_args = parse_known_args


def pass_on(wanted):
    """A child that is given an environment of its own is still recorded."""
    import subprocess

    original = subprocess.Popen.__init__
    here = os.path.dirname(os.path.abspath(__file__))
    passed = ("BATUTA_RECORD", "BATUTA_RECORD_TARGET", "BATUTA_RECORD_ENV")

    def init(self, *args, **kwargs):
        env = dict(os.environ if kwargs.get("env") is None else kwargs["env"])
        paths = [path for path in env.get("PYTHONPATH", "").split(os.pathsep) if path]
        if here not in paths or any(name not in env for name in passed):
            # It has an environment of its own, or a test has set PYTHONPATH for its children.
            env.update({name: os.environ[name] for name in passed if name in os.environ})
            env["PYTHONPATH"] = os.pathsep.join([here, *(path for path in paths if path != here)])
            kwargs["env"] = env
        original(self, *args, **kwargs)

    subprocess.Popen.__init__ = init


def next_one():
    """What this file stands before: another sitecustomize, if there is one."""
    import importlib.machinery
    import importlib.util

    here = os.path.dirname(os.path.abspath(__file__))
    rest = [place for place in sys.path if os.path.abspath(place or ".") != here]
    found = importlib.machinery.PathFinder.find_spec("sitecustomize", rest)
    if found is not None and found.loader is not None:
        found.loader.exec_module(importlib.util.module_from_spec(found))


def main():
    if not notes_folder():
        return
    wanted = target()
    kind, name, arguments = started_program(sys.orig_argv)
    if is_target(kind, name, wanted):
        watch_start(arguments, wanted)
    elif kind != "text" or arguments:
        # What the environment was before a test changed it.
        os.environ.setdefault("BATUTA_RECORD_ENV", json.dumps(dict(os.environ)))
        pass_on(wanted)
        watch_calls(wanted)


try:
    main()
except BaseException as error:
    sys.stderr.write(f"batuta: this start is not recorded: {type(error).__name__}: {error}\n")
next_one()
