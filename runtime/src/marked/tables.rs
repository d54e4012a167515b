//! How are markers, and std's implementations of them, written down? As data: these macros make the traits and impls of it.

/// Declares markers: a name, the trait it marks and the markers that it implies, and what a user reads where it is missing.
/// After `type`, a function for each associated type, which proves that what is projected is of a marked impl.
///
/// Input:  `"`{Self}`'s `Clone` is not marked `#[no_tls]`" cloned Clone: core::clone::Clone;`
/// Output: `pub unsafe trait Clone: core::clone::Clone {}` with its `# Safety` and its diagnostic.
macro_rules! markers {
    ($( $(#[$doc:meta])* $message:literal $remedy:ident $name:ident $({ $($params:tt)* })? : $($bound:path),+ $(; type $($proof:ident),+)? ; )+) => {
        $(
            markers! { @$remedy
                [$(#[$doc])*]
                [$message]
                [pub unsafe trait $name $(<$($params)*>)? : $($bound +)+ {
                    #[doc(hidden)]
                    fn __no_tls0_this_trait_needs_the_attribute_no_tls(&self) {}
                    $($( #[doc(hidden)] fn $proof(&self) {} )+)?
                }]
            }
            exact! { $name $({ $($params)* })? : $($bound),+ }
        )+
    };
    (@derived $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "put the `#[derive]` below `#[no_tls]`, or mark the impl with `#[no_tls]`; call another crate's impl in `outside!(…)`"
            $doc $message $trait
        }
    };
    (@cloned $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "put the `#[derive]` below `#[no_tls]`, or mark the impl with `#[no_tls]`; of a function or a closure, ask for `Copy`; call \
             another crate's impl in `outside!(…)`"
            $doc $message $trait
        }
    };
    (@derived_or_behind_dyn $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "put the `#[derive]` below `#[no_tls]`, or mark the impl with `#[no_tls]`; write a `dyn` of std's as `dyn no_tls::marked::…`; \
             call another crate's impl in `outside!(…)`"
            $doc $message $trait
        }
    };
    (@written $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "mark the impl with `#[no_tls]`; call another crate's impl in `outside!(…)`"
            $doc $message $trait
        }
    };
    (@converted $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "mark the impl with `#[no_tls]`; into a `Box<dyn Error>`, mark the error's `Error`, `Display` and `Debug`; out of one, write \
             `dyn no_tls::marked::Error` where a field, an alias or an associated type names it; into a `Waker`, have it wake what is \
             `NoTls`; where it is marked for a parameter, ask for `T: no_tls::marked::Type`; call another crate's impl in `outside!(…)`"
            $doc $message $trait
        }
    };
    (@collected $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "mark the impl with `#[no_tls]`; of a collection of std's, the `Hash` and `Eq`, or the `Ord`, of what it holds; where it is \
             marked for a parameter, ask for `T: no_tls::marked::Type`"
            $doc $message $trait
        }
    };
    (@behind_dyn $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "mark the impl with `#[no_tls]`; write a `dyn` of std's as `dyn no_tls::marked::…`; call another crate's impl in `outside!(…)`"
            $doc $message $trait
        }
    };
    (@awaited $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "mark the impl with `#[no_tls]`; write a `dyn` of std's as `dyn no_tls::marked::Future`; await another crate's in \
             `outside_await!(…)`"
            $doc $message $trait
        }
    };
    (@implied $doc:tt $message:tt $trait:tt) => {
        markers! { @with
            "it follows from the impl that the note below names: mark that one with `#[no_tls]`"
            $doc $message $trait
        }
    };
    (@with $note:literal [$($doc:tt)*] [$message:literal] [$($trait:tt)*]) => {
        $($doc)*
        ///
        /// # Safety
        ///
        /// Each method of `Self`'s implementation of the trait of this name, those that it does not override too, runs only
        /// marked code and allowlisted items, if the values that it is given are clean.
        #[diagnostic::on_unimplemented(
            message = $message,
            label = "marked code needs a marked impl here",
            note = $note,
            note = "of a type of std's that holds others, as `&T` or `Vec<T>`, it is the impl of what it holds that is not marked"
        )]
        $($trait)*
    };
}

