//! refused: `Leaky`'s `Index<usize>` is not marked
//! What a marked macro makes is indexed, by an impl that is not marked, as a place and as a value.

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
macro_rules! same {
    ($value:expr) => {
        $value
    };
}

#[no_tls]
macro_rules! other {
    ($value:expr) => {
        same!($value)
    };
}

#[no_tls]
#[derive(Clone)]
struct Leaky(Rc<u32>);

impl std::ops::Index<usize> for Leaky {
    type Output = u32;

    fn index(&self, _: usize) -> &u32 {
        keep(&self.0);
        &0
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let leaky = Leaky(rc.clone());
    same!(leaky)[0] + other!(leaky)[0] + same!(leaky.clone())[0] // attack
    same!(vec![1])[0] + other!([*leaky.0])[0] // harmless
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
