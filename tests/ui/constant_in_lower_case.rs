//! A name in lower case is called as a function's.

#![allow(non_upper_case_globals)]

use no_tls::no_tls;

#[no_tls]
fn two() -> u8 {
    2
}

const fn function() -> fn() -> u8 {
    two
}

#[no_tls]
fn marked() -> u8 {
    const helper: fn() -> u8 = function();
    helper()
}

fn main() {}
