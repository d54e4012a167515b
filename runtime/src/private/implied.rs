//! Does a trait that an `allow!` lists name what the other crate's trait implies?
//!
//! A function of the other crate's with `T: Num` may compare `T`s, if `Num` implies `PartialEq`. So the listed trait must imply that the
//! impl is marked. Whether the other's does cannot be seen, but method resolution knows, where it is known of a parameter:
//!
//! Output: `fn f<T: Num + ?Sized>() { (&&&P::supertrait::<T, P::supertraits::PartialEq>()).__no_tls0supertrait(); … }`

use core::marker::PhantomData;

use crate::marked;

/// A type, and a trait that it may have.
pub struct Supertrait<T: ?Sized, Of>(PhantomData<(*const T, Of)>);

pub fn supertrait<T: ?Sized, Of>() -> Supertrait<T, Of> {
    Supertrait(PhantomData)
}

/// `T` has the trait.
pub trait Implied<T: ?Sized> {}

/// `T` has the trait's marker.
#[diagnostic::on_unimplemented(
    message = "what the other crate's trait implies of `{T}` is never marked",
    label = "leave this trait out",
    note = "marked code would run that impl: it is of a trait of std's without a marker, as `Wake`, `Termination` or `FileExt`"
)]
pub trait ImpliedMarked<T: ?Sized> {}

pub trait SupertraitNamed {
    fn __no_tls0supertrait(&self) {}
}

impl<T: ?Sized, Of: ImpliedMarked<T>> SupertraitNamed for &&Supertrait<T, Of> {}

pub trait SupertraitUnnamed<T: ?Sized, Of> {
    fn __no_tls0supertrait(&self)
    where
        Of: ImpliedMarked<T>,
    {
    }
}

impl<T: ?Sized, Of: Implied<T>> SupertraitUnnamed<T, Of> for &Supertrait<T, Of> {}

pub trait SupertraitUnwritten {
    fn __no_tls0supertrait(&self) {}
}

impl<T: ?Sized, Of> SupertraitUnwritten for Supertrait<T, Of> {}

/// Std's traits, each as a type. Those with a parameter are asked for that of `Self`.
pub mod supertraits {
    use super::{Implied, ImpliedMarked, marked};

    macro_rules! supertraits {
        ($( $name:ident: $of:path, $marker:path $(, $unsized_too:tt Sized)?; )+) => { $(
            pub enum $name {}

            impl<T: $of $(+ $unsized_too Sized)?> Implied<T> for $name {}

            impl<T: $marker $(+ $unsized_too Sized)?> ImpliedMarked<T> for $name {}
        )+ };
    }

    macro_rules! of_std {
        ($( $module:ident: $($name:ident)+; )+) => {
            supertraits! { $($( $name: core::$module::$name, marked::$name, ?Sized; )+)+ }
        };
    }

    macro_rules! of_self {
        ($( $module:ident: $($name:ident)+; )+) => {
            supertraits! { $($( $name: core::$module::$name<T>, marked::$name<T>; )+)+ }
        };
    }

    of_std! {
        clone: Clone;
        cmp: Eq Ord;
        default: Default;
        error: Error;
        fmt: Binary Debug Display LowerExp LowerHex Octal Pointer UpperExp UpperHex;
        future: Future IntoFuture;
        hash: BuildHasher Hash Hasher;
        iter: DoubleEndedIterator ExactSizeIterator FusedIterator IntoIterator Iterator;
        ops: Deref DerefMut Neg Not;
        str: FromStr;
    }

    of_self! {
        iter: Product Sum;
        ops: Add AddAssign BitAnd BitAndAssign BitOr BitOrAssign BitXor BitXorAssign Div DivAssign Mul MulAssign Rem RemAssign Shl
            ShlAssign Shr ShrAssign Sub SubAssign;
    }

    supertraits! {
        PartialEq: core::cmp::PartialEq<T>, marked::PartialEq<T>, ?Sized;
        PartialOrd: core::cmp::PartialOrd<T>, marked::PartialOrd<T>, ?Sized;
        BufRead: std::io::BufRead, marked::BufRead, ?Sized;
        Read: std::io::Read, marked::Read, ?Sized;
        Seek: std::io::Seek, marked::Seek, ?Sized;
        FmtWrite: core::fmt::Write, marked::FmtWrite, ?Sized;
        IoWrite: std::io::Write, marked::IoWrite, ?Sized;
        ToOwned: std::borrow::ToOwned, marked::ToOwned, ?Sized;
        ToSocketAddrs: std::net::ToSocketAddrs, marked::ToSocketAddrs, ?Sized;
        ToString: std::string::ToString, marked::ToString, ?Sized;
    }

    /// Without a marker, so that nothing may imply them.
    macro_rules! unmarked {
        ($( $name:ident: $of:path $(, $unsized_too:tt Sized)?; )+) => { $(
            pub enum $name {}

            #[allow(deprecated, reason = "it may be implied, too")]
            impl<T: $of $(+ $unsized_too Sized)?> Implied<T> for $name {}
        )+ };
    }

    unmarked! {
        AsciiExt: std::ascii::AsciiExt, ?Sized;
        GlobalAlloc: core::alloc::GlobalAlloc, ?Sized;
        Termination: std::process::Termination, ?Sized;
        Wake: std::task::Wake;
    }

    #[cfg(unix)]
    unmarked! {
        DirBuilderExt: std::os::unix::fs::DirBuilderExt, ?Sized;
        DirEntryExt: std::os::unix::fs::DirEntryExt, ?Sized;
        FileExt: std::os::unix::fs::FileExt, ?Sized;
        FileTypeExt: std::os::unix::fs::FileTypeExt, ?Sized;
        JoinHandleExt: std::os::unix::thread::JoinHandleExt, ?Sized;
        MetadataExt: std::os::unix::fs::MetadataExt, ?Sized;
        OpenOptionsExt: std::os::unix::fs::OpenOptionsExt, ?Sized;
        PermissionsExt: std::os::unix::fs::PermissionsExt, ?Sized;
    }

    #[cfg(target_os = "linux")]
    unmarked! {
        LinuxMetadataExt: std::os::linux::fs::MetadataExt, ?Sized;
    }

    #[cfg(not(target_os = "linux"))]
    pub enum LinuxMetadataExt {}

    #[cfg(unix)]
    supertraits! {
        AsFd: std::os::fd::AsFd, marked::AsFd, ?Sized;
        AsRawFd: std::os::fd::AsRawFd, marked::AsRawFd, ?Sized;
        FromRawFd: std::os::fd::FromRawFd, marked::FromRawFd;
        IntoRawFd: std::os::fd::IntoRawFd, marked::IntoRawFd;
    }

    #[cfg(not(unix))]
    mod absent {
        pub enum AsFd {}
        pub enum AsRawFd {}
        pub enum DirBuilderExt {}
        pub enum DirEntryExt {}
        pub enum FileExt {}
        pub enum FileTypeExt {}
        pub enum FromRawFd {}
        pub enum JoinHandleExt {}
        pub enum MetadataExt {}
        pub enum OpenOptionsExt {}
        pub enum PermissionsExt {}
        pub enum IntoRawFd {}
    }

    #[cfg(not(unix))]
    pub use absent::*;
}

/// The traits, for method calls to find.
pub mod supertraits_prelude {
    pub use super::{SupertraitNamed as _, SupertraitUnnamed as _, SupertraitUnwritten as _};
}
