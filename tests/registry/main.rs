//! What a program lists, with its libraries: prints it by place.

#![deny(warnings, missing_docs, unreachable_pub, rust_2018_idioms, unused_qualifications)]

use no_tls::registry::{exits, marked, trusted};
use no_tls::{Capsule, assume_no_tls, marked, no_tls, outside};
use registry::Stack;
use registry::inline::Named as _;

#[no_tls]
enum Shape {
    Square(f64),
    Circle(f64),
}

#[no_tls]
impl Shape {
    fn area(&self) -> f64 {
        match self {
            Self::Square(side) => side * side,
            Self::Circle(radius) => {
                let log = |text: &'static str| outside!(eprintln!("{text}"), reason = "for who watches",);
                log("a circle");
                radius * radius * std::f64::consts::PI
            }
        }
    }
}

#[no_tls]
const fn twice(x: u32) -> u32 {
    // SAFETY: numbers.
    unsafe { assume_no_tls!(x * 2, reason = "arithmetic") }
}

#[no_tls]
fn spin<const N: usize>() -> usize {
    fn helper() -> &'static str {
        // SAFETY: a text, which lives as long as the call says.
        unsafe { assume_no_tls!(String::from("a temporary").as_str().len().min(1).max(1)) };
        "helped"
    }
    let mut capsule = Capsule::new(marked!(|| vec![helper()]));
    capsule.with(marked!(|texts: &mut Vec<&'static str>| texts.len())) + N
}

fn main() {
    const EIGHT: u32 = twice(4);
    // Ambient code neither leaves nor vouches.
    outside!(assert_eq!(EIGHT, 8), reason = "nothing is left");
    // SAFETY: in ambient code, it is the number.
    assert_eq!(unsafe { assume_no_tls!(8, reason = "nothing is vouched for") }, EIGHT);
    assert!(Shape::Square(2.0).area() < Shape::Circle(2.0).area());
    assert_eq!(spin::<2>(), 3);
    let mut stack = Stack::new();
    stack.push("last");
    stack.skipped();
    assert_eq!(stack.shout() + &stack.to_string(), "LASTlast ");
    assert_eq!(registry::inline::largest(&[1, 3, 2]), Some(3));
    registry::inline::skipped();
    assert_eq!(registry::first(), registry::second());
    assert_eq!(Capsule::new(marked!(registry::first)).into_inner(), registry::first());
    let four = Capsule::new(marked!(|| outside!(2 + 2, reason = "from a closure"))).into_inner();
    assert_eq!(four, 4);
    assert_eq!(Capsule::new(marked!(|| allowed::foreign())).into_inner(), 5);

    let mut lines: Vec<_> = marked().map(|it| (it.file, it.line, format!("{:?} {}", it.kind, it.path))).collect();
    lines.extend(trusted().map(|it| (it.file, it.line, format!("{:?} {} {:?}", it.kind, it.path, it.reason))));
    lines.extend(exits().map(|it| (it.file, it.line, format!("Exit {} {:?}", it.path, it.reason))));
    lines.sort();
    for (file, line, what) in lines {
        println!("{file}:{line}: {what}");
    }
}

mod allowed {
    no_tls::allow! {
        unsafe because "it is a number";

        pub fn foreign() -> u32 = registry::foreign;
    }
}
