#[allow(clippy::non_canonical_clone_impl, clippy::non_canonical_partial_ord_impl)]
impl Shape for Circle {
    fn area(&self) -> f64 {
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
        self.0
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
    fn __no_tls0_area(&self) -> f64 {
        <Self as Shape>::area(self)
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
    #[inline]
    fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self) {
        let _ = <Self as Shape>::__no_tls0_this_trait_needs_the_attribute_no_tls;
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
        ::no_tls::__private::is_type::<f64>();
        ::no_tls::__private::is_type::<Circle>();
    }
};
#[allow(clippy::non_canonical_clone_impl, clippy::non_canonical_partial_ord_impl)]
impl<
    T: ::no_tls::__private::core::fmt::Display + ::no_tls::__private::marked::Display,
> ::no_tls::__private::core::fmt::Display for Tree<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
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
        use ::no_tls::__private::twins::Display as _;
        #[allow(unused_imports)]
        use ::no_tls::__private::prelude::*;
        #[allow(unused_imports)]
        use ::no_tls::__private::twins::FmtWrite as _;
        #[allow(unused_imports)]
        use ::no_tls::__private::twins::IoWrite as _;
        if false {
            #[allow(unreachable_code, unused)]
            #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
            {
                loop {};
                let __no_tls0_hasher = &mut ::no_tls::__private::mention::Hasher;
                let _ = ::no_tls::__private::mention::FmtWrite.write_str("");
                let _ = ::no_tls::__private::mention::IoWrite.flush();
            };
        }
        f.__no_tls0_write_fmt(
            ::no_tls::__private::core::format_args!(
                "{}", (::no_tls::__private::fmt::display) (& self.root)
            ),
        )
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
    unsafe impl<
        T: ::no_tls::__private::core::fmt::Display + ::no_tls::__private::marked::Display,
    > ::no_tls::__private::marked::Display for Tree<T> {}
    fn __no_tls0_as_written<__T: ?::no_tls::__private::core::marker::Sized + Display>() {
        __no_tls0_as_std::<__T>();
    }
    fn __no_tls0_as_std<
        __T: ?::no_tls::__private::core::marker::Sized
            + ::no_tls::__private::core::fmt::Display,
    >() {
        __no_tls0_as_written::<__T>();
    }
    {
        fn __no_tls0_as_written<
            __T: ?::no_tls::__private::core::marker::Sized + Display,
        >() {
            __no_tls0_as_std::<__T>();
        }
        fn __no_tls0_as_std<
            __T: ?::no_tls::__private::core::marker::Sized
                + ::no_tls::__private::core::fmt::Display,
        >() {
            __no_tls0_as_written::<__T>();
        }
    }
    fn __no_tls0_types<
        T: ::no_tls::__private::core::fmt::Display + ::no_tls::__private::marked::Display
            + 'static,
    >()
    where
        T: ::no_tls::__private::marked::Type,
    {
        ::no_tls::__private::is_type::<&mut Formatter<'_>>();
        ::no_tls::__private::is_type::<Result>();
        ::no_tls::__private::is_type::<Tree<T>>();
    }
};
