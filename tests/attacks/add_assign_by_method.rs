//! refused: `Sum += &Rc<u32>` is not marked
//! The method of an operator, whose impl is not marked.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use std::ops::AddAssign;

#[no_tls]
struct Sum(u32);

#[no_tls] // harmless
impl AddAssign<&Rc<u32>> for Sum {
    fn add_assign(&mut self, rc: &Rc<u32>) {
        keep(rc); // attack
        self.0 += **rc; // harmless
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let mut sum = Sum(0);
    sum.add_assign(rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
