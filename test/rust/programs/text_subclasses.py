"""What `str`, `repr`, `ascii` and `format` give is what the methods gave, be it of a class derived from `str`."""
import io
import time


class Text(str):
    def shout(self):
        return self.upper()


class Shown:
    def __str__(self):
        return Text("shown")

    def __repr__(self):
        return Text("h\xe9llo")

    def __format__(self, spec):
        return Text("formatted" + spec)


class Plain:
    def __repr__(self):
        return Text("plain")


print(type(str(Shown())).__name__, type(repr(Shown())).__name__, type(ascii(Shown())).__name__, ascii(Shown()))
print(type(ascii(Plain())).__name__, type(str(Plain())).__name__, type(format(Shown(), "x")).__name__)
print(str(Shown()).shout(), type(str(Text("a"))).__name__, type(f"<{Shown()}>").__name__)
stamp = time.struct_time((1,) * 9, {"tm_zone": "X"})
print(stamp.tm_zone, stamp.tm_gmtoff, len(stamp), time.struct_time.n_fields, time.struct_time(range(11)).tm_gmtoff)
for wrong in ((1,) * 8, (1,) * 12):
    try:
        time.struct_time(wrong)
    except TypeError as error:
        print(error)
file = io.BytesIO(b"x" * 6)
view = file.getbuffer()
view[1:3] = b"ab"
try:
    file.write(b"more")
except BufferError as error:
    print(error)
view.release()
print(file.getvalue(), file.readinto(file.getbuffer()))
