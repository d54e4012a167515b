fn flow(items: Vec<Option<u8>>) -> u8 {
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
        fn __no_tls0_named<
            const __N0: ::no_tls::__private::core::primitive::usize,
            const __N1: ::no_tls::__private::core::primitive::usize,
            const __N2: ::no_tls::__private::core::primitive::usize,
            const __N3: ::no_tls::__private::core::primitive::bool,
        >() -> (
            impl ::no_tls::__private::core::marker::Sized,
            impl ::no_tls::__private::core::marker::Sized,
        )
        where
            ::no_tls::__private::Constants: ::no_tls::__private::InferConstants<
                __N0,
                __N1,
                __N2,
                __N3,
            >,
        {
            (
                {
                    let _ = |__x: ::no_tls::__private::core::option::Option<()>| match __x {
                        None {} | None => {}
                        _ => {}
                    };
                },
                {
                    let _ = |__x: ::no_tls::__private::core::option::Option<()>| match __x {
                        Some(..) => {}
                        _ => {}
                    };
                },
            )
        }
        fn __no_tls0_asked<
            const __N0: ::no_tls::__private::core::primitive::usize,
            const __N1: ::no_tls::__private::core::primitive::usize,
            const __N2: ::no_tls::__private::core::primitive::usize,
            const __N3: ::no_tls::__private::core::primitive::bool,
        >()
        where
            ::no_tls::__private::Constants: ::no_tls::__private::InferConstants<
                __N0,
                __N1,
                __N2,
                __N3,
            >,
        {
            let (__0, __1) = __no_tls0_named::<{ __N0 }, { __N1 }, { __N2 }, { __N3 }>();
            ::no_tls::__private::asked(__0);
            ::no_tls::__private::asked(__1);
        }
    };
    let mut sum @ _ = 0;
    for (index @ _, item @ _) in (::no_tls::__private::into_iter)(
        items.__no_tls0_iter().__no_tls0_enumerate(),
    ) {
        match item {
            Some(
                x @ _,
            ) if {
                let __no_tls0_c1 = ::no_tls::__private::channel::Order::new();
                __no_tls0_c1.__no_tls0lhs(&*x) > __no_tls0_c1.__no_tls0rhs(&1)
            } => {
                let __no_tls0_c2 = ::no_tls::__private::channel::AddAssign::new();
                sum
                    += __no_tls0_c2
                        .__no_tls0rhs(
                            {
                                if false {
                                    #[allow(unreachable_code, unused)]
                                    #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                                    {
                                        loop {};
                                        __no_tls0_c2.__no_tls0lhs(&raw const (sum));
                                    };
                                }
                            },
                            x,
                            {
                                if false {
                                    #[allow(unreachable_code, unused)]
                                    #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                                    {
                                        loop {};
                                    };
                                }
                            },
                        );
            }
            None | Some(_) => {
                ::no_tls::__private::std::println!(
                    "{index}: {item:?}", index = (::no_tls::__private::fmt::display) (&
                    index), item = (::no_tls::__private::fmt::debug) (& item)
                )
            }
        }
    }
    loop {
        let __no_tls0_c3 = ::no_tls::__private::channel::Order::new();
        if __no_tls0_c3.__no_tls0lhs(&sum) > __no_tls0_c3.__no_tls0rhs(&10) {
            let __no_tls0_c4 = ::no_tls::__private::channel::DivAssign::new();
            sum
                /= __no_tls0_c4
                    .__no_tls0rhs(
                        {
                            if false {
                                #[allow(unreachable_code, unused)]
                                #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                                {
                                    loop {};
                                    __no_tls0_c4.__no_tls0lhs(&raw const (sum));
                                };
                            }
                        },
                        2,
                        {
                            if false {
                                #[allow(unreachable_code, unused)]
                                #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                                {
                                    loop {};
                                };
                            }
                        },
                    );
        } else {
            break
        }
    };
    let double @ _ = |x @ _: u8| {
        let __no_tls0_c5 = ::no_tls::__private::channel::Mul::new();
        __no_tls0_c5.__no_tls0lhs(x) * __no_tls0_c5.__no_tls0rhs(2)
    };
    double(sum)
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
enum flow {}
impl flow {
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
    fn __no_tls0(__0: Vec<Option<u8>>) -> u8 {
        flow(__0)
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
        ::no_tls::__private::is_type::<Vec<Option<u8>>>();
        ::no_tls::__private::is_type::<u8>();
    }
};
