"""bz2: packing, unpacking, files."""
import bz2
import os
import random
import tempfile


def tried(*actions):
    for action in actions:
        try:
            print(repr(action()))
        except Exception as error:
            print(type(error).__name__, error)


rng = random.Random(5)
texts = [b"", b"a", b"a" * 1000, bytes(range(256)) * 40, bytes(rng.randrange(256) for _ in range(3000)), b"the quick brown fox " * 500]
texts += [bytes(rng.choice(b"abcd") for _ in range(rng.randrange(400))) for _ in range(30)]
for text in texts:
    for level in (1, 9):
        packed = bz2.compress(text, level)
        print(len(packed), packed[-12:], bz2.decompress(packed) == text)
big = bytes(rng.choice(b"ab\n") for _ in range(250000))
packer = bz2.BZ2Compressor(1)
parts = [packer.compress(big[at:at + 40000]) for at in range(0, len(big), 40000)] + [packer.flush()]
print([len(part) for part in parts], bz2.decompress(b"".join(parts)) == big)
packed = bz2.compress(b"hello world")
reader = bz2.BZ2Decompressor()
print(reader.decompress(packed[:10]), reader.needs_input, reader.decompress(packed[10:] + b"rest"), reader.eof, reader.unused_data)
tried(lambda: reader.decompress(b"x"), lambda: bz2.decompress(b"not bzip"), lambda: bz2.decompress(packed[:-3]), lambda: bz2.compress(b"", 10),
      lambda: packer.flush(), lambda: packer.compress(b""), lambda: bz2.decompress(packed + b"junk"), lambda: bz2.decompress(packed + packed),
      lambda: bz2.BZ2File("x", "q"), lambda: bz2.open("x", "rb", encoding="utf-8"), lambda: bz2.open("/nonexistent/x"), lambda: bz2.compress("text"))
small = bz2.BZ2Decompressor()
print(small.decompress(packed, 4), small.eof, small.needs_input, small.decompress(b"", 100), small.eof)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "t.bz2")
    with bz2.open(path, "wt", encoding="utf-8") as file:
        print(file.write("one\ntwo é\n"))
    with bz2.open(path, "ab") as file:
        file.write(b"three")
    with bz2.open(path, "rt", encoding="utf-8") as file:
        print(list(file))
    with bz2.BZ2File(path) as file:
        print(file.readline(), file.tell(), file.read(3), file.seek(0), file.readlines(), file.readable(), file.writable())
        tried(lambda: file.write(b""))
    tried(lambda: file.read())
    print(open(path, "rb").read())
