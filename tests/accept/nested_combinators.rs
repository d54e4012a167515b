//! Types nested to some depth, of a trait with a lifetime: what each impl asks, it asks once. And bounds that need others.

use no_tls::no_tls;
use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Deref;

#[no_tls]
pub trait Parser<'i> {
    type Out;

    fn parse(&self, text: &'i str) -> Option<(Self::Out, &'i str)>;

    fn map<B, F: Fn(Self::Out) -> B>(self, f: F) -> Map<Self, F>
    where
        Self: Sized,
    {
        Map { parser: self, f }
    }

    fn or<P: Parser<'i, Out = Self::Out>>(self, other: P) -> Or<Self, P>
    where
        Self: Sized,
    {
        Or(self, other)
    }

    fn then<P: Parser<'i>>(self, next: P) -> Then<Self, P>
    where
        Self: Sized,
    {
        Then(self, next)
    }
}

#[no_tls]
pub struct Map<P, F> {
    parser: P,
    f: F,
}

#[no_tls]
impl<'i, P: Parser<'i>, B, F: Fn(P::Out) -> B> Parser<'i> for Map<P, F> {
    type Out = B;

    fn parse(&self, text: &'i str) -> Option<(B, &'i str)> {
        self.parser.parse(text).map(|(out, rest)| ((self.f)(out), rest))
    }
}

#[no_tls]
pub struct Or<A, B>(A, B);

#[no_tls]
impl<'i, A: Parser<'i>, B: Parser<'i, Out = A::Out>> Parser<'i> for Or<A, B> {
    type Out = A::Out;

    fn parse(&self, text: &'i str) -> Option<(A::Out, &'i str)> {
        self.0.parse(text).or_else(|| self.1.parse(text))
    }
}

#[no_tls]
pub struct Then<A, B>(A, B);

#[no_tls]
impl<'i, A: Parser<'i>, B: Parser<'i>> Parser<'i> for Then<A, B> {
    type Out = (A::Out, B::Out);

    fn parse(&self, text: &'i str) -> Option<(Self::Out, &'i str)> {
        let (left, rest) = self.0.parse(text)?;
        let (right, rest) = self.1.parse(rest)?;
        Some(((left, right), rest))
    }
}

#[no_tls]
pub struct Tag<'t>(&'t str);

#[no_tls]
impl<'i> Parser<'i> for Tag<'_> {
    type Out = &'i str;

    fn parse(&self, text: &'i str) -> Option<(&'i str, &'i str)> {
        text.starts_with(self.0).then(|| text.split_at(self.0.len()))
    }
}

#[no_tls]
fn digit<'i>(digit: &'static str, value: u32) -> impl Parser<'i, Out = u32> {
    Tag(digit).map(move |_| value)
}

#[no_tls]
fn number(text: &str) -> Option<u32> {
    let small = digit("0", 0).or(digit("1", 1)).or(digit("2", 2)).or(digit("3", 3)).or(digit("4", 4));
    let tenfold = small.map(|n| n * 2).map(|n| n * 5);
    let pair = tenfold.then(digit("9", 9)).then(Tag("!"));
    pair.map(|((tens, ones), _)| tens + ones).parse(text).map(|(number, _)| number)
}

#[no_tls]
pub trait Node {
    type Id;

    fn id(&self) -> Self::Id;
}

#[no_tls]
impl Node for u8 {
    type Id = u8;

    fn id(&self) -> u8 {
        *self
    }
}

#[no_tls]
pub trait Visitor<T: Node> {
    type Out;

    fn visit(&mut self, node: &T) -> Self::Out;
}

#[no_tls]
pub struct Nodes<T: Node> {
    nodes: Vec<T>,
}

#[no_tls]
pub struct Sum(usize);

#[no_tls]
impl<T: Node<Id = u8>> Visitor<T> for Sum {
    type Out = usize;

    fn visit(&mut self, node: &T) -> usize {
        self.0 += usize::from(node.id());
        self.0
    }
}

#[no_tls]
fn walk<T: Node, V: Visitor<T, Out = usize>>(nodes: &Nodes<T>, visitor: &mut V) -> usize {
    nodes.nodes.iter().map(|node| visitor.visit(node)).sum()
}

#[no_tls]
pub struct By<T, F> {
    of: T,
    f: F,
}

#[no_tls]
impl<T: Node, F: Fn(&Nodes<T>, &T::Id) -> usize> By<T, F> {
    fn of_nodes(&self, nodes: &Nodes<T>) -> usize {
        (self.f)(nodes, &self.of.id())
    }
}

#[no_tls]
pub trait Measured {
    fn measure(&self) -> usize;
}

#[no_tls]
impl<D: Deref, F: Fn(&D::Target) -> usize> Measured for By<D, F> {
    fn measure(&self) -> usize {
        (self.f)(&self.of)
    }
}

#[no_tls]
pub trait Lent<'i> {
    type Out;
}

#[no_tls]
impl<'i> Lent<'i> for u8 {
    type Out = &'i str;
}

#[no_tls]
pub trait Call<A> {
    type Result;

    fn call(&self, argument: A) -> Self::Result;
}

#[no_tls]
impl Call<u8> for u8 {
    type Result = u8;

    fn call(&self, argument: u8) -> u8 {
        self + argument
    }
}

#[no_tls]
fn lent<T: for<'i> Lent<'i>, F: for<'i> Fn(Option<<T as Lent<'i>>::Out>) -> usize>(_: T, f: F) -> usize {
    f(None)
}

#[no_tls]
fn called<T: Node, C: Call<<T as Node>::Id, Result = u8>>(node: &T, call: C) -> u8 {
    call.call(node.id())
}

#[no_tls]
fn pairs<T: Node, I: Iterator<Item = [T::Id; 2]>>(_: &T, pairs: I) -> usize {
    pairs.count()
}

#[no_tls]
fn all<T, F>(items: &T, f: F) -> bool
where
    for<'a> &'a T: IntoIterator,
    F: for<'a> Fn(<&'a T as IntoIterator>::Item) -> bool,
{
    items.into_iter().all(f)
}

#[no_tls]
fn group<K: Hash + Eq, V, F: Fn(&V) -> K>(values: Vec<V>, f: F) -> HashMap<K, Vec<V>> {
    let mut groups = HashMap::new();
    for value in values {
        groups.entry(f(&value)).or_insert_with(Vec::new).push(value);
    }
    groups
}

#[no_tls]
fn last<I: Iterator, F: FnMut(Option<I::Item>) -> usize>(mut items: I, mut f: F) -> usize {
    let mut last = f(None);
    while let Some(item) = items.next() {
        last = f(Some(item));
    }
    last
}

#[no_tls]
pub fn run() -> String {
    let nodes = Nodes::<u8> { nodes: vec![1, 2] };
    let by = By { of: 3_u8, f: |nodes: &Nodes<u8>, id: &u8| nodes.nodes.len() + usize::from(*id) };
    let of_text = By { of: String::from("abc"), f: |text: &str| text.len() };
    let odd = group(vec![1, 2, 3], |n| n % 2).remove(&1);
    let others = (lent(1_u8, |text| text.map_or(6, str::len)), called(&2_u8, 3_u8), pairs(&1_u8, [[1, 2]].into_iter()));
    let all = all(&vec![1, 2], |n| *n > 0);
    let counts = [walk(&nodes, &mut Sum(0)), by.of_nodes(&nodes), of_text.measure()];
    format!(
        "{:?} {:?} {counts:?} {odd:?} {others:?} {all} {}",
        number("39!"),
        number("9"),
        last([4, 5].iter(), |n| n.copied().unwrap_or(0))
    )
}
