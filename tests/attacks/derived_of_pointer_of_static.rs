//! refused: `Clone` is not marked
//! A derive is checked of the field as it is written: `fn(&'static u8)` is not `fn(&u8)`.

use no_tls::{marked, no_tls, Capsule};
use std::cell::Cell;
thread_local!(static TLS: Cell<u32> = const { Cell::new(7) });
#[no_tls]
struct W<T>(T);
#[no_tls]
impl Clone for W<for<'x> fn(&'x u8)> { fn clone(&self) -> Self { W(self.0) } }
#[no_tls] // harmless
impl Clone for W<fn(&'static u8)> { fn clone(&self) -> Self {
    println!("ambient: {}", TLS.with(|t| t.get())); // attack
    W(self.0) } }
#[no_tls]
#[derive(Clone)]
struct S { w: W<fn(&'static u8)> }
#[no_tls] fn nothing(_: &'static u8) {}
#[no_tls]
fn run() { let s = S { w: W(nothing) }; let _t = s.clone(); }
fn main() { let _ = Capsule::new(marked!(|| run())); }
