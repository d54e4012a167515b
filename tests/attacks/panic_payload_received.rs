//! refused: no method named `__no_tls0_downcast` found for struct `Ambient<T>` in the current scope
//! A panic payload, opened in marked code.

use no_tls::no_tls;

#[no_tls]
fn get() -> Option<fn()> {
    let panicked = no_tls::spawn(no_tls::marked!(|| ())).join().err()?;
    panicked.into_payload().downcast::<fn()>().ok().map(|f| *f) // attack
    panicked.message().and(None) // harmless
}

fn main() {
    let _ = get();
}
