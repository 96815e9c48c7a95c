# What is handled is known to whatever runs meanwhile.
import sys


def again():
    raise


def in_hand():
    kind, value, _ = sys.exc_info()
    return kind and kind.__name__, str(value)


def handled(text):
    try:
        return int(text)
    except ValueError:
        print(in_hand())
        again()


def handled_twice(text):
    try:
        return int(text)
    except ValueError as error:
        seen = in_hand()
        try:
            return {}[text]
        except KeyError:
            seen += in_hand()
        return seen + in_hand(), error.args


def replaced(items, at):
    try:
        return items[at]
    except IndexError:
        raise LookupError("replaced")


try:
    handled("x")
except ValueError as error:
    print("again", error, error.__context__)
print(handled_twice("y"), in_hand())
try:
    replaced([1], 4)
except LookupError as error:
    print(error, repr(error.__context__), error.__suppress_context__)
for text in ["1", "z"]:
    try:
        print(int(text))
    except ValueError:
        print(in_hand())
        continue
    print(in_hand())
