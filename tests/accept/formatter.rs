//! What a `Formatter` offers: helpers for `Debug`, padding, flags.

use no_tls::no_tls;
use std::collections::BTreeMap;
use std::fmt::{self, Alignment, Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, UpperHex, Write};

#[no_tls]
struct Point {
    x: f64,
    y: f64,
}

#[no_tls]
impl Display for Point {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(precision) = f.precision() {
            write!(f, "({:.*}, {:.*})", precision, self.x, precision, self.y)
        } else if f.alternate() {
            write!(f, "(x = {}, y = {})", self.x, self.y)
        } else {
            write!(f, "({}, {})", self.x, self.y)
        }
    }
}

#[no_tls]
impl Debug for Point {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Point").field("x", &self.x).field("y", &format_args!("{:.1}", self.y)).finish()
    }
}

#[no_tls]
struct Opaque(u32);

#[no_tls]
impl Debug for Opaque {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Opaque").field("id", &self.0).finish_non_exhaustive()
    }
}

#[no_tls]
struct Set(Vec<u32>);

#[no_tls]
impl Debug for Set {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_set().entries(self.0.iter()).entry(&"last").finish()
    }
}

#[no_tls]
struct Pairs(BTreeMap<String, i32>);

#[no_tls]
impl Debug for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_map()
            .entries(self.0.iter().map(|(k, v)| (k, v)))
            .key(&"sum")
            .value(&self.0.values().sum::<i32>())
            .finish()
    }
}

#[no_tls]
struct Tuple(&'static str, u8);

#[no_tls]
impl Debug for Tuple {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut tuple = f.debug_tuple("Tuple");
        tuple.field(&self.0);
        if self.1 > 0 {
            tuple.field(&self.1);
        }
        tuple.finish()
    }
}

#[no_tls]
enum Suit {
    Hearts,
    Spades,
}

#[no_tls]
impl Display for Suit {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.pad(match self {
            Suit::Hearts => "hearts",
            Suit::Spades => "spades",
        })
    }
}

#[no_tls]
struct Big(i64);

#[no_tls]
impl Display for Big {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad_integral(self.0 >= 0, "big", &self.0.unsigned_abs().to_string())
    }
}

#[no_tls]
impl LowerHex for Big {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        LowerHex::fmt(&self.0, f)
    }
}

#[no_tls]
impl UpperHex for Big {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        fmt::UpperHex::fmt(&self.0, f)
    }
}

#[no_tls]
impl Octal for Big {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Octal::fmt(&self.0, f)
    }
}

#[no_tls]
impl Binary for Big {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Binary::fmt(&self.0, f)
    }
}

#[no_tls]
impl LowerExp for Big {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        LowerExp::fmt(&(self.0 as f64), f)
    }
}

#[no_tls]
struct Flags;

#[no_tls]
impl Display for Flags {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let align = match f.align() {
            Some(Alignment::Left) => "left",
            Some(Alignment::Right) => "right",
            Some(Alignment::Center) => "center",
            None => "none",
        };
        f.write_str("[")?;
        f.write_fmt(format_args!("{:?} {:?} {}", f.width(), f.precision(), align))?;
        f.write_char(' ')?;
        f.write_char(f.fill())?;
        if f.sign_plus() {
            f.write_str(" plus")?;
        }
        if f.sign_minus() {
            f.write_str(" minus")?;
        }
        if f.sign_aware_zero_pad() {
            f.write_str(" zero")?;
        }
        f.write_str("]")
    }
}

#[no_tls]
struct Nested {
    points: Vec<Point>,
    set: Set,
    opaque: Option<Opaque>,
}

#[no_tls]
impl Debug for Nested {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { points, set, opaque } = self;
        f.debug_list().entry(points).entry(set).entries(opaque).finish()
    }
}

#[no_tls]
struct Joined<'a, T>(&'a [T], &'a str);

#[no_tls]
impl<T: Display> Display for Joined<'_, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut items = self.0.iter();
        if let Some(first) = items.next() {
            first.fmt(f)?;
            for item in items {
                f.write_str(self.1)?;
                fmt::Display::fmt(item, f)?;
            }
        }
        Ok(())
    }
}

