"""A thread that goes on after the main module has ended."""
import threading
import time


def late():
    time.sleep(0.02)
    print("late thread")


class Keeper:
    """A loop variable that is taken apart first and used whole afterwards."""

    def __init__(self, pairs):
        self.pairs = list(pairs)

    def drain(self, limit):
        for pair in list(self.pairs):
            name, weight = pair
            if weight <= limit:
                self.pairs.remove(pair)
                print("out", name, weight, pair)
        return self.pairs

    def last(self):
        for pair in self.pairs:
            name, _ = pair
            pair = name * 2
        return pair


keeper = Keeper([("a", 3), ("b", 1), ("c", 2)])
print(keeper.drain(2))
print(keeper.last())
threading.Thread(target=late).start()
print("main ends")
