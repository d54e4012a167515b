async fn read(socket: &mut Socket, (a, b): (u8, u8)) -> Result<u8, Error> {
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
    if false {
        #[allow(unreachable_code, unused)]
        #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
        {
            loop {};
            let _ = async move {};
        };
    }
    let more @ _ = (::no_tls::__private::Async::new)(async {
        (::no_tls::__private::into_future)(socket.__no_tls0_next()).await
    });
    let __no_tls0_c1 = ::no_tls::__private::channel::Add::new();
    let __no_tls0_c2 = ::no_tls::__private::channel::Add::new();
    (::no_tls::__private::made_result)(Ok {
        0: __no_tls0_c1
            .__no_tls0lhs(
                __no_tls0_c2
                    .__no_tls0lhs(
                        match ::no_tls::__private::branch(
                            (::no_tls::__private::into_future)(more).await,
                        ) {
                            ::no_tls::__private::core::ops::ControlFlow::Continue(
                                __x,
                            ) => __x,
                            ::no_tls::__private::core::ops::ControlFlow::Break(__x) => {
                                return ::no_tls::__private::residual(__x);
                            }
                        },
                    ) + __no_tls0_c2.__no_tls0rhs(a),
            ) + __no_tls0_c1.__no_tls0rhs(b),
    })
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
enum read {}
impl read {
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
    #[allow(refining_impl_trait)]
    #[doc(hidden)]
    #[inline(always)]
    fn __no_tls0(
        __0: &mut Socket,
        __1: (u8, u8),
    ) -> ::no_tls::__private::Async<
        impl ::no_tls::__private::core::future::Future<Output = Result<u8, Error>>,
    > {
        ::no_tls::__private::Async::new(read(__0, __1))
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
        ::no_tls::__private::is_type::<&mut Socket>();
        ::no_tls::__private::is_type::<(u8, u8)>();
        ::no_tls::__private::is_type::<Result<u8, Error>>();
    }
};
#[allow(dead_code)]
pub async fn largest<T: Ord>(mut items: Vec<T>) -> Option<T> {
    items.sort();
    items.pop()
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
pub enum largest {}
impl largest {
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
    pub async fn __no_tls0async<
        T: ::no_tls::__private::core::cmp::Ord + ::no_tls::__private::marked::Ord,
    >(mut items: Vec<T>) -> Option<T> {
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
        items.__no_tls0_sort();
        items.__no_tls0_pop()
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
    #[allow(refining_impl_trait)]
    #[doc(hidden)]
    #[inline(always)]
    pub fn __no_tls0<
        T: ::no_tls::__private::core::cmp::Ord + ::no_tls::__private::marked::Ord,
    >(
        __0: Vec<T>,
    ) -> ::no_tls::__private::Async<
        impl ::no_tls::__private::core::future::Future<Output = Option<T>>,
    > {
        ::no_tls::__private::Async::new(Self::__no_tls0async::<T>(__0))
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
    fn __no_tls0_types<
        T: ::no_tls::__private::core::cmp::Ord + ::no_tls::__private::marked::Ord
            + 'static,
    >()
    where
        T: ::no_tls::__private::marked::Type,
    {
        ::no_tls::__private::is_type::<Vec<T>>();
        ::no_tls::__private::is_type::<Option<T>>();
    }
};
trait Service {
    async fn call(&self, request: u8) -> u8;
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
    fn __no_tls0_call(
        &self,
        __1: u8,
    ) -> impl ::no_tls::__private::marked::Future<Output = u8>;
    async fn twice(&self, request: u8) -> u8 {
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
        (::no_tls::__private::into_future)(
                self
                    .__no_tls0_call(
                        (::no_tls::__private::into_future)(self.__no_tls0_call(request))
                            .await,
                    ),
            )
            .await
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
    #[allow(refining_impl_trait)]
    #[doc(hidden)]
    #[inline(always)]
    fn __no_tls0_twice(
        &self,
        __1: u8,
    ) -> impl ::no_tls::__private::marked::Future<Output = u8> {
        ::no_tls::__private::Async::new(<Self as Service>::twice(self, __1))
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
    fn __no_tls0_types() {
        ::no_tls::__private::is_type::<u8>();
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
        pub trait Service {}
    }
    trait __Items {
        async fn call(&self, __1: u8) -> u8;
        fn __no_tls0_call(
            &self,
            __1: u8,
        ) -> impl ::no_tls::__private::marked::Future<Output = u8>;
        fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self);
    }
    impl<
        __Self: ?::no_tls::__private::core::marker::Sized + no_impl_of::Service + __Items,
    > Service for __Self
    where
        ::no_tls::__private::core::marker::PhantomData<__Self>: no_impl_of::Service,
    {
        async fn call(&self, __1: u8) -> u8 {
            <Self as __Items>::call(self, __1).await
        }
        fn __no_tls0_call(
            &self,
            __1: u8,
        ) -> impl ::no_tls::__private::marked::Future<Output = u8> {
            <Self as __Items>::__no_tls0_call(self, __1)
        }
        fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self) {
            <Self as __Items>::__no_tls0_this_impl_needs_the_attribute_no_tls(self)
        }
    }
};
#[allow(clippy::non_canonical_clone_impl, clippy::non_canonical_partial_ord_impl)]
impl Service for Remote {
    async fn call(&self, request: u8) -> u8 {
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
        {
            #[allow(unused_imports)]
            use outside_await as _;
        }
        ({
            {
                let __t = &&&&::no_tls::__private::Tie::new();
                if false {
                    #[allow(unreachable_code, unused)]
                    #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                    {
                        loop {};
                        __t.__no_tls0is(&self);
                    };
                }
                __t.__no_tls0leaves();
            }
            {
                let __t = &&&&::no_tls::__private::Tie::new();
                if false {
                    #[allow(unreachable_code, unused)]
                    #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
                    {
                        loop {};
                        __t.__no_tls0is(&request);
                    };
                }
                __t.__no_tls0leaves();
            }
            ::no_tls::__private::outside_await(|| self.0.get().ask(request))
        })
            .await
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
    #[allow(refining_impl_trait)]
    #[doc(hidden)]
    #[inline(always)]
    fn __no_tls0_call(
        &self,
        __1: u8,
    ) -> ::no_tls::__private::Async<
        impl ::no_tls::__private::core::future::Future<Output = u8>,
    > {
        ::no_tls::__private::Async::new(<Self as Service>::call(self, __1))
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
        let _ = <Self as Service>::__no_tls0_this_trait_needs_the_attribute_no_tls;
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
        ::no_tls::__private::is_type::<u8>();
        ::no_tls::__private::is_type::<Remote>();
    }
};
