#[::no_tls::__private::core::prelude::v1::derive(
    ::no_tls::__private::core::clone::Clone
)]
#[::no_tls::__private::core::prelude::v1::derive(::no_tls::__private::core::fmt::Debug)]
pub struct Pair<T> {
    left: T,
    right: Vec<String>,
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
    unsafe impl<T> ::no_tls::__private::marked::Type for Pair<T>
    where
        T: ::no_tls::__private::marked::Type,
    {}
    unsafe impl<T> ::no_tls::__private::marked::Build for Pair<T> {}
    unsafe impl<'__d, T> ::no_tls::__private::marked::NoTls for Pair<T>
    where
        T: ::no_tls::__private::marked::Type,
        T: ::no_tls::__private::Deferred<'__d, 0usize>,
        Vec<String>: ::no_tls::__private::Deferred<'__d, 1usize>,
    {}
    {
        impl<T> ::no_tls::__private::Inferable<::no_tls::__private::All> for Pair<T>
        where
            ::no_tls::__private::At<0usize>: ::no_tls::__private::Infer<T>,
        {
            type Asks = ();
        }
        impl<T> ::no_tls::__private::Inferable<::no_tls::__private::Inner> for Pair<T>
        where
            ::no_tls::__private::At<0usize>: ::no_tls::__private::Infer<T>,
        {
            type Asks = ();
        }
    }
    {
        fn __no_tls0_types() {
            ::no_tls::__private::is_type::<Vec<String>>();
        }
    }
    {
        unsafe impl<T> ::no_tls::__private::marked::Clone for Pair<T>
        where
            T: ::no_tls::__private::core::clone::Clone
                + ::no_tls::__private::marked::Clone,
        {}
        {
            fn __no_tls0_marked<
                __T: ?::no_tls::__private::core::marker::Sized
                    + ::no_tls::__private::core::clone::Clone
                    + ::no_tls::__private::marked::Clone,
            >() {}
            fn __no_tls0_types() {
                __no_tls0_marked::<Vec<String>>();
            }
        }
    }
    {
        unsafe impl<T> ::no_tls::__private::marked::Debug for Pair<T>
        where
            T: ::no_tls::__private::core::fmt::Debug
                + ::no_tls::__private::marked::Debug,
        {}
        {
            fn __no_tls0_marked<
                __T: ?::no_tls::__private::core::marker::Sized
                    + ::no_tls::__private::core::fmt::Debug
                    + ::no_tls::__private::marked::Debug,
            >() {}
            fn __no_tls0_types() {
                __no_tls0_marked::<Vec<String>>();
            }
        }
    }
    impl<T, __K> ::no_tls::__private::Unlisted<__K> for Pair<T> {}
    {
        fn __no_tls0_probe<T: 'static>() {
            use ::no_tls::__private::probes_prelude::*;
            (&&&::no_tls::__private::drop_probe::<Pair<T>>()).__no_tls0drop();
        }
    }
    {
        #[doc(hidden)]
        unsafe impl<T> ::no_tls::__private::core::marker::Send for Pair<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::core::marker::Send,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                Vec<String>,
            >: ::no_tls::__private::core::marker::Send,
        {}
        #[doc(hidden)]
        unsafe impl<T> ::no_tls::__private::core::marker::Sync for Pair<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::core::marker::Sync,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                Vec<String>,
            >: ::no_tls::__private::core::marker::Sync,
        {}
        #[doc(hidden)]
        impl<T> ::no_tls::__private::core::marker::Unpin for Pair<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::core::marker::Unpin,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                Vec<String>,
            >: ::no_tls::__private::core::marker::Unpin,
        {}
        #[doc(hidden)]
        impl<T> ::no_tls::__private::core::panic::UnwindSafe for Pair<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::core::panic::UnwindSafe,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                Vec<String>,
            >: ::no_tls::__private::core::panic::UnwindSafe,
        {}
        #[doc(hidden)]
        impl<T> ::no_tls::__private::core::panic::RefUnwindSafe for Pair<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::core::panic::RefUnwindSafe,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                Vec<String>,
            >: ::no_tls::__private::core::panic::RefUnwindSafe,
        {}
    }
};
pub enum Shape {
    Point,
    Circle(f64),
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
    unsafe impl ::no_tls::__private::marked::Type for Shape {}
    unsafe impl ::no_tls::__private::marked::Build for Shape {}
    unsafe impl<'__d> ::no_tls::__private::marked::NoTls for Shape
    where
        f64: ::no_tls::__private::Deferred<'__d, 0usize>,
    {}
    {
        fn __no_tls0_types() {
            ::no_tls::__private::is_type::<f64>();
        }
    }
    {
        fn __no_tls0_probe() {
            use ::no_tls::__private::probes_prelude::*;
            (&&&::no_tls::__private::drop_probe::<Shape>()).__no_tls0drop();
            (&&&&&::no_tls::__private::by_hand::<
                Shape,
                (::no_tls::__private::core::marker::PhantomData<f64>,),
            >())
                .__no_tls0by_hand();
            (&&&::no_tls::__private::copy_probe::<Shape>()).__no_tls0copy();
            (&&&::no_tls::__private::deref_probe::<Shape>()).__no_tls0deref();
            (&&&::no_tls::__private::deref_mut_probe::<Shape>()).__no_tls0deref_mut();
        }
    }
};
