//! refused: `Kept`
//! What a bound for all lifetimes says an item to be has an unmarked drop.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

struct Kept(Rc<u32>);

impl Drop for Kept {
    fn drop(&mut self) {
        keep(&self.0);
    }
}

type Item = Kept; // attack
type Item = u32; // harmless

#[no_tls]
trait All
where
    for<'a> &'a Self: IntoIterator<Item = Item>,
{
    fn count(&self) -> usize {
        self.into_iter().count()
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
}

#[allow(dead_code)]
fn made(rc: Rc<u32>) -> Kept {
    Kept(rc)
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
