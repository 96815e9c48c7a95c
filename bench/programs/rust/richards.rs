//! A small operating-system simulation with tasks, queues and packets.
const IDLE: usize = 0;
const WORKER: usize = 1;
const HANDLER: usize = 2;
const DEVICE: usize = 3;

struct Packet {
    link: Option<Box<Packet>>,
    ident: usize,
    kind: usize,
    datum: u32,
    data: [u32; 4],
}

impl Packet {
    fn new(link: Option<Box<Packet>>, ident: usize, kind: usize) -> Box<Packet> {
        Box::new(Packet { link, ident, kind, datum: 0, data: [0; 4] })
    }
}

enum Work {
    Idle { control: u32, count: u32 },
    Worker { destination: usize, letter: u32 },
    Relay { handled: u32 },
}

struct Task {
    ident: usize,
    queue: Option<Box<Packet>>,
    held: bool,
    waiting: bool,
    work: Work,
}

impl Task {
    fn new(ident: usize, queue: Option<Box<Packet>>, work: Work) -> Task {
        let waiting = queue.is_none() && ident != IDLE;
        Task { ident, queue, held: false, waiting, work }
    }

    fn add(&mut self, mut packet: Box<Packet>) {
        packet.link = None;
        let mut end = &mut self.queue;
        while let Some(next) = end {
            end = &mut next.link;
        }
        *end = Some(packet);
        self.waiting = false;
    }

    fn take(&mut self) -> Option<Box<Packet>> {
        let mut packet = self.queue.take()?;
        self.queue = packet.link.take();
        Some(packet)
    }
}

/// What a task asks of the scheduler after a step.
enum Wish {
    Nothing,
    Release(usize),
    Send(Box<Packet>, usize),
    SendTo(Box<Packet>, usize),
}

fn step(task: &mut Task, packet: Option<Box<Packet>>) -> Wish {
    match &mut task.work {
        Work::Idle { control, count } => {
            *count -= 1;
            if *count == 0 {
                task.held = true;
                Wish::Nothing
            } else if *control & 1 == 0 {
                *control /= 2;
                Wish::Release(DEVICE)
            } else {
                *control = (*control / 2) ^ 0xD008;
                Wish::Release(HANDLER)
            }
        }
        Work::Worker { destination, letter } => {
            let Some(mut packet) = packet else {
                task.waiting = true;
                return Wish::Nothing;
            };
            *destination = if *destination == HANDLER { DEVICE } else { HANDLER };
            packet.ident = *destination;
            packet.datum = 0;
            for datum in &mut packet.data {
                *letter = if *letter == 26 { 1 } else { *letter + 1 };
                *datum = u32::from(b'A') + *letter - 1;
            }
            Wish::Send(packet, task.ident)
        }
        Work::Relay { handled } => {
            let Some(packet) = packet else {
                task.waiting = true;
                return Wish::Nothing;
            };
            *handled += packet.data.iter().sum::<u32>() % 7;
            Wish::SendTo(packet, WORKER)
        }
    }
}

struct Scheduler {
    tasks: Vec<Task>,
    hops: u64,
    holds: u64,
}

impl Scheduler {
    fn run(&mut self) {
        while !self.tasks[IDLE].held {
            for at in 0..self.tasks.len() {
                let task = &mut self.tasks[at];
                if task.waiting && task.queue.is_none() {
                    continue;
                }
                let packet = task.take();
                match step(task, packet) {
                    Wish::Nothing => {}
                    Wish::Release(ident) => {
                        self.tasks[ident].held = false;
                        self.holds += 1;
                    }
                    Wish::Send(mut packet, sender) => {
                        packet.kind = sender;
                        self.hops += 1;
                        self.tasks[packet.ident].add(packet);
                    }
                    Wish::SendTo(mut packet, ident) => {
                        packet.ident = ident;
                        self.hops += 1;
                        self.tasks[ident].add(packet);
                    }
                }
            }
        }
    }
}

fn main() {
    let count = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(20_000);
    let work = Packet::new(Some(Packet::new(None, WORKER, 0)), WORKER, 0);
    let tasks = vec![
        Task::new(IDLE, None, Work::Idle { control: 1, count }),
        Task::new(WORKER, Some(work), Work::Worker { destination: HANDLER, letter: 0 }),
        Task::new(HANDLER, None, Work::Relay { handled: 0 }),
        Task::new(DEVICE, None, Work::Relay { handled: 0 }),
    ];
    let mut scheduler = Scheduler { tasks, hops: 0, holds: 0 };
    scheduler.run();
    let idents: Vec<_> = scheduler.tasks.iter().map(|task| task.ident).collect();
    println!("{} {} {:?}", scheduler.hops, scheduler.holds, idents);
}
