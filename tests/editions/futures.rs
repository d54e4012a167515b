//! What `async` code of each edition writes: which lifetimes a future captures, and when temporaries drop, is the edition's.

#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unreachable_pub, rust_2018_idioms, unused_qualifications)]

use no_tls::{future, marked, no_tls, outside_await, Capsule, Task};
use std::cell::RefCell;
use std::fmt::Display;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

#[no_tls]
#[derive(Debug, Default)]
struct Log<'a> {
    lines: RefCell<Vec<&'a str>>,
}

#[no_tls]
impl<'a> Log<'a> {
    async fn say(&self, line: &'a str, times: &mut usize) -> usize {
        for _ in 0..*times {
            future::yield_now().await;
            self.lines.borrow_mut().push(line);
        }
        *times += 1;
        self.lines.borrow().len()
    }

    async fn last(&self) -> Option<&'a str> {
        self.lines.borrow().last().copied()
    }

    fn boxed<'b>(&'b self) -> Pin<Box<dyn Future<Output = usize> + 'b>> {
        Box::pin(async move { self.lines.borrow().len() })
    }
}

#[no_tls]
trait Service {
    async fn call(&mut self, request: &str) -> String;

    async fn show<T: Display>(&mut self, request: T) -> String {
        let request = request.to_string();
        self.call(&request).await
    }
}

#[no_tls]
struct Echo(Rc<str>);

#[no_tls]
impl Service for Echo {
    async fn call(&mut self, request: &str) -> String {
        outside_await!(std::future::ready(())); // to wait
        format!("{}{}", self.0, request)
    }
}

#[no_tls]
async fn first<'a, T: PartialEq>(items: &'a [T], wanted: &T) -> Option<&'a T> {
    items.iter().find(|item| *item == wanted)
}

#[no_tls]
async fn all() -> (usize, Vec<String>) {
    let log = Rc::new(Log::default());
    let mut times = 2;
    let said = log.say("a", &mut times).await + log.say("b", &mut times).await;
    let length = log.boxed().await + usize::from(log.last().await == Some("b"));
    let mut echo = Echo(Rc::from("> "));
    let found = first(&[1, 2], &2).await.copied();
    (said * 100 + length, vec![echo.call("x").await, echo.show(found.unwrap_or(0)).await])
}

fn poll<F: Future + Unpin>(future: &mut F) -> Poll<F::Output> {
    struct Nothing;
    impl std::task::Wake for Nothing {
        fn wake(self: std::sync::Arc<Self>) {}
    }
    let waker = std::task::Waker::from(std::sync::Arc::new(Nothing));
    Pin::new(future).poll(&mut Context::from_waker(&waker))
}

fn main() {
    let mut task = Box::pin(Task::new(marked!(all)).capsule());
    let mut polls = 1;
    let output: Capsule<_> = loop {
        match poll(&mut task) {
            Poll::Ready(output) => break output,
            Poll::Pending => polls += 1,
        }
    };
    let (numbers, texts) = output.into_inner();
    assert_eq!((numbers, polls), (706, 6));
    assert_eq!(texts, ["> x", "> 2"]);
}
