//! What does a `Task` do when it is moved, dropped, woken, panics, or is polled again?

use no_tls::future::{join, join_all, race, timeout, yield_now};
use no_tls::{Ambient, Capsule, InCapsule, Task, marked, no_tls, outside, outside_await};
use static_assertions::{assert_impl_all, assert_not_impl_any};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

struct NotSync(#[expect(dead_code, reason = "it is what is not `Sync`")] Cell<*const u8>);

assert_impl_all!(Task<NotSync>: Send, Sync, std::fmt::Debug);
assert_impl_all!(Task<std::future::Ready<Rc<u8>>>: Future, Send, Sync, Unpin);
assert_impl_all!(Task<InCapsule<std::future::Ready<Rc<u8>>>>: Future<Output = Capsule<Rc<u8>>>, Send, Sync);
assert_not_impl_any!(Task<std::marker::PhantomPinned>: Unpin);
assert_not_impl_any!(Task<Pin<Box<dyn Future<Output = ()>>>>: Future);

/// Counts how often it is woken.
#[derive(Default)]
struct Woken(AtomicUsize);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

fn poll<F: Future + Unpin>(future: &mut F) -> Poll<F::Output> {
    Pin::new(future).poll(&mut Context::from_waker(Waker::noop()))
}

fn block_on<F: Future>(future: F) -> F::Output {
    struct Unpark(thread::Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

fn thread_name() -> String {
    format!("{:?}", thread::current().id())
}

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

/// Counts its polls for each thread.
async fn fill(buffer: &mut [u8], with: &Mutex<u8>) -> usize {
    COUNT.set(COUNT.get() + 1);
    yield_now().await;
    COUNT.set(COUNT.get() + 1);
    buffer.fill(*with.lock().unwrap());
    buffer.len()
}

/// Counts the drops of what is in a task.
#[no_tls]
struct Counted(Arc<AtomicUsize>);

#[no_tls]
impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn a_task_goes_on_on_another_thread_with_its_rcs() {
    let task = Task::new(marked!(|| async {
        let graph = Rc::new(RefCell::new(Vec::new()));
        let mut threads = Vec::new();
        for step in 0..4 {
            let shared = Rc::clone(&graph);
            let held = graph.try_borrow().map(|steps| steps.len());
            threads.push(outside!(self::thread_name()));
            yield_now().await;
            shared.borrow_mut().push((step, held.unwrap()));
            assert_eq!(Rc::strong_count(&graph), 2);
        }
        (graph, threads)
    }));
    let mut task = Box::pin(task);
    let output = loop {
        // Each poll is a new thread's.
        let (polled, back) = thread::spawn(move || {
            let polled = poll(&mut task).map(|(graph, threads)| (graph.borrow().clone(), threads));
            (polled, task)
        })
        .join()
        .unwrap();
        match polled {
            Poll::Ready(output) => break output,
            Poll::Pending => task = back,
        }
    };
    assert_eq!(output.0, [(0, 0), (1, 1), (2, 2), (3, 3)]);
    let mut threads = output.1;
    threads.sort();
    threads.dedup();
    assert_eq!(threads.len(), 4);
}

#[test]
#[expect(clippy::await_holding_refcell_ref, reason = "that it may be held is what is tried")]
fn a_borrow_of_a_ref_cell_is_kept_while_the_task_moves() {
    let task = Task::new(marked!(|| async {
        let cell = RefCell::new(1);
        let mut borrowed = cell.borrow_mut();
        yield_now().await;
        *borrowed += 1;
        assert!(cell.try_borrow().is_err());
        drop(borrowed);
        cell.into_inner()
    }));
    let mut task = Box::pin(task);
    assert!(poll(&mut task).is_pending());
    assert_eq!(thread::spawn(move || poll(&mut task)).join().unwrap(), Poll::Ready(2));
}

#[test]
fn a_task_is_dropped_where_it_waits_and_on_any_thread() {
    for polls in 0..3 {
        let drops = Arc::new(AtomicUsize::new(0));
        let counted = drops.clone();
        let mut task = Box::pin(Task::new(marked!(move || async move {
            let first = Rc::new(Counted(counted.clone()));
            yield_now().await;
            let second = (Rc::clone(&first), Counted(counted));
            yield_now().await;
            drop((first, second));
        })));
        for _ in 0..polls {
            assert!(poll(&mut task).is_pending());
        }
        assert_eq!(drops.load(Ordering::SeqCst), 0);
        thread::spawn(move || drop(task)).join().unwrap();
        assert_eq!(drops.load(Ordering::SeqCst), polls);
    }
}

#[test]
fn what_is_left_is_dropped_before_the_output_is_given() {
    #[no_tls]
    struct Leaves(Arc<AtomicUsize>, Rc<Counted>);

    #[no_tls]
    impl Future for Leaves {
        type Output = usize;

        fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<usize> {
            assert_eq!(Rc::strong_count(&self.1), 1);
            Poll::Ready(self.0.load(Ordering::SeqCst))
        }
    }

    let drops = Arc::new(AtomicUsize::new(0));
    let counted = drops.clone();
    let mut task = Task::new(marked!(move || Leaves(counted.clone(), Rc::new(Counted(counted)))));
    assert_eq!(poll(&mut task), Poll::Ready(0));
    assert_eq!(drops.load(Ordering::SeqCst), 1);
}

#[test]
fn a_cycle_in_a_dropped_task_is_leaked_and_nothing_else() {
    #[no_tls]
    struct Node {
        counted: Counted,
        next: RefCell<Option<Rc<Node>>>,
    }

    let drops = Arc::new(AtomicUsize::new(0));
    let counted = drops.clone();
    let mut task = Box::pin(Task::new(marked!(move || async move {
        let node = Rc::new(Node { counted: Counted(counted.clone()), next: RefCell::default() });
        *node.next.borrow_mut() = Some(node.clone());
        let beside = Counted(counted);
        yield_now().await;
        drop(beside);
        Rc::strong_count(&node) + usize::from(Arc::strong_count(&node.counted.0) > 9)
    })));
    assert!(poll(&mut task).is_pending());
    thread::spawn(move || drop(task)).join().unwrap();
    assert_eq!(drops.load(Ordering::SeqCst), 1);
    assert_eq!(Arc::strong_count(&drops), 2);
}

#[test]
fn a_task_is_woken_from_any_thread() {
    let (sender, receiver) = mpsc::channel::<Waker>();
    let is_ready = Arc::new(AtomicBool::new(false));
    let other = thread::spawn({
        let is_ready = is_ready.clone();
        move || {
            let waker = receiver.recv().unwrap();
            is_ready.store(true, Ordering::SeqCst);
            waker.wake();
        }
    });
    let task = Task::new(marked!(move || {
        // A waker is kept beside an `Rc`, as hand-written futures keep it.
        let kept: Rc<RefCell<Option<Waker>>> = Rc::default();
        std::future::poll_fn(move |cx| {
            if is_ready.load(Ordering::SeqCst) {
                return Poll::Ready(kept.borrow().is_some());
            }
            let waker = kept.borrow_mut().get_or_insert_with(|| cx.waker().clone()).clone();
            drop(sender.send(waker));
            Poll::Pending
        })
    }));
    assert!(block_on(task));
    other.join().unwrap();
}

#[test]
fn marked_code_wakes_clones_and_drops_wakers() {
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(woken.clone());
    let mut task = Box::pin(Task::new(marked!(|| std::future::poll_fn(|cx| {
        let waker = cx.waker().clone();
        assert!(waker.will_wake(cx.waker()));
        waker.wake_by_ref();
        waker.wake();
        Poll::<()>::Pending
    }))));
    assert!(task.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    assert_eq!(woken.0.load(Ordering::SeqCst), 2);
    drop((task, waker));
    assert_eq!(Arc::strong_count(&woken), 1);
}

#[test]
fn a_waker_goes_into_a_capsule_and_out_of_it() {
    let woken = Arc::new(Woken::default());
    let waker = Waker::from(woken.clone());
    let mut capsule = Capsule::new(marked!(move || Rc::new(waker)));
    let out = capsule.with(marked!(|waker: &mut Rc<Waker>| Waker::clone(waker)));
    out.wake();
    assert_eq!(woken.0.load(Ordering::SeqCst), 1);
}

#[test]
fn a_panic_goes_through_and_the_task_panics_again() {
    let mut task = Box::pin(Task::new(marked!(|| async {
        let shared = Rc::new(1);
        yield_now().await;
        assert_eq!(*shared, 2, "one is not two");
    })));
    assert!(poll(&mut task).is_pending());
    let panicked = catch_unwind(AssertUnwindSafe(|| poll(&mut task))).unwrap_err();
    assert!(Ambient::new(panicked).message().unwrap().contains("one is not two"));
    let again = catch_unwind(AssertUnwindSafe(|| poll(&mut task))).unwrap_err();
    assert!(Ambient::new(again).message().unwrap().contains("resumed after panicking"));
}

#[test]
fn a_task_polled_after_its_output_panics() {
    let mut task = Task::new(marked!(|| std::future::ready(Rc::new(1))));
    assert_eq!(poll(&mut task), Poll::Ready(Rc::new(1)));
    let panicked = catch_unwind(AssertUnwindSafe(|| poll(&mut task))).unwrap_err();
    assert_eq!(Ambient::new(panicked).message(), Some("a `Task` was polled after it had given its output"));
    // So it is in a capsule, if that is made then.
    assert!(catch_unwind(AssertUnwindSafe(|| poll(&mut task.capsule()))).is_err());
}

#[test]
fn an_output_with_rcs_comes_out_in_a_capsule() {
    let task = Task::new(marked!(|| async {
        let shared = Rc::new(RefCell::new(vec![1]));
        yield_now().await;
        shared.borrow_mut().push(2);
        (Rc::downgrade(&shared), shared)
    }));
    let capsule = thread::spawn(move || block_on(task.capsule())).join().unwrap();
    let (weak, shared): (Weak<RefCell<Vec<i32>>>, _) = capsule.into_inner();
    assert!(weak.upgrade().is_some_and(|same| Rc::ptr_eq(&same, &shared)));
    assert_eq!(*shared.borrow(), [1, 2]);
}

#[no_tls]
async fn total(of: u64) -> Rc<u64> {
    let mut sum = Rc::new(0);
    for n in 1..=of {
        yield_now().await;
        *Rc::make_mut(&mut sum) += n;
    }
    sum
}

#[no_tls]
async fn ten() -> u64 {
    *total(4).await
}

#[test]
fn tasks_are_made_and_awaited_in_marked_code() {
    #[no_tls]
    async fn of_inner_tasks() -> u64 {
        let inner = Task::new(marked!(|| total(3)));
        let mut enclosed = Task::new(marked!(|| total(2))).capsule().await;
        let two = enclosed.with(marked!(|total: &mut Rc<u64>| **total));
        *inner.await + two + *Rc::new(Task::new(marked!(ten)).await)
    }
    let task = Task::new(marked!(of_inner_tasks));
    // A task goes into another as a capsule goes into a capsule.
    let around = Task::new(marked!(move || async move { task.await * 2 }));
    assert_eq!(thread::spawn(move || block_on(around)).join().unwrap(), 38);
}

#[test]
fn ambient_code_awaits_marked_functions() {
    async fn ambient() -> u64 {
        *total(3).await + join(async { 1 }, ten()).await.1
    }
    assert_eq!(block_on(ambient()), 16);
}

#[test]
fn a_foreign_future_is_awaited_outside() {
    let with = Arc::new(Mutex::new(7));
    let mut task = Box::pin(Task::new(marked!(move || async move {
        let shared = Rc::new(Cell::new(0));
        let mut buffer = [0; 3];
        let length = outside_await!(self::fill(&mut buffer, &with), reason = "to see where it runs");
        shared.set(length);
        let sent = outside_await!(async move { Ambient::new(std::thread::current()) });
        drop(sent);
        (shared, buffer)
    })));

    assert!(poll(&mut task).is_pending());
    assert_eq!(COUNT.get(), 1);
    let (output, there) =
        thread::spawn(move || (poll(&mut task.as_mut()).map(|(shared, buffer)| (shared.get(), buffer)), COUNT.get()))
            .join()
            .unwrap();
    assert_eq!((output, there, COUNT.get()), (Poll::Ready((3, [7; 3])), 1, 1));
}

#[test]
fn outside_await_is_the_same_in_ambient_code() {
    let ready = async { outside_await!(std::future::ready(3), reason = "none") };
    assert_eq!(block_on(ready), 3);
}

#[test]
fn futures_are_joined_raced_and_timed() {
    #[no_tls]
    async fn all() -> (Vec<u64>, u64, Option<u64>, Option<u64>) {
        let joined = join_all([3, 1, 2].map(|n| async move { *total(n).await })).await;
        let log = Rc::new(RefCell::new(Vec::new()));
        let work = |name: &'static str, times: usize| {
            let log = log.clone();
            async move {
                for _ in 0..times {
                    log.borrow_mut().push(name);
                    yield_now().await;
                }
                log.borrow().len() as u64
            }
        };
        // The loser is dropped where it waits, and with it its share of the log.
        let first = race(work("slow", 9), work("fast", 2)).await;
        assert_eq!(*log.borrow(), ["slow", "fast", "slow", "fast", "slow"]);
        assert_eq!(Rc::strong_count(&log), 1);
        let in_time = timeout(work("work", 1), work("timer", 3)).await;
        let late = timeout(work("work", 9), async { outside_await!(std::future::ready(())) }).await;
        assert_eq!(Rc::strong_count(&log), 1);
        (joined, first, in_time, late)
    }
    assert_eq!(block_on(Task::new(marked!(all))), (vec![6, 1, 3], 5, Some(7), None));
}

#[test]
fn a_future_that_lost_a_race_goes_on_if_it_was_lent() {
    let task = Task::new(marked!(|| async {
        let mut slow = pin!(total(3));
        let first = race(async { Some(slow.as_mut().await) }, async { None }).await;
        (first, *slow.await)
    }));
    assert_eq!(block_on(task), (None, 6));
}

#[test]
fn a_marked_future_is_sent_where_what_it_keeps_is() {
    #[no_tls]
    async fn add<T: std::ops::Add<Output = T> + Clone>(a: &[T], b: T) -> Option<T> {
        let first = a.first()?.clone() + b;
        yield_now().await;
        Some(first)
    }
    fn is_sent<F: Future + Send>(future: F) -> F {
        future
    }
    assert_eq!(block_on(is_sent(add(&[1, 2], 3))), Some(4));
    assert_eq!(block_on(is_sent(ten_of_numbers())), 10);

    #[no_tls]
    async fn ten_of_numbers() -> u64 {
        let numbers = [1, 2, 3, 4];
        let mut sum = 0;
        for index in 0..numbers.len() {
            let doubled = async { numbers[index] * 2 };
            sum += doubled.await / one().await + i32::from(one().await > two().await);
        }
        sum as u64 / 2
    }

    #[no_tls]
    async fn one() -> i32 {
        1
    }

    #[no_tls]
    async fn two() -> i32 {
        yield_now().await;
        2
    }
}
