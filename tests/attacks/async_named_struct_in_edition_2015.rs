//! refused: `async move` blocks are only allowed in Rust 2018 or later
//! edition: 2015
//! In edition 2015 `async { x }` is a literal of a struct that is called `async`: what is read as a keyword is one.

#[macro_use]
extern crate no_tls;
use no_tls::no_tls;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

#[allow(non_camel_case_types)]
struct async { // attack
    x: u8, // attack
} // attack
impl ::std::future::Future for async { // attack
    type Output = u8; // attack
    fn poll(self: Pin<&mut Self>, _: &mut Context) -> Poll<u8> { println!("ambient"); Poll::Ready(self.x) } // attack
} // attack

#[no_tls]
fn run(x: u8) {
    let f = async { x }; // attack
    let f = std::future::ready(x); // harmless
    let _ = f.x; // attack
    let mut f = Box::pin(f);
    let mut cx = Context::from_waker(Waker::noop());
    let _ = std::future::Future::poll(f.as_mut(), &mut cx);
}

fn main() { run(1) }
