//! What the guard binds would be checked where it does not stand.

use no_tls::no_tls;

#[no_tls]
fn marked(n: Option<u32>) -> u32 {
    match 1 {
        1 if let Some(n) = n => n,
        _ => 0,
    }
}

fn main() {}
