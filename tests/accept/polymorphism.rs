//! Traits: supertraits, defaults, associated items, generic methods, `dyn` of all kinds, upcasts.

use no_tls::no_tls;
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::rc::Rc;

#[no_tls]
trait Named {
    const KIND: &'static str = "thing";
    fn name(&self) -> String;
    fn shout(&self) -> String {
        Named::name(self).to_uppercase()
    }
    fn kind(&self) -> &'static str {
        Self::KIND
    }
}

#[no_tls(not_dyn)]
trait Countable: Named + Clone {
    type Unit: Display + Default + PartialEq;
    fn count(&self) -> usize;
    fn unit(&self) -> Self::Unit {
        Self::Unit::default()
    }
    fn describe<T: Debug>(&self, extra: T) -> String
    where
        Self: Sized,
    {
        format!("{} {} {extra:?} {}", self.name(), self.count(), self.unit())
    }
    fn nothing() -> Option<Self>
    where
        Self: Sized,
    {
        None
    }
}

#[no_tls]
#[derive(Clone, Debug, PartialEq)]
struct Herd {
    animals: Vec<String>,
}

#[no_tls]
impl Named for Herd {
    const KIND: &'static str = "herd";
    fn name(&self) -> String {
        self.animals.first().cloned().unwrap_or_default()
    }
}

#[no_tls]
impl Countable for Herd {
    type Unit = String;
    fn count(&self) -> usize {
        self.animals.len()
    }
}

#[no_tls]
fn count_all<C>(items: &[C]) -> usize
where
    C: Countable,
    C::Unit: Debug,
{
    items.iter().filter(|i| i.unit() == C::Unit::default()).map(|c| c.count()).sum()
}

#[no_tls]
trait Draw {
    fn draw(&self, depth: usize) -> String;
    fn twice(&self) -> String {
        self.draw(1) + &self.draw(2)
    }
}

#[no_tls]
trait Widget: Draw + Debug {
    fn id(&self) -> u32;
    fn children(&self) -> &[Box<dyn Widget>] {
        &[]
    }
    fn boxed(self) -> Box<dyn Widget>
    where
        Self: Sized + 'static,
    {
        Box::new(self)
    }
}

#[no_tls]
#[derive(Debug)]
struct Label(u32, &'static str);

#[no_tls]
impl Draw for Label {
    fn draw(&self, depth: usize) -> String {
        format!("{}{}\n", " ".repeat(depth), self.1)
    }
}

#[no_tls]
impl Widget for Label {
    fn id(&self) -> u32 {
        self.0
    }
}

#[no_tls]
#[derive(Debug)]
struct Panel {
    id: u32,
    children: Vec<Box<dyn Widget>>,
}

#[no_tls]
impl Draw for Panel {
    fn draw(&self, depth: usize) -> String {
        let mut out = format!("{}[{}]\n", " ".repeat(depth), self.id);
        for child in &self.children {
            out += &child.draw(depth + 1);
        }
        out
    }
}

#[no_tls]
impl Widget for Panel {
    fn id(&self) -> u32 {
        self.id
    }
    fn children(&self) -> &[Box<dyn Widget>] {
        &self.children
    }
}

#[no_tls]
fn upcast(widget: &dyn Widget) -> &dyn Draw {
    widget
}

#[no_tls]
fn ids(widget: &dyn Widget, found: &mut Vec<u32>) {
    found.push(widget.id());
    widget.children().iter().for_each(|child| ids(child.as_ref(), found));
}

#[no_tls]
trait Visitor<R> {
    fn number(&mut self, n: i64) -> R;
    fn sum(&mut self, parts: &[Expr]) -> R;
}

#[no_tls]
enum Expr {
    Number(i64),
    Sum(Vec<Expr>),
}

#[no_tls]
impl Expr {
    fn accept<R>(&self, visitor: &mut dyn Visitor<R>) -> R {
        match self {
            Expr::Number(n) => visitor.number(*n),
            Expr::Sum(parts) => visitor.sum(parts),
        }
    }
}

#[no_tls]
struct Evaluate;

#[no_tls]
impl Visitor<i64> for Evaluate {
    fn number(&mut self, n: i64) -> i64 {
        n
    }
    fn sum(&mut self, parts: &[Expr]) -> i64 {
        parts.iter().map(|p| p.accept(self)).sum()
    }
}

#[no_tls]
struct Print {
    depth: usize,
}

#[no_tls]
impl Visitor<String> for Print {
    fn number(&mut self, n: i64) -> String {
        n.to_string()
    }
    fn sum(&mut self, parts: &[Expr]) -> String {
        self.depth += 1;
        let parts: Vec<String> = parts.iter().map(|p| p.accept(self)).collect();
        format!("{}({})", self.depth, parts.join(" + "))
    }
}

#[no_tls]
trait Monoid {
    const NAME: &'static str;
    fn zero() -> Self;
    fn plus(&self, other: &Self) -> Self;
}

#[no_tls]
impl Monoid for i32 {
    const NAME: &'static str = "sum";
    fn zero() -> Self {
        0
    }
    fn plus(&self, other: &Self) -> Self {
        self + other
    }
}

#[no_tls]
impl Monoid for String {
    const NAME: &'static str = "text";
    fn zero() -> Self {
        Self::new()
    }
    fn plus(&self, other: &Self) -> Self {
        format!("{self}{other}")
    }
}

#[no_tls]
impl<A: Monoid, B: Monoid> Monoid for (A, B) {
    const NAME: &'static str = if A::NAME.len() > B::NAME.len() { A::NAME } else { B::NAME };
    fn zero() -> Self {
        (A::zero(), B::zero())
    }
    fn plus(&self, other: &Self) -> Self {
        (self.0.plus(&other.0), self.1.plus(&other.1))
    }
}

#[no_tls]
fn names<A: Monoid, B: Monoid>() -> String {
    [A::NAME, B::NAME, <(A, B) as Monoid>::NAME].join("+")
}

#[no_tls]
fn concat<M: Monoid>(items: &[M]) -> M {
    items.iter().fold(M::zero(), |a, b| a.plus(b))
}

#[no_tls]
trait Extension: Iterator {
    fn every(self, n: usize) -> Every<Self>
    where
        Self: Sized,
    {
        Every { inner: self, n }
    }
}

#[no_tls]
impl<I: Iterator> Extension for I {}

#[no_tls]
struct Every<I> {
    inner: I,
    n: usize,
}

#[no_tls]
impl<I> Iterator for Every<I>
where
    I: Iterator,
{
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let item = self.inner.next();
        for _ in 1..self.n {
            self.inner.next();
        }
        item
    }
}

