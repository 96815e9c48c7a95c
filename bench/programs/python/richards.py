"""A small operating-system simulation with tasks, queues and packets."""
import sys

IDLE, WORKER, HANDLER, DEVICE = 0, 1, 2, 3


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, ident, priority, queue):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.held = False
        self.waiting = queue is None

    def step(self, packet):
        raise NotImplementedError

    def add(self, packet):
        self.queue = packet.append_to(self.queue)
        self.waiting = False

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
            packet.link = None
        return packet


class IdleTask(Task):
    def __init__(self, scheduler, ident, count):
        super().__init__(scheduler, ident, 0, None)
        self.waiting = False
        self.control = 1
        self.count = count

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            self.held = True
            return
        if self.control & 1 == 0:
            self.control //= 2
            self.scheduler.release(DEVICE)
        else:
            self.control = (self.control // 2) ^ 0xD008
            self.scheduler.release(HANDLER)


class WorkTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue)
        self.destination = HANDLER
        self.letter = 0

    def step(self, packet):
        if packet is None:
            self.waiting = True
            return
        self.destination = DEVICE if self.destination == HANDLER else HANDLER
        packet.ident = self.destination
        packet.datum = 0
        for i in range(4):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[i] = ord("A") + self.letter - 1
        self.scheduler.send(packet, self.ident)


class RelayTask(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue)
        self.handled = 0

    def step(self, packet):
        if packet is None:
            self.waiting = True
            return
        self.handled += sum(packet.data) % 7
        self.scheduler.send_to(packet, WORKER)


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.hops = 0
        self.holds = 0

    def release(self, ident):
        self.tasks[ident].held = False
        self.holds += 1

    def send(self, packet, sender):
        packet.kind = sender
        self.hops += 1
        self.tasks[packet.ident].add(packet)

    def send_to(self, packet, ident):
        packet.ident = ident
        self.hops += 1
        self.tasks[ident].add(packet)

    def run(self):
        while not self.tasks[IDLE].held:
            for task in self.tasks:
                if task.waiting and task.queue is None:
                    continue
                task.step(task.take())


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20000
    scheduler = Scheduler()
    scheduler.tasks.append(IdleTask(scheduler, IDLE, count))
    work = Packet(Packet(None, WORKER, 0), WORKER, 0)
    scheduler.tasks.append(WorkTask(scheduler, WORKER, 1000, work))
    scheduler.tasks.append(RelayTask(scheduler, HANDLER, 2000, None))
    scheduler.tasks.append(RelayTask(scheduler, DEVICE, 3000, None))
    scheduler.run()
    print(scheduler.hops, scheduler.holds, [t.ident for t in scheduler.tasks])


if __name__ == "__main__":
    main()
