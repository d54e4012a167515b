pub fn keep<'a, T, F: ::no_tls::__private::core::ops::Fn(&'a T, &str) -> bool>(
    all: &'a [T],
    f: F,
) -> Kept<'a, T, F> {
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
                                Kept { .. } => {}
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
            let (__0,) = __no_tls0_named::<{ __N0 }, { __N1 }, { __N2 }, { __N3 }>();
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
        allow(clippy::all, clippy::nursery, clippy::pedantic, clippy::restriction)
    )]
    const _: () = {
        fn __no_tls0_named<
            'a,
            T,
            F: ::no_tls::__private::core::ops::Fn(&'a T, &str) -> bool,
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
            F: ::no_tls::__private::marked::Type + 'static,
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
                                Kept { .. } => {}
                                _ => {}
                            }
                        };
                    }
                    (&&&&&__n).__no_tls0written()
                },
            )
        }
        fn __no_tls0_asked<
            'a,
            T,
            F: ::no_tls::__private::core::ops::Fn(&'a T, &str) -> bool,
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
            F: ::no_tls::__private::marked::Type + 'static,
        {
            let (__0,) = __no_tls0_named::<
                T,
                F,
                { __N0 },
                { __N1 },
                { __N2 },
                { __N3 },
            >();
            ::no_tls::__private::asked(__0);
        }
    };
    (::no_tls::__private::made)(Kept { all: all, f: f })
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
pub enum keep {}
impl keep {
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
    pub fn __no_tls0<'a, T, F: ::no_tls::__private::core::ops::Fn(&'a T, &str) -> bool>(
        __0: &'a [T],
        __1: F,
    ) -> Kept<'a, T, F>
    where
        for<'__e> (): __no_tls0bounds_hold_for_other_lifetimes_alone_4f4e484f3592f150<
            '__e,
            'a,
            T,
            F,
            (fn(&'a T, &str) -> bool, fn(&'a T, &'__e str), fn(F)),
        >,
    {
        keep::<T, F>(__0, __1)
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
pub trait __no_tls0bounds_hold_for_other_lifetimes_alone_4f4e484f3592f150<
    '__e,
    'a,
    T: ?::no_tls::__private::core::marker::Sized,
    F: ?::no_tls::__private::core::marker::Sized,
    __Known,
> {}
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
    trait __Nobody {}
    #[allow(non_camel_case_types)]
    trait __bounds_hold_for_other_lifetimes_alone<
        'a,
        T: ?::no_tls::__private::core::marker::Sized,
        F: ?::no_tls::__private::core::marker::Sized,
        __Known,
    > {}
    impl<
        '__e,
        'a,
        T,
        F: ::no_tls::__private::core::ops::Fn(&'a T, &str) -> bool,
        __It0,
        __R0,
    > __no_tls0bounds_hold_for_other_lifetimes_alone_4f4e484f3592f150<
        '__e,
        'a,
        T,
        F,
        (fn(&'a T, &str) -> bool, fn(&'a T, &'__e str), fn(__It0)),
    > for ()
    where
        __It0: ::no_tls::__private::core::ops::FnOnce(&'a T, &'__e str) -> __R0,
        __R0: __bounds_hold_for_other_lifetimes_alone<
            'a,
            T,
            F,
            (fn(&'a T, &str) -> bool,),
        >,
    {}
    impl<
        'a,
        T,
        F: ::no_tls::__private::core::ops::Fn(&'a T, &str) -> bool,
        __R: ?::no_tls::__private::core::marker::Sized,
    > __bounds_hold_for_other_lifetimes_alone<'a, T, F, (fn(&'a T, &str) -> bool,)>
    for __R {}
    impl<
        'a,
        T: ?::no_tls::__private::core::marker::Sized,
        F: ?::no_tls::__private::core::marker::Sized,
        __Known,
        __R: ?::no_tls::__private::core::marker::Sized,
    > __bounds_hold_for_other_lifetimes_alone<'a, T, F, __Known> for __R
    where
        ::no_tls::__private::core::marker::PhantomData<__R>: __Nobody,
    {}
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
    fn __no_tls0_types<
        T: 'static,
        F: ::no_tls::__private::core::ops::Fn(&'static T, &str) -> bool + 'static,
    >()
    where
        T: ::no_tls::__private::marked::Type,
        F: ::no_tls::__private::marked::Type,
    {
        ::no_tls::__private::is_type::<&'_ [T]>();
        ::no_tls::__private::is_type::<Kept<'_, T, F>>();
        ::no_tls::__private::is_type::<&'_ T>();
        ::no_tls::__private::is_type::<&str>();
    }
    fn __no_tls0_types_bound() {
        ::no_tls::__private::is_type::<bool>();
    }
};
