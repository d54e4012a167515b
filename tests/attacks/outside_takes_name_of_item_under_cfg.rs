//! refused: Fn(&'a Rc<u32>) + Send
//! A variable that `outside!` takes along, where a function of a block has its name, but is not there.
//!
//! If it compiled, marked code would find an ambient closure there, and call it with its `Rc`.

use no_tls::{Capsule, marked, no_tls, outside};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

type Call = Box<dyn Fn(&Rc<u32>) + Send>;

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let slot: Arc<Mutex<Option<Call>>> = Arc::new(Mutex::new(None));
    let away = slot.clone();
    let _ = &away;
    {
        #[cfg(any())]
        fn away() {}
        outside!(*away.lock().unwrap() = Some(Box::new(keep))); // attack
    }
    let taken = slot.lock().unwrap().take();
    if let Some(call) = taken {
        call(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
