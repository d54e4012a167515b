//! Patterns of every kind.

use no_tls::no_tls;

#[no_tls]
#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Circle { radius: f64 },
    Rect { w: f64, h: f64 },
    Line(Point, Point),
    Empty,
}

#[no_tls]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Point {
    x: i32,
    y: i32,
}

const ORIGIN: Point = Point { x: 0, y: 0 };
const LOW: u8 = 10;

#[no_tls]
fn slices(v: &[i32]) -> String {
    match v {
        [] => "empty".into(),
        [one] => format!("one {one}"),
        [a, b] => format!("two {a} {b}"),
        [first, .., last] if first == last => format!("same {first}"),
        [first, middle @ .., last] => format!("{first} {middle:?} {last}"),
    }
}

#[no_tls]
fn ranges(n: u8) -> &'static str {
    match n {
        0 => "zero",
        1..=9 => "digit",
        LOW => "ten",
        11..20 => "teen",
        b'a'..=b'z' => "letter",
        200.. => "large",
        _ => "other",
    }
}

#[no_tls]
fn characters(c: char) -> u32 {
    match c {
        'a'..='z' => 1,
        'A'..='Z' | '_' => 2,
        '\u{0}'..='\x1f' => 3,
        '0'..='9' => c.to_digit(10).unwrap(),
        _ => 4,
    }
}

#[no_tls]
fn bindings(n: Option<i32>) -> String {
    match n {
        Some(x @ (1 | 2)) => format!("small {x}"),
        Some(x @ 3..=9) => format!("medium {x}"),
        Some(x) if x < 0 => format!("negative {x}"),
        whole @ Some(_) => format!("{whole:?}"),
        None => "none".to_string(),
    }
}

#[no_tls]
fn shapes(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { radius } => 3.0 * radius * radius,
        Shape::Rect { w, h: height } => w * height,
        &Shape::Line(Point { x: x1, y: y1 }, Point { x: x2, y: y2 }) => {
            let (dx, dy) = (x2 - x1, y2 - y1);
            f64::from(dx * dx + dy * dy).sqrt()
        }
        Shape::Empty => 0.0,
    }
}

#[no_tls]
fn points(p: Point) -> &'static str {
    match p {
        ORIGIN => "origin",
        Point { x: 0, .. } => "on y",
        Point { y: 0, .. } => "on x",
        Point { x, y } if x == y => "diagonal",
        Point { x: i32::MIN..=-1, y: _ } => "left",
        _ => "right",
    }
}

#[no_tls]
fn references(v: &mut Vec<(String, Option<u32>)>) -> u32 {
    let mut sum = 0;
    for (name, count) in v.iter_mut() {
        if let Some(count) = count {
            *count += name.len() as u32;
            sum += *count;
        } else {
            *count = Some(0);
        }
    }
    for &(ref name, count) in v.iter() {
        if let (Some(c @ 0..=3), false) = (count, name.is_empty()) {
            sum += c;
        }
    }
    match v.first_mut() {
        Some((name, rest)) => {
            name.push('!');
            *rest = None;
        }
        None => {}
    }
    sum
}

#[no_tls]
fn nested(x: Result<Option<&(i32, &str)>, String>) -> String {
    match x {
        Ok(Some(&(n, text))) if n > 1 => text.repeat(n as usize),
        Ok(Some((n, "one"))) => n.to_string(),
        Ok(Some((_, text))) => (*text).to_owned(),
        Ok(None) => String::from("-"),
        Err(message) => message,
    }
}

#[no_tls]
fn alternatives(t: (u8, bool)) -> u8 {
    let ((1, n) | (n, _)) = (t.0, t.0 + 1);
    match t {
        (0 | 1, true) => n,
        (2..=5, true) | (6, false) => 1,
        (_, flag) => u8::from(flag),
    }
}

#[no_tls]
fn let_else(text: &str) -> Option<(u32, &str)> {
    let [key, value, ..] = text.splitn(3, ':').collect::<Vec<_>>()[..] else {
        return None;
    };
    let (Ok(number), 1..) = (key.parse::<u32>(), value.len()) else { return None };
    Some((number, value))
}

#[no_tls]
fn chains(a: Option<&str>, b: Result<u8, ()>) -> u32 {
    if let Some(text) = a
        && let Ok(n) = text.parse::<u32>()
        && n > 1
        && let Ok(m @ 1..) = b
    {
        n * u32::from(m)
    } else if let Some("x" | "y") = a {
        1
    } else if let None | Some("") = a {
        2
    } else {
        3
    }
}

