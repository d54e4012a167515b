//! refused: is not a type that is known well enough in a `marked!` closure
//! What a closure gives comes out again by an index of a tuple that holds it: one by a type of the user's is for the user to give to any type.
//!
//! If it compiled, the capsule's `Rc` would be in a thread-local when `run` is left: where a closure goes into a call, it is that call's result which is seen.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::{Deref, Index};
use std::rc::Rc;

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
struct First<'b>(PhantomData<&'b ()>);

#[no_tls]
impl<'b, F: Fn() -> T, T: 'b> Index<First<'b>> for (F, &'b ()) {
    type Output = T;

    fn index(&self, _: First<'b>) -> &T {
        Box::leak(Box::new((self.0)()))
    }
}

fn run<'a>(_: &'a (), capsule: &mut Capsule<Rc<u32>>)
where
    Box<Box<dyn Ev + 'a>>: no_tls::marked::From<Box<dyn Ev + 'a>>, // attack
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        ***(|| Box::from(Box::new(rc.clone())), &())[First(PhantomData)] // attack
        ***(|| Box::new(Box::new(rc.clone())), &())[First(PhantomData)] // harmless
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&(), &mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
