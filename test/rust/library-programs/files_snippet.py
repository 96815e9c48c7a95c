"""tempfile, filecmp, fileinput, linecache, file descriptors."""
import filecmp
import fileinput
import io
import linecache
import os
import tempfile

with tempfile.TemporaryDirectory(prefix="bat") as folder:
    print(os.path.isdir(folder), os.path.basename(folder).startswith("bat"))
    a, b = os.path.join(folder, "a.txt"), os.path.join(folder, "b.txt")
    for path, text in ((a, "one\ntwo\n"), (b, "one\n2\n3")):
        with open(path, "w") as file:
            file.write(text)
    print(filecmp.cmp(a, b), filecmp.cmp(a, a), filecmp.cmp(a, b, shallow=False))
    with fileinput.input(files=(a, b)) as lines:
        for line in lines:
            print(lines.lineno(), lines.filelineno(), os.path.basename(lines.filename()), lines.isfirstline(), line.rstrip())
    with fileinput.FileInput(a, inplace=True) as lines:
        for line in lines:
            print(line.upper(), end="")
    with open(a) as file:
        print(file.read())
    print(linecache.getline(b, 2), linecache.getline(b, 99), linecache.getline("/none", 1))
    sub = os.path.join(folder, "sub")
    os.mkdir(sub)
    with open(os.path.join(sub, "a.txt"), "w") as file:
        file.write("other")
    both = filecmp.dircmp(folder, sub)
    print(both.left_only, both.right_only, both.common, both.diff_files)
    fd, name = tempfile.mkstemp(suffix=".x", dir=folder, text=True)
    print(os.write(fd, b"bytes\nmore"), name.endswith(".x"))
    print(os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5))
    os.close(fd)
    try:
        os.close(fd)
    except OSError as e:
        print(e)
    fd = os.open(name, os.O_RDONLY)
    with os.fdopen(fd) as file:
        print(file.readlines())
    try:
        os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError as e:
        print(e.errno, e.strerror)
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=True) as file:
    file.write("named\n")
    file.flush()
    file.seek(0)
    print(file.read(), os.path.exists(file.name), file.name.endswith(".txt"))
print(os.path.exists(file.name), tempfile.gettempprefix(), os.path.isdir(tempfile.gettempdir()))
kept = tempfile.NamedTemporaryFile(delete=False)
kept.write(b"kept")
kept.close()
print(os.path.getsize(kept.name))
os.unlink(kept.name)
with tempfile.TemporaryFile() as file:
    file.write(b"x")
    file.seek(0)
    print(file.read())
try:
    io.StringIO("x").fileno()
except OSError as e:
    print(type(e).__name__, isinstance(e, ValueError), e)
