"""socket: TCP and UDP on this machine, timeouts, errors, files of connections."""
import os
import socket
import tempfile
import threading


def tried(what):
    try:
        print(repr(what()))
    except Exception as e:
        print(type(e).__name__, e)


def serve(server, count):
    for _ in range(count):
        connection, _ = server.accept()
        with connection:
            while True:
                data = connection.recv(1024)
                if not data:
                    break
                connection.sendall(data.upper())


server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(('127.0.0.1', 0))
server.listen(5)
place = server.getsockname()
worker = threading.Thread(target=serve, args=(server, 3))
worker.start()
with socket.create_connection(place, timeout=5) as client:
    client.sendall(b'hello')
    print(client.recv(100), client.getpeername() == place, client.gettimeout(), client.family, repr(client.type))
    client.sendall(b'x' * 3000)
    total = 0
    while total < 3000:
        total += len(client.recv(4096))
    print(total)
with socket.socket() as client:
    client.connect(('localhost', place[1]))
    with client.makefile('w', encoding='utf-8', newline='\n') as out:
        out.write('one\ntwo\n')
    client.shutdown(socket.SHUT_WR)
    with client.makefile('r', encoding='utf-8') as lines:
        print([line for line in lines])
with socket.socket() as client:
    print(client.connect_ex(place))
    client.settimeout(0.05)
    tried(lambda: client.recv(10))
    client.setblocking(False)
    tried(lambda: client.recv(10))
    print(client.getblocking(), client.gettimeout())
worker.join()
server.settimeout(0.02)
tried(server.accept)
server.setblocking(False)
tried(server.accept)
server.close()
tried(server.accept)
print(server.fileno(), server)
one, other = socket.socket(socket.AF_INET, socket.SOCK_DGRAM), socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
one.bind(('127.0.0.1', 0))
print(other.sendto(b'datagram', one.getsockname()))
data, address = one.recvfrom(100)
print(data, address == ('127.0.0.1', other.getsockname()[1]))
one.sendto(b'back', address)
print(other.recv(2))
other.connect(one.getsockname())
print(other.send(b'again'), one.recvfrom(3)[0])
one.settimeout(0.02)
tried(lambda: one.recvfrom(10))
one.close()
other.close()
left, right = socket.socketpair()
left.sendall(b'pair')
left.close()
print(right.recv(10), right.recv(10))
right.close()
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 's')
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    client = socket.socket(socket.AF_UNIX)
    client.connect(path)
    accepted, _ = listener.accept()
    client.send(b'unix')
    print(accepted.recv(10))
    for each in (accepted, client, listener):
        each.close()
plain = socket.socket()
for what in (lambda: plain.connect(('127.0.0.1', 1)), lambda: plain.connect_ex(('127.0.0.1', 1)), lambda: plain.connect('x'),
             lambda: plain.connect(('127.0.0.1', 'x')), lambda: plain.connect(('nosuch.invalid', 1)),
             lambda: plain.connect(('127.0.0.1', 70000)), lambda: plain.send(b'x'), lambda: plain.getpeername(),
             lambda: plain.recv(5), lambda: plain.settimeout(-1), lambda: plain.send('x'), lambda: plain.bind(('127.0.0.1', 80000)),
             lambda: socket.create_connection(('127.0.0.1', 1), timeout=1), lambda: socket.gethostbyname('localhost'),
             lambda: socket.getaddrinfo('127.0.0.1', 80),
             lambda: socket.inet_aton('1.2.3'), lambda: socket.inet_aton('1.2.3.x'), lambda: socket.inet_pton(socket.AF_INET, '1.2.3'),
             lambda: socket.inet_ntoa(b'\x01\x02\x03\x04'), lambda: socket.htons(258), lambda: socket.ntohl(1),
             lambda: socket.gethostname() != ''):
    tried(what)
plain.close()
taken = socket.create_server(('127.0.0.1', 0))
again = socket.socket()
tried(lambda: again.bind(taken.getsockname()))
taken.close()
again.close()
print(socket.error, socket.timeout, socket.gaierror.__mro__, socket.AF_INET, repr(socket.SOCK_DGRAM), socket.getdefaulttimeout())
