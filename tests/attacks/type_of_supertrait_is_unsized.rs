//! refused: cannot satisfy `_: Sel`
//! `Self::X` of a supertrait is a sized parameter in the check. It is not sized, and an alias makes another type of it.

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

pub trait Sel {
    type Out;
}

impl<T> Sel for T {
    type Out = u8;
}

impl Sel for str {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

type Get<T> = <T as Sel>::Out;

#[no_tls]
trait Super {
    type X: ?Sized;
}

#[no_tls(not_dyn)]
trait Go: Super {
    fn go(rc: &Rc<u32>) -> u32;
}

#[no_tls]
struct Foo;

#[no_tls]
impl Super for Foo {
    type X = str;
}

#[no_tls]
impl Go for Foo {
    fn go(rc: &Rc<u32>) -> u32 {
        let x: Get<Self::X> = Box::new(rc.clone()); // attack
        let x: Get<<Self as Super>::X> = Box::new(rc.clone()); // harmless
        **x
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    <Foo as Go>::go(rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
