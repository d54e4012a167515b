#[allow(clippy::undocumented_unsafe_blocks)]
const _: () = unsafe { ::no_tls::__private::vouch("heap 1.2: vectors and comparisons") };
#[::no_tls::__private::core::prelude::v1::derive(
    ::no_tls::__private::core::clone::Clone
)]
#[repr(transparent)]
pub struct Heap<T> {
    __no_tls0foreign: heap::Heap<T>,
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
    unsafe impl<T> ::no_tls::__private::marked::Type for Heap<T>
    where
        T: ::no_tls::__private::marked::Type,
    {}
    {
        impl<T> ::no_tls::__private::Inferable<::no_tls::__private::All> for Heap<T>
        where
            ::no_tls::__private::At<0usize>: ::no_tls::__private::Infer<T>,
        {
            type Asks = ();
        }
        impl<T> ::no_tls::__private::Inferable<::no_tls::__private::Inner> for Heap<T>
        where
            ::no_tls::__private::At<0usize>: ::no_tls::__private::Infer<T>,
        {
            type Asks = ();
        }
    }
    {
        unsafe impl<T> ::no_tls::__private::marked::Clone for Heap<T>
        where
            T: ::no_tls::__private::core::clone::Clone
                + ::no_tls::__private::marked::Clone,
        {}
    }
    impl<T, __K> ::no_tls::__private::Unlisted<__K> for Heap<T> {}
    {
        fn __no_tls0_probe<T: 'static>() {
            use ::no_tls::__private::probes_prelude::*;
            (&&&::no_tls::__private::drop_probe::<Heap<T>>()).__no_tls0drop();
        }
    }
    {
        #[doc(hidden)]
        unsafe impl<T> ::no_tls::__private::core::marker::Send for Heap<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                heap::Heap<T>,
            >: ::no_tls::__private::core::marker::Send,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::marked::Type,
        {}
        #[doc(hidden)]
        unsafe impl<T> ::no_tls::__private::core::marker::Sync for Heap<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                heap::Heap<T>,
            >: ::no_tls::__private::core::marker::Sync,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::marked::Type,
        {}
        #[doc(hidden)]
        impl<T> ::no_tls::__private::core::marker::Unpin for Heap<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                heap::Heap<T>,
            >: ::no_tls::__private::core::marker::Unpin,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::marked::Type,
        {}
        #[doc(hidden)]
        impl<T> ::no_tls::__private::core::panic::UnwindSafe for Heap<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                heap::Heap<T>,
            >: ::no_tls::__private::core::panic::UnwindSafe,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::marked::Type,
        {}
        #[doc(hidden)]
        impl<T> ::no_tls::__private::core::panic::RefUnwindSafe for Heap<T>
        where
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                heap::Heap<T>,
            >: ::no_tls::__private::core::panic::RefUnwindSafe,
            for<'__e> ::no_tls::__private::core::marker::PhantomData<
                T,
            >: ::no_tls::__private::marked::Type,
        {}
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
unsafe impl<T> ::no_tls::__private::Wraps for Heap<T> {
    type Foreign = heap::Heap<T>;
    #[inline(always)]
    fn __no_tls0wrap_ref(foreign: &Self::Foreign) -> &Self {
        unsafe { &*(foreign as *const Self::Foreign as *const Self) }
    }
    #[inline(always)]
    fn __no_tls0wrap_mut(foreign: &mut Self::Foreign) -> &mut Self {
        unsafe { &mut *(foreign as *mut Self::Foreign as *mut Self) }
    }
}
impl<T: ::no_tls::__private::core::cmp::Ord> Heap<T> {
    #[inline]
    #[track_caller]
    #[allow(dead_code)]
    pub fn peek(&self) -> Option<&T> {
        <<Heap<T> as ::no_tls::__private::Wraps>::Foreign>::peek(&self.__no_tls0foreign)
    }
    #[track_caller]
    #[inline]
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
    pub fn __no_tls0_peek(&self) -> Option<&T>
    where
        T: ::no_tls::__private::core::cmp::Ord + ::no_tls::__private::marked::Ord,
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
        <<Heap<T> as ::no_tls::__private::Wraps>::Foreign>::peek(&self.__no_tls0foreign)
    }
    #[inline]
    #[track_caller]
    #[allow(dead_code)]
    pub fn merged(self, other: &Self) -> (Self, usize) {
        match <<Heap<
            T,
        > as ::no_tls::__private::Wraps>::Foreign>::merged(
            self.__no_tls0foreign,
            &other.__no_tls0foreign,
        ) {
            (__t0, __t1) => (Heap { __no_tls0foreign: __t0 }, __t1),
        }
    }
    #[track_caller]
    #[inline]
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
    pub fn __no_tls0_merged(self, other: &Self) -> (Self, usize)
    where
        T: ::no_tls::__private::core::cmp::Ord + ::no_tls::__private::marked::Ord,
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
        match <<Heap<
            T,
        > as ::no_tls::__private::Wraps>::Foreign>::merged(
            self.__no_tls0foreign,
            &other.__no_tls0foreign,
        ) {
            (__t0, __t1) => (Heap { __no_tls0foreign: __t0 }, __t1),
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
const _: () = {
    {
        fn __no_tls0_as_written<__T: ?::no_tls::__private::core::marker::Sized + Ord>() {
            __no_tls0_as_std::<__T>();
        }
        fn __no_tls0_as_std<
            __T: ?::no_tls::__private::core::marker::Sized
                + ::no_tls::__private::core::cmp::Ord,
        >() {
            __no_tls0_as_written::<__T>();
        }
    }
    fn __no_tls0_types<
        T: ::no_tls::__private::core::cmp::Ord + ::no_tls::__private::marked::Ord
            + 'static,
    >()
    where
        T: ::no_tls::__private::marked::Type,
    {
        ::no_tls::__private::is_type::<Heap<T>>();
        ::no_tls::__private::is_type::<Option<&T>>();
        ::no_tls::__private::is_type::<&Heap<T>>();
        ::no_tls::__private::is_type::<(Heap<T>, usize)>();
    }
};
unsafe impl<T: ::no_tls::__private::marked::NoTls> ::no_tls::__private::marked::NoTls
for Heap<T> {}
///
///# Safety
///
///An impl is listed in an `allow!`, or marked by `#[no_tls]`. It is never written by hand.
#[allow(clippy::missing_safety_doc)]
pub unsafe trait Keyed: heap::Keyed<
        Key: ::no_tls::__private::core::cmp::Ord + ::no_tls::__private::marked::Ord,
    > + ::no_tls::__private::core::clone::Clone + ::no_tls::__private::marked::Clone {
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
    fn __no_tls0type_Key(&self) {}
    #[track_caller]
    #[inline]
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
    fn __no_tls0_key(&self) -> Self::Key {
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
        <Self as heap::Keyed>::key(self)
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
    #[doc(hidden)]
    const __NO_TLS0_NOT_DYN: () = ();
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
    fn __no_tls0_types<__Self: ?::no_tls::__private::core::marker::Sized + 'static>()
    where
        __Self: Keyed,
        __Self: ::no_tls::__private::marked::Type,
        __Self::Key: ::no_tls::__private::marked::Type,
    {
        {
            trait __OfEach {
                fn __no_tls0type_Key(&self)
                where
                    Self: ::no_tls::__private::SaidToHave,
                {}
            }
            impl<__U: ?::no_tls::__private::core::marker::Sized> __OfEach for __U {}
            let _ = __Self::__no_tls0type_Key;
        }
        ::no_tls::__private::is_type::<__Self::Key>();
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
        pub trait Keyed {}
    }
    unsafe impl<
        __Self: ?::no_tls::__private::core::marker::Sized + no_impl_of::Keyed + Keyed,
    > Keyed for __Self
    where
        ::no_tls::__private::core::marker::PhantomData<__Self>: no_impl_of::Keyed,
    {
        fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self) {
            <Self as Keyed>::__no_tls0_this_impl_needs_the_attribute_no_tls(self)
        }
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
#[doc(hidden)]
pub const fn Keyed<__T: ?::no_tls::__private::core::marker::Sized + heap::Keyed>() {}
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
    mod __listed {}
    fn __no_tls0_supertraits<
        AnyKeyed: ?::no_tls::__private::core::marker::Sized + Keyed,
    >() {
        use ::no_tls::__private::supertraits_prelude::*;
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Add,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Add,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::AddAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::AddAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::AsFd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::AsFd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::AsRawFd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::AsRawFd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Binary,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Binary,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::BitAnd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::BitAnd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::BitAndAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::BitAndAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::BitOr,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::BitOr,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::BitOrAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::BitOrAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::BitXor,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::BitXor,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::BitXorAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::BitXorAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::BufRead,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::BufRead,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::BuildHasher,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::BuildHasher,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Clone,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Clone,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Debug,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Debug,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Default,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Default,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Deref,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Deref,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::DerefMut,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::DerefMut,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Display,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Display,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Div,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Div,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::DivAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::DivAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::DoubleEndedIterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::DoubleEndedIterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Eq,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Eq,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Error,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Error,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::ExactSizeIterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::ExactSizeIterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::FmtWrite,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::FmtWrite,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::FromRawFd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::FromRawFd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::FromStr,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::FromStr,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::FusedIterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::FusedIterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Future,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Future,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Hash,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Hash,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Hasher,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Hasher,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::IntoFuture,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::IntoFuture,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::IntoIterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::IntoIterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::IntoRawFd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::IntoRawFd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::IoWrite,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::IoWrite,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Iterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Iterator,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::LowerExp,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::LowerExp,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::LowerHex,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::LowerHex,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Mul,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Mul,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::MulAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::MulAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Neg,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Neg,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Not,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Not,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Octal,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Octal,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Ord,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Ord,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::PartialEq,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::PartialEq,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::PartialOrd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::PartialOrd,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Pointer,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Pointer,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Product,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Product,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Read,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Read,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Rem,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Rem,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::RemAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::RemAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Seek,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Seek,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Shl,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Shl,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::ShlAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::ShlAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Shr,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Shr,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::ShrAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::ShrAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Sub,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Sub,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::SubAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::SubAssign,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Sum,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Sum,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::ToOwned,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::ToOwned,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::ToSocketAddrs,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::ToSocketAddrs,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::ToString,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::ToString,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::UpperExp,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::UpperExp,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::UpperHex,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::UpperHex,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::AsciiExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::AsciiExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::DirBuilderExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::DirBuilderExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::DirEntryExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::DirEntryExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::FileExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::FileExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::FileTypeExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::FileTypeExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::GlobalAlloc,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::GlobalAlloc,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::JoinHandleExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::JoinHandleExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::LinuxMetadataExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::LinuxMetadataExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::MetadataExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::MetadataExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::OpenOptionsExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::OpenOptionsExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::PermissionsExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::PermissionsExt,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Termination,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Termination,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            AnyKeyed,
            ::no_tls::__private::supertraits::Wake,
        >())
            .__no_tls0supertrait();
        (&&&::no_tls::__private::supertrait::<
            <AnyKeyed as heap::Keyed>::Key,
            ::no_tls::__private::supertraits::Wake,
        >())
            .__no_tls0supertrait();
    }
};
#[allow(single_use_lifetimes, unused_lifetimes)]
#[cfg_attr(clippy, allow(clippy::all, clippy::pedantic))]
unsafe impl Keyed for u8 {
    fn __no_tls0_this_impl_needs_the_attribute_no_tls(&self) {}
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
        let _ = <u8 as Keyed>::__no_tls0_this_trait_needs_the_attribute_no_tls;
        ::no_tls::__private::is_type::<<u8 as heap::Keyed>::Key>();
    }
};
#[inline]
#[track_caller]
#[allow(dead_code)]
pub fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> {
    heap::sorted(items)
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
pub enum sorted {}
impl sorted {
    #[track_caller]
    #[inline]
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
    pub fn __no_tls0<
        T: ::no_tls::__private::core::cmp::Ord + ::no_tls::__private::marked::Ord,
    >(items: Vec<T>) -> Vec<T> {
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
        heap::sorted(items)
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
    }
};
