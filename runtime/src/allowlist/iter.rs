//! Which items of `std::iter` may marked code use?
//!
//! `try_fold`, `try_for_each` and `try_rfold` are in `attempt`, since `Try` is unstable.

use std::{
    cmp::Ordering,
    iter::{
        Chain, Cloned, Copied, Cycle, Empty, Enumerate, Filter, FilterMap, FlatMap, Flatten, FromFn, Fuse, Inspect,
        Map, MapWhile, Once, OnceWith, Peekable, Product, Repeat, RepeatN, RepeatWith, Rev, Scan, Skip, SkipWhile,
        StepBy, Successors, Sum, Take, TakeWhile, Zip,
    },
};

use no_tls_macros::allow;

allow! {
    trait Iterator {
        fn next(&mut self) -> Option<Self::Item>;
        fn size_hint(&self) -> (usize, Option<usize>);
        fn count(self) -> usize where Self: Sized;
        fn last(self) -> Option<Self::Item> where Self: Sized;
        fn nth(&mut self, n: usize) -> Option<Self::Item>;
        fn step_by(self, step: usize) -> StepBy<Self> where Self: Sized;
        fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, <U as IntoIterator>::IntoIter>
        where
            Self: Sized;
        fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, <U as IntoIterator>::IntoIter> where Self: Sized;
        fn map<B, F>(self, f: F) -> Map<Self, F> where Self: Sized, F: FnMut(Self::Item) -> B;
        fn for_each<F>(self, f: F) where Self: Sized, F: FnMut(Self::Item);
        fn filter<P>(self, predicate: P) -> Filter<Self, P> where Self: Sized, P: FnMut(&Self::Item) -> bool;
        fn filter_map<B, F>(self, f: F) -> FilterMap<Self, F>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> Option<B>;
        fn enumerate(self) -> Enumerate<Self> where Self: Sized;
        fn peekable(self) -> Peekable<Self> where Self: Sized;
        fn skip_while<P>(self, predicate: P) -> SkipWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        fn take_while<P>(self, predicate: P) -> TakeWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        fn map_while<B, P>(self, predicate: P) -> MapWhile<Self, P>
        where
            Self: Sized,
            P: FnMut(Self::Item) -> Option<B>;
        fn skip(self, n: usize) -> Skip<Self> where Self: Sized;
        fn take(self, n: usize) -> Take<Self> where Self: Sized;
        fn scan<St, B, F>(self, initial_state: St, f: F) -> Scan<Self, St, F>
        where
            Self: Sized,
            F: FnMut(&mut St, Self::Item) -> Option<B>;
        fn flat_map<U: IntoIterator, F>(self, f: F) -> FlatMap<Self, U, F>
        where
            Self: Sized,
            F: FnMut(Self::Item) -> U;
        fn flatten(self) -> Flatten<Self> where Self: Sized, Self::Item: IntoIterator;
        fn fuse(self) -> Fuse<Self> where Self: Sized;
        fn inspect<F>(self, f: F) -> Inspect<Self, F> where Self: Sized, F: FnMut(&Self::Item);
        fn by_ref(&mut self) -> &mut Self where Self: Sized;
        fn collect<B: FromIterator<Self::Item>>(self) -> B where Self: Sized;
        fn partition<B: Default + Extend<Self::Item>, F>(self, f: F) -> (B, B)
        where
            Self: Sized,
            F: FnMut(&Self::Item) -> bool;
        fn fold<B, F>(self, init: B, f: F) -> B where Self: Sized, F: FnMut(B, Self::Item) -> B;
        fn reduce<F>(self, f: F) -> Option<Self::Item>
        where
            Self: Sized,
            F: FnMut(Self::Item, Self::Item) -> Self::Item;
        fn all<F>(&mut self, f: F) -> bool where Self: Sized, F: FnMut(Self::Item) -> bool;
        fn any<F>(&mut self, f: F) -> bool where Self: Sized, F: FnMut(Self::Item) -> bool;
        fn find<P>(&mut self, predicate: P) -> Option<Self::Item>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
        fn find_map<B, F>(&mut self, f: F) -> Option<B> where Self: Sized, F: FnMut(Self::Item) -> Option<B>;
        fn position<P>(&mut self, predicate: P) -> Option<usize> where Self: Sized, P: FnMut(Self::Item) -> bool;
        fn rposition<P>(&mut self, predicate: P) -> Option<usize>
        where
            P: FnMut(Self::Item) -> bool,
            Self: Sized + ExactSizeIterator + DoubleEndedIterator;
        fn max(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord;
        fn min(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord;
        fn max_by_key<B: Ord, F>(self, f: F) -> Option<Self::Item> where Self: Sized, F: FnMut(&Self::Item) -> B;
        fn max_by<F>(self, compare: F) -> Option<Self::Item>
        where
            Self: Sized,
            F: FnMut(&Self::Item, &Self::Item) -> Ordering;
        fn min_by_key<B: Ord, F>(self, f: F) -> Option<Self::Item> where Self: Sized, F: FnMut(&Self::Item) -> B;
        fn min_by<F>(self, compare: F) -> Option<Self::Item>
        where
            Self: Sized,
            F: FnMut(&Self::Item, &Self::Item) -> Ordering;
        fn rev(self) -> Rev<Self> where Self: Sized + DoubleEndedIterator;
        fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB)
        where
            Self: Sized + Iterator<Item = (A, B)>;
        fn copied<'a, T: Copy + 'a>(self) -> Copied<Self> where Self: Sized + Iterator<Item = &'a T>;
        fn cloned<'a, T: Clone + 'a>(self) -> Cloned<Self> where Self: Sized + Iterator<Item = &'a T>;
        fn cycle(self) -> Cycle<Self> where Self: Sized + Clone;
        fn sum<S: Sum<Self::Item>>(self) -> S where Self: Sized;
        fn product<P: Product<Self::Item>>(self) -> P where Self: Sized;
        fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering where Self::Item: Ord, Self: Sized;
        fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering>
        where
            Self::Item: PartialOrd<<I as IntoIterator>::Item>,
            Self: Sized;
        fn eq<I: IntoIterator>(self, other: I) -> bool
        where
            Self::Item: PartialEq<<I as IntoIterator>::Item>,
            Self: Sized;
        fn ne<I: IntoIterator>(self, other: I) -> bool
        where
            Self::Item: PartialEq<<I as IntoIterator>::Item>,
            Self: Sized;
        fn lt<I: IntoIterator>(self, other: I) -> bool
        where
            Self::Item: PartialOrd<<I as IntoIterator>::Item>,
            Self: Sized;
        fn le<I: IntoIterator>(self, other: I) -> bool
        where
            Self::Item: PartialOrd<<I as IntoIterator>::Item>,
            Self: Sized;
        fn gt<I: IntoIterator>(self, other: I) -> bool
        where
            Self::Item: PartialOrd<<I as IntoIterator>::Item>,
            Self: Sized;
        fn ge<I: IntoIterator>(self, other: I) -> bool
        where
            Self::Item: PartialOrd<<I as IntoIterator>::Item>,
            Self: Sized;
        fn is_sorted(self) -> bool where Self: Sized, Self::Item: PartialOrd;
        fn is_sorted_by<F>(self, compare: F) -> bool
        where
            Self: Sized,
            F: FnMut(&Self::Item, &Self::Item) -> bool;
        fn is_sorted_by_key<F, K: PartialOrd>(self, f: F) -> bool where Self: Sized, F: FnMut(Self::Item) -> K;
    }

    trait DoubleEndedIterator {
        fn next_back(&mut self) -> Option<Self::Item>;
        fn nth_back(&mut self, n: usize) -> Option<Self::Item>;
        fn rfold<B, F>(self, init: B, f: F) -> B where Self: Sized, F: FnMut(B, Self::Item) -> B;
        fn rfind<P>(&mut self, predicate: P) -> Option<Self::Item>
        where
            Self: Sized,
            P: FnMut(&Self::Item) -> bool;
    }

    trait ExactSizeIterator {
        fn len(&self) -> usize;
    }

    trait IntoIterator {
        fn into_iter(self) -> Self::IntoIter;
    }

    trait FromIterator<A> {
        fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
    }

    trait Extend<A> {
        fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
    }

    trait Sum<A = Self> {
        fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
    }

    trait Product<A = Self> {
        fn product<I: Iterator<Item = A>>(iter: I) -> Self;
    }

    impl<I: Iterator> Peekable<I> {
        fn peek(&mut self) -> Option<&<I as Iterator>::Item>;
        fn peek_mut(&mut self) -> Option<&mut <I as Iterator>::Item>;
        fn next_if(&mut self, func: impl FnOnce(&<I as Iterator>::Item) -> bool) -> Option<<I as Iterator>::Item>;
        fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<<I as Iterator>::Item>
        where
            <I as Iterator>::Item: PartialEq<T>;
        fn next_if_map<R>(
            &mut self,
            f: impl FnOnce(<I as Iterator>::Item) -> Result<R, <I as Iterator>::Item>,
        ) -> Option<R>;
        fn next_if_map_mut<R>(&mut self, f: impl FnOnce(&mut <I as Iterator>::Item) -> Option<R>) -> Option<R>;
    }

    mod std::iter as functions {
        fn chain<A: IntoIterator, B: IntoIterator<Item = <A as IntoIterator>::Item>>(
            a: A,
            b: B,
        ) -> Chain<<A as IntoIterator>::IntoIter, <B as IntoIterator>::IntoIter>;
        fn empty<T>() -> Empty<T>;
        fn from_fn<T, F>(f: F) -> FromFn<F> where F: FnMut() -> Option<T>;
        fn once<T>(value: T) -> Once<T>;
        fn once_with<A, F>(make: F) -> OnceWith<F> where F: FnOnce() -> A;
        fn repeat<T: Clone>(elt: T) -> Repeat<T>;
        fn repeat_n<T: Clone>(element: T, count: usize) -> RepeatN<T>;
        fn repeat_with<A, F>(repeater: F) -> RepeatWith<F> where F: FnMut() -> A;
        fn successors<T, F>(first: Option<T>, succ: F) -> Successors<T, F> where F: FnMut(&T) -> Option<T>;
        fn zip<A: IntoIterator, B: IntoIterator>(
            a: A,
            b: B,
        ) -> Zip<<A as IntoIterator>::IntoIter, <B as IntoIterator>::IntoIter>;
    }
}
