"""threading, queue and concurrent.futures."""
import queue
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait


def consumer_producer():
    q = queue.Queue(maxsize=2)
    out = []

    def consume():
        while True:
            item = q.get()
            if item is None:
                q.task_done()
                break
            out.append(item * 2)
            q.task_done()

    def produce():
        for i in range(8):
            q.put(i)
        q.put(None)

    consumer = threading.Thread(target=consume, name="consumer")
    producer = threading.Thread(target=produce)
    consumer.start()
    print(consumer.is_alive(), consumer.name, producer.name)
    producer.start()
    producer.join()
    consumer.join()
    q.join()
    print(out, consumer.is_alive())


def workers():
    tasks = queue.Queue()
    results = {}
    lock = threading.Lock()

    def work(number):
        while True:
            try:
                n = tasks.get(timeout=0.05)
            except queue.Empty:
                break
            with lock:
                results[n] = n * n
            tasks.task_done()

    for n in range(10):
        tasks.put(n)
    threads = [threading.Thread(target=work, args=(i,), daemon=True) for i in range(3)]
    for t in threads:
        t.start()
    tasks.join()
    for t in threads:
        t.join()
    print(sorted(results.items()))


def events():
    event = threading.Event()
    log = []

    def waiter(n):
        log.append(("waits", n))
        event.wait()
        log.append(("goes", n))

    threads = [threading.Thread(target=waiter, args=(n,)) for n in range(3)]
    for t in threads:
        t.start()
    print(log, event.is_set(), event.wait(0.01))
    event.set()
    for t in threads:
        t.join()
    print(sorted(log))
    condition = threading.Condition()
    items = []

    def consume():
        with condition:
            while not items:
                condition.wait()
            print("consumed", items.pop())

    t = threading.Thread(target=consume)
    t.start()
    with condition:
        items.append("x")
        condition.notify()
    t.join()
    with condition:
        print(condition.wait(0.01), condition.wait_for(lambda: True))
    semaphore = threading.Semaphore(2)
    most = [0, 0]

    def limited():
        with semaphore:
            most[0] += 1
            most[1] = max(most)
            time.sleep(0.005)
            most[0] -= 1

    threads = [threading.Thread(target=limited) for _ in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(most)
    barrier = threading.Barrier(3, action=lambda: print("all here"))
    indices = []
    threads = [threading.Thread(target=lambda: indices.append(barrier.wait())) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(sorted(indices))
    fired = []
    timer = threading.Timer(0.01, fired.append, args=["fired"])
    timer.start()
    gone = threading.Timer(5, fired.append, args=["never"])
    gone.start()
    gone.cancel()
    timer.join()
    gone.join()
    print(fired)


def sleeping():
    log = []

    def sleeper(delay):
        time.sleep(delay)
        log.append(delay)

    threads = [threading.Thread(target=sleeper, args=(d,)) for d in (0.3, 0.05, 0.15)]
    began = time.time()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(log, time.time() - began < 0.45)


def errors():
    for make in (
        lambda: threading.Lock().release(),
        lambda: threading.RLock().release(),
        lambda: threading.Thread(target=print).join(),
        lambda: threading.BoundedSemaphore().release(),
        lambda: queue.Queue().task_done(),
        lambda: queue.Queue().get_nowait(),
        lambda: queue.Queue().get(timeout=0.001),
        lambda: threading.Condition().notify(),
        lambda: threading.Semaphore(-1),
        lambda: threading.Lock().acquire(False, 1),
    ):
        try:
            make()
        except Exception as e:
            print(type(e).__module__, type(e).__name__, e)
    q = queue.Queue(1)
    q.put(1)
    try:
        q.put(2, timeout=0.001)
    except queue.Full as e:
        print("full", repr(e), q.full(), q.qsize())
    lock = threading.Lock()
    print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.001), lock.locked())
    r = threading.RLock()
    with r, r:
        print("twice")

    def fails():
        raise KeyError("in thread")

    t = threading.Thread(target=fails)
    t.start()
    t.join()
    print(threading.current_thread().name, threading.main_thread() is threading.current_thread())


class Counter(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"counter-{n}", daemon=True)
        self.n = n
        self.total = 0

    def run(self):
        for i in range(self.n):
            self.total += i


def local_values():
    data = threading.local()
    data.x = 1
    seen = []

    def other():
        seen.append(hasattr(data, "x"))
        data.x = 2
        seen.append(data.x)

    t = threading.Thread(target=other)
    t.start()
    t.join()
    print(seen, data.x)
    counters = [Counter(n) for n in (10, 100)]
    for c in counters:
        c.start()
    for c in counters:
        c.join()
    print([c.total for c in counters], [c.name for c in counters], counters[0].daemon)
    p = queue.PriorityQueue()
    for pair in ((2, "b"), (1, "a"), (3, "c")):
        p.put(pair)
    stack = queue.LifoQueue()
    stack.put(1)
    stack.put(2)
    simple = queue.SimpleQueue()
    simple.put("s")
    print([p.get() for _ in range(3)], stack.get(), simple.get(), simple.empty())


def square(x):
    return x * x


def executors():
    with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
        print(list(pool.map(square, range(6))))
        futures = {pool.submit(time.sleep, d): d for d in (0.3, 0.01, 0.15)}
        print([futures[f] for f in as_completed(futures)])
        f = pool.submit(int, "x")
        try:
            f.result()
        except ValueError as e:
            print(e, f.done(), type(f.exception()).__name__)
        done, pending = wait([pool.submit(time.sleep, 0.5), pool.submit(square, 4)], return_when=FIRST_COMPLETED)
        print(len(done), len(pending), [d.result() for d in done])
        g = pool.submit(square, 9)
        notes = []
        g.add_done_callback(lambda f: notes.append(f.result()))
        print(g.result(timeout=5), g.cancel(), g.cancelled(), g.running())
        print(pool.submit(lambda: threading.current_thread().name).result().startswith("pool_"))
        try:
            pool.submit(time.sleep, 0.2).result(timeout=0.01)
        except TimeoutError as e:
            print("timeout", repr(e))
    print("callback", notes)
    try:
        pool.submit(square, 1)
    except RuntimeError as e:
        print(e)


def spinning():
    state = {"go": False, "seen": 0}
    stop = threading.Event()

    def spin():
        while not stop.is_set():
            state["seen"] += 1

    t = threading.Thread(target=spin)
    t.start()
    time.sleep(0.1)
    stop.set()
    t.join()
    print(state["seen"] > 0)


for part in (consumer_producer, workers, events, sleeping, errors, local_values, executors, spinning):
    print("--", part.__name__)
    part()
