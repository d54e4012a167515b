//! refused: no method named `send` found
//! Of two locals of one text, one written by a `macro_rules!`, `outside!` names the one, and hides the other from a macro all the same.

use no_tls::{Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

macro_rules! make {
    ($tx:ident, $left:expr) => {
        #[no_tls]
        fn run(rc: &Rc<u32>) {
            let ($tx, rx) = std::sync::mpsc::channel::<fn(&Rc<u32>)>();
            let tx = 5u8;
            outside!({ let _ = tx; $left }); // attack
            outside!({ let _ = tx; 0u8 }); // harmless
            let _ = &$tx;
            if let Ok(f) = rx.try_recv() {
                f(rc);
            }
        }
    };
}

make!(tx, no_tls_hostile::grab!());

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    let _ = keep;
}
