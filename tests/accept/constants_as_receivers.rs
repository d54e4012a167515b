//! Constants of types that are moved out of, changed, and lived in.

use no_tls::no_tls;
#[no_tls]
pub trait Zero: Sized {
    const ZERO: Self;
    const ONE: Self;
    fn both() -> (Self, Self) {
        (<Self as Zero>::ZERO, Self::ONE)
    }
    fn eat(self) -> u8;
}
#[no_tls]
#[derive(Debug)]
pub struct S(String);
#[no_tls]
impl Zero for S {
    const ZERO: S = S(String::new());
    const ONE: S = S(String::new());
    fn eat(self) -> u8 {
        self.0.len() as u8
    }
}
#[no_tls]
pub struct Style {
    name: String,
    bold: bool,
}
#[no_tls]
impl Style {
    pub const PLAIN: Style = Style { name: String::new(), bold: false };
    pub const ALL: [Style; 2] = [Self::PLAIN, Style::PLAIN];
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }
    pub fn all() -> Vec<Style> {
        Self::ALL.into_iter().map(|s| s.bold()).collect()
    }
    fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().copied()
    }
    pub const NAMES: [&'static str; 2] = ["a", "b"];
}
#[no_tls]
pub struct Stack<T> {
    items: Vec<T>,
}
#[no_tls]
impl<T> Stack<T> {
    pub const EMPTY: Self = Stack { items: Vec::new() };
    pub fn len(&self) -> usize {
        self.items.len()
    }
    pub fn with(mut self, t: T) -> Self {
        self.items.push(t);
        self
    }
}
#[no_tls]
fn genr<T: Zero>() -> u8 {
    <T as Zero>::ZERO.eat() + T::ONE.eat() + <T as Zero>::both().0.eat()
}
#[no_tls]
pub fn run() -> String {
    let s = Style::PLAIN.bold();
    let n = Style::PLAIN.name;
    let it = Style::NAMES.iter();
    let st = Stack::<u8>::EMPTY;
    format!(
        "{} {} {n:?} {} {} {} {:?} {}",
        genr::<S>(),
        s.bold,
        Style::all().len(),
        it.count(),
        st.len(),
        Style::names().collect::<Vec<_>>(),
        <S as Zero>::ZERO.eat()
    )
}
