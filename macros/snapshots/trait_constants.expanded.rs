trait Zero: ::no_tls::__private::core::marker::Sized {
    const ZERO: Self;
    #[doc(hidden)]
    #[allow(non_upper_case_globals)]
    const __NO_TLS0_ZERO: ::no_tls::__private::Proven = ::no_tls::__private::Proven;
    const NAME: &'static str;
    #[doc(hidden)]
    #[allow(non_upper_case_globals)]
    const __NO_TLS0_NAME: ::no_tls::__private::Unproven = ::no_tls::__private::Unproven;
    fn twice() -> (Self, Self) {
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
        trait __OfEach0 {
            const __NO_TLS0_ZERO: ::no_tls::__private::Unproven = ::no_tls::__private::Unproven;
        }
        impl<__T: ?::no_tls::__private::core::marker::Sized> __OfEach0 for __T {}
        (
            (::no_tls::__private::Constant {
                value: Self::ZERO,
                proof: Self::__NO_TLS0_ZERO,
            })
                .value,
            (::no_tls::__private::Constant {
                value: Self::ZERO,
                proof: Self::__NO_TLS0_ZERO,
            })
                .value,
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
    fn __no_tls0_twice() -> (Self, Self) {
        <Self as Zero>::twice()
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
    fn __no_tls0not_dyn() {}
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
        fn __no_tls0_as_written<__T: Sized>() {
            __no_tls0_as_std::<__T>();
        }
        fn __no_tls0_as_std<__T: ::no_tls::__private::core::marker::Sized>() {
            __no_tls0_as_written::<__T>();
        }
    }
    fn __no_tls0_types<__Self: ?::no_tls::__private::core::marker::Sized + 'static>()
    where
        __Self: Zero,
        __Self: ::no_tls::__private::marked::Type,
    {
        ::no_tls::__private::is_type::<(__Self, __Self)>();
        ::no_tls::__private::is_type::<&'_ str>();
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
        pub trait Zero {}
    }
    impl<__Self: no_impl_of::Zero + Zero> Zero for __Self
    where
        ::no_tls::__private::core::marker::PhantomData<__Self>: no_impl_of::Zero,
    {
        const ZERO: Self = <Self as Zero>::ZERO;
        const NAME: &'static str = <Self as Zero>::NAME;
        fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self) {
            <Self as Zero>::__no_tls0_this_impl_needs_the_attribute_no_tls(self)
        }
    }
};
#[allow(clippy::non_canonical_clone_impl, clippy::non_canonical_partial_ord_impl)]
impl<T: Zero> Zero for Pair<T> {
    #[allow(let_underscore_drop, let_underscore_lock)]
    #[cfg_attr(
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
    const ZERO: Self = {
        let _ = || {
            #[allow(unused_imports)]
            use ::no_tls::__private::prelude::*;
            trait __OfEach0 {
                const __NO_TLS0_ZERO: ::no_tls::__private::Unproven = ::no_tls::__private::Unproven;
            }
            impl<__T: ?::no_tls::__private::core::marker::Sized> __OfEach0 for __T {}
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
                allow(
                    clippy::all,
                    clippy::nursery,
                    clippy::pedantic,
                    clippy::restriction
                )
            )]
            const _: () = {
                fn __no_tls0_named<
                    const __N0: ::no_tls::__private::core::primitive::usize,
                    const __N1: ::no_tls::__private::core::primitive::usize,
                    const __N2: ::no_tls::__private::core::primitive::usize,
                    const __N3: ::no_tls::__private::core::primitive::bool,
                >() -> (impl ::no_tls::__private::core::marker::Sized,)
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
                            let __n = ::no_tls::__private::named();
                            if false {
                                #[allow(unreachable_code, unused)]
                                #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                                {
                                    loop {};
                                    match *__n.__no_tls0value() {
                                        Pair { .. } => {}
                                        _ => {}
                                    }
                                };
                            }
                            (&&&&&__n).__no_tls0written()
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
                    let (__0,) = __no_tls0_named::<
                        { __N0 },
                        { __N1 },
                        { __N2 },
                        { __N3 },
                    >();
                    ::no_tls::__private::asked(__0);
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
                allow(
                    clippy::all,
                    clippy::nursery,
                    clippy::pedantic,
                    clippy::restriction
                )
            )]
            const _: () = {
                fn __no_tls0_named<
                    T: Zero,
                    const __N0: ::no_tls::__private::core::primitive::usize,
                    const __N1: ::no_tls::__private::core::primitive::usize,
                    const __N2: ::no_tls::__private::core::primitive::usize,
                    const __N3: ::no_tls::__private::core::primitive::bool,
                >() -> (impl ::no_tls::__private::core::marker::Sized,)
                where
                    ::no_tls::__private::Constants: ::no_tls::__private::InferConstants<
                        __N0,
                        __N1,
                        __N2,
                        __N3,
                    >,
                    T: ::no_tls::__private::marked::Type + 'static,
                {
                    (
                        {
                            let __n = ::no_tls::__private::named();
                            if false {
                                #[allow(unreachable_code, unused)]
                                #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                                {
                                    loop {};
                                    match *__n.__no_tls0value() {
                                        Pair { .. } => {}
                                        _ => {}
                                    }
                                };
                            }
                            (&&&&&__n).__no_tls0written()
                        },
                    )
                }
                fn __no_tls0_asked<
                    T: Zero,
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
                    T: ::no_tls::__private::marked::Type + 'static,
                {
                    let (__0,) = __no_tls0_named::<
                        T,
                        { __N0 },
                        { __N1 },
                        { __N2 },
                        { __N3 },
                    >();
                    ::no_tls::__private::asked(__0);
                }
            };
        };
        {
            #[allow(unused_imports)]
            use ::no_tls::__private::prelude::*;
            trait __OfEach0 {
                const __NO_TLS0_ZERO: ::no_tls::__private::Unproven = ::no_tls::__private::Unproven;
            }
            impl<__T: ?::no_tls::__private::core::marker::Sized> __OfEach0 for __T {}
            (::no_tls::__private::made)(Pair {
                0: match ::no_tls::__private::constant(T::ZERO, T::__NO_TLS0_ZERO) {
                    __c => __c,
                },
                1: match ::no_tls::__private::constant(T::ZERO, T::__NO_TLS0_ZERO) {
                    __c => __c,
                },
            })
        }
    };
    const NAME: &'static str = {
        let _ = || {
            ::no_tls::__private::given::<
                &'static str,
                _,
            >(<Self as Zero>::__NO_TLS0_NAME);
        };
        name_of::<T>()
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
    #[doc(hidden)]
    #[inline]
    fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self) {
        let _ = <Self as Zero>::__no_tls0_this_trait_needs_the_attribute_no_tls;
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
    trait WriteTheParameterAndNoAlias<__P> {}
    struct __AnyType;
    impl ::no_tls::__private::core::marker::Copy for __AnyType {}
    impl ::no_tls::__private::core::clone::Clone for __AnyType {
        fn clone(&self) -> Self {
            *self
        }
    }
    unsafe impl ::no_tls::__private::marked::Clone for __AnyType {}
    impl<__P> WriteTheParameterAndNoAlias<__P> for __AnyType {}
    impl<
        T: Zero,
    > WriteTheParameterAndNoAlias<(::no_tls::__private::core::marker::PhantomData<T>,)>
    for Pair<T> {}
    fn __no_tls0_types<T: Zero + 'static>()
    where
        T: ::no_tls::__private::marked::Type,
    {
        ::no_tls::__private::is_type::<Pair<T>>();
        let _ = <T as Zero>::__no_tls0_this_trait_needs_the_attribute_no_tls;
        ::no_tls::__private::is_type::<&'_ str>();
    }
};
