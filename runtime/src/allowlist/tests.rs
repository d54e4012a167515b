//! Are the twins found where std's methods are, and do they do the same?

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, VecDeque},
    fmt,
    num::NonZero,
    ops::ControlFlow,
    rc::{Rc, Weak},
    sync::{Arc, Mutex, RwLock, atomic::AtomicU32, atomic::Ordering::Relaxed},
    time::Duration,
};

use super::{functions, prelude::*, twins};
use crate::private::Scope;

#[test]
fn methods_and_paths() {
    let mut numbers = Vec::__no_tls0_new();
    numbers.__no_tls0_push(3);
    Vec::__no_tls0_push(&mut numbers, 1);
    numbers.__no_tls0_extend([2, 5]);
    numbers.__no_tls0_sort();
    numbers.__no_tls0_sort_by_key(|n| -n);
    assert_eq!(numbers.__no_tls0_first(), Some(&5));
    assert_eq!(numbers.__no_tls0_get(1..3), Some(&[3, 2][..]));
    assert_eq!(numbers.__no_tls0_get(7), None);
    assert_eq!(numbers.__no_tls0_binary_search_by(|n| 2.cmp(n)), Ok(2));
    assert!(numbers.__no_tls0_iter().__no_tls0_any(|&n| n == 5));
    let words: Vec<String> = ["a", "b"].__no_tls0_iter().__no_tls0_map(ToString::to_string).__no_tls0_collect();
    assert_eq!(words.__no_tls0_join("-"), "a-b");
    assert_eq!(words.__no_tls0_concat(), "ab");
    assert_eq!([[1, 2], [3, 4]].__no_tls0_concat(), [1, 2, 3, 4]);
    assert_eq!([[1], [3]].__no_tls0_join(&0), [1, 0, 3]);
    assert_eq!(i32::__no_tls0_from_str_radix("ff", 16), Ok(255));
    assert_eq!(2_i32.__no_tls0_pow(5), 32);
    assert_eq!((-2_i8).__no_tls0_unsigned_abs(), 2_u8);
    assert_eq!(u16::__no_tls0_from_be_bytes([1, 0]), 256);
    assert_eq!(u64::__no_tls0_from(7_u32), 7);
    assert_eq!(2.5_f64.__no_tls0_max(1.0).__no_tls0_floor(), 2.0);
    assert_eq!(NonZero::__no_tls0_new(5_u32).__no_tls0_map(|n| n.__no_tls0_get()), Some(5));
    assert_eq!(u8::__no_tls0_try_from(300_i32).ok(), None);
    assert_eq!(["1", "2"].__no_tls0_iter().__no_tls0_map(|s| s.__no_tls0_parse::<u8>()).count(), 2);
}

#[test]
fn closures_are_inferred() {
    let boxed: Box<dyn Fn(i32) -> i32> = Box::__no_tls0_new(|x| x + 1);
    assert_eq!(boxed(1), 2);
    let length: Rc<dyn Fn(&str) -> usize> = Rc::__no_tls0_new(|s| s.len());
    assert_eq!(length("abc"), 3);
    let mut words = vec![String::from("bb"), String::from("a")];
    words.__no_tls0_sort_by(|a, b| a.len().cmp(&b.len()));
    words.__no_tls0_retain(|word| !word.is_empty());
    assert_eq!(words.__no_tls0_iter().__no_tls0_map(|word| word.len()).__no_tls0_sum::<usize>(), 3);
    assert_eq!(Some("x").__no_tls0_map_or(0, |s| s.len()), 1);
    assert_eq!(Err::<u8, _>("no").__no_tls0_unwrap_or_else(|e| e.len() as u8), 2);
    let mut counts: HashMap<&str, u32> = HashMap::__no_tls0_new();
    *counts.__no_tls0_entry("a").__no_tls0_or_insert_with(|| 0) += 1;
    counts.__no_tls0_entry("a").__no_tls0_and_modify(|n| *n += 1).__no_tls0_or_insert(7);
    assert_eq!(counts["a"], 2);
    let parent = Rc::__no_tls0_new_cyclic(|weak: &Weak<u8>| weak.__no_tls0_strong_count() as u8);
    assert_eq!(*parent, 0);
}

