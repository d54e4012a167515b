//! Which functions clone what a pointer points to, though it may be unsized?
//!
//! Std's own `CloneToUninit` is unstable, so that no signature can name it.

use std::{
    ffi::{CStr, OsStr},
    path::Path,
    rc::Rc,
    sync::Arc,
};

use crate::marked;

/// What can be cloned in place: a type whose `Clone` impl is marked, a slice of such, or a text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be cloned in place",
    note = "it is a type whose `Clone` impl is marked `#[no_tls]`, a slice of such, `str`, `CStr`, `OsStr` or `Path`"
)]
pub trait CloneInPlace {
    #[doc(hidden)]
    fn make_mut_rc(this: &mut Rc<Self>) -> &mut Self;
    #[doc(hidden)]
    fn make_mut_arc(this: &mut Arc<Self>) -> &mut Self;
}

macro_rules! clone_in_place {
    ($([$($generics:tt)*] $type:ty;)*) => {
        $(
            impl<$($generics)*> CloneInPlace for $type {
                #[inline]
                fn make_mut_rc(this: &mut Rc<Self>) -> &mut Self {
                    Rc::make_mut(this)
                }

                #[inline]
                fn make_mut_arc(this: &mut Arc<Self>) -> &mut Self {
                    Arc::make_mut(this)
                }
            }
        )*
    };
}

clone_in_place! {
    [T: Clone + marked::Clone] T;
    [T: Clone + marked::Clone] [T];
    [] str;
    [] CStr;
    [] OsStr;
    [] Path;
}

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub trait __NoTls0_RcCloning<T: ?Sized> {
    fn __no_tls0_make_mut(this: &mut Rc<T>) -> &mut T
    where
        T: CloneInPlace;
}

impl<T: ?Sized> __NoTls0_RcCloning<T> for Rc<T> {
    #[inline(always)]
    fn __no_tls0_make_mut(this: &mut Rc<T>) -> &mut T
    where
        T: CloneInPlace,
    {
        T::make_mut_rc(this)
    }
}

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub trait __NoTls0_ArcCloning<T: ?Sized> {
    fn __no_tls0_make_mut(this: &mut Arc<T>) -> &mut T
    where
        T: CloneInPlace;
}

impl<T: ?Sized> __NoTls0_ArcCloning<T> for Arc<T> {
    #[inline(always)]
    fn __no_tls0_make_mut(this: &mut Arc<T>) -> &mut T
    where
        T: CloneInPlace,
    {
        T::make_mut_arc(this)
    }
}

#[doc(hidden)]
pub mod __prelude {
    pub use super::{__NoTls0_ArcCloning as _, __NoTls0_RcCloning as _};
}
