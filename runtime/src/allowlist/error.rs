//! Which items of `std::error` may marked code use?

use std::error::Error;

use crate::marked;
use no_tls_macros::allow;

allow! {
    #[import]
    trait Error {
        fn source(&self) -> Option<&(dyn Error + 'static)>;
        fn description(&self) -> &str;
        fn cause(&self) -> Option<&dyn Error>;
    }

    impl dyn Error, dyn Error + Send, dyn Error + Send + Sync {
        fn is<T: Error + 'static>(&self) -> bool;
        fn downcast_ref<T: Error + 'static>(&self) -> Option<&T>;
        fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T>;
    }

    impl dyn marked::Error, dyn marked::Error + Send, dyn marked::Error + Send + Sync {
        fn is<T: Error + 'static>(&self) -> bool;
        fn downcast_ref<T: Error + 'static>(&self) -> Option<&T>;
        fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T>;
        fn downcast<T: Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<Self>>;
    }
}
