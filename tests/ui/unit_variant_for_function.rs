//! Std's `map` may be given a constructor, so that a variant is taken for one where a method has that name.

use no_tls::no_tls;

#[no_tls]
enum Mode {
    Fast,
}

#[no_tls]
struct Engine(Option<Mode>);

#[no_tls]
impl Engine {
    fn map(self, mode: Mode) -> Self {
        Engine(Some(mode))
    }
}

#[no_tls]
fn accepted(engine: Engine) -> Engine {
    let mode = Mode::Fast;
    engine.map(mode)
}

#[no_tls]
fn refused(engine: Engine) -> Engine {
    engine.map(Mode::Fast)
}

fn main() {}
