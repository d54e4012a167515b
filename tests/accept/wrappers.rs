//! Types that stand in for others: smart pointers, containers, newtypes, with every std trait they usually have.

use no_tls::no_tls;
use std::borrow::{Borrow, Cow};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::iter::FusedIterator;
use std::ops::{Deref, DerefMut, Index, IndexMut, RangeInclusive};
use std::rc::{Rc, Weak};

#[no_tls]
#[derive(Debug, Default, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Sorted<T> {
    items: Vec<T>,
}

#[no_tls]
impl<T: Ord> Sorted<T> {
    fn insert(&mut self, item: T) {
        let at = self.items.binary_search(&item).unwrap_or_else(|at| at);
        self.items.insert(at, item);
    }
}

#[no_tls(Deref)]
struct Guarded<T>(T);

#[no_tls]
impl<T> Deref for Guarded<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

#[no_tls]
struct Names(Vec<String>);

#[no_tls]
impl Deref for Names {
    type Target = Vec<String>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

#[no_tls]
impl DerefMut for Names {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

#[no_tls]
impl<T: Ord> FromIterator<T> for Sorted<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut items: Vec<T> = iter.into_iter().collect();
        items.sort();
        Self { items }
    }
}

#[no_tls]
impl<T: Ord> Extend<T> for Sorted<T> {
    fn extend<I>(&mut self, iter: I)
    where
        I: IntoIterator<Item = T>,
    {
        for item in iter {
            self.insert(item);
        }
    }
}

#[no_tls]
impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for Sorted<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        iter.into_iter().for_each(|item| self.insert(*item));
    }
}

#[no_tls]
impl<T> IntoIterator for Sorted<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

#[no_tls]
impl<'a, T> IntoIterator for &'a Sorted<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

#[no_tls]
impl<T, const N: usize> From<[T; N]> for Sorted<T>
where
    T: Ord,
{
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

#[no_tls]
impl<T> AsRef<[T]> for Sorted<T> {
    fn as_ref(&self) -> &[T] {
        &self.items
    }
}

#[no_tls]
impl<T> Index<usize> for Sorted<T> {
    type Output = T;
    fn index(&self, index: usize) -> &T {
        &self.items[index]
    }
}

#[no_tls]
struct Grid {
    width: usize,
    cells: Vec<char>,
}

#[no_tls]
impl Index<(usize, usize)> for Grid {
    type Output = char;
    fn index(&self, (x, y): (usize, usize)) -> &char {
        &self.cells[y * self.width + x]
    }
}

#[no_tls]
impl IndexMut<(usize, usize)> for Grid {
    fn index_mut(&mut self, (x, y): (usize, usize)) -> &mut char {
        &mut self.cells[y * self.width + x]
    }
}

#[no_tls]
impl Index<RangeInclusive<usize>> for Grid {
    type Output = [char];
    fn index(&self, rows: RangeInclusive<usize>) -> &[char] {
        let (start, end) = (rows.start() * self.width, (rows.end() + 1) * self.width);
        &self.cells[start..end]
    }
}

#[no_tls]
struct Countdown {
    from: u32,
}

#[no_tls]
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        self.from = self.from.checked_sub(1)?;
        Some(self.from)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.from as usize, Some(self.from as usize))
    }
}

#[no_tls]
impl ExactSizeIterator for Countdown {}

impl FusedIterator for Countdown {}

#[no_tls]
#[derive(Debug, Clone)]
struct Caseless(String);

#[no_tls]
impl PartialEq for Caseless {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

#[no_tls]
impl Eq for Caseless {}

#[no_tls]
impl Hash for Caseless {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for byte in self.0.bytes() {
            byte.to_ascii_lowercase().hash(state);
        }
        state.write_u8(0xff);
    }
}

#[no_tls]
impl PartialEq<str> for Caseless {
    fn eq(&self, other: &str) -> bool {
        self.0.eq_ignore_ascii_case(other)
    }
}

