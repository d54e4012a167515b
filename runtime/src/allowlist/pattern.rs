//! Which methods of `str` take a pattern?
//!
//! Std's own `Pattern` is unstable, so that no signature can name it: the trait here has an impl for each of std's.

// Some of the methods below return what borrows the text, others do not: the lifetime is named for all.
#![allow(clippy::needless_lifetimes)]

use std::str::{
    MatchIndices, Matches, RMatchIndices, RMatches, RSplit, RSplitN, RSplitTerminator, Split, SplitInclusive, SplitN,
    SplitTerminator,
};

/// Hands the methods to another macro: those that answer at once, and those that answer with an iterator.
macro_rules! with_methods {
    ($then:ident $($given:tt)*) => {
        $then! {
            [$($given)*]
            values {
                fn contains, __no_tls0_contains() -> bool;
                fn starts_with, __no_tls0_starts_with() -> bool;
                fn ends_with, __no_tls0_ends_with() -> bool;
                fn find, __no_tls0_find() -> Option<usize>;
                fn rfind, __no_tls0_rfind() -> Option<usize>;
                fn split_once, __no_tls0_split_once() -> Option<(&'a str, &'a str)>;
                fn rsplit_once, __no_tls0_rsplit_once() -> Option<(&'a str, &'a str)>;
                fn trim_start_matches, __no_tls0_trim_start_matches() -> &'a str;
                fn trim_end_matches, __no_tls0_trim_end_matches() -> &'a str;
                fn trim_left_matches, __no_tls0_trim_left_matches() -> &'a str;
                fn trim_right_matches, __no_tls0_trim_right_matches() -> &'a str;
                fn strip_prefix, __no_tls0_strip_prefix() -> Option<&'a str>;
                fn strip_suffix, __no_tls0_strip_suffix() -> Option<&'a str>;
                fn replace, __no_tls0_replace(to: &str) -> String;
                fn replacen, __no_tls0_replacen(to: &str, count: usize) -> String;
            }
            iterators {
                fn split, __no_tls0_split() -> Split;
                fn rsplit, __no_tls0_rsplit() -> RSplit;
                fn split_inclusive, __no_tls0_split_inclusive() -> SplitInclusive;
                fn split_terminator, __no_tls0_split_terminator() -> SplitTerminator;
                fn rsplit_terminator, __no_tls0_rsplit_terminator() -> RSplitTerminator;
                fn splitn, __no_tls0_splitn(n: usize) -> SplitN;
                fn rsplitn, __no_tls0_rsplitn(n: usize) -> RSplitN;
                fn matches, __no_tls0_matches() -> Matches;
                fn rmatches, __no_tls0_rmatches() -> RMatches;
                fn match_indices, __no_tls0_match_indices() -> MatchIndices;
                fn rmatch_indices, __no_tls0_rmatch_indices() -> RMatchIndices;
            }
        }
    };
}

macro_rules! declare {
    (
        []
        values { $(fn $name:ident, $twin:ident($($argument:ident: $type:ty),*) -> $value:ty;)* }
        iterators { $(fn $iter:ident, $iter_twin:ident($($before:ident: $before_type:ty),*) -> $iterator:ident;)* }
    ) => {
        /// What `str`'s methods search for.
        #[diagnostic::on_unimplemented(
            message = "`{Self}` is not a pattern to search a `str` for",
            note = "a pattern is a `char`, a `&str`, a `&String`, `char`s in an array or a slice, \
                    or a closure from `char` to `bool`"
        )]
        pub trait Pattern: Sized {
            $(#[doc(hidden)] type $iterator<'a>;)*
            $(#[doc(hidden)] fn $name<'a>(self, text: &'a str $(, $argument: $type)*) -> $value;)*
            $(#[doc(hidden)] fn $iter<'a>(self, text: &'a str $(, $before: $before_type)*) -> Self::$iterator<'a>;)*
        }

        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        pub trait __NoTls0_StrPattern {
            $(fn $twin<'a, P: Pattern>(&'a self, pattern: P $(, $argument: $type)*) -> $value;)*
            $(fn $iter_twin<'a, P: Pattern>(&'a self $(, $before: $before_type)*, pattern: P) -> P::$iterator<'a>;)*
        }

        impl __NoTls0_StrPattern for str {
            $(
                #[inline(always)]
                #[track_caller]
                fn $twin<'a, P: Pattern>(&'a self, pattern: P $(, $argument: $type)*) -> $value {
                    pattern.$name(self $(, $argument)*)
                }
            )*
            $(
                #[inline(always)]
                #[track_caller]
                fn $iter_twin<'a, P: Pattern>(&'a self $(, $before: $before_type)*, pattern: P) -> P::$iterator<'a> {
                    pattern.$iter(self $(, $before)*)
                }
            )*
        }
    };
}

