//! refused: `outside!` can take along no variable that is bound under `cfg`
//! A variable under `cfg` that `outside!` takes along, and that shares a place with marked code.
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
    #[cfg(all())]
    #[allow(unused_variables)]
    let away = slot.clone();
    outside!(*away.lock().unwrap() = Some(Box::new(keep))); // attack
    let taken = slot.lock().unwrap().take();
    if let Some(call) = taken {
        call(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
