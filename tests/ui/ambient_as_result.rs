//! What an `Ambient` holds could say what a type parameter is, so that nobody looked at it.

use no_tls::{Ambient, Capsule, marked, no_tls, outside};

#[derive(Default)]
struct Log(String);

#[no_tls]
struct Held(Ambient<Log>);

#[no_tls]
fn accepted() -> Capsule<Held> {
    Capsule::new(marked!(|| Held(outside!(Ambient::new(Log::default())))))
}

#[no_tls]
fn refused() {
    let capsule = Capsule::new(marked!(|| outside!(Ambient::new(Log::default()))));
    drop(capsule);
}

fn main() {
    drop(accepted());
    refused();
}
