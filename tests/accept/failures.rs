//! Errors: enums with sources, `From` for `?`, boxed ones, parsing, chains of causes.

use no_tls::no_tls;
use std::collections::HashMap;
use std::error::Error;
use std::fmt::{self, Display};
use std::num::{ParseFloatError, ParseIntError};
use std::str::FromStr;

#[no_tls]
#[derive(Debug)]
enum ConfigError {
    Missing(&'static str),
    Number { key: String, source: ParseIntError },
    Ratio(ParseFloatError),
    Syntax { line: usize, text: String },
    Other(UnknownMode),
}

#[no_tls]
impl Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(key) => write!(f, "`{key}` is missing"),
            Self::Number { key, .. } => write!(f, "`{key}` is not a number"),
            Self::Ratio(_) => f.write_str("no ratio"),
            Self::Syntax { line, text } => write!(f, "line {line}: {text:?}"),
            Self::Other(error) => write!(f, "other: {error}"),
        }
    }
}

#[no_tls]
impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Number { source, .. } => Some(source),
            Self::Ratio(error) => Some(error),
            _ => None,
        }
    }
}

#[no_tls]
impl From<ParseFloatError> for ConfigError {
    fn from(error: ParseFloatError) -> Self {
        Self::Ratio(error)
    }
}

#[no_tls]
#[derive(Debug, PartialEq)]
struct Config {
    threads: u32,
    ratio: f64,
    mode: Mode,
}

#[no_tls]
#[derive(Debug, PartialEq, Clone, Copy, Default)]
enum Mode {
    #[default]
    Plain,
    Loud,
}

#[no_tls]
#[derive(Debug, Clone, PartialEq, Eq)]
struct UnknownMode(String);

#[no_tls]
impl Display for UnknownMode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "unknown mode {}", self.0)
    }
}

#[no_tls]
impl Error for UnknownMode {}

#[no_tls]
impl FromStr for Mode {
    type Err = UnknownMode;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Ok(match s {
            "plain" => Self::Plain,
            "loud" => Self::Loud,
            other => return Err(UnknownMode(other.to_string())),
        })
    }
}

#[no_tls]
impl FromStr for Config {
    type Err = ConfigError;

    fn from_str(text: &str) -> Result<Self, ConfigError> {
        let mut entries = HashMap::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (key, value) =
                line.split_once('=').ok_or_else(|| ConfigError::Syntax { line: number + 1, text: line.to_owned() })?;
            entries.insert(key.trim(), value.trim());
        }
        let get = |key: &'static str| entries.get(key).copied().ok_or(ConfigError::Missing(key));
        let threads =
            get("threads")?.parse().map_err(|source| ConfigError::Number { key: "threads".into(), source })?;
        let ratio = get("ratio")?.parse::<f64>()?;
        let mode = match get("mode") {
            Ok(mode) => mode.parse().map_err(ConfigError::Other)?,
            Err(_) => Mode::default(),
        };
        Ok(Config { threads, ratio, mode })
    }
}

#[no_tls]
fn chain(error: &dyn Error) -> String {
    let cause = if error.source().is_some() { "has a cause" } else { "has none" };
    format!("{error} {cause}")
}

#[no_tls]
fn boxed(text: &str) -> Result<u32, Box<dyn Error>> {
    if text.is_empty() {
        return Err("empty".into());
    }
    if text.len() > 10 {
        return Err(format!("{} characters are too many", text.len()))?;
    }
    let mode: Mode = text.parse().or_else(|_| "plain".parse())?;
    let config = Config::from_str("threads=1\nratio=x")?;
    Ok(config.threads + mode as u32 + text.parse::<u32>()?)
}

#[no_tls]
fn sum(texts: &[&str]) -> Result<i32, Box<dyn Error + Send + Sync>> {
    let mut sum = 0i32;
    for text in texts {
        let n: i32 = text.parse()?;
        sum = sum.checked_add(n).ok_or("overflow")?;
        u8::try_from(n)?;
        let _ = char::from_u32(n as u32).ok_or_else(|| UnknownMode(n.to_string()))?;
    }
    Ok(sum)
}

#[no_tls]
fn first_even(items: &[Option<u32>]) -> Option<u32> {
    for item in items {
        let n = (*item)?;
        if n % 2 == 0 {
            return Some(n);
        }
    }
    None
}

#[no_tls]
fn unwrapping(o: Option<&str>) -> Result<usize, String> {
    let text = o.ok_or_else(String::new)?;
    let n = text.parse::<usize>().map_err(|e| e.to_string())?;
    Ok(n.checked_sub(1).ok_or("zero")?)
}

#[no_tls]
pub fn run() -> String {
    let mut out = String::new();
    for text in [
        "threads = 4\nratio = 0.5\nmode = loud",
        "# comment\n\nthreads=4\nratio=1",
        "threads",
        "ratio=1",
        "threads=x",
        "threads=1\nratio=y",
        "threads=1\nratio=1\nmode=odd",
    ] {
        match text.parse::<Config>() {
            Ok(config) => out += &format!("{config:?}\n"),
            Err(error) => out += &format!("{}\n", chain(&error)),
        }
    }
    for text in ["", "far too long a text", "loud", "5"] {
        match boxed(text) {
            Ok(n) => out += &n.to_string(),
            Err(error) => out += &format!("{error} | "),
        }
    }
    out += &format!("{:?} {:?}", sum(&["1", "2"]).ok(), sum(&["1", "x"]).map_err(|e| e.to_string()));
    out += &format!(" {:?} {:?}", sum(&["300"]).map_err(|e| e.to_string()), sum(&["2147483647"]).is_err());
    out += &format!(" {:?} {:?}", first_even(&[Some(1), Some(4)]), first_even(&[Some(1), None, Some(2)]));
    out + &format!(" {:?} {:?} {:?}", unwrapping(None), unwrapping(Some("0")), unwrapping(Some("9")))
}
