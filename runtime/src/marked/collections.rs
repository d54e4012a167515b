//! Which of std's collections can be iterated over, collected into and extended?

use crate::marked;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, mpsc};

// SAFETY: these make the collection's own iterator, and call nothing of what is in it.
structural! {
    (IntoIterator) {
        {; T, const N: usize} [T; N], {; T, const N: usize} &[T; N], {; T, const N: usize} &mut [T; N], {; T} &[T], {; T} &mut [T],
        {; T} Box<[T]>, {; T} &Box<[T]>, {; T} &mut Box<[T]>, {; T} Vec<T>, {; T} &Vec<T>, {; T} &mut Vec<T>,
        {; T} VecDeque<T>, {; T} &VecDeque<T>, {; T} &mut VecDeque<T>, {; T} LinkedList<T>, {; T} &LinkedList<T>,
        {; T} &mut LinkedList<T>, {; T} BinaryHeap<T>, {; T} &BinaryHeap<T>, {; T} BTreeSet<T>, {; T} &BTreeSet<T>,
        {; K, V} BTreeMap<K, V>, {; K, V} &BTreeMap<K, V>, {; K, V} &mut BTreeMap<K, V>,
        {; T, S} HashSet<T, S>, {; T, S} &HashSet<T, S>,
        {; K, V, S} HashMap<K, V, S>, {; K, V, S} &HashMap<K, V, S>, {; K, V, S} &mut HashMap<K, V, S>,
        {; T} Option<T>, {; T} &Option<T>, {; T} &mut Option<T>,
        {; T, E} Result<T, E>, {; T, E} &Result<T, E>, {; T, E} &mut Result<T, E>,
        {; T} mpsc::Receiver<T>, {; T} &mpsc::Receiver<T>, &Path, &PathBuf,
    }
}

#[cfg(unix)]
// SAFETY: it accepts connections.
structural! { (IntoIterator) { &std::os::unix::net::UnixListener } }

macro_rules! integer_ranges {
    (($($int:ident)+)) => {
        // SAFETY: it steps through numbers.
        structural! { (IntoIterator) { $( core::range::RangeInclusive<$int> ),+ } }
    };
}

each_integer! { integer_ranges }
// SAFETY: it steps through numbers.
structural! { (IntoIterator) { core::range::RangeInclusive<char> } }

// SAFETY: these move what the iterator gives into the collection, and order or hash it where the row says so.
impls! {
    {T} FromIterator<T> for Vec<T>, VecDeque<T>, LinkedList<T>, Box<[T]>, Rc<[T]>, Arc<[T]>;
    {T: marked::Ord} FromIterator<T> for BTreeSet<T>, BinaryHeap<T>;
    {T: marked::Eq + marked::Hash, S: marked::BuildHasher + marked::Default} FromIterator<T> for HashSet<T, S>;
    {K: marked::Ord, V} FromIterator<(K, V)> for BTreeMap<K, V>;
    {K: marked::Eq + marked::Hash, V, S: marked::BuildHasher + marked::Default} FromIterator<(K, V)> for HashMap<K, V, S>;
    {T: marked::Clone} FromIterator<T> for Cow<'_, [T]>;

    {T} Extend<T> for Vec<T>, VecDeque<T>, LinkedList<T>;
    {T: marked::Ord} Extend<T> for BTreeSet<T>, BinaryHeap<T>;
    {T: marked::Eq + marked::Hash, S: marked::BuildHasher} Extend<T> for HashSet<T, S>;
    {K: marked::Ord, V} Extend<(K, V)> for BTreeMap<K, V>;
    {K: marked::Eq + marked::Hash, V, S: marked::BuildHasher} Extend<(K, V)> for HashMap<K, V, S>;
}

// SAFETY: as above, of what is first copied, for which std calls `clone` in places.
impls! {
    {'a, T: Copy + marked::Clone + 'a} Extend<&'a T> for Vec<T>, VecDeque<T>, LinkedList<T>;
    {'a, T: Copy + marked::Clone + marked::Ord + 'a} Extend<&'a T> for BTreeSet<T>, BinaryHeap<T>;
    {'a, T: Copy + marked::Clone + marked::Eq + marked::Hash + 'a, S: marked::BuildHasher} Extend<&'a T> for HashSet<T, S>;
    {'a, K: Copy + marked::Clone + marked::Ord + 'a, V: Copy + marked::Clone + 'a} Extend<(&'a K, &'a V)> for BTreeMap<K, V>;
    {
        'a, K: Copy + marked::Clone + marked::Eq + marked::Hash + 'a, V: Copy + marked::Clone + 'a, S: marked::BuildHasher
    } Extend<(&'a K, &'a V)> for HashMap<K, V, S>;
}

// SAFETY: these append texts.
impls! {
    {} FromIterator<char> for String, Box<str>, Cow<'_, str>;
    {'a} FromIterator<&'a char> for String, Box<str>;
    {'a} FromIterator<&'a str> for String, Box<str>, Cow<'_, str>;
    {} FromIterator<String> for String, Box<str>, Cow<'_, str>;
    {} FromIterator<Box<str>> for String, Box<str>;
    {'a} FromIterator<Cow<'a, str>> for String, Box<str>;
    {} FromIterator<OsString> for OsString;
    {'a} FromIterator<&'a OsStr> for OsString;
    {'a} FromIterator<Cow<'a, OsStr>> for OsString;
    {P: marked::AsRef<Path>} FromIterator<P> for PathBuf;

    {} Extend<char> for String;
    {'a} Extend<&'a char> for String;
    {'a} Extend<&'a str> for String;
    {} Extend<String> for String;
    {} Extend<Box<str>> for String;
    {'a} Extend<Cow<'a, str>> for String;
    {} Extend<OsString> for OsString;
    {'a} Extend<&'a OsStr> for OsString;
    {'a} Extend<Cow<'a, OsStr>> for OsString;
    {P: marked::AsRef<Path>} Extend<P> for PathBuf;

    {} FromIterator<()> for ();
    {} Extend<()> for ();
}

macro_rules! unzips {
    ($( ($($item:ident $into:ident),+) )+) => { $(
        // SAFETY: each part goes into its own collection.
        impls! {
            {$($item, $into: marked::Extend<$item>),+} Extend<($($item,)+)> for ($($into,)+);
            {$($item, $into: marked::Default + marked::Extend<$item>),+} FromIterator<($($item,)+)> for ($($into,)+);
        }
    )+ };
}

unzips! {
    (A XA)
    (A XA, B XB)
    (A XA, B XB, C XC)
    (A XA, B XB, C XC, D XD)
    (A XA, B XB, C XC, D XD, E XE)
    (A XA, B XB, C XC, D XD, E XE, F XF)
    (A XA, B XB, C XC, D XD, E XE, F XF, G XG)
    (A XA, B XB, C XC, D XD, E XE, F XF, G XG, H XH)
    (A XA, B XB, C XC, D XD, E XE, F XF, G XG, H XH, I XI)
    (A XA, B XB, C XC, D XD, E XE, F XF, G XG, H XH, I XI, J XJ)
    (A XA, B XB, C XC, D XD, E XE, F XF, G XG, H XH, I XI, J XJ, K XK)
    (A XA, B XB, C XC, D XD, E XE, F XF, G XG, H XH, I XI, J XJ, K XK, L XL)
}
