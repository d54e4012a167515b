//! The pattern would say what type a value is that nobody made, so that nobody was asked whether its iterator is marked.

use no_tls::no_tls;

#[no_tls]
struct Buffered<I: Iterator> {
    items: I,
    next: Option<I::Item>,
}

#[no_tls]
fn next<I: Iterator>(buffered: Buffered<I>) -> Option<I::Item> {
    let Buffered { items: _, next } = buffered;
    next
}

fn main() {}
