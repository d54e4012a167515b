//! Do tasks run on the multi-thread runtime of `tokio`?

use no_tls::future::{join, join_all, race, timeout};
use no_tls::{Ambient, Capsule, Task, marked, no_tls, outside, outside_await};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{mpsc, oneshot};
use tokio::task::{JoinHandle, JoinSet};

fn of_two_threads() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

#[test]
fn a_task_moves() {
    let runtime = of_two_threads();
    no_tls_executors::move_a_task(|job| drop(runtime.spawn(job)));
}

#[no_tls]
async fn sum_of(n: u64) -> Rc<u64> {
    let parts = join_all((1..=n).map(|part| async move {
        outside_await!(tokio::task::yield_now());
        Rc::new(part)
    }))
    .await;
    Rc::new(parts.iter().map(|part| **part).sum())
}

#[test]
fn a_join_set_gives_capsules() {
    let sums = of_two_threads().block_on(async {
        let mut set = JoinSet::new();
        for n in 1..=50 {
            set.spawn(Task::new(marked!(move || sum_of(n))).capsule());
        }
        let capsules: Capsule<Vec<Rc<u64>>> = set.join_all().await.into_iter().collect();
        capsules.into_inner()
    });
    assert_eq!(sums.iter().map(|sum| **sum).sum::<u64>(), 22_100);
}

/// An actor: what it knows is a graph of its own.
#[no_tls]
async fn actor(mut requests: Ambient<mpsc::Receiver<(String, oneshot::Sender<usize>)>>) -> usize {
    let names: Rc<RefCell<HashMap<Rc<str>, usize>>> = Rc::default();
    loop {
        let next = async {
            outside_await!(async { requests.get_mut().recv().await.map(|(name, reply)| (name, Ambient::new(reply))) })
        };
        // Time that is spent in vain ends it.
        let timer = async { outside_await!(tokio::time::sleep(Duration::from_secs(60))) };
        let Some(Some((name, reply))) = timeout(next, timer).await else { break };
        let mut names = names.borrow_mut();
        let known = names.len();
        let id = *names.entry(name.into()).or_insert(known);
        outside!(reply.into_inner().send(id).is_ok());
    }
    names.borrow().len()
}

#[test]
fn an_actor_answers_over_channels() {
    of_two_threads().block_on(async {
        let (requests, receiver) = mpsc::channel(2);
        let receiver = Ambient::new(receiver);
        let actor = tokio::spawn(Task::new(marked!(move || actor(receiver))));
        let clients = ["a", "b", "a", "c"].map(|name| {
            let requests = requests.clone();
            tokio::spawn(async move {
                let (reply, replied) = oneshot::channel();
                requests.send((name.to_owned(), reply)).await.unwrap();
                (name, replied.await.unwrap())
            })
        });
        drop(requests);
        let mut ids = HashMap::new();
        for client in clients {
            let (name, id) = client.await.unwrap();
            assert_eq!(*ids.entry(name).or_insert(id), id);
        }
        assert_eq!(actor.await.unwrap(), ids.len());
    });
}

/// A connection's session, both halves of which share it.
#[no_tls]
#[derive(Default)]
struct Session {
    lines: RefCell<Vec<Rc<str>>>,
    written: Cell<usize>,
}

#[no_tls]
async fn serve(mut reader: Ambient<BufReader<OwnedReadHalf>>, mut writer: Ambient<OwnedWriteHalf>) -> Rc<Session> {
    let session = Rc::new(Session::default());
    loop {
        let mut line = String::new();
        let length = outside_await!(async { reader.get_mut().read_line(&mut line).await.unwrap_or(0) });
        if length == 0 {
            return session;
        }
        let line: Rc<str> = Rc::from(line.trim_end());
        session.lines.borrow_mut().push(line.clone());
        let reply = format!("{} {line}\n", session.lines.borrow().len());
        if !outside_await!(async { writer.get_mut().write_all(reply.as_bytes()).await.is_ok() }) {
            return session;
        }
        session.written.set(session.written.get() + reply.len());
    }
}

#[test]
fn a_session_is_kept_over_tcp() {
    of_two_threads().block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let client = tokio::spawn(async move {
            let mut stream = BufReader::new(TcpStream::connect(address).await.unwrap());
            let mut replies = String::new();
            for request in ["one\n", "two\n", "three\n"] {
                stream.write_all(request.as_bytes()).await.unwrap();
                stream.read_line(&mut replies).await.unwrap();
            }
            replies
        });
        let (reader, writer) = listener.accept().await.unwrap().0.into_split();
        let (reader, writer) = (Ambient::new(BufReader::new(reader)), Ambient::new(writer));
        let session = tokio::spawn(Task::new(marked!(move || serve(reader, writer))).capsule());
        assert_eq!(client.await.unwrap(), "1 one\n2 two\n3 three\n");
        let session = session.await.unwrap().into_inner();
        assert_eq!((session.lines.borrow().len(), session.written.get()), (3, 20));
    });
}

#[test]
fn marked_code_spawns_and_joins() {
    #[no_tls]
    async fn both() -> u64 {
        let spawned = outside!(Ambient::new(tokio::spawn(Task::new(marked!(|| async { *sum_of(4).await })))));
        let (here, there) = join(sum_of(3), joined(spawned)).await;
        *here + there
    }

    #[no_tls]
    async fn joined(handle: Ambient<JoinHandle<u64>>) -> u64 {
        outside_await!(async { handle.into_inner().await.unwrap_or(0) })
    }

    let task = Task::new(marked!(both));
    assert_eq!(of_two_threads().block_on(async { tokio::spawn(task).await.unwrap() }), 16);
}

#[test]
fn an_aborted_task_drops_what_it_has() {
    of_two_threads().block_on(async {
        let (sender, receiver) = oneshot::channel::<u32>();
        let (started, has_started) = oneshot::channel::<()>();
        let (receiver, started) = (Ambient::new(receiver), Ambient::new(started));
        let waiting = tokio::spawn(Task::new(marked!(move || async move {
            let shared = Rc::new(receiver);
            let kept = shared.clone();
            let _ = outside!(started.into_inner().send(()).is_ok());
            let timer = async { outside_await!(tokio::time::sleep(Duration::from_secs(60))) };
            race(timer, std::future::pending()).await;
            drop((shared, kept));
        })));
        has_started.await.unwrap();
        waiting.abort();
        assert!(waiting.await.unwrap_err().is_cancelled());
        assert!(sender.is_closed());
    });
}

#[test]
fn a_panic_is_the_join_handles() {
    let joined = of_two_threads().block_on(async {
        tokio::spawn(Task::new(marked!(|| async {
            let shared = Rc::new(1);
            outside_await!(tokio::task::yield_now());
            assert_eq!(*shared, 2);
        })))
        .await
    });
    assert!(joined.unwrap_err().is_panic());
}
