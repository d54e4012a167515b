//! refused: a value of type `for<'a> fn(&'a Rc<u32>)` cannot enter or leave marked code
//! An inline constant whose type is inferred from where it stands.

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
trait Choose: Copy + 'static {
    type Out: Copy;
    const OUT: Self::Out;
}

#[no_tls]
impl Choose for i32 {
    type Out = ();
    const OUT: () = ();
}

#[no_tls]
impl Choose for u8 {
    type Out = fn(&Rc<u32>); // attack
    type Out = u8; // harmless
    const OUT: Self::Out = keep; // attack
    const OUT: Self::Out = 1; // harmless
}

#[no_tls]
struct Holder<T: Choose> {
    out: T::Out,
    of: T,
}

const fn make<T: Choose>(of: T) -> Holder<T> {
    Holder { out: T::OUT, of }
}

#[no_tls]
fn run(rc: &Rc<u32>) {
    let holder: Holder<u8> = const { make(0) };
    (holder.out)(rc); // attack
    let _ = (holder.out, holder.of, rc);
}

fn main() {
    let mut capsule = Capsule::new(marked!(|| Rc::new(1)));
    capsule.with(marked!(|rc: &mut Rc<u32>| run(rc)));
    let _ = keep;
}
