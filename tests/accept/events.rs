//! An event queue: a simulation of a shop with boxed actions that schedule further ones.

use no_tls::no_tls;
use std::cell::RefCell;
use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, VecDeque};
use std::rc::Rc;
use std::time::Duration;

#[no_tls(NoTls)]
struct Event {
    at: Duration,
    seq: u64,
    what: What,
}

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
enum What {
    Arrive { customer: u32 },
    Served { customer: u32, till: usize },
    Close,
}

#[no_tls]
impl PartialEq for Event {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
#[no_tls]
impl Eq for Event {}
#[no_tls]
impl PartialOrd for Event {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
#[no_tls]
impl Ord for Event {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.at, self.seq).cmp(&(other.at, other.seq))
    }
}

#[no_tls]
#[derive(Default)]
struct Queue {
    heap: BinaryHeap<Reverse<Event>>,
    now: Duration,
    seq: u64,
}

#[no_tls]
impl Queue {
    fn after(&mut self, delay: Duration, what: What) {
        self.seq += 1;
        self.heap.push(Reverse(Event { at: self.now + delay, seq: self.seq, what }));
    }
    fn pop(&mut self) -> Option<What> {
        let Reverse(event) = self.heap.pop()?;
        self.now = event.at;
        Some(event.what)
    }
}

#[no_tls]
struct Shop {
    queue: Queue,
    tills: Vec<Option<u32>>,
    line: VecDeque<u32>,
    random: u32,
    open: bool,
    listeners: Vec<Box<dyn Fn(Duration, &What)>>,
}

#[no_tls]
impl Shop {
    fn random(&mut self, below: u32) -> u32 {
        self.random = self.random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.random >> 16) % below
    }

    fn serve(&mut self) {
        for till in 0..self.tills.len() {
            if self.tills[till].is_some() {
                continue;
            }
            let Some(customer) = self.line.pop_front() else { break };
            self.tills[till] = Some(customer);
            let seconds = 30 + u64::from(self.random(60));
            self.queue.after(Duration::from_secs(seconds), What::Served { customer, till });
        }
    }

    fn run(&mut self) {
        while let Some(what) = self.queue.pop() {
            for listener in &self.listeners {
                listener(self.queue.now, &what);
            }
            match what {
                What::Arrive { customer } if self.open => {
                    self.line.push_back(customer);
                    let delay = Duration::from_millis(self.random(40_000).into());
                    self.queue.after(delay, What::Arrive { customer: customer + 1 });
                }
                What::Arrive { .. } => {}
                What::Served { till, .. } => self.tills[till] = None,
                What::Close => self.open = false,
            }
            self.serve();
        }
    }
}

#[no_tls]
pub fn run() -> String {
    let log: Rc<RefCell<Vec<String>>> = Rc::default();
    let mut shop = Shop {
        queue: Queue::default(),
        tills: vec![None; 2],
        line: VecDeque::new(),
        random: 42,
        open: true,
        listeners: Vec::new(),
    };
    let sink = Rc::clone(&log);
    shop.listeners.push(Box::new(move |at, what| {
        sink.borrow_mut().push(format!("{:>7.2}s {what:?}", at.as_secs_f64()));
    }));
    shop.queue.after(Duration::ZERO, What::Arrive { customer: 1 });
    shop.queue.after(Duration::from_secs(120), What::Close);
    shop.run();
    let served = log.borrow().iter().filter(|line| line.contains("Served")).count();
    let lines = log.borrow().join("\n");
    format!("{lines}\n{served} served, {} waiting, {:?}\n", shop.line.len(), shop.queue.now)
}
