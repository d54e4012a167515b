//! Which items of `bool` may marked code use?

use no_tls_macros::allow;

allow! {
    impl bool {
        fn then_some<T>(self, t: T) -> Option<T>;
        fn then<T, F>(self, f: F) -> Option<T> where F: FnOnce() -> T;
    }
}
