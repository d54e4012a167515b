//! refused: this hides `Foo`
//! A type parameter of a method has the name of the type that its impl is of. `Self` in the check is that name, and so the parameter.

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

#[no_tls]
trait Tr {}

#[no_tls]
struct Key;

#[no_tls]
impl Tr for Key {}

impl<T: Tr> Sel for T {
    type Out = u8;
}

#[no_tls]
struct Foo;

impl Sel for Foo {
    type Out = Box<dyn Ev>; // attack
    type Out = Box<Rc<u32>>; // harmless
}

type Get<T> = <T as Sel>::Out;

#[no_tls]
impl Foo {
    fn go<Foo: Tr>(rc: &Rc<u32>, _: Foo) -> u32 { // attack
    fn go<Other: Tr>(rc: &Rc<u32>, _: Other) -> u32 { // harmless
        let x: Get<Self> = Box::new(rc.clone());
        **x
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    Foo::go(rc, Key)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
