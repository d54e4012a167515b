//! Which errors are marked, and which boxes hold one?

use crate::marked;
use core::fmt;
use std::borrow::Cow;
use std::sync::{Arc, PoisonError, TryLockError, mpsc};

markers! {
    /// [`Error`](core::error::Error) is marked, with its [`Debug`](core::fmt::Debug) and [`Display`](core::fmt::Display).
    ///
    /// In marked code, `Box<dyn Error>` means `Box<dyn marked::Error>`. It is made by `?` and `into` as std's is, of marked
    /// errors and of text, and can be shown. Of std's own, which could hide an error of anyone, marked code holds none.
    "`{Self}`'s `Error` is not marked `#[no_tls]`" behind_dyn
    Error: core::error::Error, marked::Debug, marked::Display;
}

structural! {
    // SAFETY: these ask the error that they refer to.
    (Error) { {E: ?Sized} &E, {E} Box<E>, {E: ?Sized} Arc<E> }

    // SAFETY: these have no source, and show nothing of `T`.
    (Error) { {; T} PoisonError<T>, {; T} TryLockError<T>, {; T} mpsc::SendError<T>, {; T} mpsc::TrySendError<T> }
}

// SAFETY: its source is std's `io::Error`; it shows `W` by its `Debug`.
impls! {
    {W: marked::Debug + Send} Error for std::io::IntoInnerError<W>;
}

/// Boxes of an error of any type: std's own, and those of marked errors.
macro_rules! boxes {
    ($( [$($auto:ident)*] )+) => { $(
        // SAFETY: these box the error, or an error that holds the text.
        impls! {
            {'a, E: marked::Error $(+ $auto)* + 'a} From<E> for Box<dyn core::error::Error $(+ $auto)* + 'a>;
            {'a} From<&str> for Box<dyn core::error::Error $(+ $auto)* + 'a>, Box<dyn Error $(+ $auto)* + 'a>;
            {'a} From<String> for Box<dyn core::error::Error $(+ $auto)* + 'a>, Box<dyn Error $(+ $auto)* + 'a>;
            {'a, 'b} From<Cow<'b, str>> for Box<dyn core::error::Error $(+ $auto)* + 'a>, Box<dyn Error $(+ $auto)* + 'a>;
            {'a, E: marked::Error $(+ $auto)* + 'a} From<E> for Box<dyn Error $(+ $auto)* + 'a>;
        }

        impl<'a, E: Error $(+ $auto)* + 'a> From<E> for Box<dyn Error $(+ $auto)* + 'a> {
            fn from(error: E) -> Self {
                Box::new(error)
            }
        }

        impl<'a> From<Box<dyn Error $(+ $auto)* + 'a>> for Box<dyn core::error::Error $(+ $auto)* + 'a> {
            fn from(error: Box<dyn Error $(+ $auto)* + 'a>) -> Self {
                error
            }
        }

        impl<'a> From<String> for Box<dyn Error $(+ $auto)* + 'a> {
            fn from(text: String) -> Self {
                Box::new(Text(text))
            }
        }

        impl<'a> From<&str> for Box<dyn Error $(+ $auto)* + 'a> {
            fn from(text: &str) -> Self {
                Box::new(Text(text.into()))
            }
        }

        impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error $(+ $auto)* + 'a> {
            fn from(text: Cow<'b, str>) -> Self {
                Box::new(Text(text.into_owned()))
            }
        }
    )+ };
}

boxes! { [] [Send Sync] }

impl<'a> From<Box<dyn Error + Send + Sync + 'a>> for Box<dyn core::error::Error + 'a> {
    fn from(error: Box<dyn Error + Send + Sync + 'a>) -> Self {
        error
    }
}

/// What std's `dyn Error` has, for the marked one.
macro_rules! downcasts {
    ($( [$($auto:ident)*] )+) => { $(
        impl dyn Error $(+ $auto)* + 'static {
            /// Whether the error is a `T`.
            pub fn is<T: core::error::Error + 'static>(&self) -> bool {
                (self as &dyn core::error::Error).is::<T>()
            }

            /// The error, if it is a `T`.
            pub fn downcast_ref<T: core::error::Error + 'static>(&self) -> Option<&T> {
                (self as &dyn core::error::Error).downcast_ref()
            }

            /// The error, to be changed, if it is a `T`.
            pub fn downcast_mut<T: core::error::Error + 'static>(&mut self) -> Option<&mut T> {
                (self as &mut dyn core::error::Error).downcast_mut()
            }

            /// The error itself if it is a `T`; the box as it was, otherwise.
            pub fn downcast<T: core::error::Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<Self>> {
                if !self.is::<T>() {
                    return Err(self);
                }
                (self as Box<dyn core::error::Error>).downcast().map_err(|_| unreachable!("it is a `T`"))
            }
        }
    )+ };
}

downcasts! { [] [Send] [Send Sync] }

/// An error that is no more than a text, as std makes it of one.
struct Text(String);

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for Text {}

// SAFETY: the impls above show a `String`.
structural! { (Debug Display Error) { Text } }
