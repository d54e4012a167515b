//! refused: `Local`'s `Index<usize>` is not marked `#[no_tls]`
//! Two variables of one name, of which the checked one is not the indexed one.

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
struct Local(Rc<u32>);

#[no_tls] // harmless
impl std::ops::Index<usize> for Local {
    type Output = i32;

    fn index(&self, _: usize) -> &i32 {
        keep(&self.0); // attack
        &5
    }
}

macro_rules! define {
    ($x:ident) => {
        #[no_tls]
        #[allow(unused)]
        fn run(rc: &Rc<u32>, $x: &Vec<i32>) -> i32 {
            let x = Local(rc.clone());
            x[0]
        }
    };
}

define!(x);

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc, &vec![1])));
    let _ = keep;
}
