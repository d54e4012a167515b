//! In edition 2015, paths begin at the crate's root, and a macro's twin is imported all the same.

#![forbid(unsafe_code)]
#![deny(warnings)]

extern crate no_tls;

use no_tls::no_tls;

#[no_tls]
macro_rules! doubled {
    ($number:expr) => {{
        let number = $number;
        number + number
    }};
}

mod inner {
    use no_tls::no_tls;

    #[no_tls]
    macro_rules! tripled {
        ($number:expr) => {
            doubled!($number) + $number
        };
    }

    #[no_tls]
    pub fn six() -> u32 {
        tripled!(2)
    }
}

#[no_tls]
fn four() -> u32 {
    doubled!(::inner::six() - 4)
}

fn main() {
    assert_eq!((four(), inner::six()), (4, 6));
}
