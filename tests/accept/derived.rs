//! Std's derives on types of every shape, generic ones included.

use no_tls::no_tls;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Debug;
use std::marker::PhantomData;
use std::rc::Rc;

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct Unit;

#[no_tls(Copy)]
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id<T> {
    raw: u64,
    of: PhantomData<T>,
}

#[no_tls]
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Point<T> {
    x: T,
    y: T,
}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Rect<T> {
    corners: (Point<T>, Option<Point<T>>),
}

#[no_tls]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Either<L, R = L> {
    Left(L),
    Right { value: R },
    Neither,
}

#[no_tls]
#[derive(Debug, Clone, Default, PartialEq)]
struct Record<'a, K: Ord, V, const N: usize>
where
    V: Clone,
{
    name: &'a str,
    entries: BTreeMap<K, Vec<V>>,
    slots: Option<[V; N]>,
    next: Option<Rc<Record<'a, K, V, N>>>,
}

#[no_tls]
#[derive(PartialEq, Eq, Hash, PartialOrd, Ord, Clone, Copy, Debug, Default)]
#[repr(u8)]
#[non_exhaustive]
pub enum Rank {
    Low = 1,
    #[default]
    Middle = 5,
    High,
}

#[no_tls]
#[derive(Copy)]
struct Short<const CAPACITY: usize> {
    length: usize,
    bytes: [u8; CAPACITY],
}

#[no_tls]
impl<const CAPACITY: usize> Clone for Short<CAPACITY> {
    fn clone(&self) -> Self {
        *self
    }
}

#[no_tls]
#[derive(Default, Debug)]
struct Counters(u8, pub(crate) i16, f32, char, bool, String, (), (u8, Option<Unit>), [u8; 3]);

#[no_tls]
#[derive(Clone, Debug)]
struct Shared<T>(Rc<T>);

#[no_tls]
struct Callback<F>(F)
where
    F: Fn(i32) -> i32;

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

#[no_tls]
#[derive(Debug, PartialEq, Eq, Hash, Clone, PartialOrd, Ord)]
struct Wrapper<T>(T)
where
    T: Iterator,
    T::Item: Debug;

#[no_tls]
#[derive(Debug)]
struct Borrowed<'a, 'b: 'a, T: 'a + ?Sized> {
    one: &'a T,
    two: &'b str,
}

#[no_tls]
fn all<T: Debug + Clone + PartialEq + Ord + std::hash::Hash>(items: &[T]) -> String {
    let mut sorted = items.to_vec();
    sorted.sort();
    let set: HashSet<&T> = items.iter().collect();
    let tree: BTreeSet<T> = items.iter().cloned().collect();
    format!("{sorted:?} {} {:?} {}", set.len(), tree.first(), items[0] == items[1])
}

#[no_tls]
#[derive(Clone, Copy, Debug)]
enum Splitter {
    Spaces,
    Custom(for<'a> fn(&'a str, usize) -> Vec<&'a str>),
}

#[no_tls]
fn halves(text: &str, at: usize) -> Vec<&str> {
    vec![&text[..at], &text[at..]]
}

#[no_tls]
impl Splitter {
    fn split(self, text: &str) -> Vec<&str> {
        match self {
            Splitter::Spaces => text.split(' ').collect(),
            Splitter::Custom(split) => split(text, 1),
        }
    }
}

#[no_tls]
pub fn run() -> String {
    let mut out = all(&[Either::Right { value: 2 }, Either::Left(3), Either::Neither, Either::Left(1)]);
    let rect = Rect { corners: (Point { x: 1, y: 2 }, Some(Point::default())) };
    let copy = rect;
    assert!(rect == copy && copy.corners.1 != Some(rect.corners.0));
    let ids = [Id::<Unit> { raw: 2, of: PhantomData }, Id::default()];
    out += &format!("{:?} {}", ids[0].cmp(&ids[1]), ids.iter().max().unwrap().raw);
    out += &all(&[Rank::High, Rank::default(), Rank::Low]);
    out += &format!(" {:?} {}\n", Counters::default(), Rank::Middle as u8);
    let mut record: Record<'_, String, u8, 2> = Record::<String, u8, 2> { name: "r", ..Default::default() };
    record.entries.entry("k".into()).or_default().push(3);
    let next = Record::<String, u8, 2> { next: Some(Rc::new(record.clone())), slots: Some([1, 2]), ..record.clone() };
    out += &format!("{next:?} {}", next == record);
    let shared = Shared(Rc::new("s"));
    out += &format!(" {:?} {}", shared.clone(), (Callback(|x| x + 1).0)(1));
    let json = Json::Object(
        [
            ("a".to_string(), Json::List(vec![Json::Null, Json::Bool(true), Json::Number(1.5)])),
            ("b".to_string(), Json::Text("t".into())),
        ]
        .into_iter()
        .collect(),
    );
    out += &format!(" {json:?} {:#?} {}", json, json.clone() == Json::Null);
    let mut counts: HashMap<(Rank, Option<Either<u8>>), usize> = HashMap::new();
    for rank in [Rank::Low, Rank::High, Rank::Low] {
        *counts.entry((rank, Some(Either::Left(1)))).or_insert(0) += 1;
    }
    for splitter in [Splitter::Spaces, Splitter::Custom(halves)] {
        out += &format!(" {:?} {}", splitter.clone().split("a b"), format!("{splitter:?}").len() > 5);
    }
    let short = Short { length: 1, bytes: [7, 0] };
    let firsts = (0..3).map(move |at| short.bytes[at % short.length]);
    out += &format!(" {:?} {}", firsts.clone().collect::<Vec<_>>(), short.clone().length);
    let text = String::from("two");
    let borrowed = Borrowed { one: &[1, 2][..], two: &text };
    out + &format!(" {} {:?} {:?}", counts[&(Rank::Low, Some(Either::Left(1)))], Wrapper(0..3), borrowed)
}
