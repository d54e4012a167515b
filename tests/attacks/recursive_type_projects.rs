//! refused: cannot enter or leave marked code
//! A type that holds more of itself in another of the user's, which holds what a trait says of it.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

#[no_tls]
trait Held {
    type Item;
}

#[no_tls]
impl Held for Chain {
    type Item = fn(&Rc<u32>); // attack
    type Item = u32; // harmless
}

#[no_tls]
impl Held for u8 {
    type Item = u32;
}

#[no_tls]
struct Item<T: Held>(T::Item);

#[no_tls]
struct Chain {
    next: Option<Box<Pile<Chain>>>,
}

#[no_tls]
struct Pile<T: Held>(Vec<Item<T>>);

fn main() {
    let chain = Chain { next: Some(Box::new(Pile(vec![Item(keep)]))) }; // attack
    let chain = Chain { next: Some(Box::new(Pile(vec![Item(5)]))) }; // harmless
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(move |rc: &mut Rc<u32>| {
        let Some(next) = &chain.next else { return 0 };
        (next.0[0].0)(rc); // attack
        **rc + next.0[0].0 // harmless
    }));
    let _ = keep;
}
