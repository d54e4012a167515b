//! refused: is not a type that is known well enough
//! What holds a closure is asked whether it holds that closure: a type of the name `Box` may give a `Box` of what the bounds around say.

use no_tls::{Capsule, marked, no_tls};
use std::boxed::Box as StdBox;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static KEPT: RefCell<Option<Rc<u32>>> = const { RefCell::new(None) };
}

fn keep(rc: &Rc<u32>) {
    KEPT.set(Some(rc.clone()));
}

pub trait Ev {
    fn rc(&self) -> &Rc<u32>;
}

impl Ev for Rc<u32> {
    fn rc(&self) -> &Rc<u32> {
        self
    }
}

impl std::ops::Deref for dyn Ev + '_ {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

#[no_tls]
struct Box;

#[no_tls]
impl Box {
    fn new<F, T>(_: F) -> StdBox<Vec<T>>
    where
        Vec<T>: Default,
    {
        StdBox::new(Vec::<T>::default())
    }
}

fn run<'a>(_: &'a (), capsule: &mut Capsule<Rc<u32>>)
where
    Vec<StdBox<dyn Ev + 'a>>: no_tls::marked::Default, // attack
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        let mut call = Box::new(|| 1); // attack
        let call = std::boxed::Box::new(|| rc.clone()); // harmless
        call.push(StdBox::new(rc.clone())); // attack
        let x: &u32 = &call[0]; // attack
        let x: &u32 = &call(); // harmless
        *x
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&(), &mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
