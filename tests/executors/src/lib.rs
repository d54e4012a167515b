//! How is a task made to go on on another thread, for certain?
//!
//! The pool has two threads. The task stops on one of them, `here`. Then two jobs meet, each in a poll of its own, so that each has a
//! thread of the pool for itself: the one that has `here` keeps it busy until the task has been polled again, and the other wakes the task,
//! and ends. So the thread that is left polls it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, Waker};
use std::thread::{self, ThreadId};
use std::time::Duration;

use no_tls::{Ambient, Task, marked, no_tls, outside_await};

/// How often the task is moved.
pub const MOVES: usize = 8;

/// No job waits longer for another: a test fails, and does not hang.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is given to an executor to run.
pub type Job = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Where a task has been polled, and how it is woken where it stops.
#[derive(Default)]
struct Track {
    /// The thread of each poll.
    polls: Vec<ThreadId>,
    stopped: Option<Waker>,
    output: Option<usize>,
}

#[derive(Clone, Default)]
struct Shared(Arc<(Mutex<Track>, Condvar)>);

impl Shared {
    fn change(&self, change: impl FnOnce(&mut Track)) {
        change(&mut self.0.0.lock().unwrap());
        self.0.1.notify_all();
    }

    fn wait_until<T>(&self, mut found: impl FnMut(&mut Track) -> Option<T>) -> T {
        let mut output = None;
        let track = self.0.0.lock().unwrap();
        let waited = self.0.1.wait_timeout_while(track, PATIENCE, |track| {
            output = found(track);
            output.is_none()
        });
        drop(waited.unwrap());
        output.expect("another thread of the pool goes on")
    }

    /// Ready when it is polled again, which takes a wake.
    async fn stop(&self) {
        let mut has_stopped = false;
        std::future::poll_fn(|cx| {
            if std::mem::replace(&mut has_stopped, true) {
                return Poll::Ready(());
            }
            self.change(|track| track.stopped = Some(cx.waker().clone()));
            Poll::Pending
        })
        .await;
    }
}

/// Where two jobs find that they are polled at the same time.
#[derive(Clone, Default)]
struct Meeting(Arc<(Mutex<Found>, Condvar)>);

#[derive(Default)]
struct Found {
    one: bool,
    both: bool,
}

impl Meeting {
    /// Ready while the other job is here, too. It goes away now and then, so that a thread that has both jobs runs both.
    async fn meet(&self) {
        std::future::poll_fn(|cx| {
            let mut found = self.0.0.lock().unwrap();
            if std::mem::replace(&mut found.one, true) {
                found.both = true;
                self.0.1.notify_all();
                return Poll::Ready(());
            }
            let waited = self.0.1.wait_timeout_while(found, Duration::from_millis(10), |found| !found.both);
            let (mut found, _) = waited.unwrap();
            if found.both {
                return Poll::Ready(());
            }
            found.one = false;
            cx.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }
}

/// A future whose polls are recorded, as ambient code sees them.
struct Recorded<F> {
    future: Pin<Box<F>>,
    shared: Shared,
}

impl<F: Future<Output = usize>> Future for Recorded<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.shared.change(|track| track.polls.push(thread::current().id()));
        let polled = self.future.as_mut().poll(cx);
        polled.map(|output| self.shared.change(|track| track.output = Some(output)))
    }
}

/// A graph that a task has across its awaits.
#[no_tls]
struct Node {
    value: usize,
    next: Option<Rc<Node>>,
}

#[no_tls]
fn length(node: &Rc<Node>) -> usize {
    node.next.as_ref().map_or(0, length) + usize::from(node.value < MOVES)
}

#[no_tls]
async fn grow(shared: Ambient<Shared>) -> usize {
    let mut head = Rc::new(Node { value: 0, next: None });
    for value in 1..=MOVES {
        let kept = Rc::clone(&head);
        outside_await!(shared.get().stop());
        assert_eq!(Rc::strong_count(&kept), 2, "the clones are alive");
        head = Rc::new(Node { value, next: Some(kept) });
    }
    length(&head)
}

/// Moves a task from one thread of a pool to another, and back, and asserts that it was.
///
/// `spawn` gives a job to a pool of exactly two threads.
///
/// # Panics
///
/// If a poll is not on the thread that is left for it.
pub fn move_a_task(spawn: impl Fn(Job)) {
    let shared = Shared::default();
    let inside = Ambient::new(shared.clone());
    let task = Task::new(marked!(move || grow(inside)));
    spawn(Box::pin(Recorded { future: Box::pin(task), shared: shared.clone() }));

    for moves in 1..=MOVES {
        let (waker, here) = shared.wait_until(|track| Some((track.stopped.take()?, *track.polls.last()?)));
        let meeting = Meeting::default();
        for _ in 0..2 {
            let (waker, meeting, shared) = (waker.clone(), meeting.clone(), shared.clone());
            spawn(Box::pin(async move {
                meeting.meet().await;
                if thread::current().id() == here {
                    shared.wait_until(|track| (track.polls.len() > moves).then_some(()));
                } else {
                    waker.wake();
                }
            }));
        }
    }

    assert_eq!(shared.wait_until(|track| track.output), MOVES);
    let polls = shared.0.0.lock().unwrap().polls.clone();
    assert_eq!(polls.len(), MOVES + 1);
    assert!(polls.windows(2).all(|pair| pair[0] != pair[1]), "each poll is on the other thread: {polls:?}");
}
