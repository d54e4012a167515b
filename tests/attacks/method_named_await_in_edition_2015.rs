//! refused: `await` is only allowed inside
//! edition: 2015
//! In edition 2015 `f.await()` calls a method: what is read as a keyword is one.

#[macro_use]
extern crate no_tls;
use no_tls::no_tls;
use std::pin::Pin;
use std::task::{Context, Poll};

#[no_tls]
pub struct F;
#[no_tls]
impl ::std::future::Future for F {
    type Output = u8;
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u8> { Poll::Ready(1) }
}
impl F { fn await(self) { println!("ambient") } } // attack

#[no_tls]
fn run() {
    F.await(); // attack
    let _ = F; // harmless
}
fn main() { run() }
