//! refused: a macro of yours cannot be given `self`
//! A macro in a `marked!` is given the `self` of the method around, which the `marked!` takes along unseen.

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
macro_rules! call {
    ($this:expr, $rc:expr) => {
        ($this.0)($rc)
    };
}

#[no_tls]
struct Caller<F>(F);

#[no_tls]
impl<F: Fn(&Rc<u32>) + Send + Sync> Caller<F> {
    fn run(&self) {
        let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
        capsule.with(marked!(|rc: &mut Rc<u32>| {
            call!(self, rc); // attack
            call!((|rc: &Rc<u32>| drop(rc.clone()),), rc); // harmless
        }));
        let _ = &self.0;
    }
}

fn main() {
    Caller(keep).run();
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
