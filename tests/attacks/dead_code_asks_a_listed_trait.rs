//! refused: the trait bound `W<for<'a> fn(&'a u8)>: allowed::Get` is not satisfied
//! In code that is never reached, another crate's impl for `W<for<'a> fn(&'a u8)>` passes for the one that is listed, of `W<fn(&'static u8)>`,
//! and says what a live variable is.

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

use std::marker::PhantomData;

#[no_tls]
pub struct W<T>(PhantomData<T>);

type Pointer = fn(&'static u8);

mod foreign {
    pub trait Get: Sized {
        type Out;
        fn get(self) -> Self::Out;
    }
}

impl foreign::Get for W<fn(&'static u8)> {
    type Out = u8;

    fn get(self) -> u8 {
        0
    }
}

#[allow(coherence_leak_check)] // attack
impl foreign::Get for W<for<'a> fn(&'a u8)> { // attack
    type Out = Box<dyn Ev>; // attack

    fn get(self) -> Box<dyn Ev> { // attack
        Box::new(Rc::new(1)) // attack
    } // attack
} // attack

mod allowed {
    use super::{Pointer, W, foreign};

    no_tls::allow! {
        unsafe because "it gives zero";

        pub trait Get: foreign::Get {
            type Out;
            fn get(self) -> Self::Out;
        }

        impl Get for W<Pointer>;
    }
}

use allowed::Get;

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        slot = Some(<_ as Get>::get(W::<for<'a> fn(&'a u8)>(PhantomData))); // attack
    }
    slot = Some(Box::new(rc.clone()));
    let inner = slot.as_ref().unwrap();
    ***inner
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc, false);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
