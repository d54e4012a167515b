//! refused: `AnyShow`'s `Display` is not marked `#[no_tls]`
//! A listed trait that does not name `ToString`, which the other crate's implies.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

mod foreign {
    pub trait Show: ToString {}

    pub fn show<T: Show>(shown: &T) -> String {
        shown.to_string()
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it shows";

        pub trait Show: foreign::Show {} // attack
        pub trait Show: foreign::Show + ToString {} // harmless

        impl Show for super::Mine;

        pub fn show<T: Show>(shown: &T) -> String = foreign::show;
    }
}

#[no_tls]
struct Mine(Rc<u32>);

#[no_tls] // harmless
impl std::fmt::Display for Mine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let _ = &self.0;
        keep(&self.0); // attack
        f.write_str("")
    }
}

impl foreign::Show for Mine {}

#[no_tls]
fn run(rc: &Rc<u32>) {
    allowed::show(&Mine(rc.clone()));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
