//! Which items of `std::convert` may marked code use?

use no_tls_macros::allow;

allow! {
    trait AsRef<T: ?Sized> {
        fn as_ref(&self) -> &T;
    }

    trait AsMut<T: ?Sized> {
        fn as_mut(&mut self) -> &mut T;
    }

    trait From<T> {
        fn from(value: T) -> Self;
    }

    trait Into<T> {
        fn into(self) -> T;
    }

    trait TryFrom<T> {
        fn try_from(value: T) -> Result<Self, Self::Error>;
    }

    trait TryInto<T> {
        fn try_into(self) -> Result<T, Self::Error>;
    }

    mod std::convert as functions {
        fn identity<T>(x: T) -> T;
    }
}
