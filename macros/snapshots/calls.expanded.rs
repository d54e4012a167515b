fn calls(
    f: impl ::no_tls::__private::core::ops::Fn(u8) -> u8,
    lock: &Mutex<u8>,
) -> Option<u8> {
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
                    let __t = &&&&::no_tls::__private::Tie::new();
                    if false {
                        #[allow(unreachable_code, unused)]
                        #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                        {
                            loop {};
                            __t.__no_tls0is(&LIMIT);
                        };
                    }
                    __t.__no_tls0asks()
                },
                (&&&&&u8::__no_tls0write_the_type_not_the_trait()).__no_tls0written(),
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
            __Anonymous0: ::no_tls::__private::core::ops::Fn(u8) -> u8,
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
                    let __t = &&&&::no_tls::__private::Tie::new();
                    if false {
                        #[allow(unreachable_code, unused)]
                        #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                        {
                            loop {};
                            __t.__no_tls0is(&LIMIT);
                        };
                    }
                    __t.__no_tls0asks()
                },
                (&&&&&u8::__no_tls0write_the_type_not_the_trait()).__no_tls0written(),
            )
        }
        fn __no_tls0_asked<
            const __N0: ::no_tls::__private::core::primitive::usize,
            const __N1: ::no_tls::__private::core::primitive::usize,
            const __N2: ::no_tls::__private::core::primitive::usize,
            const __N3: ::no_tls::__private::core::primitive::bool,
            __Anonymous0: ::no_tls::__private::core::ops::Fn(u8) -> u8,
        >()
        where
            ::no_tls::__private::Constants: ::no_tls::__private::InferConstants<
                __N0,
                __N1,
                __N2,
                __N3,
            >,
        {
            let (__0, __1) = __no_tls0_named::<
                { __N0 },
                { __N1 },
                { __N2 },
                { __N3 },
                __Anonymous0,
            >();
            ::no_tls::__private::asked(__0);
            ::no_tls::__private::asked(__1);
        }
    };
    match ::no_tls::__private::Scope::new() {
        ref __no_tls0_scope => {
            let mut value @ _ = f(1);
            ::no_tls::__private::functions::mem::swap::__no_tls0via(
                ::no_tls::__private::functions::mem::swap,
                mem::swap,
            )(&mut value, &mut 2);
            let parsed @ _ = (match ::no_tls::__private::branch(
                u8::__no_tls0_from_str_radix("1", 10).__no_tls0_ok(),
            ) {
                ::no_tls::__private::core::ops::ControlFlow::Continue(__x) => __x,
                ::no_tls::__private::core::ops::ControlFlow::Break(__x) => {
                    return ::no_tls::__private::residual(__x);
                }
            });
            if false {
                #[allow(unreachable_code, unused)]
                #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                {
                    loop {};
                    fn __is_std<__T: Default>() {
                        fn __std<__T: ::no_tls::__private::core::default::Default>() {}
                        let _ = __std::<__T>;
                    }
                };
            }
            ::no_tls::__private::functions::mem::drop::__no_tls0via(
                ::no_tls::__private::functions::mem::drop,
                drop,
            )(<_ as ::no_tls::__private::twins::Default>::__no_tls0_default());
            let __no_tls0_c1 = ::no_tls::__private::channel::BitOr::new();
            let __no_tls0_c2 = ::no_tls::__private::channel::BitOr::new();
            (::no_tls::__private::made_option)(Some {
                0: __no_tls0_c1
                    .__no_tls0lhs(
                        __no_tls0_c2.__no_tls0lhs(module::function::__no_tls0(parsed))
                            | __no_tls0_c2
                                .__no_tls0rhs(
                                    *lock
                                        .__no_tls0scoped_lock(__no_tls0_scope)
                                        .__no_tls0_unwrap(),
                                ),
                    ) | __no_tls0_c1.__no_tls0rhs(LIMIT),
            })
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
enum calls {}
impl calls {
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
    fn __no_tls0(
        __0: impl ::no_tls::__private::core::ops::Fn(u8) -> u8,
        __1: &Mutex<u8>,
    ) -> Option<u8> {
        calls(__0, __1)
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
    fn __no_tls0_types<__T0: ::no_tls::__private::core::ops::Fn(u8) -> u8 + 'static>()
    where
        __T0: ::no_tls::__private::marked::Type,
    {
        ::no_tls::__private::is_type::<u8>();
        ::no_tls::__private::is_type::<&Mutex<u8>>();
        ::no_tls::__private::is_type::<Option<u8>>();
    }
    fn __no_tls0_types_bound() {
        ::no_tls::__private::is_type::<u8>();
    }
};
