//! An executor of one thread: a queue of boxed futures, wakers of its own, and tasks that share what they hold by `Rc`.

use no_tls::no_tls;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt::Write;
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker, ready};

/// Says that a task is to be polled again.
#[no_tls]
#[derive(Default)]
struct Flag {
    is_woken: AtomicBool,
    count: AtomicUsize,
}

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.is_woken.store(true, Ordering::Relaxed);
        self.count.fetch_add(1, Ordering::Relaxed);
    }
}

/// Ready when it is polled for the second time.
#[no_tls]
struct Pause(bool);

#[no_tls]
impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

/// A value that one task gives and another waits for.
#[no_tls]
struct Slot<T> {
    value: RefCell<Option<T>>,
    waiting: RefCell<Option<Waker>>,
}

#[no_tls]
impl<T> Slot<T> {
    fn new() -> Rc<Self> {
        Rc::new(Self { value: RefCell::new(None), waiting: RefCell::new(None) })
    }

    fn give(&self, value: T) {
        *self.value.borrow_mut() = Some(value);
        if let Some(waker) = self.waiting.borrow_mut().take() {
            waker.wake();
        }
    }

    fn wait(self: &Rc<Self>) -> Wait<T> {
        Wait { slot: self.clone() }
    }
}

#[no_tls]
struct Wait<T> {
    slot: Rc<Slot<T>>,
}

#[no_tls]
impl<T> Future for Wait<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        match self.slot.value.borrow_mut().take() {
            Some(value) => Poll::Ready(value),
            None => {
                let mut waiting = self.slot.waiting.borrow_mut();
                let is_known = waiting.as_ref().is_some_and(|waker| waker.will_wake(cx.waker()));
                if !is_known {
                    *waiting = Some(cx.waker().clone());
                }
                Poll::Pending
            }
        }
    }
}

/// A future with what it waits for inside of it, projected by hand.
#[no_tls]
struct Doubled<F> {
    inner: F,
    polls: u32,
}

#[no_tls]
impl<F: Future<Output = u32>> Future for Doubled<F> {
    type Output = (u32, u32);

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(u32, u32)> {
        // SAFETY: `inner` is pinned as the whole is, `polls` never is.
        let this = unsafe { self.get_unchecked_mut() };
        this.polls += 1;
        // SAFETY: as above.
        let inner = unsafe { Pin::new_unchecked(&mut this.inner) };
        let value = ready!(inner.poll(cx));
        Poll::Ready((value * 2, this.polls))
    }
}

#[no_tls]
async fn produce(slots: Vec<Rc<Slot<u32>>>, log: Rc<RefCell<String>>) {
    for (index, slot) in slots.iter().enumerate() {
        Pause(false).await;
        let value = u32::try_from(index).unwrap() * 10 + 1;
        writeln!(log.borrow_mut(), "gives {value}").unwrap();
        slot.give(value);
    }
}

#[no_tls]
async fn consume(name: &'static str, slot: Rc<Slot<u32>>, log: Rc<RefCell<String>>, sum: Rc<Cell<u32>>) {
    let (value, polls) = Doubled { inner: slot.wait(), polls: 0 }.await;
    sum.set(sum.get() + value);
    writeln!(log.borrow_mut(), "{name} has {value} in {polls} polls").unwrap();
}

#[no_tls]
fn run_all(tasks: Vec<Pin<Box<dyn Future<Output = ()>>>>) -> usize {
    let flag = Arc::new(Flag::default());
    let waker = Waker::from(flag.clone());
    let mut cx = Context::from_waker(&waker);
    let mut queue: VecDeque<_> = tasks.into();
    let mut rounds = 0;
    while !queue.is_empty() {
        rounds += 1;
        flag.is_woken.store(false, Ordering::Relaxed);
        for _ in 0..queue.len() {
            let mut task = queue.pop_front().unwrap();
            if task.as_mut().poll(&mut cx).is_pending() {
                queue.push_back(task);
            }
        }
        assert!(queue.is_empty() || flag.is_woken.load(Ordering::Relaxed), "all tasks wait");
    }
    rounds * 100 + flag.count.load(Ordering::Relaxed)
}

#[no_tls]
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return output;
        }
    }
}

#[no_tls]
pub fn run() -> String {
    let log = Rc::new(RefCell::new(String::new()));
    let sum = Rc::new(Cell::new(0));
    let slots: Vec<_> = (0..3).map(|_| Slot::new()).collect();
    let mut tasks: Vec<Pin<Box<dyn Future<Output = ()>>>> = Vec::new();
    for (name, slot) in ["a", "b", "c"].into_iter().zip(&slots) {
        tasks.push(Box::pin(consume(name, slot.clone(), log.clone(), sum.clone())));
    }
    tasks.push(Box::pin(produce(slots, log.clone())));
    let finally = log.clone();
    tasks.push(Box::pin(async move {
        Pause(false).await;
        finally.borrow_mut().push_str("a block, too\n");
    }));
    let rounds = run_all(tasks);
    let last = block_on(async {
        Pause(false).await;
        sum.get() + 1
    });
    let shared = (Rc::strong_count(&log), Rc::strong_count(&sum));
    let log = log.borrow();
    format!("{log}{rounds} {last} {shared:?}")
}
