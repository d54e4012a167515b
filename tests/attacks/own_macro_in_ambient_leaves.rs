//! refused: a macro of yours cannot be given `place`
//! A marked macro in a `marked!` of ambient code leaves with a variable from outside.

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
macro_rules! swap {
    ($place:ident, $rc:expr) => {{
        let function = outside!($place.lock().unwrap().take()); // attack
        let function = Some($place); // harmless
        if let Some(function) = function {
            function($rc);
        }
    }};
}

#[no_tls]
fn forget(rc: &Rc<u32>) {
    drop(rc.clone());
}

fn main() {
    let place: Arc<Mutex<Option<fn(&Rc<u32>)>>> = Arc::new(Mutex::new(Some(keep)));
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let place: fn(&Rc<u32>) = self::forget; // harmless
        swap!(place, rc);
    }));
    let _ = outside!(place.lock().is_ok());
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
