//! refused: Fn(&'a Rc<u32>) + Send
//! An ambient closure that a `Debug` in `outside!` puts into what it shows: a format string names the variable.
//!
//! If it compiled, marked code would find it there, and call it with its `Rc`.

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
struct Slot(Arc<Mutex<Option<Call>>>);

impl std::fmt::Debug for Slot {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        *self.0.lock().unwrap() = Some(Box::new(keep));
        Ok(())
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let _ = rc;
    let slot = Slot(Arc::new(Mutex::new(None)));
    outside!(println!("{slot:?}")); // attack
    let taken = slot.0.lock().unwrap().take();
    if let Some(call) = taken {
        call(rc);
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
