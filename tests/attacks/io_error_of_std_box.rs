//! refused: `Box<(dyn no_tls::marked::Error + Send + Sync + 'static)>`'s `From<Box<dyn std::error::Error + Send + Sync>>` is not marked
//! An error of std's shows an unmarked one, which std's `dyn` hides.

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
#[derive(Debug)]
struct Local(u32);

#[no_tls] // harmless
impl std::fmt::Display for Local {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        KEPT.set(None); // attack
        f.write_str("local")
    }
}

#[no_tls] // harmless
impl std::error::Error for Local {}

type Boxed = Box<dyn std::error::Error + Send + Sync>;

#[no_tls]
fn run(rc: &Rc<u32>) -> String {
    let error: Boxed = Box::new(Local(**rc)); // attack
    let error = Local(**rc); // harmless
    std::io::Error::other(error).to_string()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| { run(rc); }));
    let _ = keep;
}