#[no_tls]
fn boxes(v: Vec<Box<Shape>>) -> Vec<String> {
    v.into_iter()
        .map(|shape| match *shape {
            Shape::Empty => "e".to_string(),
            Shape::Circle { radius: r } if r > 1.0 => format!("C{r:.0}"),
            Shape::Circle { .. } => "c".to_string(),
            ref other => format!("{:.1}", shapes(other)),
        })
        .collect()
}

#[no_tls]
fn strings(s: &str) -> i32 {
    match s.as_bytes() {
        b"add" => 1,
        [b'-', rest @ ..] => -strings(std::str::from_utf8(rest).unwrap()),
        [b'0'..=b'9', ..] => s.parse().unwrap_or(0),
        _ if s.starts_with("x") => 9,
        _ => 0,
    }
}

#[no_tls]
fn state(input: &str) -> Vec<String> {
    #[derive(Debug, PartialEq, Clone, Copy)]
    enum State {
        Start,
        Word(usize),
        Number { from: usize },
    }
    use State::{Number, Start, Word};
    let mut state = State::Start;
    let mut tokens = vec![];
    for (i, c) in input.char_indices().chain(std::iter::once((input.len(), ' '))) {
        state = match (state, c) {
            (Start, 'a'..='z') => Word(i),
            (Start, '0'..='9') => Number { from: i },
            (Word(from) | Number { from }, ' ') => {
                tokens.push(input[from..i].to_string());
                Start
            }
            (other, _) => other,
        };
    }
    tokens
}

#[no_tls]
fn negations(flags: &[bool], numbers: &[i64]) -> (Vec<bool>, Vec<i64>, usize) {
    let flipped = flags.iter().map(|flag| !flag).collect();
    let negated: Vec<i64> = numbers.iter().map(|n| -n).collect();
    let first: i64 = match numbers {
        [n, ..] => -n,
        [] => !0,
    };
    (flipped, negated, flags.iter().filter(|flag| !**flag).count() + first.unsigned_abs() as usize)
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    for v in [&[] as &[i32], &[1], &[1, 2], &[3, 4, 3], &[1, 2, 3, 4]] {
        out += &format!("{} ", slices(v));
    }
    for n in [0, 5, 10, 15, b'q', 250, 30] {
        out += ranges(n);
        out.push(' ');
    }
    out += &"aZ_\n7é".chars().map(|c| characters(c).to_string()).collect::<String>();
    for n in [Some(1), Some(5), Some(-3), Some(50), None] {
        out += &format!(" {}", bindings(n));
    }
    let line = Shape::Line(ORIGIN, Point { x: 3, y: 4 });
    for shape in [Shape::Circle { radius: 1.0 }, Shape::Rect { w: 2.0, h: 3.5 }, line.clone(), Shape::Empty] {
        out += &format!(" {}", shapes(&shape));
    }
    for (x, y) in [(0, 0), (0, 1), (1, 0), (2, 2), (-1, 3), (5, 4)] {
        out += &format!(" {}", points(Point { x, y }));
    }
    let mut v = vec![("ab".to_string(), Some(1)), ("c".to_string(), None), (String::new(), Some(2))];
    out += &format!("\n{} {:?}", references(&mut v), v);
    for x in [Ok(Some(&(2, "ab"))), Ok(Some(&(1, "one"))), Ok(Some(&(1, "two"))), Ok(None), Err("no".to_string())] {
        out += &format!(" {}", nested(x));
    }
    for t in [(1, true), (3, true), (6, false), (7, false)] {
        out += &format!(" {}", alternatives(t));
    }
    out += &format!(" {:?} {:?} {:?}", let_else("3:x:y"), let_else("x"), let_else("a:b"));
    for (a, b) in [(Some("4"), Ok(2)), (Some("y"), Err(())), (None, Ok(1)), (Some("z"), Ok(1))] {
        out += &format!(" {}", chains(a, b));
    }
    out +=
        &format!(" {:?}", boxes(vec![Box::new(Shape::Empty), Box::new(Shape::Circle { radius: 2.0 }), Box::new(line)]));
    for s in ["add", "-12", "--3", "xyz", "?"] {
        out += &format!(" {}", strings(s));
    }
    out += &format!(" {:?}", negations(&[true, false], &[3, -4]));
    out + &format!(" {:?}", state("ab 12 c"))
}
