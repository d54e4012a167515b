//! `async fn` in traits and impls, generic over bounds, with locks and sessions of one's own.

use no_tls::no_tls;
use std::cell::{Cell, RefCell, RefMut};
use std::collections::{BTreeMap, HashMap};
use std::fmt::{Debug, Display};
use std::future::Future;
use std::hash::Hash;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};

#[no_tls]
trait Service {
    type Reply;

    async fn call(&mut self, request: &str) -> Self::Reply;

    async fn twice(&mut self, request: &str) -> (Self::Reply, Self::Reply) {
        let first = self.call(request).await;
        (first, self.call(request).await)
    }

    async fn keyed<K: Ord + Clone>(&self, keys: &[K]) -> Option<K> {
        keys.iter().max().cloned()
    }

    fn name(&self) -> String;
}

#[no_tls]
struct Counter {
    seen: Rc<RefCell<BTreeMap<String, u32>>>,
}

#[no_tls]
impl Service for Counter {
    type Reply = u32;

    async fn call(&mut self, request: &str) -> u32 {
        pause().await;
        let mut seen = self.seen.borrow_mut();
        let count = seen.entry(request.to_owned()).or_default();
        *count += 1;
        *count
    }

    fn name(&self) -> String {
        "counter".to_owned()
    }
}

#[no_tls]
struct Logged<S> {
    inner: S,
    lines: Rc<RefCell<Vec<String>>>,
}

#[no_tls]
impl<S: Service<Reply: Display>> Service for Logged<S> {
    type Reply = S::Reply;

    async fn call(&mut self, request: &str) -> S::Reply {
        let reply = self.inner.call(request).await;
        self.lines.borrow_mut().push(format!("{}: {request} = {reply}", self.inner.name()));
        reply
    }

    async fn keyed<K: Ord + Clone>(&self, keys: &[K]) -> Option<K> {
        pause().await;
        let all = self.inner.keyed(keys).await;
        all.filter(|key| keys.first() != Some(key))
    }

    fn name(&self) -> String {
        format!("logged {}", self.inner.name())
    }
}

/// A lock for tasks of one thread.
#[no_tls]
struct Lock<T> {
    value: RefCell<T>,
    is_locked: Cell<bool>,
}

#[no_tls]
impl<T> Lock<T> {
    fn new(value: T) -> Self {
        Self { value: RefCell::new(value), is_locked: Cell::new(false) }
    }

    async fn lock(&self) -> Locked<'_, T> {
        while self.is_locked.replace(true) {
            pause().await;
        }
        Locked { lock: self, value: self.value.borrow_mut() }
    }
}

#[no_tls]
struct Locked<'a, T> {
    lock: &'a Lock<T>,
    value: RefMut<'a, T>,
}

#[no_tls]
impl<T> Drop for Locked<'_, T> {
    fn drop(&mut self) {
        self.lock.is_locked.set(false);
    }
}

#[no_tls]
struct Cache<K, V> {
    known: RefCell<HashMap<K, Rc<V>>>,
    misses: Cell<usize>,
}

#[no_tls]
impl<K: Hash + Eq + Clone, V: Debug> Cache<K, V> {
    fn new() -> Self {
        Self { known: RefCell::default(), misses: Cell::new(0) }
    }

    async fn get<F, Fut>(&self, key: &K, make: F) -> Rc<V>
    where
        F: FnOnce(K) -> Fut,
        Fut: Future<Output = V>,
    {
        if let Some(value) = self.known.borrow().get(key) {
            return value.clone();
        }
        self.misses.set(self.misses.get() + 1);
        let value = Rc::new(make(key.clone()).await);
        self.known.borrow_mut().insert(key.clone(), value.clone());
        value
    }

    async fn show(&self, key: &K) -> impl Display + use<K, V> {
        pause().await;
        format!("{:?}", self.known.borrow().get(key))
    }
}

#[no_tls]
async fn pause() {
    let mut is_first = true;
    std::future::poll_fn(|_| if std::mem::take(&mut is_first) { Poll::Pending } else { Poll::Ready(()) }).await
}

#[no_tls]
async fn drive<S: Service>(service: &mut S, requests: impl IntoIterator<Item = &'static str>) -> Vec<S::Reply> {
    let mut replies = Vec::new();
    for request in requests {
        replies.push(service.call(request).await);
    }
    replies
}

#[no_tls]
async fn total(shared: &Mutex<u32>, add: u32) -> u32 {
    pause().await;
    let locked = || {
        let mut total = shared.lock().unwrap();
        *total += add;
        *total
    };
    locked()
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
    let seen = Rc::new(RefCell::new(BTreeMap::new()));
    let lines = Rc::new(RefCell::new(Vec::new()));
    let mut service = Logged { inner: Counter { seen: seen.clone() }, lines: lines.clone() };
    let replies = block_on(drive(&mut service, ["get", "put", "get"]));
    let twice = block_on(service.twice("list"));
    let keyed = block_on(async { (service.keyed(&[1, 3, 2]).await, service.keyed(&["b", "a"]).await) });

    let lock = Lock::new(vec![1]);
    let locked = block_on(async {
        lock.lock().await.value.push(2);
        let mut guard = lock.lock().await;
        pause().await;
        guard.value.push(3);
        guard.value.len()
    });

    let cache = Cache::new();
    let cached = block_on(async {
        let long = |key: String| async move {
            pause().await;
            key.len()
        };
        let first = cache.get(&"key".to_owned(), long).await;
        let second = cache.get(&"key".to_owned(), |_| async { 0 }).await;
        (Rc::ptr_eq(&first, &second), first, cache.misses.get(), cache.show(&"key".to_owned()).await.to_string())
    });

    let shared = Mutex::new(1);
    let totals = block_on(async { [total(&shared, 2).await, total(&shared, 3).await] });
    format!("{replies:?} {twice:?} {keyed:?}\n{}\n{seen:?} {locked} {cached:?} {totals:?}", lines.borrow().join("\n"))
}
