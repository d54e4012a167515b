//! refused: `Leaky += &Rc<u32>` is not marked
//! What a marked macro makes is added to, by an impl that is not marked.

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
struct Leaky(u32);

impl std::ops::AddAssign<&Rc<u32>> for Leaky {
    fn add_assign(&mut self, rc: &Rc<u32>) {
        keep(rc);
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let mut leaky = Leaky(1);
    same!(leaky) += rc; // attack
    same!(leaky.0) += **rc; // harmless
    leaky = Leaky(leaky.0);
    leaky.0
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
