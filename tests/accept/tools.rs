//! Modules that have the names of rustc's tools, beside marked items.

use no_tls::no_tls;

mod diagnostic {
    pub fn level() -> u8 {
        2
    }
}

mod rustfmt {
    pub const WIDTH: usize = 4;
}

#[no_tls]
trait Measure<T> {
    fn measure(&self, of: T) -> usize;
}

#[no_tls]
impl<T: Iterator> Measure<T> for usize {
    fn measure(&self, of: T) -> usize {
        of.count() + self
    }
}

#[no_tls]
fn keep<F: Fn(&u8) -> bool>(items: &[u8], keep: F) -> Vec<u8> {
    items.iter().copied().filter(|item| keep(item)).collect()
}

#[no_tls]
pub fn run() -> String {
    let wide = rustfmt::WIDTH.measure("abc".chars());
    format!("{wide} {:?}", keep(&[1, 2, 3], |item| *item > 1))
}

#[allow(dead_code)]
fn unmarked() -> u8 {
    diagnostic::level()
}
