//! refused: a value of type `dyn Ev` cannot enter or leave marked code
//! `outside!` returns a handle of a thread-local, of any type: no value is needed for the type to flow to a live variable.

use no_tls::{Capsule, CapsuleLocal, marked, no_tls, outside};
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
fn run(rc: &Rc<u32>) -> u32 {
    let local = outside!(None::<&'static CapsuleLocal<Option<Box<dyn Ev>>>>); // attack
    let local = outside!(None::<&'static CapsuleLocal<Option<Box<u32>>>>); // harmless
    let mut held = None;
    if let Some(local) = local {
        local.with(|value| {
            let _ = [value, &held];
        });
    }
    held = held.or(Some(Box::new(rc.clone()))); // attack
    held = held.or(Some(Box::new(**rc))); // harmless
    ***held.as_ref().unwrap() // attack
    **held.as_ref().unwrap() // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
