//! Which of its two a `Cow` is, by each kind of pattern.

use no_tls::no_tls;
use std::borrow::Cow;
#[no_tls]
struct W<'a> { text: Cow<'a, str>, list: Cow<'a, [u8]> }
#[no_tls]
fn owned(c: Cow<'_, str>) -> String { match c { Cow::Borrowed(b) => b.to_string(), Cow::Owned(o) => o } }
#[no_tls]
fn is_borrowed(c: &Cow<'_, str>) -> bool { matches!(c, Cow::Borrowed(_)) && !matches!(c, Cow::Owned(_)) }
#[no_tls]
fn length(c: Cow<'_, str>) -> usize { if let Cow::Owned(o) = c { o.len() } else { 0 } }
#[no_tls]
fn of_fields(w: &W<'_>) -> usize { if let Cow::Owned(o) = &w.list { o.len() } else { let Cow::Borrowed(b) = &w.text else { return 7 }; b.len() } }
#[no_tls]
fn of_list(w: W<'_>) -> usize { let Cow::Owned(o) = w.list else { return 1 }; o.capacity().min(1) + 3 }
#[no_tls]
fn longer(mut w: W<'_>) -> usize { if let Cow::Owned(o) = &mut w.text { o.push('x'); } w.text.len() }
#[no_tls]
fn is_owned(w: Cow<'_, str>) -> bool { match w { Cow::Owned(_) => true, Cow::Borrowed(_) => false } }
#[no_tls]
fn is_some_borrowed(w: Option<Cow<'_, str>>) -> bool { matches!(w, Some(Cow::Borrowed("x"))) || matches!(w, Some(Cow::Borrowed(_))) }
#[no_tls]
fn whole(w: Cow<'_, str>) -> String { match w { ref c @ Cow::Owned(_) => c.to_string(), Cow::Borrowed(s) if s.is_empty() => String::new(), Cow::Borrowed(s) => s.into() } }
#[no_tls]
fn is_lossy(w: &[u8]) -> bool { matches!(String::from_utf8_lossy(w), Cow::Owned(_)) }

#[no_tls]
fn both(pair: (Option<Cow<'_, str>>, Cow<'_, [u8]>)) -> usize {
    match pair {
        (Some(Cow::Owned(text)), Cow::Owned(list)) => text.len() * 10 + list.len(),
        (Some(Cow::Borrowed(text)), Cow::Owned(_)) => text.len(),
        (None, Cow::Borrowed(_)) | (Some(_), _) => 7,
        _ => 8,
    }
}

#[no_tls]
fn first(words: &[W<'_>]) -> usize {
    match words {
        [W { text: Cow::Owned(text), .. }, ..] => text.len(),
        [_, W { list: Cow::Owned(list), text }] => list.len() + text.len(),
        _ => 0,
    }
}

#[no_tls]
pub fn run() -> String {
    let list = || vec![1].into();
    format!(
        "{} {} {} {} {} {} {} {} {} {} {} {}",
        owned("a".into()),
        is_borrowed(&"a".into()),
        length(String::from("abc").into()),
        of_fields(&W { text: "ab".into(), list: list() }),
        of_list(W { text: "ab".into(), list: list() }),
        longer(W { text: String::from("ab").into(), list: list() }),
        is_owned("a".into()),
        is_some_borrowed(Some("a".into())),
        whole("a".into()),
        is_lossy(b"a\xff"),
        both((Some(String::from("abc").into()), list())),
        first(&[W { text: "ab".into(), list: list() }, W { text: "abc".into(), list: list() }])
    )
}
