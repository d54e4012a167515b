//! Errors as programs carry them: `Box<dyn Error>`, `?` from several types, sources, downcasts, `dyn` writers.

use no_tls::no_tls;
use std::error::Error;
use std::fmt;
use std::io::{self, Write};

#[no_tls]
#[derive(Debug, PartialEq)]
enum ConfigError {
    Missing(&'static str),
    Number { key: String, source: std::num::ParseIntError },
}

#[no_tls]
impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(key) => write!(f, "no `{key}`"),
            Self::Number { key, .. } => write!(f, "`{key}` is no number"),
        }
    }
}

#[no_tls]
impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Missing(_) => None,
            Self::Number { source, .. } => Some(source),
        }
    }
}

#[no_tls]
fn value<'t>(text: &'t str, key: &'static str) -> Result<&'t str, ConfigError> {
    let of_key = |line: &'t str| line.split_once('=').filter(|(name, _)| *name == key).map(|(_, value)| value);
    text.lines().find_map(of_key).ok_or(ConfigError::Missing(key))
}

#[no_tls]
fn number(text: &str, key: &'static str) -> Result<i64, Box<dyn Error>> {
    let value = value(text, key)?;
    if value.is_empty() {
        return Err(format!("`{key}` is empty").into());
    }
    if value == "?" {
        Err("nobody knows")?;
    }
    let number = value.parse().map_err(|source| ConfigError::Number { key: key.to_owned(), source })?;
    Ok(number)
}

#[no_tls]
fn area(text: &str) -> Result<i64, Box<dyn Error + Send + Sync>> {
    let width: i64 = value(text, "width")?.parse()?;
    let height: i64 = value(text, "height")?.parse().map_err(|e| Box::new(e) as Box<dyn Error + Send + Sync>)?;
    width.checked_mul(height).ok_or_else(|| Box::<dyn Error + Send + Sync>::from("too large"))
}

#[no_tls]
fn explain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    if error.source().is_some() {
        text += " (of another)";
    }
    text
}

#[no_tls]
fn kind(error: &(dyn Error + 'static)) -> &'static str {
    match error.downcast_ref::<ConfigError>() {
        Some(ConfigError::Missing(_)) => "missing",
        Some(ConfigError::Number { .. }) => "number",
        None => "other",
    }
}

#[no_tls]
fn show_all(items: &[&dyn fmt::Display]) -> String {
    items.iter().map(|item| format!("<{item:>4}>")).collect()
}

#[no_tls]
fn debug_all(items: Vec<Box<dyn fmt::Debug>>) -> String {
    items.iter().fold(String::new(), |text, item| text + &format!("{item:?};"))
}

#[no_tls]
fn countdown(from: u32, by: u32) -> Box<dyn Iterator<Item = u32>> {
    match by {
        0 => Box::new(std::iter::empty()),
        1 => Box::new((0..from).rev()),
        _ => Box::new((0..from).rev().step_by(by as usize).chain(std::iter::once(0))),
    }
}

#[no_tls]
trait Report {
    fn write(&self, out: &mut dyn fmt::Write) -> fmt::Result;

    fn lines<'a>(&'a self) -> Box<dyn Iterator<Item = String> + 'a> {
        Box::new(std::iter::empty())
    }
}

#[no_tls]
struct Table(Vec<(String, u32)>);

#[no_tls]
impl Report for Table {
    fn write(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        for line in self.lines() {
            writeln!(out, "{line}")?;
        }
        out.write_char('.')
    }

    fn lines<'a>(&'a self) -> Box<dyn Iterator<Item = String> + 'a> {
        Box::new(self.0.iter().map(|(name, count)| format!("{name}: {count}")))
    }
}

#[no_tls]
fn dump(out: &mut dyn Write, reports: &[Box<dyn Report>]) -> io::Result<()> {
    for (index, report) in reports.iter().enumerate() {
        let mut text = String::new();
        report.write(&mut text).map_err(|_| io::Error::other("formatting"))?;
        write!(out, "{index}: {text}")?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    for text in ["a=7", "a=", "a=x", "a=?", "b=1"] {
        match number(text, "a") {
            Ok(number) => out += &format!("{number}\n"),
            Err(error) => out += &format!("{} {}\n", explain(&*error), kind(error.as_ref())),
        }
    }
    for text in ["width=3\nheight=4", "width=3\nheight=x", "height=1", "width=9223372036854775807\nheight=2"] {
        out += &area(text).map_or_else(|error| format!("{error}"), |area| area.to_string());
        out.push('\n');
    }
    out += &show_all(&[&1, &"two", &'3']);
    out += &debug_all(vec![Box::new(Some(1)), Box::new("two"), Box::new([3, 4])]);
    let sum: u32 = countdown(5, 1).chain(countdown(9, 4)).chain(countdown(3, 0)).filter(|n| *n != 3).sum();
    let mut pairs = countdown(3, 1);
    let (first, rest) = (pairs.next(), pairs.map(|n| n * 10).collect::<Vec<_>>());
    out += &format!("\n{sum} {first:?} {rest:?}\n");
    let mut bytes = Vec::new();
    let reports: Vec<Box<dyn Report>> =
        vec![Box::new(Table(vec![("a".into(), 1), ("b".into(), 2)])), Box::new(Table(Vec::new()))];
    dump(&mut bytes, &reports).unwrap();
    out + &String::from_utf8_lossy(&bytes)
}
