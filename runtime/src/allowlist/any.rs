//! Which items of `std::any` may marked code use?
//!
//! Left out: `Any::type_id`, which a method call would find on every type.

use std::any::{Any, TypeId};

use no_tls_macros::allow;

allow! {
    impl TypeId {
        fn of<T: 'static + ?Sized>() -> Self;
    }

    mod std::any as functions {
        fn type_name<T: ?Sized>() -> &'static str;
        fn type_name_of_val<T: ?Sized>(val: &T) -> &'static str;
    }

    impl dyn Any, dyn Any + Send, dyn Any + Send + Sync {
        fn is<T: Any>(&self) -> bool;
        fn downcast_ref<T: Any>(&self) -> Option<&T>;
        fn downcast_mut<T: Any>(&mut self) -> Option<&mut T>;
    }
}
