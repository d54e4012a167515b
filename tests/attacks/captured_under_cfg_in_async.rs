//! refused: cannot enter or leave marked code
//! The same in an `async` block.
use no_tls::{Capsule, marked, no_tls, outside, Task};
use std::rc::Rc;
fn keep(rc: &Rc<u32>) {}
#[no_tls]
fn run(v: u32, given: fn(&Rc<u32>)) -> u32 {
    let f = async {
        #[cfg(all())] // attack
        let v = given; // attack
        let m = marked!(move || { let w = v; let _ = w; 5u32 });
        let mut c = Capsule::new(m);
        c.with(marked!(|n: &mut u32| *n))
    };
    3
}
fn main() { println!("{}", run(1, |r| keep(r))); }
