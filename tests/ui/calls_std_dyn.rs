//! Any impl could hide behind std's own `dyn Error`.

use no_tls::no_tls;

use std::error::Error;

#[no_tls]
struct Failure(Box<dyn Error>);

#[no_tls]
fn marked(failure: &Failure) -> String {
    failure.0.to_string()
}

fn main() {}
