//! refused: is not a type that is known well enough in a `marked!` closure
//! What a closure gives comes out again by the `Deref` of a type that holds an `async` block.
//!
//! If it compiled, the capsule's `Rc` would be in a thread-local when `run` is left.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

pub trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl Deref for dyn Ev + '_ {
    type Target = u32;

    fn deref(&self) -> &u32 {
        KEPT.set(Some(self.rc().clone()));
        self.rc()
    }
}

#[no_tls]
trait Call {
    type Result;

    fn result(&self) -> Self::Result;
}

#[no_tls]
impl<F: Fn() -> T, T> Call for F {
    type Result = T;

    fn result(&self) -> T {
        self()
    }
}

#[no_tls(Deref)]
struct Made<'b, F: Future<Output: Call<Result: 'b>>> {
    of: RefCell<Option<F>>,
    lives: PhantomData<&'b ()>,
}

#[no_tls]
impl<'b, F: Future<Output: Call<Result: 'b>>> Deref for Made<'b, F> {
    type Target = <F::Output as Call>::Result;

    fn deref(&self) -> &Self::Target {
        let future = self.of.borrow_mut().take().unwrap();
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(make) => Box::leak(Box::new(make.result())),
            Poll::Pending => panic!(),
        }
    }
}

#[no_tls]
impl<'b, F: Future<Output: Call<Result: 'b>>> Made<'b, F> {
    fn new(of: F) -> Self {
        Self { of: RefCell::new(Some(of)), lives: PhantomData }
    }
}

#[no_tls]
fn made<'b, F: Future<Output: Call<Result: 'b>>>(of: F) -> Made<'b, F> {
    Made::<'b, F>::new(of)
}

fn run<'a>(_: &'a (), capsule: &mut Capsule<Rc<u32>>)
where
    Box<Box<dyn Ev + 'a>>: no_tls::marked::From<Box<dyn Ev + 'a>>, // attack
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let made = made(async { || Box::from(Box::new(rc.clone())) }); // attack
        let make: Box<dyn Fn() -> Box<Box<Rc<u32>>>> = Box::new(|| Box::new(Box::new(Rc::new(5)))); // harmless
        let made = made(async { make }); // harmless
        ****made
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&(), &mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