#[test]
fn coercions_reach_the_arguments() {
    let mut shown: Vec<Box<dyn fmt::Debug>> = Vec::__no_tls0_new();
    shown.__no_tls0_push(Box::__no_tls0_new(1));
    shown.__no_tls0_push(Box::new("two"));
    let mut lent: Vec<&dyn fmt::Debug> = Vec::new();
    lent.__no_tls0_push(&1);
    assert_eq!(format!("{shown:?} {lent:?}"), r#"[1, "two"] [1]"#);
}

#[test]
fn patterns_of_every_kind() {
    let text = String::from("a,b c1d");
    fn parts<'a>(parts: impl Iterator<Item = &'a str>) -> usize {
        parts.count()
    }
    assert_eq!(parts(text.__no_tls0_split(',').__no_tls0_rev()), 2);
    assert_eq!(parts(text.__no_tls0_split(",")), 2);
    assert_eq!(parts(text.__no_tls0_split(&String::from("b"))), 2);
    assert_eq!(parts(text.__no_tls0_split(|c| c == ',' || c == '1')), 3);
    assert_eq!(parts(text.__no_tls0_split(|c: char| c.is_numeric())), 2);
    assert_eq!(parts(text.__no_tls0_split(char::is_whitespace)), 2);
    assert_eq!(parts(text.__no_tls0_split(char::is_numeric)), 2);
    assert_eq!(parts(text.__no_tls0_split(char::__no_tls0_is_numeric)), 2);
    assert_eq!(parts(text.__no_tls0_split([',', ' '])), 3);
    assert_eq!(parts(text.__no_tls0_split(&[',', ' '])), 3);
    assert_eq!(parts(text.__no_tls0_split(&[',', ' '][..])), 3);
    assert_eq!(parts(text.__no_tls0_splitn(2, ' ')), 2);
    assert_eq!(text.__no_tls0_split_once(','), Some(("a", "b c1d")));
    assert_eq!(text.__no_tls0_replace(',', ";"), "a;b c1d");
    assert_eq!("xxax".__no_tls0_trim_matches('x'), "a");
    assert_eq!("xa".__no_tls0_strip_prefix("x"), Some("a"));
    assert_eq!([1, 2].__no_tls0_strip_prefix(&[1]), Some(&[2][..]));
}

#[test]
fn early_exits() {
    let sum = [1_u8, 200, 100].__no_tls0_iter().__no_tls0_try_fold(0_u8, |a, &b| a.checked_add(b));
    assert_eq!(sum, None);
    let all: Result<(), String> = (0..3).__no_tls0_try_for_each(|_| Ok(()));
    assert_eq!(all, Ok(()));
    let found =
        (0..9).__no_tls0_try_rfold((), |(), n| if n < 4 { ControlFlow::Break(n) } else { ControlFlow::Continue(()) });
    assert_eq!(found, ControlFlow::Break(3));
}

#[test]
fn receivers_are_not_confused() {
    let cell = Rc::__no_tls0_new(RefCell::__no_tls0_new(1));
    *cell.__no_tls0_borrow_mut() += 1;
    assert_eq!(*cell.__no_tls0_borrow(), 2);
    let copy = cell.__no_tls0_clone();
    assert!(Rc::__no_tls0_ptr_eq(&cell, &Rc::__no_tls0_clone(&copy)));
    let bytes: &[u8] = b"a b";
    assert_eq!(bytes.__no_tls0_split(|&b| b == b' ').count(), 2);
    assert_eq!("a\nb".__no_tls0_lines().count(), 2);
    let mut numbers = [1, 2, 3].__no_tls0_iter();
    assert_eq!(numbers.__no_tls0_by_ref().__no_tls0_take(1).count(), 1);
    assert_eq!(numbers.__no_tls0_chain(&[7]).__no_tls0_last(), Some(&7));
    assert!((0..3).__no_tls0_contains(&2));
    let cell = Cell::__no_tls0_new(3);
    assert_eq!(cell.__no_tls0_replace(4) + cell.__no_tls0_get(), 7);
    let mut shared = Rc::new(vec![1]);
    Rc::__no_tls0_make_mut(&mut shared).__no_tls0_push(2);
    let mut slice: Arc<[u8]> = Arc::from([1]);
    Arc::__no_tls0_make_mut(&mut slice)[0] = 2;
    assert_eq!((shared.__no_tls0_len(), slice[0]), (2, 2));
}

#[test]
fn collections() {
    let mut map: BTreeMap<String, u32> = BTreeMap::__no_tls0_new();
    map.__no_tls0_insert(String::from("a"), 1);
    assert_eq!(map.__no_tls0_get("a"), Some(&1));
    assert_eq!(map.__no_tls0_range(String::from("a")..).count(), 1);
    let set: BTreeSet<u8> = [3, 1].__no_tls0_into_iter().__no_tls0_collect();
    assert_eq!(set.__no_tls0_first(), Some(&1));
    let seen: HashSet<u8> = HashSet::__no_tls0_from([1]);
    assert!(seen.__no_tls0_contains(&1));
    let mut heap = BinaryHeap::__no_tls0_new();
    heap.__no_tls0_push(1);
    heap.__no_tls0_push(4);
    assert_eq!(heap.__no_tls0_pop(), Some(4));
    let mut queue = VecDeque::__no_tls0_from([1, 2]);
    queue.__no_tls0_push_front(0);
    assert_eq!(queue.__no_tls0_pop_back(), Some(2));
}

