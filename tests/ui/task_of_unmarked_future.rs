//! An executor would run a future that is not marked, with the task's `Rc`s.

use no_tls::{Task, marked, no_tls};
use std::pin::Pin;
use std::task::{Context, Poll};

#[no_tls]
struct Timer;

impl Future for Timer {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        Poll::Ready(())
    }
}

fn main() {
    let _task = Task::new(marked!(|| Timer));
}
