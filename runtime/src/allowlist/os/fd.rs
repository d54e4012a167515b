//! Which items of `std::os::fd` may marked code use?

use std::{
    io::{self, IsTerminal},
    os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd},
};

use no_tls_macros::allow;

allow! {
    trait AsFd {
        fn as_fd(&self) -> BorrowedFd<'_>;
    }

    trait AsRawFd {
        fn as_raw_fd(&self) -> RawFd;
    }

    trait FromRawFd {
        unsafe fn from_raw_fd(fd: RawFd) -> Self where Self: Sized;
    }

    trait IntoRawFd {
        fn into_raw_fd(self) -> RawFd;
    }

    impl OwnedFd, BorrowedFd<'_> {
        fn is_terminal(&self) -> bool;
    }

    impl OwnedFd {
        fn try_clone(&self) -> io::Result<Self>;
    }

    impl<'fd> BorrowedFd<'fd> {
        unsafe fn borrow_raw(fd: RawFd) -> Self;
        fn try_clone_to_owned(&self) -> io::Result<OwnedFd>;
    }
}