#[no_tls]
trait Store<K, V> {
    fn put(&mut self, key: K, value: V) -> Option<V>;
    fn fetch(&self, key: &K) -> Option<&V>;
}

#[no_tls]
impl<K: Ord, V> Store<K, V> for BTreeMap<K, V> {
    fn put(&mut self, key: K, value: V) -> Option<V> {
        self.insert(key, value)
    }
    fn fetch(&self, key: &K) -> Option<&V> {
        self.get(key)
    }
}

#[no_tls]
fn fill(store: &mut dyn Store<String, usize>, words: &[&str]) {
    for word in words {
        let count = store.fetch(&word.to_string()).copied().unwrap_or(0);
        store.put(word.to_string(), count + 1);
    }
}

#[no_tls]
impl Draw for Rc<Herd> {
    fn draw(&self, depth: usize) -> String {
        self.animals.join(&"-".repeat(depth))
    }
}

#[no_tls]
impl<T: Draw + ?Sized> Draw for Box<T> {
    fn draw(&self, depth: usize) -> String {
        (**self).draw(depth)
    }
}

#[no_tls]
impl<T: Draw> Draw for [T] {
    fn draw(&self, depth: usize) -> String {
        self.iter().map(|t| Draw::draw(t, depth)).collect()
    }
}

#[no_tls]
impl PartialEq for dyn Widget {
    fn eq(&self, other: &dyn Widget) -> bool {
        self.id() == other.id()
    }
}

#[no_tls]
trait Shelf<T: Send + Sync> {
    fn at(&self, index: usize) -> Option<&T>;
}

#[no_tls]
trait Measured {
    fn size(&self) -> usize;
    fn is_filled(&self) -> bool
    where
        Self: Sync,
    {
        self.size() > 0
    }
}

#[no_tls]
impl Measured for u8 {
    fn size(&self) -> usize {
        0
    }
}

#[no_tls]
impl<T: Send + Sync> Shelf<T> for Vec<T> {
    fn at(&self, index: usize) -> Option<&T> {
        self.get(index)
    }
}

#[no_tls]
fn on_shelves(shelves: &[Box<dyn Shelf<u32>>]) -> Vec<Option<&u32>> {
    shelves.iter().map(|shelf| shelf.at(1)).collect()
}

#[no_tls]
fn filled(measured: &(dyn Measured + Sync)) -> bool {
    measured.is_filled()
}

#[no_tls]
pub fn run() -> String {
    let herd = Herd { animals: vec!["cow".into(), "ox".into()] };
    let mut out = format!("{} {} {}", herd.shout(), herd.kind(), herd.describe(Some(1)));
    out += &format!(" {} {:?} {}\n", count_all(&[herd.clone(), herd.clone()]), Herd::nothing(), <Herd as Named>::KIND);
    let panel = Panel {
        id: 1,
        children: vec![Label(2, "a").boxed(), Box::new(Panel { id: 3, children: vec![Box::new(Label(4, "b"))] })],
    };
    out += &panel.draw(0);
    out += &upcast(&panel).twice();
    let mut found = Vec::new();
    ids(&panel, &mut found);
    let boxed: Box<dyn Widget> = panel.boxed();
    out += &format!("{found:?} {boxed:?} {}", *boxed == *Label(1, "x").boxed());
    let drawn: Box<dyn Draw> = boxed;
    out += &drawn.draw(3);
    let expr = Expr::Sum(vec![Expr::Number(1), Expr::Sum(vec![Expr::Number(2), Expr::Number(3)])]);
    out += &format!("{} {}", expr.accept(&mut Evaluate), expr.accept(&mut Print { depth: 0 }));
    out += &format!(" {:?} {}", concat(&[(1, "a".to_string()), (2, "b".to_string())]), concat::<i32>(&[]));
    out += &format!(" {:?}", (1..10).every(3).collect::<Vec<_>>());
    out += &names::<i32, String>();
    out += &format!(" {:?} {}", on_shelves(&[Box::new(vec![1, 2]), Box::new(Vec::new())]), filled(&0));
    let mut store = BTreeMap::new();
    fill(&mut store, &["x", "y", "x"]);
    out + &format!(" {store:?} {} {}", Rc::new(herd).draw(2), [Label(1, "z")].draw(1))
}
