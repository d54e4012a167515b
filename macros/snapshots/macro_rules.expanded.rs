#[macro_export]
macro_rules! sum {
    (
        __no_tls0_this_macro_needs_the_attribute_no_tls
        __no_tls0_this_macro_needs_the_attribute_no_tls $__no_tls0_dollar:tt
    ) => {
        #[allow(unused_macros, clippy::all)] macro_rules!
        __no_tls0_macro_that_needs_the_attribute_no_tls { ([$__no_tls0_dollar
        ($__no_tls0_dollar __no_tls0_around : tt) *]) => { fork::__private::expand_made!
        { [crate = fork,] [$__no_tls0_dollar ($__no_tls0_dollar __no_tls0_around) *] []
        [] 0 } }; ([$__no_tls0_dollar ($__no_tls0_dollar __no_tls0_around : tt) *]
        $__no_tls0_dollar first : expr $__no_tls0_dollar (, $__no_tls0_dollar rest :
        expr) * $__no_tls0_dollar (,) ?) => { fork::__private::expand_made! { [crate =
        fork,] [$__no_tls0_dollar ($__no_tls0_dollar __no_tls0_around) *] [] []
        $crate::add($__no_tls0_dollar first, sum!($__no_tls0_dollar ($__no_tls0_dollar
        rest),*)) } }; }
    };
    () => {
        0
    };
    ($first:expr $(, $rest:expr)* $(,)?) => {
        $crate::add($first, sum!($($rest),*))
    };
}
fn summed(x: u32, xs: &mut [u32]) -> u32 {
    #![allow(let_underscore_drop, let_underscore_lock)]
    #![cfg_attr(
        clippy,
        allow(
            clippy::blocks_in_conditions,
            clippy::float_cmp,
            clippy::if_not_else,
            clippy::init_numbered_fields,
            clippy::items_after_statements,
            clippy::needless_bool,
            clippy::redundant_closure,
            clippy::redundant_field_names,
            clippy::redundant_pattern,
            clippy::redundant_slicing,
            clippy::semicolon_if_nothing_returned,
            clippy::toplevel_ref_arg,
            clippy::unnecessary_semicolon,
            clippy::while_let_loop
        )
    )]
    #[allow(unused_imports)]
    use ::no_tls::__private::prelude::*;
    #[allow(unused)]
    #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
    mod __no_tls0macro1 {
        use super::*;
        helpers::field! {
            __no_tls0_this_macro_needs_the_attribute_no_tls
            __no_tls0_this_macro_needs_the_attribute_no_tls $
        }
        pub(super) use __no_tls0_macro_that_needs_the_attribute_no_tls as __no_tls0_macro_that_needs_the_attribute_no_tls;
    }
    #[allow(unused)]
    #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
    mod __no_tls0macro3 {
        use super::*;
        super::helpers::sum! {
            __no_tls0_this_macro_needs_the_attribute_no_tls
            __no_tls0_this_macro_needs_the_attribute_no_tls $
        }
        pub(super) use __no_tls0_macro_that_needs_the_attribute_no_tls as __no_tls0_macro_that_needs_the_attribute_no_tls;
    }
    #[allow(unused)]
    #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
    mod __no_tls0macro2 {
        use super::*;
        sum! {
            __no_tls0_this_macro_needs_the_attribute_no_tls
            __no_tls0_this_macro_needs_the_attribute_no_tls $
        }
        pub(super) use __no_tls0_macro_that_needs_the_attribute_no_tls as __no_tls0_macro_that_needs_the_attribute_no_tls;
    }
    match ::no_tls::__private::Scope::new() {
        ref __no_tls0_scope => {
            use helpers::field as part;
            {
                #[allow(unused_imports)]
                use part as _;
            }
            __no_tls0macro1::__no_tls0_macro_that_needs_the_attribute_no_tls!(
                [false __no_tls0_scope false[x xs] [] [part part] [xs i] [] []
                [__no_tls0_made[0] += 1];] xs, i
            );
            let __no_tls0_c1 = ::no_tls::__private::channel::Add::new();
            let __no_tls0_c2 = ::no_tls::__private::channel::Add::new();
            __no_tls0_c1
                .__no_tls0lhs(
                    __no_tls0_c2
                        .__no_tls0lhs(
                            __no_tls0macro2::__no_tls0_macro_that_needs_the_attribute_no_tls!(
                                [false __no_tls0_scope false[x xs] [] [part part] [x] [] []
                                [];] x, 1
                            ),
                        )
                        + __no_tls0_c2
                            .__no_tls0rhs(
                                __no_tls0macro3::__no_tls0_macro_that_needs_the_attribute_no_tls!(
                                    [false __no_tls0_scope false[x xs] [] [part part] [x] [] []
                                    [];] x
                                ),
                            ),
                )
                + __no_tls0_c1
                    .__no_tls0rhs(
                        __no_tls0macro2::__no_tls0_macro_that_needs_the_attribute_no_tls!(
                            [false __no_tls0_scope false[x xs] [] [part part] [] [] []
                            [];]
                        ),
                    )
        }
    }
}
#[allow(
    deprecated,
    drop_bounds,
    impl_trait_overcaptures,
    impl_trait_redundant_captures,
    let_underscore_drop,
    mismatched_lifetime_syntaxes,
    non_camel_case_types,
    non_snake_case,
    private_bounds,
    private_interfaces,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    trivial_bounds,
    unconditional_recursion,
    unit_bindings,
    unreachable_pub,
    unused,
    unused_lifetimes,
    unused_qualifications,
    unused_results
)]
#[cfg_attr(
    clippy,
    allow(clippy::all, clippy::nursery, clippy::pedantic, clippy::restriction)
)]
#[doc(hidden)]
enum summed {}
impl summed {
    #[allow(
        deprecated,
        drop_bounds,
        impl_trait_overcaptures,
        impl_trait_redundant_captures,
        let_underscore_drop,
        mismatched_lifetime_syntaxes,
        non_camel_case_types,
        non_snake_case,
        private_bounds,
        private_interfaces,
        single_use_lifetimes,
        trivial_casts,
        trivial_numeric_casts,
        trivial_bounds,
        unconditional_recursion,
        unit_bindings,
        unreachable_pub,
        unused,
        unused_lifetimes,
        unused_qualifications,
        unused_results
    )]
    #[cfg_attr(
        clippy,
        allow(clippy::all, clippy::nursery, clippy::pedantic, clippy::restriction)
    )]
    #[doc(hidden)]
    #[inline(always)]
    fn __no_tls0(__0: u32, __1: &mut [u32]) -> u32 {
        summed(__0, __1)
    }
}
#[allow(
    deprecated,
    drop_bounds,
    impl_trait_overcaptures,
    impl_trait_redundant_captures,
    let_underscore_drop,
    mismatched_lifetime_syntaxes,
    non_camel_case_types,
    non_snake_case,
    private_bounds,
    private_interfaces,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    trivial_bounds,
    unconditional_recursion,
    unit_bindings,
    unreachable_pub,
    unused,
    unused_lifetimes,
    unused_qualifications,
    unused_results
)]
#[cfg_attr(
    clippy,
    allow(clippy::all, clippy::nursery, clippy::pedantic, clippy::restriction)
)]
const _: () = {
    fn __no_tls0_types() {
        ::no_tls::__private::is_type::<u32>();
        ::no_tls::__private::is_type::<&mut [u32]>();
    }
};
