//! What an arm declares would be known in that arm alone, so that a name after it would mean something else.

use no_tls::no_tls;

#[no_tls]
fn width() -> u32 {
    let width = 1;
    cfg_select! {
        all() => { let width = 2; }
        _ => {}
    }
    width
}

fn main() {
    width();
}
