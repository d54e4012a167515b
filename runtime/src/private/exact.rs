//! Which bounds without a marker may hold of one type, and not of another that differs from it by a `for` alone?
//!
//! In code that is never reached, the one impl that there is would do for the other type. So marked code asks for a trait with a second impl,
//! which no type has, as the markers have one.
//!
//! Input: `T: Unpin`. Output: `T: P::core::marker::Unpin + P::exact::Unpin`.

use super::coherence::Nobody;
use core::marker::PhantomData;

macro_rules! exact {
    ($( $message:literal $name:ident: $of:path; )+) => { $(
        #[diagnostic::on_unimplemented(message = $message)]
        pub trait $name: $of {}

        impl<T: $of + ?Sized> $name for T {}

        #[diagnostic::do_not_recommend]
        impl<T: Nobody + $name + ?Sized> $name for T where PhantomData<T>: Nobody {}
    )+ };
}

exact! {
    "the trait bound `{Self}: Copy` is not satisfied" Copy: core::marker::Copy;
    "the trait bound `{Self}: FusedIterator` is not satisfied" FusedIterator: core::iter::FusedIterator;
    "the trait bound `{Self}: RefUnwindSafe` is not satisfied" RefUnwindSafe: core::panic::RefUnwindSafe;
    "the trait bound `{Self}: Unpin` is not satisfied" Unpin: core::marker::Unpin;
    "the trait bound `{Self}: UnwindSafe` is not satisfied" UnwindSafe: core::panic::UnwindSafe;
}
