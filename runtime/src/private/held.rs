//! What may an [`Ambient`] hold, where marked code names its type?
//!
//! Anything that is written out, `Ambient<Foo>`: marked code does not see the value. But a marked function that is generic in
//! a part of what it holds, `fn f<D>(a: Ambient<fn(D)>, x: D)`, has `D` inferred from a type that nobody checked. So it demands
//! `D: Type`, which the macro adds where it sees the name `Ambient`; and where it does not, since an alias hides it, the type
//! is none that marked code may use.

use crate::Ambient;
use core::any::Any;
use core::cell::UnsafeCell;
use core::marker::{PhantomData, PhantomPinned};

/// What stands for the type that is held, in the check of a type that marked code writes. It has no impls but that of `Send`, which is
/// asked of each, not of other auto traits either: an alias may project from it what it does not from another type, as [`Inferred`] says.
///
/// [`Inferred`]: super::Inferred
pub struct Held(PhantomData<(UnsafeCell<()>, &'static mut ())>, PhantomPinned);

/// What an [`Ambient`] may hold without being written out.
#[diagnostic::on_unimplemented(
    message = "marked code must see what an `Ambient` holds",
    label = "holds `{Self}`, which is not written here",
    note = "write `Ambient<…>` itself in place of an alias or a parameter; what a capsule or a thread returns, put into a \
            `#[no_tls]` struct of yours that has an `Ambient<…>` as a field"
)]
pub trait Spelled {}

impl Spelled for Held {}

impl Spelled for Box<dyn Any + Send> {}

/// What has the name `Ambient` must be one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not `no_tls::Ambient`, whose name it has",
    label = "the name says that marked code does not look inside",
    note = "import it under another name: `use … as …`"
)]
pub trait IsAmbient {}

impl<T: Send> IsAmbient for Ambient<T> {}

pub const fn is_ambient<T: IsAmbient + ?Sized>() {}
