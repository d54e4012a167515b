//! The last error is a thread-local of the C library.

use no_tls::no_tls;

#[no_tls]
fn marked() -> std::io::Error {
    std::io::Error::last_os_error()
}

fn main() {}
