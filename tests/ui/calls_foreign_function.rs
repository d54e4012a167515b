//! Nothing checks what another language's function does with its thread-locals.

use no_tls::no_tls;

unsafe extern "C" {
    fn errno() -> i32;
}

#[no_tls]
fn marked() -> i32 {
    unsafe { errno() }
}

fn main() {}
