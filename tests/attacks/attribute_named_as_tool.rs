//! refused: cannot find function `added` in module `m`
//! An attribute macro of another crate, which the user calls `clippy`, would change a module after it was checked: tools' attributes
//! are dropped.

extern crate no_tls_hostile as clippy;

use no_tls::no_tls;

#[no_tls]
#[clippy::add_function] // attack
mod m {
    pub fn checked() {}
}

fn main() {
    m::checked();
    m::added(); // attack
}
