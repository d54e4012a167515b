//! refused: this hides `Foo`, which the head of the function or impl names
//! An import in a body has the name of the impl's type. `Self` in the check is that name, and so another type than `Self` in the body.

use no_tls::{Capsule, marked, no_tls};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

trait Sel {
    type Ty;
}

#[no_tls]
struct Foo;

impl Sel for Foo {
    type Ty = Box<dyn Ev>;
}

mod other {
    #[no_tls::no_tls]
    pub struct Foo;

    impl super::Sel for Foo {
        type Ty = Box<std::rc::Rc<u32>>;
    }
}

#[no_tls]
impl Foo {
    fn run(rc: &Rc<u32>) -> u32 {
        use other::Foo; // attack
        let x: <Self as Sel>::Ty = Box::new(rc.clone()); // attack
        let x: <other::Foo as Sel>::Ty = Box::new(rc.clone()); // harmless
        **x
    }
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| Foo::run(rc)));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