#[no_tls]
struct Indented<'w> {
    to: &'w mut String,
    depth: usize,
    at_start: bool,
}

#[no_tls]
impl fmt::Write for Indented<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for line in text.split_inclusive('\n') {
            if self.at_start {
                for _ in 0..self.depth {
                    self.to.write_str("  ")?;
                }
            }
            self.to.write_str(line)?;
            self.at_start = line.ends_with('\n');
        }
        Ok(())
    }
}

#[no_tls]
fn report(out: &mut String, depth: usize) -> fmt::Result {
    let mut out = Indented { to: out, depth, at_start: true };
    writeln!(out, "depth {depth}")?;
    write!(&mut out, "{:>1$}\n", "x", depth + 3)?;
    let out: &mut dyn Write = &mut out;
    tail(out)
}

#[no_tls]
fn tail(out: &mut dyn fmt::Write) -> fmt::Result {
    out.write_char('-')?;
    writeln!(out)
}

#[no_tls]
fn generic(out: &mut impl Write, x: impl Display + Copy) -> fmt::Result {
    write!(out, "<{x}>")?;
    out.write_fmt(format_args!("{:^7}", x))?;
    writeln!(out, "{}", x)
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    let point = Point { x: 1.25, y: -2.5 };
    let (width, precision) = (12, 1);
    out += &format!("{point} {point:#} {point:.1} {point:?} {point:#?}\n");
    out += &format!("{:?} {:#?}\n", Opaque(3), Opaque(4));
    out += &format!("{:?} {:#?}\n", Set(vec![1, 2]), Set(vec![]));
    let pairs = Pairs([("a".to_string(), 1), ("b".to_string(), 2)].into_iter().collect());
    out += &format!("{pairs:?} {pairs:#?}\n");
    out += &format!("{:?} {:?}\n", Tuple("x", 0), Tuple("y", 1));
    out += &format!(
        "[{:>8}] [{:<8}] [{:^8}] [{:.3}] [{:-^10}]\n",
        Suit::Hearts,
        Suit::Spades,
        Suit::Hearts,
        Suit::Spades,
        Suit::Hearts
    );
    let big = Big(-255);
    out += &format!("{big} {big:8} {big:<8}| {:+} {:#} {:08} ", Big(7), Big(8), Big(9));
    out += &format!("{:x} {:#X} {:#o} {:#010b} {:e}\n", Big(255), Big(255), Big(8), Big(5), Big(1500));
    out += &format!("{Flags} {Flags:>5} {Flags:*^5.2} {Flags:+05} {Flags:-<w$.p$}\n", w = width, p = precision);
    out += &format!(
        "{:width$.precision$}|{:>1$}|{:.*}|{2:?}|{0:>1$.4$}\n",
        1.5,
        9,
        2,
        3.14159,
        3,
        width = width,
        precision = precision
    );
    for (suit, width) in [Suit::Hearts, Suit::Spades].iter().zip(&[8, 9]) {
        out += &format!("{suit:>width$}{width:<width$}|{:.1$}", 0.5, Box::new(*width));
    }
    let nested = Nested { points: vec![point, Point { x: 0.0, y: 0.5 }], set: Set(vec![7]), opaque: Some(Opaque(1)) };
    out += &format!("{nested:?}\n{nested:#?}\n");
    out += &format!("{} {:>4} {:.1}\n", Joined(&[1, 2, 3], ", "), Joined(&["a", "b"], "-"), Joined(&[1.25, 2.0], " "));
    report(&mut out, 2).unwrap();
    generic(&mut out, 'c').unwrap();
    generic(&mut out, "text").unwrap();
    let boxed: Vec<Box<dyn Display>> = vec![Box::new(1), Box::new("two"), Box::new(Suit::Spades)];
    for item in &boxed {
        write!(out, "{item:>7}").unwrap();
    }
    writeln!(out, "\n{{}} {:?} {:?} {0:x?} {:#?}", "quo\"te\n", 'c', ()).unwrap();
    writeln!(out, "{:5}|{:<5}|{:^5}|{:>5}|{:05}|{:+}|{:e}|{:?}", 1, 2, 3, 4, -5, 6, 1234.5f32, 1e20).unwrap();
    out
}
