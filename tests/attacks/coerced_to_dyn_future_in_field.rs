//! refused: is not a type that marked code may use
//! A field is a `dyn Future` of std's, to which any future is coerced, and which says what its output is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

use std::pin::Pin;
use std::task::{Context, Poll};

#[no_tls]
struct Local;

#[no_tls] // harmless
impl Future for Local {
    type Output = Box<dyn Ev>; // attack
    type Output = Box<Rc<u32>>; // harmless

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Pending
    }
}

#[no_tls]
struct Job<T> {
    future: Pin<Box<dyn Future<Output = T>>>, // attack
    future: Pin<Box<dyn no_tls::marked::Future<Output = T>>>, // harmless
    output: Option<T>,
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut job = Job { future: Box::pin(Local), output: None };
    job.output = Some(Box::new(rc.clone()));
    let inner = job.output.as_ref().unwrap();
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
