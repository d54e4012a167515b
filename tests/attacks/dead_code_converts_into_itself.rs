//! refused: converting `W<fn(&u8)>` into `W<for<'a> fn(&'a u8)>` is not marked
//! The same by std's blanket impls: `T: From<T>` is taken to convert `W<fn(&'static u8)>` into `W<for<'a> fn(&'a u8)>`, and the `TryFrom` that there
//! is, an unmarked one, says what its error is.

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
struct W<T>(PhantomData<T>);

#[allow(coherence_leak_check)]
impl TryFrom<W<fn(&'static u8)>> for W<for<'a> fn(&'a u8)> {
    type Error = Box<dyn Ev>;

    fn try_from(_: W<fn(&'static u8)>) -> Result<Self, Box<dyn Ev>> {
        Err(Box::new(Rc::new(1)))
    }
}

#[no_tls]
fn run(rc: &Rc<u32>, done: bool) -> u32 {
    let mut slot = None;
    if done {
        return 0;
        let made: Result<W<for<'a> fn(&'a u8)>, _> = W::<fn(&'static u8)>(PhantomData).try_into(); // attack
        slot = made.err(); // attack
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
