//! Functions that each type has of itself by std, called by the bare names of types.

use no_tls::no_tls;
use std::borrow::Cow;
use std::cell::RefCell;
use std::convert::TryFrom;
#[no_tls]
struct Even(u32);
#[no_tls]
impl TryFrom<u32> for Even { type Error = String; fn try_from(x: u32) -> Result<Self, String> { if x % 2 == 0 { Ok(Even(x)) } else { Err(format!("{x}")) } } }
#[no_tls]
struct Wrap<T>(T);
#[no_tls]
impl<T> From<T> for Wrap<T> { fn from(t: T) -> Self { Wrap(t) } }
#[no_tls]
fn sum() -> u32 {
    let c = RefCell::new(3u32);
    let v: Vec<u32> = Vec::from([1, 2]);
    let w = Wrap::from(3u32);
    let d = Cow::from("x");
    let u = u8::try_from(300u32).unwrap_or(7);
    let b: Box<str> = Box::from("x");
    let s: std::rc::Rc<[u32]> = std::rc::Rc::from(vec![1]);
    *RefCell::borrow(&c) + v.len() as u32 + w.0 + d.len() as u32 + u32::from(u) + Even::try_from(4).map_or(0, |e| e.0) + b.len() as u32 + s.len() as u32 + f64::from(3u8) as u32 + u32::try_from(5usize).unwrap()
}

#[no_tls]
pub fn run() -> String {
    let odd = Even::try_from(3).err();
    format!("{} {odd:?}", sum())
}
