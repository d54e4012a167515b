//! Which of std's two traits called `Write` does a `dyn Write` mean?

use crate::marked;
use std::{fmt, io};

/// `dyn Write` of `fmt` or of `io`, as the path in it resolves.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is of no `Write` of std's",
    label = "a trait of this name is taken for one of std's",
    note = "write `#[no_tls(own(Write))]` on what names it, if the trait is yours"
)]
pub trait OfWrite {
    /// The same, of the marker.
    type Marked: ?Sized;
}

macro_rules! of_write {
    ($( [$($auto:ident)*] )+) => { $(
        impl<'a> OfWrite for dyn fmt::Write $(+ $auto)* + 'a {
            type Marked = dyn marked::FmtWrite $(+ $auto)* + 'a;
        }

        impl<'a> OfWrite for dyn io::Write $(+ $auto)* + 'a {
            type Marked = dyn marked::IoWrite $(+ $auto)* + 'a;
        }
    )+ };
}

of_write! { [] [Send] [Sync] [Send Sync] }

/// What has the trait that is named by its `dyn`: only of such a type can its impl be marked.
pub trait Writes<D: ?Sized> {}

impl<W: fmt::Write + ?Sized> Writes<dyn fmt::Write> for W {}
impl<W: io::Write + ?Sized> Writes<dyn io::Write> for W {}
