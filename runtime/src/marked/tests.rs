//! Do std's types have the markers that they should, and not those that they must not?

use crate::marked;
use static_assertions::{assert_impl_all, assert_not_impl_any, assert_obj_safe};
use std::any::Any;
use std::borrow::Cow;
use std::cell::{Cell, LazyCell, Ref, RefCell};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, binary_heap};
use std::ops::{Bound, Range};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};
use std::task::Poll;
use std::time::{Duration, Instant};
use std::{cmp, fmt, io, iter, ops, slice, str, thread, vec};

/// It implements what a caller could want, and none of it is marked.
#[derive(Clone, Default, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Unmarked;

impl fmt::Display for Unmarked {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Unmarked {}

impl Iterator for Unmarked {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        None
    }
}

impl DoubleEndedIterator for Unmarked {
    fn next_back(&mut self) -> Option<u8> {
        None
    }
}

impl io::Write for Unmarked {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl io::Read for Unmarked {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Ok(0)
    }
}

impl ops::Index<Unmarked> for Vec<Unmarked> {
    type Output = u8;

    fn index(&self, _: Unmarked) -> &u8 {
        &0
    }
}

impl Extend<Unmarked> for String {
    fn extend<I: IntoIterator<Item = Unmarked>>(&mut self, _: I) {}
}

impl From<Unmarked> for u8 {
    fn from(_: Unmarked) -> u8 {
        0
    }
}

impl From<Unmarked> for String {
    fn from(_: Unmarked) -> String {
        String::new()
    }
}

impl PartialEq<Unmarked> for str {
    fn eq(&self, _: &Unmarked) -> bool {
        true
    }
}

impl ops::Add<Unmarked> for u8 {
    type Output = u8;

    fn add(self, _: Unmarked) -> u8 {
        self
    }
}

impl ops::Add for Unmarked {
    type Output = Unmarked;

    fn add(self, _: Unmarked) -> Unmarked {
        self
    }
}

impl ops::Add<Unmarked> for &Unmarked {
    type Output = Unmarked;

    fn add(self, _: Unmarked) -> Unmarked {
        Unmarked
    }
}

impl AsRef<str> for Unmarked {
    fn as_ref(&self) -> &str {
        ""
    }
}

impl AsRef<Path> for Unmarked {
    fn as_ref(&self) -> &Path {
        Path::new("")
    }
}

impl ops::Deref for Unmarked {
    type Target = str;

    fn deref(&self) -> &str {
        ""
    }
}

/// Its `to_owned` gives a type whose `Borrow` is not marked.
struct Lent;

impl std::borrow::Borrow<Lent> for Unmarked {
    fn borrow(&self) -> &Lent {
        &Lent
    }
}

impl ToOwned for Lent {
    type Owned = Unmarked;

    fn to_owned(&self) -> Unmarked {
        Unmarked
    }
}

/// A future and a hasher.
struct Other;

impl Future for Other {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut std::task::Context<'_>) -> Poll<()> {
        Poll::Pending
    }
}

impl std::hash::Hasher for Other {
    fn write(&mut self, _: &[u8]) {}

    fn finish(&self) -> u64 {
        0
    }
}

impl std::hash::BuildHasher for Other {
    type Hasher = Other;

    fn build_hasher(&self) -> Other {
        Other
    }
}

/// Each of the types has the marker.
macro_rules! present {
    ($($marker:ident $(<$arg:ty>)? : $($type:ty),+ ;)+) => {
        $( each! { assert_impl_all [$marker $(<$arg>)?] $($type),+ } )+
    };
}

/// None of the types has the marker.
macro_rules! absent {
    ($($marker:ident $(<$arg:ty>)? : $($type:ty),+ ;)+) => {
        $( each! { assert_not_impl_any [$marker $(<$arg>)?] $($type),+ } )+
    };
}

macro_rules! each {
    ($assert:ident $marker:tt $($type:ty),+) => {
        $( each! { @one $assert $marker $type } )+
    };
    (@one $assert:ident [$($marker:tt)+] $type:ty) => {
        $assert!($type: marked::$($marker)+);
    };
}

mod structural {
    use super::*;

