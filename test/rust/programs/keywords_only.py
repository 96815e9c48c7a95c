# Keywords only.
def maker(step):
    def made(a, *, b=1):
        return a + b * step

    def plain(a, b=1):
        return a + b * step

    return made, plain


made, plain = maker(10)
print(made(1), made(1, b=2), plain(1, 2))
try:
    print(made(1, 2))
except TypeError as error:
    print(error)
