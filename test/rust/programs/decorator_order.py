# Decorators.
def marked(mark):
    print("mark", mark)

    def mark_it(thing):
        print("marks", mark)
        thing.marks = getattr(thing, "marks", ()) + (mark,)
        return thing

    return mark_it


@marked("first")
@marked("second")
@marked("third")
class Marked:
    pass


@marked("one")
@marked("two")
def marked_function():
    pass


print(Marked.marks, marked_function.marks)
