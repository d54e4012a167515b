//! refused: cannot enter or leave marked code
//! The same of a variable that a field under `cfg` binds.
use no_tls::{Capsule, marked, no_tls, outside};
use std::rc::Rc;
fn keep(rc: &Rc<u32>) {}
#[no_tls] struct S { f: fn(&Rc<u32>), g: u32 }
#[no_tls]
fn run(v: u32, s: S) -> u32 {
    let f = || {
        let S { #[cfg(all())] f: v, .. } = s; // attack
        let m = marked!(move || { let w = v; let _ = w; 5u32 });
        Capsule::new(m).into_inner()
    };
    f()
}
fn main() { println!("{}", run(1, S { f: keep, g: 1 })); }
