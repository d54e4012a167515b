//! Streams of a trait of one's own, with adapters that are projected by hand.

use no_tls::no_tls;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::{Rc, Weak};
use std::task::{Context, Poll, Waker, ready};

#[no_tls]
trait Stream {
    type Item;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, None)
    }
}

#[no_tls]
impl<S: Stream + Unpin + ?Sized> Stream for &mut S {
    type Item = S::Item;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        Pin::new(&mut **self).poll_next(cx)
    }
}

#[no_tls]
struct Channel<T> {
    queue: VecDeque<T>,
    receiver: Option<Waker>,
}

#[no_tls]
struct Sender<T>(Weak<RefCell<Channel<T>>>, Rc<()>);

#[no_tls]
struct Receiver<T>(Rc<RefCell<Channel<T>>>, Weak<()>);

#[no_tls]
fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let channel = Rc::new(RefCell::new(Channel { queue: VecDeque::new(), receiver: None }));
    let alive = Rc::new(());
    (Sender(Rc::downgrade(&channel), alive.clone()), Receiver(channel, Rc::downgrade(&alive)))
}

#[no_tls]
impl<T> Sender<T> {
    fn send(&self, value: T) -> Result<(), T> {
        let Some(channel) = self.0.upgrade() else { return Err(value) };
        let mut channel = channel.borrow_mut();
        channel.queue.push_back(value);
        if let Some(receiver) = channel.receiver.take() {
            receiver.wake();
        }
        Ok(())
    }
}

#[no_tls]
impl<T> Stream for Receiver<T> {
    type Item = T;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let mut channel = self.0.borrow_mut();
        match channel.queue.pop_front() {
            Some(value) => Poll::Ready(Some(value)),
            None if self.1.strong_count() == 0 => Poll::Ready(None),
            None => {
                channel.receiver.get_or_insert_with(|| cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

#[no_tls]
struct Map<S, F> {
    stream: S,
    f: F,
}

#[no_tls]
impl<S: Stream, F: FnMut(S::Item) -> U, U> Stream for Map<S, F> {
    type Item = U;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<U>> {
        // SAFETY: `stream` is pinned as the whole is, `f` never is.
        let this = unsafe { self.get_unchecked_mut() };
        // SAFETY: as above.
        let stream = unsafe { Pin::new_unchecked(&mut this.stream) };
        Poll::Ready(ready!(stream.poll_next(cx)).map(&mut this.f))
    }
}

#[no_tls]
struct Chunks<S, T> {
    stream: S,
    size: usize,
    chunk: Vec<T>,
}

#[no_tls]
impl<T: Unpin, S: Stream<Item = T> + Unpin> Stream for Chunks<S, T> {
    type Item = Vec<T>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Vec<T>>> {
        loop {
            match ready!(Pin::new(&mut self.stream).poll_next(cx)) {
                Some(item) => self.chunk.push(item),
                None if self.chunk.is_empty() => return Poll::Ready(None),
                None => return Poll::Ready(Some(std::mem::take(&mut self.chunk))),
            }
            if self.chunk.len() == self.size {
                return Poll::Ready(Some(std::mem::take(&mut self.chunk)));
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::from(!self.chunk.is_empty()), None)
    }
}

#[no_tls]
async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}

#[no_tls]
async fn collect<S: Stream>(stream: S) -> Vec<S::Item> {
    let mut stream = pin!(stream);
    let mut items = Vec::new();
    while let Some(item) = poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
        items.push(item);
    }
    items
}

#[no_tls]
fn run_both<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let mut cx = Context::from_waker(Waker::noop());
    let (mut of_a, mut of_b) = (None, None);
    loop {
        if of_a.is_none()
            && let Poll::Ready(output) = a.as_mut().poll(&mut cx)
        {
            of_a = Some(output);
        }
        if of_b.is_none()
            && let Poll::Ready(output) = b.as_mut().poll(&mut cx)
        {
            of_b = Some(output);
        }
        (of_a, of_b) = match (of_a, of_b) {
            (Some(a), Some(b)) => return (a, b),
            waiting => waiting,
        };
    }
}

#[no_tls]
pub fn run() -> String {
    let (sender, receiver) = channel();
    let send = async move {
        let mut sent = 0;
        for word in "a graph of tasks that share one channel".split(' ') {
            sender.send(Rc::<str>::from(word)).unwrap();
            sent += 1;
            let mut is_first = true;
            poll_fn(|_| if std::mem::take(&mut is_first) { Poll::Pending } else { Poll::Ready(()) }).await;
        }
        sent
    };
    let lengths = Map { stream: receiver, f: |word: Rc<str>| (word.len(), word) };
    let chunks = Chunks { stream: lengths, size: 3, chunk: Vec::new() };
    let (sent, chunks) = run_both(send, collect(chunks));

    let (sender, mut receiver) = channel();
    sender.send(1).unwrap();
    sender.send(2).unwrap();
    let both = run_both(async { (next(&mut receiver).await, next(&mut &mut receiver).await) }, std::future::ready('r'));
    drop(receiver);
    format!("{sent} {chunks:?} {both:?} {:?}", sender.send(3))
}
