//! A parameter that may not be there would leave its name to another meaning.

use no_tls::no_tls;

#[no_tls]
fn area(width: u32, #[cfg(all())] height: u32) -> u32 {
    width * height
}

fn main() {
    area(1, 2);
}
