//! A macro binds a variable by a name that it is given, and calls a function of that name, which is another.

use no_tls::no_tls;

#[no_tls]
fn limit() -> u32 {
    1
}

macro_rules! limited {
    ($name:ident) => {
        #[no_tls]
        fn limited($name: impl Fn() -> u32) -> u32 {
            $name() + limit()
        }
    };
}

limited!(limit);

fn main() {
    limited(|| 2);
}
