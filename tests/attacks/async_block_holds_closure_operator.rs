//! refused: is not a type that is known well enough in a `marked!` closure
//! What a closure gives comes out again by an operator of a type that holds an `async` block: that is a type that marked code may use,
//! whatever its output is.
//!
//! If it compiled, the capsule's `Rc` would be in a thread-local when `run` is left.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::future::Future;
use std::ops::{Deref, Neg};
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
struct Made<F> {
    of: F,
}

#[no_tls]
impl<F: Future<Output = C>, C: Fn() -> T, T> Neg for Made<F> {
    type Output = T;

    fn neg(self) -> T {
        match pin!(self.of).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(make) => make(),
            Poll::Pending => panic!(),
        }
    }
}

fn run<'a>(_: &'a (), capsule: &mut Capsule<Rc<u32>>)
where
    Box<Box<dyn Ev + 'a>>: no_tls::marked::From<Box<dyn Ev + 'a>>, // attack
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        ***-Made { of: async { || Box::from(Box::new(rc.clone())) } } // attack
        let make: Box<dyn Fn() -> Box<Box<Rc<u32>>>> = Box::new(|| Box::new(Box::new(Rc::new(5)))); // harmless
        ***-Made { of: async { make } } // harmless
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&(), &mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