/// Has rustc tell two types apart that differ by a `for` alone.
///
/// The only impl that there is of a trait, rustc takes as soon as types agree but for a `for`, as `W<for<'a> fn(&'a u8)>` does with
/// `W<fn(&'static u8)>`, and compares lifetimes later, in code that is reached. So in code that is never reached, a marked impl for the one would do
/// for the other, whose impl is not marked; and what is projected from that, or by a bound on it, any type at all, would be the type of a variable
/// that is reached. Of two impls, rustc takes the one that holds. So these have another, which no type has, save those that std gives by another
/// trait, which has.
///
/// Input:  `Add { Rhs = Self }: core::ops::Add<Rhs>`
/// Output: `unsafe impl<This: Nobody + ?Sized, Rhs: Nobody> Add<Rhs> for This where PhantomData<This>: Nobody, This: core::ops::Add<Rhs> {}`
macro_rules! exact {
    (Into { $($parameter:tt)* } : $($bound:path),+) => {};
    (IntoFuture : $($bound:path),+) => {};
    (IntoIterator : $($bound:path),+) => {};
    (ToString : $($bound:path),+) => {};
    ($marker:ident $({ $parameter:ident $(: ?$sized:ident)? $(= Self)? })? : $($bound:path),+) => {
        // SAFETY: of no type.
        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        unsafe impl<This: $crate::private::Nobody + ?Sized $(, $parameter: $crate::private::Nobody $(+ ?$sized)?)?>
            $marker $(<$parameter>)? for This
        where
            core::marker::PhantomData<This>: $crate::private::Nobody,
            This: $($bound +)+,
        {
        }
    };
}

/// Crosses markers with types, and asks of each type parameter what is given to the type.
///
/// Input:  `(Clone Ord) { u8, {T} Vec<T>, {T: ?Sized} Box<T>, {T; const N: usize} [T; N] }`
/// Output: `unsafe impl marked::Clone for u8 {}`, `unsafe impl<T: marked::Clone> marked::Clone for Vec<T> {}`, …
///
/// Parameters after a semicolon are asked for nothing.
macro_rules! structural {
    ($( ($($marker:ident)+) $types:tt )+) => {
        $( $( structural! { @cross $marker $types } )+ )+
    };
    (@cross $marker:ident {
        $( $({ $($param:ident $(: ?$sized:ident)?),* $(; $($free:tt)*)? })? $type:ty ),+ $(,)?
    }) => {
        $(
            // SAFETY: by the argument above the table's row.
            unsafe impl<
                $( $($param: $crate::marked::$marker $(+ ?$sized)?,)* $($($free)*)? )?
            > $crate::marked::$marker for $type {}
        )+
    };
}

/// Single impls, headed as Rust heads them, but for the braces around the parameters, and several types at once.
///
/// Input:  `{T: marked::Ord} FromIterator<T> for BTreeSet<T>, BinaryHeap<T>;`
/// Output: `unsafe impl<T: marked::Ord> marked::FromIterator<T> for BTreeSet<T> {}`, …
macro_rules! impls {
    ($( { $($params:tt)* } $marker:ident $(< $($arg:ty),+ >)? for $($type:ty),+ $(where { $($bounds:tt)* })? ; )+) => {
        $( impls! { @types { $($params)* } [$marker $(<$($arg),+>)?] { $($($bounds)*)? } $($type),+ } )+
    };
    (@types $params:tt $marker:tt $bounds:tt $($type:ty),+) => {
        $( impls! { @one $params $marker $bounds $type } )+
    };
    (@one { $($params:tt)* } [$($marker:tt)*] { $($bounds:tt)* } $type:ty) => {
        // SAFETY: by the argument above the table's row.
        unsafe impl<$($params)*> $crate::marked::$($marker)* for $type where $($bounds)* {}
    };
}

/// Gives the integer types to another macro.
///
/// Input:  `each_integer! { ranges }`
/// Output: `ranges! { (u8 u16 …) }`
macro_rules! each_integer {
    ($then:ident $($with:tt)*) => {
        $then! { $($with)* (u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize) }
    };
}

/// Tuples crossed with markers, up to std's twelve.
macro_rules! tuples {
    ($markers:tt) => {
        structural! { $markers {
            {A} (A,),
            {A, B} (A, B),
            {A, B, C} (A, B, C),
            {A, B, C, D} (A, B, C, D),
            {A, B, C, D, E} (A, B, C, D, E),
            {A, B, C, D, E, F} (A, B, C, D, E, F),
            {A, B, C, D, E, F, G} (A, B, C, D, E, F, G),
            {A, B, C, D, E, F, G, H} (A, B, C, D, E, F, G, H),
            {A, B, C, D, E, F, G, H, I} (A, B, C, D, E, F, G, H, I),
            {A, B, C, D, E, F, G, H, I, J} (A, B, C, D, E, F, G, H, I, J),
            {A, B, C, D, E, F, G, H, I, J, K} (A, B, C, D, E, F, G, H, I, J, K),
            {A, B, C, D, E, F, G, H, I, J, K, L} (A, B, C, D, E, F, G, H, I, J, K, L),
        } }
    };
}
