//! A listed type that holds a closure: it is not `NoTls`, since its parameters are asked.

use no_tls::{Capsule, marked};

mod foreign {
    #[derive(Default)]
    pub struct Cell<T>(pub T);
}

no_tls::allow! {
    unsafe because "it holds what it is given";

    struct Cell<T>(pub foreign::Cell<T>);

    impl<T> NoTls for Cell<T>;
}

fn main() {
    let cell = Cell::from(foreign::Cell(|| 1));
    Capsule::new(marked!(move || {
        let _kept = cell;
    }));
}
