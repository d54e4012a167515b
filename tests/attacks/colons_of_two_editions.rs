//! refused: a value of type `fn() -> u8` cannot enter or leave marked code
//! edition: 2015
//! Of a path that begins with `::`, the edition of that says where it begins: by two of them, one text is two paths, of which one is checked.
extern crate no_tls;

use no_tls::no_tls;
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
            pub const PI: [fn() -> u8; 1] = [::read]; // attack
            pub const PI: [u8; 1] = [7]; // harmless
        }
    }
}

#[no_tls]
fn marked() -> u8 {
    macro_rules! both {
        ($e:expr, $($t:tt)*) => {{
            let _pi = ::$($t)*;
            $e
        }};
    }
    let functions = both!(::core::f64::consts::PI, core::f64::consts::PI);
    functions[0]() // attack
    functions[0] // harmless
}

fn main() {
    SECRET.with(|secret| secret.set(9));
    println!("{}", marked());
}
