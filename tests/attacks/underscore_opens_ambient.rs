//! refused: is not a type that marked code may use
//! A `_` in a written type stands for what nobody looked at: `Option<Two<_>>`, where a field says what an `Ambient` holds.

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

use no_tls::Ambient;

#[no_tls]
struct Two<D>(Ambient<fn(D)>, Option<D>);

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let x: Option<Two<_>> = None; // attack
    let x: Option<Two<Box<Rc<u32>>>> = None; // harmless
    let mut held = None;
    if let Some(y) = x {
        let _: Ambient<fn(Box<dyn Ev>)> = y.0; // attack
        let _: Ambient<fn(Box<Rc<u32>>)> = y.0; // harmless
        held = y.1;
    }
    held = held.or(Some(Box::new(rc.clone())));
    ***held.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
