impl<T: ::no_tls::__private::core::clone::Clone> Stack<T> {
    #[allow(dead_code)]
    pub fn len(&self) -> usize {
        self.items.len()
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
    pub fn __no_tls0_len(&self) -> usize
    where
        T: ::no_tls::__private::core::clone::Clone + ::no_tls::__private::marked::Clone,
    {
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
        self.items.__no_tls0_len()
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
    {
        fn __no_tls0_as_written<__T: ?::no_tls::__private::core::marker::Sized + Clone>() {
            __no_tls0_as_std::<__T>();
        }
        fn __no_tls0_as_std<
            __T: ?::no_tls::__private::core::marker::Sized
                + ::no_tls::__private::core::clone::Clone,
        >() {
            __no_tls0_as_written::<__T>();
        }
    }
    fn __no_tls0_types<
        T: ::no_tls::__private::core::clone::Clone + ::no_tls::__private::marked::Clone
            + 'static,
    >()
    where
        T: ::no_tls::__private::marked::Type,
    {
        ::no_tls::__private::is_type::<Stack<T>>();
        ::no_tls::__private::is_type::<usize>();
    }
};
