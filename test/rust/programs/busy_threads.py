# Threads that ask again and again, without waiting for anything.
import threading
import time

stop = False
ready = []
counts = {"spin": 0, "fill": 0}


def spin():
    while not stop:
        counts["spin"] += 1


def fill():
    while len(ready) < 3:
        counts["fill"] += 1
        if counts["fill"] % 1000 == 0:
            ready.append(counts["fill"])


first, second = threading.Thread(target=spin), threading.Thread(target=fill)
first.start()
second.start()
while not ready:
    pass
time.sleep(0.01)
stop = True
for one in (first, second):
    one.join()
print(counts["spin"] > 0, ready, first.is_alive())
