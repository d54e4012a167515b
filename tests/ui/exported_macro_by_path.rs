//! Rustc knows an exported macro by a path only if it stands in the source as it is.

use no_tls::no_tls;

#[no_tls]
#[macro_export]
macro_rules! same {
    ($x:expr) => {
        $x
    };
}

fn unmarked() -> u32 {
    crate::same!(1)
}

fn main() {
    unmarked();
}
