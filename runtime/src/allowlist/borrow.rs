//! Which items of `std::borrow` may marked code use?

use std::borrow::{Borrow, BorrowMut, Cow};

use no_tls_macros::allow;

allow! {
    impl<B: ToOwned + ?Sized> Cow<'_, B> {
        fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned;
        fn into_owned(self) -> <B as ToOwned>::Owned;
    }

    #[import]
    trait Borrow<Borrowed: ?Sized> {
        fn borrow(&self) -> &Borrowed;
    }

    #[import]
    trait BorrowMut<Borrowed: ?Sized> {
        fn borrow_mut(&mut self) -> &mut Borrowed;
    }

    trait ToOwned {
        fn to_owned(&self) -> Self::Owned;
        fn clone_into(&self, target: &mut Self::Owned);
    }
}
