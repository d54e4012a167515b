//! Every macro that std's prelude has.

use no_tls::no_tls;
use std::fmt::Write as _;
use std::pin::pin;
use std::ptr::{addr_of, addr_of_mut};
use std::task::{Poll, ready};

#[no_tls]
fn asserts(x: u32) {
    assert!(x > 0);
    assert!(x > 0, "x is {x}");
    assert!(matches!(x, 1..=9), "{} {y}", x, y = x + 1,);
    assert_eq!(x, 3);
    assert_eq!(x + 1, 4, "sum of {}", x);
    assert_ne!(x, 4);
    debug_assert!(x > 0);
    debug_assert_eq!(x, 3, "debug");
    debug_assert_ne!(x, 4);
    assert_eq!(vec![x], [3]);
    assert_eq!("a".to_string(), "a");
    assert_eq!(&[1, 2][..], vec![1, 2]);
}

#[no_tls]
fn places() -> String {
    format!("{} {} {} {}", line!() > 1, column!() > 1, file!().ends_with(".rs"), module_path!().is_empty())
}

#[no_tls]
fn text() -> String {
    let mut out = String::new();
    out += concat!("a", 1, 2.5, true, '-');
    out += stringify!(x + y * 2);
    out += option_env!("NO_SUCH_VARIABLE_IS_SET").unwrap_or("unset");
    out += if cfg!(target_pointer_width = "64") { "64" } else { "32" };
    write!(out, "{:>4}", 1).unwrap();
    writeln!(out, " {}", 2).unwrap();
    writeln!(&mut out).unwrap();
    let args = format_args!("{}", 3).to_string();
    out + &args
}

#[no_tls]
fn vectors() -> (Vec<u8>, Vec<String>, Vec<Vec<i32>>) {
    let n = 2;
    (vec![], vec![String::from("x"); n + 1], vec![vec![1, 2], vec![3; 2]])
}

#[no_tls]
fn checks(x: Option<i32>, c: char) -> (bool, bool, bool) {
    (matches!(x, Some(1 | 2)), matches!(x, Some(n) if n > 1), matches!(c, 'a'..='z' | 'A'..='Z'))
}

#[no_tls]
fn unfinished(n: u32) -> u32 {
    match n {
        0 => 1,
        1 => todo!(),
        2 => todo!("later: {n}"),
        3 => unimplemented!(),
        4 => unimplemented!("no {}", n),
        5 => unreachable!(),
        6 => unreachable!("at {n}"),
        7 => panic!(),
        8 => panic!("plain"),
        _ => panic!("with {n:?} and {}", n + 1),
    }
}

#[no_tls]
fn output(x: i32) -> i32 {
    print!("");
    eprint!("");
    if x < 0 {
        println!();
        println!("{x}");
        eprintln!("{}", x);
        eprintln!();
    }
    x
}

#[no_tls]
#[repr(C, packed)]
struct Packed {
    a: u8,
    b: u32,
}

#[no_tls]
fn addresses() -> u32 {
    let mut packed = Packed { a: 1, b: 2 };
    let p = addr_of!(packed.b);
    // SAFETY: `p` points into `packed`.
    let read = unsafe { p.read_unaligned() };
    let q = addr_of_mut!(packed.b);
    // SAFETY: so does `q`.
    unsafe { q.write_unaligned(read + 5) };
    let r = &raw const packed.a;
    let s = std::ptr::addr_of!(packed.a);
    let b = packed.b;
    b + u32::from(r == s)
}

#[no_tls]
fn pinned() -> u32 {
    let value = pin!(5);
    let mut other = std::pin::pin!(vec![1, 2]);
    other.push(3);
    *value + other.len() as u32
}

#[no_tls]
fn polled(p: Poll<u32>) -> Poll<String> {
    let n = ready!(p);
    let m = std::task::ready!(Poll::Ready(n + 1));
    Poll::Ready(format!("{n}{m}"))
}

#[no_tls]
fn selected() -> u32 {
    let n: u32 = cfg_select! {
        any() => { unknown() }
        not(any()) => { 1 + 2 }
        _ => unknown(),
    };
    let mut m = 0;
    cfg_select! {
        any() => { unknown(); }
        _ => {
            m += n;
            m *= 2;
        }
    }
    m + cfg_select! { all() => n + 1, _ => { 0 } } + std::mem::offset_of!(Packed, b) as u32
}

#[no_tls]
fn features() -> bool {
    #[cfg(target_arch = "x86_64")]
    let _ = std::is_x86_feature_detected!("sse2");
    cfg!(debug_assertions) || cfg!(not(debug_assertions))
}

#[no_tls]
pub fn run() -> String {
    asserts(3);
    format!(
        "{} {} {:?} {:?} {} {} {} {} {:?} {:?} {} {} {:?}",
        places(),
        text(),
        vectors(),
        checks(Some(2), 'q'),
        unfinished(0),
        output(1),
        addresses(),
        pinned(),
        polled(Poll::Ready(1)),
        polled(Poll::Pending),
        features(),
        selected(),
        env!("CARGO_PKG_NAME").is_empty(),
    )
}
