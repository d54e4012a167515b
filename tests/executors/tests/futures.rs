//! Do tasks run on the `ThreadPool` of `futures`?

use futures::channel::{mpsc, oneshot};
use futures::executor::{ThreadPool, block_on};
use futures::task::SpawnExt;
use futures::{SinkExt, StreamExt};
use no_tls::future::join_all;
use no_tls::{Ambient, Task, marked, no_tls, outside, outside_await};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

#[test]
fn a_task_moves() {
    let pool = ThreadPool::builder().pool_size(2).create().unwrap();
    no_tls_executors::move_a_task(|job| pool.spawn_ok(job));
}

/// Counts words, each line in a future of its own, all of which share the counts.
#[no_tls]
async fn count(lines: Ambient<mpsc::Receiver<String>>) -> Rc<RefCell<BTreeMap<String, usize>>> {
    let mut lines = lines;
    let counts = Rc::new(RefCell::new(BTreeMap::new()));
    let mut all = Vec::new();
    while let Some(line) = outside_await!(lines.get_mut().next()) {
        let counts = counts.clone();
        all.push(async move {
            for word in line.split(' ') {
                no_tls::future::yield_now().await;
                *counts.borrow_mut().entry(word.to_owned()).or_default() += 1;
            }
        });
    }
    join_all(all).await;
    counts
}

#[test]
fn a_task_reads_a_channel_and_gives_its_graph() {
    let pool = ThreadPool::builder().pool_size(2).create().unwrap();
    let (mut sender, receiver) = mpsc::channel(1);
    let lines = Ambient::new(receiver);
    let counting = pool.spawn_with_handle(Task::new(marked!(move || count(lines))).capsule()).unwrap();
    let counts = block_on(async {
        for line in ["a b a", "b c", "a"] {
            sender.send(line.to_owned()).await.unwrap();
        }
        drop(sender);
        counting.await
    });
    let counts = counts.into_inner();
    assert_eq!(format!("{:?}", counts.borrow()), r#"{"a": 3, "b": 2, "c": 1}"#);
    assert_eq!(Rc::strong_count(&counts), 1);
}

#[no_tls]
async fn answer(ask: Ambient<oneshot::Receiver<u32>>, reply: Ambient<oneshot::Sender<u32>>) -> bool {
    let asked = Rc::new(outside_await!(async { ask.into_inner().await.ok() }));
    let Some(number) = *asked else { return false };
    outside!(reply.into_inner().send(number + 1).is_ok())
}

#[test]
fn a_task_answers() {
    let pool = ThreadPool::builder().pool_size(2).create().unwrap();
    let ((ask, asked), (reply, replied)) = (oneshot::channel(), oneshot::channel());
    let (asked, reply) = (Ambient::new(asked), Ambient::new(reply));
    let answering = pool.spawn_with_handle(Task::new(marked!(move || answer(asked, reply)))).unwrap();
    ask.send(6).unwrap();
    assert_eq!(block_on(replied), Ok(7));
    assert!(block_on(answering));
}
