//! What a macro binds or declares by a name that it is given would have to be known to what follows.

use no_tls::no_tls;

#[no_tls]
macro_rules! bind {
    ($name:ident = $value:expr) => {
        let $name = $value;
    };
}

#[no_tls]
macro_rules! function {
    ($name:ident) => {
        fn $name() -> u8 {
            2
        }
    };
}

#[no_tls]
fn bound() -> u8 {
    bind!(x = 1);
    x
}

#[no_tls]
fn declared() -> u8 {
    function!(two);
    two()
}

fn main() {}
