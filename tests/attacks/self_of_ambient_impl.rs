//! refused: `dyn Ev` is not a type that marked code may use
//! `Self` of an impl that is not marked, around a `marked!`.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev {
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
struct Holder<T: ?Sized>(Box<T>);

type Held = Holder<dyn Ev>; // attack
type Held = Holder<Rc<u32>>; // harmless

impl Held {
    fn go(capsule: &mut Capsule<Rc<u32>>) {
        capsule.with(marked!(|rc: &mut Rc<u32>| {
            let held = Self { 0: Box::new(rc.clone()) };
            **held.0
        }));
    }
}

fn main() {
    Held::go(&mut Capsule::new(marked!(|| Rc::new(1))));
    let _ = keep;
}
