//! Control flow in `async` code: `?`, `return`, loops with labels, `match`, recursion, and the order of drops.

use no_tls::no_tls;
use std::cell::RefCell;
use std::fmt;
use std::future::Future;
use std::num::ParseIntError;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

#[no_tls]
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

#[no_tls]
impl Log {
    fn say(&self, what: impl fmt::Display) {
        self.0.borrow_mut().push(what.to_string());
    }

    fn noisy(&self, name: &'static str) -> Noisy {
        Noisy { name, log: self.clone() }
    }
}

#[no_tls]
struct Noisy {
    name: &'static str,
    log: Log,
}

#[no_tls]
impl Drop for Noisy {
    fn drop(&mut self) {
        self.log.say(format!("drop {}", self.name));
    }
}

#[no_tls]
impl Noisy {
    fn len(&self) -> usize {
        self.name.len()
    }

    async fn measured(&self) -> usize {
        pause().await;
        self.len()
    }

    async fn consumed(self) -> &'static str {
        pause().await;
        self.log.say("consumed");
        self.name
    }
}

#[no_tls]
async fn pause() {
    let mut is_first = true;
    std::future::poll_fn(move |cx| {
        if std::mem::take(&mut is_first) {
            cx.waker().wake_by_ref();
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await
}

#[no_tls]
#[derive(Debug)]
enum Wrong {
    Number(ParseIntError),
    Negative(i64),
}

#[no_tls]
impl From<ParseIntError> for Wrong {
    fn from(error: ParseIntError) -> Self {
        Wrong::Number(error)
    }
}

#[no_tls]
async fn parse(text: &str) -> Result<i64, Wrong> {
    pause().await;
    let number: i64 = text.trim().parse()?;
    if number < 0 {
        return Err(Wrong::Negative(number));
    }
    Ok(number)
}

#[no_tls]
async fn sum(texts: &[&str]) -> Result<i64, Wrong> {
    let mut sum = 0;
    for text in texts {
        sum += parse(text).await?;
    }
    Ok(sum)
}

#[no_tls]
async fn first_long(names: Vec<Vec<&'static str>>) -> Option<&'static str> {
    let mut found = None;
    'all: for group in &names {
        let mut index = 0;
        while index < group.len() {
            pause().await;
            match group[index] {
                "" => continue 'all,
                name if name.len() > 3 => {
                    found = Some(name);
                    break 'all;
                }
                _ => index += 1,
            }
        }
    }
    let length = async { found?.len().checked_sub(4) };
    Some(if length.await? == 0 { "four" } else { found? })
}

#[no_tls]
fn depth(n: u32) -> Pin<Box<dyn Future<Output = u32>>> {
    Box::pin(async move { if n == 0 { 0 } else { depth(n - 1).await + 1 } })
}

#[no_tls]
async fn arguments(_: Noisy, (a, _): (Noisy, Noisy), mut last: Noisy) -> usize {
    let local = last.log.noisy("local");
    pause().await;
    last.name = "renamed";
    a.len() + local.len()
}

#[no_tls]
async fn temporaries(log: &Log) -> usize {
    let total = log.noisy("one").measured().await + log.noisy("three").measured().await;
    log.say("after the statement");
    match log.noisy("scrutinee").measured().await {
        9 => log.say("nine"),
        _ => log.say("another"),
    }
    if log.noisy("condition").measured().await > 3 {
        log.say("longer");
    }
    let mut numbers = [1, 2, 3];
    numbers[pick(1).await] += pick(5).await;
    let negated = -i64::try_from(numbers[pick(1).await]).unwrap();
    total + log.noisy("consumed").consumed().await.len() + usize::try_from(-negated).unwrap()
}

#[no_tls]
async fn pick(n: usize) -> usize {
    pause().await;
    n
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
    let log = Log::default();
    for texts in [&["1", " 2"][..], &["3", "x"], &["4", "-5", "y"]] {
        log.say(format!("{:?}", block_on(sum(texts))));
    }
    for names in [vec![vec!["a", "", "long"], vec!["bc", "abcd"]], vec![vec!["x"]], vec![vec!["abcdef"]]] {
        log.say(format!("{:?}", block_on(first_long(names))));
    }
    log.say(block_on(depth(20)));
    let four = |name| log.noisy(name);
    log.say(block_on(arguments(four("first"), (four("second"), four("third")), four("fourth"))));
    log.say(block_on(temporaries(&log)));
    // Dropped before it is polled, and while it waits.
    drop(arguments(four("never"), (four("polled"), four("at")), four("all")));
    let mut half = Box::pin(arguments(four("half"), (four("way"), four("a")), four("b")));
    let _ = half.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    log.say("drops the half");
    drop(half);
    let nested = block_on(async {
        let base = Rc::new(2);
        let add = |n: i32| {
            let base = base.clone();
            async move { *base + n }
        };
        let inner = async { add(1).await * add(2).await };
        let value = inner.await;
        let unit: () = async { if value > 11 { return } log.say("at most 11"); }.await;
        (value, unit)
    });
    log.say(format!("{nested:?}"));
    let closures = block_on(async {
        let (base, mut calls) = (Rc::new(3), 0);
        let times = async |n: i32| *base * n;
        let mut counted = async |n: i32| {
            calls += 1;
            times(n).await + calls
        };
        let first = counted(2).await;
        let moved = async move |n: i32| -> i32 { times(n).await * 100 };
        (first, moved(1).await, moved(2).await)
    });
    log.say(format!("{closures:?}"));
    let lines = log.0.borrow();
    lines.join("\n")
}