    macro_rules! everywhere {
        ($($marker:ident)+) => { $(
            present! { $marker: Vec<u8>, Option<u8>, Result<u8, String>, (u8, String), [u8; 3], Box<u8>, Rc<u8>, Reversed<u8>; }
            absent! {
                $marker: Option<Unmarked>, Result<u8, Unmarked>, (u8, Unmarked), [Unmarked; 3], Box<Unmarked>,
                    Reversed<Unmarked>, BTreeMap<u8, Unmarked>, BTreeSet<Unmarked>;
            }
        )+ };
    }

    type Reversed<T> = cmp::Reverse<T>;

    everywhere! { Debug PartialEq Eq PartialOrd Ord Hash }

    present! {
        Clone: Vec<String>, Rc<Unmarked>, Arc<Unmarked>, &Unmarked, slice::Iter<'static, Unmarked>, Range<u8>, Cow<'static, str>,
            HashMap<u8, Vec<u8>>, fn() -> u8, Box<[u8]>, Box<str>;
        Default: Vec<Unmarked>, Option<Unmarked>, HashMap<Unmarked, Unmarked>, Rc<[Unmarked]>, Rc<u8>, [u8; 32], Mutex<u8>;
        Hasher: &'static mut std::hash::DefaultHasher, Box<dyn marked::Hasher>;
    }
    absent! {
        Clone: Unmarked, Vec<Unmarked>, RefCell<Unmarked>, &mut u8, vec::IntoIter<Unmarked>, Range<Unmarked>, Box<[Unmarked]>,
            Cow<'static, Lent>;
        Default: [Unmarked; 3], Rc<Unmarked>, Box<Unmarked>, Cell<Unmarked>, HashMap<u8, u8, Unmarked>, Pin<Box<Unmarked>>;
        Ord: Vec<Unmarked>, [Unmarked], Pin<&Unmarked>, f64;
        Eq: HashMap<Unmarked, u8>, HashMap<u8, Unmarked>, HashMap<u8, u8, Other>, HashSet<Unmarked>;
        BuildHasher: Other, std::hash::BuildHasherDefault<Other>;
        Hasher: Other, &mut Other, Box<Other>, Box<dyn std::hash::Hasher>;
    }
}

mod mixed {
    use super::*;

    present! {
        PartialEq<&'static str>: String, Cow<'static, str>;
        PartialEq<[u8; 3]>: Vec<u8>, [u8], &'static [u8];
        PartialEq<Vec<u8>>: [u8], Vec<u8>;
        PartialOrd<Path>: PathBuf;
        Add<&'static str>: String;
        Add<&'static i32>: i32, &'static i32;
        Mul<u32>: Duration;
        Add<Duration>: Instant;
        Sub<Instant>: Instant;
        Shl<u8>: u64, &'static u64;
        AddAssign<&'static u8>: u8, std::num::Wrapping<u8>;
        Neg: i8, &'static f64;
        Not: bool;
        Sub<&'static HashSet<u8>>: &'static HashSet<u8>;
        Index<usize>: Vec<Unmarked>, [u8; 3], [u8];
        Index<Range<usize>>: Vec<u8>, str, String;
        IndexMut<usize>: Vec<Unmarked>;
        Index<&'static str>: HashMap<String, Unmarked>, BTreeMap<String, Unmarked>;
        RangeBounds<Unmarked>: Range<Unmarked>, (Bound<Unmarked>, Bound<Unmarked>);
    }
    absent! {
        PartialEq<Unmarked>: str;
        PartialEq<&'static Unmarked>: &'static str;
        Add<Unmarked>: u8, Unmarked, &'static Unmarked;
        Neg: u8, &'static u8;
        Shl<f64>: u8;
        Sub<&'static HashSet<Unmarked>>: &'static HashSet<Unmarked>;
        Index<Unmarked>: Vec<Unmarked>;
        Index<&'static Unmarked>: HashMap<Unmarked, u8>;
        IndexMut<&'static str>: HashMap<String, u8>;
    }
}

mod iterators {
    use super::*;

    type Closure = fn(u8) -> u8;
    type Predicate = fn(&u8) -> bool;

