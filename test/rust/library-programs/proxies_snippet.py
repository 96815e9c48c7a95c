"""Proxies have classes of their own; a connection is one file for reading and writing."""
import socket
import weakref


class Plain:
    def f(self):
        return 1


class Called:
    def __call__(self):
        return 2


plain, called = Plain(), Called()
p, q = weakref.proxy(plain), weakref.proxy(called)
print(type(p).__name__, type(q).__name__, type(p) is weakref.ProxyType, isinstance(p, Plain))
print(p.f(), q(), callable(q), isinstance(q, weakref.ProxyTypes[1]))
a, b = socket.socketpair()
f, g = a.makefile("rw"), b.makefile("rw")
f.write("hello\n")
f.flush()
print(g.readline().strip(), f.readable(), f.writable())
g.write("back\nmore\n")
g.flush()
print(f.readline().strip(), f.readline().strip())
for one in (f, g, a, b):
    one.close()
