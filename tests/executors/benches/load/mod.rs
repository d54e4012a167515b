//! What does each of the four ways run, and how is a load of it run to its end?
//!
//! A task has one vector of counters, two handles to it, and a number of steps. In each it goes over the counters by one handle after
//! the other, each of them cloned, and lets other tasks run. The ways differ in what the handles are, and in which threads may run
//! the task.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use no_tls::{Task, marked, no_tls, outside_await};
use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinHandle, LocalSet, yield_now};
use tokio_util::task::LocalPoolHandle;

pub const THREADS: usize = 2;
const COUNTERS: usize = 16;

/// How many tasks there are, and how the steps are spread over them.
#[derive(Clone, Copy)]
pub struct Load {
    pub tasks: usize,
    pub is_skewed: bool,
}

impl Load {
    /// Ten for each task; or, of a hundred tasks, a thousand for the first and ten for the others.
    fn steps(self, task: usize) -> usize {
        if self.is_skewed && task.is_multiple_of(100) { 1000 } else { 10 }
    }

    fn total(self) -> u64 {
        (0..self.tasks).map(|task| (self.steps(task) * COUNTERS * 2) as u64).sum()
    }
}

/// One of the ways, by name.
pub type Way = (&'static str, fn(Load) -> u64);

pub const WAYS: [Way; 4] = [
    ("`Task` with `Rc`, `tokio::spawn`", in_tasks),
    ("`Arc<Mutex>`, `tokio::spawn`", with_locks),
    ("`Rc`, `LocalSet`", in_local_set),
    ("`Rc`, `LocalPoolHandle`", in_local_pool),
];

/// Runs a load, and sees to it that all of it was done.
pub fn run((name, way): Way, load: Load) {
    assert_eq!(way(load), load.total(), "{name}");
}

#[no_tls]
async fn shared(steps: usize) -> u64 {
    let handles = two_handles();
    for _ in 0..steps {
        for handle in &handles {
            let shared = Rc::clone(handle);
            shared.borrow_mut().iter_mut().for_each(|counter| *counter += 1);
        }
        outside_await!(yield_now());
    }
    let counters = handles[0].borrow();
    counters.iter().sum()
}

#[no_tls]
fn two_handles() -> [Rc<RefCell<Vec<u64>>>; 2] {
    let handle = Rc::new(RefCell::new(vec![0; COUNTERS]));
    [handle.clone(), handle]
}

async fn local(steps: usize) -> u64 {
    let handles = two_handles();
    for _ in 0..steps {
        for handle in &handles {
            let shared = Rc::clone(handle);
            shared.borrow_mut().iter_mut().for_each(|counter| *counter += 1);
        }
        yield_now().await;
    }
    let counters = handles[0].borrow();
    counters.iter().sum()
}

async fn locked(steps: usize) -> u64 {
    let handle = Arc::new(Mutex::new(vec![0; COUNTERS]));
    let handles = [handle.clone(), handle];
    for _ in 0..steps {
        for handle in &handles {
            let shared = Arc::clone(handle);
            shared.lock().unwrap().iter_mut().for_each(|counter| *counter += 1);
        }
        yield_now().await;
    }
    let counters = handles[0].lock().unwrap();
    counters.iter().sum()
}

async fn join(handles: impl Iterator<Item = JoinHandle<u64>>) -> u64 {
    let handles: Vec<_> = handles.collect();
    let mut sum = 0;
    for handle in handles {
        sum += handle.await.unwrap();
    }
    sum
}

fn of_threads() -> Runtime {
    Builder::new_multi_thread().worker_threads(THREADS).build().unwrap()
}

fn spawned<F: Future<Output = u64> + Send + 'static>(load: Load, task: fn(usize) -> F) -> u64 {
    let runtime = of_threads();
    // On a thread of the runtime, as a server spawns.
    let all =
        runtime.spawn(async move { join((0..load.tasks).map(|number| tokio::spawn(task(load.steps(number))))).await });
    runtime.block_on(all).unwrap()
}

fn in_tasks(load: Load) -> u64 {
    spawned(load, |steps| Task::new(marked!(move || shared(steps))))
}

fn with_locks(load: Load) -> u64 {
    spawned(load, locked)
}

fn in_local_set(load: Load) -> u64 {
    let runtime = Builder::new_current_thread().build().unwrap();
    let set = LocalSet::new();
    set.block_on(&runtime, async move {
        join((0..load.tasks).map(|number| tokio::task::spawn_local(local(load.steps(number))))).await
    })
}

fn in_local_pool(load: Load) -> u64 {
    let pool = LocalPoolHandle::new(THREADS);
    of_threads().block_on(async move {
        join((0..load.tasks).map(|number| pool.spawn_pinned(move || local(load.steps(number))))).await
    })
}
