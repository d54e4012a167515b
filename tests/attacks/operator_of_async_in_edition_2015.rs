//! refused: `async move` blocks are only allowed in Rust 2018 or later
//! edition: 2015
//! In edition 2015 `async |5| true` is an operation on a constant: what is read as a keyword is one.

#[macro_use]
extern crate no_tls;
use no_tls::no_tls;

#[allow(non_camel_case_types)]
pub struct async; // attack
impl ::std::ops::BitOr<i32> for async { type Output = bool; fn bitor(self, _: i32) -> bool { println!("ambient"); true } } // attack

#[no_tls]
fn run() {
    let _f = async |5| true; // attack
    let _f = 4 | 5; // harmless
}
fn main() { run() }
