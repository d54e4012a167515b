//! What the head of an impl implies of lifetimes, `Self` in an argument's bounds, and types with a parameter that may be unsized.

use no_tls::no_tls;
use std::cell::RefCell;
use std::fmt::Write;

#[no_tls]
pub trait Serializer {
    type Seq;

    fn text(&self) -> String;

    fn seq(self) -> Self::Seq;
}

#[no_tls]
pub struct Json<'w, W> {
    out: &'w mut W,
}

#[no_tls]
impl<'w, W: Write> Serializer for Json<'w, W> {
    type Seq = Json<'w, W>;

    fn text(&self) -> String {
        String::from("json")
    }

    fn seq(self) -> Self::Seq {
        let _ = self.out.write_str("[]");
        self
    }
}

#[no_tls]
pub trait Shows<T> {
    fn shows(&self, _: T) -> u8 {
        1
    }
}

#[no_tls]
impl<'w, W> Shows<&'w W> for u8 {}

#[no_tls]
impl<'w, W> Shows<u8> for &'w [W] {}

#[no_tls]
impl<'a, 'w, W> Shows<&'a &'w W> for u16 {}

#[no_tls]
#[derive(Debug)]
pub enum Doc<'a> {
    Nil,
    Text(&'a str),
}

#[no_tls]
impl<'a> Doc<'a> {
    fn join(docs: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut docs = docs.into_iter();
        let first = docs.next().unwrap_or(Doc::Nil);
        Some(docs.fold(first, |last, doc| if matches!(doc, Doc::Nil) { last } else { doc }))
    }
}

#[no_tls]
pub struct Counted<T: ?Sized> {
    count: usize,
    inner: RefCell<T>,
}

#[no_tls]
impl<T> Counted<T> {
    fn new(inner: T) -> Self {
        Counted { count: 1, inner: RefCell::new(inner) }
    }
}

#[no_tls]
pub struct Tagged<T: ?Sized>(usize, T);

#[no_tls]
fn unsized_parameters() -> usize {
    let counted = Counted::new(2_usize);
    let Counted { count, inner } = Counted { count: 3, ..counted };
    let Tagged(tag, value) = Tagged(4, 5_usize);
    let tagged: &Tagged<[u8]> = &Tagged(6, [7, 8]);
    count + inner.into_inner() + tag + value + tagged.0 + tagged.1.len()
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    let json = Json { out: &mut out };
    let text = json.text();
    let seq = json.seq();
    let shown = 0_u8.shows(&'w') + (&[1][..]).shows(1) + 0_u16.shows(&&'w');
    let docs = Doc::join([Doc::Text("a"), Doc::Nil, Doc::Text("b")]);
    format!("{text} {} {shown} {docs:?} {}", seq.out, unsized_parameters())
}
