//! refused: is not a type that marked code may use
//! A constant `Self::EMPTY` in a pattern is of any type, and says what the type of a variable is: its own is not asked, since `Self` is known.

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

#[no_tls]
struct Foo;

impl PartialEq for dyn Ev {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl Foo {
    const EMPTY: Option<Box<dyn Ev>> = None; // attack
    const EMPTY: Option<Box<Rc<u32>>> = None; // harmless
}

#[no_tls]
impl Foo {
    fn go(rc: &Rc<u32>) -> u32 {
        let mut held = None;
        match held {
            Self::EMPTY => {}
            _ => {}
        }
        held = held.or(Some(Box::new(rc.clone())));
        ***held.as_ref().unwrap()
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    Foo::go(rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
