//! How does an expansion enter itself in the registry?

/// Lists what an expansion is of: only the macros' feature `registry` makes these, and this crate's own keeps them.
///
/// The two can differ in a build that has this crate twice, once for build scripts: these run the same macros.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "registry")]
macro_rules! __no_tls0_list {
    ($kind:ident($($argument:tt)*), $place:literal, $file:literal, $line:literal) => {
        $crate::__private::inventory::submit! {
            $crate::registry::list::$kind(
                $crate::__no_tls0_list!(@$kind $($argument)*),
                $crate::__private::core::concat!($crate::__private::core::module_path!(), $place),
                $file,
                $line,
            )
        }
    };
    (@marked $kind:ident) => { $crate::registry::Kind::$kind };
    (@trusted $kind:ident, $($reason:literal)?) => {
        ($crate::registry::Trust::$kind, $crate::__no_tls0_list!(@exit $($reason)?))
    };
    (@exit $reason:literal) => { $crate::__private::core::option::Option::Some($reason) };
    (@exit) => { $crate::__private::core::option::Option::None };
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "registry"))]
macro_rules! __no_tls0_list {
    ($($listed:tt)*) => {};
}
