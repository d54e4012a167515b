//! refused: a `Row` cannot be made in marked code
//! What a reference to a constant refers to is of a type that is not marked, in an array, within a literal.

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
#[derive(Clone, Copy)]
struct Cell {
    row: Row,
}

#[no_tls] // harmless
#[derive(Clone, Copy)]
struct Row;

impl std::ops::Deref for Row { // attack
    type Target = fn(&Rc<u32>); // attack
    fn deref(&self) -> &fn(&Rc<u32>) { // attack
        &(keep as fn(&Rc<u32>)) // attack
    } // attack
} // attack

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let cells: &'static [Cell] = &[Cell { row: Row }, Cell { row: Row }];
    (cells[0].row)(rc); // attack
    let _ = (cells[0].row, rc); // harmless
    1
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
