//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! A constant that a trait gives by default, made by an unmarked `const fn`.

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
struct Op {
    run: Option<fn(&Rc<u32>)>,
}

#[no_tls]
trait Given: Sized {
    const OP: Self;
}

const fn make<T>() -> (Option<T>, Op) {
    (None, Op { run: Some(keep) })
}

#[no_tls]
trait Kept: Sized {
    const OP: (Option<Self>, Op) = make(); // attack
    const OP: (Option<Self>, Op) = (None, Op { run: None }); // harmless
}

#[no_tls]
impl Kept for Op {}

#[no_tls]
fn get<O: Kept>() -> Op {
    O::OP.1
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    if let Some(run) = get::<Op>().run {
        run(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
