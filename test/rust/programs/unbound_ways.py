"""Ways on which a local name is left unbound."""

def jump(values):
    e = "before"
    for v in values:
        try:
            print(10 // v)
        except ZeroDivisionError as e:
            continue
        except TypeError as e:
            break
    else:
        print("through")
    try:
        print(e)
    except UnboundLocalError as error:
        print(error)


def deleted(fails):
    x = 1
    try:
        del x
        if fails:
            raise ValueError
        x = 2
    except ValueError:
        pass
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)


class Swallow:
    def __enter__(self):
        return self

    def __exit__(self, *rest):
        return True


def swallowed(fails):
    x = 1
    with Swallow():
        del x
        if fails:
            raise ValueError
        x = 2
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)


def at_the_end(fails):
    x = 1
    try:
        try:
            raise KeyError
        except KeyError as x:
            if fails:
                raise ValueError
        finally:
            try:
                print(x)
            except UnboundLocalError as error:
                print(error)
    except ValueError:
        pass


for values in ([1], [0], ["a"], [1, 0]):
    jump(values)
for fails in (True, False):
    deleted(fails)
    swallowed(fails)
    at_the_end(fails)
