//! refused: cannot enter or leave marked code
//! The same in what a marked macro makes.
use no_tls::{Capsule, marked, no_tls, outside};
use std::rc::Rc;
fn keep(rc: &Rc<u32>) {}
#[no_tls] macro_rules! m { ($v:ident, $g:expr) => { { let v = 3u32; let f = || {
   #[cfg(all())] let v = $g; 
   let m = marked!(move || { let w = v; let _ = w; 5u32 });
   Capsule::new(m).into_inner() }; f() } } } 
#[no_tls]
fn run(v: u32, g: fn(&Rc<u32>)) -> u32 {
    m!(v, g) // attack
    ; 3
}
fn main() { println!("{}", run(1, keep)); }
