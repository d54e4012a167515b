//! refused: `Rc<i32>` cannot be sent between threads safely
//! An `Rc`, captured by `spawn`.

use no_tls::marked;
use std::rc::Rc;

fn main() {
    let outer = Rc::new(1); // attack
    let outer = 1; // harmless
    let other = outer.clone();
    let _ = no_tls::spawn(marked!(move || other)).join();
    drop(outer);
}
