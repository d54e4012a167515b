fn operators(a: i32, b: &mut [i32], s: &str) -> bool {
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
    let __no_tls0_c1 = ::no_tls::__private::channel::AddAssign::new();
    let __no_tls0_c2 = ::no_tls::__private::channel::Index::new();
    let __no_tls0_c3 = ::no_tls::__private::channel::Mul::new();
    b[__no_tls0_c2
        .__no_tls0index(
            0,
            {
                if false {
                    #[allow(unreachable_code, unused)]
                    #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                    {
                        loop {};
                        __no_tls0_c2
                            .__no_tls0found(
                                __no_tls0_c2.__no_tls0base(&raw const (b)).__no_tls0index(),
                            );
                        __no_tls0_c2
                            .__no_tls0found(
                                __no_tls0_c2.__no_tls0base(&raw const (b)).__no_tls0index(),
                            );
                        __no_tls0_c2
                            .__no_tls0mutably(
                                (&&__no_tls0_c2.__no_tls0mutable()).__no_tls0index_mut(),
                            );
                    };
                }
            },
        )]
        += __no_tls0_c1
            .__no_tls0rhs(
                {
                    if false {
                        #[allow(unreachable_code, unused)]
                        #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                        {
                            loop {};
                            __no_tls0_c1
                                .__no_tls0lhs(
                                    &raw const (b[__no_tls0_c2.__no_tls0index(0, ())]),
                                );
                        };
                    }
                },
                __no_tls0_c3.__no_tls0lhs(a) * __no_tls0_c3.__no_tls0rhs(2),
                {
                    if false {
                        #[allow(unreachable_code, unused)]
                        #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                        {
                            loop {};
                            __no_tls0_c2
                                .__no_tls0mutably(
                                    (&&__no_tls0_c2.__no_tls0mutable()).__no_tls0index_mut(),
                                );
                        };
                    }
                },
            );
    let __no_tls0_c4 = ::no_tls::__private::channel::Order::new();
    let __no_tls0_c5 = ::no_tls::__private::channel::Index::new();
    let __no_tls0_c6 = ::no_tls::__private::channel::Equality::new();
    __no_tls0_c4.__no_tls0lhs(&-(::no_tls::__private::neg)(a).0)
        < __no_tls0_c4
            .__no_tls0rhs(
                &!(::no_tls::__private::not)(
                        b[__no_tls0_c5
                            .__no_tls0index(
                                1,
                                {
                                    if false {
                                        #[allow(unreachable_code, unused)]
                                        #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                                        {
                                            loop {};
                                            __no_tls0_c5
                                                .__no_tls0found(
                                                    __no_tls0_c5.__no_tls0base(&raw const (b)).__no_tls0index(),
                                                );
                                            __no_tls0_c5
                                                .__no_tls0found(
                                                    __no_tls0_c5.__no_tls0base(&raw const (b)).__no_tls0index(),
                                                );
                                            __no_tls0_c5
                                                .__no_tls0mutably(
                                                    (&&__no_tls0_c5.__no_tls0mutable()).__no_tls0index_mut(),
                                                );
                                        };
                                    }
                                },
                            )],
                    )
                    .0,
            ) && __no_tls0_c6.__no_tls0lhs(&s) == __no_tls0_c6.__no_tls0rhs(&"x")
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
enum operators {}
impl operators {
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
    fn __no_tls0(__0: i32, __1: &mut [i32], __2: &str) -> bool {
        operators(__0, __1, __2)
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
        ::no_tls::__private::is_type::<i32>();
        ::no_tls::__private::is_type::<&mut [i32]>();
        ::no_tls::__private::is_type::<&str>();
        ::no_tls::__private::is_type::<bool>();
    }
};
