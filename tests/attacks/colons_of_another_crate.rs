//! refused: a value of type `fn() -> u8` cannot enter or leave marked code
//! Of a path that begins with `::`, the edition of that says where it begins: one text is two paths, if a macro of another crate begins the one.

use no_tls::no_tls;
use no_tls_hostile_2015::from_the_root;
use std::cell::Cell;

thread_local! {
    static SECRET: Cell<u8> = const { Cell::new(7) };
}

fn read() -> u8 { // attack
#[no_tls] fn read() -> u8 { // harmless
    SECRET.with(|secret| secret.get()) // attack
    7 // harmless
}

mod core {
    pub mod f64 {
        pub mod consts {
            pub const PI: [fn() -> u8; 1] = [crate::read]; // attack
            pub const PI: [u8; 1] = [7]; // harmless
        }
    }
}

#[no_tls]
fn marked() -> u8 {
    let functions = from_the_root!(::core::f64::consts::PI, core::f64::consts::PI);
    functions[0]() // attack
    functions[0] // harmless
}

fn main() {
    SECRET.with(|secret| secret.set(9));
    println!("{}", marked());
}