    present! {
        Iterator: vec::IntoIter<Unmarked>, Range<u8>, Range<char>, &'static mut Range<u8>, Box<dyn marked::Iterator<Item = Unmarked>>,
            iter::Map<Range<u8>, Closure>, iter::Filter<Range<u8>, Predicate>, iter::Cloned<slice::Iter<'static, u8>>,
            iter::Cycle<Range<u8>>, iter::Flatten<vec::IntoIter<Vec<Unmarked>>>, str::Split<'static, char>,
            str::Split<'static, fn(char) -> bool>, str::Split<'static, &'static str>, io::Lines<&'static [u8]>,
            std::collections::btree_set::Union<'static, u8>;
        DoubleEndedIterator: str::Split<'static, char>, iter::Rev<Range<u8>>, iter::Take<iter::Repeat<u8>>;
        ExactSizeIterator: iter::Zip<Range<u8>, slice::Iter<'static, u8>>;
        IntoIterator: Vec<Unmarked>, &'static Vec<u8>, &'static mut HashMap<u8, u8>, Range<u8>, Option<Unmarked>;
        FromIterator<u8>: Vec<u8>, BTreeSet<u8>, HashSet<u8>, Rc<[u8]>;
        FromIterator<Unmarked>: Vec<Unmarked>;
        FromIterator<Option<u8>>: Option<Vec<u8>>;
        FromIterator<Result<(u8, u8), Unmarked>>: Result<HashMap<u8, u8>, Unmarked>;
        FromIterator<(u8, char)>: (Vec<u8>, String);
        Extend<&'static u8>: Vec<u8>;
        Sum<u8>: u8;
        Sum<&'static u8>: u8;
        Sum<Option<u8>>: Option<u8>;
        Product<Result<f64, Unmarked>>: Result<f64, Unmarked>;
    }
    absent! {
        Iterator: Unmarked, &'static mut Unmarked, Box<Unmarked>, Box<dyn Iterator<Item = u8>>, &'static mut dyn Iterator<Item = u8>,
            iter::Map<Unmarked, Closure>, iter::Peekable<Unmarked>, iter::Rev<Unmarked>, iter::Chain<Range<u8>, Unmarked>,
            iter::Cloned<slice::Iter<'static, Unmarked>>, iter::Flatten<vec::IntoIter<Unmarked>>, iter::Repeat<Unmarked>,
            iter::Cycle<vec::IntoIter<Unmarked>>, iter::FlatMap<Range<u8>, Unmarked, fn(u8) -> Unmarked>, io::Bytes<Unmarked>,
            io::Lines<io::BufReader<Unmarked>>, std::collections::btree_set::Union<'static, Unmarked>, vec::Splice<'static, Unmarked>;
        DoubleEndedIterator: str::Split<'static, &'static str>;
        IntoIterator: Unmarked, Box<dyn Iterator<Item = u8>>;
        FromIterator<Unmarked>: BTreeSet<Unmarked>, HashSet<Unmarked>, BinaryHeap<Unmarked>, std::path::PathBuf;
        FromIterator<u8>: HashSet<u8, Unmarked>;
        Extend<Unmarked>: String, BTreeSet<Unmarked>;
        FromIterator<Option<Unmarked>>: Option<BTreeSet<Unmarked>>;
    }
}

mod conversion {
    use super::*;

    present! {
        From<Unmarked>: Unmarked, Box<Unmarked>, Option<Unmarked>, Rc<Unmarked>;
        Into<String>: &'static str, String, char;
        TryFrom<i64>: u8;
        TryInto<u8>: i64;
        TryFrom<&'static [u8]>: [u8; 3], &'static [u8; 3];
        FromStr: u8, String, std::net::IpAddr;
        ToString: u8, str, &'static str;
        ToOwned: str, [u8], u8, Path;
        AsRef<Path>: str, &'static String, PathBuf;
        Borrow<str>: String, str;
        Borrow<Unmarked>: Unmarked, Rc<Unmarked>;
        From<io::Error>: Box<dyn marked::Error>, Box<dyn marked::Error + Send + Sync>;
        From<&'static str>: Box<dyn marked::Error>, String, Box<str>;
    }
    absent! {
        From<Unmarked>: u8, String, Box<dyn marked::Error>, Box<dyn std::error::Error>;
        From<&'static [Unmarked]>: Vec<Unmarked>;
        From<Vec<Unmarked>>: BinaryHeap<Unmarked>;
        Into<u8>: Unmarked;
        TryFrom<Unmarked>: u8;
        TryInto<u8>: Unmarked;
        ToString: Unmarked, &'static Unmarked;
        ToOwned: Unmarked, Lent, [Unmarked];
        AsRef<str>: Unmarked, &'static Unmarked;
        AsRef<Lent>: Cow<'static, Lent>;
        Borrow<Lent>: Unmarked, Cow<'static, Lent>;
        From<&'static Unmarked>: std::path::PathBuf;
    }

