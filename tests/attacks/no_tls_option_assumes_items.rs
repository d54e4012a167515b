//! refused: cannot enter or leave marked code
//! The option `NoTls` takes a field's items for `NoTls`, which nobody asks of who chose the iterator.

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
struct Local;

#[no_tls]
fn harmless(_: &Rc<u32>) {}

#[no_tls]
impl Iterator for Local {
    type Item = fn(&Rc<u32>); // attack
    type Item = u32; // harmless

    fn next(&mut self) -> Option<Self::Item> {
        let f: fn(&Rc<u32>) = harmless; // attack
        let f = 1; // harmless
        Some(f)
    }
}

#[no_tls(NoTls)]
struct Pair<I: Iterator>(std::iter::Peekable<I>); // attack
struct Pair<I: Iterator>(std::iter::Peekable<I>) // harmless
where // harmless
    I::Item: no_tls::marked::NoTls; // harmless

fn main() {
    let mut items = Local.peekable();
    *items.peek_mut().unwrap() = keep; // attack
    let mut pair = Pair(items);
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let f = pair.0.next().unwrap();
        f(rc); // attack
    }));
    // The capsule and this thread share an `Rc` now.
    println!("{:?}", KEPT.take().map(|rc| Rc::strong_count(&rc)));
    std::thread::spawn(move || drop(capsule)).join().unwrap();
    let _ = keep;
}
