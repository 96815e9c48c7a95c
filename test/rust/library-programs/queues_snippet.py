"""Queues without threads."""
import queue


def tried(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


q = queue.Queue()
q.put(1)
q.put(2)
print(q.qsize(), q.get(), q.get_nowait(), q.empty(), q.full())
stack = queue.LifoQueue()
stack.put(1)
stack.put(2)
print(stack.get())
least = queue.PriorityQueue()
for v in (3, 1, 2):
    least.put(v)
print([least.get() for _ in range(3)])
full = queue.Queue(1)
full.put(1)
tried(lambda: full.put_nowait(2))
tried(lambda: full.put(2, timeout=-1))
tried(lambda: queue.Queue().get_nowait())
tried(lambda: queue.Queue().get(timeout=0.01))
tried(lambda: queue.Queue().get(False))
tried(lambda: queue.Queue().task_done())
done = queue.Queue()
done.put(1)
done.get()
done.task_done()
done.join()
simple = queue.SimpleQueue()
simple.put(5)
print(simple.get(), simple.empty(), simple.qsize(), full.full(), full.maxsize, queue.Empty, queue.Full)


class Doubled(queue.Queue):
    def _put(self, item):
        super()._put(item * 2)


d = Doubled()
d.put(4)
print(d.get())
