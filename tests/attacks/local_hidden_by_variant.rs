//! refused: cannot take address of a temporary
//! A local that a variant hides, which a `*` imports: the call makes a value that is not checked, and says what type a variable is.

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

impl Add<u16> for Local {
    type Output = Box<dyn Ev>;

    fn add(self, _: u16) -> Self::Output {
        unreachable!()
    }
}

#[no_tls]
impl Add<u8> for Local {
    type Output = Box<u8>;

    fn add(self, _: u8) -> Self::Output {
        unreachable!()
    }
}

#[allow(non_camel_case_types, dead_code)]
#[no_tls]
enum Of<A>
where
    Local: Add<A>,
{
    f(Option<A>, <Local as Add<A>>::Output),
}

#[no_tls]
fn run(rc: &Rc<u32>) -> u32 {
    let f = |_: Option<u16>, b: Box<Rc<u32>>| drop(b);
    let mut held = None;
    if let Some(b) = held.take() {
        use Of::*; // attack
        f(None::<u16>, b);
    }
    held = held.or(Some(Box::new(rc.clone())));
    f(None, Box::new(rc.clone()));
    ***held.as_ref().unwrap()
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(5)));
    capsule.with(marked!(|rc: &mut Rc<u32>| {
        run(rc);
    }));
    println!("{}", KEPT.with_borrow(|kept| kept.as_ref().map_or(0, Rc::strong_count)));
}