#[test]
fn locks_borrow_their_scope() {
    let scope = Scope::new();
    let counter = Arc::new(Mutex::__no_tls0_new(1));
    *counter.__no_tls0scoped_lock(&scope).__no_tls0_unwrap() += 1;
    let value = RwLock::__no_tls0_new(counter.__no_tls0scoped_lock(&scope).map_or(0, |guard| *guard));
    assert_eq!(*value.__no_tls0scoped_read(&scope).unwrap(), 2);
    *value.__no_tls0scoped_write(&scope).unwrap() = 3;
    let mut held = functions::io::stdout::__no_tls0().__no_tls0scoped_lock(&scope);
    assert!(held.__no_tls0_flush().is_ok());
}

#[test]
fn writers() {
    use fmt::Write as _;
    use std::io::Write as _;

    let mut text = String::new();
    text.__no_tls0_write_fmt(format_args!("{}", 1)).unwrap();
    write!(text, "2").unwrap();
    let mut bytes: Vec<u8> = Vec::new();
    bytes.__no_tls0_write_fmt(format_args!("{}", 3)).unwrap();
    writeln!(bytes, "4").unwrap();
    assert_eq!((text.as_str(), &bytes[..]), ("12", &b"34\n"[..]));

    struct Shown(u8);
    impl fmt::Debug for Shown {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.__no_tls0_write_str("<")?;
            f.__no_tls0_debug_struct("Shown").__no_tls0_field("value", &self.0).__no_tls0_finish()?;
            f.__no_tls0_debug_list().__no_tls0_entries([self.0]).__no_tls0_finish()?;
            f.__no_tls0_write_fmt(format_args!(">"))
        }
    }
    assert_eq!(format!("{:?}", Shown(1)), "<Shown { value: 1 }[1]>");
}

#[test]
fn functions_have_companions() {
    let (mut a, mut b) = (1, 2);
    functions::mem::swap::__no_tls0(&mut a, &mut b);
    assert_eq!((a, functions::mem::take::__no_tls0(&mut b)), (2, 1));
    functions::mem::swap::__no_tls0via(functions::mem::swap, core::mem::swap)(&mut a, &mut b);
    assert_eq!(functions::cmp::max::__no_tls0via(functions::cmp::max, std::cmp::max)(1, 2), 2);
    let first = functions::iter::from_fn::__no_tls0via(functions::iter::from_fn, std::iter::from_fn)(|| Some(1)).next();
    assert_eq!(first, Some(1));
    assert_eq!(functions::char::from_u32::__no_tls0(97), Some('a'));
    assert_eq!(functions::array::from_fn::__no_tls0::<_, 2, _>(|i| i), [0, 1]);
    assert_eq!(functions::mem::size_of::__no_tls0::<u32>(), 4);
    assert_eq!(functions::iter::zip::__no_tls0([1], [2]).next(), Some((1, 2)));
}

#[test]
fn traits_by_name() {
    assert_eq!(twins::Iterator::__no_tls0_next(&mut [1].iter()), Some(&1));
    let zero: u8 = twins::Default::__no_tls0_default();
    assert!(twins::PartialEq::__no_tls0_eq(&zero, &0));
    assert_eq!(twins::Add::__no_tls0_add(1, 2), 3);
    let text: String = twins::From::__no_tls0_from("a");
    assert_eq!(twins::FromStr::__no_tls0_from_str("1"), Ok(1_u8));
    assert_eq!(twins::ToString::__no_tls0_to_string(&text), "a");
    {
        use functions::borrow::Borrow as _;
        let borrowed: &str = text.__no_tls0_borrow();
        assert_eq!(borrowed, "a");
    }
}

#[test]
fn the_rest() {
    let counter = AtomicU32::__no_tls0_new(1);
    assert_eq!(counter.__no_tls0_fetch_add(2, Relaxed), 1);
    assert_eq!(Duration::__no_tls0_from_millis(1500).__no_tls0_as_secs(), 1);
    assert_eq!(1.__no_tls0_cmp(&2).__no_tls0_reverse(), std::cmp::Ordering::Greater);
    assert_eq!('a'.__no_tls0_to_ascii_uppercase(), 'A');
    assert_eq!(true.__no_tls0_then(|| 1), Some(1));
    assert_eq!([1, 2].__no_tls0_map(|n| n * 2), [2, 4]);
    let mut peeked = [1, 2].into_iter().__no_tls0_peekable();
    assert_eq!(peeked.__no_tls0_next_if(|n| *n == 1), Some(1));
    assert_eq!(peeked.__no_tls0_peek(), Some(&2));
}
