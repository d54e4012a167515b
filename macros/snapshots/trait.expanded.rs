pub trait Shape: ::no_tls::__private::core::fmt::Debug + ::no_tls::__private::marked::Debug {
    fn area(&self) -> f64;
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
    fn __no_tls0_area(&self) -> f64 {
        <Self as Shape>::area(self)
    }
    fn name(&self) -> String {
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
        ::no_tls::__private::std::format!(
            "{self:?}", self = (::no_tls::__private::fmt::debug) (& self)
        )
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
    #[inline(always)]
    fn __no_tls0_name(&self) -> String {
        <Self as Shape>::name(self)
    }
    #[doc(hidden)]
    fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self);
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
    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
}
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
unsafe impl<'__d> ::no_tls::__private::marked::Type for dyn Shape + '__d {}
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
impl<'__d, __no_tls0k> ::no_tls::__private::Unlisted<__no_tls0k> for dyn Shape + '__d {}
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
unsafe impl<'__d> ::no_tls::__private::marked::Type
for dyn Shape + ::no_tls::__private::core::marker::Send + '__d {}
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
impl<'__d, __no_tls0k> ::no_tls::__private::Unlisted<__no_tls0k>
for dyn Shape + ::no_tls::__private::core::marker::Send + '__d {}
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
unsafe impl<'__d> ::no_tls::__private::marked::Type
for dyn Shape + ::no_tls::__private::core::marker::Sync + '__d {}
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
impl<'__d, __no_tls0k> ::no_tls::__private::Unlisted<__no_tls0k>
for dyn Shape + ::no_tls::__private::core::marker::Sync + '__d {}
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
unsafe impl<'__d> ::no_tls::__private::marked::Type
for dyn Shape + ::no_tls::__private::core::marker::Send + ::no_tls::__private::core::marker::Sync + '__d {}
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
impl<'__d, __no_tls0k> ::no_tls::__private::Unlisted<__no_tls0k>
for dyn Shape + ::no_tls::__private::core::marker::Send + ::no_tls::__private::core::marker::Sync + '__d {}
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
    {
        fn __no_tls0_as_written<__T: ?::no_tls::__private::core::marker::Sized + Debug>() {
            __no_tls0_as_std::<__T>();
        }
        fn __no_tls0_as_std<
            __T: ?::no_tls::__private::core::marker::Sized
                + ::no_tls::__private::core::fmt::Debug,
        >() {
            __no_tls0_as_written::<__T>();
        }
    }
    fn __no_tls0_types() {
        ::no_tls::__private::is_type::<f64>();
        ::no_tls::__private::is_type::<String>();
    }
};
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
    mod no_impl_of {
        pub trait Shape {}
    }
    impl<
        __Self: ?::no_tls::__private::core::marker::Sized + no_impl_of::Shape + Shape,
    > Shape for __Self
    where
        ::no_tls::__private::core::marker::PhantomData<__Self>: no_impl_of::Shape,
    {
        fn area(&self) -> f64 {
            <Self as Shape>::area(self)
        }
        fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self) {
            <Self as Shape>::__no_tls0_this_impl_needs_the_attribute_no_tls(self)
        }
    }
};
