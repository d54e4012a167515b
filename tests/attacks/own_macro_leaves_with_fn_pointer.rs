//! refused: cannot enter or leave marked code
//! A marked macro takes a variable to where marked code leaves, by a name that it is given.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

use no_tls::outside;
use std::sync::{Arc, Mutex};

#[no_tls]
macro_rules! put {
    ($place:ident, $value:expr) => {
        outside!(*$place.lock().unwrap() = $value)
    };
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let place: Arc<Mutex<Option<fn(&Rc<u32>)>>> = Arc::new(Mutex::new(None)); // attack
    put!(place, Some(keep)); // attack
    let function = place.lock().unwrap().take(); // attack
    if let Some(function) = function { // attack
        function(rc); // attack
    } // attack
    let place: Arc<Mutex<Option<u32>>> = Arc::new(Mutex::new(None)); // harmless
    put!(place, Some(1)); // harmless
    drop(rc.clone());
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
