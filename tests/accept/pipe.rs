//! A trait that is implemented for each type.

use no_tls::no_tls;
#[no_tls]
trait Pipe: Sized { fn pipe<R>(self, f: impl FnOnce(Self) -> R) -> R { f(self) } fn tap(self, f: impl FnOnce(&Self)) -> Self { f(&self); self } }
#[no_tls]
impl<T> Pipe for T {}
#[no_tls]
struct P<T>(T);
#[no_tls]
fn piped() -> u32 { let s = String::from("abc").pipe(|s| s.len()); let v = vec![1u32, 2].tap(|v| assert!(v.len() == 2)).pipe(|v| v.iter().sum::<u32>()); let p = P(std::rc::Rc::new(3u32)).pipe(|p| *p.0); let n = Some(3u32).pipe(|o| o.unwrap_or(0)); let b: Box<dyn Fn(u32) -> u32> = Box::new(|x| x); let q = b.pipe(|b| b(3)); s as u32 + v + p + n + q }

#[no_tls]
pub fn run() -> String {
    piped().to_string()
}