#[no_tls]
impl<'a> PartialEq<&'a str> for Caseless {
    fn eq(&self, other: &&'a str) -> bool {
        *self == **other
    }
}

#[no_tls]
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Key(String);

#[no_tls]
impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[no_tls]
impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Key(text.to_owned())
    }
}

#[no_tls]
struct Parent {
    name: String,
    children: RefCell<Vec<Rc<Child>>>,
}

#[no_tls]
struct Child {
    name: String,
    parent: Weak<Parent>,
    visits: Cell<u32>,
}

#[no_tls]
impl Drop for Parent {
    fn drop(&mut self) {
        for child in self.children.get_mut().drain(..) {
            child.visits.set(child.visits.get() + 100);
        }
    }
}

#[no_tls]
fn family() -> String {
    let parent = Rc::new_cyclic(|me: &Weak<Parent>| Parent {
        name: "p".into(),
        children: RefCell::new(
            ["a", "b"]
                .iter()
                .map(|n| Rc::new(Child { name: n.to_string(), parent: me.clone(), visits: Cell::new(0) }))
                .collect(),
        ),
    });
    let first = Rc::clone(&parent.children.borrow()[0]);
    for child in parent.children.borrow().iter() {
        child.visits.set(child.visits.get() + 1);
    }
    let up = first.parent.upgrade().map(|p| p.name.clone());
    drop(parent);
    format!("{up:?} {} {} {}", first.name, first.visits.get(), first.parent.upgrade().is_none())
}

#[no_tls]
fn normalized(text: &str) -> Cow<'_, str> {
    if text.contains(' ') { Cow::Owned(text.replace(' ', "_")) } else { Cow::Borrowed(text) }
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    let mut sorted: Sorted<i32> = [5, 1, 3].into();
    sorted.extend([4, 2]);
    sorted.extend(&[9, 0]);
    out += &format!("{sorted:?} {} {:?}\n", sorted[2], sorted.as_ref().first());
    for item in &sorted {
        out += &item.to_string();
    }
    let doubled: Sorted<i32> = sorted.clone().into_iter().map(|x| x * -2).collect();
    out += &format!(" {:?} {}\n", doubled, doubled < sorted);
    let guarded = Guarded(String::from("inner"));
    out += &format!("{} {}\n", guarded.len(), guarded.to_uppercase());
    let mut names = Names(vec!["x".into()]);
    names.push("y".to_string());
    names.iter_mut().for_each(|n| n.push('!'));
    names[0] += "?";
    names.sort_by(|a, b| b.cmp(a));
    out += &format!("{:?} {}\n", *names, names.join("+"));
    let mut grid = Grid { width: 3, cells: vec!['.'; 9] };
    grid[(1, 1)] = '#';
    grid[(2, 0)] = grid[(1, 1)];
    out += &format!("{:?}\n", &grid[0..=1]);
    let countdown = Countdown { from: 4 };
    out += &format!("{} {:?}\n", countdown.len(), countdown.zip("abcd".chars()).collect::<Vec<_>>());
    let set: HashSet<Caseless> = ["A", "a", "b"].into_iter().map(|s| Caseless(s.to_string())).collect();
    out += &format!("{} {} {}\n", set.len(), Caseless("Q".into()) == "q", Caseless("Q".into()) == *"r");
    let mut map: HashMap<Key, u32> = HashMap::new();
    *map.entry("k".into()).or_insert(1) += 4;
    map.entry(Key::from("k")).and_modify(|v| *v *= 2).or_default();
    let tree: BTreeMap<Key, u32> = map.iter().map(|(k, v)| (k.clone(), *v)).collect();
    out += &format!("{:?} {:?} {:?}\n", map.get("k"), map.contains_key("z"), tree.get("k"));
    out += &format!("{} {} {}", family(), normalized("a b"), normalized("ab"));
    out
}
