//! A macro that is not marked may take any tokens, and make code of them, where marked code asks it whether it is.

use no_tls::no_tls;

macro_rules! log {
    ($($token:tt)*) => {{
        let _ = format!($($token)*);
    }};
}

#[no_tls]
fn marked() {
    log!("now");
}

fn main() {
    marked();
}
