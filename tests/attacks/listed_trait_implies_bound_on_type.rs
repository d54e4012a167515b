//! refused: `<AnySource as foreign::Source>::Out`'s `Iterator` is not marked `#[no_tls]`
//! A listed trait that does not name what the other crate's says of its type.

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
    pub trait Source {
        type Out: Iterator<Item = u32>;

        fn out(&self) -> Self::Out;
    }

    pub fn first<T: Source>(source: &T) -> Option<u32> {
        source.out().next()
    }
}

mod allowed {
    use super::foreign;

    no_tls::allow! {
        unsafe because "it takes what comes first";

        pub trait Source: foreign::Source {
            type Out; // attack
            type Out: Iterator<Item = u32>; // harmless
            fn out(&self) -> Self::Out;
        }

        pub fn first<T: Source>(source: &T) -> Option<u32> = foreign::first;
    }
}

#[no_tls]
struct Kept(Rc<u32>);

#[no_tls] // harmless
impl Iterator for Kept {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let _ = &self.0;
        keep(&self.0); // attack
        None
    }
}

#[no_tls]
struct Mine(Rc<u32>);

#[no_tls(bounds(Source = allowed::Source))]
impl foreign::Source for Mine {
    type Out = Kept;

    fn out(&self) -> Kept {
        Kept(self.0.clone())
    }
}

#[no_tls]
fn run(rc: &Rc<u32>) -> Option<u32> {
    allowed::first(&Mine(rc.clone()))
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
}