macro_rules! implement {
    (
        [[$($generics:tt)*] $pattern:ty]
        values { $(fn $name:ident, $twin:ident($($argument:ident: $type:ty),*) -> $value:ty;)* }
        iterators { $(fn $iter:ident, $iter_twin:ident($($before:ident: $before_type:ty),*) -> $iterator:ident;)* }
    ) => {
        #[allow(deprecated)]
        impl<$($generics)*> Pattern for $pattern {
            $(type $iterator<'a> = $iterator<'a, Self>;)*
            $(
                #[inline(always)]
                fn $name<'a>(self, text: &'a str $(, $argument: $type)*) -> $value {
                    text.$name(self $(, $argument)*)
                }
            )*
            $(
                #[inline(always)]
                fn $iter<'a>(self, text: &'a str $(, $before: $before_type)*) -> Self::$iterator<'a> {
                    text.$iter($($before,)* self)
                }
            )*
        }
    };
}

with_methods!(declare);
with_methods!(implement [] char);
with_methods!(implement ['b] &'b str);
with_methods!(implement ['b] &'b String);
with_methods!(implement ['b, 'c] &'c &'b str);
with_methods!(implement [const N: usize] [char; N]);
with_methods!(implement ['b, const N: usize] &'b [char; N]);
with_methods!(implement ['b] &'b [char]);
with_methods!(implement [F: FnMut(char) -> bool] F);

/// A pattern that can be taken from both ends at once, which a string cannot: `"aaa"` has `"aa"` at either.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be searched for from both ends at once",
    note = "use `trim_start_matches` and `trim_end_matches`"
)]
pub trait DoubleEndedPattern: Pattern {
    #[doc(hidden)]
    fn trim_matches(self, text: &str) -> &str;
}

macro_rules! double_ended {
    ($([$($generics:tt)*] $pattern:ty;)*) => {
        $(
            impl<$($generics)*> DoubleEndedPattern for $pattern {
                #[inline(always)]
                fn trim_matches(self, text: &str) -> &str {
                    text.trim_matches(self)
                }
            }
        )*
    };
}

double_ended! {
    [] char;
    [const N: usize] [char; N];
    ['b, const N: usize] &'b [char; N];
    ['b] &'b [char];
    [F: FnMut(char) -> bool] F;
}

#[doc(hidden)]
#[allow(non_camel_case_types)]
pub trait __NoTls0_StrDoubleEndedPattern {
    fn __no_tls0_trim_matches<P: DoubleEndedPattern>(&self, pattern: P) -> &str;
}

impl __NoTls0_StrDoubleEndedPattern for str {
    #[inline(always)]
    #[track_caller]
    fn __no_tls0_trim_matches<P: DoubleEndedPattern>(&self, pattern: P) -> &str {
        pattern.trim_matches(self)
    }
}

#[doc(hidden)]
pub mod __prelude {
    pub use super::{__NoTls0_StrDoubleEndedPattern as _, __NoTls0_StrPattern as _};
}
