//! Do tasks run on an executor of `smol`, which is `async-executor`'s?

use no_tls::future::{join, timeout};
use no_tls::{Ambient, Task, marked, no_tls, outside_await};
use smol::channel::{Receiver, Sender, bounded};
use smol::{Executor, Timer, future};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// An executor that two threads run, until what is given back is dropped.
fn on_two_threads() -> (Arc<Executor<'static>>, Sender<()>) {
    let executor = Arc::new(Executor::new());
    let (stop, stopped) = bounded(1);
    for _ in 0..2 {
        let (executor, stopped) = (executor.clone(), stopped.clone());
        thread::spawn(move || future::block_on(executor.run(stopped.recv())));
    }
    (executor, stop)
}

#[test]
fn a_task_moves() {
    let (executor, _stop) = on_two_threads();
    no_tls_executors::move_a_task(|job| executor.spawn(job).detach());
}

/// Gets numbers until none comes in time.
#[no_tls]
async fn collect(numbers: Ambient<Receiver<u32>>) -> Rc<RefCell<Vec<u32>>> {
    let all = Rc::new(RefCell::new(Vec::new()));
    let receive = async {
        while let Some(number) = outside_await!(async { numbers.get().recv().await.ok() }) {
            all.borrow_mut().push(number);
        }
    };
    let timer = async { outside_await!(async { Timer::after(Duration::from_millis(20)).await }) };
    timeout(receive, timer).await;
    all
}

#[test]
fn a_task_waits_for_a_channel_and_a_timer() {
    let (executor, _stop) = on_two_threads();
    let (sender, receiver) = bounded(4);
    let receiver = Ambient::new(receiver);
    sender.try_send(1).unwrap();
    sender.try_send(2).unwrap();
    let collecting = executor.spawn(Task::new(marked!(move || collect(receiver))).capsule());
    let collected = future::block_on(collecting).into_inner();
    assert_eq!(*collected.borrow(), [1, 2]);
    assert!(sender.is_closed());
}

/// Two halves of one task that share what they count.
#[no_tls]
async fn ping_pong(to: Ambient<Sender<u32>>, from: Ambient<Receiver<u32>>) -> u32 {
    let seen = Rc::new(RefCell::new(0));
    let send = async {
        for number in 1..=100 {
            outside_await!(async { to.get().send(number).await.is_ok() });
        }
    };
    let receive = async {
        for _ in 1..=100 {
            let number = outside_await!(async { from.get().recv().await.unwrap_or(0) });
            *seen.borrow_mut() += number;
        }
    };
    join(send, receive).await;
    seen.take()
}

#[test]
fn a_spawned_task_is_awaited_in_another() {
    #[no_tls]
    async fn twice(inner: Ambient<smol::Task<u32>>) -> u32 {
        outside_await!(inner.into_inner()) * 2
    }

    let (executor, _stop) = on_two_threads();
    let (sender, receiver) = bounded(1);
    let (to, from) = (Ambient::new(sender), Ambient::new(receiver));
    let inner = Ambient::new(executor.spawn(Task::new(marked!(move || ping_pong(to, from)))));
    let outer = executor.spawn(Task::new(marked!(move || twice(inner))));
    assert_eq!(future::block_on(outer), 10_100);
}

#[test]
fn a_cancelled_task_drops_what_it_has() {
    let (executor, _stop) = on_two_threads();
    let (sender, receiver) = bounded::<u32>(1);
    let receiver = Ambient::new(receiver);
    let waiting = executor.spawn(Task::new(marked!(move || async move {
        let shared = Rc::new(receiver);
        let kept = shared.clone();
        outside_await!(std::future::pending::<()>());
        drop((shared, kept));
    })));
    assert!(future::block_on(waiting.cancel()).is_none());
    assert!(sender.is_closed());
}
