# Arguments in the order they are written.
def noted(x):
    print("noted", x)
    return x


def three(a, b, c=0):
    return (a, b, c)


class Triple:
    def __init__(self, a, b, c=0):
        self.all = (a, b, c)

    def give(self, x, y):
        return self.all + (x, y)


print(three(c=noted(1), a=noted(2), b=noted(3)), three(noted(4), c=noted(5), b=noted(6)))
print(Triple(b=noted(1), a=noted(2)).give(y=noted(3), x=noted(4)))
