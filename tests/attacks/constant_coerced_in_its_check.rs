//! refused: a value of type `Evil` cannot enter or leave marked code
//! What is expected of a constant is coerced to before its type is asked: by the unmarked `Deref` of what it is.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static PLACE: &'static RefCell<Option<Rc<u32>>> = Box::leak(Box::new(RefCell::new(None)));
}

pub struct Evil;

impl std::ops::Deref for Evil {
    type Target = RefCell<Option<Rc<u32>>>;

    fn deref(&self) -> &Self::Target {
        PLACE.with(|place| *place)
    }
}

#[no_tls]
pub struct Holder;

impl Holder {
    pub const C: &'static Evil = &Evil;
    pub const N: &'static u32 = &7;
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let place: &RefCell<Option<Rc<u32>>> = Holder::C; // attack
    place.replace(Some(rc.clone())); // attack
    let _: (&u32, &u32) = (Holder::N, rc); // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    println!("in the thread-local: {}", PLACE.with(|place| place.borrow().as_ref().map_or(0, Rc::strong_count)));
}