    #[test]
    fn text_becomes_an_error_that_shows_it() {
        let error = Box::<dyn marked::Error + Send + Sync>::from("no such key");
        assert_eq!((error.to_string(), format!("{error:?}")), ("no such key".into(), "\"no such key\"".into()));
        let _: Box<dyn std::error::Error + Send + Sync> = error;
    }
}

mod showing {
    use super::*;

    present! {
        Display: u8, str, &'static String, Box<str>, Rc<u8>, io::Error, std::num::ParseIntError, dyn marked::Error;
        Debug: dyn Any + Send, Vec<Option<&'static str>>, Rc<RefCell<u8>>, iter::Map<Range<u8>, Unmarked>, dyn marked::Error;
        LowerHex: u8, &'static u8, std::num::NonZero<u8>;
        Pointer: &'static Unmarked, *const Unmarked, Rc<Unmarked>;
        FmtWrite: String, &'static mut String, fmt::Formatter<'static>;
        Error: io::Error, std::num::ParseIntError, Box<fmt::Error>;
    }
    absent! {
        Display: Unmarked, &'static Unmarked, Box<Unmarked>, dyn fmt::Display, dyn std::error::Error, Rc<dyn fmt::Display>;
        Debug: Unmarked, Vec<Unmarked>, dyn fmt::Debug, Rc<RefCell<Unmarked>>, HashMap<Unmarked, u8>, Cow<'static, Lent>;
        Error: Unmarked, Box<Unmarked>, Box<dyn std::error::Error>, &'static dyn std::error::Error, Box<dyn marked::Error>;
        FmtWrite: dyn fmt::Write, &'static mut dyn fmt::Write;
    }
}

mod io_and_futures {
    use super::*;

    present! {
        IoWrite: Vec<u8>, &'static mut Vec<u8>, io::Stdout, io::BufWriter<Vec<u8>>, Box<dyn marked::IoWrite>;
        Read: &'static [u8], io::BufReader<&'static [u8]>, io::Cursor<Vec<u8>>;
        Future: std::future::Ready<u8>, Pin<Box<dyn marked::Future<Output = u8>>>, Box<std::future::Ready<u8>>;
        IntoFuture: std::future::Ready<u8>;
        ToSocketAddrs: str, &'static String, (&'static str, u16), &'static [std::net::SocketAddr];
    }
    absent! {
        IoWrite: Unmarked, &'static mut Unmarked, io::BufWriter<Unmarked>, Box<dyn io::Write>;
        Read: Unmarked, io::BufReader<Unmarked>, io::Take<Unmarked>, Box<dyn io::Read>;
        Future: Other, Pin<Box<Other>>, &'static mut Other, Box<Other>, Pin<Box<dyn Future<Output = u8>>>;
        IntoFuture: Other;
        ToSocketAddrs: Unmarked, &'static Unmarked, (Unmarked, u16);
    }

    #[cfg(unix)]
    present! {
        AsFd: std::fs::File, Rc<io::Stdin>, &'static mut std::net::TcpStream, io::StdoutLock<'static>;
        AsRawFd: std::fs::File, Box<io::PipeReader>, std::os::fd::RawFd;
        FromRawFd: std::os::fd::OwnedFd, std::process::Stdio;
        IntoRawFd: std::net::UdpSocket, std::process::ChildStdin;
    }
    #[cfg(unix)]
    absent! {
        AsFd: Unmarked, &'static Unmarked, Rc<Unmarked>;
        AsRawFd: Unmarked, Box<Unmarked>;
        FromRawFd: Unmarked;
        IntoRawFd: Unmarked;
    }
}

mod types {
    use super::*;

