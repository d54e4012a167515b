//! refused: is not a type that marked code may use
//! A pattern of a struct ties what an `Ambient` holds, which is not looked at, to the type of another field: nobody made such a struct, or asked for its `Build`.

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
struct Two<D>(no_tls::Ambient<fn(D)>, Option<D>);

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let x = None;
    let mut held = None;
    if let Some(Two(ambient, d)) = x { // attack
    if let Some(Two::<Box<Rc<u32>>>(ambient, d)) = x { // harmless
        let _: no_tls::Ambient<fn(Box<dyn Ev>)> = ambient; // attack
        let _: no_tls::Ambient<fn(Box<Rc<u32>>)> = ambient; // harmless
        held = d;
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
