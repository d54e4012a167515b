//! Receivers of every kind, patterns as parameters, raw identifiers, functions of every kind.

use no_tls::no_tls;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

#[no_tls]
#[derive(Debug, Clone, Default)]
struct Node {
    value: u32,
    next: Option<Box<Node>>,
}

#[no_tls]
impl Node {
    const LIMIT: u32 = 10;

    fn owned(self) -> u32 {
        self.value
    }
    fn mutable(mut self) -> Self {
        self.value += 1;
        self
    }
    fn boxed(self: Box<Self>) -> Box<Self> {
        match self.next {
            Some(next) => next,
            None => self,
        }
    }
    fn counted(self: Rc<Self>) -> usize {
        Rc::strong_count(&self)
    }
    fn shared(self: &Rc<Self>) -> Rc<Self> {
        Rc::clone(self)
    }
    fn atomic(self: Arc<Self>) -> u32 {
        self.value
    }
    fn pinned(self: Pin<&mut Self>) -> u32 {
        let this = self.get_mut();
        this.value *= 2;
        this.value
    }
    fn pinned_ref(self: Pin<&Self>) -> u32 {
        self.value
    }
    fn typed(self: &mut Self, by: u32) -> &mut Self {
        self.value += by;
        self
    }
    fn limited(&self) -> bool {
        self.value < Self::LIMIT
    }
    fn r#match(&self, r#type: u32) -> bool {
        self.value == r#type
    }
    const fn constant(value: u32) -> Self {
        Self { value, next: None }
    }
    unsafe fn unchecked(&self) -> u32 {
        self.value
    }
}

#[no_tls]
fn tuple((a, b): (i32, i32), [x, .., y]: [i32; 4]) -> i32 {
    a * b + x - y
}

#[no_tls]
fn structure(Node { value, next: _ }: Node, &first: &u32) -> u32 {
    value + first
}

#[no_tls]
fn ignored(_: u32, mut count: usize, ref name: String) -> String {
    count += 1;
    name.repeat(count)
}

#[no_tls]
fn r#fn(r#in: u8) -> u8 {
    r#in.wrapping_add(1)
}

#[no_tls]
struct Raw {
    r#struct: u8,
    r#enum: Option<u8>,
}

#[no_tls]
fn raw() -> String {
    let r#loop = Raw { r#struct: 1, r#enum: Some(2) };
    let Raw { r#struct, r#enum: Some(r#enum) } = r#loop else { return String::new() };
    format!("{} {struct} {enum}", r#fn(r#struct), struct = r#struct, enum = r#enum)
}

#[no_tls]
const fn square(x: u32) -> u32 {
    x * x
}

const NINE: u32 = square(3);

#[no_tls]
unsafe fn read(p: *const u32) -> u32 {
    // SAFETY: `p` points to a number.
    unsafe { *p }
}

#[no_tls]
extern "C" fn c_abi(x: i32) -> i32 {
    x + 1
}

#[no_tls]
fn evens(limit: u32) -> impl Iterator<Item = u32> + Clone {
    (0..limit).filter(|n| n % 2 == 0)
}

#[no_tls]
fn adder(by: i32) -> impl Fn(i32) -> i32 {
    move |x| x + by
}

#[no_tls]
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

#[no_tls]
fn boxed(by: i32) -> Box<dyn Fn(i32) -> i32> {
    if by > 0 { Box::new(move |x| x + by) } else { Box::new(|x| x) }
}

#[no_tls]
fn apply(f: fn(u32) -> u32, x: u32) -> u32 {
    f(x)
}

#[no_tls]
fn total<'a>(items: impl IntoIterator<Item = &'a u32>) -> u32 {
    items.into_iter().sum()
}

#[no_tls]
fn show(items: &[impl std::fmt::Debug]) -> String {
    items.iter().map(|i| format!("{i:?}")).collect::<Vec<_>>().join("|")
}

#[no_tls]
fn longest<'a, 'b: 'a>(a: &'a str, b: &'b str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}

#[no_tls]
fn parse_all<T>(text: &str) -> Result<Vec<T>, T::Err>
where
    T: std::str::FromStr,
{
    text.split(',').map(|part| part.trim().parse::<T>()).collect()
}

#[no_tls]
fn never(x: Option<u32>) -> u32 {
    let Some(x) = x else { unreachable!("always some") };
    x
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    let mut node = Node::constant(3).mutable();
    node.typed(1).typed(2);
    // SAFETY: it asks nothing.
    let unchecked = unsafe { node.unchecked() };
    out += &format!("{} {} {unchecked}", node.limited(), node.r#match(7));
    out += &format!(" {} {}", Pin::new(&mut node).pinned(), Pin::new(&node).pinned_ref());
    let list = Box::new(Node { value: 1, next: Some(Box::new(node.clone())) });
    out += &format!(" {:?} {}\n", list.boxed(), node.clone().owned());
    let rc = Rc::new(node);
    let other = rc.shared();
    out += &format!("{} {}", other.clone().counted(), Arc::new(Node::default()).atomic());
    out += &format!(" {} {}", tuple((2, 3), [1, 2, 3, 4]), structure(Node::constant(4), &5));
    out += &format!(" {} {} {}\n", ignored(0, 1, "ab".to_string()), raw(), NINE);
    let x = 5;
    // SAFETY: `x` is a number.
    let read = unsafe { read(&x) };
    out += &format!("{read} {}", c_abi(1));
    out += &format!(" {:?} {}", evens(7).collect::<Vec<_>>(), evens(9).clone().sum::<u32>());
    out += &format!(" {} {} {}", adder(2)(3), compose(adder(1), |x| x * 10)(1), boxed(4)(1) + boxed(0)(1));
    out += &format!(" {} {}", apply(square, 4), apply(|x| x + 1, 4));
    out += &format!(" {} {} {}", total(&[1, 2, 3]), total(&vec![4]), show(&["a", "b"]));
    out +=
        &format!(" {} {:?} {:?}", longest("ab", "c"), parse_all::<u8>("1, 2,3"), parse_all::<bool>("true,x").is_err());
    let functions: [(&str, fn(f64) -> f64); 2] = [("sqrt", f64::sqrt), ("abs", f64::abs)];
    for (name, function) in functions {
        out += &format!(" {name}={}", function(4.0));
    }
    let table: Vec<fn(u32) -> u32> = vec![square, |x| x + 2];
    out += &format!(" {:?} {}", table.iter().map(|f| f(3)).collect::<Vec<_>>(), never(Some(1)));
    out
}
