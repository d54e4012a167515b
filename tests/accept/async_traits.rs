//! The futures of traits and their impls, each in its own way: `async fn`, `impl Future`, a type of its own, a `Box`.

use no_tls::no_tls;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::future::{self, Future, Ready};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

#[no_tls]
trait Store {
    async fn get(&self, key: u32) -> Option<u32>;

    async fn find<K: Ord + Clone>(&self, keys: &[K]) -> Option<K>;

    async fn sum(&self, keys: &[u32]) -> u32 {
        let mut sum = 0;
        for key in keys {
            sum += self.get(*key).await.unwrap_or(0);
        }
        sum
    }

    async fn first<K: Ord + Clone>(&self, keys: &[K]) -> Option<K> {
        let found = self.find(keys).await;
        found.max(keys.first().cloned())
    }

    async fn close(self) -> String
    where
        Self: Sized;
}

#[no_tls]
trait Source<T> {
    fn next(&self) -> impl Future<Output = T>;

    fn pick<K: Ord + Debug>(&self, keys: Vec<K>) -> impl Future<Output = Option<K>>;

    fn pair(&self) -> impl Future<Output = (T, T)> {
        async { (self.next().await, self.next().await) }
    }
}

#[no_tls]
#[derive(Default)]
struct Memory {
    of: BTreeMap<u32, u32>,
    reads: Rc<Cell<u32>>,
}

#[no_tls]
impl Store for Memory {
    async fn get(&self, key: u32) -> Option<u32> {
        Pause(1).await;
        self.reads.set(self.reads.get() + 1);
        self.of.get(&key).copied()
    }

    async fn find<K: Ord + Clone>(&self, keys: &[K]) -> Option<K> {
        Pause(2).await;
        keys.iter().max().cloned()
    }

    async fn close(self) -> String {
        format!("memory of {}", self.of.len())
    }
}

#[no_tls]
struct Constant(u32);

#[no_tls]
#[allow(refining_impl_trait)]
impl Store for Constant {
    fn get(&self, key: u32) -> Ready<Option<u32>> {
        future::ready(self.0.checked_sub(key))
    }

    fn find<K: Ord + Clone>(&self, keys: &[K]) -> impl Future<Output = Option<K>> {
        let least = keys.iter().min().cloned();
        async move {
            Pause(1).await;
            least
        }
    }

    fn sum(&self, keys: &[u32]) -> Later<u32> {
        Later { value: Some(self.0 * keys.len() as u32), pause: Pause(3) }
    }

    fn close(self) -> Pin<Box<dyn Future<Output = String>>> {
        Box::pin(async move { format!("constant {}", self.0) })
    }
}

/// Asks one store, then the other.
#[no_tls]
struct Both<A, B>(A, B);

#[no_tls]
impl<A: Store, B: Store> Store for Both<A, B> {
    async fn get(&self, key: u32) -> Option<u32> {
        match self.0.get(key).await {
            Some(value) => Some(value),
            None => self.1.get(key).await,
        }
    }

    async fn find<K: Ord + Clone>(&self, keys: &[K]) -> Option<K> {
        let found = [self.0.find(keys).await, self.1.find(keys).await];
        found.into_iter().flatten().min()
    }

    async fn close(self) -> String {
        [self.0.close().await, self.1.close().await].join(", ")
    }
}

#[no_tls]
struct Ticks(Cell<u32>);

#[no_tls]
impl Source<u32> for Ticks {
    async fn next(&self) -> u32 {
        Pause(1).await;
        self.0.replace(self.0.get() + 1)
    }

    async fn pick<K: Ord + Debug>(&self, keys: Vec<K>) -> Option<K> {
        let wanted = format!("{}", self.next().await);
        keys.into_iter().find(|key| format!("{key:?}") == wanted)
    }
}

#[no_tls]
struct Words<'a>(&'a [&'a str]);

#[no_tls]
#[allow(refining_impl_trait)]
impl<'a> Source<&'a str> for Words<'a> {
    fn next(&self) -> Later<&'a str> {
        Later { value: self.0.first().copied(), pause: Pause(1) }
    }

    fn pick<K: Ord + Debug>(&self, keys: Vec<K>) -> impl Future<Output = Option<K>> {
        async { keys.into_iter().max() }
    }

    async fn pair(&self) -> (&'a str, &'a str) {
        (self.next().await, self.0[self.0.len() - 1])
    }
}

#[no_tls]
struct Later<T> {
    value: Option<T>,
    pause: Pause,
}

#[no_tls]
impl<T: Unpin> Future for Later<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        match Pin::new(&mut self.pause).poll(cx) {
            Poll::Ready(()) => Poll::Ready(self.value.take().expect("polled once more")),
            Poll::Pending => Poll::Pending,
        }
    }
}

#[no_tls]
struct Pause(u8);

#[no_tls]
impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        match self.0.checked_sub(1) {
            Some(left) => {
                self.0 = left;
                Poll::Pending
            }
            None => Poll::Ready(()),
        }
    }
}

#[no_tls]
async fn ask<S: Store>(store: S) -> String {
    let later = store.get(2);
    let texts = [
        format!("{:?} {:?}", later.await, store.get(9).await),
        format!("{:?} {:?}", store.find(&["b", "a", "c"]).await, store.first(&[1, 3, 2]).await),
        format!("{}", store.sum(&[1, 2, 3]).await),
    ];
    texts.join("; ") + "; " + &store.close().await
}

#[no_tls]
async fn draw<T: Display>(source: &impl Source<T>) -> String {
    let (first, second) = source.pair().await;
    format!("{first} {second} {} {:?}", source.next().await, source.pick(vec![3, 1, 2]).await)
}

#[no_tls]
fn block_on<F: Future>(future: F) -> (u32, F::Output) {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    let mut polls = 1;
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut cx) {
            return (polls, output);
        }
        polls += 1;
    }
}

#[no_tls]
pub fn run() -> String {
    let memory = || Memory { of: (1..4).map(|key| (key, key * key)).collect(), ..Memory::default() };
    let mut lines = vec![
        block_on(ask(memory())),
        block_on(ask(Constant(7))),
        block_on(ask(Both(memory(), Both(Constant(10), Memory::default())))),
        block_on(draw(&Ticks(Cell::new(0)))),
        block_on(draw(&Words(&["one", "two", "three"]))),
    ];
    lines.push(block_on(async {
        let reads = memory();
        let counted = reads.reads.clone();
        let sum = reads.sum(&[1, 2, 3, 4]).await;
        format!("{sum} in {}", counted.get())
    }));
    lines.iter().map(|(polls, line)| format!("{polls:2} {line}")).collect::<Vec<_>>().join("\n")
}