    present! {
        Type: Vec<Rc<RefCell<u8>>>, &'static mut [u8], dyn Any + Send, Box<dyn Any>, Box<dyn Fn(u8) -> u8>, fn(u8, &u8) -> String,
            Box<dyn FnMut(&str) + Send + 'static>, fn(&str) -> &str, Box<dyn marked::Iterator<Item = u8> + Send>, *const u8,
            Box<dyn marked::Error + Send + Sync>, Box<dyn marked::Error>, io::Error, MutexGuard<'static, u8>,
            Cow<'static, [u8]>, io::BufWriter<Vec<u8>>, LazyCell<u8>, fmt::Formatter<'static>, std::marker::PhantomData<u8>,
            fn(), dyn FnOnce(), Pin<Box<dyn marked::Future<Output = u8>>>, binary_heap::PeekMut<'static, u8>;
        NoTls: u8, String, Vec<Rc<RefCell<u8>>>, &'static mut [u8], HashMap<String, Vec<u8>>, Mutex<u8>, LazyLock<u8>, Cow<'static, str>,
            Duration, std::sync::mpsc::Sender<u8>, std::sync::Weak<u8>, std::marker::PhantomData<fn() -> u8>,
            iter::Peekable<vec::IntoIter<u8>>;
        Build: Option<Unmarked>, Result<Unmarked, Unmarked>, Range<Unmarked>, Poll<Unmarked>, cmp::Reverse<Unmarked>, Cow<'static, str>,
            std::marker::PhantomData<dyn Any>, ops::ControlFlow<Unmarked>;
        Deref: Box<Unmarked>, Rc<u8>, Vec<u8>, String, &'static u8, MutexGuard<'static, u8>, Pin<Box<u8>>, Cow<'static, str>;
        DerefMut: Box<Unmarked>, Vec<u8>, &'static mut u8;
    }
    absent! {
        Type: Unmarked, Vec<Unmarked>, &'static Unmarked, *const Unmarked, Rc<RefCell<Unmarked>>, Cow<'static, Lent>,
            io::BufWriter<Unmarked>, Pin<&'static Unmarked>, std::marker::PhantomData<Unmarked>, fn() -> Unmarked, fn(Unmarked),
            fn(&Unmarked), dyn Fn(&Unmarked), dyn marked::Iterator<Item = Unmarked>, dyn fmt::Debug, dyn fmt::Display, dyn fmt::Write,
            dyn std::error::Error, dyn std::hash::Hasher, dyn io::Read, dyn io::Write, dyn Iterator<Item = u8>, dyn Future<Output = u8>,
            dyn AsRef<u8>, binary_heap::PeekMut<'static, Unmarked>,
            thread::Thread, thread::ThreadId, thread::LocalKey<u8>, vec::Splice<'static, Unmarked>;
        NoTls: Unmarked, Vec<Unmarked>, fn(), fn(u8) -> u8, unsafe fn(), fn(&u8), Box<dyn Fn()>, &'static dyn Fn(), dyn Any, Box<dyn Any + Send>,
            dyn std::error::Error, dyn marked::Error, io::Error, *const u8, *mut u8, std::ptr::NonNull<u8>,
            std::sync::atomic::AtomicPtr<u8>, MutexGuard<'static, u8>, Ref<'static, u8>, io::StdoutLock<'static>,
            thread::Thread, thread::ThreadId, thread::JoinHandle<u8>, fmt::Arguments<'static>, fmt::Formatter<'static>,
            std::task::Context<'static>, std::process::Command, Option<fn()>, Rc<dyn Any>, iter::Map<Range<u8>, fn(u8) -> u8>,
            LazyLock<Rc<u8>>, LazyLock<u8, Unmarked>, iter::Peekable<vec::IntoIter<fn()>>, std::sync::Mutex<Box<dyn Fn() + Send>>;
        Build: Unmarked, Cow<'static, Lent>;
        Deref: Unmarked, Pin<Unmarked>, Cow<'static, Lent>;
        DerefMut: &'static u8, Rc<u8>;
    }

