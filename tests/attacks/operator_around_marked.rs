//! refused: is not a type that is known well enough
//! A `where` clause around a `marked!` says what an operand is coerced to, and so of what type the result is.

use no_tls::{Capsule, marked, no_tls};
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

impl std::ops::Deref for dyn Ev {
    type Target = u32;

    fn deref(&self) -> &u32 {
        keep(self.rc());
        self.rc()
    }
}

use std::ops::Add;

#[no_tls]
struct Local;

#[no_tls]
impl<X> Add<X> for Local {
    type Output = Option<X>;

    fn add(self, x: X) -> Option<X> {
        Some(x)
    }
}

fn run<'a>(_: &'a (), capsule: &mut Capsule<Rc<u32>>)
where
    Local: no_tls::marked::Add<Box<dyn Ev + 'a>, Output = Option<Box<dyn Ev + 'a>>>, // attack
    Local: no_tls::marked::Add<Box<Rc<u32>>, Output = Option<Box<Rc<u32>>>>, // harmless
{
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        ***(Local + Box::new(rc.clone())).as_ref().unwrap()
    }));
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    run(&(), &mut capsule);
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
