//! Which items of `std::fmt` may marked code use?
//!
//! `dyn Debug` arguments are `dyn marked::Debug`, which marked impls coerce to. Left out:
//! `fmt::write` with its `dyn Write`; the inherent `write_str` and `write_fmt` of `Formatter`,
//! which do what `Write`'s do.

use std::fmt::{
    self, Alignment, Arguments, Binary, Debug, DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple, Display,
    Formatter, FromFn, LowerExp, LowerHex, Octal, Pointer, UpperExp, UpperHex,
};

use no_tls_macros::allow;

use crate::marked;

allow! {
    impl<'a> Formatter<'a> {
        fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result<(), fmt::Error>;
        fn pad(&mut self, s: &str) -> Result<(), fmt::Error>;
        fn flags(&self) -> u32;
        fn fill(&self) -> char;
        fn align(&self) -> Option<Alignment>;
        fn width(&self) -> Option<usize>;
        fn precision(&self) -> Option<usize>;
        fn sign_plus(&self) -> bool;
        fn sign_minus(&self) -> bool;
        fn alternate(&self) -> bool;
        fn sign_aware_zero_pad(&self) -> bool;
        fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a>;
        fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a>;
        fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a>;
        fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a>;
        fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a>;
    }

    impl<'a> Arguments<'a> {
        fn as_str(&self) -> Option<&'static str>;
    }

    impl<'a, 'b> DebugStruct<'a, 'b>
    where
        'b: 'a,
    {
        fn field(&mut self, name: &str, value: &dyn marked::Debug) -> &mut Self;
        fn finish_non_exhaustive(&mut self) -> Result<(), fmt::Error>;
        fn finish(&mut self) -> Result<(), fmt::Error>;
    }

    impl<'a, 'b> DebugTuple<'a, 'b>
    where
        'b: 'a,
    {
        fn field(&mut self, value: &dyn marked::Debug) -> &mut Self;
        fn finish_non_exhaustive(&mut self) -> Result<(), fmt::Error>;
        fn finish(&mut self) -> Result<(), fmt::Error>;
    }

    impl<'a, 'b> DebugList<'a, 'b>
    where
        'b: 'a,
    {
        fn entry(&mut self, entry: &dyn marked::Debug) -> &mut Self;
        fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self;
        fn finish_non_exhaustive(&mut self) -> Result<(), fmt::Error>;
        fn finish(&mut self) -> Result<(), fmt::Error>;
    }

    impl<'a, 'b> DebugSet<'a, 'b>
    where
        'b: 'a,
    {
        fn entry(&mut self, entry: &dyn marked::Debug) -> &mut Self;
        fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self;
        fn finish_non_exhaustive(&mut self) -> Result<(), fmt::Error>;
        fn finish(&mut self) -> Result<(), fmt::Error>;
    }

    impl<'a, 'b> DebugMap<'a, 'b>
    where
        'b: 'a,
    {
        fn entry(&mut self, key: &dyn marked::Debug, value: &dyn marked::Debug) -> &mut Self;
        fn key(&mut self, key: &dyn marked::Debug) -> &mut Self;
        fn value(&mut self, value: &dyn marked::Debug) -> &mut Self;
        fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self;
        fn finish_non_exhaustive(&mut self) -> Result<(), fmt::Error>;
        fn finish(&mut self) -> Result<(), fmt::Error>;
    }

    trait fmt::Write as FmtWrite {
        fn write_str(&mut self, s: &str) -> Result<(), fmt::Error>;
        fn write_char(&mut self, c: char) -> Result<(), fmt::Error>;
        fn write_fmt(&mut self, args: Arguments<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait Display {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait Debug {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait Binary {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait Octal {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait LowerHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait UpperHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait LowerExp {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait UpperExp {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    #[import]
    trait Pointer {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result<(), fmt::Error>;
    }

    mod std::fmt as functions {
        fn format(args: Arguments<'_>) -> String;
        fn from_fn<F>(f: F) -> FromFn<F> where F: Fn(&mut Formatter<'_>) -> Result<(), fmt::Error>;
    }
}