    #[test]
    fn a_closure_is_neither_a_type_nor_no_tls() {
        /// Which of the two a value's type is, as method resolution finds.
        struct Probe<T>(T);

        trait Otherwise {
            fn is_type(&self) -> bool {
                false
            }
            fn is_no_tls(&self) -> bool {
                false
            }
        }

        impl<T> Otherwise for &Probe<T> {}

        #[expect(dead_code, reason = "only where one is a type")]
        impl<T: marked::Type> Probe<T> {
            fn is_type(&self) -> bool {
                true
            }
        }

        #[expect(dead_code, reason = "only where one is `NoTls`")]
        impl<T: marked::NoTls> Probe<T> {
            fn is_no_tls(&self) -> bool {
                true
            }
        }

        let closure = Probe(|| 1);
        assert_eq!(((&closure).is_type(), (&closure).is_no_tls()), (false, false));
        assert_eq!(closure.0(), 1);
    }
}

assert_obj_safe!(
    marked::Iterator<Item = u8>, marked::DoubleEndedIterator<Item = u8>, marked::ExactSizeIterator<Item = u8>,
    marked::Error, marked::Debug, marked::Display, marked::FmtWrite, marked::IoWrite, marked::Read, marked::BufRead, marked::Seek,
    marked::Hasher, marked::Future<Output = u8>, marked::AsRef<str>, marked::Borrow<str>, marked::Deref<Target = u8>, marked::Drop,
    marked::ToString, marked::Index<usize, Output = u8>
);

#[test]
fn a_box_of_a_marked_error_becomes_one_of_std_s() {
    fn given() -> Result<(), Box<dyn marked::Error + Send + Sync>> {
        Err("marked".into())
    }
    fn taken() -> Result<(), Box<dyn core::error::Error>> {
        given()?;
        Ok(())
    }
    assert_eq!(taken().unwrap_err().to_string(), "marked");
}

/// The invocations of `impls!` and `structural!` in a source, without comments.
fn tables(source: &str) -> Vec<String> {
    let lines = source.lines().map(|line| line.split("//").next().unwrap_or_default());
    let source = lines.collect::<Vec<_>>().join("\n");
    let begins = ["impls! {", "structural! {"];
    let starts = begins.iter().flat_map(|begin| source.match_indices(begin).map(|(at, begin)| at + begin.len()));
    let of = |start: usize| {
        let mut depth = 1;
        source[start..]
            .chars()
            .take_while(|c| {
                depth += i32::from(*c == '{') - i32::from(*c == '}');
                depth > 0
            })
            .collect()
    };
    starts.map(of).collect()
}

/// The paths that stand after `:` or `+`.
fn bounds(table: &str) -> Vec<&str> {
    let is_of_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let is_bound = |(at, _): &(usize, char)| !table[..*at].ends_with(':') && !table[at + 1..].starts_with(':');
    let signs = table.char_indices().filter(|(_, c)| [':', '+'].contains(c)).filter(is_bound);
    let after = signs.map(|(at, _)| table[at + 1..].trim_start());
    after.map(|rest| &rest[..rest.find(|c| !is_of_path(c)).unwrap_or(rest.len())]).collect()
}

/// An impl that nobody has marked would say what a type is where it is inferred, if a row asked for std's own trait.
#[test]
fn rows_ask_for_markers() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/marked");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let sources: Vec<(PathBuf, String)> = files
        .filter(|file| !file.ends_with("tests.rs"))
        .map(|file| (file.clone(), std::fs::read_to_string(file).unwrap()))
        .collect();
    let declared = sources.iter().flat_map(|(_, source)| source.lines()).filter_map(|line| {
        let (name, of_std) = line.trim().split_once(": ")?;
        (of_std.starts_with("core::") || of_std.starts_with("std::"))
            .then(|| name.split(['<', ' ']).next().unwrap_or(name))
    });
    let markers: HashSet<&str> = declared.filter(|name| name.starts_with(char::is_uppercase)).collect();
    assert!(markers.len() > 40, "{markers:?}");
    let mut asked = 0;
    for (file, source) in &sources {
        for table in tables(source) {
            for bound in bounds(&table) {
                let is_std = bound.rsplit("::").next().is_some_and(|name| markers.contains(name));
                assert!(!is_std || bound.starts_with("marked::"), "{}: {bound}", file.display());
                asked += usize::from(is_std);
            }
        }
    }
    assert!(asked > 200, "{asked}");
}
